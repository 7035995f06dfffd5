import { oncePer } from '../../model/once.ts';
import type { Remark } from '../../model/remark.ts';
import type { ReadList } from './acl.ts';
import { type Condition, conditionAt, type Term } from './condition.ts';
import { holds } from './evaluate.ts';
import { setHeader } from './message.ts';
import { linesNamed, type ProxySection, rulesOf } from './proxy.ts';
import { conditionOf as readOf } from './proxy-conditions.ts';
import { remarkOn } from './remark.ts';
import { type RuleContext, ruleIn } from './rules.ts';
import { lineOf, type Statement } from './statement.ts';
import { type Switch, switchBackend } from './switching.ts';
import { isDoubt } from './value.ts';

/** Lines that were meant for this very request and do not get it. */
export function missedRemarks(context: RuleContext): readonly Remark[] {
  return [...behindSwitch(context), ...neverMatching(context)];
}

/** A `use_backend` that always applies leaves nothing to those below it, nor to `default_backend`. */
function behindSwitch(context: RuleContext): readonly Remark[] {
  const { winner, losers } = afterWinner(context.scene.readList)(context.proxy);
  if (winner === undefined) return [];
  const missed = losers.filter((loser) => ruleIn(loser, context).verdict !== false);
  return missed.map((loser) =>
    remarkOn('never-reached', 'breaks', loser.at, `\`${lineOf(loser)}\` is never reached`, {
      why: `\`${lineOf(winner)}\` takes every request before it`,
      help: 'Give the other line a condition, or put it behind this one.',
      related: [{ at: winner.at, text: 'takes every request' }],
    }),
  );
}

/** The first switch that always applies, and those behind it that lead elsewhere. */
const afterWinner = oncePer((readList: ReadList) =>
  oncePer((proxy: ProxySection) => {
    const switches = linesNamed(proxy.section, 'use_backend');
    const index = switches.findIndex((statement) =>
      alwaysApplies(conditionOf(statement, proxy, readList), statement),
    );
    const winner = switches[index];
    const losers = [...switches.slice(index + 1), ...linesNamed(proxy.section, 'default_backend')];
    return { winner, losers: losers.filter((loser) => loser.args[0]?.text !== winner?.args[0]?.text) };
  }),
);

function conditionOf(statement: Statement, proxy: ProxySection, readList: ReadList): Condition | undefined {
  const condition = readOf(statement, proxy, readList);
  return condition === undefined || 'bad' in condition ? undefined : condition;
}

function alwaysApplies(condition: Condition | undefined, statement: Statement): boolean {
  // A name that traffic makes may be nobody's, and then the next line is asked.
  if (statement.args[0]?.text.includes('%[') === true) return false;
  if (conditionAt(statement.args) === -1) return true;
  if (condition === undefined || condition.unless) return false;
  return condition.alternatives.some((terms) => terms.every(isAlways));
}

function isAlways({ negated, tests }: Term): boolean {
  return (
    !negated &&
    tests.some(
      ({ sample, matcher }) =>
        sample.fetch.name === 'always_true' ||
        (sample.fetch.name === 'path' &&
          sample.converters.length === 0 &&
          matcher.method === 'beg' &&
          matcher.patterns.some(({ text }) => text === '/')),
    )
  );
}

const WITH_CONDITIONS: ReadonlySet<string> = new Set([
  'use_backend',
  'http-request',
  'redirect',
  'use-server',
]);

/** Patterns in capitals without `-i`, where a rule would decide otherwise of this request if they matched. */
function neverMatching(context: RuleContext): readonly Remark[] {
  const { proxy, scene } = context;
  const remarks = new Map<string, Remark>();
  for (const { condition, shouting } of shoutingIn(scene.readList)(proxy)) {
    const now = holds(condition, scene);
    const meant = holds(withoutCase(condition), scene);
    if (isDoubt(now) || isDoubt(meant) || now === meant) continue;
    for (const term of shouting) {
      const remark = neverMatches(term, proxy);
      remarks.set(`${remark.at.file} ${remark.at.start}`, remark);
    }
  }
  return [...remarks.values()];
}

