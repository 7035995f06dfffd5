/**
 * Rules may double a path, a header or a variable again and again. No proxy carries a value as long as this (their buffers
 * hold some kilobytes), and what grows beyond it is unknown.
 */
export function isBeyondBuffers(text: string): boolean {
  return text.length > 100_000;
}
