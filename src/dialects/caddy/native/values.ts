import { entriesOf, isNull, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import type { HeaderField } from '../config.ts';
import { parseDuration } from '../values.ts';

/** Seconds: a text with units, or a whole number of nanoseconds (caddy.Duration). */
export function durationIn(value: Value | undefined): number | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  if (typeof value.value === 'number' || typeof value.value === 'bigint') return Number(value.value) / 1e9;
  return parseDuration(value.text);
}

export function numberIn(value: Value | undefined): number | undefined {
  const number = Number(textOf(value) ?? Number.NaN);
  return Number.isNaN(number) ? undefined : number;
}

export function isTrue(value: Value | undefined): boolean {
  return textOf(value) === 'true';
}

/** A list of texts; a single one stands for itself where Caddy takes both. */
export function textsIn(value: Value | undefined): readonly string[] {
  const single = textOf(value);
  return single === undefined ? itemsOf(value).flatMap((each) => textOf(each) ?? []) : [single];
}

/** Fields and the values they may have; null is a field that must be absent. */
export function headerFieldsIn(value: Value | undefined): readonly HeaderField[] {
  return entriesOf(value).map((field) => ({
    name: field.name,
    values: isNull(field.value) ? undefined : textsIn(field.value),
  }));
}
