import { knownValue } from '../../../model/fact.ts';
import { PULSE_PORT } from '../../../model/pulse/address.ts';
import { readPassUrl } from '../proxy-pass.ts';
import { handlerOf } from '../routing.ts';
import { hasVariables } from '../script.ts';
import { type Statement, wholeOf } from '../statement.ts';
import { readAuthority } from '../upstream.ts';
import { inPlainHttp, lacksResolver, RESOLVER } from './pass.ts';
import { type Bench, joined, NOTHING, type Plan } from './plan.ts';
import { pathPlan, withoutUri } from './routes.ts';
import type { ServerPlan } from './servers.ts';

/** Where Pulse is: plain HTTP, its own port, a name that can be looked up. */
export function targetPlan(bench: Bench): ServerPlan {
  const { scope, traced, passage } = bench;
  const { outcome } = traced.exchange;
  const handler = handlerOf(scope);
  if (handler === undefined) return NOTHING;
  const argument = handler.args[0] ?? '';
  if (hasVariables(argument)) return variableTarget(argument, handler, bench);
  const url = readPassUrl(argument);
  if (url === undefined) return comesOutAs(argument);
  const group = passage.configuration.upstreams.get(url.authority.toLowerCase());
  const wrong = group?.servers.find((server) => server.port !== PULSE_PORT);
  if (group !== undefined && wrong !== undefined && url.scheme === 'http')
    return {
      lines: [`server ${wrong.host}:${PULSE_PORT};`],
      replaces: [wholeOf(wrong.statement)],
      displaces: [],
      notes: [],
      into: group.statement.at,
    };
  const host = group?.name ?? readAuthority(url.authority, PULSE_PORT)?.host ?? 'localhost';
  const port = group === undefined && !host.startsWith('unix:') ? `:${PULSE_PORT}` : '';
  const path = outcome.kind === 'proxied' ? knownValue(outcome.targets[0]?.path ?? NEVER) : undefined;
  return passTo(`http://${host}${port}${path === undefined ? '' : url.uri}`, handler, bench);
}

/** What the variables come to stays theirs: only the scheme in front of them and the name server are written. */
function variableTarget(argument: string, handler: Statement, bench: Bench): Plan {
  const { needs, scope, passage } = bench;
  const plain = inPlainHttp(handler, scope, passage);
  const path = needs.includes('path') ? pathPlan(bench) : NOTHING;
  const pass = plain === argument ? path : passTo(plain, handler, bench);
  if (lacksResolver(handler, scope, passage)) return joined([resolverPlan(bench), pass]);
  return plain === argument ? comesOutAs(argument) : pass;
}

function resolverPlan({ scope }: Bench): Plan {
  return {
    lines: [RESOLVER],
    replaces: scope.level.own.get('resolver')?.map(wholeOf) ?? [],
    displaces: [],
    notes: ["127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's."],
  };
}

function comesOutAs(argument: string): Plan {
  return { ...NOTHING, notes: [`Let \`${argument}\` come out as \`http://PULSE:${PULSE_PORT}\`.`] };
}

/** The line that passes on, with the path as it is where that is asked for as well. */
function passTo(argument: string, handler: Statement, bench: Bench): Plan {
  const path = bench.needs.includes('path') ? pathPlan(bench) : NOTHING;
  if (path.lines.length > 0) return { ...path, lines: [`proxy_pass ${withoutUri(argument)};`] };
  return { ...path, lines: [`proxy_pass ${argument};`], replaces: [wholeOf(handler)] };
}

const NEVER = { is: 'unsupported' } as const;
