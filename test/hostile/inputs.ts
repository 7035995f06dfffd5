/** Configs that nobody means, but that somebody may be given: each must end, without a crash, in bounded work. */
export interface Hostile {
  readonly dialect: string;
  readonly what: string;
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
}

const PATHS = {
  nginx: '/etc/nginx/conf.d/pulse.conf',
  haproxy: '/etc/haproxy/haproxy.cfg',
  apache: '/etc/apache2/sites-enabled/pulse.conf',
  caddy: '/etc/caddy/Caddyfile',
  json: '/etc/caddy/caddy.json',
  yaml: '/etc/traefik/dynamic.yml',
  toml: '/etc/traefik/dynamic.toml',
  compose: '/srv/compose.yml',
  cloudflared: '/etc/cloudflared/config.yml',
} as const;

type Notation = keyof typeof PATHS;

const DIALECTS: Readonly<Record<Notation, string>> = {
  nginx: 'nginx',
  haproxy: 'haproxy',
  apache: 'apache',
  caddy: 'caddy',
  json: 'caddy',
  yaml: 'traefik',
  toml: 'traefik',
  compose: 'traefik',
  cloudflared: 'cloudflared',
};

/** An ordinary config in front of Pulse, with something put into its site. */
const AROUND: Readonly<Record<Notation, (inside: string) => string>> = {
  nginx: (inside) =>
    `server {\nlisten 80;\nserver_name pulse.example.com;\n${inside}\nlocation / { proxy_pass http://127.0.0.1:7655; }\n}\n`,
  haproxy: (inside) =>
    `defaults\nmode http\nfrontend f\nbind :80\n${inside}\ndefault_backend pulse\nbackend pulse\nserver p 127.0.0.1:7655\n`,
  apache: (inside) =>
    `<VirtualHost *:80>\nServerName pulse.example.com\n${inside}\nProxyPass / http://127.0.0.1:7655/ upgrade=websocket\n</VirtualHost>\n`,
  caddy: (inside) => `pulse.example.com {\n${inside}\nreverse_proxy 127.0.0.1:7655\n}\n`,
  json: (routes) => `{"apps":{"http":{"servers":{"s":{"listen":[":443"],"routes":${routes}}}}}}`,
  yaml: (inside) =>
    `http:\n  routers:\n    pulse:\n      rule: Host(\`pulse.example.com\`)\n      service: pulse\n${inside}\n  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n`,
  toml: (inside) =>
    `[http.routers.pulse]\nrule = "Host(\`pulse.example.com\`)"\nservice = "pulse"\n[[http.services.pulse.loadBalancer.servers]]\nurl = "http://127.0.0.1:7655"\n${inside}\n`,
  compose: (inside) =>
    `services:\n  pulse:\n    image: rcourtman/pulse\n    labels:\n      - traefik.http.routers.pulse.rule=Host(\`pulse.example.com\`)\n      - traefik.http.services.pulse.loadbalancer.server.port=7655\n${inside}`,
  cloudflared: (inside) =>
    `tunnel: t\ningress:\n  - hostname: pulse.example.com\n    service: http://127.0.0.1:7655\n${inside}  - service: http_status:404\n`,
};

function hostile(notation: Notation, texts: Readonly<Record<string, string>>): readonly Hostile[] {
  const path = PATHS[notation];
  return Object.entries(texts).map(([what, text]) => ({
    dialect: DIALECTS[notation],
    what: `${notation}: ${what}`,
    path,
    files: { [path]: text },
  }));
}

/** Some text put inside of an ordinary site. */
function inside(notation: Notation, texts: Readonly<Record<string, string>>): readonly Hostile[] {
  const around = AROUND[notation];
  return hostile(
    notation,
    Object.fromEntries(Object.entries(texts).map(([what, text]) => [what, around(text)] as const)),
  );
}

const DEEP = 10_000;

/** `depth` times the opening, then as many of the closing. */
function nested(open: string, close: string, between = '', depth = DEEP): string {
  return open.repeat(depth) + between + close.repeat(depth);
}

