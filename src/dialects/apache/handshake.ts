import type { Loss, Upgrade } from '../../model/exchange.ts';
import type { Cause } from '../../model/fact.ts';
import { connectionOf, isHandshake } from '../../model/request.ts';
import type { Configuration, Server } from './configuration.ts';
import { lastFlag } from './flags.ts';
import type { Http10 } from './http-version.ts';
import type { Layer } from './layers.ts';
import type { RequestView } from './request-view.ts';
import { testCondition } from './rewriting/conditions.ts';
import { type RewriteCondition, type RewriteRule, readRules } from './rewriting/rules.ts';
import { rulesOfServer } from './rewriting/scopes.ts';
import type { Way } from './routing/routed.ts';
import { type Statement, textOf } from './statement.ts';
import { isSince } from './versions.ts';
import type { Worker } from './workers.ts';

/** What decides whether mod_proxy hands the handshake on. */
export interface Passing {
  readonly scheme: string;
  readonly worker: Worker | undefined;
  /** A pass whose own parameters are lost to a worker it shares. */
  readonly sharing: { readonly statement: Statement; readonly worker: Worker } | undefined;
  /** The Upgrade header that is left by then; undefined where it cannot be known. */
  readonly upgrade: { readonly text: string | undefined; readonly statement?: Statement };
  readonly http10: Http10 | undefined;
}

/** mod_proxy_http.c, proxy_http_handler; mod_proxy_wstunnel.c before 2.4.47. */
export function isPassedOn(passing: Passing, version: string): boolean | undefined {
  const { scheme, worker, upgrade, http10 } = passing;
  const isSocket = scheme === 'ws' || scheme === 'wss';
  if (upgrade.text === undefined) return undefined;
  if (upgrade.text === '') return false;
  if (!isSince(version, '2.4.47')) return isSocket;
  if (http10 !== undefined) return http10.isCertain ? false : undefined;
  const wanted = worker?.parameters.get('upgrade')?.value ?? '';
  if (wanted === '') return isSocket && upgrade.text.toLowerCase() === 'websocket';
  if (/^any$/i.test(wanted) || wanted === '*') return true;
  return wanted.split(/[\s,]+/).some((each) => each.toLowerCase() === (upgrade.text ?? '').toLowerCase());
}

export function upgradeOf(
  view: RequestView,
  passing: Passing,
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
  way: Way,
): Upgrade {
  if (!isHandshake(view.request)) return { is: 'not-asked' };
  const passed = isPassedOn(passing, configuration.version);
  if (passed === undefined) return { is: 'undecided', because: causeOf(passing) };
  if (passed) return { is: 'passed' };
  return { is: 'lost', losses: [lossOf(view, passing, configuration, server, layers, way)] };
}

function causeOf({ http10, upgrade }: Passing): Cause {
  const statement = upgrade.text === undefined ? upgrade.statement : http10?.statement;
  if (statement === undefined) return { missing: 'variable', name: 'RequestHeader Upgrade' };
  return { missing: 'environment', name: textOf(statement), at: statement.at };
}

