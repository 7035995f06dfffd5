import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { symptoms } from '../../rules/symptoms.ts';
import { type BackendMode, startBackend } from './backend.ts';
import { readCase } from './case.ts';
import { throwAwayCertificate } from './certificate.ts';
import { installed, proxiesRequired } from './proxies/installed.ts';
import { startNginx } from './proxies/nginx.ts';
import { createTargets } from './targets.ts';

/** What `explain connection-lost` prints is run as it stands; only the names in it are filled in, and the way there. */
const lost = symptoms.find(({ id }) => id === 'connection-lost');
const command = lost?.command ?? '';

const rows: readonly (readonly [
  status: string,
  site: string,
  mode: BackendMode,
  token: string,
  isUp: boolean,
  why: string,
])[] = [
  ['101', 'host-written-out', { token: 'good' }, 'good', true, 'the handshake arrives'],
  ['400', 'upgrade-never-set', {}, 'good', true, 'Upgrade is lost, and no login is asked for'],
  ['401', 'host-written-out', { token: 'good' }, 'bad', true, 'it arrives with a token that is none'],
  ['401', 'upgrade-never-set', { token: 'good' }, 'good', true, 'Upgrade is lost, and the token with it'],
  ['403', 'host-not-forwarded', { token: 'good' }, 'good', true, 'Host is not the Origin’s'],
  ['404', 'static-pages-and-proxied-api', {}, 'good', true, 'the path ends in the proxy'],
  ['301', 'location-only-with-a-slash', {}, 'good', true, 'the location has a slash too many'],
  ['502', 'host-written-out', { token: 'good' }, 'good', false, 'Pulse is down'],
];

const newest = installed('nginx').at(-1);

describe.runIf(newest !== undefined || proxiesRequired)(
  'the curl line of connection-lost, through nginx',
  () => {
    it.each(rows)('%s from %s', { timeout: 60_000 }, async (status, site, mode, token, isUp, why) => {
      expect(await answerOf(site, mode, token, isUp), why).toBe(status);
      expect(
        lost?.answers.some((answer) => answer.status.includes(status)),
        `the page says what ${status} means`,
      ).toBe(true);
    });
  },
);

async function answerOf(site: string, mode: BackendMode, token: string, isUp: boolean): Promise<string> {
  if (newest === undefined) throw new Error('nginx is not installed');
  const { folder, entry, stock } = readCase(join(import.meta.dirname, '../../fixtures/nginx', site));
  const backend = await startBackend({ sockets: { pulse: 6 }, ...mode });
  const started = await startNginx(
    { name: 'nginx', ...newest },
    {
      folder,
      entry,
      stock,
      backend,
      targets: createTargets(backend.port),
      certificate: throwAwayCertificate(),
    },
  );
  if (!started.starts) throw new Error(started.message);
  try {
    if (!isUp) await backend.stop();
    const listener = started.proxy.listeners.find(({ port, tls }) => port === 443 && tls);
    if (listener === undefined) throw new Error(`${site} does not listen on 443`);
    return await statusOf(command, token, listener.at);
  } finally {
    await started.proxy.stop();
    if (isUp) await backend.stop();
  }
}

/** An open socket ends with curl's patience, which is shortened here; what it printed counts. */
function statusOf(line: string, token: string, at: { host: string; port: number }): Promise<string> {
  const filled = line
    .replaceAll('HOST', 'pulse.example.com')
    .replaceAll('TOKEN', token)
    .replace(/--max-time \d+/, '--max-time 2');
  const way = `--silent --insecure --connect-to pulse.example.com:443:${at.host}:${at.port}`;
  return new Promise((resolve) => {
    execFile('sh', ['-c', filled.replace(/^curl/, `curl ${way}`)], (_, printed) => {
      resolve(/^HTTP\/1\.1 (\d{3})/.exec(printed)?.[1] ?? printed);
    });
  });
}
