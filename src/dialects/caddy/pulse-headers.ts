import { pulseHeaders as sent } from '../../model/pulse/headers.ts';

const SENT = sent({ pulse: 6, trustedHttps: false });

/** Names that may stand on Pulse's answers already: a default yields to them, a wildcard hits them. */
export const pulseHeaders: ReadonlySet<string> = new Set([...SENT.map(({ name }) => name), 'x-powered-by']);

/** What Pulse sends, where it always sends the same. */
export function sentByPulse(name: string): string | null {
  return SENT.find((header) => header.name === name)?.value ?? null;
}
