import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { simplePattern } from '../../src/model/simple-pattern.ts';

const literal = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'aksxKSX09_/@:=&%!~"\'<>;, -'),
      fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[\\]^`{|}~').map((character) => `\\${character}`),
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

const alternatives = fc
  .tuple(fc.constantFrom('(', '(?:'), fc.array(literal, { minLength: 1, maxLength: 4 }), literal)
  .map(([open, words, after]) => `${open}${words.join('|')})${after}`);

const simple = fc
  .tuple(fc.constantFrom('', '^'), literal, fc.oneof(fc.constant(''), alternatives), fc.constantFrom('', '$'))
  .map((pieces) => pieces.join(''));

/** Letters whose case folds beyond ASCII among them: the Kelvin sign and the long s. */
const text = fc
  .array(fc.constantFrom(...'aksxKSX09_/@:=&%!~"\'<>;, -#$()*+.?[]^`{|}\\\n\u212a\u017fé', '😀', '\ud83d'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));

describe('a simple pattern', () => {
  test.each(['^/ws', '\\.(?:css|js|png)$', '\\.php$', '^/(api|ws)/', '^/api/agents$', ''])(
    '%s is found by the engine of JavaScript',
    (source) => {
      expect(simplePattern(source, false)).toBeDefined();
    },
  );

  test.each([
    'a*',
    '[ab]',
    'a.b',
    'a|b',
    '(a)(b)',
    '((a))',
    '\\d',
    '(?i)a',
    '(?<n>a)',
    'a{2}',
    '^^',
    'é',
    '(a',
    'a\\',
  ])('%s is none', (source) => {
    expect(simplePattern(source, false)).toBeUndefined();
  });

  test('finds what RE2 finds', () => {
    fc.assert(
      fc.property(simple, fc.boolean(), text, (source, caseless, input) => {
        const matcher = RE2JS.compile(source, caseless ? RE2JS.CASE_INSENSITIVE : 0).matcher(input);
        const byRe2 = matcher.find()
          ? {
              start: matcher.start(),
              end: matcher.end(),
              groups: Array.from(
                { length: matcher.groupCount() + 1 },
                (_, at) => matcher.group(at) ?? undefined,
              ),
              named: new Map(),
            }
          : undefined;
        const pattern = simplePattern(source, caseless);
        expect(pattern).toBeDefined();
        expect(pattern?.match(input)).toEqual(byRe2);
      }),
      { numRuns: 2000 },
    );
  });
});
