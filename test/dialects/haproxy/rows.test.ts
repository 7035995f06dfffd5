import { describe, expect, test } from 'vitest';
import { rows } from '../../conformance/haproxy-rows.ts';
import { cases } from './cases.ts';

describe('every effect of the verdict table is borne out', () => {
  test.each(rows)('%s', (_, proof) => {
    if ('none' in proof) expect(proof.none).not.toBe('');
    else expect(proof.filter((name) => !cases.some((tested) => tested.name === name))).toEqual([]);
  });
});
