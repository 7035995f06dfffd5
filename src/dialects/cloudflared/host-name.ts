/** How the host name looks on the wire: lower-case and in punycode. */
export function asciiName(name: string): string {
  const known = asciiNames.get(name);
  if (known !== undefined) return known;
  const url = `http://${name}`;
  const ascii = URL.canParse(url) ? new URL(url).hostname : name.toLowerCase();
  asciiNames.set(name, ascii);
  return ascii;
}

/** Every rule is compared with every request. */
const asciiNames = new Map<string, string>();
