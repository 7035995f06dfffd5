import * as fs from 'node:fs';
import { visible } from '../text/visible.ts';
import { TROUBLE } from './exit.ts';
import type { Output } from './io.ts';

type Stream = NodeJS.WriteStream;

/**
 * Standard output or standard error. Node's stream costs 3 ms to open: a terminal has one, for it is asked how wide it
 * is; to a file or a pipe is written directly, and the stream is opened for what a full pipe does not take.
 */
export function standardOutput(descriptor: number, open: () => Stream): Output {
  let stream: Stream | undefined;
  const opened = (): Stream => {
    stream ??= withoutBrokenPipes(open());
    return stream;
  };
  const writeToStream = (rest: Uint8Array | string): void => {
    try {
      opened().write(rest);
    } catch (error) {
      giveUp(error);
    }
  };
  if (mayBeTerminal(descriptor)) {
    const { isTTY, columns } = opened();
    return { write: writeToStream, isTTY: isTTY === true, columns };
  }
  return {
    write(text) {
      const rest = stream === undefined ? unwritten(descriptor, Buffer.from(text)) : Buffer.from(text);
      if (rest.length > 0) writeToStream(rest);
    },
    isTTY: false,
  };
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Writes what goes without waiting and gives back the rest; whatever goes wrong will go wrong again for the stream, which can tell. */
function unwritten(descriptor: number, bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(fs.writeSync(descriptor, rest));
  } catch {
    return rest;
  }
  return rest;
}

function withoutBrokenPipes(stream: Stream): Stream {
  stream.on('error', giveUp);
  return stream;
}

/** The reader has seen enough (`| head`), and nothing is wrong; or the disk is full, and nobody may take half a report for a whole one. */
function giveUp(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit();
  unwritten(
    2,
    Buffer.from(
      `pulse-lint: the report cannot be written: ${visible(error instanceof Error ? error.message : String(error))}\n`,
    ),
  );
  process.exit(TROUBLE);
}
