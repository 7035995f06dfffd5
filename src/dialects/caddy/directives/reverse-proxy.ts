import { tableOf } from '../../../text/table.ts';
import {
  type DynamicUpstreams,
  type HeaderOps,
  type Interception,
  NO_OPS,
  PLAIN_TRANSPORT,
  type ResponseMatcher,
  type ResponseOps,
  type ReverseProxy,
  type Rewrite,
  type Setting,
  type Transport,
  type TrustedProxies,
} from '../config.ts';
import { NO_RESPONSE_OPS, requestOp, responseOp, type WrittenOp } from '../header-ops.ts';
import type { Scope } from '../scope.ts';
import { type Argument, type Statement, textsOf } from '../statement.ts';
import { isDynamic, isInteger, parseSize } from '../values.ts';
import { isAtLeast } from '../version.ts';
import { durationOf, durationOrNanoseconds } from './duration.ts';
import { responseMatcherOf } from './response-matcher.ts';
import { transportOf } from './transport.ts';
import { dynamicUpstreams, type Upstreams, withUpstream } from './upstreams.ts';

/** A proxy while its lines are read. */
interface Draft {
  upstreams: Upstreams;
  dynamic: DynamicUpstreams | undefined;
  transport: Transport | undefined;
  requestHeaders: HeaderOps | undefined;
  responseHeaders: ResponseOps | undefined;
  rewrite: Rewrite | undefined;
  buffersResponses: Setting<number | true> | undefined;
  streamTimeout: Setting<number> | undefined;
  trusts: TrustedProxies | undefined;
  intercepts: Interception[];
  health: { path: string; method: string; status: number | undefined; at: Statement } | undefined;
  setsCookie: string | undefined;
  readonly responseMatchers: Map<string, ResponseMatcher>;
}

/** `reverse_proxy` (reverseproxy/caddyfile.go, UnmarshalCaddyfile). */
export function reverseProxyOf(statement: Statement, args: readonly Argument[], scope: Scope): ReverseProxy {
  const draft: Draft = {
    upstreams: { scheme: '', list: [] },
    dynamic: undefined,
    transport: undefined,
    requestHeaders: undefined,
    responseHeaders: undefined,
    rewrite: undefined,
    buffersResponses: undefined,
    streamTimeout: undefined,
    trusts: undefined,
    intercepts: [],
    health: undefined,
    setsCookie: undefined,
    responseMatchers: new Map(),
  };
  const lines = statement.block ?? [];
  // 2.6 reads on over a brace on its own line: each line's words but the first become upstreams.
  const upstreams = statement.strayBrace ? [...args, ...lines.flatMap((line) => line.args)] : args;
  for (const arg of upstreams) draft.upstreams = withUpstream(draft.upstreams, arg, scope);
  if (!statement.strayBrace) for (const line of lines) readLine(line, draft, scope);
  return {
    upstreams: draft.upstreams.list,
    dynamic: draft.dynamic,
    transport: finishedTransport(draft, statement, scope),
    requestHeaders: draft.requestHeaders,
    responseHeaders: draft.responseHeaders,
    rewrite: draft.rewrite,
    buffersResponses: draft.buffersResponses,
    streamTimeout: draft.streamTimeout,
    trusts: draft.trusts,
    // Those for certain responses come first (FinalizeUnmarshalCaddyfile).
    intercepts: draft.intercepts.toSorted(
      (one, other) => Number(one.match === undefined) - Number(other.match === undefined),
    ),
    healthCheck: draft.health === undefined ? undefined : { ...draft.health, at: draft.health.at.at },
    setsCookie: draft.setsCookie,
    shorthand: undefined,
  };
}

/** The scheme of the upstreams and the transport must agree; https brings TLS along, h2c its version of HTTP. */
function finishedTransport(draft: Draft, statement: Statement, scope: Scope): Transport {
  const transport = draft.transport ?? PLAIN_TRANSPORT;
  const { scheme, list } = draft.upstreams;
  const at = list[0]?.at ?? statement.at;
  if (scheme === 'https' && transport.tls === undefined) {
    if (transport.protocol !== 'http')
      scope.refuse(at, `The transport ${transport.protocol} does not speak TLS, which https:// asks for.`);
    return { ...transport, tls: { verifies: true, at } };
  }
  if (scheme === 'http' && transport.tls !== undefined)
    scope.refuse(at, 'The upstream is written with http://, but its transport speaks TLS.');
  if (scheme === 'h2c') return { ...transport, versions: { value: ['h2c', '2'], directive: 'h2c://', at } };
  return transport;
}

type Read = (line: Statement, draft: Draft, scope: Scope) => void;

/** A line that a proxy's block may have, with the releases that know it where not all do. */
interface Setter {
  readonly since?: string;
  readonly until?: string;
  readonly read: Read;
}

const unchecked: Read = () => {};

