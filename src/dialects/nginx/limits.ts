import type { Buffers, Limits } from '../../model/exchange.ts';
import { byDefault, type Fact, type Known } from '../../model/fact.ts';
import { bufferSet, type Level, milliseconds, offset, size } from './levels.ts';
import { PAGE } from './values.ts';

/** What ends or refuses something for its length; an upgraded connection is watched by one timer for both directions. */
export function limitsOf(level: Level): Limits {
  const headerBlock = size(level, 'proxy_buffer_size', PAGE);
  const none = byDefault<number | null>(null, level.complete);
  return {
    idleSeconds: mapFact(milliseconds(level, 'proxy_read_timeout', 60_000), (time) => time / 1000),
    clientSilentSeconds: none,
    upstreamSilentSeconds: none,
    lifetimeSeconds: none,
    bodyBytes: mapFact(offset(level, 'client_max_body_size', 1024 * 1024), (bytes) =>
      bytes === 0 ? null : bytes,
    ),
    headerBlockBytes: headerBlock,
    headerLineBytes: headerBlock,
  };
}

export function buffersOf(level: Level): Buffers {
  return {
    headerBytes: size(level, 'proxy_buffer_size', PAGE),
    bodyBytes: mapFact(bufferSet(level, 'proxy_buffers', { count: 8, bytes: PAGE }), ({ bytes }) => bytes),
  };
}

export function mapFact<From, To>(fact: Fact<From>, change: (value: From) => To): Fact<To> {
  if (fact.is !== 'known') return fact;
  const known: Known<To> = { ...fact, value: change(fact.value) };
  return known;
}
