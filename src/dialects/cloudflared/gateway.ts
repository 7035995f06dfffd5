import type { Gateway, Listener, Route, Site } from '../../model/gateway.ts';
import { PULSE_PORT } from '../../model/pulse/address.ts';
import { isPublicName } from '../../model/pulse/names.ts';
import type { Remark } from '../../model/remark.ts';
import { entryOf, get, textOf } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import type { ComposeProject } from '../compose/project.ts';
import { pulseContainer } from '../compose/pulse.ts';
import type { ComposeService } from '../compose/service.ts';
import { predict, type Serving, serviceOfRule, targetOf } from './exchange.ts';
import { asciiName } from './host-name.ts';
import { takesHost } from './match.ts';
import { remedy } from './remedy.ts';
import { rulesByHost } from './rules-by-host.ts';
import { isLoopback, urlService } from './service.ts';
import { type IngressRule, isCatchAll, isYes, option, type Tunnel } from './tunnel.ts';
import { refusals, unusedKeys } from './validate.ts';

export function gatewayOf(
  tunnel: Tunnel,
  project: ComposeProject | undefined,
  files: readonly SourceFile[],
  version: string,
): Gateway {
  const sites = sitesOf(tunnel);
  const serving: Serving = {
    tunnel,
    siteOf: siteFinder(sites),
    targetRemarks: (rule) => [...ownNetwork(rule, tunnel, project), ...untrusted(rule, tunnel)],
  };
  const syntax = tunnel.problems.map(
    (problem): Remark => ({
      about: 'syntax',
      effect: 'breaks',
      at: problem.place,
      text: problem.message,
      related: [],
      affects: 'process',
    }),
  );
  const remarks = [
    ...syntax,
    ...(syntax.length > 0 ? [] : [...refusals(tunnel), ...unusedKeys(tunnel), ...generalRemarks(tunnel)]),
  ];
  const pulse = project === undefined ? undefined : pulseContainer([project]);
  return {
    dialect: 'cloudflared',
    version,
    files,
    complete: true,
    sites,
    remarks,
    loads: !remarks.some((remark) => remark.affects === 'process' && remark.effect === 'breaks'),
    assumes: assumptions(tunnel),
    abilities: { rateLimit: false, responseHeaders: false, tls: true },
    ...(pulse === undefined ? {} : { pulse }),
    exchange: (request) => predict(request, serving),
    remedy: (needs, exchange) =>
      remedy(needs, exchange, tunnel, ownContainer(project) === undefined ? undefined : pulse?.name),
  };
}

/** The edge ends TLS for every host name of the tunnel. */
const EDGE: readonly Listener[] = [{ scheme: 'https', port: 443 }];

/** One site for each host name, with every rule that its requests can meet; and one for a catch-all that leads somewhere. */
function sitesOf(tunnel: Tunnel): readonly Site[] {
  if (tunnel.rules.length === 0) return tunnel.url === undefined ? [] : [singleSite(tunnel)];
  const names = new Map<string, IngressRule>();
  for (const rule of tunnel.rules) {
    const key = rule.hostname === undefined || rule.hostname.text === '*' ? '' : rule.hostname.text;
    if (!names.has(key)) names.set(key, rule);
  }
  const catchAll = names.get('');
  const last = tunnel.rules.at(-1);
  if (
    catchAll !== undefined &&
    last !== undefined &&
    names.size > 1 &&
    serviceOfRule(tunnel, last).is === 'status' &&
    catchAll === last
  )
    names.delete('');
  const { around, named: spelled } = rulesByHost(tunnel);
  const routes = new Map(tunnel.rules.map((rule) => [rule, routeOf(rule, tunnel)]));
  return [...names].map(([name, first]): Site => {
    const at = first.hostname;
    const named =
      name === '' || at === undefined ? [] : [{ text: name, literal: !name.includes('*'), at: at.place }];
    const near = new Set([...around(asciiName(name)), ...spelled(name)]);
    const met = [...near].filter((rule) => meets(rule, name)).sort((one, other) => one.index - other.index);
    return {
      names: named,
      listeners: EDGE,
      routes: met.flatMap((rule) => routes.get(rule) ?? []),
      at: first.at,
    };
  });
}

