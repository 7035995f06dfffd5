(function(require,module,exports){var pt=Object.defineProperty;var _i=Object.getOwnPropertyDescriptor;var di=Object.getOwnPropertyNames;var fi=Object.prototype.hasOwnProperty;var pi=(e,t)=>{for(var r in t)pt(e,r,{get:t[r],enumerable:!0})},mi=(e,t,r,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of di(t))!fi.call(e,n)&&n!==r&&pt(e,n,{get:()=>t[n],enumerable:!(s=_i(t,n))||s.enumerable});return e};var hi=e=>mi(pt({},"__esModule",{value:!0}),e);var Mf={};pi(Mf,{nginx:()=>ti});module.exports=hi(Mf);var Kn=require("./shared.js")("chunk-C3RWTS65.js"),cr=require("./shared.js")("chunk-X54E5EDS.js"),Tf=require("./shared.js")("chunk-BYXBJQAS.js"),Jn=require("./shared.js")("chunk-4API2V4X.js"),Qn=require("./shared.js")("chunk-L7YSPBIR.js"),Cf=require("./shared.js")("chunk-TSX5HDCM.js"),T=require("./shared.js")("chunk-KCTJZOEU.js"),d=require("./shared.js")("chunk-UV6T6NK6.js"),_t=require("./shared.js")("chunk-UP4ZR3AH.js"),z=require("./shared.js")("chunk-XAQH6GVY.js"),ei=require("./shared.js")("chunk-UPQ5ECED.js"),Af=require("./shared.js")("chunk-3RNHDNP5.js");function vr(e){let[t="",r]=e.split("/"),s=mt(t);if(!(s===void 0||r!==void 0&&!/^\d+$/.test(r)))return{first:s,bits:r===void 0?32:Number(r)}}function mt(e){let t=/^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(e)?.slice(1).map(Number);if(!(t===void 0||t.some(r=>r>255)))return t.reduce((r,s)=>r*256+s,0)}function xr({first:e,bits:t},r){let s=2**(32-t);return Math.floor(e/s)===Math.floor(r/s)}function gi(e){let t=[],r=[],s="",n=!1,i;for(let{name:o,args:a,unseen:l}of e.body??[]){i??=l;let[c]=a,u=vr(o);o==="default"?s=c??"":u!==void 0&&c!==void 0?t.push({...u,result:c}):(n=!0,c!==void 0&&!vi.has(o)&&r.push(c))}return{source:e.args.length>1?e.args[0]??"":"$remote_addr",statement:e,networks:t,fallback:s,hasOthers:n,others:r,...i===void 0?{}:{unseen:i}}}var vi=new Set(["proxy","delete","include"]);function xi(e){return e===void 0||e.includes(":")?void 0:mt(e)??4294967295}function yi(e,t){return e.hasOthers||e.unseen!==void 0?void 0:e.networks.filter(r=>xr(r,t)).toSorted((r,s)=>s.bits-r.bits)[0]?.result??e.fallback}function wi(e){return e.unseen!==void 0?[]:[...new Set([e.fallback,...e.networks.map(({result:t})=>t),...e.others])]}var yr=new Set(["map","geo","split_clients","types","geoip2","charset_map"]);function bi(e,t){let r=ht(e),s=[...r,...ht(t)],n=new Set,i=!1,o=({name:a,unseen:l})=>{n.add(a),l!==void 0&&(i=!0)};for(let a of s)if(o(a),yr.has(a.name))for(let l of ht(a.body??[]))o(l);return{names:n,hidesSomething:i,http:r,lines:s}}function ht(e){let t=[],r=new Set,s=n=>{for(let i of n){let{name:o,args:a,body:l}=i;if(l===void 0){if(r.has(a))continue;r.add(a)}t.push(i),l!==void 0&&!yr.has(o)&&s(l)}};return s(e),t}var wr=[["w",6048e5],["d",864e5],["h",36e5],["m",6e4],["s",1e3],["ms",1]],ki=[["y",31536e6],["M",2592e6]];function ve(e,t){let r=t==="seconds"?[...ki,...wr.slice(0,-1)]:wr,s=/(\d+)(ms|[yMwdhms])? */y,n=0,i=-1;for(;s.lastIndex<e.length;){let o=s.exec(e),a=r.findIndex(([l])=>l===(o?.[2]??"s"));if(o===null||a===-1||a<=i)return;n+=Number(o[1])*(r[a]?.[1]??0),i=o[2]===void 0?r.length:a}if(!(i===-1||n>Si))return t==="seconds"?Math.floor(n/1e3):n}var Si=2**63;function xe(e,t){let r=/^(\d+)([kKmMgG]?)$/.exec(e);if(r===null)return;let s=(r[2]??"").toLowerCase();if(s==="g"&&t==="size")return;let n=Number(r[1])*({k:1024,m:1024**2,g:1024**3}[s]??1);return n>2**63?void 0:n}function gt(e){let t=e.toLowerCase();return t==="on"?!0:t==="off"?!1:void 0}function br(e){let t=/^\d+$/.test(e[0]??"")?Number(e[0]):0,r=xe(e[1]??"","size");return t===0||r===void 0||r===0?void 0:{count:t,bytes:r}}var ye=4096;function Z(e,t,r,s,n){let i=new Map,o=n.unseen,a;for(let l of s){l.unseen!==void 0&&(kr(l)?a??=l.unseen:o??=l.unseen);let c=i.get(l.name);c===void 0?i.set(l.name,[l]):c.push(l)}return{kind:e,parent:t,block:r,statements:s,own:i,unseen:o,unseenTls:a,complete:n.complete}}var Hi=/(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;function kr(e){return e.unseen!==void 0&&Hi.test(e.args[0]??"")}function w(e,t){for(let r=e;r!==void 0;r=r.parent){let s=r.own.get(t),n=r.unseen??($i(t)?r.unseenTls:void 0);if(s!==void 0)return{lines:s,level:r,inherited:r!==e,unseen:n};if(n!==void 0)return{unknown:n}}}function $i(e){return e.startsWith("ssl_")||e==="add_header"||e==="http2"}function ie(e,t,r,s){let n=w(e,t);if(n===void 0)return(0,d.b)(s,e.complete,t);if("unknown"in n)return(0,d.c)(n.unknown);let[i,o]=n.lines,a=i===void 0?void 0:r(i.args);return i===void 0||a===void 0||o!==void 0?(0,d.c)({missing:"file",name:i?.text??t,...i===void 0?{}:{at:i.at}}):i.assumed?{is:"known",value:a,origin:"assumed",directive:t}:{is:"known",value:a,origin:n.inherited?"inherited":"written",directive:t,at:i.at}}function X(e,t,r){return ie(e,t,([s])=>gt(s??""),r)}function We(e,t,r){return ie(e,t,([s])=>s,r)}function Li(e,t,r){return ie(e,t,([s])=>ve(s??"","time"),r)}function oe(e,t,r){return ie(e,t,([s])=>xe(s??"","size"),r)}function zi(e,t,r){return ie(e,t,([s])=>xe(s??"","offset"),r)}function Sr(e,t,r){return ie(e,t,br,r)}function F(e,t){return e.own.get(t)?.[0]}var Te={oldest:"1.18.0",newest:"1.31.4",turning:["1.19.4","1.25.1","1.29.3","1.29.4","1.29.7","1.31.0"]};function M(e,t){let r=e.split("."),s=t.split(".");for(let n=0;n<s.length;n+=1){let i=Number(r[n]??0)-Number(s[n]??0);if(i!==0)return i>0}return!0}var qi={family:"ipv4",address:"*",port:80,ssl:!1,http2:!1,quic:!1,defaultServer:!1,proxyProtocol:!1},Mi=new Set(["default_server","default","bind","deferred","ssl","http2","quic","proxy_protocol","reuseport","multipath","spdy"]),Wi=["setfib","fastopen","backlog","rcvbuf","sndbuf","accept_filter","ipv6only","so_keepalive"];function Ce(e){let[t="",...r]=e.args,s=Hr(t);return s===void 0?[]:s.ports.map(n=>({family:s.family,address:s.address,port:n,ssl:r.includes("ssl"),http2:r.includes("http2"),quic:r.includes("quic"),defaultServer:r.includes("default_server")||r.includes("default"),proxyProtocol:r.includes("proxy_protocol"),statement:e}))}function Ti(e,t){let[r="",...s]=e.args;return Hr(r)===void 0?`\`${r}\` is neither a port nor an address`:Ci(s,t)}function Ci(e,t){for(let r of e){let s=r.split("=")[0]??"";if(!(Mi.has(r)&&(r!=="quic"||M(t,"1.25.0"))&&(r!=="multipath"||M(t,"1.31.0"))&&(r!=="spdy"||!M(t,"1.19.7"))||r.includes("=")&&Wi.includes(s)))return`nginx does not know the parameter \`${r}\``}return e.includes("ssl")&&e.includes("quic")?"`ssl` and `quic` exclude one another":void 0}function Hr(e){if(e.startsWith("unix:"))return{family:"unix",address:e.slice(5),ports:[0]};let t=/^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(e);if(t!==null){let o=vt(t[2]??"80"),a=(t[1]??"").toLowerCase();return o&&{family:"ipv6",address:a==="::"?"*":a,ports:o}}let[r="",s,...n]=e.split(":");if(n.length>0)return;if(s===void 0&&/^\d+(?:-\d+)?$/.test(r)){let o=vt(r);return o&&{family:"ipv4",address:"*",ports:o}}let i=vt(s??"80");return i===void 0||!/^(?:\*|[\w.-]+)$/.test(r)?void 0:{family:"ipv4",address:r==="0.0.0.0"?"*":r==="localhost"?"127.0.0.1":r,ports:i}}var Ai=1e3;function vt(e){let t=/^(\d{1,5})(?:-(\d{1,5}))?$/.exec(e);if(t===null)return;let r=Number(t[1]),s=Number(t[2]??t[1]);if(!(r<1||s>65535||r>s))return Array.from({length:Math.min(s-r+1,Ai)},(n,i)=>r+i)}function Ae(e){return`${e.family} ${e.address} ${e.port}`}var we=9,K=10,ae=13,be=32,le=34,$r=35,Pi=36,ce=39,Ii=41,J=59,xt=92,j=123,ue=125;function yt(e){return e===be||e===K||e===we||e===ae}function Lr(e,t){let r=e.length,s=t;for(;s<r;)switch(e.charCodeAt(s)){case be:case K:case J:case we:case ae:case j:return s;case Pi:for(s++;e.charCodeAt(s)===j;)s++;break;case xt:s+=2;break;default:s++}return r}function zr(e,t){let r=e.charCodeAt(t),s=e.length;for(let n=t+1;n<s;n++){let i=e.charCodeAt(n);if(i===r)return n;i===xt&&n++}return-1}function Pe(e,t){let r=e.indexOf(`
`,t);return r===-1?e.length:r}function wt(e,t,r){for(;r>t&&yt(e.charCodeAt(r-1));)r--;return r}function bt(e,t){let r=t;for(;r>0&&(e.charCodeAt(r-1)===be||e.charCodeAt(r-1)===we);)r--;return r===0||e.charCodeAt(r-1)===K?t-r:-1}var ji=(0,_t.a)({t:"	",r:"\r",n:`
`});function _e(e){return e.includes("\\")?e.replace(/\\(["'\\trn])/g,(t,r)=>ji[r]??r):e}function qr(e){return yt(e)||e===J||e===j||e===ue||e===Ii}var R=6,Q=0,Ie=1,kt=2,St=3,Mr=4,de=5;function Wr(e){return Cr(e,0,e.count)}function Tr(e,t){return Cr(e,t+1,W(e,t,de))}function Cr(e,t,r){let s=[];for(let n=t;n<r;n=W(e,n,de))s.push(n);return s}function Ar(e,t){let{names:r}=e,s=Ht(e,W(e,t,Q)),n=r.get(s);return n!==void 0?n:(r.set(s,s),s)}function Ni(e,t){let r=e.text.slice(je(e,t),Pr(e,t)),s=e.sayings.get(r);if(s!==void 0)return s;let n={name:Ar(e,t),args:Oi(e,t),text:r};return e.mended.size===0&&e.sayings.set(r,n),n}function Oi(e,t){let r=W(e,t,Ie),s=[];for(let n=W(e,t,Q)+1;n<r;n+=1)s.push(Ht(e,n));return s}function je(e,t){return e.words[2*W(e,t,Q)]??0}function Ei(e,t){return e.words[2*W(e,t,Q)+1]??0}function Fi(e,t,r){let s=new Map(e.mended).set(W(e,t,Q),r);return{...e,mended:s,sayings:new Map}}function Pr(e,t){return e.words[2*W(e,t,Ie)-1]??0}function Ir(e,t){return W(e,t,kt)}function ke(e,t){return W(e,t,St)!==0}function jr(e,t){return{start:W(e,t,St),end:W(e,t,Mr)}}function W({directives:e},t,r){return e[R*t+r]??0}function Ht(e,t){let{text:r,words:s,mended:n}=e;if(n.size>0){let a=n.get(t);if(a!==void 0)return a}let i=s[2*t]??0,o=s[2*t+1]??0;return _e(Nr(r,i)===""?r.slice(i,o):r.slice(i+1,o-1))}function Nr(e,t){let r=e.charCodeAt(t);return r===le?'"':r===ce?"'":""}function Ui(e){let t=[],r=[{behind:e.count,children:t}];for(let s=0;s<e.count;s+=1){for(;s>=(r.at(-1)?.behind??0);)r.pop();let n=[];r.at(-1)?.children.push(Xi(e,s,n)),ke(e,s)&&r.push({behind:W(e,s,de),children:n})}return t}function Xi(e,t,r){let[s,...n]=Ri(e,t);if(s===void 0)throw new Error("a directive without a name");let{start:i,end:o}=jr(e,t),a=e.verbatim.has(t)?{verbatim:!0}:{},l=ke(e,t)?{block:{open:i,close:o,children:r,...a}}:{};return{name:s,args:n,...l,start:s.start,end:Ir(e,t)}}function Ri(e,t){let r=[],s=W(e,t,Ie);for(let n=W(e,t,Q);n<s;n+=1){let i=e.words[2*n]??0,o=e.words[2*n+1]??0;r.push({value:Ht(e,n),quote:Nr(e.text,i),start:i,end:o})}return r}function Bi(e,t){let r=[],s=[],n=new Map,i=new Set,o=t.toReversed();for(let a=o.pop();a!==void 0;a=o.pop()){let l=s.length/R;if("ends"in a){s[R*a.ends+de]=l;continue}let c=r.length/2;for(let{value:u,quote:_,start:f,end:g}of[a.name,...a.args]){let S=_===""?e.slice(f,g):e.slice(f+1,g-1);u!==_e(S)&&n.set(r.length/2,u),r.push(f,g)}s.push(c,r.length/2,a.end,a.block?.open??0,a.block?.close??0,l+1),a.block?.verbatim&&i.add(l),o.push({ends:l});for(let u of a.block?.children.toReversed()??[])o.push(u)}return{text:e,words:Int32Array.from(r),directives:Int32Array.from(s),count:s.length/R,mended:n,verbatim:i,sayings:new Map,names:new Map}}var fe=4096;function Ne(e,t,r,s){if((s-t)*3<fe-1)return!1;let n=Er(e,t,r)+(s-r);return n>=fe||n===fe-1&&yt(e.text.charCodeAt(s))}function Or(e,t,r){if((r-t)*3<fe)return!1;let s=Er(e,t,r);return s>fe||s===fe&&r<e.text.length}function Er({text:e,lossy:t},r,s){let n=0;for(let i=r;i<s;i++){let o=e.charCodeAt(i);o<128?n+=1:o<2048||o>=55296&&o<=57343?n+=2:n+=t&&o===65533?1:3}return n}function Fr(e){return e.endsWith("_by_lua_block")}var $t=91,Lt=45,Gi=61;function Di(e,t){let r={[le]:0,[ce]:0},s=1,n=t;for(;n<e.length;){let i=e.charCodeAt(n);if(i===j)s++;else if(i===ue){if(s--,s===0)return n}else if(i===le||i===ce){if(n>=r[i]){let o=Vi(e,n);e.charCodeAt(o)===i?n=o:r[i]=o}}else if(i===$t||i===Lt&&e.charCodeAt(n+1)===Lt){let o=i===Lt?Yi(e,n):Ur(e,n);if(o===-1)return-1;n=Math.max(n,o-1)}n++}return-1}function Vi(e,t){let r=e.charCodeAt(t),s=t+1;for(;s<e.length;){let n=e.charCodeAt(s);if(n===r||n===K)return s;s+=n===xt&&e.charCodeAt(s+1)!==K?2:1}return e.length}function Yi(e,t){let r=Ur(e,t+2);if(r!==t+2)return r;let s=e.indexOf(`
`,t);return s===-1?e.length:s}function Ur(e,t){if(e.charCodeAt(t)!==$t)return t;let r=t+1;for(;e.charCodeAt(r)===Gi;)r++;if(e.charCodeAt(r)!==$t)return t;let s=`]${e.slice(t+1,r)}]`,n=e.indexOf(s,r+1);return n===-1?-1:n+s.length}var Zi=[[0,`
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
    uwsgi_ssl_protocols valid_referers worker_cpu_affinity xslt_stylesheet xslt_types`]],Ki=`
  charset_map events geo http if limit_except location mail map server split_clients stream types
  upstream`,Xr;function Se(){return Xr??={simple:new Map(Zi.flatMap(([e,t])=>Rr(t).map(r=>[r,e]))),blocks:new Set(Rr(Ki))},Xr}function Rr(e){return e.trim().split(/\s+/)}function Ji(e){return Se().simple.has(e)||Se().blocks.has(e)}function Br(e){return Se().simple.has(e)}function Qi(e){return Se().blocks.has(e)}function eo(e){return Se().simple.get(e)??Number.POSITIVE_INFINITY}var to=new Set(["charset_map","geo","map","split_clients","types"]);function Oe(e){return to.has(e)}function ro(e){return e==="types"?Number.POSITIVE_INFINITY:1}function so(e,t,r,s){if(!Gr(t[0].value,t.length-1,r,s))return[t];let n=Oe(s),i=[],o;for(let a of t){let l=i.at(-1),c=o===void 0||e.slice(o.end,a.start).includes(`
`);l===void 0||c&&(n||no(a))?i.push([a]):l.push(a),o=a}return i}function Gr(e,t,r,s){let n=Oe(s);return r===";"?t>(n?ro(s):eo(e)):r==="{"?!n&&Br(e):!0}function no(e){return e.quote===""&&Ji(e.value)}function io(e){let{text:t}=e,r=new Int32Array(64+(t.length>>2)),s=new Int32Array(64+(t.length>>3)),n=[],i=[],o=0,a=0,l=-1,c=!1,u=0;for(;u<t.length;){let S=t.charCodeAt(u);switch(S){case be:case we:case ae:u+=1;break;case K:c=l!==-1,u+=1;break;case J:case j:{if(l===-1)return;if(c||S===j){let x=g(l),k=i.at(-1)?.name??"",P=S===J?";":"{";if(c&&Gr(x,o-l-1,P,k)||S===j&&(Fr(x)||Oe(k)))return;S===j&&i.push({directive:a,name:x})}u+=1,f(u,S===j?u:0);break}case ue:{let x=i.pop();if(l!==-1||x===void 0)return;s[R*x.directive+Mr]=u,u+=1,s[R*x.directive+kt]=u,s[R*x.directive+de]=a;break}case $r:{let x=Pe(t,u);if(Or(e,u,x))return;n.push(u,t.charCodeAt(x-1)===ae?x-1:x),u=x;break}case le:case ce:{let x=zr(t,u),k=x+1;if(x===-1||Ne(e,u+1,x,k)||k<t.length&&!qr(t.charCodeAt(k)))return;_(u,k),u=k;break}default:{let x=Lr(t,u);if(Ne(e,u,x,x))return;_(u,x),u=x}}}if(l!==-1||i.length>0)return;return{outline:{text:t,words:r,directives:s,count:a,mended:new Map,verbatim:new Set,sayings:new Map,names:new Map},comments:n};function _(S,x){l===-1&&(l=o),2*o===r.length&&(r=Dr(r)),r[2*o]=S,r[2*o+1]=x,o+=1}function f(S,x){let k=R*a;k+R>s.length&&(s=Dr(s)),s[k+Q]=l,s[k+Ie]=o,s[k+kt]=S,s[k+St]=x,a+=1,s[k+de]=a,l=-1,c=!1}function g(S){let x=r[2*S]??0,k=r[2*S+1]??0,P=t.charCodeAt(x)===le||t.charCodeAt(x)===ce;return _e(P?t.slice(x+1,k-1):t.slice(x,k))}}function Dr(e){let t=new Int32Array(2*e.length);return t.set(e),t}function oo(e,t){let r=[];for(let s=0;s<t.length;s+=2){let n=t[s]??0,i=t[s+1]??0;r.push({text:e.slice(n+1,i).trim(),start:n,end:i})}return r}var Vr=60;function ee(e){let t=e.replace(/\s+/g," ");return`\`${t.length>Vr?`${t.slice(0,Vr)}\u2026`:t}\``}function te(e,t,r,s,n){return{code:e,message:`${t}: expected ${r}.`,expected:r,start:s,end:n}}function ao(e,t){let[r,...s]=e,n=(s.at(-1)??r).end,i=t?"`;`":lo(r.value),o=s.length===0?ee(r.value):`the arguments of ${ee(r.value)}`;return te("missing-terminator",`The directive ${ee(r.value)} does not end`,`${i} after ${o}`,n,n)}function lo(e){return Qi(e)?"`{`":Br(e)?"`;`":"`;` or `{`"}function Ee(e,t,r){return te("unexpected-token",`Unexpected ${ee(e)}`,r,t,t+e.length)}function Yr(e){return te("unexpected-close","Unexpected `}` that closes no block","a directive or the end of the file",e,e+1)}function Zr(e,t){let r=e.map(s=>s.value).join(" ");return te("unclosed-block",`The block of ${ee(r)} is never closed`,"`}`",t-1,t)}function co(e){let t=`after ${ee(e.value)}`;return te("unclosed-quote",`The quote ${e.quote} is never closed`,`${e.quote} ${t}`,e.start,e.start+1)}function Kr(e){let t=`The word that begins with ${ee(e.value.slice(0,10))} is longer than nginx can read`;return te("too-long",t,"less than 4095 bytes",e.start,e.end)}function uo(e,t){return te("too-long","The comment is longer than nginx can read","less than 4096 bytes in a line",e,t)}var _o=64;function fo(e,t){let{text:r}=e,s=[],n=[],i=[],o=[],a=s,l,c=[],u=!1,_=!1;return{lineBreak:f,bareWord:S,quotedWord:x,comment:ri,terminate:si,open:ni,close:dr,finish:li};function f(){u=l!==void 0}function g(p){l===void 0?l=p:c.push(p)}function S(p,m){let h={value:_e(r.slice(p,m)),quote:"",start:p,end:m};return Ne(e,p,m,m)&&i.push(Kr(h)),g(h),m}function x(p,m){let h=zr(r,p),b=h+1,q=r.charCodeAt(b),E=h!==-1&&(b===r.length||qr(q));if(!E&&(h===-1||k(p,h)))return P(p,m);let B={value:_e(r.slice(p+1,h)),quote:m,start:p,end:b};if(Ne(e,p+1,h,b)&&i.push(Kr(B)),g(B),!E){let ui=String.fromCodePoint(r.codePointAt(b)??0);i.push(Ee(ui,b,`a blank, \`;\` or \`{\` after the closing ${m}`))}return b}function k(p,m){let h=Pe(r,p);if(h>m)return!1;let b=r.charCodeAt(wt(r,p,h)-1);return b===J||b===j}function P(p,m){let h=wt(r,p+1,Pe(r,p)),b=r.charCodeAt(h-1);h>p+1&&(b===J||b===j)&&(h=wt(r,p+1,h-1));let q={value:_e(r.slice(p+1,h)),quote:m,start:p,end:h};return i.push(co(q)),g(q),h}function ri(p){let m=Pe(r,p),h=r.charCodeAt(m-1)===ae?m-1:m;return n.push({text:r.slice(p+1,h).trim(),start:p,end:h}),Or(e,p,m)&&i.push(uo(p,h)),m}function si(p){u&&ft(";"),l===void 0?i.push(Ee(";",p,"a directive or `}`")):ur(l,c,p+1)}function ur(p,m,h){a.push({name:p,args:m,start:p.start,end:h}),_r()}function _r(){l=void 0,c=[],u=!1}function ni(p){if(u&&ft("{"),l===void 0)return i.push(Ee("{",p,"a directive or `}`")),o.push({words:void 0,open:p+1,children:a,indentation:-1}),p+1;mr()&&i.push(Ee("{",p,`\`;\`, for the rows of ${dt()} hold no blocks`));let m=[l,...c];return _r(),Fr(m[0].value)?ii(m,p+1):(a=[],o.push({words:m,open:p+1,children:a,indentation:t?bt(r,m[0].start):-1}),p+1)}function ii([p,...m],h){let b=Di(r,h);b===-1&&(i.push(Zr([p,...m],h)),b=oi(p,h));let q=Math.min(b+1,r.length);return a.push({name:p,args:m,block:{open:h,close:b,children:[],verbatim:!0},start:p.start,end:q}),q}function oi(p,m){let h=bt(r,p.start);if(h===-1||_)return r.length;_=!0;let b=`
${r.slice(p.start-h,p.start)}}`,q=r.indexOf(b,m);return q===-1?r.length:q+b.length-1}function dr(p){if(hr("}"),t&&!ai(p))return;let m=o.pop();m===void 0?i.push(Yr(p)):fr(m,p,p+1)}function fr({words:p,open:m,children:h},b,q){if(a=o.at(-1)?.children??s,p===void 0)return;let[E,...B]=p;a.push({name:E,args:B,block:{open:m,close:b,children:h},start:E.start,end:q})}function ai(p){let m=bt(r,p),h=o.at(-1)?.indentation??-1;if(m===-1||h===-1||m===h)return!0;if(m>h)return i.push(Yr(p)),!1;let b=o.slice(-_o),q=b.length-1-b.findLastIndex(E=>E.indentation===m);return q<b.length&&pr(q,p),!0}function pr(p,m){for(let h=0;h<p;h++){let b=o.pop();if(b===void 0)return;b.words!==void 0&&i.push(Zr(b.words,b.open)),fr(b,m,m)}}function li(){return hr("end of file"),pr(o.length,r.length),i.sort((p,m)=>p.start-m.start),{file:e,directives:s,comments:n,problems:i}}function dt(){return o.at(-1)?.words?.[0].value??""}function mr(){return Oe(dt())}function hr(p){u&&ft(p),l!==void 0&&gr([l,...c])}function ft(p){if(l===void 0)return;let m=so(r,[l,...c],p,dt()),h=m.pop();if(!(h===void 0||m.length===0)){for(let b of m)gr(b);[l,...c]=h}}function gr(p){let m=ci(p),h=m===0?p:po(p,m),[b,...q]=h,E=(q.at(-1)??b).end;i.push(ao(h,mr())),ur(b,q,E);for(let B=0;B<m;B++)dr(E+B)}function ci(p){let m=p.at(-1)??p[0];if(m.quote!==""||r.charCodeAt(m.end-1)!==ue||m.value.includes("{"))return 0;let h=m.value.length;for(;h>0&&m.value.charCodeAt(h-1)===ue;)h--;return h===0||m.value[h-1]==="\\"?0:Math.min(m.value.length-h,o.length)}}function po(e,t){let r=({value:o,quote:a,start:l,end:c})=>({value:o.slice(0,-t),quote:a,start:l,end:c-t}),[s,...n]=e,i=n.pop();return i===void 0?[r(s)]:[s,...n,r(i)]}function Jr(e){let t=io(e);if(t!==void 0)return mo(e,t);let r=ho(e);return{...r,outline:Bi(e.text,r.directives)}}function mo(e,{outline:t,comments:r}){let s;return{file:e,outline:t,problems:[],get directives(){return s??=Ui(t),s},get comments(){return oo(e.text,r)}}}function ho(e){let t=Qr(e,!1);if(!t.problems.some(({code:s})=>s==="unclosed-block"||s==="unexpected-close"))return t;let r=Qr(e,!0);return r.problems.length>0&&r.problems.length<=t.problems.length?r:t}function Qr(e,t){let{text:r}=e,s=fo(e,t),n=0;for(;n<r.length;)switch(r.charCodeAt(n)){case be:case we:case ae:n++;break;case K:s.lineBreak(),n++;break;case J:s.terminate(n),n++;break;case j:n=s.open(n);break;case ue:s.close(n),n++;break;case $r:n=s.comment(n);break;case le:n=s.quotedWord(n,'"');break;case ce:n=s.quotedWord(n,"'");break;default:n=s.bareWord(n,Lr(r,n))}return s.finish()}function He(e){return/[*?[]/.test(e)}function go(e,t){let r=[e.startsWith("/")?"/":""];for(let s of e.split("/").filter(n=>n!=="")){let n=[];for(let i of r)if(He(s))for(let o of t.list(i===""?".":i))rs(s,o)&&n.push(ts(i,o));else n.push(ts(i,s));r=n}return r.filter(s=>t.kind(s)!=="missing").toSorted(es)}function vo(e,t){let r=e.split("/"),s=t.split("/");return r.length===s.length&&r.every((n,i)=>rs(n,s[i]??""))}function es(e,t){return e<t?-1:e>t?1:0}function ts(e,t){return e===""?t:e.endsWith("/")?`${e}${t}`:`${e}/${t}`}function rs(e,t){if(t.startsWith(".")&&!e.startsWith("."))return!1;let r=0,s=0,n=-1,i=0;for(;s<t.length;){let o=r<e.length&&e[r]!=="*"?xo(e,r,t[s]??""):void 0;if(e[r]==="*")n=r,i=s,r+=1;else if(o!==void 0&&o>0)r=o,s+=1;else if(n!==-1)r=n+1,i+=1,s=i;else return!1}for(;e[r]==="*";)r+=1;return r===e.length}function xo(e,t,r){if(e[t]==="?")return t+1;if(e[t]!=="[")return e[t]===r?t+1:0;let s=e.indexOf("]",t+2);if(s===-1)return r==="["?t+1:0;let n=e[t+1]==="!"||e[t+1]==="^",i=!1;for(let o=t+(n?2:1);o<s;o+=1){let a=e[o]??"",l=e[o+1]==="-"&&o+2<s,c=l?e[o+2]??"":a;r>=a&&r<=c&&(i=!0),l&&(o+=2)}return i!==n?s+1:0}function Fe(e,t,r,s){let n=je(e,t),i=Pr(e,t),{name:o,args:a,text:l}=Ni(e,t);return{name:o,args:a,at:{file:r.path,start:n,end:i},end:Ir(e,t),text:l,body:s,inside:ke(e,t)?{file:r.path,...jr(e,t)}:void 0,verbatim:e.verbatim.has(t)?!0:void 0}}function I(e){return{...e.at,end:e.end}}function zt(e){return`${e.text.replace(/\s+/g," ")}${e.body===void 0?";":" {"}`}function qt(e){let{length:t}=e;for(let[r,s]of Lo)if(e===r||e.endsWith(r)&&e[t-r.length-1]==="/")return s;return(0,z.b)(e)==="mime.types"?"":void 0}var yo=`
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,wo=`
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`,bo=`
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`,ko=`
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
`,So=`
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`,Ho=`
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
`,$o=`
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`,Lo=[["proxy_params",yo],["conf.d/include/proxy.conf",wo],["conf.d/include/force-ssl.conf",bo],["conf.d/include/assets.conf",ko],["conf.d/include/letsencrypt-acme-challenge.conf",So],["conf.d/include/block-exploits.conf",""],["conf.d/include/ssl-ciphers.conf",""],["conf.d/include/ssl-cache.conf",""],["conf.d/include/ssl-cache-stream.conf",""],["conf.d/include/ip_ranges.conf",""],["conf.d/include/resolvers.conf","resolver 127.0.0.11;"],["config/nginx/proxy.conf",Ho],["config/nginx/authelia-location.conf",$o],["config/nginx/authelia-server.conf","location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }"],["config/nginx/authentik-location.conf","auth_request /outpost.goauthentik.io/auth/nginx;"],["config/nginx/authentik-server.conf","location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }"],["config/nginx/resolver.conf","resolver 127.0.0.11 valid=30s;"],["config/nginx/ssl.conf","ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;"],["letsencrypt/options-ssl-nginx.conf",""],["snippets/snakeoil.conf","ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;"],["fastcgi_params",""],["fastcgi.conf",""],["uwsgi_params",""],["scgi_params",""],["koi-utf",""],["koi-win",""],["win-utf",""]],ss="map $http_upgrade $connection_upgrade { default upgrade; '' close; }",zo=[{name:"Nginx Proxy Manager",sign:/\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,http:`
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
      ${ss}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`}],qo=ss;function Mo({code:e,expected:t,start:r},s){switch(e){case"missing-terminator":case"unclosed-quote":return`Write ${t}.`;case"unclosed-block":return/^\{\d+(?:,\d*)?\}/.test(s.slice(r,r+20))?"In a pattern `{` opens a block unless the whole pattern stands in quotes: put it in quotes.":"Write `}` where the block ends.";case"unexpected-close":return"Take it out, or look above it for a block that is closed too early.";case"unexpected-token":return"Take it out, or look before it for a word or a `;` that is missing.";default:return"Make it shorter, or divide it."}}var Wo=4e3,ns=200;function is(e,t,r,s,n){let i=To(s),o=as(e);if(o!==void 0)return Uo(e,o,i);let a=jo(e,t,r,i,n),l=Ue(i.parse(e),a,i,[t.real(e.path)],0);return i.reached.add(t.real(e.path)),os(l,i)}function To(e){let t=new Map,r=[],s=new Map;return{files:t,remarks:r,reached:new Set,named:e,includes:0,parse(n){let i=s.get(n.path);if(i!==void 0)return i;let o=Jr(n);for(let c of o.problems)r.push({about:"syntax",effect:"breaks",at:{file:n.path,start:c.start,end:c.end},text:c.message,help:Mo(c,n.text),related:[],affects:"process"});let a=Co(o.outline,n,r),l={file:n,outline:a,directives:Wr(a)};return t.set(n.path,n),s.set(n.path,l),l}}}function Co(e,t,r){let s=e.count===0?"":Ar(e,0);if(!s.startsWith("\uFEFF"))return e;let n=s.slice(1);return r.push({about:"refused",effect:"breaks",at:{file:t.path,start:je(e,0),end:Ei(e,0)},text:`A byte order mark stands before \`${n}\`: nginx takes it for a part of the word, knows no such directive, and does not start.`,help:"Save the file as UTF-8 without a byte order mark (BOM).",related:[],affects:"process"}),Fi(e,0,n)}function os(e,t){return{statements:e,files:[...t.files.values()],remarks:t.remarks,reached:t.reached}}function Ue(e,t,r,s,n){let{file:i,outline:o}=e,a=[];for(let l of e.directives){if(ke(o,l)){if(n===ns)a.push(Ao(Fe(o,l,i,void 0)));else{let u={file:i,outline:o,directives:Tr(o,l)},_=Ue(u,t,r,s,n+1);a.push(Fe(o,l,i,_))}continue}let c=Fe(o,l,i,void 0);if(c.name!=="include"||c.args.length!==1)a.push(c);else for(let u of Po(c,t,r,s,n))a.push(u)}return a}function Ao(e){return{...e,unseen:{missing:"file",name:e.text,at:e.at}}}function Po(e,t,r,s,n){let i=e.args[0]??"",o={missing:"include",name:i,at:e.at},a=[{...e,unseen:o}];if(/\$\{|\{\{|<%/.test(i))return a;let l=t.resolve(i);if(l===void 0){let u=qt(i);return u===void 0?a:$e(u,e)}let c=[];for(let u of l){if(r.includes+=1,s.includes(u))return r.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`\`${e.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,related:[],affects:"process"}),a;let _=r.includes>Wo||n===ns?void 0:t.read(u),f=_===void 0?qt(i):void 0;_!==void 0?c.push(...Ue(_,t,r,[...s,u],n+1)):f!==void 0?c.push(...$e(f,e)):He(i)||!t.missingIsRefused?c.push(...a):(r.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`The file \`${i}\` is not there, and nginx does not start without it.`,help:"Correct the path (it is relative to the directory of the main config), or take the `include` out.",related:[],affects:"process"}),c.push(...a))}return c}function $e(e,t){let r=(0,ei.a)(t.at.file,e),{outline:s}=Jr(r),n=a=>({...a,at:t.at,end:t.end,stock:!0,...a.body===void 0?{}:{body:a.body.flatMap(i),inside:t.at}}),i=a=>{let l=a.name==="include"?qt(a.args[0]??""):void 0;return l===void 0?[n(a)]:$e(l,t)},o=a=>{let l=ke(s,a)?Tr(s,a).map(o):void 0;return Fe(s,a,r,l)};return Wr(s).flatMap(a=>i(o(a)))}var Io=/^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/,Mt=["/etc/nginx","/usr/local/etc/nginx","/usr/local/nginx/conf","/config/nginx","/usr/local/openresty/nginx/conf"];function jo(e,t,r,s,n){let i=n?(0,z.a)(e.path):Oo(e.path),o=t.absolute(i),a=n&&Mt.includes(o),l=n&&Mt.some(u=>o.endsWith(u)),c=u=>{let _=Eo(u,r.map);if(_!==void 0)return[_];if(!(0,z.c)(u))return[(0,z.d)(i,u)];let f=Mt.find(S=>u.startsWith(`${S}/`));if(f===void 0||o===f)return[u];let g=(0,z.d)(i,u.slice(f.length+1));return n?[g]:[g,u]};return{missingIsRefused:a,resolve(u){let _=c(u);if(He(u)){for(let x of _){let k=go(x,t);if(k.length>0)return k}let g=_.map(x=>(0,z.a)(x)).filter(x=>!He(x)),S=l||!(0,z.c)(u)||g.some(x=>t.kind(x)==="directory");return n&&S||No(u)?[]:void 0}let f=_.find(g=>t.kind(g)==="file"||t.kind(g)==="other");return f!==void 0?[f]:a?_.slice(0,1):void 0},read(u){let _=t.real(u),f=s.named.get(_)??t.read(u);if(!("failed"in f))return s.reached.add(_),s.parse(f)}}}function No(e){return e.includes("[.]")||/modules(?:-enabled)?\/\*\.conf$/.test(e)}function Oo(e){let t=(0,z.a)(e);return Io.test(t.slice(t.lastIndexOf("/")+1))?(0,z.a)(t):t}function Eo(e,t){let r=t.find(({from:s})=>e===s||e.startsWith(s.endsWith("/")?s:`${s}/`));return r===void 0?void 0:(0,z.d)(r.to,`./${e.slice(r.from.length)}`)}var Fo=/^# configuration file (.+):$/gm;function as(e){if(!e.text.includes("# configuration file "))return;let t=[...e.text.matchAll(Fo)].map(r=>({path:r[1]??"",start:r.index}));return t.length===0?void 0:t}function Uo(e,t,r){let{outline:s,directives:n}=r.parse(e),i=new Map(t.map(({path:u})=>[u,[]])),o=0;for(let u of n){for(;o+1<t.length&&(t[o+1]?.start??0)<=je(s,u);)o+=1;i.get(t[o]?.path??"")?.push(u)}let a=t[0]?.path??"",l={missingIsRefused:!1,resolve(u){let _=(0,z.c)(u)?u:(0,z.d)((0,z.a)(a),u);return He(_)?[...i.keys()].filter(f=>vo(_,f)).toSorted(es):i.has(_)?[_]:void 0},read(u){let _=i.get(u);return _===void 0?void 0:{file:e,outline:s,directives:_}}},c={file:e,outline:s,directives:i.get(a)??[]};return os(Ue(c,l,r,[a],0),r)}var ls=`
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
`,Xo=`
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
`,Ro=`
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
`,Bo=(0,_t.a)({M:"main",E:"events",H:"http",S:"server",L:"location",U:"upstream",s:"if in server",i:"if in location",x:"limit_except"}),cs={rows:`${ls}${Xo}`,read:new Map},Go={rows:`${ls}${Ro}`,read:new Map};function Le(e){return _s(e,cs)}function Wt(e){return _s(e,Go)}function Do(){return new Set(cs.rows.match(/^[a-z]\w*/gm))}function Xe(e,t){return e.since!==void 0&&!M(t,e.since)?!1:e.until===void 0||!M(t,e.until)}var us=[];function _s(e,{rows:t,read:r}){let s=r.get(e);if(s!==void 0)return s;if(!/^\w+$/.test(e))return us;let n=[],i=`
${e} `;for(let o=t.indexOf(i);o!==-1;o=t.indexOf(i,o+1))n.push(Yo(ds(t,o+1),Vo(t,o)));return n.length===0?us:(r.set(e,n),n)}function Vo(e,t){return ds(e,e.lastIndexOf(`
# `,t)+1).slice(2)}function ds(e,t){return e.slice(t,e.indexOf(`
`,t))}function Yo(e,t){let[r="",s="",n="",i="",o=""]=e.split(" "),[a="",l=""]=i.split(":"),[c="",u=""]=o.split("-"),_=n.endsWith("{}");return{name:r,module:t,contexts:[...s].flatMap(f=>Bo[f]??[]),anywhere:s==="*",...Zo(_?n.slice(0,-2):n),block:_,takes:a,words:l===""?[]:l.split("|"),...c===""?{}:{since:c},...u===""?{}:{until:u}}}function Zo(e){if(e.endsWith("+"))return{fewest:Number(e.slice(0,-1)),most:1/0,excluded:[]};if(e==="1,3")return{fewest:1,most:3,excluded:[2]};let[t="",r=t]=e.split("-");return{fewest:Number(t),most:Number(r),excluded:[]}}function Re(e,t,r){let s=Ko(e);if(s===void 0)return!1;let n=(0,T.a)(s,{caseless:t});return n!==void 0&&n.match(r)===void 0}function Ko(e){let t="";for(let r=0;r<e.length;){let s=/^\(\?<?[=!]/.test(e.slice(r,r+4))?Jo(e,r):void 0;if(s!==void 0){t+="(?:)",r=s;continue}let n=fs(e,r);t+=e.slice(r,n),r=n}return t}function Jo(e,t){let r=0;for(let s=t;s<e.length;s=fs(e,s))if(e[s]==="("&&(r+=1),e[s]===")"&&(r-=1),r===0)return s+1}function fs(e,t){if(e[t]==="\\")return t+2;if(e[t]!=="[")return t+1;let r=e[t+1]==="^"?t+2:t+1;for(e[r]==="]"&&(r+=1);r<e.length&&e[r]!=="]";)r+=e[r]==="\\"?2:1;return r+1}function ps(e){let[t="",r]=e;if(r!==void 0){let i=ms.get(t);return i&&{kind:i,text:r,caseless:t==="~*"}}let s=Qo.find(i=>t.startsWith(i)),n=s===void 0?void 0:ms.get(s);return s!==void 0&&n!==void 0?{kind:n,text:t.slice(s.length),caseless:s==="~*"}:{kind:t.startsWith("@")?"named":"prefix",text:t,caseless:!1}}var Qo=["^~","~*","=","~"],ms=new Map([["=","exact"],["^~","prefix-final"],["~","regex"],["~*","regex"]]);function ea(e){if(!e.level.own.has("location"))return Ct;let t=[];for(let r of e.level.statements){if(r.name!=="location"||r.body===void 0)continue;let s=ps(r.args);s!==void 0&&t.push(ta(r,r.body,s,e))}return{all:t,exact:Tt(t,["exact"]),prefix:Tt(t,["prefix","prefix-final"]),longest:t.reduce((r,{match:s})=>Math.max(r,s?.text.length??0),0),regexes:t.filter(({match:r})=>r?.kind==="regex"),named:Tt(t,["named"])}}function Tt(e,t){let r;for(let s of e)s.match===void 0||!t.includes(s.match.kind)||(r??=new Map,r.has(s.match.text)||r.set(s.match.text,s));return r??Be}var Be=new Map,Ct={all:[],exact:Be,prefix:Be,longest:0,regexes:[],named:Be};function At(e){return hs({level:e,match:void 0,pattern:void 0,outer:void 0})}function ta(e,t,r,s){let n=Z("location",s.level,e,t,{complete:s.level.complete}),i=r.kind==="regex"?(0,T.a)(r.text,{caseless:r.caseless}):void 0;return hs({level:n,match:r,pattern:i,outer:s})}function hs(e){let{level:t,match:r,pattern:s,outer:n}=e,i={level:t,match:r,pattern:s,outer:n,children:Ct,ifs:gs,limitExcept:void 0};if(t.kind==="location"){let o=t.own.get("if");o!==void 0&&(i.ifs=new Map(o.map(l=>[l,vs("if",l,i)])));let a=t.own.get("limit_except")?.[0];a!==void 0&&(i.limitExcept=vs("limit_except",a,i))}return i.children=ea(i),i}var gs=new Map;function vs(e,t,r){let s=(t.body??[]).filter(n=>ra(n,e));return{level:Z(e,r.level,t,s,{complete:r.level.complete}),match:r.match,pattern:void 0,outer:r,children:Ct,ifs:gs,limitExcept:void 0}}function ra(e,t){let r=t==="if"?"if in location":t,s=Le(e.name);return s.length===0||s.some(n=>n.anywhere||n.contexts.includes(r))}function Ge(e,t){return Pt(e,t)?.found}function Pt(e,t){let{children:r}=e,s=r.exact.get(t);if(s!==void 0)return{found:{kind:"scope",scope:s,why:`exactly ${t}`},final:!0};let n=e.level.kind==="server"?e.level.unseen:void 0;if(n!==void 0)return{found:{kind:"undecided",because:n},final:!0};let i=sa(r,t),o=ia(r,t);if(o!==void 0&&i?.match?.text!==t)return{found:{kind:"slash",scope:o},final:!0};let a;if(i!==void 0){let l={kind:"scope",scope:i,why:`longest prefix of ${t}`},c=Pt(i,t);if(c?.final===!0)return c;a=c??{found:l,final:!1}}if(i?.match?.kind==="prefix-final")return a;for(let l of r.regexes){if(l.pattern===void 0){if(l.match!==void 0&&Re(l.match.text,l.match.caseless,t))continue;let _=l.match?.text??"",f=l.level.block?.at;return{found:{kind:"undecided",because:{missing:"pattern",name:_,...f&&{at:f}}},final:!0}}let c=l.pattern.match(t);if(c===void 0)continue;let u=Pt(l,t);return u!==void 0?{...u,final:!0}:{found:{kind:"scope",scope:l,captures:c,why:`its pattern matches ${t}`},final:!0}}return a}function sa(e,t){if(e.prefix.size!==0)for(let r=Math.min(e.longest,t.length);r>=0;r-=1){let s=e.prefix.get(t.slice(0,r));if(s!==void 0)return s}}var na=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass"];function ia(e,t){let r=e.exact.get(`${t}/`)??e.prefix.get(`${t}/`);return r!==void 0&&na.some(s=>r.level.own.has(s))?r:void 0}function It(e,t=!1){let r=new Map,s=[],n=[],i=e.body??[],o=i.some(c=>c.name==="hostnames"&&c.args.length===0),a,l;for(let c of i){l??=c.unseen;let[u]=c.args;if(u===void 0||c.unseen!==void 0)continue;let _=c.name;if(_==="default")a??=u;else if(_.startsWith("~")){let f=_.startsWith("~*"),g=_.slice(f?2:1);n.push({pattern:(0,T.a)(g,{caseless:f}),text:g,caseless:f,result:u})}else o&&/^(?:\*\.|\.)/.test(_)?(s.push([!0,_.replace(/^\*/,"").toLowerCase(),u]),_.startsWith(".")&&r.set(_.slice(1).toLowerCase(),u)):o&&_.endsWith(".*")?s.push([!1,_.slice(0,-1).toLowerCase(),u]):r.set((_.startsWith("\\")?_.slice(1):_).toLowerCase(),u)}return{source:e.args[0]??"",statement:e,exact:r,wildcards:s,patterns:n,fallback:a??"",hasFallback:a!==void 0,...l===void 0?{}:{unseen:l},...t?{assumed:!0}:{}}}function oa(e){return e.unseen===void 0&&new Set(De(e)).size===1}function De(e){return[...e.exact.values(),...e.wildcards.map(([,,t])=>t),...e.patterns.map(({result:t})=>t),e.fallback]}function jt(e,t){let r=t.toLowerCase(),s=e.exact.get(r);if(s!==void 0)return{result:s};let n=e.wildcards.filter(([i,o])=>i?r.endsWith(o)&&r.length>o.length:r.startsWith(o)).toSorted((i,o)=>Number(o[0])-Number(i[0])||o[1].length-i[1].length)[0];if(n!==void 0)return{result:n[2]};for(let i of t===""?[]:e.patterns){if(i.pattern===void 0&&Re(i.text,i.caseless,t))continue;if(i.pattern===void 0)return{unknown:{missing:"pattern",name:i.text,at:e.statement.at}};let o=i.pattern.match(t);if(o!==void 0)return{result:i.result,groups:o.groups,named:o.named}}return e.unseen!==void 0?{unknown:e.unseen}:{result:e.fallback}}function xs(e){return e.args.flatMap(t=>aa(t,e))}function aa(e,t){let r=e.toLowerCase();if(e.startsWith("~")){let s=(0,T.a)(e.slice(1),{caseless:/[A-Z]/.test(e)});return[{text:e,kind:"regex",key:e,pattern:s,statement:t}]}return r.startsWith("*.")?[{text:e,kind:"leading",key:r.slice(1),statement:t}]:r.startsWith(".")?[{text:e,kind:"exact",key:r.slice(1),statement:t},{text:e,kind:"leading",key:r,statement:t}]:r.endsWith(".*")?[{text:e,kind:"trailing",key:r.slice(0,-1),statement:t}]:[{text:e,kind:"exact",key:r,statement:t}]}var la=253;function ys(e){return e.kind==="exact"&&e.text.length<=la&&!e.text.startsWith(".")&&/^[\w-]+(?:\.[\w-]+)*\.?$/.test(e.text)&&e.text!=="_"}function ws(e){let t={exact:new Map,leading:new Map,trailing:new Map},r=[];for(let s of e)for(let n of s.names)n.kind==="regex"?r.push({name:n,owner:s}):t[n.kind].has(n.key)||t[n.kind].set(n.key,s);return{...t,regexes:r}}function bs(e,t){let r=e.exact.get(t);if(r!==void 0)return{owner:r,why:`server_name ${t}`};for(let s=t.indexOf(".");s!==-1;s=t.indexOf(".",s+1)){let n=s===0?void 0:e.leading.get(t.slice(s));if(n!==void 0)return{owner:n,why:`server_name *${t.slice(s)}`}}for(let s=t.lastIndexOf(".");s>0;s=t.lastIndexOf(".",s-1)){let n=e.trailing.get(t.slice(0,s+1));if(n!==void 0)return{owner:n,why:`server_name ${t.slice(0,s+1)}*`}}for(let{name:s,owner:n}of e.regexes){if(s.pattern===void 0)return{undecided:s};let i=s.pattern.match(t);if(i!==void 0)return{owner:n,why:`server_name ${s.text}`,captures:i}}}function ca(e){let t=new Map;for(let r of e)for(let s of r.listens){if(s.quic)continue;let n=Ae(s),i=t.get(n)??{listens:[],servers:new Set,fallback:void 0};t.set(n,i),i.listens.push(s),i.servers.add(r),s.defaultServer&&(i.fallback??=r)}return[...t.values()].flatMap(({listens:r,servers:s,fallback:n})=>{let i=[...s],[o]=r,[a]=i;return o===void 0||a===void 0?[]:[{family:o.family,address:o.address,port:o.port,ssl:r.some(l=>l.ssl)||ua(n??a),http2:r.some(l=>l.http2),proxyProtocol:r.some(l=>l.proxyProtocol),servers:i,names:ws(i),fallback:n??a}]})}function ua(e){return(0,d.e)(X(e.scope.level,"ssl",!1))===!0}function ks(e){return e.url.hostname.toLowerCase().replace(/\.$/,"")}function _a(e,t){let r=(0,d.k)(t),s=ks(t),n=(0,d.j)(t)==="https",i=Ss(e,r,s),o=Hs(i,s);if(t.front!=="none"&&n&&o?.ssl!==!0)return da(e,s,r);if(o===void 0)return{kind:"closed",why:`nothing listens on port ${r}`};let a=$s(o,s);return a.kind!=="server"?a:n&&!o.ssl?{kind:"closed",why:`the listener on port ${r} does not speak TLS`,server:a.server}:!n&&o.ssl?{kind:"plain-to-tls",socket:o,server:a.server}:a}function da(e,t,r){let s=e.filter(a=>!a.ssl&&a.family!=="unix"),n=new Set(s.map(a=>a.port)),i=n.has(r)?r:n.has(80)?80:n.size===1?[...n][0]:void 0,o=i===void 0?void 0:Hs(Ss(s,i,t),t);return o===void 0?{kind:"closed",why:"no plain listener for what stands in front"}:$s(o,t)}function Ss(e,t,r){let s=e.filter(o=>o.family!=="unix"&&o.port===t),n=r.replace(/^\[|\]$/g,""),i=s.filter(o=>o.address===n);return i.length>0?i:s}function Hs(e,t){let r=n=>(bs(n.names,t)===void 0?4:0)+(n.address==="*"?0:2)+(n.family==="ipv4"?0:1),s;for(let n of e)(s===void 0||r(n)<r(s))&&(s=n);return s}function $s(e,t){let r=bs(e.names,t);if(r===void 0)return{kind:"server",socket:e,server:e.fallback,why:`no server_name on port ${e.port} is ${t}; the default server takes it`};if("undecided"in r)return{kind:"undecided",because:{missing:"pattern",name:r.undecided.text,at:r.undecided.statement.at}};let{owner:s,why:n,captures:i}=r;return{kind:"server",socket:e,server:s,why:n,...i===void 0?{}:{captures:i}}}function fa(e){let t=0,r=(e.body??[]).map(({name:s,args:n})=>{let i=/^(\d+)(?:\.(\d{1,2}))?%$/.exec(s),o=n[0]??"";if(i===null)return{end:void 0,result:o};let a=Number(i[1])*100+Number((i[2]??"").padEnd(2,"0"));return t+=Math.floor(4294967295*a/1e4),{end:t,result:o}});return{source:e.args[0]??"",statement:e,shares:r}}function pa({shares:e},t){let r=ha(new TextEncoder().encode(t));return e.find(({end:s})=>s===void 0||r<s)?.result??""}function ma({shares:e}){let t=e.some(({end:r})=>r===void 0)?[]:[""];return[...new Set([...e.map(({result:r})=>r),...t])]}function ha(e){let t=new DataView(e.buffer,e.byteOffset,e.byteLength),r=e.length-e.length%4,s=e.length>>>0;for(let i=0;i<r;i+=4){let o=Math.imul(t.getUint32(i,!0),1540483477);o=Math.imul(o^o>>>24,1540483477),s=Math.imul(s,1540483477)^o}let n=e.subarray(r);return n.length>0&&(s^=n.reduce((i,o,a)=>i|o<<8*a,0),s=Math.imul(s,1540483477)),s=Math.imul(s^s>>>13,1540483477),(s^s>>>15)>>>0}function Ls(e){let t=e.body??[];return{name:e.args[0]??"",statement:e,servers:t.filter(r=>r.name==="server").flatMap(ga),hasUnseen:t.some(r=>r.unseen!==void 0)}}function ga(e){let[t="",...r]=e.args,s=pe(t,80);return s===void 0?[]:[{...s,backup:r.includes("backup"),down:r.includes("down"),statement:e}]}function pe(e,t){if(e.startsWith("unix:"))return{host:e,port:null};let r=/^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(e);if(r===null||r[1]==="")return;let s=r[2]===void 0?t:Number(r[2]);if(!(s<1||s>65535))return{host:r[1]??"",port:s}}function va(e){return e.servers.filter(t=>!t.down)}function xa(e){let{extent:t}=e,r=t==="main"?e.loaded.statements:[],s=ya(e),n=r.find(k=>k.name==="http"),i=t==="site"?[]:e.loaded.statements.filter(k=>k!==n),o=bi(s.statements,i),a=t==="main"&&!o.hidesSomething,l=t==="main"?r.find(k=>k.unseen!==void 0)?.unseen:void 0,c=t==="server-part"||t==="directives"?{missing:"parent",name:"server"}:l,u=Z("http",void 0,n,s.statements,{unseen:c,complete:a}),_=new Map;for(let k of u.own.get("map")??[]){let P=k.args[1]??"";P.startsWith("$")&&_.set(P.slice(1).toLowerCase(),It(k))}let f=Ha(o),g=[...s.assumes];if(t!=="main"&&!_.has("connection_upgrade")&&!f.has("connection_upgrade")){let[k]=$e(qo,ze(e));k!==void 0&&_.set("connection_upgrade",It(k,!0)),e.loaded.files.some(P=>P.text.includes("$connection_upgrade"))&&g.push("`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.")}let S=new Map;for(let k of u.own.get("upstream")??[]){let P=Ls(k);S.set(P.name.toLowerCase(),P)}let x=wa(u,e);return{extent:t,inventory:o,complete:a,main:r,fragment:t==="main"?[]:e.loaded.statements,http:u,servers:x,sockets:ca(x),upstreams:S,maps:_,geos:zs(u,"geo",gi),splits:zs(u,"split_clients",fa),defined:f,assumes:g,appliance:s.appliance}}function zs(e,t,r){return new Map((e.own.get(t)??[]).flatMap(s=>{let n=s.args.at(-1)??"";return n.startsWith("$")?[[n.slice(1).toLowerCase(),r(s)]]:[]}))}function ya(e){let{statements:t}=e.loaded;switch(e.extent){case"main":return{statements:t.find(r=>r.name==="http")?.body??[],assumes:[]};case"site":{let r=zo.find(({sign:s})=>e.named.some(n=>s.test(n.text)));return r===void 0?{statements:t,assumes:["The main config that includes this site cannot be seen; nginx's own defaults are assumed."]}:{statements:[...$e(r.http,ze(e)).map(s=>({...s,assumed:!0})),...t],appliance:r.name,assumes:[`The main config cannot be seen; it is taken to be the one that comes with ${r.name}.`]}}case"server-part":return{statements:t.filter(r=>qs.has(r.name)),assumes:[]};case"directives":return{statements:[],assumes:[]}}}var qs=new Set(["map","upstream","geo","split_clients","limit_req_zone","limit_conn_zone","log_format","proxy_cache_path"]);function ze(e){let[t]=e.loaded.statements,r=e.named[0]?.path??"";return t??{name:"",args:[],at:{file:r,start:0,end:0},end:0,text:""}}function wa(e,t){return t.extent==="server-part"?[ba(e,t)]:t.extent==="directives"?[ka(e,t)]:(e.own.get("server")??[]).filter(r=>r.body!==void 0).map((r,s)=>{let n=Z("server",e,r,r.body??[],{complete:e.complete});return{index:s,statement:r,scope:At(n),listens:n.own.get("listen")?.flatMap(Ce)??[qi],names:n.own.get("server_name")?.flatMap(xs)??[]}})}function ba(e,t){let r=t.loaded.statements.filter(o=>!qs.has(o.name)),s=Z("server",e,void 0,r,{unseen:{missing:"parent",name:"server"},complete:!1}),n=At({...s,unseen:void 0}),i=(s.own.get("listen")??[]).flatMap(Ce);return{index:0,statement:ze(t),scope:n,listens:i,names:(s.own.get("server_name")??[]).flatMap(xs)}}function ka(e,t){let r={missing:"parent",name:"location"},{statements:s}=t.loaded,n=s.some(({name:i})=>i==="proxy_pass")?Z("server",e,void 0,[Sa(t)],{complete:!1}):Z("server",e,void 0,s,{unseen:r,complete:!1});return{index:0,statement:ze(t),scope:At(n),listens:[],names:[]}}function Sa(e){let t=ze(e),r=e.loaded.statements.at(-1)?.end??0,s={file:t.at.file,start:0,end:Math.max(r,e.named[0]?.text.length??0)};return{...t,name:"location",args:["/"],body:e.loaded.statements,inside:s}}function Ha({http:e}){let t=new Map,r=(s,n)=>{let i=s?.startsWith("$")===!0?s.slice(1).toLowerCase():void 0;i!==void 0&&!t.has(i)&&t.set(i,n)};for(let s of e){let{name:n,args:i}=s;if($a.has(n)||n.startsWith("set_"))r(i[0],s);else if(n==="map")for(let o of s.body??[])Ms([o.name],o,r);else if(n==="geo"||n==="split_clients")r(i.at(-1),s);else if(n==="proxy_cookie_path"||n==="rewrite"||n==="location"||n==="server_name"||n==="if")Ms(i,s,r);else if(n==="geoip2")for(let o of s.body??[])r(o.name,s)}return t}var $a=new Set(["set","auth_request_set","perl_set","js_set","js_var","set_by_lua_block","set_by_lua_file"]);function Ms(e,t,r){for(let s of e)if(s.includes("(?"))for(let n of s.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))r(`$${n[1]??n[2]}`,t)}var Ve=new Map,La=5e3;function G(e){if(!e.includes("$"))return{pieces:[{text:e}],variables:[]};let t=Ve.get(e);if(t!==void 0)return t;Ve.size>La&&Ve.clear();let r=za(e);return Ve.set(e,r),r}function D(e){return e.includes("$")&&G(e).variables.length>0}function za(e){let t=[],r=[],s,n="",i=0;for(;i<e.length;){if(e[i]!=="$"){n+=e[i],i+=1;continue}let o=qa(e,i+1);if(o===void 0){s??=e[i+1]==="{"?`the variable in \`${e}\` is never closed`:`\`$\` in \`${e}\` names no variable`,n+="$",i+=1;continue}n!==""&&t.push({text:n}),n="",t.push({variable:o.name}),r.push(o.name),i=o.end}return(n!==""||t.length===0)&&t.push({text:n}),{pieces:t,variables:r,...s===void 0?{}:{wrong:s}}}function qa(e,t){let r=e[t]==="{",s=r?t+1:t,n=/[A-Za-z0-9_]*/y;n.lastIndex=s;let i=n.exec(e)?.[0]??"";if(!r&&/^[1-9]/.test(i))return{name:i[0]??"",end:s+1};let o=s+i.length;if(!(i===""||r&&e[o]!=="}"))return{name:i.toLowerCase(),end:r?o+1:o}}function Ma(e,t){return{raw:`${e.pathname}${e.search}`,uri:Wa(e.pathname,t),args:e.search.slice(1)}}function Wa(e,t){let r=Ta(e),s=t?r.replace(/\/{2,}/g,"/"):r,n=[],i=s.split("/").slice(1);return i.forEach((o,a)=>{let l=a===i.length-1;o===".."?n.pop():o!=="."&&n.push(o),l&&(o==="."||o==="..")&&n.push("")}),`/${n.join("/")}`}function Ta(e){if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e.replace(/%([0-9a-fA-F]{2})/g,(t,r)=>String.fromCharCode(Number.parseInt(r,16)))}}function Ca(e,t){let r=M(t,"1.21.1")?/(?:[^!-~]|[#%?"<>\\^`{|}])+/g:/(?:[^!-~]|[#%?])+/g;return e.replace(r,s=>Aa(s))}function Aa(e){try{return encodeURIComponent(e)}catch{return e}}function Ws(e,t){return t===""?e:`${e}?${t}`}function v(e,t="request"){return[{text:e,from:t}]}function N(e){return[{text:void 0,from:"unknown",because:e}]}function H(e){let t="";for(let r of e){if(r.text===void 0)return;t+=r.text}return t}function re(e,t){return e.find(r=>r.because!==void 0)?.because??{missing:"variable",name:t}}function Ts(e){return e.some(t=>t.assumed===!0)}function Nt(e,t,r){if(e==="$http_user_agent")return(0,cr.a)(t.client,r);if(e!=="$http_referer")return;let[s,...n]=new Set(Pa(t).map(r));return n.length===0?s:void 0}function Pa(e){return e.client==="agent"?[""]:["",`${(0,d.j)(e)}://${(0,d.l)(e)}/`]}function Ia(e){switch(Ye(e)){case"own":return[{text:void 0,from:"client-ip"}];case"named":return[Cs(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return Ot(e)}}function ja(e){switch(Ye(e)){case"own":return[{text:void 0,from:"client-ip-appended"}];case"named":return[Cs(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return Ot(e).map(t=>t.text===void 0?t:{...t,from:"client-supplied",otherwise:t.from,chosen:!0})}}function Na(e){return Ze(e)?Ot(e):[{text:void 0,from:"client-ip"}]}function Oa({socket:e}){return e.proxyProtocol?[{text:void 0,from:"client-ip"}]:v("")}function Ea(e){return Ye(e)==="named"}function Fa(e){return Ye(e)==="peer"}function Ye(e){let{scope:t,request:r,relay:s,socket:n}=e,i=w(t.level,"set_real_ip_from"),o=(i===void 0||"unknown"in i?[]:i.lines).map(({args:l})=>l[0]??""),a=Ba(e);return Ze(e)?(s===void 0?o.length>0:o.some(l=>Ra(l,s.address)))?a!=="proxy_protocol"?"named":n.proxyProtocol?"own":"peer":"peer":o.length===0||a==="proxy_protocol"?"own":r.front!=="none"&&Ua[r.front].includes(a)?"told":r.front==="cloudflare"||o.some(l=>Xa.test(l))?"named":"own"}var Ua={tls:["x-forwarded-for","x-real-ip"],cloudflare:["cf-connecting-ip","x-forwarded-for"]},Xa=/^(?:0\.0\.0\.0|::)\/0$/;function Ze({relay:e,socket:t}){return e!==void 0||t.proxyProtocol}function Cs(e){let t=Ze(e)?"request":"client-ip";return{text:Ze(e)?e.relay?.address:void 0,from:"client-supplied",otherwise:t,chosen:!0}}function Ot({relay:e,socket:t}){if(e!==void 0)return v(e.address);let r=t.servers[0]?.statement.at;return N({missing:"front-hop",name:"The address of the relay in front",...r&&{at:r}})}function Ra(e,t){let r=vr(e),s=mt(t);return r!==void 0&&s!==void 0&&xr(r,s)}function Ba({scope:e}){let t=w(e.level,"real_ip_header");return((t===void 0||"unknown"in t?void 0:t.lines[0])?.args[0]??"X-Real-IP").toLowerCase()}function Ga(e){let t=w(e.scope.level,"valid_referers");if(t===void 0)return v("");if("unknown"in t)return N(t.unknown);let r=t.lines.flatMap(({args:i})=>i),s=Nt("$http_referer",e.request,i=>Da(i,r,e)),n=t.lines[0]?.at;return s===void 0?N({missing:"client",name:"$http_referer",...n&&{at:n}}):v(s?"":"1")}function Da(e,t,r){if(e==="")return t.includes("none");let s=/^https?:\/\/(.*)$/i.exec(e)?.[1];if(s===void 0)return t.includes("blocked");let n=s.replace(/[:/].*$/s,"").toLowerCase();return t.some(i=>{if(i==="server_names")return r.server.names.some(a=>a.text.toLowerCase()===n);if(i.startsWith("~"))return(0,T.a)(i.slice(1),{caseless:!0})?.match(s)!==void 0;let o=i.replace(/\/.*$/s,"").toLowerCase();return o.startsWith("*.")?n.endsWith(o.slice(1)):o.endsWith(".*")?n.startsWith(o.slice(0,-1)):n===o})}function Va(e,t){let{request:r,scheme:s,socket:n,server:i}=t;switch(e){case"host":return v(t.host,"client-hostname");case"scheme":return v(s,"client-scheme");case"https":return v(s==="https"?"on":"");case"server_name":return v(i.names[0]?.text??"","server-name");case"server_port":return v(String(n.port),"server-port");case"request_port":return v(r.url.port,"server-port");case"is_request_port":return v(r.url.port===""?"":":","text");case"remote_addr":return Ia(t);case"realip_remote_addr":return Na(t);case"proxy_protocol_addr":return Oa(t);case"remote_port":case"realip_remote_port":return Ps("client-port");case"proxy_add_x_forwarded_for":return ja(t);case"invalid_referer":return Ga(t);case"proxy_host":return t.upstreamHost??v("","upstream-host");case"uri":case"document_uri":return v(t.uri);case"request_uri":return v(t.target.raw);case"args":case"query_string":return v(t.args);case"is_args":return v(t.args===""?"":"?");case"request_method":return v(r.method);case"request":return v(`${r.method} ${t.target.raw} HTTP/1.1`);case"server_protocol":return v(As(t)?"HTTP/2.0":"HTTP/1.1");case"http2":return v(As(t)?"h2":"");case"nginx_version":return v(t.configuration.version);case"remote_user":case"proxy_protocol_port":case"http3":case"request_completion":case"ssl_early_data":return v("");case"ssl_client_verify":return v("NONE");case"ssl_server_name":return v(s==="https"?t.host:"")}return e.startsWith("ssl_")&&s==="http"||e==="upstream_cache_status"&&!Za(t)?v(""):e.startsWith("http_")?Ja(e.slice(5),t):e.startsWith("arg_")?v(Ya(e.slice(4),t.args)):e.startsWith("cookie_")?(0,d.i)(r)?Ps("client-supplied"):v("","client-supplied"):[{text:void 0,from:"request",because:{missing:"variable",name:`$${e}`}}]}function Ya(e,t){return t.split("&").find(r=>r.toLowerCase().startsWith(`${e}=`))?.slice(e.length+1)??""}function Za({scope:e}){let t=w(e.level,"proxy_cache");return t!==void 0&&("unknown"in t||t.lines[0]?.args[0]!=="off")}function As(e){if(e.scheme!=="https"||(0,d.i)(e.request))return!1;let{level:t}=e.server.scope,r=M(e.configuration.version,"1.25.1")&&(t.own.get("http2")?.[0]?.args[0]??"")==="on";return e.socket.http2||r}function Ps(e){return[{text:void 0,from:e}]}var Ka=new Set(["user_agent","accept","accept_encoding","accept_language","accept_charset","cookie","referer","authorization","dnt","range","if_none_match","if_modified_since","cache_control","pragma","content_length","content_type","x_api_token","x_csrf_token","sec_websocket_key","sec_websocket_extensions","sec_websocket_protocol","sec_fetch_mode","sec_fetch_dest","sec_fetch_site","sec_ch_ua","upgrade_insecure_requests"]);function Ja(e,t){let{request:r}=t;if(e==="host")return v(t.hostHeader,"client-host");let s=tl(e,r),n=s===""&&!Qa.has(e);return[{text:s,from:"client-supplied",...n?{chosen:!0}:{}}]}var Qa=new Set(["upgrade","connection","origin","sec_websocket_version"]);function el(e){return`${(0,d.j)(e)}://${(0,d.l)(e)}`}function tl(e,t){let r=(0,d.i)(t);switch(e){case"upgrade":return r?"websocket":"";case"connection":return(0,d.m)(t)??"keep-alive";case"sec_websocket_version":return r?"13":"";case"origin":return r||t.method!=="GET"&&t.client!=="agent"?el(t):"";case"x_forwarded_proto":case"x_forwarded_scheme":return t.front==="none"?"":(0,d.j)(t);case"x_forwarded_host":return t.front==="none"?"":t.url.host;case"x_forwarded_port":return t.front==="none"?"":String((0,d.k)(t));case"x_forwarded_ssl":return t.front==="none"?"":void 0;case"x_forwarded_for":case"x_real_ip":return t.front==="none"?"":void 0;case"cf_connecting_ip":case"cf_visitor":case"cf_ray":case"cf_ipcountry":return t.front==="cloudflare"?void 0:""}return Ka.has(e)?void 0:""}var Et=`
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
`,rl=["http_","sent_http_","sent_trailer_","upstream_http_","upstream_trailer_","upstream_cookie_","cookie_","arg_","proxy_protocol_tlv_"],me;function Ft(e){return me??=new Set(Et.trim().split(/\s+/)),me.has(e)||/^[1-9]$/.test(e)||rl.some(t=>e.startsWith(t))}var sl=/^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;function nl(e){return me??=new Set(Et.trim().split(/\s+/)),me.has(e)&&!sl.test(e)&&!il.has(e)}var il=new Set(["request_port","is_request_port","http3","connection_time"]);function ol(){return me??=new Set(Et.trim().split(/\s+/)),me}function al(e=new Map){return{answers:new Map(e),asked:[]}}var ll=16;function Ut(e,t){if(e.ways===0||e.ways>ll)return;let r=t.answers.get(e.about);return r!==void 0?r:(t.answers.set(e.about,0),t.asked.push(e),0)}var cl=128;function ul(e){let t=[],r=new Map,s=[new Map];for(let n=s.pop();n!==void 0;n=s.pop()){if(t.length===cl)return;let i=al(n);t.push(e(i));let o=new Map(n);for(let a of i.asked){r.set(a.about,a);for(let l=1;l<a.ways;l+=1)s.push(new Map([...o,[a.about,l]]));o.set(a.about,0)}}return{results:t,questions:[...r.values()]}}function Xt(e,t,r,s){let n=_l(t),i=s.at,o=t.find(a=>a.because!==void 0)?.because;return n==="address"?{about:e,ways:r,varies:n,because:{missing:"client",name:"the client's address",at:i}}:{about:e,ways:r,varies:n,because:{missing:n==="client"?"client":"variable",name:s.name,...o,at:o?.at??i}}}function _l(e){let t=e.filter(s=>s.text===void 0),r=s=>s.because?.name??"";return t.some(s=>s.from==="client-port"||dl.test(r(s)))?"request":t.some(s=>s.from==="unknown"&&s.because?.missing!=="client")?"unseen":t.every(s=>s.from.startsWith("client-ip")||s.otherwise==="client-ip"||fl.test(r(s)))?"address":"client"}var dl=/^\$(?:request_id|msec|time_iso8601|time_local|date_gmt|date_local|connection|connection_requests|pid|connections_\w+|request_length)$/,fl=/^(?:\$(?:binary_remote_addr|geoip\w*)|the client's address)$/,pl=32,ml=256;function $(e,t){if(!e.includes("$"))return v(e,"text");let r=[];for(let s of G(e).pieces)if("text"in s?r.push({text:s.text,from:"text"}):r.push(...Ke(s.variable,t)),r.length>ml)return N({missing:"variable",name:`$${"variable"in s?s.variable:""}`});return r}function Ke(e,t){if(/^[1-9]$/.test(e))return v(t.captures[Number(e)]??"");let r=t.variables.get(e);if(r!==void 0)return r;if(t.named.has(e))return v(t.named.get(e)??"");let s=t.configuration.maps.get(e);if(s!==void 0){let a=t.mapped.get(e)??hl(s,e,t);return t.mapped.set(e,a),a}let n=t.configuration.geos.get(e);if(n!==void 0)return vl(n,e,t);let i=t.configuration.splits.get(e);if(i!==void 0)return xl(i,e,t);let o=t.configuration.defined.get(e);if(o!==void 0&&!Ft(e)){if(o.name==="set"||o.name==="location"||o.name==="rewrite")return v("","text");let a=o.name==="geoip2"?"client":"variable";return N({missing:a,name:`$${e}`,at:o.at})}return Ft(e)?Va(e,t):N({missing:"variable",name:`$${e}`})}function hl(e,t,r){if(r.depth>pl)return N({missing:"variable",name:`$${t}`});r.depth+=1;try{let s=$(e.source,r),n=H(s);if(n===void 0){let a=Nt(e.source,r.request,l=>{let c=jt(e,l);return"unknown"in c||c.result.includes("$")?void 0:c.result});if(a!==void 0)return v(a)}if(n===void 0)return gl(e,t,s,r);let i=jt(e,n);if("unknown"in i)return N(i.unknown);i.groups!==void 0&&(r.captures=i.groups);for(let[a,l]of i.named??[])r.named.set(a.toLowerCase(),l);let o=yl(e,s)?$(i.result,r).map(js):$(i.result,r);return e.assumed||Ts(s)?o.map(a=>({...a,assumed:!0})):o}finally{r.depth-=1}}function gl(e,t,r,s){let n=[...new Set(De(e))],[i,...o]=n;if(i!==void 0&&o.length===0&&e.unseen===void 0)return $(i,s);let a=Xt(t,r,n.length,{at:e.statement.at,name:e.source}),l=e.unseen===void 0&&Ut(a,s.world),c=typeof l=="number"?n[l]:void 0;return c===void 0?N(a.because):$(c,s)}function vl(e,t,r){let s=$(e.source,r),n=xi(H(s)),i=n===void 0?void 0:yi(e,n);return i!==void 0?s.some(o=>o.chosen)?v(i).map(js):v(i):Is(wi(e),t,s,e.statement,r)}function xl(e,t,r){let s=$(e.source,r),n=H(s);return n!==void 0?v(pa(e,n)):Is(ma(e),t,s,e.statement,r)}function Is(e,t,r,s,n){let[i]=e;if(i!==void 0&&e.length===1)return v(i);let o=Xt(t,r,e.length,{at:s.at,name:`$${t}`}),a=Ut(o,n.world),l=a===void 0?void 0:e[a];return l===void 0?N(o.because):v(l)}function yl(e,t){return t.some(r=>r.chosen===!0)&&!oa(e)}function js(e){return e.from==="client-supplied"||e.from==="unknown"?{...e,chosen:!0}:{...e,from:"client-supplied",otherwise:e.from,chosen:!0}}function V(e){let t=/^(https?):\/\/(.*)$/is.exec(e);if(t===null)return;let r=(t[1]??"").toLowerCase()==="https"?"https":"http",s=t[2]??"";if(s.startsWith("unix:")){let o=s.indexOf(":",5);return o===-1?{scheme:r,authority:s,uri:""}:{scheme:r,authority:s.slice(0,o),uri:s.slice(o+1)}}let n=s.search(/[/?]/);if(n===-1)return{scheme:r,authority:s,uri:""};let i=s.slice(n);return{scheme:r,authority:s.slice(0,n),uri:i.startsWith("?")?`/${i}`:i}}function Ns(e,t,r){let s=e.args[0]??"",n=D(s),i=$(s,r),o=H(i);if(o===void 0)return wl(i,s,e,t,r);let a=V(o);if(a===void 0)return{kind:"undecided",because:{missing:"variable",name:s,at:e.at}};let l=(0,d.a)(Os(a,n,t,r),e.at,"proxy_pass"),c=Es(a,n,r.configuration);if(c?.hasUnseen===!0&&c.servers.length===0)return{kind:"undecided",because:{missing:"include",name:c.name,at:c.statement.at}};if(n&&c===void 0&&bl(a,r.configuration)){let u=w(t.level,"resolver");if(u===void 0)return{kind:"no-resolver",host:a.authority,assumed:!r.configuration.complete};if("unknown"in u)return{kind:"undecided",because:u.unknown}}return{kind:"targets",targets:Rs(a,c,l,e,t),host:v(Sl(a,c),"upstream-host")}}function wl(e,t,r,s,n){let i={at:r.at,...re(e,t)},o=t.toLowerCase().startsWith("https:")?"https":"http",a=/^https?:\/\/[^/?]+$/i.test(t)?(0,d.a)(Os({scheme:o,authority:"",uri:""},!0,s,n),r.at,"proxy_pass"):(0,d.c)(i);return{kind:"targets",targets:[{scheme:o,host:(0,d.c)(i),port:(0,d.c)(i),path:a,verifies:X(s.level,"proxy_ssl_verify",!1),at:r.at}],host:[{text:void 0,from:"upstream-host",because:i}]}}function Os(e,t,r,s){if(t&&e.uri!=="")return e.uri;if(e.uri===""&&s.untouched)return s.target.raw;let n=r.match?.kind==="prefix"||r.match?.kind==="exact"||r.match?.kind==="prefix-final"?r.match.text:"",i=e.uri!==""&&s.validLocation,o=i?s.uri.slice(n.length):s.uri;return Ws(`${i?e.uri:""}${Ca(o,s.configuration.version)}`,s.args)}function Es(e,t,r){let s=e.authority.toLowerCase();return r.upstreams.get(t?s:s.replace(/:\d+$/,""))}function bl(e,t){let{authority:r}=e;return r.startsWith("unix:")||r.startsWith("[")||/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(r)?!1:!kl(t).has(Fs(e))}function Fs(e){let t=e.authority.toLowerCase();return/:\d+$/.test(t)?t:`${t}:${e.scheme==="https"?443:80}`}var Us=new WeakMap;function kl({http:e}){let t=Us.get(e);if(t!==void 0)return t;let r=new Set,s=n=>{for(let{name:i,args:o,body:a}of n){let[l=""]=o,c=i==="proxy_pass"&&!l.includes("$")?V(l):void 0;c!==void 0&&r.add(Fs(c)),a!==void 0&&s(a)}};return s(e.statements),Us.set(e,r),r}function Sl(e,t){return e.authority.startsWith("unix:")?"localhost":t!==void 0?e.authority:e.authority.replace(e.scheme==="https"?/:443$/:/:80$/,"")}function Xs(e,t,r){let s=e.args[0]??"",n=D(s)?void 0:V(s);if(n===void 0)return[];let i=(0,d.c)({missing:"variable",name:"$request_uri",at:e.at});return Rs(n,Es(n,!1,r),i,e,t)}function Rs(e,t,r,s,n){let i=X(n.level,"proxy_ssl_verify",!1),o=(l,c,u,_)=>{let f=g=>(0,d.a)(g,u.at,_);return{scheme:e.scheme,host:f(l),port:f(c),path:r,verifies:i,at:u.at}};if(t!==void 0)return va(t).map(l=>o(l.host,l.port,l.statement,"server"));let a=pe(e.authority,e.scheme==="https"?443:80);return a===void 0?[]:[o(a.host,a.port,s,"proxy_pass")]}function Hl(e,t){if(e.is!=="known")return e;let{value:r}=e;return r==="1.0"||r==="1.1"||r==="2"?{...e,value:r}:e.at===void 0?(0,d.b)("1.1",t):(0,d.c)({missing:"file",name:r,at:e.at})}function $l(e,t,r){if(e.name!=="proxy_pass")return;let s=Ns(e,t,r);if(s.kind==="no-resolver")return{is:"known",value:502,origin:s.assumed?"assumed":"default",why:`no \`resolver\` is there to look up ${s.host}`,at:e.at};if(s.kind!=="targets"||s.targets.some(({scheme:i})=>i!=="http"))return;let n=Bs(t,r);return n.is!=="known"||n.value!=="2"||n.at===void 0?void 0:{is:"known",value:502,origin:n.origin,why:"nginx speaks HTTP/2 to it, and Pulse answers in HTTP/1.1",at:n.at}}function Bs({level:e},{configuration:t}){let r=M(t.version,"1.29.7")?"1.1":"1.0";return Hl(We(e,"proxy_http_version",r),t.complete)}function Ll(e,t,r){let s=X(e,"proxy_buffering",!0);if(s.is!=="known")return s;if(!s.value)return{...s,value:!1};if(t.scheme==="https")return{...s,why:"the client speaks TLS to this listener"};if(r.is!=="known")return r;if(r.value==="1.0")return{...s,why:"the hop to Pulse is HTTP/1.0"};let n=ql(e,t.request.url.pathname);return n.is!=="known"?n:n.value&&Ml(e,t)?{...s,value:!1}:n.value?{...s,why:"gzip collects what it compresses"}:{...s,value:!1}}function zl(e){return e.endsWith("/stream")||e.endsWith("/events")?"text/event-stream":e.startsWith("/api/")?"application/json":e.endsWith(".js")?"text/javascript":"text/html"}function ql(e,t){let r=X(e,"gzip",!1);if((0,d.e)(r)!==!0)return r;let s=zl(t);if(s==="text/html")return r;let n=w(e,"gzip_types");if(n!==void 0&&"unknown"in n)return{is:"unknown",because:n.unknown};let i=n?.lines.some(o=>o.args.some(a=>a==="*"||a.toLowerCase()===s));return r.is==="known"?{...r,value:i===!0}:r}function Ml(e,t){let r=w(e,"gzip_disable");return r===void 0||"unknown"in r?!1:r.lines.flatMap(({args:s})=>s).filter(s=>s!=="msie6").map(s=>(0,T.a)(s,{caseless:!0})).some(s=>(0,cr.a)(t.request.client,n=>s?.match(n)!==void 0)===!0)}function Gs(e,t){let r=w(e.level,"error_page");if(!(r===void 0||"unknown"in r))for(let s of r.lines){let n=[...s.args],i=n.pop()??"",o=n.at(-1)?.startsWith("=")===!0?n.pop():void 0;if(!n.includes(String(t)))continue;let a=o===void 0?"own":o==="="?"answer":Number(o.slice(1));return{target:i,status:a,statement:s}}}function Je(e){for(let t=e.level;t!==void 0;t=t.parent)if(t.own.has("allow")||t.own.has("deny"))return t.statements.filter(({name:r})=>r==="allow"||r==="deny");return[]}function Wl(e){let[t]=Je(e);if(!(t?.name!=="deny"||t.args[0]!=="all"))return Ds(e,"deny")?void 0:t}function Ds(e,t){let r=w(e.level,"satisfy");if(r===void 0||!("unknown"in r)&&r.lines[0]?.args[0]!=="any")return!1;let s=["auth_basic","auth_request","auth_jwt"].filter(n=>Tl(e,n));return Je(e).length>0&&s.push("deny"),s.some(n=>n!==t)}function Tl(e,t){let r=w(e.level,t);return r!==void 0&&("unknown"in r||r.lines[0]?.args[0]!=="off")}function Cl(e,t){return[...Pl(e)?[]:Al(e),...Il(e),...jl(e,t),...Nl(e),...El(e)]}function he(e){return e===void 0||"unknown"in e?[]:e.lines}function Al(e){let t=i=>he(w(e.level,i)).filter(o=>o.args[0]!=="off"),r=t("auth_basic").map(i=>({kind:"auth",scheme:"basic",at:i.at})),s=t("auth_request").map(i=>({kind:"auth",scheme:"forward",at:i.at})),n=he(w(e.level,"ssl_verify_client")).filter(i=>i.args[0]==="on").map(i=>({kind:"auth",scheme:"certificate",at:i.at}));return[...r,...s,...n]}function Pl(e){let[t]=he(w(e.level,"satisfy"));return t?.args[0]==="any"&&Je(e).some(r=>r.name==="allow")}function Il(e){let t=Je(e),[r]=t;if(r===void 0||r.name==="allow"&&r.args[0]==="all")return[];let{kind:s,block:n}=e.level;return s==="limit_except"?[{kind:"method",at:n?.at??r.at}]:[{kind:"address",at:r.at}]}function jl(e,t){return he(w(e.level,"limit_req")).map(r=>{let s=Rt(r,"zone"),n=(t.http.own.get("limit_req_zone")??[]).find(a=>a.args.some(l=>l.startsWith(`zone=${s}:`))),i=n===void 0?(0,d.c)({missing:"parent",name:`limit_req_zone ${s??""}`.trim(),at:r.at}):(0,d.a)(Fl(Rt(n,"rate")??""),n.at,"limit_req_zone"),o=(0,d.a)(Number(Rt(r,"burst")??0),r.at,"limit_req");return{kind:"rate",perSecond:i,burst:o,at:r.at}})}function Nl(e){return he(w(e.level,"limit_conn")).map(t=>({kind:"connections",most:(0,d.a)(Number(t.args[1]??0),t.at,"limit_conn"),at:t.at}))}var Ol=["server_rewrite_by_lua_block","server_rewrite_by_lua_file","rewrite_by_lua_block","rewrite_by_lua_file","rewrite_by_lua","access_by_lua_block","access_by_lua_file","access_by_lua","precontent_by_lua_block","precontent_by_lua_file"];function El(e){return Ol.flatMap(t=>he(w(e.level,t)).map(r=>({kind:"plugin",name:t,at:r.at})))}function Rt(e,t){return e.args.find(r=>r.startsWith(`${t}=`))?.slice(t.length+1)}function Fl(e){let t=/^(\d+)r\/([sm])$/.exec(e);return t===null?0:Number(t[1])/(t[2]==="m"?60:1)}var Vs=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function Ul(e,t){let r=w(e.level,"proxy_set_header");if(r!==void 0&&"unknown"in r)return Vs.map(l=>({name:l,carries:"unknown",because:r.unknown}));let s=!t.configuration.complete&&(r===void 0||r.level.kind==="http"),n=r===void 0?[]:Bl(r,t),i=new Set(n.map(l=>l.name)),o=Ys(e),a=Vs.filter(l=>!i.has(l)).map(l=>{if(r?.unseen!==void 0)return{name:l,carries:"unknown",because:r.unseen};let c=Kl(l,t,o);return r===void 0&&s?{...c,assumed:!0}:c});return[...n,...a,...o?[]:Rl(i)]}var Xl=["user-agent","accept","accept-encoding","accept-language","content-type","cookie","authorization","origin","cf-connecting-ip","sec-websocket-version","sec-websocket-key","sec-websocket-extensions"];function Rl(e){return Xl.filter(t=>!e.has(t)).map(t=>({name:t,carries:"absent"}))}function Ys(e){let t=w(e.level,"proxy_pass_request_headers");return t===void 0||"unknown"in t?!0:t.lines[0]?.args[0]?.toLowerCase()!=="off"}function Bl(e,t){let{version:r}=t.configuration,s=e.lines.filter(o=>o.args.length===2).map(o=>Gl(o,t));if(!M(r,"1.31.4"))return s;let n=s.findLast(o=>o.name==="host"),i=s.filter(o=>o.name!=="host"||o===n);return n?.carries!=="empty"?i:i.map(o=>o===n?{...o,carries:"upstream-host"}:o)}function Gl(e,t){let[r="",s=""]=e.args,n=$(s,t),i=H(n),o=Dl(n,i,s,t)?"client-host":Ks(n),a=Yl(o,n),l=o==="constant"||a.otherwise==="constant";return{name:r.toLowerCase(),carries:o,...a,value:l&&i!==void 0?i:s,at:e.at,directive:`proxy_set_header ${r}`,...Ts(n)?{assumed:!0}:{},...o==="unknown"?{because:Zl(re(n,s),e)}:{}}}function Dl(e,t,r,s){if(t!==s.hostHeader||!e.some(({from:o})=>Vl.has(o)))return!1;let n=`${s.host}:${(0,d.k)(s.request)}`,i={...s,hostHeader:n,mapped:new Map,named:new Map(s.named)};return H($(r,i))===n}var Vl=new Set(["client-hostname","client-host","request"]);function Yl(e,t){let r=t.find(s=>s.otherwise!==void 0);return e!=="client-supplied"||r?.otherwise===void 0?{}:{otherwise:Ks([{text:r.text,from:r.otherwise}])}}function Zl(e,t){return e.at===void 0?{...e,at:t.at}:e}function Kl(e,t,r){switch(e){case"host":return{name:e,carries:"upstream-host",value:H(Ke("proxy_host",t))??"$proxy_host"};case"upgrade":return{name:e,carries:"absent"};case"connection":return M(t.configuration.version,"1.29.7")?{name:e,carries:"absent"}:{name:e,carries:"constant",value:"close"};default:return{name:e,carries:r?"client-supplied":"absent"}}}var Zs=new Set(["client-host","client-hostname","client-ip","client-ip-appended","client-scheme","client-supplied","server-name","upstream-host"]);function Ks(e){let t=e.filter(n=>n.text!==""||Zs.has(n.from)),[r,...s]=t;return r===void 0?"empty":s.length===0?Zs.has(r.from)?r.from:r.text===void 0?"unknown":"constant":Jl(t.map(n=>n.from==="text"?n.text??"":`<${n.from}>`).join(""))??(H(e)===void 0?"unknown":"constant")}function Jl(e){switch(e.replace(/\s+/g,"")){case"<client-ip>:<client-port>":case"[<client-ip>]:<client-port>":return"client-ip-port";case"<client-ip>,<client-ip>":case"<client-ip-appended>,<client-ip>":return"client-ip-twice";case"<client-supplied>,<client-ip>":return"client-ip-appended";default:return}}function Ql(e,t,r,s){let{request:n}=t,i=(0,Qn.a)(n,r,s,{missing:a=>`no \`proxy_set_header ${a}\` is in force here`});if(!(0,d.i)(n)||i.is==="undecided")return i;let o=[...ec(e,n),...sc(e),...tc(t),...rc(e)];return o.length===0?i:{is:"lost",losses:[...i.is==="lost"?i.losses:[],...o]}}function ec(e,t){let r=w(e.level,"proxy_method"),s=r===void 0||"unknown"in r?void 0:r.lines[0],n=s?.args[0];return s===void 0||n===void 0||n===t.method||n.includes("$")?[]:[{kind:"tunnel",text:`\`${s.text}\` makes a ${n} of it`,at:s.at}]}function tc({statusFrom:e}){return e===void 0?[]:[{kind:"answer",text:`\`${e.text}\` puts another status in the place of Pulse's 101`,at:e.at}]}function Js({level:e}){let t=w(e,"proxy_hide_header");return(t===void 0||"unknown"in t?[]:t.lines).filter(({args:r})=>/^(?:upgrade|sec-websocket-accept)$/i.test(r[0]??""))}function rc(e){return Js(e).map(({text:t,at:r})=>({kind:"answer",text:`\`${t}\` takes out of the answer what opens it`,at:r}))}function sc(e){if(Ys(e))return[];let t=w(e.level,"proxy_pass_request_headers"),r=t===void 0||"unknown"in t?void 0:t.lines[0];return r===void 0?[]:[{kind:"header",text:`\`${r.text}\` holds Sec-WebSocket-Key back`,at:r.at}]}function Qs(e,t){let r=oc(e,t),s=(0,d.b)(null,e.complete);return{idleSeconds:qe(Li(e,"proxy_read_timeout",6e4),n=>n/1e3),clientSilentSeconds:s,upstreamSilentSeconds:s,lifetimeSeconds:s,bodyBytes:qe(zi(e,"client_max_body_size",1024*1024),n=>n===0?null:n),headerBlockBytes:r,headerLineBytes:r}}function nc(e){return{headerBytes:oe(e,"proxy_buffer_size",ye),bodyBytes:qe(Sr(e,"proxy_buffers",{count:8,bytes:ye}),({bytes:t})=>t)}}function qe(e,t){return e.is!=="known"?e:{...e,value:t(e.value)}}var ic=343;function oc(e,t){let r=oe(e,"proxy_buffer_size",ye);if(((0,d.e)(We(e,"proxy_cache","off"))??"off")==="off"||t.request.method!=="GET")return r;if(w(e,"proxy_cache_valid")!==void 0)return(0,d.c)({missing:"variable",name:"proxy_cache_valid"});let s=(0,d.e)(We(e,"proxy_cache_key","$scheme$proxy_host$request_uri"))??"",n=$(s,t),i=H(n);return i===void 0?(0,d.c)(re(n,s)):qe(r,o=>o-ic-i.length)}function Qe(e,t){e.captures=t.groups;for(let[r,s]of t.named)e.named.set(r.toLowerCase(),s)}function C(e,t,r){t!==void 0&&e.steps.push({at:t.at,text:zt(t),why:r})}function ac(e,t){let r=cc(e),s=r?.args[0];if(r===void 0||s===void 0||e.isSubrequest)return;let n=t(uc(s,e));if(n.kind==="handler")return;let{outcome:i}=n;if(i.kind==="closed")return{kind:"closed",statement:r};let o=i.kind==="redirected"?i.status:lc(i);if(o===void 0||o>=200&&o<300)return;let a=o===401||o===403,l=`\`${s}\`, which is asked before, answers ${o}${a?"":", and nginx takes only 2xx, 401 and 403 for an answer"}`;return{kind:"error",statement:r,fact:{is:"known",value:a?o:500,origin:"written",at:r.at,directive:"auth_request",why:l}}}function lc(e){return e.kind==="answered"?(0,d.e)(e.status):void 0}function cc({scope:e}){if(Ds(e,"auth_request"))return;let t=w(e.level,"auth_request"),r=t===void 0||"unknown"in t?void 0:t.lines[0];return r?.args[0]==="off"?void 0:r}function uc(e,t){let r=e.indexOf("?");return{...t,request:{...t.request,method:"GET"},isSubrequest:!0,uri:r===-1?e:e.slice(0,r),args:r===-1?"":e.slice(r+1),untouched:!1,validLocation:!0,scope:t.server.scope,steps:[],statusFrom:void 0}}function Bt(e){let t=[...e],r=t[0];if(r===void 0||!r.startsWith("("))return;r==="("?t.shift():t[0]=r.slice(1);let s=t.at(-1);if(s===void 0||!s.endsWith(")"))return;s===")"?t.pop():t[t.length-1]=s.slice(0,-1);let[n="",i="",o]=t;if(n.startsWith("$")){if(t.length===1)return{left:n,operator:"",right:""};if(t.length!==3||o===void 0)return;switch(i){case"=":case"!=":case"~":case"~*":case"!~":case"!~*":return{left:n,operator:i,right:o}}return}let a=/^(!?)-([fdex])$/.exec(n);if(!(a===null||t.length!==2))return{left:i,operator:"file",right:"",negated:a[1]==="!"}}function _c(e,t){let r=Bt(e.args);if(r===void 0)return en({missing:"pattern",name:e.text,at:e.at});if(r.operator==="file")return r.negated===!0;let s=$(r.left,t),n=H(s);if(n===void 0){let i=re(s,r.left);return dc(r,t)??{unknown:{...i,at:i.at??e.at},value:s}}switch(r.operator){case"":return n!==""&&n!=="0";case"=":case"!=":{let i=$(r.right,t),o=H(i);return o===void 0?{unknown:{missing:"variable",name:r.right,at:e.at},value:i}:n===o==(r.operator==="=")}default:{let i=r.operator.endsWith("*"),o=(0,T.a)(r.right,{caseless:i});if(o===void 0&&Re(r.right,i,n))return r.operator.startsWith("!");if(o===void 0)return en({missing:"pattern",name:r.right,at:e.at});let a=o.match(n);return a!==void 0&&Qe(t,a),a!==void 0!==r.operator.startsWith("!")}}}function en(e){return{unknown:e,value:N(e)}}function dc({left:e,operator:t,right:r},s){if(fc.has(e)&&r===""&&(t==="="||t==="!="))return t==="!=";if(!t.includes("~"))return;let n=(0,T.a)(r,{caseless:t.endsWith("*")});if(n===void 0)return;let i=Nt(e,s.request,o=>n.match(o)!==void 0);return i===void 0?void 0:i!==t.startsWith("!")}var fc=new Set(["$ssl_protocol","$ssl_cipher","$remote_addr","$remote_port","$server_addr","$request_id","$http_user_agent"]);function tn(e,t,r){let s=!e.endsWith("?"),n=[],i;for(let o of G(s?e:e.slice(0,-1)).pieces){let a=i??n;if("variable"in o){let c=Ke(o.variable,r),u=/^[1-9]$/.test(o.variable)&&(t||i!==void 0)&&pc(r);a.push(...u?mc(c,r.configuration.version):c);continue}let l=i===void 0?o.text.indexOf("?"):-1;l===-1?a.push(...v(o.text,"text")):(n.push(...v(o.text.slice(0,l),"text")),i=[...v(o.text.slice(l+1),"text")])}return{path:n,args:i,keepsArgs:s}}function pc({target:e}){return/[%+]/.test(e.raw.replace(/\?.*$/s,""))}function mc(e,t){return e.map(r=>r.text===void 0?r:{...r,text:hc(r.text,t)})}function hc(e,t){let r=M(t,"1.21.1")?/[^!-~]|[#%&+;?"<>\\^`{|}]/gu:/[^!-~]|[#%&+;?]/gu;return e.replace(r,s=>encodeURIComponent(s))}function gc({path:e,args:t,keepsArgs:r},s){let n=t===void 0?e:[...e,...v("?","text"),...t],i=H(n),o=i===void 0?n:v(vc(i));return!r||s.args===""?o:[...o,...v(`${t===void 0?"?":"&"}${s.args}`)]}function vc(e){let t=/\?|%3f/i.exec(e),r=t===null?e:e.slice(0,t.index),s=t===null?"":`?${e.slice(t.index+t[0].length)}`;return`${r.replace(/%([0-9a-fA-F]{2})/g,(n,i)=>{let o=Number.parseInt(i,16);return o>37&&o<127?String.fromCharCode(o):n})}${s}`}var rn=new Set(["set","if","return","rewrite","break"]);function sn(e,t){let r=!1;for(let s of e.level.statements){if(!rn.has(s.name))continue;let n=nn(s,e,t);if(n==="stop")return r&&(t.validLocation=!1),{kind:"on"};if(n==="changed")r=!0;else if(n!=="next")return n}return r?{kind:"search"}:{kind:"on"}}function nn(e,t,r){switch(e.name){case"set":return xc(e,r);case"break":return C(r,e,"ends the rewriting"),"stop";case"return":return kc(e,r);case"rewrite":return Hc(e,r);case"if":return yc(e,t,r);default:return"next"}}function xc(e,t){let[r="",s=""]=e.args,n=$(s,t),i=r.slice(1).toLowerCase();return i==="args"?(t.args=H(n)??t.args,t.untouched=!1):t.variables.set(i,n),"next"}function yc(e,t,r){let s=_c(e,r);if(typeof s=="object"&&(e.body??[]).every(({name:a})=>a==="access_log"))return"next";let n=typeof s=="object"?wc(e,s,r):s;if(typeof n=="object")return et(n.unknown);if(!n)return"next";C(r,e,"the condition is true");let i=t.ifs.get(e);i!==void 0&&(r.scope=i);let o="next";for(let a of e.body??[]){if(!rn.has(a.name))continue;let l=nn(a,t,r);if(l==="changed")o="changed";else if(l!=="next")return l==="stop"&&o==="changed"&&(r.validLocation=!1),l}return o}function wc(e,t,r){let{name:s,at:n=e.at}=t.unknown,i=Ut(Xt(e,t.value,2,{name:s,at:n}),r.world);return i===void 0?t:i===1}var bc=new Set([301,302,303,307,308]);function kc(e,t){let[r="",s]=e.args;C(t,e,"answers at once");let n=/^\d{1,3}$/.test(r)?Number(r):void 0;return n===void 0?Gt(302,$(r,t),e,t):n===444?{kind:"end",outcome:{kind:"closed",at:e.at}}:s!==void 0&&bc.has(n)?Gt(n,$(s,t),e,t):n>=400&&s===void 0?{kind:"error",status:n,statement:e}:{kind:"end",outcome:{kind:"answered",status:(0,d.a)(n,e.at,"return"),at:e.at}}}function Gt(e,t,r,s){return{kind:"end",outcome:{kind:"redirected",status:e,to:Sc(t,r,s),at:r.at}}}function Sc(e,t,r){let s=H(e);if(s===void 0)return(0,d.c)(re(e,t.args.at(-1)??""));let n=s.startsWith("/")?`${on(r.scope,r)}${s}`:s;return(0,d.a)(n,t.at,t.name)}function on({level:e},t){let{scheme:r,host:s,socket:n,server:i}=t,o=(u,_)=>(0,d.e)(X(e,u,_))??_;if(!o("absolute_redirect",!0))return"";let a=r==="https"?443:80,l=n.port===a||!o("port_in_redirect",!0)?"":`:${n.port}`,c=o("server_name_in_redirect",!1)?i.names[0]?.text??s:s;return`${r}://${c}${l}`}function Hc(e,t){let[r="",s="",n]=e.args,i=(0,T.a)(r,{caseless:!1});if(i===void 0&&Re(r,!1,t.uri))return"next";if(i===void 0)return et({missing:"pattern",name:r,at:e.at});let o=i.match(t.uri);if(o===void 0)return"next";if(Qe(t,o),/^(?:https?:\/\/|\$scheme)/.test(s)||n==="redirect"||n==="permanent"){C(t,e,`redirects ${t.uri}`);let g=gc(tn(s,!0,t),t);return Gt(n==="permanent"?301:302,g,e,t)}let a=t.uri,{path:l,args:c,keepsArgs:u}=tn(s,!1,t),_=H(l),f=c===void 0?"":H(c);return _===void 0||f===void 0?et(re([...l,...c??[]],s)):(0,Jn.a)(_+f)?et({missing:"pattern",name:r,at:e.at}):(an(_,[f,u?t.args:""],t),C(t,e,`rewrites ${a} to ${t.uri}`),n==="break"?(t.validLocation=!1,"stop"):n==="last"?{kind:"search"}:"changed")}function $c(e,t){let r=e.indexOf("?"),s=r===-1?"":e.slice(r+1);an(r===-1?e:e.slice(0,r),[s],t)}function an(e,t,r){r.uri=e,r.args=t.filter(s=>s!=="").join("&"),r.untouched=!1}function et(e){return{kind:"end",outcome:{kind:"undecided",because:e}}}var Lc=10;function Dt(e,t){let r=t===void 0?{kind:"again",from:"server"}:{kind:"error",status:t,statement:void 0},s,n=0;for(let i=0;i<=Lc+2;i+=1){if(r.kind==="again"&&(r=zc(e,r.from,r.name)),r.kind==="error"){let o=s===void 0||(0,d.e)(X(e.scope.level,"recursive_error_pages",!1))?Gs(e.scope,r.status):void 0;if(o===void 0)return r.fact===void 0?Vt(r.status,r.statement,e):cn(r.fact);n=r.status,s=o.status,e.statusFrom=o.status==="answer"?void 0:o.statement,C(e,o.statement,`takes the ${r.status}`);let a=H($(o.target,e))??o.target;if(/^https?:/.test(a)){let l=typeof o.status=="number"?o.status:302,c=(0,d.a)(a,o.statement.at,"error_page");return{kind:"outcome",outcome:{kind:"redirected",status:l,to:c,at:o.statement.at}}}a.startsWith("@")?r={kind:"again",from:"named",name:a}:(ln(a,e),r={kind:"again",from:"server"})}else if(r.kind==="handler"){let o=$l(r.handler,r.scope,e);if(o===void 0)return r;C(e,r.handler,`fails: ${o.why}`),r={kind:"error",status:o.value,statement:r.handler,fact:o}}if(r.kind==="outcome"){let{outcome:o}=r;return o.kind!=="answered"||s===void 0||s==="answer"?r:Vt(s==="own"?n:s,void 0,e)}}return Vt(500,void 0,e)}function ln(e,t){$c(e,t),t.validLocation=!0}function Vt(e,t,r){return cn(t===void 0?(0,d.b)(e,r.configuration.complete):(0,d.a)(e,t.at,t.name))}function cn(e){let t=e.at===void 0?{}:{at:e.at},r=e.directive==="auth_request"?{check:!0}:{};return{kind:"outcome",outcome:{kind:"answered",status:e,...t,...r}}}function zc(e,t,r){let s=e.server.scope;if(e.scope=s,t==="server"){let n=sn(s,e);if(n.kind==="end")return{kind:"outcome",outcome:n.outcome};if(n.kind==="error")return n}if(t==="named"){let n=s.children.named.get(r??"");if(n===void 0)return{kind:"error",status:500,statement:void 0};e.scope=n,C(e,n.level.block,"named by what came before")}else{let n=Ge(s,e.uri);if(n?.kind==="undecided")return{kind:"outcome",outcome:n};if(n?.kind==="slash")return Cc(n.scope,e);n!==void 0&&(e.scope=n.scope,n.captures!==void 0&&Qe(e,n.captures),C(e,n.scope.level.block,n.why))}return qc(e)}function qc(e){let t=e.scope;if(F(t.level,"internal")!==void 0&&Wc(e))return{kind:"error",status:404,statement:F(t.level,"internal")};if(t.limitExcept!==void 0&&!Tc(t.limitExcept,e.request.method)&&(e.scope=t.limitExcept),e.scope===t&&t.level.kind==="location"){let r=sn(t,e);if(r.kind==="end")return{kind:"outcome",outcome:r.outcome};if(r.kind==="error")return r;if(r.kind==="search")return{kind:"again",from:"location"}}return Mc(e)??Ac(e)??Ic(e)}function Mc(e){if(e.isSubrequest)return;let t=Wl(e.scope);if(t!==void 0)return{kind:"error",status:403,statement:t};let r=ac(e,n=>Dt(n));if(r===void 0)return;let{statement:s}=r;return r.kind==="closed"?{kind:"outcome",outcome:{kind:"closed",at:s.at,why:"auth_request closes it"}}:(C(e,s,r.fact.why??"refuses"),{kind:"error",status:r.fact.value,statement:s,fact:r.fact})}function Wc(e){return e.untouched&&!e.steps.some(({text:t})=>/^(?:error_page|try_files|rewrite)\b/.test(t))}function Tc(e,t){let r=e.level.block?.args??[];return r.includes(t)||t==="HEAD"&&r.includes("GET")}function Cc(e,t){C(t,e.level.block,`${t.uri} without its last slash is redirected here`);let r=Ws(`${t.uri}/`,t.args),s=`${on(e,t)}${r}`,n=e.level.block?.at;return{kind:"outcome",outcome:{kind:"redirected",status:301,to:{is:"known",value:s,origin:"default",why:"the location ends in a slash and passes requests on"},...n===void 0?{}:{at:n}}}}function Ac(e){let t=e.scope.level.kind==="if"?e.scope.outer:e.scope,r=t===void 0?void 0:F(t.level,"try_files"),s=r?.args.at(-1);if(r===void 0||s===void 0||e.scope.level.kind==="if")return;if(C(e,r,"no such file is assumed, so the last word decides"),/^=\d{3}$/.test(s))return{kind:"error",status:Number(s.slice(1)),statement:r};if(s.startsWith("@"))return{kind:"again",from:"named",name:s};let n=$(s,e),i=H(n);if(i===void 0)return{kind:"outcome",outcome:{kind:"undecided",because:{missing:"variable",name:s,at:r.at}}};let o=!s.includes("?"),{args:a}=e;return ln(i,e),o&&s.includes("$args")&&(e.args=a),{kind:"again",from:"server"}}var Pc=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass","stub_status","empty_gif","tunnel_pass","perl","js_content"];function Ic(e){let{scope:t}=e,r=Y(t);if(r!==void 0)return{kind:"handler",handler:r,scope:t};let s=t.level.unseen;if(s!==void 0)return{kind:"outcome",outcome:{kind:"undecided",because:s}};let n=t.level.block?.at??e.server.statement.at;return e.uri.endsWith("/")?{kind:"outcome",outcome:{kind:"answered",status:(0,d.c)({missing:"file",name:`${e.uri}index.html`,at:n}),at:n}}:{kind:"error",status:404,statement:void 0}}function Y(e){let t=e.level.statements.findLast(({name:r})=>Pc.includes(r)||r.startsWith("content_by_lua"));return t!==void 0?t:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?Y(e.outer):void 0}function tt(e,t){let r=w(e,t);return r===void 0||"unknown"in r?[]:r.lines}function jc(e){let t=tt(e,"proxy_cookie_path").filter(({args:[s="",n]})=>{let i=n===void 0||n===s||n==="/"||/^\/\s*;/.test(n);return s!=="off"&&!i}),r=tt(e,"proxy_cookie_domain").filter(({args:[s]})=>s!=="off");return[...t.map(s=>Me("cookie",s,"degrades",{text:`\`${s.text}\` gives Pulse's cookies another path.`,help:"Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path."})),...r.map(s=>Me("cookie",s,"harmless",{text:`\`${s.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,help:"Take it out."}))]}function Nc(e,t){return t.url.pathname.startsWith("/assets/")||(0,d.i)(t)||t.method!=="GET"?[]:tt(e,"proxy_cache").filter(({args:[r]})=>r!==void 0&&r!=="off").map(r=>Me("cached",r,"degrades",{text:`\`${r.text}\` keeps copies of ${Oc(t)?"Pulse's pages":"Pulse's API answers"}.`,help:"Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone."}))}function Oc(e){return!e.url.pathname.startsWith("/api/")}var Ec=/^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;function Fc(e){return tt(e,"proxy_set_header").flatMap(t=>{let[r="",s=""]=t.args;return Ec.test(r.toLowerCase())?/\$\{?upstream_http_/i.test(s)?[Me("identity",t,"degrades",{text:`\`${t.text}\` is empty: \`${s}\` is filled only after Pulse has answered.`,help:`Keep the auth service's answer first: \`auth_request_set $user ${s};\`, then \`proxy_set_header ${r} $user;\`.`})]:/\$\{?http_/i.test(s)?[Me("identity",t,"degrades",{text:`\`${t.text}\` passes on what the client itself says about who it is.`,help:'Fill it from the auth service with `auth_request_set`, or empty it: `""`.'})]:[]:[]})}function Me(e,t,r,s){return{about:e,effect:r,at:t.at,related:[],affects:"route",...s}}function Uc(e,t){return{added:[...Gc(e.level,t),...Yt(e.level,t.configuration.version).flatMap(r=>Xc(r,t))],removed:Bc(e.level)}}function Xc(e,t){let[r="",s="",n]=e.args,i=H($(s,t))??null;return i===""?[]:[{name:r.toLowerCase(),value:i,when:n==="always"?"always":"success",mode:"add",at:e.at}]}function Yt(e,t){let r=e.own.get("add_header")??[],s=()=>e.parent===void 0?[]:Yt(e.parent,t);switch(M(t,"1.29.3")?Rc(e):"on"){case"off":return r;case"merge":return[...r,...s()];default:return r.length>0?r:s()}}function Rc(e){let t=w(e,"add_header_inherit");return t===void 0||"unknown"in t?"on":t.lines[0]?.args[0]??"on"}function Bc(e){let t=w(e,"proxy_hide_header");if(t===void 0||"unknown"in t)return[];let r=w(e,"proxy_pass_header"),s=r===void 0||"unknown"in r?[]:r.lines,n=i=>s.some(({args:o})=>o[0]?.toLowerCase()===i.toLowerCase());return t.lines.flatMap(({args:i,at:o})=>i.slice(0,1).filter(a=>!n(a)).map(a=>({name:a.toLowerCase(),at:o})))}function Gc(e,t){let r=w(e,"expires"),s=r===void 0||"unknown"in r?void 0:r.lines[0];if(s===void 0)return[];let n=H($(s.args.join(" "),t));if(n==="off"||n==="")return[];let i=(l,c)=>({name:l,value:c,when:"success",mode:"replace",at:s.at}),[o,a]=Dc(n);return[i("expires",o),i("cache-control",a)]}function Dc(e){if(e==="epoch")return["Thu, 01 Jan 1970 00:00:01 GMT","no-cache"];if(e==="max")return["Thu, 31 Dec 2037 23:55:55 GMT","max-age=315360000"];if(e?.startsWith("-"))return[null,"no-cache"];let t=e===void 0||/^[@m]/.test(e)?void 0:ve(e.replace(/^\+/,""),"seconds");return[null,t===void 0?null:`max-age=${t}`]}var Vc=["proxy_set_header","add_header","proxy_hide_header"];function Yc(e,t){return Vc.flatMap(r=>{let s=Zc(e,r,t);return s===void 0?[]:[s]})}function Zt(e,t,r){let s=e;for(;!s.own.has(t)&&s.parent!==void 0;)s=s.parent;let n=s.own.get(t)??[],i=n.find(c=>c.stock!==!0)??n[0];if(i===void 0)return;let o=t==="add_header"?Yt(e,r):n,a=new Set(o.map(rt)),l=[];for(let c=s.parent;c!==void 0;c=c.parent)for(let u of c.own.get(t)??[])u.stock===!0||a.has(rt(u))||(a.add(rt(u)),l.push(u));return l.length===0?void 0:{culprit:i,lost:l,level:s}}function rt(e){return(e.args[0]??"").toLowerCase()}function Zc(e,t,r){let s=Zt(e,t,r);if(s===void 0)return;let{culprit:n,lost:i}=s,o=i.map(l=>l.args[0]??""),a=s.level.block?.text.replace(/\s+/g," ")??"this block";return{about:"headers-cut",effect:t==="proxy_hide_header"?"harmless":"degrades",at:n.at,text:`\`${n.text}\` in \`${a}\` drops every \`${t}\` set outside it: ${Kc(o)} ${o.length===1?"is":"are"} lost.`,why:"nginx takes the outer lines over only where the inner block has none of its own.",help:`Repeat ${o.length===1?"the lost line":"the lost lines"} in \`${a}\`: ${i.map(l=>`\`${l.text};\``).join(" ")}`,related:i.map(l=>({at:l.at,text:`${l.args[0]} is set here, and lost`})),affects:"route",headers:i.map(rt)}}function Kc(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function Jc(e){return[...Qc(e),...ru(e)]}function Qc(e){let{socket:t,server:r,host:s}=e;return r.names.some(n=>n.kind==="exact"&&n.key===s)?eu(t,s).filter(n=>n.server!==r).map(({name:n})=>({about:"never-reached",effect:"degrades",at:n.statement.at,text:`This server never gets a request for \`${s}\` on port ${t.port}: another one has the same name there, and comes first.`,help:"Take one of the two servers out, or its name.",related:[{at:r.statement.at,text:"this server takes them"}],affects:"route"})):[]}var un=new WeakMap;function eu(e,t){let r=un.get(e);return r===void 0&&(r=tu(e.servers),un.set(e,r)),r.get(t)??[]}function tu(e){let t=new Map;for(let r of e)for(let s of r.names){if(s.kind!=="exact")continue;let n=t.get(s.key);n===void 0?t.set(s.key,[{server:r,name:s}]):n.push({server:r,name:s})}return t}function ru(e){let{scope:t,server:r}=e,s=su(t);if(s?.match?.kind!=="regex"||Y(s)?.name==="proxy_pass")return[];let{uri:n}=e.target,i=r.scope.children.all.filter(l=>l.match?.kind==="prefix"&&n.startsWith(l.match.text)&&Y(l)?.name==="proxy_pass").toSorted((l,c)=>(c.match?.text.length??0)-(l.match?.text.length??0))[0],{block:o}=s.level;if(i?.level.block===void 0||o===void 0)return[];let a=i.match?.text??"";return[{about:"never-reached",effect:"breaks",at:o.at,text:`\`${o.text}\` takes \`${n}\` away from \`${i.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,help:`Write \`location ^~ ${a}\`, which keeps patterns out, or make the pattern narrower.`,related:[{at:i.level.block.at,text:"this location was meant for it"}],affects:"route"}]}function su(e){return e.level.kind==="if"||e.level.kind==="limit_except"?e.outer:e}function nu(e){let t=[],r=s=>{for(let i of s.level.own.get("proxy_pass")??[])t.push(...iu(i,s));let[n]=s.level.own.get("stub_status")??[];n!==void 0&&!_n(s)&&t.push(Kt(n,`\`${n.text}\` is open to everybody.`,"Let only your own network in: `allow 127.0.0.1; deny all;`."));for(let i of s.children.all)r(i)};return r(e.scope),t}function iu(e,t){let r=e.args[0]??"",s=V(r)?.authority??"";return/^\$\{?(?:http_host|host|arg_|1\b)/.test(s)?[{...Kt(e,`\`${e.text}\` sends requests wherever the client says: an open proxy.`,"Name the target."),effect:"breaks"}]:!s.endsWith(":9091")||_n(t)?[]:[Kt(e,`\`${e.text}\` opens Pulse's metrics port to everybody.`,"Take the location out, or let only your monitoring in with `allow` and `deny all`.")]}function _n(e){for(let t=e;t!==void 0;t=t.outer)if(["deny","auth_basic","auth_request","internal"].some(r=>t?.level.own.has(r)))return!0;return!1}function Kt(e,t,r){return{about:"exposed",effect:"harmless",at:e.at,text:t,help:r,related:[],affects:"route"}}function ou(e,t,r){let s=t.find(n=>/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(n));return e===void 0||s===void 0||r.appliance===void 0?[]:[{about:"target",effect:"degrades",at:e.at,text:`\`${s}\` is ${r.appliance}'s own container, not the machine it runs on: Pulse is not there.`,help:"Name Pulse's container (both in one Docker network), or the address of its machine.",related:[],affects:"route",assumed:!0}]}function au(e){return[...cu(e),..._u(e),...du(e)]}function st(e,t){let r=w(e,t);return r===void 0||"unknown"in r?void 0:r.lines[0]}function nt(e){let t=e===void 0?void 0:ve(e.args[0]??"","time");return t===void 0?void 0:t/1e3}var lu=75;function cu(e){let t=st(e,"proxy_connect_timeout"),r=nt(t);return t===void 0||t.stock===!0||r===void 0||r<=lu?[]:[Jt(t,"harmless",{text:`\`${t.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,help:"Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open."})]}var uu=3600;function _u(e){let t=st(e,"proxy_read_timeout"),r=nt(t);if(t===void 0||r===void 0||r>=uu)return[];let s=e;for(;s!==void 0&&!s.own.has("proxy_read_timeout");)s=s.parent;for(let n=s?.parent;n!==void 0;n=n.parent){let[i]=n.own.get("proxy_read_timeout")??[],o=nt(i);if(i===void 0||i.stock===!0||o===void 0||o<=r)continue;if(t.stock!==!0&&t.at.file===i.at.file)return[];let a=t.stock===!0?`what \`${t.text}\` brings (${r} s)`:`\`${t.text}\``;return[Jt(i,"degrades",{text:`\`${i.text}\` does nothing here: ${a} stands further in, and wins.`,related:[{at:t.at,text:"this one is in force"}]})]}return[]}function du(e){let t=w(e,"proxy_read_timeout"),r=st(e,"proxy_send_timeout")??st(e,"send_timeout"),s=nt(r);return t!==void 0||r===void 0||r.stock===!0||s===void 0||s<120?[]:[Jt(r,"degrades",{text:`\`${r.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`})]}function Jt(e,t,r){return{about:"no-effect",effect:t,at:e.at,related:[],affects:"route",...r}}function fu(e,t){let{scope:r,configuration:s,request:n,server:i}=e,{level:o}=r,a=Jc(e),l=n.url.pathname==="/"?nu(i):[];if(t.kind!=="proxied")return[...a,...l];let c=t.targets.flatMap(u=>(0,d.e)(u.host)??[]);return[...a,...l,...Yc(o,s.version),...au(o),...jc(o),...Nc(o,n),...Fc(o),...ou(Y(r),c,s)]}function pu(e,t){let[r,...s]=e,[n]=t.toSorted((c,u)=>dn[u.varies]-dn[c.varies]);if(r===void 0||n===void 0||s.length===0)return r;if(new Set(e.map(({exchange:c})=>fn(c.outcome))).size===1)return pn(e,n);let i=new Set(t.map(c=>c.varies)),o=e.filter(({exchange:c})=>c.outcome.kind==="proxied");if(i.size===1&&n.varies==="address"&&o.length>0)return mu(pn(o,n),n);let a=i.size===1&&n.varies==="request"?hu(e,n):{kind:"undecided",because:n.because},l=o[0]??r;return{...l,exchange:{...l.exchange,outcome:a,upgrade:gu(l.exchange,a)}}}var dn={unseen:3,client:2,address:1,request:0};function fn(e){switch(e.kind){case"proxied":return"proxied";case"redirected":return`redirected ${e.status} ${(0,d.e)(e.to)??"somewhere"}`;case"answered":return`answered ${(0,d.e)(e.status)??"somehow"}`;default:return e.kind}}function mu(e,{because:t}){let r=t.at;if(r===void 0)return e;let s={kind:"address",at:r};return{...e,exchange:{...e.exchange,gates:[...e.exchange.gates,s]}}}function hu(e,{because:t}){let r=new Map(e.map(({exchange:n})=>[fn(n.outcome),n.outcome])),s=`\`${t.name}\` differs from request to request`;return{kind:"unstable",outcomes:[...r.values()],why:s,...t.at&&{at:t.at}}}function gu({upgrade:e},t){return e.is==="not-asked"||t.kind!=="undecided"?e:{is:"undecided",because:t.because}}function pn(e,{because:t}){let[r]=e;if(r===void 0)throw new Error("there is always a world");let s=e.map(({exchange:a})=>a),{exchange:n}=r,i=a=>yu(s.map(a),t),o=Object.fromEntries(Object.keys(n.limits).map(a=>[a,i(l=>l.limits[a])]));return{...r,exchange:{...n,outcome:vu(s),upgrade:new Set(s.map(({upgrade:a})=>a.is)).size===1?n.upgrade:{is:"undecided",because:t},upstreamHttp:i(a=>a.upstreamHttp),requestHeaders:wu(s.map(a=>a.requestHeaders),t),responseHeaders:{added:bu(s.map(a=>a.responseHeaders.added)),removed:s.flatMap(a=>a.responseHeaders.removed)},limits:o,buffers:{headerBytes:i(a=>a.buffers.headerBytes),bodyBytes:i(a=>a.buffers.bodyBytes)},responseBuffered:i(a=>a.responseBuffered),showsVersion:i(a=>a.showsVersion),gates:hn(s.flatMap(a=>a.gates)),remarks:hn(s.flatMap(a=>a.remarks))}}}function vu(e){let[t]=e.map(({outcome:s})=>s);if(t?.kind!=="proxied")return t??{kind:"closed"};let r=e.flatMap(({outcome:s})=>s.kind==="proxied"?s.targets:[]);return{kind:"proxied",targets:[...new Map(r.map(s=>[xu(s),s])).values()]}}function xu({scheme:e,host:t,port:r,path:s}){return[e,(0,d.e)(t),(0,d.e)(r),(0,d.e)(s)].join(" ")}function yu(e,t){let[r]=e;if(r===void 0)return(0,d.c)(t);let s=n=>n.is==="known"?JSON.stringify(n.value):n.is;return e.every(n=>s(n)===s(r))?r:(0,d.c)(t)}function wu(e,t){let[r=[]]=e;return[...new Set(e.flat().map(({name:s})=>s))].flatMap(s=>{let n=e.map(l=>l.filter(c=>c.name===s)),[i=[]]=n;if(n.every(l=>mn(l)===mn(i)))return i;let[o]=i.length>0?i:r,a=o?.name===s&&o.at!==void 0?{at:o.at}:{};return[{name:s,carries:"unknown",because:t,...a}]})}function mn(e){return JSON.stringify(e.map(({carries:t,value:r,otherwise:s})=>[t,r,s]))}function bu(e){let t=({name:s,value:n,when:i})=>JSON.stringify([s,n,i]),r=s=>e.every(n=>n.some(i=>t(i)===t(s)));return[...new Map(e.flat().map(s=>[t(s),s])).values()].map(s=>r(s)?s:{...s,value:null})}function hn(e){return[...new Map(e.map(t=>[`${t.at.file} ${t.at.start}`,t])).values()]}function Qt(e,t,r,s){let n=ul(o=>ku(o,e,t,r,s)),i=n===void 0?void 0:pu(n.results,n.questions);return i!==void 0?i:se(r,{kind:"undecided",because:{missing:"variable",name:"too many conditions"}},void 0)}function ku(e,t,r,s,n){let i=r.length===0?Su(t,s):_a(r,s);switch(i.kind){case"closed":{let _={kind:"closed",why:i.why};return se(s,_,i.server)}case"undecided":return se(s,{kind:"undecided",because:i.because},void 0);case"plain-to-tls":return $u(gn(e,t,s,i.socket,i.server,n))}let{socket:o,server:a}=i,l=n===void 0?void 0:Hu(n,o,a);if(l!==void 0)return se(s,l,a);if(o.ssl&&(0,d.e)(X(a.scope.level,"ssl_reject_handshake",!1)))return se(s,{kind:"closed",at:a.statement.at,why:"`ssl_reject_handshake` ends the TLS handshake"},a);let c=gn(e,t,s,o,a,n);i.captures!==void 0&&Qe(c,i.captures),C(c,a.statement,i.why);let u=Dt(c);return u.kind==="outcome"?it(c,u.outcome,void 0):it(c,void 0,u.handler)}function Su(e,t){let[r]=e.servers;if(r===void 0||e.extent==="main"||e.extent==="site")return{kind:"closed",why:"nothing listens"};let s=t.front==="none"?(0,d.j)(t):"http";return{kind:"server",socket:{family:"ipv4",address:"*",port:s==="https"?443:80,ssl:s==="https",http2:!1,proxyProtocol:!1,servers:[r],names:ws([r]),fallback:r},server:r,why:"the server around it cannot be seen"}}function Hu(e,{proxyProtocol:t,ssl:r},s){if(e.sendsProxy===t)return;let{at:n}=s.statement;if(t)return{kind:"closed",at:n,why:"the listener waits for the PROXY protocol, which the relay does not speak"};let i="the relay begins with the PROXY protocol, which this listener does not know";return r?{kind:"closed",at:n,why:i}:{kind:"answered",status:{is:"known",value:400,origin:"default",why:i,at:n},at:n}}function gn(e,t,r,s,n,i){let o=(0,d.e)(X(n.scope.level,"merge_slashes",!0))??!0,a=Ma(r.url,o);return{configuration:t,world:e,request:r,relay:i,socket:s,server:n,scheme:s.ssl?"https":"http",host:ks(r),hostHeader:(0,d.l)(r),target:a,isSubrequest:!1,uri:a.uri,args:a.args,untouched:!0,validLocation:!0,scope:n.scope,variables:new Map,mapped:new Map,captures:[],named:new Map,steps:[],statusFrom:void 0,upstreamHost:void 0,depth:0}}function se(e,t,r){let s=(0,d.i)(e)?vn(t):{is:"not-asked"};return{exchange:(0,T.e)(e,{outcome:t,upgrade:s,steps:[],...r===void 0?{}:{site:r.index,route:r.statement.at}}),scope:void 0,server:r,passage:void 0}}function $u(e){let{configuration:t,request:r,server:s}=e,n=Gs(s.scope,497);if(n===void 0||!/^https?:/.test(n.target)){let u=(0,d.b)(400,t.complete);if(n===void 0)return se(r,{kind:"answered",status:u,at:s.statement.at},s);let _=Dt(e,497);return _.kind==="outcome"?it(e,_.outcome,void 0):it(e,void 0,_.handler)}let{at:i}=n.statement,o=$(n.target,e),a=H(o),l=a===void 0?(0,d.c)(re(o,n.target)):(0,d.a)(a,i,"error_page"),c=typeof n.status=="number"?n.status:302;return se(r,{kind:"redirected",status:c,to:l,at:i},s)}function it(e,t,r){let{configuration:s,request:n,server:i,scope:o}=e,{level:a}=o,l=t??Mu(r,o,e),c=r?.name==="proxy_pass",u=Bs(o,e),_=c?Ul(o,e):[],f=_.find(g=>g.name==="upgrade"&&g.carries==="constant"&&g.at!==void 0);return{exchange:{request:n,site:i.index,outcome:l,upgrade:c?Ql(o,e,_,u):(0,d.i)(n)?vn(l):{is:"not-asked"},...f?.at===void 0?{}:{forcesUpgrade:f.at},upstreamHttp:c||Lu(l,u)?u:d.d,requestHeaders:_,responseHeaders:Uc(o,e),limits:Qs(a,e),buffers:nc(a),responseBuffered:c?Ll(a,e,u):d.d,showsVersion:Cu(a),gates:[...zu(e),...Cl(o,s).filter(g=>!qu(g,l))],remarks:fu(e,l),route:xn(o,i),steps:e.steps},scope:o,server:i,passage:e}}function Lu(e,t){return e.kind!=="answered"||t.is!=="known"||t.at===void 0?!1:e.at?.file===t.at.file&&e.at.start===t.at.start}function zu({relay:e,request:t,socket:r,server:s}){return!r.proxyProtocol||e!==void 0||t.front!=="none"?[]:[{kind:"relay",at:s.listens.find(n=>n.port===r.port)?.statement?.at??s.statement.at}]}function qu({at:e},t){return t.kind!=="answered"||t.status.is!=="known"?!1:t.status.why!==void 0&&e===t.at}function Mu(e,t,r){if(e===void 0)return{kind:"undecided",because:{missing:"file",name:r.uri}};if(C(r,e,"passes the request on"),e.name==="stub_status"||e.name==="empty_gif")return{kind:"answered",status:{is:"known",value:200,origin:"written",directive:e.name,at:e.at},at:e.at};if(e.name!=="proxy_pass")return{kind:"undecided",because:{missing:"plugin",name:e.name,at:e.at}};let s=Ns(e,t,r);switch(s.kind){case"undecided":return{kind:"undecided",because:s.because};case"no-resolver":return{kind:"undecided",because:{missing:"variable",name:s.host,at:e.at}};case"targets":return r.upstreamHost=s.host,Wu(t,r,{kind:"proxied",targets:s.targets})}}function Wu(e,t,r){let s=Qs(e.level,t).idleSeconds;return s.is!=="known"||s.value!==0||s.at===void 0?r:{kind:"unstable",outcomes:[{kind:"answered",status:{...s,value:504},at:s.at},r],at:s.at,why:"the read timeout runs out at once"}}function vn(e){if(e.kind==="undecided")return{is:"undecided",because:e.because};let t="at"in e&&e.at!==void 0?{at:e.at}:{};return{is:"lost",losses:[{kind:"route",text:Tu(e),...t}]}}function Tu(e){switch(e.kind){case"redirected":return`nginx answers with a redirect (${e.status}), which no WebSocket follows`;case"answered":return`nginx answers it itself${e.status.is==="known"?` (${e.status.value})`:""}`;case"closed":return e.why??"nginx closes the connection";default:return"it does not get to Pulse"}}function Cu(e){return qe(We(e,"server_tokens","on"),t=>t!=="off")}function xn(e,t){let{kind:r}=e.level;return(r==="if"||r==="limit_except")&&e.outer!==void 0?xn(e.outer,t):(e.level.block??e.outer?.level.block)?.at??F(e.level,"proxy_pass")?.at??t.statement.at}function yn(e,t){let r=e.toLowerCase(),s=e.length<5?1:2,n,i=s+1;for(let o of t){if(Math.abs(o.length-r.length)>=i)continue;let a=Au(r,o,i);a<i&&(n=o,i=a)}return n}function Au(e,t,r){let s=[],n=Array.from({length:t.length+1},(i,o)=>o);for(let i=1;i<=e.length;i+=1){let o=[i];for(let a=1;a<=t.length;a+=1){let l=e[i-1]===t[a-1],c=Math.min((n[a]??0)+1,(o[a-1]??0)+1,(n[a-1]??0)+(l?0:1));i>1&&a>1&&e[i-1]===t[a-2]&&e[i-2]===t[a-1]&&(c=Math.min(c,(s[a-2]??0)+1)),o.push(c)}if(Math.min(...o)>=r)return r;s=n,n=o}return n[t.length]??r}function wn(e,t){return t.flatMap(r=>typeof r=="function"?r(e):[r])}function y(e,t){return{about:"refused",effect:"breaks",at:e.at,affects:"process",related:[],...t}}function U(e){return/\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(e)}function Pu(e,t,r){let s=Iu(e,t,r)??(t.module.startsWith("ngx_stream")?void 0:Fu(e));return s===void 0||e.args.some(n=>U(n))?void 0:s}function Iu(e,t,r){let s=e.args[0]??"";switch(t.takes){case"flag":return gt(s)===void 0?A(e,s,"It takes `on` or `off`."):void 0;case"time":case"seconds":return ve(s,t.takes)===void 0?A(e,s,Ou(s,t.takes)):void 0;case"size":case"offset":return xe(s,t.takes)===void 0?A(e,s,Eu(t.takes)):void 0;case"number":return/^\d+$/.test(s)?void 0:A(e,s,"It takes a whole number.");case"buffers":return br(e.args)===void 0?A(e,e.args.join(" "),"It takes how many and how large, such as `8 64k`."):void 0;case"one-of":{let n=t.words.filter(i=>!ju(t.name,i,r));return n.some(i=>i.toLowerCase()===s.toLowerCase())?void 0:A(e,s,`It takes ${n.map(i=>`\`${i}\``).join(", ")}.`)}case"any-of":{let n=e.args.find(i=>!t.words.some(o=>o.toLowerCase()===i.toLowerCase()));return n===void 0?void 0:A(e,n,`It takes ${t.words.map(i=>`\`${i}\``).join(", ")}.`)}default:return}}var bn=new Map([["proxy_http_version",{2:"1.29.4"}]]);function ju(e,t,r){let s=bn.get(e)?.[t];return s!==void 0&&!M(r,s)}function Nu({name:e,args:t},{words:r}){let s=bn.get(e),[n=""]=t;return s!==void 0&&(s[n]!==void 0||!r.includes(n))}function A(e,t,r){return y(e,{text:`\`${t}\` is no value for \`${e.name}\`: nginx does not start with it.`,help:r})}function Ou(e,t){return t==="time"&&/[yM]/.test(e)?"This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.":"It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction."}function Eu(e){return e==="size"?"It takes bytes, or a number with `k` or `m`, such as `64k`.":"It takes bytes, or a number with `k`, `m` or `g`, such as `10m`."}function Fu(e){let{name:t,args:r}=e,s=r[0]??"";switch(t){case"set":return nl(s.slice(1).toLowerCase())?y(e,{text:`\`${s}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`}):/^\$\w+$/.test(s)?void 0:y(e,{text:`\`set ${s}\` names no variable: nginx expects a name that begins with \`$\`.`});case"return":return Uu(e,s,r[1]);case"rewrite":return r[2]===void 0||["last","break","redirect","permanent"].includes(r[2])?void 0:A(e,r[2],"The last word is `last`, `break`, `redirect` or `permanent`.");case"if":return Bt(r)===void 0?y(e,{text:`\`${e.text.replace(/\s+/g," ")}\` is no condition nginx understands, and nginx does not start with it.`,help:'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".'}):void 0;case"add_header":case"add_trailer":return r[2]===void 0||r[2]==="always"?void 0:A(e,r[2],"The third word can only be `always`.");case"limit_req":return r.some(n=>n.startsWith("zone="))?Xu(e,/^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/):y(e,{text:"`limit_req` needs `zone=`: nginx does not start without it."});case"limit_req_zone":return Ru(e);case"error_page":return Bu(e);default:return}}function Uu(e,t,r){if(/^\d+$/.test(t))return Number(t)<=999?void 0:A(e,t,"A status has three digits.");if(!(r===void 0&&/^(?:https?:\/\/|\$scheme)/i.test(t)))return y(e,{text:`\`return ${t}\` has neither a status nor a URL: nginx does not start with it.`,help:"Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`."})}function Xu(e,t){let r=e.args.find(s=>!t.test(s));return r===void 0?void 0:A(e,r,"It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.")}function Ru(e){let{args:t}=e,r=t.find(n=>n.startsWith("zone=")),s=t.find(n=>n.startsWith("rate="));if(r===void 0||!/^zone=[^:]+:\d+[kKmM]?$/.test(r))return A(e,r??e.args.join(" "),"It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.");if(s!==void 0&&!/^rate=[1-9]\d*r\/[sm]$/.test(s))return A(e,s,"A rate is written as `rate=30r/s` or `rate=30r/m`.")}function Bu(e){let t=e.args.slice(0,-1).filter(r=>!r.startsWith("=")).find(r=>!/^\d{3}$/.test(r)||Number(r)<300||Number(r)>599||r==="499");return t===void 0?void 0:A(e,t,"Its statuses lie between 300 and 599.")}var er=new Set(["map","geo","types","split_clients","charset_map","geoip2","mail","match","rtmp"]);function Gu(e){let t=[],{root:r,statements:s}=Yu(e);return kn(s,Hn(r),t),t}function kn(e,t,r){for(let s of e){let n=s.body===void 0?t.sound.get(s.args):void 0,i=n??Vu(t,s.name);if(i.once!==void 0&&u_(s,e,i,t,r),n!==void 0||s.unseen!==void 0||s.verbatim)continue;let{row:o,varies:a}=i;if(a||o!==void 0&&Nu(s,o))r.push(l=>{let c=[];return Sn(s,$n(l,s.name,t.around),t,l,c),wn(l,c)});else{let l=r.length;Sn(s,o,t,Te.newest,r),s.body===void 0&&r.length===l&&t.sound.set(s.args,i)}}}function Sn(e,t,r,s,n){let i=t===void 0?Ku(e,r.around,s):l_(e,t)??Pu(e,t,s);if(i!==void 0)n.push(i);else if(e.body!==void 0&&!er.has(e.name)){let o=Du(r,e.name);o!==void 0&&kn(e.body,o,n)}}function Hn(e){return{around:e,governing:new Map,inner:new Map,sound:new Map}}function Du(e,t){if(e.inner.has(t))return e.inner.get(t);let r=Zu(t,e.around),s=r===void 0?void 0:Hn(r);return e.inner.set(t,s),s}function Vu({around:e,governing:t},r){let s=t.get(r);if(s!==void 0)return s;let n=tr(r,e),i=n.find(a=>Ln(a,e)),o={row:$n(Te.newest,r,e),once:i?.takes==="many"||i?.takes==="any-of"?void 0:i,varies:n.some(({since:a,until:l})=>a!==void 0||l!==void 0),first:void 0,among:void 0};return t.set(r,o),o}function $n(e,t,r){return tr(t,r).find(s=>Xe(s,e)&&(s.anywhere||Ln(s,r)))}function Ln(e,t){return e.contexts.some(r=>t.contexts.includes(r))}function tr(e,{world:t}){return t==="stream"?Wt(e):Le(e)}function Yu(e){switch(e.extent){case"main":return{root:{contexts:["main"],world:"http",block:"the main level"},statements:e.main};case"site":return{root:{contexts:["http"],world:"http",block:"http"},statements:e.fragment};case"server-part":return{root:{contexts:["server","http"],world:"http",block:"server"},statements:e.fragment};case"directives":return{root:{contexts:["http","server","location"],world:"http",block:"location"},statements:e.fragment}}}function Zu(e,t){let r=s=>({contexts:[s],world:t.world,block:e});switch(e){case"http":case"server":case"location":case"upstream":case"events":case"limit_except":return r(e);case"stream":return{contexts:["http"],world:"stream",block:e};case"if":return r(t.contexts.includes("location")?"if in location":"if in server");default:return}}function Ku(e,t,r){let s=tr(e.name,t);if(s.length===0)return zn(e,t);let n=s.filter(i=>Xe(i,r));return n.length===0?n_(e,s):o_(e,n,t)}function zn(e,t){if(U(e.name))return;if(t.world==="http"&&Wt(e.name).length>0)return y(e,{text:`\`${e.name}\` is not allowed in \`${t.block}\`: it belongs to \`stream\`, and nginx does not start with it.`});if(Qu(e.name)||t.world==="stream")return;let r=yn(e.name,Do());if(r!==void 0)return y(e,{text:`\`${e.name}\` is no directive nginx knows, and nginx does not start with it; \`${r}\` is near.`,help:`Write \`${r}\`.`})}var Ju=/^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;function Qu(e){return Ju.test(e)||e.includes("_by_lua")||e.includes("_by_njs")}function e_(e,t){let[,r]=t_.find(([s])=>s.test(e))??[];return r===void 0?!1:t.some(s=>s.name==="load_module"&&s.args[0]?.includes(r))}var t_=[[/_by_lua(?:_block|_file)?$|^lua_/,"ngx_http_lua_module"],[/^js_/,"ngx_http_js_module"],[/^more_(?:set|clear)_/,"ngx_http_headers_more_filter_module"],[/^brotli/,"ngx_http_brotli_"],[/^geoip2/,"ngx_http_geoip2_module"],[/^modsecurity/,"ngx_http_modsecurity_module"],[/^vhost_traffic_status/,"ngx_http_vhost_traffic_status_module"]];function r_(e){let t=[];if(e.inventory.lines.every(({name:s})=>Le(s).length>0))return[];let r=(s,n)=>{for(let i of s){let{name:o,body:a}=i;!((n==="stream"?Wt(o):Le(o)).length>0)&&s_(o)&&i.unseen===void 0?zn(i,{contexts:[],world:n,block:""})===void 0&&t.push(i):a!==void 0&&!er.has(o)&&r(a,o==="stream"?"stream":n)}};return r(e.extent==="main"?e.main:e.fragment,"http"),t}function s_(e){return e!=="mail"&&/^[\w.-]+$/.test(e)&&!U(e)}function n_(e,t){let[r]=t;if(r===void 0)return;let s=r.until===void 0?`before ${r.since}`:`since ${r.until}`;return y(e,{text:`\`${e.name}\` is unknown to nginx ${s}, and nginx does not start with it.`,help:i_[e.name]??`Take it out, or update nginx${r.since===void 0?"":` to ${r.since} or later`}.`})}var i_=(0,_t.a)({ssl:"Take it out and write `ssl` behind the port: `listen 443 ssl;`.",http2:"Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`."});function o_(e,t,r){let s=[...new Set(t.flatMap(o=>o.contexts))],n=d_(s.map(a_)),i=(s.length===1?s[0]:void 0)==="http"?"Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.":`Move it into ${n}.`;return y(e,{text:`\`${e.name}\` is not allowed in ${r.block.includes(" ")?r.block:`\`${r.block}\``}: nginx does not start with it there.`,why:`It may stand in ${n} alone.`,help:i})}function a_(e){let t=/^if in (\w+)$/.exec(e)?.[1];return t!==void 0?`an \`if\` in a \`${t}\``:e==="main"?"the main level":`\`${e}\``}function l_(e,t){let r=e.args.length;if(t.block&&e.body===void 0)return y(e,{text:`\`${e.name}\` needs a block: nginx expects \`{\` behind it.`});if(!t.block&&e.body!==void 0)return y(e,{text:`\`${e.name}\` takes no block: nginx expects \`;\` behind it.`});if(r>=t.fewest&&r<=t.most&&!t.excluded.includes(r))return;let s=e.text.includes(`
`)&&r>t.most?" A `;` may be missing at the end of its line.":"";return y(e,{text:`\`${e.name}\` takes ${c_(t)}, not ${r}: nginx does not start with it.${s}`})}function c_(e){let{fewest:t,most:r}=e;return e.takes==="flag"?"one argument, `on` or `off`":r===Number.POSITIVE_INFINITY?`${t} or more arguments`:t===r?t===1?"one argument":t===0?"no argument":`${t} arguments`:e.excluded.length>0?`${t} or ${r} arguments`:`${t} to ${r} arguments`}function u_(e,t,r,{around:s},n){let{once:i,first:o}=r;if(r.among!==t||o===void 0)r.among=t,r.first=e;else if(i!==void 0&&o!==e){let a=__(e,o,s);n.push(l=>Xe(i,l)?[a]:[])}}function __(e,t,{block:r}){let s=e.stock===!0&&t.stock!==!0?t:e,n=s===e?t:e;return y(s,{text:`\`${e.name}\` stands twice in this \`${r}\`: nginx does not start, there is no "last one wins".`,help:n.stock===!0?`Take this line out: \`${n.text}\` brings one already.`:"Keep one of the two lines.",related:[{at:n.at,text:`\`${e.name}\` is set here too`}]})}function d_(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}function f_(e){if(e.inventory.lines.every(s=>qn(s)===void 0))return[];let t=[],r=s=>{for(let n of s){let{name:i,body:o}=n;if(n.stock===!0)continue;let a=qn(n);a!==void 0&&t.push(l=>a.isSoAt(l)?[p_(n,a.words)]:[]),o!==void 0&&!er.has(i)&&r(o)}};return r(e.extent==="main"?e.main:e.fragment),t}function qn({name:e,args:t}){if(e==="listen"&&t.includes("http2"))return{isSoAt:r=>M(r,"1.25.1"),words:{text:"`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.",help:"Write `http2 on;` in the `server`, and leave `http2` out of `listen`."}};if(e==="ssl")return{isSoAt:r=>Xe(Le("ssl")[0]??g_,r),words:{text:"`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.",help:"Write `ssl` behind the port: `listen 443 ssl;`."}};if(m_.has(e))return{isSoAt:r=>M(r,"1.25.1"),words:{text:`\`${e}\` does nothing since nginx 1.25.1, which took server push out.`,help:"Take it out."}};if(h_.has(e))return{isSoAt:r=>M(r,"1.19.7"),words:{text:`\`${e}\` does nothing since nginx 1.19.7.`,help:"Take it out."}}}function p_(e,t){return{about:"outdated",effect:"harmless",at:e.at,related:[],affects:"process",...t}}var m_=new Set(["http2_push","http2_push_preload","http2_max_concurrent_pushes"]),h_=new Set(["http2_max_requests","http2_max_field_size","http2_max_header_size","http2_recv_timeout","http2_idle_timeout"]),g_={name:"",module:"",contexts:[],anywhere:!1,fewest:0,most:0,excluded:[],block:!1,takes:"many",words:[],until:"0"},v_=["proxy","fastcgi","uwsgi","scgi"].map(e=>({name:e,sizes:["buffer_size","buffers","busy_buffers_size","max_temp_file_size","temp_file_write_size"].map(t=>`${e}_${t}`)}));function x_(e){let t=v_.filter(n=>n.sizes.some(i=>e.inventory.names.has(i)));if(t.length===0)return[];let r=[],s=n=>{for(let i of t){let o=Mn(n.level,i)??(n.level.kind==="server"?y_(n.level,i):void 0),a=o===void 0?void 0:w_(n.level,i.name,o);a!==void 0&&r.push(a)}for(let i of n.children.all)s(i)};for(let{scope:n}of e.servers)s(n);return r.filter((n,i)=>r.findIndex(o=>o.at===n.at)===i)}function Mn(e,t){for(let r of t.sizes){let s=F(e,r);if(s!==void 0)return s}}function y_(e,t){return e.parent===void 0?void 0:Mn(e.parent,t)}function w_(e,t,r){let s=(0,d.e)(Sr(e,`${t}_buffers`,{count:8,bytes:ye})),n=(0,d.e)(oe(e,`${t}_buffer_size`,ye));if(s===void 0||n===void 0)return;let{count:i,bytes:o}=s,a=Math.max(n,o),l=(0,d.e)(oe(e,`${t}_busy_buffers_size`,2*a)),c=(0,d.e)(oe(e,`${t}_max_temp_file_size`,1024**3)),u=(0,d.e)(oe(e,`${t}_temp_file_write_size`,2*a));if(l===void 0||c===void 0||u===void 0)return;let _=S=>y(r,{text:`With \`${r.text}\` the buffer sizes do not go together: ${S}, and nginx does not start.`,...t==="proxy"?{help:"Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`."}:{}}),f=F(e,`${t}_busy_buffers_size`)!==void 0,g=`\`${t}_busy_buffers_size\` (${ne(l)}${f?"":", twice the largest buffer when it is not written"})`;if(i<2)return _(`\`${t}_buffers\` must be at least 2`);if(l<a)return _(`${g} is less than the largest buffer (${ne(a)})`);if(l>(i-1)*o)return _(`${g} must be less than all of \`${t}_buffers\` but one (${ne((i-1)*o)})`);if(u<a)return _(`\`${t}_temp_file_write_size\` (${ne(u)}) is less than the largest buffer (${ne(a)})`);if(c!==0&&c<a)return _(`\`${t}_max_temp_file_size\` (${ne(c)}) is less than the largest buffer (${ne(a)})`)}function ne(e){return e%1024===0?`${e/1024}k`:String(e)}function b_(e){let t=[],r=s=>{t.push(...k_(s),...S_(s),...rr(s,e));for(let n of s.children.all){let i=H_(s,n);i!==void 0&&t.push(i),r(n)}for(let n of s.ifs.values())t.push(...rr(n,e));s.limitExcept!==void 0&&t.push(...rr(s.limitExcept,e))};for(let s of e.servers)r(s.scope);return t}function k_({level:e,children:t}){let r=e.own.get("location")??[];return r.length===t.all.length?[]:r.filter(s=>s.args.length>0&&ps(s.args)===void 0).map(s=>y(s,{text:`\`${s.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,help:"Its modifiers are `=`, `^~`, `~` and `~*`."}))}function S_(e){let{all:t,exact:r,prefix:s,named:n,regexes:i}=e.children;if(r.size+s.size+n.size+i.length===t.length)return[];let o=new Map,a=[];for(let{match:l,level:c}of t){let{block:u}=c;if(l===void 0||u===void 0||l.kind==="regex")continue;let _=`${l.kind==="prefix-final"?"prefix":l.kind} ${l.text}`,f=o.get(_);f===void 0?o.set(_,u):a.push(y(u,{text:`\`${u.text}\` is there a second time: nginx does not start with a duplicate location.`,help:"Take one of the two out, and keep in the other what both are for.",related:[{at:f.at,text:"the first one"}]}))}return a}function H_(e,t){let{block:r}=t.level,{match:s}=e;if(r===void 0||t.match===void 0||s===void 0)return;let n=i=>y(r,{text:`${i}: nginx does not start with it.`,help:"Move it out, beside the location that holds it now."});if(s.kind==="exact")return n(`\`${r.text}\` stands inside an exact location, which can hold none`);if(s.kind==="named")return n(`\`${r.text}\` stands inside a named location, which can hold none`);if(t.match.kind==="named")return n(`The named location \`${t.match.text}\` stands inside another one; it belongs to the \`server\``);if(t.match.kind!=="regex"&&!t.match.text.startsWith(s.text))return n(`\`${r.text}\` lies outside of \`${s.text}\`, in which it is nested`)}function rr(e,t){return(e.level.own.get("proxy_pass")??[]).flatMap(r=>{let s=$_(r,e,t);return s===void 0||U(r.args[0]??"")?[]:[s]})}function $_(e,t,r){let s=e.args[0]??"";if(t.level.kind==="server"||D(s))return;let n=V(s);if(n===void 0)return y(e,{text:`\`proxy_pass ${s}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,.../^wss?:/i.test(s)?{help:`WebSockets begin as HTTP requests: write \`proxy_pass ${s.replace(/^ws/i,"http")};\`.`}:{help:`Write \`proxy_pass http://${s.replace(/^\w+:\/\//,"")};\`.`}});let i=pe(n.authority,80);if(i===void 0)return y(e,{text:`\`${n.authority}\` in \`proxy_pass ${s}\` is no host with a port from 1 to 65535: nginx does not start with it.`,help:"Write `proxy_pass http://127.0.0.1:7655;`, with the address of your Pulse."});let o=L_(t);if(n.uri!==""&&o!==void 0)return y(e,{text:`\`proxy_pass ${s}\` has a URI part (\`${n.uri}\`), which nginx refuses ${o}.`,help:`Write \`proxy_pass ${n.scheme}://${n.authority};\`: the path is then passed on as it is.`});let a=r.upstreams.get(i.host.toLowerCase());if(a!==void 0&&/:\d+$/.test(n.authority)&&!n.authority.startsWith("["))return y(e,{text:`\`${n.authority}\` names the upstream \`${a.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,help:`Write \`proxy_pass ${n.scheme}://${a.name}${n.uri};\`, and the port in the upstream's \`server\` line.`,related:[{at:a.statement.at,text:"the upstream"}]})}function L_(e){return e.level.kind==="if"?"inside an `if`":e.level.kind==="limit_except"?"inside a `limit_except`":e.match?.kind==="regex"?"in a location given by a pattern":e.match?.kind==="named"?"in a named location":void 0}function z_(e){return(e.http.own.get("map")??[]).flatMap(q_)}function q_(e){let t=[],r=e.args[1]??"";!r.startsWith("$")&&e.args.length===2&&t.push(y(e,{text:`\`${r}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`}));let s=new Map;for(let n of e.body??[]){if(n.args.length===0&&(n.name==="hostnames"||n.name==="volatile")||n.name==="include"||n.unseen!==void 0)continue;if(n.args.length!==1){t.push(y(n,{text:`\`${n.text}\` is no row of a map: nginx expects a key and a value.`}));continue}if(n.name.startsWith("~"))continue;let i=n.name.toLowerCase(),o=s.get(i);o===void 0?s.set(i,n):t.push(y(n,{text:`\`${n.name}\` is there a second time in the map of \`${r}\`: nginx does not start with it.`,related:[{at:o.at,text:"the first one"}]}))}return t}function M_(e){return[...e.servers.flatMap(W_),...T_(e.servers),...C_(e),...A_(e)]}function W_(e){let t=[],r=new Map;for(let s of e.scope.level.own.get("listen")??[])if(!(s.args.length===0||s.args.some(n=>U(n)||n.includes("$")))){s.args.length>1?t.push(n=>Wn(s,n)):t.push(...Wn(s,Te.newest));for(let n of Ce(s)){let i=`${n.quic?"quic ":""}${Ae(n)}`,o=r.get(i);o===void 0?r.set(i,s):t.push(y(s,{text:`\`${s.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,related:[{at:o.at,text:"the first one"}]}))}}return t}function Wn(e,t){let r=Ti(e,t);return r===void 0?[]:[y(e,{text:`\`${e.text}\` does not work: ${r}, and nginx does not start.`,help:"Write a port, or an address with one, and words that `listen` knows behind it, such as `listen 443 ssl;`."})]}function T_(e){let t=new Map,r=[];for(let s of e)for(let n of s.listens){if(!n.defaultServer||n.statement===void 0||n.quic)continue;let i=t.get(Ae(n));i?.statement===void 0?t.set(Ae(n),n):i.statement!==n.statement&&r.push(y(n.statement,{text:`\`${n.statement.text}\` declares a second default server for this address: nginx does not start with two.`,help:"Take `default_server` out of one of the lines.",related:[{at:i.statement.at,text:"the first default server"}]}))}return r}function C_({complete:e,extent:t,sockets:r}){let s=[],n=new Set;if(t!=="main"&&t!=="site")return[];for(let i of r){let o=i.fallback,{level:a}=o.scope;if(!i.ssl||n.has(o.statement)||w(a,"ssl_certificate")!==void 0)continue;let l=o.listens.find(u=>u.port===i.port)?.statement;if(l===void 0)continue;n.add(o.statement);let c={...y(l,{text:`\`${l.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,help:"Add `ssl_certificate` and `ssl_certificate_key` to this `server`."}),...e?{}:{assumed:!0}};s.push(u=>P_(o,u)?[]:[c])}return s}function A_({extent:e,servers:t}){if(e!=="main"&&e!=="site")return[];let r=[];for(let{scope:s}of t){let n=F(s.level,"ssl_certificate");n!==void 0&&w(s.level,"ssl_certificate_key")===void 0&&r.push(y(n,{text:`\`${n.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`}))}return r}function P_(e,t){if(!M(t,"1.19.4"))return!1;let r=w(e.scope.level,"ssl_reject_handshake");return r!==void 0&&("unknown"in r||r.lines[0]?.args[0]?.toLowerCase()==="on")}function I_(e){let t=[],r=new Map;for(let s of e.http.own.get("upstream")??[]){let n=s.args[0]??"",i=s.body??[],o=r.get(n.toLowerCase());o!==void 0?t.push(y(s,{text:`The upstream \`${n}\` is there a second time: nginx does not start with it.`,related:[{at:o.at,text:"the first one"}]})):r.set(n.toLowerCase(),s);let a=i.some(l=>l.name==="server"||l.unseen!==void 0||l.verbatim===!0);a||t.push(y(s,{text:`The upstream \`${n}\` holds no \`server\`: nginx does not start with it.`,help:"Write `server 127.0.0.1:7655;` in it."})),a&&i.every(l=>l.name!=="server"||l.args.includes("backup"))&&j_(i)&&t.push(y(s,{text:`The upstream \`${n}\` holds nothing but backups: nginx does not start with it.`,help:"Take `backup` from one of its servers."})),t.push(...i.filter(l=>l.name==="server").flatMap(N_))}return t}function j_(e){return e.every(t=>t.unseen===void 0&&t.verbatim!==!0)}function N_(e){let t=e.args[0]??"";return t===""||U(t)?[]:/^\w+:\/\//.test(t)?[y(e,{text:`\`${e.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,help:`Write \`server ${t.replace(/^\w+:\/\//,"").replace(/\/.*$/,"")};\`; the scheme belongs to \`proxy_pass\`.`})]:pe(t,80)!==void 0?[]:[y(e,{text:`\`${t}\` is no host with a port from 1 to 65535: nginx does not start with it.`})]}function O_(e){let{names:t}=e.inventory,r=t.has("proxy_redirect")||t.has("root")&&t.has("alias");return[...E_(e),...r?e.servers.flatMap(({scope:s})=>Tn(s)):[]]}function E_(e){let{main:t,complete:r,http:s}=e;if(!r||t.some(i=>i.name==="events")||s.block===void 0)return[];let n="Add `events {}` at the top.";return(0,z.b)(s.block.at.file)!=="nginx.conf"?[{...y(s.block,{text:"There is no `events` block here: as a main config, nginx would not start with this file.",help:n}),effect:"degrades"}]:[y(s.block,{text:"This main config has no `events` block: nginx does not start without one.",help:n})]}function Tn(e){return[...F_(e),...U_(e),...[...e.children.all,...e.ifs.values()].flatMap(Tn)]}function F_(e){let t=F(e.level,"root"),r=F(e.level,"alias");if(t===void 0||r===void 0)return[];let s=t.at.start>r.at.start?t:r,n=s===t?r:t;return[y(s,{text:`\`${s.name}\` stands beside \`${n.name}\`: nginx does not start with both in one location.`,related:[{at:n.at,text:`\`${n.name}\` is set here`}]})]}function U_(e){let t=e.level.own.get("proxy_redirect")?.find(s=>s.args[0]==="default");if(t===void 0)return[];let r=F(e.level,"proxy_pass");return r!==void 0&&!(s=>e.level.statements.indexOf(s)<e.level.statements.indexOf(t))(r)?[y(t,{text:"`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it."})]:r!==void 0&&D(r.args[0]??"")?[y(t,{text:"`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it."})]:r===void 0&&w(e.level,"proxy_pass")===void 0&&e.level.kind!=="if"?[y(t,{text:"`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it."})]:[]}function X_(e,t){return[...O_(e),...Gu(e),...b_(e),...M_(e),...I_(e),...z_(e),...t.refusals,...x_(e)]}function R_(e){let t=[],r=new Map,s=new Set,n=l=>{if(s.has(l))return[];let c=l.variables.filter(u=>!G_(u,e));return c.length===0&&s.add(l),c},i=(l,c)=>{if(!e.complete){r.has(`$${l}`)||r.set(`$${l}`,{statement:c,name:`$${l}`});return}r.has(l)||(r.set(l,{statement:c,name:l}),t.push(D_(l,c,e)))},o=l=>{let c=ed(l);if(!(c===void 0||!e.complete||td(e).has(c)))for(let u of sr(l,e))t.push(rd(c,u))},a=(l,c,u)=>{if(!J_(e,l).has(c))if(e.complete)for(let _ of sr(u,e))t.push(Q_(l,c,_));else r.has(`${l} ${c}`)||r.set(`${l} ${c}`,{statement:u,name:`${l} ${c}`})};for(let l of B_(e)){for(let u of V_(l)){if(!u.includes("$"))continue;let _=G(u),{wrong:f}=_;if(f!==void 0&&!U(u))for(let g of sr(l,e))t.push(y(g,{text:`In \`${g.text.replace(/\s+/g," ")}\`, ${f}: nginx does not start with it.`}));for(let g of n(_))U(u)||i(g,l)}let c=K_(l);if(c!==void 0&&a(c.kind,c.name,l),o(l),l.name==="map")for(let u of l.body??[])for(let _ of n(G(u.args[0]??"")))i(_,u)}return{refusals:t,unseen:e.complete?[]:[...r.values()]}}function B_({extent:e,inventory:t}){return e==="server-part"||e==="directives"?t.lines:t.http}function sr(e,t){if(e.body!==void 0)return[e];let r=[],s=n=>{for(let i of n)i.body!==void 0?s(i.body):i.args===e.args&&r.push(i)};return s(t.extent==="main"?t.http.statements:t.fragment),r}function G_(e,t){return Ft(e)||t.maps.has(e)||t.defined.has(e)}function D_(e,t,r){let s=[...ol(),...r.maps.keys(),...r.defined.keys()],n=yn(e,s),i=e==="connection_upgrade"?"Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`.":n===void 0?"Define it with `map` or `set`, or take it out.":`Write \`$${n}\`.`;return y(t,{text:`\`$${e}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,help:i})}function V_(e){let{name:t,args:r}=e;switch(t){case"set":case"auth_request_set":return r.slice(1);case"map":case"split_clients":return r.slice(0,1);case"geo":return r.length>1?r.slice(0,1):[];case"rewrite":return r.slice(1,2);case"if":return Y_(r);case"location":case"server_name":case"listen":case"include":return[];case"proxy_redirect":case"proxy_cookie_path":case"proxy_cookie_domain":return r.filter(s=>!s.startsWith("~"));default:return Z_.has(t)?r:[]}}function Y_(e){let t=Bt(e);return t===void 0?[]:t.operator==="="||t.operator==="!="?[t.left,t.right]:[t.left]}var Z_=new Set(`
  proxy_pass proxy_set_header proxy_set_body proxy_method proxy_bind proxy_cache proxy_cache_key
  proxy_cache_bypass proxy_no_cache proxy_ssl_name proxy_ssl_certificate proxy_ssl_certificate_key
  add_header add_trailer return root alias access_log error_page try_files limit_req_zone limit_conn_zone
  log_format auth_basic auth_basic_user_file fastcgi_param fastcgi_pass fastcgi_cache_key fastcgi_index
  uwsgi_param uwsgi_pass scgi_param scgi_pass grpc_set_header grpc_pass expires index sub_filter mirror
  auth_request hash ssl_certificate ssl_certificate_key secure_link secure_link_md5 charset default_type`.trim().split(/\s+/));function K_(e){let{name:t,args:r}=e;if(t==="limit_req"){let n=r.find(i=>i.startsWith("zone="))?.slice(5);return n===void 0||U(n)?void 0:{kind:"limit_req_zone",name:n}}let s=r[0]??"";if(t==="limit_conn"&&r.length===2)return{kind:"limit_conn_zone",name:s};if(t==="proxy_cache"&&s!=="off"&&s!==""&&!s.includes("$"))return{kind:"proxy_cache_path",name:s}}var Cn=new WeakMap;function J_(e,t){let r=Cn.get(e)??new Map;Cn.set(e,r);let s=r.get(t);if(s!==void 0)return s;let n=(e.http.own.get(t)??[]).flatMap(o=>o.args.flatMap(a=>/^(?:keys_)?zone=([^:]+)/.exec(a)?.[1]??[])),i=new Set(n);return r.set(t,i),i}function Q_(e,t,r){let s=e==="limit_req_zone"?`limit_req_zone $binary_remote_addr zone=${t}:10m rate=30r/s;`:e==="limit_conn_zone"?`limit_conn_zone $binary_remote_addr zone=${t}:10m;`:`proxy_cache_path /var/cache/nginx keys_zone=${t}:10m;`;return y(r,{text:`The zone \`${t}\` of \`${r.text}\` is declared nowhere: nginx does not start with it.`,help:`Put \`${s}\` into \`http\`, outside every \`server\`.`})}function ed({name:e,args:t}){let r=t[1];if(!(e!=="access_log"||r===void 0||r==="combined"||t[0]==="off"))return U(r)?void 0:r}var An=new WeakMap;function td(e){let t=An.get(e);if(t!==void 0)return t;let r=(e.http.own.get("log_format")??[]).flatMap(({args:n})=>n[0]??[]),s=new Set(r);return An.set(e,s),s}function rd(e,t){return y(t,{text:`The format \`${e}\` of \`${t.text}\` is declared nowhere: nginx does not start with it.`,help:`Put a \`log_format ${e}\` into \`http\`, before it is used, or leave the name out: \`combined\` is the default.`})}function sd(e){return new Map(e.flatMap(t=>{let r=t.name==="map"?t.args[1]??"":"";return r.startsWith("$")?[[r.slice(1).toLowerCase(),It(t)]]:[]}))}function nr(e,t,r){let s="";for(let n of G(e).pieces){let i="text"in n?n.text:nd(n.variable,t,r);if(i===void 0)return;s+=i}return s}function nd(e,t,r){let s=t.get(e);if(s===void 0)return id(e,r);let n=nr(s.source,new Map([...t].filter(([o])=>o!==e)),r),i=n===void 0?void 0:jt(s,n);if(!(i===void 0||"unknown"in i))return nr(i.result,new Map,r)}function id(e,t){let r=(0,d.j)(t)==="https";switch(e){case"ssl_preread_server_name":case"ssl_server_name":return r?t.url.hostname.toLowerCase():"";case"ssl_preread_protocol":return r?"TLSv1.3":"";case"ssl_preread_alpn_protocols":return r?(0,d.i)(t)||t.client==="agent"?"http/1.1":"h2,http/1.1":""}}function Pn(e,t){let{pieces:r}=G(e),[s]=r;if(r.length!==1||s===void 0||"text"in s)return e.includes("$")?[]:[e];let n=t.get(s.variable);return n===void 0?[]:[...new Set(De(n))].filter(i=>i!==""&&!i.includes("$"))}function od({main:e,complete:t}){let r=e.find(({name:i})=>i==="stream")?.body??[],s=r.filter(({name:i})=>i==="upstream").map(Ls),n=sd(r);return r.flatMap(i=>{if(i.name!=="server"||i.body===void 0)return[];let o=i.body.find(({name:u})=>u==="proxy_pass");if(o===void 0)return[];let a=i.body.filter(({name:u,args:_})=>u==="listen"&&!_.includes("udp")),l=[...i.body,...r],c=l.find(({name:u})=>u==="proxy_protocol")?.args[0]??"off";return[{statement:i,listens:a.flatMap(Ce),pass:o,maps:n,groups:s,complete:t,idle:ad(l,t),sendsProxy:gt(c)===!0}]})}function ad(e,t){let r=e.find(({name:n})=>n==="proxy_timeout");if(r===void 0)return(0,d.b)(600,t,"proxy_timeout");let s=ve(r.args[0]??"","time");return s===void 0?(0,d.c)({missing:"file",name:r.text,at:r.at}):(0,d.a)(s/1e3,r.at,"proxy_timeout")}function In(e,t){let r=t.groups.find(({name:n})=>n===e),s=r===void 0?pe(e,0):void 0;return(r?.servers??(s===void 0?[]:[{...s,statement:t.pass}])).map(({host:n,port:i,statement:o})=>({scheme:"tcp",host:(0,d.a)(n,o.at,o.name),port:(0,d.a)(i,o.at,o.name),path:(0,d.b)("",t.complete),verifies:d.d,at:o.at}))}function jn(e){return Pn(e.pass.args[0]??"",e.maps).flatMap(t=>In(t,e))}function ld(e){return e.map(t=>({names:[],listeners:t.listens.map(r=>({scheme:r.ssl||r.port===443?"https":"http",port:r.port,...r.address==="*"?{}:{address:r.address},...r.statement===void 0?{}:{at:r.statement.at}})),routes:[{match:"",at:t.pass.at,targets:jn(t),labels:cd(t)}],at:t.statement.at}))}function cd({pass:e,maps:t}){return Pn(e.args[0]??"",t).map(r=>r.replace(/:\d+$/,""))}function Nn(e,t){let r=e.findIndex(({listens:u})=>u.some(_=>_.port===(0,d.k)(t))),s=e[r];if(s===void 0)return;let{statement:n,pass:i}=s,o=i.args[0]??"",a=nr(o,s.maps,t),l=a===void 0?[]:In(a,s),c=o===a?"relays the bytes":`relays the bytes to ${a??"a target unknown"}`;return{index:r,server:s,targets:l,because:l.length>0?void 0:{missing:"variable",name:o,at:i.at},steps:[{at:n.at,text:zt(n),why:`${(0,d.j)(t)} on port ${(0,d.k)(t)}`},{at:i.at,text:zt(i),why:c}]}}function ud(e,t,r){let{server:s,targets:n,because:i}=e,o=`${r.url.pathname}${r.url.search}`,a=s.pass.at;return(0,T.e)(r,{site:t+e.index,outcome:i!==void 0?{kind:"undecided",because:i}:{kind:"proxied",targets:n.map(l=>({...l,path:(0,d.a)(o,a,"proxy_pass")}))},upgrade:(0,d.i)(r)?{is:"passed"}:{is:"not-asked"},upstreamHttp:d.d,requestHeaders:_d.map(l=>({name:l,carries:l==="host"?"client-host":"client-supplied"})),responseBuffered:(0,d.b)(!1,!0),showsVersion:(0,d.b)(!1,!0),limits:{...T.c,idleSeconds:s.idle},route:s.statement.at,steps:e.steps})}var _d=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function dd(e,t,r){let{server:s,targets:n,steps:i}=e,o=n.flatMap(u=>On(u,t)??[])[0];if(o===void 0)return;let a={address:"127.0.0.1",sendsProxy:s.sendsProxy},l=Qt(t,t.sockets,{...r,arrivesAt:o.port},a),{exchange:c}=l;return{...l,exchange:{...c,request:r,limits:{...c.limits,idleSeconds:fd(c.limits.idleSeconds,s.idle)},steps:[...i,...c.steps]}}}function fd(e,t){let[r,s]=[(0,d.e)(e),(0,d.e)(t)];return typeof r!="number"?e.is==="known"?t:e:typeof s=="number"&&s<r?t:e}function On({host:e,port:t},{sockets:r}){let s=(0,d.e)(e)??"";if(/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(s))return r.find(n=>n.port===(0,d.e)(t)&&(n.address==="*"||n.address===s||s==="localhost"&&pd(n)))}function pd({address:e}){return e.startsWith("127.")||e==="::1"||e==="[::1]"}function md(e,t,r){let s=e.flatMap(a=>jn(a).flatMap(l=>{let c=On(l,r);return c===void 0?[]:[{stream:a,socket:c}]})),n=t.map(a=>({...a,listeners:a.listeners.flatMap(l=>{let c=s.filter(({socket:_})=>hd(l,_));if(c.length===0)return[l];let u=c.flatMap(({stream:_})=>_.listens.map(f=>({scheme:l.scheme,port:f.port,...f.statement===void 0?{}:{at:f.statement.at}})));return l.address===void 0?[...u,l]:u})})),i=new Set(s.map(({stream:a})=>a)),o=ld(e).map((a,l)=>{let c=e[l];return c!==void 0&&i.has(c)?{...a,routes:[]}:a});return[...n,...o]}function hd({port:e,address:t},r){return e===r.port&&(t??"*")===r.address}function gd(e,t){let r=[...vd(e),...xd(e),...t.unseen.map(({statement:n,name:i})=>ot(n,{missing:i.startsWith("$")?"variable":"parent",name:i,at:n.at},`\`${i}\` is not defined in what can be seen here; what depends on it is left open.`)),...r_(e).map(n=>ot(n,{missing:"plugin",name:n.name,at:n.at},`\`${n.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`))],s=new Map;for(let n of r)s.has(n.cause?.name)||s.set(n.cause?.name,n);return[...s.values()]}function ot(e,t,r){return{about:"unseen",effect:"harmless",at:e.at,text:r,related:[],affects:"route",cause:t}}function vd(e){let[t]=e.fragment;if(t===void 0||e.extent==="site")return[];let r=e.extent==="server-part"?"server":"location";return[ot(t,{missing:"parent",name:r,at:t.at},`The \`${r}\` around these lines cannot be seen; what it would decide is left open.`)]}function xd(e){if(!e.inventory.hidesSomething)return[];let t=[],r=s=>{for(let n of s)n.unseen!==void 0&&t.push(ot(n,n.unseen,yd(n))),n.body!==void 0&&r(n.body)};return r(e.extent==="main"?e.main:e.fragment),t}function yd(e){if(e.name!=="include")return`\`${e.text}\` stands deeper inside other blocks than is looked into; what it would decide is left open.`;let t=kr(e)?"by its name it holds TLS settings, and which response headers it adds is left open":"what it would decide is left open";return`\`${e.args[0]}\` cannot be read here; ${t}.`}var L={lines:[],replaces:[],displaces:[],notes:[]};function ge(e){return{lines:e.flatMap(t=>t.lines),replaces:e.flatMap(t=>t.replaces),displaces:e.flatMap(t=>t.displaces),notes:e.flatMap(t=>t.notes)}}function wd(e,t){let r=new Map(e.displaces.map(n=>[n.at.start,n]));if(r.size===0)return e;let s=t.statements.filter(n=>n.stock===!0&&r.has(n.at.start)).filter(n=>!e.displaces.includes(n)&&n.body===void 0);return{...e,lines:[...s.map(n=>`${n.text};`),...e.lines],replaces:[...[...r.values()].map(I),...e.replaces],displaces:[],said:e.lines,notes:[...e.notes,bd(e.displaces)]}}function bd(e){let t=[...new Set(e.map(s=>`\`${s.text}\``))].join(" "),r=e.length===1;return`${t} ${r?"comes":"come"} from an include here: write the other lines of that file in its place.`}function O(e,t,r){let s=e.own.get(t)??[];return{lines:[`${t} ${r};`],replaces:s.filter(n=>n.stock!==!0).map(I),displaces:s.filter(n=>n.stock===!0),notes:[]}}function at(e,t,r,s=[]){let n=w(e,t),i=n===void 0||"unknown"in n?[]:n.lines,o=n!==void 0&&!("unknown"in n)&&!n.inherited,a=i.filter(_=>r.has(ir(_))),l=[...r.values()].flatMap(_=>_===void 0?[]:[`${_};`]),c=s.filter(_=>!r.has(ir(_))).map(_=>`${_.text};`);if(o)return{lines:[...l,...c],replaces:a.filter(_=>_.stock!==!0).map(I),displaces:a.filter(_=>_.stock===!0),notes:[]};let u=l.length>0||a.length>0?i.filter(_=>!r.has(ir(_))).map(_=>`${t} ${_.args.map(kd).join(" ")};`):[];return{...L,lines:[...u,...l,...c]}}function ir(e){return(e.args[0]??"").toLowerCase()}function kd(e){return/^[^\s;{}"'\\#]+$/.test(e)?e:`"${e.replace(/(["\\])/g,"\\$1")}"`}function Sd(e){let{needs:t,passage:r,scope:s}=e,n=new Map,i=(_,f)=>{n.set(_.toLowerCase(),`proxy_set_header ${_} ${f}`)};t.includes("upgrade")&&(i("Upgrade","$http_upgrade"),i("Connection",Fn(r))),t.includes("host")&&i("Host","$http_host");let o=r.request.front!=="none",a=t.includes("client-address")&&Fa(r);if(t.includes("client-address")&&!a){let _=Ea(r)?"$realip_remote_addr":"$remote_addr";i("X-Real-IP",_),i("X-Forwarded-For",o?"$proxy_add_x_forwarded_for":_)}t.includes("proto")&&i("X-Forwarded-Proto",o?"https":"$scheme");let l=a?[Hd]:[];if(n.size===0)return{...L,notes:l};let c=Zt(s.level,"proxy_set_header",r.configuration.version)?.lost??[],u={...at(s.level,"proxy_set_header",n,c),notes:l};return t.includes("upgrade")?ge([En(e),$d(e),Ld(e),u]):u}var Hd="What relays the connection has to say for whom: write `proxy_protocol on;` in the server of the `stream` block, `proxy_protocol` at the end of this `listen`, and `set_real_ip_from 127.0.0.1;` and `real_ip_header proxy_protocol;` in this `server`.";function En({scope:e}){let[t]=e.level.own.get("proxy_http_version")??[];return t?.args[0]==="1.1"?L:O(e.level,"proxy_http_version","1.1")}function $d({scope:e}){let t=w(e.level,"proxy_method"),r=w(e.level,"proxy_pass_request_headers");return ge([t===void 0?L:O(e.level,"proxy_method","$request_method"),r===void 0?L:O(e.level,"proxy_pass_request_headers","on"),{...L,replaces:Js(e).map(I)}])}function Ld({scope:e}){let t=new Map([["upgrade",void 0],["sec-websocket-accept",void 0]]);return at(e.level,"proxy_hide_header",t)}function Fn(e){let t=e.configuration.maps.get("connection_upgrade");return t===void 0||t.assumed===!0||e.request.url.protocol.startsWith("http")?'"upgrade"':H(Ke("connection_upgrade",e))?.toLowerCase()==="upgrade"?"$connection_upgrade":'"upgrade"'}var zd=[["X-Frame-Options","DENY"],["X-Content-Type-Options","nosniff"]];function qd(e){let{traced:t,passage:r,scope:s}=e,{added:n,removed:i}=t.exchange.responseHeaders,o=f=>n.some(g=>g.name===f.toLowerCase()),a=f=>i.some(g=>g.name===f.toLowerCase()),l=Zt(s.level,"add_header",r.configuration.version)?.lost??[],c=new Set(l.map(f=>(f.args[0]??"").toLowerCase())),u=new Map,_=new Map;for(let[f,g]of zd){let S=f.toLowerCase();a(f)&&!o(f)&&u.set(S,`add_header ${f} ${g} always`),(o(f)||c.has(S))&&!a(f)&&_.set(S,`proxy_hide_header ${f}`)}return r.scheme==="https"&&!o("Strict-Transport-Security")&&!c.has("strict-transport-security")&&u.set("strict-transport-security",'add_header Strict-Transport-Security "max-age=31536000" always'),ge([at(s.level,"add_header",u,l),_.size===0?L:at(s.level,"proxy_hide_header",_)])}function Md({traced:e}){let t=e.exchange.responseHeaders.added.filter(({name:s})=>s.startsWith("access-control-")),r=t.flatMap(({at:s})=>s===void 0?[]:[{...s,end:s.end+1}]);return{lines:[],replaces:r,displaces:[],notes:[`Take ${t.map(({name:s})=>`\`${s}\``).join(", ")||"the Access-Control headers"} out: Pulse answers cross-origin requests itself (ALLOWED_ORIGINS).`]}}function Wd(e){let t=e.request.front!=="none";return["proxy_set_header Upgrade $http_upgrade;",`proxy_set_header Connection ${Fn(e)};`,"proxy_set_header Host $http_host;","proxy_set_header X-Real-IP $remote_addr;",`proxy_set_header X-Forwarded-For ${t?"$proxy_add_x_forwarded_for":"$remote_addr"};`,`proxy_set_header X-Forwarded-Proto ${t?"https":"$scheme"};`]}function Td({scope:e,passage:t}){let r=Y(e);if(r?.name!=="proxy_pass")return L;let s=e.level.own.get("rewrite")??[],n=t.steps.find(({text:a,at:l})=>/^(?:try_files|error_page)\b|^rewrite\b.*\blast;$/.test(a)||a.startsWith("rewrite")&&!s.some(c=>c.at.start===l.start));if(n!==void 0)return{...L,displaces:[],notes:[`\`${n.text}\` changes the path: take it out, and pass everything on with \`proxy_pass\`.`]};let i=s.filter(a=>a.args[2]==="break"),o=(e.level.own.get("set")??[]).filter(a=>a.args[0]==="$args");return{lines:[`proxy_pass ${Un(r.args[0]??"")};`],replaces:[r,...i,...o].map(I),displaces:[],notes:Ad(e)?["Pulse cannot live below a path: its pages ask for `/assets`, `/api` and `/ws`. Give it a server name of its own."]:[]}}var Cd=/^\/(?:$|api|ws|assets|socket\.io|install|download|login|settings)/;function Ad(e){let{match:t}=e;return t!==void 0&&t.kind!=="regex"&&t.kind!=="named"&&!Cd.test(t.text)}function Un(e){let t=/^(https?:\/\/unix:[^:]+)/i.exec(e);return t!==null?t[1]??e:(/^(?:\w+|\$\{?\w+\}?):\/\/[^/?]*/.exec(e)?.[0]??/^[^/?]*/.exec(e)?.[0]??e).replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g,"")}function Pd(e){let{passage:t,traced:r}=e,s=Xn(t);if(s===void 0)return{...L,notes:["Send the path to Pulse in a location of its own."]};if(Id(e))return{...L,notes:["What the `server` itself answers with has to spare the path."]};let{children:n}=t.server.scope,i=r.exchange.request.url.pathname,o=[i,...d.g.filter(l=>l!==i&&jd(l,e))],a=o.flatMap(l=>n.exact.get(l)?.level.block??[]);return{lines:(o.length>1&&a.length===0&&o.every(l=>Nd(l,t))?[`location ~ "^(${o.join("|")})$"`]:o.map(l=>`location = ${l}`)).flatMap(l=>Bn(l,s,t,[])),replaces:a.map(I),displaces:[],notes:[]}}function Id({passage:e,traced:t}){let{outcome:r}=t.exchange,s=r.kind==="answered"?r.at:void 0,n=t.scope===void 0||t.scope.outer===e.server.scope||t.scope===e.server.scope;return s!==void 0&&n&&(t.scope?.level.kind==="if"||t.scope?.level.kind==="server")}function jd(e,{passage:t,scope:r}){let s=Ge(t.server.scope,e);return s?.kind==="scope"||s?.kind==="slash"?s.scope===r:r.match===void 0}function Nd(e,t){let r=Ge(t.server.scope,e);if(r?.kind==="slash")return!1;let s=r?.kind==="scope"?r.scope.match?.kind:void 0;return s===void 0||s==="prefix"}function Od({passage:e,scope:t}){let r=Xn(e)??Rn(t);return r===void 0?L:{lines:Bn('location ~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"',r,e,["auth_basic off;","auth_request off;","satisfy all;"]),replaces:[],displaces:[],notes:[]}}function Xn(e){let{scope:t}=e.server;for(let r of["/","/api/health","/api/agents/host/report"]){let s=Ge(t,r),n=s?.kind==="scope"?Rn(s.scope):void 0;if(n!==void 0)return n}}function Rn(e){let t=Y(e),r=t?.args[0]??"";if(t?.name!=="proxy_pass"||V(r)===void 0&&!D(r))return;let s=["set","resolver"].flatMap(n=>(e.level.own.get(n)??[]).map(i=>i.stock===!0?`resolver ${i.args.join(" ")};`:`${i.text};`));return{url:Un(r),before:s}}function Bn(e,t,r,s){let n=[...s,...t.before,`proxy_pass ${t.url};`,"proxy_http_version 1.1;",...Wd(r),"proxy_read_timeout 3600s;","proxy_buffering off;","proxy_buffer_size 64k;","proxy_buffers 8 64k;","proxy_busy_buffers_size 128k;"];return[`${e} {`,...n.map(i=>`    ${i}`),"}"]}function Ed(e){let{level:t}=e.scope,r=e.names.find(ys)?.text??"pulse.example.com",s=(t.own.get("listen")??[]).filter(n=>/(?:^|:)443$/.test(n.args[0]??"")&&!n.args.includes("ssl"));return{lines:["listen 443 ssl;",...w(t,"ssl_certificate")===void 0?[`ssl_certificate /etc/letsencrypt/live/${r}/fullchain.pem;`,`ssl_certificate_key /etc/letsencrypt/live/${r}/privkey.pem;`]:[],...Gn(443)],replaces:s.map(I),displaces:[],notes:["The certificate has to be there first: `certbot certonly` gets one."]}}function Fd(e,t,r){let{outcome:s}=e.exchange;if(s.kind==="redirected"&&s.at!==void 0){let i=Vn(t.server.statement,s.at);return i?.found.name==="return"&&i.found.args.length===2?{lines:[`return 308 ${i.found.args[1]};`],replaces:[I(i.found)],displaces:[],notes:[],into:i.holder.at}:{...L,displaces:[],notes:["Redirect with `return 308 https://$host$request_uri;`, which keeps a POST a POST."]}}let n=r.flatMap(i=>i===t.server||Ud(i,t)?i.listens:[]).find(i=>i.ssl)?.port??443;return{lines:t.server.listens.some(i=>i.ssl)?Gn(n):[Dn(n)],replaces:[],displaces:[],notes:[]}}function Ud(e,t){return e.names.some(r=>r.kind==="exact"&&r.key===t.host)}function Gn(e){return["if ($scheme = http) {",`    ${Dn(e)}`,"}"]}function Dn(e){return`return 308 https://$host${e===443?"":`:${e}`}$request_uri;`}function Vn(e,t){for(let r of e.body??[]){if(r.at.start===t.start&&r.at.file===t.file)return{found:r,holder:e};let s=Vn(r,t);if(s!==void 0)return s}}function Xd({scope:e}){return O(e.level,"proxy_read_timeout","3600s")}function Rd({scope:e}){let{level:t}=e;return ge([O(t,"proxy_buffer_size","64k"),O(t,"proxy_buffers","8 64k"),O(t,"proxy_busy_buffers_size","128k"),...["proxy_temp_file_write_size","proxy_max_temp_file_size"].map(r=>Bd(t,r))])}function Bd(e,t){let r=w(e,t),s=r===void 0||"unknown"in r?void 0:r.lines[0],n=s===void 0?void 0:xe(s.args[0]??"","size");return n===void 0||n===0||n>=65536?L:O(e,t,"128k")}function Gd({scope:e}){let t=[Yn(e.level,"limit_req",r=>[...r.filter(s=>!/^(?:burst=|delay=|nodelay$)/.test(s)),"burst=50","nodelay"]),Yn(e.level,"limit_conn",([r=""])=>[r,"100"])];return ge(t)}function Yn(e,t,r){let s=w(e,t);return s===void 0||"unknown"in s?L:{lines:s.lines.map(n=>`${t} ${r(n.args).join(" ")};`),replaces:s.inherited?[]:s.lines.map(I),displaces:[],notes:[]}}function Dd(e){let{scope:t,traced:r,passage:s}=e,{outcome:n}=r.exchange,i=Y(t);if(i===void 0)return L;let o=i.args[0]??"";if(n.kind==="answered"&&D(o))return{lines:["resolver 127.0.0.11 valid=30s;"],replaces:t.level.own.get("resolver")?.map(I)??[],displaces:[],notes:["127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's."]};let a=D(o)?void 0:V(o);if(a===void 0)return{...L,notes:[`Let \`${o}\` come out as \`http://PULSE:7655\`.`]};let l=s.configuration.upstreams.get(a.authority.toLowerCase()),c=l?.servers.find(g=>g.port!==7655);if(l!==void 0&&c!==void 0&&a.scheme==="http")return{lines:[`server ${c.host}:7655;`],replaces:[I(c.statement)],displaces:[],notes:[],into:l.statement.at};let u=l?.name??pe(a.authority,7655)?.host??"localhost",_=l===void 0&&!u.startsWith("unix:")?":7655":"",f=n.kind==="proxied"?(0,d.e)(n.targets[0]?.path??Vd):void 0;return{lines:[`proxy_pass http://${u}${_}${f===void 0?"":a.uri};`],replaces:[I(i)],displaces:[],notes:[]}}var Vd={is:"unsupported"},Yd=["upgrade","host","proto","client-address"];function Zd(e,t,r){let{passage:s,server:n}=t;if(e.includes("socket-route")&&s!==void 0&&n!==void 0)return ct(Pd(or(e,t,s)),lt(r,n.statement.at));if(e.includes("agent-bypass")&&s!==void 0&&n!==void 0)return ct(Od(or(e,t,s)),lt(r,n.statement.at));let i=s===void 0?L:Kd(or(e,t,s)),o=Jd(e,t,r);if(Zn(i))return n===void 0||o===void 0?void 0:ct(o,o.into??lt(r,n.statement.at));let a=o===void 0?[]:lr(o,"the `server`");return ct({...i,notes:[...i.notes,...a]},i.into??Qd(t,e,r),i.into===void 0?ef(t,e):"the upstream")}function or(e,t,r){return{needs:e,traced:t,passage:r,scope:ar(t.scope??r.server.scope,e)}}function ar(e,t){return e.level.kind==="if"&&t.every(r=>r==="security-headers")?e:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?e.outer:e}function Kd(e){let{needs:t,scope:r}=e,s=o=>t.includes(o),n=s("target")?Dd(e):L;if(n.into!==void 0&&t.length===1)return n;let i=[n.into===void 0?n:{...L,notes:lr(n,"the upstream's block")},s("path")&&!s("target")&&Td(e),s("upstream-http")&&!s("upgrade")&&En(e),Yd.some(s)&&Sd(e),s("idle")&&Xd(e),s("unbuffered")&&O(r.level,"proxy_buffering","off"),s("buffers")&&Rd(e),s("body")&&O(r.level,"client_max_body_size","10m"),s("security-headers")&&qd(e),s("hide-version")&&O(r.level,"server_tokens","off"),s("no-cors")&&Md(e),s("socket-rate")&&Gd(e)];return wd(ge(i.filter(o=>o!==!1)),r.level)}function Jd(e,t,r){let{server:s,passage:n}=t;if(s!==void 0){if(e.includes("https")||e.includes("http-mode"))return Ed(s);if(e.includes("redirect")&&n!==void 0)return Fd(t,n,r.servers);if(e.includes("rate-limit"))return{...L,notes:["Put `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;` into `http`, outside every `server`, and `limit_req zone=pulse burst=50 nodelay;` into a `location /api/`."]}}}function Zn(e){return e.lines.length===0&&e.replaces.length===0&&e.notes.length===0}function lt(e,t){return e.extent==="main"||e.extent==="site"?t:void 0}function Qd(e,t,r){let s=e.scope===void 0?void 0:ar(e.scope,t);if(r.extent!=="directives")return s?.level.kind==="server"?lt(r,e.server?.statement.at??tf):s?.level.block?.at}function ef(e,t){let r=(e.scope===void 0?void 0:ar(e.scope,t).level.block)?.text.replace(/\s+/g," ")??"";return r===""||r.length>60?"this block":`\`${r}\``}var tf={file:"",start:0,end:0};function ct(e,t,r="this `server`"){if(Zn(e))return;let s=e.lines.length===0?void 0:`${e.lines.join(`
`)}
`;return{help:lr(e,t===void 0?"this block":r).join(" "),...s===void 0?{}:{block:s,...t===void 0?{}:{into:t}},replaces:e.replaces}}function lr(e,t){let{replaces:r,notes:s}=e,n=e.said??e.lines;if(n.length===0)return s;let[i]=n,o=i?.endsWith("{")?i:void 0,a=r.length===0||e.said!==void 0?"":" instead of what it says now",l=o!==void 0&&n.length>3?`a \`${o.slice(0,-2)}\` of its own in the \`server\``:n.map(u=>`\`${u.trim()}\``).join(" "),c=o!==void 0&&n.length>3?"":` in ${t}`;return[`Write ${l}${c}${a}.`,...s]}function rf(e,{server:t},{limits:r,outcome:s}){let[n,i]=e;if(i!==void 0)return;let{idleSeconds:o}=r;if(n==="idle"&&o.is==="known"&&o.directive==="proxy_timeout"){let c=(t.statement.body??[]).filter(({name:u})=>u==="proxy_timeout");return{help:"Write `proxy_timeout 3600s;` in the server of the `stream` block.",block:`proxy_timeout 3600s;
`,into:t.statement.at,replaces:c.map(I)}}let a=s.kind==="proxied"&&s.targets.some(({scheme:c})=>c==="tcp");if(n!=="http-mode"&&n!=="https"||!a)return;let l=`\`${t.pass.text.replace(/^proxy_pass\s+/,"proxy_pass http://")}\` in its \`location /\`, in place of this one.`;return{help:n==="https"?`Write a \`server\` in \`http\` with \`listen 443 ssl\`, its certificate, and ${l}`:`Let \`http\` have this port: a \`server\` there with ${l}`,replaces:[]}}function sf(e){return e.servers.map(t=>({names:nf(t),listeners:of(t,e.sockets),routes:af(t.scope,e),at:t.statement.at}))}function nf(e){return e.names.flatMap(t=>t.text===""||t.kind==="exact"&&t.text.startsWith(".")?[]:[{text:t.text,literal:ys(t),at:t.statement.at}])}function of(e,t){if(t.length===0)return[{scheme:"https",port:443,assumed:!0}];let r=[];for(let s of e.listens){let n=t.find(o=>o.family===s.family&&o.address===s.address&&o.port===s.port);if(n===void 0||n.family==="unix")continue;let i=n.ssl?"https":"http";r.some(o=>o.scheme===i&&o.port===n.port&&o.address===(n.address==="*"?void 0:n.address))||r.push({scheme:i,port:n.port,...n.address==="*"?{}:{address:n.address},...s.statement===void 0?{assumed:!0}:{at:s.statement.at}})}return r}function af(e,t){let r=[];return ut(e,t,r),r}function ut(e,t,r){for(let s of e.level.own.get("proxy_pass")??[]){let n=s.args[0]??"",i=V(n);r.push({match:e.match?.text??"/",at:e.level.block?.at??s.at,targets:lf(e,t,s),labels:pf(n,i?.authority)})}for(let s of e.children.all)ut(s,t,r);for(let s of e.ifs.values())ut(s,t,r);e.limitExcept!==void 0&&ut(e.limitExcept,t,r)}function lf(e,t,r){let s=r.args[0]??"";if(!D(s))return Xs(r,e,t);let n=G(s),i=_f(n,e,t)?.flatMap(o=>cf.exec(o)?.[0]??[])??[];return i.length===0?[ff(r)]:i.flatMap(o=>Xs({...r,args:[o]},e,t))}var cf=/^https?:\/\/[^/?]+/i,uf=1e3;function _f({pieces:e},t,r){let s=[""];for(let n of e){if(s.every(o=>/^https?:\/\/[^/?]+[/?]/i.test(o)))break;let i="text"in n?[n.text]:df(n.variable,t,r);if(i===void 0||s.length*i.length>uf)return;s=s.flatMap(o=>i.map(a=>o+a))}return s}function df(e,t,r){for(let i=t;i!==void 0;i=i.outer){let o=i.level.own.get("set")?.findLast(a=>a.args[0]?.slice(1).toLowerCase()===e);if(o!==void 0)return o.args[1]===void 0||o.args[1].includes("$")?void 0:[o.args[1]]}if(/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(e))return[""];let s=r.maps.get(e),n=s===void 0?[]:De(s).filter(i=>i!=="");return n.length===0||n.some(i=>i.includes("$"))?void 0:n}function ff(e){let t=(0,d.c)({missing:"variable",name:e.args[0]??"",at:e.at});return{scheme:"http",host:t,port:t,path:t,verifies:d.d,at:e.at}}function pf(e,t){let r=(t??e).replace(/:\d+$/,"");return r===""||r.startsWith("$")?[]:[r]}function mf(e){let t=xa(e),r=od(t),s=md(r,sf(t),t),n=R_(t),i=[...e.loaded.remarks,...X_(t,n),...f_(t),...gd(t,n)];return o=>hf(e,{...t,version:o},r,s,wn(o,i))}function hf(e,t,r,s,n){let{version:i,sockets:o}=t,a=new WeakMap;return{dialect:"nginx",version:i,files:e.loaded.files,complete:t.complete,sites:s,remarks:n,loads:gf(t,n),assumes:t.assumes,abilities:{rateLimit:!0,responseHeaders:!0,tls:!0},exchange(l){let c=Nn(r,l),u=c&&dd(c,t,l);if(c!==void 0&&u===void 0)return ud(c,t.servers.length,l);let _=u??Qt(t,o,l);return a.set(_.exchange,_),_.exchange},remedy(l,c){let u=Nn(r,c.request),_=u&&rf(l,u,c);if(_!==void 0)return _;let f=a.get(c)??Qt(t,o,c.request);return Zd(l,f,t)}}}function gf(e,t){let r=t.filter(s=>s.about==="syntax"||s.about==="refused");return r.some(s=>s.effect==="breaks")?!1:r.length>0||e.extent==="server-part"||e.extent==="directives"||t.filter(({about:s,cause:n})=>s==="unseen"&&!(n?.missing==="plugin"&&e_(n.name,e.main))).length>0?null:!0}var vf={upgrade:{text:"Set both headers in the `location` that passes requests on, beside every other `proxy_set_header` it needs: one line there discards all that stand outside it.",bad:`location / {
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
}`},"http-mode":{text:"A `stream` block relays bytes and knows no headers: put Pulse into an `http` server."},target:{text:"Pulse listens on port 7655 and speaks plain HTTP there. A name that stands in a variable is looked up for each request and needs a `resolver`; in a container `localhost` is the container.",bad:"proxy_pass https://127.0.0.1:7655;",good:"proxy_pass http://127.0.0.1:7655;"}};function xf(e,t,r){let s=new Map(e.map(l=>[t.real(l.path),l])),n=new Map,i=l=>{let c=t.real(l),u=n.get(c);if(u!==void 0)return u;let _=s.get(c)??t.read(l);if("failed"in _)return;let f=is(_,t,r,s,!0);return n.set(c,f),f},o=new Map,a=[];for(let l of e){let c=yf(l,t,r,i);if(c===void 0){let u=is(l,t,r,s,!1);a.push({named:[l],extent:zf(u.statements),loaded:u})}else o.set(c,[...o.get(c)??[],l])}return[...[...o].map(([l,c])=>({named:c,extent:"main",loaded:l})),...Sf(a,t)]}function yf(e,t,r,s){if(r.root!==void 0){let i=s(r.root);if(i?.reached.has(t.real(e.path)))return i}if(as(e)!==void 0||wf(e.text))return s(e.path);let n=t.real(e.path);for(let i of kf([e.path,t.absolute(e.path),n],t)){let o=s(i);if(o?.reached.has(n))return o}}function wf(e){return/^[ \t]*(?:http|events|stream)\s*\{/m.test(e)}var bf=["nginx.conf","openresty.conf"];function kf(e,t){let r=new Set;for(let s of e){let n=(0,z.a)(s);for(let i=0;i<4;i+=1){for(let o of bf){let a=(0,z.d)(n,o);a!==s&&t.kind(a)==="file"&&r.add(a)}if(n==="/"||n===".")break;n=(0,z.a)(n)}}return[...r]}function Sf(e,t){let r=(s,n)=>n.every(i=>s.loaded.reached.has(t.real(i.path)));return e.filter((s,n)=>e.every((i,o)=>i===s||!r(i,s.named)||r(s,i.named)&&n<o)).map(s=>({...s,named:e.flatMap(n=>n.named).filter(n=>r(s,[n]))}))}var Hf=new Set(["http","events","stream","mail","user","worker_processes","worker_rlimit_nofile","pid","daemon","load_module","master_process","worker_shutdown_timeout","env","pcre_jit"]),$f=new Set(["server","upstream","map","geo","limit_req_zone","limit_conn_zone","proxy_cache_path","log_format","split_clients"]),Lf=new Set(["location","listen","server_name"]);function zf(e){let t=new Set(e.map(s=>s.name)),r=s=>[...t].some(n=>s.has(n));return t.has("http")||t.has("events")||t.has("stream")?"main":t.has("server")?"site":r(Lf)?"server-part":r($f)?"site":r(Hf)?"main":"directives"}var ti={name:"nginx",title:"nginx",versions:Te,comments:{marker:"#",trailing:!0},claims:Kn.a,open(e,t,r){return xf(e,t,r).map(s=>({named:s.named.map(n=>n.path),...qf(s)?{partial:!0}:{},files:s.loaded.files,at:mf(s)}))},howTo:vf};function qf({extent:e,loaded:t,named:r}){let[s]=t.files;return e==="main"&&s!==void 0&&!r.includes(s)}0&&(module.exports={nginx});
})
