(function(require,module,exports){"use strict";const {a:Br}=require("./shared.js")("chunk-C3RWTS65.js");const {a:Tt}=require("./shared.js")("chunk-X54E5EDS.js");const {a:Kr}=require("./shared.js")("chunk-4API2V4X.js");require("./shared.js")("chunk-BYXBJQAS.js");const {a:Xr}=require("./shared.js")("chunk-6LXYDZKL.js");require("./shared.js")("chunk-TSX5HDCM.js");const {b:Qr}=require("./shared.js")("chunk-7OHQ7DGV.js");const {a:C,c:jr,e:Rt}=require("./shared.js")("chunk-KZCMEBDD.js");const {a:z,b:I,c:R,d:_e,e:k,g:Ur,i:F,j:X,k:de,l:Ie,m:Vr}=require("./shared.js")("chunk-UV6T6NK6.js");const {b:Fe}=require("./shared.js")("chunk-QTA2RYGV.js");const {a:De}=require("./shared.js")("chunk-UP4ZR3AH.js");const {a:ue,b:Ot,c:Pt,d:ke}=require("./shared.js")("chunk-XAQH6GVY.js");const {a:Gr}=require("./shared.js")("chunk-UPQ5ECED.js");require("./shared.js")("chunk-3RNHDNP5.js");;;;;;;;;;;;;;;function zt(e){let[t="",n]=e.split("/"),r=it(t);if(!(r===void 0||n!==void 0&&!/^\d+$/.test(n)))return{first:r,bits:n===void 0?32:Number(n)}}function it(e){let t=/^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(e)?.slice(1).map(Number);if(!(t===void 0||t.some(n=>n>255)))return t.reduce((n,r)=>n*256+r,0)}function Mt({first:e,bits:t},n){let r=2**(32-t);return Math.floor(e/r)===Math.floor(n/r)}function Yr(e){let t=[],n=[],r="",s=!1,o;for(let{name:c,args:d,unseen:u}of e.body??[]){o??=u;let[l]=d,m=zt(c);c==="default"?r=l??"":m!==void 0&&l!==void 0?t.push({...m,result:l}):(s=!0,l!==void 0&&!rc.has(c)&&n.push(l))}return{source:e.args.length>1?e.args[0]??"":"$remote_addr",statement:e,networks:t,fallback:r,hasOthers:s,others:n,...o===void 0?{}:{unseen:o}}}var rc=new Set(["proxy","delete","include"]);function Zr(e){return e===void 0||e.includes(":")?void 0:it(e)??4294967295}function Jr(e,t){return e.hasOthers||e.unseen!==void 0?void 0:e.networks.filter(r=>Mt(r,t)).toSorted((r,s)=>s.bits-r.bits)[0]?.result??e.fallback}function es(e){return e.unseen!==void 0?[]:[...new Set([e.fallback,...e.networks.map(({result:t})=>t),...e.others])]}var ts=new Set(["map","geo","split_clients","types","geoip2","charset_map"]);function ns(e,t){let n=Rn(e),r=[...n,...Rn(t)],s=new Set,o=!1,i=({name:a,unseen:c})=>{s.add(a),c!==void 0&&(o=!0)};for(let a of r)if(i(a),ts.has(a.name))for(let c of Rn(a.body??[]))i(c);return{names:s,hidesSomething:o,http:n,lines:r}}function Rn(e){let t=[],n=new Set,r=s=>{for(let o of s){let{name:i,args:a,body:c}=o;if(c===void 0){if(n.has(a))continue;n.add(a)}t.push(o),c!==void 0&&!ts.has(i)&&r(c)}};return r(e),t}var rs=[["w",6048e5],["d",864e5],["h",36e5],["m",6e4],["s",1e3],["ms",1]],sc=[["y",31536e6],["M",2592e6]];function ne(e,t){let n=t==="seconds"?[...sc,...rs.slice(0,-1)]:rs,r=/(\d+)(ms|[yMwdhms])? */y,s=0,o=-1;for(;r.lastIndex<e.length;){let i=r.exec(e),a=n.findIndex(([c])=>c===(i?.[2]??"s"));if(i===null||a===-1||a<=o)return;s+=Number(i[1])*(n[a]?.[1]??0),o=i[2]===void 0?n.length:a}if(!(o===-1||s>oc))return t==="seconds"?Math.floor(s/1e3):s}var oc=2**63;function he(e,t){let n=/^(\d+)([kKmMgG]?)$/.exec(e);if(n===null)return;let r=(n[2]??"").toLowerCase();if(r==="g"&&t==="size")return;let s=Number(n[1])*({k:1024,m:1024**2,g:1024**3}[r]??1);return s>2**63?void 0:s}function Ue(e){let t=e.toLowerCase();return t==="on"?!0:t==="off"?!1:void 0}function Et(e){let t=/^\d+$/.test(e[0]??"")?Number(e[0]):0,n=he(e[1]??"","size");return t===0||n===void 0||n===0?void 0:{count:t,bytes:n}}var we=4096;function le(e,t,n,r,s){let o=new Map,i=s.unseen,a;for(let c of r){c.unseen!==void 0&&(Tn(c)?a??=c.unseen:i??=c.unseen);let d=o.get(c.name);d===void 0?o.set(c.name,[c]):d.push(c)}return{kind:e,parent:t,block:n,statements:r,own:o,unseen:i,unseenTls:a,complete:s.complete}}var ic=/(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;function Tn(e){return e.unseen!==void 0&&ic.test(e.args[0]??"")}function _(e,t){for(let n=e;n!==void 0;n=n.parent){let r=n.own.get(t),s=n.unseen??(n.unseenTls&&ac(t)?n.unseenTls:void 0);if(r!==void 0)return{lines:r,level:n,inherited:n!==e,unseen:s};if(s!==void 0)return{unknown:s}}}function ac(e){return e.startsWith("ssl_")||e==="add_header"||e==="http2"}function Ve(e,t,n,r){let s=_(e,t);if(s===void 0)return I(r,e.complete,t);if("unknown"in s)return R(s.unknown);let[o,i]=s.lines,a=o===void 0?void 0:n(o.args);return o===void 0||a===void 0||i!==void 0?R({missing:"file",name:o?.text??t,...o===void 0?{}:{at:o.at}}):o.assumed?{is:"known",value:a,origin:"assumed",directive:t}:{is:"known",value:a,origin:s.inherited?"inherited":"written",directive:t,at:o.at}}function D(e,t,n){return Ve(e,t,([r])=>Ue(r??""),n)}function ve(e,t,n){return Ve(e,t,([r])=>r,n)}function ss(e,t,n){return Ve(e,t,([r])=>ne(r??"","time"),n)}function ge(e,t,n){return Ve(e,t,([r])=>he(r??"","size"),n)}function os(e,t,n){return Ve(e,t,([r])=>he(r??"","offset"),n)}function Ct(e,t,n){return Ve(e,t,Et,n)}function U(e,t){return e.own.get(t)?.[0]}var Le={oldest:"1.18.0",newest:"1.31.4",turning:["1.19.4","1.25.1","1.29.3","1.29.4","1.29.7","1.31.0"]};function O(e,t){let n=e.split("."),r=t.split(".");for(let s=0;s<r.length;s+=1){let o=Number(n[s]??0)-Number(r[s]??0);if(o!==0)return o>0}return!0}var is={family:"ipv4",address:"*",port:80,ssl:!1,http2:!1,quic:!1,defaultServer:!1,proxyProtocol:!1},cc=new Set(["default_server","default","bind","deferred","ssl","http2","quic","proxy_protocol","reuseport","multipath","spdy"]),dc=["setfib","fastopen","backlog","rcvbuf","sndbuf","accept_filter","ipv6only","so_keepalive"];function at(e){let[t="",...n]=e.args,r=cs(t);return r===void 0?[]:r.ports.map(s=>({family:r.family,address:r.address,port:s,ssl:n.includes("ssl"),http2:n.includes("http2"),quic:n.includes("quic"),defaultServer:n.includes("default_server")||n.includes("default"),proxyProtocol:n.includes("proxy_protocol"),statement:e}))}function as(e,t){let[n="",...r]=e.args;return cs(n)===void 0?`\`${n}\` is neither a port nor an address`:uc(r,t)}function uc(e,t){for(let n of e){let r=n.split("=")[0]??"";if(!(cc.has(n)&&(n!=="quic"||O(t,"1.25.0"))&&(n!=="multipath"||O(t,"1.31.0"))&&(n!=="spdy"||!O(t,"1.19.7"))||n.includes("=")&&dc.includes(r)))return`nginx does not know the parameter \`${n}\``}return e.includes("ssl")&&e.includes("quic")?"`ssl` and `quic` exclude one another":void 0}var cs=Fe(e=>{if(e.startsWith("unix:"))return{family:"unix",address:e.slice(5),ports:[0]};let t=/^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(e);if(t!==null){let a=zn(t[2]??"80"),c=(t[1]??"").toLowerCase();return a&&{family:"ipv6",address:c==="::"?"*":c,ports:a}}let[n="",r,...s]=e.split(":");if(s.length>0)return;if(r===void 0&&/^\d+(?:-\d+)?$/.test(n)){let a=zn(n);return a&&{family:"ipv4",address:"*",ports:a}}let o=zn(r??"80");return o===void 0||!/^(?:\*|[\w.-]+)$/.test(n)?void 0:{family:"ipv4",address:n==="0.0.0.0"?"*":n==="localhost"?"127.0.0.1":n,ports:o}}),lc=1e3;function zn(e){let t=/^(\d{1,5})(?:-(\d{1,5}))?$/.exec(e);if(t===null)return;let n=Number(t[1]),r=Number(t[2]??t[1]);if(!(n<1||r>65535||n>r))return Array.from({length:Math.min(r-n+1,lc)},(s,o)=>n+o)}function Be(e){return`${e.family} ${e.address} ${e.port}`}var He=9,re=10,fe=13,$e=32,se=34,At=35,fc=36,oe=39,pc=41,ie=59,qt=92,q=123,ae=125;function Nt(e){return e===$e||e===re||e===He||e===fe}function Wt(e,t){let n=e.length,r=t;for(;r<n;)switch(e.charCodeAt(r)){case $e:case re:case ie:case He:case fe:case q:return r;case fc:for(r++;e.charCodeAt(r)===q;)r++;break;case qt:r+=2;break;default:r++}return n}function It(e,t){let n=e.charCodeAt(t),r=e.length;for(let s=t+1;s<r;s++){let o=e.charCodeAt(s);if(o===n)return s;o===qt&&s++}return-1}function Ge(e,t){let n=e.indexOf(`
`,t);return n===-1?e.length:n}function Ft(e,t,n){for(;n>t&&Nt(e.charCodeAt(n-1));)n--;return n}function Dt(e,t){let n=t;for(;n>0&&(e.charCodeAt(n-1)===$e||e.charCodeAt(n-1)===He);)n--;return n===0||e.charCodeAt(n-1)===re?t-n:-1}var mc=De({t:"	",r:"\r",n:`
`});function pe(e){return e.includes("\\")?e.replace(/\\(["'\\trn])/g,(t,n)=>mc[n]??n):e}function Ut(e){return Nt(e)||e===ie||e===q||e===ae||e===pc}function je(){return{byText:new Map,names:new Map}}var ce=6,ye=0,ct=1,Vt=2,Bt=3,Mn=4,Oe=5;function En(e){return ds(e,0,e.count)}function Cn(e,t){return ds(e,t+1,N(e,t,Oe))}function ds(e,t,n){let r=[];for(let s=t;s<n;s=N(e,s,Oe))r.push(s);return r}function An(e,t){let{names:n}=e.sayings,r=In(e,N(e,t,ye)),s=n.get(r);return s!==void 0?s:(n.set(r,r),r)}function us(e,t){let n=e.text.slice(Xe(e,t),qn(e,t)),{byText:r}=e.sayings,s=e.mended.size===0,o=s?r.get(n):void 0;if(o!==void 0)return o;let i={name:An(e,t),args:_c(e,t),text:n};return s&&r.set(n,i),i}function _c(e,t){let n=N(e,t,ct),r=[];for(let s=N(e,t,ye)+1;s<n;s+=1)r.push(In(e,s));return r}function Xe(e,t){return e.words[2*N(e,t,ye)]??0}function ls(e,t){return e.words[2*N(e,t,ye)+1]??0}function fs(e,t,n){let r=new Map(e.mended).set(N(e,t,ye),n);return{...e,mended:r}}function qn(e,t){return e.words[2*N(e,t,ct)-1]??0}function Nn(e,t){return N(e,t,Vt)}function Pe(e,t){return N(e,t,Bt)!==0}function Wn(e,t){return{start:N(e,t,Bt),end:N(e,t,Mn)}}function N({directives:e},t,n){return e[ce*t+n]??0}function In(e,t){let{text:n,words:r,mended:s}=e;if(s.size>0){let a=s.get(t);if(a!==void 0)return a}let o=r[2*t]??0,i=r[2*t+1]??0;return pe(ps(n,o)===""?n.slice(o,i):n.slice(o+1,i-1))}function ps(e,t){let n=e.charCodeAt(t);return n===se?'"':n===oe?"'":""}function ms(e){let t=[],n=[{behind:e.count,children:t}];for(let r=0;r<e.count;r+=1){for(;r>=(n.at(-1)?.behind??0);)n.pop();let s=[];n.at(-1)?.children.push(hc(e,r,s)),Pe(e,r)&&n.push({behind:N(e,r,Oe),children:s})}return t}function hc(e,t,n){let[r,...s]=gc(e,t);if(r===void 0)throw new Error("a directive without a name");let{start:o,end:i}=Wn(e,t),a=e.verbatim.has(t)?{verbatim:!0}:{},c=Pe(e,t)?{block:{open:o,close:i,children:n,...a}}:{};return{name:r,args:s,...c,start:r.start,end:Nn(e,t)}}function gc(e,t){let n=[],r=N(e,t,ct);for(let s=N(e,t,ye);s<r;s+=1){let o=e.words[2*s]??0,i=e.words[2*s+1]??0;n.push({value:In(e,s),quote:ps(e.text,o),start:o,end:i})}return n}function _s(e,t,n){let r=[],s=[],o=new Map,i=new Set,a=t.toReversed();for(let c=a.pop();c!==void 0;c=a.pop()){let d=s.length/ce;if("ends"in c){s[ce*c.ends+Oe]=d;continue}let u=r.length/2;for(let{value:p,quote:b,start:P,end:T}of[c.name,...c.args]){let S=b===""?e.slice(P,T):e.slice(P+1,T-1);p!==pe(S)&&o.set(r.length/2,p),r.push(P,T)}let{open:l=0,close:m=0}=c.block??{};s.push(u,r.length/2,c.end,l,m,d+1),c.block?.verbatim&&i.add(d),a.push({ends:d});for(let p of c.block?.children.toReversed()??[])a.push(p)}return{text:e,words:Int32Array.from(r),directives:Int32Array.from(s),count:s.length/ce,mended:o,verbatim:i,sayings:n}}var Ke=4096;function Qe(e,t,n,r){if((r-t)*3<Ke-1)return!1;let s=hs(e,t,n)+(r-n);return s>=Ke||s===Ke-1&&Nt(e.text.charCodeAt(r))}function Gt(e,t,n){if((n-t)*3<Ke)return!1;let r=hs(e,t,n);return r>Ke||r===Ke&&n<e.text.length}function hs({text:e,lossy:t},n,r){let s=0;for(let o=n;o<r;o++){let i=e.charCodeAt(o);i<128?s+=1:i<2048||i>=55296&&i<=57343?s+=2:s+=t&&i===65533?1:3}return s}function jt(e){return e.endsWith("_by_lua_block")}var Dn=91,Fn=45,yc=61;function gs(e,t){let n={[se]:0,[oe]:0},r=1,s=t;for(;s<e.length;){let o=e.charCodeAt(s);if(o===q)r++;else if(o===ae){if(r--,r===0)return s}else if(o===se||o===oe){if(s>=n[o]){let i=xc(e,s);e.charCodeAt(i)===o?s=i:n[o]=i}}else if(o===Dn||o===Fn&&e.charCodeAt(s+1)===Fn){let i=o===Fn?Sc(e,s):ys(e,s);if(i===-1)return-1;s=Math.max(s,i-1)}s++}return-1}function xc(e,t){let n=e.charCodeAt(t),r=t+1;for(;r<e.length;){let s=e.charCodeAt(r);if(s===n||s===re)return r;r+=s===qt&&e.charCodeAt(r+1)!==re?2:1}return e.length}function Sc(e,t){let n=ys(e,t+2);if(n!==t+2)return n;let r=e.indexOf(`
`,t);return r===-1?e.length:r}function ys(e,t){if(e.charCodeAt(t)!==Dn)return t;let n=t+1;for(;e.charCodeAt(n)===yc;)n++;if(e.charCodeAt(n)!==Dn)return t;let r=`]${e.slice(t+1,n)}]`,s=e.indexOf(r,n+1);return s===-1?-1:s+r.length}var bc=[[0,`
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
    uwsgi_ssl_protocols valid_referers worker_cpu_affinity xslt_stylesheet xslt_types`]],kc=`
  charset_map events geo http if limit_except location mail map server split_clients stream types
  upstream`,xs;function dt(){return xs??={simple:new Map(bc.flatMap(([e,t])=>Ss(t).map(n=>[n,e]))),blocks:new Set(Ss(kc))},xs}function Ss(e){return e.trim().split(/\s+/)}function bs(e){return dt().simple.has(e)||dt().blocks.has(e)}function Xt(e){return dt().simple.has(e)}function ks(e){return dt().blocks.has(e)}function ws(e){return dt().simple.get(e)??Number.POSITIVE_INFINITY}var wc=new Set(["charset_map","geo","map","split_clients","types"]);function Re(e){return wc.has(e)}function vs(e){return e==="types"?Number.POSITIVE_INFINITY:1}function Ls(e,t,n,r){if(!Un(t[0].value,t.length-1,n,r))return[t];let s=Re(r),o=[],i;for(let a of t){let c=o.at(-1),d=i===void 0||e.slice(i.end,a.start).includes(`
`);c===void 0||d&&(s||vc(a))?o.push([a]):c.push(a),i=a}return o}function Un(e,t,n,r){let s=Re(r);return n===";"?t>(s?vs(r):ws(e)):n==="{"?!s&&Xt(e):!0}function vc(e){return e.quote===""&&bs(e.value)}function $s(e,t=je()){let{text:n}=e,r=new Int32Array(64+(n.length>>2)),s=new Int32Array(64+(n.length>>2)),o=[],i=[],a=0,c=0,d=-1,u=!1,l=0;for(;l<n.length;){let T=n.charCodeAt(l);switch(T){case $e:case He:case fe:l+=1;break;case re:u=d!==-1,l+=1;break;case ie:case q:{if(d===-1)return;if(u||T===q){let S=P(d),$=i.at(-1)?.name??"",ot=T===ie?";":"{";if(u&&Un(S,a-d-1,ot,$)||T===q&&(jt(S)||Re($)))return;T===q&&i.push({directive:c,name:S})}l+=1,b(l,T===q?l:0);break}case ae:{let S=i.pop();if(d!==-1||S===void 0)return;s[ce*S.directive+Mn]=l,l+=1,s[ce*S.directive+Vt]=l,s[ce*S.directive+Oe]=c;break}case At:{let S=Ge(n,l);if(Gt(e,l,S))return;o.push(l,n.charCodeAt(S-1)===fe?S-1:S),l=S;break}case se:case oe:{let S=It(n,l),$=S+1;if(S===-1||Qe(e,l+1,S,$)||$<n.length&&!Ut(n.charCodeAt($)))return;p(l,$),l=$;break}default:{let S=Wt(n,l);if(Qe(e,l,S,S))return;p(l,S),l=S}}}if(d!==-1||i.length>0)return;return{outline:{text:n,words:r,directives:s,count:c,...{mended:new Map,verbatim:new Set,sayings:t}},comments:o};function p(T,S){d===-1&&(d=a),2*a===r.length&&(r=Hs(r)),r[2*a]=T,r[2*a+1]=S,a+=1}function b(T,S){let $=ce*c;$+ce>s.length&&(s=Hs(s)),s[$+ye]=d,s[$+ct]=a,s[$+Vt]=T,s[$+Bt]=S,c+=1,s[$+Oe]=c,d=-1,u=!1}function P(T){let S=r[2*T]??0,$=r[2*T+1]??0,ot=n.charCodeAt(S)===se||n.charCodeAt(S)===oe;return pe(ot?n.slice(S+1,$-1):n.slice(S,$))}}function Hs(e){let t=new Int32Array(2*e.length);return t.set(e),t}function Os(e,t){let n=[];for(let r=0;r<t.length;r+=2){let s=t[r]??0,o=t[r+1]??0;n.push({text:e.slice(s+1,o).trim(),start:s,end:o})}return n}var Ps=60;function Te(e){let t=e.replace(/\s+/g," ");return`\`${t.length>Ps?`${t.slice(0,Ps)}\u2026`:t}\``}function ze(e,t,n,r,s){return{code:e,message:`${t}: expected ${n}.`,expected:n,start:r,end:s}}function Rs(e,t){let[n,...r]=e,s=(r.at(-1)??n).end,o=t?"`;`":Lc(n.value),i=r.length===0?Te(n.value):`the arguments of ${Te(n.value)}`;return ze("missing-terminator",`The directive ${Te(n.value)} does not end`,`${o} after ${i}`,s,s)}function Lc(e){return ks(e)?"`{`":Xt(e)?"`;`":"`;` or `{`"}function ut(e,t,n){return ze("unexpected-token",`Unexpected ${Te(e)}`,n,t,t+e.length)}function Vn(e){return ze("unexpected-close","Unexpected `}` that closes no block","a directive or the end of the file",e,e+1)}function Bn(e,t){let n=e.map(r=>r.value).join(" ");return ze("unclosed-block",`The block of ${Te(n)} is never closed`,"`}`",t-1,t)}function Ts(e){let t=`after ${Te(e.value)}`;return ze("unclosed-quote",`The quote ${e.quote} is never closed`,`${e.quote} ${t}`,e.start,e.start+1)}function Gn(e){let t=`The word that begins with ${Te(e.value.slice(0,10))} is longer than nginx can read`;return ze("too-long",t,"less than 4095 bytes",e.start,e.end)}function zs(e,t){return ze("too-long","The comment is longer than nginx can read","less than 4096 bytes in a line",e,t)}var Hc=64;function Ms(e,t){let{text:n}=e,r=[],s=[],o=[],i=[],a=r,c,d=[],u=!1,l=!1;return{lineBreak:m,bareWord:b,quotedWord:P,comment:$,terminate:ot,open:Qa,close:qr,finish:ec};function m(){u=c!==void 0}function p(f){c===void 0?c=f:d.push(f)}function b(f,h){let g={value:pe(n.slice(f,h)),quote:"",start:f,end:h};return Qe(e,f,h,h)&&o.push(Gn(g)),p(g),h}function P(f,h){let g=It(n,f),w=g+1,E=n.charCodeAt(w),te=g!==-1&&(w===n.length||Ut(E));if(!te&&(g===-1||T(f,g)))return S(f,h);let me={value:pe(n.slice(f+1,g)),quote:h,start:f,end:w};if(Qe(e,f+1,g,w)&&o.push(Gn(me)),p(me),!te){let nc=String.fromCodePoint(n.codePointAt(w)??0);o.push(ut(nc,w,`a blank, \`;\` or \`{\` after the closing ${h}`))}return w}function T(f,h){let g=Ge(n,f);if(g>h)return!1;let w=n.charCodeAt(Ft(n,f,g)-1);return w===ie||w===q}function S(f,h){let g=Ft(n,f+1,Ge(n,f)),w=n.charCodeAt(g-1);g>f+1&&(w===ie||w===q)&&(g=Ft(n,f+1,g-1));let E={value:pe(n.slice(f+1,g)),quote:h,start:f,end:g};return o.push(Ts(E)),p(E),g}function $(f){let h=Ge(n,f),g=n.charCodeAt(h-1)===fe?h-1:h;return s.push({text:n.slice(f+1,g).trim(),start:f,end:g}),Gt(e,f,h)&&o.push(zs(f,g)),h}function ot(f){u&&Pn(";"),c===void 0?o.push(ut(";",f,"a directive or `}`")):Cr(c,d,f+1)}function Cr(f,h,g){a.push({name:f,args:h,start:f.start,end:g}),Ar()}function Ar(){c=void 0,d=[],u=!1}function Qa(f){if(u&&Pn("{"),c===void 0)return o.push(ut("{",f,"a directive or `}`")),i.push({words:void 0,open:f+1,children:a,indentation:-1}),f+1;Ir()&&o.push(ut("{",f,`\`;\`, for the rows of ${On()} hold no blocks`));let h=[c,...d];return Ar(),jt(h[0].value)?Ya(h,f+1):(a=[],i.push({words:h,open:f+1,children:a,indentation:t?Dt(n,h[0].start):-1}),f+1)}function Ya([f,...h],g){let w=gs(n,g);w===-1&&(o.push(Bn([f,...h],g)),w=Za(f,g));let E=Math.min(w+1,n.length);return a.push({name:f,args:h,block:{open:g,close:w,children:[],verbatim:!0},start:f.start,end:E}),E}function Za(f,h){let g=Dt(n,f.start);if(g===-1||l)return n.length;l=!0;let w=`
${n.slice(f.start-g,f.start)}}`,E=n.indexOf(w,h);return E===-1?n.length:E+w.length-1}function qr(f){if(Fr("}"),t&&!Ja(f))return;let h=i.pop();h===void 0?o.push(Vn(f)):Nr(h,f,f+1)}function Nr({words:f,open:h,children:g},w,E){if(a=i.at(-1)?.children??r,f===void 0)return;let[te,...me]=f;a.push({name:te,args:me,block:{open:h,close:w,children:g},start:te.start,end:E})}function Ja(f){let h=Dt(n,f),g=i.at(-1)?.indentation??-1;if(h===-1||g===-1||h===g)return!0;if(h>g)return o.push(Vn(f)),!1;let w=i.slice(-Hc),E=w.length-1-w.findLastIndex(te=>te.indentation===h);return E<w.length&&Wr(E,f),!0}function Wr(f,h){for(let g=0;g<f;g++){let w=i.pop();if(w===void 0)return;w.words!==void 0&&o.push(Bn(w.words,w.open)),Nr(w,h,h)}}function ec(){return Fr("end of file"),Wr(i.length,n.length),o.sort((f,h)=>f.start-h.start),{file:e,directives:r,comments:s,problems:o}}function On(){return i.at(-1)?.words?.[0].value??""}function Ir(){return Re(On())}function Fr(f){u&&Pn(f),c!==void 0&&Dr([c,...d])}function Pn(f){if(c===void 0)return;let h=Ls(n,[c,...d],f,On()),g=h.pop();if(!(g===void 0||h.length===0)){for(let w of h)Dr(w);[c,...d]=g}}function Dr(f){let h=tc(f),g=h===0?f:$c(f,h),[w,...E]=g,te=(E.at(-1)??w).end;o.push(Rs(g,Ir())),Cr(w,E,te);for(let me=0;me<h;me++)qr(te+me)}function tc(f){let h=f.at(-1)??f[0];if(h.quote!==""||n.charCodeAt(h.end-1)!==ae||h.value.includes("{"))return 0;let g=h.value.length;for(;g>0&&h.value.charCodeAt(g-1)===ae;)g--;return g===0||h.value[g-1]==="\\"?0:Math.min(h.value.length-g,i.length)}}function $c(e,t){let n=({value:i,quote:a,start:c,end:d})=>({value:i.slice(0,-t),quote:a,start:c,end:d-t}),[r,...s]=e,o=s.pop();return o===void 0?[n(r)]:[r,...s,n(o)]}function jn(e,t=je()){let n=$s(e,t);if(n!==void 0)return Oc(e,n);let r=Pc(e);return{...r,outline:_s(e.text,r.directives,t)}}function Oc(e,{outline:t,comments:n}){let r;return{file:e,outline:t,problems:[],get directives(){return r??=ms(t),r},get comments(){return Os(e.text,n)}}}function Pc(e){let t=Es(e,!1);if(!t.problems.some(({code:r})=>r==="unclosed-block"||r==="unexpected-close"))return t;let n=Es(e,!0);return n.problems.length>0&&n.problems.length<=t.problems.length?n:t}function Es(e,t){let{text:n}=e,r=Ms(e,t),s=0;for(;s<n.length;)switch(n.charCodeAt(s)){case $e:case He:case fe:s++;break;case re:r.lineBreak(),s++;break;case ie:r.terminate(s),s++;break;case q:s=r.open(s);break;case ae:r.close(s),s++;break;case At:s=r.comment(s);break;case se:s=r.quotedWord(s,'"');break;case oe:s=r.quotedWord(s,"'");break;default:s=r.bareWord(s,Wt(n,s))}return r.finish()}function Ye(e){return/[*?[]/.test(e)}function As(e,t){let r=[e.startsWith("/")?"/":""];for(let s of e.split("/").filter(o=>o!=="")){let o=[];for(let i of r)if(Ye(s))for(let a of t.list(i===""?".":i))Ns(s,a)&&o.push(Cs(i,a));else o.push(Cs(i,s));r=o}return r.filter(s=>t.kind(s)!=="missing").toSorted(Xn)}function qs(e,t){let n=e.split("/"),r=t.split("/");return n.length===r.length&&n.every((s,o)=>Ns(s,r[o]??""))}function Xn(e,t){return e<t?-1:e>t?1:0}function Cs(e,t){return e===""?t:e.endsWith("/")?`${e}${t}`:`${e}/${t}`}function Ns(e,t){if(t.startsWith(".")&&!e.startsWith("."))return!1;let n=0,r=0,s=-1,o=0;for(;r<t.length;){let i=n<e.length&&e[n]!=="*"?Rc(e,n,t[r]??""):void 0;if(e[n]==="*")s=n,o=r,n+=1;else if(i!==void 0&&i>0)n=i,r+=1;else if(s!==-1)n=s+1,o+=1,r=o;else return!1}for(;e[n]==="*";)n+=1;return n===e.length}function Rc(e,t,n){if(e[t]==="?")return t+1;if(e[t]!=="[")return e[t]===n?t+1:0;let r=e.indexOf("]",t+2);if(r===-1)return n==="["?t+1:0;let s=e[t+1]==="!"||e[t+1]==="^",o=!1;for(let i=t+(s?2:1);i<r;i+=1){let a=e[i]??"",c=e[i+1]==="-"&&i+2<r,d=c?e[i+2]??"":a;n>=a&&n<=d&&(o=!0),c&&(i+=2)}return o!==s?r+1:0}function lt(e,t,n,r){let{name:s,args:o,text:i}=us(e,t),{path:a}=n,c={file:a,start:Xe(e,t),end:qn(e,t)},d=Pe(e,t)?{file:a,...Wn(e,t)}:void 0;return{name:s,args:o,at:c,end:Nn(e,t),text:i,body:r,inside:d,verbatim:e.verbatim.has(t)?!0:void 0}}function M(e){return{...e.at,end:e.end}}function ft(e){return`${e.text.replace(/\s+/g," ")}${e.body===void 0?";":" {"}`}function Kt(e){let{length:t}=e;for(let[n,r]of Nc)if(e===n||e.endsWith(n)&&e[t-n.length-1]==="/")return r;return Ot(e)==="mime.types"?"":void 0}var Tc=`
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,zc=`
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`,Mc=`
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`,Ec=`
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
`,Cc=`
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`,Ac=`
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
`,qc=`
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`,Nc=[["proxy_params",Tc],["conf.d/include/proxy.conf",zc],["conf.d/include/force-ssl.conf",Mc],["conf.d/include/assets.conf",Ec],["conf.d/include/letsencrypt-acme-challenge.conf",Cc],["conf.d/include/block-exploits.conf",""],["conf.d/include/ssl-ciphers.conf",""],["conf.d/include/ssl-cache.conf",""],["conf.d/include/ssl-cache-stream.conf",""],["conf.d/include/ip_ranges.conf",""],["conf.d/include/resolvers.conf","resolver 127.0.0.11;"],["config/nginx/proxy.conf",Ac],["config/nginx/authelia-location.conf",qc],["config/nginx/authelia-server.conf","location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }"],["config/nginx/authentik-location.conf","auth_request /outpost.goauthentik.io/auth/nginx;"],["config/nginx/authentik-server.conf","location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }"],["config/nginx/resolver.conf","resolver 127.0.0.11 valid=30s;"],["config/nginx/ssl.conf","ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;"],["letsencrypt/options-ssl-nginx.conf",""],["snippets/snakeoil.conf","ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;"],["fastcgi_params",""],["fastcgi.conf",""],["uwsgi_params",""],["scgi_params",""],["koi-utf",""],["koi-win",""],["win-utf",""]],Ws="map $http_upgrade $connection_upgrade { default upgrade; '' close; }",Is=[{name:"Nginx Proxy Manager",sign:/\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,http:`
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
      ${Ws}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`}],Fs=Ws;function Ds({code:e,expected:t,start:n},r){switch(e){case"missing-terminator":case"unclosed-quote":return`Write ${t}.`;case"unclosed-block":return/^\{\d+(?:,\d*)?\}/.test(r.slice(n,n+20))?"In a pattern `{` opens a block unless the whole pattern stands in quotes: put it in quotes.":"Write `}` where the block ends.";case"unexpected-close":return"Take it out, or look above it for a block that is closed too early.";case"unexpected-token":return"Take it out, or look before it for a word or a `;` that is missing.";default:return"Make it shorter, or divide it."}}var Wc=4e3,Us=200;function Qn(e,t,n,r,s){let o=Ic(r),i=Yn(e);if(i!==void 0)return Qc(e,i,o);let a=Bc(e,t,n,o,s),c=Qt(o.parse(e),a,o,[t.real(e.path)],0);return o.reached.add(t.real(e.path)),Vs(c,o)}function Ic(e){let t=new Map,n=[],r=new Map,s=je();return{files:t,remarks:n,reached:new Set,named:e,includes:0,parse(o){let i=r.get(o.path);if(i!==void 0)return i;let a=jn(o,s);for(let u of a.problems)n.push({about:"syntax",effect:"breaks",at:{file:o.path,start:u.start,end:u.end},text:u.message,help:Ds(u,o.text),related:[],affects:"process"});let c=Fc(a.outline,o,n),d={file:o,outline:c,directives:En(c)};return t.set(o.path,o),r.set(o.path,d),d}}}function Fc(e,t,n){let r=e.count===0?"":An(e,0);if(!r.startsWith("\uFEFF"))return e;let s=r.slice(1);return n.push({about:"refused",effect:"breaks",at:{file:t.path,start:Xe(e,0),end:ls(e,0)},text:`A byte order mark stands before \`${s}\`: nginx takes it for a part of the word, knows no such directive, and does not start.`,help:"Save the file as UTF-8 without a byte order mark (BOM).",related:[],affects:"process"}),fs(e,0,s)}function Vs(e,t){return{statements:e,files:[...t.files.values()],remarks:t.remarks,reached:t.reached}}function Qt(e,t,n,r,s){let{file:o,outline:i}=e,a=[];for(let c of e.directives){if(Pe(i,c)){if(s===Us)a.push(Dc(lt(i,c,o,void 0)));else{let u={file:o,outline:i,directives:Cn(i,c)},l=Qt(u,t,n,r,s+1);a.push(lt(i,c,o,l))}continue}let d=lt(i,c,o,void 0);if(d.name!=="include"||d.args.length!==1)a.push(d);else for(let u of Uc(d,t,n,r,s))a.push(u)}return a}function Dc(e){return{...e,unseen:{missing:"file",name:e.text,at:e.at}}}function Uc(e,t,n,r,s){let o=e.args[0]??"",i={missing:"include",name:o,at:e.at},a=[{...e,unseen:i}];if(/\$\{|\{\{|<%/.test(o))return a;let c=t.resolve(o);if(c===void 0){let u=Kt(o);return u===void 0?a:Ze(u,e)}let d=[];for(let u of c){if(n.includes+=1,r.includes(u))return n.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`\`${e.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,related:[],affects:"process"}),a;let m=n.includes>Wc||s===Us?void 0:t.read(u),p=m===void 0?Kt(o):void 0;m!==void 0?d.push(...Qt(m,t,n,[...r,u],s+1)):p!==void 0?d.push(...Ze(p,e)):Ye(o)||!t.missingIsRefused?d.push(...a):(n.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`The file \`${o}\` is not there, and nginx does not start without it.`,help:"Correct the path (it is relative to the directory of the main config), or take the `include` out.",related:[],affects:"process"}),d.push(...a))}return d}function Ze(e,t){let n=Gr(t.at.file,e),{outline:r}=jn(n),s=a=>({...a,at:t.at,end:t.end,stock:!0,...a.body===void 0?{}:{body:a.body.flatMap(o),inside:t.at}}),o=a=>{let c=a.name==="include"?Kt(a.args[0]??""):void 0;return c===void 0?[s(a)]:Ze(c,t)},i=a=>{let c=Pe(r,a)?Cn(r,a).map(i):void 0;return lt(r,a,n,c)};return En(r).flatMap(a=>o(i(a)))}var Vc=/^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/,Kn=["/etc/nginx","/usr/local/etc/nginx","/usr/local/nginx/conf","/config/nginx","/usr/local/openresty/nginx/conf"];function Bc(e,t,n,r,s){let o=s?ue(e.path):jc(e.path),i=t.absolute(o),a=s&&Kn.includes(i),c=s&&Kn.some(u=>i.endsWith(u)),d=u=>{let l=Xc(u,n.map);if(l!==void 0)return[l];if(!Pt(u))return[ke(o,u)];let m=Kn.find(b=>u.startsWith(`${b}/`));if(m===void 0||i===m)return[u];let p=ke(o,u.slice(m.length+1));return s?[p]:[p,u]};return{missingIsRefused:a,resolve(u){let l=d(u);if(Ye(u)){for(let P of l){let T=As(P,t);if(T.length>0)return T}let p=l.map(P=>ue(P)).filter(P=>!Ye(P)),b=c||!Pt(u)||p.some(P=>t.kind(P)==="directory");return s&&b||Gc(u)?[]:void 0}let m=l.find(p=>t.kind(p)==="file"||t.kind(p)==="other");return m!==void 0?[m]:a?l.slice(0,1):void 0},read(u){let l=t.real(u),p=r.named.get(l)??t.read(u);if(!("failed"in p))return r.reached.add(l),r.parse(p)}}}function Gc(e){return e.includes("[.]")||/modules(?:-enabled)?\/\*\.conf$/.test(e)}function jc(e){let t=ue(e);return Vc.test(t.slice(t.lastIndexOf("/")+1))?ue(t):t}function Xc(e,t){let n=t.find(({from:r})=>e===r||e.startsWith(r.endsWith("/")?r:`${r}/`));return n===void 0?void 0:ke(n.to,`./${e.slice(n.from.length)}`)}var Kc=/^# configuration file (.+):$/gm;function Yn(e){if(!e.text.includes("# configuration file "))return;let t=[...e.text.matchAll(Kc)].map(n=>({path:n[1]??"",start:n.index}));return t.length===0?void 0:t}function Qc(e,t,n){let{outline:r,directives:s}=n.parse(e),o=new Map(t.map(({path:u})=>[u,[]])),i=0;for(let u of s){for(;i+1<t.length&&(t[i+1]?.start??0)<=Xe(r,u);)i+=1;o.get(t[i]?.path??"")?.push(u)}let a=t[0]?.path??"",c={missingIsRefused:!1,resolve(u){let l=Pt(u)?u:ke(ue(a),u);return Ye(l)?[...o.keys()].filter(m=>qs(l,m)).toSorted(Xn):o.has(l)?[l]:void 0},read(u){let l=o.get(u);return l===void 0?void 0:{file:e,outline:r,directives:l}}},d={file:e,outline:r,directives:o.get(a)??[]};return Vs(Qt(d,c,n,[a],0),n)}var Zn=`
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
`,Bs=`
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
`,Gs=`
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
`;var Yc=De({M:"main",E:"events",H:"http",S:"server",L:"location",U:"upstream",s:"if in server",i:"if in location",x:"limit_except"}),Ks={rows:`${Zn}${Bs}`,read:new Map},Zc={rows:`${Zn}${Gs}`,read:new Map};function Me(e){return Ys(e,Ks)}function Yt(e){return Ys(e,Zc)}var js;function Qs(){return js??=new Set(Ks.rows.match(/^[a-z]\w*/gm)),js}function pt(e,t){return e.since!==void 0&&!O(t,e.since)?!1:e.until===void 0||!O(t,e.until)}var Xs=[];function Ys(e,{rows:t,read:n}){let r=n.get(e);if(r!==void 0)return r;if(!/^\w+$/.test(e))return Xs;let s=[],o=`
${e} `;for(let i=t.indexOf(o);i!==-1;i=t.indexOf(o,i+1))s.push(ed(Zs(t,i+1),Jc(t,i)));return s.length===0?Xs:(n.set(e,s),s)}function Jc(e,t){return Zs(e,e.lastIndexOf(`
# `,t)+1).slice(2)}function Zs(e,t){return e.slice(t,e.indexOf(`
`,t))}function ed(e,t){let[n="",r="",s="",o="",i=""]=e.split(" "),[a="",c=""]=o.split(":"),[d="",u=""]=i.split("-"),l=s.endsWith("{}");return{name:n,module:t,contexts:[...r].flatMap(m=>Yc[m]??[]),anywhere:r==="*",...td(l?s.slice(0,-2):s),block:l,takes:a,words:c===""?[]:c.split("|"),...d===""?{}:{since:d},...u===""?{}:{until:u}}}function td(e){if(e.endsWith("+"))return{fewest:Number(e.slice(0,-1)),most:1/0,excluded:[]};if(e==="1,3")return{fewest:1,most:3,excluded:[2]};let[t="",n=t]=e.split("-");return{fewest:Number(t),most:Number(n),excluded:[]}}function xe(e,t,n){let r=nd(e);if(r===void 0)return!1;let s=C(r,{caseless:t});return s!==void 0&&s.match(n)===void 0}function nd(e){let t="";for(let n=0;n<e.length;){let r=/^\(\?<?[=!]/.test(e.slice(n,n+4))?rd(e,n):void 0;if(r!==void 0){t+="(?:)",n=r;continue}let s=Js(e,n);t+=e.slice(n,s),n=s}return t}function rd(e,t){let n=0;for(let r=t;r<e.length;r=Js(e,r))if(e[r]==="("&&(n+=1),e[r]===")"&&(n-=1),n===0)return r+1}function Js(e,t){if(e[t]==="\\")return t+2;if(e[t]!=="[")return t+1;let n=e[t+1]==="^"?t+2:t+1;for(e[n]==="]"&&(n+=1);n<e.length&&e[n]!=="]";)n+=e[n]==="\\"?2:1;return n+1}function tr(e){let[t="",n]=e;if(n!==void 0){let o=eo.get(t);return o&&{kind:o,text:n,caseless:t==="~*"}}let r=sd.find(o=>t.startsWith(o)),s=r===void 0?void 0:eo.get(r);return r!==void 0&&s!==void 0?{kind:s,text:t.slice(r.length),caseless:r==="~*"}:{kind:t.startsWith("@")?"named":"prefix",text:t,caseless:!1}}var sd=["^~","~*","=","~"],eo=new Map([["=","exact"],["^~","prefix-final"],["~","regex"],["~*","regex"]]);function od(e){if(!e.level.own.has("location"))return nr;let t=[],n=[],r,s,o,i=0;for(let a of e.level.statements){if(a.name!=="location"||a.body===void 0)continue;let c=tr(a.args);if(c===void 0)continue;let d=id(a,a.body,c,e);t.push(d),i=Math.max(i,c.text.length),c.kind==="regex"?n.push(d):c.kind==="exact"?r=Jn(r,c.text,d):c.kind==="named"?o=Jn(o,c.text,d):s=Jn(s,c.text,d)}return{all:t,exact:r??Je,prefix:s??Je,longest:i,regexes:n,named:o??Je}}function Jn(e,t,n){return e===void 0?new Map([[t,n]]):(e.has(t)||e.set(t,n),e)}var Je=new Map,nr={all:[],exact:Je,prefix:Je,longest:0,regexes:[],named:Je};function Zt(e){return no({level:e,match:void 0,pattern:void 0,outer:void 0})}function id(e,t,n,r){let s=le("location",r.level,e,t,{complete:r.level.complete}),o=n.kind==="regex"?C(n.text,{caseless:n.caseless}):void 0;return no({level:s,match:n,pattern:o,outer:r})}function no(e){let{level:t,match:n,pattern:r,outer:s}=e,o={level:t,match:n,pattern:r,outer:s,children:nr,ifs:ro,limitExcept:void 0};if(t.kind==="location"){let i=t.own.get("if");i!==void 0&&(o.ifs=new Map(i.map(c=>[c,to("if",c,o)])));let a=t.own.get("limit_except")?.[0];a!==void 0&&(o.limitExcept=to("limit_except",a,o))}return o.children=od(o),o}var ro=new Map;function to(e,t,n){let r=(t.body??[]).filter(s=>ad(s,e));return{level:le(e,n.level,t,r,{complete:n.level.complete}),match:n.match,pattern:void 0,outer:n,children:nr,ifs:ro,limitExcept:void 0}}function ad(e,t){let n=t==="if"?"if in location":t,r=Me(e.name);return r.length===0||r.some(s=>s.anywhere||s.contexts.includes(n))}function et(e,t){return er(e,t)?.found}function er(e,t){let{children:n}=e,r=n.exact.get(t);if(r!==void 0)return{found:{kind:"scope",scope:r,why:`exactly ${t}`},final:!0};let s=e.level.kind==="server"?e.level.unseen:void 0;if(s!==void 0)return{found:{kind:"undecided",because:s},final:!0};let o=cd(n,t),i=ud(n,t);if(i!==void 0&&o?.match?.text!==t)return{found:{kind:"slash",scope:i},final:!0};let a;if(o!==void 0){let c={kind:"scope",scope:o,why:`longest prefix of ${t}`},d=er(o,t);if(d?.final===!0)return d;a=d??{found:c,final:!1}}if(o?.match?.kind==="prefix-final")return a;for(let c of n.regexes){if(c.pattern===void 0){if(c.match!==void 0&&xe(c.match.text,c.match.caseless,t))continue;let l=c.match?.text??"",m=c.level.block?.at;return{found:{kind:"undecided",because:{missing:"pattern",name:l,...m&&{at:m}}},final:!0}}let d=c.pattern.match(t);if(d===void 0)continue;let u=er(c,t);return u!==void 0?{...u,final:!0}:{found:{kind:"scope",scope:c,captures:d,why:`its pattern matches ${t}`},final:!0}}return a}function cd(e,t){if(e.prefix.size!==0)for(let n=Math.min(e.longest,t.length);n>=0;n-=1){let r=e.prefix.get(t.slice(0,n));if(r!==void 0)return r}}var dd=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass"];function ud(e,t){let n=e.exact.get(`${t}/`)??e.prefix.get(`${t}/`);return n!==void 0&&dd.some(r=>n.level.own.has(r))?n:void 0}function mt(e,t=!1){let n=new Map,r=[],s=[],o=e.body??[],i=o.some(d=>d.name==="hostnames"&&d.args.length===0),a,c;for(let d of o){c??=d.unseen;let[u]=d.args;if(u===void 0||d.unseen!==void 0)continue;let l=d.name;if(l==="default")a??=u;else if(l.startsWith("~")){let m=l.startsWith("~*"),p=l.slice(m?2:1);s.push({pattern:C(p,{caseless:m}),text:p,caseless:m,result:u})}else i&&/^(?:\*\.|\.)/.test(l)?(r.push([!0,l.replace(/^\*/,"").toLowerCase(),u]),l.startsWith(".")&&n.set(l.slice(1).toLowerCase(),u)):i&&l.endsWith(".*")?r.push([!1,l.slice(0,-1).toLowerCase(),u]):n.set((l.startsWith("\\")?l.slice(1):l).toLowerCase(),u)}return{source:e.args[0]??"",statement:e,exact:n,wildcards:r,patterns:s,fallback:a??"",hasFallback:a!==void 0,...c===void 0?{}:{unseen:c},...t?{assumed:!0}:{}}}function so(e){return e.unseen===void 0&&new Set(Ee(e)).size===1}function Ee(e){return[...e.exact.values(),...e.wildcards.map(([,,t])=>t),...e.patterns.map(({result:t})=>t),e.fallback]}function _t(e,t){let n=t.toLowerCase(),r=e.exact.get(n);if(r!==void 0)return{result:r};let s=e.wildcards.filter(([o,i])=>o?n.endsWith(i)&&n.length>i.length:n.startsWith(i)).toSorted((o,i)=>Number(i[0])-Number(o[0])||i[1].length-o[1].length)[0];if(s!==void 0)return{result:s[2]};for(let o of t===""?[]:e.patterns){if(o.pattern===void 0&&xe(o.text,o.caseless,t))continue;if(o.pattern===void 0)return{unknown:{missing:"pattern",name:o.text,at:e.statement.at}};let i=o.pattern.match(t);if(i!==void 0)return{result:o.result,groups:i.groups,named:i.named}}return e.unseen!==void 0?{unknown:e.unseen}:{result:e.fallback}}function rr(e){return e.args.flatMap(t=>ld(t,e))}function ld(e,t){let n=e.toLowerCase();if(e.startsWith("~")){let r=C(e.slice(1),{caseless:/[A-Z]/.test(e)});return[{text:e,kind:"regex",key:e,pattern:r,statement:t}]}return n.startsWith("*.")?[{text:e,kind:"leading",key:n.slice(1),statement:t}]:n.startsWith(".")?[{text:e,kind:"exact",key:n.slice(1),statement:t},{text:e,kind:"leading",key:n,statement:t}]:n.endsWith(".*")?[{text:e,kind:"trailing",key:n.slice(0,-1),statement:t}]:[{text:e,kind:"exact",key:n,statement:t}]}var fd=253;function Jt(e){return e.kind==="exact"&&e.text.length<=fd&&!e.text.startsWith(".")&&/^[\w-]+(?:\.[\w-]+)*\.?$/.test(e.text)&&e.text!=="_"}function en(e){let t={exact:new Map,leading:new Map,trailing:new Map},n=[];for(let r of e)for(let s of r.names)s.kind==="regex"?n.push({name:s,owner:r}):t[s.kind].has(s.key)||t[s.kind].set(s.key,r);return{...t,regexes:n}}function sr(e,t){let n=e.exact.get(t);if(n!==void 0)return{owner:n,why:`server_name ${t}`};for(let r=t.indexOf(".");r!==-1;r=t.indexOf(".",r+1)){let s=r===0?void 0:e.leading.get(t.slice(r));if(s!==void 0)return{owner:s,why:`server_name *${t.slice(r)}`}}for(let r=t.lastIndexOf(".");r>0;r=t.lastIndexOf(".",r-1)){let s=e.trailing.get(t.slice(0,r+1));if(s!==void 0)return{owner:s,why:`server_name ${t.slice(0,r+1)}*`}}for(let{name:r,owner:s}of e.regexes){if(r.pattern===void 0)return{undecided:r};let o=r.pattern.match(t);if(o!==void 0)return{owner:s,why:`server_name ${r.text}`,captures:o}}}function oo(e){let t=new Map;for(let n of e)for(let r of n.listens){if(r.quic)continue;let s=Be(r),o=t.get(s)??{listens:[],servers:new Set,fallback:void 0};t.set(s,o),o.listens.push(r),o.servers.add(n),r.defaultServer&&(o.fallback??=n)}return[...t.values()].flatMap(({listens:n,servers:r,fallback:s})=>{let o=[...r],[i]=n,[a]=o;return i===void 0||a===void 0?[]:[{family:i.family,address:i.address,port:i.port,ssl:n.some(c=>c.ssl)||pd(s??a),http2:n.some(c=>c.http2),proxyProtocol:n.some(c=>c.proxyProtocol),servers:o,names:en(o),fallback:s??a}]})}function pd(e){return k(D(e.scope.level,"ssl",!1))===!0}function or(e){return e.url.hostname.toLowerCase().replace(/\.$/,"")}function io(e,t){let n=de(t),r=or(t),s=X(t)==="https",o=ao(e,n,r),i=co(o,r);if(t.front!=="none"&&s&&i?.ssl!==!0)return md(e,r,n);if(i===void 0)return{kind:"closed",why:`nothing listens on port ${n}`};let a=uo(i,r);return a.kind!=="server"?a:s&&!i.ssl?{kind:"closed",why:`the listener on port ${n} does not speak TLS`,server:a.server}:!s&&i.ssl?{kind:"plain-to-tls",socket:i,server:a.server}:a}function md(e,t,n){let r=e.filter(a=>!a.ssl&&a.family!=="unix"),s=new Set(r.map(a=>a.port)),o=s.has(n)?n:s.has(80)?80:s.size===1?[...s][0]:void 0,i=o===void 0?void 0:co(ao(r,o,t),t);return i===void 0?{kind:"closed",why:"no plain listener for what stands in front"}:uo(i,t)}function ao(e,t,n){let r=e.filter(i=>i.family!=="unix"&&i.port===t),s=n.replace(/^\[|\]$/g,""),o=r.filter(i=>i.address===s);return o.length>0?o:r}function co(e,t){let n=s=>(sr(s.names,t)===void 0?4:0)+(s.address==="*"?0:2)+(s.family==="ipv4"?0:1),r;for(let s of e)(r===void 0||n(s)<n(r))&&(r=s);return r}function uo(e,t){let n=sr(e.names,t);if(n===void 0)return{kind:"server",socket:e,server:e.fallback,why:`no server_name on port ${e.port} is ${t}; the default server takes it`};if("undecided"in n)return{kind:"undecided",because:{missing:"pattern",name:n.undecided.text,at:n.undecided.statement.at}};let{owner:r,why:s,captures:o}=n;return{kind:"server",socket:e,server:r,why:s,...o===void 0?{}:{captures:o}}}function lo(e){let t=0,n=(e.body??[]).map(({name:r,args:s})=>{let o=/^(\d+)(?:\.(\d{1,2}))?%$/.exec(r),i=s[0]??"";if(o===null)return{end:void 0,result:i};let a=Number(o[1])*100+Number((o[2]??"").padEnd(2,"0"));return t+=Math.floor(4294967295*a/1e4),{end:t,result:i}});return{source:e.args[0]??"",statement:e,shares:n}}function fo({shares:e},t){let n=_d(new TextEncoder().encode(t));return e.find(({end:r})=>r===void 0||n<r)?.result??""}function po({shares:e}){let t=e.some(({end:n})=>n===void 0)?[]:[""];return[...new Set([...e.map(({result:n})=>n),...t])]}function _d(e){let n=new DataView(e.buffer,e.byteOffset,e.byteLength),r=e.length-e.length%4,s=e.length>>>0;for(let i=0;i<r;i+=4){let a=Math.imul(n.getUint32(i,!0),1540483477);a=Math.imul(a^a>>>24,1540483477),s=Math.imul(s,1540483477)^a}let o=e.subarray(r);return o.length>0&&(s^=o.reduce((i,a,c)=>i|a<<8*c,0),s=Math.imul(s,1540483477)),s=Math.imul(s^s>>>13,1540483477),(s^s>>>15)>>>0}function tn(e){let t=e.body??[];return{name:e.args[0]??"",statement:e,servers:t.filter(n=>n.name==="server").flatMap(hd),hasUnseen:t.some(n=>n.unseen!==void 0)}}function hd(e){let[t="",...n]=e.args,r=J(t,80);return r===void 0?[]:[{...r,backup:n.includes("backup"),down:n.includes("down"),statement:e}]}function J(e,t){if(e.startsWith("unix:"))return{host:e,port:null};let n=gd(e);if(n===void 0)return;let r=n.port??t;return r<1||r>65535?void 0:{host:n.host,port:r}}var gd=Fe(e=>{let[,t="",n]=/^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(e)??[];return t===""?void 0:{host:t,port:n===void 0?void 0:Number(n)}});function mo(e){return e.servers.filter(t=>!t.down)}function go(e){let{extent:t}=e,n=t==="main"?e.loaded.statements:[],r=yd(e),s=n.find(S=>S.name==="http"),o=t==="site"?[]:e.loaded.statements.filter(S=>S!==s),i=ns(r.statements,o),a=t==="main"&&!i.hidesSomething,c=t==="main"?n.find(S=>S.unseen!==void 0)?.unseen:void 0,u=t==="server-part"||t==="directives"?{missing:"parent",name:"server"}:c,l=le("http",void 0,s,r.statements,{unseen:u,complete:a}),m=new Map;for(let S of l.own.get("map")??[]){let $=S.args[1]??"";$.startsWith("$")&&m.set($.slice(1).toLowerCase(),mt(S))}let p=wd(i),b=[...r.assumes];if(t!=="main"&&!m.has("connection_upgrade")&&!p.has("connection_upgrade")){let[S]=Ze(Fs,ht(e));S!==void 0&&m.set("connection_upgrade",mt(S,!0)),e.loaded.files.some($=>$.text.includes("$connection_upgrade"))&&b.push("`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.")}let P=new Map;for(let S of l.own.get("upstream")??[]){let $=tn(S);P.set($.name.toLowerCase(),$)}let T=xd(l,e);return{extent:t,inventory:i,complete:a,main:n,fragment:t==="main"?[]:e.loaded.statements,http:l,servers:T,sockets:oo(T),upstreams:P,maps:m,geos:_o(l,"geo",Yr),splits:_o(l,"split_clients",lo),defined:p,assumes:b,appliance:r.appliance}}function _o(e,t,n){return new Map((e.own.get(t)??[]).flatMap(r=>{let s=r.args.at(-1)??"";return s.startsWith("$")?[[s.slice(1).toLowerCase(),n(r)]]:[]}))}function yd(e){let{statements:t}=e.loaded;switch(e.extent){case"main":return{statements:t.find(n=>n.name==="http")?.body??[],assumes:[]};case"site":{let n=Is.find(({sign:s})=>e.named.some(o=>s.test(o.text)));return n===void 0?{statements:t,assumes:["The main config that includes this site cannot be seen; nginx's own defaults are assumed."]}:{statements:[...Ze(n.http,ht(e)).map(s=>({...s,assumed:!0})),...t],appliance:n.name,assumes:[`The main config cannot be seen; it is taken to be the one that comes with ${n.name}.`]}}case"server-part":return{statements:t.filter(n=>yo.has(n.name)),assumes:[]};case"directives":return{statements:[],assumes:[]}}}var yo=new Set(["map","upstream","geo","split_clients","limit_req_zone","limit_conn_zone","log_format","proxy_cache_path"]);function ht(e){let[t]=e.loaded.statements,n=e.named[0]?.path??"";return t??{name:"",args:[],at:{file:n,start:0,end:0},end:0,text:""}}function xd(e,t){return t.extent==="server-part"?[Sd(e,t)]:t.extent==="directives"?[bd(e,t)]:(e.own.get("server")??[]).filter(r=>r.body!==void 0).map((r,s)=>{let o=le("server",e,r,r.body??[],{complete:e.complete});return{index:s,statement:r,scope:Zt(o),listens:o.own.get("listen")?.flatMap(at)??[is],names:o.own.get("server_name")?.flatMap(rr)??[]}})}function Sd(e,t){let n=t.loaded.statements.filter(a=>!yo.has(a.name)),s=le("server",e,void 0,n,{unseen:{missing:"parent",name:"server"},complete:!1}),o=Zt({...s,unseen:void 0}),i=(s.own.get("listen")??[]).flatMap(at);return{index:0,statement:ht(t),scope:o,listens:i,names:(s.own.get("server_name")??[]).flatMap(rr)}}function bd(e,t){let n={missing:"parent",name:"location"},{statements:r}=t.loaded,o=r.some(({name:i})=>i==="proxy_pass")?le("server",e,void 0,[kd(t)],{complete:!1}):le("server",e,void 0,r,{unseen:n,complete:!1});return{index:0,statement:ht(t),scope:Zt(o),listens:[],names:[]}}function kd(e){let t=ht(e),n=e.loaded.statements.at(-1)?.end??0,r={file:t.at.file,start:0,end:Math.max(n,e.named[0]?.text.length??0)};return{...t,name:"location",args:["/"],body:e.loaded.statements,inside:r}}function wd({http:e}){let t=new Map,n=(r,s)=>{let o=r?.startsWith("$")===!0?r.slice(1).toLowerCase():void 0;o!==void 0&&!t.has(o)&&t.set(o,s)};for(let r of e){let{name:s,args:o}=r;if(vd.has(s)||s.startsWith("set_"))n(o[0],r);else if(s==="map")for(let i of r.body??[])ho([i.name],i,n);else if(s==="geo"||s==="split_clients")n(o.at(-1),r);else if(s==="proxy_cookie_path"||s==="rewrite"||s==="location"||s==="server_name"||s==="if")ho(o,r,n);else if(s==="geoip2")for(let i of r.body??[])n(i.name,r)}return t}var vd=new Set(["set","auth_request_set","perl_set","js_set","js_var","set_by_lua_block","set_by_lua_file"]);function ho(e,t,n){for(let r of e)if(r.includes("(?"))for(let s of r.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))n(`$${s[1]??s[2]}`,t)}var nn=new Map,Ld=5e3;function K(e){if(!e.includes("$"))return{pieces:[{text:e}],variables:[]};let t=nn.get(e);if(t!==void 0)return t;nn.size>Ld&&nn.clear();let n=Hd(e);return nn.set(e,n),n}function Q(e){return e.includes("$")&&K(e).variables.length>0}function Hd(e){let t=[],n=[],r,s="",o=0;for(;o<e.length;){if(e[o]!=="$"){s+=e[o],o+=1;continue}let i=$d(e,o+1);if(i===void 0){r??=e[o+1]==="{"?`the variable in \`${e}\` is never closed`:`\`$\` in \`${e}\` names no variable`,s+="$",o+=1;continue}s!==""&&t.push({text:s}),s="",t.push({variable:i.name}),n.push(i.name),o=i.end}return(s!==""||t.length===0)&&t.push({text:s}),{pieces:t,variables:n,...r===void 0?{}:{wrong:r}}}function $d(e,t){let n=e[t]==="{",r=n?t+1:t,s=/[A-Za-z0-9_]*/y;s.lastIndex=r;let o=s.exec(e)?.[0]??"";if(!n&&/^[1-9]/.test(o))return{name:o[0]??"",end:r+1};let i=r+o.length;if(!(o===""||n&&e[i]!=="}"))return{name:o.toLowerCase(),end:n?i+1:i}}function xo(e,t){return{raw:`${e.pathname}${e.search}`,uri:Od(e.pathname,t),args:e.search.slice(1)}}function Od(e,t){let n=Pd(e),r=t?n.replace(/\/{2,}/g,"/"):n,s=[],o=r.split("/").slice(1);return o.forEach((i,a)=>{let c=a===o.length-1;i===".."?s.pop():i!=="."&&s.push(i),c&&(i==="."||i==="..")&&s.push("")}),`/${s.join("/")}`}function Pd(e){if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e.replace(/%([0-9a-fA-F]{2})/g,(t,n)=>String.fromCharCode(Number.parseInt(n,16)))}}function So(e,t){let n=O(t,"1.21.1")?/(?:[^!-~]|[#%?"<>\\^`{|}])+/g:/(?:[^!-~]|[#%?])+/g;return e.replace(n,r=>Rd(r))}function Rd(e){try{return encodeURIComponent(e)}catch{return e}}function rn(e,t){return t===""?e:`${e}?${t}`}function x(e,t="request"){return[{text:e,from:t}]}function V(e){return[{text:void 0,from:"unknown",because:e}]}function v(e){let t="";for(let n of e){if(n.text===void 0)return;t+=n.text}return t}function Y(e,t){return e.find(n=>n.because!==void 0)?.because??{missing:"variable",name:t}}function sn(e){return e.some(t=>t.assumed===!0)}function tt(e,t,n){if(e==="$http_user_agent")return Tt(t.client,n);if(e!=="$http_referer")return;let[r,...s]=new Set(Td(t).map(n));return s.length===0?r:void 0}function Td(e){return e.client==="agent"?[""]:["",`${X(e)}://${Ie(e)}/`]}function bo(e){switch(an(e)){case"own":return[{text:void 0,from:"client-ip"}];case"named":return[$o(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return ir(e)}}function ko(e){switch(an(e)){case"own":return[{text:void 0,from:"client-ip-appended"}];case"named":return[$o(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return ir(e).map(t=>t.text===void 0?t:{...t,from:"client-supplied",otherwise:t.from,chosen:!0})}}function wo(e){return on(e)?ir(e):[{text:void 0,from:"client-ip"}]}function vo({socket:e}){return e.proxyProtocol?[{text:void 0,from:"client-ip"}]:x("")}function Lo(e){return an(e)==="named"}function Ho(e){return an(e)==="peer"}function an(e){let{scope:t,request:n,relay:r,socket:s}=e,o=_(t.level,"set_real_ip_from"),a=(o===void 0||"unknown"in o?[]:o.lines).map(({args:d})=>d[0]??""),c=Cd(e);return on(e)?(r===void 0?a.length>0:a.some(u=>Ed(u,r.address)))?c!=="proxy_protocol"?"named":s.proxyProtocol?"own":"peer":"peer":a.length===0||c==="proxy_protocol"?"own":n.front!=="none"&&zd[n.front].includes(c)?"told":n.front==="cloudflare"||a.some(d=>Md.test(d))?"named":"own"}var zd={tls:["x-forwarded-for","x-real-ip"],cloudflare:["cf-connecting-ip","x-forwarded-for"]},Md=/^(?:0\.0\.0\.0|::)\/0$/;function on({relay:e,socket:t}){return e!==void 0||t.proxyProtocol}function $o(e){let t=on(e)?"request":"client-ip";return{text:on(e)?e.relay?.address:void 0,from:"client-supplied",otherwise:t,chosen:!0}}function ir({relay:e,socket:t}){if(e!==void 0)return x(e.address);let n=t.servers[0]?.statement.at;return V({missing:"front-hop",name:"The address of the relay in front",...n&&{at:n}})}function Ed(e,t){let n=zt(e),r=it(t);return n!==void 0&&r!==void 0&&Mt(n,r)}function Cd({scope:e}){let t=_(e.level,"real_ip_header");return((t===void 0||"unknown"in t?void 0:t.lines[0])?.args[0]??"X-Real-IP").toLowerCase()}function Oo(e){let t=_(e.scope.level,"valid_referers");if(t===void 0)return x("");if("unknown"in t)return V(t.unknown);let n=t.lines.flatMap(({args:o})=>o),r=tt("$http_referer",e.request,o=>Ad(o,n,e)),s=t.lines[0]?.at;return r===void 0?V({missing:"client",name:"$http_referer",...s&&{at:s}}):x(r?"":"1")}function Ad(e,t,n){if(e==="")return t.includes("none");let r=/^https?:\/\/(.*)$/i.exec(e)?.[1];if(r===void 0)return t.includes("blocked");let s=r.replace(/[:/].*$/s,"").toLowerCase();return t.some(o=>{if(o==="server_names")return n.server.names.some(a=>a.text.toLowerCase()===s);if(o.startsWith("~"))return C(o.slice(1),{caseless:!0})?.match(r)!==void 0;let i=o.replace(/\/.*$/s,"").toLowerCase();return i.startsWith("*.")?s.endsWith(i.slice(1)):i.endsWith(".*")?s.startsWith(i.slice(0,-1)):s===i})}function To(e,t){let{request:n,scheme:r,socket:s,server:o}=t;switch(e){case"host":return x(t.host,"client-hostname");case"scheme":return x(r,"client-scheme");case"https":return x(r==="https"?"on":"");case"server_name":return x(o.names[0]?.text??"","server-name");case"server_port":return x(String(s.port),"server-port");case"request_port":return x(n.url.port,"server-port");case"is_request_port":return x(n.url.port===""?"":":","text");case"remote_addr":return bo(t);case"realip_remote_addr":return wo(t);case"proxy_protocol_addr":return vo(t);case"remote_port":case"realip_remote_port":return Ro("client-port");case"proxy_add_x_forwarded_for":return ko(t);case"invalid_referer":return Oo(t);case"proxy_host":return t.upstreamHost??x("","upstream-host");case"uri":case"document_uri":return x(t.uri);case"request_uri":return x(t.target.raw);case"args":case"query_string":return x(t.args);case"is_args":return x(t.args===""?"":"?");case"request_method":return x(n.method);case"request":return x(`${n.method} ${t.target.raw} HTTP/1.1`);case"server_protocol":return x(Po(t)?"HTTP/2.0":"HTTP/1.1");case"http2":return x(Po(t)?"h2":"");case"nginx_version":return x(t.configuration.version);case"remote_user":case"proxy_protocol_port":case"http3":case"request_completion":case"ssl_early_data":return x("");case"ssl_client_verify":return x("NONE");case"ssl_server_name":return x(r==="https"?t.host:"")}return e.startsWith("ssl_")&&r==="http"?x(""):e==="upstream_cache_status"&&!Nd(t)?x(""):e.startsWith("http_")?Id(e.slice(5),t):e.startsWith("arg_")?x(qd(e.slice(4),t.args)):e.startsWith("cookie_")?F(n)?Ro("client-supplied"):x("","client-supplied"):[{text:void 0,from:"request",because:{missing:"variable",name:`$${e}`}}]}function qd(e,t){return t.split("&").find(r=>r.toLowerCase().startsWith(`${e}=`))?.slice(e.length+1)??""}function Nd({scope:e}){let t=_(e.level,"proxy_cache");return t!==void 0&&("unknown"in t||t.lines[0]?.args[0]!=="off")}function Po(e){if(e.scheme!=="https"||F(e.request))return!1;let{level:t}=e.server.scope,n=O(e.configuration.version,"1.25.1")&&(t.own.get("http2")?.[0]?.args[0]??"")==="on";return e.socket.http2||n}function Ro(e){return[{text:void 0,from:e}]}var Wd=new Set(["user_agent","accept","accept_encoding","accept_language","accept_charset","cookie","referer","authorization","dnt","range","if_none_match","if_modified_since","cache_control","pragma","content_length","content_type","x_api_token","x_csrf_token","sec_websocket_key","sec_websocket_extensions","sec_websocket_protocol","sec_fetch_mode","sec_fetch_dest","sec_fetch_site","sec_ch_ua","upgrade_insecure_requests"]);function Id(e,t){let{request:n}=t;if(e==="host")return x(t.hostHeader,"client-host");let r=Ud(e,n),s=r===""&&!Fd.has(e);return[{text:r,from:"client-supplied",...s?{chosen:!0}:{}}]}var Fd=new Set(["upgrade","connection","origin","sec_websocket_version"]);function Dd(e){return`${X(e)}://${Ie(e)}`}function Ud(e,t){let n=F(t);switch(e){case"upgrade":return n?"websocket":"";case"connection":return Vr(t)??"keep-alive";case"sec_websocket_version":return n?"13":"";case"origin":return n||t.method!=="GET"&&t.client!=="agent"?Dd(t):"";case"x_forwarded_proto":case"x_forwarded_scheme":return t.front==="none"?"":X(t);case"x_forwarded_host":return t.front==="none"?"":t.url.host;case"x_forwarded_port":return t.front==="none"?"":String(de(t));case"x_forwarded_ssl":return t.front==="none"?"":void 0;case"x_forwarded_for":case"x_real_ip":return t.front==="none"?"":void 0;case"cf_connecting_ip":case"cf_visitor":case"cf_ray":case"cf_ipcountry":return t.front==="cloudflare"?void 0:""}return Wd.has(e)?void 0:""}var ar=`
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
`,Vd=["http_","sent_http_","sent_trailer_","upstream_http_","upstream_trailer_","upstream_cookie_","cookie_","arg_","proxy_protocol_tlv_"],nt;function gt(e){return nt??=new Set(ar.trim().split(/\s+/)),nt.has(e)||/^[1-9]$/.test(e)||Vd.some(t=>e.startsWith(t))}var Bd=/^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;function zo(e){return nt??=new Set(ar.trim().split(/\s+/)),nt.has(e)&&!Bd.test(e)&&!Gd.has(e)}var Gd=new Set(["request_port","is_request_port","http3","connection_time"]);function Mo(){return nt??=new Set(ar.trim().split(/\s+/)),nt}function jd(e=new Map){return{answers:new Map(e),asked:[]}}var Xd=16;function yt(e,t){if(e.ways===0||e.ways>Xd)return;let n=t.answers.get(e.about);return n!==void 0?n:(t.answers.set(e.about,0),t.asked.push(e),0)}var Kd=128;function Eo(e){let t=[],n=new Map,r=[new Map];for(let s=r.pop();s!==void 0;s=r.pop()){if(t.length===Kd)return;let o=jd(s);t.push(e(o));let i=new Map(s);for(let a of o.asked){n.set(a.about,a);for(let c=1;c<a.ways;c+=1)r.push(new Map([...i,[a.about,c]]));i.set(a.about,0)}}return{results:t,questions:[...n.values()]}}function xt(e,t,n,r){let s=Qd(t),o=r.at,i=t.find(c=>c.because!==void 0)?.because;return s==="address"?{about:e,ways:n,varies:s,because:{missing:"client",name:"the client's address",at:o}}:{about:e,ways:n,varies:s,because:{missing:s==="client"?"client":"variable",name:r.name,...i,at:i?.at??o}}}function Qd(e){let t=e.filter(r=>r.text===void 0),n=r=>r.because?.name??"";return t.some(r=>r.from==="client-port"||Yd.test(n(r)))?"request":t.some(r=>r.from==="unknown"&&r.because?.missing!=="client")?"unseen":t.every(r=>r.from.startsWith("client-ip")||r.otherwise==="client-ip"||Zd.test(n(r)))?"address":"client"}var Yd=/^\$(?:request_id|msec|time_iso8601|time_local|date_gmt|date_local|connection|connection_requests|pid|connections_\w+|request_length)$/,Zd=/^(?:\$(?:binary_remote_addr|geoip\w*)|the client's address)$/;var Jd=32,eu=256;function L(e,t){if(!e.includes("$"))return x(e,"text");let n=[];for(let r of K(e).pieces)if("text"in r?n.push({text:r.text,from:"text"}):n.push(...Ce(r.variable,t)),n.length>eu)return V({missing:"variable",name:`$${"variable"in r?r.variable:""}`});return n}function Ce(e,t){if(/^[1-9]$/.test(e))return x(t.captures[Number(e)]??"");let n=t.variables.get(e);if(n!==void 0)return n;if(t.named.has(e))return x(t.named.get(e)??"");let r=t.configuration.maps.get(e);if(r!==void 0){let a=t.mapped.get(e)??tu(r,e,t);return t.mapped.set(e,a),a}let s=t.configuration.geos.get(e);if(s!==void 0)return ru(s,e,t);let o=t.configuration.splits.get(e);if(o!==void 0)return su(o,e,t);let i=t.configuration.defined.get(e);if(i!==void 0&&!gt(e)){if(i.name==="set"||i.name==="location"||i.name==="rewrite")return x("","text");let a=i.name==="geoip2"?"client":"variable";return V({missing:a,name:`$${e}`,at:i.at})}return gt(e)?To(e,t):V({missing:"variable",name:`$${e}`})}function tu(e,t,n){if(n.depth>Jd)return V({missing:"variable",name:`$${t}`});n.depth+=1;try{let r=L(e.source,n),s=v(r);if(s===void 0){let a=tt(e.source,n.request,c=>{let d=_t(e,c);return"unknown"in d||d.result.includes("$")?void 0:d.result});if(a!==void 0)return x(a)}if(s===void 0)return nu(e,t,r,n);let o=_t(e,s);if("unknown"in o)return V(o.unknown);o.groups!==void 0&&(n.captures=o.groups);for(let[a,c]of o.named??[])n.named.set(a.toLowerCase(),c);let i=ou(e,r)?L(o.result,n).map(Ao):L(o.result,n);return e.assumed||sn(r)?i.map(a=>({...a,assumed:!0})):i}finally{n.depth-=1}}function nu(e,t,n,r){let s=[...new Set(Ee(e))],[o,...i]=s;if(o!==void 0&&i.length===0&&e.unseen===void 0)return L(o,r);let a=xt(t,n,s.length,{at:e.statement.at,name:e.source}),c=e.unseen===void 0&&yt(a,r.world),d=typeof c=="number"?s[c]:void 0;return d===void 0?V(a.because):L(d,r)}function ru(e,t,n){let r=L(e.source,n),s=Zr(v(r)),o=s===void 0?void 0:Jr(e,s);return o!==void 0?r.some(i=>i.chosen)?x(o).map(Ao):x(o):Co(es(e),t,r,e.statement,n)}function su(e,t,n){let r=L(e.source,n),s=v(r);return s!==void 0?x(fo(e,s)):Co(po(e),t,r,e.statement,n)}function Co(e,t,n,r,s){let[o]=e;if(o!==void 0&&e.length===1)return x(o);let i=xt(t,n,e.length,{at:r.at,name:`$${t}`}),a=yt(i,s.world),c=a===void 0?void 0:e[a];return c===void 0?V(i.because):x(c)}function ou(e,t){return t.some(n=>n.chosen===!0)&&!so(e)}function Ao(e){return e.from==="client-supplied"||e.from==="unknown"?{...e,chosen:!0}:{...e,from:"client-supplied",otherwise:e.from,chosen:!0}}var Z=Fe(e=>{let t=/^(https?):\/\/(.*)$/is.exec(e);if(t===null)return;let n=(t[1]??"").toLowerCase()==="https"?"https":"http",r=t[2]??"";if(r.startsWith("unix:")){let i=r.indexOf(":",5);return i===-1?{scheme:n,authority:r,uri:""}:{scheme:n,authority:r.slice(0,i),uri:r.slice(i+1)}}let s=r.search(/[/?]/);if(s===-1)return{scheme:n,authority:r,uri:""};let o=r.slice(s);return{scheme:n,authority:r.slice(0,s),uri:o.startsWith("?")?`/${o}`:o}});function Se(e,t,n){let r=e.args[0]??"",s=Q(r),o=L(r,n),i=v(o);if(i===void 0)return iu(o,r,e,t,n);let a=Z(i);if(a===void 0)return{kind:"undecided",because:{missing:"variable",name:r,at:e.at}};let c=z(No(a,s,t,n),e.at,"proxy_pass"),d=Wo(a,s,n.configuration);if(d?.hasUnseen===!0&&d.servers.length===0)return{kind:"undecided",because:{missing:"include",name:d.name,at:d.statement.at}};let u=Fo(a,d,c,e,t);if(s&&d===void 0&&au(a,n.configuration)){let l=_(t.level,"resolver");if(l===void 0)return{kind:"no-resolver",host:a.authority,assumed:!n.configuration.complete,targets:u};if("unknown"in l)return{kind:"undecided",because:l.unknown}}return{kind:"targets",targets:u,host:x(du(a,d),"upstream-host")}}function iu(e,t,n,r,s){let o={at:n.at,...Y(e,t)},i=t.toLowerCase().startsWith("https:")?"https":"http",c=/^https?:\/\/[^/?]+$/i.test(t)?z(No({scheme:i,authority:"",uri:""},!0,r,s),n.at,"proxy_pass"):R(o);return{kind:"targets",targets:[{scheme:i,host:R(o),port:R(o),path:c,verifies:D(r.level,"proxy_ssl_verify",!1),at:n.at}],host:[{text:void 0,from:"upstream-host",because:o}]}}function No(e,t,n,r){if(t&&e.uri!=="")return e.uri;if(e.uri===""&&r.untouched)return r.target.raw;let s=n.match?.kind==="prefix"||n.match?.kind==="exact"||n.match?.kind==="prefix-final"?n.match.text:"",o=e.uri!==""&&r.validLocation,i=o?r.uri.slice(s.length):r.uri;return rn(`${o?e.uri:""}${So(i,r.configuration.version)}`,r.args)}function Wo(e,t,n){let r=e.authority.toLowerCase();return n.upstreams.get(t?r:r.replace(/:\d+$/,""))}function au(e,t){let{authority:n}=e;return n.startsWith("unix:")||n.startsWith("[")||/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(n)?!1:!cu(t).has(Io(e))}function Io(e){let t=e.authority.toLowerCase();return/:\d+$/.test(t)?t:`${t}:${e.scheme==="https"?443:80}`}var qo=new WeakMap;function cu({http:e}){let t=qo.get(e);if(t!==void 0)return t;let n=new Set,r=s=>{for(let{name:o,args:i,body:a}of s){let[c=""]=i,d=o==="proxy_pass"&&!c.includes("$")?Z(c):void 0;d!==void 0&&n.add(Io(d)),a!==void 0&&r(a)}};return r(e.statements),qo.set(e,n),n}function du(e,t){return e.authority.startsWith("unix:")?"localhost":t!==void 0?e.authority:e.authority.replace(e.scheme==="https"?/:443$/:/:80$/,"")}function cr(e,t,n){let r=e.args[0]??"",s=Q(r)?void 0:Z(r);if(s===void 0)return[];let o=R({missing:"variable",name:"$request_uri",at:e.at});return Fo(s,Wo(s,!1,n),o,e,t)}function Fo(e,t,n,r,s){let o=D(s.level,"proxy_ssl_verify",!1),i=(c,d,u,l)=>{let m=p=>z(p,u.at,l);return{scheme:e.scheme,host:m(c),port:m(d),path:n,verifies:o,at:u.at}};if(t!==void 0)return mo(t).map(c=>i(c.host,c.port,c.statement,"server"));let a=J(e.authority,e.scheme==="https"?443:80);return a===void 0?[]:[i(a.host,a.port,r,"proxy_pass")]}function Do(e,t){if(e.is!=="known")return e;let{value:n}=e;return n==="1.0"||n==="1.1"||n==="2"?{...e,value:n}:e.at===void 0?I("1.1",t):R({missing:"file",name:n,at:e.at})}function Uo(e,t,n){if(e.name!=="proxy_pass")return;let r=Se(e,t,n);if(r.kind==="no-resolver")return{is:"known",value:502,origin:r.assumed?"assumed":"default",why:`no \`resolver\` is there to look up ${r.host}`,at:e.at};if(r.kind!=="targets"||r.targets.some(({scheme:i})=>i!=="http"))return;let s=dr(t,n);return s.is!=="known"||s.value!=="2"||s.at===void 0?void 0:{is:"known",value:502,origin:s.origin,why:"nginx speaks HTTP/2 to it, and Pulse answers in HTTP/1.1",at:s.at}}function dr({level:e},{configuration:t}){let n=O(t.version,"1.29.7")?"1.1":"1.0";return Do(ve(e,"proxy_http_version",n),t.complete)}function cn(e){return e.endsWith("/stream")||e.endsWith("/events")?"text/event-stream":e.startsWith("/api/")?"application/json":e.endsWith(".js")?"text/javascript":"text/html"}function Vo(e){return e==="application/json"||e==="text/event-stream"}function Bo(e,t,n){let r=D(e,"proxy_buffering",!0);if(r.is!=="known")return r;if(!r.value)return{...r,value:!1};if(t.scheme==="https")return{...r,why:"the client speaks TLS to this listener"};if(n.is!=="known")return n;if(n.value==="1.0")return{...r,why:"the hop to Pulse is HTTP/1.0"};let s=uu(e,t.request.url.pathname);return s.is!=="known"?s:s.value&&lu(e,t)?{...r,value:!1}:s.value?{...r,why:"gzip collects what it compresses"}:{...r,value:!1}}function uu(e,t){let n=D(e,"gzip",!1);if(k(n)!==!0)return n;let r=cn(t);if(r==="text/html")return n;let s=_(e,"gzip_types");if(s!==void 0&&"unknown"in s)return{is:"unknown",because:s.unknown};let o=s?.lines.some(i=>i.args.some(a=>a==="*"||a.toLowerCase()===r));return n.is==="known"?{...n,value:o===!0}:n}function lu(e,t){let n=_(e,"gzip_disable");return n===void 0||"unknown"in n?!1:n.lines.flatMap(({args:s})=>s).filter(s=>s!=="msie6").map(s=>C(s,{caseless:!0})).some(s=>Tt(t.request.client,o=>s?.match(o)!==void 0)===!0)}function dn(e,t){let n=_(e.level,"error_page");if(!(n===void 0||"unknown"in n))for(let r of n.lines){let s=[...r.args],o=s.pop()??"",i=s.at(-1)?.startsWith("=")===!0?s.pop():void 0;if(!s.includes(String(t)))continue;let a=i===void 0?"own":i==="="?"answer":Number(i.slice(1));return{target:o,status:a,statement:r}}}function St(e){for(let t=e.level;t!==void 0;t=t.parent)if(t.own.has("allow")||t.own.has("deny"))return t.statements.filter(({name:n})=>n==="allow"||n==="deny");return[]}function Go(e){let[t]=St(e);if(!(t?.name!=="deny"||t.args[0]!=="all"))return ur(e,"deny")?void 0:t}function ur(e,t){let n=_(e.level,"satisfy");if(n===void 0||!("unknown"in n)&&n.lines[0]?.args[0]!=="any")return!1;let r=["auth_basic","auth_request","auth_jwt"].filter(s=>fu(e,s));return St(e).length>0&&r.push("deny"),r.some(s=>s!==t)}function fu(e,t){let n=_(e.level,t);return n!==void 0&&("unknown"in n||n.lines[0]?.args[0]!=="off")}function jo(e,t){return[...mu(e)?[]:pu(e),..._u(e),...hu(e,t),...gu(e),...xu(e,t)]}function rt(e){return e===void 0||"unknown"in e?[]:e.lines}function pu(e){let t=o=>rt(_(e.level,o)).filter(i=>i.args[0]!=="off"),n=t("auth_basic").map(o=>({kind:"auth",scheme:"basic",at:o.at})),r=t("auth_request").map(o=>({kind:"auth",scheme:"forward",at:o.at})),s=rt(_(e.level,"ssl_verify_client")).filter(o=>o.args[0]==="on").map(o=>({kind:"auth",scheme:"certificate",at:o.at}));return[...n,...r,...s]}function mu(e){let[t]=rt(_(e.level,"satisfy"));return t?.args[0]==="any"&&St(e).some(n=>n.name==="allow")}function _u(e){let t=St(e),[n]=t;if(n===void 0||n.name==="allow"&&n.args[0]==="all")return[];let{kind:r,block:s}=e.level;return r==="limit_except"?[{kind:"method",at:s?.at??n.at}]:[{kind:"address",at:n.at}]}function hu(e,t){return rt(_(e.level,"limit_req")).map(n=>{let r=lr(n,"zone"),s=(t.http.own.get("limit_req_zone")??[]).find(a=>a.args.some(c=>c.startsWith(`zone=${r}:`))),o=s===void 0?R({missing:"parent",name:`limit_req_zone ${r??""}`.trim(),at:n.at}):z(Su(lr(s,"rate")??""),s.at,"limit_req_zone"),i=z(Number(lr(n,"burst")??0),n.at,"limit_req");return{kind:"rate",perSecond:o,burst:i,at:n.at}})}function gu(e){return rt(_(e.level,"limit_conn")).map(t=>({kind:"connections",most:z(Number(t.args[1]??0),t.at,"limit_conn"),at:t.at}))}var yu=["server_rewrite_by_lua_block","server_rewrite_by_lua_file","rewrite_by_lua_block","rewrite_by_lua_file","rewrite_by_lua","access_by_lua_block","access_by_lua_file","access_by_lua","precontent_by_lua_block","precontent_by_lua_file"];function xu(e,{inventory:t}){return yu.filter(n=>t.names.has(n)).flatMap(n=>rt(_(e.level,n)).map(r=>({kind:"plugin",name:n,at:r.at})))}function lr(e,t){return e.args.find(n=>n.startsWith(`${t}=`))?.slice(t.length+1)}function Su(e){let t=/^(\d+)r\/([sm])$/.exec(e);return t===null?0:Number(t[1])/(t[2]==="m"?60:1)}var Xo=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function Qo(e,t){let n=_(e.level,"proxy_set_header");if(n!==void 0&&"unknown"in n)return Xo.map(c=>({name:c,carries:"unknown",because:n.unknown}));let r=!t.configuration.complete&&(n===void 0||n.level.kind==="http"),s=n===void 0?[]:wu(n,t),o=new Set(s.map(c=>c.name)),i=fr(e),a=Xo.filter(c=>!o.has(c)).map(c=>{if(n?.unseen!==void 0)return{name:c,carries:"unknown",because:n.unseen};let d=Pu(c,t,i);return n===void 0&&r?{...d,assumed:!0}:d});return[...s,...a,...i?[]:ku(o)]}var bu=["user-agent","accept","accept-encoding","accept-language","content-type","cookie","authorization","origin","cf-connecting-ip","sec-websocket-version","sec-websocket-key","sec-websocket-extensions"];function ku(e){return bu.filter(t=>!e.has(t)).map(t=>({name:t,carries:"absent"}))}function fr(e){let t=_(e.level,"proxy_pass_request_headers");return t===void 0||"unknown"in t?!0:t.lines[0]?.args[0]?.toLowerCase()!=="off"}function wu(e,t){let{version:n}=t.configuration,r=e.lines.filter(i=>i.args.length===2).map(i=>vu(i,t));if(!O(n,"1.31.4"))return r;let s=r.findLast(i=>i.name==="host"),o=r.filter(i=>i.name!=="host"||i===s);return s?.carries!=="empty"?o:o.map(i=>i===s?{...i,carries:"upstream-host"}:i)}function vu(e,t){let[n="",r=""]=e.args,s=L(r,t),o=v(s),i=Lu(s,o,r,t)?"client-host":Yo(s),a=$u(i,s),c=i==="constant"||a.otherwise==="constant";return{name:n.toLowerCase(),carries:i,...a,value:c&&o!==void 0?o:r,at:e.at,directive:`proxy_set_header ${n}`,...sn(s)?{assumed:!0}:{},...i==="unknown"?{because:Ou(Y(s,r),e)}:{}}}function Lu(e,t,n,r){if(t!==r.hostHeader||!e.some(({from:i})=>Hu.has(i)))return!1;let s=`${r.host}:${de(r.request)}`,o={...r,hostHeader:s,mapped:new Map,named:new Map(r.named)};return v(L(n,o))===s}var Hu=new Set(["client-hostname","client-host","request"]);function $u(e,t){let n=t.find(r=>r.otherwise!==void 0);return e!=="client-supplied"||n?.otherwise===void 0?{}:{otherwise:Yo([{text:n.text,from:n.otherwise}])}}function Ou(e,t){return e.at===void 0?{...e,at:t.at}:e}function Pu(e,t,n){switch(e){case"host":return{name:e,carries:"upstream-host",value:v(Ce("proxy_host",t))??"$proxy_host"};case"upgrade":return{name:e,carries:"absent"};case"connection":return O(t.configuration.version,"1.29.7")?{name:e,carries:"absent"}:{name:e,carries:"constant",value:"close"};default:return{name:e,carries:n?"client-supplied":"absent"}}}var Ko=new Set(["client-host","client-hostname","client-ip","client-ip-appended","client-scheme","client-supplied","server-name","upstream-host"]);function Yo(e){let t=e.filter(s=>s.text!==""||Ko.has(s.from)),[n,...r]=t;return n===void 0?"empty":r.length===0?Ko.has(n.from)?n.from:n.text===void 0?"unknown":"constant":Ru(t.map(s=>s.from==="text"?s.text??"":`<${s.from}>`).join(""))??(v(e)===void 0?"unknown":"constant")}function Ru(e){switch(e.replace(/\s+/g,"")){case"<client-ip>:<client-port>":case"[<client-ip>]:<client-port>":return"client-ip-port";case"<client-ip>,<client-ip>":case"<client-ip-appended>,<client-ip>":return"client-ip-twice";case"<client-supplied>,<client-ip>":return"client-ip-appended";default:return}}function Zo(e,t,n,r){let{request:s}=t,o=Xr(s,n,r,{missing:([a,c])=>c===void 0?`no \`proxy_set_header ${a}\` is in force here`:`neither \`proxy_set_header ${a}\` nor \`proxy_set_header ${c}\` is in force here`});if(!F(s)||o.is==="undecided")return o;let i=[...Tu(e,s),...Eu(e),...zu(t),...Mu(e)];return i.length===0?o:{is:"lost",losses:[...o.is==="lost"?o.losses:[],...i]}}function Tu(e,t){let n=_(e.level,"proxy_method"),r=n===void 0||"unknown"in n?void 0:n.lines[0],s=r?.args[0];return r===void 0||s===void 0||s===t.method||s.includes("$")?[]:[{kind:"tunnel",text:`\`${r.text}\` makes a ${s} of it`,at:r.at}]}function zu({statusFrom:e}){return e===void 0?[]:[{kind:"answer",text:`\`${e.text}\` puts another status in the place of Pulse's 101`,at:e.at}]}function pr({level:e}){let t=_(e,"proxy_hide_header");return(t===void 0||"unknown"in t?[]:t.lines).filter(({args:r})=>/^(?:upgrade|sec-websocket-accept)$/i.test(r[0]??""))}function Mu(e){return pr(e).map(({text:t,at:n})=>({kind:"answer",text:`\`${t}\` takes out of the answer what opens it`,at:n}))}function Eu(e){if(fr(e))return[];let t=_(e.level,"proxy_pass_request_headers"),n=t===void 0||"unknown"in t?void 0:t.lines[0];return n===void 0?[]:[{kind:"header",text:`\`${n.text}\` holds Sec-WebSocket-Key back`,at:n.at}]}function mr(e,t){let n=Au(e,t),r=I(null,e.complete);return{idleSeconds:st(ss(e,"proxy_read_timeout",6e4),s=>s/1e3),clientSilentSeconds:r,upstreamSilentSeconds:r,lifetimeSeconds:r,bodyBytes:st(os(e,"client_max_body_size",1024*1024),s=>s===0?null:s),headerBlockBytes:n,headerLineBytes:n}}function Jo(e){return{headerBytes:ge(e,"proxy_buffer_size",we),bodyBytes:st(Ct(e,"proxy_buffers",{count:8,bytes:we}),({bytes:t})=>t)}}function st(e,t){return e.is!=="known"?e:{...e,value:t(e.value)}}var Cu=343;function Au(e,t){let n=ge(e,"proxy_buffer_size",we);if((k(ve(e,"proxy_cache","off"))??"off")==="off"||t.request.method!=="GET")return n;if(_(e,"proxy_cache_valid")!==void 0)return R({missing:"variable",name:"proxy_cache_valid"});let o=k(ve(e,"proxy_cache_key","$scheme$proxy_host$request_uri"))??"",i=L(o,t),a=v(i);return a===void 0?R(Y(i,o)):st(n,c=>c-Cu-a.length)}function be(e,t){e.captures=t.groups;for(let[n,r]of t.named)e.named.set(n.toLowerCase(),r)}function A(e,t,n){t!==void 0&&e.steps.push({at:t.at,text:ft(t),why:n})}function ei(e,t){let n=Nu(e),r=n?.args[0];if(n===void 0||r===void 0||e.isSubrequest)return;let s=t(Wu(r,e));if(s.kind==="handler")return;let{outcome:o}=s;if(o.kind==="closed")return{kind:"closed",statement:n};let i=o.kind==="redirected"?o.status:qu(o);if(i===void 0||i>=200&&i<300)return;let a=i===401||i===403,c=`\`${r}\`, which is asked before, answers ${i}${a?"":", and nginx takes only 2xx, 401 and 403 for an answer"}`;return{kind:"error",statement:n,fact:{is:"known",value:a?i:500,origin:"written",at:n.at,directive:"auth_request",why:c}}}function qu(e){return e.kind==="answered"?k(e.status):void 0}function Nu({scope:e}){if(ur(e,"auth_request"))return;let t=_(e.level,"auth_request"),n=t===void 0||"unknown"in t?void 0:t.lines[0];return n?.args[0]==="off"?void 0:n}function Wu(e,t){let n=e.indexOf("?");return{...t,request:{...t.request,method:"GET"},isSubrequest:!0,uri:n===-1?e:e.slice(0,n),args:n===-1?"":e.slice(n+1),untouched:!1,validLocation:!0,scope:t.server.scope,steps:[],statusFrom:void 0}}function bt(e){let t=[...e],n=t[0];if(n===void 0||!n.startsWith("("))return;n==="("?t.shift():t[0]=n.slice(1);let r=t.at(-1);if(r===void 0||!r.endsWith(")"))return;r===")"?t.pop():t[t.length-1]=r.slice(0,-1);let[s="",o="",i]=t;if(s.startsWith("$")){if(t.length===1)return{left:s,operator:"",right:""};if(t.length!==3||i===void 0)return;switch(o){case"=":case"!=":case"~":case"~*":case"!~":case"!~*":return{left:s,operator:o,right:i}}return}let a=/^(!?)-([fdex])$/.exec(s);if(!(a===null||t.length!==2))return{left:o,operator:"file",right:"",negated:a[1]==="!"}}function ni(e,t){let n=bt(e.args);if(n===void 0)return ti({missing:"pattern",name:e.text,at:e.at});if(n.operator==="file")return n.negated===!0;let r=L(n.left,t),s=v(r);if(s===void 0){let o=Y(r,n.left);return Iu(n,t)??{unknown:{...o,at:o.at??e.at},value:r}}switch(n.operator){case"":return s!==""&&s!=="0";case"=":case"!=":{let o=L(n.right,t),i=v(o);return i===void 0?{unknown:{missing:"variable",name:n.right,at:e.at},value:o}:s===i==(n.operator==="=")}default:{let o=n.operator.endsWith("*"),i=C(n.right,{caseless:o});if(i===void 0&&xe(n.right,o,s))return n.operator.startsWith("!");if(i===void 0)return ti({missing:"pattern",name:n.right,at:e.at});let a=i.match(s);return a!==void 0&&be(t,a),a!==void 0!==n.operator.startsWith("!")}}}function ti(e){return{unknown:e,value:V(e)}}function Iu({left:e,operator:t,right:n},r){if(Fu.has(e)&&n===""&&(t==="="||t==="!="))return t==="!=";if(!t.includes("~"))return;let s=C(n,{caseless:t.endsWith("*")});if(s===void 0)return;let o=tt(e,r.request,i=>s.match(i)!==void 0);return o===void 0?void 0:o!==t.startsWith("!")}var Fu=new Set(["$ssl_protocol","$ssl_cipher","$remote_addr","$remote_port","$server_addr","$request_id","$http_user_agent"]);function _r(e,t,n){let r=!e.endsWith("?"),s=[],o;for(let i of K(r?e:e.slice(0,-1)).pieces){let a=o??s;if("variable"in i){let d=Ce(i.variable,n),l=/^[1-9]$/.test(i.variable)&&(t||o!==void 0)&&Du(n);a.push(...l?Uu(d,n.configuration.version):d);continue}let c=o===void 0?i.text.indexOf("?"):-1;c===-1?a.push(...x(i.text,"text")):(s.push(...x(i.text.slice(0,c),"text")),o=[...x(i.text.slice(c+1),"text")])}return{path:s,args:o,keepsArgs:r}}function Du({target:e}){return/[%+]/.test(e.raw.replace(/\?.*$/s,""))}function Uu(e,t){return e.map(n=>n.text===void 0?n:{...n,text:Vu(n.text,t)})}function Vu(e,t){let n=O(t,"1.21.1")?/[^!-~]|[#%&+;?"<>\\^`{|}]/gu:/[^!-~]|[#%&+;?]/gu;return e.replace(n,r=>encodeURIComponent(r))}function ri({path:e,args:t,keepsArgs:n},r){let s=t===void 0?e:[...e,...x("?","text"),...t],o=v(s),i=o===void 0?s:x(Bu(o));return!n||r.args===""?i:[...i,...x(`${t===void 0?"?":"&"}${r.args}`)]}function Bu(e){let t=/\?|%3f/i.exec(e),n=t===null?e:e.slice(0,t.index),r=t===null?"":`?${e.slice(t.index+t[0].length)}`;return`${n.replace(/%([0-9a-fA-F]{2})/g,(o,i)=>{let a=Number.parseInt(i,16);return a>37&&a<127?String.fromCharCode(a):o})}${r}`}var si=new Set(["set","if","return","rewrite","break"]);function gr(e,t){let n=!1;for(let r of e.level.statements){if(!si.has(r.name))continue;let s=oi(r,e,t);if(s==="stop")return n&&(t.validLocation=!1),{kind:"on"};if(s==="changed")n=!0;else if(s!=="next")return s}return n?{kind:"search"}:{kind:"on"}}function oi(e,t,n){switch(e.name){case"set":return Gu(e,n);case"break":return A(n,e,"ends the rewriting"),"stop";case"return":return Qu(e,n);case"rewrite":return Zu(e,n);case"if":return ju(e,t,n);default:return"next"}}function Gu(e,t){let[n="",r=""]=e.args,s=L(r,t),o=n.slice(1).toLowerCase();return o==="args"?(t.args=v(s)??t.args,t.untouched=!1):t.variables.set(o,s),"next"}function ju(e,t,n){let r=ni(e,n);if(typeof r=="object"&&(e.body??[]).every(({name:a})=>a==="access_log"))return"next";let s=typeof r=="object"?Xu(e,r,n):r;if(typeof s=="object")return un(s.unknown);if(!s)return"next";A(n,e,"the condition is true");let o=t.ifs.get(e);o!==void 0&&(n.scope=o);let i="next";for(let a of e.body??[]){if(!si.has(a.name))continue;let c=oi(a,t,n);if(c==="changed")i="changed";else if(c!=="next")return c==="stop"&&i==="changed"&&(n.validLocation=!1),c}return i}function Xu(e,t,n){let{name:r,at:s=e.at}=t.unknown,o=yt(xt(e,t.value,2,{name:r,at:s}),n.world);return o===void 0?t:o===1}var Ku=new Set([301,302,303,307,308]);function Qu(e,t){let[n="",r]=e.args;A(t,e,"answers at once");let s=/^\d{1,3}$/.test(n)?Number(n):void 0;return s===void 0?hr(302,L(n,t),e,t):s===444?{kind:"end",outcome:{kind:"closed",at:e.at}}:r!==void 0&&Ku.has(s)?hr(s,L(r,t),e,t):s>=400&&r===void 0?{kind:"error",status:s,statement:e}:{kind:"end",outcome:{kind:"answered",status:z(s,e.at,"return"),at:e.at}}}function hr(e,t,n,r){return{kind:"end",outcome:{kind:"redirected",status:e,to:Yu(t,n,r),at:n.at}}}function Yu(e,t,n){let r=v(e);if(r===void 0)return R(Y(e,t.args.at(-1)??""));let s=r.startsWith("/")?`${yr(n.scope,n)}${r}`:r;return z(s,t.at,t.name)}function yr({level:e},t){let{scheme:n,host:r,socket:s,server:o}=t,i=(u,l)=>k(D(e,u,l))??l;if(!i("absolute_redirect",!0))return"";let a=n==="https"?443:80,c=s.port===a||!i("port_in_redirect",!0)?"":`:${s.port}`,d=i("server_name_in_redirect",!1)?o.names[0]?.text??r:r;return`${n}://${d}${c}`}function Zu(e,t){let[n="",r="",s]=e.args,o=C(n,{caseless:!1});if(o===void 0&&xe(n,!1,t.uri))return"next";if(o===void 0)return un({missing:"pattern",name:n,at:e.at});let i=o.match(t.uri);if(i===void 0)return"next";if(be(t,i),/^(?:https?:\/\/|\$scheme)/.test(r)||s==="redirect"||s==="permanent"){A(t,e,`redirects ${t.uri}`);let b=ri(_r(r,!0,t),t);return hr(s==="permanent"?301:302,b,e,t)}let c=t.uri,{path:d,args:u,keepsArgs:l}=_r(r,!1,t),m=v(d),p=u===void 0?"":v(u);return m===void 0||p===void 0?un(Y([...d,...u??[]],r)):Kr(m+p)?un({missing:"pattern",name:n,at:e.at}):(ai(m,[p,l?t.args:""],t),A(t,e,`rewrites ${c} to ${t.uri}`),s==="break"?(t.validLocation=!1,"stop"):s==="last"?{kind:"search"}:"changed")}function ii(e,t){let n=e.indexOf("?"),r=n===-1?"":e.slice(n+1);ai(n===-1?e:e.slice(0,n),[r],t)}function ai(e,t,n){n.uri=e,n.args=t.filter(r=>r!=="").join("&"),n.untouched=!1}function un(e){return{kind:"end",outcome:{kind:"undecided",because:e}}}var Ju=10;function ln(e,t){let n=t===void 0?{kind:"again",from:"server"}:{kind:"error",status:t,statement:void 0},r,s=0;for(let o=0;o<=Ju+2;o+=1){if(n.kind==="again"&&(n=el(e,n.from,n.name)),n.kind==="error"){let i=r===void 0||k(D(e.scope.level,"recursive_error_pages",!1))?dn(e.scope,n.status):void 0;if(i===void 0)return n.fact===void 0?xr(n.status,n.statement,e):di(n.fact);s=n.status,r=i.status,e.statusFrom=i.status==="answer"?void 0:i.statement,A(e,i.statement,`takes the ${n.status}`);let a=v(L(i.target,e))??i.target;if(/^https?:/.test(a)){let c=typeof i.status=="number"?i.status:302,d=z(a,i.statement.at,"error_page");return{kind:"outcome",outcome:{kind:"redirected",status:c,to:d,at:i.statement.at}}}a.startsWith("@")?n={kind:"again",from:"named",name:a}:(ci(a,e),n={kind:"again",from:"server"})}else if(n.kind==="handler"){let i=Uo(n.handler,n.scope,e);if(i===void 0)return n;A(e,n.handler,`fails: ${i.why}`),n={kind:"error",status:i.value,statement:n.handler,fact:i}}if(n.kind==="outcome"){let{outcome:i}=n;return i.kind!=="answered"||r===void 0||r==="answer"?n:xr(r==="own"?s:r,void 0,e)}}return xr(500,void 0,e)}function ci(e,t){ii(e,t),t.validLocation=!0}function xr(e,t,n){return di(t===void 0?I(e,n.configuration.complete):z(e,t.at,t.name))}function di(e){let t=e.at===void 0?{}:{at:e.at},n=e.directive==="auth_request"?{check:!0}:{};return{kind:"outcome",outcome:{kind:"answered",status:e,...t,...n}}}function el(e,t,n){let r=e.server.scope;if(e.scope=r,t==="server"){let s=gr(r,e);if(s.kind==="end")return{kind:"outcome",outcome:s.outcome};if(s.kind==="error")return s}if(t==="named"){let s=r.children.named.get(n??"");if(s===void 0)return{kind:"error",status:500,statement:void 0};e.scope=s,A(e,s.level.block,"named by what came before")}else{let s=et(r,e.uri);if(s?.kind==="undecided")return{kind:"outcome",outcome:s};if(s?.kind==="slash")return ol(s.scope,e);s!==void 0&&(e.scope=s.scope,s.captures!==void 0&&be(e,s.captures),A(e,s.scope.level.block,s.why))}return tl(e)}function tl(e){let t=e.scope;if(U(t.level,"internal")!==void 0&&rl(e))return{kind:"error",status:404,statement:U(t.level,"internal")};if(t.limitExcept!==void 0&&!sl(t.limitExcept,e.request.method)&&(e.scope=t.limitExcept),e.scope===t&&t.level.kind==="location"){let n=gr(t,e);if(n.kind==="end")return{kind:"outcome",outcome:n.outcome};if(n.kind==="error")return n;if(n.kind==="search")return{kind:"again",from:"location"}}return e.checked=!0,nl(e)??il(e)??cl(e)}function nl(e){if(e.isSubrequest)return;let t=Go(e.scope);if(t!==void 0)return{kind:"error",status:403,statement:t};let n=ei(e,s=>ln(s));if(n===void 0)return;let{statement:r}=n;return n.kind==="closed"?{kind:"outcome",outcome:{kind:"closed",at:r.at,why:"auth_request closes it"}}:(A(e,r,n.fact.why??"refuses"),{kind:"error",status:n.fact.value,statement:r,fact:n.fact})}function rl(e){return e.untouched&&!e.steps.some(({text:t})=>/^(?:error_page|try_files|rewrite)\b/.test(t))}function sl(e,t){let n=e.level.block?.args??[];return n.includes(t)||t==="HEAD"&&n.includes("GET")}function ol(e,t){A(t,e.level.block,`${t.uri} without its last slash is redirected here`);let n=rn(`${t.uri}/`,t.args),r=`${yr(e,t)}${n}`,s=e.level.block?.at;return{kind:"outcome",outcome:{kind:"redirected",status:301,to:{is:"known",value:r,origin:"default",why:"the location ends in a slash and passes requests on"},...s===void 0?{}:{at:s}}}}function il(e){let t=e.scope.level.kind==="if"?e.scope.outer:e.scope,n=t===void 0?void 0:U(t.level,"try_files"),r=n?.args.at(-1);if(n===void 0||r===void 0||e.scope.level.kind==="if")return;if(A(e,n,"no such file is assumed, so the last word decides"),/^=\d{3}$/.test(r))return{kind:"error",status:Number(r.slice(1)),statement:n};if(r.startsWith("@"))return{kind:"again",from:"named",name:r};let s=L(r,e),o=v(s);if(o===void 0)return{kind:"outcome",outcome:{kind:"undecided",because:{missing:"variable",name:r,at:n.at}}};let i=!r.includes("?"),{args:a}=e;return ci(o,e),i&&r.includes("$args")&&(e.args=a),{kind:"again",from:"server"}}var al=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass","stub_status","empty_gif","tunnel_pass","perl","js_content"];function cl(e){let{scope:t}=e,n=B(t);if(n!==void 0)return{kind:"handler",handler:n,scope:t};let r=t.level.unseen;if(r!==void 0)return{kind:"outcome",outcome:{kind:"undecided",because:r}};let s=t.level.block?.at??e.server.statement.at;return e.uri.endsWith("/")?{kind:"outcome",outcome:{kind:"answered",status:R({missing:"file",name:`${e.uri}index.html`,at:s}),at:s}}:{kind:"error",status:404,statement:void 0}}function B(e){let t=e.level.statements.findLast(({name:r})=>al.includes(r)||r.startsWith("content_by_lua"));return t!==void 0?t:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?B(e.outer):void 0}function fn(e,t){let n=_(e,t);return n===void 0||"unknown"in n?[]:n.lines}function ui(e){let t=fn(e,"proxy_cookie_path").filter(({args:[r="",s]})=>{let o=s===void 0||s===r||s==="/"||/^\/\s*;/.test(s);return r!=="off"&&!o}),n=fn(e,"proxy_cookie_domain").filter(({args:[r]})=>r!=="off");return[...t.map(r=>kt("cookie",r,"degrades",{text:`\`${r.text}\` gives Pulse's cookies another path.`,help:"Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path."})),...n.map(r=>kt("cookie",r,"harmless",{text:`\`${r.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,help:"Take it out."}))]}function li(e,t){return t.url.pathname.startsWith("/assets/")||F(t)||t.method!=="GET"?[]:fn(e,"proxy_cache").filter(({args:[r]})=>r!==void 0&&r!=="off").map(r=>kt("cached",r,"degrades",{text:`\`${r.text}\` keeps copies of ${dl(t)?"Pulse's pages":"Pulse's API answers"}.`,help:"Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone."}))}function dl(e){return!e.url.pathname.startsWith("/api/")}var ul=/^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;function fi(e){return fn(e,"proxy_set_header").flatMap(t=>{let[n="",r=""]=t.args;return ul.test(n.toLowerCase())?/\$\{?upstream_http_/i.test(r)?[kt("identity",t,"degrades",{text:`\`${t.text}\` is empty: \`${r}\` is filled only after Pulse has answered.`,help:`Keep the auth service's answer first: \`auth_request_set $user ${r};\`, then \`proxy_set_header ${n} $user;\`.`})]:/\$\{?http_/i.test(r)?[kt("identity",t,"degrades",{text:`\`${t.text}\` passes on what the client itself says about who it is.`,help:'Fill it from the auth service with `auth_request_set`, or empty it: `""`.'})]:[]:[]})}function kt(e,t,n,r){return{about:e,effect:n,at:t.at,related:[],affects:"route",...r}}function pi(e,t){return{added:[..._l(e.level,t),...ml(e.level,t),...pn(e.level,t.configuration.version).flatMap(n=>ll(n,t))],removed:pl(e.level)}}function ll(e,t){let[n="",r="",s]=e.args,o=v(L(r,t))??null;return o===""?[]:[{name:n.toLowerCase(),value:o,when:s==="always"?"always":"success",mode:"add",at:e.at}]}function pn(e,t){let n=e.own.get("add_header")??[],r=()=>e.parent===void 0?[]:pn(e.parent,t);switch(O(t,"1.29.3")?fl(e):"on"){case"off":return n;case"merge":return[...n,...r()];default:return n.length>0?n:r()}}function fl(e){let t=_(e,"add_header_inherit");return t===void 0||"unknown"in t?"on":t.lines[0]?.args[0]??"on"}function pl(e){let t=_(e,"proxy_hide_header");if(t===void 0||"unknown"in t)return[];let n=_(e,"proxy_pass_header"),r=n===void 0||"unknown"in n?[]:n.lines,s=o=>r.some(({args:i})=>i[0]?.toLowerCase()===o.toLowerCase());return t.lines.flatMap(({args:o,at:i})=>o.slice(0,1).filter(a=>!s(a)).map(a=>({name:a.toLowerCase(),at:i})))}function ml(e,t){let n=mi(e,"charset"),r=cn(t.request.url.pathname);if(n===void 0||n.args[0]==="off"||!Vo(r))return[];let s=_(e,"charset_types");if(!(s===void 0||"unknown"in s?[]:s.lines.flatMap(({args:c})=>c)).some(c=>c==="*"||c.toLowerCase()===r))return[];let i=v(L(n.args[0]??"",t));return[{name:"content-type",value:i===void 0?null:`${r}; charset=${i}`,when:"always",mode:"replace",at:n.at}]}function mi(e,t){let n=_(e,t);return n===void 0||"unknown"in n?void 0:n.lines[0]}function _l(e,t){let n=mi(e,"expires");if(n===void 0)return[];let r=v(L(n.args.join(" "),t));if(r==="off"||r==="")return[];let s=(a,c)=>({name:a,value:c,when:"success",mode:"replace",at:n.at}),[o,i]=hl(r);return[s("expires",o),s("cache-control",i)]}function hl(e){if(e==="epoch")return["Thu, 01 Jan 1970 00:00:01 GMT","no-cache"];if(e==="max")return["Thu, 31 Dec 2037 23:55:55 GMT","max-age=315360000"];if(e?.startsWith("-"))return[null,"no-cache"];let t=e===void 0||/^[@m]/.test(e)?void 0:ne(e.replace(/^\+/,""),"seconds");return[null,t===void 0?null:`max-age=${t}`]}var gl=["proxy_set_header","add_header","proxy_hide_header"];function _i(e,t){return gl.flatMap(n=>{let r=yl(e,n,t);return r===void 0?[]:[r]})}function _n(e,t,n){let r=e;for(;!r.own.has(t)&&r.parent!==void 0;)r=r.parent;let s=r.own.get(t)??[],o=s.find(d=>d.stock!==!0)??s[0];if(o===void 0)return;let i=t==="add_header"?pn(e,n):s,a=new Set(i.map(mn)),c=[];for(let d=r.parent;d!==void 0;d=d.parent)for(let u of d.own.get(t)??[])u.stock===!0||a.has(mn(u))||(a.add(mn(u)),c.push(u));return c.length===0?void 0:{culprit:o,lost:c,level:r}}function mn(e){return(e.args[0]??"").toLowerCase()}function yl(e,t,n){let r=_n(e,t,n);if(r===void 0)return;let{culprit:s,lost:o}=r,i=o.map(d=>d.args[0]??""),a=r.level.block?.text.replace(/\s+/g," ")??"this block";return{about:"headers-cut",effect:t==="proxy_hide_header"?"harmless":"degrades",at:s.at,text:`\`${s.text}\` in \`${a}\` drops every \`${t}\` set outside it: ${xl(i)} ${i.length===1?"is":"are"} lost.`,why:"nginx takes the outer lines over only where the inner block has none of its own.",help:`Repeat ${i.length===1?"the lost line":"the lost lines"} in \`${a}\`: ${o.map(d=>`\`${d.text};\``).join(" ")}`,related:o.map(d=>({at:d.at,text:`${d.args[0]} is set here, and lost`})),affects:"route",headers:o.map(mn)}}function xl(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function gi(e){return[...Sl(e),...wl(e)]}function Sl(e){let{socket:t,server:n,host:r}=e;return n.names.some(s=>s.kind==="exact"&&s.key===r)?bl(t,r).filter(s=>s.server!==n).map(({name:s})=>({about:"never-reached",effect:"degrades",at:s.statement.at,text:`This server never gets a request for \`${r}\` on port ${t.port}: another one has the same name there, and comes first.`,help:"Take one of the two servers out, or its name.",related:[{at:n.statement.at,text:"this server takes them"}],affects:"route"})):[]}var hi=new WeakMap;function bl(e,t){let n=hi.get(e);return n===void 0&&(n=kl(e.servers),hi.set(e,n)),n.get(t)??[]}function kl(e){let t=new Map;for(let n of e)for(let r of n.names){if(r.kind!=="exact")continue;let s=t.get(r.key);s===void 0?t.set(r.key,[{server:n,name:r}]):s.push({server:n,name:r})}return t}function wl(e){let{scope:t,server:n}=e,r=vl(t);if(r?.match?.kind!=="regex"||B(r)?.name==="proxy_pass")return[];let{uri:s}=e.target,o=n.scope.children.all.filter(c=>c.match?.kind==="prefix"&&s.startsWith(c.match.text)&&B(c)?.name==="proxy_pass").toSorted((c,d)=>(d.match?.text.length??0)-(c.match?.text.length??0))[0],{block:i}=r.level;if(o?.level.block===void 0||i===void 0)return[];let a=o.match?.text??"";return[{about:"never-reached",effect:"breaks",at:i.at,text:`\`${i.text}\` takes \`${s}\` away from \`${o.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,help:`Write \`location ^~ ${a}\`, which keeps patterns out, or make the pattern narrower.`,related:[{at:o.level.block.at,text:"this location was meant for it"}],affects:"route"}]}function vl(e){return e.level.kind==="if"||e.level.kind==="limit_except"?e.outer:e}function yi(e){let t=[],n=r=>{for(let o of r.level.own.get("proxy_pass")??[])t.push(...Ll(o,r));let[s]=r.level.own.get("stub_status")??[];s!==void 0&&!xi(r)&&t.push(Sr(s,`\`${s.text}\` is open to everybody.`,"Let only your own network in: `allow 127.0.0.1; deny all;`."));for(let o of r.children.all)n(o)};return n(e.scope),t}function Ll(e,t){let n=e.args[0]??"",r=Z(n)?.authority??"";return/^\$\{?(?:http_host|host|arg_|1\b)/.test(r)?[{...Sr(e,`\`${e.text}\` sends requests wherever the client says: an open proxy.`,"Name the target."),effect:"breaks"}]:!r.endsWith(":9091")||xi(t)?[]:[Sr(e,`\`${e.text}\` opens Pulse's metrics port to everybody.`,"Take the location out, or let only your monitoring in with `allow` and `deny all`.")]}function xi(e){for(let t=e;t!==void 0;t=t.outer)if(["deny","auth_basic","auth_request","internal"].some(n=>t?.level.own.has(n)))return!0;return!1}function Sr(e,t,n){return{about:"exposed",effect:"harmless",at:e.at,text:t,help:n,related:[],affects:"route"}}function Si(e,t,n){let r=t.find(s=>/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(s));return e===void 0||r===void 0||n.appliance===void 0?[]:[{about:"target",effect:"degrades",at:e.at,text:`\`${r}\` is ${n.appliance}'s own container, not the machine it runs on: Pulse is not there.`,help:"Name Pulse's container (both in one Docker network), or the address of its machine.",related:[],affects:"route",assumed:!0}]}function bi(e){return[...$l(e),...Pl(e),...Rl(e)]}function hn(e,t){let n=_(e,t);return n===void 0||"unknown"in n?void 0:n.lines[0]}function gn(e){let t=e===void 0?void 0:ne(e.args[0]??"","time");return t===void 0?void 0:t/1e3}var Hl=75;function $l(e){let t=hn(e,"proxy_connect_timeout"),n=gn(t);return t===void 0||t.stock===!0||n===void 0||n<=Hl?[]:[br(t,"harmless",{text:`\`${t.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,help:"Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open."})]}var Ol=3600;function Pl(e){let t=hn(e,"proxy_read_timeout"),n=gn(t);if(t===void 0||n===void 0||n>=Ol)return[];let r=e;for(;r!==void 0&&!r.own.has("proxy_read_timeout");)r=r.parent;for(let s=r?.parent;s!==void 0;s=s.parent){let[o]=s.own.get("proxy_read_timeout")??[],i=gn(o);if(o===void 0||o.stock===!0||i===void 0||i<=n)continue;if(t.stock!==!0&&t.at.file===o.at.file)return[];let a=t.stock===!0?`what \`${t.text}\` brings (${n} s)`:`\`${t.text}\``;return[br(o,"degrades",{text:`\`${o.text}\` does nothing here: ${a} stands further in, and wins.`,related:[{at:t.at,text:"this one is in force"}]})]}return[]}function Rl(e){let t=_(e,"proxy_read_timeout"),n=hn(e,"proxy_send_timeout")??hn(e,"send_timeout"),r=gn(n);return t!==void 0||n===void 0||n.stock===!0||r===void 0||r<120?[]:[br(n,"degrades",{text:`\`${n.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`})]}function br(e,t,n){return{about:"no-effect",effect:t,at:e.at,related:[],affects:"route",...n}}function ki(e,t){let{scope:n,configuration:r,request:s,server:o}=e,{level:i}=n,a=gi(e),c=s.url.pathname==="/"?yi(o):[];if(t.kind!=="proxied")return[...a,...c];let d=t.targets.flatMap(u=>k(u.host)??[]);return[...a,...c,..._i(i,r.version),...bi(i),...ui(i),...li(i,s),...fi(i),...Si(B(n),d,r)]}function $i(e,t){let[n,...r]=e,[s]=t.toSorted((u,l)=>wi[l.varies]-wi[u.varies]);if(n===void 0||s===void 0||r.length===0)return n;if(new Set(e.map(({exchange:u})=>Oi(u.outcome))).size===1)return vi(e,s);let i=new Set(t.map(u=>u.varies)),a=e.filter(({exchange:u})=>u.outcome.kind==="proxied");if(i.size===1&&s.varies==="address"&&a.length>0)return Tl(vi(a,s),s);let c=i.size===1&&s.varies==="request"?zl(e,s):{kind:"undecided",because:s.because},d=a[0]??n;return{...d,exchange:{...d.exchange,outcome:c,upgrade:Ml(d.exchange,c)}}}var wi={unseen:3,client:2,address:1,request:0};function Oi(e){switch(e.kind){case"proxied":return"proxied";case"redirected":return`redirected ${e.status} ${k(e.to)??"somewhere"}`;case"answered":return`answered ${k(e.status)??"somehow"}`;default:return e.kind}}function Tl(e,{because:t}){let n=t.at;if(n===void 0)return e;let r={kind:"address",at:n};return{...e,exchange:{...e.exchange,gates:[...e.exchange.gates,r]}}}function zl(e,{because:t}){let n=new Map;for(let{exchange:o}of e){let i=Oi(o.outcome);n.set(i,[...n.get(i)??[],o])}let r=`\`${t.name}\` differs from request to request`;return{kind:"unstable",outcomes:[...n.values()].map(Pi),why:r,...t.at&&{at:t.at}}}function Ml({upgrade:e},t){return e.is==="not-asked"||t.kind!=="undecided"?e:{is:"undecided",because:t.because}}function vi(e,{because:t}){let[n]=e;if(n===void 0)throw new Error("there is always a world");let r=e.map(({exchange:a})=>a),{exchange:s}=n,o=a=>Cl(r.map(a),t),i=Object.fromEntries(Object.keys(s.limits).map(a=>[a,o(c=>c.limits[a])]));return{...n,exchange:{...s,outcome:Pi(r),upgrade:new Set(r.map(({upgrade:a})=>a.is)).size===1?s.upgrade:{is:"undecided",because:t},upstreamHttp:o(a=>a.upstreamHttp),requestHeaders:Al(r.map(a=>a.requestHeaders),t),responseHeaders:{added:ql(r.map(a=>a.responseHeaders.added)),removed:r.flatMap(a=>a.responseHeaders.removed)},limits:i,buffers:{headerBytes:o(a=>a.buffers.headerBytes),bodyBytes:o(a=>a.buffers.bodyBytes)},responseBuffered:o(a=>a.responseBuffered),showsVersion:o(a=>a.showsVersion),gates:Hi(r.flatMap(a=>a.gates)),remarks:Hi(r.flatMap(a=>a.remarks))}}}function Pi(e){let[t]=e.map(({outcome:s})=>s);if(t?.kind!=="proxied")return t??{kind:"closed"};let n=e.flatMap(({outcome:s})=>s.kind==="proxied"?s.targets:[]);return{kind:"proxied",targets:[...new Map(n.map(s=>[El(s),s])).values()]}}function El({scheme:e,host:t,port:n,path:r}){return[e,k(t),k(n),k(r)].join(" ")}function Cl(e,t){let[n]=e;if(n===void 0)return R(t);let r=s=>s.is==="known"?JSON.stringify(s.value):s.is;return e.every(s=>r(s)===r(n))?n:R(t)}function Al(e,t){let[n=[]]=e;return[...new Set(e.flat().map(({name:s})=>s))].flatMap(s=>{let o=e.map(d=>d.filter(u=>u.name===s)),[i=[]]=o;if(o.every(d=>Li(d)===Li(i)))return i;let[a]=i.length>0?i:n,c=a?.name===s&&a.at!==void 0?{at:a.at}:{};return[{name:s,carries:"unknown",because:t,...c}]})}function Li(e){return JSON.stringify(e.map(({carries:t,value:n,otherwise:r})=>[t,n,r]))}function ql(e){let t=({name:s,value:o,when:i})=>JSON.stringify([s,o,i]),n=s=>e.every(o=>o.some(i=>t(i)===t(s)));return[...new Map(e.flat().map(s=>[t(s),s])).values()].map(s=>n(s)?s:{...s,value:null})}function Hi(e){return[...new Map(e.map(t=>[`${t.at.file} ${t.at.start}`,t])).values()]}function vt(e,t,n,r){let s=Eo(a=>Nl(a,e,t,n,r)),o=s===void 0?void 0:$i(s.results,s.questions);return o!==void 0?o:Ae(n,{kind:"undecided",because:{missing:"variable",name:"too many conditions"}},void 0)}function Nl(e,t,n,r,s){let o=n.length===0?Wl(t,r):io(n,r);switch(o.kind){case"closed":{let l={kind:"closed",why:o.why};return Ae(r,l,o.server)}case"undecided":return Ae(r,{kind:"undecided",because:o.because},void 0);case"plain-to-tls":return Fl(Ri(e,t,r,o.socket,o.server,s))}let{socket:i,server:a}=o,c=s===void 0?void 0:Il(s,i,a);if(c!==void 0)return Ae(r,c,a);if(i.ssl&&k(D(a.scope.level,"ssl_reject_handshake",!1)))return Ae(r,{kind:"closed",at:a.statement.at,why:"`ssl_reject_handshake` ends the TLS handshake"},a);let d=Ri(e,t,r,i,a,s);o.captures!==void 0&&be(d,o.captures),A(d,a.statement,o.why);let u=ln(d);return u.kind==="outcome"?wt(d,u.outcome,void 0):wt(d,void 0,u.handler)}function Wl(e,t){let[n]=e.servers;if(n===void 0||e.extent==="main"||e.extent==="site")return{kind:"closed",why:"nothing listens"};let r=t.front==="none"?X(t):"http";return{kind:"server",socket:{family:"ipv4",address:"*",port:r==="https"?443:80,ssl:r==="https",http2:!1,proxyProtocol:!1,servers:[n],names:en([n]),fallback:n},server:n,why:"the server around it cannot be seen"}}function Il(e,{proxyProtocol:t,ssl:n},r){if(e.sendsProxy===t)return;let{at:s}=r.statement;if(t)return{kind:"closed",at:s,why:"the listener waits for the PROXY protocol, which the relay does not speak"};let o="the relay begins with the PROXY protocol, which this listener does not know";return n?{kind:"closed",at:s,why:o}:{kind:"answered",status:{is:"known",value:400,origin:"default",why:o,at:s},at:s}}function Ri(e,t,n,r,s,o){let i=k(D(s.scope.level,"merge_slashes",!0))??!0,a=xo(n.url,i);return{configuration:t,world:e,request:n,relay:o,socket:r,server:s,scheme:r.ssl?"https":"http",host:or(n),hostHeader:Ie(n),target:a,isSubrequest:!1,uri:a.uri,args:a.args,untouched:!0,validLocation:!0,scope:s.scope,variables:new Map,mapped:new Map,captures:[],named:new Map,steps:[],statusFrom:void 0,checked:!1,upstreamHost:void 0,depth:0}}function Ae(e,t,n){let r=F(e)?zi(t):{is:"not-asked"};return{exchange:Rt(e,{outcome:t,upgrade:r,steps:[],...n===void 0?{}:{site:n.index,route:n.statement.at}}),scope:void 0,server:n,passage:void 0}}function Fl(e){let{configuration:t,request:n,server:r}=e,s=dn(r.scope,497);if(s===void 0||!/^https?:/.test(s.target)){let u=I(400,t.complete);if(s===void 0)return Ae(n,{kind:"answered",status:u,at:r.statement.at},r);let l=ln(e,497);return l.kind==="outcome"?wt(e,l.outcome,void 0):wt(e,void 0,l.handler)}let{at:o}=s.statement,i=L(s.target,e),a=v(i),c=a===void 0?R(Y(i,s.target)):z(a,o,"error_page"),d=typeof s.status=="number"?s.status:302;return Ae(n,{kind:"redirected",status:d,to:c,at:o},r)}function wt(e,t,n){let{request:r,server:s,scope:o}=e,{level:i}=o,a=t??Gl(n,o,e),c=n?.name==="proxy_pass",d=dr(o,e),u=c?Qo(o,e):[],l=u.find(p=>p.name==="upgrade"&&p.carries==="constant"&&p.at!==void 0);return{exchange:{request:r,site:s.index,outcome:a,upgrade:c?Zo(o,e,u,d):F(r)?zi(a):{is:"not-asked"},...l?.at===void 0?{}:{forcesUpgrade:l.at},upstreamHttp:c||Dl(a,d)?d:_e,requestHeaders:u,responseHeaders:pi(o,e),limits:mr(i,e),buffers:Jo(i),responseBuffered:c?Bo(i,e,d):_e,showsVersion:Kl(i),gates:[...Ul(e),...Vl(e,a)],remarks:ki(e,a),route:Mi(o,s),steps:e.steps},scope:o,server:s,passage:e}}function Ti({scope:e,passage:t}){let n=e&&B(e);if(t===void 0||e===void 0||n?.name!=="proxy_pass")return;let r=Se(n,e,t);if(r.kind!=="undecided")return wt(t,{kind:"proxied",targets:r.targets},n).exchange}function Dl(e,t){return e.kind!=="answered"||t.is!=="known"||t.at===void 0?!1:e.at?.file===t.at.file&&e.at.start===t.at.start}function Ul({relay:e,request:t,socket:n,server:r}){return!n.proxyProtocol||e!==void 0||t.front!=="none"?[]:[{kind:"relay",at:r.listens.find(o=>o.port===n.port)?.statement?.at??r.statement.at}]}function Vl({checked:e,scope:t,configuration:n},r){return e?jo(t,n).filter(s=>!Bl(s,r)):[]}function Bl({at:e},t){return t.kind!=="answered"||t.status.is!=="known"?!1:t.status.why!==void 0&&e===t.at}function Gl(e,t,n){if(e===void 0)return{kind:"undecided",because:{missing:"file",name:n.uri}};if(A(n,e,"passes the request on"),e.name==="stub_status"||e.name==="empty_gif")return{kind:"answered",status:{is:"known",value:200,origin:"written",directive:e.name,at:e.at},at:e.at};if(e.name!=="proxy_pass")return{kind:"undecided",because:{missing:"plugin",name:e.name,at:e.at}};let r=Se(e,t,n);switch(r.kind){case"undecided":return{kind:"undecided",because:r.because};case"no-resolver":return{kind:"undecided",because:{missing:"variable",name:r.host,at:e.at}};case"targets":return n.upstreamHost=r.host,jl(t,n,{kind:"proxied",targets:r.targets})}}function jl(e,t,n){let r=mr(e.level,t).idleSeconds;return r.is!=="known"||r.value!==0||r.at===void 0?n:{kind:"unstable",outcomes:[{kind:"answered",status:{...r,value:504},at:r.at},n],at:r.at,why:"the read timeout runs out at once"}}function zi(e){if(e.kind==="undecided")return{is:"undecided",because:e.because};let t="at"in e&&e.at!==void 0?{at:e.at}:{};return{is:"lost",losses:[{kind:"route",text:Xl(e),...t}]}}function Xl(e){switch(e.kind){case"redirected":return`nginx answers with a redirect (${e.status}), which no WebSocket follows`;case"answered":return`nginx answers it itself${e.status.is==="known"?` (${e.status.value})`:""}`;case"closed":return e.why??"nginx closes the connection";default:return"it does not get to Pulse"}}function Kl(e){return st(ve(e,"server_tokens","on"),t=>t!=="off")}function Mi(e,t){let{kind:n}=e.level;return(n==="if"||n==="limit_except")&&e.outer!==void 0?Mi(e.outer,t):(e.level.block??e.outer?.level.block)?.at??U(e.level,"proxy_pass")?.at??t.statement.at}function yn(e,t){return Qr(e.length<5?1:2,e,t)}function xn(e,t){return t.flatMap(n=>typeof n=="function"?n(e):[n])}function y(e,t){return{about:"refused",effect:"breaks",at:e.at,affects:"process",related:[],...t}}function W(e){return/\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(e)}function Ei(e,t,n){let r=Ql(e,t,n)??(t.module.startsWith("ngx_stream")?void 0:ef(e));return r===void 0||e.args.some(s=>W(s))?void 0:r}function Ql(e,t,n){let r=e.args[0]??"";switch(t.takes){case"flag":return Ue(r)===void 0?G(e,r,"It takes `on` or `off`."):void 0;case"time":case"seconds":return ne(r,t.takes)===void 0?G(e,r,Zl(r,t.takes)):void 0;case"size":case"offset":return he(r,t.takes)===void 0?G(e,r,Jl(t.takes)):void 0;case"number":return/^\d+$/.test(r)?void 0:G(e,r,"It takes a whole number.");case"buffers":return Et(e.args)===void 0?G(e,e.args.join(" "),"It takes how many and how large, such as `8 64k`."):void 0;case"one-of":{let s=t.words.filter(o=>!Yl(t.name,o,n));return s.some(o=>o.toLowerCase()===r.toLowerCase())?void 0:G(e,r,`It takes ${s.map(o=>`\`${o}\``).join(", ")}.`)}case"any-of":{let s=e.args.find(o=>!t.words.some(i=>i.toLowerCase()===o.toLowerCase()));return s===void 0?void 0:G(e,s,`It takes ${t.words.map(o=>`\`${o}\``).join(", ")}.`)}default:return}}var Ci=new Map([["proxy_http_version",{2:"1.29.4"}]]);function Yl(e,t,n){let r=Ci.get(e)?.[t];return r!==void 0&&!O(n,r)}function Ai({name:e,args:t},{words:n}){let r=Ci.get(e),[s=""]=t;return r!==void 0&&(r[s]!==void 0||!n.includes(s))}function G(e,t,n){return y(e,{text:`\`${t}\` is no value for \`${e.name}\`: nginx does not start with it.`,help:n})}function Zl(e,t){return t==="time"&&/[yM]/.test(e)?"This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.":"It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction."}function Jl(e){return e==="size"?"It takes bytes, or a number with `k` or `m`, such as `64k`.":"It takes bytes, or a number with `k`, `m` or `g`, such as `10m`."}function ef(e){let{name:t,args:n}=e,r=n[0]??"";switch(t){case"set":return zo(r.slice(1).toLowerCase())?y(e,{text:`\`${r}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`}):/^\$\w+$/.test(r)?void 0:y(e,{text:`\`set ${r}\` names no variable: nginx expects a name that begins with \`$\`.`});case"return":return tf(e,r,n[1]);case"rewrite":return n[2]===void 0||["last","break","redirect","permanent"].includes(n[2])?void 0:G(e,n[2],"The last word is `last`, `break`, `redirect` or `permanent`.");case"if":return bt(n)===void 0?y(e,{text:`\`${e.text.replace(/\s+/g," ")}\` is no condition nginx understands, and nginx does not start with it.`,help:'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".'}):void 0;case"add_header":case"add_trailer":return n[2]===void 0||n[2]==="always"?void 0:G(e,n[2],"The third word can only be `always`.");case"limit_req":return n.some(s=>s.startsWith("zone="))?nf(e,/^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/):y(e,{text:"`limit_req` needs `zone=`: nginx does not start without it."});case"limit_req_zone":return rf(e);case"error_page":return sf(e);default:return}}function tf(e,t,n){if(/^\d+$/.test(t))return Number(t)<=999?void 0:G(e,t,"A status has three digits.");if(!(n===void 0&&/^(?:https?:\/\/|\$scheme)/i.test(t)))return y(e,{text:`\`return ${t}\` has neither a status nor a URL: nginx does not start with it.`,help:"Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`."})}function nf(e,t){let n=e.args.find(r=>!t.test(r));return n===void 0?void 0:G(e,n,"It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.")}function rf(e){let{args:t}=e,n=t.find(s=>s.startsWith("zone=")),r=t.find(s=>s.startsWith("rate="));if(n===void 0||!/^zone=[^:]+:\d+[kKmM]?$/.test(n))return G(e,n??e.args.join(" "),"It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.");if(r!==void 0&&!/^rate=[1-9]\d*r\/[sm]$/.test(r))return G(e,r,"A rate is written as `rate=30r/s` or `rate=30r/m`.")}function sf(e){let n=e.args.slice(0,-1).filter(r=>!r.startsWith("=")).find(r=>!/^\d{3}$/.test(r)||Number(r)<300||Number(r)>599||r==="499");return n===void 0?void 0:G(e,n,"Its statuses lie between 300 and 599.")}var kr=new Set(["map","geo","types","split_clients","charset_map","geoip2","mail","match","rtmp"]);function Ii(e){let t=[],{root:n,statements:r}=cf(e);return Fi(r,Di(n),t),t}function Fi(e,t,n){for(let r of e){let s=r.body===void 0?t.sound.get(r.args):void 0,o=s??af(t,r.name);if(o.once!==void 0&&bf(r,e,o,t,n),s!==void 0||r.unseen!==void 0||r.verbatim)continue;let{row:i,varies:a}=o;if(a||i!==void 0&&Ai(r,i))n.push(c=>{let d=[];return qi(r,Ui(c,r.name,t.around),t,c,d),xn(c,d)});else{let c=n.length;qi(r,i,t,Le.newest,n),r.body===void 0&&n.length===c&&t.sound.set(r.args,o)}}}function qi(e,t,n,r,s){let o=t===void 0?uf(e,n.around,r):xf(e,t)??Ei(e,t,r);if(o!==void 0)s.push(o);else if(e.body!==void 0&&!kr.has(e.name)){let i=of(n,e.name);i!==void 0&&Fi(e.body,i,s)}}function Di(e){return{around:e,governing:new Map,inner:new Map,sound:new Map}}function of(e,t){if(e.inner.has(t))return e.inner.get(t);let n=df(t,e.around),r=n===void 0?void 0:Di(n);return e.inner.set(t,r),r}function af({around:e,governing:t},n){let r=t.get(n);if(r!==void 0)return r;let s=wr(n,e),o=s.find(a=>Vi(a,e)),i={row:Ui(Le.newest,n,e),once:o?.takes==="many"||o?.takes==="any-of"?void 0:o,varies:s.some(({since:a,until:c})=>a!==void 0||c!==void 0),first:void 0,among:void 0};return t.set(n,i),i}function Ui(e,t,n){return wr(t,n).find(r=>pt(r,e)&&(r.anywhere||Vi(r,n)))}function Vi(e,t){return e.contexts.some(n=>t.contexts.includes(n))}function wr(e,{world:t}){return t==="stream"?Yt(e):Me(e)}function cf(e){switch(e.extent){case"main":return{root:{contexts:["main"],world:"http",block:"the main level"},statements:e.main};case"site":return{root:{contexts:["http"],world:"http",block:"http"},statements:e.fragment};case"server-part":return{root:{contexts:["server","http"],world:"http",block:"server"},statements:e.fragment};case"directives":return{root:{contexts:["http","server","location"],world:"http",block:"location"},statements:e.fragment}}}function df(e,t){let n=r=>({contexts:[r],world:t.world,block:e});switch(e){case"http":case"server":case"location":case"upstream":case"events":case"limit_except":return n(e);case"stream":return{contexts:["http"],world:"stream",block:e};case"if":return n(t.contexts.includes("location")?"if in location":"if in server");default:return}}function uf(e,t,n){let r=wr(e.name,t);if(r.length===0)return Bi(e,t);let s=r.filter(o=>pt(o,n));return s.length===0?_f(e,r):gf(e,s,t)}function Bi(e,t){if(W(e.name))return;if(t.world==="http"&&Yt(e.name).length>0)return y(e,{text:`\`${e.name}\` is not allowed in \`${t.block}\`: it belongs to \`stream\`, and nginx does not start with it.`});if(ff(e.name)||t.world==="stream")return;let n=yn(e.name,Qs());if(n!==void 0)return y(e,{text:`\`${e.name}\` is no directive nginx knows, and nginx does not start with it; \`${n}\` is near.`,help:`Write \`${n}\`.`})}var lf=/^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;function ff(e){return lf.test(e)||e.includes("_by_lua")||e.includes("_by_njs")}function vr(e,t){let n=Lr(e);return n===void 0?!1:t.some(r=>r.name==="load_module"&&r.args[0]?.includes(n))}var pf=[[/_by_lua(?:_block|_file)?$|^lua_/,"ngx_http_lua_module"],[/^js_/,"ngx_http_js_module"],[/^more_(?:set|clear)_/,"ngx_http_headers_more_filter_module"],[/^brotli/,"ngx_http_brotli_"],[/^geoip2/,"ngx_http_geoip2_module"],[/^geoip_/,"ngx_http_geoip_module"],[/^image_filter/,"ngx_http_image_filter_module"],[/^xslt_/,"ngx_http_xslt_filter_module"],[/^perl/,"ngx_http_perl_module"],[/^modsecurity/,"ngx_http_modsecurity_module"],[/^vhost_traffic_status/,"ngx_http_vhost_traffic_status_module"]];function Gi(e){if(e.inventory.lines.every(({name:n})=>Me(n).length>0))return[];let t=[];return Xi(e,(n,r)=>{let{name:s}=n;Ki(s,r)||!mf(s)||n.unseen!==void 0||Bi(n,{contexts:[],world:r,block:""})===void 0&&t.push(n)}),t}var Ni=/^(?:geoip_(?:country|city|org)|image_filter|xslt_|perl(?:_|$))/;function ji(e){if(e.extent!=="main")return[];if(!e.inventory.lines.some(({name:n})=>Ni.test(n)))return[];let t=[];return Xi(e,n=>{let{name:r}=n;Ni.test(r)&&!vr(r,e.main)&&t.push(n)}),t}function Lr(e){return pf.find(([t])=>t.test(e))?.[1]}function Xi(e,t){let n=(r,s)=>{for(let o of r){t(o,s);let{name:i,body:a}=o;a!==void 0&&Ki(i,s)&&!kr.has(i)&&n(a,i==="stream"?"stream":s)}};n(e.extent==="main"?e.main:e.fragment,"http")}function Ki(e,t){return(t==="stream"?Yt(e):Me(e)).length>0}function mf(e){return e!=="mail"&&/^[\w.-]+$/.test(e)&&!W(e)}function _f(e,t){let[n]=t;if(n===void 0)return;let r=n.until===void 0?`before ${n.since}`:`since ${n.until}`;return y(e,{text:`\`${e.name}\` is unknown to nginx ${r}, and nginx does not start with it.`,help:hf[e.name]??`Take it out, or update nginx${n.since===void 0?"":` to ${n.since} or later`}.`})}var hf=De({ssl:"Take it out and write `ssl` behind the port: `listen 443 ssl;`.",http2:"Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`."});function gf(e,t,n){let r=[...new Set(t.flatMap(a=>a.contexts))],s=wf(r.map(yf)),i=(r.length===1?r[0]:void 0)==="http"?"Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.":`Move it into ${s}.`;return y(e,{text:`\`${e.name}\` is not allowed in ${n.block.includes(" ")?n.block:`\`${n.block}\``}: nginx does not start with it there.`,why:`It may stand in ${s} alone.`,help:i})}function yf(e){let t=/^if in (\w+)$/.exec(e)?.[1];return t!==void 0?`an \`if\` in a \`${t}\``:e==="main"?"the main level":`\`${e}\``}function xf(e,t){let n=e.args.length;if(t.block&&e.body===void 0)return y(e,{text:`\`${e.name}\` needs a block: nginx expects \`{\` behind it.`});if(!t.block&&e.body!==void 0)return y(e,{text:`\`${e.name}\` takes no block: nginx expects \`;\` behind it.`});if(n>=t.fewest&&n<=t.most&&!t.excluded.includes(n))return;let r=e.text.includes(`
`)&&n>t.most?" A `;` may be missing at the end of its line.":"";return y(e,{text:`\`${e.name}\` takes ${Sf(t)}, not ${n}: nginx does not start with it.${r}`})}function Sf(e){let{fewest:t,most:n}=e;return e.takes==="flag"?"one argument, `on` or `off`":n===Number.POSITIVE_INFINITY?`${t} or more arguments`:t===n?t===1?"one argument":t===0?"no argument":`${t} arguments`:e.excluded.length>0?`${t} or ${n} arguments`:`${t} to ${n} arguments`}function bf(e,t,n,{around:r},s){let{once:o,first:i}=n;if(n.among!==t||i===void 0)n.among=t,n.first=e;else if(o!==void 0&&i!==e){let a=kf(e,i,r);s.push(c=>pt(o,c)?[a]:[])}}function kf(e,t,{block:n}){let r=e.stock===!0&&t.stock!==!0?t:e,s=r===e?t:e;return y(r,{text:`\`${e.name}\` stands twice in this \`${n}\`: nginx does not start, there is no "last one wins".`,help:s.stock===!0?`Take this line out: \`${s.text}\` brings one already.`:"Keep one of the two lines.",related:[{at:s.at,text:`\`${e.name}\` is set here too`}]})}function wf(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}function Qi(e){if(e.inventory.lines.every(r=>Wi(r)===void 0))return[];let t=[],n=r=>{for(let s of r){let{name:o,body:i}=s;if(s.stock===!0)continue;let a=Wi(s);a!==void 0&&t.push(c=>a.isSoAt(c)?[vf(s,a.words)]:[]),i!==void 0&&!kr.has(o)&&n(i)}};return n(e.extent==="main"?e.main:e.fragment),t}function Wi({name:e,args:t}){if(e==="listen"&&t.includes("http2"))return{isSoAt:n=>O(n,"1.25.1"),words:{text:"`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.",help:"Write `http2 on;` in the `server`, and leave `http2` out of `listen`."}};if(e==="ssl")return{isSoAt:n=>pt(Me("ssl")[0]??$f,n),words:{text:"`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.",help:"Write `ssl` behind the port: `listen 443 ssl;`."}};if(Lf.has(e))return{isSoAt:n=>O(n,"1.25.1"),words:{text:`\`${e}\` does nothing since nginx 1.25.1, which took server push out.`,help:"Take it out."}};if(Hf.has(e))return{isSoAt:n=>O(n,"1.19.7"),words:{text:`\`${e}\` does nothing since nginx 1.19.7.`,help:"Take it out."}}}function vf(e,t){return{about:"outdated",effect:"harmless",at:e.at,related:[],affects:"process",...t}}var Lf=new Set(["http2_push","http2_push_preload","http2_max_concurrent_pushes"]),Hf=new Set(["http2_max_requests","http2_max_field_size","http2_max_header_size","http2_recv_timeout","http2_idle_timeout"]),$f={name:"",module:"",contexts:[],anywhere:!1,fewest:0,most:0,excluded:[],block:!1,takes:"many",words:[],until:"0"};var Of=["proxy","fastcgi","uwsgi","scgi"].map(e=>({name:e,sizes:["buffer_size","buffers","busy_buffers_size","max_temp_file_size","temp_file_write_size"].map(t=>`${e}_${t}`)}));function Yi(e){let t=Of.filter(s=>s.sizes.some(o=>e.inventory.names.has(o)));if(t.length===0)return[];let n=[],r=s=>{for(let o of t){let i=Zi(s.level,o)??(s.level.kind==="server"?Pf(s.level,o):void 0),a=i===void 0?void 0:Rf(s.level,o.name,i);a!==void 0&&n.push(a)}for(let o of s.children.all)r(o)};for(let{scope:s}of e.servers)r(s);return n.filter((s,o)=>n.findIndex(i=>i.at===s.at)===o)}function Zi(e,t){for(let n of t.sizes){let r=U(e,n);if(r!==void 0)return r}}function Pf(e,t){return e.parent===void 0?void 0:Zi(e.parent,t)}function Rf(e,t,n){let r=k(Ct(e,`${t}_buffers`,{count:8,bytes:we})),s=k(ge(e,`${t}_buffer_size`,we));if(r===void 0||s===void 0)return;let{count:o,bytes:i}=r,a=Math.max(s,i),c=k(ge(e,`${t}_busy_buffers_size`,2*a)),d=k(ge(e,`${t}_max_temp_file_size`,1024**3)),u=k(ge(e,`${t}_temp_file_write_size`,2*a));if(c===void 0||d===void 0||u===void 0)return;let l=b=>y(n,{text:`With \`${n.text}\` the buffer sizes do not go together: ${b}, and nginx does not start.`,...t==="proxy"?{help:"Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`."}:{}}),m=U(e,`${t}_busy_buffers_size`)!==void 0,p=`\`${t}_busy_buffers_size\` (${qe(c)}${m?"":", twice the largest buffer when it is not written"})`;if(o<2)return l(`\`${t}_buffers\` must be at least 2`);if(c<a)return l(`${p} is less than the largest buffer (${qe(a)})`);if(c>(o-1)*i)return l(`${p} must be less than all of \`${t}_buffers\` but one (${qe((o-1)*i)})`);if(u<a)return l(`\`${t}_temp_file_write_size\` (${qe(u)}) is less than the largest buffer (${qe(a)})`);if(d!==0&&d<a)return l(`\`${t}_max_temp_file_size\` (${qe(d)}) is less than the largest buffer (${qe(a)})`)}function qe(e){return e%1024===0?`${e/1024}k`:String(e)}function Ji(e){let t=[],n=r=>{Tf(r,t),zf(r,t),Hr(r,e,t);for(let s of r.children.all){let o=Mf(r,s);o!==void 0&&t.push(o),n(s)}for(let s of r.ifs.values())Hr(s,e,t);r.limitExcept!==void 0&&Hr(r.limitExcept,e,t)};for(let r of e.servers)n(r.scope);return t}function Tf({level:e,children:t},n){let r=e.own.get("location")??[];if(r.length!==t.all.length)for(let s of r)s.args.length>0&&tr(s.args)===void 0&&n.push(y(s,{text:`\`${s.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,help:"Its modifiers are `=`, `^~`, `~` and `~*`."}))}function zf(e,t){let{all:n,exact:r,prefix:s,named:o,regexes:i}=e.children;if(r.size+s.size+o.size+i.length===n.length)return;let a=new Map;for(let{match:c,level:d}of n){let{block:u}=d;if(c===void 0||u===void 0||c.kind==="regex")continue;let m=`${c.kind==="prefix-final"?"prefix":c.kind} ${c.text}`,p=a.get(m);p===void 0?a.set(m,u):t.push(y(u,{text:`\`${u.text}\` is there a second time: nginx does not start with a duplicate location.`,help:"Take one of the two out, and keep in the other what both are for.",related:[{at:p.at,text:"the first one"}]}))}}function Mf(e,t){let{block:n}=t.level,{match:r}=e;if(n===void 0||t.match===void 0||r===void 0)return;let s=o=>y(n,{text:`${o}: nginx does not start with it.`,help:"Move it out, beside the location that holds it now."});if(r.kind==="exact")return s(`\`${n.text}\` stands inside an exact location, which can hold none`);if(r.kind==="named")return s(`\`${n.text}\` stands inside a named location, which can hold none`);if(t.match.kind==="named")return s(`The named location \`${t.match.text}\` stands inside another one; it belongs to the \`server\``);if(t.match.kind!=="regex"&&!t.match.text.startsWith(r.text))return s(`\`${n.text}\` lies outside of \`${r.text}\`, in which it is nested`)}function Hr(e,t,n){for(let r of e.level.own.get("proxy_pass")??[]){let s=Ef(r,e,t);s!==void 0&&!W(r.args[0]??"")&&n.push(s)}}function Ef(e,t,n){let r=e.args[0]??"";if(t.level.kind==="server"||Q(r))return;let s=Z(r);if(s===void 0)return y(e,{text:`\`proxy_pass ${r}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,.../^wss?:/i.test(r)?{help:`WebSockets begin as HTTP requests: write \`proxy_pass ${r.replace(/^ws/i,"http")};\`.`}:{help:`Write \`proxy_pass http://${r.replace(/^\w+:\/\//,"")};\`.`}});let o=J(s.authority,80);if(o===void 0)return y(e,{text:`\`${s.authority}\` in \`proxy_pass ${r}\` is no host with a port from 1 to 65535: nginx does not start with it.`,help:"Write `proxy_pass http://127.0.0.1:7655;`, with the address of your Pulse."});let i=Cf(t);if(s.uri!==""&&i!==void 0)return y(e,{text:`\`proxy_pass ${r}\` has a URI part (\`${s.uri}\`), which nginx refuses ${i}.`,help:`Write \`proxy_pass ${s.scheme}://${s.authority};\`: the path is then passed on as it is.`});let a=n.upstreams.get(o.host.toLowerCase());if(a!==void 0&&/:\d+$/.test(s.authority)&&!s.authority.startsWith("["))return y(e,{text:`\`${s.authority}\` names the upstream \`${a.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,help:`Write \`proxy_pass ${s.scheme}://${a.name}${s.uri};\`, and the port in the upstream's \`server\` line.`,related:[{at:a.statement.at,text:"the upstream"}]})}function Cf(e){return e.level.kind==="if"?"inside an `if`":e.level.kind==="limit_except"?"inside a `limit_except`":e.match?.kind==="regex"?"in a location given by a pattern":e.match?.kind==="named"?"in a named location":void 0}function ea(e){return(e.http.own.get("map")??[]).flatMap(Af)}function Af(e){let t=[],n=e.args[1]??"";!n.startsWith("$")&&e.args.length===2&&t.push(y(e,{text:`\`${n}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`}));let r=new Map;for(let s of e.body??[]){if(s.args.length===0&&(s.name==="hostnames"||s.name==="volatile")||s.name==="include"||s.unseen!==void 0)continue;if(s.args.length!==1){t.push(y(s,{text:`\`${s.text}\` is no row of a map: nginx expects a key and a value.`}));continue}if(s.name.startsWith("~"))continue;let i=s.name.toLowerCase(),a=r.get(i);a===void 0?r.set(i,s):t.push(y(s,{text:`\`${s.name}\` is there a second time in the map of \`${n}\`: nginx does not start with it.`,related:[{at:a.at,text:"the first one"}]}))}return t}function ra(e){return[...e.servers.flatMap(qf),...Nf(e.servers),...Wf(e),...If(e)]}function qf(e){let t=[];for(let r of e.scope.level.own.get("listen")??[])r.args.length===0||r.args.some(ta)||(r.args.length>1?t.push(s=>na(r,s)):t.push(...na(r,Le.newest)));let n=new Map;for(let r of e.listens){let s=r.statement;if(s===void 0||s.args.some(ta))continue;let o=`${r.quic?"quic ":""}${Be(r)}`,i=n.get(o);i===void 0?n.set(o,s):t.push(y(s,{text:`\`${s.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,related:[{at:i.at,text:"the first one"}]}))}return t}function ta(e){return e.includes("$")||W(e)}function na(e,t){let n=as(e,t);if(n===void 0)return[];let[r=""]=e.text.split(`
`);return r!==e.text?[y(e,{text:`\`${r.trim()}\` goes on into the next line, and there ${n}: nginx does not start.`,help:`Write \`;\` at the end of \`${r.trim()}\`.`})]:[y(e,{text:`\`${e.text}\` does not work: ${n}, and nginx does not start.`,help:"Write a port, or an address with one, and words that `listen` knows behind it, such as `listen 443 ssl;`."})]}function Nf(e){let t=new Map,n=[];for(let r of e)for(let s of r.listens){if(!s.defaultServer||s.statement===void 0||s.quic)continue;let o=t.get(Be(s));o?.statement===void 0?t.set(Be(s),s):o.statement!==s.statement&&n.push(y(s.statement,{text:`\`${s.statement.text}\` declares a second default server for this address: nginx does not start with two.`,help:"Take `default_server` out of one of the lines.",related:[{at:o.statement.at,text:"the first default server"}]}))}return n}function Wf({complete:e,extent:t,sockets:n}){let r=[],s=new Set;if(t!=="main"&&t!=="site")return[];for(let o of n){let i=o.fallback,{level:a}=i.scope;if(!o.ssl||s.has(i.statement)||_(a,"ssl_certificate")!==void 0)continue;let c=i.listens.find(u=>u.port===o.port)?.statement;if(c===void 0)continue;s.add(i.statement);let d={...y(c,{text:`\`${c.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,help:"Add `ssl_certificate` and `ssl_certificate_key` to this `server`."}),...e?{}:{assumed:!0}};r.push(u=>Ff(i,u)?[]:[d])}return r}function If({extent:e,servers:t}){if(e!=="main"&&e!=="site")return[];let n=[];for(let{scope:r}of t){let s=U(r.level,"ssl_certificate");s!==void 0&&_(r.level,"ssl_certificate_key")===void 0&&n.push(y(s,{text:`\`${s.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`}))}return n}function Ff(e,t){if(!O(t,"1.19.4"))return!1;let n=_(e.scope.level,"ssl_reject_handshake");return n!==void 0&&("unknown"in n||n.lines[0]?.args[0]?.toLowerCase()==="on")}function sa(e){let t=[],n=new Map;for(let r of e.http.own.get("upstream")??[]){let s=r.args[0]??"",o=r.body??[],i=n.get(s.toLowerCase());i!==void 0?t.push(y(r,{text:`The upstream \`${s}\` is there a second time: nginx does not start with it.`,related:[{at:i.at,text:"the first one"}]})):n.set(s.toLowerCase(),r);let a=o.some(c=>c.name==="server"||c.unseen!==void 0||c.verbatim===!0);a||t.push(y(r,{text:`The upstream \`${s}\` holds no \`server\`: nginx does not start with it.`,help:"Write `server 127.0.0.1:7655;` in it."})),a&&o.every(c=>c.name!=="server"||c.args.includes("backup"))&&Df(o)&&t.push(y(r,{text:`The upstream \`${s}\` holds nothing but backups: nginx does not start with it.`,help:"Take `backup` from one of its servers."})),t.push(...o.filter(c=>c.name==="server").flatMap(Uf))}return t}function Df(e){return e.every(t=>t.unseen===void 0&&t.verbatim!==!0)}function Uf(e){let t=e.args[0]??"";return t===""||W(t)?[]:/^\w+:\/\//.test(t)?[y(e,{text:`\`${e.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,help:`Write \`server ${t.replace(/^\w+:\/\//,"").replace(/\/.*$/,"")};\`; the scheme belongs to \`proxy_pass\`.`})]:J(t,80)!==void 0?[]:[y(e,{text:`\`${t}\` is no host with a port from 1 to 65535: nginx does not start with it.`})]}function oa(e){let{names:t}=e.inventory,n=t.has("proxy_redirect")||t.has("root")&&t.has("alias");return[...Vf(e),...n?e.servers.flatMap(({scope:r})=>ia(r)):[]]}function Vf(e){let{main:t,complete:n,http:r}=e;if(!n||t.some(i=>i.name==="events")||r.block===void 0)return[];let s="Add `events {}` at the top.";return Ot(r.block.at.file)!=="nginx.conf"?[{...y(r.block,{text:"There is no `events` block here: as a main config, nginx would not start with this file.",help:s}),effect:"degrades"}]:[y(r.block,{text:"This main config has no `events` block: nginx does not start without one.",help:s})]}function ia(e){return[...Bf(e),...Gf(e),...[...e.children.all,...e.ifs.values()].flatMap(ia)]}function Bf(e){let t=U(e.level,"root"),n=U(e.level,"alias");if(t===void 0||n===void 0)return[];let r=t.at.start>n.at.start?t:n,s=r===t?n:t;return[y(r,{text:`\`${r.name}\` stands beside \`${s.name}\`: nginx does not start with both in one location.`,related:[{at:s.at,text:`\`${s.name}\` is set here`}]})]}function Gf(e){let t=e.level.own.get("proxy_redirect")?.find(s=>s.args[0]==="default");if(t===void 0)return[];let n=U(e.level,"proxy_pass");return n!==void 0&&!(s=>e.level.statements.indexOf(s)<e.level.statements.indexOf(t))(n)?[y(t,{text:"`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it."})]:n!==void 0&&Q(n.args[0]??"")?[y(t,{text:"`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it."})]:n===void 0&&_(e.level,"proxy_pass")===void 0&&e.level.kind!=="if"?[y(t,{text:"`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it."})]:[]}function aa(e,t){return[...oa(e),...Ii(e),...Ji(e),...ra(e),...sa(e),...ea(e),...t.refusals,...Yi(e)]}function ua(e){let t=[],n=new Map,r=new Set,s=c=>{if(r.has(c))return[];let d=c.variables.filter(u=>!Xf(u,e));return d.length===0&&r.add(c),d},o=(c,d)=>{if(!e.complete){n.has(`$${c}`)||n.set(`$${c}`,{statement:d,name:`$${c}`});return}n.has(c)||(n.set(c,{statement:d,name:c}),t.push(Kf(c,d,e)))},i=c=>{let d=np(c);if(!(d===void 0||!e.complete||rp(e).has(d)))for(let u of $r(c,e))t.push(sp(d,u))},a=(c,d,u)=>{if(!ep(e,c).has(d))if(e.complete)for(let l of $r(u,e))t.push(tp(c,d,l));else n.has(`${c} ${d}`)||n.set(`${c} ${d}`,{statement:u,name:`${c} ${d}`})};for(let c of jf(e)){for(let u of Qf(c)){if(!u.includes("$"))continue;let l=K(u),{wrong:m}=l;if(m!==void 0&&!W(u))for(let p of $r(c,e))t.push(y(p,{text:`In \`${p.text.replace(/\s+/g," ")}\`, ${m}: nginx does not start with it.`}));for(let p of s(l))W(u)||o(p,c)}let d=Jf(c);if(d!==void 0&&a(d.kind,d.name,c),i(c),c.name==="map")for(let u of c.body??[])for(let l of s(K(u.args[0]??"")))o(l,u)}return{refusals:t,unseen:e.complete?[]:[...n.values()]}}function jf({extent:e,inventory:t}){return e==="server-part"||e==="directives"?t.lines:t.http}function $r(e,t){if(e.body!==void 0)return[e];let n=[],r=s=>{for(let o of s)o.body!==void 0?r(o.body):o.args===e.args&&n.push(o)};return r(t.extent==="main"?t.http.statements:t.fragment),n}function Xf(e,t){return gt(e)||t.maps.has(e)||t.defined.has(e)}function Kf(e,t,n){let r=[...Mo(),...n.maps.keys(),...n.defined.keys()],s=yn(e,r),o=e==="connection_upgrade"?"Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`.":s===void 0?"Define it with `map` or `set`, or take it out.":`Write \`$${s}\`.`;return y(t,{text:`\`$${e}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,help:o})}function Qf(e){let{name:t,args:n}=e;switch(t){case"set":case"auth_request_set":return n.slice(1);case"map":case"split_clients":return n.slice(0,1);case"geo":return n.length>1?n.slice(0,1):[];case"rewrite":return n.slice(1,2);case"if":return Yf(n);case"location":case"server_name":case"listen":case"include":return[];case"proxy_redirect":case"proxy_cookie_path":case"proxy_cookie_domain":return n.filter(r=>!r.startsWith("~"));default:return Zf.has(t)?n:[]}}function Yf(e){let t=bt(e);return t===void 0?[]:t.operator==="="||t.operator==="!="?[t.left,t.right]:[t.left]}var Zf=new Set(`
  proxy_pass proxy_set_header proxy_set_body proxy_method proxy_bind proxy_cache proxy_cache_key
  proxy_cache_bypass proxy_no_cache proxy_ssl_name proxy_ssl_certificate proxy_ssl_certificate_key
  add_header add_trailer return root alias access_log error_page try_files limit_req_zone limit_conn_zone
  log_format auth_basic auth_basic_user_file fastcgi_param fastcgi_pass fastcgi_cache_key fastcgi_index
  uwsgi_param uwsgi_pass scgi_param scgi_pass grpc_set_header grpc_pass expires index sub_filter mirror
  auth_request hash ssl_certificate ssl_certificate_key secure_link secure_link_md5 charset default_type`.trim().split(/\s+/));function Jf(e){let{name:t,args:n}=e;if(t==="limit_req"){let s=n.find(o=>o.startsWith("zone="))?.slice(5);return s===void 0||W(s)?void 0:{kind:"limit_req_zone",name:s}}let r=n[0]??"";if(t==="limit_conn"&&n.length===2)return{kind:"limit_conn_zone",name:r};if(t==="proxy_cache"&&r!=="off"&&r!==""&&!r.includes("$"))return{kind:"proxy_cache_path",name:r}}var ca=new WeakMap;function ep(e,t){let n=ca.get(e)??new Map;ca.set(e,n);let r=n.get(t);if(r!==void 0)return r;let s=(e.http.own.get(t)??[]).flatMap(i=>i.args.flatMap(a=>/^(?:keys_)?zone=([^:]+)/.exec(a)?.[1]??[])),o=new Set(s);return n.set(t,o),o}function tp(e,t,n){let r=e==="limit_req_zone"?`limit_req_zone $binary_remote_addr zone=${t}:10m rate=30r/s;`:e==="limit_conn_zone"?`limit_conn_zone $binary_remote_addr zone=${t}:10m;`:`proxy_cache_path /var/cache/nginx keys_zone=${t}:10m;`;return y(n,{text:`The zone \`${t}\` of \`${n.text}\` is declared nowhere: nginx does not start with it.`,help:`Put \`${r}\` into \`http\`, outside every \`server\`.`})}function np({name:e,args:t}){let n=t[1];if(!(e!=="access_log"||n===void 0||n==="combined"||t[0]==="off"))return W(n)?void 0:n}var da=new WeakMap;function rp(e){let t=da.get(e);if(t!==void 0)return t;let n=(e.http.own.get("log_format")??[]).flatMap(({args:s})=>s[0]??[]),r=new Set(n);return da.set(e,r),r}function sp(e,t){return y(t,{text:`The format \`${e}\` of \`${t.text}\` is declared nowhere: nginx does not start with it.`,help:`Put a \`log_format ${e}\` into \`http\`, before it is used, or leave the name out: \`combined\` is the default.`})}function la(e){return new Map(e.flatMap(t=>{let n=t.name==="map"?t.args[1]??"":"";return n.startsWith("$")?[[n.slice(1).toLowerCase(),mt(t)]]:[]}))}function Sn(e,t,n){let r="";for(let s of K(e).pieces){let o="text"in s?s.text:op(s.variable,t,n);if(o===void 0)return;r+=o}return r}function op(e,t,n){let r=t.get(e);if(r===void 0)return ip(e,n);let s=Sn(r.source,new Map([...t].filter(([i])=>i!==e)),n),o=s===void 0?void 0:_t(r,s);if(!(o===void 0||"unknown"in o))return Sn(o.result,new Map,n)}function ip(e,t){let n=X(t)==="https";switch(e){case"ssl_preread_server_name":case"ssl_server_name":return n?t.url.hostname.toLowerCase():"";case"ssl_preread_protocol":return n?"TLSv1.3":"";case"ssl_preread_alpn_protocols":return n?F(t)||t.client==="agent"?"http/1.1":"h2,http/1.1":""}}function Or(e,t){let{pieces:n}=K(e),[r]=n;if(n.length!==1||r===void 0||"text"in r)return e.includes("$")?[]:[e];let s=t.get(r.variable);return s===void 0?[]:[...new Set(Ee(s))].filter(o=>o!==""&&!o.includes("$"))}function fa({main:e,complete:t}){let n=e.find(({name:o})=>o==="stream")?.body??[],r=n.filter(({name:o})=>o==="upstream").map(tn),s=la(n);return n.flatMap(o=>{if(o.name!=="server"||o.body===void 0)return[];let i=o.body.find(({name:u})=>u==="proxy_pass");if(i===void 0)return[];let a=o.body.filter(({name:u,args:l})=>u==="listen"&&!l.includes("udp")),c=[...o.body,...n],d=c.find(({name:u})=>u==="proxy_protocol")?.args[0]??"off";return[{statement:o,listens:a.flatMap(at),pass:i,maps:s,groups:r,complete:t,idle:ap(c,t),sendsProxy:Ue(d)===!0}]})}function ap(e,t){let n=e.find(({name:s})=>s==="proxy_timeout");if(n===void 0)return I(600,t,"proxy_timeout");let r=ne(n.args[0]??"","time");return r===void 0?R({missing:"file",name:n.text,at:n.at}):z(r/1e3,n.at,"proxy_timeout")}function pa(e,t){let n=t.groups.find(({name:o})=>o===e),r=n===void 0?J(e,0):void 0;return(n?.servers??(r===void 0?[]:[{...r,statement:t.pass}])).map(({host:o,port:i,statement:a})=>({scheme:"tcp",host:z(o,a.at,a.name),port:z(i,a.at,a.name),path:I("",t.complete),verifies:_e,at:a.at}))}function Pr(e){return Or(e.pass.args[0]??"",e.maps).flatMap(t=>pa(t,e))}function ma(e){return e.map(t=>({names:[],listeners:t.listens.map(n=>({scheme:n.ssl||n.port===443?"https":"http",port:n.port,...n.address==="*"?{}:{address:n.address},...n.statement===void 0?{}:{at:n.statement.at}})),routes:[{match:"",at:t.pass.at,targets:Pr(t),labels:cp(t)}],at:t.statement.at}))}function cp({pass:e,maps:t}){return Or(e.args[0]??"",t).map(n=>n.replace(/:\d+$/,""))}function Rr(e,t){let n=e.findIndex(({listens:u})=>u.some(l=>l.port===de(t))),r=e[n];if(r===void 0)return;let{statement:s,pass:o}=r,i=o.args[0]??"",a=Sn(i,r.maps,t),c=a===void 0?[]:pa(a,r),d=i===a?"relays the bytes":`relays the bytes to ${a??"a target unknown"}`;return{index:n,server:r,targets:c,because:c.length>0?void 0:{missing:"variable",name:i,at:o.at},steps:[{at:s.at,text:ft(s),why:`${X(t)} on port ${de(t)}`},{at:o.at,text:ft(o),why:d}]}}function _a(e,t,n){let{server:r,targets:s,because:o}=e,i=`${n.url.pathname}${n.url.search}`,a=r.pass.at;return Rt(n,{site:t+e.index,outcome:o!==void 0?{kind:"undecided",because:o}:{kind:"proxied",targets:s.map(c=>({...c,path:z(i,a,"proxy_pass")}))},upgrade:F(n)?{is:"passed"}:{is:"not-asked"},upstreamHttp:_e,requestHeaders:dp.map(c=>({name:c,carries:c==="host"?"client-host":"client-supplied"})),responseBuffered:I(!1,!0),showsVersion:I(!1,!0),limits:{...jr,idleSeconds:r.idle},route:r.statement.at,steps:e.steps})}var dp=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function ha(e,t,n){let{server:r,targets:s,steps:o}=e,i=s.flatMap(u=>ga(u,t)??[])[0];if(i===void 0)return;let a={address:"127.0.0.1",sendsProxy:r.sendsProxy},c=vt(t,t.sockets,{...n,arrivesAt:i.port},a),{exchange:d}=c;return{...c,exchange:{...d,request:n,limits:{...d.limits,idleSeconds:up(d.limits.idleSeconds,r.idle)},steps:[...o,...d.steps]}}}function up(e,t){let[n,r]=[k(e),k(t)];return typeof n!="number"?e.is==="known"?t:e:typeof r=="number"&&r<n?t:e}function ga({host:e,port:t},{sockets:n}){let r=k(e)??"";if(/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(r))return n.find(s=>s.port===k(t)&&(s.address==="*"||s.address===r||r==="localhost"&&lp(s)))}function lp({address:e}){return e.startsWith("127.")||e==="::1"||e==="[::1]"}function ya(e,t,n){let r=e.flatMap(a=>Pr(a).flatMap(c=>{let d=ga(c,n);return d===void 0?[]:[{stream:a,socket:d}]})),s=t.map(a=>({...a,listeners:a.listeners.flatMap(c=>{let d=r.filter(({socket:l})=>fp(c,l));if(d.length===0)return[c];let u=d.flatMap(({stream:l})=>l.listens.map(m=>({scheme:c.scheme,port:m.port,...m.statement===void 0?{}:{at:m.statement.at}})));return c.address===void 0?[...u,c]:u})})),o=new Set(r.map(({stream:a})=>a)),i=ma(e).map((a,c)=>{let d=e[c];return d!==void 0&&o.has(d)?{...a,routes:[]}:a});return[...s,...i]}function fp({port:e,address:t},n){return e===n.port&&(t??"*")===n.address}function xa(e,t){let n=[...pp(e),...mp(e),...t.unseen.map(({statement:s,name:o})=>Lt(s,{missing:o.startsWith("$")?"variable":"parent",name:o,at:s.at},`\`${o}\` is not defined in what can be seen here; what depends on it is left open.`)),...Gi(e).map(s=>Lt(s,{missing:"plugin",name:s.name,at:s.at},`\`${s.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`)),...ji(e).map(s=>Lt(s,{missing:"plugin",name:s.name,at:s.at},`\`${s.name}\` belongs to a module that most builds of nginx have to load, and no \`load_module modules/${Lr(s.name)}.so;\` can be seen: without it nginx does not start.`))],r=new Map;for(let s of n)r.has(s.cause?.name)||r.set(s.cause?.name,s);return[...r.values()]}function Lt(e,t,n){return{about:"unseen",effect:"harmless",at:e.at,text:n,related:[],affects:"route",cause:t}}function pp(e){let[t]=e.fragment;if(t===void 0||e.extent==="site")return[];let n=e.extent==="server-part"?"server":"location";return[Lt(t,{missing:"parent",name:n,at:t.at},`The \`${n}\` around these lines cannot be seen; what it would decide is left open.`)]}function mp(e){if(!e.inventory.hidesSomething)return[];let t=[],n=r=>{for(let s of r)s.unseen!==void 0&&t.push(Lt(s,s.unseen,_p(s))),s.body!==void 0&&n(s.body)};return n(e.extent==="main"?e.main:e.fragment),t}function _p(e){if(e.name!=="include")return`\`${e.text}\` stands deeper inside other blocks than is looked into; what it would decide is left open.`;let t=Tn(e)?"by its name it holds TLS settings, and which response headers it adds is left open":"what it would decide is left open";return`\`${e.args[0]}\` cannot be read here; ${t}.`}var H={lines:[],replaces:[],displaces:[],notes:[]};function ee(e){return{lines:e.flatMap(t=>t.lines),replaces:e.flatMap(t=>t.replaces),displaces:e.flatMap(t=>t.displaces),notes:e.flatMap(t=>t.notes)}}function Sa(e,t){let n=new Map(e.displaces.map(o=>[o.at.start,o]));if(n.size===0)return e;let s=t.statements.filter(o=>o.stock===!0&&n.has(o.at.start)).filter(o=>!e.displaces.includes(o)&&o.body===void 0);return{...e,lines:[...s.map(o=>`${o.text};`),...e.lines],replaces:[...[...n.values()].map(M),...e.replaces],displaces:[],said:e.lines,notes:[...e.notes,hp(e.displaces)]}}function hp(e){let t=[...new Set(e.map(r=>`\`${r.text}\``))].join(" "),n=e.length===1;return`${t} ${n?"comes":"come"} from an include here: write the other lines of that file in its place.`}function j(e,t,n){let r=e.own.get(t)??[];return{lines:[`${t} ${n};`],replaces:r.filter(s=>s.stock!==!0).map(M),displaces:r.filter(s=>s.stock===!0),notes:[]}}function Ht(e,t,n,r=[]){let s=_(e,t),o=s===void 0||"unknown"in s?[]:s.lines,i=s!==void 0&&!("unknown"in s)&&!s.inherited,a=i?gp(o,n):[],c=b=>a.some(P=>Ne(P)===b),d=o.filter(b=>n.has(Ne(b))&&!a.includes(b)),u=[...n].flatMap(([b,P])=>P===void 0||c(b)?[]:[`${P};`]),l=r.filter(b=>!n.has(Ne(b))).map(b=>`${b.text};`);if(i)return{lines:[...u,...l],replaces:d.filter(b=>b.stock!==!0).map(M),displaces:d.filter(b=>b.stock===!0),notes:[]};let p=u.length>0||d.length>0?o.filter(b=>!n.has(Ne(b))).map(b=>`${t} ${b.args.map(yp).join(" ")};`):[];return{...H,lines:[...p,...u,...l]}}function gp(e,t){let n=e.filter(r=>r.stock!==!0&&r.text===t.get(Ne(r))&&e.filter(s=>Ne(s)===Ne(r)).length===1);return n.length<t.size?n:[]}function Ne(e){return(e.args[0]??"").toLowerCase()}function yp(e){return/^[^\s;{}"'\\#]+$/.test(e)?e:`"${e.replace(/(["\\])/g,"\\$1")}"`}function ba(e){let{needs:t,passage:n,scope:r}=e,s=new Map,o=(m,p)=>{s.set(m.toLowerCase(),`proxy_set_header ${m} ${p}`)};t.includes("upgrade")&&(o("Upgrade","$http_upgrade"),o("Connection",ka(n))),t.includes("host")&&o("Host","$http_host");let i=n.request.front!=="none",a=t.includes("client-address")&&Ho(n);if(t.includes("client-address")&&!a){let m=Lo(n)?"$realip_remote_addr":"$remote_addr";o("X-Real-IP",m),o("X-Forwarded-For",i?"$proxy_add_x_forwarded_for":m)}t.includes("proto")&&o("X-Forwarded-Proto",i?"https":"$scheme");let c=a?[xp]:[];if(s.size===0)return{...H,notes:c};let u=_n(r.level,"proxy_set_header",n.configuration.version)?.lost??[],l={...Ht(r.level,"proxy_set_header",s,u),notes:c};return t.includes("upgrade")?ee([Tr(e),Sp(e),bp(e),l]):l}var xp="What relays the connection has to say for whom: write `proxy_protocol on;` in the server of the `stream` block, `proxy_protocol` at the end of this `listen`, and `set_real_ip_from 127.0.0.1;` and `real_ip_header proxy_protocol;` in this `server`.";function Tr({scope:e}){let[t]=e.level.own.get("proxy_http_version")??[];return t?.args[0]==="1.1"?H:j(e.level,"proxy_http_version","1.1")}function Sp({scope:e}){let t=_(e.level,"proxy_method"),n=_(e.level,"proxy_pass_request_headers");return ee([t===void 0?H:j(e.level,"proxy_method","$request_method"),n===void 0?H:j(e.level,"proxy_pass_request_headers","on"),{...H,replaces:pr(e).map(M)}])}function bp({scope:e}){let t=new Map([["upgrade",void 0],["sec-websocket-accept",void 0]]);return Ht(e.level,"proxy_hide_header",t)}function ka(e){let t=e.configuration.maps.get("connection_upgrade");return t===void 0||t.assumed===!0||e.request.url.protocol.startsWith("http")?'"upgrade"':v(Ce("connection_upgrade",e))?.toLowerCase()==="upgrade"?"$connection_upgrade":'"upgrade"'}var kp=[["X-Frame-Options","DENY"],["X-Content-Type-Options","nosniff"]];function wa(e){let{traced:t,passage:n,scope:r}=e,{added:s,removed:o}=t.exchange.responseHeaders,i=p=>s.some(b=>b.name===p.toLowerCase()),a=p=>o.some(b=>b.name===p.toLowerCase()),d=_n(r.level,"add_header",n.configuration.version)?.lost??[],u=new Set(d.map(p=>(p.args[0]??"").toLowerCase())),l=new Map,m=new Map;for(let[p,b]of kp){let P=p.toLowerCase();a(p)&&!i(p)&&l.set(P,`add_header ${p} ${b} always`),(i(p)||u.has(P))&&!a(p)&&m.set(P,`proxy_hide_header ${p}`)}return n.scheme==="https"&&!i("Strict-Transport-Security")&&!u.has("strict-transport-security")&&l.set("strict-transport-security",'add_header Strict-Transport-Security "max-age=31536000" always'),ee([Ht(r.level,"add_header",l,d),m.size===0?H:Ht(r.level,"proxy_hide_header",m)])}function va({traced:e}){let t=e.exchange.responseHeaders.added.filter(({name:r})=>r.startsWith("access-control-")),n=t.flatMap(({at:r})=>r===void 0?[]:[{...r,end:r.end+1}]);return{lines:[],replaces:n,displaces:[],notes:[`Take ${t.map(({name:r})=>`\`${r}\``).join(", ")||"the Access-Control headers"} out: Pulse answers cross-origin requests itself (ALLOWED_ORIGINS).`]}}function La(e){let t=e.request.front!=="none";return["proxy_set_header Upgrade $http_upgrade;",`proxy_set_header Connection ${ka(e)};`,"proxy_set_header Host $http_host;","proxy_set_header X-Real-IP $remote_addr;",`proxy_set_header X-Forwarded-For ${t?"$proxy_add_x_forwarded_for":"$remote_addr"};`,`proxy_set_header X-Forwarded-Proto ${t?"https":"$scheme"};`]}var bn="resolver 127.0.0.11 valid=30s;";function kn(e,t,n){return Se(e,t,n).kind==="no-resolver"}function wn(e,t,n){let r=e.args[0]??"",s=Se(e,t,n);return wp(s)?r.replace(/^https:/i,"http:"):r}function wp(e){return e.kind!=="undecided"&&e.targets.every(({port:t})=>k(t)===7655)}function $t({scope:e,passage:t}){let n=B(e);if(n?.name!=="proxy_pass")return H;let r=e.level.own.get("rewrite")??[],s=t.steps.find(({text:a,at:c})=>/^(?:try_files|error_page)\b|^rewrite\b.*\blast;$/.test(a)||a.startsWith("rewrite")&&!r.some(d=>d.at.start===c.start));if(s!==void 0)return{...H,displaces:[],notes:[`\`${s.text}\` changes the path: take it out, and pass everything on with \`proxy_pass\`.`]};let o=r.filter(a=>a.args[2]==="break"),i=(e.level.own.get("set")??[]).filter(a=>a.args[0]==="$args");return{lines:[`proxy_pass ${vn(n.args[0]??"")};`],replaces:[n,...o,...i].map(M),displaces:[],notes:Lp(e)?["Pulse cannot live below a path: its pages ask for `/assets`, `/api` and `/ws`. Give it a server name of its own."]:[]}}var vp=/^\/(?:$|api|ws|assets|socket\.io|install|download|login|settings)/;function Lp(e){let{match:t}=e;return t!==void 0&&t.kind!=="regex"&&t.kind!=="named"&&!vp.test(t.text)}function vn(e){let t=/^(https?:\/\/unix:[^:]+)/i.exec(e);return t!==null?t[1]??e:(/^(?:\w+|\$\{?\w+\}?):\/\/[^/?]*/.exec(e)?.[0]??/^[^/?]*/.exec(e)?.[0]??e).replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g,"")}function Ha(e){let{passage:t,traced:n}=e,r=Oa(t);if(r===void 0)return{...H,notes:["Send the path to Pulse in a location of its own."]};if(Hp(e))return{...H,notes:["What the `server` itself answers with has to spare the path."]};let{children:s}=t.server.scope,o=n.exchange.request.url.pathname,i=[o,...Ur.filter(u=>u!==o&&$p(u,e))],a=i.flatMap(u=>s.exact.get(u)?.level.block??[]);return{lines:(i.length>1&&a.length===0&&i.every(u=>Op(u,t))?[`location ~ "^(${i.join("|")})$"`]:i.map(u=>`location = ${u}`)).flatMap(u=>Ra(u,r,t,[])),replaces:a.map(M),displaces:[],notes:[]}}function Hp({passage:e,traced:t}){let{outcome:n}=t.exchange,r=n.kind==="answered"?n.at:void 0,s=t.scope===void 0||t.scope.outer===e.server.scope||t.scope===e.server.scope;return r!==void 0&&s&&(t.scope?.level.kind==="if"||t.scope?.level.kind==="server")}function $p(e,{passage:t,scope:n,traced:r}){let s=i=>{let a=et(t.server.scope,i);return a?.kind==="scope"||a?.kind==="slash"?a.scope:void 0},o=s(e);return o===void 0?n.match===void 0:o===n||n.match?.kind==="named"&&o===s(r.exchange.request.url.pathname)}function Op(e,t){let n=et(t.server.scope,e);if(n?.kind==="slash")return!1;let r=n?.kind==="scope"?n.scope.match?.kind:void 0;return r===void 0||r==="prefix"}function $a({passage:e,scope:t}){let n=Oa(e)??Pa(t,e);return n===void 0?H:{lines:Ra('location ~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"',n,e,["auth_basic off;","auth_request off;","satisfy all;"]),replaces:[],displaces:[],notes:[]}}function Oa(e){let{scope:t}=e.server;for(let n of["/","/api/health","/api/agents/host/report"]){let r=et(t,n),s=r?.kind==="scope"?Pa(r.scope,e):void 0;if(s!==void 0)return s}}function Pa(e,t){let n=B(e),r=n?.args[0]??"";if(n?.name!=="proxy_pass"||Z(r)===void 0&&!Q(r))return;let s=["set","resolver"].flatMap(i=>(e.level.own.get(i)??[]).map(a=>a.stock===!0?`resolver ${a.args.join(" ")};`:`${a.text};`)),o=kn(n,e,t)?[bn]:[];return{url:vn(wn(n,e,t)),before:[...s,...o]}}function Ra(e,t,n,r){let s=[...r,...t.before,`proxy_pass ${t.url};`,"proxy_http_version 1.1;",...La(n),"proxy_read_timeout 3600s;","proxy_buffering off;","proxy_buffer_size 64k;","proxy_buffers 8 64k;","proxy_busy_buffers_size 128k;"];return[`${e} {`,...s.map(o=>`    ${o}`),"}"]}function Ta(e){let{level:t}=e.scope,n=e.names.find(Jt)?.text??"pulse.example.com",r=(t.own.get("listen")??[]).filter(o=>/(?:^|:)443$/.test(o.args[0]??"")&&!o.args.includes("ssl"));return{lines:["listen 443 ssl;",..._(t,"ssl_certificate")===void 0?[`ssl_certificate /etc/letsencrypt/live/${n}/fullchain.pem;`,`ssl_certificate_key /etc/letsencrypt/live/${n}/privkey.pem;`]:[],...Ma(443)],replaces:r.map(M),displaces:[],notes:["The certificate has to be there first: `certbot certonly` gets one."]}}function za(e,t,n){let{outcome:r}=e.exchange;if(r.kind==="redirected"&&r.at!==void 0){let a=Ca(t.server.statement,r.at);return a?.found.name==="return"&&a.found.args.length===2?{lines:[`return 308 ${a.found.args[1]};`],replaces:[M(a.found)],displaces:[],notes:[],into:a.holder.at}:{...H,displaces:[],notes:["Redirect with `return 308 https://$host$request_uri;`, which keeps a POST a POST."]}}let o=n.flatMap(a=>a===t.server||Pp(a,t)?a.listens:[]).find(a=>a.ssl)?.port??443;return{lines:t.server.listens.some(a=>a.ssl)?Ma(o):[Ea(o)],replaces:[],displaces:[],notes:[]}}function Pp(e,t){return e.names.some(n=>n.kind==="exact"&&n.key===t.host)}function Ma(e){return["if ($scheme = http) {",`    ${Ea(e)}`,"}"]}function Ea(e){return`return 308 https://$host${e===443?"":`:${e}`}$request_uri;`}function Ca(e,t){for(let n of e.body??[]){if(n.at.start===t.start&&n.at.file===t.file)return{found:n,holder:e};let r=Ca(n,t);if(r!==void 0)return r}}function qa({scope:e}){return j(e.level,"proxy_read_timeout","3600s")}function Na({scope:e}){let{level:t}=e;return ee([j(t,"proxy_buffer_size","64k"),j(t,"proxy_buffers","8 64k"),j(t,"proxy_busy_buffers_size","128k"),...["proxy_temp_file_write_size","proxy_max_temp_file_size"].map(n=>Rp(t,n))])}function Rp(e,t){let n=_(e,t),r=n===void 0||"unknown"in n?void 0:n.lines[0],s=r===void 0?void 0:he(r.args[0]??"","size");return s===void 0||s===0||s>=65536?H:j(e,t,"128k")}function Wa({scope:e}){let t=[Aa(e.level,"limit_req",n=>[...n.filter(r=>!/^(?:burst=|delay=|nodelay$)/.test(r)),"burst=50","nodelay"]),Aa(e.level,"limit_conn",([n=""])=>[n,"100"])];return ee(t)}function Aa(e,t,n){let r=_(e,t);return r===void 0||"unknown"in r?H:{lines:r.lines.map(s=>`${t} ${n(s.args).join(" ")};`),replaces:r.inherited?[]:r.lines.map(M),displaces:[],notes:[]}}function Ia(e){let{scope:t,traced:n,passage:r}=e,{outcome:s}=n.exchange,o=B(t);if(o===void 0)return H;let i=o.args[0]??"";if(Q(i))return Tp(i,o,e);let a=Z(i);if(a===void 0)return Fa(i);let c=r.configuration.upstreams.get(a.authority.toLowerCase()),d=c?.servers.find(p=>p.port!==7655);if(c!==void 0&&d!==void 0&&a.scheme==="http")return{lines:[`server ${d.host}:${7655};`],replaces:[M(d.statement)],displaces:[],notes:[],into:c.statement.at};let u=c?.name??J(a.authority,7655)?.host??"localhost",l=c===void 0&&!u.startsWith("unix:")?`:${7655}`:"",m=s.kind==="proxied"?k(s.targets[0]?.path??Mp):void 0;return Da(`http://${u}${l}${m===void 0?"":a.uri}`,o,e)}function Tp(e,t,n){let{needs:r,scope:s,passage:o}=n,i=wn(t,s,o),a=r.includes("path")?$t(n):H,c=i===e?a:Da(i,t,n);return kn(t,s,o)?ee([zp(n),c]):i===e?Fa(e):c}function zp({scope:e}){return{lines:[bn],replaces:e.level.own.get("resolver")?.map(M)??[],displaces:[],notes:["127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's."]}}function Fa(e){return{...H,notes:[`Let \`${e}\` come out as \`http://PULSE:${7655}\`.`]}}function Da(e,t,n){let r=n.needs.includes("path")?$t(n):H;return r.lines.length>0?{...r,lines:[`proxy_pass ${vn(e)};`]}:{...r,lines:[`proxy_pass ${e};`],replaces:[M(t)]}}var Mp={is:"unsupported"};var Ep=["upgrade","host","proto","client-address"];function Ua(e,t,n){let{passage:r,server:s}=t;if(e.includes("socket-route")&&r!==void 0&&s!==void 0)return Ln(Ha(zr(e,t,r)),Hn(n,s.statement.at));if(e.includes("agent-bypass")&&r!==void 0&&s!==void 0)return Ln($a(zr(e,t,r)),Hn(n,s.statement.at));let o=r===void 0?H:Cp(zr(e,t,r)),i=Ap(e,t,n);if(Va(o))return s===void 0||i===void 0?void 0:Ln(i,i.into??Hn(n,s.statement.at));let a=i===void 0?[]:Er(i,"the `server`");return Ln({...o,notes:[...o.notes,...a]},o.into??qp(t,e,n),o.into===void 0?Np(t,e):"the upstream")}function zr(e,t,n){return{needs:e,traced:t,passage:n,scope:Mr(t.scope??n.server.scope,e)}}function Mr(e,t){return e.level.kind==="if"&&t.every(r=>r==="security-headers")?e:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?e.outer:e}function Cp(e){let{needs:t,scope:n}=e,r=i=>t.includes(i),s=r("target")?Ia(e):H;if(s.into!==void 0&&t.length===1)return s;let o=[s.into===void 0?s:{...H,notes:Er(s,"the upstream's block")},r("path")&&!r("target")&&$t(e),r("upstream-http")&&!r("upgrade")&&Tr(e),Ep.some(r)&&ba(e),r("idle")&&qa(e),r("unbuffered")&&j(n.level,"proxy_buffering","off"),r("buffers")&&Na(e),r("body")&&j(n.level,"client_max_body_size","10m"),r("security-headers")&&wa(e),r("hide-version")&&j(n.level,"server_tokens","off"),r("no-cors")&&va(e),r("socket-rate")&&Wa(e)];return Sa(ee(o.filter(i=>i!==!1)),n.level)}function Ap(e,t,n){let{server:r,passage:s}=t;if(r!==void 0){if(e.includes("https")||e.includes("http-mode"))return Ta(r);if(e.includes("redirect")&&s!==void 0)return za(t,s,n.servers);if(e.includes("rate-limit"))return{...H,notes:["Put `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;` into `http`, outside every `server`, and `limit_req zone=pulse burst=50 nodelay;` into a `location /api/`."]}}}function Va(e){return e.lines.length===0&&e.replaces.length===0&&e.notes.length===0}function Hn(e,t){return e.extent==="main"||e.extent==="site"?t:void 0}function qp(e,t,n){let r=e.scope===void 0?void 0:Mr(e.scope,t);if(n.extent!=="directives")return r?.level.kind==="server"?Hn(n,e.server?.statement.at??Wp):r?.level.block?.at}function Np(e,t){let r=(e.scope===void 0?void 0:Mr(e.scope,t).level.block)?.text.replace(/\s+/g," ")??"";return r===""||r.length>60?"this block":`\`${r}\``}var Wp={file:"",start:0,end:0};function Ln(e,t,n="this `server`"){if(Va(e))return;let r=e.lines.length===0?void 0:`${e.lines.join(`
`)}
`;return{help:Er(e,t===void 0?"this block":n).join(" "),...r===void 0?{}:{block:r,...t===void 0?{}:{into:t}},replaces:e.replaces}}function Er(e,t){let{replaces:n,notes:r}=e,s=e.said??e.lines;if(s.length===0)return r;let[o]=s,i=o?.endsWith("{")?o:void 0,a=n.length===0||e.said!==void 0?"":" instead of what it says now",c=i!==void 0&&s.length>3?`a \`${i.slice(0,-2)}\` of its own in the \`server\``:s.map(u=>`\`${u.trim()}\``).join(" "),d=i!==void 0&&s.length>3?"":` in ${t}`;return[`Write ${c}${d}${a}.`,...r]}function Ba(e,{server:t},{limits:n,outcome:r}){let[s,o]=e;if(o!==void 0)return;let{idleSeconds:i}=n;if(s==="idle"&&i.is==="known"&&i.directive==="proxy_timeout"){let u=(t.statement.body??[]).filter(({name:l})=>l==="proxy_timeout");return{help:"Write `proxy_timeout 3600s;` in the server of the `stream` block.",block:`proxy_timeout 3600s;
`,into:t.statement.at,replaces:u.map(M)}}let a=r.kind==="proxied"&&r.targets.some(({scheme:u})=>u==="tcp");if(s!=="http-mode"&&s!=="https"||!a)return;let d=`\`${t.pass.text.replace(/^proxy_pass\s+/,"proxy_pass http://")}\` in its \`location /\`, in place of this one.`;return{help:s==="https"?`Write a \`server\` in \`http\` with \`listen 443 ssl\`, its certificate, and ${d}`:`Let \`http\` have this port: a \`server\` there with ${d}`,replaces:[]}}function Ga(e){return e.servers.map(t=>({names:Ip(t),listeners:Fp(t,e.sockets),routes:Dp(t.scope,e),at:t.statement.at}))}function Ip(e){return e.names.flatMap(t=>t.text===""||t.kind==="exact"&&t.text.startsWith(".")?[]:[{text:t.text,literal:Jt(t),at:t.statement.at}])}function Fp(e,t){if(t.length===0)return[{scheme:"https",port:443,assumed:!0}];let n=[];for(let r of e.listens){let s=t.find(a=>a.family===r.family&&a.address===r.address&&a.port===r.port);if(s===void 0||s.family==="unix")continue;let o=s.ssl?"https":"http";n.some(a=>a.scheme===o&&a.port===s.port&&a.address===(s.address==="*"?void 0:s.address))||n.push({scheme:o,port:s.port,...s.address==="*"?{}:{address:s.address},...r.statement===void 0?{assumed:!0}:{at:r.statement.at}})}return n}function Dp(e,t){let n=[];return $n(e,t,n),n}function $n(e,t,n){for(let r of e.level.own.get("proxy_pass")??[]){let s=r.args[0]??"",o=Z(s);n.push({match:e.match?.text??"/",at:e.level.block?.at??r.at,targets:Up(e,t,r),labels:Kp(s,o?.authority)})}for(let r of e.children.all)$n(r,t,n);for(let r of e.ifs.values())$n(r,t,n);e.limitExcept!==void 0&&$n(e.limitExcept,t,n)}function Up(e,t,n){let r=n.args[0]??"";if(!Q(r))return cr(n,e,t);let s=K(r),i=Gp(s,e,t)?.flatMap(a=>Vp.exec(a)?.[0]??[])??[];return i.length===0?[Xp(n)]:i.flatMap(a=>cr({...n,args:[a]},e,t))}var Vp=/^https?:\/\/[^/?]+/i,Bp=1e3;function Gp({pieces:e},t,n){let r=[""];for(let s of e){if(r.every(i=>/^https?:\/\/[^/?]+[/?]/i.test(i)))break;let o="text"in s?[s.text]:jp(s.variable,t,n);if(o===void 0||r.length*o.length>Bp)return;r=r.flatMap(i=>o.map(a=>i+a))}return r}function jp(e,t,n){for(let o=t;o!==void 0;o=o.outer){let i=o.level.own.get("set")?.findLast(a=>a.args[0]?.slice(1).toLowerCase()===e);if(i!==void 0)return i.args[1]===void 0||i.args[1].includes("$")?void 0:[i.args[1]]}if(/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(e))return[""];let r=n.maps.get(e),s=r===void 0?[]:Ee(r).filter(o=>o!=="");return s.length===0||s.some(o=>o.includes("$"))?void 0:s}function Xp(e){let t=R({missing:"variable",name:e.args[0]??"",at:e.at});return{scheme:"http",host:t,port:t,path:t,verifies:_e,at:e.at}}function Kp(e,t){let n=(t??e).replace(/:\d+$/,"");return n===""||n.startsWith("$")?[]:[n]}function ja(e){let t=go(e),n=fa(t),r=ya(n,Ga(t),t),s=ua(t),o=[...e.loaded.remarks,...aa(t,s),...Qi(t),...xa(t,s)];return i=>Qp(e,{...t,version:i},n,r,xn(i,o))}function Qp(e,t,n,r,s){let{version:o,sockets:i}=t,a=new WeakMap;return{dialect:"nginx",version:o,files:e.loaded.files,complete:t.complete,sites:r,remarks:s,loads:Yp(t,s),assumes:t.assumes,abilities:{rateLimit:!0,responseHeaders:!0,tls:!0},exchange(c){let d=Rr(n,c),u=d&&ha(d,t,c);if(d!==void 0&&u===void 0)return _a(d,t.servers.length,c);let l=u??vt(t,i,c);return a.set(l.exchange,l),l.exchange},answered(c){let d=a.get(c);return d&&Ti(d)},remedy(c,d){let u=Rr(n,d.request),l=u&&Ba(c,u,d);if(l!==void 0)return l;let m=a.get(d)??vt(t,i,d.request);return Ua(c,m,t)}}}function Yp(e,t){let n=t.filter(s=>s.about==="syntax"||s.about==="refused");return n.some(s=>s.effect==="breaks")?!1:n.length>0||e.extent==="server-part"||e.extent==="directives"||t.filter(({about:s,cause:o})=>s==="unseen"&&!(o?.missing==="plugin"&&vr(o.name,e.main))).length>0?null:!0}var Xa={upgrade:{text:"Set both headers in the `location` that passes requests on, beside every other `proxy_set_header` it needs: one line there discards all that stand outside it.",bad:`location / {
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
}`},"http-mode":{text:"A `stream` block relays bytes and knows no headers: put Pulse into an `http` server."},target:{text:"Pulse listens on port 7655 and speaks plain HTTP there. A name that stands in a variable is looked up for each request and needs a `resolver`; in a container `localhost` is the container.",bad:"proxy_pass https://127.0.0.1:7655;",good:"proxy_pass http://127.0.0.1:7655;"}};function Ka(e,t,n){let r=new Map(e.map(d=>[t.real(d.path),d])),s=new Map,o=d=>{let u=t.real(d),l=s.get(u);if(l!==void 0)return l;let m=r.get(u)??t.read(d);if("failed"in m)return;let p=Qn(m,t,n,r,!0);return s.set(u,p),p},i=new Map,a=[];for(let d of e){let u=Zp(d,t,n,o);if(u===void 0){let l=Qn(d,t,n,r,!1);a.push({named:[d],extent:im(l.statements),loaded:l})}else i.set(u,[...i.get(u)??[],d])}return[...[...i].map(([d,u])=>({named:u,extent:"main",loaded:d})),...nm(a,t)]}function Zp(e,t,n,r){if(n.root!==void 0){let o=r(n.root);if(o?.reached.has(t.real(e.path)))return o}if(Yn(e)!==void 0||Jp(e.text))return r(e.path);let s=t.real(e.path);for(let o of tm([e.path,t.absolute(e.path),s],t)){let i=r(o);if(i?.reached.has(s))return i}}function Jp(e){return/^[ \t]*(?:http|events|stream)\s*\{/m.test(e)}var em=["nginx.conf","openresty.conf"];function tm(e,t){let n=new Set;for(let r of e){let s=ue(r);for(let o=0;o<4;o+=1){for(let i of em){let a=ke(s,i);a!==r&&t.kind(a)==="file"&&n.add(a)}if(s==="/"||s===".")break;s=ue(s)}}return[...n]}function nm(e,t){let n=(s,o)=>o.every(i=>s.loaded.reached.has(t.real(i.path)));return e.filter((s,o)=>e.every((i,a)=>i===s||!n(i,s.named)||n(s,i.named)&&o<a)).map(s=>({...s,named:e.flatMap(o=>o.named).filter(o=>n(s,[o]))}))}var rm=new Set(["http","events","stream","mail","user","worker_processes","worker_rlimit_nofile","pid","daemon","load_module","master_process","worker_shutdown_timeout","env","pcre_jit"]),sm=new Set(["server","upstream","map","geo","limit_req_zone","limit_conn_zone","proxy_cache_path","log_format","split_clients"]),om=new Set(["location","listen","server_name"]);function im(e){let t=new Set(e.map(r=>r.name)),n=r=>[...t].some(s=>r.has(s));return t.has("http")||t.has("events")||t.has("stream")?"main":t.has("server")?"site":n(om)?"server-part":n(sm)?"site":n(rm)?"main":"directives"}var uk={name:"nginx",title:"nginx",versions:Le,comments:{marker:"#",trailing:!0},claims:Br,open(e,t,n){return Ka(e,t,n).map(r=>({named:r.named.map(s=>s.path),...am(r)?{partial:!0}:{},files:r.loaded.files,at:ja(r)}))},howTo:Xa};function am({extent:e,loaded:t,named:n}){let[r]=t.files;return e==="main"&&r!==void 0&&!n.includes(r)}exports.nginx=uk;})
