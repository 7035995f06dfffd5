import type { Cause } from '../../model/fact.ts';
import type { Configuration, Server } from './configuration.ts';
import { evaluateCondition } from './expression.ts';
import { matchesPattern } from './include-paths.ts';
import { patternOf } from './patterns.ts';
import { locationOf } from './proxy-pass.ts';
import type { RequestView } from './request-view.ts';
import { argument, type Statement } from './statement.ts';
import { firstUnseen, withName } from './statements-by-name.ts';

/** What governs a request beside its server: statements of one level, in the order in which levels are merged. */
export interface Layer {
  /** The section, or undefined for a server's own level. */
  readonly section: Statement | undefined;
  readonly statements: readonly Statement[];
  /** Whether it applies at all cannot be known. */
  readonly doubt: Cause | undefined;
}

/** What a request was mapped to, as far as sections are about it. */
export type Mapped =
  | { readonly is: 'target'; readonly url: string }
  | { readonly is: 'file'; readonly folders: readonly string[] | undefined }
  /** Not yet. */
  | { readonly is: 'open' };

/**
 * The levels of a request: main server, virtual host, `<Proxy>` for its target or else `<Directory>` for its file,
 * `<Location>` in the order written, `<If>` (httpd manual, sections).
 */
export function layersOf(
  configuration: Configuration,
  server: Server,
  view: RequestView,
  mapped: Mapped,
): readonly Layer[] {
  const own = serverLayers(configuration, server);
  const locations = own.flatMap(({ statements }) => withName(statements, '<location', '<locationmatch'));
  const before = [
    ...own,
    ...mappedLayers(own, mapped, configuration),
    ...locations.flatMap((each) => locationLayer(each, view)),
  ];
  return [...before, ...before.flatMap(({ statements }) => ifLayers(statements, view))];
}

export function serverLayers(configuration: Configuration, server: Server): readonly Layer[] {
  const servers = server.section === undefined ? [server] : [configuration.main, server];
  return servers.map(({ statements }) => ({ section: undefined, statements, doubt: undefined }));
}

function mappedLayers(
  servers: readonly Layer[],
  mapped: Mapped,
  configuration: Configuration,
): readonly Layer[] {
  switch (mapped.is) {
    case 'target':
      return servers
        .flatMap(({ statements }) => withName(statements, '<proxy', '<proxymatch'))
        .flatMap((each) => proxyLayer(each, mapped.url));
    case 'file':
      return directoryLayers(
        servers.flatMap(({ statements }) => withName(statements, '<directory', '<directorymatch')),
        mapped.folders,
        configuration,
      );
    case 'open':
      return [];
  }
}

/** Of the folders down to the one a file would be in: plain `<Directory>` by length, then patterns (ap_directory_walk). */
function directoryLayers(
  sections: readonly Statement[],
  folders: readonly string[] | undefined,
  configuration: Configuration,
): readonly Layer[] {
  const layer = (section: Statement, doubt: Cause | undefined): Layer => ({
    section,
    statements: section.children,
    doubt: doubt ?? section.doubt,
  });
  if (folders === undefined)
    return sections
      .filter((each) => locationOf(each) !== '/')
      .map((each) => layer(each, { missing: 'file', name: `<Directory ${locationOf(each)}>`, at: each.at }));
  const isPattern = (each: Statement) => each.name === '<directorymatch' || argument(each, 0) === '~';
  const layers: Layer[] = [];
  for (const folder of folders) {
    for (const each of sections)
      if (!isPattern(each) && isFolder(locationOf(each), folder)) layers.push(layer(each, undefined));
    layers.push(...overrideLayer(folder, layers, configuration));
  }
  for (const section of sections.filter(isPattern)) {
    const pattern = patternOf(locationOf(section), false);
    if (pattern === undefined)
      layers.push(layer(section, { missing: 'pattern', name: locationOf(section), at: section.at }));
    else if (folders.some((folder) => pattern.match(folder) !== undefined))
      layers.push(layer(section, undefined));
  }
  return layers;
}

/** A `.htaccess`, where AllowOverride lets it say anything; it says nothing by default. */
function overrideLayer(
  folder: string,
  above: readonly Layer[],
  configuration: Configuration,
): readonly Layer[] {
  const allowing = statementsNamed(above, 'allowoverride').at(-1);
  if (allowing === undefined || /^none$/i.test(argument(allowing, 0) ?? '')) return [];
  const statements = configuration.overridesIn(folder);
  const at = allowing.at;
  const cause: Cause = { missing: 'include', name: `${folder}/.htaccess`, at };
  const section: Statement = {
    name: '<directory',
    written: '<Directory',
    args: [{ value: folder, start: at.start, end: at.end, quote: '' }],
    rest: folder,
    at,
    parent: undefined,
    children: [],
  };
  if (statements !== undefined)
    return statements.length === 0 ? [] : [{ section, statements, doubt: undefined }];
  return [{ section, statements: [{ ...section, name: '', unseen: cause }], doubt: undefined }];
}

