import type { Remark } from '../../../model/remark.ts';
import type { Program } from '../program.ts';
import { hasBackend, type ProxySection, settingOf } from '../proxy.ts';
import { refusedAt } from '../refusal.ts';
import { type Server, serversOf } from '../server.ts';

/** A FastCGI server needs an application in HTTP mode (mux_fcgi.c, fcgi-app.c). */
function fastcgiRefusal(proxy: ProxySection, server: Server): Remark | undefined {
  if (server.proto !== 'fcgi') return undefined;
  if (proxy.mode.value !== 'http')
    return refusedAt(
      server.statement,
      `\`proto fcgi\` needs \`mode http\`, and "${proxy.name}" is in mode ${proxy.mode.value}`,
    );
  const app = settingOf(proxy, ({ keyword }) => keyword.text === 'use-fcgi-app');
  return app === undefined
    ? refusedAt(server.statement, `\`proto fcgi\` needs a \`use-fcgi-app\` line in "${proxy.name}"`)
    : undefined;
}

/** Two servers of one name, and servers where there is no backend to have any. */
function misplacedServers(proxy: ProxySection): readonly Remark[] {
  const servers = proxy.section.lines.filter(({ keyword }) => keyword.text === 'server');
  if (proxy.kind === 'frontend')
    return servers.map((statement) =>
      refusedAt(
        statement,
        'a frontend has no servers',
        'Put the line into a backend, or make the section a `listen`.',
      ),
    );
  const seen = new Set<string>();
  return servers.flatMap((statement) => {
    const [name] = statement.args;
    if (name === undefined || name.unsure !== undefined || statement.maybe !== undefined) return [];
    if (seen.has(name.text))
      return [refusedAt(statement, `there is another server "${name.text}" in this section`)];
    seen.add(name.text);
    return [];
  });
}

/** What HAProxy says of servers once the whole config is read. */
export function serverRefusals(program: Program): readonly Remark[] {
  const verifiesNothing = program.globals.some(({ lines }) =>
    lines.some(({ keyword, args }) => keyword.text === 'ssl-server-verify' && args[0]?.text === 'none'),
  );
  const misplaced = program.proxies.flatMap(misplacedServers);
  const unverified = program.proxies.filter(hasBackend).flatMap((proxy) =>
    serversOf(proxy).flatMap((server): readonly Remark[] => {
      const fastcgi = fastcgiRefusal(proxy, server);
      if (fastcgi !== undefined) return [fastcgi];
      const word = server.at('ssl') ?? server.at('check-ssl');
      if (word === undefined || server.verify !== undefined || server.at('ca-file') !== undefined) return [];
      if (verifiesNothing || !(server.ssl || server.at('check-ssl') !== undefined)) return [];
      return [
        refusedAt(
          server.statement,
          `the server "${server.name}" speaks TLS, and no \`ca-file\` says whose certificates are good`,
          'Write `ca-file` with the authority, or `verify none`; Pulse itself speaks plain HTTP: then take `ssl` out.',
        ),
      ];
    }),
  );
  return [...misplaced, ...unverified];
}
