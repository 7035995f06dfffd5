import type { Statement } from './statement.ts';

/** A `split_clients` block: shares of the hashes of a text. */
export interface Split {
  readonly source: string;
  readonly statement: Statement;
  /** The hash up to which a share reaches; undefined for `*`, which has the rest. */
  readonly shares: readonly { readonly end: number | undefined; readonly result: string }[];
}

/** `ngx_conf_split_clients_block`: percents with two decimals, each share beginning where the one before ends. */
export function readSplit(statement: Statement): Split {
  let end = 0;
  const shares = (statement.body ?? []).map(({ name, args }) => {
    const percent = /^(\d+)(?:\.(\d{1,2}))?%$/.exec(name);
    const result = args[0] ?? '';
    if (percent === null) return { end: undefined, result };
    const hundredths = Number(percent[1]) * 100 + Number((percent[2] ?? '').padEnd(2, '0'));
    end += Math.floor((0xffffffff * hundredths) / 10_000);
    return { end, result };
  });
  return { source: statement.args[0] ?? '', statement, shares };
}

/** The share of a text, by its hash. */
export function shareOf({ shares }: Split, text: string): string {
  const hash = murmurHash2(new TextEncoder().encode(text));
  return shares.find(({ end }) => end === undefined || hash < end)?.result ?? '';
}

/** Everything it can give; without a `*` the rest gets nothing. */
export function shareResults({ shares }: Split): readonly string[] {
  const rest = shares.some(({ end }) => end === undefined) ? [] : [''];
  return [...new Set([...shares.map(({ result }) => result), ...rest])];
}

/** MurmurHash2 by Austin Appleby, 32 bits, with the seed that nginx takes (`ngx_murmur_hash2`): 0, mixed with the length. */
function murmurHash2(bytes: Uint8Array): number {
  const factor = 0x5bd1e995;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let hash = bytes.length >>> 0;
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(view.getUint32(at, true), factor);
    word = Math.imul(word ^ (word >>> 24), factor);
    hash = Math.imul(hash, factor) ^ word;
  }
  const rest = bytes.subarray(whole);
  if (rest.length > 0) {
    hash ^= rest.reduce((sum, byte, index) => sum | (byte << (8 * index)), 0);
    hash = Math.imul(hash, factor);
  }
  hash = Math.imul(hash ^ (hash >>> 13), factor);
  return (hash ^ (hash >>> 15)) >>> 0;
}
