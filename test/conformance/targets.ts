/**
 * Where a config sends requests, and where they go in the rig. Every host and port written in a fixture gets a
 * loopback address of its own, so that the backend can tell by the address it was asked at which of them was meant.
 */
export type Target = { readonly host: string; readonly port: number };

export type Targets = {
  /** The loopback address that stands for this host and port. */
  readonly addressOf: (target: Target) => string;
  readonly writtenAt: (address: string) => Target | undefined;
  readonly addresses: () => readonly string[];
  /** Another address of the rig's that stands for a host: what is sent there goes on to one of the above. */
  readonly alias: (address: string, host: string) => void;
  /** Puts the written host and port back where the rig's own address shows. */
  readonly undo: (text: string) => string;
};

export function createTargets(backendPort: number): Targets {
  const addresses = new Map<string, { address: string; target: Target }>();
  const byAddress = new Map<string, Target>();
  const aliases = new Map<string, string>();
  return {
    addressOf(target) {
      const key = `${target.host}:${target.port}`;
      const existing = addresses.get(key);
      if (existing) return existing.address;
      const address = `127.77.0.${addresses.size + 1}`;
      addresses.set(key, { address, target });
      byAddress.set(address, target);
      return address;
    },
    writtenAt: (address) => byAddress.get(address),
    addresses: () => [...byAddress.keys()],
    alias: (address, host) => aliases.set(address, host),
    undo: (text) =>
      [...aliases]
        .reduce((result, [address, host]) => result.replaceAll(address, host), text)
        .replace(/127\.77\.0\.\d+(?::(\d+))?/g, (whole: string, port: string | undefined) => {
          const target = byAddress.get(whole.split(':')[0] ?? '');
          if (!target) return whole;
          return port === undefined || Number(port) === backendPort
            ? written(target, port !== undefined)
            : whole;
        })
        .replace(new RegExp(`:${backendPort}\\b`, 'g'), ':7655'),
  };
}

function written(target: Target, withPort: boolean): string {
  return withPort && target.port !== 80 ? `${target.host}:${target.port}` : target.host;
}
