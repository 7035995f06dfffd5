import type { Severity } from '../../rules/rule.ts';
import type { Finding } from '../engine/result.ts';
import type { Place } from '../text/place.ts';
import { visible } from '../text/visible.ts';
import { listed } from './count.ts';
import { frame, type Label } from './frame.ts';
import { type Look, linked, type Style, styled } from './look.ts';
import type { Locate } from './position.ts';
import { type ReportInput, ruleUrl } from './report.ts';
import { wrap } from './wrap.ts';

/** Findings with one anchor stand together, errors first, otherwise in the order of the text. */
export function sameAnchor(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.at.file}\0${finding.at.start}\0${finding.at.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const sorted = [...groups.values()].map((group) => group.sort((a, b) => rank(a) - rank(b)));
  return sorted.sort((a, b) => worst(a) - worst(b));
}

const RANKS: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
export const STYLES: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

function rank(finding: Finding): number {
  return RANKS[finding.severity];
}

function worst(group: readonly Finding[]): number {
  return group.reduce((least, finding) => Math.min(least, rank(finding)), RANKS.info);
}

/** The place, then what each finding says of it. */
export function anchoredText(group: readonly Finding[], input: ReportInput, locate: Locate): string {
  const place = frames(group, input, locate).join('\n');
  const said = group.map((finding) => findingText(finding, input).join('\n'));
  return `${place}\n${said.join('\n\n')}`;
}

function findingText(finding: Finding, input: ReportInput): readonly string[] {
  const { look } = input;
  const affected = affectedPaths(finding);
  return [
    headline(finding, input),
    ...(finding.help === null ? [] : [labelled('help', finding.help, look)]),
    ...(affected.length === 0 ? [] : [labelled('affects', listed(affected, 4), look)]),
  ];
}

/** What is wrong stands out; why it matters follows. */
function headline(finding: Finding, { look, tool }: ReportInput): string {
  const { severity, rule, dialect, versions } = finding;
  const lead = `${severity}[${rule}]: `;
  const only = versions === undefined ? '' : ` (${dialect} ${versions})`;
  const prose = wrap(visible(finding.message) + only, look.width, lead, 2).slice(lead.length);
  const name = linked(look, ruleUrl(tool, rule), styled(look, STYLES[severity], rule));
  return `${styled(look, STYLES[severity], severity)}[${name}]: ${emphasized(prose, look)}`;
}

/** The first sentence in bold, line by line. */
function emphasized(prose: string, look: Look): string {
  const end = /[.:](?=\s|$)/.exec(prose)?.index ?? prose.length;
  const bold = prose.slice(0, end + 1).split('\n');
  return bold.map((line) => styled(look, 'bold', line)).join('\n') + prose.slice(end + 1);
}

/** The anchor's frame with the related lines of the same file in it, then one frame for each other file. */
function frames(group: readonly Finding[], { result, look }: ReportInput, locate: Locate): readonly string[] {
  const first = group[0];
  if (first === undefined) return [];
  const labels: Label[] = [{ at: first.at, primary: true, style: STYLES[first.severity] }];
  for (const related of group.flatMap((finding) => finding.related)) {
    const repeated = labels.some((label) => label.text === related.text && samePlace(label.at, related.at));
    if (!repeated) labels.push({ at: related.at, primary: false, style: 'blue', text: related.text });
  }
  const files = [...new Set(labels.map((label) => label.at.file))];
  return files.flatMap((path, index) => {
    const own = labels.filter((label) => label.at.file === path);
    const source = result.sources.get(path);
    const at = own[0]?.at;
    if (at === undefined) return [];
    const { start } = locate(at);
    const arrow = styled(look, 'blue', index === 0 ? '-->' : ':::');
    const head = `  ${arrow} ${visible(path)}:${start.line}:${start.column}`;
    return source === undefined ? [head] : [head, frame(source, own, look)];
  });
}

function samePlace(one: Place, other: Place): boolean {
  return one.file === other.file && one.start === other.start && one.end === other.end;
}

/** The requests, each path once and none when the message names them all; the listeners are in the machine formats. */
function affectedPaths({ requests, message }: Finding): readonly string[] {
  const paths = [...new Set(requests.map((url) => (URL.canParse(url) ? pathOf(new URL(url)) : url)))];
  return paths.every((path) => message.includes(`\`${path}\``)) ? [] : paths;
}

function pathOf(url: URL): string {
  return url.pathname + url.search;
}

function labelled(label: string, prose: string, look: Look): string {
  const lead = `  ${label}: `;
  return `  ${styled(look, 'cyan', label)}: ${wrap(visible(prose), look.width, lead, lead.length).slice(lead.length)}`;
}
