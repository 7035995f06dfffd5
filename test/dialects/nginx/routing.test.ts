import { describe, expect, it } from 'vitest';
import { ask, inHttp, inServer, open, outcomeOf } from './ask.ts';

const HOST = 'pulse.example.com';

/** What stands in the server, what is asked for, what comes of it. */
const cases: readonly (readonly [what: string, config: string, asked: string, outcome: string])[] = [
  [
    'the longest prefix wins',
    'location / { return 200; } location /api { proxy_pass http://a:1; }',
    '/api/x',
    'http://a:1/api/x',
  ],
  [
    'a prefix is a string, not a path',
    'location /api { proxy_pass http://a:1; }',
    '/apix',
    'http://a:1/apix',
  ],
  [
    'a regex beats a prefix',
    'location / { proxy_pass http://a:1; } location ~ \\.js$ { return 418; }',
    '/x.js',
    '418',
  ],
  [
    '^~ keeps regexes out',
    'location ^~ / { proxy_pass http://a:1; } location ~ \\.js$ { return 418; }',
    '/x.js',
    'http://a:1/x.js',
  ],
  [
    'an exact match ends the search',
    'location = /ws { proxy_pass http://a:1; } location ~ ws { return 418; }',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'a glued modifier is one',
    'location =/ws { proxy_pass http://a:1; } location ~w { return 418; }',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'outer regexes beat a nested prefix',
    'location /a { location /a/b { return 201; } } location ~ /b { return 418; }',
    '/a/b',
    '418',
  ],
  [
    'nested regexes come first',
    'location /a { location ~ b { return 201; } } location ~ /b { return 418; }',
    '/a/b',
    '201',
  ],
  [
    'a nested location has no proxy_pass of its own',
    'location / { proxy_pass http://a:1; location /api { } }',
    '/api',
    '404',
  ],
  [
    'a location with a last slash redirects the name without it',
    'location / { proxy_pass http://a:1; } location /ws/ { proxy_pass http://a:1; }',
    '/ws',
    '301 http://pulse.example.com/ws/',
  ],
  [
    'unless that name is a location too',
    'location /ws { proxy_pass http://a:1; } location /ws/ { proxy_pass http://b:1; }',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'only locations that pass requests on do that',
    'location / { proxy_pass http://a:1; } location /ws/ { return 418; }',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'return in the server makes locations dead',
    'return 301 https://$host$request_uri; location / { proxy_pass http://a:1; }',
    '/x',
    '301 https://pulse.example.com/x',
  ],
  [
    'return in a location wins wherever it stands',
    'location / { proxy_pass http://a:1; return 403; }',
    '/x',
    '403',
  ],
  ['nothing matches: static files', 'location /a { proxy_pass http://a:1; }', '/ws', '404'],
  [
    'a URI part takes the place of the name',
    'location /api/ { proxy_pass http://a:1/; }',
    '/api/ws',
    'http://a:1/ws',
  ],
  ['and is only text', 'location /api { proxy_pass http://a:1/; }', '/api/ws', 'http://a:1//ws'],
  [
    'and decodes',
    'location /api/ { proxy_pass http://a:1/api/; }',
    '/api/docker%2Fabc',
    'http://a:1/api/docker/abc',
  ],
  [
    'without one the path stays as sent',
    'location /api/ { proxy_pass http://a:1; }',
    '/api/docker%2Fabc',
    'http://a:1/api/docker%2Fabc',
  ],
  [
    'a rewrite ending in break changes the path',
    'location /x/ { rewrite ^/x/(.*) /$1 break; proxy_pass http://a:1; }',
    '/x/ws?a=b',
    'http://a:1/ws?a=b',
  ],
  [
    'a rewrite ending in last searches again',
    'location /x/ { rewrite ^/x/(.*) /$1 last; } location / { proxy_pass http://a:1; }',
    '/x/ws',
    'http://a:1/ws',
  ],
  [
    'a rewrite to a URL redirects',
    'rewrite ^/(.*)$ https://$host/$1 permanent;',
    '/ws',
    '301 https://pulse.example.com/ws',
  ],
  [
    'a variable target without a path keeps the path',
    'set $b a:1; location / { proxy_pass http://$b; } resolver 1.1.1.1;',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'a variable target with a path drops it',
    'set $b a:1; resolver 1.1.1.1; location / { proxy_pass http://$b/; }',
    '/ws',
    'http://a:1/',
  ],
  [
    'unless it is written out',
    'set $b a:1; resolver 1.1.1.1; location / { proxy_pass http://$b$request_uri; }',
    '/ws?x=1',
    'http://a:1/ws?x=1',
  ],
  ['a name in a variable needs a resolver', 'set $b a:1; location / { proxy_pass http://$b; }', '/ws', '502'],
  [
    'an address in a variable does not',
    'set $b 10.0.0.2:7655; location / { proxy_pass http://$b; }',
    '/ws',
    'http://10.0.0.2:7655/ws',
  ],
  [
    'if with a false condition is nothing',
    'location / { if ($request_method = DELETE) { return 405; } proxy_pass http://a:1; }',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'if inherits the proxy_pass',
    'location / { if ($request_method = GET) { set $x 1; } proxy_pass http://a:1; }',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'flags collected over several ifs',
    'set $f ""; if ($scheme = http) { set $f A; } if ($host = pulse.example.com) { set $f ${f}B; } if ($f = AB) { return 301 https://$host$request_uri; } location / { proxy_pass http://a:1; }',
    '/ws',
    '301 https://pulse.example.com/ws',
  ],
  [
    'try_files falls to its last word',
    'location / { try_files $uri @app; } location @app { proxy_pass http://a:1; }',
    '/ws',
    'http://a:1/ws',
  ],
  ['try_files with a code', 'location / { try_files $uri $uri/ =404; }', '/ws', '404'],
  [
    'error_page hands a 404 to a named location',
    'location / { error_page 404 = @app; } location @app { proxy_pass http://a:1; }',
    '/ws',
    'http://a:1/ws',
  ],
  [
    'return 418 and error_page',
    'location / { error_page 418 = @app; return 418; } location @app { proxy_pass http://a:1; }',
    '/ws',
    'http://a:1/ws',
  ],
  ['deny all', 'location / { deny all; proxy_pass http://a:1; }', '/ws', '403'],
  ['internal locations are not for clients', 'location / { internal; proxy_pass http://a:1; }', '/ws', '404'],
  ['closed without an answer', 'return 444;', '/ws', 'closed'],
];

