import { readNames } from './names.ts';

/** What may stand in `global`, by the release that brought it (`haproxy -dKcfg`, cfgparse-global.c). */
export const GLOBAL_KEYWORDS = readNames(`
  2.2: 51degrees-cache-size 51degrees-data-file 51degrees-property-name-list 51degrees-property-separator
    busy-polling ca-base chroot cpu-map crt-base daemon description deviceatlas-json-file
    deviceatlas-log-level deviceatlas-properties-cookie external-check gid grace group h1-case-adjust
    h1-case-adjust-file hard-stop-after insecure-fork-wanted insecure-setuid-wanted issuers-chain-path
    localpeer log log-send-hostname log-tag lua-load lua-prepend-path master-worker max-spread-checks
    maxcompcpuusage maxcomprate maxconn maxconnrate maxpipes maxsessrate maxsslconn maxsslrate maxzlibmem
    mworker-max-reloads nbproc nbthread node noepoll noevports nogetaddrinfo nokqueue nopoll noreuseport
    nosplice pidfile pp2-never-send-local presetenv profiling.tasks quiet resetenv server-state-base
    server-state-file set-dumpable set-var setenv spread-checks ssl-default-bind-ciphers
    ssl-default-bind-ciphersuites ssl-default-bind-curves ssl-default-bind-options
    ssl-default-server-ciphers ssl-default-server-ciphersuites ssl-default-server-options
    ssl-dh-param-file ssl-engine ssl-load-extra-files ssl-mode-async ssl-server-verify
    ssl-skip-self-issued-ca stats strict-limits tune.buffers.limit tune.buffers.reserve tune.bufsize
    tune.comp.maxlevel tune.fail-alloc tune.fd.edge-triggered tune.h2.header-table-size
    tune.h2.initial-window-size tune.h2.max-concurrent-streams tune.h2.max-frame-size tune.http.cookielen
    tune.http.logurilen tune.http.maxhdr tune.idle-pool.shared tune.idletimer tune.listener.multi-queue
    tune.lua.forced-yield tune.lua.maxmem tune.lua.service-timeout tune.lua.session-timeout
    tune.lua.task-timeout tune.maxaccept tune.maxpollevents tune.maxrewrite tune.pattern.cache-size
    tune.peers.max-updates-at-once tune.pipesize tune.pool-high-fd-ratio tune.pool-low-fd-ratio
    tune.rcvbuf.client tune.rcvbuf.server tune.recv_enough tune.runqueue-depth tune.sched.low-latency
    tune.sndbuf.client tune.sndbuf.server tune.ssl.cachesize tune.ssl.capture-cipherlist-size
    tune.ssl.default-dh-param tune.ssl.force-private-cache tune.ssl.keylog tune.ssl.lifetime
    tune.ssl.maxrecord tune.ssl.ssl-ctx-cache-size tune.vars.check-max-size tune.vars.global-max-size
    tune.vars.proc-max-size tune.vars.reqres-max-size tune.vars.sess-max-size tune.vars.txn-max-size uid
    ulimit-n unix-bind unsetenv user wurfl-cache-size wurfl-data-file wurfl-information-list zero-warning
  2.3: ssl-load-extra-del-ext
  2.4: default-path expose-experimental-directives lua-load-per-thread numa-cpu-mapping
  2.5: set-var-fmt thread-group thread-groups tune.ssl.capture-buffer-size
  2.6: close-spread-time cluster-secret h1-accept-payload-with-any-method httpclient.resolvers.id
    httpclient.resolvers.prefer httpclient.ssl.ca-file httpclient.ssl.verify no-memory-trimming
    ssl-propquery ssl-provider ssl-provider-path tune.ssl.hard-maxrecord
  2.7: tune.chksize tune.quic.frontend.conn-tx-buffers.limit
    tune.quic.frontend.max-idle-timeout tune.quic.frontend.max-streams-bidi tune.quic.retry-threshold
  2.8: httpclient.resolvers.disabled no-quic prealloc-fd ssl-default-bind-client-sigalgs
    ssl-default-bind-sigalgs tune.disable-fast-forward tune.h2.be.initial-window-size
    tune.h2.be.max-concurrent-streams tune.h2.fe.initial-window-size tune.h2.fe.max-concurrent-streams
    tune.listener.default-shards tune.lua.burst-timeout tune.memory.hot-size tune.quic.max-frame-loss
    tune.quic.socket-owner tune.ssl.ocsp-update.maxdelay tune.ssl.ocsp-update.mindelay tune.stick-counters
  2.9: httpclient.retries httpclient.timeout.connect limited-quic setcap ssl-default-server-client-sigalgs
    ssl-default-server-curves ssl-default-server-sigalgs tune.disable-zero-copy-forwarding
    tune.events.max-events-at-once tune.h1.zero-copy-fwd-recv tune.h1.zero-copy-fwd-send
    tune.h2.zero-copy-fwd-send tune.lua.log.loggers tune.lua.log.stderr tune.max-checks-per-thread
    tune.pt.zero-copy-forwarding tune.quic.zero-copy-fwd-send tune.rcvbuf.backend tune.rcvbuf.frontend
    tune.sndbuf.backend tune.sndbuf.frontend
  3.0: expose-deprecated-directives harden.reject-privileged-ports.quic harden.reject-privileged-ports.tcp
    http-err-codes http-fail-codes key-base ocsp-update.disable ocsp-update.httpproxy ocsp-update.maxdelay
    ocsp-update.mindelay ocsp-update.mode ssl-security-level stats-file thread-hard-limit
    tune.applet.zero-copy-forwarding tune.h2.be.glitches-threshold tune.h2.fe.glitches-threshold
    tune.h2.fe.max-total-streams tune.quic.cc-hystart tune.quic.frontend.glitches-threshold
    tune.quic.reorder-ratio tune.ring.queues
  3.1: force-cfg-parser-pause h1-do-not-close-on-insecure-transfer-encoding tune.bufsize.small
    tune.h2.be.rxbuf tune.h2.fe.rxbuf tune.quic.cc.cubic.min-losses tune.quic.disable-udp-gso
    tune.quic.frontend.default-max-window-size tune.renice.runtime tune.renice.startup
    warn-blocked-traffic-after
  3.2: acme.scheduler cpu-policy cpu-set dns-accept-family stress-level tune.epoll.mask-events
    tune.glitches.kill.cpu-usage tune.h2.be.max-frames-at-once tune.h2.fe.max-frames-at-once
    tune.h2.fe.max-rst-at-once tune.h2.log-errors tune.lua.bool-sample-conversion tune.max-rules-at-once
    tune.notsent-lowat.client tune.notsent-lowat.server tune.quic.disable-tx-pacing
    tune.quic.frontend.max-data-size tune.quic.frontend.max-tx-mem tune.quic.frontend.stream-data-ratio
    tune.ssl.certificate-compression tune.takeover-other-tg-connections
  3.3: noktls shm-stats-file shm-stats-file-max-objects ssl-passphrase-cmd
  3.4: cpu-affinity jwt.decrypt_alg_list jwt.decrypt_enc_list max-threads-per-group tune.bufsize.large
    tune.cli.max-payload-size tune.defaults.purge tune.h1.be.glitches-threshold
    tune.h1.fe.glitches-threshold tune.streams-elasticity
`);
