import type { Statement } from './statement.ts';

/** What occurs anywhere in the files of a config: most checks look for something that most configs do not have. */
export interface Inventory {
  /** The names of all directives, and of the rows of maps and the like. */
  readonly names: ReadonlySet<string>;
  /** Some include cannot be read, or a block is nested too deep to be looked into. */
  readonly hidesSomething: boolean;
  /** What stands in http, and what stands around it. Rows of maps and the like are among neither. */
  readonly http: readonly Statement[];
  readonly lines: readonly Statement[];
}

/** Blocks that hold rows of data. */
const DATA_BLOCKS = new Set(['map', 'geo', 'split_clients', 'types', 'geoip2', 'charset_map']);

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
 * large config repeat a few dozen lines.
 */
function distinctLines(statements: readonly Statement[]): readonly Statement[] {
  const found: Statement[] = [];
  const seen = new Set<Statement['args']>();
  const visit = (list: readonly Statement[]): void => {
    for (const statement of list) {
      const { name, args, body } = statement;
      if (body === undefined) {
        if (seen.has(args)) continue;
        seen.add(args);
      }
      found.push(statement);
      if (body !== undefined && !DATA_BLOCKS.has(name)) visit(body);
    }
  };
  visit(statements);
  return found;
}
