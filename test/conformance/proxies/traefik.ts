import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCompose } from './compose-project.ts';
import type { Listener, Program, Setting } from './proxy.ts';
import { type Launched, type Sandbox, startingIn } from './start.ts';
import { launchComposed } from './traefik-compose.ts';
import { readyRouters, runTraefik, withTargets } from './traefik-process.ts';

/** What no config says: the name of the machine; the hash by which a default rule's router knows its own requests again; and that Go asks for gzip where a client names no encoding, as no browser does. */
export const TRAEFIK_BEYOND_CONFIG: readonly string[] = [
  'requestHeaders.x-forwarded-server',
  'requestHeaders.accept-encoding',
  'requestHeaders.x-traefik-router',
];

export const startTraefik = startingIn((program, setting, sandbox) =>
  isCompose(setting.entry)
    ? launchComposed(program, setting, sandbox)
    : launchFiles(program, setting, sandbox),
);

/**
 * Runs a case's dynamic files in a real Traefik on loopback, through the file provider. Where the case has a static
 * config of its own (`traefik.yml`, `traefik.toml`), its addresses and folders are put into the sandbox; where it has
 * none, Traefik gets what the linter takes for granted: `web` on 80 and `websecure` on 443.
 */
async function launchFiles(
  program: Program,
  setting: Setting,
  { folder, own: rig, port }: Sandbox,
): Promise<Launched> {
  const dynamic = join(rig, 'dynamic');
  mkdirSync(dynamic);
  const own = ['traefik.yml', 'traefik.yaml', 'traefik.toml'].find((name) =>
    existsSync(join(setting.folder, name)),
  );
  const written = own === undefined ? STOCK : readFileSync(join(setting.folder, own), BYTES);
  const names: string[] = [];
  for (const name of readdirSync(setting.folder)) {
    if (name === own || !/\.(ya?ml|toml)$/.test(name)) continue;
    const text = readFileSync(join(setting.folder, name), BYTES);
    names.push(...[...text.matchAll(/Host\(\s*[`"]([^`"]+)/gi)].map((match) => match[1] ?? ''));
    writeFileSync(join(dynamic, name), await withTargets(text, setting), BYTES);
  }
  const entryPoints = await readEntryPoints(written, own?.endsWith('.toml') === true, port);
  writeFileSync(join(dynamic, 'zz-ready.yml'), canary(entryPoints.map((each) => each.name)));
  const config = join(folder, own ?? 'traefik.yml');
  writeFileSync(config, withAddresses(written, entryPoints, dynamic), BYTES);
  const listeners = entryPoints.map((each) => each.listener);
  return runTraefik(program, [`--configFile=${config}`], folder, listeners, [...new Set(names)]);
}

/** Whatever a file is encoded in stays as it is. */
const BYTES = 'latin1';

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
async function readEntryPoints(
  text: string,
  toml: boolean,
  realPort: (written: number) => Promise<number>,
): Promise<readonly WrittenEntryPoint[]> {
  const pattern = toml
    ? /\[entryPoints\.(\w+)\]\s*\n\s*address\s*=\s*"([^"]*)"/gi
    : /^ {2}(\w+):[ \t]*\n(?: {4}(?!address)[^\n]*\n)*? {4}address:\s*["']?([^"'\s]*)/gm;
  const found: WrittenEntryPoint[] = [];
  for (const match of text.matchAll(pattern)) {
    const port = Number(/:(\d+)/.exec(match[2] ?? '')?.[1]);
    const at = await realPort(port);
    const tls = port === 443 || /^\s*tls:/m.test(sectionOf(text, match[1] ?? ''));
    found.push({
      name: match[1] ?? '',
      listener: { address: '*', port, tls, at: { host: '127.0.0.1', port: at, tls } },
    });
  }
  if (found.length === 0) {
    const at = await realPort(80);
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

function canary(entryPoints: readonly string[]): string {
  const list = entryPoints.map((name) => `"${name}"`).join(', ');
  const routers = readyRouters().map(
    ({ name, rule, tls }) =>
      `    ${name}:\n      rule: ${rule}\n      entryPoints: [${list}]\n      service: noop@internal\n${tls ? '      tls: {}\n' : ''}`,
  );
  return `http:\n  routers:\n${routers.join('')}`;
}
