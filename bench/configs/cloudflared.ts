import { readYaml } from '../../src/syntax/value/yaml.ts';
import { application, type Config, forEachSite, linesOf } from './config.ts';

function rule(index: number): string {
  const { name, port } = application(index);
  return `
  # ${name} and its WebSockets
  - hostname: ${name}.example.com
    service: http://127.0.0.1:${port}
    originRequest:
      connectTimeout: 10s
      keepAliveTimeout: 90s
      httpHostHeader: ${name}.example.com
`;
}

const TUNNEL = `tunnel: 6ff42ae2-765d-4adf-8112-31c55c1551ef
credentials-file: /etc/cloudflared/6ff42ae2-765d-4adf-8112-31c55c1551ef.json

ingress:
`;

const OTHERWISE = '  - service: http_status:404\n';

export const cloudflared: Config = {
  name: 'cloudflared',
  file: 'cloudflared/config.yml',
  linesOfASite: linesOf(rule(1)),
  text: (sites) => TUNNEL + forEachSite(sites, rule) + OTHERWISE,
  parse: readYaml,
  check: {
    name: 'cloudflared tunnel ingress validate',
    program: 'cloudflared',
    argv: (path) => ['tunnel', '--config', path, 'ingress', 'validate'],
  },
};
