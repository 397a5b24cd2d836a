import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The acts in the case page, in the isolated world of both browsers: one browser at a time, many pages in each. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/page/**/*.test.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 30_000,
    hookTimeout: 90_000,
    reporters: ['default', ['json', { outputFile: 'test-results/page.json' }]],
  },
});
