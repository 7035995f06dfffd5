import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleIn } from '../tools/bundle.ts';

/**
 * What V8 takes from a cache is never looked at again, so each case asks: is it taken, and is the answer that of a run
 * without one?
 */
const elsewhere = fs.mkdtempSync(join(tmpdir(), 'pulse-lint-code-cache-'));
afterAll(() => fs.rmSync(elsewhere, { recursive: true, force: true }));

const dist = bundleIn(join(elsewhere, 'honest'));
const site = join(elsewhere, 'site.conf');
fs.writeFileSync(site, 'server { listen 80; location / { proxy_pass http://localhost:7655; } }\n');

/** A program of another answer, as long as the first to the byte: V8 cannot tell its code from the other's. */
const SAID = 'No rate limit covers';
const FORGED = 'No rate limit spares';
const forger = join(elsewhere, 'forger', 'dist');
fs.cpSync(dist, forger, { recursive: true });
for (const name of fs.readdirSync(join(forger, 'parts'))) {
  const part = join(forger, 'parts', name);
  fs.writeFileSync(part, fs.readFileSync(part, 'utf8').replaceAll(SAID, FORGED));
}

const honestAnswer = lint(join(elsewhere, 'unused'), { NODE_DISABLE_COMPILE_CACHE: '1' });
const forgedCache = join(elsewhere, 'forged');
lint(forgedCache, {}, forger);

let caches = '';
let count = 0;
beforeEach(() => {
  count += 1;
  caches = join(elsewhere, `caches-${count}`);
  fs.mkdirSync(caches, { mode: 0o700 });
});

interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function lint(cacheHome: string, env: NodeJS.ProcessEnv = {}, of = dist): Answer {
  const { stdout, stderr, status } = spawnSync(process.execPath, argv(of), {
    encoding: 'utf8',
    env: { ...environment(cacheHome), ...env },
  });
  return { stdout, stderr, status };
}

function argv(of: string): string[] {
  return [join(of, 'pulse-lint.js'), site, '--format', 'compact'];
}

function environment(cacheHome: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, XDG_CACHE_HOME: cacheHome };
}

function folderOf(cacheHome: string): string {
  const all = join(cacheHome, 'pulse-lint', 'compiled');
  const [only = '', ...others] = fs.readdirSync(all);
  expect(others).toEqual([]);
  return join(all, only);
}

function filesOf(cacheHome: string): readonly string[] {
  const folder = folderOf(cacheHome);
  return fs.readdirSync(folder).map((name) => join(folder, name));
}

function forge(): void {
  fs.cpSync(forgedCache, caches, { recursive: true, preserveTimestamps: true });
}

test('a run without the cache says what it should, and writes none', () => {
  expect(honestAnswer).toMatchObject({ stdout: expect.stringContaining(SAID), stderr: '', status: 1 });
  expect(fs.existsSync(join(elsewhere, 'unused'))).toBe(false);
});

test('the code of an earlier run is taken, which is why it matters whose it is', () => {
  forge();
  expect(lint(caches).stdout).toContain(FORGED);
});

test('the first run keeps its code, and the next says the same with it', () => {
  expect(lint(caches)).toEqual(honestAnswer);
  const kept = filesOf(caches).map((file) => fs.readFileSync(file).toString('base64'));
  expect(kept.length).toBeGreaterThan(3);
  expect(lint(caches)).toEqual(honestAnswer);
  expect(filesOf(caches).map((file) => fs.readFileSync(file).toString('base64'))).toEqual(kept);
});

test('what is kept is for its owner alone', () => {
  lint(caches);
  expect(fs.statSync(folderOf(caches)).mode & 0o777).toBe(0o700);
  for (const file of filesOf(caches)) expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});

describe('code that others could have written is not taken', () => {
  const cases: Readonly<Record<string, () => void>> = {
    'a folder that all may write to': () => fs.chmodSync(folderOf(caches), 0o777),
    'a folder that a group may write to': () => fs.chmodSync(folderOf(caches), 0o770),
    'files that all may write to': () => {
      for (const file of filesOf(caches)) fs.chmodSync(file, 0o666);
    },
    'a link to another folder': () => {
      const folder = folderOf(caches);
      fs.renameSync(folder, join(elsewhere, `moved-${count}`));
      fs.symlinkSync(join(elsewhere, `moved-${count}`), folder);
    },
    'links to other files': () => {
      for (const [index, file] of filesOf(caches).entries()) {
        const moved = join(elsewhere, `moved-${count}-${index}`);
        fs.renameSync(file, moved);
        fs.symlinkSync(moved, file);
      }
    },
    ...(process.getuid?.() === 0
      ? {
          'a folder of another user': () => fs.chownSync(folderOf(caches), 12345, 12345),
          'files of another user': () => {
            for (const file of filesOf(caches)) fs.chownSync(file, 12345, 12345);
          },
        }
      : {}),
  };
  test.for(Object.entries(cases))('%s', ([, change]) => {
    forge();
    change();
    expect(lint(caches)).toEqual(honestAnswer);
  });
});

