import type { Cause } from '../../model/fact.ts';
import type { HaproxyDirective } from '../../syntax/haproxy/parse.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';

/** A word after its variables were replaced; `unsure` when the value of one of them cannot be known. */
export interface Argument {
  readonly text: string;
  readonly at: Place;
  readonly unsure?: Cause;
}

/** One line that takes effect, with its words as HAProxy acts on them. */
export interface Statement {
  readonly keyword: Argument;
  readonly args: readonly Argument[];
  /** From the keyword to the last word. */
  readonly at: Place;
  readonly file: SourceFile;
  readonly directive: HaproxyDirective;
  /** An empty word ended the line early: what follows is not read (up to 3.2) or refused (from 3.3). */
  readonly emptyWord?: Argument;
  /** It stands under an `.if` that cannot be decided. */
  readonly maybe?: Cause;
}

/** The words of a line from `from` on, as text. */
export function textsOf(statement: Statement, from = 0): readonly string[] {
  return statement.args.slice(from).map((argument) => argument.text);
}

/** The line as it is written, for steps. */
export function lineOf({ at, file }: Statement): string {
  return file.text.slice(at.start, at.end).replace(/\s+/g, ' ');
}

/** Keyword and first arguments as the reader would name the line: `http-request set-header X-Real-IP`. */
export function nameOf(statement: Statement, words: number): string {
  return [statement.keyword.text, ...textsOf(statement).slice(0, words)].join(' ');
}

export function placeOf(file: SourceFile, start: number, end: number): Place {
  return { file: file.path, start, end };
}
