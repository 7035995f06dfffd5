import type { Dialect, Opened, OpenOptions, World } from '../../model/dialect.ts';
import type { Remark } from '../../model/remark.ts';
import type { Front } from '../../model/request.ts';
import { type HaproxyTree, parseHaproxy } from '../../syntax/haproxy/parse.ts';
import { join } from '../../text/path.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Environment } from './environment.ts';
import { gatewayOf } from './gateway.ts';
import { groupsOf } from './group.ts';
import type { Program } from './program.ts';
import { type ProxySection, proxiesOf } from './proxy.ts';
import { trafficRemarks } from './remarks/index.ts';
import { sectionsOf } from './section.ts';
import { serversOf } from './server.ts';
import { sitesOf } from './sites.ts';
import { readStatements } from './statements.ts';
import { backendNamed } from './switching.ts';

/** The files given together are one program's `-f` files, as far as they can be one. */
export const openHaproxy: Dialect['open'] = (
  files: readonly SourceFile[],
  world: World,
  { front }: OpenOptions,
): readonly Opened[] =>
  groupsOf(files.map(parseHaproxy)).map((trees): Opened => {
    const own = trees.map((tree) => tree.file);
    const lists = new Map<string, readonly string[] | undefined>();
    const readList = (path: string): readonly string[] | undefined => {
      if (!lists.has(path)) lists.set(path, listIn(path, own[0]?.path ?? '', world));
      return lists.get(path);
    };
    return {
      named: own.map((file) => file.path),
      files: own,
      at: (version) => gatewayOf(programOf(trees, version, front, readList), trees),
    };
  });

function programOf(
  trees: readonly HaproxyTree[],
  version: string,
  front: Front,
  readList: Program['readList'],
): Program {
  const environment: Environment = new Map();
  const read = trees.map((tree) => readStatements(tree, environment, version));
  const { sections, outside } = sectionsOf(read.map(({ statements }) => statements));
  const proxies = proxiesOf(sections);
  const proxyOf = new Map(proxies.map((proxy) => [proxy.section, proxy]));
  const remarks = new Map<ProxySection, Map<ProxySection | undefined, readonly Remark[]>>();
  const servers = (name: string): number | undefined => {
    const backend = backendNamed(proxies, name);
    return backend === undefined ? undefined : serversOf(backend).filter((server) => !server.disabled).length;
  };
  const program: Program = {
    version,
    front,
    files: trees.map((tree) => tree.file),
    sections,
    outside,
    globals: sections.filter(({ kind }) => kind === 'global'),
    proxies,
    proxyOf: (section) => proxyOf.get(section),
    environment,
    remarks: read.flatMap(({ remarks }) => remarks),
    readList,
    serversIn: servers,
    sites: sitesOf({ proxies, version, readList }),
    trafficRemarks: (frontend, backend) => {
      const own = remarks.get(frontend) ?? new Map();
      const known = own.get(backend) ?? trafficRemarks(program, frontend, backend);
      remarks.set(frontend, own.set(backend, known));
      return known;
    },
  };
  return program;
}

/** A pattern or map file: one entry a line, `#` begins a comment (pattern.c, pat_ref_read_from_file). */
function listIn(path: string, config: string, world: World): readonly string[] | undefined {
  const folder = config.slice(0, config.lastIndexOf('/') + 1);
  for (const candidate of [path, join(folder, path)]) {
    const file = world.read(candidate);
    if ('text' in file)
      return file.text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
  }
  return undefined;
}
