import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import { readDuration } from '../duration.ts';
import { refusedAt } from '../refusal.ts';
import type { Argument, Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { suggestion } from './near.ts';

const NAMES: ReadonlySet<string> = new Set([
  'check',
  'client',
  'client-fin',
  'client-hs',
  'connect',
  'http-keep-alive',
  'http-request',
  'queue',
  'server',
  'server-fin',
  'tarpit',
  'tunnel',
]);

/** `timeout NAME VALUE` and nothing more (proxy.c, proxy_parse_timeout). */
export function timeoutRefusal(statement: Statement, version: string): Remark | undefined {
  const [name, value, extra] = statement.args;
  if (name === undefined) return refusedAt(statement, '`timeout` needs the name of one and a value');
  if (!NAMES.has(name.text))
    return refusedAt(name.at, `"${name.text}" is not a timeout`, suggestion(name.text, NAMES));
  if (name.text === 'client-hs' && !isAtLeast(version, '2.9'))
    return refusedAt(statement, '`timeout client-hs` is known from HAProxy 2.9 on');
  if (value === undefined) return refusedAt(statement, `\`timeout ${name.text}\` has no value`);
  const refused = durationRefusal(value, `timeout ${name.text}`);
  if (refused !== undefined) return refused;
  if (extra !== undefined)
    return refusedAt(
      extra.at,
      `\`timeout ${name.text} ${value.text}\` is followed by "${extra.text}", and one value is all it takes`,
      /^[a-z]+$/.test(extra.text)
        ? `Write the unit without a blank: \`${value.text}${extra.text}\`.`
        : undefined,
    );
  return undefined;
}

const LONGER: Readonly<Record<string, string>> = tableOf({ w: 'd', y: 'd', M: 'd' });

/** Why a time is refused; undefined when it can be read, or depends on the environment. */
export function durationRefusal(value: Argument, name: string): Remark | undefined {
  if (value.unsure !== undefined) return undefined;
  const duration = readDuration(value.text);
  if (!('refused' in duration)) return undefined;
  if (duration.refused === 'overflow')
    return refusedAt(
      value.at,
      `\`${name} ${value.text}\` is more than HAProxy can count: 2147483647 milliseconds, nearly 25 days`,
      'Write `24d` or less; `1h` is what Pulse needs.',
    );
  const unit = LONGER[value.text.replace(/^\d+/, '')];
  return refusedAt(
    value.at,
    `\`${name} ${value.text}\` is not a time: the units are us, ms, s, m, h and d`,
    unit === undefined ? 'Write a number and its unit without a blank: `1h`.' : 'Count in days: `7d`.',
  );
}
