import type {
  Seconds,
  TraceDocument,
  TracedExchange,
  TracedGateway,
  TracedHeader,
  TracedOutcome,
  TracedPlace,
} from '../engine/trace-document.ts';
import { tableOf } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { cellsOf } from '../text/width.ts';
import { type Look, type Style, styled } from './look.ts';
import { wrap } from './wrap.ts';

/** The explain-plan for people: each request, the way it takes through the config, and what arrives at Pulse. */
export function traceText(document: TraceDocument, look: Look): string {
  const parts = document.gateways.flatMap((gateway, index) => {
    // The file is named once when there is only one.
    const where: Where = ({ path, line }) =>
      gateway.files.length === 1 ? `line ${line}` : `${path}:${line}`;
    const own = document.exchanges.filter((exchange) => exchange.gateway === index);
    return [
      gatewayText(gateway, document, index, look),
      ...alike(own).map((group) => exchangeText(group, where, look)),
    ];
  });
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

type Where = (place: Pick<TracedPlace, 'path' | 'line'>) => string;

function gatewayText(gateway: TracedGateway, document: TraceDocument, index: number, look: Look): string {
  const files = gateway.files.length > 3 ? [...gateway.files.slice(0, 3), '…'] : gateway.files;
  const head = `${gateway.dialect} ${gateway.proxyVersion}: ${visible(files.join(', '))}`;
  const loads =
    gateway.loads === null
      ? styled(look, 'yellow', 'whether it loads cannot be decided')
      : gateway.loads
        ? styled(look, 'green', 'loads')
        : styled(look, 'red', 'will not load');
  const refusals = document.refusals
    .filter((refusal) => refusal.gateway === index)
    .map(
      ({ path, start, message }) => `  ${visible(path)}:${start.line}:${start.column} ${visible(message)}`,
    );
  return [`${styled(look, 'bold', head)} (${loads})`, ...refusals].join('\n');
}

/** Requests that take the same lines and meet the same facts stand together. */
function alike(exchanges: readonly TracedExchange[]): readonly (readonly TracedExchange[])[] {
  const place: Where = ({ path, line }) => `${path}:${line}`;
  const groups = new Map<string, TracedExchange[]>();
  for (const exchange of exchanges) {
    const { result, status, upgrade, steps } = exchange;
    const key = JSON.stringify([result, status, upgrade, steps.map(place), details(exchange, place)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [exchange]);
    else group.push(exchange);
  }
  return [...groups.values()];
}

function exchangeText(group: readonly TracedExchange[], where: Where, look: Look): string {
  const first = group[0];
  if (first === undefined) return '';
  const requests = group.flatMap((exchange) => {
    const { method, url, client } = exchange.request;
    const { text, style } = answer(exchange);
    const by = client === 'chrome' ? '' : ` (${client})`;
    return [`${styled(look, 'bold', `${method} ${visible(url)}`)}${by}`, `  ${styled(look, style, text)}`];
  });
  return [
    ...requests,
    ...steps(first, where, look),
    ...details(first, where).map(([name, value]) =>
      wrap(visible(value), look.width, `    ${visible(name).padEnd(LONGEST)}  `, LONGEST + 6),
    ),
  ].join('\n');
}

function answer(exchange: TracedExchange): { readonly text: string; readonly style: Style } {
  const { request, upgrade, result, status } = exchange;
  if (result === 'proxied') {
    const to = visible(targets(exchange));
    if (!request.websocket) return { text: `proxied to ${to}`, style: 'green' };
    if (upgrade === 'passed') return { text: `handshake passed on to ${to}`, style: 'green' };
    return upgrade === 'lost'
      ? { text: `proxied to ${to}, but not as a handshake`, style: 'red' }
      : { text: `proxied to ${to}; whether as a handshake cannot be decided`, style: 'yellow' };
  }
  if (result === 'redirected')
    return {
      text: `redirected with ${status} to ${visible(exchange.redirect ?? 'unknown')}`,
      style: 'yellow',
    };
  if (result === 'answered')
    return {
      text: `answered by the proxy itself with ${status}`,
      style: request.websocket ? 'red' : 'yellow',
    };
  if (result === 'closed') return { text: 'closed without an answer', style: 'red' };
  return result === 'unstable'
    ? { text: `differs from request to request: ${eachOutcome(exchange)}`, style: 'red' }
    : { text: 'cannot be decided', style: 'yellow' };
}

function eachOutcome({ outcomes = [] }: TracedExchange): string {
  return [...new Set(outcomes.map(outcomeWords))].join(', or ');
}

function outcomeWords(outcome: TracedOutcome): string {
  const { result, status, redirect } = outcome;
  if (result === 'proxied') return `proxied to ${visible(targets(outcome))}`;
  if (result === 'redirected') return `redirected with ${status} to ${visible(redirect ?? 'unknown')}`;
  if (result === 'answered') return `answered by the proxy itself with ${status}`;
  return result === 'closed' ? 'closed without an answer' : 'what cannot be decided';
}

function targets({ upstreams }: TracedOutcome): string {
  return upstreams
    .map(({ scheme, host, port, path }) => `${scheme}://${host}${port === null ? '' : `:${port}`}${path}`)
    .join(' or ');
}

/** The lines that decided, in order, with the reason beside each. */
function steps(exchange: TracedExchange, where: Where, look: Look): readonly string[] {
  const rows = exchange.steps.map((step) => ({
    where: visible(where(step)),
    text: visible(step.text),
    why: visible(step.why),
  }));
  const first = Math.max(0, ...rows.map((row) => cellsOf(row.where)));
  const second = Math.min(44, Math.max(0, ...rows.map((row) => cellsOf(row.text))));
  return rows.map(
    (row) =>
      `    ${styled(look, 'dim', padded(row.where, first))}  ${padded(row.text, second)}  ${styled(look, 'cyan', row.why)}`,
  );
}

function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}

const LONGEST = 'X-Forwarded-Proto'.length;

type Row = readonly [name: string, value: string];

/** What else holds for the exchange: only what was proxied has it. */
function details(exchange: TracedExchange, where: Where): readonly Row[] {
  const depends = (exchange.versionDependent ?? []).map(
    ({ fact, version, value }): Row => [
      'other releases',
      `${fact} is ${JSON.stringify(value)} in ${version}`,
    ],
  );
  if (exchange.result !== 'proxied') return depends;
  const { limits, request } = exchange;
  return [
    ...headers(exchange, where),
    ...(request.websocket
      ? rows([
          ['silence', limits.idleSeconds, seconds],
          ['client silent', limits.clientSilentSeconds, seconds],
          ['Pulse silent', limits.upstreamSilentSeconds, seconds],
          ['age', limits.lifetimeSeconds, seconds],
        ])
      : rows([
          ['body', limits.bodyBytes, bytes],
          ['header block', limits.headerBlockBytes, bytes],
          ['header line', limits.headerLineBytes, bytes],
        ])),
    ...(request.websocket ? [] : buffering(exchange)),
    ...responseHeaders(exchange),
    ...depends,
  ];
}

function headers({ requestHeaders }: TracedExchange, where: Where): readonly Row[] {
  return Object.entries(requestHeaders)
    .filter(([name, { carries }]) => carries !== 'absent' || name === 'host' || name.startsWith('x-'))
    .map(([name, header]): Row => [titled(name), headerValue(header, where)]);
}

function titled(name: string): string {
  return name
    .replace(/(^|-)(.)/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
    .replace('Ip', 'IP');
}

const CARRIES: Readonly<Record<string, string>> = tableOf({
  'client-host': "the client's host and port",
  'client-hostname': "the client's host, without its port",
  'upstream-host': "the upstream's own name",
  'server-name': "the site's configured name",
  'client-ip': "the client's address",
  'client-ip-appended': 'what the client sent, and its address',
  'client-ip-twice': "the client's address, twice",
  'client-ip-port': "the client's address and port",
  'client-scheme': "the client's scheme",
  'client-supplied': 'whatever the client sends',
  constant: 'always',
  empty: 'removed',
  absent: 'not sent',
  unknown: 'cannot be decided',
});

function headerValue({ carries, value, at }: TracedHeader, where: Where): string {
  const says = CARRIES[carries] ?? carries;
  const text =
    carries === 'constant' ? `always "${value ?? ''}"` : value === undefined ? says : `${says}: ${value}`;
  return at === undefined ? text : `${text} (${where(at)})`;
}

function rows(facts: readonly (readonly [string, Seconds, (value: number) => string])[]): readonly Row[] {
  return facts
    .filter(([, value], index) => value !== 'unsupported' && (value !== null || index === 0))
    .map(([name, value, spell]): Row => {
      if (value === null) return [name, 'no limit'];
      return [name, typeof value === 'number' ? `at most ${spell(value)}` : 'cannot be decided'];
    });
}

function seconds(value: number): string {
  if (value >= 86_400 && value % 86_400 === 0) return `${value / 86_400} d`;
  if (value >= 3600 && value % 3600 === 0) return `${value / 3600} h`;
  return `${value} s`;
}

function bytes(value: number): string {
  if (value >= 1 << 20 && value % (1 << 20) === 0) return `${value / (1 << 20)} MiB`;
  return value >= 1024 && value % 1024 === 0 ? `${value / 1024} KiB` : `${value} bytes`;
}

function buffering({ responseBuffered }: TracedExchange): readonly Row[] {
  if (responseBuffered === 'unsupported') return [];
  if (responseBuffered === 'unknown') return [['streams', 'cannot be decided']];
  return [['streams', responseBuffered ? 'held back' : 'passed on at once']];
}

function responseHeaders({ responseHeaders: { added, removed } }: TracedExchange): readonly Row[] {
  return [
    ...added.map(
      ({ name, value, when }): Row => [
        'response',
        `adds ${name}: ${value}${when === 'success' ? ' (not to errors)' : ''}`,
      ],
    ),
    ...removed.map((name): Row => ['response', `removes ${name}`]),
  ];
}
