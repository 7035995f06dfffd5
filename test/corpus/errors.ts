import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintText } from '../rules/lint-fixture.ts';
import type { Published } from './published.ts';

/** What one rule says at error level of one file: the lines, in order. */
export interface ToldOfFile {
  readonly file: string;
  readonly rule: string;
  readonly lines: string;
}

/** The whole lint of one file, with nothing beside it. */
export async function errorsIn({ file, dialect, text }: Published): Promise<readonly ToldOfFile[]> {
  const path = `/published/${file.split('/').at(-1)}`;
  const { findings } = await lintText({ [path]: text }, path, { dialect });
  const linesByRule = new Map<string, Set<number>>();
  for (const { rule, severity, at } of findings) {
    if (severity !== 'error') continue;
    const lines = linesByRule.get(rule) ?? new Set();
    linesByRule.set(rule, lines.add(text.slice(0, at.start).split('\n').length));
  }
  return [...linesByRule].map(([rule, lines]) => ({ file, rule, lines: [...lines].join(',') }));
}

export interface Reviewed extends ToldOfFile {
  /** Begins with `true`, or with `wrong` where the linter is still mistaken; then why. */
  readonly verdict: string;
}

/** One row for each rule that tells an error of a file, with what a person found when looking at it. */
export function reviewedErrors(dialect: string): readonly Reviewed[] {
  const text = readFileSync(join(import.meta.dirname, `${dialect}.errors.tsv`), 'utf8');
  const [, ...rows] = text.trimEnd().split('\n');
  return rows.map((row) => {
    const [file = '', rule = '', lines = '', verdict = ''] = row.split('\t');
    return { file, rule, lines, verdict };
  });
}
