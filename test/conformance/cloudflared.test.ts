import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCases } from './case.ts';
import { cases, type ValidateCase } from './cloudflared/cases.ts';
import { runnableOf } from './proxies/index.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { runCase } from './run.ts';
import { conformance } from './suite.ts';

const programs = installed('cloudflared');

test.runIf(proxiesRequired)('cloudflared is at hand', () => {
  expect(programs.length).toBeGreaterThan(0);
});

const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-cloudflared-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  command: readonly string[],
  config: string,
  words: readonly string[],
): { code: number | null; said: string } {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.yml`);
  writeFileSync(file, config);
  const [program = '', ...before] = command;
  const done = spawnSync(program, [...before, 'tunnel', '--config', file, 'ingress', ...words], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { PATH: process.env.PATH ?? '', HOME: folder },
  });
  return { code: done.status, said: `${done.stdout}${done.stderr}` };
}

describe.each(programs)('cloudflared $version says what is recorded', ({ command }) => {
  test.each(cases)('$name', ({ config, refuses, rules, unused }: ValidateCase) => {
    const { code, said } = run(command, config, ['validate']);
    if (refuses === undefined) expect(code, said).toBe(0);
    else {
      expect(code, said).not.toBe(0);
      expect(said).toContain(refuses);
    }
    for (const key of unused ?? []) expect(said).toContain(`field ${key} not found`);
    for (const [url, rule] of Object.entries(rules ?? {})) {
      expect(run(command, config, ['rule', url]).said).toContain(`Matched rule #${rule}\n`);
    }
  });
});

conformance('cloudflared');

describe.each(installed('cloudflared-edge'))('the gate of cloudflared $version', ({ version, command }) => {
  test('access on the rule turns away whoever has no token of Access, agents too', async () => {
    const tested = readCases('cloudflared').find(({ name }) => name === 'access-on-the-rule');
    if (tested === undefined) throw new Error('there is no such case');
    const program = { name: 'cloudflared', version, command };
    const { observation } = await runCase(tested, runnableOf('cloudflared'), program);
    const statuses = observation.starts ? observation.exchanges.map(({ status }) => status) : [];
    expect(new Set(statuses)).toEqual(new Set([403]));
  });
});
