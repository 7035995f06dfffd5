import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from './case.ts';
import { startHaproxy } from './proxies/haproxy.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { runCase } from './run.ts';

const cases = readCases(join(import.meta.dirname, '../../fixtures/haproxy'));
const versions = installed('haproxy');

describe.runIf(versions.length > 0 || proxiesRequired)('the real HAProxy does what the linter says', () => {
  it('is installed', () => expect(versions.length).toBeGreaterThan(0));

  for (const { version, command } of versions) {
    describe.concurrent(`HAProxy ${version}`, () => {
      for (const tested of cases) {
        it.skipIf(tested.notRun !== undefined)(`${tested.name}: ${tested.title}`, async () => {
          const program = { name: 'haproxy', version, command };
          const { disagreements } = await runCase(tested, 'haproxy', program, startHaproxy);
          expect(disagreements?.map(({ text }) => text) ?? []).toEqual([]);
        });
      }
    });
  }
});

describe.skipIf(versions.length > 0 || proxiesRequired)('HAProxy is not installed here', () => {
  it('so the conformance cases are not run', () => {});
});
