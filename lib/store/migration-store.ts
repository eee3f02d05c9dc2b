/** IndexedDB of the extension's own origin: no content script of any browser reaches it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod';
import type { JournalEntry } from '../migration/events.ts';
import { Migration, presentVersion } from '../migration/migration.ts';
import { rebuild, type StoredEntry } from '../migration/rebuild.ts';
import { broughtEntry, broughtSnapshot } from '../migration/versions/present.ts';
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
  /** The snapshot could not be read, the journal could: this is what it tells. `stored`: what stood there. */
  | { readonly kind: 'rebuilt'; readonly migration: Migration; readonly rosters: Rosters; readonly stored: string }
  | { readonly kind: 'damaged'; readonly stored: string }
  /** A later version of the assistant wrote it. */
  | { readonly kind: 'newer' };

export interface MigrationStore {
  load(): Promise<Stored>;
  /** One transaction: the entries, the snapshot after them, and changed assignment lists. Entries are only ever added. */
  append(
    entries: readonly JournalEntry[],
    migration: Migration,
    rosters: ReadonlyMap<string, readonly RosterEntry[]>,
  ): Promise<void>;
  /** Every entry as it stands there. */
  journal(): Promise<StoredEntry[]>;
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

  const journalOf = async (db: IDBPDatabase<Schema>): Promise<StoredEntry[]> => {
    const tx = db.transaction('journal');
    const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    return rows.map((stored, index) => ({ key: keys[index] ?? Number.NaN, stored }));
  };

  /** `null` where one cannot be read: a list that is read half would pass for a company with fewer people. */
  const rostersOf = async (db: IDBPDatabase<Schema>, { legacy, target }: Migration): Promise<Rosters | null> => {
    const rosters: Record<string, RosterEntry[]> = {};
    for (const application of [legacy, target]) {
      if (!application) continue;
      const { objectId } = application;
      const chunks = await db.getAll('roster', allChunksOf(objectId));
      const roster = z.array(z.array(RosterEntry)).safeParse(chunks);
      if (!roster.success) return null;
      rosters[objectId] = roster.data.flat();
    }
    return rosters;
  };

  return {
    async load() {
      const db = await open().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'VersionError') return null;
        throw error;
      });
      if (!db) return { kind: 'newer' };
      const snapshot = await db.get('snapshot', 'current');
      if (snapshot === undefined && (await db.count('journal')) === 0) return { kind: 'none' };
      const brought = broughtSnapshot(snapshot);
      if (brought.kind === 'newer') return { kind: 'newer' };
      const read = Migration.safeParse(brought.kind === 'present' ? brought.value : null);
      if (read.success) {
        const rosters = await rostersOf(db, read.data);
        if (rosters) return { kind: 'migration', migration: read.data, rosters };
      }

      const journal = await journalOf(db);
      if (journal.some(({ stored }) => broughtEntry(stored).kind === 'newer')) return { kind: 'newer' };
      const everything = { migration: snapshot, rosters: await db.getAll('roster'), journal };
      const stored = JSON.stringify(everything, null, 2);
      const migration = read.success ? null : rebuild(journal);
      const rosters = migration && (await rostersOf(db, migration));
      const whole =
        rosters && [migration.legacy, migration.target].every((application) => isKept(application, rosters));
      return whole ? { kind: 'rebuilt', migration, rosters, stored } : { kind: 'damaged', stored };
    },

    async append(entries, migration, rosters) {
      const tx = (await open()).transaction(['snapshot', 'journal', 'roster'], 'readwrite');
      for (const entry of entries) void tx.objectStore('journal').add({ version: presentVersion, ...entry });
      void tx.objectStore('snapshot').put(migration, 'current');
      for (const [objectId, list] of rosters) {
        const store = tx.objectStore('roster');
        void store.delete(allChunksOf(objectId));
        for (let chunk = 0; chunk * chunkSize < list.length; chunk += 1) {
          void store.put(list.slice(chunk * chunkSize, (chunk + 1) * chunkSize), [objectId, chunk]);
        }
      }
      await tx.done;
    },

    journal: async () => journalOf(await open()),

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

const allChunksOf = (objectId: string) => IDBKeyRange.bound([objectId, 0], [objectId, Number.MAX_SAFE_INTEGER]);

/** The journal keeps a list's number, the store the list: they are each other's witness. */
function isKept(application: Migration['legacy'], rosters: Rosters): boolean {
  return !application?.roster || application.roster.count === rosters[application.objectId]?.length;
}
