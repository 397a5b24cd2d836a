import { test } from '@playwright/test';
import { extensionPage, launchChromium, openSidePanel } from '../../tests/setup/browser.ts';

/** The practice agency with the sidebar beside it, until the window is closed. The profile is a new one each time. */
test('the practice agency with the sidebar beside it', async () => {
  const running = await launchChromium({ headless: false });
  const page = running.context.pages()[0] ?? (await running.context.newPage());
  await page.goto(extensionPage('practice.html'));
  await openSidePanel(running, page);
  console.log('\nSidelight is open beside the practice agency. Close the browser window to end.');
  await new Promise((resolve) => running.context.once('close', resolve));
});
