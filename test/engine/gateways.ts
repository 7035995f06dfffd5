import { exchangeWithout } from '../../src/model/blank.ts';
import type { Outcome, Target } from '../../src/model/exchange.ts';
import { unsupported, written } from '../../src/model/fact.ts';
import type { Gateway, Listener, Site } from '../../src/model/gateway.ts';
import type { PulseRequest } from '../../src/model/request.ts';
import type { Place } from '../../src/text/place.ts';

/** Gateways as a table can hold them: what a site answers to, where it listens and where it leads. */
export interface SiteSketch {
  readonly names?: readonly string[];
  /** `http:80`, `https:443`. */
  readonly listens?: readonly string[];
  /** `localhost:7655`; absent for a site that proxies nothing. */
  readonly to?: string;
  readonly labels?: readonly string[];
  readonly file?: string;
  readonly redirects?: true;
}

export function gatewayOf(sketches: readonly SiteSketch[], version = '2.0'): Gateway {
  const sites = sketches.map(siteOf);
  return {
    dialect: 'sketch',
    version,
    files: [],
    complete: true,
    sites,
    remarks: [],
    loads: true,
    assumes: [],
    abilities: { rateLimit: true, responseHeaders: true, tls: true },
    exchange: (request) =>
      exchangeWithout(request, { outcome: outcomeOf(request, sketches, sites), steps: [] }),
    remedy: () => undefined,
  };
}

function siteOf(sketch: SiteSketch, index: number): Site {
  const at: Place = { file: sketch.file ?? 'sketch', start: index * 10, end: index * 10 + 5 };
  return {
    names: (sketch.names ?? []).map((text) => ({ text, literal: !text.includes('*') && text !== '_', at })),
    listeners: (sketch.listens ?? ['http:80']).map(listenerOf),
    routes:
      sketch.to === undefined
        ? []
        : [{ match: '/', at, targets: [targetOf(sketch.to, at)], labels: sketch.labels ?? [] }],
    at,
  };
}

function listenerOf(text: string): Listener {
  const [scheme, port] = text.split(':');
  return { scheme: scheme === 'https' ? 'https' : 'http', port: Number(port) };
}

function targetOf(to: string, at: Place): Target {
  const [host = '', port] = to.split(':');
  return {
    scheme: 'http',
    host: written(host, at, 'to'),
    port: written(Number(port), at, 'to'),
    path: written('/', at, 'to'),
    verifies: unsupported,
  };
}

function outcomeOf(request: PulseRequest, sketches: readonly SiteSketch[], sites: readonly Site[]): Outcome {
  const port =
    request.arrivesAt ?? Number(request.url.port || (/^(https|wss):/.test(request.url.href) ? 443 : 80));
  const index = sites.findIndex((site) => site.listeners.some((listener) => listener.port === port));
  const site = sites[index];
  if (site === undefined) return { kind: 'closed' };
  if (sketches[index]?.redirects) {
    return { kind: 'redirected', status: 301, to: written('https://elsewhere', site.at, 'redirects') };
  }
  return { kind: 'proxied', targets: site.routes.flatMap((route) => route.targets) };
}
