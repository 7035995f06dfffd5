import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';

/** How a need is met where this exchange is governed. */
export function remedy(needs: readonly Need[], exchange: Exchange): Remedy | undefined {
  const host = exchange.requestHeaders.find((header) => header.name === 'host');
  const replaces = needs.includes('host') && host?.at !== undefined ? [host.at] : [];
  const sentences = needs.flatMap((need) => HELP[need] ?? []);
  return sentences.length === 0 ? undefined : { help: [...new Set(sentences)].join(' '), replaces };
}

const HELP: Readonly<Partial<Record<Need, string>>> = {
  upgrade: 'Write `protocol: quic`, or point the rule at `http://localhost:7655` instead of a socket file.',
  host: 'Remove `httpHostHeader`: Pulse compares the Host it gets with the name in the browser.',
  target: 'Write `service: http://localhost:7655`.',
  'socket-route':
    'Leave `path` out of the rule for Pulse, and put it above the rules that take `/ws` or `/api`.',
  'http-mode': 'Write `service: http://localhost:7655`.',
  'agent-bypass': 'Put agents on a host name of their own without `access`.',
};
