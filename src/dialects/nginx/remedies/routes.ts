import { SOCKET_PATHS } from '../../../model/request.ts';
import { findLocation, type Scope } from '../locations.ts';
import type { Passage } from '../passage.ts';
import { readPassUrl } from '../proxy-pass.ts';
import { handlerOf } from '../routing.ts';
import { hasVariables } from '../script.ts';
import { type Statement, wholeOf } from '../statement.ts';
import { everyHeader } from './headers.ts';
import { inPlainHttp, lacksResolver, RESOLVER } from './pass.ts';
import { type Bench, NOTHING, type Plan } from './plan.ts';

/** The path as it is: a proxy_pass without a URI part, and no rewrite before it. */
export function pathPlan({ scope, passage }: Bench): Plan {
  const handler = handlerOf(scope);
  if (handler?.name !== 'proxy_pass') return NOTHING;
  const own = scope.level.own.get('rewrite') ?? [];
  const detour = passage.steps.find(
    ({ text, at }) =>
      /^(?:try_files|error_page)\b|^rewrite\b.*\blast;$/.test(text) ||
      // One of the server's: nothing in this location can undo it.
      (text.startsWith('rewrite') && !own.some((line) => line.at.start === at.start)),
  );
  if (detour !== undefined)
    return {
      ...NOTHING,
      displaces: [],
      notes: [
        `\`${detour.text}\` changes the path: take it out, and pass everything on with \`proxy_pass\`.`,
      ],
    };
  const rewrites = own.filter((line) => line.args[2] === 'break');
  const queries = (scope.level.own.get('set') ?? []).filter((line) => line.args[0] === '$args');
  return {
    lines: [`proxy_pass ${withoutUri(handler.args[0] ?? '')};`],
    replaces: [handler, ...rewrites, ...queries].map(wholeOf),
    displaces: [],
    notes: isBelowPath(scope)
      ? [
          'Pulse cannot live below a path: its pages ask for `/assets`, `/api` and `/ws`. Give it a server name of its own.',
        ]
      : [],
  };
}

const PULSE_PATHS = /^\/(?:$|api|ws|assets|socket\.io|install|download|login|settings)/;

function isBelowPath(scope: Scope): boolean {
  const { match } = scope;
  return (
    match !== undefined && match.kind !== 'regex' && match.kind !== 'named' && !PULSE_PATHS.test(match.text)
  );
}

/** The argument of a proxy_pass without what follows its host. */
export function withoutUri(argument: string): string {
  const unix = /^(https?:\/\/unix:[^:]+)/i.exec(argument);
  if (unix !== null) return unix[1] ?? argument;
  const withScheme = /^(?:\w+|\$\{?\w+\}?):\/\/[^/?]*/.exec(argument)?.[0];
  const authority = withScheme ?? /^[^/?]*/.exec(argument)?.[0] ?? argument;
  return authority.replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g, '');
}

/** A location for the sockets that do not get to Pulse: exact, so that no pattern and no other prefix beats it. */
export function socketLocation(bench: Bench): Plan {
  const { passage, traced } = bench;
  const pass = passToPulse(passage);
  if (pass === undefined) return { ...NOTHING, notes: ['Send the path to Pulse in a location of its own.'] };
  // The rewrite phase of the server comes before any location (ngx_http_core_module.c, server_rewrite).
  if (answersBeforeLocations(bench))
    return { ...NOTHING, notes: ['What the `server` itself answers with has to spare the path.'] };
  const { children } = passage.server.scope;
  const asked = traced.exchange.request.url.pathname;
  const lost = [asked, ...SOCKET_PATHS.filter((path) => path !== asked && goesTheSameWay(path, bench))];
  const exact = lost.flatMap((path) => children.exact.get(path)?.level.block ?? []);
  const patternWins =
    lost.length > 1 && exact.length === 0 && lost.every((path) => mayMatchByPattern(path, passage));
  const openings = patternWins
    ? [`location ~ "^(${lost.join('|')})$"`]
    : lost.map((path) => `location = ${path}`);
  return {
    lines: openings.flatMap((opening) => locationLines(opening, pass, passage, [])),
    replaces: exact.map(wholeOf),
    displaces: [],
    notes: [],
  };
}

