import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';

/** Where an expression stands, which decides what it can ask and whom it can name. */
export interface Surroundings {
  readonly program: Program;
  /** Undefined outside frontends, backends and listen sections. */
  readonly proxy: ProxySection | undefined;
  /** The kind of rule that asks; undefined where HAProxy takes whatever is known by then, as in ACLs and logs. */
  readonly asks: 'connection' | 'session' | 'request' | 'response' | undefined;
}
