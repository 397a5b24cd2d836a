import { chooseCase, goToTab } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';

const save = 'Save to RB-2041 · M.';

test('an observation with evidence is recorded, dated and named, and each change is a new entry', async ({
  recording,
}) => {
  await goToTab(recording, 'Indicators');
  const card = recording.locator('[data-indicator="I2"]');
  await card.getByRole('button').first().click();
  await card.getByText('Observed', { exact: true }).click();
  await card.getByLabel('Who saw or said it').fill('Placement note, 11 Nov');
  await card.getByLabel('Quote or note').fill('Found with a key card.\nWould not say whose.');
  await card.getByRole('button', { name: save }).click();
  await expect(card.getByText('Saved on this computer')).toBeVisible();
  await expect(card.getByRole('listitem').first()).toContainText('Found with a key card.\nWould not say whose.');
  await expect(card.getByRole('listitem').first()).toContainText('Placement note, 11 Nov');
  await expect(card.getByRole('listitem').first()).toContainText('added by J. Alvarez');
  await card.getByText('Not observed', { exact: true }).click();
  await card.getByRole('button', { name: save }).click();
  await expect(card.getByRole('button').first()).toContainText('Not observed');
  await expect(card.locator('li', { hasText: 'added by' })).toHaveCount(2);
});

test('a date in the future is refused with a sentence, and nothing is saved', async ({ recording }) => {
  await goToTab(recording, 'Indicators');
  const card = recording.locator('[data-indicator="I3"]');
  await card.getByRole('button').first().click();
  await card.getByText('Observed', { exact: true }).click();
  await card.getByLabel('Date').fill('2099-01-01');
  await card.getByRole('button', { name: save }).click();
  await expect(card.getByText('This date lies in the future. Correct it, then save.')).toBeVisible();
  await expect(card.getByText('added by')).toHaveCount(0);
});

test('a note keeps its line breaks, is amended and never rewritten', async ({ recording }) => {
  await goToTab(recording, 'Notes');
  await recording.getByLabel('New note').fill('First line\n\n  second line');
  await recording.getByRole('button', { name: save }).click();
  await expect(recording.getByText('Saved on this computer')).toBeVisible();
  const note = recording.getByRole('article');
  await expect(note.locator('.words')).toHaveText('First line\n\n  second line', { useInnerText: true });
  await note.getByRole('button', { name: 'Amend' }).click();
  await note.getByLabel('Amended text').fill('Corrected');
  await note.getByRole('button', { name: save }).click();
  await expect(note.locator('.words')).toHaveText('Corrected');
  await expect(note).toContainText('amended');
  await note.getByRole('button', { name: 'History' }).click();
  await expect(note).toContainText('First line');
});

test('a draft survives closing the sidebar, and stays with its case and child', async ({ recording, running }) => {
  await goToTab(recording, 'Notes');
  await recording.getByLabel('New note').pressSequentially('Foster mother says the phone');
  await expect(recording.getByText('Draft saved on this computer')).toBeVisible();
  await chooseCase(recording, 'RB-2044', 'W.');
  await expect(recording.getByLabel('New note')).toHaveValue('');
  await recording.close();
  const again = await openSidebarInTab(running);
  await chooseCase(again, 'RB-2041', 'M.');
  await goToTab(again, 'Notes');
  await expect(again.getByLabel('New note')).toHaveValue('Foster mother says the phone');
  await again.getByRole('button', { name: save }).click();
  await expect(again.getByRole('article')).toContainText('Foster mother says the phone');
  await expect(again.getByLabel('New note')).toHaveValue('');
  await again.reload();
  await chooseCase(again, 'RB-2041', 'M.');
  await expect(again.getByRole('article')).toHaveCount(1);
  await expect(again.getByLabel('New note')).toHaveValue('');
});

test('what is typed is sealed while typing goes on, not only after a pause', async ({ recording }) => {
  await goToTab(recording, 'Notes');
  const typing = recording.getByLabel('New note').pressSequentially('a'.repeat(40), { delay: 40 });
  const drafts = () =>
    recording.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const open = indexedDB.open('sidelight');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const count = open.result.transaction('drafts').objectStore('drafts').getAll();
            count.onsuccess = () => {
              open.result.close();
              resolve(count.result[0]?.revision ?? 0);
            };
          };
        }),
    );
  await expect.poll(drafts).toBeGreaterThanOrEqual(2);
  await expect(recording.getByLabel('New note')).not.toHaveValue('a'.repeat(40));
  await typing;
});

test('a record of one sibling never shows for the other', async ({ recording }) => {
  await goToTab(recording, 'Notes');
  await recording.getByLabel('New note').fill('Only of M.');
  await recording.getByRole('button', { name: save }).click();
  await expect(recording.getByRole('article')).toHaveCount(1);
  await recording.getByRole('button', { name: /^Change case and child/ }).click();
  await recording.getByRole('button', { name: 'Add a child' }).click();
  await recording.getByLabel('Child', { exact: true }).fill('R.');
  await recording.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(recording.getByRole('button', { name: 'Change case and child: RB-2041 · R.' })).toBeVisible();
  await expect(recording.getByText('Only of M.')).toHaveCount(0);
  await expect(recording.getByRole('button', { name: 'Save to RB-2041 · R.' })).toBeVisible();
});

