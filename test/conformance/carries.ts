import { valuesOf } from './headers.ts';
import type { HeadersPassed, ObservedExchange } from './observation.ts';
import type { TraceHeader } from './trace-shape.ts';

/**
 * Does what the backend received bear out what the trace says this header carries? `names` are the names the
 * config's sites answer to. Of several lines the first counts, as it does for Go; addresses are read together.
 */
export function bearsOut(
  predicted: TraceHeader,
  name: string,
  passed: HeadersPassed,
  exchange: ObservedExchange,
  names: readonly string[],
): boolean {
  const lines = valuesOf(passed.received, name);
  const together = predicted.carries.startsWith('client-ip');
  const received = lines.length === 0 ? undefined : together ? lines.join(', ') : lines[0];
  const sent = valuesOf(passed.sent, name).join(', ') || undefined;
  const address = exchange.client.address;
  switch (predicted.carries) {
    case 'client-host':
      return isClientHost(received, name, sent, valuesOf(passed.sent, 'host')[0]);
    case 'client-hostname':
      return received === new URL(exchange.request.url).hostname;
    case 'upstream-host':
      return received !== undefined && upstreamHosts(exchange, predicted.value).includes(received);
    case 'server-name':
      return received !== undefined && names.includes(received);
    case 'client-ip':
      return received === address;
    case 'client-ip-appended':
      return elements(received) === elements(`${sent ?? ''}, ${address}`);
    case 'client-ip-twice':
      return received === `${address}, ${address}`;
    case 'client-ip-port':
      return received !== undefined && /^:\d+$/.test(received.replace(address, ''));
    case 'client-scheme':
      // Traefik says `wss` for a handshake over TLS, which Pulse takes for https (traefik forwardedheaders, rewrite).
      return received === exchange.client.scheme || received === schemeOfSocket(exchange);
    case 'client-supplied':
      // What a rule adds beside the client's own line stands alone where the client sends none.
      // It may be filled from another header, such as that of Cloudflare.
      if (passed.sent.some(([, value]) => value === received)) return true;
      if (sent !== undefined) return received === `${sent}, ${predicted.value}` || isListOf(received, sent);
      return (
        isFallback(received, passed, exchange) ||
        received === predicted.value ||
        isChosenOtherwise(received, name, passed, exchange)
      );
    case 'constant':
      return received === predicted.value;
    case 'empty':
      return received === undefined || received === '';
    case 'absent':
      return received === undefined;
    case 'unknown':
      return true;
  }
}

/** Empty elements of a list count for nothing (RFC 9110, 5.6.1.2), and Pulse reads the first address there is. */
function elements(list: string | undefined): string {
  return (list ?? '')
    .split(',')
    .map((element) => element.trim())
    .filter((element) => element !== '')
    .join(', ');
}

/** The address that the client made up, believed and then appended to itself. */
function isListOf(received: string | undefined, sent: string): boolean {
  return (
    received !== undefined &&
    elements(received)
      .split(', ')
      .every((element) => element === sent)
  );
}

/** The client has the choice by another header than this one: its own words made a difference. */
function isChosenOtherwise(
  received: string | undefined,
  name: string,
  passed: HeadersPassed,
  { honest, spoofed }: ObservedExchange,
): boolean {
  return passed === spoofed && honest !== null && received !== valuesOf(honest.received, name)[0];
}

/** What stands in for a header that the client did not send: nothing, or what this hop knows by itself. */
function isFallback(
  received: string | undefined,
  passed: HeadersPassed,
  exchange: ObservedExchange,
): boolean {
  const { client, request } = exchange;
  const { hostname } = new URL(request.url);
  const hosts = valuesOf(passed.sent, 'host');
  return (
    received === undefined ||
    received === '' ||
    received === schemeOfSocket(exchange) ||
    [client.address, client.scheme, hostname, ...hosts].includes(received)
  );
}

/** httpd merges X-Forwarded-Host into what the client sent: the Host that was asked for is its last part. */
function isClientHost(
  received: string | undefined,
  name: string,
  sent: string | undefined,
  host: string | undefined,
): boolean {
  if (received === host) return true;
  return name === 'x-forwarded-host' && sent !== undefined && received === `${sent}, ${host}`;
}

function schemeOfSocket({ request, client }: ObservedExchange): string | undefined {
  return request.websocket ? client.scheme.replace('http', 'ws') : undefined;
}

/** The name of an upstream group, or the host with its port where that is not the scheme's own. */
function upstreamHosts(exchange: ObservedExchange, value: string | undefined): readonly string[] {
  const target = exchange.upstream;
  const literal = value === undefined || value.includes('$') ? [] : [value];
  return target ? [...literal, target.host, `${target.host}:${target.port}`] : literal;
}
