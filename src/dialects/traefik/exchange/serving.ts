import type { Remark } from '../../../model/remark.ts';
import type { EntryPoint } from '../entry-points.ts';
import type { Mounted, MountedRouter } from '../runtime/mounted.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Service } from '../runtime/services.ts';
import type { TcpRoute } from './tcp.ts';

/** Everything an exchange is predicted from. */
export interface Serving {
  readonly runtime: Runtime;
  readonly mounted: Mounted;
  siteOf(router: MountedRouter | TcpRoute | EntryPoint): number | undefined;
  /** Remarks about a target, said of every exchange that goes there. */
  targetRemarks(router: MountedRouter, service: Service): readonly Remark[];
}
