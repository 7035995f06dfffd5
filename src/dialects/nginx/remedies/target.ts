import { knownValue } from '../../../model/fact.ts';
import { PULSE_PORT } from '../../../model/pulse/address.ts';
import { readPassUrl } from '../proxy-pass.ts';
import { handlerOf } from '../routing.ts';
import { hasVariables } from '../script.ts';
import { wholeOf } from '../statement.ts';
import { readAuthority } from '../upstream.ts';
import { type Bench, NOTHING } from './plan.ts';
import type { ServerPlan } from './servers.ts';

/** Where Pulse is: plain HTTP, its own port, a name that can be looked up. */
export function targetPlan(bench: Bench): ServerPlan {
  const { scope, traced, passage } = bench;
  const { outcome } = traced.exchange;
  const handler = handlerOf(scope);
  if (handler === undefined) return NOTHING;
  const argument = handler.args[0] ?? '';
  if (outcome.kind === 'answered' && hasVariables(argument))
    return {
      lines: ['resolver 127.0.0.11 valid=30s;'],
      replaces: scope.level.own.get('resolver')?.map(wholeOf) ?? [],
      displaces: [],
      notes: [
        "127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's.",
      ],
    };
  const url = hasVariables(argument) ? undefined : readPassUrl(argument);
  if (url === undefined)
    return { ...NOTHING, notes: [`Let \`${argument}\` come out as \`http://PULSE:${PULSE_PORT}\`.`] };
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
  return {
    lines: [`proxy_pass http://${host}${port}${path === undefined ? '' : url.uri};`],
    replaces: [wholeOf(handler)],
    displaces: [],
    notes: [],
  };
}

const NEVER = { is: 'unsupported' } as const;
