import { tableOf } from '../text/table.ts';

/** How Go reads the values of a configuration (strconv.ParseBool and its kin; traefik/paerser types/duration.go). */

const TRUE = new Set(['1', 't', 'T', 'true', 'True', 'TRUE']);
const FALSE = new Set(['0', 'f', 'F', 'false', 'False', 'FALSE']);

export function isBool(text: string): boolean {
  return TRUE.has(text) || FALSE.has(text);
}

export function isTrue(text: string | undefined): boolean {
  return text !== undefined && TRUE.has(text);
}

export function isInteger(text: string): boolean {
  return /^[+-]?\d+$/.test(text);
}

export function isFloat(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

export function isDuration(text: string): boolean {
  return secondsOf(text) !== undefined;
}

const UNITS: Readonly<Record<string, number>> = tableOf({
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
});

/** A bare integer is seconds; otherwise Go's own notation. */
export function secondsOf(text: string): number | undefined {
  if (isInteger(text)) return Number(text);
  return goDuration(text);
}

/** Go's time.ParseDuration, in seconds: `1h30m`, `500ms`, `-1.5s`, `0`. */
export function goDuration(text: string): number | undefined {
  if (/^[+-]?0$/.test(text)) return 0;
  const [, sign, body] = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text) ?? [];
  if (body === undefined) return undefined;
  let total = 0;
  for (const [, amount, unit] of body.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g))
    total += Number(amount) * (UNITS[unit ?? ''] ?? 0);
  return sign === '-' ? -total : total;
}
