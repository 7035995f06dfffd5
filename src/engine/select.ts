import type { Finding } from './result.ts';
import type { LintSettings } from './settings.ts';

/** What the settings leave of the findings, with the severities they ask for. */
export function selected(findings: readonly Finding[], settings: LintSettings): readonly Finding[] {
  return findings.flatMap((finding) => {
    if (settings.ignore.includes(finding.rule)) return [];
    if (settings.select.length > 0 && !settings.select.includes(finding.rule)) return [];
    const severity = settings.severity.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
