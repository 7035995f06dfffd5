import type { Exchange } from '../src/model/exchange.ts';
import type { Report, Severity } from './rule.ts';

/** What a rule has to say about one exchange, before those of one cause are put together. */
export interface Complaint extends Omit<Report, 'message' | 'severity' | 'exchanges'> {
  readonly severity: Severity;
  readonly exchange: Exchange;
  /** Tells causes at one place apart. */
  readonly kind: string;
  /** Said of all the exchanges it turned out to concern. */
  readonly say: (exchanges: readonly Exchange[]) => string;
}

/** One report per cause: complaints of one kind at one place, as severe as the worst, naming every exchange. */
export function* gathered(complaints: Iterable<Complaint>): Generator<Report> {
  const groups = new Map<string, Complaint[]>();
  for (const complaint of complaints) {
    const { file, start, end } = complaint.at;
    const key = [file, start, end, complaint.kind].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [complaint]);
    else group.push(complaint);
  }
  for (const group of groups.values()) yield reportOf(group);
}

function reportOf(group: readonly Complaint[]): Report {
  const [first] = group.toSorted((a, b) => RANK[b.severity] - RANK[a.severity]);
  if (first === undefined) throw new Error('a group of complaints is never empty');
  const { kind: _kind, exchange: _exchange, say, ...report } = first;
  const exchanges = group.map((complaint) => complaint.exchange);
  return {
    ...report,
    message: say(exchanges),
    exchanges,
    assumed: group.every((complaint) => complaint.assumed === true),
  };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export function milder(severity: Severity, most: Severity): Severity {
  return RANK[severity] > RANK[most] ? most : severity;
}
