import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, say } from './bench.ts';
import { oneFile, tinyFile, tree } from './configs/nginx.ts';
import { median } from './median.ts';
import { type Command, inWords, ROUNDS, ratioInWords, run, runInTurn, type Times } from './run-in-turn.ts';

/** nginx has rows of its own: the smallest file, the largest, a tree of files, and nginx-conf beside the parser. */
export function nginxRows(bench: Bench): void {
  const { folder, lint, start, inProcess } = bench;
  const tiny = tinyFile(join(folder, 'tiny'));
  const small = oneFile(join(folder, '1k'), 1_000);
  const middle = oneFile(join(folder, '10k'), 10_000);
  const large = oneFile(join(folder, '50k'), 50_000);
  const huge = oneFile(join(folder, '300k'), 300_000);
  const many = tree(join(folder, 'many'), 1_000);
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

  say('nginx: a whole run against `node -e 0`, CPU time (and wall time)');
  firstAndLater(tiny, bench);
  for (const [name, path] of [
    ['1k', small],
    ['10k', middle],
    ['50k', large],
    ['1,000 files', many],
  ] as const)
    compare(`lint ${name}`, lint(path), 'node -e 0', start);

  if (spawnSync('nginx', ['-v']).error === undefined) {
    say('nginx: a whole run against `nginx -t`, CPU time (and wall time)');
    for (const [name, path] of [
      ['10k', middle],
      ['50k', large],
      ['300k', huge],
      ['1,000 files', many],
    ] as const)
      compare(`lint ${name}`, lint(path), 'nginx -t', testedByNginx(path), path === huge ? 3 : ROUNDS);
  } else say('nginx -t: not installed');

  say('nginx: in one process, after one round that warms up');
  const size = statSync(large).size / 1e6;
  // V8 is done with so short a round only after a dozen of them.
  const parse = inProcess('parse', large, 2 * ROUNDS + 1);
  const words = inProcess('tree', large);
  const theirs = inProcess('nginx-conf', large);
  say(
    `  parse 50k: ${((size / parse.ms) * 1000).toFixed(1)} MB/s, the first round ${((size / parse.first) * 1000).toFixed(1)}; with a tree of words ${((size / words.ms) * 1000).toFixed(1)}; nginx-conf: ${((size / theirs.ms) * 1000).toFixed(1)}; ratio ${(theirs.ms / parse.ms).toFixed(1)}`,
  );
  const whole = inProcess('lint', large);
  const wholeSmall = inProcess('lint', small, 21);
  say(
    `  lint 50k: ${((size / whole.ms) * 1000).toFixed(1)} MB/s, ${whole.ms.toFixed(0)} ms; peak memory ${whole.peak.toFixed(0)} MB`,
  );
  const growth = whole.ms / wholeSmall.ms / (size / (statSync(small).size / 1e6));
  say(
    `  lint 1k: ${wholeSmall.ms.toFixed(1)} ms; time for each byte of 50k over that of 1k: ${growth.toFixed(2)}`,
  );
}

/** The first run finds no compiled code and keeps it; without a cache it would not even do that. */
function firstAndLater(path: string, { lint, start, codeCache }: Bench): void {
  const rounds = 3 * ROUNDS;
  compare('lint tiny, later runs', lint(path), 'node -e 0', start, rounds);
  const first: Times[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rmSync(codeCache, { recursive: true, force: true });
    first.push(run(lint(path)));
  }
  const cpu = median(first.map((times) => times.cpu));
  process.env.NODE_DISABLE_COMPILE_CACHE = '1';
  compare('lint tiny, without a cache', lint(path), 'node -e 0', start, rounds);
  delete process.env.NODE_DISABLE_COMPILE_CACHE;
  say(`  lint tiny, the first run: ${cpu.toFixed(0)} ms of CPU`);
}

function compare(name: string, one: Command, otherName: string, other: Command, rounds = ROUNDS): void {
  const [ours, reference] = runInTurn([one, other], rounds);
  if (ours === undefined || reference === undefined) return;
  say(
    `  ${name}: ${inWords(ours)}, ${otherName}: ${inWords(reference)}; ratio ${ratioInWords(ours, reference)}`,
  );
}