export const nestings: readonly Hostile[] = [
  ...inside('nginx', {
    'locations in locations': nested('location / {\n', '}\n'),
    'ifs in ifs': nested('if ($a) {\n', '}\n'),
    'braces in Lua': `content_by_lua_block {${nested('{', '}')}}`,
  }),
  ...inside('haproxy', {
    '.if in .if': nested('.if defined(X)\n', '.endif\n'),
    'parentheses of .if': `.if ${nested('(', ')', 'defined(X)')}\n.endif`,
    'negations of .if': `.if ${'!'.repeat(DEEP)}defined(X)\n.endif`,
    'negations of a condition': `http-request deny if ${'!'.repeat(DEEP)}a`,
    converters: `http-request set-header X %[src${',lower'.repeat(DEEP)}]`,
    'fallbacks of variables': `http-request set-header X "${nested('${A-', '}')}"`,
    'arguments of a fetch': `http-request set-header X %[${nested('concat(', ')')}]`,
  }),
  ...inside('apache', {
    IfModule: nested('<IfModule mod_proxy.c>\n', '</IfModule>\n'),
    IfDefine: nested('<IfDefine !X>\n', '</IfDefine>\n'),
    Location: nested('<Location />\n', '</Location>\n'),
    If: nested('<If "true">\n', '</If>\n'),
    RequireAny: `<Location />\n${nested('<RequireAny>\n', '</RequireAny>\n', 'Require all granted\n')}</Location>`,
    'parentheses of an expression': `<If "${nested('(', ')', 'true')}">\nHeader set A b\n</If>`,
    'negations of an expression': `<If "${'!'.repeat(DEEP)}true">\nHeader set A b\n</If>`,
    'texts joined in an expression': `<If "${"'a' . ".repeat(DEEP)}'a' == 'b'">\nHeader set A b\n</If>`,
    'functions of an expression': `<If "${nested('tolower(', ')', "'a'")} == 'a'">\nHeader set A b\n</If>`,
    'lookups of a rewrite': `RewriteEngine on\nRewriteRule ^ ${nested('${m:', '}')}`,
  }),
  ...inside('caddy', {
    handle: nested('handle {\n', '}\n'),
    route: nested('route {\n', '}\n', 'respond x\n'),
    not: `@a {\n${nested('not {\n', '}\n', 'path /x\n')}}\nheader @a X y`,
    'a word that is no directive': nested('foo {\n', '}\n'),
    'blocks that never close': 'handle {\n'.repeat(DEEP),
    'headers that all apply': 'header X-A a\n'.repeat(DEEP),
    'fallbacks of the environment': `header X ${nested('{$A:', '}', 'a')}`,
    'parentheses of CEL': `@a expression ${nested('(', ')', 'true')}\nheader @a X y`,
  }),
  ...inside('json', {
    arrays: nested('[', ']'),
    subroutes: nested('[{"handle":[{"handler":"subroute","routes":', '}]}]', '[]'),
  }),
  ...inside('yaml', {
    'flow sequences': `    a: ${nested('[', ']')}`,
    'flow mappings': `    a: ${nested('{a: ', '}', 'x')}`,
    'sequences in one line': `    a:\n      ${'- '.repeat(DEEP)}x`,
    'explicit keys': `    ${'? '.repeat(DEEP)}x`,
    'a rule in parentheses': `    q:\n      rule: "${nested('(', ')', 'Host(`a`)')}"\n      service: pulse`,
    'a rule of many hosts': `    q:\n      rule: "${'Host(`a`) || '.repeat(DEEP)}Host(\`a\`)"\n      service: pulse`,
    templates: `    q:\n      rule: "${nested('{{', '}}')}"\n      service: pulse`,
  }),
  ...inside('toml', {
    arrays: `a = ${nested('[', ']')}`,
    'inline tables': `a = ${nested('{a = ', '}', '1')}`,
    'dotted keys': `${'a.'.repeat(DEEP)}a = 1`,
    'dotted headers': `[${'a.'.repeat(DEEP)}a]\nb = 1`,
  }),
  ...inside('compose', {
    'fallbacks of variables': `      - x=${nested('${A:-', '}', 'z')}\n`,
    'parts of a label': `      - traefik.http.routers.${'a.'.repeat(DEEP)}rule=x\n`,
    'indexes of a label': `      - traefik.http.routers.pulse.tls.domains${'[0]'.repeat(DEEP)}.main=x\n`,
    'services that extend the next': Array.from(
      { length: 2000 },
      (_, index) => `  s${index}:\n    extends: s${index + 1}\n    image: x\n`,
    ).join(''),
  }),
  ...inside('cloudflared', {
    'groups of a path': `  - hostname: b\n    path: "${nested('(', ')', 'a')}"\n    service: http://a\n`,
  }),
];

/** So many steps of which each holds the one before twice. */
function doubling(step: (index: number) => string, steps = 60): string {
  return Array.from({ length: steps }, (_, index) => step(index)).join('');
}

