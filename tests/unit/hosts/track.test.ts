import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Adapter } from '../../../lib/hosts/adapter.ts';
import { casa } from '../../../lib/hosts/presets/casa.ts';
import { requestTracker } from '../../../lib/hosts/presets/request-tracker.ts';
import { firstLookTime, NameTracker, settleTime, type Tracked } from '../../../lib/hosts/track.ts';

const titleOnly: Adapter = {
  ...casa,
  pages: [{ path: '/cases/**' }],
  not: [],
  sources: [{ role: 'shown', from: 'title', pattern: 'Case {ref} · *', shape: 'word' }],
};

/** Looks at a page of the app: the slug in the address, the number in the title. */
function watch(adapter: Adapter = casa) {
  const tracker = new NameTracker(adapter);
  return (at: number, slug: string | null, number: string | null, load = 'one'): Tracked => {
    const path = adapter === titleOnly ? `/cases/${slug}` : slug ? `/casa_cases/${slug}` : '/casa_cases';
    const title = number ? `Case ${number} · CASA Volunteer Tracker` : 'CASA Volunteer Tracker';
    return tracker.see({ url: `https://casa.example.org${path}`, title, readings: {}, load }, at);
  };
}

const names = ({ seen }: Tracked) => (seen.is === 'case' ? seen.names : []);

describe('a number is joined to the id in the address', () => {
  test('on a first look, when both stood for two seconds', () => {
    const see = watch();
    expect(see(0, 'a-1', 'A 1')).toMatchObject({ settled: false, lookAgainAt: firstLookTime });
    expect(names(see(firstLookTime - 1, 'a-1', 'A 1'))).toEqual(['a-1']);
    expect(see(firstLookTime, 'a-1', 'A 1').settled).toBe(true);
    expect(names(see(firstLookTime, 'a-1', 'A 1'))).toEqual(['A 1', 'a-1']);
  });

  test('after a load, when both stood for 300 ms', () => {
    const see = watch();
    see(0, 'a-1', 'A 1', 'one');
    expect(see(10, 'b-2', 'B 2', 'two')).toMatchObject({ settled: false, lookAgainAt: 10 + settleTime });
    expect(names(see(10, 'b-2', 'B 2', 'two'))).toEqual(['b-2']);
    expect(names(see(10 + settleTime, 'b-2', 'B 2', 'two'))).toEqual(['B 2', 'b-2']);
  });

  test('at once, when it was seen to change after the address', () => {
    const see = calm();
    expect(names(see(5000, 'b-2', 'A 1'))).toEqual(['b-2']);
    expect(names(see(5000, 'b-2', 'A 1'))).toEqual(['b-2']);
    expect(see(5100, 'b-2', 'B 2')).toMatchObject({ settled: true });
    expect(names(see(5100, 'b-2', 'B 2'))).toEqual(['B 2', 'b-2']);
  });

  test('at once, when both changed between two looks', () => {
    expect(names(calm()(5000, 'b-2', 'B 2'))).toEqual(['B 2', 'b-2']);
  });

  test('at once by a system of whole pages', () => {
    const tracker = new NameTracker(requestTracker);
    const facts = { url: 'https://rt.example.org/Ticket/Display.html?id=5', title: '#4: M.', readings: {}, load: '1' };
    expect(names(tracker.see(facts, 0))).toEqual(['4', '5']);
    expect(names(tracker.see({ ...facts, url: facts.url.replace('5', '4'), load: '2' }, 1))).toEqual(['4']);
  });

  test('at once when it was joined before', () => {
    const see = calm();
    see(5000, 'b-2', 'B 2');
    expect(names(see(5010, 'a-1', 'A 1'))).toEqual(['A 1', 'a-1']);
    expect(names(see(5020, 'b-2', 'B 2'))).toEqual(['B 2', 'b-2']);
  });

  test('at once, on the way over a list that was on screen for a moment', () => {
    const see = calm();
    see(5000, null, null);
    expect(names(see(5100, 'b-2', 'B 2'))).toEqual(['B 2', 'b-2']);
  });

  test('on another page of the same case', () => {
    const see = calm();
    expect(names(see(5000, 'a-1/edit', null))).toEqual(['a-1']);
    expect(names(see(5010, 'a-1', 'A 1'))).toEqual(['A 1', 'a-1']);
  });
});

