import type { Severity } from '../../rules/rule.ts';
import type { Finding, RunResult, Verdict } from '../engine/result.ts';
import type { Remedy } from '../model/need.ts';
import { visible } from '../text/visible.ts';
import { anchoredText, sameAnchor } from './anchored.ts';
import { counted, listed } from './count.ts';
import { type Look, type Style, styled } from './look.ts';
import { paste } from './paste.ts';
import { type Locate, locator } from './position.ts';
import type { Report, ReportInput } from './report.ts';
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
  readonly shown: readonly Finding[];
  /** Rules whose infos are not shown in full. */
  readonly folded: readonly string[];
  readonly remedies: readonly Remedy[];
}

function pageOf(input: ReportInput): Page {
  const { result, look } = input;
  const locate = locator(result.sources);
  const bySite = new Map<number | undefined, Finding[]>();
  // With one site there is one line of suggestions: those about the file as a whole are in it.
  const only = result.verdicts.length === 1 && !look.info ? 0 : undefined;
  for (const finding of result.findings) {
    const site = finding.verdict ?? (finding.severity === 'info' ? only : undefined);
    const own = bySite.get(site);
    if (own === undefined) bySite.set(site, [finding]);
    else own.push(finding);
  }
  const sectionOf = (site: number | undefined): Section => {
    const own = bySite.get(site) ?? [];
    const shown = own.filter((finding) => finding.severity !== 'info' || look.info);
    const verdict = site === undefined ? undefined : result.verdicts[site];
    return {
      ...(verdict === undefined ? {} : { verdict }),
      findings: sameAnchor(shown).map((group) => anchoredText(group, input, locate)),
      shown,
      folded: look.info ? [] : own.filter((finding) => finding.severity === 'info').map(ruleOf),
      remedies: verdict?.remedies ?? shown.flatMap((finding) => finding.remedy ?? []),
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
      const lead = `${visible(verdict.site)}: `;
      const prose = wrap(visible(verdict.text), look.width, lead, 2).slice(lead.length);
      const answer = styled(look, 'bold', lead) + styled(look, STATE_STYLES[verdict.state], prose);
      const { path, start } = locate(verdict.at);
      const where = `${visible(path)}:${start.line}`;
      return `${answer}\n${styled(look, 'dim', `  ${where} ${visible(verdict.sign)}`)}`;
    })
    .join('\n');
}

function note(sentence: string, look: Look): string {
  const lead = 'note: ';
  return styled(look, 'cyan', lead) + wrap(visible(sentence), look.width, lead, 2).slice(lead.length);
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
    ...section.remedies.map((remedy) => paste(remedy, page.input, page.locate)),
    alsoMended(section, page),
    byHand(section, page),
  ];
}

/** What came to light only after the pasting would look like its work. */
function alsoMended({ verdict, remedies }: Section, { look }: Page): string {
  const rules = remedies.length === 0 ? [] : (verdict?.alsoMends ?? []);
  if (rules.length === 0) return '';
  return wrap(`This also mends what the next run would show: ${listed(rules, 8)}.`, look.width, '', 2);
}

/** Where a block mends one part, the reader is told which part it does not mend. */
function byHand({ shown }: Section, { look, locate, sections }: Page): string {
  if (!sections.some(({ remedies }) => remedies.some(isMended))) return '';
  const left = shown.filter(({ severity, remedy }) => severity !== 'info' && !isMended(remedy));
  if (left.length === 0) return '';
  const places = left.map(({ rule, at }) => `${rule} (line ${locate(at).start.line})`);
  return wrap(
    `No block is made for ${listed([...new Set(places)], 8)}: see the help there.`,
    look.width,
    '',
    2,
  );
}

function isMended(remedy: Remedy | undefined): boolean {
  return remedy !== undefined && (remedy.block !== undefined || remedy.replaces.length > 0);
}

function fold(rules: readonly string[], look: Look): string {
  if (rules.length === 0) return '';
  const names = [...new Set(rules)];
  const text = `${counted(rules.length, 'suggestion')}: ${listed(names, 6)}; --info shows them`;
  return wrap(text, look.width, '', 2);
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
  const named = (['error', 'warning'] as const)
    .flatMap((severity) => result.findings.filter((finding) => finding.severity === severity))
    .at(0)?.rule;
  const more = named === undefined ? '' : `\nMore on a rule: pulse-lint explain ${named}`;
  const nowhere = result.verdicts.length === 0 ? ' No site here leads to Pulse.' : '';
  return `${counts.length === 0 ? 'Nothing to report' : counts.join(', ')} in ${files}${suppressed}.${nowhere}${more}`;
}
