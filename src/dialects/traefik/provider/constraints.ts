import { compileGoPattern } from '../../../model/pattern.ts';
import type { Label } from '../labels.ts';
import { parseRule, type RuleTree } from '../rule/parse.ts';

/** What a provider asks of a container's labels before it looks at them. */
export type Fulfilled = 'yes' | 'no' | 'unknown' | 'unreadable';

/**
 * `Label(name, value)` and `LabelRegex(name, pattern)`, with `&&`, `||` and `!`; an expression that cannot be read leaves the
 * container out (traefik pkg/provider/constraints/constraints_labels.go, and keepContainer).
 */
export function fulfils(labels: readonly Label[], expression: string): Fulfilled {
  if (expression.trim() === '') return 'yes';
  const parsed = parseRule(expression);
  return 'problem' in parsed ? 'unreadable' : evaluated(parsed.tree, labels);
}

function evaluated(tree: RuleTree, labels: readonly Label[]): Fulfilled {
  switch (tree.kind) {
    case 'and':
      return worst(evaluated(tree.left, labels), evaluated(tree.right, labels));
    case 'or':
      return opposite(worst(opposite(evaluated(tree.left, labels)), opposite(evaluated(tree.right, labels))));
    case 'not':
      return opposite(evaluated(tree.operand, labels));
    case 'call': {
      const [name, wanted] = tree.args.map((arg) => arg.value);
      if (name === undefined || wanted === undefined || tree.args.length !== 2) return 'unreadable';
      const label = labels.find(({ key }) => key.text === name)?.value;
      if (label?.unresolved) return 'unknown';
      const value = label?.text ?? '';
      if (tree.name === 'Label') return value === wanted ? 'yes' : 'no';
      if (tree.name !== 'LabelRegex') return 'unreadable';
      const pattern = compileGoPattern(wanted);
      return pattern?.match(value) === undefined ? 'no' : 'yes';
    }
  }
}

function worst(a: Fulfilled, b: Fulfilled): Fulfilled {
  const order: readonly Fulfilled[] = ['unreadable', 'no', 'unknown', 'yes'];
  return order.find((each) => a === each || b === each) ?? 'yes';
}

function opposite(of: Fulfilled): Fulfilled {
  return of === 'yes' ? 'no' : of === 'no' ? 'yes' : of;
}
