import { basename } from '../../text/path.ts';

/** How sure Apache is that a file is its own. Light: it is asked of every file of a run. */
export function claims(path: string, text: string): number {
  const name = basename(path);
  const place = placeClaim(path, name);
  const content = contentClaim(text);
  if (place > 0 && content >= 0) return Math.max(place, content);
  return content > 0 ? content : 0;
}

function placeClaim(path: string, name: string): number {
  if (/^(?:apache2|httpd)\.conf$/.test(name) || name === '.htaccess') return 0.95;
  if (/(?:^|\/)(?:apache2|httpd|apache24)\//.test(path) && /\.(?:conf|load)$/.test(name)) return 0.9;
  return 0;
}

const SECTION =
  /^[ \t]*<(?:VirtualHost|Directory|DirectoryMatch|Location|LocationMatch|IfModule|IfDefine|IfVersion|Proxy|ProxyMatch|Macro|FilesMatch|RequireAll|RequireAny)\b[^\n]*>/im;

/** Directives that no other notation ends without a semicolon, brace or colon. */
const DIRECTIVE =
  /^[ \t]*(?:ProxyPass(?:Match|Reverse)?|ProxyPreserveHost|RewriteEngine|RewriteRule|RewriteCond|RequestHeader|SSLEngine|ServerName|ServerAlias|DocumentRoot|LoadModule|ProxyRequests|ProxyTimeout|SSLCertificateFile|BalancerMember|ServerTokens|IncludeOptional|Redirect(?:Match|Permanent)?|Header (?:always |onsuccess )?(?:set|unset|add|append|merge|edit))[ \t][^\n]*[^\s;{:][ \t]*\r?$/im;

/** Above 0: its own; below: another notation's. */
function contentClaim(text: string): number {
  const section = SECTION.test(text);
  const directive = DIRECTIVE.test(text);
  if (section) return directive ? 0.97 : 0.85;
  if (/^[ \t]*(?:server|http|location|upstream|events)\b[^\n]*\{[ \t]*(?:#[^\n]*)?$/m.test(text)) return -1;
  if (/^(?:frontend|backend|listen|defaults|global)\b/m.test(text)) return -1;
  return directive ? 0.7 : 0;
}
