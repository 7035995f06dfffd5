import { readSignatures } from './signature.ts';

/**
 * Every converter: `TAKES>YIELDS(ARGUMENTS) FIRST-GONE: names`. The keyword tables of the sources of 2.2 to 3.4
 * (`sample_conv_kw_list`), and what `haproxy -dKcnv` of 2.6.12 and 3.2.26 lists beside them, result first.
 */
export const CONVERTERS = readSignatures(`
  addr>addr(mask4[,mask6]) 2.9: ipmask
  addr>addr(str[,str]) 2.2: map_ip_ip
  addr>int(str[,int]) 2.2: map_ip_int
  addr>ipv4(mask4[,mask6]) 2.2-2.9: ipmask
  addr>str(str) 3.0: map_ip_key
  addr>str(str[,str]) 2.2: map_ip
  any>any([str,str]) 2.2-2.9: debug
  any>any(str) 2.2-2.6: set-var
  any>any(str) 2.2: unset-var
  any>any(str[,str,str,str,str]) 2.6: set-var
  any>any(str[,str,str]) 3.1: when
  any>bool(table) 2.2: in_table
  any>int(int,table) 2.5: table_gpc table_gpc_rate table_gpt
  any>int(int,table) 3.2: table_clr_gpc table_inc_gpc
  any>int(table) 2.2: table_bytes_in_rate table_bytes_out_rate table_conn_cnt table_conn_cur table_conn_rate
    table_gpc0 table_gpc0_rate table_gpc1 table_gpc1_rate table_gpt0 table_http_err_cnt table_http_err_rate
    table_http_req_cnt table_http_req_rate table_kbytes_in table_kbytes_out table_server_id table_sess_cnt
    table_sess_rate table_trackers
  any>int(table) 2.4: table_http_fail_cnt table_http_fail_rate
  any>int(table) 3.0: table_glitch_cnt table_glitch_rate
  any>int(table) 3.2: table_clr_gpc0 table_clr_gpc1 table_inc_gpc0 table_inc_gpc1
  any>int(table[,int]) 2.6: table_expire table_idle
  any>same([str,str]) 2.9: debug
  any>str 3.1: rfc7239_nn rfc7239_np
  bin>addr 3.4: ip.dst ip.src
  bin>any([str,str]) 2.5: jwt_header_query jwt_payload_query
  bin>bin 2.2: sha1
  bin>bin 3.4: eth.data eth.dst eth.hdr eth.src ip.data ip.hdr tcp.options_list
  bin>bin([int]) 2.2: sha2
  bin>bin([int]) 3.4: ip.fp
  bin>bin(dotted[,str]) 2.2: protobuf ungrpc
  bin>bin(int,str,str,str) 2.2-3.3: aes_gcm_dec
  bin>bin(int,str,str,str) 3.0-3.3: aes_gcm_enc
  bin>bin(int,str,str,str[,str]) 3.3: aes_gcm_dec aes_gcm_enc
  bin>bin(int,str,str[,str]) 3.4: aes_cbc_dec aes_cbc_enc
  bin>bin(int[,int]) 2.2-2.9: bytes
  bin>bin(str) 2.2: digest
  bin>bin(str) 2.4: fix_tag_value
  bin>bin(str) 3.4: jwt_decrypt_cert jwt_decrypt_jwk jwt_decrypt_secret
  bin>bin(str,str) 2.2: hmac
  bin>bin(str[,str]) 2.9: bytes
  bin>bool 2.4: fix_is_valid mqtt_is_valid
  bin>bool([str]) 3.2-3.3: has_ctl
  bin>bool(str) 2.2: secure_memcmp
  bin>int 3.4: eth.proto eth.vlan ip.df ip.proto ip.tos ip.ttl ip.ver tcp.dst tcp.flags tcp.options.mss
    tcp.options.sack tcp.options.tsopt tcp.options.tsval tcp.options.wscale tcp.options.wsopt tcp.seq
    tcp.src tcp.win
  bin>int([int]) 2.2: crc32 crc32c djb2 sdbm wt6 xxh32 xxh64
  bin>int([int]) 2.4: xxh3
  bin>int(str,str) 2.5: jwt_verify
  bin>int(str,str) 3.3: jwt_verify_cert
  bin>str 2.2: base64 hex
  bin>str 2.4: ub64enc
  bin>str 3.2: base2
  bin>str(str,str) 2.4: mqtt_field_value
  bin>str(str[,int,int]) 2.5: be2dec be2hex
  bin>str(str[,int,int]) 3.2: le2dec
  bool>str(str,str) 2.3: iif
  int>addr(str[,str]) 2.2: map_int_ip
  int>bin 2.2: htonl
  int>bool 2.2: bool even not odd
  int>int 2.2: cpl neg
  int>int(str) 2.2: add and div mod mul or sub xor
  int>int(str[,int]) 2.2: map_int_int
  int>str 2.7: x509_v_err_str
  int>str([int,str]) 2.2: http_date
  int>str(str) 3.0: map_int_key
  int>str(str[,int]) 2.2: ltime utime
  int>str(str[,int]) 2.9: ms_ltime ms_utime us_ltime us_utime
  int>str(str[,str]) 2.2: map_int
  str>addr(str[,str]) 2.2: map_beg_ip map_dir_ip map_dom_ip map_end_ip map_reg_ip map_str_ip map_sub_ip
  str>any 2.8: rfc7239_n2nn rfc7239_n2np
  str>any(str[,str]) 2.4: json_query
  str>bin 2.2: b64dec
  str>bin 2.4: ub64dec
  str>bool 2.8: rfc7239_is_valid
  str>bool 3.2: srv_is_up
  str>bool 3.4: fe_exists
  str>int 2.2: hex2i length nbsrv srv_queue
  str>int 2.6: port_only
  str>int 3.1: date
  str>int(str) 2.2: strcmp
  str>int(str[,int]) 2.2: map_beg_int map_dir_int map_dom_int map_end_int map_reg_int map_str_int
    map_sub_int
  str>str 2.2: cut_crlf lower upper
  str>str 2.6: host_only
  str>str 3.4: reverse reverse_dom
  str>str([int]) 2.2: url_dec
  str>str(int) 2.2: capture-req capture-res
  str>str(int,str[,int]) 2.2: field word
  str>str(regex,str[,str]) 2.2: regsub
  str>str(str) 2.2: json ltrim rtrim url_enc
  str>str(str) 2.8: rfc7239_field
  str>str(str) 3.0: map_beg_key map_dir_key map_dom_key map_end_key map_reg_key map_str_key map_sub_key
  str>str(str,str[,str]) 2.6: add_item
  str>str(str[,str,str]) 2.2: concat
  str>str(str[,str]) 2.2: language map map_beg map_dir map_dom map_end map_reg map_regm map_str map_sub
  str>str(str[,str]) 2.8: param
`);
