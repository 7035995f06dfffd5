import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caddyRows } from './caddy-rows.ts';
import { readCases } from './case.ts';
import { startCaddy } from './proxies/caddy.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { runCase } from './run.ts';

const cases = readCases(join(import.meta.dirname, '../../fixtures/caddy'));
const versions = installed('caddy');

describe('the verdict table', () => {
  it('has a case or a reason for every row', () => {
    const names = new Set(cases.map(({ name }) => name));
    const missing = Object.values(caddyRows).flatMap((row) =>
      'reason' in row ? [] : row.filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(caddyRows)).toHaveLength(28);
  });
});

describe.runIf(versions.length > 0 || proxiesRequired)('the real Caddy does what the linter says', () => {
  it('is installed', () => expect(versions.length).toBeGreaterThan(0));

  for (const { version, command } of versions) {
    describe.concurrent(`Caddy ${version}`, () => {
      for (const tested of cases) {
        it.skipIf(tested.notRun !== undefined)(
          `${tested.name}: ${tested.title}`,
          { timeout: 240_000 },
          async () => {
            const { disagreements } = await runCase(
              tested,
              'caddy',
              { name: 'caddy', version, command },
              startCaddy,
            );
            expect(disagreements?.map(({ text }) => text) ?? []).toEqual([]);
          },
        );
      }
    });
  }
});

describe.skipIf(versions.length > 0 || proxiesRequired)('Caddy is not installed here', () => {
  it('so the conformance cases are not run', () => {});
});
