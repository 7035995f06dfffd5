import type { Severity } from '../../rules/rule.ts';
import type { Finding, RunResult, Verdict } from '../engine/result.ts';
import type { Remedy } from '../model/need.ts';
import type { Place } from '../text/place.ts';
import { visible, visibleLines } from '../text/visible.ts';
import { counted, listed } from './count.ts';
import { frame, type Label } from './frame.ts';
import { type Look, linked, type Style, styled } from './look.ts';
import { type Locate, locator } from './position.ts';
import { type Report, type ReportInput, ruleUrl } from './report.ts';
import { wrap } from './wrap.ts';

/** For people: the answer per site, then what is wrong with each, then what to paste. */
export const text: Report = (input) => {
  const page = pageOf(input);
  const { look, result } = input;
  const parts = look.quiet
    ? page.sections.flatMap((section) => section.findings)
    : [
        verdicts(page),
        ...result.assumes.map((sentence) => note(sentence, look)),
        ...page.sections.flatMap((section) => sectionText(section, page)),
        summary(page),
      ];
  const printed = parts.filter((part) => part !== '').join('\n\n');
  return printed === '' ? '' : `${printed}\n`;
};

interface Page {
  readonly input: ReportInput;
  readonly look: Look;
  readonly result: RunResult;
  readonly locate: Locate;
  readonly sections: readonly Section[];
}

/** A site's findings, or those that belong to no site. */
interface Section {
  readonly verdict?: Verdict;
  readonly findings: readonly string[];
  /** Rules whose infos are not shown in full. */
  readonly folded: readonly string[];
  readonly remedies: readonly Remedy[];
}

function pageOf(input: ReportInput): Page {
  const { result, look } = input;
  const locate = locator(result.sources);
  const sectionOf = (site: number | undefined): Section => {
    const own = result.findings.filter((finding) => finding.verdict === site);
    const shown = own.filter((finding) => finding.severity !== 'info' || look.info);
    const verdict = site === undefined ? undefined : result.verdicts[site];
    const remedy = verdict?.remedy;
    return {
      ...(verdict === undefined ? {} : { verdict }),
      findings: sameAnchor(shown).map((group) => groupText(group, input, locate)),
      folded: look.info ? [] : own.filter((finding) => finding.severity === 'info').map(ruleOf),
      remedies:
        site === undefined ? shown.flatMap((finding) => finding.remedy ?? []) : remedy ? [remedy] : [],
    };
  };
  const sections = [undefined, ...result.verdicts.keys()].map(sectionOf);
  return { input, look, result, locate, sections };
}

function ruleOf(finding: Finding): string {
  return finding.rule;
}

const STATE_STYLES: Record<Verdict['state'], Style> = {
  works: 'green',
  broken: 'red',
  'refused-origin': 'red',
  'will-not-load': 'red',
  undecided: 'yellow',
};

function verdicts({ result, look, locate }: Page): string {
  return result.verdicts
    .map((verdict) => {
      const answer = `${styled(look, 'bold', visible(verdict.site))}: ${styled(look, STATE_STYLES[verdict.state], visible(verdict.text))}`;
      const { path, start } = locate(verdict.at);
      const where = `${visible(path)}:${start.line}`;
      return `${answer}\n${styled(look, 'dim', `  ${where} ${visible(verdict.sign)}`)}`;
    })
    .join('\n');
}

function note(sentence: string, look: Look): string {
  return wrap(visible(sentence), look.width, `${styled(look, 'cyan', 'note')}: `, 2);
}

function sectionText(section: Section, page: Page): readonly string[] {
  const { look } = page;
  const head =
    section.verdict !== undefined && page.result.verdicts.length > 1 && section.findings.length > 0
      ? styled(look, 'bold', `== ${visible(section.verdict.site)} ==`)
      : '';
  return [
    head,
    ...section.findings,
    fold(section.folded, look),
    ...section.remedies.map((remedy) => paste(remedy, page)),
  ];
}

function fold(rules: readonly string[], look: Look): string {
  if (rules.length === 0) return '';
  const names = [...new Set(rules)];
  const text = `${counted(rules.length, 'suggestion')}: ${listed(names, 6)}; --info shows them`;
  return wrap(text, look.width, '', 2);
}

