import { describe, expect, test } from 'vitest';
import { cloudflared } from '../../../src/dialects/cloudflared/index.ts';
import { decodedPath, ruleFor } from '../../../src/dialects/cloudflared/match.ts';
import { readTunnel } from '../../../src/dialects/cloudflared/tunnel.ts';
import { cases } from '../../conformance/cloudflared/cases.ts';
import { openOne } from '../open.ts';

describe('cloudflared accepts and refuses what its own validation does', () => {
  test.each(cases)('$name', ({ config, refuses, rules, unused, runs }) => {
    const gateway = openOne(cloudflared, { 'config.yml': config }).at('2026.8');
    expect(gateway.loads).toBe(refuses === undefined || runs === true);
    const slips = gateway.remarks.filter((remark) => remark.text.startsWith('cloudflared knows no'));
    expect(slips.map((remark) => config.slice(remark.at.start, remark.at.end))).toEqual(unused ?? []);
    const tunnel = readTunnel({ path: 'config.yml', text: config, lossy: false });
    for (const [url, rule] of Object.entries(rules ?? {}))
      expect(ruleFor(tunnel, new URL(url).hostname, decodedPath(new URL(url)))?.index).toBe(rule);
  });
});
