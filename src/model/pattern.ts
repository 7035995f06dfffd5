import { RE2JS } from 're2js';
import { takeAheads } from './look-ahead.ts';
import { simplePattern } from './simple-pattern.ts';

/**
 * A regular expression of a config, run in linear time whatever it is: nginx's and Apache's PCRE, HAProxy's, Go's RE2.
 * What RE2 cannot express (look-around but at the beginning, back-references, possessive quantifiers) is undefined: the
 * caller says `unknown`.
 */
export interface Pattern {
  /** Captures by number (0 is the whole match) and by name, or undefined where it does not match anywhere in `text`. */
  match(text: string): Captures | undefined;
}

export interface Captures {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
  readonly named: ReadonlyMap<string, string | undefined>;
}

/** Sites are written alike: the same few patterns come back in each, and all of them with each request and release. */
const compiledPatterns = new Map<string, Pattern | undefined>();
const MOST_COMPILED = 10_000;

/** As the languages of PCRE write it: nginx's, Apache's, HAProxy's. */
export function compilePattern(source: string, options: { readonly caseless: boolean }): Pattern | undefined {
  const { caseless } = options;
  return remembered(
    `${caseless} ${source}`,
    () => compile(source, caseless) ?? compileWithAheads(source, caseless),
  );
}

/** As Go writes it: what RE2 does not take is an error there, look-around among it. */
export function compileGoPattern(source: string): Pattern | undefined {
  return remembered(`go ${source}`, () => compile(source, false));
}

function remembered(key: string, work: () => Pattern | undefined): Pattern | undefined {
  if (compiledPatterns.has(key)) return compiledPatterns.get(key);
  if (compiledPatterns.size >= MOST_COMPILED) compiledPatterns.clear();
  const pattern = work();
  compiledPatterns.set(key, pattern);
  return pattern;
}

/** Look-aheads at the beginning are asked beside the rest. */
function compileWithAheads(source: string, caseless: boolean): Pattern | undefined {
  const taken = takeAheads(source);
  const rest = taken && compile(taken.rest, caseless);
  if (taken === undefined || rest === undefined) return undefined;
  const asked = taken.asked.map(({ at, body, negated }) => ({
    at,
    negated,
    body: compile(`^(?:${body})`, caseless),
  }));
  if (asked.some(({ body }) => body === undefined)) return undefined;
  return {
    match(text) {
      const found = rest.match(text);
      if (found === undefined) return undefined;
      const holds = asked.every(
        ({ at, body, negated }) => (body?.match(text.slice(at)) !== undefined) !== negated,
      );
      return holds ? found : undefined;
    },
  };
}

function compile(source: string, caseless: boolean): Pattern | undefined {
  const simple = simplePattern(source, caseless);
  return simple === undefined ? compileByRe2(source, caseless) : simple;
}

function compileByRe2(source: string, caseless: boolean): Pattern | undefined {
  const spelled = source.replaceAll('(?<', '(?P<').replaceAll('(?P<=', '(?<=').replaceAll('(?P<!', '(?<!');
  let compiled: ReturnType<typeof RE2JS.compile>;
  try {
    compiled = RE2JS.compile(spelled, caseless ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
  return {
    match(text) {
      const matcher = compiled.matcher(text);
      if (!matcher.find()) return undefined;
      const groups: (string | undefined)[] = [];
      for (let index = 0; index <= matcher.groupCount(); index += 1)
        groups.push(matcher.group(index) ?? undefined);
      const named = new Map<string, string | undefined>();
      for (const name of Object.keys(compiled.namedGroups()))
        named.set(name, matcher.group(name) ?? undefined);
      return { start: matcher.start(), end: matcher.end(), groups, named };
    },
  };
}
