import { answerTo } from '../../rules/forwarded-host.ts';
import type { Review, ReviewedSite } from '../../rules/rule.ts';
import { isNamed } from '../../rules/traffic.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Cause } from '../model/fact.ts';
import { type Carries, headerNamed } from '../model/header.ts';
import type { Need, Remedy } from '../model/need.ts';
import { servedSockets } from '../model/pulse/sockets.ts';
import { isHandshake, schemeOf } from '../model/request.ts';
import type { Place } from '../text/place.ts';
import type { Behind } from './behind.ts';
import type { Checked } from './check.ts';
import type { Finding, Verdict } from './result.ts';

/** What was found about a review, and what lies behind it. */
export interface Judgement extends Behind {
  readonly checked: readonly Checked[];
}

/**
 * The answer for each site of a review, from what its sockets do and what was found about them. What a comment suppresses
 * is part of the answer, and nothing is to be pasted for it; what lies hidden behind the findings is no part of it, and is
 * mended with them.
 */
export function verdictsOf(
  review: Review,
  { checked, hidden, mended }: Judgement,
  suppressed: ReadonlySet<Finding>,
): readonly Verdict[] {
  const bySite = checkedBySite(review, checked);
  const hiddenBySite = checkedBySite(review, hidden);
  return review.sites.map((site) => {
    const own = bySite.get(site) ?? [];
    const toMend = [own, hiddenBySite.get(site) ?? []].map((each) =>
      each.filter(({ finding }) => !suppressed.has(finding)),
    );
    const sockets = publicSockets(review, site);
    const main = sockets[0] ?? site.exchanges[0];
    return {
      site: main?.request.url.host ?? site.site.names[0]?.text ?? '',
      dialect: review.gateway.dialect,
      at: site.site.at,
      ...stateOf(review, site, sockets, own, checked),
      sign: site.sign.text,
      ...mendingOf(review, main, site, toMend, mended),
    };
  });
}

/** What was found about the exchanges of each site. */
function checkedBySite(
  review: Review,
  checked: readonly Checked[],
): ReadonlyMap<ReviewedSite, readonly Checked[]> {
  const sitesOf = new Map<Exchange, ReviewedSite[]>();
  for (const site of review.sites)
    for (const exchange of site.exchanges) {
      const sites = sitesOf.get(exchange);
      if (sites === undefined) sitesOf.set(exchange, [site]);
      else sites.push(site);
    }
  const bySite = new Map(review.sites.map((site): [ReviewedSite, Checked[]] => [site, []]));
  for (const each of checked) {
    const sites = new Set(each.exchanges.flatMap((exchange) => sitesOf.get(exchange) ?? []));
    for (const site of sites) bySite.get(site)?.push(each);
  }
  return bySite;
}

/** The sockets that this Pulse serves, on the listener a browser would use: TLS where there is one. */
function publicSockets(review: Review, site: ReviewedSite): readonly Exchange[] {
  const served = servedSockets(review.pulse);
  const sockets = site.exchanges.filter(
    ({ request }) => isHandshake(request) && served.includes(request.url.pathname),
  );
  const secure = sockets.filter(({ request }) => schemeOf(request) === 'https');
  return secure.length > 0 ? secure : sockets;
}

function stateOf(
  review: Review,
  site: ReviewedSite,
  sockets: readonly Exchange[],
  own: readonly Checked[],
  checked: readonly Checked[],
): Pick<Verdict, 'state' | 'text'> {
  if (review.gateway.loads === false) {
    const refusal = checked.find(
      ({ finding }) => finding.rule === 'refused-config' || finding.rule === 'syntax',
    );
    return { state: 'will-not-load', text: `will not load${inBrackets(refusal)}` };
  }
  for (const socket of sockets) {
    if (socket.upgrade.is === 'undecided') return undecided(socket.upgrade.because);
    if (socket.outcome.kind === 'undecided') return undecided(socket.outcome.because);
  }
  const asked = new Set(sockets);
  const errors = own.filter(
    ({ finding, exchanges }) =>
      finding.severity === 'error' && exchanges.some((exchange) => asked.has(exchange)),
  );
  const origin = errors.find(
    ({ finding }) => finding.rule === 'forwarded-host' || finding.rule === 'forwarded-proto',
  );
  const worst = errors.find((each) => each !== origin);
  if (worst !== undefined) return { state: 'broken', text: `broken${inBrackets(worst)}` };
  const lost = sockets.find((socket) => socket.upgrade.is === 'lost');
  if (lost !== undefined) {
    if (!isNamed(review, site) && lost.outcome.kind !== 'proxied')
      return undecidedByName('it answers by name');
    return { state: 'broken', text: `broken (no handshake arrives on ${lost.request.url.pathname})` };
  }
  if (origin !== undefined) {
    return { state: 'refused-origin', text: `refused by Pulse's Origin check${inBrackets(origin)}` };
  }
  const answers = sockets.map((exchange) => answerTo(review, { exchange, site }));
  if (!isNamed(review, site) && answers.some((answer) => answer.is === 'refused')) {
    return undecidedByName('Pulse compares the address in the browser with Host');
  }
  const unseen = answers.find((answer) => answer.is === 'undecided');
  if (unseen?.is === 'undecided') return undecided(unseen.because);
  const plugin = sockets.flatMap(({ gates }) => gates).find((gate) => gate.kind === 'plugin');
  if (plugin?.kind === 'plugin') return undecided({ missing: 'plugin', name: `\`${plugin.name}\`` });
  return { state: 'works', text: 'WebSocket works' };
}

