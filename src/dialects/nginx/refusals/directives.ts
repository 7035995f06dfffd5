import type { Remark } from '../../../model/remark.ts';
import { hasBlock, nextOf, sayingOf } from '../../../syntax/nginx/outline.ts';
import { tableOf } from '../../../text/table.ts';
import type { Structure } from '../configuration.ts';
import {
  type Context,
  isKnownAt,
  type StockDirective,
  stockDirectiveNames,
  stockDirectives,
  streamDirectives,
} from '../directives.ts';
import { type Folded, isBlock, lineAt, linesSaying, placeless, says } from '../folded.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast, NGINX_VERSIONS } from '../versions.ts';
import { nearest } from './near.ts';
import { isTemplated, type Refusal, refusalsAt, refused } from './refusal.ts';
import { valueVaries, wrongValue } from './values.ts';

/** Blocks whose rows are data, or whose directives belong to other modules than these. */
const OPAQUE = new Set([
  'map',
  'geo',
  'types',
  'split_clients',
  'charset_map',
  'geoip2',
  'mail',
  'match',
  'rtmp',
]);

interface Surroundings {
  readonly contexts: readonly Context[];
  readonly world: 'http' | 'stream';
  readonly block: string;
}

/** One kind of block, with what was looked up for it: the same names come back in every such block, and the same lines. */
interface Kind {
  readonly around: Surroundings;
  readonly governing: Map<string, Governing>;
  readonly inner: Map<string, Kind | undefined>;
  /** Lines without a block that there is nothing to be said against in any release, by their words. */
  readonly sound: Map<Statement['args'], Governing>;
  /** The same of blocks, whatever stands in them. */
  readonly soundBlocks: Map<Statement['args'], Governing>;
}

/** What decides about the directives of one name in one kind of block. */
interface Governing {
  /** Undefined where such a directive may not stand there, or is not known. */
  readonly row: StockDirective | undefined;
  /** The row by which a second one in the block is refused. */
  readonly once: StockDirective | undefined;
  /** Releases differ in what they know of the name. */
  readonly varies: boolean;
  /** The first of the name in the block that is being looked at, and what stands there. */
  first: Statement | undefined;
  among: readonly Statement[] | Folded | undefined;
}

/** Every directive: is it known to the release, may it stand here, does it have what it takes, is it there once. */
export function checkDirectives(structure: Structure): readonly Refusal[] {
  const found: Refusal[] = [];
  const { root, statements } = rootOf(structure);
  checkBlock(statements, kindOf(root), found);
  return found;
}

function checkBlock(statements: readonly Statement[], kind: Kind, found: Refusal[]): void {
  for (const statement of statements) {
    const known = isBlock(statement) ? undefined : kind.sound.get(statement.args);
    const rules = known ?? governing(kind, statement.name);
    if (rules.once !== undefined) checkRepetition(statement, statements, rules, kind, found);
    if (known !== undefined || statement.unseen !== undefined || statement.verbatim) continue;
    const { row, varies } = rules;
    if (varies || (row !== undefined && valueVaries(statement, row)))
      found.push((version) => atVersion(version, statement, kind));
    else {
      const before = found.length;
      checkOne(statement, row, kind, NGINX_VERSIONS.newest, found);
      if (!isBlock(statement) && found.length === before) kind.sound.set(statement.args, rules);
    }
  }
}

/**
 * The same of a folded block, without unfolding it: false, and perhaps something told, as soon as there is something
 * that has to be told with what stands around it.
 */
function checkFolded(folded: Folded, kind: Kind, found: Refusal[]): boolean {
  const { outline, directive } = folded;
  const behind = nextOf(outline, directive);
  for (let at = directive + 1; at < behind; at = nextOf(outline, at)) {
    const { name, args } = sayingOf(outline, at);
    const holdsLines = hasBlock(outline, at);
    const sound = holdsLines ? kind.soundBlocks : kind.sound;
    const known = sound.get(args);
    const rules = known ?? governing(kind, name);
    if (rules.once !== undefined) {
      if (rules.among === folded) return false;
      rules.among = folded;
    }
    if (known === undefined) {
      const line = placeless(folded, at);
      if (rules.varies || (rules.row !== undefined && valueVaries(line, rules.row))) {
        if (holdsLines) return false;
        const placed = lineAt(folded, at);
        found.push((version) => atVersion(version, placed, kind));
      } else if (remarkOn(line, rules.row, kind, NGINX_VERSIONS.newest) === undefined) sound.set(args, rules);
      else return false;
    }
    const inner = holdsLines && !OPAQUE.has(name) ? kindInside(kind, name) : undefined;
    if (inner !== undefined && !checkFolded({ ...folded, directive: at }, inner, found)) return false;
  }
  return true;
}

