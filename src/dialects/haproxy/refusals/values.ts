import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import { conditionAt } from '../condition.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import type { Section } from '../section.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { formatRefusal } from './expressions.ts';
import { suggestion } from './near.ts';
import { redirectRefusal } from './rules.ts';
import type { Surroundings } from './surroundings.ts';

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
  const asking = (asks: Surroundings['asks']): Surroundings => ({
    program,
    proxy: program.proxyOf(section),
    asks,
  });
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
      return first.text.includes('%') ? formatRefusal(first, asking('request')) : undefined;
    case 'use-server':
      return second === undefined || conditionAt(args) === -1
        ? refusedAt(statement, '`use-server` needs a server and a condition')
        : undefined;
    case 'redirect': {
      const at = conditionAt(args);
      return redirectRefusal(at === -1 ? args : args.slice(0, at), statement, asking('request'));
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
    case 'log-format-sd':
    case 'unique-id-format':
      return first === undefined ? needs('a format') : formatRefusal(first, asking(undefined));
    case 'filter':
      return filterRefusal(statement, version);
    case 'option':
      return first?.text === 'httpchk' ? healthRequestRefusal(statement, version) : undefined;
    case 'log':
      return first === undefined ? needs('an address and a facility, or `global`') : logRefusal(statement);
    case 'monitor-uri':
      return first === undefined ? needs('a path') : undefined;
    case 'http-reuse':
      return first !== undefined && /^(?:never|safe|aggressive|always)$/.test(first.text)
        ? undefined
        : refusedAt(first?.at ?? statement, '`http-reuse` is never, safe, aggressive or always');
    case 'compression':
      return compressionRefusal(statement, version);
  }
  return undefined;
}

const COMPRESSION: Readonly<Record<string, string>> = tableOf({
  algo: '2.2',
  type: '2.2',
  offload: '2.2',
  direction: '2.8',
  'algo-req': '2.8',
  'algo-res': '2.8',
  'type-req': '2.8',
  'type-res': '2.8',
  'minsize-req': '3.2',
  'minsize-res': '3.2',
});

function compressionRefusal(statement: Statement, version: string): Remark | undefined {
  const [word] = statement.args;
  const since =
    word !== undefined && Object.hasOwn(COMPRESSION, word.text) ? COMPRESSION[word.text] : undefined;
  if (since === undefined)
    return refusedAt(word?.at ?? statement, '`compression` needs `algo`, `type` or `offload`');
  return isAtLeast(version, since)
    ? undefined
    : refusedAt(statement, `\`compression ${word?.text}\` is known from HAProxy ${since} on`);
}

const FILTERS: Readonly<Record<string, string>> = tableOf({
  cache: '2.2',
  compression: '2.2',
  'comp-req': '3.4',
  'comp-res': '3.4',
  'fcgi-app': '2.2',
  spoe: '2.2',
  trace: '2.2',
  opentracing: '2.4',
  'bwlim-in': '2.7',
  'bwlim-out': '2.7',
});

function filterRefusal(statement: Statement, version: string): Remark | undefined {
  const [name] = statement.args;
  if (name === undefined) return refusedAt(statement, '`filter` needs the name of one');
  if (name.unsure !== undefined || name.text.startsWith('lua.')) return undefined;
  const since = Object.hasOwn(FILTERS, name.text) ? FILTERS[name.text] : undefined;
  if (since === undefined)
    return refusedAt(name.at, `"${name.text}" is not a filter`, suggestion(name.text, Object.keys(FILTERS)));
  return isAtLeast(version, since)
    ? undefined
    : refusedAt(statement, `\`filter ${name.text}\` is known from HAProxy ${since} on`);
}

/** `option httpchk METHOD URI VERSION`: from 2.7 on nothing is smuggled in behind the version (tcpcheck.c). */
function healthRequestRefusal(statement: Statement, version: string): Remark | undefined {
  const [, , , protocol, more] = statement.args;
  const smuggled = protocol !== undefined && /[\r\n]/.test(protocol.text);
  if (smuggled && isAtLeast(version, '2.7'))
    return refusedAt(
      protocol.at,
      'headers behind the version of `option httpchk` are refused since HAProxy 2.7',
      'Write `http-check send meth GET uri /api/health hdr Host NAME`.',
    );
  if (more !== undefined && !isAtLeast(version, '3.2'))
    return refusedAt(
      more.at,
      `\`option httpchk\` takes method, path and version, and "${more.text}" is a word too many`,
    );
  return undefined;
}

const FACILITIES: ReadonlySet<string> = new Set(
  'kern user mail daemon auth syslog lpr news uucp cron auth2 ftp ntp audit alert cron2 local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  ),
);
const LEVELS: ReadonlySet<string> = new Set('emerg alert crit err warning notice info debug'.split(' '));

/** `log ADDRESS [len N] [format F] [sample S] [profile P] FACILITY [LEVEL [LEVEL]]` (log.c, parse_logger). */
function logRefusal(statement: Statement): Remark | undefined {
  const [address, ...words] = statement.args;
  if (
    address === undefined ||
    address.text === 'global' ||
    statement.args.some(({ unsure }) => unsure !== undefined)
  )
    return undefined;
  let at = 0;
  while (/^(?:len|format|sample|profile)$/.test(words[at]?.text ?? '')) at += 2;
  const [facility, ...levels] = words.slice(at);
  if (facility === undefined)
    return refusedAt(statement, '`log` needs a facility behind the address', 'Write `local0`, for one.');
  if (!FACILITIES.has(facility.text))
    return refusedAt(
      facility.at,
      `"${facility.text}" is not a log facility`,
      suggestion(facility.text, FACILITIES),
    );
  const bad = levels.slice(0, 2).find(({ text }) => !LEVELS.has(text));
  return bad === undefined
    ? undefined
    : refusedAt(bad.at, `"${bad.text}" is not a log level`, suggestion(bad.text, LEVELS));
}
