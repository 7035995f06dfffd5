import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as In}from"./chunk-V6VUQ33B.js";import{a as Dn}from"./chunk-I26RIXMZ.js";import"./chunk-2T6OSPY4.js";import{a as T,b as Fn,d as Ge}from"./chunk-R6CDODBY.js";import{a as R,b as C,c as $,d as te,e as P,g as qn,i as D,j as K,k as ae,l as Pe,m as Wn}from"./chunk-WFBXNVMU.js";import{a as Y,b as Ue,c as Be,d as ce}from"./chunk-V6GBSDY3.js";import{a as Mt}from"./chunk-IMUVMZ27.js";import"./chunk-4PQ67JF5.js";var Un=[["w",6048e5],["d",864e5],["h",36e5],["m",6e4],["s",1e3],["ms",1]],zo=[["y",31536e6],["M",2592e6]];function X(e,t){let n=t==="seconds"?[...zo,...Un.slice(0,-1)]:Un,r=/(\d+)(ms|[yMwdhms])? */y,s=0,o=-1;for(;r.lastIndex<e.length;){let i=r.exec(e),a=n.findIndex(([c])=>c===(i?.[2]??"s"));if(i===null||a===-1||a<=o)return;s+=Number(i[1])*(n[a]?.[1]??0),o=i[2]===void 0?n.length:a}if(!(o===-1||s>Co))return t==="seconds"?Math.floor(s/1e3):s}var Co=2**63;function ne(e,t){let n=/^(\d+)([kKmMgG]?)$/.exec(e);if(n===null)return;let r=(n[2]??"").toLowerCase();if(r==="g"&&t==="size")return;let s=Number(n[1])*({k:1024,m:1024**2,g:1024**3}[r]??1);return s>2**63?void 0:s}function Ve(e){let t=e.toLowerCase();return t==="on"?!0:t==="off"?!1:void 0}function je(e){let t=/^\d+$/.test(e[0]??"")?Number(e[0]):0,n=ne(e[1]??"","size");return t===0||n===void 0||n===0?void 0:{count:t,bytes:n}}var de=4096;function Q(e,t,n,r,s){let o=new Map,i=s.unseen,a;for(let c of r){At(c)?a??=c.unseen:i??=c.unseen;let d=o.get(c.name);d===void 0?o.set(c.name,[c]):d.push(c)}return{kind:e,parent:t,block:n,statements:r,own:o,unseen:i,unseenTls:a,complete:s.complete}}var To=/(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;function At(e){return e.unseen!==void 0&&To.test(e.args[0]??"")}function g(e,t){for(let n=e;n!==void 0;n=n.parent){let r=n.own.get(t),s=n.unseen??(Eo(t)?n.unseenTls:void 0);if(r!==void 0)return{lines:r,level:n,inherited:n!==e,unseen:s};if(s!==void 0)return{unknown:s}}}function Eo(e){return e.startsWith("ssl_")||e==="add_header"||e==="http2"}function ge(e,t,n,r){let s=g(e,t);if(s===void 0)return C(r,e.complete,t);if("unknown"in s)return $(s.unknown);let[o,i]=s.lines,a=o===void 0?void 0:n(o.args);return o===void 0||a===void 0||i!==void 0?$({missing:"file",name:o?.text??t,...o===void 0?{}:{at:o.at}}):o.assumed?{is:"known",value:a,origin:"assumed",directive:t}:{is:"known",value:a,origin:s.inherited?"inherited":"written",directive:t,at:o.at}}function E(e,t,n){return ge(e,t,([r])=>Ve(r??""),n)}function ye(e,t,n){return ge(e,t,([r])=>r,n)}function Bn(e,t,n){return ge(e,t,([r])=>X(r??"","time"),n)}function re(e,t,n){return ge(e,t,([r])=>ne(r??"","size"),n)}function Gn(e,t,n){return ge(e,t,([r])=>ne(r??"","offset"),n)}function Xe(e,t,n){return ge(e,t,je,n)}function M(e,t){return e.own.get(t)?.[0]}var Vn={oldest:"1.18.0",newest:"1.31.4",turning:["1.19.4","1.25.1","1.29.3","1.29.4","1.29.7","1.31.0"]};function L(e,t){let n=e.split("."),r=t.split(".");for(let s=0;s<r.length;s+=1){let o=Number(n[s]??0)-Number(r[s]??0);if(o!==0)return o>0}return!0}var jn={family:"ipv4",address:"*",port:80,ssl:!1,http2:!1,quic:!1,defaultServer:!1,proxyProtocol:!1},Mo=new Set(["default_server","default","bind","deferred","ssl","http2","quic","proxy_protocol","reuseport","multipath","spdy"]),Ao=["setfib","fastopen","backlog","rcvbuf","sndbuf","accept_filter","ipv6only","so_keepalive"];function ue(e,t){let[n="",...r]=e.args,s=qo(n);if(s===void 0)return{listens:[],wrong:`\`${n}\` is neither a port nor an address`};let o=No(r,t);return{listens:s.ports.map(a=>({family:s.family,address:s.address,port:a,ssl:r.includes("ssl"),http2:r.includes("http2"),quic:r.includes("quic"),defaultServer:r.includes("default_server")||r.includes("default"),proxyProtocol:r.includes("proxy_protocol"),statement:e})),...o===void 0?{}:{wrong:o}}}function No(e,t){for(let n of e){let r=n.split("=")[0]??"";if(!(Mo.has(n)&&(n!=="quic"||L(t,"1.25.0"))&&(n!=="multipath"||L(t,"1.31.0"))&&(n!=="spdy"||!L(t,"1.19.7"))||n.includes("=")&&Ao.includes(r)))return`nginx does not know the parameter \`${n}\``}return e.includes("ssl")&&e.includes("quic")?"`ssl` and `quic` exclude one another":void 0}function qo(e){if(e.startsWith("unix:"))return{family:"unix",address:e.slice(5),ports:[0]};let t=/^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(e);if(t!==null){let a=Nt(t[2]??"80"),c=(t[1]??"").toLowerCase();return a&&{family:"ipv6",address:c==="::"?"*":c,ports:a}}let[n="",r,...s]=e.split(":");if(s.length>0)return;if(r===void 0&&/^\d+(?:-\d+)?$/.test(n)){let a=Nt(n);return a&&{family:"ipv4",address:"*",ports:a}}let o=Nt(r??"80");return o===void 0||!/^(?:\*|[\w.-]+)$/.test(n)?void 0:{family:"ipv4",address:n==="0.0.0.0"?"*":n==="localhost"?"127.0.0.1":n,ports:o}}var Wo=1e3;function Nt(e){let t=/^(\d{1,5})(?:-(\d{1,5}))?$/.exec(e);if(t===null)return;let n=Number(t[1]),r=Number(t[2]??t[1]);if(!(n<1||r>65535||n>r))return Array.from({length:Math.min(r-n+1,Wo)},(s,o)=>n+o)}function xe(e){return`${e.family} ${e.address} ${e.port}`}function Re(e){return e===32||e===10||e===9||e===13}function Xn(e,t){let n=e.length,r=t;for(;r<n;)switch(e.charCodeAt(r)){case 32:case 10:case 59:case 9:case 13:case 123:return r;case 36:for(r++;e.charCodeAt(r)===123;)r++;break;case 92:r+=2;break;default:r++}return n}function Kn(e,t){let n=e.charCodeAt(t),r=e.length;for(let s=t+1;s<r;s++){let o=e.charCodeAt(s);if(o===n)return s;o===92&&s++}return-1}function Ke(e,t){let n=e.indexOf(`
`,t);return n===-1?e.length:n}function Ye(e,t,n){for(;n>t&&Re(e.charCodeAt(n-1));)n--;return n}function Qe(e,t){let n=t;for(;n>0&&(e.charCodeAt(n-1)===32||e.charCodeAt(n-1)===9);)n--;return n===0||e.charCodeAt(n-1)===10?t-n:-1}var Io={t:"	",r:"\r",n:`
`};function Ze(e){return e.includes("\\")?e.replace(/\\(["'\\trn])/g,(t,n)=>Io[n]??n):e}var Se=4096;function qt(e,t,n,r){if((r-t)*3<Se-1)return!1;let s=Qn(e,t,n)+(r-n);return s>=Se||s===Se-1&&Re(e.text.charCodeAt(r))}function Yn(e,t,n){if((n-t)*3<Se)return!1;let r=Qn(e,t,n);return r>Se||r===Se&&n<e.text.length}function Qn({text:e,lossy:t},n,r){let s=0;for(let o=n;o<r;o++){let i=e.charCodeAt(o);i<128?s+=1:i<2048||i>=55296&&i<=57343?s+=2:s+=t&&i===65533?1:3}return s}function Zn(e){return e.endsWith("_by_lua_block")}var It=91,Wt=45,Do=61;function Jn(e,t){let n={34:0,39:0},r=1,s=t;for(;s<e.length;){let o=e.charCodeAt(s);if(o===123)r++;else if(o===125){if(r--,r===0)return s}else if(o===34||o===39){if(s>=n[o]){let i=Uo(e,s);e.charCodeAt(i)===o?s=i:n[o]=i}}else if(o===It||o===Wt&&e.charCodeAt(s+1)===Wt){let i=o===Wt?Bo(e,s):er(e,s);if(i===-1)return-1;s=Math.max(s,i-1)}s++}return-1}function Uo(e,t){let n=e.charCodeAt(t),r=t+1;for(;r<e.length;){let s=e.charCodeAt(r);if(s===n||s===10)return r;r+=s===92&&e.charCodeAt(r+1)!==10?2:1}return e.length}function Bo(e,t){let n=er(e,t+2);if(n!==t+2)return n;let r=e.indexOf(`
`,t);return r===-1?e.length:r}function er(e,t){if(e.charCodeAt(t)!==It)return t;let n=t+1;for(;e.charCodeAt(n)===Do;)n++;if(e.charCodeAt(n)!==It)return t;let r=`]${e.slice(t+1,n)}]`,s=e.indexOf(r,n+1);return s===-1?-1:s+r.length}var Go=[[0,`
    break empty_gif flv internal ip_hash least_conn mp4`],[1,`
    absolute_redirect accept_mutex accept_mutex_delay add_after_body add_before_body add_header_inherit
    add_trailer_inherit aio aio_write alias allow ancient_browser_value auth_basic auth_basic_user_file
    auth_delay auth_http auth_http_pass_client_cert auth_http_timeout auth_request autoindex
    autoindex_exact_size autoindex_format autoindex_localtime charset chunked_transfer_encoding
    client_body_buffer_size client_body_in_file_only client_body_in_single_buffer client_body_timeout
    client_header_buffer_size client_header_timeout client_max_body_size connection_pool_size
    create_full_put_path daemon debug_connection debug_points default_type degradation deny directio
    directio_alignment env etag fastcgi_buffer_size fastcgi_buffering fastcgi_busy_buffers_size
    fastcgi_cache fastcgi_cache_background_update fastcgi_cache_key fastcgi_cache_lock
    fastcgi_cache_lock_age fastcgi_cache_lock_timeout fastcgi_cache_max_range_offset
    fastcgi_cache_min_uses fastcgi_cache_revalidate fastcgi_catch_stderr fastcgi_connect_timeout
    fastcgi_force_ranges fastcgi_hide_header fastcgi_ignore_client_abort fastcgi_index
    fastcgi_intercept_errors fastcgi_keep_conn fastcgi_limit_rate fastcgi_max_temp_file_size
    fastcgi_next_upstream_timeout fastcgi_next_upstream_tries fastcgi_pass fastcgi_pass_header
    fastcgi_pass_request_body fastcgi_pass_request_headers fastcgi_read_timeout fastcgi_request_buffering
    fastcgi_send_lowat fastcgi_send_timeout fastcgi_socket_keepalive fastcgi_socket_rcvbuf
    fastcgi_socket_sndbuf fastcgi_split_path_info fastcgi_store fastcgi_temp_file_write_size geoip_proxy
    geoip_proxy_recursive google_perftools_profiles grpc_buffer_size grpc_connect_timeout
    grpc_hide_header grpc_intercept_errors grpc_next_upstream_timeout grpc_next_upstream_tries grpc_pass
    grpc_pass_header grpc_read_timeout grpc_send_timeout grpc_socket_keepalive grpc_socket_rcvbuf
    grpc_socket_sndbuf grpc_ssl_certificate grpc_ssl_certificate_key grpc_ssl_ciphers grpc_ssl_crl
    grpc_ssl_name grpc_ssl_password_file grpc_ssl_server_name grpc_ssl_session_reuse
    grpc_ssl_trusted_certificate grpc_ssl_verify grpc_ssl_verify_depth gunzip gzip gzip_comp_level
    gzip_hash gzip_http_version gzip_min_length gzip_no_buffer gzip_static gzip_vary gzip_window http2
    http2_body_preread_size http2_chunk_size http2_idle_timeout http2_max_concurrent_pushes
    http2_max_concurrent_streams http2_max_field_size http2_max_header_size http2_max_requests
    http2_pool_size http2_push http2_push_preload http2_recv_buffer_size http2_recv_timeout
    http2_streams_index_size http3 http3_hq http3_max_concurrent_streams http3_stream_buffer_size
    if_modified_since ignore_invalid_headers image_filter_buffer image_filter_interlace
    image_filter_jpeg_quality image_filter_sharpen image_filter_transparency image_filter_webp_quality
    imap_client_buffer include keepalive_min_timeout keepalive_requests keepalive_time limit_conn_dry_run
    limit_conn_log_level limit_conn_status limit_rate limit_rate_after limit_req_dry_run
    limit_req_log_level limit_req_status lingering_close lingering_time lingering_timeout load_module
    lock_file log_not_found log_subrequest map_hash_bucket_size map_hash_max_size master_process
    max_errors max_headers max_ranges memcached_buffer_size memcached_connect_timeout memcached_gzip_flag
    memcached_next_upstream_timeout memcached_next_upstream_tries memcached_pass memcached_read_timeout
    memcached_send_timeout memcached_socket_keepalive merge_slashes min_delete_depth mirror
    mirror_request_body modern_browser_value mp4_buffer_size mp4_max_buffer_size mp4_start_key_frame
    msie_padding msie_refresh multi_accept open_file_cache_errors open_file_cache_events
    open_file_cache_min_uses open_file_cache_valid override_charset pass pcre_jit perl perl_modules
    perl_require pid port_in_redirect post_action postpone_gzipping postpone_output preread_buffer_size
    preread_timeout protocol proxy_buffer_size proxy_buffering proxy_busy_buffers_size proxy_cache
    proxy_cache_background_update proxy_cache_convert_head proxy_cache_key proxy_cache_lock
    proxy_cache_lock_age proxy_cache_lock_timeout proxy_cache_max_range_offset proxy_cache_min_uses
    proxy_cache_revalidate proxy_connect_timeout proxy_download_rate proxy_downstream_buffer
    proxy_force_ranges proxy_half_close proxy_headers_hash_bucket_size proxy_headers_hash_max_size
    proxy_hide_header proxy_http_version proxy_ignore_client_abort proxy_intercept_errors
    proxy_limit_rate proxy_max_temp_file_size proxy_method proxy_next_upstream_timeout
    proxy_next_upstream_tries proxy_pass proxy_pass_error_message proxy_pass_header
    proxy_pass_request_body proxy_pass_request_headers proxy_pass_trailers proxy_protocol
    proxy_protocol_timeout proxy_read_timeout proxy_request_buffering proxy_requests proxy_responses
    proxy_send_lowat proxy_send_timeout proxy_set_body proxy_smtp_auth proxy_socket_keepalive
    proxy_socket_rcvbuf proxy_socket_sndbuf proxy_ssl proxy_ssl_certificate proxy_ssl_certificate_key
    proxy_ssl_ciphers proxy_ssl_crl proxy_ssl_name proxy_ssl_password_file proxy_ssl_server_name
    proxy_ssl_session_reuse proxy_ssl_trusted_certificate proxy_ssl_verify proxy_ssl_verify_depth
    proxy_store proxy_temp_file_write_size proxy_timeout proxy_upload_rate proxy_upstream_buffer
    quic_active_connection_id_limit quic_bpf quic_gso quic_host_key quic_retry random_index read_ahead
    real_ip_header real_ip_recursive recursive_error_pages referer_hash_bucket_size referer_hash_max_size
    request_pool_size reset_timedout_connection resolver_timeout rewrite_log root satisfy
    scgi_buffer_size scgi_buffering scgi_busy_buffers_size scgi_cache scgi_cache_background_update
    scgi_cache_key scgi_cache_lock scgi_cache_lock_age scgi_cache_lock_timeout
    scgi_cache_max_range_offset scgi_cache_min_uses scgi_cache_revalidate scgi_connect_timeout
    scgi_force_ranges scgi_hide_header scgi_ignore_client_abort scgi_intercept_errors scgi_limit_rate
    scgi_max_temp_file_size scgi_next_upstream_timeout scgi_next_upstream_tries scgi_pass
    scgi_pass_header scgi_pass_request_body scgi_pass_request_headers scgi_read_timeout
    scgi_request_buffering scgi_send_timeout scgi_socket_keepalive scgi_socket_rcvbuf scgi_socket_sndbuf
    scgi_store scgi_temp_file_write_size secure_link secure_link_md5 secure_link_secret send_lowat
    send_timeout sendfile sendfile_max_chunk server_name_in_redirect server_names_hash_bucket_size
    server_names_hash_max_size server_tokens set_real_ip_from slice smtp_client_buffer
    smtp_greeting_delay source_charset ssi ssi_ignore_recycled_buffers ssi_last_modified
    ssi_min_file_chunk ssi_silent_errors ssi_value_length ssl_buffer_size ssl_certificate
    ssl_certificate_compression ssl_certificate_key ssl_ciphers ssl_client_certificate ssl_crl
    ssl_dhparam ssl_early_data ssl_ecdh_curve ssl_ech_file ssl_engine ssl_handshake_timeout
    ssl_object_cache_inheritable ssl_ocsp ssl_ocsp_cache ssl_ocsp_responder ssl_password_file
    ssl_prefer_server_ciphers ssl_preread ssl_reject_handshake ssl_session_ticket_key ssl_session_tickets
    ssl_session_timeout ssl_stapling ssl_stapling_file ssl_stapling_responder ssl_stapling_verify
    ssl_trusted_certificate ssl_verify_client ssl_verify_depth starttls stub_status
    sub_filter_last_modified sub_filter_once subrequest_output_buffer_size tcp_nodelay tcp_nopush timeout
    timer_resolution tunnel_buffer_size tunnel_connect_timeout tunnel_next_upstream_timeout
    tunnel_next_upstream_tries tunnel_pass tunnel_read_timeout tunnel_send_lowat tunnel_send_timeout
    tunnel_socket_keepalive tunnel_socket_rcvbuf tunnel_socket_sndbuf types_hash_bucket_size
    types_hash_max_size underscores_in_headers uninitialized_variable_warn use userid userid_domain
    userid_expires userid_mark userid_name userid_p3p userid_path userid_service uwsgi_buffer_size
    uwsgi_buffering uwsgi_busy_buffers_size uwsgi_cache uwsgi_cache_background_update uwsgi_cache_key
    uwsgi_cache_lock uwsgi_cache_lock_age uwsgi_cache_lock_timeout uwsgi_cache_max_range_offset
    uwsgi_cache_min_uses uwsgi_cache_revalidate uwsgi_connect_timeout uwsgi_force_ranges
    uwsgi_hide_header uwsgi_ignore_client_abort uwsgi_intercept_errors uwsgi_limit_rate
    uwsgi_max_temp_file_size uwsgi_modifier1 uwsgi_modifier2 uwsgi_next_upstream_timeout
    uwsgi_next_upstream_tries uwsgi_pass uwsgi_pass_header uwsgi_pass_request_body
    uwsgi_pass_request_headers uwsgi_read_timeout uwsgi_request_buffering uwsgi_send_timeout
    uwsgi_socket_keepalive uwsgi_socket_rcvbuf uwsgi_socket_sndbuf uwsgi_ssl_certificate
    uwsgi_ssl_certificate_key uwsgi_ssl_ciphers uwsgi_ssl_crl uwsgi_ssl_name uwsgi_ssl_password_file
    uwsgi_ssl_server_name uwsgi_ssl_session_reuse uwsgi_ssl_trusted_certificate uwsgi_ssl_verify
    uwsgi_ssl_verify_depth uwsgi_store uwsgi_string uwsgi_temp_file_write_size variables_hash_bucket_size
    variables_hash_max_size worker_aio_requests worker_connections worker_priority worker_processes
    worker_rlimit_core worker_rlimit_nofile worker_shutdown_timeout working_directory xclient
    xml_entities xml_external_entities xslt_last_modified`],[2,`
    auth_http_header auth_request_set disable_symlinks expires fastcgi_bind fastcgi_buffers geoip_city
    geoip_country geoip_org grpc_bind grpc_set_header grpc_ssl_conf_command gunzip_buffers gzip_buffers
    hash keepalive keepalive_disable keepalive_timeout large_client_header_buffers least_time limit_conn
    limit_conn_zone memcached_bind modern_browser open_file_cache output_buffers perl_set proxy_bind
    proxy_buffers proxy_cookie_domain proxy_cookie_path proxy_redirect proxy_set_header
    proxy_ssl_conf_command random return scgi_bind scgi_buffers set ssl_conf_command ssl_session_cache
    sub_filter tunnel_bind user uwsgi_bind uwsgi_buffers uwsgi_ssl_conf_command xslt_param
    xslt_string_param zone`],[3,`
    add_header add_trailer dav_access fastcgi_param fastcgi_store_access grpc_ssl_certificate_cache
    image_filter limit_req limit_req_zone proxy_ssl_certificate_cache proxy_store_access rewrite
    scgi_param scgi_store_access ssl_certificate_cache thread_pool userid_flags uwsgi_param
    uwsgi_ssl_certificate_cache uwsgi_store_access`],[4,`
    client_body_temp_path fastcgi_temp_path open_log_file_cache proxy_cookie_flags proxy_temp_path
    scgi_temp_path uwsgi_temp_path`],[Number.POSITIVE_INFINITY,`
    access_log addition_types ancient_browser charset_types client_body_early_read dav_methods
    early_hints error_log error_page fastcgi_cache_bypass fastcgi_cache_methods fastcgi_cache_path
    fastcgi_cache_use_stale fastcgi_cache_valid fastcgi_ignore_headers fastcgi_next_upstream
    fastcgi_no_cache grpc_ignore_headers grpc_next_upstream grpc_ssl_protocols gzip_disable gzip_proxied
    gzip_types imap_auth imap_capabilities index listen log_format memcached_next_upstream pop3_auth
    pop3_capabilities proxy_cache_bypass proxy_cache_methods proxy_cache_path proxy_cache_use_stale
    proxy_cache_valid proxy_ignore_headers proxy_next_upstream proxy_no_cache proxy_ssl_alpn
    proxy_ssl_protocols resolver scgi_cache_bypass scgi_cache_methods scgi_cache_path
    scgi_cache_use_stale scgi_cache_valid scgi_ignore_headers scgi_next_upstream scgi_no_cache
    server_name smtp_auth smtp_capabilities ssi_types ssl_alpn ssl_protocols sticky sub_filter_types
    try_files tunnel_next_upstream uwsgi_cache_bypass uwsgi_cache_methods uwsgi_cache_path
    uwsgi_cache_use_stale uwsgi_cache_valid uwsgi_ignore_headers uwsgi_next_upstream uwsgi_no_cache
    uwsgi_ssl_protocols valid_referers worker_cpu_affinity xslt_stylesheet xslt_types`]],Vo=`
  charset_map events geo http if limit_except location mail map server split_clients stream types
  upstream`,tr;function Oe(){return tr??={simple:new Map(Go.flatMap(([e,t])=>nr(t).map(n=>[n,e]))),blocks:new Set(nr(Vo))},tr}function nr(e){return e.trim().split(/\s+/)}function rr(e){return Oe().simple.has(e)||Oe().blocks.has(e)}function nt(e){return Oe().simple.has(e)}function sr(e){return Oe().blocks.has(e)}function or(e){return Oe().simple.get(e)??Number.POSITIVE_INFINITY}var jo=new Set(["charset_map","geo","map","split_clients","types"]);function rt(e){return jo.has(e)}function ir(e){return e==="types"?Number.POSITIVE_INFINITY:1}function ar(e,t,n,r){let s=rt(r);if(!Xo(t,n,s?ir(r):or(t[0].value),s))return[t];let o=[],i;for(let a of t){let c=o.at(-1),d=i===void 0||e.slice(i.end,a.start).includes(`
`);c===void 0||d&&(s||Ko(a))?o.push([a]):c.push(a),i=a}return o}function Xo(e,t,n,r){return t===";"?e.length-1>n:t==="{"?!r&&nt(e[0].value):!0}function Ko(e){return e.quote===""&&rr(e.value)}var cr=60;function pe(e){let t=e.replace(/\s+/g," ");return`\`${t.length>cr?`${t.slice(0,cr)}\u2026`:t}\``}function _e(e,t,n,r,s){return{code:e,message:`${t}: expected ${n}.`,expected:n,start:r,end:s}}function dr(e,t){let[n,...r]=e,s=(r.at(-1)??n).end,o=t?"`;`":Yo(n.value),i=r.length===0?pe(n.value):`the arguments of ${pe(n.value)}`;return _e("missing-terminator",`The directive ${pe(n.value)} does not end`,`${o} after ${i}`,s,s)}function Yo(e){return sr(e)?"`{`":nt(e)?"`;`":"`;` or `{`"}function ze(e,t,n){return _e("unexpected-token",`Unexpected ${pe(e)}`,n,t,t+e.length)}function Ft(e){return _e("unexpected-close","Unexpected `}` that closes no block","a directive or the end of the file",e,e+1)}function Dt(e,t){let n=e.map(r=>r.value).join(" ");return _e("unclosed-block",`The block of ${pe(n)} is never closed`,"`}`",t-1,t)}function ur(e){let t=`after ${pe(e.value)}`;return _e("unclosed-quote",`The quote ${e.quote} is never closed`,`${e.quote} ${t}`,e.start,e.start+1)}function Ut(e){let t=`The word that begins with ${pe(e.value.slice(0,10))} is longer than nginx can read`;return _e("too-long",t,"less than 4095 bytes",e.start,e.end)}function lr(e,t){return _e("too-long","The comment is longer than nginx can read","less than 4096 bytes in a line",e,t)}var Zo=64;function fr(e,t){let{text:n}=e,r=[],s=[],o=[],i=[],a=r,c,d=[],u=!1,l=!1;return{lineBreak:p,bareWord:v,quotedWord:b,comment:ko,terminate:vo,open:wo,close:Cn,finish:Po};function p(){u=c!==void 0}function y(f){c===void 0?c=f:d.push(f)}function v(f,_){let m={value:Ze(n.slice(f,_)),quote:"",start:f,end:_};return qt(e,f,_,_)&&o.push(Ut(m)),y(m),_}function b(f,_){let m=Kn(n,f),x=m+1,O=n.charCodeAt(x),j=m!==-1&&(x===n.length||ei(O));if(!j&&(m===-1||W(f,m)))return bo(f,_);let ee={value:Ze(n.slice(f+1,m)),quote:_,start:f,end:x};if(qt(e,f+1,m,x)&&o.push(Ut(ee)),y(ee),!j){let Oo=String.fromCodePoint(n.codePointAt(x)??0);o.push(ze(Oo,x,`a blank, \`;\` or \`{\` after the closing ${_}`))}return x}function W(f,_){let m=Ke(n,f);if(m>_)return!1;let x=n.charCodeAt(Ye(n,f,m)-1);return x===59||x===123}function bo(f,_){let m=Ye(n,f+1,Ke(n,f)),x=n.charCodeAt(m-1);m>f+1&&(x===59||x===123)&&(m=Ye(n,f+1,m-1));let O={value:Ze(n.slice(f+1,m)),quote:_,start:f,end:m};return o.push(ur(O)),y(O),m}function ko(f){let _=Ke(n,f),m=n.charCodeAt(_-1)===13?_-1:_;return s.push({text:n.slice(f+1,m).trim(),start:f,end:m}),Yn(e,f,_)&&o.push(lr(f,m)),_}function vo(f){u&&Et(";"),c===void 0?o.push(ze(";",f,"a directive or `}`")):On(c,d,f+1)}function On(f,_,m){a.push({name:f,args:_,start:f.start,end:m}),zn()}function zn(){c=void 0,d=[],u=!1}function wo(f){if(u&&Et("{"),c===void 0)return o.push(ze("{",f,"a directive or `}`")),i.push({words:void 0,open:f+1,children:a,indentation:-1}),f+1;Mn()&&o.push(ze("{",f,`\`;\`, for the rows of ${Tt()} hold no blocks`));let _=[c,...d];return zn(),Zn(_[0].value)?Lo(_,f+1):(a=[],i.push({words:_,open:f+1,children:a,indentation:t?Qe(n,_[0].start):-1}),f+1)}function Lo([f,..._],m){let x=Jn(n,m);x===-1&&(o.push(Dt([f,..._],m)),x=Ho(f,m));let O=Math.min(x+1,n.length);return a.push({name:f,args:_,block:{open:m,close:x,children:[],verbatim:!0},start:f.start,end:O}),O}function Ho(f,_){let m=Qe(n,f.start);if(m===-1||l)return n.length;l=!0;let x=`
${n.slice(f.start-m,f.start)}}`,O=n.indexOf(x,_);return O===-1?n.length:O+x.length-1}function Cn(f){if(An("}"),t&&!$o(f))return;let _=i.pop();_===void 0?o.push(Ft(f)):Tn(_,f,f+1)}function Tn({words:f,open:_,children:m},x,O){if(a=i.at(-1)?.children??r,f===void 0)return;let[j,...ee]=f;a.push({name:j,args:ee,block:{open:_,close:x,children:m},start:j.start,end:O})}function $o(f){let _=Qe(n,f),m=i.at(-1)?.indentation??-1;if(_===-1||m===-1||_===m)return!0;if(_>m)return o.push(Ft(f)),!1;let x=i.slice(-Zo),O=x.length-1-x.findLastIndex(j=>j.indentation===_);return O<x.length&&En(O,f),!0}function En(f,_){for(let m=0;m<f;m++){let x=i.pop();if(x===void 0)return;x.words!==void 0&&o.push(Dt(x.words,x.open)),Tn(x,_,_)}}function Po(){return An("end of file"),En(i.length,n.length),o.sort((f,_)=>f.start-_.start),{file:e,directives:r,comments:s,problems:o}}function Tt(){return i.at(-1)?.words?.[0].value??""}function Mn(){return rt(Tt())}function An(f){u&&Et(f),c!==void 0&&Nn([c,...d])}function Et(f){if(c===void 0)return;let _=ar(n,[c,...d],f,Tt()),m=_.pop();if(!(m===void 0||_.length===0)){for(let x of _)Nn(x);[c,...d]=m}}function Nn(f){let _=Ro(f),m=_===0?f:Jo(f,_),[x,...O]=m,j=(O.at(-1)??x).end;o.push(dr(m,Mn())),On(x,O,j);for(let ee=0;ee<_;ee++)Cn(j+ee)}function Ro(f){let _=f.at(-1)??f[0];if(_.quote!==""||n.charCodeAt(_.end-1)!==125||_.value.includes("{"))return 0;let m=_.value.length;for(;m>0&&_.value.charCodeAt(m-1)===125;)m--;return m===0||_.value[m-1]==="\\"?0:Math.min(_.value.length-m,i.length)}}function Jo(e,t){let n=({value:i,quote:a,start:c,end:d})=>({value:i.slice(0,-t),quote:a,start:c,end:d-t}),[r,...s]=e,o=s.pop();return o===void 0?[n(r)]:[r,...s,n(o)]}function ei(e){return Re(e)||e===59||e===123||e===125||e===41}function Gt(e){let t=pr(e,!1);if(!t.problems.some(({code:r})=>r==="unclosed-block"||r==="unexpected-close"))return t;let n=pr(e,!0);return n.problems.length>0&&n.problems.length<=t.problems.length?n:t}function pr(e,t){let{text:n}=e,r=fr(e,t),s=0;for(;s<n.length;)switch(n.charCodeAt(s)){case 32:case 9:case 13:s++;break;case 10:r.lineBreak(),s++;break;case 59:r.terminate(s),s++;break;case 123:s=r.open(s);break;case 125:r.close(s),s++;break;case 35:s=r.comment(s);break;case 34:s=r.quotedWord(s,'"');break;case 39:s=r.quotedWord(s,"'");break;default:s=r.bareWord(s,Xn(n,s))}return r.finish()}function be(e){return/[*?[]/.test(e)}function mr(e,t){let r=[e.startsWith("/")?"/":""];for(let s of e.split("/").filter(o=>o!=="")){let o=[];for(let i of r)if(be(s))for(let a of t.list(i===""?".":i))gr(s,a)&&o.push(_r(i,a));else o.push(_r(i,s));r=o}return r.filter(s=>t.kind(s)!=="missing").toSorted(Vt)}function hr(e,t){let n=e.split("/"),r=t.split("/");return n.length===r.length&&n.every((s,o)=>gr(s,r[o]??""))}function Vt(e,t){return e<t?-1:e>t?1:0}function _r(e,t){return e===""?t:e.endsWith("/")?`${e}${t}`:`${e}/${t}`}function gr(e,t){if(t.startsWith(".")&&!e.startsWith("."))return!1;let n=0,r=0,s=-1,o=0;for(;r<t.length;){let i=n<e.length&&e[n]!=="*"?si(e,n,t[r]??""):void 0;if(e[n]==="*")s=n,o=r,n+=1;else if(i!==void 0&&i>0)n=i,r+=1;else if(s!==-1)n=s+1,o+=1,r=o;else return!1}for(;e[n]==="*";)n+=1;return n===e.length}function si(e,t,n){if(e[t]==="?")return t+1;if(e[t]!=="[")return e[t]===n?t+1:0;let r=e.indexOf("]",t+2);if(r===-1)return n==="["?t+1:0;let s=e[t+1]==="!"||e[t+1]==="^",o=!1;for(let i=t+(s?2:1);i<r;i+=1){let a=e[i]??"",c=e[i+1]==="-"&&i+2<r,d=c?e[i+2]??"":a;n>=a&&n<=d&&(o=!0),c&&(i+=2)}return o!==s?r+1:0}function ke(e,t,n){let r=e.args.at(-1)?.end??e.name.end,{block:s}=e;return{name:e.name.value,args:e.args.map(o=>o.value),at:{file:t.path,start:e.start,end:r},end:e.end,text:t.text.slice(e.start,r),...n===void 0?{}:{body:n},...s===void 0?{}:{inside:{file:t.path,start:s.open,end:s.close}},...s?.verbatim?{verbatim:!0}:{}}}function z(e){return{...e.at,end:e.end}}function Te(e){return`${e.text.replace(/\s+/g," ")}${e.body===void 0?";":" {"}`}function st(e){let{length:t}=e;for(let[n,r]of fi)if(e===n||e.endsWith(n)&&e[t-n.length-1]==="/")return r;return Ue(e)==="mime.types"?"":void 0}var oi=`
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,ii=`
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`,ai=`
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`,ci=`
location ~* ^.*\\.(css|js|jpe?g|gif|png|webp|woff|woff2|eot|ttf|svg|ico|css\\.map|js\\.map)$ {
  if_modified_since off;
  proxy_cache public-cache;
  proxy_cache_key $host$request_uri;
  proxy_ignore_headers Set-Cookie Cache-Control Expires X-Accel-Expires;
  proxy_cache_valid any 30m;
  proxy_cache_valid 404 1m;
  proxy_no_cache $http_pragma $http_authorization;
  proxy_cache_bypass $http_pragma $http_authorization;
  proxy_cache_use_stale error timeout updating http_502 http_503 http_504;
  access_log off;
  include conf.d/include/proxy.conf;
}
`,di=`
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`,ui=`
proxy_next_upstream error timeout invalid_header http_500 http_502 http_503;
proxy_buffers 32 4k;
proxy_connect_timeout 240;
proxy_headers_hash_bucket_size 128;
proxy_headers_hash_max_size 1024;
proxy_http_version 1.1;
proxy_read_timeout 240;
proxy_redirect http:// $scheme://;
proxy_send_timeout 240;
proxy_cache_bypass $cookie_session;
proxy_no_cache $cookie_session;
proxy_set_header Connection $connection_upgrade;
proxy_set_header Early-Data $ssl_early_data;
proxy_set_header Host $host;
proxy_set_header Proxy "";
proxy_set_header Upgrade $http_upgrade;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Host $host;
proxy_set_header X-Forwarded-Method $request_method;
proxy_set_header X-Forwarded-Port $server_port;
proxy_set_header X-Forwarded-Proto $scheme;
proxy_set_header X-Forwarded-Server $host;
proxy_set_header X-Forwarded-Ssl on;
proxy_set_header X-Forwarded-Uri $request_uri;
proxy_set_header X-Original-Method $request_method;
proxy_set_header X-Original-URL $scheme://$http_host$request_uri;
proxy_set_header X-Real-IP $remote_addr;
`,li=`
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`,fi=[["proxy_params",oi],["conf.d/include/proxy.conf",ii],["conf.d/include/force-ssl.conf",ai],["conf.d/include/assets.conf",ci],["conf.d/include/letsencrypt-acme-challenge.conf",di],["conf.d/include/block-exploits.conf",""],["conf.d/include/ssl-ciphers.conf",""],["conf.d/include/ssl-cache.conf",""],["conf.d/include/ssl-cache-stream.conf",""],["conf.d/include/ip_ranges.conf",""],["conf.d/include/resolvers.conf","resolver 127.0.0.11;"],["config/nginx/proxy.conf",ui],["config/nginx/authelia-location.conf",li],["config/nginx/authelia-server.conf","location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }"],["config/nginx/authentik-location.conf","auth_request /outpost.goauthentik.io/auth/nginx;"],["config/nginx/authentik-server.conf","location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }"],["config/nginx/resolver.conf","resolver 127.0.0.11 valid=30s;"],["config/nginx/ssl.conf","ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;"],["letsencrypt/options-ssl-nginx.conf",""],["snippets/snakeoil.conf","ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;"],["fastcgi_params",""],["fastcgi.conf",""],["uwsgi_params",""],["scgi_params",""],["koi-utf",""],["koi-win",""],["win-utf",""]],yr="map $http_upgrade $connection_upgrade { default upgrade; '' close; }",xr=[{name:"Nginx Proxy Manager",sign:/\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,http:`
      server_tokens off;
      client_max_body_size 2000m;
      proxy_http_version 1.1;
      proxy_connect_timeout 90s;
      proxy_send_timeout 90s;
      proxy_read_timeout 90s;
      keepalive_timeout 90s;
      proxy_set_header X-Forwarded-Scheme $scheme;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header Accept-Encoding "";
      proxy_cache_path /var/lib/nginx/cache/public levels=1:2 keys_zone=public-cache:30m max_size=192m;
      proxy_cache_path /var/lib/nginx/cache/private levels=1:2 keys_zone=private-cache:5m max_size=1024m;
      resolver 127.0.0.11;
      gzip on;
      map $host $forward_scheme { default http; }
      map $http_x_forwarded_proto $x_forwarded_proto { 'http' 'http'; 'https' 'https'; default $scheme; }
      map $http_x_forwarded_scheme $x_forwarded_scheme { 'http' 'http'; 'https' 'https'; default $scheme; }
      log_format proxy '$remote_addr';
      log_format standard '$remote_addr';`},{name:"SWAG",sign:/\binclude\s+\/config\/nginx\/(?:proxy|ssl|resolver|auth[\w-]*|authelia[\w-]*|authentik[\w-]*|ldap[\w-]*)\.conf\s*;/,http:`
      ${yr}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`}],Sr=yr;function br({code:e,expected:t,start:n},r){switch(e){case"missing-terminator":case"unclosed-quote":return`Write ${t}.`;case"unclosed-block":return/^\{\d+(?:,\d*)?\}/.test(r.slice(n,n+20))?"In a pattern `{` opens a block unless the whole pattern stands in quotes: put it in quotes.":"Write `}` where the block ends.";case"unexpected-close":return"Take it out, or look above it for a block that is closed too early.";case"unexpected-token":return"Take it out, or look before it for a word or a `;` that is missing.";default:return"Make it shorter, or divide it."}}var pi=4e3,kr=200;function Xt(e,t,n,r,s){let o=_i(r),i=Kt(e);if(i!==void 0)return wi(e,i,o);let a=xi(e,t,n,o,s),c=ot(o.parse(e),a,o,[t.real(e.path)],0);return o.reached.add(t.real(e.path)),vr(c,o)}function _i(e){let t=new Map,n=[],r=new Map;return{files:t,remarks:n,reached:new Set,named:e,includes:0,parse(s){let o=r.get(s.path);if(o!==void 0)return o;let i=Gt(s);for(let c of i.problems)n.push({about:"syntax",effect:"breaks",at:{file:s.path,start:c.start,end:c.end},text:c.message,help:br(c,s.text),related:[],affects:"process"});let a={file:s,directives:mi(i.directives,s,n)};return t.set(s.path,s),r.set(s.path,a),a}}}function mi(e,t,n){let[r,...s]=e;if(r===void 0||!r.name.value.startsWith("\uFEFF"))return e;let o={...r.name,value:r.name.value.slice(1)};return n.push({about:"refused",effect:"breaks",at:{file:t.path,start:r.name.start,end:r.name.end},text:`A byte order mark stands before \`${o.value}\`: nginx takes it for a part of the word, knows no such directive, and does not start.`,help:"Save the file as UTF-8 without a byte order mark (BOM).",related:[],affects:"process"}),[{...r,name:o},...s]}function vr(e,t){return{statements:e,files:[...t.files.values()],remarks:t.remarks,reached:t.reached}}function ot(e,t,n,r,s){return e.directives.flatMap(o=>{if(o.name.value==="include"&&o.args.length===1&&o.block===void 0)return gi(o,e,t,n,r,s);let{block:i}=o;if(i===void 0)return[ke(o,e.file,void 0)];if(s===kr)return[hi(o,e.file)];let a={file:e.file,directives:i.children};return[ke(o,e.file,ot(a,t,n,r,s+1))]})}function hi(e,t){let n=ke(e,t,void 0);return{...n,unseen:{missing:"file",name:n.text,at:n.at}}}function gi(e,t,n,r,s,o){let i=ke(e,t.file,void 0),a=i.args[0]??"",c={missing:"include",name:a,at:i.at},d=[{...i,unseen:c}];if(/\$\{|\{\{|<%/.test(a))return d;let u=n.resolve(a);if(u===void 0){let p=st(a);return p===void 0?d:ve(p,i)}let l=[];for(let p of u){if(r.includes+=1,s.includes(p))return r.remarks.push({about:"refused",effect:"breaks",at:i.at,text:`\`${i.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,related:[],affects:"process"}),d;let v=r.includes>pi||o===kr?void 0:n.read(p),b=v===void 0?st(a):void 0;v!==void 0?l.push(...ot(v,n,r,[...s,p],o+1)):b!==void 0?l.push(...ve(b,i)):be(a)||!n.missingIsRefused?l.push(...d):(r.remarks.push({about:"refused",effect:"breaks",at:i.at,text:`The file \`${a}\` is not there, and nginx does not start without it.`,help:"Correct the path (it is relative to the directory of the main config), or take the `include` out.",related:[],affects:"process"}),l.push(...d))}return l}function ve(e,t){let{directives:n}=Gt(Mt(t.at.file,e)),r=i=>({...i,at:t.at,end:t.end,stock:!0,...i.body===void 0?{}:{body:i.body.flatMap(s),inside:t.at}}),s=i=>{let a=i.name==="include"?st(i.args[0]??""):void 0;return a===void 0?[r(i)]:ve(a,t)},o=i=>ke(i,Mt(t.at.file,e),i.block?.children.map(o));return n.flatMap(i=>s(o(i)))}var yi=/^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/,jt=["/etc/nginx","/usr/local/etc/nginx","/usr/local/nginx/conf","/config/nginx","/usr/local/openresty/nginx/conf"];function xi(e,t,n,r,s){let o=s?Y(e.path):bi(e.path),i=t.absolute(o),a=s&&jt.includes(i),c=s&&jt.some(u=>i.endsWith(u)),d=u=>{let l=ki(u,n.map);if(l!==void 0)return[l];if(!Be(u))return[ce(o,u)];let p=jt.find(v=>u.startsWith(`${v}/`));if(p===void 0||i===p)return[u];let y=ce(o,u.slice(p.length+1));return s?[y]:[y,u]};return{missingIsRefused:a,resolve(u){let l=d(u);if(be(u)){for(let b of l){let W=mr(b,t);if(W.length>0)return W}let y=l.map(b=>Y(b)).filter(b=>!be(b)),v=c||!Be(u)||y.some(b=>t.kind(b)==="directory");return s&&v||Si(u)?[]:void 0}let p=l.find(y=>t.kind(y)==="file"||t.kind(y)==="other");return p!==void 0?[p]:a?l.slice(0,1):void 0},read(u){let l=t.real(u),y=r.named.get(l)??t.read(u);if(!("failed"in y))return r.reached.add(l),r.parse(y)}}}function Si(e){return e.includes("[.]")||/modules(?:-enabled)?\/\*\.conf$/.test(e)}function bi(e){let t=Y(e);return yi.test(t.slice(t.lastIndexOf("/")+1))?Y(t):t}function ki(e,t){let n=t.find(({from:r})=>e===r||e.startsWith(r.endsWith("/")?r:`${r}/`));return n===void 0?void 0:ce(n.to,`./${e.slice(n.from.length)}`)}var vi=/^# configuration file (.+):$/gm;function Kt(e){if(!e.text.includes("# configuration file "))return;let t=[...e.text.matchAll(vi)].map(n=>({path:n[1]??"",start:n.index}));return t.length===0?void 0:t}function wi(e,t,n){let r=n.parse(e),s=new Map(t.map(({path:d})=>[d,[]])),o=0;for(let d of r.directives){for(;o+1<t.length&&(t[o+1]?.start??0)<=d.start;)o+=1;s.get(t[o]?.path??"")?.push(d)}let i=t[0]?.path??"",a={missingIsRefused:!1,resolve(d){let u=Be(d)?d:ce(Y(i),d);return be(u)?[...s.keys()].filter(l=>hr(u,l)).toSorted(Vt):s.has(u)?[u]:void 0},read(d){let u=s.get(d);return u===void 0?void 0:{file:e,directives:u}}},c={file:e,directives:s.get(i)??[]};return vr(ot(c,a,n,[i],0),n)}var it=`
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
`,Yt=`
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
`,wr=`
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
`;var Li={M:"main",E:"events",H:"http",S:"server",L:"location",U:"upstream",s:"if in server",i:"if in location",x:"limit_except"},at,Lr;function me(e){return at??=Qt(`${it}${Yt}`),at.get(e)??[]}function Ee(e){return Lr??=Qt(`${it}${wr}`),Lr.get(e)??[]}function Hr(){return at??=Qt(`${it}${Yt}`),at.keys()}function ct(e,t){return e.since!==void 0&&!L(t,e.since)?!1:e.until===void 0||!L(t,e.until)}function Qt(e){let t=new Map,n="";for(let r of e.split(`
`)){if(r==="")continue;if(r.startsWith("# ")){n=r.slice(2);continue}let s=Hi(r,n),o=t.get(s.name);o===void 0?t.set(s.name,[s]):o.push(s)}return t}function Hi(e,t){let[n="",r="",s="",o="",i=""]=e.split(" "),[a="",c=""]=o.split(":"),[d="",u=""]=i.split("-"),l=s.endsWith("{}");return{name:n,module:t,contexts:[...r].flatMap(p=>Li[p]??[]),anywhere:r==="*",...$i(l?s.slice(0,-2):s),block:l,takes:a,words:c===""?[]:c.split("|"),...d===""?{}:{since:d},...u===""?{}:{until:u}}}function $i(e){if(e.endsWith("+"))return{fewest:Number(e.slice(0,-1)),most:1/0,excluded:[]};if(e==="1,3")return{fewest:1,most:3,excluded:[2]};let[t="",n=t]=e.split("-");return{fewest:Number(t),most:Number(n),excluded:[]}}function se(e,t,n){let r=Pi(e);if(r===void 0)return!1;let s=T(r,{caseless:t});return s!==void 0&&s.match(n)===void 0}function Pi(e){let t="";for(let n=0;n<e.length;){let r=/^\(\?<?[=!]/.test(e.slice(n,n+4))?Ri(e,n):void 0;if(r!==void 0){t+="(?:)",n=r;continue}let s=$r(e,n);t+=e.slice(n,s),n=s}return t}function Ri(e,t){let n=0;for(let r=t;r<e.length;r=$r(e,r))if(e[r]==="("&&(n+=1),e[r]===")"&&(n-=1),n===0)return r+1}function $r(e,t){if(e[t]==="\\")return t+2;if(e[t]!=="[")return t+1;let n=e[t+1]==="^"?t+2:t+1;for(e[n]==="]"&&(n+=1);n<e.length&&e[n]!=="]";)n+=e[n]==="\\"?2:1;return n+1}function en(e){let[t="",n]=e;if(n!==void 0){let o=Pr.get(t);return o&&{kind:o,text:n,caseless:t==="~*"}}let r=["^~","~*","=","~"].find(o=>t.startsWith(o)),s=r===void 0?void 0:Pr.get(r);return r!==void 0&&s!==void 0?{kind:s,text:t.slice(r.length),caseless:r==="~*"}:{kind:t.startsWith("@")?"named":"prefix",text:t,caseless:!1}}var Pr=new Map([["=","exact"],["^~","prefix-final"],["~","regex"],["~*","regex"]]);function Oi(e){if(!e.level.own.has("location"))return Zt;let t=[];for(let a of e.level.statements){if(a.name!=="location"||a.body===void 0)continue;let c=en(a.args);c!==void 0&&t.push(zi(a,a.body,c,e))}let n=new Map,r=new Map,s=new Map,o=[],i=0;for(let a of t){let{kind:c,text:d}=a.match??{kind:"regex",text:""},u=c==="exact"?n:c==="named"?s:c==="regex"?void 0:r;u===void 0?o.push(a):u.has(d)||u.set(d,a),i=Math.max(i,d.length)}return{all:t,exact:n,prefix:r,longest:i,regexes:o,named:s}}var Zt={all:[],exact:new Map,prefix:new Map,longest:0,regexes:[],named:new Map};function dt(e){return Rr({level:e,match:void 0,pattern:void 0,outer:void 0})}function zi(e,t,n,r){let s=Q("location",r.level,e,t,{complete:r.level.complete}),o=n.kind==="regex"?T(n.text,{caseless:n.caseless}):void 0;return Rr({level:s,match:n,pattern:o,outer:r})}function Rr(e){let t=new Map,n={...e,children:Zt,ifs:t,limitExcept:void 0},r=(s,o)=>{let i=(o.body??[]).filter(c=>Ci(c,s));return{level:Q(s,e.level,o,i,{complete:e.level.complete}),match:e.match,pattern:void 0,outer:n,children:Zt,ifs:new Map,limitExcept:void 0}};if(e.level.kind==="location"){for(let o of e.level.own.get("if")??[])t.set(o,r("if",o));let[s]=e.level.own.get("limit_except")??[];s!==void 0&&(n.limitExcept=r("limit_except",s))}return n.children=Oi(n),n}function Ci(e,t){let n=t==="if"?"if in location":t,r=me(e.name);return r.length===0||r.some(s=>s.anywhere||s.contexts.includes(n))}function we(e,t){return Jt(e,t)?.found}function Jt(e,t){let{children:n}=e,r=n.exact.get(t);if(r!==void 0)return{found:{kind:"scope",scope:r,why:`exactly ${t}`},final:!0};let s=e.level.kind==="server"?e.level.unseen:void 0;if(s!==void 0)return{found:{kind:"undecided",because:s},final:!0};let o=Ti(n,t),i=Mi(n,t);if(i!==void 0&&o?.match?.text!==t)return{found:{kind:"slash",scope:i},final:!0};let a;if(o!==void 0){let c={kind:"scope",scope:o,why:`longest prefix of ${t}`},d=Jt(o,t);if(d?.final===!0)return d;a=d??{found:c,final:!1}}if(o?.match?.kind==="prefix-final")return a;for(let c of n.regexes){if(c.pattern===void 0){if(c.match!==void 0&&se(c.match.text,c.match.caseless,t))continue;let l=c.match?.text??"",p=c.level.block?.at;return{found:{kind:"undecided",because:{missing:"pattern",name:l,...p&&{at:p}}},final:!0}}let d=c.pattern.match(t);if(d===void 0)continue;let u=Jt(c,t);return u!==void 0?{...u,final:!0}:{found:{kind:"scope",scope:c,captures:d,why:`its pattern matches ${t}`},final:!0}}return a}function Ti(e,t){if(e.prefix.size!==0)for(let n=Math.min(e.longest,t.length);n>=0;n-=1){let r=e.prefix.get(t.slice(0,n));if(r!==void 0)return r}}var Ei=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass"];function Mi(e,t){let n=e.exact.get(`${t}/`)??e.prefix.get(`${t}/`);return n!==void 0&&Ei.some(r=>n.level.own.has(r))?n:void 0}function tn(e,t=!1){let n=new Map,r=[],s=[],o=e.body??[],i=o.some(d=>d.name==="hostnames"&&d.args.length===0),a,c;for(let d of o){c??=d.unseen;let[u]=d.args;if(u===void 0||d.unseen!==void 0)continue;let l=d.name;if(l==="default")a??=u;else if(l.startsWith("~")){let p=l.startsWith("~*"),y=l.slice(p?2:1);s.push({pattern:T(y,{caseless:p}),text:y,caseless:p,result:u})}else i&&/^(?:\*\.|\.)/.test(l)?(r.push([!0,l.replace(/^\*/,"").toLowerCase(),u]),l.startsWith(".")&&n.set(l.slice(1).toLowerCase(),u)):i&&l.endsWith(".*")?r.push([!1,l.slice(0,-1).toLowerCase(),u]):n.set((l.startsWith("\\")?l.slice(1):l).toLowerCase(),u)}return{source:e.args[0]??"",statement:e,exact:n,wildcards:r,patterns:s,fallback:a??"",hasFallback:a!==void 0,...c===void 0?{}:{unseen:c},...t?{assumed:!0}:{}}}function Or(e){return e.unseen===void 0&&new Set(nn(e)).size===1}function nn(e){return[...e.exact.values(),...e.wildcards.map(([,,t])=>t),...e.patterns.map(({result:t})=>t),e.fallback]}function rn(e,t){let n=t.toLowerCase(),r=e.exact.get(n);if(r!==void 0)return{result:r};let s=e.wildcards.filter(([o,i])=>o?n.endsWith(i)&&n.length>i.length:n.startsWith(i)).toSorted((o,i)=>Number(i[0])-Number(o[0])||i[1].length-o[1].length)[0];if(s!==void 0)return{result:s[2]};for(let o of t===""?[]:e.patterns){if(o.pattern===void 0&&se(o.text,o.caseless,t))continue;if(o.pattern===void 0)return{unknown:{missing:"pattern",name:o.text,at:e.statement.at}};let i=o.pattern.match(t);if(i!==void 0)return{result:o.result,groups:i.groups,named:i.named}}return e.unseen!==void 0?{unknown:e.unseen}:{result:e.fallback}}function sn(e){return e.args.flatMap(t=>Ai(t,e))}function Ai(e,t){let n=e.toLowerCase();if(e.startsWith("~")){let r=T(e.slice(1),{caseless:/[A-Z]/.test(e)});return[{text:e,kind:"regex",key:e,pattern:r,statement:t}]}return n.startsWith("*.")?[{text:e,kind:"leading",key:n.slice(1),statement:t}]:n.startsWith(".")?[{text:e,kind:"exact",key:n.slice(1),statement:t},{text:e,kind:"leading",key:n,statement:t}]:n.endsWith(".*")?[{text:e,kind:"trailing",key:n.slice(0,-1),statement:t}]:[{text:e,kind:"exact",key:n,statement:t}]}var Ni=253;function ut(e){return e.kind==="exact"&&e.text.length<=Ni&&!e.text.startsWith(".")&&/^[\w-]+(?:\.[\w-]+)*\.?$/.test(e.text)&&e.text!=="_"}function lt(e){let t={exact:new Map,leading:new Map,trailing:new Map},n=[];for(let r of e)for(let s of r.names)s.kind==="regex"?n.push({name:s,owner:r}):t[s.kind].has(s.key)||t[s.kind].set(s.key,r);return{...t,regexes:n}}function on(e,t){let n=e.exact.get(t);if(n!==void 0)return{owner:n,why:`server_name ${t}`};for(let r=t.indexOf(".");r!==-1;r=t.indexOf(".",r+1)){let s=r===0?void 0:e.leading.get(t.slice(r));if(s!==void 0)return{owner:s,why:`server_name *${t.slice(r)}`}}for(let r=t.lastIndexOf(".");r>0;r=t.lastIndexOf(".",r-1)){let s=e.trailing.get(t.slice(0,r+1));if(s!==void 0)return{owner:s,why:`server_name ${t.slice(0,r+1)}*`}}for(let{name:r,owner:s}of e.regexes){if(r.pattern===void 0)return{undecided:r};let o=r.pattern.match(t);if(o!==void 0)return{owner:s,why:`server_name ${r.text}`,captures:o}}}function ft(e){let t=e.body??[];return{name:e.args[0]??"",statement:e,servers:t.filter(n=>n.name==="server").flatMap(qi),hasUnseen:t.some(n=>n.unseen!==void 0)}}function qi(e){let[t="",...n]=e.args,r=V(t,80);return r===void 0?[]:[{...r,backup:n.includes("backup"),down:n.includes("down"),statement:e}]}function V(e,t){if(e.startsWith("unix:"))return{host:e,port:null};let n=/^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(e);if(n===null||n[1]==="")return;let r=n[2]===void 0?t:Number(n[2]);if(!(r<1||r>65535))return{host:n[1]??"",port:r}}function zr(e){return e.servers.filter(t=>!t.down)}function Tr(e,t){let{extent:n}=e,r=n==="main"?e.loaded.statements:[],s=Wi(e),o=n==="main"&&!Mr(r),i=n==="main"?r.find(b=>b.unseen!==void 0)?.unseen:void 0,c=n==="server-part"||n==="directives"?{missing:"parent",name:"server"}:i,d=r.find(b=>b.name==="http"),u=Q("http",void 0,d,s.statements,{unseen:c,complete:o}),l=new Map;for(let b of u.own.get("map")??[]){let W=b.args[1]??"";W.startsWith("$")&&l.set(W.slice(1).toLowerCase(),tn(b))}let p=Bi(u.statements),y=[...s.assumes];if(n!=="main"&&!l.has("connection_upgrade")&&!p.has("connection_upgrade")){let[b]=ve(Sr,Me(e));b!==void 0&&l.set("connection_upgrade",tn(b,!0)),e.loaded.files.some(W=>W.text.includes("$connection_upgrade"))&&y.push("`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.")}let v=new Map;for(let b of u.own.get("upstream")??[]){let W=ft(b);v.set(W.name.toLowerCase(),W)}return{version:t,extent:n,complete:o,main:r,fragment:n==="main"?[]:e.loaded.statements,http:u,servers:Ii(u,e,t),upstreams:v,maps:l,defined:p,assumes:y,appliance:s.appliance}}function Wi(e){let{statements:t}=e.loaded;switch(e.extent){case"main":return{statements:t.find(n=>n.name==="http")?.body??[],assumes:[]};case"site":{let n=xr.find(({sign:s})=>e.named.some(o=>s.test(o.text)));return n===void 0?{statements:t,assumes:["The main config that includes this site cannot be seen; nginx's own defaults are assumed."]}:{statements:[...ve(n.http,Me(e)).map(s=>({...s,assumed:!0})),...t],appliance:n.name,assumes:[`The main config cannot be seen; it is taken to be the one that comes with ${n.name}.`]}}case"server-part":return{statements:t.filter(n=>Er.has(n.name)),assumes:[]};case"directives":return{statements:[],assumes:[]}}}var Er=new Set(["map","upstream","geo","split_clients","limit_req_zone","limit_conn_zone","log_format","proxy_cache_path"]);function Me(e){let[t]=e.loaded.statements,n=e.named[0]?.path??"";return t??{name:"",args:[],at:{file:n,start:0,end:0},end:0,text:""}}function Mr(e){return e.some(t=>t.unseen!==void 0||t.body!==void 0&&Mr(t.body))}function Ii(e,t,n){return t.extent==="server-part"?[Fi(e,t)]:t.extent==="directives"?[Di(e,t)]:(e.own.get("server")??[]).filter(s=>s.body!==void 0).map((s,o)=>{let i=Q("server",e,s,s.body??[],{complete:e.complete}),a=(i.own.get("listen")??[]).flatMap(c=>ue(c,n).listens);return{index:o,statement:s,scope:dt(i),listens:(i.own.get("listen")??[]).length===0?[jn]:a,names:(i.own.get("server_name")??[]).flatMap(sn)}})}function Fi(e,t){let n=t.loaded.statements.filter(a=>!Er.has(a.name)),s=Q("server",e,void 0,n,{unseen:{missing:"parent",name:"server"},complete:!1}),o=dt({...s,unseen:void 0}),i=(s.own.get("listen")??[]).flatMap(a=>ue(a,"99").listens);return{index:0,statement:Me(t),scope:o,listens:i,names:(s.own.get("server_name")??[]).flatMap(sn)}}function Di(e,t){let n={missing:"parent",name:"location"},{statements:r}=t.loaded,o=r.some(({name:i})=>i==="proxy_pass")?Q("server",e,void 0,[Ui(t)],{complete:!1}):Q("server",e,void 0,r,{unseen:n,complete:!1});return{index:0,statement:Me(t),scope:dt(o),listens:[],names:[]}}function Ui(e){let t=Me(e),n=e.loaded.statements.at(-1)?.end??0,r={file:t.at.file,start:0,end:Math.max(n,e.named[0]?.text.length??0)};return{...t,name:"location",args:["/"],body:e.loaded.statements,inside:r}}function Bi(e){let t=new Map,n=(s,o)=>{let i=s?.startsWith("$")===!0?s.slice(1).toLowerCase():void 0;i!==void 0&&!t.has(i)&&t.set(i,o)},r=s=>{for(let o of s){let{name:i,args:a}=o;if(Gi.has(i)||i.startsWith("set_"))n(a[0],o);else if(i==="map")for(let c of o.body??[])Cr([c.name],c,n);else if(i==="geo"||i==="split_clients")n(a.at(-1),o);else if(i==="proxy_cookie_path"||i==="rewrite"||i==="location"||i==="server_name"||i==="if")Cr(a,o,n);else if(i==="geoip2")for(let c of o.body??[])n(c.name,o);o.body!==void 0&&!Vi.has(i)&&r(o.body)}};return r(e),t}var Gi=new Set(["set","auth_request_set","perl_set","js_set","js_var","set_by_lua_block","set_by_lua_file"]),Vi=new Set(["map","geo","split_clients","types","geoip2","charset_map"]);function Cr(e,t,n){for(let r of e)for(let s of r.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))n(`$${s[1]??s[2]}`,t)}var ji={chrome:["Windows NT 10.0; Win64; x64","Macintosh; Intel Mac OS X 10_15_7","X11; Linux x86_64"].flatMap(e=>["99.0.4844.51","128.0.0.0","140.0.0.0"].map(t=>`Mozilla/5.0 (${e}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${t} Safari/537.36`)),firefox:["Windows NT 10.0; Win64; x64","Macintosh; Intel Mac OS X 10.15","X11; Linux x86_64"].flatMap(e=>["91.0","128.0","140.0"].map(t=>`Mozilla/5.0 (${e}; rv:${t}) Gecko/20100101 Firefox/${t}`)),agent:["Go-http-client/1.1 pulse-agent"]};function Le(e,t){let[n,...r]=new Set(ji[e].map(t));return r.length===0?n:void 0}function Ar(e,t,n){let r=E(e,"proxy_buffering",!0);if(r.is!=="known")return r;if(!r.value)return{...r,value:!1};if(t.scheme==="https")return{...r,why:"the client speaks TLS to this listener"};if(n.is!=="known")return n;if(n.value==="1.0")return{...r,why:"the hop to Pulse is HTTP/1.0"};let s=Ki(e,t.request.url.pathname);return s.is!=="known"?s:s.value&&Yi(e,t)?{...r,value:!1}:s.value?{...r,why:"gzip collects what it compresses"}:{...r,value:!1}}function Xi(e){return e.endsWith("/stream")||e.endsWith("/events")?"text/event-stream":e.startsWith("/api/")?"application/json":e.endsWith(".js")?"text/javascript":"text/html"}function Ki(e,t){let n=E(e,"gzip",!1);if(P(n)!==!0)return n;let r=Xi(t);if(r==="text/html")return n;let s=g(e,"gzip_types");if(s!==void 0&&"unknown"in s)return{is:"unknown",because:s.unknown};let o=s?.lines.some(i=>i.args.some(a=>a==="*"||a.toLowerCase()===r));return n.is==="known"?{...n,value:o===!0}:n}function Yi(e,t){let n=g(e,"gzip_disable");return n===void 0||"unknown"in n?!1:n.lines.flatMap(({args:s})=>s).filter(s=>s!=="msie6").map(s=>T(s,{caseless:!0})).some(s=>Le(t.request.client,o=>s?.match(o)!==void 0)===!0)}function pt(e,t){let n=g(e.level,"error_page");if(!(n===void 0||"unknown"in n))for(let r of n.lines){let s=[...r.args],o=s.pop()??"",i=s.at(-1)?.startsWith("=")===!0?s.pop():void 0;if(!s.includes(String(t)))continue;let a=i===void 0?"own":i==="="?"answer":Number(i.slice(1));return{target:o,status:a,statement:r}}}function oe(e,t){e.captures=t.groups;for(let[n,r]of t.named)e.named.set(n.toLowerCase(),r)}function A(e,t,n){t!==void 0&&e.steps.push({at:t.at,text:Te(t),why:n})}function S(e,t="request"){return[{text:e,from:t}]}function Z(e){return[{text:void 0,from:"unknown",because:e}]}function k(e){let t="";for(let n of e){if(n.text===void 0)return;t+=n.text}return t}function U(e,t){return e.find(n=>n.because!==void 0)?.because??{missing:"variable",name:t}}function _t(e){return e.some(t=>t.assumed===!0)}var mt=new Map,Qi=5e3;function ie(e){let t=mt.get(e);if(t!==void 0)return t;mt.size>Qi&&mt.clear();let n=Zi(e);return mt.set(e,n),n}function N(e){return e.includes("$")&&ie(e).variables.length>0}function Zi(e){let t=[],n=[],r,s="",o=0;for(;o<e.length;){if(e[o]!=="$"){s+=e[o],o+=1;continue}let i=Ji(e,o+1);if(i===void 0){r??=e[o+1]==="{"?`the variable in \`${e}\` is never closed`:`\`$\` in \`${e}\` names no variable`,s+="$",o+=1;continue}s!==""&&t.push({text:s}),s="",t.push({variable:i.name}),n.push(i.name),o=i.end}return(s!==""||t.length===0)&&t.push({text:s}),{pieces:t,variables:n,...r===void 0?{}:{wrong:r}}}function Ji(e,t){let n=e[t]==="{",r=n?t+1:t,s=/[A-Za-z0-9_]*/y;s.lastIndex=r;let o=s.exec(e)?.[0]??"";if(!n&&/^[1-9]/.test(o))return{name:o[0]??"",end:r+1};let i=r+o.length;if(!(o===""||n&&e[i]!=="}"))return{name:o.toLowerCase(),end:n?i+1:i}}var an=`
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
`,ea=["http_","sent_http_","sent_trailer_","upstream_http_","upstream_trailer_","upstream_cookie_","cookie_","arg_","proxy_protocol_tlv_"],He;function ht(e){return He??=new Set(an.trim().split(/\s+/)),He.has(e)||/^[1-9]$/.test(e)||ea.some(t=>e.startsWith(t))}var ta=/^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;function Nr(e){return He??=new Set(an.trim().split(/\s+/)),He.has(e)&&!ta.test(e)&&!na.has(e)}var na=new Set(["request_port","is_request_port","http3","connection_time"]);function qr(){return He??=new Set(an.trim().split(/\s+/)),He}function Wr(e,t){return{raw:`${e.pathname}${e.search}`,uri:ra(e.pathname,t),args:e.search.slice(1)}}function ra(e,t){let n=sa(e),r=t?n.replace(/\/{2,}/g,"/"):n,s=[],o=r.split("/").slice(1);return o.forEach((i,a)=>{let c=a===o.length-1;i===".."?s.pop():i!=="."&&s.push(i),c&&(i==="."||i==="..")&&s.push("")}),`/${s.join("/")}`}function sa(e){if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e.replace(/%([0-9a-fA-F]{2})/g,(t,n)=>String.fromCharCode(Number.parseInt(n,16)))}}function Ir(e,t){let n=L(t,"1.21.1")?/(?:[^!-~]|[#%?"<>\\^`{|}])+/g:/(?:[^!-~]|[#%?])+/g;return e.replace(n,r=>oa(r))}function oa(e){try{return encodeURIComponent(e)}catch{return e}}function Ae(e,t){return t===""?e:`${e}?${t}`}var ia=32,aa=256;function w(e,t){if(!e.includes("$"))return S(e,"text");let n=[];for(let r of ie(e).pieces)if("text"in r?n.push({text:r.text,from:"text"}):n.push(...Ne(r.variable,t)),n.length>aa)return Z({missing:"variable",name:`$${"variable"in r?r.variable:""}`});return n}function Ne(e,t){if(/^[1-9]$/.test(e))return S(t.captures[Number(e)]??"");let n=t.variables.get(e);if(n!==void 0)return n;if(t.named.has(e))return S(t.named.get(e)??"");let r=t.configuration.maps.get(e);if(r!==void 0){let o=t.mapped.get(e)??ca(r,e,t);return t.mapped.set(e,o),o}let s=t.configuration.defined.get(e);return s!==void 0?s.name==="set"||s.name==="location"||s.name==="rewrite"?S("","text"):Z({missing:"variable",name:`$${e}`,at:s.at}):ht(e)?fa(e,t):Z({missing:"variable",name:`$${e}`})}function ca(e,t,n){if(n.depth>ia)return Z({missing:"variable",name:`$${t}`});n.depth+=1;try{let r=w(e.source,n),s=k(r);if(s===void 0&&e.source==="$http_user_agent"){let a=Le(n.request.client,c=>{let d=rn(e,c);return"unknown"in d||d.result.includes("$")?void 0:d.result});if(a!==void 0)return S(a)}if(s===void 0)return e.patterns.length===0&&e.exact.size===0&&e.unseen===void 0?w(e.fallback,n):Z({missing:"variable",name:e.source,at:e.statement.at});let o=rn(e,s);if("unknown"in o)return Z(o.unknown);o.groups!==void 0&&(n.captures=o.groups);for(let[a,c]of o.named??[])n.named.set(a.toLowerCase(),c);let i=da(e,r)?w(o.result,n).map(ua):w(o.result,n);return e.assumed||_t(r)?i.map(a=>({...a,assumed:!0})):i}finally{n.depth-=1}}function da(e,t){return t.some(n=>n.from==="client-supplied"&&n.text==="")&&!Or(e)}function ua(e){return la.has(e.from)?{...e,from:"client-supplied",otherwise:e.from}:e}var la=new Set(["client-scheme","client-host","client-hostname","client-ip"]);function fa(e,t){let{request:n,scheme:r,socket:s,server:o}=t;switch(e){case"host":return S(t.host,"client-hostname");case"scheme":return S(r,"client-scheme");case"https":return S(r==="https"?"on":"");case"server_name":return S(o.names[0]?.text??"","server-name");case"server_port":return S(String(s.port),"server-port");case"request_port":return S(n.url.port,"server-port");case"is_request_port":return S(n.url.port===""?"":":","text");case"remote_addr":case"realip_remote_addr":return gt("client-ip");case"remote_port":case"realip_remote_port":return gt("client-port");case"proxy_add_x_forwarded_for":return gt("client-ip-appended");case"proxy_host":return t.upstreamHost??S("","upstream-host");case"uri":case"document_uri":return S(t.uri);case"request_uri":return S(t.target.raw);case"args":case"query_string":return S(t.args);case"is_args":return S(t.args===""?"":"?");case"request_method":return S(n.method);case"request":return S(`${n.method} ${t.target.raw} HTTP/1.1`);case"server_protocol":return S(Fr(t)?"HTTP/2.0":"HTTP/1.1");case"http2":return S(Fr(t)?"h2":"");case"nginx_version":return S(t.configuration.version);case"remote_user":case"proxy_protocol_addr":case"proxy_protocol_port":case"http3":case"request_completion":case"ssl_early_data":return S("");case"ssl_client_verify":return S("NONE");case"ssl_server_name":return S(r==="https"?t.host:"")}return e.startsWith("ssl_")&&r==="http"?S(""):e==="upstream_cache_status"&&!_a(t)?S(""):e.startsWith("http_")?ha(e.slice(5),t):e.startsWith("arg_")?S(pa(e.slice(4),t.args)):e.startsWith("cookie_")?D(n)?gt("client-supplied"):S("","client-supplied"):[{text:void 0,from:"request",because:{missing:"variable",name:`$${e}`}}]}function pa(e,t){return t.split("&").find(r=>r.toLowerCase().startsWith(`${e}=`))?.slice(e.length+1)??""}function _a({scope:e}){let t=g(e.level,"proxy_cache");return t!==void 0&&("unknown"in t||t.lines[0]?.args[0]!=="off")}function Fr(e){if(e.scheme!=="https"||D(e.request))return!1;let{level:t}=e.server.scope,n=L(e.configuration.version,"1.25.1")&&(t.own.get("http2")?.[0]?.args[0]??"")==="on";return e.socket.http2||n}function gt(e){return[{text:void 0,from:e}]}var ma=new Set(["user_agent","accept","accept_encoding","accept_language","accept_charset","cookie","referer","authorization","dnt","range","if_none_match","if_modified_since","cache_control","pragma","content_length","content_type","x_api_token","x_csrf_token","sec_websocket_key","sec_websocket_extensions","sec_websocket_protocol","sec_fetch_mode","sec_fetch_dest","sec_fetch_site","sec_ch_ua","upgrade_insecure_requests"]);function ha(e,t){let{request:n}=t;return e==="host"?S(Pe(n),"client-host"):[{text:ga(e,n),from:"client-supplied"}]}function ga(e,t){let n=D(t);switch(e){case"upgrade":return n?"websocket":"";case"connection":return Wn(t)??"keep-alive";case"sec_websocket_version":return n?"13":"";case"origin":return n?`${K(t)}://${Pe(t)}`:t.method==="GET"?"":void 0;case"x_forwarded_proto":case"x_forwarded_scheme":return t.front==="none"?"":K(t);case"x_forwarded_host":return t.front==="none"?"":t.url.host;case"x_forwarded_port":return t.front==="none"?"":String(ae(t));case"x_forwarded_ssl":return t.front==="none"?"":void 0;case"x_forwarded_for":case"x_real_ip":return t.front==="none"?"":void 0;case"cf_connecting_ip":case"cf_visitor":case"cf_ray":case"cf_ipcountry":return t.front==="cloudflare"?void 0:""}return ma.has(e)?void 0:""}function qe(e){let t=[...e],n=t[0];if(n===void 0||!n.startsWith("("))return;n==="("?t.shift():t[0]=n.slice(1);let r=t.at(-1);if(r===void 0||!r.endsWith(")"))return;r===")"?t.pop():t[t.length-1]=r.slice(0,-1);let[s="",o="",i]=t;if(s.startsWith("$")){if(t.length===1)return{left:s,operator:"",right:""};if(t.length!==3||i===void 0)return;switch(o){case"=":case"!=":case"~":case"~*":case"!~":case"!~*":return{left:s,operator:o,right:i}}return}let a=/^(!?)-([fdex])$/.exec(s);if(!(a===null||t.length!==2))return{left:o,operator:"file",right:"",negated:a[1]==="!"}}function Dr(e,t){let n=qe(e.args);if(n===void 0)return{unknown:{missing:"pattern",name:e.text,at:e.at}};if(n.operator==="file")return n.negated===!0;let r=w(n.left,t),s=k(r);if(s===void 0){let o=U(r,n.left);return ya(n,t)??{unknown:{...o,at:o.at??e.at}}}switch(n.operator){case"":return s!==""&&s!=="0";case"=":case"!=":{let o=k(w(n.right,t));return o===void 0?{unknown:{missing:"variable",name:n.right,at:e.at}}:s===o==(n.operator==="=")}default:{let o=n.operator.endsWith("*"),i=T(n.right,{caseless:o});if(i===void 0&&se(n.right,o,s))return n.operator.startsWith("!");if(i===void 0)return{unknown:{missing:"pattern",name:n.right,at:e.at}};let a=i.match(s);return a!==void 0&&oe(t,a),a!==void 0!==n.operator.startsWith("!")}}}function ya({left:e,operator:t,right:n},r){if(xa.has(e)&&n===""&&(t==="="||t==="!="))return t==="!=";if(e!=="$http_user_agent"||!t.includes("~"))return;let s=T(n,{caseless:t.endsWith("*")});if(s===void 0)return;let o=Le(r.request.client,i=>s.match(i)!==void 0);return o===void 0?void 0:o!==t.startsWith("!")}var xa=new Set(["$ssl_protocol","$ssl_cipher","$remote_addr","$remote_port","$server_addr","$request_id","$http_user_agent"]);var Ur=new Set(["set","if","return","rewrite","break"]);function un(e,t){let n=!1;for(let r of e.level.statements){if(!Ur.has(r.name))continue;let s=Br(r,e,t);if(s==="stop")return n&&(t.validLocation=!1),{kind:"on"};if(s==="changed")n=!0;else if(s!=="next")return s}return n?{kind:"search"}:{kind:"on"}}function Br(e,t,n){switch(e.name){case"set":return Sa(e,n);case"break":return A(n,e,"ends the rewriting"),"stop";case"return":return wa(e,n);case"rewrite":return Ha(e,n);case"if":return ba(e,t,n);default:return"next"}}function Sa(e,t){let[n="",r=""]=e.args,s=w(r,t),o=n.slice(1).toLowerCase();return o==="args"?(t.args=k(s)??t.args,t.untouched=!1):t.variables.set(o,s),"next"}function ba(e,t,n){let r=Dr(e,n);if(typeof r=="object")return ka(e,r.unknown,n);if(!r)return"next";A(n,e,"the condition is true");let s=t.ifs.get(e);s!==void 0&&(n.scope=s);let o="next";for(let i of e.body??[]){if(!Ur.has(i.name))continue;let a=Br(i,t,n);if(a==="changed")o="changed";else if(a!=="next")return a==="stop"&&o==="changed"&&(n.validLocation=!1),a}return o}function ka(e,t,n){let r=e.body??[];if(!r.every(({name:s})=>s==="set"||s==="access_log"))return dn(t);for(let{name:s,args:o}of r)s==="set"&&n.variables.set((o[0]??"").slice(1).toLowerCase(),Z(t));return"next"}var va=new Set([301,302,303,307,308]);function wa(e,t){let[n="",r]=e.args;A(t,e,"answers at once");let s=/^\d{1,3}$/.test(n)?Number(n):void 0;return s===void 0?cn(302,w(n,t),e,t):s===444?{kind:"end",outcome:{kind:"closed",at:e.at}}:r!==void 0&&va.has(s)?cn(s,w(r,t),e,t):s>=400&&r===void 0?{kind:"error",status:s,statement:e}:{kind:"end",outcome:{kind:"answered",status:R(s,e.at,"return"),at:e.at}}}function cn(e,t,n,r){return{kind:"end",outcome:{kind:"redirected",status:e,to:La(t,n,r),at:n.at}}}function La(e,t,n){let r=k(e);if(r===void 0)return $(U(e,t.args.at(-1)??""));let s=r.startsWith("/")?`${ln(n.scope,n)}${r}`:r;return R(s,t.at,t.name)}function ln({level:e},t){let{scheme:n,host:r,socket:s,server:o}=t,i=(u,l)=>P(E(e,u,l))??l;if(!i("absolute_redirect",!0))return"";let a=n==="https"?443:80,c=s.port===a||!i("port_in_redirect",!0)?"":`:${s.port}`,d=i("server_name_in_redirect",!1)?o.names[0]?.text??r:r;return`${n}://${d}${c}`}function Ha(e,t){let[n="",r="",s]=e.args,o=T(n,{caseless:!1});if(o===void 0&&se(n,!1,t.uri))return"next";if(o===void 0)return dn({missing:"pattern",name:n,at:e.at});let i=o.match(t.uri);if(i===void 0)return"next";if(oe(t,i),/^(?:https?:\/\/|\$scheme)/.test(r)||s==="redirect"||s==="permanent"){A(t,e,`redirects ${t.uri}`);let l=!r.endsWith("?")&&t.args!=="",p=r.includes("?")?"&":"?",y=w(r.endsWith("?")?r.slice(0,-1):r,t),v=l?[...y,...S(`${p}${t.args}`)]:y,b=k(v),W=b===void 0?v:S($a(b));return cn(s==="permanent"?301:302,W,e,t)}let c=t.uri,d=w(r,t),u=k(d);return u===void 0?dn(U(d,r)):(fn(u,t,!0),A(t,e,`rewrites ${c} to ${t.uri}`),s==="break"?(t.validLocation=!1,"stop"):s==="last"?{kind:"search"}:"changed")}function $a(e){let t=e.indexOf("?"),r=(t===-1?e:e.slice(0,t)).replace(/%([0-9a-fA-F]{2})/g,(s,o)=>{let i=Number.parseInt(o,16);return i>37&&i<127?String.fromCharCode(i):s});return t===-1?r:`${r}${e.slice(t)}`}function fn(e,t,n){let r=e.indexOf("?");t.uri=r===-1?e:e.slice(0,r);let s=r===-1?"":e.slice(r+1),o=n&&!(r!==-1&&s==="")?t.args:"";t.args=[s,o].filter(i=>i!=="").join("&"),t.untouched=!1}function dn(e){return{kind:"end",outcome:{kind:"undecided",because:e}}}var Pa=10;function _n(e,t){let n=t===void 0?{kind:"again",from:"server"}:{kind:"error",status:t,statement:void 0},r,s=0;for(let o=0;o<=Pa+2;o+=1)if(n.kind==="again"&&(n=Ra(e,n.from,n.name)),n.kind==="error"){let i=r===void 0||P(E(e.scope.level,"recursive_error_pages",!1))?pt(e.scope,n.status):void 0;if(i===void 0)return pn(n.status,n.statement,e);s=n.status,r=i.status,A(e,i.statement,`takes the ${n.status}`);let a=k(w(i.target,e))??i.target;if(/^https?:/.test(a)){let c=typeof i.status=="number"?i.status:302,d=R(a,i.statement.at,"error_page");return{kind:"outcome",outcome:{kind:"redirected",status:c,to:d,at:i.statement.at}}}a.startsWith("@")?n={kind:"again",from:"named",name:a}:(Gr(a,e),n={kind:"again",from:"server"})}else{if(n.kind==="handler")return n;if(n.kind==="outcome"){let{outcome:i}=n;return i.kind!=="answered"||r===void 0||r==="answer"?n:pn(r==="own"?s:r,void 0,e)}}return pn(500,void 0,e)}function Gr(e,t){fn(e,t,!1),t.validLocation=!0}function pn(e,t,n){return{kind:"outcome",outcome:{kind:"answered",status:t===void 0?C(e,n.configuration.complete):R(e,t.at,t.name),...t===void 0?{}:{at:t.at}}}}function Ra(e,t,n){let r=e.server.scope;if(e.scope=r,t==="server"){let s=un(r,e);if(s.kind==="end")return{kind:"outcome",outcome:s.outcome};if(s.kind==="error")return s}if(t==="named"){let s=r.children.named.get(n??"");if(s===void 0)return{kind:"error",status:500,statement:void 0};e.scope=s,A(e,s.level.block,"named by what came before")}else{let s=we(r,e.uri);if(s?.kind==="undecided")return{kind:"outcome",outcome:s};if(s?.kind==="slash")return Ea(s.scope,e);s!==void 0&&(e.scope=s.scope,s.captures!==void 0&&oe(e,s.captures),A(e,s.scope.level.block,s.why))}return Oa(e)}function Oa(e){let t=e.scope;if(M(t.level,"internal")!==void 0&&za(e))return{kind:"error",status:404,statement:M(t.level,"internal")};if(t.limitExcept!==void 0&&!Ca(t.limitExcept,e.request.method)&&(e.scope=t.limitExcept),e.scope===t&&t.level.kind==="location"){let r=un(t,e);if(r.kind==="end")return{kind:"outcome",outcome:r.outcome};if(r.kind==="error")return r;if(r.kind==="search")return{kind:"again",from:"location"}}let n=Ta(e.scope);return n!==void 0?{kind:"error",status:403,statement:n}:Ma(e)??Na(e)}function za(e){return e.untouched&&!e.steps.some(({text:t})=>/^(?:error_page|try_files|rewrite)\b/.test(t))}function Ca(e,t){let n=e.level.block?.args??[];return n.includes(t)||t==="HEAD"&&n.includes("GET")}function Ta(e){let t=yt(e),[n]=t;if(n?.name!=="deny"||n.args[0]!=="all")return;let r=g(e.level,"satisfy");return r!==void 0&&!("unknown"in r)&&r.lines[0]?.args[0]==="any"?void 0:n}function yt(e){for(let t=e.level;t!==void 0;t=t.parent)if(t.own.has("allow")||t.own.has("deny"))return t.statements.filter(({name:n})=>n==="allow"||n==="deny");return[]}function Ea(e,t){A(t,e.level.block,`${t.uri} without its last slash is redirected here`);let n=Ae(`${t.uri}/`,t.args),r=`${ln(e,t)}${n}`,s=e.level.block?.at;return{kind:"outcome",outcome:{kind:"redirected",status:301,to:{is:"known",value:r,origin:"default",why:"the location ends in a slash and passes requests on"},...s===void 0?{}:{at:s}}}}function Ma(e){let t=e.scope.level.kind==="if"?e.scope.outer:e.scope,n=t===void 0?void 0:M(t.level,"try_files"),r=n?.args.at(-1);if(n===void 0||r===void 0||e.scope.level.kind==="if")return;if(A(e,n,"no such file is assumed, so the last word decides"),/^=\d{3}$/.test(r))return{kind:"error",status:Number(r.slice(1)),statement:n};if(r.startsWith("@"))return{kind:"again",from:"named",name:r};let s=w(r,e),o=k(s);if(o===void 0)return{kind:"outcome",outcome:{kind:"undecided",because:{missing:"variable",name:r,at:n.at}}};let i=!r.includes("?"),{args:a}=e;return Gr(o,e),i&&r.includes("$args")&&(e.args=a),{kind:"again",from:"server"}}var Aa=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass","stub_status","empty_gif","tunnel_pass","perl","js_content"];function Na(e){let{scope:t}=e,n=G(t);if(n!==void 0)return{kind:"handler",handler:n,scope:t};let r=t.level.unseen;if(r!==void 0)return{kind:"outcome",outcome:{kind:"undecided",because:r}};let s=t.level.block?.at??e.server.statement.at;return e.uri.endsWith("/")?{kind:"outcome",outcome:{kind:"answered",status:$({missing:"file",name:`${e.uri}index.html`,at:s}),at:s}}:{kind:"error",status:404,statement:void 0}}function G(e){let t=e.level.statements.findLast(({name:r})=>Aa.includes(r)||r.startsWith("content_by_lua"));return t!==void 0?t:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?G(e.outer):void 0}function Vr(e,t){return[...Wa(e)?[]:qa(e),...Ia(e),...Fa(e,t),...Da(e)]}function We(e){return e===void 0||"unknown"in e?[]:e.lines}function qa(e){let t=o=>We(g(e.level,o)).filter(i=>i.args[0]!=="off"),n=t("auth_basic").map(o=>({kind:"auth",scheme:"basic",at:o.at})),r=t("auth_request").map(o=>({kind:"auth",scheme:"forward",at:o.at})),s=We(g(e.level,"ssl_verify_client")).filter(o=>o.args[0]==="on").map(o=>({kind:"auth",scheme:"certificate",at:o.at}));return[...n,...r,...s]}function Wa(e){let[t]=We(g(e.level,"satisfy"));return t?.args[0]==="any"&&yt(e).some(n=>n.name==="allow")}function Ia(e){let t=yt(e),[n]=t;if(n===void 0||n.name==="allow"&&n.args[0]==="all")return[];let{kind:r,block:s}=e.level;return r==="limit_except"?[{kind:"method",at:s?.at??n.at}]:[{kind:"address",at:n.at}]}function Fa(e,t){return We(g(e.level,"limit_req")).map(n=>{let r=mn(n,"zone"),s=(t.http.own.get("limit_req_zone")??[]).find(a=>a.args.some(c=>c.startsWith(`zone=${r}:`))),o=s===void 0?$({missing:"parent",name:`limit_req_zone ${r??""}`.trim(),at:n.at}):R(Ua(mn(s,"rate")??""),s.at,"limit_req_zone"),i=R(Number(mn(n,"burst")??0),n.at,"limit_req");return{kind:"rate",perSecond:o,burst:i,at:n.at}})}function Da(e){return We(g(e.level,"limit_conn")).map(t=>({kind:"connections",most:R(Number(t.args[1]??0),t.at,"limit_conn"),at:t.at}))}function mn(e,t){return e.args.find(n=>n.startsWith(`${t}=`))?.slice(t.length+1)}function Ua(e){let t=/^(\d+)r\/([sm])$/.exec(e);return t===null?0:Number(t[1])/(t[2]==="m"?60:1)}var jr=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function Kr(e,t){let n=g(e.level,"proxy_set_header");if(n!==void 0&&"unknown"in n)return jr.map(c=>({name:c,carries:"unknown",because:n.unknown}));let r=!t.configuration.complete&&(n===void 0||n.level.kind==="http"),s=n===void 0?[]:Va(n,t),o=new Set(s.map(c=>c.name)),i=hn(e),a=jr.filter(c=>!o.has(c)).map(c=>{if(n?.unseen!==void 0)return{name:c,carries:"unknown",because:n.unseen};let d=Qa(c,t,i);return n===void 0&&r?{...d,assumed:!0}:d});return[...s,...a,...i?[]:Ga(o)]}var Ba=["user-agent","accept","accept-encoding","accept-language","content-type","cookie","authorization","origin","sec-websocket-version","sec-websocket-key","sec-websocket-extensions"];function Ga(e){return Ba.filter(t=>!e.has(t)).map(t=>({name:t,carries:"absent"}))}function hn(e){let t=g(e.level,"proxy_pass_request_headers");return t===void 0||"unknown"in t?!0:t.lines[0]?.args[0]?.toLowerCase()!=="off"}function Va(e,t){let{version:n}=t.configuration,r=e.lines.filter(i=>i.args.length===2).map(i=>ja(i,t));if(!L(n,"1.31.4"))return r;let s=r.findLast(i=>i.name==="host"),o=r.filter(i=>i.name!=="host"||i===s);return s?.carries!=="empty"?o:o.map(i=>i===s?{...i,carries:"upstream-host"}:i)}function ja(e,t){let[n="",r=""]=e.args,s=w(r,t),o=k(s),i=Xa(s,o,t)?"client-host":Yr(s);return{name:n.toLowerCase(),carries:i,...Ka(i,s),value:i==="constant"&&o!==void 0?o:r,at:e.at,directive:`proxy_set_header ${n}`,..._t(s)?{assumed:!0}:{},...i==="unknown"?{because:Ya(U(s,r),e)}:{}}}function Xa(e,t,n){return e.some(r=>r.from==="server-port")&&e.some(r=>r.from==="client-hostname")&&t===Pe(n.request)}function Ka(e,t){let n=t.find(r=>r.otherwise!==void 0);return e!=="client-supplied"||n?.otherwise===void 0?{}:{otherwise:Yr([{text:n.text,from:n.otherwise}])}}function Ya(e,t){return e.at===void 0?{...e,at:t.at}:e}function Qa(e,t,n){switch(e){case"host":return{name:e,carries:"upstream-host",value:k(Ne("proxy_host",t))??"$proxy_host"};case"upgrade":return{name:e,carries:"absent"};case"connection":return L(t.configuration.version,"1.29.7")?{name:e,carries:"absent"}:{name:e,carries:"constant",value:"close"};default:return{name:e,carries:n?"client-supplied":"absent"}}}var Xr=new Set(["client-host","client-hostname","client-ip","client-ip-appended","client-scheme","client-supplied","server-name","upstream-host"]);function Yr(e){let t=e.filter(s=>s.text!==""||Xr.has(s.from)),[n,...r]=t;return n===void 0?"empty":r.length===0?Xr.has(n.from)?n.from:n.text===void 0?"unknown":"constant":Za(t.map(s=>s.from==="text"?s.text??"":`<${s.from}>`).join(""))??(k(e)===void 0?"unknown":"constant")}function Za(e){switch(e.replace(/\s+/g,"")){case"<client-ip>:<client-port>":case"[<client-ip>]:<client-port>":return"client-ip-port";case"<client-ip>,<client-ip>":case"<client-ip-appended>,<client-ip>":return"client-ip-twice";case"<client-supplied>,<client-ip>":return"client-ip-appended";default:return}}function Qr(e,t,n,r){let s=Dn(t,n,r,{missing:i=>`no \`proxy_set_header ${i}\` is in force here`});if(!D(t)||s.is==="undecided")return s;let o=[...Ja(e,t),...ec(e)];return o.length===0?s:{is:"lost",losses:[...s.is==="lost"?s.losses:[],...o]}}function Ja(e,t){let n=g(e.level,"proxy_method"),r=n===void 0||"unknown"in n?void 0:n.lines[0],s=r?.args[0];return r===void 0||s===void 0||s===t.method||s.includes("$")?[]:[{kind:"tunnel",text:`\`${r.text}\` makes a ${s} of it`,at:r.at}]}function ec(e){if(hn(e))return[];let t=g(e.level,"proxy_pass_request_headers"),n=t===void 0||"unknown"in t?void 0:t.lines[0];return n===void 0?[]:[{kind:"header",text:`\`${n.text}\` holds Sec-WebSocket-Key back`,at:n.at}]}function gn(e,t){let n=nc(e,t),r=C(null,e.complete);return{idleSeconds:$e(Bn(e,"proxy_read_timeout",6e4),s=>s/1e3),clientSilentSeconds:r,upstreamSilentSeconds:r,lifetimeSeconds:r,bodyBytes:$e(Gn(e,"client_max_body_size",1024*1024),s=>s===0?null:s),headerBlockBytes:n,headerLineBytes:n}}function Zr(e){return{headerBytes:re(e,"proxy_buffer_size",de),bodyBytes:$e(Xe(e,"proxy_buffers",{count:8,bytes:de}),({bytes:t})=>t)}}function $e(e,t){return e.is!=="known"?e:{...e,value:t(e.value)}}var tc=343;function nc(e,t){let n=re(e,"proxy_buffer_size",de);if((P(ye(e,"proxy_cache","off"))??"off")==="off"||t.request.method!=="GET")return n;if(g(e,"proxy_cache_valid")!==void 0)return $({missing:"variable",name:"proxy_cache_valid"});let o=P(ye(e,"proxy_cache_key","$scheme$proxy_host$request_uri"))??"",i=w(o,t),a=k(i);return a===void 0?$(U(i,o)):$e(n,c=>c-tc-a.length)}function B(e){let t=/^(https?):\/\/(.*)$/is.exec(e);if(t===null)return;let n=(t[1]??"").toLowerCase()==="https"?"https":"http",r=t[2]??"";if(r.startsWith("unix:")){let i=r.indexOf(":",5);return i===-1?{scheme:n,authority:r,uri:""}:{scheme:n,authority:r.slice(0,i),uri:r.slice(i+1)}}let s=r.search(/[/?]/);if(s===-1)return{scheme:n,authority:r,uri:""};let o=r.slice(s);return{scheme:n,authority:r.slice(0,s),uri:o.startsWith("?")?`/${o}`:o}}function es(e,t,n){let r=e.args[0]??"",s=N(r),o=w(r,n),i=k(o);if(i===void 0)return rc(o,r,e,t,n);let a=B(i);if(a===void 0)return{kind:"undecided",because:{missing:"variable",name:r,at:e.at}};let c=R(ts(a,s,t,n),e.at,"proxy_pass"),d=ns(a,s,n.configuration);if(d?.hasUnseen===!0&&d.servers.length===0)return{kind:"undecided",because:{missing:"include",name:d.name,at:d.statement.at}};if(s&&d===void 0&&sc(a,n.configuration)){let u=g(t.level,"resolver");if(u===void 0)return{kind:"no-resolver",host:a.authority,assumed:!n.configuration.complete};if("unknown"in u)return{kind:"undecided",because:u.unknown}}return{kind:"targets",targets:ss(a,d,c,e,t),host:S(ic(a,d),"upstream-host")}}function rc(e,t,n,r,s){let o={at:n.at,...U(e,t)},i=t.toLowerCase().startsWith("https:")?"https":"http",c=/^https?:\/\/[^/?]+$/i.test(t)?R(ts({scheme:i,authority:"",uri:""},!0,r,s),n.at,"proxy_pass"):$(o);return{kind:"targets",targets:[{scheme:i,host:$(o),port:$(o),path:c,verifies:E(r.level,"proxy_ssl_verify",!1),at:n.at}],host:[{text:void 0,from:"upstream-host",because:o}]}}function ts(e,t,n,r){if(t&&e.uri!=="")return e.uri;if(e.uri===""&&r.untouched)return r.target.raw;let s=n.match?.kind==="prefix"||n.match?.kind==="exact"||n.match?.kind==="prefix-final"?n.match.text:"",o=e.uri!==""&&r.validLocation,i=o?r.uri.slice(s.length):r.uri;return Ae(`${o?e.uri:""}${Ir(i,r.configuration.version)}`,r.args)}function ns(e,t,n){let r=e.authority.toLowerCase();return n.upstreams.get(t?r:r.replace(/:\d+$/,""))}function sc(e,t){let{authority:n}=e;return n.startsWith("unix:")||n.startsWith("[")||/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(n)?!1:!oc(t).has(rs(e))}function rs(e){let t=e.authority.toLowerCase();return/:\d+$/.test(t)?t:`${t}:${e.scheme==="https"?443:80}`}var Jr=new WeakMap;function oc(e){let t=Jr.get(e);if(t!==void 0)return t;let n=new Set,r=s=>{for(let{name:o,args:i,body:a}of s){let[c=""]=i,d=o==="proxy_pass"&&!c.includes("$")?B(c):void 0;d!==void 0&&n.add(rs(d)),a!==void 0&&r(a)}};return r(e.http.statements),Jr.set(e,n),n}function ic(e,t){return e.authority.startsWith("unix:")?"localhost":t!==void 0?e.authority:e.authority.replace(e.scheme==="https"?/:443$/:/:80$/,"")}function yn(e,t,n){let r=e.args[0]??"",s=N(r)?void 0:B(r);if(s===void 0)return[];let o=$({missing:"variable",name:"$request_uri",at:e.at});return ss(s,ns(s,!1,n),o,e,t)}function ss(e,t,n,r,s){let o=E(s.level,"proxy_ssl_verify",!1),i=(c,d,u,l)=>{let p=y=>R(y,u.at,l);return{scheme:e.scheme,host:p(c),port:p(d),path:n,verifies:o,at:u.at}};if(t!==void 0)return zr(t).map(c=>i(c.host,c.port,c.statement,"server"));let a=V(e.authority,e.scheme==="https"?443:80);return a===void 0?[]:[i(a.host,a.port,r,"proxy_pass")]}function os(e,t){if(e.is!=="known")return e;let{value:n}=e;return n==="1.0"||n==="1.1"||n==="2"?{...e,value:n}:e.at===void 0?C("1.1",t):$({missing:"file",name:n,at:e.at})}function xt(e,t){let n=g(e,t);return n===void 0||"unknown"in n?[]:n.lines}function is(e){let t=xt(e,"proxy_cookie_path").filter(({args:[r="",s]})=>{let o=s===void 0||s===r||s==="/"||/^\/\s*;/.test(s);return r!=="off"&&!o}),n=xt(e,"proxy_cookie_domain").filter(({args:[r]})=>r!=="off");return[...t.map(r=>Ie("cookie",r,"degrades",{text:`\`${r.text}\` gives Pulse's cookies another path.`,help:"Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path."})),...n.map(r=>Ie("cookie",r,"harmless",{text:`\`${r.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,help:"Take it out."}))]}function as(e,t){return t.url.pathname.startsWith("/assets/")||D(t)||t.method!=="GET"?[]:xt(e,"proxy_cache").filter(({args:[r]})=>r!==void 0&&r!=="off").map(r=>Ie("cached",r,"degrades",{text:`\`${r.text}\` keeps copies of ${ac(t)?"Pulse's pages":"Pulse's API answers"}.`,help:"Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone."}))}function ac(e){return!e.url.pathname.startsWith("/api/")}var cc=/^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;function cs(e){return xt(e,"proxy_set_header").flatMap(t=>{let[n="",r=""]=t.args;return cc.test(n.toLowerCase())?/\$\{?upstream_http_/i.test(r)?[Ie("identity",t,"degrades",{text:`\`${t.text}\` is empty: \`${r}\` is filled only after Pulse has answered.`,help:`Keep the auth service's answer first: \`auth_request_set $user ${r};\`, then \`proxy_set_header ${n} $user;\`.`})]:/\$\{?http_/i.test(r)?[Ie("identity",t,"degrades",{text:`\`${t.text}\` passes on what the client itself says about who it is.`,help:'Fill it from the auth service with `auth_request_set`, or empty it: `""`.'})]:[]:[]})}function Ie(e,t,n,r){return{about:e,effect:n,at:t.at,related:[],affects:"route",...r}}function ds(e,t){return{added:[...fc(e.level,t),...St(e.level,t.configuration.version).flatMap(n=>dc(n,t))],removed:lc(e.level)}}function dc(e,t){let[n="",r="",s]=e.args,o=k(w(r,t))??null;return o===""?[]:[{name:n.toLowerCase(),value:o,when:s==="always"?"always":"success",mode:"add",at:e.at}]}function St(e,t){let n=e.own.get("add_header")??[],r=()=>e.parent===void 0?[]:St(e.parent,t);switch(L(t,"1.29.3")?uc(e):"on"){case"off":return n;case"merge":return[...n,...r()];default:return n.length>0?n:r()}}function uc(e){let t=g(e,"add_header_inherit");return t===void 0||"unknown"in t?"on":t.lines[0]?.args[0]??"on"}function lc(e){let t=g(e,"proxy_hide_header");if(t===void 0||"unknown"in t)return[];let n=g(e,"proxy_pass_header"),r=n===void 0||"unknown"in n?[]:n.lines,s=o=>r.some(({args:i})=>i[0]?.toLowerCase()===o.toLowerCase());return t.lines.flatMap(({args:o,at:i})=>o.slice(0,1).filter(a=>!s(a)).map(a=>({name:a.toLowerCase(),at:i})))}function fc(e,t){let n=g(e,"expires"),r=n===void 0||"unknown"in n?void 0:n.lines[0];if(r===void 0)return[];let s=k(w(r.args.join(" "),t));if(s==="off"||s==="")return[];let o=(c,d)=>({name:c,value:d,when:"success",mode:"replace",at:r.at}),[i,a]=pc(s);return[o("expires",i),o("cache-control",a)]}function pc(e){if(e==="epoch")return["Thu, 01 Jan 1970 00:00:01 GMT","no-cache"];if(e==="max")return["Thu, 31 Dec 2037 23:55:55 GMT","max-age=315360000"];if(e?.startsWith("-"))return[null,"no-cache"];let t=e===void 0||/^[@m]/.test(e)?void 0:X(e.replace(/^\+/,""),"seconds");return[null,t===void 0?null:`max-age=${t}`]}var _c=["proxy_set_header","add_header","proxy_hide_header"];function us(e,t){return _c.flatMap(n=>{let r=mc(e,n,t);return r===void 0?[]:[r]})}function kt(e,t,n){let r=e;for(;!r.own.has(t)&&r.parent!==void 0;)r=r.parent;let s=r.own.get(t)??[],o=s.find(d=>d.stock!==!0)??s[0];if(o===void 0)return;let i=t==="add_header"?St(e,n):s,a=new Set(i.map(bt)),c=[];for(let d=r.parent;d!==void 0;d=d.parent)for(let u of d.own.get(t)??[])u.stock===!0||a.has(bt(u))||(a.add(bt(u)),c.push(u));return c.length===0?void 0:{culprit:o,lost:c,level:r}}function bt(e){return(e.args[0]??"").toLowerCase()}function mc(e,t,n){let r=kt(e,t,n);if(r===void 0)return;let{culprit:s,lost:o}=r,i=o.map(d=>d.args[0]??""),a=r.level.block?.text.replace(/\s+/g," ")??"this block";return{about:"headers-cut",effect:t==="proxy_hide_header"?"harmless":"degrades",at:s.at,text:`\`${s.text}\` in \`${a}\` drops every \`${t}\` set outside it: ${hc(i)} ${i.length===1?"is":"are"} lost.`,why:"nginx takes the outer lines over only where the inner block has none of its own.",help:`Repeat ${i.length===1?"the lost line":"the lost lines"} in \`${a}\`: ${o.map(d=>`\`${d.text};\``).join(" ")}`,related:o.map(d=>({at:d.at,text:`${d.args[0]} is set here, and lost`})),affects:"route",headers:o.map(bt)}}function hc(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function fs(e){return[...gc(e),...Sc(e)]}function gc(e){let{socket:t,server:n,host:r}=e;return n.names.some(s=>s.kind==="exact"&&s.key===r)?yc(t,r).filter(s=>s.server!==n).map(({name:s})=>({about:"never-reached",effect:"degrades",at:s.statement.at,text:`This server never gets a request for \`${r}\` on port ${t.port}: another one has the same name there, and comes first.`,help:"Take one of the two servers out, or its name.",related:[{at:n.statement.at,text:"this server takes them"}],affects:"route"})):[]}var ls=new WeakMap;function yc(e,t){let n=ls.get(e);return n===void 0&&(n=xc(e.servers),ls.set(e,n)),n.get(t)??[]}function xc(e){let t=new Map;for(let n of e)for(let r of n.names){if(r.kind!=="exact")continue;let s=t.get(r.key);s===void 0?t.set(r.key,[{server:n,name:r}]):s.push({server:n,name:r})}return t}function Sc(e){let{scope:t,server:n}=e,r=bc(t);if(r?.match?.kind!=="regex"||G(r)?.name==="proxy_pass")return[];let{uri:s}=e.target,o=n.scope.children.all.filter(c=>c.match?.kind==="prefix"&&s.startsWith(c.match.text)&&G(c)?.name==="proxy_pass").toSorted((c,d)=>(d.match?.text.length??0)-(c.match?.text.length??0))[0],{block:i}=r.level;if(o?.level.block===void 0||i===void 0)return[];let a=o.match?.text??"";return[{about:"never-reached",effect:"breaks",at:i.at,text:`\`${i.text}\` takes \`${s}\` away from \`${o.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,help:`Write \`location ^~ ${a}\`, which keeps patterns out, or make the pattern narrower.`,related:[{at:o.level.block.at,text:"this location was meant for it"}],affects:"route"}]}function bc(e){return e.level.kind==="if"||e.level.kind==="limit_except"?e.outer:e}function ps(e){let t=[],n=r=>{for(let o of r.level.own.get("proxy_pass")??[])t.push(...kc(o,r));let[s]=r.level.own.get("stub_status")??[];s!==void 0&&!_s(r)&&t.push(xn(s,`\`${s.text}\` is open to everybody.`,"Let only your own network in: `allow 127.0.0.1; deny all;`."));for(let o of r.children.all)n(o)};return n(e.scope),t}function kc(e,t){let n=e.args[0]??"",r=B(n)?.authority??"";return/^\$\{?(?:http_host|host|arg_|1\b)/.test(r)?[{...xn(e,`\`${e.text}\` sends requests wherever the client says: an open proxy.`,"Name the target."),effect:"breaks"}]:!r.endsWith(":9091")||_s(t)?[]:[xn(e,`\`${e.text}\` opens Pulse's metrics port to everybody.`,"Take the location out, or let only your monitoring in with `allow` and `deny all`.")]}function _s(e){for(let t=e;t!==void 0;t=t.outer)if(["deny","auth_basic","auth_request","internal"].some(n=>t?.level.own.has(n)))return!0;return!1}function xn(e,t,n){return{about:"exposed",effect:"harmless",at:e.at,text:t,help:n,related:[],affects:"route"}}function ms(e,t,n){let r=t.find(s=>/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(s));return e===void 0||r===void 0||n.appliance===void 0?[]:[{about:"target",effect:"degrades",at:e.at,text:`\`${r}\` is ${n.appliance}'s own container, not the machine it runs on: Pulse is not there.`,help:"Name Pulse's container (both in one Docker network), or the address of its machine.",related:[],affects:"route",assumed:!0}]}function hs(e){return[...wc(e),...Hc(e),...$c(e)]}function vt(e,t){let n=g(e,t);return n===void 0||"unknown"in n?void 0:n.lines[0]}function wt(e){let t=e===void 0?void 0:X(e.args[0]??"","time");return t===void 0?void 0:t/1e3}var vc=75;function wc(e){let t=vt(e,"proxy_connect_timeout"),n=wt(t);return t===void 0||t.stock===!0||n===void 0||n<=vc?[]:[Sn(t,"harmless",{text:`\`${t.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,help:"Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open."})]}var Lc=3600;function Hc(e){let t=vt(e,"proxy_read_timeout"),n=wt(t);if(t===void 0||n===void 0||n>=Lc)return[];let r=e;for(;r!==void 0&&!r.own.has("proxy_read_timeout");)r=r.parent;for(let s=r?.parent;s!==void 0;s=s.parent){let[o]=s.own.get("proxy_read_timeout")??[],i=wt(o);if(o===void 0||o.stock===!0||i===void 0||i<=n)continue;if(t.stock!==!0&&t.at.file===o.at.file)return[];let a=t.stock===!0?`what \`${t.text}\` brings (${n} s)`:`\`${t.text}\``;return[Sn(o,"degrades",{text:`\`${o.text}\` does nothing here: ${a} stands further in, and wins.`,related:[{at:t.at,text:"this one is in force"}]})]}return[]}function $c(e){let t=g(e,"proxy_read_timeout"),n=vt(e,"proxy_send_timeout")??vt(e,"send_timeout"),r=wt(n);return t!==void 0||n===void 0||n.stock===!0||r===void 0||r<120?[]:[Sn(n,"degrades",{text:`\`${n.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`})]}function Sn(e,t,n){return{about:"no-effect",effect:t,at:e.at,related:[],affects:"route",...n}}function gs(e,t){let{scope:n,configuration:r,request:s,server:o}=e,{level:i}=n,a=fs(e),c=s.url.pathname==="/"?ps(o):[];if(t.kind!=="proxied")return[...a,...c];let d=t.targets.flatMap(u=>P(u.host)??[]);return[...a,...c,...us(i,r.version),...hs(i),...is(i),...as(i,s),...cs(i),...ms(G(n),d,r)]}function Lt(e){let t=new Map;for(let n of e.servers)for(let r of n.listens){if(r.quic)continue;let s=xe(r),o=t.get(s)??{listens:[],servers:new Set,fallback:void 0};t.set(s,o),o.listens.push(r),o.servers.add(n),r.defaultServer&&(o.fallback??=n)}return[...t.values()].flatMap(({listens:n,servers:r,fallback:s})=>{let o=[...r],[i]=n,[a]=o;return i===void 0||a===void 0?[]:[{family:i.family,address:i.address,port:i.port,ssl:n.some(c=>c.ssl)||Pc(s??a),http2:n.some(c=>c.http2),proxyProtocol:n.some(c=>c.proxyProtocol),servers:o,names:lt(o),fallback:s??a}]})}function Pc(e){return P(E(e.scope.level,"ssl",!1))===!0}function bn(e){return e.url.hostname.toLowerCase().replace(/\.$/,"")}function ys(e,t){let n=ae(t),r=bn(t),s=K(t)==="https",o=xs(e,n,r),i=Ss(o,r);if(t.front!=="none"&&s&&i?.ssl!==!0)return Rc(e,r,n);if(i===void 0)return{kind:"closed",why:`nothing listens on port ${n}`};let a=bs(i,r);return a.kind!=="server"?a:s&&!i.ssl?{kind:"closed",why:`the listener on port ${n} does not speak TLS`,server:a.server}:!s&&i.ssl?{kind:"plain-to-tls",socket:i,server:a.server}:a}function Rc(e,t,n){let r=e.filter(a=>!a.ssl&&a.family!=="unix"),s=new Set(r.map(a=>a.port)),o=s.has(n)?n:s.has(80)?80:s.size===1?[...s][0]:void 0,i=o===void 0?void 0:Ss(xs(r,o,t),t);return i===void 0?{kind:"closed",why:"no plain listener for what stands in front"}:bs(i,t)}function xs(e,t,n){let r=e.filter(i=>i.family!=="unix"&&i.port===t),s=n.replace(/^\[|\]$/g,""),o=r.filter(i=>i.address===s);return o.length>0?o:r}function Ss(e,t){let n=s=>(on(s.names,t)===void 0?4:0)+(s.address==="*"?0:2)+(s.family==="ipv4"?0:1),r;for(let s of e)(r===void 0||n(s)<n(r))&&(r=s);return r}function bs(e,t){let n=on(e.names,t);if(n===void 0)return{kind:"server",socket:e,server:e.fallback,why:`no server_name on port ${e.port} is ${t}; the default server takes it`};if("undecided"in n)return{kind:"undecided",because:{missing:"pattern",name:n.undecided.text,at:n.undecided.statement.at}};let{owner:r,why:s,captures:o}=n;return{kind:"server",socket:e,server:r,why:s,...o===void 0?{}:{captures:o}}}function kn(e,t,n){let r=t.length===0?Oc(e,n):ys(t,n);switch(r.kind){case"closed":{let c={kind:"closed",why:r.why};return Fe(n,c,r.server)}case"undecided":return Fe(n,{kind:"undecided",because:r.because},void 0);case"plain-to-tls":return zc(ks(e,n,r.socket,r.server))}let{socket:s,server:o}=r;if(s.ssl&&P(E(o.scope.level,"ssl_reject_handshake",!1)))return Fe(n,{kind:"closed",at:o.statement.at,why:"`ssl_reject_handshake` ends the TLS handshake"},o);let i=ks(e,n,s,o);r.captures!==void 0&&oe(i,r.captures),A(i,o.statement,r.why);let a=_n(i);return a.kind==="outcome"?Ht(i,a.outcome,void 0):Ht(i,void 0,a.handler)}function Oc(e,t){let[n]=e.servers;if(n===void 0||e.extent==="main"||e.extent==="site")return{kind:"closed",why:"nothing listens"};let r=t.front==="none"?K(t):"http";return{kind:"server",socket:{family:"ipv4",address:"*",port:r==="https"?443:80,ssl:r==="https",http2:!1,proxyProtocol:!1,servers:[n],names:lt([n]),fallback:n},server:n,why:"the server around it cannot be seen"}}function ks(e,t,n,r){let s=P(E(r.scope.level,"merge_slashes",!0))??!0,o=Wr(t.url,s);return{configuration:e,request:t,socket:n,server:r,scheme:n.ssl?"https":"http",host:bn(t),target:o,uri:o.uri,args:o.args,untouched:!0,validLocation:!0,scope:r.scope,variables:new Map,mapped:new Map,captures:[],named:new Map,steps:[],upstreamHost:void 0,depth:0}}function Fe(e,t,n){let r=D(e)?vs(t):{is:"not-asked"};return{exchange:Ge(e,{outcome:t,upgrade:r,steps:[],...n===void 0?{}:{site:n.index,route:n.statement.at}}),scope:void 0,server:n,passage:void 0}}function zc(e){let{configuration:t,request:n,server:r}=e,s=pt(r.scope,497);if(s===void 0||!/^https?:/.test(s.target)){let u=C(400,t.complete);if(s===void 0)return Fe(n,{kind:"answered",status:u,at:r.statement.at},r);let l=_n(e,497);return l.kind==="outcome"?Ht(e,l.outcome,void 0):Ht(e,void 0,l.handler)}let{at:o}=s.statement,i=w(s.target,e),a=k(i),c=a===void 0?$(U(i,s.target)):R(a,o,"error_page"),d=typeof s.status=="number"?s.status:302;return Fe(n,{kind:"redirected",status:d,to:c,at:o},r)}function Ht(e,t,n){let{configuration:r,request:s,server:o,scope:i}=e,{level:a}=i,c=t??Cc(n,i,e),d=n?.name==="proxy_pass"&&c.kind!=="answered",u=os(ye(a,"proxy_http_version",L(r.version,"1.29.7")?"1.1":"1.0"),r.complete),l=d?Kr(i,e):[],p=l.find(v=>v.name==="upgrade"&&v.carries==="constant"&&v.at!==void 0);return{exchange:{request:s,site:o.index,outcome:c,upgrade:d?Qr(i,s,l,u):D(s)?vs(c):{is:"not-asked"},...p?.at===void 0?{}:{forcesUpgrade:p.at},upstreamHttp:d?u:te,requestHeaders:l,responseHeaders:ds(i,e),limits:gn(a,e),buffers:Zr(a),responseBuffered:d?Ar(a,e,u):te,showsVersion:Mc(a),gates:Vr(i,r),remarks:gs(e,c),route:ws(i,o),steps:e.steps},scope:i,server:o,passage:e}}function Cc(e,t,n){if(e===void 0)return{kind:"undecided",because:{missing:"file",name:n.uri}};if(A(n,e,"passes the request on"),e.name==="stub_status"||e.name==="empty_gif")return{kind:"answered",status:{is:"known",value:200,origin:"written",directive:e.name,at:e.at},at:e.at};if(e.name!=="proxy_pass")return{kind:"undecided",because:{missing:"plugin",name:e.name,at:e.at}};let r=es(e,t,n);switch(r.kind){case"undecided":return{kind:"undecided",because:r.because};case"no-resolver":return{kind:"answered",status:{is:"known",value:502,origin:r.assumed?"assumed":"default",why:`no \`resolver\` is there to look up ${r.host}`,at:e.at},at:e.at};case"targets":return n.upstreamHost=r.host,Tc(t,n,{kind:"proxied",targets:r.targets})}}function Tc(e,t,n){let r=gn(e.level,t).idleSeconds;return r.is!=="known"||r.value!==0||r.at===void 0?n:{kind:"unstable",outcomes:[{kind:"answered",status:{...r,value:504},at:r.at},n],at:r.at,why:"the read timeout runs out at once"}}function vs(e){if(e.kind==="undecided")return{is:"undecided",because:e.because};let t="at"in e&&e.at!==void 0?{at:e.at}:{};return{is:"lost",losses:[{kind:"route",text:Ec(e),...t}]}}function Ec(e){switch(e.kind){case"redirected":return`nginx answers with a redirect (${e.status}), which no WebSocket follows`;case"answered":return`nginx answers it itself${e.status.is==="known"?` (${e.status.value})`:""}`;case"closed":return e.why??"nginx closes the connection";default:return"it does not get to Pulse"}}function Mc(e){return $e(ye(e,"server_tokens","on"),t=>t!=="off")}function ws(e,t){let{kind:n}=e.level;return(n==="if"||n==="limit_except")&&e.outer!==void 0?ws(e.outer,t):(e.level.block??e.outer?.level.block)?.at??M(e.level,"proxy_pass")?.at??t.statement.at}function $t(e,t){let n=e.toLowerCase(),r=e.length<5?1:2,s,o=r+1;for(let i of t){if(Math.abs(i.length-n.length)>=o)continue;let a=Ac(n,i,o);a<o&&(s=i,o=a)}return s}function Ac(e,t,n){let r=[],s=Array.from({length:t.length+1},(o,i)=>i);for(let o=1;o<=e.length;o+=1){let i=[o];for(let a=1;a<=t.length;a+=1){let c=e[o-1]===t[a-1],d=Math.min((s[a]??0)+1,(i[a-1]??0)+1,(s[a-1]??0)+(c?0:1));o>1&&a>1&&e[o-1]===t[a-2]&&e[o-2]===t[a-1]&&(d=Math.min(d,(r[a-2]??0)+1)),i.push(d)}if(Math.min(...i)>=n)return n;r=s,s=i}return s[t.length]??n}function h(e,t){return{about:"refused",effect:"breaks",at:e.at,affects:"process",related:[],...t}}function q(e){return/\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(e)}function Ls(e,t,n){if(!e.args.some(r=>q(r)))return Nc(e,t,n)??(t.module.startsWith("ngx_stream")?void 0:Fc(e))}function Nc(e,t,n){let[r=""]=e.args;switch(t.takes){case"flag":return Ve(r)===void 0?I(e,r,"It takes `on` or `off`."):void 0;case"time":case"seconds":return X(r,t.takes)===void 0?I(e,r,Wc(r,t.takes)):void 0;case"size":case"offset":return ne(r,t.takes)===void 0?I(e,r,Ic(t.takes)):void 0;case"number":return/^\d+$/.test(r)?void 0:I(e,r,"It takes a whole number.");case"buffers":return je(e.args)===void 0?I(e,e.args.join(" "),"It takes how many and how large, such as `8 64k`."):void 0;case"one-of":{let s=t.words.filter(o=>!qc(t.name,o,n));return s.some(o=>o.toLowerCase()===r.toLowerCase())?void 0:I(e,r,`It takes ${s.map(o=>`\`${o}\``).join(", ")}.`)}case"any-of":{let s=e.args.find(o=>!t.words.some(i=>i.toLowerCase()===o.toLowerCase()));return s===void 0?void 0:I(e,s,`It takes ${t.words.map(o=>`\`${o}\``).join(", ")}.`)}default:return}}function qc(e,t,n){return e==="proxy_http_version"&&t==="2"&&!L(n,"1.29.4")}function I(e,t,n){return h(e,{text:`\`${t}\` is no value for \`${e.name}\`: nginx does not start with it.`,help:n})}function Wc(e,t){return t==="time"&&/[yM]/.test(e)?"This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.":"It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction."}function Ic(e){return e==="size"?"It takes bytes, or a number with `k` or `m`, such as `64k`.":"It takes bytes, or a number with `k`, `m` or `g`, such as `10m`."}function Fc(e){let{name:t,args:n}=e,[r="",s,o]=n;switch(t){case"set":return Nr(r.slice(1).toLowerCase())?h(e,{text:`\`${r}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`}):/^\$\w+$/.test(r)?void 0:h(e,{text:`\`set ${r}\` names no variable: nginx expects a name that begins with \`$\`.`});case"return":return Dc(e,r,s);case"rewrite":return o===void 0||["last","break","redirect","permanent"].includes(o)?void 0:I(e,o,"The last word is `last`, `break`, `redirect` or `permanent`.");case"if":return qe(n)===void 0?h(e,{text:`\`${e.text.replace(/\s+/g," ")}\` is no condition nginx understands, and nginx does not start with it.`,help:'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".'}):void 0;case"add_header":case"add_trailer":return o===void 0||o==="always"?void 0:I(e,o,"The third word can only be `always`.");case"limit_req":return n.some(i=>i.startsWith("zone="))?Uc(e,/^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/):h(e,{text:"`limit_req` needs `zone=`: nginx does not start without it."});case"limit_req_zone":return Bc(e);case"error_page":return Gc(e);default:return}}function Dc(e,t,n){if(/^\d+$/.test(t))return Number(t)<=999?void 0:I(e,t,"A status has three digits.");if(!(n===void 0&&/^(?:https?:\/\/|\$scheme)/i.test(t)))return h(e,{text:`\`return ${t}\` has neither a status nor a URL: nginx does not start with it.`,help:"Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`."})}function Uc(e,t){let n=e.args.find(r=>!t.test(r));return n===void 0?void 0:I(e,n,"It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.")}function Bc(e){let{args:t}=e,n=t.find(s=>s.startsWith("zone=")),r=t.find(s=>s.startsWith("rate="));if(n===void 0||!/^zone=[^:]+:\d+[kKmM]?$/.test(n))return I(e,n??e.args.join(" "),"It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.");if(r!==void 0&&!/^rate=[1-9]\d*r\/[sm]$/.test(r))return I(e,r,"A rate is written as `rate=30r/s` or `rate=30r/m`.")}function Gc(e){let n=e.args.slice(0,-1).filter(r=>!r.startsWith("=")).find(r=>!/^\d{3}$/.test(r)||Number(r)<300||Number(r)>599||r==="499");return n===void 0?void 0:I(e,n,"Its statuses lie between 300 and 599.")}var vn=new Set(["map","geo","types","split_clients","charset_map","geoip2","mail","match","rtmp"]);function Hs(e){let t=[],n=(o,i)=>{sd(o,i,e,t);for(let a of o){if(a.unseen!==void 0||a.verbatim)continue;let c=Xc(a,i,e);if(c!==void 0&&t.push(c),a.body===void 0||vn.has(a.name))continue;let d=c===void 0?jc(a,i):void 0;d!==void 0&&n(a.body,d)}},{root:r,statements:s}=Vc(e);return n(s,r),t}function Vc(e){switch(e.extent){case"main":return{root:{contexts:["main"],world:"http",block:"the main level"},statements:e.main};case"site":return{root:{contexts:["http"],world:"http",block:"http"},statements:e.fragment};case"server-part":return{root:{contexts:["server","http"],world:"http",block:"server"},statements:e.fragment};case"directives":return{root:{contexts:["http","server","location"],world:"http",block:"location"},statements:e.fragment}}}function jc(e,t){let{name:n}=e,r=s=>({contexts:[s],world:t.world,block:n});switch(n){case"http":case"server":case"location":case"upstream":case"events":case"limit_except":return r(n);case"stream":return{contexts:["http"],world:"stream",block:n};case"if":return r(t.contexts.includes("location")?"if in location":"if in server");default:return}}function Xc(e,t,n){let{version:r}=n,s=t.world==="stream"?Ee(e.name):me(e.name);if(s.length===0)return $s(e,t);let o=s.filter(a=>ct(a,r));if(o.length===0)return Zc(e,s);let i=o.find(a=>a.anywhere||a.contexts.some(c=>t.contexts.includes(c)));return i===void 0?ed(e,o,t):nd(e,i)??Ls(e,i,r)}function $s(e,t){if(q(e.name))return;if(t.world==="http"&&Ee(e.name).length>0)return h(e,{text:`\`${e.name}\` is not allowed in \`${t.block}\`: it belongs to \`stream\`, and nginx does not start with it.`});if(Yc(e.name)||t.world==="stream")return;let n=$t(e.name,Hr());if(n!==void 0)return h(e,{text:`\`${e.name}\` is no directive nginx knows, and nginx does not start with it; \`${n}\` is near.`,help:`Write \`${n}\`.`})}var Kc=/^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;function Yc(e){return Kc.test(e)||e.includes("_by_lua")||e.includes("_by_njs")}function Ps(e){let t=[],n=(r,s)=>{for(let o of r){let{name:i,body:a}=o;!((s==="stream"?Ee(i):me(i)).length>0)&&Qc(i)&&o.unseen===void 0?$s(o,{contexts:[],world:s,block:""})===void 0&&t.push(o):a!==void 0&&!vn.has(i)&&n(a,i==="stream"?"stream":s)}};return n(e.extent==="main"?e.main:e.fragment,"http"),t}function Qc(e){return e!=="mail"&&/^[\w.-]+$/.test(e)&&!q(e)}function Zc(e,t){let[n]=t;if(n===void 0)return;let r=n.until===void 0?`before ${n.since}`:`since ${n.until}`;return h(e,{text:`\`${e.name}\` is unknown to nginx ${r}, and nginx does not start with it.`,help:Jc[e.name]??`Take it out, or update nginx${n.since===void 0?"":` to ${n.since} or later`}.`})}var Jc={ssl:"Take it out and write `ssl` behind the port: `listen 443 ssl;`.",http2:"Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`."};function ed(e,t,n){let r=[...new Set(t.flatMap(a=>a.contexts))],s=od(r.map(td)),i=(r.length===1?r[0]:void 0)==="http"?"Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.":`Move it into ${s}.`;return h(e,{text:`\`${e.name}\` is not allowed in ${n.block.includes(" ")?n.block:`\`${n.block}\``}: nginx does not start with it there.`,why:`It may stand in ${s} alone.`,help:i})}function td(e){let t=/^if in (\w+)$/.exec(e)?.[1];return t!==void 0?`an \`if\` in a \`${t}\``:e==="main"?"the main level":`\`${e}\``}function nd(e,t){let n=e.args.length;if(t.block&&e.body===void 0)return h(e,{text:`\`${e.name}\` needs a block: nginx expects \`{\` behind it.`});if(!t.block&&e.body!==void 0)return h(e,{text:`\`${e.name}\` takes no block: nginx expects \`;\` behind it.`});if(n>=t.fewest&&n<=t.most&&!t.excluded.includes(n))return;let r=e.text.includes(`
`)&&n>t.most?" A `;` may be missing at the end of its line.":"";return h(e,{text:`\`${e.name}\` takes ${rd(t)}, not ${n}: nginx does not start with it.${r}`})}function rd(e){let{fewest:t,most:n}=e;return e.takes==="flag"?"one argument, `on` or `off`":n===Number.POSITIVE_INFINITY?`${t} or more arguments`:t===n?t===1?"one argument":t===0?"no argument":`${t} arguments`:e.excluded.length>0?`${t} or ${n} arguments`:`${t} to ${n} arguments`}function sd(e,t,n,r){let s=new Map;for(let o of e){let i=s.get(o.name);if(i===void 0){s.set(o.name,o);continue}let c=(t.world==="stream"?Ee(o.name):me(o.name)).find(l=>l.contexts.some(p=>t.contexts.includes(p)));if(c===void 0||c.takes==="many"||c.takes==="any-of"||!ct(c,n.version))continue;let d=o.stock===!0&&i.stock!==!0?i:o,u=d===o?i:o;r.push(h(d,{text:`\`${o.name}\` stands twice in this \`${t.block}\`: nginx does not start, there is no "last one wins".`,help:u.stock===!0?`Take this line out: \`${u.text}\` brings one already.`:"Keep one of the two lines.",related:[{at:u.at,text:`\`${o.name}\` is set here too`}]}))}}function od(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}function Rs(e){let{version:t}=e,n=[],r=(o,i,a)=>{n.push({about:"outdated",effect:"harmless",at:o.at,text:i,help:a,related:[],affects:"process"})},s=o=>{for(let i of o){let{name:a,args:c,body:d}=i;i.stock!==!0&&(a==="listen"&&c.includes("http2")&&L(t,"1.25.1")?r(i,"`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.","Write `http2 on;` in the `server`, and leave `http2` out of `listen`."):a==="ssl"&&ct(me("ssl")[0]??id,t)?r(i,"`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.","Write `ssl` behind the port: `listen 443 ssl;`."):/^(?:http2_push|http2_push_preload|http2_max_concurrent_pushes)$/.test(a)&&L(t,"1.25.1")?r(i,`\`${a}\` does nothing since nginx 1.25.1, which took server push out.`,"Take it out."):/^http2_(?:max_requests|max_field_size|max_header_size|recv_timeout|idle_timeout)$/.test(a)&&L(t,"1.19.7")&&r(i,`\`${a}\` does nothing since nginx 1.19.7.`,"Take it out."),d!==void 0&&!vn.has(a)&&s(d))}};return s(e.extent==="main"?e.main:e.fragment),n}var id={name:"",module:"",contexts:[],anywhere:!1,fewest:0,most:0,excluded:[],block:!1,takes:"many",words:[],until:"0"};var ad=["proxy","fastcgi","uwsgi","scgi"];function Os(e){let t=[],n=r=>{for(let s of ad){let o=zs(r.level,s)??(r.level.kind==="server"?dd(r.level,s):void 0),i=o===void 0?void 0:ud(r.level,s,o);i!==void 0&&t.push(i)}for(let s of r.children.all)n(s)};for(let{scope:r}of e.servers)n(r);return t.filter((r,s)=>t.findIndex(o=>o.at===r.at)===s)}var cd=["buffer_size","buffers","busy_buffers_size","max_temp_file_size","temp_file_write_size"];function zs(e,t){for(let n of cd){let r=M(e,`${t}_${n}`);if(r!==void 0)return r}}function dd(e,t){return e.parent===void 0?void 0:zs(e.parent,t)}function ud(e,t,n){let r=P(Xe(e,`${t}_buffers`,{count:8,bytes:de})),s=P(re(e,`${t}_buffer_size`,de));if(r===void 0||s===void 0)return;let{count:o,bytes:i}=r,a=Math.max(s,i),c=P(re(e,`${t}_busy_buffers_size`,2*a)),d=P(re(e,`${t}_max_temp_file_size`,1024**3)),u=P(re(e,`${t}_temp_file_write_size`,2*a));if(c===void 0||d===void 0||u===void 0)return;let l=v=>h(n,{text:`With \`${n.text}\` the buffer sizes do not go together: ${v}, and nginx does not start.`,...t==="proxy"?{help:"Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`."}:{}}),p=M(e,`${t}_busy_buffers_size`)!==void 0,y=`\`${t}_busy_buffers_size\` (${he(c)}${p?"":", twice the largest buffer when it is not written"})`;if(o<2)return l(`\`${t}_buffers\` must be at least 2`);if(c<a)return l(`${y} is less than the largest buffer (${he(a)})`);if(c>(o-1)*i)return l(`${y} must be less than all of \`${t}_buffers\` but one (${he((o-1)*i)})`);if(u<a)return l(`\`${t}_temp_file_write_size\` (${he(u)}) is less than the largest buffer (${he(a)})`);if(d!==0&&d<a)return l(`\`${t}_max_temp_file_size\` (${he(d)}) is less than the largest buffer (${he(a)})`)}function he(e){return e%1024===0?`${e/1024}k`:String(e)}function Cs(e){let t=[],n=r=>{t.push(...ld(r.level.statements),...fd(r),...wn(r,e));for(let s of r.children.all){let o=pd(r,s);o!==void 0&&t.push(o),n(s)}for(let s of r.ifs.values())t.push(...wn(s,e));r.limitExcept!==void 0&&t.push(...wn(r.limitExcept,e))};for(let r of e.servers)n(r.scope);return t}function ld(e){return e.filter(t=>t.name==="location"&&t.args.length>0&&en(t.args)===void 0).map(t=>h(t,{text:`\`${t.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,help:"Its modifiers are `=`, `^~`, `~` and `~*`."}))}function fd(e){let t=new Map,n=[];for(let{match:r,level:s}of e.children.all){let{block:o}=s;if(r===void 0||o===void 0||r.kind==="regex")continue;let a=`${r.kind==="prefix-final"?"prefix":r.kind} ${r.text}`,c=t.get(a);c===void 0?t.set(a,o):n.push(h(o,{text:`\`${o.text}\` is there a second time: nginx does not start with a duplicate location.`,help:"Take one of the two out, and keep in the other what both are for.",related:[{at:c.at,text:"the first one"}]}))}return n}function pd(e,t){let{block:n}=t.level,{match:r}=e;if(n===void 0||t.match===void 0||r===void 0)return;let s=o=>h(n,{text:`${o}: nginx does not start with it.`,help:"Move it out, beside the location that holds it now."});if(r.kind==="exact")return s(`\`${n.text}\` stands inside an exact location, which can hold none`);if(r.kind==="named")return s(`\`${n.text}\` stands inside a named location, which can hold none`);if(t.match.kind==="named")return s(`The named location \`${t.match.text}\` stands inside another one; it belongs to the \`server\``);if(t.match.kind!=="regex"&&!t.match.text.startsWith(r.text))return s(`\`${n.text}\` lies outside of \`${r.text}\`, in which it is nested`)}function wn(e,t){return(e.level.own.get("proxy_pass")??[]).flatMap(n=>{let r=_d(n,e,t);return r===void 0?[]:[r]})}function _d(e,t,n){let r=e.args[0]??"";if(t.level.kind==="server"||q(r)||N(r))return;let s=B(r);if(s===void 0)return h(e,{text:`\`proxy_pass ${r}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,.../^wss?:/i.test(r)?{help:`WebSockets begin as HTTP requests: write \`proxy_pass ${r.replace(/^ws/i,"http")};\`.`}:{help:`Write \`proxy_pass http://${r.replace(/^\w+:\/\//,"")};\`.`}});let o=V(s.authority,80);if(o===void 0)return h(e,{text:`\`${s.authority}\` in \`proxy_pass ${r}\` is no host with a port from 1 to 65535: nginx does not start with it.`,help:"Write `proxy_pass http://127.0.0.1:7655;`, with the address of your Pulse."});let i=md(t);if(s.uri!==""&&i!==void 0)return h(e,{text:`\`proxy_pass ${r}\` has a URI part (\`${s.uri}\`), which nginx refuses ${i}.`,help:`Write \`proxy_pass ${s.scheme}://${s.authority};\`: the path is then passed on as it is.`});let a=n.upstreams.get(o.host.toLowerCase());if(a!==void 0&&/:\d+$/.test(s.authority)&&!s.authority.startsWith("["))return h(e,{text:`\`${s.authority}\` names the upstream \`${a.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,help:`Write \`proxy_pass ${s.scheme}://${a.name}${s.uri};\`, and the port in the upstream's \`server\` line.`,related:[{at:a.statement.at,text:"the upstream"}]})}function md(e){return e.level.kind==="if"?"inside an `if`":e.level.kind==="limit_except"?"inside a `limit_except`":e.match?.kind==="regex"?"in a location given by a pattern":e.match?.kind==="named"?"in a named location":void 0}function Ts(e){return(e.http.own.get("map")??[]).flatMap(hd)}function hd(e){let t=[],n=e.args[1]??"";!n.startsWith("$")&&e.args.length===2&&t.push(h(e,{text:`\`${n}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`}));let r=new Map;for(let s of e.body??[]){if(s.args.length===0&&(s.name==="hostnames"||s.name==="volatile")||s.name==="include"||s.unseen!==void 0)continue;if(s.args.length!==1){t.push(h(s,{text:`\`${s.text}\` is no row of a map: nginx expects a key and a value.`}));continue}if(s.name.startsWith("~"))continue;let i=s.name.toLowerCase(),a=r.get(i);a===void 0?r.set(i,s):t.push(h(s,{text:`\`${s.name}\` is there a second time in the map of \`${n}\`: nginx does not start with it.`,related:[{at:a.at,text:"the first one"}]}))}return t}function Pt(e){let t=[],n=new Map,r=(i,a)=>{if(!gd(i,e)){if(!e.complete){n.has(`$${i}`)||n.set(`$${i}`,{statement:a,name:`$${i}`});return}n.has(i)||(n.set(i,{statement:a,name:i}),t.push(yd(i,a,e)))}},s=(i,a,c)=>{vd(e,i).has(a)||(e.complete?t.push(wd(i,a,c)):n.has(`${i} ${a}`)||n.set(`${i} ${a}`,{statement:c,name:`${i} ${a}`}))},o=i=>{for(let a of i){let{body:c}=a;for(let u of xd(a)){let l=ie(u);l.wrong!==void 0&&!q(u)&&t.push(h(a,{text:`In \`${a.text.replace(/\s+/g," ")}\`, ${l.wrong}: nginx does not start with it.`}));for(let p of l.variables)q(u)||r(p,a)}let d=kd(a);if(d!==void 0&&s(d.kind,d.name,a),c!==void 0&&a.name!=="types"&&a.name!=="geo"&&o(c),a.name==="map")for(let u of c??[])for(let l of ie(u.args[0]??"").variables)r(l,u)}};return o(e.http.statements),(e.extent==="server-part"||e.extent==="directives")&&o(e.fragment),{refusals:t,unseen:e.complete?[]:[...n.values()]}}function gd(e,t){return ht(e)||t.maps.has(e)||t.defined.has(e)}function yd(e,t,n){let r=[...qr(),...n.maps.keys(),...n.defined.keys()],s=$t(e,r),o=e==="connection_upgrade"?"Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`.":s===void 0?"Define it with `map` or `set`, or take it out.":`Write \`$${s}\`.`;return h(t,{text:`\`$${e}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,help:o})}function xd(e){let{name:t,args:n}=e;if(!n.some(r=>r.includes("$")))return[];switch(t){case"set":case"auth_request_set":return n.slice(1);case"map":case"split_clients":return n.slice(0,1);case"geo":return n.length>1?n.slice(0,1):[];case"rewrite":return n.slice(1,2);case"if":return Sd(n);case"location":case"server_name":case"listen":case"include":return[];case"proxy_redirect":case"proxy_cookie_path":case"proxy_cookie_domain":return n.filter(r=>!r.startsWith("~"));default:return bd.test(t)?n:[]}}function Sd(e){let t=qe(e);return t===void 0?[]:t.operator==="="||t.operator==="!="?[t.left,t.right]:[t.left]}var bd=/^(?:proxy_(?:pass|set_header|set_body|method|bind|cache|cache_key|cache_bypass|no_cache|ssl_name|ssl_certificate|ssl_certificate_key)|add_header|add_trailer|return|root|alias|access_log|error_page|try_files|limit_req_zone|limit_conn_zone|log_format|auth_basic|auth_basic_user_file|fastcgi_(?:param|pass|cache_key|index)|uwsgi_(?:param|pass)|scgi_(?:param|pass)|grpc_(?:set_header|pass)|expires|index|sub_filter|mirror|auth_request|hash|ssl_certificate|ssl_certificate_key|secure_link|secure_link_md5|charset|default_type)$/;function kd(e){let{name:t,args:n}=e;if(t==="limit_req"){let s=n.find(o=>o.startsWith("zone="))?.slice(5);return s===void 0||q(s)?void 0:{kind:"limit_req_zone",name:s}}let[r=""]=n;if(t==="limit_conn"&&n.length===2)return{kind:"limit_conn_zone",name:r};if(t==="proxy_cache"&&r!=="off"&&r!==""&&!r.includes("$"))return{kind:"proxy_cache_path",name:r}}var Es=new WeakMap;function vd(e,t){let n=Es.get(e)??new Map;Es.set(e,n);let r=n.get(t);if(r!==void 0)return r;let s=(e.http.own.get(t)??[]).flatMap(i=>i.args.flatMap(a=>/^(?:keys_)?zone=([^:]+)/.exec(a)?.[1]??[])),o=new Set(s);return n.set(t,o),o}function wd(e,t,n){let r=e==="limit_req_zone"?`limit_req_zone $binary_remote_addr zone=${t}:10m rate=30r/s;`:e==="limit_conn_zone"?`limit_conn_zone $binary_remote_addr zone=${t}:10m;`:`proxy_cache_path /var/cache/nginx keys_zone=${t}:10m;`;return h(n,{text:`The zone \`${t}\` of \`${n.text}\` is declared nowhere: nginx does not start with it.`,help:`Put \`${r}\` into \`http\`, outside every \`server\`.`})}function Ms(e){let{version:t,servers:n}=e;return[...n.flatMap(r=>Ld(r,t)),...Hd(n),...$d(e)]}function Ld(e,t){let n=[],r=new Map;for(let s of e.scope.level.own.get("listen")??[]){if(s.args.length===0||s.args.some(a=>q(a)||a.includes("$")))continue;let{listens:o,wrong:i}=ue(s,t);i!==void 0&&n.push(h(s,{text:`\`${s.text}\` does not work: ${i}, and nginx does not start.`,help:"Write a port, or an address with one, and words that `listen` knows behind it, such as `listen 443 ssl;`."}));for(let a of o){let c=`${a.quic?"quic ":""}${xe(a)}`,d=r.get(c);d===void 0?r.set(c,s):n.push(h(s,{text:`\`${s.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,related:[{at:d.at,text:"the first one"}]}))}}return n}function Hd(e){let t=new Map,n=[];for(let r of e)for(let s of r.listens){if(!s.defaultServer||s.statement===void 0||s.quic)continue;let o=t.get(xe(s));o?.statement===void 0?t.set(xe(s),s):o.statement!==s.statement&&n.push(h(s.statement,{text:`\`${s.statement.text}\` declares a second default server for this address: nginx does not start with two.`,help:"Take `default_server` out of one of the lines.",related:[{at:o.statement.at,text:"the first default server"}]}))}return n}function $d(e){let t=[],n=new Set,{complete:r,extent:s}=e;if(s!=="main"&&s!=="site")return[];for(let o of Lt(e)){let i=o.fallback,{level:a}=i.scope;if(!o.ssl||n.has(i.statement)||g(a,"ssl_certificate")!==void 0||Pd(i,e))continue;let c=i.listens.find(d=>d.port===o.port)?.statement;c!==void 0&&(n.add(i.statement),t.push({...h(c,{text:`\`${c.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,help:"Add `ssl_certificate` and `ssl_certificate_key` to this `server`."}),...r?{}:{assumed:!0}}))}for(let{scope:o}of e.servers){let i=M(o.level,"ssl_certificate"),a=g(o.level,"ssl_certificate_key");i!==void 0&&a===void 0&&t.push(h(i,{text:`\`${i.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`}))}return t}function Pd(e,t){if(!L(t.version,"1.19.4"))return!1;let n=g(e.scope.level,"ssl_reject_handshake");return n!==void 0&&("unknown"in n||n.lines[0]?.args[0]?.toLowerCase()==="on")}function As(e){let t=[],n=new Map;for(let r of e.http.own.get("upstream")??[]){let s=r.args[0]??"",o=r.body??[],i=n.get(s.toLowerCase());i!==void 0?t.push(h(r,{text:`The upstream \`${s}\` is there a second time: nginx does not start with it.`,related:[{at:i.at,text:"the first one"}]})):n.set(s.toLowerCase(),r);let a=o.some(c=>c.name==="server"||c.unseen!==void 0||c.verbatim===!0);a||t.push(h(r,{text:`The upstream \`${s}\` holds no \`server\`: nginx does not start with it.`,help:"Write `server 127.0.0.1:7655;` in it."})),a&&o.every(c=>c.name!=="server"||c.args.includes("backup"))&&Rd(o)&&t.push(h(r,{text:`The upstream \`${s}\` holds nothing but backups: nginx does not start with it.`,help:"Take `backup` from one of its servers."})),t.push(...o.filter(c=>c.name==="server").flatMap(Od))}return t}function Rd(e){return e.every(t=>t.unseen===void 0&&t.verbatim!==!0)}function Od(e){let t=e.args[0]??"";return t===""||q(t)?[]:/^\w+:\/\//.test(t)?[h(e,{text:`\`${e.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,help:`Write \`server ${t.replace(/^\w+:\/\//,"").replace(/\/.*$/,"")};\`; the scheme belongs to \`proxy_pass\`.`})]:V(t,80)!==void 0?[]:[h(e,{text:`\`${t}\` is no host with a port from 1 to 65535: nginx does not start with it.`})]}function Ns(e){return[...zd(e),...e.servers.flatMap(({scope:t})=>qs(t))]}function zd(e){let{main:t,complete:n,http:r}=e;if(!n||t.some(i=>i.name==="events")||r.block===void 0)return[];let s="Add `events {}` at the top.";return Ue(r.block.at.file)!=="nginx.conf"?[{...h(r.block,{text:"There is no `events` block here: as a main config, nginx would not start with this file.",help:s}),effect:"degrades"}]:[h(r.block,{text:"This main config has no `events` block: nginx does not start without one.",help:s})]}function qs(e){return[...Cd(e),...Td(e),...[...e.children.all,...e.ifs.values()].flatMap(qs)]}function Cd(e){let t=M(e.level,"root"),n=M(e.level,"alias");if(t===void 0||n===void 0)return[];let r=t.at.start>n.at.start?t:n,s=r===t?n:t;return[h(r,{text:`\`${r.name}\` stands beside \`${s.name}\`: nginx does not start with both in one location.`,related:[{at:s.at,text:`\`${s.name}\` is set here`}]})]}function Td(e){let t=e.level.own.get("proxy_redirect")?.find(s=>s.args[0]==="default");if(t===void 0)return[];let n=M(e.level,"proxy_pass");return n!==void 0&&!(s=>e.level.statements.indexOf(s)<e.level.statements.indexOf(t))(n)?[h(t,{text:"`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it."})]:n!==void 0&&N(n.args[0]??"")?[h(t,{text:"`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it."})]:n===void 0&&g(e.level,"proxy_pass")===void 0&&e.level.kind!=="if"?[h(t,{text:"`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it."})]:[]}var Ed=[Ns,Hs,Cs,Ms,As,Ts,e=>Pt(e).refusals,Os];function Ws(e){return Ed.flatMap(t=>t(e))}function Is(e){let t=[...Md(e),...Ad(e),...Pt(e).unseen.map(({statement:r,name:s})=>Rt(r,{missing:s.startsWith("$")?"variable":"parent",name:s,at:r.at},`\`${s}\` is not defined in what can be seen here; what depends on it is left open.`)),...Ps(e).map(r=>Rt(r,{missing:"plugin",name:r.name,at:r.at},`\`${r.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`))],n=new Map;for(let r of t)n.has(r.cause?.name)||n.set(r.cause?.name,r);return[...n.values()]}function Rt(e,t,n){return{about:"unseen",effect:"harmless",at:e.at,text:n,related:[],affects:"route",cause:t}}function Md(e){let[t]=e.fragment;if(t===void 0||e.extent==="site")return[];let n=e.extent==="server-part"?"server":"location";return[Rt(t,{missing:"parent",name:n,at:t.at},`The \`${n}\` around these lines cannot be seen; what it would decide is left open.`)]}function Ad(e){let t=[],n=r=>{for(let s of r)s.unseen!==void 0&&t.push(Rt(s,s.unseen,Nd(s))),s.body!==void 0&&n(s.body)};return n(e.extent==="main"?e.main:e.fragment),t}function Nd(e){if(e.name!=="include")return`\`${e.text}\` stands deeper inside other blocks than is looked into; what it would decide is left open.`;let t=At(e)?"by its name it holds TLS settings, and which response headers it adds is left open":"what it would decide is left open";return`\`${e.args[0]}\` cannot be read here; ${t}.`}var H={lines:[],replaces:[],displaces:[],notes:[]};function J(e){return{lines:e.flatMap(t=>t.lines),replaces:e.flatMap(t=>t.replaces),displaces:e.flatMap(t=>t.displaces),notes:e.flatMap(t=>t.notes)}}function Fs(e,t){let n=new Map(e.displaces.map(o=>[o.at.start,o]));if(n.size===0)return e;let s=t.statements.filter(o=>o.stock===!0&&n.has(o.at.start)).filter(o=>!e.displaces.includes(o)&&o.body===void 0);return{...e,lines:[...s.map(o=>`${o.text};`),...e.lines],replaces:[...[...n.values()].map(z),...e.replaces],displaces:[],said:e.lines,notes:[...e.notes,qd(e.displaces)]}}function qd(e){let t=[...new Set(e.map(r=>`\`${r.text}\``))].join(" "),n=e.length===1;return`${t} ${n?"comes":"come"} from an include here: write the other lines of that file in its place.`}function F(e,t,n){let r=e.own.get(t)??[];return{lines:[`${t} ${n};`],replaces:r.filter(s=>s.stock!==!0).map(z),displaces:r.filter(s=>s.stock===!0),notes:[]}}function Ot(e,t,n,r=[]){let s=g(e,t),o=s===void 0||"unknown"in s?[]:s.lines,i=s!==void 0&&!("unknown"in s)&&!s.inherited,a=o.filter(p=>n.has(Ln(p))),c=[...n.values()].flatMap(p=>p===void 0?[]:[`${p};`]),d=r.filter(p=>!n.has(Ln(p))).map(p=>`${p.text};`);if(i)return{lines:[...c,...d],replaces:a.filter(p=>p.stock!==!0).map(z),displaces:a.filter(p=>p.stock===!0),notes:[]};let l=c.length>0||a.length>0?o.filter(p=>!n.has(Ln(p))).map(p=>`${t} ${p.args.map(Wd).join(" ")};`):[];return{...H,lines:[...l,...c,...d]}}function Ln(e){return(e.args[0]??"").toLowerCase()}function Wd(e){return/^[^\s;{}"'\\#]+$/.test(e)?e:`"${e.replace(/(["\\])/g,"\\$1")}"`}function Ds(e){let{needs:t,passage:n,scope:r}=e,s=new Map,o=(u,l)=>{s.set(u.toLowerCase(),`proxy_set_header ${u} ${l}`)};t.includes("upgrade")&&(o("Upgrade","$http_upgrade"),o("Connection",Us(n))),t.includes("host")&&o("Host","$http_host");let i=n.request.front!=="none";if(t.includes("client-address")&&(o("X-Real-IP","$remote_addr"),o("X-Forwarded-For",i?"$proxy_add_x_forwarded_for":"$remote_addr")),t.includes("proto")&&o("X-Forwarded-Proto",i?"https":"$scheme"),s.size===0)return H;let c=kt(r.level,"proxy_set_header",n.configuration.version)?.lost??[],d=Ot(r.level,"proxy_set_header",s,c);return t.includes("upgrade")?J([Hn(e),Id(e),d]):d}function Hn({scope:e}){let[t]=e.level.own.get("proxy_http_version")??[];return t?.args[0]==="1.1"?H:F(e.level,"proxy_http_version","1.1")}function Id({scope:e}){let t=g(e.level,"proxy_method"),n=g(e.level,"proxy_pass_request_headers");return J([t===void 0?H:F(e.level,"proxy_method","$request_method"),n===void 0?H:F(e.level,"proxy_pass_request_headers","on")])}function Us(e){let t=e.configuration.maps.get("connection_upgrade");return t===void 0||t.assumed===!0||e.request.url.protocol.startsWith("http")?'"upgrade"':k(Ne("connection_upgrade",e))?.toLowerCase()==="upgrade"?"$connection_upgrade":'"upgrade"'}var Fd=[["X-Frame-Options","DENY"],["X-Content-Type-Options","nosniff"]];function Bs(e){let{traced:t,passage:n,scope:r}=e,{added:s,removed:o}=t.exchange.responseHeaders,i=y=>s.some(v=>v.name===y.toLowerCase()),a=y=>o.some(v=>v.name===y.toLowerCase()),d=kt(r.level,"add_header",n.configuration.version)?.lost??[],u=new Set(d.map(y=>(y.args[0]??"").toLowerCase())),l=new Map,p=new Map;for(let[y,v]of Fd){let b=y.toLowerCase();a(y)&&!i(y)&&l.set(b,`add_header ${y} ${v} always`),(i(y)||u.has(b))&&!a(y)&&p.set(b,`proxy_hide_header ${y}`)}return n.scheme==="https"&&!i("Strict-Transport-Security")&&!u.has("strict-transport-security")&&l.set("strict-transport-security",'add_header Strict-Transport-Security "max-age=31536000" always'),J([Ot(r.level,"add_header",l,d),p.size===0?H:Ot(r.level,"proxy_hide_header",p)])}function Gs({traced:e}){let t=e.exchange.responseHeaders.added.filter(({name:r})=>r.startsWith("access-control-")),n=t.flatMap(({at:r})=>r===void 0?[]:[{...r,end:r.end+1}]);return{lines:[],replaces:n,displaces:[],notes:[`Take ${t.map(({name:r})=>`\`${r}\``).join(", ")||"the Access-Control headers"} out: Pulse answers cross-origin requests itself (ALLOWED_ORIGINS).`]}}function Vs(e){let t=e.request.front!=="none";return["proxy_set_header Upgrade $http_upgrade;",`proxy_set_header Connection ${Us(e)};`,"proxy_set_header Host $http_host;","proxy_set_header X-Real-IP $remote_addr;",`proxy_set_header X-Forwarded-For ${t?"$proxy_add_x_forwarded_for":"$remote_addr"};`,`proxy_set_header X-Forwarded-Proto ${t?"https":"$scheme"};`]}function js({scope:e,passage:t}){let n=G(e);if(n?.name!=="proxy_pass")return H;let r=e.level.own.get("rewrite")??[],s=t.steps.find(({text:a,at:c})=>/^(?:try_files|error_page)\b|^rewrite\b.*\blast;$/.test(a)||a.startsWith("rewrite")&&!r.some(d=>d.at.start===c.start));if(s!==void 0)return{...H,displaces:[],notes:[`\`${s.text}\` changes the path: take it out, and pass everything on with \`proxy_pass\`.`]};let o=r.filter(a=>a.args[2]==="break"),i=(e.level.own.get("set")??[]).filter(a=>a.args[0]==="$args");return{lines:[`proxy_pass ${Xs(n.args[0]??"")};`],replaces:[n,...o,...i].map(z),displaces:[],notes:Ud(e)?["Pulse cannot live below a path: its pages ask for `/assets`, `/api` and `/ws`. Give it a server name of its own."]:[]}}var Dd=/^\/(?:$|api|ws|assets|socket\.io|install|download|login|settings)/;function Ud(e){let{match:t}=e;return t!==void 0&&t.kind!=="regex"&&t.kind!=="named"&&!Dd.test(t.text)}function Xs(e){let t=/^(https?:\/\/unix:[^:]+)/i.exec(e);return t!==null?t[1]??e:(/^(?:\w+|\$\{?\w+\}?):\/\/[^/?]*/.exec(e)?.[0]??/^[^/?]*/.exec(e)?.[0]??e).replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g,"")}function Ks(e){let{passage:t,traced:n}=e,r=Qs(t);if(r===void 0)return{...H,notes:["Send the path to Pulse in a location of its own."]};let{children:s}=t.server.scope,o=n.exchange.request.url.pathname,i=[o,...qn.filter(u=>u!==o&&Bd(u,e))],a=i.flatMap(u=>s.exact.get(u)?.level.block??[]);return{lines:(i.length>1&&a.length===0&&i.every(u=>Gd(u,t))?[`location ~ "^(${i.join("|")})$"`]:i.map(u=>`location = ${u}`)).flatMap(u=>Js(u,r,t,[])),replaces:a.map(z),displaces:[],notes:[]}}function Bd(e,{passage:t,scope:n}){let r=we(t.server.scope,e);return r?.kind==="scope"||r?.kind==="slash"?r.scope===n:n.match===void 0}function Gd(e,t){let n=we(t.server.scope,e);if(n?.kind==="slash")return!1;let r=n?.kind==="scope"?n.scope.match?.kind:void 0;return r===void 0||r==="prefix"}function Ys({passage:e,scope:t}){let n=Qs(e)??Zs(t);return n===void 0?H:{lines:Js('location ~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"',n,e,["auth_basic off;","auth_request off;","satisfy all;"]),replaces:[],displaces:[],notes:[]}}function Qs(e){let{scope:t}=e.server;for(let n of["/","/api/health","/api/agents/host/report"]){let r=we(t,n),s=r?.kind==="scope"?Zs(r.scope):void 0;if(s!==void 0)return s}}function Zs(e){let t=G(e),n=t?.args[0]??"";if(t?.name!=="proxy_pass"||B(n)===void 0&&!N(n))return;let r=["set","resolver"].flatMap(s=>(e.level.own.get(s)??[]).map(o=>o.stock===!0?`resolver ${o.args.join(" ")};`:`${o.text};`));return{url:Xs(n),before:r}}function Js(e,t,n,r){let s=[...r,...t.before,`proxy_pass ${t.url};`,"proxy_http_version 1.1;",...Vs(n),"proxy_read_timeout 3600s;","proxy_buffering off;","proxy_buffer_size 64k;","proxy_buffers 8 64k;","proxy_busy_buffers_size 128k;"];return[`${e} {`,...s.map(o=>`    ${o}`),"}"]}function eo(e){let{level:t}=e.scope,n=e.names.find(ut)?.text??"pulse.example.com",r=(t.own.get("listen")??[]).filter(o=>/(?:^|:)443$/.test(o.args[0]??"")&&!o.args.includes("ssl"));return{lines:["listen 443 ssl;",...g(t,"ssl_certificate")===void 0?[`ssl_certificate /etc/letsencrypt/live/${n}/fullchain.pem;`,`ssl_certificate_key /etc/letsencrypt/live/${n}/privkey.pem;`]:[],...no(443)],replaces:r.map(z),displaces:[],notes:["The certificate has to be there first: `certbot certonly` gets one."]}}function to(e,t,n){let{outcome:r}=e.exchange;if(r.kind==="redirected"&&r.at!==void 0){let a=so(t.server.statement,r.at);return a?.found.name==="return"&&a.found.args.length===2?{lines:[`return 308 ${a.found.args[1]};`],replaces:[z(a.found)],displaces:[],notes:[],into:a.holder.at}:{...H,displaces:[],notes:["Redirect with `return 308 https://$host$request_uri;`, which keeps a POST a POST."]}}let o=n.flatMap(a=>a===t.server||Vd(a,t)?a.listens:[]).find(a=>a.ssl)?.port??443;return{lines:t.server.listens.some(a=>a.ssl)?no(o):[ro(o)],replaces:[],displaces:[],notes:[]}}function Vd(e,t){return e.names.some(n=>n.kind==="exact"&&n.key===t.host)}function no(e){return["if ($scheme = http) {",`    ${ro(e)}`,"}"]}function ro(e){return`return 308 https://$host${e===443?"":`:${e}`}$request_uri;`}function so(e,t){for(let n of e.body??[]){if(n.at.start===t.start&&n.at.file===t.file)return{found:n,holder:e};let r=so(n,t);if(r!==void 0)return r}}function io({scope:e}){return F(e.level,"proxy_read_timeout","3600s")}function ao({scope:e}){let{level:t}=e;return J([F(t,"proxy_buffer_size","64k"),F(t,"proxy_buffers","8 64k"),F(t,"proxy_busy_buffers_size","128k"),...["proxy_temp_file_write_size","proxy_max_temp_file_size"].map(n=>jd(t,n))])}function jd(e,t){let n=g(e,t),r=n===void 0||"unknown"in n?void 0:n.lines[0],s=r===void 0?void 0:ne(r.args[0]??"","size");return s===void 0||s===0||s>=65536?H:F(e,t,"128k")}function co({scope:e}){let t=[oo(e.level,"limit_req",n=>[...n.filter(r=>!/^(?:burst=|delay=|nodelay$)/.test(r)),"burst=50","nodelay"]),oo(e.level,"limit_conn",([n=""])=>[n,"100"])];return J(t)}function oo(e,t,n){let r=g(e,t);return r===void 0||"unknown"in r?H:{lines:r.lines.map(s=>`${t} ${n(s.args).join(" ")};`),replaces:r.inherited?[]:r.lines.map(z),displaces:[],notes:[]}}function uo(e){let{scope:t,traced:n,passage:r}=e,{outcome:s}=n.exchange,o=G(t);if(o===void 0)return H;let i=o.args[0]??"";if(s.kind==="answered"&&N(i))return{lines:["resolver 127.0.0.11 valid=30s;"],replaces:t.level.own.get("resolver")?.map(z)??[],displaces:[],notes:["127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's."]};let a=N(i)?void 0:B(i);if(a===void 0)return{...H,notes:[`Let \`${i}\` come out as \`http://PULSE:${7655}\`.`]};let c=r.configuration.upstreams.get(a.authority.toLowerCase()),d=c?.servers.find(y=>y.port!==7655);if(c!==void 0&&d!==void 0&&a.scheme==="http")return{lines:[`server ${d.host}:${7655};`],replaces:[z(d.statement)],displaces:[],notes:[],into:c.statement.at};let u=c?.name??V(a.authority,7655)?.host??"localhost",l=c===void 0&&!u.startsWith("unix:")?`:${7655}`:"",p=s.kind==="proxied"?P(s.targets[0]?.path??Xd):void 0;return{lines:[`proxy_pass http://${u}${l}${p===void 0?"":a.uri};`],replaces:[z(o)],displaces:[],notes:[]}}var Xd={is:"unsupported"};var Kd=["upgrade","host","proto","client-address"];function lo(e,t,n){let{passage:r,server:s}=t;if(e.includes("socket-route")&&r!==void 0&&s!==void 0)return zt(Ks($n(e,t,r)),Ct(n,s.statement.at));if(e.includes("agent-bypass")&&r!==void 0&&s!==void 0)return zt(Ys($n(e,t,r)),Ct(n,s.statement.at));let o=r===void 0?H:Yd($n(e,t,r)),i=Qd(e,t,n);if(fo(o))return s===void 0||i===void 0?void 0:zt(i,i.into??Ct(n,s.statement.at));let a=i===void 0?[]:Rn(i,"the `server`");return zt({...o,notes:[...o.notes,...a]},o.into??Zd(t,e,n),o.into===void 0?Jd(t,e):"the upstream")}function $n(e,t,n){return{needs:e,traced:t,passage:n,scope:Pn(t.scope??n.server.scope,e)}}function Pn(e,t){return e.level.kind==="if"&&t.every(r=>r==="security-headers")?e:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?e.outer:e}function Yd(e){let{needs:t,scope:n}=e,r=i=>t.includes(i),s=r("target")?uo(e):H;if(s.into!==void 0&&t.length===1)return s;let o=[s.into===void 0?s:{...H,notes:Rn(s,"the upstream's block")},r("path")&&!r("target")&&js(e),r("upstream-http")&&!r("upgrade")&&Hn(e),Kd.some(r)&&Ds(e),r("idle")&&io(e),r("unbuffered")&&F(n.level,"proxy_buffering","off"),r("buffers")&&ao(e),r("body")&&F(n.level,"client_max_body_size","10m"),r("security-headers")&&Bs(e),r("hide-version")&&F(n.level,"server_tokens","off"),r("no-cors")&&Gs(e),r("socket-rate")&&co(e)];return Fs(J(o.filter(i=>i!==!1)),n.level)}function Qd(e,t,n){let{server:r,passage:s}=t;if(r!==void 0){if(e.includes("https")||e.includes("http-mode"))return eo(r);if(e.includes("redirect")&&s!==void 0)return to(t,s,n.servers);if(e.includes("rate-limit"))return{...H,notes:["Put `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;` into `http`, outside every `server`, and `limit_req zone=pulse burst=50 nodelay;` into a `location /api/`."]}}}function fo(e){return e.lines.length===0&&e.replaces.length===0&&e.notes.length===0}function Ct(e,t){return e.extent==="main"||e.extent==="site"?t:void 0}function Zd(e,t,n){let r=e.scope===void 0?void 0:Pn(e.scope,t);if(n.extent!=="directives")return r?.level.kind==="server"?Ct(n,e.server?.statement.at??eu):r?.level.block?.at}function Jd(e,t){let r=(e.scope===void 0?void 0:Pn(e.scope,t).level.block)?.text.replace(/\s+/g," ")??"";return r===""||r.length>60?"this block":`\`${r}\``}var eu={file:"",start:0,end:0};function zt(e,t,n="this `server`"){if(fo(e))return;let r=e.lines.length===0?void 0:`${e.lines.join(`
`)}
`;return{help:Rn(e,t===void 0?"this block":n).join(" "),...r===void 0?{}:{block:r,...t===void 0?{}:{into:t}},replaces:e.replaces}}function Rn(e,t){let{replaces:n,notes:r}=e,s=e.said??e.lines;if(s.length===0)return r;let[o]=s,i=o?.endsWith("{")?o:void 0,a=n.length===0||e.said!==void 0?"":" instead of what it says now",c=i!==void 0&&s.length>3?`a \`${i.slice(0,-2)}\` of its own in the \`server\``:s.map(u=>`\`${u.trim()}\``).join(" "),d=i!==void 0&&s.length>3?"":` in ${t}`;return[`Write ${c}${d}${a}.`,...r]}function po(e,t){return e.servers.map(n=>({names:tu(n),listeners:nu(n,t),routes:_o(n.scope,e),at:n.statement.at}))}function tu(e){return e.names.flatMap(t=>t.text===""||t.kind==="exact"&&t.text.startsWith(".")?[]:[{text:t.text,literal:ut(t),at:t.statement.at}])}function nu(e,t){if(t.length===0)return[{scheme:"https",port:443,assumed:!0}];let n=[];for(let r of e.listens){let s=t.find(a=>a.family===r.family&&a.address===r.address&&a.port===r.port);if(s===void 0||s.family==="unix")continue;let o=s.ssl?"https":"http";n.some(a=>a.scheme===o&&a.port===s.port&&a.address===(s.address==="*"?void 0:s.address))||n.push({scheme:o,port:s.port,...s.address==="*"?{}:{address:s.address},...r.statement===void 0?{assumed:!0}:{at:r.statement.at}})}return n}function _o(e,t){let n=[],r=[...e.children.all,...e.ifs.values(),...e.limitExcept===void 0?[]:[e.limitExcept]];for(let s of e.level.own.get("proxy_pass")??[]){let o=s.args[0]??"",i=B(o);n.push({match:e.match?.text??"/",at:e.level.block?.at??s.at,targets:ru(e,t,s),labels:cu(o,i?.authority)})}for(let s of r)n.push(..._o(s,t));return n}function ru(e,t,n){let r=ie(n.args[0]??"");if(r.variables.length===0)return yn(n,e,t);let o=ou(r,e,t)?.flatMap(i=>su.exec(i)?.[0]??[])??[];return o.length===0?[au(n)]:o.flatMap(i=>yn({...n,args:[i]},e,t))}var su=/^https?:\/\/[^/?]+/i;function ou({pieces:e},t,n){let r=[""];for(let s of e){if(r.every(i=>/^https?:\/\/[^/?]+[/?]/i.test(i)))break;let o="text"in s?[s.text]:iu(s.variable,t,n);if(o===void 0)return;r=r.flatMap(i=>o.map(a=>i+a))}return r}function iu(e,t,n){for(let o=t;o!==void 0;o=o.outer){let i=o.level.own.get("set")?.findLast(a=>a.args[0]?.slice(1).toLowerCase()===e);if(i!==void 0)return i.args[1]===void 0||i.args[1].includes("$")?void 0:[i.args[1]]}if(/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(e))return[""];let r=n.maps.get(e),s=r===void 0?[]:nn(r).filter(o=>o!=="");return s.length===0||s.some(o=>o.includes("$"))?void 0:s}function au(e){let t=$({missing:"variable",name:e.args[0]??"",at:e.at});return{scheme:"http",host:t,port:t,path:t,verifies:te,at:e.at}}function cu(e,t){let n=(t??e).replace(/:\d+$/,"");return n===""||n.startsWith("$")?[]:[n]}function mo(e){let t=e.main.find(({name:r})=>r==="stream")?.body??[],n=t.filter(({name:r})=>r==="upstream").map(ft);return t.flatMap(r=>{if(r.name!=="server"||r.body===void 0)return[];let s=r.body.find(({name:u})=>u==="proxy_pass"),o=s?.args[0];if(s===void 0||o===void 0)return[];let i=r.body.filter(({name:u,args:l})=>u==="listen"&&!l.includes("udp")),a=n.find(({name:u})=>u===o),c=N(o)?void 0:V(o,0),d=a?.servers??(c===void 0?[]:[{...c,statement:s}]);return[{statement:r,listens:i.flatMap(u=>ue(u,e.version).listens),pass:s,targets:d.map(({host:u,port:l,statement:p})=>uu(u,l,p,e)),labels:N(o)?[]:[o.replace(/:\d+$/,"")],idle:du([...r.body,...t],e)}]})}function du(e,{complete:t}){let n=e.find(({name:s})=>s==="proxy_timeout");if(n===void 0)return C(600,t);let r=X(n.args[0]??"","time");return r===void 0?$({missing:"file",name:n.text,at:n.at}):R(r/1e3,n.at,"proxy_timeout")}function uu(e,t,n,{complete:r}){return{scheme:"tcp",host:R(e,n.at,n.name),port:R(t,n.at,n.name),path:C("",r),verifies:te,at:n.at}}function ho(e){return e.map(({statement:t,listens:n,pass:r,targets:s,labels:o})=>({names:[],listeners:n.map(i=>({scheme:i.ssl||i.port===443?"https":"http",port:i.port,...i.address==="*"?{}:{address:i.address},...i.statement===void 0?{}:{at:i.statement.at}})),routes:[{match:"",at:r.at,targets:s,labels:o}],at:t.at}))}function go(e,t,n){let r=e.findIndex(({listens:u})=>u.some(l=>l.port===ae(n))),s=e[r];if(s===void 0)return;let{statement:o,pass:i,targets:a}=s,c=`${n.url.pathname}${n.url.search}`,[d]=a;return Ge(n,{site:t+r,outcome:d===void 0?{kind:"undecided",because:{missing:"variable",name:i.args[0]??"",at:i.at}}:{kind:"proxied",targets:a.map(u=>({...u,path:R(c,i.at,"proxy_pass")}))},upgrade:D(n)?{is:"passed"}:{is:"not-asked"},upstreamHttp:te,requestHeaders:lu.map(u=>({name:u,carries:u==="host"?"client-host":"client-supplied"})),responseBuffered:C(!1,!0),showsVersion:C(!1,!0),limits:{...Fn,idleSeconds:s.idle},route:o.at,steps:[{at:o.at,text:Te(o),why:`${K(n)} on port ${ae(n)}`},{at:i.at,text:Te(i),why:"relays the bytes"}]})}var lu=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function yo(e,t){let n=Tr(e,t),r=Lt(n),s=mo(n),o=[...e.loaded.remarks,...Ws(n),...Rs(n),...Is(n)],i=new WeakMap;return{dialect:"nginx",version:t,files:e.loaded.files,complete:n.complete,sites:[...po(n,r),...ho(s)],remarks:o,loads:fu(n,o),assumes:n.assumes,abilities:{rateLimit:!0,responseHeaders:!0,tls:!0},exchange(a){let c=go(s,n.servers.length,a);if(c!==void 0)return c;let d=kn(n,r,a);return i.set(d.exchange,d),d.exchange},remedy(a,c){let d=i.get(c)??kn(n,r,c.request);return lo(a,d,n)}}}function fu(e,t){let n=t.filter(r=>r.about==="syntax"||r.about==="refused");return n.some(r=>r.effect==="breaks")?!1:n.length>0||e.extent==="server-part"||e.extent==="directives"||t.some(r=>r.about==="unseen")?null:!0}var xo={upgrade:{text:"Set both headers in the `location` that passes requests on, beside every other `proxy_set_header` it needs: one line there discards all that stand outside it.",bad:`location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_set_header Host $http_host;
}`,good:`location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_http_version 1.1;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection "upgrade";
    proxy_set_header Host $http_host;
}`},"upstream-http":{text:"Before 1.29.7 nginx speaks HTTP/1.0 to Pulse unless it is told otherwise.",good:`location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_http_version 1.1;
}`},idle:{text:'`proxy_read_timeout` (60 s by default) is the one timer over an upgraded connection; a byte in either direction starts it anew. `proxy_send_timeout` watches only writes that block. There is no value for "never", and `0` means at once.',bad:"proxy_send_timeout 3600s;",good:"proxy_read_timeout 3600s;"},host:{text:"Without a `Host` line Pulse sees the name in `proxy_pass`. `$http_host` is what the client sent, port and all; `$host` loses the port.",bad:`location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_set_header Host $proxy_host;
}`,good:`location / {
    proxy_pass http://127.0.0.1:7655;
    proxy_set_header Host $http_host;
}`},proto:{text:"`$scheme` is the scheme of the listener. Behind a TLS terminator it is always `http`: write `https` there.",good:"proxy_set_header X-Forwarded-Proto $scheme;"},"client-address":{text:"A header that no line sets is passed on as the client sent it. At the edge overwrite it; behind another proxy append with `$proxy_add_x_forwarded_for`.",good:`proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $remote_addr;`},unbuffered:{text:"With buffering on, small pieces of a stream wait wherever the client speaks TLS, gzip is on, or the hop to Pulse is HTTP/1.0.",good:"proxy_buffering off;"},buffers:{text:"The three sizes go together: nginx refuses to start with `proxy_buffer_size 64k` alone.",bad:"proxy_buffer_size 64k;",good:`proxy_buffer_size 64k;
proxy_buffers 8 64k;
proxy_busy_buffers_size 128k;`},body:{text:"The limit is 1 MiB unless it is raised.",good:"client_max_body_size 10m;"},path:{text:"A `proxy_pass` without anything behind the host passes the path on as it came. With a URI part, even `/`, the part replaces the location\u2019s name and the rest is decoded; with variables the URI part is all that is sent.",bad:`location /api/ {
    proxy_pass http://127.0.0.1:7655/;
}`,good:`location /api/ {
    proxy_pass http://127.0.0.1:7655;
}`},https:{text:"TLS belongs to the `listen` line: the port number alone means nothing.",bad:"listen 443;",good:`listen 443 ssl;
ssl_certificate /etc/letsencrypt/live/pulse.example.com/fullchain.pem;
ssl_certificate_key /etc/letsencrypt/live/pulse.example.com/privkey.pem;`},redirect:{text:"A 308 keeps the method, so that an agent\u2019s POST stays a POST.",bad:"return 301 https://$host$request_uri;",good:"return 308 https://$host$request_uri;"},"security-headers":{text:"`add_header` puts a second header beside Pulse\u2019s own: hide that first. Like `proxy_set_header`, the lines of a block replace all that stand outside it.",bad:"add_header X-Frame-Options SAMEORIGIN;",good:`proxy_hide_header X-Frame-Options;
add_header X-Frame-Options SAMEORIGIN always;`},"hide-version":{text:"`server_tokens off` leaves the name and takes the version.",good:"server_tokens off;"},"rate-limit":{text:"The zone is declared in `http`, the limit in a `location`. A page of Pulse asks for dozens of things at once, hence the burst.",bad:`location /api/ {
    limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;
}`,good:`limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;
server {
    location /api/ {
        limit_req zone=pulse burst=50 nodelay;
        proxy_pass http://127.0.0.1:7655;
    }
}`},"socket-rate":{text:"Only the handshake counts, but after a restart all sockets come back together.",good:"limit_req zone=pulse burst=50 nodelay;"},"no-cors":{text:"Pulse answers cross-origin requests itself (`ALLOWED_ORIGINS`); take `add_header Access-Control-\u2026` out.",bad:"add_header Access-Control-Allow-Origin *;"},"socket-route":{text:"The sockets are `/ws` and `/api/agent/ws`. A pattern beats a prefix, a location `/ws/` redirects `/ws`, and nothing is inherited into a nested location but settings: it needs its own `proxy_pass`.",bad:`location /ws/ {
    proxy_pass http://127.0.0.1:7655;
}`,good:`location / {
    proxy_pass http://127.0.0.1:7655;
}`},"agent-bypass":{text:"Agents cannot log in to the proxy: give their paths a location without it.",good:`location ~ "^/api/agents?/" {
    auth_basic off;
    auth_request off;
    proxy_pass http://127.0.0.1:7655;
}`},"http-mode":{text:"A `stream` block relays bytes and knows no headers: put Pulse into an `http` server."},target:{text:"Pulse listens on port 7655 and speaks plain HTTP there. A name that stands in a variable is looked up for each request and needs a `resolver`; in a container `localhost` is the container.",bad:"proxy_pass https://127.0.0.1:7655;",good:"proxy_pass http://127.0.0.1:7655;"}};function So(e,t,n){let r=new Map(e.map(d=>[t.real(d.path),d])),s=new Map,o=d=>{let u=t.real(d),l=s.get(u);if(l!==void 0)return l;let p=r.get(u)??t.read(d);if("failed"in p)return;let y=Xt(p,t,n,r,!0);return s.set(u,y),y},i=new Map,a=[];for(let d of e){let u=pu(d,t,n,o);if(u===void 0){let l=Xt(d,t,n,r,!1);a.push({named:[d],extent:bu(l.statements),loaded:l})}else i.set(u,[...i.get(u)??[],d])}return[...[...i].map(([d,u])=>({named:u,extent:"main",loaded:d})),...gu(a,t)]}function pu(e,t,n,r){if(n.root!==void 0){let o=r(n.root);if(o?.reached.has(t.real(e.path)))return o}if(Kt(e)!==void 0||_u(e.text))return r(e.path);let s=t.real(e.path);for(let o of hu([e.path,t.absolute(e.path),s],t)){let i=r(o);if(i?.reached.has(s))return i}}function _u(e){return/^\s*(?:http|events|stream)\s*\{/m.test(e)}var mu=["nginx.conf","openresty.conf"];function hu(e,t){let n=new Set;for(let r of e){let s=Y(r);for(let o=0;o<4;o+=1){for(let i of mu){let a=ce(s,i);a!==r&&t.kind(a)==="file"&&n.add(a)}if(s==="/"||s===".")break;s=Y(s)}}return[...n]}function gu(e,t){let n=(s,o)=>o.every(i=>s.loaded.reached.has(t.real(i.path)));return e.filter((s,o)=>e.every((i,a)=>i===s||!n(i,s.named)||n(s,i.named)&&o<a)).map(s=>({...s,named:e.flatMap(o=>o.named).filter(o=>n(s,[o]))}))}var yu=new Set(["http","events","stream","mail","user","worker_processes","worker_rlimit_nofile","pid","daemon","load_module","master_process","worker_shutdown_timeout","env","pcre_jit"]),xu=new Set(["server","upstream","map","geo","limit_req_zone","limit_conn_zone","proxy_cache_path","log_format","split_clients"]),Su=new Set(["location","listen","server_name"]);function bu(e){let t=new Set(e.map(r=>r.name)),n=r=>[...t].some(s=>r.has(s));return t.has("http")||t.has("events")||t.has("stream")?"main":t.has("server")?"site":n(Su)?"server-part":n(xu)?"site":n(yu)?"main":"directives"}var qh={name:"nginx",title:"nginx",versions:Vn,comments:{marker:"#",trailing:!0},claims:In,open(e,t,n){return So(e,t,n).map(r=>({named:r.named.map(s=>s.path),...ku(r)?{partial:!0}:{},files:r.loaded.files,at:s=>yo(r,s)}))},howTo:xo};function ku({extent:e,loaded:t,named:n}){let[r]=t.files;return e==="main"&&r!==void 0&&!n.includes(r)}export{qh as nginx};
