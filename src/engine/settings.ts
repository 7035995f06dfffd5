import type { PublicHost, PulseVersion, Severity } from '../../rules/rule.ts';
import type { PathMapping } from '../model/dialect.ts';
import type { Front } from '../model/request.ts';

/** What a run is asked for, from the command line and the settings file together. */
export interface LintSettings {
  readonly dialect?: string;
  readonly root?: string;
  readonly map: readonly PathMapping[];
  readonly host?: PublicHost;
  readonly upstream?: { readonly host: string; readonly port: number };
  readonly front: Front;
  readonly pulse: PulseVersion;
  /** One release per dialect, where the reader named it. */
  readonly proxyVersions: ReadonlyMap<string, string>;
  /** Empty: all rules. */
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  readonly requireReason: boolean;
  /** For hooks: a lone proxied site is not taken for Pulse, silence about Pulse is no finding. */
  readonly ignoreUnknown: boolean;
  /** Files that were found in a folder, not named: what leads to Pulse there must say so by itself. */
  readonly searched: ReadonlySet<string>;
}

export const DEFAULT_SETTINGS: LintSettings = {
  map: [],
  front: 'none',
  pulse: 6,
  proxyVersions: new Map(),
  select: [],
  ignore: [],
  severity: new Map(),
  requireReason: false,
  ignoreUnknown: false,
  searched: new Set(),
};
