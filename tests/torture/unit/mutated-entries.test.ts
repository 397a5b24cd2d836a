import { beforeAll, describe, expect, test } from 'vitest';
import { parseEntry } from '../../../lib/ledger/entry.ts';
import { foldCase } from '../../../lib/ledger/worksheet.ts';
import { summarizeCase } from '../../../lib/ledger/case-summary.ts';
import type { NewEntry, OpenCase } from '../../../lib/storage/case-store.ts';
import type { EntryRow } from '../../../lib/storage/database.ts';
import { binding, openJson, sealBytes } from '../../../lib/vault/cipher.ts';
import { utf8 } from '../../../lib/vault/bytes.ts';
import { codeOf } from '../../../lib/errors.ts';
import { observation, step } from '../../unit/make-entries.ts';
import { author, named, newStore, type TestStore } from '../../unit/make-store.ts';
import { Chance } from '../chance.ts';
import { writeFigures } from '../figures.ts';
import { rounds } from '../rounds.ts';
import { mutateBytes, mutateJson } from './mutations.ts';

/** Of each sort, half of all. A round of the long form stands for 50. */
const count = (rounds(200) * 50) / 2;
/** Fixed: the same entries in every run. Another one by `SIDELIGHT_SEED`. */
const seed = Number(process.env['SIDELIGHT_SEED'] ?? '') || 20_261_112;
/** So many are put into the case at a time. */
const perOpening = 100;
const figures = { 'sealed rows mutated': 0, 'entries mutated': 0, refused: 0, 'read as an entry': 0, crashes: 0 };

let at: TestStore;
let open: OpenCase;
let rows: EntryRow[];
let run: string;

beforeAll(async () => {
  at = await newStore();
  open = await at.store.open(await at.store.create(named('RB-2041'), 'M.', author));
  const child = open.sheet.children[0]!.id;
  run = crypto.randomUUID();
  const entries: NewEntry[] = [
    { kind: 'child-renamed', child, body: { label: 'M. R.' } },
    { kind: 'observation', child, body: observation({ evidence: 'A key card.' }) },
    { kind: 'note', child, body: { text: 'Called the school.', relative: false } },
    { kind: 'pathway-started', child, body: { pathway: 'missing', branch: 'a' }, id: run },
    { kind: 'step', child, body: step(run) },
    { kind: 'pathway-branched', child, body: { run, branch: 'b' } },
    { kind: 'pathway-ended', child, body: { run } },
    { kind: 'summary-sent', child, body: { how: 'copied', entries: [run] } },
  ];
  open = await at.store.append(open, entries, author);
  const [, , note] = [...open.entries.keys()].slice(2);
  open = await at.store.append(open, [{ kind: 'note-amended', child, body: { note: note!, text: 'x' } }], author);
  rows = await at.db.entries.toArray();
});

describe.each(['sealed rows', 'entries'] as const)('mutated %s', (what) => {
  test(
    `${count} of them, seed ${seed}: none crashes or changes the rest, each is counted or read`,
    { timeout: 30_000 + count * 10 },
    async () => {
      const chance = new Chance(seed);
      for (let done = 0; done < count; done += perOpening) {
        const strangers = await Promise.all(
          Array.from({ length: Math.min(perOpening, count - done) }, (_, n) => stranger(what, `m${done + n}`, chance)),
        );
        await at.db.entries.bulkAdd(strangers);
        await look(strangers, `seed ${seed}, from ${done}`);
        await at.db.entries.bulkDelete(strangers.map((row) => [row.case, row.id]));
        figures[`${what} mutated`] += strangers.length;
      }
      writeFigures('mutated-entries', { ...figures, seed });
    },
  );
});

/** A row under an id of its own: damaged bytes, or well sealed nonsense as another Sidelight might write it. */
async function stranger(what: 'sealed rows' | 'entries', id: string, chance: Chance): Promise<EntryRow> {
  const row = chance.among(rows);
  if (what === 'sealed rows') {
    const sealed = mutateBytes(row.sealed, chance.among(rows.filter((other) => other !== row)).sealed, chance);
    return { case: open.id, id: chance.part() < 0.5 ? id : `${row.id}~${id}`, sealed };
  }
  const entry = { ...open.entries.get(row.id)!, id };
  const json = mutateJson(JSON.stringify(entry), chance);
  return { case: open.id, id, sealed: await sealBytes(open.key, utf8(json), binding('entry', open.id, id)) };
}

/** The case with the strangers in it: opens, and what was written before is there as it was. */
async function look(strangers: readonly EntryRow[], where: string): Promise<void> {
  const again = await at.store.open(open.id);
  const read = strangers.filter(({ id }) => again.entries.has(id));
  expect([...again.unreadable, ...read.map(({ id }) => id)].sort(), where).toEqual(
    strangers.map(({ id }) => id).sort(),
  );
  for (const [id, entry] of open.entries) expect(again.entries.get(id), where).toEqual(entry);
  for (const { id, sealed } of strangers) {
    const value = await openJson(open.key, sealed, binding('entry', open.id, id)).catch((error: unknown) => {
      expect(codeOf(error), where).toBe('record-unreadable');
      return null;
    });
    expect(again.entries.has(id), where).toBe(parseEntry(value)?.id === id && parseEntry(value)?.case === open.id);
  }
  figures.refused += again.unreadable.length;
  figures['read as an entry'] += read.length;
  expectWhole(again, where);
}

/** Whatever came, the fold says the same in any order, the summary can be made, and no prototype was touched. */
function expectWhole({ entries, sheet }: OpenCase, where: string): void {
  const all = [...entries.values()];
  expect(foldCase(all.toReversed(), sheet.missing), where).toEqual(sheet);
  expect(sheet.count, where).toBe(all.length);
  expect(() => JSON.stringify(summarizeCase(sheet)), where).not.toThrow();
  expect(({} as { polluted?: true }).polluted, where).toBeUndefined();
  for (const { kind } of all) expect(typeof kind, where).toBe('string');
}
