import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caddy } from '../../../src/dialects/caddy/index.ts';
import { pulseRequests } from '../../../src/model/request.ts';
import { parseCaddyfile } from '../../../src/syntax/caddyfile/parse.ts';
import { tokensOf } from '../../../src/syntax/caddyfile/tokens.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { worldOf } from '../../worlds.ts';

const config = `{
    order respond last
}

(common) {
    encode zstd gzip
    header X-Note "a \\"b\\"" {
        defer
    }
}

pulse.example.com, {$OTHER:pulse.lan} {
    import common {args[0]}
    @ws path /ws /api/*
    handle @ws {
        reverse_proxy localhost:7655 {
            header_up X-Real-IP {remote_host}
            transport http {
                read_timeout 30s
            }
        }
    }
    respond <<END
        nothing
        END 404
}
`;

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '{}',
    '"',
    '`',
    '#',
    '\\',
    '\n',
    '\r\n',
    '\\\n',
    ' ',
    '\t',
    '\ufeff',
    '\0',
    '<<',
    '<<END',
    ',',
    '@',
    '/',
    '*',
    ':',
    '(',
    ')',
    '&(x)',
    '{$',
    '{$X:',
    '{args[',
    '{block}',
    'import',
    'import common',
    'reverse_proxy',
    'handle',
    'route',
    'http://',
    'é',
    '😀',
  ],
);

/** The config with pieces put in, or stretches taken out, anywhere. */
const mutated = fc
  .array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: pieces }), {
    maxLength: 8,
  })
  .map((changes) =>
    changes.reduce((text, { at, cut, put }) => {
      const offset = Math.floor(at * text.length);
      return text.slice(0, offset) + put + text.slice(offset + cut);
    }, config),
  );

const anything = fc.oneof(
  mutated,
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string(),
);

test('joined, the tokens of any text give it back', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const tree = parseCaddyfile(sourceFile('Caddyfile', text));
      expect(
        tokensOf(tree)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('every problem stands inside of the text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const { start, end } of parseCaddyfile(sourceFile('Caddyfile', text)).problems) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('any text makes a gateway that answers', () => {
  const requests = pulseRequests(new URL('https://pulse.example.com'));
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom('Caddyfile', 'caddy.json'),
      fc.constantFrom('2.6.2', '2.11.4'),
      (text, name, version) => {
        const [opened] = caddy.open([sourceFile(name, text)], worldOf({}), { map: [], front: 'none' });
        const gateway = opened?.at(version);
        for (const request of requests) expect(gateway?.exchange(request).request).toBe(request);
      },
    ),
    { numRuns: 300 },
  );
});
