import type { Origin } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
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
  const named = new Map<string, Section>();
  const parents = new Map<Section, Section | undefined>();
  const chainFrom = oncePer((nearest: Section): readonly Section[] => {
    const chain: Section[] = [];
    for (let at: Section | undefined = nearest; at !== undefined; at = parents.get(at)) chain.push(at);
    return chain;
  });
  let last: Section | undefined;
  const proxies: ProxySection[] = [];
  for (const section of sections) {
    const from = parentIn(section);
    const parent = from === undefined ? undefined : named.get(from.text);
    if (section.kind === 'defaults') {
      last = section;
      parents.set(section, parent);
      if (section.name !== '') named.set(section.name, section);
    } else if (KINDS.has(section.kind)) {
      const nearest = from === undefined ? last : parent;
      const chain = nearest === undefined ? [] : chainFrom(nearest);
      proxies.push(proxyOf(section, chain, from !== undefined));
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
export function rulesOf({ section, defaults: [nearest] }: Layers, keyword: string): readonly Statement[] {
  const own = linesNamed(section, keyword);
  const inherited = nearest === undefined ? [] : linesNamed(nearest, keyword);
  return inherited.length === 0 ? own : [...inherited, ...own];
}

/** The lines of a section that begin with a keyword, in order. */
export function linesNamed(section: Section, keyword: string): readonly Statement[] {
  return linesByKeyword(section).get(keyword) ?? [];
}

const linesByKeyword = oncePer(({ lines }: Section): ReadonlyMap<string, readonly Statement[]> => {
  const byKeyword = new Map<string, Statement[]>();
  for (const statement of lines) {
    const own = byKeyword.get(statement.keyword.text);
    if (own === undefined) byKeyword.set(statement.keyword.text, [statement]);
    else own.push(statement);
  }
  return byKeyword;
});

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
