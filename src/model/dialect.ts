import type { SourceFile } from '../text/source.ts';
import type { Gateway } from './gateway.ts';
import type { HowTo, Need } from './need.ts';
import type { Front } from './request.ts';

/** One proxy's config language, and all that is particular to it. */
export interface Dialect {
  readonly name: string;
  /** As its makers write it: `nginx`, `HAProxy`. */
  readonly title: string;
  readonly versions: Versions;
  readonly comments: CommentSyntax;
  /** How sure it is, 0 to 1, that this is its file; 0 is "not mine". Cheap: a look at the name and the text. */
  claims(path: string, text: string): number;
  /** Groups the files into gateways and reads what they include. Never throws for what files hold. */
  open(files: readonly SourceFile[], world: World, options: OpenOptions): readonly Opened[];
  readonly howTo: Partial<Record<Need, HowTo>>;
}

export interface Versions {
  readonly oldest: string;
  readonly newest: string;
  /** Releases at which an answer changes, ascending, `oldest` and `newest` not among them. */
  readonly turning: readonly string[];
}

/** How a comment is written, for suppressions. */
export interface CommentSyntax {
  readonly marker: string;
  /** A comment may stand behind a directive on its line. */
  readonly trailing: boolean;
}

export interface OpenOptions {
  /** The main config that includes the named files, when the reader says which. */
  readonly root?: string;
  /** Path prefixes as the proxy sees them, and where they are here. */
  readonly map: readonly PathMapping[];
  readonly front: Front;
  /** The public name, for sites that have none. */
  readonly host?: string;
}

export interface PathMapping {
  readonly from: string;
  readonly to: string;
}

/** One gateway's files, read and parsed once; it can be looked at as any release of the proxy would. */
export interface Opened {
  /** The files named by the user that belong to it. */
  readonly named: readonly string[];
  /** The named files are only a part of the config; its other sites were not asked about. */
  readonly partial?: true;
  /** Every file read for it. */
  readonly files: readonly SourceFile[];
  at(version: string): Gateway;
}

/** The file system as a dialect may see it: reading only, and refusals are values. */
export interface World {
  read(path: string): SourceFile | ReadFailure;
  /** Names in a directory, sorted by byte order; empty when there is none. */
  list(directory: string): readonly string[];
  kind(path: string): 'file' | 'directory' | 'other' | 'missing';
  /** The path with every symbolic link followed, or the path itself. */
  real(path: string): string;
  /** The absolute form of a path as given. */
  absolute(path: string): string;
}

export interface ReadFailure {
  readonly failed: 'missing' | 'unreadable' | 'binary' | 'too-large' | 'special';
  readonly path: string;
  readonly reason: string;
}
