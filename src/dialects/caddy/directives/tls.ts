import { tableOf } from '../../../text/table.ts';
import type { Result, Scope } from '../scope.ts';
import { type Statement, textsOf } from '../statement.ts';
import { isDynamic } from '../values.ts';
import { isAtLeast } from '../version.ts';
import { refuseCount } from './reader.ts';

export function tls(statement: Statement, scope: Scope): readonly Result[] {
  const [first, second, third] = textsOf(statement);
  const single = first !== undefined && second === undefined;
  if (third !== undefined) refuseCount(statement, scope, 'a certificate and its key at most');
  if (
    single &&
    first !== 'internal' &&
    !(first === 'force_automate' && isAtLeast(scope.version, '2.10')) &&
    !first.includes('@') &&
    !isDynamic(first)
  )
    scope.refuse(
      statement.at,
      `\`${statement.text}\` is neither \`tls internal\`, nor an e-mail address, nor a certificate with its key.`,
      first === 'off' ? 'Write `http://` before the address for a site without TLS.' : undefined,
    );
  tlsLines(statement, scope);
  const loads = (statement.block ?? []).some((line) =>
    ['on_demand', 'load', 'get_certificate'].includes(line.name),
  );
  const changes = (statement.block ?? []).some((line) => CONNECTION_SETTINGS.has(line.name));
  return [
    {
      is: 'tls',
      at: statement.at,
      anyName: second !== undefined || loads,
      changesConnection: second !== undefined || changes,
    },
  ];
}

/** Settings of the DNS challenge want a provider of DNS, which is a plugin. */
function tlsLines(statement: Statement, scope: Scope): void {
  const lines = statement.block ?? [];
  for (const line of lines) {
    if (line.name === 'dns' && line.args[0] !== undefined)
      scope.plugin(line.at, `dns.providers.${line.args[0].text}`);
    if (TLS_SINCE[line.name] !== undefined && !isAtLeast(scope.version, TLS_SINCE[line.name] ?? ''))
      scope.refuse(line.nameAt, `\`${line.name}\` is no setting of \`tls\` in Caddy ${scope.version}.`);
    const trust =
      line.name === 'client_auth'
        ? line.block?.find((each) => each.name === 'trust_pool' || each.name === 'verifier')
        : undefined;
    if (trust !== undefined && !isAtLeast(scope.version, '2.8'))
      scope.refuse(
        trust.nameAt,
        `\`${trust.name}\` is no setting of \`client_auth\` in Caddy ${scope.version}.`,
      );
  }
  const alone = lines.find((line) => DNS_SETTINGS.has(line.name));
  if (alone === undefined || lines.some((line) => line.name === 'dns') || scope.hasDnsProvider) return;
  if (isAtLeast(scope.version, '2.8'))
    scope.refuse(
      alone.at,
      `\`${alone.text}\` is about the DNS challenge, and no provider of DNS is given.`,
      'Add `dns` with a provider, or take the line out.',
    );
}

const CONNECTION_SETTINGS = new Set([
  'protocols',
  'ciphers',
  'curves',
  'alpn',
  'client_auth',
  'insecure_secrets_log',
  'load',
]);

const TLS_SINCE: Readonly<Record<string, string>> = tableOf({
  propagation_timeout: '2.7',
  propagation_delay: '2.7',
  dns_ttl: '2.7',
  reuse_private_keys: '2.7',
});

const DNS_SETTINGS = new Set([
  'propagation_timeout',
  'propagation_delay',
  'dns_ttl',
  'dns_challenge_override_domain',
]);
