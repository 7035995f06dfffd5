import type { Outcome } from '../../../model/exchange.ts';
import { byDefault } from '../../../model/fact.ts';
import { isHandshake } from '../../../model/request.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { entryOf, textOf } from '../../../syntax/value/value.ts';
import { INTERNAL_ENTRY_POINT } from '../entry-points.ts';
import { neverReached } from '../remarks.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { staticText } from '../static/static-config.ts';
import { atLeast, within } from '../version.ts';
import type { Flow } from './flow.ts';
import { redirectScheme } from './redirects.ts';
import type { Serving } from './serving.ts';

/** Routers of Traefik's own that no router of the user can outrank. */
export function internalAnswer(flow: Flow, serving: Serving): Outcome | undefined {
  const { entryPoint, runtime, request } = flow;
  const path = request.url.pathname;
  const dashboard = dashboardAnswer(flow);
  if (dashboard !== undefined) return dashboard;
  if (refusesEncoded(flow, path)) return { kind: 'answered', status: byDefault(400, true) };
  const { redirection } = entryPoint;
  // The redirection serves plain connections; with TLS on its own entry point it is a TLS router.
  if (redirection === undefined || flow.secure !== (entryPoint.tls !== undefined)) return undefined;
  const outranked = serving.mounted.routers.some(
    (router) => router.priority > redirection.priority && router.entryPoints.includes(entryPoint),
  );
  if (outranked) return undefined;
  const port = redirectPort(redirection.to, runtime);
  if (port === undefined) return undefined;
  redirectScheme(
    flow,
    { scheme: redirection.scheme, port, permanent: redirection.permanent },
    redirection.at,
  );
  flow.steps.push({
    at: redirection.at,
    text: `entry point ${entryPoint.name}`,
    why: `everything is redirected to ${redirection.to}`,
  });
  // Where nothing is left to redirect the request falls to the service noop@internal (pkg/server/service/internalhandler.go).
  const why = 'the redirection finds nothing to redirect: what is in front asked over https already';
  return flow.ended ?? { kind: 'answered', status: { ...byDefault(418, true), why }, at: redirection.at };
}

/**
 * `api.insecure` gives the internal entry point to the API and, unless it is switched off, to the dashboard, whose rule
 * takes every path (traefik pkg/provider/traefik/internal.go, apiConfiguration): nothing else is ever served there.
 */
function dashboardAnswer(flow: Flow): Outcome | undefined {
  const { entryPoint, secure, runtime, request } = flow;
  if (
    entryPoint.name !== INTERNAL_ENTRY_POINT ||
    secure ||
    !isTrue(staticText(runtime.config, 'api', 'insecure'))
  )
    return undefined;
  const at = entryPoint.at === undefined ? {} : { at: entryPoint.at };
  const path = request.url.pathname;
  const shown = isTrue(staticText(runtime.config, 'api', 'dashboard') ?? 'true');
  if (!path.startsWith('/api') && !shown) return undefined;
  const insecure = entryOf(entryOf(runtime.config.value, 'api')?.value, 'insecure');
  if (insecure !== undefined)
    flow.remarks.push(
      neverReached(
        entryPoint.at ?? insecure.place,
        `The entry point \`traefik\` belongs to Traefik's own API${shown ? ' and dashboard' : ''}, which no router outranks`,
        'breaks',
        {
          help: 'Give Pulse an entry point of its own.',
          related: [{ at: insecure.place, text: 'switched on here' }],
        },
      ),
    );
  if (path === '/' && !isHandshake(request))
    return {
      kind: 'redirected',
      status: 301,
      to: byDefault(`http://${request.url.host}/dashboard/`, true),
      ...at,
    };
  return { kind: 'answered', status: byDefault(404, true), ...at };
}

function redirectPort(to: string, runtime: Runtime): string | undefined {
  const literal = /^:(\d+)$/.exec(to)?.[1];
  if (literal !== undefined) return literal;
  const entryPoint = runtime.entryPoints.find((each) => each.name === to);
  return entryPoint === undefined ? undefined : String(entryPoint.port);
}

/** Escaped characters were refused by default for a few releases (3.6.4 to 3.6.6, 2.11.32 to 2.11.34), and where told so since. */
function refusesEncoded(flow: Flow, path: string): boolean {
  const { version } = flow.runtime;
  if (!/%2f/i.test(path)) return false;
  const knows = atLeast(version, '3.6.4') || within(version, '2.11.32', '3.0');
  if (!knows) return false;
  const encoded = entryOf(entryOf(flow.entryPoint.value, 'http')?.value, 'encodedCharacters')?.value;
  const slash = textOf(entryOf(encoded, 'allowEncodedSlash')?.value);
  if (slash !== undefined) return !isTrue(slash);
  return within(version, '3.6.4', '3.6.7') || within(version, '2.11.32', '2.11.35');
}
