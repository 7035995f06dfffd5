import { countBelow } from '../../rules/places.ts';
import type { CommentSyntax } from '../model/dialect.ts';
import { suggestion } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import { lineStarts, positionAt, type SourceFile } from '../text/source.ts';
import type { Finding } from './result.ts';

/** A file whose comments may suppress findings. */
export interface Commented {
  readonly file: SourceFile;
  readonly dialect: string;
  readonly comments: CommentSyntax;
  /** Everything that could be found in it was looked for: what suppresses nothing is worth a word. */
  readonly judged: boolean;
}

export interface SuppressOptions {
  readonly rules: readonly string[];
  readonly requireReason: boolean;
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** Takes out what the files' own comments suppress, and adds a finding for each comment that suppresses nothing. */
export function suppress(
  findings: readonly Finding[],
  files: readonly Commented[],
  options: SuppressOptions,
): Suppressed {
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const unused: (readonly Finding[])[] = [];
  const byFile = new Map(files.map((each) => [each.file.path, suppressionsOf(each, options)]));
  const used = new Set<Suppression>();
  for (const finding of findings) {
    const own = byFile.get(finding.at.file);
    const covering = own === undefined ? [] : coveringOf(finding, own);
    for (const each of covering) used.add(each);
    (covering.length > 0 ? suppressed : kept).push(finding);
  }
  for (const { of, problems, suppressions } of byFile.values()) {
    if (!of.judged) continue;
    const idle = suppressions
      .filter((each) => !used.has(each))
      .map(({ rule, at }) => idleFinding(of, rule, at));
    unused.push(problems, idle);
  }
  return { kept: [kept, ...unused].flat(), suppressed };
}

/** One rule named by one comment. */
interface Suppression {
  readonly rule: string;
  readonly at: Place;
  /** The line it speaks of; undefined for the whole file. */
  readonly line: number | undefined;
}

interface FileSuppressions {
  readonly of: Commented;
  readonly starts: readonly number[];
  readonly suppressions: readonly Suppression[];
  readonly byRule: ReadonlyMap<string, RuleSuppressions>;
  /** Comments that cannot suppress anything, as findings. */
  readonly problems: readonly Finding[];
}

function coveringOf({ rule, at }: Finding, { starts, byRule }: FileSuppressions): readonly Suppression[] {
  const own = byRule.get(rule);
  if (own === undefined) return [];
  const first = countBelow(own.lines, positionAt(starts, at.start).line);
  const last = countBelow(own.lines, positionAt(starts, at.end).line + 1);
  return [...own.ofFile, ...own.ofLines.slice(first, last)];
}

/** The suppressions of one rule: those of the whole file, and those of a line in the order of their lines. */
interface RuleSuppressions {
  readonly ofFile: readonly Suppression[];
  readonly ofLines: readonly Suppression[];
  readonly lines: readonly number[];
}

function suppressionsByRule(suppressions: readonly Suppression[]): ReadonlyMap<string, RuleSuppressions> {
  const byRule = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const own = byRule.get(suppression.rule);
    if (own === undefined) byRule.set(suppression.rule, [suppression]);
    else own.push(suppression);
  }
  return new Map([...byRule].map(([rule, own]) => [rule, inOrder(own)] as const));
}

function inOrder(suppressions: readonly Suppression[]): RuleSuppressions {
  const ofLines = suppressions
    .flatMap((suppression) => (suppression.line === undefined ? [] : { suppression, line: suppression.line }))
    .sort((a, b) => a.line - b.line);
  return {
    ofFile: suppressions.filter(({ line }) => line === undefined),
    ofLines: ofLines.map(({ suppression }) => suppression),
    lines: ofLines.map(({ line }) => line),
  };
}

