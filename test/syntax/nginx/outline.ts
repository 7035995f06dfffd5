import type { Directive, DirectiveTree } from '../../../src/syntax/directive.ts';
import { parseNginx } from '../../../src/syntax/nginx/parse.ts';
import { tokensOf } from '../../../src/syntax/nginx/tokens.ts';
import { lineStarts, positionAt, sourceFile } from '../../../src/text/source.ts';

export function parsed(text: string): DirectiveTree {
  return parseNginx(sourceFile('nginx.conf', text));
}

/** A tree as its directives' words, one in a line, blocks indented: `location / {}` is a block, `root /srv` is none. */
export function outline(directives: readonly Directive[], indent = ''): string[] {
  return directives.flatMap(({ name, args, block }) => {
    const words = [name, ...args].map((word) => word.value).join(' ');
    const line = `${indent}${words}${block === undefined ? '' : block.verbatim ? ' {verbatim}' : ' {}'}`;
    return [line, ...outline(block?.children ?? [], `${indent}  `)];
  });
}

export function problemsOf(tree: DirectiveTree): string[] {
  const starts = lineStarts(tree.file.text);
  return tree.problems.map(({ message, start }) => {
    const { line, column } = positionAt(starts, start);
    return `${line}:${column} ${message}`;
  });
}

/** What the tokens of a tree say when they are joined. */
export function joined(tree: DirectiveTree): string {
  return tokensOf(tree)
    .map(({ start, end }) => tree.file.text.slice(start, end))
    .join('');
}
