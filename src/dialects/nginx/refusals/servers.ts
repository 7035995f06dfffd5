import type { Remark } from '../../../model/remark.ts';
import type { Server, Structure } from '../configuration.ts';
import { linesNamed } from '../folded.ts';
import { inForce } from '../levels.ts';
import { type Listen, socketOf, wrongListen } from '../listen.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast, NGINX_VERSIONS } from '../versions.ts';
import { isTemplated, type Refusal, refused } from './refusal.ts';

/** What servers say about sockets, and whether it goes together. */
export function checkServers(structure: Structure): readonly Refusal[] {
  return [
    ...structure.servers.flatMap(wrongListens),
    ...secondDefaults(structure.servers),
    ...missingCertificates(structure),
    ...missingKeys(structure),
  ];
}

function wrongListens(server: Server): readonly Refusal[] {
  const found: Refusal[] = [];
  for (const line of server.lines) {
    if (line.args.length === 0 || line.args.some(isFilledIn)) continue;
    // Releases differ in the words they know, and most lines have none.
    if (line.args.length > 1) found.push((version) => wrongLine(line, version));
    else found.push(...wrongLine(line, NGINX_VERSIONS.newest));
  }
  if (server.listens.length < 2) return found;
  const sockets = new Map<string, Statement>();
  for (const listen of server.listens) {
    const line = listen.statement;
    if (line === undefined || line.args.some(isFilledIn)) continue;
    const key = `${listen.quic ? 'quic ' : ''}${socketOf(listen)}`;
    const first = sockets.get(key);
    if (first === undefined) sockets.set(key, line);
    else
      found.push(
        refused(line, {
          text: `\`${line.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,
          related: [{ at: first.at, text: 'the first one' }],
        }),
      );
  }
  return found;
}

/** What it is known as only when nginx runs, or by the template that is filled in before. */
function isFilledIn(arg: string): boolean {
  return arg.includes('$') || isTemplated(arg);
}

function wrongLine(line: Statement, version: string): readonly Remark[] {
  const wrong = wrongListen(line, version);
  if (wrong === undefined) return [];
  const [first = ''] = line.text.split('\n');
  if (first !== line.text)
    return [
      refused(line, {
        text: `\`${first.trim()}\` goes on into the next line, and there ${wrong}: nginx does not start.`,
        help: `Write \`;\` at the end of \`${first.trim()}\`.`,
      }),
    ];
  return [
    refused(line, {
      text: `\`${line.text}\` does not work: ${wrong}, and nginx does not start.`,
      help: 'Write a port, or an address with one, and words that `listen` knows behind it, such as `listen 443 ssl;`.',
    }),
  ];
}

function secondDefaults(servers: readonly Server[]): readonly Remark[] {
  const first = new Map<string, Listen>();
  const remarks: Remark[] = [];
  for (const server of servers) {
    for (const listen of server.listens) {
      if (!listen.defaultServer || listen.statement === undefined || listen.quic) continue;
      const earlier = first.get(socketOf(listen));
      if (earlier?.statement === undefined) first.set(socketOf(listen), listen);
      else if (earlier.statement !== listen.statement)
        remarks.push(
          refused(listen.statement, {
            text: `\`${listen.statement.text}\` declares a second default server for this address: nginx does not start with two.`,
            help: 'Take `default_server` out of one of the lines.',
            related: [{ at: earlier.statement.at, text: 'the first default server' }],
          }),
        );
    }
  }
  return remarks;
}

/** The default server of a TLS socket needs a certificate (`ngx_http_ssl_init`); the others may borrow its. */
function missingCertificates({ complete, extent, sockets }: Structure): readonly Refusal[] {
  const found: Refusal[] = [];
  const told = new Set<Statement>();
  if (extent !== 'main' && extent !== 'site') return [];
  for (const socket of sockets) {
    const server = socket.fallback;
    const { level } = server.scope;
    if (!socket.ssl || told.has(server.statement) || inForce(level, 'ssl_certificate') !== undefined)
      continue;
    const line = server.listens.find((listen) => listen.port === socket.port)?.statement;
    if (line === undefined) continue;
    told.add(server.statement);
    const remark: Remark = {
      ...refused(line, {
        text: `\`${line.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,
        help: 'Add `ssl_certificate` and `ssl_certificate_key` to this `server`.',
      }),
      ...(complete ? {} : { assumed: true as const }),
    };
    found.push((version) => (rejectsHandshakes(server, version) ? [] : [remark]));
  }
  return found;
}

function missingKeys({ extent, servers, inventory }: Structure): readonly Remark[] {
  if ((extent !== 'main' && extent !== 'site') || !inventory.names.has('ssl_certificate')) return [];
  const remarks: Remark[] = [];
  for (const server of servers) {
    const [certificate] = linesNamed(server.statement, 'ssl_certificate');
    if (certificate === undefined || linesNamed(server.statement, 'ssl_certificate_key').length > 0) continue;
    if (inForce(server.scope.level, 'ssl_certificate_key') === undefined)
      remarks.push(
        refused(certificate, {
          text: `\`${certificate.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`,
        }),
      );
  }
  return remarks;
}

function rejectsHandshakes(server: Server, version: string): boolean {
  if (!isAtLeast(version, '1.19.4')) return false;
  const found = inForce(server.scope.level, 'ssl_reject_handshake');
  return found !== undefined && ('unknown' in found || found.lines[0]?.args[0]?.toLowerCase() === 'on');
}
