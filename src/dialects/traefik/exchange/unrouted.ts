import type { Exchange } from '../../../model/exchange.ts';
import { byDefault, type Cause } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import type { EntryPoint } from '../entry-points.ts';
import { callsOf } from '../rule/rule.ts';
import { hostsOf, type MountedRouter, missingTlsOptions } from '../runtime/mounted.ts';
import { atLeast } from '../version.ts';
import { arrivingPath } from './arrival.ts';
import { chooseRouter, routersOn } from './choose.ts';
import { finish } from './finish.ts';
import type { Flow } from './flow.ts';
import type { Serving } from './serving.ts';

/** Nothing takes the request: 404, and where a router was dropped or is plain where TLS is asked for, that is why. */
export function unrouted(
  flow: Flow,
  entryPoints: readonly EntryPoint[],
  secure: boolean,
  serving: Serving,
): Exchange {
  const { runtime, mounted } = serving;
  const scheme = secure ? 'https' : 'http';
  const path = arrivingPath(flow.request, flow.entryPoint, runtime.version);
  const asked = (routers: readonly MountedRouter[]) =>
    chooseRouter(routers, flow.request, path, scheme, runtime.version);
  const other = asked(routersOn(entryPoints, !secure, mounted.routers));
  if (other.is === 'router') {
    const { router } = other;
    if (secure && runtime.config.from === undefined && !router.tlsMeant) {
      const because: Cause = {
        missing: 'parent',
        name: `http.tls of the entry point ${(router.entryPoints.find((each) => entryPoints.includes(each)) ?? flow.entryPoint).name}`,
        at: router.at,
      };
      return finish(flow, { kind: 'undecided', because }, serving, router, undefined);
    }
    flow.steps.push({
      at: router.at,
      text: `${router.name}: ${router.rule.scalar.text}`,
      why: secure ? 'without `tls` it answers plain HTTP only' : 'with `tls` it answers TLS only',
    });
    flow.remarks.push(wrongSide(router, secure));
    return finish(
      flow,
      { kind: 'answered', status: byDefault(404, runtime.config.from !== undefined), at: router.at },
      serving,
      router,
      undefined,
    );
  }
  if (refusesMethod(flow, entryPoints, secure, serving))
    return finish(flow, { kind: 'answered', status: byDefault(405, true) }, serving, undefined, undefined);
  const lost = mounted.dropped.find(
    ({ router }) =>
      asked([router]).is === 'router' ||
      hostsOf(router.rule).some((host) => host.text.toLowerCase() === flow.request.url.hostname),
  );
  if (lost !== undefined) flow.remarks.push(lost.why);
  if (lost !== undefined && secure && missingTlsOptions(lost.router, runtime) !== undefined)
    return finish(
      flow,
      { kind: 'closed', at: lost.why.at, why: 'its TLS options do not exist' },
      serving,
      lost.router,
      undefined,
    );
  return finish(
    flow,
    { kind: 'answered', status: byDefault(404, true), ...(lost === undefined ? {} : { at: lost.why.at }) },
    serving,
    lost?.router,
    undefined,
  );
}

/** v2 answers 405 where only the method keeps a router from matching (gorilla/mux, ErrMethodMismatch); v3 always 404. */
function refusesMethod(
  flow: Flow,
  entryPoints: readonly EntryPoint[],
  secure: boolean,
  serving: Serving,
): boolean {
  const { runtime, mounted } = serving;
  if (atLeast(runtime.version, '3.0')) return false;
  const routers = routersOn(entryPoints, secure, mounted.routers);
  const methods = routers.flatMap((router) =>
    callsOf(router.rule.tree).flatMap((call) =>
      /^method$/i.test(call.name) ? call.args.map((arg) => arg.value.toUpperCase()) : [],
    ),
  );
  const path = arrivingPath(flow.request, flow.entryPoint, runtime.version);
  return methods.some((method) => {
    const asked = { ...flow.request, method };
    return chooseRouter(routers, asked, path, secure ? 'https' : 'http', runtime.version).is === 'router';
  });
}

function wrongSide(router: MountedRouter, secure: boolean): Remark {
  return {
    about: 'refused',
    effect: 'breaks',
    at: router.at,
    text: secure
      ? `The router \`${router.definition.name}\` has no \`tls\`, so it does not answer over TLS`
      : `The router \`${router.definition.name}\` has \`tls\`, so it does not answer plain HTTP`,
    why: 'Traefik answers such requests with 404.',
    help: secure
      ? 'Give the router `tls: {}` (as a label `tls=true`).'
      : 'Let clients use the TLS entry point.',
    ...(secure ? { need: 'https' as const } : {}),
    related: [],
    affects: 'router',
  };
}
