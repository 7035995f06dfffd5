import { expect, test } from 'vitest';
import { quote } from '../../rules/wording.ts';
import type { Gateway } from '../../src/model/gateway.ts';
import { sourceFile } from '../../src/text/source.ts';

test.each([
  ['a directive without its semicolon', 'proxy_read_timeout 20s;', 'proxy_read_timeout 20s'],
  ['a block by its keyword and arguments', 'location /api/ {', 'location /api/'],
  [
    'values that are aligned with tabs or blanks on one blank',
    'timeout client\t\t  30000',
    'timeout client 30000',
  ],
  ['nothing that runs over several lines', 'add_header A\n  "b"', undefined],
  ['nothing too long for a sentence', `proxy_set_header X "${'y'.repeat(100)}"`, undefined],
])('a message quotes %s', (_, text, quoted) => {
  const file = sourceFile('pulse', text);
  const gateway = { files: [file] } as unknown as Gateway;
  expect(quote(gateway, { file: 'pulse', start: 0, end: text.length })).toBe(quoted);
});
