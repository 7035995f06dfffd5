import type { Remark } from '../../../model/remark.ts';
import { isHandshake, type PulseRequest } from '../../../model/request.ts';
import { inForce, type Level } from '../levels.ts';
import type { Statement } from '../statement.ts';

function linesOf(level: Level, name: string): readonly Statement[] {
  const found = inForce(level, name);
  return found === undefined || 'unknown' in found ? [] : found.lines;
}

/** Pulse's session cookie is `__Host-…` on https: browsers take it with path `/` and without a domain alone. */
export function cookieRemarks(level: Level): readonly Remark[] {
  const paths = linesOf(level, 'proxy_cookie_path').filter(({ args: [from = '', to] }) => {
    const staysAtRoot = to === undefined || to === from || to === '/' || /^\/\s*;/.test(to);
    return from !== 'off' && !staysAtRoot;
  });
  const domains = linesOf(level, 'proxy_cookie_domain').filter(({ args: [from] }) => from !== 'off');
  return [
    ...paths.map((line) =>
      remark('cookie', line, 'degrades', {
        text: `\`${line.text}\` gives Pulse's cookies another path.`,
        help: 'Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path.',
      }),
    ),
    ...domains.map((line) =>
      remark('cookie', line, 'harmless', {
        text: `\`${line.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,
        help: 'Take it out.',
      }),
    ),
  ];
}

/** A cache over what differs from user to user, or from page to page. */
export function cacheRemarks(level: Level, request: PulseRequest): readonly Remark[] {
  const isAsset = request.url.pathname.startsWith('/assets/');
  if (isAsset || isHandshake(request) || request.method !== 'GET') return [];
  return linesOf(level, 'proxy_cache')
    .filter(({ args: [zone] }) => zone !== undefined && zone !== 'off')
    .map((line) =>
      remark('cached', line, 'degrades', {
        text: `\`${line.text}\` keeps copies of ${isPage(request) ? "Pulse's pages" : "Pulse's API answers"}.`,
        help: 'Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone.',
      }),
    );
}

function isPage(request: PulseRequest): boolean {
  return !request.url.pathname.startsWith('/api/');
}

const IDENTITY =
  /^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;

/** Headers that say who somebody is, filled from what the client says, or from nothing. */
export function identityRemarks(level: Level): readonly Remark[] {
  return linesOf(level, 'proxy_set_header').flatMap((line) => {
    const [name = '', value = ''] = line.args;
    if (!IDENTITY.test(name.toLowerCase())) return [];
    if (/\$\{?upstream_http_/i.test(value))
      return [
        remark('identity', line, 'degrades', {
          text: `\`${line.text}\` is empty: \`${value}\` is filled only after Pulse has answered.`,
          help: `Keep the auth service's answer first: \`auth_request_set $user ${value};\`, then \`proxy_set_header ${name} $user;\`.`,
        }),
      ];
    if (/\$\{?http_/i.test(value))
      return [
        remark('identity', line, 'degrades', {
          text: `\`${line.text}\` passes on what the client itself says about who it is.`,
          help: 'Fill it from the auth service with `auth_request_set`, or empty it: `""`.',
        }),
      ];
    return [];
  });
}

function remark(
  about: Remark['about'],
  line: Statement,
  effect: Remark['effect'],
  words: Pick<Remark, 'text' | 'help'>,
): Remark {
  return { about, effect, at: line.at, related: [], affects: 'route', ...words };
}
