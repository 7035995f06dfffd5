import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneFile, tinyFile, tree } from './configs.ts';
import { median } from './median.ts';

/**
 * What a start costs and how fast it reads, each beside what it is compared with: both sides of a ratio are run in turn,
 * so that a busy machine slows them alike. Usage: npm run bench.
 */
const [program = '', inProcess = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const node = process.execPath;
const tiny = tinyFile(join(folder, 'tiny'));
const small = oneFile(join(folder, '1k'), 1_000);
const middle = oneFile(join(folder, '10k'), 10_000);
const large = oneFile(join(folder, '50k'), 50_000);
const huge = oneFile(join(folder, '300k'), 300_000);
const many = tree(join(folder, 'many'), 1_000);

const lint = (path: string): Command => [node, program, path, '--format', 'compact', '--fail-on', 'never'];
const testedByNginx = (path: string): Command => [
  'nginx',
  '-t',
  '-q',
  '-e',
  'stderr',
  '-c',
  path,
  '-g',
  `pid ${folder}/pid;`,
];
const start: Command = [node, '-e', '0'];

say('A whole run against `node -e 0`');
for (const [name, path] of [
  ['tiny', tiny],
  ['1k', small],
  ['10k', middle],
  ['50k', large],
  ['1,000 files', many],
] as const)
  compare(`lint ${name}`, lint(path), 'node -e 0', start, path === tiny ? 21 : 7);

if (spawnSync('nginx', ['-v']).error === undefined) {
  say('A whole run against `nginx -t`');
  for (const [name, path] of [
    ['10k', middle],
    ['50k', large],
    ['300k', huge],
    ['1,000 files', many],
  ] as const)
    compare(`lint ${name}`, lint(path), 'nginx -t', testedByNginx(path), path === huge ? 3 : 7);
}

say('In one process, after one round that warms up');
const size = statSync(large).size / 1e6;
const parse = measure('parse', large);
const words = measure('tree', large);
const theirs = measure('nginx-conf', large);
say(
  `  parse 50k: ${((size / parse.ms) * 1000).toFixed(1)} MB/s, the first round ${((size / parse.first) * 1000).toFixed(1)}; with a tree of words ${((size / words.ms) * 1000).toFixed(1)}; nginx-conf: ${((size / theirs.ms) * 1000).toFixed(1)}; ratio ${(theirs.ms / parse.ms).toFixed(1)}`,
);
const whole = measure('lint', large);
const wholeSmall = measure('lint', small, 21);
say(
  `  lint 50k: ${((size / whole.ms) * 1000).toFixed(1)} MB/s, ${whole.ms.toFixed(0)} ms; peak memory ${whole.peak.toFixed(0)} MB`,
);
const growth = whole.ms / wholeSmall.ms / (size / (statSync(small).size / 1e6));
say(
  `  lint 1k: ${wholeSmall.ms.toFixed(1)} ms; time for each byte of 50k over that of 1k: ${growth.toFixed(2)}`,
);

type Command = readonly [string, ...string[]];

function compare(name: string, one: Command, otherName: string, other: Command, rounds: number): void {
  const times: [number[], number[]] = [[], []];
  run(one);
  run(other);
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(run(one));
    times[1].push(run(other));
  }
  const [ours, reference] = [median(times[0]), median(times[1])];
  say(
    `  ${name}: ${ours.toFixed(0)} ms, ${otherName}: ${reference.toFixed(0)} ms; ratio ${(ours / reference).toFixed(2)}`,
  );
}

function run([file, ...argv]: Command): number {
  const before = performance.now();
  const { status, stderr } = spawnSync(file, argv, { encoding: 'utf8', maxBuffer: 1e9 });
  const elapsed = performance.now() - before;
  if (status !== 0) throw new Error(`${file} ${argv.join(' ')} ends with ${status}: ${stderr}`);
  return elapsed;
}

function measure(what: string, path: string, rounds = 7): { first: number; ms: number; peak: number } {
  const { stdout, stderr, status } = spawnSync(node, [inProcess, what, path, String(rounds)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
