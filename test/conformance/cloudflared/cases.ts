/**
 * Configs and what `cloudflared tunnel ingress validate` and `ingress rule URL` said of them (2026.8.2, and 2026.7.1 the same), recorded
 * so that the suite says something where the program is not at hand. cloudflared.test.ts asks the program again.
 */
export interface ValidateCase {
  readonly name: string;
  readonly config: string;
  /** A part of what the program says when it refuses; undefined when it accepts. */
  readonly refuses?: string;
  /** URLs and the number of the rule that takes them, from 0. */
  readonly rules?: Readonly<Record<string, number>>;
  /** Keys it lists as unused. */
  readonly unused?: readonly string[];
  /** `tunnel run` goes on where `ingress validate` refuses. */
  readonly runs?: true;
}

const last = '  - service: http_status:404\n';
const ingress = (rules: string): string => `tunnel: 6ff42ae2-765d-4adf-8112-31c55c1551ef\ningress:\n${rules}`;
const one = (service: string): string =>
  ingress(`  - hostname: pulse.example.com\n    service: ${service}\n${last}`);
const options = (lines: string): string =>
  ingress(
    `  - hostname: pulse.example.com\n    service: http://localhost:7655\n    originRequest:\n${lines}${last}`,
  );

export const cases: readonly ValidateCase[] = [
  {
    name: 'the guide',
    config: `tunnel: YOUR_TUNNEL_ID
credentials-file: /path/to/credentials.json

ingress:
  - hostname: pulse.example.com
    service: http://localhost:7655
    originRequest:
      # Enable WebSocket
      noTLSVerify: false
      connectTimeout: 30s
      # No additional config needed - WebSockets work by default
  - service: http_status:404
`,
    rules: { 'https://pulse.example.com/ws': 0, 'https://other.example.com/': 1 },
  },
  {
    name: 'one rule for everything',
    config: ingress('  - service: http://localhost:7655\n'),
    rules: { 'https://a.b/ws': 0 },
  },
  {
    name: 'no catch-all at the end',
    config: ingress('  - hostname: pulse.example.com\n    service: http://localhost:7655\n'),
    refuses: 'The last ingress rule must match all URLs',
  },
  {
    name: 'a path on the last rule',
    config: ingress(`  - service: http://localhost:7655\n    path: ^/ws\n`),
    refuses: 'The last ingress rule must match all URLs',
  },
  {
    name: 'a catch-all in the middle',
    config: ingress(`  - service: http://localhost:7655\n${last}`),
    refuses: 'Rule #1 is matching the hostname',
  },
  {
    name: 'a star in the middle of the rules',
    config: ingress(`  - hostname: "*"\n    service: http://localhost:7655\n${last}`),
    refuses: 'Rule #1 is matching the hostname',
  },
  {
    name: 'a star as the last host name',
    config: ingress('  - hostname: "*"\n    service: http://localhost:7655\n'),
    rules: { 'https://x.y/': 0 },
  },
  {
    name: 'an unquoted star',
    config: ingress('  - hostname: *.example.com\n    service: http://localhost:7655\n'),
    refuses: 'did not find expected alphabetic or numeric character',
  },
  {
    name: 'a host name with a port',
    config: ingress(`  - hostname: pulse.example.com:443\n    service: http://localhost:7655\n${last}`),
    refuses: 'Hostname cannot contain a port',
  },
  {
    name: 'a host name with a scheme',
    config: ingress(`  - hostname: https://pulse.example.com\n    service: http://localhost:7655\n${last}`),
    refuses: 'Hostname cannot contain a port',
  },
  {
    name: 'a star inside a host name',
    config: ingress(`  - hostname: pulse.*.com\n    service: http://localhost:7655\n${last}`),
    refuses: 'at most one wildcard character',
  },
  {
    name: 'two stars',
    config: ingress(`  - hostname: "*.*.com"\n    service: http://localhost:7655\n${last}`),
    refuses: 'at most one wildcard character',
  },
  {
    name: 'a wildcard takes any depth but not the apex',
    config: ingress(`  - hostname: "*.example.com"\n    service: http://localhost:7655\n${last}`),
    rules: { 'https://a.b.example.com/': 0, 'https://example.com/': 1, 'https://pulse.example.com/ws': 0 },
  },
  {
    name: 'a wildcard without its dot matches nothing',
    config: ingress(`  - hostname: "*example.com"\n    service: http://localhost:7655\n${last}`),
    rules: { 'https://pulse.example.com/': 1, 'https://example.com/': 1 },
  },
  {
    name: 'a wildcard in mixed case matches nothing',
    config: ingress(`  - hostname: "*.Example.com"\n    service: http://localhost:7655\n${last}`),
    rules: { 'https://pulse.example.com/': 1 },
  },
  {
    name: 'a plain name in mixed case matches',
    config: ingress(`  - hostname: Pulse.Example.com\n    service: http://localhost:7655\n${last}`),
    rules: { 'https://pulse.example.com/': 0 },
  },
  {
    name: 'an international name',
    config: ingress(`  - hostname: pülse.example.com\n    service: http://localhost:7655\n${last}`),
    rules: { 'https://xn--plse-0ra.example.com/': 0 },
  },
  {
    name: 'a path is not anchored',
    config: ingress(
      `  - hostname: pulse.example.com\n    path: /ws\n    service: http://localhost:7655\n${last}`,
    ),
    rules: {
      'https://pulse.example.com/ws': 0,
      'https://pulse.example.com/api/ws': 0,
      'https://pulse.example.com/wsx': 0,
      'https://pulse.example.com/': 1,
    },
  },
  {
    name: 'a path for /api/ leaves /ws to the next rule',
    config: ingress(
      `  - hostname: pulse.example.com\n    path: /api/\n    service: http://localhost:7655\n${last}`,
    ),
    rules: {
      'https://pulse.example.com/api/agent/ws': 0,
      'https://pulse.example.com/ws': 1,
      'https://pulse.example.com/foo/api/x': 0,
    },
  },
  {
    name: 'an anchored path',
    config: ingress(
      `  - hostname: pulse.example.com\n    path: ^/api\n    service: http://localhost:9000\n  - hostname: pulse.example.com\n    service: http://localhost:7655\n${last}`,
    ),
    rules: { 'https://pulse.example.com/api/agent/ws': 0, 'https://pulse.example.com/ws': 1 },
  },
  {
    name: 'a path written as a glob still matches',
    config: ingress(
      `  - hostname: pulse.example.com\n    path: /api/*\n    service: http://localhost:7655\n${last}`,
    ),
    rules: { 'https://pulse.example.com/api/ws': 0, 'https://pulse.example.com/apix': 0 },
  },
  {
    name: 'a path that is no regular expression',
    config: ingress(
      `  - hostname: pulse.example.com\n    path: "*.js"\n    service: http://localhost:7655\n${last}`,
    ),
    refuses: 'Rule #1 has an invalid regex',
  },
  {
    name: 'look-ahead',
    config: ingress(
      `  - hostname: pulse.example.com\n    path: ^/(?!api)\n    service: http://localhost:7655\n${last}`,
    ),
    refuses: 'Rule #1 has an invalid regex',
  },
  {
    name: 'flags and named groups',
    config: ingress(
      `  - hostname: pulse.example.com\n    path: (?i)^/(?P<rest>WS)$\n    service: http://localhost:7655\n${last}`,
    ),
    rules: { 'https://pulse.example.com/ws': 0, 'https://pulse.example.com/wss': 1 },
  },
  {
    name: 'a service without a scheme',
    config: one('localhost:7655'),
    refuses: 'please make sure it has a scheme and a hostname',
  },
  {
    name: 'a bare name as service',
    config: one('pulse'),
    refuses: 'please make sure it has a scheme and a hostname',
  },
  {
    name: 'an address without a scheme',
    config: one('192.168.1.5:7655'),
    refuses: 'first path segment in URL cannot contain colon',
  },
  {
    name: 'no service at all',
    config: ingress(`  - hostname: pulse.example.com\n${last}`),
    refuses: 'please make sure it has a scheme and a hostname',
  },
  {
    name: 'a trailing slash',
    config: one('http://localhost:7655/'),
    refuses: "ingress rules don't support proxying to a different path",
  },
  {
    name: 'a path in the service',
    config: one('http://localhost:7655/pulse'),
    refuses: "ingress rules don't support proxying to a different path",
  },
  { name: 'a query in the service', config: one('http://localhost:7655?a=b') },
  { name: 'https', config: one('https://localhost:7655') },
  { name: 'ws', config: one('ws://localhost:7655') },
  { name: 'wss', config: one('wss://localhost:7655') },
  { name: 'a mistyped scheme is accepted', config: one('htttp://localhost:7655') },
  { name: 'tcp', config: one('tcp://localhost:7655') },
  { name: 'ssh', config: one('ssh://localhost:22') },
  { name: 'a unix socket', config: one('unix:/run/pulse.sock') },
  { name: 'a unix socket with TLS', config: one('unix+tls:/run/pulse.sock') },
  { name: 'hello world', config: one('hello_world') },
  { name: 'bastion', config: one('bastion') },
  { name: 'socks proxy', config: one('socks-proxy') },
  { name: 'a status out of range', config: one('http_status:99'), refuses: 'invalid HTTP status code: 99' },
  { name: 'a status that is no number', config: one('http_status:abc'), refuses: 'invalid HTTP status code' },
  {
    name: 'a status of four digits',
    config: one('http_status:1000'),
    refuses: 'invalid HTTP status code: 1000',
  },
  { name: 'an IPv6 service', config: one('http://[::1]:7655') },
  { name: 'a port that is no number', config: one('http://localhost:port'), refuses: 'invalid port' },
  {
    name: 'a blank in the service',
    config: one('"http://local host:7655"'),
    refuses: 'invalid character " " in host name',
  },
  {
    name: 'no rules at all',
    config: 'tunnel: x\n',
    refuses: "doesn't contain any ingress rules",
    runs: true,
  },
  {
    name: 'Ingress with a capital',
    config: 'tunnel: x\nIngress:\n  - service: http://localhost:7655\n',
    refuses: "doesn't contain any ingress rules",
    runs: true,
  },
  {
    name: 'url beside ingress',
    config: `url: http://localhost:7655\n${ingress('  - service: http://localhost:7655\n')}`,
    refuses: "You can't set the --url flag",
    runs: true,
  },
  {
    name: 'a duration without its unit',
    config: options('      connectTimeout: 30\n'),
    refuses: 'into time.Duration',
  },
  {
    name: 'a duration with a bad unit',
    config: options('      connectTimeout: 30sec\n'),
    refuses: 'into time.Duration',
  },
  { name: 'a duration of two units', config: options('      connectTimeout: 1m30s\n') },
  { name: 'a boolean in quotes', config: options('      noTLSVerify: "true"\n'), refuses: 'into bool' },
  { name: 'yes as a boolean', config: options('      noTLSVerify: yes\n') },
  {
    name: 'a text where a number is wanted',
    config: options('      keepAliveConnections: many\n'),
    refuses: 'into int',
  },
  { name: 'an unknown option', config: options('      websocket: true\n'), unused: ['websocket'] },
  {
    name: 'an option in the wrong case',
    config: options('      noTlsVerify: true\n'),
    unused: ['noTlsVerify'],
  },
  {
    name: 'an option beside the service',
    config: ingress(
      `  - hostname: pulse.example.com\n    service: http://localhost:7655\n    noTLSVerify: true\n${last}`,
    ),
    unused: ['noTLSVerify'],
  },
  {
    name: 'access without a team name',
    config: options('      access:\n        required: true\n        audTag: [abc]\n'),
    refuses: 'access.TeamName cannot be blank',
  },
  {
    name: 'access in full',
    config: options('      access:\n        required: true\n        teamName: t\n        audTag: [abc]\n'),
  },
  { name: 'a key twice', config: `${one('http://localhost:7655')}tunnel: y\n`, refuses: 'already defined' },
  {
    name: 'a tab as indentation',
    config: 'tunnel: x\ningress:\n\t- service: http://localhost:7655\n',
    refuses: 'found character that cannot start any token',
  },
  {
    name: 'a map of rules',
    config: 'tunnel: x\ningress:\n  pulse:\n    service: http://localhost:7655\n',
    refuses: 'cannot unmarshal',
  },
  {
    name: 'anchors and merge keys',
    config: `tunnel: x\noriginRequest: &o\n  connectTimeout: 10s\ningress:\n  - hostname: pulse.example.com\n    service: http://localhost:7655\n    originRequest:\n      <<: *o\n      noTLSVerify: true\n${last}`,
    rules: { 'https://pulse.example.com/': 0 },
  },
  {
    name: 'the first of several rules wins',
    config: ingress(
      `  - hostname: "*.example.com"\n    service: http://localhost:8080\n  - hostname: pulse.example.com\n    service: http://localhost:7655\n${last}`,
    ),
    rules: { 'https://pulse.example.com/ws': 0 },
  },
  {
    name: 'an empty host name and no path last',
    config: ingress('  - hostname: ""\n    service: http://localhost:7655\n'),
    rules: { 'https://x.y/': 0 },
  },
  {
    name: 'bastionMode for every rule',
    config: `originRequest:\n  bastionMode: true\n${ingress('  - service: http://localhost:7655/path\n')}`,
  },
];
