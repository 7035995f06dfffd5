/** `3.6.24`; a release line without its patch (`3.6`) stands for the newest of that line. */
export function atLeast(version: string, wanted: string): boolean {
  const have = numbers(version);
  const want = numbers(wanted);
  for (let index = 0; index < want.length; index += 1) {
    const difference = (have[index] ?? Number.POSITIVE_INFINITY) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** From the first version on, and before the second. */
export function within(version: string, from: string, before: string): boolean {
  return atLeast(version, from) && !atLeast(version, before);
}

function numbers(version: string): readonly number[] {
  return version.replace(/^v/, '').split('.').map(Number);
}