/** The nearest thing to a reason: what was meant to carry the handshake and did not, else what is missing. */
function lossOf(
  view: RequestView,
  passing: Passing,
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
  way: Way,
): Loss {
  const { worker, sharing, upgrade, http10 } = passing;
  if (upgrade.text === '' && upgrade.statement !== undefined)
    return { kind: 'header', text: `\`${textOf(upgrade.statement)}\` removes it`, at: upgrade.statement.at };
  if (http10 !== undefined)
    return {
      kind: 'protocol',
      text: `\`${textOf(http10.statement)}\` makes it HTTP/1.0, which Apache never upgrades`,
      at: http10.statement.at,
    };
  const wanted = worker?.parameters.get('upgrade');
  if (wanted !== undefined && !isSince(configuration.version, '2.4.47'))
    return {
      kind: 'tunnel',
      text: `\`upgrade=${wanted.value}\` means nothing to an http:// target before 2.4.47`,
      at: wanted.at,
    };
  const rule = ruleMeant(view, configuration, server, layers);
  if (rule !== undefined) return rule;
  const ownUpgrade = sharing?.statement.args.find((word) => /^upgrade=/i.test(word.value));
  if (sharing !== undefined && ownUpgrade !== undefined)
    return {
      kind: 'tunnel',
      text: `\`${ownUpgrade.value}\` is ignored: the target begins with that of \`${textOf(sharing.worker.definedBy)}\`, whose worker is used instead, and that one has no \`upgrade=\``,
      at: { file: sharing.statement.at.file, start: ownUpgrade.start, end: ownUpgrade.end },
    };
  const by = takenBy(way);
  if (wanted !== undefined)
    return { kind: 'tunnel', text: `\`upgrade=${wanted.value}\` does not name websocket`, at: wanted.at };
  const what = by === undefined ? 'nothing' : `\`${quoted(by)}\``;
  return {
    kind: 'tunnel',
    text: `${what} takes it to an http:// target without \`upgrade=websocket\`, and Apache drops Upgrade there`,
    ...(by === undefined ? {} : { at: by.at }),
  };
}

function takenBy({ routed }: Way): Statement | undefined {
  if (routed.is !== 'proxied') return undefined;
  return 'statement' in routed.by ? routed.by.statement : routed.by;
}

function quoted(statement: Statement): string {
  const text = textOf(statement);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A rule for ws:// that is there and does not act. */
function ruleMeant(
  view: RequestView,
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
): Loss | undefined {
  const isMeant = (rule: RewriteRule) => /^wss?:\/\//i.test(rule.substitution) && rule.flags.has('P');
  const inScope = rulesOfServer(configuration, server).filter(isMeant);
  const [first] = inScope;
  if (first === undefined) {
    const main = server.section === undefined ? [] : readRules(configuration.main.statements).filter(isMeant);
    const outer = main[0];
    return outer === undefined
      ? undefined
      : {
          kind: 'tunnel',
          text: `\`${quoted(outer.statement)}\` stands outside of the virtual host, which inherits no rewrite rules without \`RewriteOptions Inherit\``,
          at: outer.statement.at,
        };
  }
  const engine = lastFlag(layers, 'rewriteengine');
  if (engine?.value !== true)
    return {
      kind: 'tunnel',
      text: `\`${quoted(first.statement)}\` is not run: ${engineMissing(engine?.statement)}`,
      at: first.statement.at,
    };
  for (const rule of inScope) {
    const failing = rule.conditions.find((condition) => fails(condition, view));
    if (failing === undefined) continue;
    const others = view.request.client === 'firefox' && !fails(failing, chrome(view));
    return {
      kind: 'tunnel',
      text: `\`${quoted(failing.statement)}\` does not match it${sent(failing, view)}`,
      at: failing.statement.at,
      ...(others ? { client: 'firefox' as const } : {}),
    };
  }
  return undefined;
}

function engineMissing(engine: Statement | undefined): string {
  if (engine === undefined) return '`RewriteEngine On` is missing here';
  const { parent } = engine;
  const where = parent === undefined || parent.name === '<virtualhost' ? '' : ` in \`${textOf(parent)}>\``;
  return `\`${textOf(engine)}\`${where} switches it off`;
}

function fails(condition: RewriteCondition, view: RequestView): boolean {
  return testCondition(condition, view, { rule: undefined, condition: undefined }).truth === false;
}

function chrome(view: RequestView): RequestView {
  return { ...view, request: { ...view.request, client: 'chrome' } };
}

/** What the browser really sends, for the two headers that recipes look at. */
function sent({ test }: RewriteCondition, { request }: RequestView): string {
  const header = /^%\{HTTP:(upgrade|connection)\}$/i.exec(test)?.[1]?.toLowerCase();
  if (header === 'upgrade') return ' (browsers send `websocket`)';
  return header === 'connection' ? ` (it says \`${connectionOf(request) ?? ''}\`)` : '';
}
