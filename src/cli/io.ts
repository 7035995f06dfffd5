import { visible } from '../text/visible.ts';

/** The outside world as a command sees it; tests bring their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Everything on standard input. */
  readStdin(): Promise<Uint8Array>;
}

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  readonly columns?: number;
}

/** Paths and errors may hold anything; what is said of them is one line and moves no cursor. */
export function complain(io: Io, message: string): void {
  io.stderr.write(`pulse-lint: ${visible(message)}\n`);
}
