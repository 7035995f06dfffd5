import type { ScalarValue } from '../../syntax/value/value.ts';
import { tableOf } from '../../text/table.ts';

/** What a rule's `service` means (cloudflared ingress/ingress.go, validateIngress). */
export type ServiceKind =
  | { readonly is: 'http'; readonly scheme: 'http' | 'https'; readonly host: string; readonly port: number }
  | { readonly is: 'unix'; readonly scheme: 'http' | 'https'; readonly path: string }
  | { readonly is: 'status'; readonly status: number }
  | { readonly is: 'hello' }
  /** Raw bytes inside a WebSocket, for `cloudflared access`. */
  | { readonly is: 'raw'; readonly scheme: string; readonly host: string; readonly port: number | null }
  | { readonly is: 'refused'; readonly problem: string; readonly help?: string };

export const RAW_PORTS: Readonly<Record<string, number>> = tableOf({
  ssh: 22,
  rdp: 3389,
  smb: 445,
  tcp: 7864,
});

export function serviceKind(service: ScalarValue | undefined, bastion: boolean): ServiceKind {
  const text = service?.text ?? '';
  const unix = /^unix(\+tls)?:(.*)$/.exec(text);
  if (unix !== null)
    return { is: 'unix', scheme: unix[1] === undefined ? 'http' : 'https', path: unix[2] ?? '' };
  if (text.startsWith('http_status:')) return statusKind(text.slice('http_status:'.length));
  if (text === 'hello_world' || text === 'hello-world') return { is: 'hello' };
  if (text === 'socks-proxy') return { is: 'raw', scheme: 'socks', host: '', port: null };
  if (text === 'bastion' || bastion) return { is: 'raw', scheme: 'bastion', host: '', port: null };
  return addressKind(text);
}

function statusKind(text: string): ServiceKind {
  const status = Number(text);
  if (!/^[+-]?\d+$/.test(text) || status < 100 || status > 999)
    return {
      is: 'refused',
      problem: `\`http_status:${text}\` is no HTTP status`,
      help: 'Write a number from 100 to 999, such as `http_status:404`.',
    };
  return { is: 'status', status };
}

function addressKind(text: string): ServiceKind {
  const parsed = parseAddress(text);
  if (parsed === 'unparsable')
    return {
      is: 'refused',
      problem: `\`${text}\` is no address that cloudflared can read`,
      help: `Write \`http://${text}\`.`,
    };
  const { scheme, host, port, path } = parsed;
  if (scheme === '' || host === '') {
    const help =
      text === ''
        ? 'Write `service: http://localhost:7655`.'
        : `Write \`http://${text.replace(/^\/*/, '')}\`.`;
    const problem = text === '' ? 'The rule has no `service`' : `\`${text}\` has no scheme, or no host name`;
    return { is: 'refused', problem, help };
  }
  if (path !== '')
    return {
      is: 'refused',
      problem: `\`${text}\` has a path (\`${path}\`), which a service may not have: requests keep their own`,
      help: `Write \`${text.slice(0, text.length - path.length)}\`.`,
    };
  if (/^(?:https?|wss?)$/.test(scheme)) {
    const secure = scheme === 'https' || scheme === 'wss';
    return { is: 'http', scheme: secure ? 'https' : 'http', host, port: port ?? (secure ? 443 : 80) };
  }
  return { is: 'raw', scheme, host, port: port ?? RAW_PORTS[scheme] ?? null };
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host);
}

interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly port: number | null;
  readonly path: string;
}

/** Go's net/url, as far as it decides here: `localhost:7655` has the scheme `localhost`, and `1.2.3.4:80` is no URL at all. */
function parseAddress(text: string): Address | 'unparsable' {
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(text)?.[1] ?? '';
  const rest = scheme === '' ? text : text.slice(scheme.length + 1);
  if (scheme === '' && /^[^/?#]*:/.test(rest)) return 'unparsable';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: net/url refuses control characters.
  if (/[\x00-\x1f\x7f]/.test(text)) return 'unparsable';
  if (!rest.startsWith('//'))
    return { scheme: scheme.toLowerCase(), host: '', port: null, path: scheme === '' ? rest : '' };
  const [, authority = '', path = ''] = /^\/\/([^/?#]*)([^?#]*)/.exec(rest) ?? [];
  const bare = authority.slice(authority.lastIndexOf('@') + 1);
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(bare) ?? [];
  if (port !== undefined && !/^\d*$/.test(port)) return 'unparsable';
  if (/[ "<>\\^`{|}]/.test(bare)) return 'unparsable';
  return {
    scheme: scheme.toLowerCase(),
    host,
    port: port === undefined || port === '' ? null : Number(port),
    path,
  };
}

/** The one `url` of a tunnel without rules: its path counts for nothing, and without a scheme it is http (config/configuration.go, ValidateUrl). */
export function urlService(url: ScalarValue): ServiceKind {
  const text = url.text.includes('://')
    ? url.text.replace(/^(\w+:\/\/[^/]*).*$/, '$1')
    : `http://${url.text}`;
  return serviceKind({ ...url, text, value: text }, false);
}
