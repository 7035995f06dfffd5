import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';

const root = join(import.meta.dirname, '..');

/** The console blocks of the README: what is typed, and what it prints. */
function runs(): readonly (readonly [command: string, output: string])[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [...readme.matchAll(/^```console\n\$ npx \. (.+)\n([\s\S]*?)\n```$/gm)].map(
    ([, command = '', output = '']) => [command, output],
  );
}

test('the README shows a run', () => {
  expect(runs()).toHaveLength(1);
});

test.each(runs())('npx . %s prints what the README says', async (command, output) => {
  let printed = '';
  const sink = {
    write: (text: string) => {
      printed += text;
    },
    isTTY: false,
  };
  await main(command.split(' '), {
    cwd: root,
    env: {},
    stdout: sink,
    stderr: sink,
    readStdin: async () => new Uint8Array(),
  });
  expect(printed.trimEnd()).toBe(output);
});