describe('code that is not sound is not taken', () => {
  const cases: Readonly<Record<string, (code: Buffer) => Buffer>> = {
    'nothing at all': () => Buffer.alloc(0),
    'the first half alone': (code) => code.subarray(0, code.length / 2),
    'cut short': (code) => code.subarray(0, code.length - 1000),
    'cut short on both sides alike': (code) => {
      const half = code.subarray(0, code.length / 2 - 64);
      return Buffer.concat([half, half]);
    },
    'a bit turned near its beginning': (code) => turned(code, 40),
    'a bit turned further on': (code) => turned(code, 5_000),
    'no code at all': () => Buffer.from('server { listen 80; }\n'.repeat(2)),
    'zeros where code should be': (code) => Buffer.from(code).fill(0, 1024, 2048),
  };
  test.for(Object.entries(cases))('%s', ([, change]) => {
    lint(caches);
    for (const file of filesOf(caches)) fs.writeFileSync(file, change(fs.readFileSync(file)));
    expect(lint(caches)).toEqual(honestAnswer);
  });

  function turned(code: Buffer, at: number): Buffer {
    const other = Buffer.from(code);
    other[at] = (other[at] ?? 0) ^ 0x10;
    return other;
  }
});

test('code of another part is not taken', () => {
  lint(caches);
  const files = filesOf(caches);
  const codes = files.map((file) => fs.readFileSync(file));
  files.forEach((file, index) => {
    fs.writeFileSync(file, codes[(index + 1) % codes.length] ?? '');
  });
  expect(lint(caches)).toEqual(honestAnswer);
});

test('code of other settings of V8 is not taken', () => {
  lint(caches, { NODE_OPTIONS: '--stack-trace-limit=5 --no-opt' });
  expect(lint(caches)).toEqual(honestAnswer);
});

describe('where nothing can be kept, nothing is said', () => {
  test('a file stands where the folder would be', () => {
    fs.writeFileSync(join(caches, 'pulse-lint'), '');
    expect(lint(caches)).toEqual(honestAnswer);
  });

  test('the folder of caches is somebody else’s', { skip: process.getuid?.() !== 0 }, () => {
    fs.chownSync(caches, 12345, 12345);
    expect(lint(caches)).toEqual(honestAnswer);
    expect(fs.readdirSync(caches)).toEqual([]);
  });

  test('there is no home', () => {
    expect(lint(caches, { XDG_CACHE_HOME: '', HOME: '' })).toEqual(honestAnswer);
    expect(lint(caches, { XDG_CACHE_HOME: 'relative', HOME: '/dev/null' })).toEqual(honestAnswer);
  });
});

test('many first runs at once do not disturb one another', async () => {
  const runs = Array.from({ length: 6 }, () => started(caches));
  for (const answer of await Promise.all(runs)) expect(answer).toEqual(honestAnswer);
  const files = filesOf(caches);
  expect(files.filter((file) => !file.endsWith('.js.bin'))).toEqual([]);
  expect(lint(caches)).toEqual(honestAnswer);
});

test('of many versions the last ones are kept', () => {
  const all = join(caches, 'pulse-lint', 'compiled');
  for (let age = 1; age <= 9; age += 1) {
    fs.mkdirSync(join(all, `version-${age}`), { recursive: true, mode: 0o700 });
    fs.utimesSync(join(all, `version-${age}`), 1_000_000 - age, 1_000_000 - age);
  }
  lint(caches);
  const old = fs.readdirSync(all).filter((name) => name.startsWith('version-'));
  expect(old.sort()).toEqual(['version-1', 'version-2', 'version-3', 'version-4', 'version-5']);
  expect(fs.readdirSync(all)).toHaveLength(6);
});

test('what a later run compiles is added once it is time', () => {
  const program = join(dist, 'pulse-lint.js');
  spawnSync(process.execPath, [program, '--version'], { env: environment(caches) });
  const before = sizeOf(caches, 'program');
  lint(caches);
  expect(sizeOf(caches, 'program')).toBe(before);
  for (const file of filesOf(caches)) fs.utimesSync(file, 0, 0);
  expect(lint(caches)).toEqual(honestAnswer);
  expect(sizeOf(caches, 'program')).toBeGreaterThan(before);
});

function sizeOf(cacheHome: string, part: string): number {
  return fs.statSync(join(folderOf(cacheHome), `${part}.js.bin`)).size;
}

function started(cacheHome: string): Promise<Answer> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, argv(dist), { env: environment(cacheHome) });
    let stdout = '';
    let stderr = '';
    run.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    run.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    run.on('close', (status) => resolve({ stdout, stderr, status }));
  });
}
