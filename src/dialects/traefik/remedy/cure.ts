import type { Exchange } from '../../../model/exchange.ts';
import { type Definition, qualified } from '../definitions.ts';
import type { Serving } from '../exchange/serving.ts';
import type { MountedRouter } from '../runtime/mounted.ts';
import type { Change, Put, Settings } from './change.ts';

/** One need met: what to tell the reader, and what to write, where lines can be written for it. */
export interface Cure {
  readonly help: string;
  readonly change?: Change;
}

/** Where an exchange goes through: the router that took it, and everything it may be mended in. */
export interface Mending {
  readonly exchange: Exchange;
  readonly router: MountedRouter;
  readonly serving: Serving;
}

/** More settings of a definition that is there. */
export function existing(serving: Serving, definition: Definition, settings: Settings): Put {
  const { middlewares, services } = serving.runtime.definitions.http;
  const name = qualified(definition.name, definition.provider);
  const isOne = (of: ReadonlyMap<string, Definition>): boolean => of.get(name) === definition;
  const kind = isOne(middlewares) ? 'middlewares' : isOne(services) ? 'services' : 'routers';
  return { kind, name: definition.name, near: definition, exists: true, settings };
}
