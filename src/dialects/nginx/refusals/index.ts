import type { Remark } from '../../../model/remark.ts';
import type { Configuration, Structure } from '../configuration.ts';
import { checkBuffers } from './buffers.ts';
import { checkDirectives } from './directives.ts';
import { checkLocations } from './locations.ts';
import { checkMaps } from './maps.ts';
import type { Names } from './names.ts';
import { checkServers } from './servers.ts';
import { checkUpstreams } from './upstreams.ts';
import { checkWhole } from './whole.ts';

/**
 * Everything for which `nginx -t` of a release would refuse the config, as far as it can be seen. What every release
 * refuses is looked for once.
 */
export function refusalsOf(
  structure: Structure,
  names: Names,
): (configuration: Configuration) => readonly Remark[] {
  const whole = checkWhole(structure);
  const locations = checkLocations(structure);
  const upstreams = checkUpstreams(structure);
  const maps = checkMaps(structure);
  const buffers = checkBuffers(structure);
  return (configuration) => [
    ...whole,
    ...checkDirectives(configuration),
    ...locations,
    ...checkServers(configuration),
    ...upstreams,
    ...maps,
    ...names.refusals,
    ...buffers,
  ];
}
