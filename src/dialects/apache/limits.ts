import { NO_LIMITS } from '../../model/blank.ts';
import type { Limits } from '../../model/exchange.ts';
import { byDefault, type Fact, type Known, unknown, written } from '../../model/fact.ts';
import type { Configuration, Server } from './configuration.ts';
import { type Layer, statementsNamed } from './layers.ts';
import { leadingInteger, serverSetting, unwritten } from './server-settings.ts';
import { argument } from './statement.ts';
import { isSince } from './versions.ts';
import type { Worker } from './workers.ts';

/** How an upgraded connection is carried: by mod_proxy_http, or by mod_proxy_wstunnel alone, which never ends it. */
export type Tunnel = 'http' | 'wstunnel';

export function limitsOf(
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
  worker: Worker | undefined,
  tunnel: Tunnel,
): Limits {
  return {
    ...NO_LIMITS,
    idleSeconds: idleSeconds(configuration, server, worker, tunnel),
    lifetimeSeconds: byDefault(null, true),
    bodyBytes: bodyBytes(configuration, server, layers),
    headerBlockBytes: byDefault(null, true),
    headerLineBytes: headerLineBytes(worker),
  };
}

/** Core's own (server/core.c, DEFAULT_TIMEOUT); Debian's main config says 300. */
const DEFAULT_TIMEOUT = 60;

/**
 * Silence on an upgraded connection: the larger of the client's and the backend's timeout since 2.4.53, the smaller before
 * (mod_proxy_http.c, ap_proxy_http_process_response). All of them are read with atoi: `5m` is 5.
 */
function idleSeconds(
  configuration: Configuration,
  server: Server,
  worker: Worker | undefined,
  tunnel: Tunnel,
): Fact<number | null> {
  if (tunnel === 'wstunnel') return byDefault(null, true);
  const client = serverSetting(configuration, server, 'timeout', leadingInteger, DEFAULT_TIMEOUT);
  const backend = backendSeconds(configuration, server, worker, client);
  if (client.is !== 'known' || backend.is !== 'known') return client.is === 'known' ? backend : client;
  const larger = isSince(configuration.version, '2.4.53');
  if (client.value === backend.value) return backend.at === undefined ? client : backend;
  return backend.value > client.value === larger ? backend : client;
}

/** The worker's `timeout=`, else ProxyTimeout, else Timeout. */
export function backendSeconds(
  configuration: Configuration,
  server: Server,
  worker: Worker | undefined,
  client: Fact<number>,
): Fact<number> {
  const own = worker?.parameters.get('timeout');
  if (own !== undefined) return written(leadingInteger(own.value), own.at, 'timeout=');
  const proxy = serverSetting<number | undefined>(
    configuration,
    server,
    'proxytimeout',
    leadingInteger,
    undefined,
  );
  if (proxy.is === 'unknown') return proxy;
  return proxy.is === 'known' && proxy.value !== undefined ? { ...proxy, value: proxy.value } : client;
}

/** 1 GiB since 2.4.54, none before (server/core.c, AP_DEFAULT_LIMIT_REQ_BODY). */
function bodyBytes(
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
): Fact<number | null> {
  const statement = statementsNamed(layers, 'limitrequestbody').at(-1);
  const stock = isSince(configuration.version, '2.4.54') ? 1073741824 : null;
  if (statement === undefined) return unwritten<number | null>(configuration, server, stock);
  if (statement.doubt !== undefined) return unknown(statement.doubt);
  const bytes = leadingInteger(argument(statement, 0) ?? '');
  const fact: Known<number | null> = written(bytes === 0 ? null : bytes, statement.at, statement.written);
  return fact;
}

/** One line of a response must fit the buffer it is read into (mod_proxy_http.c, ap_proxy_read_headers). */
function headerLineBytes(worker: Worker | undefined): Fact<number | null> {
  const size = worker?.parameters.get('responsefieldsize');
  const bytes = size === undefined ? 0 : leadingInteger(size.value);
  if (size === undefined || bytes === 0) return byDefault(8192, true);
  return written(bytes, size.at, 'responsefieldsize=');
}
