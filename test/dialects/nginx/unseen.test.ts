import { describe, expect, it } from 'vitest';
import { nginx } from '../../../src/dialects/nginx/index.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { worldOf } from '../../worlds.ts';
import { ask, carried, inHttp, inServer, open, openFiles, outcomeOf } from './ask.ts';

const SITE = `server {
  listen 443 ssl;
  server_name pulse.example.com;
  ssl_certificate a.pem;
  ssl_certificate_key a.key;
  location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_http_version 1.1;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $connection_upgrade;
    proxy_set_header Host $host;
  }
}
`;

const MAIN = `events {}
http {
  proxy_read_timeout 300s;
  map $http_upgrade $connection_upgrade { default upgrade; '' close; }
  include /etc/nginx/sites-enabled/*;
}
`;

describe('a site and the config around it', () => {
  it('takes the usual map for granted in a lone site, and says so', () => {
    const gateway = open(SITE);
    expect(gateway.complete).toBe(false);
    expect(gateway.loads).toBe(true);
    expect(gateway.assumes).toHaveLength(2);
    const { upgrade, limits } = ask(gateway, 'wss://pulse.example.com/ws');
    expect(upgrade).toEqual({ is: 'passed', assumed: true });
    expect(limits.idleSeconds).toMatchObject({ value: 60, origin: 'assumed' });
  });

  it('refuses the same line in a complete config without the map', () => {
    const gateway = open(inHttp(SITE));
    expect(gateway.complete).toBe(true);
    expect(gateway.loads).toBe(false);
    expect(gateway.remarks.map((remark) => remark.text)).toEqual([
      '`$connection_upgrade` is defined nowhere in this config: nginx does not start with an unknown variable.',
    ]);
  });

  it('finds the main config above it, through the symbolic link in sites-enabled', () => {
    const gateway = openFiles(
      { '/etc/nginx/nginx.conf': MAIN, '/etc/nginx/sites-available/pulse': SITE },
      ['/etc/nginx/sites-available/pulse'],
      '1.22.1',
      { map: [], front: 'none' },
      { '/etc/nginx/sites-enabled/pulse': '/etc/nginx/sites-available/pulse' },
    );
    expect(gateway.complete).toBe(true);
    const { limits } = ask(gateway, 'wss://pulse.example.com/ws');
    expect(limits.idleSeconds).toMatchObject({ value: 300, origin: 'inherited' });
  });

  it('reads a dump of nginx -T as the files it holds', () => {
    const dump = `nginx: configuration file /etc/nginx/nginx.conf test is successful
# configuration file /etc/nginx/nginx.conf:
${MAIN}
# configuration file /etc/nginx/sites-enabled/pulse:
${SITE}`.replace(/^nginx:.*\n/, '');
    const gateway = open(dump, '1.22.1', '/tmp/dump.txt');
    expect(gateway.loads).toBe(true);
    const { limits } = ask(gateway, 'wss://pulse.example.com/ws');
    expect(limits.idleSeconds).toMatchObject({ value: 300 });
  });

  it('leaves open what an include that cannot be read would decide', () => {
    const gateway = open(inServer('include snippets/own.conf; location / { proxy_pass http://a:7655; }'));
    expect(gateway.loads).toBe(null);
    expect(outcomeOf(ask(gateway, 'http://pulse.example.com/ws'))).toBe(
      'undecided: include snippets/own.conf',
    );
  });

  it('lets an include of TLS settings, by its name, decide nothing else', () => {
    const gateway = open(
      inServer('include snippets/ssl-params.conf; location / { proxy_pass http://a:7655; }'),
    );
    expect(outcomeOf(ask(gateway, 'http://pulse.example.com/ws'))).toBe('http://a:7655/ws');
    expect(ask(gateway, 'http://pulse.example.com/').limits.idleSeconds).toMatchObject({ value: 60 });
  });

  it('refuses a missing include only where the main config stands in its own place', () => {
    const text = inHttp('include snippets/none.conf;');
    expect(openFiles({ '/etc/nginx/nginx.conf': text }, ['/etc/nginx/nginx.conf']).loads).toBe(false);
    expect(openFiles({ '/home/me/nginx.conf': text }, ['/home/me/nginx.conf']).loads).toBe(null);
  });

  it('stops at files that include one another', () => {
    const files = {
      '/a/nginx.conf': inHttp('include b.conf;'),
      '/a/b.conf': 'include c.conf;',
      '/a/c.conf': 'include b.conf;',
    };
    expect(openFiles(files, ['/a/nginx.conf']).loads).toBe(false);
  });

  it('knows what a lone location says, and not what stands around it', () => {
    const gateway = open(
      'location / { proxy_pass http://127.0.0.1:7655; proxy_set_header Host $http_host; }',
    );
    const exchange = ask(gateway, 'wss://pulse.example.com/ws');
    expect(gateway.loads).toBe(null);
    expect(carried(exchange, 'host')).toBe('client-host');
    expect(exchange.upgrade.is).toBe('lost');
    expect(exchange.limits.idleSeconds).toMatchObject({ is: 'unknown' });
  });

  it('leaves everything open for lines without a block', () => {
    const gateway = open('proxy_set_header Upgrade $http_upgrade;\nproxy_read_timeout 1h;\n');
    const exchange = ask(gateway, 'wss://pulse.example.com/ws');
    expect(outcomeOf(exchange)).toBe('undecided: parent location');
    expect(exchange.upgrade.is).toBe('undecided');
  });

  it("knows Nginx Proxy Manager's files when they are not there", () => {
    const gateway = open(`server {
  set $forward_scheme http;
  set $server "pulse";
  set $port 7655;
  listen 80;
  server_name pulse.example.com;
  include conf.d/include/block-exploits.conf;
  location / {
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $http_connection;
    proxy_http_version 1.1;
    include conf.d/include/proxy.conf;
  }
}
`);
    const exchange = ask(gateway, 'ws://pulse.example.com/ws?x=1');
    expect(outcomeOf(exchange)).toBe('http://pulse:7655/ws?x=1');
    expect(exchange.upgrade.is).toBe('passed');
    expect(carried(exchange, 'x-forwarded-for')).toBe('client-ip-appended');
    expect(exchange.limits.idleSeconds).toMatchObject({ value: 90 });
    expect(gateway.remarks).toEqual([]);
  });

  it('says when only a part of a main config was named', () => {
    const files = { '/etc/nginx/nginx.conf': MAIN, '/etc/nginx/sites-enabled/pulse': SITE };
    const world = worldOf(files);
    const named = (path: keyof typeof files) =>
      nginx.open([sourceFile(path, files[path])], world, { map: [], front: 'none' })[0];
    expect(named('/etc/nginx/sites-enabled/pulse')?.partial).toBe(true);
    expect(named('/etc/nginx/nginx.conf')?.partial).toBeUndefined();
  });
});
