import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import { conditionAt } from '../condition.ts';
import * as actions from '../keywords/actions.ts';
import type { Span } from '../keywords/names.ts';
import type { Program } from '../program.ts';
import { hasBackend, hasFrontend } from '../proxy.ts';
import { refusedAt } from '../refusal.ts';
import { readSample } from '../sample.ts';
import type { Section } from '../section.ts';
import type { Argument, Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { conditionRefusal } from './conditions.ts';
import { expressionRefusal, formatRefusal } from './expressions.ts';
import { suggestion } from './near.ts';
import { patternRefusal } from './patterns.ts';
import type { Surroundings } from './surroundings.ts';
import { durationRefusal } from './timeouts.ts';
import { variableRefusal } from './variables.ts';

const KINDS: Readonly<Record<string, ReadonlyMap<string, Span>>> = tableOf({
  'http-request': actions.HTTP_REQUEST,
  'http-response': actions.HTTP_RESPONSE,
  'http-after-response': actions.HTTP_AFTER_RESPONSE,
  'tcp-request connection': actions.TCP_REQUEST_CONNECTION,
  'tcp-request session': actions.TCP_REQUEST_SESSION,
  'tcp-request content': actions.TCP_REQUEST_CONTENT,
  'tcp-response content': actions.TCP_RESPONSE_CONTENT,
});

/** A rule whose action is not known, lacks its arguments, or has a condition that cannot be. */
export function ruleRefusal(statement: Statement, section: Section, program: Program): Remark | undefined {
  const { keyword, args } = statement;
  const tcp = keyword.text.startsWith('tcp-');
  const [first] = args;
  if (tcp && first?.text === 'inspect-delay')
    return args[1] === undefined
      ? refusedAt(statement, '`inspect-delay` has no value')
      : durationRefusal(args[1], 'inspect-delay');
  const kind = tcp ? `${keyword.text} ${first?.text ?? ''}` : keyword.text;
  const known = KINDS[kind];
  if (known === undefined) return refusedAt(statement, `\`${kind.trim()}\` is not a kind of rule`);
  const action = args[tcp ? 1 : 0];
  if (action === undefined) return refusedAt(statement, `\`${kind}\` needs an action`);
  const at = conditionAt(args);
  const words = (at === -1 ? args : args.slice(0, at)).slice(tcp ? 2 : 1);
  return (
    actionRefusal(action, kind, known, program.version) ??
    conditionRefusal(statement, section, program) ??
    argumentsRefusal(action, words, statement, surroundingsOf(kind, section, program))
  );
}

function surroundingsOf(kind: string, section: Section, program: Program): Surroundings {
  const asks = kind.includes('response')
    ? 'response'
    : kind.endsWith(' connection')
      ? 'connection'
      : kind.endsWith(' session')
        ? 'session'
        : 'request';
  return { program, proxy: program.proxyOf(section), asks };
}

function actionRefusal(
  action: Argument,
  kind: string,
  known: ReadonlyMap<string, Span>,
  version: string,
): Remark | undefined {
  if (action.unsure !== undefined || action.text.startsWith('lua.')) return undefined;
  const name = action.text.replace(/\(.*$/s, '');
  const span = known.get(name) ?? starred(name, known);
  if (span === undefined)
    return refusedAt(action.at, `"${name}" is not an action of \`${kind}\``, suggestion(name, known.keys()));
  if (!isAtLeast(version, span.since))
    return refusedAt(action.at, `\`${kind} ${name}\` is known from HAProxy ${span.since} on`);
  return undefined;
}

/** `track-sc0` is found under `track-sc*`, the longest name first. */
function starred(name: string, known: ReadonlyMap<string, Span>): Span | undefined {
  let best: string | undefined;
  for (const key of known.keys()) {
    if (!key.endsWith('*') || !name.startsWith(key.slice(0, -1))) continue;
    if (best === undefined || key.length > best.length) best = key;
  }
  return best === undefined ? undefined : known.get(best);
}

function argumentsRefusal(
  action: Argument,
  words: readonly Argument[],
  statement: Statement,
  around: Surroundings,
): Remark | undefined {
  const name = action.text.replace(/\(.*$/s, '');
  const [first, second, third] = words;
  const missing = (what: string): Remark => refusedAt(statement, `\`${name}\` needs ${what}`);
  switch (name) {
    case 'return':
    case 'deny':
    case 'tarpit':
      return answerWordRefusal(words) ?? pageRefusal(words, around);
    case 'auth':
      return first !== undefined && first.text !== 'realm' ? extra(first, name) : undefined;
    case 'allow':
    case 'accept':
    case 'reject':
      return first === undefined ? undefined : extra(first, name);
    case 'set-header':
    case 'add-header':
    case 'early-hint':
      if (first === undefined || second === undefined) return missing('a header and its value');
      if (third !== undefined) return extra(third, name);
      return formatRefusal(second, around);
    case 'del-header':
      if (first === undefined) return missing('the name of a header');
      return second !== undefined && second.text !== '-m' ? extra(second, name) : undefined;
    case 'replace-header':
    case 'replace-value':
      if (third === undefined) return missing('a header, a pattern and a replacement');
      return patternRefusal(second) ?? formatRefusal(third, around);
    case 'replace-path':
    case 'replace-pathq':
    case 'replace-uri':
      return second === undefined
        ? missing('a pattern and a replacement')
        : (patternRefusal(first) ?? formatRefusal(second, around));
    case 'set-path':
    case 'set-pathq':
    case 'set-uri':
    case 'set-query':
    case 'set-method':
      if (first === undefined) return missing('a value');
      return second === undefined ? formatRefusal(first, around) : extra(second, name);
    case 'redirect':
      return redirectRefusal(words, statement, around);
    case 'set-var':
      return variableSetRefusal(action, words, around);
    case 'set-timeout':
      return second === undefined
        ? missing('the name of a timeout and a value')
        : timeoutSetRefusal(first, around);
  }
  if (name.startsWith('track-sc'))
    return first === undefined ? missing('something to track') : trackedRefusal(first, around);
  return undefined;
}

/** Each side has timeouts of its own (http_act.c, parse_http_set_timeout; `client` is known from 2.9 on). */
function timeoutSetRefusal(name: Argument | undefined, { proxy, program }: Surroundings): Remark | undefined {
  if (name === undefined || name.unsure !== undefined) return undefined;
  const ofClient = name.text === 'client' && isAtLeast(program.version, '2.9');
  const newer = /^(?:connect|queue|tarpit)$/.test(name.text) && isAtLeast(program.version, '3.4');
  if (!(name.text === 'server' || name.text === 'tunnel' || ofClient || newer))
    return refusedAt(
      name.at,
      `"${name.text}" is not a timeout that a rule can set`,
      'Write `tunnel` or `server`.',
    );
  if (proxy === undefined || (ofClient ? hasFrontend(proxy) : hasBackend(proxy))) return undefined;
  return refusedAt(
    name.at,
    `\`timeout ${name.text}\` belongs to the ${ofClient ? 'frontend' : 'backend'}, and this is a ${proxy.kind}`,
    `Put the rule into the ${ofClient ? 'frontend' : 'backend'} that the request ${ofClient ? 'comes in by' : 'goes to'}.`,
  );
}

function extra(word: Argument, name: string): Remark {
  return refusedAt(
    word.at,
    `\`${name}\` takes one value, and "${word.text}" is a word too many`,
    'Put a value with blanks in quotes.',
  );
}

const ANSWER_WORDS: Readonly<Record<string, number>> = tableOf({
  status: 1,
  deny_status: 1,
  'content-type': 1,
  'default-errorfiles': 0,
  errorfile: 1,
  errorfiles: 1,
  file: 1,
  'lf-file': 1,
  string: 1,
  'lf-string': 1,
  hdr: 2,
});

function answerWordRefusal(words: readonly Argument[]): Remark | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.unsure !== undefined) return undefined;
    const values = Object.hasOwn(ANSWER_WORDS, word.text) ? ANSWER_WORDS[word.text] : undefined;
    if (values === undefined)
      return refusedAt(
        word.at,
        `"${word.text}" is not a word of an answer`,
        'A condition begins with `if` or `unless`.',
      );
    at += values;
  }
  return undefined;
}

