import { basename } from '../../text/path.ts';

const FOLDERS = /(?:^|\/)(?:nginx|sites-(?:available|enabled)|openresty|proxy-confs|proxy_host)\//;
const BLOCKS =
  /^[ \t]*(?:(?:server|http|upstream\s+[\w.-]+|events|map\s+\S+\s+\$\w+)\s*|location\s[^{;\n]*(?:\n[ \t]*)?)\{/m;
const LINES =
  /^[ \t]*(?:proxy_(?:pass|set_header|http_version|read_timeout|send_timeout|buffering|buffers|buffer_size)|server_name|listen|add_header|ssl_certificate|client_max_body_size|include|worker_processes|return\s+\d{3}|limit_req_zone|root)\s[^\n;]*;/m;
const OTHERS =
  /^[ \t]*(?:<(?:VirtualHost|IfModule|Location|Directory|Proxy)\b|ProxyPass\b|RewriteRule\b|reverse_proxy\b|frontend\s+\S+\s*$|backend\s+\S+\s*$|defaults\s*$|services:\s*$|tunnel:\s|ingress:\s*$)/m;

/** nginx is known by directives that end in semicolons; names of files and folders only tip the scale. */
export function claims(path: string, text: string): number {
  const name = basename(path);
  if (/\.(?:ya?ml|toml|json|md|html?|js|ts|sh|py|env)$/i.test(name)) return 0;
  const named = /(?:^|[._-])nginx(?:[._-]|$)/i.test(name) || FOLDERS.test(path);
  const configLike = /\.(?:conf|nginx|vhost|template|sample)$/i.test(name) || !name.includes('.');
  if (text.includes('# configuration file ') && /^# configuration file .+:$/m.test(text)) return 1;
  const lines = LINES.test(text);
  const blocks = BLOCKS.test(text);
  if (lines && blocks) return named ? 1 : 0.95;
  if (OTHERS.test(text)) return 0;
  if (lines) return named ? 0.9 : 0.8;
  if (blocks && text.includes(';')) return named ? 0.8 : 0.5;
  return named && configLike ? 0.4 : 0;
}
