import { parseCaddyfile } from '../../src/syntax/caddyfile/parse.ts';
import { application, type Config, forEachSite, linesOf } from './config.ts';

function site(index: number): string {
  const { name, port } = application(index);
  return `
# ${name} and its WebSockets
${name}.example.com {
	encode gzip
	header {
		X-Frame-Options SAMEORIGIN
		X-Content-Type-Options nosniff
		-Server
	}
	@static path *.css *.js *.png
	header @static Cache-Control "public, max-age=604800"
	handle /robots.txt {
		respond "User-agent: *"
	}
	handle {
		reverse_proxy 127.0.0.1:${port} {
			header_up X-Real-IP {remote_host}
			flush_interval -1
		}
	}
}
`;
}

const BEFORE_THE_SITES = `{
	admin off
}
`;

export const caddy: Config = {
  name: 'Caddy',
  file: 'Caddyfile',
  linesOfASite: linesOf(site(1)),
  text: (sites) => BEFORE_THE_SITES + forEachSite(sites, site),
  parse: (file) => parseCaddyfile(file),
  check: {
    name: 'caddy adapt',
    program: 'caddy',
    argv: (path) => ['adapt', '--adapter', 'caddyfile', '--config', path],
  },
};
