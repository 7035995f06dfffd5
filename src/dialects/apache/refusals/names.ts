import type { Remark } from '../../../model/remark.ts';
import { nearestWithin } from '../../../text/nearest.ts';
import type { Configuration } from '../configuration.ts';
import { directives, knownDirective } from '../directives.ts';
import { type Statement, textOf } from '../statement.ts';
import { refusal } from './refusal.ts';
import { tooNew } from './since.ts';

/** A name that no loaded module has: `Invalid command`. What cannot be known is no refusal. */
export function commandUnknown(statement: Statement, configuration: Configuration): Remark | undefined {
  const known = knownDirective(statement.name);
  if (known !== undefined)
    return moduleMissing(statement, configuration) ?? tooNew(statement, configuration.version);
  if (FOREIGN.test(statement.name.replace(/^</, ''))) return undefined;
  const help = suggestion(statement.name);
  const isWord = /^<?[a-z]\w*$/i.test(statement.written);
  const foreign = configuration.reading.foreign.length > 0;
  // A module that does not come with httpd may bring it, where all that is loaded cannot be seen.
  if (isWord && help === undefined && !TRUNK.has(statement.name) && (foreign || !configuration.complete))
    return undefined;
  return refusal(
    { ...statement.at, end: statement.at.start + statement.written.length },
    `\`${statement.written}\` is no directive of httpd${TRUNK.has(statement.name) ? ' 2.4' : ''}, which does not start with a word it does not know.`,
    TRUNK.get(statement.name) ?? help,
  );
}

/** The module a directive needs, where it is known not to be there. */
export function missingModule({ name }: Statement, { modules }: Configuration): string | undefined {
  const known = knownDirective(name);
  if (known === undefined || known.modules.some((module) => modules.has(module) !== 'absent'))
    return undefined;
  return known.modules[0];
}

function moduleMissing(statement: Statement, configuration: Configuration): Remark | undefined {
  const module = missingModule(statement, configuration);
  if (module === undefined) return undefined;
  return refusal(
    statement.at,
    `\`${textOf(statement)}\` needs mod_${module}, which is not loaded: Apache does not know the word and does not start.`,
    `Load the module (Debian: \`a2enmod ${module}\`).`,
  );
}

/** Directives that exist in the development branch alone. */
const TRUNK: ReadonlyMap<string, string> = new Map([
  [
    'proxywebsocketidletimeout',
    'Take the line out; `ProxyTimeout` or `timeout=` on ProxyPass ends silence in 2.4.',
  ],
  ['proxywebsocketasync', 'Take the line out.'],
  ['proxywebsocketasyncdelay', 'Take the line out.'],
  ['policytype', 'Take the line out.'],
  ['authbearerproxy', 'Take the line out.'],
  ['authbearerprovider', 'Take the line out.'],
  ['warning', 'Take the line out.'],
]);

/** Of modules that many servers have and httpd does not come with. */
const FOREIGN =
  /^(?:php|wsgi|passenger|sec(?!ur)|dos|qs_|perl|python|shib|oidc|geoip|maxmind|modpagespeed|pagespeed|xsendfile|cloudflare|rpaf|fcgid|fastcgi|svn|dav?svn|tk|kerb|gss|krb|authkerb|authmysql|auth_|bw|jk|nss|mellon|cas|evasive|bandwidth|limitipconn|maxconn|noiplimit|rails|rack|scgi|uwsgi|lsapi|suphp|h264|upload|itk|assignuserid|vhostlimit|mono|gnutls|tidy|line|layout|spamhaus|antiloris|umask|request|security|apreq|steam|proxyhtmlextra|amazon|s3|cdn|anchor|wl|wlproxy)/i;

/** The nearest name, when it is a slip of the finger away. */
function suggestion(name: string): string | undefined {
  const meant = nearestWithin(name.length > 6 ? 2 : 1, name, directives().keys());
  const best = meant === undefined ? undefined : directives().get(meant);
  return best === undefined ? undefined : `Did you mean \`${best.name}\`?`;
}
