import { parseApache } from '../../src/syntax/apache/parse.ts';
import { application, type Config, forEachSite, linesOf } from './config.ts';

function virtualHost(index: number): string {
  const { name, port } = application(index);
  return `
# ${name} and its WebSockets
<VirtualHost *:80>
    ServerName ${name}.example.com
    ServerAlias www.${name}.example.com
    ErrorLog /dev/null
    LogLevel warn
    ProxyRequests Off
    ProxyPreserveHost On
    ProxyTimeout 3600
    RequestHeader set X-Forwarded-Proto "http"
    RewriteEngine On
    RewriteCond %{HTTP:Upgrade} =websocket [NC]
    RewriteRule ^/(.*)$ ws://127.0.0.1:${port}/$1 [P,L]
    <Location />
        Require all granted
    </Location>
    ProxyPass / http://127.0.0.1:${port}/
    ProxyPassReverse / http://127.0.0.1:${port}/
</VirtualHost>
`;
}

/** The modules stand where Debian puts them. */
const MODULES = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'headers',
  'rewrite',
  'proxy',
  'proxy_http',
  'proxy_wstunnel',
]
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`)
  .join('');

const BEFORE_THE_SITES = `${MODULES}
ServerName localhost
ErrorLog /dev/null
Listen 80
`;

export const apache: Config = {
  name: 'Apache',
  file: 'apache2.conf',
  linesOfASite: linesOf(virtualHost(1)),
  text: (sites) => BEFORE_THE_SITES + forEachSite(sites, virtualHost),
  parse: parseApache,
  check: { name: 'apache2 -t', program: 'apache2', argv: (path) => ['-t', '-f', path] },
};
