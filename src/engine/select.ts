import type { Finding } from './result.ts';
import type { LintSettings } from './settings.ts';

/** What the settings leave of the findings, with the severities they ask for. */
export function selected(findings: readonly Finding[], settings: LintSettings): readonly Finding[] {
  return findings.filter(isWanted(settings)).map((finding) => ({
    ...finding,
    severity: severityOf(finding, settings),
  }));
}

function severityOf({ rule, severity }: Finding, settings: LintSettings): Finding['severity'] {
  const asked = settings.severity.get(rule);
  return asked === undefined || asked === 'off' ? severity : asked;
}

/** The settings leave it in. */
export function isWanted({ select, ignore, severity }: LintSettings): (finding: Finding) => boolean {
  return ({ rule }) =>
    !ignore.includes(rule) && (select.length === 0 || select.includes(rule)) && severity.get(rule) !== 'off';
}
