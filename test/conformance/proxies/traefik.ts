import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { send } from '../client.ts';
import { freePort } from './free-port.ts';
import { pause, runProgram, undoPorts, untilReady } from './program.ts';
import type { Listener, Program, Setting, Start } from './proxy.ts';

/** What no config says: the name of the machine; and that Go asks for gzip where a client names no encoding, as no browser does. */
export const TRAEFIK_BEYOND_CONFIG: readonly string[] = [
  'requestHeaders.x-forwarded-server',
  'requestHeaders.accept-encoding',
];

/**
 * Runs a case's dynamic files in a real Traefik on loopback, through the file provider. Where the case has a static
 * config of its own (`traefik.yml`, `traefik.toml`), its addresses and folders are put into the sandbox; where it has
 * none, Traefik gets what the linter takes for granted: `web` on 80 and `websecure` on 443.
 */
export async function startTraefik(program: Program, setting: Setting): Promise<Start> {
  for (let attempt = 1; ; attempt += 1) {
    const start = await startOnce(program, setting);
    // A free port may be taken by somebody else between the look and the use.
    if (start.starts || attempt === attempts || !start.message.includes('address already in use'))
      return start;
  }
}

const attempts = 3;

async function startOnce(program: Program, setting: Setting): Promise<Start> {
  const sandbox = mkdtempSync(join(tmpdir(), 'pulse-lint-traefik-'));
  const dynamic = join(sandbox, 'dynamic');
  mkdirSync(dynamic);
  const discard = (): void => rmSync(sandbox, { recursive: true, force: true });
  try {
    const own = ['traefik.yml', 'traefik.yaml', 'traefik.toml'].find((name) =>
      existsSync(join(setting.folder, name)),
    );
    const written = own === undefined ? STOCK : readFileSync(join(setting.folder, own), 'utf8');
    const names: string[] = [];
    for (const name of readdirSync(setting.folder)) {
      if (name === own || !/\.(ya?ml|toml)$/.test(name)) continue;
      const text = readFileSync(join(setting.folder, name), 'utf8');
      names.push(...[...text.matchAll(/Host\(\s*[`"]([^`"]+)/gi)].map((match) => match[1] ?? ''));
      writeFileSync(join(dynamic, name), await withTargets(text, setting));
    }
    const entryPoints = await readEntryPoints(written, own?.endsWith('.toml') === true);
    writeFileSync(join(dynamic, 'zz-ready.yml'), canary(entryPoints.map((each) => each.name)));
    const config = join(sandbox, own ?? 'traefik.yml');
    writeFileSync(config, withAddresses(written, entryPoints, dynamic));
    cpSync(config, join(sandbox, 'static-as-run'));
    const running = spawnTraefik(program, config, sandbox);
    const listeners = entryPoints.map((each) => each.listener);
    const refusal = await running.readyOrRefused(listeners);
    const undo = (text: string): string =>
      undoPorts(setting.targets.undo(text), listeners).replaceAll(`${sandbox}/`, '/');
    if (refusal !== undefined) {
      discard();
      return { starts: false, message: undo(refusal) };
    }
    return {
      starts: true,
      proxy: {
        listeners,
        names: [...new Set(names)],
        undo,
        stop: async () => {
          await running.stop();
          discard();
        },
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

const STOCK = `entryPoints:
  web:
    address: ":80"
  websecure:
    address: ":443"
providers:
  file:
    directory: /etc/traefik/dynamic
`;

interface WrittenEntryPoint {
  readonly name: string;
  readonly listener: Listener;
}

/** Names and addresses, by the shape of the lines: the fixtures write an entry point's address right below its name. */
async function readEntryPoints(text: string, toml: boolean): Promise<readonly WrittenEntryPoint[]> {
  const pattern = toml
    ? /\[entryPoints\.(\w+)\]\s*\n\s*address\s*=\s*"([^"]*)"/gi
    : /^ {2}(\w+):[ \t]*\n(?: {4}(?!address)[^\n]*\n)*? {4}address:\s*["']?([^"'\s]*)/gm;
  const found: WrittenEntryPoint[] = [];
  for (const match of text.matchAll(pattern)) {
    const port = Number(/:(\d+)/.exec(match[2] ?? '')?.[1]);
    const at = await freePort();
    const tls = port === 443 || /^\s*tls:/m.test(sectionOf(text, match[1] ?? ''));
    found.push({
      name: match[1] ?? '',
      listener: { address: '*', port, tls, at: { host: '127.0.0.1', port: at, tls } },
    });
  }
  if (found.length === 0) {
    const at = await freePort();
    found.push({
      name: 'http',
      listener: { address: '*', port: 80, tls: false, at: { host: '127.0.0.1', port: at, tls: false } },
    });
  }
  return found;
}

function sectionOf(text: string, name: string): string {
  return new RegExp(`^ {2}${name}:[ \\t]*\\n((?: {4,}[^\\n]*\\n?)*)`, 'm').exec(text)?.[1] ?? '';
}

function withAddresses(text: string, entryPoints: readonly WrittenEntryPoint[], dynamic: string): string {
  let result = text;
  for (const { listener } of entryPoints)
    result = result.replace(
      new RegExp(`(address\\s*[:=]\\s*["']?)[^"'\\s]*:${listener.port}(?=["'\\s])`),
      `$1127.0.0.1:${listener.at.port}`,
    );
  if (!/entryPoints/i.test(result)) {
    const at = entryPoints[0]?.listener.at.port;
    result = `entryPoints:\n  http:\n    address: "127.0.0.1:${at}"\n${result}`;
  }
  return result.replace(/(filename|directory)(\s*[:=]\s*)["']?[^"'\n]+["']?/, `directory$2"${dynamic}"`);
}

/** A router of the rig's own: once it answers, everything in the folder has been read. */
function canary(entryPoints: readonly string[]): string {
  const list = entryPoints.map((name) => `"${name}"`).join(', ');
  return `http:
  routers:
    rig-ready:
      rule: Host(\`ready.rig.invalid\`)
      entryPoints: [${list}]
      service: noop@internal
    rig-ready-tls:
      rule: Host(\`ready.rig.invalid\`)
      entryPoints: [${list}]
      service: noop@internal
      tls: {}
`;
}

/** Every server's address becomes the one the backend listens on for it. */
async function withTargets(text: string, setting: Setting): Promise<string> {
  let result = '';
  let at = 0;
  const pattern =
    /(https?|h2c):\/\/([\w.-]+)(?::(\d+))?(?=[/"'\s,}]|$)|(address["']?\s*[:=]\s*["']?)([\w.-]+):(\d+)/gm;
  for (const match of text.matchAll(pattern)) {
    const [whole, scheme, host, port, key, tcpHost, tcpPort] = match;
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    result += text.slice(at, match.index);
    at = match.index + whole.length;
    if (key !== undefined) result += `${key}${await listenAt(setting, tcpHost ?? '', Number(tcpPort))}`;
    else if (/url|address/i.test(line))
      result += `${scheme}://${await listenAt(setting, host ?? '', Number(port ?? (scheme === 'https' ? 443 : 80)))}`;
    else result += whole;
  }
  return result + text.slice(at);
}

const listening = new WeakMap<Setting, Set<string>>();

async function listenAt(setting: Setting, host: string, port: number): Promise<string> {
  const address = setting.targets.addressOf({ host, port });
  const known = listening.get(setting) ?? new Set<string>();
  listening.set(setting, known);
  if (!known.has(address)) {
    known.add(address);
    await setting.backend.listen(address);
  }
  return `${address}:${setting.backend.port}`;
}

interface TraefikProcess {
  /** What Traefik said when it refused to start; undefined once it has read the dynamic files, or has refused those. */
  readonly readyOrRefused: (listeners: readonly Listener[]) => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
}

function spawnTraefik(program: Program, config: string, folder: string): TraefikProcess {
  const running = runProgram(program.command, [`--configFile=${config}`], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, GOMAXPROCS: '2' },
  });
  const refusal = /Error while building configuration|Error occurred during watcher callback/;
  return {
    readyOrRefused: async (listeners) => {
      const refused = await untilReady(running, async () => {
        if (refusal.test(running.said()) && (await listens(listeners))) return true;
        if (!(await answers(listeners))) return false;
        // Entry points get their routers one after the other.
        await pause(150);
        return true;
      });
      return refused?.trim();
    },
    stop: () => running.stop('SIGKILL'),
  };
}

/** Every entry point answers, over TLS as well: that takes Traefik a moment longer, for the certificate it makes itself. */
async function listens(listeners: readonly Listener[]): Promise<boolean> {
  const asked = listeners.flatMap(({ at }) =>
    [false, true].map((tls) => {
      const url = `${tls ? 'https' : 'http'}://ready.rig.invalid/`;
      return send({ url, method: 'GET', websocket: false, client: 'chrome' }, { ...at, tls });
    }),
  );
  return (await Promise.all(asked)).every(({ kind }) => kind === 'answer');
}

async function answers(listeners: readonly Listener[]): Promise<boolean> {
  for (const { at } of listeners) {
    for (const tls of [false, true]) {
      const url = `${tls ? 'https' : 'http'}://ready.rig.invalid/`;
      const answer = await send({ url, method: 'GET', websocket: false, client: 'chrome' }, { ...at, tls });
      if (answer.kind === 'answer' && answer.status === 418) return true;
    }
  }
  return false;
}
