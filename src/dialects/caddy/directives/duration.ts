import type { Scope } from '../scope.ts';
import type { Statement } from '../statement.ts';
import { isDynamic, isInteger, parseDuration } from '../values.ts';

/** The duration that a setting takes, in seconds; refuses what Caddy refuses. */
export function durationOf(line: Statement, scope: Scope): number | undefined {
  const [first] = line.args;
  if (first === undefined) {
    scope.refuse(line.at, `\`${line.name}\` needs a duration.`);
    return undefined;
  }
  if (isDynamic(first.text)) return undefined;
  const seconds = parseDuration(first.text);
  if (seconds === undefined) {
    const unit = isInteger(first.text) ? 'has no unit' : 'is no duration';
    scope.refuse(
      first.at,
      `"${first.text}" in \`${line.text}\` ${unit}.`,
      isInteger(first.text) ? `Write \`${line.name} ${first.text}s\`.` : undefined,
    );
  }
  return seconds;
}

/** The settings for streams take a bare number as well, and count it in nanoseconds (reverseproxy/caddyfile.go). */
export function durationOrNanoseconds(line: Statement, scope: Scope): number | undefined {
  const text = line.args[0]?.text ?? '';
  return isInteger(text) ? Number(text) / 1e9 : durationOf(line, scope);
}
