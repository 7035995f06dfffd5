import type { Configuration } from '../configuration.ts';
import type { Traced } from '../exchange.ts';
import type { Pass } from '../proxy-pass.ts';
import type { ProxyUrl } from '../proxy-url.ts';
import type { RewriteRule } from '../rewriting/rules.ts';
import { passesOf } from '../routing/passes-in-order.ts';
import { textOf } from '../statement.ts';
import { isBalancer } from '../workers.ts';
import { authority, rank, sectionOf } from './passes.ts';
import type { Plan } from './plan.ts';

/** What lets a path of Pulse's own arrive as it was asked for; undefined where a pattern or a balancer has a say in it. */
export function samePath(traced: Traced, configuration: Configuration, target: ProxyUrl): Plan | undefined {
  const routed = traced.way?.routed;
  if (routed?.is !== 'proxied') return undefined;
  const { by } = routed;
  if ('conditions' in by) return ruleWithWholePath(by, target);
  if (!('targetAt' in by) || by.pattern !== undefined || isBalancer(by.target)) return undefined;
  const wanted = `${target.scheme}://${authority(target)}${by.from}`;
  if (wanted === by.target) return undefined;
  const help = `Write \`${wanted}\`: what follows the path that matches is put behind the target, so both end alike.`;
  const section = sectionOf(routed);
  if (section !== undefined)
    return { help, lines: [withTarget(by, wanted)], replaces: [by.statement], section };
  const own = new Set(traced.server?.statements ?? []);
  if (traced.server === undefined || !own.has(by.statement)) return undefined;
  const passes = passesOf(configuration, traced.server).filter((pass) => own.has(pass.statement));
  const sorted = [...passes].sort((one, other) => rank(other) - rank(one));
  return {
    help,
    lines: sorted.map((pass) => (pass === by ? withTarget(pass, wanted) : textOf(pass.statement))),
    replaces: passes.map((pass) => pass.statement),
  };
}

function withTarget({ statement, target }: Pass, wanted: string): string {
  const words = statement.args.map((word) => (word.value === target ? wanted : word.value));
  return [statement.written, ...words].join(' ');
}

/** Inside of `<Location>` a pattern sees the target or the file, and no capture of it is the path. */
function ruleWithWholePath({ statement, conditions }: RewriteRule, target: ProxyUrl): Plan | undefined {
  const section = statement.parent;
  if (section === undefined || !section.name.startsWith('<location')) return undefined;
  const flags = statement.args[2]?.value ?? '[P,L]';
  return {
    help: 'Inside of `<Location>` a pattern sees the target and not the path: write `%{REQUEST_URI}` for the path.',
    lines: [
      ...conditions.map((each) => textOf(each.statement)),
      `RewriteRule .* "${target.scheme}://${authority(target)}%{REQUEST_URI}" ${flags}`,
    ],
    replaces: [...conditions.map((each) => each.statement), statement],
    section,
  };
}
