import type { Pattern } from '../../../model/pattern.ts';
import { tableOf } from '../../../text/table.ts';
import { patternOf } from '../patterns.ts';
import type { Statement } from '../statement.ts';

export interface RewriteRule {
  readonly statement: Statement;
  readonly pattern: Pattern | undefined;
  readonly negated: boolean;
  readonly substitution: string;
  readonly flags: ReadonlyMap<string, string>;
  readonly environment: readonly string[];
  readonly conditions: readonly RewriteCondition[];
}

export interface RewriteCondition {
  readonly statement: Statement;
  readonly test: string;
  readonly pattern: string;
  readonly negated: boolean;
  readonly caseless: boolean;
  readonly orNext: boolean;
}

/** The rules of one scope in order, each with the conditions right above it. */
export function readRules(statements: readonly Statement[]): readonly RewriteRule[] {
  const rules: RewriteRule[] = [];
  let conditions: RewriteCondition[] = [];
  for (const statement of statements) {
    if (statement.name === 'rewritecond') {
      const condition = readCondition(statement);
      if (condition !== undefined) conditions.push(condition);
    } else if (statement.name === 'rewriterule') {
      const rule = readRule(statement, conditions);
      conditions = [];
      if (rule !== undefined) rules.push(rule);
    }
  }
  return rules;
}

function readRule(statement: Statement, conditions: readonly RewriteCondition[]): RewriteRule | undefined {
  const [pattern, substitution, flags] = statement.args.map((word) => word.value);
  if (pattern === undefined || substitution === undefined) return undefined;
  const negated = pattern.startsWith('!');
  const read = readFlags(flags);
  return {
    statement,
    pattern: patternOf(negated ? pattern.slice(1) : pattern, read.has('NC')),
    negated,
    substitution,
    flags: read,
    environment: environmentFlags(flags),
    conditions,
  };
}

function readCondition(statement: Statement): RewriteCondition | undefined {
  const [test, pattern, flags] = statement.args.map((word) => word.value);
  if (test === undefined || pattern === undefined) return undefined;
  const negated = pattern.startsWith('!');
  const read = readFlags(flags);
  return {
    statement,
    test,
    pattern: negated ? pattern.slice(1) : pattern,
    negated,
    caseless: read.has('NC'),
    orNext: read.has('OR'),
  };
}

/** The short names of flags, which is how they are kept here. */
const SHORT: Readonly<Record<string, string>> = tableOf({
  ACKREFESCAPING: 'B',
  CHAIN: 'C',
  COOKIE: 'CO',
  DISCARDPATH: 'DPI',
  ENV: 'E',
  FORBIDDEN: 'F',
  GONE: 'G',
  HANDLER: 'H',
  LAST: 'L',
  NEXT: 'N',
  NOCASE: 'NC',
  NOESCAPE: 'NE',
  NOSUBREQ: 'NS',
  NOVARY: 'NV',
  ORNEXT: 'OR',
  PASSTHROUGH: 'PT',
  PROXY: 'P',
  QSAPPEND: 'QSA',
  QSDISCARD: 'QSD',
  QSLAST: 'QSL',
  REDIRECT: 'R',
  SKIP: 'S',
  TYPE: 'T',
});

export const RULE_FLAGS: ReadonlySet<string> = new Set(
  `B BNE BNP BCTLS ACKREFERNOPLUS C CO DPI E END F G H L N NC NE NS P PT QSA QSD QSL R S T UNC UNSAFEPREFIXSTAT
   UNSAFEALLOW3F`.split(/\s+/),
);
export const CONDITION_FLAGS: ReadonlySet<string> = new Set(['NC', 'OR', 'NV']);

/** `[P,L,R=301]`, upper-case and short. */
export function readFlags(written: string | undefined): ReadonlyMap<string, string> {
  const flags = new Map<string, string>();
  for (const part of flagParts(written)) {
    const [key = '', value = ''] = splitOnce(part, '=');
    const upper = key.trim().toUpperCase();
    flags.set(SHORT[upper] ?? upper, value.trim());
  }
  return flags;
}

function environmentFlags(written: string | undefined): readonly string[] {
  return flagParts(written).flatMap((part) => {
    const [key = '', value = ''] = splitOnce(part, '=');
    return /^(?:e|env)$/i.test(key.trim()) ? [value.trim()] : [];
  });
}

function flagParts(written: string | undefined): readonly string[] {
  if (written === undefined || !/^\[.*\]$/s.test(written)) return [];
  return written
    .slice(1, -1)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
