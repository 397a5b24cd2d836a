import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** What a made-up worker types. */
export const worker = { name: 'J. Alvarez', passphrase: 'quiet river stone lamp' };

const named = (role: string, name: string) => `::-p-aria([role="${role}"][name="${name}"])`;
const patience = 15_000;

/** Presses what has that role and name, as soon as it is there. */
export async function press(page: Page, role: string, name: string): Promise<void> {
  await page.locator(named(role, name)).setTimeout(patience).click();
}

/** Types into the field with that label, as soon as it takes text. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`::-p-xpath(//*[@id=//label[normalize-space()="${name}"]/@for])`).setTimeout(patience).fill(text);
}

/** Everything that can be read on the page now: its text, and what its fields hold. Empty while it loads. */
export async function screenOf(page: Page): Promise<string> {
  return page
    .evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((field) => field.value);
      return [document.title, document.body.innerText, ...fields].join('\n');
    })
    .catch((error: unknown) => {
      if (error instanceof Error) return '';
      throw error;
    });
}

/** Waits until the page shows these words. */
export async function shows(page: Page, words: string): Promise<void> {
  await expect.poll(() => screenOf(page), { timeout: patience, message: words }).toContain(words);
}

export async function hides(page: Page, words: string): Promise<void> {
  await expect.poll(() => screenOf(page), { timeout: patience, message: words }).not.toContain(words);
}

/** Walks through first run, by what is on screen, and returns the recovery key. */
export async function setUpRecording(page: Page, name = worker.name): Promise<string> {
  await press(page, 'button', 'More');
  await press(page, 'menuitem', 'Set up recording');
  await press(page, 'button', 'Continue');
  await page.locator('label ::-p-text(Keep until erased)').setTimeout(patience).click();
  await press(page, 'button', 'Continue');
  await type(page, 'Name', name);
  await press(page, 'button', 'Continue');
  await type(page, 'Passphrase', worker.passphrase);
  await press(page, 'button', 'Make my vault');
  await shows(page, 'Your recovery key');
  const key = await page.$$eval('[data-recovery-key] span', (groups) => groups.map((g) => g.textContent).join('-'));
  await page.locator('label ::-p-text(I have put it in a safe place)').setTimeout(patience).click();
  await press(page, 'button', 'Done');
  return key;
}

/** Begins a case with a child. */
export async function beginCase(page: Page, reference: string, child: string): Promise<void> {
  await press(page, 'button', 'Change case and child: No case chosen');
  await type(page, 'Case reference', reference);
  await press(page, 'button', 'Open this case');
  await type(page, 'Child', child);
  await press(page, 'button', 'Begin this case');
  await shows(page, child);
}

export async function goToTab(page: Page, name: 'Indicators' | 'Guidance' | 'Reporting' | 'Notes'): Promise<void> {
  await press(page, 'tab', name);
}

export async function unlock(page: Page, typed = worker.passphrase): Promise<void> {
  await press(page, 'button', 'Unlock');
  await type(page, 'Passphrase', typed);
  await page.locator('main ::-p-aria([role="button"][name="Unlock"])').setTimeout(patience).click();
}

/** Opens a case of the list by its reference. */
export async function chooseCase(page: Page, reference: string): Promise<void> {
  await type(page, 'Case reference', reference);
  await press(page, 'button', 'Open this case');
}
