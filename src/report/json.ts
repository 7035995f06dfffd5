import type { Severity } from '../../rules/rule.ts';
import type { Finding } from '../engine/result.ts';
import { lineHashes } from './fingerprint.ts';
import { locator } from './position.ts';
import { type Report, type ReportInput, ruleUrl } from './report.ts';

/** The document other programs rely on; additions are allowed, changes are not. */
export const json: Report = (input) => printed(documentOf(input));

function documentOf({ result, tool }: ReportInput): object {
  const locate = locator(result.sources);
  const hashOf = lineHashes(result.sources);
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
      fingerprint: `${finding.rule}:${hashOf(finding.at.file, locate(finding.at).start.line)}`,
    })),
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
