import type { Exchange } from '../../model/exchange.ts';
import type { RequestHeader } from '../../model/header.ts';
import type { Need } from '../../model/need.ts';
import { schemeOf } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import { opensBlock, type Surroundings } from './surroundings.ts';

/** One need met: lines to add to a block, and words that go. */
export interface Cure {
  readonly help: string;
  readonly lines: readonly string[];
  readonly into?: Place;
  readonly replaces: readonly Place[];
}

export function cureFor(need: Need, exchange: Exchange, around: Surroundings): Cure | undefined {
  switch (need) {
    case 'upgrade':
      return upgrade(exchange, around);
    case 'upstream-http':
      return upstreamHttp(exchange, around);
    case 'idle':
      return removed(
        placeOf(exchange.limits.idleSeconds),
        'Without `read_timeout` Caddy closes no socket for its silence.',
        around,
      );
    case 'lifetime':
      return removed(
        placeOf(exchange.limits.lifetimeSeconds),
        'Without `stream_timeout` a socket lives as long as it is used.',
        around,
      );
    case 'host':
      return host(exchange, around);
    case 'proto':
      return proto(exchange, around);
    case 'client-address':
      return header(
        exchange,
        ['x-forwarded-for', 'x-real-ip'],
        'Caddy sets X-Forwarded-For to the client’s address by itself.',
        around,
      );
    case 'unbuffered':
      return removed(placeOf(exchange.responseBuffered), 'Caddy passes responses on as they come.', around);
    case 'body':
      return removed(
        placeOf(exchange.limits.bodyBytes),
        'Caddy has no limit of its own, and Pulse has one.',
        around,
      );
    case 'path':
      return path(exchange, around);
    case 'security-headers':
      return securityHeaders(exchange, around);
    case 'hide-version':
      return inSite(around, 'Write `header -X-Powered-By`.', ['    header -X-Powered-By']);
    case 'no-cors':
      return removed(
        exchange.responseHeaders.added
          .filter(({ name }) => name.startsWith('access-control-'))
          .flatMap(({ at }) => at ?? []),
        'Pulse answers for CORS itself (ALLOWED_ORIGINS).',
        around,
      );
    case 'socket-route':
      return socketRoute(exchange, around);
    case 'https':
      return {
        help: 'Write the address without `http://` and without port 80: Caddy then gets a certificate and redirects port 80 by itself.',
        lines: [],
        replaces: [],
      };
    case 'redirect':
      return {
        help: 'Take the site for plain HTTP away: Caddy redirects port 80 to a site with a name by itself, with 308, which keeps the method of a report.',
        lines: [],
        replaces: [],
      };
    case 'agent-bypass':
      return { help: BYPASS, lines: [], replaces: [] };
    case 'target':
      return {
        help: 'Pulse speaks plain HTTP on port 7655: write `reverse_proxy` with its host and that port, without a scheme.',
        lines: [],
        replaces: [],
      };
    default:
      return undefined;
  }
}

const BYPASS =
  'Give the directive a matcher that leaves them out: `@people not path /ws /api/agent/* /api/agents/* /install.sh /install.ps1 /download/* /api/server/info`, and `@people` behind its name.';

function placeOf(fact: { readonly is: string; readonly at?: Place }): readonly Place[] {
  return fact.is === 'known' && fact.at !== undefined ? [fact.at] : [];
}

/** Named, for a finding may point at the proxy that a line elsewhere misleads. */
function removed(places: readonly Place[], because: string, around: Surroundings): Cure | undefined {
  const words = new Set(places.map((place) => `\`${lineAt(place, around)}\``));
  if (words.size === 0) return undefined;
  return { help: `Delete ${[...words].join(' and ')}. ${because}`, lines: [], replaces: places };
}

