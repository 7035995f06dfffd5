import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ClientName, Request } from './client.ts';

/** What is measured beyond the exchanges themselves; each takes its time. */
export type Fact = 'idle' | 'header-block' | 'header-line' | 'body';

/** The proxies that have cases, each in a folder of fixtures/. */
export const dialects = ['nginx', 'haproxy', 'apache', 'caddy', 'traefik', 'cloudflared'] as const;
export type DialectName = (typeof dialects)[number];

/** A case.json, and what stands for everything it leaves out. */
export type Case = {
  readonly name: string;
  readonly dialect: string;
  readonly folder: string;
  /** One sentence that the real proxy bears out. */
  readonly title: string;
  /** The file that is linted. */
  readonly entry: string;
  /** Files and folders that are given behind it on the command line, as part of one gateway. */
  readonly beside: readonly string[];
  /** The main config that includes it, when that is part of the case. */
  readonly root: string | undefined;
  /** What is put around a site file that has no main config here. */
  readonly stock: string;
  /** The name Pulse is asked for by. */
  readonly host: string;
  /** The addresses that are asked, `https://pulse.example.com:8443`; every listener when undefined. */
  readonly urls: readonly string[] | undefined;
  /** The requests that are sent, instead of the usual ones. */
  readonly requests: readonly Request[] | undefined;
  readonly pulse: 4 | 5 | 6;
  /** What is in front: the rig plays it (hop.ts), coming from `hopAddress`. */
  readonly behind: 'none' | 'tls' | 'cloudflare';
  readonly hopAddress: string;
  /** Where absolute paths of the config lie in the case's folder. */
  readonly map: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  /** Seconds to wait for a silent connection to be closed. */
  readonly patience: number;
  readonly clientAddress: string;
  /** Why a field cannot be decided although the config is complete. */
  readonly undecided: Readonly<Record<string, string>>;
  /** Modules that not every build of the proxy has. */
  readonly modules: readonly string[];
  /** Pulse's port takes plain HTTP alone, as it does; otherwise TLS as well, to see what an https upstream sends. */
  readonly plainOnly: boolean;
  /** Why the real proxy is not asked. */
  readonly notRun: string | undefined;
};

type Written = Partial<Omit<Case, 'name' | 'dialect' | 'folder' | 'requests'>> & {
  readonly requests?: readonly (Partial<Request> & { readonly url: string })[];
};

const fixtures = join(import.meta.dirname, '../../fixtures');

/** Every case of a dialect, by name. */
export function readCases(dialect: DialectName): readonly Case[] {
  const folder = join(fixtures, dialect);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'case.json')))
    .map((entry) => readCase(join(folder, entry.name)))
    .sort((one, other) => one.name.localeCompare(other.name));
}

export function readCase(folder: string): Case {
  const written: Written = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  return {
    name: basename(folder),
    dialect: basename(dirname(folder)),
    folder,
    title: written.title ?? basename(folder),
    entry: written.entry ?? onlyConfigIn(folder),
    beside: written.beside ?? [],
    root: written.root,
    stock: written.stock ?? 'plain',
    host: written.host ?? 'pulse.example.com',
    urls: written.urls,
    requests: written.requests?.map(asRequest),
    pulse: written.pulse ?? 6,
    behind: written.behind ?? 'none',
    hopAddress: written.hopAddress ?? '127.8.8.8',
    map: written.map ?? {},
    facts: written.facts ?? [],
    patience: written.patience ?? 6,
    clientAddress: written.clientAddress ?? '127.9.9.9',
    undecided: written.undecided ?? {},
    modules: written.modules ?? [],
    plainOnly: written.plainOnly ?? false,
    notRun: written.notRun,
  };
}

/** What is given on the command line, a folder by the files in it. */
export function filesGiven({
  folder,
  entry,
  beside,
}: Pick<Case, 'folder' | 'entry' | 'beside'>): readonly string[] {
  const given = beside.flatMap((path) =>
    statSync(join(folder, path)).isDirectory()
      ? readdirSync(join(folder, path))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  return [entry, ...given];
}

function onlyConfigIn(folder: string): string {
  const configs = readdirSync(folder).filter((name) => !/^(case|expected)\.json$/.test(name));
  const [entry] = configs.includes('nginx.conf') ? ['nginx.conf'] : configs;
  if (entry === undefined || (configs.length > 1 && entry !== 'nginx.conf')) {
    throw new Error(`${folder}: several files, so case.json has to name the entry`);
  }
  return entry;
}

function asRequest({
  url,
  method,
  client,
  websocket,
  arrivesAt,
}: Partial<Request> & { readonly url: string }): Request {
  return {
    ...(arrivesAt === undefined ? {} : { arrivesAt }),
    url,
    method: method ?? 'GET',
    websocket: websocket ?? url.startsWith('ws'),
    client: client ?? 'chrome',
  };
}

/** Pulse's own requests, as its pages and its agents send them to one address. */
export function usualRequests(base: string, arrivesAt?: number): readonly Request[] {
  const http = base.replace(/\/$/, '');
  const ws = http.replace(/^http/, 'ws');
  const get = (path: string): Request => ({
    url: http + path,
    method: 'GET',
    websocket: false,
    client: 'chrome',
  });
  const open = (path: string, client: ClientName): Request => ({
    url: ws + path,
    method: 'GET',
    websocket: true,
    client,
  });
  const requests: readonly Request[] = [
    get('/'),
    get('/api/health'),
    get('/assets/index.js'),
    get('/api/alerts/docker%2Fabc'),
    { url: `${http}/api/agents/host/report`, method: 'POST', websocket: false, client: 'agent' },
    open('/ws', 'chrome'),
    open('/ws', 'firefox'),
    open('/api/agent/ws', 'agent'),
    open('/api/ws', 'chrome'),
    get('/api/logs/stream'),
  ];
  return arrivesAt === undefined ? requests : requests.map((request) => ({ ...request, arrivesAt }));
}
