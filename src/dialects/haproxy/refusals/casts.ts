import type { SampleType } from '../keywords/signature.ts';
import { isAtLeast } from '../version.ts';

/** What a value of a type can be turned into (sample.c, sample_casts); every type can be anything's `any`. */
const CASTS: Readonly<Record<SampleType, string>> = {
  any: 'any bool int addr ipv4 ipv6 str bin method',
  same: '',
  bool: 'any bool int str bin',
  int: 'any bool int addr ipv4 ipv6 str bin',
  addr: 'any addr ipv4 ipv6 str bin',
  ipv4: 'any int addr ipv4 ipv6 str bin',
  ipv6: 'any addr ipv4 ipv6 str bin',
  str: 'any bool int addr ipv4 ipv6 str bin method',
  bin: 'any str bin method',
  method: 'any str bin method',
};

export function canBecome(from: SampleType, to: SampleType, version: string): boolean {
  // Truth could not be bytes before 2.5.
  if (from === 'bool' && to === 'bin' && !isAtLeast(version, '2.5')) return false;
  return CASTS[from].split(' ').includes(to);
}
