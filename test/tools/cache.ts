import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A real program that is at hand: what it calls itself, and the words that start it. */
export interface Installation {
  readonly program: string;
  readonly version: string;
  readonly command: readonly string[];
}

/** Everything that the scripts in .ci have put into the cache on this machine; see .ci/cache.bash for its shape. */
export function cachedInstallations(): readonly Installation[] {
  const cache =
    process.env.PULSE_LINT_CACHE ||
    join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pulse-lint');
  return namesIn(cache).flatMap((slot) => finishedSlot(join(cache, slot)));
}

/** `key` is written last: a slot without it is still being made, or its making failed. */
function finishedSlot(slot: string): readonly Installation[] {
  if (!namesIn(slot).includes('key')) return [];
  const lines = readFileSync(join(slot, 'installed.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Installation);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
