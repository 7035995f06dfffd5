import { readSignatures } from './signature.ts';

/**
 * Everything HAProxy can fetch: `TYPE(ARGUMENTS) MOMENT FIRST-GONE: names`. The keyword tables of the sources of 2.2 to
 * 3.4 (`sample_fetch_kw_list`), and what `haproxy -dKsmp` of 2.6.12 and 3.2.26 lists beside them.
 */
export const FETCHES = readSignatures(`
  addr 2.9: dst fc_dst fc_src src
  addr([str,int]) request 2.9: hdr_ip req.hdr_ip
  addr response 2.9: bc_dst bc_src
  addr([str,int]) response 2.9: res.hdr_ip shdr_ip
  any 3.2: sc0_key sc1_key sc2_key
  any(int) 3.2: sc_key
  any(str[,str]) 2.5: var
  bin 3.2: req.ssl_cipherlist req.ssl_keyshare_groups req.ssl_sigalgs req.ssl_supported_groups
  bin 3.4: fc_saved_syn
  bin(str) 2.2: bin
  bin(int,int) kept 2.2: payload
  bin(int,int[,str]) kept 2.2: payload_lv
  bin(str) kept 2.2: internal.htx_blk.data
  bin(str[,int]) kept 2.2: distcc_body
  bin request 2.2: base32+src req.body req.hdrs req.hdrs_bin url32+src
  bin([str,str]) request 2.8: req.body_param
  bin([str]) request 2.2-2.8: req.body_param
  bin(int,int) request 2.2: req.payload
  bin(int,int[,str]) request 2.2: req.payload_lv
  bin response 2.2: res.body res.hdrs res.hdrs_bin ssl_bc_client_random ssl_bc_server_random
    ssl_bc_session_id ssl_bc_session_key ssl_bc_unique_id
  bin(int,int) response 2.2: res.payload
  bin(int,int[,str]) response 2.2: res.payload_lv
  bin session 2.2: ssl_c_chain_der ssl_c_der ssl_c_serial ssl_c_sha1 ssl_f_der ssl_f_serial ssl_f_sha1
    ssl_fc_client_random ssl_fc_server_random ssl_fc_session_id ssl_fc_session_key ssl_fc_unique_id
    ssl_s_chain_der ssl_s_der ssl_s_serial ssl_s_sha1
  bin session 2.2-2.5: ssl_fc_cipherlist_hex
  bin([int]) session 2.5: ssl_fc_cipherlist_hex
  bin([int]) session 3.1: ssl_fc_sigalgs_bin ssl_fc_supported_versions_bin
  bool 2.2: always_false always_true dst_is_local fc_rcvd_proxy src_is_local stopping wait_end
  bool 2.4: internal.strm.is_htx
  bool 2.5: fc_dst_is_local fc_src_is_local
  bool 2.8: quic_enabled
  bool([table]) 2.2: sc0_tracked sc1_tracked sc2_tracked
  bool(int[,table]) 2.2: sc_tracked
  bool(server) 2.2: srv_is_up
  bool(str) 2.2: bool
  bool(str[,str,str,str,str,str,str,str,str,str,str,str]) 2.9: acl
  bool kept 2.2: http_first_req internal.htx.has_eom req.proto_http req_proto_http
  bool request 2.2: req.ssl_ec_ext
  bool request 2.2-2.4: internal.strm.is_htx
  bool(users) request 2.2: http_auth
  bool response 2.2: res.comp ssl_bc ssl_bc_is_resumed
  bool response 2.3: res.cache_hit
  bool response 3.0: txn.redispatched
  bool response 3.2: bc_reused
  bool session 2.2: ssl_c_used ssl_fc ssl_fc_has_crt ssl_fc_has_early ssl_fc_has_sni ssl_fc_is_resumed
  bool session 3.2: ssl_fc_early_rcvd
  int 2.2: cpu_calls cpu_ns_avg cpu_ns_tot date_us dst_conn dst_port fc_http_major fe_id lat_ns_avg
    lat_ns_tot nbproc prio_class prio_offset proc so_id src_port thread
  int 2.4: fe_client_timeout
  int 2.5: fc_dst_port fc_err fc_src_port
  int 2.6: last_rule_line
  int 2.9: act_conn bytes_in cur_client_timeout fc.timer.handshake fc.timer.total pid txn.id32
    txn.timer.total txn.timer.user
  int 3.0: fc_glitches fc_nb_streams uptime
  int 3.3: req.bytes_in req.bytes_out
  int 3.3-3.4: res.bytes_in res.bytes_out
  int 3.4: cpu_usage_grp cpu_usage_proc cpu_usage_thr cur_tarpit_timeout fe_tarpit_timeout tgroup
  int([int,str]) 2.2: date
  int([int]) 2.2: rand
  int([str]) 2.2: fc_fackets fc_lost fc_reordering fc_retrans fc_rtt fc_rttvar fc_sacked fc_unacked
  int([str]) 2.8: bc_rtt bc_rttvar
  int([str]) 2.9: accept_date
  int([table]) 2.2: sc0_bytes_in_rate sc0_bytes_out_rate sc0_clr_gpc0 sc0_clr_gpc1 sc0_conn_cnt sc0_conn_cur
    sc0_conn_rate sc0_get_gpc0 sc0_get_gpc1 sc0_get_gpt0 sc0_gpc0_rate sc0_gpc1_rate sc0_http_err_cnt
    sc0_http_err_rate sc0_http_req_cnt sc0_http_req_rate sc0_inc_gpc0 sc0_inc_gpc1 sc0_kbytes_in
    sc0_kbytes_out sc0_sess_cnt sc0_sess_rate sc0_trackers sc1_bytes_in_rate sc1_bytes_out_rate sc1_clr_gpc0
    sc1_clr_gpc1 sc1_conn_cnt sc1_conn_cur sc1_conn_rate sc1_get_gpc0 sc1_get_gpc1 sc1_get_gpt0
    sc1_gpc0_rate sc1_gpc1_rate sc1_http_err_cnt sc1_http_err_rate sc1_http_req_cnt sc1_http_req_rate
    sc1_inc_gpc0 sc1_inc_gpc1 sc1_kbytes_in sc1_kbytes_out sc1_sess_cnt sc1_sess_rate sc1_trackers
    sc2_bytes_in_rate sc2_bytes_out_rate sc2_clr_gpc0 sc2_clr_gpc1 sc2_conn_cnt sc2_conn_cur sc2_conn_rate
    sc2_get_gpc0 sc2_get_gpc1 sc2_get_gpt0 sc2_gpc0_rate sc2_gpc1_rate sc2_http_err_cnt sc2_http_err_rate
    sc2_http_req_cnt sc2_http_req_rate sc2_inc_gpc0 sc2_inc_gpc1 sc2_kbytes_in sc2_kbytes_out sc2_sess_cnt
    sc2_sess_rate sc2_trackers
  int([table]) 2.4: sc0_http_fail_cnt sc0_http_fail_rate sc1_http_fail_cnt sc1_http_fail_rate
    sc2_http_fail_cnt sc2_http_fail_rate
  int([table]) 3.0: sc0_glitch_cnt sc0_glitch_rate sc1_glitch_cnt sc1_glitch_rate sc2_glitch_cnt
    sc2_glitch_rate
  int(backend) 2.2: avg_queue be_conn be_conn_free be_sess_rate connslots nbsrv queue
  int(frontend) 2.2: fe_conn fe_req_rate fe_sess_rate
  int(int) 2.2: int
  int(int,int[,table]) 2.5: sc_clr_gpc sc_get_gpc sc_get_gpt sc_gpc_rate sc_inc_gpc
  int(int,table) 2.5: src_clr_gpc src_get_gpc src_get_gpt src_gpc_rate src_inc_gpc
  int(int[,table]) 2.2: sc_bytes_in_rate sc_bytes_out_rate sc_clr_gpc0 sc_clr_gpc1 sc_conn_cnt sc_conn_cur
    sc_conn_rate sc_get_gpc0 sc_get_gpc1 sc_get_gpt0 sc_gpc0_rate sc_gpc1_rate sc_http_err_cnt
    sc_http_err_rate sc_http_req_cnt sc_http_req_rate sc_inc_gpc0 sc_inc_gpc1 sc_kbytes_in sc_kbytes_out
    sc_sess_cnt sc_sess_rate sc_trackers
  int(int[,table]) 2.4: sc_http_fail_cnt sc_http_fail_rate
  int(int[,table]) 2.5: sc1_clr_gpc
  int(int[,table]) 3.0: sc_glitch_cnt sc_glitch_rate
  int(server) 2.2: srv_conn srv_conn_free srv_queue srv_sess_rate
  int(server) 2.3: srv_iweight srv_uweight srv_weight
  int(table) 2.2: src_bytes_in_rate src_bytes_out_rate src_clr_gpc0 src_clr_gpc1 src_conn_cnt src_conn_cur
    src_conn_rate src_get_gpc0 src_get_gpc1 src_get_gpt0 src_gpc0_rate src_gpc1_rate src_http_err_cnt
    src_http_err_rate src_http_req_cnt src_http_req_rate src_inc_gpc0 src_inc_gpc1 src_kbytes_in
    src_kbytes_out src_sess_cnt src_sess_rate src_updt_conn_cnt table_avl table_cnt
  int(table) 2.4: src_http_fail_cnt src_http_fail_rate
  int(table) 3.0: src_glitch_cnt src_glitch_rate
  int backend 2.2: be_id
  int backend 2.4: be_server_timeout be_tunnel_timeout cur_server_timeout cur_tunnel_timeout
  int backend 3.4: be_connect_timeout be_queue_timeout be_tarpit_timeout cur_connect_timeout
    cur_queue_timeout
  int kept 2.2: internal.htx.data internal.htx.free internal.htx.free_data internal.htx.nbblks
    internal.htx.size internal.htx.used
  int([str]) kept 2.9: request_date
  int(str) kept 2.2: internal.htx_blk.size
  int(str[,int]) kept 2.2: distcc_param
  int request 2.2: base32 req.body_len req.body_size req.len req.ssl_hello_type req.ssl_st_ext req.ssl_ver
    req_len req_ssl_hello_type req_ssl_ver url32 url_port
  int request 2.9-3.1: bs.id
  int request 2.9: req.timer.hdr req.timer.idle req.timer.tq
  int([str,int]) request 2.2: hdr_val req.hdr_val
  int([str,str,str]) request 2.8: urlp_val
  int([str,str]) request 2.2-2.8: urlp_val
  int([str]) request 2.2: cook_cnt cook_val hdr_cnt rdp_cookie_cnt req.cook_cnt req.cook_val req.fhdr_cnt
    req.hdr_cnt req.rdp_cookie_cnt
  int response 2.2: bc_http_major rep_ssl_hello_type res.body_len res.body_size res.len res.ssl_hello_type
    srv_id ssl_bc_alg_keysize ssl_bc_use_keysize status
  int response 2.4-2.9: bc_dst bc_src
  int response 2.4: bc_dst_port bc_src_port
  int response 2.5: bc_err ssl_bc_err
  int response 2.8-3.0: ssl_ocsp_fail_cnt ssl_ocsp_status ssl_ocsp_success_cnt
  int response 2.9: bc.timer.connect req.timer.queue res.timer.data res.timer.hdr server_status
    txn.conn_retries txn.status
  int response 2.9-3.4: bytes_out
  int response 3.0: bc_be_queue bc_glitches bc_nb_streams bc_srv_queue bs.aborted bs.rst_code
  int response 3.1: bs.id
  int response 3.2: bc_settings_streams_limit
  int response 3.4: bytes_out res.bytes_in res.bytes_out
  int([str,int]) response 2.2: res.hdr_val shdr_val
  int([str]) response 2.2: res.cook_cnt res.cook_val res.fhdr_cnt res.hdr_cnt scook_cnt scook_val shdr_cnt
  int session 2.2: ssl_c_ca_err ssl_c_ca_err_depth ssl_c_err ssl_c_verify ssl_c_version ssl_f_version
    ssl_fc_alg_keysize ssl_fc_cipherlist_xxh ssl_fc_use_keysize ssl_s_version
  int session 2.5: ssl_fc_err ssl_fc_protocol_hello_id
  int session 3.0: fc_settings_streams_limit fs.aborted fs.rst_code
  ipv4 2.2-2.9: dst src
  ipv4 2.5-2.9: fc_dst fc_src
  ipv4(ipv4) 2.2: ipv4
  ipv4 request 2.2: url_ip
  ipv4([str,int]) request 2.2-2.9: hdr_ip req.hdr_ip
  ipv4([str,int]) response 2.2-2.9: res.hdr_ip shdr_ip
  ipv6(ipv6) 2.2: ipv6
  method(str) 2.2: meth
  method kept 2.2: method
  str 2.2: fc_pp_authority fc_pp_unique_id fe_defbe fe_name hostname so_name unique-id
  str 2.5: fc_err_str
  str 2.6: last_rule_file
  str 2.9: txn.sess_term_state
  str 3.1: fc_err_name last_entity spoe.engine-id waiting_entity
  str 3.2: term_events
  str([int]) 2.2: uuid
  str([str,str,str]) 3.4: dump_all_vars
  str(str) 2.2: env str
  str(str) 2.2-2.5: var
  str(str) 2.9-3.0: fc_pp_tlv
  str backend 2.2: be_name
  str kept 2.2: capture.req.method capture.req.uri capture.req.ver capture.res.ver
  str kept 3.4: req.ver req_ver
  str([str,int]) kept 2.2: hdr
  str([str]) kept 2.2: cookie
  str(int) kept 2.2: capture.req.hdr
  str(str) kept 2.2: internal.htx_blk.hdrname internal.htx_blk.hdrval internal.htx_blk.start_line
    internal.htx_blk.type
  str request 2.2: base fcgi.docroot fcgi.index http_auth_pass http_auth_type http_auth_user path pathq
    req.ssl_alpn req.ssl_sni req_ssl_sni url
  str request 2.2-3.1: query
  str request 2.2-3.4: req.ver req_ver
  str request 2.4: baseq
  str([str,int]) request 2.2: req.fhdr req.hdr
  str([str,str,str]) request 2.8: url_param urlp
  str([str,str]) request 2.2-2.8: url_param urlp
  str([str]) request 2.2: cook rdp_cookie req.cook req.hdr_names req.rdp_cookie
  str([str]) request 2.5: http_auth_bearer
  str([str]) request 2.9: req.cook_names
  str([str]) request 3.1: query
  str(users) request 2.2: http_auth_group
  str response 2.2: res.comp_algo res.ver resp_ver srv_name ssl_bc_alpn ssl_bc_cipher ssl_bc_npn
    ssl_bc_protocol
  str response 2.3: res.cache_name
  str response 2.5: bc_err_str ssl_bc_err_str
  str response 2.8-3.0: ssl_ocsp_certid ssl_ocsp_certname ssl_ocsp_status_str
  str response 2.9: ssl_bc_curve
  str response 2.9-3.1: fs.id
  str response 3.1: bc_err_name
  str response 3.2: ssl_bc_sni
  str([int]) response 3.1: bs.debug_str
  str([str,int]) response 2.2: res.fhdr res.hdr shdr
  str([str]) response 2.2: res.cook res.hdr_names scook
  str([str]) response 2.2-2.5: set-cookie
  str([str]) response 2.9: res.cook_names
  str(int) response 2.2: capture.res.hdr
  str session 2.2: ssl_c_key_alg ssl_c_notafter ssl_c_notbefore ssl_c_sig_alg ssl_f_key_alg ssl_f_notafter
    ssl_f_notbefore ssl_f_sig_alg ssl_fc_alpn ssl_fc_cipher ssl_fc_client_early_traffic_secret
    ssl_fc_client_handshake_traffic_secret ssl_fc_client_traffic_secret_0 ssl_fc_early_exporter_secret
    ssl_fc_exporter_secret ssl_fc_npn ssl_fc_protocol ssl_fc_server_handshake_traffic_secret
    ssl_fc_server_traffic_secret_0 ssl_fc_sni ssl_s_key_alg ssl_s_notafter ssl_s_notbefore ssl_s_sig_alg
  str session 2.2-2.5: ssl_fc_cipherlist_bin ssl_fc_cipherlist_str
  str session 2.5: ssl_fc_ecformats_bin ssl_fc_err_str
  str session 2.9: ssl_fc_curve
  str session 3.0: ssl_bc_client_early_traffic_secret ssl_bc_client_handshake_traffic_secret
    ssl_bc_client_traffic_secret_0 ssl_bc_early_exporter_secret ssl_bc_exporter_secret
    ssl_bc_server_handshake_traffic_secret ssl_bc_server_traffic_secret_0
  str session 3.1: fs.id ssl_c_san
  str session 3.3: ssl_fc_ech_outer_sni ssl_fc_ech_status
  str session 3.4: ssl_fc_crtname
  str([int]) session 2.5: ssl_fc_cipherlist_bin ssl_fc_cipherlist_str ssl_fc_eclist_bin ssl_fc_extlist_bin
  str([int]) session 3.1: fs.debug_str
  str([str,int,str]) session 2.2: ssl_c_i_dn ssl_c_s_dn ssl_f_i_dn ssl_f_s_dn ssl_s_i_dn ssl_s_s_dn
  str([str,int,str]) session 2.8: ssl_c_r_dn
  str(str) session 3.0: fc_pp_tlv
`);
