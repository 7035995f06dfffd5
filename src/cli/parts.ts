import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { CodeCache, KeptCode } from './code-cache.ts';

/** The parts that scripts/bundle.mjs makes: each one function in parentheses, as Node wraps its own modules. */
type Part = (load: (name: string) => unknown, module: Module, exports: unknown) => void;

interface Module {
  exports: unknown;
}

export interface Parts {
  readonly load: (name: string) => unknown;
  /** To be called when the work is done: what has been compiled by then is kept. */
  readonly keep: () => void;
}

/** Loads parts as Node would, but with the code that an earlier run has compiled. */
export function openParts(folder: string, cache: CodeCache | undefined): Parts {
  const modules = new Map<string, Module>();
  const compiled: {
    readonly name: string;
    readonly script: Script;
    readonly before: KeptCode | undefined;
  }[] = [];
  return { load, keep };

  function load(name: string): unknown {
    if (!name.startsWith('./')) return process.getBuiltinModule(name);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    modules.set(name, module);
    const run: Part = compile(name).runInThisContext();
    run(load, module, module.exports);
    return module.exports;
  }

  function compile(name: string): Script {
    const filename = join(folder, name);
    const before = cache?.read(name);
    const script = new Script(readFileSync(filename, 'utf8'), {
      filename,
      ...(before === undefined ? {} : { cachedData: before.code }),
    });
    compiled.push({ name, script, before });
    return script;
  }

  function keep(): void {
    if (cache === undefined) return;
    const now = Date.now();
    for (const { name, script, before } of compiled)
      if (before === undefined || now >= before.due) cache.keep(name, script.createCachedData(), before);
  }
}
