import type { Exchange } from '../src/model/exchange.ts';
import type { Cause, Fact } from '../src/model/fact.ts';
import type { Gateway } from '../src/model/gateway.ts';
import { oncePer } from '../src/model/once.ts';
import { isRefused, type Noted, remarksAbout, reportOf } from './remarks.ts';
import type { Report, Review, Rule } from './rule.ts';
import { type Asked, blockOf, everyExchange } from './traffic.ts';
import { quote } from './wording.ts';

export const unresolved: Rule = {
  id: 'unresolved',
  severity: 'info',
  summary: 'A part of the config could not be seen, so what depends on it was not judged.',
  catches:
    'An include that is not there, a variable set elsewhere, a parent block that is not in the file, a plugin, a pattern that cannot be evaluated. Each is named once.',
  why: 'A linter that guesses cries wolf. What depends on an unseen part is neither praised nor blamed. To have it judged, name the main config with `--root`, tell where its includes are with `--map`, or lint on the machine where the proxy runs.',
  needs: [],
  tags: ['config'],
  *check(review) {
    const said = new Set<string>();
    for (const noted of remarksAbout(review, 'unseen')) {
      const key = noted.remark.cause === undefined ? noted.remark.text : keyOf(noted.remark.cause);
      if (said.has(key) || isRefused(review, noted.remark.at) || isNamedByRefused(review, noted)) continue;
      said.add(key);
      yield reportOf(noted, 'info');
    }
    yield* unseenFacts(review, said);
  },
};

/** A name that is missing because the line that makes it is refused. */
function isNamedByRefused({ gateway }: Review, { remark: { cause } }: Noted): boolean {
  const words = cause?.name.split(' ') ?? [];
  return words.length > 1 && refusedLines(gateway).some((line) => words.every((word) => line.includes(word)));
}

const refusedLines = oncePer((gateway: Gateway): readonly string[] =>
  gateway.remarks.flatMap(({ about, at }) => (about === 'refused' ? (quote(gateway, at) ?? []) : [])),
);

function* unseenFacts(review: Review, said: Set<string>): Generator<Report> {
  const found = new Map<string, { cause: Cause; asked: Asked; exchanges: Exchange[] }>();
  for (const asked of everyExchange(review)) {
    for (const cause of causesIn(asked.exchange)) {
      const key = keyOf(cause);
      if (said.has(key) || isRefused(review, cause.at)) continue;
      const entry = found.get(key) ?? { cause, asked, exchanges: [] };
      entry.exchanges.push(asked.exchange);
      found.set(key, entry);
    }
  }
  for (const { cause, asked, exchanges } of found.values()) {
    yield { severity: 'info', message: saying(cause), at: cause.at ?? blockOf(asked), exchanges };
  }
}

function keyOf({ missing, name }: Cause): string {
  return `${missing} ${name}`;
}

/** Of the facts that some rule would have looked at. */
function causesIn(exchange: Exchange): readonly Cause[] {
  const { outcome, upgrade, limits, buffers } = exchange;
  if (outcome.kind === 'undecided') return [outcome.because];
  if (outcome.kind !== 'proxied') return [];
  const facts: readonly Fact<unknown>[] = [
    ...outcome.targets.flatMap((target) => [target.host, target.port, target.path]),
    limits.idleSeconds,
    limits.clientSilentSeconds,
    limits.upstreamSilentSeconds,
    limits.lifetimeSeconds,
    buffers.headerBytes,
    buffers.bodyBytes,
    ...(exchange.request.role === 'stream' ? [exchange.responseBuffered] : []),
    ...(exchange.request.role === 'report' ? [limits.bodyBytes] : []),
  ];
  const headers = exchange.requestHeaders.filter(
    (header) => header.carries === 'unknown' && JUDGED.includes(header.name),
  );
  return [
    ...(upgrade.is === 'undecided' ? [upgrade.because] : []),
    ...facts.flatMap((fact) => (fact.is === 'unknown' ? [fact.because] : [])),
    ...headers.flatMap((header) => header.because ?? []),
  ];
}

/** Something that is not in sight decides on the exchange: what seems to be missing may stand there. */
export function hasUnseenParts(review: Review, exchange: Exchange): boolean {
  return causesIn(exchange).some(
    ({ missing, at }) =>
      (missing === 'include' || missing === 'parent' || missing === 'file') && !isRefused(review, at),
  );
}

const JUDGED = ['host', 'x-forwarded-proto', 'x-forwarded-for', 'x-real-ip', 'upgrade', 'connection'];

function saying({ missing, name }: Cause): string {
  return `${SAYING[missing](name)} What depends on it was not judged.`;
}

const SAYING: Readonly<Record<Cause['missing'], (name: string) => string>> = {
  include: (name) => `The include \`${name}\` could not be read.`,
  parent: (name) => `${name} is decided by a surrounding config that is not in sight.`,
  variable: (name) => `The value of \`${name}\` is set where it cannot be seen.`,
  plugin: (name) => `What \`${name}\` does cannot be told: it is not part of the proxy itself.`,
  pattern: (name) => `The pattern \`${name}\` cannot be evaluated.`,
  'front-hop': (name) => `${name} depends on what stands in front of this proxy.`,
  file: (name) => `The file \`${name}\` could not be read.`,
  client: (name) =>
    `${name.startsWith('$') ? `\`${name}\`` : name} differs from client to client, and decides here.`,
  environment: (name) => `The environment variable \`${name}\` has no value here.`,
};
