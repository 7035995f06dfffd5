import { tableOf } from '../../../text/table.ts';
import type { Method } from '../match.ts';

/** A fetch under the name that ACLs have for it, with the way it is compared. */
export interface AclKeyword {
  readonly fetch: string;
  readonly method: Method;
}

/** The keywords of ACLs that are not fetches themselves (`haproxy -dKacl`; the same from 2.2 to 3.4). */
const WITH_SUFFIX: Readonly<Record<string, string>> = tableOf({
  base: 'beg dir dom end len reg sub',
  cook: 'beg dir dom end len reg sub',
  hdr: 'beg dir dom end len reg sub',
  path: 'beg dir dom end len reg sub',
  scook: 'beg dir dom end len reg sub',
  shdr: 'beg dir dom end len reg sub',
  ssl_fc_sni: 'end reg',
  url: 'beg dir dom end len reg sub',
  urlp: 'beg dir dom end len reg sub',
});

/** Names for fetches that only ACLs know. */
const OTHER_NAMES: Readonly<Record<string, AclKeyword>> = tableOf({
  payload: { fetch: 'req.payload', method: 'bin' },
  payload_lv: { fetch: 'req.payload_lv', method: 'bin' },
  req_rdp_cookie: { fetch: 'req.rdp_cookie', method: 'str' },
  req_rdp_cookie_cnt: { fetch: 'req.rdp_cookie_cnt', method: 'int' },
});

export const ACL_KEYWORDS: ReadonlyMap<string, AclKeyword> = new Map([
  ...Object.entries(WITH_SUFFIX).flatMap(([fetch, methods]) =>
    methods.split(' ').map((method) => [`${fetch}_${method}`, { fetch, method: method as Method }] as const),
  ),
  ...Object.entries(OTHER_NAMES),
]);
