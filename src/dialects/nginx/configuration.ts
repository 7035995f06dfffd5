import type { Cause } from '../../model/fact.ts';
import { isBlock, linesNamed } from './folded.ts';
import { type Geo, readGeo } from './geo.ts';
import { type Inventory, inventoryOf } from './inventory.ts';
import type { Extent, Group } from './layout.ts';
import { type Level, levelOf } from './levels.ts';
import { IMPLIED_LISTEN, type Listen, readListen } from './listen.ts';
import { stockStatements } from './load.ts';
import { rootScope, type Scope } from './locations.ts';
import { readMap, type VariableMap } from './maps.ts';
import { readServerName, type ServerName } from './server-names.ts';
import { type Socket, socketsOf } from './servers.ts';
import { readSplit, type Split } from './split-clients.ts';
import type { Statement } from './statement.ts';
import { APPLIANCES, USUAL_CONNECTION_UPGRADE } from './stock-includes.ts';
import { readUpstream, type UpstreamGroup } from './upstream.ts';

/** One `server` with everything in it. */
export interface Server {
  readonly index: number;
  readonly statement: Statement;
  readonly scope: Scope;
  /** Its `listen` lines. */
  readonly lines: readonly Statement[];
  readonly listens: readonly Listen[];
  readonly names: readonly ServerName[];
}

/** What a config says, whichever release of nginx reads it: made once for all of them. */
export interface Structure {
  readonly extent: Extent;
  readonly inventory: Inventory;
  /** Everything that can decide something was read. */
  readonly complete: boolean;
  /** The statements of the main level; empty where only a part of a config was given. */
  readonly main: readonly Statement[];
  /** The part that was given, where it is one. */
  readonly fragment: readonly Statement[];
  readonly http: Level;
  readonly servers: readonly Server[];
  readonly sockets: readonly Socket[];
  readonly upstreams: ReadonlyMap<string, UpstreamGroup>;
  readonly maps: ReadonlyMap<string, VariableMap>;
  readonly geos: ReadonlyMap<string, Geo>;
  readonly splits: ReadonlyMap<string, Split>;
  /** Variables that the config defines in other ways than by `map`, and what defines them. */
  readonly defined: ReadonlyMap<string, Statement>;
  readonly assumes: readonly string[];
  /** The appliance whose own main config is taken to be around a lone site. */
  readonly appliance: string | undefined;
}

/** A config as one release of nginx understands it. */
export interface Configuration extends Structure {
  readonly version: string;
}

export function structureOf(group: Group): Structure {
  const { extent } = group;
  const main = extent === 'main' ? group.loaded.statements : [];
  const http = httpStatements(group);
  const block = main.find((each) => each.name === 'http');
  const around = extent === 'site' ? [] : group.loaded.statements.filter((each) => each !== block);
  const inventory = inventoryOf(http.statements, around);
  const complete = extent === 'main' && !inventory.hidesSomething;
  const unseen = extent === 'main' ? main.find((each) => each.unseen !== undefined)?.unseen : undefined;
  const isFragment = extent === 'server-part' || extent === 'directives';
  const outside: Cause | undefined = isFragment ? { missing: 'parent', name: 'server' } : unseen;
  const level = levelOf('http', undefined, block, http.statements, { unseen: outside, complete });
  const maps = new Map<string, VariableMap>();
  for (const statement of level.own.get('map') ?? []) {
    const name = statement.args[1] ?? '';
    if (name.startsWith('$')) maps.set(name.slice(1).toLowerCase(), readMap(statement));
  }
  const defined = definedVariables(inventory);
  const assumes = [...http.assumes];
  if (extent !== 'main' && !maps.has('connection_upgrade') && !defined.has('connection_upgrade')) {
    const [usual] = stockStatements(USUAL_CONNECTION_UPGRADE, placeholder(group));
    if (usual !== undefined) maps.set('connection_upgrade', readMap(usual, true));
    if (group.loaded.files.some((file) => file.text.includes('$connection_upgrade')))
      assumes.push(
        '`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.',
      );
  }
  const upstreams = new Map<string, UpstreamGroup>();
  for (const statement of level.own.get('upstream') ?? []) {
    const upstream = readUpstream(statement);
    upstreams.set(upstream.name.toLowerCase(), upstream);
  }
  const servers = serversOf(level, group);
  return {
    extent,
    inventory,
    complete,
    main,
    fragment: extent === 'main' ? [] : group.loaded.statements,
    http: level,
    servers,
    sockets: socketsOf(servers),
    upstreams,
    maps,
    geos: byVariable(level, 'geo', readGeo),
    splits: byVariable(level, 'split_clients', readSplit),
    defined,
    assumes,
    appliance: http.appliance,
  };
}

