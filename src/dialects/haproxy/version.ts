/** Compares dotted versions number by number; what is missing counts as 0: `2.4` is `2.4.0`. */
export function isAtLeast(version: string, floor: string): boolean {
  const have = numbersOf(version);
  const want = numbersOf(floor);
  for (let index = 0; index < Math.max(have.length, want.length); index += 1) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
