/** Headers as they stand on the wire: in order, repeated names kept apart. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

export function valuesOf(headers: HeaderList, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([each]) => each.toLowerCase() === wanted).map(([, value]) => value);
}

export function fromRawHeaders(raw: readonly string[]): HeaderList {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    headers.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return headers;
}

/** Is this token in a comma-separated header, as gorilla/websocket reads it: over all lines, whatever the case? */
export function hasToken(headers: HeaderList, name: string, token: string): boolean {
  return valuesOf(headers, name)
    .flatMap((value) => value.split(','))
    .some((each) => each.trim().toLowerCase() === token);
}
