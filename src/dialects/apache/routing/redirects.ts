import { evaluateText } from '../expression.ts';
import { matchedLength, substituted } from '../proxy-pass.ts';
import { patternMatches, type RequestView, type Text } from '../request-view.ts';
import type { Statement } from '../statement.ts';

/** A Redirect, RedirectMatch, RedirectPermanent or RedirectTemp. */
export interface Redirect {
  readonly statement: Statement;
  readonly status: number;
  /** Undefined in a section, where the whole section is meant. */
  readonly from: string | undefined;
  readonly isPattern: boolean;
  readonly to: string | undefined;
}

export const REDIRECTS: ReadonlySet<string> = new Set([
  'redirect',
  'redirectmatch',
  'redirectpermanent',
  'redirecttemp',
]);

/** mod_alias.c, add_redirect_internal. */
export function readRedirect(statement: Statement, inSection: boolean): Redirect | undefined {
  if (!REDIRECTS.has(statement.name)) return undefined;
  const words = statement.args.map((word) => word.value);
  let status = statement.name === 'redirectpermanent' ? 301 : 302;
  const said = statusOf(words[0] ?? '');
  if (said !== undefined && (words.length > 1 || said >= 400 || !words[0]?.includes('/'))) {
    status = said;
    words.shift();
  }
  const needsUrl = status >= 300 && status < 400;
  const isPattern = statement.name === 'redirectmatch';
  const wanted = needsUrl ? 2 : 1;
  if (inSection && words.length === wanted - 1)
    return { statement, status, from: undefined, isPattern: false, to: words[0] };
  const [from, to] = words;
  if (from === undefined || (needsUrl && to === undefined)) return undefined;
  return { statement, status, from, isPattern, to };
}

function statusOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  return { permanent: 301, temp: 302, seeother: 303, gone: 410 }[word.toLowerCase()];
}

/** Where a request is sent by it; undefined when it does not match. */
export type Redirected =
  | { readonly is: 'redirected'; readonly status: number; readonly to: Text }
  | { readonly is: 'answered'; readonly status: number }
  | { readonly is: 'unknown' };

export function redirectFor(redirect: Redirect, view: RequestView): Redirected | undefined {
  const { from, to, status, isPattern } = redirect;
  if (from === undefined) return ended(status, to === undefined ? '' : evaluateText(to, view), view);
  if (isPattern) {
    const found = patternMatches(from, false, view.path);
    if (found === undefined) return { is: 'unknown' };
    if (found.match === undefined) return undefined;
    return ended(status, substituted(to ?? '', found.match.groups), view);
  }
  const length = matchedLength(view.path, from);
  if (length === 0) return undefined;
  return ended(status, `${to ?? ''}${escapedPath(view.path.slice(length))}`, view);
}

function ended(status: number, to: Text, view: RequestView): Redirected {
  if (status < 300 || status >= 400) return { is: 'answered', status };
  if (to === undefined) return { is: 'redirected', status, to };
  const { request } = view;
  const absolute = to.startsWith('/') ? `${view.tls ? 'https' : 'http'}://${request.url.host}${to}` : to;
  const query = view.query === '' || absolute.includes('?') ? '' : `?${view.query}`;
  return { is: 'redirected', status, to: absolute + query };
}

/** server/util.c, ap_os_escape_path: what may stand in a path stays. */
export function escapedPath(path: string): string {
  return encodeURI(path)
    .replace(/[?#[\]]/g, (character) => encodeURIComponent(character))
    .replace(/%25/g, '%25');
}
