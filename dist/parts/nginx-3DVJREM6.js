(function(require,module,exports){"use strict";const {a:lo}=require("./shared.js")("chunk-C3RWTS65.js");const {a:Vt}=require("./shared.js")("chunk-X54E5EDS.js");const {a:go}=require("./shared.js")("chunk-WZ33KS7X.js");const {a:_o}=require("./shared.js")("chunk-4API2V4X.js");require("./shared.js")("chunk-BYXBJQAS.js");const {a:mo}=require("./shared.js")("chunk-6LXYDZKL.js");require("./shared.js")("chunk-TSX5HDCM.js");const {b:ho}=require("./shared.js")("chunk-7OHQ7DGV.js");const {a:C,c:po,e:Ut}=require("./shared.js")("chunk-KZCMEBDD.js");const {a:R,b:q,c:O,d:xe,e:b,g:ao,i:F,j:K,k:pe,l:Ye,m:co}=require("./shared.js")("chunk-UV6T6NK6.js");const {a:uo,b:Ze}=require("./shared.js")("chunk-QTA2RYGV.js");const {a:Je}=require("./shared.js")("chunk-UP4ZR3AH.js");const {a:me,b:Dt,c:Bt,d:Re}=require("./shared.js")("chunk-XAQH6GVY.js");const {a:fo}=require("./shared.js")("chunk-UPQ5ECED.js");require("./shared.js")("chunk-3RNHDNP5.js");;;;;;;;;;;;;;;;var Pe=9,ae=10,_e=13,Te=32,de=34,ze=35,Xn=36,he=39,Wd=41,ne=59,Gt=92,U=123,re=125;function Me(e){return e===Te||e===ae||e===Pe||e===_e}function et(e,t){let n=e.length,r=t;for(;r<n;)switch(e.charCodeAt(r)){case Te:case ae:case ne:case Pe:case _e:case U:return r;case Xn:for(r++;e.charCodeAt(r)===U;)r++;break;case Gt:r+=2;break;default:r++}return n}function tt(e,t){let n=e.charCodeAt(t),r=e.length;for(let o=t+1;o<r;o++){let s=e.charCodeAt(o);if(s===n)return o;s===Gt&&o++}return-1}function Se(e,t){let n=e.indexOf(`
`,t);return n===-1?e.length:n}function nt(e,t,n){for(;n>t&&Me(e.charCodeAt(n-1));)n--;return n}function jt(e,t){let n=t;for(;n>0&&(e.charCodeAt(n-1)===Te||e.charCodeAt(n-1)===Pe);)n--;return n===0||e.charCodeAt(n-1)===ae?t-n:-1}var qd=Je({t:"	",r:"\r",n:`
`});function Ee(e){return e.includes("\\")?e.replace(/\\(["'\\trn])/g,(t,n)=>qd[n]??n):e}function Kt(e){return Me(e)||e===ne||e===U||e===re||e===Wd}function Xt(e,t,n){let r=[],o=t;for(;o<n;){let s=e.charCodeAt(o);if(Me(s))o+=1;else if(s===ze)o=Se(e,o);else{let i=xo(e,o,n);r.push(i),o=i.end}}return r}function yo(e){return Fd.test(e)?Xt(e,0,e.length).map(({value:t})=>t):e.match(Id)??[]}var Fd=/["'\\#]/,Id=/[^ \t\r\n]+/g;function xt(e,t,n){Qn.lastIndex=t,Qn.test(e);let r=Qn.lastIndex;return r===n||Me(e.charCodeAt(r))?e.slice(t,r):xo(e,t,n).value}var Qn=/\w*/y;function xo(e,t,n){let r=e.charCodeAt(t);if(r===de||r===he){let s=tt(e,t);if(s!==-1&&s<n)return{value:Ee(e.slice(t+1,s)),quote:r===de?'"':"'",start:t,end:s+1}}let o=Math.min(Math.max(et(e,t),t+1),n);return{value:Ee(e.slice(t,o)),quote:"",start:t,end:o}}function rt(){return{byText:new Map,names:new Map,last:void 0}}var ee=6,Qt=0,Yt=1,Zt=2,Jt=3,Yn=4,be=5;function A(e,t){return ce(e,t,be)}function Zn(e){return So(e,0,e.count)}function St(e,t){return So(e,t+1,ce(e,t,be))}function So(e,t,n){let r=[];for(let o=t;o<n;o=ce(e,o,be))r.push(o);return r}function Jn(e,t){let n=e.said[t];if(n!==void 0)return n.name;let r=e.mended.get(t)?.[0]?.value??xt(e.text,ue(e,t),Ce(e,t));return bo(r,e.sayings)}function bo(e,{names:t}){let n=t.get(e);return n!==void 0?n:(t.set(e,e),e)}function I(e,t){let{said:n,sayings:r}=e,o=n[t];if(o!==void 0)return o;let s=Dd(e,t)??Bd(e,t);return n[t]=s,r.last!==void 0&&(r.last.next=s),r.last=s,s}function Dd({text:e,mended:t,directives:n,sayings:r},o){let s=r.last?.next;if(s===void 0||t.size>0)return;let i=n[ee*o+Qt]??0,a=n[ee*o+Yt]??0;return s.text.length===a-i&&e.startsWith(s.text,i)?s:void 0}function Bd(e,t){let{byText:n}=e.sayings,r=e.text.slice(ue(e,t),Ce(e,t)),o=e.mended.size===0,s=o?n.get(r):void 0;if(s!==void 0)return s;let i=o?yo(r):en(e,t).map(({value:c})=>c),d={name:bo(i[0]??"",e.sayings),args:i.slice(1),text:r,next:void 0};return o&&n.set(r,d),d}function ue(e,t){return ce(e,t,Qt)}function wo(e,t){return en(e,t)[0]?.end??0}function ko(e,t,n){let r=en(e,t).map((o,s)=>s===0?{...o,value:n}:o);return{...e,mended:new Map(e.mended).set(t,r),said:new Array(e.count)}}function Ce(e,t){return ce(e,t,Yt)}function bt(e,t){return ce(e,t,Zt)}function E(e,t){return ce(e,t,Jt)!==0}function Ae(e,t){return{start:ce(e,t,Jt),end:ce(e,t,Yn)}}function ce({directives:e},t,n){return e[ee*t+n]??0}function vo(e){let t=[],n=[{behind:e.count,children:t}];for(let r=0;r<e.count;r+=1){for(;r>=(n.at(-1)?.behind??0);)n.pop();let o=[];n.at(-1)?.children.push(Ud(e,r,o)),E(e,r)&&n.push({behind:ce(e,r,be),children:o})}return t}function Ud(e,t,n){let[r,...o]=en(e,t);if(r===void 0)throw new Error("a directive without a name");let{start:s,end:i}=Ae(e,t),a=e.verbatim.has(t)?{verbatim:!0}:{},d=E(e,t)?{block:{open:s,close:i,children:n,...a}}:{};return{name:r,args:o,...d,start:r.start,end:bt(e,t)}}function en(e,t){return e.mended.get(t)??Xt(e.text,ue(e,t),Ce(e,t))}function Lo(e,t,n){let r=[],o=new Map,s=new Set,i=0,a=0,d=t.toReversed();for(let c=d.pop();c!==void 0;c=d.pop()){let u=r.length/ee;if("ends"in c){r[ee*c.ends+be]=u,i-=1;continue}let l=[c.name,...c.args],f=l.at(-1)?.end??c.end;Vd(l,Xt(e,c.start,f))||o.set(u,l);let{open:p=0,close:g=0}=c.block??{};r.push(c.start,f,c.end,p,g,u+1),c.block?.verbatim&&s.add(u),d.push({ends:u}),i+=1,a=Math.max(a,i);for(let v of c.block?.children.toReversed()??[])d.push(v)}return{text:e,directives:Int32Array.from(r),count:r.length/ee,mended:o,verbatim:s,depth:a,said:new Array(r.length/ee),sayings:n}}function Vd(e,t){return e.length===t.length&&e.every(({value:n,start:r,end:o},s)=>n===t[s]?.value&&r===t[s]?.start&&o===t[s]?.end)}function Ne(e,t,n,r){let{name:o,args:s,text:i}=I(e,t),{path:a}=n,d={file:a,start:ue(e,t),end:Ce(e,t)},c=E(e,t)?{file:a,...Ae(e,t)}:void 0;return{name:o,args:s,at:d,end:bt(e,t),text:i,body:r,inside:c,verbatim:e.verbatim.has(t)?!0:void 0}}function T(e){return{...e.at,end:e.end}}function wt(e){return`${e.text.replace(/\s+/g," ")}${e.body===void 0?";":" {"}`}function er(e){let{file:t,outline:n,directive:r}=e,{name:o,args:s,text:i}=I(n,r),{path:a}=t,d;return{name:o,args:s,at:{file:a,start:ue(n,r),end:Ce(n,r)},end:bt(n,r),text:i,inside:{file:a,...Ae(n,r)},folded:e,get body(){return d??=St(n,r).map(c=>we(e,c)),d}}}function tn({outline:e},t){let{name:n,args:r,text:o}=I(e,t),s=E(e,t)?Gd:void 0;return{name:n,args:r,text:o,at:jd,end:0,body:s}}var Gd=[],jd={file:"",start:0,end:0};function we(e,t){let{file:n,outline:r,made:o}=e,s=o.get(t);if(s!==void 0)return s;let i=E(r,t)?er({...e,directive:t}):Ne(r,t,n,void 0);return o.set(t,i),i}function te(e){return e.folded!==void 0||e.body!==void 0}function ot(e,t){let{folded:n}=e;if(n===void 0)return e.body?.filter(a=>a.name===t)??[];let{outline:r,directive:o}=n,s=A(r,o),i=[];for(let a=o+1;a<s;a=A(r,a))I(r,a).name===t&&i.push(we(n,a));return i}function st({outline:e,directive:t},n){let r=A(e,t);for(let o=t+1;o<r;o+=1)if(n.has(I(e,o).args))return!0;return!1}function Ho(e,t){return $o(n=>n.name===e,t,()=>!0)}function nn(e,t,n=()=>!0){return $o(({args:r})=>e.has(r),t,n)}function $o(e,t,n){let r=[];return o(t),r;function o(i){for(let a of i)te(a)?n(a)&&(a.folded===void 0?o(a.body??[]):s(a.folded)):e(a)&&r.push(a)}function s(i){let{outline:a,directive:d}=i,c=A(a,d),u=d+1;for(;u<c;){let l=I(a,u),f=E(a,u);!f&&e(l)&&r.push(we(i,u)),u=f&&!n(l)?A(a,u):u+1}}}function rn(e){let[t="",n]=e.split("/"),r=kt(t);if(!(r===void 0||n!==void 0&&!/^\d+$/.test(n)))return{first:r,bits:n===void 0?32:Number(n)}}function kt(e){let t=/^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(e)?.slice(1).map(Number);if(!(t===void 0||t.some(n=>n>255)))return t.reduce((n,r)=>n*256+r,0)}function on({first:e,bits:t},n){let r=2**(32-t);return Math.floor(e/r)===Math.floor(n/r)}function Oo(e){let t=[],n=[],r="",o=!1,s;for(let{name:d,args:c,unseen:u}of e.body??[]){s??=u;let[l]=c,f=rn(d);d==="default"?r=l??"":f!==void 0&&l!==void 0?t.push({...f,result:l}):(o=!0,l!==void 0&&!Kd.has(d)&&n.push(l))}return{source:e.args.length>1?e.args[0]??"":"$remote_addr",statement:e,networks:t,fallback:r,hasOthers:o,others:n,...s===void 0?{}:{unseen:s}}}var Kd=new Set(["proxy","delete","include"]);function Ro(e){return e===void 0||e.includes(":")?void 0:kt(e)??4294967295}function Po(e,t){return e.hasOthers||e.unseen!==void 0?void 0:e.networks.filter(r=>on(r,t)).toSorted((r,o)=>o.bits-r.bits)[0]?.result??e.fallback}function To(e){return e.unseen!==void 0?[]:[...new Set([e.fallback,...e.networks.map(({result:t})=>t),...e.others])]}var nr=new Set(["map","geo","split_clients","types","geoip2","charset_map"]),Xd=new Set(["server_name","proxy_pass"]);function zo(e,t){let n=tr(e),r=[...n,...tr(t)],o=new Set,s=!1,i=({name:a,unseen:d})=>{o.add(a),d!==void 0&&(s=!0)};for(let a of r)if(i(a),nr.has(a.name))for(let d of tr(a.body??[]))i(d);return{names:o,hidesSomething:s,http:n,lines:r}}function tr(e){let t=[],n=new Set,r=a=>{for(let d of a){let{name:c,args:u,folded:l}=d;if(l!==void 0){t.push(d),i(l);continue}let{body:f}=d;if(f===void 0){if(n.has(u))continue;n.add(u)}t.push(d),f!==void 0&&!nr.has(c)&&r(f)}},o=new Set,s=new Set,i=a=>{let{outline:d,directive:c}=a,u=A(d,c),l=c+1;for(;l<u;){let{name:f,args:p,text:g}=I(d,l),v=E(d,l);if(Xd.has(f)&&!g.includes("$")&&!g.includes("("))s.has(f)||t.push(we(a,l)),s.add(f);else{let P=v?o:n;P.has(p)||t.push(we(a,l)),(!v||f==="location")&&P.add(p)}l=v&&nr.has(f)?A(d,l):l+1}};return r(e),t}var Mo=[["w",6048e5],["d",864e5],["h",36e5],["m",6e4],["s",1e3],["ms",1]],Qd=[["y",31536e6],["M",2592e6]];function le(e,t){let n=t==="seconds"?[...Qd,...Mo.slice(0,-1)]:Mo,r=/(\d+)(ms|[yMwdhms])? */y,o=0,s=-1;for(;r.lastIndex<e.length;){let i=r.exec(e),a=n.findIndex(([d])=>d===(i?.[2]??"s"));if(i===null||a===-1||a<=s)return;o+=Number(i[1])*(n[a]?.[1]??0),s=i[2]===void 0?n.length:a}if(!(s===-1||o>Yd))return t==="seconds"?Math.floor(o/1e3):o}var Yd=2**63;function ke(e,t){let n=/^(\d+)([kKmMgG]?)$/.exec(e);if(n===null)return;let r=(n[2]??"").toLowerCase();if(r==="g"&&t==="size")return;let o=Number(n[1])*({k:1024,m:1024**2,g:1024**3}[r]??1);return o>2**63?void 0:o}function it(e){let t=e.toLowerCase();return t==="on"?!0:t==="off"?!1:void 0}function sn(e){let t=/^\d+$/.test(e[0]??"")?Number(e[0]):0,n=ke(e[1]??"","size");return t===0||n===void 0||n===0?void 0:{count:t,bytes:n}}var We=4096;function ge(e,t,n,r,o){let s=new Map,i=o.unseen,a;for(let d of r){d.unseen!==void 0&&(rr(d)?a??=d.unseen:i??=d.unseen);let c=s.get(d.name);c===void 0?s.set(d.name,[d]):c.push(d)}return{kind:e,parent:t,block:n,statements:r,own:s,unseen:i,unseenTls:a,complete:o.complete}}var Zd=/(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;function rr(e){return e.unseen!==void 0&&Zd.test(e.args[0]??"")}function _(e,t){for(let n=e;n!==void 0;n=n.parent){let r=n.own.get(t),o=n.unseen??(n.unseenTls&&Jd(t)?n.unseenTls:void 0);if(r!==void 0)return{lines:r,level:n,inherited:n!==e,unseen:o};if(o!==void 0)return{unknown:o}}}function Jd(e){return e.startsWith("ssl_")||e==="add_header"||e==="http2"}function at(e,t,n,r){let o=_(e,t);if(o===void 0)return q(r,e.complete,t);if("unknown"in o)return O(o.unknown);let[s,i]=o.lines,a=s===void 0?void 0:n(s.args);return s===void 0||a===void 0||i!==void 0?O({missing:"file",name:s?.text??t,...s===void 0?{}:{at:s.at}}):s.assumed?{is:"known",value:a,origin:"assumed",directive:t}:{is:"known",value:a,origin:o.inherited?"inherited":"written",directive:t,at:s.at}}function D(e,t,n){return at(e,t,([r])=>it(r??""),n)}function qe(e,t,n){return at(e,t,([r])=>r,n)}function Eo(e,t,n){return at(e,t,([r])=>le(r??"","time"),n)}function ve(e,t,n){return at(e,t,([r])=>ke(r??"","size"),n)}function Co(e,t,n){return at(e,t,([r])=>ke(r??"","offset"),n)}function an(e,t,n){return at(e,t,sn,n)}function X(e,t){return e.own.get(t)?.[0]}var Le={oldest:"1.18.0",newest:"1.31.4",turning:["1.19.4","1.25.1","1.29.3","1.29.4","1.29.7","1.31.0"]};function $(e,t){let n=e.split("."),r=t.split(".");for(let o=0;o<r.length;o+=1){let s=Number(n[o]??0)-Number(r[o]??0);if(s!==0)return s>0}return!0}var Ao={family:"ipv4",address:"*",port:80,ssl:!1,http2:!1,quic:!1,defaultServer:!1,proxyProtocol:!1},ec=new Set(["default_server","default","bind","deferred","ssl","http2","quic","proxy_protocol","reuseport","multipath","spdy"]),tc=["setfib","fastopen","backlog","rcvbuf","sndbuf","accept_filter","ipv6only","so_keepalive"];function vt(e){let t=e.args.slice(1),n=Wo(e.args[0]??"");return n===void 0?[]:n.ports.map(r=>({family:n.family,address:n.address,port:r,ssl:t.includes("ssl"),http2:t.includes("http2"),quic:t.includes("quic"),defaultServer:t.includes("default_server")||t.includes("default"),proxyProtocol:t.includes("proxy_protocol"),statement:e}))}function No(e,t){let[n="",...r]=e.args;return Wo(n)===void 0?`\`${n}\` is neither a port nor an address`:nc(r,t)}function nc(e,t){for(let n of e){let r=n.split("=")[0]??"";if(!(ec.has(n)&&(n!=="quic"||$(t,"1.25.0"))&&(n!=="multipath"||$(t,"1.31.0"))&&(n!=="spdy"||!$(t,"1.19.7"))||n.includes("=")&&tc.includes(r)))return`nginx does not know the parameter \`${n}\``}return e.includes("ssl")&&e.includes("quic")?"`ssl` and `quic` exclude one another":void 0}var Wo=Ze(e=>{if(e.startsWith("unix:"))return{family:"unix",address:e.slice(5),ports:[0]};let t=/^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(e);if(t!==null){let a=or(t[2]??"80"),d=(t[1]??"").toLowerCase();return a&&{family:"ipv6",address:d==="::"?"*":d,ports:a}}let[n="",r,...o]=e.split(":");if(o.length>0)return;if(r===void 0&&/^\d+(?:-\d+)?$/.test(n)){let a=or(n);return a&&{family:"ipv4",address:"*",ports:a}}let s=or(r??"80");return s===void 0||!/^(?:\*|[\w.-]+)$/.test(n)?void 0:{family:"ipv4",address:n==="0.0.0.0"?"*":n==="localhost"?"127.0.0.1":n,ports:s}}),rc=1e3;function or(e){let t=/^(\d{1,5})(?:-(\d{1,5}))?$/.exec(e);if(t===null)return;let n=Number(t[1]),r=Number(t[2]??t[1]);if(!(n<1||r>65535||n>r))return Array.from({length:Math.min(r-n+1,rc)},(o,s)=>n+s)}function dt(e){return`${e.family} ${e.address} ${e.port}`}var ct=4096;function ut(e,t,n,r){if((r-t)*3<ct-1)return!1;let o=qo(e,t,n)+(r-n);return o>=ct||o===ct-1&&Me(e.text.charCodeAt(r))}function dn(e,t,n){if((n-t)*3<ct)return!1;let r=qo(e,t,n);return r>ct||r===ct&&n<e.text.length}function qo({text:e,lossy:t},n,r){let o=0;for(let s=n;s<r;s++){let i=e.charCodeAt(s);i<128?o+=1:i<2048||i>=55296&&i<=57343?o+=2:o+=t&&i===65533?1:3}return o}function cn(e){return e.endsWith("_by_lua_block")}var ir=91,sr=45,oc=61;function Fo(e,t){let n={[de]:0,[he]:0},r=1,o=t;for(;o<e.length;){let s=e.charCodeAt(o);if(s===U)r++;else if(s===re){if(r--,r===0)return o}else if(s===de||s===he){if(o>=n[s]){let i=sc(e,o);e.charCodeAt(i)===s?o=i:n[s]=i}}else if(s===ir||s===sr&&e.charCodeAt(o+1)===sr){let i=s===sr?ic(e,o):Io(e,o);if(i===-1)return-1;o=Math.max(o,i-1)}o++}return-1}function sc(e,t){let n=e.charCodeAt(t),r=t+1;for(;r<e.length;){let o=e.charCodeAt(r);if(o===n||o===ae)return r;r+=o===Gt&&e.charCodeAt(r+1)!==ae?2:1}return e.length}function ic(e,t){let n=Io(e,t+2);if(n!==t+2)return n;let r=e.indexOf(`
`,t);return r===-1?e.length:r}function Io(e,t){if(e.charCodeAt(t)!==ir)return t;let n=t+1;for(;e.charCodeAt(n)===oc;)n++;if(e.charCodeAt(n)!==ir)return t;let r=`]${e.slice(t+1,n)}]`,o=e.indexOf(r,n+1);return o===-1?-1:o+r.length}var ac=[[0,`
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
    uwsgi_ssl_protocols valid_referers worker_cpu_affinity xslt_stylesheet xslt_types`]],dc=`
  charset_map events geo http if limit_except location mail map server split_clients stream types
  upstream`,Do;function Lt(){return Do??={simple:new Map(ac.flatMap(([e,t])=>Bo(t).map(n=>[n,e]))),blocks:new Set(Bo(dc))},Do}function Bo(e){return e.trim().split(/\s+/)}function Uo(e){return Lt().simple.has(e)||Lt().blocks.has(e)}function un(e){return Lt().simple.has(e)}function Vo(e){return Lt().blocks.has(e)}function Go(e){return Lt().simple.get(e)??Number.POSITIVE_INFINITY}var cc=new Set(["charset_map","geo","map","split_clients","types"]);function Fe(e){return cc.has(e)}function jo(e){return e==="types"?Number.POSITIVE_INFINITY:1}function Ko(e,t,n,r){if(!ar(t[0].value,t.length-1,n,r))return[t];let o=Fe(r),s=[],i;for(let a of t){let d=s.at(-1),c=i===void 0||e.slice(i.end,a.start).includes(`
`);d===void 0||c&&(o||uc(a))?s.push([a]):d.push(a),i=a}return s}function ar(e,t,n,r){let o=Fe(r);return n===";"?t>(o?jo(r):Go(e)):n==="{"?!o&&un(e):!0}function uc(e){return e.quote===""&&Uo(e.value)}function Yo(e,t=rt()){let{text:n}=e,r={file:e,comments:[],open:[],directives:new Int32Array(64+(n.length>>2)),count:0,depth:1};for(let u=dr(Qo,n,0);u<n.length;u=dr(Qo,n,u))if(u=lc(r,u),u===Ie)return;let{comments:o,open:s,directives:i,count:a,depth:d}=r;if(s.length>0)return;let c={mended:new Map,verbatim:new Set,said:new Array(a),sayings:t};return{outline:{text:n,directives:i,count:a,depth:d,...c},comments:o}}var Ie=-1;function lc(e,t){let{text:n}=e.file,r=yc(n,t);if(r!==-1)return Xo(e,t,nt(n,t,r),r);let o=n.charCodeAt(t);if(o===re)return pc(e,t);if(o===ze)return Jo(e,t);let s=mc(e,t);return s===void 0?Ie:Xo(e,t,s.wordsEnd,s.terminator)}function Xo(e,t,n,r){if(n===t)return Ie;let o=ee*e.count;o+ee>e.directives.length&&(e.directives=xc(e.directives));let{directives:s}=e;return s[o+Qt]=t,s[o+Yt]=n,s[o+Zt]=r+1,s[o+be]=e.count+1,e.file.text.charCodeAt(r)===U&&!fc(e,t,n,r)?Ie:(e.count+=1,r+1)}function fc(e,t,n,r){let o=xt(e.file.text,t,n);return cn(o)||Fe(Zo(e))?!1:(e.directives[ee*e.count+Jt]=r+1,e.open.push({directive:e.count,name:o}),e.depth=Math.max(e.depth,e.open.length+1),!0)}function Zo({open:e}){return e[e.length-1]?.name??""}function pc({open:e,directives:t,count:n},r){let o=e.pop();if(o===void 0)return Ie;let s=ee*o.directive;return t[s+Yn]=r,t[s+Zt]=r+1,t[s+be]=n,r+1}function mc(e,t){let{file:n}=e,{text:r}=n,o=0,s=t,i=!1,a=t;for(;a<r.length;){let d=r.charCodeAt(a);switch(d){case Te:case Pe:case _e:a+=1;break;case ae:i=!0,a+=1;break;case ne:case U:{let c=d===ne?";":"{",u=xt(r,t,s);return i&&ar(u,o-1,c,Zo(e))?void 0:{wordsEnd:s,terminator:a}}case re:return;case ze:{if(a=Jo(e,a),a===Ie)return;break}default:{let c=_c(n,a);if(c===void 0)return;o+=1,s=c,a=c}}}}function _c(e,t){let{text:n}=e,r=n.charCodeAt(t);if(r!==de&&r!==he){let i=et(n,t);return ut(e,t,i,i)?void 0:i}let o=tt(n,t),s=o+1;if(!(o===-1||ut(e,t+1,o,s)))return s<n.length&&!Kt(n.charCodeAt(s))?void 0:s}function Jo({file:e,comments:t},n){let{text:r}=e,o=Se(r,n);return dn(e,n,o)?Ie:(t.push(n,r.charCodeAt(o-1)===_e?o-1:o),o)}var Qo=/[ \t\r\n]*/y,hc=/[^;{}"'\\#\n]*/y,gc=1e3;function yc(e,t){let n=dr(hc,e,t);if(n-t>gc)return-1;let r=e.charCodeAt(n);return r===ne||r===U&&e.charCodeAt(n-1)!==Xn?n:-1}function dr(e,t,n){return e.lastIndex=n,e.test(t),e.lastIndex}function xc(e){let t=new Int32Array(2*e.length);return t.set(e),t}function es(e,t){let n=[];for(let r=0;r<t.length;r+=2){let o=t[r]??0,s=t[r+1]??0;n.push({text:e.slice(o+1,s).trim(),start:o,end:s})}return n}var ts=60;function De(e){let t=e.replace(/\s+/g," ");return`\`${t.length>ts?`${t.slice(0,ts)}\u2026`:t}\``}function Be(e,t,n,r,o){return{code:e,message:`${t}: expected ${n}.`,expected:n,start:r,end:o}}function ns(e,t){let[n,...r]=e,o=(r.at(-1)??n).end,s=t?"`;`":Sc(n.value),i=r.length===0?De(n.value):`the arguments of ${De(n.value)}`;return Be("missing-terminator",`The directive ${De(n.value)} does not end`,`${s} after ${i}`,o,o)}function Sc(e){return Vo(e)?"`{`":un(e)?"`;`":"`;` or `{`"}function Ht(e,t,n){return Be("unexpected-token",`Unexpected ${De(e)}`,n,t,t+e.length)}function cr(e){return Be("unexpected-close","Unexpected `}` that closes no block","a directive or the end of the file",e,e+1)}function ur(e,t){let n=e.map(r=>r.value).join(" ");return Be("unclosed-block",`The block of ${De(n)} is never closed`,"`}`",t-1,t)}function rs(e){let t=`after ${De(e.value)}`;return Be("unclosed-quote",`The quote ${e.quote} is never closed`,`${e.quote} ${t}`,e.start,e.start+1)}function lr(e){let t=`The word that begins with ${De(e.value.slice(0,10))} is longer than nginx can read`;return Be("too-long",t,"less than 4095 bytes",e.start,e.end)}function os(e,t){return Be("too-long","The comment is longer than nginx can read","less than 4096 bytes in a line",e,t)}var bc=64;function ss(e,t){let{text:n}=e,r=[],o=[],s=[],i=[],a=r,d,c=[],u=!1,l=!1;return{lineBreak:f,bareWord:g,quotedWord:v,comment:fe,terminate:Pd,open:Td,close:to,finish:Cd};function f(){u=d!==void 0}function p(m){d===void 0?d=m:c.push(m)}function g(m,h){let y={value:Ee(n.slice(m,h)),quote:"",start:m,end:h};return ut(e,m,h,h)&&s.push(lr(y)),p(y),h}function v(m,h){let y=tt(n,m),w=y+1,M=n.charCodeAt(w),ie=y!==-1&&(w===n.length||Kt(M));if(!ie&&(y===-1||P(m,y)))return z(m,h);let ye={value:Ee(n.slice(m+1,y)),quote:h,start:m,end:w};if(ut(e,m+1,y,w)&&s.push(lr(ye)),p(ye),!ie){let Nd=String.fromCodePoint(n.codePointAt(w)??0);s.push(Ht(Nd,w,`a blank, \`;\` or \`{\` after the closing ${h}`))}return w}function P(m,h){let y=Se(n,m);if(y>h)return!1;let w=n.charCodeAt(nt(n,m,y)-1);return w===ne||w===U}function z(m,h){let y=nt(n,m+1,Se(n,m)),w=n.charCodeAt(y-1);y>m+1&&(w===ne||w===U)&&(y=nt(n,m+1,y-1));let M={value:Ee(n.slice(m+1,y)),quote:h,start:m,end:y};return s.push(rs(M)),p(M),y}function fe(m){let h=Se(n,m),y=n.charCodeAt(h-1)===_e?h-1:h;return o.push({text:n.slice(m+1,y).trim(),start:m,end:y}),dn(e,m,h)&&s.push(os(m,y)),h}function Pd(m){u&&Kn(";"),d===void 0?s.push(Ht(";",m,"a directive or `}`")):Jr(d,c,m+1)}function Jr(m,h,y){a.push({name:m,args:h,start:m.start,end:y}),eo()}function eo(){d=void 0,c=[],u=!1}function Td(m){if(u&&Kn("{"),d===void 0)return s.push(Ht("{",m,"a directive or `}`")),i.push({words:void 0,open:m+1,children:a,indentation:-1}),m+1;oo()&&s.push(Ht("{",m,`\`;\`, for the rows of ${jn()} hold no blocks`));let h=[d,...c];return eo(),cn(h[0].value)?zd(h,m+1):(a=[],i.push({words:h,open:m+1,children:a,indentation:t?jt(n,h[0].start):-1}),m+1)}function zd([m,...h],y){let w=Fo(n,y);w===-1&&(s.push(ur([m,...h],y)),w=Md(m,y));let M=Math.min(w+1,n.length);return a.push({name:m,args:h,block:{open:y,close:w,children:[],verbatim:!0},start:m.start,end:M}),M}function Md(m,h){let y=jt(n,m.start);if(y===-1||l)return n.length;l=!0;let w=`
${n.slice(m.start-y,m.start)}}`,M=n.indexOf(w,h);return M===-1?n.length:M+w.length-1}function to(m){if(so("}"),t&&!Ed(m))return;let h=i.pop();h===void 0?s.push(cr(m)):no(h,m,m+1)}function no({words:m,open:h,children:y},w,M){if(a=i.at(-1)?.children??r,m===void 0)return;let[ie,...ye]=m;a.push({name:ie,args:ye,block:{open:h,close:w,children:y},start:ie.start,end:M})}function Ed(m){let h=jt(n,m),y=i.at(-1)?.indentation??-1;if(h===-1||y===-1||h===y)return!0;if(h>y)return s.push(cr(m)),!1;let w=i.slice(-bc),M=w.length-1-w.findLastIndex(ie=>ie.indentation===h);return M<w.length&&ro(M,m),!0}function ro(m,h){for(let y=0;y<m;y++){let w=i.pop();if(w===void 0)return;w.words!==void 0&&s.push(ur(w.words,w.open)),no(w,h,h)}}function Cd(){return so("end of file"),ro(i.length,n.length),s.sort((m,h)=>m.start-h.start),{file:e,directives:r,comments:o,problems:s}}function jn(){return i.at(-1)?.words?.[0].value??""}function oo(){return Fe(jn())}function so(m){u&&Kn(m),d!==void 0&&io([d,...c])}function Kn(m){if(d===void 0)return;let h=Ko(n,[d,...c],m,jn()),y=h.pop();if(!(y===void 0||h.length===0)){for(let w of h)io(w);[d,...c]=y}}function io(m){let h=Ad(m),y=h===0?m:wc(m,h),[w,...M]=y,ie=(M.at(-1)??w).end;s.push(ns(y,oo())),Jr(w,M,ie);for(let ye=0;ye<h;ye++)to(ie+ye)}function Ad(m){let h=m.at(-1)??m[0];if(h.quote!==""||n.charCodeAt(h.end-1)!==re||h.value.includes("{"))return 0;let y=h.value.length;for(;y>0&&h.value.charCodeAt(y-1)===re;)y--;return y===0||h.value[y-1]==="\\"?0:Math.min(h.value.length-y,i.length)}}function wc(e,t){let n=({value:i,quote:a,start:d,end:c})=>({value:i.slice(0,-t),quote:a,start:d,end:c-t}),[r,...o]=e,s=o.pop();return s===void 0?[n(r)]:[r,...o,n(s)]}function fr(e,t=rt()){let n=Yo(e,t);if(n!==void 0)return kc(e,n);let r=vc(e);return{...r,outline:Lo(e.text,r.directives,t)}}function kc(e,{outline:t,comments:n}){let r;return{file:e,outline:t,problems:[],get directives(){return r??=vo(t),r},get comments(){return es(e.text,n)}}}function vc(e){let t=is(e,!1);if(!t.problems.some(({code:r})=>r==="unclosed-block"||r==="unexpected-close"))return t;let n=is(e,!0);return n.problems.length>0&&n.problems.length<=t.problems.length?n:t}function is(e,t){let{text:n}=e,r=ss(e,t),o=0;for(;o<n.length;)switch(n.charCodeAt(o)){case Te:case Pe:case _e:o++;break;case ae:r.lineBreak(),o++;break;case ne:r.terminate(o),o++;break;case U:o=r.open(o);break;case re:r.close(o),o++;break;case ze:o=r.comment(o);break;case de:o=r.quotedWord(o,'"');break;case he:o=r.quotedWord(o,"'");break;default:o=r.bareWord(o,et(n,o))}return r.finish()}function ln(e,t){let n=[];for(let r=t.indexOf(e);r!==-1;r=t.indexOf(e,r+1))n.push(r);return n}function as(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;(e[o]??0)<t?n=o+1:r=o}return e[n]}function lt(e){return/[*?[]/.test(e)}function cs(e,t){let r=[e.startsWith("/")?"/":""];for(let o of e.split("/").filter(s=>s!=="")){let s=[];for(let i of r)if(lt(o))for(let a of t.list(i===""?".":i))ls(o,a)&&s.push(ds(i,a));else s.push(ds(i,o));r=s}return r.filter(o=>t.kind(o)!=="missing").toSorted(pr)}function us(e,t){let n=e.split("/"),r=t.split("/");return n.length===r.length&&n.every((o,s)=>ls(o,r[s]??""))}function pr(e,t){return e<t?-1:e>t?1:0}function ds(e,t){return e===""?t:e.endsWith("/")?`${e}${t}`:`${e}/${t}`}function ls(e,t){if(t.startsWith(".")&&!e.startsWith("."))return!1;let n=0,r=0,o=-1,s=0;for(;r<t.length;){let i=n<e.length&&e[n]!=="*"?Lc(e,n,t[r]??""):void 0;if(e[n]==="*")o=n,s=r,n+=1;else if(i!==void 0&&i>0)n=i,r+=1;else if(o!==-1)n=o+1,s+=1,r=s;else return!1}for(;e[n]==="*";)n+=1;return n===e.length}function Lc(e,t,n){if(e[t]==="?")return t+1;if(e[t]!=="[")return e[t]===n?t+1:0;let r=e.indexOf("]",t+2);if(r===-1)return n==="["?t+1:0;let o=e[t+1]==="!"||e[t+1]==="^",s=!1;for(let i=t+(o?2:1);i<r;i+=1){let a=e[i]??"",d=e[i+1]==="-"&&i+2<r,c=d?e[i+2]??"":a;n>=a&&n<=c&&(s=!0),d&&(i+=2)}return s!==o?r+1:0}function fn(e){let{length:t}=e;for(let[n,r]of Mc)if(e===n||e.endsWith(n)&&e[t-n.length-1]==="/")return r;return Dt(e)==="mime.types"?"":void 0}var Hc=`
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,$c=`
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`,Oc=`
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`,Rc=`
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
`,Pc=`
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`,Tc=`
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
`,zc=`
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`,Mc=[["proxy_params",Hc],["conf.d/include/proxy.conf",$c],["conf.d/include/force-ssl.conf",Oc],["conf.d/include/assets.conf",Rc],["conf.d/include/letsencrypt-acme-challenge.conf",Pc],["conf.d/include/block-exploits.conf",""],["conf.d/include/ssl-ciphers.conf",""],["conf.d/include/ssl-cache.conf",""],["conf.d/include/ssl-cache-stream.conf",""],["conf.d/include/ip_ranges.conf",""],["conf.d/include/resolvers.conf","resolver 127.0.0.11;"],["config/nginx/proxy.conf",Tc],["config/nginx/authelia-location.conf",zc],["config/nginx/authelia-server.conf","location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }"],["config/nginx/authentik-location.conf","auth_request /outpost.goauthentik.io/auth/nginx;"],["config/nginx/authentik-server.conf","location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }"],["config/nginx/resolver.conf","resolver 127.0.0.11 valid=30s;"],["config/nginx/ssl.conf","ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;"],["letsencrypt/options-ssl-nginx.conf",""],["snippets/snakeoil.conf","ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;"],["fastcgi_params",""],["fastcgi.conf",""],["uwsgi_params",""],["scgi_params",""],["koi-utf",""],["koi-win",""],["win-utf",""]],fs="map $http_upgrade $connection_upgrade { default upgrade; '' close; }",ps=[{name:"Nginx Proxy Manager",sign:/\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,http:`
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
      ${fs}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`}],ms=fs;function _s({code:e,expected:t,start:n},r){switch(e){case"missing-terminator":case"unclosed-quote":return`Write ${t}.`;case"unclosed-block":return/^\{\d+(?:,\d*)?\}/.test(r.slice(n,n+20))?"In a pattern `{` opens a block unless the whole pattern stands in quotes: put it in quotes.":"Write `}` where the block ends.";case"unexpected-close":return"Take it out, or look above it for a block that is closed too early.";case"unexpected-token":return"Take it out, or look before it for a word or a `;` that is missing.";default:return"Make it shorter, or divide it."}}var Ec=4e3,_r=200;function hr(e,t,n,r,o){let s=Cc(r),i=gr(e);if(i!==void 0)return Gc(e,i,s);let a=Ic(e,t,n,s,o),d=pn(s.parse(e),a,s,[t.real(e.path)],0);return s.reached.add(t.real(e.path)),hs(d,s)}function Cc(e){let t=new Map,n=[],r=new Map,o=rt();return{files:t,remarks:n,reached:new Set,named:e,includes:0,parse(s){let i=r.get(s.path);if(i!==void 0)return i;let a=fr(s,o);for(let l of a.problems)n.push({about:"syntax",effect:"breaks",at:{file:s.path,start:l.start,end:l.end},text:l.message,help:_s(l,s.text),related:[],affects:"process"});let d=Ac(a.outline,s,n),c=ln("include",s.text),u={file:s,outline:d,directives:Zn(d),includes:c};return t.set(s.path,s),r.set(s.path,u),u}}}function Ac(e,t,n){let r=e.count===0?"":Jn(e,0);if(!r.startsWith("\uFEFF"))return e;let o=r.slice(1);return n.push({about:"refused",effect:"breaks",at:{file:t.path,start:ue(e,0),end:wo(e,0)},text:`A byte order mark stands before \`${o}\`: nginx takes it for a part of the word, knows no such directive, and does not start.`,help:"Save the file as UTF-8 without a byte order mark (BOM).",related:[],affects:"process"}),ko(e,0,o)}function hs(e,t){return{statements:e,files:[...t.files.values()],remarks:t.remarks,reached:t.reached}}function pn(e,t,n,r,o,s=new Map){let{file:i,outline:a}=e,d=[];for(let c of e.directives){if(E(a,c)){if(Nc(e,c,o))d.push(er({file:i,outline:a,directive:c,made:s}));else if(o===_r)d.push(Wc(Ne(a,c,i,void 0)));else{let l={...e,directives:St(a,c)},f=pn(l,t,n,r,o+1,s);d.push(Ne(a,c,i,f))}continue}let u=Ne(a,c,i,void 0);if(u.name!=="include"||u.args.length!==1)d.push(u);else for(let l of qc(u,t,n,r,o))d.push(l)}return d}function Nc({outline:e,includes:t},n,r){if(Jn(e,n)!=="server"||e.mended.size>0||e.verbatim.size>0||r+e.depth>_r)return!1;let{start:o,end:s}=Ae(e,n),i=as(t,o);return i===void 0||i>=s}function Wc(e){return{...e,unseen:{missing:"file",name:e.text,at:e.at}}}function qc(e,t,n,r,o){let s=e.args[0]??"",i={missing:"include",name:s,at:e.at},a=[{...e,unseen:i}];if(/\$\{|\{\{|<%/.test(s))return a;let d=t.resolve(s);if(d===void 0){let u=fn(s);return u===void 0?a:ft(u,e)}let c=[];for(let u of d){if(n.includes+=1,r.includes(u))return n.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`\`${e.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,related:[],affects:"process"}),a;let f=n.includes>Ec||o===_r?void 0:t.read(u),p=f===void 0?fn(s):void 0;f!==void 0?c.push(...pn(f,t,n,[...r,u],o+1)):p!==void 0?c.push(...ft(p,e)):lt(s)||!t.missingIsRefused?c.push(...a):(n.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`The file \`${s}\` is not there, and nginx does not start without it.`,help:"Correct the path (it is relative to the directory of the main config), or take the `include` out.",related:[],affects:"process"}),c.push(...a))}return c}function ft(e,t){let n=fo(t.at.file,e),{outline:r}=fr(n),o=a=>({...a,at:t.at,end:t.end,stock:!0,...a.body===void 0?{}:{body:a.body.flatMap(s),inside:t.at}}),s=a=>{let d=a.name==="include"?fn(a.args[0]??""):void 0;return d===void 0?[o(a)]:ft(d,t)},i=a=>{let d=E(r,a)?St(r,a).map(i):void 0;return Ne(r,a,n,d)};return Zn(r).flatMap(a=>s(i(a)))}var Fc=/^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/,mr=["/etc/nginx","/usr/local/etc/nginx","/usr/local/nginx/conf","/config/nginx","/usr/local/openresty/nginx/conf"];function Ic(e,t,n,r,o){let s=o?me(e.path):Bc(e.path),i=t.absolute(s),a=o&&mr.includes(i),d=o&&mr.some(u=>i.endsWith(u)),c=u=>{let l=Uc(u,n.map);if(l!==void 0)return[l];if(!Bt(u))return[Re(s,u)];let f=mr.find(g=>u.startsWith(`${g}/`));if(f===void 0||i===f)return[u];let p=Re(s,u.slice(f.length+1));return o?[p]:[p,u]};return{missingIsRefused:a,resolve(u){let l=c(u);if(lt(u)){for(let v of l){let P=cs(v,t);if(P.length>0)return P}let p=l.map(v=>me(v)).filter(v=>!lt(v)),g=d||!Bt(u)||p.some(v=>t.kind(v)==="directory");return o&&g||Dc(u)?[]:void 0}let f=l.find(p=>t.kind(p)==="file"||t.kind(p)==="other");return f!==void 0?[f]:a?l.slice(0,1):void 0},read(u){let l=t.real(u),p=r.named.get(l)??t.read(u);if(!("failed"in p))return r.reached.add(l),r.parse(p)}}}function Dc(e){return e.includes("[.]")||/modules(?:-enabled)?\/\*\.conf$/.test(e)}function Bc(e){let t=me(e);return Fc.test(t.slice(t.lastIndexOf("/")+1))?me(t):t}function Uc(e,t){let n=t.find(({from:r})=>e===r||e.startsWith(r.endsWith("/")?r:`${r}/`));return n===void 0?void 0:Re(n.to,`./${e.slice(n.from.length)}`)}var Vc=/^# configuration file (.+):$/gm;function gr(e){if(!e.text.includes("# configuration file "))return;let t=[...e.text.matchAll(Vc)].map(n=>({path:n[1]??"",start:n.index}));return t.length===0?void 0:t}function Gc(e,t,n){let r=n.parse(e),{outline:o,directives:s}=r,i=new Map(t.map(({path:l})=>[l,[]])),a=0;for(let l of s){for(;a+1<t.length&&(t[a+1]?.start??0)<=ue(o,l);)a+=1;i.get(t[a]?.path??"")?.push(l)}let d=t[0]?.path??"",c={missingIsRefused:!1,resolve(l){let f=Bt(l)?l:Re(me(d),l);return lt(f)?[...i.keys()].filter(p=>us(f,p)).toSorted(pr):i.has(f)?[f]:void 0},read(l){let f=i.get(l);return f===void 0?void 0:{...r,directives:f}}},u={...r,directives:i.get(d)??[]};return hs(pn(u,c,n,[d],0),n)}var yr=`
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
`,gs=`
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
`,ys=`
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
`;var jc=Je({M:"main",E:"events",H:"http",S:"server",L:"location",U:"upstream",s:"if in server",i:"if in location",x:"limit_except"}),bs={rows:`${yr}${gs}`,read:new Map},Kc={rows:`${yr}${ys}`,read:new Map};function Ue(e){return ks(e,bs)}function mn(e){return ks(e,Kc)}var xs;function ws(){return xs??=new Set(bs.rows.match(/^[a-z]\w*/gm)),xs}function $t(e,t){return e.since!==void 0&&!$(t,e.since)?!1:e.until===void 0||!$(t,e.until)}var Ss=[];function ks(e,{rows:t,read:n}){let r=n.get(e);if(r!==void 0)return r;if(!/^\w+$/.test(e))return Ss;let o=[],s=`
${e} `;for(let i=t.indexOf(s);i!==-1;i=t.indexOf(s,i+1))o.push(Qc(vs(t,i+1),Xc(t,i)));return o.length===0?Ss:(n.set(e,o),o)}function Xc(e,t){return vs(e,e.lastIndexOf(`
# `,t)+1).slice(2)}function vs(e,t){return e.slice(t,e.indexOf(`
`,t))}function Qc(e,t){let[n="",r="",o="",s="",i=""]=e.split(" "),[a="",d=""]=s.split(":"),[c="",u=""]=i.split("-"),l=o.endsWith("{}");return{name:n,module:t,contexts:[...r].flatMap(f=>jc[f]??[]),anywhere:r==="*",...Yc(l?o.slice(0,-2):o),block:l,takes:a,words:d===""?[]:d.split("|"),...c===""?{}:{since:c},...u===""?{}:{until:u}}}function Yc(e){if(e.endsWith("+"))return{fewest:Number(e.slice(0,-1)),most:1/0,excluded:[]};if(e==="1,3")return{fewest:1,most:3,excluded:[2]};let[t="",n=t]=e.split("-");return{fewest:Number(t),most:Number(n),excluded:[]}}function He(e,t,n){let r=Zc(e);if(r===void 0)return!1;let o=C(r,{caseless:t});return o!==void 0&&o.match(n)===void 0}function Zc(e){let t="";for(let n=0;n<e.length;){let r=/^\(\?<?[=!]/.test(e.slice(n,n+4))?Jc(e,n):void 0;if(r!==void 0){t+="(?:)",n=r;continue}let o=Ls(e,n);t+=e.slice(n,o),n=o}return t}function Jc(e,t){let n=0;for(let r=t;r<e.length;r=Ls(e,r))if(e[r]==="("&&(n+=1),e[r]===")"&&(n-=1),n===0)return r+1}function Ls(e,t){if(e[t]==="\\")return t+2;if(e[t]!=="[")return t+1;let n=e[t+1]==="^"?t+2:t+1;for(e[n]==="]"&&(n+=1);n<e.length&&e[n]!=="]";)n+=e[n]==="\\"?2:1;return n+1}function _n(e){let[t="",n]=e;if(n!==void 0){let s=Hs.get(t);return s&&{kind:s,text:n,caseless:t==="~*"}}let r=eu.find(s=>t.startsWith(s)),o=r===void 0?void 0:Hs.get(r);return r!==void 0&&o!==void 0?{kind:o,text:t.slice(r.length),caseless:r==="~*"}:{kind:t.startsWith("@")?"named":"prefix",text:t,caseless:!1}}var eu=["^~","~*","=","~"],Hs=new Map([["=","exact"],["^~","prefix-final"],["~","regex"],["~*","regex"]]);function tu(e){if(!e.level.own.has("location"))return br;let t=[],n=[],r,o,s,i=0;for(let a of e.level.statements){if(a.name!=="location"||a.body===void 0)continue;let d=_n(a.args);if(d===void 0)continue;let c=nu(a,a.body,d,e);t.push(c),i=Math.max(i,d.text.length),d.kind==="regex"?n.push(c):d.kind==="exact"?r=xr(r,d.text,c):d.kind==="named"?s=xr(s,d.text,c):o=xr(o,d.text,c)}return{all:t,exact:r??pt,prefix:o??pt,longest:i,regexes:n,named:s??pt}}function xr(e,t,n){return e===void 0?new Map([[t,n]]):(e.has(t)||e.set(t,n),e)}var pt=new Map,br={all:[],exact:pt,prefix:pt,longest:0,regexes:[],named:pt};function hn(e){return Os({level:e,match:void 0,pattern:void 0,outer:void 0})}function nu(e,t,n,r){let o=ge("location",r.level,e,t,{complete:r.level.complete}),s=n.kind==="regex"?C(n.text,{caseless:n.caseless}):void 0;return Os({level:o,match:n,pattern:s,outer:r})}function Os(e){let{level:t,match:n,pattern:r,outer:o}=e,s={level:t,match:n,pattern:r,outer:o,children:br,ifs:Rs,limitExcept:void 0};if(t.kind==="location"){let i=t.own.get("if");i!==void 0&&(s.ifs=new Map(i.map(d=>[d,$s("if",d,s)])));let a=t.own.get("limit_except")?.[0];a!==void 0&&(s.limitExcept=$s("limit_except",a,s))}return s.children=tu(s),s}var Rs=new Map;function $s(e,t,n){let r=(t.body??[]).filter(o=>ru(o,e));return{level:ge(e,n.level,t,r,{complete:n.level.complete}),match:n.match,pattern:void 0,outer:n,children:br,ifs:Rs,limitExcept:void 0}}function ru(e,t){let n=t==="if"?"if in location":t,r=Ue(e.name);return r.length===0||r.some(o=>o.anywhere||o.contexts.includes(n))}function mt(e,t){return Sr(e,t)?.found}function Sr(e,t){let{children:n}=e,r=n.exact.get(t);if(r!==void 0)return{found:{kind:"scope",scope:r,why:`exactly ${t}`},final:!0};let o=e.level.kind==="server"?e.level.unseen:void 0;if(o!==void 0)return{found:{kind:"undecided",because:o},final:!0};let s=ou(n,t),i=iu(n,t);if(i!==void 0&&s?.match?.text!==t)return{found:{kind:"slash",scope:i},final:!0};let a;if(s!==void 0){let d={kind:"scope",scope:s,why:`longest prefix of ${t}`},c=Sr(s,t);if(c?.final===!0)return c;a=c??{found:d,final:!1}}if(s?.match?.kind==="prefix-final")return a;for(let d of n.regexes){if(d.pattern===void 0){if(d.match!==void 0&&He(d.match.text,d.match.caseless,t))continue;let l=d.match?.text??"",f=d.level.block?.at;return{found:{kind:"undecided",because:{missing:"pattern",name:l,...f&&{at:f}}},final:!0}}let c=d.pattern.match(t);if(c===void 0)continue;let u=Sr(d,t);return u!==void 0?{...u,final:!0}:{found:{kind:"scope",scope:d,captures:c,why:`its pattern matches ${t}`},final:!0}}return a}function ou(e,t){if(e.prefix.size!==0)for(let n=Math.min(e.longest,t.length);n>=0;n-=1){let r=e.prefix.get(t.slice(0,n));if(r!==void 0)return r}}var su=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass"];function iu(e,t){let n=e.exact.get(`${t}/`)??e.prefix.get(`${t}/`);return n!==void 0&&su.some(r=>n.level.own.has(r))?n:void 0}function Ot(e,t=!1){let n=new Map,r=[],o=[],s=e.body??[],i=s.some(c=>c.name==="hostnames"&&c.args.length===0),a,d;for(let c of s){d??=c.unseen;let[u]=c.args;if(u===void 0||c.unseen!==void 0)continue;let l=c.name;if(l==="default")a??=u;else if(l.startsWith("~")){let f=l.startsWith("~*"),p=l.slice(f?2:1);o.push({pattern:C(p,{caseless:f}),text:p,caseless:f,result:u})}else i&&/^(?:\*\.|\.)/.test(l)?(r.push([!0,l.replace(/^\*/,"").toLowerCase(),u]),l.startsWith(".")&&n.set(l.slice(1).toLowerCase(),u)):i&&l.endsWith(".*")?r.push([!1,l.slice(0,-1).toLowerCase(),u]):n.set((l.startsWith("\\")?l.slice(1):l).toLowerCase(),u)}return{source:e.args[0]??"",statement:e,exact:n,wildcards:r,patterns:o,fallback:a??"",hasFallback:a!==void 0,...d===void 0?{}:{unseen:d},...t?{assumed:!0}:{}}}function Ps(e){return e.unseen===void 0&&new Set(Ve(e)).size===1}function Ve(e){return[...e.exact.values(),...e.wildcards.map(([,,t])=>t),...e.patterns.map(({result:t})=>t),e.fallback]}function Rt(e,t){let n=t.toLowerCase(),r=e.exact.get(n);if(r!==void 0)return{result:r};let o=e.wildcards.filter(([s,i])=>s?n.endsWith(i)&&n.length>i.length:n.startsWith(i)).toSorted((s,i)=>Number(i[0])-Number(s[0])||i[1].length-s[1].length)[0];if(o!==void 0)return{result:o[2]};for(let s of t===""?[]:e.patterns){if(s.pattern===void 0&&He(s.text,s.caseless,t))continue;if(s.pattern===void 0)return{unknown:{missing:"pattern",name:s.text,at:e.statement.at}};let i=s.pattern.match(t);if(i!==void 0)return{result:s.result,groups:i.groups,named:i.named}}return e.unseen!==void 0?{unknown:e.unseen}:{result:e.fallback}}function wr(e){let[t=""]=e.args;return e.args.length===1?Ts(t,e):e.args.flatMap(n=>Ts(n,e))}function Ts(e,t){let n=e.toLowerCase();if(e.startsWith("~")){let r=C(e.slice(1),{caseless:/[A-Z]/.test(e)});return[{text:e,kind:"regex",key:e,pattern:r,statement:t}]}return n.startsWith("*.")?[{text:e,kind:"leading",key:n.slice(1),statement:t}]:n.startsWith(".")?[{text:e,kind:"exact",key:n.slice(1),statement:t},{text:e,kind:"leading",key:n,statement:t}]:n.endsWith(".*")?[{text:e,kind:"trailing",key:n.slice(0,-1),statement:t}]:[{text:e,kind:"exact",key:n,statement:t}]}var au=253;function gn(e){return e.kind==="exact"&&e.text.length<=au&&!e.text.startsWith(".")&&/^[\w-]+(?:\.[\w-]+)*\.?$/.test(e.text)&&e.text!=="_"}function yn(e){let t={exact:new Map,leading:new Map,trailing:new Map},n=[];for(let r of e)for(let o of r.names)o.kind==="regex"?n.push({name:o,owner:r}):t[o.kind].has(o.key)||t[o.kind].set(o.key,r);return{...t,regexes:n}}function kr(e,t){let n=e.exact.get(t);if(n!==void 0)return{owner:n,why:`server_name ${t}`};for(let r=t.indexOf(".");r!==-1;r=t.indexOf(".",r+1)){let o=r===0?void 0:e.leading.get(t.slice(r));if(o!==void 0)return{owner:o,why:`server_name *${t.slice(r)}`}}for(let r=t.lastIndexOf(".");r>0;r=t.lastIndexOf(".",r-1)){let o=e.trailing.get(t.slice(0,r+1));if(o!==void 0)return{owner:o,why:`server_name ${t.slice(0,r+1)}*`}}for(let{name:r,owner:o}of e.regexes){if(r.pattern===void 0)return{undecided:r};let s=r.pattern.match(t);if(s!==void 0)return{owner:o,why:`server_name ${r.text}`,captures:s}}}function zs(e){let t=new Map;for(let n of e)for(let r of n.listens){if(r.quic)continue;let o=dt(r),s=t.get(o)??{listens:[],servers:new Set,fallback:void 0};t.set(o,s),s.listens.push(r),s.servers.add(n),r.defaultServer&&(s.fallback??=n)}return[...t.values()].flatMap(({listens:n,servers:r,fallback:o})=>{let s=[...r],[i]=n,[a]=s;return i===void 0||a===void 0?[]:[{family:i.family,address:i.address,port:i.port,ssl:n.some(d=>d.ssl)||du(o??a),http2:n.some(d=>d.http2),proxyProtocol:n.some(d=>d.proxyProtocol),servers:s,names:yn(s),fallback:o??a}]})}function du(e){return b(D(e.scope.level,"ssl",!1))===!0}function vr(e){return e.url.hostname.toLowerCase().replace(/\.$/,"")}function Ms(e,t){let n=pe(t),r=vr(t),o=K(t)==="https",s=Es(e,n,r),i=Cs(s,r);if(t.front!=="none"&&o&&i?.ssl!==!0)return cu(e,r,n);if(i===void 0)return{kind:"closed",why:`nothing listens on port ${n}`};let a=As(i,r);return a.kind!=="server"?a:o&&!i.ssl?{kind:"closed",why:`the listener on port ${n} does not speak TLS`,server:a.server}:!o&&i.ssl?{kind:"plain-to-tls",socket:i,server:a.server}:a}function cu(e,t,n){let r=e.filter(a=>!a.ssl&&a.family!=="unix"),o=new Set(r.map(a=>a.port)),s=o.has(n)?n:o.has(80)?80:o.size===1?[...o][0]:void 0,i=s===void 0?void 0:Cs(Es(r,s,t),t);return i===void 0?{kind:"closed",why:"no plain listener for what stands in front"}:As(i,t)}function Es(e,t,n){let r=e.filter(i=>i.family!=="unix"&&i.port===t),o=n.replace(/^\[|\]$/g,""),s=r.filter(i=>i.address===o);return s.length>0?s:r}function Cs(e,t){let n=o=>(kr(o.names,t)===void 0?4:0)+(o.address==="*"?0:2)+(o.family==="ipv4"?0:1),r;for(let o of e)(r===void 0||n(o)<n(r))&&(r=o);return r}function As(e,t){let n=kr(e.names,t);if(n===void 0)return{kind:"server",socket:e,server:e.fallback,why:`no server_name on port ${e.port} is ${t}; the default server takes it`};if("undecided"in n)return{kind:"undecided",because:{missing:"pattern",name:n.undecided.text,at:n.undecided.statement.at}};let{owner:r,why:o,captures:s}=n;return{kind:"server",socket:e,server:r,why:o,...s===void 0?{}:{captures:s}}}function Ns(e){let t=0,n=(e.body??[]).map(({name:r,args:o})=>{let s=/^(\d+)(?:\.(\d{1,2}))?%$/.exec(r),i=o[0]??"";if(s===null)return{end:void 0,result:i};let a=Number(s[1])*100+Number((s[2]??"").padEnd(2,"0"));return t+=Math.floor(4294967295*a/1e4),{end:t,result:i}});return{source:e.args[0]??"",statement:e,shares:n}}function Ws({shares:e},t){let n=uu(new TextEncoder().encode(t));return e.find(({end:r})=>r===void 0||n<r)?.result??""}function qs({shares:e}){let t=e.some(({end:n})=>n===void 0)?[]:[""];return[...new Set([...e.map(({result:n})=>n),...t])]}function uu(e){let n=new DataView(e.buffer,e.byteOffset,e.byteLength),r=e.length-e.length%4,o=e.length>>>0;for(let i=0;i<r;i+=4){let a=Math.imul(n.getUint32(i,!0),1540483477);a=Math.imul(a^a>>>24,1540483477),o=Math.imul(o,1540483477)^a}let s=e.subarray(r);return s.length>0&&(o^=s.reduce((i,a,d)=>i|a<<8*d,0),o=Math.imul(o,1540483477)),o=Math.imul(o^o>>>13,1540483477),(o^o>>>15)>>>0}function xn(e){let t=e.body??[];return{name:e.args[0]??"",statement:e,servers:t.filter(n=>n.name==="server").flatMap(lu),hasUnseen:t.some(n=>n.unseen!==void 0)}}function lu(e){let[t="",...n]=e.args,r=oe(t,80);return r===void 0?[]:[{...r,backup:n.includes("backup"),down:n.includes("down"),statement:e}]}function oe(e,t){if(e.startsWith("unix:"))return{host:e,port:null};let n=fu(e);if(n===void 0)return;let r=n.port??t;return r<1||r>65535?void 0:{host:n.host,port:r}}var fu=Ze(e=>{let[,t="",n]=/^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(e)??[];return t===""?void 0:{host:t,port:n===void 0?void 0:Number(n)}});function Fs(e){return e.servers.filter(t=>!t.down)}function Us(e){let{extent:t}=e,n=t==="main"?e.loaded.statements:[],r=pu(e),o=n.find(z=>z.name==="http"),s=t==="site"?[]:e.loaded.statements.filter(z=>z!==o),i=zo(r.statements,s),a=t==="main"&&!i.hidesSomething,d=t==="main"?n.find(z=>z.unseen!==void 0)?.unseen:void 0,u=t==="server-part"||t==="directives"?{missing:"parent",name:"server"}:d,l=ge("http",void 0,o,r.statements,{unseen:u,complete:a}),f=new Map;for(let z of l.own.get("map")??[]){let fe=z.args[1]??"";fe.startsWith("$")&&f.set(fe.slice(1).toLowerCase(),Ot(z))}let p=Su(i),g=[...r.assumes];if(t!=="main"&&!f.has("connection_upgrade")&&!p.has("connection_upgrade")){let[z]=ft(ms,Pt(e));z!==void 0&&f.set("connection_upgrade",Ot(z,!0)),e.loaded.files.some(fe=>fe.text.includes("$connection_upgrade"))&&g.push("`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.")}let v=new Map;for(let z of l.own.get("upstream")??[]){let fe=xn(z);v.set(fe.name.toLowerCase(),fe)}let P=mu(l,e);return{extent:t,inventory:i,complete:a,main:n,fragment:t==="main"?[]:e.loaded.statements,http:l,servers:P,sockets:zs(P),upstreams:v,maps:f,geos:Is(l,"geo",Oo),splits:Is(l,"split_clients",Ns),defined:p,assumes:g,appliance:r.appliance}}function Is(e,t,n){return new Map((e.own.get(t)??[]).flatMap(r=>{let o=r.args.at(-1)??"";return o.startsWith("$")?[[o.slice(1).toLowerCase(),n(r)]]:[]}))}function pu(e){let{statements:t}=e.loaded;switch(e.extent){case"main":return{statements:t.find(n=>n.name==="http")?.body??[],assumes:[]};case"site":{let n=ps.find(({sign:o})=>e.named.some(s=>o.test(s.text)));return n===void 0?{statements:t,assumes:["The main config that includes this site cannot be seen; nginx's own defaults are assumed."]}:{statements:[...ft(n.http,Pt(e)).map(o=>({...o,assumed:!0})),...t],appliance:n.name,assumes:[`The main config cannot be seen; it is taken to be the one that comes with ${n.name}.`]}}case"server-part":return{statements:t.filter(n=>Vs.has(n.name)),assumes:[]};case"directives":return{statements:[],assumes:[]}}}var Vs=new Set(["map","upstream","geo","split_clients","limit_req_zone","limit_conn_zone","log_format","proxy_cache_path"]);function Pt(e){let[t]=e.loaded.statements,n=e.named[0]?.path??"";return t??{name:"",args:[],at:{file:n,start:0,end:0},end:0,text:""}}function mu(e,t){return t.extent==="server-part"?[gu(e,t)]:t.extent==="directives"?[yu(e,t)]:(e.own.get("server")??[]).filter(te).map((r,o)=>_u(e,r,o))}function _u(e,t,n){let r,{lines:o,listens:s,names:i}=hu(ot(t,"listen"),ot(t,"server_name"));return{index:n,statement:t,lines:o,listens:s,names:i,get scope(){return r??=hn(ge("server",e,t,t.body??[],{complete:e.complete})),r}}}function Ds(e,t){let[n]=e;return n!==void 0&&e.length===1?t(n):e.flatMap(t)}function hu(e,t){return{lines:e,listens:e.length===0?[Ao]:Ds(e,vt),names:Ds(t,wr)}}function gu(e,t){let n=t.loaded.statements.filter(a=>!Vs.has(a.name)),o=ge("server",e,void 0,n,{unseen:{missing:"parent",name:"server"},complete:!1}),s=hn({...o,unseen:void 0}),i=o.own.get("listen")??[];return{index:0,statement:Pt(t),scope:s,lines:i,listens:i.flatMap(vt),names:(o.own.get("server_name")??[]).flatMap(wr)}}function yu(e,t){let n={missing:"parent",name:"location"},{statements:r}=t.loaded,s=r.some(({name:i})=>i==="proxy_pass")?ge("server",e,void 0,[xu(t)],{complete:!1}):ge("server",e,void 0,r,{unseen:n,complete:!1});return{index:0,statement:Pt(t),scope:hn(s),lines:[],listens:[],names:[]}}function xu(e){let t=Pt(e),n=e.loaded.statements.at(-1)?.end??0,r={file:t.at.file,start:0,end:Math.max(n,e.named[0]?.text.length??0)};return{...t,name:"location",args:["/"],body:e.loaded.statements,inside:r}}function Su({http:e}){let t=new Map,n=(r,o)=>{let s=r?.startsWith("$")===!0?r.slice(1).toLowerCase():void 0;s!==void 0&&!t.has(s)&&t.set(s,o)};for(let r of e){let{name:o,args:s}=r;if(bu.has(o)||o.startsWith("set_"))n(s[0],r);else if(o==="map")for(let i of r.body??[])Bs([i.name],i,n);else if(o==="geo"||o==="split_clients")n(s.at(-1),r);else if(o==="proxy_cookie_path"||o==="rewrite"||o==="location"||o==="server_name"||o==="if")Bs(s,r,n);else if(o==="geoip2")for(let i of r.body??[])n(i.name,r)}return t}var bu=new Set(["set","auth_request_set","perl_set","js_set","js_var","set_by_lua_block","set_by_lua_file"]);function Bs(e,t,n){for(let r of e)if(r.includes("(?"))for(let o of r.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))n(`$${o[1]??o[2]}`,t)}var Sn=new Map,wu=5e3;function Q(e){if(!e.includes("$"))return{pieces:[{text:e}],variables:[]};let t=Sn.get(e);if(t!==void 0)return t;Sn.size>wu&&Sn.clear();let n=ku(e);return Sn.set(e,n),n}function Y(e){return e.includes("$")&&Q(e).variables.length>0}function ku(e){let t=[],n=[],r,o="",s=0;for(;s<e.length;){if(e[s]!=="$"){o+=e[s],s+=1;continue}let i=vu(e,s+1);if(i===void 0){r??=e[s+1]==="{"?`the variable in \`${e}\` is never closed`:`\`$\` in \`${e}\` names no variable`,o+="$",s+=1;continue}o!==""&&t.push({text:o}),o="",t.push({variable:i.name}),n.push(i.name),s=i.end}return(o!==""||t.length===0)&&t.push({text:o}),{pieces:t,variables:n,...r===void 0?{}:{wrong:r}}}function vu(e,t){let n=e[t]==="{",r=n?t+1:t,o=/[A-Za-z0-9_]*/y;o.lastIndex=r;let s=o.exec(e)?.[0]??"";if(!n&&/^[1-9]/.test(s))return{name:s[0]??"",end:r+1};let i=r+s.length;if(!(s===""||n&&e[i]!=="}"))return{name:s.toLowerCase(),end:n?i+1:i}}function Gs(e,t){return{raw:`${e.pathname}${e.search}`,uri:Lu(e.pathname,t),args:e.search.slice(1)}}function Lu(e,t){let n=Hu(e),r=t?n.replace(/\/{2,}/g,"/"):n,o=[],s=r.split("/").slice(1);return s.forEach((i,a)=>{let d=a===s.length-1;i===".."?o.pop():i!=="."&&o.push(i),d&&(i==="."||i==="..")&&o.push("")}),`/${o.join("/")}`}function Hu(e){if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e.replace(/%([0-9a-fA-F]{2})/g,(t,n)=>String.fromCharCode(Number.parseInt(n,16)))}}function js(e,t){let n=$(t,"1.21.1")?/(?:[^!-~]|[#%?"<>\\^`{|}])+/g:/(?:[^!-~]|[#%?])+/g;return e.replace(n,r=>$u(r))}function $u(e){try{return encodeURIComponent(e)}catch{return e}}function bn(e,t){return t===""?e:`${e}?${t}`}function S(e,t="request"){return[{text:e,from:t}]}function B(e){return[{text:void 0,from:"unknown",because:e}]}function k(e){let t="";for(let n of e){if(n.text===void 0)return;t+=n.text}return t}function Z(e,t){return e.find(n=>n.because!==void 0)?.because??{missing:"variable",name:t}}function wn(e){return e.some(t=>t.assumed===!0)}function _t(e,t,n){if(e==="$http_user_agent")return Vt(t.client,n);if(e!=="$http_referer")return;let[r,...o]=new Set(Ou(t).map(n));return o.length===0?r:void 0}function Ou(e){return e.client==="agent"?[""]:["",`${K(e)}://${Ye(e)}/`]}function Ks(e){switch(vn(e)){case"own":return[{text:void 0,from:"client-ip"}];case"named":return[ei(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return Lr(e)}}function Xs(e){switch(vn(e)){case"own":return[{text:void 0,from:"client-ip-appended"}];case"named":return[ei(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return Lr(e).map(t=>t.text===void 0?t:{...t,from:"client-supplied",otherwise:t.from,chosen:!0})}}function Qs(e){return kn(e)?Lr(e):[{text:void 0,from:"client-ip"}]}function Ys({socket:e}){return e.proxyProtocol?[{text:void 0,from:"client-ip"}]:S("")}function Zs(e){return vn(e)==="named"}function Js(e){return vn(e)==="peer"}function vn(e){let{scope:t,request:n,relay:r,socket:o}=e,s=_(t.level,"set_real_ip_from"),a=(s===void 0||"unknown"in s?[]:s.lines).map(({args:c})=>c[0]??""),d=zu(e);return kn(e)?(r===void 0?a.length>0:a.some(u=>Tu(u,r.address)))?d!=="proxy_protocol"?"named":o.proxyProtocol?"own":"peer":"peer":a.length===0||d==="proxy_protocol"?"own":n.front!=="none"&&Ru[n.front].includes(d)?"told":n.front==="cloudflare"||a.some(c=>Pu.test(c))?"named":"own"}var Ru={tls:["x-forwarded-for","x-real-ip"],cloudflare:["cf-connecting-ip","x-forwarded-for"]},Pu=/^(?:0\.0\.0\.0|::)\/0$/;function kn({relay:e,socket:t}){return e!==void 0||t.proxyProtocol}function ei(e){let t=kn(e)?"request":"client-ip";return{text:kn(e)?e.relay?.address:void 0,from:"client-supplied",otherwise:t,chosen:!0}}function Lr({relay:e,socket:t}){if(e!==void 0)return S(e.address);let n=t.servers[0]?.statement.at;return B({missing:"front-hop",name:"The address of the relay in front",...n&&{at:n}})}function Tu(e,t){let n=rn(e),r=kt(t);return n!==void 0&&r!==void 0&&on(n,r)}function zu({scope:e}){let t=_(e.level,"real_ip_header");return((t===void 0||"unknown"in t?void 0:t.lines[0])?.args[0]??"X-Real-IP").toLowerCase()}function ti(e){let t=_(e.scope.level,"valid_referers");if(t===void 0)return S("");if("unknown"in t)return B(t.unknown);let n=t.lines.flatMap(({args:s})=>s),r=_t("$http_referer",e.request,s=>Mu(s,n,e)),o=t.lines[0]?.at;return r===void 0?B({missing:"client",name:"$http_referer",...o&&{at:o}}):S(r?"":"1")}function Mu(e,t,n){if(e==="")return t.includes("none");let r=/^https?:\/\/(.*)$/i.exec(e)?.[1];if(r===void 0)return t.includes("blocked");let o=r.replace(/[:/].*$/s,"").toLowerCase();return t.some(s=>{if(s==="server_names")return n.server.names.some(a=>a.text.toLowerCase()===o);if(s.startsWith("~"))return C(s.slice(1),{caseless:!0})?.match(r)!==void 0;let i=s.replace(/\/.*$/s,"").toLowerCase();return i.startsWith("*.")?o.endsWith(i.slice(1)):i.endsWith(".*")?o.startsWith(i.slice(0,-1)):o===i})}function oi(e,t){let{request:n,scheme:r,socket:o,server:s}=t;switch(e){case"host":return S(t.host,"client-hostname");case"scheme":return S(r,"client-scheme");case"https":return S(r==="https"?"on":"");case"server_name":return S(s.names[0]?.text??"","server-name");case"server_port":return S(String(o.port),"server-port");case"request_port":return S(n.url.port,"server-port");case"is_request_port":return S(n.url.port===""?"":":","text");case"remote_addr":return Ks(t);case"realip_remote_addr":return Qs(t);case"proxy_protocol_addr":return Ys(t);case"remote_port":case"realip_remote_port":return ri("client-port");case"proxy_add_x_forwarded_for":return Xs(t);case"invalid_referer":return ti(t);case"proxy_host":return t.upstreamHost??S("","upstream-host");case"uri":case"document_uri":return S(t.uri);case"request_uri":return S(t.target.raw);case"args":case"query_string":return S(t.args);case"is_args":return S(t.args===""?"":"?");case"request_method":return S(n.method);case"request":return S(`${n.method} ${t.target.raw} HTTP/1.1`);case"server_protocol":return S(ni(t)?"HTTP/2.0":"HTTP/1.1");case"http2":return S(ni(t)?"h2":"");case"nginx_version":return S(t.configuration.version);case"remote_user":case"proxy_protocol_port":case"http3":case"request_completion":case"ssl_early_data":return S("");case"ssl_client_verify":return S("NONE");case"ssl_server_name":return S(r==="https"?t.host:"")}return e.startsWith("ssl_")&&r==="http"?S(""):e==="upstream_cache_status"&&!Cu(t)?S(""):e.startsWith("http_")?Nu(e.slice(5),t):e.startsWith("arg_")?S(Eu(e.slice(4),t.args)):e.startsWith("cookie_")?F(n)?ri("client-supplied"):S("","client-supplied"):[{text:void 0,from:"request",because:{missing:"variable",name:`$${e}`}}]}function Eu(e,t){return t.split("&").find(r=>r.toLowerCase().startsWith(`${e}=`))?.slice(e.length+1)??""}function Cu({scope:e}){let t=_(e.level,"proxy_cache");return t!==void 0&&("unknown"in t||t.lines[0]?.args[0]!=="off")}function ni(e){if(e.scheme!=="https"||F(e.request))return!1;let{level:t}=e.server.scope,n=$(e.configuration.version,"1.25.1")&&(t.own.get("http2")?.[0]?.args[0]??"")==="on";return e.socket.http2||n}function ri(e){return[{text:void 0,from:e}]}var Au=new Set(["user_agent","accept","accept_encoding","accept_language","accept_charset","cookie","referer","authorization","dnt","range","if_none_match","if_modified_since","cache_control","pragma","content_length","content_type","x_api_token","x_csrf_token","sec_websocket_key","sec_websocket_extensions","sec_websocket_protocol","sec_fetch_mode","sec_fetch_dest","sec_fetch_site","sec_ch_ua","upgrade_insecure_requests"]);function Nu(e,t){let{request:n}=t;if(e==="host")return S(t.hostHeader,"client-host");let r=Fu(e,n),o=r===""&&!Wu.has(e);return[{text:r,from:"client-supplied",...o?{chosen:!0}:{}}]}var Wu=new Set(["upgrade","connection","origin","sec_websocket_version"]);function qu(e){return`${K(e)}://${Ye(e)}`}function Fu(e,t){let n=F(t);switch(e){case"upgrade":return n?"websocket":"";case"connection":return co(t)??"keep-alive";case"sec_websocket_version":return n?"13":"";case"origin":return n||t.method!=="GET"&&t.client!=="agent"?qu(t):"";case"x_forwarded_proto":case"x_forwarded_scheme":return t.front==="none"?"":K(t);case"x_forwarded_host":return t.front==="none"?"":t.url.host;case"x_forwarded_port":return t.front==="none"?"":String(pe(t));case"x_forwarded_ssl":return t.front==="none"?"":void 0;case"x_forwarded_for":case"x_real_ip":return t.front==="none"?"":void 0;case"cf_connecting_ip":case"cf_visitor":case"cf_ray":case"cf_ipcountry":return t.front==="cloudflare"?void 0:""}return Au.has(e)?void 0:""}var Hr=`
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
`,Iu=["http_","sent_http_","sent_trailer_","upstream_http_","upstream_trailer_","upstream_cookie_","cookie_","arg_","proxy_protocol_tlv_"],ht;function Tt(e){return ht??=new Set(Hr.trim().split(/\s+/)),ht.has(e)||/^[1-9]$/.test(e)||Iu.some(t=>e.startsWith(t))}var Du=/^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;function si(e){return ht??=new Set(Hr.trim().split(/\s+/)),ht.has(e)&&!Du.test(e)&&!Bu.has(e)}var Bu=new Set(["request_port","is_request_port","http3","connection_time"]);function ii(){return ht??=new Set(Hr.trim().split(/\s+/)),ht}function Uu(e=new Map){return{answers:new Map(e),asked:[]}}var Vu=16;function zt(e,t){if(e.ways===0||e.ways>Vu)return;let n=t.answers.get(e.about);return n!==void 0?n:(t.answers.set(e.about,0),t.asked.push(e),0)}var Gu=128;function ai(e){let t=[],n=new Map,r=[new Map];for(let o=r.pop();o!==void 0;o=r.pop()){if(t.length===Gu)return;let s=Uu(o);t.push(e(s));let i=new Map(o);for(let a of s.asked){n.set(a.about,a);for(let d=1;d<a.ways;d+=1)r.push(new Map([...i,[a.about,d]]));i.set(a.about,0)}}return{results:t,questions:[...n.values()]}}function Mt(e,t,n,r){let o=ju(t),s=r.at,i=t.find(d=>d.because!==void 0)?.because;return o==="address"?{about:e,ways:n,varies:o,because:{missing:"client",name:"the client's address",at:s}}:{about:e,ways:n,varies:o,because:{missing:o==="client"?"client":"variable",name:r.name,...i,at:i?.at??s}}}function ju(e){let t=e.filter(r=>r.text===void 0),n=r=>r.because?.name??"";return t.some(r=>r.from==="client-port"||Ku.test(n(r)))?"request":t.some(r=>r.from==="unknown"&&r.because?.missing!=="client")?"unseen":t.every(r=>r.from.startsWith("client-ip")||r.otherwise==="client-ip"||Xu.test(n(r)))?"address":"client"}var Ku=/^\$(?:request_id|msec|time_iso8601|time_local|date_gmt|date_local|connection|connection_requests|pid|connections_\w+|request_length)$/,Xu=/^(?:\$(?:binary_remote_addr|geoip\w*)|the client's address)$/;var Qu=32,Yu=256;function L(e,t){if(!e.includes("$"))return S(e,"text");let n=[];for(let r of Q(e).pieces)if("text"in r?n.push({text:r.text,from:"text"}):n.push(...Ge(r.variable,t)),n.length>Yu)return B({missing:"variable",name:`$${"variable"in r?r.variable:""}`});return n}function Ge(e,t){if(/^[1-9]$/.test(e))return S(t.captures[Number(e)]??"");let n=t.variables.get(e);if(n!==void 0)return n;if(t.named.has(e))return S(t.named.get(e)??"");let r=t.configuration.maps.get(e);if(r!==void 0){let a=t.mapped.get(e)??Zu(r,e,t);return t.mapped.set(e,a),a}let o=t.configuration.geos.get(e);if(o!==void 0)return el(o,e,t);let s=t.configuration.splits.get(e);if(s!==void 0)return tl(s,e,t);let i=t.configuration.defined.get(e);if(i!==void 0&&!Tt(e)){if(i.name==="set"||i.name==="location"||i.name==="rewrite")return S("","text");let a=i.name==="geoip2"?"client":"variable";return B({missing:a,name:`$${e}`,at:i.at})}return Tt(e)?oi(e,t):B({missing:"variable",name:`$${e}`})}function Zu(e,t,n){if(n.depth>Qu)return B({missing:"variable",name:`$${t}`});n.depth+=1;try{let r=L(e.source,n),o=k(r);if(o===void 0){let a=_t(e.source,n.request,d=>{let c=Rt(e,d);return"unknown"in c||c.result.includes("$")?void 0:c.result});if(a!==void 0)return S(a)}if(o===void 0)return Ju(e,t,r,n);let s=Rt(e,o);if("unknown"in s)return B(s.unknown);s.groups!==void 0&&(n.captures=s.groups);for(let[a,d]of s.named??[])n.named.set(a.toLowerCase(),d);let i=nl(e,r)?L(s.result,n).map(ci):L(s.result,n);return e.assumed||wn(r)?i.map(a=>({...a,assumed:!0})):i}finally{n.depth-=1}}function Ju(e,t,n,r){let o=[...new Set(Ve(e))],[s,...i]=o;if(s!==void 0&&i.length===0&&e.unseen===void 0)return L(s,r);let a=Mt(t,n,o.length,{at:e.statement.at,name:e.source}),d=e.unseen===void 0&&zt(a,r.world),c=typeof d=="number"?o[d]:void 0;return c===void 0?B(a.because):L(c,r)}function el(e,t,n){let r=L(e.source,n),o=Ro(k(r)),s=o===void 0?void 0:Po(e,o);return s!==void 0?r.some(i=>i.chosen)?S(s).map(ci):S(s):di(To(e),t,r,e.statement,n)}function tl(e,t,n){let r=L(e.source,n),o=k(r);return o!==void 0?S(Ws(e,o)):di(qs(e),t,r,e.statement,n)}function di(e,t,n,r,o){let[s]=e;if(s!==void 0&&e.length===1)return S(s);let i=Mt(t,n,e.length,{at:r.at,name:`$${t}`}),a=zt(i,o.world),d=a===void 0?void 0:e[a];return d===void 0?B(i.because):S(d)}function nl(e,t){return t.some(n=>n.chosen===!0)&&!Ps(e)}function ci(e){return e.from==="client-supplied"||e.from==="unknown"?{...e,chosen:!0}:{...e,from:"client-supplied",otherwise:e.from,chosen:!0}}var J=Ze(e=>{let t=/^(https?):\/\/(.*)$/is.exec(e);if(t===null)return;let n=(t[1]??"").toLowerCase()==="https"?"https":"http",r=t[2]??"";if(r.startsWith("unix:")){let i=r.indexOf(":",5);return i===-1?{scheme:n,authority:r,uri:""}:{scheme:n,authority:r.slice(0,i),uri:r.slice(i+1)}}let o=r.search(/[/?]/);if(o===-1)return{scheme:n,authority:r,uri:""};let s=r.slice(o);return{scheme:n,authority:r.slice(0,o),uri:s.startsWith("?")?`/${s}`:s}});function $e(e,t,n){let r=e.args[0]??"",o=Y(r),s=L(r,n),i=k(s);if(i===void 0)return rl(s,r,e,t,n);let a=J(i);if(a===void 0)return{kind:"undecided",because:{missing:"variable",name:r,at:e.at}};let d=R(li(a,o,t,n),e.at,"proxy_pass"),c=fi(a,o,n.configuration);if(c?.hasUnseen===!0&&c.servers.length===0)return{kind:"undecided",because:{missing:"include",name:c.name,at:c.statement.at}};let u=mi(a,c,d,e,t);if(o&&c===void 0&&ol(a,n.configuration)){let l=_(t.level,"resolver");if(l===void 0)return{kind:"no-resolver",host:a.authority,assumed:!n.configuration.complete,targets:u};if("unknown"in l)return{kind:"undecided",because:l.unknown}}return{kind:"targets",targets:u,host:S(il(a,c),"upstream-host")}}function rl(e,t,n,r,o){let s={at:n.at,...Z(e,t)},i=t.toLowerCase().startsWith("https:")?"https":"http",d=/^https?:\/\/[^/?]+$/i.test(t)?R(li({scheme:i,authority:"",uri:""},!0,r,o),n.at,"proxy_pass"):O(s);return{kind:"targets",targets:[{scheme:i,host:O(s),port:O(s),path:d,verifies:D(r.level,"proxy_ssl_verify",!1),at:n.at}],host:[{text:void 0,from:"upstream-host",because:s}]}}function li(e,t,n,r){if(t&&e.uri!=="")return e.uri;if(e.uri===""&&r.untouched)return r.target.raw;let o=n.match?.kind==="prefix"||n.match?.kind==="exact"||n.match?.kind==="prefix-final"?n.match.text:"",s=e.uri!==""&&r.validLocation,i=s?r.uri.slice(o.length):r.uri;return bn(`${s?e.uri:""}${js(i,r.configuration.version)}`,r.args)}function fi(e,t,n){let r=e.authority.toLowerCase();return n.upstreams.get(t?r:r.replace(/:\d+$/,""))}function ol(e,t){let{authority:n}=e;return n.startsWith("unix:")||n.startsWith("[")||/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(n)?!1:!sl(t).has(pi(e))}function pi(e){let t=e.authority.toLowerCase();return/:\d+$/.test(t)?t:`${t}:${e.scheme==="https"?443:80}`}var ui=new WeakMap;function sl({http:e}){let t=ui.get(e);if(t!==void 0)return t;let n=new Set;for(let{args:r}of Ho("proxy_pass",e.statements)){let[o=""]=r,s=o.includes("$")?void 0:J(o);s!==void 0&&n.add(pi(s))}return ui.set(e,n),n}function il(e,t){return e.authority.startsWith("unix:")?"localhost":t!==void 0?e.authority:e.authority.replace(e.scheme==="https"?/:443$/:/:80$/,"")}function $r(e,t,n){let r=e.args[0]??"",o=Y(r)?void 0:J(r);if(o===void 0)return[];let s=O({missing:"variable",name:"$request_uri",at:e.at});return mi(o,fi(o,!1,n),s,e,t)}function mi(e,t,n,r,o){let s=D(o.level,"proxy_ssl_verify",!1),i=(d,c,u,l)=>{let f=p=>R(p,u.at,l);return{scheme:e.scheme,host:f(d),port:f(c),path:n,verifies:s,at:u.at}};if(t!==void 0)return Fs(t).map(d=>i(d.host,d.port,d.statement,"server"));let a=oe(e.authority,e.scheme==="https"?443:80);return a===void 0?[]:[i(a.host,a.port,r,"proxy_pass")]}function _i(e,t){if(e.is!=="known")return e;let{value:n}=e;return n==="1.0"||n==="1.1"||n==="2"?{...e,value:n}:e.at===void 0?q("1.1",t):O({missing:"file",name:n,at:e.at})}function hi(e,t,n){if(e.name!=="proxy_pass")return;let r=$e(e,t,n);if(r.kind==="no-resolver")return{is:"known",value:502,origin:r.assumed?"assumed":"default",why:`no \`resolver\` is there to look up ${r.host}`,at:e.at};if(r.kind!=="targets"||r.targets.some(({scheme:i})=>i!=="http"))return;let o=Or(t,n);return o.is!=="known"||o.value!=="2"||o.at===void 0?void 0:{is:"known",value:502,origin:o.origin,why:"nginx speaks HTTP/2 to it, and Pulse answers in HTTP/1.1",at:o.at}}function Or({level:e},{configuration:t}){let n=$(t.version,"1.29.7")?"1.1":"1.0";return _i(qe(e,"proxy_http_version",n),t.complete)}function Ln(e){return e.endsWith("/stream")||e.endsWith("/events")?"text/event-stream":e.startsWith("/api/")?"application/json":e.endsWith(".js")?"text/javascript":"text/html"}function gi(e){return e==="application/json"||e==="text/event-stream"}function yi(e,t,n){let r=D(e,"proxy_buffering",!0);if(r.is!=="known")return r;if(!r.value)return{...r,value:!1};if(t.scheme==="https")return{...r,why:"the client speaks TLS to this listener"};if(n.is!=="known")return n;if(n.value==="1.0")return{...r,why:"the hop to Pulse is HTTP/1.0"};let o=al(e,t.request.url.pathname);return o.is!=="known"?o:o.value&&dl(e,t)?{...r,value:!1}:o.value?{...r,why:"gzip collects what it compresses"}:{...r,value:!1}}function al(e,t){let n=D(e,"gzip",!1);if(b(n)!==!0)return n;let r=Ln(t);if(r==="text/html")return n;let o=_(e,"gzip_types");if(o!==void 0&&"unknown"in o)return{is:"unknown",because:o.unknown};let s=o?.lines.some(i=>i.args.some(a=>a==="*"||a.toLowerCase()===r));return n.is==="known"?{...n,value:s===!0}:n}function dl(e,t){let n=_(e,"gzip_disable");return n===void 0||"unknown"in n?!1:n.lines.flatMap(({args:o})=>o).filter(o=>o!=="msie6").map(o=>C(o,{caseless:!0})).some(o=>Vt(t.request.client,s=>o?.match(s)!==void 0)===!0)}function Hn(e,t){let n=_(e.level,"error_page");if(!(n===void 0||"unknown"in n))for(let r of n.lines){let o=[...r.args],s=o.pop()??"",i=o.at(-1)?.startsWith("=")===!0?o.pop():void 0;if(!o.includes(String(t)))continue;let a=i===void 0?"own":i==="="?"answer":Number(i.slice(1));return{target:s,status:a,statement:r}}}function Et(e){for(let t=e.level;t!==void 0;t=t.parent)if(t.own.has("allow")||t.own.has("deny"))return t.statements.filter(({name:n})=>n==="allow"||n==="deny");return[]}function xi(e){let[t]=Et(e);if(!(t?.name!=="deny"||t.args[0]!=="all"))return Rr(e,"deny")?void 0:t}function Rr(e,t){let n=_(e.level,"satisfy");if(n===void 0||!("unknown"in n)&&n.lines[0]?.args[0]!=="any")return!1;let r=["auth_basic","auth_request","auth_jwt"].filter(o=>cl(e,o));return Et(e).length>0&&r.push("deny"),r.some(o=>o!==t)}function cl(e,t){let n=_(e.level,t);return n!==void 0&&("unknown"in n||n.lines[0]?.args[0]!=="off")}function Si(e,t){return[...ll(e)?[]:ul(e),...fl(e),...pl(e,t),..._l(e),...gl(e,t)]}function gt(e){return e===void 0||"unknown"in e?[]:e.lines}function ul(e){let t=s=>gt(_(e.level,s)).filter(i=>i.args[0]!=="off"),n=t("auth_basic").map(s=>({kind:"auth",scheme:"basic",at:s.at})),r=t("auth_request").map(s=>({kind:"auth",scheme:"forward",at:s.at})),o=gt(_(e.level,"ssl_verify_client")).filter(s=>s.args[0]==="on").map(s=>({kind:"auth",scheme:"certificate",at:s.at}));return[...n,...r,...o]}function ll(e){let[t]=gt(_(e.level,"satisfy"));return t?.args[0]==="any"&&Et(e).some(n=>n.name==="allow")}function fl(e){let t=Et(e),[n]=t;if(n===void 0||n.name==="allow"&&n.args[0]==="all")return[];let{kind:r,block:o}=e.level;return r==="limit_except"?[{kind:"method",at:o?.at??n.at}]:[{kind:"address",at:n.at}]}function pl(e,t){return gt(_(e.level,"limit_req")).map(n=>{let r=$n(n,"zone"),o=ml(t.http).get(r??""),s=o===void 0?O({missing:"parent",name:`limit_req_zone ${r??""}`.trim(),at:n.at}):R(yl($n(o,"rate")??""),o.at,"limit_req_zone"),i=R(Number($n(n,"burst")??0),n.at,"limit_req");return{kind:"rate",perSecond:s,burst:i,at:n.at}})}var ml=uo(e=>{let t=new Map;for(let n of e.own.get("limit_req_zone")??[]){let r=/^([^:]*):/.exec($n(n,"zone")??"")?.[1];r!==void 0&&!t.has(r)&&t.set(r,n)}return t});function _l(e){return gt(_(e.level,"limit_conn")).map(t=>({kind:"connections",most:R(Number(t.args[1]??0),t.at,"limit_conn"),at:t.at}))}var hl=["server_rewrite_by_lua_block","server_rewrite_by_lua_file","rewrite_by_lua_block","rewrite_by_lua_file","rewrite_by_lua","access_by_lua_block","access_by_lua_file","access_by_lua","precontent_by_lua_block","precontent_by_lua_file"];function gl(e,{inventory:t}){return hl.filter(n=>t.names.has(n)).flatMap(n=>gt(_(e.level,n)).map(r=>({kind:"plugin",name:n,at:r.at})))}function $n(e,t){return e.args.find(n=>n.startsWith(`${t}=`))?.slice(t.length+1)}function yl(e){let t=/^(\d+)r\/([sm])$/.exec(e);return t===null?0:Number(t[1])/(t[2]==="m"?60:1)}var bi=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function ki(e,t){let n=_(e.level,"proxy_set_header");if(n!==void 0&&"unknown"in n)return bi.map(d=>({name:d,carries:"unknown",because:n.unknown}));let r=!t.configuration.complete&&(n===void 0||n.level.kind==="http"),o=n===void 0?[]:bl(n,t),s=new Set(o.map(d=>d.name)),i=Pr(e),a=bi.filter(d=>!s.has(d)).map(d=>{if(n?.unseen!==void 0)return{name:d,carries:"unknown",because:n.unseen};let c=$l(d,t,i);return n===void 0&&r?{...c,assumed:!0}:c});return[...o,...a,...i?[]:Sl(s)]}var xl=["user-agent","accept","accept-encoding","accept-language","content-type","cookie","authorization","origin","cf-connecting-ip","sec-websocket-version","sec-websocket-key","sec-websocket-extensions"];function Sl(e){return xl.filter(t=>!e.has(t)).map(t=>({name:t,carries:"absent"}))}function Pr(e){let t=_(e.level,"proxy_pass_request_headers");return t===void 0||"unknown"in t?!0:t.lines[0]?.args[0]?.toLowerCase()!=="off"}function bl(e,t){let{version:n}=t.configuration,r=e.lines.filter(i=>i.args.length===2).map(i=>wl(i,t));if(!$(n,"1.31.4"))return r;let o=r.findLast(i=>i.name==="host"),s=r.filter(i=>i.name!=="host"||i===o);return o?.carries!=="empty"?s:s.map(i=>i===o?{...i,carries:"upstream-host"}:i)}function wl(e,t){let[n="",r=""]=e.args,o=L(r,t),s=k(o),i=kl(o,s,r,t)?"client-host":vi(o),a=Ll(i,o),d=i==="constant"||a.otherwise==="constant";return{name:n.toLowerCase(),carries:i,...a,value:d&&s!==void 0?s:r,at:e.at,directive:`proxy_set_header ${n}`,...wn(o)?{assumed:!0}:{},...i==="unknown"?{because:Hl(Z(o,r),e)}:{}}}function kl(e,t,n,r){if(t!==r.hostHeader||!e.some(({from:i})=>vl.has(i)))return!1;let o=`${r.host}:${pe(r.request)}`,s={...r,hostHeader:o,mapped:new Map,named:new Map(r.named)};return k(L(n,s))===o}var vl=new Set(["client-hostname","client-host","request"]);function Ll(e,t){let n=t.find(r=>r.otherwise!==void 0);return e!=="client-supplied"||n?.otherwise===void 0?{}:{otherwise:vi([{text:n.text,from:n.otherwise}])}}function Hl(e,t){return e.at===void 0?{...e,at:t.at}:e}function $l(e,t,n){switch(e){case"host":return{name:e,carries:"upstream-host",value:k(Ge("proxy_host",t))??"$proxy_host"};case"upgrade":return{name:e,carries:"absent"};case"connection":return $(t.configuration.version,"1.29.7")?{name:e,carries:"absent"}:{name:e,carries:"constant",value:"close"};default:return{name:e,carries:n?"client-supplied":"absent"}}}var wi=new Set(["client-host","client-hostname","client-ip","client-ip-appended","client-scheme","client-supplied","server-name","upstream-host"]);function vi(e){let t=e.filter(o=>o.text!==""||wi.has(o.from)),[n,...r]=t;return n===void 0?"empty":r.length===0?wi.has(n.from)?n.from:n.text===void 0?"unknown":"constant":Ol(t.map(o=>o.from==="text"?o.text??"":`<${o.from}>`).join(""))??(k(e)===void 0?"unknown":"constant")}function Ol(e){switch(e.replace(/\s+/g,"")){case"<client-ip>:<client-port>":case"[<client-ip>]:<client-port>":return"client-ip-port";case"<client-ip>,<client-ip>":case"<client-ip-appended>,<client-ip>":return"client-ip-twice";case"<client-supplied>,<client-ip>":return"client-ip-appended";default:return}}function Li(e,t,n,r){let{request:o}=t,s=mo(o,n,r,{missing:([a,d])=>d===void 0?`no \`proxy_set_header ${a}\` is in force here`:`neither \`proxy_set_header ${a}\` nor \`proxy_set_header ${d}\` is in force here`});if(!F(o)||s.is==="undecided")return s;let i=[...Rl(e,o),...zl(e),...Pl(t),...Tl(e)];return i.length===0?s:{is:"lost",losses:[...s.is==="lost"?s.losses:[],...i]}}function Rl(e,t){let n=_(e.level,"proxy_method"),r=n===void 0||"unknown"in n?void 0:n.lines[0],o=r?.args[0];return r===void 0||o===void 0||o===t.method||o.includes("$")?[]:[{kind:"tunnel",text:`\`${r.text}\` makes a ${o} of it`,at:r.at}]}function Pl({statusFrom:e}){return e===void 0?[]:[{kind:"answer",text:`\`${e.text}\` puts another status in the place of Pulse's 101`,at:e.at}]}function Tr({level:e}){let t=_(e,"proxy_hide_header");return(t===void 0||"unknown"in t?[]:t.lines).filter(({args:r})=>/^(?:upgrade|sec-websocket-accept)$/i.test(r[0]??""))}function Tl(e){return Tr(e).map(({text:t,at:n})=>({kind:"answer",text:`\`${t}\` takes out of the answer what opens it`,at:n}))}function zl(e){if(Pr(e))return[];let t=_(e.level,"proxy_pass_request_headers"),n=t===void 0||"unknown"in t?void 0:t.lines[0];return n===void 0?[]:[{kind:"header",text:`\`${n.text}\` holds Sec-WebSocket-Key back`,at:n.at}]}function zr(e,t){let n=El(e,t),r=q(null,e.complete);return{idleSeconds:yt(Eo(e,"proxy_read_timeout",6e4),o=>o/1e3),clientSilentSeconds:r,upstreamSilentSeconds:r,lifetimeSeconds:r,bodyBytes:yt(Co(e,"client_max_body_size",1024*1024),o=>o===0?null:o),headerBlockBytes:n,headerLineBytes:n}}function Hi(e){return{headerBytes:ve(e,"proxy_buffer_size",We),bodyBytes:yt(an(e,"proxy_buffers",{count:8,bytes:We}),({bytes:t})=>t)}}function yt(e,t){return e.is!=="known"?e:{...e,value:t(e.value)}}var Ml=343;function El(e,t){let n=ve(e,"proxy_buffer_size",We);if((b(qe(e,"proxy_cache","off"))??"off")==="off"||t.request.method!=="GET")return n;if(_(e,"proxy_cache_valid")!==void 0)return O({missing:"variable",name:"proxy_cache_valid"});let s=b(qe(e,"proxy_cache_key","$scheme$proxy_host$request_uri"))??"",i=L(s,t),a=k(i);return a===void 0?O(Z(i,s)):yt(n,d=>d-Ml-a.length)}function Oe(e,t){e.captures=t.groups;for(let[n,r]of t.named)e.named.set(n.toLowerCase(),r)}function N(e,t,n){t!==void 0&&e.steps.push({at:t.at,text:wt(t),why:n})}function $i(e,t){let n=Al(e),r=n?.args[0];if(n===void 0||r===void 0||e.isSubrequest)return;let o=t(Nl(r,e));if(o.kind==="handler")return;let{outcome:s}=o;if(s.kind==="closed")return{kind:"closed",statement:n};let i=s.kind==="redirected"?s.status:Cl(s);if(i===void 0||i>=200&&i<300)return;let a=i===401||i===403,d=`\`${r}\`, which is asked before, answers ${i}${a?"":", and nginx takes only 2xx, 401 and 403 for an answer"}`;return{kind:"error",statement:n,fact:{is:"known",value:a?i:500,origin:"written",at:n.at,directive:"auth_request",why:d}}}function Cl(e){return e.kind==="answered"?b(e.status):void 0}function Al({scope:e}){if(Rr(e,"auth_request"))return;let t=_(e.level,"auth_request"),n=t===void 0||"unknown"in t?void 0:t.lines[0];return n?.args[0]==="off"?void 0:n}function Nl(e,t){let n=e.indexOf("?");return{...t,request:{...t.request,method:"GET"},isSubrequest:!0,uri:n===-1?e:e.slice(0,n),args:n===-1?"":e.slice(n+1),untouched:!1,validLocation:!0,scope:t.server.scope,steps:[],statusFrom:void 0}}function Ct(e){let t=[...e],n=t[0];if(n===void 0||!n.startsWith("("))return;n==="("?t.shift():t[0]=n.slice(1);let r=t.at(-1);if(r===void 0||!r.endsWith(")"))return;r===")"?t.pop():t[t.length-1]=r.slice(0,-1);let[o="",s="",i]=t;if(o.startsWith("$")){if(t.length===1)return{left:o,operator:"",right:""};if(t.length!==3||i===void 0)return;switch(s){case"=":case"!=":case"~":case"~*":case"!~":case"!~*":return{left:o,operator:s,right:i}}return}let a=/^(!?)-([fdex])$/.exec(o);if(!(a===null||t.length!==2))return{left:s,operator:"file",right:"",negated:a[1]==="!"}}function Ri(e,t){let n=Ct(e.args);if(n===void 0)return Oi({missing:"pattern",name:e.text,at:e.at});if(n.operator==="file")return n.negated===!0;let r=L(n.left,t),o=k(r);if(o===void 0){let s=Z(r,n.left);return Wl(n,t)??{unknown:{...s,at:s.at??e.at},value:r}}switch(n.operator){case"":return o!==""&&o!=="0";case"=":case"!=":{let s=L(n.right,t),i=k(s);return i===void 0?{unknown:{missing:"variable",name:n.right,at:e.at},value:s}:o===i==(n.operator==="=")}default:{let s=n.operator.endsWith("*"),i=C(n.right,{caseless:s});if(i===void 0&&He(n.right,s,o))return n.operator.startsWith("!");if(i===void 0)return Oi({missing:"pattern",name:n.right,at:e.at});let a=i.match(o);return a!==void 0&&Oe(t,a),a!==void 0!==n.operator.startsWith("!")}}}function Oi(e){return{unknown:e,value:B(e)}}function Wl({left:e,operator:t,right:n},r){if(ql.has(e)&&n===""&&(t==="="||t==="!="))return t==="!=";if(!t.includes("~"))return;let o=C(n,{caseless:t.endsWith("*")});if(o===void 0)return;let s=_t(e,r.request,i=>o.match(i)!==void 0);return s===void 0?void 0:s!==t.startsWith("!")}var ql=new Set(["$ssl_protocol","$ssl_cipher","$remote_addr","$remote_port","$server_addr","$request_id","$http_user_agent"]);function Mr(e,t,n){let r=!e.endsWith("?"),o=[],s;for(let i of Q(r?e:e.slice(0,-1)).pieces){let a=s??o;if("variable"in i){let c=Ge(i.variable,n),l=/^[1-9]$/.test(i.variable)&&(t||s!==void 0)&&Fl(n);a.push(...l?Il(c,n.configuration.version):c);continue}let d=s===void 0?i.text.indexOf("?"):-1;d===-1?a.push(...S(i.text,"text")):(o.push(...S(i.text.slice(0,d),"text")),s=[...S(i.text.slice(d+1),"text")])}return{path:o,args:s,keepsArgs:r}}function Fl({target:e}){return/[%+]/.test(e.raw.replace(/\?.*$/s,""))}function Il(e,t){return e.map(n=>n.text===void 0?n:{...n,text:Dl(n.text,t)})}function Dl(e,t){let n=$(t,"1.21.1")?/[^!-~]|[#%&+;?"<>\\^`{|}]/gu:/[^!-~]|[#%&+;?]/gu;return e.replace(n,r=>encodeURIComponent(r))}function Pi({path:e,args:t,keepsArgs:n},r){let o=t===void 0?e:[...e,...S("?","text"),...t],s=k(o),i=s===void 0?o:S(Bl(s));return!n||r.args===""?i:[...i,...S(`${t===void 0?"?":"&"}${r.args}`)]}function Bl(e){let t=/\?|%3f/i.exec(e),n=t===null?e:e.slice(0,t.index),r=t===null?"":`?${e.slice(t.index+t[0].length)}`;return`${n.replace(/%([0-9a-fA-F]{2})/g,(s,i)=>{let a=Number.parseInt(i,16);return a>37&&a<127?String.fromCharCode(a):s})}${r}`}var Ti=new Set(["set","if","return","rewrite","break"]);function Cr(e,t){let n=!1;for(let r of e.level.statements){if(!Ti.has(r.name))continue;let o=zi(r,e,t);if(o==="stop")return n&&(t.validLocation=!1),{kind:"on"};if(o==="changed")n=!0;else if(o!=="next")return o}return n?{kind:"search"}:{kind:"on"}}function zi(e,t,n){switch(e.name){case"set":return Ul(e,n);case"break":return N(n,e,"ends the rewriting"),"stop";case"return":return Kl(e,n);case"rewrite":return Ql(e,n);case"if":return Vl(e,t,n);default:return"next"}}function Ul(e,t){let[n="",r=""]=e.args,o=L(r,t),s=n.slice(1).toLowerCase();return s==="args"?(t.args=k(o)??t.args,t.untouched=!1):t.variables.set(s,o),"next"}function Vl(e,t,n){let r=Ri(e,n);if(typeof r=="object"&&(e.body??[]).every(({name:a})=>a==="access_log"))return"next";let o=typeof r=="object"?Gl(e,r,n):r;if(typeof o=="object")return On(o.unknown);if(!o)return"next";N(n,e,"the condition is true");let s=t.ifs.get(e);s!==void 0&&(n.scope=s);let i="next";for(let a of e.body??[]){if(!Ti.has(a.name))continue;let d=zi(a,t,n);if(d==="changed")i="changed";else if(d!=="next")return d==="stop"&&i==="changed"&&(n.validLocation=!1),d}return i}function Gl(e,t,n){let{name:r,at:o=e.at}=t.unknown,s=zt(Mt(e,t.value,2,{name:r,at:o}),n.world);return s===void 0?t:s===1}var jl=new Set([301,302,303,307,308]);function Kl(e,t){let[n="",r]=e.args;N(t,e,"answers at once");let o=/^\d{1,3}$/.test(n)?Number(n):void 0;return o===void 0?Er(302,L(n,t),e,t):o===444?{kind:"end",outcome:{kind:"closed",at:e.at}}:r!==void 0&&jl.has(o)?Er(o,L(r,t),e,t):o>=400&&r===void 0?{kind:"error",status:o,statement:e}:{kind:"end",outcome:{kind:"answered",status:R(o,e.at,"return"),at:e.at}}}function Er(e,t,n,r){return{kind:"end",outcome:{kind:"redirected",status:e,to:Xl(t,n,r),at:n.at}}}function Xl(e,t,n){let r=k(e);if(r===void 0)return O(Z(e,t.args.at(-1)??""));let o=r.startsWith("/")?`${Ar(n.scope,n)}${r}`:r;return R(o,t.at,t.name)}function Ar({level:e},t){let{scheme:n,host:r,socket:o,server:s}=t,i=(u,l)=>b(D(e,u,l))??l;if(!i("absolute_redirect",!0))return"";let a=n==="https"?443:80,d=o.port===a||!i("port_in_redirect",!0)?"":`:${o.port}`,c=i("server_name_in_redirect",!1)?s.names[0]?.text??r:r;return`${n}://${c}${d}`}function Ql(e,t){let[n="",r="",o]=e.args,s=C(n,{caseless:!1});if(s===void 0&&He(n,!1,t.uri))return"next";if(s===void 0)return On({missing:"pattern",name:n,at:e.at});let i=s.match(t.uri);if(i===void 0)return"next";if(Oe(t,i),/^(?:https?:\/\/|\$scheme)/.test(r)||o==="redirect"||o==="permanent"){N(t,e,`redirects ${t.uri}`);let g=Pi(Mr(r,!0,t),t);return Er(o==="permanent"?301:302,g,e,t)}let d=t.uri,{path:c,args:u,keepsArgs:l}=Mr(r,!1,t),f=k(c),p=u===void 0?"":k(u);return f===void 0||p===void 0?On(Z([...c,...u??[]],r)):_o(f+p)?On({missing:"pattern",name:n,at:e.at}):(Ei(f,[p,l?t.args:""],t),N(t,e,`rewrites ${d} to ${t.uri}`),o==="break"?(t.validLocation=!1,"stop"):o==="last"?{kind:"search"}:"changed")}function Mi(e,t){let n=e.indexOf("?"),r=n===-1?"":e.slice(n+1);Ei(n===-1?e:e.slice(0,n),[r],t)}function Ei(e,t,n){n.uri=e,n.args=t.filter(r=>r!=="").join("&"),n.untouched=!1}function On(e){return{kind:"end",outcome:{kind:"undecided",because:e}}}var Yl=10;function Rn(e,t){let n=t===void 0?{kind:"again",from:"server"}:{kind:"error",status:t,statement:void 0},r,o=0;for(let s=0;s<=Yl+2;s+=1){if(n.kind==="again"&&(n=Zl(e,n.from,n.name)),n.kind==="error"){let i=r===void 0||b(D(e.scope.level,"recursive_error_pages",!1))?Hn(e.scope,n.status):void 0;if(i===void 0)return n.fact===void 0?Nr(n.status,n.statement,e):Ai(n.fact);o=n.status,r=i.status,e.statusFrom=i.status==="answer"?void 0:i.statement,N(e,i.statement,`takes the ${n.status}`);let a=k(L(i.target,e))??i.target;if(/^https?:/.test(a)){let d=typeof i.status=="number"?i.status:302,c=R(a,i.statement.at,"error_page");return{kind:"outcome",outcome:{kind:"redirected",status:d,to:c,at:i.statement.at}}}a.startsWith("@")?n={kind:"again",from:"named",name:a}:(Ci(a,e),n={kind:"again",from:"server"})}else if(n.kind==="handler"){let i=hi(n.handler,n.scope,e);if(i===void 0)return n;N(e,n.handler,`fails: ${i.why}`),n={kind:"error",status:i.value,statement:n.handler,fact:i}}if(n.kind==="outcome"){let{outcome:i}=n;return i.kind!=="answered"||r===void 0||r==="answer"?n:Nr(r==="own"?o:r,void 0,e)}}return Nr(500,void 0,e)}function Ci(e,t){Mi(e,t),t.validLocation=!0}function Nr(e,t,n){return Ai(t===void 0?q(e,n.configuration.complete):R(e,t.at,t.name))}function Ai(e){let t=e.at===void 0?{}:{at:e.at},n=e.directive==="auth_request"?{check:!0}:{};return{kind:"outcome",outcome:{kind:"answered",status:e,...t,...n}}}function Zl(e,t,n){let r=e.server.scope;if(e.scope=r,t==="server"){let o=Cr(r,e);if(o.kind==="end")return{kind:"outcome",outcome:o.outcome};if(o.kind==="error")return o}if(t==="named"){let o=r.children.named.get(n??"");if(o===void 0)return{kind:"error",status:500,statement:void 0};e.scope=o,N(e,o.level.block,"named by what came before")}else{let o=mt(r,e.uri);if(o?.kind==="undecided")return{kind:"outcome",outcome:o};if(o?.kind==="slash")return rf(o.scope,e);o!==void 0&&(e.scope=o.scope,o.captures!==void 0&&Oe(e,o.captures),N(e,o.scope.level.block,o.why))}return Jl(e)}function Jl(e){let t=e.scope;if(X(t.level,"internal")!==void 0&&tf(e))return{kind:"error",status:404,statement:X(t.level,"internal")};if(t.limitExcept!==void 0&&!nf(t.limitExcept,e.request.method)&&(e.scope=t.limitExcept),e.scope===t&&t.level.kind==="location"){let n=Cr(t,e);if(n.kind==="end")return{kind:"outcome",outcome:n.outcome};if(n.kind==="error")return n;if(n.kind==="search")return{kind:"again",from:"location"}}return e.checked=!0,ef(e)??of(e)??af(e)}function ef(e){if(e.isSubrequest)return;let t=xi(e.scope);if(t!==void 0)return{kind:"error",status:403,statement:t};let n=$i(e,o=>Rn(o));if(n===void 0)return;let{statement:r}=n;return n.kind==="closed"?{kind:"outcome",outcome:{kind:"closed",at:r.at,why:"auth_request closes it"}}:(N(e,r,n.fact.why??"refuses"),{kind:"error",status:n.fact.value,statement:r,fact:n.fact})}function tf(e){return e.untouched&&!e.steps.some(({text:t})=>/^(?:error_page|try_files|rewrite)\b/.test(t))}function nf(e,t){let n=e.level.block?.args??[];return n.includes(t)||t==="HEAD"&&n.includes("GET")}function rf(e,t){N(t,e.level.block,`${t.uri} without its last slash is redirected here`);let n=bn(`${t.uri}/`,t.args),r=`${Ar(e,t)}${n}`,o=e.level.block?.at;return{kind:"outcome",outcome:{kind:"redirected",status:301,to:{is:"known",value:r,origin:"default",why:"the location ends in a slash and passes requests on"},...o===void 0?{}:{at:o}}}}function of(e){let t=e.scope.level.kind==="if"?e.scope.outer:e.scope,n=t===void 0?void 0:X(t.level,"try_files"),r=n?.args.at(-1);if(n===void 0||r===void 0||e.scope.level.kind==="if")return;if(N(e,n,"no such file is assumed, so the last word decides"),/^=\d{3}$/.test(r))return{kind:"error",status:Number(r.slice(1)),statement:n};if(r.startsWith("@"))return{kind:"again",from:"named",name:r};let o=L(r,e),s=k(o);if(s===void 0)return{kind:"outcome",outcome:{kind:"undecided",because:{missing:"variable",name:r,at:n.at}}};let i=!r.includes("?"),{args:a}=e;return Ci(s,e),i&&r.includes("$args")&&(e.args=a),{kind:"again",from:"server"}}var sf=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass","stub_status","empty_gif","tunnel_pass","perl","js_content"];function af(e){let{scope:t}=e,n=V(t);if(n!==void 0)return{kind:"handler",handler:n,scope:t};let r=t.level.unseen;if(r!==void 0)return{kind:"outcome",outcome:{kind:"undecided",because:r}};let o=t.level.block?.at??e.server.statement.at;return e.uri.endsWith("/")?{kind:"outcome",outcome:{kind:"answered",status:O({missing:"file",name:`${e.uri}index.html`,at:o}),at:o}}:{kind:"error",status:404,statement:void 0}}function V(e){let t=e.level.statements.findLast(({name:r})=>sf.includes(r)||r.startsWith("content_by_lua"));return t!==void 0?t:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?V(e.outer):void 0}function Pn(e,t){let n=_(e,t);return n===void 0||"unknown"in n?[]:n.lines}function Ni(e){let t=Pn(e,"proxy_cookie_path").filter(({args:[r="",o]})=>{let s=o===void 0||o===r||o==="/"||/^\/\s*;/.test(o);return r!=="off"&&!s}),n=Pn(e,"proxy_cookie_domain").filter(({args:[r]})=>r!=="off");return[...t.map(r=>At("cookie",r,"degrades",{text:`\`${r.text}\` gives Pulse's cookies another path.`,help:"Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path."})),...n.map(r=>At("cookie",r,"harmless",{text:`\`${r.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,help:"Take it out."}))]}function Wi(e,t){return t.url.pathname.startsWith("/assets/")||F(t)||t.method!=="GET"?[]:Pn(e,"proxy_cache").filter(({args:[r]})=>r!==void 0&&r!=="off").map(r=>At("cached",r,"degrades",{text:`\`${r.text}\` keeps copies of ${df(t)?"Pulse's pages":"Pulse's API answers"}.`,help:"Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone."}))}function df(e){return!e.url.pathname.startsWith("/api/")}var cf=/^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;function qi(e){return Pn(e,"proxy_set_header").flatMap(t=>{let[n="",r=""]=t.args;return cf.test(n.toLowerCase())?/\$\{?upstream_http_/i.test(r)?[At("identity",t,"degrades",{text:`\`${t.text}\` is empty: \`${r}\` is filled only after Pulse has answered.`,help:`Keep the auth service's answer first: \`auth_request_set $user ${r};\`, then \`proxy_set_header ${n} $user;\`.`})]:/\$\{?http_/i.test(r)?[At("identity",t,"degrades",{text:`\`${t.text}\` passes on what the client itself says about who it is.`,help:'Fill it from the auth service with `auth_request_set`, or empty it: `""`.'})]:[]:[]})}function At(e,t,n,r){return{about:e,effect:n,at:t.at,related:[],affects:"route",...r}}function Fi(e,t){return{added:[...mf(e.level,t),...pf(e.level,t),...Tn(e.level,t.configuration.version).flatMap(n=>uf(n,t))],removed:ff(e.level)}}function uf(e,t){let[n="",r="",o]=e.args,s=k(L(r,t))??null;return s===""?[]:[{name:n.toLowerCase(),value:s,when:o==="always"?"always":"success",mode:"add",at:e.at}]}function Tn(e,t){let n=e.own.get("add_header")??[],r=()=>e.parent===void 0?[]:Tn(e.parent,t);switch($(t,"1.29.3")?lf(e):"on"){case"off":return n;case"merge":return[...n,...r()];default:return n.length>0?n:r()}}function lf(e){let t=_(e,"add_header_inherit");return t===void 0||"unknown"in t?"on":t.lines[0]?.args[0]??"on"}function ff(e){let t=_(e,"proxy_hide_header");if(t===void 0||"unknown"in t)return[];let n=_(e,"proxy_pass_header"),r=n===void 0||"unknown"in n?[]:n.lines,o=s=>r.some(({args:i})=>i[0]?.toLowerCase()===s.toLowerCase());return t.lines.flatMap(({args:s,at:i})=>s.slice(0,1).filter(a=>!o(a)).map(a=>({name:a.toLowerCase(),at:i})))}function pf(e,t){let n=Ii(e,"charset"),r=Ln(t.request.url.pathname);if(n===void 0||n.args[0]==="off"||!gi(r))return[];let o=_(e,"charset_types");if(!(o===void 0||"unknown"in o?[]:o.lines.flatMap(({args:d})=>d)).some(d=>d==="*"||d.toLowerCase()===r))return[];let i=k(L(n.args[0]??"",t));return[{name:"content-type",value:i===void 0?null:`${r}; charset=${i}`,when:"always",mode:"replace",at:n.at}]}function Ii(e,t){let n=_(e,t);return n===void 0||"unknown"in n?void 0:n.lines[0]}function mf(e,t){let n=Ii(e,"expires");if(n===void 0)return[];let r=k(L(n.args.join(" "),t));if(r==="off"||r==="")return[];let o=(a,d)=>({name:a,value:d,when:"success",mode:"replace",at:n.at}),[s,i]=_f(r);return[o("expires",s),o("cache-control",i)]}function _f(e){if(e==="epoch")return["Thu, 01 Jan 1970 00:00:01 GMT","no-cache"];if(e==="max")return["Thu, 31 Dec 2037 23:55:55 GMT","max-age=315360000"];if(e?.startsWith("-"))return[null,"no-cache"];let t=e===void 0||/^[@m]/.test(e)?void 0:le(e.replace(/^\+/,""),"seconds");return[null,t===void 0?null:`max-age=${t}`]}var hf=["proxy_set_header","add_header","proxy_hide_header"];function Di(e,t){return hf.flatMap(n=>{let r=gf(e,n,t);return r===void 0?[]:[r]})}function Mn(e,t,n){let r=e;for(;!r.own.has(t)&&r.parent!==void 0;)r=r.parent;let o=r.own.get(t)??[],s=o.find(c=>c.stock!==!0)??o[0];if(s===void 0)return;let i=t==="add_header"?Tn(e,n):o,a=new Set(i.map(zn)),d=[];for(let c=r.parent;c!==void 0;c=c.parent)for(let u of c.own.get(t)??[])u.stock===!0||a.has(zn(u))||(a.add(zn(u)),d.push(u));return d.length===0?void 0:{culprit:s,lost:d,level:r}}function zn(e){return(e.args[0]??"").toLowerCase()}function gf(e,t,n){let r=Mn(e,t,n);if(r===void 0)return;let{culprit:o,lost:s}=r,i=s.map(c=>c.args[0]??""),a=r.level.block?.text.replace(/\s+/g," ")??"this block";return{about:"headers-cut",effect:t==="proxy_hide_header"?"harmless":"degrades",at:o.at,text:`\`${o.text}\` in \`${a}\` drops every \`${t}\` set outside it: ${yf(i)} ${i.length===1?"is":"are"} lost.`,why:"nginx takes the outer lines over only where the inner block has none of its own.",help:`Repeat ${i.length===1?"the lost line":"the lost lines"} in \`${a}\`: ${s.map(c=>`\`${c.text};\``).join(" ")}`,related:s.map(c=>({at:c.at,text:`${c.args[0]} is set here, and lost`})),affects:"route",headers:s.map(zn)}}function yf(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function Ui(e){return[...xf(e),...wf(e)]}function xf(e){let{socket:t,server:n,host:r}=e;return n.names.some(o=>o.kind==="exact"&&o.key===r)?Sf(t,r).filter(o=>o.server!==n).map(({name:o})=>({about:"never-reached",effect:"degrades",at:o.statement.at,text:`This server never gets a request for \`${r}\` on port ${t.port}: another one has the same name there, and comes first.`,help:"Take one of the two servers out, or its name.",related:[{at:n.statement.at,text:"this server takes them"}],affects:"route"})):[]}var Bi=new WeakMap;function Sf(e,t){let n=Bi.get(e);return n===void 0&&(n=bf(e.servers),Bi.set(e,n)),n.get(t)??[]}function bf(e){let t=new Map;for(let n of e)for(let r of n.names){if(r.kind!=="exact")continue;let o=t.get(r.key);o===void 0?t.set(r.key,[{server:n,name:r}]):o.push({server:n,name:r})}return t}function wf(e){let{scope:t,server:n}=e,r=kf(t);if(r?.match?.kind!=="regex"||V(r)?.name==="proxy_pass")return[];let{uri:o}=e.target,s=n.scope.children.all.filter(d=>d.match?.kind==="prefix"&&o.startsWith(d.match.text)&&V(d)?.name==="proxy_pass").toSorted((d,c)=>(c.match?.text.length??0)-(d.match?.text.length??0))[0],{block:i}=r.level;if(s?.level.block===void 0||i===void 0)return[];let a=s.match?.text??"";return[{about:"never-reached",effect:"breaks",at:i.at,text:`\`${i.text}\` takes \`${o}\` away from \`${s.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,help:`Write \`location ^~ ${a}\`, which keeps patterns out, or make the pattern narrower.`,related:[{at:s.level.block.at,text:"this location was meant for it"}],affects:"route"}]}function kf(e){return e.level.kind==="if"||e.level.kind==="limit_except"?e.outer:e}function Vi(e){let t=[],n=r=>{for(let s of r.level.own.get("proxy_pass")??[])t.push(...vf(s,r));let[o]=r.level.own.get("stub_status")??[];o!==void 0&&!Gi(r)&&t.push(Wr(o,`\`${o.text}\` is open to everybody.`,"Let only your own network in: `allow 127.0.0.1; deny all;`."));for(let s of r.children.all)n(s)};return n(e.scope),t}function vf(e,t){let n=e.args[0]??"",r=J(n)?.authority??"";return/^\$\{?(?:http_host|host|arg_|1\b)/.test(r)?[{...Wr(e,`\`${e.text}\` sends requests wherever the client says: an open proxy.`,"Name the target."),effect:"breaks"}]:!r.endsWith(":9091")||Gi(t)?[]:[Wr(e,`\`${e.text}\` opens Pulse's metrics port to everybody.`,"Take the location out, or let only your monitoring in with `allow` and `deny all`.")]}function Gi(e){for(let t=e;t!==void 0;t=t.outer)if(["deny","auth_basic","auth_request","internal"].some(n=>t?.level.own.has(n)))return!0;return!1}function Wr(e,t,n){return{about:"exposed",effect:"harmless",at:e.at,text:t,help:n,related:[],affects:"route"}}function ji(e,t,n){let r=t.find(o=>/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(o));return e===void 0||r===void 0||n.appliance===void 0?[]:[{about:"target",effect:"degrades",at:e.at,text:`\`${r}\` is ${n.appliance}'s own container, not the machine it runs on: Pulse is not there.`,help:"Name Pulse's container (both in one Docker network), or the address of its machine.",related:[],affects:"route",assumed:!0}]}function Ki(e){return[...Hf(e),...Of(e),...Rf(e)]}function En(e,t){let n=_(e,t);return n===void 0||"unknown"in n?void 0:n.lines[0]}function Cn(e){let t=e===void 0?void 0:le(e.args[0]??"","time");return t===void 0?void 0:t/1e3}var Lf=75;function Hf(e){let t=En(e,"proxy_connect_timeout"),n=Cn(t);return t===void 0||t.stock===!0||n===void 0||n<=Lf?[]:[qr(t,"harmless",{text:`\`${t.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,help:"Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open."})]}var $f=3600;function Of(e){let t=En(e,"proxy_read_timeout"),n=Cn(t);if(t===void 0||n===void 0||n>=$f)return[];let r=e;for(;r!==void 0&&!r.own.has("proxy_read_timeout");)r=r.parent;for(let o=r?.parent;o!==void 0;o=o.parent){let[s]=o.own.get("proxy_read_timeout")??[],i=Cn(s);if(s===void 0||s.stock===!0||i===void 0||i<=n)continue;if(t.stock!==!0&&t.at.file===s.at.file)return[];let a=t.stock===!0?`what \`${t.text}\` brings (${n} s)`:`\`${t.text}\``;return[qr(s,"degrades",{text:`\`${s.text}\` does nothing here: ${a} stands further in, and wins.`,related:[{at:t.at,text:"this one is in force"}]})]}return[]}function Rf(e){let t=_(e,"proxy_read_timeout"),n=En(e,"proxy_send_timeout")??En(e,"send_timeout"),r=Cn(n);return t!==void 0||n===void 0||n.stock===!0||r===void 0||r<120?[]:[qr(n,"degrades",{text:`\`${n.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`})]}function qr(e,t,n){return{about:"no-effect",effect:t,at:e.at,related:[],affects:"route",...n}}function Xi(e,t){let{scope:n,configuration:r,request:o,server:s}=e,{level:i}=n,a=Ui(e),d=o.url.pathname==="/"?Vi(s):[];if(t.kind!=="proxied")return[...a,...d];let c=t.targets.flatMap(u=>b(u.host)??[]);return[...a,...d,...Di(i,r.version),...Ki(i),...Ni(i),...Wi(i,o),...qi(i),...ji(V(n),c,r)]}function ea(e,t){let[n,...r]=e,[o]=t.toSorted((u,l)=>Qi[l.varies]-Qi[u.varies]);if(n===void 0||o===void 0||r.length===0)return n;if(new Set(e.map(({exchange:u})=>ta(u.outcome))).size===1)return Yi(e,o);let i=new Set(t.map(u=>u.varies)),a=e.filter(({exchange:u})=>u.outcome.kind==="proxied");if(i.size===1&&o.varies==="address"&&a.length>0)return Pf(Yi(a,o),o);let d=i.size===1&&o.varies==="request"?Tf(e,o):{kind:"undecided",because:o.because},c=a[0]??n;return{...c,exchange:{...c.exchange,outcome:d,upgrade:zf(c.exchange,d)}}}var Qi={unseen:3,client:2,address:1,request:0};function ta(e){switch(e.kind){case"proxied":return"proxied";case"redirected":return`redirected ${e.status} ${b(e.to)??"somewhere"}`;case"answered":return`answered ${b(e.status)??"somehow"}`;default:return e.kind}}function Pf(e,{because:t}){let n=t.at;if(n===void 0)return e;let r={kind:"address",at:n};return{...e,exchange:{...e.exchange,gates:[...e.exchange.gates,r]}}}function Tf(e,{because:t}){let n=new Map;for(let{exchange:s}of e){let i=ta(s.outcome);n.set(i,[...n.get(i)??[],s])}let r=`\`${t.name}\` differs from request to request`;return{kind:"unstable",outcomes:[...n.values()].map(na),why:r,...t.at&&{at:t.at}}}function zf({upgrade:e},t){return e.is==="not-asked"||t.kind!=="undecided"?e:{is:"undecided",because:t.because}}function Yi(e,{because:t}){let[n]=e;if(n===void 0)throw new Error("there is always a world");let r=e.map(({exchange:a})=>a),{exchange:o}=n,s=a=>Ef(r.map(a),t),i=Object.fromEntries(Object.keys(o.limits).map(a=>[a,s(d=>d.limits[a])]));return{...n,exchange:{...o,outcome:na(r),upgrade:new Set(r.map(({upgrade:a})=>a.is)).size===1?o.upgrade:{is:"undecided",because:t},upstreamHttp:s(a=>a.upstreamHttp),requestHeaders:Cf(r.map(a=>a.requestHeaders),t),responseHeaders:{added:Af(r.map(a=>a.responseHeaders.added)),removed:r.flatMap(a=>a.responseHeaders.removed)},limits:i,buffers:{headerBytes:s(a=>a.buffers.headerBytes),bodyBytes:s(a=>a.buffers.bodyBytes)},responseBuffered:s(a=>a.responseBuffered),showsVersion:s(a=>a.showsVersion),gates:Ji(r.flatMap(a=>a.gates)),remarks:Ji(r.flatMap(a=>a.remarks))}}}function na(e){let[t]=e.map(({outcome:o})=>o);if(t?.kind!=="proxied")return t??{kind:"closed"};let n=e.flatMap(({outcome:o})=>o.kind==="proxied"?o.targets:[]);return{kind:"proxied",targets:[...new Map(n.map(o=>[Mf(o),o])).values()]}}function Mf({scheme:e,host:t,port:n,path:r}){return[e,b(t),b(n),b(r)].join(" ")}function Ef(e,t){let[n]=e;if(n===void 0)return O(t);let r=o=>o.is==="known"?JSON.stringify(o.value):o.is;return e.every(o=>r(o)===r(n))?n:O(t)}function Cf(e,t){let[n=[]]=e;return[...new Set(e.flat().map(({name:o})=>o))].flatMap(o=>{let s=e.map(c=>c.filter(u=>u.name===o)),[i=[]]=s;if(s.every(c=>Zi(c)===Zi(i)))return i;let[a]=i.length>0?i:n,d=a?.name===o&&a.at!==void 0?{at:a.at}:{};return[{name:o,carries:"unknown",because:t,...d}]})}function Zi(e){return JSON.stringify(e.map(({carries:t,value:n,otherwise:r})=>[t,n,r]))}function Af(e){let t=({name:o,value:s,when:i})=>JSON.stringify([o,s,i]),n=o=>e.every(s=>s.some(i=>t(i)===t(o)));return[...new Map(e.flat().map(o=>[t(o),o])).values()].map(o=>n(o)?o:{...o,value:null})}function Ji(e){return[...new Map(e.map(t=>[`${t.at.file} ${t.at.start}`,t])).values()]}function Wt(e,t,n,r){let o=ai(a=>Nf(a,e,t,n,r)),s=o===void 0?void 0:ea(o.results,o.questions);return s!==void 0?s:je(n,{kind:"undecided",because:{missing:"variable",name:"too many conditions"}},void 0)}function Nf(e,t,n,r,o){let s=n.length===0?Wf(t,r):Ms(n,r);switch(s.kind){case"closed":{let l={kind:"closed",why:s.why};return je(r,l,s.server)}case"undecided":return je(r,{kind:"undecided",because:s.because},void 0);case"plain-to-tls":return Ff(ra(e,t,r,s.socket,s.server,o))}let{socket:i,server:a}=s,d=o===void 0?void 0:qf(o,i,a);if(d!==void 0)return je(r,d,a);if(i.ssl&&b(D(a.scope.level,"ssl_reject_handshake",!1)))return je(r,{kind:"closed",at:a.statement.at,why:"`ssl_reject_handshake` ends the TLS handshake"},a);let c=ra(e,t,r,i,a,o);s.captures!==void 0&&Oe(c,s.captures),N(c,a.statement,s.why);let u=Rn(c);return u.kind==="outcome"?Nt(c,u.outcome,void 0):Nt(c,void 0,u.handler)}function Wf(e,t){let[n]=e.servers;if(n===void 0||e.extent==="main"||e.extent==="site")return{kind:"closed",why:"nothing listens"};let r=t.front==="none"?K(t):"http";return{kind:"server",socket:{family:"ipv4",address:"*",port:r==="https"?443:80,ssl:r==="https",http2:!1,proxyProtocol:!1,servers:[n],names:yn([n]),fallback:n},server:n,why:"the server around it cannot be seen"}}function qf(e,{proxyProtocol:t,ssl:n},r){if(e.sendsProxy===t)return;let{at:o}=r.statement;if(t)return{kind:"closed",at:o,why:"the listener waits for the PROXY protocol, which the relay does not speak"};let s="the relay begins with the PROXY protocol, which this listener does not know";return n?{kind:"closed",at:o,why:s}:{kind:"answered",status:{is:"known",value:400,origin:"default",why:s,at:o},at:o}}function ra(e,t,n,r,o,s){let i=b(D(o.scope.level,"merge_slashes",!0))??!0,a=Gs(n.url,i);return{configuration:t,world:e,request:n,relay:s,socket:r,server:o,scheme:r.ssl?"https":"http",host:vr(n),hostHeader:Ye(n),target:a,isSubrequest:!1,uri:a.uri,args:a.args,untouched:!0,validLocation:!0,scope:o.scope,variables:new Map,mapped:new Map,captures:[],named:new Map,steps:[],statusFrom:void 0,checked:!1,upstreamHost:void 0,depth:0}}function je(e,t,n){let r=F(e)?sa(t):{is:"not-asked"};return{exchange:Ut(e,{outcome:t,upgrade:r,steps:[],...n===void 0?{}:{site:n.index,route:n.statement.at}}),scope:void 0,server:n,passage:void 0}}function Ff(e){let{configuration:t,request:n,server:r}=e,o=Hn(r.scope,497);if(o===void 0||!/^https?:/.test(o.target)){let u=q(400,t.complete);if(o===void 0)return je(n,{kind:"answered",status:u,at:r.statement.at},r);let l=Rn(e,497);return l.kind==="outcome"?Nt(e,l.outcome,void 0):Nt(e,void 0,l.handler)}let{at:s}=o.statement,i=L(o.target,e),a=k(i),d=a===void 0?O(Z(i,o.target)):R(a,s,"error_page"),c=typeof o.status=="number"?o.status:302;return je(n,{kind:"redirected",status:c,to:d,at:s},r)}function Nt(e,t,n){let{request:r,server:o,scope:s}=e,{level:i}=s,a=t??Vf(n,s,e),d=n?.name==="proxy_pass",c=Or(s,e),u=d?ki(s,e):[],l=u.find(p=>p.name==="upgrade"&&p.carries==="constant"&&p.at!==void 0);return{exchange:{request:r,site:o.index,outcome:a,upgrade:d?Li(s,e,u,c):F(r)?sa(a):{is:"not-asked"},...l?.at===void 0?{}:{forcesUpgrade:l.at},upstreamHttp:d||If(a,c)?c:xe,requestHeaders:u,responseHeaders:Fi(s,e),limits:zr(i,e),buffers:Hi(i),responseBuffered:d?yi(i,e,c):xe,showsVersion:Kf(i),gates:[...Df(e),...Bf(e,a)],remarks:Xi(e,a),route:ia(s,o),steps:e.steps},scope:s,server:o,passage:e}}function oa({scope:e,passage:t}){let n=e&&V(e);if(t===void 0||e===void 0||n?.name!=="proxy_pass")return;let r=$e(n,e,t);if(r.kind!=="undecided")return Nt(t,{kind:"proxied",targets:r.targets},n).exchange}function If(e,t){return e.kind!=="answered"||t.is!=="known"||t.at===void 0?!1:e.at?.file===t.at.file&&e.at.start===t.at.start}function Df({relay:e,request:t,socket:n,server:r}){return!n.proxyProtocol||e!==void 0||t.front!=="none"?[]:[{kind:"relay",at:r.listens.find(s=>s.port===n.port)?.statement?.at??r.statement.at}]}function Bf({checked:e,scope:t,configuration:n},r){return e?Si(t,n).filter(o=>!Uf(o,r)):[]}function Uf({at:e},t){return t.kind!=="answered"||t.status.is!=="known"?!1:t.status.why!==void 0&&e===t.at}function Vf(e,t,n){if(e===void 0)return{kind:"undecided",because:{missing:"file",name:n.uri}};if(N(n,e,"passes the request on"),e.name==="stub_status"||e.name==="empty_gif")return{kind:"answered",status:{is:"known",value:200,origin:"written",directive:e.name,at:e.at},at:e.at};if(e.name!=="proxy_pass")return{kind:"undecided",because:{missing:"plugin",name:e.name,at:e.at}};let r=$e(e,t,n);switch(r.kind){case"undecided":return{kind:"undecided",because:r.because};case"no-resolver":return{kind:"undecided",because:{missing:"variable",name:r.host,at:e.at}};case"targets":return n.upstreamHost=r.host,Gf(t,n,{kind:"proxied",targets:r.targets})}}function Gf(e,t,n){let r=zr(e.level,t).idleSeconds;return r.is!=="known"||r.value!==0||r.at===void 0?n:{kind:"unstable",outcomes:[{kind:"answered",status:{...r,value:504},at:r.at},n],at:r.at,why:"the read timeout runs out at once"}}function sa(e){if(e.kind==="undecided")return{is:"undecided",because:e.because};let t="at"in e&&e.at!==void 0?{at:e.at}:{};return{is:"lost",losses:[{kind:"route",text:jf(e),...t}]}}function jf(e){switch(e.kind){case"redirected":return`nginx answers with a redirect (${e.status}), which no WebSocket follows`;case"answered":return`nginx answers it itself${e.status.is==="known"?` (${e.status.value})`:""}`;case"closed":return e.why??"nginx closes the connection";default:return"it does not get to Pulse"}}function Kf(e){return yt(qe(e,"server_tokens","on"),t=>t!=="off")}function ia(e,t){let{kind:n}=e.level;return(n==="if"||n==="limit_except")&&e.outer!==void 0?ia(e.outer,t):(e.level.block??e.outer?.level.block)?.at??X(e.level,"proxy_pass")?.at??t.statement.at}function An(e,t){return ho(e.length<5?1:2,e,t)}function Nn(e,t){return t.flatMap(n=>typeof n=="function"?n(e):[n])}function x(e,t){return{about:"refused",effect:"breaks",at:e.at,affects:"process",related:[],...t}}function W(e){return/\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(e)}function aa(e,t,n){let r=Xf(e,t,n)??(t.module.startsWith("ngx_stream")?void 0:Jf(e));return r===void 0||e.args.some(o=>W(o))?void 0:r}function Xf(e,t,n){let r=e.args[0]??"";switch(t.takes){case"flag":return it(r)===void 0?G(e,r,"It takes `on` or `off`."):void 0;case"time":case"seconds":return le(r,t.takes)===void 0?G(e,r,Yf(r,t.takes)):void 0;case"size":case"offset":return ke(r,t.takes)===void 0?G(e,r,Zf(t.takes)):void 0;case"number":return/^\d+$/.test(r)?void 0:G(e,r,"It takes a whole number.");case"buffers":return sn(e.args)===void 0?G(e,e.args.join(" "),"It takes how many and how large, such as `8 64k`."):void 0;case"one-of":{let o=t.words.filter(s=>!Qf(t.name,s,n));return o.some(s=>s.toLowerCase()===r.toLowerCase())?void 0:G(e,r,`It takes ${o.map(s=>`\`${s}\``).join(", ")}.`)}case"any-of":{let o=e.args.find(s=>!t.words.some(i=>i.toLowerCase()===s.toLowerCase()));return o===void 0?void 0:G(e,o,`It takes ${t.words.map(s=>`\`${s}\``).join(", ")}.`)}default:return}}var da=new Map([["proxy_http_version",{2:"1.29.4"}]]);function Qf(e,t,n){let r=da.get(e)?.[t];return r!==void 0&&!$(n,r)}function Fr({name:e,args:t},{words:n}){let r=da.get(e),[o=""]=t;return r!==void 0&&(r[o]!==void 0||!n.includes(o))}function G(e,t,n){return x(e,{text:`\`${t}\` is no value for \`${e.name}\`: nginx does not start with it.`,help:n})}function Yf(e,t){return t==="time"&&/[yM]/.test(e)?"This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.":"It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction."}function Zf(e){return e==="size"?"It takes bytes, or a number with `k` or `m`, such as `64k`.":"It takes bytes, or a number with `k`, `m` or `g`, such as `10m`."}function Jf(e){let{name:t,args:n}=e,r=n[0]??"";switch(t){case"set":return si(r.slice(1).toLowerCase())?x(e,{text:`\`${r}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`}):/^\$\w+$/.test(r)?void 0:x(e,{text:`\`set ${r}\` names no variable: nginx expects a name that begins with \`$\`.`});case"return":return ep(e,r,n[1]);case"rewrite":return n[2]===void 0||["last","break","redirect","permanent"].includes(n[2])?void 0:G(e,n[2],"The last word is `last`, `break`, `redirect` or `permanent`.");case"if":return Ct(n)===void 0?x(e,{text:`\`${e.text.replace(/\s+/g," ")}\` is no condition nginx understands, and nginx does not start with it.`,help:'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".'}):void 0;case"add_header":case"add_trailer":return n[2]===void 0||n[2]==="always"?void 0:G(e,n[2],"The third word can only be `always`.");case"limit_req":return n.some(o=>o.startsWith("zone="))?tp(e,/^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/):x(e,{text:"`limit_req` needs `zone=`: nginx does not start without it."});case"limit_req_zone":return np(e);case"error_page":return rp(e);default:return}}function ep(e,t,n){if(/^\d+$/.test(t))return Number(t)<=999?void 0:G(e,t,"A status has three digits.");if(!(n===void 0&&/^(?:https?:\/\/|\$scheme)/i.test(t)))return x(e,{text:`\`return ${t}\` has neither a status nor a URL: nginx does not start with it.`,help:"Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`."})}function tp(e,t){let n=e.args.find(r=>!t.test(r));return n===void 0?void 0:G(e,n,"It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.")}function np(e){let{args:t}=e,n=t.find(o=>o.startsWith("zone=")),r=t.find(o=>o.startsWith("rate="));if(n===void 0||!/^zone=[^:]+:\d+[kKmM]?$/.test(n))return G(e,n??e.args.join(" "),"It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.");if(r!==void 0&&!/^rate=[1-9]\d*r\/[sm]$/.test(r))return G(e,r,"A rate is written as `rate=30r/s` or `rate=30r/m`.")}function rp(e){let n=e.args.slice(0,-1).filter(r=>!r.startsWith("=")).find(r=>!/^\d{3}$/.test(r)||Number(r)<300||Number(r)>599||r==="499");return n===void 0?void 0:G(e,n,"Its statuses lie between 300 and 599.")}var Wn=new Set(["map","geo","types","split_clients","charset_map","geoip2","mail","match","rtmp"]);function ca(e){let t=[],{root:n,statements:r}=sp(e);return ua(r,_a(n),t),t}function ua(e,t,n){for(let r of e){let o=te(r)?void 0:t.sound.get(r.args),s=o??ga(t,r.name);if(s.once!==void 0&&Sp(r,e,s,t,n),o!==void 0||r.unseen!==void 0||r.verbatim)continue;let{row:i,varies:a}=s;if(a||i!==void 0&&Fr(r,i))n.push(d=>fa(d,r,t));else{let d=n.length;pa(r,i,t,Le.newest,n),!te(r)&&n.length===d&&t.sound.set(r.args,s)}}}function la(e,t,n){let{outline:r,directive:o}=e,s=A(r,o);for(let i=o+1;i<s;i=A(r,i)){let{name:a,args:d}=I(r,i),c=E(r,i),u=c?t.soundBlocks:t.sound,l=u.get(d),f=l??ga(t,a);if(f.once!==void 0){if(f.among===e)return!1;f.among=e}if(l===void 0){let g=tn(e,i);if(f.varies||f.row!==void 0&&Fr(g,f.row)){if(c)return!1;let v=we(e,i);n.push(P=>fa(P,v,t))}else if(ma(g,f.row,t,Le.newest)===void 0)u.set(d,f);else return!1}let p=c&&!Wn.has(a)?ha(t,a):void 0;if(p!==void 0&&!la({...e,directive:i},p,n))return!1}return!0}function fa(e,t,n){let r=[];return pa(t,ya(e,t.name,n.around),n,e,r),Nn(e,r)}function pa(e,t,n,r,o){let s=ma(e,t,n,r);if(s!==void 0)o.push(s);else if(te(e)&&!Wn.has(e.name)){let i=ha(n,e.name);i!==void 0&&op(e,i,o)}}function op(e,t,n){let r=n.length;e.folded!==void 0&&la(e.folded,t,n)||(n.length=r,ua(e.body??[],t,n))}function ma(e,t,{around:n},r){return t===void 0?ap(e,n,r):yp(e,t)??aa(e,t,r)}function _a(e){return{around:e,governing:new Map,inner:new Map,sound:new Map,soundBlocks:new Map}}function ha(e,t){if(e.inner.has(t))return e.inner.get(t);let n=ip(t,e.around),r=n===void 0?void 0:_a(n);return e.inner.set(t,r),r}function ga({around:e,governing:t},n){let r=t.get(n);if(r!==void 0)return r;let o=Ir(n,e),s=o.find(a=>xa(a,e)),i={row:ya(Le.newest,n,e),once:s?.takes==="many"||s?.takes==="any-of"?void 0:s,varies:o.some(({since:a,until:d})=>a!==void 0||d!==void 0),first:void 0,among:void 0};return t.set(n,i),i}function ya(e,t,n){return Ir(t,n).find(r=>$t(r,e)&&(r.anywhere||xa(r,n)))}function xa(e,t){return e.contexts.some(n=>t.contexts.includes(n))}function Ir(e,{world:t}){return t==="stream"?mn(e):Ue(e)}function sp(e){switch(e.extent){case"main":return{root:{contexts:["main"],world:"http",block:"the main level"},statements:e.main};case"site":return{root:{contexts:["http"],world:"http",block:"http"},statements:e.fragment};case"server-part":return{root:{contexts:["server","http"],world:"http",block:"server"},statements:e.fragment};case"directives":return{root:{contexts:["http","server","location"],world:"http",block:"location"},statements:e.fragment}}}function ip(e,t){let n=r=>({contexts:[r],world:t.world,block:e});switch(e){case"http":case"server":case"location":case"upstream":case"events":case"limit_except":return n(e);case"stream":return{contexts:["http"],world:"stream",block:e};case"if":return n(t.contexts.includes("location")?"if in location":"if in server");default:return}}function ap(e,t,n){let r=Ir(e.name,t);if(r.length===0)return Sa(e,t);let o=r.filter(s=>$t(s,n));return o.length===0?mp(e,r):hp(e,o,t)}function Sa(e,t){if(W(e.name))return;if(t.world==="http"&&mn(e.name).length>0)return x(e,{text:`\`${e.name}\` is not allowed in \`${t.block}\`: it belongs to \`stream\`, and nginx does not start with it.`});if(cp(e.name)||t.world==="stream")return;let n=An(e.name,ws());if(n!==void 0)return x(e,{text:`\`${e.name}\` is no directive nginx knows, and nginx does not start with it; \`${n}\` is near.`,help:`Write \`${n}\`.`})}var dp=/^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;function cp(e){return dp.test(e)||e.includes("_by_lua")||e.includes("_by_njs")}function Dr(e,t){let n=Br(e);return n===void 0?!1:t.some(r=>r.name==="load_module"&&r.args[0]?.includes(n))}var up=[[/_by_lua(?:_block|_file)?$|^lua_/,"ngx_http_lua_module"],[/^js_/,"ngx_http_js_module"],[/^more_(?:set|clear)_/,"ngx_http_headers_more_filter_module"],[/^brotli/,"ngx_http_brotli_"],[/^geoip2/,"ngx_http_geoip2_module"],[/^geoip_/,"ngx_http_geoip_module"],[/^image_filter/,"ngx_http_image_filter_module"],[/^xslt_/,"ngx_http_xslt_filter_module"],[/^perl/,"ngx_http_perl_module"],[/^modsecurity/,"ngx_http_modsecurity_module"],[/^vhost_traffic_status/,"ngx_http_vhost_traffic_status_module"]];function ba(e){let t=[];return ka(e,fp,(n,r)=>{let{name:o}=n;va(o,r)||!pp(o)||n.unseen!==void 0||Sa(n,{contexts:[],world:r,block:""})===void 0&&t.push(n)}),t}var lp=/^(?:geoip_(?:country|city|org)|image_filter|xslt_|perl(?:_|$))/;function wa(e){if(e.extent!=="main")return[];let t=r=>lp.test(r),n=[];return ka(e,t,r=>{let{name:o}=r;t(o)&&!Dr(o,e.main)&&n.push(r)}),n}function Br(e){return up.find(([t])=>t.test(e))?.[1]}function fp(e){return Ue(e).length===0}function ka(e,t,n){let r=e.inventory.lines.filter(({name:i})=>t(i));if(r.length===0)return;let o=new Set(r.map(({args:i})=>i)),s=(i,a)=>{for(let d of i){n(d,a);let{name:c,folded:u}=d;!te(d)||!va(c,a)||Wn.has(c)||(u===void 0||a==="stream"||st(u,o))&&s(d.body??[],c==="stream"?"stream":a)}};s(e.extent==="main"?e.main:e.fragment,"http")}function va(e,t){return(t==="stream"?mn(e):Ue(e)).length>0}function pp(e){return e!=="mail"&&/^[\w.-]+$/.test(e)&&!W(e)}function mp(e,t){let[n]=t;if(n===void 0)return;let r=n.until===void 0?`before ${n.since}`:`since ${n.until}`;return x(e,{text:`\`${e.name}\` is unknown to nginx ${r}, and nginx does not start with it.`,help:_p[e.name]??`Take it out, or update nginx${n.since===void 0?"":` to ${n.since} or later`}.`})}var _p=Je({ssl:"Take it out and write `ssl` behind the port: `listen 443 ssl;`.",http2:"Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`."});function hp(e,t,n){let r=[...new Set(t.flatMap(a=>a.contexts))],o=wp(r.map(gp)),i=(r.length===1?r[0]:void 0)==="http"?"Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.":`Move it into ${o}.`;return x(e,{text:`\`${e.name}\` is not allowed in ${n.block.includes(" ")?n.block:`\`${n.block}\``}: nginx does not start with it there.`,why:`It may stand in ${o} alone.`,help:i})}function gp(e){let t=/^if in (\w+)$/.exec(e)?.[1];return t!==void 0?`an \`if\` in a \`${t}\``:e==="main"?"the main level":`\`${e}\``}function yp(e,t){let n=e.args.length;if(t.block&&!te(e))return x(e,{text:`\`${e.name}\` needs a block: nginx expects \`{\` behind it.`});if(!t.block&&te(e))return x(e,{text:`\`${e.name}\` takes no block: nginx expects \`;\` behind it.`});if(n>=t.fewest&&n<=t.most&&!t.excluded.includes(n))return;let r=e.text.includes(`
`)&&n>t.most?" A `;` may be missing at the end of its line.":"";return x(e,{text:`\`${e.name}\` takes ${xp(t)}, not ${n}: nginx does not start with it.${r}`})}function xp(e){let{fewest:t,most:n}=e;return e.takes==="flag"?"one argument, `on` or `off`":n===Number.POSITIVE_INFINITY?`${t} or more arguments`:t===n?t===1?"one argument":t===0?"no argument":`${t} arguments`:e.excluded.length>0?`${t} or ${n} arguments`:`${t} to ${n} arguments`}function Sp(e,t,n,{around:r},o){let{once:s,first:i}=n;if(n.among!==t||i===void 0)n.among=t,n.first=e;else if(s!==void 0&&i!==e){let a=bp(e,i,r);o.push(d=>$t(s,d)?[a]:[])}}function bp(e,t,{block:n}){let r=e.stock===!0&&t.stock!==!0?t:e,o=r===e?t:e;return x(r,{text:`\`${e.name}\` stands twice in this \`${n}\`: nginx does not start, there is no "last one wins".`,help:o.stock===!0?`Take this line out: \`${o.text}\` brings one already.`:"Keep one of the two lines.",related:[{at:o.at,text:`\`${e.name}\` is set here too`}]})}function wp(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}function La(e){let t=new Map;for(let o of e.inventory.lines){let s=kp(o);s!==void 0&&t.set(o.args,s)}if(t.size===0)return[];let n=e.extent==="main"?e.main:e.fragment;return nn(t,n,({name:o,stock:s})=>s!==!0&&!Wn.has(o)).flatMap(o=>{let s=t.get(o.args);return s===void 0||o.stock===!0?[]:[i=>s.isSoAt(i)?[vp(o,s.words)]:[]]})}function kp({name:e,args:t}){if(e==="listen"&&t.includes("http2"))return{isSoAt:n=>$(n,"1.25.1"),words:{text:"`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.",help:"Write `http2 on;` in the `server`, and leave `http2` out of `listen`."}};if(e==="ssl")return{isSoAt:n=>$t(Ue("ssl")[0]??$p,n),words:{text:"`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.",help:"Write `ssl` behind the port: `listen 443 ssl;`."}};if(Lp.has(e))return{isSoAt:n=>$(n,"1.25.1"),words:{text:`\`${e}\` does nothing since nginx 1.25.1, which took server push out.`,help:"Take it out."}};if(Hp.has(e))return{isSoAt:n=>$(n,"1.19.7"),words:{text:`\`${e}\` does nothing since nginx 1.19.7.`,help:"Take it out."}}}function vp(e,t){return{about:"outdated",effect:"harmless",at:e.at,related:[],affects:"process",...t}}var Lp=new Set(["http2_push","http2_push_preload","http2_max_concurrent_pushes"]),Hp=new Set(["http2_max_requests","http2_max_field_size","http2_max_header_size","http2_recv_timeout","http2_idle_timeout"]),$p={name:"",module:"",contexts:[],anywhere:!1,fewest:0,most:0,excluded:[],block:!1,takes:"many",words:[],until:"0"};var Op=["proxy","fastcgi","uwsgi","scgi"].map(e=>({name:e,sizes:["buffer_size","buffers","busy_buffers_size","max_temp_file_size","temp_file_write_size"].map(t=>`${e}_${t}`)}));function Ha(e){let t=Op.filter(d=>d.sizes.some(c=>e.inventory.names.has(c)));if(t.length===0)return[];let n=[],r=new Set(t.flatMap(({sizes:d})=>d)),o=e.inventory.http.filter(({name:d})=>r.has(d)),s=new Set(o.map(({args:d})=>d)),i=d=>{for(let c of t){let u=$a(d.level,c)??(d.level.kind==="server"?Rp(d.level,c):void 0),l=u===void 0?void 0:Pp(d.level,c.name,u);l!==void 0&&n.push(l)}for(let c of d.children.all)i(c)},a=0;for(let d of e.servers){let{folded:c}=d.statement;c!==void 0&&!st(c,s)&&(a+=1,a>1)||i(d.scope)}return n.filter((d,c)=>n.findIndex(u=>u.at===d.at)===c)}function $a(e,t){for(let n of t.sizes){let r=X(e,n);if(r!==void 0)return r}}function Rp(e,t){return e.parent===void 0?void 0:$a(e.parent,t)}function Pp(e,t,n){let r=b(an(e,`${t}_buffers`,{count:8,bytes:We})),o=b(ve(e,`${t}_buffer_size`,We));if(r===void 0||o===void 0)return;let{count:s,bytes:i}=r,a=Math.max(o,i),d=b(ve(e,`${t}_busy_buffers_size`,2*a)),c=b(ve(e,`${t}_max_temp_file_size`,1024**3)),u=b(ve(e,`${t}_temp_file_write_size`,2*a));if(d===void 0||c===void 0||u===void 0)return;let l=g=>x(n,{text:`With \`${n.text}\` the buffer sizes do not go together: ${g}, and nginx does not start.`,...t==="proxy"?{help:"Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`."}:{}}),f=X(e,`${t}_busy_buffers_size`)!==void 0,p=`\`${t}_busy_buffers_size\` (${Ke(d)}${f?"":", twice the largest buffer when it is not written"})`;if(s<2)return l(`\`${t}_buffers\` must be at least 2`);if(d<a)return l(`${p} is less than the largest buffer (${Ke(a)})`);if(d>(s-1)*i)return l(`${p} must be less than all of \`${t}_buffers\` but one (${Ke((s-1)*i)})`);if(u<a)return l(`\`${t}_temp_file_write_size\` (${Ke(u)}) is less than the largest buffer (${Ke(a)})`);if(c!==0&&c<a)return l(`\`${t}_max_temp_file_size\` (${Ke(c)}) is less than the largest buffer (${Ke(a)})`)}function Ke(e){return e%1024===0?`${e/1024}k`:String(e)}function Oa(e){let t=[],n=o=>{Mp(o,t),Ep(o,t),Ur(o,e,t);for(let s of o.children.all){let i=Cp(o,s);i!==void 0&&t.push(i),n(s)}for(let s of o.ifs.values())Ur(s,e,t);o.limitExcept!==void 0&&Ur(o.limitExcept,e,t)},r=zp(e);for(let o of e.servers){let{folded:s}=o.statement;(s===void 0||!r(s))&&n(o.scope)}return t}var Tp=/^https?:\/\/\d{1,3}(?:\.\d{1,3}){3}:[1-9]\d{0,3}$/;function zp(e){let t=new Map,n={whole:new Set,withoutUri:new Set},r=[...e.upstreams.keys()].some(d=>/^[\d.]+$/.test(d));return o;function o(d){let{outline:c,directive:u}=d,l=A(c,u),f=new Set;for(let p=u+1;p<l;p=A(c,p)){let{name:g,args:v}=I(c,p);if(g!=="location")continue;let P=a(v);if(P===void 0||!E(c,p))return!1;if(P.kind!=="regex"){let z=Ra(P);if(f.has(z))return!1;f.add(z)}if(!s({...d,directive:p},za(P)))return!1}return!0}function s(d,c){let{outline:u,directive:l}=d,f=A(u,l);for(let p=l+1;p<f;p=A(u,p)){let{name:g,args:v}=I(u,p);if(g==="location"||g==="proxy_pass"&&!i(d,p,v,c))return!1;let P=E(u,p)?Ta.get(g):void 0;if(P!==void 0&&!s({...d,directive:p},P))return!1}return!0}function i(d,c,u,l){let f=l===void 0?n.whole:n.withoutUri;return f.has(u)||!r&&Tp.test(u[0]??"")?!0:Pa(tn(d,c),l,e)!==void 0?!1:(f.add(u),!0)}function a(d){return t.has(d)||t.set(d,_n(d)),t.get(d)}}function Mp({level:e,children:t},n){let r=e.own.get("location")??[];if(r.length!==t.all.length)for(let o of r)o.args.length>0&&_n(o.args)===void 0&&n.push(x(o,{text:`\`${o.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,help:"Its modifiers are `=`, `^~`, `~` and `~*`."}))}function Ep(e,t){let{all:n,exact:r,prefix:o,named:s,regexes:i}=e.children;if(r.size+o.size+s.size+i.length===n.length)return;let a=new Map;for(let{match:d,level:c}of n){let{block:u}=c;if(d===void 0||u===void 0||d.kind==="regex")continue;let l=Ra(d),f=a.get(l);f===void 0?a.set(l,u):t.push(x(u,{text:`\`${u.text}\` is there a second time: nginx does not start with a duplicate location.`,help:"Take one of the two out, and keep in the other what both are for.",related:[{at:f.at,text:"the first one"}]}))}}function Ra({kind:e,text:t}){return`${e==="prefix-final"?"prefix":e} ${t}`}function Cp(e,t){let{block:n}=t.level,{match:r}=e;if(n===void 0||t.match===void 0||r===void 0)return;let o=s=>x(n,{text:`${s}: nginx does not start with it.`,help:"Move it out, beside the location that holds it now."});if(r.kind==="exact")return o(`\`${n.text}\` stands inside an exact location, which can hold none`);if(r.kind==="named")return o(`\`${n.text}\` stands inside a named location, which can hold none`);if(t.match.kind==="named")return o(`The named location \`${t.match.text}\` stands inside another one; it belongs to the \`server\``);if(t.match.kind!=="regex"&&!t.match.text.startsWith(r.text))return o(`\`${n.text}\` lies outside of \`${r.text}\`, in which it is nested`)}function Ur(e,t,n){if(e.level.kind==="server")return;let r=Ap(e);for(let o of e.level.own.get("proxy_pass")??[]){let s=Pa(o,r,t);s!==void 0&&n.push(s)}}function Pa(e,t,n){let r=e.args[0]??"";if(Y(r)||W(r))return;let o=J(r);if(o===void 0)return x(e,{text:`\`proxy_pass ${r}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,.../^wss?:/i.test(r)?{help:`WebSockets begin as HTTP requests: write \`proxy_pass ${r.replace(/^ws/i,"http")};\`.`}:{help:`Write \`proxy_pass http://${r.replace(/^\w+:\/\//,"")};\`.`}});let s=oe(o.authority,80);if(s===void 0)return x(e,{text:`\`${o.authority}\` in \`proxy_pass ${r}\` is no host with a port from 1 to 65535: nginx does not start with it.`,help:"Write `proxy_pass http://127.0.0.1:7655;`, with the address of your Pulse."});if(o.uri!==""&&t!==void 0)return x(e,{text:`\`proxy_pass ${r}\` has a URI part (\`${o.uri}\`), which nginx refuses ${t}.`,help:`Write \`proxy_pass ${o.scheme}://${o.authority};\`: the path is then passed on as it is.`});let i=n.upstreams.get(s.host.toLowerCase());if(i!==void 0&&/:\d+$/.test(o.authority)&&!o.authority.startsWith("["))return x(e,{text:`\`${o.authority}\` names the upstream \`${i.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,help:`Write \`proxy_pass ${o.scheme}://${i.name}${o.uri};\`, and the port in the upstream's \`server\` line.`,related:[{at:i.statement.at,text:"the upstream"}]})}var Ta=new Map([["if","inside an `if`"],["limit_except","inside a `limit_except`"]]);function Ap({level:e,match:t}){return Ta.get(e.kind)??(t&&za(t))}function za({kind:e}){return e==="regex"?"in a location given by a pattern":e==="named"?"in a named location":void 0}function Ma(e){return(e.http.own.get("map")??[]).flatMap(Np)}function Np(e){let t=[],n=e.args[1]??"";!n.startsWith("$")&&e.args.length===2&&t.push(x(e,{text:`\`${n}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`}));let r=new Map;for(let o of e.body??[]){if(o.args.length===0&&(o.name==="hostnames"||o.name==="volatile")||o.name==="include"||o.unseen!==void 0)continue;if(o.args.length!==1){t.push(x(o,{text:`\`${o.text}\` is no row of a map: nginx expects a key and a value.`}));continue}if(o.name.startsWith("~"))continue;let i=o.name.toLowerCase(),a=r.get(i);a===void 0?r.set(i,o):t.push(x(o,{text:`\`${o.name}\` is there a second time in the map of \`${n}\`: nginx does not start with it.`,related:[{at:a.at,text:"the first one"}]}))}return t}function Aa(e){return[...e.servers.flatMap(Wp),...qp(e.servers),...Fp(e),...Ip(e)]}function Wp(e){let t=[];for(let r of e.lines)r.args.length===0||r.args.some(Ea)||(r.args.length>1?t.push(o=>Ca(r,o)):t.push(...Ca(r,Le.newest)));if(e.listens.length<2)return t;let n=new Map;for(let r of e.listens){let o=r.statement;if(o===void 0||o.args.some(Ea))continue;let s=`${r.quic?"quic ":""}${dt(r)}`,i=n.get(s);i===void 0?n.set(s,o):t.push(x(o,{text:`\`${o.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,related:[{at:i.at,text:"the first one"}]}))}return t}function Ea(e){return e.includes("$")||W(e)}function Ca(e,t){let n=No(e,t);if(n===void 0)return[];let[r=""]=e.text.split(`
`);return r!==e.text?[x(e,{text:`\`${r.trim()}\` goes on into the next line, and there ${n}: nginx does not start.`,help:`Write \`;\` at the end of \`${r.trim()}\`.`})]:[x(e,{text:`\`${e.text}\` does not work: ${n}, and nginx does not start.`,help:"Write a port, or an address with one, and words that `listen` knows behind it, such as `listen 443 ssl;`."})]}function qp(e){let t=new Map,n=[];for(let r of e)for(let o of r.listens){if(!o.defaultServer||o.statement===void 0||o.quic)continue;let s=t.get(dt(o));s?.statement===void 0?t.set(dt(o),o):s.statement!==o.statement&&n.push(x(o.statement,{text:`\`${o.statement.text}\` declares a second default server for this address: nginx does not start with two.`,help:"Take `default_server` out of one of the lines.",related:[{at:s.statement.at,text:"the first default server"}]}))}return n}function Fp({complete:e,extent:t,sockets:n}){let r=[],o=new Set;if(t!=="main"&&t!=="site")return[];for(let s of n){let i=s.fallback,{level:a}=i.scope;if(!s.ssl||o.has(i.statement)||_(a,"ssl_certificate")!==void 0)continue;let d=i.listens.find(u=>u.port===s.port)?.statement;if(d===void 0)continue;o.add(i.statement);let c={...x(d,{text:`\`${d.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,help:"Add `ssl_certificate` and `ssl_certificate_key` to this `server`."}),...e?{}:{assumed:!0}};r.push(u=>Dp(i,u)?[]:[c])}return r}function Ip({extent:e,servers:t,inventory:n}){if(e!=="main"&&e!=="site"||!n.names.has("ssl_certificate"))return[];let r=[];for(let o of t){let[s]=ot(o.statement,"ssl_certificate");s===void 0||ot(o.statement,"ssl_certificate_key").length>0||_(o.scope.level,"ssl_certificate_key")===void 0&&r.push(x(s,{text:`\`${s.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`}))}return r}function Dp(e,t){if(!$(t,"1.19.4"))return!1;let n=_(e.scope.level,"ssl_reject_handshake");return n!==void 0&&("unknown"in n||n.lines[0]?.args[0]?.toLowerCase()==="on")}function Na(e){let t=[],n=new Map;for(let r of e.http.own.get("upstream")??[]){let o=r.args[0]??"",s=r.body??[],i=n.get(o.toLowerCase());i!==void 0?t.push(x(r,{text:`The upstream \`${o}\` is there a second time: nginx does not start with it.`,related:[{at:i.at,text:"the first one"}]})):n.set(o.toLowerCase(),r);let a=s.some(d=>d.name==="server"||d.unseen!==void 0||d.verbatim===!0);a||t.push(x(r,{text:`The upstream \`${o}\` holds no \`server\`: nginx does not start with it.`,help:"Write `server 127.0.0.1:7655;` in it."})),a&&s.every(d=>d.name!=="server"||d.args.includes("backup"))&&Bp(s)&&t.push(x(r,{text:`The upstream \`${o}\` holds nothing but backups: nginx does not start with it.`,help:"Take `backup` from one of its servers."})),t.push(...s.filter(d=>d.name==="server").flatMap(Up))}return t}function Bp(e){return e.every(t=>t.unseen===void 0&&t.verbatim!==!0)}function Up(e){let t=e.args[0]??"";return t===""||W(t)?[]:/^\w+:\/\//.test(t)?[x(e,{text:`\`${e.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,help:`Write \`server ${t.replace(/^\w+:\/\//,"").replace(/\/.*$/,"")};\`; the scheme belongs to \`proxy_pass\`.`})]:oe(t,80)!==void 0?[]:[x(e,{text:`\`${t}\` is no host with a port from 1 to 65535: nginx does not start with it.`})]}function Wa(e){return[...Gp(e),...Vp(e)]}function Vp({inventory:e,servers:t}){let n=e.lines.filter(({name:o,args:s})=>o==="alias"&&e.names.has("root")||o==="proxy_redirect"&&s[0]==="default");if(n.length===0)return[];let r=new Set(n.map(({args:o})=>o));return t.filter(({statement:{folded:o}})=>o===void 0||st(o,r)).flatMap(({scope:o})=>qa(o))}function Gp(e){let{main:t,complete:n,http:r}=e;if(!n||t.some(i=>i.name==="events")||r.block===void 0)return[];let o="Add `events {}` at the top.";return Dt(r.block.at.file)!=="nginx.conf"?[{...x(r.block,{text:"There is no `events` block here: as a main config, nginx would not start with this file.",help:o}),effect:"degrades"}]:[x(r.block,{text:"This main config has no `events` block: nginx does not start without one.",help:o})]}function qa(e){return[...jp(e),...Kp(e),...[...e.children.all,...e.ifs.values()].flatMap(qa)]}function jp(e){let t=X(e.level,"root"),n=X(e.level,"alias");if(t===void 0||n===void 0)return[];let r=t.at.start>n.at.start?t:n,o=r===t?n:t;return[x(r,{text:`\`${r.name}\` stands beside \`${o.name}\`: nginx does not start with both in one location.`,related:[{at:o.at,text:`\`${o.name}\` is set here`}]})]}function Kp(e){let t=e.level.own.get("proxy_redirect")?.find(o=>o.args[0]==="default");if(t===void 0)return[];let n=X(e.level,"proxy_pass");return n!==void 0&&!(o=>e.level.statements.indexOf(o)<e.level.statements.indexOf(t))(n)?[x(t,{text:"`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it."})]:n!==void 0&&Y(n.args[0]??"")?[x(t,{text:"`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it."})]:n===void 0&&_(e.level,"proxy_pass")===void 0&&e.level.kind!=="if"?[x(t,{text:"`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it."})]:[]}function Fa(e,t){return[...Wa(e),...ca(e),...Oa(e),...Aa(e),...Na(e),...Ma(e),...t.refusals,...Ha(e)]}function Ba(e){let t=[],n=new Map,r=new Set,o=d=>{if(r.has(d))return[];let c=d.variables.filter(u=>!Qp(u,e));return c.length===0&&r.add(d),c},s=(d,c)=>{if(!e.complete){n.has(`$${d}`)||n.set(`$${d}`,{statement:c,name:`$${d}`});return}n.has(d)||(n.set(d,{statement:c,name:d}),t.push(Yp(d,c,e)))},i=d=>{let c=om(d);if(!(c===void 0||!e.complete||sm(e).has(c)))for(let u of Vr(d,e))t.push(im(c,u))},a=(d,c,u)=>{if(!nm(e,d).has(c))if(e.complete)for(let l of Vr(u,e))t.push(rm(d,c,l));else n.has(`${d} ${c}`)||n.set(`${d} ${c}`,{statement:u,name:`${d} ${c}`})};for(let d of Xp(e)){let c=d.text.includes("$")?Zp(d):[];for(let l of c){if(!l.includes("$"))continue;let f=Q(l),{wrong:p}=f;if(p!==void 0&&!W(l))for(let g of Vr(d,e))t.push(x(g,{text:`In \`${g.text.replace(/\s+/g," ")}\`, ${p}: nginx does not start with it.`}));for(let g of o(f))W(l)||s(g,d)}let u=tm(d);if(u!==void 0&&a(u.kind,u.name,d),i(d),d.name==="map")for(let l of d.body??[])for(let f of o(Q(l.args[0]??"")))s(f,l)}return{refusals:t,unseen:e.complete?[]:[...n.values()]}}function Xp({extent:e,inventory:t}){return e==="server-part"||e==="directives"?t.lines:t.http}function Vr(e,t){if(te(e))return[e];let n=t.extent==="main"?t.http.statements:t.fragment;return nn(new Set([e.args]),n)}function Qp(e,t){return Tt(e)||t.maps.has(e)||t.defined.has(e)}function Yp(e,t,n){let r=[...ii(),...n.maps.keys(),...n.defined.keys()],o=An(e,r),s=e==="connection_upgrade"?"Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`.":o===void 0?"Define it with `map` or `set`, or take it out.":`Write \`$${o}\`.`;return x(t,{text:`\`$${e}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,help:s})}function Zp(e){let{name:t,args:n}=e;switch(t){case"set":case"auth_request_set":return n.slice(1);case"map":case"split_clients":return n.slice(0,1);case"geo":return n.length>1?n.slice(0,1):[];case"rewrite":return n.slice(1,2);case"if":return Jp(n);case"location":case"server_name":case"listen":case"include":return[];case"proxy_redirect":case"proxy_cookie_path":case"proxy_cookie_domain":return n.filter(r=>!r.startsWith("~"));default:return em.has(t)?n:[]}}function Jp(e){let t=Ct(e);return t===void 0?[]:t.operator==="="||t.operator==="!="?[t.left,t.right]:[t.left]}var em=new Set(`
  proxy_pass proxy_set_header proxy_set_body proxy_method proxy_bind proxy_cache proxy_cache_key
  proxy_cache_bypass proxy_no_cache proxy_ssl_name proxy_ssl_certificate proxy_ssl_certificate_key
  add_header add_trailer return root alias access_log error_page try_files limit_req_zone limit_conn_zone
  log_format auth_basic auth_basic_user_file fastcgi_param fastcgi_pass fastcgi_cache_key fastcgi_index
  uwsgi_param uwsgi_pass scgi_param scgi_pass grpc_set_header grpc_pass expires index sub_filter mirror
  auth_request hash ssl_certificate ssl_certificate_key secure_link secure_link_md5 charset default_type`.trim().split(/\s+/));function tm(e){let{name:t,args:n}=e;if(t==="limit_req"){let o=n.find(s=>s.startsWith("zone="))?.slice(5);return o===void 0||W(o)?void 0:{kind:"limit_req_zone",name:o}}let r=n[0]??"";if(t==="limit_conn"&&n.length===2)return{kind:"limit_conn_zone",name:r};if(t==="proxy_cache"&&r!=="off"&&r!==""&&!r.includes("$"))return{kind:"proxy_cache_path",name:r}}var Ia=new WeakMap;function nm(e,t){let n=Ia.get(e)??new Map;Ia.set(e,n);let r=n.get(t);if(r!==void 0)return r;let o=(e.http.own.get(t)??[]).flatMap(i=>i.args.flatMap(a=>/^(?:keys_)?zone=([^:]+)/.exec(a)?.[1]??[])),s=new Set(o);return n.set(t,s),s}function rm(e,t,n){let r=e==="limit_req_zone"?`limit_req_zone $binary_remote_addr zone=${t}:10m rate=30r/s;`:e==="limit_conn_zone"?`limit_conn_zone $binary_remote_addr zone=${t}:10m;`:`proxy_cache_path /var/cache/nginx keys_zone=${t}:10m;`;return x(n,{text:`The zone \`${t}\` of \`${n.text}\` is declared nowhere: nginx does not start with it.`,help:`Put \`${r}\` into \`http\`, outside every \`server\`.`})}function om({name:e,args:t}){let n=t[1];if(!(e!=="access_log"||n===void 0||n==="combined"||t[0]==="off"))return W(n)?void 0:n}var Da=new WeakMap;function sm(e){let t=Da.get(e);if(t!==void 0)return t;let n=(e.http.own.get("log_format")??[]).flatMap(({args:o})=>o[0]??[]),r=new Set(n);return Da.set(e,r),r}function im(e,t){return x(t,{text:`The format \`${e}\` of \`${t.text}\` is declared nowhere: nginx does not start with it.`,help:`Put a \`log_format ${e}\` into \`http\`, before it is used, or leave the name out: \`combined\` is the default.`})}function Ua(e){return new Map(e.flatMap(t=>{let n=t.name==="map"?t.args[1]??"":"";return n.startsWith("$")?[[n.slice(1).toLowerCase(),Ot(t)]]:[]}))}function qn(e,t,n){let r="";for(let o of Q(e).pieces){let s="text"in o?o.text:am(o.variable,t,n);if(s===void 0)return;r+=s}return r}function am(e,t,n){let r=t.get(e);if(r===void 0)return dm(e,n);let o=qn(r.source,new Map([...t].filter(([i])=>i!==e)),n),s=o===void 0?void 0:Rt(r,o);if(!(s===void 0||"unknown"in s))return qn(s.result,new Map,n)}function dm(e,t){let n=K(t)==="https";switch(e){case"ssl_preread_server_name":case"ssl_server_name":return n?t.url.hostname.toLowerCase():"";case"ssl_preread_protocol":return n?"TLSv1.3":"";case"ssl_preread_alpn_protocols":return n?F(t)||t.client==="agent"?"http/1.1":"h2,http/1.1":""}}function Gr(e,t){let{pieces:n}=Q(e),[r]=n;if(n.length!==1||r===void 0||"text"in r)return e.includes("$")?[]:[e];let o=t.get(r.variable);return o===void 0?[]:[...new Set(Ve(o))].filter(s=>s!==""&&!s.includes("$"))}function Va({main:e,complete:t}){let n=e.find(({name:s})=>s==="stream")?.body??[],r=n.filter(({name:s})=>s==="upstream").map(xn),o=Ua(n);return n.flatMap(s=>{if(s.name!=="server"||s.body===void 0)return[];let i=s.body.find(({name:u})=>u==="proxy_pass");if(i===void 0)return[];let a=s.body.filter(({name:u,args:l})=>u==="listen"&&!l.includes("udp")),d=[...s.body,...n],c=d.find(({name:u})=>u==="proxy_protocol")?.args[0]??"off";return[{statement:s,listens:a.flatMap(vt),pass:i,maps:o,groups:r,complete:t,idle:cm(d,t),sendsProxy:it(c)===!0}]})}function cm(e,t){let n=e.find(({name:o})=>o==="proxy_timeout");if(n===void 0)return q(600,t,"proxy_timeout");let r=le(n.args[0]??"","time");return r===void 0?O({missing:"file",name:n.text,at:n.at}):R(r/1e3,n.at,"proxy_timeout")}function Ga(e,t){let n=t.groups.find(({name:s})=>s===e),r=n===void 0?oe(e,0):void 0;return(n?.servers??(r===void 0?[]:[{...r,statement:t.pass}])).map(({host:s,port:i,statement:a})=>({scheme:"tcp",host:R(s,a.at,a.name),port:R(i,a.at,a.name),path:q("",t.complete),verifies:xe,at:a.at}))}function jr(e){return Gr(e.pass.args[0]??"",e.maps).flatMap(t=>Ga(t,e))}function ja(e){return e.map(t=>({names:[],listeners:t.listens.map(n=>({scheme:n.ssl||n.port===443?"https":"http",port:n.port,...n.address==="*"?{}:{address:n.address},...n.statement===void 0?{}:{at:n.statement.at}})),routes:[{match:"",at:t.pass.at,targets:jr(t),labels:um(t)}],at:t.statement.at}))}function um({pass:e,maps:t}){return Gr(e.args[0]??"",t).map(n=>n.replace(/:\d+$/,""))}function Kr(e,t){let n=e.findIndex(({listens:u})=>u.some(l=>l.port===pe(t))),r=e[n];if(r===void 0)return;let{statement:o,pass:s}=r,i=s.args[0]??"",a=qn(i,r.maps,t),d=a===void 0?[]:Ga(a,r),c=i===a?"relays the bytes":`relays the bytes to ${a??"a target unknown"}`;return{index:n,server:r,targets:d,because:d.length>0?void 0:{missing:"variable",name:i,at:s.at},steps:[{at:o.at,text:wt(o),why:`${K(t)} on port ${pe(t)}`},{at:s.at,text:wt(s),why:c}]}}function Ka(e,t,n){let{server:r,targets:o,because:s}=e,i=`${n.url.pathname}${n.url.search}`,a=r.pass.at;return Ut(n,{site:t+e.index,outcome:s!==void 0?{kind:"undecided",because:s}:{kind:"proxied",targets:o.map(d=>({...d,path:R(i,a,"proxy_pass")}))},upgrade:F(n)?{is:"passed"}:{is:"not-asked"},upstreamHttp:xe,requestHeaders:lm.map(d=>({name:d,carries:d==="host"?"client-host":"client-supplied"})),responseBuffered:q(!1,!0),showsVersion:q(!1,!0),limits:{...po,idleSeconds:r.idle},route:r.statement.at,steps:e.steps})}var lm=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function Xa(e,t,n){let{server:r,targets:o,steps:s}=e,i=o.flatMap(u=>Qa(u,t)??[])[0];if(i===void 0)return;let a={address:"127.0.0.1",sendsProxy:r.sendsProxy},d=Wt(t,t.sockets,{...n,arrivesAt:i.port},a),{exchange:c}=d;return{...d,exchange:{...c,request:n,limits:{...c.limits,idleSeconds:fm(c.limits.idleSeconds,r.idle)},steps:[...s,...c.steps]}}}function fm(e,t){let[n,r]=[b(e),b(t)];return typeof n!="number"?e.is==="known"?t:e:typeof r=="number"&&r<n?t:e}function Qa({host:e,port:t},{sockets:n}){let r=b(e)??"";if(/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(r))return n.find(o=>o.port===b(t)&&(o.address==="*"||o.address===r||r==="localhost"&&pm(o)))}function pm({address:e}){return e.startsWith("127.")||e==="::1"||e==="[::1]"}function Ya(e,t,n){if(e.length===0)return t;let r=e.flatMap(a=>jr(a).flatMap(d=>{let c=Qa(d,n);return c===void 0?[]:[{stream:a,socket:c}]})),o=t.map(a=>({...a,listeners:a.listeners.flatMap(d=>{let c=r.filter(({socket:l})=>mm(d,l));if(c.length===0)return[d];let u=c.flatMap(({stream:l})=>l.listens.map(f=>({scheme:d.scheme,port:f.port,...f.statement===void 0?{}:{at:f.statement.at}})));return d.address===void 0?[...u,d]:u})})),s=new Set(r.map(({stream:a})=>a)),i=ja(e).map((a,d)=>{let c=e[d];return c!==void 0&&s.has(c)?{...a,routes:[]}:a});return[...o,...i]}function mm({port:e,address:t},n){return e===n.port&&(t??"*")===n.address}function Za(e,t){let n=[..._m(e),...hm(e),...t.unseen.map(({statement:o,name:s})=>qt(o,{missing:s.startsWith("$")?"variable":"parent",name:s,at:o.at},`\`${s}\` is not defined in what can be seen here; what depends on it is left open.`)),...ba(e).map(o=>qt(o,{missing:"plugin",name:o.name,at:o.at},`\`${o.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`)),...wa(e).map(o=>qt(o,{missing:"plugin",name:o.name,at:o.at},`\`${o.name}\` belongs to a module that most builds of nginx have to load, and no \`load_module modules/${Br(o.name)}.so;\` can be seen: without it nginx does not start.`))],r=new Map;for(let o of n)r.has(o.cause?.name)||r.set(o.cause?.name,o);return[...r.values()]}function qt(e,t,n){return{about:"unseen",effect:"harmless",at:e.at,text:n,related:[],affects:"route",cause:t}}function _m(e){let[t]=e.fragment;if(t===void 0||e.extent==="site")return[];let n=e.extent==="server-part"?"server":"location";return[qt(t,{missing:"parent",name:n,at:t.at},`The \`${n}\` around these lines cannot be seen; what it would decide is left open.`)]}function hm(e){if(!e.inventory.hidesSomething)return[];let t=[],n=r=>{for(let o of r)o.unseen!==void 0&&t.push(qt(o,o.unseen,gm(o))),o.folded===void 0&&o.body!==void 0&&n(o.body)};return n(e.extent==="main"?e.main:e.fragment),t}function gm(e){if(e.name!=="include")return`\`${e.text}\` stands deeper inside other blocks than is looked into; what it would decide is left open.`;let t=rr(e)?"by its name it holds TLS settings, and which response headers it adds is left open":"what it would decide is left open";return`\`${e.args[0]}\` cannot be read here; ${t}.`}var H={lines:[],replaces:[],displaces:[],notes:[]};function se(e){return{lines:e.flatMap(t=>t.lines),replaces:e.flatMap(t=>t.replaces),displaces:e.flatMap(t=>t.displaces),notes:e.flatMap(t=>t.notes)}}function Ja(e,t){let n=new Map(e.displaces.map(s=>[s.at.start,s]));if(n.size===0)return e;let o=t.statements.filter(s=>s.stock===!0&&n.has(s.at.start)).filter(s=>!e.displaces.includes(s)&&s.body===void 0);return{...e,lines:[...o.map(s=>`${s.text};`),...e.lines],replaces:[...[...n.values()].map(T),...e.replaces],displaces:[],said:e.lines,notes:[...e.notes,ym(e.displaces)]}}function ym(e){let t=[...new Set(e.map(r=>`\`${r.text}\``))].join(" "),n=e.length===1;return`${t} ${n?"comes":"come"} from an include here: write the other lines of that file in its place.`}function j(e,t,n){let r=e.own.get(t)??[];return{lines:[`${t} ${n};`],replaces:r.filter(o=>o.stock!==!0).map(T),displaces:r.filter(o=>o.stock===!0),notes:[]}}function Ft(e,t,n,r=[]){let o=_(e,t),s=o===void 0||"unknown"in o?[]:o.lines,i=o!==void 0&&!("unknown"in o)&&!o.inherited,a=i?xm(s,n):[],d=g=>a.some(v=>Xe(v)===g),c=s.filter(g=>n.has(Xe(g))&&!a.includes(g)),u=[...n].flatMap(([g,v])=>v===void 0||d(g)?[]:[`${v};`]),l=r.filter(g=>!n.has(Xe(g))).map(g=>`${g.text};`);if(i)return{lines:[...u,...l],replaces:c.filter(g=>g.stock!==!0).map(T),displaces:c.filter(g=>g.stock===!0),notes:[]};let p=u.length>0||c.length>0?s.filter(g=>!n.has(Xe(g))).map(g=>`${t} ${g.args.map(Sm).join(" ")};`):[];return{...H,lines:[...p,...u,...l]}}function xm(e,t){let n=e.filter(r=>r.stock!==!0&&r.text===t.get(Xe(r))&&e.filter(o=>Xe(o)===Xe(r)).length===1);return n.length<t.size?n:[]}function Xe(e){return(e.args[0]??"").toLowerCase()}function Sm(e){return/^[^\s;{}"'\\#]+$/.test(e)?e:`"${e.replace(/(["\\])/g,"\\$1")}"`}function ed(e){let{needs:t,passage:n,scope:r}=e,o=new Map,s=(f,p)=>{o.set(f.toLowerCase(),`proxy_set_header ${f} ${p}`)};t.includes("upgrade")&&(s("Upgrade","$http_upgrade"),s("Connection",td(n))),t.includes("host")&&s("Host","$http_host");let i=n.request.front!=="none",a=t.includes("client-address")&&Js(n);if(t.includes("client-address")&&!a){let f=Zs(n)?"$realip_remote_addr":"$remote_addr";s("X-Real-IP",f),s("X-Forwarded-For",i?"$proxy_add_x_forwarded_for":f)}t.includes("proto")&&s("X-Forwarded-Proto",i?"https":"$scheme");let d=a?[bm]:[];if(o.size===0)return{...H,notes:d};let u=Mn(r.level,"proxy_set_header",n.configuration.version)?.lost??[],l={...Ft(r.level,"proxy_set_header",o,u),notes:d};return t.includes("upgrade")?se([Xr(e),wm(e),km(e),l]):l}var bm="What relays the connection has to say for whom: write `proxy_protocol on;` in the server of the `stream` block, `proxy_protocol` at the end of this `listen`, and `set_real_ip_from 127.0.0.1;` and `real_ip_header proxy_protocol;` in this `server`.";function Xr({scope:e}){let[t]=e.level.own.get("proxy_http_version")??[];return t?.args[0]==="1.1"?H:j(e.level,"proxy_http_version","1.1")}function wm({scope:e}){let t=_(e.level,"proxy_method"),n=_(e.level,"proxy_pass_request_headers");return se([t===void 0?H:j(e.level,"proxy_method","$request_method"),n===void 0?H:j(e.level,"proxy_pass_request_headers","on"),{...H,replaces:Tr(e).map(T)}])}function km({scope:e}){let t=new Map([["upgrade",void 0],["sec-websocket-accept",void 0]]);return Ft(e.level,"proxy_hide_header",t)}function td(e){let t=e.configuration.maps.get("connection_upgrade");return t===void 0||t.assumed===!0||e.request.url.protocol.startsWith("http")?'"upgrade"':k(Ge("connection_upgrade",e))?.toLowerCase()==="upgrade"?"$connection_upgrade":'"upgrade"'}var vm=[["X-Frame-Options","DENY"],["X-Content-Type-Options","nosniff"]];function nd(e){let{traced:t,passage:n,scope:r}=e,{added:o,removed:s}=t.exchange.responseHeaders,i=p=>o.some(g=>g.name===p.toLowerCase()),a=p=>s.some(g=>g.name===p.toLowerCase()),c=Mn(r.level,"add_header",n.configuration.version)?.lost??[],u=new Set(c.map(p=>(p.args[0]??"").toLowerCase())),l=new Map,f=new Map;for(let[p,g]of vm){let v=p.toLowerCase();a(p)&&!i(p)&&l.set(v,`add_header ${p} ${g} always`),(i(p)||u.has(v))&&!a(p)&&f.set(v,`proxy_hide_header ${p}`)}return n.scheme==="https"&&!i("Strict-Transport-Security")&&!u.has("strict-transport-security")&&l.set("strict-transport-security",'add_header Strict-Transport-Security "max-age=31536000" always'),se([Ft(r.level,"add_header",l,c),f.size===0?H:Ft(r.level,"proxy_hide_header",f)])}function rd({traced:e}){let t=e.exchange.responseHeaders.added.filter(({name:r})=>r.startsWith("access-control-")),n=t.flatMap(({at:r})=>r===void 0?[]:[{...r,end:r.end+1}]);return{lines:[],replaces:n,displaces:[],notes:[`Take ${t.map(({name:r})=>`\`${r}\``).join(", ")||"the Access-Control headers"} out: Pulse answers cross-origin requests itself (ALLOWED_ORIGINS).`]}}function od(e){let t=e.request.front!=="none";return["proxy_set_header Upgrade $http_upgrade;",`proxy_set_header Connection ${td(e)};`,"proxy_set_header Host $http_host;","proxy_set_header X-Real-IP $remote_addr;",`proxy_set_header X-Forwarded-For ${t?"$proxy_add_x_forwarded_for":"$remote_addr"};`,`proxy_set_header X-Forwarded-Proto ${t?"https":"$scheme"};`]}var Fn="resolver 127.0.0.11 valid=30s;";function In(e,t,n){return $e(e,t,n).kind==="no-resolver"}function Dn(e,t,n){let r=e.args[0]??"",o=$e(e,t,n);return Lm(o)?r.replace(/^https:/i,"http:"):r}function Lm(e){return e.kind!=="undecided"&&e.targets.every(({port:t})=>b(t)===7655)}function It({scope:e,passage:t}){let n=V(e);if(n?.name!=="proxy_pass")return H;let r=e.level.own.get("rewrite")??[],o=t.steps.find(({text:a,at:d})=>/^(?:try_files|error_page)\b|^rewrite\b.*\blast;$/.test(a)||a.startsWith("rewrite")&&!r.some(c=>c.at.start===d.start));if(o!==void 0)return{...H,displaces:[],notes:[`\`${o.text}\` changes the path: take it out, and pass everything on with \`proxy_pass\`.`]};let s=r.filter(a=>a.args[2]==="break"),i=(e.level.own.get("set")??[]).filter(a=>a.args[0]==="$args");return{lines:[`proxy_pass ${Bn(n.args[0]??"")};`],replaces:[n,...s,...i].map(T),displaces:[],notes:$m(e)?["Pulse cannot live below a path: its pages ask for `/assets`, `/api` and `/ws`. Give it a server name of its own."]:[]}}var Hm=/^\/(?:$|api|ws|assets|socket\.io|install|download|login|settings)/;function $m(e){let{match:t}=e;return t!==void 0&&t.kind!=="regex"&&t.kind!=="named"&&!Hm.test(t.text)}function Bn(e){let t=/^(https?:\/\/unix:[^:]+)/i.exec(e);return t!==null?t[1]??e:(/^(?:\w+|\$\{?\w+\}?):\/\/[^/?]*/.exec(e)?.[0]??/^[^/?]*/.exec(e)?.[0]??e).replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g,"")}function sd(e){let{passage:t,traced:n}=e,r=ad(t);if(r===void 0)return{...H,notes:["Send the path to Pulse in a location of its own."]};if(Om(e))return{...H,notes:["What the `server` itself answers with has to spare the path."]};let{children:o}=t.server.scope,s=n.exchange.request.url.pathname,i=[s,...ao.filter(u=>u!==s&&Rm(u,e))],a=i.flatMap(u=>o.exact.get(u)?.level.block??[]);return{lines:(i.length>1&&a.length===0&&i.every(u=>Pm(u,t))?[`location ~ "^(${i.join("|")})$"`]:i.map(u=>`location = ${u}`)).flatMap(u=>cd(u,r,t,[])),replaces:a.map(T),displaces:[],notes:[]}}function Om({passage:e,traced:t}){let{outcome:n}=t.exchange,r=n.kind==="answered"?n.at:void 0,o=t.scope===void 0||t.scope.outer===e.server.scope||t.scope===e.server.scope;return r!==void 0&&o&&(t.scope?.level.kind==="if"||t.scope?.level.kind==="server")}function Rm(e,{passage:t,scope:n,traced:r}){let o=i=>{let a=mt(t.server.scope,i);return a?.kind==="scope"||a?.kind==="slash"?a.scope:void 0},s=o(e);return s===void 0?n.match===void 0:s===n||n.match?.kind==="named"&&s===o(r.exchange.request.url.pathname)}function Pm(e,t){let n=mt(t.server.scope,e);if(n?.kind==="slash")return!1;let r=n?.kind==="scope"?n.scope.match?.kind:void 0;return r===void 0||r==="prefix"}function id({passage:e,scope:t}){let n=ad(e)??dd(t,e);return n===void 0?H:{lines:cd('location ~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"',n,e,["auth_basic off;","auth_request off;","satisfy all;"]),replaces:[],displaces:[],notes:[]}}function ad(e){let{scope:t}=e.server;for(let n of["/","/api/health","/api/agents/host/report"]){let r=mt(t,n),o=r?.kind==="scope"?dd(r.scope,e):void 0;if(o!==void 0)return o}}function dd(e,t){let n=V(e),r=n?.args[0]??"";if(n?.name!=="proxy_pass"||J(r)===void 0&&!Y(r))return;let o=["set","resolver"].flatMap(i=>(e.level.own.get(i)??[]).map(a=>a.stock===!0?`resolver ${a.args.join(" ")};`:`${a.text};`)),s=In(n,e,t)?[Fn]:[];return{url:Bn(Dn(n,e,t)),before:[...o,...s]}}function cd(e,t,n,r){let o=[...r,...t.before,`proxy_pass ${t.url};`,"proxy_http_version 1.1;",...od(n),"proxy_read_timeout 3600s;","proxy_buffering off;","proxy_buffer_size 64k;","proxy_buffers 8 64k;","proxy_busy_buffers_size 128k;"];return[`${e} {`,...o.map(s=>`    ${s}`),"}"]}function ud(e){let{level:t}=e.scope,n=e.names.find(gn)?.text??"pulse.example.com",r=(t.own.get("listen")??[]).filter(s=>/(?:^|:)443$/.test(s.args[0]??"")&&!s.args.includes("ssl"));return{lines:["listen 443 ssl;",..._(t,"ssl_certificate")===void 0?[`ssl_certificate /etc/letsencrypt/live/${n}/fullchain.pem;`,`ssl_certificate_key /etc/letsencrypt/live/${n}/privkey.pem;`]:[],...fd(443)],replaces:r.map(T),displaces:[],notes:["The certificate has to be there first: `certbot certonly` gets one."]}}function ld(e,t,n){let{outcome:r}=e.exchange;if(r.kind==="redirected"&&r.at!==void 0){let a=md(t.server.statement,r.at);return a?.found.name==="return"&&a.found.args.length===2?{lines:[`return 308 ${a.found.args[1]};`],replaces:[T(a.found)],displaces:[],notes:[],into:a.holder.at}:{...H,displaces:[],notes:["Redirect with `return 308 https://$host$request_uri;`, which keeps a POST a POST."]}}let s=n.flatMap(a=>a===t.server||Tm(a,t)?a.listens:[]).find(a=>a.ssl)?.port??443;return{lines:t.server.listens.some(a=>a.ssl)?fd(s):[pd(s)],replaces:[],displaces:[],notes:[]}}function Tm(e,t){return e.names.some(n=>n.kind==="exact"&&n.key===t.host)}function fd(e){return["if ($scheme = http) {",`    ${pd(e)}`,"}"]}function pd(e){return`return 308 https://$host${e===443?"":`:${e}`}$request_uri;`}function md(e,t){for(let n of e.body??[]){if(n.at.start===t.start&&n.at.file===t.file)return{found:n,holder:e};let r=md(n,t);if(r!==void 0)return r}}function hd({scope:e}){return j(e.level,"proxy_read_timeout","3600s")}function gd({scope:e}){let{level:t}=e;return se([j(t,"proxy_buffer_size","64k"),j(t,"proxy_buffers","8 64k"),j(t,"proxy_busy_buffers_size","128k"),...["proxy_temp_file_write_size","proxy_max_temp_file_size"].map(n=>zm(t,n))])}function zm(e,t){let n=_(e,t),r=n===void 0||"unknown"in n?void 0:n.lines[0],o=r===void 0?void 0:ke(r.args[0]??"","size");return o===void 0||o===0||o>=65536?H:j(e,t,"128k")}function yd({scope:e}){let t=[_d(e.level,"limit_req",n=>[...n.filter(r=>!/^(?:burst=|delay=|nodelay$)/.test(r)),"burst=50","nodelay"]),_d(e.level,"limit_conn",([n=""])=>[n,"100"])];return se(t)}function _d(e,t,n){let r=_(e,t);return r===void 0||"unknown"in r?H:{lines:r.lines.map(o=>`${t} ${n(o.args).join(" ")};`),replaces:r.inherited?[]:r.lines.map(T),displaces:[],notes:[]}}function xd(e){let{scope:t,traced:n,passage:r}=e,{outcome:o}=n.exchange,s=V(t);if(s===void 0)return H;let i=s.args[0]??"";if(Y(i))return Mm(i,s,e);let a=J(i);if(a===void 0)return Sd(i);let d=r.configuration.upstreams.get(a.authority.toLowerCase()),c=d?.servers.find(p=>p.port!==7655);if(d!==void 0&&c!==void 0&&a.scheme==="http")return{lines:[`server ${c.host}:${7655};`],replaces:[T(c.statement)],displaces:[],notes:[],into:d.statement.at};let u=d?.name??oe(a.authority,7655)?.host??"localhost",l=d===void 0&&!u.startsWith("unix:")?`:${7655}`:"",f=o.kind==="proxied"?b(o.targets[0]?.path??Cm):void 0;return bd(`http://${u}${l}${f===void 0?"":a.uri}`,s,e)}function Mm(e,t,n){let{needs:r,scope:o,passage:s}=n,i=Dn(t,o,s),a=r.includes("path")?It(n):H,d=i===e?a:bd(i,t,n);return In(t,o,s)?se([Em(n),d]):i===e?Sd(e):d}function Em({scope:e}){return{lines:[Fn],replaces:e.level.own.get("resolver")?.map(T)??[],displaces:[],notes:["127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's."]}}function Sd(e){return{...H,notes:[`Let \`${e}\` come out as \`http://PULSE:${7655}\`.`]}}function bd(e,t,n){let r=n.needs.includes("path")?It(n):H;return r.lines.length>0?{...r,lines:[`proxy_pass ${Bn(e)};`]}:{...r,lines:[`proxy_pass ${e};`],replaces:[T(t)]}}var Cm={is:"unsupported"};var Am=["upgrade","host","proto","client-address"];function wd(e,t,n){let{passage:r,server:o}=t;if(e.includes("socket-route")&&r!==void 0&&o!==void 0)return Un(sd(Qr(e,t,r)),Vn(n,o.statement.at));if(e.includes("agent-bypass")&&r!==void 0&&o!==void 0)return Un(id(Qr(e,t,r)),Vn(n,o.statement.at));let s=r===void 0?H:Nm(Qr(e,t,r)),i=Wm(e,t,n);if(kd(s))return o===void 0||i===void 0?void 0:Un(i,i.into??Vn(n,o.statement.at));let a=i===void 0?[]:Zr(i,"the `server`");return Un({...s,notes:[...s.notes,...a]},s.into??qm(t,e,n),s.into===void 0?Fm(t,e):"the upstream")}function Qr(e,t,n){return{needs:e,traced:t,passage:n,scope:Yr(t.scope??n.server.scope,e)}}function Yr(e,t){return e.level.kind==="if"&&t.every(r=>r==="security-headers")?e:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?e.outer:e}function Nm(e){let{needs:t,scope:n}=e,r=i=>t.includes(i),o=r("target")?xd(e):H;if(o.into!==void 0&&t.length===1)return o;let s=[o.into===void 0?o:{...H,notes:Zr(o,"the upstream's block")},r("path")&&!r("target")&&It(e),r("upstream-http")&&!r("upgrade")&&Xr(e),Am.some(r)&&ed(e),r("idle")&&hd(e),r("unbuffered")&&j(n.level,"proxy_buffering","off"),r("buffers")&&gd(e),r("body")&&j(n.level,"client_max_body_size","10m"),r("security-headers")&&nd(e),r("hide-version")&&j(n.level,"server_tokens","off"),r("no-cors")&&rd(e),r("socket-rate")&&yd(e)];return Ja(se(s.filter(i=>i!==!1)),n.level)}function Wm(e,t,n){let{server:r,passage:o}=t;if(r!==void 0){if(e.includes("https")||e.includes("http-mode"))return ud(r);if(e.includes("redirect")&&o!==void 0)return ld(t,o,n.servers);if(e.includes("rate-limit"))return{...H,notes:["Put `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;` into `http`, outside every `server`, and `limit_req zone=pulse burst=50 nodelay;` into a `location /api/`."]}}}function kd(e){return e.lines.length===0&&e.replaces.length===0&&e.notes.length===0}function Vn(e,t){return e.extent==="main"||e.extent==="site"?t:void 0}function qm(e,t,n){let r=e.scope===void 0?void 0:Yr(e.scope,t);if(n.extent!=="directives")return r?.level.kind==="server"?Vn(n,e.server?.statement.at??Im):r?.level.block?.at}function Fm(e,t){let r=(e.scope===void 0?void 0:Yr(e.scope,t).level.block)?.text.replace(/\s+/g," ")??"";return r===""||r.length>60?"this block":`\`${r}\``}var Im={file:"",start:0,end:0};function Un(e,t,n="this `server`"){if(kd(e))return;let r=e.lines.length===0?void 0:`${e.lines.join(`
`)}
`;return{help:Zr(e,t===void 0?"this block":n).join(" "),...r===void 0?{}:{block:r,...t===void 0?{}:{into:t}},replaces:e.replaces}}function Zr(e,t){let{replaces:n,notes:r}=e,o=e.said??e.lines;if(o.length===0)return r;let[s]=o,i=s?.endsWith("{")?s:void 0,a=n.length===0||e.said!==void 0?"":" instead of what it says now",d=i!==void 0&&o.length>3?`a \`${i.slice(0,-2)}\` of its own in the \`server\``:o.map(u=>`\`${u.trim()}\``).join(" "),c=i!==void 0&&o.length>3?"":` in ${t}`;return[`Write ${d}${c}${a}.`,...r]}function vd(e,{server:t},{limits:n,outcome:r}){let[o,s]=e;if(s!==void 0)return;let{idleSeconds:i}=n;if(o==="idle"&&i.is==="known"&&i.directive==="proxy_timeout"){let u=(t.statement.body??[]).filter(({name:l})=>l==="proxy_timeout");return{help:"Write `proxy_timeout 3600s;` in the server of the `stream` block.",block:`proxy_timeout 3600s;
`,into:t.statement.at,replaces:u.map(T)}}let a=r.kind==="proxied"&&r.targets.some(({scheme:u})=>u==="tcp");if(o!=="http-mode"&&o!=="https"||!a)return;let c=`\`${t.pass.text.replace(/^proxy_pass\s+/,"proxy_pass http://")}\` in its \`location /\`, in place of this one.`;return{help:o==="https"?`Write a \`server\` in \`http\` with \`listen 443 ssl\`, its certificate, and ${c}`:`Let \`http\` have this port: a \`server\` there with ${c}`,replaces:[]}}var Dm=new Set([80,443]);function Ld(e,t){let n=new Map;return(r,o)=>{if(r.statement.folded===void 0||Dm.has(o))return!0;let s=n.get(o)??Bm(String(o),e,t);return n.set(o,s),s==="anywhere"||s.has(r)}}function Bm(e,t,n){let r=new Set,o=new Map;for(let s of t){let i=s.statement.folded?.file;if(i===void 0)continue;let a=o.get(i);a===void 0?o.set(i,[s]):a.push(s)}for(let s of n){let i=o.get(s)??[],a=0;for(let d of ln(e,s.text)){for(;a<i.length&&(i[a]?.statement.end??0)<=d;)a+=1;let c=i[a];if(c===void 0||d<c.statement.at.start)return"anywhere";r.add(c)}}return r}function Hd(e,t){let n=Ld(e.servers,t);return e.servers.map(r=>{let o,s;return{names:Um(r),at:r.statement.at,get listeners(){return s??=Vm(r,e.sockets),s},get routes(){return o??=Gm(r.scope,e),o},mayLeadTo:i=>n(r,i)}})}function Um(e){let t=[];for(let n of e.names){let{text:r,kind:o,statement:s}=n;r!==""&&!(o==="exact"&&r.startsWith("."))&&t.push({text:r,literal:gn(n),at:s.at})}return t}function Vm(e,t){if(t.length===0)return[{scheme:"https",port:443,assumed:!0}];let n=[];for(let r of e.listens){let o=t.find(a=>a.family===r.family&&a.address===r.address&&a.port===r.port);if(o===void 0||o.family==="unix")continue;let s=o.ssl?"https":"http";n.some(a=>a.scheme===s&&a.port===o.port&&a.address===(o.address==="*"?void 0:o.address))||n.push({scheme:s,port:o.port,...o.address==="*"?{}:{address:o.address},...r.statement===void 0?{assumed:!0}:{at:r.statement.at}})}return n}function Gm(e,t){let n=[];return Gn(e,t,n),n}function Gn(e,t,n){for(let r of e.level.own.get("proxy_pass")??[]){let o=r.args[0]??"",s=J(o);n.push({match:e.match?.text??"/",at:e.level.block?.at??r.at,targets:jm(e,t,r),labels:Jm(o,s?.authority)})}for(let r of e.children.all)Gn(r,t,n);for(let r of e.ifs.values())Gn(r,t,n);e.limitExcept!==void 0&&Gn(e.limitExcept,t,n)}function jm(e,t,n){let r=n.args[0]??"";if(!Y(r))return $r(n,e,t);let o=Q(r),i=Qm(o,e,t)?.flatMap(a=>Km.exec(a)?.[0]??[])??[];return i.length===0?[Zm(n)]:i.flatMap(a=>$r({...n,args:[a]},e,t))}var Km=/^https?:\/\/[^/?]+/i,Xm=1e3;function Qm({pieces:e},t,n){let r=[""];for(let o of e){if(r.every(i=>/^https?:\/\/[^/?]+[/?]/i.test(i)))break;let s="text"in o?[o.text]:Ym(o.variable,t,n);if(s===void 0||r.length*s.length>Xm)return;r=r.flatMap(i=>s.map(a=>i+a))}return r}function Ym(e,t,n){for(let s=t;s!==void 0;s=s.outer){let i=s.level.own.get("set")?.findLast(a=>a.args[0]?.slice(1).toLowerCase()===e);if(i!==void 0)return i.args[1]===void 0||i.args[1].includes("$")?void 0:[i.args[1]]}if(/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(e))return[""];let r=n.maps.get(e),o=r===void 0?[]:Ve(r).filter(s=>s!=="");return o.length===0||o.some(s=>s.includes("$"))?void 0:o}function Zm(e){let t=O({missing:"variable",name:e.args[0]??"",at:e.at});return{scheme:"http",host:t,port:t,path:t,verifies:xe,at:e.at}}function Jm(e,t){let n=(t??e).replace(/:\d+$/,"");return n===""||n.startsWith("$")?[]:[n]}function $d(e){let t=Us(e),n=Va(t),r=Ya(n,Hd(t,e.loaded.files),t),o=Ba(t),s=[...e.loaded.remarks,...Fa(t,o),...La(t),...Za(t,o)];return i=>e_(e,{...t,version:i},n,r,Nn(i,s))}function e_(e,t,n,r,o){let{version:s,sockets:i}=t,a=new WeakMap;return{dialect:"nginx",version:s,files:e.loaded.files,complete:t.complete,sites:r,remarks:o,loads:t_(t,o),assumes:t.assumes,abilities:{rateLimit:!0,responseHeaders:!0,tls:!0},exchange(d){let c=Kr(n,d),u=c&&Xa(c,t,d);if(c!==void 0&&u===void 0)return Ka(c,t.servers.length,d);let l=u??Wt(t,i,d);return a.set(l.exchange,l),l.exchange},answered(d){let c=a.get(d);return c&&oa(c)},remedy(d,c){let u=Kr(n,c.request),l=u&&vd(d,u,c);if(l!==void 0)return l;let f=a.get(c)??Wt(t,i,c.request);return wd(d,f,t)}}}function t_(e,t){let n=t.filter(o=>o.about==="syntax"||o.about==="refused");return n.some(o=>o.effect==="breaks")?!1:n.length>0||e.extent==="server-part"||e.extent==="directives"||t.filter(({about:o,cause:s})=>o==="unseen"&&!(s?.missing==="plugin"&&Dr(s.name,e.main))).length>0?null:!0}var Od={upgrade:{text:"Set both headers in the `location` that passes requests on, beside every other `proxy_set_header` it needs: one line there discards all that stand outside it.",bad:`location / {
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
}`},"http-mode":{text:"A `stream` block relays bytes and knows no headers: put Pulse into an `http` server."},target:{text:"Pulse listens on port 7655 and speaks plain HTTP there. A name that stands in a variable is looked up for each request and needs a `resolver`; in a container `localhost` is the container.",bad:"proxy_pass https://127.0.0.1:7655;",good:"proxy_pass http://127.0.0.1:7655;"}};function Rd(e,t,n){let r=new Map(e.map(c=>[t.real(c.path),c])),o=new Map,s=c=>{let u=t.real(c),l=o.get(u);if(l!==void 0)return l;let f=r.get(u)??t.read(c);if("failed"in f)return;let p=hr(f,t,n,r,!0);return o.set(u,p),p},i=new Map,a=[];for(let c of e){let u=n_(c,t,n,s);if(u===void 0){let l=hr(c,t,n,r,!1);a.push({named:[c],extent:u_(l.statements),loaded:l})}else i.set(u,[...i.get(u)??[],c])}return[...[...i].map(([c,u])=>({named:u,extent:"main",loaded:c})),...i_(a,t)]}function n_(e,t,n,r){if(n.root!==void 0){let s=r(n.root);if(s?.reached.has(t.real(e.path)))return s}if(gr(e)!==void 0||r_(e.text))return r(e.path);let o=t.real(e.path);for(let s of s_([e.path,t.absolute(e.path),o],t)){let i=r(s);if(i?.reached.has(o))return i}}function r_(e){return/^[ \t]*(?:http|events|stream)\s*\{/m.test(e)}var o_=["nginx.conf","openresty.conf"];function s_(e,t){let n=new Set;for(let r of e){let o=me(r);for(let s=0;s<4;s+=1){for(let i of o_){let a=Re(o,i);a!==r&&t.kind(a)==="file"&&n.add(a)}if(o==="/"||o===".")break;o=me(o)}}return[...n]}function i_(e,t){let n=e.map(({named:r,loaded:o})=>({first:t.real(r[0]?.path??""),reached:o.reached}));return go(n).flatMap(({index:r,parts:o})=>{let s=e[r];return s===void 0?[]:[{...s,named:o.flatMap(i=>e[i]?.named??[])}]})}var a_=new Set(["http","events","stream","mail","user","worker_processes","worker_rlimit_nofile","pid","daemon","load_module","master_process","worker_shutdown_timeout","env","pcre_jit"]),d_=new Set(["server","upstream","map","geo","limit_req_zone","limit_conn_zone","proxy_cache_path","log_format","split_clients"]),c_=new Set(["location","listen","server_name"]);function u_(e){let t=new Set(e.map(r=>r.name)),n=r=>[...t].some(o=>r.has(o));return t.has("http")||t.has("events")||t.has("stream")?"main":t.has("server")?"site":n(c_)?"server-part":n(d_)?"site":n(a_)?"main":"directives"}var Fk={name:"nginx",title:"nginx",versions:Le,comments:{marker:"#",trailing:!0},claims:lo,open(e,t,n){return Rd(e,t,n).map(r=>({named:r.named.map(o=>o.path),...l_(r)?{partial:!0}:{},files:r.loaded.files,at:$d(r)}))},howTo:Od};function l_({extent:e,loaded:t,named:n}){let[r]=t.files;return e==="main"&&r!==void 0&&!n.includes(r)}exports.nginx=Fk;})
