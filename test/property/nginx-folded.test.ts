import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '../../src/engine/lint.ts';
import { DEFAULT_SETTINGS } from '../../src/engine/settings.ts';
import { lineStarts, positionAt, sourceFile } from '../../src/text/source.ts';
import { worldOf } from '../worlds.ts';

/** What people write into a location, and what nginx refuses there. */
const inLocation = [
  'proxy_pass http://127.0.0.1:7655;',
  'proxy_pass http://app:3000;',
  'proxy_pass http://app;',
  'proxy_pass http://pulse/;',
  'proxy_pass http://127.0.0.1:7655/x;',
  'proxy_pass http://$target;',
  'proxy_pass ws://127.0.0.1:7655;',
  'proxy_http_version 1.1;',
  'proxy_set_header Upgrade $http_upgrade;',
  'proxy_set_header Connection $connection_upgrade;',
  'proxy_set_header X-Real-IP $nobody_knows;',
  'proxy_read_timeout 1h;',
  'proxy_read_timeout soon;',
  'proxy_buffers 1 4k;',
  'proxy_buffer_size 64k;',
  'proxy_redirect default;',
  'proxy_cache nowhere;',
  'root /srv;',
  'alias /srv/;',
  'limit_req zone=nowhere;',
  'proxy_reed_timeout 1h;',
  'types { text/html html; }',
  'if ($http_upgrade) { proxy_pass http://127.0.0.1:7655/x; }',
  'limit_except GET { deny all; }',
  'listen 80;',
  'return 403;',
] as const;

const inServer = [
  'listen 80;',
  'listen 443 ssl;',
  'listen 443 ssl http2;',
  'listen 80 default_server;',
  'listen eighty;',
  'server_name pulse.example.com;',
  'server_name a.example.com *.example.com;',
  'server_name ~^(?<target>\\w+)\\.example\\.com$;',
  'ssl_certificate a.pem;',
  'ssl_certificate_key a.key;',
  'ssl on;',
  'http2 on;',
  'set $target 127.0.0.1:7655;',
  'access_log /var/log/a.log nowhere;',
  'client_max_body_size 10m;',
  'if ($host = "") { return 444; }',
  'return 301 https://$host$request_uri;',
  'location',
] as const;

const inHttp = [
  "map $http_upgrade $connection_upgrade { default upgrade; '' close; }",
  'upstream pulse { server 127.0.0.1:7655; }',
  'upstream app { server 10.0.0.2:3000; }',
  'proxy_buffers 8 16k;',
  'proxy_read_timeout 90;',
  'root /usr/share/nginx/html;',
] as const;

const location = fc
  .tuple(
    fc.constantFrom('/', '/api', '= /', '^~ /ws', '~ \\.js$', '~* "\\.css$"', '@fallback', '!= /'),
    fc.array(fc.constantFrom(...inLocation), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(
    ([match, lines, nests]) =>
      `location ${match} {\n${lines.join('\n')}\n${nests ? 'location /api/inner { proxy_pass http://app:1; }\n' : ''}}`,
  );

const server = fc
  .array(fc.oneof(fc.constantFrom(...inServer), { arbitrary: location, weight: 2 }), { maxLength: 8 })
  .map((lines) => `server {\n${lines.join('\n')}\n}`);

const config = fc
  .array(fc.oneof(fc.constantFrom(...inHttp), { arbitrary: server, weight: 2 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => `events {}\nhttp {\n${lines.join('\n')}\n}\n`);

/** Everything that is told, with lines and columns for offsets. */
async function told(text: string): Promise<unknown> {
  const file = sourceFile('/etc/nginx/nginx.conf', text);
  const { findings, verdicts, assumes } = await lint(
    [file],
    worldOf({ [file.path]: text }),
    DEFAULT_SETTINGS,
  );
  const starts = lineStarts(text);
  const placed = (_: string, value: unknown): unknown =>
    isPlace(value)
      ? [positionAt(starts, value.start), positionAt(starts, value.end)].map(({ line, column }) => [
          line,
          column,
        ])
      : value;
  return JSON.parse(JSON.stringify({ findings, verdicts, assumes }, placed));
}

function isPlace(value: unknown): value is { readonly start: number; readonly end: number } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

test('a server of which nobody knows whether it includes something is told the same of', async () => {
  await fc.assert(
    fc.asyncProperty(config, async (text) => {
      // The word alone keeps a server from being left folded.
      expect(await told(text.replaceAll('server {\n', 'server { # include\n'))).toEqual(await told(text));
    }),
    { numRuns: 250 },
  );
});
