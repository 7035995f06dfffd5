/** A keyword's first release, and the one that took it away. */
export interface Span {
  readonly since: string;
  readonly until?: string;
}

/**
 * Reads a table of lines `RELEASE: names` or `FIRST-GONE: names`, which may go on in indented lines. The oldest release
 * that is supported stands for everything before it.
 */
export function readNames(table: string): ReadonlyMap<string, Span> {
  return new Map([...rowsOf(table)].map(([name, { since, until }]) => [name, spanOf(since, until)]));
}

interface Head {
  readonly since: string;
  readonly until: string | undefined;
}

function* rowsOf(table: string): Generator<readonly [name: string, head: Head]> {
  let head: Head = { since: '', until: undefined };
  for (const line of table.split('\n')) {
    const found = /^ {2}([\d.]+)(?:-([\d.]+))?: /.exec(line);
    if (found !== null) head = { since: found[1] ?? '', until: found[2] };
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
