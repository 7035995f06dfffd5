/** Times and sizes as nginx reads them (`ngx_parse.c`); undefined is what it refuses. */

const MILLISECONDS: readonly (readonly [unit: string, each: number])[] = [
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];

const LONG_UNITS: readonly (readonly [unit: string, each: number])[] = [
  ['y', 31_536_000_000],
  ['M', 2_592_000_000],
];

/** Units in strictly descending order, a bare number counting seconds and ending the value; no fractions, no words. */
export function parseTime(text: string, kind: 'time' | 'seconds'): number | undefined {
  const units = kind === 'seconds' ? [...LONG_UNITS, ...MILLISECONDS.slice(0, -1)] : MILLISECONDS;
  const piece = /(\d+)(ms|[yMwdhms])? */y;
  let total = 0;
  let last = -1;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    const rank = units.findIndex(([name]) => name === (found?.[2] ?? 's'));
    if (found === null || rank === -1 || rank <= last) return undefined;
    total += Number(found[1]) * (units[rank]?.[1] ?? 0);
    last = found[2] === undefined ? units.length : rank;
  }
  if (last === -1 || total > MOST_MILLISECONDS) return undefined;
  return kind === 'seconds' ? Math.floor(total / 1000) : total;
}

/** Where a 64-bit build overflows. */
const MOST_MILLISECONDS = 2 ** 63;

/** `g` is known only to directives that count file offsets, such as client_max_body_size. */
export function parseSize(text: string, kind: 'size' | 'offset'): number | undefined {
  const match = /^(\d+)([kKmMgG]?)$/.exec(text);
  if (match === null) return undefined;
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === 'g' && kind === 'size') return undefined;
  const bytes = Number(match[1]) * ({ k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[unit] ?? 1);
  return bytes > 2 ** 63 ? undefined : bytes;
}

export function parseFlag(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'on' ? true : word === 'off' ? false : undefined;
}

/** `8 64k`: how many, and how large each. */
export function parseBuffers(
  args: readonly string[],
): { readonly count: number; readonly bytes: number } | undefined {
  const count = /^\d+$/.test(args[0] ?? '') ? Number(args[0]) : 0;
  const bytes = parseSize(args[1] ?? '', 'size');
  return count === 0 || bytes === undefined || bytes === 0 ? undefined : { count, bytes };
}

/** The page of the machines nginx mostly runs on; some ARM kernels have larger ones. */
export const PAGE = 4096;
