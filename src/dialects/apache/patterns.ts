import { type Captures, compilePattern, type Pattern } from '../../model/pattern.ts';

/**
 * A pattern as Apache's PCRE reads it. One kind of look-ahead is common in these configs and can be had in two linear
 * steps: `^/(?!\.well-known/)(.*)`, text, what must not (or must) follow, and the rest.
 */
export function patternOf(source: string, caseless: boolean): Pattern | undefined {
  const whole = compilePattern(source, { caseless });
  if (whole !== undefined) return whole;
  const split = /^\^((?:[\w/ -]|\\[./-])*)\(\?([!=])((?:[^()\\]|\\.|\((?:\?:)?[^()]*\))*)\)(.*)$/s.exec(
    source,
  );
  if (split === null) return undefined;
  const [, before = '', sign = '', ahead = '', rest = ''] = split;
  const first = compilePattern(`^${before}`, { caseless });
  const looked = compilePattern(`^(?:${ahead})`, { caseless });
  const behind = compilePattern(`^${rest}`, { caseless });
  if (first === undefined || looked === undefined || behind === undefined) return undefined;
  return {
    match(text): Captures | undefined {
      const start = first.match(text);
      if (start === undefined) return undefined;
      const tail = text.slice(start.end);
      if ((looked.match(tail) !== undefined) !== (sign === '=')) return undefined;
      const found = behind.match(tail);
      if (found === undefined) return undefined;
      const end = start.end + found.end;
      return { start: 0, end, groups: [text.slice(0, end), ...found.groups.slice(1)], named: found.named };
    },
  };
}
