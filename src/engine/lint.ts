import { rules } from '../../rules/index.ts';
import type { Review, Sign } from '../../rules/rule.ts';
import type { World } from '../model/dialect.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Gateway, Site } from '../model/gateway.ts';
import type { Need, Remedy } from '../model/need.ts';
import type { SourceFile } from '../text/source.ts';
import { behind } from './behind.ts';
import { type Checked, check } from './check.ts';
import { type Entered, enter } from './enter.ts';
import type { Finding, RunResult, Verdict } from './result.ts';
import { type OpenReview, reviewOf } from './review.ts';
import { isWanted, selected } from './select.ts';
import type { LintSettings } from './settings.ts';
import { type Commented, suppress } from './suppress.ts';
import { type Judgement, verdictsOf } from './verdict.ts';
import { type Judged, mergeVersions } from './versions.ts';

/** Lints files that were read: the one way from sources to results, with no file system but the injected one. */
export async function lint(
  files: readonly SourceFile[],
  world: World,
  settings: LintSettings,
): Promise<RunResult> {
  const { entered, skipped } = await enter(files, world, settings);
  const judged = entered.map((each) => {
    const expectsPulse = shouldHoldPulse(each, entered, settings);
    const newest = reviewOf(each.gateway, each.signs, settings, expectsPulse);
    return { newest, ...checkedAtAll(each, newest, settings) };
  });
  const commented = commentedFiles(entered);
  const suppressing = { rules: rules.map((rule) => rule.id), requireReason: settings.requireReason };
  const { kept, suppressed } = suppress(
    findingsOf(judged.flatMap(({ checked }) => checked)),
    commented,
    suppressing,
  );
  const hidden = findingsOf(judged.flatMap((each) => each.hidden));
  const silenced = hidden.length === 0 ? [] : suppress(hidden, commented, suppressing).suppressed;
  const wanted = isWanted(settings);
  const unwanted = [...kept, ...hidden].filter((finding) => !wanted(finding));
  // What was suppressed or not asked for is not to be pasted for, either.
  const withheld = new Set([...suppressed, ...silenced, ...unwanted]);
  const verdicts: Verdict[] = [];
  const verdictOf = new Map<Finding, number>();
  for (const { newest, checked, hidden: behindThem, mended } of judged) {
    const first = verdicts.length;
    for (const verdict of verdictsOf(newest.review, { checked, hidden: behindThem, mended }, withheld))
      verdicts.push(verdict);
    const siteOf = sitesByUrl(newest);
    for (const { finding, exchanges } of checked) {
      const site = siteOf(exchanges);
      if (site !== undefined) verdictOf.set(finding, first + site);
    }
  }
  // Where there is one site, what stops the whole program is about it.
  const only = verdicts.length === 1 ? 0 : undefined;
  const placed = (finding: Finding): Finding => {
    const verdict = verdictOf.get(finding) ?? (finding.severity === 'info' ? undefined : only);
    return verdict === undefined ? finding : { ...finding, verdict };
  };
  return {
    files: entered.flatMap(({ opened, dialect }) =>
      opened.named.map((path) => ({ path, dialect: dialect.name })),
    ),
    findings: selected(kept.map(placed), settings).toSorted(byPlace),
    suppressed: selected(suppressed.map(placed), settings).toSorted(byPlace),
    verdicts,
    assumes: [...new Set(entered.flatMap(({ gateway }) => gateway.assumes))],
    skipped,
    sources: new Map(
      entered.flatMap(({ gateway }) => gateway.files.map((file) => [file.path, file] as const)),
    ),
  };
}

/** Files that were named outright are meant to lead to Pulse, unless others of the run do. */
function shouldHoldPulse({ opened }: Entered, all: readonly Entered[], settings: LintSettings): boolean {
  const named = opened.named.some((path) => !settings.searched.has(path));
  return named && !settings.ignoreUnknown && all.every(({ signs }) => signs.size === 0);
}

/** Every file of the gateways, once; of a config that was named in part, the unnamed files are not judged. */
function commentedFiles(entered: readonly Entered[]): readonly Commented[] {
  const files = new Map<string, Commented>();
  for (const { dialect, opened, gateway } of entered) {
    const named = new Set(opened.named);
    for (const file of gateway.files) {
      const judged = opened.partial === undefined || named.has(file.path);
      const before = files.get(file.path)?.judged === true;
      files.set(file.path, {
        file,
        dialect: dialect.name,
        comments: dialect.comments,
        judged: judged || before,
      });
    }
  }
  return [...files.values()];
}

