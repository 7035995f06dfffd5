import { keysOf, readSettings } from '../settings/keys.ts';
import type { Settings } from '../settings/settings.ts';
import { CLEAN, TROUBLE } from './exit.ts';
import { VOCABULARY } from './gather.ts';
import { complain, type Io } from './io.ts';
import { settingsOf } from './options.ts';
import { settingsFinder } from './settings.ts';
import { openWorld } from './world.ts';

const DEFAULTS: Settings = readSettings(
  {
    behind: 'none',
    'pulse-version': 6,
    'fail-on': 'error',
    'require-reason': false,
    'ignore-unknown': false,
  },
  VOCABULARY,
).settings;

/** Prints the settings in force for each path (or for this folder), as the lines of a `.pulse-lint.yaml`. */
export async function showSettings(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  io: Io,
): Promise<number> {
  const { settings: commandLine, problems } = settingsOf(options, VOCABULARY);
  const world = openWorld(io.cwd);
  const config = typeof options.config === 'string' ? options.config : undefined;
  const finder = settingsFinder(world, VOCABULARY, commandLine, config);
  const shown = paths.length === 0 ? ['.'] : paths;
  const all = [...problems];
  const parts: string[] = [];
  for (const path of shown) {
    const found = await (world.kind(path) === 'directory' ? finder.forFolder(path) : finder.forFile(path));
    all.push(...found.problems);
    const from = found.file ?? 'no settings file';
    parts.push([`# ${path}: ${from}`, ...lines(found.settings, commandLine)].join('\n'));
  }
  for (const problem of new Set(all)) complain(io, problem);
  if (all.length > 0) return TROUBLE;
  io.stdout.write(`${parts.join('\n\n')}\n`);
  return CLEAN;
}

function lines(settings: Settings, commandLine: Settings): readonly string[] {
  return keysOf(VOCABULARY).flatMap(({ name, property }) => {
    const value = settings[property] ?? DEFAULTS[property];
    if (value === undefined) return [];
    const origin =
      commandLine[property] !== undefined
        ? '  # command line'
        : settings[property] === undefined
          ? '  # default'
          : '';
    return [`${name}: ${JSON.stringify(plain(property, value))}${origin}`];
  });
}

/** A value as a settings file would have it; JSON is YAML too. */
function plain(property: keyof Settings, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (property === 'map')
    return Object.fromEntries(((value as Settings['map']) ?? []).map(({ from, to }) => [from, to]));
  if (property === 'host') {
    const { name, port } = value as NonNullable<Settings['host']>;
    return port === null ? name : `${name}:${port}`;
  }
  if (property === 'upstream') {
    const { host, port } = value as NonNullable<Settings['upstream']>;
    return `${host}:${port}`;
  }
  return value;
}