function suppressionsOf(of: Commented, options: SuppressOptions): FileSuppressions {
  const { text, path } = of.file;
  const suppressions: Suppression[] = [];
  const problems: Finding[] = [];
  // Most files hold none, and big ones should not be cut into lines for nothing.
  if (!text.includes('pulse-lint-')) return { of, starts: [], suppressions, byRule: new Map(), problems };
  const starts = lineStarts(text);
  const lines = text.split('\n');
  const saying = sayingLines(lines, of.comments);
  lines.forEach((line, index) => {
    const comment = commentIn(line, of.comments);
    if (comment === undefined) return;
    const from = (starts[index] ?? 0) + comment.start;
    const at: Place = { file: path, start: from, end: from + comment.text.length };
    const problem = problemOf(comment, options);
    if (problem !== undefined) {
      problems.push(unusedFinding(of, at, problem.message, problem.help));
      return;
    }
    const target = lineSpokenOf(comment, index, saying);
    for (const { rule, start } of rulesIn(comment)) {
      const place = { file: path, start: from + start, end: from + start + rule.length };
      if (options.rules.includes(rule)) suppressions.push({ rule, at: place, line: target });
      else
        problems.push(
          unusedFinding(of, place, `There is no rule \`${rule}\`${suggestion(rule, options.rules)}`, null),
        );
    }
  });
  return { of, starts, suppressions, byRule: suppressionsByRule(suppressions), problems };
}

interface Comment {
  /** From the marker to the end of the line. */
  readonly text: string;
  readonly start: number;
  /** `next-line`, `file`, `line`, or whatever stands there. */
  readonly scope: string;
  /** Something stands before it on its line. */
  readonly trails: boolean;
}

function commentIn(line: string, { marker, trailing }: CommentSyntax): Comment | undefined {
  const found = /pulse-lint-disable(?:-([a-z-]+))?/.exec(line);
  if (found === null) return undefined;
  const start = line.lastIndexOf(marker, found.index);
  if (start === -1 || line.slice(start + marker.length, found.index).trim() !== '') return undefined;
  const trails = line.slice(0, start).trim() !== '';
  if (trails && !(trailing && /\s$/.test(line.slice(0, start)))) return undefined;
  return { text: line.slice(start).trimEnd(), start, scope: found[1] ?? '', trails };
}

function problemOf(
  comment: Comment,
  options: SuppressOptions,
): { readonly message: string; readonly help: string } | undefined {
  if (
    !['next-line', 'line', 'file'].includes(comment.scope) ||
    comment.trails !== (comment.scope === 'line')
  ) {
    return {
      message: `\`${comment.text}\` suppresses nothing: it must say next-line or file on a line of its own, or line behind a directive.`,
      help: 'Write `pulse-lint-disable-next-line RULE -- reason`.',
    };
  }
  if (rulesIn(comment).length === 0) {
    return {
      message: 'This comment names no rule, so it suppresses nothing.',
      help: 'Name the rules it is for.',
    };
  }
  if (options.requireReason && !/\s--\s+\S/.test(comment.text)) {
    return {
      message: 'This comment gives no reason, and the settings ask for one, so it suppresses nothing.',
      help: 'Write ` -- ` and the reason behind the rule.',
    };
  }
  return undefined;
}

/** The rules a comment names, with where each stands in it. */
function rulesIn({ text }: Comment): readonly { readonly rule: string; readonly start: number }[] {
  const head = /^.*?pulse-lint-disable[a-z-]*/.exec(text)?.[0].length ?? text.length;
  const reason = text.search(/\s--(\s|$)/);
  const list = text.slice(head, reason === -1 ? text.length : reason);
  return Array.from(list.matchAll(/[^\s,]+/g), (match) => ({ rule: match[0], start: head + match.index }));
}

/** For `next-line` the next line that says something: suppressions may be stacked, and blank lines may follow. */
function lineSpokenOf({ scope }: Comment, index: number, saying: readonly number[]): number | undefined {
  if (scope === 'file') return undefined;
  if (scope === 'line') return index + 1;
  return saying[countBelow(saying, index + 2)] ?? Number.POSITIVE_INFINITY;
}

/** The numbers of the lines that are neither blank nor a comment. */
function sayingLines(lines: readonly string[], { marker }: CommentSyntax): readonly number[] {
  return lines.flatMap((line, index) => {
    const words = line.trim();
    return words === '' || words.startsWith(marker) ? [] : index + 1;
  });
}

function idleFinding(of: Commented, rule: string, at: Place): Finding {
  return unusedFinding(
    of,
    at,
    `\`${rule}\` finds nothing here, so this comment suppresses nothing.`,
    'Take it out.',
  );
}

function unusedFinding(of: Commented, at: Place, message: string, help: string | null): Finding {
  return {
    rule: 'unused-suppression',
    severity: 'warning',
    certainty: 'certain',
    dialect: of.dialect,
    message,
    help,
    at,
    related: [],
    requests: [],
  };
}
