import { requestOp } from '../header-ops.ts';
import { type Result, type Scope, single, withoutMatcher } from '../scope.ts';
import type { Statement } from '../statement.ts';
import { refuseCount } from './reader.ts';

export function requestHeader(statement: Statement, scope: Scope): readonly Result[] {
  const { matchers, args } = withoutMatcher(statement, scope);
  const [field, value, replacement] = args.map((arg) => arg.text);
  const { at, text } = statement;
  if (field === undefined || args.length > 3) {
    refuseCount(statement, scope, 'a field, a value and a replacement at most');
    return [];
  }
  if (field.startsWith('?'))
    scope.refuse(at, `\`${text}\`: a default (\`?\`) is only for the response headers of a site.`);
  const op = { field: field.replace(/:$/, ''), value, replacement, at, keyword: 'request_header' };
  const request = requestOp(undefined, op, scope.version);
  return single(statement, matchers, { kind: 'headers', request, response: undefined, at, text });
}
