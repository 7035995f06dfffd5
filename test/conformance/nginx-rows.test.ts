import { describe, expect, it } from 'vitest';
import { readCases } from './case.ts';
import { nginxRows } from './nginx-rows.ts';

const names = new Set(readCases('nginx').map(({ name }) => name));

describe('everything a linter should say about nginx has a case, or a reason why not', () => {
  it.each(nginxRows)('$condition', ({ cases, why }) => {
    expect(cases.filter((name) => !names.has(name))).toEqual([]);
    expect(cases.length > 0 || why !== undefined).toBe(true);
  });
});
