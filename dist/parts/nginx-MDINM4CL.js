(function(require,module,exports){var $t=Object.defineProperty;var oo=Object.getOwnPropertyDescriptor;var ao=Object.getOwnPropertyNames;var lo=Object.prototype.hasOwnProperty;var co=(e,t)=>{for(var r in t)$t(e,r,{get:t[r],enumerable:!0})},uo=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of ao(t))!lo.call(e,s)&&s!==r&&$t(e,s,{get:()=>t[s],enumerable:!(n=oo(t,s))||n.enumerable});return e};var _o=e=>uo($t({},"__esModule",{value:!0}),e);var Qp={};co(Qp,{nginx:()=>Zi});module.exports=_o(Qp);var Bi=require("./shared.js")("chunk-C3RWTS65.js"),Cr=require("./shared.js")("chunk-X54E5EDS.js"),Gi=require("./shared.js")("chunk-4API2V4X.js"),tm=require("./shared.js")("chunk-BYXBJQAS.js"),Di=require("./shared.js")("chunk-6LXYDZKL.js"),rm=require("./shared.js")("chunk-TSX5HDCM.js"),Vi=require("./shared.js")("chunk-7OHQ7DGV.js"),W=require("./shared.js")("chunk-KZCMEBDD.js"),f=require("./shared.js")("chunk-UV6T6NK6.js"),bt=require("./shared.js")("chunk-QTA2RYGV.js"),kt=require("./shared.js")("chunk-UP4ZR3AH.js"),z=require("./shared.js")("chunk-XAQH6GVY.js"),Yi=require("./shared.js")("chunk-UPQ5ECED.js"),nm=require("./shared.js")("chunk-3RNHDNP5.js"),He=9,ee=10,fe=13,$e=32,pe=34,Be=35,Ur=36,Le=39,fo=41,Z=59,Lt=92,U=123,te=125;function ze(e){return e===$e||e===ee||e===He||e===fe}function zt(e,t){let r=e.length,n=t;for(;n<r;)switch(e.charCodeAt(n)){case $e:case ee:case Z:case He:case fe:case U:return n;case Ur:for(n++;e.charCodeAt(n)===U;)n++;break;case Lt:n+=2;break;default:n++}return r}function qt(e,t){let r=e.charCodeAt(t),n=e.length;for(let s=t+1;s<n;s++){let i=e.charCodeAt(s);if(i===r)return s;i===Lt&&s++}return-1}function qe(e,t){let r=e.indexOf(`
`,t);return r===-1?e.length:r}function Ge(e,t,r){for(;r>t&&ze(e.charCodeAt(r-1));)r--;return r}function Mt(e,t){let r=t;for(;r>0&&(e.charCodeAt(r-1)===$e||e.charCodeAt(r-1)===He);)r--;return r===0||e.charCodeAt(r-1)===ee?t-r:-1}var po=(0,kt.a)({t:"	",r:"\r",n:`
`});function Me(e){return e.includes("\\")?e.replace(/\\(["'\\trn])/g,(t,r)=>po[r]??r):e}function Xr(e){return ze(e)||e===Z||e===U||e===te||e===fo}function Wt(e,t,r){let n=[],s=t;for(;s<r;){let i=e.charCodeAt(s);if(ze(i))s+=1;else if(i===Be)s=qe(e,s);else{let o=Rr(e,s,r);n.push(o),s=o.end}}return n}function mo(e){return ho.test(e)?Wt(e,0,e.length).map(({value:t})=>t):e.match(go)??[]}var ho=/["'\\#]/,go=/[^ \t\r\n]+/g;function Tt(e,t,r){Ct.lastIndex=t,Ct.test(e);let n=Ct.lastIndex;return n===r||ze(e.charCodeAt(n))?e.slice(t,n):Rr(e,t,r).value}var Ct=/\w*/y;function Rr(e,t,r){let n=e.charCodeAt(t);if(n===pe||n===Le){let i=qt(e,t);if(i!==-1&&i<r)return{value:Me(e.slice(t+1,i)),quote:n===pe?'"':"'",start:t,end:i+1}}let s=Math.min(Math.max(zt(e,t),t+1),r);return{value:Me(e.slice(t,s)),quote:"",start:t,end:s}}function At(){return{byText:new Map,names:new Map,last:void 0}}var N=6,Pt=0,It=1,jt=2,Nt=3,Br=4,re=5;function A(e,t){return X(e,t,re)}function Gr(e){return Dr(e,0,e.count)}function Ot(e,t){return Dr(e,t+1,X(e,t,re))}function Dr(e,t,r){let n=[];for(let s=t;s<r;s=X(e,s,re))n.push(s);return n}function Vr(e,t){let r=e.said[t];if(r!==void 0)return r.name;let n=e.mended.get(t)?.[0]?.value??Tt(e.text,me(e,t),De(e,t));return Yr(n,e.sayings)}function Yr(e,{names:t}){let r=t.get(e);return r!==void 0?r:(t.set(e,e),e)}function B(e,t){let{said:r,sayings:n}=e,s=r[t];if(s!==void 0)return s;let i=vo(e,t)??xo(e,t);return r[t]=i,n.last!==void 0&&(n.last.next=i),n.last=i,i}function vo({text:e,mended:t,directives:r,sayings:n},s){let i=n.last?.next;if(i===void 0||t.size>0)return;let o=r[N*s+Pt]??0,a=r[N*s+It]??0;return i.text.length===a-o&&e.startsWith(i.text,o)?i:void 0}function xo(e,t){let{byText:r}=e.sayings,n=e.text.slice(me(e,t),De(e,t)),s=e.mended.size===0,i=s?r.get(n):void 0;if(i!==void 0)return i;let[o,...a]=s?mo(n):Ve(e,t).map(({value:c})=>c),l={name:Yr(o??"",e.sayings),args:a,text:n,next:void 0};return s&&r.set(n,l),l}function me(e,t){return X(e,t,Pt)}function yo(e,t){return Ve(e,t)[0]?.end??0}function wo(e,t,r){let n=Ve(e,t).map((s,i)=>i===0?{...s,value:r}:s);return{...e,mended:new Map(e.mended).set(t,n),said:new Array(e.count)}}function De(e,t){return X(e,t,It)}function Zr(e,t){return X(e,t,jt)}function j(e,t){return X(e,t,Nt)!==0}function Et(e,t){return{start:X(e,t,Nt),end:X(e,t,Br)}}function X({directives:e},t,r){return e[N*t+r]??0}function bo(e){let t=[],r=[{behind:e.count,children:t}];for(let n=0;n<e.count;n+=1){for(;n>=(r.at(-1)?.behind??0);)r.pop();let s=[];r.at(-1)?.children.push(ko(e,n,s)),j(e,n)&&r.push({behind:X(e,n,re),children:s})}return t}function ko(e,t,r){let[n,...s]=Ve(e,t);if(n===void 0)throw new Error("a directive without a name");let{start:i,end:o}=Et(e,t),a=e.verbatim.has(t)?{verbatim:!0}:{},l=j(e,t)?{block:{open:i,close:o,children:r,...a}}:{};return{name:n,args:s,...l,start:n.start,end:Zr(e,t)}}function Ve(e,t){return e.mended.get(t)??Wt(e.text,me(e,t),De(e,t))}function So(e,t,r){let n=[],s=new Map,i=new Set,o=0,a=0,l=t.toReversed();for(let c=l.pop();c!==void 0;c=l.pop()){let u=n.length/N;if("ends"in c){n[N*c.ends+re]=u,o-=1;continue}let _=[c.name,...c.args],d=_.at(-1)?.end??c.end;Ho(_,Wt(e,c.start,d))||s.set(u,_);let{open:p=0,close:w=0}=c.block??{};n.push(c.start,d,c.end,p,w,u+1),c.block?.verbatim&&i.add(u),l.push({ends:u}),o+=1,a=Math.max(a,o);for(let S of c.block?.children.toReversed()??[])l.push(S)}return{text:e,directives:Int32Array.from(n),count:n.length/N,mended:s,verbatim:i,depth:a,said:new Array(n.length/N),sayings:r}}function Ho(e,t){return e.length===t.length&&e.every(({value:r,start:n,end:s},i)=>r===t[i]?.value&&n===t[i]?.start&&s===t[i]?.end)}function he(e,t,r,n){let{name:s,args:i,text:o}=B(e,t),{path:a}=r,l={file:a,start:me(e,t),end:De(e,t)},c=j(e,t)?{file:a,...Et(e,t)}:void 0;return{name:s,args:i,at:l,end:Zr(e,t),text:o,body:n,inside:c,verbatim:e.verbatim.has(t)?!0:void 0}}function P(e){return{...e.at,end:e.end}}function Ft(e){return`${e.text.replace(/\s+/g," ")}${e.body===void 0?";":" {"}`}function Jr(e){let{file:t,outline:r,directive:n}=e,{name:s,args:i,at:o,end:a,text:l,inside:c,verbatim:u}=he(r,n,t,void 0),_;return{name:s,args:i,at:o,end:a,text:l,inside:c,verbatim:u,folded:e,get body(){return _??=Ot(r,n).map(d=>ge(e,d)),_}}}function Kr({outline:e},t){let{name:r,args:n,text:s}=B(e,t),i=j(e,t)?$o:void 0;return{name:r,args:n,text:s,at:Lo,end:0,body:i}}var $o=[],Lo={file:"",start:0,end:0};function ge(e,t){let{file:r,outline:n,made:s}=e,i=s[t];if(i!==void 0)return i;let o=j(n,t)?Jr({...e,directive:t}):he(n,t,r,void 0);return s[t]=o,o}function J(e){return e.folded!==void 0||e.body!==void 0}function Ye(e,t){let{folded:r}=e;if(r===void 0)return e.body?.filter(a=>a.name===t)??[];let{outline:n,directive:s}=r,i=A(n,s),o=[];for(let a=s+1;a<i;a=A(n,a))B(n,a).name===t&&o.push(ge(r,a));return o}function Qr({outline:e,directive:t},r){let n=A(e,t);for(let s=t+1;s<n;s+=1)if(r.has(B(e,s).args))return!0;return!1}function zo(e,t){return tn(r=>r.name===e,t,()=>!0)}function en(e,t,r=()=>!0){return tn(({args:n})=>e.has(n),t,r)}function tn(e,t,r){let n=[];return s(t),n;function s(o){for(let a of o)J(a)?r(a)&&(a.folded===void 0?s(a.body??[]):i(a.folded)):e(a)&&n.push(a)}function i(o){let{outline:a,directive:l}=o,c=A(a,l),u=l+1;for(;u<c;){let _=B(a,u),d=j(a,u);!d&&e(_)&&n.push(ge(o,u)),u=d&&!r(_)?A(a,u):u+1}}}function rn(e){let[t="",r]=e.split("/"),n=Ut(t);if(!(n===void 0||r!==void 0&&!/^\d+$/.test(r)))return{first:n,bits:r===void 0?32:Number(r)}}function Ut(e){let t=/^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(e)?.slice(1).map(Number);if(!(t===void 0||t.some(r=>r>255)))return t.reduce((r,n)=>r*256+n,0)}function nn({first:e,bits:t},r){let n=2**(32-t);return Math.floor(e/n)===Math.floor(r/n)}function qo(e){let t=[],r=[],n="",s=!1,i;for(let{name:o,args:a,unseen:l}of e.body??[]){i??=l;let[c]=a,u=rn(o);o==="default"?n=c??"":u!==void 0&&c!==void 0?t.push({...u,result:c}):(s=!0,c!==void 0&&!Mo.has(o)&&r.push(c))}return{source:e.args.length>1?e.args[0]??"":"$remote_addr",statement:e,networks:t,fallback:n,hasOthers:s,others:r,...i===void 0?{}:{unseen:i}}}var Mo=new Set(["proxy","delete","include"]);function Wo(e){return e===void 0||e.includes(":")?void 0:Ut(e)??4294967295}function To(e,t){return e.hasOthers||e.unseen!==void 0?void 0:e.networks.filter(r=>nn(r,t)).toSorted((r,n)=>n.bits-r.bits)[0]?.result??e.fallback}function Co(e){return e.unseen!==void 0?[]:[...new Set([e.fallback,...e.networks.map(({result:t})=>t),...e.others])]}var Xt=new Set(["map","geo","split_clients","types","geoip2","charset_map"]),Ao=new Set(["server_name","proxy_pass"]);function Po(e,t){let r=Rt(e),n=[...r,...Rt(t)],s=new Set,i=!1,o=({name:a,unseen:l})=>{s.add(a),l!==void 0&&(i=!0)};for(let a of n)if(o(a),Xt.has(a.name))for(let l of Rt(a.body??[]))o(l);return{names:s,hidesSomething:i,http:r,lines:n}}function Rt(e){let t=[],r=new Set,n=a=>{for(let l of a){let{name:c,args:u,folded:_}=l;if(_!==void 0){t.push(l),o(_);continue}let{body:d}=l;if(d===void 0){if(r.has(u))continue;r.add(u)}t.push(l),d!==void 0&&!Xt.has(c)&&n(d)}},s=new Set,i=new Set,o=a=>{let{outline:l,directive:c}=a,u=A(l,c),_=c+1;for(;_<u;){let{name:d,args:p,text:w}=B(l,_),S=j(l,_);if(Ao.has(d)&&!w.includes("$")&&!w.includes("("))i.has(d)||t.push(ge(a,_)),i.add(d);else{let k=S?s:r;k.has(p)||t.push(ge(a,_)),(!S||d==="location")&&k.add(p)}_=S&&Xt.has(d)?A(l,_):_+1}};return n(e),t}var sn=[["w",6048e5],["d",864e5],["h",36e5],["m",6e4],["s",1e3],["ms",1]],Io=[["y",31536e6],["M",2592e6]];function We(e,t){let r=t==="seconds"?[...Io,...sn.slice(0,-1)]:sn,n=/(\d+)(ms|[yMwdhms])? */y,s=0,i=-1;for(;n.lastIndex<e.length;){let o=n.exec(e),a=r.findIndex(([l])=>l===(o?.[2]??"s"));if(o===null||a===-1||a<=i)return;s+=Number(o[1])*(r[a]?.[1]??0),i=o[2]===void 0?r.length:a}if(!(i===-1||s>jo))return t==="seconds"?Math.floor(s/1e3):s}var jo=2**63;function Te(e,t){let r=/^(\d+)([kKmMgG]?)$/.exec(e);if(r===null)return;let n=(r[2]??"").toLowerCase();if(n==="g"&&t==="size")return;let s=Number(r[1])*({k:1024,m:1024**2,g:1024**3}[n]??1);return s>2**63?void 0:s}function Bt(e){let t=e.toLowerCase();return t==="on"?!0:t==="off"?!1:void 0}function on(e){let t=/^\d+$/.test(e[0]??"")?Number(e[0]):0,r=Te(e[1]??"","size");return t===0||r===void 0||r===0?void 0:{count:t,bytes:r}}var Ce=4096;function ne(e,t,r,n,s){let i=new Map,o=s.unseen,a;for(let l of n){l.unseen!==void 0&&(an(l)?a??=l.unseen:o??=l.unseen);let c=i.get(l.name);c===void 0?i.set(l.name,[l]):c.push(l)}return{kind:e,parent:t,block:r,statements:n,own:i,unseen:o,unseenTls:a,complete:s.complete}}var No=/(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;function an(e){return e.unseen!==void 0&&No.test(e.args[0]??"")}function y(e,t){for(let r=e;r!==void 0;r=r.parent){let n=r.own.get(t),s=r.unseen??(r.unseenTls&&Oo(t)?r.unseenTls:void 0);if(n!==void 0)return{lines:n,level:r,inherited:r!==e,unseen:s};if(s!==void 0)return{unknown:s}}}function Oo(e){return e.startsWith("ssl_")||e==="add_header"||e==="http2"}function ve(e,t,r,n){let s=y(e,t);if(s===void 0)return(0,f.b)(n,e.complete,t);if("unknown"in s)return(0,f.c)(s.unknown);let[i,o]=s.lines,a=i===void 0?void 0:r(i.args);return i===void 0||a===void 0||o!==void 0?(0,f.c)({missing:"file",name:i?.text??t,...i===void 0?{}:{at:i.at}}):i.assumed?{is:"known",value:a,origin:"assumed",directive:t}:{is:"known",value:a,origin:s.inherited?"inherited":"written",directive:t,at:i.at}}function G(e,t,r){return ve(e,t,([n])=>Bt(n??""),r)}function Ze(e,t,r){return ve(e,t,([n])=>n,r)}function Eo(e,t,r){return ve(e,t,([n])=>We(n??"","time"),r)}function xe(e,t,r){return ve(e,t,([n])=>Te(n??"","size"),r)}function Fo(e,t,r){return ve(e,t,([n])=>Te(n??"","offset"),r)}function ln(e,t,r){return ve(e,t,on,r)}function D(e,t){return e.own.get(t)?.[0]}var Ae={oldest:"1.18.0",newest:"1.31.4",turning:["1.19.4","1.25.1","1.29.3","1.29.4","1.29.7","1.31.0"]};function M(e,t){let r=e.split("."),n=t.split(".");for(let s=0;s<n.length;s+=1){let i=Number(r[s]??0)-Number(n[s]??0);if(i!==0)return i>0}return!0}var Uo={family:"ipv4",address:"*",port:80,ssl:!1,http2:!1,quic:!1,defaultServer:!1,proxyProtocol:!1},Xo=new Set(["default_server","default","bind","deferred","ssl","http2","quic","proxy_protocol","reuseport","multipath","spdy"]),Ro=["setfib","fastopen","backlog","rcvbuf","sndbuf","accept_filter","ipv6only","so_keepalive"];function Gt(e){let[t="",...r]=e.args,n=cn(t);return n===void 0?[]:n.ports.map(s=>({family:n.family,address:n.address,port:s,ssl:r.includes("ssl"),http2:r.includes("http2"),quic:r.includes("quic"),defaultServer:r.includes("default_server")||r.includes("default"),proxyProtocol:r.includes("proxy_protocol"),statement:e}))}function Bo(e,t){let[r="",...n]=e.args;return cn(r)===void 0?`\`${r}\` is neither a port nor an address`:Go(n,t)}function Go(e,t){for(let r of e){let n=r.split("=")[0]??"";if(!(Xo.has(r)&&(r!=="quic"||M(t,"1.25.0"))&&(r!=="multipath"||M(t,"1.31.0"))&&(r!=="spdy"||!M(t,"1.19.7"))||r.includes("=")&&Ro.includes(n)))return`nginx does not know the parameter \`${r}\``}return e.includes("ssl")&&e.includes("quic")?"`ssl` and `quic` exclude one another":void 0}var cn=(0,bt.b)(e=>{if(e.startsWith("unix:"))return{family:"unix",address:e.slice(5),ports:[0]};let t=/^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(e);if(t!==null){let o=Dt(t[2]??"80"),a=(t[1]??"").toLowerCase();return o&&{family:"ipv6",address:a==="::"?"*":a,ports:o}}let[r="",n,...s]=e.split(":");if(s.length>0)return;if(n===void 0&&/^\d+(?:-\d+)?$/.test(r)){let o=Dt(r);return o&&{family:"ipv4",address:"*",ports:o}}let i=Dt(n??"80");return i===void 0||!/^(?:\*|[\w.-]+)$/.test(r)?void 0:{family:"ipv4",address:r==="0.0.0.0"?"*":r==="localhost"?"127.0.0.1":r,ports:i}}),Do=1e3;function Dt(e){let t=/^(\d{1,5})(?:-(\d{1,5}))?$/.exec(e);if(t===null)return;let r=Number(t[1]),n=Number(t[2]??t[1]);if(!(r<1||n>65535||r>n))return Array.from({length:Math.min(n-r+1,Do)},(s,i)=>r+i)}function Je(e){return`${e.family} ${e.address} ${e.port}`}var ye=4096;function Ke(e,t,r,n){if((n-t)*3<ye-1)return!1;let s=_n(e,t,r)+(n-r);return s>=ye||s===ye-1&&ze(e.text.charCodeAt(n))}function un(e,t,r){if((r-t)*3<ye)return!1;let n=_n(e,t,r);return n>ye||n===ye&&r<e.text.length}function _n({text:e,lossy:t},r,n){let s=0;for(let i=r;i<n;i++){let o=e.charCodeAt(i);o<128?s+=1:o<2048||o>=55296&&o<=57343?s+=2:s+=t&&o===65533?1:3}return s}function dn(e){return e.endsWith("_by_lua_block")}var Vt=91,Yt=45,Vo=61;function Yo(e,t){let r={[pe]:0,[Le]:0},n=1,s=t;for(;s<e.length;){let i=e.charCodeAt(s);if(i===U)n++;else if(i===te){if(n--,n===0)return s}else if(i===pe||i===Le){if(s>=r[i]){let o=Zo(e,s);e.charCodeAt(o)===i?s=o:r[i]=o}}else if(i===Vt||i===Yt&&e.charCodeAt(s+1)===Yt){let o=i===Yt?Jo(e,s):fn(e,s);if(o===-1)return-1;s=Math.max(s,o-1)}s++}return-1}function Zo(e,t){let r=e.charCodeAt(t),n=t+1;for(;n<e.length;){let s=e.charCodeAt(n);if(s===r||s===ee)return n;n+=s===Lt&&e.charCodeAt(n+1)!==ee?2:1}return e.length}function Jo(e,t){let r=fn(e,t+2);if(r!==t+2)return r;let n=e.indexOf(`
`,t);return n===-1?e.length:n}function fn(e,t){if(e.charCodeAt(t)!==Vt)return t;let r=t+1;for(;e.charCodeAt(r)===Vo;)r++;if(e.charCodeAt(r)!==Vt)return t;let n=`]${e.slice(t+1,r)}]`,s=e.indexOf(n,r+1);return s===-1?-1:s+n.length}var Ko=[[0,`
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
    uwsgi_ssl_protocols valid_referers worker_cpu_affinity xslt_stylesheet xslt_types`]],Qo=`
  charset_map events geo http if limit_except location mail map server split_clients stream types
  upstream`,pn;function Pe(){return pn??={simple:new Map(Ko.flatMap(([e,t])=>mn(t).map(r=>[r,e]))),blocks:new Set(mn(Qo))},pn}function mn(e){return e.trim().split(/\s+/)}function ea(e){return Pe().simple.has(e)||Pe().blocks.has(e)}function hn(e){return Pe().simple.has(e)}function ta(e){return Pe().blocks.has(e)}function ra(e){return Pe().simple.get(e)??Number.POSITIVE_INFINITY}var na=new Set(["charset_map","geo","map","split_clients","types"]);function Qe(e){return na.has(e)}function sa(e){return e==="types"?Number.POSITIVE_INFINITY:1}function ia(e,t,r,n){if(!gn(t[0].value,t.length-1,r,n))return[t];let s=Qe(n),i=[],o;for(let a of t){let l=i.at(-1),c=o===void 0||e.slice(o.end,a.start).includes(`
`);l===void 0||c&&(s||oa(a))?i.push([a]):l.push(a),o=a}return i}function gn(e,t,r,n){let s=Qe(n);return r===";"?t>(s?sa(n):ra(e)):r==="{"?!s&&hn(e):!0}function oa(e){return e.quote===""&&ea(e.value)}function aa(e,t=At()){let{text:r}=e,n={file:e,comments:[],open:[],directives:new Int32Array(64+(r.length>>2)),count:0,depth:1};for(let u=Zt(wn,r,0);u<r.length;u=Zt(wn,r,u))if(u=la(n,u),u===se)return;let{comments:s,open:i,directives:o,count:a,depth:l}=n;if(i.length>0)return;let c={mended:new Map,verbatim:new Set,said:new Array(a),sayings:t};return{outline:{text:r,directives:o,count:a,depth:l,...c},comments:s}}var se=-1;function la(e,t){let{text:r}=e.file,n=ma(r,t);if(n!==-1)return vn(e,t,Ge(r,t,n),n);let s=r.charCodeAt(t);if(s===te)return ua(e,t);if(s===Be)return yn(e,t);let i=_a(e,t);return i===void 0?se:vn(e,t,i.wordsEnd,i.terminator)}function vn(e,t,r,n){if(r===t)return se;let s=N*e.count;s+N>e.directives.length&&(e.directives=ha(e.directives));let{directives:i}=e;return i[s+Pt]=t,i[s+It]=r,i[s+jt]=n+1,i[s+re]=e.count+1,e.file.text.charCodeAt(n)===U&&!ca(e,t,r,n)?se:(e.count+=1,n+1)}function ca(e,t,r,n){let s=Tt(e.file.text,t,r);return dn(s)||Qe(xn(e))?!1:(e.directives[N*e.count+Nt]=n+1,e.open.push({directive:e.count,name:s}),e.depth=Math.max(e.depth,e.open.length+1),!0)}function xn({open:e}){return e[e.length-1]?.name??""}function ua({open:e,directives:t,count:r},n){let s=e.pop();if(s===void 0)return se;let i=N*s.directive;return t[i+Br]=n,t[i+jt]=n+1,t[i+re]=r,n+1}function _a(e,t){let{file:r}=e,{text:n}=r,s=0,i=t,o=!1,a=t;for(;a<n.length;){let l=n.charCodeAt(a);switch(l){case $e:case He:case fe:a+=1;break;case ee:o=!0,a+=1;break;case Z:case U:{let c=l===Z?";":"{",u=Tt(n,t,i);return o&&gn(u,s-1,c,xn(e))?void 0:{wordsEnd:i,terminator:a}}case te:return;case Be:{if(a=yn(e,a),a===se)return;break}default:{let c=da(r,a);if(c===void 0)return;s+=1,i=c,a=c}}}}function da(e,t){let{text:r}=e,n=r.charCodeAt(t);if(n!==pe&&n!==Le){let o=zt(r,t);return Ke(e,t,o,o)?void 0:o}let s=qt(r,t),i=s+1;if(!(s===-1||Ke(e,t+1,s,i)))return i<r.length&&!Xr(r.charCodeAt(i))?void 0:i}function yn({file:e,comments:t},r){let{text:n}=e,s=qe(n,r);return un(e,r,s)?se:(t.push(r,n.charCodeAt(s-1)===fe?s-1:s),s)}var wn=/[ \t\r\n]*/y,fa=/[^;{}"'\\#\n]*/y,pa=1e3;function ma(e,t){let r=Zt(fa,e,t);if(r-t>pa)return-1;let n=e.charCodeAt(r);return n===Z||n===U&&e.charCodeAt(r-1)!==Ur?r:-1}function Zt(e,t,r){return e.lastIndex=r,e.test(t),e.lastIndex}function ha(e){let t=new Int32Array(2*e.length);return t.set(e),t}function ga(e,t){let r=[];for(let n=0;n<t.length;n+=2){let s=t[n]??0,i=t[n+1]??0;r.push({text:e.slice(s+1,i).trim(),start:s,end:i})}return r}var bn=60;function ie(e){let t=e.replace(/\s+/g," ");return`\`${t.length>bn?`${t.slice(0,bn)}\u2026`:t}\``}function oe(e,t,r,n,s){return{code:e,message:`${t}: expected ${r}.`,expected:r,start:n,end:s}}function va(e,t){let[r,...n]=e,s=(n.at(-1)??r).end,i=t?"`;`":xa(r.value),o=n.length===0?ie(r.value):`the arguments of ${ie(r.value)}`;return oe("missing-terminator",`The directive ${ie(r.value)} does not end`,`${i} after ${o}`,s,s)}function xa(e){return ta(e)?"`{`":hn(e)?"`;`":"`;` or `{`"}function et(e,t,r){return oe("unexpected-token",`Unexpected ${ie(e)}`,r,t,t+e.length)}function kn(e){return oe("unexpected-close","Unexpected `}` that closes no block","a directive or the end of the file",e,e+1)}function Sn(e,t){let r=e.map(n=>n.value).join(" ");return oe("unclosed-block",`The block of ${ie(r)} is never closed`,"`}`",t-1,t)}function ya(e){let t=`after ${ie(e.value)}`;return oe("unclosed-quote",`The quote ${e.quote} is never closed`,`${e.quote} ${t}`,e.start,e.start+1)}function Hn(e){let t=`The word that begins with ${ie(e.value.slice(0,10))} is longer than nginx can read`;return oe("too-long",t,"less than 4095 bytes",e.start,e.end)}function wa(e,t){return oe("too-long","The comment is longer than nginx can read","less than 4096 bytes in a line",e,t)}var ba=64;function ka(e,t){let{text:r}=e,n=[],s=[],i=[],o=[],a=n,l,c=[],u=!1,_=!1;return{lineBreak:d,bareWord:w,quotedWord:S,comment:Ji,terminate:Ki,open:Qi,close:Ir,finish:no};function d(){u=l!==void 0}function p(m){l===void 0?l=m:c.push(m)}function w(m,h){let g={value:Me(r.slice(m,h)),quote:"",start:m,end:h};return Ke(e,m,h,h)&&i.push(Hn(g)),p(g),h}function S(m,h){let g=qt(r,m),b=g+1,q=r.charCodeAt(b),F=g!==-1&&(b===r.length||Xr(q));if(!F&&(g===-1||k(m,g)))return I(m,h);let Y={value:Me(r.slice(m+1,g)),quote:h,start:m,end:b};if(Ke(e,m+1,g,b)&&i.push(Hn(Y)),p(Y),!F){let io=String.fromCodePoint(r.codePointAt(b)??0);i.push(et(io,b,`a blank, \`;\` or \`{\` after the closing ${h}`))}return b}function k(m,h){let g=qe(r,m);if(g>h)return!1;let b=r.charCodeAt(Ge(r,m,g)-1);return b===Z||b===U}function I(m,h){let g=Ge(r,m+1,qe(r,m)),b=r.charCodeAt(g-1);g>m+1&&(b===Z||b===U)&&(g=Ge(r,m+1,g-1));let q={value:Me(r.slice(m+1,g)),quote:h,start:m,end:g};return i.push(ya(q)),p(q),g}function Ji(m){let h=qe(r,m),g=r.charCodeAt(h-1)===fe?h-1:h;return s.push({text:r.slice(m+1,g).trim(),start:m,end:g}),un(e,m,h)&&i.push(wa(m,g)),h}function Ki(m){u&&Ht(";"),l===void 0?i.push(et(";",m,"a directive or `}`")):Ar(l,c,m+1)}function Ar(m,h,g){a.push({name:m,args:h,start:m.start,end:g}),Pr()}function Pr(){l=void 0,c=[],u=!1}function Qi(m){if(u&&Ht("{"),l===void 0)return i.push(et("{",m,"a directive or `}`")),o.push({words:void 0,open:m+1,children:a,indentation:-1}),m+1;Or()&&i.push(et("{",m,`\`;\`, for the rows of ${St()} hold no blocks`));let h=[l,...c];return Pr(),dn(h[0].value)?eo(h,m+1):(a=[],o.push({words:h,open:m+1,children:a,indentation:t?Mt(r,h[0].start):-1}),m+1)}function eo([m,...h],g){let b=Yo(r,g);b===-1&&(i.push(Sn([m,...h],g)),b=to(m,g));let q=Math.min(b+1,r.length);return a.push({name:m,args:h,block:{open:g,close:b,children:[],verbatim:!0},start:m.start,end:q}),q}function to(m,h){let g=Mt(r,m.start);if(g===-1||_)return r.length;_=!0;let b=`
${r.slice(m.start-g,m.start)}}`,q=r.indexOf(b,h);return q===-1?r.length:q+b.length-1}function Ir(m){if(Er("}"),t&&!ro(m))return;let h=o.pop();h===void 0?i.push(kn(m)):jr(h,m,m+1)}function jr({words:m,open:h,children:g},b,q){if(a=o.at(-1)?.children??n,m===void 0)return;let[F,...Y]=m;a.push({name:F,args:Y,block:{open:h,close:b,children:g},start:F.start,end:q})}function ro(m){let h=Mt(r,m),g=o.at(-1)?.indentation??-1;if(h===-1||g===-1||h===g)return!0;if(h>g)return i.push(kn(m)),!1;let b=o.slice(-ba),q=b.length-1-b.findLastIndex(F=>F.indentation===h);return q<b.length&&Nr(q,m),!0}function Nr(m,h){for(let g=0;g<m;g++){let b=o.pop();if(b===void 0)return;b.words!==void 0&&i.push(Sn(b.words,b.open)),jr(b,h,h)}}function no(){return Er("end of file"),Nr(o.length,r.length),i.sort((m,h)=>m.start-h.start),{file:e,directives:n,comments:s,problems:i}}function St(){return o.at(-1)?.words?.[0].value??""}function Or(){return Qe(St())}function Er(m){u&&Ht(m),l!==void 0&&Fr([l,...c])}function Ht(m){if(l===void 0)return;let h=ia(r,[l,...c],m,St()),g=h.pop();if(!(g===void 0||h.length===0)){for(let b of h)Fr(b);[l,...c]=g}}function Fr(m){let h=so(m),g=h===0?m:Sa(m,h),[b,...q]=g,F=(q.at(-1)??b).end;i.push(va(g,Or())),Ar(b,q,F);for(let Y=0;Y<h;Y++)Ir(F+Y)}function so(m){let h=m.at(-1)??m[0];if(h.quote!==""||r.charCodeAt(h.end-1)!==te||h.value.includes("{"))return 0;let g=h.value.length;for(;g>0&&h.value.charCodeAt(g-1)===te;)g--;return g===0||h.value[g-1]==="\\"?0:Math.min(h.value.length-g,o.length)}}function Sa(e,t){let r=({value:o,quote:a,start:l,end:c})=>({value:o.slice(0,-t),quote:a,start:l,end:c-t}),[n,...s]=e,i=s.pop();return i===void 0?[r(n)]:[n,...s,r(i)]}function $n(e,t=At()){let r=aa(e,t);if(r!==void 0)return Ha(e,r);let n=$a(e);return{...n,outline:So(e.text,n.directives,t)}}function Ha(e,{outline:t,comments:r}){let n;return{file:e,outline:t,problems:[],get directives(){return n??=bo(t),n},get comments(){return ga(e.text,r)}}}function $a(e){let t=Ln(e,!1);if(!t.problems.some(({code:n})=>n==="unclosed-block"||n==="unexpected-close"))return t;let r=Ln(e,!0);return r.problems.length>0&&r.problems.length<=t.problems.length?r:t}function Ln(e,t){let{text:r}=e,n=ka(e,t),s=0;for(;s<r.length;)switch(r.charCodeAt(s)){case $e:case He:case fe:s++;break;case ee:n.lineBreak(),s++;break;case Z:n.terminate(s),s++;break;case U:s=n.open(s);break;case te:n.close(s),s++;break;case Be:s=n.comment(s);break;case pe:s=n.quotedWord(s,'"');break;case Le:s=n.quotedWord(s,"'");break;default:s=n.bareWord(s,zt(r,s))}return n.finish()}function zn(e,t){let r=[];for(let n=t.indexOf(e);n!==-1;n=t.indexOf(e,n+1))r.push(n);return r}function La(e,t){let r=0,n=e.length;for(;r<n;){let s=r+n>>1;(e[s]??0)<t?r=s+1:n=s}return e[r]}function Ie(e){return/[*?[]/.test(e)}function za(e,t){let r=[e.startsWith("/")?"/":""];for(let n of e.split("/").filter(s=>s!=="")){let s=[];for(let i of r)if(Ie(n))for(let o of t.list(i===""?".":i))Wn(n,o)&&s.push(Mn(i,o));else s.push(Mn(i,n));r=s}return r.filter(n=>t.kind(n)!=="missing").toSorted(qn)}function qa(e,t){let r=e.split("/"),n=t.split("/");return r.length===n.length&&r.every((s,i)=>Wn(s,n[i]??""))}function qn(e,t){return e<t?-1:e>t?1:0}function Mn(e,t){return e===""?t:e.endsWith("/")?`${e}${t}`:`${e}/${t}`}function Wn(e,t){if(t.startsWith(".")&&!e.startsWith("."))return!1;let r=0,n=0,s=-1,i=0;for(;n<t.length;){let o=r<e.length&&e[r]!=="*"?Ma(e,r,t[n]??""):void 0;if(e[r]==="*")s=r,i=n,r+=1;else if(o!==void 0&&o>0)r=o,n+=1;else if(s!==-1)r=s+1,i+=1,n=i;else return!1}for(;e[r]==="*";)r+=1;return r===e.length}function Ma(e,t,r){if(e[t]==="?")return t+1;if(e[t]!=="[")return e[t]===r?t+1:0;let n=e.indexOf("]",t+2);if(n===-1)return r==="["?t+1:0;let s=e[t+1]==="!"||e[t+1]==="^",i=!1;for(let o=t+(s?2:1);o<n;o+=1){let a=e[o]??"",l=e[o+1]==="-"&&o+2<n,c=l?e[o+2]??"":a;r>=a&&r<=c&&(i=!0),l&&(o+=2)}return i!==s?n+1:0}function Jt(e){let{length:t}=e;for(let[r,n]of Na)if(e===r||e.endsWith(r)&&e[t-r.length-1]==="/")return n;return(0,z.b)(e)==="mime.types"?"":void 0}var Wa=`
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
`,Ta=`
add_header X-Served-By $host;
proxy_set_header Host $host;
proxy_set_header X-Forwarded-Scheme $x_forwarded_scheme;
proxy_set_header X-Forwarded-Proto $x_forwarded_proto;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Real-IP $remote_addr;
proxy_pass $forward_scheme://$server:$port$request_uri;
`,Ca=`
set $test "";
if ($scheme = "http") { set $test "H"; }
if ($request_uri = /.well-known/acme-challenge/test-challenge) { set $test "\${test}T"; }
if ($http_x_forwarded_proto = "https") { set $test "\${test}S"; }
if ($test = H) { return 301 https://$host$request_uri; }
`,Aa=`
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
`,Pa=`
location ^~ /.well-known/acme-challenge/ {
  auth_basic off;
  auth_request off;
  allow all;
  default_type "text/plain";
  root /data/letsencrypt-acme-challenge;
}
location = /.well-known/acme-challenge/ { return 404; }
`,Ia=`
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
`,ja=`
auth_request /authelia/api/verify;
auth_request_set $user $upstream_http_remote_user;
auth_request_set $groups $upstream_http_remote_groups;
auth_request_set $name $upstream_http_remote_name;
auth_request_set $email $upstream_http_remote_email;
proxy_set_header Remote-User $user;
proxy_set_header Remote-Groups $groups;
proxy_set_header Remote-Name $name;
proxy_set_header Remote-Email $email;
`,Na=[["proxy_params",Wa],["conf.d/include/proxy.conf",Ta],["conf.d/include/force-ssl.conf",Ca],["conf.d/include/assets.conf",Aa],["conf.d/include/letsencrypt-acme-challenge.conf",Pa],["conf.d/include/block-exploits.conf",""],["conf.d/include/ssl-ciphers.conf",""],["conf.d/include/ssl-cache.conf",""],["conf.d/include/ssl-cache-stream.conf",""],["conf.d/include/ip_ranges.conf",""],["conf.d/include/resolvers.conf","resolver 127.0.0.11;"],["config/nginx/proxy.conf",Ia],["config/nginx/authelia-location.conf",ja],["config/nginx/authelia-server.conf","location = /internal/authelia/authz { internal; proxy_pass http://authelia:9091; }"],["config/nginx/authentik-location.conf","auth_request /outpost.goauthentik.io/auth/nginx;"],["config/nginx/authentik-server.conf","location ^~ /outpost.goauthentik.io { proxy_pass http://authentik-server:9000; }"],["config/nginx/resolver.conf","resolver 127.0.0.11 valid=30s;"],["config/nginx/ssl.conf","ssl_certificate /config/keys/cert.crt; ssl_certificate_key /config/keys/cert.key;"],["letsencrypt/options-ssl-nginx.conf",""],["snippets/snakeoil.conf","ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;"],["fastcgi_params",""],["fastcgi.conf",""],["uwsgi_params",""],["scgi_params",""],["koi-utf",""],["koi-win",""],["win-utf",""]],Tn="map $http_upgrade $connection_upgrade { default upgrade; '' close; }",Oa=[{name:"Nginx Proxy Manager",sign:/\binclude\s+conf\.d\/include\/(?:proxy|force-ssl|assets|letsencrypt-acme-challenge|block-exploits|ssl-ciphers)\.conf\s*;/,http:`
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
      ${Tn}
      client_max_body_size 0;
      gzip_vary on;
      resolver 127.0.0.11;
      server_tokens off;`}],Ea=Tn;function Fa({code:e,expected:t,start:r},n){switch(e){case"missing-terminator":case"unclosed-quote":return`Write ${t}.`;case"unclosed-block":return/^\{\d+(?:,\d*)?\}/.test(n.slice(r,r+20))?"In a pattern `{` opens a block unless the whole pattern stands in quotes: put it in quotes.":"Write `}` where the block ends.";case"unexpected-close":return"Take it out, or look above it for a block that is closed too early.";case"unexpected-token":return"Take it out, or look before it for a word or a `;` that is missing.";default:return"Make it shorter, or divide it."}}var Ua=4e3,Kt=200;function Cn(e,t,r,n,s){let i=Xa(n),o=Pn(e);if(o!==void 0)return el(e,o,i);let a=Ya(e,t,r,i,s),l=tt(i.parse(e),a,i,[t.real(e.path)],0);return i.reached.add(t.real(e.path)),An(l,i)}function Xa(e){let t=new Map,r=[],n=new Map,s=At();return{files:t,remarks:r,reached:new Set,named:e,includes:0,parse(i){let o=n.get(i.path);if(o!==void 0)return o;let a=$n(i,s);for(let _ of a.problems)r.push({about:"syntax",effect:"breaks",at:{file:i.path,start:_.start,end:_.end},text:_.message,help:Fa(_,i.text),related:[],affects:"process"});let l=Ra(a.outline,i,r),c=zn("include",i.text),u={file:i,outline:l,directives:Gr(l),includes:c,made:new Array(l.count)};return t.set(i.path,i),n.set(i.path,u),u}}}function Ra(e,t,r){let n=e.count===0?"":Vr(e,0);if(!n.startsWith("\uFEFF"))return e;let s=n.slice(1);return r.push({about:"refused",effect:"breaks",at:{file:t.path,start:me(e,0),end:yo(e,0)},text:`A byte order mark stands before \`${s}\`: nginx takes it for a part of the word, knows no such directive, and does not start.`,help:"Save the file as UTF-8 without a byte order mark (BOM).",related:[],affects:"process"}),wo(e,0,s)}function An(e,t){return{statements:e,files:[...t.files.values()],remarks:t.remarks,reached:t.reached}}function tt(e,t,r,n,s){let{file:i,outline:o,made:a}=e,l=[];for(let c of e.directives){if(j(o,c)){if(Ba(e,c,s))l.push(Jr({file:i,outline:o,directive:c,made:a}));else if(s===Kt)l.push(Ga(he(o,c,i,void 0)));else{let _={...e,directives:Ot(o,c)},d=tt(_,t,r,n,s+1);l.push(he(o,c,i,d))}continue}let u=he(o,c,i,void 0);if(u.name!=="include"||u.args.length!==1)l.push(u);else for(let _ of Da(u,t,r,n,s))l.push(_)}return l}function Ba({outline:e,includes:t},r,n){if(Vr(e,r)!=="server"||e.mended.size>0||e.verbatim.size>0||n+e.depth>Kt)return!1;let{start:s,end:i}=Et(e,r),o=La(t,s);return o===void 0||o>=i}function Ga(e){return{...e,unseen:{missing:"file",name:e.text,at:e.at}}}function Da(e,t,r,n,s){let i=e.args[0]??"",o={missing:"include",name:i,at:e.at},a=[{...e,unseen:o}];if(/\$\{|\{\{|<%/.test(i))return a;let l=t.resolve(i);if(l===void 0){let u=Jt(i);return u===void 0?a:je(u,e)}let c=[];for(let u of l){if(r.includes+=1,n.includes(u))return r.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`\`${e.text}\` includes a file that is already being read: nginx includes it again and again until it runs out of open files.`,related:[],affects:"process"}),a;let _=r.includes>Ua||s===Kt?void 0:t.read(u),d=_===void 0?Jt(i):void 0;_!==void 0?c.push(...tt(_,t,r,[...n,u],s+1)):d!==void 0?c.push(...je(d,e)):Ie(i)||!t.missingIsRefused?c.push(...a):(r.remarks.push({about:"refused",effect:"breaks",at:e.at,text:`The file \`${i}\` is not there, and nginx does not start without it.`,help:"Correct the path (it is relative to the directory of the main config), or take the `include` out.",related:[],affects:"process"}),c.push(...a))}return c}function je(e,t){let r=(0,Yi.a)(t.at.file,e),{outline:n}=$n(r),s=a=>({...a,at:t.at,end:t.end,stock:!0,...a.body===void 0?{}:{body:a.body.flatMap(i),inside:t.at}}),i=a=>{let l=a.name==="include"?Jt(a.args[0]??""):void 0;return l===void 0?[s(a)]:je(l,t)},o=a=>{let l=j(n,a)?Ot(n,a).map(o):void 0;return he(n,a,r,l)};return Gr(n).flatMap(a=>i(o(a)))}var Va=/^(?:sites-(?:available|enabled)|conf\.d|http\.d|vhosts?(?:\.d)?|snippets|proxy-confs|site-confs)$/,Qt=["/etc/nginx","/usr/local/etc/nginx","/usr/local/nginx/conf","/config/nginx","/usr/local/openresty/nginx/conf"];function Ya(e,t,r,n,s){let i=s?(0,z.a)(e.path):Ja(e.path),o=t.absolute(i),a=s&&Qt.includes(o),l=s&&Qt.some(u=>o.endsWith(u)),c=u=>{let _=Ka(u,r.map);if(_!==void 0)return[_];if(!(0,z.c)(u))return[(0,z.d)(i,u)];let d=Qt.find(w=>u.startsWith(`${w}/`));if(d===void 0||o===d)return[u];let p=(0,z.d)(i,u.slice(d.length+1));return s?[p]:[p,u]};return{missingIsRefused:a,resolve(u){let _=c(u);if(Ie(u)){for(let S of _){let k=za(S,t);if(k.length>0)return k}let p=_.map(S=>(0,z.a)(S)).filter(S=>!Ie(S)),w=l||!(0,z.c)(u)||p.some(S=>t.kind(S)==="directory");return s&&w||Za(u)?[]:void 0}let d=_.find(p=>t.kind(p)==="file"||t.kind(p)==="other");return d!==void 0?[d]:a?_.slice(0,1):void 0},read(u){let _=t.real(u),d=n.named.get(_)??t.read(u);if(!("failed"in d))return n.reached.add(_),n.parse(d)}}}function Za(e){return e.includes("[.]")||/modules(?:-enabled)?\/\*\.conf$/.test(e)}function Ja(e){let t=(0,z.a)(e);return Va.test(t.slice(t.lastIndexOf("/")+1))?(0,z.a)(t):t}function Ka(e,t){let r=t.find(({from:n})=>e===n||e.startsWith(n.endsWith("/")?n:`${n}/`));return r===void 0?void 0:(0,z.d)(r.to,`./${e.slice(r.from.length)}`)}var Qa=/^# configuration file (.+):$/gm;function Pn(e){if(!e.text.includes("# configuration file "))return;let t=[...e.text.matchAll(Qa)].map(r=>({path:r[1]??"",start:r.index}));return t.length===0?void 0:t}function el(e,t,r){let n=r.parse(e),{outline:s,directives:i}=n,o=new Map(t.map(({path:_})=>[_,[]])),a=0;for(let _ of i){for(;a+1<t.length&&(t[a+1]?.start??0)<=me(s,_);)a+=1;o.get(t[a]?.path??"")?.push(_)}let l=t[0]?.path??"",c={missingIsRefused:!1,resolve(_){let d=(0,z.c)(_)?_:(0,z.d)((0,z.a)(l),_);return Ie(d)?[...o.keys()].filter(p=>qa(d,p)).toSorted(qn):o.has(d)?[d]:void 0},read(_){let d=o.get(_);return d===void 0?void 0:{...n,directives:d}}},u={...n,directives:o.get(l)??[]};return An(tt(u,c,r,[l],0),r)}var In=`
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
`,tl=`
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
`,rl=`
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
`,nl=(0,kt.a)({M:"main",E:"events",H:"http",S:"server",L:"location",U:"upstream",s:"if in server",i:"if in location",x:"limit_except"}),jn={rows:`${In}${tl}`,read:new Map},sl={rows:`${In}${rl}`,read:new Map};function Ne(e){return En(e,jn)}function er(e){return En(e,sl)}var Nn;function il(){return Nn??=new Set(jn.rows.match(/^[a-z]\w*/gm)),Nn}function rt(e,t){return e.since!==void 0&&!M(t,e.since)?!1:e.until===void 0||!M(t,e.until)}var On=[];function En(e,{rows:t,read:r}){let n=r.get(e);if(n!==void 0)return n;if(!/^\w+$/.test(e))return On;let s=[],i=`
${e} `;for(let o=t.indexOf(i);o!==-1;o=t.indexOf(i,o+1))s.push(al(Fn(t,o+1),ol(t,o)));return s.length===0?On:(r.set(e,s),s)}function ol(e,t){return Fn(e,e.lastIndexOf(`
# `,t)+1).slice(2)}function Fn(e,t){return e.slice(t,e.indexOf(`
`,t))}function al(e,t){let[r="",n="",s="",i="",o=""]=e.split(" "),[a="",l=""]=i.split(":"),[c="",u=""]=o.split("-"),_=s.endsWith("{}");return{name:r,module:t,contexts:[...n].flatMap(d=>nl[d]??[]),anywhere:n==="*",...ll(_?s.slice(0,-2):s),block:_,takes:a,words:l===""?[]:l.split("|"),...c===""?{}:{since:c},...u===""?{}:{until:u}}}function ll(e){if(e.endsWith("+"))return{fewest:Number(e.slice(0,-1)),most:1/0,excluded:[]};if(e==="1,3")return{fewest:1,most:3,excluded:[2]};let[t="",r=t]=e.split("-");return{fewest:Number(t),most:Number(r),excluded:[]}}function nt(e,t,r){let n=cl(e);if(n===void 0)return!1;let s=(0,W.a)(n,{caseless:t});return s!==void 0&&s.match(r)===void 0}function cl(e){let t="";for(let r=0;r<e.length;){let n=/^\(\?<?[=!]/.test(e.slice(r,r+4))?ul(e,r):void 0;if(n!==void 0){t+="(?:)",r=n;continue}let s=Un(e,r);t+=e.slice(r,s),r=s}return t}function ul(e,t){let r=0;for(let n=t;n<e.length;n=Un(e,n))if(e[n]==="("&&(r+=1),e[n]===")"&&(r-=1),r===0)return n+1}function Un(e,t){if(e[t]==="\\")return t+2;if(e[t]!=="[")return t+1;let r=e[t+1]==="^"?t+2:t+1;for(e[r]==="]"&&(r+=1);r<e.length&&e[r]!=="]";)r+=e[r]==="\\"?2:1;return r+1}function tr(e){let[t="",r]=e;if(r!==void 0){let i=Xn.get(t);return i&&{kind:i,text:r,caseless:t==="~*"}}let n=_l.find(i=>t.startsWith(i)),s=n===void 0?void 0:Xn.get(n);return n!==void 0&&s!==void 0?{kind:s,text:t.slice(n.length),caseless:n==="~*"}:{kind:t.startsWith("@")?"named":"prefix",text:t,caseless:!1}}var _l=["^~","~*","=","~"],Xn=new Map([["=","exact"],["^~","prefix-final"],["~","regex"],["~*","regex"]]);function dl(e){if(!e.level.own.has("location"))return nr;let t=[],r=[],n,s,i,o=0;for(let a of e.level.statements){if(a.name!=="location"||a.body===void 0)continue;let l=tr(a.args);if(l===void 0)continue;let c=fl(a,a.body,l,e);t.push(c),o=Math.max(o,l.text.length),l.kind==="regex"?r.push(c):l.kind==="exact"?n=rr(n,l.text,c):l.kind==="named"?i=rr(i,l.text,c):s=rr(s,l.text,c)}return{all:t,exact:n??we,prefix:s??we,longest:o,regexes:r,named:i??we}}function rr(e,t,r){return e===void 0?new Map([[t,r]]):(e.has(t)||e.set(t,r),e)}var we=new Map,nr={all:[],exact:we,prefix:we,longest:0,regexes:[],named:we};function sr(e){return Rn({level:e,match:void 0,pattern:void 0,outer:void 0})}function fl(e,t,r,n){let s=ne("location",n.level,e,t,{complete:n.level.complete}),i=r.kind==="regex"?(0,W.a)(r.text,{caseless:r.caseless}):void 0;return Rn({level:s,match:r,pattern:i,outer:n})}function Rn(e){let{level:t,match:r,pattern:n,outer:s}=e,i={level:t,match:r,pattern:n,outer:s,children:nr,ifs:Bn,limitExcept:void 0};if(t.kind==="location"){let o=t.own.get("if");o!==void 0&&(i.ifs=new Map(o.map(l=>[l,Gn("if",l,i)])));let a=t.own.get("limit_except")?.[0];a!==void 0&&(i.limitExcept=Gn("limit_except",a,i))}return i.children=dl(i),i}var Bn=new Map;function Gn(e,t,r){let n=(t.body??[]).filter(s=>pl(s,e));return{level:ne(e,r.level,t,n,{complete:r.level.complete}),match:r.match,pattern:void 0,outer:r,children:nr,ifs:Bn,limitExcept:void 0}}function pl(e,t){let r=t==="if"?"if in location":t,n=Ne(e.name);return n.length===0||n.some(s=>s.anywhere||s.contexts.includes(r))}function st(e,t){return ir(e,t)?.found}function ir(e,t){let{children:r}=e,n=r.exact.get(t);if(n!==void 0)return{found:{kind:"scope",scope:n,why:`exactly ${t}`},final:!0};let s=e.level.kind==="server"?e.level.unseen:void 0;if(s!==void 0)return{found:{kind:"undecided",because:s},final:!0};let i=ml(r,t),o=gl(r,t);if(o!==void 0&&i?.match?.text!==t)return{found:{kind:"slash",scope:o},final:!0};let a;if(i!==void 0){let l={kind:"scope",scope:i,why:`longest prefix of ${t}`},c=ir(i,t);if(c?.final===!0)return c;a=c??{found:l,final:!1}}if(i?.match?.kind==="prefix-final")return a;for(let l of r.regexes){if(l.pattern===void 0){if(l.match!==void 0&&nt(l.match.text,l.match.caseless,t))continue;let _=l.match?.text??"",d=l.level.block?.at;return{found:{kind:"undecided",because:{missing:"pattern",name:_,...d&&{at:d}}},final:!0}}let c=l.pattern.match(t);if(c===void 0)continue;let u=ir(l,t);return u!==void 0?{...u,final:!0}:{found:{kind:"scope",scope:l,captures:c,why:`its pattern matches ${t}`},final:!0}}return a}function ml(e,t){if(e.prefix.size!==0)for(let r=Math.min(e.longest,t.length);r>=0;r-=1){let n=e.prefix.get(t.slice(0,r));if(n!==void 0)return n}}var hl=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass"];function gl(e,t){let r=e.exact.get(`${t}/`)??e.prefix.get(`${t}/`);return r!==void 0&&hl.some(n=>r.level.own.has(n))?r:void 0}function or(e,t=!1){let r=new Map,n=[],s=[],i=e.body??[],o=i.some(c=>c.name==="hostnames"&&c.args.length===0),a,l;for(let c of i){l??=c.unseen;let[u]=c.args;if(u===void 0||c.unseen!==void 0)continue;let _=c.name;if(_==="default")a??=u;else if(_.startsWith("~")){let d=_.startsWith("~*"),p=_.slice(d?2:1);s.push({pattern:(0,W.a)(p,{caseless:d}),text:p,caseless:d,result:u})}else o&&/^(?:\*\.|\.)/.test(_)?(n.push([!0,_.replace(/^\*/,"").toLowerCase(),u]),_.startsWith(".")&&r.set(_.slice(1).toLowerCase(),u)):o&&_.endsWith(".*")?n.push([!1,_.slice(0,-1).toLowerCase(),u]):r.set((_.startsWith("\\")?_.slice(1):_).toLowerCase(),u)}return{source:e.args[0]??"",statement:e,exact:r,wildcards:n,patterns:s,fallback:a??"",hasFallback:a!==void 0,...l===void 0?{}:{unseen:l},...t?{assumed:!0}:{}}}function vl(e){return e.unseen===void 0&&new Set(it(e)).size===1}function it(e){return[...e.exact.values(),...e.wildcards.map(([,,t])=>t),...e.patterns.map(({result:t})=>t),e.fallback]}function ar(e,t){let r=t.toLowerCase(),n=e.exact.get(r);if(n!==void 0)return{result:n};let s=e.wildcards.filter(([i,o])=>i?r.endsWith(o)&&r.length>o.length:r.startsWith(o)).toSorted((i,o)=>Number(o[0])-Number(i[0])||o[1].length-i[1].length)[0];if(s!==void 0)return{result:s[2]};for(let i of t===""?[]:e.patterns){if(i.pattern===void 0&&nt(i.text,i.caseless,t))continue;if(i.pattern===void 0)return{unknown:{missing:"pattern",name:i.text,at:e.statement.at}};let o=i.pattern.match(t);if(o!==void 0)return{result:i.result,groups:o.groups,named:o.named}}return e.unseen!==void 0?{unknown:e.unseen}:{result:e.fallback}}function Dn(e){return e.args.flatMap(t=>xl(t,e))}function xl(e,t){let r=e.toLowerCase();if(e.startsWith("~")){let n=(0,W.a)(e.slice(1),{caseless:/[A-Z]/.test(e)});return[{text:e,kind:"regex",key:e,pattern:n,statement:t}]}return r.startsWith("*.")?[{text:e,kind:"leading",key:r.slice(1),statement:t}]:r.startsWith(".")?[{text:e,kind:"exact",key:r.slice(1),statement:t},{text:e,kind:"leading",key:r,statement:t}]:r.endsWith(".*")?[{text:e,kind:"trailing",key:r.slice(0,-1),statement:t}]:[{text:e,kind:"exact",key:r,statement:t}]}var yl=253;function Vn(e){return e.kind==="exact"&&e.text.length<=yl&&!e.text.startsWith(".")&&/^[\w-]+(?:\.[\w-]+)*\.?$/.test(e.text)&&e.text!=="_"}function Yn(e){let t={exact:new Map,leading:new Map,trailing:new Map},r=[];for(let n of e)for(let s of n.names)s.kind==="regex"?r.push({name:s,owner:n}):t[s.kind].has(s.key)||t[s.kind].set(s.key,n);return{...t,regexes:r}}function Zn(e,t){let r=e.exact.get(t);if(r!==void 0)return{owner:r,why:`server_name ${t}`};for(let n=t.indexOf(".");n!==-1;n=t.indexOf(".",n+1)){let s=n===0?void 0:e.leading.get(t.slice(n));if(s!==void 0)return{owner:s,why:`server_name *${t.slice(n)}`}}for(let n=t.lastIndexOf(".");n>0;n=t.lastIndexOf(".",n-1)){let s=e.trailing.get(t.slice(0,n+1));if(s!==void 0)return{owner:s,why:`server_name ${t.slice(0,n+1)}*`}}for(let{name:n,owner:s}of e.regexes){if(n.pattern===void 0)return{undecided:n};let i=n.pattern.match(t);if(i!==void 0)return{owner:s,why:`server_name ${n.text}`,captures:i}}}function wl(e){let t=new Map;for(let r of e)for(let n of r.listens){if(n.quic)continue;let s=Je(n),i=t.get(s)??{listens:[],servers:new Set,fallback:void 0};t.set(s,i),i.listens.push(n),i.servers.add(r),n.defaultServer&&(i.fallback??=r)}return[...t.values()].flatMap(({listens:r,servers:n,fallback:s})=>{let i=[...n],[o]=r,[a]=i;return o===void 0||a===void 0?[]:[{family:o.family,address:o.address,port:o.port,ssl:r.some(l=>l.ssl)||bl(s??a),http2:r.some(l=>l.http2),proxyProtocol:r.some(l=>l.proxyProtocol),servers:i,names:Yn(i),fallback:s??a}]})}function bl(e){return(0,f.e)(G(e.scope.level,"ssl",!1))===!0}function Jn(e){return e.url.hostname.toLowerCase().replace(/\.$/,"")}function kl(e,t){let r=(0,f.k)(t),n=Jn(t),s=(0,f.j)(t)==="https",i=Kn(e,r,n),o=Qn(i,n);if(t.front!=="none"&&s&&o?.ssl!==!0)return Sl(e,n,r);if(o===void 0)return{kind:"closed",why:`nothing listens on port ${r}`};let a=es(o,n);return a.kind!=="server"?a:s&&!o.ssl?{kind:"closed",why:`the listener on port ${r} does not speak TLS`,server:a.server}:!s&&o.ssl?{kind:"plain-to-tls",socket:o,server:a.server}:a}function Sl(e,t,r){let n=e.filter(a=>!a.ssl&&a.family!=="unix"),s=new Set(n.map(a=>a.port)),i=s.has(r)?r:s.has(80)?80:s.size===1?[...s][0]:void 0,o=i===void 0?void 0:Qn(Kn(n,i,t),t);return o===void 0?{kind:"closed",why:"no plain listener for what stands in front"}:es(o,t)}function Kn(e,t,r){let n=e.filter(o=>o.family!=="unix"&&o.port===t),s=r.replace(/^\[|\]$/g,""),i=n.filter(o=>o.address===s);return i.length>0?i:n}function Qn(e,t){let r=s=>(Zn(s.names,t)===void 0?4:0)+(s.address==="*"?0:2)+(s.family==="ipv4"?0:1),n;for(let s of e)(n===void 0||r(s)<r(n))&&(n=s);return n}function es(e,t){let r=Zn(e.names,t);if(r===void 0)return{kind:"server",socket:e,server:e.fallback,why:`no server_name on port ${e.port} is ${t}; the default server takes it`};if("undecided"in r)return{kind:"undecided",because:{missing:"pattern",name:r.undecided.text,at:r.undecided.statement.at}};let{owner:n,why:s,captures:i}=r;return{kind:"server",socket:e,server:n,why:s,...i===void 0?{}:{captures:i}}}function Hl(e){let t=0,r=(e.body??[]).map(({name:n,args:s})=>{let i=/^(\d+)(?:\.(\d{1,2}))?%$/.exec(n),o=s[0]??"";if(i===null)return{end:void 0,result:o};let a=Number(i[1])*100+Number((i[2]??"").padEnd(2,"0"));return t+=Math.floor(4294967295*a/1e4),{end:t,result:o}});return{source:e.args[0]??"",statement:e,shares:r}}function $l({shares:e},t){let r=zl(new TextEncoder().encode(t));return e.find(({end:n})=>n===void 0||r<n)?.result??""}function Ll({shares:e}){let t=e.some(({end:r})=>r===void 0)?[]:[""];return[...new Set([...e.map(({result:r})=>r),...t])]}function zl(e){let t=new DataView(e.buffer,e.byteOffset,e.byteLength),r=e.length-e.length%4,n=e.length>>>0;for(let i=0;i<r;i+=4){let o=Math.imul(t.getUint32(i,!0),1540483477);o=Math.imul(o^o>>>24,1540483477),n=Math.imul(n,1540483477)^o}let s=e.subarray(r);return s.length>0&&(n^=s.reduce((i,o,a)=>i|o<<8*a,0),n=Math.imul(n,1540483477)),n=Math.imul(n^n>>>13,1540483477),(n^n>>>15)>>>0}function ts(e){let t=e.body??[];return{name:e.args[0]??"",statement:e,servers:t.filter(r=>r.name==="server").flatMap(ql),hasUnseen:t.some(r=>r.unseen!==void 0)}}function ql(e){let[t="",...r]=e.args,n=be(t,80);return n===void 0?[]:[{...n,backup:r.includes("backup"),down:r.includes("down"),statement:e}]}function be(e,t){if(e.startsWith("unix:"))return{host:e,port:null};let r=Ml(e);if(r===void 0)return;let n=r.port??t;return n<1||n>65535?void 0:{host:r.host,port:n}}var Ml=(0,bt.b)(e=>{let[,t="",r]=/^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(e)??[];return t===""?void 0:{host:t,port:r===void 0?void 0:Number(r)}});function Wl(e){return e.servers.filter(t=>!t.down)}function Tl(e){let{extent:t}=e,r=t==="main"?e.loaded.statements:[],n=Cl(e),s=r.find(k=>k.name==="http"),i=t==="site"?[]:e.loaded.statements.filter(k=>k!==s),o=Po(n.statements,i),a=t==="main"&&!o.hidesSomething,l=t==="main"?r.find(k=>k.unseen!==void 0)?.unseen:void 0,c=t==="server-part"||t==="directives"?{missing:"parent",name:"server"}:l,u=ne("http",void 0,s,n.statements,{unseen:c,complete:a}),_=new Map;for(let k of u.own.get("map")??[]){let I=k.args[1]??"";I.startsWith("$")&&_.set(I.slice(1).toLowerCase(),or(k))}let d=El(o),p=[...n.assumes];if(t!=="main"&&!_.has("connection_upgrade")&&!d.has("connection_upgrade")){let[k]=je(Ea,Oe(e));k!==void 0&&_.set("connection_upgrade",or(k,!0)),e.loaded.files.some(I=>I.text.includes("$connection_upgrade"))&&p.push("`$connection_upgrade` is taken to be the usual map of `$http_upgrade` in the main config.")}let w=new Map;for(let k of u.own.get("upstream")??[]){let I=ts(k);w.set(I.name.toLowerCase(),I)}let S=Al(u,e);return{extent:t,inventory:o,complete:a,main:r,fragment:t==="main"?[]:e.loaded.statements,http:u,servers:S,sockets:wl(S),upstreams:w,maps:_,geos:rs(u,"geo",qo),splits:rs(u,"split_clients",Hl),defined:d,assumes:p,appliance:n.appliance}}function rs(e,t,r){return new Map((e.own.get(t)??[]).flatMap(n=>{let s=n.args.at(-1)??"";return s.startsWith("$")?[[s.slice(1).toLowerCase(),r(n)]]:[]}))}function Cl(e){let{statements:t}=e.loaded;switch(e.extent){case"main":return{statements:t.find(r=>r.name==="http")?.body??[],assumes:[]};case"site":{let r=Oa.find(({sign:n})=>e.named.some(s=>n.test(s.text)));return r===void 0?{statements:t,assumes:["The main config that includes this site cannot be seen; nginx's own defaults are assumed."]}:{statements:[...je(r.http,Oe(e)).map(n=>({...n,assumed:!0})),...t],appliance:r.name,assumes:[`The main config cannot be seen; it is taken to be the one that comes with ${r.name}.`]}}case"server-part":return{statements:t.filter(r=>ns.has(r.name)),assumes:[]};case"directives":return{statements:[],assumes:[]}}}var ns=new Set(["map","upstream","geo","split_clients","limit_req_zone","limit_conn_zone","log_format","proxy_cache_path"]);function Oe(e){let[t]=e.loaded.statements,r=e.named[0]?.path??"";return t??{name:"",args:[],at:{file:r,start:0,end:0},end:0,text:""}}function Al(e,t){return t.extent==="server-part"?[jl(e,t)]:t.extent==="directives"?[Nl(e,t)]:(e.own.get("server")??[]).filter(J).map((r,n)=>Pl(e,r,n))}function Pl(e,t,r){let n,{lines:s,listens:i,names:o}=Il(Ye(t,"listen"),Ye(t,"server_name"));return{index:r,statement:t,lines:s,listens:i,names:o,get scope(){return n??=sr(ne("server",e,t,t.body??[],{complete:e.complete})),n}}}function Il(e,t){return{lines:e,listens:e.length===0?[Uo]:e.flatMap(Gt),names:t.flatMap(Dn)}}function jl(e,t){let r=t.loaded.statements.filter(o=>!ns.has(o.name)),n=ne("server",e,void 0,r,{unseen:{missing:"parent",name:"server"},complete:!1}),s=sr({...n,unseen:void 0}),i=n.own.get("listen")??[];return{index:0,statement:Oe(t),scope:s,lines:i,listens:i.flatMap(Gt),names:(n.own.get("server_name")??[]).flatMap(Dn)}}function Nl(e,t){let r={missing:"parent",name:"location"},{statements:n}=t.loaded,s=n.some(({name:i})=>i==="proxy_pass")?ne("server",e,void 0,[Ol(t)],{complete:!1}):ne("server",e,void 0,n,{unseen:r,complete:!1});return{index:0,statement:Oe(t),scope:sr(s),lines:[],listens:[],names:[]}}function Ol(e){let t=Oe(e),r=e.loaded.statements.at(-1)?.end??0,n={file:t.at.file,start:0,end:Math.max(r,e.named[0]?.text.length??0)};return{...t,name:"location",args:["/"],body:e.loaded.statements,inside:n}}function El({http:e}){let t=new Map,r=(n,s)=>{let i=n?.startsWith("$")===!0?n.slice(1).toLowerCase():void 0;i!==void 0&&!t.has(i)&&t.set(i,s)};for(let n of e){let{name:s,args:i}=n;if(Fl.has(s)||s.startsWith("set_"))r(i[0],n);else if(s==="map")for(let o of n.body??[])ss([o.name],o,r);else if(s==="geo"||s==="split_clients")r(i.at(-1),n);else if(s==="proxy_cookie_path"||s==="rewrite"||s==="location"||s==="server_name"||s==="if")ss(i,n,r);else if(s==="geoip2")for(let o of n.body??[])r(o.name,n)}return t}var Fl=new Set(["set","auth_request_set","perl_set","js_set","js_var","set_by_lua_block","set_by_lua_file"]);function ss(e,t,r){for(let n of e)if(n.includes("(?"))for(let s of n.matchAll(/\(\?P?(?:<(\w+)>|'(\w+)')/g))r(`$${s[1]??s[2]}`,t)}var ot=new Map,Ul=5e3;function K(e){if(!e.includes("$"))return{pieces:[{text:e}],variables:[]};let t=ot.get(e);if(t!==void 0)return t;ot.size>Ul&&ot.clear();let r=Xl(e);return ot.set(e,r),r}function ae(e){return e.includes("$")&&K(e).variables.length>0}function Xl(e){let t=[],r=[],n,s="",i=0;for(;i<e.length;){if(e[i]!=="$"){s+=e[i],i+=1;continue}let o=Rl(e,i+1);if(o===void 0){n??=e[i+1]==="{"?`the variable in \`${e}\` is never closed`:`\`$\` in \`${e}\` names no variable`,s+="$",i+=1;continue}s!==""&&t.push({text:s}),s="",t.push({variable:o.name}),r.push(o.name),i=o.end}return(s!==""||t.length===0)&&t.push({text:s}),{pieces:t,variables:r,...n===void 0?{}:{wrong:n}}}function Rl(e,t){let r=e[t]==="{",n=r?t+1:t,s=/[A-Za-z0-9_]*/y;s.lastIndex=n;let i=s.exec(e)?.[0]??"";if(!r&&/^[1-9]/.test(i))return{name:i[0]??"",end:n+1};let o=n+i.length;if(!(i===""||r&&e[o]!=="}"))return{name:i.toLowerCase(),end:r?o+1:o}}function Bl(e,t){return{raw:`${e.pathname}${e.search}`,uri:Gl(e.pathname,t),args:e.search.slice(1)}}function Gl(e,t){let r=Dl(e),n=t?r.replace(/\/{2,}/g,"/"):r,s=[],i=n.split("/").slice(1);return i.forEach((o,a)=>{let l=a===i.length-1;o===".."?s.pop():o!=="."&&s.push(o),l&&(o==="."||o==="..")&&s.push("")}),`/${s.join("/")}`}function Dl(e){if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e.replace(/%([0-9a-fA-F]{2})/g,(t,r)=>String.fromCharCode(Number.parseInt(r,16)))}}function Vl(e,t){let r=M(t,"1.21.1")?/(?:[^!-~]|[#%?"<>\\^`{|}])+/g:/(?:[^!-~]|[#%?])+/g;return e.replace(r,n=>Yl(n))}function Yl(e){try{return encodeURIComponent(e)}catch{return e}}function is(e,t){return t===""?e:`${e}?${t}`}function v(e,t="request"){return[{text:e,from:t}]}function O(e){return[{text:void 0,from:"unknown",because:e}]}function H(e){let t="";for(let r of e){if(r.text===void 0)return;t+=r.text}return t}function le(e,t){return e.find(r=>r.because!==void 0)?.because??{missing:"variable",name:t}}function os(e){return e.some(t=>t.assumed===!0)}function lr(e,t,r){if(e==="$http_user_agent")return(0,Cr.a)(t.client,r);if(e!=="$http_referer")return;let[n,...s]=new Set(Zl(t).map(r));return s.length===0?n:void 0}function Zl(e){return e.client==="agent"?[""]:["",`${(0,f.j)(e)}://${(0,f.l)(e)}/`]}function Jl(e){switch(at(e)){case"own":return[{text:void 0,from:"client-ip"}];case"named":return[as(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return cr(e)}}function Kl(e){switch(at(e)){case"own":return[{text:void 0,from:"client-ip-appended"}];case"named":return[as(e)];case"told":return[{text:void 0,from:"client-supplied"}];case"peer":return cr(e).map(t=>t.text===void 0?t:{...t,from:"client-supplied",otherwise:t.from,chosen:!0})}}function Ql(e){return lt(e)?cr(e):[{text:void 0,from:"client-ip"}]}function ec({socket:e}){return e.proxyProtocol?[{text:void 0,from:"client-ip"}]:v("")}function tc(e){return at(e)==="named"}function rc(e){return at(e)==="peer"}function at(e){let{scope:t,request:r,relay:n,socket:s}=e,i=y(t.level,"set_real_ip_from"),o=(i===void 0||"unknown"in i?[]:i.lines).map(({args:l})=>l[0]??""),a=oc(e);return lt(e)?(n===void 0?o.length>0:o.some(l=>ic(l,n.address)))?a!=="proxy_protocol"?"named":s.proxyProtocol?"own":"peer":"peer":o.length===0||a==="proxy_protocol"?"own":r.front!=="none"&&nc[r.front].includes(a)?"told":r.front==="cloudflare"||o.some(l=>sc.test(l))?"named":"own"}var nc={tls:["x-forwarded-for","x-real-ip"],cloudflare:["cf-connecting-ip","x-forwarded-for"]},sc=/^(?:0\.0\.0\.0|::)\/0$/;function lt({relay:e,socket:t}){return e!==void 0||t.proxyProtocol}function as(e){let t=lt(e)?"request":"client-ip";return{text:lt(e)?e.relay?.address:void 0,from:"client-supplied",otherwise:t,chosen:!0}}function cr({relay:e,socket:t}){if(e!==void 0)return v(e.address);let r=t.servers[0]?.statement.at;return O({missing:"front-hop",name:"The address of the relay in front",...r&&{at:r}})}function ic(e,t){let r=rn(e),n=Ut(t);return r!==void 0&&n!==void 0&&nn(r,n)}function oc({scope:e}){let t=y(e.level,"real_ip_header");return((t===void 0||"unknown"in t?void 0:t.lines[0])?.args[0]??"X-Real-IP").toLowerCase()}function ac(e){let t=y(e.scope.level,"valid_referers");if(t===void 0)return v("");if("unknown"in t)return O(t.unknown);let r=t.lines.flatMap(({args:i})=>i),n=lr("$http_referer",e.request,i=>lc(i,r,e)),s=t.lines[0]?.at;return n===void 0?O({missing:"client",name:"$http_referer",...s&&{at:s}}):v(n?"":"1")}function lc(e,t,r){if(e==="")return t.includes("none");let n=/^https?:\/\/(.*)$/i.exec(e)?.[1];if(n===void 0)return t.includes("blocked");let s=n.replace(/[:/].*$/s,"").toLowerCase();return t.some(i=>{if(i==="server_names")return r.server.names.some(a=>a.text.toLowerCase()===s);if(i.startsWith("~"))return(0,W.a)(i.slice(1),{caseless:!0})?.match(n)!==void 0;let o=i.replace(/\/.*$/s,"").toLowerCase();return o.startsWith("*.")?s.endsWith(o.slice(1)):o.endsWith(".*")?s.startsWith(o.slice(0,-1)):s===o})}function cc(e,t){let{request:r,scheme:n,socket:s,server:i}=t;switch(e){case"host":return v(t.host,"client-hostname");case"scheme":return v(n,"client-scheme");case"https":return v(n==="https"?"on":"");case"server_name":return v(i.names[0]?.text??"","server-name");case"server_port":return v(String(s.port),"server-port");case"request_port":return v(r.url.port,"server-port");case"is_request_port":return v(r.url.port===""?"":":","text");case"remote_addr":return Jl(t);case"realip_remote_addr":return Ql(t);case"proxy_protocol_addr":return ec(t);case"remote_port":case"realip_remote_port":return cs("client-port");case"proxy_add_x_forwarded_for":return Kl(t);case"invalid_referer":return ac(t);case"proxy_host":return t.upstreamHost??v("","upstream-host");case"uri":case"document_uri":return v(t.uri);case"request_uri":return v(t.target.raw);case"args":case"query_string":return v(t.args);case"is_args":return v(t.args===""?"":"?");case"request_method":return v(r.method);case"request":return v(`${r.method} ${t.target.raw} HTTP/1.1`);case"server_protocol":return v(ls(t)?"HTTP/2.0":"HTTP/1.1");case"http2":return v(ls(t)?"h2":"");case"nginx_version":return v(t.configuration.version);case"remote_user":case"proxy_protocol_port":case"http3":case"request_completion":case"ssl_early_data":return v("");case"ssl_client_verify":return v("NONE");case"ssl_server_name":return v(n==="https"?t.host:"")}return e.startsWith("ssl_")&&n==="http"||e==="upstream_cache_status"&&!_c(t)?v(""):e.startsWith("http_")?fc(e.slice(5),t):e.startsWith("arg_")?v(uc(e.slice(4),t.args)):e.startsWith("cookie_")?(0,f.i)(r)?cs("client-supplied"):v("","client-supplied"):[{text:void 0,from:"request",because:{missing:"variable",name:`$${e}`}}]}function uc(e,t){return t.split("&").find(r=>r.toLowerCase().startsWith(`${e}=`))?.slice(e.length+1)??""}function _c({scope:e}){let t=y(e.level,"proxy_cache");return t!==void 0&&("unknown"in t||t.lines[0]?.args[0]!=="off")}function ls(e){if(e.scheme!=="https"||(0,f.i)(e.request))return!1;let{level:t}=e.server.scope,r=M(e.configuration.version,"1.25.1")&&(t.own.get("http2")?.[0]?.args[0]??"")==="on";return e.socket.http2||r}function cs(e){return[{text:void 0,from:e}]}var dc=new Set(["user_agent","accept","accept_encoding","accept_language","accept_charset","cookie","referer","authorization","dnt","range","if_none_match","if_modified_since","cache_control","pragma","content_length","content_type","x_api_token","x_csrf_token","sec_websocket_key","sec_websocket_extensions","sec_websocket_protocol","sec_fetch_mode","sec_fetch_dest","sec_fetch_site","sec_ch_ua","upgrade_insecure_requests"]);function fc(e,t){let{request:r}=t;if(e==="host")return v(t.hostHeader,"client-host");let n=hc(e,r),s=n===""&&!pc.has(e);return[{text:n,from:"client-supplied",...s?{chosen:!0}:{}}]}var pc=new Set(["upgrade","connection","origin","sec_websocket_version"]);function mc(e){return`${(0,f.j)(e)}://${(0,f.l)(e)}`}function hc(e,t){let r=(0,f.i)(t);switch(e){case"upgrade":return r?"websocket":"";case"connection":return(0,f.m)(t)??"keep-alive";case"sec_websocket_version":return r?"13":"";case"origin":return r||t.method!=="GET"&&t.client!=="agent"?mc(t):"";case"x_forwarded_proto":case"x_forwarded_scheme":return t.front==="none"?"":(0,f.j)(t);case"x_forwarded_host":return t.front==="none"?"":t.url.host;case"x_forwarded_port":return t.front==="none"?"":String((0,f.k)(t));case"x_forwarded_ssl":return t.front==="none"?"":void 0;case"x_forwarded_for":case"x_real_ip":return t.front==="none"?"":void 0;case"cf_connecting_ip":case"cf_visitor":case"cf_ray":case"cf_ipcountry":return t.front==="cloudflare"?void 0:""}return dc.has(e)?void 0:""}var ur=`
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
`,gc=["http_","sent_http_","sent_trailer_","upstream_http_","upstream_trailer_","upstream_cookie_","cookie_","arg_","proxy_protocol_tlv_"],ke;function _r(e){return ke??=new Set(ur.trim().split(/\s+/)),ke.has(e)||/^[1-9]$/.test(e)||gc.some(t=>e.startsWith(t))}var vc=/^(?:args|limit_rate|ancient_browser|modern_browser|msie|proxy_host|proxy_port|invalid_referer|ssl_.*|[1-9])$/;function xc(e){return ke??=new Set(ur.trim().split(/\s+/)),ke.has(e)&&!vc.test(e)&&!yc.has(e)}var yc=new Set(["request_port","is_request_port","http3","connection_time"]);function wc(){return ke??=new Set(ur.trim().split(/\s+/)),ke}function bc(e=new Map){return{answers:new Map(e),asked:[]}}var kc=16;function dr(e,t){if(e.ways===0||e.ways>kc)return;let r=t.answers.get(e.about);return r!==void 0?r:(t.answers.set(e.about,0),t.asked.push(e),0)}var Sc=128;function Hc(e){let t=[],r=new Map,n=[new Map];for(let s=n.pop();s!==void 0;s=n.pop()){if(t.length===Sc)return;let i=bc(s);t.push(e(i));let o=new Map(s);for(let a of i.asked){r.set(a.about,a);for(let l=1;l<a.ways;l+=1)n.push(new Map([...o,[a.about,l]]));o.set(a.about,0)}}return{results:t,questions:[...r.values()]}}function fr(e,t,r,n){let s=$c(t),i=n.at,o=t.find(a=>a.because!==void 0)?.because;return s==="address"?{about:e,ways:r,varies:s,because:{missing:"client",name:"the client's address",at:i}}:{about:e,ways:r,varies:s,because:{missing:s==="client"?"client":"variable",name:n.name,...o,at:o?.at??i}}}function $c(e){let t=e.filter(n=>n.text===void 0),r=n=>n.because?.name??"";return t.some(n=>n.from==="client-port"||Lc.test(r(n)))?"request":t.some(n=>n.from==="unknown"&&n.because?.missing!=="client")?"unseen":t.every(n=>n.from.startsWith("client-ip")||n.otherwise==="client-ip"||zc.test(r(n)))?"address":"client"}var Lc=/^\$(?:request_id|msec|time_iso8601|time_local|date_gmt|date_local|connection|connection_requests|pid|connections_\w+|request_length)$/,zc=/^(?:\$(?:binary_remote_addr|geoip\w*)|the client's address)$/,qc=32,Mc=256;function L(e,t){if(!e.includes("$"))return v(e,"text");let r=[];for(let n of K(e).pieces)if("text"in n?r.push({text:n.text,from:"text"}):r.push(...ct(n.variable,t)),r.length>Mc)return O({missing:"variable",name:`$${"variable"in n?n.variable:""}`});return r}function ct(e,t){if(/^[1-9]$/.test(e))return v(t.captures[Number(e)]??"");let r=t.variables.get(e);if(r!==void 0)return r;if(t.named.has(e))return v(t.named.get(e)??"");let n=t.configuration.maps.get(e);if(n!==void 0){let a=t.mapped.get(e)??Wc(n,e,t);return t.mapped.set(e,a),a}let s=t.configuration.geos.get(e);if(s!==void 0)return Cc(s,e,t);let i=t.configuration.splits.get(e);if(i!==void 0)return Ac(i,e,t);let o=t.configuration.defined.get(e);if(o!==void 0&&!_r(e)){if(o.name==="set"||o.name==="location"||o.name==="rewrite")return v("","text");let a=o.name==="geoip2"?"client":"variable";return O({missing:a,name:`$${e}`,at:o.at})}return _r(e)?cc(e,t):O({missing:"variable",name:`$${e}`})}function Wc(e,t,r){if(r.depth>qc)return O({missing:"variable",name:`$${t}`});r.depth+=1;try{let n=L(e.source,r),s=H(n);if(s===void 0){let a=lr(e.source,r.request,l=>{let c=ar(e,l);return"unknown"in c||c.result.includes("$")?void 0:c.result});if(a!==void 0)return v(a)}if(s===void 0)return Tc(e,t,n,r);let i=ar(e,s);if("unknown"in i)return O(i.unknown);i.groups!==void 0&&(r.captures=i.groups);for(let[a,l]of i.named??[])r.named.set(a.toLowerCase(),l);let o=Pc(e,n)?L(i.result,r).map(_s):L(i.result,r);return e.assumed||os(n)?o.map(a=>({...a,assumed:!0})):o}finally{r.depth-=1}}function Tc(e,t,r,n){let s=[...new Set(it(e))],[i,...o]=s;if(i!==void 0&&o.length===0&&e.unseen===void 0)return L(i,n);let a=fr(t,r,s.length,{at:e.statement.at,name:e.source}),l=e.unseen===void 0&&dr(a,n.world),c=typeof l=="number"?s[l]:void 0;return c===void 0?O(a.because):L(c,n)}function Cc(e,t,r){let n=L(e.source,r),s=Wo(H(n)),i=s===void 0?void 0:To(e,s);return i!==void 0?n.some(o=>o.chosen)?v(i).map(_s):v(i):us(Co(e),t,n,e.statement,r)}function Ac(e,t,r){let n=L(e.source,r),s=H(n);return s!==void 0?v($l(e,s)):us(Ll(e),t,n,e.statement,r)}function us(e,t,r,n,s){let[i]=e;if(i!==void 0&&e.length===1)return v(i);let o=fr(t,r,e.length,{at:n.at,name:`$${t}`}),a=dr(o,s.world),l=a===void 0?void 0:e[a];return l===void 0?O(o.because):v(l)}function Pc(e,t){return t.some(r=>r.chosen===!0)&&!vl(e)}function _s(e){return e.from==="client-supplied"||e.from==="unknown"?{...e,chosen:!0}:{...e,from:"client-supplied",otherwise:e.from,chosen:!0}}var Q=(0,bt.b)(e=>{let t=/^(https?):\/\/(.*)$/is.exec(e);if(t===null)return;let r=(t[1]??"").toLowerCase()==="https"?"https":"http",n=t[2]??"";if(n.startsWith("unix:")){let o=n.indexOf(":",5);return o===-1?{scheme:r,authority:n,uri:""}:{scheme:r,authority:n.slice(0,o),uri:n.slice(o+1)}}let s=n.search(/[/?]/);if(s===-1)return{scheme:r,authority:n,uri:""};let i=n.slice(s);return{scheme:r,authority:n.slice(0,s),uri:i.startsWith("?")?`/${i}`:i}});function Ee(e,t,r){let n=e.args[0]??"",s=ae(n),i=L(n,r),o=H(i);if(o===void 0)return Ic(i,n,e,t,r);let a=Q(o);if(a===void 0)return{kind:"undecided",because:{missing:"variable",name:n,at:e.at}};let l=(0,f.a)(ds(a,s,t,r),e.at,"proxy_pass"),c=fs(a,s,r.configuration);if(c?.hasUnseen===!0&&c.servers.length===0)return{kind:"undecided",because:{missing:"include",name:c.name,at:c.statement.at}};let u=gs(a,c,l,e,t);if(s&&c===void 0&&jc(a,r.configuration)){let _=y(t.level,"resolver");if(_===void 0)return{kind:"no-resolver",host:a.authority,assumed:!r.configuration.complete,targets:u};if("unknown"in _)return{kind:"undecided",because:_.unknown}}return{kind:"targets",targets:u,host:v(Oc(a,c),"upstream-host")}}function Ic(e,t,r,n,s){let i={at:r.at,...le(e,t)},o=t.toLowerCase().startsWith("https:")?"https":"http",a=/^https?:\/\/[^/?]+$/i.test(t)?(0,f.a)(ds({scheme:o,authority:"",uri:""},!0,n,s),r.at,"proxy_pass"):(0,f.c)(i);return{kind:"targets",targets:[{scheme:o,host:(0,f.c)(i),port:(0,f.c)(i),path:a,verifies:G(n.level,"proxy_ssl_verify",!1),at:r.at}],host:[{text:void 0,from:"upstream-host",because:i}]}}function ds(e,t,r,n){if(t&&e.uri!=="")return e.uri;if(e.uri===""&&n.untouched)return n.target.raw;let s=r.match?.kind==="prefix"||r.match?.kind==="exact"||r.match?.kind==="prefix-final"?r.match.text:"",i=e.uri!==""&&n.validLocation,o=i?n.uri.slice(s.length):n.uri;return is(`${i?e.uri:""}${Vl(o,n.configuration.version)}`,n.args)}function fs(e,t,r){let n=e.authority.toLowerCase();return r.upstreams.get(t?n:n.replace(/:\d+$/,""))}function jc(e,t){let{authority:r}=e;return r.startsWith("unix:")||r.startsWith("[")||/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(r)?!1:!Nc(t).has(ps(e))}function ps(e){let t=e.authority.toLowerCase();return/:\d+$/.test(t)?t:`${t}:${e.scheme==="https"?443:80}`}var ms=new WeakMap;function Nc({http:e}){let t=ms.get(e);if(t!==void 0)return t;let r=new Set;for(let{args:n}of zo("proxy_pass",e.statements)){let[s=""]=n,i=s.includes("$")?void 0:Q(s);i!==void 0&&r.add(ps(i))}return ms.set(e,r),r}function Oc(e,t){return e.authority.startsWith("unix:")?"localhost":t!==void 0?e.authority:e.authority.replace(e.scheme==="https"?/:443$/:/:80$/,"")}function hs(e,t,r){let n=e.args[0]??"",s=ae(n)?void 0:Q(n);if(s===void 0)return[];let i=(0,f.c)({missing:"variable",name:"$request_uri",at:e.at});return gs(s,fs(s,!1,r),i,e,t)}function gs(e,t,r,n,s){let i=G(s.level,"proxy_ssl_verify",!1),o=(l,c,u,_)=>{let d=p=>(0,f.a)(p,u.at,_);return{scheme:e.scheme,host:d(l),port:d(c),path:r,verifies:i,at:u.at}};if(t!==void 0)return Wl(t).map(l=>o(l.host,l.port,l.statement,"server"));let a=be(e.authority,e.scheme==="https"?443:80);return a===void 0?[]:[o(a.host,a.port,n,"proxy_pass")]}function Ec(e,t){if(e.is!=="known")return e;let{value:r}=e;return r==="1.0"||r==="1.1"||r==="2"?{...e,value:r}:e.at===void 0?(0,f.b)("1.1",t):(0,f.c)({missing:"file",name:r,at:e.at})}function Fc(e,t,r){if(e.name!=="proxy_pass")return;let n=Ee(e,t,r);if(n.kind==="no-resolver")return{is:"known",value:502,origin:n.assumed?"assumed":"default",why:`no \`resolver\` is there to look up ${n.host}`,at:e.at};if(n.kind!=="targets"||n.targets.some(({scheme:i})=>i!=="http"))return;let s=vs(t,r);return s.is!=="known"||s.value!=="2"||s.at===void 0?void 0:{is:"known",value:502,origin:s.origin,why:"nginx speaks HTTP/2 to it, and Pulse answers in HTTP/1.1",at:s.at}}function vs({level:e},{configuration:t}){let r=M(t.version,"1.29.7")?"1.1":"1.0";return Ec(Ze(e,"proxy_http_version",r),t.complete)}function xs(e){return e.endsWith("/stream")||e.endsWith("/events")?"text/event-stream":e.startsWith("/api/")?"application/json":e.endsWith(".js")?"text/javascript":"text/html"}function Uc(e){return e==="application/json"||e==="text/event-stream"}function Xc(e,t,r){let n=G(e,"proxy_buffering",!0);if(n.is!=="known")return n;if(!n.value)return{...n,value:!1};if(t.scheme==="https")return{...n,why:"the client speaks TLS to this listener"};if(r.is!=="known")return r;if(r.value==="1.0")return{...n,why:"the hop to Pulse is HTTP/1.0"};let s=Rc(e,t.request.url.pathname);return s.is!=="known"?s:s.value&&Bc(e,t)?{...n,value:!1}:s.value?{...n,why:"gzip collects what it compresses"}:{...n,value:!1}}function Rc(e,t){let r=G(e,"gzip",!1);if((0,f.e)(r)!==!0)return r;let n=xs(t);if(n==="text/html")return r;let s=y(e,"gzip_types");if(s!==void 0&&"unknown"in s)return{is:"unknown",because:s.unknown};let i=s?.lines.some(o=>o.args.some(a=>a==="*"||a.toLowerCase()===n));return r.is==="known"?{...r,value:i===!0}:r}function Bc(e,t){let r=y(e,"gzip_disable");return r===void 0||"unknown"in r?!1:r.lines.flatMap(({args:n})=>n).filter(n=>n!=="msie6").map(n=>(0,W.a)(n,{caseless:!0})).some(n=>(0,Cr.a)(t.request.client,s=>n?.match(s)!==void 0)===!0)}function ys(e,t){let r=y(e.level,"error_page");if(!(r===void 0||"unknown"in r))for(let n of r.lines){let s=[...n.args],i=s.pop()??"",o=s.at(-1)?.startsWith("=")===!0?s.pop():void 0;if(!s.includes(String(t)))continue;let a=o===void 0?"own":o==="="?"answer":Number(o.slice(1));return{target:i,status:a,statement:n}}}function ut(e){for(let t=e.level;t!==void 0;t=t.parent)if(t.own.has("allow")||t.own.has("deny"))return t.statements.filter(({name:r})=>r==="allow"||r==="deny");return[]}function Gc(e){let[t]=ut(e);if(!(t?.name!=="deny"||t.args[0]!=="all"))return ws(e,"deny")?void 0:t}function ws(e,t){let r=y(e.level,"satisfy");if(r===void 0||!("unknown"in r)&&r.lines[0]?.args[0]!=="any")return!1;let n=["auth_basic","auth_request","auth_jwt"].filter(s=>Dc(e,s));return ut(e).length>0&&n.push("deny"),n.some(s=>s!==t)}function Dc(e,t){let r=y(e.level,t);return r!==void 0&&("unknown"in r||r.lines[0]?.args[0]!=="off")}function Vc(e,t){return[...Zc(e)?[]:Yc(e),...Jc(e),...Kc(e,t),...Qc(e),...tu(e,t)]}function Se(e){return e===void 0||"unknown"in e?[]:e.lines}function Yc(e){let t=i=>Se(y(e.level,i)).filter(o=>o.args[0]!=="off"),r=t("auth_basic").map(i=>({kind:"auth",scheme:"basic",at:i.at})),n=t("auth_request").map(i=>({kind:"auth",scheme:"forward",at:i.at})),s=Se(y(e.level,"ssl_verify_client")).filter(i=>i.args[0]==="on").map(i=>({kind:"auth",scheme:"certificate",at:i.at}));return[...r,...n,...s]}function Zc(e){let[t]=Se(y(e.level,"satisfy"));return t?.args[0]==="any"&&ut(e).some(r=>r.name==="allow")}function Jc(e){let t=ut(e),[r]=t;if(r===void 0||r.name==="allow"&&r.args[0]==="all")return[];let{kind:n,block:s}=e.level;return n==="limit_except"?[{kind:"method",at:s?.at??r.at}]:[{kind:"address",at:r.at}]}function Kc(e,t){return Se(y(e.level,"limit_req")).map(r=>{let n=pr(r,"zone"),s=(t.http.own.get("limit_req_zone")??[]).find(a=>a.args.some(l=>l.startsWith(`zone=${n}:`))),i=s===void 0?(0,f.c)({missing:"parent",name:`limit_req_zone ${n??""}`.trim(),at:r.at}):(0,f.a)(ru(pr(s,"rate")??""),s.at,"limit_req_zone"),o=(0,f.a)(Number(pr(r,"burst")??0),r.at,"limit_req");return{kind:"rate",perSecond:i,burst:o,at:r.at}})}function Qc(e){return Se(y(e.level,"limit_conn")).map(t=>({kind:"connections",most:(0,f.a)(Number(t.args[1]??0),t.at,"limit_conn"),at:t.at}))}var eu=["server_rewrite_by_lua_block","server_rewrite_by_lua_file","rewrite_by_lua_block","rewrite_by_lua_file","rewrite_by_lua","access_by_lua_block","access_by_lua_file","access_by_lua","precontent_by_lua_block","precontent_by_lua_file"];function tu(e,{inventory:t}){return eu.filter(r=>t.names.has(r)).flatMap(r=>Se(y(e.level,r)).map(n=>({kind:"plugin",name:r,at:n.at})))}function pr(e,t){return e.args.find(r=>r.startsWith(`${t}=`))?.slice(t.length+1)}function ru(e){let t=/^(\d+)r\/([sm])$/.exec(e);return t===null?0:Number(t[1])/(t[2]==="m"?60:1)}var bs=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function nu(e,t){let r=y(e.level,"proxy_set_header");if(r!==void 0&&"unknown"in r)return bs.map(l=>({name:l,carries:"unknown",because:r.unknown}));let n=!t.configuration.complete&&(r===void 0||r.level.kind==="http"),s=r===void 0?[]:ou(r,t),i=new Set(s.map(l=>l.name)),o=ks(e),a=bs.filter(l=>!i.has(l)).map(l=>{if(r?.unseen!==void 0)return{name:l,carries:"unknown",because:r.unseen};let c=du(l,t,o);return r===void 0&&n?{...c,assumed:!0}:c});return[...s,...a,...o?[]:iu(i)]}var su=["user-agent","accept","accept-encoding","accept-language","content-type","cookie","authorization","origin","cf-connecting-ip","sec-websocket-version","sec-websocket-key","sec-websocket-extensions"];function iu(e){return su.filter(t=>!e.has(t)).map(t=>({name:t,carries:"absent"}))}function ks(e){let t=y(e.level,"proxy_pass_request_headers");return t===void 0||"unknown"in t?!0:t.lines[0]?.args[0]?.toLowerCase()!=="off"}function ou(e,t){let{version:r}=t.configuration,n=e.lines.filter(o=>o.args.length===2).map(o=>au(o,t));if(!M(r,"1.31.4"))return n;let s=n.findLast(o=>o.name==="host"),i=n.filter(o=>o.name!=="host"||o===s);return s?.carries!=="empty"?i:i.map(o=>o===s?{...o,carries:"upstream-host"}:o)}function au(e,t){let[r="",n=""]=e.args,s=L(n,t),i=H(s),o=lu(s,i,n,t)?"client-host":Hs(s),a=uu(o,s),l=o==="constant"||a.otherwise==="constant";return{name:r.toLowerCase(),carries:o,...a,value:l&&i!==void 0?i:n,at:e.at,directive:`proxy_set_header ${r}`,...os(s)?{assumed:!0}:{},...o==="unknown"?{because:_u(le(s,n),e)}:{}}}function lu(e,t,r,n){if(t!==n.hostHeader||!e.some(({from:o})=>cu.has(o)))return!1;let s=`${n.host}:${(0,f.k)(n.request)}`,i={...n,hostHeader:s,mapped:new Map,named:new Map(n.named)};return H(L(r,i))===s}var cu=new Set(["client-hostname","client-host","request"]);function uu(e,t){let r=t.find(n=>n.otherwise!==void 0);return e!=="client-supplied"||r?.otherwise===void 0?{}:{otherwise:Hs([{text:r.text,from:r.otherwise}])}}function _u(e,t){return e.at===void 0?{...e,at:t.at}:e}function du(e,t,r){switch(e){case"host":return{name:e,carries:"upstream-host",value:H(ct("proxy_host",t))??"$proxy_host"};case"upgrade":return{name:e,carries:"absent"};case"connection":return M(t.configuration.version,"1.29.7")?{name:e,carries:"absent"}:{name:e,carries:"constant",value:"close"};default:return{name:e,carries:r?"client-supplied":"absent"}}}var Ss=new Set(["client-host","client-hostname","client-ip","client-ip-appended","client-scheme","client-supplied","server-name","upstream-host"]);function Hs(e){let t=e.filter(s=>s.text!==""||Ss.has(s.from)),[r,...n]=t;return r===void 0?"empty":n.length===0?Ss.has(r.from)?r.from:r.text===void 0?"unknown":"constant":fu(t.map(s=>s.from==="text"?s.text??"":`<${s.from}>`).join(""))??(H(e)===void 0?"unknown":"constant")}function fu(e){switch(e.replace(/\s+/g,"")){case"<client-ip>:<client-port>":case"[<client-ip>]:<client-port>":return"client-ip-port";case"<client-ip>,<client-ip>":case"<client-ip-appended>,<client-ip>":return"client-ip-twice";case"<client-supplied>,<client-ip>":return"client-ip-appended";default:return}}function pu(e,t,r,n){let{request:s}=t,i=(0,Di.a)(s,r,n,{missing:([a,l])=>l===void 0?`no \`proxy_set_header ${a}\` is in force here`:`neither \`proxy_set_header ${a}\` nor \`proxy_set_header ${l}\` is in force here`});if(!(0,f.i)(s)||i.is==="undecided")return i;let o=[...mu(e,s),...vu(e),...hu(t),...gu(e)];return o.length===0?i:{is:"lost",losses:[...i.is==="lost"?i.losses:[],...o]}}function mu(e,t){let r=y(e.level,"proxy_method"),n=r===void 0||"unknown"in r?void 0:r.lines[0],s=n?.args[0];return n===void 0||s===void 0||s===t.method||s.includes("$")?[]:[{kind:"tunnel",text:`\`${n.text}\` makes a ${s} of it`,at:n.at}]}function hu({statusFrom:e}){return e===void 0?[]:[{kind:"answer",text:`\`${e.text}\` puts another status in the place of Pulse's 101`,at:e.at}]}function $s({level:e}){let t=y(e,"proxy_hide_header");return(t===void 0||"unknown"in t?[]:t.lines).filter(({args:r})=>/^(?:upgrade|sec-websocket-accept)$/i.test(r[0]??""))}function gu(e){return $s(e).map(({text:t,at:r})=>({kind:"answer",text:`\`${t}\` takes out of the answer what opens it`,at:r}))}function vu(e){if(ks(e))return[];let t=y(e.level,"proxy_pass_request_headers"),r=t===void 0||"unknown"in t?void 0:t.lines[0];return r===void 0?[]:[{kind:"header",text:`\`${r.text}\` holds Sec-WebSocket-Key back`,at:r.at}]}function Ls(e,t){let r=wu(e,t),n=(0,f.b)(null,e.complete);return{idleSeconds:Fe(Eo(e,"proxy_read_timeout",6e4),s=>s/1e3),clientSilentSeconds:n,upstreamSilentSeconds:n,lifetimeSeconds:n,bodyBytes:Fe(Fo(e,"client_max_body_size",1024*1024),s=>s===0?null:s),headerBlockBytes:r,headerLineBytes:r}}function xu(e){return{headerBytes:xe(e,"proxy_buffer_size",Ce),bodyBytes:Fe(ln(e,"proxy_buffers",{count:8,bytes:Ce}),({bytes:t})=>t)}}function Fe(e,t){return e.is!=="known"?e:{...e,value:t(e.value)}}var yu=343;function wu(e,t){let r=xe(e,"proxy_buffer_size",Ce);if(((0,f.e)(Ze(e,"proxy_cache","off"))??"off")==="off"||t.request.method!=="GET")return r;if(y(e,"proxy_cache_valid")!==void 0)return(0,f.c)({missing:"variable",name:"proxy_cache_valid"});let n=(0,f.e)(Ze(e,"proxy_cache_key","$scheme$proxy_host$request_uri"))??"",s=L(n,t),i=H(s);return i===void 0?(0,f.c)(le(s,n)):Fe(r,o=>o-yu-i.length)}function _t(e,t){e.captures=t.groups;for(let[r,n]of t.named)e.named.set(r.toLowerCase(),n)}function T(e,t,r){t!==void 0&&e.steps.push({at:t.at,text:Ft(t),why:r})}function bu(e,t){let r=Su(e),n=r?.args[0];if(r===void 0||n===void 0||e.isSubrequest)return;let s=t(Hu(n,e));if(s.kind==="handler")return;let{outcome:i}=s;if(i.kind==="closed")return{kind:"closed",statement:r};let o=i.kind==="redirected"?i.status:ku(i);if(o===void 0||o>=200&&o<300)return;let a=o===401||o===403,l=`\`${n}\`, which is asked before, answers ${o}${a?"":", and nginx takes only 2xx, 401 and 403 for an answer"}`;return{kind:"error",statement:r,fact:{is:"known",value:a?o:500,origin:"written",at:r.at,directive:"auth_request",why:l}}}function ku(e){return e.kind==="answered"?(0,f.e)(e.status):void 0}function Su({scope:e}){if(ws(e,"auth_request"))return;let t=y(e.level,"auth_request"),r=t===void 0||"unknown"in t?void 0:t.lines[0];return r?.args[0]==="off"?void 0:r}function Hu(e,t){let r=e.indexOf("?");return{...t,request:{...t.request,method:"GET"},isSubrequest:!0,uri:r===-1?e:e.slice(0,r),args:r===-1?"":e.slice(r+1),untouched:!1,validLocation:!0,scope:t.server.scope,steps:[],statusFrom:void 0}}function mr(e){let t=[...e],r=t[0];if(r===void 0||!r.startsWith("("))return;r==="("?t.shift():t[0]=r.slice(1);let n=t.at(-1);if(n===void 0||!n.endsWith(")"))return;n===")"?t.pop():t[t.length-1]=n.slice(0,-1);let[s="",i="",o]=t;if(s.startsWith("$")){if(t.length===1)return{left:s,operator:"",right:""};if(t.length!==3||o===void 0)return;switch(i){case"=":case"!=":case"~":case"~*":case"!~":case"!~*":return{left:s,operator:i,right:o}}return}let a=/^(!?)-([fdex])$/.exec(s);if(!(a===null||t.length!==2))return{left:i,operator:"file",right:"",negated:a[1]==="!"}}function $u(e,t){let r=mr(e.args);if(r===void 0)return zs({missing:"pattern",name:e.text,at:e.at});if(r.operator==="file")return r.negated===!0;let n=L(r.left,t),s=H(n);if(s===void 0){let i=le(n,r.left);return Lu(r,t)??{unknown:{...i,at:i.at??e.at},value:n}}switch(r.operator){case"":return s!==""&&s!=="0";case"=":case"!=":{let i=L(r.right,t),o=H(i);return o===void 0?{unknown:{missing:"variable",name:r.right,at:e.at},value:i}:s===o==(r.operator==="=")}default:{let i=r.operator.endsWith("*"),o=(0,W.a)(r.right,{caseless:i});if(o===void 0&&nt(r.right,i,s))return r.operator.startsWith("!");if(o===void 0)return zs({missing:"pattern",name:r.right,at:e.at});let a=o.match(s);return a!==void 0&&_t(t,a),a!==void 0!==r.operator.startsWith("!")}}}function zs(e){return{unknown:e,value:O(e)}}function Lu({left:e,operator:t,right:r},n){if(zu.has(e)&&r===""&&(t==="="||t==="!="))return t==="!=";if(!t.includes("~"))return;let s=(0,W.a)(r,{caseless:t.endsWith("*")});if(s===void 0)return;let i=lr(e,n.request,o=>s.match(o)!==void 0);return i===void 0?void 0:i!==t.startsWith("!")}var zu=new Set(["$ssl_protocol","$ssl_cipher","$remote_addr","$remote_port","$server_addr","$request_id","$http_user_agent"]);function qs(e,t,r){let n=!e.endsWith("?"),s=[],i;for(let o of K(n?e:e.slice(0,-1)).pieces){let a=i??s;if("variable"in o){let c=ct(o.variable,r),u=/^[1-9]$/.test(o.variable)&&(t||i!==void 0)&&qu(r);a.push(...u?Mu(c,r.configuration.version):c);continue}let l=i===void 0?o.text.indexOf("?"):-1;l===-1?a.push(...v(o.text,"text")):(s.push(...v(o.text.slice(0,l),"text")),i=[...v(o.text.slice(l+1),"text")])}return{path:s,args:i,keepsArgs:n}}function qu({target:e}){return/[%+]/.test(e.raw.replace(/\?.*$/s,""))}function Mu(e,t){return e.map(r=>r.text===void 0?r:{...r,text:Wu(r.text,t)})}function Wu(e,t){let r=M(t,"1.21.1")?/[^!-~]|[#%&+;?"<>\\^`{|}]/gu:/[^!-~]|[#%&+;?]/gu;return e.replace(r,n=>encodeURIComponent(n))}function Tu({path:e,args:t,keepsArgs:r},n){let s=t===void 0?e:[...e,...v("?","text"),...t],i=H(s),o=i===void 0?s:v(Cu(i));return!r||n.args===""?o:[...o,...v(`${t===void 0?"?":"&"}${n.args}`)]}function Cu(e){let t=/\?|%3f/i.exec(e),r=t===null?e:e.slice(0,t.index),n=t===null?"":`?${e.slice(t.index+t[0].length)}`;return`${r.replace(/%([0-9a-fA-F]{2})/g,(s,i)=>{let o=Number.parseInt(i,16);return o>37&&o<127?String.fromCharCode(o):s})}${n}`}var Ms=new Set(["set","if","return","rewrite","break"]);function Ws(e,t){let r=!1;for(let n of e.level.statements){if(!Ms.has(n.name))continue;let s=Ts(n,e,t);if(s==="stop")return r&&(t.validLocation=!1),{kind:"on"};if(s==="changed")r=!0;else if(s!=="next")return s}return r?{kind:"search"}:{kind:"on"}}function Ts(e,t,r){switch(e.name){case"set":return Au(e,r);case"break":return T(r,e,"ends the rewriting"),"stop";case"return":return Nu(e,r);case"rewrite":return Eu(e,r);case"if":return Pu(e,t,r);default:return"next"}}function Au(e,t){let[r="",n=""]=e.args,s=L(n,t),i=r.slice(1).toLowerCase();return i==="args"?(t.args=H(s)??t.args,t.untouched=!1):t.variables.set(i,s),"next"}function Pu(e,t,r){let n=$u(e,r);if(typeof n=="object"&&(e.body??[]).every(({name:a})=>a==="access_log"))return"next";let s=typeof n=="object"?Iu(e,n,r):n;if(typeof s=="object")return dt(s.unknown);if(!s)return"next";T(r,e,"the condition is true");let i=t.ifs.get(e);i!==void 0&&(r.scope=i);let o="next";for(let a of e.body??[]){if(!Ms.has(a.name))continue;let l=Ts(a,t,r);if(l==="changed")o="changed";else if(l!=="next")return l==="stop"&&o==="changed"&&(r.validLocation=!1),l}return o}function Iu(e,t,r){let{name:n,at:s=e.at}=t.unknown,i=dr(fr(e,t.value,2,{name:n,at:s}),r.world);return i===void 0?t:i===1}var ju=new Set([301,302,303,307,308]);function Nu(e,t){let[r="",n]=e.args;T(t,e,"answers at once");let s=/^\d{1,3}$/.test(r)?Number(r):void 0;return s===void 0?hr(302,L(r,t),e,t):s===444?{kind:"end",outcome:{kind:"closed",at:e.at}}:n!==void 0&&ju.has(s)?hr(s,L(n,t),e,t):s>=400&&n===void 0?{kind:"error",status:s,statement:e}:{kind:"end",outcome:{kind:"answered",status:(0,f.a)(s,e.at,"return"),at:e.at}}}function hr(e,t,r,n){return{kind:"end",outcome:{kind:"redirected",status:e,to:Ou(t,r,n),at:r.at}}}function Ou(e,t,r){let n=H(e);if(n===void 0)return(0,f.c)(le(e,t.args.at(-1)??""));let s=n.startsWith("/")?`${Cs(r.scope,r)}${n}`:n;return(0,f.a)(s,t.at,t.name)}function Cs({level:e},t){let{scheme:r,host:n,socket:s,server:i}=t,o=(u,_)=>(0,f.e)(G(e,u,_))??_;if(!o("absolute_redirect",!0))return"";let a=r==="https"?443:80,l=s.port===a||!o("port_in_redirect",!0)?"":`:${s.port}`,c=o("server_name_in_redirect",!1)?i.names[0]?.text??n:n;return`${r}://${c}${l}`}function Eu(e,t){let[r="",n="",s]=e.args,i=(0,W.a)(r,{caseless:!1});if(i===void 0&&nt(r,!1,t.uri))return"next";if(i===void 0)return dt({missing:"pattern",name:r,at:e.at});let o=i.match(t.uri);if(o===void 0)return"next";if(_t(t,o),/^(?:https?:\/\/|\$scheme)/.test(n)||s==="redirect"||s==="permanent"){T(t,e,`redirects ${t.uri}`);let p=Tu(qs(n,!0,t),t);return hr(s==="permanent"?301:302,p,e,t)}let a=t.uri,{path:l,args:c,keepsArgs:u}=qs(n,!1,t),_=H(l),d=c===void 0?"":H(c);return _===void 0||d===void 0?dt(le([...l,...c??[]],n)):(0,Gi.a)(_+d)?dt({missing:"pattern",name:r,at:e.at}):(As(_,[d,u?t.args:""],t),T(t,e,`rewrites ${a} to ${t.uri}`),s==="break"?(t.validLocation=!1,"stop"):s==="last"?{kind:"search"}:"changed")}function Fu(e,t){let r=e.indexOf("?"),n=r===-1?"":e.slice(r+1);As(r===-1?e:e.slice(0,r),[n],t)}function As(e,t,r){r.uri=e,r.args=t.filter(n=>n!=="").join("&"),r.untouched=!1}function dt(e){return{kind:"end",outcome:{kind:"undecided",because:e}}}var Uu=10;function gr(e,t){let r=t===void 0?{kind:"again",from:"server"}:{kind:"error",status:t,statement:void 0},n,s=0;for(let i=0;i<=Uu+2;i+=1){if(r.kind==="again"&&(r=Xu(e,r.from,r.name)),r.kind==="error"){let o=n===void 0||(0,f.e)(G(e.scope.level,"recursive_error_pages",!1))?ys(e.scope,r.status):void 0;if(o===void 0)return r.fact===void 0?vr(r.status,r.statement,e):Is(r.fact);s=r.status,n=o.status,e.statusFrom=o.status==="answer"?void 0:o.statement,T(e,o.statement,`takes the ${r.status}`);let a=H(L(o.target,e))??o.target;if(/^https?:/.test(a)){let l=typeof o.status=="number"?o.status:302,c=(0,f.a)(a,o.statement.at,"error_page");return{kind:"outcome",outcome:{kind:"redirected",status:l,to:c,at:o.statement.at}}}a.startsWith("@")?r={kind:"again",from:"named",name:a}:(Ps(a,e),r={kind:"again",from:"server"})}else if(r.kind==="handler"){let o=Fc(r.handler,r.scope,e);if(o===void 0)return r;T(e,r.handler,`fails: ${o.why}`),r={kind:"error",status:o.value,statement:r.handler,fact:o}}if(r.kind==="outcome"){let{outcome:o}=r;return o.kind!=="answered"||n===void 0||n==="answer"?r:vr(n==="own"?s:n,void 0,e)}}return vr(500,void 0,e)}function Ps(e,t){Fu(e,t),t.validLocation=!0}function vr(e,t,r){return Is(t===void 0?(0,f.b)(e,r.configuration.complete):(0,f.a)(e,t.at,t.name))}function Is(e){let t=e.at===void 0?{}:{at:e.at},r=e.directive==="auth_request"?{check:!0}:{};return{kind:"outcome",outcome:{kind:"answered",status:e,...t,...r}}}function Xu(e,t,r){let n=e.server.scope;if(e.scope=n,t==="server"){let s=Ws(n,e);if(s.kind==="end")return{kind:"outcome",outcome:s.outcome};if(s.kind==="error")return s}if(t==="named"){let s=n.children.named.get(r??"");if(s===void 0)return{kind:"error",status:500,statement:void 0};e.scope=s,T(e,s.level.block,"named by what came before")}else{let s=st(n,e.uri);if(s?.kind==="undecided")return{kind:"outcome",outcome:s};if(s?.kind==="slash")return Vu(s.scope,e);s!==void 0&&(e.scope=s.scope,s.captures!==void 0&&_t(e,s.captures),T(e,s.scope.level.block,s.why))}return Ru(e)}function Ru(e){let t=e.scope;if(D(t.level,"internal")!==void 0&&Gu(e))return{kind:"error",status:404,statement:D(t.level,"internal")};if(t.limitExcept!==void 0&&!Du(t.limitExcept,e.request.method)&&(e.scope=t.limitExcept),e.scope===t&&t.level.kind==="location"){let r=Ws(t,e);if(r.kind==="end")return{kind:"outcome",outcome:r.outcome};if(r.kind==="error")return r;if(r.kind==="search")return{kind:"again",from:"location"}}return e.checked=!0,Bu(e)??Yu(e)??Ju(e)}function Bu(e){if(e.isSubrequest)return;let t=Gc(e.scope);if(t!==void 0)return{kind:"error",status:403,statement:t};let r=bu(e,s=>gr(s));if(r===void 0)return;let{statement:n}=r;return r.kind==="closed"?{kind:"outcome",outcome:{kind:"closed",at:n.at,why:"auth_request closes it"}}:(T(e,n,r.fact.why??"refuses"),{kind:"error",status:r.fact.value,statement:n,fact:r.fact})}function Gu(e){return e.untouched&&!e.steps.some(({text:t})=>/^(?:error_page|try_files|rewrite)\b/.test(t))}function Du(e,t){let r=e.level.block?.args??[];return r.includes(t)||t==="HEAD"&&r.includes("GET")}function Vu(e,t){T(t,e.level.block,`${t.uri} without its last slash is redirected here`);let r=is(`${t.uri}/`,t.args),n=`${Cs(e,t)}${r}`,s=e.level.block?.at;return{kind:"outcome",outcome:{kind:"redirected",status:301,to:{is:"known",value:n,origin:"default",why:"the location ends in a slash and passes requests on"},...s===void 0?{}:{at:s}}}}function Yu(e){let t=e.scope.level.kind==="if"?e.scope.outer:e.scope,r=t===void 0?void 0:D(t.level,"try_files"),n=r?.args.at(-1);if(r===void 0||n===void 0||e.scope.level.kind==="if")return;if(T(e,r,"no such file is assumed, so the last word decides"),/^=\d{3}$/.test(n))return{kind:"error",status:Number(n.slice(1)),statement:r};if(n.startsWith("@"))return{kind:"again",from:"named",name:n};let s=L(n,e),i=H(s);if(i===void 0)return{kind:"outcome",outcome:{kind:"undecided",because:{missing:"variable",name:n,at:r.at}}};let o=!n.includes("?"),{args:a}=e;return Ps(i,e),o&&n.includes("$args")&&(e.args=a),{kind:"again",from:"server"}}var Zu=["proxy_pass","fastcgi_pass","uwsgi_pass","scgi_pass","grpc_pass","memcached_pass","stub_status","empty_gif","tunnel_pass","perl","js_content"];function Ju(e){let{scope:t}=e,r=V(t);if(r!==void 0)return{kind:"handler",handler:r,scope:t};let n=t.level.unseen;if(n!==void 0)return{kind:"outcome",outcome:{kind:"undecided",because:n}};let s=t.level.block?.at??e.server.statement.at;return e.uri.endsWith("/")?{kind:"outcome",outcome:{kind:"answered",status:(0,f.c)({missing:"file",name:`${e.uri}index.html`,at:s}),at:s}}:{kind:"error",status:404,statement:void 0}}function V(e){let t=e.level.statements.findLast(({name:r})=>Zu.includes(r)||r.startsWith("content_by_lua"));return t!==void 0?t:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?V(e.outer):void 0}function ft(e,t){let r=y(e,t);return r===void 0||"unknown"in r?[]:r.lines}function Ku(e){let t=ft(e,"proxy_cookie_path").filter(({args:[n="",s]})=>{let i=s===void 0||s===n||s==="/"||/^\/\s*;/.test(s);return n!=="off"&&!i}),r=ft(e,"proxy_cookie_domain").filter(({args:[n]})=>n!=="off");return[...t.map(n=>Ue("cookie",n,"degrades",{text:`\`${n.text}\` gives Pulse's cookies another path.`,help:"Take it out: Pulse sets its cookies for `/`, and browsers refuse its session cookie with any other path."})),...r.map(n=>Ue("cookie",n,"harmless",{text:`\`${n.text}\` has nothing to rewrite: Pulse sets its cookies without a domain.`,help:"Take it out."}))]}function Qu(e,t){return t.url.pathname.startsWith("/assets/")||(0,f.i)(t)||t.method!=="GET"?[]:ft(e,"proxy_cache").filter(({args:[r]})=>r!==void 0&&r!=="off").map(r=>Ue("cached",r,"degrades",{text:`\`${r.text}\` keeps copies of ${e_(t)?"Pulse's pages":"Pulse's API answers"}.`,help:"Write `proxy_cache off;` here, or move the cache into a location for `/assets/` alone."}))}function e_(e){return!e.url.pathname.startsWith("/api/")}var t_=/^(?:x-proxy-secret|remote-(?:user|groups|name|email)|x-remote-(?:user|groups?|name|email)|x-forwarded-(?:user|groups|email|preferred-username)|x-auth(?:entik)?-.*|x-webauth-.*|x-user|x-groups|x-pulse-(?:user|roles?|groups?))$/;function r_(e){return ft(e,"proxy_set_header").flatMap(t=>{let[r="",n=""]=t.args;return t_.test(r.toLowerCase())?/\$\{?upstream_http_/i.test(n)?[Ue("identity",t,"degrades",{text:`\`${t.text}\` is empty: \`${n}\` is filled only after Pulse has answered.`,help:`Keep the auth service's answer first: \`auth_request_set $user ${n};\`, then \`proxy_set_header ${r} $user;\`.`})]:/\$\{?http_/i.test(n)?[Ue("identity",t,"degrades",{text:`\`${t.text}\` passes on what the client itself says about who it is.`,help:'Fill it from the auth service with `auth_request_set`, or empty it: `""`.'})]:[]:[]})}function Ue(e,t,r,n){return{about:e,effect:r,at:t.at,related:[],affects:"route",...n}}function n_(e,t){return{added:[...l_(e.level,t),...a_(e.level,t),...xr(e.level,t.configuration.version).flatMap(r=>s_(r,t))],removed:o_(e.level)}}function s_(e,t){let[r="",n="",s]=e.args,i=H(L(n,t))??null;return i===""?[]:[{name:r.toLowerCase(),value:i,when:s==="always"?"always":"success",mode:"add",at:e.at}]}function xr(e,t){let r=e.own.get("add_header")??[],n=()=>e.parent===void 0?[]:xr(e.parent,t);switch(M(t,"1.29.3")?i_(e):"on"){case"off":return r;case"merge":return[...r,...n()];default:return r.length>0?r:n()}}function i_(e){let t=y(e,"add_header_inherit");return t===void 0||"unknown"in t?"on":t.lines[0]?.args[0]??"on"}function o_(e){let t=y(e,"proxy_hide_header");if(t===void 0||"unknown"in t)return[];let r=y(e,"proxy_pass_header"),n=r===void 0||"unknown"in r?[]:r.lines,s=i=>n.some(({args:o})=>o[0]?.toLowerCase()===i.toLowerCase());return t.lines.flatMap(({args:i,at:o})=>i.slice(0,1).filter(a=>!s(a)).map(a=>({name:a.toLowerCase(),at:o})))}function a_(e,t){let r=js(e,"charset"),n=xs(t.request.url.pathname);if(r===void 0||r.args[0]==="off"||!Uc(n))return[];let s=y(e,"charset_types");if(!(s===void 0||"unknown"in s?[]:s.lines.flatMap(({args:o})=>o)).some(o=>o==="*"||o.toLowerCase()===n))return[];let i=H(L(r.args[0]??"",t));return[{name:"content-type",value:i===void 0?null:`${n}; charset=${i}`,when:"always",mode:"replace",at:r.at}]}function js(e,t){let r=y(e,t);return r===void 0||"unknown"in r?void 0:r.lines[0]}function l_(e,t){let r=js(e,"expires");if(r===void 0)return[];let n=H(L(r.args.join(" "),t));if(n==="off"||n==="")return[];let s=(a,l)=>({name:a,value:l,when:"success",mode:"replace",at:r.at}),[i,o]=c_(n);return[s("expires",i),s("cache-control",o)]}function c_(e){if(e==="epoch")return["Thu, 01 Jan 1970 00:00:01 GMT","no-cache"];if(e==="max")return["Thu, 31 Dec 2037 23:55:55 GMT","max-age=315360000"];if(e?.startsWith("-"))return[null,"no-cache"];let t=e===void 0||/^[@m]/.test(e)?void 0:We(e.replace(/^\+/,""),"seconds");return[null,t===void 0?null:`max-age=${t}`]}var u_=["proxy_set_header","add_header","proxy_hide_header"];function __(e,t){return u_.flatMap(r=>{let n=d_(e,r,t);return n===void 0?[]:[n]})}function yr(e,t,r){let n=e;for(;!n.own.has(t)&&n.parent!==void 0;)n=n.parent;let s=n.own.get(t)??[],i=s.find(c=>c.stock!==!0)??s[0];if(i===void 0)return;let o=t==="add_header"?xr(e,r):s,a=new Set(o.map(pt)),l=[];for(let c=n.parent;c!==void 0;c=c.parent)for(let u of c.own.get(t)??[])u.stock===!0||a.has(pt(u))||(a.add(pt(u)),l.push(u));return l.length===0?void 0:{culprit:i,lost:l,level:n}}function pt(e){return(e.args[0]??"").toLowerCase()}function d_(e,t,r){let n=yr(e,t,r);if(n===void 0)return;let{culprit:s,lost:i}=n,o=i.map(l=>l.args[0]??""),a=n.level.block?.text.replace(/\s+/g," ")??"this block";return{about:"headers-cut",effect:t==="proxy_hide_header"?"harmless":"degrades",at:s.at,text:`\`${s.text}\` in \`${a}\` drops every \`${t}\` set outside it: ${f_(o)} ${o.length===1?"is":"are"} lost.`,why:"nginx takes the outer lines over only where the inner block has none of its own.",help:`Repeat ${o.length===1?"the lost line":"the lost lines"} in \`${a}\`: ${i.map(l=>`\`${l.text};\``).join(" ")}`,related:i.map(l=>({at:l.at,text:`${l.args[0]} is set here, and lost`})),affects:"route",headers:i.map(pt)}}function f_(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function p_(e){return[...m_(e),...v_(e)]}function m_(e){let{socket:t,server:r,host:n}=e;return r.names.some(s=>s.kind==="exact"&&s.key===n)?h_(t,n).filter(s=>s.server!==r).map(({name:s})=>({about:"never-reached",effect:"degrades",at:s.statement.at,text:`This server never gets a request for \`${n}\` on port ${t.port}: another one has the same name there, and comes first.`,help:"Take one of the two servers out, or its name.",related:[{at:r.statement.at,text:"this server takes them"}],affects:"route"})):[]}var Ns=new WeakMap;function h_(e,t){let r=Ns.get(e);return r===void 0&&(r=g_(e.servers),Ns.set(e,r)),r.get(t)??[]}function g_(e){let t=new Map;for(let r of e)for(let n of r.names){if(n.kind!=="exact")continue;let s=t.get(n.key);s===void 0?t.set(n.key,[{server:r,name:n}]):s.push({server:r,name:n})}return t}function v_(e){let{scope:t,server:r}=e,n=x_(t);if(n?.match?.kind!=="regex"||V(n)?.name==="proxy_pass")return[];let{uri:s}=e.target,i=r.scope.children.all.filter(l=>l.match?.kind==="prefix"&&s.startsWith(l.match.text)&&V(l)?.name==="proxy_pass").toSorted((l,c)=>(c.match?.text.length??0)-(l.match?.text.length??0))[0],{block:o}=n.level;if(i?.level.block===void 0||o===void 0)return[];let a=i.match?.text??"";return[{about:"never-reached",effect:"breaks",at:o.at,text:`\`${o.text}\` takes \`${s}\` away from \`${i.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,help:`Write \`location ^~ ${a}\`, which keeps patterns out, or make the pattern narrower.`,related:[{at:i.level.block.at,text:"this location was meant for it"}],affects:"route"}]}function x_(e){return e.level.kind==="if"||e.level.kind==="limit_except"?e.outer:e}function y_(e){let t=[],r=n=>{for(let i of n.level.own.get("proxy_pass")??[])t.push(...w_(i,n));let[s]=n.level.own.get("stub_status")??[];s!==void 0&&!Os(n)&&t.push(wr(s,`\`${s.text}\` is open to everybody.`,"Let only your own network in: `allow 127.0.0.1; deny all;`."));for(let i of n.children.all)r(i)};return r(e.scope),t}function w_(e,t){let r=e.args[0]??"",n=Q(r)?.authority??"";return/^\$\{?(?:http_host|host|arg_|1\b)/.test(n)?[{...wr(e,`\`${e.text}\` sends requests wherever the client says: an open proxy.`,"Name the target."),effect:"breaks"}]:!n.endsWith(":9091")||Os(t)?[]:[wr(e,`\`${e.text}\` opens Pulse's metrics port to everybody.`,"Take the location out, or let only your monitoring in with `allow` and `deny all`.")]}function Os(e){for(let t=e;t!==void 0;t=t.outer)if(["deny","auth_basic","auth_request","internal"].some(r=>t?.level.own.has(r)))return!0;return!1}function wr(e,t,r){return{about:"exposed",effect:"harmless",at:e.at,text:t,help:r,related:[],affects:"route"}}function b_(e,t,r){let n=t.find(s=>/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(s));return e===void 0||n===void 0||r.appliance===void 0?[]:[{about:"target",effect:"degrades",at:e.at,text:`\`${n}\` is ${r.appliance}'s own container, not the machine it runs on: Pulse is not there.`,help:"Name Pulse's container (both in one Docker network), or the address of its machine.",related:[],affects:"route",assumed:!0}]}function k_(e){return[...H_(e),...L_(e),...z_(e)]}function mt(e,t){let r=y(e,t);return r===void 0||"unknown"in r?void 0:r.lines[0]}function ht(e){let t=e===void 0?void 0:We(e.args[0]??"","time");return t===void 0?void 0:t/1e3}var S_=75;function H_(e){let t=mt(e,"proxy_connect_timeout"),r=ht(t);return t===void 0||t.stock===!0||r===void 0||r<=S_?[]:[br(t,"harmless",{text:`\`${t.text}\` has no effect beyond about 75 seconds: it limits only how long connecting takes, and the kernel gives up first.`,help:"Take it out; `proxy_read_timeout` is what keeps a silent WebSocket open."})]}var $_=3600;function L_(e){let t=mt(e,"proxy_read_timeout"),r=ht(t);if(t===void 0||r===void 0||r>=$_)return[];let n=e;for(;n!==void 0&&!n.own.has("proxy_read_timeout");)n=n.parent;for(let s=n?.parent;s!==void 0;s=s.parent){let[i]=s.own.get("proxy_read_timeout")??[],o=ht(i);if(i===void 0||i.stock===!0||o===void 0||o<=r)continue;if(t.stock!==!0&&t.at.file===i.at.file)return[];let a=t.stock===!0?`what \`${t.text}\` brings (${r} s)`:`\`${t.text}\``;return[br(i,"degrades",{text:`\`${i.text}\` does nothing here: ${a} stands further in, and wins.`,related:[{at:t.at,text:"this one is in force"}]})]}return[]}function z_(e){let t=y(e,"proxy_read_timeout"),r=mt(e,"proxy_send_timeout")??mt(e,"send_timeout"),n=ht(r);return t!==void 0||r===void 0||r.stock===!0||n===void 0||n<120?[]:[br(r,"degrades",{text:`\`${r.text}\` does not keep a silent WebSocket open: \`proxy_read_timeout\` does, and it is left at 60 s.`})]}function br(e,t,r){return{about:"no-effect",effect:t,at:e.at,related:[],affects:"route",...r}}function q_(e,t){let{scope:r,configuration:n,request:s,server:i}=e,{level:o}=r,a=p_(e),l=s.url.pathname==="/"?y_(i):[];if(t.kind!=="proxied")return[...a,...l];let c=t.targets.flatMap(u=>(0,f.e)(u.host)??[]);return[...a,...l,...__(o,n.version),...k_(o),...Ku(o),...Qu(o,s),...r_(o),...b_(V(r),c,n)]}function M_(e,t){let[r,...n]=e,[s]=t.toSorted((c,u)=>Es[u.varies]-Es[c.varies]);if(r===void 0||s===void 0||n.length===0)return r;if(new Set(e.map(({exchange:c})=>Fs(c.outcome))).size===1)return Us(e,s);let i=new Set(t.map(c=>c.varies)),o=e.filter(({exchange:c})=>c.outcome.kind==="proxied");if(i.size===1&&s.varies==="address"&&o.length>0)return W_(Us(o,s),s);let a=i.size===1&&s.varies==="request"?T_(e,s):{kind:"undecided",because:s.because},l=o[0]??r;return{...l,exchange:{...l.exchange,outcome:a,upgrade:C_(l.exchange,a)}}}var Es={unseen:3,client:2,address:1,request:0};function Fs(e){switch(e.kind){case"proxied":return"proxied";case"redirected":return`redirected ${e.status} ${(0,f.e)(e.to)??"somewhere"}`;case"answered":return`answered ${(0,f.e)(e.status)??"somehow"}`;default:return e.kind}}function W_(e,{because:t}){let r=t.at;if(r===void 0)return e;let n={kind:"address",at:r};return{...e,exchange:{...e.exchange,gates:[...e.exchange.gates,n]}}}function T_(e,{because:t}){let r=new Map;for(let{exchange:s}of e){let i=Fs(s.outcome);r.set(i,[...r.get(i)??[],s])}let n=`\`${t.name}\` differs from request to request`;return{kind:"unstable",outcomes:[...r.values()].map(Xs),why:n,...t.at&&{at:t.at}}}function C_({upgrade:e},t){return e.is==="not-asked"||t.kind!=="undecided"?e:{is:"undecided",because:t.because}}function Us(e,{because:t}){let[r]=e;if(r===void 0)throw new Error("there is always a world");let n=e.map(({exchange:a})=>a),{exchange:s}=r,i=a=>P_(n.map(a),t),o=Object.fromEntries(Object.keys(s.limits).map(a=>[a,i(l=>l.limits[a])]));return{...r,exchange:{...s,outcome:Xs(n),upgrade:new Set(n.map(({upgrade:a})=>a.is)).size===1?s.upgrade:{is:"undecided",because:t},upstreamHttp:i(a=>a.upstreamHttp),requestHeaders:I_(n.map(a=>a.requestHeaders),t),responseHeaders:{added:j_(n.map(a=>a.responseHeaders.added)),removed:n.flatMap(a=>a.responseHeaders.removed)},limits:o,buffers:{headerBytes:i(a=>a.buffers.headerBytes),bodyBytes:i(a=>a.buffers.bodyBytes)},responseBuffered:i(a=>a.responseBuffered),showsVersion:i(a=>a.showsVersion),gates:Bs(n.flatMap(a=>a.gates)),remarks:Bs(n.flatMap(a=>a.remarks))}}}function Xs(e){let[t]=e.map(({outcome:n})=>n);if(t?.kind!=="proxied")return t??{kind:"closed"};let r=e.flatMap(({outcome:n})=>n.kind==="proxied"?n.targets:[]);return{kind:"proxied",targets:[...new Map(r.map(n=>[A_(n),n])).values()]}}function A_({scheme:e,host:t,port:r,path:n}){return[e,(0,f.e)(t),(0,f.e)(r),(0,f.e)(n)].join(" ")}function P_(e,t){let[r]=e;if(r===void 0)return(0,f.c)(t);let n=s=>s.is==="known"?JSON.stringify(s.value):s.is;return e.every(s=>n(s)===n(r))?r:(0,f.c)(t)}function I_(e,t){let[r=[]]=e;return[...new Set(e.flat().map(({name:n})=>n))].flatMap(n=>{let s=e.map(l=>l.filter(c=>c.name===n)),[i=[]]=s;if(s.every(l=>Rs(l)===Rs(i)))return i;let[o]=i.length>0?i:r,a=o?.name===n&&o.at!==void 0?{at:o.at}:{};return[{name:n,carries:"unknown",because:t,...a}]})}function Rs(e){return JSON.stringify(e.map(({carries:t,value:r,otherwise:n})=>[t,r,n]))}function j_(e){let t=({name:n,value:s,when:i})=>JSON.stringify([n,s,i]),r=n=>e.every(s=>s.some(i=>t(i)===t(n)));return[...new Map(e.flat().map(n=>[t(n),n])).values()].map(n=>r(n)?n:{...n,value:null})}function Bs(e){return[...new Map(e.map(t=>[`${t.at.file} ${t.at.start}`,t])).values()]}function kr(e,t,r,n){let s=Hc(o=>N_(o,e,t,r,n)),i=s===void 0?void 0:M_(s.results,s.questions);return i!==void 0?i:ce(r,{kind:"undecided",because:{missing:"variable",name:"too many conditions"}},void 0)}function N_(e,t,r,n,s){let i=r.length===0?O_(t,n):kl(r,n);switch(i.kind){case"closed":{let _={kind:"closed",why:i.why};return ce(n,_,i.server)}case"undecided":return ce(n,{kind:"undecided",because:i.because},void 0);case"plain-to-tls":return F_(Gs(e,t,n,i.socket,i.server,s))}let{socket:o,server:a}=i,l=s===void 0?void 0:E_(s,o,a);if(l!==void 0)return ce(n,l,a);if(o.ssl&&(0,f.e)(G(a.scope.level,"ssl_reject_handshake",!1)))return ce(n,{kind:"closed",at:a.statement.at,why:"`ssl_reject_handshake` ends the TLS handshake"},a);let c=Gs(e,t,n,o,a,s);i.captures!==void 0&&_t(c,i.captures),T(c,a.statement,i.why);let u=gr(c);return u.kind==="outcome"?Xe(c,u.outcome,void 0):Xe(c,void 0,u.handler)}function O_(e,t){let[r]=e.servers;if(r===void 0||e.extent==="main"||e.extent==="site")return{kind:"closed",why:"nothing listens"};let n=t.front==="none"?(0,f.j)(t):"http";return{kind:"server",socket:{family:"ipv4",address:"*",port:n==="https"?443:80,ssl:n==="https",http2:!1,proxyProtocol:!1,servers:[r],names:Yn([r]),fallback:r},server:r,why:"the server around it cannot be seen"}}function E_(e,{proxyProtocol:t,ssl:r},n){if(e.sendsProxy===t)return;let{at:s}=n.statement;if(t)return{kind:"closed",at:s,why:"the listener waits for the PROXY protocol, which the relay does not speak"};let i="the relay begins with the PROXY protocol, which this listener does not know";return r?{kind:"closed",at:s,why:i}:{kind:"answered",status:{is:"known",value:400,origin:"default",why:i,at:s},at:s}}function Gs(e,t,r,n,s,i){let o=(0,f.e)(G(s.scope.level,"merge_slashes",!0))??!0,a=Bl(r.url,o);return{configuration:t,world:e,request:r,relay:i,socket:n,server:s,scheme:n.ssl?"https":"http",host:Jn(r),hostHeader:(0,f.l)(r),target:a,isSubrequest:!1,uri:a.uri,args:a.args,untouched:!0,validLocation:!0,scope:s.scope,variables:new Map,mapped:new Map,captures:[],named:new Map,steps:[],statusFrom:void 0,checked:!1,upstreamHost:void 0,depth:0}}function ce(e,t,r){let n=(0,f.i)(e)?Ds(t):{is:"not-asked"};return{exchange:(0,W.e)(e,{outcome:t,upgrade:n,steps:[],...r===void 0?{}:{site:r.index,route:r.statement.at}}),scope:void 0,server:r,passage:void 0}}function F_(e){let{configuration:t,request:r,server:n}=e,s=ys(n.scope,497);if(s===void 0||!/^https?:/.test(s.target)){let u=(0,f.b)(400,t.complete);if(s===void 0)return ce(r,{kind:"answered",status:u,at:n.statement.at},n);let _=gr(e,497);return _.kind==="outcome"?Xe(e,_.outcome,void 0):Xe(e,void 0,_.handler)}let{at:i}=s.statement,o=L(s.target,e),a=H(o),l=a===void 0?(0,f.c)(le(o,s.target)):(0,f.a)(a,i,"error_page"),c=typeof s.status=="number"?s.status:302;return ce(r,{kind:"redirected",status:c,to:l,at:i},n)}function Xe(e,t,r){let{request:n,server:s,scope:i}=e,{level:o}=i,a=t??D_(r,i,e),l=r?.name==="proxy_pass",c=vs(i,e),u=l?nu(i,e):[],_=u.find(d=>d.name==="upgrade"&&d.carries==="constant"&&d.at!==void 0);return{exchange:{request:n,site:s.index,outcome:a,upgrade:l?pu(i,e,u,c):(0,f.i)(n)?Ds(a):{is:"not-asked"},..._?.at===void 0?{}:{forcesUpgrade:_.at},upstreamHttp:l||X_(a,c)?c:f.d,requestHeaders:u,responseHeaders:n_(i,e),limits:Ls(o,e),buffers:xu(o),responseBuffered:l?Xc(o,e,c):f.d,showsVersion:Z_(o),gates:[...R_(e),...B_(e,a)],remarks:q_(e,a),route:Vs(i,s),steps:e.steps},scope:i,server:s,passage:e}}function U_({scope:e,passage:t}){let r=e&&V(e);if(t===void 0||e===void 0||r?.name!=="proxy_pass")return;let n=Ee(r,e,t);if(n.kind!=="undecided")return Xe(t,{kind:"proxied",targets:n.targets},r).exchange}function X_(e,t){return e.kind!=="answered"||t.is!=="known"||t.at===void 0?!1:e.at?.file===t.at.file&&e.at.start===t.at.start}function R_({relay:e,request:t,socket:r,server:n}){return!r.proxyProtocol||e!==void 0||t.front!=="none"?[]:[{kind:"relay",at:n.listens.find(s=>s.port===r.port)?.statement?.at??n.statement.at}]}function B_({checked:e,scope:t,configuration:r},n){return e?Vc(t,r).filter(s=>!G_(s,n)):[]}function G_({at:e},t){return t.kind!=="answered"||t.status.is!=="known"?!1:t.status.why!==void 0&&e===t.at}function D_(e,t,r){if(e===void 0)return{kind:"undecided",because:{missing:"file",name:r.uri}};if(T(r,e,"passes the request on"),e.name==="stub_status"||e.name==="empty_gif")return{kind:"answered",status:{is:"known",value:200,origin:"written",directive:e.name,at:e.at},at:e.at};if(e.name!=="proxy_pass")return{kind:"undecided",because:{missing:"plugin",name:e.name,at:e.at}};let n=Ee(e,t,r);switch(n.kind){case"undecided":return{kind:"undecided",because:n.because};case"no-resolver":return{kind:"undecided",because:{missing:"variable",name:n.host,at:e.at}};case"targets":return r.upstreamHost=n.host,V_(t,r,{kind:"proxied",targets:n.targets})}}function V_(e,t,r){let n=Ls(e.level,t).idleSeconds;return n.is!=="known"||n.value!==0||n.at===void 0?r:{kind:"unstable",outcomes:[{kind:"answered",status:{...n,value:504},at:n.at},r],at:n.at,why:"the read timeout runs out at once"}}function Ds(e){if(e.kind==="undecided")return{is:"undecided",because:e.because};let t="at"in e&&e.at!==void 0?{at:e.at}:{};return{is:"lost",losses:[{kind:"route",text:Y_(e),...t}]}}function Y_(e){switch(e.kind){case"redirected":return`nginx answers with a redirect (${e.status}), which no WebSocket follows`;case"answered":return`nginx answers it itself${e.status.is==="known"?` (${e.status.value})`:""}`;case"closed":return e.why??"nginx closes the connection";default:return"it does not get to Pulse"}}function Z_(e){return Fe(Ze(e,"server_tokens","on"),t=>t!=="off")}function Vs(e,t){let{kind:r}=e.level;return(r==="if"||r==="limit_except")&&e.outer!==void 0?Vs(e.outer,t):(e.level.block??e.outer?.level.block)?.at??D(e.level,"proxy_pass")?.at??t.statement.at}function Ys(e,t){return(0,Vi.b)(e.length<5?1:2,e,t)}function Zs(e,t){return t.flatMap(r=>typeof r=="function"?r(e):[r])}function x(e,t){return{about:"refused",effect:"breaks",at:e.at,affects:"process",related:[],...t}}function R(e){return/\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(e)}function J_(e,t,r){let n=K_(e,t,r)??(t.module.startsWith("ngx_stream")?void 0:rd(e));return n===void 0||e.args.some(s=>R(s))?void 0:n}function K_(e,t,r){let n=e.args[0]??"";switch(t.takes){case"flag":return Bt(n)===void 0?C(e,n,"It takes `on` or `off`."):void 0;case"time":case"seconds":return We(n,t.takes)===void 0?C(e,n,ed(n,t.takes)):void 0;case"size":case"offset":return Te(n,t.takes)===void 0?C(e,n,td(t.takes)):void 0;case"number":return/^\d+$/.test(n)?void 0:C(e,n,"It takes a whole number.");case"buffers":return on(e.args)===void 0?C(e,e.args.join(" "),"It takes how many and how large, such as `8 64k`."):void 0;case"one-of":{let s=t.words.filter(i=>!Q_(t.name,i,r));return s.some(i=>i.toLowerCase()===n.toLowerCase())?void 0:C(e,n,`It takes ${s.map(i=>`\`${i}\``).join(", ")}.`)}case"any-of":{let s=e.args.find(i=>!t.words.some(o=>o.toLowerCase()===i.toLowerCase()));return s===void 0?void 0:C(e,s,`It takes ${t.words.map(i=>`\`${i}\``).join(", ")}.`)}default:return}}var Js=new Map([["proxy_http_version",{2:"1.29.4"}]]);function Q_(e,t,r){let n=Js.get(e)?.[t];return n!==void 0&&!M(r,n)}function Ks({name:e,args:t},{words:r}){let n=Js.get(e),[s=""]=t;return n!==void 0&&(n[s]!==void 0||!r.includes(s))}function C(e,t,r){return x(e,{text:`\`${t}\` is no value for \`${e.name}\`: nginx does not start with it.`,help:r})}function ed(e,t){return t==="time"&&/[yM]/.test(e)?"This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.":"It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction."}function td(e){return e==="size"?"It takes bytes, or a number with `k` or `m`, such as `64k`.":"It takes bytes, or a number with `k`, `m` or `g`, such as `10m`."}function rd(e){let{name:t,args:r}=e,n=r[0]??"";switch(t){case"set":return xc(n.slice(1).toLowerCase())?x(e,{text:`\`${n}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`}):/^\$\w+$/.test(n)?void 0:x(e,{text:`\`set ${n}\` names no variable: nginx expects a name that begins with \`$\`.`});case"return":return nd(e,n,r[1]);case"rewrite":return r[2]===void 0||["last","break","redirect","permanent"].includes(r[2])?void 0:C(e,r[2],"The last word is `last`, `break`, `redirect` or `permanent`.");case"if":return mr(r)===void 0?x(e,{text:`\`${e.text.replace(/\s+/g," ")}\` is no condition nginx understands, and nginx does not start with it.`,help:'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".'}):void 0;case"add_header":case"add_trailer":return r[2]===void 0||r[2]==="always"?void 0:C(e,r[2],"The third word can only be `always`.");case"limit_req":return r.some(s=>s.startsWith("zone="))?sd(e,/^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/):x(e,{text:"`limit_req` needs `zone=`: nginx does not start without it."});case"limit_req_zone":return id(e);case"error_page":return od(e);default:return}}function nd(e,t,r){if(/^\d+$/.test(t))return Number(t)<=999?void 0:C(e,t,"A status has three digits.");if(!(r===void 0&&/^(?:https?:\/\/|\$scheme)/i.test(t)))return x(e,{text:`\`return ${t}\` has neither a status nor a URL: nginx does not start with it.`,help:"Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`."})}function sd(e,t){let r=e.args.find(n=>!t.test(n));return r===void 0?void 0:C(e,r,"It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.")}function id(e){let{args:t}=e,r=t.find(s=>s.startsWith("zone=")),n=t.find(s=>s.startsWith("rate="));if(r===void 0||!/^zone=[^:]+:\d+[kKmM]?$/.test(r))return C(e,r??e.args.join(" "),"It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.");if(n!==void 0&&!/^rate=[1-9]\d*r\/[sm]$/.test(n))return C(e,n,"A rate is written as `rate=30r/s` or `rate=30r/m`.")}function od(e){let t=e.args.slice(0,-1).filter(r=>!r.startsWith("=")).find(r=>!/^\d{3}$/.test(r)||Number(r)<300||Number(r)>599||r==="499");return t===void 0?void 0:C(e,t,"Its statuses lie between 300 and 599.")}var gt=new Set(["map","geo","types","split_clients","charset_map","geoip2","mail","match","rtmp"]);function ad(e){let t=[],{root:r,statements:n}=cd(e);return Qs(n,si(r),t),t}function Qs(e,t,r){for(let n of e){let s=J(n)?void 0:t.sound.get(n.args),i=s??oi(t,n.name);if(i.once!==void 0&&Sd(n,e,i,t,r),s!==void 0||n.unseen!==void 0||n.verbatim)continue;let{row:o,varies:a}=i;if(a||o!==void 0&&Ks(n,o))r.push(l=>ti(l,n,t));else{let l=r.length;ri(n,o,t,Ae.newest,r),!J(n)&&r.length===l&&t.sound.set(n.args,i)}}}function ei(e,t,r){let{outline:n,directive:s}=e,i=A(n,s);for(let o=s+1;o<i;o=A(n,o)){let{name:a,args:l}=B(n,o),c=j(n,o),u=c?t.soundBlocks:t.sound,_=u.get(l),d=_??oi(t,a);if(d.once!==void 0){if(d.among===e)return!1;d.among=e}if(_===void 0){let w=Kr(e,o);if(d.varies||d.row!==void 0&&Ks(w,d.row)){if(c)return!1;let S=ge(e,o);r.push(k=>ti(k,S,t))}else if(ni(w,d.row,t,Ae.newest)===void 0)u.set(l,d);else return!1}let p=c&&!gt.has(a)?ii(t,a):void 0;if(p!==void 0&&!ei({...e,directive:o},p,r))return!1}return!0}function ti(e,t,r){let n=[];return ri(t,ai(e,t.name,r.around),r,e,n),Zs(e,n)}function ri(e,t,r,n,s){let i=ni(e,t,r,n);if(i!==void 0)s.push(i);else if(J(e)&&!gt.has(e.name)){let o=ii(r,e.name);o!==void 0&&ld(e,o,s)}}function ld(e,t,r){let n=r.length;e.folded!==void 0&&ei(e.folded,t,r)||(r.length=n,Qs(e.body??[],t,r))}function ni(e,t,{around:r},n){return t===void 0?_d(e,r,n):bd(e,t)??J_(e,t,n)}function si(e){return{around:e,governing:new Map,inner:new Map,sound:new Map,soundBlocks:new Map}}function ii(e,t){if(e.inner.has(t))return e.inner.get(t);let r=ud(t,e.around),n=r===void 0?void 0:si(r);return e.inner.set(t,n),n}function oi({around:e,governing:t},r){let n=t.get(r);if(n!==void 0)return n;let s=Sr(r,e),i=s.find(a=>li(a,e)),o={row:ai(Ae.newest,r,e),once:i?.takes==="many"||i?.takes==="any-of"?void 0:i,varies:s.some(({since:a,until:l})=>a!==void 0||l!==void 0),first:void 0,among:void 0};return t.set(r,o),o}function ai(e,t,r){return Sr(t,r).find(n=>rt(n,e)&&(n.anywhere||li(n,r)))}function li(e,t){return e.contexts.some(r=>t.contexts.includes(r))}function Sr(e,{world:t}){return t==="stream"?er(e):Ne(e)}function cd(e){switch(e.extent){case"main":return{root:{contexts:["main"],world:"http",block:"the main level"},statements:e.main};case"site":return{root:{contexts:["http"],world:"http",block:"http"},statements:e.fragment};case"server-part":return{root:{contexts:["server","http"],world:"http",block:"server"},statements:e.fragment};case"directives":return{root:{contexts:["http","server","location"],world:"http",block:"location"},statements:e.fragment}}}function ud(e,t){let r=n=>({contexts:[n],world:t.world,block:e});switch(e){case"http":case"server":case"location":case"upstream":case"events":case"limit_except":return r(e);case"stream":return{contexts:["http"],world:"stream",block:e};case"if":return r(t.contexts.includes("location")?"if in location":"if in server");default:return}}function _d(e,t,r){let n=Sr(e.name,t);if(n.length===0)return ci(e,t);let s=n.filter(i=>rt(i,r));return s.length===0?vd(e,n):yd(e,s,t)}function ci(e,t){if(R(e.name))return;if(t.world==="http"&&er(e.name).length>0)return x(e,{text:`\`${e.name}\` is not allowed in \`${t.block}\`: it belongs to \`stream\`, and nginx does not start with it.`});if(fd(e.name)||t.world==="stream")return;let r=Ys(e.name,il());if(r!==void 0)return x(e,{text:`\`${e.name}\` is no directive nginx knows, and nginx does not start with it; \`${r}\` is near.`,help:`Write \`${r}\`.`})}var dd=/^(?:more_|brotli|zstd|lua_|js_|geoip2|vhost_traffic|modsecurity|pagespeed|headers_more|echo|set_|auth_jwt|auth_ldap|auth_pam|health_check|status|nchan|push_stream|rtmp|passenger|fancyindex|upload_|dav_ext|cache_purge|proxy_cache_purge|naxsi|otel|opentracing|encrypted_session|redis|srcache|array_|limit_upstream|upsync|check|keyval|api|sticky|state|ntlm|queue|session_log|sub_filters|subs_filter|acme|content_by|access_by|rewrite_by|header_filter_by|body_filter_by|log_by|init_by|init_worker_by|balancer_by|ssl_certificate_by)/;function fd(e){return dd.test(e)||e.includes("_by_lua")||e.includes("_by_njs")}function ui(e,t){let r=di(e);return r===void 0?!1:t.some(n=>n.name==="load_module"&&n.args[0]?.includes(r))}var pd=[[/_by_lua(?:_block|_file)?$|^lua_/,"ngx_http_lua_module"],[/^js_/,"ngx_http_js_module"],[/^more_(?:set|clear)_/,"ngx_http_headers_more_filter_module"],[/^brotli/,"ngx_http_brotli_"],[/^geoip2/,"ngx_http_geoip2_module"],[/^geoip_/,"ngx_http_geoip_module"],[/^image_filter/,"ngx_http_image_filter_module"],[/^xslt_/,"ngx_http_xslt_filter_module"],[/^perl/,"ngx_http_perl_module"],[/^modsecurity/,"ngx_http_modsecurity_module"],[/^vhost_traffic_status/,"ngx_http_vhost_traffic_status_module"]];function md(e){if(e.inventory.lines.every(({name:r})=>Ne(r).length>0))return[];let t=[];return fi(e,(r,n)=>{let{name:s}=r;pi(s,n)||!gd(s)||r.unseen!==void 0||ci(r,{contexts:[],world:n,block:""})===void 0&&t.push(r)}),t}var _i=/^(?:geoip_(?:country|city|org)|image_filter|xslt_|perl(?:_|$))/;function hd(e){if(e.extent!=="main")return[];if(!e.inventory.lines.some(({name:r})=>_i.test(r)))return[];let t=[];return fi(e,r=>{let{name:n}=r;_i.test(n)&&!ui(n,e.main)&&t.push(r)}),t}function di(e){return pd.find(([t])=>t.test(e))?.[1]}function fi(e,t){let r=(n,s)=>{for(let i of n){t(i,s);let{name:o,body:a}=i;a!==void 0&&pi(o,s)&&!gt.has(o)&&r(a,o==="stream"?"stream":s)}};r(e.extent==="main"?e.main:e.fragment,"http")}function pi(e,t){return(t==="stream"?er(e):Ne(e)).length>0}function gd(e){return e!=="mail"&&/^[\w.-]+$/.test(e)&&!R(e)}function vd(e,t){let[r]=t;if(r===void 0)return;let n=r.until===void 0?`before ${r.since}`:`since ${r.until}`;return x(e,{text:`\`${e.name}\` is unknown to nginx ${n}, and nginx does not start with it.`,help:xd[e.name]??`Take it out, or update nginx${r.since===void 0?"":` to ${r.since} or later`}.`})}var xd=(0,kt.a)({ssl:"Take it out and write `ssl` behind the port: `listen 443 ssl;`.",http2:"Before 1.25.1 write it behind the port instead: `listen 443 ssl http2;`."});function yd(e,t,r){let n=[...new Set(t.flatMap(o=>o.contexts))],s=$d(n.map(wd)),i=(n.length===1?n[0]:void 0)==="http"?"Move it to the `http` level, outside every `server`: into nginx.conf, or to the top of a file in conf.d.":`Move it into ${s}.`;return x(e,{text:`\`${e.name}\` is not allowed in ${r.block.includes(" ")?r.block:`\`${r.block}\``}: nginx does not start with it there.`,why:`It may stand in ${s} alone.`,help:i})}function wd(e){let t=/^if in (\w+)$/.exec(e)?.[1];return t!==void 0?`an \`if\` in a \`${t}\``:e==="main"?"the main level":`\`${e}\``}function bd(e,t){let r=e.args.length;if(t.block&&!J(e))return x(e,{text:`\`${e.name}\` needs a block: nginx expects \`{\` behind it.`});if(!t.block&&J(e))return x(e,{text:`\`${e.name}\` takes no block: nginx expects \`;\` behind it.`});if(r>=t.fewest&&r<=t.most&&!t.excluded.includes(r))return;let n=e.text.includes(`
`)&&r>t.most?" A `;` may be missing at the end of its line.":"";return x(e,{text:`\`${e.name}\` takes ${kd(t)}, not ${r}: nginx does not start with it.${n}`})}function kd(e){let{fewest:t,most:r}=e;return e.takes==="flag"?"one argument, `on` or `off`":r===Number.POSITIVE_INFINITY?`${t} or more arguments`:t===r?t===1?"one argument":t===0?"no argument":`${t} arguments`:e.excluded.length>0?`${t} or ${r} arguments`:`${t} to ${r} arguments`}function Sd(e,t,r,{around:n},s){let{once:i,first:o}=r;if(r.among!==t||o===void 0)r.among=t,r.first=e;else if(i!==void 0&&o!==e){let a=Hd(e,o,n);s.push(l=>rt(i,l)?[a]:[])}}function Hd(e,t,{block:r}){let n=e.stock===!0&&t.stock!==!0?t:e,s=n===e?t:e;return x(n,{text:`\`${e.name}\` stands twice in this \`${r}\`: nginx does not start, there is no "last one wins".`,help:s.stock===!0?`Take this line out: \`${s.text}\` brings one already.`:"Keep one of the two lines.",related:[{at:s.at,text:`\`${e.name}\` is set here too`}]})}function $d(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}function Ld(e){let t=new Map;for(let n of e.inventory.lines){let s=zd(n);s!==void 0&&t.set(n.args,s)}let r=e.extent==="main"?e.main:e.fragment;return en(t,r,({name:n,stock:s})=>s!==!0&&!gt.has(n)).flatMap(n=>{let s=t.get(n.args);return s===void 0||n.stock===!0?[]:[i=>s.isSoAt(i)?[qd(n,s.words)]:[]]})}function zd({name:e,args:t}){if(e==="listen"&&t.includes("http2"))return{isSoAt:r=>M(r,"1.25.1"),words:{text:"`http2` behind the port of `listen` is deprecated since nginx 1.25.1, which warns about it.",help:"Write `http2 on;` in the `server`, and leave `http2` out of `listen`."}};if(e==="ssl")return{isSoAt:r=>rt(Ne("ssl")[0]??Td,r),words:{text:"`ssl` as a directive is deprecated, and nginx 1.25.1 and later do not start with it.",help:"Write `ssl` behind the port: `listen 443 ssl;`."}};if(Md.has(e))return{isSoAt:r=>M(r,"1.25.1"),words:{text:`\`${e}\` does nothing since nginx 1.25.1, which took server push out.`,help:"Take it out."}};if(Wd.has(e))return{isSoAt:r=>M(r,"1.19.7"),words:{text:`\`${e}\` does nothing since nginx 1.19.7.`,help:"Take it out."}}}function qd(e,t){return{about:"outdated",effect:"harmless",at:e.at,related:[],affects:"process",...t}}var Md=new Set(["http2_push","http2_push_preload","http2_max_concurrent_pushes"]),Wd=new Set(["http2_max_requests","http2_max_field_size","http2_max_header_size","http2_recv_timeout","http2_idle_timeout"]),Td={name:"",module:"",contexts:[],anywhere:!1,fewest:0,most:0,excluded:[],block:!1,takes:"many",words:[],until:"0"},Cd=["proxy","fastcgi","uwsgi","scgi"].map(e=>({name:e,sizes:["buffer_size","buffers","busy_buffers_size","max_temp_file_size","temp_file_write_size"].map(t=>`${e}_${t}`)}));function Ad(e){let t=Cd.filter(l=>l.sizes.some(c=>e.inventory.names.has(c)));if(t.length===0)return[];let r=[],n=new Set(t.flatMap(({sizes:l})=>l)),s=e.inventory.http.filter(({name:l})=>n.has(l)),i=new Set(s.map(({args:l})=>l)),o=l=>{for(let c of t){let u=mi(l.level,c)??(l.level.kind==="server"?Pd(l.level,c):void 0),_=u===void 0?void 0:Id(l.level,c.name,u);_!==void 0&&r.push(_)}for(let c of l.children.all)o(c)},a=0;for(let l of e.servers){let{folded:c}=l.statement;c!==void 0&&!Qr(c,i)&&(a+=1,a>1)||o(l.scope)}return r.filter((l,c)=>r.findIndex(u=>u.at===l.at)===c)}function mi(e,t){for(let r of t.sizes){let n=D(e,r);if(n!==void 0)return n}}function Pd(e,t){return e.parent===void 0?void 0:mi(e.parent,t)}function Id(e,t,r){let n=(0,f.e)(ln(e,`${t}_buffers`,{count:8,bytes:Ce})),s=(0,f.e)(xe(e,`${t}_buffer_size`,Ce));if(n===void 0||s===void 0)return;let{count:i,bytes:o}=n,a=Math.max(s,o),l=(0,f.e)(xe(e,`${t}_busy_buffers_size`,2*a)),c=(0,f.e)(xe(e,`${t}_max_temp_file_size`,1024**3)),u=(0,f.e)(xe(e,`${t}_temp_file_write_size`,2*a));if(l===void 0||c===void 0||u===void 0)return;let _=w=>x(r,{text:`With \`${r.text}\` the buffer sizes do not go together: ${w}, and nginx does not start.`,...t==="proxy"?{help:"Write all three: `proxy_buffer_size 64k;`, `proxy_buffers 8 64k;` and `proxy_busy_buffers_size 128k;`."}:{}}),d=D(e,`${t}_busy_buffers_size`)!==void 0,p=`\`${t}_busy_buffers_size\` (${ue(l)}${d?"":", twice the largest buffer when it is not written"})`;if(i<2)return _(`\`${t}_buffers\` must be at least 2`);if(l<a)return _(`${p} is less than the largest buffer (${ue(a)})`);if(l>(i-1)*o)return _(`${p} must be less than all of \`${t}_buffers\` but one (${ue((i-1)*o)})`);if(u<a)return _(`\`${t}_temp_file_write_size\` (${ue(u)}) is less than the largest buffer (${ue(a)})`);if(c!==0&&c<a)return _(`\`${t}_max_temp_file_size\` (${ue(c)}) is less than the largest buffer (${ue(a)})`)}function ue(e){return e%1024===0?`${e/1024}k`:String(e)}function jd(e){let t=[],r=s=>{Ed(s,t),Fd(s,t),Hr(s,e,t);for(let i of s.children.all){let o=Ud(s,i);o!==void 0&&t.push(o),r(i)}for(let i of s.ifs.values())Hr(i,e,t);s.limitExcept!==void 0&&Hr(s.limitExcept,e,t)},n=Od(e);for(let s of e.servers){let{folded:i}=s.statement;(i===void 0||!n(i))&&r(s.scope)}return t}var Nd=/^https?:\/\/\d{1,3}(?:\.\d{1,3}){3}:[1-9]\d{0,3}$/;function Od(e){let t=new Map,r={whole:new Set,withoutUri:new Set},n=[...e.upstreams.keys()].some(l=>/^[\d.]+$/.test(l));return s;function s(l){let{outline:c,directive:u}=l,_=A(c,u),d=new Set;for(let p=u+1;p<_;p=A(c,p)){let{name:w,args:S}=B(c,p);if(w!=="location")continue;let k=a(S);if(k===void 0||!j(c,p))return!1;if(k.kind!=="regex"){let I=hi(k);if(d.has(I))return!1;d.add(I)}if(!i({...l,directive:p},xi(k)))return!1}return!0}function i(l,c){let{outline:u,directive:_}=l,d=A(u,_);for(let p=_+1;p<d;p=A(u,p)){let{name:w,args:S}=B(u,p);if(w==="location"||w==="proxy_pass"&&!o(l,p,S,c))return!1;let k=j(u,p)?vi.get(w):void 0;if(k!==void 0&&!i({...l,directive:p},k))return!1}return!0}function o(l,c,u,_){let d=_===void 0?r.whole:r.withoutUri;return d.has(u)||!n&&Nd.test(u[0]??"")?!0:gi(Kr(l,c),_,e)!==void 0?!1:(d.add(u),!0)}function a(l){return t.has(l)||t.set(l,tr(l)),t.get(l)}}function Ed({level:e,children:t},r){let n=e.own.get("location")??[];if(n.length!==t.all.length)for(let s of n)s.args.length>0&&tr(s.args)===void 0&&r.push(x(s,{text:`\`${s.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,help:"Its modifiers are `=`, `^~`, `~` and `~*`."}))}function Fd(e,t){let{all:r,exact:n,prefix:s,named:i,regexes:o}=e.children;if(n.size+s.size+i.size+o.length===r.length)return;let a=new Map;for(let{match:l,level:c}of r){let{block:u}=c;if(l===void 0||u===void 0||l.kind==="regex")continue;let _=hi(l),d=a.get(_);d===void 0?a.set(_,u):t.push(x(u,{text:`\`${u.text}\` is there a second time: nginx does not start with a duplicate location.`,help:"Take one of the two out, and keep in the other what both are for.",related:[{at:d.at,text:"the first one"}]}))}}function hi({kind:e,text:t}){return`${e==="prefix-final"?"prefix":e} ${t}`}function Ud(e,t){let{block:r}=t.level,{match:n}=e;if(r===void 0||t.match===void 0||n===void 0)return;let s=i=>x(r,{text:`${i}: nginx does not start with it.`,help:"Move it out, beside the location that holds it now."});if(n.kind==="exact")return s(`\`${r.text}\` stands inside an exact location, which can hold none`);if(n.kind==="named")return s(`\`${r.text}\` stands inside a named location, which can hold none`);if(t.match.kind==="named")return s(`The named location \`${t.match.text}\` stands inside another one; it belongs to the \`server\``);if(t.match.kind!=="regex"&&!t.match.text.startsWith(n.text))return s(`\`${r.text}\` lies outside of \`${n.text}\`, in which it is nested`)}function Hr(e,t,r){if(e.level.kind==="server")return;let n=Xd(e);for(let s of e.level.own.get("proxy_pass")??[]){let i=gi(s,n,t);i!==void 0&&r.push(i)}}function gi(e,t,r){let n=e.args[0]??"";if(ae(n)||R(n))return;let s=Q(n);if(s===void 0)return x(e,{text:`\`proxy_pass ${n}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,.../^wss?:/i.test(n)?{help:`WebSockets begin as HTTP requests: write \`proxy_pass ${n.replace(/^ws/i,"http")};\`.`}:{help:`Write \`proxy_pass http://${n.replace(/^\w+:\/\//,"")};\`.`}});let i=be(s.authority,80);if(i===void 0)return x(e,{text:`\`${s.authority}\` in \`proxy_pass ${n}\` is no host with a port from 1 to 65535: nginx does not start with it.`,help:"Write `proxy_pass http://127.0.0.1:7655;`, with the address of your Pulse."});if(s.uri!==""&&t!==void 0)return x(e,{text:`\`proxy_pass ${n}\` has a URI part (\`${s.uri}\`), which nginx refuses ${t}.`,help:`Write \`proxy_pass ${s.scheme}://${s.authority};\`: the path is then passed on as it is.`});let o=r.upstreams.get(i.host.toLowerCase());if(o!==void 0&&/:\d+$/.test(s.authority)&&!s.authority.startsWith("["))return x(e,{text:`\`${s.authority}\` names the upstream \`${o.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,help:`Write \`proxy_pass ${s.scheme}://${o.name}${s.uri};\`, and the port in the upstream's \`server\` line.`,related:[{at:o.statement.at,text:"the upstream"}]})}var vi=new Map([["if","inside an `if`"],["limit_except","inside a `limit_except`"]]);function Xd({level:e,match:t}){return vi.get(e.kind)??(t&&xi(t))}function xi({kind:e}){return e==="regex"?"in a location given by a pattern":e==="named"?"in a named location":void 0}function Rd(e){return(e.http.own.get("map")??[]).flatMap(Bd)}function Bd(e){let t=[],r=e.args[1]??"";!r.startsWith("$")&&e.args.length===2&&t.push(x(e,{text:`\`${r}\` is no variable: the second word of \`map\` is the name it defines, with \`$\`.`}));let n=new Map;for(let s of e.body??[]){if(s.args.length===0&&(s.name==="hostnames"||s.name==="volatile")||s.name==="include"||s.unseen!==void 0)continue;if(s.args.length!==1){t.push(x(s,{text:`\`${s.text}\` is no row of a map: nginx expects a key and a value.`}));continue}if(s.name.startsWith("~"))continue;let i=s.name.toLowerCase(),o=n.get(i);o===void 0?n.set(i,s):t.push(x(s,{text:`\`${s.name}\` is there a second time in the map of \`${r}\`: nginx does not start with it.`,related:[{at:o.at,text:"the first one"}]}))}return t}function Gd(e){return[...e.servers.flatMap(Dd),...Vd(e.servers),...Yd(e),...Zd(e)]}function Dd(e){let t=[];for(let n of e.lines)n.args.length===0||n.args.some(yi)||(n.args.length>1?t.push(s=>wi(n,s)):t.push(...wi(n,Ae.newest)));if(e.listens.length<2)return t;let r=new Map;for(let n of e.listens){let s=n.statement;if(s===void 0||s.args.some(yi))continue;let i=`${n.quic?"quic ":""}${Je(n)}`,o=r.get(i);o===void 0?r.set(i,s):t.push(x(s,{text:`\`${s.text}\` repeats an address of the same server: nginx does not start with a duplicate listen.`,related:[{at:o.at,text:"the first one"}]}))}return t}function yi(e){return e.includes("$")||R(e)}function wi(e,t){let r=Bo(e,t);if(r===void 0)return[];let[n=""]=e.text.split(`
`);return n!==e.text?[x(e,{text:`\`${n.trim()}\` goes on into the next line, and there ${r}: nginx does not start.`,help:`Write \`;\` at the end of \`${n.trim()}\`.`})]:[x(e,{text:`\`${e.text}\` does not work: ${r}, and nginx does not start.`,help:"Write a port, or an address with one, and words that `listen` knows behind it, such as `listen 443 ssl;`."})]}function Vd(e){let t=new Map,r=[];for(let n of e)for(let s of n.listens){if(!s.defaultServer||s.statement===void 0||s.quic)continue;let i=t.get(Je(s));i?.statement===void 0?t.set(Je(s),s):i.statement!==s.statement&&r.push(x(s.statement,{text:`\`${s.statement.text}\` declares a second default server for this address: nginx does not start with two.`,help:"Take `default_server` out of one of the lines.",related:[{at:i.statement.at,text:"the first default server"}]}))}return r}function Yd({complete:e,extent:t,sockets:r}){let n=[],s=new Set;if(t!=="main"&&t!=="site")return[];for(let i of r){let o=i.fallback,{level:a}=o.scope;if(!i.ssl||s.has(o.statement)||y(a,"ssl_certificate")!==void 0)continue;let l=o.listens.find(u=>u.port===i.port)?.statement;if(l===void 0)continue;s.add(o.statement);let c={...x(l,{text:`\`${l.text}\` speaks TLS, but no \`ssl_certificate\` is there for it: nginx does not start.`,help:"Add `ssl_certificate` and `ssl_certificate_key` to this `server`."}),...e?{}:{assumed:!0}};n.push(u=>Jd(o,u)?[]:[c])}return n}function Zd({extent:e,servers:t,inventory:r}){if(e!=="main"&&e!=="site"||!r.names.has("ssl_certificate"))return[];let n=[];for(let s of t){let[i]=Ye(s.statement,"ssl_certificate");i===void 0||Ye(s.statement,"ssl_certificate_key").length>0||y(s.scope.level,"ssl_certificate_key")===void 0&&n.push(x(i,{text:`\`${i.text}\` has no \`ssl_certificate_key\` beside it: nginx does not start.`}))}return n}function Jd(e,t){if(!M(t,"1.19.4"))return!1;let r=y(e.scope.level,"ssl_reject_handshake");return r!==void 0&&("unknown"in r||r.lines[0]?.args[0]?.toLowerCase()==="on")}function Kd(e){let t=[],r=new Map;for(let n of e.http.own.get("upstream")??[]){let s=n.args[0]??"",i=n.body??[],o=r.get(s.toLowerCase());o!==void 0?t.push(x(n,{text:`The upstream \`${s}\` is there a second time: nginx does not start with it.`,related:[{at:o.at,text:"the first one"}]})):r.set(s.toLowerCase(),n);let a=i.some(l=>l.name==="server"||l.unseen!==void 0||l.verbatim===!0);a||t.push(x(n,{text:`The upstream \`${s}\` holds no \`server\`: nginx does not start with it.`,help:"Write `server 127.0.0.1:7655;` in it."})),a&&i.every(l=>l.name!=="server"||l.args.includes("backup"))&&Qd(i)&&t.push(x(n,{text:`The upstream \`${s}\` holds nothing but backups: nginx does not start with it.`,help:"Take `backup` from one of its servers."})),t.push(...i.filter(l=>l.name==="server").flatMap(ef))}return t}function Qd(e){return e.every(t=>t.unseen===void 0&&t.verbatim!==!0)}function ef(e){let t=e.args[0]??"";return t===""||R(t)?[]:/^\w+:\/\//.test(t)?[x(e,{text:`\`${e.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,help:`Write \`server ${t.replace(/^\w+:\/\//,"").replace(/\/.*$/,"")};\`; the scheme belongs to \`proxy_pass\`.`})]:be(t,80)!==void 0?[]:[x(e,{text:`\`${t}\` is no host with a port from 1 to 65535: nginx does not start with it.`})]}function tf(e){return[...nf(e),...rf(e)]}function rf({inventory:e,servers:t}){let r=e.lines.filter(({name:s,args:i})=>s==="alias"&&e.names.has("root")||s==="proxy_redirect"&&i[0]==="default");if(r.length===0)return[];let n=new Set(r.map(({args:s})=>s));return t.filter(({statement:{folded:s}})=>s===void 0||Qr(s,n)).flatMap(({scope:s})=>bi(s))}function nf(e){let{main:t,complete:r,http:n}=e;if(!r||t.some(i=>i.name==="events")||n.block===void 0)return[];let s="Add `events {}` at the top.";return(0,z.b)(n.block.at.file)!=="nginx.conf"?[{...x(n.block,{text:"There is no `events` block here: as a main config, nginx would not start with this file.",help:s}),effect:"degrades"}]:[x(n.block,{text:"This main config has no `events` block: nginx does not start without one.",help:s})]}function bi(e){return[...sf(e),...of(e),...[...e.children.all,...e.ifs.values()].flatMap(bi)]}function sf(e){let t=D(e.level,"root"),r=D(e.level,"alias");if(t===void 0||r===void 0)return[];let n=t.at.start>r.at.start?t:r,s=n===t?r:t;return[x(n,{text:`\`${n.name}\` stands beside \`${s.name}\`: nginx does not start with both in one location.`,related:[{at:s.at,text:`\`${s.name}\` is set here`}]})]}function of(e){let t=e.level.own.get("proxy_redirect")?.find(n=>n.args[0]==="default");if(t===void 0)return[];let r=D(e.level,"proxy_pass");return r!==void 0&&!(n=>e.level.statements.indexOf(n)<e.level.statements.indexOf(t))(r)?[x(t,{text:"`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it."})]:r!==void 0&&ae(r.args[0]??"")?[x(t,{text:"`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it."})]:r===void 0&&y(e.level,"proxy_pass")===void 0&&e.level.kind!=="if"?[x(t,{text:"`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it."})]:[]}function af(e,t){return[...tf(e),...ad(e),...jd(e),...Gd(e),...Kd(e),...Rd(e),...t.refusals,...Ad(e)]}function lf(e){let t=[],r=new Map,n=new Set,s=l=>{if(n.has(l))return[];let c=l.variables.filter(u=>!uf(u,e));return c.length===0&&n.add(l),c},i=(l,c)=>{if(!e.complete){r.has(`$${l}`)||r.set(`$${l}`,{statement:c,name:`$${l}`});return}r.has(l)||(r.set(l,{statement:c,name:l}),t.push(_f(l,c,e)))},o=l=>{let c=vf(l);if(!(c===void 0||!e.complete||xf(e).has(c)))for(let u of $r(l,e))t.push(yf(c,u))},a=(l,c,u)=>{if(!hf(e,l).has(c))if(e.complete)for(let _ of $r(u,e))t.push(gf(l,c,_));else r.has(`${l} ${c}`)||r.set(`${l} ${c}`,{statement:u,name:`${l} ${c}`})};for(let l of cf(e)){let c=l.text.includes("$")?df(l):[];for(let _ of c){if(!_.includes("$"))continue;let d=K(_),{wrong:p}=d;if(p!==void 0&&!R(_))for(let w of $r(l,e))t.push(x(w,{text:`In \`${w.text.replace(/\s+/g," ")}\`, ${p}: nginx does not start with it.`}));for(let w of s(d))R(_)||i(w,l)}let u=mf(l);if(u!==void 0&&a(u.kind,u.name,l),o(l),l.name==="map")for(let _ of l.body??[])for(let d of s(K(_.args[0]??"")))i(d,_)}return{refusals:t,unseen:e.complete?[]:[...r.values()]}}function cf({extent:e,inventory:t}){return e==="server-part"||e==="directives"?t.lines:t.http}function $r(e,t){if(J(e))return[e];let r=t.extent==="main"?t.http.statements:t.fragment;return en(new Set([e.args]),r)}function uf(e,t){return _r(e)||t.maps.has(e)||t.defined.has(e)}function _f(e,t,r){let n=[...wc(),...r.maps.keys(),...r.defined.keys()],s=Ys(e,n),i=e==="connection_upgrade"?"Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`.":s===void 0?"Define it with `map` or `set`, or take it out.":`Write \`$${s}\`.`;return x(t,{text:`\`$${e}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,help:i})}function df(e){let{name:t,args:r}=e;switch(t){case"set":case"auth_request_set":return r.slice(1);case"map":case"split_clients":return r.slice(0,1);case"geo":return r.length>1?r.slice(0,1):[];case"rewrite":return r.slice(1,2);case"if":return ff(r);case"location":case"server_name":case"listen":case"include":return[];case"proxy_redirect":case"proxy_cookie_path":case"proxy_cookie_domain":return r.filter(n=>!n.startsWith("~"));default:return pf.has(t)?r:[]}}function ff(e){let t=mr(e);return t===void 0?[]:t.operator==="="||t.operator==="!="?[t.left,t.right]:[t.left]}var pf=new Set(`
  proxy_pass proxy_set_header proxy_set_body proxy_method proxy_bind proxy_cache proxy_cache_key
  proxy_cache_bypass proxy_no_cache proxy_ssl_name proxy_ssl_certificate proxy_ssl_certificate_key
  add_header add_trailer return root alias access_log error_page try_files limit_req_zone limit_conn_zone
  log_format auth_basic auth_basic_user_file fastcgi_param fastcgi_pass fastcgi_cache_key fastcgi_index
  uwsgi_param uwsgi_pass scgi_param scgi_pass grpc_set_header grpc_pass expires index sub_filter mirror
  auth_request hash ssl_certificate ssl_certificate_key secure_link secure_link_md5 charset default_type`.trim().split(/\s+/));function mf(e){let{name:t,args:r}=e;if(t==="limit_req"){let s=r.find(i=>i.startsWith("zone="))?.slice(5);return s===void 0||R(s)?void 0:{kind:"limit_req_zone",name:s}}let n=r[0]??"";if(t==="limit_conn"&&r.length===2)return{kind:"limit_conn_zone",name:n};if(t==="proxy_cache"&&n!=="off"&&n!==""&&!n.includes("$"))return{kind:"proxy_cache_path",name:n}}var ki=new WeakMap;function hf(e,t){let r=ki.get(e)??new Map;ki.set(e,r);let n=r.get(t);if(n!==void 0)return n;let s=(e.http.own.get(t)??[]).flatMap(o=>o.args.flatMap(a=>/^(?:keys_)?zone=([^:]+)/.exec(a)?.[1]??[])),i=new Set(s);return r.set(t,i),i}function gf(e,t,r){let n=e==="limit_req_zone"?`limit_req_zone $binary_remote_addr zone=${t}:10m rate=30r/s;`:e==="limit_conn_zone"?`limit_conn_zone $binary_remote_addr zone=${t}:10m;`:`proxy_cache_path /var/cache/nginx keys_zone=${t}:10m;`;return x(r,{text:`The zone \`${t}\` of \`${r.text}\` is declared nowhere: nginx does not start with it.`,help:`Put \`${n}\` into \`http\`, outside every \`server\`.`})}function vf({name:e,args:t}){let r=t[1];if(!(e!=="access_log"||r===void 0||r==="combined"||t[0]==="off"))return R(r)?void 0:r}var Si=new WeakMap;function xf(e){let t=Si.get(e);if(t!==void 0)return t;let r=(e.http.own.get("log_format")??[]).flatMap(({args:s})=>s[0]??[]),n=new Set(r);return Si.set(e,n),n}function yf(e,t){return x(t,{text:`The format \`${e}\` of \`${t.text}\` is declared nowhere: nginx does not start with it.`,help:`Put a \`log_format ${e}\` into \`http\`, before it is used, or leave the name out: \`combined\` is the default.`})}function wf(e){return new Map(e.flatMap(t=>{let r=t.name==="map"?t.args[1]??"":"";return r.startsWith("$")?[[r.slice(1).toLowerCase(),or(t)]]:[]}))}function Lr(e,t,r){let n="";for(let s of K(e).pieces){let i="text"in s?s.text:bf(s.variable,t,r);if(i===void 0)return;n+=i}return n}function bf(e,t,r){let n=t.get(e);if(n===void 0)return kf(e,r);let s=Lr(n.source,new Map([...t].filter(([o])=>o!==e)),r),i=s===void 0?void 0:ar(n,s);if(!(i===void 0||"unknown"in i))return Lr(i.result,new Map,r)}function kf(e,t){let r=(0,f.j)(t)==="https";switch(e){case"ssl_preread_server_name":case"ssl_server_name":return r?t.url.hostname.toLowerCase():"";case"ssl_preread_protocol":return r?"TLSv1.3":"";case"ssl_preread_alpn_protocols":return r?(0,f.i)(t)||t.client==="agent"?"http/1.1":"h2,http/1.1":""}}function Hi(e,t){let{pieces:r}=K(e),[n]=r;if(r.length!==1||n===void 0||"text"in n)return e.includes("$")?[]:[e];let s=t.get(n.variable);return s===void 0?[]:[...new Set(it(s))].filter(i=>i!==""&&!i.includes("$"))}function Sf({main:e,complete:t}){let r=e.find(({name:i})=>i==="stream")?.body??[],n=r.filter(({name:i})=>i==="upstream").map(ts),s=wf(r);return r.flatMap(i=>{if(i.name!=="server"||i.body===void 0)return[];let o=i.body.find(({name:u})=>u==="proxy_pass");if(o===void 0)return[];let a=i.body.filter(({name:u,args:_})=>u==="listen"&&!_.includes("udp")),l=[...i.body,...r],c=l.find(({name:u})=>u==="proxy_protocol")?.args[0]??"off";return[{statement:i,listens:a.flatMap(Gt),pass:o,maps:s,groups:n,complete:t,idle:Hf(l,t),sendsProxy:Bt(c)===!0}]})}function Hf(e,t){let r=e.find(({name:s})=>s==="proxy_timeout");if(r===void 0)return(0,f.b)(600,t,"proxy_timeout");let n=We(r.args[0]??"","time");return n===void 0?(0,f.c)({missing:"file",name:r.text,at:r.at}):(0,f.a)(n/1e3,r.at,"proxy_timeout")}function $i(e,t){let r=t.groups.find(({name:s})=>s===e),n=r===void 0?be(e,0):void 0;return(r?.servers??(n===void 0?[]:[{...n,statement:t.pass}])).map(({host:s,port:i,statement:o})=>({scheme:"tcp",host:(0,f.a)(s,o.at,o.name),port:(0,f.a)(i,o.at,o.name),path:(0,f.b)("",t.complete),verifies:f.d,at:o.at}))}function Li(e){return Hi(e.pass.args[0]??"",e.maps).flatMap(t=>$i(t,e))}function $f(e){return e.map(t=>({names:[],listeners:t.listens.map(r=>({scheme:r.ssl||r.port===443?"https":"http",port:r.port,...r.address==="*"?{}:{address:r.address},...r.statement===void 0?{}:{at:r.statement.at}})),routes:[{match:"",at:t.pass.at,targets:Li(t),labels:Lf(t)}],at:t.statement.at}))}function Lf({pass:e,maps:t}){return Hi(e.args[0]??"",t).map(r=>r.replace(/:\d+$/,""))}function zi(e,t){let r=e.findIndex(({listens:u})=>u.some(_=>_.port===(0,f.k)(t))),n=e[r];if(n===void 0)return;let{statement:s,pass:i}=n,o=i.args[0]??"",a=Lr(o,n.maps,t),l=a===void 0?[]:$i(a,n),c=o===a?"relays the bytes":`relays the bytes to ${a??"a target unknown"}`;return{index:r,server:n,targets:l,because:l.length>0?void 0:{missing:"variable",name:o,at:i.at},steps:[{at:s.at,text:Ft(s),why:`${(0,f.j)(t)} on port ${(0,f.k)(t)}`},{at:i.at,text:Ft(i),why:c}]}}function zf(e,t,r){let{server:n,targets:s,because:i}=e,o=`${r.url.pathname}${r.url.search}`,a=n.pass.at;return(0,W.e)(r,{site:t+e.index,outcome:i!==void 0?{kind:"undecided",because:i}:{kind:"proxied",targets:s.map(l=>({...l,path:(0,f.a)(o,a,"proxy_pass")}))},upgrade:(0,f.i)(r)?{is:"passed"}:{is:"not-asked"},upstreamHttp:f.d,requestHeaders:qf.map(l=>({name:l,carries:l==="host"?"client-host":"client-supplied"})),responseBuffered:(0,f.b)(!1,!0),showsVersion:(0,f.b)(!1,!0),limits:{...W.c,idleSeconds:n.idle},route:n.statement.at,steps:e.steps})}var qf=["host","x-real-ip","x-forwarded-for","x-forwarded-proto","x-forwarded-host","upgrade","connection"];function Mf(e,t,r){let{server:n,targets:s,steps:i}=e,o=s.flatMap(u=>qi(u,t)??[])[0];if(o===void 0)return;let a={address:"127.0.0.1",sendsProxy:n.sendsProxy},l=kr(t,t.sockets,{...r,arrivesAt:o.port},a),{exchange:c}=l;return{...l,exchange:{...c,request:r,limits:{...c.limits,idleSeconds:Wf(c.limits.idleSeconds,n.idle)},steps:[...i,...c.steps]}}}function Wf(e,t){let[r,n]=[(0,f.e)(e),(0,f.e)(t)];return typeof r!="number"?e.is==="known"?t:e:typeof n=="number"&&n<r?t:e}function qi({host:e,port:t},{sockets:r}){let n=(0,f.e)(e)??"";if(/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(n))return r.find(s=>s.port===(0,f.e)(t)&&(s.address==="*"||s.address===n||n==="localhost"&&Tf(s)))}function Tf({address:e}){return e.startsWith("127.")||e==="::1"||e==="[::1]"}function Cf(e,t,r){if(e.length===0)return t;let n=e.flatMap(a=>Li(a).flatMap(l=>{let c=qi(l,r);return c===void 0?[]:[{stream:a,socket:c}]})),s=t.map(a=>({...a,listeners:a.listeners.flatMap(l=>{let c=n.filter(({socket:_})=>Af(l,_));if(c.length===0)return[l];let u=c.flatMap(({stream:_})=>_.listens.map(d=>({scheme:l.scheme,port:d.port,...d.statement===void 0?{}:{at:d.statement.at}})));return l.address===void 0?[...u,l]:u})})),i=new Set(n.map(({stream:a})=>a)),o=$f(e).map((a,l)=>{let c=e[l];return c!==void 0&&i.has(c)?{...a,routes:[]}:a});return[...s,...o]}function Af({port:e,address:t},r){return e===r.port&&(t??"*")===r.address}function Pf(e,t){let r=[...If(e),...jf(e),...t.unseen.map(({statement:s,name:i})=>Re(s,{missing:i.startsWith("$")?"variable":"parent",name:i,at:s.at},`\`${i}\` is not defined in what can be seen here; what depends on it is left open.`)),...md(e).map(s=>Re(s,{missing:"plugin",name:s.name,at:s.at},`\`${s.name}\` is not one of nginx's own directives; a module may bring it, and what it does is left open.`)),...hd(e).map(s=>Re(s,{missing:"plugin",name:s.name,at:s.at},`\`${s.name}\` belongs to a module that most builds of nginx have to load, and no \`load_module modules/${di(s.name)}.so;\` can be seen: without it nginx does not start.`))],n=new Map;for(let s of r)n.has(s.cause?.name)||n.set(s.cause?.name,s);return[...n.values()]}function Re(e,t,r){return{about:"unseen",effect:"harmless",at:e.at,text:r,related:[],affects:"route",cause:t}}function If(e){let[t]=e.fragment;if(t===void 0||e.extent==="site")return[];let r=e.extent==="server-part"?"server":"location";return[Re(t,{missing:"parent",name:r,at:t.at},`The \`${r}\` around these lines cannot be seen; what it would decide is left open.`)]}function jf(e){if(!e.inventory.hidesSomething)return[];let t=[],r=n=>{for(let s of n)s.unseen!==void 0&&t.push(Re(s,s.unseen,Nf(s))),s.body!==void 0&&r(s.body)};return r(e.extent==="main"?e.main:e.fragment),t}function Nf(e){if(e.name!=="include")return`\`${e.text}\` stands deeper inside other blocks than is looked into; what it would decide is left open.`;let t=an(e)?"by its name it holds TLS settings, and which response headers it adds is left open":"what it would decide is left open";return`\`${e.args[0]}\` cannot be read here; ${t}.`}var $={lines:[],replaces:[],displaces:[],notes:[]};function _e(e){return{lines:e.flatMap(t=>t.lines),replaces:e.flatMap(t=>t.replaces),displaces:e.flatMap(t=>t.displaces),notes:e.flatMap(t=>t.notes)}}function Of(e,t){let r=new Map(e.displaces.map(s=>[s.at.start,s]));if(r.size===0)return e;let n=t.statements.filter(s=>s.stock===!0&&r.has(s.at.start)).filter(s=>!e.displaces.includes(s)&&s.body===void 0);return{...e,lines:[...n.map(s=>`${s.text};`),...e.lines],replaces:[...[...r.values()].map(P),...e.replaces],displaces:[],said:e.lines,notes:[...e.notes,Ef(e.displaces)]}}function Ef(e){let t=[...new Set(e.map(n=>`\`${n.text}\``))].join(" "),r=e.length===1;return`${t} ${r?"comes":"come"} from an include here: write the other lines of that file in its place.`}function E(e,t,r){let n=e.own.get(t)??[];return{lines:[`${t} ${r};`],replaces:n.filter(s=>s.stock!==!0).map(P),displaces:n.filter(s=>s.stock===!0),notes:[]}}function vt(e,t,r,n=[]){let s=y(e,t),i=s===void 0||"unknown"in s?[]:s.lines,o=s!==void 0&&!("unknown"in s)&&!s.inherited,a=o?Ff(i,r):[],l=p=>a.some(w=>de(w)===p),c=i.filter(p=>r.has(de(p))&&!a.includes(p)),u=[...r].flatMap(([p,w])=>w===void 0||l(p)?[]:[`${w};`]),_=n.filter(p=>!r.has(de(p))).map(p=>`${p.text};`);if(o)return{lines:[...u,..._],replaces:c.filter(p=>p.stock!==!0).map(P),displaces:c.filter(p=>p.stock===!0),notes:[]};let d=u.length>0||c.length>0?i.filter(p=>!r.has(de(p))).map(p=>`${t} ${p.args.map(Uf).join(" ")};`):[];return{...$,lines:[...d,...u,..._]}}function Ff(e,t){let r=e.filter(n=>n.stock!==!0&&n.text===t.get(de(n))&&e.filter(s=>de(s)===de(n)).length===1);return r.length<t.size?r:[]}function de(e){return(e.args[0]??"").toLowerCase()}function Uf(e){return/^[^\s;{}"'\\#]+$/.test(e)?e:`"${e.replace(/(["\\])/g,"\\$1")}"`}function Xf(e){let{needs:t,passage:r,scope:n}=e,s=new Map,i=(_,d)=>{s.set(_.toLowerCase(),`proxy_set_header ${_} ${d}`)};t.includes("upgrade")&&(i("Upgrade","$http_upgrade"),i("Connection",Wi(r))),t.includes("host")&&i("Host","$http_host");let o=r.request.front!=="none",a=t.includes("client-address")&&rc(r);if(t.includes("client-address")&&!a){let _=tc(r)?"$realip_remote_addr":"$remote_addr";i("X-Real-IP",_),i("X-Forwarded-For",o?"$proxy_add_x_forwarded_for":_)}t.includes("proto")&&i("X-Forwarded-Proto",o?"https":"$scheme");let l=a?[Rf]:[];if(s.size===0)return{...$,notes:l};let c=yr(n.level,"proxy_set_header",r.configuration.version)?.lost??[],u={...vt(n.level,"proxy_set_header",s,c),notes:l};return t.includes("upgrade")?_e([Mi(e),Bf(e),Gf(e),u]):u}var Rf="What relays the connection has to say for whom: write `proxy_protocol on;` in the server of the `stream` block, `proxy_protocol` at the end of this `listen`, and `set_real_ip_from 127.0.0.1;` and `real_ip_header proxy_protocol;` in this `server`.";function Mi({scope:e}){let[t]=e.level.own.get("proxy_http_version")??[];return t?.args[0]==="1.1"?$:E(e.level,"proxy_http_version","1.1")}function Bf({scope:e}){let t=y(e.level,"proxy_method"),r=y(e.level,"proxy_pass_request_headers");return _e([t===void 0?$:E(e.level,"proxy_method","$request_method"),r===void 0?$:E(e.level,"proxy_pass_request_headers","on"),{...$,replaces:$s(e).map(P)}])}function Gf({scope:e}){let t=new Map([["upgrade",void 0],["sec-websocket-accept",void 0]]);return vt(e.level,"proxy_hide_header",t)}function Wi(e){let t=e.configuration.maps.get("connection_upgrade");return t===void 0||t.assumed===!0||e.request.url.protocol.startsWith("http")?'"upgrade"':H(ct("connection_upgrade",e))?.toLowerCase()==="upgrade"?"$connection_upgrade":'"upgrade"'}var Df=[["X-Frame-Options","DENY"],["X-Content-Type-Options","nosniff"]];function Vf(e){let{traced:t,passage:r,scope:n}=e,{added:s,removed:i}=t.exchange.responseHeaders,o=d=>s.some(p=>p.name===d.toLowerCase()),a=d=>i.some(p=>p.name===d.toLowerCase()),l=yr(n.level,"add_header",r.configuration.version)?.lost??[],c=new Set(l.map(d=>(d.args[0]??"").toLowerCase())),u=new Map,_=new Map;for(let[d,p]of Df){let w=d.toLowerCase();a(d)&&!o(d)&&u.set(w,`add_header ${d} ${p} always`),(o(d)||c.has(w))&&!a(d)&&_.set(w,`proxy_hide_header ${d}`)}return r.scheme==="https"&&!o("Strict-Transport-Security")&&!c.has("strict-transport-security")&&u.set("strict-transport-security",'add_header Strict-Transport-Security "max-age=31536000" always'),_e([vt(n.level,"add_header",u,l),_.size===0?$:vt(n.level,"proxy_hide_header",_)])}function Yf({traced:e}){let t=e.exchange.responseHeaders.added.filter(({name:n})=>n.startsWith("access-control-")),r=t.flatMap(({at:n})=>n===void 0?[]:[{...n,end:n.end+1}]);return{lines:[],replaces:r,displaces:[],notes:[`Take ${t.map(({name:n})=>`\`${n}\``).join(", ")||"the Access-Control headers"} out: Pulse answers cross-origin requests itself (ALLOWED_ORIGINS).`]}}function Zf(e){let t=e.request.front!=="none";return["proxy_set_header Upgrade $http_upgrade;",`proxy_set_header Connection ${Wi(e)};`,"proxy_set_header Host $http_host;","proxy_set_header X-Real-IP $remote_addr;",`proxy_set_header X-Forwarded-For ${t?"$proxy_add_x_forwarded_for":"$remote_addr"};`,`proxy_set_header X-Forwarded-Proto ${t?"https":"$scheme"};`]}var Ti="resolver 127.0.0.11 valid=30s;";function Ci(e,t,r){return Ee(e,t,r).kind==="no-resolver"}function Ai(e,t,r){let n=e.args[0]??"",s=Ee(e,t,r);return Jf(s)?n.replace(/^https:/i,"http:"):n}function Jf(e){return e.kind!=="undecided"&&e.targets.every(({port:t})=>(0,f.e)(t)===7655)}function zr({scope:e,passage:t}){let r=V(e);if(r?.name!=="proxy_pass")return $;let n=e.level.own.get("rewrite")??[],s=t.steps.find(({text:a,at:l})=>/^(?:try_files|error_page)\b|^rewrite\b.*\blast;$/.test(a)||a.startsWith("rewrite")&&!n.some(c=>c.at.start===l.start));if(s!==void 0)return{...$,displaces:[],notes:[`\`${s.text}\` changes the path: take it out, and pass everything on with \`proxy_pass\`.`]};let i=n.filter(a=>a.args[2]==="break"),o=(e.level.own.get("set")??[]).filter(a=>a.args[0]==="$args");return{lines:[`proxy_pass ${qr(r.args[0]??"")};`],replaces:[r,...i,...o].map(P),displaces:[],notes:Qf(e)?["Pulse cannot live below a path: its pages ask for `/assets`, `/api` and `/ws`. Give it a server name of its own."]:[]}}var Kf=/^\/(?:$|api|ws|assets|socket\.io|install|download|login|settings)/;function Qf(e){let{match:t}=e;return t!==void 0&&t.kind!=="regex"&&t.kind!=="named"&&!Kf.test(t.text)}function qr(e){let t=/^(https?:\/\/unix:[^:]+)/i.exec(e);return t!==null?t[1]??e:(/^(?:\w+|\$\{?\w+\}?):\/\/[^/?]*/.exec(e)?.[0]??/^[^/?]*/.exec(e)?.[0]??e).replace(/\$\{?(?:request_uri|uri|is_args|args|document_uri|query_string)\b\}?/g,"")}function ep(e){let{passage:t,traced:r}=e,n=Pi(t);if(n===void 0)return{...$,notes:["Send the path to Pulse in a location of its own."]};if(tp(e))return{...$,notes:["What the `server` itself answers with has to spare the path."]};let{children:s}=t.server.scope,i=r.exchange.request.url.pathname,o=[i,...f.g.filter(l=>l!==i&&rp(l,e))],a=o.flatMap(l=>s.exact.get(l)?.level.block??[]);return{lines:(o.length>1&&a.length===0&&o.every(l=>np(l,t))?[`location ~ "^(${o.join("|")})$"`]:o.map(l=>`location = ${l}`)).flatMap(l=>ji(l,n,t,[])),replaces:a.map(P),displaces:[],notes:[]}}function tp({passage:e,traced:t}){let{outcome:r}=t.exchange,n=r.kind==="answered"?r.at:void 0,s=t.scope===void 0||t.scope.outer===e.server.scope||t.scope===e.server.scope;return n!==void 0&&s&&(t.scope?.level.kind==="if"||t.scope?.level.kind==="server")}function rp(e,{passage:t,scope:r,traced:n}){let s=o=>{let a=st(t.server.scope,o);return a?.kind==="scope"||a?.kind==="slash"?a.scope:void 0},i=s(e);return i===void 0?r.match===void 0:i===r||r.match?.kind==="named"&&i===s(n.exchange.request.url.pathname)}function np(e,t){let r=st(t.server.scope,e);if(r?.kind==="slash")return!1;let n=r?.kind==="scope"?r.scope.match?.kind:void 0;return n===void 0||n==="prefix"}function sp({passage:e,scope:t}){let r=Pi(e)??Ii(t,e);return r===void 0?$:{lines:ji('location ~ "^/(api/agents?/|api/server/info|install\\.(sh|ps1)$|download/)"',r,e,["auth_basic off;","auth_request off;","satisfy all;"]),replaces:[],displaces:[],notes:[]}}function Pi(e){let{scope:t}=e.server;for(let r of["/","/api/health","/api/agents/host/report"]){let n=st(t,r),s=n?.kind==="scope"?Ii(n.scope,e):void 0;if(s!==void 0)return s}}function Ii(e,t){let r=V(e),n=r?.args[0]??"";if(r?.name!=="proxy_pass"||Q(n)===void 0&&!ae(n))return;let s=["set","resolver"].flatMap(o=>(e.level.own.get(o)??[]).map(a=>a.stock===!0?`resolver ${a.args.join(" ")};`:`${a.text};`)),i=Ci(r,e,t)?[Ti]:[];return{url:qr(Ai(r,e,t)),before:[...s,...i]}}function ji(e,t,r,n){let s=[...n,...t.before,`proxy_pass ${t.url};`,"proxy_http_version 1.1;",...Zf(r),"proxy_read_timeout 3600s;","proxy_buffering off;","proxy_buffer_size 64k;","proxy_buffers 8 64k;","proxy_busy_buffers_size 128k;"];return[`${e} {`,...s.map(i=>`    ${i}`),"}"]}function ip(e){let{level:t}=e.scope,r=e.names.find(Vn)?.text??"pulse.example.com",n=(t.own.get("listen")??[]).filter(s=>/(?:^|:)443$/.test(s.args[0]??"")&&!s.args.includes("ssl"));return{lines:["listen 443 ssl;",...y(t,"ssl_certificate")===void 0?[`ssl_certificate /etc/letsencrypt/live/${r}/fullchain.pem;`,`ssl_certificate_key /etc/letsencrypt/live/${r}/privkey.pem;`]:[],...Ni(443)],replaces:n.map(P),displaces:[],notes:["The certificate has to be there first: `certbot certonly` gets one."]}}function op(e,t,r){let{outcome:n}=e.exchange;if(n.kind==="redirected"&&n.at!==void 0){let i=Ei(t.server.statement,n.at);return i?.found.name==="return"&&i.found.args.length===2?{lines:[`return 308 ${i.found.args[1]};`],replaces:[P(i.found)],displaces:[],notes:[],into:i.holder.at}:{...$,displaces:[],notes:["Redirect with `return 308 https://$host$request_uri;`, which keeps a POST a POST."]}}let s=r.flatMap(i=>i===t.server||ap(i,t)?i.listens:[]).find(i=>i.ssl)?.port??443;return{lines:t.server.listens.some(i=>i.ssl)?Ni(s):[Oi(s)],replaces:[],displaces:[],notes:[]}}function ap(e,t){return e.names.some(r=>r.kind==="exact"&&r.key===t.host)}function Ni(e){return["if ($scheme = http) {",`    ${Oi(e)}`,"}"]}function Oi(e){return`return 308 https://$host${e===443?"":`:${e}`}$request_uri;`}function Ei(e,t){for(let r of e.body??[]){if(r.at.start===t.start&&r.at.file===t.file)return{found:r,holder:e};let n=Ei(r,t);if(n!==void 0)return n}}function lp({scope:e}){return E(e.level,"proxy_read_timeout","3600s")}function cp({scope:e}){let{level:t}=e;return _e([E(t,"proxy_buffer_size","64k"),E(t,"proxy_buffers","8 64k"),E(t,"proxy_busy_buffers_size","128k"),...["proxy_temp_file_write_size","proxy_max_temp_file_size"].map(r=>up(t,r))])}function up(e,t){let r=y(e,t),n=r===void 0||"unknown"in r?void 0:r.lines[0],s=n===void 0?void 0:Te(n.args[0]??"","size");return s===void 0||s===0||s>=65536?$:E(e,t,"128k")}function _p({scope:e}){let t=[Fi(e.level,"limit_req",r=>[...r.filter(n=>!/^(?:burst=|delay=|nodelay$)/.test(n)),"burst=50","nodelay"]),Fi(e.level,"limit_conn",([r=""])=>[r,"100"])];return _e(t)}function Fi(e,t,r){let n=y(e,t);return n===void 0||"unknown"in n?$:{lines:n.lines.map(s=>`${t} ${r(s.args).join(" ")};`),replaces:n.inherited?[]:n.lines.map(P),displaces:[],notes:[]}}function dp(e){let{scope:t,traced:r,passage:n}=e,{outcome:s}=r.exchange,i=V(t);if(i===void 0)return $;let o=i.args[0]??"";if(ae(o))return fp(o,i,e);let a=Q(o);if(a===void 0)return Ui(o);let l=n.configuration.upstreams.get(a.authority.toLowerCase()),c=l?.servers.find(p=>p.port!==7655);if(l!==void 0&&c!==void 0&&a.scheme==="http")return{lines:[`server ${c.host}:7655;`],replaces:[P(c.statement)],displaces:[],notes:[],into:l.statement.at};let u=l?.name??be(a.authority,7655)?.host??"localhost",_=l===void 0&&!u.startsWith("unix:")?":7655":"",d=s.kind==="proxied"?(0,f.e)(s.targets[0]?.path??mp):void 0;return Xi(`http://${u}${_}${d===void 0?"":a.uri}`,i,e)}function fp(e,t,r){let{needs:n,scope:s,passage:i}=r,o=Ai(t,s,i),a=n.includes("path")?zr(r):$,l=o===e?a:Xi(o,t,r);return Ci(t,s,i)?_e([pp(r),l]):o===e?Ui(e):l}function pp({scope:e}){return{lines:[Ti],replaces:e.level.own.get("resolver")?.map(P)??[],displaces:[],notes:["127.0.0.11 is Docker's own resolver; outside of Docker name your router's or your provider's."]}}function Ui(e){return{...$,notes:[`Let \`${e}\` come out as \`http://PULSE:7655\`.`]}}function Xi(e,t,r){let n=r.needs.includes("path")?zr(r):$;return n.lines.length>0?{...n,lines:[`proxy_pass ${qr(e)};`]}:{...n,lines:[`proxy_pass ${e};`],replaces:[P(t)]}}var mp={is:"unsupported"},hp=["upgrade","host","proto","client-address"];function gp(e,t,r){let{passage:n,server:s}=t;if(e.includes("socket-route")&&n!==void 0&&s!==void 0)return yt(ep(Mr(e,t,n)),xt(r,s.statement.at));if(e.includes("agent-bypass")&&n!==void 0&&s!==void 0)return yt(sp(Mr(e,t,n)),xt(r,s.statement.at));let i=n===void 0?$:vp(Mr(e,t,n)),o=xp(e,t,r);if(Ri(i))return s===void 0||o===void 0?void 0:yt(o,o.into??xt(r,s.statement.at));let a=o===void 0?[]:Tr(o,"the `server`");return yt({...i,notes:[...i.notes,...a]},i.into??yp(t,e,r),i.into===void 0?wp(t,e):"the upstream")}function Mr(e,t,r){return{needs:e,traced:t,passage:r,scope:Wr(t.scope??r.server.scope,e)}}function Wr(e,t){return e.level.kind==="if"&&t.every(r=>r==="security-headers")?e:(e.level.kind==="if"||e.level.kind==="limit_except")&&e.outer!==void 0?e.outer:e}function vp(e){let{needs:t,scope:r}=e,n=o=>t.includes(o),s=n("target")?dp(e):$;if(s.into!==void 0&&t.length===1)return s;let i=[s.into===void 0?s:{...$,notes:Tr(s,"the upstream's block")},n("path")&&!n("target")&&zr(e),n("upstream-http")&&!n("upgrade")&&Mi(e),hp.some(n)&&Xf(e),n("idle")&&lp(e),n("unbuffered")&&E(r.level,"proxy_buffering","off"),n("buffers")&&cp(e),n("body")&&E(r.level,"client_max_body_size","10m"),n("security-headers")&&Vf(e),n("hide-version")&&E(r.level,"server_tokens","off"),n("no-cors")&&Yf(e),n("socket-rate")&&_p(e)];return Of(_e(i.filter(o=>o!==!1)),r.level)}function xp(e,t,r){let{server:n,passage:s}=t;if(n!==void 0){if(e.includes("https")||e.includes("http-mode"))return ip(n);if(e.includes("redirect")&&s!==void 0)return op(t,s,r.servers);if(e.includes("rate-limit"))return{...$,notes:["Put `limit_req_zone $binary_remote_addr zone=pulse:10m rate=30r/s;` into `http`, outside every `server`, and `limit_req zone=pulse burst=50 nodelay;` into a `location /api/`."]}}}function Ri(e){return e.lines.length===0&&e.replaces.length===0&&e.notes.length===0}function xt(e,t){return e.extent==="main"||e.extent==="site"?t:void 0}function yp(e,t,r){let n=e.scope===void 0?void 0:Wr(e.scope,t);if(r.extent!=="directives")return n?.level.kind==="server"?xt(r,e.server?.statement.at??bp):n?.level.block?.at}function wp(e,t){let r=(e.scope===void 0?void 0:Wr(e.scope,t).level.block)?.text.replace(/\s+/g," ")??"";return r===""||r.length>60?"this block":`\`${r}\``}var bp={file:"",start:0,end:0};function yt(e,t,r="this `server`"){if(Ri(e))return;let n=e.lines.length===0?void 0:`${e.lines.join(`
`)}
`;return{help:Tr(e,t===void 0?"this block":r).join(" "),...n===void 0?{}:{block:n,...t===void 0?{}:{into:t}},replaces:e.replaces}}function Tr(e,t){let{replaces:r,notes:n}=e,s=e.said??e.lines;if(s.length===0)return n;let[i]=s,o=i?.endsWith("{")?i:void 0,a=r.length===0||e.said!==void 0?"":" instead of what it says now",l=o!==void 0&&s.length>3?`a \`${o.slice(0,-2)}\` of its own in the \`server\``:s.map(u=>`\`${u.trim()}\``).join(" "),c=o!==void 0&&s.length>3?"":` in ${t}`;return[`Write ${l}${c}${a}.`,...n]}function kp(e,{server:t},{limits:r,outcome:n}){let[s,i]=e;if(i!==void 0)return;let{idleSeconds:o}=r;if(s==="idle"&&o.is==="known"&&o.directive==="proxy_timeout"){let c=(t.statement.body??[]).filter(({name:u})=>u==="proxy_timeout");return{help:"Write `proxy_timeout 3600s;` in the server of the `stream` block.",block:`proxy_timeout 3600s;
`,into:t.statement.at,replaces:c.map(P)}}let a=n.kind==="proxied"&&n.targets.some(({scheme:c})=>c==="tcp");if(s!=="http-mode"&&s!=="https"||!a)return;let l=`\`${t.pass.text.replace(/^proxy_pass\s+/,"proxy_pass http://")}\` in its \`location /\`, in place of this one.`;return{help:s==="https"?`Write a \`server\` in \`http\` with \`listen 443 ssl\`, its certificate, and ${l}`:`Let \`http\` have this port: a \`server\` there with ${l}`,replaces:[]}}var Sp=new Set([80,443]);function Hp(e,t){let r=new Map;return(n,s)=>{if(n.statement.folded===void 0||Sp.has(s))return!0;let i=r.get(s)??$p(String(s),e,t);return r.set(s,i),i==="anywhere"||i.has(n)}}function $p(e,t,r){let n=new Set;for(let s of r){let i=t.filter(({statement:a})=>a.folded?.file===s),o=0;for(let a of zn(e,s.text)){for(;o<i.length&&(i[o]?.statement.end??0)<=a;)o+=1;let l=i[o];if(l===void 0||a<l.statement.at.start)return"anywhere";n.add(l)}}return n}function Lp(e,t){let r=Hp(e.servers,t);return e.servers.map(n=>{let s;return{names:zp(n),listeners:qp(n,e.sockets),at:n.statement.at,get routes(){return s??=Mp(n.scope,e),s},mayLeadTo:i=>r(n,i)}})}function zp(e){return e.names.flatMap(t=>t.text===""||t.kind==="exact"&&t.text.startsWith(".")?[]:[{text:t.text,literal:Vn(t),at:t.statement.at}])}function qp(e,t){if(t.length===0)return[{scheme:"https",port:443,assumed:!0}];let r=[];for(let n of e.listens){let s=t.find(o=>o.family===n.family&&o.address===n.address&&o.port===n.port);if(s===void 0||s.family==="unix")continue;let i=s.ssl?"https":"http";r.some(o=>o.scheme===i&&o.port===s.port&&o.address===(s.address==="*"?void 0:s.address))||r.push({scheme:i,port:s.port,...s.address==="*"?{}:{address:s.address},...n.statement===void 0?{assumed:!0}:{at:n.statement.at}})}return r}function Mp(e,t){let r=[];return wt(e,t,r),r}function wt(e,t,r){for(let n of e.level.own.get("proxy_pass")??[]){let s=n.args[0]??"",i=Q(s);r.push({match:e.match?.text??"/",at:e.level.block?.at??n.at,targets:Wp(e,t,n),labels:jp(s,i?.authority)})}for(let n of e.children.all)wt(n,t,r);for(let n of e.ifs.values())wt(n,t,r);e.limitExcept!==void 0&&wt(e.limitExcept,t,r)}function Wp(e,t,r){let n=r.args[0]??"";if(!ae(n))return hs(r,e,t);let s=K(n),i=Ap(s,e,t)?.flatMap(o=>Tp.exec(o)?.[0]??[])??[];return i.length===0?[Ip(r)]:i.flatMap(o=>hs({...r,args:[o]},e,t))}var Tp=/^https?:\/\/[^/?]+/i,Cp=1e3;function Ap({pieces:e},t,r){let n=[""];for(let s of e){if(n.every(o=>/^https?:\/\/[^/?]+[/?]/i.test(o)))break;let i="text"in s?[s.text]:Pp(s.variable,t,r);if(i===void 0||n.length*i.length>Cp)return;n=n.flatMap(o=>i.map(a=>o+a))}return n}function Pp(e,t,r){for(let i=t;i!==void 0;i=i.outer){let o=i.level.own.get("set")?.findLast(a=>a.args[0]?.slice(1).toLowerCase()===e);if(o!==void 0)return o.args[1]===void 0||o.args[1].includes("$")?void 0:[o.args[1]]}if(/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(e))return[""];let n=r.maps.get(e),s=n===void 0?[]:it(n).filter(i=>i!=="");return s.length===0||s.some(i=>i.includes("$"))?void 0:s}function Ip(e){let t=(0,f.c)({missing:"variable",name:e.args[0]??"",at:e.at});return{scheme:"http",host:t,port:t,path:t,verifies:f.d,at:e.at}}function jp(e,t){let r=(t??e).replace(/:\d+$/,"");return r===""||r.startsWith("$")?[]:[r]}function Np(e){let t=Tl(e),r=Sf(t),n=Cf(r,Lp(t,e.loaded.files),t),s=lf(t),i=[...e.loaded.remarks,...af(t,s),...Ld(t),...Pf(t,s)];return o=>Op(e,{...t,version:o},r,n,Zs(o,i))}function Op(e,t,r,n,s){let{version:i,sockets:o}=t,a=new WeakMap;return{dialect:"nginx",version:i,files:e.loaded.files,complete:t.complete,sites:n,remarks:s,loads:Ep(t,s),assumes:t.assumes,abilities:{rateLimit:!0,responseHeaders:!0,tls:!0},exchange(l){let c=zi(r,l),u=c&&Mf(c,t,l);if(c!==void 0&&u===void 0)return zf(c,t.servers.length,l);let _=u??kr(t,o,l);return a.set(_.exchange,_),_.exchange},answered(l){let c=a.get(l);return c&&U_(c)},remedy(l,c){let u=zi(r,c.request),_=u&&kp(l,u,c);if(_!==void 0)return _;let d=a.get(c)??kr(t,o,c.request);return gp(l,d,t)}}}function Ep(e,t){let r=t.filter(n=>n.about==="syntax"||n.about==="refused");return r.some(n=>n.effect==="breaks")?!1:r.length>0||e.extent==="server-part"||e.extent==="directives"||t.filter(({about:n,cause:s})=>n==="unseen"&&!(s?.missing==="plugin"&&ui(s.name,e.main))).length>0?null:!0}var Fp={upgrade:{text:"Set both headers in the `location` that passes requests on, beside every other `proxy_set_header` it needs: one line there discards all that stand outside it.",bad:`location / {
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
}`},"http-mode":{text:"A `stream` block relays bytes and knows no headers: put Pulse into an `http` server."},target:{text:"Pulse listens on port 7655 and speaks plain HTTP there. A name that stands in a variable is looked up for each request and needs a `resolver`; in a container `localhost` is the container.",bad:"proxy_pass https://127.0.0.1:7655;",good:"proxy_pass http://127.0.0.1:7655;"}};function Up(e,t,r){let n=new Map(e.map(l=>[t.real(l.path),l])),s=new Map,i=l=>{let c=t.real(l),u=s.get(c);if(u!==void 0)return u;let _=n.get(c)??t.read(l);if("failed"in _)return;let d=Cn(_,t,r,n,!0);return s.set(c,d),d},o=new Map,a=[];for(let l of e){let c=Xp(l,t,r,i);if(c===void 0){let u=Cn(l,t,r,n,!1);a.push({named:[l],extent:Jp(u.statements),loaded:u})}else o.set(c,[...o.get(c)??[],l])}return[...[...o].map(([l,c])=>({named:c,extent:"main",loaded:l})),...Dp(a,t)]}function Xp(e,t,r,n){if(r.root!==void 0){let i=n(r.root);if(i?.reached.has(t.real(e.path)))return i}if(Pn(e)!==void 0||Rp(e.text))return n(e.path);let s=t.real(e.path);for(let i of Gp([e.path,t.absolute(e.path),s],t)){let o=n(i);if(o?.reached.has(s))return o}}function Rp(e){return/^[ \t]*(?:http|events|stream)\s*\{/m.test(e)}var Bp=["nginx.conf","openresty.conf"];function Gp(e,t){let r=new Set;for(let n of e){let s=(0,z.a)(n);for(let i=0;i<4;i+=1){for(let o of Bp){let a=(0,z.d)(s,o);a!==n&&t.kind(a)==="file"&&r.add(a)}if(s==="/"||s===".")break;s=(0,z.a)(s)}}return[...r]}function Dp(e,t){let r=(n,s)=>s.every(i=>n.loaded.reached.has(t.real(i.path)));return e.filter((n,s)=>e.every((i,o)=>i===n||!r(i,n.named)||r(n,i.named)&&s<o)).map(n=>({...n,named:e.flatMap(s=>s.named).filter(s=>r(n,[s]))}))}var Vp=new Set(["http","events","stream","mail","user","worker_processes","worker_rlimit_nofile","pid","daemon","load_module","master_process","worker_shutdown_timeout","env","pcre_jit"]),Yp=new Set(["server","upstream","map","geo","limit_req_zone","limit_conn_zone","proxy_cache_path","log_format","split_clients"]),Zp=new Set(["location","listen","server_name"]);function Jp(e){let t=new Set(e.map(n=>n.name)),r=n=>[...t].some(s=>n.has(s));return t.has("http")||t.has("events")||t.has("stream")?"main":t.has("server")?"site":r(Zp)?"server-part":r(Yp)?"site":r(Vp)?"main":"directives"}var Zi={name:"nginx",title:"nginx",versions:Ae,comments:{marker:"#",trailing:!0},claims:Bi.a,open(e,t,r){return Up(e,t,r).map(n=>({named:n.named.map(s=>s.path),...Kp(n)?{partial:!0}:{},files:n.loaded.files,at:Np(n)}))},howTo:Fp};function Kp({extent:e,loaded:t,named:r}){let[n]=t.files;return e==="main"&&n!==void 0&&!r.includes(n)}0&&(module.exports={nginx});
})
