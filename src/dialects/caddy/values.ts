import { tableOf } from '../../text/table.ts';

/** Durations and sizes as Caddy reads them; undefined is what it refuses. */

const UNITS: Readonly<Record<string, number>> = tableOf({
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
});

/** Seconds: Go's time.ParseDuration with days (caddy.ParseDuration). A number without a unit is refused unless it is 0. */
export function parseDuration(text: string): number | undefined {
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  const body = text.slice(sign.length);
  if (body === '0') return 0;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d))+$/.test(body)) return undefined;
  let seconds = 0;
  for (const [, number, unit] of body.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h|d)/g))
    seconds += Number(number) * (UNITS[unit ?? ''] ?? 0);
  return sign === '-' ? -seconds : seconds;
}

/** go-humanize's ParseBytes: `10MB` is ten million, `10MiB` is 10 × 2^20, case and blanks do not matter. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d[\d,]*(?:\.\d*)?)\s*([a-z]*)$/i.exec(text.trim());
  if (match === null) return undefined;
  const power = SIZES.get((match[2] ?? '').toLowerCase());
  return power === undefined ? undefined : Math.floor(Number((match[1] ?? '').replaceAll(',', '')) * power);
}

const SIZES: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ...['k', 'm', 'g', 't', 'p', 'e'].flatMap((letter, index): [string, number][] => [
    [letter, 1000 ** (index + 1)],
    [`${letter}b`, 1000 ** (index + 1)],
    [`${letter}i`, 1024 ** (index + 1)],
    [`${letter}ib`, 1024 ** (index + 1)],
  ]),
]);

export function isInteger(text: string): boolean {
  return /^[-+]?\d+$/.test(text);
}

/** Something a variable of the environment or a placeholder decides. */
export function isDynamic(text: string): boolean {
  return /\{\$?[^{}\s]+\}/.test(text);
}
