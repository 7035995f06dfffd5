/** What a user sees, and how to find out why: the pages of `explain connection-lost` and its like. */
export interface Symptom {
  readonly id: string;
  readonly title: string;
  /** What it looks like, in Markdown. */
  readonly looks: string;
  /** Rules to look at, the likeliest first. */
  readonly suspects: readonly Suspect[];
  /** A command that really tests it; `HOST` and `TOKEN` are the reader's. */
  readonly command: string;
  /** What the answer to it means. */
  readonly answers: readonly Answer[];
  /** What the command does not show. */
  readonly beware: string;
}

export interface Suspect {
  readonly rule: string;
  readonly because: string;
}

export interface Answer {
  readonly status: string;
  readonly means: string;
}

/**
 * A handshake as a browser sends it. Over HTTP/2 curl drops Upgrade, hence --http1.1; Pulse 6 wants an Origin; and the
 * token stands in the URL, which Pulse reads on upgrades alone (internal/api/auth.go).
 */
const HANDSHAKE = `curl --http1.1 -i -N --max-time 10 \\
  -H 'Connection: Upgrade' -H 'Upgrade: websocket' \\
  -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' \\
  -H 'Origin: https://HOST' 'https://HOST/ws?token=TOKEN'`;

const HANDSHAKE_ANSWERS: readonly Answer[] = [
  {
    status: '101',
    means:
      'The handshake arrives and is accepted. The connection then stays open until curl gives up; data may follow.',
  },
  { status: '400', means: '`Upgrade` or `Connection` is lost on the way (or two Host headers arrive).' },
  {
    status: '401',
    means:
      'It reached Pulse without a login. With a good token that, too, means that `Upgrade` was lost: Pulse reads the token in the URL on upgrades alone.',
  },
  {
    status: '403',
    means: 'Origin and Host differ when they reach Pulse, or the token lacks the scope `monitoring:read`.',
  },
  { status: '404', means: 'The path does not lead to Pulse, or does not arrive as `/ws`.' },
  { status: '301, 302, 308', means: 'A redirect. Browsers follow none on a handshake.' },
  { status: '502, 503, 504', means: 'The proxy does not reach Pulse: see bad-gateway.' },
  { status: '200', means: 'Something else answers: a page of the proxy, or a login in front.' },
];

const HEALTH = `curl -i 'https://HOST/api/health'
curl -i 'http://PULSE:7655/api/health'`;

