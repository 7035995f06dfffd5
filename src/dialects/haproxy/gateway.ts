import type { Gateway } from '../../model/gateway.ts';
import type { HaproxyTree } from '../../syntax/haproxy/parse.ts';
import { bindsOf } from './bind.ts';
import { exchangeOf } from './exchange.ts';
import type { Program } from './program.ts';
import { hasFrontend } from './proxy.ts';
import { refusalsOf } from './refusals/index.ts';
import { remarksOf } from './remarks/index.ts';
import { remedyFor } from './remedies.ts';

/** One HAProxy process at one version. */
export function gatewayOf(program: Program, trees: readonly HaproxyTree[]): Gateway {
  const refusals = refusalsOf(program, trees);
  const remarks = [...refusals, ...remarksOf(program)];
  const complete = program.proxies.some(
    (proxy) => hasFrontend(proxy) && bindsOf(proxy, program.version).length > 0,
  );
  return {
    dialect: 'haproxy',
    version: program.version,
    files: program.files,
    complete,
    sites: program.sites.map(({ site }) => site),
    remarks,
    loads: refusals.length > 0 ? false : complete ? true : null,
    assumes: [],
    abilities: { rateLimit: true, responseHeaders: true, tls: true },
    exchange: (request) => exchangeOf(request, program),
    remedy: (needs, exchange) => remedyFor(needs, exchange, program),
  };
}
