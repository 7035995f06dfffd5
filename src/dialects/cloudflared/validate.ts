import { compileGoPattern } from '../../model/pattern.ts';
import type { Remark } from '../../model/remark.ts';
import { goDuration } from '../../syntax/go-values.ts';
import {
  type Entry,
  entriesOf,
  entryOf,
  get,
  isNull,
  itemsOf,
  textOf,
  type Value,
} from '../../syntax/value/value.ts';
import { nearest } from '../../text/nearest.ts';
import type { Place } from '../../text/place.ts';
import { tableOf } from '../../text/table.ts';
import { serviceKind } from './service.ts';
import { type IngressRule, isCatchAll, isYes, option, type Tunnel } from './tunnel.ts';

/** Why cloudflared does not start with this file, in the order in which it finds out (`tunnel ingress validate`). */
export function refusals(tunnel: Tunnel): readonly Remark[] {
  const decoding = decodingProblems(tunnel);
  if (decoding.length > 0) return decoding;
  return tunnel.rules.flatMap((rule) => {
    const problem = ruleProblem(rule, tunnel);
    return problem === undefined ? [] : [problem];
  });
}

function refused(at: Place, text: string, help?: string): Remark {
  return {
    about: 'refused',
    effect: 'breaks',
    at,
    text,
    why: 'cloudflared does not start with it.',
    ...(help === undefined ? {} : { help }),
    related: [],
    affects: 'process',
  };
}

/** Per rule: service, access, host name, path (ingress/ingress.go, validateIngress). */
function ruleProblem(rule: IngressRule, tunnel: Tunnel): Remark | undefined {
  const service = serviceKind(rule.service, isYes(option(tunnel, rule, 'bastionMode')?.value));
  const serviceAt = entryOf(rule.value, 'service')?.value.place ?? rule.value.place;
  if (service.is === 'refused') return refused(serviceAt, service.problem, service.help);
  return accessProblem(rule) ?? hostnameProblem(rule, tunnel.rules.length) ?? pathProblem(rule);
}

function accessProblem(rule: IngressRule): Remark | undefined {
  const access = get(rule.originRequest, 'access');
  if (!isYes(get(access, 'required')) || itemsOf(get(access, 'audTag')).length === 0) return undefined;
  if ((textOf(get(access, 'teamName')) ?? '') !== '') return undefined;
  return refused(access?.place ?? rule.at, '`access` names an `audTag` but no `teamName`', 'Add `teamName`.');
}

function hostnameProblem(rule: IngressRule, count: number): Remark | undefined {
  const { hostname, index } = rule;
  const text = hostname?.text ?? '';
  const at = hostname?.place ?? rule.at;
  if (hasPort(text)) {
    const bare = text.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '');
    return refused(
      at,
      `\`${text}\` is no bare host name: a port or a scheme may not stand there`,
      `Write \`${bare}\`.`,
    );
  }
  if (text.lastIndexOf('*') > 0)
    return refused(
      at,
      `\`${text}\`: a \`*\` may stand at the beginning only`,
      'Write it as in `*.example.com`.',
    );
  const last = index === count - 1;
  if (last && !isCatchAll(rule))
    return refused(
      rule.at,
      'The last rule must match everything, without `hostname` and `path`',
      'Add `- service: http_status:404` at the end.',
    );
  if (!last && isCatchAll(rule))
    return refused(
      rule.at,
      'This rule matches everything, so the rules behind it are never reached',
      'Give it a `hostname`, or move it to the end.',
    );
  return undefined;
}

/** Go's net.SplitHostPort: one colon, or brackets in front of it. */
function hasPort(text: string): boolean {
  if (text.startsWith('[')) return /^\[[^\]]*\]:[^:]*$/.test(text);
  return /^[^:[\]]*:[^:[\]]*$/.test(text);
}

function pathProblem({ path }: IngressRule): Remark | undefined {
  if (path === undefined || compileGoPattern(path.text) !== undefined) return undefined;
  return refused(path.place, `\`${path.text}\` is no regular expression that Go accepts`, inGo(path.text));
}