/** Two routers a layer, the last of which have a service. */
function routersBelow(layers: number, above: (layer: number) => string): string {
  const router = (name: string, layer: number): string =>
    `    ${name}${layer}:\n      rule: Host(\`pulse.example.com\`)\n${layer === 0 ? '' : `      parentRefs: ${above(layer)}\n`}${layer === layers - 1 ? '      service: pulse\n' : ''}`;
  const routers = Array.from({ length: layers }, (_, layer) => router('a', layer) + router('b', layer));
  return `http:\n  routers:\n${routers.join('')}  services:\n    pulse:\n      loadBalancer:\n        servers:\n          - url: http://127.0.0.1:7655\n`;
}

const site = AROUND.caddy;

export const doublings: readonly Hostile[] = [
  ...inside('nginx', {
    variables: `set $a0 xx;\n${doubling((index) => `set $a${index + 1} $a${index}$a${index};\n`)}add_header X $a60;`,
    rewrites: 'rewrite ^(.*)$ $1$1;\n'.repeat(60),
  }),
  ...hostile('nginx', {
    'maps of maps': `${doubling((index) => `map $host $m${index} { default "$m${index + 1}$m${index + 1}"; }\n`)}map $host $m60 { default x; }\n${AROUND.nginx('').replace('proxy_pass', 'proxy_set_header X $m0; proxy_pass')}`,
    'maps beside each other': `${doubling((index) => `map $host $m${index} { default a; x b; y c; }\n`, 30)}${AROUND.nginx('').replace('http://127.0.0.1:7655', `http://${doubling((index) => `$m${index}`, 30)}:7655`)}`,
  }),
  ...inside('haproxy', {
    variables: `http-request set-var(txn.a0) str(xx)\n${doubling((index) => `http-request set-var(txn.a${index + 1}) var(txn.a${index}),concat(,txn.a${index})\n`)}http-request set-header X %[var(txn.a60)]`,
    headers: 'http-request set-header Host "%[req.hdr(host)]%[req.hdr(host)]"\n'.repeat(60),
    paths: 'http-request set-path "%[path]%[path]"\n'.repeat(60),
    replacements: 'http-request replace-path (.*) \\1\\1\n'.repeat(60),
    substitutions: `http-request set-header X %[req.hdr(host)${',regsub(.,aa,g)'.repeat(60)}]`,
  }),
  ...hostile('haproxy', {
    environment: `global\nsetenv A0 xx\n${doubling((index) => `setenv A${index + 1} "\${A${index}}\${A${index}}"\n`)}${AROUND.haproxy('http-request set-header X "${A60}"')}`,
  }),
  ...inside('apache', {
    rewrites: `RewriteEngine on\n${'RewriteRule ^(.*)$ $1$1\n'.repeat(60)}`,
    'a rewrite that starts over': 'RewriteEngine on\nRewriteRule ^(.*)$ $1$1 [N]',
    'edits of a header': 'RequestHeader edit* Host "(.)" "$1$1"\n'.repeat(60),
  }),
  ...hostile('apache', {
    Defines: `Define A0 xx\n${doubling((index) => `Define A${index + 1} \${A${index}}\${A${index}}\n`)}${AROUND.apache('Header set X ${A60}')}`,
    macros: `${doubling((index) => `<Macro M${index}>\nUse M${index + 1}\nUse M${index + 1}\n</Macro>\n`, 40)}<Macro M40>\nHeader set X a\n</Macro>\n${AROUND.apache('Use M0')}`,
    'arguments of macros': `${doubling((index) => `<Macro M${index} $a>\nUse M${index + 1} $a$a\n</Macro>\n`, 40)}<Macro M40 $a>\nHeader set X $a\n</Macro>\n${AROUND.apache('Use M0 xx')}`,
  }),
  ...inside('caddy', {
    vars: `route {\nvars a0 xx\n${doubling((index) => `vars a${index + 1} {vars.a${index}}{vars.a${index}}\n`)}header X {vars.a60}\n}`,
    rewrites: `route {\nrewrite * /ab\n${'rewrite * {path}{path}\n'.repeat(60)}}`,
    'replacements in the URI': `route {\n${'uri replace / //\n'.repeat(60)}}`,
  }),
  ...hostile('caddy', {
    'arguments of imports': `${doubling((index) => `(s${index}) {\nimport s${index + 1} {args[0]}{args[0]}\n}\n`, 40)}(s40) {\nheader X {args[0]}\n}\n${site('import s0 ab')}`,
    'all arguments of imports': `${doubling((index) => `(s${index}) {\nimport s${index + 1} {args[:]} {args[:]}\n}\n`, 40)}(s40) {\nheader X {args[0]}\n}\n${site('import s0 ab')}`,
    'blocks of imports': `${doubling((index) => `(s${index}) {\nimport s${index + 1} {\n{block}\n{block}\n}\n}\n`, 40)}(s40) {\n{block}\n}\n${site('import s0 {\nheader X y\n}')}`,
    imports: `${doubling((index) => `(s${index}) {\nimport s${index + 1}\nimport s${index + 1}\n}\n`, 40)}(s40) {\nheader X a\n}\n${site('import s0')}`,
    'routes that invoke': `${doubling((index) => `&(a${index}) {\ninvoke a${index + 1}\ninvoke a${index + 1}\n}\n`, 40)}&(a40) {\nheader X y\n}\n${site('invoke a0')}`,
    'a route that invokes itself': `&(a) {\ninvoke a\n}\n${site('invoke a')}`,
    'replacements in a header': site('').replace(
      '7655',
      `7655 {\n${'header_up X-Forwarded-Proto "(.*)" "$1$1"\n'.repeat(60)}}`,
    ),
  }),
  ...hostile('yaml', {
    services: AROUND.yaml('')
      .replace('service: pulse', 'service: s0')
      .replace(
        '  services:\n',
        `  services:\n${doubling((index) => `    s${index}:\n      weighted:\n        services:\n          - name: s${index + 1}\n          - name: s${index + 1}\n`, 40)}    s40:\n      loadBalancer:\n        servers:\n          - url: http://a:7655\n`,
      ),
    'routers below two of the layer above': routersBelow(40, (layer) => `[a${layer - 1}, b${layer - 1}]`),
    'routers below one another': routersBelow(5_000, (layer) => `[a${layer - 1}]`),
    'chains of middlewares': `${AROUND.yaml('').replace('service: pulse', 'service: pulse\n      middlewares: [m0]')}  middlewares:\n${doubling((index) => `    m${index}:\n      chain:\n        middlewares: [m${index + 1}, m${index + 1}]\n`, 40)}    m40:\n      headers: {}\n`,
    'replacements of the path': `${AROUND.yaml('').replace('service: pulse', `service: pulse\n      middlewares: [${'m,'.repeat(60)}m]`)}  middlewares:\n    m:\n      replacePathRegex:\n        regex: "^(.*)$"\n        replacement: "$1$1"\n`,
  }),
  ...hostile('compose', {
    aliases: `x0: &a0 [x, x]\n${doubling((index) => `x${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]\n`, 30)}${AROUND.compose('')}    environment: *a30\n`,
    'merge keys': `x0: &a0 {a: b}\n${doubling((index) => `x${index + 1}: &a${index + 1} {<<: [${`*a${index}, `.repeat(9)}]}\n`, 30)}${AROUND.compose('')}    environment:\n      <<: *a30\n`,
    'an alias inside its own anchor': `x: &a\n  b: *a\n${AROUND.compose('')}    environment: *a\n`,
  }),
];

