import type { Remark } from '../../../model/remark.ts';
import { composeRefusals } from '../compose-refusals.ts';
import { unparsable, unseen } from '../remarks.ts';
import type { Sources } from '../sources.ts';

/** What the files themselves have wrong, before Traefik reads a word of them. */
export function sourceRemarks(sources: Sources): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const config of sources.configs) {
    if (config.template !== 'none' && config.problems.length > 0) {
      const at = config.problems[0]?.place ?? { file: config.file.path, start: 0, end: 0 };
      const cause = { missing: 'variable', name: 'the Go template', at } as const;
      remarks.push(unseen(at, 'This file is a Go template and cannot be read before it is executed', cause));
      continue;
    }
    for (const problem of config.problems)
      remarks.push(unparsable(problem, config.isStatic ? 'process' : 'file'));
  }
  for (const project of sources.projects) {
    remarks.push(...composeRefusals(project));
    for (const missing of project.missing) {
      const cause = { missing: 'file', name: missing.path, at: missing.at } as const;
      remarks.push(unseen(missing.at, `\`${missing.path}\` could not be read`, cause));
    }
  }
  return remarks;
}
