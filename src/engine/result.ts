import type { Severity } from '../../rules/rule.ts';
import type { Remedy } from '../model/need.ts';
import type { Related } from '../model/remark.ts';
import type { Place } from '../text/place.ts';
import type { SourceFile } from '../text/source.ts';

/** What one rule says of one cause. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `assumed` when it rests on what the unseen parent config is taken to be. */
  readonly certainty: 'certain' | 'assumed';
  readonly dialect: string;
  readonly message: string;
  readonly help: string | null;
  readonly at: Place;
  readonly related: readonly Related[];
  /** The URLs of the requests it is about, each once. */
  readonly requests: readonly string[];
  /** The part of the supported releases it holds for, when not all: `before 1.29.7`. */
  readonly versions?: string;
  /** The lines to paste, and where. */
  readonly remedy?: Remedy;
  /** Index in `RunResult.verdicts` of the site it concerns. */
  readonly verdict?: number;
}

/** The answer for one site that leads to Pulse. */
export interface Verdict {
  /** `pulse.example.com`, with a port where it is not the scheme's own. */
  readonly site: string;
  readonly dialect: string;
  readonly at: Place;
  readonly state: 'works' | 'broken' | 'refused-origin' | 'will-not-load' | 'undecided';
  /** `WebSocket works`, `broken (Upgrade is not passed on /ws)`. */
  readonly text: string;
  /** By which sign the site was taken for Pulse's: `proxies to port 7655`. */
  readonly sign: string;
  /** What meets all the needs of the site's errors and warnings: one for each block that has to change. */
  readonly remedies: readonly Remedy[];
  /** Rules of which nothing is said, since an error accounts for the requests, and which the remedies satisfy as well. */
  readonly alsoMends: readonly string[];
}

export interface LintedFile {
  readonly path: string;
  readonly dialect: string;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** Everything a report needs. Findings are sorted by path, offset and rule. */
export interface RunResult {
  readonly files: readonly LintedFile[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  /** What was assumed of unseen configs, each a sentence, once. */
  readonly assumes: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** Every file that was read, by path: reports turn offsets into lines with it. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}
