import { describe, expect, test } from 'vitest';
import { parseSettingsFile } from '../../src/settings/file.ts';
import { merged, type Settings } from '../../src/settings/settings.ts';
import { sourceFile } from '../../src/text/source.ts';

const vocabulary = { rules: ['idle-timeout', 'https', 'rate-limit'], dialects: ['nginx', 'caddy'] };
const parse = (path: string, text: string) => parseSettingsFile(sourceFile(path, text), vocabulary);

describe('one meaning in two notations', () => {
  const expected = {
    host: { name: 'pulse.example.com', port: 8443 },
    upstream: { host: '10.0.0.5', port: 7656 },
    behind: 'tls',
    pulseVersion: 5,
    proxyVersion: new Map([['nginx', '1.22.1']]),
    ignore: ['rate-limit'],
    severity: new Map([['idle-timeout', 'off']]),
    map: [{ from: '/config/nginx', to: './swag' }],
    requireReason: true,
  };

  test('TOML', async () => {
    const toml = `
host = "pulse.example.com:8443"
upstream = "10.0.0.5:7656"
behind = "tls"
pulse-version = 5
ignore = ["rate-limit"]
require-reason = true

[severity]
idle-timeout = "off"

[proxy-version]
nginx = "1.22.1"

[map]
"/config/nginx" = "./swag"
`;
    expect(await parse('.pulse-lint.toml', toml)).toEqual({ settings: expected, problems: [] });
  });

  test('YAML', async () => {
    const yaml = `
host: pulse.example.com:8443
upstream: 10.0.0.5:7656
behind: tls
pulse-version: 5
ignore: [rate-limit]
require-reason: true
severity:
  idle-timeout: "off"
proxy-version:
  nginx: 1.22.1
map:
  /config/nginx: ./swag
`;
    expect(await parse('.pulse-lint.yaml', yaml)).toEqual({ settings: expected, problems: [] });
  });
});

describe('what is wrong is said with its line', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ['a.yaml', 'hots: pulse.local', 'a.yaml:1: hots: there is no such setting; did you mean "host"?'],
    [
      'a.toml',
      'behind = "none"\n[severity]\nidle-timout = "off"',
      'a.toml:3: severity.idle-timout: "idle-timout" is not idle-timeout, https or rate-limit; did you mean "idle-timeout"?',
    ],
    [
      'a.yaml',
      'fail-on: never\nignore:\n  - htps\n',
      'a.yaml:3: ignore: "htps" is not idle-timeout, https or rate-limit; did you mean "https"?',
    ],
    ['a.yaml', 'ignore: https', 'a.yaml:1: ignore: "https" is not a list'],
    ['a.yaml', '- host', 'a.yaml:1: settings are keys and values'],
    ['a.toml', 'require-reason = "yes"', 'a.toml:1: require-reason: "yes" is neither true nor false'],
  ];
  test.each(wrong)('%s: %s', async (path, text, problem) => {
    expect((await parse(path, text)).problems).toEqual([problem]);
  });

  test.each([
    ['a.yaml', 'host: [', /^a\.yaml:1: /],
    ['a.toml', 'behind = "none"\nhost = ', /^a\.toml:2: /],
  ])('%s that does not parse', async (path, text, problem) => {
    expect((await parse(path, text)).problems).toEqual([expect.stringMatching(problem)]);
  });
});

test('the command line wins over the file, tables entry by entry', () => {
  const file: Settings = {
    behind: 'tls',
    ignore: ['https'],
    severity: new Map([
      ['https', 'off'],
      ['rate-limit', 'error'],
    ]),
  };
  const commandLine: Settings = { ignore: ['rate-limit'], severity: new Map([['https', 'info']]) };
  expect(merged(file, commandLine)).toEqual({
    behind: 'tls',
    ignore: ['rate-limit'],
    severity: new Map([
      ['https', 'info'],
      ['rate-limit', 'error'],
    ]),
  });
});
