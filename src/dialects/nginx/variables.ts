import { addressOf, type Geo, geoAnswer, geoResults } from './geo.ts';
import { answerOfLikely } from './likely-headers.ts';
import { askMap, hasOneResult, resultsOf, type VariableMap } from './maps.ts';
import type { Passage } from './passage.ts';
import { scriptOf } from './script.ts';
import { type Split, shareOf, shareResults } from './split-clients.ts';
import type { Statement } from './statement.ts';
import { stockValue } from './stock-values.ts';
import { isStockVariable } from './stock-variables.ts';
import { isAssumed, type Part, plain, textOf, unsure, type Value } from './value.ts';
import { questionAbout, settle } from './worlds.ts';

/** Variables that are defined by one another, more than any config nests them. */
const DEEPEST = 32;

/** Variables that double one another would grow without end. */
const MOST_PARTS = 256;

export function evaluate(text: string, passage: Passage): Value {
  if (!text.includes('$')) return plain(text, 'text');
  const parts: Part[] = [];
  for (const piece of scriptOf(text).pieces) {
    if ('text' in piece) parts.push({ text: piece.text, from: 'text' });
    else parts.push(...variable(piece.variable, passage));
    if (parts.length > MOST_PARTS)
      return unsure({ missing: 'variable', name: `$${'variable' in piece ? piece.variable : ''}` });
  }
  return parts;
}

/** What a variable holds for this request, at this point of its way. */
export function variable(name: string, passage: Passage): Value {
  if (/^[1-9]$/.test(name)) return plain(passage.captures[Number(name)] ?? '');
  const set = passage.variables.get(name);
  if (set !== undefined) return set;
  if (passage.named.has(name)) return plain(passage.named.get(name) ?? '');
  const map = passage.configuration.maps.get(name);
  if (map !== undefined) {
    // nginx asks a map once per request (`NGX_HTTP_VAR_NOCACHEABLE` is for `volatile` ones).
    const value = passage.mapped.get(name) ?? mapped(map, name, passage);
    passage.mapped.set(name, value);
    return value;
  }
  const geo = passage.configuration.geos.get(name);
  if (geo !== undefined) return located(geo, name, passage);
  const split = passage.configuration.splits.get(name);
  if (split !== undefined) return shared(split, name, passage);
  const definition = passage.configuration.defined.get(name);
  // `set $args` gives nginx's own variable another value; it is there without.
  if (definition !== undefined && !isStockVariable(name)) {
    if (definition.name === 'set' || definition.name === 'location' || definition.name === 'rewrite')
      return plain('', 'text');
    const missing = definition.name === 'geoip2' ? 'client' : 'variable';
    return unsure({ missing, name: `$${name}`, at: definition.at });
  }
  if (!isStockVariable(name)) return unsure({ missing: 'variable', name: `$${name}` });
  return stockValue(name, passage);
}

function mapped(map: VariableMap, name: string, passage: Passage): Value {
  if (passage.depth > DEEPEST) return unsure({ missing: 'variable', name: `$${name}` });
  passage.depth += 1;
  try {
    const source = evaluate(map.source, passage);
    const text = textOf(source);
    if (text === undefined) {
      const row = answerOfLikely(map.source, passage.request, (agent) => {
        const answer = askMap(map, agent);
        return 'unknown' in answer || answer.result.includes('$') ? undefined : answer.result;
      });
      if (row !== undefined) return plain(row);
    }
    if (text === undefined) return anyRow(map, name, source, passage);
    const answer = askMap(map, text);
    if ('unknown' in answer) return unsure(answer.unknown);
    // The captures of a pattern stay when the map is done, and those of the location are gone (`ngx_http_regex_exec`).
    if (answer.groups !== undefined) passage.captures = answer.groups;
    for (const [key, value] of answer.named ?? []) passage.named.set(key.toLowerCase(), value);
    const result = chosenByClient(map, source)
      ? evaluate(answer.result, passage).map(asChosen)
      : evaluate(answer.result, passage);
    return map.assumed || isAssumed(source)
      ? result.map((part) => ({ ...part, assumed: true as const }))
      : result;
  } finally {
    passage.depth -= 1;
  }
}

/** The source is not known: any row may be the one, and each is tried in a world of its own. */
function anyRow(map: VariableMap, name: string, source: Value, passage: Passage): Value {
  const results = [...new Set(resultsOf(map))];
  const [first, ...others] = results;
  if (first !== undefined && others.length === 0 && map.unseen === undefined) return evaluate(first, passage);
  const question = questionAbout(name, source, results.length, { at: map.statement.at, name: map.source });
  const answer = map.unseen === undefined && settle(question, passage.world);
  const result = typeof answer === 'number' ? results[answer] : undefined;
  return result === undefined ? unsure(question.because) : evaluate(result, passage);
}

/** What a `geo` says of an address: the client's own is not known, and each of its answers is tried. */
function located(geo: Geo, name: string, passage: Passage): Value {
  const source = evaluate(geo.source, passage);
  const address = addressOf(textOf(source));
  const known = address === undefined ? undefined : geoAnswer(geo, address);
  if (known !== undefined)
    return source.some((part) => part.chosen) ? plain(known).map(asChosen) : plain(known);
  return oneOf(geoResults(geo), name, source, geo.statement, passage);
}

function shared(split: Split, name: string, passage: Passage): Value {
  const source = evaluate(split.source, passage);
  const text = textOf(source);
  if (text !== undefined) return plain(shareOf(split, text));
  return oneOf(shareResults(split), name, source, split.statement, passage);
}

function oneOf(
  results: readonly string[],
  name: string,
  source: Value,
  statement: Statement,
  passage: Passage,
): Value {
  const [first] = results;
  if (first !== undefined && results.length === 1) return plain(first);
  const question = questionAbout(name, source, results.length, { at: statement.at, name: `$${name}` });
  const answer = settle(question, passage.world);
  const result = answer === undefined ? undefined : results[answer];
  return result === undefined ? unsure(question.because) : plain(result);
}

/** A header that browsers never send picks the row: whoever sends it has the choice. */
function chosenByClient(map: VariableMap, source: Value): boolean {
  return source.some((part) => part.chosen === true) && !hasOneResult(map);
}

function asChosen(part: Part): Part {
  if (part.from === 'client-supplied' || part.from === 'unknown') return { ...part, chosen: true };
  return { ...part, from: 'client-supplied', otherwise: part.from, chosen: true };
}
