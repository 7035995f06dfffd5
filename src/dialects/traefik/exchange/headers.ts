import type { ResponseHeader } from '../../../model/header.ts';
import { isHandshake } from '../../../model/request.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import {
  type Entry,
  entriesOf,
  entryOf,
  get,
  itemsOf,
  textOf,
  type Value,
} from '../../../syntax/value/value.ts';
import { outdated } from '../remarks.ts';
import { atLeast } from '../version.ts';
import { type Flow, setHeader } from './flow.ts';

/** The `headers` middleware (traefik pkg/middlewares/headers, over unrolled/secure). */
export function applyHeaders(flow: Flow, value: Value): void {
  for (const entry of entriesOf(get(value, 'customRequestHeaders'))) requestHeader(flow, entry);
  forcedUpgrade(flow, value);
  if (!isHandshake(flow.request)) responseHeaders(flow, value);
  secureRedirect(flow, value);
}

function requestHeader(flow: Flow, entry: Entry): void {
  const name = entry.name.toLowerCase();
  const text = textOf(entry.value) ?? '';
  const at = entry.place;
  const directive = `customRequestHeaders ${entry.name}`;
  if (entry.value.kind === 'scalar' && entry.value.unresolved) {
    const because = { missing: 'variable', name: text, at } as const;
    setHeader(flow, { name, carries: 'unknown', value: text, at, directive, because });
    return;
  }
  if (name === 'host' && text === '') return;
  if (text === '') setHeader(flow, { name, carries: 'absent', value: '', at, directive });
  else if (name === 'x-forwarded-for')
    // The proxy appends the peer to whatever stands there.
    setHeader(flow, {
      name,
      carries: 'unknown',
      value: text,
      at,
      directive,
      because: { missing: 'client', name: "the client's address", at },
    });
  else setHeader(flow, { name, carries: 'constant', value: text, at, directive });
  if (name === 'x-forwarded-proto') flow.scheme = schemeFrom(text);
}

function schemeFrom(text: string): 'http' | 'https' | undefined {
  if (/^(?:https|wss)$/i.test(text)) return 'https';
  return /^(?:http|ws)$/i.test(text) ? 'http' : undefined;
}

/** Both headers together turn every request into a handshake; one alone changes nothing for pages. */
function forcedUpgrade(flow: Flow, value: Value): void {
  const custom = entriesOf(get(value, 'customRequestHeaders'));
  const upgrade = custom.find(
    (entry) => entry.name.toLowerCase() === 'upgrade' && textOf(entry.value) !== '',
  );
  const connection = custom.find(
    (entry) =>
      entry.name.toLowerCase() === 'connection' && /(^|,)\s*upgrade\s*(,|$)/i.test(textOf(entry.value) ?? ''),
  );
  if (upgrade !== undefined && connection !== undefined && !isHandshake(flow.request))
    flow.forcesUpgrade = upgrade.place;
}

const SECURE_HEADERS: readonly (readonly [string, string, (value: string) => string | undefined])[] = [
  ['contentTypeNosniff', 'x-content-type-options', (value) => (isTrue(value) ? 'nosniff' : undefined)],
  ['contentSecurityPolicy', 'content-security-policy', (value) => value],
  ['contentSecurityPolicyReportOnly', 'content-security-policy-report-only', (value) => value],
  ['referrerPolicy', 'referrer-policy', (value) => value],
  ['permissionsPolicy', 'permissions-policy', (value) => value],
  ['publicKey', 'public-key-pins', (value) => value],
];

/** Not added to a 101: an upgraded connection bypasses the response writer. */
function responseHeaders(flow: Flow, value: Value): void {
  // On the way back the outermost middleware comes last, and it is looked at first here: what it says of a header stays said.
  const isSaid = (name: string): boolean =>
    [...flow.added, ...flow.removed].some((header) => header.name === name);
  const replace = (name: string, text: string | null, entry: Entry | undefined): void => {
    if (isSaid(name)) return;
    const header: ResponseHeader = {
      name,
      value: text,
      when: 'always',
      mode: 'replace',
      ...(entry === undefined ? {} : { at: entry.place }),
    };
    flow.added.push(header);
    flow.removed.push({ name, ...(entry === undefined ? {} : { at: entry.place }) });
  };
  for (const entry of entriesOf(get(value, 'customResponseHeaders'))) {
    const text = textOf(entry.value) ?? '';
    const name = entry.name.toLowerCase();
    if (text === '' && !isSaid(name)) flow.removed.push({ name, at: entry.place });
    else if (text !== '')
      replace(name, entry.value.kind === 'scalar' && entry.value.unresolved ? null : text, entry);
  }
  for (const [field, name, read] of SECURE_HEADERS) {
    const entry = entryOf(value, field);
    const text = textOf(entry?.value);
    const shown = text === undefined || text === '' ? undefined : read(text);
    if (shown !== undefined) replace(name, shown, entry);
  }
  frameOptions(value, replace);
  browserXss(value, replace);
  transportSecurity(flow, value, replace);
  crossOrigin(value, replace);
}

