import type { Targets } from '../targets.ts';

/** What a config needs of the rig, as far as its JSON tells. */
export type Facts = {
  /** Every port it may listen on, as written; 80 and 443 always. */
  readonly ports: readonly number[];
  readonly listened: ReadonlySet<number>;
  readonly securePorts: ReadonlySet<number>;
  readonly names: readonly string[];
  /** Those it makes certificates for. */
  readonly managed: readonly string[];
};

export type Replacements = {
  /** Stands for the root of the file system. */
  readonly folder: string;
  readonly portFor: (port: number) => number;
  readonly targets: Targets;
  readonly backendPort: number;
  readonly storage: string;
  readonly certificate: string;
  readonly key: string;
  readonly log: string;
};

type Json = { [key: string]: unknown };

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function serversIn(config: unknown): readonly Json[] {
  return Object.values(asObject(httpIn(config).servers)).map(asObject);
}

function httpIn(config: unknown): Json {
  return asObject(asObject(asObject(config).apps).http);
}

export function factsOf(config: unknown): Facts {
  const http = httpIn(config);
  const httpPort = Number(http.http_port ?? 80);
  const httpsPort = Number(http.https_port ?? 443);
  const listened = new Set<number>();
  const securePorts = new Set<number>();
  const names = new Set<string>();
  const managed = new Set<string>();
  for (const server of serversIn(config)) {
    const hosts = asArray(server.routes).flatMap((route) =>
      asArray(asObject(route).match).flatMap((set) => asArray(asObject(set).host).map(String)),
    );
    for (const host of hosts) names.add(host);
    const ports = asArray(server.listen).map((listen) => portIn(String(listen)));
    const automatic = asObject(server.automatic_https);
    const skipped = asArray(automatic.skip).map(String);
    if (automatic.disable !== true) for (const host of hosts) if (!skipped.includes(host)) managed.add(host);
    const secure =
      asArray(server.tls_connection_policies).length > 0 ||
      (automatic.disable !== true &&
        (hosts.some((host) => !skipped.includes(host)) || ports.every((port) => port === httpsPort)));
    for (const port of ports) {
      listened.add(port);
      if (secure && port !== httpPort) securePorts.add(port);
    }
  }
  return {
    ports: [...new Set([httpPort, httpsPort, ...listened])],
    listened,
    securePorts,
    names: [...names],
    managed: [...managed],
  };
}

function portIn(listen: string): number {
  return Number(/:(\d+)(?:-\d+)?$/.exec(listen)?.[1] ?? 0);
}

export type Rewritten = {
  readonly text: string;
  /** Addresses that stand for services that are asked for leave. */
  readonly services: ReadonlySet<string>;
};

/** The same config on loopback, with the rig's ports, backends, certificates and folders. */
export function rewriteForRig(config: unknown, to: Replacements): Rewritten {
  const services = new Set<string>();
  const copy = asObject(structuredClone(config));
  copy.admin = { disabled: true, config: { persist: false } };
  copy.storage = { module: 'file_system', root: to.storage };
  copy.logging = { logs: { default: { level: 'INFO' } } };
  const apps = asObject(copy.apps);
  copy.apps = apps;
  const http = asObject(apps.http);
  http.http_port = to.portFor(Number(http.http_port ?? 80));
  http.https_port = to.portFor(Number(http.https_port ?? 443));
  http.grace_period = 1;
  for (const server of Object.values(asObject(http.servers)).map(asObject)) {
    server.listen = asArray(server.listen).map((listen) => loopback(String(listen), to));
    server.logs = undefined;
    for (const policy of asArray(server.tls_connection_policies).map(asObject))
      policy.client_authentication = undefined;
    visit(server, (handler) => {
      moveProxy(handler, to);
      moveTexts(handler, to);
      if (isGuard(handler)) for (const dial of dialsOf(handler)) services.add(dial.replace(/:\d+$/, ''));
    });
  }
  apps.http = http;
  apps.tls = tlsFor(asObject(apps.tls), to);
  apps.pki = { certificate_authorities: { local: { install_trust: false } } };
  return { text: JSON.stringify(copy, null, 2), services };
}

