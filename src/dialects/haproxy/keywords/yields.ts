import type { Sample } from '../sample.ts';
import { CONVERTERS } from './converters.ts';
import { FETCHES } from './fetches.ts';
import { type SampleType, type Signatures, signatureAt } from './signature.ts';

/** The type of what an expression ends up as, in a release or the newest one; undefined for what is not known there. */
export function yieldedBy({ fetch, converters }: Sample, version?: string): SampleType | undefined {
  const yields = (signatures: Signatures, name: string): SampleType | undefined =>
    (version === undefined ? signatures.get(name)?.at(-1) : signatureAt(signatures, name, version))?.yields;
  let type = yields(FETCHES, fetch.name);
  for (const { name } of converters) {
    const made = yields(CONVERTERS, name);
    if (made !== 'same') type = made;
  }
  return type;
}
