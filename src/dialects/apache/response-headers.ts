import { byDefault, type Fact, unknown, written } from '../../model/fact.ts';
import type { RemovedHeader, ResponseHeader, ResponseHeaders } from '../../model/header.ts';
import type { Configuration } from './configuration.ts';
import { applies, type HeaderRule, readHeaderRule } from './header-rules.ts';
import { headerValue } from './header-values.ts';
import { type Layer, statementsNamed } from './layers.ts';
import type { RequestView } from './request-view.ts';
import { argument } from './statement.ts';
import { withName } from './statements-by-name.ts';

/**
 * What Header does to Pulse's answers, whatever their status: they live in the table that plain `Header` works on, and
 * `Header always` works on another one, which is sent beside it (mod_headers.c, ap_headers_output_filter).
 */
export function responseHeaders(layers: readonly Layer[], view: RequestView): ResponseHeaders {
  const rules = statementsNamed(layers, 'header').flatMap((each) => readHeaderRule(each) ?? []);
  const beside = table(
    rules.filter((rule) => rule.always && !rule.early),
    view,
    true,
  );
  const own = table(
    rules.filter((rule) => !rule.always && !rule.early),
    view,
    false,
  );
  return { added: [...beside.added, ...own.added], removed: own.removed };
}

function table(rules: readonly HeaderRule[], view: RequestView, isEmpty: boolean): ResponseHeaders {
  const added = new Map<string, readonly ResponseHeader[]>();
  const removed = new Map<string, RemovedHeader>();
  for (const rule of rules) {
    const truth = applies(rule, view);
    if (truth === false) continue;
    const name = rule.header.toLowerCase();
    const at = rule.statement.at;
    const value = truth === undefined ? undefined : headerValue(rule.value, rule.statement, view).text;
    const line = (mode: ResponseHeader['mode'], text: string | undefined): ResponseHeader => ({
      name,
      value: text ?? null,
      when: 'always',
      mode,
      at,
    });
    const before = added.get(name) ?? [];
    switch (rule.action) {
      case 'set':
        added.set(name, [line(isEmpty ? 'add' : 'replace', value)]);
        if (!isEmpty) removed.set(name, { name, at });
        break;
      case 'add':
        added.set(name, [...before, line('add', value)]);
        break;
      case 'append':
      case 'merge':
        added.set(name, [line('add', before.length === 0 && isEmpty ? value : undefined)]);
        break;
      case 'setifempty':
        if (before.length === 0) added.set(name, [line(isEmpty ? 'add' : 'default', value)]);
        break;
      case 'unset':
        added.delete(name);
        if (!isEmpty) removed.set(name, { name, at });
        break;
      case 'edit':
      case 'edit*':
        if (before.length > 0 || !isEmpty) added.set(name, [line('replace', undefined)]);
        break;
      default:
        break;
    }
  }
  // A header that is set again stands among the added ones; removed is what Pulse's own copy lost.
  return { added: [...added.values()].flat(), removed: [...removed.values()] };
}

/** Pulse sends no Server header, so Apache's own is seen (http_protocol.c, ap_basic_http_header). */
export function showsVersion(layers: readonly Layer[], configuration: Configuration): Fact<boolean> {
  const set = layers
    .flatMap(({ statements }) => withName(statements, 'header'))
    .flatMap((each) => readHeaderRule(each) ?? [])
    .findLast((rule) => rule.header.toLowerCase() === 'server' && rule.action === 'set' && !rule.always);
  if (set !== undefined) return written(/\d+\.\d+/.test(set.value), set.statement.at, 'Header set Server');
  const tokens = withName(configuration.main.statements, 'servertokens').at(-1);
  if (tokens !== undefined) {
    if (tokens.doubt !== undefined) return unknown(tokens.doubt);
    const said = (argument(tokens, 0) ?? '').toLowerCase();
    return written(!/^(?:prod|productonly|major)$/.test(said), tokens.at, tokens.written);
  }
  if (configuration.outside !== undefined) return unknown(configuration.outside);
  return byDefault(true, configuration.extent === 'main');
}
