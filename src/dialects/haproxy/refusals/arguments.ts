import type { Remark } from '../../../model/remark.ts';
import type { ArgumentKind, Signature } from '../keywords/signature.ts';
import { refusedAt } from '../refusal.ts';
import type { Call } from '../sample.ts';
import type { Argument } from '../statement.ts';
import { argumentValueRefusal } from './argument-values.ts';
import { namedRefusal } from './named.ts';
import { badPattern } from './patterns.ts';
import type { Surroundings } from './surroundings.ts';

/** Arguments that are missing, too many, or not what the fetch or converter takes (arg.c, make_arg_list). */
export function argumentRefusal(
  call: Call,
  signature: Signature,
  at: Argument,
  around: Surroundings,
): Remark | undefined {
  const { name } = call;
  if (name.startsWith('lua.') || at.unsure !== undefined) return undefined;
  const given = givenTo(call, signature);
  if (given.length < signature.required)
    return refusedAt(
      at.at,
      `\`${name}\` needs ${counted(signature.required)}, and has ${counted(given.length)}`,
    );
  if (given.length > signature.args.length)
    return refusedAt(
      at.at,
      signature.args.length === 0
        ? `\`${name}\` takes no argument, and "${given.join(',')}" is one`
        : `\`${name}\` takes no more than ${counted(signature.args.length)}, and has ${counted(given.length)}`,
      'Put an argument with a comma in quotes.',
    );
  for (const [index, text] of given.entries()) {
    const kind = signature.args[index];
    const refused = kind === undefined ? undefined : kindRefusal(name, kind, text, index, at, around);
    if (refused !== undefined) return refused;
  }
  return argumentValueRefusal(name, given, at, around);
}

/**
 * Where an argument has to be, nothing at all is an empty one: `nbsrv` asks the backend it stands in. A number and the
 * like cannot be empty.
 */
function givenTo({ args }: Call, { args: kinds, required }: Signature): readonly string[] {
  const [first] = kinds;
  const given = args ?? (required > 0 ? [''] : []);
  const empty = given.length === 1 && given[0] === '';
  return empty && (first === undefined || !mayBeEmpty(first)) ? [] : given;
}

/** Texts and names may be empty; a number, an address or a mask may not. */
function mayBeEmpty(kind: ArgumentKind): boolean {
  return !['int', 'ipv4', 'ipv6', 'mask4', 'mask6', 'dotted'].includes(kind);
}

function counted(count: number): string {
  return count === 0 ? 'none' : count === 1 ? 'one argument' : `${count} arguments`;
}

const ORDER = ['first', 'second', 'third', 'fourth', 'fifth'];

function kindRefusal(
  name: string,
  kind: ArgumentKind,
  text: string,
  index: number,
  at: Argument,
  around: Surroundings,
): Remark | undefined {
  const wrong = (wanted: string): Remark =>
    refusedAt(
      at.at,
      `the ${ORDER[index] ?? 'last'} argument of \`${name}\` is ${wanted}, and "${text}" is none`,
    );
  switch (kind) {
    case 'str':
      return undefined;
    case 'int':
      return /^[+-]?\d+$/.test(text) ? undefined : wrong('a whole number');
    case 'ipv4':
      return isIpv4(text) ? undefined : wrong('an IPv4 address');
    case 'ipv6':
      return text.includes(':') ? undefined : wrong('an IPv6 address');
    case 'mask4':
      return isIpv4(text) || isLength(text, 32) ? undefined : wrong('a netmask');
    case 'mask6':
      return text.includes(':') || isLength(text, 128) ? undefined : wrong('an IPv6 netmask');
    case 'dotted':
      return /^\d+(?:\.\d+)*$/.test(text) ? undefined : wrong('a list of numbers with dots between them');
    case 'regex':
      return text === '' ? wrong('a regular expression') : badPattern(text, at.at);
    default:
      return namedRefusal(kind, text, at, around);
  }
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function isLength(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) <= most;
}
