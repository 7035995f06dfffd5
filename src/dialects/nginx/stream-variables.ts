import { isHandshake, type PulseRequest, schemeOf } from '../../model/request.ts';
import { askMap, readMap, resultsOf, type VariableMap } from './maps.ts';
import { scriptOf } from './script.ts';
import type { Statement } from './statement.ts';

/** The maps of a `stream` block, by the variable they define: they are not those of `http`. */
export type Maps = ReadonlyMap<string, VariableMap>;

export function relayMaps(body: readonly Statement[]): Maps {
  return new Map(
    body.flatMap((statement) => {
      const name = statement.name === 'map' ? (statement.args[1] ?? '') : '';
      return name.startsWith('$') ? [[name.slice(1).toLowerCase(), readMap(statement)]] : [];
    }),
  );
}

/** Where a `proxy_pass` of a stream leads this request; undefined where a variable cannot be told. */
export function relayAddress(text: string, maps: Maps, request: PulseRequest): string | undefined {
  let address = '';
  for (const piece of scriptOf(text).pieces) {
    const part = 'text' in piece ? piece.text : variable(piece.variable, maps, request);
    if (part === undefined) return undefined;
    address += part;
  }
  return address;
}

function variable(name: string, maps: Maps, request: PulseRequest): string | undefined {
  const map = maps.get(name);
  if (map === undefined) return heard(name, request);
  const source = relayAddress(map.source, new Map([...maps].filter(([other]) => other !== name)), request);
  const answer = source === undefined ? undefined : askMap(map, source);
  if (answer === undefined || 'unknown' in answer) return undefined;
  return relayAddress(answer.result, new Map(), request);
}

/** What a TLS hello tells (ngx_stream_ssl_preread_module); browsers ask for HTTP/1.1 alone when they open a WebSocket. */
function heard(name: string, request: PulseRequest): string | undefined {
  const secure = schemeOf(request) === 'https';
  switch (name) {
    case 'ssl_preread_server_name':
    case 'ssl_server_name':
      return secure ? request.url.hostname.toLowerCase() : '';
    case 'ssl_preread_protocol':
      return secure ? 'TLSv1.3' : '';
    case 'ssl_preread_alpn_protocols':
      if (!secure) return '';
      return isHandshake(request) || request.client === 'agent' ? 'http/1.1' : 'h2,http/1.1';
  }
  return undefined;
}

/** Every address it may come to: a variable that a map does not give ends nowhere. */
export function relayAddresses(text: string, maps: Maps): readonly string[] {
  const { pieces } = scriptOf(text);
  const [first] = pieces;
  if (pieces.length !== 1 || first === undefined || 'text' in first) return text.includes('$') ? [] : [text];
  const map = maps.get(first.variable);
  return map === undefined
    ? []
    : [...new Set(resultsOf(map))].filter((each) => each !== '' && !each.includes('$'));
}
