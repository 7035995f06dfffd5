import { nearest } from '../../text/nearest.ts';
import { tableOf } from '../../text/table.ts';
import type { AutomaticHttps, TrustedProxies } from './config.ts';
import { refuseUnknownFormats } from './directives/log.ts';
import { DEFAULT_ORDER } from './order.ts';
import { type Statement, textsOf } from './statement.ts';
import { isInteger } from './values.ts';
import { isAtLeast } from './version.ts';

/** What the global options block says about serving HTTP. */
export interface Options {
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly automatic: AutomaticHttps;
  readonly order: readonly string[];
  readonly binds: readonly string[];
  /** A name stands in for clients that ask for none, or for one without a certificate. */
  readonly anyCertificate: boolean;
  readonly hasDnsProvider: boolean;
  readonly servers: readonly ServerOptions[];
}

/** A `servers` option; without an address it is for all of them. */
export interface ServerOptions {
  readonly address: string | undefined;
  readonly protocols: readonly string[] | undefined;
  readonly trustedProxies: TrustedProxies | undefined;
}

type Refuse = (at: Statement['at'], text: string, help?: string) => void;
type Plugin = (at: Statement['at'], name: string) => void;

const NAMES: Readonly<Record<string, string>> = tableOf({
  acme_ca: '2.0',
  acme_ca_root: '2.0',
  acme_dns: '2.0',
  acme_eab: '2.0',
  admin: '2.0',
  auto_https: '2.0',
  cert_issuer: '2.0',
  cert_lifetime: '2.8',
  debug: '2.0',
  default_bind: '2.0',
  default_sni: '2.0',
  dns: '2.10',
  ech: '2.10',
  email: '2.0',
  events: '2.5',
  fallback_sni: '2.8',
  filesystem: '2.8',
  grace_period: '2.0',
  http_port: '2.0',
  https_port: '2.0',
  key_type: '2.0',
  local_certs: '2.0',
  log: '2.0',
  metrics: '2.9',
  ocsp_interval: '2.0',
  ocsp_stapling: '2.0',
  on_demand_tls: '2.0',
  order: '2.0',
  persist_config: '2.7',
  pki: '2.0',
  preferred_chains: '2.0',
  renew_interval: '2.0',
  renewal_window_ratio: '2.11',
  servers: '2.0',
  shutdown_delay: '2.6',
  skip_install_trust: '2.0',
  storage: '2.0',
  storage_check: '2.8',
  storage_clean_interval: '2.0',
  tls_resolvers: '2.11',
});

const AUTO_HTTPS = ['off', 'disable_redirects', 'disable_certs', 'ignore_loaded_certs', 'prefer_wildcard'];

/** Global options; the unknown ones are refused, those of plugins as well. */
export function optionsOf(
  block: readonly Statement[],
  version: string,
  refuse: Refuse,
  plugin: Plugin,
): Options {
  let [httpPort, httpsPort] = [80, 443];
  let automatic: AutomaticHttps = { off: false, redirects: true, skip: [] };
  let order = DEFAULT_ORDER;
  const binds: string[] = [];
  const servers: ServerOptions[] = [];
  for (const statement of block) {
    const { name, at } = statement;
    const words = textsOf(statement);
    const since = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (since === undefined || !isAtLeast(version, since)) {
      const similar = since === undefined ? nearest(name, Object.keys(NAMES)) : undefined;
      if (since === undefined && similar === undefined) plugin(statement.nameAt, name);
      else
        refuse(
          statement.nameAt,
          `\`${name}\` is no global option of Caddy ${version}.`,
          similar === undefined ? undefined : `Did you mean \`${similar}\`?`,
        );
      continue;
    }
    switch (name) {
      case 'http_port':
      case 'https_port':
        if (!isInteger(words[0] ?? '') || words.length > 1)
          refuse(at, `\`${statement.text}\` names no port.`);
        else if (name === 'http_port') httpPort = Number(words[0]);
        else httpsPort = Number(words[0]);
        break;
      case 'auto_https':
        if (words.length === 0 || words.some((word) => !AUTO_HTTPS.includes(word)))
          refuse(at, `\`${statement.text}\` is none of ${AUTO_HTTPS.slice(0, 4).join(', ')}.`);
        automatic = {
          ...automatic,
          off: automatic.off || words.includes('off'),
          redirects: automatic.redirects && !words.includes('disable_redirects') && !words.includes('off'),
        };
        break;
      case 'acme_dns':
        if (words.length === 0 && !block.some((line) => line.name === 'dns'))
          refuse(at, '`acme_dns` names no provider of DNS.');
        if (words[0] !== undefined) plugin(at, `dns.providers.${words[0]}`);
        break;
      case 'dns':
        plugin(at, `dns.providers.${words[0] ?? ''}`);
        break;
      case 'default_bind':
        binds.push(...words);
        break;
      case 'order':
        order = reordered(order, statement, refuse);
        break;
      case 'log':
        refuseUnknownFormats(statement, version, refuse);
        break;
      case 'servers':
        servers.push(serverOptions(statement, version, refuse));
        break;
    }
  }
  const hasDnsProvider = block.some(({ name }) => name === 'acme_dns' || name === 'dns');
  const anyCertificate = block.some(({ name }) => name === 'fallback_sni');
  return { httpPort, httpsPort, automatic, order, binds, anyCertificate, hasDnsProvider, servers };
}

