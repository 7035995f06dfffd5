/**
 * For each rule a case that it speaks in, and one that looks much like it and must not make it speak; the cases say what
 * really happens, this table why each is the other's opposite.
 */
export interface NearMisses {
  readonly rows: readonly (readonly [rule: string, speaks: string, silent: string, because: string])[];
  /** Rules that this dialect cannot make speak, and why. */
  readonly elsewhere: Readonly<Record<string, string>>;
}
