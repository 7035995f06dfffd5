import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { symptoms } from '../../rules/symptoms.ts';

const ids = rules.map((rule) => rule.id);

test('the contract’s symptoms are there', () => {
  expect(symptoms.map((symptom) => symptom.id)).toEqual([
    'connection-lost',
    'closes-immediately',
    'bad-gateway',
    'cors',
    'login-loop',
    'wrong-client-ip',
  ]);
});

test.each(symptoms)('$id names rules that exist', ({ suspects }) => {
  expect(suspects.map((suspect) => suspect.rule).filter((rule) => !ids.includes(rule))).toEqual([]);
});

test('the handshake that is tested is one: HTTP/1.1, /ws, an Origin, a token', () => {
  const command = symptoms[0]?.command ?? '';
  for (const part of [
    '--http1.1',
    '/ws?token=',
    'Origin:',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
  ]) {
    expect(command).toContain(part);
  }
});
