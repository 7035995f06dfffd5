import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../../src/dialects/haproxy/group.ts';
import { parseHaproxy } from '../../../src/syntax/haproxy/parse.ts';
import { sourceFile } from '../../../src/text/source.ts';

const main = 'global\n    maxconn 100\ndefaults\n    mode http\n';
const web = 'frontend web\n    bind :80\n    default_backend pulse\n';
const pulse = 'backend pulse\n    server pulse 10.0.0.5:7655\n';

function grouped(files: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const trees = Object.entries(files).map(([path, text]) => parseHaproxy(sourceFile(path, text)));
  return groupsOf(trees).map((group) => group.map(({ file }) => file.path));
}

describe('files given together', () => {
  test('are one program, in the order they are given', () => {
    expect(grouped({ 'main.cfg': main, 'web.cfg': web, 'pulse.cfg': pulse })).toEqual([
      ['main.cfg', 'web.cfg', 'pulse.cfg'],
    ]);
  });

  test('without a main config are one program, too', () => {
    expect(grouped({ 'web.cfg': web, 'pulse.cfg': pulse })).toEqual([['web.cfg', 'pulse.cfg']]);
  });

  test('in a folder below the main config’s are read behind it', () => {
    expect(
      grouped({
        '/etc/haproxy/conf.d/10-web.cfg': web,
        '/etc/haproxy/conf.d/20-pulse.cfg': pulse,
        '/etc/haproxy/haproxy.cfg': main,
      }),
    ).toEqual([
      ['/etc/haproxy/haproxy.cfg', '/etc/haproxy/conf.d/10-web.cfg', '/etc/haproxy/conf.d/20-pulse.cfg'],
    ]);
    expect(grouped({ 'conf.d/web.cfg': web, 'haproxy.cfg': main })).toEqual([
      ['haproxy.cfg', 'conf.d/web.cfg'],
    ]);
  });

  test('of which two begin a program are two, each with what stands beside it', () => {
    expect(
      grouped({ 'a/haproxy.cfg': main, 'a/web.cfg': web, 'b/haproxy.cfg': main, 'b/web.cfg': web }),
    ).toEqual([
      ['a/haproxy.cfg', 'a/web.cfg'],
      ['b/haproxy.cfg', 'b/web.cfg'],
    ]);
  });

  test('that define the same proxy are programs of their own', () => {
    expect(grouped({ 'old.cfg': web, 'new.cfg': web })).toEqual([['old.cfg'], ['new.cfg']]);
  });
});
