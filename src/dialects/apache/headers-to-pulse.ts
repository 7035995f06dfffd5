import type { Cause } from '../../model/fact.ts';
import type { Carries, RequestHeader } from '../../model/header.ts';
import { type Flag, lastFlag } from './flags.ts';
import type { HeaderRule } from './header-rules.ts';
import type { Layer } from './layers.ts';
import { CLIENT, type Headers, type Line } from './request-headers.ts';

export interface Hop {
  /** Of the target, a port where it is not 80; undefined where there are several. */
  readonly upstreamHost: string | undefined;
  readonly serverName: string | undefined;
  /** The handshake is passed on as one. */
  readonly upgrades: boolean;
  /** `close` where the connection to Pulse is not kept. */
  readonly connection: 'Keep-Alive' | 'close' | 'none';
  /** mod_proxy_wstunnel on its own writes the word `WebSocket` itself. */
  readonly tunnel: 'http' | 'wstunnel';
}

/**
 * The headers Pulse reads: mod_headers' work, then mod_proxy's own additions (proxy_util.c, ap_proxy_create_hdrbrgd).
 * `hidden`: what is not in sight and may have a say in them.
 */
export function requestHeadersAt(
  layers: readonly Layer[],
  headers: Headers,
  hidden: Cause | undefined,
  hop: Hop,
): readonly RequestHeader[] {
  const preserves = lastFlag(layers, 'proxypreservehost');
  const adds = lastFlag(layers, 'proxyaddheaders');
  const result: RequestHeader[] = [hostLine(headers, preserves, hop, hidden)];
  const forwarded = new Map<string, RequestHeader>();
  for (const [name, value] of added(headers, hop)) {
    if (adds?.unsure !== undefined) forwarded.set(name, { name, carries: 'unknown', because: adds.unsure });
    else if (adds?.value !== false) forwarded.set(name, value);
  }
  const names = new Set([...SHOWN, ...headers.keys(), ...forwarded.keys()]);
  for (const name of names) {
    if (HOP_BY_HOP.has(name) || name === 'host') continue;
    const own = forwarded.get(name);
    if (own !== undefined) result.push(own);
    else if (headers.has(name)) result.push(...linesFrom(name, headers.get(name) ?? []));
    else result.push(untouched(name, hidden));
  }
  return [...result, ...connectionLines(hop, headers)];
}

const SHOWN: readonly string[] = ['x-real-ip', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'];

const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'upgrade',
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'expect',
]);

function untouched(name: string, hidden: Cause | undefined): RequestHeader {
  return hidden === undefined
    ? { name, carries: 'client-supplied' }
    : { name, carries: 'unknown', because: hidden };
}

function linesFrom(name: string, lines: readonly Line[]): readonly RequestHeader[] {
  return lines.map((line) => {
    const { value, rule } = line;
    return {
      name,
      carries: value.carries,
      ...shownValue(line),
      ...(rule === undefined ? {} : { at: rule.statement.at, directive: directiveOf(rule) }),
      ...(value.assumed === undefined ? {} : { assumed: value.assumed }),
      ...(value.because === undefined ? {} : { because: value.because }),
    };
  });
}

function shownValue({ value, rule }: Line): { readonly value?: string } {
  if (value.carries === 'constant' || value.carries === 'empty') return { value: value.text ?? '' };
  return rule === undefined || rule.value === '' ? {} : { value: rule.value };
}

function directiveOf({ statement, action, header }: HeaderRule): string {
  return `${statement.written} ${action} ${header}`;
}

function hostLine(
  headers: Headers,
  preserves: Flag | undefined,
  hop: Hop,
  hidden: Cause | undefined,
): RequestHeader {
  const at =
    preserves === undefined ? {} : { at: preserves.statement.at, directive: preserves.statement.written };
  const unsure = preserves?.unsure ?? (preserves === undefined ? hidden : undefined);
  if (unsure !== undefined) return { name: 'host', carries: 'unknown', because: unsure };
  if (preserves?.value !== true) {
    const value = hop.upstreamHost === undefined ? {} : { value: hop.upstreamHost };
    return { name: 'host', carries: 'upstream-host', ...value, ...at };
  }
  const own = headers.get('host');
  const [line] = own === undefined ? [] : linesFrom('host', own);
  if (line !== undefined && line.carries !== 'absent') return line;
  return { name: 'host', carries: 'client-host', ...at };
}

