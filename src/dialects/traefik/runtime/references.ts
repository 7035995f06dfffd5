import type { Cause } from '../../../model/fact.ts';
import { oncePer } from '../../../model/once.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Place } from '../../../text/place.ts';
import { type Definition, providerOf, qualified } from '../definitions.ts';
import { isSeen, type Runtime } from './runtime.ts';

/** What a name leads to: a definition, one of Traefik's own, nothing (and it can be known), or something that is not seen. */
export type Resolved =
  | { readonly is: 'found'; readonly name: string; readonly definition: Definition }
  | { readonly is: 'internal'; readonly name: string }
  | { readonly is: 'missing'; readonly name: string; readonly help?: string }
  | { readonly is: 'unseen'; readonly cause: Cause };

export interface Reference {
  readonly text: string;
  readonly at: Place;
  readonly unresolved?: boolean;
}

/** A name without `@` means the provider of whoever names it (traefik pkg/server/provider, GetQualifiedName). */
export function resolve(
  reference: Reference,
  from: string,
  known: ReadonlyMap<string, Definition>,
  runtime: Runtime,
): Resolved {
  const { text, at } = reference;
  const name = text.includes('@') ? text : `${text}@${from}`;
  const definition = known.get(name);
  if (definition !== undefined) return { is: 'found', name, definition };
  const provider = providerOf(name) ?? from;
  if (provider === 'internal') return { is: 'internal', name };
  if (reference.unresolved) return { is: 'unseen', cause: { missing: 'variable', name: text, at } };
  const { byName, byProvider } = indexed(known);
  const elsewhere = byName.get(text)?.find((each) => each.provider !== from);
  const bare = name.slice(0, name.lastIndexOf('@'));
  if (elsewhere !== undefined && !text.includes('@'))
    return { is: 'missing', name, help: `Write \`${qualified(text, elsewhere.provider)}\`.` };
  const near = nearest(bare, byProvider.get(provider) ?? []);
  const written = near === undefined ? undefined : text.includes('@') ? `${near}@${provider}` : near;
  if (written !== undefined && closeEnough(bare, near))
    return { is: 'missing', name, help: `Write \`${written}\`.` };
  if (!isSeen(provider, runtime)) return { is: 'unseen', cause: { missing: 'file', name: text, at } };
  return { is: 'missing', name, ...(written === undefined ? {} : { help: `Write \`${written}\`.` }) };
}

/** Definitions by their bare name, and the names that each provider has. */
const indexed = oncePer((known: ReadonlyMap<string, Definition>) => {
  const byName = new Map<string, Definition[]>();
  const byProvider = new Map<string, string[]>();
  for (const definition of known.values()) {
    const { name, provider } = definition;
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [definition]);
    else same.push(definition);
    const siblings = byProvider.get(provider);
    if (siblings === undefined) byProvider.set(provider, [name]);
    else siblings.push(name);
  }
  return { byName, byProvider };
});

/** Where not all is seen, only an obvious slip counts: the same letters but for one or two. */
function closeEnough(name: string, near: string | undefined): boolean {
  return (
    near !== undefined &&
    name.length > 4 &&
    Math.abs(name.length - near.length) <= 1 &&
    name.toLowerCase()[0] === near.toLowerCase()[0]
  );
}
