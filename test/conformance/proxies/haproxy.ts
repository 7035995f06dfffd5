import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type HaproxyDirective, parseHaproxy } from '../../../src/syntax/haproxy/parse.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { filesGiven } from '../case.ts';
import { answers, runProgram, untilReady } from './program.ts';
import type { Listener, Setting } from './proxy.ts';
import { createLoopback, type Sandbox, startingIn } from './start.ts';

/** Runs a case's config in a real HAProxy on loopback, in the foreground and as whoever runs the tests. */
export const startHaproxy = startingIn(async (program, setting, sandbox) => {
  const { folder } = sandbox;
  const { entry, beside = [] } = setting;
  const configs = filesGiven({ folder, entry, beside }).map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, text, lines: linesOf(text) };
  });
  const binds = configs.flatMap(({ lines }) => lines.filter(isNamed('bind')));
  const listeners = await chooseListeners(binds.flatMap(listensIn), sandbox);
  const places = { listeners, files: filesOf(sandbox, setting), setting, sandbox };
  for (const { path, text, lines } of configs)
    writeFileSync(join(folder, path), rewrite(text, lines, places));
  for (const address of setting.targets.addresses()) await setting.backend.listen(address);

  const given = [entry, ...beside].flatMap((path) => ['-f', path]);
  const running = runProgram(program.command, ['-db', '-C', folder, ...given], { cwd: folder });
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

type Wanted = {
  readonly address: string;
  readonly port: number;
  readonly tls: boolean;
  readonly proxyProtocol: boolean;
};

function listensIn({ directive }: Line): readonly Wanted[] {
  const has = (word: string): boolean => directive.args.some(({ value }) => value === word);
  const [tls, proxyProtocol] = [has('ssl'), has('accept-proxy')];
  return (directive.args[0]?.value ?? '').split(',').flatMap((written) => {
    const [, address = '', port = ''] = /^(.*):(\d+)(?:-\d+)?$/.exec(written) ?? [];
    return port === ''
      ? []
      : [{ address: address === '' ? '*' : address, port: Number(port), tls, proxyProtocol }];
  });
}

async function chooseListeners(wanted: readonly Wanted[], sandbox: Sandbox): Promise<readonly Listener[]> {
  const loopback = createLoopback();
  const listeners: Listener[] = [];
  for (const { address, port, tls, proxyProtocol } of wanted) {
    listeners.push({
      address,
      port,
      tls,
      at: {
        host: loopback(address),
        port: await sandbox.port(port),
        tls,
        ...(proxyProtocol ? { proxyProtocol } : {}),
      },
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

type Places = {
  readonly listeners: readonly Listener[];
  readonly files: Files;
  readonly setting: Setting;
  readonly sandbox: Sandbox;
};

/** Ports, addresses and files become the rig's; everything else is the fixture's own text. */
function rewrite(text: string, lines: readonly Line[], places: Places): string {
  const { files } = places;
  const edits = lines.flatMap(({ directive, section }): readonly Edit[] => {
    const [first, second, third] = directive.args;
    switch (directive.name.value) {
      case 'bind':
        return first === undefined
          ? []
          : [replaced(first, bindsMoved(first.value, places)), ...filesIn(directive, files)];
      case 'server':
        return second === undefined ? [] : [...targetIn(second, places), ...filesIn(directive, files)];
      case 'server-template':
        return third === undefined ? [] : [...targetIn(third, places), ...filesIn(directive, files)];
      case 'default-server':
        return filesIn(directive, files);
      case 'errorfile':
        return second === undefined ? [] : [replaced(second, files.page)];
      case 'chroot':
      case 'user':
      case 'group':
      case 'uid':
      case 'gid':
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

function bindsMoved(written: string, places: Places): string {
  return written
    .split(',')
    .map((each) => moved(each, places) ?? each)
    .join(',');
}

/** Where a listener that is written so really listens; undefined for what is not one. */
function moved(written: string, { listeners, sandbox }: Places): string | undefined {
  const [, socket] = /^(?:unix@)?(\/.+)$/.exec(written) ?? [];
  if (socket !== undefined) return join(sandbox.own, socket.replaceAll('/', '_'));
  if (written.startsWith('abns@')) return `${written}-${basename(sandbox.folder)}`;
  const [, address = '', port = ''] = /^(.*):(\d+)(?:-\d+)?$/.exec(written) ?? [];
  const there = listeners.find(
    (each) => each.port === Number(port) && each.address === (address === '' ? '*' : address),
  );
  return there === undefined ? undefined : `${bracketed(there.at.host)}:${there.at.port}`;
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

/**
 * Every host and port written gets an address of its own, where the rig's backend listens, unless it is one of the
 * config's own listeners; one without a port is asked at the port that the client came in on.
 */
function targetIn(
  word: { readonly value: string; readonly start: number; readonly end: number },
  places: Places,
): readonly Edit[] {
  const { setting, listeners } = places;
  const own = moved(word.value, places) ?? listeners.find(({ address }) => address === word.value)?.at.host;
  if (own !== undefined) return [replaced(word, own)];
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
