import type { Exchange } from '../../../model/exchange.ts';
import type { Need } from '../../../model/need.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import type { Cure } from './cure.ts';
import { bypass, rateLimit, socketRate } from './gates.ts';
import { clientAddress, proto, securityHeaders, without } from './headers.ts';
import { httpMode } from './http-mode.ts';
import { https, redirect, socketRoute } from './routes.ts';
import { plainServer, target, upgrade } from './servers.ts';
import { removed, statementsAt, statementsWith } from './statements.ts';
import { idle, timeouts } from './timeouts.ts';

export type { Cure };

export function cureFor(
  need: Need,
  exchange: Exchange,
  section: ProxySection,
  program: Program,
): Cure | undefined {
  switch (need) {
    case 'upgrade':
      return upgrade(exchange, program);
    case 'upstream-http':
      return plainServer(section, ['proto', 'alpn', 'ws'], 'Pulse speaks HTTP/1.1');
    case 'idle':
      return idle(exchange, section, program);
    case 'timeouts':
      return timeouts(exchange, section, program);
    case 'http-mode':
      return httpMode(exchange, section, program);
    case 'host':
      return without(exchange, 'host', 'Host then reaches Pulse as the browser sent it.');
    case 'proto':
      // In raw bytes no header can be written.
      return isRaw(exchange) ? undefined : proto(exchange);
    case 'client-address':
      return clientAddress(exchange, section, program);
    case 'unbuffered':
      return removed(
        statementsAt(program, [
          exchange.responseBuffered.is === 'known' ? exchange.responseBuffered.at : undefined,
        ]),
      );
    case 'body':
      return removed(
        statementsAt(program, [
          exchange.limits.bodyBytes.is === 'known' ? exchange.limits.bodyBytes.at : undefined,
        ]),
      );
    case 'path':
      return removed(
        statementsWith(program, exchange, /^http-request (?:set|replace)-(?:path|pathq|uri|query)/),
      );
    case 'security-headers':
      return securityHeaders(exchange);
    case 'hide-version':
      return {
        help: 'Write `http-response del-header X-Powered-By`.',
        lines: ['http-response del-header X-Powered-By'],
        replaces: [],
      };
    case 'rate-limit':
      return rateLimit(section);
    case 'no-cors':
      return removed(
        statementsAt(
          program,
          exchange.responseHeaders.added
            .filter(({ name }) => name.startsWith('access-control-'))
            .map(({ at }) => at),
        ),
      );
    case 'https':
      return https(exchange, section, program);
    case 'redirect':
      return redirect(exchange, section, program);
    case 'target':
      return target(exchange, section, program);
    case 'socket-route':
      return socketRoute(exchange);
    case 'agent-bypass':
      return bypass(exchange, program);
    case 'socket-rate':
      return socketRate(exchange, program);
    default:
      return undefined;
  }
}

function isRaw({ outcome }: Exchange): boolean {
  return outcome.kind === 'proxied' && outcome.targets.some(({ scheme }) => scheme === 'tcp');
}
