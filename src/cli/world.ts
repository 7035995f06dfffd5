import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import { resolve } from 'node:path';
import type { ReadFailure, World } from '../model/dialect.ts';
import { type SourceFile, sourceFile } from '../text/source.ts';
import { tableOf } from '../text/table.ts';
import { visible } from '../text/visible.ts';

/** More than any config; less than what would fill the memory. */
const LARGEST = 64 * 1024 * 1024;
const FIRST_LOOK = 8 * 1024;

/**
 * The file system, reading only. Each path is read once. `given` are texts that stand for files, by absolute path:
 * standard input under its `--stdin-filename`.
 */
export function openWorld(cwd: string, given: ReadonlyMap<string, SourceFile> = new Map()): World {
  const known = new Map<string, SourceFile | ReadFailure>();
  const absolute = (path: string): string => resolve(cwd, path);
  return {
    absolute,
    read(path) {
      const at = absolute(path);
      const own = given.get(at);
      if (own !== undefined) return { ...own, path };
      const before = known.get(path);
      if (before !== undefined) return before;
      const read = readText(path, at);
      known.set(path, read);
      return read;
    },
    list(directory) {
      try {
        return fs.readdirSync(absolute(directory)).sort(byBytes);
      } catch {
        return [];
      }
    },
    kind(path) {
      const at = absolute(path);
      if (given.has(at)) return 'file';
      try {
        // Settings are looked for in every folder above, and an error costs more than the look.
        const stat = fs.statSync(at, { throwIfNoEntry: false });
        if (stat === undefined) return 'missing';
        return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
      } catch (error) {
        return codeOf(error) === 'ENOTDIR' ? 'missing' : 'other';
      }
    },
    real(path) {
      try {
        return fs.realpathSync(absolute(path));
      } catch {
        return path;
      }
    },
  };
}

/** Why a folder that is there cannot be listed; undefined when it can. */
export function listingFailure(path: string): string | undefined {
  try {
    fs.readdirSync(path);
    return undefined;
  } catch (error) {
    const { failed, reason } = failure(path, error);
    return failed === 'missing' ? undefined : reason;
  }
}

function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Bytes that came in some other way, under a path of the reader's choice. */
export function sourceOfBytes(path: string, bytes: Uint8Array): SourceFile | ReadFailure {
  const encoding = encodingProblem(bytes);
  if (encoding !== undefined) return { failed: 'binary', path, reason: encoding };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return sourceFile(path, text, !isUtf8(bytes));
}

function encodingProblem(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'is UTF-16; configs are UTF-8';
  return bytes.includes(0) ? 'is not a text file' : undefined;
}

// A FIFO blocks whoever opens it, and opening a device may do things: ask first, and ask the opened file again, since
// it may have been replaced in between. O_NONBLOCK has no effect on a regular file and keeps a FIFO from blocking.
function readText(path: string, at: string): SourceFile | ReadFailure {
  let descriptor: number | undefined;
  try {
    const refused = refusal(path, fs.statSync(at));
    if (refused !== undefined) return refused;
    descriptor = fs.openSync(at, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    const opened = fs.fstatSync(descriptor);
    return refusal(path, opened) ?? readOpened(path, descriptor, opened.size);
  } catch (error) {
    return failure(path, error);
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function refusal(path: string, stat: fs.Stats): ReadFailure | undefined {
  if (stat.isDirectory()) return { failed: 'special', path, reason: 'is a directory' };
  if (!stat.isFile())
    return { failed: 'special', path, reason: 'is not a regular file; pipe it to - instead' };
  if (stat.size > LARGEST)
    return { failed: 'too-large', path, reason: `is larger than ${LARGEST >> 20} MiB` };
  return undefined;
}

/** Size is a hint only: files of /proc claim to be empty, and a log may grow while it is read. */
function readOpened(path: string, descriptor: number, size: number): SourceFile | ReadFailure {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const room = Buffer.allocUnsafe(total === 0 ? FIRST_LOOK : Math.max(size - total + 1, FIRST_LOOK));
    const count = fs.readSync(descriptor, room);
    if (count === 0) break;
    const chunk = room.subarray(0, count);
    if (total === 0 && chunk.includes(0)) return binary(path, chunk);
    chunks.push(chunk);
    total += count;
    if (total > LARGEST) return { failed: 'too-large', path, reason: `is larger than ${LARGEST >> 20} MiB` };
  }
  return sourceOfBytes(path, Buffer.concat(chunks, total));
}

function binary(path: string, bytes: Uint8Array): ReadFailure {
  return { failed: 'binary', path, reason: encodingProblem(bytes) ?? 'is not a text file' };
}

function failure(path: string, error: unknown): ReadFailure {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { failed: 'missing', path, reason: 'does not exist' };
  const reason = REASONS[code ?? ''] ?? `cannot be read (${visible(String(code ?? error))})`;
  return { failed: 'unreadable', path, reason };
}

const REASONS: Readonly<Record<string, string>> = tableOf({
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  ELOOP: 'is a symbolic link to itself',
  ENAMETOOLONG: 'has too long a name',
});

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
