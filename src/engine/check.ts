import { rules } from '../../rules/index.ts';
import type { Aspect, Report, Review, Rule } from '../../rules/rule.ts';
import type { Opened } from '../model/dialect.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Gateway } from '../model/gateway.ts';
import type { Need, Remedy } from '../model/need.ts';
import type { Finding } from './result.ts';
import type { OpenReview } from './review.ts';

/** A finding as its rule judged it, before any setting, with what it came from. */
export interface Checked {
  readonly finding: Finding;
  readonly exchanges: readonly Exchange[];
  readonly need?: Need;
  /** What it accounts for, of its exchanges. */
  readonly explains: readonly Aspect[];
}

/** Runs every rule, in the order in which they speak, over one gateway at one version. */
export function check(opened: Opened, { review, explain }: OpenReview): readonly Checked[] {
  const checked: Checked[] = [];
  const concerns = concernOf(opened, review);
  const remedyOf = remediesOnce(review.gateway);
  for (const rule of rules) {
    for (const report of rule.check(review)) {
      explain(report.exchanges ?? [], report.explains ?? []);
      if (concerns(rule, report)) checked.push(findingOf(review.gateway, rule, report, remedyOf));
    }
  }
  return checked;
}

/** When only a part of a config was named: what stands in it, what governs its sites, and what stops the process. */
function concernOf(opened: Opened, { sites }: Review): (rule: Rule, report: Report) => boolean {
  if (opened.partial === undefined) return () => true;
  const named = new Set(opened.named);
  const theirs = new Set(sites.flatMap(({ site, exchanges }) => (named.has(site.at.file) ? exchanges : [])));
  return (rule, report) =>
    named.has(report.at.file) ||
    rule.id === 'refused-config' ||
    rule.id === 'syntax' ||
    (report.exchanges ?? []).some((exchange) => theirs.has(exchange));
}

type RemedyOf = (need: Need, exchange: Exchange) => Remedy | undefined;

/** Thousands of findings may ask for the same, each line of a list that is too long for one. */
function remediesOnce(gateway: Gateway): RemedyOf {
  const known = new Map<Exchange, Map<Need, Remedy | undefined>>();
  return (need, exchange) => {
    const own = known.get(exchange) ?? new Map<Need, Remedy | undefined>();
    known.set(exchange, own);
    if (!own.has(need)) own.set(need, gateway.remedy([need], exchange));
    return own.get(need);
  };
}

function findingOf(gateway: Gateway, rule: Rule, report: Report, remedyOf: RemedyOf): Checked {
  const exchanges = report.exchanges ?? [];
  const first = exchanges[0];
  const remedy = report.need === undefined || first === undefined ? undefined : remedyOf(report.need, first);
  return {
    finding: {
      rule: rule.id,
      severity: report.severity ?? rule.severity,
      certainty: report.assumed === true ? 'assumed' : 'certain',
      dialect: gateway.dialect,
      message: report.message,
      help: report.help ?? remedy?.help ?? null,
      at: report.at,
      related: report.related ?? [],
      requests: [...new Set(exchanges.map((exchange) => exchange.request.url.href))],
      ...(remedy === undefined ? {} : { remedy }),
    },
    exchanges,
    explains: report.explains ?? [],
    ...(report.need === undefined ? {} : { need: report.need }),
  };
}
