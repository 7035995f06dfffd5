import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apache } from '../../src/dialects/apache/index.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { sourceFile } from '../../src/text/source.ts';
import { worldOf } from '../worlds.ts';

const config = `Define pulse localhost:7655
<Macro Site $host>
<VirtualHost *:443 [::1]:443>
    ServerName $host
    SSLEngine on
    RewriteEngine On
    RewriteCond %{HTTP:Upgrade} websocket [NC,OR]
    RewriteCond expr "%{HTTP:Connection} =~ /upgrade/i && !(-z %{HTTPS})"
    RewriteRule ^/?(.*) "ws://\${pulse}/$1" [P,L]
    <Location "/">
        ProxyPass http://\${pulse}/ upgrade=websocket timeout=3600
        RequestHeader append X-Forwarded-For expr=%{REMOTE_ADDR} env=!x
    </Location>
    <If "%{REQUEST_URI} =~ m#^/api#">
        Header always set X-Frame-Options "DENY" "expr=%{HTTPS} == 'on'"
    </If>
    <IfModule !mod_x.c>
    Redirect permanent /old https://$host/
    </IfModule>
</VirtualHost>
</Macro>
Use Site pulse.example.com
<Proxy "balancer://p">
BalancerMember http://\${pulse} route=1
</Proxy>
`;

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '"',
    "'",
    '#',
    '\\',
    '$',
    '${',
    '}',
    '%{',
    '\n',
    '\\\n',
    ' ',
    '!',
    '(',
    ')',
    '[',
    ']',
    '*',
    '=',
    '://',
    'é',
  ],
  ...[
    '<Location />',
    '</Location>',
    '<Macro M $a>',
    '</Macro>',
    'Use M x',
    'Use Site a',
    'Include /x',
    '<IfVersion >= 2.4>',
  ],
  ...[
    'ProxyPass / http://h/',
    'ProxyPassMatch ^/(.*)$ ws://h/$1',
    'RewriteRule ^ - [N]',
    'RewriteRule (a+)+$ x [C,S=9]',
    'Listen 80',
  ],
);
const inserted = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''));
const edits = fc.array(fc.tuple(fc.nat(config.length), fc.nat(20), inserted), { minLength: 1, maxLength: 4 });

test('no config makes the dialect throw, whichever release reads it', () => {
  fc.assert(
    fc.property(edits, fc.constantFrom('2.4.41', '2.4.52', '2.4.71'), (changes, version) => {
      const text = changes.reduce(
        (all, [at, removed, put]) => all.slice(0, at) + put + all.slice(at + removed),
        config,
      );
      const world = worldOf({ '/srv/pulse.conf': text, '/x': 'Include /x\n' });
      for (const opened of apache.open([sourceFile('/srv/pulse.conf', text)], world, {
        map: [],
        front: 'none',
      })) {
        const gateway = opened.at(version);
        for (const origin of ['https://pulse.example.com', 'http://other.example.com:8080'])
          for (const request of pulseRequests(new URL(origin))) {
            const exchange = gateway.exchange(request);
            gateway.remedy(
              ['upgrade', 'idle', 'host', 'socket-route', 'path', 'target', 'redirect'],
              exchange,
            );
          }
        for (const { at } of gateway.remarks) expect(at.end).toBeGreaterThanOrEqual(at.start);
      }
    }),
    { numRuns: 400 },
  );
});
