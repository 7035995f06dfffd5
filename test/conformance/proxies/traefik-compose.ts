import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { type ComposeService, readCompose } from './compose-project.ts';
import { startDocker } from './docker-api.ts';
import type { Listener, Program, Setting } from './proxy.ts';
import type { Launched, Sandbox } from './start.ts';
import { readyRouters, runTraefik, withTargets } from './traefik-process.ts';

/**
 * Runs a compose file's Traefik: with the flags, variables or static config that the file gives it, its real Docker provider
 * reading the containers from a stand-in of Docker. Where no Traefik is in the file, it gets what the linter takes for granted.
 */
export async function launchComposed(
  program: Program,
  setting: Setting,
  sandbox: Sandbox,
): Promise<Launched> {
  const composed = readCompose(setting.folder, setting.entry, setting.beside);
  if (composed.is === 'refused') return { refused: composed.message };
  const own = Object.values(composed.project.services).find(isTraefik);
  const startup = startupOf(own);
  const entryPoints = await entryPointsOf(startup, own, sandbox);
  const names = entryPoints.map((each) => each.name);
  const docker = await startDocker(composed.project, setting, readyLabels(names, constraintsOf(startup)));
  sandbox.onDiscard(docker.stop);
  for (const [address, container] of docker.containers) setting.targets.alias(address, container);
  await copyDynamic(setting, startup, own, sandbox.own);
  const { words, env } = await started(startup, entryPoints, docker.endpoint, sandbox);
  const reads = /docker|swarm/i.test(JSON.stringify([startup.flags, startup.file, startup.env]));
  const listeners = entryPoints.flatMap((each) => each.listeners);
  return runTraefik(program, words, sandbox.folder, listeners, [], {
    readiness: reads ? 'routed' : 'listens',
    variables: env,
  });
}

function isTraefik(service: ComposeService): boolean {
  const flags = (service.command ?? []).some((word) => /^--(?:providers|entrypoints)\./i.test(word));
  return /(^|\/)traefik([:@]|$)/.test(service.image ?? '') || flags;
}

