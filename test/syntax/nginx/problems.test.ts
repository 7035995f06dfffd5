import { expect, test } from 'vitest';
import { joined, outline, parsed, problemsOf } from './outline.ts';

interface Mistake {
  readonly what: string;
  readonly text: string;
  readonly problems: readonly string[];
  readonly stillSeen: readonly string[];
}

const mistakes: readonly Mistake[] = [
  {
    what: 'a semicolon is missing in mid-file',
    text: 'server {\n  proxy_buffering off # slow\n  proxy_read_timeout 60s;\n  root /srv;\n}',
    problems: [
      '2:22 The directive `proxy_buffering` does not end: expected `;` after the arguments of `proxy_buffering`.',
    ],
    stillSeen: ['server {}', '  proxy_buffering off', '  proxy_read_timeout 60s', '  root /srv'],
  },
  {
    what: 'a semicolon is missing before a block',
    text: 'server {\n  include tls.conf\n  location / {\n    root /srv;\n  }\n}',
    problems: ['2:19 The directive `include` does not end: expected `;` after the arguments of `include`.'],
    stillSeen: ['server {}', '  include tls.conf', '  location / {}', '    root /srv'],
  },
  {
    what: 'semicolons are missing in a row',
    text: 'proxy_http_version 1.1\nproxy_set_header Upgrade $http_upgrade\nproxy_pass http://pulse;',
    problems: [
      '1:23 The directive `proxy_http_version` does not end: expected `;` after the arguments of `proxy_http_version`.',
      '2:39 The directive `proxy_set_header` does not end: expected `;` after the arguments of `proxy_set_header`.',
    ],
    stillSeen: [
      'proxy_http_version 1.1',
      'proxy_set_header Upgrade $http_upgrade',
      'proxy_pass http://pulse',
    ],
  },
  {
    what: 'a semicolon is missing before the closing brace',
    text: 'location / {\n  proxy_pass http://pulse\n}\nroot /srv;',
    problems: [
      '2:26 The directive `proxy_pass` does not end: expected `;` after the arguments of `proxy_pass`.',
    ],
    stillSeen: ['location / {}', '  proxy_pass http://pulse', 'root /srv'],
  },
  {
    what: 'a closing brace is glued to the last word',
    text: 'location /a { return 200}\nlocation /b { root /srv; }',
    problems: ['1:25 The directive `return` does not end: expected `;` after the arguments of `return`.'],
    stillSeen: ['location /a {}', '  return 200', 'location /b {}', '  root /srv'],
  },
  {
    what: 'a closing brace follows a closing quote',
    text: 'location /a { return 200 "ok"}\nroot /srv;',
    problems: ['1:30 The directive `return` does not end: expected `;` after the arguments of `return`.'],
    stillSeen: ['location /a {}', '  return 200 ok', 'root /srv'],
  },
  {
    what: 'a semicolon is missing in a map',
    text: "map $http_upgrade $connection {\n  default upgrade\n  '' close;\n}",
    problems: ['2:18 The directive `default` does not end: expected `;` after the arguments of `default`.'],
    stillSeen: ['map $http_upgrade $connection {}', '  default upgrade', '   close'],
  },
  {
    what: 'the file ends in a directive',
    text: 'listen 80;\nserver_name pulse.example',
    problems: [
      '2:26 The directive `server_name` does not end: expected `;` after the arguments of `server_name`.',
    ],
    stillSeen: ['listen 80', 'server_name pulse.example'],
  },
  {
    what: 'the file ends in the name of a block',
    text: 'events',
    problems: ['1:7 The directive `events` does not end: expected `{` after `events`.'],
    stillSeen: ['events'],
  },
  {
    what: 'an unknown directive might be a block',
    text: 'sticky_thing on',
    problems: [
      '1:16 The directive `sticky_thing` does not end: expected `;` or `{` after the arguments of `sticky_thing`.',
    ],
    stillSeen: ['sticky_thing on'],
  },
  {
    what: 'a closing brace is missing at the end',
    text: 'http {\n  server {\n    listen 80;\n  }\n',
    problems: ['1:6 The block of `http` is never closed: expected `}`.'],
    stillSeen: ['http {}', '  server {}', '    listen 80'],
  },
  {
    what: 'a closing brace is missing inside, which indentation shows',
    text: 'http {\n  server {\n    location / {\n      root /a;\n  }\n  server {\n    listen 80;\n  }\n}\n',
    problems: ['3:16 The block of `location /` is never closed: expected `}`.'],
    stillSeen: [
      'http {}',
      '  server {}',
      '    location / {}',
      '      root /a',
      '  server {}',
      '    listen 80',
    ],
  },
  {
    what: 'a closing brace is one too many at the end',
    text: 'server {\n}\n}\nroot /srv;',
    problems: ['3:1 Unexpected `}` that closes no block: expected a directive or the end of the file.'],
    stillSeen: ['server {}', 'root /srv'],
  },
  {
    what: 'a closing brace is one too many inside, which indentation shows',
    text: 'server {\n  location / {\n  }\n  }\n  root /srv;\n}\n',
    problems: ['4:3 Unexpected `}` that closes no block: expected a directive or the end of the file.'],
    stillSeen: ['server {}', '  location / {}', '  root /srv'],
  },
  {
    what: 'a semicolon stands alone',
    text: 'server { root /srv;; }; listen 80;',
    problems: [
      '1:20 Unexpected `;`: expected a directive or `}`.',
      '1:23 Unexpected `;`: expected a directive or `}`.',
    ],
    stillSeen: ['server {}', '  root /srv', 'listen 80'],
  },
  {
    what: 'a block has no name',
    text: 'server { { listen 80; } root /srv; }',
    problems: ['1:10 Unexpected `{`: expected a directive or `}`.'],
    stillSeen: ['server {}', '  listen 80', '  root /srv'],
  },
  {
    what: 'a block stands among rows',
    text: 'types { text/html { a b; } }',
    problems: ['1:19 Unexpected `{`: expected `;`, for the rows of types hold no blocks.'],
    stillSeen: ['types {}', '  text/html {}', '    a b'],
  },
  {
    what: 'a word goes on behind its closing quote',
    text: 'add_header A "b"c; root /srv;',
    problems: ['1:17 Unexpected `c`: expected a blank, `;` or `{` after the closing ".'],
    stillSeen: ['add_header A b c', 'root /srv'],
  },
  {
    what: 'a comment touches a closing quote',
    text: "root '/srv'#here\n;",
    problems: ["1:12 Unexpected `#`: expected a blank, `;` or `{` after the closing '."],
    stillSeen: ['root /srv'],
  },
  {
    what: 'a quote is never closed',
    text: 'proxy_set_header Host "$host;\nroot /srv;',
    problems: ['1:23 The quote " is never closed: expected " after `$host`.'],
    stillSeen: ['proxy_set_header Host $host', 'root /srv'],
  },
  {
    what: 'a quote is closed by the next one, lines below',
    text: 'proxy_set_header Host "$host;\nroot /srv;\nadd_header A "b" always;\nindex a;',
    problems: ['1:23 The quote " is never closed: expected " after `$host`.'],
    stillSeen: ['proxy_set_header Host $host', 'root /srv', 'add_header A b always', 'index a'],
  },
  {
    what: 'a Lua body does not end',
    text: 'location / {\n  content_by_lua_block {\n    return [[\n  }\n}\nroot /srv;',
    problems: ['2:24 The block of `content_by_lua_block` is never closed: expected `}`.'],
    stillSeen: ['location / {}', '  content_by_lua_block {verbatim}', 'root /srv'],
  },
];

