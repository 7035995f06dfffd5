import { exchangeWithout } from '../../model/blank.ts';
import type { Exchange } from '../../model/exchange.ts';
import { type PulseRequest, portOf, schemeOf } from '../../model/request.ts';
import { ended } from './ending.ts';
import type { Scene } from './fetch.ts';
import { lostWithoutRoute } from './handshake.ts';
import { throughHttp } from './http.ts';
import { listenerFor, type Taken } from './listener.ts';
import { messageOf } from './message.ts';
import type { Program } from './program.ts';
import type { Peer } from './reentry.ts';
import { tcpExchange } from './tcp.ts';
import { runTcpRequest } from './tcp-rules.ts';
import { newWalk, stepAt, type Walk } from './walk.ts';

/** What this config does with one request. */
export function exchangeOf(request: PulseRequest, program: Program): Exchange {
  const taken = listenerFor(request, program);
  if (taken === undefined)
    return exchangeWithout(request, {
      outcome: { kind: 'closed', why: `nothing listens on port ${portOf(request)}` },
      upgrade: lostWithoutRoute(request, 'nothing listens there'),
      steps: [],
    });
  const walk = newWalk(messageOf(request));
  walk.steps.push(stepAt(taken.bind.statement, `it listens on port ${portOf(request)}`));
  return arrive(taken, 'client', walk, program);
}

/** A connection at one of the listeners: from outside, or from a frontend of this process that relays it. */
export function arrive({ frontend, bind }: Taken, sees: Peer, walk: Walk, program: Program): Exchange {
  const { request } = walk.message;
  const scene = sceneOf({ frontend, bind }, sees, walk, program);
  const context = { proxy: frontend, proxies: program.proxies, scene, walk };
  const refused = runTcpRequest(frontend, ['connection', 'session'], context);
  if (refused !== undefined) return ended(refused, context, program);
  if (bind.clientCertificate !== undefined)
    walk.gates.push({ kind: 'auth', scheme: 'certificate', at: bind.clientCertificate.at });
  if (frontend.mode.value !== 'http') return tcpExchange(context, program, bind, arrive);
  const closed = (why: string): Exchange =>
    ended({ kind: 'closed', at: bind.statement.at, why }, context, program);
  const encrypted = schemeOf(request) === 'https' && request.front === 'none' && !walk.decrypted;
  if (encrypted && !bind.ssl) return closed('the listener speaks no TLS');
  if (!encrypted && bind.ssl && walk.decrypted) return closed('the listener expects TLS');
  // `proto h2` takes no HTTP/1.1, and browsers speak nothing else to a port without TLS.
  if (bind.proto === 'h2') return closed('`proto h2` takes HTTP/2 alone');
  return throughHttp(context, program);
}

function sceneOf({ frontend, bind }: Taken, sees: Peer, walk: Walk, program: Program): Scene {
  return {
    message: walk.message,
    phase: 'request',
    bind,
    sees,
    port: portOf(walk.message.request),
    version: program.version,
    frontend: frontend.name,
    backend: '',
    serversIn: (name) => program.serversIn(name),
    readList: program.readList,
    environment: program.environment,
  };
}
