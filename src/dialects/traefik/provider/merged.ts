import { plain, type Value } from '../../../syntax/value/value.ts';
import type { Definition } from '../definitions.ts';
import { refused } from '../remarks.ts';
import { type Building, lostRouter } from './building.ts';

/** One name in two containers: equal definitions are one, different ones are both removed (pkg/provider/merge.go). */
export function merged(
  definitions: readonly Definition[],
  what: string,
  { remarks, lost }: Pick<Building, 'remarks' | 'lost'>,
): readonly Definition[] {
  const byName = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const same = byName.get(definition.name);
    if (same === undefined) byName.set(definition.name, [definition]);
    else same.push(definition);
  }
  return [...byName.values()].flatMap((same): readonly Definition[] => {
    const [first, ...others] = same;
    if (first === undefined) return [];
    const other = others.find((each) => !equal(each.value, first.value));
    if (other === undefined) return [first];
    const why = refused(
      other.key,
      `The ${what} \`${first.name}\` is defined by two containers with different settings`,
      'router',
      {
        why: 'Traefik removes both.',
        help: 'Give each its own name.',
        related: [{ at: first.key, text: 'the other definition' }],
      },
    );
    remarks.push(why);
    if (what === 'router') lost.push(lostRouter(first, why));
    return [];
  });
}

function equal(a: Value, b: Value): boolean {
  return textually(a) === textually(b);
}

function textually(value: Value): string {
  return JSON.stringify(plain(value), (_, each) => (typeof each === 'bigint' ? String(each) : each));
}
