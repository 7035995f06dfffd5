import type { Cause } from '../../model/fact.ts';
import {
  endOf,
  endOfWords,
  hasBlock,
  insideOf,
  type Outline,
  sayingOf,
  startOf,
} from '../../syntax/nginx/outline.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Folded } from './folded.ts';

/**
 * A directive after includes are taken in: nginx includes are textual, so what an include brings stands among its
 * neighbours, but each statement remembers the file it was written in.
 */
export interface Statement {
  readonly name: string;
  /** One and the same list for all statements of a config that say the same: what depends on it alone is asked once. */
  readonly args: readonly string[];
  /** The name and arguments as written; for what a well-known include file brings, the `include` itself. */
  readonly at: Place;
  /** Behind the terminator. */
  readonly end: number;
  readonly text: string;
  readonly body?: readonly Statement[] | undefined;
  /** The block's inside, for pasting. */
  readonly inside?: Place | undefined;
  /** Set on an `include` whose file cannot be read, and on a block nested too deep to be looked into: anything may stand here. */
  readonly unseen?: Cause;
  /** Brought by an include file that is known without being read. */
  readonly stock?: true;
  /** Stands in a main config that was not read, known by what an appliance ships: there is no line to point at. */
  readonly assumed?: true;
  /** The outline of a block whose body has not been made before somebody asks for it. */
  readonly folded?: Folded;
  /** The body is another language's. */
  readonly verbatim?: true | undefined;
}

/** The statement of a directive of a file, by its index in the outline. */
export function statementOf(
  outline: Outline,
  directive: number,
  file: SourceFile,
  body: readonly Statement[] | undefined,
): Statement {
  const { name, args, text } = sayingOf(outline, directive);
  const { path } = file;
  // V8 copies an object within an object more slowly than two of them.
  const at = { file: path, start: startOf(outline, directive), end: endOfWords(outline, directive) };
  const inside = hasBlock(outline, directive) ? { file: path, ...insideOf(outline, directive) } : undefined;
  // Spelled out with every member: a large config makes tens of thousands, and one shape is what all of them are read by.
  return {
    name,
    args,
    at,
    end: endOf(outline, directive),
    text,
    body,
    inside,
    verbatim: outline.verbatim.has(directive) ? true : undefined,
  };
}

/** The whole statement with its terminator. */
export function wholeOf(statement: Statement): Place {
  return { ...statement.at, end: statement.end };
}

/** How a step quotes it: `location / {`, `proxy_pass http://localhost:7655;`. */
export function quoteOf(statement: Statement): string {
  return `${statement.text.replace(/\s+/g, ' ')}${statement.body === undefined ? ';' : ' {'}`;
}
