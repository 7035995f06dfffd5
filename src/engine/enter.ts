import type { Sign } from '../../rules/rule.ts';
import type { Dialect, Opened, World } from '../model/dialect.ts';
import type { Gateway } from '../model/gateway.ts';
import type { SourceFile } from '../text/source.ts';
import { openFiles } from './open.ts';
import { recognise } from './recognise.ts';
import type { SkippedFile } from './result.ts';
import type { LintSettings } from './settings.ts';

/** One gateway of a run, looked at as the newest supported release (or the one asked for) sees it. */
export interface Entered {
  readonly dialect: Dialect;
  readonly opened: Opened;
  readonly gateway: Gateway;
  /** As the oldest supported release sees it; undefined when one release was asked for. */
  readonly oldest?: Gateway;
  /** The sites that lead to Pulse and were asked about, by their index. */
  readonly signs: ReadonlyMap<number, Sign>;
}

/** From files to gateways in which Pulse's sites are known: where lint and trace both begin. */
export async function enter(
  files: readonly SourceFile[],
  world: World,
  settings: LintSettings,
): Promise<{ readonly entered: readonly Entered[]; readonly skipped: readonly SkippedFile[] }> {
  const { opened, skipped } = await openFiles(files, world, settings);
  const gateways = opened.flatMap(({ dialect, opened: each }) =>
    each.map((one) => ({ dialect, opened: one, ...looked(dialect, one, settings) })),
  );
  const signs = recognise(
    gateways.map((each) => each.gateway),
    settings,
  );
  const entered = gateways.map((each) => ({
    ...each,
    signs: namedSites(each, signs.get(each.gateway) ?? new Map()),
  }));
  return { entered, skipped };
}

function looked(
  dialect: Dialect,
  opened: Opened,
  settings: LintSettings,
): Pick<Entered, 'gateway' | 'oldest'> {
  const version = settings.proxyVersions.get(dialect.name);
  if (version !== undefined) return { gateway: opened.at(version) };
  return { gateway: opened.at(dialect.versions.newest), oldest: opened.at(dialect.versions.oldest) };
}

/** Of a config named only in part, the sites of that part; all of them when the part holds no site itself. */
function namedSites(
  { opened, gateway }: Pick<Entered, 'opened' | 'gateway'>,
  signs: ReadonlyMap<number, Sign>,
): ReadonlyMap<number, Sign> {
  if (opened.partial === undefined) return signs;
  const named = new Set(opened.named);
  const isNamed = (index: number): boolean => named.has(gateway.sites[index]?.at.file ?? '');
  return gateway.sites.some((_, index) => isNamed(index))
    ? new Map([...signs].filter(([index]) => isNamed(index)))
    : signs;
}
