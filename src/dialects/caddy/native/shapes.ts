import { type Inside, list, type Modules, map, modules, named, object, type Shape, shape } from './shape.ts';

/** The keys of Caddy's JSON, as the structs of its modules have them (`json` tags), with the releases that brought them. */

const routes: Inside = list(
  object(
    shape('group match handle terminal', {
      match: list(modules('http.matchers')),
      handle: list(named('handler', 'http.handlers')),
    }),
  ),
);
const errors: Inside = object(shape('routes', { routes }));

const headerOps = 'add set delete replace';
const replace = map(list(object(shape('search search_regexp replace'))));
const responseMatcher: Inside = object(shape('status_code headers'));
const headers: Shape = shape('request response', {
  request: object(shape(headerOps, { replace })),
  response: object(shape(`${headerOps} require deferred`, { replace, require: responseMatcher })),
});

const queryPairs: Inside = list(object(shape('key val')));
const rewrite: Shape = shape(
  'method uri strip_path_prefix strip_path_suffix uri_substring path_regexp query>=2.8',
  {
    uri_substring: list(object(shape('find replace limit'))),
    path_regexp: list(object(shape('find replace'))),
    query: object(
      shape('rename set add replace delete', {
        rename: queryPairs,
        set: queryPairs,
        add: queryPairs,
        replace: list(object(shape('key search search_regexp replace'))),
      }),
    ),
  },
);

const handleResponse: Inside = list(
  object(shape('match status_code routes', { match: responseMatcher, routes })),
);

const resolver: Inside = object(shape('addresses'));

const reverseProxy: Shape = shape(
  `transport circuit_breaker load_balancing health_checks upstreams dynamic_upstreams flush_interval trusted_proxies
   headers rewrite handle_response buffer_requests<2.8 buffer_responses<2.8 max_buffer_size<2.8 request_buffers>=2.6.4
   response_buffers>=2.6.4 stream_timeout>=2.7 stream_close_delay>=2.7 verbose_logs>=2.7 stream_buffer_size>=2.11.3`,
  {
    transport: named('protocol', 'http.reverse_proxy.transport'),
    load_balancing: object(
      shape('selection_policy retries try_duration try_interval retry_match', {
        selection_policy: named('policy', 'http.reverse_proxy.selection_policies'),
        retry_match: list(modules('http.matchers')),
      }),
    ),
    health_checks: object(
      shape('active passive', {
        active: object(
          shape(
            `path uri port headers interval timeout max_size expect_status expect_body follow_redirects>=2.8 passes>=2.8
             fails>=2.8 upstream>=2.9 method>=2.9 body>=2.9`,
          ),
        ),
        passive: object(
          shape('fail_duration max_fails unhealthy_request_count unhealthy_status unhealthy_latency'),
        ),
      }),
    ),
    upstreams: list(object(shape('dial lookup_srv<2.7 max_requests'))),
    dynamic_upstreams: named('source', 'http.reverse_proxy.upstreams'),
    headers: object(headers),
    rewrite: object(rewrite),
    handle_response: handleResponse,
  },
);

const httpTransport: Shape = shape(
  `resolver tls keep_alive compression max_conns_per_host dial_timeout dial_fallback_delay response_header_timeout
   expect_continue_timeout max_response_header_size write_buffer_size read_buffer_size read_timeout write_timeout versions
   proxy_protocol>=2.7 forward_proxy_url>=2.8 local_address>=2.9 network_proxy>=2.10`,
  {
    resolver,
    tls: object(
      shape(
        `root_ca_pool root_ca_pem_files client_certificate_file client_certificate_key_file client_certificate_automate
         insecure_skip_verify handshake_timeout server_name renegotiation except_ports ca>=2.8 curves>=2.8`,
      ),
    ),
    keep_alive: object(shape('enabled probe_interval max_idle_conns max_idle_conns_per_host idle_timeout')),
  },
);

const browse: Inside = object(shape('template_file reveal_symlinks>=2.8 sort>=2.9 file_limit>=2.9'));

const handlers: Modules[string] = {
  acme_server: {
    inside: object(
      shape('ca host path_prefix sign_with_root lifetime>=2.6.3 resolvers>=2.7 challenges>=2.8 policy>=2.8'),
    ),
  },
  authentication: { inside: object(shape('providers')) },
  copy_response: { inside: object(shape('status_code')) },
  copy_response_headers: { inside: object(shape('include exclude')) },
  encode: { inside: object(shape('encodings prefer minimum_length match', { match: responseMatcher })) },
  error: { inside: object(shape('error status_code')) },
  file_server: {
    inside: object(
      shape(
        `file_system<2.8 fs>=2.8 root hide index_names browse canonical_uris status_code pass_thru precompressed
       precompressed_order etag_file_extensions>=2.8`,
        { browse },
      ),
    ),
  },
  headers: { inside: object(headers) },
  intercept: { since: '2.8', inside: object(shape('handle_response', { handle_response: handleResponse })) },
  invoke: { since: '2.7', inside: object(shape('name')) },
  log_append: { since: '2.8', inside: object(shape('key value early>=2.11')) },
  map: {
    inside: object(
      shape('source destinations mappings defaults', {
        mappings: list(object(shape('input input_regexp outputs'))),
      }),
    ),
  },
  metrics: {},
  push: { inside: object(shape('resources headers')) },
  request_body: { inside: object(shape('max_size read_timeout>=2.8 write_timeout>=2.8 set>=2.10')) },
  reverse_proxy: { inside: object(reverseProxy) },
  rewrite: { inside: object(rewrite) },
  static_response: { inside: object(shape('status_code headers body close abort')) },
  subroute: { inside: object(shape('routes errors', { routes, errors })) },
  templates: { inside: object(shape('file_root mime_types delimiters match>=2.8')) },
  tracing: { inside: object(shape('span span_attributes>=2.11')) },
  vars: {},
};

