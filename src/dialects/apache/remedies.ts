import type { Need, Remedy } from '../../model/need.ts';
import { SOCKET_PATHS } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import type { Configuration } from './configuration.ts';
import type { Traced } from './exchange.ts';
import { readHeaderRule } from './header-rules.ts';
import { statementsNamed } from './layers.ts';
import { type Pass, readPass } from './proxy-pass.ts';
import { type ProxyUrl, parseProxyUrl, portOfUrl } from './proxy-url.ts';
import { rulesOfServer } from './rewriting/scopes.ts';
import { passesOf } from './routing/passes-in-order.ts';

import { lastSetting } from './server-settings.ts';
import type { Statement } from './statement.ts';
import { isSince } from './versions.ts';

/** What one need asks for: lines at the end of the virtual host, and lines that have to go. */
interface Plan {
  readonly help: string;
  readonly lines: readonly string[];
  readonly replaces: readonly Statement[];
  /** A section instead of the virtual host. */
  readonly section?: Statement;
  /** Outside of all virtual hosts. */
  readonly outside?: true;
}

/** Lines that meet all the needs together; those outside the virtual host only where nothing else is asked. */
export function remedy(
  needs: readonly Need[],
  traced: Traced,
  configuration: Configuration,
): Remedy | undefined {
  const plans = needs.flatMap((need) => PLANS[need]?.(traced, configuration) ?? []);
  const inside = plans.filter((plan) => plan.outside === undefined);
  const kept = inside.length > 0 ? inside : plans;
  const [first] = kept;
  if (first === undefined) return undefined;
  const lines = [...new Set(kept.flatMap((plan) => plan.lines))];
  const replaces = [...new Set(kept.flatMap((plan) => plan.replaces))].map((each) => each.at);
  const into = placeFor(kept, traced);
  return {
    help: [...new Set(plans.map((plan) => plan.help))].join(' '),
    ...(lines.length === 0 ? {} : { block: lines.join('\n') }),
    ...(into === undefined ? {} : { into }),
    replaces,
  };
}

function placeFor(plans: readonly Plan[], { server }: Traced): Place | undefined {
  const [first] = plans;
  if (plans.length === 1 && first?.section !== undefined) return first.section.at;
  return plans.some((plan) => plan.outside) ? undefined : server?.section?.at;
}

type Planner = (traced: Traced, configuration: Configuration) => Plan | undefined;

const upgrade: Planner = (traced, configuration) => {
  const target = targetIn(traced, configuration);
  if (target === undefined) return undefined;
  if (!isSince(configuration.version, '2.4.47')) return recipe(target);
  const plan = passesWith(traced, configuration, target, 'upgrade=websocket', [
    'Give the ProxyPass `upgrade=websocket` (httpd 2.4.47 and later).',
  ]);
  const removed = headerStatements(traced, 'requestheader', /^upgrade$/i);
  if (plan === undefined || removed.length === 0) return plan;
  return {
    ...plan,
    help: 'Take the RequestHeader for Upgrade out: mod_proxy looks at what the client sent.',
    replaces: [...plan.replaces, ...removed],
  };
};

/** What carries handshakes in every 2.4 with mod_proxy_wstunnel. */
function recipe(target: ProxyUrl): Plan {
  const secure = target.scheme === 'https' || target.scheme === 'wss' ? 'wss' : 'ws';
  return {
    help: 'Before 2.4.47 only a ws:// target carries WebSockets, with mod_proxy_wstunnel and mod_rewrite loaded.',
    lines: [
      'RewriteEngine On',
      'RewriteCond %{HTTP:Upgrade} websocket [NC]',
      'RewriteCond %{HTTP:Connection} upgrade [NC]',
      `RewriteRule ^/?(.*) "${secure}://${authority(target)}/$1" [P,L]`,
    ],
    replaces: [],
  };
}

function authority(url: ProxyUrl): string {
  const port = portOfUrl(url);
  return `${url.host}${port === undefined || port === 80 ? '' : `:${port}`}`;
}

