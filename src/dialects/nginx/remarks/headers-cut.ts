import type { Remark } from '../../../model/remark.ts';
import type { Level } from '../levels.ts';
import { addedLines } from '../response-headers.ts';
import type { Statement } from '../statement.ts';

/** Lists that a level takes over as a whole or not at all. */
const LISTS = ['proxy_set_header', 'add_header', 'proxy_hide_header'];

/** Header lines of outer levels that are dropped because an inner level has lines of its own. */
export function headersCut(level: Level, version: string): readonly Remark[] {
  return LISTS.flatMap((name) => {
    const remark = cutOf(level, name, version);
    return remark === undefined ? [] : [remark];
  });
}

export interface Cut {
  /** The first line of the level whose list counts. */
  readonly culprit: Statement;
  /** The lines that are dropped, outermost last, without those that an inner line repeats. */
  readonly lost: readonly Statement[];
  readonly level: Level;
}

export function findCut(level: Level, name: string, version: string): Cut | undefined {
  let inner: Level = level;
  while (!inner.own.has(name) && inner.parent !== undefined) inner = inner.parent;
  const own = inner.own.get(name) ?? [];
  const culprit = own.find((line) => line.stock !== true) ?? own[0];
  if (culprit === undefined) return undefined;
  const kept = name === 'add_header' ? addedLines(level, version) : own;
  const names = new Set(kept.map(headerOf));
  const lost: Statement[] = [];
  for (let outer = inner.parent; outer !== undefined; outer = outer.parent) {
    for (const line of outer.own.get(name) ?? []) {
      if (line.stock === true || names.has(headerOf(line))) continue;
      names.add(headerOf(line));
      lost.push(line);
    }
  }
  return lost.length === 0 ? undefined : { culprit, lost, level: inner };
}

function headerOf(line: Statement): string {
  return (line.args[0] ?? '').toLowerCase();
}

function cutOf(level: Level, name: string, version: string): Remark | undefined {
  const cut = findCut(level, name, version);
  if (cut === undefined) return undefined;
  const { culprit, lost } = cut;
  const titles = lost.map((line) => line.args[0] ?? '');
  const block = cut.level.block?.text.replace(/\s+/g, ' ') ?? 'this block';
  const effect = name === 'proxy_hide_header' ? 'harmless' : 'degrades';
  return {
    about: 'headers-cut',
    effect,
    at: culprit.at,
    text: `\`${culprit.text}\` in \`${block}\` drops every \`${name}\` set outside it: ${listed(titles)} ${titles.length === 1 ? 'is' : 'are'} lost.`,
    why: 'nginx takes the outer lines over only where the inner block has none of its own.',
    help: `Repeat ${titles.length === 1 ? 'the lost line' : 'the lost lines'} in \`${block}\`: ${lost.map((line) => `\`${line.text};\``).join(' ')}`,
    related: lost.map((line) => ({ at: line.at, text: `${line.args[0]} is set here, and lost` })),
    affects: 'route',
    headers: lost.map(headerOf),
  };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
