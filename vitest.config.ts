import { defineConfig } from 'vitest/config';

/** Where CI wants the results as JSON, to count them. */
const results = process.env.PULSE_LINT_TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // A free port may be taken between asking for it and listening on it, and CI starts some thousand real proxies.
    retry: process.env.CI === undefined ? 0 : 2,
    hookTimeout: 120_000,
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
});
