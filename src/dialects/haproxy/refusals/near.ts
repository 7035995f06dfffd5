/** A config of more names than these gets fewer suggestions, and an answer in time. */
const MOST_COMPARED = 1000;

/** The name that was probably meant: one or two letters away, or the same in other letters' case. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const most = wanted.length < 5 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  let compared = 0;
  for (const candidate of names) {
    compared += 1;
    if (compared > MOST_COMPARED) break;
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const away = distance(wanted, candidate);
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** Edits between two words, a swap of neighbours counting as one. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

export function suggestion(name: string, names: Iterable<string>): string | undefined {
  const near = nearest(name, names);
  return near === undefined ? undefined : `Write \`${near}\`, if that is meant.`;
}
