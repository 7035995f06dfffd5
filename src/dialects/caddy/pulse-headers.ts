import { pulseHeaders as sent } from '../../model/pulse/headers.ts';

/** Names that may stand on Pulse's answers already: a default yields to them, a wildcard hits them. */
export const pulseHeaders: ReadonlySet<string> = new Set([
  ...sent({ pulse: 6, trustedHttps: false }).map(({ name }) => name),
  'x-powered-by',
]);
