import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readCases } from './case.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { startTraefik } from './proxies/traefik.ts';
import { runCase } from './run.ts';

const cases = readCases(join(import.meta.dirname, '../../fixtures/traefik'));
const versions = installed('traefik');

vi.setConfig({ maxConcurrency: 6 });

/** The name of the machine Traefik runs on, which no config says. */
const beyondConfig = 'requestHeaders.x-forwarded-server';

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
          const found = disagreements?.filter(({ field }) => field !== beyondConfig);
          expect(found?.map(({ text }) => text) ?? []).toEqual([]);
        });
      }
    });
  }
});

describe.skipIf(versions.length > 0 || proxiesRequired)('Traefik is not installed here', () => {
  it('so the conformance cases are not run', () => {});
});
