import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, type Ran, run } from './console.ts';

/** An ordinary site in front of Pulse, plain HTTP and without its WebSocket headers: it has findings, and exit code 1. */
const SITE = `server {
    listen 80;
    server_name pulse.example.com;
    location / {
        proxy_pass http://localhost:7655;
    }
}
`;
const HANDSHAKE_LOST = /error websocket-upgrade The handshake on `\/ws`/;

const HAPROXY_SITE = `defaults
    mode http
    timeout connect 5s
    timeout client 1s
    timeout server 1s
frontend web
    bind :80
    default_backend pulse
backend pulse
    server pulse 127.0.0.1:7655
`;

const VIRTUAL_HOST = `<VirtualHost *:80>
    ServerName pulse.example.com
    ProxyPass / http://127.0.0.1:7655/
</VirtualHost>
`;

const CADDY_SITE = `pulse.example.com {
    reverse_proxy h2c://127.0.0.1:7655
}
`;

const DYNAMIC = `http:
  routers:
    pulse:
      rule: 'Host(\`pulse.example.com\`)'
      service: pulse
  services:
    pulse:
      loadBalancer:
        servers:
          - url: h2c://127.0.0.1:7655
`;

const TUNNEL = `tunnel: pulse
ingress:
  - hostname: pulse.example.com
    service: https://localhost:7655
  - service: http_status:404
`;

interface Input {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly prepare?: (folder: string) => void;
  readonly argv: readonly string[];
  readonly code: number;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

function nested(depth: number): string {
  return `server {\n${'location / {\n'.repeat(depth)}proxy_pass http://localhost:7655;\n${'}\n'.repeat(depth)}}\n`;
}

const unreadable: readonly (readonly [string, Input])[] = [
  ['a file that is missing', { argv: ['nowhere.conf'], code: 2, stderr: /nowhere\.conf does not exist/ }],
  [
    'a file below a file',
    { files: { 'a.conf': SITE }, argv: ['a.conf/b'], code: 2, stderr: /a\.conf\/b does not exist/ },
  ],
  [
    'a folder without configs',
    { files: { 'docs/readme.txt': 'Nothing.\n' }, argv: ['docs'], code: 2, stderr: /nothing to lint/ },
  ],
  [
    'an empty folder',
    {
      prepare: (folder) => mkdirSync(join(folder, 'docs')),
      argv: ['docs'],
      code: 2,
      stderr: /nothing to lint/,
    },
  ],
  [
    'a binary',
    {
      files: { 'a.conf': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]) },
      argv: ['a.conf'],
      code: 2,
      stderr: /a\.conf is not a text file/,
    },
  ],
  [
    'UTF-16',
    {
      files: { 'a.conf': Buffer.from(`\ufeff${SITE}`, 'utf16le') },
      argv: ['a.conf'],
      code: 2,
      stderr: /a\.conf is UTF-16; configs are UTF-8/,
    },
  ],
  ['an empty file', { files: { 'a.conf': '' }, argv: ['a.conf'], code: 2, stderr: /a\.conf is empty/ }],
  [
    'a file of blanks',
    { files: { 'a.conf': ' \r\n\t\n' }, argv: ['a.conf'], code: 2, stderr: /a\.conf is empty/ },
  ],
  [
    '100 MB',
    {
      files: { 'a.conf': SITE },
      prepare: (folder) => truncateSync(join(folder, 'a.conf'), 100_000_000),
      argv: ['a.conf'],
      code: 2,
      stderr: /a\.conf is larger than 64 MiB/,
    },
  ],
  ['a device without end', { argv: ['/dev/zero'], code: 2, stderr: /\/dev\/zero is not a regular file/ }],
  ['an empty device', { argv: ['/dev/null'], code: 2, stderr: /\/dev\/null is not a regular file/ }],
  [
    'a FIFO that nobody writes to',
    {
      prepare: (folder) => execFileSync('mkfifo', [join(folder, 'a.conf')]),
      argv: ['a.conf'],
      code: 2,
      stderr: /a\.conf is not a regular file; pipe it to - instead/,
    },
  ],
  [
    'a FIFO in a folder, beside a config',
    {
      files: { 'sites/pulse.conf': SITE },
      prepare: (folder) => execFileSync('mkfifo', [join(folder, 'sites', 'a.conf')]),
      argv: ['sites'],
      code: 1,
      stdout: HANDSHAKE_LOST,
    },
  ],
];

