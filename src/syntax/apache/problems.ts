import type { Problem } from '../directive.ts';

export function unclosedSection(name: string, start: number, end: number): Problem {
  const expected = `\`</${name}>\``;
  return {
    code: 'unclosed-block',
    message: `\`<${name}>\` is never closed: expected ${expected} before the end of the file.`,
    expected,
    start,
    end,
  };
}

/** `open` is the innermost section that is still open, if any. */
export function strayClose(name: string, open: string | undefined, start: number, end: number): Problem {
  const expected = open === undefined ? `a \`<${name}>\` above it` : `\`</${open}>\``;
  return {
    code: 'unexpected-close',
    message:
      open === undefined
        ? `\`</${name}>\` closes a section that was never opened: expected ${expected}.`
        : `\`</${name}>\` does not close \`<${open}>\`: expected ${expected}.`,
    expected,
    start,
    end,
  };
}

export function missingAngle(written: string, start: number, end: number): Problem {
  const expected = '`>`';
  return {
    code: 'missing-terminator',
    message: `\`${written}\` does not end: expected ${expected} at the end of the line.`,
    expected,
    start,
    end,
  };
}
