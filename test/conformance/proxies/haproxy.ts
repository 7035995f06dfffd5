import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HaproxyDirective, parseHaproxy } from '../../../src/syntax/haproxy/parse.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { runProgram, untilReady } from './program.ts';
import type { Listener, Program, Setting, Start } from './proxy.ts';

const attempts = 3;

/** Runs a case's config in a real HAProxy on loopback, in the foreground and as whoever runs the tests. */
export async function startHaproxy(program: Program, setting: Setting): Promise<Start> {
  for (let attempt = 1; ; attempt += 1) {
    const start = await startOnce(program, setting);
    // A free port may be taken by somebody else between the look and the use.
    if (start.starts || attempt === attempts || !start.message.includes('cannot bind')) return start;
  }
}

async function startOnce(program: Program, setting: Setting): Promise<Start> {
  const sandbox = mkdtempSync(join(tmpdir(), 'pulse-lint-haproxy-'));
  const discard = (): void => rmSync(sandbox, { recursive: true, force: true });
  try {
    cpSync(setting.folder, sandbox, { recursive: true });
    for (const note of ['case.json', 'expected.json']) rmSync(join(sandbox, note), { force: true });
    const main = join(sandbox, setting.entry);
    const text = readFileSync(main, 'utf8');
    const lines = linesOf(text);
    const listeners = await chooseListeners(lines.filter(isNamed('bind')).flatMap(listensIn));
    writeFileSync(main, rewrite(text, lines, listeners, layOut(sandbox, setting), setting));
    for (const address of setting.targets.addresses()) await listenFor(setting, address);

    const process = spawnHaproxy(program, sandbox, setting.entry);
    const undo = (shown: string): string =>
      portsUndone(setting.targets.undo(shown).replaceAll(`${sandbox}/`, ''), listeners);
    const refusal = await process.readyOrRefused(listeners[0]);
    if (refusal !== undefined) {
      discard();
      return { starts: false, message: undo(refusal) };
    }
    return {
      starts: true,
      proxy: {
        listeners,
        names: [],
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

type Line = { readonly section: string; readonly directive: HaproxyDirective };

function linesOf(text: string): readonly Line[] {
  return parseHaproxy(sourceFile('haproxy.cfg', text)).directives.flatMap((section) =>
    (section.block?.children ?? []).map((directive) => ({ section: section.name.value, directive })),
  );
}

function isNamed(name: string): (line: Line) => boolean {
  return ({ directive }) => directive.name.value === name;
}

type Wanted = { readonly address: string; readonly port: number; readonly tls: boolean };

function listensIn({ directive }: Line): readonly Wanted[] {
  const tls = directive.args.some(({ value }) => value === 'ssl');
  return (directive.args[0]?.value ?? '').split(',').flatMap((written) => {
    const [, address = '', port = ''] = /^(.*):(\d+)(?:-\d+)?$/.exec(written) ?? [];
    return port === '' ? [] : [{ address: address === '' ? '*' : address, port: Number(port), tls }];
  });
}

/** Several HAProxies can listen on one port without an error (SO_REUSEPORT), so each has an address of its own. */
let started = 0;
function ownAddress(): string {
  started += 1;
  return `127.${100 + ((process.pid >> 8) % 100)}.${process.pid & 255}.${1 + (started % 250)}`;
}

async function chooseListeners(wanted: readonly Wanted[]): Promise<readonly Listener[]> {
  const own = ownAddress();
  const listeners: Listener[] = [];
  for (const { address, port, tls } of wanted) {
    const host = address.startsWith('[') ? '::1' : own;
    listeners.push({ address, port, tls, at: { host, port: await freePort(host), tls } });
  }
  return listeners;
}

function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const bound = probe.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A port that stands alone is a header's value. */
function portsUndone(text: string, listeners: readonly Listener[]): string {
  const listener = listeners.find(({ at }) => text === String(at.port));
  return listener === undefined ? text : String(listener.port);
}

type Files = {
  readonly certificate: string;
  readonly authority: string;
  readonly socket: string;
  readonly page: string;
};

function layOut(sandbox: string, setting: Setting): Files {
  const own = join(sandbox, '.rig');
  mkdirSync(own);
  const { certificate, key } = setting.certificate;
  const files = {
    certificate: join(own, 'certificate.pem'),
    authority: join(own, 'authority.pem'),
    socket: join(own, 'stats.sock'),
    page: join(own, 'page.http'),
  };
  writeFileSync(files.certificate, `${certificate}\n${key}`);
  writeFileSync(files.authority, certificate);
  writeFileSync(files.page, 'HTTP/1.0 503 Service Unavailable\r\nContent-Type: text/html\r\n\r\nrig\n');
  return files;
}

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Ports, addresses and files become the rig's; everything else is the fixture's own text. */
function rewrite(
  text: string,
  lines: readonly Line[],
  listeners: readonly Listener[],
  files: Files,
  setting: Setting,
): string {
  let next = 0;
  const edits = lines.flatMap((line): readonly Edit[] => {
    const { directive, section } = line;
    const [first, second] = directive.args;
    switch (directive.name.value) {
      case 'bind': {
        const own = listensIn(line).map(() => listeners[next++]?.at);
        const addresses = own.map((at) => (at === undefined ? '' : `${bracketed(at.host)}:${at.port}`));
        const address = first === undefined || own.length === 0 ? [] : [replaced(first, addresses.join(','))];
        return [...address, ...filesIn(directive, files)];
      }
      case 'server':
        return second === undefined ? [] : [...targetIn(second, setting), ...filesIn(directive, files)];
      case 'default-server':
        return filesIn(directive, files);
      case 'errorfile':
        return second === undefined ? [] : [replaced(second, files.page)];
      case 'chroot':
      case 'user':
      case 'group':
      case 'daemon':
      case 'pidfile':
        return section === 'global' ? [{ start: directive.start, end: directive.end, text: '' }] : [];
      case 'stats':
        return first?.value === 'socket' && second !== undefined ? [replaced(second, files.socket)] : [];
      default:
        return [];
    }
  });
  return edits
    .toReversed()
    .reduce((out, { start, end, text: put }) => out.slice(0, start) + put + out.slice(end), text);
}

function replaced(word: { readonly start: number; readonly end: number }, text: string): Edit {
  return { start: word.start, end: word.end, text };
}

function filesIn(directive: HaproxyDirective, files: Files): readonly Edit[] {
  return directive.args.flatMap((word, index) => {
    const before = directive.args[index - 1]?.value;
    // A list of certificates is one file more that is taken for granted.
    if (word.value === 'crt-list') return [replaced(word, 'crt')];
    if (before === 'crt' || before === 'crt-list') return [replaced(word, files.certificate)];
    return before === 'ca-file' && !word.value.startsWith('@') ? [replaced(word, files.authority)] : [];
  });
}

/** Every host and port written gets an address of its own, where the rig's backend listens. */
function targetIn(
  word: { readonly value: string; readonly start: number; readonly end: number },
  setting: Setting,
): readonly Edit[] {
  const [, prefix = '', host = '', port = ''] = /^((?:ipv4@)?)\[?([^\]]*?)\]?:(\d+)$/.exec(word.value) ?? [];
  if (port === '') return [];
  const address = setting.targets.addressOf({ host, port: Number(port) });
  return [replaced(word, `${prefix}${address}:${setting.backend.port}`)];
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

const listening = new WeakMap<Setting, Map<string, Promise<void>>>();

function listenFor(setting: Setting, address: string): Promise<void> {
  const known = listening.get(setting) ?? new Map<string, Promise<void>>();
  listening.set(setting, known);
  const promise = known.get(address) ?? setting.backend.listen(address);
  known.set(address, promise);
  return promise;
}

type HaproxyProcess = {
  /** What HAProxy said when it refused the config; undefined once it listens. */
  readonly readyOrRefused: (listener: Listener | undefined) => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

function spawnHaproxy(program: Program, sandbox: string, entry: string): HaproxyProcess {
  const running = runProgram(program.command, ['-db', '-C', sandbox, '-f', entry], { cwd: sandbox });
  return {
    readyOrRefused: async (listener) => {
      const refused = await untilReady(running, () => listener === undefined || answers(listener));
      return refused === undefined ? undefined : firstAlert(refused);
    },
    stop: () => running.stop('SIGKILL'),
  };
}

function answers({ at }: Listener): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: at.host, port: at.port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function firstAlert(said: string): string {
  const alert = said.split('\n').find((line) => line.includes('[ALERT]'));
  return (alert ?? said).replace(/^\[ALERT\]\s*(?:\(\d+\)|\d+\/\d+ \(\d+\))\s*:\s*/, '').trim();
}
