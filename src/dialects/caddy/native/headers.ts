import { entriesOf, get, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import type { HeaderChanges, HeaderOps, ResponseMatcher, ResponseOps } from '../config.ts';
import { headerFieldsIn, isTrue, numberIn, textsIn } from './values.ts';

/** `{request: {...}, response: {...}}` of the handler `headers` and of a proxy. */
export function nativeHeaderChanges(value: Value | undefined): HeaderChanges {
  const request = get(value, 'request');
  const response = get(value, 'response');
  return {
    request: request === undefined ? undefined : opsFrom(request, 'request'),
    response: response === undefined ? undefined : responseFrom(response),
  };
}

function responseFrom(value: Value): ResponseOps {
  const require = get(value, 'require');
  const onlyFor = require === undefined ? undefined : nativeResponseMatcher(require);
  // A header that must be absent, and nothing else: what `?` is written as.
  const isDefault =
    onlyFor !== undefined &&
    onlyFor.statuses.length === 0 &&
    onlyFor.headers.length > 0 &&
    onlyFor.headers.every(({ values }) => values === undefined);
  return {
    ...opsFrom(value, 'response'),
    deferred: isTrue(get(value, 'deferred')),
    onlyFor: onlyFor === undefined || isDefault ? undefined : onlyFor,
    unlessPresent: isDefault ? onlyFor.headers.map(({ name }) => name) : [],
  };
}

function opsFrom(value: Value, side: string): HeaderOps {
  const named = (operation: string) => entriesOf(get(value, operation));
  return {
    add: named('add').flatMap(({ name, key, value: values }) =>
      textsIn(values).map((text) => ({ name, value: text, at: key, directive: `${side} add` })),
    ),
    set: named('set').map(({ name, key, value: values }) => ({
      name,
      value: textsIn(values).join(','),
      at: key,
      directive: `${side} set`,
    })),
    remove: itemsOf(get(value, 'delete')).flatMap((each) => {
      const name = textOf(each);
      return name === undefined ? [] : [{ name, at: each.place, directive: `${side} delete` }];
    }),
    replace: named('replace').flatMap(({ name, key, value: replacements }) =>
      itemsOf(replacements).map((each) => {
        const plain = textOf(get(each, 'search'));
        return {
          name,
          at: key,
          directive: `${side} replace`,
          pattern: plain ?? textOf(get(each, 'search_regexp')) ?? '',
          plain: plain !== undefined,
          by: textOf(get(each, 'replace')) ?? '',
        };
      }),
    ),
  };
}

/** `{status_code: [...], headers: {...}}` (caddyhttp/responsematchers.go). */
export function nativeResponseMatcher(value: Value): ResponseMatcher {
  return {
    statuses: itemsOf(get(value, 'status_code')).flatMap((each) => numberIn(each) ?? []),
    headers: headerFieldsIn(get(value, 'headers')),
  };
}
