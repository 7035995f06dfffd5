import type { World } from '../../model/dialect.ts';
import { basename, dirname, isAbsolute, join } from '../../text/path.ts';
import { fitsWildcard } from '../../text/wildcard.ts';

/** The files an `import` means: relative to the file it stands in, with at most one `*` and one `?` (parse.go, doImport). */
export function filesMatching(
  pattern: string,
  from: string,
  world: World,
): { readonly paths: readonly string[] } | { readonly refused: string } | { readonly unseen: true } {
  const path = join(dirname(from), pattern);
  const isGlob = /[*?[\]]/.test(path);
  if (count(path, '*') > 1 || count(path, '?') > 1 || (path.includes('[') && path.includes(']')))
    return { refused: `\`import ${pattern}\` has more than one wildcard, which Caddy refuses.` };
  if (!isGlob) {
    switch (world.kind(path)) {
      case 'missing':
        // An absolute path is that of the machine Caddy runs on; this is hardly it unless the Caddyfile lies there, too.
        if (isAbsolute(pattern) && !isAtHome(from, world)) return { unseen: true };
        return { refused: `\`import ${pattern}\` names neither a snippet defined above it nor a file.` };
      case 'directory':
        return { refused: `\`import ${pattern}\` names a directory.` };
      default:
        return { paths: [path] };
    }
  }
  const matches = expand(path.split('/'), world);
  const visible = basename(path).startsWith('*')
    ? matches.filter((each) => !basename(each).startsWith('.'))
    : matches;
  return { paths: visible.filter((each) => world.kind(each) === 'file') };
}

function isAtHome(from: string, world: World): boolean {
  return /^\/(?:etc|usr\/local\/etc|opt)\/caddy\//.test(world.absolute(from));
}

function expand(parts: readonly string[], world: World): readonly string[] {
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  const part = parts[wild];
  if (part === undefined) return world.kind(parts.join('/')) === 'missing' ? [] : [parts.join('/')];
  const folder = parts.slice(0, wild).join('/') || (parts[0] === '' ? '/' : '.');
  return world
    .list(folder)
    .filter((name) => fitsWildcard(part, name))
    .toSorted()
    .flatMap((name) =>
      expand([...(folder === '.' ? [] : parts.slice(0, wild)), name, ...parts.slice(wild + 1)], world),
    );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
