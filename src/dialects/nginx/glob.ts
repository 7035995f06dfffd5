import type { World } from '../../model/dialect.ts';

/** nginx asks glob(3) only where one of these stands in the path (`ngx_conf_include`). */
export function isGlob(path: string): boolean {
  return /[*?[]/.test(path);
}

/** The names that match, in the order nginx reads them: sorted by bytes, hidden files only where the dot is written. */
export function globFiles(pattern: string, world: Pick<World, 'list' | 'kind'>): readonly string[] {
  const absolute = pattern.startsWith('/');
  let found: string[] = [absolute ? '/' : ''];
  for (const part of pattern.split('/').filter((piece) => piece !== '')) {
    const next: string[] = [];
    for (const directory of found) {
      if (isGlob(part)) {
        for (const name of world.list(directory === '' ? '.' : directory))
          if (matches(part, name)) next.push(under(directory, name));
      } else {
        next.push(under(directory, part));
      }
    }
    found = next;
  }
  return found.filter((path) => world.kind(path) !== 'missing').toSorted(byBytes);
}

/** Whether one path is what the pattern means, without asking for files. */
export function globMatches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  return wanted.length === parts.length && wanted.every((piece, index) => matches(piece, parts[index] ?? ''));
}

export function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function under(directory: string, name: string): string {
  if (directory === '') return name;
  return directory.endsWith('/') ? `${directory}${name}` : `${directory}/${name}`;
}

/** Matching with one point of return, so that no pattern takes more than length times length. */
function matches(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let p = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    const one = p < pattern.length && pattern[p] !== '*' ? matchOne(pattern, p, name[n] ?? '') : undefined;
    if (pattern[p] === '*') {
      star = p;
      resume = n;
      p += 1;
    } else if (one !== undefined && one > 0) {
      p = one;
      n += 1;
    } else if (star !== -1) {
      p = star + 1;
      resume += 1;
      n = resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

/** Where the pattern goes on after one character, or 0 when it does not match. */
function matchOne(pattern: string, at: number, character: string): number {
  if (pattern[at] === '?') return at + 1;
  if (pattern[at] !== '[') return pattern[at] === character ? at + 1 : 0;
  const close = pattern.indexOf(']', at + 2);
  if (close === -1) return character === '[' ? at + 1 : 0;
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  let within = false;
  for (let index = at + (negated ? 2 : 1); index < close; index += 1) {
    const low = pattern[index] ?? '';
    const isRange = pattern[index + 1] === '-' && index + 2 < close;
    const high = isRange ? (pattern[index + 2] ?? '') : low;
    if (character >= low && character <= high) within = true;
    if (isRange) index += 2;
  }
  return within !== negated ? close + 1 : 0;
}