/** The formats in an answer of HAProxy's own (http_rules.c, http_parse_http_reply). */
function pageRefusal(words: readonly Argument[], around: Surroundings): Remark | undefined {
  for (const [index, word] of words.entries()) {
    const value =
      word.text === 'lf-string' ? words[index + 1] : word.text === 'hdr' ? words[index + 2] : undefined;
    const refused = value === undefined ? undefined : formatRefusal(value, around);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Words of a redirect by the release that brought them; those with a value behind them. */
const REDIRECT_WORDS: Readonly<Record<string, string>> = tableOf({
  location: '2.2',
  prefix: '2.2',
  scheme: '2.2',
  code: '2.2',
  'set-cookie': '2.2',
  'clear-cookie': '2.2',
  'set-cookie-fmt': '3.1',
});
const REDIRECT_SWITCHES: Readonly<Record<string, string>> = tableOf({
  'drop-query': '2.2',
  'append-slash': '2.2',
  'ignore-empty': '2.5',
  'keep-query': '3.1',
});

function redirectWordRefusal(words: readonly Argument[], version: string): Remark | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.unsure !== undefined) return undefined;
    const valued = Object.hasOwn(REDIRECT_WORDS, word.text) ? REDIRECT_WORDS[word.text] : undefined;
    const single = Object.hasOwn(REDIRECT_SWITCHES, word.text) ? REDIRECT_SWITCHES[word.text] : undefined;
    const since = valued ?? single;
    if (since === undefined)
      return refusedAt(
        word.at,
        `"${word.text}" is not a word of \`redirect\``,
        suggestion(word.text, Object.keys({ ...REDIRECT_WORDS, ...REDIRECT_SWITCHES })),
      );
    if (!isAtLeast(version, since))
      return refusedAt(word.at, `\`${word.text}\` of \`redirect\` is known from HAProxy ${since} on`);
    if (valued !== undefined) at += 1;
  }
  return undefined;
}

