import type { Remark } from '../../../model/remark.ts';
import type { ProxySection } from '../proxy.ts';
import { remarkOn } from '../remark.ts';
import { lineOf, type Statement } from '../statement.ts';

/** Headers by which a proxy tells Pulse who has logged in (Pulse docs/PROXY_AUTH.md), under the names in use. */
const IDENTITY =
  /^(?:x-proxy-secret|remote-(?:user|groups|email|name)|x-(?:remote|forwarded|auth-request|webauth|authentik)-(?:user|username|groups|email|role|roles))$/i;

/** Identity headers added instead of replaced, caches, and pages of HAProxy's own beside Pulse. */
export function surfaceRemarks({ section }: ProxySection): readonly Remark[] {
  return section.lines.flatMap((statement) => [
    ...identity(statement, section.lines),
    ...cached(statement),
    ...cookies(statement),
    ...exposed(statement, section.lines),
  ]);
}

function identity(statement: Statement, lines: readonly Statement[]): readonly Remark[] {
  const [action, name] = statement.args;
  if (
    statement.keyword.text !== 'http-request' ||
    action?.text !== 'add-header' ||
    !IDENTITY.test(name?.text ?? '')
  )
    return [];
  const deleted = lines.some(
    ({ keyword, args }) =>
      keyword.text === 'http-request' &&
      args[0]?.text === 'del-header' &&
      args[1]?.text.toLowerCase() === name?.text.toLowerCase(),
  );
  if (deleted) return [];
  return [
    remarkOn(
      'identity',
      'degrades',
      statement.at,
      `\`${lineOf(statement)}\` leaves the client's own ${name?.text} in front`,
      {
        why: 'Pulse reads the first of the two, so anybody can say who they are',
        help: `Write \`http-request set-header ${name?.text}\`, which replaces it.`,
      },
    ),
  ];
}

function cached(statement: Statement): readonly Remark[] {
  const [action] = statement.args;
  if (statement.keyword.text !== 'http-response' || action?.text !== 'cache-store') return [];
  return [
    remarkOn('cached', 'degrades', statement.at, `\`${lineOf(statement)}\` keeps Pulse's answers`, {
      why: 'its pages carry a new nonce each time, and its API must be fresh',
      help: 'Take the line out, or give it a condition that leaves Pulse out.',
    }),
  ];
}

function cookies(statement: Statement): readonly Remark[] {
  const [action, name, pattern] = statement.args;
  const replaces = action?.text === 'replace-header' || action?.text === 'replace-value';
  if (statement.keyword.text !== 'http-response' || !replaces || name?.text.toLowerCase() !== 'set-cookie')
    return [];
  if (!/path|domain|pulse/i.test(`${pattern?.text} ${statement.args[3]?.text}`)) return [];
  return [
    remarkOn('cookie', 'degrades', statement.at, `\`${lineOf(statement)}\` rewrites Pulse's cookies`, {
      why: "Pulse's session cookie is bound to its host and to the path /, and a browser drops it when either is changed",
      help: 'Take the line out.',
    }),
  ];
}

/** The statistics page without a login, and metrics. */
function exposed(statement: Statement, lines: readonly Statement[]): readonly Remark[] {
  const [first, second] = statement.args;
  if (
    statement.keyword.text === 'http-request' &&
    first?.text === 'use-service' &&
    second?.text === 'prometheus-exporter'
  )
    return [
      remarkOn('exposed', 'harmless', statement.at, "HAProxy's metrics are served beside Pulse", {
        help: 'Serve them on a listener of their own, bound to 127.0.0.1.',
      }),
    ];
  if (statement.keyword.text !== 'stats' || !/^(?:enable|uri)$/.test(first?.text ?? '')) return [];
  const isFirst =
    lines.find(
      ({ keyword, args }) => keyword.text === 'stats' && /^(?:enable|uri)$/.test(args[0]?.text ?? ''),
    ) === statement;
  const guarded = lines.some(
    ({ keyword, args }) => keyword.text === 'stats' && /^(?:auth|http-request)$/.test(args[0]?.text ?? ''),
  );
  if (!isFirst || guarded) return [];
  return [
    remarkOn(
      'exposed',
      'harmless',
      statement.at,
      "HAProxy's statistics page is open to whoever reaches Pulse",
      {
        help: 'Write `stats auth NAME:PASSWORD`, or serve it on a listener of its own, bound to 127.0.0.1.',
      },
    ),
  ];
}
