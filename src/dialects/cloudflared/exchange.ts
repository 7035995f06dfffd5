import { exchangeWithout, NO_LIMITS } from '../../model/blank.ts';
import type { Exchange, Gate, Outcome, Step, Target, Upgrade } from '../../model/exchange.ts';
import { byDefault, type Cause, type Fact, unknown, unsupported, written } from '../../model/fact.ts';
import type { RequestHeader } from '../../model/header.ts';
import type { Remark } from '../../model/remark.ts';
import { isHandshake, type PulseRequest } from '../../model/request.ts';
import { notPassedOn, upgradeOf } from '../../model/upgrade.ts';
import { get, type ScalarValue, textOf } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import { beatenBy, decodedPath, ruleFor } from './match.ts';
import { RAW_PORTS, type ServiceKind, serviceKind, urlService } from './service.ts';
import { type IngressRule, isYes, option, type Tunnel } from './tunnel.ts';

/** Everything an exchange is predicted from. */
export interface Serving {
  readonly tunnel: Tunnel;
  siteOf(rule: IngressRule, host: string): number | undefined;
  targetRemarks(rule: IngressRule): readonly Remark[];
}

export function predict(request: PulseRequest, serving: Serving): Exchange {
  const { tunnel } = serving;
  const rule = ruleFor(tunnel, request.url.hostname, decodedPath(request.url));
  if (rule === undefined) return withoutRules(request, tunnel);
  const service = serviceOfRule(tunnel, rule);
  const steps: Step[] = [
    { at: rule.at, text: ruleText(rule), why: `rule ${rule.index + 1}, the first that matches` },
  ];
  const outcome = outcomeOf(service, rule, tunnel, request);
  const headers =
    outcome.kind === 'proxied' && service.is !== 'raw' ? sentHeaders(request, rule, tunnel) : [];
  const upstreamHttp: Fact<'1.1' | '2'> =
    outcome.kind !== 'proxied' || service.is === 'raw'
      ? unsupported
      : httpVersion(request, rule, service, tunnel);
  return {
    ...exchangeWithout(request, { outcome, steps }),
    site: serving.siteOf(rule, request.url.hostname),
    upgrade: upgradeFor(request, service, outcome, headers, upstreamHttp, tunnel),
    upstreamHttp,
    requestHeaders: headers,
    limits: NO_LIMITS,
    responseBuffered: byDefault(false, true),
    showsVersion: byDefault(false, true),
    gates: gatesOf(rule),
    remarks: [
      ...serving.targetRemarks(rule),
      ...rawRemarks(service, rule, tunnel),
      ...beatenRemarks(request, rule, tunnel),
      ...nextHopRemarks(outcome, rule),
    ],
    route: rule.at,
  };
}

export function serviceOfRule(tunnel: Tunnel, rule: IngressRule): ServiceKind {
  return serviceKind(rule.service, isYes(option(tunnel, rule, 'bastionMode')?.value));
}

function ruleText(rule: IngressRule): string {
  const parts = [rule.hostname?.text ?? '', rule.path === undefined ? '' : `path ${rule.path.text}`].filter(
    (part) => part !== '',
  );
  return `${parts.length === 0 ? 'catch-all' : parts.join(' ')} → ${rule.service?.text ?? ''}`;
}

/** Without `ingress` the one `url` is served, else everything is answered 503 (since 2023.3.1). */
function withoutRules(request: PulseRequest, tunnel: Tunnel): Exchange {
  const { url } = tunnel;
  const base = { steps: [] as Step[] };
  if (url === undefined) {
    const outcome: Outcome = { kind: 'answered', status: byDefault(503, true) };
    return exchangeWithout(request, { ...base, outcome, upgrade: lost(request, 'no rule leads anywhere') });
  }
  const service = urlService(url);
  const rule: IngressRule = {
    index: 0,
    value: url,
    hostname: undefined,
    path: undefined,
    service: url,
    originRequest: undefined,
    at: url.place,
  };
  const outcome = outcomeOf(service, rule, tunnel, request);
  const headers = sentHeaders(request, rule, tunnel);
  const upstreamHttp: Fact<'1.1'> = byDefault('1.1', true);
  return {
    ...exchangeWithout(request, { ...base, outcome }),
    site: 0,
    upgrade: upgradeFor(request, service, outcome, headers, upstreamHttp, tunnel),
    upstreamHttp,
    requestHeaders: headers,
    responseBuffered: byDefault(false, true),
    showsVersion: byDefault(false, true),
    route: url.place,
  };
}

function outcomeOf(service: ServiceKind, rule: IngressRule, tunnel: Tunnel, request: PulseRequest): Outcome {
  const at = rule.service?.place ?? rule.at;
  switch (service.is) {
    case 'status':
      return { kind: 'answered', status: written(service.status, at, 'service'), at };
    case 'hello':
      return { kind: 'answered', status: byDefault(helloStatus(request), true), at };
    case 'refused':
      return { kind: 'closed', at, why: service.problem };
    case 'raw':
      return rawAnswer(service, request, at);
    default: {
      if (isHandshake(request) && socketOverHttp2(service, tunnel) !== undefined)
        return { kind: 'answered', status: byDefault(502, true), at };
      const target = targetOf(service, rule, tunnel, `${request.url.pathname}${request.url.search}`);
      return target === undefined ? { kind: 'closed', at } : { kind: 'proxied', targets: [target] };
    }
  }
}

