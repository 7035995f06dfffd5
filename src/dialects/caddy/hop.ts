import type { Target } from '../../model/exchange.ts';
import { byDefault, type Fact, unknown, written } from '../../model/fact.ts';
import { isHandshake } from '../../model/request.ts';
import { splitHostPort } from './address.ts';
import type { DynamicUpstreams, HandlerOf, HeaderOps, Upstream } from './config.ts';
import { evaluate } from './placeholders.ts';
import { applied } from './request-header-ops.ts';
import { rewritten } from './rewrite.ts';
import { isTrusted } from './trust.ts';
import { isAtLeast } from './version.ts';
import { linesNamed, type Walk, withHeader, withOwnHeaders } from './walk.ts';

/** Headers that end with each hop (reverseproxy.go, hopHeaders), where Pulse would care. */
const HOP_BY_HOP = [
  'connection',
  'upgrade',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'proxy-connection',
];

/** The request as it leaves for the upstream (reverseproxy.go, prepareRequest and proxyLoopIteration). */
export function sentOn(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): Walk {
  const asksUpgrade = linesNamed(walk, 'connection').some(({ text }) => hasToken(text, 'upgrade'));
  const protocol = linesNamed(walk, 'upgrade')[0];
  let next = walk;
  for (const name of HOP_BY_HOP) next = withHeader(next, name, []);
  if (asksUpgrade && protocol !== undefined) {
    next = withHeader(next, 'connection', [{ carries: 'constant', text: 'Upgrade', value: 'Upgrade' }]);
    const text = protocol.text?.toLowerCase();
    next = withHeader(next, 'upgrade', [
      text === undefined ? protocol : { ...protocol, carries: 'constant', text, value: text },
    ]);
  }
  next = forwarded(proxy, next);
  if (isAtLeast(walk.config.version, '2.10'))
    next = withHeader(next, 'via', [{ carries: 'constant', text: '1.1 Caddy', value: '1.1 Caddy' }]);
  if (asksUpgrade && proxy.transport.compression) next = withCompression(next);
  if (!proxy.transport.keepsAlive && !asksUpgrade)
    next = withHeader(next, 'connection', [{ carries: 'constant', text: 'close', value: 'close' }]);
  if (proxy.rewrite !== undefined) next = rewritten(proxy.rewrite, next, proxy.at);
  next = hostForTls(proxy, next);
  return proxy.requestHeaders === undefined ? next : settled(proxy.requestHeaders, walk, next);
}

/** Go asks for gzip where the client asked for nothing, as sockets do (net/http, Transport.DisableCompression). */
function withCompression(walk: Walk): Walk {
  const [line] = linesNamed(walk, 'accept-encoding');
  const isUntouched = line?.carries === 'client-supplied' && !walk.headers.has('accept-encoding');
  return isUntouched
    ? withHeader(walk, 'accept-encoding', [{ carries: 'constant', text: 'gzip', value: 'gzip' }])
    : walk;
}

/** Placeholders are filled in from the request as it came, the operations work on what is sent. */
function settled(ops: HeaderOps, came: Walk, leaving: Walk): Walk {
  const resolved = applied(ops, { ...came, headers: new Map([...came.headers]) });
  const touched = new Set(
    [...ops.set, ...ops.add, ...ops.remove, ...ops.replace].map(({ name }) => name.toLowerCase()),
  );
  const after = applied(ops, leaving);
  const replacedLater = new Set(ops.replace.map(({ name }) => name.toLowerCase()));
  const next = withOwnHeaders(after);
  for (const { name } of ops.set) {
    const lower = name.toLowerCase();
    const lines = resolved.headers.get(lower);
    if (
      lines !== undefined &&
      touched.has(lower) &&
      after.headers.get(lower)?.length !== 0 &&
      !replacedLater.has(lower)
    )
      next.headers.set(lower, lines);
  }
  return next;
}

/** addForwardedHeaders: what a client says of itself counts only when it comes from a trusted address. */
function forwarded(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): Walk {
  const trusted = isTrusted(proxy, walk);
  const set = (
    to: Walk,
    name: string,
    carries: 'client-ip' | 'client-ip-appended' | 'client-scheme' | 'client-host',
    text?: string,
  ): Walk => withHeader(to, name, [{ carries, text }]);
  if (trusted === 'never') {
    const withFor = set(walk, 'x-forwarded-for', 'client-ip');
    const withProto = set(withFor, 'x-forwarded-proto', 'client-scheme', walk.tls ? 'https' : 'http');
    return withHeader(withProto, 'x-forwarded-host', linesNamed(walk, 'host').slice(0, 1));
  }
  const { at, directive } = trusted;
  // What stands in front sends its own; a client that comes by itself mostly sends none.
  const isAlone = walk.request.front === 'none';
  const line = { carries: 'client-supplied', at, directive } as const;
  const scheme = isAlone ? ({ ...line, otherwise: 'client-scheme' } as const) : line;
  const host = isAlone ? ({ ...line, otherwise: 'client-host' } as const) : line;
  const next = withHeader(walk, 'x-forwarded-for', [{ carries: 'client-ip-appended', at, directive }]);
  return withHeader(withHeader(next, 'x-forwarded-proto', [scheme]), 'x-forwarded-host', [host]);
}

