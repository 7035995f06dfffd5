/** The characters whose escapes stay escaped while a router is chosen (traefik pkg/muxer/http/mux.go, reservedCharacters). */
const RESERVED = new Set([...":/?#[]@!$&'()*+,;=%"]);

/** A request path as rules see it: escapes of ordinary characters decoded, those of reserved ones kept. */
export function routingPath(escaped: string, keepsReserved: boolean): string {
  return escaped.replace(/(?:%[\da-fA-F]{2})+/g, (run) => {
    if (!keepsReserved) return decoded(run);
    return run
      .split(/(?=%)/)
      .map((one) => (isReserved(one) ? one : decoded(one)))
      .join('');
  });
}

function isReserved(escaped: string): boolean {
  const code = Number.parseInt(escaped.slice(1), 16);
  return code < 0x80 && RESERVED.has(String.fromCodePoint(code)) && escaped === escaped.toUpperCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `//`, `/./` and `/../` as Go's path cleaning leaves them (traefik pkg/server/server_entrypoint_tcp.go, sanitizePath). */
export function cleanedPath(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  const trailing = /\/(?:\.{0,2})$/.test(path) && kept.length > 0 ? '/' : '';
  return `/${kept.join('/')}${trailing}`;
}
