import type { HaproxyTree } from '../../syntax/haproxy/parse.ts';
import { dirname } from '../../text/path.ts';

/**
 * Files given together are read as one program (`haproxy -f a -f b`), unless they cannot be: two that both begin a
 * program with `global`, or that define the same proxy, are two programs, and the others go with their neighbour.
 */
export function groupsOf(trees: readonly HaproxyTree[]): readonly (readonly HaproxyTree[])[] {
  const mains = trees.filter((tree) => hasSection(tree, 'global'));
  if (mains.length > 1) return aroundMains(trees, mains).map(mainFirst);
  return clash(trees) ? trees.map((tree) => [tree]) : trees.length === 0 ? [] : [mainFirst(trees)];
}

/** What lies in a folder below the main config's is read behind it, as with `-f haproxy.cfg -f conf.d`. */
function mainFirst(trees: readonly HaproxyTree[]): readonly HaproxyTree[] {
  const main = trees.find((tree) => hasSection(tree, 'global'));
  if (main === undefined) return trees;
  const below = (tree: HaproxyTree): boolean =>
    dirname(tree.file.path).startsWith(folderOf(main)) && dirname(tree.file.path) !== dirname(main.file.path);
  return [...trees.filter((tree) => !below(tree)), ...trees.filter(below)];
}

/** With the slash that ends it; empty for what is named without a folder. */
function folderOf(tree: HaproxyTree): string {
  const folder = dirname(tree.file.path);
  return folder === '.' || folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
}

function aroundMains(trees: readonly HaproxyTree[], mains: readonly HaproxyTree[]) {
  const groups = new Map<HaproxyTree, HaproxyTree[]>(mains.map((main) => [main, []]));
  const alone: HaproxyTree[][] = [];
  for (const tree of trees) {
    const main = mains.includes(tree) ? tree : mains.find((each) => isBeside(tree, each));
    const group = main === undefined ? undefined : groups.get(main);
    if (group === undefined) alone.push([tree]);
    else group.push(tree);
  }
  return [...groups.values(), ...alone];
}

function isBeside(tree: HaproxyTree, main: HaproxyTree): boolean {
  const folder = dirname(main.file.path);
  const own = dirname(tree.file.path);
  return own === folder || own.startsWith(`${folder}/`);
}

function hasSection(tree: HaproxyTree, kind: string): boolean {
  return tree.directives.some((directive) => directive.name.value === kind);
}

function clash(trees: readonly HaproxyTree[]): boolean {
  const seen = new Map<string, HaproxyTree>();
  for (const tree of trees) {
    for (const { name, args } of tree.directives) {
      if (!['frontend', 'listen', 'backend'].includes(name.value)) continue;
      const key = `${name.value} ${args[0]?.value ?? ''}`;
      if ((seen.get(key) ?? tree) !== tree) return true;
      seen.set(key, tree);
    }
  }
  return false;
}
