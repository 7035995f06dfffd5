const SECTION =
  /^[ \t]*(?:global|defaults|frontend|backend|listen)(?:[ \t]+[\w.:-]+)?[ \t]*(?:from[ \t]+\S+)?\r?$/m;
const OWN_WORDS =
  /^[ \t]*(?:use_backend|default_backend|http-request|http-response|tcp-request|timeout (?:client|server|connect|tunnel)|mode (?:http|tcp)|option (?:httplog|httpchk|forwardfor|http-server-close)|server \S+ \S+|bind \S+|stick-table|acl \S+ \S+|balance \S+)\b/m;

/** A section keyword on a line of its own is HAProxy's alone; the name helps where only one of the signs is there. */
export function claims(path: string, text: string): number {
  const section = SECTION.test(text);
  const words = OWN_WORDS.test(text);
  const named = /haproxy[^/]*\.(?:cfg|conf|txt)$|haproxy[^/]*$/i.test(path);
  if (section && words) return 0.95;
  if (/^[ \t]*(?:frontend|backend|listen|global|defaults)\b[^{;]*\r?$/m.test(text) && words) return 0.9;
  if (words && !/[{};][ \t]*\r?$/m.test(text)) return /\.cfg$/i.test(path) || named ? 0.9 : 0.6;
  if (named && /\.cfg$/i.test(path)) return 0.8;
  return section && /\.cfg$/i.test(path) ? 0.7 : 0;
}