function atVersion(version: string, statement: Statement, kind: Kind): readonly Remark[] {
  const found: Refusal[] = [];
  checkOne(statement, rowAt(version, statement.name, kind.around), kind, version, found);
  return refusalsAt(version, found);
}

/** A directive, and what stands in it unless it is refused itself. */
function checkOne(
  statement: Statement,
  row: StockDirective | undefined,
  kind: Kind,
  version: string,
  found: Refusal[],
): void {
  const remark = remarkOn(statement, row, kind, version);
  if (remark !== undefined) found.push(remark);
  else if (isBlock(statement) && !OPAQUE.has(statement.name)) {
    const inner = kindInside(kind, statement.name);
    if (inner !== undefined) checkInside(statement, inner, found);
  }
}

function checkInside(block: Statement, kind: Kind, found: Refusal[]): void {
  const before = found.length;
  if (block.folded !== undefined && checkFolded(block.folded, kind, found)) return;
  found.length = before;
  checkBlock(block.body ?? [], kind, found);
}

function remarkOn(
  statement: Statement,
  row: StockDirective | undefined,
  { around }: Kind,
  version: string,
): Remark | undefined {
  return row === undefined
    ? outOfPlace(statement, around, version)
    : (wrongForm(statement, row) ?? wrongValue(statement, row, version));
}

function kindOf(around: Surroundings): Kind {
  return { around, governing: new Map(), inner: new Map(), sound: new Map(), soundBlocks: new Map() };
}

function kindInside(kind: Kind, name: string): Kind | undefined {
  if (kind.inner.has(name)) return kind.inner.get(name);
  const around = innerSurroundings(name, kind.around);
  const inner = around === undefined ? undefined : kindOf(around);
  kind.inner.set(name, inner);
  return inner;
}

function governing({ around, governing: known }: Kind, name: string): Governing {
  const before = known.get(name);
  if (before !== undefined) return before;
  const rows = rowsOf(name, around);
  const placed = rows.find((row) => mayStandIn(row, around));
  const found: Governing = {
    row: rowAt(NGINX_VERSIONS.newest, name, around),
    once: placed?.takes === 'many' || placed?.takes === 'any-of' ? undefined : placed,
    varies: rows.some(({ since, until }) => since !== undefined || until !== undefined),
    first: undefined,
    among: undefined,
  };
  known.set(name, found);
  return found;
}

function rowAt(version: string, name: string, around: Surroundings): StockDirective | undefined {
  return rowsOf(name, around).find(
    (row) => isKnownAt(row, version) && (row.anywhere || mayStandIn(row, around)),
  );
}

function mayStandIn(row: StockDirective, around: Surroundings): boolean {
  return row.contexts.some((context) => around.contexts.includes(context));
}

function rowsOf(name: string, { world }: Surroundings): readonly StockDirective[] {
  return world === 'stream' ? streamDirectives(name) : stockDirectives(name);
}

function rootOf(structure: Structure): {
  readonly root: Surroundings;
  readonly statements: readonly Statement[];
} {
  switch (structure.extent) {
    case 'main':
      return {
        root: { contexts: ['main'], world: 'http', block: 'the main level' },
        statements: structure.main,
      };
    case 'site':
      return {
        root: { contexts: ['http'], world: 'http', block: 'http' },
        statements: structure.fragment,
      };
    case 'server-part':
      return {
        root: { contexts: ['server', 'http'], world: 'http', block: 'server' },
        statements: structure.fragment,
      };
    case 'directives':
      return {
        root: { contexts: ['http', 'server', 'location'], world: 'http', block: 'location' },
        statements: structure.fragment,
      };
  }
}

function innerSurroundings(name: string, around: Surroundings): Surroundings | undefined {
  const inside = (context: Context): Surroundings => ({
    contexts: [context],
    world: around.world,
    block: name,
  });
  switch (name) {
    case 'http':
    case 'server':
    case 'location':
    case 'upstream':
    case 'events':
    case 'limit_except':
      return inside(name);
    case 'stream':
      return { contexts: ['http'], world: 'stream', block: name };
    case 'if':
      return inside(around.contexts.includes('location') ? 'if in location' : 'if in server');
    default:
      return undefined;
  }
}

