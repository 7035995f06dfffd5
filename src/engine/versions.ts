import type { Versions } from '../model/dialect.ts';
import type { Checked } from './check.ts';

/**
 * Findings of the oldest and the newest supported release, made one list. What holds for both keeps the newest's words;
 * what holds for a part only names it and is at most a warning.
 * `checkAt` is asked about the releases between only when the two differ. Of a release that does not load there is
 * nothing to say but why: what it would do with a request is never seen.
 */
export function mergeVersions(
  versions: Versions,
  oldest: readonly Checked[],
  newest: readonly Checked[],
  checkAt: (version: string) => readonly Checked[],
  oldestLoads = true,
): readonly Checked[] {
  const inOldest = new Set(oldest.map(causeOf));
  const inNewest = new Set(newest.map(causeOf));
  const turns = turningPoints(versions, checkAt);
  const merged: Checked[] = newest.map((each) =>
    inOldest.has(causeOf(each)) ? each : limited(each, `from ${turns.firstWith(causeOf(each))}`),
  );
  for (const each of oldest) {
    if (!inNewest.has(causeOf(each)) && (oldestLoads || isRefusal(each)))
      merged.push(limited(each, `before ${turns.firstWithout(causeOf(each))}`));
  }
  return merged;
}

function isRefusal({ finding }: Checked): boolean {
  return finding.rule === 'refused-config' || finding.rule === 'syntax';
}

function causeOf({ finding }: Checked): string {
  return `${finding.rule} ${finding.at.file} ${finding.at.start} ${finding.at.end}`;
}

function limited(checked: Checked, versions: string): Checked {
  const { finding } = checked;
  const severity = finding.severity === 'error' ? 'warning' : finding.severity;
  return { ...checked, finding: { ...finding, severity, versions } };
}

function turningPoints(versions: Versions, checkAt: (version: string) => readonly Checked[]) {
  const causes = new Map<string, ReadonlySet<string>>();
  const causesAt = (version: string): ReadonlySet<string> => {
    const known = causes.get(version) ?? new Set(checkAt(version).map(causeOf));
    causes.set(version, known);
    return known;
  };
  const first = (holds: (causes: ReadonlySet<string>) => boolean): string =>
    versions.turning.find((version) => holds(causesAt(version))) ?? versions.newest;
  return {
    firstWith: (cause: string) => first((own) => own.has(cause)),
    firstWithout: (cause: string) => first((own) => !own.has(cause)),
  };
}
