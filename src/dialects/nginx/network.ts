/** A range of IPv4 addresses, as `geo` and `set_real_ip_from` write it. */
export interface Network {
  readonly first: number;
  readonly bits: number;
}

export function networkOf(text: string): Network | undefined {
  const [address = '', bits] = text.split('/');
  const first = parseAddress(address);
  if (first === undefined || (bits !== undefined && !/^\d+$/.test(bits))) return undefined;
  return { first, bits: bits === undefined ? 32 : Number(bits) };
}

export function parseAddress(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

export function holdsAddress({ first, bits }: Network, address: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(first / size) === Math.floor(address / size);
}
