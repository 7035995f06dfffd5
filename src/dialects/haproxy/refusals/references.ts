import type { Remark } from '../../../model/remark.ts';
import { conditionAt } from '../condition.ts';
import type { Program } from '../program.ts';
import { rulesOf } from '../proxy.ts';
import { refusedAt } from '../refusal.ts';
import { serversOf } from '../server.ts';
import type { Argument, Statement } from '../statement.ts';
import { tablesOf } from './named.ts';
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
      const servers = serversOf(proxy).map((server) => server.name);
      if (name === undefined || name.unsure !== undefined || name.text.includes('%')) return [];
      return servers.includes(name.text)
        ? []
        : [missing(name, `there is no server "${name.text}" in this section`, servers)];
    }),
  ]);
}

function missing(argument: Argument, text: string, names: readonly string[]): Remark {
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
  return tables.includes(name.text) ? [] : [missing(name, `there is no stick table "${name.text}"`, tables)];
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
  const names = namesOf(kind, program);
  if (names.includes(name.text) || name.text === 'default') return [];
  return [missing(name, `there is no \`${kind}\` section "${name.text}"`, names)];
}

function namesOf(kind: string, { sections }: Program): readonly string[] {
  return sections.filter((section) => section.kind === kind).map(({ name }) => name);
}

function missingCache({ args, keyword }: Statement, program: Program): readonly Remark[] {
  const [action, name] = args;
  const uses =
    (keyword.text === 'http-request' && action?.text === 'cache-use') ||
    (keyword.text === 'http-response' && action?.text === 'cache-store');
  if (!uses || name === undefined || name.unsure !== undefined) return [];
  const names = namesOf('cache', program);
  return names.includes(name.text)
    ? []
    : [missing(name, `there is no \`cache\` section "${name.text}"`, names)];
}
