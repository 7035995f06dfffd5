import type { SourceFile } from '../../text/source.ts';
import type { Comment, Directive, DirectiveTree, Problem, Word } from '../directive.ts';
import { isTooLongComment, isTooLongWord } from './length.ts';
import { endOfLua, holdsLua } from './lua.ts';
import { piecesOf } from './missing-semicolon.ts';
import {
  missingTerminator,
  tooLongComment,
  tooLongWord,
  unclosedBlock,
  unclosedQuote,
  unexpectedClose,
  unexpectedToken,
  type Words,
} from './problems.ts';
import { holdsRows } from './rows.ts';
import {
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  closingQuote,
  endOfLine,
  indentation,
  mayFollowQuote,
  OPEN_BRACE,
  SEMICOLON,
  withoutTrailingBlanks,
  wordValue,
} from './scan.ts';

/** A block whose `}` has not come yet. One without words stands for a stray `{`: its children belong to its parent. */
interface OpenBlock {
  readonly words: Words | undefined;
  readonly open: number;
  readonly children: Directive[];
  /** Of its line, when the directive begins one and indentation is to be trusted, else -1. */
  readonly indentation: number;
}

/** How many blocks outward a brace is matched by its indentation: no config nests deeper, and it bounds the search. */
const DEEPEST_SENSIBLE_NESTING = 64;

