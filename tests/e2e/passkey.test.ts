import type { Page } from '@playwright/test';
import { findings } from '../setup/axe.ts';
import { Authenticators } from '../setup/authenticator.ts';
import { chooseCase, goToTab, setUpRecording, unlock } from '../setup/sidebar.ts';
import { expect, test } from '../setup/test.ts';

const offer = /Next time you can unlock with a passkey/;

async function lock(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(sidebar.getByRole('button', { name: 'Unlock' }).first()).toBeVisible();
}

async function openSettings(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Settings' }).click();
  await expect(sidebar.getByRole('heading', { name: 'Passkeys' })).toBeVisible();
}

async function unlockByPasskey(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'Unlock' }).first().click();
  await sidebar.getByRole('button', { name: 'Use a passkey' }).click();
}

/** Which doors lie in the store. */
async function doorsOf(sidebar: Page): Promise<string[]> {
  return sidebar.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('sidelight');
        open.onsuccess = () => {
          const keys = open.result.transaction('vault').objectStore('vault').getAllKeys();
          keys.onsuccess = () => {
            open.result.close();
            resolve(keys.result.map(String).filter((id) => id.startsWith('door:')));
          };
        };
      }),
  );
}

test('a passkey is offered after an unlock by passphrase, made, and opens the vault', async ({ recording }) => {
  const authenticators = await Authenticators.of(recording);
  const device = await authenticators.add();
  await expect(recording.getByText(offer)).toHaveCount(0);
  await lock(recording);
  await recording.getByRole('button', { name: 'Unlock' }).first().click();
  await expect(recording.getByRole('button', { name: 'Use a passkey' })).toHaveCount(0);
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await unlock(recording);
  await expect(recording.getByText(offer)).toBeVisible();
  expect(await findings(recording)).toEqual([]);
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText(offer)).toHaveCount(0);
  expect(await authenticators.passkeysOn(device)).toBe(1);
  await lock(recording);
  await unlockByPasskey(recording);
  await expect(recording.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
  await expect(recording.getByText(offer)).toHaveCount(0);
});

test('an offer that was declined stays away; Settings still make one', async ({ recording }) => {
  await (await Authenticators.of(recording)).add();
  await lock(recording);
  await unlock(recording);
  await recording.getByRole('button', { name: 'Not now' }).click();
  await expect(recording.getByText(offer)).toHaveCount(0);
  await lock(recording);
  await unlock(recording);
  await chooseCase(recording, 'RB-2041', 'M.');
  await expect(recording.getByText(offer)).toHaveCount(0);
  await recording.evaluate(() => chrome.storage.session.remove('passkey-later'));
  await lock(recording);
  await unlock(recording);
  await recording.getByRole('button', { name: 'Do not offer again' }).click();
  await expect(recording.getByText(offer)).toHaveCount(0);
  await lock(recording);
  await unlock(recording);
  await chooseCase(recording, 'RB-2041', 'M.');
  await expect(recording.getByText(offer)).toHaveCount(0);
  await openSettings(recording);
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText(/^Made /)).toHaveCount(1);
});

test('two passkeys open one vault; a removed one opens it no more', async ({ recording }) => {
  const authenticators = await Authenticators.of(recording);
  const first = await authenticators.add();
  await openSettings(recording);
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText(/^Made /)).toHaveCount(1);
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText(/This device already has a passkey for this vault/)).toBeVisible();
  await authenticators.remove(first);
  const second = await authenticators.add({ transport: 'usb' });
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText(/^Made /)).toHaveCount(2);
  expect(await findings(recording)).toEqual([]);
  await lock(recording);
  await unlockByPasskey(recording);
  await expect(recording.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  await openSettings(recording);
  await recording
    .getByRole('button', { name: /^Remove: Made/ })
    .last()
    .click();
  await expect(recording.getByText(/^Removed: it opens this vault no more/)).toBeVisible();
  await expect(recording.getByText(/^Made /)).toHaveCount(1);
  expect(await authenticators.passkeysOn(second)).toBe(1);
  await lock(recording);
  await unlockByPasskey(recording);
  await expect(recording.getByText(/The passkey did not open your vault/)).toBeVisible();
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await unlock(recording);
});

test('an authenticator without a secret to give keeps nothing, and it says so', async ({ recording }) => {
  await (await Authenticators.of(recording)).add({ hasPrf: false });
  await openSettings(recording);
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText(/This passkey cannot open a vault, so it was not kept here/)).toBeVisible();
  expect((await doorsOf(recording)).toSorted()).toEqual(['door:passphrase', 'door:recovery']);
});

test('cancelled: no passkey is made, and the passphrase still opens what one would not', async ({ recording }) => {
  const authenticators = await Authenticators.of(recording);
  const device = await authenticators.add();
  await openSettings(recording);
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText(/^Made /)).toHaveCount(1);
  await authenticators.refuse(device);
  await lock(recording);
  await unlockByPasskey(recording);
  await expect(
    recording.getByText('The passkey did not open your vault. Try again, or use the passphrase.'),
  ).toBeVisible();
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await unlock(recording);
  await openSettings(recording);
  await authenticators.remove(device);
  await authenticators.refuse(await authenticators.add());
  await recording.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(recording.getByText('No passkey was made. Try again, or go on with your passphrase.')).toBeVisible();
  await expect(recording.getByText(/^Made /)).toHaveCount(1);
});

test('under "keep nothing" no passkey is offered or made: each start would leave a dead one behind', async ({
  sidebar,
}) => {
  await (await Authenticators.of(sidebar)).add();
  await setUpRecording(sidebar, 'Keep nothing after the browser closes');
  await lock(sidebar);
  await unlock(sidebar);
  await goToTab(sidebar, 'Notes');
  await expect(sidebar.getByText('To record, choose a case and a child.')).toBeVisible();
  await expect(sidebar.getByText(offer)).toHaveCount(0);
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Settings' }).click();
  await expect(sidebar.getByRole('button', { name: 'Change the passphrase' })).toBeVisible();
  await expect(sidebar.getByRole('heading', { name: 'Passkeys' })).toHaveCount(0);
});
