import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readSettings, settingsSchema } from '../../src/settings/keys.ts';

const vocabulary = { rules: ['idle-timeout', 'https'], dialects: ['nginx', 'caddy'] };
const validate = new Ajv({ strict: true }).compile(settingsSchema(vocabulary));

/** The schema that editors use and the reader that counts must not differ. */
const settings: readonly (readonly [boolean, unknown])[] = [
  [true, {}],
  [true, { $schema: 'https://example.com/pulse-lint.schema.json', host: 'pulse.local' }],
  [true, { 'pulse-version': 5, behind: 'cloudflare', exclude: ['*.bak'], 'require-reason': true }],
  [true, { severity: { https: 'off' }, 'proxy-version': { nginx: '1.22.1' }, map: { '/etc/nginx': '.' } }],
  [true, { upstream: '10.0.0.5:7655', select: ['https'], ignore: [] }],
  [false, { hots: 'pulse.local' }],
  [false, { behind: 'proxy' }],
  [false, { 'pulse-version': 3 }],
  [false, { select: ['htps'] }],
  [false, { severity: { https: 'fatal' } }],
  [false, { severity: { htps: 'off' } }],
  [false, { 'proxy-version': { nginx: 1.22 } }],
  [false, { upstream: '10.0.0.5' }],
  [false, { 'require-reason': 'yes' }],
  [false, ['host']],
];

test.each(settings)('%s: %j', (fine, data) => {
  expect(validate(data)).toBe(fine);
  expect(readSettings(data, vocabulary).problems.length === 0).toBe(fine);
});
