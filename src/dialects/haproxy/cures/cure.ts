import type { Paste } from '../../../model/need.ts';
import type { Place } from '../../../text/place.ts';

/** One need met: lines to add to the section, and lines or words that go. */
export interface Cure {
  readonly help: string;
  readonly lines: readonly string[];
  readonly replaces: readonly Place[];
  /** Lines for other sections. */
  readonly also?: readonly Paste[];
}
