import type { Cause } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Structure } from '../configuration.ts';
import { isTlsInclude } from '../levels.ts';
import { moduleOf, unloadedModules, unseenModules } from '../refusals/directives.ts';
import type { Names } from '../refusals/names.ts';
import type { Statement } from '../statement.ts';

/** What could not be seen, each once, and what is therefore left open. */
export function unseenRemarks(structure: Structure, names: Names): readonly Remark[] {
  const remarks = [
    ...unseenParent(structure),
    ...unseenIncludes(structure),
    ...names.unseen.map(({ statement, name }) =>
      unseen(
        statement,
        { missing: name.startsWith('$') ? 'variable' : 'parent', name, at: statement.at },
        `\`${name}\` is not defined in what can be seen here; what depends on it is left open.`,
      ),
    ),
    ...unseenModules(structure).map((statement) =>
      unseen(
        statement,
        { missing: 'plugin', name: statement.name, at: statement.at },
        `\`${statement.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`,
      ),
    ),
    ...unloadedModules(structure).map((statement) =>
      unseen(
        statement,
        { missing: 'plugin', name: statement.name, at: statement.at },
        `\`${statement.name}\` belongs to a module that most builds of nginx have to load, and no \`load_module modules/${moduleOf(statement.name)}.so;\` can be seen: without it nginx does not start.`,
      ),
    ),
  ];
  const byCause = new Map<string | undefined, Remark>();
  for (const remark of remarks) if (!byCause.has(remark.cause?.name)) byCause.set(remark.cause?.name, remark);
  return [...byCause.values()];
}

function unseen(statement: Statement, cause: Cause, text: string): Remark {
  return {
    about: 'unseen',
    effect: 'harmless',
    at: statement.at,
    text,
    related: [],
    affects: 'route',
    cause,
  };
}

function unseenParent(structure: Structure): readonly Remark[] {
  const [first] = structure.fragment;
  if (first === undefined || structure.extent === 'site') return [];
  const name = structure.extent === 'server-part' ? 'server' : 'location';
  return [
    unseen(
      first,
      { missing: 'parent', name, at: first.at },
      `The \`${name}\` around these lines cannot be seen; what it would decide is left open.`,
    ),
  ];
}

function unseenIncludes(structure: Structure): readonly Remark[] {
  if (!structure.inventory.hidesSomething) return [];
  const remarks: Remark[] = [];
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      if (statement.unseen !== undefined) {
        remarks.push(unseen(statement, statement.unseen, whatIsLeftOpen(statement)));
      }
      // Nothing in a folded block is taken in from elsewhere.
      if (statement.folded === undefined && statement.body !== undefined) visit(statement.body);
    }
  };
  visit(structure.extent === 'main' ? structure.main : structure.fragment);
  return remarks;
}

function whatIsLeftOpen(statement: Statement): string {
  if (statement.name !== 'include')
    return `\`${statement.text}\` stands deeper inside other blocks than is looked into; what it would decide is left open.`;
  const rest = isTlsInclude(statement)
    ? 'by its name it holds TLS settings, and which response headers it adds is left open'
    : 'what it would decide is left open';
  return `\`${statement.args[0]}\` cannot be read here; ${rest}.`;
}
