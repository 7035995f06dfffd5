import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { startNameServer } from '../nameserver.ts';
import { readDirectives } from './nginx-directives.ts';
import { factsOf, type ListenWritten, type Replacements, rewrite, sitesOf, walk } from './nginx-rewrite.ts';
import { runProgram, undoPorts, untilReady } from './program.ts';
import type { Listener, Program, Setting, Start } from './proxy.ts';

const stockFolder = join(import.meta.dirname, 'nginx-stock');
const attempts = 3;

/** Runs a case's config in a real nginx on loopback, with a prefix, a pid file and logs of its own. */
export async function startNginx(program: Program, setting: Setting): Promise<Start> {
  for (let attempt = 1; ; attempt += 1) {
    const start = await startOnce(program, setting);
    // A free port may be taken by somebody else between the look and the use.
    if (start.starts || attempt === attempts || !start.message.includes('Address already in use'))
      return start;
  }
}

async function startOnce(program: Program, setting: Setting): Promise<Start> {
  const sandbox = mkdtempSync(join(tmpdir(), 'pulse-lint-nginx-'));
  chmodSync(sandbox, 0o755); // its workers run as another user
  const names = await startNameServer((name) => addressFor(name, setting));
  const discard = async (): Promise<void> => {
    await names.stop();
    rmSync(sandbox, { recursive: true, force: true });
  };
  try {
    const main = layOut(sandbox, setting);
    const files = configFiles(sandbox);
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    const sites = texts.map((text) => sitesOf(text, includesListen(text, files)));
    const listeners = await chooseListeners(sites.flatMap((site) => site.listens));
    const replacements = replacementsIn(sandbox, setting, listeners, names.port);
    const facts = factsOf(texts);
    for (const [index, file] of files.entries()) {
      const text = texts[index] ?? '';
      writeFileSync(file, rewrite(text, facts, replacements, includesListen(text, files)));
    }
    for (const address of setting.targets.addresses()) await listenFor(setting, address);

    const process = spawnNginx(program, sandbox, main);
    const undo = (text: string): string =>
      undoPorts(setting.targets.undo(text), listeners).replaceAll(`${sandbox}/`, '/');
    const refusal = await process.readyOrRefused();
    if (refusal !== undefined) {
      await discard();
      return { starts: false, message: undo(refusal) };
    }
    return {
      starts: true,
      proxy: {
        listeners,
        names: sites.flatMap((site) => site.names),
        undo,
        stop: async () => {
          await process.stop();
          await discard();
        },
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** A name that is looked up while nginx runs gets its address then. */
async function addressFor(name: string, setting: Setting): Promise<string> {
  const address = setting.targets.addressOf({ host: name, port: 7655 });
  await listenFor(setting, address);
  return address;
}

const listening = new WeakMap<Setting, Map<string, Promise<void>>>();

function listenFor(setting: Setting, address: string): Promise<void> {
  const known = listening.get(setting) ?? new Map<string, Promise<void>>();
  listening.set(setting, known);
  const promise = known.get(address) ?? setting.backend.listen(address);
  known.set(address, promise);
  return promise;
}

/** Copies the case, and its surroundings where it has none of its own; answers with the main config. */
function layOut(sandbox: string, setting: Setting): string {
  cpSync(setting.folder, sandbox, { recursive: true, verbatimSymlinks: true });
  for (const note of ['case.json', 'expected.json']) rmSync(join(sandbox, note), { force: true });
  moveLinks(sandbox, sandbox);
  if (setting.root !== undefined) return join(sandbox, setting.root);
  const site = readFileSync(join(sandbox, setting.entry), 'utf8');
  const isMain = readDirectives(site).some(({ name }) => name.text === 'http' || name.text === 'events');
  if (isMain) return join(sandbox, setting.entry);
  cpSync(join(stockFolder, setting.stock), sandbox, { recursive: true, force: false });
  const main = join(sandbox, 'etc/nginx/nginx.conf');
  const needsMap = site.includes('$connection_upgrade') && !/\bmap\s+\S+\s+\$connection_upgrade\b/.test(site);
  const usualMap = needsMap ? "map $http_upgrade $connection_upgrade { default upgrade; '' close; }" : '';
  writeFileSync(
    main,
    readFileSync(main, 'utf8').replace('USUAL_MAP;', usualMap).replace('SITE', `/${setting.entry}`),
  );
  return main;
}

/** Absolute links in a case point into the case. */
function moveLinks(folder: string, sandbox: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) moveLinks(path, sandbox);
    if (!entry.isSymbolicLink()) continue;
    const target = readlinkSync(path);
    if (!target.startsWith('/')) continue;
    rmSync(path);
    symlinkSync(join(sandbox, target), path);
  }
}

function configFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !lstatSync(file).isSymbolicLink())
    .sort();
}

