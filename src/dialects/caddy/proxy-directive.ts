import { tableOf } from '../../text/table.ts';
import {
  type HeaderOps,
  type Interception,
  NO_OPS,
  PLAIN_TRANSPORT,
  type ResponseOps,
  type ReverseProxy,
  type Rewrite,
  type Setting,
  type Transport,
  type TrustedProxies,
  type Upstream,
} from './config.ts';
import { durationOf } from './duration-argument.ts';
import { NO_RESPONSE_OPS, requestOp, responseOp, type WrittenOp } from './header-ops.ts';
import type { Scope } from './scope.ts';
import { type Argument, type Statement, textsOf } from './statement.ts';
import { transportOf } from './transport-directive.ts';
import { parseUpstream } from './upstream-address.ts';
import { isDynamic, isInteger, parseSize } from './values.ts';
import { isAtLeast } from './version.ts';

/** How the routes of a `handle_response` are made, which is the business of whoever reads directives. */
export type ReadRoutes = (block: readonly Statement[], scope: Scope) => Interception['routes'];

interface Draft {
  upstreams: Upstream[];
  dynamic: string | undefined;
  transport: Transport | undefined;
  scheme: string;
  requestHeaders: HeaderOps | undefined;
  responseHeaders: ResponseOps | undefined;
  rewrite: Rewrite | undefined;
  buffersResponses: Setting<number | true> | undefined;
  streamTimeout: Setting<number> | undefined;
  trusts: TrustedProxies | undefined;
  intercepts: Interception[];
  health: { path: string; method: string; status: number | undefined; at: Statement } | undefined;
  responseMatchers: Map<string, readonly number[]>;
}

/** `reverse_proxy` (reverseproxy/caddyfile.go, UnmarshalCaddyfile). */
export function reverseProxyOf(
  statement: Statement,
  args: readonly Argument[],
  scope: Scope,
  readRoutes: ReadRoutes,
): ReverseProxy {
  const draft: Draft = {
    upstreams: [],
    dynamic: undefined,
    transport: undefined,
    scheme: '',
    requestHeaders: undefined,
    responseHeaders: undefined,
    rewrite: undefined,
    buffersResponses: undefined,
    streamTimeout: undefined,
    trusts: undefined,
    intercepts: [],
    health: undefined,
    responseMatchers: new Map(),
  };
  for (const arg of args) addUpstream(arg, draft, scope);
  if (statement.strayBrace) {
    // 2.6 reads on over the brace: each line's words but the first become upstreams.
    for (const line of statement.block ?? []) for (const arg of line.args) addUpstream(arg, draft, scope);
  } else {
    for (const line of statement.block ?? []) subdirective(line, draft, scope, readRoutes);
  }
  return {
    upstreams: draft.upstreams,
    dynamic: draft.dynamic,
    transport: finished(draft, statement, scope),
    requestHeaders: draft.requestHeaders,
    responseHeaders: draft.responseHeaders,
    rewrite: draft.rewrite,
    buffersResponses: draft.buffersResponses,
    streamTimeout: draft.streamTimeout,
    trusts: draft.trusts,
    intercepts: draft.intercepts,
    healthCheck: draft.health === undefined ? undefined : { ...draft.health, at: draft.health.at.at },
    shorthand: undefined,
  };
}