function loopback(listen: string, to: Replacements): string {
  const match = /^(?:(\w+)\/)?(.*):(\d+)$/.exec(listen);
  if (match === null || match[1]?.startsWith('unix')) return listen;
  return `127.0.0.1:${to.portFor(Number(match[3]))}`;
}

/** Certificates of files become the rig's own; those that would be asked for are made by the local authority. */
function tlsFor(tls: Json, to: Replacements): Json {
  const certificates = asObject(tls.certificates);
  const loads = asArray(certificates.load_files).map((each) => ({
    ...asObject(each),
    certificate: to.certificate,
    key: to.key,
  }));
  const policies = asArray(asObject(tls.automation).policies).map(
    (policy): Json => ({ ...asObject(policy), issuers: [{ module: 'internal' }] }),
  );
  const everything = { issuers: [{ module: 'internal' }] };
  // Caddy takes one policy for all names at most.
  const hasOne = policies.some((policy) => asArray(policy.subjects).length === 0);
  return {
    ...(loads.length === 0 ? {} : { certificates: { load_files: loads } }),
    automation: { policies: hasOne ? policies : [...policies, everything] },
  };
}

function moveProxy(handler: Json, to: Replacements): void {
  if (handler.handler !== 'reverse_proxy') return;
  for (const upstream of asArray(handler.upstreams).map(asObject))
    upstream.dial = moved(String(upstream.dial), to);
  const dynamic = asObject(handler.dynamic_upstreams);
  if (dynamic.source === 'a' && typeof dynamic.name === 'string') {
    // An address is its own answer, whatever resolver is asked.
    const [host = ''] = moved(`${dynamic.name}:${dynamic.port ?? 80}`, to).split(':');
    Object.assign(dynamic, { name: host, port: String(to.backendPort) });
  }
  const transport = asObject(handler.transport);
  // The rig's certificate is one that nobody vouches for; the config's own would be.
  if (transport.tls !== undefined)
    transport.tls = {
      ...asObject(transport.tls),
      insecure_skip_verify: true,
      ca: undefined,
      root_ca_pool: undefined,
      root_ca_pem_files: undefined,
    };
}

/** Upstreams and folders that handlers keep in variables. */
function moveTexts(handler: Json, to: Replacements): void {
  const text = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    return /^[a-z][\w.-]*:\d+$/i.test(value) ? moved(value, to) : value;
  };
  if (handler.handler === 'vars') {
    for (const [name, value] of Object.entries(handler)) if (name !== 'handler') handler[name] = text(value);
    if (typeof handler.root === 'string') handler.root = `${to.folder}${handler.root}`;
  }
  if (handler.handler === 'map') {
    for (const mapping of asArray(handler.mappings).map(asObject))
      mapping.outputs = asArray(mapping.outputs).map(text);
    if (handler.defaults !== undefined) handler.defaults = asArray(handler.defaults).map(text);
  }
}

/** A proxy whose good answers let the request pass, as `forward_auth` is written. */
function isGuard(handler: Json): boolean {
  const [first] = asArray(handler.handle_response).map(asObject);
  return asArray(asObject(first?.match).status_code).includes(2);
}

function dialsOf(handler: Json): readonly string[] {
  return asArray(handler.upstreams).map((upstream) => String(asObject(upstream).dial));
}

function moved(dial: string, to: Replacements): string {
  const match = /^(\[[^\]]+\]|[^:/{}]+):(\d+)$/.exec(dial);
  if (match === null) return dial;
  return `${to.targets.addressOf({ host: match[1] ?? '', port: Number(match[2]) })}:${to.backendPort}`;
}

function visit(value: unknown, found: (handler: Json) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Json;
  if (typeof object.handler === 'string') found(object);
  for (const each of Object.values(object)) visit(each, found);
}
