import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readCases } from './case.ts';
import { startApache } from './proxies/apache.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { runCase } from './run.ts';

const cases = readCases(join(import.meta.dirname, '../../fixtures/apache'));
const versions = installed('apache');

// A case mostly waits: for a stream, for a timeout.
vi.setConfig({ maxConcurrency: 12 });

describe.runIf(versions.length > 0 || proxiesRequired)('the real apache2 does what the linter says', () => {
  it('is installed', () => expect(versions.length).toBeGreaterThan(0));

  for (const { version, command } of versions) {
    describe.concurrent(`apache ${version}`, () => {
      for (const tested of cases) {
        it.skipIf(tested.notRun !== undefined)(`${tested.name}: ${tested.title}`, async () => {
          const { disagreements } = await runCase(
            tested,
            'apache',
            { name: 'apache', version, command },
            startApache,
          );
          expect(disagreements?.map(({ text }) => text) ?? []).toEqual([]);
        });
      }
    });
  }
});

describe.skipIf(versions.length > 0 || proxiesRequired)('apache is not installed here', () => {
  it('so the conformance cases are not run', () => {});
});
