import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answers, runProgram, untilReady } from './program.ts';
import type { Listener, Setting } from './proxy.ts';
import { startingIn } from './start.ts';

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
export const startCloudflared = startingIn(async (program, setting, sandbox) => {
  const { folder, port } = sandbox;
  const config = join(folder, setting.entry);
  // Byte by byte, whatever the file is encoded in.
  writeFileSync(config, await withTargets(readFileSync(config, 'latin1'), setting, folder), 'latin1');
  const certificate = sandbox.file('certificate.pem', setting.certificate.certificate);
  const key = sandbox.file('key.pem', setting.certificate.key);
  const at = { host: '127.0.0.1', port: await port(443), tls: true };
  const listener: Listener = { address: '*', port: 443, tls: true, at };
  const running = runProgram(program.command, [config, `${at.host}:${at.port}`, certificate, key], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder },
  });
  return {
    running,
    readyOrRefused: async () => (await untilReady(running, () => answers(at)))?.trim(),
    endedBy: 'SIGKILL',
    listeners: () => [listener],
    names: [],
  };
});

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
