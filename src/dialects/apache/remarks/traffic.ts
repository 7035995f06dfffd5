import type { Exchange } from '../../../model/exchange.ts';
import type { Remark } from '../../../model/remark.ts';
import { isHandshake } from '../../../model/request.ts';
import type { Configuration } from '../configuration.ts';
import type { Traced } from '../exchange.ts';
import { readHeaderRule } from '../header-rules.ts';
import { statementsNamed } from '../layers.ts';
import type { Parameter } from '../proxy-pass.ts';
import type { RewriteRule } from '../rewriting/rules.ts';
import { sectionScope } from '../rewriting/scopes.ts';
import { lastSetting } from '../server-settings.ts';
import { argument, type Statement, textOf } from '../statement.ts';
import type { Pool, Worker } from '../workers.ts';

/** What can be said of one exchange that its facts do not say. */
export function trafficRemarks(traced: Traced, pool: Pool, configuration: Configuration): readonly Remark[] {
  const { exchange, way } = traced;
  if (way === undefined) return [];
  const by =
    way.routed.is === 'proxied' && 'statement' in way.routed.by ? way.routed.by.statement : undefined;
  return [
    ...way.beaten.map((loser) => beatenRemark(loser, by, exchange)),
    ...(by === undefined ? [] : sharingRemarks(by, pool.shared.get(by), exchange)),
    ...(isHandshake(exchange.request) ? timeouts(traced, pool, configuration) : []),
    ...cookies(traced),
    ...identity(traced),
    ...slashInFolder(traced),
  ];
}

function isLost(exchange: Exchange): boolean {
  return isHandshake(exchange.request) && exchange.upgrade.is === 'lost';
}

/** A pass or a rule that would have fitted better, and never gets the request. */
function beatenRemark(loser: Statement, winner: Statement | undefined, exchange: Exchange): Remark {
  const { pathname } = exchange.request.url;
  const inSection = loser.parent?.name.startsWith('<location') === true;
  const order = inSection
    ? 'of the `<Location>` sections that match, the last one counts'
    : 'the first line that matches takes the request';
  const effect = isLost(exchange) ? 'breaks' : 'harmless';
  return {
    about: 'never-reached',
    effect,
    at: loser.at,
    text: `\`${short(loser)}\` never gets \`${pathname}\`: ${order}${winner === undefined ? '' : `, and that is \`${short(winner)}\``}.`,
    ...(effect === 'breaks' ? { why: 'So the handshake goes where Upgrade is dropped.' } : {}),
    help: inSection
      ? 'Put the general `<Location />` first and the particular ones behind it.'
      : 'Put the particular line above the general one.',
    related: winner === undefined ? [] : [{ at: winner.at, text: 'what takes it' }],
    affects: 'route',
  };
}

/** Parameters that nobody reads, since an earlier target begins the same way. */
function sharingRemarks(pass: Statement, worker: Worker | undefined, exchange: Exchange): readonly Remark[] {
  if (worker === undefined) return [];
  const ignored = pass.args.filter((word) => /^[a-z]+=/i.test(word.value) && !/^mapping=/i.test(word.value));
  const [first] = ignored;
  const last = ignored.at(-1);
  if (first === undefined || last === undefined) return [];
  const mattered = ignored.some((word) => /^upgrade=/i.test(word.value)) && !worker.parameters.has('upgrade');
  // Pages do not miss it: the remark is about the handshakes that do.
  if (mattered && !isHandshake(exchange.request)) return [];
  const words = ignored.map((word) => word.value).join(' ');
  const url = worker.url;
  return [
    {
      about: 'never-reached',
      effect: mattered
        ? 'breaks'
        : ignored.every((word) => saysTheSame(word.value, worker))
          ? 'harmless'
          : 'degrades',
      at: { file: pass.at.file, start: first.start, end: last.end },
      text: `\`${words}\` is ignored here: the target begins with \`${url}\`, which an earlier line uses, so its worker serves both, and that worker has only what the earlier line says (AH01146).`,
      ...(mattered ? { why: 'Without `upgrade=` Apache drops Upgrade, and the handshake is lost.' } : {}),
      help: mattered
        ? 'Put the parameters on the earlier line, or put the longer target first.'
        : 'Put the parameters on the earlier line.',
      related: [{ at: worker.at, text: 'whose worker is used' }],
      affects: 'route',
    },
  ];
}

function saysTheSame(word: string, worker: Worker): boolean {
  const equals = word.indexOf('=');
  return worker.parameters.get(word.slice(0, equals).toLowerCase())?.value === word.slice(equals + 1);
}

/** Timeouts whose author meant something else. */
function* timeouts(traced: Traced, pool: Pool, configuration: Configuration): Generator<Remark> {
  const { server, worker, way } = traced;
  if (server === undefined || way === undefined || way.routed.is !== 'proxied') return;
  for (const name of ['timeout', 'proxytimeout']) {
    const setting = lastSetting(configuration, server, name);
    const text = setting === undefined ? undefined : argument(setting, 0);
    if (setting !== undefined && text !== undefined)
      yield* suffixRemark(text, setting.at, setting.written, `${setting.written} `);
  }
  const own = worker?.parameters.get('timeout');
  if (own !== undefined) yield* suffixRemark(own.value, own.at, 'timeout=', 'timeout=');
  // Who sets ProxyTimeout has thought of the sockets.
  const isSet = lastSetting(configuration, server, 'proxytimeout') !== undefined;
  if (worker === undefined && !isSet) yield* timeoutElsewhere(way.routed.url, pool);
}

