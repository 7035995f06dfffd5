import type { OpenOptions, PathMapping, World } from '../../model/dialect.ts';
import type { Cause } from '../../model/fact.ts';
import type { Remark } from '../../model/remark.ts';
import {
  childrenOf,
  endOfName,
  hasBlock,
  insideOf,
  nameOf,
  newSayings,
  type Outline,
  outermost,
  startOf,
  withName,
} from '../../syntax/nginx/outline.ts';
import { parseNginx } from '../../syntax/nginx/parse.ts';
import { firstFrom, occurrences } from '../../text/occurrences.ts';
import { dirname, isAbsolute, join } from '../../text/path.ts';
import { type SourceFile, sourceFile } from '../../text/source.ts';
import { type Folded, foldedStatement } from './folded.ts';
import { byBytes, globFiles, globMatches, isGlob } from './glob.ts';
import { type Statement, statementOf } from './statement.ts';
import { stockInclude } from './stock-includes.ts';
import { syntaxHelp } from './syntax-help.ts';

/** A config with its includes taken in. */
export interface Loaded {
  readonly statements: readonly Statement[];
  readonly files: readonly SourceFile[];
  /** Syntax problems and includes that fail; what concerns contexts and values is judged later, per version. */
  readonly remarks: readonly Remark[];
  /** The real paths of all files reached. */
  readonly reached: ReadonlySet<string>;
}

/** Where a file's text comes from, and what an `include` in it means. */
interface Sources {
  /** Paths that a plain or glob include stands for; undefined when it cannot be known from here. */
  resolve(pattern: string): readonly string[] | undefined;
  read(path: string): Section | undefined;
  /** A plain include that resolves to nothing stops nginx. */
  readonly missingIsRefused: boolean;
}

interface Section {
  readonly file: SourceFile;
  readonly outline: Outline;
  /** By their index in the outline. */
  readonly directives: readonly number[];
  /** Where the file says `include`, be it in a comment. */
  readonly includes: readonly number[];
}

/** More includes than any config has: a set of files that include one another twice each would double without end. */
const MOST_INCLUDES = 4000;

/** Deeper than any config nests. What stands deeper is not looked at: nginx itself recurses until its stack ends, at some 10,000. */
const DEEPEST_NESTING = 200;

/** Loads `first` and all that it includes. `named` are the files as the reader gave them, by real path. */
export function loadConfig(
  first: SourceFile,
  world: World,
  options: OpenOptions,
  named: ReadonlyMap<string, SourceFile>,
  isMain: boolean,
): Loaded {
  const loading = newLoading(named);
  const sections = dumpSections(first);
  if (sections !== undefined) return loadDump(first, sections, loading);
  const sources = sourcesInWorld(first, world, options, loading, isMain);
  const statements = expand(loading.parse(first), sources, loading, [world.real(first.path)], 0);
  loading.reached.add(world.real(first.path));
  return finished(statements, loading);
}

interface Loading {
  readonly files: Map<string, SourceFile>;
  readonly remarks: Remark[];
  readonly reached: Set<string>;
  readonly named: ReadonlyMap<string, SourceFile>;
  includes: number;
  parse(file: SourceFile): Section;
}

function newLoading(named: ReadonlyMap<string, SourceFile>): Loading {
  const files = new Map<string, SourceFile>();
  const remarks: Remark[] = [];
  const parsed = new Map<string, Section>();
  const sayings = newSayings();
  return {
    files,
    remarks,
    reached: new Set(),
    named,
    includes: 0,
    parse(file) {
      const known = parsed.get(file.path);
      if (known !== undefined) return known;
      const tree = parseNginx(file, sayings);
      for (const problem of tree.problems) {
        remarks.push({
          about: 'syntax',
          effect: 'breaks',
          at: { file: file.path, start: problem.start, end: problem.end },
          text: problem.message,
          help: syntaxHelp(problem, file.text),
          related: [],
          affects: 'process',
        });
      }
      const outline = withoutByteOrderMark(tree.outline, file, remarks);
      const includes = occurrences('include', file.text);
      const section = {
        file,
        outline,
        directives: outermost(outline),
        includes,
      };
      files.set(file.path, file);
      parsed.set(file.path, section);
      return section;
    },
  };
}

/** nginx takes a byte order mark for a part of the first word; the rest of the file is read as it is meant. */
function withoutByteOrderMark(outline: Outline, file: SourceFile, remarks: Remark[]): Outline {
  const written = outline.count === 0 ? '' : nameOf(outline, 0);
  if (!written.startsWith('\ufeff')) return outline;
  const name = written.slice(1);
  remarks.push({
    about: 'refused',
    effect: 'breaks',
    at: { file: file.path, start: startOf(outline, 0), end: endOfName(outline, 0) },
    text: `A byte order mark stands before \`${name}\`: nginx takes it for a part of the word, knows no such directive, and does not start.`,
    help: 'Save the file as UTF-8 without a byte order mark (BOM).',
    related: [],
    affects: 'process',
  });
  return withName(outline, 0, name);
}

