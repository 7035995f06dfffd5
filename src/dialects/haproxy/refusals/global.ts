import type { Remark } from '../../../model/remark.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import { isAtLeast } from '../version.ts';

/** HAProxy's own error pages have to fit in a buffer (http_htx.c); 327 is the smallest measured that does not. */
const SMALLEST_BUFFER = 1024;

export function globalRefusals({ globals, version }: Program): readonly Remark[] {
  return globals.flatMap(({ lines }) =>
    lines.flatMap((statement) => {
      const [value] = statement.args;
      const name = statement.keyword.text;
      if (name === 'nbproc' && isAtLeast(version, '2.5'))
        return [
          refusedAt(
            statement,
            '`nbproc` is gone since HAProxy 2.5',
            'Take the line out: threads do its work.',
          ),
        ];
      if (name === 'set-var' && !isAtLeast(version, '2.4'))
        return [refusedAt(statement, '`set-var` in `global` is known from HAProxy 2.4 on')];
      if (name === 'stats' && value?.text === 'bind-process' && isAtLeast(version, '2.7'))
        return [refusedAt(statement, '`stats bind-process` is gone since HAProxy 2.7', 'Take the line out.')];
      if (name === 'tune.chksize' && isAtLeast(version, '2.6'))
        return [refusedAt(statement, '`tune.chksize` is gone', 'Take the line out.')];
      if (value === undefined || value.unsure !== undefined) return [];
      const socket = name === 'stats' && value.text === 'socket' ? statement.args[1] : undefined;
      if (socket !== undefined && socket.unsure === undefined && !/[/:@]/.test(socket.text))
        return [refusedAt(socket.at, `"${socket.text}" is neither a path nor an address with a port`)];
      if (name === 'tune.bufsize' && Number(value.text) < SMALLEST_BUFFER)
        return [
          refusedAt(statement, `\`tune.bufsize ${value.text}\` is too small for HAProxy's own error pages`),
        ];
      if (NUMBERS.test(name) && !/^\d+[kmgKMG]?$/.test(value.text))
        return [refusedAt(value.at, `\`${name}\` takes a number, and "${value.text}" is none`)];
      return [];
    }),
  );
}

const NUMBERS =
  /^(?:maxconn|nbthread|ulimit-n|maxconnrate|maxsslconn|tune\.bufsize|tune\.maxrewrite|tune\.http\.maxhdr|tune\.maxaccept)$/;
