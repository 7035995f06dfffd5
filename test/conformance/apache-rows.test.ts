import { describe, expect, it } from 'vitest';
import { apacheRows } from './apache-rows.ts';
import { readCases } from './case.ts';

const names = new Set(readCases('apache').map(({ name }) => name));

describe('everything a linter should say about httpd has a case, or a reason why not', () => {
  it.each(apacheRows)('$condition', ({ cases, why }) => {
    expect(cases.filter((name) => !names.has(name))).toEqual([]);
    expect(cases.length > 0 || why !== undefined).toBe(true);
  });
});
