/** Giving the migration to another person's browser as a file, and taking it from there. */
import { readHandOver, writeHandOver } from '../hand-over/hand-over-file.ts';
import { join } from '../hand-over/join.ts';
import { wholeJournal } from '../migration/rebuild.ts';
import type { Message, TextFile } from '../protocol/view.ts';
import type { CurrentMigration } from './current-migration.ts';

const refused = (what: string): Message => ({ key: `problem.hand-over-${what}` });

/** Pauses here, so that only one side goes on, and writes everything that is no secret. `null`: there is nothing. */
export async function handOver(current: CurrentMigration, now: Date): Promise<TextFile | null> {
  if (!current.context) return null;
  if (!current.context.migration.paused) await current.record([{ type: 'paused' }]);
  const entries = wholeJournal(await current.journal());
  const { migration, rosters } = current.context;
  if (!entries) return null;
  const whose = (migration.tenant?.name ?? 'migration').replace(/[^\w.-]+/g, '-').toLowerCase();
  return {
    name: `sso-hand-over-${whose}.json`,
    mime: 'application/json',
    text: writeHandOver(entries, rosters, now.toISOString()),
  };
}

/** Goes on from a file: as a migration of its own where there is none, or from where ours was handed over. */
export async function takeOver(current: CurrentMigration, text: string): Promise<Message | null> {
  const file = readHandOver(text);
  if (typeof file === 'string') return refused(file);
  const theirs = wholeJournal(file.entries.map((stored, key) => ({ key, stored })));
  if (!theirs || theirs.length === 0) return refused('unreadable');
  if (!current.context) {
    await current.adopt(theirs, file.rosters);
  } else {
    const ours = wholeJournal(await current.journal());
    const joined = ours ? join(ours, theirs) : { kind: 'parted' as const };
    if (joined.kind !== 'ahead') return refused(joined.kind);
    await current.adopt(joined.news, file.rosters);
  }
  await current.record([{ type: 'resumed' }]);
  return null;
}
