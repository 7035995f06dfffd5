import type { PulseContainer } from '../../model/gateway.ts';
import type { ComposeProject } from './project.ts';
import type { ComposeService, Variable } from './service.ts';

/** Pulse's own container in a compose file, by its image, else by its name. */
export function pulseContainer(projects: readonly ComposeProject[]): PulseContainer | undefined {
  const services = projects.flatMap((project) => project.services);
  const service =
    services.find((each) => isPulseImage(each.image)) ??
    services.find((each) => /(^|[^a-z])pulse([^a-z]|$)/i.test(each.name) && each.image === undefined);
  if (service === undefined) return undefined;
  const variable = (name: string): Variable | undefined =>
    service.environment.find((each) => each.name === name);
  const port = Number(variable('FRONTEND_PORT')?.value ?? variable('PORT')?.value ?? '7655');
  const cidrs = variable('PULSE_TRUSTED_PROXY_CIDRS');
  return {
    at: service.at,
    name: service.containerName ?? service.name,
    port: Number.isInteger(port) ? port : 7655,
    https: /^(?:1|t|true|yes|on)$/i.test(variable('HTTPS_ENABLED')?.value ?? ''),
    trustedProxyCidrs: cidrsOf(cidrs, service),
    allowedOrigins: variable('ALLOWED_ORIGINS')?.value ?? null,
  };
}

/** In a file that could not be read it may be set to anything. */
function cidrsOf(
  variable: Variable | undefined,
  service: ComposeService,
): PulseContainer['trustedProxyCidrs'] {
  if (variable !== undefined) return { value: variable.value, at: variable.at };
  return service.environmentUnseen === undefined ? null : { value: null, at: service.environmentUnseen };
}

export function isPulseImage(image: string | undefined): boolean {
  return /(^|\/)pulse([:@]|$)/.test(image ?? '');
}

export function isPulse(service: ComposeService): boolean {
  return isPulseImage(service.image);
}
