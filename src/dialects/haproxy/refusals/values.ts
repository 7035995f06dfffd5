import type { Remark } from '../../../model/remark.ts';
import { conditionAt } from '../condition.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import type { Section } from '../section.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { formatRefusal } from './expressions.ts';
import { suggestion } from './near.ts';
import { redirectRefusal } from './rules.ts';

const ALGORITHMS: ReadonlySet<string> = new Set([
  'roundrobin',
  'static-rr',
  'leastconn',
  'first',
  'source',
  'uri',
  'url_param',
  'random',
  'hash',
  'sticky',
  'log-hash',
  'log-sticky',
]);

/** Values of single lines that are a closed set. */
export function valueRefusal(statement: Statement, section: Section, program: Program): Remark | undefined {
  const { keyword, args } = statement;
  const [first, second] = args;
  const { version } = program;
  const needs = (what: string): Remark => refusedAt(statement, `\`${keyword.text}\` needs ${what}`);
  switch (keyword.text) {
    case 'mode': {
      if (first === undefined) return needs('`http` or `tcp`');
      const modes = [
        'http',
        'tcp',
        ...(isAtLeast(version, '2.9') && section.kind !== 'frontend' ? ['log'] : []),
        ...(isAtLeast(version, '3.1') ? ['spop'] : []),
      ];
      return first.unsure !== undefined || modes.includes(first.text)
        ? undefined
        : refusedAt(
            first.at,
            `"${first.text}" is not a mode`,
            'Write `mode http`, which WebSockets and headers need.',
          );
    }
    case 'balance': {
      if (first === undefined || first.unsure !== undefined) return undefined;
      const name = first.text.replace(/\(.*$/, '');
      return ALGORITHMS.has(name) || /^(?:hdr|rdp-cookie)$/.test(name)
        ? undefined
        : refusedAt(
            first.at,
            `"${first.text}" is not a way to balance`,
            suggestion(first.text, ALGORITHMS) ?? 'Take the line out: one server needs none.',
          );
    }
    case 'default_backend':
      if (first === undefined) return needs('the name of a backend');
      return second === undefined
        ? undefined
        : refusedAt(
            second.at,
            '`default_backend` takes one name and no condition',
            'Write `use_backend` for one that depends on something.',
          );
    case 'use_backend':
      if (first === undefined) return needs('the name of a backend');
      if (second !== undefined && second.text !== 'if' && second.text !== 'unless')
        return refusedAt(
          second.at,
          `"${second.text}" cannot stand behind the name of a backend`,
          'A condition begins with `if` or `unless`.',
        );
      return first.text.includes('%') ? formatRefusal(first, version) : undefined;
    case 'use-server':
      return second === undefined || conditionAt(args) === -1
        ? refusedAt(statement, '`use-server` needs a server and a condition')
        : undefined;
    case 'redirect': {
      const at = conditionAt(args);
      return redirectRefusal(at === -1 ? args : args.slice(0, at), statement, version);
    }
    case 'maxconn':
    case 'retries':
    case 'fullconn':
    case 'backlog':
      if (first === undefined) return needs('a number');
      return first.unsure !== undefined || /^\d/.test(first.text) || keyword.text === 'backlog'
        ? undefined
        : refusedAt(first.at, `"${first.text}" is not a number`);
    case 'errorfile':
      return second === undefined ? needs('a status and a file') : undefined;
    case 'cookie':
      return first === undefined ? needs('the name of a cookie') : undefined;
    case 'log-format':
      return first === undefined ? needs('a format') : undefined;
    case 'log':
      return first === undefined ? needs('an address, or `global`') : undefined;
    case 'monitor-uri':
      return first === undefined ? needs('a path') : undefined;
    case 'http-reuse':
      return first !== undefined && /^(?:never|safe|aggressive|always)$/.test(first.text)
        ? undefined
        : refusedAt(first?.at ?? statement, '`http-reuse` is never, safe, aggressive or always');
    case 'compression':
      return first !== undefined &&
        /^(?:algo|type|offload|direction|algo-req|algo-res|type-req|type-res|minsize-req|minsize-res)$/.test(
          first.text,
        )
        ? undefined
        : refusedAt(first?.at ?? statement, '`compression` needs `algo`, `type` or `offload`');
  }
  return undefined;
}