const strange: readonly (readonly [string, Input])[] = [
  [
    'an include that goes in a circle',
    {
      files: {
        'nginx.conf': `events {}\nhttp {\ninclude a.conf;\n${SITE}}\n`,
        'a.conf': 'include b.conf;\n',
        'b.conf': 'include a.conf;\n',
      },
      argv: ['nginx.conf'],
      code: 1,
      stdout:
        /^b\.conf:1:1: error refused-config `include a\.conf` includes a file that is already being read/m,
    },
  ],
  [
    'an include of itself',
    {
      files: { 'pulse.conf': SITE.replace('listen', 'include pulse.conf; listen') },
      argv: ['pulse.conf'],
      code: 1,
      stdout: /error refused-config `include pulse\.conf` includes a file that is already being read/,
    },
  ],
  [
    'includes that double at each step',
    {
      files: {
        'nginx.conf': `events {}\nhttp {\ninclude 0.conf;\n${SITE}}\n`,
        ...Object.fromEntries(
          Array.from({ length: 40 }, (_, step) => [
            `${step}.conf`,
            `include ${step + 1}.conf;\ninclude ${step + 1}.conf;\n`,
          ]),
        ),
        '40.conf': '',
      },
      argv: ['nginx.conf'],
      code: 0,
      stdout: /info unresolved/,
    },
  ],
  [
    'blocks nested 10,000 deep, which nginx itself accepts',
    {
      files: { 'a.conf': nested(10_000) },
      argv: ['a.conf'],
      code: 0,
      stdout: /info unresolved `location \/` stands deeper inside other blocks than is looked into/,
    },
  ],
  [
    'blocks opened 10,000 times and never closed',
    {
      files: { 'a.conf': `${SITE}${'location / {\n'.repeat(10_000)}` },
      argv: ['a.conf'],
      code: 1,
      stdout: /error syntax The block of `location \/` is never closed/,
    },
  ],
  [
    'patterns that would keep a backtracking engine busy for ever',
    {
      files: {
        'a.conf': SITE.replace(
          '    location',
          `    location ~ "^(/[a-z]*)*!$" { return 404; }
    location ~ "^((([a-z/]+)*)*)*!$" { return 404; }
    rewrite "^(.*)*(.*)*(.*)*!$" /x;
    location`,
        ),
      },
      argv: ['a.conf'],
      code: 1,
      stdout: HANDSHAKE_LOST,
    },
  ],
  [
    'lines that end in CR LF',
    {
      files: { 'a.conf': SITE.replaceAll('\n', '\r\n') },
      argv: ['a.conf'],
      code: 1,
      stdout: /^a\.conf:4:5: error websocket-upgrade /m,
    },
  ],
  [
    'a byte order mark, with which nginx does not start',
    {
      files: { 'a.conf': `\ufeff${SITE}` },
      argv: ['a.conf'],
      code: 1,
      stdout:
        /^a\.conf:1:1: error refused-config A byte order mark stands before `server`[\s\S]*^a\.conf:4:5: error websocket-upgrade/m,
    },
  ],
  [
    'bytes that are not UTF-8',
    {
      files: { 'a.conf': Buffer.from(`# caf\xe9\n${SITE}`, 'latin1') },
      argv: ['a.conf'],
      code: 1,
      stdout: /^a\.conf:5:5: error websocket-upgrade /m,
    },
  ],
  [
    'a line of 100,000 names',
    {
      files: { 'a.conf': SITE.replace('pulse.example.com', 'pulse.example.com '.repeat(100_000)) },
      argv: ['a.conf'],
      code: 1,
      stdout: HANDSHAKE_LOST,
    },
  ],
  [
    'a word of five million letters, which nginx does not read',
    {
      files: { 'a.conf': SITE.replace('pulse.example.com', 'a'.repeat(5_000_000)) },
      argv: ['a.conf'],
      code: 1,
      stdout: /error syntax The word that begins with `aaaaaaaaaa` is longer than nginx can read/,
    },
  ],
  [
    'YAML aliases that unfold without end',
    {
      files: {
        'traefik.yml': `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, step) => `a${step + 1}: &a${step + 1} [${`*a${step}, `.repeat(9)}]\n`).join('')}http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n      service: pulse\n      entryPoints: *a30\n`,
      },
      argv: ['traefik.yml'],
      code: 1,
      stdout: /error syntax aliases unfold to more than 200000 values/i,
    },
  ],
  [
    'YAML nested 10,000 deep',
    {
      files: { 'traefik.yml': `http:\n  routers: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n` },
      argv: ['traefik.yml'],
      code: 1,
      stdout: /error syntax nested more than 500 levels deep/i,
    },
  ],
  [
    'TOML nested 10,000 deep',
    {
      files: { 'traefik.toml': `[http]\nrouters = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n` },
      argv: ['--dialect', 'traefik', 'traefik.toml'],
      code: 1,
      stdout: /error syntax nested too deep/i,
    },
  ],
  [
    'a Traefik rule nested 10,000 deep',
    {
      files: {
        'traefik.yml': `http:\n  routers:\n    pulse:\n      rule: "${'!('.repeat(10_000)}Host(\`a\`)${')'.repeat(10_000)}"\n      service: pulse\n`,
      },
      argv: ['traefik.yml'],
      code: 1,
      stdout:
        /error refused-config .* its rule is not understood, the rule is nested more than 1000 levels deep/,
    },
  ],
  [
    'an Apache include that goes in a circle',
    {
      prepare: (folder) => {
        writeFileSync(join(folder, 'httpd.conf'), `Include ${folder}/a.conf\n${VIRTUAL_HOST}`);
        writeFileSync(join(folder, 'a.conf'), `Include ${folder}/b.conf\n`);
        writeFileSync(join(folder, 'b.conf'), `Include ${folder}/a.conf\n`);
      },
      argv: ['--dialect', 'apache', 'httpd.conf'],
      code: 1,
      stdout:
        /b\.conf:1:1: error refused-config `Include \S+\/a\.conf` goes in circles: Apache gives up on it/,
    },
  ],
  [
    'an import of a Caddyfile by itself',
    {
      files: { Caddyfile: `import Caddyfile\n${CADDY_SITE}` },
      argv: ['Caddyfile'],
      code: 1,
      stdout: /^Caddyfile:1:1: error refused-config `import Caddyfile` imports itself\./m,
    },
  ],
  [
    'Caddy imports that go in a circle',
    {
      files: {
        Caddyfile: `import a.caddy\n${CADDY_SITE}`,
        'a.caddy': 'import b.caddy\n',
        'b.caddy': 'import a.caddy\n',
      },
      argv: ['Caddyfile'],
      code: 1,
      stdout: /^b\.caddy:1:1: error refused-config `import a\.caddy` imports itself\./m,
    },
  ],
  [
    'snippets of Caddy that import each other',
    {
      files: {
        Caddyfile: `(a) {\n  import b\n}\n(b) {\n  import a\n}\n${CADDY_SITE.replace('{', '{\n  import a')}`,
      },
      argv: ['Caddyfile'],
      code: 1,
      stdout: /^Caddyfile:5:3: error refused-config `import a` imports itself\./m,
    },
  ],
  [
    'conditions of HAProxy nested 10,000 deep',
    {
      files: {
        'haproxy.cfg': HAPROXY_SITE.replace(
          '    bind',
          `${'    .if defined(X)\n'.repeat(10_000)}${'    .endif\n'.repeat(10_000)}    bind`,
        ),
      },
      argv: ['haproxy.cfg'],
      code: 1,
      stdout:
        /^haproxy\.cfg:106:5: error refused-config This `\.if` stands inside 99 others, more than HAProxy takes/m,
    },
  ],
  [
    'sections of Apache nested 10,000 deep',
    {
      files: {
        'pulse.conf': VIRTUAL_HOST.replace(
          '    ServerName',
          `${'<IfModule mod_proxy.c>\n'.repeat(10_000)}${'</IfModule>\n'.repeat(10_000)}    ServerName`,
        ),
      },
      argv: ['pulse.conf'],
      code: 0,
      stdout:
        /info unresolved `<IfModule mod_proxy\.c>` cannot be evaluated; what depends on it is left undecided/,
    },
  ],
  [
    'blocks of Caddy nested 10,000 deep',
    {
      files: {
        Caddyfile: CADDY_SITE.replace(
          '    reverse',
          `${'handle {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}    reverse`,
        ),
      },
      argv: ['Caddyfile'],
      code: 0,
      stdout: /info unresolved `handle` stands deeper inside other blocks than is looked into/,
    },
  ],
  [
    'a tunnel nested 10,000 deep',
    {
      files: { 'config.yml': `${TUNNEL}originRequest: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n` },
      argv: ['config.yml'],
      code: 1,
      stdout: /^config\.yml:\d+:\d+: error syntax nested more than 500 levels deep/im,
    },
  ],
  [
    'a pattern of HAProxy that would keep a backtracking engine busy for ever',
    {
      files: {
        'haproxy.cfg': HAPROXY_SITE.replace(
          '    default_backend',
          '    http-request deny if { path_reg ^((([a-z/]+)*)*)*!$ }\n    default_backend',
        ),
      },
      argv: ['haproxy.cfg'],
      code: 1,
      stdout: /^haproxy\.cfg:4:5: error idle-timeout /m,
    },
  ],
  [
    'a pattern of Apache that would keep a backtracking engine busy for ever',
    {
      files: {
        'pulse.conf': VIRTUAL_HOST.replace(
          '    ProxyPass',
          '    RewriteEngine On\n    RewriteRule "^((([a-z/]+)*)*)*!$" - [F]\n    ProxyPass',
        ),
      },
      argv: ['pulse.conf'],
      code: 1,
      stdout: /^pulse\.conf:\d+:\d+: error websocket-upgrade /m,
    },
  ],
  [
    'a pattern of Caddy that would keep a backtracking engine busy for ever',
    {
      files: {
        Caddyfile: CADDY_SITE.replace(
          '    reverse',
          '    @a path_regexp ^((([a-z/]+)*)*)*!$\n    respond @a 403\n    reverse',
        ),
      },
      argv: ['Caddyfile'],
      code: 1,
      stdout: /^Caddyfile:4:\d+: error proxy-http-version /m,
    },
  ],
  [
    'a pattern of Traefik that would keep a backtracking engine busy for ever',
    {
      files: {
        'traefik.yml': DYNAMIC.replace('.com`)', () => '.com`) && !PathRegexp(`^((([a-z/]+)*)*)*!$`)'),
      },
      argv: ['traefik.yml'],
      code: 1,
      stdout: /^traefik\.yml:10:\d+: error upstream-target /m,
    },
  ],
  [
    'a pattern of a tunnel that would keep a backtracking engine busy for ever',
    {
      files: { 'config.yml': TUNNEL.replace('    service', '    path: ^((([a-z/]+)*)*)*!$\n    service') },
      argv: ['config.yml'],
      code: 1,
      stdout:
        /error websocket-path Nothing that a browser asks of `https:\/\/pulse\.example\.com` reaches Pulse/,
    },
  ],
];