/** Findings with one anchor stand together, errors first, otherwise in the order of the text. */
function sameAnchor(findings: readonly Finding[]): readonly (readonly Finding[])[] {
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
const STYLES: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

function rank(finding: Finding): number {
  return RANKS[finding.severity];
}

function worst(group: readonly Finding[]): number {
  return Math.min(...group.map(rank));
}

function groupText(group: readonly Finding[], input: ReportInput, locate: Locate): string {
  const { look } = input;
  const first = group[0];
  if (first === undefined) return '';
  return [
    ...group.map((finding) => headline(finding, input)),
    ...frames(group, input, locate),
    ...group.flatMap((finding) => remarks(finding, look)),
  ].join('\n');
}

function headline(finding: Finding, { look, tool }: ReportInput): string {
  const rule = linked(
    look,
    ruleUrl(tool, finding.rule),
    styled(look, STYLES[finding.severity], finding.rule),
  );
  const severity = styled(look, STYLES[finding.severity], finding.severity);
  const versions = finding.versions === undefined ? '' : ` (${finding.dialect} ${finding.versions})`;
  const lead = `${finding.severity}[${finding.rule}]: `;
  const prose = wrap(visible(finding.message) + versions, look.width, lead, 2);
  return `${severity}[${rule}]: ${prose.slice(lead.length)}`;
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

function remarks(finding: Finding, look: Look): readonly string[] {
  const lines: string[] = [];
  if (finding.help !== null) lines.push(labelled('help', finding.help, look));
  if (finding.requests.length > 0) lines.push(labelled('requests', listed(finding.requests, 3), look));
  return lines;
}

function labelled(label: string, prose: string, look: Look): string {
  const lead = `  ${label}: `;
  return `  ${styled(look, 'cyan', label)}: ${wrap(visible(prose), look.width, lead, lead.length).slice(lead.length)}`;
}

/** The one block that mends a site, unadorned, so that it can be copied as it stands. */
function paste(remedy: Remedy, { look, result, locate }: Page): string {
  if (remedy.block === undefined) return '';
  const taken = linesOf(remedy.replaces, locate);
  const out = taken === '' ? '' : `take out ${taken}, then `;
  const into =
    remedy.into === undefined
      ? 'put this at the end of the file'
      : `put this at the end of ${openingOf(remedy.into)}`;
  const lead = wrap(`To mend it, ${out}${into}:`, look.width, '', 2);
  return `${styled(look, 'bold', lead)}\n\n${visibleLines(remedy.block).trimEnd()}`;

  function openingOf(into: Place): string {
    const source = result.sources.get(into.file);
    const words = source?.text.slice(into.start, into.end).split('\n')[0]?.trim() ?? '';
    const { start } = locate(into);
    return `\`${visible(words)}\` (${visible(into.file)}:${start.line})`;
  }
}

/** `line 22`, `lines 22, 24 and 30`, with the file where there are several. */
function linesOf(places: readonly Place[], locate: Locate): string {
  const byFile = new Map<string, number[]>();
  for (const place of places) {
    const { path, start } = locate(place);
    byFile.set(path, [...new Set([...(byFile.get(path) ?? []), start.line])]);
  }
  const several = byFile.size > 1;
  return [...byFile]
    .map(([path, lines]) => {
      const numbers = lines.sort((a, b) => a - b).map(String);
      const all = numbers.length === 1 ? `line ${numbers[0]}` : `lines ${listed(numbers, 30)}`;
      return several ? `${all} of ${visible(path)}` : all;
    })
    .join(' and ');
}

function summary({ result, look }: Page): string {
  if (result.files.length === 0) return '';
  const of = (severity: Severity): number =>
    result.findings.filter((finding) => finding.severity === severity).length;
  const found = [
    [of('error'), 'error', 'red'],
    [of('warning'), 'warning', 'yellow'],
    [of('info'), 'suggestion', 'blue'],
  ] as const;
  const counts = found
    .filter(([count]) => count > 0)
    .map(([count, noun, style]) => styled(look, style, counted(count, noun)));
  const suppressed = result.suppressed.length === 0 ? '' : ` (${result.suppressed.length} suppressed)`;
  const files = counted(result.files.length, 'file');
  const named = result.findings.find((finding) => finding.severity !== 'info')?.rule;
  const more = named === undefined ? '' : `\nMore on a rule: pulse-lint explain ${named}`;
  return `${counts.length === 0 ? 'Nothing to report' : counts.join(', ')} in ${files}${suppressed}.${more}`;
}
