import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { startNameServer } from '../nameserver.ts';
import { readDirectives } from './nginx-directives.ts';
import { moduleAt, modulesFor } from './nginx-modules.ts';
import {
  factsOf,
  guardsIn,
  type ListenWritten,
  type Replacements,
  rewrite,
  sitesOf,
  walk,
} from './nginx-rewrite.ts';
import { runProgram, untilReady } from './program.ts';
import type { Listener, Program, Setting } from './proxy.ts';
import { createLoopback, type Sandbox, startingIn } from './start.ts';

const stockFolder = join(import.meta.dirname, 'nginx-stock');

/** Runs a case's config in a real nginx on loopback, with a prefix, a pid file and logs of its own. */
export const startNginx = startingIn(async (program, setting, sandbox) => {
  const { folder } = sandbox;
  const nameServer = await startNameServer((name) => addressFor(name, setting));
  sandbox.onDiscard(nameServer.stop);
  const main = layOut(folder, setting);
  const files = configFiles(folder);
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const sites = texts.map((text) => sitesOf(text, includesListen(text, files)));
  const wanted = sites.flatMap((site) => site.listens);
  const listeners = await chooseListeners(wanted, sandbox);
  const sockets = new Set<string>();
  const replacements = replacementsIn(sandbox, setting, program, listeners, nameServer.port, sockets);
  const facts = factsOf(texts);
  for (const [index, file] of files.entries()) {
    const text = texts[index] ?? '';
    writeFileSync(file, rewrite(text, facts, replacements, includesListen(text, files)));
  }
  const guards = new Set(guardsIn(texts).map(setting.targets.addressOf));
  for (const address of setting.targets.addresses())
    await setting.backend.listen(address, guards.has(address) ? 'service' : 'pulse');
  for (const socket of sockets) {
    await setting.backend.listen(socket);
    chmodSync(socket, 0o777); // its workers run as another user
  }

  const running = runProgram(program.command, [
    ...['-p', `${dirname(main)}/`, '-c', main],
    ...['-g', globalsFor(readFileSync(main, 'utf8'), modulesFor(texts, program), sandbox)],
  ]);
  return {
    running,
    // nginx listens before it writes its pid.
    readyOrRefused: async () => {
      const refused = await untilReady(running, () => existsSync(join(sandbox.own, 'nginx.pid')));
      return refused === undefined ? undefined : lastRefusal(refused);
    },
    endedBy: 'SIGTERM',
    listeners: () => listeners,
    names: sites.flatMap((site) => site.names),
  };
});

/** A name that is looked up while nginx runs gets its address then. */
async function addressFor(name: string, setting: Setting): Promise<string> {
  const address = setting.targets.addressOf({ host: name, port: 7655 });
  await setting.backend.listen(address);
  return address;
}

/** Puts its surroundings around a case that has none of its own; answers with the main config. */
function layOut(sandbox: string, setting: Setting): string {
  moveLinks(sandbox, sandbox);
  if (setting.root !== undefined) return join(sandbox, setting.root);
  const site = readFileSync(join(sandbox, setting.entry), 'utf8');
  const dumped = unpackDump(site, sandbox);
  if (dumped !== undefined) {
    rmSync(join(sandbox, setting.entry));
    return dumped;
  }
  const isMain = readDirectives(site).some(({ name }) => ['http', 'events', 'stream'].includes(name.text));
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

/** Puts what `nginx -T` printed back into files; answers with the first, which is the main config. */
function unpackDump(text: string, sandbox: string): string | undefined {
  const [before, ...parts] = text.split(/^# configuration file (.+):\n/m);
  if (before === undefined || parts.length === 0) return undefined;
  const files: string[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const file = join(sandbox, parts[at] ?? '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, parts[at + 1] ?? '');
    files.push(file);
  }
  return files[0];
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
    .filter((entry) => entry.isFile() && !entry.parentPath.split('/').includes('.rig'))
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

async function chooseListeners(
  wanted: readonly ListenWritten[],
  sandbox: Sandbox,
): Promise<readonly Listener[]> {
  const loopback = createLoopback();
  const listeners = new Map<string, Listener>();
  for (const { address, port, tls } of wanted) {
    const known = listeners.get(`${address} ${port}`);
    const at = { host: loopback(address), port: await sandbox.port(port), tls: tls || known?.tls === true };
    listeners.set(`${address} ${port}`, { address, port, tls: at.tls, at });
  }
  return [...listeners.values()];
}

function replacementsIn(
  { folder, own, file }: Sandbox,
  setting: Setting,
  program: Program,
  listeners: readonly Listener[],
  nameServerPort: number,
  sockets: Set<string>,
): Replacements {
  mkdirSync(join(own, 'temporary'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${own}/temporary/${name};`)
    .join(' ');
  const path = (written: string): string => {
    mkdirSync(dirname(join(folder, written)), { recursive: true });
    return join(folder, written);
  };
  const listen = (address: string, port: number): string => {
    const at = listeners.find((each) => each.address === address && each.port === port)?.at;
    return at ? `${at.host.includes(':') ? `[${at.host}]` : at.host}:${at.port}` : String(port);
  };
  return {
    path,
    socket: (written) => {
      sockets.add(path(written));
      return path(written);
    },
    listen,
    own: (target) => {
      const [host, port] = target.split(':');
      const here = listeners.find(
        (each) => each.port === Number(port) && (each.address === host || each.address === '*'),
      );
      return here && host?.startsWith('127.') ? listen(here.address, here.port) : undefined;
    },
    targets: setting.targets,
    backendPort: setting.backend.port,
    module: (written) => moduleAt(written, program),
    resolver: `127.0.0.1:${nameServerPort}`,
    certificate: file('certificate.pem', setting.certificate.certificate),
    certificateKey: file('key.pem', setting.certificate.key),
    dhparam: file('dhparam.pem', ffdhe2048),
    users: file('users', 'admin:{PLAIN}secret\n'),
    countries: file('countries.dat', EVERYBODY_IN_GERMANY),
    log: join(own, 'nginx.log'),
    pid: join(own, 'nginx.pid'),
    inHttp: hasOwnTemporaryPaths(folder) ? '' : temporary,
  };
}

function hasOwnTemporaryPaths(sandbox: string): boolean {
  return configFiles(sandbox).some((file) => /^\s*\w+_temp_path\s/m.test(readFileSync(file, 'utf8')));
}

/**
 * The country edition of GeoIP's old format: a tree of pairs of three bytes, by the bits of an address; what is 0xffff00 or
 * more is a country by its number (libGeoIP, `_GeoIP_seek_record`). Of one pair both sides are Germany.
 */
const EVERYBODY_IN_GERMANY = Buffer.concat([
  Buffer.from([56, 0xff, 0xff, 56, 0xff, 0xff]),
  Buffer.alloc(200),
]);

/** What the main config leaves to the program, which would then use the machine's own files. */
function globalsFor(main: string, modules: readonly string[], { own }: Sandbox): string {
  const has = (name: string): boolean =>
    readDirectives(main).some((directive) => directive.name.text === name);
  return [
    ...modules.map((file) => `load_module ${file};`),
    has('daemon') ? '' : 'daemon off;',
    has('pid') ? '' : `pid ${own}/nginx.pid;`,
    has('error_log') ? '' : `error_log ${own}/nginx.log;`,
  ].join(' ');
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
