import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import type { Configuration } from '../configuration.ts';
import {
  type Context,
  isKnownAt,
  type StockDirective,
  stockDirectiveNames,
  stockDirectives,
  streamDirectives,
} from '../directives.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../versions.ts';
import { nearest } from './near.ts';
import { isTemplated, refused } from './refusal.ts';
import { wrongValue } from './values.ts';

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

/** Every directive: is it known to this release, may it stand here, does it have what it takes, is it there once. */
export function checkDirectives(configuration: Configuration): readonly Remark[] {
  const remarks: Remark[] = [];
  const check = (statements: readonly Statement[], around: Surroundings): void => {
    checkRepetition(statements, around, configuration, remarks);
    for (const statement of statements) {
      if (statement.unseen !== undefined || statement.verbatim) continue;
      const remark = judge(statement, around, configuration);
      if (remark !== undefined) remarks.push(remark);
      if (statement.body === undefined || OPAQUE.has(statement.name)) continue;
      const inner = remark === undefined ? innerSurroundings(statement, around) : undefined;
      if (inner !== undefined) check(statement.body, inner);
    }
  };
  const { root, statements } = rootOf(configuration);
  check(statements, root);
  return remarks;
}

function rootOf(configuration: Configuration): {
  readonly root: Surroundings;
  readonly statements: readonly Statement[];
} {
  switch (configuration.extent) {
    case 'main':
      return {
        root: { contexts: ['main'], world: 'http', block: 'the main level' },
        statements: configuration.main,
      };
    case 'site':
      return {
        root: { contexts: ['http'], world: 'http', block: 'http' },
        statements: configuration.fragment,
      };
    case 'server-part':
      return {
        root: { contexts: ['server', 'http'], world: 'http', block: 'server' },
        statements: configuration.fragment,
      };
    case 'directives':
      return {
        root: { contexts: ['http', 'server', 'location'], world: 'http', block: 'location' },
        statements: configuration.fragment,
      };
  }
}

function innerSurroundings(statement: Statement, around: Surroundings): Surroundings | undefined {
  const { name } = statement;
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

function judge(statement: Statement, around: Surroundings, configuration: Configuration): Remark | undefined {
  const { version } = configuration;
  const rows = around.world === 'stream' ? streamDirectives(statement.name) : stockDirectives(statement.name);
  if (rows.length === 0) return unknownDirective(statement, around);
  const known = rows.filter((row) => isKnownAt(row, version));
  if (known.length === 0) return unknownToRelease(statement, rows);
  const fitting = known.find(
    (row) => row.anywhere || row.contexts.some((context) => around.contexts.includes(context)),
  );
  if (fitting === undefined) return misplaced(statement, known, around);
  return wrongForm(statement, fitting) ?? wrongValue(statement, fitting, version);
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

/** Directives that no row knows and no near name explains: some module's, perhaps. */
export function unseenModules(configuration: Configuration): readonly Statement[] {
  const found: Statement[] = [];
  const visit = (statements: readonly Statement[], world: Surroundings['world']): void => {
    for (const statement of statements) {
      const { name, body } = statement;
      const known = (world === 'stream' ? streamDirectives(name) : stockDirectives(name)).length > 0;
      if (!known && isWord(name) && statement.unseen === undefined) {
        if (unknownDirective(statement, { contexts: [], world, block: '' }) === undefined)
          found.push(statement);
      } else if (body !== undefined && !OPAQUE.has(name)) {
        visit(body, name === 'stream' ? 'stream' : world);
      }
    }
  };
  visit(configuration.extent === 'main' ? configuration.main : configuration.fragment, 'http');
  return found;
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
  if (row.block && statement.body === undefined)
    return refused(statement, {
      text: `\`${statement.name}\` needs a block: nginx expects \`{\` behind it.`,
    });
  if (!row.block && statement.body !== undefined)
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
  statements: readonly Statement[],
  around: Surroundings,
  configuration: Configuration,
  remarks: Remark[],
): void {
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const earlier = first.get(statement.name);
    if (earlier === undefined) {
      first.set(statement.name, statement);
      continue;
    }
    const rows =
      around.world === 'stream' ? streamDirectives(statement.name) : stockDirectives(statement.name);
    const row = rows.find((each) => each.contexts.some((context) => around.contexts.includes(context)));
    if (
      row === undefined ||
      row.takes === 'many' ||
      row.takes === 'any-of' ||
      !isKnownAt(row, configuration.version)
    )
      continue;
    const at = statement.stock === true && earlier.stock !== true ? earlier : statement;
    const other = at === statement ? earlier : statement;
    remarks.push(
      refused(at, {
        text: `\`${statement.name}\` stands twice in this \`${around.block}\`: nginx does not start, there is no "last one wins".`,
        help:
          other.stock === true
            ? `Take this line out: \`${other.text}\` brings one already.`
            : 'Keep one of the two lines.',
        related: [{ at: other.at, text: `\`${statement.name}\` is set here too` }],
      }),
    );
  }
}

function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What still works but is on its way out, or has no effect any more. */
export function outdatedDirectives(configuration: Configuration): readonly Remark[] {
  const { version } = configuration;
  const remarks: Remark[] = [];
  const outdated = (statement: Statement, text: string, help: string): void => {
    remarks.push({
      about: 'outdated',
      effect: 'harmless',
      at: statement.at,
      text,
      help,
      related: [],
      affects: 'process',
    });
  };
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      const { name, args, body } = statement;
      if (statement.stock === true) continue;
      if (name === 'listen' && args.includes('http2') && isAtLeast(version, '1.25.1'))
        outdated(
          statement,
          '`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.',
          'Write `http2 on;` in the `server`, and leave `http2` out of `listen`.',
        );
      else if (name === 'ssl' && isKnownAt(stockDirectives('ssl')[0] ?? NEVER, version))
        outdated(
          statement,
          '`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.',
          'Write `ssl` behind the port: `listen 443 ssl;`.',
        );
      else if (
        /^(?:http2_push|http2_push_preload|http2_max_concurrent_pushes)$/.test(name) &&
        isAtLeast(version, '1.25.1')
      )
        outdated(
          statement,
          `\`${name}\` does nothing since nginx 1.25.1, which took server push out.`,
          'Take it out.',
        );
      else if (
        /^http2_(?:max_requests|max_field_size|max_header_size|recv_timeout|idle_timeout)$/.test(name) &&
        isAtLeast(version, '1.19.7')
      )
        outdated(statement, `\`${name}\` does nothing since nginx 1.19.7.`, 'Take it out.');
      if (body !== undefined && !OPAQUE.has(name)) visit(body);
    }
  };
  visit(configuration.extent === 'main' ? configuration.main : configuration.fragment);
  return remarks;
}

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
