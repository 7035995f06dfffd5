import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { type HeaderList, valuesOf } from './headers.ts';

export type ClientName = 'chrome' | 'firefox' | 'agent';

export type Request = {
  readonly url: string;
  readonly method: string;
  readonly websocket: boolean;
  readonly client: ClientName;
  /** The port of the proxy under test, where something in front makes it another than the URL's. */
  readonly arrivesAt?: number;
};

/** What a request carries besides itself. */
export type Extras = {
  readonly headers?: HeaderList;
  /** Bytes of body to announce, and to send where they are not too many to send for nothing. */
  readonly body?: number;
};

/** Where the connection really goes. */
export type Destination = {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** The address to come from, so that the client can be told from the proxy. */
  readonly from?: string;
  /** The listener is told by the PROXY protocol who comes, as by a load balancer in front. */
  readonly proxyProtocol?: true;
};

export type Chunk = { readonly at: number; readonly bytes: number };

export type Answer =
  | { readonly kind: 'closed'; readonly reason: string }
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: HeaderList;
      readonly body: string;
      readonly chunks: readonly Chunk[];
      /** The upgraded connection, which the caller must end. */
      readonly tunnel: Tunnel | undefined;
    };

export type Tunnel = {
  readonly send: (text: string) => void;
  /** The next thing heard, or undefined when the connection ended or nothing came in time. */
  readonly hear: (milliseconds: number) => Promise<string | undefined>;
  /** Milliseconds until the other side closes, undefined when it is still open after the patience is over. */
  readonly closed: (patience: number) => Promise<number | undefined>;
  readonly end: () => void;
};

const patience = 20_000;
/** Why a connection is given up that is neither answered nor closed. */
export const noAnswerInTime = 'no answer in time';
const mostSent = 16 << 20;

/** Sends one request over a connection of its own, exactly as that client words it. */
export async function send(request: Request, destination: Destination, extras: Extras = {}): Promise<Answer> {
  let socket: Socket;
  try {
    socket = await open(new URL(request.url), destination);
  } catch (error) {
    return { kind: 'closed', reason: error instanceof Error ? error.message : String(error) };
  }
  const answer = receive(socket, request);
  socket.write(headOf(request, extras));
  if (extras.body && extras.body <= mostSent) socket.write(Buffer.alloc(extras.body, 'x'));
  return answer;
}

/** The headers this client sends, in its order. */
export function headersOf(request: Request, extras: Extras = {}): HeaderList {
  const url = new URL(request.url);
  const page = `${url.protocol === 'https:' || url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}`;
  const given = extras.headers ?? [];
  const host = valuesOf(given, 'host')[0] ?? url.host;
  const headers: (readonly [string, string])[] = [['Host', host]];
  if (request.websocket) {
    headers.push(
      ['User-Agent', userAgents[request.client]],
      ['Connection', request.client === 'firefox' ? 'keep-alive, Upgrade' : 'Upgrade'],
      ['Upgrade', 'websocket'],
      ['Origin', page],
      ['Sec-WebSocket-Version', '13'],
      ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
      ['Sec-WebSocket-Extensions', 'permessage-deflate; client_max_window_bits'],
    );
  } else {
    headers.push(['Connection', 'keep-alive'], ['User-Agent', userAgents[request.client]], ['Accept', '*/*']);
    headers.push(['Accept-Encoding', request.client === 'agent' ? 'gzip' : 'gzip, deflate, br']);
    if (request.method === 'POST') headers.push(['Content-Type', 'application/json']);
    if (request.method === 'POST' && request.client !== 'agent') headers.push(['Origin', page]);
  }
  if (extras.body !== undefined || request.method === 'POST')
    headers.push(['Content-Length', String(extras.body ?? 0)]);
  return [...headers, ...given.filter(([name]) => name.toLowerCase() !== 'host')];
}

const userAgents: Readonly<Record<ClientName, string>> = {
  chrome:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
  agent: 'Go-http-client/1.1',
};

