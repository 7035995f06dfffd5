import type { Cause } from '../../model/fact.ts';
import type { Place } from '../../text/place.ts';
import type { Value } from './value.ts';

/**
 * Where the config leaves something to the client or to chance, a request is played through once for each way it may
 * fall: a world. What comes out the same in all of them is decided after all.
 */
export interface World {
  /** How each question falls here. */
  readonly answers: Map<unknown, number>;
  /** The questions in the order in which they came up. */
  readonly asked: Question[];
}

export interface Question {
  /** The variable, or the condition itself. */
  readonly about: unknown;
  /** How many ways it may fall. */
  readonly ways: number;
  readonly because: Cause;
  readonly varies: Variation;
}

/** With the address the client comes from, with the client, with each request, or in a way that cannot be seen. */
export type Variation = 'address' | 'client' | 'request' | 'unseen';

export function newWorld(answers: ReadonlyMap<unknown, number> = new Map()): World {
  return { answers: new Map(answers), asked: [] };
}

/** More ways than anybody writes down one by one. */
const MOST_WAYS = 16;

/** The way a question falls in this world; undefined where there are none, or too many to try. */
export function settle(question: Question, world: World): number | undefined {
  if (question.ways === 0 || question.ways > MOST_WAYS) return undefined;
  const known = world.answers.get(question.about);
  if (known !== undefined) return known;
  world.answers.set(question.about, 0);
  world.asked.push(question);
  return 0;
}

/** More worlds than this are not looked into. */
const MOST_WORLDS = 128;

/** Plays every world; undefined where there are too many of them. */
export function inEveryWorld<Result>(
  play: (world: World) => Result,
): { readonly results: readonly Result[]; readonly questions: readonly Question[] } | undefined {
  const results: Result[] = [];
  const questions = new Map<unknown, Question>();
  const waiting: ReadonlyMap<unknown, number>[] = [new Map()];
  for (let answers = waiting.pop(); answers !== undefined; answers = waiting.pop()) {
    if (results.length === MOST_WORLDS) return undefined;
    const world = newWorld(answers);
    results.push(play(world));
    const before = new Map(answers);
    for (const question of world.asked) {
      questions.set(question.about, question);
      for (let way = 1; way < question.ways; way += 1)
        waiting.push(new Map([...before, [question.about, way]]));
      before.set(question.about, 0);
    }
  }
  return { results, questions: [...questions.values()] };
}

/** What a value that is not known depends on, as a question. */
export function questionAbout(
  about: unknown,
  value: Value,
  ways: number,
  where: { readonly name: string; readonly at: Place },
): Question {
  const varies = variationOf(value);
  const at = where.at;
  const because = value.find((part) => part.because !== undefined)?.because;
  if (varies === 'address')
    return { about, ways, varies, because: { missing: 'client', name: "the client's address", at } };
  const missing = varies === 'client' ? 'client' : 'variable';
  return { about, ways, varies, because: { missing, name: where.name, ...because, at: because?.at ?? at } };
}

function variationOf(value: Value): Variation {
  const open = value.filter((part) => part.text === undefined);
  const name = (part: Value[number]): string => part.because?.name ?? '';
  if (open.some((part) => part.from === 'client-port' || BY_REQUEST.test(name(part)))) return 'request';
  if (open.some((part) => part.from === 'unknown' && part.because?.missing !== 'client')) return 'unseen';
  if (
    open.every(
      (part) =>
        part.from.startsWith('client-ip') || part.otherwise === 'client-ip' || BY_ADDRESS.test(name(part)),
    )
  )
    return 'address';
  return 'client';
}

const BY_REQUEST =
  /^\$(?:request_id|msec|time_iso8601|time_local|date_gmt|date_local|connection|connection_requests|pid|connections_\w+|request_length)$/;
const BY_ADDRESS = /^(?:\$(?:binary_remote_addr|geoip\w*)|the client's address)$/;
