import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headsOf, inCausalOrder, missingFrom, type Linked } from './order.ts';

/** Histories as they grow: each entry names some of the ones before it, while its id says nothing of the order. */
const histories = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 })
  .chain((ids) =>
    fc.tuple(...ids.map((id, at) => fc.subarray(ids.slice(0, at)).map((heads): Linked => ({ id, heads })))),
  );

test('every entry comes after the ones it knew of, and none is dropped', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const ordered = inCausalOrder(history);
      expect(new Set(ordered)).toEqual(new Set(history));
      const at = new Map(ordered.map((entry, index) => [entry.id, index]));
      for (const entry of ordered)
        for (const cause of entry.heads) expect(at.get(cause)!).toBeLessThan(at.get(entry.id)!);
    }),
  );
});

test('the same set gives the same order however it arrives', () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (history, weights) => {
      const shuffled = history
        .map((entry) => ({ entry, weight: weights.next().value as number }))
        .sort((a, b) => a.weight - b.weight)
        .map(({ entry }) => entry);
      expect(inCausalOrder(shuffled)).toEqual(inCausalOrder(history));
    }),
  );
});

test('entries made in a circle are kept, at the end', () => {
  const circle = [
    { id: 'b', heads: ['a'] },
    { id: 'a', heads: ['b'] },
    { id: 'c', heads: [] },
  ];
  expect(inCausalOrder(circle).map((entry) => entry.id)).toEqual(['c', 'a', 'b']);
});

test('heads are what nobody has seen yet, and a named entry that is not here is missing', () => {
  const entries = [
    { id: 'a', heads: [] },
    { id: 'b', heads: ['a'] },
    { id: 'c', heads: ['a', 'x'] },
  ];
  expect(headsOf(entries)).toEqual(['b', 'c']);
  expect(missingFrom(entries, ['c', 'tail'])).toEqual(['tail', 'x']);
  expect(missingFrom([])).toEqual([]);
});
