import { isAtLeast } from '../version.ts';
import type { Span } from './names.ts';

export type SampleType =
  | 'any'
  | 'bool'
  | 'int'
  | 'str'
  | 'bin'
  | 'ipv4'
  | 'ipv6'
  | 'addr'
  | 'method'
  | 'same';

export type ArgumentKind =
  | 'str'
  | 'int'
  | 'table'
  | 'backend'
  | 'frontend'
  | 'server'
  | 'users'
  | 'regex'
  | 'mask4'
  | 'mask6'
  | 'ipv4'
  | 'ipv6'
  | 'dotted';

/**
 * From when on a fetch has something to give (sample.c, fetch_cap): always, once the session is there, while the request
 * is at hand or from then on (`kept`), once a backend is chosen, or once there is an answer.
 */
export type Moment = 'always' | 'session' | 'request' | 'kept' | 'backend' | 'response';

/** What a fetch or converter takes and yields in a range of releases. */
export interface Signature extends Span {
  /** What a converter is applied to. */
  readonly takes: SampleType;
  readonly yields: SampleType;
  readonly args: readonly ArgumentKind[];
  /** How many of the arguments must be there. */
  readonly required: number;
  readonly moment: Moment;
}

export type Signatures = ReadonlyMap<string, readonly Signature[]>;

const HEAD =
  /^ {2}(?:(?<takes>\w+)>)?(?<yields>\w+)(?:\((?<args>[^)]*)\))?(?: (?<moment>[a-z]+))? (?<since>[\d.]+)(?:-(?<until>[\d.]+))?: /;

/** Reads a table of lines `TYPE(ARGUMENTS) MOMENT FIRST-GONE: names`, which may go on in lines that are indented further. */
export function readSignatures(table: string): Signatures {
  const signatures = new Map<string, Signature[]>();
  let head: Signature | undefined;
  for (const line of table.split('\n')) {
    const found = HEAD.exec(line);
    if (found !== null) head = signatureIn(found.groups ?? {});
    if (head === undefined) continue;
    for (const name of line.slice(found?.[0].length ?? 0).split(' ')) {
      if (name !== '') signatures.set(name, [...(signatures.get(name) ?? []), head]);
    }
  }
  for (const spans of signatures.values()) spans.sort((a, b) => (isAtLeast(a.since, b.since) ? 1 : -1));
  return signatures;
}

/** What a release knows under a name. */
export function signatureAt(signatures: Signatures, name: string, version: string): Signature | undefined {
  return signatures
    .get(name)
    ?.find(
      ({ since, until }) => isAtLeast(version, since) && (until === undefined || !isAtLeast(version, until)),
    );
}

function signatureIn({
  takes,
  yields,
  args = '',
  moment,
  since,
  until,
}: Partial<Record<string, string>>): Signature {
  const [must = '', may = ''] = args.replace(']', '').split('[');
  const required = kindsIn(must);
  return {
    takes: (takes ?? 'any') as SampleType,
    yields: (yields ?? 'any') as SampleType,
    args: [...required, ...kindsIn(may)],
    required: required.length,
    moment: (moment ?? 'always') as Moment,
    since: since ?? '',
    ...(until === undefined ? {} : { until }),
  };
}

function kindsIn(list: string): readonly ArgumentKind[] {
  return list.split(',').filter((kind) => kind !== '') as ArgumentKind[];
}
