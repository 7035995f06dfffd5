import type { Captures } from '../../../model/pattern.ts';
import { type RequestView, serverVariable, type Text } from '../request-view.ts';

/** What patterns have captured by then: `$1` of the rule, `%1` of the last condition that matched. */
export interface Captured {
  readonly rule: Captures | undefined;
  readonly condition: Captures | undefined;
}

/** `$1`, `%1`, `%{VARIABLE}`, `${map:key}`, and the backslash before any of them (mod_rewrite.c, do_expand). */
export function expand(
  text: string,
  captured: Captured,
  view: RequestView,
  escaped: (value: string) => string = (value) => value,
  depth = 0,
): Text {
  if (depth > DEEPEST) return undefined;
  const closing = closingBraces(text);
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\' && at + 1 < text.length) {
      at += 1;
      result += text[at];
    } else if ((character === '%' || character === '$') && text[at + 1] === '{') {
      const close = closing.get(at + 1);
      if (close === undefined) {
        result += character;
        continue;
      }
      const inside = text.slice(at + 2, close);
      const value = character === '%' ? serverVariable(view, inside) : mapped(inside, captured, view, depth);
      if (value === undefined) return undefined;
      result += value;
      at = close;
    } else if ((character === '%' || character === '$') && /\d/.test(text[at + 1] ?? '')) {
      const groups = character === '$' ? captured.rule?.groups : captured.condition?.groups;
      result += escaped(groups?.[Number(text[at + 1])] ?? '');
      at += 1;
    } else result += character;
  }
  return result;
}

/** Lookups in lookups, more than anybody writes. */
const DEEPEST = 50;

/** Where each opening brace is closed. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') open.push(at);
    else if (text[at] === '}') {
      const opened = open.pop();
      if (opened !== undefined) closing.set(opened, at);
    }
  }
  return closing;
}

/** `${map:key|default}`: the functions httpd has itself are known, what stands in files is not. */
function mapped(written: string, captured: Captured, view: RequestView, depth: number): Text {
  const [, name = '', lookedUp = ''] = /^([^:]*):(.*)$/s.exec(written) ?? [];
  const key = expand(lookedUp.replace(/\|.*$/s, ''), captured, view, undefined, depth + 1);
  if (key === undefined) return undefined;
  switch (view.maps.get(name)) {
    case 'int:tolower':
      return key.toLowerCase();
    case 'int:toupper':
      return key.toUpperCase();
    default:
      return undefined;
  }
}

/** The flag B: all but letters, digits and the underscore (mod_rewrite.c, escape_backref). */
export function escapedCapture(value: string, blankAsPlus: boolean): string {
  return [...new TextEncoder().encode(value)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (/\w/.test(character)) return character;
      if (character === ' ' && blankAsPlus) return '+';
      return `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
