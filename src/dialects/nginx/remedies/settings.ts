import { inForce, type Level } from '../levels.ts';
import { wholeOf } from '../statement.ts';
import { parseSize } from '../values.ts';
import { type Bench, joined, NOTHING, once, type Plan } from './plan.ts';

/** An hour, as the guide asks; Pulse's own pings come far more often. */
export function idlePlan({ scope }: Bench): Plan {
  return once(scope.level, 'proxy_read_timeout', '3600s');
}

/** Three sizes that go together: nginx refuses one of them alone. */
export function bufferPlan({ scope }: Bench): Plan {
  const { level } = scope;
  return joined([
    once(level, 'proxy_buffer_size', '64k'),
    once(level, 'proxy_buffers', '8 64k'),
    once(level, 'proxy_busy_buffers_size', '128k'),
    ...['proxy_temp_file_write_size', 'proxy_max_temp_file_size'].map((name) => tooSmall(level, name)),
  ]);
}

/** A temporary file's size has to keep up with the buffers. */
function tooSmall(level: Level, name: string): Plan {
  const found = inForce(level, name);
  const line = found === undefined || 'unknown' in found ? undefined : found.lines[0];
  const bytes = line === undefined ? undefined : parseSize(line.args[0] ?? '', 'size');
  return bytes === undefined || bytes === 0 || bytes >= 65_536 ? NOTHING : once(level, name, '128k');
}

/** Longer bursts for the sockets; the other lines of the list stay. */
export function burstPlan({ scope }: Bench): Plan {
  const plans = [
    changed(scope.level, 'limit_req', (args) => [
      ...args.filter((arg) => !/^(?:burst=|delay=|nodelay$)/.test(arg)),
      'burst=50',
      'nodelay',
    ]),
    changed(scope.level, 'limit_conn', ([zone = '']) => [zone, '100']),
  ];
  return joined(plans);
}

function changed(level: Level, name: string, change: (args: readonly string[]) => readonly string[]): Plan {
  const found = inForce(level, name);
  if (found === undefined || 'unknown' in found) return NOTHING;
  return {
    lines: found.lines.map((line) => `${name} ${change(line.args).join(' ')};`),
    replaces: found.inherited ? [] : found.lines.map(wholeOf),
    displaces: [],
    notes: [],
  };
}
