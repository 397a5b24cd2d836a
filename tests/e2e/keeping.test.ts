import type { Page } from '@playwright/test';
import { chooseCase, goToTab, setUpRecording } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';

const day = 86_400_000;

async function openKeeping(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Close, hold or erase' }).click();
  await expect(sidebar.getByRole('heading', { name: 'Close, hold or erase' })).toBeVisible();
}

async function writeNote(sidebar: Page, text: string): Promise<void> {
  await goToTab(sidebar, 'Notes');
  await sidebar.getByLabel('New note').fill(text);
  await sidebar.getByRole('button', { name: /^Save to/ }).click();
  await expect(sidebar.getByRole('article').filter({ hasText: text })).toBeVisible();
}

async function closeCase(sidebar: Page, reference = 'RB-2041'): Promise<void> {
  await openKeeping(sidebar);
  await sidebar.getByRole('button', { name: 'Close this case' }).click();
  await sidebar.getByRole('button', { name: `Close ${reference}` }).click();
  await expect(sidebar.getByRole('button', { name: 'Reopen this case' })).toBeVisible();
}

/** Moves the clock of this window; timers stay as they are. */
function moveClock(by: number): void {
  const now = Date.now;
  Date.now = () => now() + by;
}

test.describe('closing', () => {
  test('removes nothing, says what becomes of the case, and can be undone', async ({ recording: sidebar }) => {
    await writeNote(sidebar, 'Spoke with placement.');
    await closeCase(sidebar);
    await expect(sidebar.getByText(/^Closed .* by J. Alvarez$/)).toBeVisible();
    await expect(sidebar.getByText('It stays on this computer until it is erased.')).toBeVisible();
    await goToTab(sidebar, 'Notes');
    await expect(sidebar.getByText('Spoke with placement.')).toBeVisible();
    await expect(sidebar.getByText(/^Closed .* by/)).toBeVisible();
    await openKeeping(sidebar);
    await sidebar.getByRole('button', { name: 'Reopen this case' }).click();
    await expect(sidebar.getByText('This case is open.')).toBeVisible();
    await sidebar.getByRole('button', { name: 'Close this case' }).click();
    await expect(sidebar.getByLabel('Reason for closing')).toBeVisible();
    await expect(sidebar.getByText('Draft saved on this computer')).toHaveCount(0);
    await sidebar.getByLabel('Why, or who asked').fill('The court');
    await sidebar.getByRole('button', { name: 'Put on hold' }).click();
    await sidebar.getByRole('button', { name: 'Cancel' }).click();
    await expect(sidebar.getByText('This case is open and on hold.')).toBeVisible();
    await goToTab(sidebar, 'Guidance');
    await expect(sidebar.getByText(/^On hold since .*: The court$/)).toBeVisible();
  });

  test('says what has not gone into the case system, unfinished texts too', async ({ recording: sidebar }) => {
    await writeNote(sidebar, 'Spoke with placement.');
    await sidebar.getByLabel('New note').fill('half a thought');
    await expect(sidebar.getByText('Draft saved on this computer')).toBeVisible();
    await openKeeping(sidebar);
    await expect(sidebar.getByText('Entries of M.: 1')).toBeVisible();
    await expect(sidebar.getByText('Texts begun and not saved: 1')).toBeVisible();
  });
});

test.describe('erase some days after closing', () => {
  test('counts down where the case is shown; a hold stops it', async ({ sidebar }) => {
    await setUpRecording(sidebar, 'Erase some days after a case is closed');
    await chooseCase(sidebar, 'RB-2041', 'M.');
    await closeCase(sidebar);
    await expect(sidebar.getByText(/^It is erased on this computer on .*Days left: 90\.$/)).toBeVisible();
    await goToTab(sidebar, 'Indicators');
    await expect(sidebar.getByText(/Days left: 90/)).toBeVisible();
    await openKeeping(sidebar);
    await sidebar.getByLabel('Why, or who asked').fill('Records asked for by the court');
    await sidebar.getByRole('button', { name: 'Put on hold' }).click();
    await expect(sidebar.getByText('On hold: nothing of it is erased.')).toBeVisible();
    await expect(sidebar.getByText(/Records asked for by the court$/)).toBeVisible();
    await expect(sidebar.getByText('A hold stands. Lift it before erasing.')).toBeVisible();
    const header = sidebar.getByRole('banner').filter({ hasText: 'RB-2041' });
    await expect(header).toContainText('closed · on hold');
    await sidebar.getByRole('button', { name: 'Lift this hold' }).click();
    await sidebar.getByLabel('Why it is lifted').fill('The court has them');
    await sidebar.getByRole('button', { name: 'Lift the hold' }).click();
    await expect(sidebar.getByText(/Days left: 90/)).toBeVisible();
    await expect(sidebar.getByText(/^Set .*by J. Alvarez: Records asked for by the court$/)).toBeVisible();
    await expect(sidebar.getByText(/^Lifted .*by J. Alvarez: The court has them$/)).toBeVisible();
    await expect(header).not.toContainText('on hold');
  });

  test('says that a case is due before anything goes, and names it', async ({ running, sidebar }) => {
    await setUpRecording(sidebar, 'Erase some days after a case is closed');
    await chooseCase(sidebar, 'RB-2041', 'M.');
    await openKeeping(sidebar);
    await sidebar.getByRole('button', { name: 'Close this case' }).click();
    await sidebar.evaluate(moveClock, -91 * day);
    await sidebar.getByRole('button', { name: 'Close RB-2041' }).click();
    await expect(sidebar.getByRole('button', { name: 'Reopen this case' })).toBeVisible();
    await sidebar.close();
    const later = await openSidebarInTab(running);
    await expect(later.getByText('Due to be erased by your keeping rule: RB-2041')).toBeVisible();
    expect(await later.evaluate(countRows, 'cases')).toBe(1);
    await later.getByRole('button', { name: 'Look at it' }).click();
    await later.getByRole('button', { name: 'Reopen this case' }).click();
    await expect(later.getByText('This case is open.')).toBeVisible();
    await goToTab(later, 'Notes');
    await expect(later.getByText('Due to be erased by your keeping rule')).toHaveCount(0);
  });
});

