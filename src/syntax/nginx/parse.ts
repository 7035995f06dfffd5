import type { SourceFile } from '../../text/source.ts';
import type { Directive, DirectiveTree } from '../directive.ts';
import { directivesOf, newSayings, type Outline, outlineOf, type Sayings } from './outline.ts';
import {
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  DOUBLE_QUOTE,
  endOfBareWord,
  HASH,
  LINE_FEED,
  OPEN_BRACE,
  SEMICOLON,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './scan.ts';
import { commentsOf, readSound, type Sound } from './sound.ts';
import { treeBuilder } from './tree-builder.ts';

/** The tree of a file, and its outline: of a sound file the tree is made when it is asked for. */
export interface NginxTree extends DirectiveTree {
  readonly outline: Outline;
}

/**
 * Parses one nginx file, whole or fragment. A file that nginx's tokeniser accepts has no problems; in one that it refuses
 * every mistake has its own, and costs no more than the directive it stands in. Files of one config share `sayings`.
 */
export function parseNginx(file: SourceFile, sayings: Sayings = newSayings()): NginxTree {
  const sound = readSound(file, sayings);
  if (sound !== undefined) return soundTree(file, sound);
  const tree = readWithCare(file);
  return { ...tree, outline: outlineOf(file.text, tree.directives, sayings) };
}

function soundTree(file: SourceFile, { outline, comments }: Sound): NginxTree {
  let directives: readonly Directive[] | undefined;
  return {
    file,
    outline,
    problems: [],
    get directives() {
      directives ??= directivesOf(outline);
      return directives;
    },
    get comments() {
      return commentsOf(file.text, comments);
    },
  };
}

export function readWithCare(file: SourceFile): DirectiveTree {
  const tree = read(file, false);
  if (!tree.problems.some(({ code }) => code === 'unclosed-block' || code === 'unexpected-close'))
    return tree;
  // Braces do not pair. By their count alone the outermost block would be to blame; the author's indentation often knows
  // which one it was, so a second reading believes it, unless that makes more mistakes than it explains.
  const indented = read(file, true);
  return indented.problems.length > 0 && indented.problems.length <= tree.problems.length ? indented : tree;
}

function read(file: SourceFile, trustIndentation: boolean): DirectiveTree {
  const { text } = file;
  const tree = treeBuilder(file, trustIndentation);
  let at = 0;
  while (at < text.length) {
    switch (text.charCodeAt(at)) {
      case SPACE:
      case TAB:
      case CARRIAGE_RETURN:
        at++;
        break;
      case LINE_FEED:
        tree.lineBreak();
        at++;
        break;
      case SEMICOLON:
        tree.terminate(at);
        at++;
        break;
      case OPEN_BRACE:
        at = tree.open(at);
        break;
      case CLOSE_BRACE:
        tree.close(at);
        at++;
        break;
      case HASH:
        at = tree.comment(at);
        break;
      case DOUBLE_QUOTE:
        at = tree.quotedWord(at, '"');
        break;
      case SINGLE_QUOTE:
        at = tree.quotedWord(at, "'");
        break;
      default:
        at = tree.bareWord(at, endOfBareWord(text, at));
    }
  }
  return tree.finish();
}
