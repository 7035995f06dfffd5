import { type ProxySection, settingOf } from './proxy.ts';
import { type Server, serversOf } from './server.ts';
import { textsOf } from './statement.ts';
import type { Walk } from './walk.ts';

/** `cookie NAME insert` gives a client without the cookie one that says which server it got (http_ana.c, http_process_res_common). */
export function addServerCookie(backend: ProxySection, walk: Walk): void {
  const statement = settingOf(backend, ({ keyword }) => keyword.text === 'cookie')?.statement;
  if (statement === undefined) return;
  const [name = '', ...words] = textsOf(statement);
  if (!words.includes('insert') || words.includes('postonly')) return;
  const servers = serversOf(backend).filter(({ disabled }) => !disabled);
  const marks = servers.flatMap((server) => markOf(server) ?? []);
  if (marks.length === 0) return;
  // Which of several it is, turns on where the request goes; the time of day would be in it as well.
  const [mark] = marks;
  const certain =
    servers.length === 1 && !words.some((word) => /^(?:maxidle|maxlife|dynamic|attr)$/.test(word));
  const after = (word: string): string | undefined =>
    words.includes(word) ? words[words.indexOf(word) + 1] : undefined;
  const domain = after('domain');
  const text = [
    `${name}=${mark}`,
    'path=/',
    ...(domain === undefined ? [] : [`domain=${domain}`]),
    ...(words.includes('httponly') ? ['HttpOnly'] : []),
    ...(words.includes('secure') ? ['Secure'] : []),
  ].join('; ');
  walk.added.push({
    name: 'set-cookie',
    value: certain ? text : null,
    when: 'always',
    mode: 'add',
    at: statement.at,
  });
}

/** The `cookie` word of a server line. */
function markOf({ statement }: Server): string | undefined {
  const words = textsOf(statement);
  const at = words.indexOf('cookie', 2);
  return at === -1 ? undefined : words[at + 1];
}
