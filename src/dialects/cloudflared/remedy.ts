import type { Exchange } from '../../model/exchange.ts';
import type { Need, Paste, Remedy } from '../../model/need.ts';
import { type Entry, entryOf } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import { beatenBy, ruleFor } from './match.ts';
import { fromRuleOn, ruleLike, standsAlone } from './rule-text.ts';
import { isLoopback, serviceKind } from './service.ts';
import { type IngressRule, isCatchAll, isYes, option, type Tunnel } from './tunnel.ts';

/** How needs are met in the rule that governs this exchange: words that go, and lines for them where some are needed. */
export function remedy(
  needs: readonly Need[],
  exchange: Exchange,
  tunnel: Tunnel,
  serviceName: string | undefined,
): Remedy | undefined {
  const cures = needs.flatMap((need) => {
    const help = HELP[need];
    return help === undefined ? [] : [CURES[need]?.(exchange, tunnel, serviceName) ?? { help, takes: [] }];
  });
  const [first] = cures;
  if (first === undefined) return undefined;
  const lines = cures.flatMap(({ lines }) => lines ?? []);
  return {
    help: [...new Set(cures.map(({ help }) => help))].join(' '),
    replaces: unique(cures.flatMap(({ takes }) => takes)),
    // Two needs that are met in one place are met by the same lines.
    ...(lines[0] === undefined ? {} : { block: lines[0].block }),
    ...(lines[0]?.into === undefined ? {} : { into: lines[0].into }),
  };
}

interface Cure {
  readonly help: string;
  readonly takes: readonly Place[];
  /** Without a place they go to the end of the file. */
  readonly lines?: Pick<Paste, 'block'> & Partial<Paste>;
}

const HELP: Readonly<Partial<Record<Need, string>>> = {
  upgrade: 'Take `protocol` out, or point the rule at `http://localhost:7655` instead of a socket file.',
  host: 'Remove `httpHostHeader`: Pulse compares the Host it gets with the name in the browser.',
  target: 'Write `service: http://…:7655`: that is Pulse’s own port, and it speaks plain HTTP.',
  'socket-route':
    'Leave `path` out of the rule for Pulse, and put it above the rules that take `/ws` or `/api`.',
  'http-mode': 'Write `service: http://…:7655`.',
  'agent-bypass': 'Put agents on a host name of their own without `access`.',
};

/** `serviceName`: Pulse's in the compose file, where cloudflared is in a container beside it. */
type Meet = (exchange: Exchange, tunnel: Tunnel, serviceName: string | undefined) => Cure | undefined;

const CURES: Readonly<Partial<Record<Need, Meet>>> = {
  upgrade: (_, tunnel) => without(HELP.upgrade ?? '', entryOf(tunnel.root, 'protocol'), tunnel),
  host: (exchange, tunnel) => {
    const at = exchange.requestHeaders.find((header) => header.name === 'host')?.at;
    return at === undefined || !standsAlone(at, tunnel) ? undefined : { help: HELP.host ?? '', takes: [at] };
  },
  'http-mode': (exchange, tunnel, serviceName) => {
    const bastion = option(tunnel, ruleOf(exchange, tunnel), 'bastionMode');
    return isYes(bastion?.value)
      ? without('Take `bastionMode` out: it makes every rule below it a jump host.', bastion, tunnel)
      : otherAddress(exchange, tunnel, serviceName);
  },
  target: otherAddress,
  'socket-route': socketRoute,
  'agent-bypass': agentBypass,
};

function without(help: string, entry: Entry | undefined, tunnel: Tunnel): Cure | undefined {
  return entry === undefined || !standsAlone(entry.place, tunnel)
    ? undefined
    : { help, takes: [entry.place] };
}

/** Pulse's port over plain HTTP, at the host that is written. */
function otherAddress(exchange: Exchange, tunnel: Tunnel, serviceName: string | undefined): Cure | undefined {
  const rule = ruleOf(exchange, tunnel);
  const service = rule?.service ?? (tunnel.rules.length === 0 ? tunnel.url : undefined);
  const kind = service && serviceKind(service, false);
  if (service === undefined || (kind?.is !== 'http' && kind?.is !== 'raw') || kind.host === '')
    return undefined;
  const host = serviceName !== undefined && isLoopback(kind.host) ? serviceName : kind.host;
  const address = `http://${host}:7655`;
  const help = `Write \`${rule === undefined ? 'url' : 'service'}: ${address}\`: that is Pulse’s own port, and it speaks plain HTTP.`;
  if (rule === undefined) {
    const url = entryOf(tunnel.root, 'url');
    return url && { help, takes: [url.place], lines: { block: `url: ${address}\n` } };
  }
  const entry = entryOf(rule.value, 'service');
  const beside = entryOf(rule.value, 'hostname') ?? entryOf(rule.value, 'path');
  if (entry !== undefined && beside !== undefined && standsAlone(entry.place, tunnel)) {
    const { text } = tunnel.file;
    const indent = ' '.repeat(entry.place.start - (text.lastIndexOf('\n', entry.place.start - 1) + 1));
    const lines = { block: `${indent}service: ${address}\n`, into: beside.key };
    return { help, takes: [entry.place], lines };
  }
  const at = service.place.start;
  const again = fromRuleOn(tunnel, rule, (text, { column }) => {
    const from = at - (rule.value.place.start - column);
    return text.slice(0, from) + address + text.slice(from + (service.place.end - at));
  });
  return again && { help, takes: [again.takes], lines: again };
}

