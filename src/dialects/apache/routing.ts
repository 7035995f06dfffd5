import type { Step } from '../../model/exchange.ts';
import type { Cause } from '../../model/fact.ts';
import type { Configuration, Server } from './configuration.ts';
import type { Layer } from './layers.ts';
import { sectionPass, serverPasses } from './passes.ts';
import { matchPass, type Pass } from './proxy-pass.ts';
import { readRedirect, redirectFor } from './redirects.ts';
import { lastFlag } from './request-headers.ts';
import type { RequestView, Text } from './request-view.ts';
import { applyRules, type Rewritten } from './rewrite.ts';
import { type RewriteRule, readRules } from './rewrite-rules.ts';
import { argument, type Statement, textOf } from './statement.ts';

/** Where the phases of a request lead it. */
export type Routed =
  | {
      readonly is: 'proxied';
      /** With scheme and path, the path decoded unless `isEncoded`. */
      readonly url: string;
      readonly query: string;
      readonly isEncoded: boolean;
      readonly by: Pass | RewriteRule | Statement;
      /** What comes of a file on disk is appended: the path that Pulse gets is not known. */
      readonly pathIsUnknown?: true;
    }
  | { readonly is: 'redirected'; readonly status: number; readonly to: Text; readonly by: Statement }
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly by: Statement | undefined;
      readonly why: string;
    }
  /** A file on the proxy's disk. */
  | { readonly is: 'file'; readonly why: string; readonly by?: Statement }
  | { readonly is: 'unknown'; readonly because: Cause };

export interface Way {
  readonly routed: Routed;
  readonly steps: readonly Step[];
  readonly environment: RequestView['environment'];
  /** The path after rewriting with PT. */
  readonly view: RequestView;
  /** Passes and rules that would have taken the request, had not another come first. */
  readonly beaten: readonly Statement[];
}

/**
 * The phases in Apache's order: server-level rewriting, then ProxyPass of the `<Location>`, of the main server and of the
 * virtual host, then Redirect, then what sections do in the fixup phase.
 */
export function routeRequest(
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
  view: RequestView,
): Way {
  const encoded = encodedSlash(server, view);
  if (encoded !== undefined) return way(encoded, [], view, []);
  const rules = rulesOf(configuration, server);
  const engine = lastFlag(layers, 'rewriteengine');
  const rewritten: Rewritten | undefined =
    engine?.value === true && rules.length > 0 ? applyRules(rules, view) : undefined;
  const steps = [...(rewritten?.steps ?? [])];
  const environment = rewritten?.environment ?? view.environment;
  let seen: RequestView = { ...view, environment };
  if (rewritten !== undefined && rewritten.is !== 'unchanged') {
    const beaten = rewritten.is === 'unknown' ? [] : rulesBehind(rules, rewritten.rule, view);
    if (rewritten.is !== 'path' || !rewritten.passes)
      return way(inSections(ofRewriting(rewritten), layers, seen), steps, seen, beaten);
    seen = { ...seen, path: rewritten.path, query: rewritten.query };
  }
  const passed = passOf(configuration, server, layers, seen);
  const found = passed.routed ?? notProxied(configuration, server, layers, seen);
  const at = passed.pass?.statement;
  if (at !== undefined) steps.push({ at: at.at, text: textOf(at), why: passed.why });
  return way(inSections(found, layers, seen), steps, seen, passed.beaten);
}

function way(routed: Routed, steps: readonly Step[], view: RequestView, beaten: readonly Statement[]): Way {
  return { routed, steps, environment: view.environment, view, beaten };
}

/**
 * `%2F` in a path is a 404 unless AllowEncodedSlashes says otherwise, which a virtual host does not inherit
 * (server/core.c, merge_core_dir_configs).
 */
function encodedSlash(server: Server, view: RequestView): Routed | undefined {
  if (!/%2f/i.test(view.request.url.pathname)) return undefined;
  const setting = server.statements.findLast((each) => each.name === 'allowencodedslashes');
  const written = setting === undefined ? undefined : argument(setting, 0);
  const said = (written ?? 'off').toLowerCase();
  if (said !== 'off') return undefined;
  return {
    is: 'answered',
    status: 404,
    by: setting,
    why: 'an encoded slash stands in the path, and AllowEncodedSlashes is Off',
  };
}

/** RewriteRule is not inherited by virtual hosts unless RewriteOptions say so (mod_rewrite.c, config_server_merge). */
export function rulesOf(configuration: Configuration, server: Server): readonly RewriteRule[] {
  const own = readRules(server.statements);
  if (server.section === undefined) return own;
  // Without a word of mod_rewrite a virtual host has no settings of its own, and then no rules run at all (hook_uri2file).
  if (!server.statements.some((each) => each.name.startsWith('rewrite'))) return [];
  const main = readRules(configuration.main.statements);
  const mainOptions = optionsIn(configuration.main.statements);
  const ownOptions = optionsIn(server.statements);
  const options = ownOptions.size > 0 ? ownOptions : mainOptions;
  const ignores = options.has('ignoreinherit');
  if (options.has('inherit') || (mainOptions.has('inheritdown') && !ignores)) return [...own, ...main];
  if (options.has('inheritbefore') || (mainOptions.has('inheritdownbefore') && !ignores))
    return [...main, ...own];
  return own;
}