function finished(statements: readonly Statement[], loading: Loading): Loaded {
  return {
    statements,
    files: [...loading.files.values()],
    remarks: loading.remarks,
    reached: loading.reached,
  };
}

function expand(
  section: Section,
  sources: Sources,
  loading: Loading,
  open: readonly string[],
  depth: number,
  made: Folded['made'] = new Map(),
): readonly Statement[] {
  const { file, outline } = section;
  const statements: Statement[] = [];
  for (const directive of section.directives) {
    if (hasBlock(outline, directive)) {
      if (mayFold(section, directive, depth))
        statements.push(foldedStatement({ file, outline, directive, made }));
      else if (depth === DEEPEST_NESTING)
        statements.push(tooDeep(statementOf(outline, directive, file, undefined)));
      else {
        const inside = { ...section, directives: childrenOf(outline, directive) };
        const body = expand(inside, sources, loading, open, depth + 1, made);
        statements.push(statementOf(outline, directive, file, body));
      }
      continue;
    }
    const statement = statementOf(outline, directive, file, undefined);
    if (statement.name !== 'include' || statement.args.length !== 1) statements.push(statement);
    else for (const each of includeOf(statement, sources, loading, open, depth)) statements.push(each);
  }
  return statements;
}

/** A server that nothing is taken into from elsewhere, in a file without mistakes. */
function mayFold({ outline, includes }: Section, directive: number, depth: number): boolean {
  if (nameOf(outline, directive) !== 'server') return false;
  if (outline.mended.size > 0 || outline.verbatim.size > 0) return false;
  if (depth + outline.depth > DEEPEST_NESTING) return false;
  const { start, end } = insideOf(outline, directive);
  const include = firstFrom(includes, start);
  return include === undefined || include >= end;
}

function tooDeep(statement: Statement): Statement {
  return { ...statement, unseen: { missing: 'file', name: statement.text, at: statement.at } };
}

