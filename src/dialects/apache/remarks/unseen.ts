import type { Cause } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { everyStatement } from '../statement.ts';

/** What could not be read or decided, each once. */
export function unseenRemarks({ reading }: Configuration): readonly Remark[] {
  const doubts = [...everyStatement(reading.statements)].flatMap((each) => each.doubt ?? []);
  const causes = new Map<string, Cause>();
  for (const cause of [...reading.unseen, ...reading.missingVariables, ...doubts])
    if (!causes.has(`${cause.missing} ${cause.name}`)) causes.set(`${cause.missing} ${cause.name}`, cause);
  return [...causes.values()].flatMap((cause) => (cause.at === undefined ? [] : [remarkOf(cause, cause.at)]));
}

function remarkOf(cause: Cause, at: Remark['at']): Remark {
  return {
    about: 'unseen',
    effect: 'harmless',
    at,
    text: TEXTS[cause.missing](cause.name),
    related: [],
    affects: 'route',
    cause,
  };
}

const TEXTS: Readonly<Record<Cause['missing'], (name: string) => string>> = {
  include: (name) => `The include \`${name}\` cannot be read here; what depends on it is left undecided.`,
  parent: (name) =>
    `\`${name}\` is decided in a main config that cannot be seen; what depends on it is left undecided.`,
  variable: (name) =>
    `\`${name}\` is defined nowhere in sight; where the environment of the server lacks it too, it stays as it is written.`,
  plugin: (name) => `\`${name}\` asks for a module nobody can see; what depends on it is left undecided.`,
  pattern: (name) => `\`${name}\` cannot be evaluated; what depends on it is left undecided.`,
  'front-hop': (name) => `\`${name}\` depends on what stands in front; what depends on it is left undecided.`,
  file: (name) => `\`${name}\` depends on a file on the server; what depends on it is left undecided.`,
  client: (name) => `${name} differs from client to client.`,
  environment: (name) => `\`${name}\` depends on the environment; what depends on it is left undecided.`,
};
