import type { LintSettings } from '../engine/settings.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import type { World } from '../model/dialect.ts';
import { parseSettingsFile, SETTINGS_FILES } from '../settings/file.ts';
import { merged, type Settings, type Vocabulary } from '../settings/settings.ts';
import { dirname, join } from '../text/path.ts';

/** The settings in force for some files, and the file they come from. */
export interface Found {
  readonly settings: Settings;
  readonly problems: readonly string[];
  /** Undefined when the command line is all there is. */
  readonly file?: string;
  /** Where the globs of `exclude` start from: the settings file's folder, or this one when the command line has them. */
  readonly folder: string;
}

/** Finds settings upwards of files, each settings file read once. */
export interface SettingsFinder {
  forFile(path: string): Promise<Found>;
  forFolder(path: string): Promise<Found>;
}

export function settingsFinder(
  world: World,
  vocabulary: Vocabulary,
  commandLine: Settings,
  config: string | undefined,
): SettingsFinder {
  const byFolder = new Map<string, Promise<Found>>();
  const none: Found = { settings: commandLine, problems: [], folder: world.absolute('.') };

  const read = async (path: string): Promise<Found> => {
    const here = dirname(world.absolute(path));
    const folder = commandLine.exclude === undefined ? here : none.folder;
    const file = world.read(path);
    if ('failed' in file)
      return { ...none, problems: [`the settings file ${path} ${file.reason}`], file: path, folder };
    const { settings, problems } = await parseSettingsFile(file, vocabulary);
    return { settings: merged(anchored(settings, here), commandLine), problems, file: path, folder };
  };

  const upwards = (folder: string): Promise<Found> => {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const here = SETTINGS_FILES.map((name) => join(folder, name)).find(
      (path) => world.kind(path) !== 'missing',
    );
    const parent = dirname(folder);
    const found =
      here !== undefined ? read(here) : parent === folder ? Promise.resolve(none) : upwards(parent);
    byFolder.set(folder, found);
    return found;
  };

  if (config !== undefined) {
    const only = read(config);
    return { forFile: () => only, forFolder: () => only };
  }
  return {
    forFile: (path) => upwards(dirname(world.absolute(path))),
    forFolder: (path) => upwards(world.absolute(path)),
  };
}

/** Paths in a settings file are meant from where it stands. */
function anchored(settings: Settings, folder: string): Settings {
  const { root, map } = settings;
  return {
    ...settings,
    ...(root === undefined ? {} : { root: join(folder, root) }),
    ...(map === undefined ? {} : { map: map.map(({ from, to }) => ({ from, to: join(folder, to) })) }),
  };
}

export function lintSettings(settings: Settings, searched: ReadonlySet<string>): LintSettings {
  const { dialect, root, host, upstream } = settings;
  return {
    ...(dialect === undefined ? {} : { dialect }),
    ...(root === undefined ? {} : { root }),
    ...(host === undefined ? {} : { host }),
    ...(upstream === undefined ? {} : { upstream }),
    map: settings.map ?? DEFAULT_SETTINGS.map,
    front: settings.behind ?? DEFAULT_SETTINGS.front,
    pulse: settings.pulseVersion ?? DEFAULT_SETTINGS.pulse,
    proxyVersions: settings.proxyVersion ?? DEFAULT_SETTINGS.proxyVersions,
    select: settings.select ?? DEFAULT_SETTINGS.select,
    ignore: settings.ignore ?? DEFAULT_SETTINGS.ignore,
    severity: settings.severity ?? DEFAULT_SETTINGS.severity,
    requireReason: settings.requireReason ?? DEFAULT_SETTINGS.requireReason,
    ignoreUnknown: settings.ignoreUnknown ?? DEFAULT_SETTINGS.ignoreUnknown,
    searched,
  };
}
