// biome-ignore-all lint/suspicious/noTemplateCurlyInString: nginx writes its variables so
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostArguments } from '../../../src/syntax/nginx/directive-arguments.ts';
import { installed, proxiesRequired } from '../../conformance/proxies/installed.ts';
import { parsed } from './outline.ts';
import { loadLua, refusal, refusedByTokeniser } from './real-nginx.ts';

const versions = installed('nginx');

/** The rows of `types` may hold any words, so that nothing but the tokeniser can object to them. */
const inTypes = (rows: string) => `events {}\nhttp { types { ${rows} } }\n`;

const texts: readonly string[] = [
  'events {}',
  'events {} # the end',
  '\ufeffevents {}',
  'events {',
  'events {}}',
  'events',
  'events {} daemon off',
  'events {};',
  'events {} { }',
  'events { worker_connections 5 }',
  'events { worker_connections 5}',
  'events\r\n{\r\n}\r\n',
  'events{}env A;env B;',
  '"events" {}',
  `events {} env ${'a'.repeat(4095)};`,
  `events {} env ${'a'.repeat(4095)} ;`,
  `events {} env ${'a'.repeat(4096)};`,
  `events {} env "${'a'.repeat(4094)}";`,
  `events {} env "${'a'.repeat(4094)}" ;`,
  `events {} env ${'é'.repeat(2047)};`,
  `events {} env ${'é'.repeat(2048)};`,
  `events {} #${'c'.repeat(4094)}\n`,
  `events {} #${'c'.repeat(4095)}\n`,
  `events {} #${'c'.repeat(4095)}`,
  inTypes('a b; a { c d; }'),
  inTypes('a }b c}; "a" "b"; '),
  inTypes('a "b"c;'),
  inTypes('a "b")c;'),
  inTypes('a "b"#c\n;'),
  inTypes('a "b""c";'),
  inTypes('a "b\n c";'),
  inTypes('a "b;'),
  inTypes("a it's;"),
  inTypes(';'),
  inTypes('a;;'),
  inTypes('a ${b};'),
  inTypes('a \\${b};'),
  inTypes('a \\{b\\;c\\ d;'),
  inTypes('a#b c#;#d\n'),
  inTypes('a b # c\n d;'),
  inTypes('a b\\'),
  inTypes('a "b\\";'),
];

/** Words that nginx's tokeniser is particular about, with something to stand between them. */
const fragments = [
  'a',
  'é',
  '"',
  "'",
  '\\',
  ';',
  ';',
  '}',
  '{',
  '#',
  ' ',
  ' ',
  '\n',
  '\r',
  '\t',
  '$',
  '${',
  ')',
];
const rows = fc
  .array(fc.constantFrom(...fragments, 'a b;\n', '"c" '), { maxLength: 16 })
  .map((all) => all.join(''));

const lua = [
  '{',
  '}',
  '"',
  "'",
  '\\',
  '--',
  '--[[',
  '[[',
  ']]',
  '[=[',
  ']=]',
  '[',
  '=',
  '-',
  '\n',
  ' ',
  'a',
  '\\"',
];
const luaBodies = fc.array(fc.constantFrom(...lua), { maxLength: 16 }).map((all) => all.join(''));
const withLua = (modules: string, body: string) =>
  `${modules}events {}\nhttp { init_by_lua_block {${body}} }\n`;

if (versions.length === 0) {
  test.skipIf(!proxiesRequired)('nginx judges the parser (nginx is not installed)', () => {
    expect.fail('nginx is not installed');
  });
}

/** Of the directives that proxies are made of: one argument more than the parser's table allows. */
const oneTooMany = [
  ...[
    'include',
    'root',
    'proxy_pass',
    'proxy_http_version',
    'proxy_buffering',
    'proxy_set_header',
    'return',
    'set',
  ],
  ...[
    'proxy_connect_timeout',
    'proxy_read_timeout',
    'proxy_send_timeout',
    'client_max_body_size',
    'add_header',
  ],
  ...[
    'proxy_redirect',
    'proxy_cookie_path',
    'proxy_cache',
    'expires',
    'satisfy',
    'auth_basic',
    'limit_rate',
    'alias',
  ],
  ...['rewrite', 'internal', 'keepalive_timeout', 'proxy_buffers', 'proxy_request_buffering', 'auth_request'],
].map((name) => `${name}${' a'.repeat(mostArguments(name) + 1)};`);

describe.each(versions)('nginx $version', ({ command }) => {
  test.each(texts.map((text) => [text.length > 60 ? `${text.slice(0, 30)}… (${text.length})` : text, text]))(
    'refuses the same as the parser: %j',
    (_, text) => {
      expect(parsed(text).problems.length > 0).toBe(refusedByTokeniser(command, text));
    },
  );

  test.each(oneTooMany)('takes no more arguments than the parser thinks: %s', (directive) => {
    const text = `events {}\nhttp { server { location / { ${directive} } } }\n`;
    expect(refusal(command, text)).toMatch(/invalid number of arguments|unknown directive/);
  });

  test('refuses the same of random rows', () => {
    fc.assert(
      fc.property(rows, (text) => {
        const refused = refusal(command, inTypes(text));
        // A brace may end the block early; what nginx makes of the rest is not the tokeniser's business.
        fc.pre(refused === undefined || refusedByTokeniser(command, inTypes(text)));
        return parsed(inTypes(text)).problems.length > 0 === (refused !== undefined);
      }),
      { numRuns: 150 },
    );
  });

  const modules = loadLua(command);
  test.skipIf(refusal(command, withLua(modules, 'return')) !== undefined)(
    'ends random Lua bodies where the parser does',
    () => {
      fc.assert(
        fc.property(luaBodies, (body) => {
          const refused = refusal(command, withLua(modules, body));
          fc.pre(refused === undefined || refusedByTokeniser(command, withLua(modules, body)));
          return parsed(withLua(modules, body)).problems.length > 0 === (refused !== undefined);
        }),
        { numRuns: 100 },
      );
    },
  );
});
