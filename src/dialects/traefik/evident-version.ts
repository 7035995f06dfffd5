import type { Value } from '../../syntax/value/value.ts';
import { decode } from './decode.ts';
import { labelTree, ROUTING_PREFIXES, treeOf } from './labels.ts';
import type { SchemaName, Source } from './schema/fields.ts';
import type { Sources } from './sources.ts';
import { flagsOf } from './static/flags.ts';
import type { StaticConfig } from './static/static-config.ts';
import { atLeast } from './version.ts';

/** One after the newest that is known: what the project documents before it is released (traefik #12914). */
const UPCOMING = '3.8';

/**
 * The oldest release line that these files can be meant for: that of the youngest field or matcher they use. Whoever
 * writes `preservePath` does not run 2.11, and need not be told what 2.11 would make of it.
 */
export function evidentVersion(sources: Sources, config: StaticConfig): string | undefined {
  const found: string[] = [];
  const look = (root: Value | undefined, schema: SchemaName, source: Source): void => {
    if (root?.kind !== 'map') return;
    const { since } = decode(root, { schema, source, version: UPCOMING });
    if (since !== undefined) found.push(since);
  };
  for (const { root, isStatic, isDynamic, file } of sources.configs) {
    if (isStatic) look(root, 'static', 'file');
    if (isDynamic) look(root, 'dynamic', 'file');
    if (V3_MATCHER.test(file.text)) found.push('3.0');
  }
  for (const project of sources.projects)
    for (const service of project.services) {
      const labels = [...service.labels, ...service.deployLabels];
      look(labelTree(labels, ROUTING_PREFIXES).value, 'dynamic', 'label');
      if (labels.some((label) => V3_MATCHER.test(label.value.text))) found.push('3.0');
    }
  const command = config.container?.service.command ?? [];
  look(treeOf(flagsOf(command), undefined).value, 'static', 'label');
  return found.toSorted((a, b) => (atLeast(a, b) ? -1 : 1))[0];
}

/** Matchers that came with 3.0. */
const V3_MATCHER = /\b(?:Header|HeaderRegexp|PathRegexp|QueryRegexp)\(/;
