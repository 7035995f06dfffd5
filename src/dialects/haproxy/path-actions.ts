import type { Cause } from '../../model/fact.ts';
import { compilePattern } from '../../model/pattern.ts';
import { withGroups } from './convert.ts';
import type { Scene } from './fetch.ts';
import { formatted, readFormat } from './format.ts';
import { targetPath } from './message.ts';
import { because, type Rule } from './rules.ts';
import { isDoubt } from './value.ts';
import { stepAt, type Walk } from './walk.ts';

/** The actions that make another path or query of what was asked for (http_act.c, http_action_set_req_line). */
export function changePath(action: string, rule: Rule, scene: Scene, walk: Walk): void {
  const { message } = walk;
  const before = targetPath(message);
  const [, first, second] = rule.words;
  if (isDoubt(rule.verdict) || first === undefined || message.pathUnknown !== undefined) {
    if (isDoubt(rule.verdict)) message.pathUnknown = rule.verdict.because;
    return;
  }
  const replaces = action.startsWith('replace-');
  const made = replaces
    ? replaced(subjectOf(action, walk), first.text, second?.text ?? '', scene)
    : textOf(first.text, scene);
  if (made === undefined) return;
  if (typeof made === 'object') {
    message.pathUnknown = { at: rule.statement.at, ...made };
    return;
  }
  apply(action, made, walk);
  if (targetPath(message) !== before)
    walk.steps.push(stepAt(rule.statement, because(rule, `${before} becomes ${targetPath(message)}`)));
}

function subjectOf(action: string, { message }: Walk): string {
  return action === 'replace-path' ? message.path : targetPath(message);
}

function apply(action: string, text: string, { message }: Walk): void {
  if (action === 'set-query') {
    message.query = text;
    return;
  }
  if (action === 'set-path' || action === 'replace-path') {
    message.path = text;
    return;
  }
  const local = text.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const mark = local.indexOf('?');
  message.path = mark === -1 ? local : local.slice(0, mark);
  message.query = mark === -1 ? '' : local.slice(mark + 1);
}

function textOf(format: string, scene: Scene): string | Cause {
  const pieces = readFormat(format);
  if ('bad' in pieces) return { missing: 'pattern', name: format };
  const value = formatted(pieces, scene);
  if (value.is === 'unsure') return value.because;
  return value.is === 'none' ? '' : value.texts.join(',');
}

/** Undefined where the pattern does not match: the rule then does nothing. */
function replaced(
  text: string,
  pattern: string,
  replacement: string,
  scene: Scene,
): string | Cause | undefined {
  const compiled = compilePattern(pattern, { caseless: false });
  if (compiled === undefined) return { missing: 'pattern', name: pattern };
  const found = compiled.match(text);
  if (found === undefined) return undefined;
  // The replacement takes the place of the whole, not of what matched (http_act.c, http_action_replace_uri).
  return textOf(withGroups(replacement, found.groups), scene);
}
