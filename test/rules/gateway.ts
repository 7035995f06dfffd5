import { rules } from '../../rules/index.ts';
import type { Report, Sign } from '../../rules/rule.ts';
import type { OpenReview } from '../../src/engine/review.ts';
import { reviewOf } from '../../src/engine/review.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/engine/settings.ts';
import type { Exchange, Gate, Limits, Loss, Outcome, Target } from '../../src/model/exchange.ts';
import { type Fact, type Known, unsupported } from '../../src/model/fact.ts';
import type { Abilities, Gateway, PulseContainer, Route, Site } from '../../src/model/gateway.ts';
import type { Carries, RequestHeader, ResponseHeaders } from '../../src/model/header.ts';
import type { Remark } from '../../src/model/remark.ts';
import { isHandshake, type PulseRequest } from '../../src/model/request.ts';
import type { Place } from '../../src/text/place.ts';

/**
 * A gateway made by hand. The empty sketch is a site without fault: TLS, every header right, an hour and more of
 * patience. A test writes down what differs, for every request or for the paths it names.
 */
export interface Sketch {
  readonly names?: readonly string[];
  /** `https:443`, `http:80`. */
  readonly listens?: readonly string[];
  readonly routes?: readonly { readonly match: string; readonly to: string }[];
  readonly labels?: readonly string[];
  readonly every?: Part;
  /** By path, and by `http /path` for the plain listener alone. */
  readonly paths?: Readonly<Record<string, Part>>;
  /** What Firefox sees, where it differs. */
  readonly firefox?: Part;
  readonly remarks?: readonly Partial<Remark>[];
  readonly abilities?: Partial<Abilities>;
  readonly pulse?: Partial<PulseContainer>;
  readonly sign?: Sign['by'];
}

