import type { RequestHeader } from '../../model/header.ts';
import { type HeaderLine, linesNamed, type Message } from './message.ts';

const ALWAYS = [
  'host',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'upgrade',
  'connection',
];

/** The lines that reach Pulse, by name: those every reader asks for, and every one that a rule touched. */
export function requestHeadersOf(message: Message): readonly RequestHeader[] {
  const names = new Set([...ALWAYS, ...message.headers.keys()]);
  return [...names].flatMap((name) => {
    const lines = linesNamed(message, name);
    const removal = message.removals.get(name);
    if (lines.length === 0) return [{ name, carries: 'absent' as const, ...removal }];
    const sent = name === 'connection' ? lines.map(withoutItsOwn) : lines;
    return merged(sent).map((line) => headerFrom(name, line));
  });
}

/**
 * Of a Connection line that a rule wrote, `close` and `keep-alive` are taken out when it is sent, too (h1.c,
 * h1_parse_connection_header with H1_MF_CLEAN_CONN_HDR). One that says nothing else is told as it stands.
 */
function withoutItsOwn(line: HeaderLine): HeaderLine {
  if (line.carries !== 'constant' || line.text === undefined) return line;
  const words = line.text.split(',').map((word) => word.trim());
  const kept = words.filter((word) => !/^(?:close|keep-alive)$/i.test(word)).join(',');
  return kept === '' || kept === words.join(',') ? line : { ...line, text: kept, value: kept };
}

/** In TCP mode every header passes as it is. */
export function untouchedHeaders(): readonly RequestHeader[] {
  return ALWAYS.map((name) => ({ name, carries: name === 'host' ? 'client-host' : 'client-supplied' }));
}

/**
 * The proxy's address behind whatever the client sent, or twice, is one thing with a name of its own. Of a constant
 * beside the client's own line Pulse reads the client's.
 */
function merged(lines: readonly HeaderLine[]): readonly HeaderLine[] {
  const [first, second] = lines;
  if (first === undefined || second === undefined || lines.length > 2) return lines;
  if (first.carries === 'client-supplied' && second.carries === 'constant')
    return [{ ...second, carries: 'client-supplied' }];
  if (second.carries !== 'client-ip') return lines;
  if (first.carries === 'client-supplied') return [{ ...second, carries: 'client-ip-appended' }];
  return first.carries === 'client-ip' ? [{ ...second, carries: 'client-ip-twice' }] : lines;
}

function headerFrom(name: string, line: HeaderLine): RequestHeader {
  const { carries, otherwise, value, at, directive, because } = line;
  return {
    name,
    carries,
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(value === undefined ? {} : { value }),
    ...(at === undefined ? {} : { at }),
    ...(directive === undefined ? {} : { directive }),
    ...(because === undefined ? {} : { because }),
  };
}
