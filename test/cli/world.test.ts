import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorld } from '../../src/cli/world.ts';
import { folderWith } from './console.ts';

test('a text is read as it is, byte order mark and line endings included', () => {
  const world = openWorld(folderWith({ 'a.conf': '\ufeffserver {\r\n}\r\n' }));
  expect(world.read('a.conf')).toEqual({ path: 'a.conf', text: '\ufeffserver {\r\n}\r\n', lossy: false });
});

test('bytes that are no UTF-8 are read with loss', () => {
  const world = openWorld(folderWith({ 'a.conf': Buffer.from([0x23, 0xe9, 0x0a]) }));
  expect(world.read('a.conf')).toEqual({ path: 'a.conf', text: '#\ufffd\n', lossy: true });
});

test('more than one look is needed for a large file', () => {
  const text = 'worker_processes 1;\n'.repeat(10_000);
  expect(openWorld(folderWith({ 'a.conf': text })).read('a.conf')).toMatchObject({ text });
});

const refused: readonly (readonly [string, string, string])[] = [
  ['a missing file', 'nowhere', 'missing'],
  ['a folder', '.', 'special'],
  ['a FIFO, which would block', 'fifo', 'special'],
  ['a device without end', '/dev/zero', 'special'],
  ['a binary', 'binary', 'binary'],
  ['UTF-16', 'utf16', 'binary'],
  ['a link to itself', 'loop', 'unreadable'],
  ['a file below a file', 'binary/x', 'missing'],
];

test.each(refused)('%s is refused', (_, path, failed) => {
  const folder = folderWith({
    binary: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]),
    utf16: Buffer.from('\ufeffserver {}', 'utf16le'),
  });
  execFileSync('mkfifo', [join(folder, 'fifo')]);
  symlinkSync('loop', join(folder, 'loop'));
  expect(openWorld(folder).read(path)).toMatchObject({ failed, path });
});

test('files of /proc, which claim to be empty, are read', () => {
  expect(openWorld('/').read('/proc/self/mounts')).toMatchObject({ text: expect.stringContaining('/') });
});

test('names of a folder come in byte order', () => {
  expect(openWorld(folderWith({ b: '', Z: '', a: '', é: '' })).list('.')).toEqual(['Z', 'a', 'b', 'é']);
  expect(openWorld('/').list('/nowhere')).toEqual([]);
});
