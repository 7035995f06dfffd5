import type { RequestView } from '../request-view.ts';
import type { RewriteRule } from './rules.ts';

/** mod_rewrite.c, is_absolute_uri. */
export function isAbsolute(text: string): boolean {
  return /^(?:(?:https?|wss?|balancer|fcgi|scgi|uwsgi|h2c?|ftp|gopher|ajp|nntp|ldaps?|cgi):\/\/|unix:|news:|mailto:)/i.test(
    text,
  );
}

/** With this server's scheme and name before it. */
export function qualified(path: string, view: RequestView): string {
  if (isAbsolute(path)) return path;
  const scheme = view.tls ? 'https' : 'http';
  return `${scheme}://${view.request.url.host}${path.startsWith('/') ? '' : '/'}${path}`;
}

/** A URL of this very server is only its path, where nothing says that a redirect is meant (reduce_uri). */
export function reduced(url: string, view: RequestView): string {
  const [, scheme, host, port, path] = /^(https?):\/\/([^/:]*)(?::(\d+))?(\/.*)?$/is.exec(url) ?? [];
  if (scheme?.toLowerCase() !== (view.tls ? 'https' : 'http')) return url;
  const own = view.request.url;
  const ordinary = view.tls ? '443' : '80';
  const isOwn =
    host?.toLowerCase() === own.hostname && (port ?? ordinary) === (own.port === '' ? ordinary : own.port);
  return isOwn ? (path ?? '/') : url;
}

/** mod_rewrite.c, splitout_queryargs. */
export function withoutQuery(
  substituted: string,
  query: string,
  { flags, substitution }: RewriteRule,
): { readonly path: string; readonly query: string } {
  if (substitution.endsWith('?') && !flags.has('QSA'))
    return { path: substituted.replace(/\?$/, ''), query: '' };
  const mark = flags.has('QSL') ? substituted.lastIndexOf('?') : substituted.indexOf('?');
  if (mark === -1) return { path: substituted, query: flags.has('QSD') ? '' : query };
  const own = substituted.slice(mark + 1);
  const joined =
    flags.has('QSA') && query !== '' ? [own, query].filter((part) => part !== '').join('&') : own;
  return { path: substituted.slice(0, mark), query: joined };
}
