import type { PublicHost, PulseVersion, Severity } from '../../rules/rule.ts';
import type { PathMapping } from '../model/dialect.ts';
import type { Front } from '../model/request.ts';

/** What a settings file or the command line may ask for; what neither mentions is left to the defaults. */
export interface Settings {
  readonly dialect?: string;
  readonly root?: string;
  readonly map?: readonly PathMapping[];
  readonly host?: PublicHost;
  readonly upstream?: { readonly host: string; readonly port: number };
  readonly behind?: Front;
  readonly pulseVersion?: PulseVersion;
  readonly proxyVersion?: ReadonlyMap<string, string>;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: ReadonlyMap<string, Severity | 'off'>;
  readonly failOn?: FailOn;
  readonly exclude?: readonly string[];
  readonly requireReason?: boolean;
  readonly ignoreUnknown?: boolean;
}

export type FailOn = Severity | 'never';

/** The names that settings may use. */
export interface Vocabulary {
  readonly rules: readonly string[];
  readonly dialects: readonly string[];
}

/** Something wrong in settings: which key, and what is wrong with it. */
export interface Problem {
  readonly key: readonly string[];
  readonly message: string;
}

/** Two settings as one: what `winner` says wins, and tables are joined entry by entry. */
export function merged(base: Settings, winner: Settings): Settings {
  return {
    ...base,
    ...winner,
    ...joined('proxyVersion', base, winner),
    ...joined('severity', base, winner),
    ...(base.map !== undefined && winner.map !== undefined ? { map: [...winner.map, ...base.map] } : {}),
  };
}

function joined(
  key: 'proxyVersion' | 'severity',
  base: Settings,
  winner: Settings,
): Partial<Record<string, ReadonlyMap<string, string>>> {
  const [one, other] = [base[key], winner[key]];
  return one === undefined || other === undefined
    ? {}
    : { [key]: new Map<string, string>([...one, ...other]) };
}
