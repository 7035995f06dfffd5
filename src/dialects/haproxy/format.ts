import type { Carries } from '../../model/header.ts';
import { isBeyondBuffers } from '../../model/longest.ts';
import { schemeOf } from '../../model/request.ts';
import { tableOf } from '../../text/table.ts';
import { sampled } from './evaluate.ts';
import type { Scene } from './fetch.ts';
import { type HeaderLine, linesNamed } from './message.ts';
import { readSample, type Sample } from './sample.ts';
import type { Argument } from './statement.ts';
import { known, unsure, type Value } from './value.ts';

/** A piece of a log-format string: text, `%[sample]`, or an alias such as `%ci`. */
export type Piece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'sample'; readonly sample: Sample }
  | { readonly is: 'alias'; readonly name: string };

/** Cuts a log-format string (log.c, parse_logformat_string); a message when it cannot be one. */
export function readFormat(text: string): readonly Piece[] | { readonly bad: string } {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  const push = (piece: Piece): void => {
    if (plain !== '') pieces.push({ is: 'text', text: plain });
    plain = '';
    pieces.push(piece);
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char !== '%') {
      plain += char;
      at += 1;
      continue;
    }
    if (text[at + 1] === '%') {
      plain += '%';
      at += 2;
      continue;
    }
    const [head = '%'] = /^%(?:\([^)]*\))?(?:\{[^}]*\})?/.exec(text.slice(at)) ?? [];
    at += head.length;
    if (text[at] === '[') {
      const sample = readSample(text, text[at + 1] === ' ' ? at + 2 : at + 1);
      if ('bad' in sample) return sample;
      if (text[sample.end] !== ']') return { bad: `missing ']' after '${text.slice(at + 1, sample.end)}'` };
      push({ is: 'sample', sample });
      at = sample.end + 1;
    } else {
      const name = /^[A-Za-z]+/.exec(text.slice(at))?.[0] ?? '';
      if (name !== '') push({ is: 'alias', name });
      else plain += '%';
      at += name.length;
    }
  }
  if (plain !== '') pieces.push({ is: 'text', text: plain });
  return pieces;
}

const ALIASES: Readonly<Record<string, string>> = tableOf({
  ci: 'src',
  cp: 'src_port',
  f: 'fe_name',
  b: 'be_name',
  fp: 'dst_port',
  HM: 'method',
  HP: 'path',
  HU: 'pathq',
  HQ: 'query',
  HV: 'req.ver',
});

function sampleOf(piece: Piece): Sample | undefined {
  if (piece.is === 'sample') return piece.sample;
  if (piece.is === 'text') return undefined;
  return {
    fetch: { name: ALIASES[piece.name] ?? `%${piece.name}`, args: undefined },
    converters: [],
    end: 0,
  };
}

/** The text a format makes for this request. */
export function formatted(pieces: readonly Piece[], scene: Scene): Value {
  let text = '';
  for (const piece of pieces) {
    const sample = sampleOf(piece);
    const value: Value =
      sample === undefined ? known(piece.is === 'text' ? piece.text : '') : sampled(sample, scene);
    if (value.is === 'unsure') return value;
    text += value.is === 'none' ? '' : value.texts.join(',');
    if (isBeyondBuffers(text)) return unsure('other', { missing: 'variable', name: `${text.slice(0, 40)}…` });
  }
  return known(text);
}

/** The header line that a format makes: what it carries, whatever words are used for it. */
export function lineFrom(
  name: string,
  argument: Argument | undefined,
  scene: Scene,
  origin: Pick<HeaderLine, 'at' | 'directive'>,
): HeaderLine {
  const value = argument?.text ?? '';
  const pieces = readFormat(value);
  if ('bad' in pieces || argument?.unsure !== undefined) {
    const because = argument?.unsure ?? { missing: 'pattern' as const, name: value };
    return { carries: 'unknown', value, because, ...origin };
  }
  const followed = pieces.map((piece) => followedVariable(piece, scene));
  const text = formatted(pieces, scene);
  const carries = carriedBy(name, followed, scene) ?? plainly(text, followed, scene);
  const sent = text.is === 'known' ? text.texts.join(',') : undefined;
  return {
    carries,
    value: carries === 'constant' ? (sent ?? value) : value,
    ...(sent === undefined ? {} : { text: sent }),
    ...(carries === 'unknown'
      ? {
          because:
            text.is === 'unsure'
              ? text.because
              : unsure('other', { missing: 'variable', name: value }).because,
        }
      : {}),
    ...origin,
  };
}

function plainly(text: Value, pieces: readonly Piece[], scene: Scene): Carries {
  if (text.is === 'unsure') return 'unknown';
  const sent = text.is === 'known' ? text.texts.join(',') : '';
  if (sent === '') return 'empty';
  const byScheme = pieces.some((piece) => sampleOf(piece)?.fetch.name === 'ssl_fc');
  return byScheme && sent === schemeOf(scene.message.request) ? 'client-scheme' : 'constant';
}

/** `%[var(txn.host)]` carries what the variable was set from. */
function followedVariable(piece: Piece, scene: Scene): Piece {
  if (piece.is !== 'sample' || piece.sample.fetch.name !== 'var') return piece;
  const source = scene.message.sources.get(piece.sample.fetch.args?.[0] ?? '');
  if (source === undefined) return piece;
  return {
    is: 'sample',
    sample: { ...source, converters: [...source.converters, ...piece.sample.converters] },
  };
}

function carriedBy(name: string, pieces: readonly Piece[], scene: Scene): Carries | undefined {
  const [first, second, third] = pieces;
  if (first === undefined) return 'empty';
  if (pieces.length === 1) return carriedBySample(name, sampleOf(first), scene);
  if (pieces.length !== 3 || second?.is !== 'text' || third === undefined) return undefined;
  const start = sampleOf(first);
  const end = sampleOf(third);
  if (start?.fetch.name === 'src' && second.text === ':' && end?.fetch.name === 'src_port')
    return 'client-ip-port';
  const appended = start !== undefined && headerIn(start) === name && /^,\s*$/.test(second.text);
  if (appended && end?.fetch.name === 'src') {
    const own = linesNamed(scene.message, name);
    return own.length === 0 ? 'client-ip' : 'client-ip-appended';
  }
  return undefined;
}

function carriedBySample(name: string, sample: Sample | undefined, scene: Scene): Carries | undefined {
  if (sample === undefined) return undefined;
  const converters = sample.converters.filter((call) => call.name !== 'lower' && call.name !== 'upper');
  if (sample.fetch.name === 'src' && converters.length === 0)
    return scene.sees === 'client' ? 'client-ip' : undefined;
  if (sample.fetch.name === 'ssl_fc_sni' && converters.length === 0) return 'client-hostname';
  const header = headerIn(sample);
  if (header === undefined) return undefined;
  const [line, ...more] = linesNamed(scene.message, header);
  if (line === undefined || more.length > 0) return undefined;
  if (converters.length === 0 && (line.carries !== 'client-supplied' || header === name)) return line.carries;
  const dropsPort = converters.length === 1 && converters.every(isPortDropped);
  return dropsPort && line.carries === 'client-host' ? 'client-hostname' : undefined;
}

function isPortDropped({ name, args }: Sample['fetch']): boolean {
  return (
    name === 'host_only' || ((name === 'field' || name === 'word') && args?.[0] === '1' && args[1] === ':')
  );
}

function headerIn({ fetch }: Sample): string | undefined {
  return /^(?:req\.)?f?hdr$/.test(fetch.name) ? fetch.args?.[0]?.toLowerCase() : undefined;
}