/** `redirect` needs one way of saying where to (http_rules.c). */
export function redirectRefusal(
  words: readonly Argument[],
  statement: Statement,
  around: Surroundings,
): Remark | undefined {
  const at = words.findIndex(({ text }) => ['location', 'prefix', 'scheme'].includes(text));
  if (at === -1) return refusedAt(statement, '`redirect` needs `location`, `prefix` or `scheme`');
  const code = words.findIndex(({ text }) => text === 'code');
  const status = code === -1 ? undefined : words[code + 1];
  if (status !== undefined && status.unsure === undefined && !/^30[12378]$/.test(status.text))
    return refusedAt(
      status.at,
      `"${status.text}" is not a status that redirects`,
      'Write 301, 302, 303, 307 or 308.',
    );
  const target = words[at + 1];
  if (target === undefined) return refusedAt(statement, '`redirect` does not say where to');
  return redirectWordRefusal(words, around.program.version) ?? formatRefusal(target, around);
}

function variableSetRefusal(
  action: Argument,
  words: readonly Argument[],
  around: Surroundings,
): Remark | undefined {
  const name = /\(([^,)]*)/.exec(action.text)?.[1] ?? '';
  const refused = variableRefusal(name, action, around.program.version);
  if (refused !== undefined) return refused;
  const [first] = words;
  if (first === undefined) return refusedAt(action.at, `\`${action.text}\` has no value`);
  const sample = readSample(words.map(({ text }) => text).join(' '));
  if (first.unsure !== undefined) return undefined;
  return 'bad' in sample
    ? refusedAt(first.at, `"${first.text}" cannot be read: ${sample.bad}`)
    : expressionRefusal(sample, first, around);
}

function trackedRefusal(argument: Argument, around: Surroundings): Remark | undefined {
  const sample = readSample(argument.text);
  return 'bad' in sample
    ? refusedAt(argument.at, `"${argument.text}" cannot be read: ${sample.bad}`)
    : expressionRefusal(sample, argument, around);
}
