import { get, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import type { QueryOps, Rewrite } from '../config.ts';
import { numberIn, textsIn } from './values.ts';

export function nativeRewrite(value: Value | undefined): Rewrite {
  const method = textOf(get(value, 'method'));
  const uri = textOf(get(value, 'uri'));
  const stripPrefix = textOf(get(value, 'strip_path_prefix'));
  const stripSuffix = textOf(get(value, 'strip_path_suffix'));
  const substrings = itemsOf(get(value, 'uri_substring')).map((each) => ({
    find: textOf(get(each, 'find')) ?? '',
    replace: textOf(get(each, 'replace')) ?? '',
    limit: numberIn(get(each, 'limit')) ?? 0,
  }));
  const patterns = itemsOf(get(value, 'path_regexp')).map((each) => ({
    find: textOf(get(each, 'find')) ?? '',
    replace: textOf(get(each, 'replace')) ?? '',
  }));
  const query = get(value, 'query');
  return {
    ...(method === undefined ? {} : { method }),
    ...(uri === undefined ? {} : { uri }),
    ...(stripPrefix === undefined ? {} : { stripPrefix }),
    ...(stripSuffix === undefined ? {} : { stripSuffix }),
    ...(substrings.length === 0 ? {} : { substrings }),
    ...(patterns.length === 0 ? {} : { patterns }),
    ...(query === undefined ? {} : { query: nativeQueryOps(query) }),
  };
}

function nativeQueryOps(value: Value): QueryOps {
  const pairs = (name: string) =>
    itemsOf(get(value, name)).map((each) => ({
      key: textOf(get(each, 'key')) ?? '',
      value: textOf(get(each, 'val')) ?? '',
    }));
  return {
    rename: pairs('rename'),
    set: pairs('set'),
    add: pairs('add'),
    replace: itemsOf(get(value, 'replace')).map((each) => {
      const pattern = textOf(get(each, 'search_regexp'));
      return {
        pattern: pattern ?? textOf(get(each, 'search')) ?? '',
        by: textOf(get(each, 'replace')) ?? '',
        plain: pattern === undefined,
      };
    }),
    remove: textsIn(get(value, 'delete')),
  };
}