export interface Part {
  /** `host:port`, with a scheme where it is not http; several for a group. */
  readonly to?: string | readonly string[];
  readonly path?: string;
  readonly verifies?: boolean;
  readonly answers?: number | undefined;
  readonly redirects?: readonly [number, string];
  readonly outcome?: Outcome;
  readonly lost?: readonly (string | Loss)[];
  readonly forced?: string;
  readonly http?: '1.0' | '1.1' | '2';
  /** `host: 'client-host'`, `x-forwarded-proto: '=http'` for a constant, `'client-ip-port at 9'` for a written one. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly adds?: Readonly<Record<string, string>>;
  readonly hides?: readonly string[];
  readonly limits?: Partial<Record<keyof Limits, number | null | 'unknown'>>;
  readonly buffers?: readonly [number, number];
  readonly buffered?: boolean;
  readonly showsVersion?: boolean;
  readonly gates?: readonly Gate[];
  readonly remarks?: readonly Partial<Remark>[];
  readonly check?: Target['check'];
  readonly route?: string;
}

const FAULTLESS: Part = {
  to: 'localhost:7655',
  http: '1.1',
  headers: {
    host: 'client-host',
    'x-forwarded-for': 'client-ip',
    'x-real-ip': 'client-ip',
    'x-forwarded-proto': 'client-scheme',
    'x-forwarded-host': 'client-supplied',
    upgrade: 'client-supplied',
    connection: 'client-supplied',
  },
  adds: { 'strict-transport-security': 'max-age=31536000' },
  limits: { idleSeconds: 3600, bodyBytes: 4 << 20 },
  buffers: [65536, 65536],
  buffered: false,
  showsVersion: false,
};

const TEXT = 'sketch';
const places = new Map<string, Place>();

/** One place per name. */
export function place(name: string): Place {
  const found = places.get(name) ?? { file: TEXT, start: places.size * 10, end: places.size * 10 + 5 };
  places.set(name, found);
  return found;
}

export function gatewayOf(sketch: Sketch): Gateway {
  const site = siteOf(sketch);
  return {
    dialect: 'sketch',
    version: '1',
    files: [{ path: TEXT, text: '', lossy: false }],
    complete: true,
    sites: [site],
    remarks: (sketch.remarks ?? []).map(remarkOf),
    loads: true,
    assumes: [],
    abilities: { rateLimit: false, responseHeaders: true, tls: true, ...sketch.abilities },
    ...(sketch.pulse === undefined ? {} : { pulse: containerOf(sketch.pulse) }),
    exchange: (request) => exchangeOf(request, partFor(sketch, request)),
    remedy: (needs) => ({ help: needs.join(' '), replaces: [] }),
  };
}

function siteOf(sketch: Sketch): Site {
  const routes = sketch.routes ?? [{ match: '/', to: 'localhost:7655' }];
  return {
    names: (sketch.names ?? ['pulse.example.com']).map((text) => ({
      text,
      literal: text !== '_',
      at: place('name'),
    })),
    listeners: (sketch.listens ?? ['https:443']).map((text) => ({
      scheme: text.startsWith('https') ? 'https' : 'http',
      port: Number(text.split(':')[1]),
      at: place(text),
    })),
    routes: routes.map(
      ({ match, to }): Route => ({
        match,
        at: place(match),
        targets: to === '' ? [] : [targetOf(to, '/', {})],
        labels: sketch.labels ?? [],
      }),
    ),
    at: place('site'),
  };
}

function partFor(sketch: Sketch, request: PulseRequest): Part {
  const path = request.url.pathname;
  const scheme = request.url.protocol === 'http:' || request.url.protocol === 'ws:' ? 'http' : 'https';
  const parts = [
    FAULTLESS,
    sketch.every,
    sketch.paths?.[path],
    sketch.paths?.[`${scheme} ${path}`],
    request.client === 'firefox' ? sketch.firefox : undefined,
  ].filter((part) => part !== undefined);
  return Object.assign({}, ...parts, {
    headers: Object.assign({}, ...parts.map((part) => part.headers)),
    adds: Object.assign({}, ...parts.map((part) => part.adds)),
    limits: Object.assign({}, ...parts.map((part) => part.limits)),
  });
}

function exchangeOf(request: PulseRequest, part: Part): Exchange {
  const limits = part.limits ?? {};
  const limit = (name: keyof Limits): Fact<number | null> => {
    const value = limits[name];
    if (value === undefined) return unsupported;
    if (value === 'unknown') return { is: 'unknown', because: { missing: 'include', name: 'limits.conf' } };
    return fact(value, name);
  };
  return {
    request,
    site: 0,
    outcome: outcomeOf(request, part),
    upgrade: upgradeOf(request, part),
    ...(part.forced === undefined ? {} : { forcesUpgrade: place(part.forced) }),
    upstreamHttp: fact(part.http ?? '1.1', 'http'),
    requestHeaders: Object.entries(part.headers ?? {}).flatMap(([name, text]) => headersOf(name, text)),
    responseHeaders: responseHeadersOf(part),
    limits: {
      idleSeconds: limit('idleSeconds'),
      clientSilentSeconds: limit('clientSilentSeconds'),
      upstreamSilentSeconds: limit('upstreamSilentSeconds'),
      lifetimeSeconds: limit('lifetimeSeconds'),
      bodyBytes: limit('bodyBytes'),
      headerBlockBytes: unsupported,
      headerLineBytes: unsupported,
    },
    buffers: {
      headerBytes: part.buffers === undefined ? unsupported : fact(part.buffers[0], 'header'),
      bodyBytes: part.buffers === undefined ? unsupported : fact(part.buffers[1], 'body'),
    },
    responseBuffered: fact(part.buffered ?? false, 'buffered'),
    showsVersion: fact(part.showsVersion ?? false, 'version'),
    gates: part.gates ?? [],
    remarks: (part.remarks ?? []).map(remarkOf),
    route: place(part.route ?? 'route'),
    steps: [],
  };
}

function fact<T>(value: T, name: string): Known<T> {
  return { is: 'known', value, origin: 'written', at: place(`fact ${name}`), directive: name };
}

function outcomeOf(request: PulseRequest, part: Part): Outcome {
  if (part.outcome !== undefined) return part.outcome;
  if (part.answers !== undefined) {
    return { kind: 'answered', status: fact(part.answers, 'status'), at: place('answers') };
  }
  if (part.redirects !== undefined) {
    const [status, to] = part.redirects;
    return { kind: 'redirected', status, to: fact(to, 'redirect'), at: place('redirects') };
  }
  const path = part.path ?? request.url.pathname + request.url.search;
  const to = typeof part.to === 'string' ? [part.to] : (part.to ?? []);
  return { kind: 'proxied', targets: to.map((each) => targetOf(each, path, part)) };
}

function targetOf(to: string, path: string, part: Part): Target {
  const [, scheme = 'http', host = '', port] = /^(?:(\w+):\/\/)?([^:]*)(?::(\d+))?$/.exec(to) ?? [];
  return {
    scheme: scheme as Target['scheme'],
    host: fact(host, 'target'),
    port: fact(port === undefined ? null : Number(port), 'target'),
    path: fact(path, 'target'),
    verifies: part.verifies === undefined ? unsupported : fact(part.verifies, 'verifies'),
    ...(part.check === undefined ? {} : { check: part.check }),
    at: place('target'),
  };
}

function upgradeOf(request: PulseRequest, part: Part): Exchange['upgrade'] {
  if (!isHandshake(request)) return { is: 'not-asked' };
  if (part.lost === undefined || part.lost.length === 0) return { is: 'passed' };
  return {
    is: 'lost',
    losses: part.lost.map((loss) => (typeof loss === 'string' ? { kind: 'header', text: loss } : loss)),
  };
}

function headersOf(name: string, text: string): readonly RequestHeader[] {
  if (text === '') return [];
  const [what = '', , at] = text.split(' ');
  const written = at === undefined ? {} : { at: place(`header ${at}`) };
  if (what.startsWith('=')) {
    return [{ name, carries: 'constant', value: what.slice(1), at: place(`header ${name}`), ...written }];
  }
  return [{ name, carries: what as Carries, ...written }];
}

function responseHeadersOf(part: Part): ResponseHeaders {
  return {
    added: Object.entries(part.adds ?? {})
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value, when: 'always', mode: 'add', at: place(`adds ${name}`) })),
    removed: (part.hides ?? []).map((name) => ({ name, at: place(`hides ${name}`) })),
  };
}

