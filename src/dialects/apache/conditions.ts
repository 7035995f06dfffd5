import type { Cause } from '../../model/fact.ts';
import { knownDirective } from './directives.ts';
import { type Modules, moduleNamed } from './modules.ts';
import { patternOf } from './patterns.ts';
import type { Statement } from './statement.ts';
import { compareVersions } from './versions.ts';

/** Whether what stands under a condition is read. */
export type Condition =
  | { readonly is: 'true' | 'false'; readonly presumed?: readonly string[] }
  | { readonly is: 'unknown'; readonly because: Cause }
  | { readonly is: 'refused'; readonly text: string };

export interface Surroundings {
  readonly version: string;
  readonly complete: boolean;
  readonly modules: Modules;
  isDefined(name: string): boolean;
  exists(path: string): boolean | undefined;
}

export function decide(statement: Statement, around: Surroundings): Condition {
  if (statement.name === '<ifversion') return decideVersion(statement, around.version);
  const written = statement.args[0]?.value ?? '';
  const not = written.startsWith('!');
  const name = not ? written.slice(1) : written;
  if (name === '') return { is: 'refused', text: `\`${statement.written}>\` does not say what is asked.` };
  const unknown = (missing: Cause['missing']): Condition => ({
    is: 'unknown',
    because: { missing, name: `${statement.written} ${written}>`, at: statement.at },
  });
  switch (statement.name) {
    case '<ifmodule': {
      const module = moduleNamed(name);
      const presence = module === undefined ? 'absent' : around.modules.has(module);
      if (presence === 'unknown') return unknown('plugin');
      return {
        is: (presence === 'absent') === not ? 'true' : 'false',
        ...(presence === 'presumed' && module !== undefined ? { presumed: [module] } : {}),
      };
    }
    case '<ifdefine':
      if (around.isDefined(name)) return { is: not ? 'false' : 'true' };
      return around.complete ? { is: not ? 'true' : 'false' } : unknown('parent');
    case '<iffile': {
      const exists = around.exists(name);
      return exists === undefined ? unknown('file') : { is: exists === not ? 'false' : 'true' };
    }
    case '<ifdirective':
    case '<ifsection': {
      const section = statement.name === '<ifsection' ? `<${name.replace(/^</, '')}` : name;
      const known = knownDirective(section.toLowerCase());
      if (known === undefined) return around.complete ? { is: not ? 'true' : 'false' } : unknown('plugin');
      const presence = known.modules.map((module) => around.modules.has(module));
      if (presence.includes('loaded')) return { is: not ? 'false' : 'true' };
      return presence.every((each) => each === 'absent') ? { is: not ? 'true' : 'false' } : unknown('plugin');
    }
    default:
      return { is: 'true' };
  }
}

/** mod_version.c, start_ifversion: an operator, `!` before it, a version or a pattern between slashes. */
function decideVersion(statement: Statement, version: string): Condition {
  const words = statement.args.map((word) => word.value);
  const [operator = '=', wanted = ''] = words.length === 1 ? ['=', words[0]] : words;
  const not = operator.startsWith('!') && operator.length > 1;
  const bare = not ? operator.slice(1) : operator.replace(/^!$/, '=');
  const matches = compares(bare, wanted, version);
  if (matches === undefined)
    return { is: 'refused', text: `\`<IfVersion ${words.join(' ')}>\` is no comparison of versions.` };
  const reversed = not || operator === '!';
  return { is: matches !== reversed ? 'true' : 'false' };
}

function compares(operator: string, wanted: string, version: string): boolean | undefined {
  const isPattern = operator === '~' || (wanted.startsWith('/') && wanted.endsWith('/'));
  if (isPattern) {
    const source = wanted.replace(/^\/(.*)\/$/, '$1');
    const pattern = patternOf(source, false);
    return pattern === undefined ? undefined : pattern.match(version) !== undefined;
  }
  if (!/^\d+(\.\d+){0,2}$/.test(wanted)) return undefined;
  const order = compareVersions(version, wanted);
  switch (operator) {
    case '=':
    case '==':
      return order === 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    default:
      return undefined;
  }
}
