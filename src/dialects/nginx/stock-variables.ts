/** Every variable of stock nginx (the `ngx_http_variable_t` tables of its source, 1.18.0 to 1.31.4). */
const NAMES = `
ancient_browser args binary_remote_addr body_bytes_sent bytes_sent connection connection_requests connections_active
connections_reading connections_waiting connections_writing content_length content_type date_gmt date_local document_root
document_uri fastcgi_path_info fastcgi_script_name geoip_area_code geoip_city geoip_city_continent_code geoip_city_country_code
geoip_city_country_code3 geoip_city_country_name geoip_country_code geoip_country_code3 geoip_country_name geoip_dma_code
geoip_latitude geoip_longitude geoip_org geoip_postal_code geoip_region geoip_region_name gzip_ratio host hostname http2 https
invalid_referer is_args limit_conn_status limit_rate limit_req_status memcached_key modern_browser msec msie nginx_version pid pipe
proxy_add_x_forwarded_for proxy_host proxy_port proxy_protocol_addr proxy_protocol_port proxy_protocol_server_addr
proxy_protocol_server_port query_string realip_remote_addr realip_remote_port realpath_root remote_addr remote_port remote_user
request request_body request_body_file request_completion request_filename request_id request_length request_method request_time
request_uri scheme secure_link secure_link_expires server_addr server_name server_port server_protocol slice_range ssl_cipher
ssl_ciphers ssl_client_cert ssl_client_escaped_cert ssl_client_fingerprint ssl_client_i_dn ssl_client_i_dn_legacy
ssl_client_raw_cert ssl_client_s_dn ssl_client_s_dn_legacy ssl_client_serial ssl_client_v_end ssl_client_v_remain
ssl_client_v_start ssl_client_verify ssl_curves ssl_early_data ssl_protocol ssl_server_name ssl_session_id ssl_session_reused
status tcpinfo_rcv_space tcpinfo_rtt tcpinfo_rttvar tcpinfo_snd_cwnd time_iso8601 time_local uid_got uid_reset uid_set
upstream_addr upstream_bytes_received upstream_bytes_sent upstream_cache_etag upstream_cache_last_modified upstream_cache_status
upstream_connect_time upstream_header_time upstream_response_length upstream_response_time upstream_status uri
connection_time http3 is_request_port request_port ssl_alpn_protocol ssl_client_sigalg ssl_curve ssl_ech_outer_server_name
ssl_ech_status ssl_sigalg ssl_sigalgs
`;

/** Families: any name with such a beginning is defined, and empty where there is no such header, cookie or argument. */
const PREFIXES = [
  'http_',
  'sent_http_',
  'sent_trailer_',
  'upstream_http_',
  'upstream_trailer_',
  'upstream_cookie_',
  'cookie_',
  'arg_',
  'proxy_protocol_tlv_',
];

let names: ReadonlySet<string> | undefined;

export function isStockVariable(name: string): boolean {
  names ??= new Set(NAMES.trim().split(/\s+/));
  return names.has(name) || /^[1-9]$/.test(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Few of them may be set or mapped (`NGX_HTTP_VAR_CHANGEABLE` in their tables). */
const CHANGEABLE =
  /^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;

export function isFixedVariable(name: string): boolean {
  names ??= new Set(NAMES.trim().split(/\s+/));
  return names.has(name) && !CHANGEABLE.test(name) && !NEW_NAMES.has(name);
}

/** Not there in every supported release, so that configs may well define them themselves. */
const NEW_NAMES = new Set(['request_port', 'is_request_port', 'http3', 'connection_time']);

export function stockVariableNames(): Iterable<string> {
  names ??= new Set(NAMES.trim().split(/\s+/));
  return names;
}
