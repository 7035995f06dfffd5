import type { Problem } from '../directive.ts';
import type { Grammar } from './grammar.ts';
import type { CaddyfileWord } from './lex.ts';

/** A server block and its lines; `body` holds every word between its braces, for the blocks that are replayed later. */
export interface ServerBlock<W extends CaddyfileWord> {
  readonly kind: 'options' | 'site' | 'snippet' | 'named-route';
  readonly keys: readonly Key<W>[];
  readonly open?: W;
  readonly close?: W;
  /** One directive each: its line, and with it the block that the line opens. */
  readonly segments: readonly (readonly W[])[];
  readonly body: readonly W[];
}

/** A site address without its comma, or the name of a snippet or route as it is written. */
export interface Key<W extends CaddyfileWord> {
  readonly text: string;
  readonly word: W;
}

export interface Refusal<W> extends Pick<Problem, 'code' | 'message' | 'expected'> {
  readonly word: W;
}

export interface BlockReading<W extends CaddyfileWord> {
  readonly grammar: Grammar;
  /** Whether two words in a row stand in different lines. */
  breaksLine(one: W, next: W): boolean;
  /**
   * What an `import` line stands for, with the words of its block; undefined leaves the line as it is.
   * `outside`: the line stands where addresses would.
   */
  expandImport?(
    line: readonly W[],
    block: readonly W[] | undefined,
    outside: boolean,
  ): readonly W[] | undefined;
  /** A snippet was read to its end. */
  defineSnippet?(name: W, body: readonly W[]): void;
}

export interface Blocks<W extends CaddyfileWord> {
  readonly blocks: readonly ServerBlock<W>[];
  /** Caddy stops at the first; the reading goes on, so that one mistake hides as little as possible. */
  readonly refusals: readonly Refusal<W>[];
}

