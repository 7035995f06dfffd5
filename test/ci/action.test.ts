import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../cli/console.ts';
import { installedTools, toolsRequired } from '../tools/installed.ts';
import { shippedCopy } from './program.ts';

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const source = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
const action = parse(source) as Action;
const { steps } = action.runs;

const BROKEN =
  'server {\n  listen 80;\n  server_name pulse.local;\n  location / { proxy_pass http://localhost:7655; }\n}\n';

interface Outcome {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the `run:` steps as the runner does: bash -eo pipefail, expressions filled into env alone. */
function act(workspace: string, given: Readonly<Record<string, string>>, shipped: string): Outcome {
  const outputs: Record<string, string> = {};
  let log = '';
  const fill = (text: string): string =>
    text.replace(/\$\{\{ (inputs|steps\.lint\.outputs)\.([a-z-]+) \}\}/g, (_, from: string, name: string) =>
      from === 'inputs' ? (given[name] ?? action.inputs[name]?.default ?? '') : (outputs[name] ?? ''),
    );
  for (const { run, env = {} } of steps) {
    if (run === undefined) continue;
    const outputFile = join(workspace, '.output');
    writeFileSync(outputFile, '');
    const filled = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: workspace,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: shipped, GITHUB_OUTPUT: outputFile, ...filled },
    });
    log += ran.stdout + ran.stderr;
    for (const line of readFileSync(outputFile, 'utf8').split('\n')) {
      const [name = '', value = ''] = line.split('=');
      if (name !== '') outputs[name] = value;
    }
    if (ran.status !== 0) return { code: ran.status, log, outputs };
  }
  return { code: 0, log, outputs };
}

describe('the steps of the action, run in bash', () => {
  test('annotate, write SARIF, and fail with the exit code', () => {
    const shipped = shippedCopy();
    const workspace = folderWith({ 'nginx/pulse.conf': BROKEN });
    const { code, log, outputs } = act(workspace, {}, shipped);
    expect(log).toMatch(/^::error title=pulse-lint%3A websocket-upgrade,file=nginx\/pulse\.conf,line=4,/m);
    expect(outputs).toEqual({ 'exit-code': '1', 'sarif-file': 'pulse-lint.sarif' });
    expect(JSON.parse(readFileSync(join(workspace, 'pulse-lint.sarif'), 'utf8')).runs).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('pass what is asked for on, whatever it holds', () => {
    const shipped = shippedCopy();
    const workspace = folderWith({ 'a folder/$(touch owned).conf': BROKEN, 'other.conf': BROKEN });
    const given = {
      paths: 'a folder/$(touch owned).conf\n\n',
      arguments: '--severity=websocket-upgrade=info\n--ignore=https',
      'fail-on': 'never',
      'sarif-file': 'a report.sarif',
    };
    const { code, log, outputs } = act(workspace, given, shipped);
    expect(log).toMatch(/^::notice title=pulse-lint%3A websocket-upgrade,/m);
    expect(log).not.toMatch(/other\.conf/);
    expect(outputs['sarif-file']).toBe('a report.sarif');
    expect(existsSync(join(workspace, 'owned'))).toBe(false);
    expect(code).toBe(0);
  });

  test('say nothing of SARIF when the options make no sense', () => {
    const shipped = shippedCopy();
    const { code, outputs } = act(
      folderWith({ 'pulse-lint.sarif': 'an old one' }),
      { 'fail-on': 'often' },
      shipped,
    );
    expect(outputs).toEqual({ 'exit-code': '2' });
    expect(code).toBe(2);
  });
});

describe('action.yml', () => {
  test('no script holds an expression', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('every input and output is used, and nothing else', () => {
    const names = new Set(Array.from(source.matchAll(/inputs\.([a-z-]+)/g), (match) => match[1]));
    expect(names).toEqual(new Set(Object.keys(action.inputs)));
  });

  test('other actions are pinned to a commit', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
});

const [actionlint] = installedTools('actionlint');
const [program = ''] = actionlint?.command ?? [];

test.skipIf(actionlint === undefined && !toolsRequired)(
  'actionlint has nothing to say of a workflow that uses it',
  () => {
    const workspace = folderWith({
      'action.yml': source,
      '.github/workflows/lint.yml': workflowOfTheDocs().replace(/uses: [^\s@]*pulse-lint@\S+/, 'uses: ./'),
    });
    mkdirSync(join(workspace, '.git'));
    const { stdout, stderr, status } = spawnSync(program, ['-no-color'], {
      cwd: workspace,
      encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  },
);

/** The first workflow in docs/ci.md: an example that is tried is one that works. */
function workflowOfTheDocs(): string {
  const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
  return /```yaml\n(name: [\s\S]*?)```/.exec(page)?.[1] ?? '';
}
