import type { Known } from '../src/model/fact.ts';
import type { Gateway } from '../src/model/gateway.ts';
import type { RequestHeader } from '../src/model/header.ts';
import { oncePer } from '../src/model/once.ts';
import type { Place } from '../src/text/place.ts';

/** The reader's own words at a place, on one line; undefined when they are too long to quote. */
export function quote(gateway: Gateway, at: Place): string | undefined {
  if (at.end - at.start > LONGEST_LOOKED_AT) return undefined;
  const text = textByPath(gateway).get(at.file)?.slice(at.start, at.end);
  // People align values with tabs and blanks; a sentence has no use for them.
  const words = text
    ?.trim()
    .replace(/\s*[;{]$/, '')
    .replace(/[^\S\n]+/g, ' ');
  return words === undefined || words === '' || words.length > 100 || words.includes('\n')
    ? undefined
    : words;
}

/** Nobody aligns a line over more than this, and a run of blanks is costly to look through. */
const LONGEST_LOOKED_AT = 1000;

const textByPath = oncePer(
  ({ files }: Gateway): ReadonlyMap<string, string> => new Map(files.map(({ path, text }) => [path, text])),
);

/** How a setting is written: `proxy_read_timeout 20s` in code marks, or "the default `proxy_read_timeout` of 60 s". */
export function settingOf(gateway: Gateway, fact: Known<unknown>, value: string): string {
  const { at, directive } = fact;
  if (at !== undefined) {
    const words = wordsNaming(gateway, at, directive);
    if (words !== undefined) return `\`${words}\``;
    return directive === undefined ? value : [`\`${directive}\``, value && `of ${value}`].join(' ').trim();
  }
  return directive === undefined ? `the default of ${value}` : `the default \`${directive}\` of ${value}`;
}

/** Who set it: the reader's own words, or the proxy by default. For sentences that name the value themselves. */
export function setBy(gateway: Gateway, fact: Known<unknown>): string {
  if (fact.at !== undefined) return settingOf(gateway, fact, '');
  return fact.directive === undefined ? 'the proxy’s default' : `the default of \`${fact.directive}\``;
}

/** How a header towards Pulse is written, or what the proxy sends by itself. */
export function headerSetting(gateway: Gateway, header: RequestHeader): string {
  const words = header.at === undefined ? undefined : wordsNaming(gateway, header.at, header.directive);
  return `\`${words ?? `${header.directive ?? header.name} ${header.value ?? ''}`.trim()}\``;
}

/** The reader's own words where they name the setting; an include or a label that brings it does not. */
function wordsNaming(gateway: Gateway, at: Place, directive: string | undefined): string | undefined {
  const words = quote(gateway, at);
  const name = directive?.split(' ')[0];
  return name === undefined || words?.includes(name) === true ? words : undefined;
}

export function seconds(count: number): string {
  return `${count} s`;
}

export function bytes(count: number): string {
  if (count >= 1 << 20 && count % (1 << 20) === 0) return `${count >> 20} MiB`;
  if (count >= 1024 && count % 1024 === 0) return `${count >> 10} KiB`;
  return `${count} bytes`;
}
