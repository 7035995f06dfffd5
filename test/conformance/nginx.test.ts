import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readCases } from './case.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { startNginx } from './proxies/nginx.ts';
import { runCase } from './run.ts';

const cases = readCases(join(import.meta.dirname, '../../fixtures/nginx'));
const versions = installed('nginx');

// A case mostly waits: for a stream, for a timeout.
vi.setConfig({ maxConcurrency: 12 });

describe.runIf(versions.length > 0 || proxiesRequired)('the real nginx does what the linter says', () => {
  it('is installed', () => expect(versions.length).toBeGreaterThan(0));

  for (const { version, command } of versions) {
    describe.concurrent(`nginx ${version}`, () => {
      for (const tested of cases) {
        it.skipIf(tested.notRun !== undefined)(`${tested.name}: ${tested.title}`, async () => {
          const { disagreements } = await runCase(
            tested,
            'nginx',
            { name: 'nginx', version, command },
            startNginx,
          );
          expect(disagreements?.map(({ text }) => text) ?? []).toEqual([]);
        });
      }
    });
  }
});

describe.skipIf(versions.length > 0 || proxiesRequired)('nginx is not installed here', () => {
  it('so the conformance cases are not run', () => {});
});
