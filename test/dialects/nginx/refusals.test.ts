import { describe, expect, it } from 'vitest';
import { inHttp, inServer, open, openFiles } from './ask.ts';

/** A config, and what nginx -t says to it, by the first words of the remark; nothing when it starts. */
const cases: readonly (readonly [what: string, config: string, refusal: string | undefined])[] = [
  [
    'a zone declared in a server',
    inServer('limit_req_zone $binary_remote_addr zone=a:1m rate=1r/s;'),
    '`limit_req_zone` is not allowed in `server`',
  ],
  [
    'a zone that nobody declares',
    inServer('limit_req zone=a;'),
    'The zone `a` of `limit_req zone=a` is declared nowhere',
  ],
  [
    'a directive twice',
    inServer('proxy_read_timeout 1s; proxy_read_timeout 2s;'),
    '`proxy_read_timeout` stands twice',
  ],
  ['lists may repeat', inServer('proxy_set_header A 1; proxy_set_header A 2;'), undefined],
  [
    'a mistyped directive',
    inServer('proxy_set_headers A 1;'),
    '`proxy_set_headers` is no directive nginx knows',
  ],
  [
    'names are case-sensitive',
    inServer('location / { Proxy_Pass http://a:1; }'),
    '`Proxy_Pass` is no directive nginx knows',
  ],
  ['a time with months', inServer('proxy_read_timeout 1M;'), '`1M` is no value for `proxy_read_timeout`'],
  ['a time in words', inServer('proxy_read_timeout infinite;'), '`infinite` is no value'],
  ['units in descending order', inServer('proxy_read_timeout 1h30m;'), undefined],
  ['units in ascending order', inServer('proxy_read_timeout 30m1h;'), '`30m1h` is no value'],
  ['gigabytes for a buffer', inServer('proxy_max_temp_file_size 1g;'), '`1g` is no value'],
  ['gigabytes for a body', inServer('client_max_body_size 1g;'), undefined],
  ['a flag in capitals', inServer('proxy_buffering OFF;'), undefined],
  ['a flag that is none', inServer('proxy_buffering no;'), '`no` is no value for `proxy_buffering`'],
  [
    'one buffer size of three',
    inServer('location / { proxy_pass http://a:1; proxy_buffer_size 64k; }'),
    'With `proxy_buffer_size 64k` the buffer sizes do not go together',
  ],
  [
    'all three',
    inServer('proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;'),
    undefined,
  ],
  [
    'sizes of two levels',
    inServer(
      'proxy_buffers 8 64k; location / { proxy_pass http://a:1; proxy_buffers 4 8k; proxy_buffer_size 32k; }',
    ),
    'With `proxy_buffer_size 32k`',
  ],
  [
    'a WebSocket scheme',
    inServer('location / { proxy_pass ws://a:1; }'),
    '`proxy_pass ws://a:1` does not begin with',
  ],
  [
    'a URI part in a pattern',
    inServer('location ~ ^/ws { proxy_pass http://a:1/; }'),
    '`proxy_pass http://a:1/` has a URI part',
  ],
  [
    'an upstream with a port',
    inHttp('upstream p { server a:1; } server { location / { proxy_pass http://p:1; } }'),
    '`p:1` names the upstream `p` with a port',
  ],
  [
    'an upstream without servers',
    inHttp('upstream p { keepalive 1; }'),
    'The upstream `p` holds no `server`',
  ],
  [
    'a location twice',
    inServer('location /a {} location ^~ /a {}'),
    '`location ^~ /a` is there a second time',
  ],
  ['a pattern twice', inServer('location ~ a {} location ~ a {}'), undefined],
  [
    'a location outside its parent',
    inServer('location /a { location /b {} }'),
    '`location /b` lies outside of `/a`',
  ],
  [
    'a header in an if',
    inServer('location / { if ($http_upgrade) { proxy_set_header A 1; } }'),
    '`proxy_set_header` is not allowed in `if`',
  ],
  [
    'a condition with and',
    inServer('if ($host = a && $scheme = b) { return 403; }'),
    '`if ($host = a && $scheme = b)` is no condition',
  ],
  [
    'TLS without a certificate',
    inHttp('server { listen 443 ssl; }'),
    '`listen 443 ssl` speaks TLS, but no `ssl_certificate`',
  ],
  [
    'two default servers',
    inHttp('server { listen 80 default_server; } server { listen 80 default_server; }'),
    '`listen 80 default_server` declares a second default server',
  ],
  [
    'a key twice in a map',
    inHttp('map $host $a { x 1; x 2; }'),
    '`x` is there a second time in the map of `$a`',
  ],
  ["another module's directive", inServer('more_set_headers "A: 1";'), undefined],
  ['a variable of its own to set', inServer('set $scheme https;'), '`$scheme` is a variable of nginx’s own'],
];

describe('what nginx refuses', () => {
  it.each(cases)('%s', (_what, config, refusal) => {
    const refusals = open(config).remarks.filter((remark) => remark.about === 'refused');
    if (refusal === undefined) expect(refusals).toEqual([]);
    else expect(refusals[0]?.text.replaceAll("'", '’')).toContain(refusal);
  });
});

it('a default server in a file that is included twice is two', () => {
  const files = {
    '/etc/nginx/nginx.conf': inHttp('include a.conf; include a.conf;'),
    '/etc/nginx/a.conf': 'server { listen 80 default_server; }',
  };
  const { remarks } = openFiles(files, ['/etc/nginx/nginx.conf']);
  expect(remarks.map(({ text }) => text)).toEqual([
    expect.stringContaining('declares a second default server'),
  ]);
});

const releases: readonly (readonly [config: string, version: string, loads: boolean])[] = [
  ['ssl on; ssl_certificate a; ssl_certificate_key b;', '1.22.1', true],
  ['ssl on; ssl_certificate a; ssl_certificate_key b;', '1.25.1', false],
  ['http2 on;', '1.25.0', false],
  ['http2 on;', '1.25.1', true],
  ['proxy_http_version 2;', '1.29.3', false],
  ['proxy_http_version 2;', '1.29.4', true],
  ['add_header_inherit merge;', '1.29.2', false],
  ['add_header_inherit merge;', '1.29.3', true],
];

describe('what one release refuses and another takes', () => {
  it.each(releases)('%s in %s', (config, version, loads) => {
    expect(open(inServer(config), version).loads).toBe(loads);
  });
});
