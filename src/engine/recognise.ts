import type { Sign } from '../../rules/rule.ts';
import { knownValue } from '../model/fact.ts';
import type { Gateway, Route, Site } from '../model/gateway.ts';
import { PULSE_PORT } from '../model/pulse/address.ts';
import type { LintSettings } from './settings.ts';

/**
 * Which sites lead to Pulse, and by which sign. A port is the surest sign and silences the weaker ones for the whole
 * run: a site merely named `pulse` beside one that proxies to 7655 is another application. As sure as the port is a compose
 * file's own word that the container behind a site runs Pulse, whatever port the site has: that is where a wrong one shows.
 */
export function recognise(
  gateways: readonly Gateway[],
  settings: LintSettings,
): ReadonlyMap<Gateway, ReadonlyMap<number, Sign>> {
  const found = signsOf(
    gateways,
    (site, gateway) => portSign(site, settings) ?? containerSign(site, gateway),
  );
  if (hasAny(found)) return found;
  const named = signsOf(gateways, (site) => nameSign(site, settings));
  if (hasAny(named) || settings.ignoreUnknown) return named;
  const proxied = gateways.flatMap((gateway) => gateway.sites.filter(proxies));
  const lone = proxied.length === 1 ? proxied[0] : undefined;
  const only = lone !== undefined && settings.searched.has(lone.at.file) ? undefined : lone;
  return signsOf(gateways, (site) =>
    site === only ? { by: 'only-site', text: 'is the only proxied site in the files named' } : undefined,
  );
}

type SignOf = (site: Site, gateway: Gateway) => Sign | undefined;

function signsOf(
  gateways: readonly Gateway[],
  signOf: SignOf,
): ReadonlyMap<Gateway, ReadonlyMap<number, Sign>> {
  const signs = new Map<Gateway, Map<number, Sign>>();
  for (const gateway of gateways) {
    const own = new Map<number, Sign>();
    gateway.sites.forEach((site, index) => {
      const sign = signOf(site, gateway);
      if (sign !== undefined) own.set(index, sign);
    });
    signs.set(gateway, own);
  }
  return signs;
}

function hasAny(signs: ReadonlyMap<Gateway, ReadonlyMap<number, Sign>>): boolean {
  return [...signs.values()].some((own) => own.size > 0);
}

function proxies(site: Site): boolean {
  return site.routes.some((route) => route.targets.length > 0);
}

function portSign(site: Site, settings: LintSettings): Sign | undefined {
  const ports = [PULSE_PORT, settings.upstream?.port ?? PULSE_PORT];
  if (site.mayLeadTo !== undefined && !ports.some(site.mayLeadTo)) return undefined;
  for (const route of site.routes) {
    for (const target of route.targets) {
      const port = knownValue(target.port);
      const host = knownValue(target.host);
      if (
        settings.upstream !== undefined &&
        port === settings.upstream.port &&
        host === settings.upstream.host
      ) {
        return { by: 'upstream', text: `proxies to ${host}:${port}, as --upstream says` };
      }
      if (port === PULSE_PORT) return { by: 'port', text: `proxies to port ${PULSE_PORT}` };
    }
  }
  return undefined;
}

function containerSign(site: Site, { pulse }: Gateway): Sign | undefined {
  if (pulse === undefined) return undefined;
  const leads = site.routes.some((route) =>
    route.targets.some((target) => knownValue(target.host) === pulse.name),
  );
  return leads ? { by: 'container', text: `leads to Pulse's container \`${pulse.name}\`` } : undefined;
}

function nameSign(site: Site, settings: LintSettings): Sign | undefined {
  if (!proxies(site)) return undefined;
  const host = settings.host?.name.toLowerCase();
  if (host !== undefined && site.names.some((name) => name.text.toLowerCase() === host)) {
    return { by: 'host', text: `answers to ${host}, as --host says` };
  }
  const name = [...site.names.map((each) => each.text), ...site.routes.flatMap(namesOf)].find(saysPulse);
  return name === undefined ? undefined : { by: 'name', text: `is named after Pulse ("${name}")` };
}

function namesOf(route: Route): readonly string[] {
  return [...route.labels, ...route.targets.flatMap((target) => knownValue(target.host) ?? [])];
}

/** `pulse` as a word of its own: `pulse.example.com` and `my-pulse_1`, but not `impulse` or `pulseaudio`. */
function saysPulse(name: string): boolean {
  return /(^|[^a-z])pulse([^a-z]|$)/i.test(name);
}
