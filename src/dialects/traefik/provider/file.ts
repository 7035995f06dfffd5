import type { Remark } from '../../../model/remark.ts';
import { entriesOf, get, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import { decode, type Ignored } from '../decode.ts';
import { type Definition, type Lost, type Parts, type Provider, qualified } from '../definitions.ts';
import { refused, refusedField, unparsable, unseen } from '../remarks.ts';
import type { ConfigFile } from '../sources.ts';

/** A router's `tls` that leaves TLS off. */
export interface IdleTls {
  /** The router's qualified name. */
  readonly router: string;
  readonly at: Place;
}

/** What one provider hands over, before the providers are put together. */
export interface Provided extends Parts {
  readonly lost: readonly Lost[];
  readonly idleTls: readonly IdleTls[];
  readonly tlsOptions: readonly { readonly name: string; readonly value: Value }[];
  readonly remarks: readonly Remark[];
}

export interface FileOptions {
  readonly version: string;
  /** The provider reads a whole directory: one bad file spoils it. */
  readonly directory: boolean;
  /** The static config is seen and has no file provider. */
  readonly off: boolean;
}

export const NOTHING_PROVIDED: Provided = {
  http: { routers: [], services: [], middlewares: [], serversTransports: [] },
  tcp: { routers: [], services: [] },
  lost: [],
  idleTls: [],
  tlsOptions: [],
  remarks: [],
};

/** The file provider's part (traefik pkg/provider/file/file.go): files in order of their names, the first of a name wins. */
export function fileProvider(configs: readonly ConfigFile[], options: FileOptions): Provided {
  const dynamic = configs
    .filter((config) => config.isDynamic && config.root !== undefined)
    .toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const remarks: Remark[] = [];
  if (options.off) {
    const lost = dynamic
      .filter(definesAnything)
      .map((config): Lost => ({ ...oneFile(config, options.version), why: notRead(config) }));
    return { ...NOTHING_PROVIDED, lost, remarks: lost.map((each) => each.why) };
  }
  const read = dynamic.map((config) => oneFile(config, options.version));
  for (const one of read) remarks.push(...one.remarks);
  const spoilt = options.directory ? read.find((one) => one.why !== undefined)?.why : undefined;
  const lost = read.flatMap((one): readonly Lost[] => {
    const why = one.why ?? spoilt;
    return why === undefined ? [] : [{ http: one.http, tcp: one.tcp, why }];
  });
  const kept = spoilt === undefined ? read.filter((one) => one.why === undefined) : [];
  return {
    lost,
    http: {
      routers: firstOfName(
        kept.map((one) => one.http.routers),
        'router',
        remarks,
      ),
      services: firstOfName(
        kept.map((one) => one.http.services),
        'service',
        remarks,
      ),
      middlewares: firstOfName(
        kept.map((one) => one.http.middlewares),
        'middleware',
        remarks,
      ),
      serversTransports: firstOfName(
        kept.map((one) => one.http.serversTransports),
        'serversTransport',
        remarks,
      ),
    },
    tcp: {
      routers: firstOfName(
        kept.map((one) => one.tcp.routers),
        'TCP router',
        remarks,
      ),
      services: firstOfName(
        kept.map((one) => one.tcp.services),
        'TCP service',
        remarks,
      ),
    },
    idleTls: read.flatMap((one) => one.idleTls),
    tlsOptions: kept.flatMap((one) => one.tlsOptions),
    remarks,
  };
}

function definesAnything(config: ConfigFile): boolean {
  return ['http', 'tcp'].some((root) => entriesOf(get(config.root, root)).length > 0);
}

function notRead(config: ConfigFile): Remark {
  const at = config.root?.entries[0]?.key ?? { file: config.file.path, start: 0, end: 0 };
  return refused(at, "Traefik's static config has no file provider, so this file is never read", 'file', {
    help: 'Add `providers.file.filename` or `providers.file.directory` to the static config.',
  });
}

interface OneFile extends Provided {
  /** Why the whole file is refused. */
  readonly why: Remark | undefined;
}

function oneFile(config: ConfigFile, version: string): OneFile {
  const root = config.root ?? {
    kind: 'map' as const,
    place: { file: config.file.path, start: 0, end: 0 },
    entries: [],
  };
  const decoded = decode(root, { schema: 'dynamic', source: 'file', version });
  const certain = config.template !== 'structure';
  const problems = certain ? decoded.problems : [];
  const remarks: Remark[] = problems.map((problem) =>
    refusedField(problem, 'file', 'Traefik refuses the whole file for it.'),
  );
  const [unread] = config.template === 'none' ? config.problems : [];
  const why = unread === undefined ? remarks[0] : unparsable(unread, config.isStatic ? 'process' : 'file');
  for (const ignored of decoded.ignored) remarks.push(...ignoredRemark(ignored));
  if (!certain) {
    const cause = { missing: 'variable', name: 'the Go template', at: root.place } as const;
    remarks.push(
      unseen({ ...root.place, end: root.place.start }, 'A Go template decides what this file holds', cause),
    );
  }
  if (config.isStatic) remarks.push(...misplaced(config));
  const list = (section: 'http' | 'tcp', kind: string): readonly Definition[] =>
    entriesOf(get(decoded.value, section, kind)).flatMap((entry) =>
      entry.value.kind === 'map'
        ? [{ name: entry.name, provider: 'file' as const, key: entry.key, value: entry.value }]
        : [],
    );
  return {
    http: {
      routers: list('http', 'routers'),
      services: list('http', 'services'),
      middlewares: list('http', 'middlewares'),
      serversTransports: list('http', 'serversTransports'),
    },
    tcp: { routers: list('tcp', 'routers'), services: list('tcp', 'services') },
    tlsOptions: entriesOf(get(decoded.value, 'tls', 'options')),
    remarks,
    lost: [],
    idleTls: idleTls(decoded.ignored, 'file'),
    why,
  };
}

export function idleTls(ignored: readonly Ignored[], provider: Provider): readonly IdleTls[] {
  return ignored.flatMap(({ path, place }) =>
    path.length === 4 && path[1] === 'routers' && path[3] === 'tls'
      ? [{ router: qualified(path[2] ?? '', provider), at: place }]
      : [],
  );
}

/** A key with nothing behind it is the same as none: harmless, except where it was to switch something on. */
function ignoredRemark(ignored: Ignored): readonly Remark[] {
  const name = ignored.path.at(-1) ?? '';
  if (name !== 'tls' || ignored.path.length < 4) return [];
  const text =
    ignored.reason === 'null'
      ? '`tls:` with nothing behind it is the same as no TLS at all'
      : `\`tls: ${ignored.written}\` leaves TLS off`;
  return [
    {
      about: 'refused',
      effect: 'degrades',
      at: ignored.place,
      text,
      why: 'The router answers plain HTTP only.',
      help: 'Write `tls: {}`.',
      related: [],
      affects: 'router',
    },
  ];
}

function misplaced(config: ConfigFile): readonly Remark[] {
  const dynamic = config.root?.entries.find((entry) =>
    ['http', 'tcp', 'udp'].includes(entry.name.toLowerCase()),
  );
  if (dynamic === undefined) return [];
  return [
    refused(
      dynamic.key,
      `\`${dynamic.name}\` stands beside static settings, where Traefik passes over it`,
      'file',
      {
        effect: 'degrades',
        why: 'Static and dynamic configuration are read from different files.',
        help: `Move \`${dynamic.name}\` into a file that \`providers.file\` names.`,
      },
    ),
  ];
}

function firstOfName(
  lists: readonly (readonly Definition[])[],
  what: string,
  remarks: Remark[],
): readonly Definition[] {
  const kept = new Map<string, Definition>();
  for (const definition of lists.flat()) {
    const first = kept.get(definition.name);
    if (first === undefined) kept.set(definition.name, definition);
    else
      remarks.push(
        refused(
          definition.key,
          `The ${what} \`${definition.name}\` is already defined, and the first definition wins`,
          'router',
          {
            related: [{ at: first.key, text: 'the definition that counts' }],
            effect: 'degrades',
          },
        ),
      );
  }
  return [...kept.values()];
}
