import type { Cause } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Program } from '../program.ts';
import { remarkOn } from '../remark.ts';
import type { Statement } from '../statement.ts';

/** Each variable and each condition that could not be decided, once. */
export function unseenRemarks({ sections, readList }: Program): readonly Remark[] {
  const causes = new Map<string, { readonly cause: Cause; readonly statement: Statement }>();
  for (const { head, lines } of sections) {
    for (const statement of [head, ...lines]) {
      const own = [
        statement.maybe,
        statement.keyword.unsure,
        ...statement.args.map((argument) => argument.unsure),
      ];
      for (const cause of own) {
        if (cause !== undefined && !causes.has(`${cause.missing} ${cause.name}`))
          causes.set(`${cause.missing} ${cause.name}`, { cause, statement });
      }
    }
  }
  for (const { cause, statement } of missingLists(sections, readList))
    if (!causes.has(`${cause.missing} ${cause.name}`))
      causes.set(`${cause.missing} ${cause.name}`, { cause, statement });
  return [...causes.values()].map(({ cause, statement }) =>
    remarkOn('unseen', 'harmless', cause.at ?? statement.at, textOf(cause), { cause }),
  );
}

/** Pattern and map files that are not there to be read. */
function missingLists(sections: Program['sections'], readList: Program['readList']) {
  return sections.flatMap(({ lines }) =>
    lines.flatMap((statement) =>
      statement.args.flatMap((argument, index) => {
        const path =
          statement.args[index - 1]?.text === '-f'
            ? argument.text
            : /\bmap(?:_\w+)?\(([^,)]+)/.exec(argument.text)?.[1];
        if (path === undefined || argument.unsure !== undefined || readList(path) !== undefined) return [];
        return [{ statement, cause: { missing: 'file', name: path, at: argument.at } satisfies Cause }];
      }),
    ),
  );
}

function textOf({ missing, name }: Cause): string {
  if (missing === 'file') return `the file \`${name}\` is not here to be read`;
  return missing === 'environment'
    ? `the variable \`${name}\` is set outside this config`
    : `\`${name}\` depends on how HAProxy was built`;
}
