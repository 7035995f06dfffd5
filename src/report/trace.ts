import type {
  Seconds,
  TraceDocument,
  TracedExchange,
  TracedGateway,
  TracedHeader,
} from '../engine/trace-document.ts';
import { visible } from '../text/visible.ts';
import { cellsOf } from '../text/width.ts';
import { type Look, type Style, styled } from './look.ts';
import { wrap } from './wrap.ts';

/** The explain-plan for people: each request, the way it takes through the config, and what arrives at Pulse. */
export function traceText(document: TraceDocument, look: Look): string {
  const parts = document.gateways.flatMap((gateway, index) => [
    gatewayText(gateway, document, index, look),
    ...alike(document.exchanges.filter((exchange) => exchange.gateway === index)).map((group) =>
      exchangeText(group, look),
    ),
  ]);
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

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

/** Requests that take the same way and are told the same stand together. */
function alike(exchanges: readonly TracedExchange[]): readonly (readonly TracedExchange[])[] {
  const groups = new Map<string, TracedExchange[]>();
  for (const exchange of exchanges) {
    const key = JSON.stringify([details(exchange), exchange.steps, answer(exchange).text]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [exchange]);
    else group.push(exchange);
  }
  return [...groups.values()];
}

function exchangeText(group: readonly TracedExchange[], look: Look): string {
  const first = group[0];
  if (first === undefined) return '';
  const requests = group.map(({ request }) => {
    const client = request.client === 'chrome' ? '' : ` (${request.client})`;
    return `${styled(look, 'bold', `${request.method} ${visible(request.url)}`)}${client}`;
  });
  const { text, style } = answer(first);
  return [
    ...requests,
    `  ${styled(look, style, text)}`,
    ...steps(first, look),
    ...details(first).map(([name, value]) =>
      wrap(visible(value), look.width, `    ${name.padEnd(LONGEST)}  `, LONGEST + 6),
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
    ? { text: 'differs from request to request', style: 'red' }
    : { text: 'cannot be decided', style: 'yellow' };
}

function targets({ upstreams }: TracedExchange): string {
  return upstreams
    .map(({ scheme, host, port, path }) => `${scheme}://${host}${port === null ? '' : `:${port}`}${path}`)
    .join(' or ');
}

/** The lines that decided, in order, with the reason beside each. */
function steps(exchange: TracedExchange, look: Look): readonly string[] {
  const rows = exchange.steps.map(({ path, line, text, why }) => ({
    where: visible(`${path}:${line}`),
    text: visible(text),
    why: visible(why),
  }));
  const where = Math.max(0, ...rows.map((row) => cellsOf(row.where)));
  const text = Math.min(44, Math.max(0, ...rows.map((row) => cellsOf(row.text))));
  return rows.map(
    (row) =>
      `    ${styled(look, 'dim', padded(row.where, where))}  ${padded(row.text, text)}  ${styled(look, 'cyan', row.why)}`,
  );
}

function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}

const LONGEST = 'X-Forwarded-Proto'.length;

type Row = readonly [name: string, value: string];

/** What else holds for the exchange: only what was proxied has it. */
function details(exchange: TracedExchange): readonly Row[] {
  const depends = (exchange.versionDependent ?? []).map(
    ({ fact, version, value }): Row => [
      'other releases',
      `${fact} is ${JSON.stringify(value)} in ${version}`,
    ],
  );
  if (exchange.result !== 'proxied') return depends;
  const { limits, request } = exchange;
  return [
    ...headers(exchange),
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

function headers({ requestHeaders }: TracedExchange): readonly Row[] {
  return Object.entries(requestHeaders)
    .filter(([name, { carries }]) => carries !== 'absent' || name === 'host' || name.startsWith('x-'))
    .map(([name, header]): Row => [titled(name), headerValue(header)]);
}

function titled(name: string): string {
  return name
    .replace(/(^|-)(.)/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
    .replace('Ip', 'IP');
}

const CARRIES: Readonly<Record<string, string>> = {
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
};

function headerValue({ carries, value, at }: TracedHeader): string {
  const says = CARRIES[carries] ?? carries;
  const text =
    carries === 'constant' ? `always "${value ?? ''}"` : value === undefined ? says : `${says}: ${value}`;
  return at === undefined ? text : `${text} (${at.path}:${at.line})`;
}

function rows(facts: readonly (readonly [string, Seconds, (value: number) => string])[]): readonly Row[] {
  return facts
    .filter(([, value]) => value !== 'unsupported')
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
