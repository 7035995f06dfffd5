import { isBeyondBuffers } from '../../model/longest.ts';
import { compilePattern } from '../../model/pattern.ts';
import type { Scene } from './fetch.ts';
import { type Method, matches } from './match.ts';
import type { Call } from './sample.ts';
import { flag, known, unsure, type Value } from './value.ts';

/** A converter applied to every value; an unknown one makes the value unknown. */
export function convert(value: Value, call: Call, scene: Scene): Value {
  if (call.name === 'map' || call.name.startsWith('map_')) return mapped(value, call, scene);
  if (call.name === 'in_table' || call.name.startsWith('table_'))
    return unsure('rate', { missing: 'variable', name: call.name });
  if (value.is !== 'known') return value;
  const texts: string[] = [];
  for (const text of value.texts) {
    const converted = convertOne(text, call, scene);
    if (converted.is !== 'known') return converted;
    if (converted.texts.some(isBeyondBuffers))
      return unsure('other', { missing: 'variable', name: call.name });
    texts.push(...converted.texts);
  }
  return known(...texts);
}

function convertOne(text: string, { name, args = [] }: Call, scene: Scene): Value {
  const [first = '', second = '', third = ''] = args;
  switch (name) {
    case 'lower':
      return known(text.toLowerCase());
    case 'upper':
      return known(text.toUpperCase());
    case 'field':
    case 'word':
      return known(part(text, Number(first), second, name === 'word'));
    case 'host_only':
      return known(text.replace(/:\d*$/, ''));
    case 'port_only':
      return known(/:(\d+)$/.exec(text)?.[1] ?? '0');
    case 'concat':
      return joined(text, first, second, third, scene);
    case 'regsub':
      return substituted(text, first, second, third);
    case 'iif':
      return known(text !== '0' && text !== '' ? first : second);
    case 'bool':
      return flag(text !== '0');
    case 'not':
      return flag(text === '0');
    case 'length':
      return known(String(text.length));
    case 'url_dec':
      return decoded(text);
    case 'ltrim':
      return known(trimmed(text, first, 'start'));
    case 'rtrim':
      return known(trimmed(text, first, 'end'));
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'mod':
      return reckoned(Number.parseInt(text, 10) || 0, name, numberIn(first, scene));
    case 'neg':
      return known(String(-(Number.parseInt(text, 10) || 0)));
    case 'even':
    case 'odd':
      return flag((Number.parseInt(text, 10) || 0) % 2 === (name === 'odd' ? 1 : 0));
    case 'str':
    case 'strcmp': {
      const other = scene.message.variables.get(first);
      if (other?.is !== 'known') return unsure('other', { missing: 'variable', name: first });
      return known(text === other.texts[0] ? '0' : text < (other.texts[0] ?? '') ? '-1' : '1');
    }
  }
  return unsure('other', { missing: 'variable', name });
}

/** `concat(START,VARIABLE,END)`: a variable that is not there leaves its place empty (sample.c, sample_conv_concat). */
function joined(text: string, start: string, variable: string, end: string, { message }: Scene): Value {
  const value = message.variables.get(variable);
  if (value?.is === 'unsure') return value;
  return known(`${text}${start}${value?.is === 'known' ? value.texts.join(',') : ''}${end}`);
}

/** Fields count from 1, from the end with a minus; words skip empty ones (sample.c). */
function part(text: string, index: number, delimiters: string, skipsEmpty: boolean): string {
  const all = text.split(new RegExp(`[${delimiters.replace(/[\\\]^-]/g, '\\$&')}]`));
  const parts = skipsEmpty ? all.filter((each) => each !== '') : all;
  return (index < 0 ? parts.at(index) : parts[index - 1]) ?? '';
}

function substituted(text: string, pattern: string, replacement: string, flags: string): Value {
  const compiled = compilePattern(pattern, { caseless: flags.includes('i') });
  if (compiled === undefined) return unsure('other', { missing: 'pattern', name: pattern });
  let rest = text;
  let out = '';
  for (let found = compiled.match(rest); found !== undefined; found = compiled.match(rest)) {
    out += rest.slice(0, found.start) + withGroups(replacement, found.groups);
    rest = rest.slice(found.end);
    if (!flags.includes('g') || rest === '' || found.end === found.start) break;
  }
  return known(out + rest);
}

/** `\1` in a replacement stands for what the first group matched. */
export function withGroups(replacement: string, groups: readonly (string | undefined)[]): string {
  return replacement.replace(/\\(\d)/g, (_, digit: string) => groups[Number(digit)] ?? '');
}

function decoded(text: string): Value {
  try {
    return known(decodeURIComponent(text));
  } catch {
    return known(text);
  }
}

function trimmed(text: string, characters: string, side: 'start' | 'end'): string {
  let kept = text;
  while (kept !== '' && characters.includes((side === 'start' ? kept[0] : kept.at(-1)) ?? ''))
    kept = side === 'start' ? kept.slice(1) : kept.slice(0, -1);
  return kept;
}

/** A number, or the variable that holds it (sample.c, check_operator); one that is not there counts 0. */
function numberIn(argument: string, { message }: Scene): Value {
  if (/^[+-]?\d*$/.test(argument)) return known(String(Number(argument)));
  return message.variables.get(argument) ?? known('0');
}

function reckoned(a: number, operation: 'add' | 'sub' | 'mul' | 'div' | 'mod', other: Value): Value {
  if (other.is === 'unsure') return other;
  const b = other.is === 'none' ? 0 : Number.parseInt(other.texts[0] ?? '', 10) || 0;
  switch (operation) {
    case 'add':
      return known(String(a + b));
    case 'sub':
      return known(String(a - b));
    case 'mul':
      return known(String(a * b));
    case 'div':
      return known(String(b === 0 ? Number.MAX_SAFE_INTEGER : Math.trunc(a / b)));
    case 'mod':
      return known(String(b === 0 ? 0 : a % b));
  }
}

/**
 * `map_beg(FILE,DEFAULT)`: the line whose key the value matches gives the value. Of several it is the first, but of
 * prefixes and networks, which are kept as a tree, the longest (pattern.c, pat_match_beg, pat_match_ip).
 */
function mapped(value: Value, { name, args = [] }: Call, { readList }: Scene): Value {
  const [path = '', fallback] = args;
  const lines = readList(path);
  if (lines === undefined || value.is === 'unsure')
    return value.is === 'unsure' ? value : unsure('other', { missing: 'file', name: path });
  const method = (/^map_(str|beg|end|sub|dir|dom|reg|len|int|ip)/.exec(name)?.[1] ?? 'str') as Method;
  const hits = lines.flatMap((line) => {
    const [, key = '', mappedTo = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    const hit = matches(value, { method, patterns: [{ text: key, caseless: false }] }) === true;
    return hit ? [{ key, mappedTo }] : [];
  });
  const [first] =
    method === 'beg' || method === 'ip' ? hits.toSorted((a, b) => sizeOf(b.key) - sizeOf(a.key)) : hits;
  if (first !== undefined) return known(first.mappedTo);
  return fallback === undefined ? { is: 'none' } : known(fallback);
}

/** How much of a value a key takes in: the bits of a network, the letters of a prefix. */
function sizeOf(key: string): number {
  const [, bits] = /^[\d.:a-f]+\/(\d+)$/i.exec(key) ?? [];
  return bits === undefined ? key.length : Number(bits);
}
