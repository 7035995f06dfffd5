import { compilePattern } from '../../model/pattern.ts';
import { type Doubt, some, unsure, type Value, type Verdict } from './value.ts';

export type Method =
  | 'str'
  | 'beg'
  | 'end'
  | 'sub'
  | 'dir'
  | 'dom'
  | 'reg'
  | 'len'
  | 'int'
  | 'bool'
  | 'found'
  | 'ip'
  | 'bin';

export interface Matcher {
  readonly method: Method;
  readonly patterns: readonly Pattern[];
  /** Set when a pattern file could not be read. */
  readonly missing?: Doubt;
}

export interface Pattern {
  readonly text: string;
  readonly caseless: boolean;
}

/** Does one of the values match one of the patterns (pattern.c)? */
export function matches(value: Value, matcher: Matcher): Verdict {
  if (value.is === 'none' || hasNothingToMatch(matcher)) return false;
  if (matcher.method === 'found') return value.is === 'unsure' ? value : true;
  if (value.is === 'unsure') return value;
  if (matcher.method === 'bool') return value.texts.some((text) => text !== '0' && text !== 'false');
  const verdict = some(
    value.texts.flatMap((text) =>
      matcher.patterns.map((pattern) => matchesOne(text, pattern, matcher.method)),
    ),
  );
  return verdict === false && matcher.missing !== undefined ? matcher.missing : verdict;
}

/** Without a pattern only `-m found`, `-m bool` and what is true or false by itself can match; HAProxy warns. */
export function hasNothingToMatch({ method, patterns, missing }: Matcher): boolean {
  return method !== 'found' && method !== 'bool' && patterns.length === 0 && missing === undefined;
}

function matchesOne(text: string, { text: pattern, caseless }: Pattern, method: Method): Verdict {
  if (method === 'int') return inRange(Number(text), pattern);
  if (method === 'len') return inRange(text.length, pattern);
  if (method === 'reg') {
    const compiled = compilePattern(pattern, { caseless });
    if (compiled === undefined) return unsure('other', { missing: 'pattern', name: pattern });
    return compiled.match(text) !== undefined;
  }
  if (method === 'ip') return inNetwork(text, pattern);
  const value = caseless ? text.toLowerCase() : text;
  const wanted = caseless ? pattern.toLowerCase() : pattern;
  switch (method) {
    case 'beg':
      return value.startsWith(wanted);
    case 'end':
      return value.endsWith(wanted);
    case 'sub':
      return value.includes(wanted);
    case 'dir':
      return hasWord(value, wanted, '/?');
    case 'dom':
      return hasWord(value, wanted, '/?.:');
    default:
      return value === wanted;
  }
}

/** `80`, `1024:65535`, `:100`, with the operator of the line already put before it (`gt 10` is `11:`). */
function inRange(value: number, pattern: string): boolean {
  const [, low = '', colon = '', high = ''] = /^(-?\d*)(:?)(-?\d*)$/.exec(pattern) ?? [];
  if (colon === '') return low !== '' && value === Number(low);
  return (low === '' || value >= Number(low)) && (high === '' || value <= Number(high));
}

/** The pattern stands between delimiters, which it may itself begin and end with (pattern.c, match_word). */
function hasWord(text: string, pattern: string, delimiters: string): boolean {
  const isDelimiter = (at: number): boolean =>
    at < 0 || at >= text.length || delimiters.includes(text[at] ?? '');
  let word = pattern;
  while (word !== '' && delimiters.includes(word[0] ?? '')) word = word.slice(1);
  while (word !== '' && delimiters.includes(word.at(-1) ?? '')) word = word.slice(0, -1);
  if (word === '') return false;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isDelimiter(at - 1) && isDelimiter(at + word.length)) return true;
  }
  return false;
}

function inNetwork(text: string, pattern: string): boolean {
  const [network = '', bits] = pattern.split('/');
  if (text === network) return true;
  const address = ipv4(text);
  const base = ipv4(network);
  if (address === undefined || base === undefined || bits === undefined) return false;
  const length = bits.includes('.') ? ones(ipv4(bits) ?? 0) : Number(bits);
  const mask = length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0;
  return (address & mask) >>> 0 === (base & mask) >>> 0;
}

function ipv4(text: string): number | undefined {
  const parts = text.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function ones(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}
