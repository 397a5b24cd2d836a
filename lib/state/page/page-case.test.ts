import { author, newStore, type TestStore } from '../../../tests/unit/make-store.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { practiceAgency } from '../../hosts/presets/practice-agency.ts';
import type { SeenCase } from '../../hosts/recognise.ts';
import type { CaseName } from '../../ledger/entry.ts';
import { CurrentCase } from '../current-case.svelte.ts';
import type { Recording } from '../recording.svelte.ts';
import type { Following } from './following.svelte.ts';
import { PageCase } from './page-case.svelte.ts';
import { practiceSystem, type Followed } from './page-standing.ts';

vi.mock('../../browser.ts', async () => {
  const { fakeBrowser } = await import('../../../tests/setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});

const system = 'https://cases.example.org';
const name = (reference: string, of = system): CaseName => ({ system: of, reference });
let at: TestStore;
let current: CurrentCase;
let page: PageCase;
const shown: { followed: Followed | null } = { followed: null };
const recording = { room: 'real' as 'real' | 'practice', holdsText: false };

beforeEach(async () => {
  at = await newStore();
  current = new CurrentCase(
    { db: at.db, keys: at.keys },
    () => author.by,
    () => undefined,
  );
  Object.assign(recording, { room: 'real', holdsText: false });
  vi.stubGlobal('document', { hasFocus: () => false, activeElement: null });
  const all = { ...recording, current, flush: async () => undefined };
  page = new PageCase(shown as unknown as Following, () => ({ ...all, ...recording }) as unknown as Recording);
});

/** The page shows a case under those names, the displayed one first. */
async function pageShows(names: string[] | null, change: Partial<Followed> = {}): Promise<void> {
  const seen: SeenCase | null = names && {
    is: 'case',
    reference: names[0]!,
    names,
    addressId: names.at(-1)!,
    from: 'title',
    adapter: practiceAgency,
  };
  const followed = { is: 'followed', origin: system, system, adapter: practiceAgency, case: seen } as const;
  shown.followed = { ...followed, settled: true, isProposed: false, ...change };
  await page.update();
}
const make = (names: [CaseName, ...CaseName[]], child = 'M.') => at.store.create(names, child, author);

describe('the page shows a case', () => {
  test('that is here: it comes into the sidebar, and it is said how that is known', async () => {
    const id = await make([name('RB-2041')]);
    await pageShows(['RB-2041']);
    expect(current.id).toBe(id);
    expect(page.known).toEqual({ from: 'title', system: 'Practice agency' });
    expect(page.offer).toBeNull();
  });

  test('that is not here: none is in the sidebar, and it can be begun', async () => {
    await make([name('RB-2041')]);
    await pageShows(['RB-2041']);
    await pageShows(['RB-2044', '88']);
    expect(current.id).toBeNull();
    expect(page.offer).toMatchObject({ is: 'begin', seen: { reference: 'RB-2044' }, settled: true });
    await page.begin('D.');
    expect(current.sheet).toMatchObject({ reference: 'RB-2044', names: [name('RB-2044'), name('88')] });
    expect(page.offer).toBeNull();
  });

  test('of the same reference as one that was typed: that one is offered, not taken', async () => {
    const typed = await make([name('RB-2041', '')]);
    await pageShows(['RB-2041']);
    expect(current.id).toBeNull();
    expect(page.offer).toMatchObject({ is: 'begin', alike: { id: typed, reference: 'RB-2041' } });
    await page.switchTo(typed);
    await page.isSame();
    expect(current.id).toBe(typed);
    expect(page.known).not.toBeNull();
    expect(await at.store.find(system, 'RB-2041')).toBe(typed);
  });

  test('whose number was read later: both names lead to it from then on', async () => {
    const id = await make([name('88')]);
    await pageShows(['RB-2041', '88'], { settled: false });
    expect(await at.store.find(system, 'RB-2041')).toBeNull();
    await pageShows(['RB-2041', '88']);
    await current.whenShown();
    expect(await at.store.find(system, 'RB-2041')).toBe(id);
  });

  test('under two names that lead to two cases: somebody has to say which, and the other loses the name', async () => {
    const one = await make([name('RB-2041')]);
    const two = await make([name('88')], 'D.');
    await pageShows(['RB-2041', '88']);
    expect(current.id).toBeNull();
    expect(page.offer).toMatchObject({ is: 'several' });
    await page.switchTo(two);
    await page.isSame();
    await current.whenShown();
    expect(await at.store.find(system, 'RB-2041')).toBe(two);
    expect((await at.store.open(one)).sheet).toMatchObject({ names: [], unnamed: [name('RB-2041')] });
    await page.update();
    expect(page.offer).toBeNull();
  });

  test('of an adapter that nobody verified: it is asked about, and nothing is opened', async () => {
    await make([name('RB-2041')]);
    await pageShows(['RB-2041'], { isProposed: true });
    expect(current.id).toBeNull();
    expect(page.offer).toMatchObject({ is: 'confirm' });
  });
});

describe('the sidebar stays', () => {
  test('while a form holds text, and switches when told to', async () => {
    const [one, two] = [await make([name('RB-2041')]), await make([name('RB-2044')], 'D.')];
    await pageShows(['RB-2041']);
    recording.holdsText = true;
    await pageShows(['RB-2044']);
    expect(current.id).toBe(one);
    expect(page).toMatchObject({ offer: { is: 'switch', caseId: two, reference: 'RB-2044' }, known: null });
    await page.switchTo(two);
    expect(current.id).toBe(two);
  });

  test('while the focus is in a field, also beside a case that is not here', async () => {
    const one = await make([name('RB-2041')]);
    await pageShows(['RB-2041']);
    vi.stubGlobal('document', { hasFocus: () => true, activeElement: { matches: () => true } });
    await pageShows(['RB-2044']);
    expect(current.id).toBe(one);
    expect(page.offer).toMatchObject({ is: 'begin' });
  });

  test('where the worker put it, until the page shows another case', async () => {
    const [one, two] = [await make([name('RB-2041')]), await make([name('RB-2044')], 'D.')];
    await pageShows(['RB-2041']);
    await current.choose(two, null);
    await page.update();
    expect(current.id).toBe(two);
    expect(page.offer).toMatchObject({ is: 'switch', caseId: one });
    await pageShows(null);
    expect(current.id).toBe(two);
    await pageShows(['RB-2041']);
    expect(current.id).toBe(one);
  });

  test('out of the other room: a practice case is not looked for in the real vault', async () => {
    await make([name('RB-2041', practiceSystem)]);
    await pageShows(['RB-2041'], { system: practiceSystem });
    expect(current.id).toBeNull();
    expect(page.offer).toBeNull();
    recording.room = 'practice';
    await page.update();
    expect(current.id).not.toBeNull();
  });
});
