import { SOCKET_PATHS } from '../../../model/request.ts';
import type { Traced } from '../exchange.ts';
import { statementsNamed } from '../layers.ts';
import { parseProxyUrl } from '../proxy-url.ts';
import { passesOf } from '../routing/passes-in-order.ts';
import { lastSetting } from '../server-settings.ts';
import { type Statement, textOf } from '../statement.ts';
import { isSince } from '../versions.ts';
import { headerStatements } from './headers.ts';
import { passesWith, sectionOf, targetIn } from './passes.ts';
import type { Planner } from './plan.ts';
import { samePathHelp } from './same-path.ts';

export const path: Planner = (traced, configuration) => {
  const { server } = traced;
  const target = targetIn(traced, configuration);
  if (server === undefined || target === undefined) return undefined;
  const isEncoded = /%2f/i.test(traced.exchange.request.url.pathname);
  if (!isEncoded)
    return {
      help:
        samePathHelp(traced, target) ??
        'Give Pulse a name of its own: it works at `/` alone, with equal slashes at both ends of the ProxyPass.',
      lines: [],
      replaces: [],
    };
  const lines = ['AllowEncodedSlashes NoDecode'];
  const replaces = server.statements.filter((each) => each.name === 'allowencodedslashes');
  const help =
    'Write `AllowEncodedSlashes NoDecode` in the virtual host, and `nocanon` on the ProxyPass, so that the path stays as it came.';
  const again = passesWith(traced, configuration, target, 'nocanon', []);
  if (again === undefined) return { help, lines, replaces };
  const { section } = again;
  const passes =
    section === undefined
      ? again.lines
      : [
          `${section.written} ${section.rest}>`,
          ...again.lines.map((line) => `    ${line}`),
          `</${section.written.slice(1)}>`,
        ];
  return { help, lines: [...lines, ...passes], replaces: [...replaces, ...again.replaces] };
};

export const https: Planner = (traced, configuration) => {
  const { server } = traced;
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
  const hasProto = headerStatements(traced, 'requestheader', /^x-forwarded-proto$/i).length > 0;
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
      ...(hasProto ? [] : ['RequestHeader set X-Forwarded-Proto "https"']),
    ],
    replaces: engine,
  };
};

/** A rewrite rule runs before any ProxyPass, as Redirect does not; 308 keeps a POST a POST. */
export const redirect: Planner = (traced) => {
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

export const socketRoute: Planner = (traced, configuration) => {
  const { server, layers, way } = traced;
  if (server === undefined) return undefined;
  const { pathname } = traced.exchange.request.url;
  const help = ['Put the particular lines above the general one, each with `upgrade=websocket`.'];
  const refusing = refusingLine(way);
  if (refusing !== undefined)
    return { help: `Take \`${textOf(refusing)}\` out.`, lines: [], replaces: [refusing] };
  if (way?.refusedBy !== undefined)
    return {
      help: 'Let the socket past in a section at the end.',
      lines: [`<Location "${pathname}">`, ...grantedLines(way.refusedBy), '</Location>'],
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

/** A line that no section behind it can undo: a rule that answers, a list of methods, what stands in an `<If>`. */
function refusingLine(way: Traced['way']): Statement | undefined {
  const refused = way?.refusedBy;
  if (refused !== undefined)
    return refused.name === 'allowmethods' || refused.parent?.name === '<if' ? refused : undefined;
  const by = way?.routed.is === 'answered' ? way.routed.by : undefined;
  return by?.name === 'rewriterule' && by.parent?.name.startsWith('<location') ? by : undefined;
}

/** Order and Allow have no part in what Require says, and the other way round. */
function grantedLines(refused: Statement): readonly string[] {
  return /^(?:order|allow|deny|satisfy)$/.test(refused.name)
    ? ['    Order allow,deny', '    Allow from all']
    : ['    Require all granted'];
}

export const agentBypass: Planner = ({ way }) => {
  const refusing = refusingLine(way);
  if (refusing !== undefined)
    return {
      help: `Take \`${textOf(refusing)}\` out, or let POST be one of its methods.`,
      lines: [],
      replaces: [refusing],
    };
  return {
    help: 'Let the agents past the login in a section at the end; Pulse checks a token there itself.',
    lines: [
      '<LocationMatch "^/(?:api/agents?/|api/server/info|install\\.|download/)">',
      ...(way?.refusedBy === undefined ? ['    Require all granted'] : grantedLines(way.refusedBy)),
      '</LocationMatch>',
    ],
    replaces: [],
  };
};

export const target: Planner = (traced, configuration) => {
  const routed = traced.way?.routed;
  if (routed?.is !== 'proxied' || !('targetAt' in routed.by)) return undefined;
  if (configuration.modules.has('proxy_http') === 'absent')
    return { help: 'Load mod_proxy_http (Debian: `a2enmod proxy_http`).', lines: [], replaces: [] };
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
