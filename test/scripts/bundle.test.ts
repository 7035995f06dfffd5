import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { bundleIn } from '../tools/bundle.ts';
import { installedTools } from '../tools/installed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'pulse-lint-bundle-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Every file of a folder as one text, names included. */
function contentsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');
}

test('the bundle is the same to the byte wherever it is made, and names no path of the machine', () => {
  const one = contentsOf(bundleIn(join(elsewhere, 'one')));
  const other = contentsOf(bundleIn(join(elsewhere, 'a folder with a longer name')));
  expect(one).toBe(other);
  expect(one).not.toContain(root);
  expect(one).not.toContain(elsewhere);
});

test('the bundle runs on every Node that is at hand, and says the same', () => {
  const program = join(bundleIn(join(elsewhere, 'three')), 'pulse-lint.js');
  const site = 'server { listen 80; location / { proxy_pass http://localhost:7655; } }';
  const nodes = [...installedTools('node'), ...installedTools('bun')];
  const said = nodes.map(({ command: [node = '', ...first] }) => {
    const argv = [...first, program, '-', '--dialect', 'nginx', '--format', 'json'];
    const { stdout, status } = spawnSync(node, argv, { input: site, encoding: 'utf8' });
    return `${status} ${stdout}`;
  });
  expect(said[0]).toMatch(/^1 \{/);
  expect(new Set(said).size).toBe(1);
});

test('the bundle runs with nothing installed beside it', () => {
  const alone = join(elsewhere, 'alone');
  cpSync(bundleIn(join(elsewhere, 'two')), join(alone, 'dist'), { recursive: true });
  writeFileSync(join(alone, 'package.json'), '{"type":"module"}');
  writeFileSync(join(alone, 'settings.yaml'), 'fail-on: never\n');
  writeFileSync(join(alone, 'settings.toml'), 'fail-on = "never"\n');
  const program = join(alone, 'dist', 'pulse-lint.js');
  const commands = [
    ['rules'],
    ['explain', 'websocket-upgrade'],
    ['--show-settings', '--config', 'settings.yaml'],
    ['--show-settings', '--config', 'settings.toml'],
  ];
  for (const argv of commands) {
    const run = spawnSync(process.execPath, [program, ...argv], { cwd: alone, encoding: 'utf8' });
    expect({ argv, code: run.status, stderr: run.stderr }).toEqual({ argv, code: 0, stderr: '' });
  }
});
