import { expect, test } from 'vitest';
import type { OpenCase } from '../../../lib/storage/case-store.ts';
import { author, named, newStore } from '../../unit/make-store.ts';
import { Chance } from '../chance.ts';

const notesIn = (open: OpenCase): string[] => open.sheet.children[0]!.notes.map((history) => history.note.body.text);
const day = 24 * 3_600_000;
const zones = ['UTC', 'America/Chicago', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Nowhere/At_All'];

test('a clock set back or on, and another zone, between any two entries change nothing in their order', async () => {
  const chance = new Chance(20_261_112);
  const at = await newStore();
  const other = await at.otherWindow();
  let open = await at.store.open(await at.store.create(named('RB-2041'), 'M.', author));
  const written: string[] = [];
  for (let number = 0; number < 60; number++) {
    const instant = author.at.instant + chance.between(-400, 400) * day;
    const window = chance.among([at, other]);
    const body = { text: `note ${number}`, relative: false };
    const by = { by: author.by, at: { instant, zone: chance.among(zones) } };
    open = await window.store.append(open, [{ kind: 'note', child: open.sheet.children[0]!.id, body }], by);
    written.push(body.text);
  }
  const anew = await other.store.open(open.id);
  expect(notesIn(open)).toEqual(written);
  expect(notesIn(anew)).toEqual(written);
  expect(anew.sheet).toMatchObject({ missing: [], heads: [open.sheet.heads[0]] });
});

test('ids that the moved clock made do not decide either: a cause stands before its effect', async () => {
  const at = await newStore();
  let open = await at.store.open(await at.store.create(named('RB-2041'), 'M.', author));
  const child = open.sheet.children[0]!.id;
  // UUIDv7 begins with the time: these sort backwards.
  const ids = ['01999999-0000-7000-8000-000000000000', '01555555-0000-7000-8000-000000000000'];
  for (const [number, id] of ids.entries())
    open = await at.store.append(
      open,
      [{ kind: 'note', child, id, body: { text: `${number}`, relative: false } }],
      author,
    );
  expect(notesIn(await at.store.open(open.id))).toEqual(['0', '1']);
});
