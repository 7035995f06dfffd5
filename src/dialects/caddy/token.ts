import type { CaddyfileWord } from '../../syntax/caddyfile/lex.ts';
import { areOnDifferentLines } from '../../syntax/caddyfile/parse.ts';
import type { Place } from '../../text/place.ts';

/** A word and where it came from: which file, and through which imports. */
export interface CaddyToken extends CaddyfileWord {
  readonly file: string;
  /** The import lines that brought it here, outermost last. */
  readonly imports: readonly string[];
  /** The snippet in whose definition it stands. */
  readonly snippet?: string;
}

/** lexer.go, isNextOnNewLine: words of other files and other imports never share a line. */
export function breaksLine(one: CaddyToken, next: CaddyToken): boolean {
  return (
    one.file !== next.file ||
    one.imports.length !== next.imports.length ||
    one.imports.some((each, index) => each !== next.imports[index]) ||
    areOnDifferentLines(one, next)
  );
}

export function placeOf({ file, start, end }: CaddyToken): Place {
  return { file, start, end };
}

export function placeOver(first: CaddyToken, last: CaddyToken): Place {
  const end = first.file === last.file && last.end > first.end ? last.end : first.end;
  return { file: first.file, start: first.start, end };
}