test.each(mistakes)('$what', ({ text, problems, stillSeen }) => {
  const tree = parsed(text);
  expect({ problems: problemsOf(tree), stillSeen: outline(tree.directives) }).toEqual({
    problems,
    stillSeen,
  });
  expect(joined(tree)).toBe(text);
});

const limits: [what: string, text: string, accepted: boolean][] = [
  ['a word of 4095 bytes and a semicolon', `env ${'a'.repeat(4095)};`, true],
  ['a word of 4095 bytes and a blank', `env ${'a'.repeat(4095)} ;`, false],
  ['a word of 4094 bytes and a blank', `env ${'a'.repeat(4094)} ;`, true],
  ['a word of 4096 bytes', `env ${'a'.repeat(4096)};`, false],
  ['a word of 2047 two-byte letters', `env ${'é'.repeat(2047)};`, true],
  ['a word of 2048 two-byte letters', `env ${'é'.repeat(2048)};`, false],
  ['a word of 1365 three-byte letters', `env ${'…'.repeat(1365)};`, true],
  ['a word of 1366 three-byte letters', `env ${'…'.repeat(1366)};`, false],
  ['a word of 1023 emoji', `env ${'🙂'.repeat(1023)};`, true],
  ['a word of 1024 emoji', `env ${'🙂'.repeat(1024)};`, false],
  ['a quoted word of 4094 bytes and a semicolon', `env "${'a'.repeat(4094)}";`, true],
  ['a quoted word of 4094 bytes and a line break', `env "${'a'.repeat(4094)}"\n;`, false],
  ['a quoted word of 4093 bytes and a blank', `env "${'a'.repeat(4093)}" ;`, true],
  ['a quoted word of 4095 bytes', `env "${'a'.repeat(4095)}";`, false],
  ['a comment of 4095 bytes', `#${'c'.repeat(4094)}\n`, true],
  ['a comment of 4096 bytes', `#${'c'.repeat(4095)}\n`, false],
  ['a comment of 4096 bytes that ends the file', `#${'c'.repeat(4095)}`, true],
  ['a comment of 4097 bytes that ends the file', `#${'c'.repeat(4096)}`, false],
];

test.each(limits)('nginx reads through 4096 bytes: %s', (_, text, accepted) => {
  expect(parsed(text).problems.map(({ code }) => code)).toEqual(accepted ? [] : ['too-long']);
});
