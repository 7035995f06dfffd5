import type { Cause } from '../../../model/fact.ts';
import type { Configuration, Server } from '../configuration.ts';
import { type Layer, statementsNamed } from '../layers.ts';
import { locationOf } from '../proxy-pass.ts';
import { flag } from '../server-settings.ts';
import { argument, type Statement } from '../statement.ts';
import { type RewriteRule, readRules } from './rules.ts';

/** RewriteRule is not inherited by virtual hosts unless RewriteOptions say so (mod_rewrite.c, config_server_merge). */
export function rulesOfServer(configuration: Configuration, server: Server): readonly RewriteRule[] {
  const own = readRules(server.statements);
  if (server.section === undefined) return own;
  // Without a word of mod_rewrite a virtual host has no settings of its own, and then no rules run at all (hook_uri2file).
  if (!server.statements.some((each) => each.name.startsWith('rewrite'))) return [];
  const main = readRules(configuration.main.statements);
  const mainOptions = optionsIn(configuration.main.statements);
  const ownOptions = optionsIn(server.statements);
  const options = ownOptions.size > 0 ? ownOptions : mainOptions;
  const ignores = options.has('ignoreinherit');
  if (options.has('inherit') || (mainOptions.has('inheritdown') && !ignores)) return [...own, ...main];
  if (options.has('inheritbefore') || (mainOptions.has('inheritdownbefore') && !ignores))
    return [...main, ...own];
  return own;
}

function optionsIn(statements: readonly Statement[]): ReadonlySet<string> {
  const options = statements.filter((each) => each.name === 'rewriteoptions');
  return new Set(options.flatMap((each) => each.args.map((word) => word.value.toLowerCase())));
}

/** The rules that a request meets in its sections. */
export interface SectionScope {
  readonly rules: readonly RewriteRule[];
  /** The path of the section, with a slash at its end. */
  readonly directory: string;
  readonly base: string | undefined;
  readonly section: Statement;
  readonly doubt: Cause | undefined;
}

/**
 * Of several sections with a word of mod_rewrite the last one counts, with all that it lacks (config_perdir_merge); only
 * the engine and the options come down to it. Undefined where no section has any, or the engine is off there.
 */
export function sectionScope(layers: readonly Layer[]): SectionScope | undefined {
  if (!isOn(layers)) return undefined;
  let scope: SectionScope | undefined;
  let options: ReadonlySet<string> = new Set();
  for (const { section, statements, doubt } of layers) {
    const own = statements.filter((each) => each.name.startsWith('rewrite'));
    if (own.length === 0) continue;
    const before = options;
    const ownOptions = optionsIn(own);
    if (ownOptions.size > 0) options = ownOptions;
    if (section === undefined) continue;
    const base = own.findLast((each) => each.name === 'rewritebase');
    const inherited = scope?.rules ?? [];
    const rules = readRules(own);
    const ignores = options.has('ignoreinherit');
    const after = options.has('inherit') || (before.has('inheritdown') && !ignores);
    const first = options.has('inheritbefore') || (before.has('inheritdownbefore') && !ignores);
    scope = {
      rules: after ? [...rules, ...inherited] : first ? [...inherited, ...rules] : rules,
      directory: directoryOf(section),
      base:
        (base === undefined ? undefined : argument(base, 0)) ??
        (options.has('mergebase') ? scope?.base : undefined),
      section,
      doubt: doubt ?? section.doubt,
    };
  }
  return scope === undefined || scope.rules.length === 0 ? undefined : scope;
}

function isOn(layers: readonly Layer[]): boolean {
  const engine = statementsNamed(layers, 'rewriteengine').at(-1);
  return engine !== undefined && flag(argument(engine, 0) ?? '') === true;
}

/** `<If>` has a path of its own making (server/core.c, ifsection). */
function directoryOf(section: Statement): string {
  if (/^<(?:if|elseif|else)$/.test(section.name)) return '*If/';
  const path = locationOf(section);
  return path.endsWith('/') ? path : `${path}/`;
}

/** mod_rewrite.c, hook_fixup: without either of these a section with rules answers 403. */
export function followsLinks(layers: readonly Layer[]): boolean {
  let options = new Set(['followsymlinks']);
  for (const statement of statementsNamed(layers, 'options')) {
    const words = statement.args.map((word) => word.value.toLowerCase());
    if (!words.some((word) => /^[+-]/.test(word))) options = new Set();
    for (const word of words) {
      const name = word.replace(/^[+-]/, '');
      const meant = name === 'all' ? ['followsymlinks'] : [name];
      for (const each of meant) {
        if (word.startsWith('-')) options.delete(each);
        else options.add(each);
      }
    }
    if (words.includes('none')) options = new Set();
  }
  return options.has('followsymlinks') || options.has('symlinksifownermatch');
}
