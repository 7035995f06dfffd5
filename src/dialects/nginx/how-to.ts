import type { HowTo, Need } from '../../model/need.ts';

/** nginx's part of the rules' pages. Every `good` loads, put where its first line says. */
export const HOW_TO: Partial<Record<Need, HowTo>> = {
  upgrade: {
    text: 'Set both headers in the `location` that passes requests on, beside every other `proxy_set_header` it needs: one line there discards all that stand outside it.',
    bad: `location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_set_header Host $http_host;
}`,
    good: `location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_http_version 1.1;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection "upgrade";
    proxy_set_header Host $http_host;
}`,
  },
  'upstream-http': {
    text: 'Before 1.29.7 nginx speaks HTTP/1.0 to Pulse unless it is told otherwise.',
    good: `location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_http_version 1.1;
}`,
  },
  idle: {
    text: '`proxy_read_timeout` (60 s by default) is the one timer over an upgraded connection; a byte in either direction starts it anew. `proxy_send_timeout` watches only writes that block. There is no value for "never", and `0` means at once.',
    bad: 'proxy_send_timeout 3600s;',
    good: 'proxy_read_timeout 3600s;',
  },
  host: {
    text: 'Without a `Host` line Pulse sees the name in `proxy_pass`. `$http_host` is what the client sent, port and all; `$host` loses the port.',
    bad: `location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_set_header Host $proxy_host;
}`,
    good: `location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_set_header Host $http_host;
}`,
  },
  proto: {
    text: '`$scheme` is the scheme of the listener. Behind a TLS terminator it is always `http`: write `https` there.',
    good: 'proxy_set_header X-Forwarded-Proto $scheme;',
  },
  'client-address': {
    text: 'A header that no line sets is passed on as the client sent it. At the edge overwrite it; behind another proxy append with `$proxy_add_x_forwarded_for`.',
    good: `proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $remote_addr;`,
  },
  unbuffered: {
    text: 'With buffering on, small pieces of a stream wait wherever the client speaks TLS, gzip is on, or the hop to Pulse is HTTP/1.0.',
    good: 'proxy_buffering off;',
  },
  buffers: {
    text: 'The three sizes go together: nginx refuses to start with `proxy_buffer_size 64k` alone.',
    bad: 'proxy_buffer_size 64k;',
    good: `proxy_buffer_size 64k;
proxy_buffers 8 64k;
proxy_busy_buffers_size 128k;`,
  },
  body: { text: 'The limit is 1 MiB unless it is raised.', good: 'client_max_body_size 10m;' },
  path: {
    text: 'A `proxy_pass` without anything behind the host passes the path on as it came. With a URI part, even `/`, the part replaces the location’s name and the rest is decoded; with variables the URI part is all that is sent.',
    bad: `location /api/ {
    proxy_pass http://127.0.0.1:7655/;
}`,
    good: `location /api/ {
    proxy_pass http://127.0.0.1:7655;
}`,
  },
  https: {
    text: 'TLS belongs to the `listen` line: the port number alone means nothing.',
    bad: 'listen 443;',
    good: `listen 443 ssl;
ssl_certificate /etc/letsencrypt/live/pulse.example.com/fullchain.pem;
ssl_certificate_key /etc/letsencrypt/live/pulse.example.com/privkey.pem;`,
  },
  redirect: {
    text: 'A 308 keeps the method, so that an agent’s POST stays a POST.',
    bad: 'return 301 https://$host$request_uri;',
    good: 'return 308 https://$host$request_uri;',
  },
  'security-headers': {
    text: '`add_header` puts a second header beside Pulse’s own: hide that first. Like `proxy_set_header`, the lines of a block replace all that stand outside it.',
    bad: 'add_header X-Frame-Options SAMEORIGIN;',
    good: `proxy_hide_header X-Frame-Options;
add_header X-Frame-Options SAMEORIGIN always;`,
  },
  'hide-version': {
    text: '`server_tokens off` leaves the name and takes the version.',
    good: 'server_tokens off;',
  },
  'rate-limit': {
    text: 'The zone is declared in `http`, the limit in a `location`. A page of Pulse asks for dozens of things at once, hence the burst.',
    bad: `location /api/ {
    limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;
}`,
    good: `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;
server {
    location /api/ {
        limit_req zone=pulse burst=50 nodelay;
        proxy_pass http://127.0.0.1:7655;
    }
}`,
  },
  'socket-rate': {
    text: 'Only the handshake counts, but after a restart all sockets come back together.',
    good: 'limit_req zone=pulse burst=50 nodelay;',
  },
  'no-cors': {
    text: 'Pulse answers cross-origin requests itself (`ALLOWED_ORIGINS`); take `add_header Access-Control-…` out.',
    bad: 'add_header Access-Control-Allow-Origin *;',
  },
  'socket-route': {
    text: 'The sockets are `/ws` and `/api/agent/ws`. A pattern beats a prefix, a location `/ws/` redirects `/ws`, and nothing is inherited into a nested location but settings: it needs its own `proxy_pass`.',
    bad: `location /ws/ {
    proxy_pass http://127.0.0.1:7655;
}`,
    good: `location / {
    proxy_pass http://127.0.0.1:7655;
}`,
  },
  'agent-bypass': {
    text: 'Agents cannot log in to the proxy: give their paths a location without it.',
    good: `location ~ "^/api/agents?/" {
    auth_basic off;
    auth_request off;
    proxy_pass http://127.0.0.1:7655;
}`,
  },
  'http-mode': {
    text: 'A `stream` block relays bytes and knows no headers: put Pulse into an `http` server.',
  },
  target: {
    text: 'Pulse listens on port 7655 and speaks plain HTTP there. A name that stands in a variable is looked up for each request and needs a `resolver`; in a container `localhost` is the container.',
    bad: 'proxy_pass https://127.0.0.1:7655;',
    good: 'proxy_pass http://127.0.0.1:7655;',
  },
};