test('a step is marked done with time, channel, person and reference, corrected and taken back, all visible', async ({
  recording,
}) => {
  await goToTab(recording, 'Reporting');
  await recording.getByRole('button', { name: 'A child is missing from care' }).click();
  const step = recording.locator('[data-step="missing-police"]');
  await expect(step).toContainText('Nothing recorded here');
  await step.getByRole('button', { name: 'Record as done' }).click();
  await step.getByLabel('How it was done').selectOption({ label: 'phone' });
  await step.getByLabel('With whom').fill('Officer Lund');
  await step.getByLabel('Reference number').fill('24-11873');
  await step.getByRole('button', { name: save }).click();
  await expect(step).toContainText('by phone');
  await expect(step).toContainText('Officer Lund');
  await expect(step).toContainText('24-11873');
  await expect(recording.locator('[data-step="missing-ncmec"]')).toContainText('Nothing recorded here');
  await step.getByRole('button', { name: 'Not done after all' }).click();
  await expect(step).toContainText('Taken back');
  await step.getByRole('button', { name: 'History' }).click();
  await expect(step).toContainText('24-11873');
  await recording.getByRole('button', { name: 'This situation is over' }).click();
  await expect(step).toContainText('Nothing recorded here');
  await expect(recording.getByText(/^Earlier: /)).toBeVisible();
});

test('two windows write to one case at once, and both see everything', async ({ recording, running }) => {
  const other = await openSidebarInTab(running);
  await chooseCase(other, 'RB-2041', 'M.');
  await goToTab(recording, 'Reporting');
  await goToTab(other, 'Notes');
  for (const text of ['one', 'two', 'three']) {
    await other.getByLabel('New note').fill(text);
    await other.getByRole('button', { name: save }).click();
    await expect(other.getByText('Saved on this computer')).toBeVisible();
  }
  await recording.bringToFront();
  await goToTab(recording, 'Notes');
  await expect(recording.getByRole('article')).toHaveCount(3);
});

test('what is typed in one window shows in the other at once', async ({ recording, running }) => {
  await goToTab(recording, 'Notes');
  const other = await openSidebarInTab(running);
  await goToTab(other, 'Notes');
  await other.getByLabel('New note').fill('theirs');
  await expect(recording.getByLabel('New note')).toHaveValue('theirs');
  await expect(recording.getByText('Draft saved on this computer')).toBeVisible();
  await recording.getByLabel('New note').fill('theirs, and mine');
  await expect(other.getByLabel('New note')).toHaveValue('theirs, and mine');
});

test('the same draft changed in two windows at once is never overwritten in silence', async ({
  recording,
  running,
}) => {
  await goToTab(recording, 'Notes');
  const other = await openSidebarInTab(running);
  await goToTab(other, 'Notes');
  await expect(other.getByLabel('New note')).toBeEditable();
  await Promise.all([other.getByLabel('New note').fill('theirs'), recording.getByLabel('New note').fill('mine')]);
  const asked = 'This text was also changed in another window.';
  await expect
    .poll(async () => (await other.getByText(asked).isVisible()) || (await recording.getByText(asked).isVisible()))
    .toBe(true);
  const [late, early] = (await other.getByText(asked).isVisible()) ? [other, recording] : [recording, other];
  const theirs = await early.getByLabel('New note').inputValue();
  await expect(late.getByLabel('New note')).not.toHaveValue(theirs);
  await late.getByRole('button', { name: 'Use the other text' }).click();
  await expect(late.getByLabel('New note')).toHaveValue(theirs);
});

test('one draft open in two windows is recorded once', async ({ recording, running }) => {
  await goToTab(recording, 'Notes');
  await recording.getByLabel('New note').fill('Only once');
  await expect(recording.getByText('Draft saved on this computer')).toBeVisible();
  const other = await openSidebarInTab(running);
  await expect(other.getByLabel('New note')).toHaveValue('Only once');
  await Promise.all([
    other.getByRole('button', { name: save }).click(),
    recording.getByRole('button', { name: save }).click(),
  ]);
  await expect(recording.getByRole('article')).toHaveCount(1);
  await expect(other.getByRole('article')).toHaveCount(1);
  for (const window of [recording, other]) {
    const theirs = window.getByRole('button', { name: 'Use the other text' });
    if (await theirs.isVisible()) await theirs.click();
    await expect(window.getByLabel('New note')).toHaveValue('');
    await expect(window.getByRole('article')).toHaveCount(1);
  }
});

test('the summary holds what was recorded, is copied, and that it went out is recorded', async ({ recording }) => {
  await recording.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goToTab(recording, 'Notes');
  await recording.getByLabel('New note').fill('Spoke with placement.');
  await recording.getByRole('button', { name: save }).click();
  await expect(recording.getByRole('article')).toHaveCount(1);
  await recording.getByRole('button', { name: 'Preview and copy' }).click();
  await expect(recording.getByText('Not yet copied or inserted: 1')).toBeVisible();
  await expect(recording.locator('pre')).toContainText('Spoke with placement.');
  await expect(recording.locator('pre')).toContainText('They contain no finding.');
  await recording.getByRole('checkbox', { name: 'Notes' }).uncheck();
  await expect(recording.getByText('Nothing was recorded for these dates and sections.')).toBeVisible();
  await recording.getByRole('checkbox', { name: 'Notes' }).check();
  await recording.getByLabel('Until').fill('2020-01-01');
  await expect(recording.getByText('Nothing was recorded for these dates and sections.')).toBeVisible();
  await recording.getByLabel('Until').fill('');
  await recording.getByRole('button', { name: 'Copy summary' }).click();
  await expect(recording.getByText('Copied, and recorded as copied.')).toBeVisible();
  expect(await recording.evaluate(() => navigator.clipboard.readText())).toContain('Spoke with placement.');
  await expect(recording.getByText('Not yet copied or inserted: 0')).toBeVisible();
  await expect(recording.getByText(/by J. Alvarez. Entries: 1/)).toBeVisible();
});
