import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { parseProxyUrl } from '../proxy-url.ts';
import { leadingInteger } from '../server-settings.ts';
import { argument, placeOfWord, type Statement, undefinedVariable } from '../statement.ts';
import { isSince } from '../versions.ts';
import { isBalancer } from '../workers.ts';
import { refusal } from './refusal.ts';

const FLAGS: ReadonlySet<string> = new Set(['nocanon', 'interpolate', 'noquery']);

/** mod_proxy.c, add_pass. */
export function passRefused(statement: Statement, { version }: Configuration): Remark | undefined {
  const section = pathSection(statement);
  let words = statement.args.map((word) => word.value);
  let offset = 0;
  const isMatch = statement.name === 'proxypassmatch';
  if (section === undefined) {
    if (words[0] === '~') {
      if (isMatch) return refusal(statement.at, '`ProxyPassMatch` takes no `~`.');
      words = words.slice(1);
      offset = 1;
    }
    words = words.slice(1);
    offset += 1;
  }
  const [target, ...rest] = words;
  if (target === undefined)
    return refusal(
      statement.at,
      `\`${statement.written}\` lacks a path or a target: outside of <Location> it takes both.`,
    );
  for (const [index, word] of rest.entries()) {
    const at = placeOfWord(statement, offset + 1 + index);
    if (FLAGS.has(word.toLowerCase())) continue;
    const equals = word.indexOf('=');
    if (equals === -1) {
      if (section !== undefined && target.startsWith('/'))
        return refusal(
          statement.at,
          `\`${statement.written}\` takes no path in \`${section.written}>\`: the section has it.`,
        );
      return word.startsWith('#')
        ? refusal(
            at,
            `A comment cannot stand behind a directive: Apache takes \`${word}\` for a parameter and does not start.`,
            'Put the comment on the line above.',
          )
        : refusal(at, `\`${word}\` is no parameter: they are written \`key=value\`.`);
    }
    const key = word.slice(0, equals).toLowerCase();
    if (key === 'mapping') {
      if (!/^(?:encoded|servlet)$/i.test(word.slice(equals + 1)))
        return refusal(at, `\`${word}\` is no mapping.`);
      if (!isSince(version, '2.4.49'))
        return refusal(at, `\`${word}\` needs httpd 2.4.49: an older one refuses it and does not start.`);
      continue;
    }
    if (target === '!') continue;
    const wrong = isBalancer(target)
      ? balancerParameter(key, word.slice(equals + 1))
      : workerParameter(key, word.slice(equals + 1));
    if (wrong !== undefined && undefinedVariable(word) === undefined)
      return refusal(at, `\`${word}\`: ${wrong}.`);
  }
  return target === '!' ? undefined : targetRefused(statement, target, offset);
}

function pathSection(statement: Statement): Statement | undefined {
  for (let each = statement.parent; each !== undefined; each = each.parent)
    if (each.name === '<location' || each.name === '<locationmatch' || each.name === '<proxy') return each;
  return undefined;
}

