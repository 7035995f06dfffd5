import { tableOf } from '../../text/table.ts';
/** What HAProxy makes of a time, in milliseconds, or why it refuses it (tools.c, parse_time_err). */
export type Duration =
  | { readonly milliseconds: number; readonly unit: string; readonly rest: string }
  | { readonly refused: 'syntax' | 'overflow' | 'missing' };

/** `min` is not a unit, but its `m` is read and the rest only warned about. */
const UNITS: Readonly<Record<string, number>> = tableOf({
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
});

const LARGEST = 2_147_483_647;

/** `byDefault` is the unit of a bare number: milliseconds nearly everywhere. */
export function readDuration(text: string, byDefault: 'ms' | 's' = 'ms'): Duration {
  const found = /^(\d+)(us|ms|[smhd])?(.*)$/s.exec(text);
  if (found === null) return { refused: text === '' ? 'missing' : 'syntax' };
  const [, digits = '', unit = '', rest = ''] = found;
  if (rest !== '' && unit === '') return { refused: 'syntax' };
  const milliseconds = Math.ceil(Number(digits) * (UNITS[unit === '' ? byDefault : unit] ?? 1));
  if (milliseconds > LARGEST) return { refused: 'overflow' };
  return { milliseconds, unit, rest };
}

export function secondsOf(text: string): number | undefined {
  const duration = readDuration(text);
  return 'refused' in duration ? undefined : duration.milliseconds / 1000;
}
