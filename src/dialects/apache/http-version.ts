import type { Exchange } from '../../model/exchange.ts';
import { byDefault, unknown } from '../../model/fact.ts';
import type { Layer } from './layers.ts';
import type { RequestView } from './request-view.ts';
import { type Statement, textOf } from './statement.ts';

/** What makes the hop to Pulse HTTP/1.0: `force-proxy-request-1.0`, which any value turns on. */
export interface Http10 {
  readonly statement: Statement;
  /** It is set for this request; otherwise it may be. */
  readonly isCertain: boolean;
}

const NAME = 'force-proxy-request-1.0';

export function http10By(layers: readonly Layer[], { environment }: RequestView): Http10 | undefined {
  if (!environment.has(NAME)) return undefined;
  const statement = layers
    .flatMap(({ statements }) => statements)
    .findLast((each) => each.args.some((word) => word.value.split('=')[0] === NAME));
  return statement === undefined ? undefined : { statement, isCertain: environment.get(NAME) !== undefined };
}

export function upstreamHttpOf(http10: Http10 | undefined): Exchange['upstreamHttp'] {
  if (http10 === undefined) return byDefault('1.1', true);
  const { at } = http10.statement;
  return http10.isCertain
    ? { is: 'known', value: '1.0', origin: 'written', directive: NAME, at }
    : unknown({ missing: 'environment', name: textOf(http10.statement), at });
}