describe('a number of another case names nothing', () => {
  test('an old title, however long it stands', () => {
    const see = calm();
    for (const at of [5000, 6000, 60_000]) {
      expect(see(at, 'b-2', 'A 1').settled).toBe(false);
      expect(names(see(at, 'b-2', 'A 1'))).toEqual(['b-2']);
    }
  });

  test('an old title that goes and comes back', () => {
    const see = calm();
    see(5000, 'b-2', 'A 1');
    see(5010, 'b-2', null);
    expect(names(see(5020, 'b-2', 'A 1'))).toEqual(['b-2']);
    expect(names(see(5030, 'b-2', 'B 2'))).toEqual(['B 2', 'b-2']);
  });

  test('an old title after the list', () => {
    const see = calm();
    expect(see(5000, null, 'A 1')).toEqual({ seen: { is: 'none' }, settled: true });
    expect(names(see(5010, 'b-2', 'A 1'))).toEqual(['b-2']);
  });

  test('a late title of the case between', () => {
    const see = calm();
    see(5000, 'b-2', 'A 1');
    see(5050, 'c-3', 'A 1');
    expect(names(see(5100, 'c-3', 'B 2'))).toEqual(['c-3']);
    expect(names(see(5200, 'c-3', 'C 3'))).toEqual(['c-3']);
    expect(see(5200, 'c-3', 'C 3').lookAgainAt).toBe(5200 + firstLookTime);
    expect(names(see(5200 + firstLookTime, 'c-3', 'C 3'))).toEqual(['C 3', 'c-3']);
  });

  test('a title that changes before the address', () => {
    const see = calm();
    expect(names(see(5000, 'a-1', 'B 2'))).toEqual(['a-1']);
    expect(names(see(9000, 'a-1', 'B 2'))).toEqual(['a-1']);
    expect(names(see(9001, 'b-2', 'B 2'))).toEqual(['b-2']);
  });

  test('a title of one case on the address of another after a load', () => {
    const see = calm();
    expect(names(see(5000, 'b-2', 'A 1', 'two'))).toEqual(['b-2']);
    expect(names(see(9000, 'b-2', 'A 1', 'two'))).toEqual(['b-2']);
  });
});

describe('a system without an id in the address', () => {
  test('has no case after the address changed, until the title does', () => {
    const see = watch(titleOnly);
    see(0, 'x', 'A-1');
    expect(names(see(settleTime, 'x', 'A-1'))).toEqual(['A-1']);
    expect(see(1000, 'y', 'A-1')).toMatchObject({
      seen: { is: 'none' },
      settled: false,
      lookAgainAt: 1000 + settleTime,
    });
    expect(names(see(1050, 'y', 'B-2'))).toEqual(['B-2']);
  });

  test('keeps its case on another page of it, once the title was read again 300 ms later', () => {
    const see = watch(titleOnly);
    see(0, 'x', 'A-1');
    see(settleTime, 'x', 'A-1');
    see(1000, 'y', 'A-1');
    expect(names(see(1000 + settleTime - 1, 'y', 'A-1'))).toEqual([]);
    expect(names(see(1000 + settleTime, 'y', 'A-1'))).toEqual(['A-1']);
    expect(names(see(1000 + settleTime + 1, 'y', 'A-1'))).toEqual(['A-1']);
  });

  test('waits for a title that changes twice in quick succession', () => {
    const see = watch(titleOnly);
    see(0, 'x', 'A-1');
    see(settleTime, 'x', 'A-1');
    see(1000, 'y', 'A-1');
    see(1010, 'z', 'A-1');
    expect(names(see(1020, 'z', 'B-2'))).toEqual([]);
    expect(names(see(1030, 'z', 'C-3'))).toEqual([]);
    expect(names(see(1030 + settleTime, 'z', 'C-3'))).toEqual(['C-3']);
  });
});

test('however a worker goes about, no number names two ids, and the id is always the one in the address', () => {
  const slugs = ['a-1', 'b-2', 'c-3'] as const;
  const numbers = ['A 1', 'B 2', 'C 3', null] as const;
  const look = fc.record({
    wait: fc.integer({ min: 0, max: 4000 }),
    slug: fc.constantFrom(...slugs, null),
    number: fc.constantFrom(...numbers),
    load: fc.constantFrom('one', 'one', 'one', 'two'),
  });
  fc.assert(
    fc.property(fc.array(look, { maxLength: 40 }), (looks) => {
      const see = watch();
      const idOf = new Map<string, string>();
      let at = 0;
      for (const { wait, slug, number, load } of looks) {
        at += wait;
        const { seen } = see(at, slug, number, load);
        expect(seen.is === 'case' ? seen.addressId : null).toBe(slug);
        if (seen.is === 'none' || seen.shown === undefined) continue;
        expect(seen.shown).toBe(number);
        expect(idOf.get(seen.shown) ?? slug).toBe(slug);
        idOf.set(seen.shown, slug!);
      }
      expect(new Set(idOf.values()).size).toBe(idOf.size);
    }),
    { numRuns: 500 },
  );
});

test('an app whose title always comes late, but in order, joins only what belongs together', () => {
  const visit = fc.record({ slug: fc.integer({ min: 0, max: 5 }), stay: fc.integer({ min: 0, max: 3000 }) });
  fc.assert(
    fc.property(fc.array(visit, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 1500 }), (visits, late) => {
      const see = watch();
      const changes: { at: number; slug?: number; number?: number }[] = [];
      let at = 0;
      for (const { slug, stay } of visits) {
        changes.push({ at, slug }, { at: at + late, number: slug });
        at += stay;
      }
      let slug = visits[0]!.slug;
      let number = slug;
      for (const change of changes.sort((one, other) => one.at - other.at)) {
        slug = change.slug ?? slug;
        number = change.number ?? number;
        const { seen } = see(change.at, `n-${slug}`, `N ${number}`);
        if (seen.is === 'case' && seen.shown) expect(seen.shown).toBe(`N ${seen.addressId!.slice(2)}`);
      }
    }),
    { numRuns: 500 },
  );
});

/** A tab that has case A on screen, settled. */
function calm() {
  const see = watch();
  see(0, 'a-1', 'A 1');
  see(firstLookTime, 'a-1', 'A 1');
  return see;
}
