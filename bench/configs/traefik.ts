import { readYaml } from '../../src/syntax/value/yaml.ts';
import { application, type Config, forEachSite, linesOf } from './config.ts';

function router(index: number): string {
  const { name } = application(index);
  return `    ${name}:
      rule: Host(\`${name}.example.com\`)
      entryPoints:
        - web
      middlewares:
        - ${name}-headers
      service: ${name}
`;
}

function middleware(index: number): string {
  const { name } = application(index);
  return `    ${name}-headers:
      headers:
        frameDeny: true
        contentTypeNosniff: true
        customRequestHeaders:
          X-Forwarded-Proto: http
`;
}

function service(index: number): string {
  const { name, port } = application(index);
  return `    # ${name} and its WebSockets
    ${name}:
      loadBalancer:
        passHostHeader: true
        servers:
          - url: http://127.0.0.1:${port}
`;
}

/** What the file provider reads. Traefik has no command that only checks it. */
export const traefikFile: Config = {
  name: 'Traefik, a file',
  file: 'dynamic.yml',
  linesOfASite: linesOf(router(1) + middleware(1) + service(1)),
  text: (sites) =>
    `http:
  routers:
${forEachSite(sites, router)}  middlewares:
${forEachSite(sites, middleware)}  services:
${forEachSite(sites, service)}`,
  parse: readYaml,
};

function container(index: number): string {
  const { name, port } = application(index);
  const image = index === 0 ? 'rcourtman/pulse:latest' : `example/${name}:1.0`;
  return `
  # ${name} and its WebSockets
  ${name}:
    image: ${image}
    container_name: ${name}
    restart: unless-stopped
    networks:
      - proxy
    environment:
      TZ: Europe/Berlin
    labels:
      - traefik.enable=true
      - traefik.http.routers.${name}.rule=Host(\`${name}.example.com\`)
      - traefik.http.routers.${name}.entrypoints=web
      - traefik.http.routers.${name}.middlewares=${name}-headers
      - traefik.http.middlewares.${name}-headers.headers.framedeny=true
      - traefik.http.services.${name}.loadbalancer.passhostheader=true
      - traefik.http.services.${name}.loadbalancer.server.port=${port}
`;
}

const PROXY = `services:
  traefik:
    image: traefik:v3.6
    command:
      - --providers.docker=true
      - --providers.docker.exposedbydefault=false
      - --entrypoints.web.address=:80
    ports:
      - 80:80
    networks:
      - proxy
`;

const NETWORKS = `
networks:
  proxy: {}
`;

export const traefikLabels: Config = {
  name: 'Traefik, labels',
  file: 'compose.yml',
  linesOfASite: linesOf(container(1)),
  text: (sites) => PROXY + forEachSite(sites, container) + NETWORKS,
  parse: readYaml,
};
