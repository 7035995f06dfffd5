import type { Remark } from '../../../model/remark.ts';
import { type ProxySection, rulesOf } from '../proxy.ts';
import { remarkOn } from '../remark.ts';
import { lineOf, type Statement } from '../statement.ts';
import { asksHttp, waitsForBytes } from '../tcp-timing.ts';

const HELP =
  'Write `mode http` in the frontend and in every backend that it leads to, or in a `defaults` section above them.';

/** A frontend in TCP mode in which rules, or its backend's, speak of HTTP. */
export function modeRemarks(frontend: ProxySection, backend: ProxySection | undefined): readonly Remark[] {
  if (frontend.mode.value !== 'tcp' || backend?.mode.value === 'http') return [];
  const racing = waitsForBytes(frontend)
    ? undefined
    : rulesOf(frontend, 'use_backend').find(asksHttp(frontend));
  const ignored = ignoredLine(frontend) ?? (backend === undefined ? undefined : ignoredLine(backend));
  const at = frontend.mode.statement?.at ?? frontend.section.head.at;
  const mode =
    frontend.mode.statement === undefined
      ? `no \`mode http\` holds for ${frontend.kind} "${frontend.name}", so HAProxy passes raw bytes, its default`
      : `${frontend.kind} "${frontend.name}" is in \`mode tcp\``;
  if (racing !== undefined) {
    return [
      remarkOn('not-http', 'breaks', at, mode, {
        why: `\`${lineOf(racing)}\` then looks at whatever bytes happen to have arrived: requests are closed without an answer, or get through by luck, while \`haproxy -c\` says nothing of it`,
        help: HELP,
        related: [{ at: racing.at, text: 'asks for what only HTTP mode reads' }],
      }),
    ];
  }
  if (ignored === undefined) return [];
  return [
    remarkOn('not-http', 'degrades', at, mode, {
      why: `\`${lineOf(ignored)}\` and everything else about HTTP is ignored: Pulse learns neither the client's address nor the scheme`,
      help: HELP,
      related: [{ at: ignored.at, text: 'is ignored' }],
    }),
  ];
}

const OF_HTTP: ReadonlySet<string> = new Set([
  'forwardfor',
  'http-server-close',
  'httpclose',
  'http-keep-alive',
]);

/** The first line of the section itself that only HTTP mode obeys. */
function ignoredLine({ section }: ProxySection): Statement | undefined {
  return section.lines.find(
    ({ keyword, args }) =>
      /^http-(?:request|response|after-response)$/.test(keyword.text) ||
      keyword.text === 'redirect' ||
      (keyword.text === 'option' && OF_HTTP.has(args[0]?.text ?? '')),
  );
}
