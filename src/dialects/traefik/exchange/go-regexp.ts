import type { Captures, Pattern } from '../../../model/pattern.ts';

/** Go's Regexp.ReplaceAllString: every match, with `$1`, `${1}` and `${name}` filled in. */
export function goReplaceAll(pattern: Pattern, text: string, replacement: string): string {
  let result = '';
  let rest = text;
  for (let rounds = 0; rounds < 1000; rounds += 1) {
    const found = pattern.match(rest);
    if (found === undefined) break;
    result += rest.slice(0, found.start) + expanded(replacement, found);
    if (found.end === found.start) {
      if (found.end >= rest.length) return result;
      result += rest[found.end];
      rest = rest.slice(found.end + 1);
    } else {
      rest = rest.slice(found.end);
      // An anchored pattern matches the beginning of the text once, not that of every rest.
      if (found.start === 0 && pattern.match(`\u0000${rest}`) === undefined) break;
    }
  }
  return result + rest;
}

/** `$1x` names the group `1x`: Go takes the longest run of letters, digits and `_` (regexp.Expand). */
function expanded(replacement: string, captures: Captures): string {
  return replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, bare?: string, braced?: string) => {
    if (whole === '$$') return '$';
    const name = bare ?? braced ?? '';
    if (/^\d+$/.test(name)) return captures.groups[Number(name)] ?? '';
    return captures.named.get(name) ?? '';
  });
}