function inGo(path: string): string {
  if (/\(\?<?[=!]/.test(path))
    return 'Go knows no look-around: put a rule for what is to be left out above this one, and take it out of `path`.';
  return path.includes('*')
    ? `Write it as a regular expression: \`${globAsRegexp(path)}\`.`
    : 'Write it as in `^/api/`; a bracket that is meant as one needs a backslash.';
}

function globAsRegexp(glob: string): string {
  return `${glob.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`;
}

type Kind = 'text' | 'bool' | 'duration' | 'int' | 'list' | 'map';

const ORIGIN_REQUEST: Readonly<Record<string, Kind>> = tableOf({
  connectTimeout: 'duration',
  tlsTimeout: 'duration',
  tcpKeepAlive: 'duration',
  noHappyEyeballs: 'bool',
  keepAliveConnections: 'int',
  keepAliveTimeout: 'duration',
  httpHostHeader: 'text',
  originServerName: 'text',
  matchSNItoHost: 'bool',
  caPool: 'text',
  noTLSVerify: 'bool',
  disableChunkedEncoding: 'bool',
  bastionMode: 'bool',
  proxyAddress: 'text',
  proxyPort: 'int',
  proxyType: 'text',
  ipRules: 'list',
  http2Origin: 'bool',
  access: 'map',
});

const RULE: Readonly<Record<string, Kind>> = tableOf({
  hostname: 'text',
  path: 'text',
  service: 'text',
  originRequest: 'map',
});

/** What the YAML decoder itself refuses: it stops before a rule is looked at. */
function decodingProblems(tunnel: Tunnel): readonly Remark[] {
  const problems: Remark[] = [];
  const { ingress } = tunnel;
  if (ingress !== undefined && ingress.value.kind !== 'list')
    problems.push(refused(ingress.place, '`ingress` is a list of rules', 'Begin each rule with `- `.'));
  for (const rule of tunnel.rules) {
    if (rule.value.kind !== 'map' && !isNull(rule.value))
      problems.push(refused(rule.value.place, 'A rule is a map with `hostname`, `path` and `service`'));
    problems.push(...kindProblems(rule.value, RULE), ...kindProblems(rule.originRequest, ORIGIN_REQUEST));
  }
  return [...problems, ...kindProblems(tunnel.defaults, ORIGIN_REQUEST)];
}

function kindProblems(value: Value | undefined, kinds: Readonly<Record<string, Kind>>): readonly Remark[] {
  return entriesOf(value).flatMap((entry) => {
    const kind = kinds[entry.name];
    if (kind === undefined || isNull(entry.value) || fits(entry.value, kind)) return [];
    return [
      refused(entry.value.place, `\`${sourceOf(entry)}\` is no value for \`${entry.name}\``, EXPECTED[kind]),
    ];
  });
}

const EXPECTED: Readonly<Record<Kind, string>> = {
  text: 'Write a text.',
  bool: 'Write `true` or `false`.',
  duration: 'Write a number with its unit, such as `30s` or `1m30s`.',
  int: 'Write a whole number.',
  list: 'Write a list.',
  map: 'Write a map.',
};

function sourceOf({ value }: Entry): string {
  return value.kind === 'scalar' ? value.text : `a ${value.kind}`;
}

function fits(value: Value, kind: Kind): boolean {
  if (kind === 'map' || kind === 'list') return value.kind === kind;
  if (value.kind !== 'scalar') return false;
  switch (kind) {
    case 'bool':
      return (
        typeof value.value === 'boolean' || (isPlain(value) && /^(?:y|n|yes|no|on|off)$/i.test(value.text))
      );
    case 'duration':
      return typeof value.value === 'string' && goDuration(value.text) !== undefined;
    case 'int':
      return typeof value.value === 'number' && Number.isInteger(value.value);
    default:
      return true;
  }
}

function isPlain(value: Extract<Value, { kind: 'scalar' }>): boolean {
  return value.place.end - value.place.start === value.text.length;
}

/** Keys that cloudflared lists as unused and goes on without: a slip in one of them leaves it without effect. */
export function unusedKeys(tunnel: Tunnel): readonly Remark[] {
  return [
    ...unknownIn(tunnel.defaults, Object.keys(ORIGIN_REQUEST), 'originRequest'),
    ...tunnel.rules.flatMap((rule) => [
      ...unknownIn(rule.value, Object.keys(RULE), 'a rule'),
      ...unknownIn(rule.originRequest, Object.keys(ORIGIN_REQUEST), 'originRequest'),
    ]),
  ];
}

function unknownIn(value: Value | undefined, names: readonly string[], where: string): readonly Remark[] {
  return entriesOf(value).flatMap((entry): readonly Remark[] => {
    if (names.includes(entry.name)) return [];
    const near =
      names.find((name) => name.toLowerCase() === entry.name.toLowerCase()) ?? nearest(entry.name, names);
    const option = Object.keys(ORIGIN_REQUEST).find((name) => name === entry.name);
    const help =
      option !== undefined
        ? 'Move it under `originRequest`.'
        : near === undefined
          ? undefined
          : `Write \`${near}\`: the case counts.`;
    return [
      {
        about: 'refused',
        effect: 'degrades',
        at: entry.key,
        text: `cloudflared knows no \`${entry.name}\` in ${where} and goes on without it`,
        ...(help === undefined ? {} : { help }),
        related: [],
        affects: 'route',
      },
    ];
  });
}
