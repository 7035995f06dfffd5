import { type Bind, bindsOf } from '../bind.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import { lineOf, type Statement } from '../statement.ts';
import type { Cure } from './cure.ts';

/**
 * A frontend that hands somebody else's TLS on can read no request before it ends that TLS itself. What waited for the
 * ClientHello goes then, and the server name is the one of its own handshake (`ssl_fc_sni`): `req.ssl_sni` looks at the
 * buffer, where there is HTTP by now (smp_fetch_ssl_hello_sni in payload.c).
 */
export function endsTls(frontend: ProxySection, { version }: Program): Cure | undefined {
  const passing = bindsOf(frontend, version).filter(passesTls);
  const listeners = [...new Set(passing.map(({ statement }) => statement))];
  if (listeners.length === 0) return undefined;
  const { gone, moved } = lookingAtHello(frontend.section.lines);
  return {
    help: 'End TLS in the frontend: `ssl crt FILE` on its `bind` line.',
    lines: [
      ...listeners.flatMap((statement) => listening(statement, new Set(passing.map(({ port }) => port)))),
      ...moved.map(afterHandshake),
    ],
    replaces: [...listeners, ...gone, ...moved].map(({ at }) => at),
  };
}

/** By its port, as in what the frontend is asked. */
function passesTls({ port, ssl, quic }: Bind): boolean {
  return !(ssl || quic) && (port === 443 || port === 8443);
}

/** One line may listen on several addresses: where some are asked in the clear, no word on it fits all. */
function listening(statement: Statement, passing: ReadonlySet<number | undefined>): readonly string[] {
  const [, address = '', words = ''] = /^bind (\S+)(.*)$/.exec(lineOf(statement)) ?? [];
  const all = address.split(',');
  const isPassing = (text: string): boolean => passing.has(Number(/:(\d+)(?:-\d+)?$/.exec(text)?.[1]));
  const clear = all.filter((text) => !isPassing(text));
  return [
    ...(clear.length === 0 ? [] : [`bind ${clear.join(',')}${words}`]),
    `bind ${all.filter(isPassing).join(',')}${words} ssl crt /etc/haproxy/certs/pulse.pem`,
  ];
}

/** What the hello told tells the handshake that HAProxy makes itself. */
function afterHandshake(line: Statement): string {
  return lineOf(line)
    .replace(/\breq[._]ssl_sni\b/g, 'ssl_fc_sni')
    .replace(/\breq[._]ssl_hello_type 1(?!\d)/g, 'ssl_fc');
}

/**
 * What waits for the ClientHello goes, and the delay where nothing else waits. What asks for the server name is written
 * anew, and all that chooses a backend behind it: the order of the rules counts, and an ACL stands above its use.
 */
function lookingAtHello(lines: readonly Statement[]): {
  readonly gone: readonly Statement[];
  readonly moved: readonly Statement[];
} {
  const acls = lines.filter((line) => line.keyword.text === 'acl' && readsHello(line));
  const names = new Set(acls.map(({ args }) => args[0]?.text ?? ''));
  const looks = (line: Statement): boolean =>
    readsHello(line) || line.args.some(({ text }) => names.has(text.replace(/^!+/, '')));
  const rules = lines.filter(({ keyword }) => keyword.text === 'tcp-request');
  const looking = rules.filter(looks);
  const onlyDelayed = rules.filter((rule) => !looking.includes(rule)).every(isDelay);
  const switching = lines.filter(({ keyword }) => keyword.text === 'acl' || keyword.text === 'use_backend');
  const first = switching.findIndex(looks);
  const after = first === -1 ? [] : switching.slice(first);
  // An ACL that only those rules asked for has nothing to look at any more.
  const asked = new Set(
    after.flatMap(({ args }) => args.slice(1).map(({ text }) => text.replace(/^!+/, ''))),
  );
  const unused = acls.filter(({ args: [name] }) => !asked.has(name?.text ?? ''));
  return {
    gone: [...looking, ...(onlyDelayed ? rules.filter(isDelay) : []), ...unused],
    moved: after.filter((line) => !unused.includes(line)),
  };
}

function isDelay({ args }: Statement): boolean {
  return args[0]?.text === 'inspect-delay';
}

function readsHello(statement: Statement): boolean {
  return /\breq[._]ssl_/.test(lineOf(statement));
}
