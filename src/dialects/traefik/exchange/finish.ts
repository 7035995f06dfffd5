import { exchangeWithout, NO_LIMITS } from '../../../model/blank.ts';
import type { Exchange, Limits, Outcome, Upgrade } from '../../../model/exchange.ts';
import { byDefault, type Fact, unknown, unsupported, written } from '../../../model/fact.ts';
import type { RequestHeader, ResponseHeader } from '../../../model/header.ts';
import { isHandshake, type PulseRequest } from '../../../model/request.ts';
import { notPassedOn, upgradeOf } from '../../../model/upgrade.ts';
import { entryOf, get } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { MountedRouter } from '../runtime/mounted.ts';
import type { Service } from '../runtime/services.ts';
import type { Flow } from './flow.ts';
import type { Serving } from './serving.ts';

export function finish(
  flow: Flow,
  outcome: Outcome,
  serving: Serving,
  router: MountedRouter | undefined,
  service: Service | undefined,
): Exchange {
  const { request, runtime } = flow;
  const proxied = outcome.kind === 'proxied';
  const upstreamHttp: Fact<'1.0' | '1.1' | '2' | '3'> = proxied ? upstreamVersion(service) : unsupported;
  const asked = proxied ? sentHeaders(flow, service) : [];
  const upgrade = upgradeFor(flow, outcome, asked, upstreamHttp);
  const headers = overTheHop(asked, upgrade.is === 'passed' || flow.forcesUpgrade !== undefined);
  const base = exchangeWithout(request, { outcome, steps: flow.steps });
  return {
    ...base,
    site: router === undefined ? serving.siteOf(flow.entryPoint) : serving.siteOf(router),
    upgrade,
    ...(flow.forcesUpgrade === undefined ? {} : { forcesUpgrade: flow.forcesUpgrade }),
    upstreamHttp,
    requestHeaders: headers,
    responseHeaders: { added: [...flow.added, ...stickyCookie(flow, service)], removed: flow.removed },
    limits: limitsOf(flow),
    responseBuffered:
      flow.unseen === undefined
        ? (flow.buffered ?? byDefault(false, runtime.config.from !== undefined))
        : unknown(flow.unseen),
    showsVersion: byDefault(false, true),
    gates: flow.gates,
    remarks: flow.remarks,
    ...(router === undefined ? {} : { route: router.at }),
    steps: flow.steps,
  };
}

/** A cookie that leads back to the same server; its value is a hash of the server's address (pkg/server/service/loadbalancer/sticky.go). */
function stickyCookie({ request }: Flow, service: Service | undefined): readonly ResponseHeader[] {
  if (service?.is !== 'servers' || isHandshake(request)) return [];
  const cookie = entryOf(get(service.balancer.value, 'sticky'), 'cookie');
  return cookie === undefined
    ? []
    : [{ name: 'set-cookie', value: null, when: 'always', mode: 'add', at: cookie.place }];
}

/**
 * An h2c server is spoken to in HTTP/2 alone: measured with 2.11.53 and 3.6.12, handshakes to a server of HTTP/1.1 fail
 * as pages do. To https an upgrade goes over HTTP/1.1 (traefik pkg/server/service/smart_roundtripper.go).
 */
function upstreamVersion(service: Service | undefined): Fact<'1.1' | '2'> {
  const h2c =
    service?.is === 'servers' ? service.servers.find((server) => server.scheme === 'h2c') : undefined;
  return h2c === undefined ? byDefault('1.1', true) : written('2', h2c.at, 'h2c');
}

function sentHeaders(flow: Flow, service: Service | undefined): readonly RequestHeader[] {
  const headers = [...flow.headers.values()].map((header): RequestHeader => {
    if (header.name !== 'host' || service?.is !== 'servers' || service.balancer.passesHost.value)
      return header;
    const { at } = service.balancer.passesHost;
    return {
      name: 'host',
      carries: 'upstream-host',
      directive: 'passHostHeader',
      value: 'false',
      ...(at === undefined ? {} : { at }),
    };
  });
  if (flow.unseen === undefined) return headers;
  const because = flow.unseen;
  return headers.map((header) =>
    header.at === undefined ? { name: header.name, carries: 'unknown', because } : header,
  );
}

/** Both headers concern one hop: they go on only where an upgrade does (Go net/http/httputil reverseproxy.go). */
function overTheHop(headers: readonly RequestHeader[], upgrades: boolean): readonly RequestHeader[] {
  return headers.map((header): RequestHeader => {
    if (header.carries === 'unknown') return header;
    if (header.name === 'connection' && upgrades) return { ...header, carries: 'constant', value: 'Upgrade' };
    if ((header.name === 'connection' || header.name === 'upgrade') && !upgrades)
      return { ...header, carries: 'absent' };
    return header;
  });
}

function upgradeFor(
  flow: Flow,
  outcome: Outcome,
  headers: readonly RequestHeader[],
  http: Fact<string>,
): Upgrade {
  const { request } = flow;
  if (!isHandshake(request)) return { is: 'not-asked' };
  if (outcome.kind === 'undecided') return { is: 'undecided', because: outcome.because };
  if (outcome.kind === 'unstable') return { is: 'passed' };
  if (outcome.kind !== 'proxied') {
    const at = 'at' in outcome ? outcome.at : undefined;
    return lostRoute(
      request,
      outcome.kind === 'redirected' ? 'Traefik redirects it' : 'Traefik answers it',
      at,
    );
  }
  return upgradeOf(request, headers, http, { missing: notPassedOn });
}

/** Go's transport reads response headers up to 10 MiB (net/http transport.go, maxHeaderResponseSize); an upgraded connection has no limit at all. */
function limitsOf(flow: Flow): Limits {
  const complete = flow.runtime.config.from !== undefined;
  const none = byDefault<number | null>(null, complete);
  const { writeTimeout } = flow.entryPoint;
  const cut = writeTimeout !== undefined && !isHandshake(flow.request);
  return {
    ...NO_LIMITS,
    idleSeconds: none,
    lifetimeSeconds: cut ? written(writeTimeout.seconds, writeTimeout.at, 'writeTimeout') : none,
    bodyBytes: flow.unseen === undefined ? (flow.bodyBytes ?? none) : unknown(flow.unseen),
    headerBlockBytes: byDefault(10_485_760, true),
    headerLineBytes: byDefault(10_485_760, true),
  };
}

export function lostRoute(request: PulseRequest, text: string, at?: Place): Upgrade {
  if (!isHandshake(request)) return { is: 'not-asked' };
  return { is: 'lost', losses: [{ kind: 'route', text, ...(at === undefined ? {} : { at }) }] };
}
