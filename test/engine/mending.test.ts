import { expect, test } from 'vitest';
import { lint } from '../../src/engine/lint.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/engine/settings.ts';
import { sourceFile } from '../../src/text/source.ts';
import { printed } from '../conformance/pasted.ts';
import { worldOf } from '../worlds.ts';

/** What the text says to paste, and what it says of that. */
async function pageOf(text: string, settings: Partial<LintSettings> = {}, beside = {}): Promise<string> {
  const files = { '/etc/nginx/pulse.conf': text, ...beside };
  const result = await lint([sourceFile('/etc/nginx/pulse.conf', text)], worldOf(files), {
    ...DEFAULT_SETTINGS,
    dialect: 'nginx',
    ...settings,
  });
  return printed(result);
}

const BARE = `server {
    listen 443 ssl;
    server_name pulse.example.com;
    location / {
        proxy_pass http://127.0.0.1:7655;
    }
}
`;

test('what is not asked for is not pasted for', async () => {
  expect(await pageOf(BARE)).toContain('proxy_buffer_size 64k;\n');
  const page = await pageOf(BARE, { ignore: ['buffer-size'] });
  expect(page).toContain('proxy_read_timeout 3600s;\n');
  expect(page).not.toContain('proxy_buffer_size');
  const alone = await pageOf(BARE, { select: ['idle-timeout'] });
  expect(alone.split('\n\n')).toContain('proxy_read_timeout 3600s;');
});

const HIDING = BARE.replace('http://127.0.0.1', 'https://127.0.0.1');

test('what hides behind a cause is mended with it, and named', async () => {
  const page = await pageOf(BARE.replace('7655;', '7655/pulse/;'));
  expect(page).toContain('This also mends what the next run would show: ');
  expect(page).toContain('response-buffering');
});

test('a comment that will suppress what hides is heeded already', async () => {
  const heeding = `# pulse-lint-disable-file idle-timeout -- short on purpose\n${HIDING}`;
  expect(await pageOf(HIDING)).toContain('proxy_read_timeout 3600s;\n');
  expect(await pageOf(heeding)).not.toContain('proxy_read_timeout');
});

test('a line of another file is taken out of that file', async () => {
  const snippet = '# of the house\nproxy_set_header X-Forwarded-For "";\n';
  const text = BARE.replace('proxy_pass', 'include /etc/nginx/house.conf;\n        proxy_pass');
  const page = await pageOf(text, {}, { '/etc/nginx/house.conf': snippet });
  expect(page).toContain(
    'To mend it, take out line 2 of /etc/nginx/house.conf, then put this at the end of `location /`',
  );
});

test('what an older release alone asks for goes into the block', async () => {
  const sound = BARE.replace(
    '    }\n}',
    `        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";
        proxy_set_header Host $http_host;
    }
}`,
  );
  const page = await pageOf(sound);
  expect(page).toContain('(nginx before 1.29.7)');
  expect(page.split('To mend it')[1]).toContain('proxy_http_version 1.1;');
});
