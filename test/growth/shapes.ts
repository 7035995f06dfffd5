/** A config that grows: so many of one thing, in the place where people have many of it. */
export interface Shape {
  readonly dialect: string;
  readonly what: string;
  /** The path that is linted. */
  readonly path: string;
  readonly files: (count: number) => Readonly<Record<string, string>>;
}

function many(count: number, each: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => each(index)).join('');
}

type Text = (count: number) => string;
type Files = (count: number) => Readonly<Record<string, string>>;

function shapesOf(dialect: string, path: string, texts: Readonly<Record<string, Text>>): readonly Shape[] {
  return Object.entries(texts).map(([what, text]) => ({
    dialect,
    what,
    path,
    files: (count) => ({ [path]: text(count) }),
  }));
}

function treesOf(dialect: string, path: string, trees: Readonly<Record<string, Files>>): readonly Shape[] {
  return Object.entries(trees).map(([what, files]) => ({ dialect, what, path, files }));
}

const PROXIED = `proxy_pass http://127.0.0.1:7655;
proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";
proxy_set_header Host $host; proxy_read_timeout 1h;`;

const PULSE_SERVER = `server {
listen 80;
server_name pulse.example.com;
location / {
${PROXIED}
}
}
`;

const nginx = [
  ...shapesOf('nginx', '/etc/nginx/conf.d/pulse.conf', {
    'sites of Pulse': (count) => many(count, (index) => PULSE_SERVER.replace('pulse.', `pulse${index}.`)),
    'sites of Pulse that lose the handshake': (count) =>
      many(
        count,
        (index) =>
          `server { listen 80; server_name pulse${index}.example.com; location / { proxy_pass http://127.0.0.1:7655; } }\n`,
      ),
    'sites of Pulse of one name': (count) => PULSE_SERVER.repeat(count),
    'sites of Pulse, each redirected to from port 80': (count) =>
      many(
        count,
        (
          index,
        ) => `server { listen 80; server_name pulse${index}.example.com; return 301 https://$host$request_uri; }
server { listen 443 ssl; ssl_certificate a; ssl_certificate_key b; server_name pulse${index}.example.com; location / { ${PROXIED} } }
`,
      ),
    'other sites': (count) =>
      PULSE_SERVER +
      many(
        count,
        (index) =>
          `server { listen 80; server_name app${index}.example.com; location / { proxy_pass http://127.0.0.1:${10_000 + index}; } }\n`,
      ),
    'listening ports': (count) =>
      PULSE_SERVER.replace(
        'listen 80;',
        many(count, (index) => `listen ${10_000 + index};\n`),
      ),
    'names of one server': (count) =>
      PULSE_SERVER.replace('server_name ', `server_name ${many(count, (index) => `a${index}.example.com `)}`),
    'names that are patterns': (count) =>
      PULSE_SERVER.replace('server_name ', `server_name ${many(count, (index) => `~^a${index}\\. `)}`),
    'plain locations': (count) =>
      PULSE_SERVER.replace(
        'location',
        `${many(count, (index) => `location /a${index} { ${PROXIED} }\n`)}location`,
      ),
    'locations that are patterns': (count) =>
      PULSE_SERVER.replace(
        'location',
        `${many(count, (index) => `location ~ ^/a${index}/[0-9]+$ { ${PROXIED} }\n`)}location`,
      ),
    'locations in locations': (count) =>
      PULSE_SERVER.replace('proxy_pass', `${many(count, (index) => `location /a${index} { }\n`)}proxy_pass`),
    rewrites: (count) =>
      PULSE_SERVER.replace(
        'location',
        `${many(count, (index) => `rewrite ^/a${index}$ /b${index};\n`)}location`,
      ),
    ifs: (count) =>
      PULSE_SERVER.replace(
        'location',
        `${many(count, (index) => `if ($http_x = ${index}) { set $v${index} 1; }\n`)}location`,
      ),
    'variables that are set': (count) =>
      PULSE_SERVER.replace(
        'location',
        `${many(count, (index) => `set $v${index} $v${Math.max(0, index - 1)};\n`)}location`,
      ),
    maps: (count) =>
      `${many(count, (index) => `map $http_x${index} $m${index} { default ${index}; }\n`)}${PULSE_SERVER}`,
    'maps, each of the one before': (count) =>
      `map $http_upgrade $m0 { default upgrade; '' close; }\n${many(count, (index) => `map $m${index} $m${index + 1} { default $m${index}; }\n`)}${PULSE_SERVER.replace('"upgrade"', `$m${count}`)}`,
    'lines of one map': (count) =>
      `map $http_upgrade $connection_upgrade { default upgrade; '' close;\n${many(count, (index) => `x${index} a;\n`)}}\n${PULSE_SERVER.replace('"upgrade"', '$connection_upgrade')}`,
    'patterns of one map': (count) =>
      `map $http_upgrade $connection_upgrade { default upgrade; '' close;\n${many(count, (index) => `~x${index} a;\n`)}}\n${PULSE_SERVER.replace('"upgrade"', '$connection_upgrade')}`,
    upstreams: (count) =>
      `${many(count, (index) => `upstream u${index} { server 127.0.0.1:${index + 1}; }\n`)}${PULSE_SERVER}`,
    'servers of one upstream': (count) =>
      `upstream u {\n${many(count, (index) => `server 10.0.${index >> 8}.${index & 255}:7655;\n`)}}\n${PULSE_SERVER.replace('127.0.0.1:7655', 'u')}`,
    'headers set': (count) =>
      PULSE_SERVER.replace(
        'proxy_set_header',
        `${many(count, (index) => `proxy_set_header X-A${index} $host;\n`)}proxy_set_header`,
      ),
    'headers added': (count) =>
      PULSE_SERVER.replace(
        'proxy_set_header',
        `${many(count, (index) => `add_header X-A${index} $host;\n`)}proxy_set_header`,
      ),
    'access rules': (count) =>
      PULSE_SERVER.replace(
        'location',
        `${many(count, (index) => `allow 10.${index >> 8}.${index & 255}.0/24;\n`)}deny all;\nlocation`,
      ),
    'mistyped directives': (count) =>
      PULSE_SERVER.replace('location', `${many(count, (index) => `proxy_pas${index} x;\n`)}location`),
    'missing semicolons': (count) =>
      PULSE_SERVER.replace('location', `${many(count, () => 'root a\n')}location`),
    'comments that suppress': (count) =>
      PULSE_SERVER.replace(
        'location',
        `${many(count, () => '# pulse-lint-disable-next-line https\n')}location`,
      ),
    'findings in one line, and comments that suppress': (count) =>
      many(
        count,
        (index) =>
          `# pulse-lint-disable-next-line websocket-upgrade\nserver { listen 80; server_name pulse${index}.example.com; location / { proxy_pass http://127.0.0.1:7655; } }\n`,
      ),
    'words of one line': (count) =>
      PULSE_SERVER.replace('pulse.example.com', 'pulse.example.com '.repeat(count)),
    'letters of one word': (count) => PULSE_SERVER.replace('pulse.example.com', 'a'.repeat(count * 20)),
    'rate limits of one location': (count) =>
      `${many(count, (index) => `limit_req_zone $binary_remote_addr zone=z${index}:1m rate=1r/s;\n`)}${PULSE_SERVER.replace('proxy_read', `${many(count, (index) => `limit_req zone=z${index};\n`)}proxy_read`)}`,
    'variables of one value': (count) =>
      PULSE_SERVER.replace('proxy_read_timeout 1h', `proxy_set_header X "${'$host'.repeat(count)}"`),
  }),
  ...treesOf('nginx', '/etc/nginx/nginx.conf', {
    'included files': (count) => ({
      '/etc/nginx/nginx.conf': `events {}\nhttp {\n${many(count, (index) => `include sites/${index}.conf;\n`)}}\n`,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `/etc/nginx/sites/${index}.conf`,
          PULSE_SERVER.replace('pulse.', index === 0 ? 'pulse.' : `app${index}.`).replace(
            '7655',
            String(index === 0 ? 7655 : 3000),
          ),
        ]),
      ),
    }),
    'files of one pattern': (count) => ({
      '/etc/nginx/nginx.conf': 'events {}\nhttp {\ninclude sites/*.conf;\n}\n',
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `/etc/nginx/sites/${index}.conf`,
          PULSE_SERVER.replace('pulse.', index === 0 ? 'pulse.' : `app${index}.`).replace(
            '7655',
            String(index === 0 ? 7655 : 3000),
          ),
        ]),
      ),
    }),
    'includes of one file': (count) => ({
      '/etc/nginx/nginx.conf': `events {}\nhttp {\n${many(count, (index) => `server { listen 80; server_name a${index}.example.com; include common.conf; }\n`)}${PULSE_SERVER}}\n`,
      '/etc/nginx/common.conf': 'location / { proxy_pass http://127.0.0.1:3000; }\n',
    }),
    'files that include the next': (count) => ({
      '/etc/nginx/nginx.conf': `events {}\nhttp {\ninclude 0.conf;\n${PULSE_SERVER}}\n`,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `/etc/nginx/${index}.conf`,
          index === count - 1 ? '' : `include ${index + 1}.conf;\n`,
        ]),
      ),
    }),
  }),
];

