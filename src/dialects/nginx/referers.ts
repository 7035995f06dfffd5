import { compilePattern } from '../../model/pattern.ts';
import { inForce } from './levels.ts';
import { answerOfLikely } from './likely-headers.ts';
import type { Passage } from './passage.ts';
import { plain, unsure, type Value } from './value.ts';

/** `$invalid_referer`: empty for a Referer that `valid_referers` lets pass, else `1` (`ngx_http_referer_variable`). */
export function invalidReferer(passage: Passage): Value {
  const found = inForce(passage.scope.level, 'valid_referers');
  if (found === undefined) return plain('');
  if ('unknown' in found) return unsure(found.unknown);
  const words = found.lines.flatMap(({ args }) => args);
  const answer = answerOfLikely('$http_referer', passage.request, (referer) =>
    isValid(referer, words, passage),
  );
  const at = found.lines[0]?.at;
  return answer === undefined
    ? unsure({ missing: 'client', name: '$http_referer', ...(at && { at }) })
    : plain(answer ? '' : '1');
}

function isValid(referer: string, words: readonly string[], passage: Passage): boolean {
  if (referer === '') return words.includes('none');
  const rest = /^https?:\/\/(.*)$/i.exec(referer)?.[1];
  if (rest === undefined) return words.includes('blocked');
  const host = rest.replace(/[:/].*$/s, '').toLowerCase();
  return words.some((word) => {
    if (word === 'server_names') return passage.server.names.some((name) => name.text.toLowerCase() === host);
    if (word.startsWith('~'))
      return compilePattern(word.slice(1), { caseless: true })?.match(rest) !== undefined;
    const name = word.replace(/\/.*$/s, '').toLowerCase();
    if (name.startsWith('*.')) return host.endsWith(name.slice(1));
    if (name.endsWith('.*')) return host.startsWith(name.slice(0, -1));
    return host === name;
  });
}
