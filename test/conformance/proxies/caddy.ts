import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { type Facts, factsOf, rewriteForRig } from './caddy-rewrite.ts';
import { answers, pause, runProgram, untilReady } from './program.ts';
import type { Listener, Program } from './proxy.ts';
import { startingIn } from './start.ts';

/** Runs a case's config in a real Caddy on loopback: adapted first, so that ports and addresses can be put into its JSON. */
export const startCaddy = startingIn(async (program, setting, { folder, own, file, port }) => {
  const adapted = await adapt(program, join(folder, setting.entry), own);
  if ('refused' in adapted) return adapted;
  const facts = factsOf(adapted.config);
  const ports = new Map<number, number>();
  for (const written of facts.ports) ports.set(written, await port(written));
  const { text, services } = rewriteForRig(adapted.config, {
    folder,
    portFor: (written) => ports.get(written) ?? written,
    targets: setting.targets,
    backendPort: setting.backend.port,
    storage: join(own, 'storage'),
    certificate: file('certificate.pem', setting.certificate.certificate),
    key: file('key.pem', setting.certificate.key),
    log: join(own, 'access.log'),
  });
  for (const address of setting.targets.addresses())
    await setting.backend.listen(address, services.has(address) ? 'service' : 'pulse');

  const running = runProgram(program.command, ['run', '--config', file('caddy.json', text)], {
    env: homeIn(own),
  });
  return {
    running,
    readyOrRefused: async () => {
      const refused = await untilReady(running, () =>
        running.said().includes('serving initial configuration'),
      );
      if (refused !== undefined) return lastLine(refused);
      await untilHandshakes(facts, ports);
      return undefined;
    },
    endedBy: 'SIGKILL',
    listeners: () => listenersOf(facts, ports),
    names: facts.names,
  };
});

/** What `caddy adapt` makes of a Caddyfile, or why it does not; JSON is taken as it is. */
export async function adapt(
  program: Program,
  entry: string,
  home: string,
): Promise<{ readonly config: unknown } | { readonly refused: string }> {
  if (entry.endsWith('.json')) return { config: JSON.parse(readFileSync(entry, 'utf8')) };
  const [command = 'caddy', ...before] = program.command;
  const args = [...before, 'adapt', '--config', entry, '--adapter', 'caddyfile'];
  return new Promise((resolve) => {
    execFile(command, args, { env: homeIn(home), maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error === null) resolve({ config: JSON.parse(stdout) });
      else resolve({ refused: lastLine(stderr) });
    });
  });
}

function homeIn(folder: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
}

function lastLine(said: string): string {
  const lines = said.split('\n').filter((line) => /^Error:|"level":"error"/.test(line));
  return (lines.at(-1) ?? said).replace(/^Error:\s*/, '').trim();
}

/** Certificates are made behind the start: without them the first handshakes would fail. */
async function untilHandshakes(
  { securePorts, managed }: Facts,
  ports: ReadonlyMap<number, number>,
): Promise<void> {
  for (const written of securePorts) {
    const port = ports.get(written);
    if (port === undefined) continue;
    for (const name of managed) {
      for (let left = 200; left > 0 && !(await shakesHands(port, name.replace('*', 'any'))); left -= 1)
        await pause(50);
    }
  }
}

function shakesHands(port: number, servername: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSecurely({ host: '127.0.0.1', port, servername, rejectUnauthorized: false });
    const end = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('secureConnect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** Port 80 is listened to only where Caddy redirects or serves there, which nobody knows before it is tried. */
async function listenersOf(facts: Facts, ports: ReadonlyMap<number, number>): Promise<readonly Listener[]> {
  const listeners: Listener[] = [];
  for (const [port, real] of ports) {
    const at = { host: '127.0.0.1', port: real, tls: facts.securePorts.has(port) };
    if (facts.listened.has(port) || (await answers(at)))
      listeners.push({ address: '*', port, tls: at.tls, at });
  }
  return listeners;
}
