import { type NginxParseOptions, NginxParser } from 'nginx-conf';
import type { NginxParseTreeNode } from 'nginx-conf/dist/src/parser.js';
import type { Directive } from '../../../src/syntax/directive.ts';

/** nginx-conf 2.1.0 joins a directive's arguments in one string, quotes kept; its nodes have no position. */
type Node = Pick<NginxParseTreeNode, 'name' | 'value' | 'children'>;

export function byNginxConf(text: string): readonly Node[] | undefined {
  const options: NginxParseOptions = { templateSyntax: false };
  let children: readonly Node[] | undefined;
  new NginxParser(options).parse(text, (error, tree) => {
    if (error === null || error === undefined) children = tree?.children ?? [];
  });
  return children;
}

const oneLine = (written: string) => written.replace(/\s+/g, ' ').trim();

export function treeOf(nodes: readonly Node[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${oneLine(node.name)} ${oneLine(node.value)}`.trimEnd(),
    ...treeOf(node.children ?? [], `${indent}  `),
  ]);
}

/** Our tree as nginx-conf would write it: the words as they stand in the source, a Lua body as the value. */
export function treeAsWritten(text: string, directives: readonly Directive[], indent = ''): string[] {
  return directives.flatMap(({ name, args, block }) => {
    const words = [name, ...args].map(({ start, end }, index) => {
      const previous = index === 0 ? start : (args[index - 2] ?? name).end;
      return `${previous < start ? ' ' : ''}${text.slice(start, end)}`;
    });
    const body = block?.verbatim ? text.slice(block.open, block.close) : '';
    const line = `${indent}${oneLine(`${words.join('')} ${body}`)}`;
    return [line, ...treeAsWritten(text, block?.children ?? [], `${indent}  `)];
  });
}
