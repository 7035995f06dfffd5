import { parseHaproxy } from '../../src/syntax/haproxy/parse.ts';
import { application, type Config, forEachSite, linesOf } from './config.ts';

/** The frontend's line for a site. */
function choice(index: number): string {
  const { name } = application(index);
  return `    use_backend ${name} if { hdr(host) -i ${name}.example.com }\n`;
}

function backend(index: number): string {
  const { name, port } = application(index);
  return `
# ${name} and its WebSockets
backend ${name}
    balance roundrobin
    option forwardfor
    option httpchk GET /
    http-check expect status 200-399
    http-request set-header X-Forwarded-Proto http
    http-request set-header X-Real-IP %[src]
    http-request del-header Proxy
    http-response set-header X-Frame-Options SAMEORIGIN
    http-response del-header Server
    timeout connect 5s
    timeout queue 30s
    timeout server 60s
    timeout tunnel 1h
    retries 2
    server ${name}1 127.0.0.1:${port} check inter 10s
`;
}

const BEFORE_THE_SITES = `global
    maxconn 2000

defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s

frontend web
    bind :80
`;

/** One frontend that tells the sites apart by name, and a backend for each. */
export const haproxy: Config = {
  name: 'HAProxy',
  file: 'haproxy.cfg',
  linesOfASite: linesOf(choice(1) + backend(1)),
  text: (sites) => BEFORE_THE_SITES + forEachSite(sites, choice) + forEachSite(sites, backend),
  parse: parseHaproxy,
  check: { name: 'haproxy -c', program: 'haproxy', argv: (path) => ['-c', '-q', '-f', path] },
};
