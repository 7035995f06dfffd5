import { type DialectEntry, dialects } from '../dialects/index.ts';
import type { Dialect, Opened, World } from '../model/dialect.ts';
import type { SourceFile } from '../text/source.ts';
import type { SkippedFile } from './result.ts';
import type { LintSettings } from './settings.ts';

/** Gateways of one dialect, read and parsed. */
export interface OpenedDialect {
  readonly dialect: Dialect;
  readonly opened: readonly Opened[];
}

/** Sorts files by the dialect they are written in and opens each dialect's together, in the order of the files. */
export async function openFiles(
  files: readonly SourceFile[],
  world: World,
  settings: LintSettings,
): Promise<{ readonly opened: readonly OpenedDialect[]; readonly skipped: readonly SkippedFile[] }> {
  const byEntry = new Map<DialectEntry, SourceFile[]>();
  const skipped: SkippedFile[] = [];
  for (const file of files) {
    const entry = dialectOf(file, settings.dialect);
    if (entry === undefined) skipped.push({ path: file.path, reason: whyUnknown(file) });
    else {
      const own = byEntry.get(entry) ?? [];
      own.push(file);
      byEntry.set(entry, own);
    }
  }
  const opened: OpenedDialect[] = [];
  for (const [entry, own] of byEntry) {
    const dialect = await entry.load();
    const options = {
      map: settings.map,
      front: settings.front,
      ...(settings.root === undefined ? {} : { root: settings.root }),
      ...(settings.host === undefined ? {} : { host: settings.host.name }),
    };
    opened.push({ dialect, opened: dialect.open(own, world, options) });
  }
  return { opened, skipped };
}

function whyUnknown(file: SourceFile): string {
  return isEmpty(file) ? 'empty' : 'not a config of a known proxy';
}

function isEmpty(file: SourceFile): boolean {
  return !/\S/.test(file.text);
}

const SURE = 1;

/** The dialect that is surest of a file; a name the reader gave decides. Nothing is of no dialect, whatever its name. */
export function dialectOf(file: SourceFile, forced?: string): DialectEntry | undefined {
  if (isEmpty(file)) return undefined;
  if (forced !== undefined) return dialects.find((entry) => entry.name === forced);
  let best: DialectEntry | undefined;
  let bestClaim = 0;
  // Whose a file is does not hang on how its editor saved it; whether the program minds the mark, the dialect says.
  const text = file.text.replace(/^\ufeff/, '');
  for (const entry of dialects) {
    const claim = entry.claims(file.path, text);
    if (claim > bestClaim) {
      best = entry;
      bestClaim = claim;
    }
    if (bestClaim === SURE) break;
  }
  return best;
}
