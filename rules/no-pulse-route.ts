import { knownValue } from '../src/model/fact.ts';
import type { Gateway } from '../src/model/gateway.ts';
import { PULSE_PORT } from '../src/model/pulse/address.ts';
import type { Place } from '../src/text/place.ts';
import type { Rule } from './rule.ts';

export const noPulseRoute: Rule = {
  id: 'no-pulse-route',
  severity: 'warning',
  summary: 'Nothing in these files leads to Pulse.',
  catches:
    'Files that were named outright, and in which no site proxies to port 7655, none carries `pulse` in a host, upstream, router or container name, and more than one site, or none, proxies anywhere.',
  why: 'Everything else this linter says is about the way to Pulse. Where it finds none, silence would look like praise. Say where Pulse is with `--upstream HOST:PORT` or `--host NAME`, or lint the file that holds its site.',
  needs: [],
  tags: ['routing'],
  *check({ gateway, sites, expectsPulse }) {
    const at = firstPlace(gateway);
    // What does not load is told already, and may hide Pulse's site.
    const unread = gateway.loads === false || gateway.remarks.some((remark) => remark.about === 'syntax');
    if (!expectsPulse || sites.length > 0 || unread || at === undefined) return;
    const next = nextHop(gateway);
    if (next !== undefined) {
      yield {
        severity: 'info',
        message: `This leads to another proxy (${next.text}), and Pulse is further on: what that one does with a WebSocket is written in its own config.`,
        help: 'Lint that config as well, with `--behind` saying what stands in front of it.',
        at: next.at,
      };
      return;
    }
    yield {
      message: `Nothing here leads to Pulse: no upstream on port ${PULSE_PORT}, and \`pulse\` in no name of a host, upstream or container. Nothing was checked but whether the file loads.`,
      help: 'Say where Pulse is with `--upstream HOST:PORT`, or which name it has with `--host NAME`.',
      at,
    };
  },
};

/** A target that is another proxy by the looks of it. */
function nextHop(gateway: Gateway): { readonly at: Place; readonly text: string } | undefined {
  for (const site of gateway.sites) {
    for (const route of site.routes) {
      const target = route.targets.find((each) => each.nextHop === true);
      if (target === undefined) continue;
      const text = `\`${target.scheme}://${knownValue(target.host) ?? ''}:${knownValue(target.port) ?? ''}\``;
      return { at: target.at ?? route.at, text };
    }
  }
  return undefined;
}

function firstPlace(gateway: Gateway): Place | undefined {
  const [file] = gateway.files;
  return gateway.sites[0]?.at ?? (file === undefined ? undefined : { file: file.path, start: 0, end: 0 });
}
