import { join, relative } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { RunResult } from '../../src/engine/result.ts';
import { PLAIN } from '../../src/report/look.ts';
import { text as textReport } from '../../src/report/text.ts';
import { parseApache } from '../../src/syntax/apache/parse.ts';
import type { Directive } from '../../src/syntax/directive.ts';
import { parseHaproxy } from '../../src/syntax/haproxy/parse.ts';
import { lineStarts, sourceFile } from '../../src/text/source.ts';
import { endOf } from '../paste.ts';
import type { Case } from './case.ts';

/** The text output of a run, in lines as long as they have to be. */
export function printed(result: RunResult, info = false): string {
  return textReport({
    result,
    tool: { name: 'pulse-lint', version: '0', homepage: '' },
    rules,
    look: { ...PLAIN, width: Number.POSITIVE_INFINITY, info },
    pageOf: () => '',
    uriOf: (path) => path,
    rootUri: '',
  });
}

/** A "To mend it" of the text output, as its reader understands it. */
export interface Mending {
  readonly takeOut: readonly Taken[];
  readonly put?: { readonly block: string; readonly into?: Opening };
}

interface Taken {
  readonly file?: string;
  readonly line: number;
  /** Of the line, where it holds more than that. */
  readonly words?: string;
}

interface Opening {
  readonly words: string;
  readonly file: string;
  readonly line: number;
}

/** Everything that a text output says to paste. */
export function mendingsIn(page: string): readonly Mending[] {
  const [, ...parts] = page.split(/^To mend it, /m);
  return parts.flatMap((part) => {
    const [lead = '', ...rest] = part.split('\n');
    const [, taken, where] =
      /^(?:take out (.*?))?(?:, then )?(?:put this at the end of (.*):|\.)?$/.exec(lead) ?? [];
    const takeOut = takenIn(taken?.replace(/\.$/, '') ?? '');
    if (where === undefined) return [{ takeOut }];
    const block =
      rest
        .slice(1)
        .join('\n')
        .split(
          /\n\n(?=This also mends |No block is made for |== |\d+ (?:error|warning|suggestion)|Nothing to report|$)/,
        )[0] ?? '';
    // One need may be met in several places: `and this at the end of …:`.
    const [first = '', ...more] = block.trimEnd().split(/\n\nand this at the end of (.*):\n\n/);
    const others = more.flatMap((opening, index) =>
      index % 2 === 0 ? [{ takeOut: [], put: putAt(opening, more[index + 1] ?? '') }] : [],
    );
    return [{ takeOut, put: putAt(where, first) }, ...others];
  });
}

function putAt(where: string, block: string): { readonly block: string; readonly into?: Opening } {
  const [, words = '', file = '', line = ''] = /^`(.*)` \((.*):(\d+)\)$/s.exec(where) ?? [];
  return { block, ...(words === '' ? {} : { into: { words, file, line: Number(line) } }) };
}

