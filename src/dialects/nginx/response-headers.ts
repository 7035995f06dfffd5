import type { RemovedHeader, ResponseHeader, ResponseHeaders } from '../../model/header.ts';
import { answerType, namesNoCharset } from '../../model/pulse/answers.ts';
import { inForce, type Level } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Passage } from './passage.ts';
import type { Statement } from './statement.ts';
import { textOf } from './value.ts';
import { parseTime } from './values.ts';
import { evaluate } from './variables.ts';
import { isAtLeast } from './versions.ts';

export function responseHeaders(scope: Scope, passage: Passage): ResponseHeaders {
  return {
    added: [
      ...expiry(scope.level, passage),
      ...charset(scope.level, passage),
      ...addedLines(scope.level, passage.configuration.version).flatMap((line) => addedHeader(line, passage)),
    ],
    removed: removedHeaders(scope.level),
  };
}

function addedHeader(statement: Statement, passage: Passage): readonly ResponseHeader[] {
  const [name = '', text = '', word] = statement.args;
  const value = textOf(evaluate(text, passage)) ?? null;
  if (value === '') return [];
  return [
    {
      name: name.toLowerCase(),
      value,
      when: word === 'always' ? 'always' : 'success',
      mode: 'add',
      at: statement.at,
    },
  ];
}

/** All or nothing, unless `add_header_inherit merge` puts the outer lines behind the inner ones (CHANGES 1.29.3). */
export function addedLines(level: Level, version: string): readonly Statement[] {
  const own = level.own.get('add_header') ?? [];
  const outer = (): readonly Statement[] =>
    level.parent === undefined ? [] : addedLines(level.parent, version);
  switch (isAtLeast(version, '1.29.3') ? inheritance(level) : 'on') {
    case 'off':
      return own;
    case 'merge':
      return [...own, ...outer()];
    default:
      return own.length > 0 ? own : outer();
  }
}

function inheritance(level: Level): string {
  const found = inForce(level, 'add_header_inherit');
  return found === undefined || 'unknown' in found ? 'on' : (found.lines[0]?.args[0] ?? 'on');
}

function removedHeaders(level: Level): readonly RemovedHeader[] {
  const found = inForce(level, 'proxy_hide_header');
  if (found === undefined || 'unknown' in found) return [];
  const passes = inForce(level, 'proxy_pass_header');
  const passed = passes === undefined || 'unknown' in passes ? [] : passes.lines;
  const isPassed = (name: string): boolean =>
    passed.some(({ args }) => args[0]?.toLowerCase() === name.toLowerCase());
  return found.lines.flatMap(({ args, at }) =>
    args
      .slice(0, 1)
      .filter((name) => !isPassed(name))
      .map((name) => ({ name: name.toLowerCase(), at })),
  );
}

/** A charset is put behind the listed types that name none (`ngx_http_destination_charset`). */
function charset(level: Level, passage: Passage): readonly ResponseHeader[] {
  const line = lineOf(level, 'charset');
  const type = answerType(passage.request.url.pathname);
  if (line === undefined || line.args[0] === 'off' || !namesNoCharset(type)) return [];
  const listed = inForce(level, 'charset_types');
  const types = listed === undefined || 'unknown' in listed ? [] : listed.lines.flatMap(({ args }) => args);
  if (!types.some((each) => each === '*' || each.toLowerCase() === type)) return [];
  const name = textOf(evaluate(line.args[0] ?? '', passage));
  const value = name === undefined ? null : `${type}; charset=${name}`;
  return [{ name: 'content-type', value, when: 'always', mode: 'replace', at: line.at }];
}

function lineOf(level: Level, name: string): Statement | undefined {
  const found = inForce(level, name);
  return found === undefined || 'unknown' in found ? undefined : found.lines[0];
}

/** `expires` writes two headers, in the place of what Pulse says (`ngx_http_set_expires`). */
function expiry(level: Level, passage: Passage): readonly ResponseHeader[] {
  const line = lineOf(level, 'expires');
  if (line === undefined) return [];
  const text = textOf(evaluate(line.args.join(' '), passage));
  if (text === 'off' || text === '') return [];
  const header = (name: string, value: string | null): ResponseHeader => ({
    name,
    value,
    when: 'success',
    mode: 'replace',
    at: line.at,
  });
  const [expires, caching] = expiryTexts(text);
  return [header('expires', expires), header('cache-control', caching)];
}

function expiryTexts(text: string | undefined): readonly [expires: string | null, caching: string | null] {
  if (text === 'epoch') return ['Thu, 01 Jan 1970 00:00:01 GMT', 'no-cache'];
  if (text === 'max') return ['Thu, 31 Dec 2037 23:55:55 GMT', 'max-age=315360000'];
  if (text?.startsWith('-')) return [null, 'no-cache'];
  const time =
    text === undefined || /^[@m]/.test(text) ? undefined : parseTime(text.replace(/^\+/, ''), 'seconds');
  return [null, time === undefined ? null : `max-age=${time}`];
}
