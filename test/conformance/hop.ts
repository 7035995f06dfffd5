import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectPlain, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { type Destination, parseHead } from './client.ts';
import { type HeaderList, valuesOf } from './headers.ts';
import { createPorts } from './ports.ts';
import { installed } from './proxies/installed.ts';
import { runProgram, untilReady } from './proxies/program.ts';
import type { Listener } from './proxies/proxy.ts';

/** What stands in front of the proxy under test: it ends TLS, and tells the proxy of the client by headers. */
export type Hop = {
  /** The address that the proxy under test sees it come from. */
  readonly address: string;
  /** Where clients go instead of to that listener. */
  readonly entranceTo: (listener: Listener) => Destination | undefined;
  /** The headers it sent on for the request that carried this mark. */
  readonly sentFor: (mark: string) => HeaderList | undefined;
  readonly stop: () => Promise<void>;
};

export type HopKind = 'tls' | 'cloudflare';

/** The request header that tells requests apart on their way through the hop. */
export const markedAs = 'Rig-Mark';

/**
 * A terminator as people put one in front: a real nginx of its own. For `cloudflare` the same program is a stand-in for
 * the edge, which nobody can run: it sends the headers that Cloudflare documents (CF-Connecting-IP, CF-Visitor, CF-Ray,
 * CF-IPCountry, X-Forwarded-For appended, X-Forwarded-Proto), and has none of its limits, caches and challenges.
 */
const headersSent: Readonly<Record<HopKind, readonly string[]>> = {
  tls: ['X-Real-IP $remote_addr', 'X-Forwarded-For $proxy_add_x_forwarded_for', 'X-Forwarded-Proto $scheme'],
  cloudflare: [
    'CF-Connecting-IP $remote_addr',
    `CF-Visitor '{"scheme":"$scheme"}'`,
    'CF-Ray 8f3b1c2d4e5f6a7b-FRA',
    'CF-IPCountry XX',
    'X-Forwarded-For $proxy_add_x_forwarded_for',
    'X-Forwarded-Proto $scheme',
  ],
};

/** The newest nginx plays it; undefined where there is none. */
export const hopProgram = installed('nginx').at(-1);

export async function startHop(
  kind: HopKind,
  listeners: readonly Listener[],
  address: string,
  { certificate, key }: Certificate,
): Promise<Hop> {
  if (hopProgram === undefined) throw new Error('a hop in front takes an nginx');
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-hop-'));
  const ports = createPorts();
  const sent = new Map<string, HeaderList>();
  const wires = await Promise.all(listeners.map((listener) => startWire(listener, address, sent)));
  const stopAround = async (): Promise<void> => {
    for (const wire of wires) await wire.stop();
    await ports.release();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const entrances: Destination[] = [];
    for (const index of listeners.keys())
      entrances.push({ host: '127.0.0.1', port: await ports.of(index), tls: true });
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'temporary'));
    writeFileSync(join(folder, 'certificate.pem'), certificate);
    writeFileSync(join(folder, 'key.pem'), key);
    writeFileSync(
      join(folder, 'nginx.conf'),
      configOf(
        kind,
        folder,
        entrances.map(({ port }, index) => ({ port, to: wires[index]?.port ?? 0 })),
      ),
    );
    const running = runProgram(hopProgram.command, ['-p', `${folder}/`, '-c', join(folder, 'nginx.conf')]);
    const stop = async (): Promise<void> => {
      await running.stop('SIGTERM');
      await stopAround();
    };
    const refused = await untilReady(running, () => existsSync(join(folder, 'nginx.pid')));
    if (refused !== undefined) throw new Error(`the hop does not start: ${refused}`);
    return {
      address,
      entranceTo: (listener) => entrances[listeners.indexOf(listener)],
      sentFor: (mark) => sent.get(mark),
      stop,
    };
  } catch (error) {
    await stopAround();
    throw error;
  }
}

type Way = { readonly port: number; readonly to: number };

/** Transparent but for what a terminator is there for: nothing is held back, limited, rewritten or answered by itself. */
function configOf(kind: HopKind, folder: string, ways: readonly Way[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `    ${name}_temp_path ${folder}/temporary/${name};`,
  );
  return [
    'daemon off;',
    'master_process off;',
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log;`,
    'events { }',
    'http {',
    ...temporary,
    '    access_log off;',
    '    client_max_body_size 0;',
    '    large_client_header_buffers 8 64k;',
    ...ways.map((way) => serverOf(kind, folder, way)),
    '}',
    '',
  ].join('\n');
}

function serverOf(kind: HopKind, folder: string, { port, to }: Way): string {
  return `
    server {
        listen 127.0.0.1:${port} ssl;
        ssl_certificate ${folder}/certificate.pem;
        ssl_certificate_key ${folder}/key.pem;
        # Where the proxy under test gives no answer, there is none.
        error_page 502 504 = @none;
        location @none { return 444; }
        location / {
            proxy_pass http://127.0.0.1:${to};
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $http_connection;
${headersSent[kind].map((header) => `            proxy_set_header ${header};`).join('\n')}
            proxy_pass_header Server;
            proxy_redirect off;
            proxy_request_buffering off;
            proxy_buffering off;
            proxy_buffer_size 2m;
            proxy_buffers 4 2m;
            proxy_read_timeout 1h;
            proxy_send_timeout 1h;
        }
    }`;
}

type Wire = { readonly port: number; readonly stop: () => Promise<void> };

/** The line from the hop to one listener: it comes from the hop's address, and notes the heads that pass. */
async function startWire({ at }: Listener, address: string, sent: Map<string, HeaderList>): Promise<Wire> {
  const open = new Set<{ destroy: () => void }>();
  const server: Server = createServer((near) => {
    const where = {
      host: at.host,
      port: at.port,
      ...(at.host.includes(':') ? {} : { localAddress: address }),
    };
    near.once('data', (first) => {
      const { name, headers } = headOf(first);
      const mark = valuesOf(headers, markedAs)[0];
      if (mark !== undefined) sent.set(mark, headers);
      const far = at.tls
        ? connectSecurely({
            ...where,
            servername: name,
            rejectUnauthorized: false,
            ALPNProtocols: ['http/1.1'],
          })
        : connectPlain(where);
      open.add(far);
      far.on('close', () => near.destroy());
      far.on('error', () => near.destroy());
      near.on('close', () => far.destroy());
      far.write(first);
      near.pipe(far);
      far.pipe(near);
    });
    open.add(near);
    near.on('error', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** nginx writes the whole head at once. */
function headOf(first: Buffer): { readonly name: string; readonly headers: HeaderList } {
  const text = first.toString('latin1');
  const { headers } = parseHead(text.slice(0, text.indexOf('\r\n\r\n')));
  return { name: (valuesOf(headers, 'host')[0] ?? '').replace(/:\d+$/, ''), headers };
}
