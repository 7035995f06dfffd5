import type { Remark } from '../../model/remark.ts';
import type { Program } from './program.ts';

export function remarksOf(_program: Program): readonly Remark[] {
  return [];
}