/** From 2.11 an upstream over TLS is asked by its own name, unless the config says which Host to send. */
function hostForTls(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): Walk {
  if (proxy.transport.tls === undefined || !isAtLeast(walk.config.version, '2.11')) return walk;
  const { at } = proxy.transport.tls;
  return withHeader(walk, 'host', [{ carries: 'upstream-host', at, directive: 'reverse_proxy https://' }]);
}

function hasToken(value: string | undefined, token: string): boolean {
  return value?.split(',').some((part) => part.trim().toLowerCase() === token) ?? false;
}

/** The HTTP version of the hop; over TLS a handshake is sent in 1.1 all the same. */
export function upstreamHttpOf(
  proxy: HandlerOf<'reverse_proxy'>,
  walk: Walk,
): Fact<'1.0' | '1.1' | '2' | '3'> {
  const { versions, tls } = proxy.transport;
  if (versions === undefined) return byDefault('1.1', true);
  const { value, at, directive } = versions;
  if (value.includes('3') && isAtLeast(walk.config.version, '2.8')) return written('3', at, directive);
  if (tls === undefined && value.includes('h2c')) return written('2', at, directive);
  const only2 = tls !== undefined && value.includes('2') && !value.includes('1.1');
  return written(only2 && !isHandshake(walk.request) ? '2' : '1.1', at, directive);
}

export function targetsOf(
  proxy: HandlerOf<'reverse_proxy'>,
  path: Fact<string>,
  walk?: Walk,
): readonly Target[] {
  const { transport, dynamic, at } = proxy;
  const verifies: Fact<boolean> =
    transport.tls === undefined
      ? byDefault(true, true)
      : transport.tls.verifies
        ? byDefault(true, true)
        : written(false, transport.tls.at, 'tls_insecure_skip_verify');
  const scheme = schemeOf(proxy);
  const fixed = proxy.upstreams.map(
    (upstream): Target => ({
      scheme,
      ...endOf(upstream, walk),
      path,
      verifies,
      ...checkOf(proxy),
      at: upstream.at,
    }),
  );
  // Those that are found out are asked; the written ones only when that fails.
  if (dynamic === undefined) return fixed;
  return [{ scheme, ...dynamicEnd(dynamic), path, verifies, at }];
}

/** A name's addresses are Pulse's under that name; SRV records tell names and ports themselves. */
function dynamicEnd({ text, at, host, port }: DynamicUpstreams): Pick<Target, 'host' | 'port'> {
  const cause = unknown({ missing: 'environment', name: text, at });
  const isPort = port !== undefined && /^\d+$/.test(port);
  return {
    host: host === undefined || host.includes('{') ? cause : written(host, at, 'dynamic a'),
    port: isPort ? written(Number(port), at, 'dynamic a') : cause,
  };
}

function schemeOf({ transport }: HandlerOf<'reverse_proxy'>): Target['scheme'] {
  if (transport.protocol === 'fastcgi') return 'fastcgi';
  if (transport.tls !== undefined) return 'https';
  return transport.versions?.value.includes('h2c') === true ? 'h2c' : 'http';
}

function endOf({ dial, at }: Upstream, walk: Walk | undefined): Pick<Target, 'host' | 'port'> {
  const evaluated =
    walk === undefined ? { text: dial.includes('{') ? undefined : dial } : evaluate(dial, walk, at);
  const cause = unknown({
    missing: dial.includes('{$') || dial.includes('{env.') ? 'environment' : 'variable',
    name: dial,
    at,
  });
  if (evaluated.text === undefined) {
    const { host, port } = splitHostPort(dial);
    return {
      host: host.includes('{') ? cause : written(host, at, 'reverse_proxy'),
      port: /^\d+$/.test(port) ? written(Number(port), at, 'reverse_proxy') : cause,
    };
  }
  const { text } = evaluated;
  if (text.startsWith('unix/'))
    return {
      host: written(`unix:${text.slice(5)}`, at, 'reverse_proxy'),
      port: written(null, at, 'reverse_proxy'),
    };
  const { host, port } = splitHostPort(text.replace(/^(?:tcp|udp)[46]?\//, ''));
  return {
    host: written(host === '' ? 'localhost' : host, at, 'reverse_proxy'),
    port: written(Number(port === '' ? 80 : port), at, 'reverse_proxy'),
  };
}

function checkOf({ healthCheck }: HandlerOf<'reverse_proxy'>): Pick<Target, 'check'> {
  if (healthCheck === undefined || healthCheck.path === '') return {};
  const { path, method, status, at } = healthCheck;
  const healthy: readonly (readonly [number, number])[] =
    status === undefined
      ? [[200, 299]]
      : status < 10
        ? [[status * 100, status * 100 + 99]]
        : [[status, status]];
  return { check: { method, path, healthy, at } };
}
