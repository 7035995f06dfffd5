import { expect, it } from 'vitest';
import { caddyRows } from './caddy-rows.ts';
import { readCases } from './case.ts';

it('has a case or a reason for every row of the verdict table', () => {
  const names = new Set(readCases('caddy').map(({ name }) => name));
  const missing = Object.values(caddyRows).flatMap((row) =>
    'reason' in row ? [] : row.filter((name) => !names.has(name)),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(caddyRows)).toHaveLength(28);
});
