import type { Buffers, Limits } from '../../model/exchange.ts';
import { byDefault, type Fact, type Known, unknown } from '../../model/fact.ts';
import type { PulseRequest } from '../../model/request.ts';
import { bufferSet, inForce, type Level, milliseconds, offset, size } from './levels.ts';
import { PAGE } from './values.ts';

/** What ends or refuses something for its length; an upgraded connection is watched by one timer for both directions. */
export function limitsOf(level: Level, request: PulseRequest): Limits {
  const headerBlock = headerRoom(level, request);
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

/**
 * A cache writes its own header and the key into the same buffer, before the response's
 * (`ngx_http_file_cache_create`, `ngx_http_file_cache_set_header`): what is left depends on the key.
 */
function headerRoom(level: Level, request: PulseRequest): Fact<number> {
  const cache = inForce(level, 'proxy_cache');
  const line = cache === undefined || 'unknown' in cache ? undefined : cache.lines[0];
  if (line === undefined || line.args[0] === 'off' || request.method !== 'GET')
    return size(level, 'proxy_buffer_size', PAGE);
  return unknown({ missing: 'variable', name: 'proxy_cache_key', at: line.at });
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
