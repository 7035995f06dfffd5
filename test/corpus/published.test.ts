import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { errorsIn, reviewedErrors, type ToldOfFile } from './errors.ts';
import { corpusIsThere, publishedConfigs } from './published.ts';

/** These two know the notation alone: what they accept may still be no config. */
const ONLY_NOTATION = ['pyyaml', 'tomllib'];

const published = publishedConfigs();

describe.skipIf(!corpusIsThere)('published configs (PULSE_LINT_CORPUS says where they are)', () => {
  test.each(dialects.map(({ name }) => name))(
    '%s: every error on what the program accepts was reviewed',
    async (name) => {
      const accepted = published.filter(({ dialect, accepted }) => accepted && dialect === name);
      expect(accepted.length).toBeGreaterThan(10);
      const told: ToldOfFile[] = [];
      for (const each of accepted) told.push(...(await errorsIn(each)));
      const reviewed = reviewedErrors(name);
      expect(told).toEqual(reviewed.map(({ file, rule, lines }) => ({ file, rule, lines })));
      expect(reviewed.filter(({ verdict }) => !/^(?:true|wrong): ./.test(verdict))).toEqual([]);
    },
  );

  test.each(dialects.map(({ name }) => name))(
    '%s: what the program refuses is linted to the end, too',
    async (name) => {
      for (const each of published.filter(({ dialect, accepted }) => !accepted && dialect === name))
        await expect(errorsIn(each)).resolves.toBeInstanceOf(Array);
    },
  );

  test.each(dialects.map(({ name }) => name))(
    '%s: no syntax is found wrong that the program accepts',
    (name) => {
      const tools = new Map(published.map(({ file, tool }) => [file, tool]));
      const wrong = reviewedErrors(name).filter(
        ({ file, rule, verdict }) =>
          rule === 'syntax' && !ONLY_NOTATION.includes(tools.get(file) ?? '') && verdict.startsWith('true'),
      );
      expect(wrong).toEqual([]);
    },
  );
});