/** Takes what the scanner finds, in order, and makes the tree of it: `ngx_conf_parse` with a stack of its own. */
export function treeBuilder(file: SourceFile, trustIndentation: boolean) {
  const { text } = file;
  const top: Directive[] = [];
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  const blocks: OpenBlock[] = [];
  let siblings = top;
  let name: Word | undefined;
  let args: Word[] = [];
  /** Whether a line ended since the name: only then can a `;` have been forgotten at the end of one. */
  let wrapped = false;
  let sawUnclosedLua = false;

  return { lineBreak, bareWord, quotedWord, comment, terminate, open, close, finish };

  function lineBreak(): void {
    wrapped = name !== undefined;
  }

  function addWord(word: Word): void {
    if (name === undefined) name = word;
    else args.push(word);
  }

  function bareWord(start: number, end: number): number {
    const word: Word = { value: wordValue(text.slice(start, end)), quote: '', start, end };
    if (isTooLongWord(file, start, end, end)) problems.push(tooLongWord(word));
    addWord(word);
    return end;
  }

  function quotedWord(start: number, quote: '"' | "'"): number {
    const closing = closingQuote(text, start);
    const end = closing + 1;
    const follows = text.charCodeAt(end);
    const endsWell = closing !== -1 && (end === text.length || mayFollowQuote(follows));
    if (!endsWell && (closing === -1 || firstLineEndsDirective(start, closing)))
      return unclosedWord(start, quote);
    const word: Word = { value: wordValue(text.slice(start + 1, closing)), quote, start, end };
    if (isTooLongWord(file, start + 1, closing, end)) problems.push(tooLongWord(word));
    addWord(word);
    if (!endsWell) {
      const written = String.fromCodePoint(text.codePointAt(end) ?? 0);
      problems.push(unexpectedToken(written, end, `a blank, \`;\` or \`{\` after the closing ${quote}`));
    }
    return end;
  }

  /** Of a quote that runs into the next one lines below: had it closed in its line, this would have been the end. */
  function firstLineEndsDirective(start: number, closing: number): boolean {
    const lineEnd = endOfLine(text, start);
    if (lineEnd > closing) return false;
    const last = text.charCodeAt(withoutTrailingBlanks(text, start, lineEnd) - 1);
    return last === SEMICOLON || last === OPEN_BRACE;
  }

  /** Lets the quote end with its line, before the `;` or `{` there, so that the lines below are still read. */
  function unclosedWord(start: number, quote: '"' | "'"): number {
    let end = withoutTrailingBlanks(text, start + 1, endOfLine(text, start));
    const last = text.charCodeAt(end - 1);
    if (end > start + 1 && (last === SEMICOLON || last === OPEN_BRACE)) {
      end = withoutTrailingBlanks(text, start + 1, end - 1);
    }
    const word: Word = { value: wordValue(text.slice(start + 1, end)), quote, start, end };
    problems.push(unclosedQuote(word));
    addWord(word);
    return end;
  }

  function comment(start: number): number {
    const lineEnd = endOfLine(text, start);
    const end = text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
    comments.push({ text: text.slice(start + 1, end).trim(), start, end });
    if (isTooLongComment(file, start, lineEnd)) problems.push(tooLongComment(start, end));
    return lineEnd;
  }

  function terminate(at: number): void {
    if (wrapped) separate(';');
    if (name === undefined) problems.push(unexpectedToken(';', at, 'a directive or `}`'));
    else addDirective(name, args, at + 1);
  }

  function addDirective(name: Word, args: readonly Word[], end: number): void {
    siblings.push({ name, args, start: name.start, end });
    forgetWords();
  }

  function forgetWords(): void {
    name = undefined;
    args = [];
    wrapped = false;
  }

  /** Returns the offset to read on from: behind the brace, or behind the whole body in another language. */
  function open(at: number): number {
    if (wrapped) separate('{');
    if (name === undefined) {
      problems.push(unexpectedToken('{', at, 'a directive or `}`'));
      blocks.push({ words: undefined, open: at + 1, children: siblings, indentation: -1 });
      return at + 1;
    }
    if (isRow())
      problems.push(unexpectedToken('{', at, `\`;\`, for the rows of ${enclosing()} hold no blocks`));
    const words: Words = [name, ...args];
    forgetWords();
    if (holdsLua(words[0].value)) return luaBody(words, at + 1);
    siblings = [];
    blocks.push({
      words,
      open: at + 1,
      children: siblings,
      indentation: trustIndentation ? indentation(text, words[0].start) : -1,
    });
    return at + 1;
  }

  function luaBody([name, ...args]: Words, open: number): number {
    let close = endOfLua(text, open);
    if (close === -1) {
      problems.push(unclosedBlock([name, ...args], open));
      close = likelyEndOfLua(name, open);
    }
    const end = Math.min(close + 1, text.length);
    siblings.push({
      name,
      args,
      block: { open, close, children: [], verbatim: true },
      start: name.start,
      end,
    });
    return end;
  }

  /** The next `}` below the directive's own column. Tried once for a file: each search may read all of it. */
  function likelyEndOfLua(name: Word, open: number): number {
    const indent = indentation(text, name.start);
    if (indent === -1 || sawUnclosedLua) return text.length;
    sawUnclosedLua = true;
    const closing = `\n${text.slice(name.start - indent, name.start)}}`;
    const found = text.indexOf(closing, open);
    return found === -1 ? text.length : found + closing.length - 1;
  }

  function close(at: number): void {
    endPendingWords('}');
    if (trustIndentation && !agreesWithIndentation(at)) return;
    const block = blocks.pop();
    if (block === undefined) problems.push(unexpectedClose(at));
    else closeBlock(block, at, at + 1);
  }

  function closeBlock({ words, open, children }: OpenBlock, close: number, end: number): void {
    siblings = blocks.at(-1)?.children ?? top;
    if (words === undefined) return;
    const [name, ...args] = words;
    siblings.push({ name, args, block: { open, close, children }, start: name.start, end });
  }

  /** Closes the blocks inside the one whose column the brace stands in; false when the brace itself is one too many. */
  function agreesWithIndentation(at: number): boolean {
    const column = indentation(text, at);
    const innermost = blocks.at(-1)?.indentation ?? -1;
    if (column === -1 || innermost === -1 || column === innermost) return true;
    if (column > innermost) {
      problems.push(unexpectedClose(at));
      return false;
    }
    const candidates = blocks.slice(-DEEPEST_SENSIBLE_NESTING);
    const inside = candidates.length - 1 - candidates.findLastIndex((block) => block.indentation === column);
    if (inside < candidates.length) closeUnclosed(inside, at);
    return true;
  }

  function closeUnclosed(count: number, at: number): void {
    for (let closed = 0; closed < count; closed++) {
      const block = blocks.pop();
      if (block === undefined) return;
      if (block.words !== undefined) problems.push(unclosedBlock(block.words, block.open));
      closeBlock(block, at, at);
    }
  }

  function finish(): DirectiveTree {
    endPendingWords('end of file');
    closeUnclosed(blocks.length, text.length);
    problems.sort((one, other) => one.start - other.start);
    return { file, directives: top, comments, problems };
  }

  function enclosing(): string {
    return blocks.at(-1)?.words?.[0].value ?? '';
  }

  function isRow(): boolean {
    return holdsRows(enclosing());
  }

  /** Ends the directives in whose midst a block or the file ends. */
  function endPendingWords(at: '}' | 'end of file'): void {
    if (wrapped) separate(at);
    if (name !== undefined) addUnterminated([name, ...args]);
  }

  /** Where lines were joined that cannot belong together, ends all directives but the last. */
  function separate(at: ';' | '{' | '}' | 'end of file'): void {
    if (name === undefined) return;
    const pieces = piecesOf(text, [name, ...args], at, enclosing());
    const last = pieces.pop();
    if (last === undefined || pieces.length === 0) return;
    for (const piece of pieces) addUnterminated(piece);
    [name, ...args] = last;
  }

  function addUnterminated(written: Words): void {
    const glued = gluedBraces(written);
    const words = glued === 0 ? written : withoutLastCharacters(written, glued);
    const [name, ...args] = words;
    const end = (args.at(-1) ?? name).end;
    problems.push(missingTerminator(words, isRow()));
    addDirective(name, args, end);
    for (let brace = 0; brace < glued; brace++) close(end + brace);
  }

  /** `return 200}`: to nginx the brace is part of the word; its author meant it to close the block. */
  function gluedBraces(words: Words): number {
    const last = words.at(-1) ?? words[0];
    if (last.quote !== '' || text.charCodeAt(last.end - 1) !== CLOSE_BRACE || last.value.includes('{'))
      return 0;
    let bare = last.value.length;
    while (bare > 0 && last.value.charCodeAt(bare - 1) === CLOSE_BRACE) bare--;
    return bare === 0 || last.value[bare - 1] === '\\'
      ? 0
      : Math.min(last.value.length - bare, blocks.length);
  }
}

function withoutLastCharacters(words: Words, count: number): Words {
  const shorter = ({ value, quote, start, end }: Word): Word => ({
    value: value.slice(0, -count),
    quote,
    start,
    end: end - count,
  });
  const [name, ...args] = words;
  const last = args.pop();
  return last === undefined ? [shorter(name)] : [name, ...args, shorter(last)];
}
