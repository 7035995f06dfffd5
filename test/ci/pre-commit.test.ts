import { spawnSync } from 'node:child_process';
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

const files = {
  'good.conf': GOOD,
  'bad.conf': GOOD.replace(/.*Upgrade \$http_upgrade;\n/, ''),
  'grafana.conf': GOOD.replaceAll('pulse', 'grafana')
    .replace('7655', '3000')
    .replace(/.*_upgrade;\n/, ''),
  'compose.yml': 'services:\n  database:\n    image: postgres\n',
  'logger.conf': '[loggers]\nkeys=root\n',
  'notes.txt': 'proxy_pass http://localhost:7655;\n',
};

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
      const repository = folderWith(files);
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

      const bad = tryOn('good.conf', 'bad.conf');
      expect(bad.output).toMatch(/error\[websocket-upgrade\]/);
      expect(bad.output).toMatch(/bad\.conf:7:5/);
      expect(bad.passed).toBe(false);

      const rest = tryOn('good.conf', 'grafana.conf', 'compose.yml', 'logger.conf', 'notes.txt');
      expect(rest.output).toMatch(/pulse\.example\.com: WebSocket works/);
      expect(rest.output).not.toMatch(/grafana|compose|logger|notes/);
      expect(rest.passed).toBe(true);
    },
  );
});
