import type { Exchange } from '../../../model/exchange.ts';
import { bindsOf } from '../bind.ts';
import type { Program } from '../program.ts';
import { hasFrontend, type ProxySection } from '../proxy.ts';
import type { Cure } from './cure.ts';
import { proto } from './headers.ts';
import { statementsAt } from './statements.ts';

function frontendOf(exchange: Exchange, section: ProxySection, program: Program): ProxySection | undefined {
  if (hasFrontend(section)) return section;
  return exchange.site === undefined ? undefined : program.sites[exchange.site]?.frontend;
}

/** The frontend's listener stands in another section than the backend: it is named, not pasted. */
export function https(exchange: Exchange, section: ProxySection, program: Program): Cure | undefined {
  const frontend = frontendOf(exchange, section, program);
  if (frontend === undefined) return undefined;
  const plain = bindsOf(frontend, program.version).find((bind) => bind.port === 443 && !bind.ssl);
  const line = 'bind :443 ssl crt /etc/haproxy/certs/pulse.pem';
  if (frontend !== section)
    return { help: `Write \`${line}\` in ${frontend.kind} "${frontend.name}".`, lines: [], replaces: [] };
  return {
    help: `Write \`${line}\` in ${frontend.kind} "${frontend.name}".`,
    // The listener that is there goes on in the clear, and has to send people over.
    lines: plain === undefined ? [line, TO_HTTPS, ...schemeToldBy(exchange)] : [line],
    replaces: plain === undefined ? [] : [plain.statement.at],
  };
}

const TO_HTTPS = 'http-request redirect scheme https code 308 unless { ssl_fc }';

/** 308 keeps the method, which a report of an agent needs. */
export function redirect(exchange: Exchange, section: ProxySection, program: Program): Cure | undefined {
  const line = TO_HTTPS;
  const at = exchange.outcome.kind === 'redirected' ? exchange.outcome.at : undefined;
  const [existing] = statementsAt(program, [at]);
  const frontend = frontendOf(exchange, section, program);
  return {
    help: `Write \`${line}\`${frontend === undefined ? '' : ` in ${frontend.kind} "${frontend.name}"`}: 308 keeps the method of an agent's report.`,
    lines: [line],
    replaces: existing === undefined ? [] : [existing.at],
  };
}

export function socketRoute(exchange: Exchange): Cure {
  return {
    help: `Put \`use_backend NAME if { path /ws /api/agent/ws }\` with Pulse's backend above the line that takes ${exchange.request.url.pathname} away.`,
    lines: [],
    replaces: [],
  };
}

/** Once there is TLS, Pulse has to be told so. */
function schemeToldBy(exchange: Exchange): readonly string[] {
  const told = exchange.requestHeaders.some(
    ({ name, at }) => name === 'x-forwarded-proto' && at !== undefined,
  );
  return told ? [] : proto(exchange).lines;
}
