/** Two journals of one migration: the one here, and the one that was handed over. */
import type { JournalEntry } from '../migration/events.ts';
import { withoutHandle } from './hand-over-file.ts';

export type Joined =
  /** Theirs goes on where ours ends: these entries are new. */
  | { readonly kind: 'ahead'; readonly news: readonly JournalEntry[] }
  /** Everything of theirs is known here. */
  | { readonly kind: 'known' }
  /** Both went on since. */
  | { readonly kind: 'parted' }
  | { readonly kind: 'another-migration' };

const written = (entry: JournalEntry): string => JSON.stringify(withoutHandle(entry));

/** @param ours,theirs whole journals, as `JournalEntry` parses them. */
export function join(ours: readonly JournalEntry[], theirs: readonly JournalEntry[]): Joined {
  if (idOf(ours) !== idOf(theirs)) return { kind: 'another-migration' };
  const common = Math.min(ours.length, theirs.length);
  const agree = ours.slice(0, common).every((entry, place) => {
    const other = theirs[place];
    return other !== undefined && written(entry) === written(other);
  });
  if (!agree) return { kind: 'parted' };
  return theirs.length > ours.length ? { kind: 'ahead', news: theirs.slice(ours.length) } : { kind: 'known' };
}

function idOf([first]: readonly JournalEntry[]): string | null {
  return first?.event.type === 'started' ? first.event.id : null;
}
