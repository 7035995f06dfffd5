import type { Line } from '../../syntax/caddyfile/lines.ts';
import type { Place } from '../../text/place.ts';
import { inFull } from './shorthands.ts';
import { type CaddyToken, placeOf, placeOver } from './token.ts';

/** A directive or subdirective with its arguments; placeholders in their long form. */
export interface Statement {
  readonly name: string;
  /** The name alone. */
  readonly nameAt: Place;
  readonly args: readonly Argument[];
  readonly block: readonly Statement[] | undefined;
  /** Its block is so deep inside others that it was not looked into. */
  readonly tooDeep?: true;
  /** Its `{` stands on a line of its own, which 2.6 does not take for a block. */
  readonly strayBrace?: true;
  /** The keyword and its arguments. */
  readonly at: Place;
  /** The same as one line of text. */
  readonly text: string;
}

export interface Argument {
  readonly text: string;
  readonly written: string;
  readonly quoted: boolean;
  /** With its quotes. */
  readonly raw: string;
  readonly at: Place;
}

/** Blocks in blocks, more than anybody writes: whoever walks them stays within the call stack. */
const DEEPEST = 60;

export function statementOf(line: Line<CaddyToken>, version: string, depth = 0): Statement {
  const args = line.args.map(
    (word): Argument => ({
      text: inFull(word.value, version),
      written: word.value,
      quoted: word.quote !== '',
      raw: inFull(`${word.quote}${word.value}${word.quote}`, version),
      at: placeOf(word),
    }),
  );
  const tooDeep = line.block !== undefined && depth >= DEEPEST;
  const block = tooDeep
    ? undefined
    : line.block?.children.map((child) => statementOf(child, version, depth + 1));
  return {
    name: inFull(line.name.value, version),
    nameAt: placeOf(line.name),
    args,
    block,
    ...(tooDeep ? { tooDeep: true as const } : {}),
    ...(line.braceOnNewLine === true ? { strayBrace: true as const } : {}),
    at: placeOver(line.name, line.args.at(-1) ?? line.name),
    text: [line.name, ...line.args].map(spelled).join(' '),
  };
}

function spelled({ value, quote }: CaddyToken): string {
  const oneLine = value.replace(/\s+/g, ' ');
  return quote === '' ? oneLine : `${quote}${oneLine}${quote}`;
}

export function textsOf(statement: Statement): readonly string[] {
  return statement.args.map((arg) => arg.text);
}
