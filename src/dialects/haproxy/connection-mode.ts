import { linesNamed, setHeader } from './message.ts';
import { optionOf, type ProxySection, settingOf } from './proxy.ts';
import type { Statement } from './statement.ts';
import { isAtLeast } from './version.ts';
import type { Walk } from './walk.ts';

const MODES: ReadonlySet<string> = new Set([
  'httpclose',
  'http-server-close',
  'http-keep-alive',
  'forceclose',
]);

/**
 * A mode that closes the server's side says so to it, but never in a handshake. Each side has its own mode; from 2.8 on
 * the frontend's `httpclose` is no business of the server's (mux_h1.c, h1_set_srv_conn_mode).
 */
export function closeServerSide(
  frontend: ProxySection,
  backend: ProxySection,
  version: string,
  walk: Walk,
): void {
  const { message } = walk;
  const lines = linesNamed(message, 'connection');
  if (lines.some((line) => line.text === undefined || /upgrade|close/i.test(line.text))) return;
  const outer = modeOf(frontend);
  const closing =
    closes(modeOf(backend)) ??
    (outer?.args[0]?.text === 'http-server-close' || !isAtLeast(version, '2.8') ? closes(outer) : undefined);
  if (closing === undefined) return;
  const directive = `option ${closing.args[0]?.text}`;
  setHeader(message, 'connection', [
    { carries: 'constant', text: 'close', value: 'close', at: closing.at, directive },
  ]);
}

function closes(mode: Statement | undefined): Statement | undefined {
  return mode?.args[0]?.text === 'http-keep-alive' ? undefined : mode;
}

function modeOf(proxy: ProxySection): Statement | undefined {
  const setting = settingOf(
    proxy,
    ({ keyword, args }) => keyword.text === 'option' && MODES.has(args[0]?.text ?? ''),
  );
  const name = setting?.statement.args[0]?.text;
  return name === undefined ? undefined : optionOf(proxy, name);
}
