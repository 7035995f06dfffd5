import type { Exchange } from '../../../model/exchange.ts';
import type { Need, Remedy } from '../../../model/need.ts';
import { wholeOf } from '../statement.ts';
import type { Relayed } from '../stream.ts';

/** What only the `stream` block can mend: its own timer, and that it relays at all. */
export function relayRemedy(
  needs: readonly Need[],
  { server }: Relayed,
  { limits, outcome }: Exchange,
): Remedy | undefined {
  const [need, other] = needs;
  if (other !== undefined) return undefined;
  const { idleSeconds: idle } = limits;
  if (need === 'idle' && idle.is === 'known' && idle.directive === 'proxy_timeout') {
    const own = (server.statement.body ?? []).filter(({ name }) => name === 'proxy_timeout');
    return {
      help: 'Write `proxy_timeout 3600s;` in the server of the `stream` block.',
      block: 'proxy_timeout 3600s;\n',
      into: server.statement.at,
      replaces: own.map(wholeOf),
    };
  }
  const isRaw = outcome.kind === 'proxied' && outcome.targets.some(({ scheme }) => scheme === 'tcp');
  if ((need !== 'http-mode' && need !== 'https') || !isRaw) return undefined;
  const pass = server.pass.text.replace(/^proxy_pass\s+/, 'proxy_pass http://');
  const place = `\`${pass}\` in its \`location /\`, in place of this one.`;
  return {
    help:
      need === 'https'
        ? `Write a \`server\` in \`http\` with \`listen 443 ssl\`, its certificate, and ${place}`
        : `Let \`http\` have this port: a \`server\` there with ${place}`,
    replaces: [],
  };
}
