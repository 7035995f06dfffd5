import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import { conditionAt } from '../condition.ts';
import type { Program } from '../program.ts';
import { type ProxySection, rulesOf } from '../proxy.ts';
import { refusedAt } from '../refusal.ts';
import { serversOf } from '../server.ts';
import type { Argument, Statement } from '../statement.ts';
import { sectionNames, tablesOf } from './named.ts';
import { nearest } from './near.ts';

/** Tables, resolvers, user lists, caches and servers that are named and not there (checked when all is read). */
export function referenceRefusals(program: Program): readonly Remark[] {
  return program.proxies.flatMap((proxy) => [
    ...proxy.section.lines.flatMap((statement) => [
      ...missingTable(statement, program),
      ...missingSection(statement, 'resolvers', 'resolvers', program),
      ...missingCache(statement, program),
    ]),
    ...rulesOf(proxy, 'use-server').flatMap((statement) => {
      const [name] = statement.args;
      if (name === undefined || name.unsure !== undefined || name.text.includes('%')) return [];
      const servers = serverNames(proxy);
      return servers.has(name.text)
        ? []
        : [missing(name, `there is no server "${name.text}" in this section`, servers)];
    }),
  ]);
}

const serverNames = oncePer(
  (proxy: ProxySection): ReadonlySet<string> => new Set(serversOf(proxy).map((server) => server.name)),
);

function missing(argument: Argument, text: string, names: Iterable<string>): Remark {
  const near = nearest(argument.text, names);
  return refusedAt(
    argument.at,
    text,
    near === undefined ? undefined : `Write \`${near}\`, if that is meant.`,
  );
}

/** `track-sc0 src table NAME` names a proxy with a stick table, or a peers section. */
function missingTable({ args, keyword }: Statement, program: Program): readonly Remark[] {
  const rule = /^(?:http-request|http-response|tcp-request)$/.test(keyword.text);
  const tracks = args.some(({ text }) => text.startsWith('track-sc'));
  const at = args.findIndex(({ text }) => text === 'table');
  const name = args[at + 1];
  const end = conditionAt(args);
  if (!rule || !tracks || at === -1 || name === undefined || (end !== -1 && end < at)) return [];
  if (name.unsure !== undefined) return [];
  const tables = tablesOf(program);
  return tables.has(name.text) ? [] : [missing(name, `there is no stick table "${name.text}"`, tables)];
}

function missingSection(
  { args, keyword }: Statement,
  word: string,
  kind: string,
  program: Program,
): readonly Remark[] {
  if (!/^(?:server|server-template)$/.test(keyword.text)) return [];
  const at = args.findIndex(({ text }, index) => text === word && index >= 2);
  const name = args[at + 1];
  if (at === -1 || name === undefined || name.unsure !== undefined) return [];
  // HAProxy brings `default` of its own where /etc/resolv.conf can be read.
  const names = sectionNames(program, kind);
  if (names.has(name.text) || name.text === 'default') return [];
  return [missing(name, `there is no \`${kind}\` section "${name.text}"`, names)];
}

function missingCache({ args, keyword }: Statement, program: Program): readonly Remark[] {
  const [action, name] = args;
  const uses =
    (keyword.text === 'http-request' && action?.text === 'cache-use') ||
    (keyword.text === 'http-response' && action?.text === 'cache-store');
  if (!uses || name === undefined || name.unsure !== undefined) return [];
  const names = sectionNames(program, 'cache');
  return names.has(name.text) ? [] : [missing(name, `there is no \`cache\` section "${name.text}"`, names)];
}
