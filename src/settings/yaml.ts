import { isNode, parseDocument } from 'yaml';
import { lineStarts, positionAt } from '../text/source.ts';
import type { Parsed } from './file.ts';
import type { Problem } from './settings.ts';

/** A settings file has no use for aliases by the thousand; a handful is generous. */
const MOST_ALIASES = 20;

export function parseYaml(text: string): Parsed {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  const starts = lineStarts(text);
  const error = document.errors[0];
  if (error !== undefined) return { syntax: error.message, line: positionAt(starts, error.pos[0]).line };
  const lineOf = ({ key }: Problem): number => {
    for (let depth = key.length; depth > 0; depth -= 1) {
      const node = document.getIn(key.slice(0, depth), true);
      if (isNode(node) && node.range) return positionAt(starts, node.range[0]).line;
    }
    return 1;
  };
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }), lineOf };
  } catch (error) {
    return { syntax: error instanceof Error ? error.message : String(error), line: 1 };
  }
}
