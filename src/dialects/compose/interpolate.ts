import { placeWithin, type ScalarValue } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';

export interface Interpolated {
  readonly scalar: ScalarValue;
  readonly problems: readonly InterpolationProblem[];
  /** Variables without a value anywhere that was read; their text is kept as written. */
  readonly unresolved: readonly string[];
}

export interface InterpolationProblem {
  readonly place: Place;
  readonly text: string;
}

type Variables = ReadonlyMap<string, string>;

/** Defaults in defaults; nobody writes more than a few, and what is deeper stays as written. */
const DEEPEST = 100;

/**
 * Puts variables into a value as compose does (compose-go template/template.go): `$V`, `${V}`, the forms with `:-`, `-`,
 * `:?`, `?`, `:+`, `+`, and `$$` for a dollar. A `${` that is none of these stops compose; any other `$` is left alone. A name that the `.env` does not have may
 * still come from the shell: it stays as written.
 */
export function interpolate(scalar: ScalarValue, variables: Variables): Interpolated {
  if (!scalar.text.includes('$')) return { scalar, problems: [], unresolved: [] };
  const state: State = { text: '', offsets: [], problems: [], unresolved: [], depth: 0 };
  expand(scalar, 0, scalar.text.length, variables, state);
  const end = placeWithin(scalar, scalar.text.length, scalar.text.length).start;
  const result: ScalarValue = {
    kind: 'scalar',
    place: scalar.place,
    value: state.text,
    text: state.text,
    offsets: [...state.offsets, end],
    ...(state.unresolved.length > 0 ? { unresolved: true as const } : {}),
  };
  return { scalar: result, problems: state.problems, unresolved: state.unresolved };
}

interface State {
  text: string;
  /** In how many defaults. */
  depth: number;
  readonly offsets: number[];
  readonly problems: InterpolationProblem[];
  readonly unresolved: string[];
}

function expand(scalar: ScalarValue, from: number, to: number, variables: Variables, state: State): void {
  const { text } = scalar;
  const emit = (piece: string, at: number): void => {
    for (let index = 0; index < piece.length; index += 1) {
      state.offsets.push(placeWithin(scalar, Math.min(at + index, text.length), text.length).start);
    }
    state.text += piece;
  };
  const put = (piece: string, at: number): void => {
    const { start } = placeWithin(scalar, at, at);
    for (let index = 0; index < piece.length; index += 1) state.offsets.push(start);
    state.text += piece;
  };
  let at = from;
  while (at < to) {
    const dollar = text.indexOf('$', at);
    if (dollar === -1 || dollar >= to) {
      emit(text.slice(at, to), at);
      return;
    }
    emit(text.slice(at, dollar), at);
    const reference = referenceAt(text, dollar, to);
    if (reference === undefined) {
      if (text[dollar + 1] === '{') {
        const place = placeWithin(scalar, dollar, Math.min(dollar + 2, text.length));
        state.problems.push({ place, text: 'A `${` that names no variable: compose refuses it' });
      }
      emit('$', dollar);
      at = dollar + 1;
      continue;
    }
    if (reference.kind === 'dollar') put('$', dollar);
    else resolve(scalar, reference, dollar, variables, state, emit, put);
    at = reference.end;
  }
}

type Reference =
  | { readonly kind: 'dollar'; readonly end: number }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly operator: string;
      /** Where the operator's word stands. */
      readonly from: number;
      readonly to: number;
      readonly end: number;
    };

function referenceAt(text: string, dollar: number, limit: number): Reference | undefined {
  if (text[dollar + 1] === '$') return { kind: 'dollar', end: dollar + 2 };
  const [bare] = /^[A-Za-z_]\w*/.exec(text.slice(dollar + 1, limit)) ?? [];
  if (bare !== undefined) {
    const end = dollar + 1 + bare.length;
    return { kind: 'variable', name: bare, operator: '', from: end, to: end, end };
  }
  const [head, name, operator] =
    /^\{([A-Za-z_]\w*)(:-|:\?|:\+|-|\?|\+|(?=\}))/.exec(text.slice(dollar + 1, limit)) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const from = dollar + 1 + head.length;
  const close = closingBrace(text, from, limit);
  if (close === -1) return undefined;
  return { kind: 'variable', name, operator: operator ?? '', from, to: close, end: close + 1 };
}

/** Defaults nest: `${A:-${B}}`. */
function closingBrace(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    if (text.startsWith('${', at)) depth += 1;
    else if (text[at] === '}') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

function resolve(
  scalar: ScalarValue,
  reference: Extract<Reference, { kind: 'variable' }>,
  dollar: number,
  variables: Variables,
  state: State,
  emit: (piece: string, at: number) => void,
  put: (piece: string, at: number) => void,
): void {
  const value = variables.get(reference.name);
  const { operator } = reference;
  const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
  const expandWord = (): void => {
    state.depth += 1;
    expand(scalar, reference.from, reference.to, variables, state);
    state.depth -= 1;
  };
  const leave = (): void => {
    state.unresolved.push(reference.name);
    emit(scalar.text.slice(dollar, reference.end), dollar);
  };
  if (state.depth === DEEPEST) leave();
  else if (operator.endsWith('+')) {
    if (isSet) expandWord();
  } else if (isSet) put(value, dollar);
  else if (operator.endsWith('-')) expandWord();
  else if (value !== undefined) put('', dollar);
  else leave();
}