async function ran({ files = {}, prepare, argv }: Input): Promise<Ran> {
  const folder = folderWith(files);
  prepare?.(folder);
  return run(folder, [...argv, '--format', 'compact']);
}

async function expectOutcome(input: Input): Promise<void> {
  const { code, stdout, stderr } = await ran(input);
  expect(stderr).toMatch(input.stderr ?? /^$/);
  expect(stdout).toMatch(input.stdout ?? /^$/);
  expect(code).toBe(input.code);
}

test.each([...unreadable, ...strange])('%s', async (_, input) => {
  await expectOutcome(input);
});

const RED = '\u001b[31m';
const OBEYED_BY_TERMINALS = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const escapes: readonly (readonly [string, Input])[] = [
  ['in the name of a file', { files: { [`${RED}.conf`]: SITE }, argv: ['.'], code: 1 }],
  ['in the name of a file that is missing', { argv: [`${RED}.conf`], code: 2 }],
  ['in the name of a file that is no config', { files: { [RED]: 'x' }, argv: [RED], code: 2 }],
  [
    'in what a config says',
    {
      files: { 'a.conf': SITE.replace('pulse.example', `${RED}\u0007\u009b31m\u202e`) },
      argv: ['a.conf'],
      code: 1,
    },
  ],
  [
    'in a mistyped directive',
    { files: { 'a.conf': SITE.replace('listen', `${RED}listen`) }, argv: ['a.conf'], code: 1 },
  ],
];

