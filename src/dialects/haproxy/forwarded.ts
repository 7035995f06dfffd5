import { type HeaderLine, linesNamed, setHeader } from './message.ts';
import { optionOf, type ProxySection } from './proxy.ts';
import type { Peer } from './reentry.ts';
import { type Statement, textsOf } from './statement.ts';
import type { Walk } from './walk.ts';

/**
 * `option forwardfor` adds a line of its own behind the client's, after all http-request rules of both sides
 * (http_ext.c, http_handle_xff_header).
 */
export function addForwardedFor(frontend: ProxySection, backend: ProxySection, sees: Peer, walk: Walk): void {
  const options = [
    optionOf(frontend, 'forwardfor'),
    frontend === backend ? undefined : optionOf(backend, 'forwardfor'),
  ];
  const set = options.filter((option) => option !== undefined);
  const last = set.at(-1);
  if (last === undefined) return;
  const name = (set.map(headerIn).findLast((each) => each !== undefined) ?? 'X-Forwarded-For').toLowerCase();
  const lines = linesNamed(walk.message, name);
  const onlyIfNone = set.every((option) => textsOf(option).includes('if-none'));
  if (onlyIfNone && lines.some((line) => line.carries !== 'client-supplied')) return;
  // On a socket file there is no address to tell.
  if (sees === 'nobody') return;
  const directive = 'option forwardfor';
  const own = sees === 'itself' ? ITSELF : ({ carries: 'client-ip', value: 'src' } as const);
  if (onlyIfNone && lines.length > 0) {
    const yields = {
      otherwise: own.carries,
      value: own.value,
      at: last.at,
      directive: `${directive} if-none`,
    };
    setHeader(
      walk.message,
      name,
      lines.map((line) => ({ ...line, ...yields })),
    );
    return;
  }
  setHeader(walk.message, name, [...lines, { ...own, at: last.at, directive }]);
}

/** `option originalto` adds where the client went, `option forwarded` (RFC 7239, a backend's) says it all in one line. */
export function addOtherAddresses(frontend: ProxySection, backend: ProxySection, walk: Walk): void {
  const originalto = optionOf(backend, 'originalto') ?? optionOf(frontend, 'originalto');
  if (originalto !== undefined) {
    const name = (headerIn(originalto) ?? 'X-Original-To').toLowerCase();
    setHeader(walk.message, name, [ofTheConnection('dst', originalto)]);
  }
  const forwarded = optionOf(backend, 'forwarded');
  if (forwarded !== undefined)
    setHeader(walk.message, 'forwarded', [ofTheConnection('proto, for', forwarded)]);
}

/** A value that each connection has of its own, and that Pulse does not read. */
function ofTheConnection(value: string, { at, args }: Statement): HeaderLine {
  const directive = `option ${args[0]?.text ?? ''}`;
  return { carries: 'unknown', value, because: { missing: 'variable', name: value, at }, at, directive };
}

/** The address of a HAProxy that relays to itself. */
const ITSELF = { carries: 'constant', value: '127.0.0.1', text: '127.0.0.1' } as const;

function headerIn(option: Statement): string | undefined {
  const words = textsOf(option);
  const at = words.indexOf('header');
  return at === -1 ? undefined : words[at + 1];
}
