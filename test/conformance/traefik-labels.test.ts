import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/dialects/traefik/decode.ts';
import { labelTree, ROUTING_PREFIXES } from '../../src/dialects/traefik/labels.ts';
import type { ScalarValue, Value } from '../../src/syntax/value/value.ts';
import { cachedInstallations } from '../tools/cache.ts';
import { proxiesRequired } from './proxies/installed.ts';

/** Traefik's own label parser, in a small program beside each Traefik that CI builds. */
const programs = cachedInstallations().filter(({ program }) => program === 'traefik-labels');

const router = 'traefik.http.routers.pulse';
const service = 'traefik.http.services.pulse.loadbalancer';
const middleware = 'traefik.http.middlewares.m';

const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'the guide',
    {
      'traefik.enable': 'true',
      [`${router}.rule`]: 'Host(`pulse.example.com`)',
      [`${router}.tls`]: 'true',
      [`${service}.server.port`]: '7655',
    },
  ],
  [
    'capitals',
    { 'traefik.HTTP.Routers.Pulse.Rule': 'Host(`a`)', 'traefik.http.routers.pulse.entryPoints': 'web' },
  ],
  ['a root in capitals', { 'Traefik.http.routers.pulse.rule': 'Host(`a`)' }],
  ['entrypoint', { [`${router}.rule`]: 'Host(`a`)', [`${router}.entrypoint`]: 'web' }],
  ['loadbalancer.port', { [`${service}.port`]: '7655' }],
  ['servers by index', { [`${service}.servers[0].port`]: '7655' }],
  ['a list', { [`${router}.middlewares`]: 'a, b ,c' }],
  ['an empty list', { [`${router}.middlewares`]: '' }],
  ['tls empty', { [`${router}.tls`]: '' }],
  ['tls TRUE', { [`${router}.tls`]: 'TRUE' }],
  ['tls false', { [`${router}.tls`]: 'false' }],
  ['tls 1', { [`${router}.tls`]: '1' }],
  ['tls false with a resolver', { [`${router}.tls`]: 'false', [`${router}.tls.certresolver`]: 'le' }],
  ['tls true with a resolver', { [`${router}.tls`]: 'true', [`${router}.tls.certresolver`]: 'le' }],
  [
    'domains',
    {
      [`${router}.tls.domains[0].main`]: 'example.com',
      [`${router}.tls.domains[0].sans`]: '*.example.com,www.example.com',
    },
  ],
  [
    'ten domains in text order',
    Object.fromEntries([0, 1, 2, 10].map((n) => [`${router}.tls.domains[${n}].main`, `d${n}.example.com`])),
  ],
  ['a bad boolean', { [`${service}.passhostheader`]: 'yes' }],
  ['a boolean as one letter', { [`${service}.passhostheader`]: 'f' }],
  ['a bad number', { [`${router}.priority`]: 'high' }],
  ['a number', { [`${router}.priority`]: '42' }],
  ['a negative number', { [`${router}.priority`]: '-1' }],
  [
    'a duration in seconds',
    { [`${service}.healthcheck.path`]: '/', [`${service}.healthcheck.interval`]: '10' },
  ],
  ['a Go duration', { [`${service}.healthcheck.path`]: '/', [`${service}.healthcheck.interval`]: '1m30s' }],
  ['a bad duration', { [`${middleware}.ratelimit.period`]: '1d' }],
  [
    'headers with names of the user’s',
    {
      [`${middleware}.headers.customrequestheaders.X-Foo`]: 'bar',
      [`${middleware}.headers.customrequestheaders.Connection`]: '',
    },
  ],
  ['headers as one value', { [`${middleware}.headers`]: 'true' }],
  ['compress', { [`${middleware}.compress`]: 'true' }],
  ['compress off', { [`${middleware}.compress`]: 'false' }],
  ['a value with children below it', { [`${router}.rule.x`]: 'Host(`a`)' }],
  [
    'a plugin',
    { [`${middleware}.plugin.bouncer.enabled`]: 'true', [`${middleware}.plugin.bouncer.list`]: 'a,b' },
  ],
  ['a weighted service', { 'traefik.http.services.pulse.weighted.services[0].name': 'a' }],
  ['a servers transport', { 'traefik.http.serverstransports.t.insecureskipverify': 'true' }],
  [
    'labels that nobody reads',
    { 'traefik.htp.routers.pulse.rule': 'x', 'traefik.port': '80', 'traefik.frontend.rule': 'Host:a' },
  ],
  ['an empty part', { 'traefik.http.routers..rule': 'Host(`a`)' }],
  ['a field of 3 alone', { [`${router}.ruleSyntax`]: 'v2', [`${router}.rule`]: 'Host(`a`)' }],
  ['an allow list', { [`${middleware}.ipallowlist.sourcerange`]: '10.0.0.0/8, 127.0.0.1' }],
  [
    'strip prefixes',
    { [`${middleware}.stripprefix.prefixes`]: '/a,/b', [`${middleware}.stripprefix.forceslash`]: 'false' },
  ],
  ['a sticky cookie', { [`${service}.sticky.cookie`]: 'true' }],
  ['a cookie with a name', { [`${service}.sticky.cookie.name`]: 'pulse' }],
  [
    'tcp',
    {
      'traefik.tcp.routers.p.rule': 'HostSNI(`*`)',
      'traefik.tcp.services.p.loadbalancer.server.port': '7655',
      'traefik.tcp.routers.p.tls.passthrough': 'true',
    },
  ],
  ['a tcp server’s address', { 'traefik.tcp.services.p.loadbalancer.server.address': 'a:1' }],
  ['a server’s URL', { [`${service}.server.url`]: 'http://a:1' }],
  ['a default certificate store', { 'traefik.tls.stores.default.defaultgeneratedcert.resolver': 'le' }],
  ['an unknown middleware', { [`${middleware}.basicauth2.users`]: 'a:b' }],
];

