import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Configs that people published lie beside the checkout, not in it: each is under its own licence. */
export const corpus = process.env.PULSE_LINT_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');

export const corpusIsThere = existsSync(join(corpus, 'index.tsv'));