const pattern: Inside = object(shape('name pattern'));

const matchers: Modules[string] = {
  client_ip: { since: '2.7', inside: object(shape('ranges')) },
  expression: {},
  file: {
    inside: object(shape('file_system<2.8 fs>=2.8 root try_files try_policy split_path')),
  },
  header: {},
  header_regexp: { inside: map(pattern) },
  host: {},
  method: {},
  not: { inside: list(modules('http.matchers')) },
  path: {},
  path_regexp: { inside: object(shape('name pattern')) },
  protocol: {},
  query: {},
  remote_ip: { inside: object(shape('ranges forwarded<2.8')) },
  tls: { since: '2.9', inside: object(shape('handshake_complete')) },
  vars: {},
  vars_regexp: { inside: map(pattern) },
};

const lookup = 'refresh resolver dial_timeout dial_fallback_delay';

export const MODULES: Modules = {
  'http.handlers': handlers,
  'http.matchers': matchers,
  'http.reverse_proxy.transport': {
    http: { inside: object(httpTransport) },
    fastcgi: {
      inside: object(
        shape(
          'root split_path resolve_root_symlink env dial_timeout read_timeout write_timeout capture_stderr',
        ),
      ),
    },
  },
  'http.reverse_proxy.upstreams': {
    a: { inside: object(shape(`name port ${lookup} versions>=2.7`, { resolver })) },
    srv: {
      inside: object(
        shape(`service proto name ${lookup} grace_period>=2.8 dial_network>=2.11`, { resolver }),
      ),
    },
    multi: {
      inside: object(shape('sources', { sources: list(named('source', 'http.reverse_proxy.upstreams')) })),
    },
  },
  'http.reverse_proxy.selection_policies': {
    client_ip_hash: { since: '2.7' },
    cookie: {},
    first: {},
    header: {},
    ip_hash: {},
    least_conn: {},
    query: { since: '2.7' },
    random: {},
    random_choose: {},
    round_robin: {},
    uri_hash: {},
    weighted_round_robin: { since: '2.7' },
  },
  'http.ip_sources': { static: { since: '2.6.3', inside: object(shape('ranges')) } },
  apps: {
    http: {
      inside: object(
        shape('http_port https_port grace_period shutdown_delay servers metrics>=2.9', {
          servers: map(
            object(
              shape(
                `listen listener_wrappers read_timeout read_header_timeout write_timeout idle_timeout keepalive_interval
               max_header_bytes routes errors tls_connection_policies automatic_https strict_sni_host logs protocols metrics
               trusted_proxies>=2.6.3 enable_full_duplex>=2.7 named_routes>=2.7 client_ip_headers>=2.7
               trusted_proxies_strict>=2.8 listen_protocols>=2.9 packet_conn_wrappers>=2.11 keepalive_idle>=2.11
               keepalive_count>=2.11 trusted_proxies_unix>=2.11 allow_0rtt>=2.11`,
                {
                  routes,
                  errors,
                  named_routes: map(
                    object(
                      shape('group match handle terminal', {
                        handle: list(named('handler', 'http.handlers')),
                      }),
                    ),
                  ),
                  automatic_https: object(
                    shape(
                      `disable disable_redirects disable_certificates skip skip_certificates ignore_loaded_certificates
                     prefer_wildcard>=2.9<2.10`,
                    ),
                  ),
                  logs: object(
                    shape(
                      'default_logger_name logger_names skip_hosts skip_unmapped_hosts should_log_credentials trace>=2.8',
                    ),
                  ),
                  tls_connection_policies: list(
                    object(
                      shape(
                        `match certificate_selection cipher_suites curves alpn protocol_min protocol_max client_authentication
                       default_sni insecure_secrets_log fallback_sni>=2.7 drop>=2.8 handshake_context>=2.9`,
                      ),
                    ),
                  ),
                  trusted_proxies: named('source', 'http.ip_sources'),
                },
              ),
            ),
          ),
        }),
      ),
    },
    tls: {
      inside: object(
        shape(
          `certificates automation session_tickets cache disable_ocsp_stapling disable_storage_check>=2.9
         disable_storage_clean>=2.9 encrypted_client_hello>=2.10 dns>=2.10 resolvers>=2.11.3`,
          {
            automation: object(
              shape('policies on_demand ocsp_interval renew_interval storage_clean_interval', {
                policies: list(
                  object(
                    shape(
                      `subjects issuers get_certificate must_staple renewal_window_ratio key_type storage on_demand
                     disable_ocsp_stapling ocsp_overrides reuse_private_keys>=2.8`,
                    ),
                  ),
                ),
                on_demand: object(shape('ask permission>=2.8 rate_limit<2.9')),
              }),
            ),
          },
        ),
      ),
    },
    pki: { inside: object(shape('certificate_authorities')) },
    events: {},
    'caddy.filesystems': { since: '2.8' },
  },
};

/** The whole config (caddy.go, Config). */
export const CONFIG: Inside = object(
  shape('admin logging storage apps', {
    admin: object(
      shape('disabled listen enforce_origin origins config identity remote', {
        config: object(shape('persist load load_delay')),
      }),
    ),
    logging: object(shape('sink logs')),
    apps: modules('apps'),
  }),
);
