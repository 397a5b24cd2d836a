import { defineConfig } from '@playwright/test';

/** What `npm start` runs: in a window until it is closed, or headless with pictures. */
export default defineConfig({
  testDir: '..',
  testMatch: process.env['SIDELIGHT_DEMO'] === 'pictures' ? 'demo/pictures.ts' : 'demo/window.ts',
  outputDir: '../../test-results/demo',
  timeout: 0,
  reporter: 'line',
});
