import { oncePer } from '../../model/once.ts';
import { type PulseRequest, portOf } from '../../model/request.ts';
import { type Bind, bindsOf, listensAt } from './bind.ts';
import type { Program } from './program.ts';
import { hasFrontend, type ProxySection, settingOf } from './proxy.ts';

/** The frontend that takes a request, and the line it listens by. */
export interface Taken {
  readonly frontend: ProxySection;
  readonly bind: Bind;
}

/** The listener that takes the request: by its port; behind a TLS hop, one that speaks plain HTTP where there is one. */
export function listenerFor(request: PulseRequest, program: Program): Taken | undefined {
  const all = listenersIn(program);
  const port = portOf(request);
  const there = all.filter(({ bind }) => listensAt(bind, port));
  // What listens on the machine itself is for the machine itself, where others can come in as well.
  const taken = there.find(({ bind }) => !isLoopback(bind.host)) ?? there[0];
  if (taken !== undefined) return taken;
  if (request.front === 'none') return undefined;
  return (
    all.find(({ bind }) => !bind.ssl && bind.port !== undefined) ??
    all.find(({ bind }) => bind.port !== undefined)
  );
}

export function isDisabled(proxy: ProxySection): boolean {
  const last = settingOf(proxy, ({ keyword }) => keyword.text === 'disabled' || keyword.text === 'enabled');
  return last?.statement.keyword.text === 'disabled';
}

export const listenersIn = oncePer((program: Program): readonly Taken[] =>
  program.proxies
    .filter((proxy) => hasFrontend(proxy) && !isDisabled(proxy))
    .flatMap((frontend) => bindsOf(frontend, program.version).map((bind) => ({ frontend, bind })))
    .filter(({ bind }) => !bind.quic),
);

export function isLoopback(host: string): boolean {
  return /^(?:127\.|::1$|localhost$)/.test(host);
}
