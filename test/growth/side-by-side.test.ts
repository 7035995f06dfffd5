import { expect, test } from 'vitest';
import { lint } from '../../src/engine/lint.ts';
import { DEFAULT_SETTINGS } from '../../src/engine/settings.ts';
import type { World } from '../../src/model/dialect.ts';
import { sourceFile } from '../../src/text/source.ts';
import { worldOf } from '../worlds.ts';

/** A file of each dialect that stands beside others and knows nothing of them, as in a folder of sites. */
const sites: [dialect: string, ending: string, text: string][] = [
  ['nginx', 'conf', 'server { listen 80; server_name NAME; location / { proxy_pass http://NAME:3000; } }\n'],
  ['haproxy', 'cfg', 'frontend NAME\nbind :80\ndefault_backend b\nbackend b\nserver s NAME:3000\n'],
  ['apache', 'conf', '<VirtualHost *:80>\nServerName NAME\nProxyPass / http://NAME:3000/\n</VirtualHost>\n'],
  ['caddy', 'caddyfile', 'NAME {\nreverse_proxy NAME:3000\n}\n'],
  ['traefik', 'yml', 'http:\n  routers:\n    NAME:\n      rule: Path(`/`)\n      service: s\n'],
  ['cloudflared', 'yml', 'tunnel: NAME\ningress:\n  - service: http://NAME:3000\n'],
];

/** How often the file system is asked anything when so many files are named at once. */
async function questionsOf([dialect, ending, text]: (typeof sites)[number], count: number): Promise<number> {
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `/srv/sites/${index}.${ending}`,
      text.replaceAll('NAME', `app${index}.example.com`),
    ]),
  );
  let questions = 0;
  const counted = new Proxy(worldOf(files), {
    get(world, name: keyof World) {
      questions += 1;
      return world[name];
    },
  });
  const sources = Object.entries(files).map(([path, content]) => sourceFile(path, content));
  await lint(sources, counted, { ...DEFAULT_SETTINGS, dialect });
  return questions;
}

test.each(sites)('eight times as many files of %s are eight times as many questions', async (...site) => {
  const few = await questionsOf(site, 40);
  expect(await questionsOf(site, 320)).toBeLessThan(10 * Math.max(few, 40));
});
