import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../conformance/case.ts';
import { lintCase } from '../../conformance/lint-case.ts';
import { mendingsIn, printed } from '../../conformance/pasted.ts';

/** What the text output tells an operator to paste, section by section; that it loads is asked of HAProxy itself. */
const told: readonly (readonly [name: string, blocks: Readonly<Record<string, readonly string[]>>])[] = [
  [
    'no-defaults-at-all',
    {
      'frontend f': ['timeout client 1m', 'mode http'],
      'backend p': [
        'timeout connect 5s',
        'timeout server 1m',
        'timeout tunnel 1h',
        'mode http',
        'http-request del-header X-Forwarded-For',
        'option forwardfor',
      ],
    },
  ],
  [
    'guide-sample',
    {
      'frontend https': ['timeout client 3600s', 'mode http'],
      'backend pulse': [
        'timeout connect 5s',
        'mode http',
        'http-request del-header X-Forwarded-For',
        'http-request set-header X-Forwarded-Proto http',
        'http-request set-header X-Forwarded-Proto https if { ssl_fc }',
      ],
    },
  ],
  [
    'tcp-by-default-host-routing',
    {
      defaults: ['mode http'],
      'backend pulse': ['http-request del-header X-Forwarded-For', 'option forwardfor'],
    },
  ],
  [
    // The database below the same defaults is no HTTP.
    'database-in-the-same-mode',
    {
      'frontend web': ['mode http'],
      'backend pulse': ['mode http', 'http-request del-header X-Forwarded-For', 'option forwardfor'],
    },
  ],
  [
    // HAProxy refuses a backend in another mode than its frontend's.
    'hosts-without-a-mode',
    {
      'frontend web': ['mode http'],
      'backend grafana': ['mode http'],
      'backend homeassistant': ['mode http'],
      'backend pulse': [
        'mode http',
        'http-request del-header X-Forwarded-For',
        'option forwardfor',
        'http-request set-header X-Forwarded-Proto http',
        'http-request set-header X-Forwarded-Proto https if { ssl_fc }',
        'timeout tunnel 1h',
      ],
    },
  ],
  [
    'passed-tls-by-an-acl-below',
    {
      defaults: ['mode http'],
      'frontend tls': [
        'bind *:443 name tls ssl crt /etc/haproxy/certs/pulse.pem',
        'acl pulse ssl_fc_sni -i pulse.example.com',
        'use_backend pulse if pulse',
        'use_backend pulse if office',
      ],
      'backend pulse': [
        'http-request del-header X-Forwarded-For',
        'option forwardfor',
        'http-request set-header X-Forwarded-Proto http',
        'http-request set-header X-Forwarded-Proto https if { ssl_fc }',
      ],
    },
  ],
];

describe('what is to be written, and where', () => {
  test.each(told)('%s', async (name, blocks) => {
    const page = await pageOf(name);
    const written: Record<string, string[]> = {};
    for (const { put } of mendingsIn(page))
      if (put !== undefined) {
        written[put.into?.words ?? ''] ??= [];
        written[put.into?.words ?? '']?.push(...put.block.split('\n').map((line) => line.trim()));
      }
    expect(written).toEqual(blocks);
  });
});

describe('what no block mends', () => {
  test('is nothing but TLS, where the frontend first has to speak HTTP', async () => {
    const page = await pageOf('no-defaults-at-all');
    expect(page).toContain('\nNo block is made for https (line 2): see the help there.\n');
  });

  test('is not counted up where there is no block at all', async () => {
    const page = await pageOf('passed-on-by-name-beside-others');
    expect(page).toContain('warning[proxy-mode]');
    expect(page).not.toMatch(/^(?:To mend it|No block is made for)/m);
  });

  test('is nothing in the guide’s own sample', async () => {
    expect(await pageOf('guide-sample')).not.toContain('No block is made for');
  });
});

async function pageOf(name: string): Promise<string> {
  const tested = readCase(join(import.meta.dirname, '../../../fixtures/haproxy', name));
  return printed(await lintCase(tested));
}
