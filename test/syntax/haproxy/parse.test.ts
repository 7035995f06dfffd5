import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHaproxy } from '../../../src/syntax/haproxy/parse.ts';
import { tokensOf } from '../../../src/syntax/haproxy/tokens.ts';
import { sourceFile } from '../../../src/text/source.ts';

const parse = (text: string) => parseHaproxy(sourceFile('haproxy.cfg', text));

const sample = `# leads in
global
    daemon # stays in the foreground otherwise

frontend web
  bind :80
\tuse_backend "pulse" if { path_beg /ws }
backend pulse
  server p 127.0.0.1:7655
`;

describe('a config becomes sections of lines', () => {
  test('a section ends where the next one begins', () => {
    const { directives } = parse(sample);
    expect(
      directives.map(({ name, args, block }) => [
        name.value,
        args.map((word) => word.value).join(' '),
        block?.children.map((child) => child.name.value),
      ]),
    ).toEqual([
      ['global', '', ['daemon']],
      ['frontend', 'web', ['bind', 'use_backend']],
      ['backend', 'pulse', ['server']],
    ]);
  });

  test('a line put at the end of a section comes before the next one', () => {
    const { directives } = parse(sample);
    const close = directives[0]?.block?.close ?? 0;
    expect(sample.slice(close)).toMatch(/^\nfrontend web/);
  });

  test('what cannot be read costs its own line alone', () => {
    const { directives, problems } = parse('frontend a\n bind "\n mode http\n');
    expect(problems.map((problem) => problem.code)).toEqual(['unclosed-quote']);
    expect(directives[0]?.block?.children.map((child) => child.name.value)).toEqual(['mode']);
  });

  test('comments are kept with their text', () => {
    expect(parse(sample).comments.map((comment) => comment.text)).toEqual([
      'leads in',
      'stays in the foreground otherwise',
    ]);
  });
});

describe('nothing is lost and nothing throws', () => {
  const pieces = fc.constantFrom(
    ...[
      'global',
      'backend b',
      ' server',
      '"',
      "'",
      '\\',
      '\\x4',
      '$',
      '"${X-',
      '}',
      '#',
      '\r\n',
      '\n',
      '\t',
      'é',
      '\uFEFF',
      ' ',
    ],
  );
  test('the tokens of any text give it back', () => {
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          const tokens = tokensOf(sourceFile('x', text));
          expect(tokens.map((token) => text.slice(token.start, token.end)).join('')).toBe(text);
        },
      ),
    );
  });
});
