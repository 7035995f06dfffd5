import { hasBlock, nextOf, sayingOf } from '../../syntax/nginx/outline.ts';
import { type Folded, lineAt } from './folded.ts';
import type { Statement } from './statement.ts';

/** What occurs anywhere in the files of a config: most checks look for something that most configs do not have. */
export interface Inventory {
  /** The names of all directives, and of the rows of maps and the like. */
  readonly names: ReadonlySet<string>;
  /** Some include cannot be read, or a block is nested too deep to be looked into. */
  readonly hidesSomething: boolean;
  /**
   * What stands in http, and what stands around it. Rows of maps and the like are among neither, and of the names and
   * targets that folded servers differ in there is the first plain one alone.
   */
  readonly http: readonly Statement[];
  readonly lines: readonly Statement[];
}

/** Blocks that hold rows of data. */
const DATA_BLOCKS = new Set(['map', 'geo', 'split_clients', 'types', 'geoip2', 'charset_map']);

/** What is different in each of thousands of servers. Without variables and captures it has nothing to do with the rest. */
const OWN_OF_A_SITE: ReadonlySet<string> = new Set(['server_name', 'proxy_pass']);

/** `around` are the statements of the main level but for `http`. */
export function inventoryOf(inHttp: readonly Statement[], around: readonly Statement[]): Inventory {
  const http = distinctLines(inHttp);
  const lines = [...http, ...distinctLines(around)];
  const names = new Set<string>();
  let hidesSomething = false;
  const take = ({ name, unseen }: Statement): void => {
    names.add(name);
    if (unseen !== undefined) hidesSomething = true;
  };
  for (const line of lines) {
    take(line);
    if (DATA_BLOCKS.has(line.name)) for (const row of distinctLines(line.body ?? [])) take(row);
  }
  return { names, hidesSomething, http, lines };
}

/**
 * The first of the statements that say the same, and each that has a block, in the order of the config: the sites of a
 * large config repeat a few dozen lines. Of a folded block it is the first of the locations that say the same, too.
 */
function distinctLines(statements: readonly Statement[]): readonly Statement[] {
  const found: Statement[] = [];
  const seen = new Set<Statement['args']>();
  const visit = (list: readonly Statement[]): void => {
    for (const statement of list) {
      const { name, args, folded } = statement;
      if (folded !== undefined) {
        found.push(statement);
        addFolded(folded);
        continue;
      }
      const { body } = statement;
      if (body === undefined) {
        if (seen.has(args)) continue;
        seen.add(args);
      }
      found.push(statement);
      if (body !== undefined && !DATA_BLOCKS.has(name)) visit(body);
    }
  };
  const locations = new Set<Statement['args']>();
  const plain = new Set<string>();
  const addFolded = (folded: Folded): void => {
    const { outline, directive } = folded;
    const behind = nextOf(outline, directive);
    let at = directive + 1;
    while (at < behind) {
      const { name, args, text } = sayingOf(outline, at);
      const isBlock = hasBlock(outline, at);
      if (OWN_OF_A_SITE.has(name) && !text.includes('$') && !text.includes('(')) {
        if (!plain.has(name)) found.push(lineAt(folded, at));
        plain.add(name);
      } else {
        const known = isBlock ? locations : seen;
        if (!known.has(args)) found.push(lineAt(folded, at));
        if (!isBlock || name === 'location') known.add(args);
      }
      at = isBlock && DATA_BLOCKS.has(name) ? nextOf(outline, at) : at + 1;
    }
  };
  visit(statements);
  return found;
}
