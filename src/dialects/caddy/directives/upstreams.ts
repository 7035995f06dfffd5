import { tableOf } from '../../../text/table.ts';
import type { DynamicUpstreams, Upstream } from '../config.ts';
import type { Scope } from '../scope.ts';
import { type Argument, type Statement, textsOf } from '../statement.ts';
import { parseUpstream } from '../upstream-address.ts';
import { isAtLeast } from '../version.ts';

/** The upstreams of a proxy, which all have one scheme. */
export interface Upstreams {
  readonly scheme: string;
  readonly list: readonly Upstream[];
}

export function withUpstream({ scheme, list }: Upstreams, arg: Argument, scope: Scope): Upstreams {
  const { text, at } = arg;
  if (text.includes('{$')) return { scheme, list: [...list, { dial: text, at }] };
  const parsed = parseUpstream(text, scope.version);
  if ('refused' in parsed) {
    scope.refuse(at, parsed.refused, helpFor(text));
    // What was meant is plain enough to know the site by.
    const meant = /^\w+:\/\/([^/?#{]+)/.exec(text)?.[1];
    return { scheme, list: meant === undefined ? list : [...list, { dial: meant, at }] };
  }
  const isAnother = scheme !== '' && parsed.scheme !== scheme;
  if (isAnother)
    scope.refuse(at, `\`${text}\` has another scheme than the upstream before it, and all must have one.`);
  return {
    scheme: isAnother ? scheme : parsed.scheme,
    list: [...list, ...parsed.dials.map((dial) => ({ dial, at }))],
  };
}

function helpFor(upstream: string): string | undefined {
  const bare = /^(wss?|https?|h2c):\/\/([^/?#]*)/.exec(upstream);
  if (bare === null) return undefined;
  const scheme = bare[1] === 'wss' || bare[1] === 'https' ? 'https://' : '';
  return `Write \`${scheme}${bare[2]}\`.`;
}

const SINCE: Readonly<Record<string, string>> = tableOf({ versions: '2.7', grace_period: '2.9' });

/** `dynamic a NAME PORT`, `dynamic srv NAME`, `dynamic multi { … }` (reverseproxy/caddyfile.go). */
export function dynamicUpstreams(line: Statement, scope: Scope): DynamicUpstreams {
  const { text, at } = line;
  const [source, name, port] = textsOf(line);
  for (const { name: setting, nameAt } of line.block ?? []) {
    if (!isAtLeast(scope.version, SINCE[setting] ?? '2.0'))
      scope.refuse(nameAt, `\`${setting}\` is no setting of \`${text}\` in Caddy ${scope.version}.`);
  }
  if (source !== 'a') return { text, at, host: undefined, port: undefined };
  const inBlock = (setting: string): string | undefined =>
    line.block?.find((each) => each.name === setting)?.args[0]?.text;
  return { text, at, host: name ?? inBlock('name'), port: port ?? inBlock('port') ?? '80' };
}