/** X-Forwarded-For, -Host and -Server are merged into what is there by then. */
function added(headers: Headers, hop: Hop): readonly (readonly [string, RequestHeader])[] {
  return [
    ['x-forwarded-for', forwardedFor(headers.get('x-forwarded-for'))],
    ['x-forwarded-host', forwardedHost(headers.get('x-forwarded-host'), headers.get('host'))],
    [
      'x-forwarded-server',
      {
        name: 'x-forwarded-server',
        carries: 'server-name',
        ...(hop.serverName === undefined ? {} : { value: hop.serverName }),
      },
    ],
  ];
}

function forwardedFor(lines: readonly Line[] | undefined): RequestHeader {
  const name = 'x-forwarded-for';
  const last = lines?.at(-1);
  const rule = last?.rule;
  const at =
    rule === undefined ? {} : { at: rule.statement.at, directive: directiveOf(rule), value: rule.value };
  const assumed = last?.value.assumed === undefined ? {} : { assumed: last.value.assumed };
  const line = (carries: Carries): RequestHeader => ({ name, carries, ...at, ...assumed });
  if (lines === undefined || last === undefined) return line('client-ip-appended');
  if (lines.length > 1) return { ...line('unknown'), because: { missing: 'variable', name, ...at } };
  switch (last.value.carries) {
    case 'absent':
    case 'empty':
      return {
        name,
        carries: 'client-ip',
        ...(rule === undefined ? {} : { at: rule.statement.at, directive: directiveOf(rule) }),
      };
    case 'client-ip':
      return line('client-ip-twice');
    case 'client-supplied':
      return line('client-ip-appended');
    default:
      return {
        ...line('unknown'),
        because: last.value.because ?? {
          missing: 'variable',
          name: rule?.value ?? name,
          ...(rule === undefined ? {} : { at: rule.statement.at }),
        },
      };
  }
}

function forwardedHost(lines: readonly Line[] | undefined, host: readonly Line[] | undefined): RequestHeader {
  const name = 'x-forwarded-host';
  const rule = lines?.at(-1)?.rule;
  const at =
    rule === undefined ? {} : { at: rule.statement.at, directive: directiveOf(rule), value: rule.value };
  const isChanged = host?.some((line) => line.from === 'config') === true;
  const last = lines?.at(-1);
  if (!isChanged && (last === undefined || last.value.carries === 'absent'))
    return { name, carries: 'client-host', ...(rule === undefined ? {} : { at: rule.statement.at }) };
  // `Host, Host`, or another value with the Host behind it: Pulse reads all of it as one name.
  const because: Cause = {
    missing: 'variable',
    name: rule?.value ?? name,
    ...(rule === undefined ? {} : { at: rule.statement.at }),
  };
  return { name, carries: 'unknown', because, ...at };
}

/** Hop-by-hop: always taken out, and made anew. */
function connectionLines({ upgrades, connection, tunnel }: Hop, headers: Headers): readonly RequestHeader[] {
  if (upgrades) {
    if (tunnel === 'wstunnel')
      return [
        { name: 'upgrade', carries: 'constant', value: 'WebSocket' },
        { name: 'connection', carries: 'constant', value: 'Upgrade' },
      ];
    const [own] = linesFrom('upgrade', headers.get('upgrade') ?? [CLIENT]);
    return [
      own ?? { name: 'upgrade', carries: 'client-supplied' },
      { name: 'connection', carries: 'constant', value: 'Upgrade' },
    ];
  }
  return [
    { name: 'upgrade', carries: 'absent' },
    connection === 'none'
      ? { name: 'connection', carries: 'absent' }
      : { name: 'connection', carries: 'constant', value: connection },
  ];
}