function findingsOf(checked: readonly Checked[]): readonly Finding[] {
  return checked.map(({ finding }) => finding);
}

/** What was found and what it hides, of the exchanges of the newest release, whichever release it was found for. */
function checkedAtAll(
  { dialect, opened, gateway, oldest, signs }: Entered,
  newest: OpenReview,
  settings: LintSettings,
): Judgement {
  const checked = check(opened, newest);
  const ahead = behind(opened, newest, checked);
  if (oldest === undefined) return { checked, ...ahead };
  const own: Judged = { checked, starts: gateway.loads !== false };
  const hiddenBefore: Checked[] = [];
  // A config may say which release runs it; it was opened for the newest all the same.
  const judged = new Map([
    [gateway.version, own],
    [dialect.versions.newest, own],
  ]);
  const merged = mergeVersions(dialect.versions, (version) => {
    const known = judged.get(version);
    if (known !== undefined) return known;
    const other = version === dialect.versions.oldest ? oldest : opened.at(version);
    const review = reviewOf(other, atSamePlaces(signs, gateway, other), settings, newest.review.expectsPulse);
    const found = { checked: check(opened, review), starts: other.loads !== false };
    if (version === dialect.versions.oldest)
      hiddenBefore.push(...behind(opened, review, found.checked).hidden);
    judged.set(version, found);
    return found;
  });
  const asNewest = carriedOver(newest.review);
  const hidden = [...ahead.hidden, ...hiddenBefore.map(asNewest)];
  return { ...ahead, checked: merged.map(asNewest), hidden };
}

/**
 * What was found for another release is about the newest's exchanges of the same requests. The block is written for the newest
 * release, and what an older one asks for goes into it where the newest would have it in the same words.
 */
function carriedOver({ gateway, sites }: Review): (checked: Checked) => Checked {
  const byRequest = new Map<string, Exchange>();
  for (const { exchanges } of sites)
    for (const exchange of exchanges) byRequest.set(keyOf(exchange), exchange);
  const written = new Map<Remedy, boolean>();
  const isWrittenSo = (remedy: Remedy, need: Need, exchange: Exchange): boolean => {
    const known =
      written.get(remedy) ?? JSON.stringify(remedy) === JSON.stringify(gateway.remedy([need], exchange));
    written.set(remedy, known);
    return known;
  };
  return (checked) => {
    const exchanges = checked.exchanges.map((exchange) => byRequest.get(keyOf(exchange)) ?? exchange);
    const [first] = exchanges;
    if (first === undefined || exchanges.every((exchange, index) => exchange === checked.exchanges[index]))
      return checked;
    const { need, ...others } = checked;
    if (need === undefined) return { ...checked, exchanges };
    const { remedy, ...finding } = checked.finding;
    const isSame =
      remedy === undefined ? gateway.remedy([need], first) === undefined : isWrittenSo(remedy, need, first);
    return isSame ? { ...checked, exchanges } : { ...others, exchanges, finding };
  };
}

function keyOf({ request }: Exchange): string {
  return `${request.role} ${request.url.href} ${request.arrivesAt}`;
}

/** What one release takes for a site another may not: the sites are told by where they are written. */
function atSamePlaces(
  signs: ReadonlyMap<number, Sign>,
  { sites }: Gateway,
  other: Gateway,
): ReadonlyMap<number, Sign> {
  return new Map(
    [...signs].flatMap(([index, sign]) => {
      const at = sites[index]?.at;
      const isSame = (site: Site | undefined): boolean =>
        site?.at.file === at?.file && site?.at.start === at?.start;
      const same = isSame(other.sites[index]) ? index : other.sites.findIndex(isSame);
      return same === -1 ? [] : [[same, sign] as const];
    }),
  );
}

/** The reviewed site whose requests a finding is about; findings of older releases are about the same URLs. */
function sitesByUrl({ review }: OpenReview): (exchanges: readonly Exchange[]) => number | undefined {
  const sites = new Map<string, number>();
  review.sites.forEach((site, index) => {
    for (const { request } of site.exchanges)
      if (!sites.has(request.url.href)) sites.set(request.url.href, index);
  });
  return (exchanges) => {
    let first: number | undefined;
    for (const { request } of exchanges) {
      const site = sites.get(request.url.href);
      if (site !== undefined && (first === undefined || site < first)) first = site;
    }
    return first;
  };
}

/** The order findings are told in: by path, offset, rule. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.start - b.at.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