test.each(escapes)('terminal escapes %s do not reach the terminal', async (_, { files = {}, argv, code }) => {
  const folder = folderWith(files);
  for (const format of ['text', 'compact', 'github', 'json', 'sarif']) {
    const outcome = await run(folder, [...argv, '--format', format], {
      terminal: true,
      env: { NO_COLOR: '1' },
    });
    expect(outcome.code).toBe(code);
    expect(outcome.stdout + outcome.stderr).not.toMatch(OBEYED_BY_TERMINALS);
  }
});

/** For each notation an ordinary site in front of Pulse with one error, and what is said of it. */
const SITES: Readonly<
  Record<string, { file: string; dialect: string; text: string; line: number; error: string }>
> = {
  nginx: { file: 'pulse.conf', dialect: 'nginx', text: SITE, line: 4, error: 'websocket-upgrade' },
  HAProxy: {
    file: 'haproxy.cfg',
    dialect: 'haproxy',
    text: HAPROXY_SITE,
    line: 4,
    error: 'idle-timeout',
  },
  Apache: {
    file: 'pulse.conf',
    dialect: 'apache',
    text: VIRTUAL_HOST,
    line: 3,
    error: 'websocket-upgrade',
  },
  Caddy: {
    file: 'Caddyfile',
    dialect: 'caddy',
    text: CADDY_SITE,
    line: 2,
    error: 'proxy-http-version',
  },
  'Traefik in YAML': {
    file: 'traefik.yml',
    dialect: 'traefik',
    text: DYNAMIC,
    line: 10,
    error: 'upstream-target',
  },
  'Traefik in TOML': {
    file: 'traefik.toml',
    dialect: 'traefik',
    text: `[http.routers.pulse]
rule = 'Host(\`pulse.example.com\`)'
service = "pulse"
[[http.services.pulse.loadBalancer.servers]]
url = "h2c://127.0.0.1:7655"
`,
    line: 5,
    error: 'upstream-target',
  },
  'Traefik in labels': {
    file: 'compose.yml',
    dialect: 'traefik',
    text: `services:
  pulse:
    image: rcourtman/pulse
    labels:
      - traefik.http.routers.pulse.rule=Host(\`pulse.example.com\`)
      - traefik.http.services.pulse.loadbalancer.server.port=7656
`,
    line: 6,
    error: 'upstream-target',
  },
  'Cloudflare Tunnel': {
    file: 'config.yml',
    dialect: 'cloudflared',
    text: TUNNEL,
    line: 4,
    error: 'upstream-tls',
  },
};

