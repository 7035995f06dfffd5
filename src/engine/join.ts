import { byPlace } from './lint.ts';
import type { RunResult } from './result.ts';

/** Runs under different settings, told as one. */
export function joined(results: readonly RunResult[]): RunResult {
  const [only] = results;
  if (only !== undefined && results.length === 1) return only;
  let verdicts = 0;
  const findings = results.map((result) => {
    const first = verdicts;
    verdicts += result.verdicts.length;
    return result.findings.map((finding) =>
      finding.verdict === undefined ? finding : { ...finding, verdict: first + finding.verdict },
    );
  });
  return {
    files: results.flatMap((result) => result.files),
    findings: findings.flat().sort(byPlace),
    suppressed: results.flatMap((result) => result.suppressed).sort(byPlace),
    verdicts: results.flatMap((result) => result.verdicts),
    assumes: [...new Set(results.flatMap((result) => result.assumes))],
    skipped: results.flatMap((result) => result.skipped),
    sources: new Map(results.flatMap((result) => [...result.sources])),
  };
}
