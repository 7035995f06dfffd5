import { findLocation, type Scope } from '../locations.ts';
import type { Passage } from '../passage.ts';
import { readPassUrl } from '../proxy-pass.ts';
import { handlerOf } from '../routing.ts';
import { hasVariables } from '../script.ts';
import { type Statement, wholeOf } from '../statement.ts';
import { everyHeader } from './headers.ts';
import { type Bench, NOTHING, type Plan } from './plan.ts';

/** The path as it is: a proxy_pass without a URI part, and no rewrite before it. */
export function pathPlan({ scope }: Bench): Plan {
  const handler = handlerOf(scope);
  if (handler?.name !== 'proxy_pass') return NOTHING;
  const rewrites = (scope.level.own.get('rewrite') ?? []).filter((line) => line.args[2] === 'break');
  return {
    lines: [`proxy_pass ${withoutUri(handler.args[0] ?? '')};`],
    replaces: [handler, ...rewrites].map(wholeOf),
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
  const cut = /^(\w+:\/\/|\$\{?\w+\}?:\/\/)[^/?]*/i.exec(argument)?.[0] ?? argument;
  return cut.replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g, '');
}

/** A location for one socket alone, which no pattern and no other prefix beats. */
export function socketLocation(bench: Bench): Plan {
  const { passage, traced } = bench;
  const pass = passToPulse(passage);
  if (pass === undefined) return { ...NOTHING, notes: ['Send the path to Pulse in a location of its own.'] };
  const path = traced.exchange.request.url.pathname;
  const exact = passage.server.scope.children.exact.get(path)?.level.block;
  return {
    lines: locationLines(`location = ${path}`, pass, passage, []),
    replaces: exact === undefined ? [] : [wholeOf(exact)],
    notes: [],
  };
}

/** The agents' paths without the login; more particular than any prefix, and a pattern only because they are several. */
export function agentLocation({ passage, scope }: Bench): Plan {
  const pass = passToPulse(passage) ?? passIn(scope);
  if (pass === undefined) return NOTHING;
  const off = ['auth_basic off;', 'auth_request off;', 'satisfy all;'];
  const pattern = '~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"';
  return { lines: locationLines(`location ${pattern}`, pass, passage, off), replaces: [], notes: [] };
}

/** How requests get to Pulse: the proxy_pass of its page, with the variables it is made of. */
interface Pass {
  readonly url: string;
  readonly before: readonly string[];
}

function passToPulse(passage: Passage): Pass | undefined {
  const { server } = passage;
  const found = findLocation(server.scope, '/');
  return found?.kind === 'scope' ? passIn(found.scope) : undefined;
}

function passIn(scope: Scope): Pass | undefined {
  const handler = handlerOf(scope);
  const argument = handler?.args[0] ?? '';
  if (handler?.name !== 'proxy_pass' || (readPassUrl(argument) === undefined && !hasVariables(argument)))
    return undefined;
  const before = ['set', 'resolver'].flatMap((name) =>
    (scope.level.own.get(name) ?? []).map((line: Statement) =>
      line.stock === true ? `resolver ${line.args.join(' ')};` : `${line.text};`,
    ),
  );
  return { url: withoutUri(argument), before };
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