/** What Pulse's page and agents ask for, and what takes it, behind a slash. */
const PATHS: readonly (readonly [asks: string, takes: string])[] = [
  ['/ws', 'ws$'],
  ['/api/agent/ws', 'api/agent/ws$'],
  ['/api/ws', 'api/ws$'],
  ['/api/agents/host/report', 'api/agents/'],
  ['/api/logs/stream', 'api/logs/'],
  ['/assets/index.js', 'assets/'],
];

/** A rule for what is missing, above the one that takes it; where none for this host does, the rule for Pulse without its path. */
function socketRoute(exchange: Exchange, tunnel: Tunnel): Cure | undefined {
  const thief = ruleOf(exchange, tunnel);
  const host = exchange.request.url.hostname;
  const beaten = thief && beatenBy(thief, host, tunnel);
  if (thief !== undefined && beaten !== undefined) return moved(beaten, thief, tunnel);
  const pulse = ['/', '/api/health']
    .map((path) => ruleFor(tunnel, host, path))
    .find((rule) => rule !== thief && leadsToPulse(rule, thief));
  if (thief === undefined || pulse === undefined) return undefined;
  if (isCatchAll(thief) && !isCatchAll(pulse))
    return without(
      'Take `path` out of the rule for Pulse: it needs `/ws` and `/api/agent/ws` beside what the rule takes.',
      entryOf(pulse.value, 'path'),
      tunnel,
    );
  const goesElsewhere = (path: string): boolean =>
    ruleFor(tunnel, host, path)?.service?.text !== pulse.service?.text;
  const all = goesElsewhere('/api/health');
  const stolen = PATHS.filter(([asks]) => goesElsewhere(asks) && !(all && asks.startsWith('/api/')));
  const taken = [...stolen.map(([, takes]) => takes), ...(all ? ['api/'] : [])];
  const path = taken.length === 1 ? `^/${taken[0]}` : `^/(${taken.join('|')})`;
  return above(
    thief,
    pulse,
    path,
    tunnel,
    `Give what Pulse asks for a rule of its own above rule ${thief.index + 1}.`,
  );
}

/** The same rule, above the one that takes its requests. */
function moved(rule: IngressRule, above: IngressRule, tunnel: Tunnel): Cure | undefined {
  const { text } = tunnel.file;
  const again = fromRuleOn(tunnel, above, (whole, { column }) => {
    const from = rule.value.place.start - (above.value.place.start - column) - column;
    const end = from + column + text.slice(rule.value.place.start, rule.value.place.end).trimEnd().length;
    const own = whole.slice(from, end);
    return `${own}\n${whole.slice(0, from)}${whole.slice(end).replace(/^[^\n]*\n?/, '')}`.trimEnd();
  });
  return again && { help: `Move it above rule ${above.index + 1}.`, takes: [again.takes], lines: again };
}

function leadsToPulse(rule: IngressRule | undefined, thief: IngressRule | undefined): boolean {
  const kind = serviceKind(rule?.service, false);
  return (kind.is === 'http' || kind.is === 'unix') && rule?.service?.text !== thief?.service?.text;
}

/** Agents have no token of Cloudflare Access: what they ask for goes past it, and Pulse asks them for theirs. */
function agentBypass(exchange: Exchange, tunnel: Tunnel): Cure | undefined {
  const rule = ruleOf(exchange, tunnel);
  if (rule === undefined || rule.path !== undefined) return undefined;
  return above(
    rule,
    rule,
    '^/(api/agent|api/server/info|install\\.|download/)',
    tunnel,
    'Give what agents ask for a rule of its own without `access`, and the same paths a Bypass policy in the Access application; Pulse asks agents for their token.',
    'access',
  );
}

function above(
  below: IngressRule,
  like: IngressRule,
  path: string,
  tunnel: Tunnel,
  help: string,
  leavesOut?: string,
): Cure | undefined {
  const again = fromRuleOn(tunnel, below, (text, layout) => {
    const added = ruleLike(like, path, layout, tunnel, leavesOut);
    return added === undefined ? undefined : `${added}${text}`;
  });
  return again && { help, takes: [again.takes], lines: again };
}

function ruleOf({ route }: Exchange, tunnel: Tunnel): IngressRule | undefined {
  return tunnel.rules.find(({ at }) => at.start === route?.start);
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.start} ${place.end}`, place])).values()];
}
