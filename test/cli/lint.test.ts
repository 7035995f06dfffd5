import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run, type Surroundings } from './console.ts';

/** A site whose handshakes are lost: errors. */
const BROKEN = `server {
    listen 443 ssl; ssl_certificate /etc/ssl/pulse.pem; ssl_certificate_key /etc/ssl/pulse.key;
    server_name pulse.example.com;
    location / {
        proxy_pass http://localhost:7655;
        proxy_set_header Host $host;
    }
}
`;

/** A site that works, and lacks the guide's buffers and timeouts: warnings. */
const WORKS = `server {
    listen 443 ssl; ssl_certificate /etc/ssl/pulse.pem; ssl_certificate_key /etc/ssl/pulse.key;
    server_name pulse.example.com;
    location / {
        proxy_pass http://localhost:7655;
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";
        proxy_set_header Host $host;
        proxy_set_header X-Real-IP $remote_addr;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
    }
}
`;

const UNCOLOURED = /^(?:(?!\p{Cc}\[).)*$/su;

const OTHER_APP = WORKS.replaceAll('pulse', 'grafana').replace('7655', '3000');

const tree = {
  'broken.conf': BROKEN,
  'works.conf': WORKS,
  'other.conf': OTHER_APP,
  'cut-off.conf': BROKEN.slice(0, -2),
  'readme.txt': 'Nothing here is a config.\n',
  'empty/readme.txt': 'Nothing here is a config.\n',
  'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
};

interface Line {
  readonly argv: readonly string[];
  readonly code: number;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
  readonly with?: Surroundings;
}

const lines: readonly (readonly [string, Line])[] = [
  ['an error is 1', { argv: ['broken.conf'], code: 1, stdout: /^pulse\.example\.com: broken/ }],
  ['lint may be said', { argv: ['lint', 'broken.conf'], code: 1 }],
  ['a warning is 0', { argv: ['works.conf'], code: 0, stdout: /^pulse\.example\.com: WebSocket works/ }],
  ['a warning is 1 when asked for', { argv: ['works.conf', '--fail-on', 'warning'], code: 1 }],
  ['nothing is 1 with never', { argv: ['broken.conf', '--fail-on', 'never'], code: 0 }],
  ['what does not parse is a finding', { argv: ['cut-off.conf'], code: 1, stdout: /error\[syntax\]/ }],
  ['a missing file is 2', { argv: ['nowhere.conf'], code: 2, stderr: /nowhere\.conf does not exist/ }],
  [
    'a missing file beside findings is 2, and the findings are shown',
    { argv: ['broken.conf', 'nowhere.conf'], code: 2, stdout: /error\[/, stderr: /nowhere\.conf/ },
  ],
  ['a file of no known proxy is 2', { argv: ['readme.txt'], code: 2, stderr: /readme\.txt is not a config/ }],
  ['a file that is no text is 2', { argv: ['picture.png'], code: 2, stderr: /picture\.png is not a text/ }],
  [
    'a file of no known proxy beside others is told and no more',
    { argv: ['works.conf', 'readme.txt'], code: 0, stderr: /readme\.txt is not a config/ },
  ],
  [
    'a hook passes over what it does not know in silence',
    { argv: ['--ignore-unknown', 'readme.txt', 'picture.png', 'empty'], code: 0, stdout: /^$/, stderr: /^$/ },
  ],
  [
    "a hook does not take another application's site for Pulse",
    { argv: ['--ignore-unknown', '--fail-on', 'warning', 'other.conf'], code: 0 },
  ],
  ['a folder is searched', { argv: ['.'], code: 1, stdout: /broken\.conf/ }],
  ['standard input is a file', { argv: ['-', '--dialect', 'nginx'], code: 1, with: { stdin: BROKEN } }],
  [
    'standard input goes by its name',
    {
      argv: ['--stdin-filename', 'sites/pulse.conf', '--format', 'compact', '-'],
      code: 1,
      stdout: /^sites\/pulse\.conf:4:5: error websocket-upgrade /m,
      with: { stdin: BROKEN },
    },
  ],
  ['only selected rules count', { argv: ['broken.conf', '--select', 'idle-timeout'], code: 0 }],
  ['ignored rules do not', { argv: ['broken.conf', '--ignore', 'websocket-upgrade'], code: 0 }],
  ['a severity may be lowered', { argv: ['broken.conf', '--severity', 'websocket-upgrade=info'], code: 0 }],
  ['a rule may be switched off', { argv: ['broken.conf', '--severity', 'websocket-upgrade=off'], code: 0 }],
  [
    'an unknown rule is 2',
    {
      argv: ['broken.conf', '--select', 'websocket-upgrad'],
      code: 2,
      stderr: /did you mean "websocket-upgrade"/,
    },
  ],
  [
    'quiet says nothing of what works',
    { argv: ['works.conf', '--quiet', '--select', 'https'], code: 0, stdout: /^$/ },
  ],
  [
    'statistics count',
    { argv: ['broken.conf', '--statistics'], code: 1, stdout: /^1 websocket-upgrade \(error\)$/m },
  ],
  [
    'colours are for terminals',
    { argv: ['broken.conf'], code: 1, stdout: /\p{Cc}\[1;31merror/u, with: { terminal: true } },
  ],
  [
    'NO_COLOR takes them away',
    {
      argv: ['broken.conf'],
      code: 1,
      stdout: UNCOLOURED,
      with: { terminal: true, env: { NO_COLOR: '1' } },
    },
  ],
  [
    'FORCE_COLOR brings them to a pipe',
    { argv: ['broken.conf'], code: 1, stdout: /\p{Cc}\[/u, with: { env: { FORCE_COLOR: '1' } } },
  ],
  [
    '--color never wins',
    {
      argv: ['broken.conf', '--color', 'never'],
      code: 1,
      stdout: UNCOLOURED,
      with: { terminal: true, env: { FORCE_COLOR: '1' } },
    },
  ],
];

describe('what a run says to the shell', () => {
  test.each(lines)('%s', async (_, line) => {
    const ran = await run(folderWith(tree), line.argv, line.with);
    if (line.stdout !== undefined) expect(ran.stdout).toMatch(line.stdout);
    expect(ran.stderr).toMatch(line.stderr ?? /^$/);
    expect(ran.code).toBe(line.code);
  });
});

describe('which site is Pulse’s', () => {
  const APP = OTHER_APP.replace('listen 443 ssl', 'listen 80');
  const found = async (argv: readonly string[]) => {
    const folder = folderWith({ 'sites/app.conf': APP, 'more/app.conf': APP, 'more/pulse.conf': WORKS });
    const { stdout } = await run(folder, [...argv, '--format', 'json']);
    return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
  };

  test('a lone site in a file named outright is taken for it', async () => {
    expect(await found(['sites/app.conf'])).toContain('idle-timeout');
  });

  test('a lone site found in a folder is not, and says nothing', async () => {
    expect(await found(['sites'])).toEqual([]);
  });

  test('a site that does not lead to it is none of its business where another one does', async () => {
    expect(await found(['more/app.conf', 'more/pulse.conf'])).not.toContain('no-pulse-route');
  });
});

test('each block that has to change gets its lines to paste, once', async () => {
  const both = WORKS.replace(
    /( {4}location \/ \{[^}]*\}\n)/,
    (location) => location + location.replace('location /', 'location /api/'),
  );
  const { stdout } = await run(folderWith({ 'a.conf': both }), ['a.conf']);
  const blocks = Array.from(stdout.matchAll(/^To mend it, .*? of\s+`([^`]+)`/gm), (match) => match[1]);
  expect(blocks).toEqual(['location /', 'location /api/']);
  expect(stdout.match(/^proxy_read_timeout 3600s;$/gm)).toHaveLength(2);
});

describe('formats', () => {
  test('one with a file does not mute the one on standard output', async () => {
    const folder = folderWith(tree);
    const { stdout } = await run(folder, [
      'broken.conf',
      '--format',
      'json=out.json',
      '--format',
      'sarif=out.sarif',
    ]);
    expect(stdout).toMatch(/^pulse\.example\.com: broken/);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).summary.error).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs).toHaveLength(1);
  });

  test('a file that cannot be written is 2', async () => {
    const { code, stderr } = await run(folderWith(tree), ['works.conf', '--format', 'json=nowhere/out.json']);
    expect(stderr).toMatch(/nowhere\/out\.json cannot be written/);
    expect(code).toBe(2);
  });

  test('the same input gives the same bytes, whatever the order of the arguments', async () => {
    const folder = folderWith(tree);
    const one = await run(folder, ['broken.conf', 'works.conf', '--format', 'json']);
    const other = await run(folder, ['broken.conf', 'works.conf', '--format', 'json']);
    expect(one.stdout).toBe(other.stdout);
  });

  test('a document is printed even when nothing was found to lint', async () => {
    const { stdout, code } = await run(folderWith(tree), ['empty', '--format', 'json']);
    expect(JSON.parse(stdout).findings).toEqual([]);
    expect(code).toBe(2);
  });
});

describe('settings', () => {
  const settings = 'severity:\n  websocket-upgrade: "off"\n';

  test('are found upwards of the file', async () => {
    const folder = folderWith({ '.pulse-lint.yaml': settings, 'a/b/broken.conf': BROKEN });
    expect(await run(join(folder, 'a'), ['b/broken.conf'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('of one folder do not concern another', async () => {
    const folder = folderWith({
      'ours/.pulse-lint.toml': 'ignore = ["websocket-upgrade"]',
      'ours/pulse.conf': BROKEN,
      'theirs/pulse.conf': BROKEN,
    });
    const { stdout, code } = await run(folder, ['.', '--format', 'compact', '--select', 'websocket-upgrade']);
    expect(stdout.match(/^\S+/gm)).toEqual(['theirs/pulse.conf:4:5:']);
    expect(code).toBe(1);
  });

  test('the command line wins', async () => {
    const folder = folderWith({ '.pulse-lint.yaml': settings, 'broken.conf': BROKEN });
    expect((await run(folder, ['broken.conf', '--severity', 'websocket-upgrade=error'])).code).toBe(1);
  });

  test('--config names the one that counts', async () => {
    const folder = folderWith({
      'mine.yaml': settings,
      '.pulse-lint.yaml': 'fail-on: info',
      'broken.conf': BROKEN,
    });
    expect((await run(folder, ['broken.conf', '--config', 'mine.yaml'])).code).toBe(0);
    expect(await run(folder, ['broken.conf', '--config', 'not.yaml'])).toMatchObject({
      code: 2,
      stderr: 'pulse-lint: the settings file not.yaml does not exist\n',
    });
  });

  test('that are wrong are 2', async () => {
    const folder = folderWith({ '.pulse-lint.toml': 'fail_on = "error"\n', 'broken.conf': BROKEN });
    expect(await run(folder, ['broken.conf'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `pulse-lint: ${folder}/.pulse-lint.toml:1: fail_on: there is no such setting; did you mean "fail-on"?\n`,
    });
  });

  test('exclude speaks of folders, from where the settings stand', async () => {
    const folder = folderWith({
      '.pulse-lint.toml': 'exclude = ["/old"]',
      'old/a.conf': BROKEN,
      'b.conf': WORKS,
    });
    expect((await run(folder, ['.'])).code).toBe(0);
    expect((await run(folder, ['old/a.conf'])).code).toBe(1);
  });

  test('exclude of the command line speaks from where it is run', async () => {
    const folder = folderWith({
      '.pulse-lint.toml': 'exclude = ["/b.conf"]',
      'sub/old/a.conf': BROKEN,
      'sub/b.conf': WORKS,
    });
    const { stdout } = await run(join(folder, 'sub'), ['.', '--exclude', '/old', '--format', 'json']);
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['b.conf']);
  });

  test('--show-settings says what is in force', async () => {
    const folder = folderWith({
      '.pulse-lint.toml': 'host = "pulse.local:8443"\n[severity]\nhttps = "info"\n',
    });
    const { stdout, code } = await run(folder, ['--show-settings', '--behind', 'tls']);
    expect(code).toBe(0);
    expect(stdout).toBe(`# .: ${folder}/.pulse-lint.toml
host: "pulse.local:8443"
behind: "tls"  # command line
pulse-version: 6  # default
severity: {"https":"info"}
fail-on: "error"  # default
require-reason: false  # default
ignore-unknown: false  # default
`);
  });
});

describe('suppressions', () => {
  const suppressed = BROKEN.replace(
    '    location',
    '    # pulse-lint-disable-next-line websocket-upgrade -- agents only\n    location',
  );

  test('take a finding out, and are counted', async () => {
    const { stdout, code } = await run(folderWith({ 'a.conf': suppressed }), ['a.conf', '--format', 'json']);
    expect(JSON.parse(stdout).summary).toMatchObject({ error: 0, suppressed: 1 });
    expect(code).toBe(0);
  });

  test('that suppress nothing are told', async () => {
    const idle = `# pulse-lint-disable-file idle-timout -- no such rule\n${BROKEN}`;
    const { stdout } = await run(folderWith({ 'a.conf': idle }), ['a.conf', '--format', 'compact']);
    expect(stdout).toMatch(
      /^a\.conf:1:27: warning unused-suppression There is no rule `idle-timout`; did you mean "idle-timeout"\?$/m,
    );
  });
});

describe('trace', () => {
  test('predicts as JSON', async () => {
    const { stdout, code } = await run(folderWith(tree), [
      'trace',
      'works.conf',
      '--format',
      'json',
      '--url',
      'wss://pulse.example.com/ws',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).exchanges).toMatchObject([{ result: 'proxied', upgrade: 'passed' }]);
  });

  test('explains as text', async () => {
    const { stdout } = await run(folderWith(tree), [
      'trace',
      'broken.conf',
      '--url',
      'wss://pulse.example.com/ws',
    ]);
    expect(stdout).toMatch(
      /^GET wss:\/\/pulse\.example\.com\/ws\n {2}proxied to .*, but not as a handshake$/m,
    );
    expect(stdout).toMatch(/line 4 {2}location \/ \{/);
  });
});
