import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { type DialectName, dialects, readCases } from '../conformance/case.ts';
import type { Expected } from '../conformance/lint-case.ts';
import { apache } from './near-misses/apache.ts';
import { caddy } from './near-misses/caddy.ts';
import { cloudflared } from './near-misses/cloudflared.ts';
import { haproxy } from './near-misses/haproxy.ts';
import type { NearMisses } from './near-misses/near-misses.ts';
import { nginx } from './near-misses/nginx.ts';
import { traefik } from './near-misses/traefik.ts';

const tables: Readonly<Record<DialectName, NearMisses>> = {
  nginx,
  haproxy,
  apache,
  caddy,
  traefik,
  cloudflared,
};

const fixtures = join(import.meta.dirname, '../../fixtures');

describe.each(dialects)('%s', (dialect) => {
  const { rows, elsewhere } = tables[dialect];

  test('every rule has its rows, or a reason why this dialect cannot make it speak', () => {
    const told = new Set([...rows.map(([rule]) => rule), ...Object.keys(elsewhere)]);
    expect(rules.map((rule) => rule.id).filter((id) => !told.has(id))).toEqual([]);
  });

  test('no case makes a rule speak that is said to be silent here', () => {
    const spoken = new Set(readCases(dialect).flatMap(({ name }) => [...rulesIn(dialect, name)]));
    expect(Object.keys(elsewhere).filter((id) => spoken.has(id))).toEqual([]);
  });

  test.each(rows)('%s speaks in %s and not in %s: %s', (rule, speaks, silent) => {
    expect(rulesIn(dialect, speaks)).toContain(rule);
    expect(rulesIn(dialect, silent)).not.toContain(rule);
  });
});

test('the guide’s own sample: no error, and one warning, at the location that lacks what the other has', () => {
  const told = expectedOf('nginx', 'guide-sample').filter(({ severity }) => severity !== 'info');
  expect(told).toEqual([{ rule: 'buffer-size', severity: 'warning', line: 47 }]);
});

test('the guide’s lines for rate limiting do not load where it puts them', () => {
  const told = expectedOf('nginx', 'guide-rate-limit-inside-server').filter(
    ({ severity }) => severity === 'error',
  );
  expect(told).toEqual([{ rule: 'refused-config', severity: 'error', line: 20 }]);
});

function rulesIn(dialect: DialectName, name: string): ReadonlySet<string> {
  return new Set(expectedOf(dialect, name).map(({ rule }) => rule));
}

/** As judged by a person: findings.test.ts proves that the linter says so. */
function expectedOf(dialect: DialectName, name: string): readonly Expected[] {
  return JSON.parse(readFileSync(join(fixtures, dialect, name, 'expected.json'), 'utf8'));
}