const HAPROXY_HEAD =
  'defaults\nmode http\ntimeout connect 5s\ntimeout client 1m\ntimeout server 1m\ntimeout tunnel 1h\n';
const PULSE_BACKEND = 'backend pulse\nserver p 127.0.0.1:7655\n';
const HAPROXY_FRONT = 'frontend f\nbind :80\n';

const haproxy = shapesOf('haproxy', '/etc/haproxy/haproxy.cfg', {
  'backends behind one frontend': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}use_backend pulse if { hdr(host) -i pulse.example.com }\n${many(count, (index) => `use_backend b${index} if { hdr(host) -i a${index}.example.com }\n`)}${PULSE_BACKEND}${many(count, (index) => `backend b${index}\nserver s 127.0.0.1:${10_000 + (index % 50_000)}\n`)}`,
  'names of Pulse behind one frontend': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `use_backend pulse if { hdr(host) -i a${index}.example.com }\n`)}${PULSE_BACKEND}`,
  'names of Pulse, each with a backend': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `acl h${index} hdr(host) -i a${index}.example.com\nuse_backend b${index} if h${index}\n`)}${many(count, (index) => `backend b${index}\nserver s 127.0.0.1:7655\n`)}`,
  'frontends of Pulse': (count) =>
    `${HAPROXY_HEAD}${many(count, (index) => `frontend f${index}\nbind :${1000 + index}\ndefault_backend pulse\n`)}${PULSE_BACKEND}`,
  'listens of Pulse': (count) =>
    `${HAPROXY_HEAD}${many(count, (index) => `listen f${index}\nbind :${1000 + index}\nserver p 127.0.0.1:7655\n`)}`,
  'backends that nothing uses': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}default_backend pulse\n${PULSE_BACKEND}${many(count, (index) => `backend b${index}\nserver s 127.0.0.1:1000\n`)}`,
  'backends that are not there': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `use_backend nob${index} if { path /x${index} }\n`)}default_backend pulse\n${PULSE_BACKEND}`,
  'named ACLs, each used': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `acl a${index} path_beg /a${index}\n`)}${many(count, (index) => `http-request deny if a${index}\n`)}default_backend pulse\n${PULSE_BACKEND}`,
  'lines of one ACL': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `acl a hdr(host) -i a${index}.example.com\n`)}use_backend pulse if a\n${PULSE_BACKEND}`,
  'values of one ACL': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(Math.ceil(count / 50), () => `acl a hdr(host) -i ${many(50, (index) => `a${index}.example.com `)}\n`)}use_backend pulse if a\n${PULSE_BACKEND}`,
  'conditions of one rule': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}acl a path /x\n${many(Math.ceil(count / 50), () => `use_backend pulse if ${many(50, (index) => `${index === 0 ? '' : 'or '}a `)}\n`)}default_backend pulse\n${PULSE_BACKEND}`,
  'rules of a request': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `http-request set-header X-A${index} %[src]\n`)}default_backend pulse\n${PULSE_BACKEND}`,
  variables: (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `http-request set-var(txn.v${index}) var(txn.v${Math.max(0, index - 1)})\n`)}default_backend pulse\n${PULSE_BACKEND}`,
  'servers of one backend': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}default_backend pulse\nbackend pulse\n${many(count, (index) => `server s${index} 10.0.${index >> 8}.${index & 255}:7655\n`)}`,
  'binds of one frontend': (count) =>
    `${HAPROXY_HEAD}frontend f\n${many(count, (index) => `bind :${1000 + index}\n`)}default_backend pulse\n${PULSE_BACKEND}`,
  'named defaults': (count) =>
    `${many(count, (index) => `defaults d${index}\nmode http\ntimeout connect 5s\ntimeout client 1m\ntimeout server 1m\n`)}${HAPROXY_HEAD}${HAPROXY_FRONT}default_backend pulse\n${PULSE_BACKEND}`,
  'defaults, each from the one before': (count) =>
    `defaults d0\nmode http\ntimeout connect 5s\ntimeout client 1m\ntimeout server 1m\n${many(count, (index) => `defaults d${index + 1} from d${index}\noption httplog\n`)}frontend f from d${count}\nbind :80\ndefault_backend pulse\n${PULSE_BACKEND}`,
  'environment variables': (count) =>
    `global\n${many(count, (index) => `setenv V${index} x\n`)}${HAPROXY_HEAD}${HAPROXY_FRONT}default_backend pulse\n${PULSE_BACKEND}`,
  'conditional blocks': (count) =>
    `${HAPROXY_HEAD}${many(count, () => '.if defined(X)\n.endif\n')}${HAPROXY_FRONT}default_backend pulse\n${PULSE_BACKEND}`,
  'mistyped keywords': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}${many(count, (index) => `use_backen${index} x\n`)}default_backend pulse\n${PULSE_BACKEND}`,
  'words of one line': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}http-request set-header X ${'a '.repeat(count)}\ndefault_backend pulse\n${PULSE_BACKEND}`,
  'letters of one word': (count) =>
    `${HAPROXY_HEAD}${HAPROXY_FRONT}http-request set-header X "${'%[src]'.repeat(count)}"\ndefault_backend pulse\n${PULSE_BACKEND}`,
});

