import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { checkBuffers } from './buffers.ts';
import { checkDirectives } from './directives.ts';
import { checkLocations } from './locations.ts';
import { checkMaps } from './maps.ts';
import { checkNames } from './names.ts';
import type { Check } from './refusal.ts';
import { checkServers } from './servers.ts';
import { checkUpstreams } from './upstreams.ts';
import { checkWhole } from './whole.ts';

const CHECKS: readonly Check[] = [
  checkWhole,
  checkDirectives,
  checkLocations,
  checkServers,
  checkUpstreams,
  checkMaps,
  (configuration) => checkNames(configuration).refusals,
  checkBuffers,
];

/** Everything for which `nginx -t` of this release would refuse the config, as far as it can be seen. */
export function refusals(configuration: Configuration): readonly Remark[] {
  return CHECKS.flatMap((check) => check(configuration));
}
