import type { SourceFile } from '../../text/source.ts';
import { isBlank } from './scan.ts';

/**
 * nginx reads a file through a buffer of 4096 bytes (`NGX_CONF_BUFFER`) and gives up with `too long parameter` when what
 * it holds on to fills it while the file goes on. It holds a word until it has seen what follows it, a quoted word from
 * behind its opening quote, and, to users' surprise, a whole comment.
 */
const BUFFER = 4096;

/** Whether a word is too long; `start` and `end` enclose what is kept (not the quotes), `next` is what follows it. */
export function isTooLongWord(file: SourceFile, start: number, end: number, next: number): boolean {
  if ((next - start) * 3 < BUFFER - 1) return false;
  const held = bytesBetween(file, start, end) + (next - end);
  return held >= BUFFER || (held === BUFFER - 1 && isBlank(file.text.charCodeAt(next)));
}

/** Whether a comment is too long; `lineFeed` is the end of its line or of the file. */
export function isTooLongComment(file: SourceFile, start: number, lineFeed: number): boolean {
  if ((lineFeed - start) * 3 < BUFFER) return false;
  const held = bytesBetween(file, start, lineFeed);
  return held > BUFFER || (held === BUFFER && lineFeed < file.text.length);
}

/** Bytes in UTF-8. A replacement character of a file that was not UTF-8 stands for one byte. */
function bytesBetween({ text, lossy }: SourceFile, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2;
    else bytes += lossy && code === 0xfffd ? 1 : 3;
  }
  return bytes;
}
