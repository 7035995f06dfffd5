import { type Fact, knownValue } from '../../model/fact.ts';
import { compilePattern } from '../../model/pattern.ts';
import { answerType } from '../../model/pulse/answers.ts';
import { answerOfAll } from '../../model/user-agents.ts';
import { flag, inForce, type Level } from './levels.ts';
import type { Passage } from './passage.ts';

/**
 * Whether small chunks wait. With buffering on they wait where the client side is TLS (its records fill first), where the
 * target speaks HTTP/1.0, or where gzip collects them; else they pass at once. Measured on 1.18.0, 1.22.1, 1.26.3, 1.30.6.
 */
export function heldBack(level: Level, passage: Passage, upstream: Fact<'1.0' | '1.1' | '2'>): Fact<boolean> {
  const buffering = flag(level, 'proxy_buffering', true);
  if (buffering.is !== 'known') return buffering;
  if (!buffering.value) return { ...buffering, value: false };
  if (passage.scheme === 'https') return { ...buffering, why: 'the client speaks TLS to this listener' };
  if (upstream.is !== 'known') return upstream;
  if (upstream.value === '1.0') return { ...buffering, why: 'the hop to Pulse is HTTP/1.0' };
  const gzip = compresses(level, passage.request.url.pathname);
  if (gzip.is !== 'known') return gzip;
  if (gzip.value && gzipIsDisabledFor(level, passage)) return { ...buffering, value: false };
  if (gzip.value) return { ...buffering, why: 'gzip collects what it compresses' };
  return { ...buffering, value: false };
}

function compresses(level: Level, path: string): Fact<boolean> {
  const on = flag(level, 'gzip', false);
  if (knownValue(on) !== true) return on;
  const type = answerType(path);
  if (type === 'text/html') return on;
  const types = inForce(level, 'gzip_types');
  if (types !== undefined && 'unknown' in types) return { is: 'unknown', because: types.unknown };
  const listed = types?.lines.some((line) =>
    line.args.some((each) => each === '*' || each.toLowerCase() === type),
  );
  return on.is === 'known' ? { ...on, value: listed === true } : on;
}

/** `gzip_disable` names clients; `msie6` stands for browsers nobody has any more. */
function gzipIsDisabledFor(level: Level, passage: Passage): boolean {
  const found = inForce(level, 'gzip_disable');
  if (found === undefined || 'unknown' in found) return false;
  const patterns = found.lines
    .flatMap(({ args }) => args)
    .filter((text) => text !== 'msie6')
    .map((text) => compilePattern(text, { caseless: true }));
  return patterns.some(
    (pattern) => answerOfAll(passage.request.client, (name) => pattern?.match(name) !== undefined) === true,
  );
}