function takenIn(said: string): readonly Taken[] {
  // `lines 3 and 5 of a.conf and line 7 of b.conf`; one file goes without its name.
  return said.split(/(?<= of \S+) and /).flatMap((part) => {
    const [, what = '', file] = /^(.*?)(?: of (\S+))?$/.exec(part) ?? [];
    const named = file === undefined ? {} : { file };
    const quoted = [...what.matchAll(/`(.*?)` in line (\d+)/g)].map(([, words = '', line]) => ({
      ...named,
      words,
      line: Number(line),
    }));
    const lines = /\blines? ([\d, and-]+)/.exec(what.replace(/`.*?` in line \d+/g, ''))?.[1] ?? '';
    const whole = [...lines.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last]) =>
      Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, index) => ({
        ...named,
        line: Number(first) + index,
      })),
    );
    return [...quoted, ...whole];
  });
}

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** What a reader does who follows it all: the changed files, by path. */
export function pasted(
  mendings: readonly Mending[],
  tested: Pick<Case, 'folder' | 'entry' | 'dialect'>,
  { sources }: RunResult,
): ReadonlyMap<string, string> {
  const entry = join(tested.folder, tested.entry);
  const edits = new Map<string, Edit[]>();
  const edit = (file: string, own: Edit): void => {
    const known = edits.get(file) ?? [];
    // One line may be named by two blocks.
    if (!known.some((each) => each.start === own.start && each.end === own.end && each.text === own.text))
      known.push(own);
    edits.set(file, known);
  };
  const textOf = (file: string): string => {
    const found = sources.get(file)?.text;
    if (found === undefined) throw new Error(`${file} was not read`);
    return found;
  };
  for (const { takeOut, put } of mendings) {
    const home = put?.into?.file ?? entry;
    for (const taken of takeOut) edit(taken.file ?? home, takingOut(textOf(taken.file ?? home), taken));
    if (put === undefined) continue;
    const text = textOf(home);
    const at = put.into === undefined ? text.length : endOfBlock(tested.dialect, text, home, put.into);
    edit(home, { start: at, end: at, text: `\n${put.block}\n` });
  }
  return new Map([...edits].map(([file, own]) => [file, applied(textOf(file), own)]));
}

function takingOut(text: string, { line, words }: Taken): Edit {
  const starts = lineStarts(text);
  const start = starts[line - 1] ?? text.length;
  const end = starts[line] ?? text.length;
  if (words === undefined) return { start, end, text: '' };
  const pattern = words
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern).exec(text.slice(start));
  if (found === null) throw new Error(`\`${words}\` does not stand in line ${line}`);
  return { start: start + found.index, end: start + found.index + found[0].length, text: '' };
}

function offsetOf(text: string, { words, line, file }: Opening): number {
  const start = lineStarts(text)[line - 1] ?? text.length;
  const at = text.indexOf(words, start);
  if (at === -1) throw new Error(`${relative('.', file)}:${line} does not hold \`${words}\``);
  return at;
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start || other.end - one.end)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** Where the block that opens at an offset ends, before what closes it. */
function endOfBlock(dialect: string, text: string, file: string, { words, line }: Opening): number {
  const opening = offsetOf(text, { words, line, file });
  if (dialect === 'haproxy')
    return endOfDirective(parseHaproxy(sourceFile(file, text)).directives, opening) ?? text.length;
  if (dialect === 'apache')
    return (
      endOfDirective(parseApache(sourceFile(file, text)).directives, opening) ?? endOfMacro(text, opening)
    );
  if (dialect === 'traefik' || dialect === 'cloudflared')
    return endOf(file, text, { file, start: opening, end: opening + words.length });
  return closingBrace(text, opening);
}

function endOfDirective(directives: readonly Directive[], start: number): number | undefined {
  for (const each of directives) {
    if (each.start === start && each.block !== undefined) return each.block.close;
    const inner = endOfDirective(each.block?.children ?? [], start);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** In a macro nothing is parsed: the next closing tag of that name ends it. */
function endOfMacro(text: string, start: number): number {
  const name = /^<(\w+)/.exec(text.slice(start))?.[1] ?? '';
  const close = text.indexOf(`</${name}>`, start);
  return close === -1 ? text.length : close;
}

function closingBrace(text: string, from: number): number {
  let depth = 0;
  const piece = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<=^|\s)#.*|\$\{|\\.|[{}]/gm;
  piece.lastIndex = from;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (match[0] === '}' && depth === 0) return match.index;
    if (match[0] === '${') piece.lastIndex = text.indexOf('}', match.index) + 1;
  }
  return text.length;
}

/** The rules of which the text says that no block mends them. */
export function byHandIn(page: string): readonly string[] {
  return [...page.matchAll(/^No block is made for (.*): see the help there\.$/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/([a-z-]+) \(line \d+\)/g)].map(([, rule = '']) => rule),
  );
}
