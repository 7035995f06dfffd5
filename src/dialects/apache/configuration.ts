import type { Cause } from '../../model/fact.ts';
import { basename } from '../../text/path.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import { type Group, readGroup } from './layout.ts';
import type { Modules } from './modules.ts';
import { type Reading, readConfig } from './reading.ts';
import { argument, isSection, placeOfWord, type Statement } from './statement.ts';

/**
 * How much of a config a file is.
 * - main: Apache starts with it
 * - site: it stands in a main config that cannot be seen
 * - part: it stands in a virtual host that cannot be seen
 */
export type Extent = 'main' | 'site' | 'part';

/** The main server, or a virtual host. */
export interface Server {
  /** The `<VirtualHost>`; none for the main server. */
  readonly section: Statement | undefined;
  /** What stands in it, sections included. */
  readonly statements: readonly Statement[];
  readonly names: readonly ServerName[];
  readonly addresses: readonly Address[];
}

export interface ServerName {
  readonly text: string;
  readonly at: Place;
  readonly isAlias: boolean;
}

/** Of a `<VirtualHost>`: undefined stands for every address, every port. */
export interface Address {
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly at: Place;
}

export interface Listen {
  readonly host: string | undefined;
  readonly port: number;
  readonly protocol: string;
  readonly at: Place;
}

/** A config as one release of httpd reads it. */
export interface Configuration {
  readonly version: string;
  readonly extent: Extent;
  /** A file of a folder of documents: all of it is about the folder it stands in. */
  readonly htaccess: boolean;
  /** The main config and everything that can decide something was read. */
  readonly complete: boolean;
  readonly reading: Reading;
  /** What a `.htaccess` in a folder says; undefined where nobody can tell whether there is one. */
  overridesIn(folder: string): readonly Statement[] | undefined;
  readonly modules: Modules;
  readonly main: Server;
  readonly virtualHosts: readonly Server[];
  readonly listens: readonly Listen[];
  /** Why what is not written cannot be known. */
  readonly outside: Cause | undefined;
}

export function configurationOf(group: Group, version: string): Configuration {
  const reading = readGroup(group, version);
  const htaccess = basename(group.first.path) === '.htaccess';
  const sections = reading.statements.filter((each) => each.name === '<virtualhost');
  const extent = extentOf(group, reading.statements);
  const unseenAtTop = reading.statements.find((each) => each.unseen !== undefined)?.unseen;
  const outside: Cause | undefined =
    extent === 'part' ? { missing: 'parent', name: '<VirtualHost>' } : unseenAtTop;
  return {
    version,
    extent,
    complete: extent === 'main' && reading.unseen.length === 0,
    reading,
    overridesIn: overridesOf(group, version),
    modules: reading.modules,
    htaccess,
    main: mainServer(htaccess ? [inFolder(group.first, reading.statements)] : reading.statements),
    virtualHosts: sections.map(virtualHost),
    listens: listensIn(reading.statements),
    outside,
  };
}

function extentOf(group: Group, statements: readonly Statement[]): Extent {
  if (group.isMain) return 'main';
  return statements.some((each) => each.name === '<virtualhost' || SITE_WORDS.has(each.name))
    ? 'site'
    : 'part';
}

/** Words of a main config or of a whole site without virtual hosts (a file in conf.d). */
const SITE_WORDS: ReadonlySet<string> = new Set([
  'listen',
  'loadmodule',
  'servername',
  'documentroot',
  '<macro',
  'namevirtualhost',
]);

/** Read when first asked for: most requests never get to a folder. */
function overridesOf(group: Group, version: string): Configuration['overridesIn'] {
  const known = new Map<string, readonly Statement[] | undefined>();
  return (folder) => {
    if (known.has(folder)) return known.get(folder);
    const found = group.sources.include(`${folder.replace(/\/$/, '')}/.htaccess`, true, undefined);
    const [file] = found.is === 'files' ? found.files : [];
    const knowledge = { version, complete: group.isMain, environment: group.environment };
    const statements =
      found.is !== 'files'
        ? undefined
        : file === undefined
          ? []
          : readConfig(file, group.sources, knowledge).statements;
    known.set(folder, statements);
    return statements;
  };
}

/** The folder a `.htaccess` is about, as a section; where it stands makes no difference to what it does. */
function inFolder(file: SourceFile, statements: readonly Statement[]): Statement {
  const at = { file: file.path, start: 0, end: 0 };
  const path = { value: '/', start: 0, end: 0, quote: '' } as const;
  return {
    name: '<directory',
    written: '<Directory',
    args: [path],
    rest: '/',
    at,
    parent: undefined,
    children: [...statements],
  };
}

function mainServer(statements: readonly Statement[]): Server {
  const own = statements.filter((each) => each.name !== '<virtualhost');
  return { section: undefined, statements: own, names: namesIn(own), addresses: [] };
}

function virtualHost(section: Statement): Server {
  return {
    section,
    statements: section.children,
    names: namesIn(section.children),
    addresses: section.args.map((word, index) => addressOf(word.value, placeOfWord(section, index))),
  };
}

function namesIn(statements: readonly Statement[]): readonly ServerName[] {
  // The last ServerName counts; it comes before the aliases when names are compared.
  const name = statements.findLast((each) => each.name === 'servername');
  const aliases = statements.filter((each) => each.name === 'serveralias');
  const named = name === undefined ? [] : [nameOf(name, 0, false)];
  return [...named, ...aliases.flatMap((each) => each.args.map((_, index) => nameOf(each, index, true)))];
}

function nameOf(statement: Statement, index: number, isAlias: boolean): ServerName {
  const written = argument(statement, index) ?? '';
  const bare = written.replace(/^https?:\/\//i, '');
  const text = isAlias ? bare : bare.replace(/:\d+$/, '');
  return { text, at: placeOfWord(statement, index), isAlias };
}

export function addressOf(text: string, at: Place): Address {
  const [, written = '', port] = /^(.*?)(?::(\d+|\*))?$/.exec(text) ?? [];
  const isBareIpv6 = text.startsWith('[') && !text.includes(']:');
  const host = isBareIpv6 ? text : written;
  const number = port === undefined || port === '*' || isBareIpv6 ? undefined : Number(port);
  const isAny = host === '*' || host === '' || /^_default_$/i.test(host) || host === '0.0.0.0';
  return { host: isAny ? undefined : host.toLowerCase(), port: number || undefined, at };
}

function listensIn(statements: readonly Statement[]): readonly Listen[] {
  return statements
    .filter((each) => each.name === 'listen')
    .flatMap((each) => {
      const written = argument(each, 0) ?? '';
      const [, host, port] = /^(?:(.*):)?(\d+)$/.exec(written) ?? [];
      if (port === undefined) return [];
      const number = Number(port);
      const isAny =
        host === undefined || host === '' || host === '*' || host === '0.0.0.0' || host === '[::]';
      return [
        {
          host: isAny ? undefined : host,
          port: number,
          // server/listen.c, ap_set_listener: 443 speaks https unless it is told otherwise.
          protocol: (argument(each, 1) ?? (number === 443 ? 'https' : 'http')).toLowerCase(),
          at: each.at,
        },
      ];
    });
}

/** The directives of a level, without its sections. */
export function directivesOf(statements: readonly Statement[], name: string): readonly Statement[] {
  return statements.filter((each) => each.name === name);
}

export function sectionsOf(
  statements: readonly Statement[],
  ...names: readonly string[]
): readonly Statement[] {
  return statements.filter((each) => isSection(each) && names.includes(each.name));
}
