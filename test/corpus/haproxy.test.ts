import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claims } from '../../src/dialects/haproxy/claims.ts';
import { haproxy } from '../../src/dialects/haproxy/index.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { tokensOf } from '../../src/syntax/haproxy/tokens.ts';
import { sourceFile } from '../../src/text/source.ts';
import { worldOf } from '../worlds.ts';
import { corpus } from './place.ts';

const emptyWorld = worldOf({});

/** Refused on the machine where the corpus was made, for what no config says of itself. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'haproxy/authelia__authelia__internal__suites__example__compose__haproxy__haproxy.cfg':
    'its Lua file was not there',
  'haproxy/haproxytech__client-native__e2e__runtime__parallel__haproxy.cfg':
    'its socket is named by a variable that was not set',
  'haproxy/haproxytech__client-native__e2e__runtime__version__haproxy.cfg':
    'its socket is named by a variable that was not set',
};

interface Published {
  readonly file: string;
  readonly accepted: boolean;
  readonly text: string;
}

function published(): readonly Published[] {
  const [header = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  const column = (line: string, name: string) => line.split('\t')[columns.indexOf(name)] ?? '';
  return lines
    .filter((line) => column(line, 'dialect') === 'haproxy')
    .map((line) => {
      const file = column(line, 'file');
      const text = readFileSync(join(corpus, file), 'utf8');
      return { file, accepted: column(line, 'real_ok') === 'yes', text };
    });
}

function refusalsOf({ file, text }: Published): readonly string[] {
  const [opened] = haproxy.open([sourceFile(file, text)], emptyWorld, { map: [], front: 'none' });
  const gateway = opened?.at('2.6.12');
  const refused = gateway?.remarks.filter(({ about }) => about === 'refused' || about === 'syntax') ?? [];
  return refused.map((remark) => remark.text);
}

describe.skipIf(!existsSync(corpus))('published HAProxy configs, as HAProxy 2.6.12 takes them', () => {
  const files = existsSync(corpus) ? published() : [];

  test('are there', () => {
    expect(files.length).toBeGreaterThan(70);
  });

  test('are known for HAProxy’s', () => {
    expect(files.filter(({ file, text }) => claims(file, text) === 0).map(({ file }) => file)).toEqual([]);
  });

  test('are not refused where HAProxy accepts them', () => {
    const wrong = files.filter((each) => each.accepted).map((each) => [each.file, refusalsOf(each)] as const);
    expect(wrong.filter(([, refusals]) => refusals.length > 0)).toEqual([]);
  });

  test('are refused where HAProxy refuses them', () => {
    const missed = files.filter((each) => !each.accepted && ELSEWHERE[each.file] === undefined);
    expect(missed.filter((each) => refusalsOf(each).length === 0).map(({ file }) => file)).toEqual([]);
  });

  test('are made of their tokens', () => {
    for (const { file, text } of files) {
      const joined = tokensOf(sourceFile(file, text)).map(({ start, end }) => text.slice(start, end));
      expect(joined.join(''), file).toBe(text);
    }
  });

  test('can be asked anything', () => {
    const requests = pulseRequests(new URL('https://pulse.example.com'));
    for (const { file, text } of files) {
      for (const opened of haproxy.open([sourceFile(file, text)], emptyWorld, { map: [], front: 'none' })) {
        for (const version of ['2.2', '3.2']) {
          const gateway = opened.at(version);
          for (const request of requests) expect(gateway.exchange(request).request).toBe(request);
        }
      }
    }
  });
});
