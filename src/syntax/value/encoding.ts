import { placeIn, type SourceFile } from '../../text/source.ts';
import type { ValueProblem } from './value.ts';

const REPLACED = '\ufffd';

/**
 * The first byte that is no UTF-8, wherever it stands, in a comment as well: go-yaml and BurntSushi/toml refuse the whole
 * file for it (yaml.v3 readerc.go, yaml_parser_update_buffer; toml lex.go, lexer.next), and compose's reader does too.
 */
function encodingProblem(file: SourceFile): ValueProblem | undefined {
  const at = file.lossy ? file.text.indexOf(REPLACED) : -1;
  if (at === -1) return undefined;
  const message = 'This is not UTF-8, and the whole file is refused for it: save it as UTF-8';
  return { code: 'syntax', message, place: placeIn(file, at, at + REPLACED.length) };
}

/** In front of what else is wrong. */
export function withEncoding(file: SourceFile, problems: readonly ValueProblem[]): readonly ValueProblem[] {
  const problem = encodingProblem(file);
  return problem === undefined ? problems : [problem, ...problems];
}
