import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';
import type { Config } from './config.ts';

export function remedyFor(_needs: readonly Need[], _exchange: Exchange, _config: Config): Remedy | undefined {
  return undefined;
}
