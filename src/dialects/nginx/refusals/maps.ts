import type { Remark } from '../../../model/remark.ts';
import type { Structure } from '../configuration.ts';
import type { Statement } from '../statement.ts';
import { refused } from './refusal.ts';

export function checkMaps(structure: Structure): readonly Remark[] {
  return (structure.http.own.get('map') ?? []).flatMap(wrongRows);
}

function wrongRows(map: Statement): readonly Remark[] {
  const remarks: Remark[] = [];
  const name = map.args[1] ?? '';
  if (!name.startsWith('$') && map.args.length === 2)
    remarks.push(
      refused(map, {
        text: `\`${name}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`,
      }),
    );
  const seen = new Map<string, Statement>();
  for (const row of map.body ?? []) {
    const isSpecial = row.args.length === 0 && (row.name === 'hostnames' || row.name === 'volatile');
    if (isSpecial || row.name === 'include' || row.unseen !== undefined) continue;
    if (row.args.length !== 1) {
      remarks.push(
        refused(row, { text: `\`${row.text}\` is no row of a map: nginx expects a key and a value.` }),
      );
      continue;
    }
    if (row.name.startsWith('~')) continue;
    const key = row.name.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else
      remarks.push(
        refused(row, {
          text: `\`${row.name}\` is there a second time in the map of \`${name}\`: nginx does not start with it.`,
          related: [{ at: first.at, text: 'the first one' }],
        }),
      );
  }
  return remarks;
}
