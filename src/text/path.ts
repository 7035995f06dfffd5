/** POSIX paths as text: no file system is asked, so that the core runs in a browser too. */

export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash === -1) return '.';
  return slash === 0 ? '/' : path.slice(0, slash);
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** `base` and `path` joined and with `.` and `..` resolved; an absolute `path` stands alone. */
export function join(base: string, path: string): string {
  const whole = isAbsolute(path) || base === '' || base === '.' ? path : `${base}/${path}`;
  const kept: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '..' || !isAbsolute(whole)) kept.push(part);
  }
  const joined = kept.join('/');
  return isAbsolute(whole) ? `/${joined}` : joined === '' ? '.' : joined;
}