/** Programs that do not start with a byte order mark; the others pass over it. */
const MINDS_THE_MARK = ['nginx', 'HAProxy', 'Apache'];
/** Programs that refuse a file that is not UTF-8, in its comments as well. */
const MINDS_ENCODINGS = ['Traefik in YAML', 'Traefik in TOML', 'Traefik in labels', 'Cloudflare Tunnel'];

describe.each(Object.entries(SITES))('%s', (name, { file, dialect, text, line, error }) => {
  /** The finding of the site, `below` lines further down. */
  const found = (below = 0) => new RegExp(`^${file}:${line + below}:\\d+: error ${error} `, 'm');
  const inputs: readonly (readonly [string, Input])[] = [
    [
      'in a binary',
      {
        files: { [file]: Buffer.from(`${text}\0\u0001`) },
        argv: ['--dialect', dialect, file],
        code: 2,
        stderr: new RegExp(`${file} is not a text file`),
      },
    ],
    [
      'in an empty file',
      { files: { [file]: '' }, argv: [file], code: 2, stderr: new RegExp(`${file} is empty`) },
    ],
    [
      'in an empty file whose dialect is told',
      {
        files: { [file]: '\ufeff\n' },
        argv: ['--dialect', dialect, file],
        code: 2,
        stderr: new RegExp(`${file} is empty`),
      },
    ],
    [
      'behind a byte order mark',
      {
        files: { [file]: `\ufeff${text}` },
        argv: [file],
        code: 1,
        stdout: MINDS_THE_MARK.includes(name)
          ? new RegExp(
              `^${file}:1:1: error refused-config [^\\n]*byte order mark[\\s\\S]*${found().source}`,
              'm',
            )
          : new RegExp(`^(?!.*byte order mark)${found().source}`, 'm'),
      },
    ],
    [
      'in lines that end in CR LF',
      { files: { [file]: text.replaceAll('\n', '\r\n') }, argv: [file], code: 1, stdout: found() },
    ],
    [
      'below a comment that is not UTF-8',
      {
        files: { [file]: Buffer.from(`# caf\xe9\n${text}`, 'latin1') },
        argv: [file],
        code: 1,
        stdout: MINDS_ENCODINGS.includes(name)
          ? new RegExp(`^${file}:1:6: error syntax This is not UTF-8`, 'm')
          : found(1),
      },
    ],
  ];

  test.each(inputs)('%s', async (_, input) => {
    await expectOutcome(input);
  });

  test('with terminal escapes in its names', async () => {
    const folder = folderWith({ [file]: text.replaceAll('pulse', `pulse${RED}\u0007\u009b31m\u202e`) });
    for (const format of ['text', 'compact', 'github', 'json', 'sarif']) {
      const argv = ['--dialect', dialect, file, '--format', format];
      const outcome = await run(folder, argv, { terminal: true, env: { NO_COLOR: '1' } });
      expect(outcome.code).toBe(1);
      expect(outcome.stdout).not.toBe('');
      expect(outcome.stdout + outcome.stderr).not.toMatch(OBEYED_BY_TERMINALS);
    }
  });
});

