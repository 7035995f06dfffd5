import { expect, test } from 'vitest';
import { compact } from '../../src/report/compact.ts';
import { json } from '../../src/report/json.ts';
import { text } from '../../src/report/text.ts';
import { broken, inputOf } from './sample.ts';

/** The golden files are there to be read: `npx vitest run test/report -u` rewrites them after a change on purpose. */
const formats = [
  ['text', text(inputOf(broken))],
  ['text-info', text(inputOf(broken, { info: true }))],
  ['text-quiet', text(inputOf(broken, { quiet: true }))],
  ['text-color', text(inputOf(broken, { color: true, links: true })).replaceAll('\u001b', 'ESC')],
  ['compact', compact(inputOf(broken))],
  ['json', json(inputOf(broken))],
] as const;

test.each(formats)('%s looks as in its golden file', async (name, printed) => {
  await expect(printed).toMatchFileSnapshot(`golden/${name}.golden`);
});
