import { rules } from '../../rules/index.ts';
import type { Aspect, Report, Review, Rule } from '../../rules/rule.ts';
import type { Opened } from '../model/dialect.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Gateway } from '../model/gateway.ts';
import type { Need } from '../model/need.ts';
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
  for (const rule of rules) {
    for (const report of rule.check(review)) {
      explain(report.exchanges ?? [], report.explains ?? []);
      if (concerns(rule, report)) checked.push(findingOf(review.gateway, rule, report));
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

function findingOf(gateway: Gateway, rule: Rule, report: Report): Checked {
  const exchanges = report.exchanges ?? [];
  const first = exchanges[0];
  const remedy =
    report.need === undefined || first === undefined ? undefined : gateway.remedy([report.need], first);
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