function isFolder(wanted: string, folder: string): boolean {
  const bare = wanted.length > 1 ? wanted.replace(/\/$/, '') : wanted;
  return /[*?[]/.test(bare) ? matchesPath(bare, folder) : bare === folder;
}

/** Statements of a kind over all layers, outer ones first, with the doubt of their layer. */
export function statementsNamed(layers: readonly Layer[], ...names: readonly string[]): readonly Statement[] {
  return layers.flatMap(({ statements, doubt }) =>
    withName(statements, ...names).map((each) =>
      doubt === undefined || each.doubt !== undefined ? each : { ...each, doubt },
    ),
  );
}

/** The innermost section that governs the request. */
export function innermost(layers: readonly Layer[]): Statement | undefined {
  return layers.findLast((layer) => layer.section !== undefined && layer.doubt === undefined)?.section;
}

/** Something in these layers cannot be seen. */
export function hiddenIn(layers: readonly Layer[]): Cause | undefined {
  for (const { statements } of layers) {
    const unseen = firstUnseen(statements)?.unseen;
    if (unseen !== undefined) return unseen;
  }
  return undefined;
}

function locationLayer(section: Statement, view: RequestView): readonly Layer[] {
  const matches = locationMatches(section, view.path);
  if (matches === false) return [];
  const doubt: Cause | undefined =
    matches === undefined ? { missing: 'pattern', name: locationOf(section), at: section.at } : section.doubt;
  return [{ section, statements: section.children, doubt }];
}

/** server/request.c, ap_location_walk. */
export function locationMatches(section: Statement, path: string): boolean | undefined {
  const wanted = locationOf(section);
  const isPattern = section.name === '<locationmatch' || argument(section, 0) === '~';
  if (isPattern) {
    const pattern = patternOf(wanted, false);
    return pattern === undefined ? undefined : pattern.match(path) !== undefined;
  }
  if (/[*?[]/.test(wanted)) return matchesPath(wanted, path);
  if (!path.startsWith(wanted)) return false;
  return wanted.endsWith('/') || path.length === wanted.length || path[wanted.length] === '/';
}

/** Wildcards do not match a slash here (APR_FNM_PATHNAME). */
function matchesPath(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  return (
    wanted.length === parts.length &&
    wanted.every((piece, index) => matchesPattern(piece, parts[index] ?? ''))
  );
}

/** mod_proxy.c, proxy_walk: a prefix of the target's URL, a wildcard, or a pattern. */
function proxyLayer(section: Statement, target: string): readonly Layer[] {
  const wanted = argument(section, 0) ?? '';
  const bare = wanted.replace(/^proxy:/i, '');
  const layer = (doubt: Cause | undefined): readonly Layer[] => [
    { section, statements: section.children, doubt: doubt ?? section.doubt },
  ];
  if (section.name === '<proxymatch') {
    const pattern = patternOf(bare, false);
    if (pattern === undefined) return layer({ missing: 'pattern', name: bare, at: section.at });
    return pattern.match(target) === undefined ? [] : layer(undefined);
  }
  const matches = /[*?[]/.test(bare) ? matchesPattern(bare, target) : target.startsWith(bare);
  return matches ? layer(undefined) : [];
}

/** `<If>`, `<ElseIf>` and `<Else>`: the first that holds. */
function ifLayers(statements: readonly Statement[], view: RequestView): readonly Layer[] {
  const layers: Layer[] = [];
  let taken: boolean | undefined = false;
  for (const section of withName(statements, '<if', '<elseif', '<else')) {
    if (section.name === '<if') taken = false;
    const truth = section.name === '<else' ? true : evaluateCondition(conditionOf(section), view);
    const doubt: Cause | undefined =
      truth === undefined || taken === undefined
        ? { missing: 'pattern', name: `${section.written} ${section.rest}>`, at: section.at }
        : section.doubt;
    if (taken !== true && truth !== false) {
      layers.push({ section, statements: section.children, doubt });
      layers.push(...ifLayers(section.children, view));
    }
    taken =
      taken === true || truth === true
        ? true
        : taken === undefined || truth === undefined
          ? undefined
          : false;
  }
  return layers;
}

/** The expression: one quoted word, or all that stands there. */
function conditionOf(section: Statement): string {
  const [first] = section.args;
  return section.args.length === 1 && first !== undefined ? first.value : section.rest;
}
