import type { Exchange } from '../../model/exchange.ts';
import { linesOf as headerLinesOf } from '../../model/header.ts';
import type { Need } from '../../model/need.ts';
import { oncePer } from '../../model/once.ts';
import { schemeOf } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import { bindsOf } from './bind.ts';
import type { Program } from './program.ts';
import { hasFrontend, optionOf, type ProxySection } from './proxy.ts';
import { serversOf } from './server.ts';
import { lineOf, type Statement } from './statement.ts';

/** One need met: lines to add to the section, and lines or words that go. */
export interface Cure {
  readonly help: string;
  readonly lines: readonly string[];
  readonly replaces: readonly Place[];
}

export function cureFor(
  need: Need,
  exchange: Exchange,
  section: ProxySection,
  program: Program,
): Cure | undefined {
  switch (need) {
    case 'upgrade':
      return upgrade(exchange, program);
    case 'upstream-http':
      return plainServer(section, ['proto', 'alpn', 'ws'], 'Pulse speaks HTTP/1.1');
    case 'idle':
      return idle(exchange, section, program);
    case 'host':
      return without(exchange, 'host', 'Host then reaches Pulse as the browser sent it.');
    case 'proto':
      return proto(exchange);
    case 'client-address':
      return clientAddress(exchange, section, program);
    case 'unbuffered':
      return removed(
        statementsAt(program, [
          exchange.responseBuffered.is === 'known' ? exchange.responseBuffered.at : undefined,
        ]),
      );
    case 'body':
      return removed(
        statementsAt(program, [
          exchange.limits.bodyBytes.is === 'known' ? exchange.limits.bodyBytes.at : undefined,
        ]),
      );
    case 'path':
      return removed(
        statementsWith(program, exchange, /^http-request (?:set|replace)-(?:path|pathq|uri|query)/),
      );
    case 'security-headers':
      return securityHeaders(exchange);
    case 'hide-version':
      return {
        help: 'Write `http-response del-header X-Powered-By`.',
        lines: ['http-response del-header X-Powered-By'],
        replaces: [],
      };
    case 'rate-limit':
      return rateLimit(section);
    case 'no-cors':
      return removed(
        statementsAt(
          program,
          exchange.responseHeaders.added
            .filter(({ name }) => name.startsWith('access-control-'))
            .map(({ at }) => at),
        ),
      );
    case 'https':
      return https(exchange, section, program);
    case 'redirect':
      return redirect(exchange, section, program);
    case 'target':
      return target(exchange, program);
    case 'socket-route':
      return socketRoute(exchange);
    case 'agent-bypass':
      return bypass(exchange, program);
    case 'socket-rate':
      return socketRate(exchange, program);
    default:
      return undefined;
  }
}

/** The lines in which these places stand, in the order of the config. */
function statementsAt(program: Program, places: readonly (Place | undefined)[]): readonly Statement[] {
  const found = new Map<number, Statement>();
  for (const place of places) {
    const own = place === undefined ? undefined : linesByFile(program).get(place.file);
    if (place === undefined || own === undefined) continue;
    const line = own[lastNotAfter(own, place.start)];
    if (line !== undefined && place.end <= line.statement.at.end) found.set(line.order, line.statement);
  }
  return [...found].sort(([one], [other]) => one - other).map(([, statement]) => statement);
}

interface Line {
  readonly statement: Statement;
  readonly order: number;
}

const linesByFile = oncePer(({ sections }: Program): ReadonlyMap<string, readonly Line[]> => {
  const byFile = new Map<string, Line[]>();
  sections
    .flatMap(({ lines }) => lines)
    .forEach((statement, order) => {
      const own = byFile.get(statement.at.file);
      if (own === undefined) byFile.set(statement.at.file, [{ statement, order }]);
      else own.push({ statement, order });
    });
  return byFile;
});