/** The built-in test page has a socket of its own (hello/hello.go). */
function helloStatus(request: PulseRequest): number {
  return isHandshake(request) && request.url.pathname === '/ws' ? 101 : 200;
}

/**
 * cloudflared says 101 by itself, whatever was asked for, and then passes bytes (connection/connection.go, AckConnection). What
 * the edge makes of that for a page is Cloudflare's. A jump host wants its destination in a header that no browser sends.
 */
function rawAnswer(
  { scheme }: Extract<ServiceKind, { is: 'raw' }>,
  request: PulseRequest,
  at: Place,
): Outcome {
  if (scheme === 'bastion') return { kind: 'answered', status: byDefault(502, true), at };
  const because: Cause = { missing: 'environment', name: 'what the edge makes of a raw answer', at };
  return { kind: 'answered', status: isHandshake(request) ? byDefault(101, true) : unknown(because), at };
}

export function targetOf(
  service: ServiceKind,
  rule: IngressRule,
  tunnel: Tunnel,
  path: string,
): Target | undefined {
  const at = rule.service?.place ?? rule.at;
  const sent = written(path, at, 'service');
  if (service.is === 'raw')
    return {
      scheme: 'tcp',
      host: written(service.host, at, 'service'),
      port: written(service.port, at, 'service'),
      path: unsupported,
      verifies: unsupported,
      at,
    };
  if (service.is === 'unix')
    return {
      scheme: service.scheme,
      host: written(`unix:${service.path}`, at, 'service'),
      port: written(null, at, 'service'),
      path: sent,
      verifies: unsupported,
      at,
    };
  if (service.is !== 'http') return undefined;
  const skip = option(tunnel, rule, 'noTLSVerify');
  const verifies: Fact<boolean> =
    service.scheme === 'http'
      ? unsupported
      : skip === undefined
        ? byDefault(true, true)
        : written(!isYes(skip.value), skip.place, 'noTLSVerify');
  return {
    scheme: service.scheme,
    host: written(service.host, at, 'service'),
    port: written(service.port, at, 'service'),
    path: sent,
    verifies,
    at,
    ...(isNextHop(service) ? { nextHop: true as const } : {}),
  };
}

/** Where another proxy usually listens: what it does with the request is written in its own config. */
function isNextHop(service: Extract<ServiceKind, { is: 'http' }>): boolean {
  return (
    service.port === 80 ||
    service.port === 443 ||
    /nginx|traefik|caddy|haproxy|apache|npm|swag|proxy/i.test(service.host)
  );
}

/**
 * What Cloudflare's edge and cloudflared make of the headers (cfdocs fundamentals/reference/http-headers, cloudflared
 * ingress/origin_proxy.go): the edge overwrites X-Forwarded-Proto and appends to X-Forwarded-For, cloudflared alone
 * adds X-Forwarded-Host, and only where it rewrites Host.
 */
function sentHeaders(request: PulseRequest, rule: IngressRule, tunnel: Tunnel): readonly RequestHeader[] {
  const rewritten = option(tunnel, rule, 'httpHostHeader');
  const text = textOf(rewritten?.value) ?? '';
  const host: readonly RequestHeader[] =
    rewritten === undefined || text === ''
      ? [
          { name: 'host', carries: 'client-host' },
          { name: 'x-forwarded-host', carries: 'client-supplied' },
        ]
      : [
          {
            name: 'host',
            carries: 'constant',
            value: text,
            at: rewritten.place,
            directive: 'httpHostHeader',
          },
          {
            name: 'x-forwarded-host',
            carries: 'client-host',
            at: rewritten.place,
            directive: 'httpHostHeader',
          },
        ];
  const handshake = isHandshake(request);
  return [
    ...host,
    { name: 'x-real-ip', carries: 'client-supplied' },
    { name: 'x-forwarded-for', carries: 'client-ip-appended' },
    { name: 'x-forwarded-proto', carries: 'client-scheme' },
    handshake
      ? { name: 'upgrade', carries: 'constant', value: 'websocket' }
      : { name: 'upgrade', carries: 'client-supplied' },
    handshake
      ? { name: 'connection', carries: 'constant', value: 'Upgrade' }
      : { name: 'connection', carries: 'client-supplied' },
  ];
}

/** `http2Origin` concerns pages of an https origin; handshakes always go over HTTP/1.1 (Go net/http transport.go). */
function httpVersion(
  request: PulseRequest,
  rule: IngressRule,
  service: ServiceKind,
  tunnel: Tunnel,
): Fact<'1.1' | '2'> {
  const wanted = option(tunnel, rule, 'http2Origin');
  const https = service.is === 'http' && service.scheme === 'https';
  if (isHandshake(request) || wanted === undefined || !isYes(wanted.value) || !https)
    return byDefault('1.1', true);
  return written('2', wanted.place, 'http2Origin');
}

