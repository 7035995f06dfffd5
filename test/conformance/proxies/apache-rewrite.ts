import { basename } from 'node:path';
import type { Targets } from '../targets.ts';

/** What the rig puts in the place of the machine's own things. */
export type Replacements = {
  readonly sandbox: string;
  readonly own: string;
  readonly modules: string;
  readonly certificate: string;
  readonly certificateKey: string;
  readonly users: string;
  readonly port: (written: number) => number;
  readonly address: (written: string) => string;
  readonly targets: Targets;
  readonly backendPort: number;
};

export type ListenWritten = { readonly address: string; readonly port: number };

/** Debian compiles these in; elsewhere they are loaded by name. */
export const builtIn = ['watchdog', 'log_config', 'logio', 'version', 'unixd'];

/** Directives whose value is a path on the machine. */
const paths =
  /^(?:Include|IncludeOptional|ServerRoot|DocumentRoot|AuthGroupFile|DefaultRuntimeDir|Directory)$/i;

/**
 * Moves one file into the rig, word by word: ports, targets, certificates, paths. It reads lines on its own, so that a
 * mistake of the linter's parser cannot hide itself here, and adds none, so that line numbers stay true.
 */
export function rewrite(text: string, to: Replacements): string {
  let continued = '';
  return text
    .split('\n')
    .map((line) => {
      const name = continued === '' ? (/^\s*(?:<?(\w+)|#)/.exec(line)?.[1] ?? '#') : continued;
      continued = /\\\r?$/.test(line) ? name : '';
      return name === '#' ? line : rewriteLine(line, name, to);
    })
    .join('\n');
}

function rewriteLine(line: string, name: string, to: Replacements): string {
  const lower = name.toLowerCase();
  if (lower === 'loadmodule') return loadModule(line, to);
  if (lower === 'listen') return listen(line, to);
  if (lower === 'virtualhost')
    return line.replace(/^(\s*<VirtualHost\s+)([^>]*)/i, (_, head, rest) => head + addresses(rest, to));
  if (lower === 'namevirtualhost') return line;
  if (
    /^(?:SSLCertificateFile|SSLCACertificateFile|SSLCertificateChainFile|SSLProxyCACertificateFile)$/i.test(
      name,
    )
  )
    return value(line, to.certificate);
  if (/^SSLCertificateKeyFile$/i.test(name)) return value(line, to.certificateKey);
  if (/^AuthUserFile$/i.test(name)) return value(line, to.users);
  if (/^(?:ErrorLog|TransferLog|PidFile|ScoreBoardFile)$/i.test(name))
    return value(line, `${to.own}/${lower}`);
  if (lower === 'customlog')
    return line.replace(/^(\s*CustomLog\s+)(?:"[^"]*"|\S+)/i, `$1${to.own}/access.log`);
  if (lower === 'user' || lower === 'group') return value(line, 'www-data');
  if (/^(?:Alias|ScriptAlias)$/i.test(name))
    return line.replace(/^(\s*\w+\s+\S+\s+"?)(\/[^\s"]*)/, (_, before, path) => before + inSandbox(path, to));
  if (paths.test(name))
    return line.replace(/(\s"?)(\/(?!\/)[^\s">]*)/, (_, before, path) => before + inSandbox(path, to));
  if (
    /^(?:ProxyPass\w*|BalancerMember|ProxySet|Proxy|ProxyMatch|SetHandler|RewriteRule|Define|Use)$/i.test(
      name,
    )
  )
    return targetsIn(line, name, to);
  return line;
}

function value(line: string, written: string): string {
  return line.replace(/^(\s*\w+\s+)(?:"[^"]*"|'[^']*'|\S+)/, (_, head: string) => head + written);
}

function inSandbox(path: string, to: Replacements): string {
  if (path === '/') return path;
  return to.sandbox + path;
}

function loadModule(line: string, to: Replacements): string {
  const [, head = '', name = '', path = ''] = /^(\s*LoadModule\s+)(\S+)\s+"?([^\s"]+)/i.exec(line) ?? [];
  if (builtIn.includes(name.replace(/_module$/, ''))) return `# ${line}`;
  return `${head}${name} ${to.modules}/${basename(path)}`;
}

function listen(line: string, to: Replacements): string {
  return line.replace(
    /^(\s*Listen\s+)(?:(\S*):)?(\d+)(\s+\S+)?/i,
    (_, head: string, address: string | undefined, port: string, protocol: string | undefined) => {
      const at = `${address === undefined || address === '*' ? '127.0.0.1' : to.address(address)}:${to.port(Number(port))}`;
      // Port 443 speaks https by itself; the rig's port would not.
      return `${head}${at}${protocol ?? (port === '443' ? ' https' : '')}`;
    },
  );
}

