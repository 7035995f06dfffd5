import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from './console.ts';

const program = fileURLToPath(new URL('../../dist/pulse-lint.js', import.meta.url));
const FULL = '/dev/full';

test.runIf(existsSync(FULL)).each(['text', 'compact', 'json', 'sarif'])(
  'a report that the disk has no room for is 2, and a line says why: %s',
  (format) => {
    const folder = folderWith({ 'site.conf': 'server { location / { proxy_pass http://localhost:7655; } }' });
    const full = openSync(FULL, 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, join(folder, 'site.conf'), '--format', format],
      { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
    );
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toBe('pulse-lint: the report cannot be written: ENOSPC: no space left on device, write\n');
  },
);
