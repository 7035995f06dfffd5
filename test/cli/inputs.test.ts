import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPaths } from '../../src/cli/inputs.ts';
import { openWorld } from '../../src/cli/world.ts';
import { folderWith } from './console.ts';

const CONFIG = 'server {}\n';

interface Tree {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly exclude?: readonly string[];
}

async function found(tree: Tree, paths: readonly string[], from = '.') {
  const folder = folderWith(tree.files);
  const world = openWorld(join(folder, from));
  const { files, failures } = await readPaths(paths, world, {
    exclude: async () => ({ folder: world.absolute('.'), globs: tree.exclude ?? [] }),
    claims: async (file) => file.text === CONFIG,
    ignoreUnknown: false,
  });
  return [...files.map((file) => file.path), ...failures];
}

const trees: readonly (readonly [string, Tree, readonly string[], readonly string[]])[] = [
  [
    'of a folder, what is a config',
    { files: { 'nginx/pulse.conf': CONFIG, 'nginx/readme.md': '#', 'nginx/logo.png': Buffer.from([0]) } },
    ['nginx'],
    ['nginx/pulse.conf'],
  ],
  ['a file named outright, whatever it is', { files: { notes: 'a' } }, ['./notes'], ['./notes']],
  [
    'a file once, however often it is named',
    { files: { 'a.conf': CONFIG } },
    ['a.conf', './a.conf', '.'],
    ['a.conf'],
  ],
  [
    'of a folder, not what .gitignore hides',
    {
      files: {
        'sites/.gitignore': '*.bak\n!keep.bak\nold/\n',
        'sites/a': CONFIG,
        'sites/a.bak': CONFIG,
        'sites/keep.bak': CONFIG,
        'sites/old/b': CONFIG,
      },
    },
    ['sites'],
    ['sites/a', 'sites/keep.bak'],
  ],
  [
    'a hidden file, named outright',
    { files: { '.git/HEAD': '', '.gitignore': 'a.conf\n', 'a.conf': CONFIG } },
    ['a.conf'],
    ['a.conf'],
  ],
  [
    'the .gitignore of the repository above the folder counts',
    { files: { '.git/HEAD': '', '.gitignore': '*.bak\n', 'sites/a.bak': CONFIG, 'sites/b': CONFIG } },
    ['sites'],
    ['sites/b'],
  ],
  [
    'never what git or npm keep',
    { files: { '.git/a.conf': CONFIG, 'node_modules/b.conf': CONFIG, 'c.conf': CONFIG } },
    ['.'],
    ['c.conf'],
  ],
  [
    'of a folder, not what --exclude names',
    { files: { 'a.conf': CONFIG, 'old/b.conf': CONFIG, 'c.conf': CONFIG }, exclude: ['old', '/c.conf'] },
    ['.'],
    ['a.conf'],
  ],
  [
    'what a glob matches',
    { files: { 'sites/a.conf': CONFIG, 'sites/deep/b.conf': CONFIG, 'sites/c.txt': CONFIG } },
    ['sites/**/*.conf'],
    ['sites/a.conf', 'sites/deep/b.conf'],
  ],
  ['a file whose name looks like a glob', { files: { '[a].conf': CONFIG } }, ['[a].conf'], ['[a].conf']],
  ['nothing for a glob without a match', { files: {} }, ['*.conf'], ['no file matches *.conf']],
];

test.each(trees)('%s', async (_, tree, paths, expected) => {
  expect(await found(tree, paths)).toEqual(expected);
});

test('links to files are read, links to folders are not followed', async () => {
  const folder = folderWith({ 'available/pulse': CONFIG, 'enabled/other': CONFIG });
  symlinkSync('../available/pulse', join(folder, 'enabled/pulse'));
  symlinkSync('..', join(folder, 'enabled/loop'));
  const { files } = await readPaths(['enabled'], openWorld(folder), {
    exclude: async () => ({ folder, globs: [] }),
    claims: async () => true,
    ignoreUnknown: false,
  });
  expect(files.map((file) => file.path)).toEqual(['enabled/other', 'enabled/pulse']);
});
