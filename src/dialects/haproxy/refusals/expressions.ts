import type { Remark } from '../../../model/remark.ts';
import { readFormat } from '../format.ts';
import { ACL_KEYWORDS } from '../keywords/acl-keywords.ts';
import { CONVERTERS } from '../keywords/converters.ts';
import { FETCHES } from '../keywords/fetches.ts';
import { type SampleType, type Signature, signatureAt } from '../keywords/signature.ts';
import { refusedAt } from '../refusal.ts';
import type { Call, Sample } from '../sample.ts';
import type { Argument } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { argumentRefusal } from './arguments.ts';
import { canBecome } from './casts.ts';
import { suggestion } from './near.ts';
import type { Surroundings } from './surroundings.ts';

/** What HAProxy has against `fetch(args),converter(args),…` at this place. */
export function expressionRefusal(sample: Sample, at: Argument, around: Surroundings): Remark | undefined {
  const { version } = around.program;
  const { fetch, converters } = sample;
  // Lua brings fetches and converters of its own.
  const signature = fetch.name.startsWith('lua.') ? ANYTHING : signatureAt(FETCHES, fetch.name, version);
  if (signature === undefined) return unknownFetch(fetch, at, version);
  const refused = argumentRefusal(fetch, signature, at, around) ?? untimely(fetch, signature, at, around);
  return refused ?? converterRefusal(converters, signature.yields, at, around);
}

const ANYTHING: Signature = {
  takes: 'any',
  yields: 'any',
  args: [],
  required: 0,
  moment: 'always',
  since: '2.2',
};

function unknownFetch({ name }: Call, at: Argument, version: string): Remark {
  const since = FETCHES.get(name)?.[0]?.since;
  if (since !== undefined && !isAtLeast(version, since))
    return refusedAt(at.at, `\`${name}\` is known from HAProxy ${since} on`);
  if (since !== undefined) return refusedAt(at.at, `\`${name}\` is gone from HAProxy ${version}`);
  if (ACL_KEYWORDS.has(name))
    return refusedAt(
      at.at,
      `\`${name}\` is a way to match in ACLs, and not something to fetch`,
      `Write \`${ACL_KEYWORDS.get(name)?.fetch}\` here.`,
    );
  const bare = name.replace(/^req[._]/, '');
  return refusedAt(
    at.at,
    `"${name}" is not something HAProxy can fetch`,
    ACL_KEYWORDS.has(bare)
      ? `Write \`${bare}\`: matching suffixes go with the short name.`
      : suggestion(name, [...FETCHES.keys(), ...ACL_KEYWORDS.keys()]),
  );
}

/** A value that is not there yet, or not any more, when the rule runs (sample.c, sample_parse_expr and its callers). */
function untimely(
  { name }: Call,
  { moment }: Signature,
  at: Argument,
  around: Surroundings,
): Remark | undefined {
  const { asks } = around;
  if (asks === undefined) return undefined;
  if (moment === 'response')
    return asks === 'response'
      ? undefined
      : refusedAt(at.at, `\`${name}\` is not known before there is an answer`);
  if (moment === 'backend' && asks === 'request' && !hasBackendBy(around))
    return refusedAt(at.at, `\`${name}\` is not known before a backend is chosen`);
  if (moment === 'request' && asks === 'response')
    return refusedAt(
      at.at,
      `\`${name}\` belongs to the request, which is gone when the answer comes`,
      `Keep it in a variable: \`http-request set-var(txn.kept) ${name}\`, and read \`var(txn.kept)\` here.`,
    );
  const early = asks === 'connection' || asks === 'session';
  if (early && (moment === 'request' || moment === 'kept' || moment === 'backend'))
    return refusedAt(at.at, `\`${name}\` is not known when the connection is only just there`);
  if (asks === 'connection' && moment === 'session')
    return refusedAt(at.at, `\`${name}\` is not known before the session begins`);
  return undefined;
}

/** A `listen` section counted as a frontend before 2.5 (http_act.c, parse_http_set_header). */
function hasBackendBy({ proxy, program }: Surroundings): boolean {
  if (proxy === undefined || proxy.kind === 'backend') return true;
  return proxy.kind === 'listen' && isAtLeast(program.version, '2.5');
}

function converterRefusal(
  calls: readonly Call[],
  from: SampleType,
  at: Argument,
  around: Surroundings,
): Remark | undefined {
  const { version } = around.program;
  let type = from;
  for (const call of calls) {
    const signature = call.name.startsWith('lua.') ? ANYTHING : signatureAt(CONVERTERS, call.name, version);
    if (signature === undefined) return unknownConverter(call, at, version);
    const refused = argumentRefusal(call, signature, at, around);
    if (refused !== undefined) return refused;
    if (!canBecome(type, signature.takes, version))
      return refusedAt(at.at, `\`${call.name}\` cannot be applied to what stands before it`);
    if (signature.yields !== 'same') type = signature.yields;
  }
  return undefined;
}

function unknownConverter({ name }: Call, at: Argument, version: string): Remark {
  const since = CONVERTERS.get(name)?.[0]?.since;
  if (since !== undefined && !isAtLeast(version, since))
    return refusedAt(at.at, `the converter \`${name}\` is known from HAProxy ${since} on`);
  return refusedAt(at.at, `"${name}" is not a converter`, suggestion(name, CONVERTERS.keys()));
}

/** The short names of log formats (log.c, logformat_aliases). */
const ALIASES: ReadonlySet<string> = new Set(
  (
    'o OG B CC CS H ID ST T Ta Tc Th Ti Tl Tq Tr TR Td Ts Tt Tu Tw U ac b bc bi bp bq ci cp f fc fi fp ft hr hrl hs hsl ' +
    'HM HP HPO HQ HU HV lc ms pid r rc rt s sc si sp sq sslc sslv t tr trg trl ts tsc E'
  ).split(' '),
);

/** A log-format string with its expressions. */
export function formatRefusal(argument: Argument, around: Surroundings): Remark | undefined {
  if (argument.unsure !== undefined) return undefined;
  const pieces = readFormat(argument.text);
  if ('bad' in pieces)
    return refusedAt(argument.at, `the expression in "${argument.text}" cannot be read: ${pieces.bad}`);
  for (const piece of pieces) {
    if (piece.is === 'alias' && !ALIASES.has(piece.name))
      return refusedAt(
        argument.at,
        `"%${piece.name}" in "${argument.text}" stands for nothing`,
        'Write `%%` for the character itself, or `%[…]` for an expression.',
      );
    if (piece.is !== 'sample') continue;
    const refused = expressionRefusal(piece.sample, argument, around);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
