import type { Remark } from '../../../model/remark.ts';
import { readFormat } from '../format.ts';
import { converterNames, converterSince, fetchNames, fetchSince } from '../keywords/samples.ts';
import { refusedAt } from '../refusal.ts';
import type { Call, Sample } from '../sample.ts';
import type { Argument } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { suggestion } from './near.ts';

const SUFFIX = /_(?:beg|end|sub|dir|dom|reg|len|str|ip)$/;

/** A fetch or converter that is not known, or a variable that cannot be one. */
export function expressionRefusal(
  sample: Sample,
  at: Argument,
  version: string,
  inAcl: boolean,
): Remark | undefined {
  return fetchRefusal(sample.fetch, at, version, inAcl) ?? converterRefusal(sample.converters, at, version);
}

function fetchRefusal(call: Call, at: Argument, version: string, inAcl: boolean): Remark | undefined {
  // Lua brings fetches of its own.
  if (call.name.startsWith('lua.')) return undefined;
  const since = fetchSince(call.name) ?? (inAcl ? fetchSince(call.name.replace(SUFFIX, '')) : undefined);
  if (since === undefined)
    return refusedAt(
      at.at,
      `"${call.name}" is not something HAProxy can fetch`,
      suggestion(call.name, fetchNames()),
    );
  if (!isAtLeast(version, since))
    return refusedAt(at.at, `\`${call.name}\` is known from HAProxy ${since} on`);
  if (call.name === 'var') return variableRefusal(call.args?.[0] ?? '', at);
  return undefined;
}

function converterRefusal(calls: readonly Call[], at: Argument, version: string): Remark | undefined {
  for (const { name } of calls) {
    if (name.startsWith('lua.')) continue;
    const since = converterSince(name);
    if (since === undefined)
      return refusedAt(at.at, `"${name}" is not a converter`, suggestion(name, converterNames()));
    if (!isAtLeast(version, since))
      return refusedAt(at.at, `the converter \`${name}\` is known from HAProxy ${since} on`);
  }
  return undefined;
}

/** Variables say how long they live (vars.c, vars_hash_name). */
export function variableRefusal(name: string, at: Argument): Remark | undefined {
  if (/^(?:proc|sess|txn|req|res|check)\.[A-Za-z0-9_.]+$/.test(name)) return undefined;
  return refusedAt(
    at.at,
    `the variable "${name}" does not say how long it lives`,
    'Write `txn.` before its name, for one request and its answer.',
  );
}

/** The short names of log formats (log.c, logformat_aliases). */
const ALIASES: ReadonlySet<string> = new Set(
  (
    'o OG B CC CS H ID ST T Ta Tc Th Ti Tl Tq Tr TR Td Ts Tt Tu Tw U ac b bc bi bp bq ci cp f fc fi fp ft hr hrl hs hsl ' +
    'HM HP HPO HQ HU HV lc ms pid r rc rt s sc si sp sq sslc sslv t tr trg trl ts tsc E'
  ).split(' '),
);

/** A log-format string with its expressions. */
export function formatRefusal(argument: Argument, version: string): Remark | undefined {
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
    const refused = expressionRefusal(piece.sample, argument, version, false);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
