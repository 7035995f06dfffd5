import { type PulseRequest, portOf, schemeOf } from '../../../model/request.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { entryOf, textOf } from '../../../syntax/value/value.ts';
import type { EntryPoint } from '../entry-points.ts';
import { cleanedPath } from '../rule/routing-path.ts';
import type { MountedRouter } from '../runtime/mounted.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { atLeast, within } from '../version.ts';
import { routersOn } from './choose.ts';
import type { Flow } from './flow.ts';
import { forwardedHeaders } from './forwarded.ts';

export function arrivalPort(request: PulseRequest): number {
  return request.arrivesAt ?? portOf(request);
}

/** The entry points a connection can be meant for: one where they are seen, all of a port where they are assumed. */
export function entryPointsAt(request: PulseRequest, runtime: Runtime): readonly EntryPoint[] {
  const port = arrivalPort(request);
  const tcp = runtime.entryPoints.filter((each) => !each.udp);
  const published = tcp.filter((each) => each.publicPorts.includes(port));
  if (published.length > 0) return published;
  if (runtime.config.from !== undefined) return tcp.filter((each) => each.port === port);
  const usual = schemeOf(request) === 'https' && request.front === 'none' ? 443 : 80;
  return tcp.filter((each) => each.port === usual);
}

/** Behind a proxy that ends TLS the browser's scheme says nothing about this connection; the routers of the port do. */
export function isSecure(
  request: PulseRequest,
  entryPoints: readonly EntryPoint[],
  routers: readonly MountedRouter[],
): boolean {
  if (request.front === 'none') return schemeOf(request) === 'https';
  // Who redirects plain requests is asked plain ones.
  if (entryPoints.some((each) => each.redirection !== undefined && each.tls === undefined)) return false;
  return (
    entryPoints.some((each) => each.port === 443) ||
    (routersOn(entryPoints, false, routers).length === 0 && routersOn(entryPoints, true, routers).length > 0)
  );
}

export function startFlow(
  request: PulseRequest,
  runtime: Runtime,
  entryPoint: EntryPoint,
  secure: boolean,
): Flow {
  const headers = forwardedHeaders(request, entryPoint, secure);
  const trusts = entryPoint.trusts.everyone || entryPoint.trusts.ranges.length > 0;
  return {
    request,
    runtime,
    entryPoint,
    secure,
    scheme: request.front !== 'none' && trusts ? 'https' : secure ? 'https' : 'http',
    path: { is: 'known', value: arrivingPath(request, entryPoint, runtime.version), origin: 'default' },
    headers: new Map(headers.map((header) => [header.name, header])),
    added: [],
    removed: [],
    gates: [],
    steps: [],
    remarks: [],
    buffered: undefined,
    bodyBytes: undefined,
    unseen: undefined,
    ended: undefined,
    forcesUpgrade: undefined,
  };
}

/** Rules, middlewares and Pulse get the path cleaned, unless the entry point says otherwise (`http.sanitizePath`, 3.3.6, 2.11.24). */
export function arrivingPath({ url }: PulseRequest, entryPoint: EntryPoint, version: string): string {
  const cleans = atLeast(version, '3.3.6') || within(version, '2.11.24', '3.0');
  const told = textOf(entryOf(entryOf(entryPoint.value, 'http')?.value, 'sanitizePath')?.value);
  return cleans && (told === undefined || isTrue(told)) ? cleanedPath(url.pathname) : url.pathname;
}
