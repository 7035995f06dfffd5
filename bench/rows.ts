import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedInstallations } from '../test/tools/cache.ts';
import { type Bench, say } from './bench.ts';
import type { Check, Config } from './configs/config.ts';
import { type Command, inWords, ROUNDS, ratioInWords, runInTurn } from './run-in-turn.ts';

const SIZES = [
  ['1k', 1_000],
  ['10k', 10_000],
  ['50k', 50_000],
] as const;

/** The rows that are the same for all: whole runs, parse and lint in one process, growth and memory. */
export function rowsOf(config: Config, bench: Bench): void {
  const paths = SIZES.map(([size, lines]) => write(config, join(bench.folder, config.name, size), lines));
  const check = config.check && installed(config.check);
  say(config.name);
  if (check === undefined)
    say(config.check ? `  ${config.check.name}: not installed` : '  the proxy has no command that checks it');
  for (const [index, path] of paths.entries()) wholeRun(SIZES[index]?.[0] ?? '', path, check);
  const [small = '', , large = ''] = paths;
  inOneProcess(small, large);

  function wholeRun(size: string, path: string, checkOf: ((path: string) => Command) | undefined): void {
    const commands = [bench.lint(path), bench.start, ...(checkOf === undefined ? [] : [checkOf(path)])];
    const [ours, start, theirs] = runInTurn(commands);
    if (ours === undefined || start === undefined) return;
    const beside =
      theirs === undefined
        ? ''
        : `; ${config.check?.name}: ${inWords(theirs)}, ratio ${ratioInWords(ours, theirs)}`;
    say(
      `  lint ${size}: ${inWords(ours)}; node -e 0: ${inWords(start)}, ratio ${ratioInWords(ours, start)}${beside}`,
    );
  }

  function inOneProcess(small: string, large: string): void {
    const parse = bench.inProcess(config.name, large);
    const one = bench.inProcess('lint', large, 0);
    const lint = bench.inProcess('lint', large, ROUNDS);
    const lintSmall = bench.inProcess('lint', small, 21);
    const growth = lint.ms / megabytes(large) / (lintSmall.ms / megabytes(small));
    const speed = (time: number): string => `${((megabytes(large) / time) * 1000).toFixed(1)} MB/s`;
    say(
      `  50k is ${megabytes(large).toFixed(2)} MB; parse ${speed(parse.ms)}; lint ${speed(lint.ms)}, ${ms(lint.ms)}`,
    );
    say(
      `  lint 1k: ${lintSmall.ms.toFixed(1)} ms; time for each byte of 50k over that of 1k: ${growth.toFixed(2)}`,
    );
    say(
      `  peak memory of one lint ${one.peak.toFixed(0)} MB, of ${ROUNDS + 1} in one process ${lint.peak.toFixed(0)} MB`,
    );
  }
}

function write({ file, linesOfASite, text }: Config, folder: string, lines: number): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text(Math.ceil(lines / linesOfASite)));
  return path;
}

/** Looked up before the bench gives the measured program a cache of its own. */
const installations = cachedInstallations();

/** The machine's own program first, then what .ci has put into the cache. */
function installed({ program, argv }: Check): ((path: string) => Command) | undefined {
  if (spawnSync(program, ['--help']).error === undefined) return (path) => [program, ...argv(path)];
  const cached = installations.find((each) => each.program === program);
  const [file, ...before] = cached?.command ?? [];
  return file === undefined ? undefined : (path) => [file, ...before, ...argv(path)];
}

function megabytes(path: string): number {
  return statSync(path).size / 1e6;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