/** Every pass of the server again, the particular ones first, with a parameter on those that lead to Pulse by HTTP. */
function passesWith(
  traced: Traced,
  configuration: Configuration,
  target: ProxyUrl,
  parameter: string,
  words: readonly string[],
  more: readonly string[] = [],
): Plan | undefined {
  const { server, way } = traced;
  if (server === undefined) return undefined;
  const section = sectionOf(way?.routed);
  if (section !== undefined) return sectionWith(section, parameter, words);
  const own = new Set(server.statements);
  const passes = passesOf(configuration, server).filter((pass) => own.has(pass.statement));
  const rules = rulesOfServer(configuration, server).filter(
    (rule) => rule.flags.has('P') && own.has(rule.statement),
  );
  const outer =
    way?.routed.is === 'proxied' && 'targetAt' in way.routed.by ? way.routed.by.statement : undefined;
  const replaced = [
    ...(outer === undefined || own.has(outer) ? [] : [outer]),
    ...passes.map((pass) => pass.statement),
    ...rules.flatMap((rule) => [...rule.conditions.map((each) => each.statement), rule.statement]),
  ];
  const sorted = [...passes].sort((one, other) => rank(other) - rank(one));
  const key = parameter.split('=')[0] ?? '';
  const lines = sorted.map((pass) => passLine(pass, key, parameter, target));
  const socketLines = more.map(
    (path) => `ProxyPass ${path} ${secured(target)}://${authority(target)}${path} ${parameter}`,
  );
  const hasRoot = passes.some((pass) => pass.from === '/');
  const root = hasRoot
    ? []
    : rules.length > 0
      ? [`ProxyPass / ${secured(target)}://${authority(target)}/ ${parameter}`]
      : [];
  const all = [...socketLines, ...lines, ...root];
  return all.length === 0 ? undefined : { help: words.join(' '), lines: all, replaces: replaced };
}

function secured(target: ProxyUrl): string {
  return target.scheme === 'https' || target.scheme === 'wss' ? 'https' : 'http';
}

/** Exclusions first, then the longer path before the shorter. */
function rank(pass: Pass): number {
  return (pass.target === '!' ? 1_000_000 : 0) + (pass.pattern === undefined ? pass.from.length : 500_000);
}

function passLine(pass: Pass, key: string, parameter: string, target: ProxyUrl): string {
  const words = pass.statement.args.map((word) => (word.quote === '' ? word.value : `"${word.value}"`));
  const kept = words.filter((word) => !word.toLowerCase().startsWith(`${key}=`) && word !== parameter);
  const url = parseProxyUrl(pass.target);
  const fits = url !== undefined && /^https?$/.test(url.scheme) && authority(url) === authority(target);
  // Without the slash that the path has, the rest of the path is glued to the port.
  const glued = fits && url.path === '' && pass.from.endsWith('/');
  const spelled = kept.map((word) =>
    glued && word.replaceAll('"', '') === pass.target ? `${pass.target}/` : word,
  );
  return [pass.statement.written, ...spelled, ...(fits ? [parameter] : [])].join(' ');
}

function sectionOf(routed: NonNullable<Traced['way']>['routed'] | undefined): Statement | undefined {
  if (routed?.is !== 'proxied' || !('targetAt' in routed.by)) return undefined;
  const parent = routed.by.statement.parent;
  return parent?.name.startsWith('<location') ? parent : undefined;
}

function sectionWith(section: Statement, parameter: string, words: readonly string[]): Plan | undefined {
  const statement = section.children.findLast((each) => /^proxypass(?:match)?$/.test(each.name));
  const pass = statement === undefined ? undefined : readPass(statement, section);
  if (statement === undefined || pass === undefined) return undefined;
  const key = parameter.split('=')[0] ?? '';
  const url = parseProxyUrl(pass.target);
  const line = url === undefined ? undefined : passLine(pass, key, parameter, url);
  return line === undefined
    ? undefined
    : { help: words.join(' '), lines: [line], replaces: [statement], section };
}

/** Where Pulse is, by the target of this exchange or else of any pass. */
function targetIn({ way, server }: Traced, configuration: Configuration): ProxyUrl | undefined {
  const routed = way?.routed;
  if (routed?.is === 'proxied') return parseProxyUrl(routed.url);
  if (server === undefined) return undefined;
  const pass = passesOf(configuration, server).find((each) => each.target !== '!');
  return pass === undefined ? undefined : parseProxyUrl(pass.target);
}

const idle: Planner = (traced, configuration) => {
  const { server, worker } = traced;
  if (server === undefined) return undefined;
  const settings = ['timeout', 'proxytimeout'].flatMap((name) =>
    server.statements.filter((each) => each.name === name),
  );
  const help =
    'Set `ProxyTimeout 3600`; before 2.4.53 the smaller of it and `Timeout` counts, so `Timeout` goes with it. Both are seconds, without a unit.';
  const lines = ['Timeout 3600', 'ProxyTimeout 3600'];
  const target = targetIn(traced, configuration);
  const own = worker?.parameters.has('timeout') === true && target !== undefined;
  const rewritten = own ? passesWith(traced, configuration, target, 'timeout=3600', []) : undefined;
  return {
    help,
    lines: rewritten?.section === undefined ? [...lines, ...(rewritten?.lines ?? [])] : lines,
    replaces: [...settings, ...(rewritten?.section === undefined ? (rewritten?.replaces ?? []) : [])],
  };
};

