import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { throwAwayCertificate } from './certificate.ts';
import { acceptsOrigin, isHandshake, type OriginPolicy, pathOf, socketPaths } from './handshake.ts';
import { fromRawHeaders, type HeaderList, valuesOf } from './headers.ts';

export type ReceivedRequest = {
  readonly id: number;
  /** The address (or socket file) the proxy connected to. */
  readonly at: string;
  readonly scheme: 'http' | 'https';
  readonly method: string;
  readonly path: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
  /** Bodies are counted, not kept. */
  readonly body: () => number;
  /** What was sent back, before the proxy touched it. */
  readonly answered: () => HeaderList;
  /** When the last chunk of the answer was written (performance.now). */
  readonly finishedAt: () => number | undefined;
};

export type BackendMode = {
  /** `any`: every sound handshake on every path opens, so that the proxy alone is judged. Otherwise as Pulse would. */
  readonly sockets?: 'any' | OriginPolicy;
  /** Some servers insist on HTTP/1.1 for a handshake; Pulse's does not. */
  readonly refusesHttp10?: boolean;
  /** Asked for on every path but the health check, as Pulse does with a login set up. */
  readonly token?: string;
  /** Pulse's own port speaks plain HTTP; without this the backend also takes TLS, to see what an https upstream sends. */
  readonly plainOnly?: boolean;
};

export type Backend = {
  readonly port: number;
  /** Listens at one more address, once however often it is asked to. `service`: what is asked there is no Pulse, and opens no sockets. */
  readonly listen: (address: string, as?: 'pulse' | 'service') => Promise<void>;
  readonly received: readonly ReceivedRequest[];
  readonly stop: () => Promise<void>;
};

/** The request header by which the rig asks for a special answer on any path. */
export const askFor = 'Rig-Answer';
/** The response header that proves an answer came from the backend. */
export const answeredBy = 'Rig-Request';

