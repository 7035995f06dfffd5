import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import { knownDirective } from '../directives.ts';
import { type Statement, textOf } from '../statement.ts';
import { isSince } from '../versions.ts';
import { refusal } from './refusal.ts';

/** Words that came with a release of the supported range (the manual's rows "Compatibility"; CHANGES). */
const WORDS: Readonly<Record<string, string>> = tableOf({
  '2.4.42':
    'MDActivationDelay MDCertificateCheck MDContactEmail MDStapleOthers MDStapling MDStaplingKeepResponse MDStaplingRenewWindow CookieHTTPOnly CookieSameSite CookieSecure',
  '2.4.47': 'FlushMaxPipelined FlushMaxThreshold ReadBufferSize LuaHookPreTranslateName',
  '2.4.48': 'ProxyWebsocketFallbackToProxyHttp H2OutputBuffering',
  '2.4.49': 'StrictHostCheck',
  '2.4.50': 'CheckBasenameMatch',
  '2.4.52': 'MDExternalAccountBinding',
  '2.4.54': 'MDRetryDelay MDRetryFailover',
  '2.4.55': 'DAVLockDiscovery H2StreamTimeout MDStoreLocks',
  '2.4.58':
    'AliasPreservePath RedirectRelative DAVBasePath DeflateAlterETag H2EarlyHint H2MaxDataFrameLen H2ProxyRequests H2WebSockets MDChallengeDns01Version MDMatchNames',
  '2.4.59': 'CGIScriptTimeout',
  '2.4.60': 'UNCList MDCheckInterval',
  '2.4.64': 'H2MaxHeaderBlockLen MDProfile MDProfileMandatory',
  '2.4.66': 'MDInitialDelay SSLVHostSNIPolicy',
});

const SINCE: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([release, names]) =>
    names.split(' ').map((name) => [name.toLowerCase(), release] as const),
  ),
);

/** A directive that this release does not have yet. */
export function tooNew(statement: Statement, version: string): Remark | undefined {
  const release = SINCE.get(statement.name);
  if (release === undefined || isSince(version, release)) return undefined;
  const name = knownDirective(statement.name)?.name ?? statement.written;
  return refusal(
    statement.at,
    `\`${textOf(statement)}\` needs httpd ${release}: an older one does not know the word and does not start.`,
    `Take the line out, or put it between \`<IfDirective ${name}>\` and \`</IfDirective>\`.`,
  );
}