/** Words that every JavaScript object answers to. */
const INHERITED = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];

export const inherited: readonly Hostile[] = INHERITED.flatMap((word) => [
  ...hostile('nginx', {
    [word]: `upstream ${word} { server 127.0.0.1:7655; ${word} x; }\nmap $host $${word} { default ${word}; ${word} ${word}; }\nserver { listen 80; server_name pulse.example.com; set $${word} ${word}; ${word} a; location @${word} { } error_page 404 @${word}; location / { proxy_set_header ${word} $${word}; proxy_pass http://${word}; } }\n`,
  }),
  ...hostile('haproxy', {
    [word]: `global\nsetenv ${word} x\n${word} y\ndefaults ${word}\nmode http\nfrontend ${word} from ${word}\nbind :80\nacl ${word} hdr(${word}) -m ${word} ${word}\nhttp-request set-header ${word} "%[${word}(${word}),${word}]" if ${word}\nhttp-request ${word} x\nuse_backend ${word} if ${word}\noption ${word}\ntimeout ${word} 5s\n${word} z\nbackend ${word}\nserver ${word} 127.0.0.1:7655 ${word} ${word}\n${word}\n`,
  }),
  ...hostile('apache', {
    [word]: `Define ${word} x\nLoadModule ${word} y\n<Macro ${word} $${word}>\n${word} $${word}\n</Macro>\n${AROUND.apache(`Use ${word} a\n${word} \${${word}}\n<${word}>\n</${word}>\nSetEnv ${word} x\nRequestHeader set ${word} %{${word}}e env=${word}\nRewriteEngine on\nRewriteRule ^ \${${word}:a} [E=${word}:x,R=${word}]\nRewriteCond %{${word}} ${word}\nOptions ${word}`)}`,
  }),
  ...hostile('caddy', {
    [word]: `{\n${word} x\nservers {\n${word} y\n}\n}\n(${word}) {\n${word} {args[0]}\n}\n&(${word}) {\n${word}\n}\n${site(`import ${word} ${word}\n@${word} ${word} x\nheader @${word} ${word} ${word}\ninvoke ${word}\nheader X {vars.${word}}{${word}}{$${word}}\ntls {\n${word}\n}`).replace('7655', `7655 {\n${word} x\nheader_up ${word} ${word}\ntransport ${word} {\n${word}\n}\n}`)}`,
  }),
  ...hostile('json', {
    [word]: `{"apps":{"${word}":{},"http":{"${word}":1,"servers":{"${word}":{"listen":[":443"],"routes":[{"match":[{"${word}":["x"]}],"handle":[{"handler":"${word}","${word}":1},{"handler":"reverse_proxy","upstreams":[{"dial":"127.0.0.1:7655"}]}]}]}}}}}`,
  }),
  ...hostile('yaml', {
    [word]: `${AROUND.yaml(`    ${word}:\n      rule: ${word}(\`a\`)\n      service: ${word}\n      ${word}: x\n      middlewares: [${word}]\n      entryPoints: [${word}]`)}    ${word}:\n      ${word}: x\n  middlewares:\n    ${word}:\n      ${word}: {a: b}\n${word}: x\n`,
  }),
  ...hostile('compose', {
    [word]: `${AROUND.compose(`      - traefik.http.routers.${word}.rule=Host(\`${word}\`)\n      - traefik.${word}.${word}=x\n      - ${word}=x\n`)}  ${word}:\n    image: ${word}\n    ${word}: x\n    environment: {${word}: x}\n    labels: {${word}: x}\n    command: --${word}.${word}=x\n${word}: x\n`,
  }),
  ...hostile('cloudflared', {
    [word]: `${word}: x\noriginRequest: {${word}: y}\n${AROUND.cloudflared(`  - hostname: ${word}\n    ${word}: x\n    service: ${word}\n    originRequest: {${word}: x}\n`)}`,
  }),
]);

/** Patterns on which an engine that goes back and tries again never ends. */
const CATASTROPHIC = [
  '(a+)+$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(.*)*(.*)*(.*)*!$',
  '((a{0,100}){0,100}){0,100}',
];

export const patterns: readonly Hostile[] = CATASTROPHIC.flatMap((pattern) => [
  ...inside('nginx', {
    [pattern]: `location ~ "${pattern}" { return 404; }\nrewrite "${pattern}" /x;\nif ($host ~ "${pattern}") { return 403; }`,
  }),
  ...inside('haproxy', {
    [pattern]: `http-request deny if { path_reg "${pattern}" }\nhttp-request replace-path "${pattern}" /x\nhttp-request set-header X "%[path,regsub('${pattern}',b)]"`,
  }),
  ...inside('apache', {
    [pattern]: `RewriteEngine on\nRewriteCond %{HTTP_HOST} "${pattern}"\nRewriteRule "${pattern}" /x\n<LocationMatch "${pattern}">\nHeader set A b\n</LocationMatch>\nSetEnvIf Host "${pattern}" a=b\n<If "%{HTTP_HOST} =~ m#${pattern}#">\nHeader set A b\n</If>\nRedirectMatch "${pattern}" /y`,
  }),
  ...inside('caddy', {
    [pattern]: `@a path_regexp "${pattern}"\nheader @a X y\n@b header_regexp Host "${pattern}"\nheader @b X y`,
  }),
  ...inside('yaml', {
    [pattern]: `    q:\n      rule: 'HostRegexp(\`${pattern}\`) && PathRegexp(\`${pattern}\`)'\n      service: pulse`,
  }),
  ...inside('cloudflared', {
    [pattern]: `  - hostname: pulse.example.com\n    path: '${pattern}'\n    service: http://a\n`,
  }),
]);

export const wildcards: readonly Hostile[] = [
  ...inside('caddy', {
    'a path': `rewrite * /${'a'.repeat(3000)}\n@x path ${'*a'.repeat(30)}*b\nheader @x A b`,
  }),
  ...inside('apache', {
    'a comparison': `<If "'${'a'.repeat(3000)}' -strmatch '${'*a'.repeat(30)}b'">\nHeader set A b\n</If>`,
    'an alias': `ServerAlias ${'*a'.repeat(3000)}b`,
    'a location': `<Location "/${'*a'.repeat(3000)}b">\nHeader set A b\n</Location>`,
  }),
];