function meets(rule: IngressRule, name: string): boolean {
  if (name === '') return isCatchAll(rule) || rule.hostname === undefined;
  return rule.hostname?.text === name || takesHost(rule, asciiName(name));
}

function singleSite(tunnel: Tunnel): Site {
  const { url } = tunnel;
  const at = url?.place ?? { file: tunnel.file.path, start: 0, end: 0 };
  const rule: IngressRule = {
    index: 0,
    value: url ?? { kind: 'map', place: at, entries: [] },
    hostname: undefined,
    path: undefined,
    service: url,
    originRequest: undefined,
    at,
  };
  const target = url && targetOf(urlService(url), rule, tunnel, '/');
  const route = { match: '*', at, targets: target === undefined ? [] : [target], labels: [] };
  return { names: [], listeners: EDGE, routes: [route], at };
}

function routeOf(rule: IngressRule, tunnel: Tunnel): Route {
  const target = targetOf(serviceOfRule(tunnel, rule), rule, tunnel, '/');
  const match = [rule.hostname?.text, rule.path?.text].filter((part) => part !== undefined).join(' ');
  return {
    match: match === '' ? '*' : match,
    at: rule.at,
    targets: target === undefined ? [] : [target],
    labels: [],
  };
}

/** The site that has a host name; else the first that has the rule. */
function siteFinder(sites: readonly Site[]): Serving['siteOf'] {
  const byName = new Map<string, number>();
  const byRoute = new Map<Place, number>();
  sites.forEach(({ names, routes }, index) => {
    for (const { text } of names)
      for (const name of [text, asciiName(text)]) if (!byName.has(name)) byName.set(name, index);
    for (const { at } of routes) if (!byRoute.has(at)) byRoute.set(at, index);
  });
  return (rule, host) => byName.get(host) ?? byRoute.get(rule.at);
}

function generalRemarks(tunnel: Tunnel): readonly Remark[] {
  const remarks: Remark[] = [];
  const harmless = (
    at: Remark['at'],
    about: Remark['about'],
    effect: Remark['effect'],
    text: string,
    help: string,
    why?: string,
  ): void => {
    remarks.push({
      about,
      effect,
      at,
      text,
      help,
      related: [],
      affects: 'route',
      ...(why === undefined ? {} : { why }),
    });
  };
  const access = get(tunnel.defaults, 'access');
  if (isYes(get(access, 'required')) && access !== undefined)
    harmless(
      access.place,
      'exposed',
      'breaks',
      '`access` at the top level is not enforced',
      'Write it under `originRequest` of the rule itself.',
      'cloudflared checks the token only for rules that have `access` of their own.',
    );
  if (tunnel.url !== undefined && tunnel.rules.length > 0)
    harmless(
      tunnel.url.place,
      'refused',
      'degrades',
      '`url` beside `ingress` has no effect, and `cloudflared tunnel ingress validate` refuses the file for it',
      'Remove `url`.',
    );
  const { protocol } = tunnel;
  if (protocol?.text === 'h2mux')
    harmless(
      protocol.place,
      'outdated',
      'harmless',
      '`protocol: h2mux` is gone; cloudflared uses http2 instead',
      'Remove it.',
    );
  else if (protocol !== undefined && !/^(?:auto|quic|http2)$/.test(protocol.text))
    remarks.push({
      about: 'refused',
      effect: 'breaks',
      at: protocol.place,
      text: `\`${protocol.text}\` is no protocol that cloudflared knows`,
      help: 'Write `auto`, `quic` or `http2`.',
      related: [],
      affects: 'process',
    });
  const warp = entryOf(get(tunnel.root, 'warp-routing'), 'enabled');
  if (warp !== undefined)
    harmless(
      warp.place,
      'outdated',
      'harmless',
      '`warp-routing.enabled` has no effect since 2023.9.0',
      'Remove it.',
    );
  for (const entry of tunnel.root?.kind === 'map' ? tunnel.root.entries : []) {
    if (/^(?:proxy-dns.*|resolver)$/.test(entry.name))
      harmless(entry.place, 'outdated', 'harmless', `\`${entry.name}\` is gone since 2026.2.0`, 'Remove it.');
    const near = entry.name !== 'ingress' && /^ingress$/i.test(entry.name);
    if (near)
      harmless(
        entry.key,
        'refused',
        'breaks',
        `\`${entry.name}\` is not \`ingress\`: the case counts, and cloudflared finds no rules`,
        'Write `ingress`.',
      );
  }
  return [...remarks, ...neverMatching(tunnel)];
}

