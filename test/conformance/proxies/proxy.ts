import type { Backend } from '../backend.ts';
import type { Certificate } from '../certificate.ts';
import type { Destination } from '../client.ts';
import type { Targets } from '../targets.ts';

/** A proxy's program of one version, as it is started on this machine. */
export type Program = {
  readonly name: string;
  readonly version: string;
  /** The program and what has to stand before its own arguments (a loader, for an unpacked package). */
  readonly command: readonly string[];
};

export type Setting = {
  /** The case's folder: stands for the root of the file system where the config names absolute paths. */
  readonly folder: string;
  /** The file that is linted, and the main config that includes it, when there is one; both relative to the folder. */
  readonly entry: string;
  readonly root?: string;
  /** What is given behind the entry on the command line. */
  readonly beside?: readonly string[];
  /** The surroundings a site file is put into when its main config is not part of the case. */
  readonly stock: string;
  readonly backend: Backend;
  readonly targets: Targets;
  readonly certificate: Certificate;
};

export type Listener = {
  /** As written. */
  readonly address: string;
  readonly port: number;
  readonly tls: boolean;
  /** Where it really listens. */
  readonly at: Destination;
};

export type RunningProxy = {
  readonly listeners: readonly Listener[];
  /** Every name its sites answer to, as written. */
  readonly names: readonly string[];
  /** Puts the written ports, hosts and paths back where the rig's own show. */
  readonly undo: (text: string) => string;
  readonly stop: () => Promise<void>;
};

export type Start =
  | { readonly starts: true; readonly proxy: RunningProxy }
  | { readonly starts: false; readonly message: string };

export type StartProxy = (program: Program, setting: Setting) => Promise<Start>;