function addresses(written: string, to: Replacements): string {
  return written
    .split(/(\s+)/)
    .map((word) => {
      const [, quote = '', address = '', port] = /^("?)(.*?)(?::(\d+|\*))?"?$/.exec(word) ?? [];
      if (word.trim() === '') return word;
      const isAny = address === '*' || address.toLowerCase() === '_default_';
      const host = isAny ? address : to.address(address);
      return `${quote}${host}${port === undefined ? '' : `:${port === '*' ? '*' : to.port(Number(port))}`}${quote}`;
    })
    .join('');
}

/** Every host and port that requests are sent to gets an address of its own. */
function targetsIn(line: string, name: string, to: Replacements): string {
  return line
    .replace(
      /\b(https?|wss?):\/\/(\[[^\]]*\]|[a-z0-9._-]+)(?::(\d+))?/gi,
      (whole: string, scheme: string, host: string, port: string | undefined) => {
        if (/^RewriteRule$/i.test(name) && !/\[[^\]]*\b(?:P|proxy)\b[^\]]*\]\s*$/i.test(line)) return whole;
        const secure = /s$/i.test(scheme);
        const number = port === undefined ? (secure ? 443 : 80) : Number(port);
        return `${scheme}://${to.targets.addressOf({ host: host.toLowerCase(), port: number })}:${to.backendPort}`;
      },
    )
    .replace(
      /^(\s*(?:Define|Use)\s.*?\s)([a-z0-9.-]+):(\d{4,5})\b(?!\/)/i,
      (_, head: string, host: string, port: string) =>
        `${head}${to.targets.addressOf({ host: host.toLowerCase(), port: Number(port) })}:${to.backendPort}`,
    );
}

/** What a config listens on, and the ports its virtual hosts ask for. */
export function listensOf(text: string): {
  readonly listens: readonly ListenWritten[];
  readonly hosts: readonly ListenWritten[];
} {
  const listens: ListenWritten[] = [];
  const hosts: ListenWritten[] = [];
  for (const line of uncommented(text)) {
    const listening = /^\s*Listen\s+(?:(\S*):)?(\d+)/i.exec(line);
    if (listening) listens.push({ address: listening[1] ?? '*', port: Number(listening[2]) });
    const section = /^\s*<VirtualHost\s+([^>]*)/i.exec(line);
    for (const word of section?.[1]?.trim().split(/\s+/) ?? []) {
      const [, address = '*', port] = /^"?(.*?)(?::(\d+|\*))?"?$/.exec(word) ?? [];
      hosts.push({ address: /^_default_$/i.test(address) ? '*' : address, port: Number(port) || 80 });
    }
  }
  return { listens, hosts };
}

/** Folders that httpd wants to be there, or that files would be looked for in. */
export function foldersNamed(text: string): readonly string[] {
  return uncommented(text).flatMap(
    (line) => /^\s*(?:ServerRoot|DocumentRoot)\s+"?(\/[^\s"]*)/i.exec(line)?.[1] ?? [],
  );
}

export function namesOf(text: string): readonly string[] {
  return uncommented(text).flatMap((line) => {
    const [, rest] = /^\s*(?:ServerName|ServerAlias|Use)\s+(.*)$/i.exec(line) ?? [];
    return rest === undefined
      ? []
      : rest
          .trim()
          .split(/\s+/)
          .map((name) => name.replace(/^https?:\/\//, '').replace(/:\d+$/, ''));
  });
}

/** Ports on which a virtual host speaks TLS. */
export function tlsPortsOf(text: string): ReadonlySet<number> {
  const ports = new Set<number>();
  const everywhere = /^\s*SSLEngine\s+on\b/im.test(text.replace(/<VirtualHost.*?<\/VirtualHost>/gis, ''));
  for (const [, head = '', body = ''] of text.matchAll(/<VirtualHost\s+([^>]*)>(.*?)<\/VirtualHost>/gis)) {
    const own = uncommented(body);
    const said = own
      .map((line) => /^\s*SSLEngine\s+(\w+)/i.exec(line)?.[1]?.toLowerCase())
      .findLast((each) => each);
    const included = own.some((line) => /options-ssl-apache\.conf/.test(line));
    const on = said === undefined ? everywhere || included : said === 'on';
    for (const [, port] of head.matchAll(/:(\d+)/g)) if (on) ports.add(Number(port));
  }
  return ports;
}

function uncommented(text: string): readonly string[] {
  return text
    .replace(/\\\r?\n/g, '')
    .split('\n')
    .filter((line) => !/^\s*#/.test(line));
}
