import { parseApache } from '../../../src/syntax/apache/parse.ts';
import { tokensOf } from '../../../src/syntax/apache/tokens.ts';
import type { Directive, DirectiveTree } from '../../../src/syntax/directive.ts';
import { sourceFile } from '../../../src/text/source.ts';

export function parsed(text: string): DirectiveTree {
  return parseApache(sourceFile('pulse.conf', text));
}

/** A tree as lines: what a directive is called and gets, indented by its sections. */
export function outline(directives: readonly Directive[], depth = 0): string[] {
  return directives.flatMap(({ name, args, block }) => {
    const words = [name.value, ...args.map((word) => word.value)].join('|');
    const line = `${'  '.repeat(depth)}${block === undefined ? words : `<${words}>`}`;
    return [line, ...outline(block?.children ?? [], depth + 1)];
  });
}

export function joined(tree: DirectiveTree): string {
  return tokensOf(tree)
    .map(({ start, end }) => tree.file.text.slice(start, end))
    .join('');
}
