import { expect, test } from 'vitest';
import { PLAIN } from '../../src/report/look.ts';
import { markdownText } from '../../src/report/markdown.ts';
import { rulePage } from '../../src/report/page.ts';

const rule = {
  id: 'idle-timeout',
  severity: 'error',
  summary: 'A silent WebSocket is closed too early.',
  catches:
    'The limit that governs a silent connection:\n\n- 30 s or less over `/ws`\n- 5 s or less over `/api/agent/ws`',
  why: 'Pulse pings every 30 s. A limit at or under that is a race that it loses, sooner or later, and the page says “Connection Lost”.',
  needs: ['idle', 'lifetime'],
  tags: ['websocket', 'timeout'],
  *check() {},
} as const;

const menders = [
  {
    name: 'nginx',
    title: 'nginx',
    howTo: {
      idle: {
        text: 'Set it where the request is proxied.',
        bad: 'proxy_read_timeout 5s;',
        good: 'proxy_read_timeout 1h;\n',
      },
    },
  },
  { name: 'caddy', title: 'Caddy', howTo: {} },
];

test('a page is what the rule says, then how each proxy mends it', async () => {
  await expect(rulePage(rule, menders)).toMatchFileSnapshot('golden/page.golden');
});

test('on the terminal it is the same page without its marks', async () => {
  await expect(markdownText(rulePage(rule, menders), PLAIN)).toMatchFileSnapshot('golden/page-text.golden');
});
