import * as fs from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * Compiled code, a file for each part of the program, in the user's own cache folder. V8 takes over such code as it is:
 * who can write it runs what he likes with the rights of whoever reads it, so only what this user alone can write is read.
 * Whatever goes wrong is passed over in silence, for a run without it is slower and no more.
 */
export interface CodeCache {
  read(part: string): KeptCode | undefined;
  keep(part: string, code: Uint8Array, before: KeptCode | undefined): void;
}

export interface KeptCode {
  readonly code: Uint8Array;
  /** Milliseconds since 1970: when it may be looked whether more has been compiled since. */
  readonly due: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Versions of this program and of Node whose code is kept, in Node 20 for little and for much work. */
const MOST_PROGRAMS = 6;
const OTHERS_MAY_WRITE = 0o022;

/** `program` tells this program from every other to the byte. */
export function openCodeCache(
  program: string,
  env: Readonly<Record<string, string | undefined>>,
): CodeCache | undefined {
  const user = process.getuid?.();
  const caches = cachesOf(env);
  if (user === undefined || caches === undefined || env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const all = join(caches, 'pulse-lint', 'compiled');
  let folder: string | undefined;
  const own = (): string => {
    folder ??= join(all, `${program}-${thisNode()}`);
    return folder;
  };
  return {
    read: (part) => quietly(() => (isMine(fs.lstatSync(own())) ? readSound(fileOf(part)) : undefined)),
    // Each run compiles what it uses and no more: what is kept grows from run to run, and is left alone for a day when it did not.
    keep: (part, code, before) =>
      quietly(() => {
        const grows = code.length > (before?.code.length ?? 0);
        if (grows) write(caches, fileOf(part), code);
        const due = new Date(Date.now() + (grows ? MINUTE : DAY));
        fs.utimesSync(fileOf(part), due, due);
      }),
  };

  function fileOf(part: string): string {
    return join(own(), `${part}.bin`);
  }

  function isMine({ uid, mode }: fs.Stats): boolean {
    return uid === user && (mode & OTHERS_MAY_WRITE) === 0;
  }

  function readSound(file: string): KeptCode | undefined {
    const descriptor = fs.openSync(
      file,
      fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK,
    );
    try {
      const stat = fs.fstatSync(descriptor);
      if (!stat.isFile() || !isMine(stat)) return undefined;
      const code = once(fs.readFileSync(descriptor));
      return code && { code, due: stat.mtimeMs };
    } finally {
      fs.closeSync(descriptor);
    }
  }

  /** Whoever reads it meanwhile sees the old file or the new one. */
  function write(caches: string, file: string, code: Uint8Array): void {
    if (!fs.existsSync(own())) makeFolder(caches);
    if (!isMine(fs.lstatSync(own()))) return;
    const unfinished = `${file}.${process.pid}`;
    fs.writeFileSync(unfinished, Buffer.concat([code, code]), { flag: 'wx', mode: 0o600 });
    fs.renameSync(unfinished, file);
  }

  /** Not in somebody else's home (`sudo` may keep HOME): he could never write there again. */
  function makeFolder(base: string): void {
    const home = fs.existsSync(base) ? base : dirname(base);
    if (!isMine(fs.statSync(home))) return;
    fs.mkdirSync(own(), { recursive: true, mode: 0o700 });
    const others = fs.readdirSync(all).map((name) => join(all, name));
    const byAge = others.map((path) => ({ path, made: fs.statSync(path).mtimeMs }));
    for (const { path } of byAge.sort((one, other) => other.made - one.made).slice(MOST_PROGRAMS))
      fs.rmSync(path, { recursive: true, force: true });
  }
}

/** https://specifications.freedesktop.org/basedir-spec: a relative path is to be ignored. */
function cachesOf({
  XDG_CACHE_HOME: caches,
  HOME: home,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  if (caches !== undefined && isAbsolute(caches)) return caches;
  return home !== undefined && isAbsolute(home) ? join(home, '.cache') : undefined;
}

/** V8 asks of the code for its own version, but two builds of one version may differ in what they take it for. */
function thisNode(): string {
  const { size, mtimeMs } = fs.statSync(process.execPath);
  return `${process.version}-${process.arch}-${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}`;
}

/**
 * V8 looks whether the code is as long as it should be, not whether it is sound, and falls over what is not (20.20, 22.23,
 * 24.9). It is kept twice: to compare the halves is the one check that needs no module of Node's, each of which takes
 * longer to load than reading twice as much.
 */
function once(twice: Buffer): Uint8Array | undefined {
  const half = twice.length / 2;
  const code = twice.subarray(0, half);
  return half > 0 && code.equals(twice.subarray(half)) ? code : undefined;
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
