import type { ScalarValue } from '../../../syntax/value/value.ts';
import type { Variable } from '../../compose/service.ts';
import type { Label } from '../labels.ts';

/** `TRAEFIK_ENTRYPOINTS_WEB_ADDRESS` is `entrypoints.web.address` (traefik/paerser env/env.go). */
export function environmentOf(variables: readonly Variable[]): readonly Label[] {
  return variables.flatMap((variable): readonly Label[] => {
    if (!variable.name.startsWith('TRAEFIK_') || variable.value === null) return [];
    const name = variable.name.slice('TRAEFIK_'.length).toLowerCase().replaceAll('_', '.');
    return [
      {
        key: scalarAt(name, variable),
        value: {
          ...scalarAt(variable.value, variable),
          ...(variable.unresolved ? { unresolved: true } : {}),
        },
      },
    ];
  });
}

function scalarAt(text: string, variable: Variable): ScalarValue {
  const offsets = Array.from(`${text} `, () => variable.at.start);
  return { kind: 'scalar', place: variable.at, value: text, text, offsets };
}
