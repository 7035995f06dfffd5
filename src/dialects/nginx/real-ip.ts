import { inForce } from './levels.ts';
import { holdsAddress, networkOf, parseAddress } from './network.ts';
import type { Passage } from './passage.ts';
import { type Part, plain, unsure, type Value } from './value.ts';

/**
 * The address of the client as `$remote_addr` has it: that of the connection, unless its peer is believed, by
 * `set_real_ip_from`, when it names another one (`ngx_http_realip_handler`).
 */
export function clientAddress(passage: Passage): Value {
  switch (believedAddress(passage)) {
    case 'own':
      return [{ text: undefined, from: 'client-ip' }];
    case 'named':
      return [named(passage)];
    case 'hop':
      return [{ text: undefined, from: 'client-supplied' }];
    case 'peer':
      return peerAddress(passage);
  }
}

/** `$proxy_add_x_forwarded_for`: the client's own list, and the address as it is believed. */
export function appendedAddress(passage: Passage): Value {
  switch (believedAddress(passage)) {
    case 'own':
      return [{ text: undefined, from: 'client-ip-appended' }];
    case 'named':
      return [named(passage)];
    case 'hop':
      return [{ text: undefined, from: 'client-supplied' }];
    case 'peer':
      return peerAddress(passage).map((part) =>
        part.text === undefined
          ? part
          : { ...part, from: 'client-supplied', otherwise: part.from, chosen: true },
      );
  }
}

/** `$realip_remote_addr`: that of the connection, whoever is believed. */
export function connectionAddress(passage: Passage): Value {
  return isRelayed(passage) ? peerAddress(passage) : [{ text: undefined, from: 'client-ip' }];
}

/** `$proxy_protocol_addr` is what the relay in front says. */
export function relayedAddress({ socket }: Passage): Value {
  return socket.proxyProtocol ? [{ text: undefined, from: 'client-ip' }] : plain('');
}

export function isNamedByClient(passage: Passage): boolean {
  return believedAddress(passage) === 'named';
}

/** Every client has the address of the relay in front, since nobody tells another one. */
export function isLostInRelay(passage: Passage): boolean {
  return believedAddress(passage) === 'peer';
}

/** The client's own, one that the client may name, one that the hop in front names, or that of the relay in between. */
function believedAddress(passage: Passage): 'own' | 'named' | 'hop' | 'peer' {
  const { scope, request, relay, socket } = passage;
  const trusted = inForce(scope.level, 'set_real_ip_from');
  const lines = trusted === undefined || 'unknown' in trusted ? [] : trusted.lines;
  const ranges = lines.map(({ args }) => args[0] ?? '');
  const header = headerOf(passage);
  if (isRelayed(passage)) {
    const believed =
      relay === undefined ? ranges.length > 0 : ranges.some((range) => holds(range, relay.address));
    if (!believed) return 'peer';
    return header !== 'proxy_protocol' ? 'named' : socket.proxyProtocol ? 'own' : 'peer';
  }
  if (ranges.length === 0 || header === 'proxy_protocol') return 'own';
  // What a hop in front says of the client takes the place of that hop's own address.
  if (request.front !== 'none') return 'hop';
  // Without a hop in front the peer is the client. A few networks are meant for the proxies in them; a list that holds
  // everybody makes the address worth nothing.
  return ranges.some((range) => EVERYBODY.test(range)) ? 'named' : 'own';
}

const EVERYBODY = /^(?:0\.0\.0\.0|::)\/0$/;

/** What opens the connection is nginx's own stream block, or another relay that speaks the PROXY protocol. */
function isRelayed({ relay, socket }: Passage): boolean {
  return relay !== undefined || socket.proxyProtocol;
}

function named(passage: Passage): Part {
  const otherwise = isRelayed(passage) ? 'request' : 'client-ip';
  const text = isRelayed(passage) ? passage.relay?.address : undefined;
  return { text, from: 'client-supplied', otherwise, chosen: true };
}

function peerAddress({ relay, socket }: Passage): Value {
  if (relay !== undefined) return plain(relay.address);
  const at = socket.servers[0]?.statement.at;
  return unsure({ missing: 'front-hop', name: 'The address of the relay in front', ...(at && { at }) });
}

function holds(range: string, address: string): boolean {
  const network = networkOf(range);
  const number = parseAddress(address);
  return network !== undefined && number !== undefined && holdsAddress(network, number);
}

function headerOf({ scope }: Passage): string {
  const found = inForce(scope.level, 'real_ip_header');
  const line = found === undefined || 'unknown' in found ? undefined : found.lines[0];
  return (line?.args[0] ?? 'X-Real-IP').toLowerCase();
}
