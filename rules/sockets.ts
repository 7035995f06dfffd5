import type { Exchange } from '../src/model/exchange.ts';
import { servedSockets } from '../src/model/pulse/sockets.ts';
import { AGENT_SOCKET, BROWSER_SOCKET, isHandshake } from '../src/model/request.ts';
import type { PulseVersion, Severity } from './rule.ts';

/** A socket that this Pulse does not serve, as the guide's, is worth a warning at most. */
export function socketSeverity(pulse: PulseVersion, exchange: Exchange, severity: Severity): Severity {
  if (severity !== 'error' || !isHandshake(exchange.request)) return severity;
  return isServed(pulse, exchange) ? 'error' : 'warning';
}

export function isServed(pulse: PulseVersion, exchange: Exchange): boolean {
  return servedSockets(pulse).includes(exchange.request.url.pathname);
}

export const NOT_SERVED =
  'No part of Pulse needs it: this version serves no such path, which the guide’s test asks for.';

/** What a user sees when these sockets do not open, and perhaps the agents' reports do not get through either. */
export function consequence(pulse: PulseVersion, exchanges: readonly Exchange[], reports = true): string {
  const paths = exchanges
    .filter((exchange) => isServed(pulse, exchange))
    .map(({ request }) => request.url.pathname);
  const agents = paths.includes(AGENT_SOCKET);
  const they = reports ? 'report, but take no commands' : 'neither report nor take commands';
  if (paths.includes(BROWSER_SOCKET)) {
    return `The page loads and then says “Connection Lost”${agents ? `; agents ${they}` : ''}.`;
  }
  return agents ? `Pulse’s agents ${they}.` : NOT_SERVED;
}

/** A handshake that is routed to Pulse and never gets there, for a reason of its own. */
export function failsOnTheWay({ outcome, upgrade }: Exchange): boolean {
  return (
    outcome.kind === 'answered' &&
    upgrade.is === 'lost' &&
    upgrade.losses.some((loss) => loss.kind !== 'route')
  );
}