export const symptoms: readonly Symptom[] = [
  {
    id: 'connection-lost',
    title: 'The page loads and says “Connection Lost”, or shows no data',
    looks:
      'Pulse’s page and login work. Then a banner says “Connection Lost” or “Reconnecting”, and tables stay empty or never change. The browser’s console (F12) shows a failed connection to `wss://HOST/ws`.',
    suspects: [
      {
        rule: 'refused-config',
        because: 'The proxy may still be running with the config before your last change.',
      },
      { rule: 'websocket-upgrade', because: 'Most often the Upgrade is not passed on.' },
      { rule: 'inherited-headers-lost', because: 'It is written, but a location drops it.' },
      { rule: 'forwarded-host', because: 'The handshake arrives, and Pulse refuses its Origin (403).' },
      { rule: 'forwarded-proto', because: 'Pulse 4 and 5 compare the scheme, too.' },
      { rule: 'websocket-path', because: '`/ws` leads somewhere else than `/`.' },
      { rule: 'shadowed-route', because: 'A route above takes it.' },
      { rule: 'idle-timeout', because: 'It works and breaks again, over and over.' },
    ],
    command: HANDSHAKE,
    answers: HANDSHAKE_ANSWERS,
    beware:
      'Without `--http1.1` the test fails on every proxy that speaks HTTP/2, and without `Origin` it passes where a browser fails (Pulse 4 and 5) or fails where a browser passes (6). The guide’s test asks for `/api/ws`, which no current Pulse serves. At Cloudflare, “WebSockets” must be on (Network tab); a config cannot show that.',
  },
  {
    id: 'closes-immediately',
    title: 'The WebSocket closes at once, or again and again',
    looks:
      'The console shows connections to `/ws` that open and close. At once, or at the same interval each time: 30 seconds, a minute.',
    suspects: [
      {
        rule: 'websocket-upgrade',
        because: 'Closed at once: it was never upgraded. No timeout acts that soon.',
      },
      { rule: 'forwarded-host', because: 'Closed at once: refused by the Origin check.' },
      { rule: 'idle-timeout', because: 'Closed at an interval: a limit of about 30 s or less.' },
      { rule: 'ineffective-timeout', because: 'The timeout is written, and another one is in force.' },
      { rule: 'rate-limit', because: 'Some connections are refused, others not.' },
    ],
    command: HANDSHAKE.replace('--max-time 10', '--max-time 180'),
    answers: [
      {
        status: '101, and open until curl gives up',
        means: 'The connection is well. Curl answers no ping, so Pulse itself ends it after 60 to 90 s.',
      },
      {
        status: '101, then closed sooner',
        means: 'Count the seconds: that is the limit in force.',
      },
      ...HANDSHAKE_ANSWERS.filter((answer) => answer.status !== '101'),
    ],
    beware:
      'Every minute with long timeouts everywhere: something on the way (an antivirus, Cloudflare) eats ping frames; Pulse 6.2 and later copes. A reload of Caddy closes open sockets; Pulse connects again by itself.',
  },
  {
    id: 'bad-gateway',
    title: '502 Bad Gateway (or 503, 504)',
    looks: 'Every page of Pulse is an error page of the proxy.',
    suspects: [
      { rule: 'upstream-target', because: 'A wrong port, a wrong name, `localhost` inside a container.' },
      { rule: 'upstream-tls', because: '`https://` to Pulse’s plain port.' },
      { rule: 'upstream-health', because: '503: the health check fails.' },
      { rule: 'proxy-mode', because: 'HTTP rules in TCP mode match nothing.' },
      { rule: 'buffer-size', because: 'Only the login fails: its headers do not fit.' },
    ],
    command: HEALTH,
    answers: [
      { status: '200 from both', means: 'Pulse and the way to it are well.' },
      {
        status: '200 from Pulse alone',
        means:
          'The proxy’s upstream is wrong. Try the second line where the proxy runs, in its container if it has one.',
      },
      {
        status: 'refused, or no answer',
        means:
          'Pulse does not listen there: is it running, and on that port? `systemctl status pulse`, `docker ps`.',
      },
      {
        status: '400, “Client sent an HTTP request to an HTTPS server”',
        means: 'Pulse serves TLS itself (HTTPS_ENABLED): the upstream needs `https://`.',
      },
    ],
    beware:
      'From the proxy’s container `localhost` is that container, not the host. 504 with Traefik means two Docker networks more often than a slow Pulse.',
  },
  {
    id: 'cors',
    title: 'CORS errors in the console',
    looks:
      'The console says that a request “has been blocked by CORS policy”, or that a header “contains multiple values”.',
    suspects: [
      { rule: 'cors-headers', because: 'The proxy adds what Pulse sends itself.' },
      { rule: 'auth-blocks-agents', because: 'A login in front answers with a redirect to another name.' },
      {
        rule: 'forwarded-host',
        because: 'A 403 on `/ws` is the Origin check, which CORS headers do not change.',
      },
    ],
    command: `curl -i -H 'Origin: https://HOST' 'https://HOST/api/health'`,
    answers: [
      { status: 'no Access-Control-Allow-Origin', means: 'Right: Pulse’s page and API share one origin.' },
      { status: 'one', means: 'Set by ALLOWED_ORIGINS in Pulse, or by the proxy: it should be Pulse.' },
      {
        status: 'two',
        means: 'Pulse and the proxy both add it, and browsers refuse both. Take the proxy’s away.',
      },
    ],
    beware: 'WebSockets know no CORS. For another site to call Pulse, set `ALLOWED_ORIGINS` in Pulse.',
  },
  {
    id: 'login-loop',
    title: 'After logging in, the login page comes back',
    looks:
      'The password is accepted, and the login page comes again; or single sign-on returns to an `http://` address and starts over.',
    suspects: [
      { rule: 'forwarded-proto', because: 'Pulse takes itself to be served over plain HTTP.' },
      { rule: 'trusted-proxies', because: 'Pulse 6 does not believe the proxy’s headers.' },
      {
        rule: 'cookie-rewrite',
        because: 'The session cookie is changed on the way, and the browser drops it.',
      },
      { rule: 'response-cached', because: 'The login page is a copy.' },
      {
        rule: 'path-rewritten',
        because: 'Pulse hosted below a path: its cookie is valid for the root alone.',
      },
      { rule: 'duplicate-headers', because: 'A Content-Security-Policy of the proxy stops the page.' },
    ],
    command: `curl -i -X POST -H 'Content-Type: application/json' -H 'Origin: https://HOST' \\
  -d '{"username":"USER","password":"PASSWORD"}' 'https://HOST/api/login' | grep -i '^set-cookie'`,
    answers: [
      { status: '`__Host-pulse_session=…; Path=/; Secure`', means: 'Right on HTTPS.' },
      {
        status: '`pulse_session=…` without Secure',
        means:
          'Pulse does not know that the browser speaks HTTPS: X-Forwarded-Proto, and PULSE_TRUSTED_PROXY_CIDRS for Pulse 6. The login still works.',
      },
      {
        status: '`__Host-…` with another Path, or a Domain',
        means: 'The proxy rewrites it, and browsers drop it.',
      },
      { status: 'none', means: 'The login did not arrive: look at the status.' },
    ],
    beware:
      'Five failed logins lock an address out for 15 minutes, and without `client-address` that address is everybody’s.',
  },
  {
    id: 'wrong-client-ip',
    title: 'Pulse logs the proxy’s address for everybody',
    looks:
      'The audit log shows one address (172.x, 10.x, 127.0.0.1) for all users; one user’s failed logins lock everyone out.',
    suspects: [
      { rule: 'client-address', because: 'The header is absent, or holds something that is no address.' },
      { rule: 'trusted-proxies', because: 'Pulse reads it only from proxies that it was told to trust.' },
      { rule: 'inherited-headers-lost', because: 'It is written, but a location drops it.' },
      { rule: 'proxy-mode', because: 'Raw TCP carries no header.' },
    ],
    command: `curl -s -o /dev/null -w '%{http_code}\\n' -H 'X-Forwarded-For: 203.0.113.7' 'https://HOST/api/health'
docker exec pulse printenv PULSE_TRUSTED_PROXY_CIDRS`,
    answers: [
      {
        status: '200, and the variable is empty',
        means: 'Pulse believes no proxy: set it to the proxy’s address or its Docker network.',
      },
      {
        status: '200, and the log shows 203.0.113.7',
        means:
          'Anybody can choose an address: the proxy appends to what the client sends. Let it replace the header.',
      },
    ],
    beware:
      'Behind Cloudflare or another proxy in front, this proxy must first be told whom to believe itself (`set_real_ip_from`, `trusted_proxies`, `trustedIPs`), or it passes on that one’s address.',
  },
];
