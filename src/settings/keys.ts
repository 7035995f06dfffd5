import { suggestion } from '../text/nearest.ts';
import {
  type Kind,
  listOf,
  oneOf,
  publicHost,
  type Read,
  tableOf,
  text,
  upstreamAddress,
  wrong,
  yesOrNo,
} from './kinds.ts';
import type { Problem, Settings, Vocabulary } from './settings.ts';

/** One key of a settings file, which is an option of the command line too. */
export interface Key {
  readonly name: string;
  readonly property: keyof Settings;
  readonly about: string;
  readonly kind: Kind;
}

export function keysOf({ rules, dialects }: Vocabulary): readonly Key[] {
  const rule = oneOf(rules);
  return [
    {
      name: 'dialect',
      property: 'dialect',
      kind: oneOf(dialects),
      about: 'The language the files are written in, where it cannot be told.',
    },
    {
      name: 'root',
      property: 'root',
      kind: text('a path'),
      about: 'The main config that includes the linted files.',
    },
    {
      name: 'map',
      property: 'map',
      kind: pathMappings,
      about: 'Path prefixes as the proxy sees them, and where they are here.',
    },
    {
      name: 'host',
      property: 'host',
      kind: publicHost,
      about: 'The public name of Pulse, with its port where it is not 80 or 443.',
    },
    {
      name: 'upstream',
      property: 'upstream',
      kind: upstreamAddress,
      about: 'The address Pulse listens on, where it is not port 7655.',
    },
    {
      name: 'behind',
      property: 'behind',
      kind: oneOf(['none', 'tls', 'cloudflare']),
      about: 'What stands between the clients and this proxy.',
    },
    {
      name: 'pulse-version',
      property: 'pulseVersion',
      kind: oneOf([4, 5, 6]),
      about: 'The major version of Pulse.',
    },
    {
      name: 'proxy-version',
      property: 'proxyVersion',
      kind: tableOf(oneOf(dialects), text('a version')),
      about: 'The release of a proxy, instead of all supported ones.',
    },
    { name: 'select', property: 'select', kind: listOf(rule), about: 'The only rules to report.' },
    { name: 'ignore', property: 'ignore', kind: listOf(rule), about: 'Rules not to report.' },
    {
      name: 'severity',
      property: 'severity',
      kind: tableOf(rule, oneOf(['error', 'warning', 'info', 'off'])),
      about: 'Severities of rules, other than their own.',
    },
    {
      name: 'fail-on',
      property: 'failOn',
      kind: oneOf(['error', 'warning', 'info', 'never']),
      about: 'The least severity that makes the exit code 1.',
    },
    {
      name: 'exclude',
      property: 'exclude',
      kind: listOf(text('a glob')),
      about: 'Files not to take from folders, as in a .gitignore.',
    },
    {
      name: 'require-reason',
      property: 'requireReason',
      kind: yesOrNo,
      about: 'Whether a suppression must give its reason.',
    },
    {
      name: 'ignore-unknown',
      property: 'ignoreUnknown',
      kind: yesOrNo,
      about: 'Whether files of no known proxy are passed over in silence.',
    },
  ];
}

const pathMappings: Kind = {
  schema: tableOf(text('a path'), text('a path')).schema,
  read(value, key) {
    const table = tableOf(text('a path'), text('a path')).read(value, key);
    if (!('value' in table)) return table;
    const entries = [...(table.value as ReadonlyMap<string, string>)];
    return { value: entries.map(([from, to]) => ({ from, to })) };
  },
};

/** Settings out of plain data, whatever notation it came in. What is wrong is told, and the rest still read. */
export function readSettings(
  data: unknown,
  vocabulary: Vocabulary,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  if (data === null || data === undefined) return { settings: {}, problems: [] };
  if (typeof data !== 'object' || Array.isArray(data))
    return { settings: {}, problems: [{ key: [], message: 'settings are keys and values' }] };
  const keys = keysOf(vocabulary);
  const settings: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(data)) {
    const key = keys.find((each) => each.name === name);
    const read: Read = key === undefined ? unknownKey(name, keys) : key.kind.read(value, [name]);
    if ('problems' in read) problems.push(...read.problems);
    else if (key !== undefined) settings[key.property] = read.value;
  }
  return { settings: settings as Settings, problems };
}

// `$schema` is how editors are told of the schema in YAML and JSON; it asks nothing of a run.
function unknownKey(name: string, keys: readonly Key[]): Read {
  if (name === '$schema') return { value: undefined };
  const names = keys.map((key) => key.name);
  return wrong([name], `there is no such setting${suggestion(name, names)}`);
}

/** The JSON Schema of a settings file. */
export function settingsSchema(vocabulary: Vocabulary): object {
  const properties = keysOf(vocabulary).map(({ name, about, kind }) => [
    name,
    { description: about, ...kind.schema },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of pulse-lint: .pulse-lint.toml, .pulse-lint.yaml',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
  };
}
