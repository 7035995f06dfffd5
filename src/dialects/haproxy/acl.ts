import type { Cause } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import { tableOf } from '../../text/table.ts';
import { ACL_KEYWORDS } from './keywords/acl-keywords.ts';
import { yieldedBy } from './keywords/yields.ts';
import type { Matcher, Method, Pattern } from './match.ts';
import { readSample, type Sample } from './sample.ts';
import type { Argument, Statement } from './statement.ts';
import { type Doubt, unsure } from './value.ts';

/** One test: a value taken from traffic, and what it is compared with. */
export interface Test {
  readonly sample: Sample;
  readonly matcher: Matcher;
}

/** Reads a pattern file's lines; undefined when it is not there. */
export type ReadList = (path: string) => readonly string[] | undefined;

/** Reads `CRITERION [flags] [operator] [patterns]` (acl.c, parse_acl_expr). */
export function readTest(
  words: readonly Argument[],
  readList: ReadList,
  version?: string,
): Test | { readonly bad: string } {
  const [criterion, ...rest] = words;
  if (criterion === undefined) return { bad: 'a criterion is missing' };
  const whole = readSample(criterion.text);
  if ('bad' in whole) return whole;
  const { sample, own } = underItsFetch(whole);
  const doubt = words.find((word) => word.unsure !== undefined)?.unsure;
  const read = readPatterns(rest, readList);
  if ('bad' in read) return read;
  const method = read.method ?? own ?? methodFor(sample, version);
  const missing = read.missing ?? (doubt === undefined ? undefined : unsure('other', doubt));
  return {
    sample,
    matcher: {
      method,
      patterns: method === 'int' || method === 'len' ? withOperator(read.patterns) : read.patterns,
      ...(missing === undefined ? {} : { missing }),
    },
  };
}

/** `hdr_beg(host)` is `hdr(host) -m beg`; with a converter behind it the suffix means nothing any more. */
function underItsFetch(sample: Sample): { readonly sample: Sample; readonly own: Method | undefined } {
  const keyword = ACL_KEYWORDS.get(sample.fetch.name);
  if (keyword === undefined) return { sample, own: undefined };
  return {
    sample: { ...sample, fetch: { ...sample.fetch, name: keyword.fetch } },
    own: sample.converters.length > 0 ? undefined : keyword.method,
  };
}

interface ReadPatterns {
  readonly method: Method | undefined;
  readonly patterns: readonly Pattern[];
  readonly missing: Doubt | undefined;
}

function readPatterns(
  words: readonly Argument[],
  readList: ReadList,
): ReadPatterns | { readonly bad: string } {
  let method: Method | undefined;
  let caseless = false;
  let missing: Doubt | undefined;
  let flags = true;
  const patterns: Pattern[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const { text } = word;
    if (flags && text.startsWith('-') && !/^-\d/.test(text)) {
      const value = words[at + 1];
      if (text === '--') flags = false;
      else if (text === '-i') caseless = true;
      else if (text === '-m' || text === '-f' || text === '-u') {
        if (value === undefined) return { bad: `\`${text}\` needs a value` };
        at += 1;
        if (text === '-m') method = value.text as Method;
        if (text === '-f') {
          const list = readList(value.text);
          if (list === undefined) missing = unsure('other', fileCause(value));
          for (const line of list ?? []) patterns.push({ text: line, caseless });
        }
      } else if (!/^-[nM]+$/.test(text)) {
        return { bad: `\`${text}\` is not a flag of an ACL` };
      }
    } else {
      patterns.push({ text, caseless });
    }
  }
  return { method, patterns, missing };
}

function fileCause(argument: Argument): Cause {
  return { missing: 'file', name: argument.text, at: argument.at };
}

/** The way a bare fetch is compared goes by the type of what it yields (acl.c, parse_acl_expr). */
function methodFor(sample: Sample, version: string | undefined): Method {
  switch (yieldedBy(sample, version)) {
    case 'bool':
      return 'bool';
    case 'int':
      return 'int';
    case 'ipv4':
    case 'ipv6':
    case 'addr':
      return 'ip';
    default:
      return 'str';
  }
}

/** `gt 10 20` compares with each number; the operator goes into the range. */
function withOperator(patterns: readonly Pattern[]): readonly Pattern[] {
  let operator = 'eq';
  return patterns.flatMap(({ text, caseless }) => {
    if (/^(?:eq|ge|gt|le|lt)$/.test(text)) {
      operator = text;
      return [];
    }
    const number = Number(text);
    const range: Readonly<Record<string, string>> = {
      eq: text,
      ge: `${text}:`,
      gt: `${number + 1}:`,
      le: `:${text}`,
      lt: `:${number - 1}`,
    };
    return [{ text: range[operator] ?? text, caseless }];
  });
}

/** The tests that are there without being defined (acl.c, default_acl_list); a definition of that name hides them. */
export const PREDEFINED: Readonly<Record<string, string>> = tableOf({
  TRUE: 'always_true',
  FALSE: 'always_false',
  LOCALHOST: 'src 127.0.0.1/8 ::1',
  HTTP: 'req.proto_http',
  'HTTP_1.0': 'req.ver 1.0',
  'HTTP_1.1': 'req.ver 1.1',
  'HTTP_2.0': 'req.ver 2.0',
  'HTTP_3.0': 'req.ver 3.0',
  METH_CONNECT: 'method CONNECT',
  METH_DELETE: 'method DELETE',
  METH_GET: 'method GET HEAD',
  METH_HEAD: 'method HEAD',
  METH_OPTIONS: 'method OPTIONS',
  METH_POST: 'method POST',
  METH_PUT: 'method PUT',
  METH_TRACE: 'method TRACE',
  HTTP_URL_ABS: 'url_reg ^[^/:]*://',
  HTTP_URL_SLASH: 'url_beg /',
  HTTP_URL_STAR: 'url *',
  HTTP_CONTENT: 'req.hdr_val(content-length) gt 0',
  RDP_COOKIE: 'req.rdp_cookie_cnt gt 0',
  REQ_CONTENT: 'req.len gt 0',
  WAIT_END: 'wait_end',
});

/** The words of a predefined ACL, as though the line that uses it had written them. */
export function predefined(name: string, at: Argument): readonly Argument[] | undefined {
  return PREDEFINED[name]?.split(' ').map((text) => ({ text, at: at.at }));
}

/** ACL lines by name; several of one name are alternatives. */
export function aclsIn(lines: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const acls = new Map<string, Statement[]>();
  for (const statement of lines) {
    if (statement.keyword.text !== 'acl') continue;
    const name = statement.args[0]?.text ?? '';
    const own = acls.get(name);
    if (own === undefined) acls.set(name, [statement]);
    else own.push(statement);
  }
  return acls;
}

/** What an \`acl\` line tests, read once: many lines may name it. */
export function testOf(statement: Statement, readList: ReadList): Test | { readonly bad: string } {
  return testsBy(readList)(statement);
}

const testsBy = oncePer((readList: ReadList) =>
  oncePer((statement: Statement) => readTest(statement.args.slice(1), readList)),
);
