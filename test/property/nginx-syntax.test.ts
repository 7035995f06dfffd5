import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Directive } from '../../src/syntax/directive.ts';
import { directivesOf, newSayings, outlineOf } from '../../src/syntax/nginx/outline.ts';
import { parseNginx, readWithCare } from '../../src/syntax/nginx/parse.ts';
import { commentsOf, readSound } from '../../src/syntax/nginx/sound.ts';
import { tokensOf } from '../../src/syntax/nginx/tokens.ts';
import { sourceFile } from '../../src/text/source.ts';
import { joined, outline, parsed } from '../syntax/nginx/outline.ts';

const config = `# Pulse
map $http_upgrade $connection_upgrade {
  default upgrade;
  '' close;
}
server {
  listen 443 ssl;
  server_name pulse.example; # ours
  location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection "$connection_upgrade";
    proxy_read_timeout 1h;
  }
  location ~ "^/[a-z]{2}/\${x}$" { content_by_lua_block { ngx.say("}") } }
}
`;

const pieces = fc.constantFrom(
  ...['{', '}', ';', '"', "'", '#', '\\', '$', '${', ')', '\n', '\r\n', ' ', '\t', '\ufeff', '\0', 'é', '🙂'],
  ...['a', 'listen 80', 'root', 'map a b {', 'content_by_lua_block {', '[[', ']]', '--', '\n}', '\n  }'],
);
const soup = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));
const anyText = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 80 }));
const mutated = fc
  .tuple(fc.nat(config.length), fc.nat(12), soup)
  .map(([at, removed, inserted]) => config.slice(0, at) + inserted + config.slice(at + removed));

const word = fc
  .stringMatching(/^[a-z0-9/$._~^=+-]{1,8}$/)
  .filter((value) => !value.endsWith('_by_lua_block'));
const quotable = fc.stringMatching(/^[a-z;{}# \n$]{0,8}$/).map((value) => `"${value}"`);
const blank = fc.constantFrom(' ', '\n', '\t', ' \r\n', ' # a comment;}{\n');
const { statements } = fc.letrec<{ statements: string; statement: string }>((tie) => ({
  statements: fc.array(tie('statement'), { maxLength: 4 }).map((all) => all.join('')),
  statement: fc
    .tuple(
      word,
      fc.array(fc.tuple(blank, fc.oneof(word, quotable)), { maxLength: 3 }),
      fc.option(tie('statements')),
    )
    .map(([name, args, body]) => {
      const words = [`x-${name}`, ...args.flat()].join('');
      return body === null ? `${words};` : `${words} {${body}}\n`;
    }),
}));

/** The same few lines again and again, some of them more than a directive or less. */
const repeated = fc
  .array(
    fc.constantFrom(
      ...[
        'listen 80;',
        '  listen 80;',
        'a b; c d;',
        'a',
        'b;',
        '  "x;y" \'z\';',
        'a b; # c',
        'a b; }',
        '}',
        '{',
      ],
      ...[
        'server {',
        'location / { a b; }',
        'a "b',
        'c";',
        '# only a comment',
        '',
        'a b;\r',
        'a\\',
        'set $x ${y};',
      ],
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'));

test('no text makes the parser throw, and its tokens give every text back', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated), (text) => joined(parsed(text)) === text),
    { numRuns: 3000 },
  );
});

test('a sound file is the same tree, read in one go or with care', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated, statements, repeated), (text) => {
      const file = sourceFile('nginx.conf', text);
      const sound = readSound(file);
      if (sound === undefined) return;
      const careful = readWithCare(file);
      expect(careful.problems).toEqual([]);
      expect(directivesOf(sound.outline)).toEqual(careful.directives);
      expect(commentsOf(text, sound.comments)).toEqual(careful.comments);
    }),
    { numRuns: 3000 },
  );
});

