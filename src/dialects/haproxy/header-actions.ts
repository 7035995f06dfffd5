import { compilePattern } from '../../model/pattern.ts';
import { schemeOf } from '../../model/request.ts';
import { withGroups } from './convert.ts';
import type { Scene } from './fetch.ts';
import { lineFrom } from './format.ts';
import { type HeaderLine, linesNamed, removeHeader, setHeader } from './message.ts';
import type { Rule } from './rules.ts';
import { isDoubt } from './value.ts';
import type { Walk } from './walk.ts';

/** The five actions that touch a request header (http_act.c). */
export function changeHeader(action: string, rule: Rule, byScheme: boolean, scene: Scene, walk: Walk): void {
  const { message } = walk;
  const name = rule.words[1]?.text.toLowerCase() ?? '';
  const directive = `http-request ${action} ${rule.words[1]?.text ?? ''}`;
  const at = rule.statement.at;
  if (isDoubt(rule.verdict)) {
    setHeader(message, name, [
      { carries: 'unknown', because: rule.verdict.because, value: rule.words[2]?.text ?? '', at, directive },
    ]);
    return;
  }
  switch (action) {
    case 'del-header':
      removeMatching(rule, walk, directive);
      return;
    case 'set-header':
      setHeader(message, name, [
        schemed(lineFrom(name, rule.words[2], scene, { at, directive }), byScheme, scene),
      ]);
      return;
    case 'add-header':
      setHeader(message, name, [
        ...linesNamed(message, name),
        schemed(lineFrom(name, rule.words[2], scene, { at, directive }), byScheme, scene),
      ]);
      return;
    default:
      replaceIn(action, name, rule, walk, directive);
  }
}

/** A constant that is only set when the client's connection says so carries the client's scheme. */
function schemed(line: HeaderLine, byScheme: boolean, scene: Scene): HeaderLine {
  return byScheme && line.carries === 'constant' && line.text === schemeOf(scene.message.request)
    ? { ...line, carries: 'client-scheme' }
    : line;
}

/** `del-header NAME [-m str|beg|end|sub|reg]`: the names of all headers are looked at. */
function removeMatching({ words, statement }: Rule, { message }: Walk, directive: string): void {
  const [, pattern, flag, method] = words;
  const wanted = pattern?.text.toLowerCase() ?? '';
  const removal = {
    at: statement.at,
    directive: 'http-request del-header',
    value: pattern?.text ?? directive,
  };
  if (flag?.text !== '-m' || method?.text === 'str') {
    removeHeader(message, wanted, removal);
    return;
  }
  const compiled =
    method?.text === 'reg' ? compilePattern(pattern?.text ?? '', { caseless: true }) : undefined;
  for (const name of new Set([...message.headers.keys(), ...LOOKED_AT])) {
    const hit =
      method?.text === 'beg'
        ? name.startsWith(wanted)
        : method?.text === 'end'
          ? name.endsWith(wanted)
          : method?.text === 'sub'
            ? name.includes(wanted)
            : compiled?.match(name) !== undefined;
    if (hit) removeHeader(message, name, removal);
  }
}

/** The headers that matter to Pulse, in case a pattern takes one of them away. */
const LOOKED_AT = [
  'host',
  'upgrade',
  'connection',
  'sec-websocket-key',
  'sec-websocket-version',
  'origin',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-real-ip',
];

/** `replace-header` works on whole lines, `replace-value` on the parts between commas; both need a match. */
function replaceIn(
  action: string,
  name: string,
  { words, statement }: Rule,
  { message }: Walk,
  directive: string,
): void {
  const [, , pattern, replacement] = words;
  const compiled = compilePattern(pattern?.text ?? '', { caseless: false });
  const at = statement.at;
  const lines = linesNamed(message, name).map((line): HeaderLine => {
    if (line.text === undefined && line.carries === 'client-supplied') return line;
    const unknownLine: HeaderLine = {
      carries: 'unknown',
      because: { missing: 'pattern', name: pattern?.text ?? '', at },
      at,
      directive,
    };
    if (line.text === undefined || compiled === undefined || replacement === undefined) return unknownLine;
    if (line.carries === 'client-host') {
      const { hostname } = message.request.url;
      const rewritten = (host: string): string =>
        replacedText(action, host, compiled, replacement.text) ?? host;
      if ([hostname, `${hostname}:${OTHER_PORT}`].every((host) => rewritten(host) === hostname))
        return { carries: 'client-hostname', text: hostname, value: replacement.text, at, directive };
    }
    const replaced = replacedText(action, line.text, compiled, replacement.text);
    if (replaced === undefined) return line;
    if (replaced.includes('%')) return unknownLine;
    return {
      carries: replaced === '' ? 'empty' : 'constant',
      text: replaced,
      value: replaced,
      at,
      directive,
    };
  });
  setHeader(message, name, lines);
}

/** A client may name any port: a pattern that takes this one off takes all of them. */
const OTHER_PORT = 49_152;

function replacedText(
  action: string,
  text: string,
  pattern: NonNullable<ReturnType<typeof compilePattern>>,
  replacement: string,
): string | undefined {
  const replaceOne = (part: string): string | undefined => {
    const found = pattern.match(part);
    // The replacement takes the place of the whole value (http_ana.c, http_transform_header).
    return found === undefined ? undefined : withGroups(replacement, found.groups);
  };
  if (action === 'replace-header') return replaceOne(text);
  const parts = text.split(',').map((part) => part.trim());
  const replaced = parts.map(replaceOne);
  return replaced.every((part) => part === undefined)
    ? undefined
    : replaced.map((part, index) => part ?? parts[index] ?? '').join(', ');
}