/** Whatever touches the handshake goes: nothing has to be written in its place. */
function upgrade(
  { upgrade: found, forcesUpgrade, requestHeaders }: Exchange,
  around: Surroundings,
): Cure | undefined {
  const touched = requestHeaders.filter(
    ({ name, at }) => (name === 'upgrade' || name === 'connection') && at !== undefined,
  );
  const losses = found.is === 'lost' ? found.losses.flatMap(({ at }) => at ?? []) : [];
  const places = [
    ...losses,
    ...touched.flatMap(({ at }) => at ?? []),
    ...(forcesUpgrade === undefined ? [] : [forcesUpgrade]),
  ];
  return removed(places, 'Caddy passes WebSockets on by itself.', around);
}

function upstreamHttp({ upstreamHttp: version }: Exchange, around: Surroundings): Cure | undefined {
  if (version.is === 'known' && version.directive === 'h2c://')
    return {
      help: 'Write the upstream without `h2c://`: Pulse speaks HTTP/1.1, which is what Caddy asks for by itself.',
      lines: [],
      replaces: [],
    };
  return removed(placeOf(version), 'Pulse speaks HTTP/1.1, which is what Caddy asks for by itself.', around);
}

function host(exchange: Exchange, around: Surroundings): Cure | undefined {
  const set = exchange.requestHeaders.filter(({ name }) => name === 'host');
  const own = set.filter(
    (line) => line.directive?.startsWith('header_up') || line.directive?.startsWith('request_header'),
  );
  const route = exchange.route;
  if (own.length > 0 && !isSecure(exchange))
    return removed(places(own), 'Host then reaches Pulse as the browser sent it.', around);
  if (route === undefined) return undefined;
  return {
    help: 'Write `header_up Host {hostport}` in the block of `reverse_proxy`: an upstream over TLS is asked by its own name from Caddy 2.11 on.',
    lines: opensBlock(route, around) ? ['        header_up Host {hostport}'] : [],
    into: route,
    replaces: places(own),
  };
}

function isSecure({ outcome }: Exchange): boolean {
  return outcome.kind === 'proxied' && outcome.targets.some(({ scheme }) => scheme === 'https');
}

function places(lines: readonly RequestHeader[]): readonly Place[] {
  return lines.flatMap(({ at }) => at ?? []);
}

function header(
  exchange: Exchange,
  names: readonly string[],
  because: string,
  around: Surroundings,
): Cure | undefined {
  const lines = exchange.requestHeaders.filter(
    ({ name, carries, directive }) =>
      names.includes(name) &&
      (directive !== 'trusted_proxies' || carries === 'client-ip-appended') &&
      !(name === 'x-real-ip' && carries === 'client-ip' && exchange.request.front === 'none'),
  );
  return removed(places(lines), because, around);
}

function proto(exchange: Exchange, around: Surroundings): Cure | undefined {
  const written = header(exchange, ['x-forwarded-proto'], 'Caddy sets X-Forwarded-Proto by itself.', around);
  const { route } = exchange;
  if (written !== undefined || exchange.request.front === 'none' || route === undefined) return written;
  return {
    help: 'Let Caddy believe what is in front: write `trusted_proxies private_ranges`, or its address, in the block of `reverse_proxy`.',
    lines: opensBlock(route, around) ? ['        trusted_proxies private_ranges'] : [],
    into: route,
    replaces: [],
  };
}

/** A block that takes a prefix off cannot be cured by taking a line out. */
function path({ outcome }: Exchange, around: Surroundings): Cure | undefined {
  const [target] = outcome.kind === 'proxied' ? outcome.targets : [];
  const fact = target?.path;
  if (fact?.is !== 'known' || fact.at === undefined) return undefined;
  const written = lineAt(fact.at, around);
  if (written.startsWith('handle_path'))
    return {
      help: 'Write `handle` instead of `handle_path`, which takes its path off what reaches Pulse.',
      lines: [],
      replaces: [],
    };
  if (written.startsWith('reverse_proxy'))
    return {
      help: 'Take `rewrite` out of the block of `reverse_proxy`: Pulse has to be asked for the path the browser asks for.',
      lines: [],
      replaces: [],
    };
  return removed([fact.at], 'Pulse has to be asked for the path the browser asks for.', around);
}

function lineAt({ file, start, end }: Place, { files }: Surroundings): string {
  const text = files.find(({ path }) => path === file)?.text.slice(start, end) ?? '';
  return text.split('\n')[0]?.trim() ?? '';
}

