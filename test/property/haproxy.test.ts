import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haproxy } from '../../src/dialects/haproxy/index.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { sourceFile } from '../../src/text/source.ts';
import { worldOf } from '../worlds.ts';

const emptyWorld = worldOf({});
const requests = pulseRequests(new URL('https://pulse.example.com'));

/** Lines as they are written, and the ways in which they go wrong. */
const line = fc.constantFrom(
  'global',
  'defaults',
  'defaults web',
  'frontend f',
  'frontend f from web',
  'backend b',
  'listen l',
  'mode http',
  'mode tcp',
  'bind :443 ssl crt /x.pem',
  'bind :80,:81',
  'bind',
  'bind "${ADDRESS}:80"',
  'acl a hdr(host) -i pulse.example.com',
  'acl a path_reg ^/(x',
  'acl a src 10.0.0.0/8',
  'acl',
  'use_backend b if a or !{ path_beg /ws }',
  'use_backend %[req.hdr(host),map(/x)]',
  'use_backend b if { path',
  'default_backend b',
  'http-request set-header X-Y %[src]:%[src_port]',
  'http-request set-header X-Y "%[req.hdr(a),regsub(\'(\',b)]"',
  'http-request deny if { sc_http_req_rate(0) gt 10 }',
  'http-request redirect scheme https code 301 unless { ssl_fc }',
  'http-request replace-path (.*) /x\\1',
  'http-request set-var(txn.x) var(txn.x),concat(a)',
  'http-request',
  'http-response set-header X-Frame-Options DENY if { status 200 }',
  'tcp-request content reject',
  'tcp-request inspect-delay 5s',
  'stick-table type ip size 1m expire 10s store http_req_rate(10s)',
  'option forwardfor except 127.0.0.0/8',
  'option httpchk GET /api/health',
  'no option httpchk',
  'timeout tunnel 1h',
  'timeout client 99999999999999d',
  'timeout',
  'server s 127.0.0.1:7655 check ssl verify none alpn h2',
  'server s',
  'server s :+1',
  'default-server check',
  '.if defined(X) || !streq("$X",1)',
  '.elif version_atleast(',
  '.else',
  '.endif',
  'tune.bufsize x',
  'setenv X "a b"',
  '"',
  '\\x',
  '"${X[*]}"',
);

const config = fc
  .array(fc.tuple(fc.constantFrom('', '    ', '\t'), line, fc.constantFrom('\n', '\r\n', ' # note\n', '')))
  .map((parts) => parts.map((part) => part.join('')).join(''));

describe('HAProxy configs of any shape', () => {
  test.each([
    ['made of lines', config],
    ['made of anything', fc.string({ unit: 'binary' })],
  ])('%s are opened and asked without a throw', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom('2.2', '2.6.12', '3.2', '3.4'), (text, version) => {
        for (const opened of haproxy.open([sourceFile('haproxy.cfg', text)], emptyWorld, {
          map: [],
          front: 'none',
        })) {
          const gateway = opened.at(version);
          for (const request of requests)
            gateway.remedy(['idle', 'http-mode', 'proto'], gateway.exchange(request));
        }
      }),
      { numRuns: 300 },
    );
    expect(true).toBe(true);
  });
});
