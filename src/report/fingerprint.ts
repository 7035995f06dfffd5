import type { SourceFile } from '../text/source.ts';

/**
 * What GitHub code scanning keys an alert by, `primaryLocationLineHash`: a rolling hash of the hundred characters that
 * begin at the line, white space left out, and how many lines of the file before it had the same.
 * The upload action computes the same where it is absent (codeql-action, src/fingerprints.ts), so equal means equal bits.
 */
export function lineHashes(sources: ReadonlyMap<string, SourceFile>): (path: string, line: number) => string {
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (path, line) => {
    let hashes = known.get(path);
    if (hashes === undefined) {
      hashes = hashLines(sources.get(path)?.text ?? '');
      known.set(path, hashes);
    }
    return hashes.get(line) ?? '';
  };
}

const WINDOW = 100;
const BASE = 37n;
/** What a character that leaves the window has been multiplied by. */
const LEAVING = BigInt.asUintN(64, BASE ** BigInt(WINDOW));
const END_OF_FILE = 0xffff;

function hashLines(text: string): ReadonlyMap<number, string> {
  const { codes, lineStarts } = withoutBlanks(text);
  const hashes = new Map<number, string>();
  const seen = new Map<string, number>();
  let rolling = 0n;
  let line = 0;
  for (let index = 0; line < lineStarts.length; index += 1) {
    const entering = BigInt(codes[index] ?? 0);
    const leaving = BigInt(codes[index - WINDOW] ?? 0);
    rolling = BigInt.asUintN(64, rolling * BASE + entering - leaving * LEAVING);
    if (index + 1 - WINDOW !== lineStarts[line]) continue;
    const hash = rolling.toString(16);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    line += 1;
    hashes.set(line, `${hash}:${occurrence}`);
  }
  return hashes;
}

/** The characters that count, every line ending as LF, and where lines begin among them. A lone CR ends a line here. */
function withoutBlanks(text: string): { codes: readonly number[]; lineStarts: readonly number[] } {
  const codes: number[] = [];
  const lineStarts = [0];
  for (const character of text.replace(/\r\n|\r/g, '\n').replace(/[ \t]/g, '')) {
    for (let unit = 0; unit < character.length; unit += 1) codes.push(character.charCodeAt(unit));
    if (character === '\n') lineStarts.push(codes.length);
  }
  codes.push(END_OF_FILE);
  return { codes, lineStarts };
}