/** Does this file take its `listen` lines from another one, as Nginx Proxy Manager's users sometimes write it? */
function includesListen(text: string, files: readonly string[]): boolean {
  for (const { directive, parents } of walk(readDirectives(text))) {
    if (directive.name.text !== 'include' || parents.at(-1)?.name.text !== 'server') continue;
    const name = basename(directive.args[0]?.text ?? '');
    const included = files.find((file) => basename(file) === name);
    if (included && /^\s*listen\s/m.test(readFileSync(included, 'utf8'))) return true;
  }
  return false;
}

async function chooseListeners(wanted: readonly ListenWritten[]): Promise<readonly Listener[]> {
  const ports = new Map<number, number>();
  for (const { port } of wanted) if (!ports.has(port)) ports.set(port, await freePort());
  const specific = new Map<string, string>();
  const listeners = new Map<string, Listener>();
  for (const { address, port, tls } of wanted) {
    const known = listeners.get(`${address} ${port}`);
    const host = loopbackFor(address, specific);
    listeners.set(`${address} ${port}`, {
      address,
      port,
      tls: tls || known?.tls === true,
      at: { host, port: ports.get(port) ?? port, tls: tls || known?.tls === true },
    });
  }
  return [...listeners.values()];
}

/** Each address a fixture listens on becomes a loopback address, so that "the exact address wins" still shows. */
function loopbackFor(address: string, specific: Map<string, string>): string {
  if (address === '*') return '127.0.0.1';
  if (address.startsWith('[')) return '::1';
  const known = specific.get(address) ?? `127.78.0.${specific.size + 1}`;
  specific.set(address, known);
  return known;
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

function replacementsIn(
  sandbox: string,
  setting: Setting,
  listeners: readonly Listener[],
  nameServerPort: number,
): Replacements {
  const own = join(sandbox, '.rig');
  mkdirSync(join(own, 'temporary'), { recursive: true });
  writeFileSync(join(own, 'certificate.pem'), setting.certificate.certificate);
  writeFileSync(join(own, 'key.pem'), setting.certificate.key);
  writeFileSync(join(own, 'dhparam.pem'), ffdhe2048);
  writeFileSync(join(own, 'users'), 'admin:{PLAIN}secret\n');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${own}/temporary/${name};`)
    .join(' ');
  return {
    path: (path) => {
      mkdirSync(dirname(join(sandbox, path)), { recursive: true });
      return join(sandbox, path);
    },
    listen: (address, port) => {
      const at = listeners.find((each) => each.address === address && each.port === port)?.at;
      return at ? `${at.host.includes(':') ? `[${at.host}]` : at.host}:${at.port}` : String(port);
    },
    targets: setting.targets,
    backendPort: setting.backend.port,
    resolver: `127.0.0.1:${nameServerPort}`,
    certificate: join(own, 'certificate.pem'),
    certificateKey: join(own, 'key.pem'),
    dhparam: join(own, 'dhparam.pem'),
    users: join(own, 'users'),
    log: join(own, 'nginx.log'),
    pid: join(own, 'nginx.pid'),
    inHttp: hasOwnTemporaryPaths(sandbox) ? '' : temporary,
  };
}

function hasOwnTemporaryPaths(sandbox: string): boolean {
  return configFiles(sandbox).some((file) => /^\s*\w+_temp_path\s/m.test(readFileSync(file, 'utf8')));
}

type NginxProcess = {
  /** What nginx said when it refused the config; undefined once it listens, which it does before it writes its pid. */
  readonly readyOrRefused: () => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

function spawnNginx(program: Program, sandbox: string, main: string): NginxProcess {
  const mainText = readFileSync(main, 'utf8');
  const own = join(sandbox, '.rig');
  const has = (name: string): boolean =>
    readDirectives(mainText).some((directive) => directive.name.text === name);
  const globals = [
    has('daemon') ? '' : 'daemon off;',
    has('pid') ? '' : `pid ${own}/nginx.pid;`,
    has('error_log') ? '' : `error_log ${own}/nginx.log;`,
  ].join(' ');
  const running = runProgram(program.command, ['-p', `${dirname(main)}/`, '-c', main, '-g', globals]);
  return {
    readyOrRefused: async () => {
      const refused = await untilReady(running, () => existsSync(join(own, 'nginx.pid')));
      return refused === undefined ? undefined : lastRefusal(refused);
    },
    stop: () => running.stop('SIGTERM'),
  };
}

/** nginx repeats the refusal where it tests its own log, and warns before it refuses: the emergency is the answer. */
function lastRefusal(said: string): string {
  const lines = said.split('\n').filter((line) => line.includes('[emerg]'));
  const [line = said] = lines.filter((each) => !each.includes('still could not bind()'));
  return line.replace(/^.*\[emerg\](?: \d+#\d+:)?\s*/, '').trim();
}

/** RFC 7919, ffdhe2048: some fixtures name a file of their own, which the rig does not have. */
const ffdhe2048 = `-----BEGIN DH PARAMETERS-----
MIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz
+8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a
87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7
YdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi
7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD
ssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==
-----END DH PARAMETERS-----
`;
