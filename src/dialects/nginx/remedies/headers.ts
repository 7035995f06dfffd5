import { linesHidingTheAnswer } from '../handshake.ts';
import { inForce } from '../levels.ts';
import type { Passage } from '../passage.ts';
import { isLostInRelay, isNamedByClient } from '../real-ip.ts';
import { findCut } from '../remarks/headers-cut.ts';
import { wholeOf } from '../statement.ts';
import { textOf } from '../value.ts';
import { variable } from '../variables.ts';
import { type Bench, joined, listed, NOTHING, once, type Plan } from './plan.ts';

/** Request headers: whatever is wanted of them is one list. */
export function requestHeaderPlan(bench: Bench): Plan {
  const { needs, passage, scope } = bench;
  const wanted = new Map<string, string>();
  const want = (name: string, value: string): void => {
    wanted.set(name.toLowerCase(), `proxy_set_header ${name} ${value}`);
  };
  if (needs.includes('upgrade')) {
    want('Upgrade', '$http_upgrade');
    want('Connection', connectionValue(passage));
  }
  if (needs.includes('host')) want('Host', '$http_host');
  const behind = passage.request.front !== 'none';
  const isLost = needs.includes('client-address') && isLostInRelay(passage);
  if (needs.includes('client-address') && !isLost) {
    const address = isNamedByClient(passage) ? '$realip_remote_addr' : '$remote_addr';
    want('X-Real-IP', address);
    // At the edge the client's own value is worth nothing; behind another proxy it is that one's.
    want('X-Forwarded-For', behind ? '$proxy_add_x_forwarded_for' : address);
  }
  if (needs.includes('proto')) want('X-Forwarded-Proto', behind ? 'https' : '$scheme');
  const notes = isLost ? [BEYOND_THE_RELAY] : [];
  if (wanted.size === 0) return { ...NOTHING, notes };
  const cut = findCut(scope.level, 'proxy_set_header', passage.configuration.version);
  const lost = cut?.lost ?? [];
  const headers = { ...listed(scope.level, 'proxy_set_header', wanted, lost), notes };
  return needs.includes('upgrade') ? joined([versionPlan(bench), wholePlan(bench), headers]) : headers;
}

/** No header holds what never arrived. */
const BEYOND_THE_RELAY =
  'What relays the connection has to say for whom: write `proxy_protocol on;` in the server of the `stream` block, `proxy_protocol` at the end of this `listen`, and `set_real_ip_from 127.0.0.1;` and `real_ip_header proxy_protocol;` in this `server`.';

/** The version that a handshake is made for, unless it is written already. */
export function versionPlan({ scope }: Bench): Plan {
  const [own] = scope.level.own.get('proxy_http_version') ?? [];
  return own?.args[0] === '1.1' ? NOTHING : once(scope.level, 'proxy_http_version', '1.1');
}

/** A handshake passes as the client sent it: a GET, with its key. */
function wholePlan({ scope }: Bench): Plan {
  const method = inForce(scope.level, 'proxy_method');
  const headers = inForce(scope.level, 'proxy_pass_request_headers');
  return joined([
    method === undefined ? NOTHING : once(scope.level, 'proxy_method', '$request_method'),
    headers === undefined ? NOTHING : once(scope.level, 'proxy_pass_request_headers', 'on'),
    { ...NOTHING, replaces: linesHidingTheAnswer(scope).map(wholeOf) },
  ]);
}

/** The map's variable where there is one that works, so that other requests keep their connections. */
export function connectionValue(passage: Passage): string {
  const map = passage.configuration.maps.get('connection_upgrade');
  if (map === undefined || map.assumed === true || passage.request.url.protocol.startsWith('http'))
    return '"upgrade"';
  return textOf(variable('connection_upgrade', passage))?.toLowerCase() === 'upgrade'
    ? '$connection_upgrade'
    : '"upgrade"';
}

const OWN_OF_PULSE = [
  ['X-Frame-Options', 'DENY'],
  ['X-Content-Type-Options', 'nosniff'],
] as const;

/** Response headers: Pulse's own give way to those that are added, so that browsers get one of each. */
export function securityHeaderPlan(bench: Bench): Plan {
  const { traced, passage, scope } = bench;
  const { added, removed } = traced.exchange.responseHeaders;
  const has = (name: string): boolean => added.some((header) => header.name === name.toLowerCase());
  const hidden = (name: string): boolean => removed.some((header) => header.name === name.toLowerCase());
  const cut = findCut(scope.level, 'add_header', passage.configuration.version);
  const lost = cut?.lost ?? [];
  const lostNames = new Set(lost.map((line) => (line.args[0] ?? '').toLowerCase()));
  const wanted = new Map<string, string>();
  const hides = new Map<string, string>();
  for (const [name, value] of OWN_OF_PULSE) {
    const low = name.toLowerCase();
    if (hidden(name) && !has(name)) wanted.set(low, `add_header ${name} ${value} always`);
    if ((has(name) || lostNames.has(low)) && !hidden(name)) hides.set(low, `proxy_hide_header ${name}`);
  }
  if (
    passage.scheme === 'https' &&
    !has('Strict-Transport-Security') &&
    !lostNames.has('strict-transport-security')
  )
    wanted.set('strict-transport-security', 'add_header Strict-Transport-Security "max-age=31536000" always');
  return joined([
    listed(scope.level, 'add_header', wanted, lost),
    hides.size === 0 ? NOTHING : listed(scope.level, 'proxy_hide_header', hides),
  ]);
}

/** Takes the lines out, wherever they are in force from. */
export function withoutCors({ traced }: Bench): Plan {
  const lines = traced.exchange.responseHeaders.added.filter(({ name }) =>
    name.startsWith('access-control-'),
  );
  const places = lines.flatMap(({ at }) => (at === undefined ? [] : [{ ...at, end: at.end + 1 }]));
  return {
    lines: [],
    replaces: places,
    displaces: [],
    notes: [
      `Take ${lines.map(({ name }) => `\`${name}\``).join(', ') || 'the Access-Control headers'} out: Pulse answers cross-origin requests itself (ALLOWED_ORIGINS).`,
    ],
  };
}

/** Every request header Pulse can use, for a location made from nothing. */
export function everyHeader(passage: Passage): readonly string[] {
  const behind = passage.request.front !== 'none';
  return [
    'proxy_set_header Upgrade $http_upgrade;',
    `proxy_set_header Connection ${connectionValue(passage)};`,
    'proxy_set_header Host $http_host;',
    'proxy_set_header X-Real-IP $remote_addr;',
    `proxy_set_header X-Forwarded-For ${behind ? '$proxy_add_x_forwarded_for' : '$remote_addr'};`,
    `proxy_set_header X-Forwarded-Proto ${behind ? 'https' : '$scheme'};`,
  ];
}
