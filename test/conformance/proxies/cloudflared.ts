import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';
import { runProgram, undoPorts, untilReady } from './program.ts';
import type { Listener, Program, Setting, Start } from './proxy.ts';

/** What no config says: the headers that name a request and its client to Cloudflare, and that Go asks for gzip where a client names no encoding. */
export const CLOUDFLARED_BEYOND_CONFIG: readonly string[] = [
  'requestHeaders.cf-ray',
  'requestHeaders.cf-visitor',
  'requestHeaders.accept-encoding',
];

/**
 * Runs a tunnel's config in cloudflared's own packages, with a stand-in for Cloudflare's edge on loopback (.ci/go/cloudflared/edge):
 * browsers reach it over TLS, and its rules lead to the rig's backend.
 */
export async function startCloudflared(program: Program, setting: Setting): Promise<Start> {
  const sandbox = mkdtempSync(join(tmpdir(), 'pulse-lint-cloudflared-'));
  const discard = (): void => rmSync(sandbox, { recursive: true, force: true });
  const config = join(sandbox, 'config.yml');
  writeFileSync(
    config,
    await withTargets(readFileSync(join(setting.folder, setting.entry), 'utf8'), setting, sandbox),
  );
  const [certificate, key] = [join(sandbox, 'certificate.pem'), join(sandbox, 'key.pem')];
  writeFileSync(certificate, setting.certificate.certificate);
  writeFileSync(key, setting.certificate.key);
  const port = await freePort();
  const listener: Listener = {
    address: '*',
    port: 443,
    tls: true,
    at: { host: '127.0.0.1', port, tls: true },
  };
  const running = runProgram(program.command, [config, `127.0.0.1:${port}`, certificate, key], {
    cwd: sandbox,
    env: { PATH: process.env.PATH ?? '', HOME: sandbox },
  });
  const undo = (text: string): string =>
    undoPorts(setting.targets.undo(text), [listener]).replaceAll(`${sandbox}/`, '/');
  const refusal = await untilReady(running, () => accepts(port));
  if (refusal !== undefined) {
    discard();
    return { starts: false, message: undo(refusal).trim() };
  }
  return {
    starts: true,
    proxy: {
      listeners: [listener],
      names: [],
      undo,
      stop: async () => {
        await running.stop('SIGKILL');
        discard();
      },
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const over = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => over(true));
    socket.once('error', () => over(false));
  });
}

const ADDRESS =
  /(^[ \t-]*(?:service|url):[ \t]*["']?)(?:([a-z]+):\/\/(\[[^\]]*\]|[\w.-]+)(?::(\d+))?|(unix(?:\+tls)?:)([\w./-]+))/gm;

/** Every rule's address becomes the one that the backend listens on for it. */
async function withTargets(text: string, setting: Setting, sandbox: string): Promise<string> {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, head = '', scheme, host = '', port, socket, path = ''] = match;
    result += text.slice(at, match.index) + head;
    at = match.index + whole.length;
    if (socket !== undefined) {
      const file = join(sandbox, path);
      mkdirSync(dirname(file), { recursive: true });
      await setting.backend.listen(file);
      result += `${socket}${file}`;
    } else {
      const usual = scheme === 'https' || scheme === 'wss' ? 443 : 80;
      const address = setting.targets.addressOf({ host, port: Number(port ?? usual) });
      await setting.backend.listen(address);
      result += `${scheme}://${address}:${setting.backend.port}`;
    }
  }
  return result + text.slice(at);
}
