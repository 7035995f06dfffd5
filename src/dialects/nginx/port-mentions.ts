import { occurrences } from '../../text/occurrences.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Server } from './configuration.ts';

/** Ports that a target has without anybody writing them. */
const UNWRITTEN: ReadonlySet<number> = new Set([80, 443]);

/**
 * Whether a server may lead to a port: not where neither it nor anything outside of all servers, such as an `upstream` or a
 * `map`, has its digits. A word in a comment or in a longer number only means that somebody has to look.
 */
export function portMentions(
  servers: readonly Server[],
  files: readonly SourceFile[],
): (server: Server, port: number) => boolean {
  const byPort = new Map<number, ReadonlySet<Server> | 'anywhere'>();
  return (server, port) => {
    if (server.statement.folded === undefined || UNWRITTEN.has(port)) return true;
    const known = byPort.get(port) ?? serversSaying(String(port), servers, files);
    byPort.set(port, known);
    return known === 'anywhere' || known.has(server);
  };
}

function serversSaying(
  digits: string,
  servers: readonly Server[],
  files: readonly SourceFile[],
): ReadonlySet<Server> | 'anywhere' {
  const saying = new Set<Server>();
  const byFile = new Map<SourceFile, Server[]>();
  for (const server of servers) {
    const file = server.statement.folded?.file;
    if (file === undefined) continue;
    const beside = byFile.get(file);
    if (beside === undefined) byFile.set(file, [server]);
    else beside.push(server);
  }
  for (const file of files) {
    const own = byFile.get(file) ?? [];
    let index = 0;
    for (const at of occurrences(digits, file.text)) {
      while (index < own.length && (own[index]?.statement.end ?? 0) <= at) index += 1;
      const server = own[index];
      if (server === undefined || at < server.statement.at.start) return 'anywhere';
      saying.add(server);
    }
  }
  return saying;
}
