import type { Remedy } from '../model/need.ts';
import type { Place } from '../text/place.ts';
import { visible, visibleLines } from '../text/visible.ts';
import { listed } from './count.ts';
import { styled } from './look.ts';
import type { Locate } from './position.ts';
import type { ReportInput } from './report.ts';
import { wrap } from './wrap.ts';

/** The one block that mends a site, unadorned, so that it can be copied as it stands. */
export function paste(remedy: Remedy, { look, result }: ReportInput, locate: Locate): string {
  if (remedy.block === undefined) return '';
  const taken = linesOf(remedy.replaces, locate);
  const out = taken === '' ? '' : `take out ${taken}, then `;
  const into =
    remedy.into === undefined
      ? 'put this at the end of the file'
      : `put this at the end of ${openingOf(remedy.into)}`;
  const lead = wrap(`To mend it, ${out}${into}:`, look.width, '', 2);
  return `${styled(look, 'bold', lead)}\n\n${visibleLines(remedy.block).trimEnd()}`;

  function openingOf(into: Place): string {
    const source = result.sources.get(into.file);
    const words = source?.text.slice(into.start, into.end).split('\n')[0]?.trim() ?? '';
    const { start } = locate(into);
    return `\`${visible(words)}\` (${visible(into.file)}:${start.line})`;
  }
}

/** `line 22`, `lines 22, 24 and 30`, with the file where there are several. */
function linesOf(places: readonly Place[], locate: Locate): string {
  const byFile = new Map<string, number[]>();
  for (const place of places) {
    const { path, start } = locate(place);
    byFile.set(path, [...new Set([...(byFile.get(path) ?? []), start.line])]);
  }
  const several = byFile.size > 1;
  return [...byFile]
    .map(([path, lines]) => {
      const numbers = lines.sort((a, b) => a - b).map(String);
      const all = numbers.length === 1 ? `line ${numbers[0]}` : `lines ${listed(numbers, 30)}`;
      return several ? `${all} of ${visible(path)}` : all;
    })
    .join(' and ');
}
