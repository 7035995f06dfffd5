import type { Condition, Term } from './condition.ts';
import { convert } from './convert.ts';
import { fetch, type Scene } from './fetch.ts';
import { matches, type Pattern } from './match.ts';
import type { Sample } from './sample.ts';
import { every, not, some, type Value, type Verdict } from './value.ts';

export function sampled(sample: Sample, scene: Scene): Value {
  return sample.converters.reduce<Value>(
    (value, call) => convert(value, call, scene),
    fetch(sample.fetch, scene),
  );
}

/** Whether the rule applies to this request; a rule without a condition always does. */
export function holds(condition: Condition | undefined, scene: Scene): Verdict {
  if (condition === undefined) return true;
  const verdict = some(
    condition.alternatives.map((terms) => every(terms.map((term) => termHolds(term, scene)))),
  );
  return condition.unless ? not(verdict) : verdict;
}

function termHolds({ negated, tests }: Term, scene: Scene): Verdict {
  const verdict = some(
    tests.map((test) => {
      const foreign = test.sample.fetch.name === 'src' && onlyLoopback(test.matcher.patterns);
      return foreign ? false : matches(sampled(test.sample, scene), test.matcher);
    }),
  );
  return negated ? not(verdict) : verdict;
}

/** Pulse's users do not sit on the proxy's own machine. */
function onlyLoopback(patterns: readonly Pattern[]): boolean {
  return patterns.length > 0 && patterns.every(({ text }) => /^(?:127\.|::1(?:\/|$)|localhost$)/.test(text));
}
