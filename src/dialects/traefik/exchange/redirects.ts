import type { Fact } from '../../../model/fact.ts';
import { compileGoPattern } from '../../../model/pattern.ts';
import { hostHeaderOf } from '../../../model/request.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { get, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Flow } from './flow.ts';
import { goReplaceAll } from './go-regexp.ts';

/** traefik pkg/middlewares/redirect: what X-Forwarded-Proto says goes before the connection itself. */
export function redirectScheme(
  flow: Flow,
  to: { readonly scheme: string; readonly port: string; readonly permanent: boolean },
  at: Place,
): void {
  const scheme = flow.scheme ?? (flow.secure ? 'https' : 'http');
  const [, host = '', portText = ''] = /^(.*?)(:\d+)?$/.exec(hostHeaderOf(flow.request)) ?? [];
  const own =
    (scheme === 'http' && portText === ':80') || (scheme === 'https' && portText === ':443') ? '' : portText;
  const usual = (to.scheme === 'http' && to.port === '80') || (to.scheme === 'https' && to.port === '443');
  const port = to.port === '' || usual ? '' : `:${to.port}`;
  const uri = requestUri(flow);
  const before = `${scheme}://${host}${own}${uri}`;
  const after = `${to.scheme}://${host}${port}${uri}`;
  if (before !== after) redirect(flow, after, to.permanent, at);
}

export function redirectSchemeMiddleware(flow: Flow, value: Value, at: Place): void {
  const scheme = textOf(get(value, 'scheme')) ?? '';
  const port = textOf(get(value, 'port')) ?? '';
  redirectScheme(flow, { scheme, port, permanent: isTrue(textOf(get(value, 'permanent'))) }, at);
}

export function redirectRegex(flow: Flow, value: Value, at: Place): void {
  const source = textOf(get(value, 'regex')) ?? '';
  const unresolved = [get(value, 'regex'), get(value, 'replacement')].some(
    (each) => each?.kind === 'scalar' && each.unresolved,
  );
  const pattern = compileGoPattern(source);
  if (pattern === undefined || unresolved) {
    flow.unseen = { missing: unresolved ? 'variable' : 'pattern', name: source, at };
    return;
  }
  const before = `${flow.secure ? 'https' : 'http'}://${hostHeaderOf(flow.request)}${requestUri(flow)}`;
  if (pattern.match(before) === undefined) return;
  const after = goReplaceAll(pattern, before, textOf(get(value, 'replacement')) ?? '');
  if (after !== before) redirect(flow, after, isTrue(textOf(get(value, 'permanent'))), at);
}

function redirect(flow: Flow, to: string, permanent: boolean, at: Place): void {
  const get = flow.request.method === 'GET';
  const status = permanent ? (get ? 301 : 308) : get ? 302 : 307;
  const where: Fact<string> = { is: 'known', value: to, origin: 'written', at };
  flow.ended = { kind: 'redirected', status, to: where, at };
}

function requestUri(flow: Flow): string {
  const path = flow.path.is === 'known' ? flow.path.value : flow.request.url.pathname;
  return `${path}${flow.request.url.search}`;
}