function upgradeFor(
  request: PulseRequest,
  service: ServiceKind,
  outcome: Outcome,
  headers: readonly RequestHeader[],
  upstreamHttp: Fact<string>,
  tunnel: Tunnel,
): Upgrade {
  if (!isHandshake(request)) return { is: 'not-asked' };
  if (service.is === 'raw')
    return lost(request, 'cloudflared answers it itself and then passes raw bytes', 'tunnel');
  const protocol = socketOverHttp2(service, tunnel);
  if (protocol !== undefined)
    return {
      is: 'lost',
      losses: [
        {
          kind: 'tunnel',
          text: `with \`protocol: ${protocol.text}\` cloudflared cannot open a WebSocket to a unix socket`,
          at: protocol.place,
        },
      ],
    };
  if (outcome.kind !== 'proxied') return lost(request, 'cloudflared answers it itself');
  return upgradeOf(request, headers, upstreamHttp, { missing: notPassedOn });
}

/**
 * connection/http2.go, handleMissingRequestParts: the URL's host is filled in for everything but WebSockets, and a socket file
 * brings none of its own (cloudflared#560, #1208).
 */
function socketOverHttp2(service: ServiceKind, { protocol }: Tunnel): ScalarValue | undefined {
  return service.is === 'unix' && /^(?:http2|h2mux)$/.test(protocol?.text ?? '') ? protocol : undefined;
}

function lost(request: PulseRequest, text: string, kind: 'route' | 'tunnel' = 'route'): Upgrade {
  return isHandshake(request) ? { is: 'lost', losses: [{ kind, text }] } : { is: 'not-asked' };
}

/** Only a rule's own `access` is enforced; one at the top level shows in the config and does nothing. */
function gatesOf(rule: IngressRule): readonly Gate[] {
  const access = get(rule.originRequest, 'access');
  return access !== undefined && isYes(get(access, 'required'))
    ? [{ kind: 'auth', scheme: 'other', at: access.place }]
    : [];
}

/** A rule for this very host that an earlier one keeps from ever being tried. */
function beatenRemarks(request: PulseRequest, rule: IngressRule, tunnel: Tunnel): readonly Remark[] {
  const host = request.url.hostname;
  const beaten = beatenBy(rule, host, tunnel);
  if (beaten === undefined) return [];
  return [
    {
      about: 'never-reached',
      effect: 'breaks',
      at: beaten.at,
      text: `The rule for \`${beaten.hostname?.text ?? host}\` is never reached: rule ${rule.index + 1} above it takes every request for that host`,
      help: `Move it above rule ${rule.index + 1}.`,
      need: 'socket-route',
      related: [{ at: rule.at, text: 'the rule that is tried first' }],
      affects: 'route',
    },
  ];
}

function nextHopRemarks(outcome: Outcome, rule: IngressRule): readonly Remark[] {
  const hop = outcome.kind === 'proxied' && outcome.targets.some((target) => target.nextHop === true);
  if (!hop || rule.service === undefined) return [];
  const { text, place } = rule.service;
  return [
    {
      about: 'unseen',
      effect: 'harmless',
      at: place,
      text: `The tunnel leads to another proxy (\`${text}\`), and Pulse is further on: what that one does with a WebSocket is written in its own config`,
      help: 'Lint that config as well, with `--behind cloudflare`.',
      related: [],
      affects: 'route',
      cause: { missing: 'file', name: `the config behind ${text}`, at: place },
    },
  ];
}

/** The port that cloudflared takes for the scheme says nothing about where Pulse is. */
function isUsual({ scheme, port }: ServiceKind & { readonly is: 'raw' }): boolean {
  return port === null || port === RAW_PORTS[scheme];
}

const KNOWN_SCHEMES = new Set(['tcp', 'ssh', 'rdp', 'smb', 'bastion', 'socks']);

function rawRemarks(service: ServiceKind, rule: IngressRule, tunnel: Tunnel): readonly Remark[] {
  if (service.is !== 'raw') return [];
  const bastion = option(tunnel, rule, 'bastionMode');
  const text =
    service.scheme === 'bastion' && bastion !== undefined
      ? '`bastionMode` makes this a jump host, whatever its `service` says'
      : KNOWN_SCHEMES.has(service.scheme)
        ? `\`${rule.service?.text ?? ''}\` passes raw bytes and no HTTP`
        : `\`${service.scheme}\` is no scheme that cloudflared knows, so it passes raw bytes and no HTTP`;
  return [
    {
      about: 'not-http',
      effect: 'breaks',
      at: (service.scheme === 'bastion' ? bastion?.place : undefined) ?? rule.service?.place ?? rule.at,
      text,
      why: 'A browser gets no page from it, and its WebSocket ends at cloudflared.',
      help:
        service.scheme === 'bastion'
          ? 'Remove `bastionMode`.'
          : `Write \`http://${service.host || 'localhost'}:${isUsual(service) ? 7655 : service.port}\`.`,
      related: [],
      affects: 'route',
    },
  ];
}
