import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { World } from '../model/dialect.ts';
import type { ReportInput } from '../report/report.ts';
import { dirname, join } from '../text/path.ts';

/**
 * Paths as code scanning wants them: from the root of the repository with every segment encoded, links followed, and
 * without `./` or `..`, which GitHub does not resolve; what lies outside of the repository is a `file:` URL.
 */
export function uris(world: World): Pick<ReportInput, 'uriOf' | 'rootUri'> {
  const root = world.real(repositoryRoot(world));
  const uriOf = (path: string): string => {
    if (world.kind(path) === 'missing' || path === '<stdin>')
      return path === '<stdin>' ? 'stdin' : encoded(path);
    const real = world.absolute(world.real(path));
    const inside = relative(root, real);
    return inside === '' || inside.startsWith('..') ? pathToFileURL(real).href : encoded(inside);
  };
  return { uriOf, rootUri: `${pathToFileURL(root).href}/` };
}

function repositoryRoot(world: World): string {
  const here = world.absolute('.');
  for (let at = here; ; at = dirname(at)) {
    if (world.kind(join(at, '.git')) !== 'missing') return at;
    if (at === dirname(at)) return here;
  }
}

function encoded(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
