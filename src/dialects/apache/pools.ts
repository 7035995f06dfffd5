import type { Configuration, Server } from './configuration.ts';
import type { Pools } from './exchange.ts';
import { isSince } from './versions.ts';
import { type Pool, poolOf, type Worker } from './workers.ts';

/**
 * The workers a server may use: the main server's before its own, whatever ProxyPassInherit says. Each server is read by
 * itself, so its targets share no worker of another one's while they are defined.
 */
export function poolsOf(configuration: Configuration): Pools {
  const made = new Map<Server, Pool>();
  const main = poolOf(configuration.main.statements);
  return {
    of(server) {
      if (server.section === undefined) return usable(main, configuration.version);
      const known = made.get(server);
      if (known !== undefined) return known;
      const own = poolOf(server.statements);
      const pool = usable(
        {
          workers: [...main.workers, ...own.workers],
          balancers: new Map([...main.balancers, ...own.balancers]),
          shared: new Map([...main.shared, ...own.shared]),
        },
        configuration.version,
      );
      made.set(server, pool);
      return pool;
    },
  };
}

/** A worker with captures in its URL was never found again before 2.4.47 (proxy_util.c). */
function usable(pool: Pool, version: string): Pool {
  if (isSince(version, '2.4.47')) return pool;
  const found = (worker: Worker) => !worker.isPattern || !worker.name.includes('$');
  return { ...pool, workers: pool.workers.filter(found) };
}
