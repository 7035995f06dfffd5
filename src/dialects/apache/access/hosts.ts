import type { Layer } from '../layers.ts';
import type { RequestView } from '../request-view.ts';
import { argument, type Statement } from '../statement.ts';
import { withName } from '../statements-by-name.ts';
import { isLimitedTo } from './methods.ts';
import type { Supposition } from './requirements.ts';

/** Order, Allow, Deny and Satisfy of one section; a later section replaces all of it (mod_access_compat.c has no merger). */
export interface HostAccess {
  readonly order: 'allow,deny' | 'deny,allow' | 'mutual-failure';
  readonly allows: readonly HostRule[];
  readonly denies: readonly HostRule[];
  readonly satisfiesAny: boolean;
  readonly statement: Statement;
}

interface HostRule {
  readonly from: string;
  readonly limits: readonly Statement[];
  readonly statement: Statement;
}

const WORDS: ReadonlySet<string> = new Set(['order', 'allow', 'deny', 'satisfy']);

export function hostAccessOf(layers: readonly Layer[], view: RequestView): HostAccess | undefined {
  const section = layers.findLast(({ statements }) => linesIn(statements, []).length > 0);
  const lines = section === undefined ? [] : linesIn(section.statements, []);
  const concerned = lines.filter(({ limits }) => isLimitedTo(limits, view));
  const [first] = lines;
  if (first === undefined) return undefined;
  const last = (name: string) => concerned.findLast(({ statement }) => statement.name === name)?.statement;
  const order = last('order');
  const satisfy = last('satisfy');
  return {
    order: orderOf((order === undefined ? undefined : argument(order, 0)) ?? 'deny,allow'),
    allows: rulesNamed(concerned, 'allow'),
    denies: rulesNamed(concerned, 'deny'),
    satisfiesAny: /^any$/i.test((satisfy === undefined ? undefined : argument(satisfy, 0)) ?? ''),
    statement: order ?? first.statement,
  };
}

interface Limited {
  readonly statement: Statement;
  readonly limits: readonly Statement[];
}

function linesIn(statements: readonly Statement[], limits: readonly Statement[]): readonly Limited[] {
  return withName(statements, ...WORDS, '<limit', '<limitexcept').flatMap((statement) =>
    WORDS.has(statement.name) ? [{ statement, limits }] : linesIn(statement.children, [...limits, statement]),
  );
}

function rulesNamed(lines: readonly Limited[], name: string): readonly HostRule[] {
  return lines
    .filter(({ statement }) => statement.name === name)
    .flatMap(({ statement, limits }) =>
      statement.args.slice(1).map((word) => ({ from: word.value, limits, statement })),
    );
}

function orderOf(written: string): HostAccess['order'] {
  const lower = written.toLowerCase();
  return lower === 'allow,deny' || lower === 'mutual-failure' ? lower : 'deny,allow';
}

/** mod_access_compat.c, check_dir_access: whether the client may enter. */
export function letsIn(access: HostAccess, view: RequestView, supposed: Supposition): boolean {
  const fits = (rules: readonly HostRule[]) => rules.some((rule) => isMeant(rule, view, supposed));
  const isAllowed = fits(access.allows);
  const isDenied = fits(access.denies);
  if (access.order === 'deny,allow') return isAllowed || !isDenied;
  return isAllowed && !isDenied;
}

function isMeant({ from, statement }: HostRule, view: RequestView, supposed: Supposition): boolean {
  if (statement.doubt !== undefined) return supposed.unknownHolds;
  if (/^all$/i.test(from)) return true;
  const [, not, name] = /^env=(!?)(.*)$/i.exec(from) ?? [];
  if (name === undefined) return supposed.addressFits;
  const isSet = view.environment.has(name)
    ? view.environment.get(name) !== undefined || supposed.unknownHolds
    : false;
  return isSet !== (not === '!');
}

/** The line that keeps everybody out. */
export function refusingLine(access: HostAccess): Statement {
  return access.denies[0]?.statement ?? access.statement;
}
