import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { type Facts, factsOf, rewriteForRig } from './caddy-rewrite.ts';
import type { Listener, Program, Setting, Start } from './proxy.ts';

const attempts = 3;

/** Runs a case's config in a real Caddy on loopback: adapted first, so that ports and addresses can be put into its JSON. */
export async function startCaddy(program: Program, setting: Setting): Promise<Start> {
  for (let attempt = 1; ; attempt += 1) {
    const start = await startOnce(program, setting);
    // A free port may be taken by somebody else between the look and the use.
    if (start.starts || attempt === attempts || !start.message.includes('address already in use'))
      return start;
  }
}

async function startOnce(program: Program, setting: Setting): Promise<Start> {
  const sandbox = mkdtempSync(join(tmpdir(), 'pulse-lint-caddy-'));
  const discard = (): void => rmSync(sandbox, { recursive: true, force: true });
  try {
    cpSync(setting.folder, sandbox, { recursive: true });
    for (const note of ['case.json', 'expected.json']) rmSync(join(sandbox, note), { force: true });
    const own = join(sandbox, '.rig');
    mkdirSync(own);
    const adapted = await adapt(program, join(sandbox, setting.entry), own);
    if ('refused' in adapted) {
      discard();
      return { starts: false, message: adapted.refused.replaceAll(`${sandbox}/`, '') };
    }
    const facts = factsOf(adapted.config);
    const ports = new Map<number, number>();
    for (const port of facts.ports) ports.set(port, await freePort());
    const { text, services } = rewriteForRig(adapted.config, {
      folder: sandbox,
      portFor: (port) => ports.get(port) ?? port,
      targets: setting.targets,
      backendPort: setting.backend.port,
      storage: join(own, 'storage'),
      certificate: file(own, 'certificate.pem', setting.certificate.certificate),
      key: file(own, 'key.pem', setting.certificate.key),
      log: join(own, 'access.log'),
    });
    for (const address of setting.targets.addresses())
      await setting.backend.listen(address, services.has(address) ? 'service' : 'pulse');
    const config = file(own, 'caddy.json', text);
    const process = spawnCaddy(program, config, own);
    const undo = (said: string): string =>
      undoPorts(setting.targets.undo(said), ports).replaceAll(`${sandbox}/`, '');
    const refusal = await process.readyOrRefused();
    if (refusal === undefined) await untilHandshakes(facts, ports);
    if (refusal !== undefined) {
      await process.stop();
      discard();
      return { starts: false, message: undo(refusal) };
    }
    return {
      starts: true,
      proxy: {
        listeners: await listenersOf(facts, ports),
        names: facts.names,
        undo,
        stop: async () => {
          await process.stop();
          discard();
        },
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

function file(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

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

type CaddyProcess = {
  readonly readyOrRefused: () => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

function spawnCaddy(program: Program, config: string, home: string): CaddyProcess {
  const [command = 'caddy', ...before] = program.command;
  const child: ChildProcess = spawn(command, [...before, 'run', '--config', config], {
    env: homeIn(home),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let ended = false;
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const end = new Promise<void>((resolve) => {
    const over = (): void => {
      ended = true;
      resolve();
    };
    child.once('close', over);
    child.once('error', (error) => {
      said += `Error: ${error.message}\n`;
      over();
    });
  });
  return {
    readyOrRefused: async () => {
      for (;;) {
        if (ended) return lastLine(said);
        if (said.includes('serving initial configuration')) return undefined;
        await pause(20);
      }
    },
    stop: async () => {
      if (!ended) child.kill('SIGKILL');
      await end;
    },
  };
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Port 80 is listened to only where Caddy redirects or serves there, which nobody knows before it is tried. */
async function listenersOf(facts: Facts, ports: ReadonlyMap<number, number>): Promise<readonly Listener[]> {
  const listeners: Listener[] = [];
  for (const [port, real] of ports) {
    const at = { host: '127.0.0.1', port: real, tls: facts.securePorts.has(port) };
    if (facts.listened.has(port) || (await answers(real)))
      listeners.push({ address: '*', port, tls: at.tls, at });
  }
  return listeners;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** `https://pulse.example.com:40123/` was written for port 443, where no port is named. */
function undoPorts(text: string, ports: ReadonlyMap<number, number>): string {
  let result = text;
  for (const [port, real] of ports) {
    if (result === String(real)) return String(port);
    const ordinary = port === 443 ? 'https' : port === 80 ? 'http' : undefined;
    if (ordinary) result = result.replace(new RegExp(`^(${ordinary}://[^/:]+):${real}\\b`, 'g'), '$1');
    result = result.replace(new RegExp(`:${real}\\b`, 'g'), `:${port}`);
  }
  return result;
}
