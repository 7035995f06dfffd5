import type { HandlerOf, ResponseOps } from './config.ts';
import { NO_RESPONSE_OPS } from './header-ops.ts';
import { pulseHeaders, sentByPulse } from './pulse-headers.ts';

/** Pulse's headers put on by `copy_response_headers`, beside those that `copy_response` brings along once more. */
export function copiedHeaders({ names, at, text }: HandlerOf<'copy_response_headers'>): ResponseOps {
  const copied = names ?? [...pulseHeaders];
  const add = copied.flatMap((name) => {
    const value = sentByPulse(name.toLowerCase());
    return value === null ? [] : [{ name, value, at, directive: text }];
  });
  return { ...NO_RESPONSE_OPS, add };
}
