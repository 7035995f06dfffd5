import { withEncoding } from '../../syntax/value/encoding.ts';
import {
  type Entry,
  entryOf,
  get,
  isNull,
  itemsOf,
  type ScalarValue,
  textOf,
  type Value,
  type ValueProblem,
} from '../../syntax/value/value.ts';
import { readYaml } from '../../syntax/value/yaml.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';

/** A tunnel's config file (cloudflared config/configuration.go, Configuration). Keys are compared with their case. */
export interface Tunnel {
  readonly file: SourceFile;
  readonly root: Value | undefined;
  readonly problems: readonly ValueProblem[];
  readonly ingress: Entry | undefined;
  readonly rules: readonly IngressRule[];
  /** Defaults of every rule's `originRequest`. */
  readonly defaults: Value | undefined;
  /** The one service of a file without `ingress`. */
  readonly url: ScalarValue | undefined;
  readonly protocol: ScalarValue | undefined;
}

export interface IngressRule {
  /** From 0, in the order of the file. */
  readonly index: number;
  readonly value: Value;
  readonly hostname: ScalarValue | undefined;
  readonly path: ScalarValue | undefined;
  readonly service: ScalarValue | undefined;
  readonly originRequest: Value | undefined;
  /** The key and value that say most about which requests it takes. */
  readonly at: Place;
}

export function readTunnel(file: SourceFile): Tunnel {
  const tree = readYaml(file);
  const [root] = tree.documents;
  const ingress = entryOf(root, 'ingress');
  return {
    file,
    root,
    problems: withEncoding(file, tree.problems),
    ingress: ingress !== undefined && isNull(ingress.value) ? undefined : ingress,
    rules: itemsOf(ingress?.value).map(ruleOf),
    defaults: get(root, 'originRequest'),
    url: filled(get(root, 'url')),
    protocol: filled(get(root, 'protocol')),
  };
}

function ruleOf(value: Value, index: number): IngressRule {
  const entry = (name: string): Entry | undefined => entryOf(value, name);
  const at = (entry('hostname') ?? entry('path') ?? entry('service'))?.place ?? value.place;
  return {
    index,
    value,
    hostname: filled(get(value, 'hostname')),
    path: filled(get(value, 'path')),
    service: filled(get(value, 'service')),
    originRequest: get(value, 'originRequest'),
    at,
  };
}

/** A scalar that holds something: an empty text and null are the same as none. */
function filled(value: Value | undefined): ScalarValue | undefined {
  return value?.kind === 'scalar' && (textOf(value) ?? '') !== '' ? value : undefined;
}

/** A field of `originRequest`: the rule's own, else the top level's; `''` counts as set (ingress/config.go, setConfig). */
export function option(tunnel: Tunnel, rule: IngressRule | undefined, name: string): Entry | undefined {
  const own = entryOf(rule?.originRequest, name);
  if (own !== undefined && !isNull(own.value)) return own;
  const general = entryOf(tunnel.defaults, name);
  return general !== undefined && !isNull(general.value) ? general : undefined;
}

export function isCatchAll(rule: IngressRule): boolean {
  return (rule.hostname === undefined || rule.hostname.text === '*') && rule.path === undefined;
}

/** YAML 1.1's booleans count where a boolean is wanted (yaml.v3 resolve.go). */
export function isYes(value: Value | undefined): boolean {
  return /^(?:true|True|TRUE|y|Y|yes|Yes|YES|on|On|ON)$/.test(textOf(value) ?? '');
}
