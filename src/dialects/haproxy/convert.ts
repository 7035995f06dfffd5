import { isBeyondBuffers } from '../../model/longest.ts';
import { compilePattern } from '../../model/pattern.ts';
import type { Scene } from './fetch.ts';
import { type Method, matches } from './match.ts';
import type { Call } from './sample.ts';
import { flag, known, unsure, type Value } from './value.ts';

/** A converter applied to every value; an unknown one makes the value unknown. */
export function convert(value: Value, call: Call, scene: Scene): Value {
  if (call.name === 'map' || call.name.startsWith('map_')) return mapped(value, call, scene);
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
      return second === '' ? known(`${text}${first}`) : unsure('other', { missing: 'variable', name });
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
      return reckoned(Number(text), name, Number(first));
    case 'str':
    case 'strcmp': {
      const other = scene.message.variables.get(first);
      if (other?.is !== 'known') return unsure('other', { missing: 'variable', name: first });
      return known(text === other.texts[0] ? '0' : text < (other.texts[0] ?? '') ? '-1' : '1');
    }
  }
  return unsure('other', { missing: 'variable', name });
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

function reckoned(a: number, operation: 'add' | 'sub' | 'mul', b: number): Value {
  const result = operation === 'add' ? a + b : operation === 'sub' ? a - b : a * b;
  return Number.isNaN(result)
    ? unsure('other', { missing: 'variable', name: operation })
    : known(String(result));
}

/** `map_beg(FILE,DEFAULT)`: the first line of the file whose key the value matches gives the value. */
function mapped(value: Value, { name, args = [] }: Call, { readList }: Scene): Value {
  const [path = '', fallback] = args;
  const lines = readList(path);
  if (lines === undefined || value.is === 'unsure')
    return value.is === 'unsure' ? value : unsure('other', { missing: 'file', name: path });
  const method = (/^map_(str|beg|end|sub|dir|dom|reg|len|int|ip)/.exec(name)?.[1] ?? 'str') as Method;
  for (const line of lines) {
    const [, key = '', mappedTo = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (matches(value, { method, patterns: [{ text: key, caseless: false }] }) === true)
      return known(mappedTo);
  }
  return fallback === undefined ? { is: 'none' } : known(fallback);
}