function outOfPlace(statement: Statement, around: Surroundings, version: string): Remark | undefined {
  const rows = rowsOf(statement.name, around);
  if (rows.length === 0) return unknownDirective(statement, around);
  const known = rows.filter((row) => isKnownAt(row, version));
  return known.length === 0 ? unknownToRelease(statement, rows) : misplaced(statement, known, around);
}

function unknownDirective(statement: Statement, around: Surroundings): Remark | undefined {
  if (isTemplated(statement.name)) return undefined;
  if (around.world === 'http' && streamDirectives(statement.name).length > 0)
    return refused(statement, {
      text: `\`${statement.name}\` is not allowed in \`${around.block}\`: it belongs to \`stream\`, and nginx does not start with it.`,
    });
  if (isOfOtherModule(statement.name) || around.world === 'stream') return undefined;
  const meant = nearest(statement.name, stockDirectiveNames());
  if (meant === undefined) return undefined;
  return refused(statement, {
    text: `\`${statement.name}\` is no directive nginx knows, and nginx does not start with it; \`${meant}\` is near.`,
    help: `Write \`${meant}\`.`,
  });
}

/** Names of widespread modules that do not come with nginx: whether they are loaded cannot be seen here. */
const OTHER_MODULES =
  /^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;

export function isOfOtherModule(name: string): boolean {
  return OTHER_MODULES.test(name) || name.includes('_by_lua') || name.includes('_by_njs');
}

/** A `load_module` names the module that brings a directive. */
export function isLoaded(name: string, main: readonly Statement[]): boolean {
  const file = moduleOf(name);
  if (file === undefined) return false;
  return main.some((line) => line.name === 'load_module' && line.args[0]?.includes(file));
}

const MODULE_FILES: readonly (readonly [directives: RegExp, file: string])[] = [
  [/_by_lua(?:_block|_file)?$|^lua_/, 'ngx_http_lua_module'],
  [/^js_/, 'ngx_http_js_module'],
  [/^more_(?:set|clear)_/, 'ngx_http_headers_more_filter_module'],
  [/^brotli/, 'ngx_http_brotli_'],
  [/^geoip2/, 'ngx_http_geoip2_module'],
  [/^geoip_/, 'ngx_http_geoip_module'],
  [/^image_filter/, 'ngx_http_image_filter_module'],
  [/^xslt_/, 'ngx_http_xslt_filter_module'],
  [/^perl/, 'ngx_http_perl_module'],
  [/^modsecurity/, 'ngx_http_modsecurity_module'],
  [/^vhost_traffic_status/, 'ngx_http_vhost_traffic_status_module'],
];

/** Directives that no row knows and no near name explains: some module's, perhaps. */
export function unseenModules(structure: Structure): readonly Statement[] {
  const found: Statement[] = [];
  visitDirectives(structure, isNotStock, (statement, world) => {
    const { name } = statement;
    if (isKnown(name, world) || !isWord(name) || statement.unseen !== undefined) return;
    if (unknownDirective(statement, { contexts: [], world, block: '' }) === undefined) found.push(statement);
  });
  return found;
}

/**
 * Modules of nginx's own that its makers, Debian and others build as files to be loaded, since they stand on libraries of
 * their own (`--with-http_geoip_module=dynamic`); they may be compiled in all the same.
 */
const OPTIONAL_MODULES = /^(?:geoip_(?:country|city|org)|image_filter|xslt_|perl(?:_|$))/;

/** Directives of modules that have to be loaded, in a main config that loads none of that name. */
export function unloadedModules(structure: Structure): readonly Statement[] {
  if (structure.extent !== 'main') return [];
  const isOptional = (name: string): boolean => OPTIONAL_MODULES.test(name);
  const found: Statement[] = [];
  visitDirectives(structure, isOptional, (statement) => {
    const { name } = statement;
    if (isOptional(name) && !isLoaded(name, structure.main)) found.push(statement);
  });
  return found;
}

/** The file that brings a directive: `ngx_http_geoip_module`. */
export function moduleOf(name: string): string | undefined {
  return MODULE_FILES.find(([directives]) => directives.test(name))?.[1];
}

