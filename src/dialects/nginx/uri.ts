import { isAtLeast } from './versions.ts';

/** The request line's target, as nginx takes it apart (`ngx_http_parse_complex_uri`). */
export interface RequestTarget {
  /** As the client sent it, still escaped, with its query. */
  readonly raw: string;
  /** Decoded, `.` and `..` resolved, slashes merged. */
  readonly uri: string;
  readonly args: string;
}

export function requestTarget(url: URL, mergeSlashes: boolean): RequestTarget {
  const raw = `${url.pathname}${url.search}`;
  return { raw, uri: normalized(url.pathname, mergeSlashes), args: url.search.slice(1) };
}

function normalized(path: string, mergeSlashes: boolean): string {
  const decoded = decodeOnce(path);
  const merged = mergeSlashes ? decoded.replace(/\/{2,}/g, '/') : decoded;
  const kept: string[] = [];
  const parts = merged.split('/').slice(1);
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
    if (isLast && (part === '.' || part === '..')) kept.push('');
  });
  return `/${kept.join('/')}`;
}

function decodeOnce(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

/** `ngx_escape_uri` for paths: what is neither printable ASCII nor free of meaning in a URL. */
export function escapeUri(text: string, version: string): string {
  // Quotes, brackets and their like are escaped as well since 1.21.1 (CHANGES).
  const unsafe = isAtLeast(version, '1.21.1') ? /(?:[^!-~]|[#%?"<>\\^`{|}])+/g : /(?:[^!-~]|[#%?])+/g;
  return text.replace(unsafe, (run) => encodeLoosely(run));
}

function encodeLoosely(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

export function withArgs(path: string, args: string): string {
  return args === '' ? path : `${path}?${args}`;
}