function answersBeforeLocations({ passage, traced }: Bench): boolean {
  const { outcome } = traced.exchange;
  const at = outcome.kind === 'answered' ? outcome.at : undefined;
  const inServer =
    traced.scope === undefined ||
    traced.scope.outer === passage.server.scope ||
    traced.scope === passage.server.scope;
  return (
    at !== undefined &&
    inServer &&
    (traced.scope?.level.kind === 'if' || traced.scope?.level.kind === 'server')
  );
}

/** A socket that the same block takes away, or the same one that sends both to a named location. */
function goesTheSameWay(path: string, { passage, scope, traced }: Bench): boolean {
  const chosen = (asked: string): Scope | undefined => {
    const found = findLocation(passage.server.scope, asked);
    return found?.kind === 'scope' || found?.kind === 'slash' ? found.scope : undefined;
  };
  const own = chosen(path);
  if (own === undefined) return scope.match === undefined;
  return (
    own === scope || (scope.match?.kind === 'named' && own === chosen(traced.exchange.request.url.pathname))
  );
}

/** A pattern added behind all others is tried where none of them matches and no `^~` keeps patterns out. */
function mayMatchByPattern(path: string, passage: Passage): boolean {
  const found = findLocation(passage.server.scope, path);
  if (found?.kind === 'slash') return false;
  const kind = found?.kind === 'scope' ? found.scope.match?.kind : undefined;
  return kind === undefined || kind === 'prefix';
}

/** The agents' paths without the login; more particular than any prefix, and a pattern only because they are several. */
export function agentLocation({ passage, scope }: Bench): Plan {
  const pass = passToPulse(passage) ?? passIn(scope, passage);
  if (pass === undefined) return NOTHING;
  const off = ['auth_basic off;', 'auth_request off;', 'satisfy all;'];
  const pattern = '~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"';
  return {
    lines: locationLines(`location ${pattern}`, pass, passage, off),
    replaces: [],
    displaces: [],
    notes: [],
  };
}

/** How requests get to Pulse: the proxy_pass of its page, with the variables it is made of. */
interface Pass {
  readonly url: string;
  readonly before: readonly string[];
}

function passToPulse(passage: Passage): Pass | undefined {
  const { scope } = passage.server;
  for (const path of ['/', '/api/health', '/api/agents/host/report']) {
    const found = findLocation(scope, path);
    const pass = found?.kind === 'scope' ? passIn(found.scope, passage) : undefined;
    if (pass !== undefined) return pass;
  }
  return undefined;
}

function passIn(scope: Scope, passage: Passage): Pass | undefined {
  const handler = handlerOf(scope);
  const argument = handler?.args[0] ?? '';
  if (handler?.name !== 'proxy_pass' || (readPassUrl(argument) === undefined && !hasVariables(argument)))
    return undefined;
  const before = ['set', 'resolver'].flatMap((name) =>
    (scope.level.own.get(name) ?? []).map((line: Statement) =>
      line.stock === true ? `resolver ${line.args.join(' ')};` : `${line.text};`,
    ),
  );
  const resolver = lacksResolver(handler, scope, passage) ? [RESOLVER] : [];
  return { url: withoutUri(inPlainHttp(handler, scope, passage)), before: [...before, ...resolver] };
}

function locationLines(
  opening: string,
  pass: Pass,
  passage: Passage,
  first: readonly string[],
): readonly string[] {
  const inside = [
    ...first,
    ...pass.before,
    `proxy_pass ${pass.url};`,
    'proxy_http_version 1.1;',
    ...everyHeader(passage),
    'proxy_read_timeout 3600s;',
    'proxy_buffering off;',
    'proxy_buffer_size 64k;',
    'proxy_buffers 8 64k;',
    'proxy_busy_buffers_size 128k;',
  ];
  return [`${opening} {`, ...inside.map((line) => `    ${line}`), '}'];
}
