import { describe, expect, it } from 'vitest';
import { ask, carried, inHttp, inServer, open } from './ask.ts';

const TLS = 'listen 443 ssl; ssl_certificate a; ssl_certificate_key b; server_name pulse.example.com;';

/** `proxy_set_header` lines, and what the header of that name then carries. */
const values: readonly (readonly [line: string, carries: string])[] = [
  ['Host $host', 'client-hostname'],
  ['Host $http_host', 'client-host'],
  ['Host $host:$server_port', 'constant'],
  ['Host $proxy_host', 'upstream-host'],
  ['Host $server_name', 'server-name'],
  ['Host pulse.lan', 'constant'],
  ['X-Real-IP $remote_addr', 'client-ip'],
  ['X-Real-IP $remote_addr:$remote_port', 'client-ip-port'],
  ['X-Forwarded-For $proxy_add_x_forwarded_for', 'client-ip-appended'],
  ['X-Forwarded-For $http_x_forwarded_for', 'client-supplied'],
  ['X-Forwarded-For "$remote_addr, $remote_addr"', 'client-ip-twice'],
  ['X-Forwarded-Proto $scheme', 'client-scheme'],
  ['X-Forwarded-Proto ""', 'empty'],
  ['X-Forwarded-Proto $forwarded', 'client-supplied'],
  ['Connection $connection', 'unknown'],
  ['Connection $upgrade_it', 'constant'],
  ['Connection $http_connection', 'client-supplied'],
];

describe('what a header carries', () => {
  it.each(values)('%s', (line, carries) => {
    const gateway = open(
      inHttp(`map $http_x_forwarded_proto $forwarded { default $http_x_forwarded_proto; '' $scheme; }
map $http_upgrade $upgrade_it { default upgrade; '' close; }
server { ${TLS} location / { proxy_pass http://127.0.0.1:7655; proxy_set_header ${line}; } }`),
    );
    const name = line.split(' ')[0]?.toLowerCase() ?? '';
    expect(carried(ask(gateway, 'wss://pulse.example.com/ws'), name)).toBe(carries);
  });

  it('is what nginx sends by itself where no line names it', () => {
    const exchange = ask(
      open(inServer('location / { proxy_pass http://127.0.0.1:7655; }'), '1.22.1'),
      'ws://pulse.example.com/ws',
    );
    expect(Object.fromEntries(exchange.requestHeaders.map(({ name, carries }) => [name, carries]))).toEqual({
      host: 'upstream-host',
      'x-real-ip': 'client-supplied',
      'x-forwarded-for': 'client-supplied',
      'x-forwarded-proto': 'client-supplied',
      'x-forwarded-host': 'client-supplied',
      upgrade: 'absent',
      connection: 'constant',
    });
  });

  it('is lost where an inner level has lines of its own, and both lines are named', () => {
    const gateway = open(
      inServer(
        'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; location / { proxy_pass http://127.0.0.1:7655; proxy_set_header Host $http_host; }',
      ),
    );
    const exchange = ask(gateway, 'ws://pulse.example.com/ws');
    expect(exchange.upgrade.is).toBe('lost');
    expect(exchange.remarks).toMatchObject([
      { about: 'headers-cut', headers: ['upgrade', 'connection'], related: [{}, {}] },
    ]);
  });
});

describe('who reads the release', () => {
  it.each([
    ['1.22.1', '1.0', true],
    ['1.30.6', '1.1', false],
  ])('%s speaks %s to Pulse, which holds streams back: %s', (version, http, heldBack) => {
    const gateway = open(inServer('location / { proxy_pass http://127.0.0.1:7655; }'), version);
    const exchange = ask(gateway, 'http://pulse.example.com/api/logs/stream');
    expect(exchange.upstreamHttp).toMatchObject({ value: http });
    expect(exchange.responseBuffered).toMatchObject({ value: heldBack });
  });
});
