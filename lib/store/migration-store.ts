/** IndexedDB of the extension's own origin: no content script of any browser reaches it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod';
import { JournalEntry } from '../migration/events.ts';
import { Migration } from '../migration/migration.ts';
import { RosterEntry } from '../roster/roster.ts';

interface Schema extends DBSchema {
  snapshot: { key: 'current'; value: unknown };
  journal: { key: number; value: unknown };
  roster: { key: [objectId: string, chunk: number]; value: unknown };
  /** State that could not be read, kept for a human. */
  'set-aside': { key: number; value: { at: string; stored: unknown } };
}

const chunkSize = 500;

/** Assignment lists by the object id of their application. */
type Rosters = Readonly<Record<string, readonly RosterEntry[]>>;

/** What stands in the store: nothing, a migration, or something that is not one. */
export type Stored =
  | { readonly kind: 'none' }
  | { readonly kind: 'migration'; readonly migration: Migration; readonly rosters: Rosters }
  | { readonly kind: 'damaged'; readonly stored: string };

export interface MigrationStore {
  load(): Promise<Stored>;
  /** One transaction: the entries, the snapshot after them, and changed assignment lists. */
  append(
    entries: readonly JournalEntry[],
    migration: Migration,
    rosters: ReadonlyMap<string, readonly RosterEntry[]>,
  ): Promise<void>;
  journal(): Promise<JournalEntry[]>;
  /** Forgets the migration, its journal and its lists. What was set aside stays. */
  clear(): Promise<void>;
  setAside(stored: unknown, at: string): Promise<void>;
}

export function openMigrationStore(): MigrationStore {
  let database: Promise<IDBPDatabase<Schema>> | null = null;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    database ??= openDB<Schema>('sso-migration', 1, {
      upgrade(db) {
        db.createObjectStore('snapshot');
        db.createObjectStore('journal', { autoIncrement: true });
        db.createObjectStore('roster');
        db.createObjectStore('set-aside', { autoIncrement: true });
      },
    });
    // A failure is not kept: the next one to ask tries again.
    database.catch(() => {
      database = null;
    });
    return database;
  };

  const chunksOf = async (objectId: string): Promise<unknown[]> =>
    (await open()).getAll('roster', IDBKeyRange.bound([objectId, 0], [objectId, Number.MAX_SAFE_INTEGER]));

  return {
    async load() {
      const stored = await (await open()).get('snapshot', 'current');
      if (stored === undefined) return { kind: 'none' };
      const damaged = (rosters?: unknown): Stored => ({
        kind: 'damaged',
        stored: JSON.stringify({ migration: stored, rosters }, null, 2),
      });
      const migration = Migration.safeParse(stored);
      if (!migration.success) return damaged();
      const rosters: Record<string, RosterEntry[]> = {};
      for (const application of [migration.data.legacy, migration.data.target]) {
        if (!application) continue;
        const chunks = await chunksOf(application.objectId);
        const roster = z.array(z.array(RosterEntry)).safeParse(chunks);
        // A list that is read half would pass for a company with fewer people.
        if (!roster.success) return damaged(chunks);
        rosters[application.objectId] = roster.data.flat();
      }
      return { kind: 'migration', migration: migration.data, rosters };
    },

    async append(entries, migration, rosters) {
      const tx = (await open()).transaction(['snapshot', 'journal', 'roster'], 'readwrite');
      for (const entry of entries) void tx.objectStore('journal').add(entry);
      void tx.objectStore('snapshot').put(migration, 'current');
      for (const [objectId, list] of rosters) {
        const store = tx.objectStore('roster');
        void store.delete(IDBKeyRange.bound([objectId, 0], [objectId, Number.MAX_SAFE_INTEGER]));
        for (let chunk = 0; chunk * chunkSize < list.length; chunk += 1) {
          void store.put(list.slice(chunk * chunkSize, (chunk + 1) * chunkSize), [objectId, chunk]);
        }
      }
      await tx.done;
    },

    async journal() {
      return z.array(JournalEntry).parse(await (await open()).getAll('journal'));
    },

    async clear() {
      const tx = (await open()).transaction(['snapshot', 'journal', 'roster'], 'readwrite');
      await Promise.all([
        tx.objectStore('snapshot').clear(),
        tx.objectStore('journal').clear(),
        tx.objectStore('roster').clear(),
        tx.done,
      ]);
    },

    async setAside(stored, at) {
      await (await open()).add('set-aside', { at, stored });
    },
  };
}
