import { type Backend, type BackendMode, startBackend } from './backend.ts';
import type { Case } from './case.ts';
import { throwAwayCertificate } from './certificate.ts';
import type { Program, Start, StartProxy } from './proxies/proxy.ts';
import { createTargets, type Targets } from './targets.ts';

/** A case's proxy, or its refusal, between its clients and a backend that answers as Pulse does. */
export type Rig = { readonly started: Start; readonly backend: Backend; readonly targets: Targets };

/** Starts the real proxy with a case's config, and ends all of it when the work is done, however that ends. */
export async function withRig<T>(
  tested: Case,
  program: Program,
  start: StartProxy,
  work: (rig: Rig) => Promise<T>,
  mode: BackendMode = {},
): Promise<T> {
  const backend = await startBackend(mode);
  const targets = createTargets(backend.port);
  try {
    const started = await start(program, {
      folder: tested.folder,
      entry: tested.entry,
      beside: tested.beside,
      ...(tested.root === undefined ? {} : { root: tested.root }),
      stock: tested.stock,
      backend,
      targets,
      certificate: throwAwayCertificate(),
    });
    try {
      return await work({ started, backend, targets });
    } finally {
      if (started.starts) await started.proxy.stop();
    }
  } finally {
    await backend.stop();
  }
}
