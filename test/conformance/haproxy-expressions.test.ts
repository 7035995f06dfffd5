import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { haproxy } from '../../src/dialects/haproxy/index.ts';
import { ACL_KEYWORDS } from '../../src/dialects/haproxy/keywords/acl-keywords.ts';
import { CONVERTERS } from '../../src/dialects/haproxy/keywords/converters.ts';
import { FETCHES } from '../../src/dialects/haproxy/keywords/fetches.ts';
import { lineStarts, positionAt, sourceFile } from '../../src/text/source.ts';
import { worldOf } from '../worlds.ts';
import { type Installation, installed } from './proxies/installed.ts';

/** Numbers, words, variables, and names of sections: what some fetch or other takes and most do not. */
const ARGUMENTS = ['', '()', '(1)', '(x,1)', '(txn.v)', '(b)', '(b/s)', '(1,2,3,4)'];

/** Of the three counters one stands for all; and what hangs on files, on the TLS library, or on what HAProxy was built with, and not on the line. */
const ELSEWHERE =
  /^(?:sc[12]_|internal\.|map(?:_|$)|debug$|has_ctl$|digest|hmac|aes_|jwt_|protobuf|ungrpc|fix_|mqtt_|secure_memcmp|sha2|quic_enabled|wurfl|51d|da-csv|acl$|when$|http_auth_group$|cpu_|lat_|ssl_ocsp)/;

const fetches = [...FETCHES.keys()].filter((name) => !ELSEWHERE.test(name));
const converters = [...CONVERTERS.keys()].filter((name) => !ELSEWHERE.test(name));

const lines: readonly string[] = [
  ...fetches.flatMap((name) => ARGUMENTS.map((args) => `acl a ${name}${args} -m found`)),
  ...fetches.flatMap((name) => ['request', 'response'].map((side) => `http-${side} set-header X %[${name}]`)),
  ...fetches.flatMap((name) => ['', '-m ip', '-m bool'].map((way) => `acl a ${name} ${way} 1.2.3.4`)),
  ...[...ACL_KEYWORDS.keys()].flatMap((name) => [
    `acl a ${name}(x) y`,
    `http-request set-header X %[${name}(x)]`,
  ]),
  ...converters.flatMap((name) => ARGUMENTS.map((args) => `acl a path,${name}${args} -m found`)),
  ...converters.flatMap((name) =>
    ['src', 'ssl_fc', 'nbsrv', 'method'].map((from) => `acl a ${from},${name} -m found`),
  ),
];

const before = [
  'userlist u',
  '  user someone insecure-password something',
  'defaults',
  '  mode http',
  '  timeout connect 1s',
  '  timeout client 1s',
  '  timeout server 1s',
  'listen b',
  '  bind 127.0.0.1:1',
  '  stick-table type ip size 1 store http_req_cnt',
  '  server s 127.0.0.1:1',
];

function configOf(part: readonly string[]): string {
  return [...before, ...part.map((line) => `  ${line}`), ''].join('\n');
}

/** HAProxy gives up after fifty errors. */
function inParts(all: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (let at = 0; at < all.length; at += 45) parts.push(all.slice(at, at + 45));
  return parts;
}

/** The lines that `haproxy -c` refuses; what it looks up at the end it says only of a config that it could read. */
function refusedByHaproxy(
  part: readonly string[],
  command: readonly string[],
  file: string,
): ReadonlySet<string> {
  const refused = new Set<string>();
  for (;;) {
    const left = part.filter((line) => !refused.has(line));
    writeFileSync(file, configOf(left));
    const [program = 'haproxy', ...words] = command;
    const { status, stdout, stderr } = spawnSync(program, [...words, '-c', '-f', file], { encoding: 'utf8' });
    if (status === 0) return refused;
    const said = `${stdout}${stderr}`.split('\n').filter((line) => !line.includes('[WARNING]'));
    const numbers = said.flatMap((line) => /parsing \[[^\]]*:(\d+)\]/.exec(line)?.[1] ?? []);
    if (numbers.length === 0) throw new Error(said.join('\n'));
    for (const number of numbers) refused.add(left[Number(number) - before.length - 1] ?? '');
  }
}

function refusedByUs(part: readonly string[], version: string): ReadonlySet<string> {
  const file = sourceFile('haproxy.cfg', configOf(part));
  const starts = lineStarts(file.text);
  const [opened] = haproxy.open([file], worldOf({}), { map: [], front: 'none' });
  const remarks = opened?.at(version).remarks ?? [];
  const refused = remarks.filter(({ about }) => about === 'refused');
  return new Set(refused.map(({ at }) => part[positionAt(starts, at.start).line - before.length - 1] ?? ''));
}

function differences({ version, command }: Installation): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-haproxy-'));
  try {
    return inParts(lines).flatMap((part) => {
      const theirs = refusedByHaproxy(part, command, join(folder, 'haproxy.cfg'));
      const ours = refusedByUs(part, version);
      return part
        .filter((line) => theirs.has(line) !== ours.has(line))
        .map((line) => `${line}: ${theirs.has(line) ? 'HAProxy refuses it' : 'HAProxy takes it'}`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const versions = installed('haproxy');

describe.skipIf(versions.length === 0)(
  'fetches and converters with all kinds of arguments are refused where HAProxy refuses them',
  () => {
    for (const installation of versions) {
      it(`HAProxy ${installation.version}`, { timeout: 600_000 }, () => {
        expect(differences(installation)).toEqual([]);
      });
    }
  },
);
