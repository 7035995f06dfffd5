import { readNames } from './names.ts';

/**
 * What may stand in a proxy section or in defaults, by the release that brought it: what `haproxy -dKall` lists on 2.6.12,
 * 3.2.26 and 3.4.0 with the words of cfgparse-listen.c, and for the releases between the keyword tables of their sources.
 */
export const PROXY_KEYWORDS = readNames(`
  2.2: acl appsession backlog balance bind bind-process block capture clitimeout compression contimeout
    cookie declare default-server default_backend description disabled dispatch dynamic-cookie-key
    email-alert enabled errorfile errorfiles errorloc errorloc302 errorloc303 external-check filter
    force-persist fullconn hash-balance-factor hash-type http-after-response http-check http-error
    http-request http-response http-reuse http-send-name-header id ignore-persist
    load-server-state-from-file log log-format log-format-sd log-tag max-keep-alive-queue
    max-session-srv-conns maxconn mode monitor monitor-net monitor-uri option persist rate-limit redirect
    retries retry-on server server-state-file-name server-template source srvtimeout stats stick
    stick-table tcp-check tcp-request tcp-response timeout transparent unique-id-format unique-id-header
    use-fcgi-app use-server use_backend usesrc
  2.3: clitcpka-cnt clitcpka-idle clitcpka-intvl srvtcpka-cnt srvtcpka-idle srvtcpka-intvl
  2.5: error-log-format
  3.0: guid
  3.1: log-steps quic-initial
  3.2: hash-preserve-affinity ssl-f-use
  3.4: filter-sequence force-be-switch
`);

export const OPTIONS = readNames(`
  2.2: abortonclose accept-invalid-http-request accept-invalid-http-response allbackups checkcache
    clitcpka contstats disable-h2-upgrade dontlog-normal dontlognull external-check forceclose forwardfor
    h1-case-adjust-bogus-client h1-case-adjust-bogus-server http-buffer-request http-ignore-probes
    http-keep-alive http-no-delay http-pretend-keepalive http-server-close http-tunnel http-use-htx
    http-use-proxy-header http_proxy httpchk httpclose httplog independent-streams ldap-check
    log-health-checks log-separate-errors logasap mysql-check nolinger originalto persist pgsql-check
    prefer-last-server redis-check redispatch smtpchk socket-stats splice-auto splice-request
    splice-response spop-check srvtcpka ssl-hello-chk tcp-check tcp-smart-accept tcp-smart-connect tcpka
    tcplog transparent
  2.4: httpslog
  2.6: http-restrict-req-hdr-names idle-close-on-response
  2.8: forwarded
  3.1: accept-unsafe-violations-in-http-request accept-unsafe-violations-in-http-response
  3.2: http-drop-request-trailers http-drop-response-trailers
`);
