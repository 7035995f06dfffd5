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
  /** Lines that a well-known include brings and that have to give way: the include is then written out. */
  readonly displaces: readonly Statement[];
  /** Whole sentences for what no pasted line can do. */
  readonly notes: readonly string[];
  /** The lines that the sentence says, where the block has to hold more than is new. */
  readonly said?: readonly string[];
}

export const NOTHING: Plan = { lines: [], replaces: [], displaces: [], notes: [] };

export function joined(plans: readonly Plan[]): Plan {
  return {
    lines: plans.flatMap((plan) => plan.lines),
    replaces: plans.flatMap((plan) => plan.replaces),
    displaces: plans.flatMap((plan) => plan.displaces),
    notes: plans.flatMap((plan) => plan.notes),
  };
}

/** Writes out the includes of which a line is displaced: what they bring, without those lines. */
export function writtenOut(plan: Plan, level: Level): Plan {
  const includes = new Map(plan.displaces.map((line) => [line.at.start, line]));
  if (includes.size === 0) return plan;
  const brought = level.statements.filter((each) => each.stock === true && includes.has(each.at.start));
  const kept = brought.filter((each) => !plan.displaces.includes(each) && each.body === undefined);
  return {
    ...plan,
    lines: [...kept.map((each) => `${each.text};`), ...plan.lines],
    replaces: [...[...includes.values()].map(wholeOf), ...plan.replaces],
    displaces: [],
    said: plan.lines,
    notes: [...plan.notes, broughtBy(plan.displaces)],
  };
}

function broughtBy(displaced: readonly Statement[]): string {
  const lines = [...new Set(displaced.map((each) => `\`${each.text}\``))].join(' ');
  const one = displaced.length === 1;
  return `${lines} ${one ? 'comes' : 'come'} from an include here: write the other lines of that file in its place.`;
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
  return {
    lines: [`${name} ${value};`],
    replaces: own.filter((line) => line.stock !== true).map(wholeOf),
    displaces: own.filter((line) => line.stock === true),
    notes: [],
  };
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
  const right = isOwn ? linesAsWanted(lines, wanted) : [];
  const stays = (name: string): boolean => right.some((line) => nameOf(line) === name);
  const changed = lines.filter((line) => wanted.has(nameOf(line)) && !right.includes(line));
  const fresh = [...wanted].flatMap(([key, text]) => (text === undefined || stays(key) ? [] : [`${text};`]));
  const back = lost.filter((line) => !wanted.has(nameOf(line))).map((line) => `${line.text};`);
  if (isOwn) {
    return {
      lines: [...fresh, ...back],
      replaces: changed.filter((line) => line.stock !== true).map(wholeOf),
      displaces: changed.filter((line) => line.stock === true),
      notes: [],
    };
  }
  const needsOwnList = fresh.length > 0 || changed.length > 0;
  const kept = needsOwnList
    ? lines
        .filter((line) => !wanted.has(nameOf(line)))
        .map((line) => `${name} ${line.args.map(quoted).join(' ')};`)
    : [];
  return { ...NOTHING, lines: [...kept, ...fresh, ...back] };
}

/** What says it already, once and in these words, and is not to be taken out and pasted again. */
function linesAsWanted(lines: readonly Statement[], wanted: Wanted): readonly Statement[] {
  const right = lines.filter(
    (line) =>
      line.stock !== true &&
      line.text === wanted.get(nameOf(line)) &&
      lines.filter((other) => nameOf(other) === nameOf(line)).length === 1,
  );
  return right.length < wanted.size ? right : [];
}

export function nameOf(line: Statement): string {
  return (line.args[0] ?? '').toLowerCase();
}

/** A word as it may stand in a config. */
export function quoted(word: string): string {
  if (/^[^\s;{}"'\\#]+$/.test(word)) return word;
  return `"${word.replace(/(["\\])/g, '\\$1')}"`;
}
