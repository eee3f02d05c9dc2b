import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEntry, MigrationEvent } from '../../lib/migration/events.ts';
import { type Migration, presentVersion } from '../../lib/migration/migration.ts';
import type { RosterEntry } from '../../lib/roster/roster.ts';
import { openMigrationStore } from '../../lib/store/migration-store.ts';
import { legacyFound, legacyId, migrationAfter, person, start, targetFound } from '../migration/sample.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const migration = migrationAfter(start, legacyFound);
const people = (count: number): RosterEntry[] => Array.from({ length: count }, (_, index) => person(`Person ${index}`));

const rosterRead: MigrationEvent = {
  type: 'roster-read',
  role: 'legacy',
  count: 3,
  completeness: 'unknown',
  entries: [],
};

/** The moments of `migrationAfter`. */
function entriesOf(...events: MigrationEvent[]): JournalEntry[] {
  return events.map((event, index) => ({ at: new Date(Date.UTC(2026, 10, 23, 12, index)).toISOString(), event }));
}

/** A store in which this has happened, with three people in the legacy list. */
async function storeAfter(...events: MigrationEvent[]) {
  const store = openMigrationStore();
  await store.append(entriesOf(...events), migrationAfter(...events), new Map([[legacyId, people(3)]]));
  return store;
}

/** Does to the database what the extension never does. */
async function meddle(how: (db: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const db = await openDB('sso-migration');
  await how(db);
  db.close();
}

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
  const store = openMigrationStore();
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('', 'UnknownError');
  });
  await expect(store.load()).rejects.toThrow();
  expect(await store.load()).toEqual({ kind: 'none' });
  open.mockRestore();
});

describe('the journal', () => {
  it('is only ever added to, each entry with its version', async () => {
    const store = await storeAfter(start);
    const [first] = await rowsOf('journal');
    await store.append(entriesOf(legacyFound), migration, new Map());
    expect(await rowsOf('journal')).toEqual([
      first,
      { version: presentVersion, at: expect.any(String), event: legacyFound },
    ]);
    expect(first).toMatchObject({ version: presentVersion, event: start });
  });

  it('stands in for a snapshot that cannot be read', async () => {
    const events = [start, legacyFound, rosterRead, targetFound];
    const store = await storeAfter(...events);
    await meddle((db) => db.put('snapshot', { ...migrationAfter(...events), tenant: 'torn' }, 'current'));
    expect(await store.load()).toEqual({
      kind: 'rebuilt',
      migration: migrationAfter(...events),
      rosters: { [legacyId]: people(3), [targetFound.type === 'application-found' ? targetFound.objectId : '']: [] },
      stored: expect.stringContaining('torn'),
    });
  });

  it('stands in for one that is gone', async () => {
    const store = await storeAfter(start, legacyFound);
    await meddle((db) => db.delete('snapshot', 'current'));
    expect(await store.load()).toMatchObject({ kind: 'rebuilt', migration: { legacy: { objectId: legacyId } } });
  });

  it.each<[string, (db: IDBPDatabase) => Promise<unknown>]>([
    ['an entry cannot be read', (db) => db.put('journal', { version: presentVersion, at: '', event: 'torn' }, 2)],
    ['an entry is of no version', (db) => db.put('journal', { ...entriesOf(legacyFound)[0], version: 0 }, 2)],
    ['an entry in its middle is missing', (db) => db.delete('journal', 2)],
    ['its beginning is missing', (db) => db.delete('journal', 1)],
    ['two migrations stand in it', (db) => db.add('journal', entriesOf(start)[0])],
    ['it is empty', (db) => db.clear('journal')],
    ['a list has lost people', (db) => db.put('roster', people(2), [legacyId, 0])],
    ['a list cannot be read', (db) => db.put('roster', ['torn'], [legacyId, 0])],
  ])('does not, when %s', async (_what, harm) => {
    const store = await storeAfter(start, legacyFound, rosterRead);
    await meddle(harm);
    await meddle((db) => db.put('snapshot', { version: presentVersion, torn: true }, 'current'));
    expect(await store.load()).toMatchObject({ kind: 'damaged', stored: expect.stringContaining('torn') });
  });
});

describe('what a later version has stored is not touched', () => {
  it('when the snapshot says so', async () => {
    const store = await storeAfter(start, legacyFound);
    await meddle((db) => db.put('snapshot', { version: presentVersion + 1, everything: 'else' }, 'current'));
    expect(await store.load()).toEqual({ kind: 'newer' });
  });

  it('when the journal says so beside a damaged snapshot', async () => {
    const store = await storeAfter(start, legacyFound);
    await meddle((db) => db.add('journal', { version: presentVersion + 1, anything: true }));
    await meddle((db) => db.put('snapshot', 'torn', 'current'));
    expect(await store.load()).toEqual({ kind: 'newer' });
  });

  it('when the database says so, and is read once that is over', async () => {
    (await openDB('sso-migration', 2)).close();
    const store = openMigrationStore();
    expect(await store.load()).toEqual({ kind: 'newer' });
    await deleteDB('sso-migration');
    expect(await store.load()).toEqual({ kind: 'none' });
  });
});

it('brings what an earlier version has stored to the present one, and writes nothing for it', async () => {
  const store = await storeAfter(start, legacyFound);
  const { putBack, rebuiltAt, ...known } = migration;
  const earlier = { ...known, version: 1 };
  await meddle((db) => db.put('snapshot', earlier, 'current'));
  expect(await store.load()).toMatchObject({ kind: 'migration', migration });
  expect(await rowsOf('snapshot')).toEqual([earlier]);
});

async function rowsOf(name: string): Promise<unknown[]> {
  let rows: unknown[] = [];
  await meddle(async (db) => {
    rows = await db.getAll(name);
  });
  return rows;
}