/** The site has no name of its own, and the one the reader uses would decide. */
function undecidedByName(why: string): Pick<Verdict, 'state' | 'text'> {
  return { state: 'undecided', text: `undecided (${why}: say with --host which it is)` };
}

function undecided({ missing, name }: Cause): Pick<Verdict, 'state' | 'text'> {
  const why = `${name} ${missing === 'client' ? 'differs from client to client' : missing === 'plugin' ? 'decides, and it is no part of the proxy itself' : 'could not be seen'}`;
  return { state: 'undecided', text: `undecided (${why})` };
}

function inBrackets(checked: Checked | undefined): string {
  return checked === undefined ? '' : ` (${firstClause(checked.finding.message)})`;
}

/** What is wrong, without the reasons: those stand in the finding. A colon in quoted words (`key: value`) ends nothing. */
function firstClause(message: string): string {
  const unquoted = message.replace(/`[^`]*`/g, (quoted) => '`'.repeat(quoted.length));
  const end = unquoted.search(/[.:](\s|$)|,? because /);
  const clause = end === -1 ? message : message.slice(0, end);
  return /^(The|With|Every|Nothing|Port|No|Neither|Request|Only) /.test(clause)
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
}

/** What is to be pasted for a site: for what was found, and for what hides behind it. */
function mendingOf(
  review: Review,
  main: Exchange | undefined,
  site: ReviewedSite,
  [found = [], hidden = []]: readonly (readonly Checked[])[],
  mended: Behind['mended'],
): Pick<Verdict, 'remedies' | 'alsoMends'> {
  if (main === undefined) return { remedies: [], alsoMends: [] };
  const told = new Set(found.map(({ finding }) => finding.rule));
  const also = hidden.map(({ finding }) => finding.rule).filter((rule) => !told.has(rule));
  return {
    remedies: remediesOf(review, main, site, [...found, ...hidden], mended),
    alsoMends: [...new Set(also)],
  };
}

/** One remedy for each block that governs requests with errors or warnings, the sockets' block first. */
function remediesOf(
  review: Review,
  main: Exchange,
  site: ReviewedSite,
  own: readonly Checked[],
  mended: Behind['mended'],
): readonly Remedy[] {
  const byRoute = new Map<string, Exchange[]>();
  for (const exchange of [main, ...site.exchanges]) {
    const route = routeOf(exchange);
    const together = byRoute.get(route);
    if (together === undefined) byRoute.set(route, [exchange]);
    else together.push(exchange);
  }
  const remedies: Remedy[] = [];
  // Two routes may be mended in one place, the server around them, and one line may be asked for twice.
  const add = (remedy: Remedy | undefined): void => {
    if (remedy !== undefined && !remedies.some((other) => holds(other, remedy))) remedies.push(remedy);
  };
  for (const [route, exchanges] of byRoute) {
    const needs = [...new Set([...needsAt(route, own), ...needsOverTls(exchanges.map(mended), own)])];
    const asked = exchanges.find(({ request }) => isHandshake(request)) ?? exchanges[0];
    // One line says where Pulse is and under which path.
    const whole = isOneLine(
      review,
      complaintsAt('target', route, own)[0],
      complaintsAt('path', route, own)[0],
    );
    const together = needs.filter((need) => !APART.includes(need) && !(whole && need === 'path'));
    const pathsAt = whole ? [] : complaints('path', route, own);
    const questions: readonly (readonly [readonly Need[], Exchange | undefined])[] = [
      ...(asked === undefined ? [] : byPlace(review, together, asked).map((each) => [each, asked] as const)),
      ...needs
        .filter((need) => APART.includes(need))
        .map((need) => {
          const met: readonly Need[] = whole && need === 'target' ? ['target', 'path'] : [need];
          return [met, complaintsAt(need, route, own)[0]] as const;
        }),
      // Each path may be changed by a line of its own.
      ...pathsAt.flatMap(([first]) => (first === undefined ? [] : [[['path'], first] as const])),
    ];
    for (const [each, exchange] of questions)
      if (each.length > 0 && exchange !== undefined) add(review.gateway.remedy(each, exchange));
    // Each path of one finding may be changed by a line of its own, which goes; a block is for them all.
    for (const exchange of pathsAt.flatMap(([, ...more]) => more)) {
      const remedy = review.gateway.remedy(['path'], exchange);
      if (remedy?.block === undefined) add(remedy);
    }
  }
  return remedies;
}

