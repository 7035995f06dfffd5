import type { Remark } from '../../../model/remark.ts';
import { inForce, type Level } from '../levels.ts';
import type { Statement } from '../statement.ts';
import { parseTime } from '../values.ts';

/** Timeouts that do not do what they seem to. */
export function timeoutRemarks(level: Level): readonly Remark[] {
  return [...connectTooLong(level), ...overruled(level), ...sendForRead(level)];
}

function lineOf(level: Level, name: string): Statement | undefined {
  const found = inForce(level, name);
  return found === undefined || 'unknown' in found ? undefined : found.lines[0];
}

function secondsOf(line: Statement | undefined): number | undefined {
  const time = line === undefined ? undefined : parseTime(line.args[0] ?? '', 'time');
  return time === undefined ? undefined : time / 1000;
}

/** The kernel gives up on a connection by itself (nginx.org, proxy_connect_timeout). */
const LONGEST_CONNECT = 75;

function connectTooLong(level: Level): readonly Remark[] {
  const line = lineOf(level, 'proxy_connect_timeout');
  const seconds = secondsOf(line);
  if (line === undefined || line.stock === true || seconds === undefined || seconds <= LONGEST_CONNECT)
    return [];
  return [
    noEffect(line, 'harmless', {
      text: `\`${line.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,
      help: 'Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open.',
    }),
  ];
}

/** What the guide asks for. */
const LONG_ENOUGH = 3600;

/** A generous limit outside, a shorter one in a file that is included further in: the author does not see it. */
function overruled(level: Level): readonly Remark[] {
  const inner = lineOf(level, 'proxy_read_timeout');
  const seconds = secondsOf(inner);
  if (inner === undefined || seconds === undefined || seconds >= LONG_ENOUGH) return [];
  let holder: Level | undefined = level;
  while (holder !== undefined && !holder.own.has('proxy_read_timeout')) holder = holder.parent;
  for (let outer = holder?.parent; outer !== undefined; outer = outer.parent) {
    const [line] = outer.own.get('proxy_read_timeout') ?? [];
    const longer = secondsOf(line);
    if (line === undefined || line.stock === true || longer === undefined || longer <= seconds) continue;
    if (inner.stock !== true && inner.at.file === line.at.file) return [];
    const by = inner.stock === true ? `what \`${inner.text}\` brings (${seconds} s)` : `\`${inner.text}\``;
    return [
      noEffect(line, 'degrades', {
        text: `\`${line.text}\` does nothing here: ${by} stands further in, and wins.`,
        related: [{ at: inner.at, text: 'this one is in force' }],
      }),
    ];
  }
  return [];
}

/** A long send timeout alone: it watches writes that block, not silence (`ngx_http_upstream_process_upgraded`). */
function sendForRead(level: Level): readonly Remark[] {
  const read = inForce(level, 'proxy_read_timeout');
  const send = lineOf(level, 'proxy_send_timeout') ?? lineOf(level, 'send_timeout');
  const seconds = secondsOf(send);
  if (
    read !== undefined ||
    send === undefined ||
    send.stock === true ||
    seconds === undefined ||
    seconds < 120
  )
    return [];
  return [
    noEffect(send, 'degrades', {
      text: `\`${send.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`,
    }),
  ];
}

function noEffect(
  line: Statement,
  effect: Remark['effect'],
  words: Pick<Remark, 'text'> & Partial<Pick<Remark, 'help' | 'related'>>,
): Remark {
  return { about: 'no-effect', effect, at: line.at, related: [], affects: 'route', ...words };
}