function targetRefused(statement: Statement, target: string, index: number): Remark | undefined {
  const variable = undefinedVariable(target);
  if (variable !== undefined && /^[a-z]+:\/\//i.test(target)) return undefined;
  const parsed = parseProxyUrl(target);
  const isWhole = parsed !== undefined && /^(?:$|[/?#$])/.test(parsed.path);
  if (variable !== undefined || isWhole) return undefined;
  const isBare = /^[\w.-]+(?::\d+)?(?:\/.*)?$/.test(target);
  return refusal(
    placeOfWord(statement, index),
    `\`${target}\` is no URL: a target begins with its scheme.`,
    isBare ? `Write \`http://${target}\`.` : undefined,
  );
}

export function memberRefused(statement: Statement): Remark | undefined {
  const inSection = statement.parent?.name === '<proxy';
  const index = inSection ? 0 : 1;
  const target = argument(statement, index);
  if (target === undefined) return refusal(statement.at, '`BalancerMember` lacks the URL of the member.');
  for (const [position, word] of statement.args.slice(index + 1).entries()) {
    const at = placeOfWord(statement, index + 1 + position);
    const equals = word.value.indexOf('=');
    if (equals === -1)
      return refusal(at, `\`${word.value}\` is no parameter: they are written \`key=value\`.`);
    const wrong = workerParameter(word.value.slice(0, equals).toLowerCase(), word.value.slice(equals + 1));
    if (wrong !== undefined) return refusal(at, `\`${word.value}\`: ${wrong}.`);
  }
  return targetRefused(statement, target, index);
}

export function proxySetRefused(statement: Statement): Remark | undefined {
  const section =
    statement.parent !== undefined && /^<proxy/.test(statement.parent.name) ? statement.parent : undefined;
  const name = section === undefined ? (argument(statement, 0) ?? '') : (argument(section, 0) ?? '');
  for (const [position, word] of statement.args.slice(section === undefined ? 1 : 0).entries()) {
    const at = placeOfWord(statement, position + (section === undefined ? 1 : 0));
    const equals = word.value.indexOf('=');
    if (equals === -1)
      return refusal(at, `\`${word.value}\` is no parameter: they are written \`key=value\`.`);
    const key = word.value.slice(0, equals).toLowerCase();
    const value = word.value.slice(equals + 1);
    const wrong = isBalancer(name) ? balancerParameter(key, value) : workerParameter(key, value);
    if (wrong !== undefined) return refusal(at, `\`${word.value}\`: ${wrong}.`);
  }
  return undefined;
}

/** What is wrong with a parameter of a worker; mod_proxy.c, set_worker_param. */
function workerParameter(key: string, value: string): string | undefined {
  const number = leadingInteger(value);
  switch (key) {
    case 'loadfactor': {
      const factor = Number.parseFloat(value);
      return factor >= 1 && factor <= 100 ? undefined : 'it is a number from 1 to 100';
    }
    case 'timeout':
      return number >= 1 ? undefined : 'it is at least one second';
    case 'ttl':
      return number >= 1 ? undefined : 'it is at least one second';
    case 'retry':
    case 'min':
    case 'max':
    case 'smax':
      return number >= 0 ? undefined : 'it is not negative';
    case 'acquire':
    case 'ping':
    case 'connectiontimeout':
      return isDuration(value) ? undefined : 'it is a time: a number, perhaps with ms, s, mi or h behind it';
    case 'keepalive':
    case 'disablereuse':
    case 'enablereuse':
      return /^(?:on|off)$/i.test(value) ? undefined : 'it is On or Off';
    case 'iobuffersize':
    case 'receivebuffersize':
      return number === 0 || number >= 512 ? undefined : 'it is at least 512, or 0';
    case 'flushpackets':
      return /^(?:on|off|auto)$/i.test(value) ? undefined : 'it is on, off or auto';
    case 'flushwait':
      return number >= 0 && number <= 1000 ? undefined : 'it is at most 1000';
    case 'lbset':
      return number >= 0 && number <= 99 ? undefined : 'it is from 0 to 99';
    case 'responsefieldsize':
      return number >= 0 ? undefined : 'it is not negative';
    case 'upgrade':
      return value.length < 64 ? undefined : 'it is too long';
    default:
      return WORKER_WORDS.has(key)
        ? undefined
        : 'ProxyPass has no such parameter, and Apache does not start with one it does not know';
  }
}

/** Taken as they are, or checked by mod_proxy_hcheck. */
const WORKER_WORDS: ReadonlySet<string> = new Set([
  'route',
  'redirect',
  'status',
  'flusher',
  'secret',
  'addressttl',
  'hcinterval',
  'hcpasses',
  'hcfails',
  'hcmethod',
  'hcuri',
  'hcexpr',
  'hctemplate',
]);

/** mod_proxy.c, set_balancer_param. */
function balancerParameter(key: string, _value: string): string | undefined {
  if (BALANCER_WORDS.has(key)) return undefined;
  return key === 'upgrade'
    ? 'it belongs on the BalancerMember, and Apache does not start with it here'
    : 'a balancer has no such parameter, and Apache does not start with one it does not know';
}

const BALANCER_WORDS: ReadonlySet<string> = new Set([
  'stickysession',
  'stickysessionsep',
  'nofailover',
  'timeout',
  'maxattempts',
  'lbmethod',
  'scolonpathdelim',
  'failonstatus',
  'failontimeout',
  'nonce',
  'growth',
  'forcerecovery',
]);

/** server/util.c, ap_timeout_parameter_parse. */
function isDuration(value: string): boolean {
  return /^\d+(?:ms|s|mi\w*|h|[hH]\w*|[sS]\w*)?$/i.test(value) && leadingInteger(value) > 0;
}