/** Names that pass validation and match no request at all. */
function neverMatching(tunnel: Tunnel): readonly Remark[] {
  return tunnel.rules.flatMap((rule): readonly Remark[] => {
    const text = rule.hostname?.text ?? '';
    if (rule.hostname === undefined || !text.startsWith('*') || text === '*') return [];
    const glued = !text.startsWith('*.');
    if (!glued && text === text.toLowerCase()) return [];
    return [
      {
        about: 'never-reached',
        effect: 'breaks',
        at: rule.hostname.place,
        text: glued
          ? `\`${text}\` matches no host name: the dot is missing`
          : `\`${text}\` matches no host name: with a \`*\` the case counts, and browsers send lower case`,
        help: `Write \`${glued ? `*.${text.slice(1)}` : text.toLowerCase()}\`.`,
        related: [],
        affects: 'route',
      },
    ];
  });
}

/** `localhost` of a cloudflared that runs in a container is that container. */
function ownNetwork(
  rule: IngressRule,
  tunnel: Tunnel,
  project: ComposeProject | undefined,
): readonly Remark[] {
  const service = serviceOfRule(tunnel, rule);
  const cloudflared = ownContainer(project);
  if (service.is !== 'http' || cloudflared === undefined || rule.service === undefined) return [];
  if (!isLoopback(service.host)) return [];
  const pulse = project === undefined ? undefined : pulseContainer([project]);
  return [
    {
      about: 'target',
      effect: 'breaks',
      at: rule.service.place,
      text: `\`${service.host}\` is cloudflared's own container here, where nothing listens`,
      help: `Write the name of Pulse's service: \`http://${pulse?.name ?? 'pulse'}:${service.port}\`.`,
      need: 'target',
      related: [{ at: cloudflared.at, text: 'cloudflared runs in this container' }],
      affects: 'route',
    },
  ];
}

/** cloudflared's container, where it has a network of its own. */
function ownContainer(project: ComposeProject | undefined): ComposeService | undefined {
  const cloudflared = project?.services.find((each) => /(^|\/)cloudflared([:@]|$)/.test(each.image ?? ''));
  return /^(?:host$|service:|container:)/.test(cloudflared?.networkMode ?? '') ? undefined : cloudflared;
}

/**
 * Verified is the name in the URL, by what the machine trusts (cloudflared ingress/origin_service.go, newHTTPTransport; Go
 * crypto/tls): for a name that is no public one nobody gives a certificate but its owner.
 */
function untrusted(rule: IngressRule, tunnel: Tunnel): readonly Remark[] {
  const service = serviceOfRule(tunnel, rule);
  if (service.is !== 'http' || service.scheme !== 'https' || rule.service === undefined) return [];
  // Pulse's own port speaks no TLS at all.
  if (service.port === PULSE_PORT || isPublicName(service.host)) return [];
  const set = (name: string): string => textOf(option(tunnel, rule, name)?.value) ?? '';
  const trusts =
    isYes(option(tunnel, rule, 'noTLSVerify')?.value) || isYes(option(tunnel, rule, 'matchSNItoHost')?.value);
  if (trusts || set('caPool') !== '' || set('originServerName') !== '') return [];
  return [
    {
      about: 'target',
      effect: 'degrades',
      at: rule.service.place,
      text: `cloudflared wants a certificate for \`${service.host}\` that this machine trusts, and no public authority gives one`,
      why: 'With any other certificate every request ends in 502.',
      help: `Write \`originServerName\` with the name in the certificate, or \`noTLSVerify: true\`, under \`originRequest\`; or \`http://\`, where that port speaks it.`,
      related: [],
      affects: 'route',
    },
  ];
}

function assumptions(tunnel: Tunnel): readonly string[] {
  const token = textOf(get(tunnel.root, 'token')) !== undefined;
  const remote = token
    ? [
        'The tunnel is started with a token: rules set in the Cloudflare dashboard replace those of this file.',
      ]
    : [];
  return [
    ...remote,
    "What Cloudflare's edge does (WebSockets switched on for the zone, no challenge on Pulse's paths) is taken to be its default.",
  ];
}
