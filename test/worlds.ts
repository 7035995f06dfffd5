import type { World } from '../src/model/dialect.ts';
import { dirname, join } from '../src/text/path.ts';
import { sourceFile } from '../src/text/source.ts';

/** A file system out of an object: absolute paths and their texts. `links` are symbolic links to files. */
export function worldOf(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): World {
  const paths = [...Object.keys(files), ...Object.keys(links)];
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  const absolute = (path: string): string => join('/', path);
  const real = (path: string): string => links[absolute(path)] ?? absolute(path);
  return {
    absolute,
    real: (path) => (files[real(path)] === undefined ? path : real(path)),
    read(path) {
      const text = files[real(path)];
      if (text === undefined) return { failed: 'missing', path, reason: `${path}: no such file` };
      return sourceFile(path, text);
    },
    list(directory) {
      const folder = absolute(directory);
      const inside = folder === '/' ? '/' : `${folder}/`;
      const names = [...paths, ...folders]
        .filter((path) => path.startsWith(inside) && path !== folder)
        .map((path) => path.slice(inside.length).split('/')[0] ?? '');
      return [...new Set(names)].toSorted();
    },
    kind(path) {
      if (files[real(path)] !== undefined) return 'file';
      return folders.has(absolute(path)) ? 'directory' : 'missing';
    },
  };
}