describe('where nginx sends a request', () => {
  it.each(cases)('%s', (_what, config, asked, outcome) => {
    const gateway = open(inServer(config));
    expect(outcomeOf(ask(gateway, `http://${HOST}${asked}`))).toBe(outcome);
  });
});

const servers: readonly (readonly [what: string, config: string, url: string, outcome: string])[] = [
  [
    'an exact name',
    'server { listen 80; return 201; } server { listen 80; server_name a.b; return 202; }',
    'http://a.b/',
    '202',
  ],
  [
    'the first server is the default',
    'server { listen 80; return 201; } server { listen 80; server_name a.b; return 202; }',
    'http://x.y/',
    '201',
  ],
  [
    'default_server',
    'server { listen 80; return 201; } server { listen 80 default_server; server_name a.b; return 202; }',
    'http://x.y/',
    '202',
  ],
  [
    'a wildcard beats a regex that stands first',
    'server { server_name ~^x; return 201; } server { server_name *.y; return 202; }',
    'http://x.y/',
    '202',
  ],
  [
    'a leading wildcard beats a trailing one',
    'server { server_name x.*; return 201; } server { server_name *.y; return 202; }',
    'http://x.y/',
    '202',
  ],
  [
    'ssl on a socket holds for all its servers',
    'server { listen 443 ssl; server_name a.b; return 201; } server { listen 443; server_name c.d; return 202; }',
    'https://c.d/',
    '202',
  ],
  [
    'https to a listener without ssl',
    'server { listen 443; server_name a.b; return 201; }',
    'https://a.b/',
    'closed',
  ],
  [
    'http to a listener with ssl',
    'server { listen 443 ssl; server_name a.b; return 201; }',
    'http://a.b:443/',
    '400',
  ],
  [
    'error_page 497 redirects it',
    'server { listen 8443 ssl; error_page 497 =301 https://$host$request_uri; return 201; }',
    'http://a.b:8443/x',
    '301 https://a.b/x',
  ],
  ['nobody listens', 'server { listen 80; return 201; }', 'http://a.b:81/', 'closed'],
];

describe('which server takes a request', () => {
  it.each(servers)('%s', (_what, config, url, outcome) => {
    expect(outcomeOf(ask(open(inHttp(config)), url))).toBe(outcome);
  });
});
