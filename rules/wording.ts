import type { Known } from '../src/model/fact.ts';
import type { Gateway } from '../src/model/gateway.ts';
import type { RequestHeader } from '../src/model/header.ts';
import type { Place } from '../src/text/place.ts';

/** The reader's own words at a place, on one line; undefined when they are too long to quote. */
export function quote(gateway: Gateway, at: Place): string | undefined {
  const text = gateway.files.find((file) => file.path === at.file)?.text.slice(at.start, at.end);
  const words = text?.trim().replace(/\s*[;{]$/, '');
  return words === undefined || words === '' || words.length > 100 || words.includes('\n')
    ? undefined
    : words;
}

/** How the reader wrote a setting: `proxy_read_timeout 20s` in code marks, or "the default `proxy_read_timeout` of 60 s". */
export function settingOf(gateway: Gateway, fact: Known<unknown>, value: string): string {
  if (fact.at === undefined) {
    return fact.directive === undefined
      ? `the default of ${value}`
      : `the default \`${fact.directive}\` of ${value}`;
  }
  return `\`${written(gateway, fact.at, fact.directive) ?? fact.directive ?? value}\``;
}

/** Who set it: the reader's own words, or the proxy by default. For sentences that name the value themselves. */
export function setBy(gateway: Gateway, fact: Known<unknown>): string {
  if (fact.at !== undefined) return settingOf(gateway, fact, '');
  return fact.directive === undefined ? 'the proxy’s default' : `the default of \`${fact.directive}\``;
}

/** How the reader wrote a header towards Pulse, or that the proxy sends it by itself. */
export function headerSetting(gateway: Gateway, header: RequestHeader): string {
  const own = header.at === undefined ? undefined : written(gateway, header.at, header.directive);
  return `\`${own ?? [header.directive ?? header.name, header.value ?? ''].join(' ').trim()}\``;
}

function written(gateway: Gateway, at: Place, directive: string | undefined): string | undefined {
  const words = quote(gateway, at);
  if (words === undefined || directive === undefined) return words;
  const name = directive.split(' ')[0] ?? directive;
  return words.includes(name) ? words : `${directive} ${words}`;
}

export function seconds(count: number): string {
  return `${count} s`;
}

export function bytes(count: number): string {
  if (count >= 1 << 20 && count % (1 << 20) === 0) return `${count >> 20} MiB`;
  if (count >= 1024 && count % 1024 === 0) return `${count >> 10} KiB`;
  return `${count} bytes`;
}
