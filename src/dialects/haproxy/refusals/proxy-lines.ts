import type { Remark } from '../../../model/remark.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import type { Section } from '../section.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { bindRefusal, serverLineRefusal } from './addresses.ts';
import { aclRefusal, conditionRefusal } from './conditions.ts';
import { ruleRefusal } from './rules.ts';
import { timeoutRefusal } from './timeouts.ts';
import { valueRefusal } from './values.ts';

const PROXIES: ReadonlySet<string> = new Set(['defaults', 'frontend', 'backend', 'listen']);

/** A line of a proxy section that HAProxy cannot take as it is. */
export function proxyLineRefusal(
  statement: Statement,
  section: Section,
  program: Program,
): Remark | undefined {
  if (!PROXIES.has(section.kind)) return undefined;
  const misplaced = section.kind === 'defaults' ? refusedInDefaults(statement, section, program) : undefined;
  if (misplaced !== undefined) return misplaced;
  switch (statement.keyword.text) {
    case 'timeout':
      return timeoutRefusal(statement, program.version);
    case 'acl':
      return aclRefusal(statement, section, program);
    case 'bind':
      return bindRefusal(statement, program.version);
    case 'server':
    case 'server-template':
    case 'default-server':
      return serverLineRefusal(statement, program);
    case 'http-request':
    case 'http-response':
    case 'http-after-response':
    case 'tcp-request':
    case 'tcp-response':
      return ruleRefusal(statement, section, program);
    case 'use_backend':
    case 'redirect':
    case 'use-server':
    case 'force-persist':
    case 'ignore-persist':
      return conditionRefusal(statement, section, program) ?? valueRefusal(statement, section, program);
    default:
      return valueRefusal(statement, section, program);
  }
}

const NEVER_IN_DEFAULTS: ReadonlySet<string> = new Set([
  'bind',
  'server',
  'server-template',
  'use_backend',
  'use-server',
  'redirect',
  'stick-table',
  'stick',
  'id',
  'description',
  'force-persist',
  'ignore-persist',
  'capture',
  'filter',
]);

const RULES: ReadonlySet<string> = new Set([
  'acl',
  'http-request',
  'http-response',
  'http-after-response',
  'tcp-request',
  'tcp-response',
]);

function refusedInDefaults(
  { keyword }: Statement,
  section: Section,
  { version }: Program,
): Remark | undefined {
  if (NEVER_IN_DEFAULTS.has(keyword.text))
    return refusedAt(keyword.at, `\`${keyword.text}\` cannot stand in a defaults section`);
  if (!RULES.has(keyword.text)) return undefined;
  if (!isAtLeast(version, '2.5'))
    return refusedAt(keyword.at, `\`${keyword.text}\` can stand in a defaults section from HAProxy 2.5 on`);
  return section.name === ''
    ? refusedAt(
        keyword.at,
        `\`${keyword.text}\` can stand in a named defaults section only`,
        'Put the line into the frontend or backend it is for.',
      )
    : undefined;
}
