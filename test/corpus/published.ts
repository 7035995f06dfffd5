import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { corpus, corpusIsThere } from './place.ts';

export { corpusIsThere };

export interface Published {
  /** Below the corpus. */
  readonly file: string;
  /** The name of our dialect that reads it. */
  readonly dialect: string;
  /** The program said yes, in the surroundings that the file needs. */
  readonly accepted: boolean;
  /** What said so: `nginx-1.22.1`; for YAML and TOML only their parser. */
  readonly tool: string;
  /** It needed a section around it. */
  readonly inSection: boolean;
  readonly text: string;
}

/** Container labels and files are two notations of one dialect. */
const DIALECTS: Readonly<Record<string, string>> = { 'traefik-file': 'traefik', 'traefik-labels': 'traefik' };

export function publishedConfigs(): readonly Published[] {
  if (!corpusIsThere) return [];
  const [header = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const file = cell('file');
    const kind = cell('dialect');
    // Caddy's own tests know better than the release at hand whether a Caddyfile is right.
    const expected = cell('peer_expect');
    return {
      file,
      dialect: DIALECTS[kind] ?? kind,
      accepted: expected === '' ? cell('real_ok') === 'yes' : expected === 'ok',
      tool: cell('real_tool'),
      inSection: cell('real_context') === 'dir',
      text: readFileSync(join(corpus, file), 'utf8'),
    };
  });
}
