import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  builtIn,
  foldersNamed,
  type ListenWritten,
  listensOf,
  namesOf,
  type Replacements,
  rewrite,
  tlsPortsOf,
} from './apache-rewrite.ts';
import { runProgram, undoPorts, untilReady } from './program.ts';
import type { Listener, Program, Setting, Start } from './proxy.ts';

const stockFolder = join(import.meta.dirname, 'apache-stock');
const attempts = 3;

/** Runs a case's config in a real httpd on loopback, with a root, a pid file and logs of its own. */
export async function startApache(program: Program, setting: Setting): Promise<Start> {
  for (let attempt = 1; ; attempt += 1) {
    const start = await startOnce(program, setting);
    // A free port may be taken by somebody else between the look and the use.
    if (start.starts || attempt === attempts || !/could not bind|Address already in use/.test(start.message))
      return start;
  }
}

async function startOnce(program: Program, setting: Setting): Promise<Start> {
  const sandbox = mkdtempSync(join(tmpdir(), 'pulse-lint-apache-'));
  chmodSync(sandbox, 0o755); // its workers run as another user
  const discard = (): void => rmSync(sandbox, { recursive: true, force: true });
  try {
    const own = join(sandbox, '.rig');
    mkdirSync(own, { recursive: true });
    chmodSync(own, 0o777);
    const main = layOut(sandbox, setting, modulesOf(program));
    const files = configFiles(sandbox);
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    const whole = texts.join('\n');
    const listeners = await chooseListeners(texts);
    const replacements = replacementsIn(sandbox, setting, program, listeners);
    for (const [index, file] of files.entries())
      writeFileSync(file, rewrite(texts[index] ?? '', replacements));
    for (const folder of texts.flatMap(foldersNamed)) mkdirSync(join(sandbox, folder), { recursive: true });
    for (const address of setting.targets.addresses()) await listenFor(setting, address);

    const running = spawnApache(program, sandbox, main);
    const undo = (text: string): string =>
      undoPorts(setting.targets.undo(text), listeners).replaceAll(`${sandbox}/`, '/');
    const refusal = await running.readyOrRefused(listeners);
    if (refusal !== undefined) {
      discard();
      return { starts: false, message: undo(refusal) };
    }
    return {
      starts: true,
      proxy: {
        listeners,
        // The main server is called that on the command line.
        names: [...namesOf(whole), 'localhost'],
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

const listening = new WeakMap<Setting, Map<string, Promise<void>>>();

function listenFor(setting: Setting, address: string): Promise<void> {
  const known = listening.get(setting) ?? new Map<string, Promise<void>>();
  listening.set(setting, known);
  const promise = known.get(address) ?? setting.backend.listen(address);
  known.set(address, promise);
  return promise;
}

/**
 * Copies the case, and puts a main config around a site file that has none, with those of the stock modules that this
 * program has; answers with the main config.
 */
function layOut(sandbox: string, setting: Setting, modules: string): string {
  cpSync(setting.folder, sandbox, { recursive: true });
  for (const note of ['case.json', 'expected.json']) rmSync(join(sandbox, note), { force: true });
  if (setting.root !== undefined) return join(sandbox, setting.root);
  const site = readFileSync(join(sandbox, setting.entry), 'utf8');
  if (/^\s*LoadModule\s/im.test(site)) return join(sandbox, setting.entry);
  const { hosts, listens } = listensOf(site);
  const ports = [...new Set(hosts.map(({ port }) => port))].filter(
    (port) => !listens.some((each) => each.port === port),
  );
  const stock = readFileSync(join(stockFolder, 'httpd.conf'), 'utf8')
    .replace(/^LoadModule .*\/(mod_.*)$/gm, (line, file: string) =>
      existsSync(join(modules, file)) ? line : `# ${line}`,
    )
    .replace(
      'LISTENS',
      (ports.length === 0 && listens.length === 0 ? [443] : ports).map((port) => `Listen ${port}`).join('\n'),
    )
    .replace('SITE', `/${setting.entry}`);
  const main = join(sandbox, 'rig-httpd.conf');
  writeFileSync(main, stock);
  return main;
}

function configFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !lstatSync(file).isSymbolicLink() && /(?:\.conf|\.load|envvars|\.htaccess)$/.test(file))
    .sort();
}

async function chooseListeners(texts: readonly string[]): Promise<readonly Listener[]> {
  const read = texts.map(listensOf);
  const listens = read.flatMap((each) => each.listens);
  const hosts = read
    .flatMap((each) => each.hosts)
    .filter(({ port }) => listens.some((each) => each.port === port));
  const tls = new Set(texts.flatMap((text) => [...tlsPortsOf(text)]));
  const ports = new Map<number, number>();
  for (const { port } of listens) if (!ports.has(port)) ports.set(port, await freePort());
  const listeners = new Map<string, Listener>();
  const wanted: readonly ListenWritten[] = hosts.length === 0 ? listens : [...listens, ...hosts];
  for (const { address, port } of wanted) {
    const any = address === '*' || address === '0.0.0.0';
    if (!any && address !== '127.0.0.1') continue;
    listeners.set(`${port}`, {
      address: '*',
      port,
      tls: tls.has(port),
      at: { host: '127.0.0.1', port: ports.get(port) ?? port, tls: tls.has(port) },
    });
  }
  return [...listeners.values()];
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
  program: Program,
  listeners: readonly Listener[],
): Replacements {
  const own = join(sandbox, '.rig');
  writeFileSync(join(own, 'certificate.pem'), setting.certificate.certificate);
  writeFileSync(join(own, 'key.pem'), setting.certificate.key);
  writeFileSync(join(own, 'users'), 'admin:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n');
  return {
    sandbox,
    own,
    modules: modulesOf(program),
    certificate: join(own, 'certificate.pem'),
    certificateKey: join(own, 'key.pem'),
    users: join(own, 'users'),
    port: (written) => listeners.find((each) => each.port === written)?.at.port ?? written,
    // The client comes to one address alone; any other is one that no request arrives at.
    address: (written) => (written === '127.0.0.1' ? written : '127.78.0.1'),
    targets: setting.targets,
    backendPort: setting.backend.port,
  };
}

/** Debian keeps its modules apart from the program, its makers beside it. */
function modulesOf(program: Program): string {
  const folder = dirname(program.command.at(-1) ?? '');
  const debian = join(folder, '../lib/apache2/modules');
  return existsSync(debian) ? debian : join(folder, '../modules');
}

/** What Debian compiles in, and whoever compiles httpd with its own defaults has as modules. */
function loadedByName(modules: string): readonly string[] {
  return builtIn.flatMap((name) => {
    const file = join(modules, `mod_${name}.so`);
    return existsSync(file) ? [`LoadModule ${name}_module ${file}`] : [];
  });
}

type ApacheProcess = {
  /** What httpd said when it refused the config; undefined once it listens. */
  readonly readyOrRefused: (listeners: readonly Listener[]) => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

function spawnApache(program: Program, sandbox: string, main: string): ApacheProcess {
  const own = join(sandbox, '.rig');
  const modules = modulesOf(program);
  // A body that is refused is waited for all the same; two seconds are enough of that.
  const after = [
    `PidFile ${own}/httpd.pid`,
    `ErrorLog ${own}/error.log`,
    `LoadModule reqtimeout_module ${modules}/mod_reqtimeout.so`,
    'RequestReadTimeout header=20-40,MinRate=500 body=2,MinRate=500',
  ];
  const first = [
    ...loadedByName(modules),
    `DefaultRuntimeDir ${own}`,
    'User www-data',
    'Group www-data',
    'ServerName localhost',
  ];
  const running = runProgram(
    program.command,
    [
      ...['-D', 'FOREGROUND', '-d', dirname(main), '-f', main],
      ...first.flatMap((directive) => ['-C', directive]),
      ...after.flatMap((directive) => ['-c', directive]),
    ],
    {
      env: {
        ...process.env,
        APACHE_RUN_USER: 'www-data',
        APACHE_RUN_GROUP: 'www-data',
        APACHE_RUN_DIR: own,
        APACHE_LOCK_DIR: own,
        APACHE_LOG_DIR: own,
        APACHE_PID_FILE: `${own}/httpd.pid`,
      },
    },
  );
  return {
    readyOrRefused: async (listeners) => {
      const refused = await untilReady(
        running,
        async () => existsSync(join(own, 'httpd.pid')) && (await answers(listeners[0]?.at.port)),
      );
      return refused === undefined ? undefined : `${refused}${logOf(own)}`.trim();
    },
    stop: () => running.stop('SIGTERM'),
  };
}

/** What fails after the config was read is written to the log. */
function logOf(own: string): string {
  const file = join(own, 'error.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function answers(port: number | undefined): Promise<boolean> {
  if (port === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
