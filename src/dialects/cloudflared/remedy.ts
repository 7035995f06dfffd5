import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';
import { entryOf } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import { serviceKind } from './service.ts';
import { type IngressRule, isYes, option, type Tunnel } from './tunnel.ts';

/** How needs are met in the rule that governs this exchange: words that go, and a line for them where one is needed. */
export function remedy(needs: readonly Need[], exchange: Exchange, tunnel: Tunnel): Remedy | undefined {
  const help = [...new Set(needs.flatMap((need) => HELP[need] ?? []))].join(' ');
  if (help === '') return undefined;
  const address = needs.some((need) => need === 'target' || need === 'http-mode')
    ? otherAddress(exchange, tunnel)
    : undefined;
  const replaces = [
    ...needs.flatMap((need) => goes(need, exchange, tunnel)),
    ...(address === undefined ? [] : [address.replaces]),
  ].filter((place) => standsAlone(place, tunnel));
  return { help, replaces, ...(address === undefined ? {} : { block: address.block, into: address.into }) };
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

function goes(need: Need, exchange: Exchange, tunnel: Tunnel): readonly Place[] {
  const protocol = entryOf(tunnel.root, 'protocol');
  if (need === 'upgrade') return protocol === undefined ? [] : [protocol.place];
  const bastion = option(tunnel, ruleOf(exchange, tunnel), 'bastionMode');
  if (need === 'http-mode' && isYes(bastion?.value)) return bastion === undefined ? [] : [bastion.place];
  const host = exchange.requestHeaders.find((header) => header.name === 'host');
  return need === 'host' && host?.at !== undefined ? [host.at] : [];
}

/** The rule with Pulse's port over plain HTTP, at the host that is written; a bare key takes its line. */
function otherAddress(
  exchange: Exchange,
  tunnel: Tunnel,
): { readonly replaces: Place; readonly block: string; readonly into: Place } | undefined {
  const rule = ruleOf(exchange, tunnel);
  if (isYes(option(tunnel, rule, 'bastionMode')?.value)) return undefined;
  const service = entryOf(rule?.value, 'service');
  const beside = entryOf(rule?.value, 'hostname') ?? entryOf(rule?.value, 'path');
  const host = rule === undefined ? undefined : hostOf(rule);
  if (service === undefined || beside === undefined || host === undefined) return undefined;
  if (!standsAlone(service.place, tunnel)) return undefined;
  const { text } = tunnel.file;
  const indent = ' '.repeat(service.place.start - (text.lastIndexOf('\n', service.place.start - 1) + 1));
  return { replaces: service.place, block: `${indent}service: http://${host}:7655\n`, into: beside.key };
}

function ruleOf({ route }: Exchange, tunnel: Tunnel): IngressRule | undefined {
  return tunnel.rules.find(({ at }) => at.start === route?.start);
}

function hostOf({ service }: IngressRule): string | undefined {
  const kind = serviceKind(service, false);
  return (kind.is === 'http' || kind.is === 'raw') && kind.host !== '' ? kind.host : undefined;
}

/** What shares its line with a dash or another setting is not taken out. */
function standsAlone({ start }: Place, { file: { text } }: Tunnel): boolean {
  return /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}
