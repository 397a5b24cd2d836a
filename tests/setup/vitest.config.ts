import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [svelte()],
  test: {
    include: [
      'lib/**/*.test.ts',
      'tests/architecture.test.ts',
      'tests/content/**/*.test.ts',
      'tests/unit/**/*.test.ts',
      'tests/issues/**/*.test.ts',
      'tests/torture/unit/**/*.test.ts',
    ],
    sequence: { shuffle: true },
    // Properties are tried on machines that others use too.
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