type Replace = (name: string, text: string | null, entry: Entry | undefined) => void;

function frameOptions(value: Value, replace: Replace): void {
  const custom = entryOf(value, 'customFrameOptionsValue');
  const deny = entryOf(value, 'frameDeny');
  const text = textOf(custom?.value);
  if (text !== undefined && text !== '') replace('x-frame-options', text, custom);
  else if (isTrue(textOf(deny?.value))) replace('x-frame-options', 'DENY', deny);
}

function browserXss(value: Value, replace: Replace): void {
  const custom = entryOf(value, 'customBrowserXSSValue');
  const filter = entryOf(value, 'browserXssFilter');
  const text = textOf(custom?.value);
  if (text !== undefined && text !== '') replace('x-xss-protection', text, custom);
  else if (isTrue(textOf(filter?.value))) replace('x-xss-protection', '1; mode=block', filter);
}

/** Only on TLS unless forced; of use to nobody in development mode. */
function transportSecurity(flow: Flow, value: Value, replace: Replace): void {
  const entry = entryOf(value, 'stsSeconds');
  const seconds = Number(textOf(entry?.value) ?? '0');
  const forced = isTrue(textOf(get(value, 'forceSTSHeader')));
  if (seconds <= 0 || isTrue(textOf(get(value, 'isDevelopment'))) || !(flow.secure || forced)) return;
  const subdomains = isTrue(textOf(get(value, 'stsIncludeSubdomains'))) ? '; includeSubDomains' : '';
  const preload = isTrue(textOf(get(value, 'stsPreload'))) ? '; preload' : '';
  replace('strict-transport-security', `max-age=${seconds}${subdomains}${preload}`, entry);
}

function crossOrigin(value: Value, replace: Replace): void {
  const list = entryOf(value, 'accessControlAllowOriginList');
  const origins = itemsOf(list?.value).flatMap((item) => textOf(item) ?? []);
  const credentials = entryOf(value, 'accessControlAllowCredentials');
  if (origins.includes('*') && !isTrue(textOf(credentials?.value)))
    replace('access-control-allow-origin', '*', list);
  else if (origins.length > 0 || itemsOf(get(value, 'accessControlAllowOriginListRegex')).length > 0)
    replace('access-control-allow-origin', null, list ?? entryOf(value, 'accessControlAllowOriginListRegex'));
  if (isTrue(textOf(credentials?.value))) replace('access-control-allow-credentials', 'true', credentials);
  const exposed = entryOf(value, 'accessControlExposeHeaders');
  const names = itemsOf(exposed?.value).flatMap((item) => textOf(item) ?? []);
  if (names.length > 0) replace('access-control-expose-headers', names.join(','), exposed);
}

/** `sslRedirect` redirects in v2 and does nothing in v3 (traefik docs, migration from v2 to v3). */
function secureRedirect(flow: Flow, value: Value): void {
  const entry = entryOf(value, 'sslRedirect');
  if (entry === undefined || !isTrue(textOf(entry.value))) return;
  if (atLeast(flow.runtime.version, '3.0')) {
    flow.remarks.push(
      outdated(entry.place, '`sslRedirect` does nothing since Traefik 3.0', 'harmless', {
        help: 'Redirect at the entry point: `http.redirections.entryPoint.to: websecure`.',
      }),
    );
    return;
  }
  if (flow.secure) return;
  const host = textOf(get(value, 'sslHost')) ?? flow.request.url.hostname;
  const status = isTrue(textOf(get(value, 'sslTemporaryRedirect'))) ? 307 : 301;
  const to = `https://${host}${flow.request.url.pathname}${flow.request.url.search}`;
  flow.ended = {
    kind: 'redirected',
    status,
    to: { is: 'known', value: to, origin: 'written', at: entry.place },
    at: entry.place,
  };
}
