import { describe, expect, test } from 'vitest';
import { traefik } from '../../../src/dialects/traefik/index.ts';
import { pulseRequests } from '../../../src/model/request.ts';
import { openOne } from '../open.ts';

/** Dynamic files are Go templates: what can be read of one is read, and nothing false is said of the rest. */
const file = (rule: string, url: string, more = ''): string => `http:
  routers:
    pulse:
      rule: ${rule}
      service: pulse
      tls: {}
${more}  services:
    pulse:
      loadBalancer:
        servers:
          - url: ${url}
`;

const RULE = 'Host(`pulse.example.com`)';
const URL_OF_PULSE = 'http://pulse:7655';

const rows: readonly (readonly [title: string, text: string, outcome: string])[] = [
  [
    'a quoted literal is its text',
    file('Host(`{{ "pulse.example.com" }}`)', URL_OF_PULSE),
    'proxied pulse:7655',
  ],
  ['a comment is none of it', `{{/* Pulse */}}\n${file(RULE, URL_OF_PULSE)}`, 'proxied pulse:7655'],
  [
    'a host of the environment is the host asked for',
    file('Host(`{{ env "PULSE_HOST" }}`)', URL_OF_PULSE),
    'proxied pulse:7655',
  ],
  ['an address of the environment is unknown', file(RULE, '"{{ env "PULSE_URL" }}"'), 'proxied ?:?'],
  [
    'a port of the environment is unknown',
    file(RULE, '"http://pulse:{{ env "PULSE_PORT" }}"'),
    'proxied pulse:?',
  ],
  [
    'a middleware of the environment may do anything',
    file(RULE, URL_OF_PULSE, '      middlewares: ["{{ env "AUTH" }}"]\n'),
    'proxied pulse:7655',
  ],
];

describe.each(['2.11', '3.6'])('a Go template, in %s', (version) => {
  test.each(rows)('%s', (_, text, outcome) => {
    const gateway = openOne(traefik, { 'dynamic.yml': text }, ['dynamic.yml']).at(version);
    expect(gateway.remarks.filter(({ about, effect }) => effect === 'breaks' || about === 'syntax')).toEqual(
      [],
    );
    for (const request of pulseRequests(new URL('https://pulse.example.com'))) {
      const exchange = gateway.exchange(request);
      expect(exchange.outcome.kind).toBe('proxied');
      const [target] = exchange.outcome.kind === 'proxied' ? exchange.outcome.targets : [];
      const part = (fact: { readonly is: string; readonly value?: unknown } | undefined): string =>
        fact?.is === 'known' ? String(fact.value) : '?';
      expect(`proxied ${part(target?.host)}:${part(target?.port)}`).toBe(outcome);
    }
  });

  test.each([
    [
      'a loop over hosts',
      `http:\n  routers:\n{{ range $name := list "pulse" "house" }}\n    {{ $name }}:\n      rule: Host(\`{{ $name }}.example.com\`)\n      service: {{ $name }}\n      tls: {}\n{{ end }}\n  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://pulse:7655\n`,
    ],
    [
      'a condition around a middleware',
      file(RULE, URL_OF_PULSE, '{{ if env "STRIP" }}\n      middlewares: [strip]\n{{ end }}\n'),
    ],
    [
      'a key that is written once for each case',
      `http:\n  routers:\n    pulse:\n{{ if eq (env "STAGE") "live" }}\n      rule: Host(\`pulse.example.com\`)\n{{ else }}\n      rule: Host(\`test.example.com\`)\n{{ end }}\n      service: pulse\n  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://pulse:7655\n`,
    ],
    [
      'a field that Traefik does not know, in a loop',
      `http:\n{{ range until 2 }}\n  rooters: {}\n{{ end }}\n`,
    ],
    ['TOML in a loop', undefined],
  ])('%s is told as unseen, and as nothing else', (_, text) => {
    const [name, given] =
      text === undefined
        ? [
            'dynamic.toml',
            `{{ range $i, $h := list "a" "b" }}\n[http.routers.r{{ $i }}]\n  rule = "Host(\`{{ $h }}.example.com\`)"\n  service = "pulse"\n{{ end }}\n[[http.services.pulse.loadBalancer.servers]]\n  url = "http://pulse:7655"\n`,
          ]
        : ['dynamic.yml', text];
    const gateway = openOne(traefik, { [name]: given }, [name]).at(version);
    expect(gateway.remarks.filter(({ about }) => about !== 'unseen')).toEqual([]);
    expect(gateway.remarks.some(({ about }) => about === 'unseen')).toBe(true);
  });
});