const HTTPD = 'Listen 80\n';
const PULSE_HOST = `<VirtualHost *:80>
ServerName pulse.example.com
ProxyPass / http://127.0.0.1:7655/ upgrade=websocket timeout=3600
ProxyPreserveHost On
</VirtualHost>
`;

const apache = [
  ...shapesOf('apache', '/etc/apache2/sites-enabled/pulse.conf', {
    'virtual hosts of Pulse': (count) =>
      many(count, (index) => PULSE_HOST.replace('pulse.', `pulse${index}.`)),
    'virtual hosts of Pulse that lose the handshake': (count) =>
      many(count, (index) =>
        PULSE_HOST.replace('pulse.', `pulse${index}.`).replace(' upgrade=websocket timeout=3600', ''),
      ),
    'other virtual hosts': (count) =>
      PULSE_HOST +
      many(count, (index) => PULSE_HOST.replace('pulse.', `app${index}.`).replace('7655', '3000')),
    'virtual hosts of one name': (count) => PULSE_HOST.repeat(count),
    'aliases of one virtual host': (count) =>
      PULSE_HOST.replace(
        'ProxyPass',
        `${many(count, (index) => `ServerAlias a${index}.example.com\n`)}ProxyPass`,
      ),
    RewriteRules: (count) =>
      PULSE_HOST.replace(
        'ProxyPass',
        `RewriteEngine On\n${many(count, (index) => `RewriteRule ^/a${index}/(.*)$ /b/$1\n`)}ProxyPass`,
      ),
    RewriteConds: (count) =>
      PULSE_HOST.replace(
        'ProxyPass',
        `RewriteEngine On\n${many(count, (index) => `RewriteCond %{HTTP:X} =a${index} [OR]\n`)}RewriteRule ^/a(.*)$ /b/$1\nProxyPass`,
      ),
    'ProxyPass lines': (count) =>
      PULSE_HOST.replace(
        'ProxyPass',
        `${many(count, (index) => `ProxyPass /a${index} http://127.0.0.1:${10_000 + (index % 1000)}/\n`)}ProxyPass`,
      ),
    Locations: (count) =>
      PULSE_HOST.replace(
        '</Virt',
        `${many(count, (index) => `<Location /a${index}>\nRequestHeader set X ${index}\n</Location>\n`)}</Virt`,
      ),
    'Locations that are patterns': (count) =>
      PULSE_HOST.replace(
        '</Virt',
        `${many(count, (index) => `<LocationMatch ^/a${index}/[0-9]+$>\nRequestHeader set X ${index}\n</LocationMatch>\n`)}</Virt`,
      ),
    Ifs: (count) =>
      PULSE_HOST.replace(
        '</Virt',
        `${many(count, (index) => `<If "%{REQUEST_URI} == '/a${index}'">\nRequestHeader set X ${index}\n</If>\n`)}</Virt`,
      ),
    headers: (count) =>
      PULSE_HOST.replace(
        '</Virt',
        `${many(count, (index) => `RequestHeader set X-A${index} %{X}e\n`)}</Virt`,
      ),
    'environment variables': (count) =>
      PULSE_HOST.replace('</Virt', `${many(count, (index) => `SetEnvIf Host a${index} v${index}\n`)}</Virt`),
    Defines: (count) => `${many(count, (index) => `Define V${index} x\n`)}${PULSE_HOST}`,
    macros: (count) =>
      `${many(count, (index) => `<Macro M${index} $host>\n<VirtualHost *:80>\nServerName $host\n</VirtualHost>\n</Macro>\nUse M${index} a${index}.example.com\n`)}${PULSE_HOST}`,
    'uses of one macro': (count) =>
      `<Macro Site $host $port>\n${PULSE_HOST.replace('pulse.example.com', '$host').replace('7655', '$port')}</Macro>\n${many(count, (index) => `Use Site a${index}.example.com ${index === 0 ? 7655 : 3000}\n`)}`,
    balancers: (count) =>
      `${many(count, (index) => `<Proxy balancer://b${index}>\nBalancerMember http://127.0.0.1:${1000 + index}\n</Proxy>\n`)}${PULSE_HOST}`,
    'members of one balancer': (count) =>
      `<Proxy balancer://b>\n${many(count, (index) => `BalancerMember http://10.0.${index >> 8}.${index & 255}:7655\n`)}</Proxy>\n${PULSE_HOST.replace('http://127.0.0.1:7655', 'balancer://b')}`,
    'listening ports of one site, and lines of the main config': (count) =>
      many(count, (index) => `Listen ${1000 + index}\n`) +
      many(count, (index) => `AddType text/x-a${index} .a${index}\n`) +
      PULSE_HOST.replace(
        '*:80',
        many(count, (index) => `*:${1000 + index} `),
      ),
    'conditional sections': (count) =>
      `${many(count, () => '<IfModule mod_proxy.c>\n</IfModule>\n')}${PULSE_HOST}`,
    'continued lines': (count) =>
      PULSE_HOST.replace('ProxyPass /', `ProxyPass \\\n${' \\\n'.repeat(count)} /`),
    'mistyped directives': (count) =>
      PULSE_HOST.replace('ProxyPass', `${many(count, (index) => `ProxyPas${index} /\n`)}ProxyPass`),
  }),
  ...treesOf('apache', '/etc/apache2/apache2.conf', {
    'included files': (count) => ({
      '/etc/apache2/apache2.conf': `${HTTPD}${many(count, (index) => `Include sites/${index}.conf\n`)}`,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `/etc/apache2/sites/${index}.conf`,
          PULSE_HOST.replace('pulse.', index === 0 ? 'pulse.' : `app${index}.`).replace(
            '7655',
            index === 0 ? '7655' : '3000',
          ),
        ]),
      ),
    }),
    'includes of one file': (count) => ({
      '/etc/apache2/apache2.conf': `${HTTPD}${many(count, (index) => PULSE_HOST.replace('pulse.', `a${index}.`).replace(/ProxyPass .*/, index === 0 ? '$&' : 'Include common.conf'))}`,
      '/etc/apache2/common.conf': 'ProxyPass / http://127.0.0.1:3000/\n',
    }),
  }),
];

