import type { Versions } from '../model/dialect.ts';
import type { Checked } from './check.ts';

/** What one release makes of a config. */
export interface Judged {
  readonly checked: readonly Checked[];
  /** False when it does not start with it. */
  readonly starts: boolean;
}

/**
 * Findings of the oldest and the newest supported release, made one list. What holds for both keeps the newest's words;
 * what holds for a part only names it and is at most a warning. A release that does not start where a newer one does has
 * no fault but that, and what is wrong in all that start is wrong without more ado.
 * The releases between are asked only when the two differ.
 */
export function mergeVersions(versions: Versions, judgedAt: (version: string) => Judged): readonly Checked[] {
  const oldest = judgedAt(versions.oldest);
  const newest = judgedAt(versions.newest);
  const inOldest = new Set(oldest.checked.map(causeOf));
  const inNewest = new Set(newest.checked.map(causeOf));
  const turns = turningPoints(versions, judgedAt);
  const onlyNewerStarts = newest.starts && !oldest.starts;
  const merged: Checked[] = newest.checked.map((each) => {
    if (inOldest.has(causeOf(each))) return each;
    const since = turns.firstWith(causeOf(each));
    return onlyNewerStarts && since === turns.firstToStart() ? each : limited(each, `from ${since}`);
  });
  for (const each of oldest.checked) {
    if (inNewest.has(causeOf(each)) || (onlyNewerStarts && !isRefusal(each))) continue;
    merged.push(limited(each, `before ${turns.firstWithout(causeOf(each))}`));
  }
  return merged;
}

function isRefusal({ finding: { rule } }: Checked): boolean {
  return rule === 'refused-config' || rule === 'syntax';
}

function causeOf({ finding }: Checked): string {
  return `${finding.rule} ${finding.at.file} ${finding.at.start} ${finding.at.end}`;
}

function limited(checked: Checked, versions: string): Checked {
  const { finding } = checked;
  const severity = finding.severity === 'error' ? 'warning' : finding.severity;
  return { ...checked, finding: { ...finding, severity, versions } };
}

function turningPoints(versions: Versions, judgedAt: (version: string) => Judged) {
  const causes = new Map<string, ReadonlySet<string>>();
  const causesAt = (version: string): ReadonlySet<string> => {
    const known = causes.get(version) ?? new Set(judgedAt(version).checked.map(causeOf));
    causes.set(version, known);
    return known;
  };
  const first = (holds: (version: string) => boolean): string =>
    versions.turning.find(holds) ?? versions.newest;
  return {
    firstWith: (cause: string) => first((version) => causesAt(version).has(cause)),
    firstWithout: (cause: string) => first((version) => !causesAt(version).has(cause)),
    firstToStart: () => first((version) => judgedAt(version).starts),
  };
}
