import type { Configuration, Server } from './configuration.ts';
import { matchedLength } from './proxy-pass.ts';
import { lastSetting } from './server-settings.ts';
import { argument, type Statement } from './statement.ts';

/**
 * The file that a path stands for when nothing proxies it. None of Pulse's paths names anything on the proxy's disk, so
 * the search for it ends at the first part below the root, and the rest is the path behind the file (ap_directory_walk).
 */
export interface Document {
  readonly root: string;
  readonly name: string;
  readonly pathInfo: string;
}

export function documentOf(configuration: Configuration, server: Server, path: string): Document | undefined {
  const root = documentRoot(configuration, server);
  const alias = aliasFor(configuration, server, path);
  if (alias !== undefined) return { root: root ?? '/', name: alias, pathInfo: '' };
  return root === undefined ? undefined : documentUnder(root, path);
}

export function documentUnder(root: string, path: string): Document {
  const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/s.exec(path) ?? [];
  return { root, name: `${root}/${first}`, pathInfo: rest };
}

/** Undefined where it is the program's own, or relative. */
export function documentRoot(configuration: Configuration, server: Server): string | undefined {
  const written = lastSetting(configuration, server, 'documentroot');
  const root = written === undefined ? undefined : argument(written, 0);
  if (root === undefined || !root.startsWith('/') || written?.doubt !== undefined) return undefined;
  return root.replace(/(?<=.)\/$/, '');
}

/** The folders a file's `<Directory>` sections may be about, outermost first; its root is taken to exist. */
export function foldersOf(document: Document): readonly string[] {
  const inside = document.name.slice(0, document.name.lastIndexOf('/')) || '/';
  const parts = inside.split('/').filter((part) => part !== '');
  return ['/', ...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)];
}

function aliasFor(configuration: Configuration, server: Server, path: string): string | undefined {
  const aliases = [server, configuration.main].flatMap(({ statements }) =>
    statements.filter((each) => each.name === 'alias' || each.name === 'scriptalias'),
  );
  for (const alias of aliases) {
    const [from = '', to] = wordsOf(alias);
    const length = to === undefined ? 0 : matchedLength(path, from);
    if (length > 0) return `${to}${path.slice(length)}`;
  }
  return undefined;
}

function wordsOf(statement: Statement): readonly string[] {
  return statement.args.map((word) => word.value);
}
