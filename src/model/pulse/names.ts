/**
 * Hosts that Pulse's browser socket accepts without comparing them with Host (internal/websocket/hub.go,
 * isValidPrivateOrigin): loopback and private addresses, and `.local` and `.lan` names of at most three labels.
 */
export function isPrivateOrigin(host: string): boolean {
  if (host === 'localhost' || isPrivateAddress(host)) return true;
  return /\.(local|lan)$/.test(host) && host.split('.').length <= 3;
}

/** IPv4 loopback and RFC 1918, IPv6 loopback and unique local; what Go's IsLoopback and IsPrivate say. */
export function isPrivateAddress(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  const four = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(bare);
  if (four === null) return bare === '::1' || /^f[cd][0-9a-f]{2}:/.test(bare);
  const first = Number(four[1]);
  const second = Number(four[2]);
  if (first === 10 || first === 127) return true;
  return (first === 172 && second >= 16 && second <= 31) || (first === 192 && second === 168);
}

/** Endings that no public resolver answers: RFC 6762, RFC 8375, RFC 6761, ICANN's `.internal`, and what routers hand out. */
const HOME_ENDINGS =
  /\.(local|lan|home|localdomain|internal|intranet|corp|private|home\.arpa|localhost|test|invalid)$/;

/** A name that the open internet can ask for: it has a dot and neither an address nor an ending of private networks. */
export function isPublicName(host: string): boolean {
  const name = host.toLowerCase();
  if (isPrivateOrigin(name) || !name.includes('.')) return false;
  return !HOME_ENDINGS.test(name);
}
