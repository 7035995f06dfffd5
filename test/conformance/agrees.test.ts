import { expect, test } from 'vitest';
import { exchangeAgrees } from './agrees.ts';
import type { ObservedExchange, ObservedOutcome } from './observation.ts';
import type { TraceExchange } from './trace-shape.ts';

/** Dealt by chance: a redirect, or Pulse. */
const predicted = {
  request: { url: 'https://pulse.example.com/', method: 'GET', websocket: false, client: 'chrome' },
  result: 'unstable',
  outcomes: [
    { result: 'redirected', status: 302, redirect: 'https://status.example.com/', upstreams: [] },
    {
      result: 'proxied',
      status: null,
      redirect: null,
      upstreams: [{ scheme: 'http', host: '127.0.0.1', port: 7655, path: '/' }],
    },
  ],
} as unknown as TraceExchange;

const proxied: ObservedOutcome = {
  result: 'proxied',
  status: 200,
  redirect: null,
  upstream: {
    scheme: 'http',
    host: '127.0.0.1',
    port: 7655,
    method: 'GET',
    path: '/',
    httpVersion: '1.1',
  },
};
const redirected: ObservedOutcome = {
  result: 'redirected',
  status: 302,
  redirect: 'https://status.example.com/',
  upstream: null,
};

const refused: ObservedOutcome = { result: 'answered', status: 503, redirect: null, upstream: null };

const seen: readonly [string, readonly ObservedOutcome[], number][] = [
  ['each of what was foreseen', [proxied, redirected, proxied], 0],
  ['one of it alone', [redirected, redirected], 0],
  ['another status', [proxied, { ...redirected, status: 301 }], 1],
  ['another place', [{ ...redirected, redirect: 'https://other.example.com/' }, proxied], 1],
  [
    'another program',
    [proxied, { ...proxied, upstream: proxied.upstream && { ...proxied.upstream, port: 7700 } }],
    1,
  ],
  ['an answer of its own, twice', [refused, proxied, refused], 2],
  ['a closed connection', [proxied, { ...redirected, result: 'closed', status: null, redirect: null }], 1],
];

test.each(seen)('of an unstable request is seen %s', (_, [first, ...again], differing) => {
  const observed = { request: predicted.request, ...first, again } as unknown as ObservedExchange;
  expect(exchangeAgrees(predicted, observed, []).map(({ field }) => field)).toEqual(
    Array.from({ length: differing }, () => 'outcomes'),
  );
});