function headOf(request: Request, extras: Extras): string {
  const url = new URL(request.url);
  const lines = headersOf(request, extras).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${request.method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

async function open(url: URL, destination: Destination): Promise<Socket> {
  const { host, port, tls, from, proxyProtocol } = destination;
  const named = isIP(url.hostname) === 0 ? { servername: url.hostname } : {};
  const where = { host, port, ...(from === undefined ? {} : { localAddress: from }) };
  const offered = { ...named, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] };
  if (proxyProtocol === undefined)
    return opened(tls ? connectSecurely({ ...where, ...offered }) : connectPlain(where), tls);
  const plain = await opened(connectPlain({ host, port }), false);
  plain.write(`PROXY TCP4 ${from ?? host} ${host} 40000 ${port}\r\n`);
  return tls ? opened(connectSecurely({ socket: plain, ...offered }), true) : plain;
}

function opened(socket: Socket, tls: boolean): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.setNoDelay(true);
    socket.once(tls ? 'secureConnect' : 'connect', () => resolve(socket));
    socket.on('error', (error) => {
      socket.destroy();
      reject(error);
    });
  });
}

type Head = { readonly status: number; readonly headers: HeaderList };

/** Reads one response off the connection: to its length, to its last chunk, to the end of the connection, or to 101. */
function receive(socket: Socket, request: Request): Promise<Answer> {
  return new Promise((resolve) => {
    let waiting = Buffer.alloc(0);
    let head: Head | undefined;
    const body: Buffer[] = [];
    const chunks: Chunk[] = [];
    const timer = setTimeout(() => finish({ kind: 'closed', reason: noAnswerInTime }), patience);

    const finish = (answer: Answer): void => {
      stopListening();
      socket.destroy();
      resolve(answer);
    };
    const stopListening = (): void => {
      clearTimeout(timer);
      socket.off('data', hear);
      socket.off('close', done);
    };
    const done = (): void => {
      const text = Buffer.concat(body).toString('latin1');
      if (head) finish({ kind: 'answer', ...head, body: text, chunks, tunnel: undefined });
      else finish({ kind: 'closed', reason: 'closed without an answer' });
    };
    const take = (data: Buffer): void => {
      body.push(data);
      chunks.push({ at: performance.now(), bytes: data.length });
      if (head && isWhole(head, Buffer.concat(body), request.method)) done();
    };

    const hear = (data: Buffer): void => {
      if (head) {
        take(data);
        return;
      }
      waiting = Buffer.concat([waiting, data]);
      const end = waiting.indexOf('\r\n\r\n');
      if (end < 0) return;
      const first = parseHead(waiting.subarray(0, end).toString('latin1'));
      const rest = waiting.subarray(end + 4);
      if (first.status === 100) {
        waiting = rest;
        return;
      }
      head = first;
      if (first.status === 101) {
        stopListening();
        resolve({ kind: 'answer', ...first, body: '', chunks, tunnel: tunnelOver(socket, rest) });
        return;
      }
      if (rest.length > 0) take(rest);
      else if (isWhole(first, rest, request.method)) done();
    };

    socket.on('close', done);
    socket.on('data', hear);
  });
}

/** A status line or a request line, and the headers below it. */
export function parseHead(text: string): Head {
  const [statusLine = '', ...lines] = text.split('\r\n');
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    }),
  };
}

function isWhole(head: Head, body: Buffer, method: string): boolean {
  if (method === 'HEAD' || head.status === 204 || head.status === 304) return true;
  const length = valuesOf(head.headers, 'content-length')[0];
  if (length !== undefined) return body.length >= Number(length);
  const chunked = valuesOf(head.headers, 'transfer-encoding')[0]?.toLowerCase() === 'chunked';
  return (
    chunked && (body.toString('latin1').endsWith('\r\n0\r\n\r\n') || body.toString('latin1') === '0\r\n\r\n')
  );
}

function tunnelOver(socket: Socket, first: Buffer): Tunnel {
  const heard: string[] = first.length > 0 ? [first.toString('latin1')] : [];
  let closedAt: number | undefined;
  let wake = (): void => {};
  socket.on('data', (data: Buffer) => {
    heard.push(data.toString('latin1'));
    wake();
  });
  socket.on('close', () => {
    closedAt = performance.now();
    wake();
  });
  const until = (milliseconds: number, ready: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(), milliseconds);
      wake = () => {
        if (!ready()) return;
        clearTimeout(timer);
        resolve();
      };
      wake();
    });
  return {
    send: (text) => socket.write(text),
    hear: async (milliseconds) => {
      await until(milliseconds, () => heard.length > 0 || closedAt !== undefined);
      return heard.shift();
    },
    closed: async (milliseconds) => {
      const start = performance.now();
      await until(milliseconds, () => closedAt !== undefined);
      return closedAt === undefined ? undefined : Math.max(0, closedAt - start);
    },
    end: () => socket.destroy(),
  };
}
