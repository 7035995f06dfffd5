// usage: count-results.mjs VITEST-JSON PASSED-STEPS FAILED-STEPS   prints the closing line; exits 1 when anything failed
import { readFileSync } from 'node:fs';

const [file, passedSteps, failedSteps] = process.argv.slice(2);
const tests = countTests(readFileSync(file, 'utf8'));

// A failed test has already failed the step it ran in: that is one failure, not two.
const failed = tests.failed + Math.max(0, Number(failedSteps) - (tests.failed > 0 ? 1 : 0));
console.log(`${tests.passed + Number(passedSteps)} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** Nothing in the file means that the tests never ran: then the step they belong to has failed and is counted there. */
function countTests(json) {
  if (json === '') return { passed: 0, failed: 0, skipped: 0 };
  const results = JSON.parse(json);
  const unloadable = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + unloadable.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
