import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sites as people write them: one of twenty lines for each application, Pulse the first. */
function site(index: number): string {
  const [name, port] = index === 0 ? ['pulse', 7655] : [`app${index}`, 3000 + (index % 4000)];
  return `server {
    listen 80;
    server_name ${name}.example.com;
    access_log off;
    client_max_body_size 20m;

    # ${name} and its WebSockets
    location / {
        proxy_pass http://127.0.0.1:${port};
        proxy_http_version 1.1;
        proxy_set_header Host $host;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection $connection_upgrade;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_read_timeout 1h;
    }
    location ~* "\\.(?:css|js|png)$" { proxy_pass http://127.0.0.1:${port}; expires 7d; }
}

`;
}

export const LINES_OF_A_SITE = site(1).split('\n').length - 1;

/** A main config as nginx loads it, with `inside` in http. The hash is sized for many names. */
function mainConfig(inside: string): string {
  return `worker_processes 1;
events {}
http {
    access_log off;
    server_names_hash_max_size 65536;
    map $http_upgrade $connection_upgrade {
        default upgrade;
        '' close;
    }
${inside}}
`;
}

/** One file of about so many lines, ready for \`nginx -c\`. */
export function oneFile(folder: string, lines: number): string {
  const sites = Array.from({ length: Math.ceil(lines / LINES_OF_A_SITE) }, (_, index) => site(index));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, mainConfig(sites.join('')));
  return path;
}

/** The smallest config there is to lint. */
export function tinyFile(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, mainConfig(site(0)));
  return path;
}

/** A main config that includes so many files, each a site. */
export function tree(folder: string, files: number): string {
  mkdirSync(join(folder, 'sites'), { recursive: true });
  for (let index = 0; index < files; index += 1)
    writeFileSync(join(folder, 'sites', `${index}.conf`), site(index));
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, mainConfig('    include sites/*.conf;\n'));
  return path;
}
