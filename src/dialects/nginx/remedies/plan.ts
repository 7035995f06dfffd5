import type { Need } from '../../../model/need.ts';
import type { Place } from '../../../text/place.ts';
import type { Traced } from '../exchange.ts';
import { inForce, type Level } from '../levels.ts';
import type { Scope } from '../locations.ts';
import type { Passage } from '../passage.ts';
import { type Statement, wholeOf } from '../statement.ts';

/** What is to be written into one block, and what it takes the place of. */
export interface Plan {
  readonly lines: readonly string[];
  readonly replaces: readonly Place[];
  /** Whole sentences for what no pasted line can do. */
  readonly notes: readonly string[];
}

export const NOTHING: Plan = { lines: [], replaces: [], notes: [] };

export function joined(plans: readonly Plan[]): Plan {
  return {
    lines: plans.flatMap((plan) => plan.lines),
    replaces: plans.flatMap((plan) => plan.replaces),
    notes: plans.flatMap((plan) => plan.notes),
  };
}

/** Where a remedy is written: the location a request came to rest in. */
export interface Bench {
  readonly needs: readonly Need[];
  readonly traced: Traced;
  readonly scope: Scope;
  readonly passage: Passage;
}

/** One line of a directive that stands once; a line of it in the very block gives way. */
export function once(level: Level, name: string, value: string): Plan {
  const own = level.own.get(name) ?? [];
  const fixed = own.find((line) => line.stock === true);
  if (fixed !== undefined)
    return {
      ...NOTHING,
      notes: [
        `\`${fixed.text}\` sets \`${name}\` already: write \`${name} ${value};\` in that file instead of its line.`,
      ],
    };
  return { lines: [`${name} ${value};`], replaces: own.map(wholeOf), notes: [] };
}

/** A wanted line of a list; `undefined` takes the name out. */
export type Wanted = ReadonlyMap<string, string | undefined>;

/**
 * Lines of a list that is inherited as a whole or not at all: where the block has none of its own yet, all that are in
 * force have to be repeated beside the new one. `lost` are lines that such a block once dropped, and that come back.
 */
export function listed(level: Level, name: string, wanted: Wanted, lost: readonly Statement[] = []): Plan {
  const found = inForce(level, name);
  const lines = found === undefined || 'unknown' in found ? [] : found.lines;
  const isOwn = found !== undefined && !('unknown' in found) && !found.inherited;
  const changed = lines.filter((line) => wanted.has(nameOf(line)));
  const fixed = isOwn ? changed.filter((line) => line.stock === true) : [];
  const fixedNames = new Set(fixed.map(nameOf));
  const fresh = [...wanted].flatMap(([header, text]) =>
    text === undefined || fixedNames.has(header) ? [] : [`${text};`],
  );
  const back = lost.filter((line) => !wanted.has(nameOf(line))).map((line) => `${line.text};`);
  if (isOwn) {
    return {
      lines: [...fresh, ...back],
      replaces: changed.filter((line) => line.stock !== true).map(wholeOf),
      notes: fixed.map(
        (line) =>
          `\`${line.text}\` sets ${line.args[0]} already: write \`${wanted.get(nameOf(line)) ?? 'nothing'};\` in that file instead of its line.`,
      ),
    };
  }
  const needsOwnList = fresh.length > 0 || changed.length > 0;
  const kept = needsOwnList
    ? lines
        .filter((line) => !wanted.has(nameOf(line)))
        .map((line) => `${name} ${line.args.map(quoted).join(' ')};`)
    : [];
  return { lines: [...kept, ...fresh, ...back], replaces: [], notes: [] };
}

export function nameOf(line: Statement): string {
  return (line.args[0] ?? '').toLowerCase();
}

/** A word as it may stand in a config. */
export function quoted(word: string): string {
  if (/^[^\s;{}"'\\#]+$/.test(word)) return word;
  return `"${word.replace(/(["\\])/g, '\\$1')}"`;
}
