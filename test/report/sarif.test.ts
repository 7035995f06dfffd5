import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { RunResult } from '../../src/engine/result.ts';
import { rulePage } from '../../src/report/page.ts';
import { sarif } from '../../src/report/sarif.ts';
import { lintFixture } from '../rules/lint-fixture.ts';
import { installedTools, toolsRequired } from '../tools/installed.ts';
import { broken, findingAt, inputOf, placeOf, site } from './sample.ts';

/** As a run over a repository makes it, with every rule of the tool. */
function sarifOf(result: RunResult, uriOf: (path: string) => string = (path) => path): string {
  return sarif({ ...inputOf(result), rules, pageOf: (rule) => rulePage(rule, []), uriOf });
}

const nothing: RunResult = { ...broken, findings: [], verdicts: [] };

/** One broken config of each dialect, as a run over this repository tells it. */
const brokenFixtures = {
  haproxy: 'haproxy/upgrade-header-deleted/haproxy.cfg',
  apache: 'apache/rewrite-to-http/pulse.conf',
  caddy: 'caddy/upgrade-removed-before/Caddyfile',
  'traefik-file': 'traefik/upgrade-removed/dynamic.yml',
  'traefik-labels': 'traefik/labels-wrong-port/docker-compose.yml',
  cloudflared: 'cloudflared/wildcard-first/config.yml',
};

async function sarifOfFixture(path: string): Promise<string> {
  const result = await lintFixture(dirname(path), basename(path));
  return sarifOf(result, (file) => `fixtures/${dirname(path)}${file}`);
}

const fixtureLogs = await Promise.all(
  Object.entries(brokenFixtures).map(
    async ([dialect, path]) => [dialect, path, await sarifOfFixture(path)] as const,
  ),
);

const logs: Readonly<Record<string, string>> = {
  'findings with related places': sarifOf(broken),
  'no finding': sarifOf(nothing),
  'files outside of the repository': sarifOf(broken, (path) => `file:///etc/nginx/${path}`),
  'a name that must be encoded': sarifOf(broken, (path) => `a%20folder%231/${path}`),
};

function resultsOf(log: string) {
  const { runs } = JSON.parse(log) as Log;
  return runs[0]?.results ?? [];
}

test('a result looks as in its golden file', async () => {
  const { runs } = JSON.parse(sarifOf(broken)) as Log;
  await expect(`${JSON.stringify(runs[0]?.results, null, 2)}\n`).toMatchFileSnapshot(
    'golden/sarif-results.golden',
  );
});

test.each(fixtureLogs)('what is wrong in %s looks as in its golden file (%s)', async (dialect, _, log) => {
  await expect(`${JSON.stringify(resultsOf(log), null, 2)}\n`).toMatchFileSnapshot(
    `golden/sarif-${dialect}.golden`,
  );
});

describe('what GitHub asks for', () => {
  const [run] = (JSON.parse(sarifOf(broken)) as Log).runs;

  test('one run, every rule in it, no category of its own', () => {
    expect(run?.tool.driver.rules?.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id));
    expect(run?.automationDetails).toBeUndefined();
  });

  test('every rule has its texts, in the lengths that are shown', () => {
    for (const rule of run?.tool.driver.rules ?? []) {
      expect(rule.shortDescription?.text).toMatch(/^.{1,1023}\.$/);
      expect(rule.help?.text.length).toBeGreaterThan(100);
      expect(rule.properties?.tags?.length).toBeLessThanOrEqual(10);
      const security = rule.properties?.['security-severity'];
      if (security !== undefined) expect(rule.properties?.tags).toContain('security');
    }
  });

  test('related places are linked from the message', () => {
    for (const { message, relatedLocations = [] } of resultsOf(sarifOf(broken))) {
      for (const { id } of relatedLocations) expect(message.text).toContain(`](${id})`);
    }
  });

  test('suppressed findings are left out', () => {
    const suppressed = { ...nothing, suppressed: broken.findings };
    expect(resultsOf(sarifOf(suppressed))).toEqual([]);
  });

  test('of more results than it keeps, the most severe ones, and that is said', () => {
    const at = placeOf(site, 'server');
    const many = Array.from({ length: 5001 }, (_, index) =>
      findingAt(at, { severity: index === 5000 ? 'error' : 'info' }),
    );
    const [capped] = (JSON.parse(sarifOf({ ...broken, findings: many })) as Log).runs;
    expect(capped?.results).toHaveLength(5000);
    expect(capped?.results?.[0]?.level).toBe('error');
    expect(capped?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/5001/);
  });
});

const [multitool] = installedTools('sarif-multitool');
const [validator = ''] = multitool?.command ?? [];

describe.skipIf(multitool === undefined && !toolsRequired)('sarif-multitool, with GitHub’s rules on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-sarif-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(logs))('%s fits the schema', (_, log) => {
    const schema = JSON.parse(readFileSync(join(dirname(validator), 'sarif-2.1.0.json'), 'utf8'));
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.validate(schema, JSON.parse(log));
    expect({ valid, errors: ajv.errors }).toEqual({ valid: true, errors: null });
  });

  test.each(Object.entries(logs))('%s raises nothing', (_, log) => {
    writeFileSync(join(folder, 'out.sarif'), log);
    writeFileSync(join(folder, 'github.xml'), gitHubRulesOn());
    const argv = ['validate', 'out.sarif', '--config', 'github.xml', '--rule-kind', 'Sarif;Ghas'];
    const output = ['--level', 'Error;Warning', '--log', 'ForceOverwrite', '-o', 'report.sarif'];
    spawnSync(validator, [...argv, ...output], { cwd: folder, timeout: 50_000 });
    // It exits with 0 whatever it finds, and marks a warning by leaving the level out.
    const report = readFileSync(join(folder, 'report.sarif'), 'utf8').replace(/^\ufeff/, '');
    // GH1006 does not allow for files outside of the checkout; GitHub shows their alerts, without the code.
    const raised = resultsOf(report).filter(
      ({ ruleId }) => ruleId !== 'GH1006' || !log.includes('file:///etc'),
    );
    expect(raised.map(({ ruleId, message }) => [ruleId, message.arguments])).toEqual([]);
    rmSync(join(folder, 'report.sarif'));
  });
});

/** GitHub's own rules are off unless a config asks for them, one by one. */
function gitHubRulesOn(): string {
  const names = [
    'GH1001.ProvideRequiredLocationProperties',
    'GH1002.InlineThreadFlowLocations',
    'GH1003.ProvideRequiredRegionProperties',
    'GH1004.ReviewArraysThatExceedConfigurableDefaults',
    'GH1005.LocationsMustBeRelativeUrisOrFilePaths',
    'GH1006.ProvideCheckoutPath',
    'GH1007.ProvideFullyFormattedMessageStrings',
  ];
  const on = names.map(
    (name) =>
      `<Properties Key="${name}.Options"><Property Key="RuleEnabled" Value="Error" Type="Driver.RuleEnabledState" /></Properties>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<Properties>\n${on.join('\n')}\n</Properties>\n`;
}
