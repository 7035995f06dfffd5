import type { ResponseMatcher } from './config.ts';

/** An answer as far as it is known: a header is there with a text, there with some text (null), or not there. */
export interface Answer {
  readonly status: number;
  header(name: string): string | null | undefined;
}

/** caddyhttp/responsematchers.go; undefined where a header's text decides and is not known. */
export function answerMatches({ statuses, headers }: ResponseMatcher, answer: Answer): boolean | undefined {
  const { status } = answer;
  if (statuses.length > 0 && !statuses.some((each) => each === status || each === Math.floor(status / 100)))
    return false;
  const verdicts = headers.map(({ name, values }) => {
    const text = answer.header(name.toLowerCase());
    if (values === undefined) return text === undefined;
    if (text === undefined) return false;
    if (values.length === 0 || values.includes('*')) return true;
    return text === null ? undefined : values.some((value) => fits(value, text));
  });
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function fits(wanted: string, text: string): boolean {
  if (wanted.startsWith('*') && wanted.endsWith('*')) return text.includes(wanted.slice(1, -1));
  if (wanted.startsWith('*')) return text.endsWith(wanted.slice(1));
  if (wanted.endsWith('*')) return text.startsWith(wanted.slice(0, -1));
  return text === wanted;
}
