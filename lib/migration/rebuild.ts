/** The journal is the source, the snapshot what follows from it: without the snapshot it can be made anew. */
import { JournalEntry } from './events.ts';
import { Migration } from './migration.ts';
import { reduce } from './reduce.ts';
import { broughtEntry } from './versions/present.ts';

/** An entry as it stands in the store, under its running number. */
export interface StoredEntry {
  readonly key: number;
  readonly stored: unknown;
}

/**
 * The migration as its journal tells it, or `null` when the journal is not whole: an entry that cannot be read or is
 * missing may be the very one that took a proof back. Whole means: it begins with the start of one migration, no running
 * number is left out, and every entry is understood. Its end needs no witness: entries and snapshot are written in one
 * transaction.
 */
export function rebuild(journal: readonly StoredEntry[]): Migration | null {
  const entries = wholeJournal(journal);
  if (!entries) return null;
  let migration: Migration | null = null;
  for (const entry of entries) migration = reduce(migration, entry);
  return Migration.safeParse(migration).data ?? null;
}

/** Every entry in the form of the present version, or `null` when the journal is not whole. */
export function wholeJournal(journal: readonly StoredEntry[]): JournalEntry[] | null {
  const entries: JournalEntry[] = [];
  for (const [index, { key, stored }] of journal.entries()) {
    const before = journal[index - 1];
    if (before && key !== before.key + 1) return null;
    const brought = broughtEntry(stored);
    const entry = JournalEntry.safeParse(brought.kind === 'present' ? brought.value : null);
    if (!entry.success || (entry.data.event.type === 'started') !== (index === 0)) return null;
    entries.push(entry.data);
  }
  return entries;
}