/** The target and the path are mended in one place. */
function isOneLine({ gateway }: Review, target: Exchange | undefined, path: Exchange | undefined): boolean {
  if (target === undefined || path === undefined) return false;
  const [one, other] = [gateway.remedy(['target'], target), gateway.remedy(['path'], path)];
  return one !== undefined && other !== undefined && placeIn(one.into) === placeIn(other.into);
}

/** Needs that are met in one place, together: one of them may be another block's, in front of the one that governs. */
function byPlace(
  { gateway }: Review,
  needs: readonly Need[],
  exchange: Exchange,
): readonly (readonly Need[])[] {
  const places = new Map<string, Need[]>();
  for (const need of needs) {
    const into = gateway.remedy([need], exchange)?.into;
    const place = `${into?.file} ${into?.start}`;
    const together = places.get(place);
    if (together === undefined) places.set(place, [need]);
    else together.push(need);
  }
  return [...places.values()];
}

/** Needs that are met in a block of their own, or beside the one that governs. */
const APART: readonly Need[] = [
  'https',
  'redirect',
  'http-mode',
  'socket-route',
  'agent-bypass',
  'target',
  'security-headers',
];

/** One exchange of each finding with that need where a route governs. */
function complaintsAt(need: Need, route: string, own: readonly Checked[]): readonly Exchange[] {
  return complaints(need, route, own).flatMap(([first]) => first ?? []);
}

function complaints(need: Need, route: string, own: readonly Checked[]): readonly (readonly Exchange[])[] {
  return own
    .filter((each) => each.need === need && each.finding.severity !== 'info')
    .map(({ exchanges }) => exchanges.filter((exchange) => routeOf(exchange) === route));
}

/** Whoever follows the one has followed the other, too. */
function holds(one: Remedy, other: Remedy): boolean {
  if (placeIn(one.into) !== placeIn(other.into)) return false;
  const lines = new Set(one.block?.split('\n'));
  const gone = new Set(one.replaces.map(placeIn));
  const also = new Set(one.also?.map(({ into, block }) => `${placeIn(into)} ${block}`));
  return (
    (other.block ?? '').split('\n').every((line) => line === '' || lines.has(line)) &&
    other.replaces.every((place) => gone.has(placeIn(place))) &&
    (other.also ?? []).every(({ into, block }) => also.has(`${placeIn(into)} ${block}`))
  );
}

function placeIn(place: Place | undefined): string {
  return place === undefined ? '' : `${place.file} ${place.start}`;
}

function routeOf({ route }: Exchange): string {
  return `${route?.file} ${route?.start}`;
}

/**
 * A site that gets TLS is asked over it from then on: the scheme is then worth telling, streams may be held back, and where
 * nobody was answered before, a Host that is not passed on is refused.
 */
function needsOverTls(exchanges: readonly Exchange[], own: readonly Checked[]): readonly Need[] {
  const asking = own.filter(({ need, finding }) => need === 'https' && finding.severity !== 'info');
  if (asking.length === 0) return [];
  const reaching = exchanges.filter(({ outcome }) => outcome.kind === 'proxied');
  const sends = (name: string, fit: readonly Carries[]): boolean =>
    reaching.every(({ requestHeaders }) => {
      const header = headerNamed(requestHeaders, name);
      return header === undefined || header.carries === 'unknown' || fit.includes(header.carries);
    });
  const streams = reaching.some(
    ({ request, responseBuffered }) =>
      request.role === 'stream' &&
      responseBuffered.is === 'known' &&
      (responseBuffered.origin === 'default' || responseBuffered.origin === 'assumed'),
  );
  const isFirstAnswer = asking.some(({ explains }) => explains.includes('host'));
  return [
    ...(sends('x-forwarded-proto', ['client-scheme']) ? [] : (['proto'] as const)),
    ...(streams ? (['unbuffered'] as const) : []),
    ...(isFirstAnswer && !sends('host', CLIENTS_HOST) ? (['host'] as const) : []),
  ];
}

const CLIENTS_HOST: readonly Carries[] = ['client-host', 'client-hostname', 'client-supplied', 'constant'];

/** What errors and warnings ask for where a route governs. */
function needsAt(route: string, own: readonly Checked[]): readonly Need[] {
  const needs = own.flatMap(({ finding, exchanges, need }) => {
    const here = exchanges.some((exchange) => routeOf(exchange) === route);
    return need !== undefined && here && finding.severity !== 'info' ? [need] : [];
  });
  return [...new Set(needs)];
}
