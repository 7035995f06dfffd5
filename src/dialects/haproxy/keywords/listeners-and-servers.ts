import { readNames } from './names.ts';

/** The words of a `bind` line behind its address; `=` marks those that take a value (`haproxy -dKcfg`). */
export const BIND_WORDS = readNames(`
  2.2: accept-netscaler-cip= accept-proxy allow-0rtt alpn= backlog= ca-file= ca-ignore-err= ca-sign-file=
    ca-sign-pass= ca-verify-file= ciphers= ciphersuites= crl-file= crt-ignore-err= crt-list= crt= curves=
    defer-accept ecdhe= expose-fd= force-sslv3 force-tlsv10 force-tlsv11 force-tlsv12 force-tlsv13
    generate-certificates gid= group= id= interface= level= maxconn= mode= mss= name= namespace= nice=
    no-ca-names no-sslv3 no-tls-tickets no-tlsv10 no-tlsv11 no-tlsv12 no-tlsv13 npn= prefer-client-ciphers
    process= proto= severity-output= ssl ssl-max-ver= ssl-min-ver= strict-sni tcp-ut= tfo thread=
    tls-ticket-keys= transparent uid= user= v4v6 v6only verify=
  2.5: shards=
  2.6: quic-cc-algo= quic-force-retry
  2.7: tls-tickets
  2.8: client-sigalgs= no-alpn sigalgs=
  2.9: nbconn= quic-socket=
  3.0: default-crt= guid-prefix=
  3.2: idle-ping= label= no-strict-sni
  3.3: cc= ktls= tcp-md5sig=
  3.4: tcp-ss=
`);

/** The words of a `server` line behind its address. */
export const SERVER_WORDS = readNames(`
  2.2: addr= agent-addr= agent-check agent-inter= agent-port= agent-send= allow-0rtt alpn= backup ca-file=
    check check-alpn= check-proto= check-send-proxy check-sni= check-ssl check-via-socks4 ciphers=
    ciphersuites= cookie= crl-file= crt= disabled downinter= enabled error-limit= fall= fastinter=
    force-sslv3 force-tlsv10 force-tlsv11 force-tlsv12 force-tlsv13 id= init-addr= inter= log-proto=
    max-reuse= maxconn= maxqueue= minconn= namespace= no-agent-check no-backup no-check
    no-check-send-proxy no-check-ssl no-send-proxy no-send-proxy-v2 no-send-proxy-v2-ssl
    no-send-proxy-v2-ssl-cn no-ssl no-ssl-reuse no-sslv3 no-tfo no-tls-tickets no-tlsv10 no-tlsv11
    no-tlsv12 no-tlsv13 non-stick npn= observe= on-error= on-marked-down= on-marked-up= pool-low-conn=
    pool-max-conn= pool-purge-delay= port= proto= proxy-v2-options= redir= resolve-net= resolve-opts=
    resolve-prefer= resolvers= rise= send-proxy send-proxy-v2 send-proxy-v2-ssl send-proxy-v2-ssl-cn
    slowstart= sni= socks4= source= ssl ssl-max-ver= ssl-min-ver= ssl-reuse stick tcp-ut= tfo tls-tickets
    track= usesrc= verify= verifyhost= weight=
  2.5: ws=
  2.7: curves= shard=
  2.8: client-sigalgs= sigalgs=
  2.9: log-bufsize= set-proxy-v2-tlv-fmt=
  3.0: guid= hash-key= pool-conn-name=
  3.1: init-state=
  3.2: check-pool-conn-name= check-reuse-pool idle-ping= no-check-reuse-pool strict-maxconn
  3.3: cc= check-sni-auto healthcheck= ktls= no-check-sni-auto no-renegotiate no-sni-auto renegotiate
    sni-auto tcp-md5sig=
`);
