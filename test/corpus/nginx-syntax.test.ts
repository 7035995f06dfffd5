import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byNginxConf, treeAsWritten, treeOf } from '../syntax/nginx/nginx-conf.ts';
import { joined, parsed, problemsOf } from '../syntax/nginx/outline.ts';
import { corpus } from './place.ts';

interface Published {
  readonly file: string;
  readonly accepted: boolean;
  readonly text: string;
}

function published(): Published[] {
  const [header = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  const column = (line: string, name: string) => line.split('\t')[columns.indexOf(name)] ?? '';
  return lines
    .filter((line) => column(line, 'dialect') === 'nginx')
    .map((line) => {
      const file = column(line, 'file');
      return {
        file,
        accepted: column(line, 'real_ok') === 'yes',
        text: readFileSync(join(corpus, file), 'utf8'),
      };
    });
}

/** Where nginx-conf is wrong in the corpus, and by which fault of those that test/syntax/nginx/nginx-conf.test.ts shows. */
const faultsOfNginxConf: Readonly<Record<string, readonly string[]>> = {
  'a comment behind a single blank is a directive': [
    'docs/nginx/1activegeek__nginx-config-collection__apps__guacamole__guacamole.md.b0.nginx.conf',
    'docs/nginx/1activegeek__nginx-config-collection__apps__nzbget__nzbget.md.b0.nginx.conf',
    'docs/nginx/1activegeek__nginx-config-collection__apps__ombi__ombi.md.b6.nginx.conf',
    'docs/nginx/1activegeek__nginx-config-collection__apps__organizr__organizr.md.b0.nginx.conf',
    'docs/nginx/1activegeek__nginx-config-collection__apps__plex__plex.md.b0.nginx.conf',
    'docs/nginx/1activegeek__nginx-config-collection__apps__portainer__portainer.md.b0.nginx.conf',
    'docs/nginx/1activegeek__nginx-config-collection__apps__sonarr__sonarr.md.b0.nginx.conf',
    'nginx/certbot__certbot__certbot-compatibility-test__nginx__nginx-roundtrip-testdata__79-configs__site-15291',
    'nginx/certbot__certbot__certbot__src__certbot___internal__tests__plugins__nginx__testdata__etc_nginx__ubuntu_nginx_1_4_6__default_vhost__nginx__sites-available__default',
    'nginx/nginxinc__nginx-go-crossplane__testdata__configs__ubuntu-default__nginx.conf',
    'nginx/nginxinc__nginx-go-crossplane__testdata__configs__with-comments__nginx.conf',
  ],
  'a Lua body counts a brace in a string': [
    'nginx/nginxinc__nginx-go-crossplane__testdata__configs__lua-block-simple__nginx.conf',
    'nginx/nginxinc__nginx-go-crossplane__testdata__configs__testdata__lua-block-simple__nginx.conf',
  ],
  'an escaped brace opens a block': [
    'nginx/nginxinc__nginx-go-crossplane__testdata__configs__returns__nginx.conf',
  ],
};

describe.skipIf(!existsSync(corpus))('published nginx configs', () => {
  const files = existsSync(corpus) ? published() : [];

  test('are there', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  test.each(files.filter(({ accepted }) => accepted))(
    '$file, which nginx accepts, has no problems',
    ({ text }) => {
      expect(problemsOf(parsed(text))).toEqual([]);
    },
  );

  test.each(files)('the tokens of $file give it back', ({ text }) => {
    expect(joined(parsed(text))).toBe(text);
  });

  const faults = new Set(Object.values(faultsOfNginxConf).flat());
  const acceptedByBoth = files
    .map(({ file, text }) => ({ file, ours: parsed(text) }))
    .filter(({ ours }) => ours.problems.length === 0)
    .map(({ file, ours }) => ({ file, ours, theirs: byNginxConf(ours.file.text) }))
    .filter(({ theirs }) => theirs !== undefined);

  test('are nearly all accepted by nginx-conf, too', () => {
    expect(acceptedByBoth.length).toBeGreaterThan(300);
    expect([...faults].filter((file) => !acceptedByBoth.some((both) => both.file === file))).toEqual([]);
  });

  test.each(acceptedByBoth)('nginx-conf sees the same in $file', ({ file, ours, theirs }) => {
    const tree = treeAsWritten(ours.file.text, ours.directives);
    const expected = faults.has(file) ? expect(tree).not : expect(tree);
    expected.toEqual(treeOf(theirs ?? []));
  });
});
