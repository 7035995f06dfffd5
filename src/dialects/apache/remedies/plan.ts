import type { Configuration } from '../configuration.ts';
import type { Traced } from '../exchange.ts';
import type { Statement } from '../statement.ts';

/** What one need asks for: lines at the end of the virtual host, and lines that have to go. */
export interface Plan {
  readonly help: string;
  readonly lines: readonly string[];
  readonly replaces: readonly Statement[];
  /** A section instead of the virtual host. */
  readonly section?: Statement;
  /** Outside of all virtual hosts. */
  readonly outside?: true;
}

export type Planner = (traced: Traced, configuration: Configuration) => Plan | undefined;
