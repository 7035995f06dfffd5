/** A text whose `{$NAME:default}` were replaced, and the way back to what was written. */
export interface Expanded {
  readonly text: string;
  /** Replaced stretches in order; empty for most files. */
  readonly spans: readonly Span[];
}

interface Span {
  /** In the expanded text. */
  readonly start: number;
  readonly end: number;
  /** In the source. */
  readonly writtenStart: number;
  readonly writtenEnd: number;
}

/**
 * Caddy puts the environment in before it reads a single token (parse.go, replaceEnvVars): in comments and quotes as well,
 * once, unescaped. The environment cannot be seen here: a default is taken, a variable without one stays as it is written,
 * which marks it unknown.
 */
export function expandEnvironment(source: string): Expanded {
  if (!source.includes('{$')) return { text: source, spans: [] };
  const spans: Span[] = [];
  let text = '';
  let copied = 0;
  let at = source.indexOf('{$');
  while (at !== -1) {
    const close = source.indexOf('}', at + 2);
    if (close === -1) break;
    const value = defaultIn(source.slice(at + 2, close));
    if (value !== undefined) {
      text += source.slice(copied, at);
      spans.push({
        start: text.length,
        end: text.length + value.length,
        writtenStart: at,
        writtenEnd: close + 1,
      });
      text += value;
      copied = close + 1;
    }
    at = source.indexOf('{$', close + 1);
  }
  return { text: text + source.slice(copied), spans };
}

function defaultIn(name: string): string | undefined {
  const colon = name.indexOf(':');
  return colon === -1 ? undefined : name.slice(colon + 1);
}

/** Offsets asked for in ascending order become those of the source; inside a replaced stretch, its edge. */
export function writtenOffsets({ spans }: Expanded) {
  let passed = 0;
  return (offset: number, edge: 'start' | 'end'): number => {
    while (passed < spans.length && isBehind(spans[passed], offset, edge)) passed += 1;
    const inside = spans[passed];
    if (inside !== undefined && (edge === 'start' ? offset >= inside.start : offset > inside.start))
      return edge === 'start' ? inside.writtenStart : inside.writtenEnd;
    const last = spans[passed - 1];
    return last === undefined ? offset : offset - last.end + last.writtenEnd;
  };
}

function isBehind(span: Span | undefined, offset: number, edge: 'start' | 'end'): boolean {
  return span !== undefined && (edge === 'start' ? span.end <= offset : span.end < offset);
}
