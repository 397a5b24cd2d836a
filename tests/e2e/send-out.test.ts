import { goToTab } from '../setup/sidebar.ts';
import { expect, test } from '../setup/test.ts';

test('names listed in Settings are pointed out before a note leaves, and nothing is held back', async ({
  recording,
}) => {
  await recording.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await recording.getByRole('button', { name: 'More' }).click();
  await recording.getByRole('menuitem', { name: 'Settings' }).click();
  const list = recording.getByRole('textbox', { name: 'Names to point out before a text leaves' });
  const save = recording.getByRole('button', { name: 'Save: Names to point out before a text leaves' });
  await list.fill(`Micah D.\n\n${'x'.repeat(61)}`);
  await save.click();
  await expect(recording.getByText('The line “xxxxxxxxxxxxxxxxxxxx” cannot be used.')).toBeVisible();
  await list.fill('Micah D.\n\n  Ruth   K. ');
  await save.click();
  await expect(save).toHaveText('Saved on this computer');
  await recording.reload();
  await recording.getByRole('button', { name: 'More' }).click();
  await recording.getByRole('menuitem', { name: 'Settings' }).click();
  await expect(list).toHaveValue('Micah D.\nRuth K.');

  await goToTab(recording, 'Notes');
  await recording.getByLabel('New note').fill('micah d. said <b>no</b>.\nCall 717-555-0142.');
  await recording.getByRole('button', { name: 'Save to RB-2041 · M.' }).click();
  await recording.getByRole('button', { name: 'Copy or insert' }).click();
  const found = recording.getByRole('region', { name: 'Look at these before the text leaves' });
  await expect(found.getByRole('listitem')).toHaveText(['Name on your list: micah d.', 'Phone number: 717-555-0142']);
  await expect(recording.getByRole('button', { name: 'Insert at the cursor' })).toHaveCount(0);
  await expect(recording.getByText(/does not follow the page in front/)).toBeVisible();
  await recording.getByRole('button', { name: 'Copy note' }).click();
  await expect(recording.getByText('Copied, and recorded as copied.')).toBeVisible();
  const copied = await recording.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { plain: await read('text/plain'), rich: await read('text/html') };
  });
  expect(copied.plain).toBe('micah d. said <b>no</b>.\nCall 717-555-0142.');
  expect(copied.rich).toContain('<p>micah d. said &lt;b&gt;no&lt;/b&gt;.<br>Call 717-555-0142.</p>');
});
