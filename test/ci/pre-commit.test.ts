import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../cli/console.ts';
import { installedTools, toolsRequired } from '../tools/installed.ts';
import { commitAll, shippedCopy } from './program.ts';

const GOOD = `map $http_upgrade $connection_upgrade { default upgrade; '' close; }
server {
    listen 443 ssl;
    server_name pulse.example.com;
    ssl_certificate /etc/ssl/pulse.pem;
    ssl_certificate_key /etc/ssl/pulse.key;
    location / {
        proxy_pass http://localhost:7655;
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection $connection_upgrade;
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_read_timeout 1h;
    }
}
`;

const GRAFANA = GOOD.replaceAll('pulse', 'grafana')
  .replace('7655', '3000')
  .replace(/.*_upgrade;\n/, '');

/** A sound and a broken config of a dialect: what both are called in their folders, and what is found in the second. */
interface Pair {
  readonly file: string;
  readonly good: string;
  readonly bad: string;
  readonly finding: string;
}

/** A name of its own: with the dynamic file beside it, it is one Traefik's. */
const LABELS = fixture('traefik/guide-labels/docker-compose.yml').replace('`pulse.', '`monitoring.');

const pairs: readonly Pair[] = [
  {
    file: 'haproxy.cfg',
    good: fixture('haproxy/default-backend-catches-all/haproxy.cfg'),
    bad: fixture('haproxy/upgrade-header-deleted/haproxy.cfg'),
    finding: 'websocket-upgrade',
  },
  {
    file: 'apache2/sites-available/pulse.conf',
    good: fixture('apache/guide/pulse.conf'),
    bad: fixture('apache/plain-proxypass/pulse.conf'),
    finding: 'websocket-upgrade',
  },
  {
    file: 'Caddyfile',
    good: fixture('caddy/guide-short/Caddyfile'),
    bad: fixture('caddy/host-written-out/Caddyfile'),
    finding: 'forwarded-host',
  },
  {
    file: 'traefik/dynamic.yml',
    good: fixture('traefik/guide-file/traefik-dynamic.yml'),
    bad: fixture('traefik/upgrade-removed/dynamic.yml'),
    finding: 'websocket-upgrade',
  },
  {
    file: 'docker-compose.yml',
    good: LABELS,
    bad: LABELS.replace(/rule=(.*)"/, `rule='$1'"`),
    finding: 'refused-config',
  },
  {
    file: 'cloudflared/config.yml',
    good: fixture('cloudflared/guide/config.yml'),
    bad: fixture('cloudflared/wildcard-first/config.yml'),
    finding: 'shadowed-route',
  },
];

const files = {
  'good.conf': GOOD,
  'bad.conf': GOOD.replace(/.*Upgrade \$http_upgrade;\n/, ''),
  ...Object.fromEntries(
    pairs.flatMap(({ file, good, bad }) => [
      [`good/${file}`, good],
      [`bad/${file}`, bad],
    ]),
  ),
};

/** What a hook sees as well, by its name, and must pass over. */
const unrelated = {
  'grafana.conf': GRAFANA,
  'compose.yml': 'services:\n  database:\n    image: postgres\n',
  'logger.conf': '[loggers]\nkeys=root\n',
  'notes.txt': 'proxy_pass http://localhost:7655;\n',
  'kubernetes/nginx-deployment.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: nginx\nspec:\n  replicas: 2\n',
  'kubernetes/traefik-route.yaml':
    'apiVersion: traefik.io/v1alpha1\nkind: IngressRoute\nmetadata:\n  name: pulse\nspec:\n  routes: []\n',
  'hugo/config.yml': 'baseURL: https://example.com/\ntitle: A site of pages\n',
  'grafana/Caddyfile': 'grafana.example.com {\n    reverse_proxy localhost:3000\n}\n',
  'grafana/haproxy.cfg': fixture('haproxy/upgrade-header-deleted/haproxy.cfg')
    .replaceAll('pulse', 'grafana')
    .replace('7655', '3000'),
  'grafana/cloudflared.yml':
    'tunnel: grafana\ningress:\n  - hostname: grafana.example.com\n    service: https://localhost:3000\n  - service: http_status:404\n',
  'grafana/docker-compose.yml': fixture('traefik/labels-wrong-port/docker-compose.yml')
    .replaceAll('rcourtman/pulse', 'grafana/grafana')
    .replaceAll('pulse', 'grafana')
    .replaceAll('7655', '3000'),
};

function fixture(path: string): string {
  return readFileSync(join(import.meta.dirname, '../../fixtures', path), 'utf8');
}

interface Hooked {
  readonly passed: boolean;
  readonly output: string;
}

const versions = installedTools('pre-commit');

// Half a minute, and Debian's pre-commit asks the npm registry for what it then does not use: for CI alone.
describe.runIf(toolsRequired)('the pre-commit hook', () => {
  test('is tried at all', () => expect(versions.length).toBeGreaterThan(0));

  test.each(versions.map(({ version, command }) => ({ version, command })))(
    'with pre-commit $version: passes good files, fails bad ones with the finding shown, ignores the rest',
    { timeout: 300_000 },
    ({ command: [program = '', ...first] }) => {
      const hooks = shippedCopy();
      commitAll(hooks);
      const repository = folderWith({ ...files, ...unrelated });
      commitAll(repository);
      const home = folderWith({});
      const tryOn = (...names: readonly string[]): Hooked => {
        const argv = [
          ...first,
          'try-repo',
          hooks,
          'pulse-lint',
          '--verbose',
          '--color=never',
          '--files',
          ...names,
        ];
        const { status, stdout, stderr } = spawnSync(program, argv, {
          cwd: repository,
          encoding: 'utf8',
          timeout: 200_000,
          env: { ...process.env, PRE_COMMIT_HOME: home },
        });
        return { passed: status === 0, output: stdout + stderr };
      };

      const bad = tryOn('good.conf', 'bad.conf', ...pairs.map(({ file }) => `bad/${file}`));
      expect(bad.output).toMatch(/error\[websocket-upgrade\]/);
      expect(bad.output).toMatch(/bad\.conf:7:5/);
      for (const { file, finding } of pairs)
        expect(bad.output).toMatch(new RegExp(`bad/${file}:\\d+:\\d+((?!-->)[^])*error\\[${finding}\\]`));
      expect(bad.passed).toBe(false);

      const good = pairs.map(({ file }) => `good/${file}`);
      const rest = tryOn('good.conf', ...good, ...Object.keys(unrelated));
      expect(rest.output).toMatch(/pulse\.example\.com: WebSocket works/);
      for (const name of good) expect(rest.output).toContain(name);
      expect(rest.output).not.toMatch(/grafana|(?<!docker-)compose|logger|notes|kubernetes|hugo|error\[/);
      expect(rest.passed).toBe(true);
    },
  );
});
