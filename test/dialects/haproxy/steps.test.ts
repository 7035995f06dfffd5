import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../conformance/case.ts';
import { predict } from '../../conformance/predict.ts';

/** The lines that decide of one request, in the order in which HAProxy comes to them. */
const decided: readonly (readonly [name: string, url: string, steps: readonly string[]])[] = [
  [
    'use-backend-order',
    'wss://pulse.example.com/ws',
    [
      'bind :443 ssl crt /etc/haproxy/certs/pulse.pem',
      'use_backend other if { path_beg / }',
      'backend other',
    ],
  ],
  [
    'default-backend-catches-all',
    'wss://pulse.example.com/ws',
    ['bind :443 ssl crt /etc/haproxy/certs/pulse.pem', 'default_backend pulse', 'backend pulse'],
  ],
  [
    'redirect-line-after-rules',
    'http://pulse.example.com/',
    ['bind :80', 'redirect scheme https if !{ ssl_fc }'],
  ],
  [
    'no-backend-for-the-host',
    'https://pulse.example.com/',
    ['bind :443 ssl crt /etc/haproxy/certs/pulse.pem', 'frontend https'],
  ],
  [
    'named-by-use-server',
    'https://pulse.example.com/api/health',
    [
      'bind :443 ssl crt /etc/haproxy/certs/pulse.pem',
      'default_backend pulse',
      'backend pulse',
      'use-server two if { path_beg /api/ }',
    ],
  ],
  [
    'backend-by-variables-and-maps',
    'http://pulse.example.com/',
    [
      'bind *:80 name v4',
      'use_backend %[var(txn.path_match),field(1,.)]',
      'backend default_pulse_http from haproxytech',
    ],
  ],
  [
    'sni-sorted-into-own-listener',
    'wss://pulse.example.com/ws',
    [
      'bind :443',
      'use_backend to_https if { req_ssl_sni -m end .example.com }',
      'backend to_https',
      'bind abns@haproxy-https accept-proxy ssl crt /etc/haproxy/certs/a.pem',
      'default_backend pulse',
      'backend pulse',
    ],
  ],
  ['statistics-on-every-frontend', 'http://pulse.example.com/haproxy?stats', ['bind :80', 'stats enable']],
];

describe('trace names the lines that decided', () => {
  test.each(decided)('%s: %s', async (name, url, steps) => {
    const tested = readCase(join(import.meta.dirname, '../../../fixtures/haproxy', name));
    const request = { url, method: 'GET', client: 'chrome', websocket: url.startsWith('ws') } as const;
    const trace = await predict(tested, '3.2', [request]);
    expect(trace?.exchanges[0]?.steps.map(({ text }) => text)).toEqual(steps);
  });
});
