import type { Remark } from '../../../model/remark.ts';
import type { Test } from '../acl.ts';
import type { SampleType } from '../keywords/signature.ts';
import { yieldedBy } from '../keywords/yields.ts';
import type { Method } from '../match.ts';
import { refusedAt } from '../refusal.ts';
import type { Argument } from '../statement.ts';
import { canBecome } from './casts.ts';
import { expressionRefusal } from './expressions.ts';
import { badPattern } from './patterns.ts';
import type { Surroundings } from './surroundings.ts';

/** What each way of matching compares (pattern.c, pat_match_types); `found` takes everything. */
const COMPARES: Readonly<Record<Method, SampleType | undefined>> = {
  found: undefined,
  bool: 'int',
  int: 'int',
  ip: 'addr',
  bin: 'bin',
  len: 'str',
  str: 'str',
  beg: 'str',
  sub: 'str',
  dir: 'str',
  dom: 'str',
  end: 'str',
  reg: 'str',
};

/** One test of an ACL, written out or anonymous (acl.c, parse_acl_expr). */
export function testRefusal(
  { sample, matcher }: Test,
  criterion: Argument | undefined,
  words: readonly Argument[],
  around: Surroundings,
): Remark | undefined {
  if (criterion === undefined || criterion.unsure !== undefined) return undefined;
  if (!Object.hasOwn(COMPARES, matcher.method))
    return refusedAt(criterion.at, `"${matcher.method}" is not a way to match`);
  const refused =
    expressionRefusal(sample, criterion, around) ??
    mismatch(sample, matcher.method, criterion, words, around);
  if (refused !== undefined || words.some((word) => word.unsure !== undefined)) return refused;
  const texts = matcher.patterns.map(({ text }) => text);
  if (sample.fetch.name === 'http_auth_group' && texts.length === 0)
    return refusedAt(criterion.at, `\`${criterion.text}\` names no group`);
  switch (matcher.method) {
    case 'reg':
      return firstOf(texts, (text) => badPattern(text, criterion.at));
    case 'int':
    case 'len':
      return firstOf(texts, (text) => (isDotted(sample, text) ? undefined : notANumber(text, criterion)));
    case 'ip':
      return firstOf(texts, (text) => notANetwork(text, criterion));
    default:
      return undefined;
  }
}

function firstOf(texts: readonly string[], check: (text: string) => Remark | undefined): Remark | undefined {
  for (const text of texts) {
    const refused = check(text);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** A way to match that the value cannot be put to, or none where the value has none of its own. */
function mismatch(
  sample: Test['sample'],
  method: Method,
  criterion: Argument,
  words: readonly Argument[],
  { program }: Surroundings,
): Remark | undefined {
  const type = yieldedBy(sample, program.version);
  if (type === undefined) return undefined;
  const named = words.some(({ text }) => text === '-m');
  const own = sample.fetch.name === 'method';
  if ((type === 'any' || type === 'bin' || (type === 'method' && !own)) && !named)
    return refusedAt(
      criterion.at,
      `\`${criterion.text}\` does not say how it is to be compared`,
      'Write `-m str` behind it, for one.',
    );
  const wanted = COMPARES[method];
  return !named || wanted === undefined || canBecome(type, wanted, program.version)
    ? undefined
    : refusedAt(criterion.at, `\`${criterion.text}\` cannot be matched by \`-m ${method}\``);
}

/** Versions of TLS are written with a dot (pattern.c, pat_parse_dotted_ver). */
function isDotted({ fetch }: Test['sample'], text: string): boolean {
  return /ssl_ver$/.test(fetch.name) && /^\d+\.\d+$/.test(text);
}

function notANumber(text: string, criterion: Argument): Remark | undefined {
  if (/^-?\d*:?-?\d*$/.test(text) && text !== '') return undefined;
  const shown = text.replace('NaN', '').replaceAll(':', '');
  return refusedAt(
    criterion.at,
    `\`${criterion.text}\` is compared with numbers, and "${shown || text}" is none`,
  );
}

/** A name is looked up when HAProxy starts; an address of numbers has to be one. */
function notANetwork(text: string, criterion: Argument): Remark | undefined {
  const [, address = '', length] = /^(\d+\.\d+\.\d+\.\d+)(?:\/(\d+))?$/.exec(text) ?? [];
  const fits = address.split('.').every((part) => Number(part) <= 255) && Number(length ?? 32) <= 32;
  return fits ? undefined : refusedAt(criterion.at, `"${text}" is not an address or network`);
}
