import { defineConfig } from 'vitest/config';

/** Where CI wants the results as JSON, to count them. */
const results = process.env.PULSE_LINT_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Programs that tests start keep nothing in the home of whoever runs them.
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
    testTimeout: 60_000,
    // A conformance case mostly waits: for a stream, for a timeout.
    maxConcurrency: 12,
    hookTimeout: 120_000,
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
});