function inSite(
  { site }: Surroundings,
  help: string,
  lines: readonly string[],
  replaces: readonly Place[] = [],
): Cure {
  return { help, lines, ...(site === undefined ? {} : { into: site }), replaces };
}

/** `defer` lets them replace what Pulse sends; what reaches the browser from Pulse as it should is left to it. */
function securityHeaders(exchange: Exchange, around: Surroundings): Cure {
  const { added, removed } = exchange.responseHeaders;
  const secure = schemeOf(exchange.request) === 'https';
  const wanted: readonly (readonly [name: string, line: string])[] = [
    ['strict-transport-security', 'Strict-Transport-Security "max-age=31536000"'],
    ['x-frame-options', 'X-Frame-Options DENY'],
    ['x-content-type-options', 'X-Content-Type-Options nosniff'],
  ];
  const touched = [...added, ...removed];
  const own = touched.filter(({ name }) => wanted.some(([each]) => each === name));
  const lines = wanted
    .filter(([name]) =>
      name === 'strict-transport-security' ? secure : own.some((each) => each.name === name),
    )
    .map(([, line]) => line);
  return inSite(
    around,
    'A `header` block with `defer` replaces what Pulse sends, so that nothing is doubled.',
    lines.length === 0
      ? []
      : ['    header {', '        defer', ...lines.map((line) => `        ${line}`), '    }'],
    added.filter(({ name }) => wanted.some(([each]) => each === name)).flatMap(({ at }) => at ?? []),
  );
}

/** `handle` is run before what answers, but behind `redir`, which has to go. */
function socketRoute({ outcome, steps }: Exchange, around: Surroundings): Cure | undefined {
  const isRedir = outcome.kind === 'redirected' || steps.at(-1)?.text.startsWith('redir') === true;
  if (isRedir && 'at' in outcome && outcome.at !== undefined)
    return removed([outcome.at], 'The request then goes on to Pulse.', around);
  const narrow = outcome.kind === 'answered' && outcome.empty ? narrowProxyOf(around) : undefined;
  if (narrow !== undefined) return narrow;
  const upstream = upstreamOf(around);
  const block = steps.find(({ text }) => /^(?:handle|handle_path|route)\b/.test(text));
  if (block !== undefined)
    return {
      help: `Put a \`handle\` for Pulse’s sockets above \`${block.text}\`, which takes them.`,
      lines: [],
      replaces: [],
    };
  if (upstream === undefined) return undefined;
  return inSite(
    around,
    '`handle` is run before `respond`, `file_server` and other proxies: send Pulse’s sockets through one of their own.',
    [
      '    @pulse_sockets path /ws /api/agent/ws /api/ws',
      '    handle @pulse_sockets {',
      `        reverse_proxy ${upstream}`,
      '    }',
    ],
  );
}

/** Nothing else answers in this site: the proxy to Pulse is kept to a path, which without `*` is that one path. */
function narrowProxyOf(around: Surroundings): Cure | undefined {
  const { files, site } = around;
  const text = files.find(({ path: file }) => file === site?.file)?.text ?? '';
  const [found, another] = [...text.matchAll(/^([ \t]*)reverse_proxy[ \t]+(\/\S*)[ \t]+(\S*:7655)[ \t]*$/gm)];
  if (site === undefined || found === undefined || another !== undefined) return undefined;
  const [line, indent = '', matcher, upstream] = found;
  const start = found.index + indent.length;
  return inSite(
    around,
    `Take \`${matcher}\` out of \`${line.trim()}\`: all of Pulse’s paths have to reach it, and a path without \`*\` is matched exactly.`,
    [`${indent}reverse_proxy ${upstream}`],
    [{ file: site.file, start, end: found.index + line.trimEnd().length }],
  );
}

function upstreamOf({ files, site }: Surroundings): string | undefined {
  const text = files.find(({ path: file }) => file === site?.file)?.text ?? '';
  return /reverse_proxy[^\n{]*?((?:[\w.-]+|\[[^\]]+\]):7655)\b/.exec(text)?.[1];
}
