import type { Passage } from './passage.ts';
import { scriptOf } from './script.ts';
import { type Part, plain, textOf, type Value } from './value.ts';
import { variable } from './variables.ts';
import { isAtLeast } from './versions.ts';

/** What a `rewrite` puts in the place of the URI. */
export interface Replaced {
  readonly path: Value;
  /** What follows a `?` that is written out; undefined where none is. One that a capture brings is part of the path. */
  readonly args: Value | undefined;
  /** A `?` at the very end drops the client's own arguments. */
  readonly keepsArgs: boolean;
}

/** `ngx_http_script_regex_start_code` and what it runs: captures are escaped for arguments, and for a redirect. */
export function replaced(replacement: string, redirects: boolean, passage: Passage): Replaced {
  const keepsArgs = !replacement.endsWith('?');
  const path: Part[] = [];
  let args: Part[] | undefined;
  for (const piece of scriptOf(keepsArgs ? replacement : replacement.slice(0, -1)).pieces) {
    const into = args ?? path;
    if ('variable' in piece) {
      const value = variable(piece.variable, passage);
      const isCapture = /^[1-9]$/.test(piece.variable);
      const escapes = isCapture && (redirects || args !== undefined) && wasEscaped(passage);
      into.push(...(escapes ? escapedParts(value, passage.configuration.version) : value));
      continue;
    }
    const mark = args === undefined ? piece.text.indexOf('?') : -1;
    if (mark === -1) into.push(...plain(piece.text, 'text'));
    else {
      path.push(...plain(piece.text.slice(0, mark), 'text'));
      args = [...plain(piece.text.slice(mark + 1), 'text')];
    }
  }
  return { path, args, keepsArgs };
}

/** The path as the client sent it held an escape or a plus (`quoted_uri`, `plus_in_uri`); else captures stay as they are. */
function wasEscaped({ target }: Passage): boolean {
  return /[%+]/.test(target.raw.replace(/\?.*$/s, ''));
}

function escapedParts(value: Value, version: string): Value {
  return value.map((part) =>
    part.text === undefined ? part : { ...part, text: escapeArguments(part.text, version) },
  );
}

/** `NGX_ESCAPE_ARGS`; quotes, brackets and their like since 1.21.1 (CHANGES). */
function escapeArguments(text: string, version: string): string {
  const unsafe = isAtLeast(version, '1.21.1') ? /[^!-~]|[#%&+;?"<>\\^`{|}]/gu : /[^!-~]|[#%&+;?]/gu;
  return text.replace(unsafe, (character) => encodeURIComponent(character));
}

/** The whole Location of a redirect, where all of it is known. */
export function redirectTarget({ path, args, keepsArgs }: Replaced, passage: Passage): Value {
  const whole = args === undefined ? path : [...path, ...plain('?', 'text'), ...args];
  const known = textOf(whole);
  const decoded = known === undefined ? whole : plain(decodedForRedirect(known));
  if (!keepsArgs || passage.args === '') return decoded;
  return [...decoded, ...plain(`${args === undefined ? '?' : '&'}${passage.args}`)];
}

/** Before it redirects, rewrite decodes again what is printable, up to a `?`, escaped or not (`NGX_UNESCAPE_REDIRECT`). */
function decodedForRedirect(url: string): string {
  const mark = /\?|%3f/i.exec(url);
  const path = mark === null ? url : url.slice(0, mark.index);
  const rest = mark === null ? '' : `?${url.slice(mark.index + mark[0].length)}`;
  const decoded = path.replace(/%([0-9a-fA-F]{2})/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x25 && code < 0x7f ? String.fromCharCode(code) : whole;
  });
  return `${decoded}${rest}`;
}
