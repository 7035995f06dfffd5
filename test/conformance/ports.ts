import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

/** The ports of one case: a real one for each that its config writes, and nobody else's until they are released. */
export type Ports = {
  readonly of: (written: number) => Promise<number>;
  readonly release: () => Promise<void>;
};

export function createPorts(): Ports {
  const claims = new Map<number, Promise<Claim>>();
  return {
    of: async (written) => {
      const claim = claims.get(written) ?? claimPort();
      claims.set(written, claim);
      return (await claim).port;
    },
    release: async () => {
      for (const claim of claims.values()) await closed((await claim).server);
    },
  };
}

type Claim = { readonly port: number; readonly server: Server };

/**
 * A port that was free a moment ago may be taken before a proxy listens on it: by another test's proxy, or as the near
 * end of a connection, which the kernel picks from its own range. So a port is taken from outside of that range, and
 * claimed by listening to it at an address that serves for nothing else: the kernel lets one process have it.
 */
async function claimPort(): Promise<Claim> {
  for (let attempts = 500; attempts > 0; attempts -= 1) {
    const port = candidates[Math.floor(Math.random() * candidates.length)] ?? 0;
    const server = await listening(port, '127.66.0.1');
    if (server === undefined) continue;
    if (await isFree(port)) return { port, server };
    await closed(server);
  }
  throw new Error('no free port outside of the range that the kernel picks from');
}

const candidates = portsOutside(kernelRange());

function portsOutside([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: 65_000 - 10_000 }, (_, index) => 10_000 + index).filter(
    (port) => port < first || port > last,
  );
}

/** ip(7), ip_local_port_range: where the kernel takes a port from when a program does not ask for one. */
function kernelRange(): readonly [number, number] {
  try {
    const [first = '', last = ''] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8')
      .trim()
      .split(/\s+/);
    return [Number(first), Number(last)];
  } catch {
    return [32_768, 60_999];
  }
}

/** Somebody who claims nothing may have it all the same. */
async function isFree(port: number): Promise<boolean> {
  for (const address of ['127.0.0.1', '::1']) {
    const server = await listening(port, address);
    if (server === undefined) return false;
    await closed(server);
  }
  return true;
}

/** Undefined where the port is taken. */
function listening(port: number, address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(port, address, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
