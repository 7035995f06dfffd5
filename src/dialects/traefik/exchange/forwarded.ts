import type { RequestHeader } from '../../../model/header.ts';
import { hostHeaderOf, isHandshake, type PulseRequest } from '../../../model/request.ts';
import type { EntryPoint } from '../entry-points.ts';

/**
 * The headers that Traefik sets by itself (traefik pkg/middlewares/forwardedheaders, pkg/proxy/httputil): what a client
 * that is not trusted says about itself is deleted, and what is then empty is filled in. A proxy in front is trusted
 * where the entry point has any trusted address: which one it is cannot be seen here.
 */
export function forwardedHeaders(
  request: PulseRequest,
  entryPoint: EntryPoint,
  secure: boolean,
): readonly RequestHeader[] {
  const { trusts } = entryPoint;
  const front = request.front !== 'none';
  const passes = trusts.everyone || (front && trusts.ranges.length > 0);
  const assumed = entryPoint.assumed ? { assumed: true as const } : {};
  const at = passes && trusts.at !== undefined ? { at: trusts.at, directive: 'forwardedHeaders' } : {};
  const handshake = isHandshake(request);
  const scheme = `${handshake ? 'ws' : 'http'}${secure ? 's' : ''}`;
  const plainHop = front && !secure && !passes;
  const own = plainHop
    ? ({ carries: 'constant', value: scheme } as const)
    : ({ carries: 'client-scheme' } as const);
  const known = { ...assumed, ...at };
  return [
    { name: 'host', carries: 'client-host' },
    passes
      ? {
          name: 'x-real-ip',
          carries: 'client-supplied',
          ...(front ? {} : { otherwise: 'client-ip' as const }),
          ...known,
        }
      : { name: 'x-real-ip', carries: 'client-ip', ...known },
    { name: 'x-forwarded-for', carries: passes ? 'client-ip-appended' : 'client-ip', ...known },
    passes
      ? {
          name: 'x-forwarded-proto',
          carries: 'client-supplied',
          ...(front ? {} : { otherwise: 'client-scheme' as const }),
          ...known,
        }
      : { name: 'x-forwarded-proto', ...own, ...assumed },
    passes
      ? { name: 'x-forwarded-host', carries: 'client-supplied', otherwise: 'client-host', ...known }
      : { name: 'x-forwarded-host', carries: 'client-host', ...assumed },
    {
      name: 'x-forwarded-port',
      carries: 'constant',
      value: portOfHost(request, secure || (front && passes)),
      ...assumed,
    },
    { name: 'upgrade', carries: 'client-supplied' },
    { name: 'connection', carries: 'client-supplied' },
  ];
}

/** The port that the Host header names, else the scheme's own, by the header of a trusted proxy too (forwardedPort). */
function portOfHost(request: PulseRequest, secure: boolean): string {
  return /:(\d+)$/.exec(hostHeaderOf(request))?.[1] ?? (secure ? '443' : '80');
}
