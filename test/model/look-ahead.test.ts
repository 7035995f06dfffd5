import { expect, test } from 'vitest';
import { compilePattern } from '../../src/model/pattern.ts';

test.each<readonly [pattern: string, text: string, captures: readonly (string | undefined)[] | undefined]>([
  ['^/(?!api|ws)', '/assets', ['/']],
  ['^/(?!api|ws)', '/api/health', undefined],
  ['^/(?!ws$)(.*)$', '/wsx', ['/wsx', 'wsx']],
  ['^/(?!ws$)(.*)$', '/ws', undefined],
  ['^/(?=ui)(?!ui/secret).*', '/ui/page', ['/ui/page']],
  ['^/(?=ui)(?!ui/secret).*', '/ui/secret', undefined],
  // The groups of a look-ahead count, and hold nothing.
  ['^/(?!(api|ws))(ui)/(.*)$', '/ui/a', ['/ui/a', '', 'ui', 'a']],
  ['^/v\\.1/(?![a)]x)y', '/v.1/y', ['/v.1/y']],
])('%s asked of %s', (pattern, text, captures) => {
  expect(compilePattern(pattern, { caseless: false })?.match(text)?.groups).toEqual(captures);
});

test.each([
  ['^/a*(?!b)', 'it is asked wherever the stars end'],
  ['/(?!api)', 'it may be asked anywhere'],
  ['^/(?!api)x|y', 'the other way through has no look-ahead'],
  ['^/(?!\\bapi)', 'it looks at what stands before'],
  ['^/(?<!x)api', 'it looks behind'],
])('%s is left undecided: %s', (pattern) => {
  expect(compilePattern(pattern, { caseless: false })).toBeUndefined();
});