const host: Planner = ({ layers }) => ({
  help: 'Write `ProxyPreserveHost On`.',
  lines: ['ProxyPreserveHost On'],
  replaces: statementsNamed(layers, 'proxypreservehost'),
});

const proto: Planner = (traced) => {
  const { request } = traced.exchange;
  const secure = /^(?:https|wss):$/.test(request.url.protocol);
  const line = secure
    ? 'RequestHeader set X-Forwarded-Proto "https"'
    : 'RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}';
  return {
    help: 'Set X-Forwarded-Proto: Apache does not do it by itself (mod_headers).',
    lines: [line],
    replaces: headerStatements(traced, 'requestheader', /^x-forwarded-proto$/i),
  };
};

const clientAddress: Planner = (traced) => ({
  help: 'Leave X-Forwarded-For to mod_proxy, which appends the address: take away what the client sent, and set X-Real-IP with `expr=`.',
  lines: ['RequestHeader unset X-Forwarded-For', 'RequestHeader set X-Real-IP expr=%{REMOTE_ADDR}'],
  replaces: headerStatements(traced, 'requestheader', /^x-(?:forwarded-for|real-ip)$/i),
});

function headerStatements(
  { layers }: Traced,
  directive: 'header' | 'requestheader',
  name: RegExp,
): readonly Statement[] {
  return statementsNamed(layers, directive).filter((each) => name.test(readHeaderRule(each)?.header ?? ''));
}

/** Headers that Pulse sends itself, with values that fit it. */
const PULSES_OWN =
  /^(?:x-frame-options|x-content-type-options|x-xss-protection|referrer-policy|permissions-policy|content-security-policy)$/i;

const securityHeaders: Planner = (traced) => {
  const secure = /^(?:https|wss):$/.test(traced.exchange.request.url.protocol);
  const doubled = headerStatements(traced, 'header', PULSES_OWN);
  if (!secure && doubled.length === 0) return undefined;
  return {
    help: 'Leave to Pulse the headers it sends itself; add Strict-Transport-Security where TLS ends.',
    lines: secure ? ['Header always set Strict-Transport-Security "max-age=31536000"'] : [],
    replaces: [...doubled, ...headerStatements(traced, 'header', /^strict-transport-security$/i)],
  };
};

const noCors: Planner = (traced) => {
  const replaces = headerStatements(traced, 'header', /^access-control-/i);
  return replaces.length === 0
    ? undefined
    : { help: 'Take the Access-Control headers out: Pulse answers these itself.', lines: [], replaces };
};

const hideVersion: Planner = (_, configuration) => ({
  help: 'Write `ServerTokens Prod` outside of all virtual hosts.',
  lines: ['ServerTokens Prod'],
  replaces: configuration.main.statements.filter((each) => each.name === 'servertokens'),
  outside: true,
});

const path: Planner = (traced, configuration) => {
  const { server } = traced;
  const target = targetIn(traced, configuration);
  if (server === undefined || target === undefined) return undefined;
  const isEncoded = /%2f/i.test(traced.exchange.request.url.pathname);
  if (!isEncoded)
    return {
      help: 'Give Pulse a name of its own: it works at `/` alone, with equal slashes at both ends of the ProxyPass.',
      lines: [],
      replaces: [],
    };
  const lines = ['AllowEncodedSlashes NoDecode'];
  const replaces = server.statements.filter((each) => each.name === 'allowencodedslashes');
  const help =
    'Write `AllowEncodedSlashes NoDecode` in the virtual host, and `nocanon` on a ProxyPass inside of <Location>, so that the path stays as it came.';
  const section = sectionOf(traced.way?.routed);
  const inside = section === undefined ? undefined : sectionWith(section, 'nocanon', []);
  if (section === undefined || inside === undefined) return { help, lines, replaces };
  const again = [
    `${section.written} ${section.rest}>`,
    ...inside.lines.map((line) => `    ${line}`),
    `</${section.written.slice(1)}>`,
  ];
  return { help, lines: [...lines, ...again], replaces: [...replaces, ...inside.replaces] };
};