/** Groups words into server blocks (parse.go). Imports are put in where they stand, so `words` grows while it is read. */
export function readBlocks<W extends CaddyfileWord>(
  given: readonly W[],
  reading: BlockReading<W>,
): Blocks<W> {
  const { grammar } = reading;
  let words: readonly W[] = given;
  const blocks: ServerBlock<W>[] = [];
  const refusals: Refusal<W>[] = [];
  let at = 0;
  let endedEarly = false;

  while (at < words.length) readBlock();
  return { blocks, refusals };

  function refuse(word: W | undefined, code: Problem['code'], what: string, expected: string): void {
    const near = word ?? words.at(-1);
    if (near !== undefined)
      refusals.push({ code, message: `${what}: expected ${expected}.`, expected, word: near });
  }

  function startsLine(index: number): boolean {
    const word = words[index];
    const before = words[index - 1];
    return word !== undefined && (before === undefined || reading.breaksLine(before, word));
  }

  function is(index: number, text: string): boolean {
    return words[index]?.value === text;
  }

  function readBlock(): void {
    const keys = readKeys();
    if (keys === undefined) return;
    const [first] = keys;
    const kind = kindOf(keys);
    if (at >= words.length) {
      if (keys.length > 0) blocks.push({ kind, keys, segments: [], body: [] });
      return;
    }
    if (!is(at, '{')) {
      if (kind !== 'site')
        refuse(words[at], 'unexpected-token', `\`${first?.text}\` has no block`, '`{` behind it');
      const segments = readSegments(false);
      blocks.push({ kind, keys, segments, body: [] });
      return;
    }
    const open = words[at] as W;
    if (kind === 'snippet' || kind === 'named-route') {
      const body = readBody(first?.word ?? open);
      const close = words[at - 1];
      if (kind === 'snippet' && first !== undefined) reading.defineSnippet?.(first.word, body);
      const closed = close?.value === '}' ? { close } : {};
      blocks.push({ kind, keys, open, ...closed, segments: segmentsOf(body, reading), body });
      return;
    }
    at += 1;
    const start = at;
    const segments = readSegments(true);
    const close = words[at - 1];
    const closed = at > start && close?.value === '}' ? { close } : {};
    if (closed.close === undefined && grammar.strictBraces) unclosed(first?.word ?? open);
    blocks.push({ kind, keys, open, ...closed, segments, body: [] });
  }

  /** Addresses up to `{` or the end of their line; a comma at the end of one lets the next line go on. */
  function readKeys(): readonly Key<W>[] | undefined {
    const keys: Key<W>[] = [];
    let expectsAnother = false;
    for (;;) {
      const word = words[at];
      if (word === undefined) {
        if (expectsAnother)
          refuse(
            undefined,
            'unexpected-token',
            'The list of addresses breaks off',
            'an address behind the comma',
          );
        return keys;
      }
      const { value } = word;
      if (value === 'import' && startsLine(at) && importHere(true)) continue;
      if (value === 'import' && startsLine(at) && keys.length === 0 && reading.expandImport === undefined)
        return importAlone(word);
      if (value === '{') {
        if (expectsAnother)
          refuse(
            word,
            'unexpected-token',
            'The comma before `{` announces another address',
            'an address or no comma',
          );
        return keys;
      }
      if (value.startsWith('@') && grammar.strictBraces)
        refuse(
          word,
          'bad-structure',
          `The matcher \`${value}\` stands outside of a site`,
          'a site address with the matcher in its block',
        );
      if (value === '}')
        refuse(
          word,
          'unexpected-close',
          'Unexpected `}` that closes no block',
          'an address or the end of the file',
        );
      else if (value.endsWith('{'))
        refuse(
          word,
          'unexpected-token',
          `The address \`${value}\` ends with a brace`,
          `\`${value.slice(0, -1)} {\` with a blank before the brace`,
        );
      else if (value !== '') {
        expectsAnother = value.endsWith(',');
        const text = expectsAnother ? value.slice(0, -1) : value;
        if (text.includes(','))
          refuse(
            word,
            'unexpected-token',
            `The address \`${value}\` contains a comma`,
            'a blank behind each comma',
          );
        for (const part of text.split(',')) if (part !== '') keys.push({ text: part, word });
      }
      at += 1;
      if (!expectsAnother && at < words.length && startsLine(at)) return keys;
    }
  }

  /** Without anything to put in its place the line is kept as a block of its own. */
  function importAlone(word: W): undefined {
    const line = lineAt(at);
    at += line.length;
    blocks.push({ kind: 'site', keys: [], segments: [line], body: [] });
    if (is(at, '{') && !startsLine(at)) readBody(word);
    return undefined;
  }

  function kindOf(keys: readonly Key<W>[]): ServerBlock<W>['kind'] {
    const [first, second] = keys;
    if (first === undefined) return 'options';
    if (second !== undefined || !first.text.endsWith(')')) return 'site';
    if (first.text.startsWith('(')) return 'snippet';
    return first.text.startsWith('&(') && grammar.namedRoutes ? 'named-route' : 'site';
  }

  /** The words up to the brace that closes the block whose `{` is at hand, untouched; leaves `at` behind that brace. */
  function readBody(owner: W): readonly W[] {
    const start = at + 1;
    let nesting = 1;
    for (at = start; at < words.length; at += 1) {
      if (is(at, '{')) nesting += 1;
      else if (is(at, '}')) nesting -= 1;
      if (nesting === 0) {
        at += 1;
        return words.slice(start, at - 1);
      }
    }
    unclosed(owner);
    return words.slice(start);
  }

  /** The lines of a site up to its `}`, or to the end of the file where it has no braces; leaves `at` behind them. */
  function readSegments(braces: boolean): readonly (readonly W[])[] {
    const segments: (readonly W[])[] = [];
    while (at < words.length) {
      if (is(at, '}')) {
        at += 1;
        if (braces) return segments;
        refuse(
          words[at - 1],
          'unexpected-close',
          'Unexpected `}` that closes no block',
          'a directive or the end of the file',
        );
        continue;
      }
      if (is(at, 'import') && importHere(false)) continue;
      segments.push(readSegment());
    }
    return segments;
  }

  function readSegment(): readonly W[] {
    const first = words[at] as W;
    const segment: W[] = [first];
    let nesting = 0;
    for (at += 1; at < words.length; at += 1) {
      const word = words[at] as W;
      if (word.value === '{') {
        nesting += 1;
        braceIsPlaced(word);
      } else if (word.value === '{}') {
        if (grammar.strictBraces && word.quote === '' && isLastOfLine(at))
          refuse(
            word,
            'unexpected-token',
            'Unexpected `{}` at the end of a line',
            'a block of several lines, or none',
          );
      } else if (nesting === 0 && startsLine(at)) return segment;
      else if (word.value === '}') {
        if (nesting === 0) {
          refuse(word, 'unexpected-close', 'Unexpected `}` behind a directive', '`}` on a line of its own');
          return segment;
        }
        nesting -= 1;
      } else if (word.value === 'import' && startsLine(at) && importHere(false)) {
        at -= 1;
        continue;
      }
      segment.push(word);
    }
    if (nesting > 0) unclosed(first);
    return segment;
  }

  function braceIsPlaced(word: W): void {
    if (!grammar.strictBraces) return;
    if (!isLastOfLine(at) && word.quote === '')
      refuse(words[at + 1], 'unexpected-token', 'Unexpected word behind `{`', 'a new line behind `{`');
    if (startsLine(at))
      refuse(
        word,
        'unexpected-token',
        'Unexpected `{` on a line of its own',
        '`{` at the end of the line before',
      );
  }

  function isLastOfLine(index: number): boolean {
    return index + 1 >= words.length || startsLine(index + 1);
  }

  /** The innermost block is to blame; those around it follow from it. */
  function unclosed(owner: W): void {
    if (endedEarly) return;
    endedEarly = true;
    const quote = words.find((word) => word.unclosed === true);
    if (quote !== undefined)
      refuse(
        quote,
        'unclosed-quote',
        `The quote ${quote.quote} is never closed`,
        `${quote.quote} behind the text`,
      );
    else refuse(owner, 'unclosed-block', `The block of \`${owner.value}\` is never closed`, '`}`');
  }

  function lineAt(start: number): readonly W[] {
    let end = start + 1;
    while (end < words.length && !startsLine(end) && !is(end, '{')) end += 1;
    return words.slice(start, end);
  }

  /** Puts in what an import line stands for; false leaves it to be read as a directive. */
  function importHere(outside: boolean): boolean {
    if (reading.expandImport === undefined) return false;
    const line = lineAt(at);
    const next = at + line.length;
    const hasBlock = is(next, '{') && !startsLine(next) && isLastOfLine(next);
    const start = at;
    let block: readonly W[] | undefined;
    let end = next;
    if (hasBlock) {
      at = next;
      block = readBody(line[0] as W);
      end = at;
      at = start;
    }
    const imported = reading.expandImport(line, block, outside);
    if (imported === undefined) return false;
    words = words.slice(0, start).concat(imported, words.slice(end));
    return true;
  }
}

/** The lines of a block that is not read for itself: those of a snippet, or of a block given to an import. */
export function segmentsOf<W extends CaddyfileWord>(
  body: readonly W[],
  { breaksLine }: Pick<BlockReading<W>, 'breaksLine'>,
): readonly (readonly W[])[] {
  const segments: W[][] = [];
  let nesting = 0;
  let before: W | undefined;
  for (const word of body) {
    if (nesting === 0 && (before === undefined || breaksLine(before, word)) && word.value !== '{')
      segments.push([]);
    if (word.value === '{') nesting += 1;
    else if (word.value === '}' && nesting > 0) nesting -= 1;
    segments.at(-1)?.push(word);
    before = word;
  }
  return segments;
}
