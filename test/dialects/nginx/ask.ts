import { nginx } from '../../../src/dialects/nginx/index.ts';
import type { OpenOptions } from '../../../src/model/dialect.ts';
import type { Exchange } from '../../../src/model/exchange.ts';
import type { Gateway } from '../../../src/model/gateway.ts';
import { headerNamed } from '../../../src/model/header.ts';
import type { Front, PulseRequest } from '../../../src/model/request.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { worldOf } from '../../worlds.ts';

export const NOW = '1.30.6';

const plainOptions: OpenOptions = { map: [], front: 'none' };

/** The gateway of one file, given as text. */
export function open(text: string, version = NOW, path = '/site.conf'): Gateway {
  return openFiles({ [path]: text }, [path], version);
}

export function openFiles(
  files: Readonly<Record<string, string>>,
  named: readonly string[],
  version = NOW,
  options: OpenOptions = plainOptions,
  links: Readonly<Record<string, string>> = {},
): Gateway {
  const world = worldOf(files, links);
  const sources = named.map((path) => {
    const read = world.read(path);
    if ('failed' in read) throw new Error(read.reason);
    return sourceFile(path, read.text);
  });
  const [opened] = nginx.open(sources, world, options);
  if (opened === undefined) throw new Error('no gateway');
  return opened.at(version);
}

/** A whole config around what stands in `http`. */
export function inHttp(text: string): string {
  return `events {}\nhttp {\n${text}\n}\n`;
}

/** A whole config with one server of pulse.example.com on port 80. */
export function inServer(text: string): string {
  return inHttp(`server {\n  listen 80;\n  server_name pulse.example.com;\n${text}\n}`);
}

export function ask(gateway: Gateway, url: string, more: Partial<PulseRequest> = {}): Exchange {
  return gateway.exchange(request(url, more));
}

export function request(url: string, more: Partial<PulseRequest> = {}): PulseRequest {
  const isSocket = url.startsWith('ws');
  const front: Front = 'none';
  return {
    url: new URL(url),
    method: 'GET',
    client: 'chrome',
    role: isSocket ? 'handshake' : 'page',
    front,
    ...more,
  };
}

/** Where a request ends, in a few words: `http://localhost:7655/ws`, `301 https://…`, `404`, `closed`, `undecided`. */
export function outcomeOf(exchange: Exchange): string {
  const { outcome } = exchange;
  switch (outcome.kind) {
    case 'proxied':
      return outcome.targets
        .map(({ scheme, host, port, path }) => {
          const name = host.is === 'known' ? host.value : '?';
          const number = port.is === 'known' ? port.value : '?';
          return `${scheme}://${name}${number === null ? '' : `:${number}`}${path.is === 'known' ? path.value : '?'}`;
        })
        .join(' ');
    case 'redirected':
      return `${outcome.status} ${outcome.to.is === 'known' ? outcome.to.value : '?'}`;
    case 'answered':
      return outcome.status.is === 'known' ? String(outcome.status.value) : 'answered';
    case 'undecided':
      return `undecided: ${outcome.because.missing} ${outcome.because.name}`;
    default:
      return outcome.kind;
  }
}

export function carried(exchange: Exchange, name: string): string | undefined {
  return headerNamed(exchange.requestHeaders, name)?.carries;
}
