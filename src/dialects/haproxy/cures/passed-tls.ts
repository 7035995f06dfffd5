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
  const binds = bindsOf(frontend, version);
  // One line may listen on several ports: where some are asked in the clear, no word on it fits all.
  const clear = new Set(binds.filter((bind) => !passesTls(bind)).map(({ statement }) => statement));
  const listeners = [...new Set(binds.map(({ statement }) => statement))].filter((bind) => !clear.has(bind));
  if (listeners.length === 0) return undefined;
  const { lines } = frontend.section;
  const moved = switchingFrom(lines);
  return {
    help: 'End TLS in the frontend: `ssl crt FILE` on its `bind` line.',
    lines: [
      ...listeners.map((bind) => `${lineOf(bind)} ssl crt /etc/haproxy/certs/pulse.pem`),
      ...moved.map((line) => lineOf(line).replace(/\breq[._]ssl_sni\b/g, 'ssl_fc_sni')),
    ],
    replaces: [...listeners, ...waitingIn(lines), ...moved].map(({ at }) => at),
  };
}

/** By its port, as in what the frontend is asked. */
function passesTls({ port, ssl, quic }: Bind): boolean {
  return !(ssl || quic) && (port === 443 || port === 8443);
}

/** The rules that look into the ClientHello, and the delay where nothing else waits. */
function waitingIn(lines: readonly Statement[]): readonly Statement[] {
  const rules = lines.filter(({ keyword }) => keyword.text === 'tcp-request');
  const looking = rules.filter(readsHello);
  const isDelay = ({ args }: Statement) => args[0]?.text === 'inspect-delay';
  const others = rules.filter((rule) => !(looking.includes(rule) || isDelay(rule)));
  return others.length > 0 ? looking : [...looking, ...rules.filter(isDelay)];
}

/** From the first line that asks for the server name on, for the order of the rules counts and an ACL stands above its use. */
function switchingFrom(lines: readonly Statement[]): readonly Statement[] {
  const switching = lines.filter(({ keyword }) => keyword.text === 'acl' || keyword.text === 'use_backend');
  const first = switching.findIndex(readsHello);
  return first === -1 ? [] : switching.slice(first);
}

function readsHello(statement: Statement): boolean {
  return /\breq[._]ssl_/.test(lineOf(statement));
}