/** `order NAME first|last`, `order NAME before|after OTHER` (httpcaddyfile/options.go, parseOptOrder). */
function reordered(order: readonly string[], statement: Statement, refuse: Refuse): readonly string[] {
  const [name = '', where, other] = textsOf(statement);
  const rest = order.filter((each) => each !== name);
  if ((where === 'first' || where === 'last') && other === undefined)
    return where === 'first' ? [name, ...rest] : [...rest, name];
  const at = other === undefined ? -1 : rest.indexOf(other);
  if ((where !== 'before' && where !== 'after') || at === -1) {
    refuse(
      statement.at,
      `\`${statement.text}\` gives no place in the order of directives.`,
      'Write `order NAME before OTHER`, `after OTHER`, `first` or `last`.',
    );
    return order;
  }
  const index = where === 'before' ? at : at + 1;
  return [...rest.slice(0, index), name, ...rest.slice(index)];
}

const SERVER_NAMES: Readonly<Record<string, string>> = tableOf({
  name: '2.7',
  listener_wrappers: '2.0',
  packet_conn_wrappers: '2.9',
  timeouts: '2.0',
  keepalive_interval: '2.5',
  keepalive_idle: '2.10',
  keepalive_count: '2.10',
  max_header_size: '2.0',
  enable_full_duplex: '2.7',
  log_credentials: '2.6',
  protocols: '2.6',
  strict_sni_host: '2.0',
  trusted_proxies: '2.6.3',
  trusted_proxies_strict: '2.8',
  trusted_proxies_unix: '2.11',
  client_ip_headers: '2.7',
  metrics: '2.5',
  trace: '2.8',
  '0rtt': '2.10',
});

function serverOptions(statement: Statement, version: string, refuse: Refuse): ServerOptions {
  let protocols: readonly string[] | undefined;
  let trustedProxies: TrustedProxies | undefined;
  for (const line of statement.block ?? []) {
    const since = Object.hasOwn(SERVER_NAMES, line.name) ? SERVER_NAMES[line.name] : undefined;
    const isOld =
      ['protocol', 'max_header_size', 'allow_h2c'].includes(line.name) && !isAtLeast(version, '2.7');
    if ((since === undefined || !isAtLeast(version, since)) && !isOld)
      refuse(line.nameAt, `\`${line.name}\` is no setting of \`servers\` in Caddy ${version}.`);
    if (line.name === 'metrics' && line.block !== undefined && !isAtLeast(version, '2.9'))
      refuse(line.at, '`metrics` has no settings before 2.9.');
    if (line.name === 'protocols') protocols = textsOf(line);
    if (line.name === 'trusted_proxies')
      trustedProxies = {
        ranges: line.args[0]?.text === 'static' ? textsOf(line).slice(1) : textsOf(line),
        at: line.at,
      };
  }
  return { address: statement.args[0]?.text, protocols, trustedProxies };
}
