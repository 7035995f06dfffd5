/** An expression of the Common Expression Language (cel-spec, doc/langdef.md), as Caddy's matchers write it. */
export type CelExpression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | { readonly is: 'list'; readonly items: readonly CelExpression[] }
  | { readonly is: 'map'; readonly entries: readonly (readonly [CelExpression, CelExpression])[] }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'field'; readonly of: CelExpression; readonly name: string }
  | { readonly is: 'element'; readonly of: CelExpression; readonly by: CelExpression }
  | {
      readonly is: 'call';
      readonly name: string;
      /** What stands before the dot. */
      readonly on: CelExpression | undefined;
      readonly args: readonly CelExpression[];
    }
  | { readonly is: 'not'; readonly operand: CelExpression }
  | { readonly is: 'negative'; readonly operand: CelExpression }
  | {
      readonly is: 'binary';
      readonly operator: CelOperator;
      readonly left: CelExpression;
      readonly right: CelExpression;
    }
  | {
      readonly is: 'choice';
      readonly test: CelExpression;
      readonly yes: CelExpression;
      readonly no: CelExpression;
    };

export type CelOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

/** Why a text is no expression; `at` counts from its beginning. */
export interface CelProblem {
  readonly problem: string;
  readonly at: number;
}
