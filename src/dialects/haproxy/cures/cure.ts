import type { Place } from '../../../text/place.ts';
import type { Section } from '../section.ts';

/** One need met: lines to add to the section that governs, and lines or words that go. */
export interface Cure {
  readonly help: string;
  readonly lines: readonly string[];
  readonly replaces: readonly Place[];
  /** Lines for other sections. */
  readonly also?: readonly Addition[];
}

export interface Addition {
  readonly lines: readonly string[];
  readonly into: Section;
}
