import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudflared } from '../../src/dialects/cloudflared/index.ts';
import { traefik } from '../../src/dialects/traefik/index.ts';
import type { Dialect } from '../../src/model/dialect.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { openAll } from '../dialects/open.ts';

const requests = pulseRequests(new URL('https://pulse.example.com'));

/** Reads files whatever they hold, and asks everything of them; throwing is the only failure. */
function survive(dialect: Dialect, files: Readonly<Record<string, string>>): void {
  for (const opened of openAll(dialect, files)) {
    for (const version of [dialect.versions.oldest, dialect.versions.newest]) {
      const gateway = opened.at(version);
      for (const request of requests) {
        const exchange = gateway.exchange(request);
        gateway.remedy(['upgrade', 'host'], exchange);
        for (const remark of [...gateway.remarks, ...exchange.remarks]) {
          const text = opened.files.find((file) => file.path === remark.at.file)?.text ?? '';
          expect(remark.at.start).toBeLessThanOrEqual(remark.at.end);
          expect(remark.at.end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  }
}

function texts(dialect: string): readonly (readonly [string, string])[] {
  const root = join(import.meta.dirname, '../../fixtures', dialect);
  return readdirSync(root).flatMap((name) =>
    readdirSync(join(root, name))
      .filter((file) => /\.(ya?ml|toml)$/.test(file))
      .map((file) => [file, readFileSync(join(root, name, file), 'utf8')] as const),
  );
}

/** A config with a piece cut out, doubled, or replaced by something that breaks things. */
const mutated = (all: readonly (readonly [string, string])[]) =>
  fc
    .tuple(
      fc.constantFrom(...all),
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom(
        '',
        '{',
        '}',
        '[',
        '"',
        "'",
        '`',
        ':',
        '\n',
        '\t',
        '&a',
        '*a',
        '<<: *a',
        '$',
        '{{',
        '}}',
        '!reset',
        '\u0000',
        '\uD800',
        '- ',
        'null',
        '🙂',
      ),
    )
    .map(([[file, text], where, length, put]): Readonly<Record<string, string>> => {
      const at = where % (text.length + 1);
      return { [file]: text.slice(0, at) + put + text.slice(at + length) };
    });

describe('no input makes a dialect throw, and every remark points into its file', () => {
  test.each([
    ['traefik', traefik],
    ['cloudflared', cloudflared],
  ] as const)(
    '%s',
    (name, dialect) => {
      fc.assert(
        fc.property(mutated(texts(name)), (files) => survive(dialect, files)),
        { numRuns: 400 },
      );
    },
    240_000,
  );

  test.each([
    ['yml', fc.string()],
    ['toml', fc.string()],
  ] as const)('anything at all as %s', (ending, text) => {
    fc.assert(
      fc.property(text, (value) => survive(traefik, { [`dynamic.${ending}`]: value })),
      { numRuns: 200 },
    );
  });

  test('anything at all as labels', () => {
    const segment = fc.constantFrom(
      'traefik',
      'http',
      'tcp',
      'routers',
      'services',
      'middlewares',
      'pulse',
      'rule',
      'tls',
      'loadbalancer',
      'server',
      'servers[0]',
      'port',
      'headers',
      '',
      '[0]',
      'x[',
      ']',
      'customrequestheaders',
      'chain',
      'domains[1]',
    );
    const label = fc.tuple(fc.array(segment, { minLength: 1, maxLength: 7 }), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const lines = labels.map(
          ([path, value]) => `      - ${JSON.stringify(`${path.join('.')}=${value}`)}\n`,
        );
        survive(traefik, { 'compose.yml': `services:\n  pulse:\n    labels:\n${lines.join('')}` });
      }),
      { numRuns: 300 },
    );
  });
});
