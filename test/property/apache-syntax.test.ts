import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Directive } from '../../src/syntax/directive.ts';
import { joined, parsed } from '../syntax/apache/outline.ts';

const config = `# Pulse
<VirtualHost *:443>
    ServerName pulse.example.com
    SSLEngine on
    RewriteEngine On
    RewriteCond %{HTTP:Upgrade} websocket [NC]
    RewriteRule ^/?(.*) "ws://localhost:7655/$1" [P,L]
    <Location "/">
        ProxyPass http://localhost:7655/ \\
            upgrade=websocket timeout=3600
    </Location>
    RequestHeader set X-Forwarded-Proto "https"
</VirtualHost>
`;

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '"',
    "'",
    '#',
    '\\',
    '$',
    '${',
    '}',
    '\n',
    '\r\n',
    '\\\n',
    ' ',
    '\t',
    '\ufeff',
    '\0',
    'é',
    '🙂',
  ],
  ...[
    'Listen 80',
    '<Location />',
    '</Location>',
    '<Macro M $a>',
    '</Macro>',
    '<IfModule x>',
    '</IfModule>',
    '[P,L]',
  ],
);
const soup = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));
const anyText = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 80 }));
const mutated = fc
  .tuple(fc.nat(config.length), fc.nat(12), soup)
  .map(([at, removed, inserted]) => config.slice(0, at) + inserted + config.slice(at + removed));

test('no text makes the parser throw, and its tokens give every text back', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated), (text) => joined(parsed(text)) === text),
    { numRuns: 3000 },
  );
});

test('nodes stand in order, inside their parents and inside the text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated), (text) => {
      expectOrder(parsed(text).directives, 0, text.length);
    }),
    { numRuns: 1500, examples: [['<\\\n\r\n']] },
  );
});

function expectOrder(directives: readonly Directive[], start: number, end: number): void {
  let at = start;
  for (const { name, args, block, ...directive } of directives) {
    expect(directive.start).toBeGreaterThanOrEqual(at);
    at = directive.start;
    for (const word of [name, ...args]) {
      expect(word.start).toBeGreaterThanOrEqual(at);
      at = word.end;
    }
    if (block !== undefined) {
      expect(block.open).toBeGreaterThanOrEqual(at);
      expectOrder(block.children, block.open, block.close);
      at = block.close;
    }
    expect(directive.end).toBeGreaterThanOrEqual(at);
    at = directive.end;
  }
  expect(at).toBeLessThanOrEqual(end);
}
