import { defineConfig } from '@playwright/test';

/** Tests beside case systems that we did not write. `npm run test:hosts` installs what they need first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  // One case system and one real browser at a time: the times and the port belong to one run.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000, navigationTimeout: 20_000 },
  outputDir: '../../test-results/hosts',
  // Profiles and network logs are large; they are worth keeping only where something failed.
  preserveOutput: 'failures-only',
  reporter: [['list'], ['json', { outputFile: '../../test-results/hosts.json' }]],
});
