import type { Step } from '../../../model/exchange.ts';
import type { Document } from '../document.ts';
import { documentUnder } from '../document.ts';
import type { RequestView } from '../request-view.ts';
import { type Statement, textOf } from '../statement.ts';
import { applyRules, type Rewritten } from './run.ts';
import type { SectionScope } from './scopes.ts';

/** What a section's rules are about. */
export type Subject =
  | { readonly is: 'target'; readonly url: string }
  /** Undefined where the folder of the documents is not known. */
  | { readonly is: 'file'; readonly document: Document | undefined };

export type InSection =
  | Rewritten
  /** The request begins anew with another path. */
  | {
      readonly is: 'again';
      readonly path: string;
      readonly query: string;
      readonly by: Statement;
      readonly steps: readonly Step[];
    };

/** Rules of a section run in the fixup phase, and what they make of a path is asked for anew (mod_rewrite.c, hook_fixup). */
export function rewriteInSection(scope: SectionScope, subject: Subject, view: RequestView): InSection {
  if (subject.is === 'target') return withTarget(scope, subject.url, view);
  if (subject.document !== undefined) return withDocument(scope, subject.document, view);
  // Where the root is not known, what it is may make no difference.
  const [one, other] = MADE_UP.map((root) => withDocument(scope, documentUnder(root, view.path), view));
  const [rule] = scope.rules;
  if (one === undefined || other === undefined || rule === undefined || answerIn(one) === answerIn(other))
    return one ?? { is: 'unchanged', steps: [], environment: view.environment };
  return {
    is: 'unknown',
    because: { missing: 'parent', name: 'DocumentRoot', at: rule.statement.at },
    rule,
    steps: [],
    environment: view.environment,
  };
}

const MADE_UP = ['/var/www/html', '/srv/q7'];

function answerIn(result: InSection): string {
  const { steps: _, ...rest } = result;
  switch (rest.is) {
    case 'proxied':
      return `proxied ${rest.url}?${rest.query}`;
    case 'redirected':
      return `redirected ${rest.to}`;
    case 'answered':
      return `answered ${rest.status}`;
    case 'again':
    case 'path':
      return `${rest.is} ${rest.path}?${rest.query}`;
    default:
      return rest.is;
  }
}

function withTarget(scope: SectionScope, url: string, view: RequestView): InSection {
  const subject = `proxy:${url}`;
  const rewritten = applyRules(scope.rules, view, { subject, directory: scope.directory });
  if (rewritten.is !== 'path') return rewritten;
  if (/^proxy:/.test(rewritten.path)) return { ...rewritten, is: 'unchanged' };
  return againAt(rewritten.path, rewritten, undefined, scope);
}

function withDocument(scope: SectionScope, document: Document, view: RequestView): InSection {
  const subject = document.name + document.pathInfo;
  const rewritten = applyRules(scope.rules, view, { subject, directory: scope.directory });
  if (rewritten.is !== 'path') return rewritten;
  // Otherwise it would go round for ever.
  if (rewritten.path === document.name) return { ...rewritten, is: 'unchanged' };
  return againAt(rewritten.path, rewritten, document.root, scope);
}

function againAt(
  path: string,
  rewritten: Rewritten & { is: 'path' },
  root: string | undefined,
  scope: SectionScope,
): InSection {
  const { query, rule, steps } = rewritten;
  const by = rule.statement;
  if (!path.startsWith('/'))
    return { is: 'answered', status: 400, rule, steps, environment: rewritten.environment };
  const replaced =
    scope.base !== undefined && path.startsWith(scope.directory)
      ? `${scope.base.replace(/\/$/, '')}/${path.slice(scope.directory.length)}`
      : root !== undefined && scope.base === undefined && path.startsWith(`${root}/`)
        ? path.slice(root.length)
        : path;
  return {
    is: 'again',
    path: replaced,
    query,
    by,
    steps: [...steps, { at: by.at, text: textOf(by), why: `the request begins anew with ${replaced}` }],
  };
}