const duration: Read = (line, _draft, scope) => {
  durationOf(line, scope);
};

const number: Read = (line, _draft, scope) => {
  const [first] = line.args;
  if (first === undefined || !(isInteger(first.text) || isDynamic(first.text)))
    scope.refuse(line.at, `\`${line.text}\` needs a number.`);
};

const size: Read = (line, draft, scope) => {
  const [first] = line.args;
  const bytes = first?.text === 'unlimited' ? -1 : parseSize(first?.text ?? '');
  if (bytes === undefined) scope.refuse(line.at, `"${first?.text ?? ''}" in \`${line.text}\` is no size.`);
  else if (line.name === 'response_buffers')
    draft.buffersResponses = { value: bytes, directive: line.name, at: line.at };
};

const SETTERS: Readonly<Record<string, Setter>> = tableOf({
  to: { read: to },
  dynamic: {
    read: (line, draft, scope) => {
      draft.dynamic = dynamicUpstreams(line, scope);
    },
  },
  lb_policy: { read: policy },
  lb_retries: { read: number },
  lb_retry_match: { read: unchecked },
  lb_try_duration: { read: duration },
  lb_try_interval: { read: duration },
  health_uri: { read: health },
  health_path: { read: health },
  health_status: { read: health },
  health_method: { read: health, since: '2.8' },
  health_port: { read: number },
  health_passes: { read: number, since: '2.8' },
  health_fails: { read: number, since: '2.8' },
  health_interval: { read: duration },
  health_timeout: { read: duration },
  health_headers: { read: unchecked },
  health_body: { read: unchecked },
  health_follow_redirects: { read: unchecked, since: '2.8' },
  health_upstream: { read: unchecked, since: '2.9' },
  health_request_body: { read: unchecked, since: '2.9' },
  max_fails: { read: number },
  fail_duration: { read: duration },
  unhealthy_request_count: { read: number },
  unhealthy_status: { read: unchecked },
  unhealthy_latency: { read: duration },
  flush_interval: {
    read: (line, _draft, scope) => {
      durationOrNanoseconds(line, scope);
    },
  },
  request_buffers: { read: size, since: '2.6.4' },
  response_buffers: { read: size, since: '2.6.4' },
  stream_buffer_size: { read: size, since: '2.11.3' },
  buffer_requests: { read: unchecked, until: '2.8' },
  buffer_responses: {
    until: '2.8',
    read: ({ name, at }, draft) => {
      draft.buffersResponses = { value: true, directive: name, at };
    },
  },
  max_buffer_size: { read: unchecked, until: '2.8' },
  stream_timeout: {
    since: '2.7',
    read: (line, draft, scope) => {
      const seconds = durationOrNanoseconds(line, scope);
      if (seconds !== undefined) draft.streamTimeout = { value: seconds, directive: line.name, at: line.at };
    },
  },
  stream_close_delay: {
    since: '2.7',
    read: (line, _draft, scope) => {
      durationOrNanoseconds(line, scope);
    },
  },
  verbose_logs: { read: unchecked, since: '2.7' },
  trusted_proxies: {
    read: (line, draft) => {
      draft.trusts = { ranges: textsOf(line), at: line.at };
    },
  },
  header_up: { read: headerLine },
  header_down: { read: headerLine },
  method: {
    read: ({ args }, draft) => {
      draft.rewrite = { ...draft.rewrite, method: args[0]?.text ?? '' };
    },
  },
  rewrite: {
    read: ({ args, at }, draft, scope) => {
      if (args.length !== 1) scope.refuse(at, '`rewrite` in reverse_proxy takes one argument.');
      draft.rewrite = { ...draft.rewrite, uri: args[0]?.text ?? '' };
    },
  },
  transport: {
    read: (line, draft, scope) => {
      if (draft.transport !== undefined) scope.refuse(line.at, 'The transport is given twice.');
      draft.transport = transportOf(line, scope);
    },
  },
  handle_response: { read: handleResponse },
  replace_status: { read: replaceStatus },
});

function readLine(line: Statement, draft: Draft, scope: Scope): void {
  const { name } = line;
  if (name.startsWith('@')) {
    draft.responseMatchers.set(name, responseMatcherOf(line, scope));
    return;
  }
  const setter = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined;
  const { since = '2.0', until } = setter ?? {};
  if (
    setter === undefined ||
    !isAtLeast(scope.version, since) ||
    (until !== undefined && isAtLeast(scope.version, until))
  ) {
    scope.refuse(
      line.nameAt,
      `\`${name}\` is no setting of reverse_proxy in Caddy ${scope.version}.`,
      GONE[name] ?? (isAtLeast(scope.version, since) ? undefined : `Caddy knows it from ${since} on.`),
    );
    return;
  }
  if (until !== undefined && isAtLeast(scope.version, '2.6.4'))
    scope.outdated(line.nameAt, `\`${name}\` is on its way out, and gone from Caddy 2.8 on.`, 'Delete it.');
  setter.read(line, draft, scope);
}

