import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from '../../cli/console.ts';

const fixture = join(import.meta.dirname, '../../../fixtures/haproxy/several-files');

async function traced(...paths: readonly string[]) {
  const folder = folderWith({});
  cpSync(fixture, folder, { recursive: true });
  const { stdout } = await run(folder, ['trace', '--format', 'json', ...paths]);
  return JSON.parse(stdout);
}

describe('a config in several files is one gateway on the command line', () => {
  test.each([
    ['by its folder', ['.']],
    ['file by file', ['haproxy.cfg', 'conf.d/10-web.cfg', 'conf.d/20-pulse.cfg']],
    ['by its main config and the folder behind it', ['haproxy.cfg', 'conf.d']],
  ])('%s', async (_, paths) => {
    const { loads, gateways, exchanges } = await traced(...paths);
    expect(loads).toBe(true);
    expect(gateways).toHaveLength(1);
    const files = gateways[0].files.map((path: string) => path.replace(/^\.\//, ''));
    expect(files).toEqual(['haproxy.cfg', 'conf.d/10-web.cfg', 'conf.d/20-pulse.cfg']);
    const socket = exchanges.find(({ request }: { request: { url: string } }) =>
      request.url.endsWith('example.com/ws'),
    );
    expect(socket).toMatchObject({ result: 'proxied', upgrade: 'passed', limits: { idleSeconds: 7200 } });
  });
});
