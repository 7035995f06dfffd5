import type { Finding, RunResult } from '../../src/engine/result.ts';
import { PLAIN } from '../../src/report/look.ts';
import type { ReportInput } from '../../src/report/report.ts';
import type { Place } from '../../src/text/place.ts';
import { type SourceFile, sourceFile } from '../../src/text/source.ts';

/** A result as a run would make it, without one: reports are tested against what they are given. */

export const site = sourceFile(
  'sites-enabled/pulse',
  `# Pulse
server {
    listen 443 ssl;
    server_name pulse.example.com;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection "upgrade";

    location / {
\tproxy_pass http://localhost:7655;
\tproxy_set_header Host $proxy_host;
    }
}
`,
);

const snippet = sourceFile('snippets/tls.conf', 'ssl_protocols TLSv1;\n');

/** The place of some words in a file. */
export function placeOf(file: SourceFile, words: string): Place {
  const start = file.text.indexOf(words);
  if (start === -1) throw new Error(`${file.path} does not hold ${words}`);
  return { file: file.path, start, end: start + words.length };
}

export function findingAt(at: Place, finding: Partial<Finding>): Finding {
  return {
    rule: 'websocket-upgrade',
    severity: 'error',
    certainty: 'certain',
    dialect: 'nginx',
    message: 'Upgrade is not passed on.',
    help: null,
    at,
    related: [],
    requests: [],
    ...finding,
  };
}

export const broken: RunResult = {
  files: [{ path: site.path, dialect: 'nginx' }],
  findings: [
    findingAt(placeOf(site, 'server'), {
      rule: 'security-headers',
      severity: 'info',
      message: 'No X-Frame-Options.',
      verdict: 0,
    }),
    findingAt(placeOf(site, 'location / '), {
      rule: 'inherited-headers-lost',
      message:
        '`location /` sets a header of its own and so loses `Upgrade` and `Connection` of the server. Without them Pulse answers the handshake with 400, and the page shows "Connection lost".',
      help: 'Repeat both lines in this location.',
      related: [
        { at: placeOf(site, 'proxy_set_header Upgrade $http_upgrade'), text: 'lost in `location /`' },
        { at: placeOf(site, 'proxy_set_header Host'), text: 'because of this line' },
      ],
      requests: ['wss://pulse.example.com/ws', 'wss://pulse.example.com/api/agent/ws'],
      verdict: 0,
    }),
    findingAt(placeOf(site, 'location / '), {
      rule: 'proxy-http-version',
      severity: 'warning',
      certainty: 'assumed',
      message: 'nginx speaks HTTP/1.0 to Pulse.',
      help: 'Write `proxy_http_version 1.1;` in this location.',
      versions: 'before 1.29.7',
      verdict: 0,
    }),
    findingAt(placeOf(site, '$proxy_host'), {
      rule: 'forwarded-host',
      message: 'Host is `$proxy_host`, which is `localhost:7655` and not the name in the browser.',
      related: [{ at: placeOf(snippet, 'TLSv1'), text: 'in another file' }],
      verdict: 0,
    }),
  ],
  suppressed: [],
  verdicts: [
    {
      site: 'pulse.example.com',
      dialect: 'nginx',
      at: placeOf(site, 'server {'),
      state: 'broken',
      text: 'broken (Upgrade is not passed on /ws)',
      sign: 'proxies to port 7655',
      remedies: [
        {
          help: 'Repeat the headers.',
          block:
            '        proxy_http_version 1.1;\n        proxy_set_header Upgrade $http_upgrade;\n        proxy_set_header Connection "upgrade";\n        proxy_set_header Host $host;\n',
          into: placeOf(site, 'location / '),
          replaces: [placeOf(site, 'proxy_set_header Host $proxy_host;')],
        },
      ],
      alsoMends: ['response-buffering'],
    },
  ],
  assumes: ["nginx's own nginx.conf is taken to be the stock one; --root names the real one."],
  skipped: [],
  sources: new Map([site, snippet].map((file) => [file.path, file])),
};

export function inputOf(result: RunResult, look: Partial<ReportInput['look']> = {}): ReportInput {
  return {
    result,
    tool: { name: 'pulse-lint', version: '1.2.3', homepage: 'https://example.com/pulse-lint' },
    rules: [],
    look: { ...PLAIN, ...look },
    pageOf: (rule) => `# ${rule.id}`,
    uriOf: (path) => path,
    rootUri: 'file:///repository/',
  };
}
