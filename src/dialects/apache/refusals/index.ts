import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { everyStatement } from '../statement.ts';
import { afterReading } from './after-reading.ts';
import { argumentsRefused } from './arguments.ts';
import { contextRefused } from './contexts.ts';
import { commandUnknown, missingModule } from './names.ts';
import { valueRefused } from './values.ts';

/** Why Apache would not start with this config: what it says of the first line, said of every one. */
export function refusals(configuration: Configuration): readonly Remark[] {
  const remarks: Remark[] = [];
  /** Modules whose absence was told of already: every further directive of theirs has the same cause. */
  const missing = new Set<string>();
  for (const statement of everyStatement(configuration.reading.statements)) {
    if (statement.unseen !== undefined || statement.doubt !== undefined) continue;
    const module = missingModule(statement, configuration);
    if (module !== undefined && missing.has(module)) continue;
    if (module !== undefined) missing.add(module);
    const found =
      commandUnknown(statement, configuration) ??
      contextRefused(statement, configuration) ??
      argumentsRefused(statement) ??
      valueRefused(statement, configuration);
    if (found !== undefined) remarks.push(found);
  }
  return [...remarks, ...afterReading(configuration)];
}
