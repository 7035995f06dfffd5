import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, benchOf, say } from './bench.ts';
import { configs } from './configs/index.ts';
import { nginxRows } from './nginx-rows.ts';
import { rowsOf } from './rows.ts';

/**
 * What a start costs and how fast it reads, each beside what it is compared with: both sides of a ratio are run in turn,
 * so that a busy machine slows them alike. Usage: npm run bench, or npm run bench -- haproxy 'traefik, labels'.
 */
const [program = '', inProcess = '', ...asked] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const table: readonly (readonly [string, (bench: Bench) => void])[] = [
  ['nginx', nginxRows],
  ...configs.map((config) => [config.name, (bench: Bench) => rowsOf(config, bench)] as const),
];

const wanted = asked.map((name) => name.toLowerCase());
const chosen = table.filter(([name]) => wanted.length === 0 || wanted.includes(name.toLowerCase()));
if (chosen.length === 0) say(`There are: ${table.map(([name]) => name).join('; ')}`);
for (const [, rows] of chosen) rows(benchOf(program, inProcess, folder));
