import { compileGoPattern } from '../../model/pattern.ts';
import type { Mapping } from './config.ts';

/**
 * What a `map` makes of its source, found out when the destination is asked for (modules/caddyhttp/map/map.go): null
 * where no line fits, undefined where it cannot be told.
 */
export function mappedValue(
  { source, destinations, lines, defaults }: Mapping,
  destination: string,
  evaluate: (text: string) => string | undefined,
): string | null | undefined {
  const index = destinations.indexOf(destination);
  const input = evaluate(source);
  if (input === undefined) return undefined;
  for (const { text, isPattern, outputs } of lines) {
    const output = outputs[index];
    if (output === undefined || output === null) continue;
    if (!isPattern) {
      if (input === text) return evaluate(output);
      continue;
    }
    const pattern = compileGoPattern(text);
    if (pattern === undefined) return undefined;
    const match = pattern.match(input);
    if (match !== undefined)
      return output.replace(
        /\$(?:\{(\w+)\}|(\w+))/g,
        (_, braced: string | undefined, bare: string | undefined) => {
          const key = braced ?? bare ?? '';
          return (/^\d+$/.test(key) ? match.groups[Number(key)] : match.named.get(key)) ?? '';
        },
      );
  }
  const fallback = defaults[index];
  return fallback === undefined ? null : evaluate(fallback);
}
