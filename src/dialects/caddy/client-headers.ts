import { connectionOf, hostHeaderOf, isHandshake, type PulseRequest } from '../../model/request.ts';
import type { HeaderLine, Walk } from './walk.ts';

/** What is known of the client's own headers; one nobody knows of is there or not, with any text. */
export function sentByClient(request: PulseRequest, name: string): readonly HeaderLine[] {
  switch (name) {
    case 'host':
      return [{ carries: 'client-host', text: hostHeaderOf(request) }];
    case 'connection': {
      const text = connectionOf(request) ?? 'keep-alive';
      return [{ carries: 'client-supplied', text }];
    }
    case 'upgrade':
      return isHandshake(request) ? [{ carries: 'client-supplied', text: 'websocket' }] : [];
    case 'sec-websocket-version':
      return isHandshake(request) ? [{ carries: 'client-supplied', text: '13' }] : [];
    case 'sec-websocket-key':
      return isHandshake(request) ? [{ carries: 'client-supplied' }] : [];
    default:
      return [{ carries: 'client-supplied' }];
  }
}

/** Pulse's browsers and agents send no others by themselves. */
const SENT =
  /^(?:user-agent|cookie|authorization|accept.*|origin|referer|content-.*|cache-control|pragma|dnt|if-.*|range|priority|te|sec-.*|x-api-token|x-csrf-token|x-setup-token|x-pulse-.*)$/;

export function mayBeSent(header: string, { headers, request }: Pick<Walk, 'headers' | 'request'>): boolean {
  if (headers.has(header) || ['host', 'connection', 'upgrade'].includes(header) || SENT.test(header))
    return true;
  return request.front !== 'none' && /^(?:x-|cf-|forwarded|via)/.test(header);
}
