import type { Remark } from '../../../model/remark.ts';
import { aclsOf } from '../acl.ts';
import { bindsOf } from '../bind.ts';
import { type Condition, conditionAt, fetchesOf, readCondition } from '../condition.ts';
import type { Program } from '../program.ts';
import { hasFrontend, type ProxySection } from '../proxy.ts';
import { remarkOn } from '../remark.ts';
import { hasServers } from '../server.ts';
import { lineOf, type Statement } from '../statement.ts';

/** Lines of a section that no request gets to, and tests that never hold. */
export function unreachedRemarks(proxy: ProxySection, program: Program): readonly Remark[] {
  return [
    ...behindSwitch(proxy, program),
    ...behindFinalRule(proxy),
    ...secondDefault(proxy),
    ...ownServers(proxy, program),
    ...unusedAcls(proxy),
    ...neverMatching(proxy, program),
    ...endlessRedirect(proxy, program),
  ];
}

function linesNamed({ section }: ProxySection, name: string): readonly Statement[] {
  return section.lines.filter(({ keyword }) => keyword.text === name);
}

function conditionOf(statement: Statement, proxy: ProxySection, program: Program): Condition | undefined {
  const acls = aclsOf([...(proxy.defaults[0]?.lines ?? []), ...proxy.section.lines]);
  const condition = readCondition(statement.args, acls, program.readList);
  return condition === undefined || 'bad' in condition ? undefined : condition;
}

/** A `use_backend` that always applies leaves nothing to those below it, nor to `default_backend`. */
function behindSwitch(proxy: ProxySection, program: Program): readonly Remark[] {
  const switches = linesNamed(proxy, 'use_backend');
  const index = switches.findIndex((statement) => alwaysApplies(statement, proxy, program));
  const winner = switches[index];
  if (winner === undefined) return [];
  const losers = [...switches.slice(index + 1), ...linesNamed(proxy, 'default_backend')];
  return losers.map((loser) =>
    remarkOn('never-reached', 'breaks', loser.at, `\`${lineOf(loser)}\` is never reached`, {
      why: `\`${lineOf(winner)}\` takes every request before it`,
      help: 'Give the other line a condition, or put it behind this one.',
      related: [{ at: winner.at, text: 'takes every request' }],
    }),
  );
}

function alwaysApplies(statement: Statement, proxy: ProxySection, program: Program): boolean {
  if (conditionAt(statement.args) === -1) return true;
  const condition = conditionOf(statement, proxy, program);
  if (condition === undefined || condition.unless) return false;
  return condition.alternatives.some((terms) =>
    terms.every(
      ({ negated, tests }) =>
        !negated &&
        tests.some(
          ({ sample, matcher }) =>
            sample.fetch.name === 'always_true' ||
            (sample.fetch.name === 'path' &&
              sample.converters.length === 0 &&
              matcher.method === 'beg' &&
              matcher.patterns.some(({ text }) => text === '/')),
        ),
    ),
  );
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
  const samples = lines
    .flatMap(({ args }) => args.map(({ text }) => text))
    .filter((text) => text.includes('acl('));
  const seen = new Set<string>();
  return lines.flatMap((statement) => {
    const name = statement.args[0]?.text ?? '';
    if (statement.keyword.text !== 'acl' || used.has(name) || seen.has(name)) return [];
    if (samples.some((text) => text.includes(name))) return [];
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

/** What browsers always write in small letters. */
const SMALL_LETTERS = /^(?:(?:req\.)?f?hdr|ssl_fc_sni|req[._]ssl_sni)$/;

/** Patterns in capitals without `-i`, compared with what is always in small letters. */
function neverMatching(proxy: ProxySection, program: Program): readonly Remark[] {
  const conditions = proxy.section.lines
    .filter(({ keyword }) => keyword.text !== 'acl')
    .flatMap((statement) => conditionOf(statement, proxy, program) ?? []);
  const seen = new Set<string>();
  return conditions.flatMap((condition) =>
    condition.alternatives.flat().flatMap((term) =>
      term.tests.flatMap(({ sample, matcher }) => {
        const name = sample.fetch.args?.[0]?.toLowerCase() ?? '';
        const small =
          SMALL_LETTERS.test(sample.fetch.name) &&
          (['host', 'upgrade'].includes(name) || /sni$/.test(sample.fetch.name));
        const shouting = matcher.patterns.filter(({ text, caseless }) => !caseless && /[A-Z]/.test(text));
        const textual = /^(?:str|beg|end|sub|dom|dir)$/.test(matcher.method);
        const folds = sample.converters.some((call) => call.name === 'upper');
        const [first] = shouting;
        if (!small || !textual || folds || first === undefined || shouting.length < matcher.patterns.length)
          return [];
        const definition = linesNamed(proxy, 'acl').find(({ args }) => args[0]?.text === term.name);
        const at = definition?.at ?? term.at.at;
        const key = `${at.file} ${at.start}`;
        if (seen.has(key)) return [];
        seen.add(key);
        const subject =
          name === 'upgrade'
            ? 'Browsers write `websocket` in small letters'
            : 'Browsers send host names in small letters';
        return [
          remarkOn('never-reached', 'breaks', at, `"${first.text}" never matches`, {
            why: `${subject[0]?.toLowerCase()}${subject.slice(1)}, and HAProxy compares letter by letter without \`-i\``,
            help: `Write \`-i ${first.text}\`.`,
          }),
        ];
      }),
    ),
  );
}

/** `redirect … unless { ssl_fc }` in a process that never speaks TLS sends every request round in circles. */
function endlessRedirect(proxy: ProxySection, program: Program): readonly Remark[] {
  if (
    !hasFrontend(proxy) ||
    program.proxies.some((each) => bindsOf(each, program.version).some((bind) => bind.ssl))
  )
    return [];
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

function onlyHttp(proxy: ProxySection, program: Program): boolean {
  return bindsOf(proxy, program.version).every((bind) => !bind.ssl);
}