const scalar = (text: string): ScalarValue => ({
  kind: 'scalar',
  place: { file: 'a', start: 0, end: 0 },
  value: text,
  text,
  offsets: 0,
});

/** Leaves by their dotted lower-case name, as Traefik writes labels. */
function leaves(value: Value, path: string): readonly (readonly [string, string])[] {
  if (value.kind === 'scalar') return [[path.toLowerCase(), value.text]];
  if (value.kind === 'map')
    return value.entries.flatMap((entry) => leaves(entry.value, `${path}.${entry.name}`));
  if (value.items.every((item) => item.kind === 'scalar'))
    return [
      [path.toLowerCase(), value.items.map((item) => (item.kind === 'scalar' ? item.text : '')).join(', ')],
    ];
  const slice = path.endsWith('.servers');
  return value.items.flatMap((item, index) =>
    leaves(item, slice ? path.replace(/servers$/, 'server') : `${path}[${index}]`),
  );
}

interface Said {
  readonly error?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

function ask(command: readonly string[], labels: Readonly<Record<string, string>>): Said {
  const [program = '', ...words] = command;
  const done = spawnSync(program, words, {
    input: JSON.stringify(labels),
    encoding: 'utf8',
    timeout: 30_000,
  });
  return JSON.parse(done.stdout) as Said;
}

/** Durations and flags are written in another way than they were read. */
function sameValue(ours: string, theirs: string | undefined): boolean {
  if (theirs === undefined) return ours === '' || ours === '0' || /^(?:f|false)$/i.test(ours);
  if (theirs === ours || theirs === { t: 'true', f: 'false', TRUE: 'true' }[ours]) return true;
  return /^(?:\d+h)?(?:\d+m)?(?:[\d.]+s)?$/.test(theirs) || /^\d+0{6,}$/.test(theirs);
}

test.runIf(proxiesRequired)('Traefik’s label parser is at hand', () => {
  expect(programs.length).toBeGreaterThan(0);
});

describe.each(programs)('labels are read as Traefik $version reads them', ({ version, command }) => {
  test.each(cases)('%s', (_, labels) => {
    const pairs = Object.entries(labels).map(([key, value]) => ({ key: scalar(key), value: scalar(value) }));
    const tree = labelTree(pairs, ROUTING_PREFIXES);
    const decoded =
      tree.value === undefined
        ? undefined
        : decode(tree.value, { schema: 'dynamic', source: 'label', version });
    const problems = [...tree.problems, ...(decoded?.problems ?? [])];
    const said = ask(command, labels);
    expect(problems.map((problem) => problem.text).join('; ') !== '', said.error ?? 'accepted').toBe(
      said.error !== undefined,
    );
    if (said.error !== undefined || decoded === undefined) return;
    const theirs = new Map(
      Object.entries(said.labels ?? {}).map(([key, value]) => [key.toLowerCase(), value]),
    );
    for (const [name, text] of leaves(decoded.value, 'traefik')) {
      if (name.includes('.plugin.')) continue;
      expect(sameValue(text, theirs.get(name)), `${name}: ${text}, Traefik has ${theirs.get(name)}`).toBe(
        true,
      );
    }
  });
});
