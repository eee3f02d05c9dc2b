/**
 * A migration as a file, for the other person: often one administers Entra and another owns the Fax.Plus account, each
 * with a browser of their own. The file is the journal and the assignment lists. No secret has a place in it: of the
 * token the journal knows a handle alone, and that is left out as well.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { JournalEntry } from '../migration/events.ts';
import { presentVersion } from '../migration/migration.ts';
import { RosterEntry } from '../roster/roster.ts';

const format = 'sso-migration-hand-over';

const Content = z.object({
  format: z.literal(format),
  /** Of the journal's entries. */
  version: z.number().int(),
  /** ISO 8601, UTC. */
  made: z.string(),
  entries: z.array(z.unknown()),
  /** By the object id of their application. */
  rosters: z.record(z.string(), z.array(RosterEntry)),
});
const HandOverFile = z.object({ content: z.string(), checksum: z.string() });

export interface HandOver {
  readonly made: string;
  /** As they stand in the file: of any version up to the present one. */
  readonly entries: readonly unknown[];
  readonly rosters: Readonly<Record<string, readonly RosterEntry[]>>;
}

/** Why a file is not taken. */
export type Refusal = 'unreadable' | 'altered' | 'newer';

/** Against what mail programs and editors do to a file; it proves nothing about who wrote it. */
const checksumOf = (content: string): string => bytesToHex(sha256(utf8ToBytes(content)));

/** What an entry says that only this browser's vault understands. */
export function withoutHandle(entry: JournalEntry): JournalEntry {
  const { event } = entry;
  return event.type === 'credentials-read' ? { ...entry, event: { ...event, handle: '' } } : entry;
}

export function writeHandOver(entries: readonly JournalEntry[], rosters: HandOver['rosters'], made: string): string {
  const version = presentVersion;
  const said = entries.map((entry) => ({ version, ...withoutHandle(entry) }));
  const content = JSON.stringify({ format, version, made, entries: said, rosters });
  return JSON.stringify({ content, checksum: checksumOf(content) }, null, 2);
}

export function readHandOver(text: string): HandOver | Refusal {
  const file = HandOverFile.safeParse(parsed(text));
  if (!file.success) return 'unreadable';
  const { content, checksum } = file.data;
  if (checksum !== checksumOf(content)) return 'altered';
  const read = Content.safeParse(parsed(content));
  if (!read.success) return 'unreadable';
  return read.data.version > presentVersion ? 'newer' : read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