/** A name that is a directive of http nowhere. */
function isNotStock(name: string): boolean {
  return stockDirectives(name).length === 0;
}

/** Every statement, but for folded blocks that say nothing with a name that is meant. */
function visitDirectives(
  structure: Structure,
  isMeant: (name: string) => boolean,
  take: (statement: Statement, world: Surroundings['world']) => void,
): void {
  const lines = structure.inventory.lines.filter(({ name }) => isMeant(name));
  if (lines.length === 0) return;
  const sayings = new Set(lines.map(({ args }) => args));
  const visit = (statements: readonly Statement[], world: Surroundings['world']): void => {
    for (const statement of statements) {
      take(statement, world);
      const { name, folded } = statement;
      if (!isBlock(statement) || !isKnown(name, world) || OPAQUE.has(name)) continue;
      if (folded === undefined || world === 'stream' || says(folded, sayings))
        visit(statement.body ?? [], name === 'stream' ? 'stream' : world);
    }
  };
  visit(structure.extent === 'main' ? structure.main : structure.fragment, 'http');
}

function isKnown(name: string, world: Surroundings['world']): boolean {
  return (world === 'stream' ? streamDirectives(name) : stockDirectives(name)).length > 0;
}

/** A name that a module may bring; braces and the like are left over from what does not parse. */
function isWord(name: string): boolean {
  return name !== 'mail' && /^[\w.-]+$/.test(name) && !isTemplated(name);
}

function unknownToRelease(statement: Statement, rows: readonly StockDirective[]): Remark | undefined {
  const [row] = rows;
  if (row === undefined) return undefined;
  const when = row.until === undefined ? `before ${row.since}` : `since ${row.until}`;
  return refused(statement, {
    text: `\`${statement.name}\` is unknown to nginx ${when}, and nginx does not start with it.`,
    help:
      REPLACEMENTS[statement.name] ??
      `Take it out, or update nginx${row.since === undefined ? '' : ` to ${row.since} or later`}.`,
  });
}

const REPLACEMENTS: Readonly<Record<string, string>> = tableOf({
  ssl: 'Take it out and write `ssl` behind the port: `listen 443 ssl;`.',
  http2: 'Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`.',
});

