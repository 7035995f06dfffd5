import { type Pass, readPass } from '../proxy-pass.ts';
import type { Statement } from '../statement.ts';
import { withName } from '../statements-by-name.ts';

/** The passes of a server that its sections do not hold, in order: the first that matches decides. */
export function serverPasses(statements: readonly Statement[]): readonly Pass[] {
  const passes = withName(statements, 'proxypass', 'proxypassmatch');
  return passes.flatMap((statement) => readPass(statement, undefined) ?? []);
}

/** The pass of a `<Location>`: the last one written in it. */
export function sectionPass(section: Statement): Pass | undefined {
  const statement = section.children.findLast(
    (each) => each.name === 'proxypass' || each.name === 'proxypassmatch',
  );
  return statement === undefined ? undefined : readPass(statement, section);
}

/** Every pass of these statements, those of sections included. */
export function* everyPass(statements: readonly Statement[], section?: Statement): Generator<Pass> {
  for (const statement of statements) {
    if (statement.name === 'proxypass' || statement.name === 'proxypassmatch') {
      const pass = readPass(statement, section);
      if (pass !== undefined) yield pass;
    } else if (LOCATIONS.has(statement.name)) yield* everyPass(statement.children, statement);
    else if (statement.children.length > 0 && statement.name !== '<virtualhost')
      yield* everyPass(statement.children, section);
  }
}

const LOCATIONS: ReadonlySet<string> = new Set(['<location', '<locationmatch']);
