import type { World } from '../../model/dialect.ts';
import type { Remark } from '../../model/remark.ts';
import type { ServerBlock } from '../../syntax/caddyfile/blocks.ts';
import { linesOf } from '../../syntax/caddyfile/lines.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import { blockReaders, resultsOf } from './block.ts';
import type { Config, Route } from './config.ts';
import { isDirective } from './directive-names.ts';
import { firstVersionSign } from './first-version.ts';
import { type Imported, type ReadTree, readCaddyfile } from './imports.ts';
import { optionsOf } from './options.ts';
import { firstRefusal, refusal, syntaxRemark, unreadRemark, unseenRemark } from './remarks.ts';
import type { Scope } from './scope.ts';
import { type SiteBlock, serversOf } from './servers.ts';
import { type Statement, statementOf } from './statement.ts';
import { breaksLine, type CaddyToken, placeOf, placeOver } from './token.ts';
import { isAtLeast } from './version.ts';

export interface Adapted {
  readonly config: Config;
  readonly files: readonly SourceFile[];
}

/** A Caddyfile as the config it stands for (httptype.go, Setup): what `caddy adapt` does. */
export function adaptCaddyfile(
  entry: SourceFile,
  version: string,
  readTree: ReadTree,
  world: World,
): Adapted {
  const imported = readCaddyfile(entry, version, readTree, world);
  const remarks: Remark[] = imported.problems.map((problem) =>
    problem.isSyntax ? syntaxRemark(problem) : refusal(problem.at, problem.text),
  );
  const refuse = (at: Place, text: string, help?: string): void => {
    remarks.push(refusal(at, text, help));
  };
  misplacedBlocks(imported, version, refuse);
  const [first] = imported.blocks;
  const isOptions = first?.kind === 'options';
  const plugin = (at: Place, name: string): void => {
    remarks.push(unseenRemark({ missing: 'plugin', name, at }));
  };
  const options = optionsOf(isOptions ? statementsIn(first, version) : [], version, refuse, plugin);
  let groups = 0;
  const named = imported.blocks.filter((block) => block.kind === 'named-route');
  for (const [index, block] of named.entries()) {
    const twice = named.slice(0, index).some((other) => routeName(other) === routeName(block));
    if (twice && isAtLeast(version, '2.12'))
      refuse(headOf(block), `The route \`${block.keys[0]?.text}\` is defined twice.`);
  }
  const scope: Scope = {
    version,
    matchers: new Map(),
    order: options.order,
    hasDnsProvider: options.hasDnsProvider,
    routeNames: new Set(named.map((block) => routeName(block))),
    refuse,
    isNested: false,
    outdated: (at, text, help) => {
      remarks.push({ about: 'outdated', effect: 'harmless', at, text, help, related: [], affects: 'route' });
    },
    plugin,
    unread: (at, text) => remarks.push(unreadRemark(at, text)),
    nextGroup: () => `group${groups++}`,
    ...blockReaders,
  };
  const namedRoutes = new Map(named.map((block) => [routeName(block), namedRoute(block, scope)]));
  const sites = imported.blocks
    .filter((block) => block.kind === 'site' && block.keys.length > 0)
    .map((block): SiteBlock => {
      const results = resultsOf(statementsIn(block, version), scope);
      const at = headOf(block);
      return {
        keys: block.keys.map(({ text, word }) => ({ text, at: placeOf(word) })),
        results,
        at,
        text: block.keys.map((key) => key.text).join(', '),
      };
    });
  const servers = serversOf(sites, options, namedRoutes, scope);
  const old = firstVersionSign(
    imported.blocks.filter(({ kind }) => kind === 'site').map((block) => statementsIn(block, version)),
    version,
  );
  if (old !== undefined) remarks.splice(0, remarks.length, refusal(old.at, old.text, old.help));
  return {
    files: imported.files,
    config: {
      version,
      servers,
      httpPort: options.httpPort,
      httpsPort: options.httpsPort,
      remarks: [...firstRefusal(remarks), ...imported.unseen.map(unseenRemark)],
      hidden: imported.unseen.length > 0,
    },
  };
}

function misplacedBlocks(
  { blocks }: Imported,
  version: string,
  refuse: (at: Place, text: string, help?: string) => void,
): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'options' && index > 0 && block.open !== undefined)
      refuse(placeOf(block.open), 'A block without an address holds global options and has to be the first.');
    if (block.kind !== 'site') continue;
    for (const { text, word } of block.keys) {
      if (isDirective(text, version) && isAtLeast(version, '2.7'))
        refuse(
          placeOf(word),
          `\`${text}\` stands where a site's address belongs, and it is a directive.`,
          'Put it into the braces of a site.',
        );
    }
  }
}

function statementsIn(block: ServerBlock<CaddyToken>, version: string): readonly Statement[] {
  return block.segments.flatMap((segment) =>
    linesOf(segment, breaksLine, segment.at(-1)?.end ?? 0).map((line) => statementOf(line, version)),
  );
}

function headOf(block: ServerBlock<CaddyToken>): Place {
  const [first] = block.keys;
  const last = block.keys.at(-1);
  if (first !== undefined && last !== undefined) return placeOver(first.word, last.word);
  return block.open === undefined ? { file: '', start: 0, end: 0 } : placeOf(block.open);
}

function routeName(block: ServerBlock<CaddyToken>): string {
  return (block.keys[0]?.text ?? '').slice(2, -1);
}

function namedRoute(block: ServerBlock<CaddyToken>, scope: Scope): Route {
  const at = headOf(block);
  const text = block.keys[0]?.text ?? '';
  const routes = scope.written(statementsIn(block, scope.version), scope);
  return {
    group: undefined,
    matchers: [],
    handlers: [{ kind: 'subroute', routes, errors: [], at, text }],
    terminal: false,
    at,
    text,
  };
}
