import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunResult } from '../../src/engine/result.ts';
import { compact } from '../../src/report/compact.ts';
import { github } from '../../src/report/github.ts';
import { json } from '../../src/report/json.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text.ts';
import { sourceFile } from '../../src/text/source.ts';
import { cellsOf } from '../../src/text/width.ts';
import { findingAt, inputOf } from '../report/sample.ts';

/** Texts with everything in them that has ever confused a terminal, and places anywhere in them. */
const words = fc.string({
  unit: fc.constantFrom(
    'a',
    '{',
    ';',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\ufeff',
    '\u001b[2J',
    '\u0000',
    '監',
    'e\u0301',
    '👩‍👧',
    '\ud800',
    '’',
  ),
  maxLength: 200,
});
const places = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 5 });

test('every report can say everything of every text', () => {
  fc.assert(
    fc.property(words, places, words, (content, pairs, message) => {
      const file = sourceFile('a.conf', content);
      const at = pairs.map(([one, other]) => ({
        file: 'a.conf',
        start: Math.min(one, other, content.length),
        end: Math.min(Math.max(one, other), content.length),
      }));
      const result: RunResult = {
        files: [{ path: 'a.conf', dialect: 'nginx' }],
        findings: at.map((place) =>
          findingAt(place, {
            message,
            help: message,
            related: at.map((each) => ({ at: each, text: message })),
          }),
        ),
        suppressed: [],
        verdicts: [],
        assumes: [message],
        skipped: [],
        sources: new Map([[file.path, file]]),
      };
      for (const report of [text, compact, github, json, sarif]) {
        expect(report(inputOf(result))).not.toMatch(/(?![\n\t])\p{Cc}/u);
      }
      expect(JSON.parse(json(inputOf(result))).findings).toHaveLength(at.length);
      expect(compact(inputOf(result)).split('\n')).toHaveLength(at.length + 1);
    }),
    { numRuns: 200 },
  );
});

test('carets stand under what they point at', () => {
  fc.assert(
    fc.property(words, fc.nat(200), (before, length) => {
      const line = `${before.replace(/[\n\r\t]|\p{Cc}|\ufeff/gu, '')}`;
      const content = `${line}X${'y'.repeat(length % 5)}`;
      fc.pre(cellsOf(content) < 60 && !line.includes('\ud800'));
      const file = sourceFile('a.conf', content);
      const at = { file: 'a.conf', start: line.length, end: content.length };
      const result = { ...emptyResult, findings: [findingAt(at, {})], sources: new Map([['a.conf', file]]) };
      const lines = text(inputOf(result)).split('\n');
      const carets = lines.find((each) => each.includes('^')) ?? '';
      const code = lines[lines.indexOf(carets) - 1] ?? '';
      expect(carets.indexOf('^')).toBe(cellsOf(code.slice(0, code.lastIndexOf('X'))));
    }),
  );
});

const emptyResult: RunResult = {
  files: [{ path: 'a.conf', dialect: 'nginx' }],
  findings: [],
  suppressed: [],
  verdicts: [],
  assumes: [],
  skipped: [],
  sources: new Map(),
};