function includeOf(
  statement: Statement,
  sources: Sources,
  loading: Loading,
  open: readonly string[],
  depth: number,
): readonly Statement[] {
  const pattern = statement.args[0] ?? '';
  const cause: Cause = { missing: 'include', name: pattern, at: statement.at };
  const unseen: readonly Statement[] = [{ ...statement, unseen: cause }];
  if (/\$\{|\{\{|<%/.test(pattern)) return unseen;

  const paths = sources.resolve(pattern);
  if (paths === undefined) {
    const known = stockInclude(pattern);
    return known === undefined ? unseen : stockStatements(known, statement);
  }
  const found: Statement[] = [];
  for (const path of paths) {
    loading.includes += 1;
    if (open.includes(path)) {
      loading.remarks.push({
        about: 'refused',
        effect: 'breaks',
        at: statement.at,
        text: `\`${statement.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,
        related: [],
        affects: 'process',
      });
      return unseen;
    }
    const tooMany = loading.includes > MOST_INCLUDES || depth === DEEPEST_NESTING;
    const included = tooMany ? undefined : sources.read(path);
    const known = included === undefined ? stockInclude(pattern) : undefined;
    if (included !== undefined) found.push(...expand(included, sources, loading, [...open, path], depth + 1));
    else if (known !== undefined) found.push(...stockStatements(known, statement));
    else if (isGlob(pattern) || !sources.missingIsRefused) found.push(...unseen);
    else {
      loading.remarks.push({
        about: 'refused',
        effect: 'breaks',
        at: statement.at,
        text: `The file \`${pattern}\` is not there, and nginx does not start without it.`,
        help: 'Correct the path (it is relative to the directory of the main config), or take the `include` out.',
        related: [],
        affects: 'process',
      });
      found.push(...unseen);
    }
  }
  return found;
}

/** What a well-known include brings; it stands where the include stands. */
export function stockStatements(text: string, include: Statement): readonly Statement[] {
  const file = sourceFile(include.at.file, text);
  const { outline } = parseNginx(file);
  const place = (statement: Statement): Statement => ({
    ...statement,
    at: include.at,
    end: include.end,
    stock: true,
    ...(statement.body === undefined ? {} : { body: statement.body.flatMap(taken), inside: include.at }),
  });
  // Nginx Proxy Manager's assets.conf includes its proxy.conf.
  const taken = (statement: Statement): readonly Statement[] => {
    const known = statement.name === 'include' ? stockInclude(statement.args[0] ?? '') : undefined;
    return known === undefined ? [place(statement)] : stockStatements(known, include);
  };
  const read = (directive: number): Statement => {
    const body = hasBlock(outline, directive) ? childrenOf(outline, directive).map(read) : undefined;
    return statementOf(outline, directive, file, body);
  };
  return outermost(outline).flatMap((directive) => taken(read(directive)));
}

// Files -------------------------------------------------------------------------------------------------------------

/** Folders that hold parts of a config, beside the main config or one below it. */
const PART_FOLDERS =
  /^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/;

/** Where programs keep their configuration; a config in another place that includes from here is a copy of such a tree. */
const STANDARD_HOMES = [
  '/etc/nginx',
  '/usr/local/etc/nginx',
  '/usr/local/nginx/conf',
  '/config/nginx',
  '/usr/local/openresty/nginx/conf',
];

function sourcesInWorld(
  first: SourceFile,
  world: World,
  options: OpenOptions,
  loading: Loading,
  isMain: boolean,
): Sources {
  const home = isMain ? dirname(first.path) : homeOfLoneFile(first.path);
  const absoluteHome = world.absolute(home);
  const inItsPlace = isMain && STANDARD_HOMES.includes(absoluteHome);
  // A tree that is laid out as on the machine itself, such as `backup/etc/nginx`, has everything that matters.
  const isFaithful = isMain && STANDARD_HOMES.some((folder) => absoluteHome.endsWith(folder));
  const candidates = (pattern: string): readonly string[] => {
    const mapped = mappedPath(pattern, options.map);
    if (mapped !== undefined) return [mapped];
    if (!isAbsolute(pattern)) return [join(home, pattern)];
    const standard = STANDARD_HOMES.find((folder) => pattern.startsWith(`${folder}/`));
    if (standard === undefined || absoluteHome === standard) return [pattern];
    const copy = join(home, pattern.slice(standard.length + 1));
    return isMain ? [copy] : [copy, pattern];
  };
  return {
    missingIsRefused: inItsPlace,
    resolve(pattern) {
      const paths = candidates(pattern);
      if (isGlob(pattern)) {
        for (const path of paths) {
          const found = globFiles(path, world);
          if (found.length > 0) return found;
        }
        // An empty match is legal; but a folder that is not here may well hold files where nginx runs.
        const folders = paths.map((path) => dirname(path)).filter((path) => !isGlob(path));
        const seen =
          isFaithful || !isAbsolute(pattern) || folders.some((folder) => world.kind(folder) === 'directory');
        return (isMain && seen) || isOptional(pattern) ? [] : undefined;
      }
      const path = paths.find(
        (candidate) => world.kind(candidate) === 'file' || world.kind(candidate) === 'other',
      );
      if (path !== undefined) return [path];
      return inItsPlace ? paths.slice(0, 1) : undefined;
    },
    read(path) {
      const real = world.real(path);
      const given = loading.named.get(real);
      const read = given ?? world.read(path);
      if ('failed' in read) return undefined;
      loading.reached.add(real);
      return loading.parse(read);
    },
  };
}

/** Module loaders and the `x[.]conf` trick: nothing that decides about traffic is expected there. */
function isOptional(pattern: string): boolean {
  return pattern.includes('[.]') || /modules(?:-enabled)?\/\*\.conf$/.test(pattern);
}

function homeOfLoneFile(path: string): string {
  const folder = dirname(path);
  return PART_FOLDERS.test(folder.slice(folder.lastIndexOf('/') + 1)) ? dirname(folder) : folder;
}

export function mappedPath(path: string, map: readonly PathMapping[]): string | undefined {
  const mapping = map.find(
    ({ from }) => path === from || path.startsWith(from.endsWith('/') ? from : `${from}/`),
  );
  return mapping === undefined ? undefined : join(mapping.to, `./${path.slice(mapping.from.length)}`);
}

// `nginx -T` --------------------------------------------------------------------------------------------------------

const DUMP_MARKER = /^# configuration file (.+):$/gm;

interface DumpSection {
  readonly path: string;
  readonly start: number;
}

/** The files in the output of `nginx -T`, in its order: the main config first. Undefined for any other text. */
export function dumpSections(file: SourceFile): readonly DumpSection[] | undefined {
  if (!file.text.includes('# configuration file ')) return undefined;
  const sections = [...file.text.matchAll(DUMP_MARKER)].map((match) => ({
    path: match[1] ?? '',
    start: match.index,
  }));
  return sections.length === 0 ? undefined : sections;
}

/** A dump is parsed as one text, so that places in it are what the reader sees; each file is balanced by itself. */
function loadDump(file: SourceFile, sections: readonly DumpSection[], loading: Loading): Loaded {
  const whole = loading.parse(file);
  const { outline, directives: all } = whole;
  const parts = new Map<string, number[]>(sections.map(({ path }) => [path, []]));
  let index = 0;
  for (const directive of all) {
    while (index + 1 < sections.length && (sections[index + 1]?.start ?? 0) <= startOf(outline, directive))
      index += 1;
    parts.get(sections[index]?.path ?? '')?.push(directive);
  }
  const main = sections[0]?.path ?? '';
  const sources: Sources = {
    missingIsRefused: false,
    resolve(pattern) {
      const path = isAbsolute(pattern) ? pattern : join(dirname(main), pattern);
      if (isGlob(path)) return [...parts.keys()].filter((each) => globMatches(path, each)).toSorted(byBytes);
      return parts.has(path) ? [path] : undefined;
    },
    read(path) {
      const directives = parts.get(path);
      return directives === undefined ? undefined : { ...whole, directives };
    },
  };
  const first = { ...whole, directives: parts.get(main) ?? [] };
  return finished(expand(first, sources, loading, [main], 0), loading);
}
