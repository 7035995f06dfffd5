import { tableOf } from '../../../text/table.ts';
import { readNames, type Span } from './names.ts';

/** Sections by the release that brought them; those of every supported release are left out. */
export const SECTIONS_SINCE: Readonly<Record<string, string>> = tableOf({
  'log-forward': '2.3',
  'crt-store': '3.0',
  'log-profile': '3.1',
  traces: '3.1',
  acme: '3.2',
  healthcheck: '3.4',
});

/** Sections that a release took away. */
export const SECTIONS_UNTIL: Readonly<Record<string, string>> = tableOf({ program: '3.3' });

/** What may stand in the sections that are no proxies (their parsers' own comparisons). */
export const SECTION_LINES: ReadonlyMap<string, ReadonlyMap<string, Span>> = new Map(
  Object.entries({
    userlist: '  2.2: group user\n',
    peers: '  2.2: bind default-bind default-server disabled enabled log peer server table\n  2.6: shards\n',
    resolvers:
      '  2.2: accepted_payload_size hold nameserver parse-resolv-conf resolution_pool_size resolve_retries timeout\n',
    mailers: '  2.2: mailer timeout\n',
    'http-errors': '  2.2: errorfile\n',
    cache: '  2.2: max-age max-object-size total-max-size\n  2.4: max-secondary-entries process-vary\n',
    ring: '  2.2: description format maxlen server size timeout\n  2.7: backing-file\n',
    'log-forward': '  2.3: backlog bind dgram-bind log maxconn timeout\n  3.1: option\n',
    'fcgi-app':
      '  2.2: acl docroot hide-header index log-stderr option pass-header path-info set-param unset-param\n',
  }).map(([kind, table]) => [kind, readNames(table)]),
);
