import type { Exchange } from '../../../model/exchange.ts';
import type { Program } from '../program.ts';
import { hasBackend, hasFrontend, type ProxySection, rulesOf, settingOf } from '../proxy.ts';
import { backendNamed } from '../switching.ts';

/** Where the request came in, by the section it ended up in. */
export function frontendOf(
  exchange: Exchange,
  section: ProxySection,
  program: Program,
): ProxySection | undefined {
  if (hasFrontend(section)) return section;
  return exchange.site === undefined ? undefined : program.sites[exchange.site]?.frontend;
}

/** `frontend "https"`, as HAProxy names it in its own messages. */
export function nameOf({ kind, name }: Pick<ProxySection, 'name'> & { readonly kind: string }): string {
  return `${kind} "${name}"`;
}

/** The backends that a frontend names; a name that traffic makes may be any backend's. */
export function backendsOf(frontend: ProxySection, { proxies }: Program): readonly ProxySection[] {
  const fallback = settingOf(frontend, ({ keyword }) => keyword.text === 'default_backend')?.statement;
  const names = [...rulesOf(frontend, 'use_backend'), ...(fallback === undefined ? [] : [fallback])].map(
    ({ args }) => args[0]?.text ?? '',
  );
  if (names.some((name) => name.includes('%['))) return proxies.filter(hasBackend);
  return names.flatMap((name) => backendNamed(proxies, name) ?? []);
}
