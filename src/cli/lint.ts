import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import { joined } from '../engine/join.ts';
import { lint } from '../engine/lint.ts';
import type { RunResult } from '../engine/result.ts';
import { PLAIN } from '../report/look.ts';
import type { ReportInput } from '../report/report.ts';
import type { FailOn } from '../settings/settings.ts';
import { nearest } from '../text/nearest.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { CLEAN, FINDINGS, TROUBLE } from './exit.ts';
import { type Asked, formatsOf, loadReport } from './formats.ts';
import { demandPaths, type Gathered, gather } from './gather.ts';
import { complain, type Io } from './io.ts';
import { addLintOptions, addSettingsOptions, command } from './options.ts';
import { lintSettings } from './settings.ts';
import { type ColorWish, lookOf } from './terminal.ts';
import { TOOL } from './tool.ts';
import { uris } from './uris.ts';

interface LintOptions {
  readonly format?: readonly string[];
  readonly color: ColorWish;
  readonly info?: true;
  readonly quiet?: true;
  readonly statistics?: true;
  readonly showSettings?: true;
}

export const LINT_COMMANDS = `
Commands:
  lint PATH...            what is described above; the default
  trace PATH...           what the proxy would do with Pulse's requests
  explain RULE|SYMPTOM    a rule's page, or what to look at when something fails
  rules                   the list of rules`;

export async function lintCommand(argv: readonly string[], io: Io): Promise<number> {
  const parser = addLintOptions(addSettingsOptions(command('pulse-lint', io)))
    .usage('[lint] PATH... [options]')
    .description('Lints reverse-proxy configs in front of Pulse. PATH is a file, a folder, a glob, or -.')
    .argument('[PATH...]')
    .addHelpText('after', LINT_COMMANDS)
    .parse(argv, { from: 'user' });
  const options = parser.opts<LintOptions>();
  const formats = formatsOf(options.format ?? []);
  if ('problem' in formats) return parser.error(`error: ${formats.problem}`, { exitCode: TROUBLE });
  if (options.showSettings) {
    return (await import('./show-settings.ts')).showSettings(parser.args, parser.opts(), io);
  }
  demandPaths(parser.args, parser);

  const gathered = await gather(parser.args, parser.opts(), io);
  if (gathered === undefined) return TROUBLE;
  const [first = ''] = argv;
  const mistyped = gathered.world.kind(first) === 'missing' ? nearest(first, COMMAND_NAMES) : undefined;
  if (mistyped !== undefined) complain(io, `did you mean the command "${mistyped}"?`);
  const runs: Run[] = [];
  for (const { found, files } of gathered.batches) {
    const result = await lint(files, gathered.world, lintSettings(found.settings, gathered.searched));
    runs.push({ result, failOn: found.settings.failOn ?? 'error' });
  }
  const result = joined(runs.map((run) => run.result));
  const reported = await report(result, formats.asked, options, gathered, io);
  return exitCode(runs, result, gathered, reported, io);
}

interface Run {
  readonly result: RunResult;
  readonly failOn: FailOn;
}

/** Prints every format asked for; false when a file could not be written. */
async function report(
  result: RunResult,
  asked: readonly Asked[],
  options: LintOptions,
  { world }: Gathered,
  io: Io,
): Promise<boolean> {
  const where = uris(world);
  const shows = { info: options.info === true, quiet: options.quiet === true };
  const screen = lookOf(io.stdout, io.env, options.color, shows);
  let written = true;
  for (const { format, file } of asked) {
    const counts = options.statistics === true && (format === 'text' || format === 'compact');
    const print = counts ? (await import('../report/statistics.ts')).statistics : await loadReport(format);
    const look = file === undefined ? screen : { ...PLAIN, ...shows };
    const pageOf = format === 'sarif' ? await (await import('./pages.ts')).loadPages() : () => '';
    const input: ReportInput = { result, tool: TOOL, rules, look, pageOf, ...where };
    const printed = print(input);
    if (file === undefined) io.stdout.write(printed);
    else written = writeTo(file, printed, io) && written;
  }
  return written;
}

function writeTo(file: string, printed: string, io: Io): boolean {
  try {
    writeFileSync(resolve(io.cwd, file), printed);
    return true;
  } catch (error) {
    complain(io, `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function exitCode(
  runs: readonly Run[],
  result: RunResult,
  { incomplete, tolerant }: Gathered,
  reported: boolean,
  io: Io,
): number {
  if (!tolerant) for (const { path, reason } of result.skipped) complain(io, `${path} is ${reason}`);
  const nothing = result.files.length === 0;
  if (nothing && !tolerant && !incomplete) complain(io, 'there is nothing to lint in the paths given');
  if (incomplete || !reported || (nothing && !tolerant)) return TROUBLE;
  return runs.some(fails) ? FINDINGS : CLEAN;
}

const RANKS: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

function fails({ result, failOn }: Run): boolean {
  return failOn !== 'never' && result.findings.some((finding) => RANKS[finding.severity] >= RANKS[failOn]);
}
