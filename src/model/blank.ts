import type { Buffers, Exchange, Limits } from './exchange.ts';
import { unsupported } from './fact.ts';
import type { PulseRequest } from './request.ts';

/** Limits of a proxy that has none of them: a dialect names those it has. */
export const NO_LIMITS: Limits = {
  idleSeconds: unsupported,
  clientSilentSeconds: unsupported,
  upstreamSilentSeconds: unsupported,
  lifetimeSeconds: unsupported,
  bodyBytes: unsupported,
  headerBlockBytes: unsupported,
  headerLineBytes: unsupported,
};

export const NO_BUFFERS: Buffers = { headerBytes: unsupported, bodyBytes: unsupported };

/** An exchange that ends before any target is chosen: what is left for a dialect to say is the outcome and the steps. */
export function exchangeWithout(
  request: PulseRequest,
  parts: Pick<Exchange, 'outcome' | 'steps'> & Partial<Exchange>,
): Exchange {
  return {
    request,
    site: undefined,
    upgrade: { is: 'not-asked' },
    upstreamHttp: unsupported,
    requestHeaders: [],
    responseHeaders: { added: [], removed: [] },
    limits: NO_LIMITS,
    buffers: NO_BUFFERS,
    responseBuffered: unsupported,
    showsVersion: unsupported,
    gates: [],
    remarks: [],
    ...parts,
  };
}
