/**
 * Whether a text is what a pattern of `*` (any characters) and `?` (one) stands for. Of two stars the last one alone is
 * ever tried again, so that no pattern takes longer than its length times the text's.
 */
export function fitsWildcard(pattern: string, text: string): boolean {
  let inPattern = 0;
  let inText = 0;
  let star = -1;
  let afterStar = 0;
  while (inText < text.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      star = inPattern;
      afterStar = inText;
      inPattern += 1;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[inText])) {
      inPattern += 1;
      inText += 1;
    } else if (star === -1) return false;
    else {
      afterStar += 1;
      inText = afterStar;
      inPattern = star + 1;
    }
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}
