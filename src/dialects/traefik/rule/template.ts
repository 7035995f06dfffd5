/**
 * A v2 template as a regular expression: `{name:regexp}` and `{name}` between literal text, the whole anchored
 * (gorilla/mux regexp.go, newRouteRegexp). Undefined where the braces do not pair.
 */
export function templatePattern(template: string, kind: 'host' | 'path' | 'prefix'): string | undefined {
  const any = kind === 'host' ? '[^.]+' : '[^/]+';
  let pattern = '^';
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{', at);
    const literal = template.slice(at, open === -1 ? undefined : open);
    if (literal.includes('}')) return undefined;
    pattern += escapeRegexp(kind === 'host' ? literal.toLowerCase() : literal);
    if (open === -1) break;
    const close = closing(template, open);
    if (close === -1) return undefined;
    const [name = '', ...rest] = template.slice(open + 1, close).split(':');
    if (name === '' || (rest.length > 0 && rest.join(':') === '')) return undefined;
    pattern += `(?:${rest.length === 0 ? any : rest.join(':')})`;
    at = close + 1;
  }
  return kind === 'prefix' ? pattern : `${pattern}$`;
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at += 1) {
    if (template[at] === '{') depth += 1;
    else if (template[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function escapeRegexp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
