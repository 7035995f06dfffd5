import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import type { ArgumentKind } from '../keywords/signature.ts';
import type { Program } from '../program.ts';
import { hasBackend, hasFrontend, rulesOf } from '../proxy.ts';
import { refusedAt } from '../refusal.ts';
import { serversOf } from '../server.ts';
import type { Argument } from '../statement.ts';
import { suggestion } from './near.ts';
import type { Surroundings } from './surroundings.ts';

type NamedKind = Extract<ArgumentKind, 'table' | 'backend' | 'frontend' | 'server' | 'users'>;

/** A section or server that an argument names; an empty name means the section it stands in (sample.c, smp_resolve_args). */
export function namedRefusal(
  kind: ArgumentKind,
  name: string,
  at: Argument,
  { program, proxy }: Surroundings,
): Remark | undefined {
  const own = name === '' ? (proxy?.name ?? '') : name;
  // In a named defaults section the proxies that use it decide.
  if (own === '') return undefined;
  switch (kind as NamedKind) {
    case 'backend':
      return absent(own, 'backend', backendNames(program), at);
    case 'frontend':
      return absent(own, 'frontend', frontendNames(program), at);
    case 'table':
      return absent(own, 'stick table', tablesOf(program), at);
    case 'users':
      return absent(own, 'userlist', sectionNames(program, 'userlist'), at);
    case 'server':
      return serverRefusal(name, at, { program, proxy });
  }
}

const backendNames = oncePer(
  ({ proxies }: Program): ReadonlySet<string> => new Set(proxies.filter(hasBackend).map(({ name }) => name)),
);

const frontendNames = oncePer(
  ({ proxies }: Program): ReadonlySet<string> => new Set(proxies.filter(hasFrontend).map(({ name }) => name)),
);

/** The sections of one kind, by their names. */
export function sectionNames(program: Program, kind: string): ReadonlySet<string> {
  return namesByKind(program).get(kind) ?? new Set();
}

const namesByKind = oncePer(({ sections }: Program): ReadonlyMap<string, ReadonlySet<string>> => {
  const byKind = new Map<string, Set<string>>();
  for (const { kind, name } of sections) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(name));
  return byKind;
});

/** A proxy with a `stick-table`, or `peers/table` (cfgparse.c, cfg_parse_peers). */
export const tablesOf = oncePer(
  ({ proxies, sections }: Program): ReadonlySet<string> =>
    new Set([
      ...proxies.filter((proxy) => rulesOf(proxy, 'stick-table').length > 0).map(({ name }) => name),
      ...sections
        .filter(({ kind }) => kind === 'peers')
        .flatMap(({ name, lines }) =>
          lines
            .filter(({ keyword }) => keyword.text === 'table')
            .map(({ args }) => `${name}/${args[0]?.text ?? ''}`),
        ),
    ]),
);

function serverRefusal(
  text: string,
  at: Argument,
  { program, proxy }: Pick<Surroundings, 'program' | 'proxy'>,
): Remark | undefined {
  const slash = text.lastIndexOf('/');
  const server = text.slice(slash + 1);
  const backend = slash === -1 ? proxy : program.proxies.find(({ name }) => name === text.slice(0, slash));
  if (slash !== -1 && (backend === undefined || !hasBackend(backend)))
    return absent(text.slice(0, slash), 'backend', backendNames(program), at);
  if (backend === undefined) return undefined;
  const servers = serversOf(backend);
  // A template makes names of its own: prefix and number.
  const fits = servers.some(({ name, statement }) =>
    statement.keyword.text === 'server-template'
      ? server.startsWith(name) && /^\d+$/.test(server.slice(name.length))
      : name === server,
  );
  return fits
    ? undefined
    : refusedAt(
        at.at,
        `there is no server "${server}" in ${backend.kind} "${backend.name}"`,
        suggestion(
          server,
          servers.map(({ name }) => name),
        ),
      );
}

function absent(name: string, what: string, names: ReadonlySet<string>, at: Argument): Remark | undefined {
  if (names.has(name)) return undefined;
  return refusedAt(at.at, `there is no ${what} "${name}"`, suggestion(name, names));
}
