import { NO_LIMITS } from '../../model/blank.ts';
import type { Limits } from '../../model/exchange.ts';
import { byDefault, type Fact, type Known, unknown, unsupported } from '../../model/fact.ts';
import { readDuration } from './duration.ts';
import { type ProxySection, settingOf } from './proxy.ts';
import type { Section } from './section.ts';
import type { Argument, Statement } from './statement.ts';
import type { Walk } from './walk.ts';

/** A timeout as it counts: seconds, or null for none (a zero is none, too). */
export function timeoutOf(proxy: ProxySection, name: string): Fact<number | null> {
  const setting = settingOf(
    proxy,
    ({ keyword, args }) => keyword.text === 'timeout' && args[0]?.text === name,
  );
  if (setting === undefined) return byDefault(null, true);
  return timeoutFrom(setting.statement, setting.statement.args[1], `timeout ${name}`, setting.origin);
}

function timeoutFrom(
  statement: Statement,
  argument: Argument | undefined,
  directive: string,
  origin: 'written' | 'inherited',
): Fact<number | null> {
  if (argument?.unsure !== undefined) return unknown(argument.unsure);
  const duration = readDuration(argument?.text ?? '');
  // HAProxy does not start with it, and a finding of its own says so.
  if ('refused' in duration) return unsupported;
  const value = duration.milliseconds === 0 ? null : duration.milliseconds / 1000;
  return { is: 'known', value, origin, directive, at: statement.at };
}

/**
 * What closes a silent tunnel: the tunnel timeout of a rule, else the backend's, else the smaller one of the two sides
 * (stream.c, http_ana.c; measured on 2.6.12 and 3.2).
 */
export function idleLimit(frontend: ProxySection, backend: ProxySection, walk: Walk): Fact<number | null> {
  return walk.relays.reduce(smaller, ownIdleLimit(frontend, backend, walk));
}

function ownIdleLimit(frontend: ProxySection, backend: ProxySection, walk: Walk): Fact<number | null> {
  const set = walk.timeouts.get('tunnel');
  if (set !== undefined) return timeoutFrom(set, set.args[2], 'http-request set-timeout tunnel', 'written');
  const tunnel = timeoutOf(backend, 'tunnel');
  if (tunnel.is !== 'known' || tunnel.value !== null) return tunnel;
  const setServer = walk.timeouts.get('server');
  const server =
    setServer === undefined
      ? timeoutOf(backend, 'server')
      : timeoutFrom(setServer, setServer.args[2], 'http-request set-timeout server', 'written');
  return smaller(timeoutOf(frontend, 'client'), server);
}

function smaller(a: Fact<number | null>, b: Fact<number | null>): Fact<number | null> {
  if (a.is !== 'known') return a;
  if (b.is !== 'known') return b;
  if (a.value === null || b.value === null) return a.value === null ? b : a;
  return b.value < a.value ? b : a;
}

/** tune.bufsize and tune.maxrewrite, the room that is kept for rewriting (global.tune; 16384 and 1024 by default). */
export function headerBlock(globals: readonly Section[]): Known<number> {
  const size = numberIn(globals, 'tune.bufsize') ?? { value: 16_384 };
  const room = numberIn(globals, 'tune.maxrewrite')?.value ?? 1024;
  const kept = room >= size.value / 2 ? Math.floor(size.value / 2) : room;
  const value = size.value - kept;
  return 'at' in size
    ? { is: 'known', value, origin: 'written', directive: 'tune.bufsize', at: size.at.at }
    : { is: 'known', value, origin: 'default' };
}

function numberIn(
  globals: readonly Section[],
  keyword: string,
): { readonly value: number; readonly at: Statement } | undefined {
  const statement = globals.flatMap(({ lines }) => lines).findLast((line) => line.keyword.text === keyword);
  const value = Number.parseInt(statement?.args[0]?.text ?? '', 10);
  return statement === undefined || Number.isNaN(value) ? undefined : { value, at: statement };
}

export function limitsOf(
  frontend: ProxySection,
  backend: ProxySection,
  globals: readonly Section[],
  walk: Walk,
): Limits {
  const block = headerBlock(globals);
  return {
    ...NO_LIMITS,
    idleSeconds: idleLimit(frontend, backend, walk),
    bodyBytes:
      walk.bodyBytes === undefined
        ? byDefault(null, true)
        : {
            is: 'known',
            value: walk.bodyBytes.bytes,
            origin: 'written',
            directive: 'deny',
            at: walk.bodyBytes.at,
          },
    headerBlockBytes: block,
    headerLineBytes: block,
  };
}

/** In TCP mode nothing has to fit anywhere. */
export function tcpLimitsOf(frontend: ProxySection, backend: ProxySection, walk: Walk): Limits {
  return {
    ...NO_LIMITS,
    idleSeconds: idleLimit(frontend, backend, walk),
    bodyBytes: byDefault(null, true),
    headerBlockBytes: byDefault(null, true),
    headerLineBytes: byDefault(null, true),
  };
}
