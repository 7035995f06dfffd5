import type { Cause } from '../../model/fact.ts';
import { holdsAddress, type Network, networkOf, parseAddress } from './network.ts';
import type { Statement } from './statement.ts';

/** A `geo` block: what it says of an address. */
export interface Geo {
  readonly source: string;
  readonly statement: Statement;
  readonly networks: readonly Row[];
  readonly fallback: string;
  /** Rows that are not looked into: addresses of IPv6, ranges, and trusted proxies, whose word is taken for the address. */
  readonly hasOthers: boolean;
  readonly others: readonly string[];
  readonly unseen?: Cause;
}

interface Row extends Network {
  readonly result: string;
}

export function readGeo(statement: Statement): Geo {
  const networks: Row[] = [];
  const others: string[] = [];
  let fallback = '';
  let hasOthers = false;
  let unseen: Cause | undefined;
  for (const { name, args, unseen: hidden } of statement.body ?? []) {
    unseen ??= hidden;
    const [result] = args;
    const network = networkOf(name);
    if (name === 'default') fallback = result ?? '';
    else if (network !== undefined && result !== undefined) networks.push({ ...network, result });
    else {
      hasOthers = true;
      if (result !== undefined && !SETTINGS.has(name)) others.push(result);
    }
  }
  const source = statement.args.length > 1 ? (statement.args[0] ?? '') : '$remote_addr';
  const hidden = unseen === undefined ? {} : { unseen };
  return { source, statement, networks, fallback, hasOthers, others, ...hidden };
}

/** Words that name no network: they say how the block is read, or whom it believes. */
const SETTINGS = new Set(['proxy', 'delete', 'include']);

/** What is no address counts as 255.255.255.255 (`ngx_http_geo_addr`); undefined where the text is not known. */
export function addressOf(text: string | undefined): number | undefined {
  return text === undefined || text.includes(':') ? undefined : (parseAddress(text) ?? 0xffffffff);
}

/** The narrowest network that holds the address; undefined where another kind of row may have it. */
export function geoAnswer(geo: Geo, address: number): string | undefined {
  if (geo.hasOthers || geo.unseen !== undefined) return undefined;
  const holding = geo.networks.filter((network) => holdsAddress(network, address));
  return holding.toSorted((a, b) => b.bits - a.bits)[0]?.result ?? geo.fallback;
}

/** Everything it can say; none where some of it cannot be seen. */
export function geoResults(geo: Geo): readonly string[] {
  if (geo.unseen !== undefined) return [];
  return [...new Set([geo.fallback, ...geo.networks.map(({ result }) => result), ...geo.others])];
}
