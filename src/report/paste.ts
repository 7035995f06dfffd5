import type { Remedy } from '../model/need.ts';
import type { Place } from '../text/place.ts';
import { visible, visibleLines } from '../text/visible.ts';
import { listed } from './count.ts';
import { styled } from './look.ts';
import type { Locate } from './position.ts';
import type { ReportInput } from './report.ts';
import { wrap } from './wrap.ts';

/** What mends a site: lines that go, and the block to paste, unadorned, so that it can be copied as it stands. */
export function paste(remedy: Remedy, { look, result }: ReportInput, locate: Locate): string {
  const taken = linesOf(remedy.replaces, locate);
  if (remedy.block === undefined)
    return taken === ''
      ? ''
      : styled(look, 'bold', wrap(`To mend it, take out ${taken}.`, look.width, '', 2));
  const out = taken === '' ? '' : `take out ${taken}, then `;
  const into =
    remedy.into === undefined
      ? 'put this at the end of the file'
      : `put this at the end of ${openingOf(remedy.into)}`;
  const lead = wrap(`To mend it, ${out}${into}:`, look.width, '', 2);
  const also = (remedy.also ?? []).map((each) =>
    shown(`and this at the end of ${openingOf(each.into)}:`, each.block),
  );
  return [shown(lead, remedy.block), ...also].join('\n\n');

  function shown(words: string, block: string): string {
    return `${styled(look, 'bold', words)}\n\n${visibleLines(block).trimEnd()}`;
  }

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
