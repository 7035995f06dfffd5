import type { ResponseMatcher } from '../config.ts';
import { headerFields } from '../matchers.ts';
import type { Scope } from '../scope.ts';
import { type Statement, textsOf } from '../statement.ts';

/** `@name status 2xx`, or a block of `status` and `header` lines (caddyhttp/responsematchers.go). */
export function responseMatcherOf(line: Statement, scope: Scope): ResponseMatcher {
  const [first] = line.args;
  const lines =
    first === undefined
      ? (line.block ?? [])
      : [{ ...line, name: first.text, nameAt: first.at, args: line.args.slice(1) }];
  for (const { name, nameAt } of lines) {
    if (name !== 'status' && name !== 'header')
      scope.refuse(nameAt, `\`${name}\` is no way to match a response: there are \`status\` and \`header\`.`);
  }
  const statuses = lines
    .filter(({ name }) => name === 'status')
    .flatMap((each) => textsOf(each))
    .map((code) => Number(code.replace(/xx$/, '')))
    .filter((code) => !Number.isNaN(code));
  const headers = headerFields(
    lines.filter(({ name }) => name === 'header'),
    scope,
  );
  return { statuses, headers };
}
