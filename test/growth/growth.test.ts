import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { lintText } from '../rules/lint-fixture.ts';
import { type Shape, shapes } from './shapes.ts';
import { workOf } from './work.ts';

const FEW = 40;
const MANY = 160;

/** Four times the config is four times the work, give or take what sorting and looking up add. */
const MOST = 6;

async function workFor({ dialect, path, files }: Shape, count: number): Promise<number> {
  const all = files(count);
  return workOf(() => lintText(all, path, { dialect }));
}

describe.each(dialects.map(({ name }) => name))(
  '%s: four times as many cost about four times as much',
  (name) => {
    test.each(shapes.filter(({ dialect }) => dialect === name).map((shape) => [shape.what, shape] as const))(
      '%s',
      async (_, shape) => {
        // What is made once and kept, patterns and tables, is made before anything is counted.
        await lintText(shape.files(FEW), shape.path, { dialect: shape.dialect });
        const few = await workFor(shape, FEW);
        const many = await workFor(shape, MANY);
        expect(many / few).toBeLessThan(MOST);
      },
    );
  },
);
