import type { Remark } from '../../model/remark.ts';
import type { ComposeProject } from '../compose/project.ts';
import { refused, unparsable } from './remarks.ts';
import { isTraefik } from './static/static-config.ts';

/** Why compose starts nothing of a project: Traefik itself neither, where it is one of its containers. */
export function composeRefusals({ problems, services }: ComposeProject): readonly Remark[] {
  const affects = services.some(isTraefik) ? 'process' : 'container';
  return [
    ...problems.map((problem) => unparsable(problem, affects)),
    ...services.flatMap((service) =>
      service.problems.map(({ place, text }) =>
        refused(place, text, affects, {
          why: 'Docker Compose stops there.',
          help: 'Write `$$` for a dollar.',
        }),
      ),
    ),
  ];
}
