import { linesNamed, setHeader } from './message.ts';
import { optionOf, type ProxySection } from './proxy.ts';
import { type Statement, textsOf } from './statement.ts';
import type { Walk } from './walk.ts';

/**
 * `option forwardfor` adds a line of its own behind the client's, after all http-request rules of both sides
 * (http_ext.c, http_handle_xff_header).
 */
export function addForwardedFor(frontend: ProxySection, backend: ProxySection, walk: Walk): void {
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
  const directive = 'option forwardfor';
  if (onlyIfNone && lines.length > 0) {
    setHeader(
      walk.message,
      name,
      lines.map((line) => ({ ...line, at: last.at, directive: `${directive} if-none` })),
    );
    return;
  }
  setHeader(walk.message, name, [...lines, { carries: 'client-ip', value: 'src', at: last.at, directive }]);
}

function headerIn(option: Statement): string | undefined {
  const words = textsOf(option);
  const at = words.indexOf('header');
  return at === -1 ? undefined : words[at + 1];
}
