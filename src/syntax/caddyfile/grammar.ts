/** What releases read differently (caddyconfig/caddyfile, lexer.go and parse.go at their tags). */
export interface Grammar {
  /** `<<MARK` begins a text of several lines. From 2.7. */
  readonly heredocs: boolean;
  /** `{` on a line of its own, words behind `{`, and `{}` at the end of a line are errors in a directive. From 2.7. */
  readonly strictBraces: boolean;
  /** `&(name)` begins a named route. From 2.7. */
  readonly namedRoutes: boolean;
}

export const NEWEST_GRAMMAR: Grammar = { heredocs: true, strictBraces: true, namedRoutes: true };