/** The index of the last line that begins at an offset or before it; lines stand in their order. */
function lastNotAfter(lines: readonly Line[], offset: number): number {
  let low = -1;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.statement.at.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of an exchange's way that look so. */
function statementsWith(program: Program, exchange: Exchange, look: RegExp): readonly Statement[] {
  return statementsAt(
    program,
    exchange.steps.map(({ at }) => at),
  ).filter((statement) => look.test(lineOf(statement)));
}

function removed(statements: readonly Statement[], reason = ''): Cure | undefined {
  if (statements.length === 0) return undefined;
  const names = statements.map((statement) => `\`${lineOf(statement)}\``).join(' and ');
  return {
    help: `Take ${names} out${reason === '' ? '' : `: ${reason}`}.`,
    lines: [],
    replaces: statements.map(({ at }) => at),
  };
}

function upgrade(exchange: Exchange, program: Program): Cure | undefined {
  const losses = exchange.upgrade.is === 'lost' ? exchange.upgrade.losses.map(({ at }) => at) : [];
  const statements = statementsAt(program, [...losses, exchange.forcesUpgrade]);
  const [server] = statements.filter(
    ({ keyword }) => keyword.text === 'server' || keyword.text === 'default-server',
  );
  if (server !== undefined)
    return withoutWords(server, ['proto', 'alpn'], 'a handshake needs HTTP/1.1 towards Pulse');
  const forced =
    exchange.forcesUpgrade === undefined ? [] : statementsSetting(program, exchange, 'connection');
  return removed([...statements, ...forced], 'HAProxy passes WebSockets by itself');
}

function statementsSetting(program: Program, exchange: Exchange, name: string): readonly Statement[] {
  return statementsAt(
    program,
    exchange.requestHeaders.filter((header) => header.name === name).map(({ at }) => at),
  );
}

/** The same server line without some of its words and their values. */
function withoutWords(statement: Statement, words: readonly string[], reason: string): Cure {
  const { args } = statement;
  const gone = args.flatMap((argument, index) => {
    const value = args[index + 1];
    if (!words.includes(argument.text) || value === undefined || index < 2) return [];
    return [{ ...argument.at, end: value.at.end }];
  });
  return {
    help: `Take ${words
      .filter((word) => args.some(({ text }) => text === word))
      .map((word) => `\`${word}\``)
      .join(' and ')} out of the server line: ${reason}.`,
    lines: [],
    replaces: gone,
  };
}

function plainServer(section: ProxySection, words: readonly string[], reason: string): Cure | undefined {
  const [server] = serversOf(section);
  return server === undefined ? undefined : withoutWords(server.statement, words, reason);
}

/** An hour, as the guide asks; a tunnel timeout of the section itself goes, one of the defaults is overridden. */
function idle(exchange: Exchange, section: ProxySection, program: Program): Cure {
  const limit = exchange.limits.idleSeconds;
  const governing = statementsAt(program, [limit.is === 'known' ? limit.at : undefined]);
  const own = governing.filter(
    (statement) =>
      /timeout tunnel/.test(lineOf(statement)) &&
      (section.section.lines.includes(statement) || statement.keyword.text === 'http-request'),
  );
  const misplaced = exchange.remarks
    .filter(({ about, text }) => about === 'no-effect' && /has no effect in a|has no unit/.test(text))
    .map(({ at }) => at);
  return {
    help: `Write \`timeout tunnel 1h\` in ${section.kind} "${section.name}".`,
    lines: ['timeout tunnel 1h'],
    replaces: [...own.map(({ at }) => at), ...misplaced],
  };
}

function without(exchange: Exchange, name: string, outcome: string): Cure | undefined {
  const lines = exchange.requestHeaders.filter((header) => header.name === name && header.at !== undefined);
  if (lines.length === 0) return undefined;
  const names = lines.map(
    ({ directive, value }) => `\`${directive}${value === undefined ? '' : ` ${value}`}\``,
  );
  return {
    help: `Take ${names.join(' and ')} out: ${outcome}`,
    lines: [],
    replaces: lines.flatMap(({ at }) => at ?? []),
  };
}

