import type { Severity } from '../../rules/rule.ts';
import type { Finding, RunResult } from '../engine/result.ts';
import { lineHashes } from './fingerprint.ts';
import { type Locate, locator } from './position.ts';
import { type Report, type ReportInput, ruleUrl } from './report.ts';

/** The document other programs rely on; additions are allowed, changes are not. */
export const json: Report = (input) => printed(documentOf(input));

function documentOf({ result, tool, uriOf }: ReportInput): object {
  const locate = locator(result.sources);
  const fingerprint = fingerprinter(result, locate, uriOf);
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    files: result.files.map(({ path, dialect }) => ({ path, dialect })),
    summary: {
      error: count(result.findings, 'error'),
      warning: count(result.findings, 'warning'),
      info: count(result.findings, 'info'),
      suppressed: result.suppressed.length,
    },
    findings: result.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      certainty: finding.certainty,
      dialect: finding.dialect,
      message: finding.message,
      help: finding.help,
      ...locate(finding.at),
      related: finding.related.map((related) => ({ message: related.text, ...locate(related.at) })),
      requests: finding.requests,
      ...(finding.versions === undefined ? {} : { versions: finding.versions }),
      fix: null,
      url: ruleUrl(tool, finding.rule),
      fingerprint: fingerprint(finding),
    })),
  };
}

/**
 * What a finding is known by from one run to the next, wherever it is run: its rule, its file, and the text from its
 * line on, not the line's number. A second finding of a rule in one line is told apart by a count.
 */
function fingerprinter(
  result: RunResult,
  locate: Locate,
  uriOf: ReportInput['uriOf'],
): (finding: Finding) => string {
  const hashOf = lineHashes(result.sources);
  const seen = new Map<string, number>();
  return ({ rule, at }) => {
    const key = `${rule}:${uriOf(at.file)}:${hashOf(at.file, locate(at).start.line)}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence === 1 ? key : `${key}:${occurrence}`;
  };
}

function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/**
 * JSON for a file, a pipe or a screen: what JSON.stringify lets through and a terminal would obey (DEL, C1 controls,
 * bidirectional overrides) is escaped. Such characters stand only inside of strings, where the escape means the same.
 */
export function printed(document: object): string {
  const text = JSON.stringify(document, null, 2);
  return `${text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
