import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/engine/result.ts';
import { compact } from '../../src/report/compact.ts';
import { github } from '../../src/report/github.ts';
import { json } from '../../src/report/json.ts';
import type { Report } from '../../src/report/report.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text.ts';
import { sourceFile } from '../../src/text/source.ts';
import { findingAt, inputOf } from './sample.ts';

const EVIL = 'a\u001b]0;owned\u0007\u009b31m\u202eb\r\n::error::forged\u0000';

const file = sourceFile(`${EVIL}.conf`, `server_name ${EVIL};\n`);
const at = { file: file.path, start: 0, end: 20 };
const remedy = { help: EVIL, block: `${EVIL}\n`, into: at, replaces: [at] };
const hostile: RunResult = {
  files: [{ path: file.path, dialect: 'nginx' }],
  findings: [
    findingAt(at, {
      message: `${EVIL} is bad.`,
      help: EVIL,
      related: [{ at, text: EVIL }],
      requests: [EVIL],
      verdict: 0,
      remedy,
    }),
    findingAt(at, { message: EVIL, remedy }),
  ],
  suppressed: [],
  verdicts: [
    {
      site: EVIL,
      dialect: 'nginx',
      at,
      state: 'works',
      text: EVIL,
      sign: EVIL,
      remedies: [remedy],
      alsoMends: [],
    },
  ],
  assumes: [EVIL],
  skipped: [],
  sources: new Map([[file.path, file]]),
};

describe('what a config says is never obeyed by the terminal', () => {
  test.each(Object.entries({ text, compact, json, sarif, github }))('%s', (_, report: Report) => {
    expect(report(inputOf(hostile))).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test('compact and github have one line a finding, whatever the message', () => {
    for (const report of [compact, github]) expect(report(inputOf(hostile)).match(/\n/g)).toHaveLength(2);
    expect(github(inputOf(hostile))).not.toMatch(/^::error::forged/m);
  });

  test('what machines read is all there', () => {
    const document = JSON.parse(json(inputOf(hostile)));
    expect(document.findings[1].message).toBe(EVIL);
    expect(document.findings[1].path).toBe(`${EVIL}.conf`);
  });
});
