import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import { modeRemarks } from './mode.ts';
import { outdatedRemarks } from './outdated.ts';
import { surfaceRemarks } from './surfaces.ts';
import { timeoutRemarks } from './timeouts.ts';
import { unreachedRemarks } from './unreached.ts';
import { unseenRemarks } from './unseen.ts';

/** What concerns the file or the process, whoever asks. */
export function remarksOf(program: Program): readonly Remark[] {
  return [...unseenRemarks(program), ...outdatedRemarks(program)];
}

/** What concerns the requests that go through a frontend and a backend. */
export function trafficRemarks(
  program: Program,
  frontend: ProxySection,
  backend: ProxySection | undefined,
): readonly Remark[] {
  const sides = backend === undefined || backend === frontend ? [frontend] : [frontend, backend];
  return [
    ...modeRemarks(frontend, backend),
    ...timeoutRemarks(frontend, backend),
    ...sides.flatMap(ofSide(program)),
  ];
}

/** One frontend may lead to many backends. */
const ofSide = oncePer((program: Program) =>
  oncePer((proxy: ProxySection): readonly Remark[] => [
    ...unreachedRemarks(proxy, program),
    ...surfaceRemarks(proxy),
  ]),
);