const PULSE_SITE = 'pulse.example.com {\nreverse_proxy 127.0.0.1:7655\n}\n';

const caddy = [
  ...shapesOf('caddy', '/etc/caddy/Caddyfile', {
    'sites of Pulse': (count) => many(count, (index) => PULSE_SITE.replace('pulse.', `pulse${index}.`)),
    'other sites': (count) =>
      PULSE_SITE +
      many(count, (index) => PULSE_SITE.replace('pulse.', `app${index}.`).replace('7655', '3000')),
    'addresses of one site': (count) =>
      PULSE_SITE.replace(
        'pulse.example.com',
        `pulse.example.com${many(count, (index) => `, a${index}.example.com`)}`,
      ),
    'ports of one site': (count) =>
      PULSE_SITE.replace(
        'pulse.example.com',
        `pulse.example.com${many(count, (index) => `, pulse.example.com:${1000 + index}`)}`,
      ),
    snippets: (count) =>
      `${many(count, (index) => `(s${index}) {\nheader X-A${index} a\n}\n`)}${PULSE_SITE.replace('reverse', `${many(count, (index) => `import s${index}\n`)}reverse`)}`,
    'snippets, each importing the next': (count) =>
      `(s0) {\nheader X a\n}\n${many(count, (index) => `(s${index + 1}) {\nimport s${index}\n}\n`)}${PULSE_SITE.replace('reverse', `import s${count}\nreverse`)}`,
    'imports of one snippet': (count) =>
      `(s) {\nheader X-{args[0]} a\n}\n${PULSE_SITE.replace('reverse', `${many(count, (index) => `import s ${index}\n`)}reverse`)}`,
    'sites that import one snippet': (count) =>
      `(site) {\nreverse_proxy 127.0.0.1:{args[0]}\n}\n${many(count, (index) => `a${index}.example.com {\nimport site ${index === 0 ? 7655 : 3000}\n}\n`)}`,
    'named matchers': (count) =>
      PULSE_SITE.replace(
        'reverse',
        `${many(count, (index) => `@m${index} path /a${index}/*\nheader @m${index} X a\n`)}reverse`,
      ),
    handles: (count) =>
      PULSE_SITE.replace(
        'reverse',
        `${many(count, (index) => `handle /a${index}/* {\nrespond ${index}\n}\n`)}reverse`,
      ),
    'handles of named matchers': (count) =>
      PULSE_SITE.replace(
        'reverse',
        `${many(count, (index) => `@m${index} path_regexp ^/a${index}/\nhandle @m${index} {\nrespond ${index}\n}\n`)}reverse`,
      ),
    'reverse proxies': (count) =>
      PULSE_SITE.replace(
        'reverse',
        `${many(count, (index) => `reverse_proxy /a${index}/* 127.0.0.1:3000\n`)}reverse`,
      ),
    upstreams: (count) =>
      PULSE_SITE.replace('7655', `7655${many(count, (index) => ` 10.0.${index >> 8}.${index & 255}:7655`)}`),
    headers: (count) =>
      PULSE_SITE.replace('7655', `7655 {\n${many(count, (index) => `header_up X-A${index} {host}\n`)}}`),
    rewrites: (count) =>
      PULSE_SITE.replace('reverse', `${many(count, (index) => `rewrite /a${index} /b${index}\n`)}reverse`),
    'environment variables': (count) =>
      PULSE_SITE.replace(
        '7655',
        `7655 {\n${many(count, (index) => `header_up X-A${index} {$V${index}:x}\n`)}}`,
      ),
    'mistyped directives': (count) =>
      PULSE_SITE.replace('reverse', `${many(count, (index) => `revers_proxy${index} x\n`)}reverse`),
    'nested handles': (count) =>
      PULSE_SITE.replace('reverse', `${'handle {\n'.repeat(count)}respond x\n${'}\n'.repeat(count)}reverse`),
    heredocs: (count) =>
      PULSE_SITE.replace('reverse', `${many(count, (index) => `respond /a${index} <<END\nx\nEND\n`)}reverse`),
    'lines of one heredoc': (count) =>
      PULSE_SITE.replace('reverse', `respond /a <<END\n${'  x\n'.repeat(count)}  END\nreverse`),
    'placeholders of one value': (count) =>
      PULSE_SITE.replace('7655', `7655 {\nheader_up X "${'{host}'.repeat(count)}"\n}`),
  }),
  ...treesOf('caddy', '/etc/caddy/Caddyfile', {
    'imported files': (count) => ({
      '/etc/caddy/Caddyfile': `import sites/*\n`,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `/etc/caddy/sites/${index}`,
          PULSE_SITE.replace('pulse.', index === 0 ? 'pulse.' : `app${index}.`).replace(
            '7655',
            index === 0 ? '7655' : '3000',
          ),
        ]),
      ),
    }),
  }),
  ...shapesOf('caddy', '/etc/caddy/caddy.json', {
    'routes of JSON': (count) =>
      JSON.stringify(
        {
          apps: {
            http: {
              servers: {
                s: {
                  listen: [':443'],
                  routes: Array.from({ length: count }, (_, index) => ({
                    match: [{ host: [`a${index}.example.com`] }],
                    handle: [
                      {
                        handler: 'reverse_proxy',
                        upstreams: [{ dial: `127.0.0.1:${index === 0 ? 7655 : 3000}` }],
                      },
                    ],
                  })),
                },
              },
            },
          },
        },
        null,
        1,
      ),
    'servers of JSON': (count) =>
      JSON.stringify(
        {
          apps: {
            http: {
              servers: Object.fromEntries(
                Array.from({ length: count }, (_, index) => [
                  `s${index}`,
                  {
                    listen: [`:${1000 + index}`],
                    routes: [
                      {
                        handle: [{ handler: 'reverse_proxy', upstreams: [{ dial: '127.0.0.1:7655' }] }],
                      },
                    ],
                  },
                ]),
              ),
            },
          },
        },
        null,
        1,
      ),
  }),
];

const PULSE_SERVICE = `  pulse:
    image: rcourtman/pulse
    labels:
      - traefik.enable=true
      - traefik.http.routers.pulse.rule=Host(\`pulse.example.com\`)
      - traefik.http.services.pulse.loadbalancer.server.port=7655
`;

const traefik = [
  ...shapesOf('traefik', '/srv/compose.yml', {
    'routers in one container’s labels': (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => `      - traefik.http.routers.r${index}.rule=Host(\`a${index}.example.com\`)\n`)}`,
    containers: (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => PULSE_SERVICE.replaceAll('pulse', `app${index}`).replace('7655', '3000'))}`,
    'containers without a port': (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => `  app${index}:\n    image: app\n    labels:\n      - traefik.http.routers.app${index}.rule=Host(\`app${index}.example.com\`)\n`)}`,
    'containers of Pulse': (count) =>
      `services:\n${many(count, (index) => PULSE_SERVICE.replaceAll('pulse:', `pulse${index}:`).replaceAll('pulse.', `pulse${index}.`))}`,
    'containers with a middleware each': (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => `${PULSE_SERVICE.replaceAll('pulse', `app${index}`)}      - traefik.http.middlewares.m${index}.headers.customrequestheaders.X=a\n      - traefik.http.routers.app${index}.middlewares=m${index}\n`)}`,
    'containers that share an anchor': (count) =>
      `x-labels: &labels\n  traefik.enable: "true"\nservices:\n${PULSE_SERVICE}${many(count, (index) => `  app${index}:\n    image: app\n    labels:\n      <<: *labels\n      traefik.http.services.app${index}.loadbalancer.server.port: 3000\n`)}`,
    middlewares: (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => `      - traefik.http.middlewares.m${index}.headers.customrequestheaders.X=a\n`)}      - traefik.http.routers.pulse.middlewares=${many(count, (index) => `m${index},`)}m0\n`,
    'labels that are none of Traefik': (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => `      - com.example.l${index}=x\n`)}`,
    'interpolated labels': (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => `      - com.example.l${index}=\${A${index}:-x}\n`)}`,
    'flags of the proxy': (count) =>
      `services:\n  traefik:\n    image: traefik:v3\n    command:\n      - --providers.docker=true\n${many(count, (index) => `      - --entrypoints.e${index}.address=:${1000 + index}\n`)}${PULSE_SERVICE}`,
    'published ports': (count) =>
      `services:\n  traefik:\n    image: traefik:v3\n    ports:\n${many(count, (index) => `      - ${1000 + index}:${1000 + index}\n`)}    command:\n      - --providers.docker=true\n      - --entrypoints.web.address=:80\n${PULSE_SERVICE}`,
    'mistyped labels': (count) =>
      `services:\n${PULSE_SERVICE}${many(count, (index) => `      - traefik.http.routers.r${index}.rul=x\n`)}`,
  }),
  ...shapesOf('traefik', '/etc/traefik/dynamic.yml', {
    'routers of one file': (count) =>
      `http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n      service: pulse\n${many(count, (index) => `    r${index}:\n      rule: Host(\`a${index}.example.com\`)\n      service: s${index}\n`)}  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n${many(count, (index) => `    s${index}:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:3000\n`)}`,
    'routers of Pulse': (count) =>
      `http:\n  routers:\n${many(count, (index) => `    r${index}:\n      rule: Host(\`a${index}.example.com\`)\n      service: pulse\n`)}  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n`,
    'routers below one router': (count) =>
      `http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n${many(count, (index) => `    r${index}:\n      rule: PathPrefix(\`/a${index}\`)\n      parentRefs: [pulse]\n      service: pulse\n`)}  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n`,
    'servers of one service': (count) =>
      `http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n      service: pulse\n  services:\n    pulse:\n      loadBalancer:\n        servers:\n${many(count, (index) => `          - url: http://10.0.${index >> 8}.${index & 255}:7655\n`)}`,
    'services, each weighted to the next': (count) =>
      `http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n      service: s0\n  services:\n    s${count}:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n${many(count, (index) => `    s${index}:\n      weighted:\n        services:\n          - name: s${index + 1}\n`)}`,
    'hosts of one rule': (count) =>
      `http:\n  routers:\n    pulse:\n      rule: ${many(count, (index) => `Host(\`a${index}.example.com\`) || `)}Host(\`pulse.example.com\`)\n      service: pulse\n  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n`,
    'services that are not there': (count) =>
      `http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n      service: pulse\n${many(count, (index) => `    r${index}:\n      rule: Host(\`a${index}.example.com\`)\n      service: s${index}\n`)}  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n`,
    'levels of a mapping': (count) =>
      `http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n      service: pulse\n${Array.from({ length: Math.min(count, 400) }, (_, level) => `${'  '.repeat(level)}a:\n`).join('')}`,
  }),
  ...shapesOf('traefik', '/etc/traefik/dynamic.toml', {
    'routers of one TOML file': (count) =>
      `[http.routers.pulse]\nrule = "Host(\`pulse.example.com\`)"\nservice = "pulse"\n${many(count, (index) => `[http.routers.r${index}]\nrule = "Host(\`a${index}.example.com\`)"\nservice = "pulse"\n`)}[[http.services.pulse.loadBalancer.servers]]\nurl = "http://127.0.0.1:7655"\n`,
    'servers of one TOML service': (count) =>
      `[http.routers.pulse]\nrule = "Host(\`pulse.example.com\`)"\nservice = "pulse"\n${many(count, (index) => `[[http.services.pulse.loadBalancer.servers]]\nurl = "http://10.0.${index >> 8}.${index & 255}:7655"\n`)}`,
  }),
];

const cloudflared = shapesOf('cloudflared', '/etc/cloudflared/config.yml', {
  rules: (count) =>
    `tunnel: t\ningress:\n${many(count, (index) => `  - hostname: a${index}.example.com\n    service: http://127.0.0.1:3000\n`)}  - hostname: pulse.example.com\n    service: http://127.0.0.1:7655\n  - service: http_status:404\n`,
  'rules of Pulse': (count) =>
    `tunnel: t\ningress:\n${many(count, (index) => `  - hostname: a${index}.example.com\n    service: http://127.0.0.1:7655\n`)}  - service: http_status:404\n`,
  'rules of wildcards': (count) =>
    `tunnel: t\ningress:\n${many(count, (index) => `  - hostname: "*.a${index}.example.com"\n    service: http://127.0.0.1:7655\n`)}  - service: http_status:404\n`,
  'rules of one name with a path each': (count) =>
    `tunnel: t\ningress:\n${many(count, (index) => `  - hostname: pulse.example.com\n    path: ^/a${index}/\n    service: http://127.0.0.1:3000\n`)}  - hostname: pulse.example.com\n    service: http://127.0.0.1:7655\n  - service: http_status:404\n`,
});

export const shapes: readonly Shape[] = [
  ...nginx,
  ...haproxy,
  ...apache,
  ...caddy,
  ...traefik,
  ...cloudflared,
];
