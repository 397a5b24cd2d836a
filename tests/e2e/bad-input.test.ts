import type { Page } from '@playwright/test';
import { chooseCase, goToTab, setUpRecording } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';
import { extensionPage } from '../setup/browser.ts';

/** Text as a paste puts it there: all at once. (Typing 1 MB by the driver takes half a minute.) */
async function put(sidebar: Page, text: string): Promise<void> {
  await sidebar.getByLabel('New note').evaluate((field: HTMLTextAreaElement, value) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

const save = 'Save to RB-2041 · M.';

test.describe('a case reference', () => {
  for (const { what, typed, sentence } of [
    { what: 'that is empty', typed: '   ', sentence: 'Type the case reference first.' },
    { what: 'of 10,000 characters', typed: 'R'.repeat(10_000), sentence: /more than 120 characters/ },
    { what: 'full of control characters', typed: 'RB\u0000\u0007\u001b2041', sentence: /characters that are not text/ },
  ]) {
    test(`${what} gets a sentence that says what to do, and makes no case`, async ({ sidebar }) => {
      await setUpRecording(sidebar);
      await sidebar.getByLabel('Case reference').fill(typed);
      await sidebar.getByRole('button', { name: 'Open this case' }).click();
      await expect(sidebar.getByText(sentence)).toBeVisible();
      await expect(sidebar.getByText('No cases on this computer yet.')).toBeVisible();
    });
  }

  test('with marks that turn the direction is found under its plain spelling', async ({ recording }) => {
    await chooseCase(recording, 'RB-2050', 'T.');
    await recording.getByRole('button', { name: /^Change case and child/ }).click();
    await recording.getByLabel('Case reference').fill('\u202erb-2041\u202c');
    await recording.getByRole('button', { name: 'Open this case' }).click();
    await expect(recording.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
  });
});

test.describe('a pasted note', () => {
  test('of 1 MB stays on screen and in its draft, and is not saved half', async ({ recording, running }) => {
    await goToTab(recording, 'Notes');
    const text = 'Every word counts. '.repeat(55_000);
    await put(recording, text);
    await expect(recording.getByText('Draft saved on this computer')).toBeVisible();
    await recording.getByRole('button', { name: save }).click();
    await expect(recording.getByText(/one entry holds 100000. Nothing is lost/)).toBeVisible();
    await expect(recording.getByRole('article')).toHaveCount(0);
    await recording.close();
    const again = await openSidebarInTab(running);
    await expect(again.getByLabel('New note')).toHaveValue(text);
  });

  test('with half characters and direction marks is saved as clean text, and it says so', async ({ recording }) => {
    await goToTab(recording, 'Notes');
    await put(recording, 'One \ud800 two \u202eeerht\u202c');
    await recording.getByRole('button', { name: save }).click();
    await expect(recording.getByText('Characters that are not text were taken out before saving.')).toBeVisible();
    await expect(recording.getByRole('article').locator('.words')).toHaveText('One \ufffd two eerht');
  });

  test('with a picture keeps the words, drops the picture and says why', async ({ recording }) => {
    await goToTab(recording, 'Notes');
    await recording.getByLabel('New note').evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'photo.png', { type: 'image/png' }));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(recording.getByText(/Pictures and files are not kept here/)).toBeVisible();
    await expect(recording.getByLabel('New note')).toHaveValue('');
  });

  test('of markup and right-to-left words is shown as the text it is', async ({ recording }) => {
    await goToTab(recording, 'Notes');
    const text = '<img src=x onerror=alert(1)> שלום **bold** {@html}';
    await recording.getByLabel('New note').fill(text);
    await recording.getByRole('button', { name: save }).click();
    await expect(recording.getByRole('article').locator('.words')).toHaveText(text);
    await expect(recording.getByRole('article').locator('img')).toHaveCount(0);
  });
});

test.describe('the store', () => {
  test('of a newer version is left alone, with a sentence; the guide stays', async ({ recording, running }) => {
    await recording.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('sidelight');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const put = open.result.transaction('vault', 'readwrite');
            put.objectStore('vault').put({ id: 'schema', version: 99 });
            put.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
    );
    await recording.close();
    const again = await openSidebarInTab(running);
    await goToTab(again, 'Notes');
    await expect(again.getByText(/written by a newer Sidelight. Update Sidelight to open them/)).toBeVisible();
    await goToTab(again, 'Indicators');
    await expect(again.locator('[data-indicator]')).toHaveCount(10);
  });

  test('that the browser does not give is said, and the guide works', async ({ running }) => {
    const page = await running.context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(IDBFactory.prototype, 'open', {
        value() {
          throw new DOMException('denied', 'InvalidStateError');
        },
      });
    });
    await page.goto(extensionPage('sidepanel.html'));
    await goToTab(page, 'Notes');
    await expect(page.getByText(/gives Sidelight no place to keep anything/)).toBeVisible();
    await goToTab(page, 'Guidance');
    await expect(page.getByText('1-800-843-5678').first()).toBeVisible();
  });

  test('on a full disk keeps the text on screen, says "Not saved", and saves it on Retry', async ({ recording }) => {
    await goToTab(recording, 'Notes');
    await recording.evaluate(() => {
      const real = IDBObjectStore.prototype.put;
      const full = function (this: IDBObjectStore): IDBRequest {
        (globalThis as { tried?: number }).tried = ((globalThis as { tried?: number }).tried ?? 0) + 1;
        this.transaction.abort();
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
      (globalThis as { makeRoom?: () => void }).makeRoom = () => (IDBObjectStore.prototype.put = real);
    });
    await recording.getByLabel('New note').fill('Must not be lost');
    await expect(recording.getByText(/Not saved: The disk or the browser’s space is full/)).toBeVisible();
    await expect(recording.getByText('Draft saved on this computer')).toHaveCount(0);
    const tried = () => recording.evaluate(() => (globalThis as { tried?: number }).tried ?? 0);
    const before = await tried();
    await recording.getByRole('button', { name: save }).click();
    // The press is over, and failed, before room is made: the draft as the field was left, the note, the draft it became again.
    await expect.poll(tried).toBe(before + 3);
    await expect(recording.getByRole('button', { name: save })).toBeEnabled();
    await expect(recording.getByText(/Not saved: The disk or the browser’s space is full/)).toBeVisible();
    await expect(recording.getByRole('article')).toHaveCount(0);
    await expect(recording.getByLabel('New note')).toHaveValue('Must not be lost');
    await recording.evaluate(() => (globalThis as { makeRoom?: () => void }).makeRoom?.());
    await recording.getByRole('button', { name: 'Try again' }).click();
    await expect(recording.getByText('Saved on this computer', { exact: true })).toBeVisible();
    await expect(recording.getByRole('article')).toHaveCount(1);
  });
});
