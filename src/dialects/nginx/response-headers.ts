import type { RemovedHeader, ResponseHeader, ResponseHeaders } from '../../model/header.ts';
import { inForce, type Level } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Passage } from './passage.ts';
import type { Statement } from './statement.ts';
import { textOf } from './value.ts';
import { evaluate } from './variables.ts';
import { isAtLeast } from './versions.ts';

export function responseHeaders(scope: Scope, passage: Passage): ResponseHeaders {
  return {
    added: addedLines(scope.level, passage.configuration.version).flatMap((line) =>
      addedHeader(line, passage),
    ),
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
  return found.lines.flatMap(({ args, at }) =>
    args.slice(0, 1).map((name) => ({ name: name.toLowerCase(), at })),
  );
}