/** Exactly one of them counts: a file, else flags, else variables. */
type Startup = {
  readonly file: { readonly path: string; readonly text: string } | undefined;
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

function startupOf(own: ComposeService | undefined): Startup {
  if (own === undefined) return { file: undefined, flags: STOCK, env: {} };
  const flags = (own.command ?? []).filter((word) => word.startsWith('-'));
  const env = Object.fromEntries(
    Object.entries(own.environment ?? {}).flatMap(([name, value]) =>
      /^TRAEFIK_/.test(name) ? [[name, value ?? '']] : [],
    ),
  );
  const wanted = flags.find((flag) => /^--?configfile=/i.test(flag))?.replace(/^[^=]*=/, '');
  const places =
    wanted === undefined ? ['toml', 'yaml', 'yml'].map((end) => `/etc/traefik/traefik.${end}`) : [wanted];
  const path = places
    .map((place) => hostPath(place, own))
    .find((each) => each !== undefined && existsSync(each));
  return { file: path === undefined ? undefined : { path, text: readFileSync(path, 'utf8') }, flags, env };
}

const STOCK: readonly string[] = [
  '--entrypoints.web.address=:80',
  '--entrypoints.websecure.address=:443',
  '--providers.docker=true',
  '--providers.file.directory=/etc/traefik/dynamic',
];

/** Where a path of the container lies on the host. */
function hostPath(path: string, own: ComposeService): string | undefined {
  for (const { source, target } of own.volumes ?? []) {
    if (source === undefined) continue;
    const mount = target.replace(/\/$/, '');
    if (path.replace(/\/$/, '') === mount) return source;
    if (path.startsWith(`${mount}/`)) return join(source, path.slice(mount.length + 1));
  }
  return undefined;
}

type EntryPoint = {
  readonly name: string;
  readonly address: string;
  readonly listeners: readonly Listener[];
};

async function entryPointsOf(
  startup: Startup,
  own: ComposeService | undefined,
  sandbox: Sandbox,
): Promise<readonly EntryPoint[]> {
  const written = writtenEntryPoints(startup);
  const users = written.filter(([name]) => name !== 'traefik');
  const all = users.length > 0 ? written : [...written, ['http', ':80'] as const];
  const found: EntryPoint[] = [];
  for (const [name, address] of all) {
    const port = Number(/:(\d+)/.exec(address)?.[1] ?? 80);
    const at = await sandbox.port(port);
    const published = (own?.ports ?? []).flatMap((each) =>
      each.target === port && each.published !== undefined ? [Number(each.published)] : [],
    );
    const ports = published.length > 0 && own?.network_mode !== 'host' ? published : [port];
    const tls = port === 443 || hasTls(startup, name);
    const listeners = ports.map(
      (each): Listener => ({
        address: '*',
        port: each,
        tls: tls || each === 443,
        at: { host: '127.0.0.1', port: at, tls },
      }),
    );
    found.push({ name, address: `127.0.0.1:${at}`, listeners });
  }
  return found;
}

function writtenEntryPoints({ file, flags, env }: Startup): readonly (readonly [string, string])[] {
  if (file !== undefined) {
    const points = (parseDocument(file.text).toJS() as { entryPoints?: Record<string, { address?: string }> })
      ?.entryPoints;
    return Object.entries(points ?? {}).map(([name, value]) => [name, value?.address ?? ':80']);
  }
  const pairs =
    flags.length > 0
      ? flags.map((flag) => /^--?entrypoints\.([^.=]+)\.address=(.*)$/i.exec(flag))
      : Object.entries(env).map(([name, value]) =>
          /^TRAEFIK_ENTRYPOINTS_([^_]+)_ADDRESS=(.*)$/.exec(`${name}=${value}`),
        );
  return pairs.flatMap((match) =>
    match === null ? [] : [[match[1]?.toLowerCase() ?? '', match[2] ?? ''] as const],
  );
}

function hasTls({ file, flags }: Startup, name: string): boolean {
  if (file !== undefined) {
    const root = parseDocument(file.text).toJS() as {
      entryPoints?: Record<string, { http?: { tls?: unknown } }>;
    };
    return (root?.entryPoints?.[name]?.http?.tls ?? null) !== null;
  }
  return flags.some((flag) => flag.toLowerCase().startsWith(`--entrypoints.${name}.http.tls`));
}

/** The dynamic files that a mount brings into the container; all of the case's where no Traefik is in the file. */
async function copyDynamic(
  setting: Setting,
  startup: Startup,
  own: ComposeService | undefined,
  sandbox: string,
): Promise<void> {
  const dynamic = join(sandbox, 'dynamic');
  mkdirSync(dynamic);
  const inside = /providers\.file\.(?:directory|filename)=(\S+)/i.exec(startup.flags.join(' '))?.[1];
  const inFile = /(?:directory|filename)\s*[:=]\s*["']?([^"'\s]+)/.exec(startup.file?.text ?? '')?.[1];
  const wanted = startup.file === undefined ? inside : inFile;
  const place = own === undefined ? setting.folder : wanted === undefined ? undefined : hostPath(wanted, own);
  if (place === undefined) return;
  const paths = /\.(?:ya?ml|toml)$/.test(place)
    ? [place]
    : readdirSync(place).map((name) => join(place, name));
  for (const path of paths) {
    if (!/\.(?:ya?ml|toml)$/.test(path) || /compose|^traefik\.|override/.test(basename(path))) continue;
    writeFileSync(join(dynamic, basename(path)), await withTargets(readFileSync(path, 'utf8'), setting));
  }
}

/** The program's own words: addresses, folders and Docker's endpoint are the rig's, all else is as written. */
async function started(
  startup: Startup,
  entryPoints: readonly EntryPoint[],
  endpoint: string,
  sandbox: Sandbox,
): Promise<{ readonly words: readonly string[]; readonly env: Readonly<Record<string, string>> }> {
  if (startup.file !== undefined) {
    const config = join(sandbox.own, basename(startup.file.path));
    writeFileSync(config, await fileAsRun(startup.file.text, entryPoints, endpoint, sandbox));
    return { words: [`--configFile=${config}`], env: {} };
  }
  const flags = startup.flags.map((flag) => inSandbox(flag, sandbox.own));
  const rig = rigSettings(flags.length > 0 ? flags : Object.keys(startup.env), entryPoints, endpoint);
  const internal = needsInternal(flags)
    ? [['entrypoints.traefik.address', `127.0.0.1:${await sandbox.port(INTERNAL_PORT)}`]]
    : [];
  const pairs = [...rig, ...internal];
  if (flags.length > 0) {
    const kept = flags.filter((flag) => !/^--?entrypoints\.[^.]+\.address=/i.test(flag));
    return { words: [...kept, ...pairs.map(([name, value]) => `--${name}=${value}`)], env: {} };
  }
  const variables = pairs.map(([name = '', value = '']) => [
    `TRAEFIK_${name.toUpperCase().replaceAll('.', '_')}`,
    value,
  ]);
  return { words: [], env: { ...startup.env, ...Object.fromEntries(variables) } };
}

function rigSettings(
  written: readonly string[],
  entryPoints: readonly EntryPoint[],
  endpoint: string,
): readonly (readonly [string, string])[] {
  const providers = ['docker', 'swarm'].filter((name) =>
    written.some((word) => new RegExp(`providers[._]${name}`, 'i').test(word)),
  );
  return [
    ...entryPoints.map(({ name, address }) => [`entrypoints.${name}.address`, address] as const),
    ...providers.map((name) => [`providers.${name}.endpoint`, endpoint] as const),
  ];
}

/** Where Traefik's own API answers unless told otherwise. */
const INTERNAL_PORT = 8080;

function needsInternal(flags: readonly string[]): boolean {
  const written = flags.some((flag) => /^--?entrypoints\.traefik\.address=/i.test(flag));
  return !written && flags.some((flag) => /^--?(?:api\.insecure|ping|metrics\.prometheus)/i.test(flag));
}

function inSandbox(flag: string, sandbox: string): string {
  return flag
    .replace(/^(--?providers\.file\.)(?:directory|filename)=.*$/i, `$1directory=${join(sandbox, 'dynamic')}`)
    .replace(/(acme\.storage|filepath)=.*$/i, `$1=${join(sandbox, 'acme.json')}`)
    .replace(/^(--?providers\.(?:docker|swarm)\.endpoint)=.*$/i, '--global.checknewversion=false');
}

async function fileAsRun(
  text: string,
  entryPoints: readonly EntryPoint[],
  endpoint: string,
  sandbox: Sandbox,
): Promise<string> {
  const document = parseDocument(text);
  for (const { name, address } of entryPoints) document.setIn(['entryPoints', name, 'address'], address);
  // A key with nothing behind it leaves the provider off, and must go on to do so.
  for (const provider of ['docker', 'swarm'])
    if ((document.getIn(['providers', provider]) ?? null) !== null)
      document.setIn(['providers', provider, 'endpoint'], endpoint);
  if (document.hasIn(['providers', 'file'])) {
    document.deleteIn(['providers', 'file', 'filename']);
    document.setIn(['providers', 'file', 'directory'], join(sandbox.own, 'dynamic'));
  }
  if (document.getIn(['api', 'insecure']) === true && !document.hasIn(['entryPoints', 'traefik']))
    document.setIn(['entryPoints', 'traefik', 'address'], `127.0.0.1:${await sandbox.port(INTERNAL_PORT)}`);
  return String(document);
}

/** The rig's own container has to satisfy what the provider asks of containers. */
function constraintsOf({ file, flags }: Startup): Readonly<Record<string, string>> {
  const text = file?.text ?? flags.join('\n');
  const asked = text.matchAll(/\bLabel\(\s*[`"']([^`"']+)[`"']\s*,\s*[`"']([^`"']*)[`"']\s*\)/g);
  return Object.fromEntries([...asked].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function readyLabels(
  entryPoints: readonly string[],
  constraints: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const routers = readyRouters();
  const labels = routers.flatMap(({ name, rule, tls }) => [
    [`traefik.http.routers.${name}.rule`, rule],
    [`traefik.http.routers.${name}.entrypoints`, entryPoints.join(',')],
    [`traefik.http.routers.${name}.service`, 'noop@internal'],
    ...(tls ? [[`traefik.http.routers.${name}.tls`, 'true']] : []),
  ]);
  return {
    'traefik.enable': 'true',
    'traefik.http.services.rig-ready.loadbalancer.server.port': '80',
    ...Object.fromEntries(labels),
    ...constraints,
  };
}
