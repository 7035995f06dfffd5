import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HaproxyDirective, parseHaproxy } from '../../../src/syntax/haproxy/parse.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { answers, runProgram, untilReady } from './program.ts';
import type { Listener, Setting } from './proxy.ts';
import { createLoopback, type Sandbox, startingIn } from './start.ts';

/** Runs a case's config in a real HAProxy on loopback, in the foreground and as whoever runs the tests. */
export const startHaproxy = startingIn(async (program, setting, sandbox) => {
  const { folder } = sandbox;
  const main = join(folder, setting.entry);
  const text = readFileSync(main, 'utf8');
  const lines = linesOf(text);
  const listeners = await chooseListeners(lines.filter(isNamed('bind')).flatMap(listensIn), sandbox);
  writeFileSync(main, rewrite(text, lines, listeners, filesOf(sandbox, setting), setting));
  for (const address of setting.targets.addresses()) await setting.backend.listen(address);

  const running = runProgram(program.command, ['-db', '-C', folder, '-f', setting.entry], { cwd: folder });
  const [first] = listeners;
  return {
    running,
    readyOrRefused: async () => {
      const refused = await untilReady(running, () => first === undefined || answers(first.at));
      return refused === undefined ? undefined : firstAlert(refused);
    },
    endedBy: 'SIGKILL',
    listeners: () => listeners,
    names: [],
  };
});

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

async function chooseListeners(wanted: readonly Wanted[], sandbox: Sandbox): Promise<readonly Listener[]> {
  const loopback = createLoopback();
  const listeners: Listener[] = [];
  for (const { address, port, tls } of wanted) {
    listeners.push({
      address,
      port,
      tls,
      at: { host: loopback(address), port: await sandbox.port(port), tls },
    });
  }
  return listeners;
}

type Files = {
  readonly certificate: string;
  readonly authority: string;
  readonly socket: string;
  readonly page: string;
};

function filesOf({ own, file }: Sandbox, { certificate: { certificate, key } }: Setting): Files {
  return {
    certificate: file('certificate.pem', `${certificate}\n${key}`),
    authority: file('authority.pem', certificate),
    socket: join(own, 'stats.sock'),
    page: file('page.http', 'HTTP/1.0 503 Service Unavailable\r\nContent-Type: text/html\r\n\r\nrig\n'),
  };
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

function firstAlert(said: string): string {
  const alert = said.split('\n').find((line) => line.includes('[ALERT]'));
  return (alert ?? said).replace(/^\[ALERT\]\s*(?:\(\d+\)|\d+\/\d+ \(\d+\))\s*:\s*/, '').trim();
}
