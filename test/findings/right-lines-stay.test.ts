import { describe, expect, it } from 'vitest';
import { readCases } from '../conformance/case.ts';
import { lintCase } from '../conformance/lint-case.ts';

/** The whole block of a finding, where the config has lines beside it that are right as they are. */
const blocks = [
  [
    'nginx',
    'forwarded-for-of-whoever-names-an-address',
    '1.31.4',
    'client-address',
    'proxy_set_header X-Forwarded-For $remote_addr;',
  ],
  [
    'apache',
    'worker-timeout-of-a-day',
    '2.4.71',
    'idle-timeout',
    `Timeout 3600
ProxyTimeout 3600
ProxyPass /api/agent/ws ws://127.0.0.1:7655/api/agent/ws
ProxyPass /api/ws ws://127.0.0.1:7655/api/ws
ProxyPass /ws ws://127.0.0.1:7655/ws timeout=86400
ProxyPass / http://127.0.0.1:7655/ timeout=7200`,
  ],
] as const;

describe('a block leaves what is right as it is', () => {
  it.each(blocks)('%s: %s', async (dialect, name, version, rule, block) => {
    const tested = readCases(dialect).find((each) => each.name === name);
    if (tested === undefined) throw new Error(`no case ${name}`);
    const { findings } = await lintCase(tested, version);
    expect(findings.filter((each) => each.rule === rule).map((each) => each.remedy?.block?.trim())).toEqual([
      block,
    ]);
  });
});
