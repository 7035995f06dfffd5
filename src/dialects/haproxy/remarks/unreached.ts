import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import { bindsOf } from '../bind.ts';
import { type Condition, conditionAt, fetchesOf } from '../condition.ts';
import type { Program } from '../program.ts';
import { hasFrontend, linesNamed as linesIn, type ProxySection } from '../proxy.ts';
import { conditionOf as readOf } from '../proxy-conditions.ts';
import { remarkOn } from '../remark.ts';
import { hasServers } from '../server.ts';
import { lineOf, type Statement } from '../statement.ts';
import { neverTrueRemarks } from './never-true.ts';

/** Lines of a section that no request gets to, and tests that never hold. */
export function unreachedRemarks(proxy: ProxySection, program: Program): readonly Remark[] {
  return [
    ...behindFinalRule(proxy),
    ...secondDefault(proxy),
    ...ownServers(proxy, program),
    ...unusedAcls(proxy),
    ...endlessRedirect(proxy, program),
    ...neverTrueRemarks(proxy, program),
  ];
}

function linesNamed({ section }: ProxySection, name: string): readonly Statement[] {
  return linesIn(section, name);
}

function conditionOf(statement: Statement, proxy: ProxySection, program: Program): Condition | undefined {
  const condition = readOf(statement, proxy, program.readList);
  return condition === undefined || 'bad' in condition ? undefined : condition;
}

const FINAL: ReadonlySet<string> = new Set([
  'deny',
  'tarpit',
  'redirect',
  'return',
  'reject',
  'silent-drop',
  'allow',
  'auth',
]);

/** A final action without a condition ends its list for every request; HAProxy warns. */
function behindFinalRule(proxy: ProxySection): readonly Remark[] {
  return ['http-request', 'http-response'].flatMap((kind) => {
    const rules = linesNamed(proxy, kind);
    const index = rules.findIndex(
      ({ args }) => FINAL.has(args[0]?.text ?? '') && conditionAt(args) === -1 && args[0]?.text !== 'auth',
    );
    const final = rules[index];
    const [dead] = rules.slice(index + 1);
    if (final === undefined || dead === undefined) return [];
    return [
      remarkOn(
        'never-reached',
        final.args[0]?.text === 'allow' ? 'degrades' : 'breaks',
        dead.at,
        `\`${lineOf(dead)}\` is never reached`,
        {
          why: `\`${lineOf(final)}\` above it ends the list for every request`,
          help: 'Put it above that line, or give that line a condition.',
          related: [{ at: final.at, text: 'has no condition' }],
        },
      ),
    ];
  });
}

function secondDefault(proxy: ProxySection): readonly Remark[] {
  const lines = linesNamed(proxy, 'default_backend');
  const last = lines.at(-1);
  return lines.slice(0, -1).flatMap((line) =>
    last === undefined
      ? []
      : [
          remarkOn(
            'never-reached',
            'degrades',
            line.at,
            `\`${lineOf(line)}\` is overwritten by \`${lineOf(last)}\``,
            {
              help: 'Keep one of the two.',
              related: [{ at: last.at, text: 'holds' }],
            },
          ),
        ],
  );
}

/** A `listen` with a default backend never asks its own servers; HAProxy warns. */
function ownServers(proxy: ProxySection, _program: Program): readonly Remark[] {
  const [fallback] = linesNamed(proxy, 'default_backend');
  const server = proxy.section.lines.find(({ keyword }) => keyword.text === 'server');
  if (proxy.kind !== 'listen' || fallback === undefined || server === undefined || !hasServers(proxy))
    return [];
  return [
    remarkOn('never-reached', 'degrades', server.at, `\`${lineOf(server)}\` is never asked`, {
      why: `\`${lineOf(fallback)}\` sends every request elsewhere`,
      related: [{ at: fallback.at, text: 'takes the requests' }],
    }),
  ];
}

/** An ACL that no line of its section uses does nothing. */
function unusedAcls(proxy: ProxySection): readonly Remark[] {
  const { lines } = proxy.section;
  const used = new Set(
    lines
      .filter(({ keyword }) => keyword.text !== 'acl')
      .flatMap(({ args }) => args.map(({ text }) => text.replace(/^!+/, ''))),
  );
  // `acl(NAME,…)` in an expression uses it, too.
  const samples = lines
    .flatMap(({ args }) => args.map(({ text }) => text))
    .filter((text) => text.includes('acl('))
    .join(' ');
  const seen = new Set<string>();
  return lines.flatMap((statement) => {
    const name = statement.args[0]?.text ?? '';
    if (statement.keyword.text !== 'acl' || used.has(name) || seen.has(name)) return [];
    if (samples.includes(name)) return [];
    seen.add(name);
    return [
      remarkOn('never-reached', 'harmless', statement.at, `the ACL \`${name}\` is used by no line`, {
        ...(/websocket|upgrade/i.test(lineOf(statement))
          ? { why: 'WebSockets need none: HAProxy passes them in `mode http` by itself' }
          : {}),
        help: 'Take the line out.',
      }),
    ];
  });
}

/** `redirect … unless { ssl_fc }` in a process that never speaks TLS sends every request round in circles. */
function endlessRedirect(proxy: ProxySection, program: Program): readonly Remark[] {
  if (!hasFrontend(proxy) || speaksTls(program)) return [];
  if (program.front === 'none' && !onlyHttp(proxy, program)) return [];
  return proxy.section.lines.flatMap((statement) => {
    const { keyword, args } = statement;
    const redirects =
      keyword.text === 'redirect' || (keyword.text === 'http-request' && args[0]?.text === 'redirect');
    if (!redirects || !args.some(({ text }) => text === 'scheme' || text.startsWith('https:'))) return [];
    const condition = conditionOf(statement, proxy, program);
    if (condition === undefined || !fetchesOf(condition).every((fetch) => fetch === 'ssl_fc')) return [];
    return [
      remarkOn(
        'never-reached',
        'breaks',
        statement.at,
        `\`${lineOf(statement)}\` applies to every request, for no \`bind\` has \`ssl\``,
        {
          why: 'what terminates TLS in front of HAProxy comes back over plain HTTP and is redirected again, without end',
          help: 'Test what the proxy in front says: `unless { hdr(X-Forwarded-Proto) https }`.',
        },
      ),
    ];
  });
}

const speaksTls = oncePer(({ proxies, version }: Program): boolean =>
  proxies.some((proxy) => bindsOf(proxy, version).some((bind) => bind.ssl)),
);

function onlyHttp(proxy: ProxySection, program: Program): boolean {
  return bindsOf(proxy, program.version).every((bind) => !bind.ssl);
}
