import type { Exchange } from '../../../model/exchange.ts';
import { schemeOf } from '../../../model/request.ts';
import { bindsOf } from '../bind.ts';
import type { Program } from '../program.ts';
import { optionOf, type ProxySection, rulesOf, settingOf } from '../proxy.ts';
import type { Section } from '../section.ts';
import type { Statement } from '../statement.ts';
import { asksHttp } from '../tcp-timing.ts';
import type { Addition, Cure } from './cure.ts';
import { backendsOf, frontendOf, nameOf } from './frontend.ts';
import { proto } from './headers.ts';
import { endsTls } from './passed-tls.ts';
import { idle, isShort } from './timeouts.ts';

/** `mode http` for the frontend and for all it leads to: HAProxy refuses a backend in another mode. */
export function httpMode(exchange: Exchange, section: ProxySection, program: Program): Cure {
  const frontend = frontendOf(exchange, section, program) ?? section;
  const together = [...new Set([frontend, ...backendsOf(frontend, program), section])];
  const raw = together.filter(({ mode }) => mode.value !== 'http');
  const listening = endsTls(frontend, program);
  const hasTls = bindsOf(frontend, program.version).some(({ ssl }) => ssl);
  const secure = hasTls || listening !== undefined || schemeOf(exchange.request) === 'https';
  if (handsOnOthers(frontend, section, raw)) return listenerOfItsOwn(frontend, section, secure);
  const mode = modeFor(raw, together, program);
  const told = toldByHttp(exchange, [frontend, section], section, program, secure);
  const listens = listening === undefined ? [] : [listening];
  return {
    help: [mode, ...listens].map(({ help }) => help).join(' '),
    lines: told.flatMap(({ lines }) => lines),
    replaces: [mode, ...listens, ...told].flatMap(({ replaces }) => replaces),
    also: [
      ...mode.also,
      ...listens.map(({ lines }) => ({ lines, into: frontend.section })),
      ...told.flatMap(({ also }) => also ?? []),
    ],
  };
}

/** Whoever sorts by the server name or the address may hand on what is no HTTP; who asks for a path does not. */
function handsOnOthers(frontend: ProxySection, section: ProxySection, raw: readonly ProxySection[]): boolean {
  const others = raw.some((proxy) => proxy !== frontend && proxy !== section);
  return others && !rulesOf(frontend, 'use_backend').some(asksHttp(frontend));
}

function listenerOfItsOwn(frontend: ProxySection, section: ProxySection, secure: boolean): Cure {
  const tls = secure ? ' ssl crt /etc/haproxy/certs/pulse.pem' : '';
  return {
    help: `Leave ${nameOf(frontend)} in \`mode tcp\`, since it hands on more than Pulse. Give Pulse a frontend of its own in \`mode http\` with \`bind 127.0.0.1:8443 accept-proxy${tls}\`, and let ${nameOf(section)} lead there: \`server pulse 127.0.0.1:8443 send-proxy-v2\`.`,
    lines: [],
    replaces: [],
  };
}

interface ModeChange {
  readonly help: string;
  readonly replaces: Cure['replaces'];
  readonly also: readonly Addition[];
}

/** In the defaults they share, where nobody else takes the mode from there; else in each section. */
function modeFor(
  raw: readonly ProxySection[],
  together: readonly ProxySection[],
  { proxies }: Program,
): ModeChange {
  const own = raw.flatMap(({ section }) => section.lines.filter(isTcpMode));
  const [shared, ...parents] = raw[0]?.defaults ?? [];
  if (shared !== undefined && raw.every(({ defaults }) => defaults[0] === shared)) {
    const inherited = settingOf({ section: shared, defaults: parents }, isMode)?.statement;
    if (inherited?.args[0]?.text === 'http')
      return {
        help: 'Take `mode tcp` out: the `defaults` above have `mode http`.',
        replaces: own.map(({ at }) => at),
        also: [],
      };
    if (proxies.every((proxy) => together.includes(proxy) || !takesModeFrom(proxy, shared)))
      return {
        help: 'Write `mode http` in the `defaults` section above.',
        replaces: [...own, ...shared.lines.filter(isTcpMode)].map(({ at }) => at),
        also: [{ lines: ['mode http'], into: shared }],
      };
  }
  return {
    help: `Write \`mode http\` in ${raw.map(nameOf).join(' and ')}.`,
    replaces: own.map(({ at }) => at),
    also: raw.map(({ section }) => ({ lines: ['mode http'], into: section })),
  };
}

function takesModeFrom({ defaults, section }: ProxySection, shared: Section): boolean {
  return defaults.includes(shared) && !section.lines.some(isMode);
}

/** What could not be told Pulse in raw bytes, and can be now: who asks, and over what; and how long it may be silent. */
function toldByHttp(
  exchange: Exchange,
  sides: readonly ProxySection[],
  section: ProxySection,
  program: Program,
  secure: boolean,
): readonly Cure[] {
  // An `option forwardfor` that is there was passed over in TCP mode.
  const forwards = sides.some((side) => optionOf(side, 'forwardfor') !== undefined);
  const address = ['http-request del-header X-Forwarded-For', ...(forwards ? [] : ['option forwardfor'])];
  return [
    { help: '', lines: address, replaces: [] },
    ...(secure ? [proto(exchange)] : []),
    ...(isShort(exchange) ? [idle(exchange, section, program)] : []),
  ];
}

function isMode({ keyword }: Statement): boolean {
  return keyword.text === 'mode';
}

function isTcpMode(statement: Statement): boolean {
  return isMode(statement) && statement.args[0]?.text === 'tcp';
}
