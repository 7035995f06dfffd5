import { describe, expect, test } from 'vitest';
import { readCases } from '../../conformance/case.ts';
import { rows } from '../../conformance/haproxy-rows.ts';

const cases = readCases('haproxy');

describe('every effect of the verdict table is borne out', () => {
  test.each(rows)('%s', (_, proof) => {
    if ('none' in proof) expect(proof.none).not.toBe('');
    else expect(proof.filter((name) => !cases.some((tested) => tested.name === name))).toEqual([]);
  });
});
