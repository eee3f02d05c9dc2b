import { describe, expect, it } from 'vitest';
import { readHandOver, writeHandOver } from '../../lib/hand-over/hand-over-file.ts';
import { join } from '../../lib/hand-over/join.ts';
import type { JournalEntry, MigrationEvent } from '../../lib/migration/events.ts';
import { presentVersion } from '../../lib/migration/migration.ts';
import { legacyId, person, start } from '../migration/sample.ts';

const at = '2026-11-23T12:00:00.000Z';
const entry = (event: MigrationEvent): JournalEntry => ({ at, event });
const credentials: MigrationEvent = {
  type: 'credentials-read',
  tenantUrl: 'https://scim.alohi.example/scim/v2',
  handle: 'of-this-vault',
  automaticallyAddsUsers: true,
};
const journal = [entry(start), entry({ type: 'tenant-confirmed' }), entry(credentials)];
const rosters = { [legacyId]: [person('Ada')] };
const text = writeHandOver(journal, rosters, at);

describe('the file', () => {
  it('says everything but what only this browser’s vault understands', () => {
    const read = readHandOver(text);
    expect(read).toMatchObject({ made: at, rosters });
    expect(typeof read === 'object' && read.entries).toHaveLength(3);
    expect(text).not.toContain('of-this-vault');
  });

  it.each<[string, string, string]>([
    ['unreadable', 'a Word document', 'PK\u0003\u0004 word/document.xml'],
    ['unreadable', 'other JSON', '{"tenant":"contoso"}'],
    ['unreadable', 'nothing', ''],
    ['altered', 'a mail program broke it', text.replace('tenant-confirmed', 'tenant-c0nfirmed')],
    ['altered', 'it was cut off within', text.replace(/Ada/, '')],
  ])('is %s when %s', (refusal, _why, given) => {
    expect(given).not.toBe(text);
    expect(readHandOver(given)).toBe(refusal);
  });

  it('of a later version is left alone', () => {
    const { content } = JSON.parse(text);
    const later = content.replaceAll(`"version":${presentVersion}`, `"version":${presentVersion + 1}`);
    expect(readHandOver(sealed(later))).toBe('newer');
  });
});

/** A content with a checksum that fits, as a later version would write it. */
function sealed(content: string): string {
  const file = JSON.parse(writeHandOver([], {}, at));
  const { createHash } = process.getBuiltinModule('node:crypto');
  return JSON.stringify({ ...file, content, checksum: createHash('sha256').update(content).digest('hex') });
}

describe('two journals', () => {
  const more = [...journal, entry({ type: 'configuration-saved' })];
  const other = [entry({ ...start, id: 'another' } as MigrationEvent)];
  const elsewhere = [...journal, entry({ type: 'legacy-disabled' }), entry({ type: 'report-saved' })];
  it.each([
    ['goes on where ours ends', journal, more, { kind: 'ahead', news: more.slice(3) }],
    ['is ours', journal, journal, { kind: 'known' }],
    ['is an earlier state of ours', more, journal, { kind: 'known' }],
    ['went on in another way', more, elsewhere, { kind: 'parted' }],
    ['is of another migration', journal, other, { kind: 'another-migration' }],
    ['is of no migration', journal, [], { kind: 'another-migration' }],
  ] as const)('theirs %s', (_how, ours, theirs, joined) => {
    expect(join(ours, theirs)).toEqual(joined);
  });

  it('are the same although each vault has a handle of its own', () => {
    const theirs = journal.map((one) => (one.event === credentials ? entry({ ...credentials, handle: '' }) : one));
    expect(join(journal, theirs)).toEqual({ kind: 'known' });
  });
});
