import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { Finding } from '../engine/result.ts';
import type { Place } from '../text/place.ts';
import { lineHashes } from './fingerprint.ts';
import { printed } from './json.ts';
import { type Locate, locator } from './position.ts';
import { type Report, type ReportInput, ruleUrl } from './report.ts';

/**
 * SARIF 2.1.0 as GitHub code scanning reads it: one run, every rule of the tool, one location a result, related
 * locations linked from the message. There is no `automationDetails`: it would win over the category of the upload.
 */
export const sarif: Report = (input) => {
  const { tool, rules, result } = input;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: tool.homepage,
            rules: rules.map((rule) => descriptor(rule, input)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results(result.findings, input),
        ...invocations(input),
      },
    ],
  };
  return printed(log);
};

/** GitHub keeps no more of one run, the most severe ones. */
const MOST_RESULTS = 5000;

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', info: 'recommendation' } as const;
const RANKS: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Said only when there is something to say: where `file:` URIs are relative to, and that results were left out. */
function invocations({ result, uriOf, rootUri }: ReportInput): Pick<Run, 'invocations'> {
  const count = result.findings.length;
  const outside = [...result.sources.keys()].some((path) => uriOf(path).startsWith('file:'));
  if (!outside && count <= MOST_RESULTS) return {};
  const text = `Of ${count} results the ${MOST_RESULTS} most severe are in this file.`;
  return {
    invocations: [
      {
        executionSuccessful: true,
        ...(outside ? { workingDirectory: { uri: rootUri } } : {}),
        ...(count > MOST_RESULTS
          ? { toolExecutionNotifications: [{ level: 'warning', message: { text } }] }
          : {}),
      },
    ],
  };
}

function descriptor(rule: Rule, { tool, pageOf }: ReportInput): ReportingDescriptor {
  const page = pageOf(rule);
  return {
    id: rule.id,
    ...nameOf(rule),
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.summary },
    help: { text: page, markdown: page },
    helpUri: ruleUrl(tool, rule.id),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: [...rule.tags],
      precision: 'high',
      ...(rule.securitySeverity === undefined
        ? { 'problem.severity': PROBLEM_SEVERITIES[rule.severity] }
        : { 'security-severity': rule.securitySeverity }),
    },
  };
}

/** A name must say more than the id does (SARIF 2.1.0, 3.49.7): an id of one word has none. */
function nameOf({ id }: Rule): { name?: string } {
  if (!id.includes('-')) return {};
  return { name: id.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase()) };
}

function results(findings: readonly Finding[], input: ReportInput): Result[] {
  const locate = locator(input.result.sources);
  const hashOf = lineHashes(input.result.sources);
  const indexes = new Map(input.rules.map((rule, index) => [rule.id, index]));
  const kept =
    findings.length <= MOST_RESULTS
      ? findings
      : [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]).slice(0, MOST_RESULTS);
  return kept.map((finding) => ({
    ruleId: finding.rule,
    ...(indexes.has(finding.rule) ? { ruleIndex: indexes.get(finding.rule) ?? -1 } : {}),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: physical(finding.at, locate, input) }],
    ...(finding.related.length === 0 ? {} : { relatedLocations: relatedOf(finding, locate, input) }),
    partialFingerprints: { primaryLocationLineHash: hashOf(finding.at.file, locate(finding.at).start.line) },
    properties: { certainty: finding.certainty, dialect: finding.dialect, requests: [...finding.requests] },
  }));
}

/** Related locations are shown only where the message links to them. */
function messageOf({ message, versions, help, related, dialect }: Finding): string {
  const only = versions === undefined ? '' : ` (${dialect} ${versions})`;
  const links = related.map(({ text }, index) => `[${linkText(text)}](${index + 1})`);
  const see = links.length === 0 ? '' : ` See: ${links.join(', ')}.`;
  return `${message}${only}${help === null ? '' : ` ${help}`}${see}`;
}

function linkText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

function relatedOf(finding: Finding, locate: Locate, input: ReportInput): Location[] {
  return finding.related.map(({ at, text }, index) => ({
    id: index + 1,
    message: { text },
    physicalLocation: physical(at, locate, input),
  }));
}

function physical(place: Place, locate: Locate, { uriOf }: ReportInput): PhysicalLocation {
  const { path, start, end } = locate(place);
  return {
    artifactLocation: { uri: uriOf(path) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}