function misplaced(statement: Statement, rows: readonly StockDirective[], around: Surroundings): Remark {
  const contexts = [...new Set(rows.flatMap((row) => row.contexts))];
  const places = listOf(contexts.map(placeWords));
  const only = contexts.length === 1 ? contexts[0] : undefined;
  const help =
    only === 'http'
      ? 'Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.'
      : `Move it into ${places}.`;
  return refused(statement, {
    text: `\`${statement.name}\` is not allowed in ${around.block.includes(' ') ? around.block : `\`${around.block}\``}: nginx does not start with it there.`,
    why: `It may stand in ${places} alone.`,
    help,
  });
}

function placeWords(context: Context): string {
  const block = /^if in (\w+)$/.exec(context)?.[1];
  if (block !== undefined) return `an \`if\` in a \`${block}\``;
  return context === 'main' ? 'the main level' : `\`${context}\``;
}

function wrongForm(statement: Statement, row: StockDirective): Remark | undefined {
  const count = statement.args.length;
  if (row.block && !isBlock(statement))
    return refused(statement, {
      text: `\`${statement.name}\` needs a block: nginx expects \`{\` behind it.`,
    });
  if (!row.block && isBlock(statement))
    return refused(statement, {
      text: `\`${statement.name}\` takes no block: nginx expects \`;\` behind it.`,
    });
  if (count >= row.fewest && count <= row.most && !row.excluded.includes(count)) return undefined;
  // A missing semicolon makes the next line part of this directive.
  const swallowed =
    statement.text.includes('\n') && count > row.most ? ' A `;` may be missing at the end of its line.' : '';
  return refused(statement, {
    text: `\`${statement.name}\` takes ${countWords(row)}, not ${count}: nginx does not start with it.${swallowed}`,
  });
}

function countWords(row: StockDirective): string {
  const { fewest, most } = row;
  if (row.takes === 'flag') return 'one argument, `on` or `off`';
  if (most === Number.POSITIVE_INFINITY) return `${fewest} or more arguments`;
  if (fewest === most)
    return fewest === 1 ? 'one argument' : fewest === 0 ? 'no argument' : `${fewest} arguments`;
  return row.excluded.length > 0 ? `${fewest} or ${most} arguments` : `${fewest} to ${most} arguments`;
}

/** There is no "last one wins": a scalar that is set twice at one level stops nginx, includes counted in. */
function checkRepetition(
  statement: Statement,
  among: readonly Statement[],
  rules: Governing,
  { around }: Kind,
  found: Refusal[],
): void {
  const { once, first } = rules;
  if (rules.among !== among || first === undefined) {
    rules.among = among;
    rules.first = statement;
  } else if (once !== undefined && first !== statement) {
    const remark = repeated(statement, first, around);
    found.push((version) => (isKnownAt(once, version) ? [remark] : []));
  }
}

function repeated(statement: Statement, earlier: Statement, { block }: Surroundings): Remark {
  const at = statement.stock === true && earlier.stock !== true ? earlier : statement;
  const other = at === statement ? earlier : statement;
  return refused(at, {
    text: `\`${statement.name}\` stands twice in this \`${block}\`: nginx does not start, there is no "last one wins".`,
    help:
      other.stock === true
        ? `Take this line out: \`${other.text}\` brings one already.`
        : 'Keep one of the two lines.',
    related: [{ at: other.at, text: `\`${statement.name}\` is set here too` }],
  });
}

function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What still works but is on its way out, or has no effect any more. */
export function outdatedDirectives(structure: Structure): readonly Refusal[] {
  const old = new Map<Statement['args'], Outdated>();
  for (const line of structure.inventory.lines) {
    const known = outdated(line);
    if (known !== undefined) old.set(line.args, known);
  }
  if (old.size === 0) return [];
  const whole = structure.extent === 'main' ? structure.main : structure.fragment;
  const isLookedInto = ({ name, stock }: Pick<Statement, 'name' | 'stock'>): boolean =>
    stock !== true && !OPAQUE.has(name);
  return linesSaying(old, whole, isLookedInto).flatMap((statement): readonly Refusal[] => {
    const known = old.get(statement.args);
    if (known === undefined || statement.stock === true) return [];
    return [(version) => (known.isSoAt(version) ? [stillWorks(statement, known.words)] : [])];
  });
}

interface Outdated {
  readonly isSoAt: (version: string) => boolean;
  readonly words: Pick<Remark, 'text' | 'help'>;
}

function outdated({ name, args }: Statement): Outdated | undefined {
  if (name === 'listen' && args.includes('http2'))
    return {
      isSoAt: (version) => isAtLeast(version, '1.25.1'),
      words: {
        text: '`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.',
        help: 'Write `http2 on;` in the `server`, and leave `http2` out of `listen`.',
      },
    };
  if (name === 'ssl')
    return {
      isSoAt: (version) => isKnownAt(stockDirectives('ssl')[0] ?? NEVER, version),
      words: {
        text: '`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.',
        help: 'Write `ssl` behind the port: `listen 443 ssl;`.',
      },
    };
  if (SERVER_PUSH.has(name))
    return {
      isSoAt: (version) => isAtLeast(version, '1.25.1'),
      words: {
        text: `\`${name}\` does nothing since nginx 1.25.1, which took server push out.`,
        help: 'Take it out.',
      },
    };
  if (HTTP2_LIMITS.has(name))
    return {
      isSoAt: (version) => isAtLeast(version, '1.19.7'),
      words: { text: `\`${name}\` does nothing since nginx 1.19.7.`, help: 'Take it out.' },
    };
  return undefined;
}

function stillWorks(statement: Statement, words: Pick<Remark, 'text' | 'help'>): Remark {
  return {
    about: 'outdated',
    effect: 'harmless',
    at: statement.at,
    related: [],
    affects: 'process',
    ...words,
  };
}

const SERVER_PUSH = new Set(['http2_push', 'http2_push_preload', 'http2_max_concurrent_pushes']);
const HTTP2_LIMITS = new Set([
  'http2_max_requests',
  'http2_max_field_size',
  'http2_max_header_size',
  'http2_recv_timeout',
  'http2_idle_timeout',
]);

const NEVER: StockDirective = {
  name: '',
  module: '',
  contexts: [],
  anywhere: false,
  fewest: 0,
  most: 0,
  excluded: [],
  block: false,
  takes: 'many',
  words: [],
  until: '0',
};
