import { describe, expect, test } from 'vitest';
import { servedSockets } from '../../src/model/pulse/sockets.ts';
import { dialects, readCases } from '../conformance/case.ts';
import { lintCase } from '../conformance/lint-case.ts';

/** Errors that Pulse's sockets survive, or that concern another Pulse than the one asked about. */
const SURVIVED = new Set(['duplicate-headers', 'trusted-proxies']);
/** What one browser alone loses is no verdict on the site. */
const ONE_BROWSER = / from Firefox /;

describe.each(dialects)('%s', (dialect) => {
  test.each(readCases(dialect).map((tested) => [tested.name, tested] as const))(
    '%s: no site works beside an error on its sockets',
    async (_, tested) => {
      const { verdicts, findings } = await lintCase(tested);
      const sockets = servedSockets(tested.pulse);
      const wrong = findings.filter(
        ({ rule, severity, verdict, requests, message }) =>
          severity === 'error' &&
          !SURVIVED.has(rule) &&
          !ONE_BROWSER.test(message) &&
          verdict !== undefined &&
          verdicts[verdict]?.state === 'works' &&
          requests.some((url) => sockets.includes(new URL(url).pathname)),
      );
      expect(wrong.map(({ message }) => message)).toEqual([]);
    },
  );

  test.each(readCases(dialect).map((tested) => [tested.name, tested] as const))(
    '%s: a verdict cuts nothing it quotes',
    async (_, tested) => {
      const { verdicts } = await lintCase(tested);
      const cut = verdicts.map(({ text }) => text).filter((text) => text.split('`').length % 2 === 0);
      expect(cut).toEqual([]);
    },
  );
});
