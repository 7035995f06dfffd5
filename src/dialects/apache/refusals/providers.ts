import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import type { Configuration } from '../configuration.ts';
import type { Statement } from '../statement.ts';
import { refusal } from './refusal.ts';

/** Who brings the first word of a `Require` line (ap_register_auth_provider, AUTHZ_PROVIDER_GROUP, in each module). */
const PROVIDERS: Readonly<Record<string, string>> = tableOf({
  'valid-user': 'authz_user',
  user: 'authz_user',
  group: 'authz_groupfile',
  'file-group': 'authz_groupfile',
  'file-owner': 'authz_owner',
  ip: 'authz_host',
  host: 'authz_host',
  local: 'authz_host',
  'forward-dns': 'authz_host',
  'dbm-group': 'authz_dbm',
  'dbm-file-group': 'authz_dbm',
  'dbd-group': 'authz_dbd',
  'dbd-login': 'authz_dbd',
  'dbd-logout': 'authz_dbd',
  'ldap-user': 'authnz_ldap',
  'ldap-group': 'authnz_ldap',
  'ldap-dn': 'authnz_ldap',
  'ldap-attribute': 'authnz_ldap',
  'ldap-filter': 'authnz_ldap',
  'ldap-search': 'authnz_ldap',
  ssl: 'ssl',
  'ssl-verify-client': 'ssl',
});

/** `Unknown Authz provider` (mod_authz_core.c, add_authz_provider). A word of its own may come with any module. */
export function providerMissing({ args, at }: Statement, { modules }: Configuration): Remark | undefined {
  const word = args.find(({ value }) => value.toLowerCase() !== 'not');
  const module = PROVIDERS[word?.value ?? ''];
  if (word === undefined || module === undefined || modules.has(module) !== 'absent') return undefined;
  return refusal(
    at,
    `\`Require ${word.value}\` needs mod_${module}, which is not loaded: Apache does not know what to ask and does not start.`,
    `Load the module (Debian: \`a2enmod ${module}\`).`,
  );
}
