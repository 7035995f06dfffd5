import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import { refusedAt } from '../refusal.ts';
import type { Argument } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import type { Surroundings } from './surroundings.ts';
import { isVariable } from './variables.ts';

/** What an argument must be beside being of its kind; undefined where it is well. */
type Check = (args: readonly string[], version: string) => string | undefined;

/** The checks that fetches and converters bring along (`val_args` in their tables). */
const CHECKS: Readonly<Record<string, Check>> = tableOf({
  ...each(
    'hdr hdr_cnt hdr_ip hdr_val req.hdr req.hdr_ip req.hdr_val req.fhdr res.hdr res.fhdr shdr',
    ([, occurrence]) => (Number(occurrence ?? 0) < -10 ? 'headers are counted back to -10 only' : undefined),
  ),
  ...each('payload req.payload_lv payload_lv res.payload_lv', ([offset, length]) =>
    Number(offset) < 0 || Number(length) === 0 ? 'it needs an offset of 0 or more and a length' : undefined,
  ),
  bool: ([text = '']) => oneOf(text.toLowerCase(), 'true false 0 1'),
  bin: ([text = '']) =>
    /^(?:[0-9a-f]{2})+$/i.test(text) ? undefined : `"${text}" is not written in hexadecimal digits`,
  meth: ([text = '']) =>
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]*$/.test(text) ? undefined : `"${text}" is not a method`,
  query: ([text = '']) => oneOf(text, 'with_qm', true),
  date: unitOf(1),
  http_date: unitOf(1),
  ...each('accept_date request_date', unitOf(0)),
  ...each('fc_rtt fc_rttvar bc_rtt bc_rttvar', ([unit]) =>
    unit === undefined ? undefined : oneOf(unit, 'us ms'),
  ),
  uuid: ([number], version) =>
    number === undefined ? undefined : oneOf(number, isAtLeast(version, '3.0') ? '4 7' : '4'),
  ...each(
    'internal.htx_blk.data internal.htx_blk.size internal.htx_blk.type internal.htx_blk.hdrname internal.htx_blk.hdrval internal.htx_blk.start_line',
    ([block = '']) => (/^(?:head|tail|first|\d+)$/.test(block) ? undefined : `"${block}" is not a block`),
  ),
  fc_pp_tlv: ([type = '']) =>
    TLV_NAMES.test(type) || (/^(?:\d+|0x[0-9a-f]+)$/i.test(type) && Number(type) <= 255)
      ? undefined
      : `"${type}" is not a type of the PROXY protocol`,
  ...each('distcc_param distcc_body', ([token = '']) =>
    token.length === 4 ? undefined : 'the name of a token has four letters',
  ),
  ...each('var set-var unset-var strcmp secure_memcmp', ([name = ''], version) => variable(name, version)),
  concat: ([, name = ''], version) => (name === '' ? undefined : variable(name, version)),
  add_item: ([, name = '', other = ''], version) =>
    name === ''
      ? other === ''
        ? 'it needs a variable or a text to add'
        : undefined
      : variable(name, version),
  ...each('add sub mul div mod and or xor', ([text = ''], version) => numberOrVariable(text, version)),
  ...each('field word', ([index, separators]) =>
    Number(index) === 0
      ? 'fields are counted from 1'
      : separators === ''
        ? 'it needs a separator'
        : undefined,
  ),
  bytes: ([offset = '', length], version) =>
    isAtLeast(version, '2.9')
      ? (numberOrVariable(offset, version, 0) ??
        (length === undefined ? undefined : numberOrVariable(length, version, 1)))
      : undefined,
  regsub: ([, , flags = '']) => {
    const bad = /[^ig]/.exec(flags)?.[0];
    return bad === undefined ? undefined : `"${bad}" is not one of its flags, which are \`i\` and \`g\``;
  },
  sha2: ([bits]) => (bits === undefined ? undefined : oneOf(bits, '224 256 384 512')),
  json: ([code = '']) => oneOf(code, 'ascii utf8 utf8s utf8p utf8ps', true),
  url_enc: ([kind = '']) => oneOf(kind, 'query', true),
  json_query: ([path = '', type = '']) => (path === '' ? 'it needs a path' : oneOf(type, 'int', true)),
  ...each('jwt_header_query jwt_payload_query', ([, type = '']) => oneOf(type, 'int', true)),
  param: ([, delimiter]) =>
    delimiter === undefined || delimiter.length === 1 ? undefined : 'its delimiter is one character',
  ...each('be2dec le2dec', ([, size = '0', cut = '0']) =>
    Number(size) < 1 || Number(size) > 8 ? 'its pieces are of 1 to 8 bytes' : oneOf(cut, '0 1'),
  ),
  be2hex: ([separator = '', size = '0', cut = '0']) =>
    Number(size) <= 0 && (separator !== '' || Number(cut) !== 0)
      ? 'the size of its pieces is a number above 0'
      : oneOf(cut, '0 1'),
});

const TLV_NAMES =
  /^(?:ALPN|AUTHORITY|CRC32C|NOOP|UNIQUE_ID|SSL|SSL_VERSION|SSL_CN|SSL_CIPHER|SSL_SIG_ALG|SSL_KEY_ALG|NETNS)?$/i;

export function argumentValueRefusal(
  name: string,
  args: readonly string[],
  at: Argument,
  { program }: Surroundings,
): Remark | undefined {
  const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
  const wrong = args.length === 0 ? undefined : check?.(args, program.version);
  if (wrong === undefined) return undefined;
  const help = /^the variable/.test(wrong)
    ? 'Write `txn.` before its name, for one request and its answer.'
    : undefined;
  return refusedAt(at.at, help === undefined ? `\`${name}(${args.join(',')})\`: ${wrong}` : wrong, help);
}

function each(names: string, check: Check): Readonly<Record<string, Check>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, check]));
}

function oneOf(text: string, words: string, orNone = false): string | undefined {
  if (words.split(' ').includes(text) || (orNone && text === '')) return undefined;
  return `"${text}" is not one of \`${words.split(' ').join('`, `')}\``;
}

function unitOf(index: number): Check {
  return (args) => {
    const unit = args[index];
    return unit === undefined ? undefined : oneOf(unit, 's ms us');
  };
}

function variable(name: string, version: string): string | undefined {
  return isVariable(name, version) ? undefined : `the variable "${name}" does not say how long it lives`;
}

function numberOrVariable(
  text: string,
  version: string,
  least = Number.NEGATIVE_INFINITY,
): string | undefined {
  if (isVariable(text, version) || (/^[+-]?\d*$/.test(text) && Number(text) >= least)) return undefined;
  return `"${text}" is neither a number that it takes nor a variable`;
}
