import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, vi } from 'vitest';
import { readCase } from './conformance/case.ts';
import { lintCase } from './conformance/lint-case.ts';
import { programsOf, runnableOf } from './conformance/proxies/index.ts';
import { runCase } from './conformance/run.ts';

const dialect = (process.env.ADV ?? 'traefik') as 'traefik';
const root = join('/tmp/adv', dialect);
vi.setConfig({ maxConcurrency: 5 });
describe.concurrent('adv', { timeout: 240000 }, () => {
  for (const name of readdirSync(root))
    it(name, async () => {
      const tested = readCase(join(root, name));
      const out: string[] = [`== ${name}`];
      const r = await lintCase(tested);
      for (const v of r.verdicts) out.push(`   verdict ${v.site}: ${v.text}`);
      for (const f of r.findings)
        out.push(`   ${f.severity} ${f.rule} ${f.versions ?? ''}: ${f.message} | ${f.help ?? ''}`);
      if (tested.notRun === undefined)
        for (const program of programsOf(runnableOf(dialect))) {
          const { disagreements, observation } = await runCase(tested, runnableOf(dialect), program);
          if (!observation.starts)
            out.push(`   ${program.version} refused: ${observation.message.slice(0, 300)}`);
          for (const d of disagreements ?? []) out.push(`   !! ${program.version} ${d.text}`);
        }
      console.log(out.join('\n'));
    });
});
