import { DIRECTIVE_TABLE } from './directive-table.ts';

/**
 * How a directive takes its arguments and where it may stand.
 *
 * Arguments: `raw` reads its own line, `flag` is On or Off and ignores what follows, `1-2` takes one or two, `1|3` one or
 * three, `1+` and `2+` at least so many, `any` whatever comes.
 * Place: `global` outside of virtual hosts, `server` in the main config or a virtual host, `anywhere` in sections too,
 * `directory` in sections alone.
 */
export type Form =
  | 'raw'
  | 'flag'
  | '0'
  | '1'
  | '2'
  | '3'
  | '1-2'
  | '2-3'
  | '1-3'
  | '1|3'
  | '1+'
  | '2+'
  | 'any';
export type Context = 'global' | 'server' | 'anywhere' | 'directory';

export interface Known {
  /** As its makers write it. */
  readonly name: string;
  /** The modules that have it, without `mod_`. */
  readonly modules: readonly string[];
  readonly form: Form;
  readonly context: Context;
}

let table: ReadonlyMap<string, Known> | undefined;

/** By lower-case name; sections with their `<`. */
export function knownDirective(name: string): Known | undefined {
  return directives().get(name);
}

/** Made when first asked for. */
export function directives(): ReadonlyMap<string, Known> {
  if (table !== undefined) return table;
  const made = new Map<string, Known>();
  for (const row of DIRECTIVE_TABLE.trim().split('\n')) {
    const [module, form, context, ...names] = row.split(' ') as [string, Form, Context, ...string[]];
    for (const name of names) {
      const known = made.get(name.toLowerCase());
      const modules = known === undefined ? [module] : [...known.modules, module];
      made.set(name.toLowerCase(), { name, modules, form, context });
    }
  }
  table = made;
  return made;
}
