import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { symptoms } from '../../rules/symptoms.ts';
import type { BackendMode } from './backend.ts';
import { readCase } from './case.ts';
import type { Destination } from './client.ts';
import { programsOf, type RunnableName, runnableOf } from './proxies/index.ts';
import { proxiesRequired } from './proxies/installed.ts';
import type { Program } from './proxies/proxy.ts';
import { withRig } from './rig.ts';

const page = symptoms.find(({ id }) => id === 'connection-lost');
const token = '5f2c9d61';

/** Three sites of one proxy, each a fixture of its dialect. */
type Sites = {
  readonly sound: string;
  readonly losesUpgrade: string;
  readonly changesHost: string;
};

type Tried = {
  readonly proxy: RunnableName;
  readonly sites: Sites;
  /** What the proxy says of a server that it cannot reach. */
  readonly unreachable: number;
  /** Sites whose handshakes never get to Pulse, and the proxy's own answer. */
  readonly answersItself: Readonly<Record<string, number>>;
};

const proxies: readonly Tried[] = [
  {
    proxy: 'nginx',
    sites: {
      sound: 'guide-sample',
      losesUpgrade: 'upgrade-never-set',
      changesHost: 'host-not-forwarded',
    },
    unreachable: 502,
    answersItself: { 'static-pages-and-proxied-api': 404, 'location-only-with-a-slash': 301 },
  },
  {
    proxy: 'haproxy',
    sites: {
      sound: 'default-backend-catches-all',
      losesUpgrade: 'upgrade-header-deleted',
      changesHost: 'host-replaced',
    },
    unreachable: 503,
    answersItself: {},
  },
  {
    proxy: 'apache',
    sites: { sound: 'guide', losesUpgrade: 'plain-proxypass', changesHost: 'host-lost-over-wstunnel' },
    unreachable: 503,
    answersItself: {},
  },
  {
    proxy: 'caddy',
    sites: {
      sound: 'guide-short',
      losesUpgrade: 'upgrade-removed-before',
      changesHost: 'host-written-out',
    },
    unreachable: 502,
    answersItself: {},
  },
  {
    proxy: 'traefik',
    sites: { sound: 'guide-file', losesUpgrade: 'upgrade-removed', changesHost: 'host-not-passed' },
    unreachable: 502,
    answersItself: {},
  },
];

type Situation = {
  readonly what: string;
  readonly site: keyof Sites;
  readonly pulse: BackendMode | 'stopped';
  readonly status: number | 'unreachable';
};

const open: BackendMode = { sockets: { pulse: 6 } };
const withLogin: BackendMode = { ...open, token };

const situations: readonly Situation[] = [
  { what: 'a good token on a sound site', site: 'sound', pulse: withLogin, status: 101 },
  { what: 'a lost Upgrade, without a login', site: 'losesUpgrade', pulse: open, status: 400 },
  { what: 'a lost Upgrade, with a good token', site: 'losesUpgrade', pulse: withLogin, status: 401 },
  { what: 'a wrong token', site: 'sound', pulse: { ...open, token: 'another' }, status: 401 },
  { what: 'a Host that is not the Origin’s', site: 'changesHost', pulse: withLogin, status: 403 },
  { what: 'a Pulse that is not running', site: 'sound', pulse: 'stopped', status: 'unreachable' },
];

/** The printed command as a reader runs it; only curl's own settings lead it to the proxy under test. */
async function statusOfPrintedCommand(host: string, { host: address, port }: Destination): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'pulse-lint-curl-'));
  const settings = ['insecure', 'noproxy = "*"', `connect-to = "::${address}:${port}"`];
  writeFileSync(join(home, '.curlrc'), `${settings.join('\n')}\n`);
  const command = page?.command.replaceAll('HOST', host).replaceAll('TOKEN', token) ?? '';
  try {
    return statusIn(await headOfAnswer(command, home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Ends curl once it has shown the status: after a 101 it would wait for all of its ten seconds. */
async function headOfAnswer(command: string, home: string): Promise<string> {
  // `exec` makes the child curl itself, so that ending the child ends curl.
  const curl = spawn('bash', ['-c', `exec ${command}`], { env: { ...process.env, CURL_HOME: home } });
  const ended = new Promise((resolve) => curl.once('close', resolve));
  let said = '';
  curl.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('latin1');
    if (!Number.isNaN(statusIn(said))) curl.kill();
  });
  curl.stderr.resume();
  await ended;
  return said;
}

function statusIn(said: string): number {
  return Number(/^HTTP\/\S+ (\d{3})/.exec(said)?.[1]);
}

/** What the command says of a site, with this version of its proxy in front of such a Pulse. */
async function statusThrough(
  proxy: RunnableName,
  program: Program,
  site: string,
  pulse: Situation['pulse'],
): Promise<number> {
  const tested = readCase(join(import.meta.dirname, '../../fixtures', proxy, site));
  return withRig(
    tested,
    program,
    runnableOf(proxy).start,
    async ({ started, backend }) => {
      if (!started.starts) throw new Error(started.message);
      if (pulse === 'stopped') await backend.stop();
      const listener = started.proxy.listeners.find(({ tls }) => tls);
      if (listener === undefined) throw new Error(`${site} has no listener with TLS`);
      return await statusOfPrintedCommand(tested.host, listener.at);
    },
    pulse === 'stopped' ? {} : pulse,
  );
}

vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

describe('the command of `explain connection-lost`', () => {
  it.each(situations)('is told what an answer to $what means', ({ status }) => {
    const explained = page?.answers.flatMap((answer) => answer.status.split(', ')) ?? [];
    const possible = status === 'unreachable' ? proxies.map(({ unreachable }) => unreachable) : [status];
    for (const each of possible) expect(explained).toContain(String(each));
  });
});

describe.each(proxies)('the printed command through the real $proxy', (tried) => {
  const { sites, unreachable, answersItself } = tried;
  const programs = programsOf(runnableOf(tried.proxy));

  it.runIf(proxiesRequired)('which is installed', () => expect(programs.length).toBeGreaterThan(0));

  for (const program of programs) {
    describe.concurrent(program.version, () => {
      for (const { what, site, pulse, status } of situations) {
        const expected = status === 'unreachable' ? unreachable : status;
        it(`${what} is answered ${expected}`, async () => {
          expect(await statusThrough(tried.proxy, program, sites[site], pulse)).toBe(expected);
        });
      }
      for (const [site, expected] of Object.entries(answersItself)) {
        it(`${site} is answered ${expected}`, async () => {
          expect(await statusThrough(tried.proxy, program, site, open)).toBe(expected);
        });
      }
    });
  }
});
