import type { Buffers, Limits } from '../../model/exchange.ts';
import { byDefault, type Fact, type Known, knownValue, unknown } from '../../model/fact.ts';
import { bufferSet, type Level, milliseconds, offset, size, word } from './levels.ts';
import type { Passage } from './passage.ts';
import { causeOf, textOf } from './value.ts';
import { PAGE } from './values.ts';
import { evaluate } from './variables.ts';

/** What ends or refuses something for its length; an upgraded connection is watched by one timer for both directions. */
export function limitsOf(level: Level, passage?: Passage): Limits {
  const headerBlock = besideCacheHead(level, size(level, 'proxy_buffer_size', PAGE), passage);
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

/** `ngx_http_file_cache_header_t` on 64 bits, and the words around the key (`ngx_http_file_cache_create_key`). */
const CACHE_HEAD = 336 + '\nKEY: \n'.length;

/** With a cache the head of the cache file stands in the same buffer, before Pulse's headers. */
function besideCacheHead(level: Level, buffer: Fact<number>, passage: Passage | undefined): Fact<number> {
  const cache = knownValue(word(level, 'proxy_cache', 'off')) ?? 'off';
  if (cache === 'off' || buffer.is !== 'known' || passage === undefined) return buffer;
  const written = knownValue(word(level, 'proxy_cache_key', '$scheme$proxy_host$request_uri')) ?? '';
  const value = evaluate(written, passage);
  const key = textOf(value);
  if (key === undefined) return unknown(causeOf(value, written));
  return mapFact(buffer, (bytes) => bytes - CACHE_HEAD - key.length);
}
