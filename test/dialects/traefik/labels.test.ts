import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { traefik } from '../../../src/dialects/traefik/index.ts';
import type { Exchange, Outcome } from '../../../src/model/exchange.ts';
import type { Gateway } from '../../../src/model/gateway.ts';
import { pulseRequests } from '../../../src/model/request.ts';
import { plain } from '../../../src/syntax/value/value.ts';
import { readYaml } from '../../../src/syntax/value/yaml.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { type Case, readCases } from '../../conformance/case.ts';
import { openOne } from '../open.ts';

/** What of a file can be said in labels: routers, middlewares, and one server for each service. */
type Section = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface Dynamic {
  readonly http?: { readonly routers?: Section; readonly services?: Section; readonly middlewares?: Section };
}

/** Why a case has no labels that say the same. */
const ONLY_AS_A_FILE: Readonly<Record<string, string>> = {
  anchors: 'merge keys are YAML’s own',
  'bad-boolean': 'Docker fails the container, the file provider the file: their remarks differ',
  'empty-routers': 'labels cannot be empty sections',
  'key-written-twice': 'the key is YAML’s',
  'keys-in-lower-case': 'the case of a key means nothing in labels',
  'middleware-of-another-provider': 'as labels the provider is the right one',
  'layered-router-with-tls': 'parentRefs are not available as labels',
  'layered-routers': 'parentRefs are not available as labels',
  'no-servers': 'a container is always a server',
  'not-utf-8': 'compose refuses its file, the file provider its own',
  'null-section': 'labels have no null',
  'preserve-path': 'a label names a port and no URL before 3.4',
  'rule-broken-before-the-operator': 'a label is one line',
  'rule-over-two-lines': 'a label is one line',
  'server-url-with-a-path': 'a label names a port and no URL',
  'static-not-utf-8': 'the static config is what is refused',
  'strict-names-without-a-certificate': 'TLS options are written in files alone',
  'tls-options-missing': 'TLS options are written in files alone',
  'service-without-a-kind': 'a container is always a server',
  'service-missing': 'the container’s own service would be another one',
  'tls-null': 'labels have no null',
  template: 'labels are no template',
  'template-with-an-address': 'labels are no template',
  'unknown-field': 'as bad-boolean',
  weighted: 'not available as labels',
  mirroring: 'not available as labels',
  failover: 'not available as labels',
  'tcp-catch-all': 'the section is tcp',
  'tcp-ends-tls': 'the section is tcp',
  passthrough: 'the section is tcp',
};

const cases = readCases('traefik').filter(
  (tested) => tested.entry === 'dynamic.yml' && ONLY_AS_A_FILE[tested.name] === undefined,
);

function read(tested: Case, name: string): string | undefined {
  try {
    return readFileSync(join(tested.folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** `customRequestHeaders: {X: ""}` as `….customRequestHeaders.X=`. */
function flatten(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object')) return [`${path}=${value.join(',')}`];
    return value.flatMap((item, index) => flatten(item, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [`${path}=${String(value)}`];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${path}=true`];
  return entries.flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

function asCompose(dynamic: Dynamic): string {
  const { routers = {}, services = {}, middlewares = {} } = dynamic.http ?? {};
  const blocks = Object.entries(services).map(([name, service]) => {
    const balancer = (service.loadBalancer ?? {}) as { servers?: { url: string }[] };
    const [, scheme = '', host = '', port = ''] =
      /^(\w+):\/\/([^:/]+):(\d+)/.exec(balancer.servers?.[0]?.url ?? 'http://none:1') ?? [];
    const { servers, ...others } = balancer;
    void servers;
    const own = Object.entries(routers).filter(([, router]) => router.service === name);
    const labels = [
      ...own.flatMap(([key, router]) => flatten(router, `traefik.http.routers.${key}`)),
      `traefik.http.services.${name}.loadbalancer.server.port=${port}`,
      ...(scheme === 'http' ? [] : [`traefik.http.services.${name}.loadbalancer.server.scheme=${scheme}`]),
      ...(Object.keys(others).length === 0
        ? []
        : flatten(others, `traefik.http.services.${name}.loadbalancer`)),
      ...(name === 'pulse'
        ? flatten(middlewares, 'traefik.http.middlewares').filter(
            (label) => label !== 'traefik.http.middlewares=true',
          )
        : []),
    ];
    const lines = labels.map((label) => `      - ${JSON.stringify(label.replaceAll('$', '$$$$'))}`);
    return `  ${host}:\n    image: pulse\n    labels:\n${lines.join('\n')}\n`;
  });
  return `services:\n${blocks.join('')}`;
}

/** Everything an exchange says but the places, and the provider's name in what is quoted. */
function facts(exchange: Exchange): unknown {
  const { outcome, upgrade, requestHeaders, responseHeaders, gates, limits, responseBuffered } = exchange;
  const text = JSON.stringify({
    outcome: outcomeFacts(outcome),
    upgrade: upgrade.is,
    headers: requestHeaders.map(({ name, carries, value }) => ({ name, carries, value })),
    added: responseHeaders.added.map(({ name, value, when }) => ({ name, value, when })),
    removed: responseHeaders.removed.map(({ name }) => name),
    gates: gates.map((gate) => gate.kind),
    body: limits.bodyBytes.is === 'known' ? limits.bodyBytes.value : limits.bodyBytes.is,
    buffered: responseBuffered.is === 'known' ? responseBuffered.value : responseBuffered.is,
  });
  return JSON.parse(text.replaceAll('@docker', '@file'));
}

function outcomeFacts(outcome: Outcome): unknown {
  if (outcome.kind === 'redirected') return [outcome.status, known(outcome.to)];
  if (outcome.kind === 'answered') return [known(outcome.status)];
  if (outcome.kind !== 'proxied') return outcome.kind;
  return outcome.targets.map(({ scheme, host, port, path }) => [
    scheme,
    known(host),
    known(port),
    known(path),
  ]);
}

function known(fact: { readonly is: string; readonly value?: unknown }): unknown {
  return fact.is === 'known' ? fact.value : fact.is;
}

const requests = ['https://pulse.example.com', 'http://pulse.example.com'].flatMap((origin) =>
  pulseRequests(new URL(origin)),
);
const all = (gateway: Gateway): unknown =>
  requests.map((request) => [request.url.href, facts(gateway.exchange(request))]);

describe.each(['2.11', '3.6'])('labels make the gateway that the file makes, in %s', (version) => {
  test.each(cases.map((tested) => [tested.name, tested] as const))('%s', (_, tested) => {
    const text = read(tested, 'dynamic.yml') ?? '';
    const own = read(tested, 'traefik.yml');
    const [document] = readYaml(sourceFile('dynamic.yml', text)).documents;
    const dynamic = (document === undefined ? {} : plain(document)) as Dynamic;
    const asFile = openOne(
      traefik,
      { 'dynamic.yml': text, ...(own === undefined ? {} : { 'traefik.yml': own }) },
      ['dynamic.yml'],
    );
    const docker = own?.replace(/ {2}file:\n {4}\w+: .*\n/, '  docker: {}\n').replaceAll('@file', '@docker');
    const files = {
      'compose.yml': asCompose(dynamic).replaceAll('@file', '@docker'),
      ...(docker === undefined ? {} : { 'traefik.yml': docker }),
    };
    const asLabels = openOne(traefik, files, Object.keys(files));
    expect(all(asLabels.at(version))).toEqual(all(asFile.at(version)));
  });
});
