import type { Exchange, Gate, Limits, Outcome, Target } from '../../model/exchange.ts';
import { type Cause, type Fact, knownValue, unknown } from '../../model/fact.ts';
import type { RequestHeader, ResponseHeader } from '../../model/header.ts';
import type { Question } from './worlds.ts';

/** What becomes of a request in every world that was played: one exchange that is true in each of them. */
export function toldApart<Played extends { readonly exchange: Exchange }>(
  results: readonly Played[],
  questions: readonly Question[],
): Played | undefined {
  const [first, ...others] = results;
  const [question] = questions.toSorted((a, b) => GRAVITY[b.varies] - GRAVITY[a.varies]);
  if (first === undefined || question === undefined || others.length === 0) return first;
  const kinds = new Set(results.map(({ exchange }) => wayOf(exchange.outcome)));
  if (kinds.size === 1) return agreed(results, question);
  const varies = new Set(questions.map((each) => each.varies));
  const passing = results.filter(({ exchange }) => exchange.outcome.kind === 'proxied');
  if (varies.size === 1 && question.varies === 'address' && passing.length > 0)
    return guarded(agreed(passing, question), question);
  const outcome: Outcome =
    varies.size === 1 && question.varies === 'request'
      ? unstable(results, question)
      : { kind: 'undecided', because: question.because };
  const base = passing[0] ?? first;
  return { ...base, exchange: { ...base.exchange, outcome, upgrade: upgradeBy(base.exchange, outcome) } };
}

/** What says least about the request decides how the whole is spoken of. */
const GRAVITY: Readonly<Record<Question['varies'], number>> = {
  unseen: 3,
  client: 2,
  address: 1,
  request: 0,
};

/** Targets apart, for requests may be spread over many. */
function wayOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'proxied':
      return 'proxied';
    case 'redirected':
      return `redirected ${outcome.status} ${knownValue(outcome.to) ?? 'somewhere'}`;
    case 'answered':
      return `answered ${knownValue(outcome.status) ?? 'somehow'}`;
    default:
      return outcome.kind;
  }
}

/** Some addresses are turned away: whoever is let in meets what all of those meet. */
function guarded<Played extends { readonly exchange: Exchange }>(
  played: Played,
  { because }: Question,
): Played {
  const at = because.at;
  if (at === undefined) return played;
  const gate: Gate = { kind: 'address', at };
  return { ...played, exchange: { ...played.exchange, gates: [...played.exchange.gates, gate] } };
}

function unstable(results: readonly { readonly exchange: Exchange }[], { because }: Question): Outcome {
  const byWay = new Map<string, Exchange[]>();
  for (const { exchange } of results) {
    const way = wayOf(exchange.outcome);
    byWay.set(way, [...(byWay.get(way) ?? []), exchange]);
  }
  const why = `\`${because.name}\` differs from request to request`;
  const outcomes = [...byWay.values()].map(together);
  return { kind: 'unstable', outcomes, why, ...(because.at && { at: because.at }) };
}

function upgradeBy({ upgrade }: Exchange, outcome: Outcome): Exchange['upgrade'] {
  if (upgrade.is === 'not-asked' || outcome.kind !== 'undecided') return upgrade;
  return { is: 'undecided', because: outcome.because };
}

/** One outcome for all; what else differs is not known. */
function agreed<Played extends { readonly exchange: Exchange }>(
  results: readonly Played[],
  { because }: Question,
): Played {
  const [base] = results;
  if (base === undefined) throw new Error('there is always a world');
  const all = results.map(({ exchange }) => exchange);
  const { exchange } = base;
  const fact = <T>(read: (each: Exchange) => Fact<T>): Fact<T> => sameFact(all.map(read), because);
  const limits = Object.fromEntries(
    (Object.keys(exchange.limits) as (keyof Limits)[]).map((name) => [
      name,
      fact((each) => each.limits[name]),
    ]),
  );
  return {
    ...base,
    exchange: {
      ...exchange,
      outcome: together(all),
      upgrade:
        new Set(all.map(({ upgrade }) => upgrade.is)).size === 1
          ? exchange.upgrade
          : { is: 'undecided', because },
      upstreamHttp: fact((each) => each.upstreamHttp),
      requestHeaders: sameLines(
        all.map((each) => each.requestHeaders),
        because,
      ),
      responseHeaders: {
        added: sameAdditions(all.map((each) => each.responseHeaders.added)),
        removed: all.flatMap((each) => each.responseHeaders.removed),
      },
      limits: limits as unknown as Limits,
      buffers: {
        headerBytes: fact((each) => each.buffers.headerBytes),
        bodyBytes: fact((each) => each.buffers.bodyBytes),
      },
      responseBuffered: fact((each) => each.responseBuffered),
      showsVersion: fact((each) => each.showsVersion),
      gates: distinct(all.flatMap((each) => each.gates)),
      remarks: distinct(all.flatMap((each) => each.remarks)),
    },
  };
}

function together(all: readonly Exchange[]): Outcome {
  const [first] = all.map(({ outcome }) => outcome);
  if (first?.kind !== 'proxied') return first ?? { kind: 'closed' };
  const targets = all.flatMap(({ outcome }) => (outcome.kind === 'proxied' ? outcome.targets : []));
  const byAddress = new Map(targets.map((target) => [addressOf(target), target]));
  return { kind: 'proxied', targets: [...byAddress.values()] };
}

function addressOf({ scheme, host, port, path }: Target): string {
  return [scheme, knownValue(host), knownValue(port), knownValue(path)].join(' ');
}

function sameFact<T>(facts: readonly Fact<T>[], because: Cause): Fact<T> {
  const [first] = facts;
  if (first === undefined) return unknown(because);
  const spelled = (fact: Fact<T>): string => (fact.is === 'known' ? JSON.stringify(fact.value) : fact.is);
  return facts.every((fact) => spelled(fact) === spelled(first)) ? first : unknown(because);
}

function sameLines(all: readonly (readonly RequestHeader[])[], because: Cause): readonly RequestHeader[] {
  const [first = []] = all;
  const names = [...new Set(all.flat().map(({ name }) => name))];
  return names.flatMap((name) => {
    const lines = all.map((headers) => headers.filter((line) => line.name === name));
    const [own = []] = lines;
    if (lines.every((each) => meaningOf(each) === meaningOf(own))) return own;
    const [line] = own.length > 0 ? own : first;
    const at = line?.name === name && line.at !== undefined ? { at: line.at } : {};
    return [{ name, carries: 'unknown' as const, because, ...at }];
  });
}

function meaningOf(lines: readonly RequestHeader[]): string {
  return JSON.stringify(lines.map(({ carries, value, otherwise }) => [carries, value, otherwise]));
}

/** A header that not every world adds is told without a value. */
function sameAdditions(all: readonly (readonly ResponseHeader[])[]): readonly ResponseHeader[] {
  const spelled = ({ name, value, when }: ResponseHeader): string => JSON.stringify([name, value, when]);
  const everywhere = (header: ResponseHeader): boolean =>
    all.every((headers) => headers.some((each) => spelled(each) === spelled(header)));
  const byText = new Map(all.flat().map((header) => [spelled(header), header]));
  return [...byText.values()].map((header) => (everywhere(header) ? header : { ...header, value: null }));
}

function distinct<Item extends { readonly at: { readonly file: string; readonly start: number } }>(
  items: readonly Item[],
): readonly Item[] {
  return [...new Map(items.map((item) => [`${item.at.file} ${item.at.start}`, item])).values()];
}
