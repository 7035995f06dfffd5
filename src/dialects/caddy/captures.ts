import { compileGoPattern } from '../../model/pattern.ts';
import { mayBeSent } from './client-headers.ts';
import type { Matcher, Route } from './config.ts';
import { matchersIn } from './expression.ts';
import { fileFound } from './files.ts';
import { matchesSet, variableText } from './match.ts';
import { cleaned } from './match-path.ts';
import { decoded } from './placeholders.ts';
import { isAtLeast } from './version.ts';
import { linesNamed, type Walk } from './walk.ts';

/** The placeholders that a route's matchers leave behind when they fit: of the first set that does. */
export function withFindings(route: Route, walk: Walk): Walk {
  const set = route.matchers.find((each) => matchesSet(each, walk, route) === true);
  const found = (set ?? []).flatMap((matcher) => findingsOf(matcher, walk));
  return found.length === 0 ? walk : { ...walk, found: new Map([...walk.found, ...found]) };
}

type Findings = readonly (readonly [string, string])[];

function findingsOf(matcher: Matcher, walk: Walk): Findings {
  switch (matcher.kind) {
    case 'path_regexp':
      return captured(matcher.name, matcher.pattern, cleaned(decoded(walk.path), true), walk);
    case 'header_regexp':
      return matcher.fields.flatMap(({ name, field, pattern }) =>
        mayBeSent(field.toLowerCase(), walk)
          ? captured(name, pattern, linesNamed(walk, field.toLowerCase())[0]?.text, walk)
          : [],
      );
    case 'vars_regexp':
      return captured(matcher.name, matcher.pattern, variableText(matcher.variable, walk), walk);
    case 'expression':
      return matchersIn(matcher, walk.config.version).flatMap((each) => findingsOf(each, walk));
    case 'file': {
      const found = fileFound(matcher, walk);
      return 'path' in found ? [['http.matchers.file.relative', found.path]] : [];
    }
    default:
      return [];
  }
}

/** matchers.go, MatchRegexp.Match: by number and by name, from 2.8 on without the matcher's own name as well. */
function captured(name: string, source: string, text: string | undefined, walk: Walk): Findings {
  const match = text === undefined ? undefined : compileGoPattern(source)?.match(text);
  if (match === undefined) return [];
  const prefixes = [
    ...(name === '' ? [] : [`http.regexp.${name}.`]),
    ...(name === '' || isAtLeast(walk.config.version, '2.8') ? ['http.regexp.'] : []),
  ];
  const groups: Findings = [
    ...match.groups.map((group, index) => [String(index), group ?? ''] as const),
    ...[...match.named].map(([key, group]) => [key, group ?? ''] as const),
  ];
  return prefixes.flatMap((prefix) => groups.map(([key, group]) => [`${prefix}${key}`, group] as const));
}
