import { apache } from '../../../src/dialects/apache/index.ts';
import type { OpenOptions } from '../../../src/model/dialect.ts';
import type { Gateway } from '../../../src/model/gateway.ts';
import type { Client, PulseRequest } from '../../../src/model/request.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { worldOf } from '../../worlds.ts';

/** The gateway of one named file among others, as one release sees it. */
export function gatewayOf(
  files: Readonly<Record<string, string>>,
  named: string,
  version = '2.4.71',
  options: Partial<OpenOptions> = {},
): Gateway {
  const [opened] = apache.open([sourceFile(named, files[named] ?? '')], worldOf(files), {
    map: [],
    front: 'none',
    ...options,
  });
  if (opened === undefined) throw new Error(`${named} opens nothing`);
  return opened.at(version);
}

export function site(body: string, version?: string): Gateway {
  const text = `<VirtualHost *:443>\nServerName pulse.example.com\nSSLEngine on\n${body}\n</VirtualHost>\n`;
  return gatewayOf({ '/pulse.conf': text }, '/pulse.conf', version);
}

export function handshake(client: Client = 'chrome', path = '/ws'): PulseRequest {
  return {
    url: new URL(path, 'wss://pulse.example.com'),
    method: 'GET',
    client,
    role: 'handshake',
    front: 'none',
  };
}

export function page(path = '/'): PulseRequest {
  return {
    url: new URL(path, 'https://pulse.example.com'),
    method: 'GET',
    client: 'chrome',
    role: 'page',
    front: 'none',
  };
}
