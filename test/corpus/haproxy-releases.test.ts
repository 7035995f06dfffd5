import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { haproxy } from '../../src/dialects/haproxy/index.ts';
import { sourceFile } from '../../src/text/source.ts';
import { throwAwayCertificate } from '../conformance/certificate.ts';
import { type Installation, installed } from '../conformance/proxies/installed.ts';
import { worldOf } from '../worlds.ts';
import { corpus } from './place.ts';

/** What a release refuses for what this machine lacks, and not for what is written. */
const ELSEWHERE =
  /could not resolve|Failed to initialize server|stats socket|cannot find (?:user|group)|failed to open|unable to (?:load|stat|open|read)|No such file|lua/i;

const folder = join(corpus, 'haproxy');
const versions = existsSync(folder) ? installed('haproxy') : [];

describe.skipIf(versions.length === 0)(
  'published HAProxy configs are refused by whom the release refuses them',
  () => {
    test.each(versions.map((each) => [each.version, each] as const))(
      'HAProxy %s',
      (_, installation) => {
        const names = readdirSync(folder);
        expect(names.length).toBeGreaterThan(50);
        const ours = names.filter((name) => isRefusedByUs(join(folder, name), installation.version));
        expect(ours).toEqual(refusedBy(installation, names));
      },
      120_000,
    );
  },
);

function isRefusedByUs(path: string, version: string): boolean {
  const file = sourceFile(path, readFileSync(path, 'utf8'));
  const [opened] = haproxy.open([file], worldOf({}), { map: [], front: 'none' });
  const remarks = opened?.at(version).remarks ?? [];
  return remarks.some(({ about }) => about === 'refused' || about === 'syntax');
}

function refusedBy({ command }: Installation, names: readonly string[]): readonly string[] {
  const [program = 'haproxy', ...words] = command;
  const here = mkdtempSync(join(tmpdir(), 'pulse-lint-haproxy-'));
  try {
    const { certificate, key } = throwAwayCertificate();
    writeFileSync(join(here, 'pulse.pem'), `${certificate}\n${key}`);
    writeFileSync(join(here, 'page.http'), 'HTTP/1.0 503 Service Unavailable\r\n\r\nrig\n');
    writeFileSync(join(here, 'list'), '');
    const config = join(here, 'haproxy.cfg');
    return names.filter((name) => {
      writeFileSync(config, withFilesOf(here, readFileSync(join(folder, name), 'utf8')));
      const run = spawnSync(program, [...words, '-c', '-f', config], { encoding: 'utf8', timeout: 20_000 });
      return faultsIn(`${run.stdout}${run.stderr}`).length > 0;
    });
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

/** Certificates, pages and lists that are taken for granted, under names that are there; no other user is taken on. */
function withFilesOf(here: string, text: string): string {
  return text
    .replace(/(?<=[ \t])crt(?:-list)?[ \t]+"?[^\s"]+"?/g, `crt ${here}/pulse.pem`)
    .replace(/(?<=[ \t])(ca-file|ca-verify-file|crl-file)[ \t]+"?[^\s"@]+"?/g, `$1 ${here}/pulse.pem`)
    .replace(/^([ \t]*errorfile[ \t]+\d+[ \t]+)\S+/gm, `$1${here}/page.http`)
    .replace(/^[ \t]*(?:chroot|user|group)[ \t].*$/gm, '')
    .replace(/(?<=[ \t]-f[ \t]+)\S+/g, `${here}/list`)
    .replace(/(map(?:_\w+)?\()[^,)]+/g, `$1${here}/list`);
}

function faultsIn(said: string): readonly string[] {
  return said
    .split('\n')
    .filter((line) => /\[ALERT\]|parsing \[.*:\d+\]: unable to find/.test(line))
    .filter((line) => !/Fatal errors found|Error\(s\) found|argument resolution/.test(line))
    .filter((line) => !ELSEWHERE.test(line));
}
