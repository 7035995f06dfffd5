import { send } from '../client.ts';
import { pause, type RunningProgram, runProgram, untilReady } from './program.ts';
import type { Listener, Program, Setting } from './proxy.ts';
import type { Launched } from './start.ts';

/** Routers of the rig's own, one for each scheme: once they answer, everything has been read. */
export function readyRouters(): readonly {
  readonly name: string;
  readonly rule: string;
  readonly tls: boolean;
}[] {
  const rule = 'Host(`ready.rig.invalid`)';
  return [
    { name: 'rig-ready', rule, tls: false },
    { name: 'rig-ready-tls', rule, tls: true },
  ];
}

/** Every server's address becomes the one the backend listens on for it. */
export async function withTargets(text: string, setting: Setting): Promise<string> {
  let result = '';
  let at = 0;
  const pattern =
    /(https?|h2c):\/\/([\w.-]+)(?::(\d+))?(?=[/"'\s,}]|$)|(address["']?\s*[:=]\s*["']?)([\w.-]+):(\d+)/gm;
  for (const match of text.matchAll(pattern)) {
    const [whole, scheme, host, port, key, tcpHost, tcpPort] = match;
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    result += text.slice(at, match.index);
    at = match.index + whole.length;
    if (key !== undefined) result += `${key}${await listenAt(setting, tcpHost ?? '', Number(tcpPort))}`;
    else if (/url|address/i.test(line))
      result += `${scheme}://${await listenAt(setting, host ?? '', Number(port ?? (scheme === 'https' ? 443 : 80)))}`;
    else result += whole;
  }
  return result + text.slice(at);
}

async function listenAt(setting: Setting, host: string, port: number): Promise<string> {
  const address = setting.targets.addressOf({ host, port });
  await setting.backend.listen(address);
  return `${address}:${setting.backend.port}`;
}

/** What the rig waits for: its own routers, or, where Traefik reads no labels and no files, its ports alone. */
export type Readiness = 'routed' | 'listens';

export function runTraefik(
  program: Program,
  words: readonly string[],
  folder: string,
  listeners: readonly Listener[],
  names: readonly string[],
  {
    readiness = 'routed',
    variables = {},
  }: {
    readonly readiness?: Readiness;
    readonly variables?: Readonly<Record<string, string>>;
  } = {},
): Launched {
  const running = runProgram(program.command, words, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, GOMAXPROCS: '2', ...variables },
  });
  return {
    running,
    readyOrRefused: () => readyOrRefused(running, listeners, readiness),
    endedBy: 'SIGKILL',
    listeners: () => listeners,
    names,
  };
}

const refusal = /Error while building configuration|Error occurred during watcher callback/;

/** What Traefik said when it refused to start; undefined once it has read the dynamic files, or has refused those. */
async function readyOrRefused(
  running: RunningProgram,
  listeners: readonly Listener[],
  readiness: Readiness,
): Promise<string | undefined> {
  const refused = await untilReady(running, async () => {
    const silent = readiness === 'listens' || refusal.test(running.said());
    if (silent && (await listens(listeners))) return true;
    if (!(await isRouted(listeners))) return false;
    // Entry points get their routers one after the other.
    await pause(150);
    return true;
  });
  return refused?.trim();
}

/** Every entry point answers, over TLS as well: that takes Traefik a moment longer, for the certificate it makes itself. */
async function listens(listeners: readonly Listener[]): Promise<boolean> {
  const asked = listeners.flatMap(({ at }) =>
    [false, true].map((tls) => {
      const url = `${tls ? 'https' : 'http'}://ready.rig.invalid/`;
      return send({ url, method: 'GET', websocket: false, client: 'chrome' }, { ...at, tls });
    }),
  );
  return (await Promise.all(asked)).every(({ kind }) => kind === 'answer');
}

async function isRouted(listeners: readonly Listener[]): Promise<boolean> {
  for (const { at } of listeners) {
    for (const tls of [false, true]) {
      const url = `${tls ? 'https' : 'http'}://ready.rig.invalid/`;
      const answer = await send({ url, method: 'GET', websocket: false, client: 'chrome' }, { ...at, tls });
      if (answer.kind === 'answer' && answer.status === 418) return true;
    }
  }
  return false;
}
