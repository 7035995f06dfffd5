/** The type of Pulse's answer, by what is asked for; of pages and scripts it names the charset as well (Go, mime.TypeByExtension). */
export function answerType(path: string): string {
  if (path.endsWith('/stream') || path.endsWith('/events')) return 'text/event-stream';
  if (path.startsWith('/api/')) return 'application/json';
  return path.endsWith('.js') ? 'text/javascript' : 'text/html';
}

/** An answer to which somebody else may add a charset. */
export function namesNoCharset(type: string): boolean {
  return type === 'application/json' || type === 'text/event-stream';
}
