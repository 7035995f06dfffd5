import { expect, test } from 'vitest';
import { basename, dirname, join } from '../../src/text/path.ts';

test.each([
  ['/etc/nginx', 'sites-enabled/pulse', '/etc/nginx/sites-enabled/pulse'],
  ['/etc/nginx', '/srv/x.conf', '/srv/x.conf'],
  ['/etc/nginx', '../ssl/x.conf', '/etc/ssl/x.conf'],
  ['.', './a//b', 'a/b'],
  ['a/b', '../../../c', '../c'],
  ['/', '..', '/'],
])('joining %s and %s gives %s', (base, path, joined) => {
  expect(join(base, path)).toBe(joined);
});

test.each([
  ['/etc/nginx/nginx.conf', '/etc/nginx', 'nginx.conf'],
  ['/x', '/', 'x'],
  ['x', '.', 'x'],
])('%s stands in %s and is called %s', (path, directory, name) => {
  expect([dirname(path), basename(path)]).toEqual([directory, name]);
});