/** Root may read everything: the run is given another user for its time, in this process. */
async function asNobody(folder: string, argv: readonly string[]): Promise<Ran> {
  chmodSync(folder, 0o755);
  const user = process.geteuid?.();
  if (user === 0) process.seteuid?.(65_534);
  try {
    return await run(folder, argv);
  } finally {
    if (user === 0) process.seteuid?.(0);
  }
}

test('a file that may not be read is told, beside findings in others', async () => {
  const folder = folderWith({ 'secret.conf': SITE, 'pulse.conf': SITE });
  await run(folder, ['pulse.conf']);
  chmodSync(join(folder, 'secret.conf'), 0o000);
  const { code, stdout, stderr } = await asNobody(folder, [
    'pulse.conf',
    'secret.conf',
    '--format',
    'compact',
  ]);
  expect(stderr).toBe('pulse-lint: secret.conf cannot be read: permission denied\n');
  expect(stdout).toMatch(HANDSHAKE_LOST);
  expect(code).toBe(2);
});

test('a folder that may not be looked into is told, never passed over', async () => {
  const folder = folderWith({ 'sites/secret/a.conf': SITE, 'sites/pulse.conf': SITE });
  await run(folder, ['sites']);
  chmodSync(join(folder, 'sites'), 0o755);
  chmodSync(join(folder, 'sites/secret'), 0o000);
  const { code, stdout, stderr } = await asNobody(folder, ['sites', '--format', 'compact']);
  expect(stderr).toBe('pulse-lint: sites/secret cannot be read: permission denied\n');
  expect(stdout).toMatch(HANDSHAKE_LOST);
  expect(code).toBe(2);
});

test('an include that may not be read leaves open what it decides', async () => {
  const folder = folderWith({
    'pulse.conf': SITE.replace('listen', 'include secret.conf; listen'),
    'secret.conf': '',
  });
  await run(folder, ['pulse.conf']);
  chmodSync(join(folder, 'secret.conf'), 0o000);
  const { code, stdout } = await asNobody(folder, ['pulse.conf', '--format', 'compact']);
  expect(stdout).toMatch(/info unresolved `secret\.conf` cannot be read here/);
  expect(code).toBe(0);
});

test('nothing is written to what is linted', async () => {
  const folder = folderWith({ 'a.conf': SITE });
  const before = statSync(join(folder, 'a.conf')).mtimeMs;
  await run(folder, ['a.conf']);
  expect(statSync(join(folder, 'a.conf')).mtimeMs).toBe(before);
});

test('10,000 other servers beside Pulse change neither its findings nor the exit code', async () => {
  const others = Array.from({ length: 10_000 }, (_, index) =>
    SITE.replace('pulse.example.com', `app${index}.example.com`).replace(
      '7655',
      String(3000 + (index % 500)),
    ),
  ).join('');
  const folder = folderWith({});
  writeFileSync(join(folder, 'a.conf'), others + SITE);
  const { code, stdout } = await run(folder, [
    'a.conf',
    '--format',
    'compact',
    '--select',
    'websocket-upgrade',
  ]);
  expect(stdout).toMatch(/^a\.conf:70004:5: error websocket-upgrade [^\n]*\n$/);
  expect(code).toBe(1);
});
