import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { parseSettingsFile } from '../../src/settings/file.ts';
import { keysOf } from '../../src/settings/keys.ts';
import { sourceFile } from '../../src/text/source.ts';

const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');
const vocabulary = { rules: rules.map(({ id }) => id), dialects: ['nginx'] };

test('the example in docs/settings.md is right, and every setting is explained there', async () => {
  const [, toml = ''] = /```toml\n([\s\S]*?)```/.exec(page) ?? [];
  const { settings, problems } = await parseSettingsFile(sourceFile('.pulse-lint.toml', toml), vocabulary);
  expect(problems).toEqual([]);
  expect(Object.keys(settings).length).toBeGreaterThan(10);
  for (const { name } of keysOf(vocabulary)) expect(page).toContain(name);
});
