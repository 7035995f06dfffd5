/** Whether a file is a tunnel's `config.yml`: `ingress` as a list, or a tunnel with something to serve. */
export function claims(path: string, text: string): number {
  if (!/\.ya?ml$/i.test(path)) return 0;
  if (/^(?:apiVersion|services|http|entryPoints):/m.test(text)) return 0;
  const list =
    /^ingress:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*-[ \t]/m.test(text) ||
    /^ingress:[ \t]*\[/m.test(text);
  const tunnel = /^(?:tunnel|credentials-file|warp-routing|no-autoupdate):/m.test(text);
  const services = /^[ \t-]*(?:service|hostname):/m.test(text);
  if (list && (tunnel || services)) return 0.95;
  if (tunnel && /^(?:url|hello-world|unix-socket|bastion|originRequest|ingress|protocol|token):/im.test(text))
    return 0.85;
  return tunnel && /(^|\/)(?:\.?cloudflared\/)?config\.ya?ml$/i.test(path) ? 0.7 : 0;
}
