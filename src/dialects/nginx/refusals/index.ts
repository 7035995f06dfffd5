import type { Structure } from '../configuration.ts';
import { checkBuffers } from './buffers.ts';
import { checkDirectives } from './directives.ts';
import { checkLocations } from './locations.ts';
import { checkMaps } from './maps.ts';
import type { Names } from './names.ts';
import type { Refusal } from './refusal.ts';
import { checkServers } from './servers.ts';
import { checkUpstreams } from './upstreams.ts';
import { checkWhole } from './whole.ts';

/** Everything for which `nginx -t` would refuse the config, as far as it can be seen. */
export function refusals(structure: Structure, names: Names): readonly Refusal[] {
  return [
    ...checkWhole(structure),
    ...checkDirectives(structure),
    ...checkLocations(structure),
    ...checkServers(structure),
    ...checkUpstreams(structure),
    ...checkMaps(structure),
    ...names.refusals,
    ...checkBuffers(structure),
  ];
}
