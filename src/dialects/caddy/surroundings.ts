import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Config } from './config.ts';

/** What a remedy may look at: the config, and the text around a place. */
export interface Surroundings {
  readonly config: Config;
  readonly files: readonly SourceFile[];
  /** The addresses that open the site, whose block is the place for what is missing. */
  readonly site: Place | undefined;
}

/** A directive without a block has no place for a line. */
export function opensBlock({ file, end }: Place, { files }: Surroundings): boolean {
  const text = files.find(({ path }) => path === file)?.text ?? '';
  return /^\s*\{[ \t]*\r?\n/.test(text.slice(end));
}
