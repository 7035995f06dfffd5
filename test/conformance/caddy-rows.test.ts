import { describe, expect, it } from 'vitest';
import { CADDY_VERSIONS } from '../../src/dialects/caddy/version.ts';
import { caddyRows, type Shown } from './caddy-rows.ts';
import { readCases, usualRequests } from './case.ts';
import { predict } from './predict.ts';

const cases = new Map(readCases('caddy').map((tested) => [tested.name, tested]));

/** What the trace of a case holds in a field; the suite holds the same trace against the real Caddy. */
async function shownBy({ case: name, on, field }: Shown, version: string): Promise<unknown> {
  const tested = cases.get(name);
  if (tested === undefined) throw new Error(`there is no case ${name}`);
  const bases = tested.urls ?? [`https://${tested.host}`, `http://${tested.host}`];
  const requests = tested.requests ?? bases.flatMap((base) => usualRequests(base));
  const trace = await predict(tested, version, requests);
  // The first address that does not only send on to another.
  const exchange = trace?.exchanges.find(
    (each) => new URL(each.request.url).pathname === on && each.result !== 'closed',
  );
  return field
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        value === null || value === undefined ? value : (value as Record<string, unknown>)[key],
      on === undefined ? trace : exchange,
    );
}

it('has all the rows of the verdict table', () => expect(Object.keys(caddyRows)).toHaveLength(28));

const rows = Object.entries(caddyRows).flatMap(([row, proof]) =>
  'shown' in proof ? [{ row, ...proof }] : [],
);

describe.each(rows)('$row', ({ shown }) => {
  it.each(shown)('$case, $on: $field is $is', async (each) => {
    const versions =
      each.at === undefined ? [CADDY_VERSIONS.oldest, CADDY_VERSIONS.newest] : [CADDY_VERSIONS[each.at]];
    for (const version of versions) expect(await shownBy(each, version), version).toEqual(each.is);
  });
});
