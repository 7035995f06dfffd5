import { basename } from '../../text/path.ts';

const DIRECTIVES =
  /^[ \t]*(?:reverse_proxy|handle_path|handle_errors|header_up|header_down|php_fastcgi|file_server|basic_?auth|forward_auth|request_body|encode|auto_https|acme_ca|on_demand_tls)\b[^;\n]*\r?$/m;
const SITE =
  /^[ \t]*(?:https?:\/\/)?(?:[\w.*-]+\.[\w-]+|localhost|:\d+|\{\$\w+[^}]*\})(?::\d+)?(?:,?[ \t][^\n]*)?\{[ \t]*\r?$/m;
const OPTIONS = /^(?:\s*#[^\n]*\n)*\s*\{[ \t]*\r?\n/;
const FIRST_VERSION = /^[ \t]*(?:proxy[ \t]+\/\S*[ \t]+\S+|websocket|transparent)[ \t]*\{?[ \t]*\r?$/m;
const NATIVE = /"(?:apps|handler)"\s*:/;

/** A Caddyfile is known by its name or by directives of its own that end without a semicolon; its JSON by its handlers. */
export function claims(path: string, text: string): number {
  const name = basename(path);
  if (/\.json$/i.test(name)) {
    if (!NATIVE.test(text)) return 0;
    return /"reverse_proxy"|"subroute"|"static_response"/.test(text) ? 0.95 : /caddy/i.test(name) ? 0.8 : 0;
  }
  const named = /^caddyfile(?:$|[._-])|[._-]caddyfile$|\.caddy$/i.test(name);
  if (/\.(?:ya?ml|toml|md|html?|js|ts|sh|py|env)$/i.test(name)) return 0;
  if (named) return 1;
  if (/^[ \t]*[\w-][^\n{]*;[ \t]*\r?$/m.test(text)) return 0;
  if (DIRECTIVES.test(text)) return SITE.test(text) || OPTIONS.test(text) ? 0.95 : 0.8;
  return FIRST_VERSION.test(text) && SITE.test(text) ? 0.8 : 0;
}
