import { expect, test } from 'vitest';
import { folderWith, run } from './console.ts';

const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no path', [], /name the files to look at/],
  ['an option with a slip in it', ['--selct', 'x', 'a.conf'], /Did you mean --select/],
  ['a format with a slip in it', ['--format', 'jsno', 'a.conf'], /jsno is not text, .*did you mean "json"/],
  ['a format to a file without a name', ['--format', 'json=', 'a.conf'], /names no file/],
  ['an unknown command', ['tarce', 'a.conf'], /did you mean the command "trace"/],
  ['a host with a scheme', ['--host', 'https://pulse.example.com', 'a.conf'], /--host: .* is not a name/],
  ['a port out of range', ['--upstream', 'pulse:99999', 'a.conf'], /--upstream: .* is not an address/],
  ['a version of Pulse that never was', ['--pulse-version', '7', 'a.conf'], /"7" is not 4, 5 or 6/],
  ['a proxy version without a proxy', ['--proxy-version', '1.22.1', 'a.conf'], /--proxy-version/],
  ['a level that is none', ['--fail-on', 'warn', 'a.conf'], /"warn" is not .*did you mean "warning"/],
  ['a file that is not there', ['nowhere.conf'], /nowhere\.conf does not exist/],
  ['a glob without a match', ['*.nothing'], /no file matches \*\.nothing/],
  ['a folder without a config', ['empty'], /nothing to lint/],
  ['--fix, which is not there yet', ['--fix', 'a.conf'], /unknown option '--fix'/],
  ['an unknown rule to explain', ['explain', 'no-such-rule'], /no rule or symptom/],
  ['a trace of a mail address', ['trace', '--url', 'mailto:a@b', 'a.conf'], /http, https, ws or wss/],
];

test.each(refused)('%s is refused with 2 and said on stderr', async (_, argv, said) => {
  const folder = folderWith({ 'a.conf': '', 'empty/readme.txt': 'nothing here' });
  const { code, stdout, stderr } = await run(folder, argv);
  expect(stderr).toMatch(said);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

const answered: readonly (readonly [readonly string[], RegExp])[] = [
  [['--help'], /Usage: pulse-lint \[lint\] PATH/],
  [['help', 'trace'], /Usage: pulse-lint trace PATH/],
  [['trace', '--help'], /Usage: pulse-lint trace PATH/],
  [['--version'], /^\d+\.\d+\.\d+\n$/],
  [['rules', '--format', 'json'], /"rules": \[/],
];

test.each(answered)('%j is answered on stdout with 0', async (argv, said) => {
  const { code, stdout, stderr } = await run('/', argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(said);
});

test('what comes later is not in the help', async () => {
  const { stdout } = await run('/', ['--help']);
  expect(stdout).not.toMatch(/--fix|--diff|baseline|init|gitlab|junit|checkstyle/);
});

test('a path may have the name of a command', async () => {
  const folder = folderWith({});
  for (const argv of [['./rules'], ['--', 'rules']]) {
    expect((await run(folder, argv)).stderr).toMatch(/rules does not exist/);
  }
});
