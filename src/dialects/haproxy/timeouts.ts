import { hasBackend, hasFrontend, linesNamed, type ProxySection, settingOf } from './proxy.ts';
import { serversOf } from './server.ts';
import type { Statement } from './statement.ts';

const OF_FRONTEND: ReadonlySet<string> = new Set(['client', 'client-fin', 'client-hs']);
const OF_BACKEND: ReadonlySet<string> = new Set([
  'server',
  'server-fin',
  'connect',
  'tunnel',
  'queue',
  'check',
]);

/** `client`, of `timeout client 1m`. */
export function timeoutName({ args }: Statement): string {
  return args[0]?.text ?? '';
}

export function isTimeout(statement: Statement, name: string): boolean {
  return statement.keyword.text === 'timeout' && timeoutName(statement) === name;
}

export function isOfFrontend(statement: Statement): boolean {
  return OF_FRONTEND.has(timeoutName(statement));
}

/** Whether a section of this kind uses a timeout that one side alone has. */
export function belongsTo(statement: Statement, proxy: ProxySection): boolean {
  return isOfFrontend(statement) ? hasFrontend(proxy) : hasBackend(proxy);
}

/** Lines of the section itself that HAProxy ignores there (proxy.c, proxy_parse_timeout). */
export function misplacedTimeouts({ kind, section }: ProxySection): readonly Statement[] {
  if (kind === 'listen') return [];
  const ofOther = kind === 'backend' ? OF_FRONTEND : OF_BACKEND;
  return linesNamed(section, 'timeout').filter((line) => ofOther.has(timeoutName(line)));
}

/** The names of those without which HAProxy waits for ever, and warns of it (cfgparse.c, check_config_validity). */
export function missingTimeouts(proxy: ProxySection): readonly string[] {
  const wanted = [
    ...(hasFrontend(proxy) ? ['client'] : []),
    ...(hasBackend(proxy) && serversOf(proxy).length > 0 ? ['connect', 'server'] : []),
  ];
  return wanted.filter((name) => settingOf(proxy, (line) => isTimeout(line, name)) === undefined);
}