function optionsIn(statements: readonly Statement[]): ReadonlySet<string> {
  const options = statements.filter((each) => each.name === 'rewriteoptions');
  return new Set(options.flatMap((each) => each.args.map((word) => word.value.toLowerCase())));
}

function ofRewriting(rewritten: Exclude<Rewritten, { is: 'unchanged' }>): Routed {
  switch (rewritten.is) {
    case 'proxied':
      return {
        is: 'proxied',
        url: rewritten.url,
        query: rewritten.query,
        isEncoded: rewritten.noEscape,
        by: rewritten.rule,
      };
    case 'redirected':
      return { is: 'redirected', status: rewritten.status, to: rewritten.to, by: rewritten.rule.statement };
    case 'answered':
      return {
        is: 'answered',
        status: rewritten.status,
        by: rewritten.rule.statement,
        why: textOf(rewritten.rule.statement),
      };
    case 'path':
      return {
        is: 'file',
        why: `a rewrite rule makes the file ${rewritten.path} of it`,
        by: rewritten.rule.statement,
      };
    case 'unknown':
      return { is: 'unknown', because: rewritten.because };
  }
}

/** Rules behind the one that ended the run, that would have sent the request to a WebSocket target. */
function rulesBehind(
  rules: readonly RewriteRule[],
  winner: RewriteRule,
  view: RequestView,
): readonly Statement[] {
  const behind = rules.slice(rules.indexOf(winner) + 1);
  const taken = behind.find(
    (rule) =>
      rule.flags.has('P') && /^wss?:/i.test(rule.substitution) && applyRules([rule], view).is === 'proxied',
  );
  return taken === undefined ? [] : [taken.statement];
}

interface Passed {
  readonly routed: Routed | undefined;
  readonly pass: Pass | undefined;
  readonly why: string;
  readonly beaten: readonly Statement[];
}

function passOf(
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
  view: RequestView,
): Passed {
  const nothing: Passed = { routed: undefined, pass: undefined, why: '', beaten: [] };
  if (view.environment.has('no-proxy')) return nothing;
  const sections = layers.filter((layer) => layer.section !== undefined && isLocation(layer.section));
  const ofSections = sections.flatMap((layer) => {
    const pass = layer.section === undefined ? undefined : sectionPass(layer.section);
    return pass === undefined ? [] : [layer.doubt === undefined ? pass : { ...pass, doubt: layer.doubt }];
  });
  const ofServers = passesOf(configuration, server);
  const last = ofSections.at(-1);
  const inOrder = [...(last === undefined ? [] : [last]), ...ofServers];
  for (const [index, pass] of inOrder.entries()) {
    const match = matchPass(pass, view.path, rawPath(view));
    if (match.is === 'no') continue;
    if (match.is === 'unknown') return { ...nothing, routed: { is: 'unknown', because: match.because } };
    if (pass.doubt !== undefined) return { ...nothing, routed: { is: 'unknown', because: pass.doubt } };
    const unseen = pass === last ? undefined : unseenBefore(configuration, server, pass);
    if (unseen !== undefined) return { ...nothing, routed: { is: 'unknown', because: unseen } };
    if (match.is === 'url' && refusesPlainRequest(pass, view, layers)) continue;
    const others = pass === last ? ofSections.slice(0, -1) : inOrder.slice(index + 1);
    const beaten = others
      .filter(
        (other) => isMoreParticular(other, pass) && matchPass(other, view.path, rawPath(view)).is !== 'no',
      )
      .map((other) => other.statement);
    const why =
      pass === last
        ? ofSections.length > 1
          ? 'the last <Location> that matches'
          : 'the <Location> matches'
        : `first ProxyPass that matches ${view.path}`;
    const routed: Routed | undefined =
      match.is === 'excluded'
        ? undefined
        : {
            is: 'proxied',
            url: match.url,
            query: pass.flags.has('noquery') ? '' : view.query,
            isEncoded: pass.flags.has('nocanon'),
            by: pass,
          };
    return { routed, pass, why: match.is === 'excluded' ? 'excluded from proxying by `!`' : why, beaten };
  }
  return nothing;
}

function isLocation(section: Statement): boolean {
  return section.name === '<location' || section.name === '<locationmatch' || section.name.startsWith('<if');
}

/** The main server's come first, whatever ProxyPassInherit says (mod_proxy.c, merge_proxy_config). */
export function passesOf(configuration: Configuration, server: Server): readonly Pass[] {
  const own = serverPasses(server.statements);
  return server.section === undefined ? own : [...serverPasses(configuration.main.statements), ...own];
}