const shoutingIn = oncePer((readList: ReadList) =>
  oncePer((proxy: ProxySection) =>
    proxy.section.lines
      .filter(({ keyword }) => WITH_CONDITIONS.has(keyword.text))
      .flatMap((statement) => {
        const condition = conditionOf(statement, proxy, readList);
        const shouting = condition?.alternatives.flat().filter(shouts) ?? [];
        return condition === undefined || shouting.length === 0 ? [] : [{ condition, shouting }];
      }),
  ),
);

/** What browsers always write in small letters. */
const SMALL_LETTERS = /^(?:(?:req\.)?f?hdr|ssl_fc_sni|req[._]ssl_sni)$/;
const COMPARED = /^(?:str|beg|end|sub|dom|dir)$/;

function shouts({ tests }: Term): boolean {
  return tests.some(({ sample, matcher }) => {
    const name = sample.fetch.args?.[0]?.toLowerCase() ?? '';
    const small =
      SMALL_LETTERS.test(sample.fetch.name) &&
      (/sni$/.test(sample.fetch.name) || /^(?:host|upgrade)$/.test(name));
    return (
      small &&
      COMPARED.test(matcher.method) &&
      matcher.patterns.some(({ text, caseless }) => !caseless && /[A-Z]/.test(text))
    );
  });
}

function withoutCase(condition: Condition): Condition {
  return {
    ...condition,
    alternatives: condition.alternatives.map((terms) =>
      terms.map((term) => ({
        ...term,
        tests: term.tests.map((test) => ({
          ...test,
          matcher: {
            ...test.matcher,
            patterns: test.matcher.patterns.map((pattern) => ({ ...pattern, caseless: true })),
          },
        })),
      })),
    ),
  };
}

function neverMatches(term: Term, proxy: ProxySection): Remark {
  const definition = rulesOf(proxy, 'acl').find(({ args }) => args[0]?.text === term.name);
  const patterns = term.tests.flatMap(({ matcher }) => matcher.patterns);
  const shown = patterns.find(({ text }) => /[A-Z]/.test(text))?.text ?? '';
  const upgrade = term.tests.some(({ sample }) => sample.fetch.args?.[0]?.toLowerCase() === 'upgrade');
  return remarkOn('never-reached', 'breaks', definition?.at ?? term.at.at, `"${shown}" never matches`, {
    why: `browsers ${upgrade ? 'write `websocket`' : 'send host names'} in small letters, and HAProxy compares letter by letter without \`-i\``,
    help: `Write \`-i ${shown}\`.`,
  });
}

/** A name is compared with a Host that has a port: without it the rule would have applied. */
export function missedByPort(chosen: Switch, context: RuleContext): Remark | undefined {
  const { url } = context.walk.message.request;
  if ('undecided' in chosen || url.port === '' || context.walk.message.headers.has('host')) return undefined;
  const bare = { ...context.walk.message, headers: new Map(context.walk.message.headers) };
  setHeader(bare, 'host', [{ carries: 'client-hostname', text: url.hostname }]);
  const meant = switchBackend({ ...context, scene: { ...context.scene, message: bare } });
  if ('undecided' in meant || meant.to === undefined || meant.to === chosen.to || meant.by === undefined)
    return undefined;
  return remarkOn(
    'never-reached',
    'breaks',
    meant.by.at,
    `\`${lineOf(meant.by)}\` does not match on port ${url.port}`,
    {
      why: `browsers name every port but 80 and 443 in Host, so it reads \`${url.host}\``,
      help: lineOf(meant.by).includes('%[')
        ? 'Take the port off first: write `field(1,:)` behind `hdr(host)`.'
        : 'Compare the name alone: `hdr(host),field(1,:) -i NAME`, or `hdr_dom(host) -i NAME`.',
    },
  );
}