test('an outline holds all that its tree says', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated), (text) => {
      const { directives } = readWithCare(sourceFile('nginx.conf', text));
      const made = outlineOf(text, directives, newSayings());
      expect(outline(directivesOf(made))).toEqual(outline(directives));
    }),
    { numRuns: 3000 },
  );
});

test('nodes stand in order, inside their parents and inside the text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated), (text) => {
      const tree = parsed(text);
      expectOrder(tree.directives, 0, text.length);
      for (const { start, end, message, expected } of tree.problems) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(message).toContain(expected);
      }
    }),
    { numRuns: 1500 },
  );
});

function expectOrder(directives: readonly Directive[], start: number, end: number): void {
  let at = start;
  for (const { name, args, block, ...directive } of directives) {
    expect(directive.start).toBe(name.start);
    expect(directive.start).toBeGreaterThanOrEqual(at);
    at = directive.start;
    for (const word of [name, ...args]) {
      expect(word.start).toBeGreaterThanOrEqual(at);
      at = word.end;
    }
    if (block !== undefined) {
      expect(block.open).toBeGreaterThan(at);
      expectOrder(block.children, block.open, block.close);
      at = block.close;
    }
    expect(directive.end).toBeGreaterThanOrEqual(at);
    at = directive.end;
  }
  expect(at).toBeLessThanOrEqual(end);
}

test('what is written by the rules has no problems, and stays the same tree with other blanks', () => {
  fc.assert(
    fc.property(statements, (text) => {
      const tree = parsed(text);
      expect(tree.problems).toEqual([]);
      const respaced = tokensOf(tree)
        .map(({ kind, start, end }) => (kind === 'blank' ? '\r\n \t' : text.slice(start, end)))
        .join('');
      expect(outline(parsed(respaced).directives)).toEqual(outline(tree.directives));
    }),
    { numRuns: 500 },
  );
});

/** Counts how often the parser looks at a character: what is linear in theory must be so in steps. */
function stepsFor(text: string): number {
  let steps = 0;
  const search = RegExp.prototype.test;
  const spy = vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, searched) {
    const from = this.lastIndex;
    const isFound = search.call(this, searched);
    steps += Math.max(0, this.lastIndex - from) + 1;
    return isFound;
  });
  const counted: unknown = new Proxy(new String(text), {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        const result: unknown = member.apply(text, given);
        steps += stepsOf(text, String(property), given, result);
        return result;
      };
    },
  });
  try {
    parseNginx({ path: 'nginx.conf', text: counted as string, lossy: false });
  } finally {
    spy.mockRestore();
  }
  return steps;
}

/** A search costs what it passes over, a copy its length, anything else one step. Patterns are handed the text as it is. */
function stepsOf(text: string, method: string, given: readonly unknown[], result: unknown): number {
  if (method === 'toString') return 0;
  if (method === 'indexOf') return (result === -1 ? text.length : Number(result)) - Number(given[1] ?? 0) + 1;
  return typeof result === 'string' ? result.length + 1 : 1;
}

const worstCases: [what: string, piece: string][] = [
  ['an ordinary config', config],
  ['opening braces', '{'],
  ['closing braces', '}'],
  ['blocks that never close', 'a {\n'],
  ['unclosed quotes', 'a "b;\n'],
  ['quotes of both kinds, unclosed', 'a "b;\nc \'d;\n'],
  ['escaped quotes', '\\"'],
  ['dollars and braces', '${'],
  ['missing semicolons', 'root a\n'],
  ['glued braces', 'root a}\n'],
  ['nested blocks with braces at no one’s column', 'a {\n    b {\n  }\n'],
  ['Lua bodies that never end', 'content_by_lua_block {\n'],
  ['Lua strings that never end', 'content_by_lua_block { "\\"\\"\n'],
  ['long brackets that never open', 'content_by_lua_block { [==\n'],
];

test.each(worstCases)('twice the text takes about twice the steps: %s', (_, piece) => {
  const once = piece.repeat(Math.ceil(4000 / piece.length));
  expect(stepsFor(once + once) / stepsFor(once)).toBeLessThan(2.6);
});
