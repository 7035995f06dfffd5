import { answerTo } from '../../rules/forwarded-host.ts';
import type { Review, ReviewedSite } from '../../rules/rule.ts';
import { isNamed } from '../../rules/traffic.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Need } from '../model/need.ts';
import { servedSockets } from '../model/pulse/sockets.ts';
import { isHandshake, schemeOf } from '../model/request.ts';
import type { Checked } from './check.ts';
import type { Verdict } from './result.ts';

/** The answer for each site of a review, from what its sockets do and what was found about them. */
export function verdictsOf(review: Review, checked: readonly Checked[]): readonly Verdict[] {
  return review.sites.map((site) => {
    const sockets = publicSockets(review, site);
    const main = sockets[0] ?? site.exchanges[0];
    const needs = main === undefined ? [] : needsAt(main, site, checked);
    const remedy = main === undefined || needs.length === 0 ? undefined : review.gateway.remedy(needs, main);
    return {
      site: main?.request.url.host ?? site.site.names[0]?.text ?? '',
      dialect: review.gateway.dialect,
      at: site.site.at,
      ...stateOf(review, site, sockets, checked),
      sign: site.sign.text,
      ...(remedy === undefined ? {} : { remedy }),
    };
  });
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
  checked: readonly Checked[],
): Pick<Verdict, 'state' | 'text'> {
  if (review.gateway.loads === false) {
    const refusal = checked.find(
      ({ finding }) => finding.rule === 'refused-config' || finding.rule === 'syntax',
    );
    return { state: 'will-not-load', text: `will not load${inBrackets(refusal)}` };
  }
  for (const socket of sockets) {
    if (socket.upgrade.is === 'undecided') return undecided(socket.upgrade.because.name);
    if (socket.outcome.kind === 'undecided') return undecided(socket.outcome.because.name);
  }
  const errors = checked.filter(
    ({ finding, exchanges }) =>
      finding.severity === 'error' && exchanges.some((exchange) => sockets.includes(exchange)),
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
  if (unseen?.is === 'undecided') return undecided(unseen.because.name);
  return { state: 'works', text: 'WebSocket works' };
}

/** The site has no name of its own, and the one the reader uses would decide. */
function undecidedByName(why: string): Pick<Verdict, 'state' | 'text'> {
  return { state: 'undecided', text: `undecided (${why}: say with --host which it is)` };
}

function undecided(name: string): Pick<Verdict, 'state' | 'text'> {
  return { state: 'undecided', text: `undecided (${name} could not be seen)` };
}

function inBrackets(checked: Checked | undefined): string {
  return checked === undefined ? '' : ` (${firstClause(checked.finding.message)})`;
}

/** What is wrong, without the reasons: those stand in the finding. */
function firstClause(message: string): string {
  const end = message.search(/[.:](\s|$)|,? because /);
  const clause = end === -1 ? message : message.slice(0, end);
  return /^(The|With|Every|Nothing|Port|No|Neither|Request|Only) /.test(clause)
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
}

/** What the site's errors and warnings ask for where its socket is governed. */
function needsAt(main: Exchange, site: ReviewedSite, checked: readonly Checked[]): readonly Need[] {
  const needs = checked.flatMap(({ finding, exchanges, need }) => {
    const here = exchanges.some(
      (exchange) => site.exchanges.includes(exchange) && exchange.route?.start === main.route?.start,
    );
    return need !== undefined && here && finding.severity !== 'info' ? [need] : [];
  });
  return [...new Set(needs)];
}
