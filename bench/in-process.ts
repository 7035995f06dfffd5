import { NginxParser } from 'nginx-conf';
import { openWorld } from '../src/cli/world.ts';
import { lint } from '../src/engine/lint.ts';
import { DEFAULT_SETTINGS } from '../src/engine/settings.ts';
import { parseNginx } from '../src/syntax/nginx/parse.ts';
import { configs } from './configs/index.ts';
import { median } from './median.ts';

/**
 * Measures in a process of its own, which says milliseconds of CPU as JSON, since other work on the machine changes them
 * little: `lint` of one file, or a parse of it: as a config in `configs` names it, or of nginx as the lint reads it (`parse`),
 * with its words as objects (`tree`) or by `nginx-conf`. The first round, and the median of those after it.
 */
const [what = '', path = '', rounds = '7'] = process.argv.slice(2);
const world = openWorld('/');
const file = world.read(path);
if ('failed' in file) throw new Error(`${path} ${file.reason}`);

const work: Readonly<Record<string, () => unknown>> = {
  parse: () => parseNginx(file),
  tree: () => parseNginx(file).directives,
  lint: () => lint([file], openWorld('/'), DEFAULT_SETTINGS),
  'nginx-conf': () => byNginxConf(file.text),
  ...Object.fromEntries(configs.map(({ name, parse }) => [name, () => parse(file)])),
};
const once = work[what];
if (once === undefined) throw new Error(`nothing is called ${what}`);

const times: number[] = [];
for (let round = 0; round <= Number(rounds); round += 1) {
  const before = process.cpuUsage();
  await once();
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
}
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ first: times[0], ms: median(times.slice(1)), peak }));

function byNginxConf(text: string): unknown {
  let parsed: unknown;
  new NginxParser({ templateSyntax: false }).parse(text, (_, tree) => {
    parsed = tree;
  });
  if (parsed === undefined || parsed === null) throw new Error('nginx-conf does not parse it');
  return parsed;
}
