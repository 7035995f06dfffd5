import { tableOf } from '../../../text/table.ts';
/** Since when a word stops HAProxy, and what took its place. */
export interface Removed {
  readonly since: string;
  readonly instead: string;
}

const BY_HTTP_REQUEST = 'Write an `http-request` rule instead.';
const BY_HTTP_RESPONSE = 'Write an `http-response` rule instead.';

/** Words of proxy sections that are refused with a message of their own (cfgparse-listen.c). */
const KEYWORDS: Readonly<Record<string, Removed>> = tableOf({
  appsession: { since: '1.6', instead: 'Write `stick` rules instead.' },
  block: { since: '2.1', instead: 'Write `http-request deny` with the same condition.' },
  redispatch: { since: '2.1', instead: 'Write `option redispatch`.' },
  redisp: { since: '2.1', instead: 'Write `option redispatch`.' },
  clitimeout: { since: '2.1', instead: 'Write `timeout client`.' },
  srvtimeout: { since: '2.1', instead: 'Write `timeout server`.' },
  contimeout: { since: '2.1', instead: 'Write `timeout connect`.' },
  'monitor-net': { since: '2.3', instead: 'Write `http-request return status 200 if { src NETWORK }`.' },
  'bind-process': { since: '2.7', instead: 'Take the line out.' },
  grace: { since: '2.5', instead: 'Write `grace` in `global`, or `hard-stop-after`.' },
  cliexp: { since: '2.1', instead: BY_HTTP_REQUEST },
  srvexp: { since: '2.1', instead: BY_HTTP_RESPONSE },
});

const OPTIONS: Readonly<Record<string, Removed>> = tableOf({
  forceclose: { since: '2.5', instead: 'Take the line out; `option httpclose` is its successor.' },
  'http-tunnel': { since: '2.5', instead: 'Take the line out: WebSockets need no option.' },
  http_proxy: { since: '2.5', instead: 'Take the line out.' },
  'http-use-htx': { since: '2.5', instead: 'Take the line out.' },
});

export function removedKeyword(word: string): Removed | undefined {
  if (/^req(?:i?(?:rep|del|deny|pass|allow|tarpit)|add)$/.test(word))
    return { since: '2.1', instead: BY_HTTP_REQUEST };
  if (/^rsp(?:i?(?:rep|del|deny)|add)$/.test(word)) return { since: '2.1', instead: BY_HTTP_RESPONSE };
  return Object.hasOwn(KEYWORDS, word) ? KEYWORDS[word] : undefined;
}

export function removedOption(name: string): Removed | undefined {
  return Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
}
