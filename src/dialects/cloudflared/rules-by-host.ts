import { oncePer } from '../../model/once.ts';
import { asciiName } from './host-name.ts';
import type { IngressRule, Tunnel } from './tunnel.ts';

/** The rules of a tunnel by the host names they are written for: each request asks for one, and rules may be many. */
export interface RulesByHost {
  /** Those that may take requests for a host name, in the order of the file. Which of them do is for their text to say. */
  readonly around: (host: string) => readonly IngressRule[];
  /** Those whose `hostname` is spelled like this, or looks like this on the wire; in the order of the file. */
  readonly named: (name: string) => readonly IngressRule[];
}

export const rulesByHost = oncePer(({ rules }: Tunnel): RulesByHost => {
  const anyHost: IngressRule[] = [];
  const byName = new Map<string, IngressRule[]>();
  const bySuffix = new Map<string, IngressRule[]>();
  let longest = 0;
  for (const rule of rules) {
    const text = rule.hostname?.text ?? '*';
    if (text === '*') anyHost.push(rule);
    else for (const name of new Set([text, asciiName(text)])) addTo(byName, name, rule);
    if (text.startsWith('*.')) {
      addTo(bySuffix, text.slice(1), rule);
      longest = Math.max(longest, text.length - 1);
    }
  }
  const named = (name: string): readonly IngressRule[] => byName.get(name) ?? [];
  const around = (host: string): readonly IngressRule[] => {
    const found = new Set([...anyHost, ...named(host)]);
    for (const suffix of suffixesOf(host, longest))
      for (const rule of bySuffix.get(suffix) ?? []) found.add(rule);
    return [...found].sort((one, other) => one.index - other.index);
  };
  return { around, named };
});

function addTo(rules: Map<string, IngressRule[]>, name: string, rule: IngressRule): void {
  const there = rules.get(name);
  if (there === undefined) rules.set(name, [rule]);
  else there.push(rule);
}

/** What follows a `*` that stands for the beginning of a host name: from each of its dots on, the shortest first. */
function* suffixesOf(host: string, longest: number): Generator<string> {
  for (let dot = host.lastIndexOf('.'); dot !== -1; dot = dot === 0 ? -1 : host.lastIndexOf('.', dot - 1)) {
    if (host.length - dot > longest) return;
    yield host.slice(dot);
  }
}
