import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cases, configOf, type Expected, found, lintCase } from './cases.ts';

describe('every Caddy case has exactly its findings', () => {
  test.each(cases.map((tested) => [tested.name, tested] as const))('%s', async (_, tested) => {
    const path = join(tested.folder, 'expected.json');
    expect(existsSync(path), 'expected.json').toBe(true);
    const expected: readonly Expected[] = JSON.parse(readFileSync(path, 'utf8'));
    expect(found(await lintCase(tested), configOf(tested))).toEqual(expected);
  });
});
