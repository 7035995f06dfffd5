import type { Command } from 'commander';
import { rules } from '../../rules/index.ts';
import { dialects } from '../dialects/index.ts';
import { dialectOf } from '../engine/open.ts';
import type { World } from '../model/dialect.ts';
import type { Vocabulary } from '../settings/settings.ts';
import type { SourceFile } from '../text/source.ts';
import { type Inputs, readPaths, readStdin } from './inputs.ts';
import { complain, type Io } from './io.ts';
import { settingsOf } from './options.ts';
import { type Found, type SettingsFinder, settingsFinder } from './settings.ts';
import { openWorld } from './world.ts';

export const VOCABULARY: Vocabulary = {
  rules: rules.map((rule) => rule.id),
  dialects: dialects.map((dialect) => dialect.name),
};

/** Files that are judged by the same settings. */
export interface Batch {
  readonly found: Found;
  readonly files: readonly SourceFile[];
}

export interface Gathered {
  readonly world: World;
  readonly batches: readonly Batch[];
  /** The files among them that were found in folders rather than named. */
  readonly searched: ReadonlySet<string>;
  /** Whether something that was asked for could not be read. */
  readonly incomplete: boolean;
  /** Files of no known proxy are passed over in silence, and nothing to lint is no trouble. */
  readonly tolerant: boolean;
}

const STDIN = '-';
const NOTHING: Inputs = { files: [], searched: new Set(), failures: [] };

/** From arguments to files and the settings of each; undefined when what was asked makes no sense, which is said. */
export async function gather(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  io: Io,
): Promise<Gathered | undefined> {
  const { settings: commandLine, problems } = settingsOf(options, VOCABULARY);
  if (problems.length > 0) return refuse(io, problems);

  const stdinName = typeof options.stdinFilename === 'string' ? options.stdinFilename : '<stdin>';
  const stdin = paths.includes(STDIN) ? await readStdin(io, stdinName) : NOTHING;
  const bare = openWorld(io.cwd);
  const world = openWorld(io.cwd, new Map(stdin.files.map((file) => [bare.absolute(file.path), file])));
  const config = typeof options.config === 'string' ? options.config : undefined;
  const finder = settingsFinder(world, VOCABULARY, commandLine, config);

  const tolerant = (await finder.forFolder('.')).settings.ignoreUnknown === true;
  const inputs = await readPaths(
    paths.filter((path) => path !== STDIN),
    world,
    {
      exclude: async (folder) => {
        const found = await finder.forFolder(folder);
        return { folder: found.folder, globs: found.settings.exclude ?? [] };
      },
      claims: async (file) => {
        const { dialect } = (await finder.forFile(file.path)).settings;
        return dialectOf(file, dialect) !== undefined;
      },
      ignoreUnknown: tolerant,
    },
  );
  const batches = await inBatches([...stdin.files, ...inputs.files], finder);
  const wrong = [...new Set(batches.flatMap(({ found }) => found.problems))];
  if (wrong.length > 0) return refuse(io, wrong);

  const failures = [...stdin.failures, ...inputs.failures];
  for (const failure of failures) complain(io, failure);
  return { world, batches, searched: inputs.searched, incomplete: failures.length > 0, tolerant };
}

function refuse(io: Io, problems: readonly string[]): undefined {
  for (const problem of problems) complain(io, problem);
  return undefined;
}

async function inBatches(files: readonly SourceFile[], finder: SettingsFinder): Promise<readonly Batch[]> {
  const batches = new Map<string | undefined, { found: Found; files: SourceFile[] }>();
  for (const file of files) {
    const found = await finder.forFile(file.path);
    const batch = batches.get(found.file);
    if (batch === undefined) batches.set(found.file, { found, files: [file] });
    else batch.files.push(file);
  }
  return [...batches.values()];
}

/** For a command without a path: nothing was asked. */
export function demandPaths(paths: readonly string[], command: Command): void {
  if (paths.length === 0)
    command.error('error: name the files to look at, or - for standard input', { exitCode: 2 });
}
