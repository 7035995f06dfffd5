import { describe, expect, it } from 'vitest';
import { readCases } from '../../conformance/case.ts';
import { lintCase } from '../../conformance/lint-case.ts';

const help = [
  ['plain-proxypass', 'Give the ProxyPass `upgrade=websocket` (httpd 2.4.47 and later).'],
  [
    'upgrade-header-set',
    'Give the ProxyPass `upgrade=websocket` (httpd 2.4.47 and later). Take the RequestHeader for Upgrade out: mod_proxy looks at what the client sent.',
  ],
  [
    'upgrade-header-unset',
    'Take the RequestHeader for Upgrade out: mod_proxy looks at what the client sent.',
  ],
  [
    'rewrite-alone-forgets-firefox',
    'Write a ProxyPass with `upgrade=websocket` in the place of the rewrite rules that proxy (httpd 2.4.47 and later).',
  ],
] as const;

describe('the help for a lost handshake names what the config has', () => {
  it.each(help)('%s', async (name, text) => {
    const tested = readCases('apache').find((each) => each.name === name);
    if (tested === undefined) throw new Error(`no case ${name}`);
    const { findings } = await lintCase(tested, '2.4.71');
    const lost = findings.filter((each) => each.rule === 'websocket-upgrade' && each.severity === 'error');
    expect(lost.map((each) => each.help)).toEqual([text]);
  });
});
