import type { SourceFile } from '../../text/source.ts';
import type { ValueTree } from './value.ts';
import { composeYaml } from './yaml-composition.ts';
import { readPlainYaml } from './yaml-plain.ts';

/** Most configs are plain, and are read ten times as fast for it; all others the library reads, to the same tree. */
export function readYaml(file: SourceFile): ValueTree {
  const plain = readPlainYaml(file);
  return plain === undefined ? composeYaml(file) : { file, documents: [plain], problems: [] };
}
