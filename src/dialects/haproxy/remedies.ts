import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';
import type { Program } from './program.ts';

export function remedyFor(
  _needs: readonly Need[],
  _exchange: Exchange,
  _program: Program,
): Remedy | undefined {
  return undefined;
}
