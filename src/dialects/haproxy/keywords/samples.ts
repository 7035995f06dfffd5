import { readTypedNames } from './names.ts';

/**
 * Sample fetches and converters by the type of what they yield and the release that brought them: what `haproxy -dKall`
 * lists on 2.6.12, 3.2.26 and 3.4.0, and for the releases between the keyword tables of their sources.
 */
const FETCHES = readTypedNames(`
  any 2.2: var
  any 3.2: sc0_key sc1_key sc2_key sc_key
  bin 2.2: base32+src bin distcc_body internal.htx_blk.data payload payload_lv req.body req.body_param
    req.hdrs req.hdrs_bin req.payload req.payload_lv res.body res.hdrs res.hdrs_bin res.payload
    res.payload_lv ssl_bc_client_random ssl_bc_server_random ssl_bc_session_id ssl_bc_session_key
    ssl_bc_unique_id ssl_c_der ssl_c_serial ssl_c_sha1 ssl_f_der ssl_f_serial ssl_f_sha1
    ssl_fc_cipherlist_hex ssl_fc_client_random ssl_fc_server_random ssl_fc_session_id ssl_fc_session_key
    ssl_fc_unique_id ssl_s_der ssl_s_serial ssl_s_sha1 url32+src
  bin 2.3: ssl_c_chain_der ssl_s_chain_der
  bin 3.1: ssl_fc_sigalgs_bin ssl_fc_supported_versions_bin
  bin 3.2: req.ssl_cipherlist req.ssl_keyshare_groups req.ssl_sigalgs req.ssl_supported_groups
  bin 3.4: fc_saved_syn
  bool 2.2: always_false always_true bool dst_is_local fc_rcvd_proxy http_auth http_first_req
    internal.htx.has_eom internal.strm.is_htx req.proto_http req.ssl_ec_ext req_proto_http res.comp
    sc0_tracked sc1_tracked sc2_tracked sc_tracked src_is_local srv_is_up ssl_bc ssl_bc_is_resumed
    ssl_c_used ssl_fc ssl_fc_has_crt ssl_fc_has_early ssl_fc_has_sni ssl_fc_is_resumed stopping wait_end
  bool 2.3: res.cache_hit
  bool 2.5: fc_dst_is_local fc_src_is_local
  bool 2.7: acl
  bool 2.8: quic_enabled
  bool 3.0: txn.redispatched
  bool 3.2: bc_reused ssl_fc_early_rcvd
  ip 2.2: dst hdr_ip ipv4 ipv6 req.hdr_ip res.hdr_ip shdr_ip src url_ip
  ip 2.4: bc_dst bc_src
  ip 2.5: fc_dst fc_src
  sint 2.2: avg_queue base32 bc_http_major be_conn be_conn_free be_id be_sess_rate connslots cook_cnt
    cook_val cpu_calls cpu_ns_avg cpu_ns_tot date date_us distcc_param dst_conn dst_port fc_fackets
    fc_http_major fc_lost fc_reordering fc_retrans fc_rtt fc_rttvar fc_sacked fc_unacked fe_conn fe_id
    fe_req_rate fe_sess_rate hdr_cnt hdr_val int internal.htx.data internal.htx.free
    internal.htx.free_data internal.htx.nbblks internal.htx.size internal.htx.used internal.htx_blk.size
    lat_ns_avg lat_ns_tot nbproc nbsrv prio_class prio_offset proc queue rand rdp_cookie_cnt
    rep_ssl_hello_type req.body_len req.body_size req.cook_cnt req.cook_val req.fhdr_cnt req.hdr_cnt
    req.hdr_val req.len req.rdp_cookie_cnt req.ssl_hello_type req.ssl_st_ext req.ssl_ver req_len
    req_ssl_hello_type req_ssl_ver res.body_len res.body_size res.cook_cnt res.cook_val res.fhdr_cnt
    res.hdr_cnt res.hdr_val res.len res.ssl_hello_type sc0_bytes_in_rate sc0_bytes_out_rate sc0_clr_gpc0
    sc0_clr_gpc1 sc0_conn_cnt sc0_conn_cur sc0_conn_rate sc0_get_gpc0 sc0_get_gpc1 sc0_get_gpt0
    sc0_gpc0_rate sc0_gpc1_rate sc0_http_err_cnt sc0_http_err_rate sc0_http_req_cnt sc0_http_req_rate
    sc0_inc_gpc0 sc0_inc_gpc1 sc0_kbytes_in sc0_kbytes_out sc0_sess_cnt sc0_sess_rate sc0_trackers
    sc1_bytes_in_rate sc1_bytes_out_rate sc1_clr_gpc0 sc1_clr_gpc1 sc1_conn_cnt sc1_conn_cur sc1_conn_rate
    sc1_get_gpc0 sc1_get_gpc1 sc1_get_gpt0 sc1_gpc0_rate sc1_gpc1_rate sc1_http_err_cnt sc1_http_err_rate
    sc1_http_req_cnt sc1_http_req_rate sc1_inc_gpc0 sc1_inc_gpc1 sc1_kbytes_in sc1_kbytes_out sc1_sess_cnt
    sc1_sess_rate sc1_trackers sc2_bytes_in_rate sc2_bytes_out_rate sc2_clr_gpc0 sc2_clr_gpc1 sc2_conn_cnt
    sc2_conn_cur sc2_conn_rate sc2_get_gpc0 sc2_get_gpc1 sc2_get_gpt0 sc2_gpc0_rate sc2_gpc1_rate
    sc2_http_err_cnt sc2_http_err_rate sc2_http_req_cnt sc2_http_req_rate sc2_inc_gpc0 sc2_inc_gpc1
    sc2_kbytes_in sc2_kbytes_out sc2_sess_cnt sc2_sess_rate sc2_trackers sc_bytes_in_rate
    sc_bytes_out_rate sc_clr_gpc0 sc_clr_gpc1 sc_conn_cnt sc_conn_cur sc_conn_rate sc_get_gpc0 sc_get_gpc1
    sc_get_gpt0 sc_gpc0_rate sc_gpc1_rate sc_http_err_cnt sc_http_err_rate sc_http_req_cnt
    sc_http_req_rate sc_inc_gpc0 sc_inc_gpc1 sc_kbytes_in sc_kbytes_out sc_sess_cnt sc_sess_rate
    sc_trackers scook_cnt scook_val shdr_cnt shdr_val so_id src_bytes_in_rate src_bytes_out_rate
    src_clr_gpc0 src_clr_gpc1 src_conn_cnt src_conn_cur src_conn_rate src_get_gpc0 src_get_gpc1
    src_get_gpt0 src_gpc0_rate src_gpc1_rate src_http_err_cnt src_http_err_rate src_http_req_cnt
    src_http_req_rate src_inc_gpc0 src_inc_gpc1 src_kbytes_in src_kbytes_out src_port src_sess_cnt
    src_sess_rate src_updt_conn_cnt srv_conn srv_conn_free srv_id srv_queue srv_sess_rate
    ssl_bc_alg_keysize ssl_bc_use_keysize ssl_c_ca_err ssl_c_ca_err_depth ssl_c_err ssl_c_verify
    ssl_c_version ssl_f_version ssl_fc_alg_keysize ssl_fc_cipherlist_xxh ssl_fc_use_keysize ssl_s_version
    status table_avl table_cnt thread url32 url_port urlp_val
  sint 2.3: srv_iweight srv_uweight srv_weight
  sint 2.4: bc_dst_port bc_src_port be_server_timeout be_tunnel_timeout cur_server_timeout
    cur_tunnel_timeout fe_client_timeout sc0_http_fail_cnt sc0_http_fail_rate sc1_http_fail_cnt
    sc1_http_fail_rate sc2_http_fail_cnt sc2_http_fail_rate sc_http_fail_cnt sc_http_fail_rate
    src_http_fail_cnt src_http_fail_rate
  sint 2.5: bc_err fc_dst_port fc_err fc_src_port sc1_clr_gpc sc_clr_gpc sc_get_gpc sc_get_gpt sc_gpc_rate
    sc_inc_gpc src_clr_gpc src_get_gpc src_get_gpt src_gpc_rate src_inc_gpc ssl_bc_err ssl_fc_err
    ssl_fc_protocol_hello_id
  sint 2.6: last_rule_line
  sint 2.7: pid
  sint 2.8: bc_rtt bc_rttvar
  sint 2.9: accept_date act_conn bc.timer.connect bs.id bytes_in bytes_out cur_client_timeout
    fc.timer.handshake fc.timer.total req.timer.hdr req.timer.idle req.timer.queue req.timer.tq
    request_date res.timer.data res.timer.hdr server_status txn.conn_retries txn.id32 txn.status
    txn.timer.total txn.timer.user
  sint 3.0: bc_be_queue bc_glitches bc_nb_streams bc_srv_queue bs.aborted bs.rst_code fc_glitches
    fc_nb_streams fc_settings_streams_limit fs.aborted fs.rst_code sc0_glitch_cnt sc0_glitch_rate
    sc1_glitch_cnt sc1_glitch_rate sc2_glitch_cnt sc2_glitch_rate sc_glitch_cnt sc_glitch_rate
    src_glitch_cnt src_glitch_rate uptime
  sint 3.2: bc_settings_streams_limit
  sint 3.3: req.bytes_in req.bytes_out res.bytes_in res.bytes_out
  sint 3.4: be_connect_timeout be_queue_timeout be_tarpit_timeout cpu_usage_grp cpu_usage_proc
    cpu_usage_thr cur_connect_timeout cur_queue_timeout cur_tarpit_timeout fe_tarpit_timeout tgroup
  str 2.2: base be_name capture.req.hdr capture.req.method capture.req.uri capture.req.ver capture.res.hdr
    capture.res.ver cook cookie env fc_pp_authority fc_pp_unique_id fcgi.docroot fcgi.index fe_defbe
    fe_name hdr hostname http_auth_group http_auth_pass http_auth_type http_auth_user
    internal.htx_blk.hdrname internal.htx_blk.hdrval internal.htx_blk.start_line internal.htx_blk.type
    meth method path query rdp_cookie req.cook req.fhdr req.hdr req.hdr_names req.rdp_cookie req.ssl_alpn
    req.ssl_sni req.ver req_ssl_sni req_ver res.comp_algo res.cook res.fhdr res.hdr res.hdr_names res.ver
    resp_ver scook shdr so_name srv_name ssl_bc_alpn ssl_bc_cipher ssl_bc_npn ssl_bc_protocol ssl_c_i_dn
    ssl_c_key_alg ssl_c_notafter ssl_c_notbefore ssl_c_s_dn ssl_c_sig_alg ssl_f_i_dn ssl_f_key_alg
    ssl_f_notafter ssl_f_notbefore ssl_f_s_dn ssl_f_sig_alg ssl_fc_alpn ssl_fc_cipher
    ssl_fc_cipherlist_bin ssl_fc_cipherlist_str ssl_fc_client_early_traffic_secret
    ssl_fc_client_handshake_traffic_secret ssl_fc_client_traffic_secret_0 ssl_fc_early_exporter_secret
    ssl_fc_exporter_secret ssl_fc_npn ssl_fc_protocol ssl_fc_server_handshake_traffic_secret
    ssl_fc_server_traffic_secret_0 ssl_fc_sni ssl_s_i_dn ssl_s_key_alg ssl_s_notafter ssl_s_notbefore
    ssl_s_s_dn ssl_s_sig_alg str unique-id url url_param urlp uuid
  str 2.2: pathq
  str 2.3: res.cache_name
  str 2.4: baseq
  str 2.5: bc_err_str fc_err_str http_auth_bearer ssl_bc_err_str ssl_fc_ecformats_bin ssl_fc_eclist_bin
    ssl_fc_err_str ssl_fc_extlist_bin
  str 2.6: last_rule_file
  str 2.8: ssl_c_r_dn
  str 2.9: fc_pp_tlv fs.id req.cook_names res.cook_names ssl_bc_curve ssl_fc_curve txn.sess_term_state
  str 3.0: ssl_bc_client_early_traffic_secret ssl_bc_client_handshake_traffic_secret
    ssl_bc_client_traffic_secret_0 ssl_bc_early_exporter_secret ssl_bc_exporter_secret
    ssl_bc_server_handshake_traffic_secret ssl_bc_server_traffic_secret_0
  str 3.1: bc_err_name bs.debug_str fc_err_name fs.debug_str last_entity spoe.engine-id ssl_c_san
    waiting_entity
  str 3.2: ssl_bc_sni term_events
  str 3.4: dump_all_vars ssl_fc_crtname
`);