test.describe('erasing', () => {
  test('a case: says what it means and what would be gone, and it is gone from every window', async ({
    running,
    recording: sidebar,
  }) => {
    await writeNote(sidebar, 'Spoke with placement.');
    const other = await openSidebarInTab(running);
    await goToTab(other, 'Notes');
    await expect(other.getByText('Spoke with placement.')).toBeVisible();
    await openKeeping(sidebar);
    await sidebar.getByRole('button', { name: 'Erase this case' }).click();
    await expect(sidebar.getByText(/^Erased means:/)).toBeVisible();
    await expect(sidebar.getByText('Entries that are not in your case system and would be gone: 1')).toBeVisible();
    await sidebar.getByRole('button', { name: 'Erase RB-2041 for good' }).click();
    await expect(sidebar.getByText('RB-2041 was erased on this computer.')).toBeVisible();
    await expect(sidebar.getByText(/^No case is chosen/)).toBeVisible();
    await expect(sidebar.getByRole('button', { name: 'Choose a case', exact: true })).toBeVisible();
    await expect(other.getByText('Spoke with placement.')).toHaveCount(0);
    await expect(other.getByRole('button', { name: 'Change case and child: No case chosen' })).toBeVisible();
    for (const table of ['cases', 'entries', 'drafts', 'wakeUps'])
      expect(await sidebar.evaluate(countRows, table), table).toBe(0);
    expect(await sidebar.evaluate(countRows, 'tombstones')).toBe(1);
  });

  test('everything: every door goes, and recording can be set up anew', async ({ recording: sidebar }) => {
    await writeNote(sidebar, 'Spoke with placement.');
    await sidebar.getByRole('button', { name: 'More' }).click();
    await sidebar.getByRole('menuitem', { name: 'Settings' }).click();
    await expect(sidebar.getByRole('heading', { name: 'Erase everything' })).toBeVisible();
    const headings = await sidebar.locator('main').getByRole('heading').allTextContents();
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
    expect(headings.at(-1)).toBe('Erase everything');
    await sidebar.getByRole('button', { name: 'Begin erasing' }).click();
    await expect(sidebar.getByText('Entries that are not in your case system: 1')).toBeVisible();
    const act = sidebar.getByRole('button', { name: 'Erase everything for good' });
    await expect(act).toBeDisabled();
    await sidebar.getByLabel('I understand that only a backup can bring it back').check();
    await act.click();
    await expect(sidebar.getByText(/^No case, draft or reminder is left on this computer/)).toBeVisible();
    await sidebar.getByRole('button', { name: 'Close' }).click();
    await expect(sidebar.getByText('To record for a child, set up recording on this computer.')).toBeVisible();
    await sidebar.reload();
    await expect(sidebar.getByText('To record for a child, set up recording on this computer.')).toBeVisible();
    for (const table of ['cases', 'entries', 'drafts', 'wakeUps', 'tombstones'])
      expect(await sidebar.evaluate(countRows, table), table).toBe(0);
    expect(await sidebar.evaluate(countRows, 'vault')).toBe(1);
    await setUpRecording(sidebar);
    await chooseCase(sidebar, 'RB-2041', 'M.');
  });
});

/** How many rows a table holds, read past the product's own code. */
async function countRows(table: string): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  try {
    return await new Promise((resolve) => {
      const request = db.transaction(table).objectStore(table).count();
      request.onsuccess = () => resolve(request.result);
    });
  } finally {
    db.close();
  }
}
