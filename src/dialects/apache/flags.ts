import type { Cause } from '../../model/fact.ts';
import { type Layer, statementsNamed } from './layers.ts';
import { flag } from './server-settings.ts';
import { argument, type Statement } from './statement.ts';

export interface Flag {
  readonly value: boolean | undefined;
  readonly statement: Statement;
  readonly unsure: Cause | undefined;
}

/** The last On or Off over all layers. */
export function lastFlag(layers: readonly Layer[], name: string): Flag | undefined {
  const statement = statementsNamed(layers, name).at(-1);
  if (statement === undefined) return undefined;
  return { value: flag(argument(statement, 0) ?? ''), statement, unsure: statement.doubt };
}
