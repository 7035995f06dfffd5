import type { Origin } from '../../model/fact.ts';
import type { Section } from './section.ts';
import { parentIn } from './section.ts';
import type { Statement } from './statement.ts';

export type ProxyKind = 'frontend' | 'backend' | 'listen';

/** A frontend, backend or listen section together with the defaults it takes over. */
export interface ProxySection {
  readonly kind: ProxyKind;
  readonly name: string;
  readonly section: Section;
  /** The defaults it takes over, nearest first. */
  readonly defaults: readonly Section[];
  /** `from` names them, instead of the last ones above. */
  readonly explicit: boolean;
  readonly mode: Setting<string>;
}

/** A value and the line that sets it; no line for HAProxy's own. */
export interface Setting<T> {
  readonly value: T;
  readonly statement?: Statement;
  readonly origin: Origin;
}

const KINDS: ReadonlySet<string> = new Set(['frontend', 'backend', 'listen']);

/**
 * Which defaults a proxy takes over: those it names, else the last ones above it, in whichever file (cfgparse-listen.c,
 * cfg_parse_listen: last_defproxy). A defaults section starts from scratch unless it says `from`.
 */
export function proxiesOf(sections: readonly Section[]): readonly ProxySection[] {
  const named = new Map<string, readonly Section[]>();
  let last: readonly Section[] = [];
  const proxies: ProxySection[] = [];
  for (const section of sections) {
    const parent = parentIn(section);
    const chain = parent === undefined ? undefined : (named.get(parent.text) ?? []);
    if (section.kind === 'defaults') {
      last = [section, ...(chain ?? [])];
      if (section.name !== '') named.set(section.name, last);
    } else if (KINDS.has(section.kind)) {
      proxies.push(proxyOf(section, chain ?? last, chain !== undefined));
    }
  }
  return proxies;
}

function proxyOf(section: Section, defaults: readonly Section[], explicit: boolean): ProxySection {
  const half = { kind: section.kind as ProxyKind, name: section.name, section, defaults, explicit };
  const mode = settingOf(half, (statement) => statement.keyword.text === 'mode');
  return {
    ...half,
    mode:
      mode === undefined
        ? { value: 'tcp', origin: 'default' }
        : { ...mode, value: mode.statement.args[0]?.text ?? 'tcp' },
  };
}

export function hasFrontend({ kind }: ProxySection): boolean {
  return kind !== 'backend';
}

export function hasBackend({ kind }: ProxySection): boolean {
  return kind !== 'frontend';
}

type Layers = Pick<ProxySection, 'section' | 'defaults'>;

/** The line that counts, where the last one of the nearest section wins. */
export function settingOf(
  { section, defaults }: Layers,
  matches: (statement: Statement) => boolean,
): { readonly statement: Statement; readonly origin: 'written' | 'inherited' } | undefined {
  const own = section.lines.findLast(matches);
  if (own !== undefined) return { statement: own, origin: 'written' };
  for (const layer of defaults) {
    const inherited = layer.lines.findLast(matches);
    if (inherited !== undefined) return { statement: inherited, origin: 'inherited' };
  }
  return undefined;
}

/** Lines that add up instead of replacing one another: rules, servers, binds. Those of named defaults come first. */
export function rulesOf({ section, defaults }: Layers, keyword: string): readonly Statement[] {
  const isRule = (statement: Statement): boolean => statement.keyword.text === keyword;
  return [...(defaults[0]?.lines.filter(isRule) ?? []), ...section.lines.filter(isRule)];
}

/** The line that switches an option on: `option NAME`, unless a later `no option NAME` or `default option NAME` undoes it. */
export function optionOf(layers: Layers, name: string): Statement | undefined {
  const setting = settingOf(layers, (statement) => optionIn(statement) === name);
  return setting?.statement.keyword.text === 'option' ? setting.statement : undefined;
}

function optionIn({ keyword, args }: Statement): string | undefined {
  if (keyword.text === 'option') return args[0]?.text;
  return (keyword.text === 'no' || keyword.text === 'default') && args[0]?.text === 'option'
    ? args[1]?.text
    : undefined;
}
