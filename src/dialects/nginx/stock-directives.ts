/**
 * Every directive of stock nginx, from the command tables of its source (releases 1.18.0 to 1.31.4; the module is named above its rows):
 * name, contexts, number of arguments, what it takes, and the releases that know it where those are not all
 * (`1.25.1` since then, `-1.25.1` until before it). src/dialects/nginx/directives.ts says how a row is read.
 */

export const CORE_DIRECTIVES = `
# nginx
daemon M 1 flag
master_process M 1 flag
timer_resolution M 1 time
pid M 1 once
lock_file M 1 once
worker_processes M 1 once
debug_points M 1 one-of:stop|abort
user M 1-2 once
worker_priority M 1 once
worker_cpu_affinity M 1+ once
worker_rlimit_nofile M 1 number
worker_rlimit_core M 1 offset
worker_shutdown_timeout M 1 time
working_directory M 1 once
env M 1 many
load_module M 1 many
# ngx_conf_file
include * 1 many
# ngx_log
error_log M 1+ many
# ngx_regex
pcre_jit M 1 flag
# ngx_thread_pool
thread_pool M 2-3 many
# ngx_epoll_module
epoll_events E 1 number
worker_aio_requests E 1 number
# ngx_event
events M 0{} once
worker_connections E 1 once
use E 1 once
multi_accept E 1 flag
accept_mutex E 1 flag
accept_mutex_delay E 1 time
debug_connection E 1 many
# ngx_event_openssl
ssl_engine M 1 once
# ngx_event_openssl_cache
ssl_object_cache_inheritable M 1 flag 1.27.4
# ngx_http
http M 0{} once
# ngx_stream
stream M 0{} once
`;

