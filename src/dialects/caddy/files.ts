import type { FileChoice } from './config.ts';
import { evaluate } from './placeholders.ts';
import type { Walk } from './walk.ts';

/** Which file a matcher finds, or the status of the error it ends with; undefined where that cannot be told. */
export type Found =
  | { readonly isThere: true; readonly path: string }
  | { readonly isThere: false | undefined }
  | { readonly status: number };

/**
 * Nobody sees the disk: files that the request names are taken not to be there, those that the config names are
 * (fileserver/matcher.go, selectFile).
 */
export function fileFound({ tries, fallsBack }: FileChoice, walk: Walk): Found {
  if (walk.withoutFiles) return { isThere: false };
  for (const [index, pattern] of tries.entries()) {
    const status = /^=(\d{3})$/.exec(pattern)?.[1];
    if (status !== undefined) return { status: Number(status) };
    const isLast = fallsBack && index === tries.length - 1;
    if (!isLast && isNamedByRequest(pattern, walk)) continue;
    const { text } = evaluate(pattern, walk);
    if (text === undefined || /[*?[]/.test(text)) return { isThere: undefined };
    return { isThere: true, path: `/${text.replace(/^\/+/, '')}` };
  }
  return { isThere: false };
}

/** `{path}` names what was asked for; behind the slash that stands for the page itself an index is the config's. */
function isNamedByRequest(pattern: string, walk: Walk): boolean {
  if (!/\{http\.request\.(?:orig_)?uri/.test(pattern)) return false;
  const isIndexOfRoot = walk.path === '/' && /\}\/+[^/{}]+$/.test(pattern);
  return !isIndexOfRoot;
}
