import type { SourceFile } from '../text/source.ts';

/**
 * The tree that the four directive notations share: nginx, Caddyfile, Apache, HAProxy.
 * It is lossless by position: every character that no node covers is blank or a comment.
 */
export interface DirectiveTree {
  readonly file: SourceFile;
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** `value` is what the proxy sees after quotes and escapes; `start`/`end` cover the word as written, quotes included. */
export interface Word {
  readonly value: string;
  readonly quote: '' | '"' | "'" | '`';
  readonly start: number;
  readonly end: number;
}

/** `end` is behind the terminator (`;`, the closing brace, the closing tag or the end of the line's last word). */
export interface Directive {
  readonly name: Word;
  readonly args: readonly Word[];
  readonly block?: Block;
  readonly start: number;
  readonly end: number;
}

/** What stands between `open` and `close`; `verbatim` for bodies in another language (Lua), which have no children. */
export interface Block {
  /** Offset just inside the opening (behind `{` or behind the line of an opening tag). */
  readonly open: number;
  /** Offset of the closing token, or the end of the file when it is missing. */
  readonly close: number;
  readonly children: readonly Directive[];
  readonly verbatim?: true;
}

/** `text` without its marker (`#`) and the blanks around it. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Why a file does not parse. `expected` names what would have been right, for the message. */
export interface Problem {
  readonly code:
    | 'unclosed-quote'
    | 'unclosed-block'
    | 'unexpected-close'
    | 'unexpected-token'
    | 'missing-terminator'
    | 'too-long'
    | 'bad-escape'
    | 'bad-structure';
  readonly message: string;
  readonly expected: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of source: joined in order, the tokens of a file give its text back. */
export interface Token {
  readonly kind: 'blank' | 'comment' | 'word' | 'punctuation' | 'verbatim';
  readonly start: number;
  readonly end: number;
}
