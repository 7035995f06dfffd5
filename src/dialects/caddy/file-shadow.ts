import type { Remark } from '../../model/remark.ts';
import { type End, runServer } from './chain.ts';
import type { Walk } from './walk.ts';

/**
 * A proxy that a request would have come to, had no rewrite to a file taken its path away: `try_files` runs before `handle`
 * and `reverse_proxy`, wherever it stands.
 */
export function proxyBehindFiles(end: End, start: Walk): readonly Remark[] {
  if ('proxy' in end || !end.walk.found.has('http.matchers.file.relative')) return [];
  const otherwise = runServer({ ...start, withoutFiles: true });
  const rewrite = end.walk.rewrites.at(-1);
  if (!('proxy' in otherwise) || rewrite === undefined) return [];
  const { at, text } = otherwise.proxy;
  const taken = end.walk.steps.findLast((step) => step.at === rewrite);
  const by = taken?.text ?? 'try_files';
  return [
    {
      about: 'never-reached',
      effect: 'breaks',
      at,
      text: `\`${text}\` is never reached: \`${by}\` runs before it, wherever it stands, and makes \`${end.walk.path}\` of every path that is no file.`,
      help: `Put \`${by}\` and \`file_server\` into a \`handle\` of their own, and each \`reverse_proxy\` into a \`handle\` with its paths.`,
      related: [{ at: rewrite, text: 'what takes the path away' }],
      affects: 'route',
    },
  ];
}
