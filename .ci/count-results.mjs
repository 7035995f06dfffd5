// usage: count-results.mjs VITEST-JSON PASSED-STEPS FAILED-STEPS
// Names the tests that were skipped and prints the closing line; exits 1 when anything failed.
import { readFileSync } from 'node:fs';

const [resultsFile, passedSteps, failedSteps] = process.argv.slice(2);
const files = testFiles(readFileSync(resultsFile, 'utf8'));
const tests = files.flatMap((file) => file.assertionResults);

const passed = tests.filter((test) => test.status === 'passed');
const failed = tests.filter((test) => test.status === 'failed');
const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
const unloadable = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);

for (const test of skipped) console.log(`skipped: ${test.fullName}`);

const failedTests = failed.length + unloadable.length;
// The step that ran the tests has failed because of them: that is not one failure more.
const otherSteps = Number(failedSteps) - (failedTests > 0 && Number(failedSteps) > 0 ? 1 : 0);
const failures = failedTests + otherSteps;
console.log(`${passed.length + Number(passedSteps)} passed, ${failures} failed, ${skipped.length} skipped`);
process.exitCode = failures > 0 ? 1 : 0;

/** An empty file means that the tests never ran; then their step has failed. */
function testFiles(json) {
  return json === '' ? [] : JSON.parse(json).testResults;
}