export const HTTP_DIRECTIVES = `
# ngx_http_access_module
allow HSLx 1 many
deny HSLx 1 many
# ngx_http_addition_filter_module
add_before_body HSL 1 once
add_after_body HSL 1 once
addition_types HSL 1+ many
# ngx_http_auth_basic_module
auth_basic HSLx 1 once
auth_basic_user_file HSLx 1 once
# ngx_http_auth_request_module
auth_request HSL 1 once
auth_request_set HSL 2 many
# ngx_http_autoindex_module
autoindex HSL 1 flag
autoindex_format HSL 1 one-of:html|json|jsonp|xml
autoindex_localtime HSL 1 flag
autoindex_exact_size HSL 1 flag
# ngx_http_browser_module
modern_browser HSL 1-2 many
ancient_browser HSL 1+ many
modern_browser_value HSL 1 many
ancient_browser_value HSL 1 many
# ngx_http_charset_filter_module
charset HSLi 1 once
source_charset HSLi 1 once
override_charset HSLi 1 flag
charset_types HSL 1+ many
charset_map H 2{} many
# ngx_http_dav_module
dav_methods HSL 1+ any-of:off|put|delete|mkcol|copy|move
create_full_put_path HSL 1 flag
min_delete_depth HSL 1 number
dav_access HSL 1-3 once
# ngx_http_degradation_module
degradation H 1 many
degrade HSL 1 one-of:204|444
# ngx_http_empty_gif_module
empty_gif L 0 many
# ngx_http_fastcgi_module
fastcgi_pass Li 1 once
fastcgi_index HSL 1 once
fastcgi_split_path_info HSL 1 many
fastcgi_store HSL 1 once
fastcgi_store_access HSL 1-3 once
fastcgi_buffering HSL 1 flag
fastcgi_request_buffering HSL 1 flag
fastcgi_ignore_client_abort HSL 1 flag
fastcgi_bind HSL 1-2 once
fastcgi_socket_keepalive HSL 1 flag
fastcgi_connect_timeout HSL 1 time
fastcgi_send_timeout HSL 1 time
fastcgi_send_lowat HSL 1 size
fastcgi_buffer_size HSL 1 size
fastcgi_pass_request_headers HSL 1 flag
fastcgi_pass_request_body HSL 1 flag
fastcgi_intercept_errors HSL 1 flag
fastcgi_read_timeout HSL 1 time
fastcgi_buffers HSL 2 buffers
fastcgi_busy_buffers_size HSL 1 size
fastcgi_force_ranges HSL 1 flag
fastcgi_limit_rate HSL 1 once
fastcgi_cache HSL 1 once
fastcgi_cache_key HSL 1 once
fastcgi_cache_path H 2+ many
fastcgi_cache_bypass HSL 1+ many
fastcgi_no_cache HSL 1+ many
fastcgi_cache_valid HSL 1+ many
fastcgi_cache_min_uses HSL 1 number
fastcgi_cache_max_range_offset HSL 1 offset
fastcgi_cache_use_stale HSL 1+ many
fastcgi_cache_methods HSL 1+ many
fastcgi_cache_lock HSL 1 flag
fastcgi_cache_lock_timeout HSL 1 time
fastcgi_cache_lock_age HSL 1 time
fastcgi_cache_revalidate HSL 1 flag
fastcgi_cache_background_update HSL 1 flag
fastcgi_temp_path HSL 1-4 once
fastcgi_max_temp_file_size HSL 1 size
fastcgi_temp_file_write_size HSL 1 size
fastcgi_next_upstream HSL 1+ many
fastcgi_next_upstream_tries HSL 1 number
fastcgi_next_upstream_timeout HSL 1 time
fastcgi_param HSL 2-3 many
fastcgi_pass_header HSL 1 many
fastcgi_hide_header HSL 1 many
fastcgi_ignore_headers HSL 1+ many
fastcgi_catch_stderr HSL 1 many
fastcgi_keep_conn HSL 1 flag
fastcgi_socket_rcvbuf HSL 1 size 1.31.3
fastcgi_socket_sndbuf HSL 1 size 1.31.3
# ngx_http_flv_module
flv L 0 many
# ngx_http_geo_module
geo H 1-2{} many
# ngx_http_geoip_module
geoip_country H 1-2 once
geoip_org H 1-2 once
geoip_city H 1-2 many
geoip_proxy H 1 many
geoip_proxy_recursive H 1 flag
# ngx_http_grpc_module
grpc_pass Li 1 once
grpc_bind HSL 1-2 once
grpc_socket_keepalive HSL 1 flag
grpc_connect_timeout HSL 1 time
grpc_send_timeout HSL 1 time
grpc_intercept_errors HSL 1 flag
grpc_buffer_size HSL 1 size
grpc_read_timeout HSL 1 time
grpc_next_upstream HSL 1+ many
grpc_next_upstream_tries HSL 1 number
grpc_next_upstream_timeout HSL 1 time
grpc_set_header HSL 2 many
grpc_pass_header HSL 1 many
grpc_hide_header HSL 1 many
grpc_ignore_headers HSL 1+ many
grpc_ssl_session_reuse HSL 1 flag
grpc_ssl_protocols HSL 1+ many
grpc_ssl_ciphers HSL 1 once
grpc_ssl_name HSL 1 once
grpc_ssl_server_name HSL 1 flag
grpc_ssl_verify HSL 1 flag
grpc_ssl_verify_depth HSL 1 number
grpc_ssl_trusted_certificate HSL 1 once
grpc_ssl_crl HSL 1 once
grpc_ssl_certificate HSL 1 once
grpc_ssl_certificate_key HSL 1 once
grpc_ssl_password_file HSL 1 once
grpc_ssl_conf_command HSL 2 many 1.19.4
grpc_ssl_certificate_cache HSL 1-3 once 1.27.4
grpc_socket_rcvbuf HSL 1 size 1.31.3
grpc_socket_sndbuf HSL 1 size 1.31.3
# ngx_http_gunzip_filter_module
gunzip HSL 1 flag
gunzip_buffers HSL 2 buffers
# ngx_http_gzip_filter_module
gzip HSLi 1 flag
gzip_buffers HSL 2 buffers
gzip_types HSL 1+ many
gzip_comp_level HSL 1 number
gzip_window HSL 1 size
gzip_hash HSL 1 size
postpone_gzipping HSL 1 size
gzip_no_buffer HSL 1 flag
gzip_min_length HSL 1 size
# ngx_http_gzip_static_module
gzip_static HSL 1 one-of:off|on|always
# ngx_http_headers_filter_module
expires HSLi 1-2 once
add_header HSLi 2-3 many
add_trailer HSLi 2-3 many
add_header_inherit HSLi 1 one-of:off|on|merge 1.29.3
add_trailer_inherit HSLi 1 one-of:off|on|merge 1.29.3
# ngx_http_image_filter_module
image_filter L 1-3 many
image_filter_jpeg_quality HSL 1 many
image_filter_webp_quality HSL 1 many
image_filter_sharpen HSL 1 many
image_filter_transparency HSL 1 flag
image_filter_interlace HSL 1 flag
image_filter_buffer HSL 1 size
# ngx_http_index_module
index HSL 1+ many
# ngx_http_limit_conn_module
limit_conn_zone H 2 many
limit_conn HSL 2 many
limit_conn_log_level HSL 1 one-of:info|notice|warn|error
limit_conn_status HSL 1 number
limit_conn_dry_run HSL 1 flag
# ngx_http_limit_req_module
limit_req_zone H 3 many
limit_req HSL 1-3 many
limit_req_log_level HSL 1 one-of:info|notice|warn|error
limit_req_status HSL 1 number
limit_req_dry_run HSL 1 flag
# ngx_http_log_module
log_format H 2+ many
access_log HSLix 1+ many
open_log_file_cache HSL 1-4 once
# ngx_http_map_module
map H 2{} many
map_hash_max_size H 1 number
map_hash_bucket_size H 1 number
# ngx_http_memcached_module
memcached_pass Li 1 once
memcached_bind HSL 1-2 once
memcached_socket_keepalive HSL 1 flag
memcached_connect_timeout HSL 1 time
memcached_send_timeout HSL 1 time
memcached_buffer_size HSL 1 size
memcached_read_timeout HSL 1 time
memcached_next_upstream HSL 1+ many
memcached_next_upstream_tries HSL 1 number
memcached_next_upstream_timeout HSL 1 time
memcached_gzip_flag HSL 1 number
# ngx_http_mirror_module
mirror HSL 1 many
mirror_request_body HSL 1 flag
# ngx_http_mp4_module
mp4 L 0 many
mp4_buffer_size HSL 1 size
mp4_max_buffer_size HSL 1 size
mp4_start_key_frame HSL 1 flag 1.21.4
# ngx_http_proxy_module
proxy_pass Lix 1 once
proxy_redirect HSL 1-2 many
proxy_cookie_domain HSL 1-2 many
proxy_cookie_path HSL 1-2 many
proxy_store HSL 1 once
proxy_store_access HSL 1-3 once
proxy_buffering HSL 1 flag
proxy_request_buffering HSL 1 flag
proxy_ignore_client_abort HSL 1 flag
proxy_bind HSL 1-2 once
proxy_socket_keepalive HSL 1 flag
proxy_connect_timeout HSL 1 time
proxy_send_timeout HSL 1 time
proxy_send_lowat HSL 1 size
proxy_intercept_errors HSL 1 flag
proxy_set_header HSL 2 many
proxy_headers_hash_max_size HSL 1 number
proxy_headers_hash_bucket_size HSL 1 number
proxy_set_body HSL 1 once
proxy_method HSL 1 once
proxy_pass_request_headers HSL 1 flag
proxy_pass_request_body HSL 1 flag
proxy_buffer_size HSL 1 size
proxy_read_timeout HSL 1 time
proxy_buffers HSL 2 buffers
proxy_busy_buffers_size HSL 1 size
proxy_force_ranges HSL 1 flag
proxy_limit_rate HSL 1 once
proxy_cache HSL 1 once
proxy_cache_key HSL 1 once
proxy_cache_path H 2+ many
proxy_cache_bypass HSL 1+ many
proxy_no_cache HSL 1+ many
proxy_cache_valid HSL 1+ many
proxy_cache_min_uses HSL 1 number
proxy_cache_max_range_offset HSL 1 offset
proxy_cache_use_stale HSL 1+ any-of:error|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|updating|off
proxy_cache_methods HSL 1+ many
proxy_cache_lock HSL 1 flag
proxy_cache_lock_timeout HSL 1 time
proxy_cache_lock_age HSL 1 time
proxy_cache_revalidate HSL 1 flag
proxy_cache_convert_head HSL 1 flag
proxy_cache_background_update HSL 1 flag
proxy_temp_path HSL 1-4 once
proxy_max_temp_file_size HSL 1 size
proxy_temp_file_write_size HSL 1 size
proxy_next_upstream HSL 1+ any-of:error|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|updating|off
proxy_next_upstream_tries HSL 1 number
proxy_next_upstream_timeout HSL 1 time
proxy_pass_header HSL 1 many
proxy_hide_header HSL 1 many
proxy_ignore_headers HSL 1+ many
proxy_http_version HSL 1 one-of:1.0|1.1|2
proxy_ssl_session_reuse HSL 1 flag
proxy_ssl_protocols HSL 1+ any-of:SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3
proxy_ssl_ciphers HSL 1 once
proxy_ssl_name HSL 1 once
proxy_ssl_server_name HSL 1 flag
proxy_ssl_verify HSL 1 flag
proxy_ssl_verify_depth HSL 1 number
proxy_ssl_trusted_certificate HSL 1 once
proxy_ssl_crl HSL 1 once
proxy_ssl_certificate HSL 1 once
proxy_ssl_certificate_key HSL 1 once
proxy_ssl_password_file HSL 1 once
proxy_cookie_flags HSL 1-4 many 1.19.3
proxy_ssl_conf_command HSL 2 many 1.19.4
proxy_pass_trailers HSL 1 flag 1.27.2
proxy_ssl_certificate_cache HSL 1-3 once 1.27.4
proxy_socket_rcvbuf HSL 1 size 1.31.3
proxy_socket_sndbuf HSL 1 size 1.31.3
# ngx_http_random_index_module
random_index L 1 flag
# ngx_http_realip_module
set_real_ip_from HSL 1 many
real_ip_header HSL 1 once
real_ip_recursive HSL 1 flag
# ngx_http_referer_module
valid_referers SL 1+ many
referer_hash_max_size SL 1 number
referer_hash_bucket_size SL 1 number
# ngx_http_rewrite_module
rewrite SsLi 2-3 many
return SsLi 1-2 many
break SsLi 0 many
if SL 1+{} many
set SsLi 2 many
rewrite_log HSsLi 1 flag
uninitialized_variable_warn HSsLi 1 flag
# ngx_http_scgi_module
scgi_pass Li 1 once
scgi_store HSL 1 once
scgi_store_access HSL 1-3 once
scgi_buffering HSL 1 flag
scgi_request_buffering HSL 1 flag
scgi_ignore_client_abort HSL 1 flag
scgi_bind HSL 1-2 once
scgi_socket_keepalive HSL 1 flag
scgi_connect_timeout HSL 1 time
scgi_send_timeout HSL 1 time
scgi_buffer_size HSL 1 size
scgi_pass_request_headers HSL 1 flag
scgi_pass_request_body HSL 1 flag
scgi_intercept_errors HSL 1 flag
scgi_read_timeout HSL 1 time
scgi_buffers HSL 2 buffers
scgi_busy_buffers_size HSL 1 size
scgi_force_ranges HSL 1 flag
scgi_limit_rate HSL 1 once
scgi_cache HSL 1 once
scgi_cache_key HSL 1 once
scgi_cache_path H 2+ many
scgi_cache_bypass HSL 1+ many
scgi_no_cache HSL 1+ many
scgi_cache_valid HSL 1+ many
scgi_cache_min_uses HSL 1 number
scgi_cache_max_range_offset HSL 1 offset
scgi_cache_use_stale HSL 1+ many
scgi_cache_methods HSL 1+ many
scgi_cache_lock HSL 1 flag
scgi_cache_lock_timeout HSL 1 time
scgi_cache_lock_age HSL 1 time
scgi_cache_revalidate HSL 1 flag
scgi_cache_background_update HSL 1 flag
scgi_temp_path HSL 1-4 once
scgi_max_temp_file_size HSL 1 size
scgi_temp_file_write_size HSL 1 size
scgi_next_upstream HSL 1+ many
scgi_next_upstream_tries HSL 1 number
scgi_next_upstream_timeout HSL 1 time
scgi_param HSL 2-3 many
scgi_pass_header HSL 1 many
scgi_hide_header HSL 1 many
scgi_ignore_headers HSL 1+ many
scgi_socket_rcvbuf HSL 1 size 1.31.3
scgi_socket_sndbuf HSL 1 size 1.31.3
# ngx_http_secure_link_module
secure_link HSL 1 once
secure_link_md5 HSL 1 once
secure_link_secret HSL 1 once
# ngx_http_slice_filter_module
slice HSL 1 size
# ngx_http_split_clients_module
split_clients H 2{} many
# ngx_http_ssi_filter_module
ssi HSLi 1 flag
ssi_silent_errors HSL 1 flag
ssi_ignore_recycled_buffers HSL 1 flag
ssi_min_file_chunk HSL 1 size
ssi_value_length HSL 1 size
ssi_types HSL 1+ many
ssi_last_modified HSL 1 flag
# ngx_http_ssl_module
ssl HS 1 flag -1.25.1
ssl_certificate HS 1 many
ssl_certificate_key HS 1 many
ssl_password_file HS 1 once
ssl_dhparam HS 1 once
ssl_ecdh_curve HS 1 once
ssl_protocols HS 1+ any-of:SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3
ssl_ciphers HS 1 once
ssl_buffer_size HS 1 size
ssl_verify_client HS 1 one-of:off|on|optional|optional_no_ca
ssl_verify_depth HS 1 number
ssl_client_certificate HS 1 once
ssl_trusted_certificate HS 1 once
ssl_prefer_server_ciphers HS 1 flag
ssl_session_cache HS 1-2 many
ssl_session_tickets HS 1 flag
ssl_session_ticket_key HS 1 many
ssl_session_timeout HS 1 seconds
ssl_crl HS 1 once
ssl_stapling HS 1 flag
ssl_stapling_file HS 1 once
ssl_stapling_responder HS 1 once
ssl_stapling_verify HS 1 flag
ssl_early_data HS 1 flag
ssl_ocsp HS 1 one-of:off|on|leaf 1.19.0
ssl_ocsp_responder HS 1 once 1.19.0
ssl_ocsp_cache HS 1 once 1.19.0
ssl_conf_command HS 2 many 1.19.4
ssl_reject_handshake HS 1 flag 1.19.4
ssl_certificate_cache HS 1-3 once 1.27.4
ssl_certificate_compression HS 1 flag 1.29.1
ssl_ech_file HS 1 many 1.29.4
# ngx_http_stub_status_module
stub_status SL 0-1 many
# ngx_http_sub_filter_module
sub_filter HSL 2 many
sub_filter_types HSL 1+ many
sub_filter_once HSL 1 flag
sub_filter_last_modified HSL 1 flag
# ngx_http_try_files_module
try_files SL 2+ once
# ngx_http_tunnel_module
tunnel_pass SLi 0-1 once 1.31.0
tunnel_bind HSL 1-2 once 1.31.0
tunnel_socket_keepalive HSL 1 flag 1.31.0
tunnel_connect_timeout HSL 1 time 1.31.0
tunnel_send_timeout HSL 1 time 1.31.0
tunnel_send_lowat HSL 1 size 1.31.0
tunnel_buffer_size HSL 1 size 1.31.0
tunnel_read_timeout HSL 1 time 1.31.0
tunnel_next_upstream HSL 1+ many 1.31.0
tunnel_next_upstream_tries HSL 1 number 1.31.0
tunnel_next_upstream_timeout HSL 1 time 1.31.0
tunnel_socket_rcvbuf HSL 1 size 1.31.3
tunnel_socket_sndbuf HSL 1 size 1.31.3
# ngx_http_upstream_hash_module
hash U 1-2 many
# ngx_http_upstream_ip_hash_module
ip_hash U 0 many
# ngx_http_upstream_keepalive_module
keepalive U 1-2 once
keepalive_timeout U 1 time
keepalive_requests U 1 number
keepalive_time U 1 time 1.19.10
# ngx_http_upstream_least_conn_module
least_conn U 0 many
# ngx_http_upstream_least_time_module
least_time U 1-2 many 1.31.0
# ngx_http_upstream_random_module
random U 0-2 many
# ngx_http_upstream_sticky_module
sticky U 2+ once 1.29.6
# ngx_http_upstream_zone_module
zone U 1-2 many
# ngx_http_userid_filter_module
userid HSL 1 once
userid_service HSL 1 number
userid_name HSL 1 once
userid_domain HSL 1 once
userid_path HSL 1 once
userid_expires HSL 1 once
userid_p3p HSL 1 once
userid_mark HSL 1 once
userid_flags HSL 1-3 any-of:off|secure|httponly|samesite=strict|samesite=lax|samesite=none 1.19.3
# ngx_http_uwsgi_module
uwsgi_pass Li 1 once
uwsgi_modifier1 HSL 1 number
uwsgi_modifier2 HSL 1 number
uwsgi_store HSL 1 once
uwsgi_store_access HSL 1-3 once
uwsgi_buffering HSL 1 flag
uwsgi_request_buffering HSL 1 flag
uwsgi_ignore_client_abort HSL 1 flag
uwsgi_bind HSL 1-2 once
uwsgi_socket_keepalive HSL 1 flag
uwsgi_connect_timeout HSL 1 time
uwsgi_send_timeout HSL 1 time
uwsgi_buffer_size HSL 1 size
uwsgi_pass_request_headers HSL 1 flag
uwsgi_pass_request_body HSL 1 flag
uwsgi_intercept_errors HSL 1 flag
uwsgi_read_timeout HSL 1 time
uwsgi_buffers HSL 2 buffers
uwsgi_busy_buffers_size HSL 1 size
uwsgi_force_ranges HSL 1 flag
uwsgi_limit_rate HSL 1 once
uwsgi_cache HSL 1 once
uwsgi_cache_key HSL 1 once
uwsgi_cache_path H 2+ many
uwsgi_cache_bypass HSL 1+ many
uwsgi_no_cache HSL 1+ many
uwsgi_cache_valid HSL 1+ many
uwsgi_cache_min_uses HSL 1 number
uwsgi_cache_max_range_offset HSL 1 offset
uwsgi_cache_use_stale HSL 1+ many
uwsgi_cache_methods HSL 1+ many
uwsgi_cache_lock HSL 1 flag
uwsgi_cache_lock_timeout HSL 1 time
uwsgi_cache_lock_age HSL 1 time
uwsgi_cache_revalidate HSL 1 flag
uwsgi_cache_background_update HSL 1 flag
uwsgi_temp_path HSL 1-4 once
uwsgi_max_temp_file_size HSL 1 size
uwsgi_temp_file_write_size HSL 1 size
uwsgi_next_upstream HSL 1+ many
uwsgi_next_upstream_tries HSL 1 number
uwsgi_next_upstream_timeout HSL 1 time
uwsgi_param HSL 2-3 many
uwsgi_string HSL 1 once
uwsgi_pass_header HSL 1 many
uwsgi_hide_header HSL 1 many
uwsgi_ignore_headers HSL 1+ many
uwsgi_ssl_session_reuse HSL 1 flag
uwsgi_ssl_protocols HSL 1+ many
uwsgi_ssl_ciphers HSL 1 once
uwsgi_ssl_name HSL 1 once
uwsgi_ssl_server_name HSL 1 flag
uwsgi_ssl_verify HSL 1 flag
uwsgi_ssl_verify_depth HSL 1 number
uwsgi_ssl_trusted_certificate HSL 1 once
uwsgi_ssl_crl HSL 1 once
uwsgi_ssl_certificate HSL 1 once
uwsgi_ssl_certificate_key HSL 1 once
uwsgi_ssl_password_file HSL 1 once
uwsgi_ssl_conf_command HSL 2 many 1.19.4
uwsgi_ssl_certificate_cache HSL 1-3 once 1.27.4
uwsgi_socket_rcvbuf HSL 1 size 1.31.3
uwsgi_socket_sndbuf HSL 1 size 1.31.3
# ngx_http_xslt_filter_module
xml_entities HSL 1 once
xslt_stylesheet L 1+ many
xslt_param HSL 2 many
xslt_string_param HSL 2 many
xslt_types HSL 1+ many
xslt_last_modified HSL 1 flag
xml_external_entities HSL 1 flag 1.31.3
# ngx_http_perl_module
perl_modules H 1 many
perl_require H 1 many
perl Lx 1 many
perl_set H 2 many
# ngx_http_copy_filter_module
output_buffers HSL 2 buffers
# ngx_http_core_module
variables_hash_max_size H 1 number
variables_hash_bucket_size H 1 number
server_names_hash_max_size H 1 number
server_names_hash_bucket_size H 1 number
server H 0{} many
connection_pool_size HS 1 size
request_pool_size HS 1 size
client_header_timeout HS 1 time
client_header_buffer_size HS 1 size
large_client_header_buffers HS 2 buffers
ignore_invalid_headers HS 1 flag
merge_slashes HS 1 flag
underscores_in_headers HS 1 flag
location SL 1-2{} many
listen S 1+ many
server_name S 1+ many
types_hash_max_size HSL 1 number
types_hash_bucket_size HSL 1 number
types HSL 0{} many
default_type HSL 1 once
root HSLi 1 once
alias L 1 once
limit_except L 1+{} many
client_max_body_size HSL 1 offset
client_body_buffer_size HSL 1 size
client_body_timeout HSL 1 time
client_body_temp_path HSL 1-4 once
client_body_in_file_only HSL 1 one-of:off|on|clean
client_body_in_single_buffer HSL 1 flag
sendfile HSLi 1 flag
sendfile_max_chunk HSL 1 size
subrequest_output_buffer_size HSL 1 size
aio HSL 1 once
aio_write HSL 1 flag
read_ahead HSL 1 size
directio HSL 1 once
directio_alignment HSL 1 offset
tcp_nopush HSL 1 flag
tcp_nodelay HSL 1 flag
send_timeout HSL 1 time
send_lowat HSL 1 size
postpone_output HSL 1 size
limit_rate HSLi 1 once
limit_rate_after HSLi 1 once
keepalive_timeout HSL 1-2 once
keepalive_requests HSL 1 number
keepalive_disable HSL 1-2 any-of:none|msie6|safari
satisfy HSL 1 one-of:all|any
auth_delay HSL 1 time
internal L 0 once
lingering_close HSL 1 one-of:off|on|always
lingering_time HSL 1 time
lingering_timeout HSL 1 time
reset_timedout_connection HSL 1 flag
absolute_redirect HSL 1 flag
server_name_in_redirect HSL 1 flag
port_in_redirect HSL 1 flag
msie_padding HSL 1 flag
msie_refresh HSL 1 flag
log_not_found HSL 1 flag
log_subrequest HSL 1 flag
recursive_error_pages HSL 1 flag
server_tokens HSL 1 one-of:off|on|build
if_modified_since HSL 1 one-of:off|exact|before
max_ranges HSL 1 number
chunked_transfer_encoding HSL 1 flag
etag HSL 1 flag
error_page HSLi 2+ many
post_action HSLi 1 once
error_log HSL 1+ many
open_file_cache HSL 1-2 once
open_file_cache_valid HSL 1 seconds
open_file_cache_min_uses HSL 1 number
open_file_cache_errors HSL 1 flag
open_file_cache_events HSL 1 flag
resolver HSL 1+ once
resolver_timeout HSL 1 time
gzip_vary HSL 1 flag
gzip_http_version HSL 1 one-of:1.0|1.1
gzip_proxied HSL 1+ any-of:off|expired|no-cache|no-store|private|no_last_modified|no_etag|auth|any
gzip_disable HSL 1+ many
disable_symlinks HSL 1-2 once
keepalive_time HSL 1 time 1.19.10
keepalive_min_timeout HSL 1 time 1.27.4
early_hints HSL 1+ many 1.29.0
# Since 1.29.8, and in older releases where a distribution brought it back (Debian 1.22.1): refused by none for certain
max_headers HS 1 number
# ngx_http_upstream
upstream H 1{} many
server U 1+ many
resolver U 1+ once 1.27.3
resolver_timeout U 1 time 1.27.3
# ngx_http_v2_module
http2_recv_buffer_size H 1 size
http2_pool_size HS 1 size
http2_max_concurrent_streams HS 1 number
http2_max_concurrent_pushes HS 1 many
http2_max_requests HS 1 many
http2_max_field_size HS 1 many
http2_max_header_size HS 1 many
http2_body_preread_size HS 1 size
http2_streams_index_size HS 1 number
http2_recv_timeout HS 1 many
http2_idle_timeout HS 1 many
http2_chunk_size HSL 1 size
http2_push_preload HSL 1 many
http2_push HSL 1 many
spdy_recv_buffer_size H 1 many -1.19.7
spdy_pool_size HS 1 many -1.19.7
spdy_max_concurrent_streams HS 1 many -1.19.7
spdy_streams_index_size HS 1 many -1.19.7
spdy_recv_timeout HS 1 many -1.19.7
spdy_keepalive_timeout HS 1 many -1.19.7
spdy_headers_comp HS 1 many -1.19.7
spdy_chunk_size HSL 1 many -1.19.7
http2 HS 1 flag 1.25.1
# ngx_http_v3_module
http3 HS 1 flag 1.25.0
http3_hq HS 1 flag 1.25.0
http3_max_concurrent_streams HS 1 number 1.25.0
http3_stream_buffer_size HS 1 size 1.25.0
quic_retry HS 1 flag 1.25.0
quic_gso HS 1 flag 1.25.0
quic_host_key HS 1 once 1.25.0
quic_active_connection_id_limit HS 1 number 1.25.0
`;

