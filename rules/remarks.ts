import type { Exchange } from '../src/model/exchange.ts';
import type { Gateway } from '../src/model/gateway.ts';
import { oncePer } from '../src/model/once.ts';
import type { About, Remark } from '../src/model/remark.ts';
import type { Place } from '../src/text/place.ts';
import { placesOf } from './places.ts';
import type { Report, Review, Severity } from './rule.ts';
import { everyExchange } from './traffic.ts';

/** A remark, and the exchanges of Pulse that it was made about; none when it stands on the whole file. */
export interface Noted {
  readonly remark: Remark;
  readonly exchanges: readonly Exchange[];
}

/** Every remark of a kind once, wherever it was made. */
export function remarksAbout(review: Review, about: About): readonly Noted[] {
  const noted = new Map<string, { remark: Remark; exchanges: Exchange[] }>();
  const note = (remark: Remark, exchange?: Exchange): void => {
    if (remark.about !== about) return;
    const key = [remark.at.file, remark.at.start, remark.at.end, remark.text].join('\0');
    const entry = noted.get(key) ?? { remark, exchanges: [] };
    if (exchange !== undefined) entry.exchanges.push(exchange);
    noted.set(key, entry);
  };
  for (const remark of review.gateway.remarks) note(remark);
  for (const { exchange } of everyExchange(review)) {
    for (const remark of exchange.remarks) note(remark, exchange);
  }
  return [...noted.values()];
}

/** A line that the proxy refuses says nothing more: `refused-config` has spoken of it. */
export function isRefused({ gateway }: Review, at: Place | undefined): boolean {
  return at !== undefined && refusedPlaces(gateway).touch(at);
}

const refusedPlaces = oncePer((gateway: Gateway) =>
  placesOf(
    gateway.remarks.flatMap(({ about, at, related }) =>
      about === 'refused' ? [at, ...related.map((each) => each.at)] : [],
    ),
  ),
);

/** Remarks on traffic matter where there is traffic to Pulse. */
export function trafficRemarks(review: Review, about: About): readonly Noted[] {
  return review.sites.length === 0 ? [] : remarksAbout(review, about);
}

/** A line that meets several paths is remarked upon once for each; it is one cause. */
export function byPlace(all: readonly Noted[]): readonly Noted[] {
  const merged = new Map<string, { remark: Remark; exchanges: Exchange[] }>();
  for (const { remark, exchanges } of all) {
    const key = [remark.at.file, remark.at.start, remark.at.end].join('\0');
    const entry = merged.get(key) ?? { remark, exchanges: [] };
    for (const exchange of exchanges) entry.exchanges.push(exchange);
    merged.set(key, entry);
  }
  return [...merged.values()];
}

/** A dialect's remark as a finding: it has the words, the rule has the severity. */
export function reportOf({ remark, exchanges }: Noted, severity: Severity): Report {
  return {
    severity,
    message: [remark.text, remark.why]
      .filter((sentence) => sentence !== undefined)
      .map(asSentence)
      .join(' '),
    ...(remark.help === undefined ? {} : { help: remark.help }),
    ...(remark.need === undefined ? {} : { need: remark.need }),
    at: remark.at,
    related: remark.related,
    exchanges,
    assumed: remark.assumed === true,
  };
}

function asSentence(text: string): string {
  return /[.!?)]$/.test(text) ? text : `${text}.`;
}
