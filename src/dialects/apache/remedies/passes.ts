import type { Configuration } from '../configuration.ts';
import type { Traced } from '../exchange.ts';
import { type Pass, readPass } from '../proxy-pass.ts';
import { type ProxyUrl, parseProxyUrl, portOfUrl } from '../proxy-url.ts';
import { rulesOfServer } from '../rewriting/scopes.ts';
import { passesOf } from '../routing/passes-in-order.ts';
import type { Statement } from '../statement.ts';
import type { Plan } from './plan.ts';

export function authority(url: ProxyUrl): string {
  const port = portOfUrl(url);
  return `${url.host}${port === undefined || port === 80 ? '' : `:${port}`}`;
}

/** Every pass of the server again, the particular ones first, with a parameter on those that lead to Pulse by HTTP. */
export function passesWith(
  traced: Traced,
  configuration: Configuration,
  target: ProxyUrl,
  parameter: string,
  words: readonly string[],
  more: readonly string[] = [],
): Plan | undefined {
  const { server, way } = traced;
  if (server === undefined) return undefined;
  const section = sectionOf(way?.routed);
  if (section !== undefined) return sectionWith(section, parameter, words);
  const own = new Set(server.statements);
  const passes = passesOf(configuration, server).filter((pass) => own.has(pass.statement));
  const rules = rulesOfServer(configuration, server).filter(
    (rule) => rule.flags.has('P') && own.has(rule.statement),
  );
  const outer =
    way?.routed.is === 'proxied' && 'targetAt' in way.routed.by ? way.routed.by.statement : undefined;
  const replaced = [
    ...(outer === undefined || own.has(outer) ? [] : [outer]),
    ...passes.map((pass) => pass.statement),
    ...rules.flatMap((rule) => [...rule.conditions.map((each) => each.statement), rule.statement]),
  ];
  const sorted = [...passes].sort((one, other) => rank(other) - rank(one));
  const key = parameter.split('=')[0] ?? '';
  const lines = sorted.map((pass) => passLine(pass, key, parameter, target));
  const socketLines = more.map(
    (path) => `ProxyPass ${path} ${secured(target)}://${authority(target)}${path} ${parameter}`,
  );
  const hasRoot = passes.some((pass) => pass.from === '/');
  const root = hasRoot
    ? []
    : rules.length > 0
      ? [`ProxyPass / ${secured(target)}://${authority(target)}/ ${parameter}`]
      : [];
  const all = [...socketLines, ...lines, ...root];
  return all.length === 0 ? undefined : { help: words.join(' '), lines: all, replaces: replaced };
}

function secured(target: ProxyUrl): string {
  return target.scheme === 'https' || target.scheme === 'wss' ? 'https' : 'http';
}

/** Exclusions first, then the longer path before the shorter. */
function rank(pass: Pass): number {
  return (pass.target === '!' ? 1_000_000 : 0) + (pass.pattern === undefined ? pass.from.length : 500_000);
}

function passLine(pass: Pass, key: string, parameter: string, target: ProxyUrl): string {
  const words = pass.statement.args.map((word) => (word.quote === '' ? word.value : `"${word.value}"`));
  const isLong = words.some((word) => isAtLeast(word, parameter));
  const kept = isLong
    ? words
    : words.filter((word) => !word.toLowerCase().startsWith(`${key}=`) && word !== parameter);
  const url = parseProxyUrl(pass.target);
  const fits = url !== undefined && /^https?$/.test(url.scheme) && authority(url) === authority(target);
  // Without the slash that the path has, the rest of the path is glued to the port.
  const glued = fits && url.path === '' && pass.from.endsWith('/');
  const spelled = kept.map((word) =>
    glued && word.replaceAll('"', '') === pass.target ? `${pass.target}/` : word,
  );
  return [pass.statement.written, ...spelled, ...(fits && !isLong ? [parameter] : [])].join(' ');
}

/** A longer `timeout=` in plain seconds is as the operator wants it. */
function isAtLeast(word: string, parameter: string): boolean {
  const [, seconds] = /^timeout=(\d+)$/i.exec(word.replaceAll('"', '')) ?? [];
  const [, wanted] = /^timeout=(\d+)$/.exec(parameter) ?? [];
  return seconds !== undefined && wanted !== undefined && Number(seconds) >= Number(wanted);
}

export function sectionOf(routed: NonNullable<Traced['way']>['routed'] | undefined): Statement | undefined {
  if (routed?.is !== 'proxied' || !('targetAt' in routed.by)) return undefined;
  const parent = routed.by.statement.parent;
  return parent?.name.startsWith('<location') ? parent : undefined;
}

export function sectionWith(
  section: Statement,
  parameter: string,
  words: readonly string[],
): Plan | undefined {
  const statement = section.children.findLast((each) => /^proxypass(?:match)?$/.test(each.name));
  const pass = statement === undefined ? undefined : readPass(statement, section);
  if (statement === undefined || pass === undefined) return undefined;
  const key = parameter.split('=')[0] ?? '';
  const url = parseProxyUrl(pass.target);
  const line = url === undefined ? undefined : passLine(pass, key, parameter, url);
  return line === undefined
    ? undefined
    : { help: words.join(' '), lines: [line], replaces: [statement], section };
}

/** Where Pulse is, by the target of this exchange or else of any pass. */
export function targetIn({ way, server }: Traced, configuration: Configuration): ProxyUrl | undefined {
  const routed = way?.routed;
  if (routed?.is === 'proxied') return parseProxyUrl(routed.url);
  if (server === undefined) return undefined;
  const pass = passesOf(configuration, server).find((each) => each.target !== '!');
  return pass === undefined ? undefined : parseProxyUrl(pass.target);
}