const CONVERTERS = readTypedNames(`
  any 2.2: debug in_table set-var table_bytes_in_rate table_bytes_out_rate table_conn_cnt table_conn_cur
    table_conn_rate table_expire table_gpc0 table_gpc0_rate table_gpc1 table_gpc1_rate table_gpt0
    table_http_err_cnt table_http_err_rate table_http_req_cnt table_http_req_rate table_idle
    table_kbytes_in table_kbytes_out table_server_id table_sess_cnt table_sess_rate table_trackers
    unset-var
  any 2.4: table_http_fail_cnt table_http_fail_rate
  any 2.5: table_gpc table_gpc_rate table_gpt
  any 3.0: table_glitch_cnt table_glitch_rate
  any 3.1: rfc7239_nn rfc7239_np when
  any 3.2: table_clr_gpc table_clr_gpc0 table_clr_gpc1 table_inc_gpc table_inc_gpc0 table_inc_gpc1
  bin 2.2: aes_gcm_dec base64 bytes crc32 crc32c digest djb2 hex hmac protobuf sdbm secure_memcmp sha1
    sha2 ungrpc wt6 xxh32 xxh64
  bin 2.4: fix_is_valid fix_tag_value mqtt_field_value mqtt_is_valid ub64enc xxh3
  bin 2.5: be2dec be2hex jwt_header_query jwt_payload_query jwt_verify
  bin 3.0: aes_gcm_enc
  bin 3.2: base2 le2dec
  bin 3.2-3.3: has_ctl
  bin 3.3: jwt_verify_cert
  bin 3.4: aes_cbc_dec aes_cbc_enc eth.data eth.dst eth.hdr eth.proto eth.src eth.vlan ip.data ip.df
    ip.dst ip.fp ip.hdr ip.proto ip.src ip.tos ip.ttl ip.ver jwt_decrypt_cert jwt_decrypt_jwk
    jwt_decrypt_secret tcp.dst tcp.flags tcp.options.mss tcp.options.sack tcp.options.tsopt
    tcp.options.tsval tcp.options.wscale tcp.options.wsopt tcp.options_list tcp.seq tcp.src tcp.win
  bool 2.3: iif
  ip 2.2: ipmask map_ip map_ip_int map_ip_ip
  ip 3.0: map_ip_key
  sint 2.2: add and bool cpl div even htonl http_date ltime map_int map_int_int map_int_ip mod mul neg not
    odd or sub utime xor
  sint 2.7: x509_v_err_str
  sint 2.9: ms_ltime ms_utime us_ltime us_utime
  sint 3.0: map_int_key
  str 2.2: url_enc
  str 2.2: b64dec capture-req capture-res concat cut_crlf field hex2i host_only json language length lower
    ltrim map map_beg map_beg_int map_beg_ip map_dir map_dir_int map_dir_ip map_dom map_dom_int map_dom_ip
    map_end map_end_int map_end_ip map_reg map_reg_int map_reg_ip map_regm map_str map_str_int map_str_ip
    map_sub map_sub_int map_sub_ip nbsrv port_only regsub rtrim srv_queue strcmp upper url_dec word
  str 2.4: json_query ub64dec 
  str 2.6: add_item
  str 2.7: date srv_is_up
  str 2.8: param rfc7239_field rfc7239_is_valid rfc7239_n2nn rfc7239_n2np
  str 3.0: map_beg_key map_dir_key map_dom_key map_end_key map_reg_key map_str_key map_sub_key
  str 3.4: fe_exists reverse reverse_dom
`);

export type SampleType = 'bool' | 'sint' | 'str' | 'ip' | 'bin' | 'any';

export function fetchType(name: string): SampleType | undefined {
  return FETCHES.get(name)?.type as SampleType | undefined;
}

export function outputType(converter: string): SampleType | undefined {
  return CONVERTERS.get(converter)?.type as SampleType | undefined;
}

/** The release that brought it; undefined when no release has it. */
export function fetchSince(name: string): string | undefined {
  return FETCHES.get(name)?.since;
}

export function converterSince(name: string): string | undefined {
  return CONVERTERS.get(name)?.since;
}

export function converterNames(): readonly string[] {
  return [...CONVERTERS.keys()];
}

export function fetchNames(): readonly string[] {
  return [...FETCHES.keys()];
}
