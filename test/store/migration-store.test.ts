import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import type { Migration } from '../../lib/migration/migration.ts';
import type { RosterEntry } from '../../lib/roster/roster.ts';
import { openMigrationStore } from '../../lib/store/migration-store.ts';
import { legacyFound, legacyId, migrationAfter, person, start } from '../migration/sample.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const migration = migrationAfter(start, legacyFound);
const people = (count: number): RosterEntry[] => Array.from({ length: count }, (_, index) => person(`Person ${index}`));

it('gives back a migration and its lists, however long, and a shorter list in place of a longer one', async () => {
  const store = openMigrationStore();
  await store.append([], migration, new Map([[legacyId, people(1_201)]]));
  expect(await openMigrationStore().load()).toEqual({
    kind: 'migration',
    migration,
    rosters: { [legacyId]: people(1_201) },
  });
  await store.append([], migration, new Map([[legacyId, people(3)]]));
  expect(await store.load()).toMatchObject({ rosters: { [legacyId]: people(3) } });
});

it.each<[string, Migration, Map<string, RosterEntry[]>]>([
  ['the migration', { ...migration, product: 'telegraph' as 'fax' }, new Map()],
  ['a list', migration, new Map([[legacyId, [{ ...person('Ada'), kind: 'robot' as 'user' }]]])],
])('%s that cannot be read is told as it stands, not as an empty one', async (_what, damaged, rosters) => {
  const store = openMigrationStore();
  await store.append([], damaged, rosters);
  const stored = await store.load();
  expect(stored).toMatchObject({ kind: 'damaged', stored: expect.stringMatching(/telegraph|robot/) });
});

it('asks the browser again after it did not open', async () => {
  // A store that a later version of the extension has left behind.
  (await openDB('sso-migration', 2)).close();
  const store = openMigrationStore();
  await expect(store.load()).rejects.toThrow();
  await deleteDB('sso-migration');
  expect(await store.load()).toEqual({ kind: 'none' });
});
