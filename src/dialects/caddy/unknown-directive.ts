import { nearest } from '../../text/nearest.ts';
import { tableOf } from '../../text/table.ts';
import { directiveNames, gone } from './directive-names.ts';
import { type Result, routeOf, type Scope, withoutMatcher } from './scope.ts';
import type { Statement } from './statement.ts';

/** Directives of well-known plugins: a build with them starts, the standard one does not. */
const PLUGINS: Readonly<Record<string, string>> = tableOf({
  rate_limit: 'github.com/mholt/caddy-ratelimit',
  replace: 'github.com/caddyserver/replace-response',
  cache: 'github.com/caddyserver/cache-handler',
  crowdsec: 'github.com/hslatman/caddy-crowdsec-bouncer',
  appsec: 'github.com/hslatman/caddy-crowdsec-bouncer',
  webdav: 'github.com/mholt/caddy-webdav',
  authenticate: 'github.com/greenpau/caddy-security',
  authorize: 'github.com/greenpau/caddy-security',
  geoip: 'github.com/porech/caddy-maxmind-geolocation',
  coraza_waf: 'github.com/corazawaf/coraza-caddy',
  php: 'FrankenPHP',
  php_server: 'FrankenPHP',
  frankenphp: 'FrankenPHP',
  mercure: 'Mercure',
  vulcain: 'Vulcain',
  cgi: 'github.com/aksdb/caddy-cgi',
  exec: 'github.com/abiosoft/caddy-exec',
  trace: 'github.com/greenpau/caddy-trace',
  request_id: 'github.com/lolPants/caddy-requestid',
  sablier: 'github.com/acouvreur/sablier',
  teapot: 'a plugin',
});

/** A word that is no directive of this release's standard build. */
export function unknownDirective(statement: Statement, scope: Scope): readonly Result[] {
  const { name } = statement;
  const plugin = PLUGINS[name];
  if (plugin !== undefined) {
    scope.plugin(statement.nameAt, name);
    const { matchers } = withoutMatcher(statement, scope);
    const { at, text } = statement;
    return [
      {
        is: 'route',
        directive: name,
        routes: [routeOf(statement, matchers, [{ kind: 'plugin', name, at, text }])],
        together: false,
      },
    ];
  }
  const replaced = gone(name, scope.version);
  const similar = nearest(name, directiveNames(scope.version));
  if (replaced === undefined && similar === undefined && /^[a-z][a-z0-9_]*$/.test(name)) {
    scope.plugin(statement.nameAt, name);
    return [];
  }
  scope.refuse(
    statement.nameAt,
    `\`${name}\` is no directive of Caddy ${scope.version}.`,
    replaced ?? (similar === undefined ? undefined : `Did you mean \`${similar}\`?`),
  );
  return [];
}
