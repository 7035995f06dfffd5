import type { Place } from '../../text/place.ts';
import { type HeaderOps, NO_OPS, type ResponseOps } from './config.ts';
import { isAtLeast } from './version.ts';

/** One header operation as it is written: `[+|-|?|>]field [value|pattern] [replacement]`. */
export interface WrittenOp {
  readonly field: string;
  readonly value: string | undefined;
  readonly replacement: string | undefined;
  readonly at: Place;
  /** The directive it stands in: `header_up`, `header`. */
  readonly keyword: string;
}

/** headers/caddyfile.go, applyHeaderOp. Fields keep their prefix in `directive`, so that a reader finds them. */
export function withOp(ops: HeaderOps, op: WrittenOp): HeaderOps {
  const { field, at } = op;
  const value = op.value ?? '';
  const directive = `${op.keyword} ${field}`;
  if (field.startsWith('+'))
    return { ...ops, add: [...ops.add, { name: field.slice(1), value, at, directive }] };
  if (field.startsWith('-'))
    return { ...ops, remove: [...ops.remove, { name: field.slice(1), at, directive }] };
  return withField(
    ops,
    op,
    op.replacement === undefined ? field.replace(/^[?>]/, '') : field.replace(/^[+\-?>]+/, ''),
  );
}

/** A value that is set, or a replacement in the one that is there. */
function withField(ops: HeaderOps, op: WrittenOp, name: string): HeaderOps {
  const { field, value = '', replacement, at, keyword } = op;
  const directive = `${keyword} ${field}`;
  if (replacement !== undefined)
    return {
      ...ops,
      replace: [...ops.replace, { name, at, directive, pattern: value, plain: false, by: replacement }],
    };
  const others = ops.set.filter((each) => each.name.toLowerCase() !== name.toLowerCase());
  return { ...ops, set: [...others, { name, value, at, directive }] };
}

/** `header_up` for requests: `?` is for responses alone, and before 2.7 `>` is taken for a part of the name. */
export function requestOp(ops: HeaderOps | undefined, op: WrittenOp, version: string): HeaderOps {
  const given = ops ?? NO_OPS;
  return takesLiterally(op, version) ? withField(given, op, op.field) : withOp(given, op);
}

function takesLiterally({ field }: WrittenOp, version: string): boolean {
  return field.startsWith('>') && !isAtLeast(version, '2.7');
}

export const NO_RESPONSE_OPS: ResponseOps = {
  ...NO_OPS,
  deferred: false,
  onlyFor: undefined,
  unlessPresent: [],
};

/** Deleting and `>` wait for the answer, `?` waits and looks whether the header is there. */
export function responseOp(
  ops: ResponseOps,
  op: WrittenOp,
  isDeferrable: boolean,
  version: string,
): ResponseOps {
  if (takesLiterally(op, version)) return { ...ops, ...withField(ops, op, op.field) };
  const next: ResponseOps = { ...ops, ...withOp(ops, op) };
  if (!isDeferrable) return next;
  const marksLater = op.field.startsWith('-') || op.field.startsWith('>');
  return {
    ...next,
    deferred: ops.deferred || marksLater,
    unlessPresent: op.field.startsWith('?') ? [...ops.unlessPresent, op.field.slice(1)] : ops.unlessPresent,
  };
}
