import { entryOf, get, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import {
  type DynamicUpstreams,
  PLAIN_TRANSPORT,
  type ReverseProxy,
  type Setting,
  type Transport,
} from '../config.ts';
import { nativeHeaderChanges, nativeResponseMatcher } from './headers.ts';
import type { Reading } from './reading.ts';
import { nativeRewrite } from './rewrite.ts';
import { durationIn, isTrue, numberIn, textsIn } from './values.ts';

/** The handler `reverse_proxy` (reverseproxy.go, Handler). */
export function nativeProxy(value: Value, at: Place, reading: Reading): ReverseProxy {
  const changes = nativeHeaderChanges(get(value, 'headers'));
  const dynamic = get(value, 'dynamic_upstreams');
  const active = entryOf(get(value, 'health_checks'), 'active');
  const trusts = entryOf(value, 'trusted_proxies');
  const path = textOf(get(active?.value, 'uri')) ?? textOf(get(active?.value, 'path'));
  return {
    upstreams: itemsOf(get(value, 'upstreams')).map((upstream) => ({
      dial: textOf(get(upstream, 'dial')) ?? '',
      at: get(upstream, 'dial')?.place ?? upstream.place,
    })),
    dynamic: dynamic === undefined ? undefined : dynamicFrom(dynamic),
    transport: transportFrom(get(value, 'transport'), at),
    requestHeaders: changes.request,
    responseHeaders: changes.response,
    rewrite: get(value, 'rewrite') === undefined ? undefined : nativeRewrite(get(value, 'rewrite')),
    buffersResponses: buffers(value),
    streamTimeout: setting(value, 'stream_timeout', durationIn),
    trusts: trusts === undefined ? undefined : { ranges: textsIn(trusts.value), at: trusts.place },
    intercepts: itemsOf(get(value, 'handle_response')).map((each) => {
      const match = get(each, 'match');
      return {
        match: match === undefined ? undefined : nativeResponseMatcher(match),
        routes: reading.routes(get(each, 'routes')),
        status: textOf(get(each, 'status_code')),
      };
    }),
    setsCookie: cookieOf(get(value, 'load_balancing', 'selection_policy')),
    healthCheck:
      active === undefined || path === undefined
        ? undefined
        : {
            path,
            method: textOf(get(active.value, 'method')) ?? 'GET',
            status: numberIn(get(active.value, 'expect_status')),
            at: active.key,
          },
    shorthand: undefined,
  };
}

function dynamicFrom(value: Value): DynamicUpstreams {
  const source = textOf(get(value, 'source')) ?? '';
  const isName = source === 'a';
  return {
    text: `"source": "${source}"`,
    at: get(value, 'source')?.place ?? value.place,
    host: isName ? textOf(get(value, 'name')) : undefined,
    port: isName ? (textOf(get(value, 'port')) ?? '80') : undefined,
  };
}

function cookieOf(policy: Value | undefined): string | undefined {
  return textOf(get(policy, 'policy')) === 'cookie' ? textOf(get(policy, 'name')) || 'lb' : undefined;
}

function buffers(value: Value): Setting<number | true> | undefined {
  const old = entryOf(value, 'buffer_responses');
  if (old !== undefined && isTrue(old.value))
    return { value: true, directive: 'buffer_responses', at: old.place };
  return setting(value, 'response_buffers', numberIn);
}

function transportFrom(value: Value | undefined, at: Place): Transport {
  if (value === undefined) return PLAIN_TRANSPORT;
  const tls = entryOf(value, 'tls');
  return {
    protocol: textOf(get(value, 'protocol')) ?? 'http',
    tls:
      tls === undefined
        ? undefined
        : { verifies: !isTrue(get(tls.value, 'insecure_skip_verify')), at: tls.key ?? at },
    versions: setting(value, 'versions', textsIn),
    readTimeout: setting(value, 'read_timeout', durationIn),
    mostHeaderBytes: setting(value, 'max_response_header_size', numberIn),
    compression: textOf(get(value, 'compression')) !== 'false',
    keepsAlive: textOf(get(value, 'keep_alive', 'enabled')) !== 'false',
  };
}

function setting<T>(
  value: Value,
  name: string,
  read: (value: Value) => T | undefined,
): Setting<T> | undefined {
  const entry = entryOf(value, name);
  const found = entry === undefined ? undefined : read(entry.value);
  return entry === undefined || found === undefined
    ? undefined
    : { value: found, directive: name, at: entry.place };
}
