import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as fn}from"./chunk-R77C2RCH.js";import{a as q,c as _n,d as mn}from"./chunk-T6RSY3JA.js";import{d as A,e as K,f as $e,g as me,h as ln,i as R,j as I,k as $,l as pt,m as P}from"./chunk-SWPYG3WS.js";import{a as F,b as Re,c as ze,d as Q}from"./chunk-V6GBSDY3.js";import{a as ht}from"./chunk-IMUVMZ27.js";import"./chunk-4PQ67JF5.js";var pn=[["w",6048e5],["d",864e5],["h",36e5],["m",6e4],["s",1e3],["ms",1]],Rs=[["y",31536e6],["M",2592e6]];function ie(e,t){let n=t==="seconds"?[...Rs,...pn.slice(0,-1)]:pn,r=/(\d+)(ms|[yMwdhms])? */y,s=0,o=-1;for(;r.lastIndex<e.length;){let i=r.exec(e),a=n.findIndex(([c])=>c===(i?.[2]??"s"));if(i===null||a===-1||a<=o)return;s+=Number(i[1])*(n[a]?.[1]??0),o=i[2]===void 0?n.length:a}if(!(o===-1||s>zs))return t==="seconds"?Math.floor(s/1e3):s}var zs=2**63;function ae(e,t){let n=/^(\d+)([kKmMgG]?)$/.exec(e);if(n===null)return;let r=(n[2]??"").toLowerCase();if(r==="g"&&t==="size")return;let s=Number(n[1])*({k:1024,m:1024**2,g:1024**3}[r]??1);return s>2**63?void 0:s}function Ce(e){let t=e.toLowerCase();return t==="on"?!0:t==="off"?!1:void 0}function Oe(e){let t=/^\d+$/.test(e[0]??"")?Number(e[0]):0,n=ae(e[1]??"","size");return t===0||n===void 0||n===0?void 0:{count:t,bytes:n}}var Y=4096;function D(e,t,n,r,s){let o=new Map,i=s.unseen,a;for(let c of r){gt(c)?a??=c.unseen:i??=c.unseen;let u=o.get(c.name);u===void 0?o.set(c.name,[c]):u.push(c)}return{kind:e,parent:t,block:n,statements:r,own:o,unseen:i,unseenTls:a,complete:s.complete}}var Cs=/(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;function gt(e){return e.unseen!==void 0&&Cs.test(e.args[0]??"")}function x(e,t){for(let n=e;n!==void 0;n=n.parent){let r=n.own.get(t),s=n.unseen??(Os(t)?n.unseenTls:void 0);if(r!==void 0)return{lines:r,level:n,inherited:n!==e,unseen:s};if(s!==void 0)return{unknown:s}}}function Os(e){return e.startsWith("ssl_")||e==="add_header"||e==="http2"}function ce(e,t,n,r){let s=x(e,t);if(s===void 0)return I(r,e.complete);if("unknown"in s)return $(s.unknown);let[o,i]=s.lines,a=o===void 0?void 0:n(o.args);return o===void 0||a===void 0||i!==void 0?$({missing:"file",name:o?.text??t,...o===void 0?{}:{at:o.at}}):{is:"known",value:a,origin:s.inherited?"inherited":"written",directive:t,at:o.at}}function M(e,t,n){return ce(e,t,([r])=>Ce(r??""),n)}function yt(e,t,n){return ce(e,t,([r])=>r,n)}function hn(e,t,n){return ce(e,t,([r])=>ie(r??"","time"),n)}function V(e,t,n){return ce(e,t,([r])=>ae(r??"","size"),n)}function gn(e,t,n){return ce(e,t,([r])=>ae(r??"","offset"),n)}function Pe(e,t,n){return ce(e,t,Oe,n)}function z(e,t){return e.own.get(t)?.[0]}var yn={oldest:"1.18.0",newest:"1.31.4",turning:["1.19.4","1.25.1","1.29.3","1.29.4","1.29.7","1.31.0"]};function k(e,t){let n=e.split("."),r=t.split(".");for(let s=0;s<r.length;s+=1){let o=Number(n[s]??0)-Number(r[s]??0);if(o!==0)return o>0}return!0}var xn={family:"ipv4",address:"*",port:80,ssl:!1,http2:!1,quic:!1,defaultServer:!1,proxyProtocol:!1},Ps=new Set(["default_server","default","bind","deferred","ssl","http2","quic","proxy_protocol","reuseport","multipath","spdy"]),Ts=["setfib","fastopen","backlog","rcvbuf","sndbuf","accept_filter","ipv6only","so_keepalive"];function pe(e,t){let[n="",...r]=e.args,s=Es(n);if(s===void 0)return{listens:[],wrong:`\`${n}\` is neither a port nor an address`};for(let i of r){let a=i.split("=")[0]??"";if(!(Ps.has(i)&&(i!=="quic"||k(t,"1.25.0"))&&(i!=="multipath"||k(t,"1.31.0"))&&(i!=="spdy"||!k(t,"1.19.7"))||i.includes("=")&&Ts.includes(a)))return{listens:[],wrong:`nginx does not know the parameter \`${i}\``}}return r.includes("ssl")&&r.includes("quic")?{listens:[],wrong:"`ssl` and `quic` exclude one another"}:{listens:s.ports.map(i=>({family:s.family,address:s.address,port:i,ssl:r.includes("ssl"),http2:r.includes("http2"),quic:r.includes("quic"),defaultServer:r.includes("default_server")||r.includes("default"),proxyProtocol:r.includes("proxy_protocol"),statement:e}))}}function Es(e){if(e.startsWith("unix:"))return{family:"unix",address:e.slice(5),ports:[0]};let t=/^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(e);if(t!==null){let a=xt(t[2]??"80"),c=(t[1]??"").toLowerCase();return a&&{family:"ipv6",address:c==="::"?"*":c,ports:a}}let[n="",r,...s]=e.split(":");if(s.length>0)return;if(r===void 0&&/^\d+(?:-\d+)?$/.test(n)){let a=xt(n);return a&&{family:"ipv4",address:"*",ports:a}}let o=xt(r??"80");return o===void 0||!/^(?:\*|[\w.-]+)$/.test(n)?void 0:{family:"ipv4",address:n==="0.0.0.0"?"*":n==="localhost"?"127.0.0.1":n,ports:o}}var Ms=1e3;function xt(e){let t=/^(\d{1,5})(?:-(\d{1,5}))?$/.exec(e);if(t===null)return;let n=Number(t[1]),r=Number(t[2]??t[1]);if(!(n<1||r>65535||n>r))return Array.from({length:Math.min(r-n+1,Ms)},(s,o)=>n+o)}function ue(e){return`${e.family} ${e.address} ${e.port}`}function he(e){return e===32||e===10||e===9||e===13}function Sn(e,t){let n=e.length,r=t;for(;r<n;)switch(e.charCodeAt(r)){case 32:case 10:case 59:case 9:case 13:case 123:return r;case 36:for(r++;e.charCodeAt(r)===123;)r++;break;case 92:r+=2;break;default:r++}return n}function kn(e,t){let n=e.charCodeAt(t),r=e.length;for(let s=t+1;s<r;s++){let o=e.charCodeAt(s);if(o===n)return s;o===92&&s++}return-1}function Te(e,t){let n=e.indexOf(`
`,t);return n===-1?e.length:n}function Ee(e,t,n){for(;n>t&&he(e.charCodeAt(n-1));)n--;return n}function Me(e,t){let n=t;for(;n>0&&(e.charCodeAt(n-1)===32||e.charCodeAt(n-1)===9);)n--;return n===0||e.charCodeAt(n-1)===10?t-n:-1}var As={t:"	",r:"\r",n:`
`};function Ae(e){return e.includes("\\")?e.replace(/\\(["'\\trn])/g,(t,n)=>As[n]??n):e}var de=4096;function St(e,t,n,r){if((r-t)*3<de-1)return!1;let s=vn(e,t,n)+(r-n);return s>=de||s===de-1&&he(e.text.charCodeAt(r))}function bn(e,t,n){if((n-t)*3<de)return!1;let r=vn(e,t,n);return r>de||r===de&&n<e.text.length}function vn({text:e,lossy:t},n,r){let s=0;for(let o=n;o<r;o++){let i=e.charCodeAt(o);i<128?s+=1:i<2048||i>=55296&&i<=57343?s+=2:s+=t&&i===65533?1:3}return s}function wn(e){return e.endsWith("_by_lua_block")}var bt=91,kt=45,Ws=61;function Ln(e,t){let n={34:0,39:0},r=1,s=t;for(;s<e.length;){let o=e.charCodeAt(s);if(o===123)r++;else if(o===125){if(r--,r===0)return s}else if(o===34||o===39){if(s>=n[o]){let i=Ns(e,s);e.charCodeAt(i)===o?s=i:n[o]=i}}else if(o===bt||o===kt&&e.charCodeAt(s+1)===kt){let i=o===kt?Is(e,s):Hn(e,s);if(i===-1)return-1;s=Math.max(s,i-1)}s++}return-1}function Ns(e,t){let n=e.charCodeAt(t),r=t+1;for(;r<e.length;){let s=e.charCodeAt(r);if(s===n||s===10)return r;r+=s===92&&e.charCodeAt(r+1)!==10?2:1}return e.length}function Is(e,t){let n=Hn(e,t+2);if(n!==t+2)return n;let r=e.indexOf(`
`,t);return r===-1?e.length:r}function Hn(e,t){if(e.charCodeAt(t)!==bt)return t;let n=t+1;for(;e.charCodeAt(n)===Ws;)n++;if(e.charCodeAt(n)!==bt)return t;let r=`]${e.slice(t+1,n)}]`,s=e.indexOf(r,n+1);return s===-1?-1:s+r.length}var Fs=[[0,`
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
    uwsgi_ssl_protocols valid_referers worker_cpu_affinity xslt_stylesheet xslt_types`]],Ds=`
  charset_map events geo http if limit_except location mail map server split_clients stream types
  upstream`,$n;function ge(){return $n??={simple:new Map(Fs.flatMap(([e,t])=>Rn(t).map(n=>[n,e]))),blocks:new Set(Rn(Ds))},$n}function Rn(e){return e.trim().split(/\s+/)}function zn(e){return ge().simple.has(e)||ge().blocks.has(e)}function Ie(e){return ge().simple.has(e)}function Cn(e){return ge().blocks.has(e)}function On(e){return ge().simple.get(e)??Number.POSITIVE_INFINITY}var Us=new Set(["charset_map","geo","map","split_clients","types"]);function Fe(e){return Us.has(e)}function Pn(e){return e==="types"?Number.POSITIVE_INFINITY:1}function Tn(e,t,n,r){let s=Fe(r);if(!Bs(t,n,s?Pn(r):On(t[0].value),s))return[t];let o=[],i;for(let a of t){let c=o.at(-1),u=i===void 0||e.slice(i.end,a.start).includes(`
`);c===void 0||u&&(s||Vs(a))?o.push([a]):c.push(a),i=a}return o}function Bs(e,t,n,r){return t===";"?e.length-1>n:t==="{"?!r&&Ie(e[0].value):!0}function Vs(e){return e.quote===""&&zn(e.value)}var En=60;function ee(e){let t=e.replace(/\s+/g," ");return`\`${t.length>En?`${t.slice(0,En)}\u2026`:t}\``}function te(e,t,n,r,s){return{code:e,message:`${t}: expected ${n}.`,expected:n,start:r,end:s}}function Mn(e,t){let[n,...r]=e,s=(r.at(-1)??n).end,o=t?"`;`":Gs(n.value),i=r.length===0?ee(n.value):`the arguments of ${ee(n.value)}`;return te("missing-terminator",`The directive ${ee(n.value)} does not end`,`${o} after ${i}`,s,s)}function Gs(e){return Cn(e)?"`{`":Ie(e)?"`;`":"`;` or `{`"}function ye(e,t,n){return te("unexpected-token",`Unexpected ${ee(e)}`,n,t,t+e.length)}function vt(e){return te("unexpected-close","Unexpected `}` that closes no block","a directive or the end of the file",e,e+1)}function wt(e,t){let n=e.map(r=>r.value).join(" ");return te("unclosed-block",`The block of ${ee(n)} is never closed`,"`}`",t-1,t)}function An(e){let t=`after ${ee(e.value)}`;return te("unclosed-quote",`The quote ${e.quote} is never closed`,`${e.quote} ${t}`,e.start,e.start+1)}function Lt(e){let t=`The word that begins with ${ee(e.value.slice(0,10))} is longer than nginx can read`;return te("too-long",t,"less than 4095 bytes",e.start,e.end)}function qn(e,t){return te("too-long","The comment is longer than nginx can read","less than 4096 bytes in a line",e,t)}var Xs=64;function Wn(e,t){let{text:n}=e,r=[],s=[],o=[],i=[],a=r,c,u=[],d=!1,f=!1;return{lineBreak:h,bareWord:H,quotedWord:b,comment:xs,terminate:Ss,open:ks,close:sn,finish:Ls};function h(){d=c!==void 0}function y(l){c===void 0?c=l:u.push(l)}function H(l,_){let m={value:Ae(n.slice(l,_)),quote:"",start:l,end:_};return St(e,l,_,_)&&o.push(Lt(m)),y(m),_}function b(l,_){let m=kn(n,l),g=m+1,L=n.charCodeAt(g),N=m!==-1&&(g===n.length||Qs(L));if(!N&&(m===-1||E(l,m)))return ys(l,_);let B={value:Ae(n.slice(l+1,m)),quote:_,start:l,end:g};if(St(e,l+1,m,g)&&o.push(Lt(B)),y(B),!N){let $s=String.fromCodePoint(n.codePointAt(g)??0);o.push(ye($s,g,`a blank, \`;\` or \`{\` after the closing ${_}`))}return g}function E(l,_){let m=Te(n,l);if(m>_)return!1;let g=n.charCodeAt(Ee(n,l,m)-1);return g===59||g===123}function ys(l,_){let m=Ee(n,l+1,Te(n,l)),g=n.charCodeAt(m-1);m>l+1&&(g===59||g===123)&&(m=Ee(n,l+1,m-1));let L={value:Ae(n.slice(l+1,m)),quote:_,start:l,end:m};return o.push(An(L)),y(L),m}function xs(l){let _=Te(n,l),m=n.charCodeAt(_-1)===13?_-1:_;return s.push({text:n.slice(l+1,m).trim(),start:l,end:m}),bn(e,l,_)&&o.push(qn(l,m)),_}function Ss(l){d&&mt(";"),c===void 0?o.push(ye(";",l,"a directive or `}`")):nn(c,u,l+1)}function nn(l,_,m){a.push({name:l,args:_,start:l.start,end:m}),rn()}function rn(){c=void 0,u=[],d=!1}function ks(l){if(d&&mt("{"),c===void 0)return o.push(ye("{",l,"a directive or `}`")),i.push({words:void 0,open:l+1,children:a,indentation:-1}),l+1;cn()&&o.push(ye("{",l,`\`;\`, for the rows of ${_t()} hold no blocks`));let _=[c,...u];return rn(),wn(_[0].value)?bs(_,l+1):(a=[],i.push({words:_,open:l+1,children:a,indentation:t?Me(n,_[0].start):-1}),l+1)}function bs([l,..._],m){let g=Ln(n,m);g===-1&&(o.push(wt([l,..._],m)),g=vs(l,m));let L=Math.min(g+1,n.length);return a.push({name:l,args:_,block:{open:m,close:g,children:[],verbatim:!0},start:l.start,end:L}),L}function vs(l,_){let m=Me(n,l.start);if(m===-1||f)return n.length;f=!0;let g=`
${n.slice(l.start-m,l.start)}}`,L=n.indexOf(g,_);return L===-1?n.length:L+g.length-1}function sn(l){if(un("}"),t&&!ws(l))return;let _=i.pop();_===void 0?o.push(vt(l)):on(_,l,l+1)}function on({words:l,open:_,children:m},g,L){if(a=i.at(-1)?.children??r,l===void 0)return;let[N,...B]=l;a.push({name:N,args:B,block:{open:_,close:g,children:m},start:N.start,end:L})}function ws(l){let _=Me(n,l),m=i.at(-1)?.indentation??-1;if(_===-1||m===-1||_===m)return!0;if(_>m)return o.push(vt(l)),!1;let g=i.slice(-Xs),L=g.length-1-g.findLastIndex(N=>N.indentation===_);return L<g.length&&an(L,l),!0}function an(l,_){for(let m=0;m<l;m++){let g=i.pop();if(g===void 0)return;g.words!==void 0&&o.push(wt(g.words,g.open)),on(g,_,_)}}function Ls(){return un("end of file"),an(i.length,n.length),o.sort((l,_)=>l.start-_.start),{file:e,directives:r,comments:s,problems:o}}function _t(){return i.at(-1)?.words?.[0].value??""}function cn(){return Fe(_t())}function un(l){d&&mt(l),c!==void 0&&dn([c,...u])}function mt(l){if(c===void 0)return;let _=Tn(n,[c,...u],l,_t()),m=_.pop();if(!(m===void 0||_.length===0)){for(let g of _)dn(g);[c,...u]=m}}function dn(l){let _=Hs(l),m=_===0?l:Ks(l,_),[g,...L]=m,N=(L.at(-1)??g).end;o.push(Mn(m,cn())),nn(g,L,N);for(let B=0;B<_;B++)sn(N+B)}function Hs(l){let _=l.at(-1)??l[0];if(_.quote!==""||n.charCodeAt(_.end-1)!==125||_.value.includes("{"))return 0;let m=_.value.length;for(;m>0&&_.value.charCodeAt(m-1)===125;)m--;return m===0||_.value[m-1]==="\\"?0:Math.min(_.value.length-m,i.length)}}function Ks(e,t){let n=({value:i,quote:a,start:c,end:u})=>({value:i.slice(0,-t),quote:a,start:c,end:u-t}),[r,...s]=e,o=s.pop();return o===void 0?[n(r)]:[r,...s,n(o)]}function Qs(e){return he(e)||e===59||e===123||e===125||e===41}function $t(e){let t=Nn(e,!1);if(!t.problems.some(({code:r})=>r==="unclosed-block"||r==="unexpected-close"))return t;let n=Nn(e,!0);return n.problems.length>0&&n.problems.length<=t.problems.length?n:t}function Nn(e,t){let{text:n}=e,r=Wn(e,t),s=0;for(;s<n.length;)switch(n.charCodeAt(s)){case 32:case 9:case 13:s++;break;case 10:r.lineBreak(),s++;break;case 59:r.terminate(s),s++;break;case 123:s=r.open(s);break;case 125:r.close(s),s++;break;case 35:s=r.comment(s);break;case 34:s=r.quotedWord(s,'"');break;case 39:s=r.quotedWord(s,"'");break;default:s=r.bareWord(s,Sn(n,s))}return r.finish()}function le(e){return/[*?[]/.test(e)}function Fn(e,t){let r=[e.startsWith("/")?"/":""];for(let s of e.split("/").filter(o=>o!=="")){let o=[];for(let i of r)if(le(s))for(let a of t.list(i===""?".":i))Un(s,a)&&o.push(In(i,a));else o.push(In(i,s));r=o}return r.filter(s=>t.kind(s)!=="missing").toSorted(Rt)}function Dn(e,t){let n=e.split("/"),r=t.split("/");return n.length===r.length&&n.every((s,o)=>Un(s,r[o]??""))}function Rt(e,t){return e<t?-1:e>t?1:0}function In(e,t){return e===""?t:e.endsWith("/")?`${e}${t}`:`${e}/${t}`}function Un(e,t){if(t.startsWith(".")&&!e.startsWith("."))return!1;let n=0,r=0,s=-1,o=0;for(;r<t.length;){let i=n<e.length&&e[n]!=="*"?eo(e,n,t[r]??""):void 0;if(e[n]==="*")s=n,o=r,n+=1;else if(i!==void 0&&i>0)n=i,r+=1;else if(s!==-1)n=s+1,o+=1,r=o;else return!1}for(;e[n]==="*";)n+=1;return n===e.length}function eo(e,t,n){if(e[t]==="?")return t+1;if(e[t]!=="[")return e[t]===n?t+1:0;let r=e.indexOf("]",t+2);if(r===-1)return n==="["?t+1:0;let s=e[t+1]==="!"||e[t+1]==="^",o=!1;for(let i=t+(s?2:1);i<r;i+=1){let a=e[i]??"",c=e[i+1]==="-"&&i+2<r,u=c?e[i+2]??"":a;n>=a&&n<=u&&(o=!0),c&&(i+=2)}return o!==s?r+1:0}function De(e,t,n){let r=e.args.at(-1)?.end??e.name.end,{block:s}=e;return{name:e.name.value,args:e.args.map(o=>o.value),at:{file:t.path,start:e.start,end:r},end:e.end,text:t.text.slice(e.start,r),...n===void 0?{}:{body:n},...s===void 0?{}:{inside:{file:t.path,start:s.open,end:s.close}},...s?.verbatim?{verbatim:!0}:{}}}function Bn(e){return`${e.text.replace(/\s+/g," ")}${e.body===void 0?";":" {"}`}function Ue(e){let{length:t}=e;for(let[n,r]of co)if(e===n||e.endsWith(n)&&e[t-n.length-1]==="/")return r;return Re(e)==="mime.types"?"":void 0}var to=`
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,no=`
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`,ro=`
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`,so=`
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
`,oo=`
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`,io=`
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
proxy_set_header X-Forwarded-Host $host:$server_port;
proxy_set_header X-Forwarded-Method $request_method;
proxy_set_header X-Forwarded-Proto $scheme;
proxy_set_header X-Forwarded-Server $host;
proxy_set_header X-Forwarded-Ssl on;
proxy_set_header X-Forwarded-Uri $request_uri;
proxy_set_header X-Original-Method $request_method;
proxy_set_header X-Original-URL $scheme://$http_host$request_uri;
proxy_set_header X-Real-IP $remote_addr;
`,ao=`
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`,co=[["proxy_params",to],["conf.d/include/proxy.conf",no],["conf.d/include/force-ssl.conf",ro],["conf.d/include/assets.conf",so],["conf.d/include/letsencrypt-acme-challenge.conf",oo],["conf.d/include/block-exploits.conf",""],["conf.d/include/ssl-ciphers.conf",""],["conf.d/include/ssl-cache.conf",""],["conf.d/include/ssl-cache-stream.conf",""],["conf.d/include/ip_ranges.conf",""],["conf.d/include/resolvers.conf","resolver 127.0.0.11;"],["config/nginx/proxy.conf",io],["config/nginx/authelia-location.conf",ao],["config/nginx/authelia-server.conf","location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }"],["config/nginx/authentik-location.conf","auth_request /outpost.goauthentik.io/auth/nginx;"],["config/nginx/authentik-server.conf","location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }"],["config/nginx/resolver.conf","resolver 127.0.0.11 valid=30s;"],["config/nginx/ssl.conf","ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;"],["letsencrypt/options-ssl-nginx.conf",""],["snippets/snakeoil.conf","ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;"],["fastcgi_params",""],["fastcgi.conf",""],["uwsgi_params",""],["scgi_params",""],["koi-utf",""],["koi-win",""],["win-utf",""]],Vn="map $http_upgrade $connection_upgrade { default upgrade; '' close; }",Gn=[{name:"Nginx Proxy Manager",sign:/\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,http:`
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
      ${Vn}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`}],jn=Vn;var uo=4e3;function Ct(e,t,n,r,s){let o=lo(r),i=Ot(e);if(i!==void 0)return xo(e,i,o);let a=mo(e,t,n,o,s),c=Be(o.parse(e),a,o,[t.real(e.path)]);return o.reached.add(t.real(e.path)),Xn(c,o)}function lo(e){let t=new Map,n=[],r=new Map;return{files:t,remarks:n,reached:new Set,named:e,includes:0,parse(s){let o=r.get(s.path);if(o!==void 0)return o;let i=$t(s);for(let c of i.problems)n.push({about:"syntax",effect:"breaks",at:{file:s.path,start:c.start,end:c.end},text:c.message,related:[],affects:"process"});let a={file:s,directives:i.directives};return t.set(s.path,s),r.set(s.path,a),a}}}function Xn(e,t){return{statements:e,files:[...t.files.values()],remarks:t.remarks,reached:t.reached}}function Be(e,t,n,r){return e.directives.flatMap(s=>{if(s.name.value==="include"&&s.args.length===1&&s.block===void 0)return fo(s,e,t,n,r);let{block:o}=s,i=o===void 0?void 0:Be({file:e.file,directives:o.children},t,n,r);return[De(s,e.file,i)]})}function fo(e,t,n,r,s){let o=De(e,t.file,void 0),i=o.args[0]??"",a={missing:"include",name:i,at:o.at},c=[{...o,unseen:a}];if(/\$\{|\{\{|<%/.test(i))return c;let u=n.resolve(i);if(u===void 0){let f=Ue(i);return f===void 0?c:fe(f,o)}let d=[];for(let f of u){if(r.includes+=1,s.includes(f))return r.remarks.push({about:"refused",effect:"breaks",at:o.at,text:`\`${o.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,related:[],affects:"process"}),c;let h=r.includes>uo?void 0:n.read(f),y=h===void 0?Ue(i):void 0;h!==void 0?d.push(...Be(h,n,r,[...s,f])):y!==void 0?d.push(...fe(y,o)):le(i)||!n.missingIsRefused?d.push(...c):(r.remarks.push({about:"refused",effect:"breaks",at:o.at,text:`The file \`${i}\` is not there, and nginx does not start without it.`,help:"Correct the path (it is relative to the directory of the main config), or take the `include` out.",related:[],affects:"process"}),d.push(...c))}return d}function fe(e,t){let{directives:n}=$t(ht(t.at.file,e)),r=i=>({...i,at:t.at,end:t.end,stock:!0,...i.body===void 0?{}:{body:i.body.flatMap(s),inside:t.at}}),s=i=>{let a=i.name==="include"?Ue(i.args[0]??""):void 0;return a===void 0?[r(i)]:fe(a,t)},o=i=>De(i,ht(t.at.file,e),i.block?.children.map(o));return n.flatMap(i=>s(o(i)))}var _o=/^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/,zt=["/etc/nginx","/usr/local/etc/nginx","/usr/local/nginx/conf","/config/nginx","/usr/local/openresty/nginx/conf"];function mo(e,t,n,r,s){let o=s?F(e.path):ho(e.path),i=t.absolute(o),a=s&&zt.includes(i),c=s&&zt.some(d=>i.endsWith(d)),u=d=>{let f=go(d,n.map);if(f!==void 0)return[f];if(!ze(d))return[Q(o,d)];let h=zt.find(H=>d.startsWith(`${H}/`));if(h===void 0||i===h)return[d];let y=Q(o,d.slice(h.length+1));return s?[y]:[y,d]};return{missingIsRefused:a,resolve(d){let f=u(d);if(le(d)){for(let b of f){let E=Fn(b,t);if(E.length>0)return E}let y=f.map(b=>F(b)).filter(b=>!le(b)),H=c||!ze(d)||y.some(b=>t.kind(b)==="directory");return s&&H||po(d)?[]:void 0}let h=f.find(y=>t.kind(y)==="file"||t.kind(y)==="other");return h!==void 0?[h]:a?f.slice(0,1):void 0},read(d){let f=t.real(d),y=r.named.get(f)??t.read(d);if(!("failed"in y))return r.reached.add(f),r.parse(y)}}}function po(e){return e.includes("[.]")||/modules(?:-enabled)?\/\*\.conf$/.test(e)}function ho(e){let t=F(e);return _o.test(t.slice(t.lastIndexOf("/")+1))?F(t):t}function go(e,t){let n=t.find(({from:r})=>e===r||e.startsWith(r.endsWith("/")?r:`${r}/`));return n===void 0?void 0:Q(n.to,`./${e.slice(n.from.length)}`)}var yo=/^# configuration file (.+):$/gm;function Ot(e){if(!e.text.includes("# configuration file "))return;let t=[...e.text.matchAll(yo)].map(n=>({path:n[1]??"",start:n.index}));return t.length===0?void 0:t}function xo(e,t,n){let r=n.parse(e),s=new Map(t.map(({path:u})=>[u,[]])),o=0;for(let u of r.directives){for(;o+1<t.length&&(t[o+1]?.start??0)<=u.start;)o+=1;s.get(t[o]?.path??"")?.push(u)}let i=t[0]?.path??"",a={missingIsRefused:!1,resolve(u){let d=ze(u)?u:Q(F(i),u);return le(d)?[...s.keys()].filter(f=>Dn(d,f)).toSorted(Rt):s.has(d)?[d]:void 0},read(u){let d=s.get(u);return d===void 0?void 0:{file:e,directives:d}}},c={file:e,directives:s.get(i)??[]};return Xn(Be(c,a,n,[i]),n)}function Tt(e){let[t="",n]=e;if(n!==void 0){let o=Kn.get(t);return o&&{kind:o,text:n,caseless:t==="~*"}}let r=["^~","~*","=","~"].find(o=>t.startsWith(o)),s=r===void 0?void 0:Kn.get(r);return r!==void 0&&s!==void 0?{kind:s,text:t.slice(r.length),caseless:r==="~*"}:{kind:t.startsWith("@")?"named":"prefix",text:t,caseless:!1}}var Kn=new Map([["=","exact"],["^~","prefix-final"],["~","regex"],["~*","regex"]]);function So(e){let t=[];for(let a of e.level.statements){if(a.name!=="location"||a.body===void 0)continue;let c=Tt(a.args);c!==void 0&&t.push(ko(a,a.body,c,e))}let n=new Map,r=new Map,s=new Map,o=[],i=0;for(let a of t){let{kind:c,text:u}=a.match??{kind:"regex",text:""},d=c==="exact"?n:c==="named"?s:c==="regex"?void 0:r;d===void 0?o.push(a):d.has(u)||d.set(u,a),i=Math.max(i,u.length)}return{all:t,exact:n,prefix:r,longest:i,regexes:o,named:s}}var Qn={all:[],exact:new Map,prefix:new Map,longest:0,regexes:[],named:new Map};function Ve(e){return Yn({level:e,match:void 0,pattern:void 0,outer:void 0})}function ko(e,t,n,r){let s=D("location",r.level,e,t,{complete:r.level.complete}),o=n.kind==="regex"?q(n.text,{caseless:n.caseless}):void 0;return Yn({level:s,match:n,pattern:o,outer:r})}function Yn(e){let t=new Map,n={...e,children:Qn,ifs:t,limitExcept:void 0},r=(s,o)=>{let i=o.body??[];return{level:D(s,e.level,o,i,{complete:e.level.complete}),match:e.match,pattern:void 0,outer:n,children:Qn,ifs:new Map,limitExcept:void 0}};if(e.level.kind==="location"){for(let o of e.level.own.get("if")??[])t.set(o,r("if",o));let[s]=e.level.own.get("limit_except")??[];s!==void 0&&(n.limitExcept=r("limit_except",s))}return n.children=So(n),n}function Zn(e,t){return Pt(e,t)?.found}function Pt(e,t){let{children:n}=e,r=n.exact.get(t);if(r!==void 0)return{found:{kind:"scope",scope:r,why:`exactly ${t}`},final:!0};let s=e.level.kind==="server"?e.level.unseen:void 0;if(s!==void 0)return{found:{kind:"undecided",because:s},final:!0};let o=bo(n,t),i=wo(n,t);if(i!==void 0&&o?.match?.text!==t)return{found:{kind:"slash",scope:i},final:!0};let a;if(o!==void 0){let c={kind:"scope",scope:o,why:`longest prefix of ${t}`},u=Pt(o,t);if(u?.final===!0)return u;a=u??{found:c,final:!1}}if(o?.match?.kind==="prefix-final")return a;for(let c of n.regexes){if(c.pattern===void 0){let f=c.match?.text??"",h=c.level.block?.at;return{found:{kind:"undecided",because:{missing:"pattern",name:f,...h&&{at:h}}},final:!0}}let u=c.pattern.match(t);if(u===void 0)continue;let d=Pt(c,t);return d!==void 0?{...d,final:!0}:{found:{kind:"scope",scope:c,captures:u,why:`its pattern matches ${t}`},final:!0}}return a}function bo(e,t){if(e.prefix.size!==0)for(let n=Math.min(e.longest,t.length);n>=0;n-=1){let r=e.prefix.get(t.slice(0,n));if(r!==void 0)return r}}var vo=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass"];function wo(e,t){let n=e.exact.get(`${t}/`)??e.prefix.get(`${t}/`);return n!==void 0&&vo.some(r=>n.level.own.has(r))?n:void 0}function Et(e,t=!1){let n=new Map,r=[],s=[],o=e.body??[],i=o.some(u=>u.name==="hostnames"&&u.args.length===0),a,c;for(let u of o){c??=u.unseen;let[d]=u.args;if(d===void 0||u.unseen!==void 0)continue;let f=u.name;if(f==="default")a??=d;else if(f.startsWith("~")){let h=f.startsWith("~*"),y=f.slice(h?2:1);s.push({pattern:q(y,{caseless:h}),text:y,result:d})}else i&&/^(?:\*\.|\.)/.test(f)?(r.push([!0,f.replace(/^\*/,"").toLowerCase(),d]),f.startsWith(".")&&n.set(f.slice(1).toLowerCase(),d)):i&&f.endsWith(".*")?r.push([!1,f.slice(0,-1).toLowerCase(),d]):n.set((f.startsWith("\\")?f.slice(1):f).toLowerCase(),d)}return{source:e.args[0]??"",statement:e,exact:n,wildcards:r,patterns:s,fallback:a??"",hasFallback:a!==void 0,...c===void 0?{}:{unseen:c},...t?{assumed:!0}:{}}}function Jn(e,t){let n=t.toLowerCase(),r=e.exact.get(n);if(r!==void 0)return{result:r};let s=e.wildcards.filter(([o,i])=>o?n.endsWith(i)&&n.length>i.length:n.startsWith(i)).toSorted((o,i)=>Number(i[0])-Number(o[0])||i[1].length-o[1].length)[0];if(s!==void 0)return{result:s[2]};for(let o of t===""?[]:e.patterns){if(o.pattern===void 0)return{unknown:{missing:"pattern",name:o.text,at:e.statement.at}};let i=o.pattern.match(t);if(i!==void 0)return{result:o.result,groups:i.groups,named:i.named}}return e.unseen!==void 0?{unknown:e.unseen}:{result:e.fallback}}function Mt(e){return e.args.flatMap(t=>Lo(t,e))}function Lo(e,t){let n=e.toLowerCase();if(e.startsWith("~")){let r=q(e.slice(1),{caseless:/[A-Z]/.test(e)});return[{text:e,kind:"regex",key:e,pattern:r,statement:t}]}return n.startsWith("*.")?[{text:e,kind:"leading",key:n.slice(1),statement:t}]:n.startsWith(".")?[{text:e,kind:"exact",key:n.slice(1),statement:t},{text:e,kind:"leading",key:n,statement:t}]:n.endsWith(".*")?[{text:e,kind:"trailing",key:n.slice(0,-1),statement:t}]:[{text:e,kind:"exact",key:n,statement:t}]}function er(e){return e.kind==="exact"&&!e.text.startsWith(".")&&/^[\w-]+(?:\.[\w-]+)*\.?$/.test(e.text)&&e.text!=="_"}function Ge(e){let t={exact:new Map,leading:new Map,trailing:new Map},n=[];for(let r of e)for(let s of r.names)s.kind==="regex"?n.push({name:s,owner:r}):t[s.kind].has(s.key)||t[s.kind].set(s.key,r);return{...t,regexes:n}}function At(e,t){let n=e.exact.get(t);if(n!==void 0)return{owner:n,why:`server_name ${t}`};for(let r=t.indexOf(".");r!==-1;r=t.indexOf(".",r+1)){let s=r===0?void 0:e.leading.get(t.slice(r));if(s!==void 0)return{owner:s,why:`server_name *${t.slice(r)}`}}for(let r=t.lastIndexOf(".");r>0;r=t.lastIndexOf(".",r-1)){let s=e.trailing.get(t.slice(0,r+1));if(s!==void 0)return{owner:s,why:`server_name ${t.slice(0,r+1)}*`}}for(let{name:r,owner:s}of e.regexes){if(r.pattern===void 0)return{undecided:r};let o=r.pattern.match(t);if(o!==void 0)return{owner:s,why:`server_name ${r.text}`,captures:o}}}function tr(e){let t=e.body??[];return{name:e.args[0]??"",statement:e,servers:t.filter(n=>n.name==="server").flatMap(Ho),hasUnseen:t.some(n=>n.unseen!==void 0)}}function Ho(e){let[t="",...n]=e.args,r=ne(t,80);return r===void 0?[]:[{...r,backup:n.includes("backup"),down:n.includes("down"),statement:e}]}function ne(e,t){if(e.startsWith("unix:"))return{host:e,port:null};let n=/^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(e);if(n===null||n[1]==="")return;let r=n[2]===void 0?t:Number(n[2]);if(!(r<1||r>65535))return{host:n[1]??"",port:r}}function nr(e){return e.servers.filter(t=>!t.down)}function sr(e,t){let{extent:n}=e,r=n==="main"?e.loaded.statements:[],s=$o(e),o=n==="main"&&!ir(r),i=n==="main"?r.find(b=>b.unseen!==void 0)?.unseen:void 0,c=n==="server-part"||n==="directives"?{missing:"parent",name:"server"}:i,u=r.find(b=>b.name==="http"),d=D("http",void 0,u,s.statements,{unseen:c,complete:o}),f=new Map;for(let b of d.own.get("map")??[]){let E=b.args[1]??"";E.startsWith("$")&&f.set(E.slice(1).toLowerCase(),Et(b))}let h=Po(d.statements),y=[...s.assumes];if(n!=="main"&&!f.has("connection_upgrade")&&!h.has("connection_upgrade")){let[b]=fe(jn,Se(e));b!==void 0&&f.set("connection_upgrade",Et(b,!0)),e.loaded.files.some(E=>E.text.includes("$connection_upgrade"))&&y.push("`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.")}let H=new Map;for(let b of d.own.get("upstream")??[]){let E=tr(b);H.set(E.name.toLowerCase(),E)}return{version:t,extent:n,complete:o,main:r,fragment:n==="main"?[]:e.loaded.statements,http:d,servers:Ro(d,e,t),upstreams:H,maps:f,defined:h,assumes:y,appliance:s.appliance}}function $o(e){let{statements:t}=e.loaded;switch(e.extent){case"main":return{statements:t.find(n=>n.name==="http")?.body??[],assumes:[]};case"site":{let n=Gn.find(({sign:r})=>e.named.some(s=>r.test(s.text)));return n===void 0?{statements:t,assumes:["The main config that includes this site cannot be seen; nginx's own defaults are assumed."]}:{statements:[...fe(n.http,Se(e)),...t],appliance:n.name,assumes:[`The main config cannot be seen; it is taken to be the one that comes with ${n.name}.`]}}case"server-part":return{statements:t.filter(n=>or.has(n.name)),assumes:[]};case"directives":return{statements:[],assumes:[]}}}var or=new Set(["map","upstream","geo","split_clients","limit_req_zone","limit_conn_zone","log_format","proxy_cache_path"]);function Se(e){let[t]=e.loaded.statements,n=e.named[0]?.path??"";return t??{name:"",args:[],at:{file:n,start:0,end:0},end:0,text:""}}function ir(e){return e.some(t=>t.unseen!==void 0||t.body!==void 0&&ir(t.body))}function Ro(e,t,n){return t.extent==="server-part"?[zo(e,t)]:t.extent==="directives"?[Co(e,t)]:(e.own.get("server")??[]).filter(s=>s.body!==void 0).map((s,o)=>{let i=D("server",e,s,s.body??[],{complete:e.complete}),a=(i.own.get("listen")??[]).flatMap(c=>pe(c,n).listens);return{index:o,statement:s,scope:Ve(i),listens:(i.own.get("listen")??[]).length===0?[xn]:a,names:(i.own.get("server_name")??[]).flatMap(Mt)}})}function zo(e,t){let n=t.loaded.statements.filter(a=>!or.has(a.name)),s=D("server",e,void 0,n,{unseen:{missing:"parent",name:"server"},complete:!1}),o=Ve({...s,unseen:void 0}),i=(s.own.get("listen")??[]).flatMap(a=>pe(a,"99").listens);return{index:0,statement:Se(t),scope:o,listens:i,names:(s.own.get("server_name")??[]).flatMap(Mt)}}function Co(e,t){let n={missing:"parent",name:"location"},{statements:r}=t.loaded,o=r.some(({name:i})=>i==="proxy_pass")?D("server",e,void 0,[Oo(t)],{complete:!1}):D("server",e,void 0,r,{unseen:n,complete:!1});return{index:0,statement:Se(t),scope:Ve(o),listens:[],names:[]}}function Oo(e){let t=Se(e),n=e.loaded.statements.at(-1)?.end??0,r={file:t.at.file,start:0,end:Math.max(n,e.named[0]?.text.length??0)};return{...t,name:"location",args:["/"],body:e.loaded.statements,inside:r}}function Po(e){let t=new Map,n=(s,o)=>{let i=s?.startsWith("$")===!0?s.slice(1).toLowerCase():void 0;i!==void 0&&!t.has(i)&&t.set(i,o)},r=s=>{for(let o of s){let{name:i,args:a}=o;if(To.has(i)||i.startsWith("set_"))n(a[0],o);else if(i==="map")for(let c of o.body??[])rr([c.name],c,n);else if(i==="geo"||i==="split_clients")n(a.at(-1),o);else if(i==="proxy_cookie_path"||i==="rewrite"||i==="location"||i==="server_name"||i==="if")rr(a,o,n);else if(i==="geoip2")for(let c of o.body??[])n(c.name,o);o.body!==void 0&&!Eo.has(i)&&r(o.body)}};return r(e),t}var To=new Set(["set","auth_request_set","perl_set","js_set","js_var","set_by_lua_block","set_by_lua_file"]),Eo=new Set(["map","geo","split_clients","types","geoip2","charset_map"]);function rr(e,t,n){for(let r of e)for(let s of r.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))n(`$${s[1]??s[2]}`,t)}function ar(e,t,n){let r=M(e,"proxy_buffering",!0);if(r.is!=="known")return r;if(!r.value)return{...r,value:!1};if(t.scheme==="https")return{...r,why:"the client speaks TLS to this listener"};if(n.is!=="known")return n;if(n.value==="1.0")return{...r,why:"the hop to Pulse is HTTP/1.0"};let s=Ao(e,t.request.url.pathname);return s.is!=="known"?s:s.value?{...r,why:"gzip collects what it compresses"}:{...r,value:!1}}function Mo(e){return e.endsWith("/stream")||e.endsWith("/events")?"text/event-stream":e.startsWith("/api/")?"application/json":e.endsWith(".js")?"text/javascript":"text/html"}function Ao(e,t){let n=M(e,"gzip",!1);if(P(n)!==!0)return n;let r=Mo(t);if(r==="text/html")return n;let s=x(e,"gzip_types");if(s!==void 0&&"unknown"in s)return{is:"unknown",because:s.unknown};let o=s?.lines.some(i=>i.args.some(a=>a==="*"||a.toLowerCase()===r));return n.is==="known"?{...n,value:o===!0}:n}function je(e,t){let n=x(e.level,"error_page");if(!(n===void 0||"unknown"in n))for(let r of n.lines){let s=[...r.args],o=s.pop()??"",i=s.at(-1)?.startsWith("=")===!0?s.pop():void 0;if(!s.includes(String(t)))continue;let a=i===void 0?"own":i==="="?"answer":Number(i.slice(1));return{target:o,status:a,statement:r}}}function G(e,t){e.captures=t.groups;for(let[n,r]of t.named)e.named.set(n.toLowerCase(),r)}function C(e,t,n){t!==void 0&&e.steps.push({at:t.at,text:Bn(t),why:n})}function S(e,t="request"){return[{text:e,from:t}]}function j(e){return[{text:void 0,from:"unknown",because:e}]}function v(e){let t="";for(let n of e){if(n.text===void 0)return;t+=n.text}return t}function W(e,t){return e.find(n=>n.because!==void 0)?.because??{missing:"variable",name:t}}function Xe(e){return e.some(t=>t.assumed===!0)}var Ke=new Map,qo=5e3;function X(e){let t=Ke.get(e);if(t!==void 0)return t;Ke.size>qo&&Ke.clear();let n=Wo(e);return Ke.set(e,n),n}function re(e){return e.includes("$")&&X(e).variables.length>0}function Wo(e){let t=[],n=[],r,s="",o=0;for(;o<e.length;){if(e[o]!=="$"){s+=e[o],o+=1;continue}let i=No(e,o+1);if(i===void 0){r??=e[o+1]==="{"?`the variable in \`${e}\` is never closed`:`\`$\` in \`${e}\` names no variable`,s+="$",o+=1;continue}s!==""&&t.push({text:s}),s="",t.push({variable:i.name}),n.push(i.name),o=i.end}return(s!==""||t.length===0)&&t.push({text:s}),{pieces:t,variables:n,...r===void 0?{}:{wrong:r}}}function No(e,t){let n=e[t]==="{",r=n?t+1:t,s=/[A-Za-z0-9_]*/y;s.lastIndex=r;let o=s.exec(e)?.[0]??"";if(!n&&/^[1-9]/.test(o))return{name:o[0]??"",end:r+1};let i=r+o.length;if(!(o===""||n&&e[i]!=="}"))return{name:o.toLowerCase(),end:n?i+1:i}}var qt=`
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
`,Io=["http_","sent_http_","sent_trailer_","upstream_http_","upstream_trailer_","upstream_cookie_","cookie_","arg_","proxy_protocol_tlv_"],_e;function Qe(e){return _e??=new Set(qt.trim().split(/\s+/)),_e.has(e)||/^[1-9]$/.test(e)||Io.some(t=>e.startsWith(t))}var Fo=/^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;function cr(e){return _e??=new Set(qt.trim().split(/\s+/)),_e.has(e)&&!Fo.test(e)&&!Do.has(e)}var Do=new Set(["request_port","is_request_port","http3","connection_time"]);function ur(){return _e??=new Set(qt.trim().split(/\s+/)),_e}function dr(e,t){return{raw:`${e.pathname}${e.search}`,uri:Uo(e.pathname,t),args:e.search.slice(1)}}function Uo(e,t){let n=Bo(e),r=t?n.replace(/\/{2,}/g,"/"):n,s=[],o=r.split("/").slice(1);return o.forEach((i,a)=>{let c=a===o.length-1;i===".."?s.pop():i!=="."&&s.push(i),c&&(i==="."||i==="..")&&s.push("")}),`/${s.join("/")}`}function Bo(e){if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e.replace(/%([0-9a-fA-F]{2})/g,(t,n)=>String.fromCharCode(Number.parseInt(n,16)))}}function lr(e){return e.replace(/(?:[^!-~]|[#%?])+/g,t=>Vo(t))}function Vo(e){try{return encodeURIComponent(e)}catch{return e}}function ke(e,t){return t===""?e:`${e}?${t}`}var Go=32;function w(e,t){if(!e.includes("$"))return S(e,"text");let n=[];for(let r of X(e).pieces)"text"in r?n.push({text:r.text,from:"text"}):n.push(...Wt(r.variable,t));return n}function Wt(e,t){if(/^[1-9]$/.test(e))return S(t.captures[Number(e)]??"");let n=t.variables.get(e);if(n!==void 0)return n;if(t.named.has(e))return S(t.named.get(e)??"");let r=t.configuration.maps.get(e);if(r!==void 0)return jo(r,e,t);let s=t.configuration.defined.get(e);return s!==void 0?s.name==="set"||s.name==="location"||s.name==="rewrite"?S("","text"):j({missing:"variable",name:`$${e}`,at:s.at}):Qe(e)?Xo(e,t):j({missing:"variable",name:`$${e}`})}function jo(e,t,n){if(n.depth>Go)return j({missing:"variable",name:`$${t}`});n.depth+=1;try{let r=w(e.source,n),s=v(r);if(s===void 0)return e.patterns.length===0&&e.exact.size===0&&e.unseen===void 0?w(e.fallback,n):j({missing:"variable",name:e.source,at:e.statement.at});let o=Jn(e,s);if("unknown"in o)return j(o.unknown);let i=n.captures,a=new Map(n.named);o.groups!==void 0&&(n.captures=o.groups);for(let[u,d]of o.named??[])n.named.set(u.toLowerCase(),d);let c=w(o.result,n);n.captures=i,n.named.clear();for(let[u,d]of a)n.named.set(u,d);return e.assumed||Xe(r)?c.map(u=>({...u,assumed:!0})):c}finally{n.depth-=1}}function Xo(e,t){let{request:n,scheme:r,socket:s,server:o}=t;switch(e){case"host":return S(t.host,"client-hostname");case"scheme":return S(r,"client-scheme");case"https":return S(r==="https"?"on":"");case"server_name":return S(o.names[0]?.text??"","server-name");case"server_port":return S(String(s.port),"server-port");case"request_port":return S(n.url.port,"server-port");case"is_request_port":return S(n.url.port===""?"":":","text");case"remote_addr":case"realip_remote_addr":return Ye("client-ip");case"remote_port":case"realip_remote_port":return Ye("client-port");case"proxy_add_x_forwarded_for":return Ye("client-ip-appended");case"proxy_host":return t.upstreamHost??S("","upstream-host");case"uri":case"document_uri":return S(t.uri);case"request_uri":return S(t.target.raw);case"args":case"query_string":return S(t.args);case"is_args":return S(t.args===""?"":"?");case"request_method":return S(n.method);case"request":return S(`${n.method} ${t.target.raw} HTTP/1.1`);case"server_protocol":return S(fr(t)?"HTTP/2.0":"HTTP/1.1");case"http2":return S(fr(t)?"h2":"");case"nginx_version":return S(t.configuration.version);case"remote_user":case"proxy_protocol_addr":case"proxy_protocol_port":case"http3":case"request_completion":case"ssl_early_data":return S("");case"ssl_client_verify":return S("NONE");case"ssl_server_name":return S(r==="https"?t.host:"")}return e.startsWith("http_")?Qo(e.slice(5),t):e.startsWith("arg_")?S(new URLSearchParams(t.args).get(e.slice(4))??""):e.startsWith("cookie_")?A(n)?Ye("client-supplied"):S("","client-supplied"):[{text:void 0,from:"request",because:{missing:"variable",name:`$${e}`}}]}function fr(e){if(e.scheme!=="https"||A(e.request))return!1;let{level:t}=e.server.scope,n=k(e.configuration.version,"1.25.1")&&(t.own.get("http2")?.[0]?.args[0]??"")==="on";return e.socket.http2||n}function Ye(e){return[{text:void 0,from:e}]}var Ko=new Set(["user_agent","accept","accept_encoding","accept_language","accept_charset","cookie","referer","authorization","dnt","range","if_none_match","if_modified_since","cache_control","pragma","content_length","content_type","x_api_token","x_csrf_token","sec_websocket_key","sec_websocket_extensions","sec_websocket_protocol","sec_fetch_mode","sec_fetch_dest","sec_fetch_site","sec_ch_ua","upgrade_insecure_requests"]);function Qo(e,t){let{request:n}=t;return e==="host"?S(me(n),"client-host"):[{text:Yo(e,n),from:"client-supplied"}]}function Yo(e,t){let n=A(t);switch(e){case"upgrade":return n?"websocket":"";case"connection":return ln(t)??"keep-alive";case"sec_websocket_version":return n?"13":"";case"origin":return n?`${K(t)}://${me(t)}`:t.method==="GET"?"":void 0;case"x_forwarded_proto":case"x_forwarded_scheme":return t.front==="none"?"":K(t);case"x_forwarded_host":return t.front==="none"?"":t.url.host;case"x_forwarded_port":return t.front==="none"?"":String($e(t));case"x_forwarded_ssl":return t.front==="none"?"":void 0;case"x_forwarded_for":case"x_real_ip":return t.front==="none"?"":void 0;case"cf_connecting_ip":case"cf_visitor":case"cf_ray":case"cf_ipcountry":return t.front==="cloudflare"?void 0:""}return Ko.has(e)?void 0:""}function be(e){let t=[...e],n=t[0];if(n===void 0||!n.startsWith("("))return;n==="("?t.shift():t[0]=n.slice(1);let r=t.at(-1);if(r===void 0||!r.endsWith(")"))return;r===")"?t.pop():t[t.length-1]=r.slice(0,-1);let[s="",o="",i]=t;if(s.startsWith("$")){if(t.length===1)return{left:s,operator:"",right:""};if(t.length!==3||i===void 0)return;switch(o){case"=":case"!=":case"~":case"~*":case"!~":case"!~*":return{left:s,operator:o,right:i}}return}let a=/^(!?)-([fdex])$/.exec(s);if(!(a===null||t.length!==2))return{left:o,operator:"file",right:"",negated:a[1]==="!"}}function _r(e,t){let n=be(e.args);if(n===void 0)return{unknown:{missing:"pattern",name:e.text,at:e.at}};if(n.operator==="file")return n.negated===!0;let r=w(n.left,t),s=v(r);if(s===void 0){let o=W(r,n.left);return Zo(n,t)??{unknown:{...o,at:o.at??e.at}}}switch(n.operator){case"":return s!==""&&s!=="0";case"=":case"!=":{let o=v(w(n.right,t));return o===void 0?{unknown:{missing:"variable",name:n.right,at:e.at}}:s===o==(n.operator==="=")}default:{let o=n.operator.endsWith("*"),i=q(n.right,{caseless:o});if(i===void 0)return{unknown:{missing:"pattern",name:n.right,at:e.at}};let a=i.match(s);return a!==void 0&&G(t,a),a!==void 0!==n.operator.startsWith("!")}}}function Zo(e,t){let{left:n,operator:r,right:s}=e;if(n!=="$http_user_agent"||!r.includes("~")||!/^[\w |().*-]+$/.test(s))return;let o=q(s,{caseless:r.endsWith("*")});if(o!==void 0)return o.match(Jo[t.request.client])!==void 0!==r.startsWith("!")}var Jo={chrome:"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",firefox:"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",agent:"Go-http-client/1.1 pulse-agent"};var mr=new Set(["set","if","return","rewrite","break"]);function Ft(e,t){let n=!1;for(let r of e.level.statements){if(!mr.has(r.name))continue;let s=pr(r,e,t);if(s==="stop")return{kind:"on"};if(s==="changed")n=!0;else if(s!=="next")return s}return n?{kind:"search"}:{kind:"on"}}function pr(e,t,n){switch(e.name){case"set":return ei(e,n);case"break":return C(n,e,"ends the rewriting"),"stop";case"return":return si(e,n);case"rewrite":return ii(e,n);case"if":return ti(e,t,n);default:return"next"}}function ei(e,t){let[n="",r=""]=e.args,s=w(r,t),o=n.slice(1).toLowerCase();return o==="args"?(t.args=v(s)??t.args,t.untouched=!1):t.variables.set(o,s),"next"}function ti(e,t,n){let r=_r(e,n);if(typeof r=="object")return ni(e,r.unknown,n);if(!r)return"next";C(n,e,"the condition is true");let s=t.ifs.get(e);s!==void 0&&(n.scope=s);let o="next";for(let i of e.body??[]){if(!mr.has(i.name))continue;let a=pr(i,t,n);if(a==="changed")o="changed";else if(a!=="next")return a}return o}function ni(e,t,n){let r=e.body??[];if(!r.every(({name:s})=>s==="set"||s==="access_log"))return It(t);for(let{name:s,args:o}of r)s==="set"&&n.variables.set((o[0]??"").slice(1).toLowerCase(),j(t));return"next"}var ri=new Set([301,302,303,307,308]);function si(e,t){let[n="",r]=e.args;C(t,e,"answers at once");let s=/^\d{1,3}$/.test(n)?Number(n):void 0;return s===void 0?Nt(302,w(n,t),e,t):s===444?{kind:"end",outcome:{kind:"closed",at:e.at}}:r!==void 0&&ri.has(s)?Nt(s,w(r,t),e,t):s>=400&&r===void 0?{kind:"error",status:s,statement:e}:{kind:"end",outcome:{kind:"answered",status:R(s,e.at,"return"),at:e.at}}}function Nt(e,t,n,r){return{kind:"end",outcome:{kind:"redirected",status:e,to:oi(t,n,r),at:n.at}}}function oi(e,t,n){let r=v(e);return r===void 0?$(W(e,t.args.at(-1)??"")):R(r.startsWith("/")?`${Dt(n)}${r}`:r,t.at,t.name)}function Dt(e){let{scheme:t,host:n,socket:r}=e,s=t==="https"?443:80;return`${t}://${n}${r.port===s?"":`:${r.port}`}`}function ii(e,t){let[n="",r="",s]=e.args,o=q(n,{caseless:!1});if(o===void 0)return It({missing:"pattern",name:n,at:e.at});let i=o.match(t.uri);if(i===void 0)return"next";if(G(t,i),/^(?:https?:\/\/|\$scheme)/.test(r)||s==="redirect"||s==="permanent"){C(t,e,`redirects ${t.uri}`);let f=!r.includes("?")&&t.args!=="",h=w(r.endsWith("?")?r.slice(0,-1):r,t),y=f?[...h,...S(`?${t.args}`)]:h,H=v(y),b=H===void 0?y:S(ai(H));return Nt(s==="permanent"?301:302,b,e,t)}let c=t.uri,u=w(r,t),d=v(u);return d===void 0?It(W(u,r)):(Ze(d,t,!0),C(t,e,`rewrites ${c} to ${t.uri}`),s==="break"?"stop":s==="last"?{kind:"search"}:"changed")}function ai(e){let t=e.indexOf("?"),r=(t===-1?e:e.slice(0,t)).replace(/%([0-9a-fA-F]{2})/g,(s,o)=>{let i=Number.parseInt(o,16);return i>37&&i<127?String.fromCharCode(i):s});return t===-1?r:`${r}${e.slice(t)}`}function Ze(e,t,n){let r=e.indexOf("?");t.uri=r===-1?e:e.slice(0,r);let s=r===-1?"":e.slice(r+1),o=n&&!(r!==-1&&s==="")?t.args:"";t.args=[s,o].filter(i=>i!=="").join("&"),t.untouched=!1}function It(e){return{kind:"end",outcome:{kind:"undecided",because:e}}}var ci=10;function hr(e){let t={kind:"again",from:"server"},n,r=0;for(let s=0;s<=ci+2;s+=1)if(t.kind==="again"&&(t=ui(e,t.from,t.name)),t.kind==="error"){let o=n===void 0?je(e.scope,t.status):void 0;if(o===void 0){let a=typeof n=="number"?n:n==="own"?r:t.status;return Ut(a,t.statement,e)}r=t.status,n=o.status,C(e,o.statement,`takes the ${t.status}`);let i=v(w(o.target,e))??o.target;if(/^https?:/.test(i)){let a=typeof o.status=="number"?o.status:302,c=R(i,o.statement.at,"error_page");return{kind:"outcome",outcome:{kind:"redirected",status:a,to:c,at:o.statement.at}}}i.startsWith("@")?t={kind:"again",from:"named",name:i}:(Ze(i,e,!1),t={kind:"again",from:"server"})}else{if(t.kind==="handler")return t;if(t.kind==="outcome"){let{outcome:o}=t;return o.kind!=="answered"||n===void 0||n==="answer"?t:Ut(n==="own"?r:n,void 0,e)}}return Ut(500,void 0,e)}function Ut(e,t,n){return{kind:"outcome",outcome:{kind:"answered",status:t===void 0?I(e,n.configuration.complete):R(e,t.at,t.name),...t===void 0?{}:{at:t.at}}}}function ui(e,t,n){let r=e.server.scope;if(e.scope=r,t==="server"){let s=Ft(r,e);if(s.kind==="end")return{kind:"outcome",outcome:s.outcome};if(s.kind==="error")return s}if(t==="named"){let s=r.children.named.get(n??"");if(s===void 0)return{kind:"error",status:500,statement:void 0};e.scope=s,C(e,s.level.block,"named by what came before")}else{let s=Zn(r,e.uri);if(s?.kind==="undecided")return{kind:"outcome",outcome:s};if(s?.kind==="slash")return mi(s.scope,e);s!==void 0&&(e.scope=s.scope,s.captures!==void 0&&G(e,s.captures),C(e,s.scope.level.block,s.why))}return di(e)}function di(e){let t=e.scope;if(z(t.level,"internal")!==void 0&&li(e))return{kind:"error",status:404,statement:z(t.level,"internal")};if(t.limitExcept!==void 0&&!fi(t.limitExcept,e.request.method)&&(e.scope=t.limitExcept),t.level.kind==="location"){let r=Ft(t,e);if(r.kind==="end")return{kind:"outcome",outcome:r.outcome};if(r.kind==="error")return r;if(r.kind==="search")return{kind:"again",from:"location"}}let n=_i(e.scope);return n!==void 0?{kind:"error",status:403,statement:n}:pi(e)??gi(e)}function li(e){return e.untouched&&!e.steps.some(({text:t})=>/^(?:error_page|try_files|rewrite)\b/.test(t))}function fi(e,t){let n=e.level.block?.args??[];return n.includes(t)||t==="HEAD"&&n.includes("GET")}function _i(e){let t=Bt(e),[n]=t;if(n?.name!=="deny"||n.args[0]!=="all")return;let r=x(e.level,"satisfy");return r!==void 0&&!("unknown"in r)&&r.lines[0]?.args[0]==="any"?void 0:n}function Bt(e){for(let t=e.level;t!==void 0;t=t.parent)if(t.own.has("allow")||t.own.has("deny"))return t.statements.filter(({name:n})=>n==="allow"||n==="deny");return[]}function mi(e,t){C(t,e.level.block,`${t.uri} without its last slash is redirected here`);let n=ke(`${t.uri}/`,t.args),r=M(t.scope.level,"absolute_redirect",!0),s=r.is==="known"&&!r.value?n:`${Dt(t)}${n}`,o=e.level.block?.at;return{kind:"outcome",outcome:{kind:"redirected",status:301,to:{is:"known",value:s,origin:"default",why:"the location ends in a slash and passes requests on"},...o===void 0?{}:{at:o}}}}function pi(e){let t=e.scope.level.kind==="if"?e.scope.outer:e.scope,n=t===void 0?void 0:z(t.level,"try_files"),r=n?.args.at(-1);if(n===void 0||r===void 0||e.scope.level.kind==="if")return;if(C(e,n,"no such file is assumed, so the last word decides"),/^=\d{3}$/.test(r))return{kind:"error",status:Number(r.slice(1)),statement:n};if(r.startsWith("@"))return{kind:"again",from:"named",name:r};let s=w(r,e),o=v(s);if(o===void 0)return{kind:"outcome",outcome:{kind:"undecided",because:{missing:"variable",name:r,at:n.at}}};let i=!r.includes("?"),{args:a}=e;return Ze(o,e,!1),i&&r.includes("$args")&&(e.args=a),{kind:"again",from:"server"}}var hi=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass","stub_status","empty_gif","tunnel_pass","perl","js_content"];function gi(e){let{scope:t}=e,n=se(t);if(n!==void 0)return{kind:"handler",handler:n,scope:t};let r=t.level.unseen;if(r!==void 0)return{kind:"outcome",outcome:{kind:"undecided",because:r}};if(e.request.method==="POST")return{kind:"error",status:405,statement:void 0};let s=t.level.block?.at??e.server.statement.at;return e.uri.endsWith("/")?{kind:"outcome",outcome:{kind:"answered",status:$({missing:"file",name:`${e.uri}index.html`,at:s}),at:s}}:{kind:"error",status:404,statement:void 0}}function se(e){let t=e.level.statements.findLast(({name:r})=>hi.includes(r)||r.startsWith("content_by_lua"));return t!==void 0?t:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?se(e.outer):void 0}function gr(e,t){return[...yi(e),...xi(e),...Si(e,t),...ki(e)]}function Je(e){return e===void 0||"unknown"in e?[]:e.lines}function yi(e){let t=o=>Je(x(e.level,o)).filter(i=>i.args[0]!=="off"),n=t("auth_basic").map(o=>({kind:"auth",scheme:"basic",at:o.at})),r=t("auth_request").map(o=>({kind:"auth",scheme:"forward",at:o.at})),s=Je(x(e.level,"ssl_verify_client")).filter(o=>o.args[0]==="on").map(o=>({kind:"auth",scheme:"certificate",at:o.at}));return[...n,...r,...s]}function xi(e){let t=Bt(e),[n]=t;return n===void 0||n.name==="allow"&&n.args[0]==="all"?[]:[{kind:"address",at:n.at}]}function Si(e,t){return Je(x(e.level,"limit_req")).map(n=>{let r=Vt(n,"zone"),s=(t.http.own.get("limit_req_zone")??[]).find(a=>a.args.some(c=>c.startsWith(`zone=${r}:`))),o=s===void 0?$({missing:"parent",name:`limit_req_zone ${r??""}`.trim(),at:n.at}):R(bi(Vt(s,"rate")??""),s.at,"limit_req_zone"),i=R(Number(Vt(n,"burst")??0),n.at,"limit_req");return{kind:"rate",perSecond:o,burst:i,at:n.at}})}function ki(e){return Je(x(e.level,"limit_conn")).map(t=>({kind:"connections",most:R(Number(t.args[1]??0),t.at,"limit_conn"),at:t.at}))}function Vt(e,t){return e.args.find(n=>n.startsWith(`${t}=`))?.slice(t.length+1)}function bi(e){let t=/^(\d+)r\/([sm])$/.exec(e);return t===null?0:Number(t[1])/(t[2]==="m"?60:1)}var yr=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function Sr(e,t){let n=x(e.level,"proxy_set_header");if(n!==void 0&&"unknown"in n)return yr.map(c=>({name:c,carries:"unknown",because:n.unknown}));let r=!t.configuration.complete&&(n===void 0||n.level.kind==="http"),s=n===void 0?[]:Li(n,t),o=new Set(s.map(c=>c.name)),i=Gt(e),a=yr.filter(c=>!o.has(c)).map(c=>{if(n?.unseen!==void 0)return{name:c,carries:"unknown",because:n.unseen};let u=zi(c,t,i);return n===void 0&&r?{...u,assumed:!0}:u});return[...s,...a,...i?[]:wi(o)]}var vi=["user-agent","accept","accept-encoding","accept-language","content-type","cookie","authorization","origin","sec-websocket-version","sec-websocket-key","sec-websocket-extensions"];function wi(e){return vi.filter(t=>!e.has(t)).map(t=>({name:t,carries:"absent"}))}function Gt(e){let t=x(e.level,"proxy_pass_request_headers");return t===void 0||"unknown"in t?!0:t.lines[0]?.args[0]?.toLowerCase()!=="off"}function Li(e,t){let{version:n}=t.configuration,r=e.lines.filter(i=>i.args.length===2).map(i=>Hi(i,t));if(!k(n,"1.31.4"))return r;let s=r.findLast(i=>i.name==="host"),o=r.filter(i=>i.name!=="host"||i===s);return s?.carries!=="empty"?o:o.map(i=>i===s?{...i,carries:"upstream-host"}:i)}function Hi(e,t){let[n="",r=""]=e.args,s=w(r,t),o=v(s),i=$i(s,o,t)?"client-host":Ci(s);return{name:n.toLowerCase(),carries:i,value:i==="constant"&&o!==void 0?o:r,at:e.at,directive:`proxy_set_header ${n}`,...Xe(s)?{assumed:!0}:{},...i==="unknown"?{because:Ri(W(s,r),e)}:{}}}function $i(e,t,n){return e.some(r=>r.from==="server-port")&&e.some(r=>r.from==="client-hostname")&&t===me(n.request)}function Ri(e,t){return e.at===void 0?{...e,at:t.at}:e}function zi(e,t,n){switch(e){case"host":return{name:e,carries:"upstream-host",value:v(Wt("proxy_host",t))??"$proxy_host"};case"upgrade":return{name:e,carries:"absent"};case"connection":return k(t.configuration.version,"1.29.7")?{name:e,carries:"absent"}:{name:e,carries:"constant",value:"close"};default:return{name:e,carries:n?"client-supplied":"absent"}}}var xr=new Set(["client-host","client-hostname","client-ip","client-ip-appended","client-scheme","client-supplied","server-name","upstream-host"]);function Ci(e){let t=e.filter(s=>s.text!==""||xr.has(s.from)),[n,...r]=t;return n===void 0?"empty":r.length===0?xr.has(n.from)?n.from:n.text===void 0?"unknown":"constant":Oi(t.map(s=>s.from==="text"?s.text??"":`<${s.from}>`).join(""))??(v(e)===void 0?"unknown":"constant")}function Oi(e){switch(e.replace(/\s+/g,"")){case"<client-ip>:<client-port>":case"[<client-ip>]:<client-port>":return"client-ip-port";case"<client-ip>,<client-ip>":case"<client-ip-appended>,<client-ip>":return"client-ip-twice";case"<client-supplied>,<client-ip>":return"client-ip-appended";default:return}}function kr(e,t,n,r){let s=mn(t,n,r,{missing:i=>`no \`proxy_set_header ${i}\` is in force here`});if(!A(t)||s.is==="undecided")return s;let o=[...Pi(e,t),...Ti(e)];return o.length===0?s:{is:"lost",losses:[...s.is==="lost"?s.losses:[],...o]}}function Pi(e,t){let n=x(e.level,"proxy_method"),r=n===void 0||"unknown"in n?void 0:n.lines[0],s=r?.args[0];return r===void 0||s===void 0||s===t.method||s.includes("$")?[]:[{kind:"tunnel",text:`\`${r.text}\` makes a ${s} of it`,at:r.at}]}function Ti(e){if(Gt(e))return[];let t=x(e.level,"proxy_pass_request_headers"),n=t===void 0||"unknown"in t?void 0:t.lines[0];return n===void 0?[]:[{kind:"header",text:`\`${n.text}\` holds Sec-WebSocket-Key back`,at:n.at}]}function jt(e){let t=V(e,"proxy_buffer_size",Y),n=I(null,e.complete);return{idleSeconds:ve(hn(e,"proxy_read_timeout",6e4),r=>r/1e3),clientSilentSeconds:n,upstreamSilentSeconds:n,lifetimeSeconds:n,bodyBytes:ve(gn(e,"client_max_body_size",1024*1024),r=>r===0?null:r),headerBlockBytes:t,headerLineBytes:t}}function br(e){return{headerBytes:V(e,"proxy_buffer_size",Y),bodyBytes:ve(Pe(e,"proxy_buffers",{count:8,bytes:Y}),({bytes:t})=>t)}}function ve(e,t){return e.is!=="known"?e:{...e,value:t(e.value)}}function U(e){let t=/^(https?):\/\/(.*)$/is.exec(e);if(t===null)return;let n=(t[1]??"").toLowerCase()==="https"?"https":"http",r=t[2]??"";if(r.startsWith("unix:")){let i=r.indexOf(":",5);return i===-1?{scheme:n,authority:r,uri:""}:{scheme:n,authority:r.slice(0,i),uri:r.slice(i+1)}}let s=r.search(/[/?]/);if(s===-1)return{scheme:n,authority:r,uri:""};let o=r.slice(s);return{scheme:n,authority:r.slice(0,s),uri:o.startsWith("?")?`/${o}`:o}}function wr(e,t,n){let r=e.args[0]??"",s=re(r),o=w(r,n),i=v(o);if(i===void 0)return Ei(o,r,e,t,n);let a=U(i);if(a===void 0)return{kind:"undecided",because:{missing:"variable",name:r,at:e.at}};let c=R(Lr(a,s,t,n),e.at,"proxy_pass"),u=Hr(a,s,n.configuration);if(u?.hasUnseen===!0&&u.servers.length===0)return{kind:"undecided",because:{missing:"include",name:u.name,at:u.statement.at}};if(s&&u===void 0&&Mi(a,n.configuration)){let d=x(t.level,"resolver");if(d===void 0)return{kind:"no-resolver",host:a.authority,assumed:!n.configuration.complete};if("unknown"in d)return{kind:"undecided",because:d.unknown}}return{kind:"targets",targets:Rr(a,u,c,e,t),host:S(qi(a,u),"upstream-host")}}function Ei(e,t,n,r,s){let o={at:n.at,...W(e,t)},i=t.toLowerCase().startsWith("https:")?"https":"http",c=/^https?:\/\/[^/?]+$/i.test(t)?R(Lr({scheme:i,authority:"",uri:""},!0,r,s),n.at,"proxy_pass"):$(o);return{kind:"targets",targets:[{scheme:i,host:$(o),port:$(o),path:c,verifies:M(r.level,"proxy_ssl_verify",!1),at:n.at}],host:[{text:void 0,from:"upstream-host",because:o}]}}function Lr(e,t,n,r){if(t&&e.uri!=="")return e.uri;if(e.uri===""&&r.untouched)return r.target.raw;let s=n.match?.kind==="prefix"||n.match?.kind==="exact"||n.match?.kind==="prefix-final"?n.match.text:"",o=e.uri!==""&&r.untouched,i=o?r.uri.slice(s.length):r.uri;return ke(`${o?e.uri:""}${lr(i)}`,r.args)}function Hr(e,t,n){let r=e.authority.toLowerCase();return n.upstreams.get(t?r:r.replace(/:\d+$/,""))}function Mi(e,t){let{authority:n}=e;return n.startsWith("unix:")||n.startsWith("[")||/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(n)?!1:!Ai(t).has($r(e))}function $r(e){let t=e.authority.toLowerCase();return/:\d+$/.test(t)?t:`${t}:${e.scheme==="https"?443:80}`}var vr=new WeakMap;function Ai(e){let t=vr.get(e);if(t!==void 0)return t;let n=new Set,r=s=>{for(let{name:o,args:i,body:a}of s){let[c=""]=i,u=o==="proxy_pass"&&!c.includes("$")?U(c):void 0;u!==void 0&&n.add($r(u)),a!==void 0&&r(a)}};return r(e.http.statements),vr.set(e,n),n}function qi(e,t){return e.authority.startsWith("unix:")?"localhost":t!==void 0?e.authority:e.authority.replace(e.scheme==="https"?/:443$/:/:80$/,"")}function Xt(e,t,n){let r=e.args[0]??"",s=re(r)?void 0:U(r);if(s===void 0)return[];let o=$({missing:"variable",name:"$request_uri",at:e.at});return Rr(s,Hr(s,!1,n),o,e,t)}function Rr(e,t,n,r,s){let o=M(s.level,"proxy_ssl_verify",!1),i=(c,u,d,f)=>{let h=y=>R(y,d.at,f);return{scheme:e.scheme,host:h(c),port:h(u),path:n,verifies:o,at:d.at}};if(t!==void 0)return nr(t).map(c=>i(c.host,c.port,c.statement,"server"));let a=ne(e.authority,e.scheme==="https"?443:80);return a===void 0?[]:[i(a.host,a.port,r,"proxy_pass")]}function zr(e,t){if(e.is!=="known")return e;let{value:n}=e;return n==="1.0"||n==="1.1"||n==="2"?{...e,value:n}:e.at===void 0?I("1.1",t):$({missing:"file",name:n,at:e.at})}function et(e,t){let n=x(e,t);return n===void 0||"unknown"in n?[]:n.lines}function Cr(e){let t=et(e,"proxy_cookie_path").filter(({args:[r="",s]})=>{let o=s===void 0||s===r||s==="/"||/^\/\s*;/.test(s);return r!=="off"&&!o}),n=et(e,"proxy_cookie_domain").filter(({args:[r]})=>r!=="off");return[...t.map(r=>we("cookie",r,"degrades",{text:`\`${r.text}\` gives Pulse's cookies another path.`,help:"Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path."})),...n.map(r=>we("cookie",r,"harmless",{text:`\`${r.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,help:"Take it out."}))]}function Or(e,t){return t.url.pathname.startsWith("/assets/")||A(t)||t.method!=="GET"?[]:et(e,"proxy_cache").filter(({args:[r]})=>r!==void 0&&r!=="off").map(r=>we("cached",r,"degrades",{text:`\`${r.text}\` keeps copies of ${Wi(t)?"Pulse's pages":"Pulse's API answers"}.`,help:"Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone."}))}function Wi(e){return!e.url.pathname.startsWith("/api/")}var Ni=/^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;function Pr(e){return et(e,"proxy_set_header").flatMap(t=>{let[n="",r=""]=t.args;return Ni.test(n.toLowerCase())?/\$\{?upstream_http_/i.test(r)?[we("identity",t,"degrades",{text:`\`${t.text}\` is empty: \`${r}\` is filled only after Pulse has answered.`,help:`Keep the auth service's answer first: \`auth_request_set $user ${r};\`, then \`proxy_set_header ${n} $user;\`.`})]:/\$\{?http_/i.test(r)?[we("identity",t,"degrades",{text:`\`${t.text}\` passes on what the client itself says about who it is.`,help:'Fill it from the auth service with `auth_request_set`, or empty it: `""`.'})]:[]:[]})}function we(e,t,n,r){return{about:e,effect:n,at:t.at,related:[],affects:"route",...r}}function Tr(e,t){return{added:tt(e.level,t.configuration.version).flatMap(n=>Ii(n,t)),removed:Di(e.level)}}function Ii(e,t){let[n="",r="",s]=e.args,o=v(w(r,t))??null;return o===""?[]:[{name:n.toLowerCase(),value:o,when:s==="always"?"always":"success",mode:"add",at:e.at}]}function tt(e,t){let n=e.own.get("add_header")??[],r=()=>e.parent===void 0?[]:tt(e.parent,t);switch(k(t,"1.29.3")?Fi(e):"on"){case"off":return n;case"merge":return[...n,...r()];default:return n.length>0?n:r()}}function Fi(e){let t=x(e,"add_header_inherit");return t===void 0||"unknown"in t?"on":t.lines[0]?.args[0]??"on"}function Di(e){let t=x(e,"proxy_hide_header");return t===void 0||"unknown"in t?[]:t.lines.flatMap(({args:n,at:r})=>n.slice(0,1).map(s=>({name:s.toLowerCase(),at:r})))}var Ui=["proxy_set_header","add_header","proxy_hide_header"];function Er(e,t){return Ui.flatMap(n=>{let r=Vi(e,n,t);return r===void 0?[]:[r]})}function Bi(e,t,n){let r=e;for(;!r.own.has(t)&&r.parent!==void 0;)r=r.parent;let s=r.own.get(t)??[],o=s.find(u=>u.stock!==!0)??s[0];if(o===void 0)return;let i=t==="add_header"?tt(e,n):s,a=new Set(i.map(nt)),c=[];for(let u=r.parent;u!==void 0;u=u.parent)for(let d of u.own.get(t)??[])d.stock===!0||a.has(nt(d))||(a.add(nt(d)),c.push(d));return c.length===0?void 0:{culprit:o,lost:c,level:r}}function nt(e){return(e.args[0]??"").toLowerCase()}function Vi(e,t,n){let r=Bi(e,t,n);if(r===void 0)return;let{culprit:s,lost:o}=r,i=o.map(u=>u.args[0]??""),a=r.level.block?.text.replace(/\s+/g," ")??"this block";return{about:"headers-cut",effect:t==="proxy_hide_header"?"harmless":"degrades",at:s.at,text:`\`${s.text}\` in \`${a}\` drops every \`${t}\` set outside it: ${Gi(i)} ${i.length===1?"is":"are"} lost.`,why:"nginx takes the outer lines over only where the inner block has none of its own.",help:`Repeat ${i.length===1?"the lost line":"the lost lines"} in \`${a}\`: ${o.map(u=>`\`${u.text};\``).join(" ")}`,related:o.map(u=>({at:u.at,text:`${u.args[0]} is set here, and lost`})),affects:"route",headers:o.map(nt)}}function Gi(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function Mr(e){return[...ji(e),...Xi(e)]}function ji(e){let{socket:t,server:n,host:r}=e;return n.names.some(s=>s.kind==="exact"&&s.key===r)?t.servers.filter(s=>s!==n).flatMap(s=>s.names.filter(o=>o.kind==="exact"&&o.key===r)).map(s=>({about:"never-reached",effect:"degrades",at:s.statement.at,text:`This server never gets a request for \`${r}\` on port ${t.port}: another one has the same name there, and comes first.`,help:"Take one of the two servers out, or its name.",related:[{at:n.statement.at,text:"this server takes them"}],affects:"route"})):[]}function Xi(e){let{scope:t,server:n}=e,r=Ki(t);if(r?.match?.kind!=="regex"||se(r)?.name==="proxy_pass")return[];let{uri:s}=e.target,o=n.scope.children.all.filter(c=>c.match?.kind==="prefix"&&s.startsWith(c.match.text)&&se(c)?.name==="proxy_pass").toSorted((c,u)=>(u.match?.text.length??0)-(c.match?.text.length??0))[0],{block:i}=r.level;if(o?.level.block===void 0||i===void 0)return[];let a=o.match?.text??"";return[{about:"never-reached",effect:"breaks",at:i.at,text:`\`${i.text}\` takes \`${s}\` away from \`${o.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,help:`Write \`location ^~ ${a}\`, which keeps patterns out, or make the pattern narrower.`,related:[{at:o.level.block.at,text:"this location was meant for it"}],affects:"route"}]}function Ki(e){return e.level.kind==="if"||e.level.kind==="limit_except"?e.outer:e}function Ar(e){let t=[],n=r=>{for(let o of r.level.own.get("proxy_pass")??[])t.push(...Qi(o,r));let[s]=r.level.own.get("stub_status")??[];s!==void 0&&!qr(r)&&t.push(Kt(s,`\`${s.text}\` is open to everybody.`,"Let only your own network in: `allow 127.0.0.1; deny all;`."));for(let o of r.children.all)n(o)};return n(e.scope),t}function Qi(e,t){let n=e.args[0]??"",r=U(n)?.authority??"";return/^\$\{?(?:http_host|host|arg_|1\b)/.test(r)?[{...Kt(e,`\`${e.text}\` sends requests wherever the client says: an open proxy.`,"Name the target."),effect:"breaks"}]:!r.endsWith(":9091")||qr(t)?[]:[Kt(e,`\`${e.text}\` opens Pulse's metrics port to everybody.`,"Take the location out, or let only your monitoring in with `allow` and `deny all`.")]}function qr(e){for(let t=e;t!==void 0;t=t.outer)if(["deny","auth_basic","auth_request","internal"].some(n=>t?.level.own.has(n)))return!0;return!1}function Kt(e,t,n){return{about:"exposed",effect:"harmless",at:e.at,text:t,help:n,related:[],affects:"route"}}function Wr(e,t,n){let r=t.find(s=>/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(s));return e===void 0||r===void 0||n.appliance===void 0?[]:[{about:"target",effect:"degrades",at:e.at,text:`\`${r}\` is ${n.appliance}'s own container, not the machine it runs on: Pulse is not there.`,help:"Name Pulse's container (both in one Docker network), or the address of its machine.",related:[],affects:"route",assumed:!0}]}function Nr(e){return[...Zi(e),...Ji(e),...ea(e)]}function rt(e,t){let n=x(e,t);return n===void 0||"unknown"in n?void 0:n.lines[0]}function st(e){let t=e===void 0?void 0:ie(e.args[0]??"","time");return t===void 0?void 0:t/1e3}var Yi=75;function Zi(e){let t=rt(e,"proxy_connect_timeout"),n=st(t);return t===void 0||t.stock===!0||n===void 0||n<=Yi?[]:[Qt(t,"harmless",{text:`\`${t.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,help:"Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open."})]}function Ji(e){let t=rt(e,"proxy_read_timeout"),n=st(t);if(t===void 0||n===void 0)return[];let r=e;for(;r!==void 0&&!r.own.has("proxy_read_timeout");)r=r.parent;for(let s=r?.parent;s!==void 0;s=s.parent){let[o]=s.own.get("proxy_read_timeout")??[],i=st(o);if(o===void 0||o.stock===!0||i===void 0||i<=n)continue;let a=t.stock===!0?`what \`${t.text}\` brings (${n} s)`:`\`${t.text}\``;return[Qt(o,"degrades",{text:`\`${o.text}\` does nothing here: ${a} stands further in, and wins.`,related:[{at:t.at,text:"this one is in force"}]})]}return[]}function ea(e){let t=x(e,"proxy_read_timeout"),n=rt(e,"proxy_send_timeout")??rt(e,"send_timeout"),r=st(n);return t!==void 0||n===void 0||n.stock===!0||r===void 0||r<120?[]:[Qt(n,"degrades",{text:`\`${n.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`})]}function Qt(e,t,n){return{about:"no-effect",effect:t,at:e.at,related:[],affects:"route",...n}}function Ir(e,t){let{scope:n,configuration:r,request:s,server:o}=e,{level:i}=n,a=Mr(e),c=s.url.pathname==="/"?Ar(o):[];if(t.kind!=="proxied")return[...a,...c];let u=t.targets.flatMap(d=>P(d.host)??[]);return[...a,...c,...Er(i,r.version),...Nr(i),...Cr(i),...Or(i,s),...Pr(i),...Wr(se(n),u,r)]}function ot(e){let t=new Map;for(let n of e.servers)for(let r of n.listens){if(r.quic)continue;let s=ue(r),o=t.get(s)??{listens:[],servers:new Set,fallback:void 0};t.set(s,o),o.listens.push(r),o.servers.add(n),r.defaultServer&&(o.fallback??=n)}return[...t.values()].flatMap(({listens:n,servers:r,fallback:s})=>{let o=[...r],[i]=n,[a]=o;return i===void 0||a===void 0?[]:[{family:i.family,address:i.address,port:i.port,ssl:n.some(c=>c.ssl)||ta(s??a,e),http2:n.some(c=>c.http2),proxyProtocol:n.some(c=>c.proxyProtocol),servers:o,names:Ge(o),fallback:s??a}]})}function ta(e,t){return!k(t.version,"1.25.1")&&P(M(e.scope.level,"ssl",!1))===!0}function Yt(e){return e.url.hostname.toLowerCase().replace(/\.$/,"")}function Fr(e,t){let n=$e(t),r=Yt(t),s=K(t)==="https",o=Dr(e,n,r),i=Ur(o,r);if(t.front!=="none"&&s&&i?.ssl!==!0)return na(e,r,n);if(i===void 0)return{kind:"closed",why:`nothing listens on port ${n}`};let a=Br(i,r);return a.kind!=="server"?a:s&&!i.ssl?{kind:"closed",why:`the listener on port ${n} does not speak TLS`,server:a.server}:!s&&i.ssl?{kind:"plain-to-tls",socket:i,server:a.server}:a}function na(e,t,n){let r=e.filter(a=>!a.ssl&&a.family!=="unix"),s=new Set(r.map(a=>a.port)),o=s.has(n)?n:s.has(80)?80:s.size===1?[...s][0]:void 0,i=o===void 0?void 0:Ur(Dr(r,o,t),t);return i===void 0?{kind:"closed",why:"no plain listener for what stands in front"}:Br(i,t)}function Dr(e,t,n){let r=e.filter(i=>i.family!=="unix"&&i.port===t),s=n.replace(/^\[|\]$/g,""),o=r.filter(i=>i.address===s);return o.length>0?o:r}function Ur(e,t){let n=s=>(At(s.names,t)===void 0?4:0)+(s.address==="*"?0:2)+(s.family==="ipv4"?0:1),r;for(let s of e)(r===void 0||n(s)<n(r))&&(r=s);return r}function Br(e,t){let n=At(e.names,t);if(n===void 0)return{kind:"server",socket:e,server:e.fallback,why:`no server_name on port ${e.port} is ${t}; the default server takes it`};if("undecided"in n)return{kind:"undecided",because:{missing:"pattern",name:n.undecided.text,at:n.undecided.statement.at}};let{owner:r,why:s,captures:o}=n;return{kind:"server",socket:e,server:r,why:s,...o===void 0?{}:{captures:o}}}function jr(e,t,n){let r=t.length===0?ra(e,n):Fr(t,n);switch(r.kind){case"closed":{let c={kind:"closed",why:r.why};return it(n,c,r.server)}case"undecided":return it(n,{kind:"undecided",because:r.because},void 0);case"plain-to-tls":return sa(Vr(e,n,r.socket,r.server))}let{socket:s,server:o}=r,i=Vr(e,n,s,o);r.captures!==void 0&&G(i,r.captures),C(i,o.statement,r.why);let a=hr(i);return a.kind==="outcome"?Gr(i,a.outcome,void 0):Gr(i,void 0,a.handler)}function ra(e,t){let[n]=e.servers;if(n===void 0||e.extent==="main"||e.extent==="site")return{kind:"closed",why:"nothing listens"};let r=t.front==="none"?K(t):"http";return{kind:"server",socket:{family:"ipv4",address:"*",port:r==="https"?443:80,ssl:r==="https",http2:!1,proxyProtocol:!1,servers:[n],names:Ge([n]),fallback:n},server:n,why:"the server around it cannot be seen"}}function Vr(e,t,n,r){let s=P(M(r.scope.level,"merge_slashes",!0))??!0,o=dr(t.url,s);return{configuration:e,request:t,socket:n,server:r,scheme:n.ssl?"https":"http",host:Yt(t),target:o,uri:o.uri,args:o.args,untouched:!0,scope:r.scope,variables:new Map,captures:[],named:new Map,steps:[],upstreamHost:void 0,depth:0}}function it(e,t,n){let r=A(e)?Xr(t):{is:"not-asked"};return{exchange:_n(e,{outcome:t,upgrade:r,steps:[],...n===void 0?{}:{site:n.index,route:n.statement.at}}),scope:void 0,server:n,passage:void 0}}function sa(e){let{configuration:t,request:n,server:r}=e,s=je(r.scope,497);if(s===void 0||!/^https?:/.test(s.target)){let d=I(400,t.complete);return it(n,{kind:"answered",status:d,at:r.statement.at},r)}let{at:o}=s.statement,i=w(s.target,e),a=v(i),c=a===void 0?$(W(i,s.target)):R(a,o,"error_page"),u=typeof s.status=="number"?s.status:302;return it(n,{kind:"redirected",status:u,to:c,at:o},r)}function Gr(e,t,n){let{configuration:r,request:s,server:o,scope:i}=e,{level:a}=i,c=t??oa(n,i,e),u=n?.name==="proxy_pass"&&c.kind!=="answered",d=zr(yt(a,"proxy_http_version",k(r.version,"1.29.7")?"1.1":"1.0"),r.complete),f=u?Sr(i,e):[],h=f.find(H=>H.name==="upgrade"&&H.carries==="constant"&&H.at!==void 0);return{exchange:{request:s,site:o.index,outcome:c,upgrade:u?kr(i,s,f,d):A(s)?Xr(c):{is:"not-asked"},...h?.at===void 0?{}:{forcesUpgrade:h.at},upstreamHttp:u?d:pt,requestHeaders:f,responseHeaders:Tr(i,e),limits:jt(a),buffers:br(a),responseBuffered:u?ar(a,e,d):pt,showsVersion:ca(a),gates:gr(i,r),remarks:Ir(e,c),route:ua(i,o),steps:e.steps},scope:i,server:o,passage:e}}function oa(e,t,n){if(e===void 0)return{kind:"undecided",because:{missing:"file",name:n.uri}};if(C(n,e,"passes the request on"),e.name==="stub_status"||e.name==="empty_gif")return{kind:"answered",status:{is:"known",value:200,origin:"written",directive:e.name,at:e.at},at:e.at};if(e.name!=="proxy_pass")return{kind:"undecided",because:{missing:"plugin",name:e.name,at:e.at}};let r=wr(e,t,n);switch(r.kind){case"undecided":return{kind:"undecided",because:r.because};case"no-resolver":return{kind:"answered",status:{is:"known",value:502,origin:r.assumed?"assumed":"default",why:`no \`resolver\` is there to look up ${r.host}`,at:e.at},at:e.at};case"targets":return n.upstreamHost=r.host,ia(t,{kind:"proxied",targets:r.targets})}}function ia(e,t){let n=jt(e.level).idleSeconds;return n.is!=="known"||n.value!==0||n.at===void 0?t:{kind:"unstable",outcomes:[{kind:"answered",status:{...n,value:504},at:n.at},t],at:n.at,why:"the read timeout runs out at once"}}function Xr(e){if(e.kind==="undecided")return{is:"undecided",because:e.because};let t="at"in e&&e.at!==void 0?{at:e.at}:{};return{is:"lost",losses:[{kind:"route",text:aa(e),...t}]}}function aa(e){switch(e.kind){case"redirected":return`nginx answers with a redirect (${e.status}), which no WebSocket follows`;case"answered":return`nginx answers it itself${e.status.is==="known"?` (${e.status.value})`:""}`;case"closed":return e.why??"nginx closes the connection";default:return"it does not get to Pulse"}}function ca(e){return ve(yt(e,"server_tokens","on"),t=>t!=="off")}function ua(e,t){return(e.level.block??e.outer?.level.block)?.at??z(e.level,"proxy_pass")?.at??t.statement.at}var at=`
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
`,Zt=`
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
max_headers HS 1 number 1.29.8
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
`,Kr=`
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
`;var da={M:"main",E:"events",H:"http",S:"server",L:"location",U:"upstream",s:"if in server",i:"if in location",x:"limit_except"},ct,Qr;function Le(e){return ct??=Jt(`${at}${Zt}`),ct.get(e)??[]}function He(e){return Qr??=Jt(`${at}${Kr}`),Qr.get(e)??[]}function Yr(){return ct??=Jt(`${at}${Zt}`),ct.keys()}function ut(e,t){return e.since!==void 0&&!k(t,e.since)?!1:e.until===void 0||!k(t,e.until)}function Jt(e){let t=new Map,n="";for(let r of e.split(`
`)){if(r==="")continue;if(r.startsWith("# ")){n=r.slice(2);continue}let s=la(r,n),o=t.get(s.name);o===void 0?t.set(s.name,[s]):o.push(s)}return t}function la(e,t){let[n="",r="",s="",o="",i=""]=e.split(" "),[a="",c=""]=o.split(":"),[u="",d=""]=i.split("-"),f=s.endsWith("{}");return{name:n,module:t,contexts:[...r].flatMap(h=>da[h]??[]),anywhere:r==="*",...fa(f?s.slice(0,-2):s),block:f,takes:a,words:c===""?[]:c.split("|"),...u===""?{}:{since:u},...d===""?{}:{until:d}}}function fa(e){if(e.endsWith("+"))return{fewest:Number(e.slice(0,-1)),most:1/0,excluded:[]};if(e==="1,3")return{fewest:1,most:3,excluded:[2]};let[t="",n=t]=e.split("-");return{fewest:Number(t),most:Number(n),excluded:[]}}function dt(e,t){let n=e.toLowerCase(),r=e.length<5?1:2,s,o=r+1;for(let i of t){if(Math.abs(i.length-n.length)>=o)continue;let a=_a(n,i,o);a<o&&(s=i,o=a)}return s}function _a(e,t,n){let r=[],s=Array.from({length:t.length+1},(o,i)=>i);for(let o=1;o<=e.length;o+=1){let i=[o];for(let a=1;a<=t.length;a+=1){let c=e[o-1]===t[a-1],u=Math.min((s[a]??0)+1,(i[a-1]??0)+1,(s[a-1]??0)+(c?0:1));o>1&&a>1&&e[o-1]===t[a-2]&&e[o-2]===t[a-1]&&(u=Math.min(u,(r[a-2]??0)+1)),i.push(u)}if(Math.min(...i)>=n)return n;r=s,s=i}return s[t.length]??n}function p(e,t){return{about:"refused",effect:"breaks",at:e.at,affects:"process",related:[],...t}}function O(e){return/\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(e)}function Zr(e,t,n){if(!e.args.some(r=>O(r)))return ma(e,t,n)??(t.module.startsWith("ngx_stream")?void 0:ya(e))}function ma(e,t,n){let[r=""]=e.args;switch(t.takes){case"flag":return Ce(r)===void 0?T(e,r,"It takes `on` or `off`."):void 0;case"time":case"seconds":return ie(r,t.takes)===void 0?T(e,r,ha(r,t.takes)):void 0;case"size":case"offset":return ae(r,t.takes)===void 0?T(e,r,ga(t.takes)):void 0;case"number":return/^\d+$/.test(r)?void 0:T(e,r,"It takes a whole number.");case"buffers":return Oe(e.args)===void 0?T(e,e.args.join(" "),"It takes how many and how large, such as `8 64k`."):void 0;case"one-of":{let s=t.words.filter(o=>!pa(t.name,o,n));return s.some(o=>o.toLowerCase()===r.toLowerCase())?void 0:T(e,r,`It takes ${s.map(o=>`\`${o}\``).join(", ")}.`)}case"any-of":{let s=e.args.find(o=>!t.words.some(i=>i.toLowerCase()===o.toLowerCase()));return s===void 0?void 0:T(e,s,`It takes ${t.words.map(o=>`\`${o}\``).join(", ")}.`)}default:return}}function pa(e,t,n){return e==="proxy_http_version"&&t==="2"&&!k(n,"1.29.4")}function T(e,t,n){return p(e,{text:`\`${t}\` is no value for \`${e.name}\`: nginx does not start with it.`,help:n})}function ha(e,t){return t==="time"&&/[yM]/.test(e)?"This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.":"It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction."}function ga(e){return e==="size"?"It takes bytes, or a number with `k` or `m`, such as `64k`.":"It takes bytes, or a number with `k`, `m` or `g`, such as `10m`."}function ya(e){let{name:t,args:n}=e,[r="",s,o]=n;switch(t){case"set":return cr(r.slice(1).toLowerCase())?p(e,{text:`\`${r}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`}):/^\$\w+$/.test(r)?void 0:p(e,{text:`\`set ${r}\` names no variable: nginx expects a name that begins with \`$\`.`});case"return":return xa(e,r,s);case"rewrite":return o===void 0||["last","break","redirect","permanent"].includes(o)?void 0:T(e,o,"The last word is `last`, `break`, `redirect` or `permanent`.");case"if":return be(n)===void 0?p(e,{text:`\`${e.text.replace(/\s+/g," ")}\` is no condition nginx understands, and nginx does not start with it.`,help:'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".'}):void 0;case"add_header":case"add_trailer":return o===void 0||o==="always"?void 0:T(e,o,"The third word can only be `always`.");case"limit_req":return n.some(i=>i.startsWith("zone="))?Sa(e,/^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/):p(e,{text:"`limit_req` needs `zone=`: nginx does not start without it."});case"limit_req_zone":return ka(e);case"error_page":return ba(e);default:return}}function xa(e,t,n){if(/^\d+$/.test(t))return Number(t)<=999?void 0:T(e,t,"A status has three digits.");if(!(n===void 0&&/^(?:https?:\/\/|\$scheme)/i.test(t)))return p(e,{text:`\`return ${t}\` has neither a status nor a URL: nginx does not start with it.`,help:"Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`."})}function Sa(e,t){let n=e.args.find(r=>!t.test(r));return n===void 0?void 0:T(e,n,"It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.")}function ka(e){let{args:t}=e,n=t.find(s=>s.startsWith("zone=")),r=t.find(s=>s.startsWith("rate="));if(n===void 0||!/^zone=[^:]+:\d+[kKmM]?$/.test(n))return T(e,n??e.args.join(" "),"It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.");if(r!==void 0&&!/^rate=[1-9]\d*r\/[sm]$/.test(r))return T(e,r,"A rate is written as `rate=30r/s` or `rate=30r/m`.")}function ba(e){let n=e.args.slice(0,-1).filter(r=>!r.startsWith("=")).find(r=>!/^\d{3}$/.test(r)||Number(r)<300||Number(r)>599||r==="499");return n===void 0?void 0:T(e,n,"Its statuses lie between 300 and 599.")}var en=new Set(["map","geo","types","split_clients","charset_map","geoip2","mail","match","rtmp"]);function Jr(e){let t=[],n=(o,i)=>{Ta(o,i,e,t);for(let a of o){if(a.unseen!==void 0||a.verbatim)continue;let c=La(a,i,e);if(c!==void 0&&t.push(c),a.body===void 0||en.has(a.name))continue;let u=c===void 0?wa(a,i):void 0;u!==void 0&&n(a.body,u)}},{root:r,statements:s}=va(e);return n(s,r),t}function va(e){switch(e.extent){case"main":return{root:{contexts:["main"],world:"http",block:"the main level"},statements:e.main};case"site":return{root:{contexts:["http"],world:"http",block:"http"},statements:e.fragment};case"server-part":return{root:{contexts:["server","http"],world:"http",block:"server"},statements:e.fragment};case"directives":return{root:{contexts:["http","server","location"],world:"http",block:"location"},statements:e.fragment}}}function wa(e,t){let{name:n}=e,r=s=>({contexts:[s],world:t.world,block:n});switch(n){case"http":case"server":case"location":case"upstream":case"events":case"limit_except":return r(n);case"stream":return{contexts:["http"],world:"stream",block:n};case"if":return r(t.contexts.includes("location")?"if in location":"if in server");default:return}}function La(e,t,n){let{version:r}=n,s=t.world==="stream"?He(e.name):Le(e.name);if(s.length===0)return es(e,t);let o=s.filter(a=>ut(a,r));if(o.length===0)return Ra(e,s);let i=o.find(a=>a.anywhere||a.contexts.some(c=>t.contexts.includes(c)));return i===void 0?Ca(e,o,t):Oa(e,i)??Zr(e,i,r)}function es(e,t){if(O(e.name))return;if(t.world==="http"&&He(e.name).length>0)return p(e,{text:`\`${e.name}\` is not allowed in \`${t.block}\`: it belongs to \`stream\`, and nginx does not start with it.`});if($a(e.name)||t.world==="stream")return;let n=dt(e.name,Yr());if(n!==void 0)return p(e,{text:`\`${e.name}\` is no directive nginx knows, and nginx does not start with it; \`${n}\` is near.`,help:`Write \`${n}\`.`})}var Ha=/^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;function $a(e){return Ha.test(e)||e.includes("_by_lua")||e.includes("_by_njs")}function ts(e){let t=[],n=(r,s)=>{for(let o of r){let{name:i,body:a}=o;!((s==="stream"?He(i):Le(i)).length>0)&&i!=="mail"&&o.unseen===void 0&&!O(i)?es(o,{contexts:[],world:s,block:""})===void 0&&t.push(o):a!==void 0&&!en.has(i)&&n(a,i==="stream"?"stream":s)}};return n(e.extent==="main"?e.main:e.fragment,"http"),t}function Ra(e,t){let[n]=t;if(n===void 0)return;let r=n.until===void 0?`before ${n.since}`:`since ${n.until}`;return p(e,{text:`\`${e.name}\` is unknown to nginx ${r}, and nginx does not start with it.`,help:za[e.name]??`Take it out, or update nginx${n.since===void 0?"":` to ${n.since} or later`}.`})}var za={ssl:"Take it out and write `ssl` behind the port: `listen 443 ssl;`.",http2:"Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`."};function Ca(e,t,n){let r=[...new Set(t.flatMap(a=>a.contexts))],s=Ea(r.map(a=>`\`${a==="main"?"the main level":a}\``)),i=(r.length===1?r[0]:void 0)==="http"?"Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.":`Move it into ${s}.`;return p(e,{text:`\`${e.name}\` is not allowed in ${n.block.includes(" ")?n.block:`\`${n.block}\``}: nginx does not start with it there.`,why:`It may stand in ${s} alone.`,help:i})}function Oa(e,t){let n=e.args.length;if(t.block&&e.body===void 0)return p(e,{text:`\`${e.name}\` needs a block: nginx expects \`{\` behind it.`});if(!t.block&&e.body!==void 0)return p(e,{text:`\`${e.name}\` takes no block: nginx expects \`;\` behind it.`});if(n>=t.fewest&&n<=t.most&&!t.excluded.includes(n))return;let r=e.text.includes(`
`)&&n>t.most?" A `;` may be missing at the end of its line.":"";return p(e,{text:`\`${e.name}\` takes ${Pa(t)}, not ${n}: nginx does not start with it.${r}`})}function Pa(e){let{fewest:t,most:n}=e;return e.takes==="flag"?"one argument, `on` or `off`":n===Number.POSITIVE_INFINITY?`${t} or more arguments`:t===n?t===1?"one argument":t===0?"no argument":`${t} arguments`:e.excluded.length>0?`${t} or ${n} arguments`:`${t} to ${n} arguments`}function Ta(e,t,n,r){let s=new Map;for(let o of e){let i=s.get(o.name);if(i===void 0){s.set(o.name,o);continue}let c=(t.world==="stream"?He(o.name):Le(o.name)).find(f=>f.contexts.some(h=>t.contexts.includes(h)));if(c===void 0||c.takes==="many"||c.takes==="any-of"||!ut(c,n.version))continue;let u=o.stock===!0&&i.stock!==!0?i:o,d=u===o?i:o;r.push(p(u,{text:`\`${o.name}\` stands twice in this \`${t.block}\`: nginx does not start, there is no "last one wins".`,help:d.stock===!0?`Take this line out: \`${d.text}\` brings one already.`:"Keep one of the two lines.",related:[{at:d.at,text:`\`${o.name}\` is set here too`}]}))}}function Ea(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}function ns(e){let{version:t}=e,n=[],r=(o,i,a)=>{n.push({about:"outdated",effect:"harmless",at:o.at,text:i,help:a,related:[],affects:"process"})},s=o=>{for(let i of o){let{name:a,args:c,body:u}=i;i.stock!==!0&&(a==="listen"&&c.includes("http2")&&k(t,"1.25.1")?r(i,"`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.","Write `http2 on;` in the `server`, and leave `http2` out of `listen`."):a==="ssl"&&ut(Le("ssl")[0]??Ma,t)?r(i,"`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.","Write `ssl` behind the port: `listen 443 ssl;`."):/^(?:http2_push|http2_push_preload|http2_max_concurrent_pushes)$/.test(a)&&k(t,"1.25.1")?r(i,`\`${a}\` does nothing since nginx 1.25.1, which took server push out.`,"Take it out."):/^http2_(?:max_requests|max_field_size|max_header_size|recv_timeout|idle_timeout)$/.test(a)&&k(t,"1.19.7")&&r(i,`\`${a}\` does nothing since nginx 1.19.7.`,"Take it out."),u!==void 0&&!en.has(a)&&s(u))}};return s(e.extent==="main"?e.main:e.fragment),n}var Ma={name:"",module:"",contexts:[],anywhere:!1,fewest:0,most:0,excluded:[],block:!1,takes:"many",words:[],until:"0"};var Aa=["proxy","fastcgi","uwsgi","scgi"];function rs(e){let t=[],n=r=>{for(let s of Aa){let o=ss(r.level,s)??(r.level.kind==="server"?Wa(r.level,s):void 0),i=o===void 0?void 0:Na(r.level,s,o);i!==void 0&&t.push(i)}for(let s of r.children.all)n(s)};for(let{scope:r}of e.servers)n(r);return t.filter((r,s)=>t.findIndex(o=>o.at===r.at)===s)}var qa=["buffer_size","buffers","busy_buffers_size","max_temp_file_size","temp_file_write_size"];function ss(e,t){for(let n of qa){let r=z(e,`${t}_${n}`);if(r!==void 0)return r}}function Wa(e,t){return e.parent===void 0?void 0:ss(e.parent,t)}function Na(e,t,n){let r=P(Pe(e,`${t}_buffers`,{count:8,bytes:Y})),s=P(V(e,`${t}_buffer_size`,Y));if(r===void 0||s===void 0)return;let{count:o,bytes:i}=r,a=Math.max(s,i),c=P(V(e,`${t}_busy_buffers_size`,2*a)),u=P(V(e,`${t}_max_temp_file_size`,1024**3)),d=P(V(e,`${t}_temp_file_write_size`,2*a));if(c===void 0||u===void 0||d===void 0)return;let f=H=>p(n,{text:`With \`${n.text}\` the buffer sizes do not go together: ${H}, and nginx does not start.`,...t==="proxy"?{help:"Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`."}:{}}),h=z(e,`${t}_busy_buffers_size`)!==void 0,y=`\`${t}_busy_buffers_size\` (${oe(c)}${h?"":", twice the largest buffer when it is not written"})`;if(o<2)return f(`\`${t}_buffers\` must be at least 2`);if(c<a)return f(`${y} is less than the largest buffer (${oe(a)})`);if(c>(o-1)*i)return f(`${y} must be less than all of \`${t}_buffers\` but one (${oe((o-1)*i)})`);if(d<a)return f(`\`${t}_temp_file_write_size\` (${oe(d)}) is less than the largest buffer (${oe(a)})`);if(u!==0&&u<a)return f(`\`${t}_max_temp_file_size\` (${oe(u)}) is less than the largest buffer (${oe(a)})`)}function oe(e){return e%1024===0?`${e/1024}k`:String(e)}function os(e){let t=[],n=r=>{t.push(...Ia(r.level.statements),...Fa(r),...tn(r,e));for(let s of r.children.all){let o=Da(r,s);o!==void 0&&t.push(o),n(s)}for(let s of r.ifs.values())t.push(...tn(s,e));r.limitExcept!==void 0&&t.push(...tn(r.limitExcept,e))};for(let r of e.servers)n(r.scope);return t}function Ia(e){return e.filter(t=>t.name==="location"&&t.args.length>0&&Tt(t.args)===void 0).map(t=>p(t,{text:`\`${t.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,help:"Its modifiers are `=`, `^~`, `~` and `~*`."}))}function Fa(e){let t=new Map,n=[];for(let{match:r,level:s}of e.children.all){let{block:o}=s;if(r===void 0||o===void 0||r.kind==="regex")continue;let a=`${r.kind==="prefix-final"?"prefix":r.kind} ${r.text}`,c=t.get(a);c===void 0?t.set(a,o):n.push(p(o,{text:`\`${o.text}\` is there a second time: nginx does not start with a duplicate location.`,related:[{at:c.at,text:"the first one"}]}))}return n}function Da(e,t){let{block:n}=t.level,{match:r}=e;if(n===void 0||t.match===void 0||r===void 0)return;let s=o=>p(n,{text:`${o}: nginx does not start with it.`});if(r.kind==="exact")return s(`\`${n.text}\` stands inside an exact location, which can hold none`);if(r.kind==="named")return s(`\`${n.text}\` stands inside a named location, which can hold none`);if(t.match.kind==="named")return s(`The named location \`${t.match.text}\` stands inside another one; it belongs to the \`server\``);if(t.match.kind!=="regex"&&!t.match.text.startsWith(r.text))return s(`\`${n.text}\` lies outside of \`${r.text}\`, in which it is nested`)}function tn(e,t){return(e.level.own.get("proxy_pass")??[]).flatMap(n=>{let r=Ua(n,e,t);return r===void 0?[]:[r]})}function Ua(e,t,n){let r=e.args[0]??"";if(t.level.kind==="server"||O(r)||re(r))return;let s=U(r);if(s===void 0)return p(e,{text:`\`proxy_pass ${r}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,.../^wss?:/i.test(r)?{help:`WebSockets begin as HTTP requests: write \`proxy_pass ${r.replace(/^ws/i,"http")};\`.`}:{help:`Write \`proxy_pass http://${r.replace(/^\w+:\/\//,"")};\`.`}});let o=ne(s.authority,80);if(o===void 0)return p(e,{text:`\`${s.authority}\` in \`proxy_pass ${r}\` is no host with a port from 1 to 65535: nginx does not start with it.`});let i=Ba(t);if(s.uri!==""&&i!==void 0)return p(e,{text:`\`proxy_pass ${r}\` has a URI part (\`${s.uri}\`), which nginx refuses ${i}.`,help:`Write \`proxy_pass ${s.scheme}://${s.authority};\`: the path is then passed on as it is.`});let a=n.upstreams.get(o.host.toLowerCase());if(a!==void 0&&/:\d+$/.test(s.authority)&&!s.authority.startsWith("["))return p(e,{text:`\`${s.authority}\` names the upstream \`${a.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,help:`Write \`proxy_pass ${s.scheme}://${a.name}${s.uri};\`, and the port in the upstream's \`server\` line.`,related:[{at:a.statement.at,text:"the upstream"}]})}function Ba(e){return e.level.kind==="if"?"inside an `if`":e.level.kind==="limit_except"?"inside a `limit_except`":e.match?.kind==="regex"?"in a location given by a pattern":e.match?.kind==="named"?"in a named location":void 0}function is(e){return(e.http.own.get("map")??[]).flatMap(Va)}function Va(e){let t=[],n=e.args[1]??"";!n.startsWith("$")&&e.args.length===2&&t.push(p(e,{text:`\`${n}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`}));let r=new Map;for(let s of e.body??[]){if(s.args.length===0&&(s.name==="hostnames"||s.name==="volatile")||s.name==="include"||s.unseen!==void 0)continue;if(s.args.length!==1){t.push(p(s,{text:`\`${s.text}\` is no row of a map: nginx expects a key and a value.`}));continue}if(s.name.startsWith("~"))continue;let i=s.name.toLowerCase(),a=r.get(i);a===void 0?r.set(i,s):t.push(p(s,{text:`\`${s.name}\` is there a second time in the map of \`${n}\`: nginx does not start with it.`,related:[{at:a.at,text:"the first one"}]}))}return t}function lt(e){let t=[],n=new Map,r=(i,a)=>{if(!Ga(i,e)){if(!e.complete){n.has(`$${i}`)||n.set(`$${i}`,{statement:a,name:`$${i}`});return}n.has(i)||(n.set(i,{statement:a,name:i}),t.push(ja(i,a,e)))}},s=(i,a,c)=>{Za(e,i).has(a)||(e.complete?t.push(Ja(i,a,c)):n.has(`${i} ${a}`)||n.set(`${i} ${a}`,{statement:c,name:`${i} ${a}`}))},o=i=>{for(let a of i){let{body:c}=a;for(let d of Xa(a)){let f=X(d);f.wrong!==void 0&&!O(d)&&t.push(p(a,{text:`In \`${a.text.replace(/\s+/g," ")}\`, ${f.wrong}: nginx does not start with it.`}));for(let h of f.variables)O(d)||r(h,a)}let u=Ya(a);if(u!==void 0&&s(u.kind,u.name,a),c!==void 0&&a.name!=="types"&&a.name!=="geo"&&o(c),a.name==="map")for(let d of c??[])for(let f of X(d.args[0]??"").variables)r(f,d)}};return o(e.http.statements),(e.extent==="server-part"||e.extent==="directives")&&o(e.fragment),{refusals:t,unseen:e.complete?[]:[...n.values()]}}function Ga(e,t){return Qe(e)||t.maps.has(e)||t.defined.has(e)}function ja(e,t,n){let r=[...ur(),...n.maps.keys(),...n.defined.keys()],s=dt(e,r),o=e==="connection_upgrade"?"Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`.":s===void 0?"Define it with `map` or `set`, or take it out.":`Write \`$${s}\`.`;return p(t,{text:`\`$${e}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,help:o})}function Xa(e){let{name:t,args:n}=e;if(!n.some(r=>r.includes("$")))return[];switch(t){case"set":case"auth_request_set":return n.slice(1);case"map":case"split_clients":return n.slice(0,1);case"geo":return n.length>1?n.slice(0,1):[];case"rewrite":return n.slice(1,2);case"if":return Ka(n);case"location":case"server_name":case"listen":case"include":return[];case"proxy_redirect":case"proxy_cookie_path":case"proxy_cookie_domain":return n.filter(r=>!r.startsWith("~"));default:return Qa.test(t)?n:[]}}function Ka(e){let t=be(e);return t===void 0?[]:t.operator==="="||t.operator==="!="?[t.left,t.right]:[t.left]}var Qa=/^(?:proxy_(?:pass|set_header|set_body|method|bind|cache|cache_key|cache_bypass|no_cache|ssl_name|ssl_certificate|ssl_certificate_key)|add_header|add_trailer|return|root|alias|access_log|error_page|try_files|limit_req_zone|limit_conn_zone|log_format|auth_basic|auth_basic_user_file|fastcgi_(?:param|pass|cache_key|index)|uwsgi_(?:param|pass)|scgi_(?:param|pass)|grpc_(?:set_header|pass)|expires|index|sub_filter|mirror|auth_request|hash|ssl_certificate|ssl_certificate_key|secure_link|secure_link_md5|charset|default_type)$/;function Ya(e){let{name:t,args:n}=e;if(t==="limit_req"){let s=n.find(o=>o.startsWith("zone="))?.slice(5);return s===void 0||O(s)?void 0:{kind:"limit_req_zone",name:s}}let[r=""]=n;if(t==="limit_conn"&&n.length===2)return{kind:"limit_conn_zone",name:r};if(t==="proxy_cache"&&r!=="off"&&r!==""&&!r.includes("$"))return{kind:"proxy_cache_path",name:r}}var as=new WeakMap;function Za(e,t){let n=as.get(e)??new Map;as.set(e,n);let r=n.get(t);if(r!==void 0)return r;let s=(e.http.own.get(t)??[]).flatMap(i=>i.args.flatMap(a=>/^(?:keys_)?zone=([^:]+)/.exec(a)?.[1]??[])),o=new Set(s);return n.set(t,o),o}function Ja(e,t,n){let r=e==="limit_req_zone"?`limit_req_zone $binary_remote_addr zone=${t}:10m rate=30r/s;`:e==="limit_conn_zone"?`limit_conn_zone $binary_remote_addr zone=${t}:10m;`:`proxy_cache_path /var/cache/nginx keys_zone=${t}:10m;`;return p(n,{text:`The zone \`${t}\` of \`${n.text}\` is declared nowhere: nginx does not start with it.`,help:`Put \`${r}\` into \`http\`, outside every \`server\`.`})}function cs(e){let{version:t,servers:n}=e;return[...n.flatMap(r=>ec(r,t)),...tc(n),...nc(e)]}function ec(e,t){let n=[],r=new Map;for(let s of e.scope.level.own.get("listen")??[]){if(s.args.length===0||s.args.some(a=>O(a)||a.includes("$")))continue;let{listens:o,wrong:i}=pe(s,t);i!==void 0&&n.push(p(s,{text:`\`${s.text}\` does not work: ${i}, and does not start.`}));for(let a of o){let c=`${a.quic?"quic ":""}${ue(a)}`,u=r.get(c);u===void 0?r.set(c,s):n.push(p(s,{text:`\`${s.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,related:[{at:u.at,text:"the first one"}]}))}}return n}function tc(e){let t=new Map,n=[];for(let r of e)for(let s of r.listens){if(!s.defaultServer||s.statement===void 0||s.quic)continue;let o=t.get(ue(s));o?.statement===void 0?t.set(ue(s),s):o.statement!==s.statement&&n.push(p(s.statement,{text:`\`${s.statement.text}\` declares a second default server for this address: nginx does not start with two.`,help:"Take `default_server` out of one of the lines.",related:[{at:o.statement.at,text:"the first default server"}]}))}return n}function nc(e){let t=[],n=new Set,{complete:r,extent:s}=e;if(s!=="main"&&s!=="site")return[];for(let o of ot(e)){let i=o.fallback,{level:a}=i.scope;if(!o.ssl||n.has(i.statement)||x(a,"ssl_certificate")!==void 0||rc(i,e))continue;let c=i.listens.find(u=>u.port===o.port)?.statement;c!==void 0&&(n.add(i.statement),t.push({...p(c,{text:`\`${c.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,help:"Add `ssl_certificate` and `ssl_certificate_key` to this `server`."}),...r?{}:{assumed:!0}}))}for(let{scope:o}of e.servers){let i=z(o.level,"ssl_certificate"),a=x(o.level,"ssl_certificate_key");i!==void 0&&a===void 0&&t.push(p(i,{text:`\`${i.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`}))}return t}function rc(e,t){if(!k(t.version,"1.19.4"))return!1;let n=x(e.scope.level,"ssl_reject_handshake");return n!==void 0&&("unknown"in n||n.lines[0]?.args[0]?.toLowerCase()==="on")}function us(e){let t=[],n=new Map;for(let r of e.http.own.get("upstream")??[]){let s=r.args[0]??"",o=r.body??[],i=n.get(s.toLowerCase());i!==void 0?t.push(p(r,{text:`The upstream \`${s}\` is there a second time: nginx does not start with it.`,related:[{at:i.at,text:"the first one"}]})):n.set(s.toLowerCase(),r),o.some(c=>c.name==="server"||c.unseen!==void 0||c.verbatim===!0)||t.push(p(r,{text:`The upstream \`${s}\` holds no \`server\`: nginx does not start with it.`,help:"Write `server 127.0.0.1:7655;` in it."})),t.push(...o.filter(c=>c.name==="server").flatMap(sc))}return t}function sc(e){let t=e.args[0]??"";return t===""||O(t)?[]:/^\w+:\/\//.test(t)?[p(e,{text:`\`${e.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,help:`Write \`server ${t.replace(/^\w+:\/\//,"").replace(/\/.*$/,"")};\`; the scheme belongs to \`proxy_pass\`.`})]:ne(t,80)!==void 0?[]:[p(e,{text:`\`${t}\` is no host with a port from 1 to 65535: nginx does not start with it.`})]}function ds(e){return[...oc(e),...e.servers.flatMap(({scope:t})=>ls(t))]}function oc(e){let{main:t,complete:n,http:r}=e;if(!n||t.some(i=>i.name==="events")||r.block===void 0)return[];let s="Add `events {}` at the top.";return Re(r.block.at.file)!=="nginx.conf"?[{...p(r.block,{text:"There is no `events` block here: as a main config, nginx would not start with this file.",help:s}),effect:"degrades"}]:[p(r.block,{text:"This main config has no `events` block: nginx does not start without one.",help:s})]}function ls(e){return[...ic(e),...ac(e),...[...e.children.all,...e.ifs.values()].flatMap(ls)]}function ic(e){let t=z(e.level,"root"),n=z(e.level,"alias");if(t===void 0||n===void 0)return[];let r=t.at.start>n.at.start?t:n,s=r===t?n:t;return[p(r,{text:`\`${r.name}\` stands beside \`${s.name}\`: nginx does not start with both in one location.`,related:[{at:s.at,text:`\`${s.name}\` is set here`}]})]}function ac(e){let t=e.level.own.get("proxy_redirect")?.find(s=>s.args[0]==="default");if(t===void 0)return[];let n=z(e.level,"proxy_pass");return n!==void 0&&!(s=>e.level.statements.indexOf(s)<e.level.statements.indexOf(t))(n)?[p(t,{text:"`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it."})]:n!==void 0&&re(n.args[0]??"")?[p(t,{text:"`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it."})]:n===void 0&&x(e.level,"proxy_pass")===void 0&&e.level.kind!=="if"?[p(t,{text:"`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it."})]:[]}var cc=[ds,Jr,os,cs,us,is,e=>lt(e).refusals,rs];function fs(e){return cc.flatMap(t=>t(e))}function _s(e){return[...uc(e),...dc(e),...lt(e).unseen.map(({statement:t,name:n})=>ft(t,{missing:n.startsWith("$")?"variable":"parent",name:n,at:t.at},`\`${n}\` is not defined in what can be seen here; what depends on it is left open.`)),...ts(e).map(t=>ft(t,{missing:"plugin",name:t.name,at:t.at},`\`${t.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`))].filter((t,n,r)=>r.findIndex(s=>s.cause?.name===t.cause?.name)===n)}function ft(e,t,n){return{about:"unseen",effect:"harmless",at:e.at,text:n,related:[],affects:"route",cause:t}}function uc(e){let[t]=e.fragment;if(t===void 0||e.extent==="site")return[];let n=e.extent==="server-part"?"server":"location";return[ft(t,{missing:"parent",name:n,at:t.at},`The \`${n}\` around these lines cannot be seen; what it would decide is left open.`)]}function dc(e){let t=[],n=r=>{for(let s of r){if(s.unseen!==void 0){let o=gt(s)?"by its name it holds TLS settings, and which response headers it adds is left open":"what it would decide is left open";t.push(ft(s,s.unseen,`\`${s.args[0]}\` cannot be read here; ${o}.`))}s.body!==void 0&&n(s.body)}};return n(e.extent==="main"?e.main:e.fragment),t}function ms(e,t){return e.servers.map(n=>({names:lc(n),listeners:fc(n,t),routes:ps(n.scope,e),at:n.statement.at}))}function lc(e){return e.names.flatMap(t=>t.text===""||t.kind==="exact"&&t.text.startsWith(".")?[]:[{text:t.text,literal:er(t),at:t.statement.at}])}function fc(e,t){if(t.length===0)return[{scheme:"https",port:443,assumed:!0}];let n=[];for(let r of e.listens){let s=t.find(a=>a.family===r.family&&a.address===r.address&&a.port===r.port);if(s===void 0||s.family==="unix")continue;let o=s.ssl?"https":"http";n.some(a=>a.scheme===o&&a.port===s.port&&a.address===(s.address==="*"?void 0:s.address))||n.push({scheme:o,port:s.port,...s.address==="*"?{}:{address:s.address},...r.statement===void 0?{assumed:!0}:{at:r.statement.at}})}return n}function ps(e,t){let n=[],r=[...e.children.all,...e.ifs.values(),...e.limitExcept===void 0?[]:[e.limitExcept]];for(let s of e.level.own.get("proxy_pass")??[]){let o=s.args[0]??"",i=U(o);n.push({match:e.match?.text??"/",at:e.level.block?.at??s.at,targets:_c(e,t,s),labels:pc(o,i?.authority)})}for(let s of r)n.push(...ps(s,t));return n}function _c(e,t,n){let r=X(n.args[0]??"");if(r.variables.length===0)return Xt(n,e,t);let s=r.pieces.map(i=>"text"in i?i.text:mc(i.variable,e)).reduce((i,a)=>i===void 0||a===void 0?void 0:i+a,"");if(s===void 0)return[];let o=/^https?:\/\/[^/?]*/i.exec(s)?.[0];return o===void 0?[]:Xt({...n,args:[o]},e,t)}function mc(e,t){for(let n=t;n!==void 0;n=n.outer){let r=n.level.own.get("set")?.findLast(s=>s.args[0]?.slice(1).toLowerCase()===e);if(r!==void 0)return r.args[1]?.includes("$")===!0?void 0:r.args[1]}return/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(e)?"":void 0}function pc(e,t){let n=(t??e).replace(/:\d+$/,"");return n===""||n.startsWith("$")?[]:[n]}function hs(e,t){let n=sr(e,t),r=ot(n),s=[...e.loaded.remarks,...fs(n),...ns(n),..._s(n)],o=new WeakMap;return{dialect:"nginx",version:t,files:e.loaded.files,complete:n.complete,sites:ms(n,r),remarks:s,loads:hc(n,s),assumes:n.assumes,abilities:{rateLimit:!0,responseHeaders:!0,tls:!0},exchange(i){let a=jr(n,r,i);return o.set(a.exchange,a),a.exchange},remedy:()=>{}}}function hc(e,t){let n=t.filter(r=>r.about==="syntax"||r.about==="refused");return n.some(r=>r.effect==="breaks")?!1:n.length>0||e.extent==="server-part"||e.extent==="directives"||t.some(r=>r.about==="unseen")?null:!0}function gs(e,t,n){let r=new Map(e.map(u=>[t.real(u.path),u])),s=new Map,o=u=>{let d=t.real(u),f=s.get(d);if(f!==void 0)return f;let h=r.get(d)??t.read(u);if("failed"in h)return;let y=Ct(h,t,n,r,!0);return s.set(d,y),y},i=new Map,a=[];for(let u of e){let d=gc(u,t,n,o);if(d===void 0){let f=Ct(u,t,n,r,!1);a.push({named:[u],extent:Lc(f.statements),loaded:f})}else i.set(d,[...i.get(d)??[],u])}return[...[...i].map(([u,d])=>({named:d,extent:"main",loaded:u})),...kc(a,t)]}function gc(e,t,n,r){if(n.root!==void 0){let o=r(n.root);if(o?.reached.has(t.real(e.path)))return o}if(Ot(e)!==void 0||yc(e.text))return r(e.path);let s=t.real(e.path);for(let o of Sc([e.path,t.absolute(e.path),s],t)){let i=r(o);if(i?.reached.has(s))return i}}function yc(e){return/^\s*(?:http|events|stream)\s*\{/m.test(e)}var xc=["nginx.conf","openresty.conf"];function Sc(e,t){let n=new Set;for(let r of e){let s=F(r);for(let o=0;o<4;o+=1){for(let i of xc){let a=Q(s,i);a!==r&&t.kind(a)==="file"&&n.add(a)}if(s==="/"||s===".")break;s=F(s)}}return[...n]}function kc(e,t){let n=(s,o)=>o.every(i=>s.loaded.reached.has(t.real(i.path)));return e.filter((s,o)=>e.every((i,a)=>i===s||!n(i,s.named)||n(s,i.named)&&o<a)).map(s=>({...s,named:e.flatMap(o=>o.named).filter(o=>n(s,[o]))}))}var bc=new Set(["http","events","stream","mail","user","worker_processes","worker_rlimit_nofile","pid","daemon","load_module","master_process","worker_shutdown_timeout","env","pcre_jit"]),vc=new Set(["server","upstream","map","geo","limit_req_zone","limit_conn_zone","proxy_cache_path","log_format","split_clients"]),wc=new Set(["location","listen","server_name"]);function Lc(e){let t=new Set(e.map(r=>r.name)),n=r=>[...t].some(s=>r.has(s));return t.has("http")||t.has("events")||t.has("stream")?"main":t.has("server")?"site":n(wc)?"server-part":n(vc)?"site":n(bc)?"main":"directives"}var g_={name:"nginx",title:"nginx",versions:yn,comments:{marker:"#",trailing:!0},claims:fn,open(e,t,n){return gs(e,t,n).map(r=>({named:r.named.map(s=>s.path),files:r.loaded.files,at:s=>hs(r,s)}))},howTo:{}};export{g_ as nginx};
