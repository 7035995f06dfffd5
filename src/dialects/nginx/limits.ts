import type { Buffers, Limits } from '../../model/exchange.ts';
import { byDefault, type Fact, type Known, knownValue, unknown } from '../../model/fact.ts';
import { bufferSet, inForce, type Level, milliseconds, offset, size, word } from './levels.ts';
import type { Passage } from './passage.ts';
import { causeOf, textOf } from './value.ts';
import { PAGE } from './values.ts';
import { evaluate } from './variables.ts';

/** What ends or refuses something for its length; an upgraded connection is watched by one timer for both directions. */
export function limitsOf(level: Level, passage: Passage): Limits {
  const headerBlock = headerRoom(level, passage);
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

/** A cache writes its own header and the key into the same buffer, before the response's (`ngx_http_file_cache_create`). */
function headerRoom(level: Level, passage: Passage): Fact<number> {
  const buffer = size(level, 'proxy_buffer_size', PAGE);
  const cache = knownValue(word(level, 'proxy_cache', 'off')) ?? 'off';
  if (cache === 'off' || passage.request.method !== 'GET') return buffer;
  // A copy that is kept answers with the headers it was kept with.
  const keeps = inForce(level, 'proxy_cache_valid');
  if (keeps !== undefined) return unknown({ missing: 'variable', name: 'proxy_cache_valid' });
  const written = knownValue(word(level, 'proxy_cache_key', '$scheme$proxy_host$request_uri')) ?? '';
  const key = evaluate(written, passage);
  const text = textOf(key);
  if (text === undefined) return unknown(causeOf(key, written));
  return mapFact(buffer, (bytes) => bytes - CACHE_HEAD - text.length);
}
