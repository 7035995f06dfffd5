import type { Cause } from '../../../model/fact.ts';
import { compileGoPattern } from '../../../model/pattern.ts';
import { atLeast } from '../version.ts';
import { type Answer, answer, either, NO, YES } from './answer.ts';
import type { Argument } from './parse.ts';
import type { RuleRequest } from './request.ts';
import { templatePattern } from './template.ts';

/** How one matcher of one syntax is called and what it answers. */
export interface Matcher {
  /** How many values it takes: exactly these, or any number from one. */
  readonly counts: readonly number[] | 'any';
  /** A sentence that says why a value is refused. */
  refuses?(value: string, index: number, version: string): string | undefined;
  answer(args: readonly Argument[], request: RuleRequest, version: string): Answer;
}

const clientAddress: Cause = { missing: 'client', name: "the client's address" };

function pattern(source: string): Answer | ((text: string) => boolean) {
  const compiled = compileGoPattern(source);
  if (compiled === undefined) return { is: 'maybe', because: { missing: 'pattern', name: source } };
  return (text) => compiled.match(text) !== undefined;
}

function matchesPattern(source: string, text: string): Answer {
  const test = pattern(source);
  return typeof test === 'function' ? answer(test(text)) : test;
}

function mustBeRegexp(value: string): string | undefined {
  return compileGoPattern(value) === undefined
    ? `\`${value}\` is no regular expression that Go accepts`
    : undefined;
}

function mustBePath(value: string): string | undefined {
  return value.startsWith('/') ? undefined : `the path \`${value}\` does not begin with \`/\``;
}

function mustBeAscii(value: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant.
  return /^[\x00-\x7f]*$/.test(value) ? undefined : `\`${value}\` has characters beyond ASCII`;
}

function headerAnswer(request: RuleRequest, name: string, test: (value: string) => Answer): Answer {
  const value = request.header(name.toLowerCase());
  if (value === undefined) return NO;
  if (value === null) return { is: 'maybe', because: { missing: 'environment', name: `the header ${name}` } };
  return test(value);
}

/** ≥ 3.7.0 `*.example.com` stands for one label, ≥ 3.7.7 `*` for every host (pkg/muxer, DomainMatchHostExpression). */
function hostAnswer(expression: string, request: RuleRequest, version: string): Answer {
  const wanted = expression.toLowerCase();
  if (wanted === '*' && atLeast(version, '3.7.7')) return YES;
  if (request.host === '') return NO;
  if (wanted.startsWith('*.') && atLeast(version, '3.7.0'))
    return answer(
      request.host.slice(request.host.indexOf('.')) === wanted.slice(1) && request.host.includes('.'),
    );
  return answer(request.host === wanted || request.host === wanted.replace(/\.$/, ''));
}

const byArgument =
  (one: (value: string, request: RuleRequest, version: string) => Answer): Matcher['answer'] =>
  (args, request, version) =>
    args.map((arg) => one(arg.value, request, version)).reduce(either, NO);

