import type { PulseContainer } from '../../model/gateway.ts';
import { PULSE_PORT } from '../../model/pulse/address.ts';
import type { Place } from '../../text/place.ts';
import type { ComposeProject } from './project.ts';
import type { ComposeService } from './service.ts';

/** Pulse's own container in a compose file, by its image, else by its name. */
export function pulseContainer(projects: readonly ComposeProject[]): PulseContainer | undefined {
  const services = projects.flatMap((project) => project.services);
  const service =
    services.find((each) => isPulseImage(each.image)) ??
    services.find((each) => /(^|[^a-z])pulse([^a-z]|$)/i.test(each.name) && each.image === undefined);
  if (service === undefined) return undefined;
  const cidrs = settingOf('PULSE_TRUSTED_PROXY_CIDRS', service);
  const https = settingOf('HTTPS_ENABLED', service);
  const origins = settingOf('ALLOWED_ORIGINS', service);
  return {
    at: service.at,
    name: service.containerName ?? service.name,
    port: portOf(service),
    https: https?.value === null ? null : /^(?:1|t|true|yes|on)$/i.test(https?.value ?? ''),
    trustedProxyCidrs: cidrs ?? null,
    allowedOrigins: origins?.value ?? null,
    ...(origins?.value === null ? { originsUnseen: origins.at } : {}),
  };
}

interface Setting {
  /** Null where it is set to something that cannot be read. */
  readonly value: string | null;
  readonly at: Place;
}

/** In a file that could not be read anything may be set that is not set in the service itself. */
function settingOf(name: string, service: ComposeService): Setting | undefined {
  const variable = service.environment.find((each) => each.name === name);
  if (variable !== undefined) {
    const { value, at, unresolved } = variable;
    return { value: unresolved ? null : value, at };
  }
  return service.environmentUnseen === undefined ? undefined : { value: null, at: service.environmentUnseen };
}

function portOf(service: ComposeService): number | null {
  const set = [settingOf('FRONTEND_PORT', service), settingOf('PORT', service)].find(
    (each) => each !== undefined,
  );
  if (set?.value === null) return null;
  const port = Number(set?.value ?? PULSE_PORT);
  return Number.isInteger(port) ? port : PULSE_PORT;
}

export function isPulseImage(image: string | undefined): boolean {
  return /(^|\/)pulse([:@]|$)/.test(image ?? '');
}

export function isPulse(service: ComposeService): boolean {
  return isPulseImage(service.image);
}
