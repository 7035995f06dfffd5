import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { lintText } from '../rules/lint-fixture.ts';
import { type Shape, shapes } from './shapes.ts';

const FEW = 50;
const MANY = 400;

/** Eight times the config is eight times the work, and sixty-four times where it grows with the square. */
const MOST = 24;
const TRIES = 4;

/** Milliseconds of CPU, which other work on the machine changes little. */
async function costOf({ dialect, path, files }: Shape, count: number): Promise<number> {
  const all = files(count);
  const before = process.cpuUsage();
  await lintText(all, path, { dialect });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe.each(dialects.map(({ name }) => name))('%s: the time grows as the config does', (name) => {
  test.each(shapes.filter(({ dialect }) => dialect === name).map((shape) => [shape.what, shape] as const))(
    '%s',
    async (_, shape) => {
      const ratios: number[] = [];
      await costOf(shape, FEW);
      // A garbage collection or a compilation may fall into one run or the other: the best of a few tries counts.
      while (ratios.length < TRIES && !ratios.some((ratio) => ratio < MOST))
        ratios.push((await costOf(shape, MANY)) / Math.max(await costOf(shape, FEW), 1));
      expect(Math.min(...ratios)).toBeLessThan(MOST);
    },
  );
});
