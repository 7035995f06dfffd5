import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { lintText } from '../rules/lint-fixture.ts';
import { type Shape, shapes } from './shapes.ts';

/**
 * So many of a thing at first, and twice as many again until a run takes {@link WORTH_TIMING} milliseconds: what costs
 * next to nothing shows only in greater numbers how it grows.
 */
const FEW = 50;
const MOST_OF_FEW = 800;
const WORTH_TIMING = 20;

/** Eight times the config is eight times the work, and sixty-four times where it grows with the square. */
const TIMES = 8;
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

async function fewOf(shape: Shape): Promise<number> {
  await costOf(shape, FEW);
  let few = FEW;
  while (few < MOST_OF_FEW && (await costOf(shape, few)) < WORTH_TIMING) few *= 2;
  return few;
}

describe.each(dialects.map(({ name }) => name))('%s: the time grows as the config does', (name) => {
  test.each(shapes.filter(({ dialect }) => dialect === name).map((shape) => [shape.what, shape] as const))(
    '%s',
    async (_, shape) => {
      const ratios: number[] = [];
      const few = await fewOf(shape);
      // A garbage collection or a compilation may fall into one run or the other: the best of a few tries counts.
      while (ratios.length < TRIES && !ratios.some((ratio) => ratio < MOST))
        ratios.push((await costOf(shape, few * TIMES)) / Math.max(await costOf(shape, few), 1));
      expect(Math.min(...ratios)).toBeLessThan(MOST);
    },
  );
});
