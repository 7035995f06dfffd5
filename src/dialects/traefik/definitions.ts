import type { Remark } from '../../model/remark.ts';
import type { MapValue, Value } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import type { ComposeProject } from '../compose/project.ts';
import type { ComposeService } from '../compose/service.ts';

/** Where a definition comes from: the part of its name behind the `@`. */
export type Provider = 'file' | 'docker' | 'swarm' | 'internal';

/** A router, service or middleware as a provider hands it over. */
export interface Definition {
  /** Without the provider. */
  readonly name: string;
  readonly provider: Provider;
  /** The name where it is first written. */
  readonly key: Place;
  /** In the form that decode.ts makes. */
  readonly value: MapValue;
  readonly container?: Container;
}

/** A container with labels, and the compose project it belongs to. */
export interface Container {
  readonly service: ComposeService;
  readonly project: ComposeProject;
}

export type Kind = 'routers' | 'services' | 'middlewares' | 'serversTransports';

/** Definitions by kind, in the order found. */
export interface Parts {
  readonly http: Readonly<Record<Kind, readonly Definition[]>>;
  readonly tcp: Readonly<Record<'routers' | 'services', readonly Definition[]>>;
}

/** Definitions that are written and that Traefik drops with their file or container. */
export interface Lost extends Parts {
  readonly why: Remark;
}

/** All that providers hand over, by qualified name (`pulse@docker`). */
export interface Definitions {
  readonly http: Readonly<Record<Kind, ReadonlyMap<string, Definition>>>;
  readonly tcp: Readonly<Record<'routers' | 'services', ReadonlyMap<string, Definition>>>;
  /** Names of `tls.options`, qualified except for `default`. */
  readonly tlsOptions: ReadonlyMap<string, Value>;
}

export function qualified(name: string, provider: Provider): string {
  return name.includes('@') ? name : `${name}@${provider}`;
}

/** `auth@file` is `file`; a name without `@` has no provider of its own. */
export function providerOf(name: string): string | undefined {
  const at = name.lastIndexOf('@');
  return at === -1 ? undefined : name.slice(at + 1);
}
