import type { Dialect, Opened } from '../../model/dialect.ts';
import { standingAlone } from '../../model/parts.ts';
import { type Adapted, adaptCaddyfile } from './adapt.ts';
import { gatewayOf } from './gateway.ts';
import { treeReader } from './imports.ts';
import { isNative, readNative } from './native/read.ts';
import { CADDY_VERSIONS } from './version.ts';

/** Each file is a config of its own; what it imports belongs to it. */
export const openCaddy: Dialect['open'] = (files, world) => {
  const opened = files.map((file): Opened => {
    if (isNative(file)) {
      const native = readNative(file);
      return { named: [file.path], files: [file], at: (version) => gatewayOf(native(version), [file]) };
    }
    const readTree = treeReader(file, world);
    const adapted = new Map<string, Adapted>();
    const adapt = (version: string): Adapted => {
      const known = adapted.get(version) ?? adaptCaddyfile(file, version, readTree, world);
      adapted.set(version, known);
      return known;
    };
    return {
      named: [file.path],
      files: adapt(CADDY_VERSIONS.newest).files,
      at: (version) => {
        const { config, files: read } = adapt(version);
        return gatewayOf(config, read);
      },
    };
  });
  return withoutParts(opened);
};

/** A file that another named one imports is a part of that one. */
function withoutParts(opened: readonly Opened[]): readonly Opened[] {
  const configs = opened.map(({ named, files }) => ({
    first: named[0] ?? '',
    reached: new Set([...named, ...files.map((file) => file.path)]),
  }));
  return standingAlone(configs).flatMap(({ index, parts }) => {
    const each = opened[index];
    return each === undefined ? [] : [{ ...each, named: parts.flatMap((part) => opened[part]?.named ?? []) }];
  });
}
