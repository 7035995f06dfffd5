import { readNames } from './names.ts';

/** The actions of each kind of rule; a star stands for whatever follows (`track-sc0`, `set-var(txn.x)`). */
export const HTTP_REQUEST = readNames(`
  2.2: add-acl* add-header allow auth cache-use capture del-acl* del-header del-map* deny disable-l7-retry
    do-resolve* early-hint redirect reject replace-header replace-path replace-uri replace-value return
    sc-inc-gpc0* sc-inc-gpc1* sc-set-gpt0* send-spoe-group set-dst set-dst-port set-header set-log-level
    set-map* set-mark set-method set-nice set-path set-priority-class set-priority-offset set-query
    set-src set-src-port set-tos set-uri set-var* silent-drop strict-mode tarpit track-sc* unset-var*
    use-service wait-for-handshake
  2.2: replace-pathq set-pathq
  2.4: normalize-uri ot-group set-timeout wait-for-body
  2.5: sc-inc-gpc* sc-set-gpt* set-var-fmt*
  2.7: pause set-bandwidth-limit
  2.8: sc-add-gpc*
  3.0: set-bc-mark set-bc-tos set-fc-mark set-fc-tos
  3.1: do-log set-retries
  3.4: add-headers-bin del-headers-bin set-headers-bin
`);

export const HTTP_RESPONSE = readNames(`
  2.2: add-acl* add-header allow cache-store capture del-acl* del-header del-map* deny redirect
    replace-header replace-value return sc-inc-gpc0* sc-inc-gpc1* sc-set-gpt0* send-spoe-group set-header
    set-log-level set-map* set-mark set-nice set-status set-tos set-var* silent-drop strict-mode track-sc*
    unset-var*
  2.4: ot-group wait-for-body
  2.5: sc-inc-gpc* sc-set-gpt* set-var-fmt*
  2.7: pause set-bandwidth-limit set-timeout
  2.8: sc-add-gpc*
  3.0: set-fc-mark set-fc-tos
  3.1: do-log
  3.4: add-headers-bin del-headers-bin set-headers-bin
`);

export const HTTP_AFTER_RESPONSE = readNames(`
  2.2: add-header allow capture del-header replace-header replace-value set-header set-status set-var*
    strict-mode unset-var*
  2.4: ot-group
  2.5: set-var-fmt*
  2.7: del-acl* del-map* sc-inc-gpc* sc-inc-gpc0* sc-inc-gpc1* sc-set-gpt* sc-set-gpt0* set-log-level
    set-map*
  2.8: sc-add-gpc*
  3.1: do-log
  3.4: add-headers-bin del-headers-bin set-headers-bin
`);

export const TCP_REQUEST_CONNECTION = readNames(`
  2.2: accept capture expect-netscaler-cip expect-proxy reject sc-inc-gpc0* sc-inc-gpc1* sc-set-gpt0*
    set-dst set-dst-port set-mark set-src set-src-port set-tos set-var* silent-drop track-sc* unset-var*
  2.5: sc-inc-gpc* sc-set-gpt* set-var-fmt*
  2.8: sc-add-gpc*
  3.0: set-fc-mark set-fc-tos
  3.1: do-log
`);

export const TCP_REQUEST_SESSION = readNames(`
  2.2: accept reject sc-inc-gpc0* sc-inc-gpc1* sc-set-gpt0* set-dst set-dst-port set-mark set-src
    set-src-port set-tos set-var* silent-drop track-sc* unset-var*
  2.5: sc-inc-gpc* sc-set-gpt* set-var-fmt*
  2.8: sc-add-gpc*
  2.9: attach-srv
  3.0: set-fc-mark set-fc-tos
  3.1: do-log
`);

export const TCP_REQUEST_CONTENT = readNames(`
  2.2: accept capture do-resolve* reject sc-inc-gpc0* sc-inc-gpc1* sc-set-gpt0* send-spoe-group set-dst
    set-dst-port set-log-level set-mark set-nice set-priority-class set-priority-offset set-src
    set-src-port set-tos set-var* silent-drop track-sc* unset-var* use-service
  2.4: ot-group switch-mode
  2.5: sc-inc-gpc* sc-set-gpt* set-var-fmt*
  2.7: set-bandwidth-limit
  2.8: sc-add-gpc*
  3.0: set-bc-mark set-bc-tos set-fc-mark set-fc-tos
  3.1: do-log set-retries
`);

export const TCP_RESPONSE_CONTENT = readNames(`
  2.2: accept close reject sc-inc-gpc0* sc-inc-gpc1* sc-set-gpt0* send-spoe-group set-log-level set-mark
    set-nice set-tos set-var* silent-drop unset-var*
  2.4: ot-group
  2.5: sc-inc-gpc* sc-set-gpt* set-var-fmt*
  2.7: set-bandwidth-limit
  2.8: sc-add-gpc*
  3.0: set-fc-mark set-fc-tos
  3.1: do-log
`);
