import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPorts } from '../ports.ts';
import type { RunningProgram } from './program.ts';
import type { Listener, Program, Setting, StartProxy } from './proxy.ts';

/** A copy of the case, for one run of one proxy. */
export type Sandbox = {
  readonly folder: string;
  /** For the rig's own files beside the case's. */
  readonly own: string;
  /** Writes one of those, and says where. */
  readonly file: (name: string, content: string | Buffer) => string;
  /** The real port for one that the config writes. */
  readonly port: (written: number) => Promise<number>;
  /** What else has to be ended with the sandbox. */
  readonly onDiscard: (end: () => Promise<void>) => void;
};

/** A proxy that was given its moved config, and what came of it. */
export type Launched =
  | { readonly refused: string }
  | {
      readonly running: RunningProgram;
      /** What it said when it refused; undefined once it serves. */
      readonly readyOrRefused: () => Promise<string | undefined>;
      readonly endedBy: 'SIGTERM' | 'SIGKILL';
      /** Asked once it serves. */
      readonly listeners: () => Promise<readonly Listener[]> | readonly Listener[];
      readonly names: readonly string[];
    };

/** What starting a proxy takes, whichever it is: a sandbox, its moved config, and the way back to what was written. */
export function startingIn(
  launch: (program: Program, setting: Setting, sandbox: Sandbox) => Promise<Launched>,
): StartProxy {
  return async (program, setting) => {
    const { sandbox, ports, discard } = openSandbox(program.name, setting.folder);
    const undo = (text: string): string =>
      undoPorts(setting.targets.undo(text), ports).replaceAll(`${sandbox.folder}/`, '/');
    let stop = discard;
    try {
      const launched = await launch(program, setting, sandbox);
      if ('refused' in launched) {
        await discard();
        return { starts: false, message: undo(launched.refused) };
      }
      stop = async () => {
        await launched.running.stop(launched.endedBy);
        await discard();
      };
      const refusal = await launched.readyOrRefused();
      if (refusal !== undefined) {
        await stop();
        return { starts: false, message: undo(refusal) };
      }
      const listeners = await launched.listeners();
      return { starts: true, proxy: { listeners, names: launched.names, undo, stop } };
    } catch (error) {
      await stop();
      throw error;
    }
  };
}

type OpenSandbox = {
  readonly sandbox: Sandbox;
  /** Real ports by written ones. */
  readonly ports: ReadonlyMap<number, number>;
  readonly discard: () => Promise<void>;
};

function openSandbox(name: string, from: string): OpenSandbox {
  const folder = mkdtempSync(join(tmpdir(), `pulse-lint-${name}-`));
  const own = join(folder, '.rig');
  const claimed = createPorts();
  const ports = new Map<number, number>();
  const ends: (() => Promise<void>)[] = [claimed.release];
  cpSync(from, folder, { recursive: true, verbatimSymlinks: true });
  for (const note of ['case.json', 'expected.json']) rmSync(join(folder, note), { force: true });
  mkdirSync(own);
  // Workers of nginx and Apache run as another user.
  chmodSync(folder, 0o755);
  chmodSync(own, 0o777);
  const sandbox: Sandbox = {
    folder,
    own,
    file: (file, content) => {
      writeFileSync(join(own, file), content);
      return join(own, file);
    },
    port: async (written) => {
      const port = await claimed.of(written);
      ports.set(written, port);
      return port;
    },
    onDiscard: (end) => ends.push(end),
  };
  const discard = async (): Promise<void> => {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { sandbox, ports, discard };
}

/** `https://pulse.example.com:61234/` was written for port 443, where no port is named. */
function undoPorts(text: string, ports: ReadonlyMap<number, number>): string {
  let result = text;
  for (const [written, real] of ports) {
    if (result === String(real)) return String(written);
    const ordinary = written === 443 ? 'https' : written === 80 ? 'http' : undefined;
    if (ordinary) result = result.replace(new RegExp(`^(${ordinary}://[^/:]+):${real}\\b`, 'g'), '$1');
    result = result.replace(new RegExp(`:${real}\\b`, 'g'), `:${written}`);
  }
  return result;
}

/**
 * Where a written address listens here. One of its own stays one of its own, so that "the exact address wins" still
 * shows; the wildcard's is the one that requests come to.
 */
export function createLoopback(): (written: string) => string {
  const specific = new Map<string, string>();
  return (written) => {
    if (written === '*') return '127.0.0.1';
    if (written.startsWith('[')) return '::1';
    const address = specific.get(written) ?? `127.78.0.${specific.size + 1}`;
    specific.set(written, address);
    return address;
  };
}
