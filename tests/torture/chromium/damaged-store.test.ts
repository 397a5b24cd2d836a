import { cp, rm } from 'node:fs/promises';
import { extensionPage, launchChromium } from '../../setup/browser.ts';
import { chooseCase, goToTab, setUpRecording, unlock } from '../../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../../setup/test.ts';
import { damageStore, type Damage } from '../damage.ts';
import { quietPage } from '../probe.ts';

/**
 * What Chromium does with a store that it finds damaged, as it was found out here; docs/reliability.md says what follows
 * from it. `first` and `again` are the first and the second look of a started browser.
 */
interface Outcome {
  how: Damage;
  first: string;
  again: string;
}

const whole = 'cases=1 drafts=1 entries=4 vault=4';
const noStore = 'no store';
/** Chromium deletes the whole store, says so once, and gives an empty one from then on. */
const emptied = { first: 'UnknownError', again: noStore };
/** It finds nothing and says nothing. */
const forgotten = { first: noStore, again: noStore };
const refused = { first: 'UnknownError', again: 'UnknownError' };

const outcomes: readonly Outcome[] = [
  { how: 'manifest garbled', ...emptied },
  { how: 'current garbled', ...emptied },
  { how: 'table garbled', ...emptied },
  { how: 'table gone', ...emptied },
  { how: 'log garbled', ...emptied },
  { how: 'manifest gone', ...refused },
  { how: 'current gone', ...forgotten },
  { how: 'folder gone', ...forgotten },
  { how: 'log cut', first: whole, again: whole },
  { how: 'log gone', first: whole, again: whole },
  {
    how: 'large value gone',
    first: 'cases=1 drafts:NotReadableError entries:NotReadableError vault=4',
    again: 'cases=1 drafts:NotReadableError entries:NotReadableError vault=4',
  },
  {
    how: 'large value cut',
    first: 'cases=1 drafts:UnknownError entries:UnknownError vault=4',
    again: 'cases=1 drafts:UnknownError entries:UnknownError vault=4',
  },
];

let clean: string;
const copies: string[] = [];

test.beforeAll(async () => {
  const running = await launchChromium();
  clean = running.profile;
  const sidebar = await openSidebarInTab(running);
  await setUpRecording(sidebar);
  await chooseCase(sidebar, 'RB-2041', 'M.');
  await goToTab(sidebar, 'Notes');
  for (const [at, text] of ['Called the school.', 'A long note. '.repeat(7_000)].entries()) {
    await sidebar.getByLabel('New note').fill(text);
    await sidebar.getByRole('button', { name: 'Save to RB-2041 · M.' }).click();
    await expect(sidebar.getByRole('article')).toHaveCount(at + 1);
  }
  await sidebar.getByLabel('New note').fill('A long draft. '.repeat(20_000));
  await expect(sidebar.getByText('Draft saved on this computer')).toBeVisible();
  await sidebar.evaluate(writeBallast);
  await running.close();
});

test.afterAll(async () => {
  for (const profile of [clean, ...copies]) await rm(profile, { recursive: true, force: true });
});

/** A copy of the profile, damaged, and the browser started with it. */
async function startDamaged(how: Damage) {
  const profile = `${clean}-${copies.length}`;
  copies.push(profile);
  await cp(clean, profile, { recursive: true });
  await damageStore(profile, how);
  return launchChromium({ profile });
}

for (const { how, first, again } of outcomes) {
  test(`${how}: what Chromium gives at first is ${first}, then ${again}`, async () => {
    const running = await startDamaged(how);
    const page = await running.context.newPage();
    await page.goto(extensionPage(quietPage));
    // The worker looks at reminders when the browser starts; the first look may have been its.
    expect([first, again]).toContain(await page.evaluate(lookAtStore));
    expect(await page.evaluate(lookAtStore)).toBe(again);
    await running.close();
  });
}

for (const how of ['manifest garbled', 'manifest gone'] as const) {
  test(`${how}: the sidebar says what happened to the store, offers no first run, and the guide stays`, async () => {
    const running = await startDamaged(how);
    const sidebar = await openSidebarInTab(running);
    await goToTab(sidebar, 'Notes');
    // Whoever looks second, after the worker, finds nothing any more where Chromium threw the store away.
    const said = /The store on this computer does not open|the browser has lost their store/;
    await expect(sidebar.getByText(said).first()).toBeVisible();
    await expect(sidebar.getByText('Set up recording')).toHaveCount(0);
    await goToTab(sidebar, 'Indicators');
    await expect(sidebar.locator('[data-indicator]')).toHaveCount(10);
    await running.close();
  });
}

for (const how of ['large value gone', 'large value cut'] as const) {
  test(`${how}: the rest of the case is there, and what is lost is said`, async () => {
    const running = await startDamaged(how);
    const sidebar = await openSidebarInTab(running);
    await unlock(sidebar);
    await chooseCase(sidebar, 'RB-2041', 'M.');
    await goToTab(sidebar, 'Notes');
    await expect(sidebar.getByRole('article')).toContainText('Called the school.');
    await expect(sidebar.getByText(/^Entries that were changed or damaged and do not open: 1\./)).toBeVisible();
    await expect(sidebar.getByText(/^Not saved: /)).toBeVisible();
    await running.close();
  });
}

/** Runs in a page: so much beside our rows that LevelDB moves them from its log into a table. */
async function writeBallast(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('ballast');
    open.onupgradeneeded = () => open.result.createObjectStore('rows');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error!);
  });
  const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
  const done = new Promise((resolve) => (transaction.oncomplete = resolve));
  for (let at = 0; at < 120; at++)
    transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(50_000)), at);
  await done;
  db.close();
}

/** Runs in a page: the store as the browser gives it, without making one where there is none. */
async function lookAtStore(): Promise<string> {
  const known = await indexedDB.databases().catch((error: DOMException) => error.name);
  if (typeof known === 'string') return known;
  if (!known.some(({ name }) => name === 'sidelight')) return 'no store';
  const db = await new Promise<IDBDatabase | string>((resolve) => {
    const open = indexedDB.open('sidelight');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => resolve(open.error!.name);
  });
  if (typeof db === 'string') return db;
  const counts = ['cases', 'drafts', 'entries', 'vault'].map(
    (name) =>
      new Promise<string>((resolve) => {
        const all = db.transaction(name).objectStore(name).getAll();
        all.onsuccess = () => resolve(`${name}=${all.result.length}`);
        all.onerror = () => resolve(`${name}:${all.error!.name}`);
      }),
  );
  const seen = (await Promise.all(counts)).join(' ');
  db.close();
  return seen;
}
