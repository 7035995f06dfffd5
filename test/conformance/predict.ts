import { openWorld } from '../../src/cli/world.ts';
import { trace } from '../../src/engine/trace.ts';
import type { PulseRequest, Role } from '../../src/model/request.ts';
import type { Case } from './case.ts';
import type { Request } from './client.ts';
import { filesIn, settingsOf } from './lint-case.ts';
import type { Trace } from './trace-shape.ts';

/** What the linter says this version would do with these requests. Undefined as long as it does not know the dialect. */
export async function predict(
  tested: Case,
  version: string,
  requests: readonly Request[],
): Promise<Trace | undefined> {
  const world = openWorld(tested.folder);
  const asked = requests.map((request) => asPulseRequest(request, tested));
  const { document } = await trace(filesIn(tested, world), world, settingsOf(tested, version), {
    requests: asked,
  });
  return document.gateways.length === 0 ? undefined : (document as Trace);
}

function asPulseRequest({ url, method, client, websocket, arrivesAt }: Request, tested: Case): PulseRequest {
  const role: Role = websocket ? 'handshake' : method === 'POST' ? 'report' : 'page';
  return {
    url: new URL(url),
    method,
    client,
    role,
    front: tested.behind,
    ...(arrivesAt === undefined ? {} : { arrivesAt }),
  };
}
