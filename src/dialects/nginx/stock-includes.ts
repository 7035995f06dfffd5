import { basename } from '../../text/path.ts';

/**
 * Include files that come with a distribution or an appliance, known by their path when they cannot be read:
 * what they say to nginx, in its own notation. An empty text stands for a file that decides nothing about a request's way,
 * its headers or its limits (types, TLS parameters).
 */
export function stockInclude(path: string): string | undefined {
  const { length } = path;
  for (const [ending, text] of STOCK_INCLUDES) {
    if (path === ending || (path.endsWith(ending) && path[length - ending.length - 1] === '/')) return text;
  }
  return basename(path) === 'mime.types' ? '' : undefined;
}

/** Debian's nginx-common since 1.22 (conf/proxy_params); older ones set Host to $http_host. */
const DEBIAN_PROXY_PARAMS = `
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`;

/** Nginx Proxy Manager, docker/rootfs/etc/nginx/conf.d/include/proxy.conf. */
const NPM_PROXY = `
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`;

/** NPM, .../include/force-ssl.conf: sent to https unless it is an ACME challenge. */
const NPM_FORCE_SSL = `
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`;

/** NPM, .../include/assets.conf: a regex location for assets that outranks prefix locations. */
const NPM_ASSETS = `
location ~* ^.*\\.(css|js|jpe?g|gif|png|webp|woff|woff2|eot|ttf|svg|ico|css\\.map|js\\.map)$ {
  if_modified_since off;
  proxy_cache public-cache;
  proxy_cache_key $host$request_uri;
  proxy_ignore_headers Set-Cookie Cache-Control Expires X-Accel-Expires;
  proxy_cache_valid any 30m;
  proxy_cache_valid 404 1m;
  proxy_no_cache $http_pragma $http_authorization;
  proxy_cache_bypass $http_pragma $http_authorization;
  proxy_cache_use_stale error timeout updating http_502 http_503 http_504;
  access_log off;
  include conf.d/include/proxy.conf;
}
`;

const NPM_ACME = `
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`;

/** linuxserver SWAG, root/defaults/nginx/proxy.conf.sample (2022/09/01). */
const SWAG_PROXY = `
proxy_next_upstream error timeout invalid_header http_500 http_502 http_503;
proxy_buffers 32 4k;
proxy_connect_timeout 240;
proxy_headers_hash_bucket_size 128;
proxy_headers_hash_max_size 1024;
proxy_http_version 1.1;
proxy_read_timeout 240;
proxy_redirect http:// $scheme://;
proxy_send_timeout 240;
proxy_cache_bypass $cookie_session;
proxy_no_cache $cookie_session;
proxy_set_header Connection $connection_upgrade;
proxy_set_header Early-Data $ssl_early_data;
proxy_set_header Host $host;
proxy_set_header Proxy "";
proxy_set_header Upgrade $http_upgrade;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Host $host;
proxy_set_header X-Forwarded-Method $request_method;
proxy_set_header X-Forwarded-Port $server_port;
proxy_set_header X-Forwarded-Proto $scheme;
proxy_set_header X-Forwarded-Server $host;
proxy_set_header X-Forwarded-Ssl on;
proxy_set_header X-Forwarded-Uri $request_uri;
proxy_set_header X-Original-Method $request_method;
proxy_set_header X-Original-URL $scheme://$http_host$request_uri;
proxy_set_header X-Real-IP $remote_addr;
`;

/** SWAG, authelia-location.conf.sample (2023/02/09); without `error_page`, for the portal is no part of Pulse's way. */
const SWAG_AUTHELIA = `
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`;

const STOCK_INCLUDES: readonly (readonly [ending: string, text: string])[] = [
  ['proxy_params', DEBIAN_PROXY_PARAMS],
  ['conf.d/include/proxy.conf', NPM_PROXY],
  ['conf.d/include/force-ssl.conf', NPM_FORCE_SSL],
  ['conf.d/include/assets.conf', NPM_ASSETS],
  ['conf.d/include/letsencrypt-acme-challenge.conf', NPM_ACME],
  // Answers 403 to query strings and user agents that no part of Pulse sends.
  ['conf.d/include/block-exploits.conf', ''],
  ['conf.d/include/ssl-ciphers.conf', ''],
  ['conf.d/include/ssl-cache.conf', ''],
  ['conf.d/include/ssl-cache-stream.conf', ''],
  ['conf.d/include/ip_ranges.conf', ''],
  ['conf.d/include/resolvers.conf', 'resolver 127.0.0.11;'],
  ['config/nginx/proxy.conf', SWAG_PROXY],
  ['config/nginx/authelia-location.conf', SWAG_AUTHELIA],
  [
    'config/nginx/authelia-server.conf',
    'location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }',
  ],
  ['config/nginx/authentik-location.conf', 'auth_request /outpost.goauthentik.io/auth/nginx;'],
  [
    'config/nginx/authentik-server.conf',
    'location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }',
  ],
  // The container's own resolver, found when it starts.
  ['config/nginx/resolver.conf', 'resolver 127.0.0.11 valid=30s;'],
  [
    'config/nginx/ssl.conf',
    'ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;',
  ],
  ['letsencrypt/options-ssl-nginx.conf', ''],
  [
    'snippets/snakeoil.conf',
    'ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;',
  ],
  ['fastcgi_params', ''],
  ['fastcgi.conf', ''],
  ['uwsgi_params', ''],
  ['scgi_params', ''],
  ['koi-utf', ''],
  ['koi-win', ''],
  ['win-utf', ''],
];

/** What an appliance's main config brings to every site, by an include or path that gives it away. */
export interface Appliance {
  readonly name: string;
  readonly sign: RegExp;
  /** Statements of the http level that decide something for Pulse. */
  readonly http: string;
}

const CONNECTION_UPGRADE = "map $http_upgrade $connection_upgrade { default upgrade; '' close; }";

/** NPM: docker/rootfs/etc/nginx/nginx.conf; SWAG: root/defaults/nginx/nginx.conf.sample. */
export const APPLIANCES: readonly Appliance[] = [
  {
    name: 'Nginx Proxy Manager',
    sign: /\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,
    http: `
      server_tokens off;
      client_max_body_size 2000m;
      proxy_http_version 1.1;
      proxy_connect_timeout 90s;
      proxy_send_timeout 90s;
      proxy_read_timeout 90s;
      keepalive_timeout 90s;
      proxy_set_header X-Forwarded-Scheme $scheme;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header Accept-Encoding "";
      proxy_cache_path /var/lib/nginx/cache/public levels=1:2 keys_zone=public-cache:30m max_size=192m;
      proxy_cache_path /var/lib/nginx/cache/private levels=1:2 keys_zone=private-cache:5m max_size=1024m;
      resolver 127.0.0.11;
      gzip on;
      map $host $forward_scheme { default http; }
      map $http_x_forwarded_proto $x_forwarded_proto { 'http' 'http'; 'https' 'https'; default $scheme; }
      map $http_x_forwarded_scheme $x_forwarded_scheme { 'http' 'http'; 'https' 'https'; default $scheme; }
      log_format proxy '$remote_addr';
      log_format standard '$remote_addr';`,
  },
  {
    name: 'SWAG',
    sign: /\binclude\s+\/config\/nginx\/(?:proxy|ssl|resolver|auth[\w-]*|authelia[\w-]*|authentik[\w-]*|ldap[\w-]*)\.conf\s*;/,
    http: `
      ${CONNECTION_UPGRADE}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`,
  },
];

/** The usual map, taken to be in the main config of a lone site that uses the name. */
export const USUAL_CONNECTION_UPGRADE = CONNECTION_UPGRADE;
