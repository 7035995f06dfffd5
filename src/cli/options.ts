import { Command, Option } from 'commander';
import { worded } from '../settings/file.ts';
import { keysOf, readSettings } from '../settings/keys.ts';
import type { Settings, Vocabulary } from '../settings/settings.ts';
import type { Io } from './io.ts';
import { VERSION } from './tool.ts';

/** A command that says everything through `io` and throws instead of leaving the process. */
export function command(name: string, io: Io): Command {
  return new Command(name)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 100),
    })
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(`(${name.split(' ')[0]} --help lists the options)`);
}

/** The options that say what a config is to be judged by; lint and trace share them, and settings files know them all. */
export function addSettingsOptions(to: Command): Command {
  return to
    .optionsGroup('What the files are judged by:')
    .option(
      '--dialect <name>',
      'the language of the files: nginx, apache, caddy, haproxy, traefik, cloudflared',
    )
    .option('--root <file>', 'the main config that includes the files named')
    .option('--map <from=to>', 'where a path of the config is here: /config/nginx=./swag', pairs)
    .option('--host <name[:port]>', "Pulse's public name, with its port where it is not 80 or 443")
    .option('--upstream <host:port>', 'the address Pulse listens on, where it is not port 7655')
    .option('--behind <hop>', 'what stands in front of this proxy: none, tls, cloudflare')
    .option('--pulse-version <n>', 'the major version of Pulse: 4, 5, 6')
    .option(
      '--proxy-version <name=version>',
      'the release of a proxy, instead of all supported: nginx=1.22.1',
      pairs,
    )
    .option('--exclude <glob>', 'what to leave out of folders, as in a .gitignore', more)
    .option('--ignore-unknown', 'pass over files of no known proxy in silence (for hooks)')
    .option(
      '--config <file>',
      'the settings file, instead of the .pulse-lint.toml or .yaml found upwards of each file',
    )
    .option('--stdin-filename <path>', 'the name that - goes by')
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'));
}

export function addLintOptions(to: Command): Command {
  return to
    .optionsGroup('What is reported:')
    .option('--format <format[=file]>', 'text (default), compact, json, sarif, github; repeatable', more)
    .option('--select <rule,...>', 'report these rules alone', words)
    .option('--ignore <rule,...>', 'do not report these rules', words)
    .option('--severity <rule=level>', 'another severity for a rule: error, warning, info, off', pairs)
    .option('--fail-on <level>', 'exit with 1 at error (default), warning, info, or never')
    .option('--require-reason', 'a suppression must say why')
    .option('--info', 'show suggestions in full')
    .option('--quiet', 'errors and warnings alone')
    .option('--statistics', 'count the findings of each rule instead of showing them')
    .option('--show-settings', 'print the settings in force, and where they come from');
}

/** What commander made of the options that are settings, in the shape a settings file has. */
export function settingsOf(
  options: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const named = keysOf(vocabulary).filter((key) => options[camelCase(key.name)] !== undefined);
  const data = Object.fromEntries(named.map((key) => [key.name, options[camelCase(key.name)]]));
  const { settings, problems } = readSettings(data, vocabulary);
  return { settings, problems: problems.map((problem) => `--${worded(problem)}`) };
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function more(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function words(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((word) => word.trim())].filter((word) => word !== '');
}

/** `NAME=VALUE`, several by comma or by repeating the option. A part without `=` is left for the reader to refuse. */
function pairs(
  value: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const read = value.split(',').map((pair) => {
    const equals = pair.indexOf('=');
    return equals === -1 ? [pair.trim(), ''] : [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
  });
  return { ...before, ...Object.fromEntries(read) };
}
