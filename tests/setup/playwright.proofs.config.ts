import { defineConfig } from '@playwright/test';

/** The proofs of docs/reliability.md in Chromium: one at a time, since they measure and take the machine for themselves. */
export default defineConfig({
  testDir: '../torture/chromium',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results/proofs',
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '../../test-results/proofs.json' }]],
});
