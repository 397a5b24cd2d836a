import { rm } from 'node:fs/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { buildForFirefox, kill, launchFirefox, openPage, type RunningFirefox } from './firefox.ts';
import { beginCase, goToTab, press, screenOf, setUpRecording, shows, type } from './sidebar.ts';

let firefox: RunningFirefox;
beforeAll(() => buildForFirefox());
afterEach(async () => {
  await firefox.browser.close();
  await rm(firefox.profile, { recursive: true, force: true });
});

test('after Firefox was killed and started again, a locked vault says that something may be due', async () => {
  firefox = await launchFirefox();
  let sidebar = await openPage(firefox.browser, 'sidepanel.html');
  await setUpRecording(sidebar);
  await beginCase(sidebar, 'RB-2041', 'M.');
  await goToTab(sidebar, 'Notes');
  await type(sidebar, 'New note', 'Ask school.');
  await press(sidebar, 'button', 'Save to RB-2041 · M.');
  await press(sidebar, 'button', 'Remind me');
  await shows(sidebar, 'Reminders work only while the browser runs.');
  await press(sidebar, 'button', 'Set reminder for RB-2041 · M.');
  await shows(sidebar, 'Reminder:');
  // What time would do: the row outside the seal is due.
  const rows = await sidebar.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('wakeUps', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('wakeUps');
    const all = await new Promise<{ id: string; at: number }[]>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result as { id: string; at: number }[]);
    });
    for (const row of all) store.put({ ...row, at: Date.now() - 1000 });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
    return all.length;
  });
  expect(rows).toBe(1);
  await kill(firefox.browser);
  firefox = await launchFirefox(firefox.profile);
  sidebar = await openPage(firefox.browser, 'sidepanel.html');
  await shows(sidebar, 'Something may be due. Unlock.');
  expect(await screenOf(sidebar)).not.toContain('school');
});