function addUpstream(arg: Argument, draft: Draft, scope: Scope): void {
  if (arg.text.includes('{$')) {
    draft.upstreams.push({ dial: arg.text, at: arg.at });
    return;
  }
  const parsed = parseUpstream(arg.text, scope.version);
  if ('refused' in parsed) {
    scope.refuse(arg.at, parsed.refused, helpFor(arg.text));
    // What was meant is plain enough to know the site by.
    const meant = /^\w+:\/\/([^/?#{]+)/.exec(arg.text)?.[1];
    if (meant !== undefined) draft.upstreams.push({ dial: meant, at: arg.at });
    return;
  }
  if (draft.scheme !== '' && parsed.scheme !== draft.scheme)
    scope.refuse(
      arg.at,
      `\`${arg.text}\` has another scheme than the upstream before it, and all must have one.`,
    );
  else draft.scheme = parsed.scheme;
  for (const dial of parsed.dials) draft.upstreams.push({ dial, at: arg.at });
}

function helpFor(upstream: string): string | undefined {
  const bare = /^(wss?|https?|h2c):\/\/([^/?#]*)/.exec(upstream);
  if (bare === null) return undefined;
  const scheme = bare[1] === 'wss' || bare[1] === 'https' ? 'https://' : '';
  return `Write \`${scheme}${bare[2]}\`.`;
}

/** The scheme of the upstreams and the transport must agree; https brings TLS along, h2c its version of HTTP. */
function finished(draft: Draft, statement: Statement, scope: Scope): Transport {
  const transport = draft.transport ?? PLAIN_TRANSPORT;
  const at = draft.upstreams[0]?.at ?? statement.at;
  if (draft.scheme === 'https' && transport.tls === undefined) {
    if (transport.protocol !== 'http')
      scope.refuse(at, `The transport ${transport.protocol} does not speak TLS, which https:// asks for.`);
    return { ...transport, tls: { verifies: true, at } };
  }
  if (draft.scheme === 'http' && transport.tls !== undefined)
    scope.refuse(at, 'The upstream is written with http://, but its transport speaks TLS.');
  if (draft.scheme === 'h2c')
    return { ...transport, versions: { value: ['h2c', '2'], directive: 'h2c://', at } };
  return transport;
}

const DURATIONS = new Set([
  'lb_try_duration',
  'lb_try_interval',
  'health_interval',
  'health_timeout',
  'fail_duration',
  'unhealthy_latency',
  'flush_interval',
]);
const NUMBERS = new Set([
  'lb_retries',
  'max_fails',
  'unhealthy_request_count',
  'health_port',
  'health_passes',
  'health_fails',
]);
const SINCE: Readonly<Record<string, string>> = tableOf({
  request_buffers: '2.6.4',
  response_buffers: '2.6.4',
  stream_timeout: '2.7',
  stream_close_delay: '2.7',
  verbose_logs: '2.7',
  health_passes: '2.8',
  health_fails: '2.8',
  health_method: '2.8',
  health_follow_redirects: '2.8',
  health_upstream: '2.9',
  health_request_body: '2.9',
  stream_buffer_size: '2.11.3',
});
const UNTIL: Readonly<Record<string, string>> = tableOf({
  buffer_requests: '2.8',
  buffer_responses: '2.8',
  max_buffer_size: '2.8',
});
const DYNAMIC_SINCE: Readonly<Record<string, string>> = tableOf({ versions: '2.7', grace_period: '2.9' });
const UNCHECKED = new Set([
  'lb_policy',
  'lb_retry_match',
  'health_uri',
  'health_path',
  'health_headers',
  'health_status',
  'health_body',
  'health_method',
  'health_upstream',
  'health_request_body',
  'health_follow_redirects',
  'unhealthy_status',
  'buffer_requests',
  'max_buffer_size',
  'verbose_logs',
]);

function subdirective(line: Statement, draft: Draft, scope: Scope, readRoutes: ReadRoutes): void {
  const { name, args, at } = line;
  const [first, second] = args;
  const since = SINCE[name];
  const until = UNTIL[name];
  if (
    (since !== undefined && !isAtLeast(scope.version, since)) ||
    (until !== undefined && isAtLeast(scope.version, until))
  ) {
    unknownSubdirective(line, scope);
    return;
  }
  if (until !== undefined && isAtLeast(scope.version, '2.6.4'))
    scope.outdated(line.nameAt, `\`${name}\` is on its way out, and gone from Caddy 2.8 on.`, 'Delete it.');
  if (name.startsWith('@')) {
    draft.responseMatchers.set(name, statusesOf(line));
    return;
  }
  if (DURATIONS.has(name)) {
    if (!(name === 'flush_interval' && first?.text === '-1')) durationOf(line, scope);
    return;
  }
  if (NUMBERS.has(name)) {
    if (first === undefined || !(isInteger(first.text) || isDynamic(first.text)))
      scope.refuse(at, `\`${line.text}\` needs a number.`);
    return;
  }
  switch (name) {
    case 'to':
      if (args.length === 0) scope.refuse(at, '`to` names no upstream.');
      for (const arg of args) addUpstream(arg, draft, scope);
      return;
    case 'dynamic': {
      draft.dynamic = line.text;
      const isNew = line.block?.find((each) => !isAtLeast(scope.version, DYNAMIC_SINCE[each.name] ?? '2.0'));
      if (isNew !== undefined)
        scope.refuse(
          isNew.nameAt,
          `\`${isNew.name}\` is no setting of \`${line.text}\` in Caddy ${scope.version}.`,
        );
      return;
    }
    case 'lb_policy':
      if (first?.text === 'weighted_round_robin' && !isAtLeast(scope.version, '2.7'))
        scope.refuse(at, `The policy "${first.text}" is not known to Caddy ${scope.version}.`);
      return;
    case 'header_up':
    case 'header_down':
      headerLine(line, draft, scope);
      return;
    case 'method':
      draft.rewrite = { ...draft.rewrite, method: first?.text ?? '' };
      return;
    case 'rewrite':
      if (args.length !== 1) scope.refuse(at, '`rewrite` in reverse_proxy takes one argument.');
      draft.rewrite = { ...draft.rewrite, uri: first?.text ?? '' };
      return;
    case 'transport':
      if (draft.transport !== undefined) scope.refuse(at, 'The transport is given twice.');
      draft.transport = transportOf(line, scope);
      return;
    case 'trusted_proxies':
      draft.trusts = { ranges: textsOf(line), at };
      return;
    case 'buffer_responses':
      draft.buffersResponses = { value: true, directive: name, at };
      return;
    case 'request_buffers':
    case 'response_buffers':
    case 'stream_buffer_size': {
      const size = first?.text === 'unlimited' ? -1 : parseSize(first?.text ?? '');
      if (size === undefined) scope.refuse(at, `"${first?.text ?? ''}" in \`${line.text}\` is no size.`);
      else if (name === 'response_buffers') draft.buffersResponses = { value: size, directive: name, at };
      return;
    }
    case 'stream_timeout':
    case 'stream_close_delay': {
      const seconds = durationOf(line, scope);
      if (name === 'stream_timeout' && seconds !== undefined)
        draft.streamTimeout = { value: seconds, directive: name, at };
      return;
    }
    case 'handle_response': {
      const statuses = matcherNamed(first, draft, scope);
      draft.intercepts.push({ statuses, routes: readRoutes(line.block ?? [], scope), status: undefined });
      if (args.length > 1) scope.refuse(at, '`handle_response` takes one response matcher at most.');
      return;
    }
    case 'replace_status':
      draft.intercepts.push({
        statuses: second === undefined ? [] : matcherNamed(first, draft, scope),
        routes: [],
        status: (second ?? first)?.text ?? '',
      });
      return;
    case 'health_uri':
    case 'health_path':
      draft.health = {
        method: 'GET',
        status: undefined,
        ...draft.health,
        path: first?.text ?? '/',
        at: line,
      };
      return;
    case 'health_method':
      draft.health = { path: '', status: undefined, at: line, ...draft.health, method: first?.text ?? 'GET' };
      return;
    case 'health_status': {
      const status = /^(\d{3}|\dxx)$/.exec(first?.text ?? '')?.[1];
      const code = status === undefined ? undefined : Number(status.replace('xx', ''));
      draft.health = { path: '', method: 'GET', at: line, ...draft.health, status: code };
      return;
    }
    default:
      if (!UNCHECKED.has(name)) unknownSubdirective(line, scope);
  }
}

function unknownSubdirective(line: Statement, scope: Scope): void {
  scope.refuse(
    line.nameAt,
    `\`${line.name}\` is no setting of reverse_proxy in Caddy ${scope.version}.`,
    FIRST_VERSION[line.name],
  );
}

/** What Caddy 1 had and people still copy. */
const FIRST_VERSION: Readonly<Record<string, string>> = tableOf({
  websocket: 'Delete it: Caddy 2 passes WebSockets on by itself.',
  transparent: 'Delete it: Caddy 2 passes Host and the forwarded headers on by itself.',
  header_upstream: 'Write `header_up`.',
  header_downstream: 'Write `header_down`.',
  insecure_skip_verify: 'Write `transport http { tls_insecure_skip_verify }`.',
  buffer_responses: 'Delete it; `response_buffers` has replaced it.',
  buffer_requests: 'Delete it; `request_buffers` has replaced it.',
});

function headerLine(line: Statement, draft: Draft, scope: Scope): void {
  const [field, value, replacement] = textsOf(line);
  if (field === undefined || line.args.length > 3) {
    scope.refuse(line.at, `\`${line.name}\` takes a field, a value and a replacement at most.`);
    return;
  }
  const op: WrittenOp = { field, value, replacement, at: line.at, keyword: line.name };
  if (field.startsWith('?'))
    scope.refuse(line.at, `\`${line.text}\`: a default (\`?\`) is only for the response headers of a site.`);
  else if (line.name === 'header_up') draft.requestHeaders = requestOp(draft.requestHeaders ?? NO_OPS, op);
  else draft.responseHeaders = responseOp(draft.responseHeaders ?? NO_RESPONSE_OPS, op, false);
}

function matcherNamed(arg: Argument | undefined, draft: Draft, scope: Scope): readonly number[] {
  if (arg === undefined) return [];
  const statuses = draft.responseMatchers.get(arg.text);
  if (statuses === undefined)
    scope.refuse(arg.at, `The response matcher \`${arg.text}\` is not defined above.`);
  return statuses ?? [];
}

export function statusesOf(line: Statement): readonly number[] {
  const [first] = line.args;
  const lines =
    first === undefined ? (line.block ?? []) : [{ ...line, name: first.text, args: line.args.slice(1) }];
  return lines
    .filter((each) => each.name === 'status')
    .flatMap((each) => textsOf(each))
    .map((code) => Number(code.replace(/xx$/, '')))
    .filter((code) => !Number.isNaN(code));
}
