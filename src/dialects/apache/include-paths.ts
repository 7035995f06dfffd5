import type { World } from '../../model/dialect.ts';

type Files = Pick<World, 'list' | 'kind'>;

/** APR's idea of a pattern (apr_fnmatch_test). */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

/**
 * The files an Include stands for, in Apache's order (server/util.c, ap_dir_fnmatch): by name, level by level; a folder
 * stands for every file in it and below.
 */
export function filesFor(path: string, files: Files): readonly string[] {
  if (!isPattern(path)) return withFolders([path], files);
  let found: readonly string[] = [path.startsWith('/') ? '/' : ''];
  for (const part of path.split('/').filter((piece) => piece !== '')) {
    found = found.flatMap((folder) => {
      if (!isPattern(part)) return [under(folder, part)];
      const names = [...files.list(folder === '' ? '.' : folder)].filter((name) => matchesName(part, name));
      return names.sort(byBytes).map((name) => under(folder, name));
    });
  }
  return withFolders(found, files);
}

function withFolders(paths: readonly string[], files: Files, depth = 0): readonly string[] {
  return paths.flatMap((path) => {
    const kind = files.kind(path);
    if (kind === 'missing') return [];
    if (kind !== 'directory') return [path];
    if (depth > 8) return [];
    const names = [...files.list(path)].filter((name) => name !== '.' && name !== '..').sort(byBytes);
    return withFolders(
      names.map((name) => under(path, name)),
      files,
      depth + 1,
    );
  });
}

function under(folder: string, name: string): string {
  if (folder === '') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

function byBytes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** fnmatch with a leading dot that must be written; one point of return, so that no pattern takes long. */
export function matchesName(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  return matchesPattern(pattern, name);
}

/** `*`, `?` and `[…]` over the whole text. */
export function matchesPattern(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p;
      resume = t;
      p += 1;
      continue;
    }
    const next = p < pattern.length ? afterOne(pattern, p, text[t] ?? '') : 0;
    if (next > 0) {
      p = next;
      t += 1;
    } else if (star === -1) return false;
    else {
      p = star + 1;
      resume += 1;
      t = resume;
    }
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

/** Where the pattern goes on after one character, or 0 when it does not match. */
function afterOne(pattern: string, at: number, character: string): number {
  if (pattern[at] === '?') return at + 1;
  const close = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1;
  if (close === -1) return pattern[at] === character ? at + 1 : 0;
  const set = pattern.slice(at + 1, close);
  const negated = set.startsWith('!') || set.startsWith('^');
  const members = negated ? set.slice(1) : set;
  let within = false;
  for (let index = 0; index < members.length; index += 1) {
    const low = members[index] ?? '';
    const high = members[index + 1] === '-' ? (members[index + 2] ?? low) : low;
    if (character >= low && character <= high) within = true;
    if (members[index + 1] === '-') index += 2;
  }
  return within !== negated ? close + 1 : 0;
}
