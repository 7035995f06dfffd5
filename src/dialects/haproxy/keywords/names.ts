/** A keyword's first release, and the one that took it away. */
export interface Span {
  readonly since: string;
  readonly until?: string;
}

export interface TypedSpan extends Span {
  readonly type: string;
}

/**
 * Reads a table of lines `RELEASE: names` or `FIRST-GONE: names`, which may go on in indented lines. The oldest release
 * that is supported stands for everything before it.
 */
export function readNames(table: string): ReadonlyMap<string, Span> {
  return new Map([...rowsOf(table)].map(([name, { since, until }]) => [name, spanOf(since, until)]));
}

/** The same with a type before the release. */
export function readTypedNames(table: string): ReadonlyMap<string, TypedSpan> {
  return new Map(
    [...rowsOf(table)].map(([name, { type, since, until }]) => [name, { type, ...spanOf(since, until) }]),
  );
}

interface Head {
  readonly type: string;
  readonly since: string;
  readonly until: string | undefined;
}

function* rowsOf(table: string): Generator<readonly [name: string, head: Head]> {
  let head: Head = { type: '', since: '', until: undefined };
  for (const line of table.split('\n')) {
    const found = /^ {2}(?:([a-z]+) )?([\d.]+)(?:-([\d.]+))?: /.exec(line);
    if (found !== null) head = { type: found[1] ?? '', since: found[2] ?? '', until: found[3] };
    for (const name of line
      .slice(found?.[0].length ?? 0)
      .trim()
      .split(' ')) {
      if (name !== '') yield [name, head];
    }
  }
}

function spanOf(since: string, until: string | undefined): Span {
  return { since, ...(until === undefined ? {} : { until }) };
}
