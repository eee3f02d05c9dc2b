/** The migration there is, and its store: events go in, the state follows, and both are saved in one transaction. */
import type { HandOver } from '../hand-over/hand-over-file.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { JournalEntry, MigrationEvent } from '../migration/events.ts';
import type { Migration } from '../migration/migration.ts';
import type { StoredEntry } from '../migration/rebuild.ts';
import { reduce } from '../migration/reduce.ts';
import type { RosterEntry } from '../roster/roster.ts';
import type { MigrationStore } from '../store/migration-store.ts';

export class CurrentMigration {
  readonly #store: MigrationStore;
  readonly #now: () => Date;
  #migration: Migration | null = null;
  #rosters: Readonly<Record<string, readonly RosterEntry[]>> = {};
  #damaged: string | null = null;
  #opened = false;
  #newer = false;

  constructor(store: MigrationStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** `null` while there is no migration, or none that can be read. */
  get context(): MigrationContext | null {
    return this.#migration && { migration: this.#migration, rosters: this.#rosters, now: this.#now() };
  }

  /** What was stored and could not be read. */
  get damaged(): string | null {
    return this.#damaged;
  }

  /** The store has answered: only then is “no migration” known. */
  get opened(): boolean {
    return this.#opened;
  }

  /** A later version of the assistant has written here: it is neither read nor touched. */
  get newer(): boolean {
    return this.#newer;
  }

  /** @throws what IndexedDB throws when it cannot be opened or read. */
  async load(): Promise<void> {
    const stored = await this.#store.load();
    this.#newer = stored.kind === 'newer';
    if (this.#newer) return;
    if (stored.kind === 'damaged') this.#damaged = stored.stored;
    if (stored.kind === 'migration' || stored.kind === 'rebuilt') {
      this.#rosters = stored.rosters;
      this.#migration = stored.migration;
    }
    if (stored.kind === 'rebuilt') {
      await this.#store.setAside(stored.stored, this.#now().toISOString());
      await this.record([{ type: 'rebuilt' }]);
    }
    this.#opened = true;
  }

  /** Appends events; state in memory follows only when the store has taken them. */
  async record(events: readonly MigrationEvent[]): Promise<void> {
    if (events.length === 0) return;
    const at = this.#now().toISOString();
    let migration = this.#migration;
    const rosters = new Map<string, readonly RosterEntry[]>();
    const entries = events.map((event) => {
      migration = reduce(migration, { at, event });
      if (event.type !== 'roster-read') return { at, event };
      const application = migration?.[event.role];
      if (application) rosters.set(application.objectId, event.entries);
      return { at, event: { ...event, entries: [] } };
    });
    if (!migration) return;
    await this.#store.append(entries, migration, rosters);
    this.#migration = migration;
    this.#rosters = { ...this.#rosters, ...Object.fromEntries(rosters) };
  }

  /** Every entry of the journal, of whatever version it was written in. */
  journal(): Promise<StoredEntry[]> {
    return this.#store.journal();
  }

  /** Appends what was recorded elsewhere, as it was recorded there. @throws like `record`. */
  async adopt(entries: readonly JournalEntry[], rosters: HandOver['rosters']): Promise<void> {
    let migration = this.#migration;
    for (const entry of entries) migration = reduce(migration, entry);
    if (!migration) return;
    await this.#store.append(entries, migration, new Map(Object.entries(rosters)));
    this.#migration = migration;
    this.#rosters = { ...this.#rosters, ...rosters };
  }

  /** Forgets the migration; what could not be read is kept in the store for a human. */
  async clear(): Promise<void> {
    if (this.#damaged !== null) await this.#store.setAside(this.#damaged, this.#now().toISOString());
    await this.#store.clear();
    this.#migration = null;
    this.#damaged = null;
    this.#rosters = {};
  }
}
