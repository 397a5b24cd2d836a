import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { tablesOf } from '../../../tests/unit/tables-of.ts';
import { migrations, schemaVersion } from './index.ts';

test('the first schema makes four tables with these keys', async () => {
  const db = await openDatabase('migration-1');
  expect(db.backendDB().version).toBe(schemaVersion * 10);
  db.close();
  expect(await tablesOf('migration-1')).toMatchObject({
    vault: { key: 'id', indexes: [] },
    cases: { key: 'id', indexes: [['lookups', 'lookups', true, false]] },
    entries: { key: ['case', 'id'], indexes: [] },
    drafts: { key: 'id', indexes: [['case', 'case', false, false]] },
  });
});

test('the store says which schema wrote it', async () => {
  const db = await openDatabase('migration-1-row');
  expect(await db.vault.toArray()).toEqual([{ id: 'schema', version: schemaVersion }]);
  db.close();
  const again = await openDatabase('migration-1-row');
  expect(await again.vault.toArray()).toEqual([{ id: 'schema', version: schemaVersion }]);
  again.close();
});

test('each migration has a number of its own, counted up from 1', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});
