import type { Step } from '../../../model/exchange.ts';
import type { Configuration, Server } from '../configuration.ts';
import { lastFlag } from '../flags.ts';
import type { Layer } from '../layers.ts';
import type { RequestView } from '../request-view.ts';
import type { RewriteRule } from '../rewriting/rules.ts';
import { applyRules, type Rewritten } from '../rewriting/run.ts';
import { rulesOfServer } from '../rewriting/scopes.ts';
import { type Statement, textOf } from '../statement.ts';
import { passOf } from './passes-in-order.ts';
import { readRedirect, redirectFor } from './redirects.ts';
import { ofRedirect, type Routed } from './routed.ts';

/** What the first phase makes of a request: a target, a file, or an answer. */
export interface Translated {
  readonly routed: Routed;
  readonly steps: readonly Step[];
  readonly view: RequestView;
  readonly beaten: readonly Statement[];
}

/**
 * From a path to what it stands for, in Apache's order: rewrite rules of the server, ProxyPass of the `<Location>`, of the
 * main server and of the virtual host, Redirect, and then the disk (the translate_name hooks of mod_rewrite, mod_proxy,
 * mod_alias).
 */
export function translate(
  configuration: Configuration,
  server: Server,
  servers: readonly Layer[],
  locations: readonly Layer[],
  view: RequestView,
): Translated {
  const rules = rulesOfServer(configuration, server);
  // A `<Location>` that switches the engine off does so for the server's rules, too (hook_uri2file).
  const isOn = lastFlag([...servers, ...locations], 'rewriteengine')?.value === true;
  const rewritten = isOn && rules.length > 0 ? applyRules(rules, view) : undefined;
  const steps = [...(rewritten?.steps ?? [])];
  let seen: RequestView = { ...view, environment: rewritten?.environment ?? view.environment };
  if (rewritten !== undefined && rewritten.is !== 'unchanged') {
    if (rewritten.is === 'path') seen = { ...seen, query: rewritten.query };
    if (rewritten.is !== 'path' || !rewritten.passes) {
      const beaten = rewritten.is === 'unknown' ? [] : rulesBehind(rules, rewritten.rule, view);
      return { routed: ofRewriting(rewritten), steps, view: seen, beaten };
    }
    seen = { ...seen, path: rewritten.path };
  }
  const passed = passOf('decoded', configuration, server, servers, locations, seen);
  const routed = passed.routed ?? notProxied(configuration, server, locations, seen);
  const at = passed.pass?.statement;
  if (at !== undefined) steps.push({ at: at.at, text: textOf(at), why: passed.why });
  return { routed, steps, view: seen, beaten: passed.beaten };
}

/** What is proxied as it came, if anything is: nothing else of the phase is done then. */
export function translateEncoded(
  configuration: Configuration,
  server: Server,
  servers: readonly Layer[],
  locations: readonly Layer[],
  view: RequestView,
): Translated | undefined {
  const { routed, pass, why, beaten } = passOf('encoded', configuration, server, servers, locations, view);
  if (routed?.is !== 'proxied' || pass === undefined) return undefined;
  const { statement } = pass;
  const raw = { ...view, path: view.request.url.pathname };
  return { routed, steps: [{ at: statement.at, text: textOf(statement), why }], view: raw, beaten };
}

export function ofRewriting(rewritten: Exclude<Rewritten, { is: 'unchanged' }>): Routed {
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
        why: `\`${textOf(rewritten.rule.statement)}\` says so`,
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

function notProxied(
  configuration: Configuration,
  server: Server,
  locations: readonly Layer[],
  view: RequestView,
): Routed {
  const inSection = sectionRedirect(locations, view, 'whole');
  if (inSection !== undefined) return inSection;
  const servers = server.section === undefined ? [server] : [server, configuration.main];
  for (const { statements } of servers) {
    for (const statement of statements) {
      const redirect = readRedirect(statement, false);
      const redirected = redirect === undefined ? undefined : redirectFor(redirect, view);
      if (redirected !== undefined) return ofRedirect(redirected, statement);
    }
  }
  return { is: 'file', why: 'no ProxyPass takes it' };
}

/** Redirects of sections: those of the whole section are tried before the server's own, all of them in the fixup phase. */
export function sectionRedirect(
  layers: readonly Layer[],
  view: RequestView,
  which: 'whole' | 'all',
): Routed | undefined {
  for (const layer of layers.toReversed()) {
    if (layer.section === undefined) continue;
    const redirects = layer.statements.flatMap((each) => readRedirect(each, true) ?? []);
    const whole = redirects.findLast((each) => each.from === undefined);
    const found =
      whole ??
      (which === 'whole' ? undefined : redirects.find((each) => redirectFor(each, view) !== undefined));
    const redirected = found === undefined ? undefined : redirectFor(found, view);
    if (found === undefined || redirected === undefined) continue;
    if (layer.doubt !== undefined) return { is: 'unknown', because: layer.doubt };
    return ofRedirect(redirected, found.statement);
  }
  return undefined;
}
