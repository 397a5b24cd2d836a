import { Dexie, type Table } from 'dexie';
import type { CaseStore } from '../../../lib/storage/case-store.ts';
import { newStore, seedCase } from './seed.ts';

/** How long one act took at the floor and in ours, in milliseconds. */
export interface Pair {
  floor: number;
  ours: number;
}

interface FloorRow {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  cipher: ArrayBuffer;
}

let opened: { store: CaseStore; id: string; floor: Floor } | null = null;

/** Makes one case of that many entries, and the floor: as many AES-GCM records of the same sizes. */
export async function prepareOpen(entries: number): Promise<void> {
  const store = await newStore();
  const id = await seedCase(store, 'BENCH-OPEN', entries);
  const { entries: all, unreadable } = await store.open(id);
  if (all.size !== entries || unreadable.length > 0) throw new Error('the seeded case does not open');
  opened = { store, id, floor: await Floor.of([...all.values()].map((entry) => JSON.stringify(entry).length)) };
}

/** Opens the case once each way, the floor first every other time. */
export async function openOnce(round: number): Promise<Pair> {
  const { store, id, floor } = opened!;
  const timeFloor = () => timed(() => floor.open());
  const timeOurs = () => timed(() => store.open(id));
  if (round % 2 === 0) return { floor: await timeFloor(), ours: await timeOurs() };
  const ours = await timeOurs();
  return { ours, floor: await timeFloor() };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** The least that opening sealed records takes: read them all, decrypt them all. */
class Floor {
  readonly #rows: Table<FloorRow, string>;
  readonly #key: CryptoKey;

  private constructor(rows: Table<FloorRow, string>, key: CryptoKey) {
    this.#rows = rows;
    this.#key = key;
  }

  static async of(lengths: readonly number[]): Promise<Floor> {
    const db = new Dexie('bench-floor', { chromeTransactionDurability: 'strict' });
    db.version(1).stores({ rows: 'id' });
    const rows = db.table<FloorRow, string>('rows');
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const sealed = lengths.map(async (length, at) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(length));
      return { id: String(at).padStart(8, '0'), iv, cipher };
    });
    await rows.bulkPut(await Promise.all(sealed));
    return new Floor(rows, key);
  }

  async open(): Promise<ArrayBuffer[]> {
    const rows = await this.#rows.toArray();
    return Promise.all(rows.map(({ iv, cipher }) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, cipher)));
  }
}
