import { expect, test } from 'vitest';
import type { TraceDocument, TracedExchange } from '../../src/engine/trace-document.ts';
import { PLAIN } from '../../src/report/look.ts';
import { traceText } from '../../src/report/trace.ts';

const path = 'pulse.conf';

function exchange(url: string, different: Partial<TracedExchange> = {}): TracedExchange {
  const { pathname, protocol } = new URL(url);
  return {
    dialect: 'nginx',
    gateway: 0,
    request: { url, method: 'GET', websocket: protocol === 'wss:', client: 'chrome' },
    result: 'proxied',
    status: null,
    redirect: null,
    upstreams: [{ scheme: 'http', host: 'localhost', port: 7655, path: pathname }],
    upgrade: protocol === 'wss:' ? 'passed' : null,
    limits: {
      idleSeconds: 604_800,
      clientSilentSeconds: null,
      upstreamSilentSeconds: 'unsupported',
      lifetimeSeconds: 'unknown',
      bodyBytes: 1_048_576,
      headerBlockBytes: 65_536,
      headerLineBytes: 1000,
    },
    requestHeaders: {
      host: { carries: 'client-hostname', value: '$host', at: { path, line: 6, column: 1 } },
      'x-real-ip': { carries: 'absent' },
      connection: { carries: 'constant', value: 'upgrade', at: { path, line: 5, column: 1 } },
      'x-empty\u001b[2J': { carries: 'empty' },
    },
    responseBuffered: false,
    responseHeaders: {
      added: [{ name: 'x-frame-options', value: 'DENY', when: 'success' }],
      removed: ['x-powered-by'],
    },
    showsVersion: true,
    steps: [
      { path, line: 1, column: 1, text: 'server {', why: 'server_name pulse.example.com' },
      { path, line: 4, column: 5, text: 'location / {', why: `longest prefix of ${pathname}` },
    ],
    ...different,
  };
}

const trace: TraceDocument = {
  version: 1,
  loads: false,
  gateways: [
    { dialect: 'nginx', proxyVersion: '1.31.4', files: [path], loads: true },
    { dialect: 'haproxy', proxyVersion: '3.4', files: ['haproxy.cfg', 'more.cfg'], loads: false },
  ],
  refusals: [
    {
      message: '`mode htp` is no mode.',
      affects: 'process',
      gateway: 1,
      path: 'haproxy.cfg',
      start: { line: 3, column: 5, offset: 40 },
    },
  ],
  exchanges: [
    exchange('https://pulse.example.com/'),
    exchange('https://pulse.example.com/api/health'),
    exchange('wss://pulse.example.com/ws'),
    exchange('wss://pulse.example.com/api/agent/ws', {
      upgrade: 'lost',
      versionDependent: [{ fact: 'upgrade', version: '1.18.0', value: 'passed' }],
    }),
    exchange('http://pulse.example.com/', {
      result: 'redirected',
      status: 301,
      redirect: 'https://pulse.example.com/',
      upstreams: [],
    }),
    exchange('https://pulse.example.com/api/logs/stream', { result: 'undecided', upstreams: [], steps: [] }),
  ],
};

test('an explain-plan looks as in its golden file', async () => {
  await expect(traceText(trace, PLAIN)).toMatchFileSnapshot('golden/trace.golden');
});

test('what a config says is never obeyed by the terminal', () => {
  expect(traceText(trace, PLAIN)).not.toMatch(/(?!\n)\p{Cc}/u);
});
