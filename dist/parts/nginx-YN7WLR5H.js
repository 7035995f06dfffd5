(function(require,module,exports){var Lt=Object.defineProperty;var Wi=Object.getOwnPropertyDescriptor;var Ti=Object.getOwnPropertyNames;var Ci=Object.prototype.hasOwnProperty;var Ai=(e,t)=>{for(var r in t)Lt(e,r,{get:t[r],enumerable:!0})},Pi=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of Ti(t))!Ci.call(e,s)&&s!==r&&Lt(e,s,{get:()=>t[s],enumerable:!(n=Wi(t,s))||n.enumerable});return e};var Ii=e=>Pi(Lt({},"__esModule",{value:!0}),e);var tf={};Ai(tf,{nginx:()=>Li});module.exports=Ii(tf);var bi=require("./shared.js")("chunk-C3RWTS65.js"),Hr=require("./shared.js")("chunk-X54E5EDS.js"),ki=require("./shared.js")("chunk-4API2V4X.js"),nf=require("./shared.js")("chunk-BYXBJQAS.js"),Si=require("./shared.js")("chunk-6LXYDZKL.js"),sf=require("./shared.js")("chunk-TSX5HDCM.js"),Hi=require("./shared.js")("chunk-7OHQ7DGV.js"),P=require("./shared.js")("chunk-KCTJZOEU.js"),d=require("./shared.js")("chunk-UV6T6NK6.js"),kt=require("./shared.js")("chunk-QTA2RYGV.js"),St=require("./shared.js")("chunk-UP4ZR3AH.js"),q=require("./shared.js")("chunk-XAQH6GVY.js"),$i=require("./shared.js")("chunk-UPQ5ECED.js"),of=require("./shared.js")("chunk-3RNHDNP5.js");function Mr(e){let[t="",r]=e.split("/"),n=zt(t);if(!(n===void 0||r!==void 0&&!/^\d+$/.test(r)))return{first:n,bits:r===void 0?32:Number(r)}}function zt(e){let t=/^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(e)?.slice(1).map(Number);if(!(t===void 0||t.some(r=>r>255)))return t.reduce((r,n)=>r*256+n,0)}function Wr({first:e,bits:t},r){let n=2**(32-t);return Math.floor(e/n)===Math.floor(r/n)}function ji(e){let t=[],r=[],n="",s=!1,i;for(let{name:o,args:a,unseen:l}of e.body??[]){i??=l;let[c]=a,u=Mr(o);o==="default"?n=c??"":u!==void 0&&c!==void 0?t.push({...u,result:c}):(s=!0,c!==void 0&&!Ni.has(o)&&r.push(c))}return{source:e.args.length>1?e.args[0]??"":"$remote_addr",statement:e,networks:t,fallback:n,hasOthers:s,others:r,...i===void 0?{}:{unseen:i}}}var Ni=new Set(["proxy","delete","include"]);function Oi(e){return e===void 0||e.includes(":")?void 0:zt(e)??4294967295}function Ei(e,t){return e.hasOthers||e.unseen!==void 0?void 0:e.networks.filter(r=>Wr(r,t)).toSorted((r,n)=>n.bits-r.bits)[0]?.result??e.fallback}function Fi(e){return e.unseen!==void 0?[]:[...new Set([e.fallback,...e.networks.map(({result:t})=>t),...e.others])]}var Tr=new Set(["map","geo","split_clients","types","geoip2","charset_map"]);function Ui(e,t){let r=qt(e),n=[...r,...qt(t)],s=new Set,i=!1,o=({name:a,unseen:l})=>{s.add(a),l!==void 0&&(i=!0)};for(let a of n)if(o(a),Tr.has(a.name))for(let l of qt(a.body??[]))o(l);return{names:s,hidesSomething:i,http:r,lines:n}}function qt(e){let t=[],r=new Set,n=s=>{for(let i of s){let{name:o,args:a,body:l}=i;if(l===void 0){if(r.has(a))continue;r.add(a)}t.push(i),l!==void 0&&!Tr.has(o)&&n(l)}};return n(e),t}var Cr=[["w",6048e5],["d",864e5],["h",36e5],["m",6e4],["s",1e3],["ms",1]],Ri=[["y",31536e6],["M",2592e6]];function $e(e,t){let r=t==="seconds"?[...Ri,...Cr.slice(0,-1)]:Cr,n=/(\d+)(ms|[yMwdhms])? */y,s=0,i=-1;for(;n.lastIndex<e.length;){let o=n.exec(e),a=r.findIndex(([l])=>l===(o?.[2]??"s"));if(o===null||a===-1||a<=i)return;s+=Number(o[1])*(r[a]?.[1]??0),i=o[2]===void 0?r.length:a}if(!(i===-1||s>Xi))return t==="seconds"?Math.floor(s/1e3):s}var Xi=2**63;function Le(e,t){let r=/^(\d+)([kKmMgG]?)$/.exec(e);if(r===null)return;let n=(r[2]??"").toLowerCase();if(n==="g"&&t==="size")return;let s=Number(r[1])*({k:1024,m:1024**2,g:1024**3}[n]??1);return s>2**63?void 0:s}function Mt(e){let t=e.toLowerCase();return t==="on"?!0:t==="off"?!1:void 0}function Ar(e){let t=/^\d+$/.test(e[0]??"")?Number(e[0]):0,r=Le(e[1]??"","size");return t===0||r===void 0||r===0?void 0:{count:t,bytes:r}}var ze=4096;function ee(e,t,r,n,s){let i=new Map,o=s.unseen,a;for(let l of n){l.unseen!==void 0&&(Pr(l)?a??=l.unseen:o??=l.unseen);let c=i.get(l.name);c===void 0?i.set(l.name,[l]):c.push(l)}return{kind:e,parent:t,block:r,statements:n,own:i,unseen:o,unseenTls:a,complete:s.complete}}var Bi=/(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;function Pr(e){return e.unseen!==void 0&&Bi.test(e.args[0]??"")}function w(e,t){for(let r=e;r!==void 0;r=r.parent){let n=r.own.get(t),s=r.unseen??(r.unseenTls&&Gi(t)?r.unseenTls:void 0);if(n!==void 0)return{lines:n,level:r,inherited:r!==e,unseen:s};if(s!==void 0)return{unknown:s}}}function Gi(e){return e.startsWith("ssl_")||e==="add_header"||e==="http2"}function de(e,t,r,n){let s=w(e,t);if(s===void 0)return(0,d.b)(n,e.complete,t);if("unknown"in s)return(0,d.c)(s.unknown);let[i,o]=s.lines,a=i===void 0?void 0:r(i.args);return i===void 0||a===void 0||o!==void 0?(0,d.c)({missing:"file",name:i?.text??t,...i===void 0?{}:{at:i.at}}):i.assumed?{is:"known",value:a,origin:"assumed",directive:t}:{is:"known",value:a,origin:s.inherited?"inherited":"written",directive:t,at:i.at}}function V(e,t,r){return de(e,t,([n])=>Mt(n??""),r)}function Ge(e,t,r){return de(e,t,([n])=>n,r)}function Di(e,t,r){return de(e,t,([n])=>$e(n??"","time"),r)}function pe(e,t,r){return de(e,t,([n])=>Le(n??"","size"),r)}function Vi(e,t,r){return de(e,t,([n])=>Le(n??"","offset"),r)}function Ir(e,t,r){return de(e,t,Ar,r)}function G(e,t){return e.own.get(t)?.[0]}var De={oldest:"1.18.0",newest:"1.31.4",turning:["1.19.4","1.25.1","1.29.3","1.29.4","1.29.7","1.31.0"]};function C(e,t){let r=e.split("."),n=t.split(".");for(let s=0;s<n.length;s+=1){let i=Number(r[s]??0)-Number(n[s]??0);if(i!==0)return i>0}return!0}var Ki={family:"ipv4",address:"*",port:80,ssl:!1,http2:!1,quic:!1,defaultServer:!1,proxyProtocol:!1},Yi=new Set(["default_server","default","bind","deferred","ssl","http2","quic","proxy_protocol","reuseport","multipath","spdy"]),Zi=["setfib","fastopen","backlog","rcvbuf","sndbuf","accept_filter","ipv6only","so_keepalive"];function Wt(e){let[t="",...r]=e.args,n=jr(t);return n===void 0?[]:n.ports.map(s=>({family:n.family,address:n.address,port:s,ssl:r.includes("ssl"),http2:r.includes("http2"),quic:r.includes("quic"),defaultServer:r.includes("default_server")||r.includes("default"),proxyProtocol:r.includes("proxy_protocol"),statement:e}))}function Ji(e,t){let[r="",...n]=e.args;return jr(r)===void 0?`\`${r}\` is neither a port nor an address`:Qi(n,t)}function Qi(e,t){for(let r of e){let n=r.split("=")[0]??"";if(!(Yi.has(r)&&(r!=="quic"||C(t,"1.25.0"))&&(r!=="multipath"||C(t,"1.31.0"))&&(r!=="spdy"||!C(t,"1.19.7"))||r.includes("=")&&Zi.includes(n)))return`nginx does not know the parameter \`${r}\``}return e.includes("ssl")&&e.includes("quic")?"`ssl` and `quic` exclude one another":void 0}var jr=(0,kt.b)(e=>{if(e.startsWith("unix:"))return{family:"unix",address:e.slice(5),ports:[0]};let t=/^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(e);if(t!==null){let o=Tt(t[2]??"80"),a=(t[1]??"").toLowerCase();return o&&{family:"ipv6",address:a==="::"?"*":a,ports:o}}let[r="",n,...s]=e.split(":");if(s.length>0)return;if(n===void 0&&/^\d+(?:-\d+)?$/.test(r)){let o=Tt(r);return o&&{family:"ipv4",address:"*",ports:o}}let i=Tt(n??"80");return i===void 0||!/^(?:\*|[\w.-]+)$/.test(r)?void 0:{family:"ipv4",address:r==="0.0.0.0"?"*":r==="localhost"?"127.0.0.1":r,ports:i}}),eo=1e3;function Tt(e){let t=/^(\d{1,5})(?:-(\d{1,5}))?$/.exec(e);if(t===null)return;let r=Number(t[1]),n=Number(t[2]??t[1]);if(!(r<1||n>65535||r>n))return Array.from({length:Math.min(n-r+1,eo)},(s,i)=>r+i)}function Ve(e){return`${e.family} ${e.address} ${e.port}`}var qe=9,te=10,fe=13,Me=32,he=34,Nr=35,to=36,me=39,ro=41,re=59,Ct=92,F=123,ge=125;function At(e){return e===Me||e===te||e===qe||e===fe}function Or(e,t){let r=e.length,n=t;for(;n<r;)switch(e.charCodeAt(n)){case Me:case te:case re:case qe:case fe:case F:return n;case to:for(n++;e.charCodeAt(n)===F;)n++;break;case Ct:n+=2;break;default:n++}return r}function Er(e,t){let r=e.charCodeAt(t),n=e.length;for(let s=t+1;s<n;s++){let i=e.charCodeAt(s);if(i===r)return s;i===Ct&&s++}return-1}function Ke(e,t){let r=e.indexOf(`
`,t);return r===-1?e.length:r}function Pt(e,t,r){for(;r>t&&At(e.charCodeAt(r-1));)r--;return r}function It(e,t){let r=t;for(;r>0&&(e.charCodeAt(r-1)===Me||e.charCodeAt(r-1)===qe);)r--;return r===0||e.charCodeAt(r-1)===te?t-r:-1}var no=(0,St.a)({t:"	",r:"\r",n:`
`});function ve(e){return e.includes("\\")?e.replace(/\\(["'\\trn])/g,(t,r)=>no[r]??r):e}function Fr(e){return At(e)||e===re||e===F||e===ge||e===ro}function jt(){return{byText:new Map,names:new Map}}var U=7,Z=0,We=1,Ye=2,Ze=3,Ur=4,xe=5,Nt=6;function Rr(e){return Br(e,0,e.count)}function Xr(e,t){return Br(e,t+1,A(e,t,xe))}function Br(e,t,r){let n=[];for(let s=t;s<r;s=A(e,s,xe))n.push(s);return n}function Gr(e,t){let{names:r}=e.sayings,n=Ot(e,A(e,t,Z)),s=r.get(n);return s!==void 0?s:(r.set(n,n),n)}function so(e,t){let r=A(e,t,Nt),n=e.said[r]??io(e,r);return e.said[r]=n,n}function io(e,t){let r=e.text.slice(Je(e,t),Dr(e,t)),{byText:n}=e.sayings,s=e.mended.size===0?n.get(r):void 0;if(s!==void 0)return s;let i={name:Gr(e,t),args:oo(e,t),text:r};return e.mended.size===0&&n.set(r,i),i}function oo(e,t){let r=A(e,t,We),n=[];for(let s=A(e,t,Z)+1;s<r;s+=1)n.push(Ot(e,s));return n}function Je(e,t){return e.words[2*A(e,t,Z)]??0}function ao(e,t){return e.words[2*A(e,t,Z)+1]??0}function lo(e,t,r){let n=new Map(e.mended).set(A(e,t,Z),r);return{...e,mended:n,said:[]}}function Dr(e,t){return e.words[2*A(e,t,We)-1]??0}function Vr(e,t){return A(e,t,Ye)}function Te(e,t){return A(e,t,Ze)!==0}function Kr(e,t){return{start:A(e,t,Ze),end:A(e,t,Ur)}}function A({directives:e},t,r){return e[U*t+r]??0}function Ot(e,t){let{text:r,words:n,mended:s}=e;if(s.size>0){let a=s.get(t);if(a!==void 0)return a}let i=n[2*t]??0,o=n[2*t+1]??0;return ve(Yr(r,i)===""?r.slice(i,o):r.slice(i+1,o-1))}function Yr(e,t){let r=e.charCodeAt(t);return r===he?'"':r===me?"'":""}function co(e){let t=[],r=[{behind:e.count,children:t}];for(let n=0;n<e.count;n+=1){for(;n>=(r.at(-1)?.behind??0);)r.pop();let s=[];r.at(-1)?.children.push(uo(e,n,s)),Te(e,n)&&r.push({behind:A(e,n,xe),children:s})}return t}function uo(e,t,r){let[n,...s]=_o(e,t);if(n===void 0)throw new Error("a directive without a name");let{start:i,end:o}=Kr(e,t),a=e.verbatim.has(t)?{verbatim:!0}:{},l=Te(e,t)?{block:{open:i,close:o,children:r,...a}}:{};return{name:n,args:s,...l,start:n.start,end:Vr(e,t)}}function _o(e,t){let r=[],n=A(e,t,We);for(let s=A(e,t,Z);s<n;s+=1){let i=e.words[2*s]??0,o=e.words[2*s+1]??0;r.push({value:Ot(e,s),quote:Yr(e.text,i),start:i,end:o})}return r}function po(e,t,r){let n=[],s=[],i=new Map,o=new Set,a=t.toReversed();for(let l=a.pop();l!==void 0;l=a.pop()){let c=s.length/U;if("ends"in l){s[U*l.ends+xe]=c;continue}let u=n.length/2;for(let{value:h,quote:M,start:W,end:S}of[l.name,...l.args]){let N=M===""?e.slice(W,S):e.slice(W+1,S-1);h!==ve(N)&&i.set(n.length/2,h),n.push(W,S)}let{open:_=0,close:p=0}=l.block??{};s.push(u,n.length/2,l.end,_,p,c+1,c),l.block?.verbatim&&o.add(c),a.push({ends:c});for(let h of l.block?.children.toReversed()??[])a.push(h)}return{text:e,words:Int32Array.from(n),directives:Int32Array.from(s),count:s.length/U,mended:i,verbatim:o,said:[],sayings:r}}var ye=4096;function Qe(e,t,r,n){if((n-t)*3<ye-1)return!1;let s=Jr(e,t,r)+(n-r);return s>=ye||s===ye-1&&At(e.text.charCodeAt(n))}function Zr(e,t,r){if((r-t)*3<ye)return!1;let n=Jr(e,t,r);return n>ye||n===ye&&r<e.text.length}function Jr({text:e,lossy:t},r,n){let s=0;for(let i=r;i<n;i++){let o=e.charCodeAt(i);o<128?s+=1:o<2048||o>=55296&&o<=57343?s+=2:s+=t&&o===65533?1:3}return s}function Qr(e){return e.endsWith("_by_lua_block")}var Et=91,Ft=45,fo=61;function ho(e,t){let r={[he]:0,[me]:0},n=1,s=t;for(;s<e.length;){let i=e.charCodeAt(s);if(i===F)n++;else if(i===ge){if(n--,n===0)return s}else if(i===he||i===me){if(s>=r[i]){let o=mo(e,s);e.charCodeAt(o)===i?s=o:r[i]=o}}else if(i===Et||i===Ft&&e.charCodeAt(s+1)===Ft){let o=i===Ft?go(e,s):en(e,s);if(o===-1)return-1;s=Math.max(s,o-1)}s++}return-1}function mo(e,t){let r=e.charCodeAt(t),n=t+1;for(;n<e.length;){let s=e.charCodeAt(n);if(s===r||s===te)return n;n+=s===Ct&&e.charCodeAt(n+1)!==te?2:1}return e.length}function go(e,t){let r=en(e,t+2);if(r!==t+2)return r;let n=e.indexOf(`
`,t);return n===-1?e.length:n}function en(e,t){if(e.charCodeAt(t)!==Et)return t;let r=t+1;for(;e.charCodeAt(r)===fo;)r++;if(e.charCodeAt(r)!==Et)return t;let n=`]${e.slice(t+1,r)}]`,s=e.indexOf(n,r+1);return s===-1?-1:s+n.length}var vo=[[0,`
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
    uwsgi_ssl_protocols valid_referers worker_cpu_affinity xslt_stylesheet xslt_types`]],xo=`
  charset_map events geo http if limit_except location mail map server split_clients stream types
  upstream`,tn;function Ce(){return tn??={simple:new Map(vo.flatMap(([e,t])=>rn(t).map(r=>[r,e]))),blocks:new Set(rn(xo))},tn}function rn(e){return e.trim().split(/\s+/)}function yo(e){return Ce().simple.has(e)||Ce().blocks.has(e)}function nn(e){return Ce().simple.has(e)}function wo(e){return Ce().blocks.has(e)}function bo(e){return Ce().simple.get(e)??Number.POSITIVE_INFINITY}var ko=new Set(["charset_map","geo","map","split_clients","types"]);function et(e){return ko.has(e)}function So(e){return e==="types"?Number.POSITIVE_INFINITY:1}function Ho(e,t,r,n){if(!sn(t[0].value,t.length-1,r,n))return[t];let s=et(n),i=[],o;for(let a of t){let l=i.at(-1),c=o===void 0||e.slice(o.end,a.start).includes(`
`);l===void 0||c&&(s||$o(a))?i.push([a]):l.push(a),o=a}return i}function sn(e,t,r,n){let s=et(n);return r===";"?t>(s?So(n):bo(e)):r==="{"?!s&&nn(e):!0}function $o(e){return e.quote===""&&yo(e.value)}var on=500;function Lo(e,t=jt()){let{text:r}=e,n=new Int32Array(64+(r.length>>2)),s=new Int32Array(64+(r.length>>3)),i=[],o=[],a=0,l=0,c=-1,u=!1,_=new Map,p,h=0;for(;h<r.length;){let H=r.charCodeAt(h);switch(H){case Me:case qe:case fe:h+=1;break;case te:u=c!==-1,S(h),h=W(h+1);break;case re:case F:{if(c===-1)return;if(u||H===F){let v=Xe(c),k=o.at(-1)?.name??"",E=H===re?";":"{";if(u&&sn(v,a-c-1,E,k)||H===F&&(Qr(v)||et(k)))return;H===F&&o.push({directive:l,name:v})}h+=1,Re(h,H===F?h:0);break}case ge:{let v=o.pop();if(c!==-1||v===void 0)return;s[U*v.directive+Ur]=h,h+=1,s[U*v.directive+Ye]=h,s[U*v.directive+xe]=l;break}case Nr:{let v=Ke(r,h);if(Zr(e,h,v))return;i.push(h,r.charCodeAt(v-1)===fe?v-1:v),h=v;break}case he:case me:{let v=Er(r,h),k=v+1;if(v===-1||Qe(e,h+1,v,k)||k<r.length&&!Fr(r.charCodeAt(k)))return;He(h,k),h=k;break}default:{let v=Or(r,h);if(Qe(e,h,v,v))return;He(h,v),h=v}}}if(c!==-1||o.length>0)return;let M={mended:new Map,verbatim:new Set,said:new Array(l),sayings:t};return{outline:{text:r,words:n,directives:s,count:l,...M},comments:i};function W(H){if(p=void 0,c!==-1)return H;let v=H;for(let k=r.indexOf(`
`,v);k!==-1;k=r.indexOf(`
`,v)){let E=k-v>on?void 0:_.get(r.slice(v,k));if(E===void 0)break;N(E,v),v=k+1}return p={start:v,directive:l,depth:o.length,comments:i.length},v}function S(H){p===void 0||c!==-1||H-p.start>on||l===p.directive+1&&s[U*p.directive+Ze]===0&&o.length===p.depth&&i.length===p.comments&&_.set(r.slice(p.start,H),p)}function N({start:H,directive:v},k){let E=k-H,ue=U*v,Be=2*(s[ue+We]??0);for(let _e=2*(s[ue+Z]??0);_e<Be;_e+=2)He((n[_e]??0)+E,(n[_e+1]??0)+E);Re((s[ue+Ye]??0)+E,0),s[U*(l-1)+Nt]=v}function He(H,v){c===-1&&(c=a),2*a===n.length&&(n=an(n)),n[2*a]=H,n[2*a+1]=v,a+=1}function Re(H,v){let k=U*l;k+U>s.length&&(s=an(s)),s[k+Z]=c,s[k+We]=a,s[k+Ye]=H,s[k+Ze]=v,s[k+Nt]=l,l+=1,s[k+xe]=l,c=-1,u=!1}function Xe(H){let v=n[2*H]??0,k=n[2*H+1]??0,E=r.charCodeAt(v)===he||r.charCodeAt(v)===me;return ve(E?r.slice(v+1,k-1):r.slice(v,k))}}function an(e){let t=new Int32Array(2*e.length);return t.set(e),t}function zo(e,t){let r=[];for(let n=0;n<t.length;n+=2){let s=t[n]??0,i=t[n+1]??0;r.push({text:e.slice(s+1,i).trim(),start:s,end:i})}return r}var ln=60;function ne(e){let t=e.replace(/\s+/g," ");return`\`${t.length>ln?`${t.slice(0,ln)}\u2026`:t}\``}function se(e,t,r,n,s){return{code:e,message:`${t}: expected ${r}.`,expected:r,start:n,end:s}}function qo(e,t){let[r,...n]=e,s=(n.at(-1)??r).end,i=t?"`;`":Mo(r.value),o=n.length===0?ne(r.value):`the arguments of ${ne(r.value)}`;return se("missing-terminator",`The directive ${ne(r.value)} does not end`,`${i} after ${o}`,s,s)}function Mo(e){return wo(e)?"`{`":nn(e)?"`;`":"`;` or `{`"}function tt(e,t,r){return se("unexpected-token",`Unexpected ${ne(e)}`,r,t,t+e.length)}function cn(e){return se("unexpected-close","Unexpected `}` that closes no block","a directive or the end of the file",e,e+1)}function un(e,t){let r=e.map(n=>n.value).join(" ");return se("unclosed-block",`The block of ${ne(r)} is never closed`,"`}`",t-1,t)}function Wo(e){let t=`after ${ne(e.value)}`;return se("unclosed-quote",`The quote ${e.quote} is never closed`,`${e.quote} ${t}`,e.start,e.start+1)}function _n(e){let t=`The word that begins with ${ne(e.value.slice(0,10))} is longer than nginx can read`;return se("too-long",t,"less than 4095 bytes",e.start,e.end)}function To(e,t){return se("too-long","The comment is longer than nginx can read","less than 4096 bytes in a line",e,t)}var Co=64;function Ao(e,t){let{text:r}=e,n=[],s=[],i=[],o=[],a=n,l,c=[],u=!1,_=!1;return{lineBreak:p,bareWord:M,quotedWord:W,comment:He,terminate:Re,open:v,close:ue,finish:zi};function p(){u=l!==void 0}function h(f){l===void 0?l=f:c.push(f)}function M(f,m){let g={value:ve(r.slice(f,m)),quote:"",start:f,end:m};return Qe(e,f,m,m)&&i.push(_n(g)),h(g),m}function W(f,m){let g=Er(r,f),b=g+1,T=r.charCodeAt(b),B=g!==-1&&(b===r.length||Fr(T));if(!B&&(g===-1||S(f,g)))return N(f,m);let Y={value:ve(r.slice(f+1,g)),quote:m,start:f,end:b};if(Qe(e,f+1,g,b)&&i.push(_n(Y)),h(Y),!B){let Mi=String.fromCodePoint(r.codePointAt(b)??0);i.push(tt(Mi,b,`a blank, \`;\` or \`{\` after the closing ${m}`))}return b}function S(f,m){let g=Ke(r,f);if(g>m)return!1;let b=r.charCodeAt(Pt(r,f,g)-1);return b===re||b===F}function N(f,m){let g=Pt(r,f+1,Ke(r,f)),b=r.charCodeAt(g-1);g>f+1&&(b===re||b===F)&&(g=Pt(r,f+1,g-1));let T={value:ve(r.slice(f+1,g)),quote:m,start:f,end:g};return i.push(Wo(T)),h(T),g}function He(f){let m=Ke(r,f),g=r.charCodeAt(m-1)===fe?m-1:m;return s.push({text:r.slice(f+1,g).trim(),start:f,end:g}),Zr(e,f,m)&&i.push(To(f,g)),m}function Re(f){u&&$t(";"),l===void 0?i.push(tt(";",f,"a directive or `}`")):Xe(l,c,f+1)}function Xe(f,m,g){a.push({name:f,args:m,start:f.start,end:g}),H()}function H(){l=void 0,c=[],u=!1}function v(f){if(u&&$t("{"),l===void 0)return i.push(tt("{",f,"a directive or `}`")),o.push({words:void 0,open:f+1,children:a,indentation:-1}),f+1;Lr()&&i.push(tt("{",f,`\`;\`, for the rows of ${Ht()} hold no blocks`));let m=[l,...c];return H(),Qr(m[0].value)?k(m,f+1):(a=[],o.push({words:m,open:f+1,children:a,indentation:t?It(r,m[0].start):-1}),f+1)}function k([f,...m],g){let b=ho(r,g);b===-1&&(i.push(un([f,...m],g)),b=E(f,g));let T=Math.min(b+1,r.length);return a.push({name:f,args:m,block:{open:g,close:b,children:[],verbatim:!0},start:f.start,end:T}),T}function E(f,m){let g=It(r,f.start);if(g===-1||_)return r.length;_=!0;let b=`
${r.slice(f.start-g,f.start)}}`,T=r.indexOf(b,m);return T===-1?r.length:T+b.length-1}function ue(f){if(zr("}"),t&&!_e(f))return;let m=o.pop();m===void 0?i.push(cn(f)):Be(m,f,f+1)}function Be({words:f,open:m,children:g},b,T){if(a=o.at(-1)?.children??n,f===void 0)return;let[B,...Y]=f;a.push({name:B,args:Y,block:{open:m,close:b,children:g},start:B.start,end:T})}function _e(f){let m=It(r,f),g=o.at(-1)?.indentation??-1;if(m===-1||g===-1||m===g)return!0;if(m>g)return i.push(cn(f)),!1;let b=o.slice(-Co),T=b.length-1-b.findLastIndex(B=>B.indentation===m);return T<b.length&&$r(T,f),!0}function $r(f,m){for(let g=0;g<f;g++){let b=o.pop();if(b===void 0)return;b.words!==void 0&&i.push(un(b.words,b.open)),Be(b,m,m)}}function zi(){return zr("end of file"),$r(o.length,r.length),i.sort((f,m)=>f.start-m.start),{file:e,directives:n,comments:s,problems:i}}function Ht(){return o.at(-1)?.words?.[0].value??""}function Lr(){return et(Ht())}function zr(f){u&&$t(f),l!==void 0&&qr([l,...c])}function $t(f){if(l===void 0)return;let m=Ho(r,[l,...c],f,Ht()),g=m.pop();if(!(g===void 0||m.length===0)){for(let b of m)qr(b);[l,...c]=g}}function qr(f){let m=qi(f),g=m===0?f:Po(f,m),[b,...T]=g,B=(T.at(-1)??b).end;i.push(qo(g,Lr())),Xe(b,T,B);for(let Y=0;Y<m;Y++)ue(B+Y)}function qi(f){let m=f.at(-1)??f[0];if(m.quote!==""||r.charCodeAt(m.end-1)!==ge||m.value.includes("{"))return 0;let g=m.value.length;for(;g>0&&m.value.charCodeAt(g-1)===ge;)g--;return g===0||m.value[g-1]==="\\"?0:Math.min(m.value.length-g,o.length)}}function Po(e,t){let r=({value:o,quote:a,start:l,end:c})=>({value:o.slice(0,-t),quote:a,start:l,end:c-t}),[n,...s]=e,i=s.pop();return i===void 0?[r(n)]:[n,...s,r(i)]}function dn(e,t=jt()){let r=Lo(e,t);if(r!==void 0)return Io(e,r);let n=jo(e);return{...n,outline:po(e.text,n.directives,t)}}function Io(e,{outline:t,comments:r}){let n;return{file:e,outline:t,problems:[],get directives(){return n??=co(t),n},get comments(){return zo(e.text,r)}}}function jo(e){let t=pn(e,!1);if(!t.problems.some(({code:n})=>n==="unclosed-block"||n==="unexpected-close"))return t;let r=pn(e,!0);return r.problems.length>0&&r.problems.length<=t.problems.length?r:t}function pn(e,t){let{text:r}=e,n=Ao(e,t),s=0;for(;s<r.length;)switch(r.charCodeAt(s)){case Me:case qe:case fe:s++;break;case te:n.lineBreak(),s++;break;case re:n.terminate(s),s++;break;case F:s=n.open(s);break;case ge:n.close(s),s++;break;case Nr:s=n.comment(s);break;case he:s=n.quotedWord(s,'"');break;case me:s=n.quotedWord(s,"'");break;default:s=n.bareWord(s,Or(r,s))}return n.finish()}function Ae(e){return/[*?[]/.test(e)}function No(e,t){let r=[e.startsWith("/")?"/":""];for(let n of e.split("/").filter(s=>s!=="")){let s=[];for(let i of r)if(Ae(n))for(let o of t.list(i===""?".":i))mn(n,o)&&s.push(hn(i,o));else s.push(hn(i,n));r=s}return r.filter(n=>t.kind(n)!=="missing").toSorted(fn)}function Oo(e,t){let r=e.split("/"),n=t.split("/");return r.length===n.length&&r.every((s,i)=>mn(s,n[i]??""))}function fn(e,t){return e<t?-1:e>t?1:0}function hn(e,t){return e===""?t:e.endsWith("/")?`${e}${t}`:`${e}/${t}`}function mn(e,t){if(t.startsWith(".")&&!e.startsWith("."))return!1;let r=0,n=0,s=-1,i=0;for(;n<t.length;){let o=r<e.length&&e[r]!=="*"?Eo(e,r,t[n]??""):void 0;if(e[r]==="*")s=r,i=n,r+=1;else if(o!==void 0&&o>0)r=o,n+=1;else if(s!==-1)r=s+1,i+=1,n=i;else return!1}for(;e[r]==="*";)r+=1;return r===e.length}function Eo(e,t,r){if(e[t]==="?")return t+1;if(e[t]!=="[")return e[t]===r?t+1:0;let n=e.indexOf("]",t+2);if(n===-1)return r==="["?t+1:0;let s=e[t+1]==="!"||e[t+1]==="^",i=!1;for(let o=t+(s?2:1);o<n;o+=1){let a=e[o]??"",l=e[o+1]==="-"&&o+2<n,c=l?e[o+2]??"":a;r>=a&&r<=c&&(i=!0),l&&(o+=2)}return i!==s?n+1:0}function rt(e,t,r,n){let{name:s,args:i,text:o}=so(e,t),{path:a}=r,l={file:a,start:Je(e,t),end:Dr(e,t)},c=Te(e,t)?{file:a,...Kr(e,t)}:void 0;return{name:s,args:i,at:l,end:Vr(e,t),text:o,body:n,inside:c,verbatim:e.verbatim.has(t)?!0:void 0}}function O(e){return{...e.at,end:e.end}}function Ut(e){return`${e.text.replace(/\s+/g," ")}${e.body===void 0?";":" {"}`}function Rt(e){let{length:t}=e;for(let[r,n]of Vo)if(e===r||e.endsWith(r)&&e[t-r.length-1]==="/")return n;return(0,q.b)(e)==="mime.types"?"":void 0}var Fo=`
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,Uo=`
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`,Ro=`
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`,Xo=`
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
`,Bo=`
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`,Go=`
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
`,Do=`
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`,Vo=[["proxy_params",Fo],["conf.d/include/proxy.conf",Uo],["conf.d/include/force-ssl.conf",Ro],["conf.d/include/assets.conf",Xo],["conf.d/include/letsencrypt-acme-challenge.conf",Bo],["conf.d/include/block-exploits.conf",""],["conf.d/include/ssl-ciphers.conf",""],["conf.d/include/ssl-cache.conf",""],["conf.d/include/ssl-cache-stream.conf",""],["conf.d/include/ip_ranges.conf",""],["conf.d/include/resolvers.conf","resolver 127.0.0.11;"],["config/nginx/proxy.conf",Go],["config/nginx/authelia-location.conf",Do],["config/nginx/authelia-server.conf","location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }"],["config/nginx/authentik-location.conf","auth_request /outpost.goauthentik.io/auth/nginx;"],["config/nginx/authentik-server.conf","location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }"],["config/nginx/resolver.conf","resolver 127.0.0.11 valid=30s;"],["config/nginx/ssl.conf","ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;"],["letsencrypt/options-ssl-nginx.conf",""],["snippets/snakeoil.conf","ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;"],["fastcgi_params",""],["fastcgi.conf",""],["uwsgi_params",""],["scgi_params",""],["koi-utf",""],["koi-win",""],["win-utf",""]],gn="map $http_upgrade $connection_upgrade { default upgrade; '' close; }",Ko=[{name:"Nginx Proxy Manager",sign:/\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,http:`
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
      ${gn}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`}],Yo=gn;function Zo({code:e,expected:t,start:r},n){switch(e){case"missing-terminator":case"unclosed-quote":return`Write ${t}.`;case"unclosed-block":return/^\{\d+(?:,\d*)?\}/.test(n.slice(r,r+20))?"In a pattern `{` opens a block unless the whole pattern stands in quotes: put it in quotes.":"Write `}` where the block ends.";case"unexpected-close":return"Take it out, or look above it for a block that is closed too early.";case"unexpected-token":return"Take it out, or look before it for a word or a `;` that is missing.";default:return"Make it shorter, or divide it."}}var Jo=4e3,vn=200;function xn(e,t,r,n,s){let i=Qo(n),o=wn(e);if(o!==void 0)return ca(e,o,i);let a=sa(e,t,r,i,s),l=nt(i.parse(e),a,i,[t.real(e.path)],0);return i.reached.add(t.real(e.path)),yn(l,i)}function Qo(e){let t=new Map,r=[],n=new Map,s=jt();return{files:t,remarks:r,reached:new Set,named:e,includes:0,parse(i){let o=n.get(i.path);if(o!==void 0)return o;let a=dn(i,s);for(let u of a.problems)r.push({about:"syntax",effect:"breaks",at:{file:i.path,start:u.start,end:u.end},text:u.message,help:Zo(u,i.text),related:[],affects:"process"});let l=ea(a.outline,i,r),c={file:i,outline:l,directives:Rr(l)};return t.set(i.path,i),n.set(i.path,c),c}}}function ea(e,t,r){let n=e.count===0?"":Gr(e,0);if(!n.startsWith("\uFEFF"))return e;let s=n.slice(1);return r.push({about:"refused",effect:"breaks",at:{file:t.path,start:Je(e,0),end:ao(e,0)},text:`A byte order mark stands before \`${s}\`: nginx takes it for a part of the word, knows no such directive, and does not start.`,help:"Save the file as UTF-8 without a byte order mark (BOM).",related:[],affects:"process"}),lo(e,0,s)}function yn(e,t){return{statements:e,files:[...t.files.values()],remarks:t.remarks,reached:t.reached}}function nt(e,t,r,n,s){let{file:i,outline:o}=e,a=[];for(let l of e.directives){if(Te(o,l)){if(s===vn)a.push(ta(rt(o,l,i,void 0)));else{let u={file:i,outline:o,directives:Xr(o,l)},_=nt(u,t,r,n,s+1);a.push(rt(o,l,i,_))}continue}let c=rt(o,l,i,void 0);if(c.name!=="include"||c.args.length!==1)a.push(c);else for(let u of ra(c,t,r,n,s))a.push(u)}return a}function ta(e){return{...e,unseen:{missing:"file",name:e.text,at:e.at}}}function ra(e,t,r,n,s){let i=e.args[0]??"",o={missing:"include",name:i,at:e.at},a=[{...e,unseen:o}];if(/\$\{|\{\{|<%/.test(i))return a;let l=t.resolve(i);if(l===void 0){let u=Rt(i);return u===void 0?a:Pe(u,e)}let c=[];for(let u of l){if(r.includes+=1,n.includes(u))return r.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`\`${e.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,related:[],affects:"process"}),a;let _=r.includes>Jo||s===vn?void 0:t.read(u),p=_===void 0?Rt(i):void 0;_!==void 0?c.push(...nt(_,t,r,[...n,u],s+1)):p!==void 0?c.push(...Pe(p,e)):Ae(i)||!t.missingIsRefused?c.push(...a):(r.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`The file \`${i}\` is not there, and nginx does not start without it.`,help:"Correct the path (it is relative to the directory of the main config), or take the `include` out.",related:[],affects:"process"}),c.push(...a))}return c}function Pe(e,t){let r=(0,$i.a)(t.at.file,e),{outline:n}=dn(r),s=a=>({...a,at:t.at,end:t.end,stock:!0,...a.body===void 0?{}:{body:a.body.flatMap(i),inside:t.at}}),i=a=>{let l=a.name==="include"?Rt(a.args[0]??""):void 0;return l===void 0?[s(a)]:Pe(l,t)},o=a=>{let l=Te(n,a)?Xr(n,a).map(o):void 0;return rt(n,a,r,l)};return Rr(n).flatMap(a=>i(o(a)))}var na=/^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/,Xt=["/etc/nginx","/usr/local/etc/nginx","/usr/local/nginx/conf","/config/nginx","/usr/local/openresty/nginx/conf"];function sa(e,t,r,n,s){let i=s?(0,q.a)(e.path):oa(e.path),o=t.absolute(i),a=s&&Xt.includes(o),l=s&&Xt.some(u=>o.endsWith(u)),c=u=>{let _=aa(u,r.map);if(_!==void 0)return[_];if(!(0,q.c)(u))return[(0,q.d)(i,u)];let p=Xt.find(M=>u.startsWith(`${M}/`));if(p===void 0||o===p)return[u];let h=(0,q.d)(i,u.slice(p.length+1));return s?[h]:[h,u]};return{missingIsRefused:a,resolve(u){let _=c(u);if(Ae(u)){for(let W of _){let S=No(W,t);if(S.length>0)return S}let h=_.map(W=>(0,q.a)(W)).filter(W=>!Ae(W)),M=l||!(0,q.c)(u)||h.some(W=>t.kind(W)==="directory");return s&&M||ia(u)?[]:void 0}let p=_.find(h=>t.kind(h)==="file"||t.kind(h)==="other");return p!==void 0?[p]:a?_.slice(0,1):void 0},read(u){let _=t.real(u),p=n.named.get(_)??t.read(u);if(!("failed"in p))return n.reached.add(_),n.parse(p)}}}function ia(e){return e.includes("[.]")||/modules(?:-enabled)?\/\*\.conf$/.test(e)}function oa(e){let t=(0,q.a)(e);return na.test(t.slice(t.lastIndexOf("/")+1))?(0,q.a)(t):t}function aa(e,t){let r=t.find(({from:n})=>e===n||e.startsWith(n.endsWith("/")?n:`${n}/`));return r===void 0?void 0:(0,q.d)(r.to,`./${e.slice(r.from.length)}`)}var la=/^# configuration file (.+):$/gm;function wn(e){if(!e.text.includes("# configuration file "))return;let t=[...e.text.matchAll(la)].map(r=>({path:r[1]??"",start:r.index}));return t.length===0?void 0:t}function ca(e,t,r){let{outline:n,directives:s}=r.parse(e),i=new Map(t.map(({path:u})=>[u,[]])),o=0;for(let u of s){for(;o+1<t.length&&(t[o+1]?.start??0)<=Je(n,u);)o+=1;i.get(t[o]?.path??"")?.push(u)}let a=t[0]?.path??"",l={missingIsRefused:!1,resolve(u){let _=(0,q.c)(u)?u:(0,q.d)((0,q.a)(a),u);return Ae(_)?[...i.keys()].filter(p=>Oo(_,p)).toSorted(fn):i.has(_)?[_]:void 0},read(u){let _=i.get(u);return _===void 0?void 0:{file:e,outline:n,directives:_}}},c={file:e,outline:n,directives:i.get(a)??[]};return yn(nt(c,l,r,[a],0),r)}var bn=`
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
`,ua=`
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
`,_a=`
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
`,da=(0,St.a)({M:"main",E:"events",H:"http",S:"server",L:"location",U:"upstream",s:"if in server",i:"if in location",x:"limit_except"}),kn={rows:`${bn}${ua}`,read:new Map},pa={rows:`${bn}${_a}`,read:new Map};function Ie(e){return $n(e,kn)}function Bt(e){return $n(e,pa)}var Sn;function fa(){return Sn??=new Set(kn.rows.match(/^[a-z]\w*/gm)),Sn}function st(e,t){return e.since!==void 0&&!C(t,e.since)?!1:e.until===void 0||!C(t,e.until)}var Hn=[];function $n(e,{rows:t,read:r}){let n=r.get(e);if(n!==void 0)return n;if(!/^\w+$/.test(e))return Hn;let s=[],i=`
${e} `;for(let o=t.indexOf(i);o!==-1;o=t.indexOf(i,o+1))s.push(ma(Ln(t,o+1),ha(t,o)));return s.length===0?Hn:(r.set(e,s),s)}function ha(e,t){return Ln(e,e.lastIndexOf(`
# `,t)+1).slice(2)}function Ln(e,t){return e.slice(t,e.indexOf(`
`,t))}function ma(e,t){let[r="",n="",s="",i="",o=""]=e.split(" "),[a="",l=""]=i.split(":"),[c="",u=""]=o.split("-"),_=s.endsWith("{}");return{name:r,module:t,contexts:[...n].flatMap(p=>da[p]??[]),anywhere:n==="*",...ga(_?s.slice(0,-2):s),block:_,takes:a,words:l===""?[]:l.split("|"),...c===""?{}:{since:c},...u===""?{}:{until:u}}}function ga(e){if(e.endsWith("+"))return{fewest:Number(e.slice(0,-1)),most:1/0,excluded:[]};if(e==="1,3")return{fewest:1,most:3,excluded:[2]};let[t="",r=t]=e.split("-");return{fewest:Number(t),most:Number(r),excluded:[]}}function it(e,t,r){let n=va(e);if(n===void 0)return!1;let s=(0,P.a)(n,{caseless:t});return s!==void 0&&s.match(r)===void 0}function va(e){let t="";for(let r=0;r<e.length;){let n=/^\(\?<?[=!]/.test(e.slice(r,r+4))?xa(e,r):void 0;if(n!==void 0){t+="(?:)",r=n;continue}let s=zn(e,r);t+=e.slice(r,s),r=s}return t}function xa(e,t){let r=0;for(let n=t;n<e.length;n=zn(e,n))if(e[n]==="("&&(r+=1),e[n]===")"&&(r-=1),r===0)return n+1}function zn(e,t){if(e[t]==="\\")return t+2;if(e[t]!=="[")return t+1;let r=e[t+1]==="^"?t+2:t+1;for(e[r]==="]"&&(r+=1);r<e.length&&e[r]!=="]";)r+=e[r]==="\\"?2:1;return r+1}function qn(e){let[t="",r]=e;if(r!==void 0){let i=Mn.get(t);return i&&{kind:i,text:r,caseless:t==="~*"}}let n=ya.find(i=>t.startsWith(i)),s=n===void 0?void 0:Mn.get(n);return n!==void 0&&s!==void 0?{kind:s,text:t.slice(n.length),caseless:n==="~*"}:{kind:t.startsWith("@")?"named":"prefix",text:t,caseless:!1}}var ya=["^~","~*","=","~"],Mn=new Map([["=","exact"],["^~","prefix-final"],["~","regex"],["~*","regex"]]);function wa(e){if(!e.level.own.has("location"))return Dt;let t=[],r=[],n,s,i,o=0;for(let a of e.level.statements){if(a.name!=="location"||a.body===void 0)continue;let l=qn(a.args);if(l===void 0)continue;let c=ba(a,a.body,l,e);t.push(c),o=Math.max(o,l.text.length),l.kind==="regex"?r.push(c):l.kind==="exact"?n=Gt(n,l.text,c):l.kind==="named"?i=Gt(i,l.text,c):s=Gt(s,l.text,c)}return{all:t,exact:n??we,prefix:s??we,longest:o,regexes:r,named:i??we}}function Gt(e,t,r){return e===void 0?new Map([[t,r]]):(e.has(t)||e.set(t,r),e)}var we=new Map,Dt={all:[],exact:we,prefix:we,longest:0,regexes:[],named:we};function Vt(e){return Wn({level:e,match:void 0,pattern:void 0,outer:void 0})}function ba(e,t,r,n){let s=ee("location",n.level,e,t,{complete:n.level.complete}),i=r.kind==="regex"?(0,P.a)(r.text,{caseless:r.caseless}):void 0;return Wn({level:s,match:r,pattern:i,outer:n})}function Wn(e){let{level:t,match:r,pattern:n,outer:s}=e,i={level:t,match:r,pattern:n,outer:s,children:Dt,ifs:Tn,limitExcept:void 0};if(t.kind==="location"){let o=t.own.get("if");o!==void 0&&(i.ifs=new Map(o.map(l=>[l,Cn("if",l,i)])));let a=t.own.get("limit_except")?.[0];a!==void 0&&(i.limitExcept=Cn("limit_except",a,i))}return i.children=wa(i),i}var Tn=new Map;function Cn(e,t,r){let n=(t.body??[]).filter(s=>ka(s,e));return{level:ee(e,r.level,t,n,{complete:r.level.complete}),match:r.match,pattern:void 0,outer:r,children:Dt,ifs:Tn,limitExcept:void 0}}function ka(e,t){let r=t==="if"?"if in location":t,n=Ie(e.name);return n.length===0||n.some(s=>s.anywhere||s.contexts.includes(r))}function ot(e,t){return Kt(e,t)?.found}function Kt(e,t){let{children:r}=e,n=r.exact.get(t);if(n!==void 0)return{found:{kind:"scope",scope:n,why:`exactly ${t}`},final:!0};let s=e.level.kind==="server"?e.level.unseen:void 0;if(s!==void 0)return{found:{kind:"undecided",because:s},final:!0};let i=Sa(r,t),o=$a(r,t);if(o!==void 0&&i?.match?.text!==t)return{found:{kind:"slash",scope:o},final:!0};let a;if(i!==void 0){let l={kind:"scope",scope:i,why:`longest prefix of ${t}`},c=Kt(i,t);if(c?.final===!0)return c;a=c??{found:l,final:!1}}if(i?.match?.kind==="prefix-final")return a;for(let l of r.regexes){if(l.pattern===void 0){if(l.match!==void 0&&it(l.match.text,l.match.caseless,t))continue;let _=l.match?.text??"",p=l.level.block?.at;return{found:{kind:"undecided",because:{missing:"pattern",name:_,...p&&{at:p}}},final:!0}}let c=l.pattern.match(t);if(c===void 0)continue;let u=Kt(l,t);return u!==void 0?{...u,final:!0}:{found:{kind:"scope",scope:l,captures:c,why:`its pattern matches ${t}`},final:!0}}return a}function Sa(e,t){if(e.prefix.size!==0)for(let r=Math.min(e.longest,t.length);r>=0;r-=1){let n=e.prefix.get(t.slice(0,r));if(n!==void 0)return n}}var Ha=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass"];function $a(e,t){let r=e.exact.get(`${t}/`)??e.prefix.get(`${t}/`);return r!==void 0&&Ha.some(n=>r.level.own.has(n))?r:void 0}function Yt(e,t=!1){let r=new Map,n=[],s=[],i=e.body??[],o=i.some(c=>c.name==="hostnames"&&c.args.length===0),a,l;for(let c of i){l??=c.unseen;let[u]=c.args;if(u===void 0||c.unseen!==void 0)continue;let _=c.name;if(_==="default")a??=u;else if(_.startsWith("~")){let p=_.startsWith("~*"),h=_.slice(p?2:1);s.push({pattern:(0,P.a)(h,{caseless:p}),text:h,caseless:p,result:u})}else o&&/^(?:\*\.|\.)/.test(_)?(n.push([!0,_.replace(/^\*/,"").toLowerCase(),u]),_.startsWith(".")&&r.set(_.slice(1).toLowerCase(),u)):o&&_.endsWith(".*")?n.push([!1,_.slice(0,-1).toLowerCase(),u]):r.set((_.startsWith("\\")?_.slice(1):_).toLowerCase(),u)}return{source:e.args[0]??"",statement:e,exact:r,wildcards:n,patterns:s,fallback:a??"",hasFallback:a!==void 0,...l===void 0?{}:{unseen:l},...t?{assumed:!0}:{}}}function La(e){return e.unseen===void 0&&new Set(at(e)).size===1}function at(e){return[...e.exact.values(),...e.wildcards.map(([,,t])=>t),...e.patterns.map(({result:t})=>t),e.fallback]}function Zt(e,t){let r=t.toLowerCase(),n=e.exact.get(r);if(n!==void 0)return{result:n};let s=e.wildcards.filter(([i,o])=>i?r.endsWith(o)&&r.length>o.length:r.startsWith(o)).toSorted((i,o)=>Number(o[0])-Number(i[0])||o[1].length-i[1].length)[0];if(s!==void 0)return{result:s[2]};for(let i of t===""?[]:e.patterns){if(i.pattern===void 0&&it(i.text,i.caseless,t))continue;if(i.pattern===void 0)return{unknown:{missing:"pattern",name:i.text,at:e.statement.at}};let o=i.pattern.match(t);if(o!==void 0)return{result:i.result,groups:o.groups,named:o.named}}return e.unseen!==void 0?{unknown:e.unseen}:{result:e.fallback}}function An(e){return e.args.flatMap(t=>za(t,e))}function za(e,t){let r=e.toLowerCase();if(e.startsWith("~")){let n=(0,P.a)(e.slice(1),{caseless:/[A-Z]/.test(e)});return[{text:e,kind:"regex",key:e,pattern:n,statement:t}]}return r.startsWith("*.")?[{text:e,kind:"leading",key:r.slice(1),statement:t}]:r.startsWith(".")?[{text:e,kind:"exact",key:r.slice(1),statement:t},{text:e,kind:"leading",key:r,statement:t}]:r.endsWith(".*")?[{text:e,kind:"trailing",key:r.slice(0,-1),statement:t}]:[{text:e,kind:"exact",key:r,statement:t}]}var qa=253;function Pn(e){return e.kind==="exact"&&e.text.length<=qa&&!e.text.startsWith(".")&&/^[\w-]+(?:\.[\w-]+)*\.?$/.test(e.text)&&e.text!=="_"}function In(e){let t={exact:new Map,leading:new Map,trailing:new Map},r=[];for(let n of e)for(let s of n.names)s.kind==="regex"?r.push({name:s,owner:n}):t[s.kind].has(s.key)||t[s.kind].set(s.key,n);return{...t,regexes:r}}function jn(e,t){let r=e.exact.get(t);if(r!==void 0)return{owner:r,why:`server_name ${t}`};for(let n=t.indexOf(".");n!==-1;n=t.indexOf(".",n+1)){let s=n===0?void 0:e.leading.get(t.slice(n));if(s!==void 0)return{owner:s,why:`server_name *${t.slice(n)}`}}for(let n=t.lastIndexOf(".");n>0;n=t.lastIndexOf(".",n-1)){let s=e.trailing.get(t.slice(0,n+1));if(s!==void 0)return{owner:s,why:`server_name ${t.slice(0,n+1)}*`}}for(let{name:n,owner:s}of e.regexes){if(n.pattern===void 0)return{undecided:n};let i=n.pattern.match(t);if(i!==void 0)return{owner:s,why:`server_name ${n.text}`,captures:i}}}function Ma(e){let t=new Map;for(let r of e)for(let n of r.listens){if(n.quic)continue;let s=Ve(n),i=t.get(s)??{listens:[],servers:new Set,fallback:void 0};t.set(s,i),i.listens.push(n),i.servers.add(r),n.defaultServer&&(i.fallback??=r)}return[...t.values()].flatMap(({listens:r,servers:n,fallback:s})=>{let i=[...n],[o]=r,[a]=i;return o===void 0||a===void 0?[]:[{family:o.family,address:o.address,port:o.port,ssl:r.some(l=>l.ssl)||Wa(s??a),http2:r.some(l=>l.http2),proxyProtocol:r.some(l=>l.proxyProtocol),servers:i,names:In(i),fallback:s??a}]})}function Wa(e){return(0,d.e)(V(e.scope.level,"ssl",!1))===!0}function Nn(e){return e.url.hostname.toLowerCase().replace(/\.$/,"")}function Ta(e,t){let r=(0,d.k)(t),n=Nn(t),s=(0,d.j)(t)==="https",i=On(e,r,n),o=En(i,n);if(t.front!=="none"&&s&&o?.ssl!==!0)return Ca(e,n,r);if(o===void 0)return{kind:"closed",why:`nothing listens on port ${r}`};let a=Fn(o,n);return a.kind!=="server"?a:s&&!o.ssl?{kind:"closed",why:`the listener on port ${r} does not speak TLS`,server:a.server}:!s&&o.ssl?{kind:"plain-to-tls",socket:o,server:a.server}:a}function Ca(e,t,r){let n=e.filter(a=>!a.ssl&&a.family!=="unix"),s=new Set(n.map(a=>a.port)),i=s.has(r)?r:s.has(80)?80:s.size===1?[...s][0]:void 0,o=i===void 0?void 0:En(On(n,i,t),t);return o===void 0?{kind:"closed",why:"no plain listener for what stands in front"}:Fn(o,t)}function On(e,t,r){let n=e.filter(o=>o.family!=="unix"&&o.port===t),s=r.replace(/^\[|\]$/g,""),i=n.filter(o=>o.address===s);return i.length>0?i:n}function En(e,t){let r=s=>(jn(s.names,t)===void 0?4:0)+(s.address==="*"?0:2)+(s.family==="ipv4"?0:1),n;for(let s of e)(n===void 0||r(s)<r(n))&&(n=s);return n}function Fn(e,t){let r=jn(e.names,t);if(r===void 0)return{kind:"server",socket:e,server:e.fallback,why:`no server_name on port ${e.port} is ${t}; the default server takes it`};if("undecided"in r)return{kind:"undecided",because:{missing:"pattern",name:r.undecided.text,at:r.undecided.statement.at}};let{owner:n,why:s,captures:i}=r;return{kind:"server",socket:e,server:n,why:s,...i===void 0?{}:{captures:i}}}function Aa(e){let t=0,r=(e.body??[]).map(({name:n,args:s})=>{let i=/^(\d+)(?:\.(\d{1,2}))?%$/.exec(n),o=s[0]??"";if(i===null)return{end:void 0,result:o};let a=Number(i[1])*100+Number((i[2]??"").padEnd(2,"0"));return t+=Math.floor(4294967295*a/1e4),{end:t,result:o}});return{source:e.args[0]??"",statement:e,shares:r}}function Pa({shares:e},t){let r=ja(new TextEncoder().encode(t));return e.find(({end:n})=>n===void 0||r<n)?.result??""}function Ia({shares:e}){let t=e.some(({end:r})=>r===void 0)?[]:[""];return[...new Set([...e.map(({result:r})=>r),...t])]}function ja(e){let t=new DataView(e.buffer,e.byteOffset,e.byteLength),r=e.length-e.length%4,n=e.length>>>0;for(let i=0;i<r;i+=4){let o=Math.imul(t.getUint32(i,!0),1540483477);o=Math.imul(o^o>>>24,1540483477),n=Math.imul(n,1540483477)^o}let s=e.subarray(r);return s.length>0&&(n^=s.reduce((i,o,a)=>i|o<<8*a,0),n=Math.imul(n,1540483477)),n=Math.imul(n^n>>>13,1540483477),(n^n>>>15)>>>0}function Un(e){let t=e.body??[];return{name:e.args[0]??"",statement:e,servers:t.filter(r=>r.name==="server").flatMap(Na),hasUnseen:t.some(r=>r.unseen!==void 0)}}function Na(e){let[t="",...r]=e.args,n=be(t,80);return n===void 0?[]:[{...n,backup:r.includes("backup"),down:r.includes("down"),statement:e}]}function be(e,t){if(e.startsWith("unix:"))return{host:e,port:null};let r=Oa(e);if(r===void 0)return;let n=r.port??t;return n<1||n>65535?void 0:{host:r.host,port:n}}var Oa=(0,kt.b)(e=>{let[,t="",r]=/^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(e)??[];return t===""?void 0:{host:t,port:r===void 0?void 0:Number(r)}});function Ea(e){return e.servers.filter(t=>!t.down)}function Fa(e){let{extent:t}=e,r=t==="main"?e.loaded.statements:[],n=Ua(e),s=r.find(S=>S.name==="http"),i=t==="site"?[]:e.loaded.statements.filter(S=>S!==s),o=Ui(n.statements,i),a=t==="main"&&!o.hidesSomething,l=t==="main"?r.find(S=>S.unseen!==void 0)?.unseen:void 0,c=t==="server-part"||t==="directives"?{missing:"parent",name:"server"}:l,u=ee("http",void 0,s,n.statements,{unseen:c,complete:a}),_=new Map;for(let S of u.own.get("map")??[]){let N=S.args[1]??"";N.startsWith("$")&&_.set(N.slice(1).toLowerCase(),Yt(S))}let p=Da(o),h=[...n.assumes];if(t!=="main"&&!_.has("connection_upgrade")&&!p.has("connection_upgrade")){let[S]=Pe(Yo,je(e));S!==void 0&&_.set("connection_upgrade",Yt(S,!0)),e.loaded.files.some(N=>N.text.includes("$connection_upgrade"))&&h.push("`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.")}let M=new Map;for(let S of u.own.get("upstream")??[]){let N=Un(S);M.set(N.name.toLowerCase(),N)}let W=Ra(u,e);return{extent:t,inventory:o,complete:a,main:r,fragment:t==="main"?[]:e.loaded.statements,http:u,servers:W,sockets:Ma(W),upstreams:M,maps:_,geos:Rn(u,"geo",ji),splits:Rn(u,"split_clients",Aa),defined:p,assumes:h,appliance:n.appliance}}function Rn(e,t,r){return new Map((e.own.get(t)??[]).flatMap(n=>{let s=n.args.at(-1)??"";return s.startsWith("$")?[[s.slice(1).toLowerCase(),r(n)]]:[]}))}function Ua(e){let{statements:t}=e.loaded;switch(e.extent){case"main":return{statements:t.find(r=>r.name==="http")?.body??[],assumes:[]};case"site":{let r=Ko.find(({sign:n})=>e.named.some(s=>n.test(s.text)));return r===void 0?{statements:t,assumes:["The main config that includes this site cannot be seen; nginx's own defaults are assumed."]}:{statements:[...Pe(r.http,je(e)).map(n=>({...n,assumed:!0})),...t],appliance:r.name,assumes:[`The main config cannot be seen; it is taken to be the one that comes with ${r.name}.`]}}case"server-part":return{statements:t.filter(r=>Xn.has(r.name)),assumes:[]};case"directives":return{statements:[],assumes:[]}}}var Xn=new Set(["map","upstream","geo","split_clients","limit_req_zone","limit_conn_zone","log_format","proxy_cache_path"]);function je(e){let[t]=e.loaded.statements,r=e.named[0]?.path??"";return t??{name:"",args:[],at:{file:r,start:0,end:0},end:0,text:""}}function Ra(e,t){return t.extent==="server-part"?[Xa(e,t)]:t.extent==="directives"?[Ba(e,t)]:(e.own.get("server")??[]).filter(r=>r.body!==void 0).map((r,n)=>{let s=ee("server",e,r,r.body??[],{complete:e.complete});return{index:n,statement:r,scope:Vt(s),listens:s.own.get("listen")?.flatMap(Wt)??[Ki],names:s.own.get("server_name")?.flatMap(An)??[]}})}function Xa(e,t){let r=t.loaded.statements.filter(o=>!Xn.has(o.name)),n=ee("server",e,void 0,r,{unseen:{missing:"parent",name:"server"},complete:!1}),s=Vt({...n,unseen:void 0}),i=(n.own.get("listen")??[]).flatMap(Wt);return{index:0,statement:je(t),scope:s,listens:i,names:(n.own.get("server_name")??[]).flatMap(An)}}function Ba(e,t){let r={missing:"parent",name:"location"},{statements:n}=t.loaded,s=n.some(({name:i})=>i==="proxy_pass")?ee("server",e,void 0,[Ga(t)],{complete:!1}):ee("server",e,void 0,n,{unseen:r,complete:!1});return{index:0,statement:je(t),scope:Vt(s),listens:[],names:[]}}function Ga(e){let t=je(e),r=e.loaded.statements.at(-1)?.end??0,n={file:t.at.file,start:0,end:Math.max(r,e.named[0]?.text.length??0)};return{...t,name:"location",args:["/"],body:e.loaded.statements,inside:n}}function Da({http:e}){let t=new Map,r=(n,s)=>{let i=n?.startsWith("$")===!0?n.slice(1).toLowerCase():void 0;i!==void 0&&!t.has(i)&&t.set(i,s)};for(let n of e){let{name:s,args:i}=n;if(Va.has(s)||s.startsWith("set_"))r(i[0],n);else if(s==="map")for(let o of n.body??[])Bn([o.name],o,r);else if(s==="geo"||s==="split_clients")r(i.at(-1),n);else if(s==="proxy_cookie_path"||s==="rewrite"||s==="location"||s==="server_name"||s==="if")Bn(i,n,r);else if(s==="geoip2")for(let o of n.body??[])r(o.name,n)}return t}var Va=new Set(["set","auth_request_set","perl_set","js_set","js_var","set_by_lua_block","set_by_lua_file"]);function Bn(e,t,r){for(let n of e)if(n.includes("(?"))for(let s of n.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))r(`$${s[1]??s[2]}`,t)}var lt=new Map,Ka=5e3;function J(e){if(!e.includes("$"))return{pieces:[{text:e}],variables:[]};let t=lt.get(e);if(t!==void 0)return t;lt.size>Ka&&lt.clear();let r=Ya(e);return lt.set(e,r),r}function ie(e){return e.includes("$")&&J(e).variables.length>0}function Ya(e){let t=[],r=[],n,s="",i=0;for(;i<e.length;){if(e[i]!=="$"){s+=e[i],i+=1;continue}let o=Za(e,i+1);if(o===void 0){n??=e[i+1]==="{"?`the variable in \`${e}\` is never closed`:`\`$\` in \`${e}\` names no variable`,s+="$",i+=1;continue}s!==""&&t.push({text:s}),s="",t.push({variable:o.name}),r.push(o.name),i=o.end}return(s!==""||t.length===0)&&t.push({text:s}),{pieces:t,variables:r,...n===void 0?{}:{wrong:n}}}function Za(e,t){let r=e[t]==="{",n=r?t+1:t,s=/[A-Za-z0-9_]*/y;s.lastIndex=n;let i=s.exec(e)?.[0]??"";if(!r&&/^[1-9]/.test(i))return{name:i[0]??"",end:n+1};let o=n+i.length;if(!(i===""||r&&e[o]!=="}"))return{name:i.toLowerCase(),end:r?o+1:o}}function Ja(e,t){return{raw:`${e.pathname}${e.search}`,uri:Qa(e.pathname,t),args:e.search.slice(1)}}function Qa(e,t){let r=el(e),n=t?r.replace(/\/{2,}/g,"/"):r,s=[],i=n.split("/").slice(1);return i.forEach((o,a)=>{let l=a===i.length-1;o===".."?s.pop():o!=="."&&s.push(o),l&&(o==="."||o==="..")&&s.push("")}),`/${s.join("/")}`}function el(e){if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e.replace(/%([0-9a-fA-F]{2})/g,(t,r)=>String.fromCharCode(Number.parseInt(r,16)))}}function tl(e,t){let r=C(t,"1.21.1")?/(?:[^!-~]|[#%?"<>\\^`{|}])+/g:/(?:[^!-~]|[#%?])+/g;return e.replace(r,n=>rl(n))}function rl(e){try{return encodeURIComponent(e)}catch{return e}}function Gn(e,t){return t===""?e:`${e}?${t}`}function x(e,t="request"){return[{text:e,from:t}]}function R(e){return[{text:void 0,from:"unknown",because:e}]}function $(e){let t="";for(let r of e){if(r.text===void 0)return;t+=r.text}return t}function oe(e,t){return e.find(r=>r.because!==void 0)?.because??{missing:"variable",name:t}}function Dn(e){return e.some(t=>t.assumed===!0)}function Jt(e,t,r){if(e==="$http_user_agent")return(0,Hr.a)(t.client,r);if(e!=="$http_referer")return;let[n,...s]=new Set(nl(t).map(r));return s.length===0?n:void 0}function nl(e){return e.client==="agent"?[""]:["",`${(0,d.j)(e)}://${(0,d.l)(e)}/`]}function sl(e){switch(ct(e)){case"own":return[{text:void 0,from:"client-ip"}];case"named":return[Vn(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return Qt(e)}}function il(e){switch(ct(e)){case"own":return[{text:void 0,from:"client-ip-appended"}];case"named":return[Vn(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return Qt(e).map(t=>t.text===void 0?t:{...t,from:"client-supplied",otherwise:t.from,chosen:!0})}}function ol(e){return ut(e)?Qt(e):[{text:void 0,from:"client-ip"}]}function al({socket:e}){return e.proxyProtocol?[{text:void 0,from:"client-ip"}]:x("")}function ll(e){return ct(e)==="named"}function cl(e){return ct(e)==="peer"}function ct(e){let{scope:t,request:r,relay:n,socket:s}=e,i=w(t.level,"set_real_ip_from"),o=(i===void 0||"unknown"in i?[]:i.lines).map(({args:l})=>l[0]??""),a=pl(e);return ut(e)?(n===void 0?o.length>0:o.some(l=>dl(l,n.address)))?a!=="proxy_protocol"?"named":s.proxyProtocol?"own":"peer":"peer":o.length===0||a==="proxy_protocol"?"own":r.front!=="none"&&ul[r.front].includes(a)?"told":r.front==="cloudflare"||o.some(l=>_l.test(l))?"named":"own"}var ul={tls:["x-forwarded-for","x-real-ip"],cloudflare:["cf-connecting-ip","x-forwarded-for"]},_l=/^(?:0\.0\.0\.0|::)\/0$/;function ut({relay:e,socket:t}){return e!==void 0||t.proxyProtocol}function Vn(e){let t=ut(e)?"request":"client-ip";return{text:ut(e)?e.relay?.address:void 0,from:"client-supplied",otherwise:t,chosen:!0}}function Qt({relay:e,socket:t}){if(e!==void 0)return x(e.address);let r=t.servers[0]?.statement.at;return R({missing:"front-hop",name:"The address of the relay in front",...r&&{at:r}})}function dl(e,t){let r=Mr(e),n=zt(t);return r!==void 0&&n!==void 0&&Wr(r,n)}function pl({scope:e}){let t=w(e.level,"real_ip_header");return((t===void 0||"unknown"in t?void 0:t.lines[0])?.args[0]??"X-Real-IP").toLowerCase()}function fl(e){let t=w(e.scope.level,"valid_referers");if(t===void 0)return x("");if("unknown"in t)return R(t.unknown);let r=t.lines.flatMap(({args:i})=>i),n=Jt("$http_referer",e.request,i=>hl(i,r,e)),s=t.lines[0]?.at;return n===void 0?R({missing:"client",name:"$http_referer",...s&&{at:s}}):x(n?"":"1")}function hl(e,t,r){if(e==="")return t.includes("none");let n=/^https?:\/\/(.*)$/i.exec(e)?.[1];if(n===void 0)return t.includes("blocked");let s=n.replace(/[:/].*$/s,"").toLowerCase();return t.some(i=>{if(i==="server_names")return r.server.names.some(a=>a.text.toLowerCase()===s);if(i.startsWith("~"))return(0,P.a)(i.slice(1),{caseless:!0})?.match(n)!==void 0;let o=i.replace(/\/.*$/s,"").toLowerCase();return o.startsWith("*.")?s.endsWith(o.slice(1)):o.endsWith(".*")?s.startsWith(o.slice(0,-1)):s===o})}function ml(e,t){let{request:r,scheme:n,socket:s,server:i}=t;switch(e){case"host":return x(t.host,"client-hostname");case"scheme":return x(n,"client-scheme");case"https":return x(n==="https"?"on":"");case"server_name":return x(i.names[0]?.text??"","server-name");case"server_port":return x(String(s.port),"server-port");case"request_port":return x(r.url.port,"server-port");case"is_request_port":return x(r.url.port===""?"":":","text");case"remote_addr":return sl(t);case"realip_remote_addr":return ol(t);case"proxy_protocol_addr":return al(t);case"remote_port":case"realip_remote_port":return Yn("client-port");case"proxy_add_x_forwarded_for":return il(t);case"invalid_referer":return fl(t);case"proxy_host":return t.upstreamHost??x("","upstream-host");case"uri":case"document_uri":return x(t.uri);case"request_uri":return x(t.target.raw);case"args":case"query_string":return x(t.args);case"is_args":return x(t.args===""?"":"?");case"request_method":return x(r.method);case"request":return x(`${r.method} ${t.target.raw} HTTP/1.1`);case"server_protocol":return x(Kn(t)?"HTTP/2.0":"HTTP/1.1");case"http2":return x(Kn(t)?"h2":"");case"nginx_version":return x(t.configuration.version);case"remote_user":case"proxy_protocol_port":case"http3":case"request_completion":case"ssl_early_data":return x("");case"ssl_client_verify":return x("NONE");case"ssl_server_name":return x(n==="https"?t.host:"")}return e.startsWith("ssl_")&&n==="http"||e==="upstream_cache_status"&&!vl(t)?x(""):e.startsWith("http_")?yl(e.slice(5),t):e.startsWith("arg_")?x(gl(e.slice(4),t.args)):e.startsWith("cookie_")?(0,d.i)(r)?Yn("client-supplied"):x("","client-supplied"):[{text:void 0,from:"request",because:{missing:"variable",name:`$${e}`}}]}function gl(e,t){return t.split("&").find(r=>r.toLowerCase().startsWith(`${e}=`))?.slice(e.length+1)??""}function vl({scope:e}){let t=w(e.level,"proxy_cache");return t!==void 0&&("unknown"in t||t.lines[0]?.args[0]!=="off")}function Kn(e){if(e.scheme!=="https"||(0,d.i)(e.request))return!1;let{level:t}=e.server.scope,r=C(e.configuration.version,"1.25.1")&&(t.own.get("http2")?.[0]?.args[0]??"")==="on";return e.socket.http2||r}function Yn(e){return[{text:void 0,from:e}]}var xl=new Set(["user_agent","accept","accept_encoding","accept_language","accept_charset","cookie","referer","authorization","dnt","range","if_none_match","if_modified_since","cache_control","pragma","content_length","content_type","x_api_token","x_csrf_token","sec_websocket_key","sec_websocket_extensions","sec_websocket_protocol","sec_fetch_mode","sec_fetch_dest","sec_fetch_site","sec_ch_ua","upgrade_insecure_requests"]);function yl(e,t){let{request:r}=t;if(e==="host")return x(t.hostHeader,"client-host");let n=kl(e,r),s=n===""&&!wl.has(e);return[{text:n,from:"client-supplied",...s?{chosen:!0}:{}}]}var wl=new Set(["upgrade","connection","origin","sec_websocket_version"]);function bl(e){return`${(0,d.j)(e)}://${(0,d.l)(e)}`}function kl(e,t){let r=(0,d.i)(t);switch(e){case"upgrade":return r?"websocket":"";case"connection":return(0,d.m)(t)??"keep-alive";case"sec_websocket_version":return r?"13":"";case"origin":return r||t.method!=="GET"&&t.client!=="agent"?bl(t):"";case"x_forwarded_proto":case"x_forwarded_scheme":return t.front==="none"?"":(0,d.j)(t);case"x_forwarded_host":return t.front==="none"?"":t.url.host;case"x_forwarded_port":return t.front==="none"?"":String((0,d.k)(t));case"x_forwarded_ssl":return t.front==="none"?"":void 0;case"x_forwarded_for":case"x_real_ip":return t.front==="none"?"":void 0;case"cf_connecting_ip":case"cf_visitor":case"cf_ray":case"cf_ipcountry":return t.front==="cloudflare"?void 0:""}return xl.has(e)?void 0:""}var er=`
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
`,Sl=["http_","sent_http_","sent_trailer_","upstream_http_","upstream_trailer_","upstream_cookie_","cookie_","arg_","proxy_protocol_tlv_"],ke;function tr(e){return ke??=new Set(er.trim().split(/\s+/)),ke.has(e)||/^[1-9]$/.test(e)||Sl.some(t=>e.startsWith(t))}var Hl=/^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;function $l(e){return ke??=new Set(er.trim().split(/\s+/)),ke.has(e)&&!Hl.test(e)&&!Ll.has(e)}var Ll=new Set(["request_port","is_request_port","http3","connection_time"]);function zl(){return ke??=new Set(er.trim().split(/\s+/)),ke}function ql(e=new Map){return{answers:new Map(e),asked:[]}}var Ml=16;function rr(e,t){if(e.ways===0||e.ways>Ml)return;let r=t.answers.get(e.about);return r!==void 0?r:(t.answers.set(e.about,0),t.asked.push(e),0)}var Wl=128;function Tl(e){let t=[],r=new Map,n=[new Map];for(let s=n.pop();s!==void 0;s=n.pop()){if(t.length===Wl)return;let i=ql(s);t.push(e(i));let o=new Map(s);for(let a of i.asked){r.set(a.about,a);for(let l=1;l<a.ways;l+=1)n.push(new Map([...o,[a.about,l]]));o.set(a.about,0)}}return{results:t,questions:[...r.values()]}}function nr(e,t,r,n){let s=Cl(t),i=n.at,o=t.find(a=>a.because!==void 0)?.because;return s==="address"?{about:e,ways:r,varies:s,because:{missing:"client",name:"the client's address",at:i}}:{about:e,ways:r,varies:s,because:{missing:s==="client"?"client":"variable",name:n.name,...o,at:o?.at??i}}}function Cl(e){let t=e.filter(n=>n.text===void 0),r=n=>n.because?.name??"";return t.some(n=>n.from==="client-port"||Al.test(r(n)))?"request":t.some(n=>n.from==="unknown"&&n.because?.missing!=="client")?"unseen":t.every(n=>n.from.startsWith("client-ip")||n.otherwise==="client-ip"||Pl.test(r(n)))?"address":"client"}var Al=/^\$(?:request_id|msec|time_iso8601|time_local|date_gmt|date_local|connection|connection_requests|pid|connections_\w+|request_length)$/,Pl=/^(?:\$(?:binary_remote_addr|geoip\w*)|the client's address)$/,Il=32,jl=256;function z(e,t){if(!e.includes("$"))return x(e,"text");let r=[];for(let n of J(e).pieces)if("text"in n?r.push({text:n.text,from:"text"}):r.push(..._t(n.variable,t)),r.length>jl)return R({missing:"variable",name:`$${"variable"in n?n.variable:""}`});return r}function _t(e,t){if(/^[1-9]$/.test(e))return x(t.captures[Number(e)]??"");let r=t.variables.get(e);if(r!==void 0)return r;if(t.named.has(e))return x(t.named.get(e)??"");let n=t.configuration.maps.get(e);if(n!==void 0){let a=t.mapped.get(e)??Nl(n,e,t);return t.mapped.set(e,a),a}let s=t.configuration.geos.get(e);if(s!==void 0)return El(s,e,t);let i=t.configuration.splits.get(e);if(i!==void 0)return Fl(i,e,t);let o=t.configuration.defined.get(e);if(o!==void 0&&!tr(e)){if(o.name==="set"||o.name==="location"||o.name==="rewrite")return x("","text");let a=o.name==="geoip2"?"client":"variable";return R({missing:a,name:`$${e}`,at:o.at})}return tr(e)?ml(e,t):R({missing:"variable",name:`$${e}`})}function Nl(e,t,r){if(r.depth>Il)return R({missing:"variable",name:`$${t}`});r.depth+=1;try{let n=z(e.source,r),s=$(n);if(s===void 0){let a=Jt(e.source,r.request,l=>{let c=Zt(e,l);return"unknown"in c||c.result.includes("$")?void 0:c.result});if(a!==void 0)return x(a)}if(s===void 0)return Ol(e,t,n,r);let i=Zt(e,s);if("unknown"in i)return R(i.unknown);i.groups!==void 0&&(r.captures=i.groups);for(let[a,l]of i.named??[])r.named.set(a.toLowerCase(),l);let o=Ul(e,n)?z(i.result,r).map(Jn):z(i.result,r);return e.assumed||Dn(n)?o.map(a=>({...a,assumed:!0})):o}finally{r.depth-=1}}function Ol(e,t,r,n){let s=[...new Set(at(e))],[i,...o]=s;if(i!==void 0&&o.length===0&&e.unseen===void 0)return z(i,n);let a=nr(t,r,s.length,{at:e.statement.at,name:e.source}),l=e.unseen===void 0&&rr(a,n.world),c=typeof l=="number"?s[l]:void 0;return c===void 0?R(a.because):z(c,n)}function El(e,t,r){let n=z(e.source,r),s=Oi($(n)),i=s===void 0?void 0:Ei(e,s);return i!==void 0?n.some(o=>o.chosen)?x(i).map(Jn):x(i):Zn(Fi(e),t,n,e.statement,r)}function Fl(e,t,r){let n=z(e.source,r),s=$(n);return s!==void 0?x(Pa(e,s)):Zn(Ia(e),t,n,e.statement,r)}function Zn(e,t,r,n,s){let[i]=e;if(i!==void 0&&e.length===1)return x(i);let o=nr(t,r,e.length,{at:n.at,name:`$${t}`}),a=rr(o,s.world),l=a===void 0?void 0:e[a];return l===void 0?R(o.because):x(l)}function Ul(e,t){return t.some(r=>r.chosen===!0)&&!La(e)}function Jn(e){return e.from==="client-supplied"||e.from==="unknown"?{...e,chosen:!0}:{...e,from:"client-supplied",otherwise:e.from,chosen:!0}}var Q=(0,kt.b)(e=>{let t=/^(https?):\/\/(.*)$/is.exec(e);if(t===null)return;let r=(t[1]??"").toLowerCase()==="https"?"https":"http",n=t[2]??"";if(n.startsWith("unix:")){let o=n.indexOf(":",5);return o===-1?{scheme:r,authority:n,uri:""}:{scheme:r,authority:n.slice(0,o),uri:n.slice(o+1)}}let s=n.search(/[/?]/);if(s===-1)return{scheme:r,authority:n,uri:""};let i=n.slice(s);return{scheme:r,authority:n.slice(0,s),uri:i.startsWith("?")?`/${i}`:i}});function Ne(e,t,r){let n=e.args[0]??"",s=ie(n),i=z(n,r),o=$(i);if(o===void 0)return Rl(i,n,e,t,r);let a=Q(o);if(a===void 0)return{kind:"undecided",because:{missing:"variable",name:n,at:e.at}};let l=(0,d.a)(Qn(a,s,t,r),e.at,"proxy_pass"),c=es(a,s,r.configuration);if(c?.hasUnseen===!0&&c.servers.length===0)return{kind:"undecided",because:{missing:"include",name:c.name,at:c.statement.at}};let u=ss(a,c,l,e,t);if(s&&c===void 0&&Xl(a,r.configuration)){let _=w(t.level,"resolver");if(_===void 0)return{kind:"no-resolver",host:a.authority,assumed:!r.configuration.complete,targets:u};if("unknown"in _)return{kind:"undecided",because:_.unknown}}return{kind:"targets",targets:u,host:x(Gl(a,c),"upstream-host")}}function Rl(e,t,r,n,s){let i={at:r.at,...oe(e,t)},o=t.toLowerCase().startsWith("https:")?"https":"http",a=/^https?:\/\/[^/?]+$/i.test(t)?(0,d.a)(Qn({scheme:o,authority:"",uri:""},!0,n,s),r.at,"proxy_pass"):(0,d.c)(i);return{kind:"targets",targets:[{scheme:o,host:(0,d.c)(i),port:(0,d.c)(i),path:a,verifies:V(n.level,"proxy_ssl_verify",!1),at:r.at}],host:[{text:void 0,from:"upstream-host",because:i}]}}function Qn(e,t,r,n){if(t&&e.uri!=="")return e.uri;if(e.uri===""&&n.untouched)return n.target.raw;let s=r.match?.kind==="prefix"||r.match?.kind==="exact"||r.match?.kind==="prefix-final"?r.match.text:"",i=e.uri!==""&&n.validLocation,o=i?n.uri.slice(s.length):n.uri;return Gn(`${i?e.uri:""}${tl(o,n.configuration.version)}`,n.args)}function es(e,t,r){let n=e.authority.toLowerCase();return r.upstreams.get(t?n:n.replace(/:\d+$/,""))}function Xl(e,t){let{authority:r}=e;return r.startsWith("unix:")||r.startsWith("[")||/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(r)?!1:!Bl(t).has(ts(e))}function ts(e){let t=e.authority.toLowerCase();return/:\d+$/.test(t)?t:`${t}:${e.scheme==="https"?443:80}`}var rs=new WeakMap;function Bl({http:e}){let t=rs.get(e);if(t!==void 0)return t;let r=new Set,n=s=>{for(let{name:i,args:o,body:a}of s){let[l=""]=o,c=i==="proxy_pass"&&!l.includes("$")?Q(l):void 0;c!==void 0&&r.add(ts(c)),a!==void 0&&n(a)}};return n(e.statements),rs.set(e,r),r}function Gl(e,t){return e.authority.startsWith("unix:")?"localhost":t!==void 0?e.authority:e.authority.replace(e.scheme==="https"?/:443$/:/:80$/,"")}function ns(e,t,r){let n=e.args[0]??"",s=ie(n)?void 0:Q(n);if(s===void 0)return[];let i=(0,d.c)({missing:"variable",name:"$request_uri",at:e.at});return ss(s,es(s,!1,r),i,e,t)}function ss(e,t,r,n,s){let i=V(s.level,"proxy_ssl_verify",!1),o=(l,c,u,_)=>{let p=h=>(0,d.a)(h,u.at,_);return{scheme:e.scheme,host:p(l),port:p(c),path:r,verifies:i,at:u.at}};if(t!==void 0)return Ea(t).map(l=>o(l.host,l.port,l.statement,"server"));let a=be(e.authority,e.scheme==="https"?443:80);return a===void 0?[]:[o(a.host,a.port,n,"proxy_pass")]}function Dl(e,t){if(e.is!=="known")return e;let{value:r}=e;return r==="1.0"||r==="1.1"||r==="2"?{...e,value:r}:e.at===void 0?(0,d.b)("1.1",t):(0,d.c)({missing:"file",name:r,at:e.at})}function Vl(e,t,r){if(e.name!=="proxy_pass")return;let n=Ne(e,t,r);if(n.kind==="no-resolver")return{is:"known",value:502,origin:n.assumed?"assumed":"default",why:`no \`resolver\` is there to look up ${n.host}`,at:e.at};if(n.kind!=="targets"||n.targets.some(({scheme:i})=>i!=="http"))return;let s=is(t,r);return s.is!=="known"||s.value!=="2"||s.at===void 0?void 0:{is:"known",value:502,origin:s.origin,why:"nginx speaks HTTP/2 to it, and Pulse answers in HTTP/1.1",at:s.at}}function is({level:e},{configuration:t}){let r=C(t.version,"1.29.7")?"1.1":"1.0";return Dl(Ge(e,"proxy_http_version",r),t.complete)}function os(e){return e.endsWith("/stream")||e.endsWith("/events")?"text/event-stream":e.startsWith("/api/")?"application/json":e.endsWith(".js")?"text/javascript":"text/html"}function Kl(e){return e==="application/json"||e==="text/event-stream"}function Yl(e,t,r){let n=V(e,"proxy_buffering",!0);if(n.is!=="known")return n;if(!n.value)return{...n,value:!1};if(t.scheme==="https")return{...n,why:"the client speaks TLS to this listener"};if(r.is!=="known")return r;if(r.value==="1.0")return{...n,why:"the hop to Pulse is HTTP/1.0"};let s=Zl(e,t.request.url.pathname);return s.is!=="known"?s:s.value&&Jl(e,t)?{...n,value:!1}:s.value?{...n,why:"gzip collects what it compresses"}:{...n,value:!1}}function Zl(e,t){let r=V(e,"gzip",!1);if((0,d.e)(r)!==!0)return r;let n=os(t);if(n==="text/html")return r;let s=w(e,"gzip_types");if(s!==void 0&&"unknown"in s)return{is:"unknown",because:s.unknown};let i=s?.lines.some(o=>o.args.some(a=>a==="*"||a.toLowerCase()===n));return r.is==="known"?{...r,value:i===!0}:r}function Jl(e,t){let r=w(e,"gzip_disable");return r===void 0||"unknown"in r?!1:r.lines.flatMap(({args:n})=>n).filter(n=>n!=="msie6").map(n=>(0,P.a)(n,{caseless:!0})).some(n=>(0,Hr.a)(t.request.client,s=>n?.match(s)!==void 0)===!0)}function as(e,t){let r=w(e.level,"error_page");if(!(r===void 0||"unknown"in r))for(let n of r.lines){let s=[...n.args],i=s.pop()??"",o=s.at(-1)?.startsWith("=")===!0?s.pop():void 0;if(!s.includes(String(t)))continue;let a=o===void 0?"own":o==="="?"answer":Number(o.slice(1));return{target:i,status:a,statement:n}}}function dt(e){for(let t=e.level;t!==void 0;t=t.parent)if(t.own.has("allow")||t.own.has("deny"))return t.statements.filter(({name:r})=>r==="allow"||r==="deny");return[]}function Ql(e){let[t]=dt(e);if(!(t?.name!=="deny"||t.args[0]!=="all"))return ls(e,"deny")?void 0:t}function ls(e,t){let r=w(e.level,"satisfy");if(r===void 0||!("unknown"in r)&&r.lines[0]?.args[0]!=="any")return!1;let n=["auth_basic","auth_request","auth_jwt"].filter(s=>ec(e,s));return dt(e).length>0&&n.push("deny"),n.some(s=>s!==t)}function ec(e,t){let r=w(e.level,t);return r!==void 0&&("unknown"in r||r.lines[0]?.args[0]!=="off")}function tc(e,t){return[...nc(e)?[]:rc(e),...sc(e),...ic(e,t),...oc(e),...lc(e,t)]}function Se(e){return e===void 0||"unknown"in e?[]:e.lines}function rc(e){let t=i=>Se(w(e.level,i)).filter(o=>o.args[0]!=="off"),r=t("auth_basic").map(i=>({kind:"auth",scheme:"basic",at:i.at})),n=t("auth_request").map(i=>({kind:"auth",scheme:"forward",at:i.at})),s=Se(w(e.level,"ssl_verify_client")).filter(i=>i.args[0]==="on").map(i=>({kind:"auth",scheme:"certificate",at:i.at}));return[...r,...n,...s]}function nc(e){let[t]=Se(w(e.level,"satisfy"));return t?.args[0]==="any"&&dt(e).some(r=>r.name==="allow")}function sc(e){let t=dt(e),[r]=t;if(r===void 0||r.name==="allow"&&r.args[0]==="all")return[];let{kind:n,block:s}=e.level;return n==="limit_except"?[{kind:"method",at:s?.at??r.at}]:[{kind:"address",at:r.at}]}function ic(e,t){return Se(w(e.level,"limit_req")).map(r=>{let n=sr(r,"zone"),s=(t.http.own.get("limit_req_zone")??[]).find(a=>a.args.some(l=>l.startsWith(`zone=${n}:`))),i=s===void 0?(0,d.c)({missing:"parent",name:`limit_req_zone ${n??""}`.trim(),at:r.at}):(0,d.a)(cc(sr(s,"rate")??""),s.at,"limit_req_zone"),o=(0,d.a)(Number(sr(r,"burst")??0),r.at,"limit_req");return{kind:"rate",perSecond:i,burst:o,at:r.at}})}function oc(e){return Se(w(e.level,"limit_conn")).map(t=>({kind:"connections",most:(0,d.a)(Number(t.args[1]??0),t.at,"limit_conn"),at:t.at}))}var ac=["server_rewrite_by_lua_block","server_rewrite_by_lua_file","rewrite_by_lua_block","rewrite_by_lua_file","rewrite_by_lua","access_by_lua_block","access_by_lua_file","access_by_lua","precontent_by_lua_block","precontent_by_lua_file"];function lc(e,{inventory:t}){return ac.filter(r=>t.names.has(r)).flatMap(r=>Se(w(e.level,r)).map(n=>({kind:"plugin",name:r,at:n.at})))}function sr(e,t){return e.args.find(r=>r.startsWith(`${t}=`))?.slice(t.length+1)}function cc(e){let t=/^(\d+)r\/([sm])$/.exec(e);return t===null?0:Number(t[1])/(t[2]==="m"?60:1)}var cs=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function uc(e,t){let r=w(e.level,"proxy_set_header");if(r!==void 0&&"unknown"in r)return cs.map(l=>({name:l,carries:"unknown",because:r.unknown}));let n=!t.configuration.complete&&(r===void 0||r.level.kind==="http"),s=r===void 0?[]:pc(r,t),i=new Set(s.map(l=>l.name)),o=us(e),a=cs.filter(l=>!i.has(l)).map(l=>{if(r?.unseen!==void 0)return{name:l,carries:"unknown",because:r.unseen};let c=xc(l,t,o);return r===void 0&&n?{...c,assumed:!0}:c});return[...s,...a,...o?[]:dc(i)]}var _c=["user-agent","accept","accept-encoding","accept-language","content-type","cookie","authorization","origin","cf-connecting-ip","sec-websocket-version","sec-websocket-key","sec-websocket-extensions"];function dc(e){return _c.filter(t=>!e.has(t)).map(t=>({name:t,carries:"absent"}))}function us(e){let t=w(e.level,"proxy_pass_request_headers");return t===void 0||"unknown"in t?!0:t.lines[0]?.args[0]?.toLowerCase()!=="off"}function pc(e,t){let{version:r}=t.configuration,n=e.lines.filter(o=>o.args.length===2).map(o=>fc(o,t));if(!C(r,"1.31.4"))return n;let s=n.findLast(o=>o.name==="host"),i=n.filter(o=>o.name!=="host"||o===s);return s?.carries!=="empty"?i:i.map(o=>o===s?{...o,carries:"upstream-host"}:o)}function fc(e,t){let[r="",n=""]=e.args,s=z(n,t),i=$(s),o=hc(s,i,n,t)?"client-host":ds(s),a=gc(o,s),l=o==="constant"||a.otherwise==="constant";return{name:r.toLowerCase(),carries:o,...a,value:l&&i!==void 0?i:n,at:e.at,directive:`proxy_set_header ${r}`,...Dn(s)?{assumed:!0}:{},...o==="unknown"?{because:vc(oe(s,n),e)}:{}}}function hc(e,t,r,n){if(t!==n.hostHeader||!e.some(({from:o})=>mc.has(o)))return!1;let s=`${n.host}:${(0,d.k)(n.request)}`,i={...n,hostHeader:s,mapped:new Map,named:new Map(n.named)};return $(z(r,i))===s}var mc=new Set(["client-hostname","client-host","request"]);function gc(e,t){let r=t.find(n=>n.otherwise!==void 0);return e!=="client-supplied"||r?.otherwise===void 0?{}:{otherwise:ds([{text:r.text,from:r.otherwise}])}}function vc(e,t){return e.at===void 0?{...e,at:t.at}:e}function xc(e,t,r){switch(e){case"host":return{name:e,carries:"upstream-host",value:$(_t("proxy_host",t))??"$proxy_host"};case"upgrade":return{name:e,carries:"absent"};case"connection":return C(t.configuration.version,"1.29.7")?{name:e,carries:"absent"}:{name:e,carries:"constant",value:"close"};default:return{name:e,carries:r?"client-supplied":"absent"}}}var _s=new Set(["client-host","client-hostname","client-ip","client-ip-appended","client-scheme","client-supplied","server-name","upstream-host"]);function ds(e){let t=e.filter(s=>s.text!==""||_s.has(s.from)),[r,...n]=t;return r===void 0?"empty":n.length===0?_s.has(r.from)?r.from:r.text===void 0?"unknown":"constant":yc(t.map(s=>s.from==="text"?s.text??"":`<${s.from}>`).join(""))??($(e)===void 0?"unknown":"constant")}function yc(e){switch(e.replace(/\s+/g,"")){case"<client-ip>:<client-port>":case"[<client-ip>]:<client-port>":return"client-ip-port";case"<client-ip>,<client-ip>":case"<client-ip-appended>,<client-ip>":return"client-ip-twice";case"<client-supplied>,<client-ip>":return"client-ip-appended";default:return}}function wc(e,t,r,n){let{request:s}=t,i=(0,Si.a)(s,r,n,{missing:([a,l])=>l===void 0?`no \`proxy_set_header ${a}\` is in force here`:`neither \`proxy_set_header ${a}\` nor \`proxy_set_header ${l}\` is in force here`});if(!(0,d.i)(s)||i.is==="undecided")return i;let o=[...bc(e,s),...Hc(e),...kc(t),...Sc(e)];return o.length===0?i:{is:"lost",losses:[...i.is==="lost"?i.losses:[],...o]}}function bc(e,t){let r=w(e.level,"proxy_method"),n=r===void 0||"unknown"in r?void 0:r.lines[0],s=n?.args[0];return n===void 0||s===void 0||s===t.method||s.includes("$")?[]:[{kind:"tunnel",text:`\`${n.text}\` makes a ${s} of it`,at:n.at}]}function kc({statusFrom:e}){return e===void 0?[]:[{kind:"answer",text:`\`${e.text}\` puts another status in the place of Pulse's 101`,at:e.at}]}function ps({level:e}){let t=w(e,"proxy_hide_header");return(t===void 0||"unknown"in t?[]:t.lines).filter(({args:r})=>/^(?:upgrade|sec-websocket-accept)$/i.test(r[0]??""))}function Sc(e){return ps(e).map(({text:t,at:r})=>({kind:"answer",text:`\`${t}\` takes out of the answer what opens it`,at:r}))}function Hc(e){if(us(e))return[];let t=w(e.level,"proxy_pass_request_headers"),r=t===void 0||"unknown"in t?void 0:t.lines[0];return r===void 0?[]:[{kind:"header",text:`\`${r.text}\` holds Sec-WebSocket-Key back`,at:r.at}]}function fs(e,t){let r=zc(e,t),n=(0,d.b)(null,e.complete);return{idleSeconds:Oe(Di(e,"proxy_read_timeout",6e4),s=>s/1e3),clientSilentSeconds:n,upstreamSilentSeconds:n,lifetimeSeconds:n,bodyBytes:Oe(Vi(e,"client_max_body_size",1024*1024),s=>s===0?null:s),headerBlockBytes:r,headerLineBytes:r}}function $c(e){return{headerBytes:pe(e,"proxy_buffer_size",ze),bodyBytes:Oe(Ir(e,"proxy_buffers",{count:8,bytes:ze}),({bytes:t})=>t)}}function Oe(e,t){return e.is!=="known"?e:{...e,value:t(e.value)}}var Lc=343;function zc(e,t){let r=pe(e,"proxy_buffer_size",ze);if(((0,d.e)(Ge(e,"proxy_cache","off"))??"off")==="off"||t.request.method!=="GET")return r;if(w(e,"proxy_cache_valid")!==void 0)return(0,d.c)({missing:"variable",name:"proxy_cache_valid"});let n=(0,d.e)(Ge(e,"proxy_cache_key","$scheme$proxy_host$request_uri"))??"",s=z(n,t),i=$(s);return i===void 0?(0,d.c)(oe(s,n)):Oe(r,o=>o-Lc-i.length)}function pt(e,t){e.captures=t.groups;for(let[r,n]of t.named)e.named.set(r.toLowerCase(),n)}function I(e,t,r){t!==void 0&&e.steps.push({at:t.at,text:Ut(t),why:r})}function qc(e,t){let r=Wc(e),n=r?.args[0];if(r===void 0||n===void 0||e.isSubrequest)return;let s=t(Tc(n,e));if(s.kind==="handler")return;let{outcome:i}=s;if(i.kind==="closed")return{kind:"closed",statement:r};let o=i.kind==="redirected"?i.status:Mc(i);if(o===void 0||o>=200&&o<300)return;let a=o===401||o===403,l=`\`${n}\`, which is asked before, answers ${o}${a?"":", and nginx takes only 2xx, 401 and 403 for an answer"}`;return{kind:"error",statement:r,fact:{is:"known",value:a?o:500,origin:"written",at:r.at,directive:"auth_request",why:l}}}function Mc(e){return e.kind==="answered"?(0,d.e)(e.status):void 0}function Wc({scope:e}){if(ls(e,"auth_request"))return;let t=w(e.level,"auth_request"),r=t===void 0||"unknown"in t?void 0:t.lines[0];return r?.args[0]==="off"?void 0:r}function Tc(e,t){let r=e.indexOf("?");return{...t,request:{...t.request,method:"GET"},isSubrequest:!0,uri:r===-1?e:e.slice(0,r),args:r===-1?"":e.slice(r+1),untouched:!1,validLocation:!0,scope:t.server.scope,steps:[],statusFrom:void 0}}function ir(e){let t=[...e],r=t[0];if(r===void 0||!r.startsWith("("))return;r==="("?t.shift():t[0]=r.slice(1);let n=t.at(-1);if(n===void 0||!n.endsWith(")"))return;n===")"?t.pop():t[t.length-1]=n.slice(0,-1);let[s="",i="",o]=t;if(s.startsWith("$")){if(t.length===1)return{left:s,operator:"",right:""};if(t.length!==3||o===void 0)return;switch(i){case"=":case"!=":case"~":case"~*":case"!~":case"!~*":return{left:s,operator:i,right:o}}return}let a=/^(!?)-([fdex])$/.exec(s);if(!(a===null||t.length!==2))return{left:i,operator:"file",right:"",negated:a[1]==="!"}}function Cc(e,t){let r=ir(e.args);if(r===void 0)return hs({missing:"pattern",name:e.text,at:e.at});if(r.operator==="file")return r.negated===!0;let n=z(r.left,t),s=$(n);if(s===void 0){let i=oe(n,r.left);return Ac(r,t)??{unknown:{...i,at:i.at??e.at},value:n}}switch(r.operator){case"":return s!==""&&s!=="0";case"=":case"!=":{let i=z(r.right,t),o=$(i);return o===void 0?{unknown:{missing:"variable",name:r.right,at:e.at},value:i}:s===o==(r.operator==="=")}default:{let i=r.operator.endsWith("*"),o=(0,P.a)(r.right,{caseless:i});if(o===void 0&&it(r.right,i,s))return r.operator.startsWith("!");if(o===void 0)return hs({missing:"pattern",name:r.right,at:e.at});let a=o.match(s);return a!==void 0&&pt(t,a),a!==void 0!==r.operator.startsWith("!")}}}function hs(e){return{unknown:e,value:R(e)}}function Ac({left:e,operator:t,right:r},n){if(Pc.has(e)&&r===""&&(t==="="||t==="!="))return t==="!=";if(!t.includes("~"))return;let s=(0,P.a)(r,{caseless:t.endsWith("*")});if(s===void 0)return;let i=Jt(e,n.request,o=>s.match(o)!==void 0);return i===void 0?void 0:i!==t.startsWith("!")}var Pc=new Set(["$ssl_protocol","$ssl_cipher","$remote_addr","$remote_port","$server_addr","$request_id","$http_user_agent"]);function ms(e,t,r){let n=!e.endsWith("?"),s=[],i;for(let o of J(n?e:e.slice(0,-1)).pieces){let a=i??s;if("variable"in o){let c=_t(o.variable,r),u=/^[1-9]$/.test(o.variable)&&(t||i!==void 0)&&Ic(r);a.push(...u?jc(c,r.configuration.version):c);continue}let l=i===void 0?o.text.indexOf("?"):-1;l===-1?a.push(...x(o.text,"text")):(s.push(...x(o.text.slice(0,l),"text")),i=[...x(o.text.slice(l+1),"text")])}return{path:s,args:i,keepsArgs:n}}function Ic({target:e}){return/[%+]/.test(e.raw.replace(/\?.*$/s,""))}function jc(e,t){return e.map(r=>r.text===void 0?r:{...r,text:Nc(r.text,t)})}function Nc(e,t){let r=C(t,"1.21.1")?/[^!-~]|[#%&+;?"<>\\^`{|}]/gu:/[^!-~]|[#%&+;?]/gu;return e.replace(r,n=>encodeURIComponent(n))}function Oc({path:e,args:t,keepsArgs:r},n){let s=t===void 0?e:[...e,...x("?","text"),...t],i=$(s),o=i===void 0?s:x(Ec(i));return!r||n.args===""?o:[...o,...x(`${t===void 0?"?":"&"}${n.args}`)]}function Ec(e){let t=/\?|%3f/i.exec(e),r=t===null?e:e.slice(0,t.index),n=t===null?"":`?${e.slice(t.index+t[0].length)}`;return`${r.replace(/%([0-9a-fA-F]{2})/g,(s,i)=>{let o=Number.parseInt(i,16);return o>37&&o<127?String.fromCharCode(o):s})}${n}`}var gs=new Set(["set","if","return","rewrite","break"]);function vs(e,t){let r=!1;for(let n of e.level.statements){if(!gs.has(n.name))continue;let s=xs(n,e,t);if(s==="stop")return r&&(t.validLocation=!1),{kind:"on"};if(s==="changed")r=!0;else if(s!=="next")return s}return r?{kind:"search"}:{kind:"on"}}function xs(e,t,r){switch(e.name){case"set":return Fc(e,r);case"break":return I(r,e,"ends the rewriting"),"stop";case"return":return Bc(e,r);case"rewrite":return Dc(e,r);case"if":return Uc(e,t,r);default:return"next"}}function Fc(e,t){let[r="",n=""]=e.args,s=z(n,t),i=r.slice(1).toLowerCase();return i==="args"?(t.args=$(s)??t.args,t.untouched=!1):t.variables.set(i,s),"next"}function Uc(e,t,r){let n=Cc(e,r);if(typeof n=="object"&&(e.body??[]).every(({name:a})=>a==="access_log"))return"next";let s=typeof n=="object"?Rc(e,n,r):n;if(typeof s=="object")return ft(s.unknown);if(!s)return"next";I(r,e,"the condition is true");let i=t.ifs.get(e);i!==void 0&&(r.scope=i);let o="next";for(let a of e.body??[]){if(!gs.has(a.name))continue;let l=xs(a,t,r);if(l==="changed")o="changed";else if(l!=="next")return l==="stop"&&o==="changed"&&(r.validLocation=!1),l}return o}function Rc(e,t,r){let{name:n,at:s=e.at}=t.unknown,i=rr(nr(e,t.value,2,{name:n,at:s}),r.world);return i===void 0?t:i===1}var Xc=new Set([301,302,303,307,308]);function Bc(e,t){let[r="",n]=e.args;I(t,e,"answers at once");let s=/^\d{1,3}$/.test(r)?Number(r):void 0;return s===void 0?or(302,z(r,t),e,t):s===444?{kind:"end",outcome:{kind:"closed",at:e.at}}:n!==void 0&&Xc.has(s)?or(s,z(n,t),e,t):s>=400&&n===void 0?{kind:"error",status:s,statement:e}:{kind:"end",outcome:{kind:"answered",status:(0,d.a)(s,e.at,"return"),at:e.at}}}function or(e,t,r,n){return{kind:"end",outcome:{kind:"redirected",status:e,to:Gc(t,r,n),at:r.at}}}function Gc(e,t,r){let n=$(e);if(n===void 0)return(0,d.c)(oe(e,t.args.at(-1)??""));let s=n.startsWith("/")?`${ys(r.scope,r)}${n}`:n;return(0,d.a)(s,t.at,t.name)}function ys({level:e},t){let{scheme:r,host:n,socket:s,server:i}=t,o=(u,_)=>(0,d.e)(V(e,u,_))??_;if(!o("absolute_redirect",!0))return"";let a=r==="https"?443:80,l=s.port===a||!o("port_in_redirect",!0)?"":`:${s.port}`,c=o("server_name_in_redirect",!1)?i.names[0]?.text??n:n;return`${r}://${c}${l}`}function Dc(e,t){let[r="",n="",s]=e.args,i=(0,P.a)(r,{caseless:!1});if(i===void 0&&it(r,!1,t.uri))return"next";if(i===void 0)return ft({missing:"pattern",name:r,at:e.at});let o=i.match(t.uri);if(o===void 0)return"next";if(pt(t,o),/^(?:https?:\/\/|\$scheme)/.test(n)||s==="redirect"||s==="permanent"){I(t,e,`redirects ${t.uri}`);let h=Oc(ms(n,!0,t),t);return or(s==="permanent"?301:302,h,e,t)}let a=t.uri,{path:l,args:c,keepsArgs:u}=ms(n,!1,t),_=$(l),p=c===void 0?"":$(c);return _===void 0||p===void 0?ft(oe([...l,...c??[]],n)):(0,ki.a)(_+p)?ft({missing:"pattern",name:r,at:e.at}):(ws(_,[p,u?t.args:""],t),I(t,e,`rewrites ${a} to ${t.uri}`),s==="break"?(t.validLocation=!1,"stop"):s==="last"?{kind:"search"}:"changed")}function Vc(e,t){let r=e.indexOf("?"),n=r===-1?"":e.slice(r+1);ws(r===-1?e:e.slice(0,r),[n],t)}function ws(e,t,r){r.uri=e,r.args=t.filter(n=>n!=="").join("&"),r.untouched=!1}function ft(e){return{kind:"end",outcome:{kind:"undecided",because:e}}}var Kc=10;function ar(e,t){let r=t===void 0?{kind:"again",from:"server"}:{kind:"error",status:t,statement:void 0},n,s=0;for(let i=0;i<=Kc+2;i+=1){if(r.kind==="again"&&(r=Yc(e,r.from,r.name)),r.kind==="error"){let o=n===void 0||(0,d.e)(V(e.scope.level,"recursive_error_pages",!1))?as(e.scope,r.status):void 0;if(o===void 0)return r.fact===void 0?lr(r.status,r.statement,e):ks(r.fact);s=r.status,n=o.status,e.statusFrom=o.status==="answer"?void 0:o.statement,I(e,o.statement,`takes the ${r.status}`);let a=$(z(o.target,e))??o.target;if(/^https?:/.test(a)){let l=typeof o.status=="number"?o.status:302,c=(0,d.a)(a,o.statement.at,"error_page");return{kind:"outcome",outcome:{kind:"redirected",status:l,to:c,at:o.statement.at}}}a.startsWith("@")?r={kind:"again",from:"named",name:a}:(bs(a,e),r={kind:"again",from:"server"})}else if(r.kind==="handler"){let o=Vl(r.handler,r.scope,e);if(o===void 0)return r;I(e,r.handler,`fails: ${o.why}`),r={kind:"error",status:o.value,statement:r.handler,fact:o}}if(r.kind==="outcome"){let{outcome:o}=r;return o.kind!=="answered"||n===void 0||n==="answer"?r:lr(n==="own"?s:n,void 0,e)}}return lr(500,void 0,e)}function bs(e,t){Vc(e,t),t.validLocation=!0}function lr(e,t,r){return ks(t===void 0?(0,d.b)(e,r.configuration.complete):(0,d.a)(e,t.at,t.name))}function ks(e){let t=e.at===void 0?{}:{at:e.at},r=e.directive==="auth_request"?{check:!0}:{};return{kind:"outcome",outcome:{kind:"answered",status:e,...t,...r}}}function Yc(e,t,r){let n=e.server.scope;if(e.scope=n,t==="server"){let s=vs(n,e);if(s.kind==="end")return{kind:"outcome",outcome:s.outcome};if(s.kind==="error")return s}if(t==="named"){let s=n.children.named.get(r??"");if(s===void 0)return{kind:"error",status:500,statement:void 0};e.scope=s,I(e,s.level.block,"named by what came before")}else{let s=ot(n,e.uri);if(s?.kind==="undecided")return{kind:"outcome",outcome:s};if(s?.kind==="slash")return tu(s.scope,e);s!==void 0&&(e.scope=s.scope,s.captures!==void 0&&pt(e,s.captures),I(e,s.scope.level.block,s.why))}return Zc(e)}function Zc(e){let t=e.scope;if(G(t.level,"internal")!==void 0&&Qc(e))return{kind:"error",status:404,statement:G(t.level,"internal")};if(t.limitExcept!==void 0&&!eu(t.limitExcept,e.request.method)&&(e.scope=t.limitExcept),e.scope===t&&t.level.kind==="location"){let r=vs(t,e);if(r.kind==="end")return{kind:"outcome",outcome:r.outcome};if(r.kind==="error")return r;if(r.kind==="search")return{kind:"again",from:"location"}}return e.checked=!0,Jc(e)??ru(e)??su(e)}function Jc(e){if(e.isSubrequest)return;let t=Ql(e.scope);if(t!==void 0)return{kind:"error",status:403,statement:t};let r=qc(e,s=>ar(s));if(r===void 0)return;let{statement:n}=r;return r.kind==="closed"?{kind:"outcome",outcome:{kind:"closed",at:n.at,why:"auth_request closes it"}}:(I(e,n,r.fact.why??"refuses"),{kind:"error",status:r.fact.value,statement:n,fact:r.fact})}function Qc(e){return e.untouched&&!e.steps.some(({text:t})=>/^(?:error_page|try_files|rewrite)\b/.test(t))}function eu(e,t){let r=e.level.block?.args??[];return r.includes(t)||t==="HEAD"&&r.includes("GET")}function tu(e,t){I(t,e.level.block,`${t.uri} without its last slash is redirected here`);let r=Gn(`${t.uri}/`,t.args),n=`${ys(e,t)}${r}`,s=e.level.block?.at;return{kind:"outcome",outcome:{kind:"redirected",status:301,to:{is:"known",value:n,origin:"default",why:"the location ends in a slash and passes requests on"},...s===void 0?{}:{at:s}}}}function ru(e){let t=e.scope.level.kind==="if"?e.scope.outer:e.scope,r=t===void 0?void 0:G(t.level,"try_files"),n=r?.args.at(-1);if(r===void 0||n===void 0||e.scope.level.kind==="if")return;if(I(e,r,"no such file is assumed, so the last word decides"),/^=\d{3}$/.test(n))return{kind:"error",status:Number(n.slice(1)),statement:r};if(n.startsWith("@"))return{kind:"again",from:"named",name:n};let s=z(n,e),i=$(s);if(i===void 0)return{kind:"outcome",outcome:{kind:"undecided",because:{missing:"variable",name:n,at:r.at}}};let o=!n.includes("?"),{args:a}=e;return bs(i,e),o&&n.includes("$args")&&(e.args=a),{kind:"again",from:"server"}}var nu=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass","stub_status","empty_gif","tunnel_pass","perl","js_content"];function su(e){let{scope:t}=e,r=K(t);if(r!==void 0)return{kind:"handler",handler:r,scope:t};let n=t.level.unseen;if(n!==void 0)return{kind:"outcome",outcome:{kind:"undecided",because:n}};let s=t.level.block?.at??e.server.statement.at;return e.uri.endsWith("/")?{kind:"outcome",outcome:{kind:"answered",status:(0,d.c)({missing:"file",name:`${e.uri}index.html`,at:s}),at:s}}:{kind:"error",status:404,statement:void 0}}function K(e){let t=e.level.statements.findLast(({name:r})=>nu.includes(r)||r.startsWith("content_by_lua"));return t!==void 0?t:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?K(e.outer):void 0}function ht(e,t){let r=w(e,t);return r===void 0||"unknown"in r?[]:r.lines}function iu(e){let t=ht(e,"proxy_cookie_path").filter(({args:[n="",s]})=>{let i=s===void 0||s===n||s==="/"||/^\/\s*;/.test(s);return n!=="off"&&!i}),r=ht(e,"proxy_cookie_domain").filter(({args:[n]})=>n!=="off");return[...t.map(n=>Ee("cookie",n,"degrades",{text:`\`${n.text}\` gives Pulse's cookies another path.`,help:"Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path."})),...r.map(n=>Ee("cookie",n,"harmless",{text:`\`${n.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,help:"Take it out."}))]}function ou(e,t){return t.url.pathname.startsWith("/assets/")||(0,d.i)(t)||t.method!=="GET"?[]:ht(e,"proxy_cache").filter(({args:[r]})=>r!==void 0&&r!=="off").map(r=>Ee("cached",r,"degrades",{text:`\`${r.text}\` keeps copies of ${au(t)?"Pulse's pages":"Pulse's API answers"}.`,help:"Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone."}))}function au(e){return!e.url.pathname.startsWith("/api/")}var lu=/^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;function cu(e){return ht(e,"proxy_set_header").flatMap(t=>{let[r="",n=""]=t.args;return lu.test(r.toLowerCase())?/\$\{?upstream_http_/i.test(n)?[Ee("identity",t,"degrades",{text:`\`${t.text}\` is empty: \`${n}\` is filled only after Pulse has answered.`,help:`Keep the auth service's answer first: \`auth_request_set $user ${n};\`, then \`proxy_set_header ${r} $user;\`.`})]:/\$\{?http_/i.test(n)?[Ee("identity",t,"degrades",{text:`\`${t.text}\` passes on what the client itself says about who it is.`,help:'Fill it from the auth service with `auth_request_set`, or empty it: `""`.'})]:[]:[]})}function Ee(e,t,r,n){return{about:e,effect:r,at:t.at,related:[],affects:"route",...n}}function uu(e,t){return{added:[...hu(e.level,t),...fu(e.level,t),...cr(e.level,t.configuration.version).flatMap(r=>_u(r,t))],removed:pu(e.level)}}function _u(e,t){let[r="",n="",s]=e.args,i=$(z(n,t))??null;return i===""?[]:[{name:r.toLowerCase(),value:i,when:s==="always"?"always":"success",mode:"add",at:e.at}]}function cr(e,t){let r=e.own.get("add_header")??[],n=()=>e.parent===void 0?[]:cr(e.parent,t);switch(C(t,"1.29.3")?du(e):"on"){case"off":return r;case"merge":return[...r,...n()];default:return r.length>0?r:n()}}function du(e){let t=w(e,"add_header_inherit");return t===void 0||"unknown"in t?"on":t.lines[0]?.args[0]??"on"}function pu(e){let t=w(e,"proxy_hide_header");if(t===void 0||"unknown"in t)return[];let r=w(e,"proxy_pass_header"),n=r===void 0||"unknown"in r?[]:r.lines,s=i=>n.some(({args:o})=>o[0]?.toLowerCase()===i.toLowerCase());return t.lines.flatMap(({args:i,at:o})=>i.slice(0,1).filter(a=>!s(a)).map(a=>({name:a.toLowerCase(),at:o})))}function fu(e,t){let r=Ss(e,"charset"),n=os(t.request.url.pathname);if(r===void 0||r.args[0]==="off"||!Kl(n))return[];let s=w(e,"charset_types");if(!(s===void 0||"unknown"in s?[]:s.lines.flatMap(({args:o})=>o)).some(o=>o==="*"||o.toLowerCase()===n))return[];let i=$(z(r.args[0]??"",t));return[{name:"content-type",value:i===void 0?null:`${n}; charset=${i}`,when:"always",mode:"replace",at:r.at}]}function Ss(e,t){let r=w(e,t);return r===void 0||"unknown"in r?void 0:r.lines[0]}function hu(e,t){let r=Ss(e,"expires");if(r===void 0)return[];let n=$(z(r.args.join(" "),t));if(n==="off"||n==="")return[];let s=(a,l)=>({name:a,value:l,when:"success",mode:"replace",at:r.at}),[i,o]=mu(n);return[s("expires",i),s("cache-control",o)]}function mu(e){if(e==="epoch")return["Thu, 01 Jan 1970 00:00:01 GMT","no-cache"];if(e==="max")return["Thu, 31 Dec 2037 23:55:55 GMT","max-age=315360000"];if(e?.startsWith("-"))return[null,"no-cache"];let t=e===void 0||/^[@m]/.test(e)?void 0:$e(e.replace(/^\+/,""),"seconds");return[null,t===void 0?null:`max-age=${t}`]}var gu=["proxy_set_header","add_header","proxy_hide_header"];function vu(e,t){return gu.flatMap(r=>{let n=xu(e,r,t);return n===void 0?[]:[n]})}function ur(e,t,r){let n=e;for(;!n.own.has(t)&&n.parent!==void 0;)n=n.parent;let s=n.own.get(t)??[],i=s.find(c=>c.stock!==!0)??s[0];if(i===void 0)return;let o=t==="add_header"?cr(e,r):s,a=new Set(o.map(mt)),l=[];for(let c=n.parent;c!==void 0;c=c.parent)for(let u of c.own.get(t)??[])u.stock===!0||a.has(mt(u))||(a.add(mt(u)),l.push(u));return l.length===0?void 0:{culprit:i,lost:l,level:n}}function mt(e){return(e.args[0]??"").toLowerCase()}function xu(e,t,r){let n=ur(e,t,r);if(n===void 0)return;let{culprit:s,lost:i}=n,o=i.map(l=>l.args[0]??""),a=n.level.block?.text.replace(/\s+/g," ")??"this block";return{about:"headers-cut",effect:t==="proxy_hide_header"?"harmless":"degrades",at:s.at,text:`\`${s.text}\` in \`${a}\` drops every \`${t}\` set outside it: ${yu(o)} ${o.length===1?"is":"are"} lost.`,why:"nginx takes the outer lines over only where the inner block has none of its own.",help:`Repeat ${o.length===1?"the lost line":"the lost lines"} in \`${a}\`: ${i.map(l=>`\`${l.text};\``).join(" ")}`,related:i.map(l=>({at:l.at,text:`${l.args[0]} is set here, and lost`})),affects:"route",headers:i.map(mt)}}function yu(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function wu(e){return[...bu(e),...Hu(e)]}function bu(e){let{socket:t,server:r,host:n}=e;return r.names.some(s=>s.kind==="exact"&&s.key===n)?ku(t,n).filter(s=>s.server!==r).map(({name:s})=>({about:"never-reached",effect:"degrades",at:s.statement.at,text:`This server never gets a request for \`${n}\` on port ${t.port}: another one has the same name there, and comes first.`,help:"Take one of the two servers out, or its name.",related:[{at:r.statement.at,text:"this server takes them"}],affects:"route"})):[]}var Hs=new WeakMap;function ku(e,t){let r=Hs.get(e);return r===void 0&&(r=Su(e.servers),Hs.set(e,r)),r.get(t)??[]}function Su(e){let t=new Map;for(let r of e)for(let n of r.names){if(n.kind!=="exact")continue;let s=t.get(n.key);s===void 0?t.set(n.key,[{server:r,name:n}]):s.push({server:r,name:n})}return t}function Hu(e){let{scope:t,server:r}=e,n=$u(t);if(n?.match?.kind!=="regex"||K(n)?.name==="proxy_pass")return[];let{uri:s}=e.target,i=r.scope.children.all.filter(l=>l.match?.kind==="prefix"&&s.startsWith(l.match.text)&&K(l)?.name==="proxy_pass").toSorted((l,c)=>(c.match?.text.length??0)-(l.match?.text.length??0))[0],{block:o}=n.level;if(i?.level.block===void 0||o===void 0)return[];let a=i.match?.text??"";return[{about:"never-reached",effect:"breaks",at:o.at,text:`\`${o.text}\` takes \`${s}\` away from \`${i.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,help:`Write \`location ^~ ${a}\`, which keeps patterns out, or make the pattern narrower.`,related:[{at:i.level.block.at,text:"this location was meant for it"}],affects:"route"}]}function $u(e){return e.level.kind==="if"||e.level.kind==="limit_except"?e.outer:e}function Lu(e){let t=[],r=n=>{for(let i of n.level.own.get("proxy_pass")??[])t.push(...zu(i,n));let[s]=n.level.own.get("stub_status")??[];s!==void 0&&!$s(n)&&t.push(_r(s,`\`${s.text}\` is open to everybody.`,"Let only your own network in: `allow 127.0.0.1; deny all;`."));for(let i of n.children.all)r(i)};return r(e.scope),t}function zu(e,t){let r=e.args[0]??"",n=Q(r)?.authority??"";return/^\$\{?(?:http_host|host|arg_|1\b)/.test(n)?[{..._r(e,`\`${e.text}\` sends requests wherever the client says: an open proxy.`,"Name the target."),effect:"breaks"}]:!n.endsWith(":9091")||$s(t)?[]:[_r(e,`\`${e.text}\` opens Pulse's metrics port to everybody.`,"Take the location out, or let only your monitoring in with `allow` and `deny all`.")]}function $s(e){for(let t=e;t!==void 0;t=t.outer)if(["deny","auth_basic","auth_request","internal"].some(r=>t?.level.own.has(r)))return!0;return!1}function _r(e,t,r){return{about:"exposed",effect:"harmless",at:e.at,text:t,help:r,related:[],affects:"route"}}function qu(e,t,r){let n=t.find(s=>/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(s));return e===void 0||n===void 0||r.appliance===void 0?[]:[{about:"target",effect:"degrades",at:e.at,text:`\`${n}\` is ${r.appliance}'s own container, not the machine it runs on: Pulse is not there.`,help:"Name Pulse's container (both in one Docker network), or the address of its machine.",related:[],affects:"route",assumed:!0}]}function Mu(e){return[...Tu(e),...Au(e),...Pu(e)]}function gt(e,t){let r=w(e,t);return r===void 0||"unknown"in r?void 0:r.lines[0]}function vt(e){let t=e===void 0?void 0:$e(e.args[0]??"","time");return t===void 0?void 0:t/1e3}var Wu=75;function Tu(e){let t=gt(e,"proxy_connect_timeout"),r=vt(t);return t===void 0||t.stock===!0||r===void 0||r<=Wu?[]:[dr(t,"harmless",{text:`\`${t.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,help:"Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open."})]}var Cu=3600;function Au(e){let t=gt(e,"proxy_read_timeout"),r=vt(t);if(t===void 0||r===void 0||r>=Cu)return[];let n=e;for(;n!==void 0&&!n.own.has("proxy_read_timeout");)n=n.parent;for(let s=n?.parent;s!==void 0;s=s.parent){let[i]=s.own.get("proxy_read_timeout")??[],o=vt(i);if(i===void 0||i.stock===!0||o===void 0||o<=r)continue;if(t.stock!==!0&&t.at.file===i.at.file)return[];let a=t.stock===!0?`what \`${t.text}\` brings (${r} s)`:`\`${t.text}\``;return[dr(i,"degrades",{text:`\`${i.text}\` does nothing here: ${a} stands further in, and wins.`,related:[{at:t.at,text:"this one is in force"}]})]}return[]}function Pu(e){let t=w(e,"proxy_read_timeout"),r=gt(e,"proxy_send_timeout")??gt(e,"send_timeout"),n=vt(r);return t!==void 0||r===void 0||r.stock===!0||n===void 0||n<120?[]:[dr(r,"degrades",{text:`\`${r.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`})]}function dr(e,t,r){return{about:"no-effect",effect:t,at:e.at,related:[],affects:"route",...r}}function Iu(e,t){let{scope:r,configuration:n,request:s,server:i}=e,{level:o}=r,a=wu(e),l=s.url.pathname==="/"?Lu(i):[];if(t.kind!=="proxied")return[...a,...l];let c=t.targets.flatMap(u=>(0,d.e)(u.host)??[]);return[...a,...l,...vu(o,n.version),...Mu(o),...iu(o),...ou(o,s),...cu(o),...qu(K(r),c,n)]}function ju(e,t){let[r,...n]=e,[s]=t.toSorted((c,u)=>Ls[u.varies]-Ls[c.varies]);if(r===void 0||s===void 0||n.length===0)return r;if(new Set(e.map(({exchange:c})=>zs(c.outcome))).size===1)return qs(e,s);let i=new Set(t.map(c=>c.varies)),o=e.filter(({exchange:c})=>c.outcome.kind==="proxied");if(i.size===1&&s.varies==="address"&&o.length>0)return Nu(qs(o,s),s);let a=i.size===1&&s.varies==="request"?Ou(e,s):{kind:"undecided",because:s.because},l=o[0]??r;return{...l,exchange:{...l.exchange,outcome:a,upgrade:Eu(l.exchange,a)}}}var Ls={unseen:3,client:2,address:1,request:0};function zs(e){switch(e.kind){case"proxied":return"proxied";case"redirected":return`redirected ${e.status} ${(0,d.e)(e.to)??"somewhere"}`;case"answered":return`answered ${(0,d.e)(e.status)??"somehow"}`;default:return e.kind}}function Nu(e,{because:t}){let r=t.at;if(r===void 0)return e;let n={kind:"address",at:r};return{...e,exchange:{...e.exchange,gates:[...e.exchange.gates,n]}}}function Ou(e,{because:t}){let r=new Map(e.map(({exchange:s})=>[zs(s.outcome),s.outcome])),n=`\`${t.name}\` differs from request to request`;return{kind:"unstable",outcomes:[...r.values()],why:n,...t.at&&{at:t.at}}}function Eu({upgrade:e},t){return e.is==="not-asked"||t.kind!=="undecided"?e:{is:"undecided",because:t.because}}function qs(e,{because:t}){let[r]=e;if(r===void 0)throw new Error("there is always a world");let n=e.map(({exchange:a})=>a),{exchange:s}=r,i=a=>Ru(n.map(a),t),o=Object.fromEntries(Object.keys(s.limits).map(a=>[a,i(l=>l.limits[a])]));return{...r,exchange:{...s,outcome:Fu(n),upgrade:new Set(n.map(({upgrade:a})=>a.is)).size===1?s.upgrade:{is:"undecided",because:t},upstreamHttp:i(a=>a.upstreamHttp),requestHeaders:Xu(n.map(a=>a.requestHeaders),t),responseHeaders:{added:Bu(n.map(a=>a.responseHeaders.added)),removed:n.flatMap(a=>a.responseHeaders.removed)},limits:o,buffers:{headerBytes:i(a=>a.buffers.headerBytes),bodyBytes:i(a=>a.buffers.bodyBytes)},responseBuffered:i(a=>a.responseBuffered),showsVersion:i(a=>a.showsVersion),gates:Ws(n.flatMap(a=>a.gates)),remarks:Ws(n.flatMap(a=>a.remarks))}}}function Fu(e){let[t]=e.map(({outcome:n})=>n);if(t?.kind!=="proxied")return t??{kind:"closed"};let r=e.flatMap(({outcome:n})=>n.kind==="proxied"?n.targets:[]);return{kind:"proxied",targets:[...new Map(r.map(n=>[Uu(n),n])).values()]}}function Uu({scheme:e,host:t,port:r,path:n}){return[e,(0,d.e)(t),(0,d.e)(r),(0,d.e)(n)].join(" ")}function Ru(e,t){let[r]=e;if(r===void 0)return(0,d.c)(t);let n=s=>s.is==="known"?JSON.stringify(s.value):s.is;return e.every(s=>n(s)===n(r))?r:(0,d.c)(t)}function Xu(e,t){let[r=[]]=e;return[...new Set(e.flat().map(({name:n})=>n))].flatMap(n=>{let s=e.map(l=>l.filter(c=>c.name===n)),[i=[]]=s;if(s.every(l=>Ms(l)===Ms(i)))return i;let[o]=i.length>0?i:r,a=o?.name===n&&o.at!==void 0?{at:o.at}:{};return[{name:n,carries:"unknown",because:t,...a}]})}function Ms(e){return JSON.stringify(e.map(({carries:t,value:r,otherwise:n})=>[t,r,n]))}function Bu(e){let t=({name:n,value:s,when:i})=>JSON.stringify([n,s,i]),r=n=>e.every(s=>s.some(i=>t(i)===t(n)));return[...new Map(e.flat().map(n=>[t(n),n])).values()].map(n=>r(n)?n:{...n,value:null})}function Ws(e){return[...new Map(e.map(t=>[`${t.at.file} ${t.at.start}`,t])).values()]}function pr(e,t,r,n){let s=Tl(o=>Gu(o,e,t,r,n)),i=s===void 0?void 0:ju(s.results,s.questions);return i!==void 0?i:ae(r,{kind:"undecided",because:{missing:"variable",name:"too many conditions"}},void 0)}function Gu(e,t,r,n,s){let i=r.length===0?Du(t,n):Ta(r,n);switch(i.kind){case"closed":{let _={kind:"closed",why:i.why};return ae(n,_,i.server)}case"undecided":return ae(n,{kind:"undecided",because:i.because},void 0);case"plain-to-tls":return Ku(Ts(e,t,n,i.socket,i.server,s))}let{socket:o,server:a}=i,l=s===void 0?void 0:Vu(s,o,a);if(l!==void 0)return ae(n,l,a);if(o.ssl&&(0,d.e)(V(a.scope.level,"ssl_reject_handshake",!1)))return ae(n,{kind:"closed",at:a.statement.at,why:"`ssl_reject_handshake` ends the TLS handshake"},a);let c=Ts(e,t,n,o,a,s);i.captures!==void 0&&pt(c,i.captures),I(c,a.statement,i.why);let u=ar(c);return u.kind==="outcome"?Fe(c,u.outcome,void 0):Fe(c,void 0,u.handler)}function Du(e,t){let[r]=e.servers;if(r===void 0||e.extent==="main"||e.extent==="site")return{kind:"closed",why:"nothing listens"};let n=t.front==="none"?(0,d.j)(t):"http";return{kind:"server",socket:{family:"ipv4",address:"*",port:n==="https"?443:80,ssl:n==="https",http2:!1,proxyProtocol:!1,servers:[r],names:In([r]),fallback:r},server:r,why:"the server around it cannot be seen"}}function Vu(e,{proxyProtocol:t,ssl:r},n){if(e.sendsProxy===t)return;let{at:s}=n.statement;if(t)return{kind:"closed",at:s,why:"the listener waits for the PROXY protocol, which the relay does not speak"};let i="the relay begins with the PROXY protocol, which this listener does not know";return r?{kind:"closed",at:s,why:i}:{kind:"answered",status:{is:"known",value:400,origin:"default",why:i,at:s},at:s}}function Ts(e,t,r,n,s,i){let o=(0,d.e)(V(s.scope.level,"merge_slashes",!0))??!0,a=Ja(r.url,o);return{configuration:t,world:e,request:r,relay:i,socket:n,server:s,scheme:n.ssl?"https":"http",host:Nn(r),hostHeader:(0,d.l)(r),target:a,isSubrequest:!1,uri:a.uri,args:a.args,untouched:!0,validLocation:!0,scope:s.scope,variables:new Map,mapped:new Map,captures:[],named:new Map,steps:[],statusFrom:void 0,checked:!1,upstreamHost:void 0,depth:0}}function ae(e,t,r){let n=(0,d.i)(e)?Cs(t):{is:"not-asked"};return{exchange:(0,P.e)(e,{outcome:t,upgrade:n,steps:[],...r===void 0?{}:{site:r.index,route:r.statement.at}}),scope:void 0,server:r,passage:void 0}}function Ku(e){let{configuration:t,request:r,server:n}=e,s=as(n.scope,497);if(s===void 0||!/^https?:/.test(s.target)){let u=(0,d.b)(400,t.complete);if(s===void 0)return ae(r,{kind:"answered",status:u,at:n.statement.at},n);let _=ar(e,497);return _.kind==="outcome"?Fe(e,_.outcome,void 0):Fe(e,void 0,_.handler)}let{at:i}=s.statement,o=z(s.target,e),a=$(o),l=a===void 0?(0,d.c)(oe(o,s.target)):(0,d.a)(a,i,"error_page"),c=typeof s.status=="number"?s.status:302;return ae(r,{kind:"redirected",status:c,to:l,at:i},n)}function Fe(e,t,r){let{request:n,server:s,scope:i}=e,{level:o}=i,a=t??t_(r,i,e),l=r?.name==="proxy_pass",c=is(i,e),u=l?uc(i,e):[],_=u.find(p=>p.name==="upgrade"&&p.carries==="constant"&&p.at!==void 0);return{exchange:{request:n,site:s.index,outcome:a,upgrade:l?wc(i,e,u,c):(0,d.i)(n)?Cs(a):{is:"not-asked"},..._?.at===void 0?{}:{forcesUpgrade:_.at},upstreamHttp:l||Zu(a,c)?c:d.d,requestHeaders:u,responseHeaders:uu(i,e),limits:fs(o,e),buffers:$c(o),responseBuffered:l?Yl(o,e,c):d.d,showsVersion:s_(o),gates:[...Ju(e),...Qu(e,a)],remarks:Iu(e,a),route:As(i,s),steps:e.steps},scope:i,server:s,passage:e}}function Yu({scope:e,passage:t}){let r=e&&K(e);if(t===void 0||e===void 0||r?.name!=="proxy_pass")return;let n=Ne(r,e,t);if(n.kind!=="undecided")return Fe(t,{kind:"proxied",targets:n.targets},r).exchange}function Zu(e,t){return e.kind!=="answered"||t.is!=="known"||t.at===void 0?!1:e.at?.file===t.at.file&&e.at.start===t.at.start}function Ju({relay:e,request:t,socket:r,server:n}){return!r.proxyProtocol||e!==void 0||t.front!=="none"?[]:[{kind:"relay",at:n.listens.find(s=>s.port===r.port)?.statement?.at??n.statement.at}]}function Qu({checked:e,scope:t,configuration:r},n){return e?tc(t,r).filter(s=>!e_(s,n)):[]}function e_({at:e},t){return t.kind!=="answered"||t.status.is!=="known"?!1:t.status.why!==void 0&&e===t.at}function t_(e,t,r){if(e===void 0)return{kind:"undecided",because:{missing:"file",name:r.uri}};if(I(r,e,"passes the request on"),e.name==="stub_status"||e.name==="empty_gif")return{kind:"answered",status:{is:"known",value:200,origin:"written",directive:e.name,at:e.at},at:e.at};if(e.name!=="proxy_pass")return{kind:"undecided",because:{missing:"plugin",name:e.name,at:e.at}};let n=Ne(e,t,r);switch(n.kind){case"undecided":return{kind:"undecided",because:n.because};case"no-resolver":return{kind:"undecided",because:{missing:"variable",name:n.host,at:e.at}};case"targets":return r.upstreamHost=n.host,r_(t,r,{kind:"proxied",targets:n.targets})}}function r_(e,t,r){let n=fs(e.level,t).idleSeconds;return n.is!=="known"||n.value!==0||n.at===void 0?r:{kind:"unstable",outcomes:[{kind:"answered",status:{...n,value:504},at:n.at},r],at:n.at,why:"the read timeout runs out at once"}}function Cs(e){if(e.kind==="undecided")return{is:"undecided",because:e.because};let t="at"in e&&e.at!==void 0?{at:e.at}:{};return{is:"lost",losses:[{kind:"route",text:n_(e),...t}]}}function n_(e){switch(e.kind){case"redirected":return`nginx answers with a redirect (${e.status}), which no WebSocket follows`;case"answered":return`nginx answers it itself${e.status.is==="known"?` (${e.status.value})`:""}`;case"closed":return e.why??"nginx closes the connection";default:return"it does not get to Pulse"}}function s_(e){return Oe(Ge(e,"server_tokens","on"),t=>t!=="off")}function As(e,t){let{kind:r}=e.level;return(r==="if"||r==="limit_except")&&e.outer!==void 0?As(e.outer,t):(e.level.block??e.outer?.level.block)?.at??G(e.level,"proxy_pass")?.at??t.statement.at}function Ps(e,t){return(0,Hi.b)(e.length<5?1:2,e,t)}function Is(e,t){return t.flatMap(r=>typeof r=="function"?r(e):[r])}function y(e,t){return{about:"refused",effect:"breaks",at:e.at,affects:"process",related:[],...t}}function D(e){return/\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(e)}function i_(e,t,r){let n=o_(e,t,r)??(t.module.startsWith("ngx_stream")?void 0:__(e));return n===void 0||e.args.some(s=>D(s))?void 0:n}function o_(e,t,r){let n=e.args[0]??"";switch(t.takes){case"flag":return Mt(n)===void 0?j(e,n,"It takes `on` or `off`."):void 0;case"time":case"seconds":return $e(n,t.takes)===void 0?j(e,n,c_(n,t.takes)):void 0;case"size":case"offset":return Le(n,t.takes)===void 0?j(e,n,u_(t.takes)):void 0;case"number":return/^\d+$/.test(n)?void 0:j(e,n,"It takes a whole number.");case"buffers":return Ar(e.args)===void 0?j(e,e.args.join(" "),"It takes how many and how large, such as `8 64k`."):void 0;case"one-of":{let s=t.words.filter(i=>!a_(t.name,i,r));return s.some(i=>i.toLowerCase()===n.toLowerCase())?void 0:j(e,n,`It takes ${s.map(i=>`\`${i}\``).join(", ")}.`)}case"any-of":{let s=e.args.find(i=>!t.words.some(o=>o.toLowerCase()===i.toLowerCase()));return s===void 0?void 0:j(e,s,`It takes ${t.words.map(i=>`\`${i}\``).join(", ")}.`)}default:return}}var js=new Map([["proxy_http_version",{2:"1.29.4"}]]);function a_(e,t,r){let n=js.get(e)?.[t];return n!==void 0&&!C(r,n)}function l_({name:e,args:t},{words:r}){let n=js.get(e),[s=""]=t;return n!==void 0&&(n[s]!==void 0||!r.includes(s))}function j(e,t,r){return y(e,{text:`\`${t}\` is no value for \`${e.name}\`: nginx does not start with it.`,help:r})}function c_(e,t){return t==="time"&&/[yM]/.test(e)?"This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.":"It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction."}function u_(e){return e==="size"?"It takes bytes, or a number with `k` or `m`, such as `64k`.":"It takes bytes, or a number with `k`, `m` or `g`, such as `10m`."}function __(e){let{name:t,args:r}=e,n=r[0]??"";switch(t){case"set":return $l(n.slice(1).toLowerCase())?y(e,{text:`\`${n}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`}):/^\$\w+$/.test(n)?void 0:y(e,{text:`\`set ${n}\` names no variable: nginx expects a name that begins with \`$\`.`});case"return":return d_(e,n,r[1]);case"rewrite":return r[2]===void 0||["last","break","redirect","permanent"].includes(r[2])?void 0:j(e,r[2],"The last word is `last`, `break`, `redirect` or `permanent`.");case"if":return ir(r)===void 0?y(e,{text:`\`${e.text.replace(/\s+/g," ")}\` is no condition nginx understands, and nginx does not start with it.`,help:'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".'}):void 0;case"add_header":case"add_trailer":return r[2]===void 0||r[2]==="always"?void 0:j(e,r[2],"The third word can only be `always`.");case"limit_req":return r.some(s=>s.startsWith("zone="))?p_(e,/^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/):y(e,{text:"`limit_req` needs `zone=`: nginx does not start without it."});case"limit_req_zone":return f_(e);case"error_page":return h_(e);default:return}}function d_(e,t,r){if(/^\d+$/.test(t))return Number(t)<=999?void 0:j(e,t,"A status has three digits.");if(!(r===void 0&&/^(?:https?:\/\/|\$scheme)/i.test(t)))return y(e,{text:`\`return ${t}\` has neither a status nor a URL: nginx does not start with it.`,help:"Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`."})}function p_(e,t){let r=e.args.find(n=>!t.test(n));return r===void 0?void 0:j(e,r,"It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.")}function f_(e){let{args:t}=e,r=t.find(s=>s.startsWith("zone=")),n=t.find(s=>s.startsWith("rate="));if(r===void 0||!/^zone=[^:]+:\d+[kKmM]?$/.test(r))return j(e,r??e.args.join(" "),"It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.");if(n!==void 0&&!/^rate=[1-9]\d*r\/[sm]$/.test(n))return j(e,n,"A rate is written as `rate=30r/s` or `rate=30r/m`.")}function h_(e){let t=e.args.slice(0,-1).filter(r=>!r.startsWith("=")).find(r=>!/^\d{3}$/.test(r)||Number(r)<300||Number(r)>599||r==="499");return t===void 0?void 0:j(e,t,"Its statuses lie between 300 and 599.")}var fr=new Set(["map","geo","types","split_clients","charset_map","geoip2","mail","match","rtmp"]);function m_(e){let t=[],{root:r,statements:n}=x_(e);return Ns(n,Es(r),t),t}function Ns(e,t,r){for(let n of e){let s=n.body===void 0?t.sound.get(n.args):void 0,i=s??v_(t,n.name);if(i.once!==void 0&&A_(n,e,i,t,r),s!==void 0||n.unseen!==void 0||n.verbatim)continue;let{row:o,varies:a}=i;if(a||o!==void 0&&l_(n,o))r.push(l=>{let c=[];return Os(n,Fs(l,n.name,t.around),t,l,c),Is(l,c)});else{let l=r.length;Os(n,o,t,De.newest,r),n.body===void 0&&r.length===l&&t.sound.set(n.args,i)}}}function Os(e,t,r,n,s){let i=t===void 0?w_(e,r.around,n):T_(e,t)??i_(e,t,n);if(i!==void 0)s.push(i);else if(e.body!==void 0&&!fr.has(e.name)){let o=g_(r,e.name);o!==void 0&&Ns(e.body,o,s)}}function Es(e){return{around:e,governing:new Map,inner:new Map,sound:new Map}}function g_(e,t){if(e.inner.has(t))return e.inner.get(t);let r=y_(t,e.around),n=r===void 0?void 0:Es(r);return e.inner.set(t,n),n}function v_({around:e,governing:t},r){let n=t.get(r);if(n!==void 0)return n;let s=hr(r,e),i=s.find(a=>Us(a,e)),o={row:Fs(De.newest,r,e),once:i?.takes==="many"||i?.takes==="any-of"?void 0:i,varies:s.some(({since:a,until:l})=>a!==void 0||l!==void 0),first:void 0,among:void 0};return t.set(r,o),o}function Fs(e,t,r){return hr(t,r).find(n=>st(n,e)&&(n.anywhere||Us(n,r)))}function Us(e,t){return e.contexts.some(r=>t.contexts.includes(r))}function hr(e,{world:t}){return t==="stream"?Bt(e):Ie(e)}function x_(e){switch(e.extent){case"main":return{root:{contexts:["main"],world:"http",block:"the main level"},statements:e.main};case"site":return{root:{contexts:["http"],world:"http",block:"http"},statements:e.fragment};case"server-part":return{root:{contexts:["server","http"],world:"http",block:"server"},statements:e.fragment};case"directives":return{root:{contexts:["http","server","location"],world:"http",block:"location"},statements:e.fragment}}}function y_(e,t){let r=n=>({contexts:[n],world:t.world,block:e});switch(e){case"http":case"server":case"location":case"upstream":case"events":case"limit_except":return r(e);case"stream":return{contexts:["http"],world:"stream",block:e};case"if":return r(t.contexts.includes("location")?"if in location":"if in server");default:return}}function w_(e,t,r){let n=hr(e.name,t);if(n.length===0)return Rs(e,t);let s=n.filter(i=>st(i,r));return s.length===0?z_(e,n):M_(e,s,t)}function Rs(e,t){if(D(e.name))return;if(t.world==="http"&&Bt(e.name).length>0)return y(e,{text:`\`${e.name}\` is not allowed in \`${t.block}\`: it belongs to \`stream\`, and nginx does not start with it.`});if(k_(e.name)||t.world==="stream")return;let r=Ps(e.name,fa());if(r!==void 0)return y(e,{text:`\`${e.name}\` is no directive nginx knows, and nginx does not start with it; \`${r}\` is near.`,help:`Write \`${r}\`.`})}var b_=/^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;function k_(e){return b_.test(e)||e.includes("_by_lua")||e.includes("_by_njs")}function Xs(e,t){let r=Gs(e);return r===void 0?!1:t.some(n=>n.name==="load_module"&&n.args[0]?.includes(r))}var S_=[[/_by_lua(?:_block|_file)?$|^lua_/,"ngx_http_lua_module"],[/^js_/,"ngx_http_js_module"],[/^more_(?:set|clear)_/,"ngx_http_headers_more_filter_module"],[/^brotli/,"ngx_http_brotli_"],[/^geoip2/,"ngx_http_geoip2_module"],[/^geoip_/,"ngx_http_geoip_module"],[/^image_filter/,"ngx_http_image_filter_module"],[/^xslt_/,"ngx_http_xslt_filter_module"],[/^perl/,"ngx_http_perl_module"],[/^modsecurity/,"ngx_http_modsecurity_module"],[/^vhost_traffic_status/,"ngx_http_vhost_traffic_status_module"]];function H_(e){if(e.inventory.lines.every(({name:r})=>Ie(r).length>0))return[];let t=[];return Ds(e,(r,n)=>{let{name:s}=r;Vs(s,n)||!L_(s)||r.unseen!==void 0||Rs(r,{contexts:[],world:n,block:""})===void 0&&t.push(r)}),t}var Bs=/^(?:geoip_(?:country|city|org)|image_filter|xslt_|perl(?:_|$))/;function $_(e){if(e.extent!=="main")return[];if(!e.inventory.lines.some(({name:r})=>Bs.test(r)))return[];let t=[];return Ds(e,r=>{let{name:n}=r;Bs.test(n)&&!Xs(n,e.main)&&t.push(r)}),t}function Gs(e){return S_.find(([t])=>t.test(e))?.[1]}function Ds(e,t){let r=(n,s)=>{for(let i of n){t(i,s);let{name:o,body:a}=i;a!==void 0&&Vs(o,s)&&!fr.has(o)&&r(a,o==="stream"?"stream":s)}};r(e.extent==="main"?e.main:e.fragment,"http")}function Vs(e,t){return(t==="stream"?Bt(e):Ie(e)).length>0}function L_(e){return e!=="mail"&&/^[\w.-]+$/.test(e)&&!D(e)}function z_(e,t){let[r]=t;if(r===void 0)return;let n=r.until===void 0?`before ${r.since}`:`since ${r.until}`;return y(e,{text:`\`${e.name}\` is unknown to nginx ${n}, and nginx does not start with it.`,help:q_[e.name]??`Take it out, or update nginx${r.since===void 0?"":` to ${r.since} or later`}.`})}var q_=(0,St.a)({ssl:"Take it out and write `ssl` behind the port: `listen 443 ssl;`.",http2:"Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`."});function M_(e,t,r){let n=[...new Set(t.flatMap(o=>o.contexts))],s=I_(n.map(W_)),i=(n.length===1?n[0]:void 0)==="http"?"Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.":`Move it into ${s}.`;return y(e,{text:`\`${e.name}\` is not allowed in ${r.block.includes(" ")?r.block:`\`${r.block}\``}: nginx does not start with it there.`,why:`It may stand in ${s} alone.`,help:i})}function W_(e){let t=/^if in (\w+)$/.exec(e)?.[1];return t!==void 0?`an \`if\` in a \`${t}\``:e==="main"?"the main level":`\`${e}\``}function T_(e,t){let r=e.args.length;if(t.block&&e.body===void 0)return y(e,{text:`\`${e.name}\` needs a block: nginx expects \`{\` behind it.`});if(!t.block&&e.body!==void 0)return y(e,{text:`\`${e.name}\` takes no block: nginx expects \`;\` behind it.`});if(r>=t.fewest&&r<=t.most&&!t.excluded.includes(r))return;let n=e.text.includes(`
`)&&r>t.most?" A `;` may be missing at the end of its line.":"";return y(e,{text:`\`${e.name}\` takes ${C_(t)}, not ${r}: nginx does not start with it.${n}`})}function C_(e){let{fewest:t,most:r}=e;return e.takes==="flag"?"one argument, `on` or `off`":r===Number.POSITIVE_INFINITY?`${t} or more arguments`:t===r?t===1?"one argument":t===0?"no argument":`${t} arguments`:e.excluded.length>0?`${t} or ${r} arguments`:`${t} to ${r} arguments`}function A_(e,t,r,{around:n},s){let{once:i,first:o}=r;if(r.among!==t||o===void 0)r.among=t,r.first=e;else if(i!==void 0&&o!==e){let a=P_(e,o,n);s.push(l=>st(i,l)?[a]:[])}}function P_(e,t,{block:r}){let n=e.stock===!0&&t.stock!==!0?t:e,s=n===e?t:e;return y(n,{text:`\`${e.name}\` stands twice in this \`${r}\`: nginx does not start, there is no "last one wins".`,help:s.stock===!0?`Take this line out: \`${s.text}\` brings one already.`:"Keep one of the two lines.",related:[{at:s.at,text:`\`${e.name}\` is set here too`}]})}function I_(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}function j_(e){if(e.inventory.lines.every(n=>Ks(n)===void 0))return[];let t=[],r=n=>{for(let s of n){let{name:i,body:o}=s;if(s.stock===!0)continue;let a=Ks(s);a!==void 0&&t.push(l=>a.isSoAt(l)?[N_(s,a.words)]:[]),o!==void 0&&!fr.has(i)&&r(o)}};return r(e.extent==="main"?e.main:e.fragment),t}function Ks({name:e,args:t}){if(e==="listen"&&t.includes("http2"))return{isSoAt:r=>C(r,"1.25.1"),words:{text:"`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.",help:"Write `http2 on;` in the `server`, and leave `http2` out of `listen`."}};if(e==="ssl")return{isSoAt:r=>st(Ie("ssl")[0]??F_,r),words:{text:"`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.",help:"Write `ssl` behind the port: `listen 443 ssl;`."}};if(O_.has(e))return{isSoAt:r=>C(r,"1.25.1"),words:{text:`\`${e}\` does nothing since nginx 1.25.1, which took server push out.`,help:"Take it out."}};if(E_.has(e))return{isSoAt:r=>C(r,"1.19.7"),words:{text:`\`${e}\` does nothing since nginx 1.19.7.`,help:"Take it out."}}}function N_(e,t){return{about:"outdated",effect:"harmless",at:e.at,related:[],affects:"process",...t}}var O_=new Set(["http2_push","http2_push_preload","http2_max_concurrent_pushes"]),E_=new Set(["http2_max_requests","http2_max_field_size","http2_max_header_size","http2_recv_timeout","http2_idle_timeout"]),F_={name:"",module:"",contexts:[],anywhere:!1,fewest:0,most:0,excluded:[],block:!1,takes:"many",words:[],until:"0"},U_=["proxy","fastcgi","uwsgi","scgi"].map(e=>({name:e,sizes:["buffer_size","buffers","busy_buffers_size","max_temp_file_size","temp_file_write_size"].map(t=>`${e}_${t}`)}));function R_(e){let t=U_.filter(s=>s.sizes.some(i=>e.inventory.names.has(i)));if(t.length===0)return[];let r=[],n=s=>{for(let i of t){let o=Ys(s.level,i)??(s.level.kind==="server"?X_(s.level,i):void 0),a=o===void 0?void 0:B_(s.level,i.name,o);a!==void 0&&r.push(a)}for(let i of s.children.all)n(i)};for(let{scope:s}of e.servers)n(s);return r.filter((s,i)=>r.findIndex(o=>o.at===s.at)===i)}function Ys(e,t){for(let r of t.sizes){let n=G(e,r);if(n!==void 0)return n}}function X_(e,t){return e.parent===void 0?void 0:Ys(e.parent,t)}function B_(e,t,r){let n=(0,d.e)(Ir(e,`${t}_buffers`,{count:8,bytes:ze})),s=(0,d.e)(pe(e,`${t}_buffer_size`,ze));if(n===void 0||s===void 0)return;let{count:i,bytes:o}=n,a=Math.max(s,o),l=(0,d.e)(pe(e,`${t}_busy_buffers_size`,2*a)),c=(0,d.e)(pe(e,`${t}_max_temp_file_size`,1024**3)),u=(0,d.e)(pe(e,`${t}_temp_file_write_size`,2*a));if(l===void 0||c===void 0||u===void 0)return;let _=M=>y(r,{text:`With \`${r.text}\` the buffer sizes do not go together: ${M}, and nginx does not start.`,...t==="proxy"?{help:"Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`."}:{}}),p=G(e,`${t}_busy_buffers_size`)!==void 0,h=`\`${t}_busy_buffers_size\` (${le(l)}${p?"":", twice the largest buffer when it is not written"})`;if(i<2)return _(`\`${t}_buffers\` must be at least 2`);if(l<a)return _(`${h} is less than the largest buffer (${le(a)})`);if(l>(i-1)*o)return _(`${h} must be less than all of \`${t}_buffers\` but one (${le((i-1)*o)})`);if(u<a)return _(`\`${t}_temp_file_write_size\` (${le(u)}) is less than the largest buffer (${le(a)})`);if(c!==0&&c<a)return _(`\`${t}_max_temp_file_size\` (${le(c)}) is less than the largest buffer (${le(a)})`)}function le(e){return e%1024===0?`${e/1024}k`:String(e)}function G_(e){let t=[],r=n=>{D_(n,t),V_(n,t),mr(n,e,t);for(let s of n.children.all){let i=K_(n,s);i!==void 0&&t.push(i),r(s)}for(let s of n.ifs.values())mr(s,e,t);n.limitExcept!==void 0&&mr(n.limitExcept,e,t)};for(let n of e.servers)r(n.scope);return t}function D_({level:e,children:t},r){let n=e.own.get("location")??[];if(n.length!==t.all.length)for(let s of n)s.args.length>0&&qn(s.args)===void 0&&r.push(y(s,{text:`\`${s.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,help:"Its modifiers are `=`, `^~`, `~` and `~*`."}))}function V_(e,t){let{all:r,exact:n,prefix:s,named:i,regexes:o}=e.children;if(n.size+s.size+i.size+o.length===r.length)return;let a=new Map;for(let{match:l,level:c}of r){let{block:u}=c;if(l===void 0||u===void 0||l.kind==="regex")continue;let _=`${l.kind==="prefix-final"?"prefix":l.kind} ${l.text}`,p=a.get(_);p===void 0?a.set(_,u):t.push(y(u,{text:`\`${u.text}\` is there a second time: nginx does not start with a duplicate location.`,help:"Take one of the two out, and keep in the other what both are for.",related:[{at:p.at,text:"the first one"}]}))}}function K_(e,t){let{block:r}=t.level,{match:n}=e;if(r===void 0||t.match===void 0||n===void 0)return;let s=i=>y(r,{text:`${i}: nginx does not start with it.`,help:"Move it out, beside the location that holds it now."});if(n.kind==="exact")return s(`\`${r.text}\` stands inside an exact location, which can hold none`);if(n.kind==="named")return s(`\`${r.text}\` stands inside a named location, which can hold none`);if(t.match.kind==="named")return s(`The named location \`${t.match.text}\` stands inside another one; it belongs to the \`server\``);if(t.match.kind!=="regex"&&!t.match.text.startsWith(n.text))return s(`\`${r.text}\` lies outside of \`${n.text}\`, in which it is nested`)}function mr(e,t,r){for(let n of e.level.own.get("proxy_pass")??[]){let s=Y_(n,e,t);s!==void 0&&!D(n.args[0]??"")&&r.push(s)}}function Y_(e,t,r){let n=e.args[0]??"";if(t.level.kind==="server"||ie(n))return;let s=Q(n);if(s===void 0)return y(e,{text:`\`proxy_pass ${n}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,.../^wss?:/i.test(n)?{help:`WebSockets begin as HTTP requests: write \`proxy_pass ${n.replace(/^ws/i,"http")};\`.`}:{help:`Write \`proxy_pass http://${n.replace(/^\w+:\/\//,"")};\`.`}});let i=be(s.authority,80);if(i===void 0)return y(e,{text:`\`${s.authority}\` in \`proxy_pass ${n}\` is no host with a port from 1 to 65535: nginx does not start with it.`,help:"Write `proxy_pass http://127.0.0.1:7655;`, with the address of your Pulse."});let o=Z_(t);if(s.uri!==""&&o!==void 0)return y(e,{text:`\`proxy_pass ${n}\` has a URI part (\`${s.uri}\`), which nginx refuses ${o}.`,help:`Write \`proxy_pass ${s.scheme}://${s.authority};\`: the path is then passed on as it is.`});let a=r.upstreams.get(i.host.toLowerCase());if(a!==void 0&&/:\d+$/.test(s.authority)&&!s.authority.startsWith("["))return y(e,{text:`\`${s.authority}\` names the upstream \`${a.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,help:`Write \`proxy_pass ${s.scheme}://${a.name}${s.uri};\`, and the port in the upstream's \`server\` line.`,related:[{at:a.statement.at,text:"the upstream"}]})}function Z_(e){return e.level.kind==="if"?"inside an `if`":e.level.kind==="limit_except"?"inside a `limit_except`":e.match?.kind==="regex"?"in a location given by a pattern":e.match?.kind==="named"?"in a named location":void 0}function J_(e){return(e.http.own.get("map")??[]).flatMap(Q_)}function Q_(e){let t=[],r=e.args[1]??"";!r.startsWith("$")&&e.args.length===2&&t.push(y(e,{text:`\`${r}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`}));let n=new Map;for(let s of e.body??[]){if(s.args.length===0&&(s.name==="hostnames"||s.name==="volatile")||s.name==="include"||s.unseen!==void 0)continue;if(s.args.length!==1){t.push(y(s,{text:`\`${s.text}\` is no row of a map: nginx expects a key and a value.`}));continue}if(s.name.startsWith("~"))continue;let i=s.name.toLowerCase(),o=n.get(i);o===void 0?n.set(i,s):t.push(y(s,{text:`\`${s.name}\` is there a second time in the map of \`${r}\`: nginx does not start with it.`,related:[{at:o.at,text:"the first one"}]}))}return t}function ed(e){return[...e.servers.flatMap(td),...rd(e.servers),...nd(e),...sd(e)]}function td(e){let t=[];for(let n of e.scope.level.own.get("listen")??[])n.args.length===0||n.args.some(Zs)||(n.args.length>1?t.push(s=>Js(n,s)):t.push(...Js(n,De.newest)));let r=new Map;for(let n of e.listens){let s=n.statement;if(s===void 0||s.args.some(Zs))continue;let i=`${n.quic?"quic ":""}${Ve(n)}`,o=r.get(i);o===void 0?r.set(i,s):t.push(y(s,{text:`\`${s.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,related:[{at:o.at,text:"the first one"}]}))}return t}function Zs(e){return e.includes("$")||D(e)}function Js(e,t){let r=Ji(e,t);return r===void 0?[]:[y(e,{text:`\`${e.text}\` does not work: ${r}, and nginx does not start.`,help:"Write a port, or an address with one, and words that `listen` knows behind it, such as `listen 443 ssl;`."})]}function rd(e){let t=new Map,r=[];for(let n of e)for(let s of n.listens){if(!s.defaultServer||s.statement===void 0||s.quic)continue;let i=t.get(Ve(s));i?.statement===void 0?t.set(Ve(s),s):i.statement!==s.statement&&r.push(y(s.statement,{text:`\`${s.statement.text}\` declares a second default server for this address: nginx does not start with two.`,help:"Take `default_server` out of one of the lines.",related:[{at:i.statement.at,text:"the first default server"}]}))}return r}function nd({complete:e,extent:t,sockets:r}){let n=[],s=new Set;if(t!=="main"&&t!=="site")return[];for(let i of r){let o=i.fallback,{level:a}=o.scope;if(!i.ssl||s.has(o.statement)||w(a,"ssl_certificate")!==void 0)continue;let l=o.listens.find(u=>u.port===i.port)?.statement;if(l===void 0)continue;s.add(o.statement);let c={...y(l,{text:`\`${l.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,help:"Add `ssl_certificate` and `ssl_certificate_key` to this `server`."}),...e?{}:{assumed:!0}};n.push(u=>id(o,u)?[]:[c])}return n}function sd({extent:e,servers:t}){if(e!=="main"&&e!=="site")return[];let r=[];for(let{scope:n}of t){let s=G(n.level,"ssl_certificate");s!==void 0&&w(n.level,"ssl_certificate_key")===void 0&&r.push(y(s,{text:`\`${s.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`}))}return r}function id(e,t){if(!C(t,"1.19.4"))return!1;let r=w(e.scope.level,"ssl_reject_handshake");return r!==void 0&&("unknown"in r||r.lines[0]?.args[0]?.toLowerCase()==="on")}function od(e){let t=[],r=new Map;for(let n of e.http.own.get("upstream")??[]){let s=n.args[0]??"",i=n.body??[],o=r.get(s.toLowerCase());o!==void 0?t.push(y(n,{text:`The upstream \`${s}\` is there a second time: nginx does not start with it.`,related:[{at:o.at,text:"the first one"}]})):r.set(s.toLowerCase(),n);let a=i.some(l=>l.name==="server"||l.unseen!==void 0||l.verbatim===!0);a||t.push(y(n,{text:`The upstream \`${s}\` holds no \`server\`: nginx does not start with it.`,help:"Write `server 127.0.0.1:7655;` in it."})),a&&i.every(l=>l.name!=="server"||l.args.includes("backup"))&&ad(i)&&t.push(y(n,{text:`The upstream \`${s}\` holds nothing but backups: nginx does not start with it.`,help:"Take `backup` from one of its servers."})),t.push(...i.filter(l=>l.name==="server").flatMap(ld))}return t}function ad(e){return e.every(t=>t.unseen===void 0&&t.verbatim!==!0)}function ld(e){let t=e.args[0]??"";return t===""||D(t)?[]:/^\w+:\/\//.test(t)?[y(e,{text:`\`${e.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,help:`Write \`server ${t.replace(/^\w+:\/\//,"").replace(/\/.*$/,"")};\`; the scheme belongs to \`proxy_pass\`.`})]:be(t,80)!==void 0?[]:[y(e,{text:`\`${t}\` is no host with a port from 1 to 65535: nginx does not start with it.`})]}function cd(e){let{names:t}=e.inventory,r=t.has("proxy_redirect")||t.has("root")&&t.has("alias");return[...ud(e),...r?e.servers.flatMap(({scope:n})=>Qs(n)):[]]}function ud(e){let{main:t,complete:r,http:n}=e;if(!r||t.some(i=>i.name==="events")||n.block===void 0)return[];let s="Add `events {}` at the top.";return(0,q.b)(n.block.at.file)!=="nginx.conf"?[{...y(n.block,{text:"There is no `events` block here: as a main config, nginx would not start with this file.",help:s}),effect:"degrades"}]:[y(n.block,{text:"This main config has no `events` block: nginx does not start without one.",help:s})]}function Qs(e){return[..._d(e),...dd(e),...[...e.children.all,...e.ifs.values()].flatMap(Qs)]}function _d(e){let t=G(e.level,"root"),r=G(e.level,"alias");if(t===void 0||r===void 0)return[];let n=t.at.start>r.at.start?t:r,s=n===t?r:t;return[y(n,{text:`\`${n.name}\` stands beside \`${s.name}\`: nginx does not start with both in one location.`,related:[{at:s.at,text:`\`${s.name}\` is set here`}]})]}function dd(e){let t=e.level.own.get("proxy_redirect")?.find(n=>n.args[0]==="default");if(t===void 0)return[];let r=G(e.level,"proxy_pass");return r!==void 0&&!(n=>e.level.statements.indexOf(n)<e.level.statements.indexOf(t))(r)?[y(t,{text:"`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it."})]:r!==void 0&&ie(r.args[0]??"")?[y(t,{text:"`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it."})]:r===void 0&&w(e.level,"proxy_pass")===void 0&&e.level.kind!=="if"?[y(t,{text:"`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it."})]:[]}function pd(e,t){return[...cd(e),...m_(e),...G_(e),...ed(e),...od(e),...J_(e),...t.refusals,...R_(e)]}function fd(e){let t=[],r=new Map,n=new Set,s=l=>{if(n.has(l))return[];let c=l.variables.filter(u=>!md(u,e));return c.length===0&&n.add(l),c},i=(l,c)=>{if(!e.complete){r.has(`$${l}`)||r.set(`$${l}`,{statement:c,name:`$${l}`});return}r.has(l)||(r.set(l,{statement:c,name:l}),t.push(gd(l,c,e)))},o=l=>{let c=Sd(l);if(!(c===void 0||!e.complete||Hd(e).has(c)))for(let u of gr(l,e))t.push($d(c,u))},a=(l,c,u)=>{if(!bd(e,l).has(c))if(e.complete)for(let _ of gr(u,e))t.push(kd(l,c,_));else r.has(`${l} ${c}`)||r.set(`${l} ${c}`,{statement:u,name:`${l} ${c}`})};for(let l of hd(e)){for(let u of vd(l)){if(!u.includes("$"))continue;let _=J(u),{wrong:p}=_;if(p!==void 0&&!D(u))for(let h of gr(l,e))t.push(y(h,{text:`In \`${h.text.replace(/\s+/g," ")}\`, ${p}: nginx does not start with it.`}));for(let h of s(_))D(u)||i(h,l)}let c=wd(l);if(c!==void 0&&a(c.kind,c.name,l),o(l),l.name==="map")for(let u of l.body??[])for(let _ of s(J(u.args[0]??"")))i(_,u)}return{refusals:t,unseen:e.complete?[]:[...r.values()]}}function hd({extent:e,inventory:t}){return e==="server-part"||e==="directives"?t.lines:t.http}function gr(e,t){if(e.body!==void 0)return[e];let r=[],n=s=>{for(let i of s)i.body!==void 0?n(i.body):i.args===e.args&&r.push(i)};return n(t.extent==="main"?t.http.statements:t.fragment),r}function md(e,t){return tr(e)||t.maps.has(e)||t.defined.has(e)}function gd(e,t,r){let n=[...zl(),...r.maps.keys(),...r.defined.keys()],s=Ps(e,n),i=e==="connection_upgrade"?"Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`.":s===void 0?"Define it with `map` or `set`, or take it out.":`Write \`$${s}\`.`;return y(t,{text:`\`$${e}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,help:i})}function vd(e){let{name:t,args:r}=e;switch(t){case"set":case"auth_request_set":return r.slice(1);case"map":case"split_clients":return r.slice(0,1);case"geo":return r.length>1?r.slice(0,1):[];case"rewrite":return r.slice(1,2);case"if":return xd(r);case"location":case"server_name":case"listen":case"include":return[];case"proxy_redirect":case"proxy_cookie_path":case"proxy_cookie_domain":return r.filter(n=>!n.startsWith("~"));default:return yd.has(t)?r:[]}}function xd(e){let t=ir(e);return t===void 0?[]:t.operator==="="||t.operator==="!="?[t.left,t.right]:[t.left]}var yd=new Set(`
  proxy_pass proxy_set_header proxy_set_body proxy_method proxy_bind proxy_cache proxy_cache_key
  proxy_cache_bypass proxy_no_cache proxy_ssl_name proxy_ssl_certificate proxy_ssl_certificate_key
  add_header add_trailer return root alias access_log error_page try_files limit_req_zone limit_conn_zone
  log_format auth_basic auth_basic_user_file fastcgi_param fastcgi_pass fastcgi_cache_key fastcgi_index
  uwsgi_param uwsgi_pass scgi_param scgi_pass grpc_set_header grpc_pass expires index sub_filter mirror
  auth_request hash ssl_certificate ssl_certificate_key secure_link secure_link_md5 charset default_type`.trim().split(/\s+/));function wd(e){let{name:t,args:r}=e;if(t==="limit_req"){let s=r.find(i=>i.startsWith("zone="))?.slice(5);return s===void 0||D(s)?void 0:{kind:"limit_req_zone",name:s}}let n=r[0]??"";if(t==="limit_conn"&&r.length===2)return{kind:"limit_conn_zone",name:n};if(t==="proxy_cache"&&n!=="off"&&n!==""&&!n.includes("$"))return{kind:"proxy_cache_path",name:n}}var ei=new WeakMap;function bd(e,t){let r=ei.get(e)??new Map;ei.set(e,r);let n=r.get(t);if(n!==void 0)return n;let s=(e.http.own.get(t)??[]).flatMap(o=>o.args.flatMap(a=>/^(?:keys_)?zone=([^:]+)/.exec(a)?.[1]??[])),i=new Set(s);return r.set(t,i),i}function kd(e,t,r){let n=e==="limit_req_zone"?`limit_req_zone $binary_remote_addr zone=${t}:10m rate=30r/s;`:e==="limit_conn_zone"?`limit_conn_zone $binary_remote_addr zone=${t}:10m;`:`proxy_cache_path /var/cache/nginx keys_zone=${t}:10m;`;return y(r,{text:`The zone \`${t}\` of \`${r.text}\` is declared nowhere: nginx does not start with it.`,help:`Put \`${n}\` into \`http\`, outside every \`server\`.`})}function Sd({name:e,args:t}){let r=t[1];if(!(e!=="access_log"||r===void 0||r==="combined"||t[0]==="off"))return D(r)?void 0:r}var ti=new WeakMap;function Hd(e){let t=ti.get(e);if(t!==void 0)return t;let r=(e.http.own.get("log_format")??[]).flatMap(({args:s})=>s[0]??[]),n=new Set(r);return ti.set(e,n),n}function $d(e,t){return y(t,{text:`The format \`${e}\` of \`${t.text}\` is declared nowhere: nginx does not start with it.`,help:`Put a \`log_format ${e}\` into \`http\`, before it is used, or leave the name out: \`combined\` is the default.`})}function Ld(e){return new Map(e.flatMap(t=>{let r=t.name==="map"?t.args[1]??"":"";return r.startsWith("$")?[[r.slice(1).toLowerCase(),Yt(t)]]:[]}))}function vr(e,t,r){let n="";for(let s of J(e).pieces){let i="text"in s?s.text:zd(s.variable,t,r);if(i===void 0)return;n+=i}return n}function zd(e,t,r){let n=t.get(e);if(n===void 0)return qd(e,r);let s=vr(n.source,new Map([...t].filter(([o])=>o!==e)),r),i=s===void 0?void 0:Zt(n,s);if(!(i===void 0||"unknown"in i))return vr(i.result,new Map,r)}function qd(e,t){let r=(0,d.j)(t)==="https";switch(e){case"ssl_preread_server_name":case"ssl_server_name":return r?t.url.hostname.toLowerCase():"";case"ssl_preread_protocol":return r?"TLSv1.3":"";case"ssl_preread_alpn_protocols":return r?(0,d.i)(t)||t.client==="agent"?"http/1.1":"h2,http/1.1":""}}function ri(e,t){let{pieces:r}=J(e),[n]=r;if(r.length!==1||n===void 0||"text"in n)return e.includes("$")?[]:[e];let s=t.get(n.variable);return s===void 0?[]:[...new Set(at(s))].filter(i=>i!==""&&!i.includes("$"))}function Md({main:e,complete:t}){let r=e.find(({name:i})=>i==="stream")?.body??[],n=r.filter(({name:i})=>i==="upstream").map(Un),s=Ld(r);return r.flatMap(i=>{if(i.name!=="server"||i.body===void 0)return[];let o=i.body.find(({name:u})=>u==="proxy_pass");if(o===void 0)return[];let a=i.body.filter(({name:u,args:_})=>u==="listen"&&!_.includes("udp")),l=[...i.body,...r],c=l.find(({name:u})=>u==="proxy_protocol")?.args[0]??"off";return[{statement:i,listens:a.flatMap(Wt),pass:o,maps:s,groups:n,complete:t,idle:Wd(l,t),sendsProxy:Mt(c)===!0}]})}function Wd(e,t){let r=e.find(({name:s})=>s==="proxy_timeout");if(r===void 0)return(0,d.b)(600,t,"proxy_timeout");let n=$e(r.args[0]??"","time");return n===void 0?(0,d.c)({missing:"file",name:r.text,at:r.at}):(0,d.a)(n/1e3,r.at,"proxy_timeout")}function ni(e,t){let r=t.groups.find(({name:s})=>s===e),n=r===void 0?be(e,0):void 0;return(r?.servers??(n===void 0?[]:[{...n,statement:t.pass}])).map(({host:s,port:i,statement:o})=>({scheme:"tcp",host:(0,d.a)(s,o.at,o.name),port:(0,d.a)(i,o.at,o.name),path:(0,d.b)("",t.complete),verifies:d.d,at:o.at}))}function si(e){return ri(e.pass.args[0]??"",e.maps).flatMap(t=>ni(t,e))}function Td(e){return e.map(t=>({names:[],listeners:t.listens.map(r=>({scheme:r.ssl||r.port===443?"https":"http",port:r.port,...r.address==="*"?{}:{address:r.address},...r.statement===void 0?{}:{at:r.statement.at}})),routes:[{match:"",at:t.pass.at,targets:si(t),labels:Cd(t)}],at:t.statement.at}))}function Cd({pass:e,maps:t}){return ri(e.args[0]??"",t).map(r=>r.replace(/:\d+$/,""))}function ii(e,t){let r=e.findIndex(({listens:u})=>u.some(_=>_.port===(0,d.k)(t))),n=e[r];if(n===void 0)return;let{statement:s,pass:i}=n,o=i.args[0]??"",a=vr(o,n.maps,t),l=a===void 0?[]:ni(a,n),c=o===a?"relays the bytes":`relays the bytes to ${a??"a target unknown"}`;return{index:r,server:n,targets:l,because:l.length>0?void 0:{missing:"variable",name:o,at:i.at},steps:[{at:s.at,text:Ut(s),why:`${(0,d.j)(t)} on port ${(0,d.k)(t)}`},{at:i.at,text:Ut(i),why:c}]}}function Ad(e,t,r){let{server:n,targets:s,because:i}=e,o=`${r.url.pathname}${r.url.search}`,a=n.pass.at;return(0,P.e)(r,{site:t+e.index,outcome:i!==void 0?{kind:"undecided",because:i}:{kind:"proxied",targets:s.map(l=>({...l,path:(0,d.a)(o,a,"proxy_pass")}))},upgrade:(0,d.i)(r)?{is:"passed"}:{is:"not-asked"},upstreamHttp:d.d,requestHeaders:Pd.map(l=>({name:l,carries:l==="host"?"client-host":"client-supplied"})),responseBuffered:(0,d.b)(!1,!0),showsVersion:(0,d.b)(!1,!0),limits:{...P.c,idleSeconds:n.idle},route:n.statement.at,steps:e.steps})}var Pd=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function Id(e,t,r){let{server:n,targets:s,steps:i}=e,o=s.flatMap(u=>oi(u,t)??[])[0];if(o===void 0)return;let a={address:"127.0.0.1",sendsProxy:n.sendsProxy},l=pr(t,t.sockets,{...r,arrivesAt:o.port},a),{exchange:c}=l;return{...l,exchange:{...c,request:r,limits:{...c.limits,idleSeconds:jd(c.limits.idleSeconds,n.idle)},steps:[...i,...c.steps]}}}function jd(e,t){let[r,n]=[(0,d.e)(e),(0,d.e)(t)];return typeof r!="number"?e.is==="known"?t:e:typeof n=="number"&&n<r?t:e}function oi({host:e,port:t},{sockets:r}){let n=(0,d.e)(e)??"";if(/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(n))return r.find(s=>s.port===(0,d.e)(t)&&(s.address==="*"||s.address===n||n==="localhost"&&Nd(s)))}function Nd({address:e}){return e.startsWith("127.")||e==="::1"||e==="[::1]"}function Od(e,t,r){let n=e.flatMap(a=>si(a).flatMap(l=>{let c=oi(l,r);return c===void 0?[]:[{stream:a,socket:c}]})),s=t.map(a=>({...a,listeners:a.listeners.flatMap(l=>{let c=n.filter(({socket:_})=>Ed(l,_));if(c.length===0)return[l];let u=c.flatMap(({stream:_})=>_.listens.map(p=>({scheme:l.scheme,port:p.port,...p.statement===void 0?{}:{at:p.statement.at}})));return l.address===void 0?[...u,l]:u})})),i=new Set(n.map(({stream:a})=>a)),o=Td(e).map((a,l)=>{let c=e[l];return c!==void 0&&i.has(c)?{...a,routes:[]}:a});return[...s,...o]}function Ed({port:e,address:t},r){return e===r.port&&(t??"*")===r.address}function Fd(e,t){let r=[...Ud(e),...Rd(e),...t.unseen.map(({statement:s,name:i})=>Ue(s,{missing:i.startsWith("$")?"variable":"parent",name:i,at:s.at},`\`${i}\` is not defined in what can be seen here; what depends on it is left open.`)),...H_(e).map(s=>Ue(s,{missing:"plugin",name:s.name,at:s.at},`\`${s.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`)),...$_(e).map(s=>Ue(s,{missing:"plugin",name:s.name,at:s.at},`\`${s.name}\` belongs to a module that most builds of nginx have to load, and no \`load_module modules/${Gs(s.name)}.so;\` can be seen: without it nginx does not start.`))],n=new Map;for(let s of r)n.has(s.cause?.name)||n.set(s.cause?.name,s);return[...n.values()]}function Ue(e,t,r){return{about:"unseen",effect:"harmless",at:e.at,text:r,related:[],affects:"route",cause:t}}function Ud(e){let[t]=e.fragment;if(t===void 0||e.extent==="site")return[];let r=e.extent==="server-part"?"server":"location";return[Ue(t,{missing:"parent",name:r,at:t.at},`The \`${r}\` around these lines cannot be seen; what it would decide is left open.`)]}function Rd(e){if(!e.inventory.hidesSomething)return[];let t=[],r=n=>{for(let s of n)s.unseen!==void 0&&t.push(Ue(s,s.unseen,Xd(s))),s.body!==void 0&&r(s.body)};return r(e.extent==="main"?e.main:e.fragment),t}function Xd(e){if(e.name!=="include")return`\`${e.text}\` stands deeper inside other blocks than is looked into; what it would decide is left open.`;let t=Pr(e)?"by its name it holds TLS settings, and which response headers it adds is left open":"what it would decide is left open";return`\`${e.args[0]}\` cannot be read here; ${t}.`}var L={lines:[],replaces:[],displaces:[],notes:[]};function ce(e){return{lines:e.flatMap(t=>t.lines),replaces:e.flatMap(t=>t.replaces),displaces:e.flatMap(t=>t.displaces),notes:e.flatMap(t=>t.notes)}}function Bd(e,t){let r=new Map(e.displaces.map(s=>[s.at.start,s]));if(r.size===0)return e;let n=t.statements.filter(s=>s.stock===!0&&r.has(s.at.start)).filter(s=>!e.displaces.includes(s)&&s.body===void 0);return{...e,lines:[...n.map(s=>`${s.text};`),...e.lines],replaces:[...[...r.values()].map(O),...e.replaces],displaces:[],said:e.lines,notes:[...e.notes,Gd(e.displaces)]}}function Gd(e){let t=[...new Set(e.map(n=>`\`${n.text}\``))].join(" "),r=e.length===1;return`${t} ${r?"comes":"come"} from an include here: write the other lines of that file in its place.`}function X(e,t,r){let n=e.own.get(t)??[];return{lines:[`${t} ${r};`],replaces:n.filter(s=>s.stock!==!0).map(O),displaces:n.filter(s=>s.stock===!0),notes:[]}}function xt(e,t,r,n=[]){let s=w(e,t),i=s===void 0||"unknown"in s?[]:s.lines,o=s!==void 0&&!("unknown"in s)&&!s.inherited,a=i.filter(_=>r.has(xr(_))),l=[...r.values()].flatMap(_=>_===void 0?[]:[`${_};`]),c=n.filter(_=>!r.has(xr(_))).map(_=>`${_.text};`);if(o)return{lines:[...l,...c],replaces:a.filter(_=>_.stock!==!0).map(O),displaces:a.filter(_=>_.stock===!0),notes:[]};let u=l.length>0||a.length>0?i.filter(_=>!r.has(xr(_))).map(_=>`${t} ${_.args.map(Dd).join(" ")};`):[];return{...L,lines:[...u,...l,...c]}}function xr(e){return(e.args[0]??"").toLowerCase()}function Dd(e){return/^[^\s;{}"'\\#]+$/.test(e)?e:`"${e.replace(/(["\\])/g,"\\$1")}"`}function Vd(e){let{needs:t,passage:r,scope:n}=e,s=new Map,i=(_,p)=>{s.set(_.toLowerCase(),`proxy_set_header ${_} ${p}`)};t.includes("upgrade")&&(i("Upgrade","$http_upgrade"),i("Connection",li(r))),t.includes("host")&&i("Host","$http_host");let o=r.request.front!=="none",a=t.includes("client-address")&&cl(r);if(t.includes("client-address")&&!a){let _=ll(r)?"$realip_remote_addr":"$remote_addr";i("X-Real-IP",_),i("X-Forwarded-For",o?"$proxy_add_x_forwarded_for":_)}t.includes("proto")&&i("X-Forwarded-Proto",o?"https":"$scheme");let l=a?[Kd]:[];if(s.size===0)return{...L,notes:l};let c=ur(n.level,"proxy_set_header",r.configuration.version)?.lost??[],u={...xt(n.level,"proxy_set_header",s,c),notes:l};return t.includes("upgrade")?ce([ai(e),Yd(e),Zd(e),u]):u}var Kd="What relays the connection has to say for whom: write `proxy_protocol on;` in the server of the `stream` block, `proxy_protocol` at the end of this `listen`, and `set_real_ip_from 127.0.0.1;` and `real_ip_header proxy_protocol;` in this `server`.";function ai({scope:e}){let[t]=e.level.own.get("proxy_http_version")??[];return t?.args[0]==="1.1"?L:X(e.level,"proxy_http_version","1.1")}function Yd({scope:e}){let t=w(e.level,"proxy_method"),r=w(e.level,"proxy_pass_request_headers");return ce([t===void 0?L:X(e.level,"proxy_method","$request_method"),r===void 0?L:X(e.level,"proxy_pass_request_headers","on"),{...L,replaces:ps(e).map(O)}])}function Zd({scope:e}){let t=new Map([["upgrade",void 0],["sec-websocket-accept",void 0]]);return xt(e.level,"proxy_hide_header",t)}function li(e){let t=e.configuration.maps.get("connection_upgrade");return t===void 0||t.assumed===!0||e.request.url.protocol.startsWith("http")?'"upgrade"':$(_t("connection_upgrade",e))?.toLowerCase()==="upgrade"?"$connection_upgrade":'"upgrade"'}var Jd=[["X-Frame-Options","DENY"],["X-Content-Type-Options","nosniff"]];function Qd(e){let{traced:t,passage:r,scope:n}=e,{added:s,removed:i}=t.exchange.responseHeaders,o=p=>s.some(h=>h.name===p.toLowerCase()),a=p=>i.some(h=>h.name===p.toLowerCase()),l=ur(n.level,"add_header",r.configuration.version)?.lost??[],c=new Set(l.map(p=>(p.args[0]??"").toLowerCase())),u=new Map,_=new Map;for(let[p,h]of Jd){let M=p.toLowerCase();a(p)&&!o(p)&&u.set(M,`add_header ${p} ${h} always`),(o(p)||c.has(M))&&!a(p)&&_.set(M,`proxy_hide_header ${p}`)}return r.scheme==="https"&&!o("Strict-Transport-Security")&&!c.has("strict-transport-security")&&u.set("strict-transport-security",'add_header Strict-Transport-Security "max-age=31536000" always'),ce([xt(n.level,"add_header",u,l),_.size===0?L:xt(n.level,"proxy_hide_header",_)])}function ep({traced:e}){let t=e.exchange.responseHeaders.added.filter(({name:n})=>n.startsWith("access-control-")),r=t.flatMap(({at:n})=>n===void 0?[]:[{...n,end:n.end+1}]);return{lines:[],replaces:r,displaces:[],notes:[`Take ${t.map(({name:n})=>`\`${n}\``).join(", ")||"the Access-Control headers"} out: Pulse answers cross-origin requests itself (ALLOWED_ORIGINS).`]}}function tp(e){let t=e.request.front!=="none";return["proxy_set_header Upgrade $http_upgrade;",`proxy_set_header Connection ${li(e)};`,"proxy_set_header Host $http_host;","proxy_set_header X-Real-IP $remote_addr;",`proxy_set_header X-Forwarded-For ${t?"$proxy_add_x_forwarded_for":"$remote_addr"};`,`proxy_set_header X-Forwarded-Proto ${t?"https":"$scheme"};`]}var ci="resolver 127.0.0.11 valid=30s;";function ui(e,t,r){return Ne(e,t,r).kind==="no-resolver"}function _i(e,t,r){let n=e.args[0]??"",s=Ne(e,t,r);return rp(s)?n.replace(/^https:/i,"http:"):n}function rp(e){return e.kind!=="undecided"&&e.targets.every(({port:t})=>(0,d.e)(t)===7655)}function yr({scope:e,passage:t}){let r=K(e);if(r?.name!=="proxy_pass")return L;let n=e.level.own.get("rewrite")??[],s=t.steps.find(({text:a,at:l})=>/^(?:try_files|error_page)\b|^rewrite\b.*\blast;$/.test(a)||a.startsWith("rewrite")&&!n.some(c=>c.at.start===l.start));if(s!==void 0)return{...L,displaces:[],notes:[`\`${s.text}\` changes the path: take it out, and pass everything on with \`proxy_pass\`.`]};let i=n.filter(a=>a.args[2]==="break"),o=(e.level.own.get("set")??[]).filter(a=>a.args[0]==="$args");return{lines:[`proxy_pass ${wr(r.args[0]??"")};`],replaces:[r,...i,...o].map(O),displaces:[],notes:sp(e)?["Pulse cannot live below a path: its pages ask for `/assets`, `/api` and `/ws`. Give it a server name of its own."]:[]}}var np=/^\/(?:$|api|ws|assets|socket\.io|install|download|login|settings)/;function sp(e){let{match:t}=e;return t!==void 0&&t.kind!=="regex"&&t.kind!=="named"&&!np.test(t.text)}function wr(e){let t=/^(https?:\/\/unix:[^:]+)/i.exec(e);return t!==null?t[1]??e:(/^(?:\w+|\$\{?\w+\}?):\/\/[^/?]*/.exec(e)?.[0]??/^[^/?]*/.exec(e)?.[0]??e).replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g,"")}function ip(e){let{passage:t,traced:r}=e,n=di(t);if(n===void 0)return{...L,notes:["Send the path to Pulse in a location of its own."]};if(op(e))return{...L,notes:["What the `server` itself answers with has to spare the path."]};let{children:s}=t.server.scope,i=r.exchange.request.url.pathname,o=[i,...d.g.filter(l=>l!==i&&ap(l,e))],a=o.flatMap(l=>s.exact.get(l)?.level.block??[]);return{lines:(o.length>1&&a.length===0&&o.every(l=>lp(l,t))?[`location ~ "^(${o.join("|")})$"`]:o.map(l=>`location = ${l}`)).flatMap(l=>fi(l,n,t,[])),replaces:a.map(O),displaces:[],notes:[]}}function op({passage:e,traced:t}){let{outcome:r}=t.exchange,n=r.kind==="answered"?r.at:void 0,s=t.scope===void 0||t.scope.outer===e.server.scope||t.scope===e.server.scope;return n!==void 0&&s&&(t.scope?.level.kind==="if"||t.scope?.level.kind==="server")}function ap(e,{passage:t,scope:r,traced:n}){let s=o=>{let a=ot(t.server.scope,o);return a?.kind==="scope"||a?.kind==="slash"?a.scope:void 0},i=s(e);return i===void 0?r.match===void 0:i===r||r.match?.kind==="named"&&i===s(n.exchange.request.url.pathname)}function lp(e,t){let r=ot(t.server.scope,e);if(r?.kind==="slash")return!1;let n=r?.kind==="scope"?r.scope.match?.kind:void 0;return n===void 0||n==="prefix"}function cp({passage:e,scope:t}){let r=di(e)??pi(t,e);return r===void 0?L:{lines:fi('location ~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"',r,e,["auth_basic off;","auth_request off;","satisfy all;"]),replaces:[],displaces:[],notes:[]}}function di(e){let{scope:t}=e.server;for(let r of["/","/api/health","/api/agents/host/report"]){let n=ot(t,r),s=n?.kind==="scope"?pi(n.scope,e):void 0;if(s!==void 0)return s}}function pi(e,t){let r=K(e),n=r?.args[0]??"";if(r?.name!=="proxy_pass"||Q(n)===void 0&&!ie(n))return;let s=["set","resolver"].flatMap(o=>(e.level.own.get(o)??[]).map(a=>a.stock===!0?`resolver ${a.args.join(" ")};`:`${a.text};`)),i=ui(r,e,t)?[ci]:[];return{url:wr(_i(r,e,t)),before:[...s,...i]}}function fi(e,t,r,n){let s=[...n,...t.before,`proxy_pass ${t.url};`,"proxy_http_version 1.1;",...tp(r),"proxy_read_timeout 3600s;","proxy_buffering off;","proxy_buffer_size 64k;","proxy_buffers 8 64k;","proxy_busy_buffers_size 128k;"];return[`${e} {`,...s.map(i=>`    ${i}`),"}"]}function up(e){let{level:t}=e.scope,r=e.names.find(Pn)?.text??"pulse.example.com",n=(t.own.get("listen")??[]).filter(s=>/(?:^|:)443$/.test(s.args[0]??"")&&!s.args.includes("ssl"));return{lines:["listen 443 ssl;",...w(t,"ssl_certificate")===void 0?[`ssl_certificate /etc/letsencrypt/live/${r}/fullchain.pem;`,`ssl_certificate_key /etc/letsencrypt/live/${r}/privkey.pem;`]:[],...hi(443)],replaces:n.map(O),displaces:[],notes:["The certificate has to be there first: `certbot certonly` gets one."]}}function _p(e,t,r){let{outcome:n}=e.exchange;if(n.kind==="redirected"&&n.at!==void 0){let i=gi(t.server.statement,n.at);return i?.found.name==="return"&&i.found.args.length===2?{lines:[`return 308 ${i.found.args[1]};`],replaces:[O(i.found)],displaces:[],notes:[],into:i.holder.at}:{...L,displaces:[],notes:["Redirect with `return 308 https://$host$request_uri;`, which keeps a POST a POST."]}}let s=r.flatMap(i=>i===t.server||dp(i,t)?i.listens:[]).find(i=>i.ssl)?.port??443;return{lines:t.server.listens.some(i=>i.ssl)?hi(s):[mi(s)],replaces:[],displaces:[],notes:[]}}function dp(e,t){return e.names.some(r=>r.kind==="exact"&&r.key===t.host)}function hi(e){return["if ($scheme = http) {",`    ${mi(e)}`,"}"]}function mi(e){return`return 308 https://$host${e===443?"":`:${e}`}$request_uri;`}function gi(e,t){for(let r of e.body??[]){if(r.at.start===t.start&&r.at.file===t.file)return{found:r,holder:e};let n=gi(r,t);if(n!==void 0)return n}}function pp({scope:e}){return X(e.level,"proxy_read_timeout","3600s")}function fp({scope:e}){let{level:t}=e;return ce([X(t,"proxy_buffer_size","64k"),X(t,"proxy_buffers","8 64k"),X(t,"proxy_busy_buffers_size","128k"),...["proxy_temp_file_write_size","proxy_max_temp_file_size"].map(r=>hp(t,r))])}function hp(e,t){let r=w(e,t),n=r===void 0||"unknown"in r?void 0:r.lines[0],s=n===void 0?void 0:Le(n.args[0]??"","size");return s===void 0||s===0||s>=65536?L:X(e,t,"128k")}function mp({scope:e}){let t=[vi(e.level,"limit_req",r=>[...r.filter(n=>!/^(?:burst=|delay=|nodelay$)/.test(n)),"burst=50","nodelay"]),vi(e.level,"limit_conn",([r=""])=>[r,"100"])];return ce(t)}function vi(e,t,r){let n=w(e,t);return n===void 0||"unknown"in n?L:{lines:n.lines.map(s=>`${t} ${r(s.args).join(" ")};`),replaces:n.inherited?[]:n.lines.map(O),displaces:[],notes:[]}}function gp(e){let{scope:t,traced:r,passage:n}=e,{outcome:s}=r.exchange,i=K(t);if(i===void 0)return L;let o=i.args[0]??"";if(ie(o))return vp(o,i,e);let a=Q(o);if(a===void 0)return xi(o);let l=n.configuration.upstreams.get(a.authority.toLowerCase()),c=l?.servers.find(h=>h.port!==7655);if(l!==void 0&&c!==void 0&&a.scheme==="http")return{lines:[`server ${c.host}:7655;`],replaces:[O(c.statement)],displaces:[],notes:[],into:l.statement.at};let u=l?.name??be(a.authority,7655)?.host??"localhost",_=l===void 0&&!u.startsWith("unix:")?":7655":"",p=s.kind==="proxied"?(0,d.e)(s.targets[0]?.path??yp):void 0;return yi(`http://${u}${_}${p===void 0?"":a.uri}`,i,e)}function vp(e,t,r){let{needs:n,scope:s,passage:i}=r,o=_i(t,s,i),a=n.includes("path")?yr(r):L,l=o===e?a:yi(o,t,r);return ui(t,s,i)?ce([xp(r),l]):o===e?xi(e):l}function xp({scope:e}){return{lines:[ci],replaces:e.level.own.get("resolver")?.map(O)??[],displaces:[],notes:["127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's."]}}function xi(e){return{...L,notes:[`Let \`${e}\` come out as \`http://PULSE:7655\`.`]}}function yi(e,t,r){let n=r.needs.includes("path")?yr(r):L;return n.lines.length>0?{...n,lines:[`proxy_pass ${wr(e)};`]}:{...n,lines:[`proxy_pass ${e};`],replaces:[O(t)]}}var yp={is:"unsupported"},wp=["upgrade","host","proto","client-address"];function bp(e,t,r){let{passage:n,server:s}=t;if(e.includes("socket-route")&&n!==void 0&&s!==void 0)return wt(ip(br(e,t,n)),yt(r,s.statement.at));if(e.includes("agent-bypass")&&n!==void 0&&s!==void 0)return wt(cp(br(e,t,n)),yt(r,s.statement.at));let i=n===void 0?L:kp(br(e,t,n)),o=Sp(e,t,r);if(wi(i))return s===void 0||o===void 0?void 0:wt(o,o.into??yt(r,s.statement.at));let a=o===void 0?[]:Sr(o,"the `server`");return wt({...i,notes:[...i.notes,...a]},i.into??Hp(t,e,r),i.into===void 0?$p(t,e):"the upstream")}function br(e,t,r){return{needs:e,traced:t,passage:r,scope:kr(t.scope??r.server.scope,e)}}function kr(e,t){return e.level.kind==="if"&&t.every(r=>r==="security-headers")?e:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?e.outer:e}function kp(e){let{needs:t,scope:r}=e,n=o=>t.includes(o),s=n("target")?gp(e):L;if(s.into!==void 0&&t.length===1)return s;let i=[s.into===void 0?s:{...L,notes:Sr(s,"the upstream's block")},n("path")&&!n("target")&&yr(e),n("upstream-http")&&!n("upgrade")&&ai(e),wp.some(n)&&Vd(e),n("idle")&&pp(e),n("unbuffered")&&X(r.level,"proxy_buffering","off"),n("buffers")&&fp(e),n("body")&&X(r.level,"client_max_body_size","10m"),n("security-headers")&&Qd(e),n("hide-version")&&X(r.level,"server_tokens","off"),n("no-cors")&&ep(e),n("socket-rate")&&mp(e)];return Bd(ce(i.filter(o=>o!==!1)),r.level)}function Sp(e,t,r){let{server:n,passage:s}=t;if(n!==void 0){if(e.includes("https")||e.includes("http-mode"))return up(n);if(e.includes("redirect")&&s!==void 0)return _p(t,s,r.servers);if(e.includes("rate-limit"))return{...L,notes:["Put `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;` into `http`, outside every `server`, and `limit_req zone=pulse burst=50 nodelay;` into a `location /api/`."]}}}function wi(e){return e.lines.length===0&&e.replaces.length===0&&e.notes.length===0}function yt(e,t){return e.extent==="main"||e.extent==="site"?t:void 0}function Hp(e,t,r){let n=e.scope===void 0?void 0:kr(e.scope,t);if(r.extent!=="directives")return n?.level.kind==="server"?yt(r,e.server?.statement.at??Lp):n?.level.block?.at}function $p(e,t){let r=(e.scope===void 0?void 0:kr(e.scope,t).level.block)?.text.replace(/\s+/g," ")??"";return r===""||r.length>60?"this block":`\`${r}\``}var Lp={file:"",start:0,end:0};function wt(e,t,r="this `server`"){if(wi(e))return;let n=e.lines.length===0?void 0:`${e.lines.join(`
`)}
`;return{help:Sr(e,t===void 0?"this block":r).join(" "),...n===void 0?{}:{block:n,...t===void 0?{}:{into:t}},replaces:e.replaces}}function Sr(e,t){let{replaces:r,notes:n}=e,s=e.said??e.lines;if(s.length===0)return n;let[i]=s,o=i?.endsWith("{")?i:void 0,a=r.length===0||e.said!==void 0?"":" instead of what it says now",l=o!==void 0&&s.length>3?`a \`${o.slice(0,-2)}\` of its own in the \`server\``:s.map(u=>`\`${u.trim()}\``).join(" "),c=o!==void 0&&s.length>3?"":` in ${t}`;return[`Write ${l}${c}${a}.`,...n]}function zp(e,{server:t},{limits:r,outcome:n}){let[s,i]=e;if(i!==void 0)return;let{idleSeconds:o}=r;if(s==="idle"&&o.is==="known"&&o.directive==="proxy_timeout"){let c=(t.statement.body??[]).filter(({name:u})=>u==="proxy_timeout");return{help:"Write `proxy_timeout 3600s;` in the server of the `stream` block.",block:`proxy_timeout 3600s;
`,into:t.statement.at,replaces:c.map(O)}}let a=n.kind==="proxied"&&n.targets.some(({scheme:c})=>c==="tcp");if(s!=="http-mode"&&s!=="https"||!a)return;let l=`\`${t.pass.text.replace(/^proxy_pass\s+/,"proxy_pass http://")}\` in its \`location /\`, in place of this one.`;return{help:s==="https"?`Write a \`server\` in \`http\` with \`listen 443 ssl\`, its certificate, and ${l}`:`Let \`http\` have this port: a \`server\` there with ${l}`,replaces:[]}}function qp(e){return e.servers.map(t=>({names:Mp(t),listeners:Wp(t,e.sockets),routes:Tp(t.scope,e),at:t.statement.at}))}function Mp(e){return e.names.flatMap(t=>t.text===""||t.kind==="exact"&&t.text.startsWith(".")?[]:[{text:t.text,literal:Pn(t),at:t.statement.at}])}function Wp(e,t){if(t.length===0)return[{scheme:"https",port:443,assumed:!0}];let r=[];for(let n of e.listens){let s=t.find(o=>o.family===n.family&&o.address===n.address&&o.port===n.port);if(s===void 0||s.family==="unix")continue;let i=s.ssl?"https":"http";r.some(o=>o.scheme===i&&o.port===s.port&&o.address===(s.address==="*"?void 0:s.address))||r.push({scheme:i,port:s.port,...s.address==="*"?{}:{address:s.address},...n.statement===void 0?{assumed:!0}:{at:n.statement.at}})}return r}function Tp(e,t){let r=[];return bt(e,t,r),r}function bt(e,t,r){for(let n of e.level.own.get("proxy_pass")??[]){let s=n.args[0]??"",i=Q(s);r.push({match:e.match?.text??"/",at:e.level.block?.at??n.at,targets:Cp(e,t,n),labels:Op(s,i?.authority)})}for(let n of e.children.all)bt(n,t,r);for(let n of e.ifs.values())bt(n,t,r);e.limitExcept!==void 0&&bt(e.limitExcept,t,r)}function Cp(e,t,r){let n=r.args[0]??"";if(!ie(n))return ns(r,e,t);let s=J(n),i=Ip(s,e,t)?.flatMap(o=>Ap.exec(o)?.[0]??[])??[];return i.length===0?[Np(r)]:i.flatMap(o=>ns({...r,args:[o]},e,t))}var Ap=/^https?:\/\/[^/?]+/i,Pp=1e3;function Ip({pieces:e},t,r){let n=[""];for(let s of e){if(n.every(o=>/^https?:\/\/[^/?]+[/?]/i.test(o)))break;let i="text"in s?[s.text]:jp(s.variable,t,r);if(i===void 0||n.length*i.length>Pp)return;n=n.flatMap(o=>i.map(a=>o+a))}return n}function jp(e,t,r){for(let i=t;i!==void 0;i=i.outer){let o=i.level.own.get("set")?.findLast(a=>a.args[0]?.slice(1).toLowerCase()===e);if(o!==void 0)return o.args[1]===void 0||o.args[1].includes("$")?void 0:[o.args[1]]}if(/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(e))return[""];let n=r.maps.get(e),s=n===void 0?[]:at(n).filter(i=>i!=="");return s.length===0||s.some(i=>i.includes("$"))?void 0:s}function Np(e){let t=(0,d.c)({missing:"variable",name:e.args[0]??"",at:e.at});return{scheme:"http",host:t,port:t,path:t,verifies:d.d,at:e.at}}function Op(e,t){let r=(t??e).replace(/:\d+$/,"");return r===""||r.startsWith("$")?[]:[r]}function Ep(e){let t=Fa(e),r=Md(t),n=Od(r,qp(t),t),s=fd(t),i=[...e.loaded.remarks,...pd(t,s),...j_(t),...Fd(t,s)];return o=>Fp(e,{...t,version:o},r,n,Is(o,i))}function Fp(e,t,r,n,s){let{version:i,sockets:o}=t,a=new WeakMap;return{dialect:"nginx",version:i,files:e.loaded.files,complete:t.complete,sites:n,remarks:s,loads:Up(t,s),assumes:t.assumes,abilities:{rateLimit:!0,responseHeaders:!0,tls:!0},exchange(l){let c=ii(r,l),u=c&&Id(c,t,l);if(c!==void 0&&u===void 0)return Ad(c,t.servers.length,l);let _=u??pr(t,o,l);return a.set(_.exchange,_),_.exchange},answered(l){let c=a.get(l);return c&&Yu(c)},remedy(l,c){let u=ii(r,c.request),_=u&&zp(l,u,c);if(_!==void 0)return _;let p=a.get(c)??pr(t,o,c.request);return bp(l,p,t)}}}function Up(e,t){let r=t.filter(n=>n.about==="syntax"||n.about==="refused");return r.some(n=>n.effect==="breaks")?!1:r.length>0||e.extent==="server-part"||e.extent==="directives"||t.filter(({about:n,cause:s})=>n==="unseen"&&!(s?.missing==="plugin"&&Xs(s.name,e.main))).length>0?null:!0}var Rp={upgrade:{text:"Set both headers in the `location` that passes requests on, beside every other `proxy_set_header` it needs: one line there discards all that stand outside it.",bad:`location / {
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
}`},"http-mode":{text:"A `stream` block relays bytes and knows no headers: put Pulse into an `http` server."},target:{text:"Pulse listens on port 7655 and speaks plain HTTP there. A name that stands in a variable is looked up for each request and needs a `resolver`; in a container `localhost` is the container.",bad:"proxy_pass https://127.0.0.1:7655;",good:"proxy_pass http://127.0.0.1:7655;"}};function Xp(e,t,r){let n=new Map(e.map(l=>[t.real(l.path),l])),s=new Map,i=l=>{let c=t.real(l),u=s.get(c);if(u!==void 0)return u;let _=n.get(c)??t.read(l);if("failed"in _)return;let p=xn(_,t,r,n,!0);return s.set(c,p),p},o=new Map,a=[];for(let l of e){let c=Bp(l,t,r,i);if(c===void 0){let u=xn(l,t,r,n,!1);a.push({named:[l],extent:Qp(u.statements),loaded:u})}else o.set(c,[...o.get(c)??[],l])}return[...[...o].map(([l,c])=>({named:c,extent:"main",loaded:l})),...Kp(a,t)]}function Bp(e,t,r,n){if(r.root!==void 0){let i=n(r.root);if(i?.reached.has(t.real(e.path)))return i}if(wn(e)!==void 0||Gp(e.text))return n(e.path);let s=t.real(e.path);for(let i of Vp([e.path,t.absolute(e.path),s],t)){let o=n(i);if(o?.reached.has(s))return o}}function Gp(e){return/^[ \t]*(?:http|events|stream)\s*\{/m.test(e)}var Dp=["nginx.conf","openresty.conf"];function Vp(e,t){let r=new Set;for(let n of e){let s=(0,q.a)(n);for(let i=0;i<4;i+=1){for(let o of Dp){let a=(0,q.d)(s,o);a!==n&&t.kind(a)==="file"&&r.add(a)}if(s==="/"||s===".")break;s=(0,q.a)(s)}}return[...r]}function Kp(e,t){let r=(n,s)=>s.every(i=>n.loaded.reached.has(t.real(i.path)));return e.filter((n,s)=>e.every((i,o)=>i===n||!r(i,n.named)||r(n,i.named)&&s<o)).map(n=>({...n,named:e.flatMap(s=>s.named).filter(s=>r(n,[s]))}))}var Yp=new Set(["http","events","stream","mail","user","worker_processes","worker_rlimit_nofile","pid","daemon","load_module","master_process","worker_shutdown_timeout","env","pcre_jit"]),Zp=new Set(["server","upstream","map","geo","limit_req_zone","limit_conn_zone","proxy_cache_path","log_format","split_clients"]),Jp=new Set(["location","listen","server_name"]);function Qp(e){let t=new Set(e.map(n=>n.name)),r=n=>[...t].some(s=>n.has(s));return t.has("http")||t.has("events")||t.has("stream")?"main":t.has("server")?"site":r(Jp)?"server-part":r(Zp)?"site":r(Yp)?"main":"directives"}var Li={name:"nginx",title:"nginx",versions:De,comments:{marker:"#",trailing:!0},claims:bi.a,open(e,t,r){return Xp(e,t,r).map(n=>({named:n.named.map(s=>s.path),...ef(n)?{partial:!0}:{},files:n.loaded.files,at:Ep(n)}))},howTo:Rp};function ef({extent:e,loaded:t,named:r}){let[n]=t.files;return e==="main"&&n!==void 0&&!r.includes(n)}0&&(module.exports={nginx});
})
