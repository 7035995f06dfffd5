import type { Cause } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { isTlsInclude } from '../levels.ts';
import { unseenModules } from '../refusals/directives.ts';
import { checkNames } from '../refusals/names.ts';
import type { Statement } from '../statement.ts';

/** What could not be seen, each once, and what is therefore left open. */
export function unseenRemarks(configuration: Configuration): readonly Remark[] {
  const remarks = [
    ...unseenParent(configuration),
    ...unseenIncludes(configuration),
    ...checkNames(configuration).unseen.map(({ statement, name }) =>
      unseen(
        statement,
        { missing: name.startsWith('$') ? 'variable' : 'parent', name, at: statement.at },
        `\`${name}\` is not defined in what can be seen here; what depends on it is left open.`,
      ),
    ),
    ...unseenModules(configuration).map((statement) =>
      unseen(
        statement,
        { missing: 'plugin', name: statement.name, at: statement.at },
        `\`${statement.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`,
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

function unseenParent(configuration: Configuration): readonly Remark[] {
  const [first] = configuration.fragment;
  if (first === undefined || configuration.extent === 'site') return [];
  const name = configuration.extent === 'server-part' ? 'server' : 'location';
  return [
    unseen(
      first,
      { missing: 'parent', name, at: first.at },
      `The \`${name}\` around these lines cannot be seen; what it would decide is left open.`,
    ),
  ];
}

function unseenIncludes(configuration: Configuration): readonly Remark[] {
  const remarks: Remark[] = [];
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      if (statement.unseen !== undefined) {
        remarks.push(unseen(statement, statement.unseen, whatIsLeftOpen(statement)));
      }
      if (statement.body !== undefined) visit(statement.body);
    }
  };
  visit(configuration.extent === 'main' ? configuration.main : configuration.fragment);
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
