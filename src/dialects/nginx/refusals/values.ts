import type { Remark } from '../../../model/remark.ts';
import { readCondition } from '../conditions.ts';
import type { StockDirective } from '../directives.ts';
import type { Statement } from '../statement.ts';
import { isFixedVariable } from '../stock-variables.ts';
import { parseBuffers, parseFlag, parseSize, parseTime } from '../values.ts';
import { isAtLeast } from '../versions.ts';
import { isTemplated, refused } from './refusal.ts';

/** Whether nginx accepts what a directive is given, as far as its value has a type. */
export function wrongValue(statement: Statement, row: StockDirective, version: string): Remark | undefined {
  const remark =
    wrongTyped(statement, row, version) ??
    (row.module.startsWith('ngx_stream') ? undefined : wrongSpecial(statement));
  return remark === undefined || statement.args.some((arg) => isTemplated(arg)) ? undefined : remark;
}

function wrongTyped(statement: Statement, row: StockDirective, version: string): Remark | undefined {
  const value = statement.args[0] ?? '';
  switch (row.takes) {
    case 'flag':
      return parseFlag(value) === undefined
        ? invalid(statement, value, 'It takes `on` or `off`.')
        : undefined;
    case 'time':
    case 'seconds':
      return parseTime(value, row.takes) === undefined
        ? invalid(statement, value, timeHelp(value, row.takes))
        : undefined;
    case 'size':
    case 'offset':
      return parseSize(value, row.takes) === undefined
        ? invalid(statement, value, sizeHelp(row.takes))
        : undefined;
    case 'number':
      return /^\d+$/.test(value) ? undefined : invalid(statement, value, 'It takes a whole number.');
    case 'buffers':
      return parseBuffers(statement.args) === undefined
        ? invalid(statement, statement.args.join(' '), 'It takes how many and how large, such as `8 64k`.')
        : undefined;
    case 'one-of': {
      const words = row.words.filter((word) => !isTooNew(row.name, word, version));
      return words.some((word) => word.toLowerCase() === value.toLowerCase())
        ? undefined
        : invalid(statement, value, `It takes ${words.map((word) => `\`${word}\``).join(', ')}.`);
    }
    case 'any-of': {
      const wrong = statement.args.find(
        (arg) => !row.words.some((word) => word.toLowerCase() === arg.toLowerCase()),
      );
      return wrong === undefined
        ? undefined
        : invalid(statement, wrong, `It takes ${row.words.map((word) => `\`${word}\``).join(', ')}.`);
    }
    default:
      return undefined;
  }
}

/** Words that came later than their directives: `proxy_http_version 2` with 1.29.4 (CHANGES). */
const NEW_WORDS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['proxy_http_version', { '2': '1.29.4' }],
]);

function isTooNew(name: string, word: string, version: string): boolean {
  const since = NEW_WORDS.get(name)?.[word];
  return since !== undefined && !isAtLeast(version, since);
}

/** Whether releases may differ about the value: it is none of the words that all of them know. */
export function valueVaries({ name, args }: Statement, { words }: StockDirective): boolean {
  const later = NEW_WORDS.get(name);
  const [word = ''] = args;
  return later !== undefined && (later[word] !== undefined || !words.includes(word));
}

function invalid(statement: Statement, value: string, help: string): Remark {
  return refused(statement, {
    text: `\`${value}\` is no value for \`${statement.name}\`: nginx does not start with it.`,
    help,
  });
}

function timeHelp(value: string, kind: 'time' | 'seconds'): string {
  if (kind === 'time' && /[yM]/.test(value))
    return 'This directive counts milliseconds and knows no `y` and no `M`: write days, such as `365d`.';
  return 'It takes a number with `ms`, `s`, `m`, `h`, `d` or `w`, such as `3600s` or `1h`, without a blank or a fraction.';
}

function sizeHelp(kind: 'size' | 'offset'): string {
  return kind === 'size'
    ? 'It takes bytes, or a number with `k` or `m`, such as `64k`.'
    : 'It takes bytes, or a number with `k`, `m` or `g`, such as `10m`.';
}

