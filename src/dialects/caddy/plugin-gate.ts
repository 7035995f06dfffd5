import type { Gate } from '../../model/exchange.ts';
import { unknown } from '../../model/fact.ts';
import type { Handler } from './config.ts';

/** Plugins that only stand in the way: what passes them is proxied as ever. */
export function pluginGate({ name, at }: Extract<Handler, { readonly kind: 'plugin' }>): Gate | undefined {
  const cause = { missing: 'plugin', name, at } as const;
  switch (name) {
    case 'rate_limit':
      return { kind: 'rate', perSecond: unknown(cause), burst: unknown(cause), at };
    case 'crowdsec':
    case 'appsec':
    case 'geoip':
      return { kind: 'address', at };
    case 'authorize':
    case 'authenticate':
      return { kind: 'auth', scheme: 'other', at };
    default:
      return undefined;
  }
}