/** What Caddy 1 had and people still copy, and what has been replaced. */
const GONE: Readonly<Record<string, string>> = tableOf({
  websocket: 'Delete it: Caddy 2 passes WebSockets on by itself.',
  transparent: 'Delete it: Caddy 2 passes Host and the forwarded headers on by itself.',
  header_upstream: 'Write `header_up`.',
  header_downstream: 'Write `header_down`.',
  insecure_skip_verify: 'Write `transport http { tls_insecure_skip_verify }`.',
  buffer_responses: 'Delete it; `response_buffers` has replaced it.',
  buffer_requests: 'Delete it; `request_buffers` has replaced it.',
});

function to({ args, at }: Statement, draft: Draft, scope: Scope): void {
  if (args.length === 0) scope.refuse(at, '`to` names no upstream.');
  for (const arg of args) draft.upstreams = withUpstream(draft.upstreams, arg, scope);
}

const POLICIES: Readonly<Record<string, string>> = tableOf({
  random: '2.0',
  random_choose: '2.0',
  least_conn: '2.0',
  round_robin: '2.0',
  weighted_round_robin: '2.7',
  first: '2.0',
  ip_hash: '2.0',
  client_ip_hash: '2.7',
  uri_hash: '2.0',
  query: '2.7',
  header: '2.0',
  cookie: '2.0',
});

function policy({ args, at }: Statement, draft: Draft, scope: Scope): void {
  const [name, cookie] = args.map((arg) => arg.text);
  const since = name !== undefined && Object.hasOwn(POLICIES, name) ? POLICIES[name] : undefined;
  if (name === undefined) scope.refuse(at, '`lb_policy` names no policy.');
  else if (since === undefined) scope.plugin(at, `http.reverse_proxy.selection_policies.${name}`);
  else if (!isAtLeast(scope.version, since))
    scope.refuse(at, `The policy "${name}" is not known to Caddy ${scope.version}.`);
  if (name === 'cookie') draft.setsCookie = cookie ?? 'lb';
}

function headerLine(line: Statement, draft: Draft, scope: Scope): void {
  const [field, value, replacement] = textsOf(line);
  if (field === undefined || line.args.length > 3) {
    scope.refuse(line.at, `\`${line.name}\` takes a field, a value and a replacement at most.`);
    return;
  }
  const op: WrittenOp = { field, value, replacement, at: line.at, keyword: line.name };
  if (field.startsWith('?'))
    scope.refuse(line.at, `\`${line.text}\`: a default (\`?\`) is only for the response headers of a site.`);
  else if (line.name === 'header_up')
    draft.requestHeaders = requestOp(draft.requestHeaders ?? NO_OPS, op, scope.version);
  else draft.responseHeaders = responseOp(draft.responseHeaders ?? NO_RESPONSE_OPS, op, false, scope.version);
}

function health(line: Statement, draft: Draft): void {
  const [first] = line.args;
  const known = draft.health ?? { path: '', method: 'GET', status: undefined, at: line };
  switch (line.name) {
    case 'health_uri':
    case 'health_path':
      draft.health = { ...known, path: first?.text ?? '/', at: line };
      return;
    case 'health_method':
      draft.health = { ...known, method: first?.text ?? 'GET' };
      return;
    case 'health_status': {
      const status = /^(\d{3}|\dxx)$/.exec(first?.text ?? '')?.[1];
      draft.health = {
        ...known,
        status: status === undefined ? undefined : Number(status.replace('xx', '')),
      };
    }
  }
}

function handleResponse(line: Statement, draft: Draft, scope: Scope): void {
  const match = matcherNamed(line.args[0], draft, scope);
  if (line.args.length > 1) scope.refuse(line.at, '`handle_response` takes one response matcher at most.');
  draft.intercepts.push({ match, routes: scope.sorted(line.block ?? [], scope), status: undefined });
}

function replaceStatus({ args, at }: Statement, draft: Draft, scope: Scope): void {
  const [first, second] = args;
  if (first === undefined || args.length > 2)
    scope.refuse(at, '`replace_status` takes a status, and a response matcher before it at most.');
  draft.intercepts.push({
    match: second === undefined ? undefined : matcherNamed(first, draft, scope),
    routes: [],
    status: (second ?? first)?.text ?? '',
  });
}

function matcherNamed(arg: Argument | undefined, draft: Draft, scope: Scope): ResponseMatcher | undefined {
  if (arg === undefined) return undefined;
  const matcher = draft.responseMatchers.get(arg.text);
  if (matcher === undefined)
    scope.refuse(arg.at, `The response matcher \`${arg.text}\` is not defined above.`);
  return matcher ?? { statuses: [], headers: [] };
}
