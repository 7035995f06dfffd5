import type { Exchange } from '../../../model/exchange.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import { lineOf } from '../statement.ts';
import type { Cure } from './cure.ts';
import { statementsAt } from './statements.ts';

/** A table of the section's own; one that has a table already gets the rules alone. */
export function rateLimit({ section }: ProxySection): Cure | undefined {
  if (section.lines.some(({ keyword }) => keyword.text === 'stick-table')) return undefined;
  return {
    help: 'Count each address in a stick table, and refuse what is too much; a socket counts once.',
    lines: [
      'stick-table type ip size 100k expire 1m store http_req_rate(10s)',
      'http-request track-sc1 src if { path_beg /api/ }',
      'http-request deny deny_status 429 if { path_beg /api/ } { sc_http_req_rate(1) gt 200 }',
    ],
    replaces: [],
  };
}

export function bypass(exchange: Exchange, program: Program): Cure | undefined {
  const places = exchange.gates.filter((gate) => gate.kind === 'auth').map(({ at }) => at);
  const [statement] = statementsAt(program, places);
  if (statement === undefined || statement.keyword.text !== 'http-request') return undefined;
  if (statement.args.some(({ text }) => text === 'or' || text === '||')) return undefined;
  const paths = '{ path_beg /ws /api/agent /api/server/info /install /download/ }';
  const conditional = statement.args.some(({ text }) => text === 'if' || text === 'unless');
  const line = lineOf(statement);
  const rewritten = !conditional
    ? `${line} unless ${paths}`
    : / if /.test(line)
      ? `${line} !${paths}`
      : `${line} or ${paths}`;
  return {
    help: `Leave out what agents ask for: \`${rewritten}\`.`,
    lines: [rewritten],
    replaces: [statement.at],
  };
}

export function socketRate(exchange: Exchange, program: Program): Cure | undefined {
  const gate = exchange.gates.find(({ kind }) => kind === 'rate' || kind === 'connections');
  const [statement] = statementsAt(program, [gate?.at]);
  if (statement === undefined || !/ if /.test(lineOf(statement)) || / (?:or|\|\|) /.test(lineOf(statement)))
    return undefined;
  const rewritten = `${lineOf(statement)} !{ path_beg /ws /api/agent/ws }`;
  return { help: `Leave the sockets out: \`${rewritten}\`.`, lines: [rewritten], replaces: [statement.at] };
}
