import type { Dialect, Opened, World } from '../../src/model/dialect.ts';
import { join } from '../../src/text/path.ts';
import { sourceFile } from '../../src/text/source.ts';

/** A world of files given as text; `named` are those the reader asked for, all when left out. */
export function openAll(
  dialect: Dialect,
  files: Readonly<Record<string, string>>,
  named: readonly string[] = Object.keys(files),
): readonly Opened[] {
  const find = (path: string): string | undefined => files[join('', path)];
  const world: World = {
    read: (path) => {
      const text = find(path);
      return text === undefined
        ? { failed: 'missing', path, reason: 'no such file' }
        : sourceFile(path, text);
    },
    list: (directory) =>
      Object.keys(files)
        .filter((path) => path.startsWith(directory === '.' ? '' : `${directory}/`))
        .map((path) => path.slice(directory === '.' ? 0 : directory.length + 1))
        .filter((name) => !name.includes('/'))
        .sort(),
    kind: (path) => (find(path) === undefined ? 'missing' : 'file'),
    real: (path) => path,
    absolute: (path) => (path.startsWith('/') ? path : join('/home/pulse', path)),
  };
  const sources = named.map((path) => sourceFile(path, files[path] ?? ''));
  return dialect.open(sources, world, { map: [], front: 'none' });
}

export function openOne(
  dialect: Dialect,
  files: Readonly<Record<string, string>>,
  named?: readonly string[],
): Opened {
  const [opened, ...others] = openAll(dialect, files, named);
  if (opened === undefined || others.length > 0)
    throw new Error(`${others.length + (opened ? 1 : 0)} gateways where one is meant`);
  return opened;
}
