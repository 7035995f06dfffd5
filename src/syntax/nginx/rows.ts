/**
 * Blocks that hold rows of data instead of directives: nginx reads them with the same tokeniser but lets no block stand in
 * them. All but `types` want exactly a key and a value in a row (`ngx_http_map`, `ngx_http_geo`, `ngx_http_split_clients`,
 * `ngx_http_charset_map`; fewer words are special parameters such as `hostnames`).
 */
const BLOCKS_OF_ROWS: ReadonlySet<string> = new Set(['charset_map', 'geo', 'map', 'split_clients', 'types']);

export function holdsRows(directive: string): boolean {
  return BLOCKS_OF_ROWS.has(directive);
}

/** The most words that may follow the first of a row. */
export function mostValues(directive: string): number {
  return directive === 'types' ? Number.POSITIVE_INFINITY : 1;
}
