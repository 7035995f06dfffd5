import type { Exchange } from '../../../model/exchange.ts';
import { bindsOf } from '../bind.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import type { Addition, Cure } from './cure.ts';
import { backendsOf, frontendOf, nameOf } from './frontend.ts';
import { statementsAt } from './statements.ts';

export function https(exchange: Exchange, section: ProxySection, program: Program): Cure | undefined {
  const frontend = frontendOf(exchange, section, program);
  if (frontend === undefined) return undefined;
  const line = 'bind :443 ssl crt /etc/haproxy/certs/pulse.pem';
  const bind = { lines: [line], into: frontend.section };
  // Raw bytes cannot be redirected.
  if (frontend.mode.value !== 'http')
    return {
      help: `Write \`${line}\` in ${nameOf(frontend)}, once it is in \`mode http\`.`,
      lines: [],
      replaces: [],
    };
  const plain = bindsOf(frontend, program.version).find(({ port, ssl }) => port === 443 && !ssl);
  // The listener that is there goes on in the clear, and has to send people over.
  const over = plain === undefined ? [overToHttps(exchange, section, program)] : [];
  return {
    help: `Write \`${line}\` in ${nameOf(frontend)}.`,
    lines: [],
    replaces: plain === undefined ? [] : [plain.statement.at],
    also: [bind, ...over],
  };
}

/** 308 keeps the method, which a report of an agent needs. */
export function redirect(exchange: Exchange, section: ProxySection, program: Program): Cure {
  const at = exchange.outcome.kind === 'redirected' ? exchange.outcome.at : undefined;
  const [existing] = statementsAt(program, [at]);
  const over = overToHttps(exchange, section, program);
  // Raw bytes cannot be redirected.
  if (frontendOf(exchange, section, program)?.mode.value !== 'http')
    return {
      help: `Write ${over.lines.map((line) => `\`${line}\``).join(' and ')} in ${nameOf(over.into)}, once it is in \`mode http\`.`,
      lines: [],
      replaces: [],
    };
  return {
    help: `Write ${over.lines.map((line) => `\`${line}\``).join(' and ')} in ${nameOf(over.into)}: 308 keeps the method of an agent's report.`,
    lines: [],
    replaces: existing === undefined ? [] : [existing.at],
    also: [over],
  };
}

/** In the one backend there is; of a frontend that has several the name is sent over, and no other. */
function overToHttps(exchange: Exchange, section: ProxySection, program: Program): Addition {
  const frontend = frontendOf(exchange, section, program);
  const alone = frontend === undefined || backendsOf(frontend, program).every((each) => each === section);
  const { hostname } = exchange.request.url;
  // Where a rule writes another Host, the redirect would lead there.
  const rewritten = exchange.requestHeaders.some(({ name, at }) => name === 'host' && at !== undefined);
  const to = `http-request redirect ${rewritten ? `prefix https://${hostname}` : 'scheme https'} code 308`;
  return alone
    ? { lines: [`${to} unless { ssl_fc }`], into: section.section }
    : {
        lines: [`${to} if { hdr(host) -i ${hostname} } !{ ssl_fc }`],
        into: frontend.section,
      };
}

export function socketRoute(exchange: Exchange): Cure {
  return {
    help: `Put \`use_backend NAME if { path /ws /api/agent/ws }\` with Pulse's backend above the line that takes ${exchange.request.url.pathname} away.`,
    lines: [],
    replaces: [],
  };
}
