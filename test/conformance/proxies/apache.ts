import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
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
import { answers, type RunningProgram, runProgram, untilReady } from './program.ts';
import type { Listener, Program, Setting } from './proxy.ts';
import { type Sandbox, startingIn } from './start.ts';

const stockFolder = join(import.meta.dirname, 'apache-stock');

/** Runs a case's config in a real httpd on loopback, with a root, a pid file and logs of its own. */
export const startApache = startingIn(async (program, setting, sandbox) => {
  const { folder, own } = sandbox;
  const main = layOut(folder, setting, modulesOf(program));
  const files = configFiles(folder);
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const listeners = await chooseListeners(texts, sandbox);
  const replacements = replacementsIn(sandbox, setting, program, listeners);
  for (const [index, file] of files.entries()) writeFileSync(file, rewrite(texts[index] ?? '', replacements));
  for (const each of texts.flatMap(foldersNamed)) mkdirSync(join(folder, each), { recursive: true });
  for (const address of setting.targets.addresses()) await setting.backend.listen(address);

  const running = runApache(program, own, main);
  const [first] = listeners;
  return {
    running,
    readyOrRefused: async () => {
      const refused = await untilReady(
        running,
        async () => existsSync(join(own, 'httpd.pid')) && (first === undefined || (await answers(first.at))),
      );
      return refused === undefined ? undefined : `${refused}${logOf(own)}`.trim();
    },
    endedBy: 'SIGTERM',
    listeners: () => listeners,
    // The main server is called that on the command line.
    names: [...namesOf(texts.join('\n')), 'localhost'],
  };
});

/**
 * Puts a main config around a site file that has none, with those of the stock modules that this program has; answers
 * with the main config.
 */
function layOut(sandbox: string, setting: Setting, modules: string): string {
  if (setting.root !== undefined) return join(sandbox, setting.root);
  if (setting.entry === '.htaccess') return layOutFolder(sandbox, modules);
  const site = readFileSync(join(sandbox, setting.entry), 'utf8');
  if (/^\s*LoadModule\s/im.test(site)) return join(sandbox, setting.entry);
  const { hosts, listens } = listensOf(site);
  const ports = [...new Set(hosts.map(({ port }) => port))].filter(
    (port) => !listens.some((each) => each.port === port),
  );
  const listen = (ports.length === 0 && listens.length === 0 ? [443] : ports).map((port) => `Listen ${port}`);
  return stockAround(sandbox, modules, listen, `/${setting.entry}`);
}

/** A folder of documents whose `.htaccess` may say whatever it likes, on a host that speaks TLS. */
function layOutFolder(sandbox: string, modules: string): string {
  mkdirSync(join(sandbox, 'htdocs'));
  renameSync(join(sandbox, '.htaccess'), join(sandbox, 'htdocs/.htaccess'));
  writeFileSync(join(sandbox, 'rig-host.conf'), readFileSync(join(stockFolder, 'folder.conf'), 'utf8'));
  return stockAround(sandbox, modules, ['Listen 443'], '/rig-host.conf');
}

function stockAround(sandbox: string, modules: string, listens: readonly string[], site: string): string {
  const stock = readFileSync(join(stockFolder, 'httpd.conf'), 'utf8')
    .replace(/^LoadModule .*\/(mod_.*)$/gm, (line, file: string) =>
      existsSync(join(modules, file)) ? line : `# ${line}`,
    )
    .replace('LISTENS', listens.join('\n'))
    .replace('SITE', site);
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

async function chooseListeners(texts: readonly string[], sandbox: Sandbox): Promise<readonly Listener[]> {
  const read = texts.map(listensOf);
  const listens = read.flatMap((each) => each.listens);
  const hosts = read
    .flatMap((each) => each.hosts)
    .filter(({ port }) => listens.some((each) => each.port === port));
  const tls = new Set(texts.flatMap((text) => [...tlsPortsOf(text)]));
  const listeners = new Map<string, Listener>();
  const wanted: readonly ListenWritten[] = hosts.length === 0 ? listens : [...listens, ...hosts];
  for (const { address, port } of wanted) {
    const any = address === '*' || address === '0.0.0.0';
    if (!any && address !== '127.0.0.1') continue;
    listeners.set(`${port}`, {
      address: '*',
      port,
      tls: tls.has(port),
      at: { host: '127.0.0.1', port: await sandbox.port(port), tls: tls.has(port) },
    });
  }
  return [...listeners.values()];
}

function replacementsIn(
  { folder, own, file }: Sandbox,
  setting: Setting,
  program: Program,
  listeners: readonly Listener[],
): Replacements {
  return {
    sandbox: folder,
    own,
    modules: modulesOf(program),
    certificate: file('certificate.pem', setting.certificate.certificate),
    certificateKey: file('key.pem', setting.certificate.key),
    users: file('users', 'admin:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n'),
    port: (written) => listeners.find((each) => each.port === written)?.at.port ?? written,
    // The client comes to one address alone; any other is one that no request arrives at.
    address: (written) => (written === '127.0.0.1' ? written : '127.78.0.1'),
    targets: setting.targets,
    backendPort: setting.backend.port,
  };
}

/** Debian keeps its modules apart from the program, its makers beside it. */
export function modulesOf({ command }: Program): string {
  const folder = dirname(command.at(-1) ?? '');
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

function runApache(program: Program, own: string, main: string): RunningProgram {
  // A body that is refused is waited for all the same; two seconds are enough of that.
  const after = [
    `PidFile ${own}/httpd.pid`,
    `ErrorLog ${own}/error.log`,
    `LoadModule reqtimeout_module ${modulesOf(program)}/mod_reqtimeout.so`,
    'RequestReadTimeout header=20-40,MinRate=500 body=2,MinRate=500',
  ];
  const first = [
    ...loadedByName(modulesOf(program)),
    `DefaultRuntimeDir ${own}`,
    'User www-data',
    'Group www-data',
    'ServerName localhost',
  ];
  return runProgram(
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
}

/** What fails after the config was read is written to the log. */
function logOf(own: string): string {
  const file = join(own, 'error.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