/** `5m`: the digits are read, the unit is not (server/core.c, set_timeout; atoi). */
function* suffixRemark(text: string, at: Remark['at'], name: string, prefix: string): Generator<Remark> {
  const [, digits, unit] = /^\s*(\d+)\s*([a-z]+)$/i.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return;
  const meant = secondsMeant(Number(digits), unit);
  const isRight = meant === Number(digits);
  yield {
    about: 'no-effect',
    effect: isRight ? 'harmless' : 'degrades',
    at,
    text: `\`${prefix}${text}\` is ${digits} seconds: Apache reads the digits and ignores the unit of ${name === 'timeout=' ? '`timeout=`' : `\`${name}\``}.`,
    ...(meant === undefined || isRight ? {} : { help: `Write \`${prefix}${meant}\`, in seconds.` }),
    related: [],
    affects: 'route',
  };
}

function secondsMeant(number: number, unit: string): number | undefined {
  const factor = { s: 1, sec: 1, m: 60, mi: 60, min: 60, h: 3600, d: 86_400, w: 604_800, ms: 0.001 }[
    unit.toLowerCase()
  ];
  return factor === undefined ? undefined : Math.max(1, Math.round(number * factor));
}

/** A rule to ws:// has the default worker, whatever ProxyPass says of its own. */
function* timeoutElsewhere(url: string, pool: Pool): Generator<Remark> {
  if (!/^wss?:/i.test(url)) return;
  const authority = url.replace(/^wss?:\/\//i, '').split('/')[0];
  const other = pool.workers.find(
    (worker) =>
      worker.parameters.has('timeout') &&
      worker.name.includes(`//${authority}`) &&
      worker.name.startsWith('http'),
  );
  const parameter: Parameter | undefined = other?.parameters.get('timeout');
  if (parameter === undefined || other === undefined) return;
  yield {
    about: 'no-effect',
    effect: 'degrades',
    at: parameter.at,
    text: `\`timeout=${parameter.value}\` does not hold for the sockets: they go to \`ws://\` by a rewrite rule, which uses no worker of a ProxyPass.`,
    help: 'Set `ProxyTimeout` in the virtual host, or let `upgrade=websocket` on the ProxyPass carry the sockets.',
    related: [],
    affects: 'route',
  };
}

/** In a folder patterns see the path without the slash it begins with: a rule that wants one never fits. */
function* slashInFolder({ way, layers, exchange }: Traced): Generator<Remark> {
  const scope = way?.routed.is === 'file' ? sectionScope(layers) : undefined;
  if (scope === undefined || !scope.section.name.startsWith('<directory')) return;
  const rule = scope.rules.find((each) => each.flags.has('P') && /^\^?\/(?![?*])/.test(patternOf(each)));
  if (rule === undefined) return;
  const pattern = patternOf(rule);
  yield {
    about: 'never-reached',
    effect: 'breaks',
    at: rule.statement.at,
    text: `\`${short(rule.statement)}\` never fits \`${exchange.request.url.pathname}\`: in a folder patterns see the path without the slash it begins with.`,
    why: 'Apache looks for a file instead, and nothing gets to Pulse.',
    help: `Write \`${pattern.replace('/', '')}\`, or put the rule into the virtual host, outside of \`<Directory>\`.`,
    related: [],
    affects: 'route',
  };
}

function patternOf({ statement }: RewriteRule): string {
  return argument(statement, 0) ?? '';
}

function* cookies({ layers }: Traced): Generator<Remark> {
  for (const statement of statementsNamed(
    layers,
    'proxypassreversecookiepath',
    'proxypassreversecookiedomain',
  )) {
    const [from, to] = statement.args.map((word) => word.value);
    if (from === to) continue;
    // Pulse's cookies have the path /, which begins with no longer one (proxy_util.c, ap_proxy_cookie_reverse_map).
    if (statement.name === 'proxypassreversecookiepath' && from !== '/') continue;
    yield {
      about: 'cookie',
      effect: 'degrades',
      at: statement.at,
      text: `\`${textOf(statement)}\` rewrites Pulse’s session cookie.`,
      help: 'Take the line out.',
      related: [],
      affects: 'route',
    };
  }
}

/** Headers by which Pulse's proxy login knows a user: it reads the first value, so the client's must not stay in front. */
function* identity({ layers }: Traced): Generator<Remark> {
  for (const statement of statementsNamed(layers, 'requestheader')) {
    const rule = readHeaderRule(statement);
    if (rule === undefined || !/^(?:add|append|merge|setifempty)$/.test(rule.action)) continue;
    if (
      !/^(?:x-proxy-secret|remote-user|remote-groups|x-forwarded-user|x-authentik-username)$/i.test(
        rule.header,
      )
    )
      continue;
    yield {
      about: 'identity',
      effect: 'degrades',
      at: statement.at,
      text: `\`${textOf(statement)}\` leaves what the client sends in front, and Pulse reads the first value.`,
      help: `Write \`RequestHeader set ${rule.header} …\`.`,
      related: [],
      affects: 'route',
    };
  }
}

function short(statement: Statement): string {
  const text = textOf(statement);
  const section =
    statement.parent?.name.startsWith('<location') === true ? `${textOf(statement.parent)}> ` : '';
  return `${section}${text}`.slice(0, 110);
}
