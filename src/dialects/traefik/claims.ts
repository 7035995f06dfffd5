/**
 * Whether a file is Traefik's: by what it says, its name only tips the balance. Cheap on purpose, and without a parser.
 */
export function claims(path: string, text: string): number {
  if (/\.toml$/i.test(path)) return tomlClaim(path, text);
  if (!/\.ya?ml$/i.test(path)) return 0;
  if (isKubernetes(text) || isPlaybook(text) || isHelmValues(text)) return 0;
  if (looksLikeCompose(text)) return hasTraefikLabels(text) || runsTraefik(text) ? 0.9 : 0;
  return yamlClaim(path, text);
}

export function looksLikeCompose(text: string): boolean {
  if (/^\ufeff?services:[ \t]*(?:#.*)?$/m.test(text) || /^\ufeff?services:[ \t]*\{/m.test(text)) return true;
  return /^\ufeff?include:[ \t]*(?:#.*)?$/m.test(text) && !/^(?:http|entryPoints|providers):/im.test(text);
}

export function hasTraefikLabels(text: string): boolean {
  return /^[^#\n]*\btraefik\.(?:enable|http|tcp|udp|tls|docker|swarm|frontend|backend|port)\b/im.test(text);
}

export function runsTraefik(text: string): boolean {
  return /^[ \t]*image:\s*["']?(?:[\w.${}:/-]*\/)?traefik(?:[:@"'\s]|$)/m.test(text);
}

function isKubernetes(text: string): boolean {
  return /^apiVersion:/m.test(text) && /^kind:/m.test(text);
}

/** Values of Traefik's own Helm chart have `providers` as well, with other fields below. */
function isHelmValues(text: string): boolean {
  return /^(?:deployment|ingressClass|ingressRoute|additionalArguments|rbac|service|persistence):/m.test(
    text,
  );
}

function isPlaybook(text: string): boolean {
  return /^[ \t]*-\s+(?:hosts|name|import_playbook):/m.test(text) && /^-/m.test(text) && !/^\w+:/m.test(text);
}

const DYNAMIC_CHILDREN = 'routers|services|middlewares|serversTransports|certificates|options|stores|models';
const STATIC_ROOTS =
  'entryPoints|certificatesResolvers|providers|serversTransport|experimental|accessLog|api|log|ping|metrics|global|pilot|core|tracing|hostResolver';

function yamlClaim(path: string, text: string): number {
  const dynamic = new RegExp(
    `^(?:http|tcp|udp|tls):[^\\n]*\\n(?:[ \\t]*(?:#[^\\n]*)?\\n)*[ \\t]+(?:${DYNAMIC_CHILDREN}):`,
    'im',
  );
  const named = /traefik|dynamic/i.test(path) ? 0.05 : 0;
  if (/^entryPoints:/im.test(text) || /^certificatesResolvers:/im.test(text)) return 0.85 + named;
  if (dynamic.test(text)) return 0.85 + named;
  if (/^http:/m.test(text) && /\bloadBalancer:/i.test(text)) return 0.8 + named;
  if (
    /^providers:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]+(?:docker|swarm|file|kubernetesCRD|kubernetesIngress|consul\w*|http|rest):/im.test(
      text,
    )
  )
    return 0.75 + named;
  const root = new RegExp(`^(?:${STATIC_ROOTS}|http|tcp|udp|tls):`, 'im');
  return /(^|\/)traefik[^/]*\.ya?ml$/i.test(path) && root.test(text) ? 0.6 : 0;
}

function tomlClaim(path: string, text: string): number {
  const named = /traefik|dynamic/i.test(path) ? 0.05 : 0;
  if (
    /^[ \t]*\[+\s*(?:http|tcp|udp)\s*\.\s*(?:routers|services|middlewares|serversTransports)\b/im.test(text)
  )
    return 0.9;
  if (/^[ \t]*\[\s*(?:entryPoints|certificatesResolvers)\b/im.test(text)) return 0.85 + named;
  if (/^[ \t]*\[+\s*tls\s*\.\s*(?:options|certificates|stores)\b/im.test(text)) return 0.7 + named;
  if (/^[ \t]*\[\s*(?:providers\s*\.\s*(?:docker|swarm|file)|frontends|backends)\b/im.test(text))
    return 0.7 + named;
  return /(^|\/)traefik[^/]*\.toml$/i.test(path) && /^[ \t]*\[/m.test(text) ? 0.5 : 0;
}
