import { exchangeWithout } from '../../../model/blank.ts';
import type { Exchange, Upgrade } from '../../../model/exchange.ts';
import { byDefault, type Fact, knownValue } from '../../../model/fact.ts';
import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import { isHandshake, type PulseRequest } from '../../../model/request.ts';
import { pulseContainer } from '../../compose/pulse.ts';
import { hostsOf, type MountedRouter } from '../runtime/mounted.ts';
import { lostRoute } from './finish.ts';
import type { Serving } from './serving.ts';
import type { TcpRoute } from './tcp.ts';

export function httpsShape(
  routers: readonly MountedRouter[],
  request: PulseRequest,
): { namesHost: boolean; any: boolean } {
  const { names, nameless } = namesIn(routers);
  return { namesHost: names.has(request.url.hostname), any: nameless };
}

const namesIn = oncePer((routers: readonly MountedRouter[]) => ({
  names: new Set(routers.flatMap((router) => hostsOf(router.rule).map((host) => host.text.toLowerCase()))),
  nameless: routers.some((router) => hostsOf(router.rule).length === 0),
}));

export function overTcp(request: PulseRequest, route: TcpRoute, serving: Serving): Exchange {
  const passed: Upgrade = isHandshake(request) ? { is: 'passed' } : { is: 'not-asked' };
  const misread = route.passthrough && !endsAtPulse(route, serving);
  const remark: Remark = {
    about: 'not-http',
    effect: misread ? 'breaks' : 'degrades',
    at: route.at,
    text: misread
      ? `The TCP router \`${route.definition.name}\` hands the encrypted bytes on to Pulse, which speaks plain HTTP`
      : `The TCP router \`${route.definition.name}\` passes bytes and no HTTP: Pulse ${route.passthrough ? 'takes every visitor for Traefik' : "learns neither the client's address nor the scheme"}`,
    help: 'Write an HTTP router with `Host(…)` instead of the TCP router.',
    related: [],
    affects: 'route',
  };
  return exchangeWithout(request, {
    site: serving.siteOf(route),
    outcome: {
      kind: 'proxied',
      targets: route.targets.map((target) => ({ ...target, path: sentAsIs(request) })),
    },
    upgrade:
      misread && isHandshake(request)
        ? lostRoute(request, 'the encrypted bytes reach a plain port', route.at)
        : passed,
    requestHeaders: [
      'host',
      'upgrade',
      'connection',
      'x-forwarded-for',
      'x-forwarded-proto',
      'x-real-ip',
      'x-forwarded-host',
    ].map((name) => ({ name, carries: 'client-supplied' })),
    responseBuffered: byDefault(false, true),
    showsVersion: byDefault(false, true),
    route: route.at,
    remarks: [remark],
    steps: [{ at: route.at, text: route.definition.name, why: 'a TCP router takes the connection' }],
  });
}

/** The compose file shows Pulse with TLS of its own. */
function endsAtPulse({ targets }: TcpRoute, { runtime }: Serving): boolean {
  const pulse = pulseContainer(runtime.sources.projects);
  return pulse?.https === true && targets.every(({ host }) => knownValue(host) === pulse.name);
}

/** Bytes that nobody reads arrive as they were sent. */
function sentAsIs(request: PulseRequest): Fact<string> {
  return byDefault(`${request.url.pathname}${request.url.search}`, true);
}
