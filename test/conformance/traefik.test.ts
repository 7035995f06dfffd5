import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readCases } from './case.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { startTraefik, TRAEFIK_BEYOND_CONFIG } from './proxies/traefik.ts';
import { runCase } from './run.ts';

const cases = readCases(join(import.meta.dirname, '../../fixtures/traefik'));
const versions = installed('traefik');

vi.setConfig({ maxConcurrency: 6 });

describe.runIf(versions.length > 0 || proxiesRequired)('the real Traefik does what the linter says', () => {
  it('is installed', () => expect(versions.length).toBeGreaterThan(0));

  for (const { version, command } of versions) {
    describe.concurrent(`Traefik ${version}`, () => {
      for (const tested of cases) {
        it.skipIf(tested.notRun !== undefined)(`${tested.name}: ${tested.title}`, async () => {
          const { disagreements } = await runCase(
            tested,
            'traefik',
            { name: 'traefik', version, command },
            startTraefik,
          );
          const found = disagreements?.filter(({ field }) => !TRAEFIK_BEYOND_CONFIG.includes(field));
          expect(found?.map(({ text }) => text) ?? []).toEqual([]);
        });
      }
    });
  }
});

describe.skipIf(versions.length > 0 || proxiesRequired)('Traefik is not installed here', () => {
  it('so the conformance cases are not run', () => {});
});
