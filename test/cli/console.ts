import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** A folder with these files in it, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  readonly terminal?: boolean;
}

/** One command line run in this process, in a folder. */
export async function run(
  cwd: string,
  argv: readonly string[],
  { stdin = '', env = {}, terminal = false }: Surroundings = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await main(argv, {
    cwd,
    env,
    stdout: {
      write: (text) => {
        stdout += text;
      },
      isTTY: terminal,
    },
    stderr: {
      write: (text) => {
        stderr += text;
      },
      isTTY: terminal,
    },
    readStdin: async () => Buffer.from(stdin),
  });
  return { code, stdout, stderr };
}