function isMoreParticular(other: Pass, pass: Pass): boolean {
  if (other.target === '!' || pass.pattern !== undefined) return false;
  if (other.pattern !== undefined) return true;
  return other.from.length > pass.from.length && other.from.startsWith(pass.from.replace(/\/$/, ''));
}

/** An include that cannot be read, before the pass in the same server, may take the request first. */
function unseenBefore(configuration: Configuration, server: Server, pass: Pass): Cause | undefined {
  for (const statements of [configuration.main.statements, server.statements]) {
    for (const statement of statements) {
      if (statement === pass.statement) return undefined;
      if (statement.unseen !== undefined) return statement.unseen;
    }
    if (server.section === undefined) break;
  }
  return undefined;
}

/** mod_proxy_wstunnel on its own takes handshakes alone, and leaves the rest to the next pass. */
function refusesPlainRequest(pass: Pass, view: RequestView, layers: readonly Layer[]): boolean {
  if (!/^wss?:/i.test(pass.target) || view.request.role === 'handshake') return false;
  return lastFlag(layers, 'proxywebsocketfallbacktoproxyhttp')?.value === false;
}

export function rawPath(view: RequestView): string {
  return view.request.url.pathname;
}

function notProxied(
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
  view: RequestView,
): Routed {
  const inSection = sectionRedirect(layers, view, true);
  if (inSection !== undefined) return inSection;
  const servers = server.section === undefined ? [server] : [server, configuration.main];
  for (const { statements } of servers) {
    for (const statement of statements) {
      const redirect = readRedirect(statement, false);
      if (redirect === undefined) continue;
      const redirected = redirectFor(redirect, view);
      if (redirected === undefined) continue;
      return ofRedirect(redirected, statement);
    }
  }
  const handler = layers
    .flatMap(({ statements }) => statements)
    .findLast((each) => each.name === 'sethandler');
  const target = handler === undefined ? undefined : argument(handler, 0);
  if (handler !== undefined && target !== undefined && /^proxy:/i.test(target))
    return {
      is: 'proxied',
      url: `${target.slice(6).replace(/\/$/, '')}${view.path}`,
      query: view.query,
      isEncoded: false,
      by: handler,
      pathIsUnknown: true,
    };
  return { is: 'file', why: 'no ProxyPass takes it' };
}

function ofRedirect(redirected: NonNullable<ReturnType<typeof redirectFor>>, by: Statement): Routed {
  if (by.doubt !== undefined) return { is: 'unknown', because: by.doubt };
  switch (redirected.is) {
    case 'redirected':
      return { is: 'redirected', status: redirected.status, to: redirected.to, by };
    case 'answered':
      return { is: 'answered', status: redirected.status, by, why: textOf(by) };
    case 'unknown':
      return { is: 'unknown', because: { missing: 'pattern', name: textOf(by), at: by.at } };
  }
}

/** In the fixup phase sections may still rewrite or redirect, proxied or not. */
function inSections(routed: Routed, layers: readonly Layer[], view: RequestView): Routed {
  if (routed.is === 'redirected' || routed.is === 'answered' || routed.is === 'unknown') return routed;
  const rewriting = layers.findLast(
    (layer) =>
      layer.section !== undefined && layer.statements.some((each) => each.name.startsWith('rewrite')),
  );
  if (rewriting !== undefined && lastFlag(layers, 'rewriteengine')?.value === true) {
    const rules = readRules(rewriting.statements);
    // The path such a rule sees depends on the disk; only its conditions can be told to fail.
    const outcome = rules.length === 0 ? undefined : applyRules(rules.map(withoutPattern), view);
    if (outcome !== undefined && outcome.is !== 'unchanged') {
      const [first] = rules;
      const at = first?.statement.at;
      return {
        is: 'unknown',
        because: {
          missing: 'pattern',
          name: first === undefined ? 'RewriteRule' : textOf(first.statement),
          ...(at === undefined ? {} : { at }),
        },
      };
    }
  }
  return sectionRedirect(layers, view, false) ?? routed;
}

function withoutPattern(rule: RewriteRule): RewriteRule {
  return {
    ...rule,
    pattern: { match: () => ({ start: 0, end: 0, groups: [''], named: new Map() }) },
    negated: false,
  };
}

/** `expressions`: only those of the whole section, which are tried before the server's own. */
function sectionRedirect(
  layers: readonly Layer[],
  view: RequestView,
  expressions: boolean,
): Routed | undefined {
  for (const layer of layers.toReversed()) {
    if (layer.section === undefined) continue;
    const redirects = layer.statements.flatMap((each) => readRedirect(each, true) ?? []);
    const whole = redirects.findLast((each) => each.from === undefined);
    const found =
      whole ?? (expressions ? undefined : redirects.find((each) => redirectFor(each, view) !== undefined));
    const redirected = found === undefined ? undefined : redirectFor(found, view);
    if (found === undefined || redirected === undefined) continue;
    if (layer.doubt !== undefined) return { is: 'unknown', because: layer.doubt };
    return ofRedirect(redirected, found.statement);
  }
  return undefined;
}