const https: Planner = ({ server }, configuration) => {
  if (server === undefined) return undefined;
  if (
    server.addresses.some(({ port }) => port === 80 || port === undefined) ||
    configuration.modules.has('ssl') === 'absent'
  )
    return {
      help: 'Give the site a `<VirtualHost *:443>` of its own, with `SSLEngine on` and a certificate (mod_ssl), and let port 80 redirect there.',
      lines: [],
      replaces: [],
    };
  const engine = server.statements.filter((each) => each.name === 'sslengine');
  const hasCertificate = lastSetting(configuration, server, 'sslcertificatefile') !== undefined;
  return {
    help: 'TLS is switched on in the virtual host: `SSLEngine on` and a certificate; the port number alone means nothing.',
    lines: [
      'SSLEngine on',
      ...(hasCertificate
        ? []
        : [
            'SSLCertificateFile /etc/ssl/certs/pulse.pem',
            'SSLCertificateKeyFile /etc/ssl/private/pulse.key',
          ]),
    ],
    replaces: engine,
  };
};

/** A rewrite rule runs before any ProxyPass, as Redirect does not; 308 keeps a POST a POST. */
const redirect: Planner = (traced) => {
  const { server } = traced;
  if (server === undefined) return undefined;
  const redirects = server.statements.filter((each) => /^redirect/.test(each.name));
  const rules = server.statements.filter((each) => /^rewrite(?:rule|cond|engine)$/.test(each.name));
  return {
    help: 'Redirect with a rewrite rule, which runs before any ProxyPass, and with 308, which keeps a POST a POST.',
    lines: ['RewriteEngine On', 'RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=308,L]'],
    replaces: [...redirects, ...rules],
  };
};

const socketRoute: Planner = (traced, configuration) => {
  const { server, layers, way } = traced;
  if (server === undefined) return undefined;
  const { pathname } = traced.exchange.request.url;
  const help = ['Put the particular lines above the general one, each with `upgrade=websocket`.'];
  const denied = way?.refusedBy;
  if (denied !== undefined)
    return {
      help: 'Let the socket past in a section at the end.',
      lines: [`<Location "${pathname}">`, '    Require all granted', '</Location>'],
      replaces: [],
    };
  const kept = statementsNamed(layers, 'setenv', 'setenvif', 'setenvifnocase').filter((each) =>
    /\bno-proxy\b/.test(each.rest),
  );
  if (way?.view.environment.has('no-proxy') === true && kept.length > 0)
    return {
      help: 'Take `no-proxy` out: it keeps the path from every ProxyPass.',
      lines: [],
      replaces: kept,
    };
  const root = passesOf(configuration, server).find((each) => each.from === '/' && each.target !== '!');
  const pulse = root === undefined ? targetIn(traced, configuration) : parseProxyUrl(root.target);
  if (pulse === undefined) return undefined;
  const own = new Set(server.statements);
  const covered =
    way?.routed.is === 'proxied' && 'targetAt' in way.routed.by && own.has(way.routed.by.statement);
  const more = covered ? [] : SOCKET_PATHS.filter((socket) => socket === pathname);
  return passesWith(traced, configuration, pulse, 'upgrade=websocket', help, more);
};

const agentBypass: Planner = () => ({
  help: 'Let the agents past the login in a section at the end; Pulse checks a token there itself.',
  lines: [
    '<LocationMatch "^/(?:api/agents?/|api/server/info|install\\.|download/)">',
    '    Require all granted',
    '</LocationMatch>',
  ],
  replaces: [],
});

const target: Planner = (traced, configuration) => {
  const routed = traced.way?.routed;
  if (routed?.is !== 'proxied' || !('targetAt' in routed.by)) return undefined;
  const wanted = parseProxyUrl('http://127.0.0.1:7655');
  if (wanted === undefined) return undefined;
  const { statement, from } = routed.by;
  const section = sectionOf(routed);
  const line =
    section === undefined ? `ProxyPass ${from} http://127.0.0.1:7655/` : 'ProxyPass http://127.0.0.1:7655/';
  const upgradeWord = isSince(configuration.version, '2.4.47') ? ' upgrade=websocket' : '';
  return {
    help: 'Write Pulse’s address, with its port and http://, and a slash at the end where the path has one.',
    lines: [line + upgradeWord],
    replaces: [statement],
    ...(section === undefined ? {} : { section }),
  };
};

const http11: Planner = ({ layers }) => {
  const replaces = statementsNamed(layers, 'setenv', 'setenvif').filter((each) =>
    /force-proxy-request-1\.0/.test(each.rest),
  );
  return replaces.length === 0
    ? undefined
    : { help: 'Take `force-proxy-request-1.0` out: HTTP/1.0 knows no upgrade.', lines: [], replaces };
};

const PLANS: Partial<Record<Need, Planner>> = {
  upgrade,
  'upstream-http': http11,
  idle,
  host,
  proto,
  'client-address': clientAddress,
  'security-headers': securityHeaders,
  'no-cors': noCors,
  'hide-version': hideVersion,
  path,
  https,
  'http-mode': https,
  redirect,
  'socket-route': socketRoute,
  'agent-bypass': agentBypass,
  target,
};