/** Blocks that define the variable they name last. */
function byVariable<Block>(
  level: Level,
  directive: string,
  read: (statement: Statement) => Block,
): ReadonlyMap<string, Block> {
  return new Map(
    (level.own.get(directive) ?? []).flatMap((statement) => {
      const name = statement.args.at(-1) ?? '';
      return name.startsWith('$') ? [[name.slice(1).toLowerCase(), read(statement)]] : [];
    }),
  );
}

interface HttpStatements {
  readonly statements: readonly Statement[];
  readonly appliance?: string | undefined;
  readonly assumes: readonly string[];
}

function httpStatements(group: Group): HttpStatements {
  const { statements } = group.loaded;
  switch (group.extent) {
    case 'main':
      return { statements: statements.find((each) => each.name === 'http')?.body ?? [], assumes: [] };
    case 'site': {
      const appliance = APPLIANCES.find(({ sign }) => group.named.some((file) => sign.test(file.text)));
      if (appliance === undefined)
        return {
          statements,
          assumes: [
            "The main config that includes this site cannot be seen; nginx's own defaults are assumed.",
          ],
        };
      const shipped = stockStatements(appliance.http, placeholder(group));
      return {
        statements: [...shipped.map((each) => ({ ...each, assumed: true as const })), ...statements],
        appliance: appliance.name,
        assumes: [
          `The main config cannot be seen; it is taken to be the one that comes with ${appliance.name}.`,
        ],
      };
    }
    case 'server-part':
      return { statements: statements.filter((each) => HTTP_ONLY.has(each.name)), assumes: [] };
    case 'directives':
      return { statements: [], assumes: [] };
  }
}

const HTTP_ONLY = new Set([
  'map',
  'upstream',
  'geo',
  'split_clients',
  'limit_req_zone',
  'limit_conn_zone',
  'log_format',
  'proxy_cache_path',
]);

/** Where something is said to stand that is written nowhere. */
function placeholder(group: Group): Statement {
  const [first] = group.loaded.statements;
  const file = group.named[0]?.path ?? '';
  return first ?? { name: '', args: [], at: { file, start: 0, end: 0 }, end: 0, text: '' };
}

function serversOf(http: Level, group: Group): readonly Server[] {
  if (group.extent === 'server-part') return [partialServer(http, group)];
  if (group.extent === 'directives') return [nowhere(http, group)];
  const statements = (http.own.get('server') ?? []).filter(isBlock);
  return statements.map((statement, index) => serverOf(http, statement, index));
}

/** What is written at its door is read at once, what stands behind it when a request comes that far. */
function serverOf(http: Level, statement: Statement, index: number): Server {
  let scope: Scope | undefined;
  const { lines, listens, names } = doorOf(
    linesNamed(statement, 'listen'),
    linesNamed(statement, 'server_name'),
  );
  return {
    index,
    statement,
    lines,
    listens,
    names,
    get scope() {
      scope ??= rootScope(
        levelOf('server', http, statement, statement.body ?? [], { complete: http.complete }),
      );
      return scope;
    },
  };
}