/** Directives whose arguments have a form of their own. */
function wrongSpecial(statement: Statement): Remark | undefined {
  const { name, args } = statement;
  const first = args[0] ?? '';
  switch (name) {
    case 'set':
      if (isFixedVariable(first.slice(1).toLowerCase()))
        return refused(statement, {
          text: `\`${first}\` is a variable of nginx's own that \`set\` cannot change: nginx does not start with it.`,
        });
      return /^\$\w+$/.test(first)
        ? undefined
        : refused(statement, {
            text: `\`set ${first}\` names no variable: nginx expects a name that begins with \`$\`.`,
          });
    case 'return':
      return wrongReturn(statement, first, args[1]);
    case 'rewrite':
      return args[2] === undefined || ['last', 'break', 'redirect', 'permanent'].includes(args[2])
        ? undefined
        : invalid(statement, args[2], 'The last word is `last`, `break`, `redirect` or `permanent`.');
    case 'if':
      return readCondition(args) === undefined
        ? refused(statement, {
            text: `\`${statement.text.replace(/\s+/g, ' ')}\` is no condition nginx understands, and nginx does not start with it.`,
            help: 'A condition is one variable, or one comparison with `=`, `!=`, `~`, `~*`; nginx has no "and" and no "or".',
          })
        : undefined;
    case 'add_header':
    case 'add_trailer':
      return args[2] === undefined || args[2] === 'always'
        ? undefined
        : invalid(statement, args[2], 'The third word can only be `always`.');
    case 'limit_req':
      return args.some((arg) => arg.startsWith('zone='))
        ? wrongParameter(statement, /^(?:zone=.+|burst=[1-9]\d*|delay=[1-9]\d*|nodelay)$/)
        : refused(statement, { text: '`limit_req` needs `zone=`: nginx does not start without it.' });
    case 'limit_req_zone':
      return wrongZone(statement);
    case 'error_page':
      return wrongErrorPage(statement);
    default:
      return undefined;
  }
}

function wrongReturn(statement: Statement, first: string, second: string | undefined): Remark | undefined {
  if (/^\d+$/.test(first)) {
    if (Number(first) <= 999) return undefined;
    return invalid(statement, first, 'A status has three digits.');
  }
  if (second === undefined && /^(?:https?:\/\/|\$scheme)/i.test(first)) return undefined;
  return refused(statement, {
    text: `\`return ${first}\` has neither a status nor a URL: nginx does not start with it.`,
    help: 'Write a status first (`return 301 https://$host$request_uri;`); without one the URL must begin with `http://`, `https://` or `$scheme`.',
  });
}

function wrongParameter(statement: Statement, known: RegExp): Remark | undefined {
  const wrong = statement.args.find((arg) => !known.test(arg));
  return wrong === undefined
    ? undefined
    : invalid(statement, wrong, 'It takes `zone=NAME`, `burst=N` and `nodelay` or `delay=N`.');
}

function wrongZone(statement: Statement): Remark | undefined {
  const { args } = statement;
  const zone = args.find((arg) => arg.startsWith('zone='));
  const rate = args.find((arg) => arg.startsWith('rate='));
  if (zone === undefined || !/^zone=[^:]+:\d+[kKmM]?$/.test(zone))
    return invalid(
      statement,
      zone ?? statement.args.join(' '),
      'It needs `zone=NAME:SIZE`, such as `zone=pulse:10m`.',
    );
  if (rate !== undefined && !/^rate=[1-9]\d*r\/[sm]$/.test(rate))
    return invalid(statement, rate, 'A rate is written as `rate=30r/s` or `rate=30r/m`.');
  return undefined;
}

function wrongErrorPage(statement: Statement): Remark | undefined {
  const codes = statement.args.slice(0, -1).filter((arg) => !arg.startsWith('='));
  const wrong = codes.find(
    (code) => !/^\d{3}$/.test(code) || Number(code) < 300 || Number(code) > 599 || code === '499',
  );
  return wrong === undefined ? undefined : invalid(statement, wrong, 'Its statuses lie between 300 and 599.');
}