/** Both branches, so that nothing the client claims is left. */
function proto(exchange: Exchange): Cure {
  const behind = exchange.request.front !== 'none' && schemeOf(exchange.request) === 'https';
  const lines = behind
    ? ['http-request set-header X-Forwarded-Proto https']
    : [
        'http-request set-header X-Forwarded-Proto http',
        'http-request set-header X-Forwarded-Proto https if { ssl_fc }',
      ];
  return {
    help: `Write ${lines.map((line) => `\`${line}\``).join(' and ')}.`,
    lines,
    replaces: headerLinesOf(exchange.requestHeaders, 'x-forwarded-proto').flatMap(({ at }) => at ?? []),
  };
}

function clientAddress(exchange: Exchange, section: ProxySection, program: Program): Cure {
  const rules = ['x-forwarded-for', 'x-real-ip'].flatMap((name) =>
    headerLinesOf(exchange.requestHeaders, name).filter(({ directive }) =>
      directive?.startsWith('http-request'),
    ),
  );
  const frontend = exchange.site === undefined ? undefined : program.sites[exchange.site]?.frontend;
  const forwards = [section, frontend].some(
    (proxy) => proxy !== undefined && optionOf(proxy, 'forwardfor') !== undefined,
  );
  const behind = exchange.request.front !== 'none';
  const under =
    forwards &&
    headerLinesOf(exchange.requestHeaders, 'x-forwarded-for').every(
      ({ carries }) => carries === 'client-supplied',
    );
  if (under) {
    const line = 'http-request set-header X-Forwarded-For %[src]';
    return {
      help: `Write \`${line}\`: \`option forwardfor\` here names another header, which Pulse does not read.`,
      lines: [line],
      replaces: rules.flatMap(({ at }) => at ?? []),
    };
  }
  const lines = [
    ...(behind ? [] : ['http-request del-header X-Forwarded-For']),
    ...(forwards ? [] : ['option forwardfor']),
  ];
  return {
    help: `Write ${lines.map((line) => `\`${line}\``).join(' and ')}: the client's own copy goes, and its real address is added.`,
    lines,
    replaces: rules.flatMap(({ at }) => at ?? []),
  };
}

function securityHeaders(exchange: Exchange): Cure {
  const secure = schemeOf(exchange.request) === 'https';
  const lines = [
    'http-response set-header X-Frame-Options DENY',
    'http-response set-header X-Content-Type-Options nosniff',
    ...(secure ? ['http-response set-header Strict-Transport-Security "max-age=31536000"'] : []),
  ];
  const doubled = exchange.responseHeaders.added.filter(({ name }) =>
    ['x-frame-options', 'x-content-type-options', 'strict-transport-security'].includes(name),
  );
  return {
    help: '`http-response set-header` replaces what Pulse sends, so that nothing is doubled.',
    lines,
    replaces: doubled.flatMap(({ at }) => at ?? []),
  };
}

/** A table of the section's own; one that has a table already gets the rules alone. */
function rateLimit({ section }: ProxySection): Cure | undefined {
  if (section.lines.some(({ keyword }) => keyword.text === 'stick-table')) return undefined;
  return {
    help: 'Count each address in a stick table, and refuse what is too much; a socket counts once.',
    lines: [
      'stick-table type ip size 100k expire 1m store http_req_rate(10s)',
      'http-request track-sc1 src if { path_beg /api/ }',
      'http-request deny deny_status 429 if { path_beg /api/ } { sc_http_req_rate(1) gt 200 }',
    ],
    replaces: [],
  };
}

function frontendOf(exchange: Exchange, section: ProxySection, program: Program): ProxySection | undefined {
  if (hasFrontend(section)) return section;
  return exchange.site === undefined ? undefined : program.sites[exchange.site]?.frontend;
}

