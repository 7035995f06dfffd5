import { describe, expect, it } from 'vitest';
import { createTargets } from '../targets.ts';
import { factsOf, type Replacements, rewrite, sitesOf } from './nginx-rewrite.ts';

function replacements(): Replacements {
  return {
    path: (path) => `/sandbox${path}`,
    socket: (path) => `/sandbox${path}`,
    own: (target) => (target === '127.0.0.1:8443' ? '127.78.0.1:48443' : undefined),
    listen: (address, port) => `${address === '*' ? '127.0.0.1' : address}:4${port}`,
    targets: createTargets(5000),
    backendPort: 5000,
    resolver: '127.0.0.1:5353',
    module: (written) => `/usr/lib/nginx/${written}`,
    certificate: '/rig/certificate.pem',
    certificateKey: '/rig/key.pem',
    dhparam: '/rig/dhparam.pem',
    users: '/rig/users',
    countries: '/rig/countries.dat',
    log: '/rig/nginx.log',
    pid: '/rig/nginx.pid',
    inHttp: 'rig;',
  };
}

function moved(text: string): string {
  return rewrite(text, factsOf([text]), replacements(), false);
}

// A directive as somebody wrote it, and as it runs in the rig.
const rows: readonly [written: string, running: string][] = [
  [
    'stream { server { listen 443; proxy_pass 127.0.0.1:8443; } }',
    'stream { server { listen 127.0.0.1:4443; proxy_pass 127.78.0.1:48443; } }',
  ],
  ['proxy_pass http://unix:/run/pulse.sock:/api/;', 'proxy_pass http://unix:/sandbox/run/pulse.sock:/api/;'],
  ['proxy_pass http://localhost:7655;', 'proxy_pass http://127.77.0.1:5000;'],
  ['proxy_pass "http://pulse:7655/api/";', 'proxy_pass http://127.77.0.1:5000/api/;'],
  ['proxy_pass http://pulse;', 'proxy_pass http://127.77.0.1:5000;'],
  ['proxy_pass http://pulse:7655$request_uri;', 'proxy_pass http://pulse:5000$request_uri;'],
  ['proxy_pass http://127.0.0.1:7655$request_uri;', 'proxy_pass http://127.77.0.1:5000$request_uri;'],
  ['proxy_pass http://$app:7655;', 'proxy_pass http://$app:5000;'],
  ['set $port 7655; proxy_pass http://$app:$port;', 'set $port 5000; proxy_pass http://$app:$port;'],
  ['set $port 7655;', 'set $port 7655;'],
  ['set $app 10.0.0.2; proxy_pass http://$app;', 'set $app 127.77.0.1; proxy_pass http://$app;'],
  ['upstream pulse { server a:7655; }', 'upstream pulse { server 127.77.0.1:5000; }'],
  ['upstream pulse { } proxy_pass http://pulse;', 'upstream pulse { } proxy_pass http://pulse;'],
  ['resolver 127.0.0.11 valid=30s;', 'resolver 127.0.0.1:5353 valid=30s;'],
  [
    'ssl_certificate /etc/ssl/a.pem; # /etc/ssl/a.pem',
    'ssl_certificate /rig/certificate.pem; # /etc/ssl/a.pem',
  ],
  ['include /etc/nginx/sites-enabled/*;', 'include /sandbox/etc/nginx/sites-enabled/*;'],
  ['include snippets/a.conf;', 'include snippets/a.conf;'],
  ['access_log off;', 'access_log off;'],
  ['server { listen 443 ssl; }', 'server { listen 127.0.0.1:4443 ssl; }'],
  ['server { listen [::]:80; }', 'server { listen [::]:480; }'],
  ['server { server_name a; }', 'server { listen 127.0.0.1:480; server_name a; }'],
  ['http {}', 'http { rig;}'],
];

describe('a config is moved into the rig word by word', () => {
  it.each(rows)('%s', (written, running) => expect(moved(written)).toBe(running));

  it('undoing gives the written targets back', () => {
    const targets = createTargets(5000);
    targets.addressOf({ host: 'pulse', port: 7655 });
    targets.addressOf({ host: 'localhost', port: 80 });
    expect(targets.undo('127.77.0.1:5000')).toBe('pulse:7655');
    expect(targets.undo('http://127.77.0.2:5000/x')).toBe('http://localhost/x');
  });

  it('a listener that any server gives ssl is found with it', () => {
    const text = 'server { listen 8443 ssl; } server { listen 8443; } server { ssl on; listen 443; }';
    expect(sitesOf(text, false).listens).toEqual([
      { address: '*', port: 8443, tls: true },
      { address: '*', port: 8443, tls: false },
      { address: '*', port: 443, tls: true },
    ]);
  });
});
