import { isHandshake } from '../../model/request.ts';
import { formatted, readFormat } from './format.ts';
import { rulesOf } from './proxy.ts';
import { type Rule, type RuleContext, ruleIn } from './rules.ts';
import { lineOf, type Statement } from './statement.ts';
import { isDoubt } from './value.ts';
import type { Walk } from './walk.ts';

/** What the rules do to Pulse's answers; they run in the backend first, then in the frontend (http_ana.c). */
export function runHttpResponse(sides: readonly RuleContext[]): void {
  for (const side of sides) {
    const success = isHandshake(side.walk.message.request) ? 101 : 200;
    for (const keyword of ['http-response', 'http-after-response']) {
      for (const statement of rulesOf(side.proxy, keyword)) {
        const rule = ruleIn(statement, answering(side, success));
        const onFailure = ruleIn(statement, answering(side, 404)).verdict;
        // What only errors get is nothing that a page or a socket meets.
        if (rule.verdict !== false) runAction(rule, onFailure !== false, answering(side, success));
      }
    }
  }
}

/** The rules as an answer with this status meets them. */
function answering(side: RuleContext, status: number): RuleContext {
  return { ...side, scene: { ...side.scene, phase: 'response', status } };
}

function runAction(rule: Rule, onFailure: boolean, { scene, walk }: RuleContext): void {
  const [action, name, value] = rule.words.map((word) => word.text);
  const header = name?.toLowerCase() ?? '';
  const { at } = rule.statement;
  switch (action) {
    case 'set-header':
    case 'add-header':
      walk.added.push({
        name: header,
        value: isDoubt(rule.verdict) ? null : textOf(value ?? '', scene),
        when: onFailure ? 'always' : 'success',
        mode: action === 'set-header' ? 'replace' : 'add',
        at,
      });
      if (rule.verdict === true && action === 'set-header')
        losesTunnel(rule.statement, header, value ?? '', walk);
      // It takes the place of what Pulse sent.
      if (action === 'set-header') walk.removed.push({ name: header, at });
      return;
    case 'del-header':
      for (const each of namesRemoved(rule)) walk.removed.push({ name: each, at });
      if (rule.verdict === true)
        for (const each of namesRemoved(rule)) losesTunnel(rule.statement, each, '', walk);
      return;
    case 'wait-for-body':
      if (rule.verdict === true) walk.heldBack = rule.statement;
      return;
  }
}

/** A browser takes a 101 only with both headers (RFC 6455, 4.1). */
function losesTunnel(statement: Statement, header: string, value: string, walk: Walk): void {
  const kept = header === 'upgrade' ? 'websocket' : header === 'connection' ? 'upgrade' : undefined;
  const accept = header === 'sec-websocket-accept';
  if ((kept === undefined && !accept) || (kept !== undefined && value.toLowerCase().includes(kept))) return;
  walk.losses.push({
    kind: 'header',
    text: `\`${lineOf(statement)}\` takes it away from the answer that opens the socket`,
    at: statement.at,
  });
}

function namesRemoved({ words }: Rule): readonly string[] {
  const [, name, flag, method] = words.map((word) => word.text);
  if (name === undefined) return [];
  if (flag !== '-m' || method === 'str') return [name.toLowerCase()];
  const known = [
    'upgrade',
    'connection',
    'server',
    'x-powered-by',
    'x-frame-options',
    'content-security-policy',
  ];
  return known.filter((each) =>
    method === 'beg'
      ? each.startsWith(name.toLowerCase())
      : method === 'end'
        ? each.endsWith(name.toLowerCase())
        : method === 'sub' && each.includes(name.toLowerCase()),
  );
}

function textOf(format: string, scene: RuleContext['scene']): string | null {
  const pieces = readFormat(format);
  if ('bad' in pieces) return null;
  const value = formatted(pieces, scene);
  return value.is === 'known' ? value.texts.join(',') : value.is === 'none' ? '' : null;
}