/** Most servers have one line of each, and there may be thousands. */
function ofAll<Part>(
  lines: readonly Statement[],
  read: (line: Statement) => readonly Part[],
): readonly Part[] {
  const [first] = lines;
  return first !== undefined && lines.length === 1 ? read(first) : lines.flatMap(read);
}

type Door = Pick<Server, 'lines' | 'listens' | 'names'>;

function doorOf(lines: readonly Statement[], names: readonly Statement[]): Door {
  return {
    lines,
    listens: lines.length === 0 ? [IMPLIED_LISTEN] : ofAll(lines, readListen),
    names: ofAll(names, readServerName),
  };
}

/** Locations without their server: they are seen, what the server says beside them is not. */
function partialServer(http: Level, group: Group): Server {
  const statements = group.loaded.statements.filter((each) => !HTTP_ONLY.has(each.name));
  const unseen: Cause = { missing: 'parent', name: 'server' };
  const level = levelOf('server', http, undefined, statements, { unseen, complete: false });
  // What is written routes as it does; the rest of the server would have to be read to know better.
  const scope = rootScope({ ...level, unseen: undefined });
  const lines = level.own.get('listen') ?? [];
  return {
    index: 0,
    statement: placeholder(group),
    scope,
    lines,
    listens: lines.flatMap(readListen),
    names: (level.own.get('server_name') ?? []).flatMap(readServerName),
  };
}

/** Bare directives: nobody can tell what they are put into. */
function nowhere(http: Level, group: Group): Server {
  const unseen: Cause = { missing: 'parent', name: 'location' };
  const { statements } = group.loaded;
  const isInsideLocation = statements.some(({ name }) => name === 'proxy_pass');
  const level = isInsideLocation
    ? levelOf('server', http, undefined, [aroundDirectives(group)], { complete: false })
    : levelOf('server', http, undefined, statements, { unseen, complete: false });
  return {
    index: 0,
    statement: placeholder(group),
    scope: rootScope(level),
    lines: [],
    listens: [],
    names: [],
  };
}

/** What passes requests on stands in a location; which requests it gets is the least of what is asked here. */
function aroundDirectives(group: Group): Statement {
  const first = placeholder(group);
  const end = group.loaded.statements.at(-1)?.end ?? 0;
  const inside = { file: first.at.file, start: 0, end: Math.max(end, group.named[0]?.text.length ?? 0) };
  return { ...first, name: 'location', args: ['/'], body: group.loaded.statements, inside };
}

/** `set`, captures and modules define names for the whole process, wherever they stand. */
function definedVariables({ http }: Inventory): ReadonlyMap<string, Statement> {
  const defined = new Map<string, Statement>();
  const define = (name: string | undefined, statement: Statement) => {
    const bare = name?.startsWith('$') === true ? name.slice(1).toLowerCase() : undefined;
    if (bare !== undefined && !defined.has(bare)) defined.set(bare, statement);
  };
  for (const statement of http) {
    const { name, args } = statement;
    if (DEFINERS.has(name) || name.startsWith('set_')) define(args[0], statement);
    else if (name === 'map') for (const row of statement.body ?? []) capturesIn([row.name], row, define);
    else if (name === 'geo' || name === 'split_clients') define(args.at(-1), statement);
    else if (
      name === 'proxy_cookie_path' ||
      name === 'rewrite' ||
      name === 'location' ||
      name === 'server_name' ||
      name === 'if'
    )
      capturesIn(args, statement, define);
    else if (name === 'geoip2') for (const row of statement.body ?? []) define(row.name, statement);
  }
  return defined;
}

const DEFINERS = new Set([
  'set',
  'auth_request_set',
  'perl_set',
  'js_set',
  'js_var',
  'set_by_lua_block',
  'set_by_lua_file',
]);

function capturesIn(
  args: readonly string[],
  statement: Statement,
  define: (name: string | undefined, statement: Statement) => void,
): void {
  for (const arg of args) {
    if (!arg.includes('(?')) continue;
    for (const match of arg.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))
      define(`$${match[1] ?? match[2]}`, statement);
  }
}
