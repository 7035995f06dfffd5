import type { Remedy } from '../model/need.ts';
import type { Place } from '../text/place.ts';
import { visible, visibleLines } from '../text/visible.ts';
import { listed } from './count.ts';
import { styled } from './look.ts';
import type { Locate } from './position.ts';
import type { ReportInput } from './report.ts';
import { wrap } from './wrap.ts';

/** What mends a site: what has to go, and the blocks to put there, unadorned, so that they can be copied as they stand. */
export function paste(remedy: Remedy, { look, result }: ReportInput, locate: Locate): string {
  const taken = takenOut(remedy.replaces, remedy.into);
  if (remedy.block === undefined && taken === '') return '';
  const steps = [
    ...(taken === '' ? [] : [`take out ${taken}`]),
    ...(remedy.block === undefined ? [] : [`put this at the end of ${openingOf(remedy.into)}`]),
  ];
  const lead = `To mend it, ${steps.join(', then ')}`;
  if (remedy.block === undefined) return inBold(`${lead}.`);
  const also = remedy.also ?? [];
  return [
    shown(`${lead}:`, remedy.block),
    ...also.map(({ into, block }) => shown(`and this at the end of ${openingOf(into)}:`, block)),
  ].join('\n\n');

  function shown(words: string, block: string): string {
    return `${inBold(words)}\n\n${visibleLines(block).trimEnd()}`;
  }

  function inBold(words: string): string {
    return styled(look, 'bold', wrap(words, look.width, '', 2));
  }

  function openingOf(into: Place | undefined): string {
    if (into === undefined) return 'the file';
    const { path, start } = locate(into);
    const words = textOf(into).split('\n')[0]?.trim() ?? '';
    return `\`${visible(words)}\` (${visible(path)}:${start.line})`;
  }

  function textOf({ file, start, end }: Place): string {
    return result.sources.get(file)?.text.slice(start, end) ?? '';
  }

  /**
   * `lines 22 and 24-26`, with the file where it is not the one that is pasted into, or, where nothing is, the only one named;
   * what shares its line with something else is quoted.
   */
  function takenOut(places: readonly Place[], into: Place | undefined): string {
    const files = [...new Set(places.map(({ file }) => file))];
    const [named, ...more] = result.files;
    const home = into?.file ?? (more.length === 0 ? named?.path : undefined);
    const isPlain = files.every((file) => file === home);
    return files
      .map((file) => {
        const own = places.filter((place) => place.file === file);
        const lines = rangesOf(own.filter(isAlone));
        const parts = own.filter((place) => !isAlone(place)).map(quoted);
        const all = [...(lines.length === 0 ? [] : [numbered(lines)]), ...new Set(parts)];
        return `${listed(all, 30)}${isPlain ? '' : ` of ${visible(file)}`}`;
      })
      .join(' and ');
  }

  /** Nothing else stands on its lines, but for a comment behind it. */
  function isAlone({ file, start, end }: Place): boolean {
    const text = result.sources.get(file)?.text ?? '';
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const lineEnd = text.indexOf('\n', end);
    const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
    return before.trim() === '' && /^\s*(?:#.*)?$/.test(after);
  }

  function quoted(place: Place): string {
    return `\`${visible(textOf(place).replace(/\s+/g, ' ').trim())}\` in line ${locate(place).start.line}`;
  }

  function rangesOf(places: readonly Place[]): readonly (readonly [number, number])[] {
    const lines = new Set(
      places.flatMap((place) => {
        const { start, end } = locate(place);
        return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
      }),
    );
    const ranges: [number, number][] = [];
    for (const line of [...lines].sort((a, b) => a - b)) {
      const last = ranges.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else ranges.push([line, line]);
    }
    return ranges;
  }
}

function numbered(ranges: readonly (readonly [number, number])[]): string {
  const written = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  const one = ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
  return `${one ? 'line' : 'lines'} ${listed(written, 30)}`;
}