function remarkOf(remark: Partial<Remark>): Remark {
  return {
    about: 'refused',
    effect: 'breaks',
    at: place(`remark ${remark.about} ${remark.text}`),
    text: 'Something is wrong.',
    related: [],
    affects: 'route',
    ...remark,
  };
}

function containerOf(container: Partial<PulseContainer>): PulseContainer {
  return {
    at: place('container'),
    name: 'pulse',
    port: 7655,
    https: false,
    trustedProxyCidrs: { value: '172.18.0.0/16', at: place('cidrs') },
    allowedOrigins: null,
    ...container,
  };
}

/** Runs every rule over a sketch: `error websocket-upgrade /ws /api/agent/ws`, in the order in which they speak. */
export function findingsOf(sketch: Sketch, settings: Partial<LintSettings> = {}): readonly string[] {
  return reportsOf(sketch, settings).map(({ rule, severity, report }) => {
    const paths = new Set((report.exchanges ?? []).map((exchange) => exchange.request.url.pathname));
    const sockets = [...paths].filter((path) => path.endsWith('/ws'));
    const shown = sockets.length === 0 || sockets.length === 3 ? '' : ` ${sockets.join(' ')}`;
    return `${severity} ${rule}${shown}${report.assumed === true ? ' assumed' : ''}`;
  });
}

export interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly report: Report;
}

export function reportsOf(sketch: Sketch, settings: Partial<LintSettings> = {}): readonly Found[] {
  const opened = reviewed(sketch, settings);
  return rules.flatMap((rule) => {
    const found: Found[] = [];
    for (const report of rule.check(opened.review)) {
      opened.explain(report.exchanges ?? [], report.explains ?? []);
      found.push({ rule: rule.id, severity: report.severity ?? rule.severity, report });
    }
    return found;
  });
}

function reviewed(sketch: Sketch, settings: Partial<LintSettings>): OpenReview {
  const sign: Sign = { by: sketch.sign ?? 'port', text: 'as the test says' };
  return reviewOf(gatewayOf(sketch), new Map([[0, sign]]), { ...DEFAULT_SETTINGS, ...settings });
}
