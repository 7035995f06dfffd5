import { linesNamed, setHeader } from './message.ts';
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
  if (onlyIfNone && lines.length > 0) {
    setHeader(
      walk.message,
      name,
      lines.map((line) => ({ ...line, at: last.at, directive: `${directive} if-none` })),
    );
    return;
  }
  const own = sees === 'itself' ? ITSELF : ({ carries: 'client-ip', value: 'src' } as const);
  setHeader(walk.message, name, [...lines, { ...own, at: last.at, directive }]);
}

/** The address of a HAProxy that relays to itself. */
const ITSELF = { carries: 'constant', value: '127.0.0.1', text: '127.0.0.1' } as const;

function headerIn(option: Statement): string | undefined {
  const words = textsOf(option);
  const at = words.indexOf('header');
  return at === -1 ? undefined : words[at + 1];
}