export const V3_MATCHERS: Readonly<Record<string, Matcher>> = {
  Host: { counts: [1], refuses: mustBeAscii, answer: byArgument(hostAnswer) },
  HostRegexp: {
    counts: [1],
    refuses: (value) => mustBeAscii(value) ?? mustBeRegexp(value),
    answer: byArgument((value, request) => matchesPattern(value, request.host)),
  },
  Path: {
    counts: [1],
    refuses: mustBePath,
    answer: byArgument((value, request) => answer(request.path === value)),
  },
  PathPrefix: {
    counts: [1],
    refuses: mustBePath,
    answer: byArgument((value, request) => answer(request.path.startsWith(value))),
  },
  PathRegexp: {
    counts: [1],
    refuses: mustBeRegexp,
    answer: byArgument((value, request) => matchesPattern(value, request.path)),
  },
  Method: {
    counts: [1],
    answer: byArgument((value, request) => answer(request.method === value.toUpperCase())),
  },
  ClientIP: { counts: [1], answer: () => ({ is: 'maybe', because: clientAddress }) },
  Header: {
    counts: [2],
    answer: ([name, value], request) =>
      headerAnswer(request, name?.value ?? '', (sent) => answer(sent === value?.value)),
  },
  HeaderRegexp: {
    counts: [2],
    refuses: (value, index) => (index === 1 ? mustBeRegexp(value) : undefined),
    answer: ([name, value], request) =>
      headerAnswer(request, name?.value ?? '', (sent) => matchesPattern(value?.value ?? '', sent)),
  },
  Query: {
    counts: [1, 2],
    answer: ([name, value], request) =>
      answer(request.query.getAll(name?.value ?? '').includes(value?.value ?? '')),
  },
  QueryRegexp: {
    counts: [1, 2],
    refuses: (value, index) => (index === 1 ? mustBeRegexp(value) : undefined),
    answer: ([name, value], request) =>
      request.query
        .getAll(name?.value ?? '')
        .map((sent) => (value === undefined ? answer(sent === '') : matchesPattern(value.value, sent)))
        .reduce(either, NO),
  },
};

function templateRefusal(kind: 'host' | 'path') {
  return (value: string): string | undefined => {
    const refused = kind === 'path' ? mustBePath(value) : mustBeAscii(value);
    if (refused !== undefined) return refused;
    return templatePattern(value, kind) === undefined
      ? `the braces of \`${value}\` make no pattern`
      : undefined;
  };
}

function templateAnswer(kind: 'host' | 'path' | 'prefix'): Matcher['answer'] {
  return byArgument((value, request) => {
    const source = templatePattern(value, kind);
    if (source === undefined) return NO;
    return matchesPattern(source, kind === 'host' ? request.host : request.path);
  });
}

const hostV2: Matcher = {
  counts: 'any',
  refuses: mustBeAscii,
  answer: byArgument((value, request) =>
    answer(request.host !== '' && request.host === value.toLowerCase().replace(/\.$/, '')),
  ),
};

/** v2's own matchers, and v3's where a router asks for `ruleSyntax: v2` (pkg/muxer/http/matcher_v2.go over gorilla/mux). */
export const V2_MATCHERS: Readonly<Record<string, Matcher>> = {
  Host: hostV2,
  HostHeader: hostV2,
  HostRegexp: { counts: 'any', refuses: templateRefusal('host'), answer: templateAnswer('host') },
  Path: { counts: 'any', refuses: templateRefusal('path'), answer: templateAnswer('path') },
  PathPrefix: { counts: 'any', refuses: templateRefusal('path'), answer: templateAnswer('prefix') },
  Method: {
    counts: 'any',
    answer: byArgument((value, request) => answer(request.method === value.toUpperCase())),
  },
  ClientIP: { counts: 'any', answer: () => ({ is: 'maybe', because: clientAddress }) },
  Headers: {
    counts: 'any',
    answer: (args, request) =>
      headerPairs(args, request, (value, sent) => answer(value === '' || sent === value)),
  },
  HeadersRegexp: { counts: 'any', answer: (args, request) => headerPairs(args, request, matchesPattern) },
  Query: {
    counts: 'any',
    answer: byArgument((value, request) => {
      const equals = value.indexOf('=');
      const name = equals === -1 ? value : value.slice(0, equals);
      const wanted = equals === -1 ? undefined : value.slice(equals + 1);
      const sent = request.query.getAll(name);
      return answer(sent.some((each) => wanted === undefined || wanted === '' || each === wanted));
    }),
  },
};

function headerPairs(
  args: readonly Argument[],
  request: RuleRequest,
  test: (value: string, sent: string) => Answer,
): Answer {
  let all = YES;
  for (let index = 0; index + 1 < args.length; index += 2) {
    const name = args[index]?.value ?? '';
    const value = args[index + 1]?.value ?? '';
    const one = headerAnswer(request, name, (sent) => test(value, sent));
    if (one.is === 'no') return NO;
    if (one.is === 'maybe') all = one;
  }
  return all;
}
