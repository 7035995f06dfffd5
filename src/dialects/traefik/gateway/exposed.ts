import type { Remark } from '../../../model/remark.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { entryOf, get, textOf } from '../../../syntax/value/value.ts';
import { exposed } from '../remarks.ts';
import type { MountedRouter } from '../runtime/mounted.ts';
import { resolve } from '../runtime/references.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** Surfaces beside Pulse that let others look into Traefik or steer it. */
export function exposedSurfaces(runtime: Runtime, routers: readonly MountedRouter[]): readonly Remark[] {
  return [
    ...openApi(runtime),
    ...openDashboards(runtime, routers),
    ...dockerSocket(runtime),
    ...spoofable(runtime),
    ...unverified(runtime),
  ];
}

function openApi(runtime: Runtime): readonly Remark[] {
  const { value } = runtime.config;
  const remarks: Remark[] = [];
  const api = entryOf(get(value, 'api'), 'insecure');
  if (isTrue(textOf(api?.value)) && api !== undefined)
    remarks.push(
      exposed(
        api.place,
        '`api.insecure` shows the dashboard and the API to everyone who reaches the entry point `traefik` (port 8080)',
        { help: 'Leave it out, and give the dashboard a router with `basicAuth`.' },
      ),
    );
  const debug = entryOf(get(value, 'api'), 'debug');
  if (isTrue(textOf(debug?.value)) && debug !== undefined)
    remarks.push(
      exposed(debug.place, '`api.debug` opens the profiling endpoints', { help: 'Leave it out.' }),
    );
  const rest = entryOf(get(value, 'providers', 'rest'), 'insecure');
  if (isTrue(textOf(rest?.value)) && rest !== undefined)
    remarks.push(
      exposed(
        rest.place,
        '`providers.rest.insecure` lets everyone who reaches the entry point `traefik` rewrite its routes',
        { help: 'Leave it out.' },
      ),
    );
  return remarks;
}

function openDashboards(runtime: Runtime, routers: readonly MountedRouter[]): readonly Remark[] {
  return routers.flatMap((router): readonly Remark[] => {
    if (!/^(api|dashboard)@internal$/.test(router.service?.text ?? '')) return [];
    const guarded = router.middlewares.some((named) => {
      const found = resolve(
        { text: named.text, at: named.place },
        router.definition.provider,
        runtime.definitions.http.middlewares,
        runtime,
      );
      if (found.is !== 'found') return true;
      return found.definition.value.entries.some((entry) =>
        /auth|ipAllowList|ipWhiteList|chain|plugin/i.test(entry.name),
      );
    });
    if (guarded) return [];
    return [
      exposed(router.at, 'The dashboard is open to everyone: its router has no login and no address list', {
        help: 'Add a `basicAuth` middleware to it.',
      }),
    ];
  });
}

function dockerSocket(runtime: Runtime): readonly Remark[] {
  const mount = runtime.config.container?.service.mounts.find(
    (each) => each.target === '/var/run/docker.sock',
  );
  if (mount === undefined) return [];
  return [
    exposed(
      mount.at,
      'Whoever takes over Traefik has the Docker socket, and with it the machine (`:ro` does not change that)',
      { help: 'Put a socket proxy between them.' },
    ),
  ];
}

function spoofable(runtime: Runtime): readonly Remark[] {
  return runtime.entryPoints.flatMap((entryPoint): readonly Remark[] => {
    if (!entryPoint.trusts.everyone || entryPoint.trusts.at === undefined) return [];
    return [
      {
        about: 'trust',
        effect: 'degrades',
        at: entryPoint.trusts.at,
        text: '`forwardedHeaders.insecure` believes everyone about their address and scheme',
        help: 'Write `forwardedHeaders.trustedIPs` with the addresses of the proxy in front.',
        related: [],
        affects: 'route',
      },
    ];
  });
}

/** Only the general transport: what a service's own transport does is said of its target. */
function unverified(runtime: Runtime): readonly Remark[] {
  const options = [...runtime.definitions.tlsOptions.values()];
  return options.flatMap((value): readonly Remark[] => {
    const minimum = get(value, 'minVersion');
    if (!/^VersionTLS1[01]$/.test(textOf(minimum) ?? '') || minimum === undefined) return [];
    return [
      exposed(minimum.place, `\`${textOf(minimum)}\` allows TLS releases that are broken`, {
        help: 'Write `VersionTLS12`.',
      }),
    ];
  });
}
