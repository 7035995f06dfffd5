import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, say } from './bench.ts';
import { oneFile, tinyFile, tree } from './configs/nginx.ts';
import { type Command, runInTurn } from './run-in-turn.ts';

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

  say('nginx: a whole run against `node -e 0`');
  for (const [name, path] of [
    ['tiny', tiny],
    ['1k', small],
    ['10k', middle],
    ['50k', large],
    ['1,000 files', many],
  ] as const)
    compare(`lint ${name}`, lint(path), 'node -e 0', start, path === tiny ? 21 : 7);

  if (spawnSync('nginx', ['-v']).error === undefined) {
    say('nginx: a whole run against `nginx -t`');
    for (const [name, path] of [
      ['10k', middle],
      ['50k', large],
      ['300k', huge],
      ['1,000 files', many],
    ] as const)
      compare(`lint ${name}`, lint(path), 'nginx -t', testedByNginx(path), path === huge ? 3 : 7);
  } else say('nginx -t: not installed');

  say('nginx: in one process, after one round that warms up');
  const size = statSync(large).size / 1e6;
  const parse = inProcess('parse', large);
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

function compare(name: string, one: Command, otherName: string, other: Command, rounds: number): void {
  const [ours = 0, reference = 0] = runInTurn([one, other], rounds);
  say(
    `  ${name}: ${ours.toFixed(0)} ms, ${otherName}: ${reference.toFixed(0)} ms; ratio ${(ours / reference).toFixed(2)}`,
  );
}
