import { compileGoPattern } from '../../model/pattern.ts';
import { asciiName } from './host-name.ts';
import { rulesByHost } from './rules-by-host.ts';
import type { IngressRule, Tunnel } from './tunnel.ts';

/** The rule that takes a request: the first that matches, else the last (cloudflared ingress/ingress.go, FindMatchingRule). */
export function ruleFor(tunnel: Tunnel, host: string, path: string): IngressRule | undefined {
  const around = rulesByHost(tunnel).around(host);
  return around.find((rule) => takes(rule, host, path)) ?? tunnel.rules.at(-1);
}

/** `path` is what the URL holds after decoding, without its query. */
export function takes(rule: IngressRule, host: string, path: string): boolean {
  return (
    takesHost(rule, host) &&
    (rule.path === undefined || compileGoPattern(rule.path.text)?.match(path) !== undefined)
  );
}

/** Compared byte by byte, and once more in IDNA's lower-case form, which a name with a `*` does not have. */
export function takesHost({ hostname }: IngressRule, host: string): boolean {
  const text = hostname?.text ?? '*';
  if (text === '*') return true;
  if (text.startsWith('*.')) return host.endsWith(text.slice(1));
  return text === host || (!text.includes('*') && asciiName(text) === host);
}

/** A rule for all of a host that an earlier one, for more hosts, keeps from ever being tried. */
export function beatenBy(rule: IngressRule, host: string, tunnel: Tunnel): IngressRule | undefined {
  if (rule.path !== undefined) return undefined;
  const beaten = rulesByHost(tunnel)
    .named(host)
    .find(
      (each) =>
        each.index > rule.index &&
        each.hostname !== undefined &&
        asciiName(each.hostname.text) === host &&
        each.path === undefined,
    );
  return beaten?.service?.text === rule.service?.text ? undefined : beaten;
}

export function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}