/** The frontend's listener stands in another section than the backend: it is named, not pasted. */
function https(exchange: Exchange, section: ProxySection, program: Program): Cure | undefined {
  const frontend = frontendOf(exchange, section, program);
  if (frontend === undefined) return undefined;
  const plain = bindsOf(frontend, program.version).find((bind) => bind.port === 443 && !bind.ssl);
  const line = 'bind :443 ssl crt /etc/haproxy/certs/pulse.pem';
  if (frontend !== section)
    return { help: `Write \`${line}\` in ${frontend.kind} "${frontend.name}".`, lines: [], replaces: [] };
  return {
    help: `Write \`${line}\` in ${frontend.kind} "${frontend.name}".`,
    lines: [line],
    replaces: plain === undefined ? [] : [plain.statement.at],
  };
}

/** 308 keeps the method, which a report of an agent needs. */
function redirect(exchange: Exchange, section: ProxySection, program: Program): Cure | undefined {
  const line = 'http-request redirect scheme https code 308 unless { ssl_fc }';
  const at = exchange.outcome.kind === 'redirected' ? exchange.outcome.at : undefined;
  const [existing] = statementsAt(program, [at]);
  const frontend = frontendOf(exchange, section, program);
  return {
    help: `Write \`${line}\`${frontend === undefined ? '' : ` in ${frontend.kind} "${frontend.name}"`}: 308 keeps the method of an agent's report.`,
    lines: [line],
    replaces: existing === undefined ? [] : [existing.at],
  };
}

/** The same server line with Pulse's own port and without TLS. */
function target(exchange: Exchange, program: Program): Cure | undefined {
  const targets = exchange.outcome.kind === 'proxied' ? exchange.outcome.targets : [];
  const [statement] = statementsAt(program, [targets[0]?.at]);
  const address = statement?.args[1];
  if (statement === undefined || address === undefined || statement.keyword.text !== 'server')
    return undefined;
  const host = address.text.replace(/:[+-]?\d+$/, '');
  const rest = statement.args.slice(2).map(({ text }) => text);
  const kept = rest.filter((word, index) => {
    const valued = ['verify', 'ca-file', 'sni', 'alpn', 'proto'];
    return word !== 'ssl' && !valued.includes(word) && !valued.includes(rest[index - 1] ?? '');
  });
  const line = ['server', statement.args[0]?.text ?? '', `${host}:7655`, ...kept].join(' ');
  return { help: `Write \`${line}\`.`, lines: [line], replaces: [statement.at] };
}

function socketRoute(exchange: Exchange): Cure {
  return {
    help: `Put \`use_backend NAME if { path /ws /api/agent/ws }\` with Pulse's backend above the line that takes ${exchange.request.url.pathname} away.`,
    lines: [],
    replaces: [],
  };
}

function bypass(exchange: Exchange, program: Program): Cure | undefined {
  const places = exchange.gates.filter((gate) => gate.kind === 'auth').map(({ at }) => at);
  const [statement] = statementsAt(program, places);
  if (statement === undefined || statement.keyword.text !== 'http-request') return undefined;
  if (statement.args.some(({ text }) => text === 'or' || text === '||')) return undefined;
  const paths = '{ path_beg /ws /api/agent /api/server/info /install /download/ }';
  const conditional = statement.args.some(({ text }) => text === 'if' || text === 'unless');
  const line = lineOf(statement);
  const rewritten = !conditional
    ? `${line} unless ${paths}`
    : / if /.test(line)
      ? `${line} !${paths}`
      : `${line} or ${paths}`;
  return {
    help: `Leave out what agents ask for: \`${rewritten}\`.`,
    lines: [rewritten],
    replaces: [statement.at],
  };
}

function socketRate(exchange: Exchange, program: Program): Cure | undefined {
  const gate = exchange.gates.find(({ kind }) => kind === 'rate' || kind === 'connections');
  const [statement] = statementsAt(program, [gate?.at]);
  if (statement === undefined || !/ if /.test(lineOf(statement)) || / (?:or|\|\|) /.test(lineOf(statement)))
    return undefined;
  const rewritten = `${lineOf(statement)} !{ path_beg /ws /api/agent/ws }`;
  return { help: `Leave the sockets out: \`${rewritten}\`.`, lines: [rewritten], replaces: [statement.at] };
}
