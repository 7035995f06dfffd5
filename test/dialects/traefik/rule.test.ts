import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRule } from '../../../src/dialects/traefik/rule/parse.ts';
import { ruleRequest } from '../../../src/dialects/traefik/rule/request.ts';
import { matchRule, readRule, rulePriority, type Syntax } from '../../../src/dialects/traefik/rule/rule.ts';
import { pulseRequests } from '../../../src/model/request.ts';
import type { ScalarValue } from '../../../src/syntax/value/value.ts';

const scalar = (text: string): ScalarValue => ({
  kind: 'scalar',
  place: { file: 'a', start: 0, end: text.length },
  value: text,
  text,
  offsets: 0,
});

const socket = pulseRequests(new URL('https://pulse.example.com')).find(
  (each) => each.url.pathname === '/ws',
);
if (socket === undefined) throw new Error('no socket among the requests');
const asked = ruleRequest(socket, '/ws', 'wss');

function verdict(text: string, syntax: Syntax): string {
  const rule = readRule(scalar(text), syntax, syntax === 'v2' ? '2.11' : '3.6');
  if (rule.problem !== undefined) return `refused: ${rule.problem.message}`;
  return matchRule(rule, asked, syntax === 'v2' ? '2.11' : '3.6').is;
}

describe('a rule asked for wss://pulse.example.com/ws', () => {
  test.each([
    ['Host(`pulse.example.com`)', 'yes', 'yes'],
    ['Host("pulse.example.com")', 'yes', 'yes'],
    ['host(`PULSE.example.com`)', 'yes', 'yes'],
    ['HOST(`pulse.example.com`)', 'yes', 'yes'],
    ['Host(`pulse.example.com`) && PathPrefix(`/api`)', 'no', 'no'],
    ['Host(`pulse.example.com`) && PathPrefix(`/w`)', 'yes', 'yes'],
    ['Host(`a`) || Host(`b`) && Path(`/ws`) || Path(`/ws`)', 'yes', 'yes'],
    ['!(Host(`a`) || PathPrefix(`/x`))', 'yes', 'yes'],
    ['!PathPrefix(`/ws`)', 'no', 'no'],
    ['Host(`pulse.example.com.`)', 'yes', 'yes'],
    ['Method(`get`)', 'yes', 'yes'],
    ['Method(`POST`)', 'no', 'no'],
    ['ClientIP(`10.0.0.0/8`)', 'maybe', 'maybe'],
    ['HostRegexp(`^pulse\\.`)', 'yes', 'no'],
    ['HostRegexp(`{sub:[a-z]+}.example.com`)', 'no', 'yes'],
    ['PathPrefix(`/{any:w.*}`)', 'no', 'yes'],
    ['Path(`/ws`)', 'yes', 'yes'],
    ['Header(`Upgrade`, `websocket`)', 'yes', 'refused: `Header` is a matcher of v3 rules, unknown to v2'],
    [
      'Headers(`Upgrade`, `websocket`)',
      'refused: `Headers` is a matcher of Traefik v2, unknown to v3 rules',
      'yes',
    ],
    [
      'HeaderRegexp(`X-Forwarded-Proto`, `^https$`)',
      'no',
      'refused: `HeaderRegexp` is a matcher of v3 rules, unknown to v2',
    ],
    ['Host(`a`, `pulse.example.com`)', 'refused: `Host` takes 1 value in v3 rules, not 2', 'yes'],
    ['Query(`token=x`)', 'no', 'no'],
    [
      "Host('pulse.example.com')",
      "refused: `'pulse.example.com'` stands where a value in backquotes is expected",
      "refused: `'pulse.example.com'` stands where a value in backquotes is expected",
    ],
    [
      'Host(`a`) AND Path(`/`)',
      'refused: `AND` stands where the end of the rule, `&&` or `||` is expected',
      'refused: `AND` stands where the end of the rule, `&&` or `||` is expected',
    ],
    [
      'Host(pulse.example.com)',
      'refused: `pulse` stands where a value in backquotes is expected',
      'refused: `pulse` stands where a value in backquotes is expected',
    ],
    [
      'Host(``)',
      'refused: `Host` has no value, or an empty one',
      'refused: `Host` has no value, or an empty one',
    ],
    ['Hst(`a`)', 'refused: `Hst` is no matcher', 'refused: `Hst` is no matcher'],
    ['hOst(`a`)', 'refused: `hOst` is no matcher', 'refused: `hOst` is no matcher'],
    [
      'PathPrefix(`api`)',
      'refused: the path `api` does not begin with `/`',
      'refused: the path `api` does not begin with `/`',
    ],
    [
      '"Host(`a`)"',
      'refused: the quotes are part of the rule here, which makes it a text and no matcher',
      'refused: the quotes are part of the rule here, which makes it a text and no matcher',
    ],
    ['Host(`a`) &&\nPath(`/`)', 'no', 'no'],
    [
      'Host(`a`)\n&& Path(`/`)',
      'refused: the line ends where the end of the rule, `&&` or `||` is expected',
      'refused: the line ends where the end of the rule, `&&` or `||` is expected',
    ],
    ['Host(`pulse.example.com`)\n', 'yes', 'yes'],
  ])('%s', (text, v3, v2) => {
    expect({ v3: verdict(text, 'v3'), v2: verdict(text, 'v2') }).toEqual({ v3, v2 });
  });
});

test('a priority counts bytes as written', () => {
  expect(rulePriority('Host(`a`)')).toBe(9);
  expect(rulePriority('Host(`é`)')).toBe(10);
});

test('parsing never throws and ends', () => {
  const pieces = fc.constantFrom(
    'Host',
    '(',
    ')',
    '`a`',
    '"b"',
    '&&',
    '||',
    '!',
    ',',
    ' ',
    '\n',
    "'",
    '`',
    '{',
    'ü',
  );
  fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void parseRule(parts.join(''))));
  fc.assert(fc.property(fc.string(), (text) => void parseRule(text)));
});
