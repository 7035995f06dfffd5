import { knownValue } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Structure } from '../configuration.ts';
import { says } from '../folded.ts';
import { bufferSet, type Level, ownFirst, size } from '../levels.ts';
import type { Scope } from '../locations.ts';
import type { Statement } from '../statement.ts';
import { PAGE } from '../values.ts';
import { refused } from './refusal.ts';

interface Module {
  readonly name: string;
  readonly sizes: readonly string[];
}

const MODULES: readonly Module[] = ['proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => ({
  name,
  sizes: ['buffer_size', 'buffers', 'busy_buffers_size', 'max_temp_file_size', 'temp_file_write_size'].map(
    (size) => `${name}_${size}`,
  ),
}));

/**
 * nginx checks the buffer sizes of every level after merging, whether anything is passed on there or not
 * (`ngx_http_proxy_merge_loc_conf`); each size is inherited by itself.
 */
export function checkBuffers(structure: Structure): readonly Remark[] {
  const sized = MODULES.filter((module) => module.sizes.some((name) => structure.inventory.names.has(name)));
  if (sized.length === 0) return [];
  const remarks: Remark[] = [];
  const names = new Set(sized.flatMap(({ sizes }) => sizes));
  const lines = structure.inventory.http.filter(({ name }) => names.has(name));
  const sayings = new Set(lines.map(({ args }) => args));
  const visit = (scope: Scope): void => {
    for (const module of sized) {
      const line =
        ownSize(scope.level, module) ??
        (scope.level.kind === 'server' ? outerSize(scope.level, module) : undefined);
      const remark = line === undefined ? undefined : wrongSizes(scope.level, module.name, line);
      if (remark !== undefined) remarks.push(remark);
    }
    for (const inner of scope.children.all) visit(inner);
  };
  // Servers that say nothing of sizes differ in nothing here: one stands for all.
  let sayingNothing = 0;
  for (const server of structure.servers) {
    const { folded } = server.statement;
    if (folded !== undefined && !says(folded, sayings)) {
      sayingNothing += 1;
      if (sayingNothing > 1) continue;
    }
    visit(server.scope);
  }
  return remarks.filter((remark, index) => remarks.findIndex((other) => other.at === remark.at) === index);
}

function ownSize(level: Level, module: Module): Statement | undefined {
  for (const name of module.sizes) {
    const line = ownFirst(level, name);
    if (line !== undefined) return line;
  }
  return undefined;
}

function outerSize(level: Level, module: Module): Statement | undefined {
  return level.parent === undefined ? undefined : ownSize(level.parent, module);
}

function wrongSizes(level: Level, module: string, line: Statement): Remark | undefined {
  const buffers = knownValue(bufferSet(level, `${module}_buffers`, { count: 8, bytes: PAGE }));
  const header = knownValue(size(level, `${module}_buffer_size`, PAGE));
  if (buffers === undefined || header === undefined) return undefined;
  const { count, bytes } = buffers;
  const largest = Math.max(header, bytes);
  const busy = knownValue(size(level, `${module}_busy_buffers_size`, 2 * largest));
  const temp = knownValue(size(level, `${module}_max_temp_file_size`, 1024 ** 3));
  const write = knownValue(size(level, `${module}_temp_file_write_size`, 2 * largest));
  if (busy === undefined || temp === undefined || write === undefined) return undefined;
  const say = (why: string): Remark =>
    refused(line, {
      text: `With \`${line.text}\` the buffer sizes do not go together: ${why}, and nginx does not start.`,
      ...(module === 'proxy'
        ? {
            help: 'Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`.',
          }
        : {}),
    });
  const written = ownFirst(level, `${module}_busy_buffers_size`) !== undefined;
  const busyWords = `\`${module}_busy_buffers_size\` (${kilobytes(busy)}${written ? '' : ', twice the largest buffer when it is not written'})`;
  if (count < 2) return say(`\`${module}_buffers\` must be at least 2`);
  if (busy < largest) return say(`${busyWords} is less than the largest buffer (${kilobytes(largest)})`);
  if (busy > (count - 1) * bytes)
    return say(
      `${busyWords} must be less than all of \`${module}_buffers\` but one (${kilobytes((count - 1) * bytes)})`,
    );
  if (write < largest)
    return say(
      `\`${module}_temp_file_write_size\` (${kilobytes(write)}) is less than the largest buffer (${kilobytes(largest)})`,
    );
  if (temp !== 0 && temp < largest)
    return say(
      `\`${module}_max_temp_file_size\` (${kilobytes(temp)}) is less than the largest buffer (${kilobytes(largest)})`,
    );
  return undefined;
}

function kilobytes(bytes: number): string {
  return bytes % 1024 === 0 ? `${bytes / 1024}k` : String(bytes);
}