export const STREAM_DIRECTIVES = `
# ngx_stream_access_module
allow HS 1 many
deny HS 1 many
# ngx_stream_core_module
variables_hash_max_size H 1 number
variables_hash_bucket_size H 1 number
server H 0{} many
listen S 1+ many
error_log HS 1+ many
resolver HS 1+ once
resolver_timeout HS 1 time
proxy_protocol_timeout HS 1 time
tcp_nodelay HS 1 flag
preread_buffer_size HS 1 size
preread_timeout HS 1 time
server_names_hash_max_size H 1 number 1.25.5
server_names_hash_bucket_size H 1 number 1.25.5
server_name S 1+ many 1.25.5
# ngx_stream_geo_module
geo H 1-2{} many
# ngx_stream_geoip_module
geoip_country H 1-2 once
geoip_org H 1-2 once
geoip_city H 1-2 many
# ngx_stream_limit_conn_module
limit_conn_zone H 2 many
limit_conn HS 2 many
limit_conn_log_level HS 1 one-of:info|notice|warn|error
limit_conn_dry_run HS 1 flag
# ngx_stream_log_module
log_format H 2+ many
access_log HS 1+ many
open_log_file_cache HS 1-4 once
# ngx_stream_map_module
map H 2{} many
map_hash_max_size H 1 number
map_hash_bucket_size H 1 number
# ngx_stream_pass_module
pass S 1 once 1.25.5
# ngx_stream_proxy_module
proxy_pass S 1 once
proxy_bind HS 1-2 once
proxy_socket_keepalive HS 1 flag
proxy_connect_timeout HS 1 time
proxy_timeout HS 1 time
proxy_buffer_size HS 1 size
proxy_downstream_buffer HS 1 size
proxy_upstream_buffer HS 1 size
proxy_upload_rate HS 1 once
proxy_download_rate HS 1 once
proxy_requests HS 1 number
proxy_responses HS 1 number
proxy_next_upstream HS 1 flag
proxy_next_upstream_tries HS 1 number
proxy_next_upstream_timeout HS 1 time
proxy_protocol HS 1 one-of:off|on|v2
proxy_ssl HS 1 flag
proxy_ssl_session_reuse HS 1 flag
proxy_ssl_protocols HS 1+ any-of:SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3
proxy_ssl_ciphers HS 1 once
proxy_ssl_name HS 1 once
proxy_ssl_server_name HS 1 flag
proxy_ssl_verify HS 1 flag
proxy_ssl_verify_depth HS 1 number
proxy_ssl_trusted_certificate HS 1 once
proxy_ssl_crl HS 1 once
proxy_ssl_certificate HS 1 once
proxy_ssl_certificate_key HS 1 once
proxy_ssl_password_file HS 1 once
proxy_ssl_conf_command HS 2 many 1.19.4
proxy_half_close HS 1 flag 1.21.4
proxy_ssl_certificate_cache HS 1-3 once 1.27.4
proxy_ssl_alpn HS 1+ once 1.31.0
proxy_socket_rcvbuf HS 1 size 1.31.3
proxy_socket_sndbuf HS 1 size 1.31.3
# ngx_stream_realip_module
set_real_ip_from HS 1 many
# ngx_stream_return_module
return S 1 many
# ngx_stream_set_module
set S 2 many 1.19.3
# ngx_stream_split_clients_module
split_clients H 2{} many
# ngx_stream_ssl_module
ssl_handshake_timeout HS 1 time
ssl_certificate HS 1 many
ssl_certificate_key HS 1 many
ssl_password_file HS 1 once
ssl_dhparam HS 1 once
ssl_ecdh_curve HS 1 once
ssl_protocols HS 1+ any-of:SSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3
ssl_ciphers HS 1 once
ssl_verify_client HS 1 one-of:off|on|optional|optional_no_ca
ssl_verify_depth HS 1 number
ssl_client_certificate HS 1 once
ssl_trusted_certificate HS 1 once
ssl_prefer_server_ciphers HS 1 flag
ssl_session_cache HS 1-2 many
ssl_session_tickets HS 1 flag
ssl_session_ticket_key HS 1 many
ssl_session_timeout HS 1 seconds
ssl_crl HS 1 once
ssl_conf_command HS 2 many 1.19.4
ssl_alpn HS 1+ once 1.21.4
ssl_reject_handshake HS 1 flag 1.25.5
ssl_ocsp HS 1 one-of:off|on|leaf 1.27.2
ssl_ocsp_responder HS 1 once 1.27.2
ssl_ocsp_cache HS 1 once 1.27.2
ssl_stapling HS 1 flag 1.27.2
ssl_stapling_file HS 1 once 1.27.2
ssl_stapling_responder HS 1 once 1.27.2
ssl_stapling_verify HS 1 flag 1.27.2
ssl_certificate_cache HS 1-3 once 1.27.4
ssl_certificate_compression HS 1 flag 1.29.1
ssl_ech_file HS 1 many 1.29.4
# ngx_stream_ssl_preread_module
ssl_preread HS 1 flag
# ngx_stream_upstream
upstream H 1{} many
server U 1+ many
resolver U 1+ once 1.27.3
resolver_timeout U 1 time 1.27.3
# ngx_stream_upstream_hash_module
hash U 1-2 many
# ngx_stream_upstream_least_conn_module
least_conn U 0 many
# ngx_stream_upstream_least_time_module
least_time U 1-2 many 1.31.0
# ngx_stream_upstream_random_module
random U 0-2 many
# ngx_stream_upstream_zone_module
zone U 1-2 many
`;
