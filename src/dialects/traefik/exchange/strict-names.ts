import type { Remark } from '../../../model/remark.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { entryOf, get, itemsOf, textOf } from '../../../syntax/value/value.ts';
import { qualified } from '../definitions.ts';
import type { EntryPoint } from '../entry-points.ts';
import { refused } from '../remarks.ts';
import { hostsOf, type MountedRouter } from '../runtime/mounted.ts';
import { isSeen, type Runtime } from '../runtime/runtime.ts';

/**
 * `sniStrict` ends the handshake for a name that no certificate is for, and Traefik's own default certificate is not asked
 * (traefik pkg/tls/tlsmanager.go, "strict SNI enabled"). Said only where every source of certificates is seen and there is none.
 */
export function refusedByName(
  host: string,
  entryPoints: readonly EntryPoint[],
  routers: readonly MountedRouter[],
  runtime: Runtime,
): Remark | undefined {
  if (!isSeen('file', runtime) || mayHaveCertificates(runtime)) return undefined;
  const named = routers.filter(({ rule }) => hostsOf(rule).some(({ text }) => text.toLowerCase() === host));
  const wanted = new Set(named.map((router) => optionsOf(router, entryPoints)));
  const [only = 'default'] = wanted;
  // Routers of one name that disagree get the default options (traefik pkg/server/router/tcp/manager.go).
  const options = runtime.definitions.tlsOptions.get(wanted.size === 1 ? only : 'default');
  const strict = entryOf(options, 'sniStrict');
  if (strict === undefined || !isTrue(textOf(strict.value))) return undefined;
  return refused(
    strict.place,
    `\`sniStrict\` closes every TLS connection for \`${host}\`: no certificate is for that name`,
    'router',
    {
      why: 'Traefik’s own default certificate does not count then.',
      help: 'Name a certificate for it in `tls.certificates`, give the router a `certResolver`, or take `sniStrict` out.',
    },
  );
}

/** The options that a router's names get: its own, else those of its entry point. */
function optionsOf(router: MountedRouter, entryPoints: readonly EntryPoint[]): string {
  const own = textOf(get(router.tls, 'options'));
  const shared = router.entryPoints.find((each) => entryPoints.includes(each))?.tls;
  const text = own || textOf(get(shared, 'options')) || 'default';
  return text === 'default' ? text : qualified(text, own ? router.definition.provider : 'file');
}

/** Any certificate of a file may name the host, and any resolver may get one. */
function mayHaveCertificates({ sources, definitions, entryPoints }: Runtime): boolean {
  const fromFiles = sources.configs.some(
    ({ root, template }) => template !== 'none' || itemsOf(get(root, 'tls', 'certificates')).length > 0,
  );
  const asked = [...definitions.http.routers.values(), ...definitions.tcp.routers.values()].map(({ value }) =>
    get(value, 'tls'),
  );
  return (
    fromFiles ||
    [...asked, ...entryPoints.map(({ tls }) => tls)].some((tls) => get(tls, 'certResolver') !== undefined)
  );
}
