import type { HealthCheck } from '../../model/exchange.ts';
import { oncePer } from '../../model/once.ts';
import { optionOf, type ProxySection, settingOf } from './proxy.ts';
import { type Argument, type Statement, textsOf } from './statement.ts';

/** What a server with `check` is asked: a connection, unless `option httpchk` makes a request of it (tcpcheck.c). */
export function healthCheckOf(proxy: ProxySection, word: Argument | undefined): HealthCheck {
  const check = checkOf(proxy);
  return { ...check, ...(check.at !== undefined || word === undefined ? {} : { at: word.at }) };
}

const checkOf = oncePer((proxy: ProxySection): HealthCheck => {
  const httpchk = optionOf(proxy, 'httpchk');
  if (httpchk === undefined) return { method: 'connect', path: null, healthy: [] };
  const send = firstSend(proxy);
  const written = textsOf(httpchk, 1);
  const [method = 'GET', path = '/'] = written.length > 1 ? written : ['OPTIONS', written[0] ?? '/'];
  const sent = send === undefined ? undefined : sentBy(send);
  return {
    method: sent?.method ?? (send !== undefined && written.length === 0 ? 'OPTIONS' : method),
    path: sent?.path ?? path,
    healthy: expectedStatus(proxy),
    at: (send ?? httpchk).at,
  };
});

function firstSend(proxy: ProxySection): Statement | undefined {
  const isSend = ({ keyword, args }: Statement): boolean =>
    keyword.text === 'http-check' && args[0]?.text === 'send';
  return proxy.section.lines.find(isSend) ?? settingOf(proxy, isSend)?.statement;
}

function sentBy(send: Statement): { readonly method?: string; readonly path?: string } {
  const words = textsOf(send, 1);
  const after = (word: string): string | undefined => {
    const at = words.indexOf(word);
    return at === -1 ? undefined : words[at + 1];
  };
  const method = after('meth');
  const path = after('uri') ?? after('uri-lf');
  return { ...(method === undefined ? {} : { method }), ...(path === undefined ? {} : { path }) };
}

/** 2xx and 3xx, unless `http-check expect status` says which. */
function expectedStatus(proxy: ProxySection): HealthCheck['healthy'] {
  const expect = settingOf(
    proxy,
    ({ keyword, args }) =>
      keyword.text === 'http-check' &&
      args[0]?.text === 'expect' &&
      args.some(({ text }) => text === 'status'),
  );
  if (expect === undefined) return [[200, 399]];
  const words = textsOf(expect.statement);
  const ranges = (words[words.indexOf('status') + 1] ?? '').split(',').flatMap((part) => {
    const [from, to] = part.split('-').map(Number);
    return from === undefined || Number.isNaN(from) ? [] : [[from, to ?? from] as const];
  });
  if (words.indexOf('!') === -1) return ranges;
  const [[from, to] = [0, 0]] = ranges;
  return [
    [100, from - 1],
    [to + 1, 599],
  ];
}
