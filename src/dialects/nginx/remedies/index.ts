import type { Need, Remedy } from '../../../model/need.ts';
import type { Place } from '../../../text/place.ts';
import type { Configuration } from '../configuration.ts';
import type { Traced } from '../exchange.ts';
import type { Scope } from '../locations.ts';
import { requestHeaderPlan, securityHeaderPlan, versionPlan, withoutCors } from './headers.ts';
import { type Bench, joined, NOTHING, once, type Plan, writtenOut } from './plan.ts';
import { agentLocation, pathPlan, socketLocation } from './routes.ts';
import { httpsPlan, redirectPlan, type ServerPlan } from './servers.ts';
import { bufferPlan, burstPlan, idlePlan } from './settings.ts';
import { targetPlan } from './target.ts';

const HEADER_NEEDS: readonly Need[] = ['upgrade', 'host', 'proto', 'client-address'];

/** One block for all the needs that are met in the same place; what cannot be met there is said in words. */
export function remedy(
  needs: readonly Need[],
  traced: Traced,
  configuration: Configuration,
): Remedy | undefined {
  const { passage, server } = traced;
  if (needs.includes('socket-route') && passage !== undefined && server !== undefined)
    return written(
      socketLocation(benchOf(needs, traced, passage)),
      serverPlace(configuration, server.statement.at),
    );
  if (needs.includes('agent-bypass') && passage !== undefined && server !== undefined)
    return written(
      agentLocation(benchOf(needs, traced, passage)),
      serverPlace(configuration, server.statement.at),
    );
  const inLocation: ServerPlan =
    passage === undefined ? NOTHING : locationPlan(benchOf(needs, traced, passage));
  const outside = serverPlan(needs, traced, configuration);
  if (isEmpty(inLocation)) {
    if (server === undefined || outside === undefined) return undefined;
    return written(outside, outside.into ?? serverPlace(configuration, server.statement.at));
  }
  const notes = outside === undefined ? [] : sentences(outside, 'the `server`');
  return written(
    { ...inLocation, notes: [...inLocation.notes, ...notes] },
    inLocation.into ?? placeOf(traced, needs, configuration),
    inLocation.into === undefined ? blockWords(traced, needs) : 'the upstream',
  );
}

function benchOf(needs: readonly Need[], traced: Traced, passage: Bench['passage']): Bench {
  return { needs, traced, passage, scope: writable(traced.scope ?? passage.server.scope, needs) };
}

/** An `if` is no place for most of these directives; response headers are the exception. */
function writable(scope: Scope, needs: readonly Need[]): Scope {
  if (scope.level.kind === 'if' && needs.every((need) => need === 'security-headers')) return scope;
  const unnamed = scope.level.kind === 'if' || scope.level.kind === 'limit_except';
  return unnamed && scope.outer !== undefined ? scope.outer : scope;
}

function locationPlan(bench: Bench): ServerPlan {
  const { needs, scope } = bench;
  const asks = (need: Need): boolean => needs.includes(need);
  const target: ServerPlan = asks('target') ? targetPlan(bench) : NOTHING;
  if (target.into !== undefined && needs.length === 1) return target;
  const plans: readonly (Plan | false)[] = [
    target.into === undefined ? target : { ...NOTHING, notes: sentences(target, "the upstream's block") },
    asks('path') && !asks('target') && pathPlan(bench),
    asks('upstream-http') && !asks('upgrade') && versionPlan(bench),
    HEADER_NEEDS.some(asks) && requestHeaderPlan(bench),
    asks('idle') && idlePlan(bench),
    asks('unbuffered') && once(scope.level, 'proxy_buffering', 'off'),
    asks('buffers') && bufferPlan(bench),
    asks('body') && once(scope.level, 'client_max_body_size', '10m'),
    asks('security-headers') && securityHeaderPlan(bench),
    asks('hide-version') && once(scope.level, 'server_tokens', 'off'),
    asks('no-cors') && withoutCors(bench),
    asks('socket-rate') && burstPlan(bench),
  ];
  return writtenOut(joined(plans.filter((plan) => plan !== false)), scope.level);
}

function serverPlan(
  needs: readonly Need[],
  traced: Traced,
  configuration: Configuration,
): ServerPlan | undefined {
  const { server, passage } = traced;
  if (server === undefined) return undefined;
  if (needs.includes('https') || needs.includes('http-mode')) return httpsPlan(server);
  if (needs.includes('redirect') && passage !== undefined)
    return redirectPlan(traced, passage, configuration.servers);
  if (!needs.includes('rate-limit')) return undefined;
  return {
    ...NOTHING,
    notes: [
      'Put `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;` into `http`, outside every `server`, and `limit_req zone=pulse burst=50 nodelay;` into a `location /api/`.',
    ],
  };
}

function isEmpty(plan: Plan): boolean {
  return plan.lines.length === 0 && plan.replaces.length === 0 && plan.notes.length === 0;
}

/** Parts of a server have no braces around them to paste into. */
function serverPlace(configuration: Configuration, at: Place): Place | undefined {
  return configuration.extent === 'main' || configuration.extent === 'site' ? at : undefined;
}

function placeOf(traced: Traced, needs: readonly Need[], configuration: Configuration): Place | undefined {
  const scope = traced.scope === undefined ? undefined : writable(traced.scope, needs);
  if (configuration.extent === 'directives') return undefined;
  if (scope?.level.kind === 'server')
    return serverPlace(configuration, traced.server?.statement.at ?? NOWHERE);
  return scope?.level.block?.at;
}

/** `location /`, so that the sentence can be read without the line. */
function blockWords(traced: Traced, needs: readonly Need[]): string {
  const block = traced.scope === undefined ? undefined : writable(traced.scope, needs).level.block;
  const text = block?.text.replace(/\s+/g, ' ') ?? '';
  return text === '' || text.length > 60 ? 'this block' : `\`${text}\``;
}

const NOWHERE: Place = { file: '', start: 0, end: 0 };

function written(plan: Plan, into: Place | undefined, where = 'this `server`'): Remedy | undefined {
  if (isEmpty(plan)) return undefined;
  const block = plan.lines.length === 0 ? undefined : `${plan.lines.join('\n')}\n`;
  return {
    help: sentences(plan, into === undefined ? 'this block' : where).join(' '),
    ...(block === undefined ? {} : { block, ...(into === undefined ? {} : { into }) }),
    replaces: plan.replaces,
  };
}

/** Few lines are said in the sentence; many, or a whole location, are left to the block. */
function sentences(plan: Plan, where: string): readonly string[] {
  const { replaces, notes } = plan;
  const lines = plan.said ?? plan.lines;
  if (lines.length === 0) return notes;
  const [first] = lines;
  const opens = first?.endsWith('{') ? first : undefined;
  const instead = replaces.length === 0 || plan.said !== undefined ? '' : ' instead of what it says now';
  const what =
    opens !== undefined && lines.length > 3
      ? `a \`${opens.slice(0, -2)}\` of its own in the \`server\``
      : lines.map((line) => `\`${line.trim()}\``).join(' ');
  const place = opens !== undefined && lines.length > 3 ? '' : ` in ${where}`;
  return [`Write ${what}${place}${instead}.`, ...notes];
}
