import { join } from 'node:path';
import { openWorld } from '../../src/cli/world.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/engine/settings.ts';
import { trace } from '../../src/engine/trace.ts';
import type { PulseRequest, Role } from '../../src/model/request.ts';
import type { Case } from './case.ts';
import type { Request } from './client.ts';
import type { Trace } from './trace-shape.ts';

/** What the linter says this version would do with these requests. Undefined as long as it does not know the dialect. */
export async function predict(
  tested: Case,
  version: { readonly dialect: string; readonly version: string },
  requests: readonly Request[],
): Promise<Trace | undefined> {
  const settings = settingsOf(tested, version);
  const world = openWorld(tested.folder);
  const entry = join(tested.folder, tested.entry);
  const file = world.read(entry);
  if ('failed' in file) throw new Error(`${entry} ${file.reason}`);
  const asked = requests.map((request) => asPulseRequest(request, tested));
  const { document } = await trace([file], world, settings, { requests: asked });
  return document.gateways.length === 0 ? undefined : (document as Trace);
}

export function settingsOf(
  tested: Case,
  version: { readonly dialect: string; readonly version: string },
): LintSettings {
  return {
    ...DEFAULT_SETTINGS,
    dialect: version.dialect,
    front: tested.behind,
    pulse: tested.pulse,
    host: { name: tested.host, port: null },
    map: Object.entries(tested.map).map(([from, to]) => ({ from, to: join(tested.folder, to) })),
    proxyVersions: new Map([[version.dialect, version.version]]),
    ...(tested.root === undefined ? {} : { root: join(tested.folder, tested.root) }),
  };
}

function asPulseRequest({ url, method, client, websocket }: Request, tested: Case): PulseRequest {
  const role: Role = websocket ? 'handshake' : method === 'POST' ? 'report' : 'page';
  return { url: new URL(url), method, client, role, front: tested.behind };
}