const ownHeaders: HeaderList = [
  ['X-Powered-By', 'Pulse'],
  ['X-Frame-Options', 'DENY'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-XSS-Protection', '0'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'geolocation=(), microphone=(), camera=()'],
  ['Content-Security-Policy', "default-src 'self'; connect-src 'self' ws: wss:; frame-ancestors 'none'"],
];

/** What the backend's own answers are made of, in lower case. */
export const ownHeaderNames: ReadonlySet<string> = new Set(ownHeaders.map(([name]) => name.toLowerCase()));

/** A header replaced by the same text looks as if nobody had touched it. */
export function isOwnHeader(name: string, value: string): boolean {
  return ownHeaders.some(([own, text]) => own.toLowerCase() === name.toLowerCase() && text === value);
}

/** Go's file server names the charset of what is text (mime.TypeByExtension). */
const PAGE = 'text/html; charset=utf-8';
const streamChunks = 6;
const streamPause = 200;

/** A server that answers as Pulse does, and remembers what it was asked. */
export async function startBackend(mode: BackendMode = {}): Promise<Backend> {
  const received: ReceivedRequest[] = [];
  const servers: Server[] = [];
  const sockets = new Set<Duplex>();
  const services = new Set<string>();

  const plain = createServer(lenient);
  const { certificate, key } = throwAwayCertificate();
  const secure = createSecureServer({ ...lenient, cert: certificate, key });
  for (const server of [plain, secure]) {
    server.on('request', (request, response) => serve(request, response));
    server.on('upgrade', (request, socket, head) => upgrade(request, socket, head));
    server.on('clientError', (error, socket) => refuseAsGoDoes(error, socket));
    server.requestTimeout = 0;
    server.headersTimeout = 0;
    server.keepAliveTimeout = 120_000;
  }

  function connect(socket: Socket, address: string): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      const tls = first[0] === 0x16 && !mode.plainOnly;
      Object.assign(socket, { rigAddress: address });
      (tls ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  }

  function record(request: IncomingMessage): Entry {
    let body = 0;
    let answered: HeaderList = [];
    let finishedAt: number | undefined;
    const entry = {
      id: received.length + 1,
      at: addressOf(request.socket),
      scheme: 'encrypted' in request.socket ? ('https' as const) : ('http' as const),
      method: request.method ?? '',
      path: request.url ?? '',
      httpVersion: request.httpVersion,
      headers: fromRawHeaders(request.rawHeaders),
      body: () => body,
      answered: () => answered,
      finishedAt: () => finishedAt,
      finish: (headers: HeaderList, done: boolean) => {
        answered = headers;
        if (done) finishedAt = performance.now();
      },
    };
    received.push(entry);
    request.on('data', (chunk: Buffer) => {
      body += chunk.length;
    });
    return entry;
  }

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const entry = record(request);
    request.on('end', () => answer(entry, request, response));
    request.on('error', () => response.destroy());
  }

  function answer(entry: Entry, request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(entry);
    const asked = valuesOf(entry.headers, askFor)[0] ?? '';
    const status = statusOf(entry, asked, mode);
    const stream = status === 200 && (asked === 'stream' || (path === '/api/logs/stream' && asked === ''));
    const json = path.startsWith('/api/');
    const body = json
      ? `{"status":"${status === 200 ? 'healthy' : status}"}`
      : '<!doctype html><title>Pulse</title>';
    const headers: [string, string][] = ownHeaders.map(([name, value]) => [name, value]);
    headers.push([answeredBy, String(entry.id)]);
    headers.push(['Content-Type', stream ? 'text/event-stream' : json ? 'application/json' : PAGE]);
    if (!stream) headers.push(['Content-Length', String(Buffer.byteLength(body))]);
    if (status === 301) headers.push(['Location', path.replace(/\/{2,}/g, '/')]);
    const block = services.has(entry.at) ? undefined : blockSize(asked, entry.path);
    if (block) {
      headers.push(['Connection', 'close']);
      headers.push(...padding(headers, block.bytes, block.oneLine));
      response.sendDate = false;
    }
    response.writeHead(status, headers.flat());
    entry.finish(headers, !stream);
    if (stream) sendChunks(response, () => entry.finish(headers, true));
    else response.end(request.method === 'HEAD' ? undefined : body);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const entry = record(request);
    if (services.has(entry.at) || !opens(entry, mode)) {
      // Go answers an upgrade it does not know like any request, so Node's own split is undone here.
      const response = new ServerResponse(request);
      response.shouldKeepAlive = false;
      response.assignSocket(socket as Socket);
      response.on('finish', () => socket.end());
      answer(entry, request, response);
      return;
    }
    const headers: HeaderList = [
      ['Upgrade', 'websocket'],
      ['Connection', 'Upgrade'],
      ['Sec-WebSocket-Accept', acceptKey(valuesOf(entry.headers, 'sec-websocket-key')[0] ?? '')],
      [answeredBy, String(entry.id)],
    ];
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
    entry.finish(headers, true);
    converse(socket, head);
  }

  const elsewhere = new Map<string, Promise<number>>();
  const port = await listenOn('127.0.0.1', 0);

  async function listenOn(address: string, wanted: number): Promise<number> {
    const server = createSocketServer((socket) => connect(socket, address));
    servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      if (address.startsWith('/')) server.listen(address, resolve);
      else server.listen(wanted, address, resolve);
    });
    const bound = server.address();
    return typeof bound === 'object' && bound !== null ? bound.port : 0;
  }

  return {
    port,
    received,
    listen: async (address, as = 'pulse') => {
      if (as === 'service') services.add(address);
      const known = elsewhere.get(address) ?? listenOn(address, port);
      elsewhere.set(address, known);
      await known;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

type Entry = ReceivedRequest & { readonly finish: (headers: HeaderList, done: boolean) => void };

const lenient = { requireHostHeader: false, insecureHTTPParser: true, maxHeaderSize: 1 << 20 } as const;

function addressOf(socket: object): string {
  if ('rigAddress' in socket) return String(socket.rigAddress);
  const parent = '_parent' in socket ? socket._parent : undefined;
  return typeof parent === 'object' && parent !== null ? addressOf(parent) : '';
}

function opens(entry: ReceivedRequest, mode: BackendMode): boolean {
  if (!isHandshake(entry) || (mode.refusesHttp10 && entry.httpVersion === '1.0')) return false;
  if (mode.sockets === undefined || mode.sockets === 'any') return hasOneHost(entry);
  return (
    socketPaths.includes(pathOf(entry)) &&
    hasOneHost(entry) &&
    isLoggedIn(entry, mode) &&
    acceptsOrigin(entry, mode.sockets)
  );
}

/** net/http refuses a request of HTTP/1.1 without Host, and any request with two. */
function hasOneHost(entry: ReceivedRequest): boolean {
  const hosts = valuesOf(entry.headers, 'host').length;
  return hosts === 1 || (hosts === 0 && entry.httpVersion === '1.0');
}

/** Pulse takes `?token=` on upgrades only, so a good token with a lost Upgrade is a 401 as well. */
function isLoggedIn(entry: ReceivedRequest, mode: BackendMode): boolean {
  if (mode.token === undefined || pathOf(entry) === '/api/health') return true;
  if (valuesOf(entry.headers, 'x-api-token')[0] === mode.token) return true;
  return (
    isHandshake(entry) && new URLSearchParams(entry.path.split('?')[1] ?? '').get('token') === mode.token
  );
}

function statusOf(entry: ReceivedRequest, asked: string, mode: BackendMode): number {
  const path = pathOf(entry);
  const wanted = /^status=(\d+)$/.exec(asked)?.[1];
  if (!hasOneHost(entry)) return 400;
  if (wanted !== undefined) return Number(wanted);
  if (!isLoggedIn(entry, mode)) return 401;
  if (path.includes('//')) return 301; // Go's ServeMux cleans the path with a redirect
  if (path.startsWith('/missing')) return 404;
  if (!socketPaths.includes(path)) return 200;
  if (!isHandshake(entry) || (mode.refusesHttp10 && entry.httpVersion === '1.0')) return 400;
  return 403;
}

function blockSize(asked: string, url: string): { bytes: number; oneLine: boolean } | undefined {
  const byHeader = /^header-(block|line)=(\d+)$/.exec(asked);
  if (byHeader) return { bytes: Number(byHeader[2]), oneLine: byHeader[1] === 'line' };
  const byPath = /^\/api\/header-block\?bytes=(\d+)(&line=one)?$/.exec(url);
  return byPath ? { bytes: Number(byPath[1]), oneLine: byPath[2] !== undefined } : undefined;
}

/** Fills the header block, from the status line to the empty line, up to exactly the size asked for. */
function padding(headers: HeaderList, bytes: number, oneLine: boolean): [string, string][] {
  const before = `HTTP/1.1 200 OK\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  const lines: [string, string][] = [];
  let left = bytes - before.length;
  while (left > 0) {
    const size = oneLine || left < 600 ? left : 512;
    const name = `X-Padding-${lines.length}`;
    lines.push([name, 'p'.repeat(Math.max(1, size - name.length - ': \r\n'.length))]);
    left -= size;
  }
  return lines;
}

function sendChunks(response: ServerResponse, done: () => void): void {
  let sent = 0;
  const timer = setInterval(() => {
    sent += 1;
    response.write(`data: line ${sent}\n\n`);
    if (sent < streamChunks) return;
    clearInterval(timer);
    done();
    response.end();
  }, streamPause);
  response.on('close', () => clearInterval(timer));
}

/** After the upgrade: echo, until told to be silent (`hush`) or to speak by itself (`talk`). */
function converse(socket: Duplex, head: Buffer): void {
  let silent = false;
  let timer: NodeJS.Timeout | undefined;
  const hear = (data: Buffer): void => {
    const text = data.toString('latin1');
    if (text === 'hush') silent = true;
    else if (text === 'talk') timer = setInterval(() => socket.write('tick'), 300);
    else if (!silent) socket.write(data);
  };
  if (head.length > 0) hear(head);
  socket.on('data', hear);
  socket.on('close', () => clearInterval(timer));
  socket.on('end', () => socket.end());
}

function acceptKey(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

/** A line of the PROXY protocol is a request with a version that cannot be (net/http, readRequest). */
function refuseAsGoDoes(error: Error & { readonly rawPacket?: Buffer }, socket: Duplex): void {
  if (!error.rawPacket?.toString('latin1').startsWith('PROXY ')) {
    socket.destroy();
    return;
  }
  socket.end(
    'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n400 Bad Request',
  );
}
