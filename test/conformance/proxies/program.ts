import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';

/** A proxy's process, from its start to its end. */
export type RunningProgram = {
  /** Everything it wrote so far. */
  readonly said: () => string;
  readonly hasEnded: () => boolean;
  /** Ends it by its id, and waits until it is gone. */
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

export function runProgram(
  [command = '', ...before]: readonly string[],
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): RunningProgram {
  const child: ChildProcess = spawn(command, [...before, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let ended = false;
  const hear = (data: Buffer): void => {
    said += data.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const end = new Promise<void>((resolve) => {
    const over = (): void => {
      ended = true;
      resolve();
    };
    child.once('close', over);
    child.once('error', (error) => {
      said += error.message;
      over();
    });
  });
  return {
    said: () => said,
    hasEnded: () => ended,
    // Again and again: nginx loses a signal that comes between its pid file and its first sigsuspend (ngx_process_cycle.c).
    stop: async (signal) => {
      while (!ended) {
        child.kill(signal);
        await Promise.race([end, pause(500)]);
      }
    },
  };
}

/** Undefined once it is ready, or what it said when it ended before that. */
export async function untilReady(
  program: RunningProgram,
  isReady: () => boolean | Promise<boolean>,
): Promise<string | undefined> {
  for (;;) {
    if (program.hasEnded()) return program.said();
    if (await isReady()) return program.hasEnded() ? program.said() : undefined;
    await pause(20);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Does anything listen there? */
export function answers(at: { readonly host: string; readonly port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: at.host, port: at.port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
