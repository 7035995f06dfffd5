import type { Problem, Word } from '../directive.ts';
import { isBlockDirective, isSimpleDirective } from './directive-arguments.ts';

/** The words of a directive: its name and what follows. */
export type Words = readonly [name: Word, ...args: Word[]];

/** Long enough for any real name or path; what is longer is cut, for a message stays one line. */
const LONGEST_QUOTATION = 60;

function quoted(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  return `\`${line.length > LONGEST_QUOTATION ? `${line.slice(0, LONGEST_QUOTATION)}…` : line}\``;
}

function problem(code: Problem['code'], what: string, expected: string, start: number, end: number): Problem {
  return { code, message: `${what}: expected ${expected}.`, expected, start, end };
}

/** Points behind the last word, where the terminator belongs. */
export function missingTerminator(words: Words, isRow: boolean): Problem {
  const [name, ...args] = words;
  const end = (args.at(-1) ?? name).end;
  const terminator = isRow ? '`;`' : terminatorOf(name.value);
  const behind = args.length === 0 ? quoted(name.value) : `the arguments of ${quoted(name.value)}`;
  return problem(
    'missing-terminator',
    `The directive ${quoted(name.value)} does not end`,
    `${terminator} after ${behind}`,
    end,
    end,
  );
}

function terminatorOf(directive: string): string {
  if (isBlockDirective(directive)) return '`{`';
  return isSimpleDirective(directive) ? '`;`' : '`;` or `{`';
}

export function unexpectedToken(written: string, at: number, expected: string): Problem {
  return problem('unexpected-token', `Unexpected ${quoted(written)}`, expected, at, at + written.length);
}

export function unexpectedClose(at: number): Problem {
  return problem(
    'unexpected-close',
    'Unexpected `}` that closes no block',
    'a directive or the end of the file',
    at,
    at + 1,
  );
}

/** `open` is the offset just inside the brace. */
export function unclosedBlock(words: Words, open: number): Problem {
  const written = words.map((word) => word.value).join(' ');
  return problem('unclosed-block', `The block of ${quoted(written)} is never closed`, '`}`', open - 1, open);
}

export function unclosedQuote(word: Word): Problem {
  const where = `after ${quoted(word.value)}`;
  return problem(
    'unclosed-quote',
    `The quote ${word.quote} is never closed`,
    `${word.quote} ${where}`,
    word.start,
    word.start + 1,
  );
}

export function tooLongWord(word: Word): Problem {
  const what = `The word that begins with ${quoted(word.value.slice(0, 10))} is longer than nginx can read`;
  return problem('too-long', what, 'less than 4095 bytes', word.start, word.end);
}

export function tooLongComment(start: number, end: number): Problem {
  return problem(
    'too-long',
    'The comment is longer than nginx can read',
    'less than 4096 bytes in a line',
    start,
    end,
  );
}
