import type { Cause } from '../../../model/fact.ts';
import type { Configuration, Server } from '../configuration.ts';
import { lastFlag } from '../flags.ts';
import type { Layer } from '../layers.ts';
import { mapsEncoded, matchPass, type Pass } from '../proxy-pass.ts';
import type { RequestView } from '../request-view.ts';
import type { Statement } from '../statement.ts';
import { sectionPass, serverPasses } from './passes.ts';
import type { Routed } from './routed.ts';

export interface Passed {
  readonly routed: Routed | undefined;
  readonly pass: Pass | undefined;
  readonly why: string;
  readonly beaten: readonly Statement[];
}

/**
 * The first pass that matches: that of the last `<Location>`, then those of the servers. Passes with `mapping=` are tried
 * on the path as it came, before it is decoded and before rewrite rules (proxy_pre_translate_name).
 */
export function passOf(
  stage: 'encoded' | 'decoded',
  configuration: Configuration,
  server: Server,
  servers: readonly Layer[],
  locations: readonly Layer[],
  view: RequestView,
): Passed {
  const nothing: Passed = { routed: undefined, pass: undefined, why: '', beaten: [] };
  if (view.environment.has('no-proxy')) {
    if (view.environment.get('no-proxy') !== undefined) return nothing;
    return { ...nothing, routed: { is: 'unknown', because: { missing: 'environment', name: 'no-proxy' } } };
  }
  const ofSections = locations.flatMap((layer) => {
    const pass = layer.section === undefined ? undefined : sectionPass(layer.section);
    return pass === undefined ? [] : [layer.doubt === undefined ? pass : { ...pass, doubt: layer.doubt }];
  });
  const ofServers = passesOf(configuration, server);
  const last = ofSections.at(-1);
  const inOrder = [...(last === undefined ? [] : [last]), ...ofServers].filter(
    (pass) => mapsEncoded(pass) === (stage === 'encoded'),
  );
  for (const [index, pass] of inOrder.entries()) {
    const match = matchPass(pass, view.path, rawPath(view));
    if (match.is === 'no') continue;
    if (match.is === 'unknown') return { ...nothing, routed: { is: 'unknown', because: match.because } };
    if (pass.doubt !== undefined) return { ...nothing, routed: { is: 'unknown', because: pass.doubt } };
    const unseen = pass === last ? undefined : unseenBefore(configuration, server, pass);
    if (unseen !== undefined) return { ...nothing, routed: { is: 'unknown', because: unseen } };
    if (match.is === 'url' && refusesPlainRequest(pass, view, servers)) continue;
    const others = pass === last ? ofSections.slice(0, -1) : inOrder.slice(index + 1);
    const beaten = others
      .filter(
        (other) => isMoreParticular(other, pass) && matchPass(other, view.path, rawPath(view)).is !== 'no',
      )
      .map((other) => other.statement);
    const why =
      pass === last
        ? ofSections.length > 1
          ? 'the last <Location> that matches'
          : 'the <Location> matches'
        : `first ProxyPass that matches ${view.path}`;
    const routed: Routed | undefined =
      match.is === 'excluded'
        ? undefined
        : {
            is: 'proxied',
            url: match.url,
            query: pass.flags.has('noquery') ? '' : view.query,
            isEncoded: pass.flags.has('nocanon') || mapsEncoded(pass),
            by: pass,
          };
    return { routed, pass, why: match.is === 'excluded' ? 'excluded from proxying by `!`' : why, beaten };
  }
  return nothing;
}

/** The main server's come first, whatever ProxyPassInherit says (mod_proxy.c, merge_proxy_config). */
export function passesOf(configuration: Configuration, server: Server): readonly Pass[] {
  const own = serverPasses(server.statements);
  return server.section === undefined ? own : [...serverPasses(configuration.main.statements), ...own];
}

function isMoreParticular(other: Pass, pass: Pass): boolean {
  if (other.target === '!' || pass.pattern !== undefined) return false;
  if (other.pattern !== undefined) return true;
  return other.from.length > pass.from.length && other.from.startsWith(pass.from.replace(/\/$/, ''));
}

/** An include that cannot be read, before the pass in the same server, may take the request first. */
function unseenBefore(configuration: Configuration, server: Server, pass: Pass): Cause | undefined {
  for (const statements of [configuration.main.statements, server.statements]) {
    for (const statement of statements) {
      if (statement === pass.statement) return undefined;
      if (statement.unseen !== undefined) return statement.unseen;
    }
    if (server.section === undefined) break;
  }
  return undefined;
}

/** mod_proxy_wstunnel on its own takes handshakes alone, and leaves the rest to the next pass. */
function refusesPlainRequest(pass: Pass, view: RequestView, servers: readonly Layer[]): boolean {
  if (!/^wss?:/i.test(pass.target) || view.request.role === 'handshake') return false;
  return lastFlag(servers, 'proxywebsocketfallbacktoproxyhttp')?.value === false;
}

/** As the client sent it. */
function rawPath(view: RequestView): string {
  return view.request.url.pathname;
}
