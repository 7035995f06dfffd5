import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { dialectOf } from '../../src/engine/open.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { sourceFile } from '../../src/text/source.ts';
import { openAll } from '../dialects/open.ts';
import { corpus, corpusIsThere } from './place.ts';

interface Listed {
  readonly file: string;
  readonly accepted: boolean;
}

/** index.tsv: file, dialect, …, what the real tool or a YAML or TOML parser said. */
function listed(dialect: string): readonly Listed[] {
  if (!corpusIsThere) return [];
  const [head = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').split('\n');
  const columns = head.split('\t');
  const at = (line: readonly string[], name: string): string => line[columns.indexOf(name)] ?? '';
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    if (at(cells, 'dialect') !== dialect) return [];
    return [{ file: at(cells, 'file'), accepted: at(cells, 'real_ok') === 'yes' }];
  });
}

describe.skipIf(!corpusIsThere).each([
  ['traefik', 'traefik-file'],
  ['traefik', 'traefik-labels'],
  ['cloudflared', 'cloudflared'],
] as const)('%s: published files of %s', (name, folder) => {
  const entry = dialects.find((each) => each.name === name);
  const known = new Map(
    listed(folder).map((each) => [each.file.slice(each.file.lastIndexOf('/') + 1), each.accepted]),
  );
  const files = !corpusIsThere ? [] : readdirSync(join(corpus, folder));

  test.each(files)(
    '%s is read without a crash, and without a syntax error where the real tool has none',
    async (file) => {
      const text = readFileSync(join(corpus, folder, file), 'utf8');
      const dialect = await entry?.load();
      if (dialect === undefined) throw new Error(`${name} is not registered`);
      const before = performance.now();
      for (const opened of openAll(dialect, { [file]: text })) {
        for (const version of [dialect.versions.oldest, dialect.versions.newest]) {
          const gateway = opened.at(version);
          for (const site of gateway.sites) expect(site.at.file).not.toBe('');
          for (const request of pulseRequests(new URL('https://pulse.example.com')))
            gateway.exchange(request);
          if (known.get(file) === true && !text.includes('{{'))
            expect(gateway.remarks.filter((remark) => remark.about === 'syntax')).toEqual([]);
        }
      }
      // A hang, not a slow machine.
      expect(performance.now() - before).toBeLessThan(20_000);
    },
  );
});

describe('files of other programs are not claimed', () => {
  test.each([
    [
      'a compose file without Traefik labels',
      'docker-compose.yml',
      'services:\n  web:\n    image: nginx\n    labels:\n      - com.example.a=b\n',
    ],
    [
      'a Kubernetes manifest',
      'deployment.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: traefik\nspec:\n  http:\n    routers: {}\n',
    ],
    [
      'an IngressRoute',
      'route.yaml',
      'apiVersion: traefik.io/v1alpha1\nkind: IngressRoute\nmetadata:\n  name: pulse\nspec:\n  routes: []\n',
    ],
    [
      'an Ansible playbook',
      'playbook.yml',
      '---\n- hosts: all\n  tasks:\n    - name: traefik\n      debug:\n        msg: http.routers\n',
    ],
    [
      'a GitHub workflow',
      '.github/workflows/ci.yml',
      'name: ci\non: push\njobs:\n  build:\n    services:\n      traefik:\n        image: traefik\n',
    ],
    [
      'another program’s http section',
      'prometheus.yml',
      'global:\n  scrape_interval: 15s\nscrape_configs: []\n',
    ],
    [
      'a Home Assistant config',
      'configuration.yaml',
      'http:\n  use_x_forwarded_for: true\n  trusted_proxies:\n    - 10.0.0.0/8\n',
    ],
    [
      'Helm values with an ingress section',
      'values.yaml',
      'ingress:\n  enabled: true\n  hosts:\n    - host: a\nservice:\n  port: 80\n',
    ],
    ['a Cargo manifest', 'Cargo.toml', '[package]\nname = "http"\n[dependencies]\n'],
    ['an empty file', 'a.yml', ''],
  ])('%s', (_, path, text) => {
    expect(dialectOf(sourceFile(path, text))?.name).toBeUndefined();
  });

  test.each([
    [
      'labels',
      'docker-compose.yml',
      'services:\n  pulse:\n    labels:\n      traefik.enable: "true"\n',
      'traefik',
    ],
    ['a dynamic file', 'x.yml', 'http:\n  routers:\n    a:\n      rule: Host(`a`)\n', 'traefik'],
    ['a static file', 'x.yml', 'entryPoints:\n  web:\n    address: ":80"\n', 'traefik'],
    ['TOML', 'x.toml', '[http.routers.a]\nrule = "Host(`a`)"\n', 'traefik'],
    ['a tunnel', 'config.yml', 'tunnel: a\ningress:\n  - service: http://localhost:7655\n', 'cloudflared'],
    [
      'a tunnel without its id',
      'x.yaml',
      'ingress:\n  - hostname: a\n    service: http://b:1\n  - service: http_status:404\n',
      'cloudflared',
    ],
  ])('%s: %s is', (_, path, text, name) => {
    expect(dialectOf(sourceFile(path, text))?.name).toBe(name);
  });
});
